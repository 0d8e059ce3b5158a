/-
Chapter 67. How `omega` thinks: from the goal to linear forms.

These facts carry natural numbers over to the integers, and comparisons, connectives and
subtraction to what the constraints of the last chapter can say.
-/
prelude
import Init.Omega.Constraints
import Init.Nat.MinMax

namespace Lean.Omega

namespace Int

theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := _root_.Int.natCast_pow a b
theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  induction b with
  | zero => exact Int.zero_lt_one
  | succ b ih => exact Int.mul_pos ih h
theorem ofNat_pos {a : Nat} : 0 < (a : Int) ↔ 0 < a := Int.natCast_pos
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := ofNat_pos.mpr h
theorem natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat x)) = OfNat.ofNat x := rfl
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.ofNat_lt.mpr h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.ofNat_le.mpr h
theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.ofNat_zero_le _
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h

theorem lt_of_not_ge {x y : Int} (h : ¬(x ≤ y)) : y < x := Int.not_le.mp h
theorem lt_of_not_le {x y : Int} (h : ¬(x ≤ y)) : y < x := Int.not_le.mp h
theorem not_le_of_lt {x y : Int} (h : y < x) : ¬(x ≤ y) := Int.not_le.mpr h
theorem lt_le_asymm {x y : Int} (h₁ : y < x) (h₂ : x ≤ y) : False := Int.not_le.mpr h₁ h₂
theorem le_lt_asymm {x y : Int} (h₁ : y ≤ x) (h₂ : x < y) : False := Int.not_le.mpr h₂ h₁
theorem le_of_not_gt {x y : Int} (h : ¬(y > x)) : y ≤ x := Int.not_lt.mp h
theorem not_lt_of_ge {x y : Int} (h : y ≥ x) : ¬(y < x) := Int.not_lt.mpr h
theorem le_of_not_lt {x y : Int} (h : ¬(x < y)) : y ≤ x := Int.not_lt.mp h
theorem not_lt_of_le {x y : Int} (h : y ≤ x) : ¬(x < y) := Int.not_lt.mpr h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h

theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr_left {a b : Int} (h₁ : a = b) (c : Int) : a * c = b * c := h₁ ▸ rfl
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := h₁ ▸ h₂ ▸ rfl
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := h₁ ▸ rfl

theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := Int.ofNat_zero_le (a * b)

theorem ofNat_sub_eq_zero {b a : Nat} (h : ¬b ≤ a) : ((a - b : Nat) : Int) = 0 := by
  rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt (Nat.lt_of_not_le h))]; rfl

theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  (Nat.lt_or_ge a b).elim
    (fun lt => .inr ⟨lt, ofNat_sub_eq_zero fun le => Nat.lt_irrefl a (Nat.lt_of_lt_of_le lt le)⟩)
    (fun le => .inl ⟨le, Int.ofNat_sub le⟩)

theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg _ (Nat.sub_sub a b c)

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  rw [Int.min_def]
  show ((if a ≤ b then a else b : Nat) : Int) = _
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.ofNat_le.mp h')]

theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  rw [Int.max_def]
  show ((if a ≤ b then b else a : Nat) : Int) = _
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg fun h' => h (Int.ofNat_le.mp h')]

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  by_cases h : 0 ≤ a
  · rw [if_pos h, Int.natAbs_of_nonneg h]
  · rw [if_neg h, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt (Int.not_le.mp h))]

theorem natAbs_dichotomy {a : Int} : 0 ≤ a ∧ a.natAbs = a ∨ a < 0 ∧ a.natAbs = -a :=
  (Int.lt_or_le a 0).elim (fun lt => .inr ⟨lt, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt lt)⟩)
    (fun le => .inl ⟨le, Int.natAbs_of_nonneg le⟩)

theorem neg_le_natAbs {a : Int} : -a ≤ a.natAbs := by rw [← Int.natAbs_neg]; exact Int.le_natAbs

