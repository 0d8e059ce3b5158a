"""Usual names for what a goal and the text above it declare, and back."""

from __future__ import annotations

import pytest

from leanbook.model.prompts.declared_names import bound_names
from leanbook.model.prompts.shipped import ShippedFormat
from leanbook.model.prompts.usual_names import usual_names

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
GOAL = "t : Tree Nat\nl : List Nat\n⊢ (mirror t).size + l.length = t.size ∧ Even2 l.length"


def test_each_kind_has_names_of_its_own() -> None:
    found = usual_names(GOAL, ABOVE)
    assert dict(found.above) == {
        "Tree": "Ba",
        "leaf": "be",
        "node": "de",
        "Chain": "Da",
        "link": "fe",
        "mirror": "ba",
        "Even2": "Fa",
        "size_mirror": "bo",
    }
    assert dict(found.inside) == {"t": "x", "l": "xs"}
    assert found.goal == (
        "x : Ba Nat\nxs : List Nat\n⊢ (ba x).size + xs.length = x.size ∧ Fa xs.length"
    )
    assert found.premises[3] == (
        "def ba : Ba α → Ba α | .be => .be | .de x y z => .de (ba z) y (ba x)"
    )
    assert found.premises[-2] == "Ba.bo (x : Ba α) : (ba x).size = x.size"
    assert found.premises[-1] == ABOVE[-1], "the library's names stay"


@pytest.mark.parametrize(
    ("hypotheses", "names"),
    [
        ("A : Type\na b : A", "α x y"),
        ("a b : Prop\nc : a → b\nd : a", "p q h h₁"),
        ("X : Nat → Prop\nyes : ∀ k, X k", "P h"),
        ("zahl : Int\nrest : List Nat\ngg : List Nat → Nat", "n xs f"),
        ("hypo : zahl ≤ 2\nIH1 : ∀ m, m = m", "h ih"),
        ("C : Nat → Nat → Nat\nhC : Commutative C", "f h"),
        ("hb : Bool\ne : Tree Nat", "x y"),
    ],
)
def test_a_name_follows_from_the_type(hypotheses: str, names: str) -> None:
    assert " ".join(usual_names(f"{hypotheses}\n⊢ True", ABOVE).inside.values()) == names


def test_what_is_bound_has_usual_names_too() -> None:
    found = usual_names("⊢ ∀ (k : Nat), ∃ ys, (fun z => z) ys.length = k")
    assert found.goal == "⊢ ∀ (n : Nat), ∃ xs, (fun x => x) xs.length = n"
    assert dict(found.inside) == {}
    assert list(bound_names("∃ a, ∀ x y, a = x")) == [
        ("a", "other"),
        ("x", "other"),
        ("y", "other"),
    ]


def test_long_names_take_no_longer() -> None:
    """A pattern that can cut a name in many ways would take until the end of days."""
    name = "a" * 5000
    assert list(bound_names(f"∀ {name} {name}) ∃ {name} {name}, q")) == [
        (name, "other"),
        (name, "other"),
    ]


def test_what_may_be_the_librarys_stays() -> None:
    assert "length" not in usual_names("⊢ [1].length = length c", ABOVE).above
    assert "length" in usual_names("⊢ length c = 0", ABOVE).above
    assert "nil" not in usual_names(GOAL, ABOVE).above


def test_a_constructor_called_like_a_function_of_the_library_gets_a_usual_name() -> None:
    above = ["inductive Shape where | zero : Shape | join : Shape → Shape → Shape"]
    found = usual_names("s t : Shape\n⊢ s.join t = Shape.zero", above)
    assert found.premises == ("inductive Ba where | zero : Ba | be : Ba → Ba → Ba",)
    assert found.goal == "x y : Ba\n⊢ x.be y = Ba.zero"
    assert found.undo("cases x with | zero => rfl | be y z => simp") == (
        "cases s with | zero => rfl | join t z => simp"
    )


