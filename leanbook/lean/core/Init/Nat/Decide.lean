/-
Chapter 86. Deciding by trying all cases.

Whether all numbers below a bound have a decidable property, or whether one of them has it, can
be found out by trying. So `decide` proves such statements.
-/
prelude
import Init.Nat.OrderAlgebra
import Init.Propositions

universe u

namespace Nat

/-! ## All below a bound -/

instance decidableBallLT : (n : Nat) → (P : (k : Nat) → k < n → Prop) → [∀ n h, Decidable (P n h)] →
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun k h => absurd h (not_lt_zero k)
  | n + 1, P, _ =>
    match decidableBallLT n fun k h => P k (lt_succ_of_lt h) with
    | isFalse h => isFalse fun all => h fun k hk => all k (lt_succ_of_lt hk)
    | isTrue h =>
      if p : P n (Nat.lt_add_one n) then
        isTrue fun k hk => (Nat.lt_or_eq_of_le (le_of_lt_succ hk)).elim (fun lt => h k lt) fun e => by
          subst e; exact p
      else isFalse fun all => p (all n (Nat.lt_add_one n))

instance decidableForallFin (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun all ⟨k, h⟩ => all k h, fun all k h => all ⟨k, h⟩⟩

instance decidableBallLE (n : Nat) (P : (k : Nat) → k ≤ n → Prop) [∀ n h, Decidable (P n h)] :
    Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ (k : Nat) (h : k < succ n), P k (le_of_lt_succ h))
    ⟨fun all k h => all k (lt_succ_of_le h), fun all k h => all k (le_of_lt_succ h)⟩

/-! ## One below a bound -/

instance decidableExistsLT [h : DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m
  | 0 => isFalse fun ⟨m, hm, _⟩ => not_lt_zero m hm
  | n + 1 =>
    @decidable_of_decidable_of_iff _ _ (@instDecidableOr _ _ (decidableExistsLT (p := p) n) (h n))
      ⟨fun
        | .inl ⟨m, hm, pm⟩ => ⟨m, lt_succ_of_lt hm, pm⟩
        | .inr pn => ⟨n, Nat.lt_add_one n, pn⟩,
      fun ⟨m, hm, pm⟩ => (Nat.lt_or_eq_of_le (le_of_lt_succ hm)).elim (fun lt => .inl ⟨m, lt, pm⟩)
        fun e => .inr (e ▸ pm)⟩

instance decidableExistsLE [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_iff (∃ m, m < n + 1 ∧ p m)
    ⟨fun ⟨m, hm, pm⟩ => ⟨m, le_of_lt_succ hm, pm⟩, fun ⟨m, hm, pm⟩ => ⟨m, lt_succ_of_le hm, pm⟩⟩

/-- The same, for a property that makes sense only below the bound. -/
instance decidableExistsLT' : (k : Nat) → {p : (m : Nat) → m < k → Prop} → [∀ m h, Decidable (p m h)] →
    Decidable (∃ m : Nat, ∃ h : m < k, p m h)
  | 0, _, _ => isFalse fun ⟨m, hm, _⟩ => not_lt_zero m hm
  | n + 1, p, inst =>
    @decidable_of_decidable_of_iff _ _
      (@instDecidableOr _ _ (@decidableExistsLT' n (fun m h => p m (lt_succ_of_lt h)) fun m h => inst m (lt_succ_of_lt h))
        (inst n (Nat.lt_add_one n)))
      ⟨fun
        | .inl ⟨m, hm, pm⟩ => ⟨m, lt_succ_of_lt hm, pm⟩
        | .inr pn => ⟨n, Nat.lt_add_one n, pn⟩,
      fun ⟨m, hm, pm⟩ => (Nat.lt_or_eq_of_le (le_of_lt_succ hm)).elim (fun lt => .inl ⟨m, lt, pm⟩)
        fun e => .inr (by subst e; exact pm)⟩

instance decidableExistsLE' (k : Nat) {p : (m : Nat) → m ≤ k → Prop} [∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m ≤ k, p m h) :=
  decidable_of_iff (∃ m, ∃ h : m < k + 1, p m (le_of_lt_succ h))
    ⟨fun ⟨m, hm, pm⟩ => ⟨m, le_of_lt_succ hm, pm⟩, fun ⟨m, hm, pm⟩ => ⟨m, lt_succ_of_le hm, pm⟩⟩

instance decidableExistsFin (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, ∃ h : k < n, P ⟨k, h⟩) ⟨fun ⟨k, h, p⟩ => ⟨⟨k, h⟩, p⟩, fun ⟨⟨k, h⟩, p⟩ => ⟨k, h, p⟩⟩

end Nat
