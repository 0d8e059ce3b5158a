/-
Chapter 4. The classes behind `+`, `≤`, `++` and their kin.

For each operator there are two classes: the general one, whose two arguments may have
different types (`HAdd`), and the everyday one (`Add`), from which the general one follows.
-/
prelude
import Init.Naturals

universe u v w

/-- The notation `x ≤ y`. -/
class LE (α : Type u) where
  /-- `x ≤ y`: at most. -/
  le : α → α → Prop

/-- The notation `x < y`. -/
class LT (α : Type u) where
  /-- `x < y`: less than. -/
  lt : α → α → Prop

/-- `a ≥ b` means `b ≤ a`. -/
@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a
/-- `a > b` means `b < a`. -/
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a

/-- `<` is decidable. -/
abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)
/-- `≤` is decidable. -/
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

/-- The greater of two. -/
class Max (α : Type u) where
  /-- The greater of the two arguments. -/
  max : α → α → α

export Max (max)

/-- The greater of two, by a decidable `≤`. -/
@[inline, instance_reducible] def maxOfLe [LE α] [DecidableRel (@LE.le α _)] : Max α where
  max x y := ite (LE.le x y) y x

/-- The lesser of two. -/
class Min (α : Type u) where
  /-- The lesser of the two arguments. -/
  min : α → α → α

export Min (min)

/-- The lesser of two, by a decidable `≤`. -/
@[inline, instance_reducible] def minOfLe [LE α] [DecidableRel (@LE.le α _)] : Min α where
  min x y := ite (LE.le x y) x y

/-- Relations that `calc` may chain: from `r a b` and `s b c`, `t a c`. -/
class Trans (r : α → β → Sort u) (s : β → γ → Sort v) (t : outParam (α → γ → Sort w)) where
  /-- One step after the other. -/
  trans : r a b → s b c → t a c

export Trans (trans)

instance (r : α → γ → Sort u) : Trans Eq r r where
  trans e h := e ▸ h

instance (r : α → β → Sort u) : Trans r Eq r where
  trans h e := e ▸ h

/-! ## Two arguments of any types -/

/-- The notation `a + b`, for arguments of any two types. -/
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a + b`. -/
  hAdd : α → β → γ

/-- The notation `a - b`, for arguments of any two types. -/
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a - b`. -/
  hSub : α → β → γ

/-- The notation `a * b`, for arguments of any two types. -/
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a * b`. -/
  hMul : α → β → γ

/-- The notation `a / b`, for arguments of any two types. -/
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a / b`. -/
  hDiv : α → β → γ

/-- The notation `a % b`, for arguments of any two types. -/
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a % b`. -/
  hMod : α → β → γ

/-- The notation `a ^ b`, for arguments of any two types. -/
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ^ b`. -/
  hPow : α → β → γ

/-- The notation `a • b`, for arguments of any two types. -/
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a • b`. -/
  hSMul : α → β → γ

/-- The notation `a ++ b`, for arguments of any two types. -/
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ++ b`. -/
  hAppend : α → β → γ

/-- The notation `a <|> b`, for arguments of any two types. -/
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a <|> b`. -/
  hOrElse : α → (Unit → β) → γ

/-- The notation `a >> b`, for arguments of any two types. -/
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a >> b`. -/
  hAndThen : α → (Unit → β) → γ

/-- The notation `a &&& b`, for arguments of any two types. -/
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a &&& b`. -/
  hAnd : α → β → γ

/-- The notation `a ^^^ b`, for arguments of any two types. -/
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ^^^ b`. -/
  hXor : α → β → γ

/-- The notation `a ||| b`, for arguments of any two types. -/
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ||| b`. -/
  hOr : α → β → γ

/-- The notation `a <<< b`, for arguments of any two types. -/
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a <<< b`. -/
  hShiftLeft : α → β → γ

