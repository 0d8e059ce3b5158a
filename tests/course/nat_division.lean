/-! Division, remainders, divisibility, greatest common divisors. -/

/-! ## Quotient and remainder -/

theorem quotient : 17 / 5 = 3 := by decide
theorem remainder : 17 % 5 = 2 := by rfl
theorem remainder' : 17 % 5 = 2 := by simp
theorem by_zero (n : Nat) : n / 0 = 0 := by simp
theorem by_zero' (n : Nat) : n % 0 = n := by simp
theorem by_one (n : Nat) : n / 1 = n := by simp
theorem by_one' (n : Nat) : n % 1 = 0 := by simp
theorem by_itself (n : Nat) (h : 0 < n) : n / n = 1 := Nat.div_self h
theorem remainder_small (a b : Nat) (h : 0 < b) : a % b < b := Nat.mod_lt a h
theorem together (a b : Nat) : b * (a / b) + a % b = a := Nat.div_add_mod a b
theorem together' (a b : Nat) : a % b + b * (a / b) = a := by rw [Nat.mod_add_div]
theorem division_theorem (a b : Nat) (h : 0 < b) : ∃ q r, a = b * q + r ∧ r < b := by
  refine ⟨a / b, a % b, ?_, Nat.mod_lt a h⟩
  rw [Nat.div_add_mod]
theorem small_quotient (a b : Nat) (h : a < b) : a / b = 0 := Nat.div_eq_of_lt h
theorem small_remainder (a b : Nat) (h : a < b) : a % b = a := Nat.mod_eq_of_lt h
theorem quotient_le (a b : Nat) : a / b ≤ a := Nat.div_le_self a b
theorem half_smaller (n : Nat) (h : 0 < n) : n / 2 < n := by omega
theorem half_smaller' (n : Nat) (h : 0 < n) : n / 2 < n := Nat.div_lt_self h (by decide)
theorem multiple_quotient (a b : Nat) (h : 0 < b) : a * b / b = a := Nat.mul_div_cancel a h
theorem multiple_quotient' (a b : Nat) (h : 0 < b) : a * b / b = a := by simp [h]
theorem multiple_remainder (a b : Nat) : a * b % b = 0 := by simp
theorem quotient_of_quotient (a b c : Nat) : a / b / c = a / (b * c) := Nat.div_div_eq_div_mul a b c
theorem le_quotient (a b c : Nat) (h : 0 < c) : a ≤ b / c ↔ a * c ≤ b := Nat.le_div_iff_mul_le h
theorem add_multiple (a b c : Nat) (h : 0 < c) : (a + b * c) / c = a / c + b := Nat.add_mul_div_right a b h

/-! ## Counting modulo n -/

