-- group reversal
def snoc {α : Type} : List α → α → List α
  | [], a => [a]
  | x :: xs, a => x :: snoc xs a
def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => snoc (rev xs) x
def revOnto {α : Type} : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => revOnto xs (x :: acc)
theorem snoc_eq {α : Type} (xs : List α) (a : α) : snoc xs a = xs ++ [a] := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [snoc, ih]
-- level 1
theorem rev_single (a : Nat) : rev [a] = [a] := by
  rfl
-- level 1
theorem snoc_length {α : Type} (xs : List α) (a : α) : (snoc xs a).length = xs.length + 1 := by
  simp [snoc_eq]
-- level 2
theorem rev_length {α : Type} (xs : List α) : (rev xs).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, snoc_eq, ih]
-- level 2
theorem rev_snoc {α : Type} (xs : List α) (a : α) : rev (snoc xs a) = a :: rev xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [snoc, rev, ih]
-- level 3
theorem rev_rev {α : Type} (xs : List α) : rev (rev xs) = xs := by
  have h : ∀ (ys : List α) (a : α), rev (snoc ys a) = a :: rev ys := by
    intro ys a
    induction ys with
    | nil => rfl
    | cons y ys ih => simp [snoc, rev, ih]
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, h, ih]
-- level 2
theorem rev_append {α : Type} (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by
  induction xs with
  | nil => simp [rev]
  | cons x xs ih => simp [rev, snoc_eq, ih]
-- level 2
theorem revOnto_eq {α : Type} (xs acc : List α) : revOnto xs acc = rev xs ++ acc := by
  induction xs generalizing acc with
  | nil => rfl
  | cons x xs ih => simp [revOnto, rev, snoc_eq, ih]
-- level 3
theorem revOnto_twice {α : Type} (xs ys : List α) :
    revOnto (revOnto xs []) ys = xs ++ ys := by
  have h : ∀ (xs a b : List α), revOnto (revOnto xs a) b = revOnto a (xs ++ b) := by
    intro xs
    induction xs with
    | nil => intro a b; rfl
    | cons x xs ih => intro a b; simp [revOnto, ih]
  simp [h, revOnto]
-- level 3
theorem rev_is_reverse {α : Type} (xs : List α) : revOnto xs [] = xs.reverse := by
  have h : ∀ acc : List α, revOnto xs acc = xs.reverse ++ acc := by
    induction xs with
    | nil => intro acc; rfl
    | cons x xs ih => intro acc; simp [revOnto, ih]
  simp [h]
-- level 2
theorem mem_rev {α : Type} (a : α) (xs : List α) : a ∈ rev xs ↔ a ∈ xs := by
  induction xs with
  | nil => simp [rev]
  | cons x xs ih =>
    simp only [rev, snoc_eq, List.mem_append, List.mem_cons, ih]
    constructor
    · intro h
      rcases h with h | h | h
      · exact Or.inr h
      · exact Or.inl h
      · simp at h
    · intro h
      rcases h with h | h
      · exact Or.inr (Or.inl h)
      · exact Or.inl h

-- group sums
def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs
def totalFrom : Nat → List Nat → Nat
  | s, [] => s
  | s, x :: xs => totalFrom (s + x) xs
def upTo : Nat → Nat
  | 0 => 0
  | n + 1 => upTo n + (n + 1)
def squares : Nat → Nat
  | 0 => 0
  | n + 1 => squares n + (n + 1) * (n + 1)
def odds : Nat → Nat
  | 0 => 0
  | n + 1 => odds n + (2 * n + 1)
-- level 1
theorem total_pair (a b : Nat) : total [a, b] = a + b := by
  simp [total]
-- level 1
theorem upTo_step (n : Nat) : upTo (n + 2) = upTo n + 2 * n + 3 := by
  simp only [upTo]
  omega
-- level 2
theorem total_append (xs ys : List Nat) : total (xs ++ ys) = total ys + total xs := by
  induction xs with
  | nil => simp [total]
  | cons x xs ih =>
    simp only [List.cons_append, total, ih]
    omega
-- level 2
theorem totalFrom_eq (s : Nat) (xs : List Nat) : totalFrom s xs = s + total xs := by
  induction xs generalizing s with
  | nil => rfl
  | cons x xs ih =>
    simp only [totalFrom, total, ih]
    omega
-- level 3
theorem totalFrom_reverse (xs : List Nat) : totalFrom 0 xs.reverse = total xs := by
  have h : ∀ s ys, totalFrom s ys = s + total ys := by
    intro s ys
    induction ys generalizing s with
    | nil => rfl
    | cons y ys ih => simp only [totalFrom, total, ih]; omega
  have k : ∀ as bs, total (as ++ bs) = total as + total bs := by
    intro as bs
    induction as with
    | nil => simp [total]
    | cons a as ih => simp only [List.cons_append, total, ih]; omega
  rw [h]
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    simp only [List.reverse_cons, k, total]
    omega
-- level 2
theorem twice_upTo (n : Nat) : 2 * upTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [upTo, Nat.mul_add, ih]
    simp only [Nat.mul_add, Nat.add_mul]
    omega
-- level 2
theorem odds_square (n : Nat) : odds n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [odds, ih]
    simp only [Nat.mul_add, Nat.add_mul]
    omega
-- level 3
theorem six_squares (n : Nat) : 6 * squares n = n * (n + 1) * (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [squares, Nat.mul_add, ih]
    simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul, Nat.mul_assoc, Nat.mul_left_comm n 2, Nat.mul_comm n 2]
    omega
-- level 2
theorem upTo_mono (n k : Nat) : upTo n ≤ upTo (n + k) := by
  induction k with
  | zero => exact Nat.le_refl _
  | succ k ih =>
    have h : upTo (n + (k + 1)) = upTo (n + k) + (n + k + 1) := rfl
    omega
-- level 2
theorem total_scaled (c : Nat) (xs : List Nat) :
    total (xs.map (fun x => c * x)) = c * total xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.map_cons, total, ih, total, Nat.mul_add]
