/-! Induction: on numbers, strong, on two variables, on order, on structure. -/

/-! ## The plain form -/

theorem zero_add_induction (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show 0 + n + 1 = n + 1
    rw [ih]
theorem with_bullets (n : Nat) : 0 * n = 0 := by
  induction n
  · rfl
  · rename_i n ih
    rw [Nat.mul_succ, ih]
theorem with_case (n : Nat) : 1 * n = n := by
  induction n
  case zero => rfl
  case succ n ih => rw [Nat.mul_succ, ih]
theorem by_recursion : (n : Nat) → 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg Nat.succ (by_recursion n)
theorem by_recursor (n : Nat) : 0 + n = n :=
  Nat.rec (motive := fun n => 0 + n = n) rfl (fun _ ih => congrArg Nat.succ ih) n
def sum0 : Nat → Nat
  | 0 => 0
  | n + 1 => sum0 n + 0

theorem one_liner (n : Nat) : 0 + n = n := by
  induction n <;> simp
theorem one_liner' (n : Nat) : sum0 n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => simp [sum0, ih]

/-! ## Sums -/

def sum (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sum f n + f n

theorem sum_of_ones (n : Nat) : sum (fun _ => 1) n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, ih]
theorem sum_of_numbers (n : Nat) : 2 * sum (fun i => i) (n + 1) = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]
theorem sum_of_odds (n : Nat) : sum (fun i => 2 * i + 1) n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, ih, Nat.add_mul, Nat.mul_add]
    omega
theorem sum_of_powers (n : Nat) : sum (fun i => 2 ^ i) n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.pow_succ]
    omega
theorem sum_add (f g : Nat → Nat) (n : Nat) : sum (fun i => f i + g i) n = sum f n + sum g n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [sum]
    rw [ih]
    ac_rfl
theorem sum_mul (f : Nat → Nat) (c n : Nat) : sum (fun i => c * f i) n = c * sum f n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [sum, ih, Nat.mul_add]
theorem sum_le (f g : Nat → Nat) (h : ∀ i, f i ≤ g i) (n : Nat) : sum f n ≤ sum g n := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih => exact Nat.add_le_add ih (h n)
#guard sum (fun i => i) 101 == 5050

/-! ## Divisibility and inequalities -/

theorem three_divides (n : Nat) : 3 ∣ n * n * n + 2 * n := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n * n + n + 1, ?_⟩
    have expand : (n + 1) * (n + 1) * (n + 1) = n * n * n + 3 * (n * n) + 3 * n + 1 := by
      simp only [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one]
      omega
    omega
theorem six_powers (n : Nat) : 5 ∣ 6 ^ n - 1 := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    have pos : 0 < 6 ^ n := Nat.pow_pos (by decide)
    rw [Nat.pow_succ]
    omega
theorem two_power (n : Nat) : n + 1 ≤ 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih =>
    calc n + 1 + 1 ≤ 2 ^ n + 2 ^ n := by omega
      _ = 2 ^ (n + 1) := by rw [Nat.pow_succ, Nat.mul_two]
theorem bernoulli (x n : Nat) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => simp
  | succ n ih =>
    have h : (1 + n * x) * (1 + x) ≤ (1 + x) ^ n * (1 + x) := Nat.mul_le_mul_right (1 + x) ih
    rw [Nat.pow_succ]
    refine Nat.le_trans ?_ h
    rw [Nat.mul_add, Nat.mul_one, Nat.add_mul, Nat.add_mul]
    omega

/-! ## More than one variable -/

def addTo : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => addTo n (m + 1)

theorem addTo_eq (n m : Nat) : addTo n m = n + m := by
  induction n generalizing m with
  | zero => simp [addTo]
  | succ n ih =>
    rw [addTo, ih]
    omega

def ack : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ack m 1
  | m + 1, n + 1 => ack m (ack (m + 1) n)
termination_by m n => (m, n)

theorem ack_zero (n : Nat) : ack 0 n = n + 1 := by rw [ack]
theorem ack_one (n : Nat) : ack 1 n = n + 2 := by
  induction n with
  | zero => simp [ack]
  | succ n ih => rw [ack, ih, ack_zero]
theorem ack_pos (m n : Nat) : 0 < ack m n := by
  induction m generalizing n with
  | zero => rw [ack]; exact Nat.succ_pos n
  | succ m ih =>
    cases n with
    | zero => rw [ack]; exact ih 1
    | succ n => rw [ack]; exact ih _

/-! ## Strong induction, and other starting points -/

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

theorem fib_small (n : Nat) : fib n ≤ 2 ^ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    match n with
    | 0 => decide
    | 1 => decide
    | n + 2 =>
      have h0 := ih n (by omega)
      have h1 := ih (n + 1) (by omega)
      rw [fib, Nat.pow_succ, Nat.pow_succ]
      rw [Nat.pow_succ] at h1
      omega
