/-
Chapter 45. Subtraction.

`a - b` is `0` when `b` is greater, so every fact about it has two cases: either `a ≤ b`, or
`a = k + b` and then `a - b = k`. The second case is `Nat.add_sub_cancel`.
-/
prelude
import Init.Nat.OrderAlgebra

namespace Nat

/-! ## First equations -/

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl

theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m
@[simp] theorem add_one_sub_add_one (a b : Nat) : a + 1 - (b + 1) = a - b := succ_sub_succ a b
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
@[simp] protected theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
@[simp] theorem add_succ_sub_one (n m : Nat) : n + succ m - 1 = n + m := rfl
@[simp] theorem succ_add_sub_one (n m : Nat) : succ m + n - 1 = m + n := by rw [succ_add]; rfl

protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ k ih => exact (succ_sub_succ (n + k) (m + k)).trans ih
protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k, Nat.add_comm k, Nat.add_sub_add_right]
attribute [simp] Nat.add_sub_add_right Nat.add_sub_add_left

@[simp] protected theorem sub_self : (n : Nat) → n - n = 0
  | 0 => rfl
  | n + 1 => (succ_sub_succ n n).trans (Nat.sub_self n)
@[simp] protected theorem zero_sub : (n : Nat) → 0 - n = 0
  | 0 => rfl
  | n + 1 => congrArg pred (Nat.zero_sub n)

@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := Nat.add_sub_add_right n m 0
  rw [Nat.zero_add] at h
  exact h
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m :=
  Nat.add_sub_add_left n m 0
theorem add_sub_self_left (a b : Nat) : (a + b) - a = b := Nat.add_sub_cancel_left a b
theorem add_sub_self_right (a b : Nat) : (a + b) - b = a := Nat.add_sub_cancel a b
@[simp] protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 :=
  (Nat.add_sub_add_left n 0 m).trans (Nat.zero_sub m)

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg pred ih
theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by
  rw [Nat.sub_sub, Nat.sub_sub, Nat.add_comm]
theorem succ_sub_sub_succ (n m k : Nat) : succ n - m - succ k = n - m - k := by
  rw [Nat.sub_sub, Nat.sub_sub, add_succ, succ_sub_succ]

protected theorem sub_one_sub_self (n : Nat) : n - 1 - n = 0 := by
  rw [Nat.sub_right_comm, Nat.sub_self, Nat.zero_sub]

/-! ## When the subtraction comes out -/

protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  (le.dest h).elim fun k e => e ▸ Nat.sub_self_add n k

protected theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b :=
  (le.dest h).elim fun k e => by rw [← e, Nat.add_sub_cancel_left]
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := Nat.add_sub_of_le h
@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  rw [Nat.add_comm, Nat.add_sub_of_le h]
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) :=
  (Nat.exists_eq_add_of_le' h).elim fun l e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_cancel]
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by
  rw [Nat.add_comm n, Nat.add_sub_assoc h, Nat.add_comm]
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h

/-- The two cases of a subtraction. -/
theorem sub.elim {motive : Nat → Prop} (x y : Nat) (h₁ : y ≤ x → (k : Nat) → x = y + k → motive k)
    (h₂ : x < y → motive 0) : motive (x - y) := by
  cases Nat.lt_or_ge x y with
  | inl lt => rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt lt)]; exact h₂ lt
  | inr ge => exact h₁ ge (x - y) (Nat.add_sub_of_le ge).symm

protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m := by
  cases Nat.le_total n m with
  | inl le => exact le
  | inr ge =>
    have e := Nat.sub_add_cancel ge
    rw [h, Nat.zero_add] at e
    exact Nat.le_of_eq e.symm
protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m :=
  ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩

theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 :=
  fun e => Nat.not_le_of_lt h (Nat.le_of_sub_eq_zero e)
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := Nat.pos_of_ne_zero (sub_ne_zero_of_lt h)
theorem zero_lt_sub_of_lt (h : i < a) : 0 < a - i := Nat.sub_pos_of_lt h
protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n :=
  Nat.gt_of_not_le fun le => h (Nat.sub_eq_zero_of_le le)
protected theorem lt_of_sub_pos {n m : Nat} (h : 0 < n - m) : m < n := Nat.lt_of_sub_ne_zero (ne_of_gt h)
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n := ⟨Nat.lt_of_sub_ne_zero, sub_ne_zero_of_lt⟩
protected theorem sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n := ⟨Nat.lt_of_sub_pos, Nat.sub_pos_of_lt⟩
protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = succ l) : n < m :=
  Nat.lt_of_sub_ne_zero (h ▸ succ_ne_zero l)
protected theorem lt_of_sub_eq_sub_one {m n l : Nat} (h : m - n = l + 1) : n < m := Nat.lt_of_sub_eq_succ h

/-! ## Moving a term to the other side -/

protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by
  rw [← h, Nat.sub_add_cancel hle]
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by
  rw [h, Nat.add_sub_cancel_left]
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : a + b = c) : a = c - b := (Nat.sub_eq_of_eq_add h.symm).symm
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + a = c) : a = c - b := (Nat.sub_eq_of_eq_add' h.symm).symm
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨Nat.eq_add_of_sub_eq h, Nat.sub_eq_of_eq_add⟩
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by
  rw [Nat.add_comm]; exact Nat.sub_eq_iff_eq_add h

protected theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b :=
  (Nat.le_total a b).elim (fun le => le_add_left_of_le le) fun ge =>
    Nat.sub_add_cancel ge ▸ Nat.add_le_add_right h b
protected theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := by
  cases Nat.le_total a b with
  | inl le => rw [Nat.sub_eq_zero_of_le le]; exact zero_le c
  | inr ge =>
    rw [← Nat.sub_add_cancel ge] at h
    exact Nat.le_of_add_le_add_right h
protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b :=
  ⟨Nat.le_add_of_sub_le, Nat.sub_le_of_le_add⟩
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by
  rw [Nat.add_comm]; exact Nat.sub_le_iff_le_add

theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c :=
  Nat.le_trans (Nat.add_le_add_right h b) (Nat.le_of_eq (Nat.sub_add_cancel hle))
theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b :=
  Nat.le_of_add_le_add_right (b := b)
    (Nat.le_trans h (Nat.le_of_eq (Nat.sub_add_cancel (le_of_add_left_le h)).symm))
protected theorem le_sub_iff_add_le {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y :=
  ⟨add_le_of_le_sub h, le_sub_of_add_le⟩
protected theorem le_sub_iff_add_le' {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ k + x ≤ y := by
  rw [Nat.add_comm]; exact Nat.le_sub_iff_add_le h
theorem le_sub_of_add_le' {n m k : Nat} (h : m + n ≤ k) : n ≤ k - m := le_sub_of_add_le (Nat.add_comm n m ▸ h)
theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) (le : n ≤ k - m) : m + n ≤ k :=
  Nat.add_comm n m ▸ add_le_of_le_sub h le
theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by
  have h' := add_le_of_le_sub (a := a + 1) (Nat.le_of_lt (Nat.lt_of_sub_pos (Nat.zero_lt_of_lt h))) h
  rw [Nat.add_right_comm] at h'
  exact h'
theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b :=
  le_sub_of_add_le (a := a + 1) (by rw [Nat.add_right_comm]; exact h)
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := ⟨add_lt_of_lt_sub, lt_sub_of_add_lt⟩
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by
  rw [Nat.add_comm]; exact Nat.lt_sub_iff_add_lt
protected theorem add_lt_of_lt_sub' {a b c : Nat} : b < c - a → a + b < c := Nat.lt_sub_iff_add_lt'.mp
protected theorem lt_sub_of_add_lt' {a b c : Nat} : b + a < c → a < c - b := Nat.lt_sub_iff_add_lt'.mpr
theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := by
  rw [← Nat.add_lt_add_iff_right (k := b), Nat.sub_add_cancel h]
theorem sub_lt_iff_lt_add' {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < b + c := by
  rw [Nat.add_comm]; exact sub_lt_iff_lt_add h
theorem lt_add_of_sub_lt {a b c : Nat} (h : a - b < c) : a < c + b := Nat.gt_of_not_le fun le =>
  Nat.not_lt_of_le (le_sub_of_add_le le) h
theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m :=
  (sub_lt_iff_lt_add' H).mpr h
theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m :=
  (sub_lt_iff_lt_add H).mpr h

/-! ## Bounds -/

theorem sub_le_succ_sub (a i : Nat) : a - i ≤ a.succ - i := Nat.sub_le_of_le_add (by
  have h := Nat.le_add_of_sub_le (Nat.le_refl (a.succ - i))
  exact Nat.le_trans (le_succ a) h)
protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k :=
  Nat.sub_le_of_le_add (Nat.le_trans h (Nat.le_add_of_sub_le (Nat.le_refl _)))
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n :=
  Nat.sub_le_of_le_add (Nat.le_trans (Nat.le_add_of_sub_le (Nat.le_refl (k - n))) (Nat.add_le_add_left h _))
protected theorem sub_le_sub {a b c d : Nat} (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c :=
  Nat.le_trans (Nat.sub_le_sub_right hab d) (Nat.sub_le_sub_left hcd b)
protected theorem sub_lt_sub_left {k m n : Nat} (h1 : k < m) (h2 : k < n) : m - n < m - k :=
  lt_sub_of_add_lt (by
    cases Nat.le_total m n with
    | inl le => rw [Nat.sub_eq_zero_of_le le, Nat.zero_add]; exact h1
    | inr ge =>
      exact Nat.lt_of_lt_of_le (Nat.add_lt_add_left h2 _) (Nat.le_of_eq (Nat.sub_add_cancel ge)))
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (lt : a < b) : a - c < b - c :=
  lt_sub_of_add_lt (by rw [Nat.sub_add_cancel h]; exact lt)
protected theorem sub_lt_self {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b :=
  Nat.sub_lt (Nat.lt_of_lt_of_le h₀ h₁) h₀
theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (sub_le a b) h
theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i :=
  pred_lt (sub_ne_zero_of_lt h)
theorem sub_add_lt_sub {n m k : Nat} (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by
  have hm : m < n := Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right h₂) h₁
  exact Nat.sub_lt_sub_left hm (Nat.lt_add_of_pos_right h₂)

theorem le_pred_of_lt {m n : Nat} (h : m < n) : m ≤ n - 1 := pred_le_pred h
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := pred_le_pred h
theorem lt_of_le_pred {m n : Nat} (h : 0 < n) (le : m ≤ pred n) : m < n := by
  rw [← succ_pred_eq_of_pos h]; exact lt_succ_of_le le
theorem lt_of_le_sub_one {m n : Nat} (h : 0 < n) (le : m ≤ n - 1) : m < n := lt_of_le_pred h le
theorem le_sub_one_iff_lt {n m : Nat} (h : 0 < m) : n ≤ m - 1 ↔ n < m := ⟨lt_of_le_sub_one h, le_sub_one_of_lt⟩
theorem lt_iff_le_pred {n m : Nat} (h : 0 < n) : m < n ↔ m ≤ n - 1 := (le_sub_one_iff_lt h).symm
theorem pred_lt_iff_le {n m : Nat} (h : 0 < n) : pred n < m ↔ n ≤ m := by
  rw [← succ_le_iff, succ_pred_eq_of_pos h]
theorem sub_one_lt_iff {n m : Nat} (h : 0 < n) : n - 1 < m ↔ n ≤ m := pred_lt_iff_le h
theorem lt_of_lt_pred {m n : Nat} (h : m < n - 1) : m < n := Nat.lt_of_lt_of_le h (pred_le n)
theorem pred_lt_pred : {n m : Nat} → n ≠ 0 → n < m → pred n < pred m
  | 0, _, h, _ => absurd rfl h
  | _ + 1, _ + 1, _, h => lt_of_succ_lt_succ h
theorem pred_le_iff_le_succ {n m : Nat} : pred n ≤ m ↔ n ≤ succ m := Nat.sub_le_iff_le_add (b := 1)
theorem pred_inj : {a b : Nat} → 0 < a → 0 < b → pred a = pred b → a = b
  | _ + 1, _ + 1, _, _, h => congrArg succ h

/-! ## Several subtractions -/

@[simp] protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m :=
  Nat.sub_eq_of_eq_add (Nat.add_sub_of_le h).symm
protected theorem sub_sub_right (a : Nat) {b c : Nat} (h : c ≤ b) : a - (b - c) = a + c - b :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, Nat.add_sub_add_right]
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c :=
  (Nat.sub_eq_of_eq_add (by rw [Nat.add_assoc, Nat.sub_add_cancel hcb, Nat.sub_add_cancel hab])).symm
protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by
  rw [Nat.sub_sub, Nat.add_sub_of_le h]
protected theorem sub_left_inj {a b c : Nat} (h₁ : c ≤ a) (h₂ : c ≤ b) : a - c = b - c ↔ a = b :=
  ⟨fun h => by rw [← Nat.sub_add_cancel h₁, ← Nat.sub_add_cancel h₂, h], fun h => by rw [h]⟩
protected theorem sub_right_inj {a b c : Nat} (h₁ : b ≤ a) (h₂ : c ≤ a) : a - b = a - c ↔ b = c :=
  ⟨fun h => by rw [← Nat.sub_sub_self h₁, h, Nat.sub_sub_self h₂], fun h => by rw [h]⟩
theorem add_sub_sub_cancel {m n k : Nat} (h : k ≤ n) : m + n - (n - k) = m + k :=
  Nat.sub_eq_of_eq_add (by rw [Nat.add_assoc, Nat.add_sub_of_le h])

/-! ## Products -/

theorem pred_mul (n m : Nat) : pred n * m = n * m - m :=
  match n with
  | 0 => by rw [Nat.pred_zero, Nat.zero_mul, Nat.zero_sub]
  | n + 1 => by rw [add_one_mul, Nat.add_sub_cancel]; rfl
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := by rw [Nat.mul_comm, pred_mul, Nat.mul_comm]
theorem mul_pred_left (n m : Nat) : pred n * m = n * m - m := pred_mul n m
theorem mul_pred_right (n m : Nat) : n * pred m = n * m - n := mul_pred n m
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := pred_mul n m
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := mul_pred n m
protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  induction m with
  | zero => rw [Nat.zero_mul]; rfl
  | succ m ih => rw [← Nat.sub_sub, Nat.sub_one_mul, ih, add_one_mul, Nat.sub_sub]
protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  rw [Nat.mul_comm, Nat.sub_mul, Nat.mul_comm m, Nat.mul_comm n]
protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k := Nat.sub_mul n m k
protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k := Nat.mul_sub n m k
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a, Nat.add_comm (a * b), Nat.add_sub_add_right]

end Nat
