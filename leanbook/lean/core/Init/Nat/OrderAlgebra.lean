/-
Chapter 44. Order and arithmetic.

How `≤` and `<` go together with `+` and `*`: both sides may grow by the same number, or by
the same positive factor, and what was added may be taken away again.
-/
prelude
import Init.Nat.Order

namespace Nat

/-! ## Adding makes greater -/

@[simp] theorem le_add_right : (n k : Nat) → n ≤ n + k
  | n, 0 => Nat.le_refl n
  | n, k + 1 => le_succ_of_le (le_add_right n k)

@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ le_add_right n m

theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (le_add_left m k)
protected theorem lt_add_left (c : Nat) (h : a < b) : a < c + b := Nat.lt_of_lt_of_le h (le_add_left b c)
protected theorem lt_add_right (c : Nat) (h : a < b) : a < b + c := Nat.lt_of_lt_of_le h (le_add_right b c)
theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := Nat.le_trans (le_add_right n k) h
theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := Nat.le_trans (le_add_left n k) h
theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := Nat.lt_of_le_of_lt (le_add_right n k) h
theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := Nat.lt_of_le_of_lt (le_add_left n k) h

/-- What `≤` says about `+`: the greater number is the smaller one plus something. -/
theorem le.dest {n m : Nat} : n ≤ m → ∃ k, n + k = m
  | .refl => ⟨0, rfl⟩
  | .step h => (le.dest h).elim fun k e => ⟨k + 1, congrArg succ e⟩

theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k
protected theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k :=
  (le.dest h).elim fun k e => ⟨k, e.symm⟩
protected theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k, n = k + m :=
  (le.dest h).elim fun k e => ⟨k, e.symm.trans (Nat.add_comm m k)⟩
protected theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 :=
  (le.dest h).elim fun k e => ⟨k, e.symm.trans (succ_add m k)⟩

/-! ## Adding to both sides -/

protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m :=
  (le.dest h).elim fun w e => le.intro (k := w) (by rw [Nat.add_assoc, e])

protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]
  exact Nat.add_le_add_left h k

protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_le_add_left (n := n + 1) h k
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]
  exact Nat.add_lt_add_left h k
protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) : a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right hle c) (Nat.add_lt_add_left hlt b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) : a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right hlt c) (Nat.add_le_add_left hle b)
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.add_lt_add_of_lt_of_le h₁ (Nat.le_of_lt h₂)

protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  (le.dest h).elim fun d e => le.intro (Nat.add_left_cancel ((Nat.add_assoc a b d).symm.trans e))
protected theorem le_of_add_le_add_right {a b c : Nat} : a + b ≤ c + b → a ≤ c := by
  rw [Nat.add_comm a, Nat.add_comm c]
  exact Nat.le_of_add_le_add_left
protected theorem lt_of_add_lt_add_left {a b c : Nat} (h : a + b < a + c) : b < c :=
  Nat.le_of_add_le_add_left (b := b + 1) h
protected theorem lt_of_add_lt_add_right {a b c : Nat} : a + b < c + b → a < c := by
  rw [Nat.add_comm a, Nat.add_comm c]
  exact Nat.lt_of_add_lt_add_left

@[simp] protected theorem add_le_add_iff_left {n m k : Nat} : n + m ≤ n + k ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩
@[simp] protected theorem add_le_add_iff_right {n m k : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩
@[simp] protected theorem add_lt_add_iff_left {k n m : Nat} : k + n < k + m ↔ n < m :=
  ⟨Nat.lt_of_add_lt_add_left, fun h => Nat.add_lt_add_left h k⟩
@[simp] protected theorem add_lt_add_iff_right {k n m : Nat} : n + k < m + k ↔ n < m :=
  ⟨Nat.lt_of_add_lt_add_right, fun h => Nat.add_lt_add_right h k⟩

@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k :=
  Nat.add_lt_add_iff_left (k := n) (n := 0)
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k := by
  rw [Nat.add_comm]; exact Nat.lt_add_right_iff_pos
protected theorem lt_add_of_pos_right (h : 0 < k) : n < n + k := Nat.lt_add_right_iff_pos.mpr h
protected theorem lt_add_of_pos_left (h : 0 < k) : n < k + n := Nat.lt_add_left_iff_pos.mpr h
protected theorem lt_add_of_zero_lt_left (a b : Nat) (h : 0 < b) : a < a + b := Nat.lt_add_of_pos_right h
@[simp] protected theorem add_le_left_iff {a b : Nat} : a + b ≤ a ↔ b = 0 :=
  (Nat.add_le_add_iff_left (n := a) (k := 0)).trans le_zero
@[simp] protected theorem add_le_right_iff {a b : Nat} : a + b ≤ b ↔ a = 0 := by
  rw [Nat.add_comm]; exact Nat.add_le_left_iff
theorem not_add_lt_self_left (n m : Nat) : ¬n + m < n := Nat.not_lt_of_le (le_add_right n m)
@[simp] protected theorem not_lt_add_right_self {n k : Nat} : ¬n + k < n := Nat.not_lt_of_le (le_add_right n k)
@[simp] protected theorem not_lt_add_left_self {n k : Nat} : ¬k + n < n := Nat.not_lt_of_le (le_add_left n k)
protected theorem not_add_lt_self {a b : Nat} : ¬a + b < a := Nat.not_lt_add_right_self

protected theorem add_pos_left (h : 0 < m) (n : Nat) : 0 < m + n := Nat.lt_of_lt_of_le h (le_add_right m n)
protected theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by
  constructor
  · intro h
    cases m with
    | zero => exact .inr (Nat.zero_add n ▸ h)
    | succ m => exact .inl (succ_pos m)
  · intro h
    cases h with
    | inl h => exact Nat.add_pos_left h n
    | inr h => exact Nat.add_pos_right m h

/-! ## Multiplying both sides -/

protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n :=
  (le.dest h).elim fun l e => le.intro (k := k * l) (by rw [← Nat.mul_add, e])
protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := by
  rw [Nat.mul_comm m, Nat.mul_comm n]; exact Nat.mul_le_mul_left k h
protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n :=
  Nat.le_trans (Nat.mul_le_mul_right q h₁) (Nat.mul_le_mul_left m h₂)
protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h

protected theorem mul_lt_mul_of_pos_left {n m k : Nat} (h : n < m) (hk : k > 0) : k * n < k * m :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left (m := n + 1) k h)
protected theorem mul_lt_mul_of_pos_right {n m k : Nat} (h : n < m) (hk : k > 0) : n * k < m * k := by
  rw [Nat.mul_comm n, Nat.mul_comm m]; exact Nat.mul_lt_mul_of_pos_left h hk
