/-! Natural numbers: equations. -/

/-! ## Computing -/

theorem two_plus_two : 2 + 2 = 4 := rfl
theorem two_plus_two' : 2 + 2 = 4 := by decide
theorem two_plus_two'' : 2 + 2 = 4 := by simp
theorem big_product : 123 * 321 = 39483 := by rfl
theorem big_power : 2 ^ 64 = 18446744073709551616 := by decide
theorem truncated : 3 - 5 = 0 := by rfl
theorem not_five : 2 + 2 ≠ 5 := by decide
theorem not_five' : 2 + 2 ≠ 5 := by simp
theorem ten_minus_four : 10 - 4 = 6 := by simp
theorem zero_is_not_one : (0 : Nat) ≠ 1 := by intro h; cases h
theorem quotient_and_remainder : 17 / 5 = 3 ∧ 17 % 5 = 2 := by decide
theorem by_simp_numerals : (2 + 3) * 4 - 1 = 19 := by simp

#guard 2 + 2 == 4
#guard 10 - 12 == 0
#guard 7 ∣ 21

/-! ## Zero and successor -/

theorem succ_not_zero (n : Nat) : n + 1 ≠ 0 := by
  intro h
  cases h
theorem succ_not_zero' (n : Nat) : n + 1 ≠ 0 := by simp
theorem succ_not_zero'' (n : Nat) : n + 1 ≠ 0 := Nat.succ_ne_zero n
theorem succ_injective (m n : Nat) (h : m + 1 = n + 1) : m = n := by
  injection h
theorem succ_injective' (m n : Nat) (h : m + 1 = n + 1) : m = n := by
  cases h
  rfl
theorem succ_injective'' (m n : Nat) (h : m + 1 = n + 1) : m = n := by
  simp at h
  exact h
theorem succ_eq (n : Nat) : Nat.succ n = n + 1 := rfl
theorem pred_succ_self (n : Nat) : Nat.pred (n + 1) = n := by simp
theorem zero_or_succ (n : Nat) : n = 0 ∨ ∃ m, n = m + 1 := by
  cases n with
  | zero => left; rfl
  | succ m => right; exact ⟨m, rfl⟩

/-! ## Sums -/

