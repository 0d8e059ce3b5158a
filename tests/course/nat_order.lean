/-! The order of the natural numbers. -/

/-! ## At most -/

theorem le_self (n : Nat) : n ≤ n := Nat.le_refl n
theorem le_self' (n : Nat) : n ≤ n := by simp
theorem le_self'' (n : Nat) : n ≤ n := by exact Nat.le.refl
theorem le_next (n : Nat) : n ≤ n + 1 := Nat.le_succ n
theorem le_next' (n : Nat) : n ≤ n + 1 := by omega
theorem least (n : Nat) : 0 ≤ n := Nat.zero_le n
theorem least' (n : Nat) : 0 ≤ n := by simp
theorem chain (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := Nat.le_trans h h'
theorem chain' (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by
  calc a ≤ b := h
    _ ≤ c := h'
theorem chain'' (a b c d : Nat) (h : a ≤ b) (h' : b = c) (h'' : c < d) : a < d := by
  calc a ≤ b := h
    _ = c := h'
    _ < d := h''
theorem chain3 (a b c : Nat) (h : a < b) (h' : b ≤ c) : a < c := by
  calc
    a < b := h
    _ ≤ c := h'
theorem chain4 (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by
  induction h' with
  | refl => exact h
  | step _ ih => exact Nat.le_step ih
theorem antisymmetric (a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := Nat.le_antisymm h h'
theorem antisymmetric' (a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := by omega
theorem total (a b : Nat) : a ≤ b ∨ b ≤ a := Nat.le_total a b
theorem total' (a b : Nat) : a ≤ b ∨ b ≤ a := by
  induction a with
  | zero => left; exact Nat.zero_le b
  | succ a ih =>
    rcases ih with h | h
    · rcases Nat.eq_or_lt_of_le h with e | lt
      · right; rw [e]; exact Nat.le_succ b
      · left; exact lt
    · right; exact Nat.le_succ_of_le h
theorem below_zero (n : Nat) (h : n ≤ 0) : n = 0 := by simpa using h
theorem le_means_sum (a b : Nat) : a ≤ b ↔ ∃ c, b = a + c := by
  constructor
  · exact Nat.exists_eq_add_of_le
  · rintro ⟨c, rfl⟩
    exact Nat.le_add_right a c
theorem le_means_sum' (a b : Nat) (h : a ≤ b) : ∃ c, a + c = b := by
  obtain ⟨c, hc⟩ := Nat.le.dest h
  use c

/-! ## Less than -/

theorem irreflexive (n : Nat) : ¬n < n := Nat.lt_irrefl n
theorem irreflexive' (n : Nat) : ¬n < n := by simp
theorem lt_means_le (a b : Nat) : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem lt_next (n : Nat) : n < n + 1 := Nat.lt_succ_self n
theorem not_below_zero (n : Nat) : ¬n < 0 := by
  intro h
  cases h
theorem not_below_zero' (n : Nat) : ¬n < 0 := by simp
theorem positive (n : Nat) : 0 < n + 1 := by simp
theorem positive' (n : Nat) : 0 < n + 1 := Nat.succ_pos n
theorem positive_iff (n : Nat) : 0 < n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
theorem below_one (n : Nat) (h : n < 1) : n = 0 := by simpa using h
theorem asymmetric (a b : Nat) (h : a < b) : ¬b < a := by
  intro h'
  exact Nat.lt_irrefl a (Nat.lt_trans h h')
theorem asymmetric' (a b : Nat) (h : a < b) : ¬b < a := by omega
theorem trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := Nat.lt_trichotomy a b
theorem trichotomy' (a b : Nat) : a < b ∨ a = b ∨ b < a := by omega
theorem lt_is_le_and_ne (a b : Nat) : a < b ↔ a ≤ b ∧ a ≠ b := by
  constructor
  · intro h
    exact ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩
  · rintro ⟨h, hne⟩
    exact Nat.lt_of_le_of_ne h hne
theorem not_le_is_gt (a b : Nat) : ¬a ≤ b ↔ b < a := Nat.not_le
theorem not_le_is_gt' (a b : Nat) : ¬a ≤ b ↔ b < a := by simp
theorem not_lt_is_ge (a b : Nat) (h : ¬a < b) : b ≤ a := by
  rw [Nat.not_lt] at h
  exact h
theorem below_succ (a b : Nat) : a < b + 1 ↔ a ≤ b := Nat.lt_succ_iff
theorem lt_or_eq (a b : Nat) (h : a ≤ b) : a < b ∨ a = b := Nat.lt_or_eq_of_le h
theorem below_three (n : Nat) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by
  match n, h with
  | 0, _ => left; rfl
  | 1, _ => right; left; rfl
  | 2, _ => right; right; rfl
theorem below_three' (n : Nat) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by omega

/-! ## Numerals -/

theorem three_four : 3 < 4 := by decide
theorem three_four' : 3 < 4 := by simp
theorem not_four_three : ¬4 ≤ 3 := by decide
theorem hundred : 99 ≤ 100 := by simp
theorem at_least_three (n : Nat) : 3 ≤ n + 3 := by simp
theorem at_least_three' (n : Nat) : 3 ≤ n + 3 := Nat.le_add_left 3 n
theorem numerals (n m : Nat) (h : n + 4 ≤ m + 7) : n ≤ m + 3 := by
  simp at h
  exact h
theorem numerals' (n : Nat) (h : n + 4 ≤ 7) : n ≤ 3 := by
  simp at h
  exact h
theorem numerals'' (n : Nat) (h : n + 4 ≤ 3) : False := by
  simp at h

/-! ## Order and sums -/

theorem add_both (a b c : Nat) (h : a ≤ b) : a + c ≤ b + c := Nat.add_le_add_right h c
theorem add_both' (a b c : Nat) (h : a ≤ b) : a + c ≤ b + c := by simpa using h
theorem add_both'' (a b c : Nat) (h : a ≤ b) : a + c ≤ b + c := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_right_comm]
  exact Nat.le_add_right (a + c) d
theorem add_two (a b c d : Nat) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := Nat.add_le_add h h'
theorem add_strict (a b c d : Nat) (h : a < b) (h' : c ≤ d) : a + c < b + d := Nat.add_lt_add_of_lt_of_le h h'
theorem remove_both (a b c : Nat) (h : a + c ≤ b + c) : a ≤ b := by
  exact Nat.le_of_add_le_add_right h
theorem remove_both' (a b c : Nat) : a + c < b + c ↔ a < b := by simp
theorem part_of_sum (a b : Nat) : a ≤ a + b := by simp
theorem part_of_sum' (a b c : Nat) (h : a + b ≤ c) : a ≤ c := by omega
theorem arith (a b : Nat) (h : a + b + 2 ≤ b + 5) : a ≤ 3 := by
  simp +arith at h
  exact h
theorem arith' (a b : Nat) : a + b + 2 ≤ b + a + 3 := by simp +arith

/-! ## Order and products -/

theorem mul_both (a b c : Nat) (h : a ≤ b) : c * a ≤ c * b := Nat.mul_le_mul_left c h
theorem mul_two (a b c d : Nat) (h : a ≤ b) (h' : c ≤ d) : a * c ≤ b * d := Nat.mul_le_mul h h'
theorem squares (a b : Nat) (h : a ≤ b) : a * a ≤ b * b := Nat.mul_le_mul h h
theorem square_grows (n : Nat) : n ≤ n * n := by
  cases n with
  | zero => decide
  | succ n => exact Nat.le_mul_of_pos_left (n + 1) (Nat.succ_pos n)
theorem positive_product (a b : Nat) (h : 0 < a) (h' : 0 < b) : 0 < a * b := Nat.mul_pos h h'
theorem power_grows (n : Nat) : n < 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [Nat.pow_succ]
    omega

/-! ## Order and differences -/

theorem minus_le (a b : Nat) : a - b ≤ a := by simp
theorem minus_le' (a b : Nat) : a - b ≤ a := Nat.sub_le a b
theorem minus_pos (a b : Nat) (h : a < b) : 0 < b - a := Nat.sub_pos_of_lt h
theorem move_over (a b c : Nat) : a - b ≤ c ↔ a ≤ c + b := Nat.sub_le_iff_le_add
theorem move_over' (a b c : Nat) : a - b ≤ c ↔ a ≤ c + b := by omega
theorem move_back (a b c : Nat) (h : a + b ≤ c) : a ≤ c - b := by omega
theorem smaller (n : Nat) (h : 0 < n) : n - 1 < n := by
  cases n with
  | zero => contradiction
  | succ n => simp
