"""What a tick means: no attempt to get one without a proof succeeds, and honest proofs get one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from leanbook import LeanbookError, Session, StatementError, TacticError, Verdict, verify
from leanbook.lean import corecache
from leanbook.lean.frontend import Frontend
from leanbook.lean.judge import Clock, Judge
from leanbook.lean.toolchain import find_toolchain
from leanbook.lean.trust import step, verdict_of
from leanbook.lean.watch import Limits

ATTACKS = Path(__file__).with_name("attacks")
PARTS = ("context", "statement", "attack", "honest", "because")


@dataclass(frozen=True)
class Attempt:
    """One attempt and its honest sibling (see `attacks/README.md`)."""

    kind: str
    title: str
    parts: dict[str, str]

    def part(self, name: str, side: str) -> str:
        return self.parts.get(f"{side} {name}", self.parts.get(name, ""))


def read_attempts() -> Iterator[Attempt]:
    heading = re.compile(rf"(?:(?:attack|honest) )?(?:{'|'.join(PARTS)}):")
    for path in sorted(ATTACKS.glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, rest = block.partition("\n")
            parts: dict[str, str] = {}
            name = ""
            # Not `splitlines`: some attempts hold signs that it takes for ends of lines.
            for line in rest.split("\n"):
                if heading.fullmatch(line):
                    name = line[:-1]
                    parts[name] = ""
                else:
                    parts[name] = parts[name] + line + "\n"
            yield Attempt(path.stem, title, {key: text.strip("\n") for key, text in parts.items()})


ATTEMPTS = tuple(read_attempts())


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session() as session:
        yield session


def judged(session: Session, attempt: Attempt, side: str) -> Verdict:
    session.reset()
    context = attempt.part("context", side)
    if context:
        ran = session.run(context)
        assert ran.ok, str(ran)
    return verify(attempt.part("statement", side), attempt.part(side, side), session)


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda a: f"{a.kind}: {a.title}")
def test_no_attempt_gets_a_tick(attempt: Attempt, session: Session) -> None:
    verdict = judged(session, attempt, "attack")
    assert not verdict.ok, verdict
    assert attempt.parts["because"].lower() in verdict.reason.lower(), verdict.reason


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda a: f"{a.kind}: {a.title}")
def test_an_honest_proof_of_the_same_shape_does(attempt: Attempt, session: Session) -> None:
    verdict = judged(session, attempt, "honest")
    assert verdict.ok, verdict.reason


def test_there_are_many_attempts() -> None:
    assert len(ATTEMPTS) >= 80
    assert len({(attempt.kind, attempt.title) for attempt in ATTEMPTS}) == len(ATTEMPTS)


# Shapes of statements and proofs that must count: context, statement, proof.
HONEST = (
    ("", "theorem t (α : Sort _) (a : α) : a = a := by sorry", "rfl"),
    ("", "theorem t {a : α} : a = a := by sorry", "rfl"),
    ("", "theorem t [Inhabited α] : ∃ a : α, a = default := by sorry", "exact ⟨default, rfl⟩"),
    (
        "universe u v\nvariable (α : Type u) (β : Type v)",
        "theorem t (f : α → β) (a b : α) (h : a = b) : f a = f b := by sorry",
        "rw [h]",
    ),
    (
        "variable {p q : Prop}",
        "theorem t (hq : q) : p → p ∧ q := by sorry",
        "intro h\n  exact ⟨h, hq⟩",
    ),
    (
        "namespace A.B\ndef f (n : Nat) := n + 1",
        "theorem f_pos (n : Nat) : 0 < f n := by sorry",
        "unfold f; omega",
    ),
    (
        "namespace A\ndef f (n : Nat) := n + 1\nend A",
        "open A in\ntheorem t (n : Nat) : f n = n + 1 := by sorry",
        "rfl",
    ),
    (
        'namespace A\nscoped notation "♯" n => n + 1\nend A',
        "open A in\ntheorem t (n : Nat) : (♯ n) = n + 1 := by sorry",
        "show (♯ n) = _\nrfl",
    ),
    ("", "example (p : Prop) (h : p) : p := by sorry", "exact h"),
    ("", "/-- What it says. -/\n@[simp] theorem t (n : Nat) : n + 0 = n := by sorry", "rfl"),
    ("", "private theorem t (n : Nat) : n + 0 = n := by sorry", "rfl"),
    ("", "protected theorem Foo.t (n : Nat) : n + 0 = n := by sorry", "rfl"),
    ("namespace Q", "theorem _root_.t (n : Nat) : n + 0 = n := by sorry", "rfl"),
    ("", "theorem t : True := sorry", "trivial"),
    ("", "  theorem t (n : Nat) : 0 ≤ n := by\n    sorry  -- to be done\n", "exact\tNat.zero_le n"),
    (
        "",
        "theorem t (n : Nat) : 0 ≤ n := by sorry",
        "match n with\n| 0 => exact Nat.le_refl 0\n| n + 1 => exact Nat.le_succ_of_le (t n)",
    ),
    (
        "",
        "theorem t (n : Nat) : 0 ≤ n := by sorry\ntermination_by n",
        "match n with\n| 0 => exact Nat.le_refl 0\n| n + 1 => exact Nat.le_succ_of_le (t n)",
    ),
    (
        "inductive Tree (α : Type) where\n  | leaf\n  | node (l : Tree α) (x : α) (r : Tree α)\n"
        "namespace Tree\ndef mirror : Tree α → Tree α\n  | leaf => leaf\n"
        "  | node l x r => node (mirror r) x (mirror l)",
        "theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by sorry",
        "induction t with\n| leaf => rfl\n| node l x r ihl ihr => simp [mirror, ihl, ihr]",
    ),
    (
        "mutual\ninductive Even : Nat → Prop\n  | zero : Even 0\n  | succ : Odd n → Even (n + 1)\n"
        "inductive Odd : Nat → Prop\n  | succ : Even n → Odd (n + 1)\nend\n"
        "mutual\ntheorem Even.double : Even n → ∃ k, n = 2 * k\n  | .zero => ⟨0, rfl⟩\n"
        "  | .succ h => let ⟨k, hk⟩ := h.half; ⟨k + 1, by omega⟩\n"
        "theorem Odd.half : Odd n → ∃ k, n = 2 * k + 1\n"
        "  | .succ h => let ⟨k, hk⟩ := h.double; ⟨k, by omega⟩\nend",
        "theorem t (h : Even 4) : ∃ k, 4 = 2 * k := by sorry",
        "exact h.double",
    ),
    (
        "def gcd' (a b : Nat) : Nat := if h : b = 0 then a else gcd' b (a % b)\n"
        "termination_by b\ndecreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)",
        "theorem t (a : Nat) : gcd' a 0 = a := by sorry",
        "unfold gcd'\nsimp",
    ),
    (
        "inductive Rose where\n  | mk (kids : List Rose)",
        "theorem t (r : Rose) : ∃ l, r = .mk l := by sorry",
        "match r with\n| .mk l => exact ⟨l, rfl⟩",
    ),
    (
        "structure Point where\n  x : Nat\n  y : Nat\nderiving Repr, DecidableEq",
        "theorem t (p q : Point) (hx : p.x = q.x) (hy : p.y = q.y) : p = q := by sorry",
        "cases p; cases q; simp_all",
    ),
    (
        "opaque secret : Nat\npartial def loop (n : Nat) : Nat := loop (n + 1)",
        "theorem t : secret = secret ∧ loop 0 = loop 0 := by sorry",
        "exact ⟨rfl, rfl⟩",
    ),
    (
        "def S := Quot (fun (a b : Nat) => a % 2 = b % 2)",
        "theorem t : (Quot.mk _ 0 : S) = Quot.mk _ 2 := by sorry",
        "exact Quot.sound rfl",
    ),
    (
        "namespace A.B",
        "theorem t (n : Nat) : (match n with | 0 => 0 | n + 1 => n) ≤ n := by sorry",
        "cases n <;> simp",
    ),
    ("import Init.Nat.Gcd", "theorem t : Nat.gcd 4 6 = 2 := by sorry", "rfl"),
    ("", 'theorem t : "ab" ++ "c" = "abc" := by sorry', "rfl"),
    ("", "theorem t : 10 ^ 60 * 2 = 2 * 10 ^ 60 := by sorry", "rfl"),
    ("", "theorem t (p : Prop) : p ∨ ¬p := by sorry", "by_cases h : p <;> simp [h]"),
    (
        "inductive N | z | s (n : N)\nnamespace N\ndef add : N → N → N\n  | m, z => m\n"
        '  | m, s n => s (add m n)\ninfixl:65 " + " => add',
        "theorem z_add (m : N) : z + m = m := by sorry",
        "induction m with\n| z => rfl\n| s n ih => show s (z + n) = _; rw [ih]",
    ),
    (
        'def size (n : Int) := n.natAbs\nnotation "|" n "|" => size n',
        "theorem t : |(-2)| = 2 := by sorry",
        "rfl",
    ),
    (
        'variable (f : Nat → Nat)\nlocal notation "F" => f 0',
        "theorem t : F = F := by sorry",
        "rfl",
    ),
    (
        "structure Pos where\n  n : Nat\n  h : 0 < n\ninstance : Coe Pos Nat := ⟨Pos.n⟩",
        "theorem t (p : Pos) : 0 < (p : Nat) := by sorry",
        "exact p.h",
    ),
    ("", "set_option maxRecDepth 2000 in\ntheorem t : 2 = 2 := by sorry", "rfl"),
)


@pytest.mark.parametrize(("context", "statement", "proof"), HONEST)
def test_what_honest_people_write_counts(
    context: str, statement: str, proof: str, session: Session
) -> None:
    session.reset()
    assert session.run(context).ok
    verdict = verify(statement, proof, session)
    assert verdict.ok, verdict.reason


def test_a_verdict_names_the_axioms(session: Session) -> None:
    session.reset()
    verdict = verify("theorem t (p : Prop) : p ∨ ¬p := by sorry", "exact Classical.em p", session)
    assert verdict == Verdict(
        True,
        "proved, with the axioms Classical.choice, Quot.sound, propext",
        ("Classical.choice", "Quot.sound", "propext"),
    )
    assert verify("theorem t : 1 = 1 := by sorry", "rfl", session).axioms == ()


def test_other_axioms_can_be_allowed_but_not_sorry(session: Session) -> None:
    session.reset()
    assert session.run("axiom magic : 1 = 2\ntheorem later : 1 = 3 := by sorry").ok
    statement = "theorem t : 1 = 2 := by sorry"
    assert not verify(statement, "exact magic", session).ok
    assert verify(statement, "exact magic", session, allowed={"magic"}).ok
    refused = verify(
        "theorem t : 1 = 3 := by sorry", "exact later", session, allowed={"sorryAx", "magic"}
    )
    assert not refused.ok


def test_an_axiom_of_the_session_is_not_one_of_the_library() -> None:
    own = {"axioms": [{"name": "propext", "imported": False}]}
    assert not verdict_of(own).ok
    assert verdict_of({"axioms": [{"name": "propext", "imported": True}]}).ok
    assert not verdict_of({}).ok


def test_names_that_the_session_declares_are_told(session: Session) -> None:
    session.reset()
    assert session.run("namespace Mine\ninductive Nat where\n  | zero\n  | succ (n : Nat)").ok
    verdict = verify("theorem t (n : Nat) : n = n := by sorry", "rfl", session)
    assert verdict.ok
    assert "`Nat` is `Mine.Nat`" in verdict.reason

    # The same where the statement can't be read without the session.
    assert session.run("def seven := 7").ok
    verdict = verify(
        "theorem t (n : Nat) : n = n ∧ seven = 7 := by sorry", "exact ⟨rfl, rfl⟩", session
    )
    assert verdict.ok
    assert "`Nat` is `Mine.Nat`" in verdict.reason


def test_hypotheses_that_a_statement_does_not_mention_are_told(session: Session) -> None:
    session.reset()
    assert session.run("def seven := 7\nvariable (h : False) (n : Nat)\ninclude h").ok
    verdict = verify("theorem t : seven = n := by sorry", "exact h.elim", session)
    assert verdict.reason == "proved, with no axioms; it assumes `h` of the session's variables"
    assert session.run("omit h\nclass Wrong : Prop where\n  h : False\nvariable [Wrong]").ok
    verdict = verify("theorem t : seven = n := by sorry", "exact Wrong.h.elim", session)
    assert "it assumes `[Wrong]`" in verdict.reason
    # Without a word of the session it is refused: alone it says something else.
    assert not verify("theorem t : 1 = 2 := by sorry", "exact Wrong.h.elim", session).ok


def test_one_allowed_axiom_may_be_a_text(session: Session) -> None:
    session.reset()
    assert session.run("axiom magic : 1 = 2").ok
    statement = "theorem t : 1 = 2 := by sorry"
    assert verify(statement, "exact magic", session, allowed="magic").ok
    assert not verify(statement, "exact magic", session, allowed="magical").ok


def test_lines_may_end_as_they_do_elsewhere(session: Session) -> None:
    session.reset()
    statement = "theorem t (p : Prop) :\r\n    p → p := by\r\n  sorry\r\n"
    assert verify(statement, "intro h\r\nexact h\r\n", session).ok


@pytest.mark.parametrize(
    "statement",
    [
        "",
        "theorem t : 1 = 1 := by rfl",
        "theorem t : 1 = 1 := by sorry\ntheorem u : 1 = 1 := by sorry",
        "theorem t : 1 = 1",
        "def t : Nat := sorry",
        "theorem t : 1 = 1 := by\n  skip\n  sorry",
        "axiom t : 1 = 1",
        "example := by sorry",
        "theorem t : 1 = 1 := by sorry /-",
        "#eval 1",
    ],
)
def test_what_is_no_statement_is_an_error_that_says_what_to_write(
    statement: str, session: Session
) -> None:
    session.reset()
    with pytest.raises(StatementError, match="one theorem that ends in `:= by sorry`"):
        verify(statement, "rfl", session)
    assert issubclass(StatementError, LeanbookError)


def test_a_statement_that_lean_refuses_is_not_proved(session: Session) -> None:
    session.reset()
    verdict = verify("theorem t : nonsense 1 = 2 := by sorry", "rfl", session)
    assert not verdict.ok
    assert verdict.reason.startswith("the statement itself is refused")


@pytest.mark.parametrize("proof", ["exact h\0", "exact h\ud800", "(" * 20000, "exact " * 2000])
def test_texts_that_are_no_texts(proof: str, session: Session) -> None:
    session.reset()
    assert not verify("theorem t (p : Prop) (h : p) : p := by sorry", proof, session).ok
    assert verify("theorem t (p : Prop) (h : p) : p := by sorry", "exact h", session).ok


def test_a_proof_that_takes_too_long_is_not_proved_and_nothing_is_lost(session: Session) -> None:
    session.reset()
    assert session.run("def two := 2").ok
    verdict = verify(
        "theorem t : two = 3 := by sorry", "repeat (have h := trivial)", session, timeout=1
    )
    assert not verdict.ok
    assert "stopped after 1 s, which is the time limit" in verdict.reason
    assert verify("theorem t : two = 2 := by sorry", "rfl", session).ok


@pytest.mark.parametrize(
    ("proof", "advice"),
    [
        ("by exact h.2", "without the `by`"),
        (":= by\n  exact h.2", "without the `by`"),
        ("⟨h.2, h.1⟩", "a term is written as `exact …`"),
        ("fun x => x", "a term is written as `exact …`"),
    ],
)
def test_a_proof_as_in_a_file_is_told_how_to_be_written(
    session: Session, proof: str, advice: str
) -> None:
    verdict = verify("theorem t (p q : Prop) (h : p ∧ q) : q := by sorry", proof, session)
    assert not verdict.ok
    assert advice in verdict.reason


def test_verifying_leaves_the_session_where_it_was(session: Session) -> None:
    session.reset()
    before = session.environment
    assert verify("theorem t : 1 = 1 := by sorry", "rfl", session).ok
    assert session.environment is before
    assert not session.check("#check t").ok


def test_after_the_process_was_lost_it_is_the_same(session: Session) -> None:
    session.reset()
    assert session.run("theorem base : 1 = 1 := rfl").ok
    session.restart()
    assert verify("theorem t : 1 = 1 := by sorry", "exact base", session).ok


def test_a_session_is_made_when_none_is_given() -> None:
    assert verify("theorem t : 1 = 1 := by sorry", "rfl").ok


# Steps


def first_state(session: Session, code: str):
    return session.check(code).sorries[0]


def test_a_step_is_judged_when_it_finishes_the_proof(session: Session) -> None:
    session.reset()
    state = first_state(session, "theorem t (p q : Prop) (hp : p) : q → p ∧ q := by sorry")
    after = step(state, "intro hq")
    assert not after.done
    assert [goal.target for goal in after.goals] == ["p ∧ q"]
    end = step(after, "constructor\n· exact hp\n· exact hq")
    assert end.done
    assert end.tactics == ("intro hq", "constructor\n· exact hp\n· exact hq")
    assert step(state, "intro hq\n  exact ⟨hp, hq⟩").done


@pytest.mark.parametrize(
    ("tactic", "why"),
    [
        ("sorry", "sorry"),
        ("exact magic", "`magic`"),
        ("exact oops.elim", "kernel"),
        ("native_decide", "runs a program"),
        ("run_tac pure ()", "runs a program"),
        ("rfl\naxiom more : False", "expected"),
        ("rfl)", "expected"),
        ("set_option debug.skipKernelTC true in rfl", "skipKernelTC"),
        ("exact nonsense", "nonsense"),
        ("", "empty"),
    ],
)
def test_no_step_gets_further_than_it_may(tactic: str, why: str, session: Session) -> None:
    session.reset()
    forged = next(attempt for attempt in ATTEMPTS if attempt.kind == "forged")
    assert session.run("axiom magic : 1 = 2").ok
    assert session.run(forged.part("context", "attack")).ok
    state = first_state(session, "theorem t : 1 = 2 := by sorry")
    if "oops" in tactic:
        state = step(state, "forge")
    with pytest.raises(TacticError, match=re.escape(why)):
        step(state, tactic)


def test_a_step_on_a_hole_inside_a_proof(session: Session) -> None:
    session.reset()
    state = first_state(
        session,
        "theorem t (n : Nat) : n + 0 = n := by\n  induction n with\n"
        "  | zero => rfl\n  | succ n ih => sorry",
    )
    assert step(state, "rfl").done


# Cells


CELL = """
def double (n : Nat) := n + n
theorem good (n : Nat) : double n = 2 * n := by unfold double; omega
theorem open_one : 1 = 2 := by sorry
axiom magic : False
theorem bad : 1 = 2 := magic.elim
theorem compiled : 2 + 2 = 4 := by native_decide
theorem cases' : ∀ n : Nat, 0 ≤ n
  | 0 => Nat.le_refl 0
  | n + 1 => Nat.le_succ_of_le (cases' n)
example : double 1 = 2 := rfl
mutual
theorem left : True := trivial
theorem right : True := left
end
macro "state" name:ident : command => `(theorem $name : True := trivial)
state hidden
"""


def test_the_theorems_of_a_cell_are_judged_when_asked(session: Session) -> None:
    session.reset()
    assert session.check(CELL).verdicts == {}
    result = session.check(CELL, judge=True)
    assert result.ok
    marks = {name: verdict.ok for name, verdict in result.verdicts.items()}
    assert marks == {
        "good": True,
        "open_one": False,
        "bad": False,
        "compiled": False,
        "cases'": True,
        "_example": True,
        "left": True,
        "right": True,
        "hidden": False,
    }
    assert "sorry" in result.verdicts["open_one"].reason
    assert "`magic`" in result.verdicts["bad"].reason
    assert "runs a program" in result.verdicts["compiled"].reason
    assert "not a theorem's own" in result.verdicts["hidden"].reason


def test_a_cell_that_changes_what_its_theorems_say(session: Session) -> None:
    session.reset()
    result = session.run(
        "instance (priority := high) : LE Nat := ⟨fun _ _ => True⟩\n"
        "theorem t : 3 ≤ 2 := trivial\ntheorem u : 2 = 2 := rfl",
        judge=True,
    )
    assert result.ok
    assert not result.verdicts["t"].ok
    assert result.verdicts["u"].ok


def test_all_examples_of_a_cell_must_stand(session: Session) -> None:
    session.reset()
    result = session.check(
        "example : 1 = 1 := rfl\nexample : 1 = 2 := by sorry\nexample : 2 = 2 := rfl", judge=True
    )
    assert not result.verdicts["_example"].ok


def test_what_lean_makes_of_a_structure_is_no_theorem_of_the_cell(session: Session) -> None:
    session.reset()
    result = session.check(
        "@[ext] structure P where\n  x : Nat\n  h : 0 < x\n  deriving DecidableEq\n"
        "theorem t (p : P) : 0 < p.x := p.h",
        judge=True,
    )
    assert result.ok
    assert {name: verdict.ok for name, verdict in result.verdicts.items()} == {"t": True}


CHAPTERS = ("logic", "quantifiers", "equality", "induction", "trees")


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_all_theorems_of_a_course_are_verified(chapter: str, session: Session) -> None:
    session.reset()
    path = Path(__file__).parent / "course" / f"{chapter}.lean"
    result = session.check(path.read_text("utf-8"), judge=True, timeout=300)
    assert result.ok
    assert len(result.verdicts) > 20
    assert [name for name, verdict in result.verdicts.items() if not verdict.ok] == []


def test_a_cell_with_errors_has_no_verdicts(session: Session) -> None:
    session.reset()
    assert session.check("theorem t : 1 = 2 := rfl", judge=True).verdicts == {}


# The judge's process


def test_the_judge_is_replaced_when_somebody_ends_it(session: Session) -> None:
    session.reset()
    assert verify("theorem t : 1 = 1 := by sorry", "rfl", session).ok
    pid = session.status().pid
    assert pid is not None
    for child in psutil.Process(pid).children(recursive=True):
        child.kill()
    assert verify("theorem t : 1 = 1 := by sorry", "rfl", session).ok
    assert not verify("theorem t : 1 = 2 := by sorry", "rfl", session).ok


def test_a_program_that_answers_in_the_place_of_lean(session: Session) -> None:
    names = [[0, 0, "True"], [0, 0, "t"], [8, 1, []], [0, 1, "intro"], [8, 3, []]]
    lie = {
        "finished": True,
        **{key: [] for key in ("messages", "sorries", "tactics", "judged", "meanings")},
        "statement": [*names, [21, 2, [], 0]],
        "claim": [*names, [18, 2, [], 0, 1], [22, 2]],
        "imports": ["Init"],
        "env": 7,
    }
    text = json.dumps(json.dumps(lie) + "\n")
    session.reset()
    assert session.run("def mine : Nat := 1").ok
    result = session.run(
        "#eval show IO Unit from do\n  for n in [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] do\n    try\n"
        f'      IO.FS.writeFile ("/proc/self/fd/" ++ toString n) ({text} ++ {text})\n'
        "    catch _ => pure ()"
    )
    # It also writes into what Lean reads from, which now and then is the end of that Lean.
    said = str(result)
    assert "in its place" in said or "process died" in said or not Path("/proc/self/fd").exists()
    for _ in range(3):
        assert not verify("theorem t : mine = 2 := by sorry", "rfl", session).ok
    assert verify("theorem t : mine = 1 := by sorry", "rfl", session).ok


class Scripted:
    """A judge's process that answers what it is told to (there is no other that would)."""

    alive = True
    memory_mb = 1.0

    def __init__(self, reply: dict[str, object]) -> None:
        self.reply = reply

    def send(self, request: object) -> None:
        del request

    def receive(self, seconds: float, wake: int | None = None) -> dict[str, object]:
        del seconds, wake
        return self.reply


@pytest.mark.parametrize(
    "reply", [{}, {"message": "no"}, {"refused": "no"}, {"finished": True}, {"verdict": True}]
)
def test_no_answer_is_no_proof(reply: dict[str, object]) -> None:
    judge = Judge(lambda: Scripted(reply))  # type: ignore[arg-type]
    case = {"imports": ["Init"], "statement": [], "claim": []}
    assert not verdict_of(judge.findings(case, "", Clock(Limits()))).ok


@pytest.mark.parametrize(
    ("statement", "claim"),
    [
        ([], []),
        ([[21, 0, [], 0]], [[22, 0]]),
        ([[99]], [[22, 0]]),
        ([["a"]], []),
        ([[7, 0], [21, 0, [], 0]], [[7, 0], [16, 0, [], 0], [22, 0]]),
        # The statement is `Prop`-valued nonsense, and the claim an axiom, not a theorem.
        ([[0, 0, "t"], [7, 0], [21, 1, [], 0]], [[0, 0, "t"], [7, 0], [16, 1, [], 0], [22, 1]]),
        # A statement of one kind and a theorem of another.
        (
            [[0, 0, "True"], [0, 0, "t"], [8, 1, []], [0, 0, "False"], [8, 3, []], [21, 2, [], 1]],
            [
                *([0, 0, "True"], [0, 0, "t"], [8, 1, []], [0, 1, "intro"], [8, 3, []]),
                *([18, 2, [], 0, 1], [22, 2]),
            ],
        ),
        # A constant of the library declared again.
        ([[0, 0, "False"], [7, 0], [21, 1, [], 0]], [[0, 0, "False"], [7, 0], [16, 1, [], 0]]),
        # A part that does not exist.
        ([[6, "0"], [9, 0, 7], [21, 0, [], 0]], [[22, 0]]),
    ],
)
def test_data_that_a_session_may_forge(statement: list[object], claim: list[object]) -> None:
    lean = find_toolchain("embedded")
    judge = Judge(lambda: Frontend(lean))
    try:
        case = {"imports": ["Init"], "statement": statement, "claim": claim}
        assert not verdict_of(judge.findings(case, "", Clock(Limits(60.0)))).ok
    finally:
        judge.close()


def test_data_that_says_what_is_true() -> None:
    lean = find_toolchain("embedded")
    judge = Judge(lambda: Frontend(lean))
    names = [[0, 0, "True"], [0, 0, "t"], [8, 1, []], [0, 1, "intro"], [8, 3, []]]
    case = {
        "imports": ["Init"],
        "statement": [*names, [21, 2, [], 0]],
        "claim": [*names, [18, 2, [], 0, 1], [22, 2]],
    }
    try:
        assert verdict_of(judge.findings(case, "", Clock(Limits(60.0)))).ok
        for imports in (["Init", "LeanbookRepl.Mirror"], ["Other"], [], ["Init", "No.Such"]):
            bad = {**case, "imports": imports}
            assert not verdict_of(judge.findings(bad, "", Clock(Limits(60.0)))).ok
    finally:
        judge.close()


def test_a_session_that_imports_the_judges_own_mirror(session: Session) -> None:
    session.reset()
    assert session.run("import LeanbookRepl.Mirror").ok
    verdict = verify(
        "theorem t : False := by sorry",
        "exact (LeanbookRepl.someElement False).elim id",
        session,
    )
    assert not verdict.ok
    assert "no part of the library" in verdict.reason


# Another Lean


def test_where_there_is_no_judge_nothing_is_ticked(tmp_path: Path) -> None:
    core, real = corecache.ensure_core(), corecache.executable(find_toolchain("embedded"))
    lean = tmp_path / "lean"
    lean.write_text(
        f'#!/bin/sh\nexport LEAN_PATH="$LEAN_PATH:{core}" LEAN_WORKER_PATH="{lean}"\n'
        f'exec "{real}" "$@"\n'
    )
    lean.chmod(0o755)
    with Session(str(lean)) as session:
        result = session.check("theorem t : 1 = 1 := rfl", judge=True)
        assert result.ok
        assert not result.verdicts["t"].ok
        assert "not judged" in result.verdicts["t"].reason
        verdict = verify("theorem t : 1 = 1 := by sorry", "rfl", session)
        assert not verdict.ok
        assert "not judged" in verdict.reason
        state = first_state(session, "theorem t : 1 = 1 := by sorry")
        with pytest.raises(TacticError, match="not judged"):
            step(state, "rfl")
