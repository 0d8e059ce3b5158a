/-
Chapter 54. The integers.

An integer is a natural number, or the negative of a positive one. At run time integers are
binary numbers of any size.
-/
prelude
import Init.Coe
import Init.Nat.Sub
import Init.Nat.Mod
import Init.Nat.Dvd

universe u

set_option genCtorIdx false in
/-- The integers `…, -2, -1, 0, 1, 2, …`. -/
@[suggest_for ℤ]
inductive Int : Type where
  /-- A natural number. -/
  | ofNat : Nat → Int
  /-- `negSucc n` is `-(n + 1)`. -/
  | negSucc : Nat → Int

attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

instance : NatCast Int where
  natCast n := Int.ofNat n

instance instOfNat : OfNat Int n where
  ofNat := Int.ofNat n

namespace Int

instance : Inhabited Int := ⟨ofNat 0⟩

/-! ## Arithmetic -/

/-- The negative of a natural number. -/
def negOfNat : Nat → Int
  | 0 => 0
  | .succ m => negSucc m

set_option bootstrap.genMatcherCode false in
/-- `-n` -/
@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int :=
  match n with
  | ofNat n => negOfNat n
  | negSucc n => ofNat (.succ n)

@[default_instance mid]
instance instNegInt : Neg Int where
  neg := Int.neg

/-- The difference of two natural numbers, as an integer. -/
def subNatNat (m n : Nat) : Int :=
  match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k

set_option bootstrap.genMatcherCode false in
/-- `m + n` -/
@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (.succ n)
  | negSucc m, ofNat n => subNatNat n (.succ m)
  | negSucc m, negSucc n => negSucc (.succ (m + n))

instance : Add Int where
  add := Int.add

set_option bootstrap.genMatcherCode false in
/-- `m * n` -/
@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * .succ n)
  | negSucc m, ofNat n => negOfNat (.succ m * n)
  | negSucc m, negSucc n => ofNat (.succ m * .succ n)

instance : Mul Int where
  mul := Int.mul

/-- `m - n` -/
@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int := m + (-n)

instance : Sub Int where
  sub := Int.sub

/-- Powers with a natural exponent. -/
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | .succ n => Int.pow m n * m

instance : NatPow Int where
  pow := Int.pow

/-! ## Order -/

/-- The integer is not negative. -/
inductive NonNeg : Int → Prop where
  /-- Natural numbers are not negative. -/
  | mk (n : Nat) : NonNeg (ofNat n)

/-- `a ≤ b` when `b - a` is not negative. -/
protected def le (a b : Int) : Prop := NonNeg (b - a)

instance instLEInt : LE Int where
  le := Int.le

/-- `a < b` is `a + 1 ≤ b`. -/
protected def lt (a b : Int) : Prop := (a + 1) ≤ b

instance instLTInt : LT Int where
  lt := Int.lt

set_option bootstrap.genMatcherCode false in
/-- Decide `a = b`. -/
@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b =>
    match Nat.decEq a b with
    | isTrue same => isTrue (congrArg ofNat same)
    | isFalse differ => isFalse fun e => differ (Int.noConfusion e id)
  | negSucc a, negSucc b =>
    match Nat.decEq a b with
    | isTrue same => isTrue (congrArg negSucc same)
    | isFalse differ => isFalse fun e => differ (Int.noConfusion e id)
  | ofNat _, negSucc _ => isFalse fun e => Int.noConfusion e
  | negSucc _, ofNat _ => isFalse fun e => Int.noConfusion e

/-- Decide equality of integers. -/
instance instDecidableEq : DecidableEq Int := Int.decEq