@pytest.mark.parametrize(
    ("constructors", "goal"),
    [
        ("map | join", "f g : Nat → Nat\nxs : List Nat\n⊢ List.map f (xs.map g) = xs"),
        ("min | max", "n m : Nat\n⊢ min n m = n"),
        ("refl | symm | trans", "a b : Nat\nh : a = b\n⊢ h.symm = h.symm"),
        ("append | one", "xs : List Nat\n⊢ (xs ++ xs).append xs = xs"),
    ],
)
def test_what_the_library_means_stays_where_a_constructor_is_called_so(
    constructors: str, goal: str
) -> None:
    found = usual_names(goal, [f"inductive Op where | {constructors}"])
    assert not {"map", "min", "symm", "append"} & set(found.above)
    assert found.undo("symm; exact h") == "symm; exact h"


def test_the_names_come_back() -> None:
    found = usual_names(GOAL, ABOVE)
    assert found.undo("rw [Ba.bo, ba]; exact ⟨x.ba, Ba.de x n x⟩") == (
        "rw [Tree.size_mirror, mirror]; exact ⟨t.mirror, Tree.node t n t⟩"
    )
    assert found.undo("exact bar.ba1 da") == "exact bar.ba1 da"
    for tactic in ("simp [mirror, Tree.size]", "induction t with | leaf => ?_ | node l a r => ?_"):
        assert found.undo(found.apply(tactic)) == tactic


def test_what_is_brought_in_catches_nothing() -> None:
    """The model's new name may be the user's name of something else."""
    found = usual_names("p q : Prop\nh₁ : p → q\nx : p\n⊢ q ∧ (p → q)")
    assert dict(found.inside) == {"p": "p", "q": "q", "h₁": "h", "x": "h₁"}
    assert found.undo("have h₂ := h h₁") == "have h₂ := h₁ x"
    found = usual_names("p : Prop\nk : p\n⊢ p → p")
    assert found.undo("intro k; exact h") == "intro k1; exact k"
    assert found.apply("intro h; exact k") == "intro h1; exact h"


def test_words_of_tactics_stay() -> None:
    """A hypothesis may be called like a tactic."""
    found = usual_names("left : p\n⊢ p ∨ q")
    assert found.undo("left; exact left") == "left; exact left"


def test_names_that_no_proof_can_write_stay() -> None:
    found = usual_names("a✝ : Nat\na : Nat\n⊢ a✝ = a")
    assert found.goal == "a✝ : Nat\nn : Nat\n⊢ a✝ = n"


def test_the_name_of_an_argument_stays() -> None:
    assert usual_names("k : Nat\n⊢ k = k").apply("exact foo (k := k)") == "exact foo (k := n)"


def test_more_names_than_usual_ones_stay() -> None:
    lines = [f"def name{number} : Nat := {number}" for number in range(40)]
    goal = "⊢ " + " + ".join(f"name{number}" for number in range(40)) + " = 780"
    found = usual_names(goal, lines)
    assert 10 < len(found.above) < 40
    assert found.undo(found.goal) == goal


def test_the_shipped_model_sees_usual_names_and_is_read_with_the_users() -> None:
    request = ShippedFormat().tactic(GOAL, ABOVE)
    assert request is not None
    assert "mirror" not in str(request.prompt)
    assert request.with_names("simp [ba, Ba.size]") == "simp [mirror, Tree.size]"


def test_fields_have_usual_names_too() -> None:
    line = (
        "structure Magma (α : Type) where times : α → α → α unit : α "
        "law : ∀ x y : α, times x y = times y x idle (x : α) : times unit x = x left : α"
    )
    names = usual_names("g : Magma α\ny : α\n⊢ g.times g.unit y = y", [line])
    assert names.goal == "x : Ba α\ny : α\n⊢ x.fu x.gu y = y"
    assert names.premises == (
        "structure Ba (α : Type) where fu : α → α → α gu : α "
        "ku : ∀ x y : α, fu x y = fu y x lu (x : α) : fu gu x = x left : α",
    )
    assert names.undo("rw [x.ku]; exact x.lu _") == "rw [g.law]; exact g.idle _"