-- level 2
theorem member_below_total (a : Nat) (xs : List Nat) (h : a ∈ xs) : a ≤ total xs := by
  induction xs with
  | nil => simp at h
  | cons x xs ih =>
    rcases List.mem_cons.mp h with e | e
    · rw [e]
      exact Nat.le_add_right x (total xs)
    · exact Nat.le_trans (ih e) (Nat.le_add_left (total xs) x)
-- level 2
theorem total_le_mul (xs : List Nat) (m : Nat) (h : ∀ x, x ∈ xs → x ≤ m) :
    total xs ≤ m * xs.length := by
  induction xs with
  | nil => simp [total]
  | cons x xs ih =>
    have h1 := h x (by simp)
    have h2 := ih (fun y hy => h y (by simp [hy]))
    simp only [total, List.length_cons, Nat.mul_add]
    omega

-- group sorting
def place (a : Nat) : List Nat → List Nat
  | [] => [a]
  | x :: xs => if a ≤ x then a :: x :: xs else x :: place a xs
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => place x (sort xs)
def count (a : Nat) : List Nat → Nat
  | [] => 0
  | x :: xs => if x = a then count a xs + 1 else count a xs
def least : List Nat → Option Nat
  | [] => none
  | x :: xs =>
    match least xs with
    | none => some x
    | some m => some (min x m)
-- level 1
theorem insert_nil (a : Nat) : place a [] = [a] := by
  rfl
-- level 1
theorem sort_two (a b : Nat) (h : a ≤ b) : sort [a, b] = [a, b] := by
  simp [sort, place, h]
