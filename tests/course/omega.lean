/-! # What `omega` decides: linear arithmetic -/

/-! ## Natural numbers -/

theorem lt_step (x y : Nat) (h : x < y) : x + 1 ≤ y := by omega
theorem lt_twice (x y z : Nat) (h : x < y) (h' : y < z) : x + 1 < z := by omega
theorem sub_zero_le (x y : Nat) (h : x - y = 0) : x ≤ y := by omega
theorem double_inj (x y : Nat) (h : 2 * x = 2 * y) : x = y := by omega
theorem odd_ne_zero (x : Nat) (h : x % 2 = 1) : x ≠ 0 := by omega
theorem half_le (x : Nat) : x / 2 ≤ x := by omega
theorem four_dvd_two (x : Nat) (h : 4 ∣ x) : 2 ∣ x := by omega
theorem not_lt_le (x y : Nat) (h : ¬x < y) : y ≤ x := by omega
theorem ne_of_lt_or_gt (x y : Nat) (h : x < y ∨ y < x) : x ≠ y := by omega
theorem lt_or_gt (x y : Nat) (h : x ≠ y) : x < y ∨ y < x := by omega
theorem add_sub (a b c : Nat) (h : a + b = c) : c - b = a := by omega
theorem between (a : Nat) (h : a < 3 ∧ a > 1) : a = 2 := by omega
theorem both_ways (a b : Nat) (h : a ≤ b ↔ b ≤ a) : a = b := by omega
theorem more (a b : Nat) : a * 2 + b * 3 ≥ a + b := by omega
theorem below_power (n : Nat) (h : n < 2 ^ 3) : n ≤ 7 := by omega
theorem by_exhaustion (i : Nat) (h : i < 5) (h1 : i ≠ 0) (h2 : i ≠ 1) (h3 : i ≠ 2) (h4 : i ≠ 3) :
    i = 4 := by omega
theorem min_left (a b : Nat) (h : min a b = a) : a ≤ b := by omega
theorem truncated (a b : Nat) : a - b + b ≥ a := by omega
theorem three_and_five (n : Nat) (h : n ≥ 8) : ∃ a b : Nat, n = 3 * a + 5 * b := by
  have h' : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h' with h' | h' | h'
  · exact ⟨n / 3, 0, by omega⟩
  · exact ⟨(n - 10) / 3, 2, by omega⟩
  · exact ⟨(n - 5) / 3, 1, by omega⟩
theorem last_digit (n : Nat) (h : n % 10 = 7) : n % 5 = 2 ∧ n % 2 = 1 := by omega

/-! ## Integers -/

theorem lt_asymm' (x y : Int) (h : x < y) (h' : y < x) : False := by omega
theorem odd_sum (x : Int) (h : 2 * x + 1 = 0) : False := by omega
theorem sign (x y : Int) (h : 3 * x + 5 * y = 1) (h' : x > 0) : y < 0 := by omega
theorem remainders (a b : Int) (h : a % 4 = 3) (h' : b % 4 = 1) : (a + b) % 4 = 0 := by omega
theorem no_solution (a b : Int) (h : 12 * a + 21 * b + 6 * 7 = 1) : False := by omega
theorem quotient (x : Int) (h : x / 3 = 2) : x ≥ 6 ∧ x ≤ 8 := by omega
theorem le_abs (x : Int) : x.natAbs ≥ x := by omega
theorem neg_le (x : Int) (h : 0 ≤ x) : -x ≤ x := by omega
theorem parity (x y : Int) (h : x + y = 2 * x) : x = y := by omega
theorem squeeze (x y : Int) (h : x ≤ y) (h' : y < x + 1) : x = y := by omega
theorem mixed (n : Nat) (x : Int) (h : (n : Int) = x) : x ≥ 0 := by omega
theorem toNat_cast (x : Int) (h : 0 ≤ x) : (x.toNat : Int) = x := by omega
theorem max_of_two (a b : Int) : max a b = a ∨ max a b = b := by omega

/-! ## Inside other proofs -/

theorem sum_formula_step (n s : Nat) (ih : 2 * s = n * n + n) : 2 * (s + (n + 1)) = n * n + n + 2 * (n + 1) := by
  omega
theorem induction_with_omega (f : Nat → Nat) (h0 : f 0 = 1) (hs : ∀ n, f (n + 1) = f n + 2) (n : Nat) :
    f n = 2 * n + 1 := by
  induction n with
  | zero => exact h0
  | succ n ih => rw [hs, ih]; omega
theorem for_an_index (n i : Nat) (h : i < n) : n - 1 - i < n := by omega
theorem by_hypotheses (a b c d : Nat) (h₁ : a + b ≤ c) (h₂ : c + d ≤ 10) (h₃ : 3 ≤ b) : a + d ≤ 7 := by
  omega