theorem fib_small' : (n : Nat) → fib n ≤ 2 ^ n
  | 0 => by decide
  | 1 => by decide
  | n + 2 => by
    have h0 := fib_small' n
    have h1 := fib_small' (n + 1)
    rw [fib, Nat.pow_succ, Nat.pow_succ]
    rw [Nat.pow_succ] at h1
    omega
theorem fib_pos (n : Nat) (h : 0 < n) : 0 < fib n := by
  induction n using fib.induct with
  | case1 => contradiction
  | case2 => decide
  | case3 n _ ih =>
    rw [fib]
    exact Nat.add_pos_right _ (ih (Nat.succ_pos n))
theorem strong_by_hand (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := by
  apply h
  induction n with
  | zero =>
    intro m hm
    exact absurd hm (Nat.not_lt_zero m)
  | succ n ih =>
    intro m hm
    rcases Nat.lt_succ_iff_lt_or_eq.mp hm with lt | e
    · exact ih m lt
    · rw [e]
      exact h n ih
theorem sums_of_three_and_five (n : Nat) (h : 8 ≤ n) : ∃ a b, n = 3 * a + 5 * b := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases h' : 11 ≤ n
    · obtain ⟨a, b, hab⟩ := ih (n - 3) (by omega) (by omega)
      exact ⟨a + 1, b, by omega⟩
    · have : n = 8 ∨ n = 9 ∨ n = 10 := by omega
      rcases this with rfl | rfl | rfl
      · exact ⟨1, 1, rfl⟩
      · exact ⟨3, 0, rfl⟩
      · exact ⟨0, 2, rfl⟩
theorem from_four (n : Nat) (h : 4 ≤ n) : n * n ≤ 2 ^ n := by
  induction h with
  | refl => decide
  | @step m hm ih =>
    have h4 : 4 ≤ m := hm
    have h4m : 4 * m ≤ m * m := Nat.mul_le_mul_right m h4
    have expand : (m + 1) * (m + 1) = m * m + 2 * m + 1 := by
      rw [Nat.mul_add, Nat.add_mul]
      omega
    show (m + 1) * (m + 1) ≤ 2 ^ (m + 1)
    rw [Nat.pow_succ, expand]
    omega
theorem least_element (p : Nat → Prop) (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m := by
  obtain ⟨n, hn⟩ := h
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases hm : ∃ m, m < n ∧ p m
    · obtain ⟨m, hlt, hp⟩ := hm
      exact ih m hlt hp
    · exact ⟨n, hn, fun m hlt hp => hm ⟨m, hlt, hp⟩⟩
theorem no_descent (f : Nat → Nat) : ¬∀ n, f (n + 1) < f n := by
  intro h
  have bound : ∀ n, f n + n ≤ f 0 := by
    intro n
    induction n with
    | zero => exact Nat.le_refl _
    | succ n ih =>
      have := h n
      omega
  have := bound (f 0 + 1)
  omega

/-! ## Euclid's algorithm, by recursion that gets smaller -/

def euclid (m n : Nat) : Nat :=
  if m = 0 then n else euclid (n % m) m
termination_by m
decreasing_by exact Nat.mod_lt n (Nat.pos_of_ne_zero ‹_›)

theorem euclid_eq_gcd (m n : Nat) : euclid m n = Nat.gcd m n := by
  induction m, n using Nat.gcd.induction with
  | H0 n => rw [euclid, Nat.gcd_zero_left]; simp
  | H1 m n pos ih =>
    rw [euclid, Nat.gcd_rec]
    simp [Nat.ne_of_gt pos, ih]
#guard euclid 12 18 == 6

def log2 (n : Nat) : Nat :=
  if n < 2 then 0 else log2 (n / 2) + 1

theorem log2_bound (n : Nat) : 0 < n → 2 ^ log2 n ≤ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    intro h
    rw [log2]
    by_cases h2 : n < 2
    · simp [h2]
      exact h
    · simp only [h2, if_false]
      have := ih (n / 2) (by omega) (by omega)
      rw [Nat.pow_succ]
      omega
#guard log2 1000 == 9

/-! ## Induction on a proposition -/

inductive EvenNumber : Nat → Prop where
  | zero : EvenNumber 0
  | step {n : Nat} : EvenNumber n → EvenNumber (n + 2)

theorem even_half (n : Nat) (h : EvenNumber n) : ∃ k, n = 2 * k := by
  induction h with
  | zero => exact ⟨0, rfl⟩
  | step _ ih =>
    obtain ⟨k, rfl⟩ := ih
    exact ⟨k + 1, rfl⟩
theorem double_even (k : Nat) : EvenNumber (2 * k) := by
  induction k with
  | zero => exact EvenNumber.zero
  | succ k ih => exact EvenNumber.step ih
theorem one_not_even : ¬EvenNumber 1 := by
  intro h
  cases h
theorem even_pred (n : Nat) (h : EvenNumber (n + 2)) : EvenNumber n := by
  cases h with
  | step h => exact h
theorem even_sum (m n : Nat) (hm : EvenNumber m) (hn : EvenNumber n) : EvenNumber (m + n) := by
  induction hn with
  | zero => exact hm
  | step _ ih => exact EvenNumber.step ih
