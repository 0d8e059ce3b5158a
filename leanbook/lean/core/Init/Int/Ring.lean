/-
Chapter 59. The integers are a ring.

Every law is proved the same way. An integer is a difference `a - b` of natural numbers;
two differences are equal when `a + d = c + b`; sums and products of differences are
differences again. So each law of the integers comes down to one of the natural numbers.
-/
prelude
import Init.Int.Basic
import Init.Simp
import Init.Chaining

namespace Int

/-! ## Reading the definitions -/

@[simp] theorem default_eq_zero : default = (0 : Int) := rfl
protected theorem zero_ne_one : (0 : Int) ≠ 1 := nofun

@[simp] theorem ofNat_eq_coe : Int.ofNat n = Nat.cast n := rfl
@[simp, norm_cast] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl
@[simp, norm_cast] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl
theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl
@[simp, norm_cast] theorem cast_ofNat_Int : (Nat.cast (no_index (OfNat.ofNat n)) : Int) = OfNat.ofNat n := rfl

@[simp, norm_cast] theorem natCast_add (n m : Nat) : (↑(n + m) : Int) = n + m := rfl
@[simp, norm_cast] theorem natCast_mul (n m : Nat) : (↑(n * m) : Int) = n * m := rfl
theorem natCast_succ (n : Nat) : (Nat.succ n : Int) = n + 1 := rfl
@[norm_cast] theorem ofNat_add (n m : Nat) : (↑(n + m) : Int) = n + m := rfl
@[norm_cast] theorem ofNat_mul (n m : Nat) : (↑(n * m) : Int) = n * m := rfl
theorem ofNat_succ (n : Nat) : (Nat.succ n : Int) = n + 1 := rfl

theorem neg_ofNat_zero : -((0 : Nat) : Int) = 0 := rfl
theorem neg_ofNat_succ (n : Nat) : -(Nat.succ n : Int) = negSucc n := rfl
theorem neg_negSucc (n : Nat) : -(negSucc n) = Nat.succ n := rfl
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem negSucc_coe (n : Nat) : negSucc n = -↑(n + 1) := rfl
theorem negOfNat_eq : negOfNat n = -ofNat n := rfl

@[simp] theorem add_def {a b : Int} : Int.add a b = a + b := rfl
@[simp] theorem mul_def {a b : Int} : Int.mul a b = a * b := rfl
theorem ofNat_add_ofNat (m n : Nat) : (↑m + ↑n : Int) = ↑(m + n) := rfl
theorem ofNat_add_negSucc (m n : Nat) : ↑m + negSucc n = subNatNat m (.succ n) := rfl
theorem negSucc_add_ofNat (m n : Nat) : negSucc m + ↑n = subNatNat n (.succ m) := rfl
theorem negSucc_add_negSucc (m n : Nat) : negSucc m + negSucc n = negSucc (.succ (m + n)) := rfl
theorem ofNat_mul_ofNat (m n : Nat) : (↑m * ↑n : Int) = ↑(m * n) := rfl
@[simp] theorem ofNat_mul_negSucc (m n : Nat) : (m : Int) * negSucc n = -↑(m * Nat.succ n) := rfl
@[simp] theorem negSucc_mul_ofNat (m n : Nat) : negSucc m * n = -↑(Nat.succ m * n) := rfl
@[simp] theorem negSucc_mul_negSucc (m n : Nat) :
    negSucc m * negSucc n = Nat.succ m * Nat.succ n := rfl

@[norm_cast] theorem ofNat_inj : ((m : Nat) : Int) = (n : Nat) ↔ m = n := ⟨ofNat.inj, congrArg _⟩
@[simp, norm_cast] theorem natCast_inj {m n : Nat} : (m : Int) = (n : Int) ↔ m = n := ofNat_inj
@[local simp] theorem ofNat_eq_zero : ((n : Nat) : Int) = 0 ↔ n = 0 := ofNat_inj
theorem ofNat_ne_zero : ((n : Nat) : Int) ≠ 0 ↔ n ≠ 0 := not_congr ofNat_eq_zero
@[simp] theorem natCast_eq_zero {n : Nat} : ((n : Nat) : Int) = 0 ↔ n = 0 := ofNat_inj
theorem natCast_ne_zero {n : Nat} : ((n : Nat) : Int) ≠ 0 ↔ n ≠ 0 := ofNat_ne_zero
theorem negSucc_inj : negSucc m = negSucc n ↔ m = n := ⟨negSucc.inj, congrArg _⟩
@[simp] theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := nofun
@[simp] theorem zero_ne_negSucc (n : Nat) : 0 ≠ negSucc n := nofun

