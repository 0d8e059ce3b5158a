/-
Chapter 42. Induction, and the first equations.

The `induction` and `cases` tactics use the two principles at the top, so that their goals
speak of `0` and `n + 1`. Then come the equations that say what `+` and `*` are, and what
follows from them by induction: associativity, commutativity, distributivity.
-/
prelude
import Init.Logic

universe u

namespace Nat

/-! ## Principles of proof and of definition -/

/-- `Nat.rec` as a program. -/
protected def recCompiled {motive : Nat → Sort u} (zero : motive Nat.zero)
    (succ : (n : Nat) → motive n → motive (Nat.succ n)) : (t : Nat) → motive t
  | .zero => zero
  | .succ n => succ n (Nat.recCompiled zero succ n)

@[local csimp] private theorem rec_eq_recCompiled : @Nat.rec = @Nat.recCompiled :=
  funext fun _ => funext fun _ => funext fun succ => funext fun t =>
    Nat.rec rfl (fun n ih => congrArg (succ n) ih) t

/-- Induction: to have `motive n` for every `n`, have it for `0`, and step from `n` to `n + 1`. -/
@[elab_as_elim, induction_eliminator]
protected abbrev recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

/-- Case distinction: a number is `0`, or it is `n + 1` for some `n`. -/
@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

/-! ## One name for one thing

A number can be written in several ways that mean the same: `Nat.zero` and `0`, `succ n` and
`n + 1`. `simp` prefers the second. -/

theorem ctor_eq_zero : Nat.zero = 0 := rfl
@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
theorem add_one (n : Nat) : n + 1 = succ n := rfl
@[simp] theorem add_eq : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq : Nat.sub x y = x - y := rfl
@[simp] theorem div_eq_div : Nat.div a b = a / b := rfl
@[simp] theorem mod_eq_mod : Nat.mod a b = a % b := rfl
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl
@[simp] theorem lt_eq : Nat.lt x y = (x < y) := rfl
@[simp] theorem le_eq : Nat.le x y = (x ≤ y) := rfl

/-! ## Zero and successor -/

@[simp] theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := fun h => Nat.noConfusion h
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := succ_ne_zero n
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => Nat.noConfusion h
protected theorem one_ne_zero : 1 ≠ (0 : Nat) := fun h => Nat.noConfusion h
@[simp] protected theorem zero_ne_one : 0 ≠ (1 : Nat) := fun h => Nat.noConfusion h
protected theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := ⟨congrArg pred, congrArg succ⟩
protected theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := Nat.succ_inj
theorem succ_ne_succ_iff {a b : Nat} : succ a ≠ succ b ↔ a ≠ b :=
  ⟨fun h e => h (congrArg succ e), fun h e => h (congrArg pred e)⟩
theorem succ_ne_self : (n : Nat) → succ n ≠ n
  | 0 => succ_ne_zero 0
  | n + 1 => fun h => succ_ne_self n (congrArg pred h)
theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem ne_add_one (n : Nat) : n ≠ n + 1 := fun h => succ_ne_self n h.symm

@[simp] protected theorem pred_zero : pred 0 = 0 := rfl
@[simp] protected theorem pred_succ (n : Nat) : pred n.succ = n := rfl
@[simp] theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
theorem succ_pred {a : Nat} : a ≠ 0 → a.pred.succ = a :=
  match a with
  | 0 => fun h => absurd rfl h
  | _ + 1 => fun _ => rfl
theorem exists_eq_succ_of_ne_zero {n : Nat} : n ≠ 0 → ∃ k, n = succ k :=
  match n with
  | 0 => fun h => absurd rfl h
  | k + 1 => fun _ => ⟨k, rfl⟩
theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 :=
  exists_eq_succ_of_ne_zero h
theorem eq_zero_or_eq_succ_pred : (n : Nat) → n = 0 ∨ n = succ (pred n)
  | 0 => .inl rfl
  | _ + 1 => .inr rfl

/-! ## Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

@[simp] protected theorem zero_add : (n : Nat) → 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg succ (Nat.zero_add n)

theorem succ_add : (n m : Nat) → succ n + m = succ (n + m)
  | _, 0 => rfl
  | n, m + 1 => congrArg succ (succ_add n m)

protected theorem add_comm : (n m : Nat) → n + m = m + n
  | n, 0 => (Nat.zero_add n).symm
  | n, m + 1 => (congrArg succ (Nat.add_comm n m)).trans (succ_add m n).symm

protected theorem add_assoc : (n m k : Nat) → (n + m) + k = n + (m + k)
  | _, _, 0 => rfl
  | n, m, k + 1 => congrArg succ (Nat.add_assoc n m k)

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) :=
  calc n + (m + k)
    _ = (n + m) + k := (Nat.add_assoc n m k).symm
    _ = (m + n) + k := congrArg (· + k) (Nat.add_comm n m)
    _ = m + (n + k) := Nat.add_assoc m n k

protected theorem add_right_comm (n m k : Nat) : (n + m) + k = (n + k) + m :=
  calc (n + m) + k
    _ = n + (m + k) := Nat.add_assoc n m k
    _ = n + (k + m) := congrArg (n + ·) (Nat.add_comm m k)
    _ = (n + k) + m := (Nat.add_assoc n k m).symm

