/-
Chapter 56. Characters.

A character is the number of a Unicode scalar value. The questions asked here (is it a digit,
is it a capital letter) are about the first 128 characters only.
-/
prelude
import Init.Program.Words
import Init.Coe

namespace Char

/-- The number of the character. -/
@[inline] def toNat (c : Char) : Nat := c.val.toNat

instance : Inhabited Char := ⟨'A'⟩
instance : LT Char := ⟨fun a b => a.val < b.val⟩
instance : LE Char := ⟨fun a b => a.val ≤ b.val⟩
instance (a b : Char) : Decidable (a < b) := UInt32.decLt _ _
instance (a b : Char) : Decidable (a ≤ b) := UInt32.decLe _ _

/-- Less than, as a program. -/
protected def lt (a b : Char) : Prop := a.val < b.val
/-- At most, as a program. -/
protected def le (a b : Char) : Prop := a.val ≤ b.val

/-- Space, tab or line end. -/
@[inline] def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'
/-- `A` to `Z`. -/
@[inline] def isUpper (c : Char) : Bool := 'A'.val ≤ c.val && c.val ≤ 'Z'.val
/-- `a` to `z`. -/
@[inline] def isLower (c : Char) : Bool := 'a'.val ≤ c.val && c.val ≤ 'z'.val
/-- A letter, `A` to `Z` or `a` to `z`. -/
@[inline] def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
/-- `0` to `9`. -/
@[inline] def isDigit (c : Char) : Bool := '0'.val ≤ c.val && c.val ≤ '9'.val
/-- A letter or a digit. -/
@[inline] def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit
/-- A digit to the base 16. -/
@[inline] def isHexDigit (c : Char) : Bool :=
  c.isDigit || ('a'.val ≤ c.val && c.val ≤ 'f'.val) || ('A'.val ≤ c.val && c.val ≤ 'F'.val)

/-- The small letter for a capital one; any other character stays. -/
def toLower (c : Char) : Char := if c.isUpper = true then ofNat (c.toNat + 32) else c
/-- The capital letter for a small one; any other character stays. -/
def toUpper (c : Char) : Char := if c.isLower = true then ofNat (c.toNat - 32) else c

theorem toNat_val {c : Char} : c.val.toNat = c.toNat := rfl
theorem le_def {a b : Char} : a ≤ b ↔ a.val ≤ b.val := ⟨id, id⟩
theorem lt_def {a b : Char} : a < b ↔ a.val < b.val := ⟨id, id⟩

/-- Two characters with the same number are the same. -/
theorem toNat_inj {c d : Char} : c.toNat = d.toNat ↔ c = d := by
  refine ⟨fun h => Char.ext ?_, fun h => h ▸ rfl⟩
  obtain ⟨⟨⟨⟨x, hx⟩⟩⟩, _⟩ := c
  obtain ⟨⟨⟨⟨y, hy⟩⟩⟩, _⟩ := d
  have e : x = y := h
  subst e
  rfl

end Char

/-- The character of a number below 256. -/
def Char.ofUInt8 (n : UInt8) : Char := Char.ofNat n.toNat
/-- The number of the character modulo 256. -/
@[inline] def Char.toUInt8 (c : Char) : UInt8 := c.val.toUInt8
