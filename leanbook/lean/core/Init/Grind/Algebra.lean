/-
Chapter 104. The structures that `grind` knows: orders, modules, rings.

A type for which there are instances of these classes gets special treatment. A course may
declare its own instances.
-/
prelude
import Init.Classical
import Init.Int.Basic

universe u

/-! ## Orders -/

namespace Std

/-- `≤` is reflexive and transitive. -/
class IsPreorder (α : Type u) [LE α] : Prop where
  /-- Reflexivity. -/
  le_refl : ∀ a : α, a ≤ a
  /-- Transitivity. -/
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c

/-- `≤` is reflexive, transitive and antisymmetric. -/
class IsPartialOrder (α : Type u) [LE α] : Prop extends IsPreorder α where
  /-- Antisymmetry. -/
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

/-- `≤` is a preorder in which any two elements can be compared. -/
class IsLinearPreorder (α : Type u) [LE α] : Prop extends IsPreorder α where
  /-- Totality. -/
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a

/-- `≤` is a partial order in which any two elements can be compared. -/
class IsLinearOrder (α : Type u) [LE α] : Prop extends IsPartialOrder α, IsLinearPreorder α

/-- `<` is what `≤` makes of it. -/
class LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  /-- The law. -/
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a

end Std

namespace Lean.Grind

/-! ## Modules -/

/-- Addition and `0`. -/
class AddCommMonoid (M : Type u) extends Zero M, Add M where
  /-- `0` is neutral. -/
  add_zero : ∀ a : M, a + Zero.zero = a
  /-- Addition is commutative. -/
  add_comm : ∀ a b : M, a + b = b + a
  /-- Addition is associative. -/
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)

/-- Addition with negation. -/
class AddCommGroup (M : Type u) extends AddCommMonoid M, Neg M, Sub M where
  /-- The negation of an element cancels it. -/
  neg_add_cancel : ∀ a : M, -a + a = Zero.zero
  /-- Subtraction adds the negation. -/
  sub_eq_add_neg : ∀ a b : M, a - b = a + -b

/-- Elements can be multiplied by natural numbers. -/
class NatModule (M : Type u) extends AddCommMonoid M where
  /-- Multiplication by natural numbers. -/
  [nsmul : SMul Nat M]
  /-- No times. -/
  zero_nsmul : ∀ a : M, (0 : Nat) • a = Zero.zero
  /-- Once more. -/
  add_one_nsmul : ∀ (n : Nat) (a : M), (n + 1) • a = n • a + a

attribute [implicit_reducible] NatModule.nsmul
attribute [instance 100] NatModule.nsmul

/-- Elements can be multiplied by integers. -/
class IntModule (M : Type u) extends NatModule M, AddCommGroup M where
  /-- Multiplication by integers. -/
  [zsmul : SMul Int M]
  /-- No times. -/
  zero_zsmul : ∀ a : M, (0 : Int) • a = Zero.zero
  /-- Once. -/
  one_zsmul : ∀ a : M, (1 : Int) • a = a
  /-- Sums. -/
  add_zsmul : ∀ (n m : Int) (a : M), (n + m) • a = n • a + m • a
  /-- Both multiplications agree. -/
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : M, (n : Int) • a = n • a

attribute [implicit_reducible] IntModule.zsmul
attribute [instance 100] IntModule.zsmul

/-- No element is `0` after multiplication by a number that is not `0`. -/
class NoNatZeroDivisors (α : Type u) [NatModule α] : Prop where
  /-- The law. -/
  no_nat_zero_divisors : ∀ (k : Nat) (a b : α), k ≠ 0 → k • a = k • b → a = b

/-! ## Rings -/

/-- Addition and multiplication. -/
class Semiring (α : Type u) extends Add α, Mul α where
  /-- Natural numbers as elements. -/
  [natCast : NatCast α]
  /-- Numerals. -/
  [ofNat : ∀ n, OfNat α n]
  /-- Multiplication by natural numbers. -/
  [nsmul : SMul Nat α]
  /-- Powers. -/
  [npow : HPow α Nat α]
  /-- `0` is neutral for addition. -/
  add_zero : ∀ a : α, a + 0 = a
  /-- Addition is commutative. -/
  add_comm : ∀ a b : α, a + b = b + a
  /-- Addition is associative. -/
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  /-- Multiplication is associative. -/
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  /-- `1` is neutral on the right. -/
  mul_one : ∀ a : α, a * 1 = a
  /-- `1` is neutral on the left. -/
  one_mul : ∀ a : α, 1 * a = a
  /-- A factor distributes over a sum on its right. -/
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  /-- A factor distributes over a sum on its left. -/
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  /-- `0` times anything. -/
  zero_mul : ∀ a : α, 0 * a = 0
  /-- Anything times `0`. -/
  mul_zero : ∀ a : α, a * 0 = 0
  /-- No factor. -/
  pow_zero : ∀ a : α, a ^ 0 = 1
  /-- One factor more. -/
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = (a ^ n) * a
  /-- Numerals count. -/
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1 := by intros; rfl
  /-- Numerals are the elements that stand for numbers. -/
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n := by intros; rfl
  /-- Both multiplications agree. -/
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a := by intros; rfl

attribute [implicit_reducible] Semiring.npow Semiring.ofNat Semiring.natCast

/-- Addition, negation and multiplication. -/
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  /-- Integers as elements. -/
  [intCast : IntCast α]
  /-- Multiplication by integers. -/
  [zsmul : SMul Int α]
  /-- The negation of an element cancels it. -/
  neg_add_cancel : ∀ a : α, -a + a = 0
  /-- Subtraction adds the negation. -/
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  /-- Negative multiples. -/
  neg_zsmul : ∀ (i : Int) (a : α), (-i : Int) • a = -(i • a)
  /-- Both multiplications agree. -/
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a := by intros; rfl
  /-- Integers that are natural numbers. -/
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n := by intros; rfl
  /-- Negative integers. -/
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i := by intros; rfl

attribute [implicit_reducible] Ring.intCast Ring.zsmul

/-- Addition and a commutative multiplication. -/
class CommSemiring (α : Type u) extends Semiring α where
  /-- Multiplication is commutative. -/
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul := by intro a; rw [mul_comm, mul_one]
  mul_zero := by intro a; rw [mul_comm, zero_mul]
  right_distrib := by intro a b c; rw [mul_comm, left_distrib, mul_comm c, mul_comm c]

/-- Addition, negation and a commutative multiplication. -/
class CommRing (α : Type u) extends Ring α, CommSemiring α

attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.npow Ring.toNeg Ring.toSub
attribute [instance 100] Semiring.ofNat

end Lean.Grind
