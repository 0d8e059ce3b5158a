/-
Chapter 43. The order of the natural numbers.

`n ≤ m` means that `m` is reached from `n` by steps upward, and `n < m` is `n + 1 ≤ m`. Here is
how the two are combined, denied, and carried through `+` and `*`.
-/
prelude
import Init.Nat.Induction

universe u

namespace Nat

attribute [simp] Nat.zero_le Nat.le_refl Nat.lt_irrefl Nat.not_lt_zero Nat.zero_lt_succ
attribute [simp] Nat.lt_succ_self Nat.lt_add_one Nat.pred_le Nat.sub_le Nat.succ_sub_succ_eq_sub
attribute [simp] Nat.le_succ

/-! ## Steps -/

protected theorem le_rfl {n : Nat} : n ≤ n := Nat.le_refl n
protected theorem le_of_eq {n m : Nat} (p : n = m) : n ≤ m := p ▸ Nat.le_refl n
protected theorem le_of_eq' {n m : Nat} (p : m = n) : n ≤ m := p ▸ Nat.le_refl m
theorem le_step {n m : Nat} (h : n ≤ m) : n ≤ succ m := .step h
theorem lt.step {n m : Nat} : n < m → n < succ m := le_step
theorem lt.base (n : Nat) : n < succ n := .refl
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := Nat.le_trans (le_succ n) h
theorem lt_of_succ_lt {n m : Nat} : succ n < m → n < m := le_of_succ_le
protected theorem le_of_lt {n m : Nat} : n < m → n ≤ m := le_of_succ_le
theorem succ_lt_succ {n m : Nat} : n < m → succ n < succ m := succ_le_succ
theorem lt_of_succ_lt_succ {n m : Nat} : succ n < succ m → n < m := le_of_succ_le_succ
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h
theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h
theorem lt_add_one_of_le {n m : Nat} : n ≤ m → n < m + 1 := succ_le_succ
theorem lt_add_one_of_lt (h : a < b) : a < b + 1 := le_step h
theorem lt_succ_of_lt (h : a < b) : a < succ b := le_step h
theorem le_of_lt_add_one {n m : Nat} : n < m + 1 → n ≤ m := le_of_succ_le_succ
theorem le_add_one (n : Nat) : n ≤ n + 1 := le_succ n
theorem pred_lt : {n : Nat} → n ≠ 0 → pred n < n
  | 0, h => absurd rfl h
  | _ + 1, _ => lt_succ_of_le (Nat.le_refl _)

theorem succ_le_iff {n m : Nat} : succ n ≤ m ↔ n < m := .rfl
protected theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := .rfl
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := .rfl
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := .rfl
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem lt_succ_iff {m n : Nat} : m < succ n ↔ m ≤ n := lt_succ
protected theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := lt_succ
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨lt_of_succ_lt_succ, succ_lt_succ⟩
theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := succ_le_succ_iff
theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := succ_lt_succ_iff

/-! ## Zero and the positive numbers -/

theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)
protected theorem le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) :=
  propext ⟨eq_zero_of_le_zero, fun h => h ▸ Nat.le_refl a⟩
@[simp] theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩

theorem eq_zero_or_pos : (n : Nat) → n = 0 ∨ n > 0
  | 0 => .inl rfl
  | n + 1 => .inr (succ_pos n)

protected theorem pos_of_ne_zero {n : Nat} : n ≠ 0 → 0 < n := (eq_zero_or_pos n).resolve_left
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h
protected theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b :=
  Nat.lt_of_le_of_lt (zero_le a) h
protected theorem pos_of_lt_add_right {n m : Nat} (h : m < m + n) : 0 < n :=
  match n with
  | 0 => absurd h (Nat.lt_irrefl m)
  | n + 1 => succ_pos n
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := (ne_of_lt h).symm
protected theorem ne_of_lt' {a b : Nat} : a < b → b ≠ a := ne_of_gt
protected theorem ne_of_gt' {a b : Nat} : b < a → b ≠ a := ne_of_lt
theorem ne_zero_of_lt (h : b < a) : a ≠ 0 := ne_of_gt (Nat.zero_lt_of_lt h)
theorem not_eq_zero_of_lt (h : b < a) : a ≠ 0 := ne_zero_of_lt h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem pred_lt' {n m : Nat} (h : m < n) : pred n < n := pred_lt_of_lt h
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := pred_lt h
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := pred_lt_of_lt h
protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨ne_of_gt, Nat.pos_of_ne_zero⟩
protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := Nat.pos_iff_ne_zero.symm
protected theorem zero_lt_one : 0 < (1 : Nat) := zero_lt_succ 0
protected theorem one_pos : 0 < (1 : Nat) := Nat.zero_lt_one
protected theorem two_pos : 0 < (2 : Nat) := zero_lt_succ 1
theorem add_one_pos (n : Nat) : 0 < n + 1 := succ_pos n
protected theorem zero_lt_two : 0 < (2 : Nat) := Nat.two_pos
theorem one_lt_two : 1 < (2 : Nat) := .refl
@[simp] protected theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by
  rw [Nat.lt_add_one_iff, le_zero]
