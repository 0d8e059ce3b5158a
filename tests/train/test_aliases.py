"""A pair with other names means the same."""

from __future__ import annotations

import random

from leanbook.lean.session import Session
from leanbook.model.prompts.shipped import ShippedFormat, prompt_text
from leanbook.train.aliases import Sample, as_asked, renamed

ABOVE = (
    "inductive Tree where | tip | fork (l : Tree) (x : Nat) (r : Tree)",
    "def Tree.turn : Tree → Tree | .tip => .tip | .fork l x r => .fork (turn r) x (turn l)",
    "def sum : List Nat → Nat | [] => 0 | x :: xs => x + sum xs",
    "def grow : Tree → Nat | .tip => 0 | .fork l x r => grow l + x + grow r",
    "grow_turn (t : Tree) : grow t.turn = grow t",
)


def test_renaming_keeps_the_meaning() -> None:
    sample = Sample("p q : Prop\nh₁ : p ∧ q\nh : ∀ p', h.1 p' → p\n⊢ p", (), "exact h₁.1 (h p x.h)")
    seen = set()
    for seed in range(40):
        other = renamed(sample, random.Random(seed))
        lines = other.goal.splitlines()
        p, q = lines[0].removesuffix(" : Prop").split()
        first, second = (line.split(" : ")[0] for line in lines[1:3])
        assert len({p, q, first, second}) == 4
        assert lines[1:] == [
            f"{first} : {p} ∧ {q}",
            f"{second} : ∀ p', {second}.1 p' → {p}",
            f"⊢ {p}",
        ]
        assert other.tactic == f"exact {first}.1 ({second} {p} x.h)"
        assert other.premises == sample.premises
        seen.add(other.goal)
    assert len(seen) > 10
    named = Sample("n : Nat\n⊢ n = n", (), "exact foo (n := n)")
    assert renamed(named, random.Random(1)) == named


def test_lean_takes_what_comes_out() -> None:
    """Every name is changed everywhere or nowhere: else Lean would not know it."""
    goal = "⊢ ∀ (t : Tree), grow t.turn.turn = grow t ∧ [Tree.tip].length = 1"
    tactic = "exact fun t => ⟨by cases t with | tip => rfl | fork l x r => simp [grow_turn], rfl⟩"
    induction = "intro t; induction t <;> simp_all [grow, Tree.turn] <;> omega"
    seen = set()
    with Session() as lean:
        for seed in range(12):
            pair = renamed(Sample(goal, ABOVE, tactic), random.Random(seed))
            proof = renamed(Sample(goal, ABOVE, induction), random.Random(seed)).tactic
            *definitions, theorem = pair.premises
            name, statement = theorem.split(" ", 1)
            statement = statement.replace(") : ", "), ", 1)
            lines = [
                *definitions,
                f"theorem {name} : ∀ {statement} := by {proof}",
                f"example : {pair.goal.removeprefix('⊢ ')} := by {pair.tactic}",
            ]
            result = lean.check("\n".join(lines), at=lean.environment)
            said = [message.text for message in result.messages if message.severity == "error"]
            assert result.complete, (lines, said)
            seen.add(pair.tactic)
    assert len(seen) > 4


def test_names_above_do_change() -> None:
    sample = Sample("⊢ grow Tree.tip = 0", ABOVE, "rw [grow]")
    found = {renamed(sample, random.Random(seed)).tactic for seed in range(40)}
    assert len(found) > 5
    assert as_asked(sample).tactic in found
    assert "rw [grow]" not in found


def test_a_network_is_trained_on_what_it_is_asked() -> None:
    sample = Sample("t : Tree\n⊢ grow t.turn = grow t", ABOVE, "rw [grow_turn]")
    asked = ShippedFormat().tactic(sample.goal, sample.premises)
    trained = as_asked(sample)
    assert asked is not None
    assert asked.prompt == prompt_text(trained.goal, trained.premises)
    assert asked.with_names(trained.tactic) == sample.tactic
