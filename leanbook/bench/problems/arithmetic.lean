-- group numbers
-- level 1
theorem add_turned (a b c : Nat) : a + b + c = c + (b + a) := by
  omega
-- level 1
theorem double_half (n : Nat) : 2 * n / 2 = n := by
  omega
-- level 1
theorem zero_factor (a b : Nat) (h : b = 0) : a * b = 0 := by
  simp [h]
-- level 1
theorem give_back (a b : Nat) (h : a ≤ b) : b - a + a = b := by
  omega
-- level 1
theorem gap_of_two (a b c : Nat) (h : a < b) (k : b < c) : a + 2 ≤ c := by
  omega
-- level 1
theorem larger_by_some (a b : Nat) (h : a < b) : ∃ k, b = a + k + 1 := by
  exact ⟨b - a - 1, by omega⟩
-- level 1
theorem min_plus_max (a b : Nat) : min a b + max a b = a + b := by
  omega
-- level 1
theorem product_of_small (a b c d : Nat) (h : a ≤ b) (k : c ≤ d) : a * c ≤ b * d := by
  exact Nat.mul_le_mul h k
-- level 2
theorem square_of_sum (a b : Nat) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm b a]
  omega
-- level 2
theorem mul_sub_self (a b : Nat) : (a + b) * a - b * a = a * a := by
  rw [Nat.add_mul]
  omega
-- level 2
theorem cancel_positive (a b c : Nat) (h : 0 < a) (k : a * b + a = a * c + a) : b = c := by
  have e : a * b = a * c := by omega
  exact Nat.eq_of_mul_eq_mul_left h e
-- level 2
theorem hens_and_rabbits (h r : Nat) (heads : h + r = 35) (feet : 2 * h + 4 * r = 94) :
    h = 23 ∧ r = 12 := by
  omega
-- level 3
theorem sum_below_product (a b : Nat) (ha : 2 ≤ a) (hb : 2 ≤ b) : a + b ≤ a * b := by
  obtain ⟨c, rfl⟩ := Nat.exists_eq_add_of_le ha
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le hb
  simp only [Nat.mul_add, Nat.add_mul]
  omega
-- level 3
theorem two_is_no_square (n : Nat) : n * n ≠ 2 := by
  intro h
  have k : n < 2 := by
    apply Nat.lt_of_not_le
    intro hn
    have := Nat.mul_le_mul hn hn
    omega
  have c : n = 0 ∨ n = 1 := by omega
  rcases c with rfl | rfl <;> simp at h

-- group parity
def Even (n : Nat) : Prop := ∃ k, n = 2 * k
def Odd (n : Nat) : Prop := ∃ k, n = 2 * k + 1
-- level 1
theorem even_ten : Even 10 := by
  exact ⟨5, rfl⟩
-- level 1
theorem odd_after_double (n : Nat) : Odd (2 * n + 1) := by
  exact ⟨n, rfl⟩
-- level 2
theorem odd_plus_odd (m n : Nat) (hm : Odd m) (hn : Odd n) : Even (m + n) := by
  obtain ⟨j, hj⟩ := hm
  obtain ⟨k, hk⟩ := hn
  exact ⟨j + k + 1, by omega⟩
-- level 2
theorem even_times_any (m n : Nat) (h : Even m) : Even (m * n) := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨k * n, Nat.mul_assoc 2 k n⟩
-- level 2
theorem even_xor_odd (n : Nat) : ¬(Even n ∧ Odd n) := by
  intro h
  obtain ⟨⟨j, hj⟩, k, hk⟩ := h
  omega
-- level 2
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by
  induction n with
  | zero => exact Or.inl ⟨0, rfl⟩
  | succ n ih =>
    rcases ih with ⟨k, h⟩ | ⟨k, h⟩
    · exact Or.inr ⟨k, by omega⟩
    · exact Or.inl ⟨k + 1, by omega⟩
