"""Proofs and tactics taken out of answers such as models write them."""

from __future__ import annotations

import itertools
import random
import time

import pytest

from leanbook.lean.session import Session
from leanbook.model.chat_template import split_thinking
from leanbook.model.prompts import fill, read_continuation, read_proof, read_tactic
from leanbook.model.prompts.fences import blocks
from leanbook.model.prompts.leantext import mask

SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry"

# -- every proof in every wrapping ----------------------------------------------------------------

PROOFS = {
    "one": "exact ⟨h.2, h.1⟩",
    "two": "obtain ⟨hp, hq⟩ := h\nexact ⟨hq, hp⟩",
    "bullets": "constructor\n· exact h.2\n· have k : p := by\n    exact h.1\n  exact k",
    "chain": "constructor <;>\n  simp [h.1,\n    h.2]",
    "comments": "-- first part\nhave a := h.1 -- p\n/- second\n   part -/\nexact ⟨h.2, a⟩",
    "fences": 'have s := "```"\n/- ```lean\n```\n-/\nexact ⟨h.2, h.1⟩',
    "keywords": "-- theorem swap := by sorry\nhave theorem' := h\nexact ⟨h.2, h.1⟩",
    "cases": "cases h with\n| intro a b =>\n  exact ⟨b, a⟩",
    "lets": "let x := 1\nhave y : x = 1 := rfl\nexact ⟨h.2, h.1⟩",
    "gap": "have a := h.1\n\nexact ⟨h.2, a⟩",
    "quotes": "have c := 'a'\nhave h' := h\nhave d := '\"'\nexact ⟨h'.2, h'.1⟩",
}
HEAD = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by"
NEXT_LINE = "theorem swap (p q : Prop)\n    (h : p ∧ q) :\n    q ∧ p :=\n  by"


STATEMENT = HEAD.removesuffix(" := by")


def block(code: str) -> str:
    """A code block, as most models mark it."""
    return f"```lean\n{code}\n```\n"


def indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n"))


def whole(proof: str) -> str:
    return f"{HEAD}\n{indented(proof, 2)}"


CODE = {
    "theorem": whole,
    "by on its own line": lambda proof: f"{NEXT_LINE}\n{indented(proof, 4)}",
    "header": lambda proof: (
        "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 400000\n\n"
        f"open BigOperators Real Nat Topology Rat\n\n/-- And is symmetric. -/\n{whole(proof)}"
    ),
    "namespace": lambda proof: f"namespace Foo\n\n@[simp] {whole(proof)}\n\nend Foo",
    "followed": lambda proof: f"{whole(proof)}\n\n#print axioms swap\n",
    "example after": lambda proof: f"{whole(proof)}\n\n/-- Use it. -/\nexample : True := trivial",
    "lemma before": lambda proof: f"lemma aux : True := by\n  trivial\n\n{whole(proof)}",
    "lemma": lambda proof: whole(proof).replace("theorem", "lemma", 1),
    "deep": lambda proof: f"{HEAD}\n{indented(proof, 6)}",
    "indented": lambda proof: indented(whole(proof), 4),
    "tactics": lambda proof: proof,
    "tactics, indented": lambda proof: indented(proof, 2),
    "by": lambda proof: f"by\n{indented(proof, 2)}",
    "assigned by": lambda proof: f":= by\n{indented(proof, 2)}",
    "crlf": lambda proof: whole(proof).replace("\n", "\r\n"),
    "comment below": lambda proof: f"{whole(proof)}\n-- This proves it.\n/- Done. -/",
}
SKETCH = f"```lean4\n{HEAD}\n  have a : q := by sorry\n  have b : p := by sorry\n  sorry\n```"
FENCED = {
    "lean": lambda code: f"```lean\n{code}\n```",
    "lean4": lambda code: f"```lean4\n{code}\n```",
    "no language": lambda code: f"```\n{code}\n```",
    "tildes": lambda code: f"~~~lean\n{code}\n~~~",
    "four": lambda code: f"````lean4\n{code}\n````",
    "options": lambda code: f"```lean {{.line-numbers}}\n{code}\n```",
    "no line break": lambda code: f"```lean4\n{code}```",
}
AROUND = {
    "alone": lambda block: block,
    "words": lambda block: f"Here is the proof:\n\n{block}\n\nIt swaps the two parts with `h.1`.",
    "thinking": lambda block: f"<think>\nMaybe\n```lean\nomega\n```\n</think>\n\n{block}",
    "thinking, opened by the prompt": lambda block: f"Try ```tactics\nsimp\n```.\n</think>{block}",
    "mistral": lambda block: f"[THINK]It says ```lean\nrfl\n```.[/THINK]{block}</s>",
    "gpt-oss": lambda block: (
        "<|channel|>analysis<|message|>Use ```lean\nrfl\n```<|end|><|start|>assistant"
        f"<|channel|>final<|message|>{block}<|return|>"
    ),
    "a sketch before": lambda block: (
        f"### Plan\n\n{SKETCH}\n\n### Complete Lean 4 Proof\n\n{block}"
    ),
    "the question before": lambda block: f"We have to complete\n```lean4\n{SWAP}\n```\n\n{block}",
    "another language after": lambda block: f"{block}\n\nRun it:\n```bash\nlake build\n```",
    "a failed try before": lambda block: (
        f"First try:\n```lean\n{HEAD}\n  tauto\n```\nNo Mathlib, so:\n{block}"
    ),
    "cut behind": lambda block: f"{block}\n\nOr shorter:\n```lean4\n{HEAD}\n  exact ⟨h.",
}