protected theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) :
    a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)
protected theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) :
    a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)
protected theorem mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_of_lt hac) hbd (Nat.zero_lt_of_lt hac)
protected theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n :=
  Nat.mul_lt_mul_of_lt_of_lt h h

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.ge_of_not_lt fun lt => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_left lt hc) h
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Nat.ge_of_not_lt fun lt => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_right lt hc) h
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c :=
  Nat.gt_of_not_le fun le => Nat.not_lt_of_le (Nat.mul_le_mul_left a le) h
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  Nat.gt_of_not_le fun le => Nat.not_lt_of_le (Nat.mul_le_mul_right a le) h
protected theorem mul_le_mul_left_iff {w x y : Nat} (h : 0 < w) : w * x ≤ w * y ↔ x ≤ y :=
  ⟨fun le => Nat.le_of_mul_le_mul_left le h, Nat.mul_le_mul_left w⟩
protected theorem mul_le_mul_right_iff {x y w : Nat} (h : 0 < w) : x * w ≤ y * w ↔ x ≤ y :=
  ⟨fun le => Nat.le_of_mul_le_mul_right le h, Nat.mul_le_mul_right w⟩
protected theorem mul_lt_mul_left (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
protected theorem mul_lt_mul_right (a0 : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun h => Nat.mul_lt_mul_of_pos_right h a0⟩
protected theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.ge_of_not_lt fun lt => Nat.not_le_of_gt (Nat.mul_self_lt_mul_self lt) h,
    Nat.mul_self_le_mul_self⟩
protected theorem mul_self_lt_mul_self_iff {m n : Nat} : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.gt_of_not_le fun le => Nat.not_lt_of_le (Nat.mul_self_le_mul_self le) h,
    Nat.mul_self_lt_mul_self⟩

protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
    (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)
protected theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_left hm (by rw [Nat.mul_comm m, Nat.mul_comm m]; exact h)
protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h
protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right mp h
protected theorem mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel p, congrArg (n * ·)⟩
protected theorem mul_right_cancel_iff {m : Nat} (p : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k :=
  ⟨Nat.mul_right_cancel p, congrArg (· * m)⟩
protected theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h))
    (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h.symm)), fun h => by rw [h]⟩

protected theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b :=
  Nat.pos_of_ne_zero fun e => ne_of_gt h (by rw [e, Nat.mul_zero])
protected theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a :=
  Nat.pos_of_ne_zero fun e => ne_of_gt h (by rw [e, Nat.zero_mul])
@[simp] protected theorem mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b :=
  ⟨Nat.pos_of_mul_pos_left, Nat.mul_pos h⟩
@[simp] protected theorem mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨Nat.pos_of_mul_pos_right, fun ha => Nat.mul_pos ha h⟩
protected theorem le_mul_of_pos_left (m : Nat) (h : 0 < n) : m ≤ n * m :=
  Nat.le_trans (Nat.le_of_eq (Nat.one_mul m).symm) (Nat.mul_le_mul_right m h)
protected theorem le_mul_of_pos_right (n : Nat) (h : 0 < m) : n ≤ n * m :=
  Nat.le_trans (Nat.le_of_eq (Nat.mul_one n).symm) (Nat.mul_le_mul_left n h)
protected theorem le_mul_self : (n : Nat) → n ≤ n * n
  | 0 => Nat.le_refl 0
  | n + 1 => Nat.le_mul_of_pos_left (n + 1) (succ_pos n)

protected theorem eq_one_of_mul_eq_one_right {m n : Nat} (h : m * n = 1) : m = 1 :=
  have pos : 0 < m * n := h ▸ Nat.zero_lt_one
  Nat.le_antisymm (h ▸ Nat.le_mul_of_pos_right m (Nat.pos_of_mul_pos_left pos)) (Nat.pos_of_mul_pos_right pos)
protected theorem eq_one_of_mul_eq_one_left {m n : Nat} (h : m * n = 1) : n = 1 :=
  Nat.eq_one_of_mul_eq_one_right ((Nat.mul_comm n m).trans h)
protected theorem mul_eq_one_iff {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨Nat.eq_one_of_mul_eq_one_right h, Nat.eq_one_of_mul_eq_one_left h⟩, fun ⟨hm, hn⟩ => by rw [hm, hn]⟩

end Nat
