"""Tactics and goals that differ in names only are told to be alike, others are not."""

from __future__ import annotations

import pytest

from leanbook.lean.goals import parse_goal
from leanbook.prover.alike import alike, introduced, leads_back, nameless


@pytest.mark.parametrize(
    ("tactic", "names"),
    [
        ("intro x hx", ["x", "hx"]),
        ("rintro ⟨x, hx | ⟨y, rfl⟩⟩ h", ["x", "hx", "y", "h"]),
        ("obtain ⟨k, hk⟩ := h n", ["k", "hk"]),
        ("rcases h with ha | ⟨b, hb⟩", ["ha", "b", "hb"]),
        ("cases t with | leaf => ?_ | node l x r => ?_", ["l", "x", "r"]),
        ("have key : ∀ n, f n = n := ?_", ["key"]),
        ("by_cases h : p x", ["h"]),
        ("exact fun x y => f y x", ["x", "y"]),
        ("simp [f, ih]", []),
        ("rw [← h, Nat.add_comm]", []),
        ("exact ⟨a, b⟩", []),
    ],
)
def test_names_that_a_tactic_brings_in(tactic: str, names: list[str]) -> None:
    assert introduced(tactic) == names


def test_tactics_are_alike_up_to_new_names() -> None:
    assert alike("cases t with | fork l x r => simp [l]") == alike(
        "cases t with | fork a b c => simp [a]"
    )
    assert alike("cases t with | fork l x r => simp [l]") != alike(
        "cases t with | fork a b c => simp [b]"
    )
    assert alike("intro h; exact k") != alike("intro h; exact h")
    # A name that has a meaning already is another one.
    assert alike("intro h; exact h", {"h"}) != alike("intro k; exact k", {"h"})


def test_goals_are_alike_up_to_hypotheses() -> None:
    def key(text: str) -> tuple[str, ...]:
        return nameless([parse_goal(text)])

    assert key("case inl\nn : Nat\nh : n = 0\n⊢ 0 = n") == key("k : Nat\nhk : k = 0\n⊢ 0 = k")
    assert key("a b : Nat\n⊢ a < b") != key("a b : Nat\n⊢ b < a")
    assert key("h : p\n⊢ q") != key("h : q\n⊢ p")
    assert key("x : T\n⊢ T.x = x") != key("y : T\n⊢ T.y = y")


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ("p q : Prop\nh : p ∧ q\n⊢ q", "p q : Prop\nh h₁ : p ∧ q\n⊢ q"),
        ("p q : Prop\nh : p ∧ q\n⊢ q", "case pos\np q : Prop\nh : p ∧ q\nk : p ∧ q\n⊢ q"),
        ("n : Nat\nh : n < 2\n⊢ n < 3", "m : Nat\nk : m < 2\n⊢ m < 3"),
        ("n : Nat\n⊢ n = n", "n m : Nat\n⊢ n = n"),
    ],
)
def test_what_leads_back(before: str, new: str) -> None:
    other = parse_goal("p : Prop\n⊢ p")
    assert leads_back(parse_goal(before), [other, parse_goal(new)])


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ("p q : Prop\nh : p ∧ q\n⊢ q", "p q : Prop\nh : p ∧ q\nhp : p\n⊢ q"),
        ("n m : Nat\nh : n < m\n⊢ n < 3", "n : Nat\nh : n < n\n⊢ n < 3"),
        ("n : Nat\n⊢ ∃ m, m = n", "n m : Nat\n⊢ m = n"),
        ("p : Prop\nh : p\n⊢ p", "p q : Prop\nh : q\n⊢ p"),
        # `rename_i h`: what had no name can be spoken of now.
        ("p q : Prop\na✝ : p ∧ q\n⊢ q", "p q : Prop\nh : p ∧ q\n⊢ q"),
    ],
)
def test_what_leads_on(before: str, new: str) -> None:
    assert not leads_back(parse_goal(before), [parse_goal(new)])
