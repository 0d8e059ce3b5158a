/-
Chapter 50. Division with remainder.

`a / b` says how often `b` can be taken away from `a`, and `a % b` what is left. Division by
zero gives `0`, and then all of `a` is left. Everything follows from two facts: `a % b < b`,
and `b * (a / b) + a % b = a`.
-/
prelude
import Init.Nat.Simproc

namespace Nat

/-! ## The equations of the definition

The definitions count down a supply of steps that is only there to show that they end. How
large it is makes no difference, and so it can be forgotten. -/

private theorem div_go_step (y : Nat) (hy : 0 < y) (f x : Nat) (hf : x < f + 1) :
    Nat.div.go y hy (f + 1) x hf =
      if h : y ≤ x then Nat.div.go y hy f (x - y) (div_rec_fuel_lemma hy h hf) + 1 else 0 := rfl

private theorem div_go_irrel (y : Nat) (hy : 0 < y) : (f g x : Nat) → (hf : x < f) → (hg : x < g) →
    Nat.div.go y hy f x hf = Nat.div.go y hy g x hg
  | 0, _, x, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, hf, hg => by
    rw [div_go_step, div_go_step]
    exact dite_congr rfl (fun _ => congrArg (· + 1) (div_go_irrel y hy f g _ _ _)) (fun _ => rfl)

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  show Nat.div x y = if 0 < y ∧ y ≤ x then Nat.div (x - y) y + 1 else 0
  unfold Nat.div
  by_cases hy : 0 < y
  · by_cases le : y ≤ x
    · rw [if_pos ⟨hy, le⟩, dif_pos hy, dif_pos hy]
      rw [div_go_step, dif_pos le]
      exact congrArg (· + 1) (div_go_irrel y hy _ _ _ _ _)
    · rw [if_neg (fun h => le h.2), dif_pos hy]
      rw [div_go_step, dif_neg le]
  · rw [if_neg (fun h => hy h.1), dif_neg hy]

private theorem modCore_go_step (y : Nat) (hy : 0 < y) (f x : Nat) (hf : x < f + 1) :
    Nat.modCore.go y hy (f + 1) x hf =
      if h : y ≤ x then Nat.modCore.go y hy f (x - y) (div_rec_fuel_lemma hy h hf) else x := rfl

private theorem modCore_go_irrel (y : Nat) (hy : 0 < y) : (f g x : Nat) → (hf : x < f) → (hg : x < g) →
    Nat.modCore.go y hy f x hf = Nat.modCore.go y hy g x hg
  | 0, _, x, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, hf, hg => by
    rw [modCore_go_step, modCore_go_step]
    exact dite_congr rfl (fun _ => modCore_go_irrel y hy f g _ _ _) (fun _ => rfl)

protected theorem modCore_eq (x y : Nat) :
    Nat.modCore x y = if 0 < y ∧ y ≤ x then Nat.modCore (x - y) y else x := by
  unfold Nat.modCore
  by_cases hy : 0 < y
  · by_cases le : y ≤ x
    · rw [if_pos ⟨hy, le⟩, dif_pos hy, dif_pos hy]
      rw [modCore_go_step, dif_pos le]
      exact modCore_go_irrel y hy _ _ _ _ _
    · rw [if_neg (fun h => le h.2), dif_pos hy]
      rw [modCore_go_step, dif_neg le]
  · rw [if_neg (fun h => hy h.1), dif_neg hy]

protected theorem modCore_eq_mod (n m : Nat) : Nat.modCore n m = n % m := by
  show Nat.modCore n m = Nat.mod n m
  cases n with
  | zero =>
    rw [Nat.modCore_eq]
    by_cases h : 0 < m ∧ m ≤ 0
    · exact absurd (Nat.lt_of_lt_of_le h.1 h.2) (Nat.lt_irrefl 0)
    · rw [if_neg h]; rfl
  | succ n =>
    show Nat.modCore (n + 1) m = if m ≤ n + 1 then Nat.modCore (n + 1) m else n + 1
    by_cases h : m ≤ n + 1
    · rw [if_pos h]
    · rw [if_neg h, Nat.modCore_eq, if_neg (fun h' => h h'.2)]

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  rw [← Nat.modCore_eq_mod, ← Nat.modCore_eq_mod, ← Nat.modCore_eq]