-- level 3
theorem sort_length (xs : List Nat) : (sort xs).length = xs.length := by
  have h : ∀ (a : Nat) (ys : List Nat), (place a ys).length = ys.length + 1 := by
    intro a ys
    induction ys with
    | nil => rfl
    | cons y ys ih =>
      simp only [place]
      split <;> simp_all
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [sort, h, ih]
-- level 2
theorem count_insert_self (a : Nat) (xs : List Nat) : count a (place a xs) = count a xs + 1 := by
  induction xs with
  | nil => simp [place, count]
  | cons x xs ih =>
    simp only [place]
    split <;> simp_all [count]
    split <;> omega
-- level 2
theorem mem_insert (a b : Nat) (xs : List Nat) : b ∈ place a xs ↔ b = a ∨ b ∈ xs := by
  induction xs with
  | nil => simp [place]
  | cons x xs ih =>
    simp only [place]
    split
    · simp
    · simp only [List.mem_cons, ih]
      grind
-- level 3
theorem mem_sort (b : Nat) (xs : List Nat) : b ∈ sort xs ↔ b ∈ xs := by
  have h : ∀ (a : Nat) (ys : List Nat), b ∈ place a ys ↔ b = a ∨ b ∈ ys := by
    intro a ys
    induction ys with
    | nil => simp [place]
    | cons y ys ih =>
      simp only [place]
      split
      · simp
      · simp only [List.mem_cons, ih]
        grind
  induction xs with
  | nil => simp [sort]
  | cons x xs ih => simp [sort, h, ih]
-- level 2
theorem least_none (xs : List Nat) (h : least xs = none) : xs = [] := by
  cases xs with
  | nil => rfl
  | cons x xs =>
    simp only [least] at h
    split at h <;> contradiction
-- level 3
theorem sort_sum (xs : List Nat) : (sort xs).sum = xs.sum := by
  have h : ∀ (a : Nat) (ys : List Nat), (place a ys).sum = a + ys.sum := by
    intro a ys
    induction ys with
    | nil => rfl
    | cons y ys ih =>
      simp only [place]
      split
      · rfl
      · simp only [List.sum_cons, ih]
        omega
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [sort, h, ih, List.sum_cons]
-- level 3
theorem count_sort (a : Nat) (xs : List Nat) : count a (sort xs) = count a xs := by
  have h : ∀ b ys, count a (place b ys) = count a (b :: ys) := by
    intro b ys
    induction ys with
    | nil => rfl
    | cons y ys ih =>
      simp only [place]
      split
      · rfl
      · simp only [count, ih]
        by_cases p : y = a <;> by_cases q : b = a <;> simp [p, q]
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [sort, h, count, count, ih]

-- group numbers
def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n
def factFrom : Nat → Nat → Nat
  | acc, 0 => acc
  | acc, n + 1 => factFrom ((n + 1) * acc) n
def power (b : Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => b * power b n
def even : Nat → Bool
  | 0 => true
  | n + 1 => !even n
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
-- level 1
theorem power_one (b : Nat) : power b 1 = b := by
  simp [power]
-- level 1
theorem even_two (n : Nat) : even (n + 2) = even n := by
  simp [even]
-- level 1
theorem fib_six : fib 6 = 8 := by
  rfl
-- level 3
theorem fact_tail (n : Nat) : factFrom 1 n = fact n := by
  have h : ∀ acc, factFrom acc n = acc * fact n := by
    induction n with
    | zero => intro acc; simp [factFrom, fact]
    | succ n ih => intro acc; simp only [factFrom, fact, ih]; ac_rfl
  simp [h]
-- level 2
theorem power_add (b m n : Nat) : power b (m + n) = power b n * power b m := by
  induction n with
  | zero => simp [power]
  | succ n ih =>
    show b * power b (m + n) = b * power b n * power b m
    rw [ih, Nat.mul_assoc]
-- level 2
theorem power_mono (a b n : Nat) (h : a ≤ b) : power a n ≤ power b n := by
  induction n with
  | zero => exact Nat.le_refl 1
  | succ n ih => exact Nat.mul_le_mul h ih
-- level 2
theorem power_of_product (a b n : Nat) : power (a * b) n = power b n * power a n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [power, ih, power, power]
    ac_rfl
-- level 3
theorem fact_divides_later (m k : Nat) : fact m ∣ fact (m + k) := by
  induction k with
  | zero => exact Nat.dvd_refl (fact m)
  | succ k ih => exact Nat.dvd_trans ih (Nat.dvd_mul_left (fact (m + k)) (m + k + 1))
-- level 3
theorem power_below_fact (n : Nat) : power 2 n ≤ fact (n + 1) := by
  induction n with
  | zero => exact Nat.le_refl 1
  | succ n ih =>
    have h : 2 ≤ n + 1 + 1 := by omega
    exact Nat.mul_le_mul h ih
-- level 3
theorem power_mul (b m n : Nat) : power b (m * n) = power (power b m) n := by
  have h : ∀ k l, power b (k + l) = power b k * power b l := by
    intro k l
    induction l with
    | zero => simp [power]
    | succ l ih =>
      show b * power b (k + l) = power b k * (b * power b l)
      rw [ih, Nat.mul_left_comm]
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, Nat.add_comm, h, ih, power]
-- level 3
theorem even_add (m n : Nat) : even (m + n) = (even m == even n) := by
  induction n with
  | zero => cases h : even m <;> simp [even, h]
  | succ n ih =>
    show (!even (m + n)) = (even m == !even n)
    rw [ih]
    cases even m <;> cases even n <;> rfl