set_option bootstrap.genMatcherCode false in
/-- Decide whether an integer is not negative. -/
@[extern "lean_int_dec_nonneg"]
def decNonneg (m : @& Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat m => isTrue (.mk m)
  | negSucc n => isFalse fun h =>
    NonNeg.casesOn (motive := fun i _ => i = negSucc n → False) h (fun _ e => Int.noConfusion e) rfl

/-- Decide `a ≤ b`. -/
@[extern "lean_int_dec_le"]
instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _

/-- Decide `a < b`. -/
@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _

set_option bootstrap.genMatcherCode false in
/-- The absolute value, as a natural number. -/
@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat :=
  match m with
  | ofNat m => m
  | negSucc m => .succ m

end Int
attribute [gen_constructor_elims] Int
namespace Int

/-! ## To the natural numbers and back -/

/-- `1`, `0` or `-1`, as the integer is positive, zero or negative. -/
def sign : Int → Int
  | ofNat (.succ _) => 1
  | ofNat 0 => 0
  | negSucc _ => -1

/-- The natural number; `0` for negative integers. -/
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

/-- The natural number, if it is one. -/
def toNat? : Int → Option Nat
  | ofNat n => some n
  | negSucc _ => none

/-- `a ∣ b`: `b` is a multiple of `a`. -/
instance : Dvd Int where
  dvd a b := Exists fun c => b = a * c

instance : Min Int := minOfLe
instance : Max Int := maxOfLe

/-! ## Division

`/` and `%` round so that the remainder is never negative (Euclid's convention); `tdiv`
rounds toward zero, `fdiv` downward. Dividing by `0` gives `0`. -/

/-- `m / n`: the remainder `m % n` is at least `0`. -/
@[extern "lean_int_ediv"]
def ediv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (Nat.div m n)
  | ofNat m, negSucc n => -ofNat (Nat.div m (.succ n))
  | negSucc _, 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (Nat.div m (.succ n))
  | negSucc m, negSucc n => ofNat (.succ (Nat.div m (.succ n)))

/-- `m % n`: at least `0`, and less than the absolute value of `n`. -/
@[extern "lean_int_emod"]
def emod : (@& Int) → (@& Int) → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (.succ (m % natAbs n))

instance : Div Int where
  div := Int.ediv
instance : Mod Int where
  mod := Int.emod

/-- Division that rounds toward zero. -/
@[extern "lean_int_div"]
def tdiv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / .succ n)
  | negSucc m, ofNat n => -ofNat (.succ m / n)
  | negSucc m, negSucc n => ofNat (.succ m / .succ n)

/-- The remainder of `tdiv`; it has the sign of `m`. -/
@[extern "lean_int_mod"]
def tmod : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % .succ n)
  | negSucc m, ofNat n => -ofNat (.succ m % n)
  | negSucc m, negSucc n => -ofNat (.succ m % .succ n)

/-- Division that rounds down. -/
def fdiv : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat (.succ m), negSucc n => negSucc (m / .succ n)
  | negSucc _, 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / .succ n)
  | negSucc m, negSucc n => ofNat (.succ m / .succ n)

/-- The remainder of `fdiv`; it has the sign of `n`. -/
def fmod : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat (.succ m), negSucc n => subNatNat (m % .succ n) n
  | negSucc m, ofNat n => subNatNat n (.succ (m % n))
  | negSucc m, negSucc n => -ofNat (.succ m % .succ n)

/-- The remainder modulo `m` that is nearest to zero. -/
def bmod (x : Int) (m : Nat) : Int :=
  let r := x % m
  if r < (m + 1) / 2 then r else r - m

/-- The quotient that goes with `bmod`. -/
def bdiv (x : Int) (m : Nat) : Int :=
  if m = 0 then 0
  else
    let q := x / m
    let r := x % m
    if r < (m + 1) / 2 then q else q + 1

end Int

/-! ## Integers in other types -/

/-- Types into which the integers map. -/
class IntCast (R : Type u) where
  /-- The image of an integer. -/
  protected intCast : Int → R

instance : IntCast Int where intCast n := n

/-- The image of an integer in another type. -/
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast

instance [IntCast R] : CoeTail Int R where coe := Int.cast
instance [IntCast R] : CoeHTCT Int R where coe := Int.cast
