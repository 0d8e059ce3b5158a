"""Proving by rules: every kind of hole, with real Lean."""

from __future__ import annotations

import os
import pkgutil
import re
import signal
import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest

import leanbook as lb
from leanbook.prover.holes import Workspace


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


# Not true, and there is always something else to try.
ENDLESS = (
    "theorem no (f : Nat → Nat) (a b : Nat) (xs ys : List Nat) :\n"
    "    f (a + b) + ys.length = f (b + 1) + xs.length := by sorry"
)


def prove(
    code: str, session: lb.Session, budget_s: float = 20.0, **other: object
) -> lb.ProofReport:
    return lb.prove(code, session, budget_s=budget_s, progress=False, **other)  # pyright: ignore


def assert_only_holes_differ(before: str, after: str, left: int = 0) -> None:
    """Whatever stands around the holes is there to the byte; `left` of them are still open.

    Only a blank that would end a line is gone. A `sorry` that says of itself that it is no hole is
    none.
    """
    hole = r"(?<![\w\".])sorry(?![\w\"])(?! is no hole)(?! in a docstring)"
    *parts, end = re.split(hole, before)
    starts = [re.escape(part.rstrip(" ")) + f"( {{{len(part) - len(part.rstrip(' '))}}}|(?=\r?\n))"
              for part in parts]  # fmt: skip
    pattern = "".join(f"{start}(?P<hole{number}>.*?)" for number, start in enumerate(starts))
    found = re.fullmatch(pattern + re.escape(end), after, re.DOTALL)
    assert found is not None, after
    filled = [found[f"hole{number}"] for number in range(len(parts))]
    assert filled.count("sorry") == left


def test_what_a_have_leaves_open_does_not_stand_in_the_way(session: lb.Session) -> None:
    code = (
        "theorem t (n : Nat) : n + 0 = n := by\n"
        "  have hard : ∀ k : Nat, k < 7 := by sorry\n"
        "  have easy : 0 + n = n := by sorry\n"
        "  have other : ∃ m, m = n + 1 := by\n    sorry\n"
        "  sorry\n"
    )
    report = prove(code, session, budget_s=6.0)
    assert not report.proved, "one of them is false"
    assert report.theorems[0].note == "3 of 4 holes are filled"
    assert report.code.count("sorry") == 1
    assert "hard : ∀ k : Nat, k < 7 := by sorry" in report.code
    assert session.check(report.code).ok
    assert session.check(report.code.replace("k < 7", "k = k").replace("sorry", "simp")).complete


def test_no_blank_ends_a_line(session: lb.Session) -> None:
    code = "theorem t (p q : Prop) (h : p ∧ q) : (q ∨ p) ∧ (p ∨ q) := by sorry\n"
    report = prove(code, session)
    assert report.proved == 1
    assert not re.search(r"[ \t]$", report.code, re.MULTILINE)


ALL_KINDS = """\
import Init

/-- Says sorry in a docstring. -/
def first (n : Nat) (h : 0 < n) : Fin n := ⟨0, sorry⟩

def hello := "sorry" -- sorry is no hole here

namespace A
section
variable (p q : Prop)

/-- Several in one theorem,
    one of them for two goals. -/
theorem swap (h : p ∧ q) : q ∧ p := by
  have hq : q := by sorry
  have hp   : p := sorry
  constructor <;> sorry
end

@[simp]
theorem two : 1 = 1 ∧ 2 = 2 := ⟨sorry, by sorry⟩ /- a comment -/

example (p : Prop) : p → p := by
  intro h   -- sorry is no hole here either
  sorry

open Nat in
theorem add (a b : Nat) : a + b = b + a := by
  induction a with
  | zero => sorry
  | succ n ih => sorry
end A

theorem builds (p q : Prop) (h : p ∧ q) : q := (A.swap p q h).1
theorem outer : True := helper where
  helper : True := sorry"""


def test_every_kind_of_hole(session: lb.Session) -> None:
    report = prove(ALL_KINDS, session)
    assert [each.name for each in report.theorems] == [
        "first", "A.swap", "A.two", "example at line 23", "A.add", "outer.helper",
    ]  # fmt: skip
    assert report.complete, str(report)
    assert [each.holes for each in report.theorems] == [1, 3, 2, 1, 2, 1]
    assert_only_holes_differ(ALL_KINDS, report.code)
    result = session.check(report.code)
    assert result.complete
    assert {axiom for used in result.axioms.values() for axiom in used} <= {
        "propext", "Classical.choice", "Quot.sound",
    }  # fmt: skip
    assert all(each.source and each.checks and each.seconds > 0 for each in report.theorems)
    assert report.theorems[5].line == 36