-- level 3
theorem fib_below_power (n : Nat) : fib n < power 2 n := by
  have h : fib n < power 2 n ∧ fib (n + 1) < power 2 (n + 1) := by
    induction n with
    | zero => decide
    | succ n ih =>
      refine ⟨ih.2, ?_⟩
      have e : fib (n + 1 + 1) = fib n + fib (n + 1) := rfl
      have p : power 2 (n + 1 + 1) = 2 * power 2 (n + 1) := rfl
      have q : power 2 (n + 1) = 2 * power 2 n := rfl
      omega
  exact h.1
-- level 1
theorem fact_four : fact 4 = 24 := by
  rfl

-- group patterns
def stutter {α : Type} : List α → List α
  | [] => []
  | x :: xs => x :: x :: stutter xs
def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1
def within (a : Nat) : List Nat → Bool
  | [] => false
  | x :: xs => a == x || within a xs
def without (a : Nat) : List Nat → List Nat
  | [] => []
  | x :: xs => if a = x then without a xs else x :: without a xs
def unite : List Nat → List Nat → List Nat
  | [], ys => ys
  | x :: xs, ys => if within x ys then unite xs ys else unite xs (x :: ys)
-- level 1
theorem stutter_one (a : Nat) : stutter [a] = [a, a] := by
  rfl
-- level 1
theorem half_two_more (n : Nat) : half (n + 2) = half n + 1 := by
  rfl
-- level 1
theorem within_head (a : Nat) (xs : List Nat) : within a (a :: xs) = true := by
  simp [within]
-- level 1
theorem without_head (a : Nat) (xs : List Nat) : without a (a :: xs) = without a xs := by
  simp [without]
-- level 3
theorem stutter_reverse {α : Type} (xs : List α) : stutter xs.reverse = (stutter xs).reverse := by
  have h : ∀ as bs : List α, stutter (as ++ bs) = stutter as ++ stutter bs := by
    intro as bs
    induction as with
    | nil => rfl
    | cons a as ih => simp [stutter, ih]
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [stutter, h, ih]
-- level 3
theorem half_both (n : Nat) : half n + half (n + 1) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have h : half (n + 1 + 1) = half n + 1 := rfl
    omega
-- level 3
theorem unite_has_both (a : Nat) (xs ys : List Nat) :
    within a (unite xs ys) = (within a xs || within a ys) := by
  induction xs generalizing ys with
  | nil => simp [unite, within]
  | cons x xs ih =>
    simp only [unite, within]
    split <;> rw [ih]
    · rename_i k
      cases e : a == x
      · rfl
      · simp [eq_of_beq e, k]
    · simp only [within]
      cases a == x <;> cases within a xs <;> rfl
