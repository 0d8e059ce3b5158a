/-
Chapter 57. How values are shown.

`#eval` shows a value by its `Repr` instance: as one would write it in a program, with quotes
around strings and parentheses where they are needed. `deriving Repr` writes such instances.
-/
prelude
import Init.Program.Format
import Init.Program.Characters
import Init.Program.Control

universe u v

open Std

/-- Types whose elements can be shown as they are written in programs. -/
class Repr (α : Type u) where
  /-- The element, in parentheses if it is an application and the second argument is at
  least 1024 (an argument of a function). -/
  reprPrec : α → Nat → Format

export Repr (reprPrec)

/-- The element as it is written in programs. -/
abbrev repr [Repr α] (a : α) : Format := reprPrec a 0
/-- The element as it is written in programs, as a string. -/
abbrev reprStr [Repr α] (a : α) : String := (reprPrec a 0).pretty
/-- The element as it is written as an argument. -/
abbrev reprArg [Repr α] (a : α) : Format := reprPrec a 1024

/-- Types whose elements are short: many of them go on one line. -/
class ReprAtom (α : Type u)

instance [Repr α] : Repr (id α) := inferInstanceAs (Repr α)
instance [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)

instance : Repr Empty where
  reprPrec := nofun

/-- `true` or `false`. -/
protected def Bool.repr : Bool → Nat → Format
  | true, _ => "true"
  | false, _ => "false"

instance : Repr Bool where
  reprPrec := Bool.repr

/-- In parentheses, if it is an argument. -/
def Repr.addAppParen (f : Format) (prec : Nat) : Format := if prec ≥ 1024 then Format.paren f else f

/-- Whether it is decided one way or the other. -/
protected def Decidable.repr : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen "isTrue _" prec
  | .isFalse _, prec => Repr.addAppParen "isFalse _" prec

instance : Repr (Decidable p) where
  reprPrec := Decidable.repr

instance : Repr PUnit.{u+1} where
  reprPrec _ _ := "PUnit.unit"

instance : Repr Unit where
  reprPrec _ _ := "()"

instance [Repr α] : Repr (ULift.{v} α) where
  reprPrec v prec := Repr.addAppParen ("ULift.up " ++ reprArg v.1) prec

/-- `none`, or `some` of what there is. -/
protected def Option.repr [Repr α] : Option α → Nat → Format
  | none, _ => "none"
  | some a, prec => Repr.addAppParen ("some " ++ reprArg a) prec

instance [Repr α] : Repr (Option α) where
  reprPrec := Option.repr

/-- Which side, and what is there. -/
protected def Sum.repr [Repr α] [Repr β] : Sum α β → Nat → Format
  | Sum.inl a, prec => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
  | Sum.inr b, prec => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec

instance [Repr α] [Repr β] : Repr (Sum α β) where
  reprPrec := Sum.repr

instance [Repr ε] [Repr α] : Repr (Except ε α) where
  reprPrec
    | .error e, prec => Repr.addAppParen ("Except.error " ++ reprArg e) prec
    | .ok a, prec => Repr.addAppParen ("Except.ok " ++ reprArg a) prec

/-! ## Tuples -/

/-- Types whose elements may be written in a tuple without parentheses of their own. -/
class ReprTuple (α : Type u) where
  /-- The parts, last one first, in front of those before. -/
  reprTuple : α → List Format → List Format

export ReprTuple (reprTuple)

instance [Repr α] : ReprTuple α where
  reprTuple a xs := repr a :: xs

/-- The parts of a pair whose second half may be a tuple again. -/
protected def Prod.reprTuple [Repr α] [ReprTuple β] : α × β → List Format → List Format
  | (a, b), xs => reprTuple b (repr a :: xs)

instance [Repr α] [ReprTuple β] : ReprTuple (α × β) where
  reprTuple := Prod.reprTuple

private def backwards (fs : List Format) : List Format := fs.foldl (fun r f => f :: r) []

/-- `(a, b)`, or `(a, b, c)`. -/
protected def Prod.repr [Repr α] [ReprTuple β] : α × β → Nat → Format
  | (a, b), _ =>
    Format.bracket "(" (Format.joinSep (backwards (reprTuple b [repr a])) ("," ++ Format.line)) ")"

