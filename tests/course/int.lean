/-! # The integers -/

/-! ## The laws of a ring -/

theorem add_comm' (a b : Int) : a + b = b + a := Int.add_comm a b
theorem add_assoc' (a b c : Int) : (a + b) + c = a + (b + c) := by rw [Int.add_assoc]
theorem add_neg_self (a : Int) : a + -a = 0 := by rw [Int.add_right_neg]
theorem zero_unique (z : Int) (h : ∀ a : Int, a + z = a) : z = 0 := by
  have h0 := h 0
  rw [Int.zero_add] at h0
  exact h0
theorem neg_unique (a b : Int) (h : a + b = 0) : b = -a := by
  have h' : -a + (a + b) = -a + 0 := by rw [h]
  rw [Int.neg_add_cancel_left, Int.add_zero] at h'
  exact h'
theorem neg_neg' (a : Int) : -(-a) = a := by simp
theorem neg_zero' : -(0 : Int) = 0 := rfl
theorem neg_add' (a b : Int) : -(a + b) = -a + -b := Int.neg_add
theorem sub_self' (a : Int) : a - a = 0 := by simp
theorem sub_def' (a b : Int) : a - b = a + -b := Int.sub_eq_add_neg
theorem sub_add_cancel' (a b : Int) : a - b + b = a := by simp
theorem mul_comm' (a b : Int) : a * b = b * a := Int.mul_comm a b
theorem mul_assoc' (a b c : Int) : (a * b) * c = a * (b * c) := Int.mul_assoc a b c
theorem mul_add' (a b c : Int) : a * (b + c) = a * b + a * c := Int.mul_add a b c
theorem neg_mul_neg' (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul_neg]
theorem neg_one_mul' (a : Int) : -1 * a = -a := by simp
theorem mul_sub' (a b c : Int) : a * (b - c) = a * b - a * c := Int.mul_sub a b c
theorem square_of_sum (a b : Int) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [Int.add_mul, Int.mul_add, Int.mul_add, Int.two_mul, Int.mul_comm b a]
  simp only [Int.add_assoc]
theorem difference_of_squares (a b : Int) : (a + b) * (a - b) = a * a - b * b := by
  rw [Int.mul_sub, Int.add_mul, Int.add_mul, Int.mul_comm b a]
  omega
theorem mul_eq_zero' (a b : Int) (h : a * b = 0) : a = 0 ∨ b = 0 := Int.mul_eq_zero.mp h
theorem mul_left_cancel' (a b c : Int) (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  Int.eq_of_mul_eq_mul_left ha h

/-! ## Natural numbers among the integers -/

theorem cast_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := by simp
theorem cast_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := by rw [Int.natCast_mul]
theorem cast_injective (m n : Nat) (h : (m : Int) = n) : m = n := Int.ofNat_inj.mp h
theorem cast_nonneg (n : Nat) : (0 : Int) ≤ n := by omega
theorem cast_sub (m n : Nat) (h : n ≤ m) : ((m - n : Nat) : Int) = m - n := Int.ofNat_sub h
theorem nonneg_is_natural (a : Int) (h : 0 ≤ a) : ∃ n : Nat, a = n := Int.eq_ofNat_of_zero_le h
theorem every_integer (a : Int) : ∃ m n : Nat, a = m - n := by
  cases a with
  | ofNat m => exact ⟨m, 0, by simp⟩
  | negSucc n => exact ⟨0, n + 1, by omega⟩
theorem subtraction_does_not_stop : (3 : Int) - 5 = -2 := by decide
theorem subtraction_of_naturals_stops : (3 : Nat) - 5 = 0 := by decide

/-! ## Order -/

theorem le_refl' (a : Int) : a ≤ a := Int.le_refl a
theorem le_trans' (a b c : Int) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := Int.le_trans h h'
theorem le_antisymm' (a b : Int) (h : a ≤ b) (h' : b ≤ a) : a = b := Int.le_antisymm h h'
theorem le_total' (a b : Int) : a ≤ b ∨ b ≤ a := Int.le_total a b
theorem not_lt' (a b : Int) : ¬a < b ↔ b ≤ a := by simp
theorem add_le_add' (a b c d : Int) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := Int.add_le_add h h'
theorem neg_reverses (a b : Int) (h : a ≤ b) : -b ≤ -a := Int.neg_le_neg h
theorem mul_nonneg' (a b : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := Int.mul_nonneg ha hb
theorem square_nonneg (a : Int) : 0 ≤ a * a := by
  rcases Int.le_total 0 a with h | h
  · exact Int.mul_nonneg h h
  · rw [← Int.neg_mul_neg]
    exact Int.mul_nonneg (Int.neg_nonneg_of_nonpos h) (Int.neg_nonneg_of_nonpos h)
theorem chain (a b c d : Int) (h₁ : a ≤ b) (h₂ : b < c) (h₃ : c ≤ d) : a < d :=
  calc a ≤ b := h₁
    _ < c := h₂
    _ ≤ d := h₃
theorem trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a := Int.lt_trichotomy a b
theorem max_upper (a b : Int) : a ≤ max a b ∧ b ≤ max a b := ⟨Int.le_max_left a b, Int.le_max_right a b⟩
theorem triangle (a b : Int) : (a + b).natAbs ≤ a.natAbs + b.natAbs := by omega
theorem natAbs_product (a b : Int) : (a * b).natAbs = a.natAbs * b.natAbs := Int.natAbs_mul a b

/-! ## Division -/

theorem division (a b : Int) : a % b + b * (a / b) = a := Int.emod_add_mul_ediv a b
theorem remainder_nonneg (a b : Int) (h : b ≠ 0) : 0 ≤ a % b := Int.emod_nonneg a h
theorem remainder_small (a b : Int) (h : 0 < b) : a % b < b := Int.emod_lt_of_pos a h
theorem negative_remainder : (-7 : Int) % 2 = 1 ∧ (-7 : Int) / 2 = -4 := by decide
theorem dvd_trans' (a b c : Int) (h : a ∣ b) (h' : b ∣ c) : a ∣ c := Int.dvd_trans h h'
theorem dvd_add' (a b c : Int) (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := Int.dvd_add h h'
theorem dvd_iff_remainder (a b : Int) : a ∣ b ↔ b % a = 0 := Int.dvd_iff_emod_eq_zero
theorem even_or_odd (a : Int) : a % 2 = 0 ∨ a % 2 = 1 := by omega
theorem even_square (a : Int) (h : (a * a) % 2 = 0) : a % 2 = 0 := by
  rcases even_or_odd a with h' | h'
  · exact h'
  · rw [Int.mul_emod, h'] at h
    exact absurd h (by decide)
theorem remainder_of_sum (a b n : Int) : (a + b) % n = (a % n + b % n) % n := Int.add_emod a b n
theorem power (a : Int) (n : Nat) : a ^ (n + 1) = a ^ n * a := Int.pow_succ a n
