/-
Chapter 51. Counting modulo `n`.

Sums and products may be computed with remainders only, as one does with the last digits of
numbers or the hours of a clock. Then: when one number divides another.
-/
prelude
import Init.Nat.Div

namespace Nat

/-! ## Remainders of sums and products -/

@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases n with
  | zero => rw [mod_zero]
  | succ n => exact mod_eq_of_lt (mod_lt a (succ_pos n))

@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [Nat.add_right_comm, mod_add_div] at h
  exact h.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]

@[simp] theorem mod_mul_mod (a b c : Nat) : (a % c * b) % c = (a * b) % c := by
  have h := add_mul_mod_self_left (a % c * b) c (a / c * b)
  rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div] at h
  exact h.symm
@[simp] theorem mul_mod_mod (a b c : Nat) : (a * (b % c)) % c = a * b % c := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]

theorem add_mod_eq_add_mod_right (i : Nat) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← mod_add_mod, H, mod_add_mod]
theorem add_mod_eq_add_mod_left (i : Nat) (H : m % n = k % n) : (i + m) % n = (i + k) % n := by
  rw [← add_mod_mod, H, add_mod_mod]

theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) := by
  cases eq_zero_or_pos z with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, mod_zero]
  | inr h =>
    rw [mod_def, Nat.mul_div_mul_left x y h, Nat.mul_assoc, ← Nat.mul_sub, ← mod_def]
theorem mul_mod_mul_right (z x y : Nat) : (x * z) % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]
theorem mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = (m / n) % k := by
  cases eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, zero_mod]
  | inr h =>
    rw [mod_def m, mod_def (m / n), Nat.mul_assoc, div_div_eq_div_mul, sub_mul_div_of_le]
    have := mul_div_le m (n * k)
    rw [Nat.mul_assoc] at this
    exact this
theorem mod_mul_left_div_self (m n k : Nat) : m % (k * n) / n = (m / n) % k := by
  rw [Nat.mul_comm k, mod_mul_right_div_self]
theorem mod_mul {a b x : Nat} : x % (a * b) = x % a + a * (x / a % b) := by
  have h := mod_add_div x a
  have h' := mod_add_div (x / a) b
  rw [mod_def x (a * b), ← div_div_eq_div_mul, Nat.mul_assoc]
  refine Nat.sub_eq_of_eq_add ?_
  rw [Nat.add_assoc, ← Nat.mul_add, h', h]
theorem sub_mul_mod {x k n : Nat} (h₁ : n * k ≤ x) : (x - n * k) % n = x % n := by
  obtain ⟨y, e⟩ := Nat.exists_eq_add_of_le' h₁
  rw [e, Nat.add_sub_cancel, add_mul_mod_self_left]
theorem succ_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := by
  rw [← mod_add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide
theorem succ_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := by
  rw [← mod_add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide
theorem add_one_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := succ_mod_two_eq_zero_iff
theorem add_one_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := succ_mod_two_eq_one_iff
theorem two_mul_mod_two (n : Nat) : 2 * n % 2 = 0 := mul_mod_right 2 n
theorem two_mul_add_one_mod_two (n : Nat) : (2 * n + 1) % 2 = 1 := by rw [mul_add_mod]

end Nat