/-! ## Small cases -/

theorem div_eq_of_lt {a b : Nat} (h₀ : a < b) : a / b = 0 := by
  rw [div_eq, if_neg fun h => Nat.not_le_of_gt h₀ h.2]
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := by
  rw [mod_eq, if_neg fun h' => Nat.not_le_of_gt h h'.2]
theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  rw [div_eq, if_pos ⟨h₁, h₂⟩]
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases b with
  | zero => rfl
  | succ b => rw [mod_eq, if_pos ⟨succ_pos b, h⟩]

@[simp] protected theorem div_zero (b : Nat) : b / 0 = 0 := by
  rw [div_eq, if_neg fun h => Nat.lt_irrefl 0 h.1]
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by
  rw [mod_eq, if_neg fun h => Nat.lt_irrefl 0 h.1]
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases b with
  | zero => exact Nat.div_zero 0
  | succ b => exact div_eq_of_lt (succ_pos b)
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl
@[simp] protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := by
  rw [div_eq_sub_div H (Nat.le_refl n), Nat.sub_self, Nat.zero_div]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  rw [mod_eq_sub_mod (Nat.le_refl n), Nat.sub_self, zero_mod]
@[simp] theorem mod_one (x : Nat) : x % 1 = 0 := eq_zero_of_le_zero (le_of_lt_succ (mod_lt x Nat.one_pos))

/-! ## Quotient and remainder together -/

theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = (x / z) + 1 := by
  rw [div_eq_sub_div H (le_add_left z x), Nat.add_sub_cancel]
theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = (x / z) + 1 := by
  rw [Nat.add_comm, add_div_right x H]
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (le_add_left z x), Nat.add_sub_cancel]
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_div_right _ H, ih]; rfl
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_mod_right, ih]
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_left (a b n : Nat) : (a * b + n) % a = n % a := by
  rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b n : Nat) : (b * a + n) % a = n % a := by
  rw [Nat.mul_comm, mul_add_mod_self_left]
theorem mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m := mul_add_mod_self_left m x y
theorem mul_add_mod' (m x y : Nat) : (x * m + y) % m = y % m := mul_add_mod_self_right m x y
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by
  rw [← Nat.zero_add (m * n), add_mul_mod_self_left, zero_mod]
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

/-- Every number has the form "a multiple of `b`, plus something smaller than `b`". -/
private theorem exists_mul_add {b : Nat} (hb : 0 < b) (a : Nat) : ∃ q r, r < b ∧ a = r + b * q := by
  induction a with
  | zero => exact ⟨0, 0, hb, rfl⟩
  | succ a ih =>
    obtain ⟨q, r, hr, e⟩ := ih
    cases Nat.lt_or_eq_of_le (succ_le_of_lt hr) with
    | inl lt => exact ⟨q, r + 1, lt, by rw [e, Nat.add_right_comm]⟩
    | inr eq => exact ⟨q + 1, 0, hb, by rw [e, Nat.zero_add, mul_add_one, Nat.add_right_comm, ← eq, Nat.add_comm]⟩

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by
  cases k with
  | zero => rw [Nat.zero_mul, mod_zero]; rfl
  | succ k =>
    obtain ⟨q, r, hr, e⟩ := exists_mul_add (succ_pos k) m
    rw [e, add_mul_mod_self_left, add_mul_div_left _ _ (succ_pos k), mod_eq_of_lt hr, div_eq_of_lt hr,
      Nat.zero_add]
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by rw [Nat.add_comm, mod_add_div]
theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, div_add_mod]
theorem mod_add_div' (a b : Nat) : a % b + a / b * b = a := by rw [Nat.mul_comm, mod_add_div]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := Nat.eq_sub_of_add_eq (mod_add_div m k)
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := mod_def x k
theorem mod_eq_sub_div_mul {x k : Nat} : x % k = x - x / k * k := by rw [mod_def, Nat.mul_comm]