-- level 3
theorem odd_times_odd (m n : Nat) (hm : Odd m) (hn : Odd n) : Odd (m * n) := by
  obtain ⟨j, rfl⟩ := hm
  obtain ⟨k, rfl⟩ := hn
  refine ⟨2 * j * k + j + k, ?_⟩
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_one, Nat.one_mul, Nat.mul_left_comm j 2]
  omega
-- level 3
theorem neighbours_even (n : Nat) : Even (n * (n + 1)) := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n + 1, ?_⟩
    simp only [Nat.mul_add, Nat.add_mul] at hk ⊢
    omega

-- group remainders
-- level 1
theorem three_of_four (n : Nat) (h : n % 4 = 3) : n % 2 = 1 := by
  omega
-- level 2
theorem odd_squared (n : Nat) (h : n % 2 = 1) : n * n % 2 = 1 := by
  rw [Nat.mul_mod, h]
-- level 2
theorem power_of_four (n : Nat) : 4 ^ n % 3 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.mul_mod, ih]
-- level 2
theorem last_digit_of_power (n : Nat) : 6 ^ (n + 1) % 10 = 6 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ]
    omega
-- level 2
theorem five_of_six (n : Nat) (h : n % 6 = 5) : n % 2 = 1 ∧ n % 3 = 2 := by
  omega
-- level 3
theorem things_of_unknown_number (n : Nat) (h : n % 3 = 2) (k : n % 5 = 3) (l : n % 7 = 2)
    (small : n < 105) : n = 23 := by
  omega
-- level 3
theorem power_of_four_mod_nine (n : Nat) : (4 ^ n + 15 * n) % 9 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ]
    omega
-- level 3
theorem power_of_seven_mod_nine (n : Nat) : (7 ^ n + 3 * n) % 9 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ]
    omega
-- level 3
theorem square_mod_four (n : Nat) : n * n % 4 = 0 ∨ n * n % 4 = 1 := by
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rw [Nat.mul_mod]
  rcases h with h | h | h | h <;> simp [h]
-- level 3
theorem stamps_of_three_and_five (n : Nat) (h : 8 ≤ n) : ∃ a b, n = 3 * a + 5 * b := by
  have k : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases k with k | k | k
  · exact ⟨n / 3, 0, by omega⟩
  · exact ⟨(n - 10) / 3, 2, by omega⟩
  · exact ⟨(n - 5) / 3, 1, by omega⟩

-- group divisors
-- level 1
theorem divides_product (d a : Nat) : d ∣ a * d := by
  exact Nat.dvd_mul_left d a
-- level 1
theorem gcd_turned (a b : Nat) : Nat.gcd a b = Nat.gcd b a := by
  exact Nat.gcd_comm a b
-- level 3
theorem divides_combination (d a b : Nat) (h : d ∣ a) (k : d ∣ b) : d ∣ 3 * a + b * 5 := by
  exact Nat.dvd_add (Nat.dvd_trans h (Nat.dvd_mul_left a 3)) (Nat.dvd_trans k (Nat.dvd_mul_right b 5))
-- level 2
theorem gcd_divides_sum (a b : Nat) : Nat.gcd a b ∣ a + b := by
  exact Nat.dvd_add (Nat.gcd_dvd_left a b) (Nat.gcd_dvd_right a b)
-- level 2
theorem three_consecutive (n : Nat) : 3 ∣ n + (n + 1) + (n + 2) := by
  omega
-- level 2
theorem nine_by_digits (a b c : Nat) : 9 ∣ 100 * a + 10 * b + c ↔ 9 ∣ a + b + c := by
  omega
-- level 3
theorem seven_by_last_digit (a b : Nat) : 7 ∣ 10 * a + b ↔ 7 ∣ a + 5 * b := by
  omega
