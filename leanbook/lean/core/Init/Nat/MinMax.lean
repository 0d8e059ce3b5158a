/-
Chapter 66. The smaller and the greater of two numbers.
-/
prelude
import Init.Nat.Sub
import Init.Chaining
import Init.Conditions

instance Nat.instMax : Max Nat := maxOfLe

namespace Nat

/-- The smaller of two numbers. -/
protected abbrev min (n m : Nat) := Min.min n m
/-- The greater of two numbers. -/
protected abbrev max (n m : Nat) := Max.max n m

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

@[simp] protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h
@[simp] protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h
@[simp] protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by
  rw [Nat.min_def]
  by_cases h' : a ≤ b
  · rw [if_pos h', Nat.le_antisymm h' h]
  · rw [if_neg h']
@[simp] protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by
  rw [Nat.max_def]
  by_cases h' : a ≤ b
  · rw [if_pos h', Nat.le_antisymm h' h]
  · rw [if_neg h']

/-- Each fact below is checked in the two cases `a ≤ b` and `b ≤ a`. -/
protected theorem min_comm (a b : Nat) : min a b = min b a :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_right h])
    (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_right h])
protected theorem max_comm (a b : Nat) : max a b = max b a :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_right h])
    (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_right h])
@[simp] protected theorem min_self (a : Nat) : min a a = a := Nat.min_eq_left (Nat.le_refl a)
@[simp] protected theorem max_self (a : Nat) : max a a = a := Nat.max_eq_left (Nat.le_refl a)

protected theorem min_le_left (a b : Nat) : min a b ≤ a :=
  (Nat.le_total a b).elim (fun h => Nat.le_of_eq (Nat.min_eq_left h))
    (fun h => by rw [Nat.min_eq_right h]; exact h)
protected theorem min_le_right (a b : Nat) : min a b ≤ b := Nat.min_comm a b ▸ Nat.min_le_left b a
protected theorem le_max_left (a b : Nat) : a ≤ max a b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h]; exact h)
    (fun h => Nat.le_of_eq (Nat.max_eq_left h).symm)
protected theorem le_max_right (a b : Nat) : b ≤ max a b := Nat.max_comm a b ▸ Nat.le_max_left b a
attribute [simp] Nat.min_le_left Nat.min_le_right Nat.le_max_left Nat.le_max_right

protected theorem min_eq_or (a b : Nat) : min a b = a ∨ min a b = b :=
  (Nat.le_total a b).imp Nat.min_eq_left Nat.min_eq_right
protected theorem max_eq_or (a b : Nat) : max a b = a ∨ max a b = b :=
  ((Nat.le_total a b).imp Nat.max_eq_right Nat.max_eq_left).symm

protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩, fun ⟨hb, hc⟩ =>
    (Nat.min_eq_or b c).elim (fun e => by rw [e]; exact hb) (fun e => by rw [e]; exact hc)⟩
