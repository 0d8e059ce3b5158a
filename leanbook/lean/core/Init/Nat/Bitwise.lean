/-
Chapter 90. Binary digits.

The operations `&&&`, `|||`, `^^^`, `<<<`, `>>>` work on the binary digits of a number. Shifting
to the left multiplies by a power of two, shifting to the right divides by one.
-/
prelude
import Init.Nat.Pow
import Init.Nat.StrongInduction
import Init.Collections

namespace Nat

theorem bitwise_rec_lemma {n : Nat} (hNe : n ≠ 0) : n / 2 < n :=
  Nat.div_lt_self (Nat.pos_of_ne_zero hNe) one_lt_two

/-- Apply `f` to the binary digits of two numbers, place by place. -/
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat :=
  if n = 0 then
    if f false true then m else 0
  else if m = 0 then
    if f true false then n else 0
  else
    let n' := n / 2
    let m' := m / 2
    let b₁ := n % 2 = 1
    let b₂ := m % 2 = 1
    let r := bitwise f n' m'
    if f b₁ b₂ then r + r + 1 else r + r
termination_by n
decreasing_by exact bitwise_rec_lemma ‹_›

/-- Bitwise and: the digits that both have. -/
@[extern "lean_nat_land"] def land : @& Nat → @& Nat → Nat := bitwise and
/-- Bitwise or: the digits that one of them has. -/
@[extern "lean_nat_lor"] def lor : @& Nat → @& Nat → Nat := bitwise or
/-- Bitwise exclusive or: the digits that exactly one of them has. -/
@[extern "lean_nat_lxor"] def xor : @& Nat → @& Nat → Nat := bitwise bne

/-- Append `m` binary zeros. -/
@[extern "lean_nat_shiftl", implicit_reducible]
def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m

/-- Take away the last `m` binary digits. -/
@[extern "lean_nat_shiftr", implicit_reducible]
def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2

instance : AndOp Nat := ⟨Nat.land⟩
instance : OrOp Nat := ⟨Nat.lor⟩
instance : XorOp Nat := ⟨Nat.xor⟩
instance : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance : ShiftRight Nat := ⟨Nat.shiftRight⟩

@[simp] theorem land_eq {m n : Nat} : m.land n = m &&& n := rfl
@[simp] theorem lor_eq {m n : Nat} : m.lor n = m ||| n := rfl
@[simp] theorem xor_eq {m n : Nat} : m.xor n = m ^^^ n := rfl
@[simp] theorem shiftLeft_eq' {m n : Nat} : m.shiftLeft n = m <<< n := rfl
@[simp] theorem shiftRight_eq' {m n : Nat} : m.shiftRight n = m >>> n := rfl

/-- How many binary digits follow the first one; `0` for `0`. -/
@[extern "lean_nat_log2"]
def log2 (n : @& Nat) : Nat := if n ≥ 2 then log2 (n / 2) + 1 else 0
termination_by n
decreasing_by exact bitwise_rec_lemma (ne_zero_of_lt ‹_›)

theorem log2_def (n : Nat) : n.log2 = if 2 ≤ n then (n / 2).log2 + 1 else 0 := by rw [log2]

/-! ## Shifting is multiplying and dividing -/

@[simp] theorem shiftLeft_zero : n <<< 0 = n := rfl
@[simp] theorem shiftRight_zero : n >>> 0 = n := rfl
theorem shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl

theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => rw [shiftLeft_succ_inside, ih, Nat.pow_succ, Nat.mul_comm 2, Nat.mul_assoc, Nat.mul_comm 2]
theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, div_div_eq_div_mul, Nat.pow_succ]
theorem shiftLeft_succ (m n : Nat) : m <<< (n + 1) = 2 * (m <<< n) := by
  rw [shiftLeft_eq, shiftLeft_eq, Nat.pow_succ, Nat.mul_comm 2, Nat.mul_assoc]
theorem shiftLeft_add (m n k : Nat) : m <<< (n + k) = (m <<< n) <<< k := by
  rw [shiftLeft_eq, shiftLeft_eq, shiftLeft_eq, Nat.pow_add, Nat.mul_assoc]
theorem shiftRight_add (m n k : Nat) : m >>> (n + k) = (m >>> n) >>> k := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, shiftRight_eq_div_pow, div_div_eq_div_mul, Nat.pow_add]
@[simp] theorem zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by rw [shiftLeft_eq, Nat.zero_mul]
@[simp] theorem zero_shiftRight (n : Nat) : 0 >>> n = 0 := by rw [shiftRight_eq_div_pow, Nat.zero_div]
theorem shiftRight_eq_zero (m n : Nat) (hn : m < 2 ^ n) : m >>> n = 0 := by
  rw [shiftRight_eq_div_pow, div_eq_of_lt hn]
theorem shiftRight_le (m n : Nat) : m >>> n ≤ m := by
  rw [shiftRight_eq_div_pow]; exact div_le_self m _

/-! ## Single digits -/

/-- The binary digit of `m` at place `n`, counted from the right. -/
@[implicit_reducible] def testBit (m n : Nat) : Bool := 1 &&& (m >>> n) != 0

/-- The binary digit of `m` at place `n` is not set. Lean itself uses it for sets of small numbers. -/
protected def hasNotBit (m n : Nat) : Prop := Nat.land 1 (Nat.shiftRight m n) ≠ 1

end Nat