@pytest.mark.parametrize("proof", PROOFS)
@pytest.mark.parametrize("code", CODE)
def test_every_proof_in_every_wrapping(proof: str, code: str) -> None:
    text = CODE[code](PROOFS[proof])
    tries = [*itertools.product(["lean4"], AROUND), *itertools.product(FENCED, ["words"])]
    for fence, around in tries:
        if proof == "fences" and fence == "no line break":
            continue  # fences in a comment are told from others only where each has its line
        answer = AROUND[around](FENCED[fence](text))
        assert read_proof(answer, SWAP) == PROOFS[proof], (fence, around, answer)


def test_the_proofs_above_are_proofs() -> None:
    """What is read back is pasted as it is; real Lean takes it."""
    with Session() as session:
        for name, proof in PROOFS.items():
            found = read_proof(AROUND["words"](FENCED["lean"](whole(proof))), SWAP)
            assert found is not None
            result = session.check(fill(SWAP, found))
            assert result.complete, (name, result.messages)


def test_no_answer_makes_it_stumble() -> None:
    """Pieces of answers in any order, cut anywhere: a text or None, and soon."""
    pieces = [
        *PROOFS.values(),
        *FENCED,
        HEAD,
        "theorem swap",
        "example : 1 = 1 := by",
        "def x := 1",
    ]
    pieces += [
        "```",
        "```lean\n",
        "~~~",
        "~~~~",
        "`x`",
        ":=",
        "by",
        "sorry",
        "| 0 => rfl",
        "·",
        "⟨",
    ]
    pieces += ["<think>", "</think>", "[THINK]", "<|channel|>final<|message|>", ":::", "\n", "  "]
    pieces += [
        "/-",
        "-/",
        '"',
        "«",
        "'",
        'r#"',
        "(",
        "\x00",
        "\ud800",
        "\r\n",
        "\t",
        "import Foo\n",
    ]
    chance = random.Random(7)
    codes = [SWAP, "", "sorry", "theorem t : 1 = 1 := sorry", "example : p := by\n  · sorry\n  x"]
    for _ in range(2000):
        text = "".join(chance.choice(pieces) for _ in range(chance.randrange(1, 14)))
        text = text[: chance.randrange(len(text) + 1)]
        for read in (read_proof, read_continuation):
            found = read(text, chance.choice(codes))
            assert found is None or (found.strip() and not found.startswith((" ", "\n")))
        tactic = read_tactic(text)
        assert tactic == tactic.strip()
        split_thinking(text)