theorem add_le_iff_le_sub {a b c : Int} : a + b ≤ c ↔ a ≤ c - b := Int.le_sub_iff_add_le.symm
theorem le_add_iff_sub_le {a b c : Int} : a ≤ b + c ↔ a - c ≤ b := Int.sub_le_iff_le_add.symm
theorem add_le_zero_iff_le_neg {a b : Int} : a + b ≤ 0 ↔ a ≤ -b := by rw [add_le_iff_le_sub, Int.zero_sub]
theorem add_le_zero_iff_le_neg' {a b : Int} : a + b ≤ 0 ↔ b ≤ -a := by
  rw [Int.add_comm, add_le_zero_iff_le_neg]
theorem add_nonnneg_iff_neg_le {a b : Int} : 0 ≤ a + b ↔ -b ≤ a := by rw [le_add_iff_sub_le, Int.zero_sub]
theorem add_nonnneg_iff_neg_le' {a b : Int} : 0 ≤ a + b ↔ -a ≤ b := by
  rw [Int.add_comm, add_nonnneg_iff_neg_le]

theorem ofNat_fst_mk {β} {x : Nat} {y : β} : (Prod.mk x y).fst = (x : Int) := rfl
theorem ofNat_snd_mk {α} {x : α} {y : Nat} : (Prod.mk x y).snd = (y : Int) := rfl

end Int

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

end Nat

namespace Fin

theorem ne_iff_lt_or_gt {i j : Fin n} : i ≠ j ↔ i < j ∨ i > j :=
  ⟨fun h => Nat.lt_or_gt_of_ne fun e => h (Fin.eq_of_val_eq e),
   fun h e => h.elim (fun lt => Nat.lt_irrefl _ (e ▸ lt : j.val < j.val))
     fun gt => Nat.lt_irrefl _ (e ▸ gt : j.val < j.val)⟩
protected theorem lt_or_gt_of_ne {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j := ne_iff_lt_or_gt.mp h
theorem not_le {i j : Fin n} : ¬i ≤ j ↔ j < i := Nat.not_le
theorem not_lt {i j : Fin n} : ¬i < j ↔ j ≤ i := Nat.not_lt
protected theorem lt_of_not_le {i j : Fin n} (h : ¬i ≤ j) : j < i := not_le.mp h
protected theorem le_of_not_lt {i j : Fin n} (h : ¬i < j) : j ≤ i := not_lt.mp h

end Fin

namespace Prod

theorem fst_mk : (Prod.mk x y).fst = x := rfl
theorem snd_mk : (Prod.mk x y).snd = y := rfl

end Prod

/-! ## Connectives -/

theorem and_not_not_of_not_or (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩

theorem Decidable.or_not_not_of_not_and [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  if hp : p then .inr fun hq => h ⟨hp, hq⟩ else .inl hp

theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) :
    (p ∧ q) ∨ (¬p ∧ ¬q) :=
  if hq : q then .inl ⟨h.mpr hq, hq⟩ else .inr ⟨fun hp => hq (h.mp hp), hq⟩

theorem Decidable.and_not_or_not_and_of_not_iff [Decidable a] [Decidable b] (h : ¬(a ↔ b)) :
    a ∧ ¬b ∨ ¬a ∧ b :=
  if ha : a then .inl ⟨ha, fun hb => h ⟨fun _ => hb, fun _ => ha⟩⟩
  else if hb : b then .inr ⟨ha, hb⟩
  else absurd ⟨fun ha' => absurd ha' ha, fun hb' => absurd hb' hb⟩ h

theorem Decidable.not_iff_iff_and_not_or_not_and [Decidable a] [Decidable b] :
    (¬(a ↔ b)) ↔ (a ∧ ¬b) ∨ ((¬a) ∧ b) :=
  ⟨Decidable.and_not_or_not_and_of_not_iff,
   fun h e => h.elim (fun ⟨ha, nb⟩ => nb (e.mp ha)) fun ⟨na, hb⟩ => na (e.mpr hb)⟩

theorem Decidable.and_not_of_not_imp [Decidable a] (h : ¬(a → b)) : a ∧ ¬b :=
  if ha : a then ⟨ha, fun hb => h fun _ => hb⟩ else absurd (fun ha' => absurd ha' ha) h

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  if h : P then .inl ⟨h, if_pos h⟩ else .inr ⟨h, if_neg h⟩

end Lean.Omega
