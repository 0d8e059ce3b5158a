/-
Chapter 74. The laws of numbers, as instances.

`ac_rfl` reorders sums and products because of the instances declared here.
-/
prelude
import Init.Nat.Order
import Init.Propositions

namespace Nat

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

instance : Std.Refl (α := Nat) (· ≤ ·) := ⟨Nat.le_refl⟩
instance : Std.Antisymm (α := Nat) (· ≤ ·) := ⟨fun _ _ => Nat.le_antisymm⟩
instance : Std.Total (α := Nat) (· ≤ ·) := ⟨Nat.le_total⟩
instance : Std.Irrefl (α := Nat) (· < ·) := ⟨Nat.lt_irrefl⟩
instance : Std.Asymm (α := Nat) (· < ·) := ⟨fun _ _ => Nat.lt_asymm⟩
instance : Std.Antisymm (α := Nat) (¬ · < ·) := ⟨fun _ _ h₁ h₂ => Nat.le_antisymm (Nat.ge_of_not_lt h₂) (Nat.ge_of_not_lt h₁)⟩
instance : Std.Trichotomous (α := Nat) (· < ·) := ⟨fun _ _ h₁ h₂ => Nat.le_antisymm (Nat.ge_of_not_lt h₂) (Nat.ge_of_not_lt h₁)⟩

end Nat