protected theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 :=
  (eq_zero_or_pos n).resolve_right h
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
theorem succ_pred_eq_of_pos : {n : Nat} → 0 < n → succ (pred n) = n
  | _ + 1, _ => rfl
theorem succ_pred_eq_of_ne_zero (h : n ≠ 0) : succ (pred n) = n := succ_pred h
theorem sub_one_add_one {a : Nat} (h : a ≠ 0) : a - 1 + 1 = a := succ_pred h
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := succ_pred_eq_of_pos h
theorem exists_eq_succ_of_pos {n : Nat} (h : 0 < n) : ∃ m, n = succ m :=
  ⟨pred n, (succ_pred_eq_of_pos h).symm⟩
theorem exists_eq_add_one : (∃ n, a = n + 1) ↔ 0 < a :=
  ⟨fun ⟨n, h⟩ => h ▸ succ_pos n, exists_eq_succ_of_pos⟩

/-! ## Either below, or equal, or above -/

protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := (Nat.eq_or_lt_of_le h).symm
protected theorem le_of_lt_or_eq {n m : Nat} : n < m ∨ n = m → n ≤ m
  | .inl h => Nat.le_of_lt h
  | .inr h => Nat.le_of_eq h
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m :=
  ⟨Nat.lt_or_eq_of_le, Nat.le_of_lt_or_eq⟩
protected theorem le_iff_eq_or_lt {n m : Nat} : n ≤ m ↔ n = m ∨ n < m :=
  ⟨Nat.eq_or_lt_of_le, fun h => Nat.le_of_lt_or_eq h.symm⟩
protected theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < succ n ↔ m < n ∨ m = n :=
  lt_succ.trans Nat.le_iff_lt_or_eq
protected theorem lt_add_one_iff_lt_or_eq {m n : Nat} : m < n + 1 ↔ m < n ∨ m = n :=
  Nat.lt_succ_iff_lt_or_eq
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n :=
  (Nat.lt_or_eq_of_le h).elim (fun lt => .inl (le_of_lt_succ lt)) .inr
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := le_or_eq_of_le_succ h
theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n :=
  Nat.le_antisymm (le_of_lt_succ h₂) h₁

protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := (Nat.lt_or_ge m n).elim (.inl ∘ Nat.le_of_lt) .inr
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := Nat.lt_or_ge a b
protected theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := (Nat.lt_or_ge b a).symm
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).elim .inl fun ge =>
    .inr ((Nat.eq_or_lt_of_le ge).elim (fun e => .inl e.symm) .inr)
protected theorem lt_or_gt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).elim .inl fun h => .inr (h.resolve_left ne)
protected theorem lt_or_lt_of_ne {a b : Nat} : a ≠ b → a < b ∨ b < a := Nat.lt_or_gt_of_ne
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Nat.lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
protected theorem lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := Nat.ne_iff_lt_or_gt

/-- Three cases, for a definition. -/
protected def lt_by_cases {a b : Nat} {C : Sort u} (h1 : a < b → C) (h2 : a = b → C) (h3 : b < a → C) : C :=
  if lt : a < b then h1 lt
  else if e : a = b then h2 e
  else h3 (((Nat.lt_trichotomy a b).resolve_left lt).resolve_left e)

/-! ## Denied -/

protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m :=
  fun le => Nat.lt_irrefl m (Nat.lt_of_lt_of_le h le)