/-! ## Integers as differences -/

theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  unfold subNatNat; rw [Nat.add_sub_add_right, Nat.add_sub_add_right]

theorem subNatNat_add_left : subNatNat (m + n) m = n := by
  unfold subNatNat; rw [Nat.sub_eq_zero_of_le (Nat.le_add_right m n), Nat.add_sub_cancel_left]; rfl

theorem subNatNat_add_right : subNatNat m (m + n + 1) = negSucc n := by
  unfold subNatNat; rw [Nat.add_assoc, Nat.add_sub_cancel_left]

/-- Whatever holds of every natural number `(n + i) - n` and of every negative number
`m - (m + i + 1)` holds of every difference. -/
theorem subNatNat_elim (m n : Nat) (motive : Nat → Nat → Int → Prop)
    (hp : ∀ i n, motive (n + i) n i) (hn : ∀ i m, motive m (m + i + 1) (negSucc i)) :
    motive m n (subNatNat m n) := by
  cases Nat.lt_or_ge m n with
  | inl h =>
    obtain ⟨k, hk⟩ := Nat.le.dest h
    have e : m + k + 1 = n := by rw [← hk, Nat.succ_add]
    rw [← e, subNatNat_add_right]; exact hn k m
  | inr h =>
    obtain ⟨k, hk⟩ := Nat.le.dest h
    rw [← hk, subNatNat_add_left]; exact hp k n

/-- Equal differences. -/
private theorem subNatNat_congr {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b d, h, Nat.add_comm b d, subNatNat_add_add]

private theorem ofNat_eq_sub (n : Nat) : (n : Int) = subNatNat n 0 := by
  have h := subNatNat_add_left (m := 0) (n := n); rw [Nat.zero_add] at h; exact h.symm

private theorem negSucc_eq_sub (n : Nat) : negSucc n = subNatNat 0 (n + 1) := rfl

private theorem exists_sub : (i : Int) → ∃ a b, i = subNatNat a b
  | ofNat n => ⟨n, 0, ofNat_eq_sub n⟩
  | negSucc n => ⟨0, n + 1, rfl⟩

private theorem neg_sub_nat (a b : Nat) : -subNatNat a b = subNatNat b a := by
  refine subNatNat_elim a b (fun a b i => -i = subNatNat b a) (fun i n => ?_) (fun i m => ?_)
  · cases i with
    | zero => exact (subNatNat_add_left (m := n) (n := 0)).symm
    | succ i => exact subNatNat_add_right.symm
  · exact (subNatNat_add_left (m := m) (n := i + 1)).symm

