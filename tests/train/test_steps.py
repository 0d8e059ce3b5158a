"""Proofs cut into steps on the embedded Lean: each tactic in one line, each on the first goal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leanbook import Session
from leanbook.train.blocks import one_line
from leanbook.train.forms import LONGEST
from leanbook.train.pairs import Pair
from leanbook.train.problems import Problem
from leanbook.train.sources import commands, problem_of, walk
from leanbook.train.steps import Steps, StepsError


@pytest.fixture(scope="module")
def steps() -> Iterator[Steps]:
    with Session() as session:
        yield Steps(session)


def tactics(steps: Steps, statement: str, proof: str, preamble: str = "") -> list[str]:
    pairs = steps.pairs(Problem("test", preamble, f"theorem t {statement}", proof))
    check(steps, statement, pairs, preamble)
    return [pair.tactic for pair in pairs]


def check(steps: Steps, statement: str, pairs: list[Pair], preamble: str) -> None:
    """What must hold of all pairs."""
    assert all("\n" not in pair.tactic and len(pair.tactic) <= LONGEST for pair in pairs)
    assert not any(pair.goal.startswith("case ") for pair in pairs)


def test_induction_becomes_its_skeleton_and_its_cases(steps: Steps) -> None:
    proof = "induction n with\n| zero => rfl\n| succ n ih =>\n  show 0 + n + 1 = n + 1\n  rw [ih]"
    found = steps.pairs(Problem("test", "", "theorem t (n : Nat) : 0 + n = n", proof))
    assert [pair.tactic for pair in found] == [
        "induction n with | zero => ?_ | succ n ih => ?_",
        "rfl",
        "show 0 + n + 1 = n + 1",
        "rw [ih]",
    ]
    assert found[1].goal == "⊢ 0 + 0 = 0"
    assert found[2].goal == "n : Nat\nih : 0 + n = n\n⊢ 0 + (n + 1) = n + 1"


def test_simple_cases_are_a_closing_in_one_line_as_well(steps: Steps) -> None:
    proof = "induction n with\n| zero => rfl\n| succ n ih => rw [← Nat.add_assoc, ih]"
    assert tactics(steps, "(n : Nat) : 0 + n = n", proof) == [
        "induction n with | zero => ?_ | succ n ih => ?_",
        "rfl",
        "rw [← Nat.add_assoc, ih]",
        "induction n with | zero => rfl | succ n ih => rw [← Nat.add_assoc, ih]",
    ]


@pytest.mark.parametrize(
    ("statement", "proof", "expected"),
    [
        (
            "(p q : Prop) (h : p ∧ q) : q ∧ p",
            "constructor\n· exact h.2\n· exact h.1",
            ["constructor", "exact h.2", "exact h.1"],
        ),
        (
            "(p q : Prop) (h : p ∧ q) : q ∧ p",
            "constructor\ncase right => exact h.1\ncase left => exact h.2",
            ["constructor", "exact h.2", "exact h.1"],
        ),
        (  # what a `have` leaves to show comes behind the goal itself
            "(p q : Prop) (h : p ∧ q) : q ∧ p",
            "have hp : p := by\n  have h2 := h\n  exact h2.1\nexact ⟨h.2, hp⟩",
            ["have hp : p := ?_", "exact ⟨h.2, hp⟩", "have h2 := h", "exact h2.1"],
        ),
        (
            "(p q : Prop) (h : p ∨ q) : q ∨ p",
            "rcases h with hp | hq\n· right\n  exact hp\nnext => exact Or.inl hq",
            ["rcases h with hp | hq", "right", "exact hp", "exact Or.inl hq"],
        ),
        (
            "(p q : Prop) (h : p ∨ q) : q ∨ p",
            "cases h\ncase inl a => exact .inr a\ncase inr b => exact .inl b",
            ["cases h with | inl a => ?_ | inr b => ?_", "exact .inr a", "exact .inl b"],
        ),
        (
            "(a b : Bool) : (a && b) = (b && a)",
            "cases a <;>\n  cases b <;> rfl",
            ["cases a <;> cases b <;> rfl"],
        ),
        (
            "(n : Nat) (h : n = 1) : n = 1 ∧ 0 < n",
            "refine ⟨h, by\n  subst h\n  decide⟩",
            ["refine ⟨h, ?_⟩", "subst h", "decide"],
        ),
        (
            "(p q : Prop) (hp : p) (hq : q) : p ∧ q",
            "constructor\nall_goals assumption  -- both",
            ["constructor", "assumption", "assumption"],
        ),
        (
            "(n : Nat) : n = 0 ∨ 0 < n",
            "match n with\n| 0 => exact .inl rfl\n| k + 1 =>\n  right\n  exact Nat.succ_pos k",
            ["match n with | 0 => ?_ | k + 1 => ?_", "exact .inl rfl", "right",
             "exact Nat.succ_pos k"],
        ),
        (
            "(p : Prop) [Decidable p] : p ∨ ¬p",
            "if h : p then\n  exact .inl h\nelse\n  exact .inr h",
            ["by_cases h : p", "exact .inl h", "exact .inr h"],
        ),
    ],
)  # fmt: skip
def test_shapes(steps: Steps, statement: str, proof: str, expected: list[str]) -> None:
    assert tactics(steps, statement, proof) == expected


def test_lean_cuts_what_the_layout_does_not_tell(steps: Steps) -> None:
    problem = problem_of(
        "theorem t (n : Nat) : n + 0 = n ∧ 0 * n = 0 := by\n  (constructor; (· rfl)\n   ; simp)",
        "x",
    )
    assert problem is not None
    units = steps.units(problem, steps.ground(""))
    assert [one_line(unit) for unit in units] == ["constructor", "(· rfl)", "simp"]
    assert [pair.tactic for pair in steps.pairs(problem)] == ["constructor", "rfl", "simp"]


def test_a_goal_comes_with_what_stands_above_it(steps: Steps) -> None:
    preamble = "def twice (n : Nat) : Nat := n + n\n\ntheorem twice_one : twice 1 = 2 := rfl"
    problem = Problem("test", preamble, "theorem t : twice 1 + 1 = 3", "rw [twice_one]")
    (pair,) = steps.pairs(problem)
    assert pair.premises == ("def twice (n : Nat) : Nat := n + n", "twice_one : twice 1 = 2")


@pytest.mark.parametrize(
    ("preamble", "proof", "reason"),
    [
        ("", "rfl", "proof refused"),
        ("", "sorry", "it has a sorry"),
        ("def", "rfl", "preamble refused"),
    ],
)
def test_what_lean_refuses_is_no_step(steps: Steps, preamble: str, proof: str, reason: str) -> None:
    with pytest.raises(StepsError, match=reason):
        steps.pairs(Problem("test", preamble, "theorem t (n : Nat) : 0 + n = n", proof))


def test_theorems_of_a_file_in_their_places(steps: Steps) -> None:
    code = """namespace Course
variable {p : Prop}
mutual
def even : Nat → Bool
  | 0 => true
  | n + 1 => odd n
def odd : Nat → Bool
  | 0 => false
  | n + 1 => even n
end

/-- By computing. -/
@[simp] theorem even_two : even 2 = true := rfl
example (h : p) : p ∧ even 2 = true := by
  exact ⟨h, even_two⟩
theorem by_equations : (n : Nat) → n = n
  | _ => rfl
end Course
"""
    places = list(walk(steps._session, code, "file"))
    assert [place.problem.name for place in places] == ["even_two", "example_6", "by_equations"]
    assert places[2].problem.proof is None
    assert places[0].problem.proof == "exact rfl"
    (pair,) = steps.pairs(places[1].problem, ground=places[1].ground)
    assert (pair.goal, pair.tactic) == (
        "p : Prop\nh : p\n⊢ p ∧ even 2 = true",
        "exact ⟨h, even_two⟩",
    )
    assert len(list(commands(code, "file"))) > 5