/-- The notation `a >>> b`, for arguments of any two types. -/
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a >>> b`. -/
  hShiftRight : α → β → γ

/-! ## Arguments of one type -/

/-- A type with a `0`. -/
class Zero (α : Type u) where
  /-- `0`. -/
  zero : α

/-- A type with a `1`. -/
class One (α : Type u) where
  /-- `1`. -/
  one : α

/-- The notation `a + b`. -/
class Add (α : Type u) where
  /-- `a + b`. -/
  add : α → α → α

/-- The notation `a - b`. -/
class Sub (α : Type u) where
  /-- `a - b`. -/
  sub : α → α → α

/-- The notation `a * b`. -/
class Mul (α : Type u) where
  /-- `a * b`. -/
  mul : α → α → α

/-- The notation `-a`. -/
class Neg (α : Type u) where
  /-- `-a`. -/
  neg : α → α

/-- The notation `a / b`. -/
class Div (α : Type u) where
  /-- `a / b`. -/
  div : α → α → α

/-- The notation `a⁻¹`. -/
class Inv (α : Type u) where
  /-- `a⁻¹`. -/
  inv : α → α

/-- The notation `a % b`. -/
class Mod (α : Type u) where
  /-- `a % b`. -/
  mod : α → α → α

/-- The notation `a ∣ b`. -/
class Dvd (α : Type _) where
  /-- `a ∣ b`: `b` is a multiple of `a`. -/
  dvd : α → α → Prop

/-- The notation `a ^ b`. -/
class Pow (α : Type u) (β : Type v) where
  /-- `a ^ b`. -/
  pow : α → β → α

/-- Powers whose exponent is a natural number. -/
class NatPow (α : Type u) where
  /-- `a ^ n`. -/
  protected pow : α → Nat → α

/-- Powers whose exponent has the type of the base. -/
class HomogeneousPow (α : Type u) where
  /-- `a ^ b`. -/
  protected pow : α → α → α

/-- The notation `m • a`. -/
class SMul (M : Type u) (α : Type v) where
  /-- `m • a`. -/
  smul : M → α → α

/-- The notation `a ++ b`. -/
class Append (α : Type u) where
  /-- `a ++ b`. -/
  append : α → α → α

/-- The notation `a <|> b`. -/
class OrElse (α : Type u) where
  /-- `a <|> b`. -/
  orElse : α → (Unit → α) → α

/-- The notation `a >> b`. -/
class AndThen (α : Type u) where
  /-- `a >> b`. -/
  andThen : α → (Unit → α) → α

/-- The notation `a &&& b`. -/
class AndOp (α : Type u) where
  /-- `a &&& b`. -/
  and : α → α → α

/-- The notation `a ^^^ b`. -/
class XorOp (α : Type u) where
  /-- `a ^^^ b`. -/
  xor : α → α → α

/-- The notation `a ||| b`. -/
class OrOp (α : Type u) where
  /-- `a ||| b`. -/
  or : α → α → α

/-- The notation `~~~a`. -/
class Complement (α : Type u) where
  /-- `~~~a`. -/
  complement : α → α

/-- The notation `a <<< b`. -/
class ShiftLeft (α : Type u) where
  /-- `a <<< b`. -/
  shiftLeft : α → α → α

/-- The notation `a >>> b`. -/
class ShiftRight (α : Type u) where
  /-- `a >>> b`. -/
  shiftRight : α → α → α

/-! ## From one type to two -/

@[default_instance] instance instHAdd [Add α] : HAdd α α α where
  hAdd a b := Add.add a b

@[default_instance] instance instHSub [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b

@[default_instance] instance instHMul [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b

@[default_instance] instance instHDiv [Div α] : HDiv α α α where
  hDiv a b := Div.div a b

@[default_instance] instance instHMod [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b

@[default_instance] instance instHPow [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b

@[default_instance] instance instPowNat [NatPow α] : Pow α Nat where
  pow a n := NatPow.pow a n

@[default_instance] instance [HomogeneousPow α] : Pow α α where
  pow a b := HomogeneousPow.pow a b

@[default_instance] instance instHSMul {α β} [SMul α β] : HSMul α β β where
  hSMul := SMul.smul

instance (priority := 1100) {α : Type u} [Mul α] : SMul α α where
  smul x y := Mul.mul x y

@[default_instance] instance [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance] instance [OrElse α] : HOrElse α α α where
  hOrElse a b := OrElse.orElse a b

@[default_instance] instance [AndThen α] : HAndThen α α α where
  hAndThen a b := AndThen.andThen a b

@[default_instance] instance [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b

@[default_instance] instance [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b

@[default_instance] instance [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b

@[default_instance] instance [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance] instance [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

/-- The notation `a ∈ s`. -/
class Membership (α : outParam (Type u)) (γ : Type v) where
  /-- `a ∈ s`, with the container first. -/
  mem : γ → α → Prop

attribute [implicit_reducible] Membership.mem
attribute [match_pattern] Add.add HAdd.hAdd Neg.neg Mul.mul HMul.hMul Inv.inv