instance [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec := Prod.repr

/-- `⟨a, b⟩` -/
protected def Sigma.repr {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Sigma β → Nat → Format
  | ⟨a, b⟩, _ => Format.bracket "⟨" (repr a ++ ", " ++ repr b) "⟩"

instance {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec := Sigma.repr

instance {p : α → Prop} [Repr α] : Repr (Subtype p) where
  reprPrec s prec := reprPrec s.val prec

/-! ## Numbers -/

instance : Repr Nat where
  reprPrec n _ := Nat.repr n

/-- The decimal digits, with a `-` in front of negative numbers. -/
protected def Int.repr : Int → String
  | .ofNat m => Nat.repr m
  | .negSucc m => "-" ++ Nat.repr (Nat.succ m)

instance : Repr Int where
  reprPrec i prec :=
    match i with
    | .ofNat _ => i.repr
    | .negSucc _ => Repr.addAppParen i.repr prec

instance : ToString Int := ⟨Int.repr⟩

instance (n : Nat) : Repr (Fin n) where
  reprPrec f _ := repr f.val
instance : Repr (BitVec n) where
  reprPrec f _ := repr f.toNat ++ "#" ++ repr n
instance : Repr UInt8 where
  reprPrec n _ := repr n.toNat
instance : Repr UInt16 where
  reprPrec n _ := repr n.toNat
instance : Repr UInt32 where
  reprPrec n _ := repr n.toNat
instance : Repr UInt64 where
  reprPrec n _ := repr n.toNat
instance : Repr USize where
  reprPrec n _ := repr n.toNat

/-! ## Characters and strings -/

/-- The digit to the base 16. -/
def hexDigitRepr (n : Nat) : String := String.singleton <| Nat.digitChar n

/-- A character as it is written in a literal. -/
def Char.quoteCore (c : Char) (inString : Bool := false) : String :=
  if c = '\n' then "\\n"
  else if c = '\t' then "\\t"
  else if c = '\\' then "\\\\"
  else if c = '"' then "\\\""
  else if c = '\'' ∧ ¬inString = true then "\\'"
  else if c.toNat ≤ 31 ∨ c = '\x7f' then
    "\\x" ++ hexDigitRepr (c.toNat / 16) ++ hexDigitRepr (c.toNat % 16)
  else String.singleton c

/-- The literal of a character. -/
def Char.quote (c : Char) : String := "'" ++ Char.quoteCore c ++ "'"

instance : Repr Char where
  reprPrec c _ := c.quote

/-- The literal of a character. -/
protected def Char.repr (c : Char) : String := c.quote

/-- The literal of a string. -/
@[extern "lean"] opaque String.quote (s : String) : String

instance : Repr String where
  reprPrec s _ := s.quote

instance : Repr String.Pos.Raw where
  reprPrec p _ := "{ byteIdx := " ++ repr p.byteIdx ++ " }"

/-! ## Lists and arrays -/

/-- `[a, b, …]` -/
protected def List.repr [Repr α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | [], _ => "[]"
  | as, _ => Format.bracket "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance [Repr α] : Repr (List α) where
  reprPrec := List.repr

/-- `[a, b, …]`, of short elements. -/
protected def List.repr' [Repr α] [ReprAtom α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | [], _ => "[]"
  | as, _ => Format.bracketFill "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance [Repr α] [ReprAtom α] : Repr (List α) where
  reprPrec := List.repr'

/-- `#[a, b, …]` -/
protected def Array.repr [Repr α] (xs : Array α) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  if xs.size = 0 then "#[]"
  else Format.bracketFill "#[" (Format.joinSep xs.toList ("," ++ Format.line)) "]"

instance [Repr α] : Repr (Array α) where
  reprPrec xs _ := Array.repr xs

instance : ReprAtom Bool := ⟨⟩
instance : ReprAtom Nat := ⟨⟩
instance : ReprAtom Int := ⟨⟩
instance : ReprAtom Char := ⟨⟩
instance : ReprAtom String := ⟨⟩
instance : ReprAtom UInt8 := ⟨⟩
instance : ReprAtom UInt16 := ⟨⟩
instance : ReprAtom UInt32 := ⟨⟩
instance : ReprAtom UInt64 := ⟨⟩
instance : ReprAtom USize := ⟨⟩