protected theorem not_le_of_lt {a b : Nat} : a < b → ¬b ≤ a := Nat.not_le_of_gt
protected theorem not_lt_of_ge {a b : Nat} (h : b ≥ a) : ¬b < a := fun lt => Nat.not_le_of_gt lt h
protected theorem not_lt_of_le {a b : Nat} (h : a ≤ b) : ¬b < a := Nat.not_lt_of_ge h
protected theorem lt_le_asymm {a b : Nat} : a < b → ¬b ≤ a := Nat.not_le_of_gt
protected theorem le_lt_asymm {a b : Nat} : a ≤ b → ¬b < a := Nat.not_lt_of_le
protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬b < a := Nat.not_lt_of_le (Nat.le_of_lt h)
protected theorem not_lt_of_gt {a b : Nat} : a > b → ¬a < b := Nat.lt_asymm
protected theorem not_lt_of_lt {a b : Nat} : a < b → ¬b < a := Nat.lt_asymm
protected theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m := (Nat.lt_or_ge m n).resolve_right h
protected theorem lt_of_not_ge {a b : Nat} (h : ¬b ≥ a) : b < a := Nat.gt_of_not_le h
protected theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m := (Nat.lt_or_ge n m).resolve_left h
protected theorem le_of_not_gt {a b : Nat} (h : ¬b > a) : b ≤ a := Nat.ge_of_not_lt h
protected theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := Nat.ge_of_not_lt h
protected theorem le_of_not_le {a b : Nat} (h : ¬b ≤ a) : a ≤ b := Nat.le_of_lt (Nat.gt_of_not_le h)
protected theorem le_of_not_ge {a b : Nat} (h : ¬a ≥ b) : a ≤ b := Nat.le_of_not_le h
@[simp] protected theorem not_le {a b : Nat} : ¬a ≤ b ↔ b < a := ⟨Nat.gt_of_not_le, Nat.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Nat} : ¬a < b ↔ b ≤ a := ⟨Nat.ge_of_not_lt, Nat.not_lt_of_le⟩
protected theorem lt_iff_not_ge {a b : Nat} : a < b ↔ ¬b ≤ a := Nat.not_le.symm
protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.gt_of_not_le h.2⟩
protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m := Nat.lt_iff_le_not_le
protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩
protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun h => ⟨Nat.le_of_eq h, Nat.le_of_eq h.symm⟩, fun h => Nat.le_antisymm h.1 h.2⟩
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := Nat.le_antisymm_iff
protected theorem eq_of_not_lt_not_lt {a b : Nat} (hba : ¬b < a) (hab : ¬a < b) : a = b :=
  Nat.le_antisymm (Nat.le_of_not_lt hba) (Nat.le_of_not_lt hab)
protected theorem eq_of_lt_succ_of_not_lt {a b : Nat} (h1 : a < b + 1) (h2 : ¬a < b) : a = b :=
  Nat.le_antisymm (le_of_lt_succ h1) (Nat.le_of_not_lt h2)
protected theorem lt_of_lt_of_eq {n m k : Nat} (h₁ : n < m) (h₂ : m = k) : n < k := h₂ ▸ h₁
protected theorem lt_of_eq_of_lt {n m k : Nat} (h₁ : n = m) (h₂ : m < k) : n < k := h₁ ▸ h₂
protected theorem le_of_le_of_eq {n m k : Nat} (h₁ : n ≤ m) (h₂ : m = k) : n ≤ k := h₂ ▸ h₁

theorem not_succ_lt_self {n : Nat} : ¬succ n < n := Nat.not_lt_of_le (le_succ n)
theorem not_lt_self (n : Nat) : ¬n < n := Nat.lt_irrefl n
@[simp] theorem not_add_one_le_self (n : Nat) : ¬n + 1 ≤ n := not_succ_le_self n
theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := not_succ_le_zero n
theorem not_le_eq (a b : Nat) : (¬a ≤ b) = (b + 1 ≤ a) := propext Nat.not_le
theorem not_ge_eq (a b : Nat) : (¬a ≥ b) = (a + 1 ≤ b) := not_le_eq b a
theorem not_lt_eq (a b : Nat) : (¬a < b) = (b ≤ a) := propext Nat.not_lt
theorem not_gt_eq (a b : Nat) : (¬a > b) = (a ≤ b) := not_lt_eq b a

/-! ## As programs -/

/-- Is the first number less than the second? -/
@[implicit_reducible] def blt (a b : Nat) : Bool := ble a.succ b

@[simp] theorem beq_eq : (Nat.beq x y = true) = (x = y) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun h => decide_eq_true h⟩
@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := beq_eq.mpr rfl
@[simp] theorem ble_eq : (Nat.ble x y = true) = (x ≤ y) := propext ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩
@[simp] theorem blt_eq : (Nat.blt x y = true) = (x < y) := ble_eq

/-! ## Chains: what `calc` may put together -/

instance : Trans (α := Nat) (· < ·) (· < ·) (· < ·) where trans := Nat.lt_trans
instance : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) where trans := Nat.le_trans
instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) where trans := Nat.lt_of_lt_of_le
instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) where trans := Nat.lt_of_le_of_lt

end Nat
