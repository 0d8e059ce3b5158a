"""Goals as Lean prints them, taken apart."""

from __future__ import annotations

import pytest

from leanbook.lean.goals import Goal, Hypothesis, parse_goal, parse_goals


def test_a_goal_has_its_name_its_hypotheses_and_its_target() -> None:
    text = "case succ\nn m : Nat\nih : n + m = m + n\n⊢ n + 1 + m = m + (n + 1)"
    goal = parse_goal(text)
    assert goal.name == "succ"
    assert goal.hypotheses == (
        Hypothesis(("n", "m"), "Nat"),
        Hypothesis(("ih",), "n + m = m + n"),
    )
    assert goal.target == "n + 1 + m = m + (n + 1)"
    assert goal.names == ("n", "m", "ih")
    assert str(goal) == text


def test_a_goal_without_hypotheses_and_without_a_name() -> None:
    assert parse_goal("⊢ True") == Goal("⊢ True", None, (), "True")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x : Nat := 3", Hypothesis(("x",), "Nat", "3")),
        ("f : Nat → Nat := fun x => x", Hypothesis(("f",), "Nat → Nat", "fun x => x")),
        ("h : { a := 1 } = p", Hypothesis(("h",), "{ a := 1 } = p")),
        ("h : have y := 2; y = 2", Hypothesis(("h",), "have y := 2; y = 2")),
        ("h : let y := 2; y = 2", Hypothesis(("h",), "let y := 2; y = 2")),
        ("x : let y := Nat; y := 5", Hypothesis(("x",), "let y := Nat; y", "5")),
        ('h : s = "a := b"', Hypothesis(("h",), 's = "a := b"')),
        ("h : f (x := 2) = 1", Hypothesis(("h",), "f (x := 2) = 1")),
        ("«a b» «c : d» : Nat", Hypothesis(("«a b»", "«c : d»"), "Nat")),
        ("«a b».c' : Nat", Hypothesis(("«a b».c'",), "Nat")),
        ("α β : Type u_1", Hypothesis(("α", "β"), "Type u_1")),
        ("ℕ𝕜₁ : 𝔽 → Prop", Hypothesis(("ℕ𝕜₁",), "𝔽 → Prop")),
    ],
)
def test_a_hypothesis_line(line: str, expected: Hypothesis) -> None:
    goal = parse_goal(f"{line}\n⊢ p")
    assert goal.hypotheses == (expected,)
    assert str(goal.hypotheses[0]) == line


def test_inaccessible_names_are_told_apart() -> None:
    first, second, third = parse_goal(
        "inst✝¹ inst✝ : Decidable p\na✝ b : Nat\nc : Nat\n⊢ p"
    ).hypotheses
    assert first.inaccessible
    assert first.accessible_names == ()
    assert not second.inaccessible
    assert second.accessible_names == ("b",)
    assert not third.inaccessible


def test_lines_that_go_on() -> None:
    goal = parse_goal(
        "h :\n  have z := 3;\n  z = 3\n"
        "w : Nat :=\n  let q := 2\n  q\n"
        "k : ∀ (x : Nat),\n    x = x\n"
        "⊢ ∀ (x : Nat),\n    p x →\n      q x"
    )
    types = {hypothesis.names[0]: hypothesis.type for hypothesis in goal.hypotheses}
    assert types == {
        "h": "have z := 3;\nz = 3",
        "w": "Nat",
        "k": "∀ (x : Nat),\n  x = x",
    }
    assert goal.hypotheses[1].value == "let q := 2\nq"
    assert goal.target == "∀ (x : Nat),\n  p x →\n    q x"


def test_the_focus_of_conv() -> None:
    goal = parse_goal("a b : Nat\n| a + b")
    assert (goal.marker, goal.target) == ("|", "a + b")


@pytest.mark.parametrize("text", ["", "anything at all", "case only", "1 2 3\n⊢ p", "⊢"])
def test_a_text_of_another_shape_is_kept_whole(text: str) -> None:
    goal = parse_goal(text)
    assert str(goal) == text
    assert goal.hypotheses == ()


def test_several_goals() -> None:
    goals = parse_goals("case a\nh : p\n⊢ q\n\ncase b\n⊢ r")
    assert [(goal.name, goal.target) for goal in goals] == [("a", "q"), ("b", "r")]
    assert parse_goals("no goals") == ()
    assert parse_goals("") == ()