/-- There is only one way to divide with a remainder below the divisor. -/
protected theorem div_mod_unique {n k m d : Nat} (h : 0 < k) :
    n / k = d ∧ n % k = m ↔ m + k * d = n ∧ m < k :=
  ⟨fun ⟨e₁, e₂⟩ => e₁ ▸ e₂ ▸ ⟨mod_add_div n k, mod_lt n h⟩, fun ⟨e, lt⟩ => by
    rw [← e, add_mul_div_left m d h, add_mul_mod_self_left, mod_eq_of_lt lt, div_eq_of_lt lt, Nat.zero_add]
    exact ⟨rfl, rfl⟩⟩
protected theorem div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  obtain ⟨r, e⟩ := Nat.exists_eq_add_of_le' lo
  have hr : r < n := by
    rw [e, add_one_mul, Nat.add_comm] at hi
    exact Nat.lt_of_add_lt_add_left hi
  rw [e, add_mul_div_right r k (Nat.zero_lt_of_lt hr), div_eq_of_lt hr, Nat.zero_add]

/-! ## Bounds -/

theorem mod_le (x y : Nat) : x % y ≤ x := Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (mod_add_div x y))
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m :=
  Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (div_add_mod m n))
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by rw [Nat.mul_comm]; exact mul_div_le m n
theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  have h := Nat.add_lt_add_left (mod_lt a hb) (b * (a / b))
  rw [div_add_mod] at h
  exact h
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  rw [Nat.mul_comm]; exact lt_mul_div_succ a hb

theorem le_div_iff_mul_le (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k), fun h =>
    le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (a := k) (Nat.lt_of_le_of_lt (Nat.mul_comm k x ▸ h) (lt_mul_div_succ y k0)))⟩
protected theorem le_div_iff_mul_le' {x y k : Nat} (k0 : 0 < k) : x ≤ y / k ↔ k * x ≤ y := by
  rw [Nat.mul_comm]; exact le_div_iff_mul_le k0
theorem div_lt_iff_lt_mul (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le]
  exact ⟨fun h le => h ((le_div_iff_mul_le Hk).mpr le), fun h le => h ((le_div_iff_mul_le Hk).mp le)⟩
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  have hn : 0 < n := Nat.pos_of_mul_pos_right (Nat.zero_lt_of_lt h)
  rw [div_lt_iff_lt_mul hn, Nat.mul_comm]; exact h
theorem lt_mul_of_div_lt {a b c : Nat} (h : a / c < b) (hc : 0 < c) : a < b * c := (div_lt_iff_lt_mul hc).mp h
theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact zero_le n
  | succ k =>
    exact Nat.le_of_mul_le_mul_left (Nat.le_trans (mul_div_le m (k + 1)) h) (succ_pos k)
theorem div_le_of_le_mul' {m n k : Nat} (h : m ≤ n * k) : m / k ≤ n := div_le_of_le_mul (Nat.mul_comm n k ▸ h)

@[simp] theorem div_one (n : Nat) : n / 1 = n := by
  have h := mod_add_div n 1
  rw [mod_one, Nat.zero_add, Nat.one_mul] at h
  exact h
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact zero_le n
  | succ k => exact div_le_of_le_mul (Nat.le_mul_of_pos_left n (succ_pos k))
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (Nat.zero_lt_of_lt hLtK)]
  exact Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.mul_one n).symm) (Nat.mul_lt_mul_of_pos_left hLtK hLtN)