private theorem add_sub_nat (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  refine subNatNat_elim a b (fun a b i => i + subNatNat c d = subNatNat (a + c) (b + d)) ?_ ?_
  · intro k b
    refine subNatNat_elim c d (fun c d j => k + j = subNatNat (b + k + c) (b + d)) ?_ ?_
    · intro l d
      rw [ofNat_add_ofNat, ofNat_eq_sub]; apply subNatNat_congr
      simp only [Nat.zero_add, Nat.add_zero, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
    · intro l c
      rw [ofNat_add_negSucc]; apply subNatNat_congr
      simp only [Nat.succ_eq_add_one, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
  · intro k a
    refine subNatNat_elim c d (fun c d j => negSucc k + j = subNatNat (a + c) (a + k + 1 + d)) ?_ ?_
    · intro l d
      rw [negSucc_add_ofNat]; apply subNatNat_congr
      simp only [Nat.succ_eq_add_one, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
    · intro l c
      rw [negSucc_add_negSucc, negSucc_eq_sub]; apply subNatNat_congr
      simp only [Nat.succ_eq_add_one, Nat.zero_add, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

private theorem ofNat_mul_sub (k c d : Nat) : (k : Int) * subNatNat c d = subNatNat (k * c) (k * d) := by
  refine subNatNat_elim c d (fun c d j => (k : Int) * j = subNatNat (k * c) (k * d)) ?_ ?_
  · intro l d
    rw [ofNat_mul_ofNat, Nat.mul_add, subNatNat_add_left]
  · intro l c
    rw [ofNat_mul_negSucc, ofNat_eq_sub, neg_sub_nat]; apply subNatNat_congr
    simp only [Nat.succ_eq_add_one, Nat.zero_add, Nat.mul_add, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

private theorem neg_negOfNat : ∀ n : Nat, -negOfNat n = n
  | 0 => rfl
  | .succ _ => rfl

private theorem negSucc_mul (k : Nat) : ∀ j : Int, negSucc k * j = -(((k + 1 : Nat) : Int) * j)
  | ofNat _ => rfl
  | negSucc l => (neg_negOfNat ((k + 1) * (l + 1))).symm

private theorem mul_sub_nat (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  refine subNatNat_elim a b
    (fun a b i => i * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c)) ?_ ?_
  · intro k b
    rw [ofNat_mul_sub]; apply subNatNat_congr
    simp only [Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
  · intro k a
    rw [negSucc_mul, ofNat_mul_sub, neg_sub_nat]; apply subNatNat_congr
    simp only [Nat.add_mul, Nat.one_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

/-! ## Addition -/

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  rw [add_sub_nat, add_sub_nat, Nat.add_comm a₁, Nat.add_comm a₂]

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  obtain ⟨c₁, c₂, rfl⟩ := exists_sub c
  rw [add_sub_nat, add_sub_nat, add_sub_nat, add_sub_nat, Nat.add_assoc, Nat.add_assoc]

@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  cases a <;> rfl

@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]

protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]

protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b c, Int.add_assoc]

instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero

/-! ## Negation and subtraction -/

@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  obtain ⟨x, y, rfl⟩ := exists_sub a; rw [neg_sub_nat, neg_sub_nat]

theorem subNatNat_self (n : Nat) : subNatNat n n = 0 := subNatNat_add_left (n := 0)

protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨x, y, rfl⟩ := exists_sub a
  rw [neg_sub_nat, add_sub_nat, Nat.add_comm y x, subNatNat_self]

protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]

protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  rw [add_sub_nat, neg_sub_nat, neg_sub_nat, neg_sub_nat, add_sub_nat]

protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], congrArg _⟩
@[simp] protected theorem neg_eq_zero : -a = 0 ↔ a = 0 := Int.neg_inj (b := 0)
protected theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := not_congr Int.neg_eq_zero

protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
theorem add_neg_one (i : Int) : i + -1 = i - 1 := rfl

protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]
protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]
protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  rw [← Int.neg_add_cancel_left a b, h, Int.neg_add_cancel_left]
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [← Int.add_neg_cancel_right a b, h, Int.add_neg_cancel_right]

@[simp] protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b :=
  Int.add_left_cancel (a := a) (by rw [Int.add_right_neg, h])
protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by rw [h, Int.neg_neg]
protected theorem eq_neg_comm {a b : Int} : a = -b ↔ b = -a :=
  ⟨Int.eq_neg_of_eq_neg, Int.eq_neg_of_eq_neg⟩
protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a :=
  ⟨fun h => (Int.eq_neg_of_eq_neg h.symm).symm, fun h => (Int.eq_neg_of_eq_neg h.symm).symm⟩

@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by rw [Int.sub_eq_add_neg, Int.neg_neg]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b
protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by
  rw [Int.add_comm, Int.add_sub_cancel]
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]
protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  rw [Int.sub_eq_add_neg, Int.neg_sub, Int.add_comm, Int.sub_add_cancel]
protected theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := by
  rw [Int.sub_sub, Int.add_comm, ← Int.sub_sub]
protected theorem sub_add_eq (a b c : Int) : a - (b + c) = a - b - c := (Int.sub_sub a b c).symm

protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b :=
  ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩
protected theorem sub_eq_iff_eq_add {b a c : Int} : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, Int.sub_add_cancel], fun h => by rw [h, Int.add_sub_cancel]⟩
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b :=
  ⟨fun h => by rw [h, Int.sub_add_cancel], fun h => by rw [← h, Int.add_sub_cancel]⟩

@[simp] protected theorem add_right_inj {i j : Int} (k : Int) : (k + i = k + j) ↔ i = j :=
  ⟨Int.add_left_cancel, congrArg _⟩
@[simp] protected theorem add_left_inj {i j : Int} (k : Int) : (i + k = j + k) ↔ i = j :=
  ⟨Int.add_right_cancel, congrArg (· + k)⟩
@[simp] protected theorem sub_right_inj {i j : Int} (k : Int) : (k - i = k - j) ↔ i = j :=
  ⟨fun h => Int.neg_inj.mp (Int.add_left_cancel h), congrArg _⟩
@[simp] protected theorem sub_left_inj {i j : Int} (k : Int) : (i - k = j - k) ↔ i = j :=
  ⟨Int.add_right_cancel, congrArg (· - k)⟩