@pytest.mark.parametrize(
    "text",
    [
        "```lean\n" + "/- " * 50_000,
        "```\n" * 20_000,
        "```lean\n/-\n" + "```\n" * 20_000,
        "theorem a := by\n" * 20_000,
        "<think>" * 50_000,
        "<think>\n" * 30_000 + "</think>",
        "<|channel|>final<|message|>" * 20_000,
        "`" * 200_000,
        '"' * 200_001,
        "(" * 200_000,
        "```lean\n" + "  simp\n" * 50_000,
        "a " * 100_000,
        "@[" * 50_000,
        "- " * 100_000 + "\n" + " " * 100_000,
        "Aa a, " * 50_000,
    ],
)
def test_long_answers_are_read_in_time(text: str) -> None:
    text = text[: len(text) // 3]
    began = time.process_time()
    read_proof(text, SWAP)
    read_continuation(text, SWAP)
    read_tactic(text)
    assert time.process_time() - began < 20


# -- answers of their own kind --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "proof"),
    [
        # no code block at all
        (f"{HEAD}\n  exact ⟨h.2, h.1⟩", "exact ⟨h.2, h.1⟩"),
        ("exact ⟨h.2, h.1⟩", "exact ⟨h.2, h.1⟩"),
        ("by exact ⟨h.2, h.1⟩", "exact ⟨h.2, h.1⟩"),
        ("  obtain ⟨a, b⟩ := h\n  exact ⟨b, a⟩\n", "obtain ⟨a, b⟩ := h\nexact ⟨b, a⟩"),
        (f"The proof:\n\n{HEAD}\n  simp [h]\n\nThis works because of `h`.", "simp [h]"),
        ("Sure! Here you go.\n\nexact h.symm", "exact h.symm"),
        # on one line
        ("```lean exact h.symm```", "exact h.symm"),
        (block(f"{HEAD} exact h.symm"), "exact h.symm"),
        (block(f"{HEAD} cases h with\n  | intro a b => exact ⟨b, a⟩"),
         "cases h with\n  | intro a b => exact ⟨b, a⟩"),
        (block(f"{HEAD} obtain ⟨a, b⟩ := h\n{' ' * len(HEAD)} exact ⟨b, a⟩"),
         "obtain ⟨a, b⟩ := h\nexact ⟨b, a⟩"),
        # a term instead of tactics
        (block(f"{STATEMENT} := ⟨h.2, h.1⟩"),
         "exact ⟨h.2, h.1⟩"),
        (block(f"{STATEMENT} :=\n  let a := h.1\n  ⟨h.2, a⟩"),
         "exact let a := h.1\n  ⟨h.2, a⟩"),
        (block(f"{STATEMENT} :=\n  show q ∧ p by\n    simp [h]"),
         "exact show q ∧ p by\n    simp [h]"),
        # another statement: the proof is taken all the same, and the statement is not
        (block("theorem swap (p q : Prop) (h : p ∧ q) : p ∨ q := by\n  exact .inl h.1"),
         "exact .inl h.1"),
        (block("theorem swap {p q : Prop} : let x := 1; p ∧ q → q ∧ p := by\n  simp"), "simp"),
        (block("theorem swap (p q : Prop) (h : p ∧ q := by trivial) : q ∧ p := by\n  simp [h]"),
         "simp [h]"),
        (block("theorem other (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  simp [h]"), "simp [h]"),
        (block("example (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  simp [h]"), "simp [h]"),
        # several of one name: the last
        (block(f"{HEAD}\n  sorry\n\n{HEAD}\n  simp [h]"), "simp [h]"),
        # a piece of a proof, a lemma's type, a goal, another theorem: remarks, not another proof
        (block(f"{HEAD}\n  exact h.symm") + "\nwhere\n" + block("h.symm") + "\nis", "exact h.symm"),
        (block(f"{HEAD}\n  exact h.symm") + block("example : 1 = 1 := rfl"), "exact h.symm"),
        (block(f"{HEAD}\n  exact h.symm") + block("And.symm (h : a ∧ b) : b ∧ a"),
         "exact h.symm"),
        (block(f"{HEAD}\n  exact h.symm") + block("p q : Prop\n⊢ q ∧ p"), "exact h.symm"),
        # the last of several of the same kind
        (block(f"{HEAD}\n  tauto") + "No:\n" + block("exact h.symm"), "exact h.symm"),
        (block("simp") + "No:\n" + block("exact h.symm"), "exact h.symm"),
        (block(f"{HEAD}\n  simp") + "No:\n" + block(f"{HEAD}\n  exact h.symm"), "exact h.symm"),
        # cut off: better than nothing, worse than anything whole
        (f"```lean\n{HEAD}\n  constructor\n  · exact h.", "constructor\n· exact h."),
        (block(f"{HEAD}\n  simp") + f"```lean\n{HEAD}\n  constructor\n  · ex", "simp"),
        (block(SWAP) + f"```lean\n{HEAD}\n  constructor\n  · ex", "constructor\n· ex"),
        # `sorry` inside: it will be refused, but a repair can start from it
        (block(f"{HEAD}\n  constructor\n  · sorry\n  · exact h.1"),
         "constructor\n· sorry\n· exact h.1"),
        (block(f"{HEAD}\n  exact h.symm") + block(f"{HEAD}\n  constructor <;> sorry"),
         "exact h.symm"),
        # within a list
        ("1. The proof is\n" + indented(block(whole("simp [h]")), 3) + "2. Done.", "simp [h]"),
        # tabs
        (block(f"{HEAD}\n\tconstructor\n\t· exact h.2\n\t· exact h.1"),
         "constructor\n· exact h.2\n· exact h.1"),
        # what is smuggled in behind the proof stays outside
        (block(f"{HEAD}\n  simp [h]\naxiom cheat : False"), "simp [h]"),
        (block(f"{HEAD}\n  simp [h]\nend\nmacro \"x\" : tactic => `(tactic| sorry)"), "simp [h]"),
    ],
)  # fmt: skip
def test_answers(answer: str, proof: str) -> None:
    assert read_proof(answer, SWAP) == proof