def test_the_proof_is_what_stands_for_the_sorry(session: lb.Session) -> None:
    statement = "theorem t (p q : Prop) (hp : p) (h : p → q) : q := by sorry"
    report = prove(statement, session)
    proof = report.theorems[0].proof
    assert proof is not None
    assert lb.verify(statement, proof, session).ok


def test_a_term_is_written_as_one(session: lb.Session) -> None:
    report = prove("theorem t (p : Prop) (h : p) : p ∧ True := ⟨sorry, trivial⟩", session)
    assert report.code == "theorem t (p : Prop) (h : p) : p ∧ True := ⟨h, trivial⟩"


def test_a_proof_of_several_steps_is_laid_out(session: lb.Session) -> None:
    code = """\
theorem t (α : Type) (P Q : α → Prop) (h : ∃ x, P x ∧ Q x) :
    (∃ x, Q x) ∧ ∀ n m : Nat, n * 0 + m = m := by
  refine ⟨?_, ?_⟩
  · sorry
  · sorry
"""
    report = prove(code, session)
    assert report.complete
    assert_only_holes_differ(code, report.code)
    assert all(len(line) < 100 for line in report.code.split("\n"))


def test_what_is_not_a_proposition_is_left_alone_and_named(session: lb.Session) -> None:
    code = """\
def n : Nat := sorry
instance : Inhabited (Fin 3) := sorry
def safe (k : Nat) (h : k < 3) : Fin 3 := ⟨k, sorry⟩
"""
    report = prove(code, session)
    assert [(each.line, each.declaration, each.type) for each in report.left_alone] == [
        (1, "n", "Nat"),
        (2, "instance at line 2", "Inhabited (Fin 3)"),
    ]
    assert [each.name for each in report.theorems] == ["safe"]
    assert report.proved == report.total == 1
    assert not report.complete
    assert_only_holes_differ(code, report.code, left=2)


def test_what_can_not_be_proved_stays_a_sorry(session: lb.Session) -> None:
    code = "theorem no (p : Prop) : p := by\n  sorry -- really\n\ntheorem yes : True := sorry\n"
    report = prove(code, session, budget_s=3)
    assert [each.proved for each in report.theorems] == [False, True]
    assert (report.theorems[0].proof, report.theorems[0].source) == (None, None)
    assert report.theorems[0].axioms == ("sorryAx",)
    assert_only_holes_differ(code, report.code, left=1)
    assert report.seconds < 15


def test_what_rests_on_an_unproved_theorem_does_not_count(session: lb.Session) -> None:
    code = """\
theorem base (p : Prop) : p := by sorry
theorem top (p : Prop) : p ∧ p := by
  have h := base p
  sorry
"""
    report = prove(code, session, budget_s=3)
    base, top = report.theorems
    assert not base.proved
    assert not top.proved
    assert "still has a sorry" in top.note
    assert "sorryAx" in top.axioms
    assert session.check(report.code).ok


def test_a_theorem_may_use_one_that_was_proved_just_before(session: lb.Session) -> None:
    code = """\
def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2
@[simp] theorem double_eq (n : Nat) : double n = 2 * n := by sorry
theorem double_add (m n : Nat) : double (m + n) = double m + double n := by sorry
"""
    report = prove(code, session)
    assert report.complete, str(report)
    assert "sorryAx" not in report.theorems[1].axioms


def test_an_axiom_of_the_file_counts_only_if_it_is_allowed(session: lb.Session) -> None:
    code = "axiom P : Prop\naxiom isP : P\ntheorem t : P := by sorry\n"
    report = prove(code, session, budget_s=2)
    assert report.proved == 0
    assert report.theorems[0].note == (
        "a proof was found, but it rests on `P`, `isP`, axioms that are not allowed"
    )
    allowed = ("P", "isP", "propext")
    report = prove(code, session, allowed=allowed)
    assert report.complete
    assert report.theorems[0].axioms == ("P", "isP")


def test_axioms_that_are_not_allowed(session: lb.Session) -> None:
    code = "theorem t (p : Prop) : ¬¬p → p := by sorry"
    assert prove(code, session).complete
    report = prove(code, session, budget_s=3, allowed=())
    assert report.proved == 0


