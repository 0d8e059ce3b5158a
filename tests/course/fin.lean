/-! Numbers below a bound. -/

/-! ## Elements -/

def three : Fin 5 := 3
def three' : Fin 5 := ⟨3, by decide⟩

theorem three_eq : three = three' := rfl
theorem three_val : three.val = 3 := rfl
theorem below (i : Fin 5) : i.val < 5 := i.isLt
theorem below' (n : Nat) (i : Fin n) : (i : Nat) < n := i.2
theorem equal_values (n : Nat) (i j : Fin n) (h : i.val = j.val) : i = j := Fin.ext h
theorem equal_values' (n : Nat) (i j : Fin n) (h : i.val = j.val) : i = j := by
  ext
  exact h
theorem equal_iff (n : Nat) (i j : Fin n) : i = j ↔ i.val = j.val := Fin.ext_iff
theorem mk_eq (n a b : Nat) (ha : a < n) (hb : b < n) (h : a = b) : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ := by
  subst h
  rfl
theorem no_elements (P : Prop) (i : Fin 0) : P := i.elim0
theorem no_elements' (i : Fin 0) : False := by
  cases i with
  | mk v h => exact Nat.not_lt_zero v h
theorem only_one (i j : Fin 1) : i = j := by
  rw [Fin.eq_zero i, Fin.eq_zero j]
theorem only_one' (i j : Fin 1) : i = j := Subsingleton.elim i j
theorem bound_positive (n : Nat) (i : Fin n) : 0 < n := Fin.pos i
theorem from_exists (n : Nat) (p : Nat → Prop) (h : ∃ i : Fin n, p i) : ∃ k, k < n ∧ p k := by
  obtain ⟨i, hi⟩ := h
  exact ⟨i.val, i.isLt, hi⟩

/-! ## Arithmetic around the clock -/

theorem clock : (10 : Fin 12) + 5 = 3 := by decide
theorem clock' : (10 : Fin 12) + 5 = 3 := by rfl
theorem clock'' : (10 : Fin 12) + 5 = 3 := by simp
theorem minus : (3 : Fin 12) - 5 = 10 := by decide
theorem times : (7 : Fin 10) * 7 = 9 := by decide
theorem numeral_wraps : (7 : Fin 5) = 2 := by decide
theorem numeral_wraps' : (7 : Fin 5) = 2 := rfl
theorem negative : -(1 : Fin 5) = 4 := by decide
theorem sum_val (n : Nat) (i j : Fin n) : (i + j).val = (i.val + j.val) % n := Fin.val_add i j
theorem sum_swaps (n : Nat) (i j : Fin n) : i + j = j + i := Fin.add_comm i j
theorem sum_reorders (n : Nat) (i j k : Fin n) : i + (j + k) = k + (i + j) := by ac_rfl
theorem plus_zero (n : Nat) (i : Fin (n + 1)) : i + 0 = i := by simp
theorem times_zero (n : Nat) (i : Fin (n + 1)) : i * 0 = 0 := by simp
theorem minus_itself (n : Nat) (i : Fin (n + 1)) : i - i = 0 := by simp
theorem plus_minus (n : Nat) (i j : Fin n) : i + j - j = i := by simp
theorem no_wrap (n : Nat) (i j : Fin n) (h : i.val + j.val < n) : (i + j).val = i.val + j.val := by
  rw [Fin.val_add, Nat.mod_eq_of_lt h]

#guard (10 : Fin 12) + 5 == 3
#guard ((7 : Fin 5) : Nat) == 2

/-! ## All cases -/

theorem all_below_five : ∀ i : Fin 5, i.val < 5 := by decide
theorem squares_mod_four : ∀ i : Fin 4, i * i = 0 ∨ i * i = 1 := by decide
theorem inverse_mod_seven : ∀ i : Fin 7, i ≠ 0 → ∃ j : Fin 7, i * j = 1 := by decide
theorem no_inverse_mod_six : ¬∃ j : Fin 6, 2 * j = 1 := by decide
theorem plus_comm_four : ∀ i j : Fin 4, i + j = j + i := by decide
theorem two_elements (i : Fin 2) : i = 0 ∨ i = 1 := by
  revert i
  decide
theorem two_elements' (i : Fin 2) : i = 0 ∨ i = 1 := by
  match i with
  | 0 => left; rfl
  | 1 => right; rfl
theorem bounded : ∀ n, n < 10 → n * n < 100 := by decide
theorem bounded_exists : ∃ n, n < 10 ∧ n * n = 49 := by decide
theorem bounded_le : ∀ n, n ≤ 6 → n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by decide
theorem not_all : ¬∀ n, n < 5 → n < 4 := by decide

/-! ## Order -/

theorem order : (2 : Fin 5) < 4 := by decide
theorem order' : (2 : Fin 5) < 4 := by simp
theorem order_val (n : Nat) (i j : Fin n) : i < j ↔ i.val < j.val := Iff.rfl
theorem order_trans (n : Nat) (i j k : Fin n) (h : i < j) (h' : j < k) : i < k := Fin.lt_trans h h'
theorem order_total (n : Nat) (i j : Fin n) : i ≤ j ∨ j ≤ i := Fin.le_total i j
theorem order_antisymm (n : Nat) (i j : Fin n) (h : i ≤ j) (h' : j ≤ i) : i = j := Fin.le_antisymm h h'
theorem order_omega (n : Nat) (i j : Fin n) (h : i < j) : i.val + 1 < n := by omega
theorem zero_least (n : Nat) (i : Fin (n + 1)) : 0 ≤ i := by simp
theorem last_greatest (n : Nat) (i : Fin (n + 1)) : i ≤ Fin.last n := Fin.le_last i

/-! ## Other bounds -/

theorem succ_val (n : Nat) (i : Fin n) : i.succ.val = i.val + 1 := by simp
theorem castSucc_val (n : Nat) (i : Fin n) : i.castSucc.val = i.val := rfl
theorem succ_nonzero (n : Nat) (i : Fin n) : i.succ ≠ 0 := by simp
theorem succ_inj (n : Nat) (i j : Fin n) (h : i.succ = j.succ) : i = j := by simpa using h
theorem reverse_twice (n : Nat) (i : Fin n) : i.rev.rev = i := by simp
theorem zero_or_successor (n : Nat) (i : Fin (n + 1)) : i = 0 ∨ ∃ j : Fin n, i = j.succ := by
  refine Fin.cases ?_ ?_ i
  · left; rfl
  · intro j
    right
    exact ⟨j, rfl⟩
theorem every (n : Nat) (p : Fin (n + 1) → Prop) (h0 : p 0) (hs : ∀ i : Fin n, p i.succ) : ∀ i, p i :=
  Fin.forall_fin_succ.mpr ⟨h0, hs⟩

/-! ## Functions on `Fin n` -/

def sumFin : (n : Nat) → (Fin n → Nat) → Nat
  | 0, _ => 0
  | n + 1, f => f 0 + sumFin n (fun i => f i.succ)

theorem sumFin_zero (n : Nat) : sumFin n (fun _ => 0) = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => simp [sumFin, ih]
theorem sumFin_const (n c : Nat) : sumFin n (fun _ => c) = n * c := by
  induction n with
  | zero => simp [sumFin]
  | succ n ih => rw [sumFin, ih, Nat.succ_mul, Nat.add_comm]
theorem sumFin_add (n : Nat) (f g : Fin n → Nat) : sumFin n (fun i => f i + g i) = sumFin n f + sumFin n g := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [sumFin, ih]; omega
#guard sumFin 4 (fun i => i.val) == 6