@pytest.mark.parametrize(
    "answer",
    [
        "",
        " \n",
        "I can't prove this.",
        "<think>\nLet me see. Perhaps\n```lean\nexact h.symm\n```\nBut then",
        "[THINK]exact h.symm",
        "<|channel|>analysis<|message|>exact h.symm",
        "```lean\n```",
        "```lean\n-- to do\n```",
        f"```lean\n{SWAP}\n```",
        f"```lean\n{HEAD}\n  -- later\n  sorry\n```",
        f"```lean\n{HEAD}",
        "```lean\ntheorem swap (p q : Prop) (h : p ∧",
        "```lean\nimport Mathlib\nopen Nat\n```",
        "```lean\n#check And.symm\n```",
        "```python\nprint('exact h.symm')\n```",
        "```lean\naxiom cheat : False\n```",
        "```lean\ntheorem swap : ∀ n : Nat, n = n\n  | 0 => rfl\n  | _ => rfl\n```",
    ],
)
def test_no_proof(answer: str) -> None:
    assert read_proof(answer, SWAP) is None


LEMMAS = """\
/-- Even numbers. -/
def Even' (n : Nat) : Prop := ∃ k, n = 2 * k

lemma unused : False := by
  omega

@[simp] lemma twice {n : Nat} (h : 0 < n) :
    n < 2 * n := by
  omega

theorem thrice (n : Nat) (h : 0 < n) : n < 3 * n := by
have k := twice h
omega

theorem main (n : Nat) (h : 0 < n) : n < 3 * n ∧ n < 2 * n := by
  constructor
  · exact thrice n h
  · exact twice h"""


def test_lemmas_that_a_proof_uses_come_with_it() -> None:
    code = "theorem main (n : Nat) (h : 0 < n) : n < 3 * n ∧ n < 2 * n := by\n  sorry"
    proof = read_proof(block(LEMMAS), code)
    assert proof == (
        "have twice {n : Nat} (h : 0 < n) :\n    n < 2 * n := by\n  omega\n"
        "have thrice (n : Nat) (h : 0 < n) : n < 3 * n := by\n have k := twice h\n omega\n"
        "constructor\n· exact thrice n h\n· exact twice h"
    )
    with Session() as session:
        assert session.check(fill(code, proof)).complete
    # What the code has already is not proved again.
    known = LEMMAS.replace("  constructor\n  · exact thrice n h\n  · exact twice h", "  sorry")
    assert read_proof(block(LEMMAS), known) == "constructor\n· exact thrice n h\n· exact twice h"


# -- the hole is somewhere else -------------------------------------------------------------------

MIDDLE = """\
theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · sorry
  · exact hq"""


@pytest.mark.parametrize(
    ("answer", "proof"),
    [
        ("```lean\nexact hp\n```", "exact hp"),
        (f"```lean\n{MIDDLE.replace('sorry', 'exact hp')}\n```", "exact hp"),
        (f"```lean\n{MIDDLE.replace('sorry', 'have k := hp' + chr(10) + '    exact k')}\n```",
         "have k := hp\nexact k"),
        ("```lean\nconstructor\n· exact hp\n```", "exact hp"),
        # another way to prove it all does not fit into the hole
        (block(MIDDLE.split("\n")[0] + "\n  exact ⟨hp, hq⟩"), None),
    ],
)  # fmt: skip
def test_a_hole_in_the_middle(answer: str, proof: str | None) -> None:
    assert read_proof(answer, MIDDLE) == proof