def test_windows_line_ends_stay(session: lb.Session) -> None:
    code = (
        "theorem a (p : Prop) (h : p) : p := by\r\n  sorry\r\n-- ü\r\n"
        "theorem b (n : Nat) : n + 0 = n ∧ 0 + n = n := by\r\n  constructor\r\n  · sorry\r\n"
        "  · sorry\r\n"
    )
    report = prove(code, session)
    assert report.complete
    assert_only_holes_differ(code, report.code)
    assert "\n" not in report.code.replace("\r\n", "")


def test_signs_outside_the_basic_plane_do_not_move_holes(session: lb.Session) -> None:
    code = "/- 𝔸𝔹 -/ theorem «𝔸» (p : Prop) (h : p) : p := sorry /- 𝔸 -/"
    report = prove(code, session)
    assert report.theorems[0].name == "«𝔸»"
    assert_only_holes_differ(code, report.code)
    assert report.complete


def test_the_session_stays_where_it_stands(session: lb.Session) -> None:
    with lb.Session() as own:
        own.run("def three := 3")
        before = own.texts
        report = prove("theorem t : three = 3 := by sorry", own)
        assert report.complete
        assert own.texts == before


def test_without_a_session() -> None:
    report = lb.prove("theorem t : 2 + 2 = 4 := by sorry", progress=False)
    assert report.proved == 1


def test_nothing_to_do(session: lb.Session) -> None:
    report = prove("theorem t : 2 + 2 = 4 := rfl\n", session)
    assert report.complete
    assert report.total == 0
    assert report.code == "theorem t : 2 + 2 = 4 := rfl\n"


@pytest.mark.parametrize("end", ["#exit\ntheorem u : False := by sorry\n", "\n\n", ""])
def test_what_stands_at_the_end(end: str, session: lb.Session) -> None:
    report = prove("theorem t : 2 + 2 = 4 := by sorry\n" + end, session)
    assert report.total == report.proved == 1
    assert report.code.endswith(end)


LAYOUTS = {
    "mutual": """\
mutual
theorem a : True := by sorry
theorem b : True := by sorry
end
""",
    "comments": """\
/- theorem x : 1 = 2 := by
-/
theorem t : 1 = 1 := by
-- c
  sorry
/-- d -/
def u := 1
""",
    "all_goals": """\
theorem t : (1 = 1) ∧
(2 = 2) := by
  constructor
  all_goals sorry
""",
    "private": """\
private theorem t (h : 1 = 2) : False := by sorry
theorem u : 1 ≠ 2 := fun h => t h
""",
    "fun": """\
theorem t : ∀ n : Nat, n = n := fun n => sorry
noncomputable section
example : 1 = 1 := sorry
end
""",
    "quiet": """\
set_option warn.sorry false in
theorem t : 1 = 1 := by sorry
""",
    "calc": """\
theorem c (a b c : Nat) (h : a = b) (k : b = c) : a = c :=
  calc a = b := sorry
    _ = c := by sorry
""",
    "match": """\
theorem m (n : Nat) : n = n := match n with
  | 0 => sorry
  | k + 1 => by sorry
""",
    "if": """\
theorem d (p : Prop) [Decidable p] : p ∨ ¬p :=
  if h : p then sorry else sorry
""",
}


@pytest.mark.parametrize("code", LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(code: str, session: lb.Session) -> None:
    report = prove(code, session)
    assert report.complete, f"{report}\n{report.code}"
    assert_only_holes_differ(code, report.code)
    assert session.check(report.code).complete


def test_code_with_errors_is_refused_with_leans_messages(session: lb.Session) -> None:
    with pytest.raises(lb.LeanbookError, match=r"has errors:\n2:20: error: (.|\n)*Next: mend"):
        prove("theorem a : True := by sorry\ntheorem b : True := nonsense", session)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"attempts": 0}, "attempts must be"),
        ({"budget_s": 0}, "budget must be a positive number"),
        ({"budget_s": float("nan")}, "budget must be a positive number"),
        ({"repair_rounds": -1}, "repair_rounds must be"),
        ({"model": "model.gguf"}, "load it first"),
    ],
)
def test_bad_arguments(arguments: dict[str, object], said: str, session: lb.Session) -> None:
    with pytest.raises(lb.LeanbookError, match=said):
        prove("theorem t : True := by sorry", session, **arguments)  # pyright: ignore