protected theorem div_le_div_right {a b : Nat} (c : Nat) (h : a ≤ b) : a / c ≤ b / c := by
  cases c with
  | zero => rw [Nat.div_zero]; exact zero_le _
  | succ c => rw [le_div_iff_mul_le (succ_pos c)]; exact Nat.le_trans (div_mul_le_self a _) h
theorem div_le_div_left {c b : Nat} (a : Nat) (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c := by
  rw [le_div_iff_mul_le hc]
  exact Nat.le_trans (Nat.mul_le_mul_left _ hcb) (div_mul_le_self a b)
protected theorem div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right c h1) (div_le_div_left b h2 (Nat.pos_of_ne_zero h3))
theorem div_pos {a b : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (le_div_iff_mul_le hb).mpr ((Nat.one_mul b).symm ▸ hba)
theorem div_eq_zero_iff_lt {a b : Nat} (h : 0 < b) : a / b = 0 ↔ a < b :=
  ⟨fun e => Nat.gt_of_not_le fun le => Nat.lt_irrefl 0 (e ▸ div_pos le h), div_eq_of_lt⟩
theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  cases b with
  | zero => exact ⟨fun _ => .inl rfl, fun _ => Nat.div_zero a⟩
  | succ b =>
    exact ⟨fun h => .inr ((div_eq_zero_iff_lt (succ_pos b)).mp h), fun h => h.elim (fun e => absurd e (succ_ne_zero b)) div_eq_of_lt⟩
theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, Ne, div_eq_zero_iff]
  exact ⟨fun h => ⟨fun e => h (.inl e), Nat.le_of_not_lt fun lt => h (.inr lt)⟩,
    fun ⟨h₁, h₂⟩ h => h.elim h₁ (Nat.not_lt_of_le h₂)⟩

/-! ## Dividing products -/

@[simp] protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [← Nat.zero_add (m * n), add_mul_div_right 0 m H, Nat.zero_div, Nat.zero_add]
@[simp] protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel m H]
theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H
theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_cancel m H
protected theorem div_eq_of_eq_mul_left (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, Nat.mul_div_cancel _ H1]
protected theorem div_eq_of_eq_mul_right (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, Nat.mul_div_cancel_left _ H1]
theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases eq_zero_or_pos n with
  | inl h => rw [h, Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | inr hn =>
    cases eq_zero_or_pos k with
    | inl h => rw [h, Nat.mul_zero, Nat.div_zero, Nat.div_zero]
    | inr hk =>
      apply Nat.le_antisymm
      · rw [le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_comm n, ← Nat.mul_assoc,
          ← le_div_iff_mul_le hn]
        exact div_mul_le_self _ _
      · rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, Nat.mul_assoc, Nat.mul_comm k]
        exact div_mul_le_self _ _
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← div_div_eq_div_mul, Nat.mul_div_cancel_left n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
protected theorem div_right_comm (a b c : Nat) : a / b / c = a / c / b := by
  rw [div_div_eq_div_mul, Nat.mul_comm, div_div_eq_div_mul]
theorem sub_mul_div_of_le (x n p : Nat) (h₁ : n * p ≤ x) : (x - n * p) / n = x / n - p := by
  obtain ⟨y, e⟩ := Nat.exists_eq_add_of_le' h₁
  cases eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.zero_sub]
  | inr h => rw [e, Nat.add_sub_cancel, add_mul_div_left y p h, Nat.add_sub_cancel]

/-! ## Halves -/

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  match n % 2, mod_lt n Nat.two_pos with
  | 0, _ => .inl rfl
  | 1, _ => .inr rfl
  | k + 2, h => absurd h (Nat.not_lt_of_le (le_add_left 2 k))
@[simp] theorem mod_two_ne_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_right, fun h e => Nat.zero_ne_one (h.symm.trans e)⟩
@[simp] theorem mod_two_ne_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_left, fun h e => Nat.zero_ne_one (e.symm.trans h)⟩

end Nat
