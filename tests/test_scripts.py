"""What stands around a `sorry`, and how tactics are written in its place."""

from __future__ import annotations

import pytest

from leanbook.lean.scripts import Place, find_place


def fill(code: str, tactics: list[str], *, which: int = 0, term: bool | None = None) -> str:
    """The code with the tactics in place of one of its sorries."""
    index = -1
    for _ in range(which + 1):
        index = code.index("sorry", index + 1)
    line = code.count("\n", 0, index) + 1
    column = index - (code.rfind("\n", 0, index) + 1)
    script = find_place(code, line, column, term=term).fill(tactics)
    return code[:index] + script + code[index + len("sorry") :]


TWO = ["intro h", "exact h"]


def test_no_tactics_are_no_text() -> None:
    assert find_place("example : p := by sorry", 1, 18).fill([]) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("example : p := by sorry", "example : p := by exact h"),
        ("example : p := sorry", "example : p := by exact h"),
        ("example : p := f sorry", "example : p := f (by exact h)"),
        ("example : p := ⟨sorry, x⟩", "example : p := ⟨by exact h, x⟩"),
        ("example : p := by\n  exact sorry", "example : p := by\n  exact by exact h"),
        (
            "example : p := by\n  constructor\n  · sorry",
            "example : p := by\n  constructor\n  · exact h",
        ),
        ("example : p := by\n  sorry <;> simp", "example : p := by\n  (exact h) <;> simp"),
        ("example : p := by intro; sorry", "example : p := by intro; exact h"),
        ("def f : Nat → p\n  | _ => sorry", "def f : Nat → p\n  | _ => by exact h"),
        (
            "example : p := by\n  cases x with\n  | a => sorry",
            "example : p := by\n  cases x with\n  | a => exact h",
        ),
    ],
)
def test_one_tactic(before: str, after: str) -> None:
    assert fill(before, ["exact h"]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("example : p := by\n  sorry", "example : p := by\n  intro h\n  exact h"),
        ("example : p := by sorry", "example : p := by \n  intro h\n  exact h"),
        ("example : p := sorry", "example : p := by\n  intro h\n  exact h"),
        ("example : p :=\n  sorry", "example : p :=\n  by\n    intro h\n    exact h"),
        (
            "example : p := by\n  constructor\n  · sorry\n  · simp",
            "example : p := by\n  constructor\n  · intro h\n    exact h\n  · simp",
        ),
        (
            "example : p := by\n  have a : q := by sorry\n  simp",
            "example : p := by\n  have a : q := by \n    intro h\n    exact h\n  simp",
        ),
        (
            "example : p := by\n  sorry <;> simp",
            "example : p := by\n  (intro h\n   exact h) <;> simp",
        ),
        (
            "example : p := by intro x; sorry",
            "example : p := by intro x; (intro h\n                            exact h)",
        ),
        (
            "example : p := f sorry",
            "example : p := f (by intro h\n                     exact h)",
        ),
    ],
)
def test_several_tactics(before: str, after: str) -> None:
    assert fill(before, TWO) == after


def test_a_tactic_of_several_lines_is_moved_as_a_whole() -> None:
    tactic = "induction n with\n| zero => rfl\n| succ n ih =>\n  simp [ih]"
    assert fill("example : p := by\n  sorry", [tactic]) == (
        "example : p := by\n  induction n with\n  | zero => rfl\n  | succ n ih =>\n    simp [ih]"
    )


def test_what_lean_knows_is_not_guessed() -> None:
    code = "example : p := by\n  cases x with\n  | a => sorry"
    assert find_place(code, 3, 9).term is False
    assert find_place(code, 3, 9, term=True).term is True


def test_a_position_outside_the_code_is_an_ordinary_place() -> None:
    assert find_place("x", 9, 9) == Place(column=9)


def test_comments_do_not_confuse() -> None:
    code = "example : p := by -- := by\n  sorry -- and so on"
    assert fill(code, TWO) == ("example : p := by -- := by\n  intro h\n  exact h -- and so on")