def test_the_last_hole_counts() -> None:
    code = "theorem a : 1 = 1 := by sorry\n\ntheorem b (n : Nat) : n = n := by sorry"
    proofs = "theorem a : 1 = 1 := by\n  decide\n\ntheorem b (n : Nat) : n = n := by\n  rfl"
    assert read_proof(block(proofs), code) == "rfl"
    # Comments and strings have no holes.
    code = 'theorem b : "sorry" = "sorry" := by\n  sorry -- sorry\n  /- sorry -/'
    assert read_proof('```lean\ntheorem b : "sorry" = "sorry" := by\n  rfl\n```', code) == "rfl"
    assert fill(code, "rfl").startswith('theorem b : "sorry" = "sorry" := by\n  rfl -- sorry')


def test_a_term_hole_and_an_example() -> None:
    assert read_proof("```lean\ntheorem t : 1 = 1 := rfl\n```", "theorem t : 1 = 1 := sorry") == (
        "exact rfl"
    )
    assert read_proof(
        "```lean\ntheorem t : 1 = 1 := by\n  rfl\n```", "theorem t : 1 = 1 := sorry"
    ) == ("rfl")
    assert (
        read_proof("```lean\nexample : 1 = 1 := by rfl\n```", "example : 1 = 1 := by sorry")
        == "rfl"
    )
    assert read_proof("```lean\nrfl\n```", "") == "rfl"


@pytest.mark.parametrize(
    ("code", "block", "filled"),
    [
        ("theorem t : p := by sorry", "simp", "theorem t : p := by\n  simp"),
        ("theorem t : p := by\n  sorry", "a\nb", "theorem t : p := by\n  a\n  b"),
        ("theorem t : p := sorry", "a\nb", "theorem t : p := by\n  a\n  b"),
        ("  theorem t : p := by sorry\nend", "a", "  theorem t : p := by\n    a\nend"),
        ("x := by\n  · sorry\n  · b", "a\n\nc", "x := by\n  · a\n\n    c\n  · b"),
        ("theorem t : p := by", "a", "theorem t : p := by\n  a"),
    ],
)
def test_filling(code: str, block: str, filled: str) -> None:
    assert fill(code, block) == filled


# -- texts that go on -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("\n  exact h.symm\n", "exact h.symm"),
        (" exact h.symm\n", "exact h.symm"),
        ("\n  constructor\n  · exact h.2\n  · exact h.1\n\ntheorem next : x := by\n  simp",
         "constructor\n· exact h.2\n· exact h.1"),
        ("\n    simp\n      at h\n    exact h\n", "simp\n  at h\nexact h"),
        ("\n  simp [h]\n```\nThis proof uses `simp`.", "simp [h]"),
        ("\n  simp [h]\n/- Next one -/\nexample", "simp [h]"),
        ("\n  sorry\n", None),
        ("", None),
        ("\n\ntheorem next", None),
        (f"```lean\n{HEAD}\n  simp [h]\n```", "simp [h]"),
        (f"<think>so</think>\n{HEAD}\n  simp [h]", "simp [h]"),
        (f"{HEAD}\n  simp [h]", "simp [h]"),
    ],
)  # fmt: skip
def test_continuations(text: str, proof: str | None) -> None:
    assert read_continuation(text, SWAP) == proof


def test_a_continuation_behind_a_bullet_ends_with_it() -> None:
    text = " have k := hp\n    exact k\n  · exact hq\n"
    assert read_continuation(text, MIDDLE) == "have k := hp\nexact k"