protected theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = ↑m - ↑n := by
  rw [Int.sub_eq_add_neg, ofNat_eq_sub m, ofNat_eq_sub n, neg_sub_nat, add_sub_nat, Nat.add_zero, Nat.zero_add]

@[norm_cast] theorem ofNat_sub (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, natCast_add, Int.add_sub_cancel_left]

theorem toNat_sub (m n : Nat) : toNat (m - n) = m - n := by
  rw [← Int.subNatNat_eq_coe]
  refine subNatNat_elim m n (fun m n i => toNat i = m - n) (fun i n => ?_) (fun i m => ?_)
  · exact (Nat.add_sub_cancel_left ..).symm
  · rw [Nat.add_assoc, Nat.sub_eq_zero_of_le (Nat.le_add_right ..)]; rfl

/-! ## Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  rw [mul_sub_nat, mul_sub_nat, Nat.mul_comm a₁ b₁, Nat.mul_comm a₂ b₂, Nat.mul_comm a₁ b₂,
    Nat.mul_comm a₂ b₁, Nat.add_comm (b₂ * a₁)]

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  obtain ⟨c₁, c₂, rfl⟩ := exists_sub c
  rw [mul_sub_nat, mul_sub_nat, mul_sub_nat, mul_sub_nat]
  congr 1 <;>
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by cases a <;> rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]

@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by
  obtain ⟨x, y, rfl⟩ := exists_sub a
  rw [show (1 : Int) = ((1 : Nat) : Int) from rfl, ofNat_mul_sub, Nat.one_mul, Nat.one_mul]
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by rw [Int.mul_comm, Int.one_mul]

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b c, Int.mul_assoc]

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a₁, a₂, rfl⟩ := exists_sub a; obtain ⟨b₁, b₂, rfl⟩ := exists_sub b
  obtain ⟨c₁, c₂, rfl⟩ := exists_sub c
  rw [add_sub_nat, mul_sub_nat, mul_sub_nat, mul_sub_nat, add_sub_nat]
  congr 1 <;> simp only [Nat.mul_add, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]

instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one

protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b :=
  Int.neg_eq_of_add_eq_zero (by rw [← Int.add_mul, Int.add_right_neg, Int.zero_mul])
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b :=
  Int.neg_eq_of_add_eq_zero (by rw [← Int.mul_add, Int.add_right_neg, Int.mul_zero])
@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := (Int.neg_mul_eq_neg_mul a b).symm
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := (Int.neg_mul_eq_mul_neg a b).symm
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]

protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]; rfl

protected theorem two_mul (n : Int) : 2 * n = n + n := by
  rw [show (2 : Int) = 1 + 1 from rfl, Int.add_mul, Int.one_mul]

protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun e => by rw [e, Int.zero_mul]) (fun e => by rw [e, Int.mul_zero])⟩
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      have e : m * n = 0 := ofNat.inj h
      exact (Nat.mul_eq_zero.mp e).elim (fun z => .inl (by rw [z]; rfl)) (fun z => .inr (by rw [z]; rfl))
    | negSucc n =>
      have e : ((m * (n + 1) : Nat) : Int) = 0 := Int.neg_eq_zero.mp h
      exact (Nat.mul_eq_zero.mp (ofNat.inj e)).elim (fun z => .inl (by rw [z]; rfl)) nofun
  | negSucc m =>
    cases b with
    | ofNat n =>
      have e : (((m + 1) * n : Nat) : Int) = 0 := Int.neg_eq_zero.mp h
      exact (Nat.mul_eq_zero.mp (ofNat.inj e)).elim nofun (fun z => .inr (by rw [z]; rfl))
    | negSucc n =>
      have e : (m + 1) * (n + 1) = 0 := ofNat.inj h
      exact (Nat.mul_eq_zero.mp e).elim nofun nofun

protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim ha hb

protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Int.eq_of_sub_eq_zero ((Int.mul_eq_zero.mp (by
    rw [Int.sub_mul, h, Int.sub_self] : (b - c) * a = 0)).resolve_right ha)
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  Int.eq_of_mul_eq_mul_right ha (by rw [Int.mul_comm b, Int.mul_comm c, h])

/-! ## Powers -/

@[simp] protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl
protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = (b ^ e) * b := rfl
protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * (b ^ e) := by
  rw [Int.pow_succ, Int.mul_comm]
@[simp, norm_cast] theorem natCast_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ← ih]; rfl

end Int
