/-
Chapter 84. Powers.

`b ^ n` is `b` multiplied with itself `n` times. The laws follow by induction on the exponent.
-/
prelude
import Init.Nat.Dvd

namespace Nat

@[simp] protected theorem pow_zero (n : Nat) : n ^ 0 = 1 := rfl
protected theorem pow_succ (n m : Nat) : n ^ succ m = n ^ m * n := rfl
protected theorem pow_add_one (n m : Nat) : n ^ (m + 1) = n ^ m * n := rfl
protected theorem pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n := by rw [Nat.pow_succ, Nat.mul_comm]
protected theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.pow_succ'
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (b : Nat) : b ^ 2 = b * b := congrArg (· * b) (Nat.pow_one b)
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih]
protected theorem zero_pow {n : Nat} (H : 0 < n) : 0 ^ n = 0 :=
  match n with
  | n + 1 => Nat.mul_zero (0 ^ n)
@[simp] protected theorem zero_pow_succ {n : Nat} : 0 ^ (n + 1) = 0 := rfl
theorem zero_pow_of_pos (n : Nat) (H : 0 < n) : 0 ^ n = 0 := Nat.zero_pow H

protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one (a ^ m)).symm
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_assoc]
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_add_one, Nat.pow_add, Nat.pow_succ, ih]
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_mul_mul_comm]
protected theorem div_pow {a b n : Nat} (h : a ∣ b) : (b / a) ^ n = b ^ n / a ^ n := by
  cases eq_zero_or_pos a with
  | inl ha =>
    subst ha
    have hb := Nat.eq_zero_of_zero_dvd h
    subst hb
    cases n with
    | zero => rfl
    | succ n => rw [Nat.div_zero, Nat.zero_pow_succ, Nat.div_zero]
  | inr ha =>
    obtain ⟨c, e⟩ := h
    rw [e, Nat.mul_pow, Nat.mul_div_cancel_left c ha, Nat.mul_div_cancel_left _ (Nat.pow_pos ha)]

/-! ## Order -/

theorem pos_pow_of_pos {b : Nat} (n : Nat) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h
@[simp] theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos Nat.two_pos
theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := two_pow_pos n
protected theorem pow_eq_zero_iff {a n : Nat} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨fun e => Nat.eq_zero_of_not_pos fun pos => ne_of_gt (Nat.pow_pos (n := n) pos) e,
    fun e => e ▸ Nat.zero_pow (Nat.pos_of_ne_zero h)⟩
@[simp] protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 :=
  ⟨fun e =>
    have h : n ≠ 0 := fun h => by subst h; exact Nat.one_ne_zero e
    ⟨(Nat.pow_eq_zero_iff h).mp e, h⟩, fun ⟨e, h⟩ => (Nat.pow_eq_zero_iff h).mpr e⟩

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le_refl 1
  | succ i ih => exact Nat.mul_le_mul ih h
protected theorem pow_le_pow_right {n m k : Nat} (h : n > 0) (le : m ≤ k) : n ^ m ≤ n ^ k := by
  obtain ⟨l, e⟩ := Nat.exists_eq_add_of_le le
  rw [e, Nat.pow_add]
  exact Nat.le_mul_of_pos_right _ (Nat.pow_pos h)
protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    exact Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt h) n) h
      (Nat.pow_pos (Nat.zero_lt_of_lt h))
protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) := by
  have h' := Nat.mul_lt_mul_of_pos_left h (Nat.pow_pos (n := n) (Nat.zero_lt_of_lt h))
  rw [Nat.mul_one] at h'
  exact h'
protected theorem pow_lt_pow_right {a n m : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ ha) (Nat.pow_le_pow_right (Nat.zero_lt_of_lt ha) h)
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun le => Nat.le_of_not_lt fun lt => Nat.not_le_of_gt (Nat.pow_lt_pow_right h lt) le,
    Nat.pow_le_pow_right (Nat.zero_lt_of_lt h)⟩
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun lt => Nat.gt_of_not_le fun le => Nat.not_lt_of_le (Nat.pow_le_pow_right (Nat.zero_lt_of_lt h) le) lt,
    Nat.pow_lt_pow_right h⟩
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun le => Nat.le_of_not_lt fun lt => Nat.not_le_of_gt (Nat.pow_lt_pow_left lt hn) le,
    fun h => Nat.pow_le_pow_left h n⟩
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun lt => Nat.gt_of_not_le fun le => Nat.not_lt_of_le (Nat.pow_le_pow_left le n) lt,
    fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h))
    ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩
protected theorem pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h))
    ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩
theorem le_pow {a b : Nat} (h : 0 < b) : a ≤ a ^ b := by
  cases eq_zero_or_pos a with
  | inl ha => exact ha ▸ zero_le _
  | inr ha =>
    have := Nat.pow_le_pow_right ha (succ_le_of_lt h)
    rw [Nat.pow_one] at this
    exact this
protected theorem lt_pow_self {n b : Nat} (hb : 1 < b) : n < b ^ n := by
  induction n with
  | zero => exact Nat.one_pos
  | succ n ih => exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_succ hb)
protected theorem lt_two_pow_self : n < 2 ^ n := Nat.lt_pow_self one_lt_two
protected theorem one_lt_two_pow (h : n ≠ 0) : 1 < 2 ^ n := by
  have := Nat.pow_lt_pow_left one_lt_two h
  rw [Nat.one_pow] at this
  exact this
@[simp] protected theorem one_lt_two_pow_iff {n : Nat} : 1 < 2 ^ n ↔ n ≠ 0 :=
  ⟨fun h e => by subst e; exact Nat.lt_irrefl 1 h, Nat.one_lt_two_pow⟩
protected theorem two_pow_succ (k : Nat) : 2 ^ (k + 1) = 2 ^ k + 2 ^ k := by rw [Nat.pow_succ, Nat.mul_two]

/-! ## Divisibility -/

theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨l, e⟩ := Nat.exists_eq_add_of_le h
  exact ⟨a ^ l, by rw [e, Nat.pow_add]⟩
protected theorem pow_dvd_pow_left {a b : Nat} (n : Nat) (h : a ∣ b) : a ^ n ∣ b ^ n := by
  obtain ⟨c, e⟩ := h
  exact ⟨c ^ n, by rw [e, Nat.mul_pow]⟩
theorem pow_dvd_pow_iff_pow_le_pow {k l x : Nat} (hx : 0 < x) : x ^ k ∣ x ^ l ↔ x ^ k ≤ x ^ l := by
  constructor
  · exact le_of_dvd (Nat.pow_pos hx)
  · intro le
    cases Nat.lt_or_eq_of_le (succ_le_of_lt hx) with
    | inl hx' => exact pow_dvd_pow x ((Nat.pow_le_pow_iff_right hx').mp le)
    | inr e => exact ⟨1, by rw [← e, Nat.one_pow, Nat.one_pow]⟩
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l := by
  rw [pow_dvd_pow_iff_pow_le_pow (Nat.zero_lt_of_lt w), Nat.pow_le_pow_iff_right w]
theorem pow_mod (a b n : Nat) : a ^ b % n = ((a % n) ^ b) % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, mod_mul_mod, mul_mod_mod]

end Nat