def test_bytes_are_refused(session: lb.Session) -> None:
    with pytest.raises(lb.LeanbookError, match="must be a str, not bytes"):
        prove(b"theorem t : True := by sorry", session)  # pyright: ignore


def test_an_interrupt_keeps_what_is_proved(session: lb.Session) -> None:
    code = (
        f"theorem a (p : Prop) (h : p) : p := by sorry\n{ENDLESS}\ntheorem z : True := by sorry\n"
    )
    session.check("example : True := trivial")
    timer = threading.Timer(6, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()
    try:
        report = prove(code, session, budget_s=100)
    finally:
        timer.cancel()
    assert report.interrupted
    assert report.seconds < 30
    assert [each.proved for each in report.theorems] == [True, False, True]
    assert "interrupted" in str(report)
    assert session.check("example : True := trivial").complete


def test_lean_may_die_on_the_way() -> None:
    code = "".join(
        f"theorem t{i} (a b : Nat) (h : a = b + {i}) : b + {i} = a := by sorry\n" for i in range(40)
    )
    with lb.Session() as session:
        pid = session.status().pid
        assert pid is not None
        timer = threading.Timer(0.4, lambda: os.kill(pid, signal.SIGKILL))
        timer.start()
        report = prove(code, session, budget_s=90)
        timer.join()
        assert session.status().starts >= 2
    assert report.proved == 40, str(report)


def test_a_session_that_is_closed_on_the_way_loses_nothing() -> None:
    code = f"theorem a : True := by sorry\n{ENDLESS}\n"
    with lb.Session() as session:
        session.start()
        timer = threading.Timer(6, session.close)
        timer.start()
        report = prove(code, session, budget_s=60)
        timer.join()
    assert "theorem a : True := by trivial" in report.code
    assert report.proved == 0, "nothing counts that was not checked as a whole"
    assert any("closed" in problem for problem in report.problems)


def interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


@pytest.mark.parametrize("place", ["prove.tidy", "holes.Workspace._recheck"])
def test_an_interrupt_between_finding_and_keeping(
    place: str, session: lb.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proof is found, and the interrupt comes before it stands in the text."""
    module, _, name = f"leanbook.prover.{place}".rpartition(".")
    real = getattr(pkgutil.resolve_name(module), name)
    calls = iter([interrupted])
    monkeypatch.setattr(f"{module}.{name}", lambda *given: next(calls, real)(*given))
    report = prove("theorem a : True := by sorry\n", session)
    assert report.interrupted
    assert report.complete
    assert report.theorems[0].proof == "trivial"


def test_an_interrupt_of_the_last_check(
    session: lb.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leanbook.prover.holes.Workspace.whole", interrupted)
    report = prove("theorem a : True := by sorry\n", session)
    assert report.interrupted
    assert report.code == "theorem a : True := by trivial\n"
    assert report.proved == 0, "nothing counts that was not checked as a whole"
    assert "interrupted" in report.problems[0]


def test_an_interrupt_while_the_refused_is_looked_for(
    session: lb.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not put back yet is handed back all the same; it does not count."""
    code = "\n".join(f"theorem t{n} (p : Prop) (h : p) : p := by sorry" for n in range(3))
    answers = iter([False, True])  # of the whole text, and of the first proof alone

    def sound(self: Workspace, result: object) -> bool:
        for answer in answers:
            return answer
        raise KeyboardInterrupt

    monkeypatch.setattr(Workspace, "is_sound", sound)
    report = prove(code, session)
    assert report.interrupted
    assert report.proved == 0
    assert report.code.count("exact h") == 3
    assert "sorry" not in report.code


@pytest.mark.parametrize("indent", ["", " "], ids=["known", "one of two"])
def test_the_axioms_of_an_instance_without_a_name(indent: str, session: lb.Session) -> None:
    statement = "(∀ a b : Nat, a + b = b + a ∨ 2 * a = 3)"
    # What is indented can't be cut, and then Lean does not tell which instance rests on what.
    code = f"{indent}instance : Inhabited {statement} := ⟨by sorry⟩\n"
    code += f"{indent}instance : Nonempty {statement} := ⟨by sorry⟩\n"
    report = prove(code, session)
    assert report.complete
    assert [each.axioms for each in report.theorems] == [("Quot.sound", "propext")] * 2
