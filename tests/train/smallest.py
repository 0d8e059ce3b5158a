"""Goals, tactics and sizes that the tests of training use."""

from __future__ import annotations

from leanbook.bench.synthetic import Dimensions

GOALS = (
    "p q r : Prop\nh₁ : p ∧ q → ¬r\nh₂ : p\n⊢ r ∨ (q ↔ p)",
    "α : Type u\nxs ys : List α\nih : rev (xs ++ ys) = rev ys ++ rev xs\n⊢ rev [] ++ xs = xs",
    "n m : Nat\nh : ∀ (k : Nat), k + 10 ≤ 1000 * n\nx' : Fin 12345\n⊢ ∃ k, k < n ∧ 2 ^ k ≠ m",
    "f : Nat → Nat\nhf : ∀ x y, f (x + y) = f x + f y\nhyp_1a : f 1 = 0\n⊢ f 2 = 0",
    's : String\nh : s = "a\\nb — ü 猫 🐈"\n⊢ s.length = 11',
    "⊢ True",
)
TACTICS = (
    "exact ⟨h₁, fun h => h₁.1 h⟩",
    "rw [← Nat.add_comm, ih]",
    "simp only [f, List.length_append, ih] at h ⊢",
    "induction xs with | nil => ?_ | cons x xs ih => ?_",
    "obtain ⟨k, hk, -⟩ := h 3; omega",
)

TINY = Dimensions(
    layers=2,
    width=64,
    heads=4,
    experts=8,
    used=2,
    shared=1,
    expert_width=64,
    query_rank=32,
    key_rank=32,
    plain=16,
    turned=16,
    value=32,
    n_ctx=512,
)