protected theorem add_left_cancel {n m k : Nat} : n + m = n + k → m = k := by
  induction n with
  | zero => rw [Nat.zero_add, Nat.zero_add]; exact id
  | succ n ih => rw [succ_add, succ_add]; exact fun h => ih (congrArg pred h)

protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k :=
  Nat.add_left_cancel (n := m) (by rw [Nat.add_comm m, Nat.add_comm m]; exact h)

@[simp] protected theorem add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, congrArg (n + ·)⟩

@[simp] protected theorem add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, congrArg (· + n)⟩

protected theorem add_left_inj {m k n : Nat} : (m + n = k + n) ↔ m = k := Nat.add_right_cancel_iff
protected theorem add_right_inj {m k n : Nat} : (n + m = n + k) ↔ m = k := Nat.add_left_cancel_iff

theorem eq_zero_of_add_eq_zero : {n m : Nat} → n + m = 0 → n = 0 ∧ m = 0
  | 0, 0, _ => ⟨rfl, rfl⟩
  | _ + 1, 0, h => Nat.noConfusion h

protected theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 :=
  (eq_zero_of_add_eq_zero h).2
protected theorem eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 :=
  (eq_zero_of_add_eq_zero h).1

@[simp] protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun ⟨hn, hm⟩ => by rw [hn, hm]⟩

@[simp] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 :=
  ⟨fun h => Nat.add_left_cancel (n := a) h, fun h => by rw [h]; rfl⟩
@[simp] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by
  rw [Nat.add_comm]; exact Nat.add_eq_left
@[simp] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 :=
  ⟨fun h => Nat.add_eq_left.mp h.symm, fun h => (Nat.add_eq_left.mpr h).symm⟩
@[simp] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 :=
  ⟨fun h => Nat.add_eq_right.mp h.symm, fun h => (Nat.add_eq_right.mpr h).symm⟩

theorem add_one_add_one (n : Nat) : n + 1 + 1 = n + 2 := rfl
theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b
theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_eq_one_add (n : Nat) : n.succ = 1 + n := (one_add n).symm
protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [Nat.add_assoc, Nat.add_left_comm b, ← Nat.add_assoc]

/-! ## Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem mul_add_one (a b : Nat) : a * (b + 1) = a * b + a := rfl

@[simp] protected theorem zero_mul : (n : Nat) → 0 * n = 0
  | 0 => rfl
  | n + 1 => Nat.zero_mul n

theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih =>
    show succ n * m + succ n = (n * m + n) + succ m
    rw [ih, add_succ, add_succ, Nat.add_right_comm]

theorem add_one_mul (a b : Nat) : (a + 1) * b = a * b + b := succ_mul a b

protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => rw [Nat.mul_zero, Nat.zero_mul]
  | succ m ih => rw [mul_add_one, add_one_mul, ih]

@[simp] protected theorem mul_one : (n : Nat) → n * 1 = n := Nat.zero_add
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := (Nat.mul_comm 1 n).trans (Nat.mul_one n)

protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [← Nat.add_assoc, mul_add_one, mul_add_one, ih, Nat.add_assoc]

protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.left_distrib, Nat.mul_comm k, Nat.mul_comm k]

protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k
protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem mul_assoc (n m k : Nat) : (n * m) * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_add_one, mul_add_one, Nat.mul_add, ih]

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n m, Nat.mul_assoc]

protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m k, Nat.mul_assoc]

protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [Nat.mul_assoc, Nat.mul_left_comm b, ← Nat.mul_assoc]

protected theorem mul_two (n : Nat) : n * 2 = n + n := by rw [mul_succ, Nat.mul_one]
protected theorem two_mul (n : Nat) : 2 * n = n + n := by rw [Nat.mul_comm, Nat.mul_two]

protected theorem eq_zero_of_mul_eq_zero : {m n : Nat} → n * m = 0 → n = 0 ∨ m = 0
  | 0, _, _ => .inr rfl
  | _ + 1, _, h => .inl (Nat.eq_zero_of_add_eq_zero_left h)

@[simp] protected theorem mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 :=
  ⟨Nat.eq_zero_of_mul_eq_zero, fun
    | .inl h => by rw [h, Nat.zero_mul]
    | .inr h => by rw [h, Nat.mul_zero]⟩

protected theorem mul_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  fun h => (Nat.eq_zero_of_mul_eq_zero h).elim hn hm
protected theorem mul_ne_zero_iff {n m : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  ⟨fun h => ⟨fun e => h (by rw [e, Nat.zero_mul]), fun e => h (by rw [e, Nat.mul_zero])⟩,
    fun ⟨hn, hm⟩ => Nat.mul_ne_zero hn hm⟩
protected theorem ne_zero_of_mul_ne_zero_left {n m : Nat} (h : n * m ≠ 0) : n ≠ 0 :=
  (Nat.mul_ne_zero_iff.mp h).1
protected theorem ne_zero_of_mul_ne_zero_right {n m : Nat} (h : n * m ≠ 0) : m ≠ 0 :=
  (Nat.mul_ne_zero_iff.mp h).2

end Nat