theorem sum_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := Nat.add_mod a b n
theorem product_mod (a b n : Nat) : (a * b) % n = (a % n) * (b % n) % n := by rw [Nat.mul_mod]
theorem mod_twice (a n : Nat) : a % n % n = a % n := by simp
theorem add_period (a n : Nat) : (a + n) % n = a % n := by simp
theorem power_mod : 7 ^ 100 % 10 = 1 := by decide
theorem last_digit (n : Nat) : (10 * n + 3) % 10 = 3 := by omega
theorem parity (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := Nat.mod_two_eq_zero_or_one n
theorem parity' (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem consecutive (n : Nat) : n * (n + 1) % 2 = 0 := by
  rw [Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one n with h | h
  · simp [h]
  · have : (n + 1) % 2 = 0 := by omega
    simp [this]
theorem square_mod_four (n : Nat) : n * n % 4 = 0 ∨ n * n % 4 = 1 := by
  rw [Nat.mul_mod]
  have h : n % 4 < 4 := Nat.mod_lt n (by decide)
  match n % 4, h with
  | 0, _ => decide
  | 1, _ => decide
  | 2, _ => decide
  | 3, _ => decide

/-! ## Even and odd -/

def Even (n : Nat) : Prop := ∃ k, n = 2 * k
def Odd (n : Nat) : Prop := ∃ k, n = 2 * k + 1

theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by
  induction n with
  | zero => exact Or.inl ⟨0, rfl⟩
  | succ n ih =>
    cases ih with
    | inl h =>
      obtain ⟨k, hk⟩ := h
      right
      exact ⟨k, by rw [hk]⟩
    | inr h =>
      obtain ⟨k, hk⟩ := h
      left
      exact ⟨k + 1, by omega⟩
theorem not_both (n : Nat) : ¬(Even n ∧ Odd n) := by
  rintro ⟨⟨k, hk⟩, ⟨l, hl⟩⟩
  omega
theorem even_plus_even (m n : Nat) (hm : Even m) (hn : Even n) : Even (m + n) := by
  obtain ⟨k, rfl⟩ := hm
  obtain ⟨l, rfl⟩ := hn
  exact ⟨k + l, by rw [Nat.mul_add]⟩
theorem odd_plus_odd (m n : Nat) (hm : Odd m) (hn : Odd n) : Even (m + n) := by
  obtain ⟨k, rfl⟩ := hm
  obtain ⟨l, rfl⟩ := hn
  exact ⟨k + l + 1, by omega⟩
theorem even_times (m n : Nat) (hm : Even m) : Even (m * n) := by
  obtain ⟨k, rfl⟩ := hm
  exact ⟨k * n, by rw [Nat.mul_assoc]⟩
theorem odd_times_odd (m n : Nat) (hm : Odd m) (hn : Odd n) : Odd (m * n) := by
  obtain ⟨k, rfl⟩ := hm
  obtain ⟨l, rfl⟩ := hn
  refine ⟨2 * k * l + k + l, ?_⟩
  have h : 2 * k * (2 * l) = 2 * (2 * k * l) := by ac_rfl
  rw [Nat.add_mul, Nat.one_mul, Nat.mul_add, h]
  omega
theorem even_iff_mod (n : Nat) : Even n ↔ n % 2 = 0 := by
  constructor
  · rintro ⟨k, rfl⟩
    simp
  · intro h
    exact ⟨n / 2, by omega⟩

/-! ## Divisibility -/

theorem three_divides : 3 ∣ 12 := by decide
theorem three_divides' : 3 ∣ 12 := ⟨4, rfl⟩
theorem three_divides'' : 3 ∣ 12 := by simp
theorem not_divides : ¬5 ∣ 12 := by decide
theorem not_divides' : ¬5 ∣ 12 := by simp
theorem not_divides'' : ¬5 ∣ 12 := by omega
theorem divides_self (n : Nat) : n ∣ n := Nat.dvd_refl n
theorem divides_zero (n : Nat) : n ∣ 0 := by simp
theorem one_divides (n : Nat) : 1 ∣ n := ⟨n, by rw [Nat.one_mul]⟩
theorem divides_trans (a b c : Nat) (h : a ∣ b) (h' : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := h
  obtain ⟨l, rfl⟩ := h'
  exact ⟨k * l, by rw [Nat.mul_assoc]⟩
theorem divides_trans' (a b c : Nat) (h : a ∣ b) (h' : b ∣ c) : a ∣ c := Nat.dvd_trans h h'
theorem divides_calc (a b c : Nat) (h : a ∣ b) (h' : b ∣ c) : a ∣ c := by
  calc a ∣ b := h
    _ ∣ c := h'
theorem divides_sum (a b c : Nat) (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := by
  rcases h with ⟨k, hk⟩
  rcases h' with ⟨l, hl⟩
  exact ⟨k + l, by rw [hk, hl, Nat.mul_add]⟩
theorem divides_difference (a b c : Nat) (h : a ∣ b) (h' : a ∣ c) : a ∣ b - c := Nat.dvd_sub h h'
theorem divides_multiple (a b c : Nat) (h : a ∣ b) : a ∣ b * c := Nat.dvd_mul_right_of_dvd h c
theorem divides_multiple' (a b c : Nat) (h : a ∣ b) : a ∣ c * b := by
  obtain ⟨k, rfl⟩ := h
  rw [Nat.mul_left_comm]
  exact Nat.dvd_mul_right a _
theorem other_summand (a b c : Nat) (h : a ∣ b) (h' : a ∣ b + c) : a ∣ c := (Nat.dvd_add_right h).mp h'
theorem divides_antisymm (a b : Nat) (h : a ∣ b) (h' : b ∣ a) : a = b := Nat.dvd_antisymm h h'
theorem divisor_small (a b : Nat) (hb : 0 < b) (h : a ∣ b) : a ≤ b := Nat.le_of_dvd hb h
theorem divides_iff_mod (a b : Nat) : a ∣ b ↔ b % a = 0 := Nat.dvd_iff_mod_eq_zero
theorem divides_one (n : Nat) (h : n ∣ 1) : n = 1 := by simpa using h
theorem exact_quotient (a b : Nat) (h : b ∣ a) : b * (a / b) = a := Nat.mul_div_cancel' h
theorem six_divides (n : Nat) (h : 2 ∣ n) (h' : 3 ∣ n) : 6 ∣ n := by omega
theorem power_divides (a m n : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := Nat.pow_dvd_pow a h

/-! ## Greatest common divisors -/

theorem gcd_twelve : Nat.gcd 12 18 = 6 := by decide
theorem gcd_twelve' : Nat.gcd 12 18 = 6 := by rfl
theorem gcd_twelve'' : Nat.gcd 12 18 = 6 := by simp
theorem gcd_divides (a b : Nat) : Nat.gcd a b ∣ a ∧ Nat.gcd a b ∣ b :=
  ⟨Nat.gcd_dvd_left a b, Nat.gcd_dvd_right a b⟩
theorem gcd_greatest (a b d : Nat) (h : d ∣ a) (h' : d ∣ b) : d ∣ Nat.gcd a b := Nat.dvd_gcd h h'
theorem gcd_symmetric (a b : Nat) : Nat.gcd a b = Nat.gcd b a := Nat.gcd_comm a b
theorem gcd_with_zero (a : Nat) : Nat.gcd a 0 = a := by simp
theorem gcd_itself (a : Nat) : Nat.gcd a a = a := by simp
theorem gcd_step (a b : Nat) : Nat.gcd a b = Nat.gcd (b % a) a := Nat.gcd_rec a b
theorem gcd_of_multiple (a b : Nat) (h : a ∣ b) : Nat.gcd a b = a := Nat.gcd_eq_left h
theorem gcd_plus (a b : Nat) : Nat.gcd a (b + a) = Nat.gcd a b := by simp
theorem lcm_four : Nat.lcm 4 6 = 12 := by decide
theorem lcm_divides (a b : Nat) : a ∣ Nat.lcm a b := Nat.dvd_lcm_left a b
theorem gcd_lcm (a b : Nat) : Nat.gcd a b * Nat.lcm a b = a * b := Nat.gcd_mul_lcm a b
theorem coprime_example : Nat.Coprime 9 14 := by decide
theorem coprime_cancels (a b c : Nat) (h : Nat.Coprime a b) (h' : a ∣ b * c) : a ∣ c :=
  h.dvd_of_dvd_mul_left h'

#guard Nat.gcd 123456 7890 == 6
#guard 100 % 7 == 2

/-! ## Prime numbers -/

def Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p

theorem two_prime : Prime 2 := by
  refine ⟨by decide, fun d h => ?_⟩
  have := Nat.le_of_dvd (by decide) h
  match d, this with
  | 0, _ => simp at h
  | 1, _ => exact Or.inl rfl
  | 2, _ => exact Or.inr rfl
theorem four_not_prime : ¬Prime 4 := by
  rintro ⟨_, h⟩
  have := h 2 (by decide)
  simp at this
theorem seven_by_trying : ∀ d, d ≤ 7 → d ∣ 7 → d = 1 ∨ d = 7 := by decide
theorem seven_prime : Prime 7 :=
  ⟨by decide, fun d h => seven_by_trying d (Nat.le_of_dvd (by decide) h) h⟩
theorem prime_divisor (n : Nat) (h : 2 ≤ n) : ∃ p, Prime p ∧ p ∣ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases hp : Prime n
    · exact ⟨n, hp, Nat.dvd_refl n⟩
    · have : ∃ d, d ∣ n ∧ d ≠ 1 ∧ d ≠ n := by
        apply Classical.byContradiction
        intro no
        apply hp
        refine ⟨h, fun d hd => ?_⟩
        by_cases h1 : d = 1
        · exact Or.inl h1
        · by_cases hn : d = n
          · exact Or.inr hn
          · exact absurd ⟨d, hd, h1, hn⟩ no
      obtain ⟨d, hd, h1, hn⟩ := this
      have pos : 0 < d := Nat.pos_of_dvd_of_pos hd (by omega)
      have le : d ≤ n := Nat.le_of_dvd (by omega) hd
      obtain ⟨p, hp, hpd⟩ := ih d (by omega) (by omega)
      exact ⟨p, hp, Nat.dvd_trans hpd hd⟩
