/-
Chapter 82. Numbers with a decimal point.

A `Float` is a machine number of 64 bits that approximates a real number. The operations are those
of the processor; nothing but their results is known here, so there is nothing to prove about them.
-/
prelude
import Init.Program.Strings

/-- Types in which `1.5` and `1e3` can be written. -/
class OfScientific (α : Type u) where
  /-- The mantissa, whether the exponent is negative, and the exponent to the base ten. -/
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α

/-- Machine numbers of 64 bits with a decimal point. -/
structure Float where
  /-- From the bits. -/
  ofBits ::
  /-- The bits. -/
  toBits : UInt64

attribute [extern "lean_float_of_bits"] Float.ofBits
attribute [extern "lean_float_to_bits"] Float.toBits

instance : Inhabited Float := ⟨Float.ofBits 0⟩

namespace Float

/-- Addition, rounded. -/
@[extern "lean_float_add"] protected opaque add : Float → Float → Float
/-- Subtraction, rounded. -/
@[extern "lean_float_sub"] protected opaque sub : Float → Float → Float
/-- Multiplication, rounded. -/
@[extern "lean_float_mul"] protected opaque mul : Float → Float → Float
/-- Division, rounded. -/
@[extern "lean_float_div"] protected opaque div : Float → Float → Float
/-- Powers. -/
@[extern "lean_float_pow"] protected opaque pow : Float → Float → Float
/-- The number with the other sign. -/
@[extern "lean_float_negate"] protected opaque neg : Float → Float
/-- Are they equal as numbers? "Not a number" equals nothing. -/
@[extern "lean_float_beq"] protected opaque beq (a b : Float) : Bool
/-- The number that a mantissa and an exponent stand for. -/
@[extern "lean"] protected opaque ofScientific (m : Nat) (s : Bool) (e : Nat) : Float
/-- The natural number as a machine number. -/
@[extern "lean_float_of_nat"] opaque ofNat (n : @& Nat) : Float
/-- The integer as a machine number. -/
@[extern "lean"] protected opaque ofInt (n : Int) : Float
/-- The number in decimal digits. -/
@[extern "lean_float_to_string"] protected opaque toString : Float → String
/-- Is it "not a number", as `0.0 / 0.0` is? -/
@[extern "lean_float_isnan"] opaque isNaN : Float → Bool
/-- Is it an ordinary number? -/
@[extern "lean_float_isfinite"] opaque isFinite : Float → Bool
/-- Is it infinite? -/
@[extern "lean_float_isinf"] opaque isInf : Float → Bool
/-- The whole part of a number that is not negative. -/
@[extern "lean_float_to_uint64"] opaque toUInt64 : Float → UInt64
/-- The square root. -/
@[extern "sqrt"] opaque sqrt : Float → Float
/-- The absolute value. -/
@[extern "abs"] opaque abs : Float → Float
/-- Rounded down. -/
@[extern "floor"] opaque floor : Float → Float
/-- Rounded up. -/
@[extern "ceil"] opaque ceil : Float → Float
/-- Rounded. -/
@[extern "round"] opaque round : Float → Float
/-- The exponential function. -/
@[extern "exp"] opaque exp : Float → Float
/-- The natural logarithm. -/
@[extern "log"] opaque log : Float → Float
/-- The sine. -/
@[extern "sin"] opaque sin : Float → Float
/-- The cosine. -/
@[extern "cos"] opaque cos : Float → Float
/-- The tangent. -/
@[extern "tan"] opaque tan : Float → Float

/-- Is the first less? It is, if the difference has a sign and is a number other than zero. -/
def ltBool (a b : Float) : Bool :=
  let d := a.sub b
  !d.isNaN && !d.beq (ofNat 0) && (d.toBits / 9223372036854775808 == 1)

/-- Less than. -/
protected def lt (a b : Float) : Prop := a.ltBool b = true
/-- At most. -/
protected def le (a b : Float) : Prop := a.ltBool b = true ∨ a.beq b = true

instance : Add Float := ⟨Float.add⟩
instance : Sub Float := ⟨Float.sub⟩
instance : Mul Float := ⟨Float.mul⟩
instance : Div Float := ⟨Float.div⟩
instance : Neg Float := ⟨Float.neg⟩
instance : HomogeneousPow Float := ⟨Float.pow⟩
instance : BEq Float := ⟨Float.beq⟩
instance : LT Float := ⟨Float.lt⟩
instance : LE Float := ⟨Float.le⟩
/-- Decide `<`. -/
@[extern "lean_float_decLt"] instance decLt (a b : Float) : Decidable (a < b) :=
  inferInstanceAs (Decidable (_ = true))
/-- Decide `≤`. -/
@[extern "lean_float_decLe"] instance decLe (a b : Float) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (_ ∨ _))
instance : Min Float := minOfLe
instance : Max Float := maxOfLe

end Float

@[default_instance mid + 1]
instance : OfScientific Float where
  ofScientific := Float.ofScientific

instance : OfNat Float n := ⟨Float.ofNat n⟩
instance : ToString Float := ⟨Float.toString⟩
instance : Repr Float where
  reprPrec n prec := if n < 0 then Repr.addAppParen n.toString prec else n.toString
instance : ReprAtom Float := ⟨⟩

/-- The natural number as a machine number. -/
@[inline] def Nat.toFloat (n : Nat) : Float := Float.ofNat n
/-- The integer as a machine number. -/
@[inline] def Int.toFloat (n : Int) : Float := Float.ofInt n
