"""The rules, on goals as Lean prints them; and what they are worth on a course's theorems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import leanbook as lb
from leanbook.lean.goals import parse_goal
from leanbook.prover.context import Context
from leanbook.prover.portfolio import closing, opening, rules
from leanbook.prover.shape import Binder, Names, constants, read

COURSE = Path(__file__).resolve().parents[1] / "course"


def tactics(goal: str) -> list[str]:
    return [tactic for _, tactic in rules(parse_goal(goal))]


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("p ∧ q → r", "arrow", ("p ∧ q", "r")),
        ("p → q ↔ r", "iff", ("p → q", "r")),
        ("p ∨ q ∧ r", "or", ("p", "q ∧ r")),
        ("p ∧ q ∧ r", "and", ("p", "q ∧ r")),
        ("¬p ∧ q", "and", ("¬p", "q")),
        ("¬(p ∧ q)", "not", ("p ∧ q",)),
        ("¬∃ x, p x ∨ q x", "not", ("∃ x, p x ∨ q x",)),
        ("p → ∀ x, q x ↔ r", "arrow", ("p", "∀ x, q x ↔ r")),
        ("(p ↔ q)", "iff", ("p", "q")),
        ("(p) ∨ (q)", "or", ("(p)", "(q)")),
        ("a * b + c = d", "eq", ("a * b + c", "d")),
        ("[1, 2] ++ xs ≠ []", "ne", ("[1, 2] ++ xs", "[]")),
        ("x ∈ xs.map f", "mem", ("x", "xs.map f")),
        ("(fun x => x = 1) = f", "eq", ("(fun x => x = 1)", "f")),
        ('"a ∧ b" = s', "eq", ('"a ∧ b"', "s")),
        ("False", "false", ()),
        ("Even n", "other", ("Even n",)),
        ("", "other", ("",)),
        (")(", "other", (")(",)),
        ("→", "other", ("→",)),
    ],
)
def test_the_shape_of_a_proposition(text: str, kind: str, parts: tuple[str, ...]) -> None:
    shape = read(text)
    assert (shape.kind, shape.parts) == (kind, parts)


def test_what_quantifiers_bind() -> None:
    assert read("∀ (n : Nat) {a b : α}, a = b").binders == (
        Binder("n", "Nat"),
        Binder("a", "α"),
        Binder("b", "α"),
    )
    assert read("∃ x y, x = y").binders == (Binder("x"), Binder("y"))
    assert read("∀ x ∈ xs, x < 3").binders == (Binder("x", "", "x ∈ xs"),)
    assert read("∃ n > 0, n = 3").parts == ("n = 3",)


def test_functions_are_told_from_variables() -> None:
    types = {"xs": "List Nat", "f": "Nat → Nat", "n": "Nat"}
    text = "double n + xs.length = (List.map f xs).sum ∧ ∀ y ∈ xs, g y = (fun z => z) 3"
    assert constants(text, types) == ["double", "List.length", "List.map", "g"]


def test_names_are_free_and_what_a_person_would_choose() -> None:
    names = Names(["h", "p", "hq"])
    assert names.proof_of("p") == "hp"
    assert names.proof_of("q") == "hq₁"
    assert names.proof_of("¬p") == "hnp"
    assert names.proof_of("a = b") == "h₁"
    assert names.of_type("Nat") == "n"
    assert names.of_type("Nat → Nat") == "f"
    assert names.fresh("n") == "n₁"
    assert names.fresh("x✝¹") == "x"
    assert names.fresh("«odd name»") != "«odd name»"


@pytest.mark.parametrize(
    ("goal", "tactic"),
    [
        ("p : Prop\nh : p\n⊢ p", "exact h"),
        ("a b : Nat\nh : a = b\n⊢ b = a", "exact h.symm"),
        ("p q : Prop\nh : p ∧ q\n⊢ q", "exact h.2"),
        ("p q : Prop\nh : p → q\nhp : p\n⊢ q", "exact h hp"),
        ("p : Prop\nhp : p\nhn : ¬p\n⊢ False", "exact hn hp"),
        ("p q : Prop\nhp : p\nhn : ¬p\n⊢ q", "exact absurd hp hn"),
        ("p q r : Prop\n⊢ p ∧ q ∧ r → r", "rintro ⟨hp, hq, hr⟩"),
        ("p q : Prop\n⊢ p ∨ q → q ∨ p", "rintro (hp | hq)"),
        ("⊢ ∀ (a b : Nat), a = b → b = a", "intro a b h"),
        ("a : Nat\n⊢ ∀ (a b : Nat), a = b → b = a", "intro a₁ b h"),
        ("xs : List Nat\n⊢ ∀ x ∈ xs, 0 ≤ x", "intro x hx"),
        ("p : Prop\n⊢ ¬p", "intro hp"),
        ("a b : Nat\n⊢ a ≠ b", "intro h"),
        ("p q : Prop\nh : p ∨ q\n⊢ q ∨ p", "rcases h with hp | hq"),
        ("α : Type\np : α → Prop\nh : ∃ x, p x\n⊢ ∃ y, p y", "obtain ⟨x, hx⟩ := h"),
        ("p q : Prop\n⊢ p ∧ q", "constructor"),
        ("p q : Prop\n⊢ p ∨ q", "left"),
        ("n : Nat\n⊢ ∃ m, m = n + 1", "exists n + 1"),
        ("n : Nat\n⊢ n + 0 = n", "induction n with\n| zero => ?_\n| succ n ih => ?_"),
        ("xs : List Nat\n⊢ xs ++ [] = xs", "induction xs with\n| nil => ?_\n| cons x xs ih => ?_"),
        ("o : Option Nat\n⊢ o.isSome", "cases o with\n| none => ?_\n| some x => ?_"),
        ("a b c : Nat\nh : a < b\n⊢ a < b + c", "omega"),
        ("n : Nat\n⊢ double n = 2 * n", "simp [double]"),
        ("α : Type\nf g : α → α\n⊢ f ∘ id = f", "funext x"),
        ("a b : Nat\nh : a = b\n⊢ a + 1 = b + 1", "rw [h]"),
        ("p : Prop\nx✝ : p\n⊢ p", "assumption"),
    ],
)
def test_a_rule_for_every_shape(goal: str, tactic: str) -> None:
    assert tactic in tactics(goal)


def test_cheap_and_likely_ones_come_first() -> None:
    found = tactics("p q : Prop\nh : p → q\nhp : p\n⊢ q")
    assert found.index("exact h hp") < found.index("simp_all") < found.index("exact?")
    assert found[-1] == "exact?"


@pytest.mark.parametrize(
    "goal",
    [
        "p : Prop\nx✝ : p\nh✝ : p ∧ p\n⊢ p",
        "a✝ b✝ : Nat\nh✝ : a✝ = b✝\n⊢ b✝ = a✝",
        "case inl\np q : Prop\nh✝ : p\n⊢ p ∨ q",
    ],
)
def test_no_name_that_can_not_be_written(goal: str) -> None:
    for _, tactic in rules(parse_goal(goal)):
        head = tactic.partition("⊢")[0]
        assert not re.search(r"\b(?:exact|rw|obtain|rcases|apply|cases|subst)\b[^?]*✝", head), (
            tactic
        )


def test_constructors_are_not_unfolded() -> None:
    code = "inductive Term where | one | plus (a b : Term)\ndef size : Term → Nat | .one => 1\n"
    goal = parse_goal("a b : Term\n⊢ size (a.plus b) = size a + size b")
    said = " ".join(tactic for _, tactic in rules(goal, Context.of(code)))
    assert "size" in said
    assert "Term.plus" not in said
    assert "Term.plus" in " ".join(tactic for _, tactic in rules(goal))


def test_a_function_of_the_librarys_is_unfolded_in_one_tactic_only() -> None:
    goal = parse_goal("xs : List Nat\nh : xs.length = 2\n⊢ List.twice xs.length = 4")
    said = [tactic for _, tactic in rules(goal, Context())]
    unfolding = [tactic for tactic in said if "length" in tactic.split("[")[-1]]
    assert unfolding == ["simp_all [List.twice, List.length]"]
    own = Context.of("def List.twice (n : Nat) := n + n\n")
    for known in (own, None):  # where nothing is known of the text, it may be its own
        assert "unfold List.twice" in [tactic for _, tactic in rules(goal, known)]


def test_no_variable_of_an_unknown_type_takes_the_place_of_one_that_can_be_split() -> None:
    said = tactics(
        "α : Type\na b c d e f : α\nxs : List α\n⊢ a :: b :: c :: d :: e :: f :: xs = xs"
    )
    assert any(each.startswith("induction xs") for each in said)


def test_each_tactic_once_and_none_for_what_is_no_goal() -> None:
    found = tactics("p q : Prop\nh : p ∧ q\n⊢ q ∧ p")
    assert len(found) == len(set(found))
    assert tactics("a : Nat\n| a + 0") == []


@pytest.mark.parametrize(
    "text",
    ["", "⊢", "⊢ ", "⊢ ∀", "⊢ ∃ x", "⊢ (", "h :\n⊢ p", "⊢ " + "(" * 500, "⊢ " + "p → " * 999],
)
def test_any_text_is_taken_for_a_goal(text: str) -> None:
    goal = parse_goal(text)
    assert all(tactic.strip() for _, tactic in (*rules(goal), *closing(goal), *opening(goal)))


def test_every_tactic_is_one_that_lean_can_read(session: lb.Session) -> None:
    session.run("def double (n : Nat) : Nat := n + n")
    for code in [
        "example (p q r : Prop) (h : p ∧ q ∨ r) (k : ¬r) : q ↔ p := by sorry",
        "example (n : Nat) (xs : List Nat) (h : ∀ x ∈ xs, x = n) : double n = 2 * n := by sorry",
        "example (α : Type) (p : α → Prop) (h : ∃ x, p x ∧ p x) : ¬∀ x, ¬p x := by sorry",
        "example (a b : Nat × Bool) (o : Option Nat) (h : o = some a.1) : ∃ x, o = x := by sorry",
        "example (n : Nat) : (if n = 0 then 1 else n) ≠ 0 := by sorry",
    ]:
        state = session.check(code).sorries[0]
        for _, tactic in rules(state.goals[0]):
            said = refusal(state, tactic)
            assert not re.search(r"expected (end of input|token|command)|<input>", said), tactic


def refusal(state: lb.ProofState, tactic: str) -> str:
    """What Lean says against a tactic; empty if nothing."""
    try:
        state.apply(tactic, timeout=2)
    except lb.TacticError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(("name", "share"), [("logic", 0.9), ("nat_order", 0.9), ("int", 0.8)])
def test_what_they_are_worth(name: str, share: float, session: lb.Session) -> None:
    """Of a course's theorems, each without its proof, so many are closed by one suggestion."""
    text = (COURSE / f"{name}.lean").read_text("utf-8")
    closed = total = 0
    for number, match in enumerate(re.finditer(r"^theorem ", text, re.MULTILINE)):
        if number % 5:
            continue
        statement = statement_of(text[match.start() :])
        result = session.check(f"{text[: match.start()]}{statement} := by\n  sorry\n")
        state = next(iter(result.sorries), None)
        if not result.ok or state is None:
            continue
        total += 1
        closed += any(each.status == "closes" for each in lb.suggest(state))
    assert total >= 8
    assert closed / total >= share


def statement_of(text: str) -> str:
    """The text up to the `:=` outside of brackets."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in "([{⟨") - (sign in ")]}⟩")
        if depth == 0 and text.startswith(":=", place):
            return text[:place].rstrip()
    return text