-- level 3
theorem divides_neighbours (d n : Nat) (h : d ∣ n) (k : d ∣ n + 1) : d = 1 := by
  have e : d ∣ 1 := (Nat.dvd_add_right h).mp k
  exact Nat.dvd_one.mp e

-- group powers
-- level 1
theorem two_powers_meet (a b : Nat) : 2 ^ a * 2 ^ b = 2 ^ (a + b) := by
  exact (Nat.pow_add 2 a b).symm
-- level 2
theorem succ_below_power (n : Nat) : n + 1 ≤ 2 ^ n := by
  induction n with
  | zero => exact Nat.le_refl 1
  | succ n ih =>
    rw [Nat.pow_succ]
    omega
-- level 2
theorem odd_below_power (n : Nat) : 2 * n + 1 ≤ 3 ^ n := by
  induction n with
  | zero => exact Nat.le_refl 1
  | succ n ih =>
    rw [Nat.pow_succ]
    omega
-- level 2
theorem power_of_square (a n : Nat) : (a * a) ^ n = a ^ (2 * n) := by
  rw [Nat.pow_mul, Nat.pow_two]
-- level 3
theorem bernoulli (x n : Nat) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => simp
  | succ n ih =>
    have h := Nat.mul_le_mul_right (1 + x) ih
    rw [Nat.pow_succ]
    refine Nat.le_trans ?_ h
    have k : 0 ≤ n * x * x := Nat.zero_le _
    simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul]
    omega

-- group integers
theorem square_nonneg (x : Int) : 0 ≤ x * x := by
  rcases Int.le_total 0 x with h | h
  · exact Int.mul_nonneg h h
  · rw [← Int.neg_mul_neg]
    exact Int.mul_nonneg (Int.neg_nonneg_of_nonpos h) (Int.neg_nonneg_of_nonpos h)
-- level 1
theorem take_what_is_over (x y : Int) : x - (x - y) = y := by
  omega
-- level 1
theorem negatives_cancel (x y : Int) : -x * -y = x * y := by
  exact Int.neg_mul_neg x y
-- level 2
theorem difference_of_squares (x y : Int) : (x + y) * (x - y) = x * x - y * y := by
  rw [Int.add_mul, Int.mul_sub, Int.mul_sub, Int.mul_comm y x]
  omega
-- level 3
theorem means (x y : Int) : 2 * (x * y) ≤ x * x + y * y := by
  have h := square_nonneg (x - y)
  rw [Int.mul_sub, Int.sub_mul, Int.sub_mul, Int.mul_comm y x] at h
  omega
-- level 3
theorem zero_sum_of_squares (x y : Int) (h : x * x + y * y = 0) : x = 0 := by
  have a := square_nonneg x
  have b := square_nonneg y
  have e : x * x = 0 := by omega
  rcases Int.mul_eq_zero.mp e with k | k <;> exact k
-- level 3
theorem equal_squares (x y : Int) (h : x * x = y * y) : x = y ∨ x = -y := by
  have e : (x - y) * (x + y) = 0 := by
    rw [Int.sub_mul, Int.mul_add, Int.mul_add, Int.mul_comm y x]
    omega
  rcases Int.mul_eq_zero.mp e with k | k
  · exact Or.inl (by omega)
  · exact Or.inr (by omega)

-- group congruence
def Cong (n a b : Int) : Prop := n ∣ a - b
-- level 1
theorem cong_refl (n a : Int) : Cong n a a := by
  exact ⟨0, by simp⟩
-- level 2
theorem cong_symm (n a b : Int) (h : Cong n a b) : Cong n b a := by
  obtain ⟨k, hk⟩ := h
  refine ⟨-k, ?_⟩
  rw [Int.mul_neg, ← hk]
  omega
-- level 3
theorem cong_trans (n a b c : Int) (h : Cong n a b) (k : Cong n b c) : Cong n a c := by
  have e : a - c = a - b + (b - c) := by omega
  unfold Cong
  rw [e]
  exact Int.dvd_add h k