protected theorem le_min_of_le_of_le {a b c : Nat} (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c := Nat.le_min.mpr ⟨h₁, h₂⟩
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := Nat.le_min
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩, fun ⟨ha, hb⟩ =>
    (Nat.max_eq_or a b).elim (fun e => e.symm ▸ ha) (fun e => e.symm ▸ hb)⟩
protected theorem max_le_of_le_of_le {a b c : Nat} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := Nat.max_le.mpr ⟨h₁, h₂⟩
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨Nat.lt_of_le_of_lt (Nat.le_max_left a b) h, Nat.lt_of_le_of_lt (Nat.le_max_right a b) h⟩, fun ⟨ha, hb⟩ =>
    (Nat.max_eq_or a b).elim (fun e => e.symm ▸ ha) (fun e => e.symm ▸ hb)⟩
protected theorem min_eq_left_iff {a b : Nat} : min a b = a ↔ a ≤ b := ⟨fun h => h ▸ Nat.min_le_right a b, Nat.min_eq_left⟩
protected theorem min_eq_right_iff {a b : Nat} : min a b = b ↔ b ≤ a := ⟨fun h => h ▸ Nat.min_le_left a b, Nat.min_eq_right⟩
protected theorem max_eq_left_iff {a b : Nat} : max a b = a ↔ b ≤ a := ⟨fun h => h ▸ Nat.le_max_right a b, Nat.max_eq_left⟩
protected theorem max_eq_right_iff {a b : Nat} : max a b = b ↔ a ≤ b := ⟨fun h => h ▸ Nat.le_max_left a b, Nat.max_eq_right⟩
attribute [simp] Nat.min_eq_left_iff Nat.min_eq_right_iff Nat.max_eq_left_iff Nat.max_eq_right_iff

protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) :=
  Nat.le_antisymm
    (Nat.le_min.mpr ⟨Nat.le_trans (Nat.min_le_left _ c) (Nat.min_le_left a b),
      Nat.le_min.mpr ⟨Nat.le_trans (Nat.min_le_left _ c) (Nat.min_le_right a b), Nat.min_le_right _ c⟩⟩)
    (Nat.le_min.mpr ⟨Nat.le_min.mpr ⟨Nat.min_le_left a _, Nat.le_trans (Nat.min_le_right a _) (Nat.min_le_left b c)⟩,
      Nat.le_trans (Nat.min_le_right a _) (Nat.min_le_right b c)⟩)
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) :=
  Nat.le_antisymm
    (Nat.max_le.mpr ⟨Nat.max_le.mpr ⟨Nat.le_max_left a _, Nat.le_trans (Nat.le_max_left b c) (Nat.le_max_right a _)⟩,
      Nat.le_trans (Nat.le_max_right b c) (Nat.le_max_right a _)⟩)
    (Nat.max_le.mpr ⟨Nat.le_trans (Nat.le_max_left a b) (Nat.le_max_left _ c),
      Nat.max_le.mpr ⟨Nat.le_trans (Nat.le_max_right a b) (Nat.le_max_left _ c), Nat.le_max_right _ c⟩⟩)

instance : Std.Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance : Std.Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance : Std.IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩
instance : Std.Associative (α := Nat) max := ⟨Nat.max_assoc⟩
instance : Std.Commutative (α := Nat) max := ⟨Nat.max_comm⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩

@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := Nat.min_eq_left (zero_le a)
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := Nat.min_eq_right (zero_le a)
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := Nat.max_eq_right (zero_le a)
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := Nat.max_eq_left (zero_le a)
instance : Std.LawfulIdentity (α := Nat) max 0 where
  left_id := Nat.zero_max
  right_id := Nat.max_zero

protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c :=
  (Nat.le_total a b).elim
    (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.add_le_add_right h c)])
    (fun h => by rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.add_le_add_right h c)])
protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_min_add_right, Nat.add_comm]
protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c :=
  (Nat.le_total a b).elim
    (fun h => by rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.add_le_add_right h c)])
    (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.add_le_add_right h c)])
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_max_add_right, Nat.add_comm]
protected theorem min_add_max (a b : Nat) : min a b + max a b = a + b :=
  (Nat.le_total a b).elim
    (fun h => by rw [Nat.min_eq_left h, Nat.max_eq_right h])
    (fun h => by rw [Nat.min_eq_right h, Nat.max_eq_left h, Nat.add_comm])
protected theorem succ_min_succ (x y : Nat) : min (succ x) (succ y) = succ (min x y) := Nat.add_min_add_right x y 1
protected theorem succ_max_succ (x y : Nat) : max (succ x) (succ y) = succ (max x y) := Nat.add_max_add_right x y 1
protected theorem sub_min_sub_left (a b c : Nat) : min (a - b) (a - c) = a - max b c :=
  (Nat.le_total b c).elim
    (fun h => by rw [Nat.max_eq_right h, Nat.min_eq_right (Nat.sub_le_sub_left h a)])
    (fun h => by rw [Nat.max_eq_left h, Nat.min_eq_left (Nat.sub_le_sub_left h a)])
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m :=
  (Nat.le_total n m).elim
    (fun h => by rw [Nat.min_eq_left h, Nat.sub_eq_zero_of_le h, Nat.sub_self])
    (fun h => by rw [Nat.min_eq_right h])
@[simp] theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by
  rw [Nat.sub_eq_sub_min, Nat.sub_add_cancel (Nat.min_le_left n m)]
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b :=
  (Nat.le_total a b).elim
    (fun h => by rw [Nat.max_eq_right h, Nat.sub_eq_zero_of_le h, Nat.zero_add])
    (fun h => by rw [Nat.max_eq_left h, Nat.sub_add_cancel h])

end Nat