theorem zero_plus (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
theorem plus_comm (m n : Nat) : m + n = n + m := by
  induction n with
  | zero => simp
  | succ n ih => rw [← Nat.add_assoc, ih, Nat.succ_add]
theorem plus_assoc (a b c : Nat) : a + b + c = a + (b + c) := by
  rw [Nat.add_assoc]
theorem plus_swap (a b c : Nat) : a + (b + c) = b + (a + c) := by
  rw [← Nat.add_assoc, Nat.add_comm a b, Nat.add_assoc]
theorem plus_swap' (a b c : Nat) : a + (b + c) = b + (a + c) := by
  simp [Nat.add_left_comm]
theorem plus_swap'' (a b c : Nat) : a + (b + c) = b + (a + c) := by ac_rfl
theorem plus_swap''' (a b c : Nat) : a + (b + c) = b + (a + c) := by omega
theorem plus_swap4 (a b c : Nat) : a + (b + c) = b + (a + c) := by simp +arith
theorem shuffle (a b c d : Nat) : a + b + (c + d) = d + c + (b + a) := by
  simp [Nat.add_comm, Nat.add_left_comm]
theorem by_calc (a b c : Nat) (h : a = b + c) : a + c = b + 2 * c := by
  calc a + c = b + c + c := by rw [h]
    _ = b + (c + c) := by rw [Nat.add_assoc]
    _ = b + 2 * c := by rw [Nat.two_mul]
theorem cancel_left (a b c : Nat) (h : a + b = a + c) : b = c := Nat.add_left_cancel h
theorem cancel_left' (a b c : Nat) (h : a + b = a + c) : b = c := by simpa using h
theorem cancel_right (a b c : Nat) (h : a + c = b + c) : a = b := by
  exact Nat.add_right_cancel h
theorem sum_zero (a b : Nat) (h : a + b = 0) : a = 0 := by
  cases b with
  | zero => simpa using h
  | succ b => cases h
theorem sum_zero' (a b : Nat) : a + b = 0 ↔ a = 0 ∧ b = 0 := by simp
theorem self_plus (a b : Nat) (h : a + b = a) : b = 0 := by simpa using h
theorem offset (n m : Nat) (h : n + 3 = m + 5) : n = m + 2 := by
  simp at h
  exact h
theorem offset' (n : Nat) (h : n + 3 = 10) : n = 7 := by
  simp at h
  exact h
theorem offset'' (n m : Nat) (h : n + 3 = m + 5) : n = m + 2 := by omega
theorem impossible (n : Nat) (h : n + 3 = 2) : False := by
  simp at h

/-! ## Products -/

theorem zero_times (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, ih]
theorem one_times (n : Nat) : 1 * n = n := by simp
theorem times_comm (m n : Nat) : m * n = n * m := Nat.mul_comm m n
theorem times_assoc (a b c : Nat) : a * b * c = a * (b * c) := by rw [Nat.mul_assoc]
theorem times_swap (a b c : Nat) : a * (b * c) = b * (a * c) := by ac_rfl
theorem distributes (a b c : Nat) : a * (b + c) = a * b + a * c := by
  induction c with
  | zero => simp
  | succ c ih => rw [← Nat.add_assoc, Nat.mul_succ, ih, Nat.mul_succ, Nat.add_assoc]
theorem distributes' (a b c : Nat) : (a + b) * c = a * c + b * c := by rw [Nat.add_mul]
theorem square_of_sum (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  simp only [Nat.pow_two, Nat.add_mul, Nat.mul_add, Nat.two_mul, Nat.mul_comm b a, Nat.add_assoc]
theorem square_of_sum' (a b : Nat) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [Nat.mul_add, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]
  omega
theorem double (n : Nat) : n + n = 2 * n := by omega
theorem double' (n : Nat) : n + n = 2 * n := by rw [Nat.two_mul]
theorem zero_product (a b : Nat) (h : a * b = 0) : a = 0 ∨ b = 0 := by
  cases a with
  | zero => exact Or.inl rfl
  | succ a =>
    cases b with
    | zero => exact Or.inr rfl
    | succ b => simp at h
theorem zero_product' (a b : Nat) : a * b = 0 ↔ a = 0 ∨ b = 0 := by simp
theorem cancel_factor (a b c : Nat) (ha : 0 < a) (h : a * b = a * c) : b = c :=
  Nat.eq_of_mul_eq_mul_left ha h
theorem both_one (a b : Nat) (h : a * b = 1) : a = 1 ∧ b = 1 := Nat.mul_eq_one_iff.mp h

/-! ## Powers -/

theorem power_zero (a : Nat) : a ^ 0 = 1 := rfl
theorem power_succ (a n : Nat) : a ^ (n + 1) = a ^ n * a := Nat.pow_succ a n
theorem power_succ' (a n : Nat) : a ^ (n + 1) = a ^ n * a := by rw [Nat.pow_succ]
theorem power_one (a : Nat) : a ^ 1 = a := by simp
theorem one_power (n : Nat) : 1 ^ n = 1 := by simp
theorem power_sum (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => simp
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, ih, Nat.pow_succ, Nat.mul_assoc]
theorem power_product (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := Nat.pow_mul a m n
theorem product_power (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, ih]; ac_rfl
theorem power_positive (n : Nat) : 0 < 2 ^ n := Nat.two_pow_pos n

/-! ## Differences -/

theorem minus_self (n : Nat) : n - n = 0 := by simp
theorem add_minus (a b : Nat) : a + b - b = a := by simp
theorem add_minus' (a b : Nat) : a + b - a = b := Nat.add_sub_cancel_left a b
theorem minus_add (a b : Nat) (h : b ≤ a) : a - b + b = a := Nat.sub_add_cancel h
theorem minus_add' (a b : Nat) (h : b ≤ a) : a - b + b = a := by omega
theorem minus_minus (a b c : Nat) : a - b - c = a - (b + c) := by rw [Nat.sub_sub]
theorem minus_minus' (a b c : Nat) : a - b - c = a - c - b := by omega
theorem succ_minus_one (n : Nat) : n + 1 - 1 = n := by simp
theorem offsets (n m : Nat) : n + 5 - (m + 3) = n + 2 - m := by simp
theorem times_minus (a b c : Nat) : a * (b - c) = a * b - a * c := Nat.mul_sub a b c
theorem minus_zero_iff (a b : Nat) : a - b = 0 ↔ a ≤ b := Nat.sub_eq_zero_iff_le

/-! ## Functions on the natural numbers -/

def doubleIt : Nat → Nat
  | 0 => 0
  | n + 1 => doubleIt n + 2

theorem doubleIt_eq (n : Nat) : doubleIt n = 2 * n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [doubleIt, ih]; omega
theorem doubleIt_eq' (n : Nat) : doubleIt n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [doubleIt, ih]; omega

def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => decide
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih
theorem factorial_five : factorial 5 = 120 := by rfl
#guard factorial 10 == 3628800

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

theorem fib_ten : fib 10 = 55 := by decide
theorem fib_step (n : Nat) : fib (n + 2) = fib n + fib (n + 1) := rfl
#guard fib 20 == 6765

theorem repeat_add (n m : Nat) : Nat.repeat (· + 1) n m = m + n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [ih]; omega
#guard Nat.repeat (· * 2) 10 1 == 1024
#guard Nat.fold 5 (fun i _ s => s + i) 0 == 10

/-! ## Smaller and greater -/

theorem min_of_le (a b : Nat) (h : a ≤ b) : min a b = a := by simp [h]
theorem max_swaps (a b : Nat) : max a b = max b a := Nat.max_comm a b
theorem min_plus_max (a b : Nat) : min a b + max a b = a + b := by omega
theorem max_is_bound (a b : Nat) : a ≤ max a b ∧ b ≤ max a b := ⟨Nat.le_max_left a b, Nat.le_max_right a b⟩
theorem max_three_five : max 3 5 = 5 := by decide
theorem max_three_five' : max 3 5 = 5 := by simp
