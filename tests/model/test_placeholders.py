"""Short names for what a text declares, and back."""

from __future__ import annotations

import random

from leanbook.model.prompts.placeholders import shortened
from leanbook.model.prompts.shipped import ShippedFormat

ABOVE = (
    "inductive Tree (α : Type) where | leaf | node (l : Tree α) (a : α) (r : Tree α)",
    "inductive Chain where | nil | link (x : Nat) (rest : Chain)",
    "def Tree.size : Tree α → Nat | .leaf => 0 | .node l _ r => l.size + r.size + 1",
    "def mirror : Tree α → Tree α | .leaf => .leaf | .node l a r => .node (mirror r) a (mirror l)",
    "def length (c : Chain) : Nat := 0",
    "def Even2 (n : Nat) : Prop := ∃ k, n = k + k",
    "Tree.size_mirror (t : Tree α) : (mirror t).size = t.size",
    "Nat.foo_bar (n : Nat) : n = n",
)
GOAL = "t : Tree Nat\nxs : List Nat\n⊢ (mirror t).size + xs.length = t.size ∧ Even2 xs.length"


def test_each_kind_of_name_has_short_names_of_its_own() -> None:
    found = shortened(GOAL, ABOVE)
    assert dict(found.names) == {
        "Tree": "Ba",
        "leaf": "be",
        "node": "de",
        "Chain": "Da",
        "link": "fe",
        "mirror": "ba",
        "Even2": "Fa",
        "size_mirror": "bo",
    }
    assert found.goal == (
        "t : Ba Nat\nxs : List Nat\n⊢ (ba t).size + xs.length = t.size ∧ Fa xs.length"
    )
    assert found.premises[-1] == ABOVE[-1], "the library's names stay"
    assert found.premises[-2] == "Ba.bo (t : Ba α) : (ba t).size = t.size"


def test_what_may_be_the_librarys_stays() -> None:
    assert "length" not in shortened("⊢ [1].length = length c", ABOVE).names
    assert "length" in shortened("⊢ length c = 0", ABOVE).names
    assert "nil" not in shortened(GOAL, ABOVE).names


def test_the_names_come_back() -> None:
    found = shortened(GOAL, ABOVE)
    assert found.undo(found.goal) == GOAL
    assert found.undo("rw [Ba.bo, ba]; exact ⟨t.ba, Ba.de l a r⟩") == (
        "rw [Tree.size_mirror, mirror]; exact ⟨t.mirror, Tree.node l a r⟩"
    )
    assert found.undo("exact bar.ba1 da") == "exact bar.ba1 da"


def test_a_name_that_is_in_use_is_not_taken() -> None:
    found = shortened("ba be : Nat\n⊢ mirror t = t", ABOVE, besides="intro da")
    assert {"ba", "be", "da"}.isdisjoint(found.names.values())
    assert found.undo(found.goal) == "ba be : Nat\n⊢ mirror t = t"


def test_more_names_than_short_ones_stay() -> None:
    lines = [f"def name{number} : Nat := {number}" for number in range(40)]
    goal = "⊢ " + " + ".join(f"name{number}" for number in range(40)) + " = 780"
    found = shortened(goal, lines)
    assert 10 < len(found.names) < 40
    assert found.undo(found.goal) == goal


def test_drawn_names_are_as_good() -> None:
    one, other = (shortened(GOAL, ABOVE, draw=random.Random(seed)) for seed in (1, 2))
    assert one.goal != other.goal
    assert one.undo(one.goal) == other.undo(other.goal) == GOAL


def test_the_shipped_model_sees_short_names_and_is_read_with_the_long_ones() -> None:
    request = ShippedFormat().tactic(GOAL, ABOVE)
    assert request is not None
    assert "mirror" not in str(request.prompt)
    assert request.with_names("simp [ba, Ba.size]") == "simp [mirror, Tree.size]"
