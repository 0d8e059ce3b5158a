"""A pair with usual names means the same."""

from __future__ import annotations

from leanbook.lean.session import Session
from leanbook.model.prompts.shipped import ShippedFormat, prompt_text
from leanbook.train.samples import Sample, as_asked

ABOVE = (
    "inductive Tree where | tip | fork (l : Tree) (x : Nat) (r : Tree)",
    "def Tree.turn : Tree → Tree | .tip => .tip | .fork l x r => .fork (turn r) x (turn l)",
    "def sum : List Nat → Nat | [] => 0 | x :: xs => x + sum xs",
    "def grow : Tree → Nat | .tip => 0 | .fork l x r => grow l + x + grow r",
    "grow_turn (t : Tree) : grow t.turn = grow t",
)
TACTICS = (
    "exact fun s => ⟨by cases s with | tip => rfl | fork l y k => simp [grow_turn], rfl⟩",
    "intro s; induction s <;> simp_all [grow, Tree.turn] <;> omega",
    "have key : ∀ x : Tree, grow x.turn = grow x := grow_turn; exact fun u => ⟨by simp [key], rfl⟩",
    "refine fun s => ⟨?_, by simp⟩; rw [grow_turn s.turn, grow_turn s]",
)


def test_names_that_a_tactic_brings_in_are_usual() -> None:
    def tactic(goal: str, text: str) -> str:
        return as_asked(Sample(goal, (), text)).tactic

    assert tactic("⊢ p → p", "intro hyp; exact hyp") == "intro h; exact h"
    assert tactic("⊢ ∀ x, p x", "intro hyp y") == "intro h y"
    assert tactic("hq : ∃ k, p k\n⊢ q", "obtain ⟨k, hk⟩ := hq") == "obtain ⟨y, h₁⟩ := h"
    assert tactic("k : Nat\n⊢ k = k", "induction k with | zero => ?_ | succ k hi => ?_") == (
        "induction n with | zero => ?_ | succ n ih => ?_"
    )
    assert tactic("m : Nat\n⊢ m = m", "have step_2 : ∀ n, n = m := ?_") == (
        "have h : ∀ x, x = n := ?_"
    )
    assert tactic("n : Nat\n⊢ n = n", "exact foo (n := n)") == "exact foo (n := n)"


def test_lean_takes_what_comes_out() -> None:
    """Every name is changed everywhere or nowhere: else Lean would not know it."""
    goal = "⊢ ∀ (t : Tree), grow t.turn.turn = grow t ∧ [Tree.tip].length = 1"
    with Session() as lean:
        for tactic in TACTICS:
            pair = as_asked(Sample(goal, ABOVE, tactic))
            *definitions, theorem = pair.premises
            name, statement = theorem.split(" ", 1)
            lines = [
                *definitions,
                f"theorem {name} : ∀ {statement.replace(') : ', '), ', 1)} := by",
                "  intro x; induction x <;> simp_all [fa, Ba.ba] <;> omega",
                f"example : {pair.goal.removeprefix('⊢ ')} := by {pair.tactic}",
            ]
            result = lean.check("\n".join(lines), at=lean.environment)
            said = [message.text for message in result.messages if message.severity == "error"]
            assert result.complete, (lines, said)


def test_a_network_is_trained_on_what_it_is_asked() -> None:
    sample = Sample("t : Tree\n⊢ grow t.turn = grow t", ABOVE, "rw [grow_turn]")
    asked = ShippedFormat().tactic(sample.goal, sample.premises)
    trained = as_asked(sample)
    assert asked is not None
    assert asked.prompt == prompt_text(trained.goal, trained.premises)
    assert asked.with_names(trained.tactic) == sample.tactic