# -- tactics --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "tactic"),
    [
        ("intro h", "intro h"),
        ("  intro h\n", "intro h"),
        ("intro h\nexact h", "intro h"),
        ("intro h; exact h", "intro h; exact h"),
        ("simp [h] <;> omega", "simp [h] <;> omega"),
        ("simp [h]\n<;> omega\nexact x", "simp [h]\n<;> omega"),
        ("simp [h] <;>\n  omega", "simp [h] <;>\n  omega"),
        ("constructor\n· simp\n· omega", "constructor"),
        ("· intro h\n  exact h\n· omega", "· intro h\n  exact h"),
        ("have h : p := by\n  simp\n  omega\nexact h", "have h : p := by\n  simp\n  omega"),
        ("induction n with\n| zero => rfl\n| succ n ih =>\n  simp [ih]\nomega",
         "induction n with\n| zero => rfl\n| succ n ih =>\n  simp [ih]"),
        ("calc a = b := h\n_ = c := k\nrfl", "calc a = b := h\n_ = c := k"),
        ("simp [a,\nb]\nrfl", "simp [a,\nb]"),
        ("omega\nThis closes the goal.", "omega"),
        ("omega -- linear arithmetic", "omega"),
        ("-- linear arithmetic\nomega", "omega"),
        ("omega /- linear\narithmetic -/\nrfl", "omega"),
        ('exact f "-- no comment"', 'exact f "-- no comment"'),
        ("```lean\nomega\n```", "omega"),
        ("```lean4\nby omega\n```", "omega"),
        ("```\nby\n  intro h\n  exact h\n```", "intro h"),
        ("`omega`", "omega"),
        ("Use `omega`, it solves linear arithmetic.", "omega"),
        ("- `simp at h`\n- `omega`", "simp at h"),
        ("The next tactic is:\n\n```lean\nrcases h with ⟨a, b⟩\n```\n\nbecause `h` is an `∧`.",
         "rcases h with ⟨a, b⟩"),
        ("Tactic: omega", "omega"),
        ("**Next tactic:** omega", "omega"),
        ("<think>It is linear.</think>omega", "omega"),
        ("[TAC]\nlet s := f x\n[/TAC]", "let s := f x"),
        ("n : Nat\n⊢ n = n:::rfl", "rfl"),
        ("omega<|im_end|>", "omega"),
        ("omega</s>", "omega"),
        ("theorem t : n = n := by\n  rfl\n  done", "rfl"),
        ("(simp; omega)\nrfl", "(simp; omega)"),
        ("{ simp\n  omega }", "{ simp\n  omega }"),
        ("all_goals omega", "all_goals omega"),
        ("exact fun x =>\n  f x\ndone", "exact fun x =>\n  f x"),
        ("To prove this, we first introduce the variable.\nintro n", "intro n"),
        ("", ""),
        ("I do not know.", ""),
        ("<think>hmm", ""),
        ("```lean\n```", ""),
    ],
)  # fmt: skip
def test_tactics(answer: str, tactic: str) -> None:
    assert read_tactic(answer) == tactic


# -- their parts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "thinking", "answer"),
    [
        ("plain", "", "plain"),
        ("<think>a</think>b", "a", "b"),
        ("<think>\n\n</think>\n\nb", "", "b"),
        ("a</think>b", "a", "b"),
        ("<think>a", "a", ""),
        ("[THINK]a[/THINK]b", "a", "b"),
        ("[THINK]a", "a", ""),
        ("<thinking>a</thinking>\n  b", "a", "  b"),
        ("<think>a</think>b\n<think>c</think>d", "a\nc", "b\nd"),
        ("say `<think>` aloud", "", "say `<think>` aloud"),
        ("<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b",
         "a", "b"),
        ("a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>", "a", "b"),
        ("<|channel|>commentary to=x<|message|>a<|end|>", "a", ""),
    ],
)  # fmt: skip
def test_thinking(text: str, thinking: str, answer: str) -> None:
    assert split_thinking(text) == (thinking, answer)


def test_masking_keeps_every_place() -> None:
    text = 'a -- b "c"\n"d -- e" /- f /- g -/ " -/ h \'"\' i\' r#"j"k"# «l» "m\\"n" o'
    masked, open_ = mask(text)
    assert not open_
    assert len(masked) == len(text)
    assert masked.split() == ["a", '"', '"', "h", "'", "'", "i'", "r", "#", "«l»", '"', '"', "o"]
    assert [masked[i] for i, c in enumerate(text) if c == "\n"] == ["\n"]
    for unfinished in ("/- /- -/", '"abc', 'r#"abc"'):
        assert mask(unfinished) == (mask(unfinished)[0], True)


def test_blocks() -> None:
    text = "x\n```Lean4\na\n```\n~~~\nb\n~~~\n````lean\n```\nc\n```\n````\n```python\nd"
    found = blocks(text)
    assert [(b.language, b.text, b.closed) for b in found] == [
        ("lean4", "a", True),
        ("", "b", True),
        ("lean", "```\nc\n```", True),
        ("python", "d", False),
    ]
