/-
Chapter 32. Arithmetic of machine words.

Bit vectors and the unsigned integers of 8, 16, 32 and 64 bits count modulo a power of two. On
the machine each of these operations is one instruction.
-/
prelude
import Init.Sums

/-! ## Bit vectors -/

namespace BitVec

variable {n w : Nat}

instance instInhabited : Inhabited (BitVec n) := ⟨.ofNat n 0⟩
instance instOfNat : OfNat (BitVec w) i := ⟨.ofNat w i⟩

/-- Addition modulo `2 ^ n`. -/
protected def add (x y : BitVec n) : BitVec n := .ofNat n (x.toNat + y.toNat)
/-- Subtraction modulo `2 ^ n`. -/
protected def sub (x y : BitVec n) : BitVec n := .ofNat n ((2 ^ n - y.toNat) + x.toNat)
/-- Multiplication modulo `2 ^ n`. -/
protected def mul (x y : BitVec n) : BitVec n := .ofNat n (x.toNat * y.toNat)
/-- Division, rounded down; by zero it is zero. -/
def udiv (x y : BitVec n) : BitVec n := .ofNat n (x.toNat / y.toNat)
/-- The remainder; by zero it is the number itself. -/
def umod (x y : BitVec n) : BitVec n := .ofNat n (x.toNat % y.toNat)
/-- What added to `x` gives zero. -/
protected def neg (x : BitVec n) : BitVec n := .ofNat n (2 ^ n - x.toNat)

instance : Add (BitVec n) := ⟨BitVec.add⟩
instance : Sub (BitVec n) := ⟨BitVec.sub⟩
instance : Mul (BitVec n) := ⟨BitVec.mul⟩
instance : Div (BitVec n) := ⟨udiv⟩
instance : Mod (BitVec n) := ⟨umod⟩
instance : Neg (BitVec n) := ⟨.neg⟩

end BitVec

/-! ## `UInt8` -/

namespace UInt8

/-- The number that a `UInt8` stands for. -/
@[extern "lean_uint8_to_nat"] def toNat (n : UInt8) : Nat := n.toBitVec.toNat

instance instOfNat : OfNat UInt8 n := ⟨UInt8.ofNat n⟩

/-- Addition that wraps around. -/
@[extern "lean_uint8_add"] protected def add (a b : UInt8) : UInt8 := ⟨a.toBitVec + b.toBitVec⟩
/-- Subtraction that wraps around. -/
@[extern "lean_uint8_sub"] protected def sub (a b : UInt8) : UInt8 := ⟨a.toBitVec - b.toBitVec⟩
/-- Multiplication that wraps around. -/
@[extern "lean_uint8_mul"] protected def mul (a b : UInt8) : UInt8 := ⟨a.toBitVec * b.toBitVec⟩
/-- Division, rounded down. -/
@[extern "lean_uint8_div"] protected def div (a b : UInt8) : UInt8 := ⟨a.toBitVec / b.toBitVec⟩
/-- The remainder. -/
@[extern "lean_uint8_mod"] protected def mod (a b : UInt8) : UInt8 := ⟨a.toBitVec % b.toBitVec⟩
instance : Add UInt8 := ⟨UInt8.add⟩
instance : Sub UInt8 := ⟨UInt8.sub⟩
instance : Mul UInt8 := ⟨UInt8.mul⟩
instance : Div UInt8 := ⟨UInt8.div⟩
instance : Mod UInt8 := ⟨UInt8.mod⟩

end UInt8

/-! ## `UInt16` -/

namespace UInt16

/-- The `UInt16` of a number modulo `2 ^ 16`. -/
@[extern "lean_uint16_of_nat"] def ofNat (n : @& Nat) : UInt16 := ⟨BitVec.ofNat _ n⟩
/-- The number that a `UInt16` stands for. -/
@[extern "lean_uint16_to_nat"] def toNat (n : UInt16) : Nat := n.toBitVec.toNat

instance instOfNat : OfNat UInt16 n := ⟨UInt16.ofNat n⟩

/-- Addition that wraps around. -/
@[extern "lean_uint16_add"] protected def add (a b : UInt16) : UInt16 := ⟨a.toBitVec + b.toBitVec⟩
/-- Subtraction that wraps around. -/
@[extern "lean_uint16_sub"] protected def sub (a b : UInt16) : UInt16 := ⟨a.toBitVec - b.toBitVec⟩
/-- Multiplication that wraps around. -/
@[extern "lean_uint16_mul"] protected def mul (a b : UInt16) : UInt16 := ⟨a.toBitVec * b.toBitVec⟩
/-- Division, rounded down. -/
@[extern "lean_uint16_div"] protected def div (a b : UInt16) : UInt16 := ⟨a.toBitVec / b.toBitVec⟩
/-- The remainder. -/
@[extern "lean_uint16_mod"] protected def mod (a b : UInt16) : UInt16 := ⟨a.toBitVec % b.toBitVec⟩
instance : Add UInt16 := ⟨UInt16.add⟩
instance : Sub UInt16 := ⟨UInt16.sub⟩
instance : Mul UInt16 := ⟨UInt16.mul⟩
instance : Div UInt16 := ⟨UInt16.div⟩
instance : Mod UInt16 := ⟨UInt16.mod⟩

end UInt16

instance : LT UInt16 where lt a b := a.toBitVec < b.toBitVec
instance : LE UInt16 where le a b := a.toBitVec ≤ b.toBitVec

/-- Decide `<`. -/
@[extern "lean_uint16_dec_lt", instance_reducible]
def UInt16.decLt (a b : UInt16) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
/-- Decide `≤`. -/
@[extern "lean_uint16_dec_le", instance_reducible]
def UInt16.decLe (a b : UInt16) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] UInt16.decLt UInt16.decLe

/-! ## `UInt32` -/

namespace UInt32

/-- The `UInt32` of a number modulo `2 ^ 32`. -/
@[extern "lean_uint32_of_nat"] def ofNat (n : @& Nat) : UInt32 := ⟨BitVec.ofNat _ n⟩

instance instOfNat : OfNat UInt32 n := ⟨UInt32.ofNat n⟩

/-- Addition that wraps around. -/
@[extern "lean_uint32_add"] protected def add (a b : UInt32) : UInt32 := ⟨a.toBitVec + b.toBitVec⟩
/-- Subtraction that wraps around. -/
@[extern "lean_uint32_sub"] protected def sub (a b : UInt32) : UInt32 := ⟨a.toBitVec - b.toBitVec⟩
/-- Multiplication that wraps around. -/
@[extern "lean_uint32_mul"] protected def mul (a b : UInt32) : UInt32 := ⟨a.toBitVec * b.toBitVec⟩
/-- Division, rounded down. -/
@[extern "lean_uint32_div"] protected def div (a b : UInt32) : UInt32 := ⟨a.toBitVec / b.toBitVec⟩
/-- The remainder. -/
@[extern "lean_uint32_mod"] protected def mod (a b : UInt32) : UInt32 := ⟨a.toBitVec % b.toBitVec⟩
instance : Add UInt32 := ⟨UInt32.add⟩
instance : Sub UInt32 := ⟨UInt32.sub⟩
instance : Mul UInt32 := ⟨UInt32.mul⟩
instance : Div UInt32 := ⟨UInt32.div⟩
instance : Mod UInt32 := ⟨UInt32.mod⟩

end UInt32

/-! ## `UInt64` -/

namespace UInt64

/-- The `UInt64` of a number modulo `2 ^ 64`. -/
@[extern "lean_uint64_of_nat"] def ofNat (n : @& Nat) : UInt64 := ⟨BitVec.ofNat _ n⟩
/-- The number that a `UInt64` stands for. -/
@[extern "lean_uint64_to_nat"] def toNat (n : UInt64) : Nat := n.toBitVec.toNat

instance instOfNat : OfNat UInt64 n := ⟨UInt64.ofNat n⟩

/-- Addition that wraps around. -/
@[extern "lean_uint64_add"] protected def add (a b : UInt64) : UInt64 := ⟨a.toBitVec + b.toBitVec⟩
/-- Subtraction that wraps around. -/
@[extern "lean_uint64_sub"] protected def sub (a b : UInt64) : UInt64 := ⟨a.toBitVec - b.toBitVec⟩
/-- Multiplication that wraps around. -/
@[extern "lean_uint64_mul"] protected def mul (a b : UInt64) : UInt64 := ⟨a.toBitVec * b.toBitVec⟩
/-- Division, rounded down. -/
@[extern "lean_uint64_div"] protected def div (a b : UInt64) : UInt64 := ⟨a.toBitVec / b.toBitVec⟩
/-- The remainder. -/
@[extern "lean_uint64_mod"] protected def mod (a b : UInt64) : UInt64 := ⟨a.toBitVec % b.toBitVec⟩
instance : Add UInt64 := ⟨UInt64.add⟩
instance : Sub UInt64 := ⟨UInt64.sub⟩
instance : Mul UInt64 := ⟨UInt64.mul⟩
instance : Div UInt64 := ⟨UInt64.div⟩
instance : Mod UInt64 := ⟨UInt64.mod⟩

end UInt64

instance : LT UInt64 where lt a b := a.toBitVec < b.toBitVec
instance : LE UInt64 where le a b := a.toBitVec ≤ b.toBitVec

/-- Decide `<`. -/
@[extern "lean_uint64_dec_lt", instance_reducible]
def UInt64.decLt (a b : UInt64) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
/-- Decide `≤`. -/
@[extern "lean_uint64_dec_le", instance_reducible]
def UInt64.decLe (a b : UInt64) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] UInt64.decLt UInt64.decLe

/-! ## `USize` -/

namespace USize

/-- The `USize` of a number modulo `2 ^ System.Platform.numBits`. -/
@[extern "lean_usize_of_nat"] def ofNat (n : @& Nat) : USize := ⟨BitVec.ofNat _ n⟩
/-- The number that a `USize` stands for. -/
@[extern "lean_usize_to_nat"] def toNat (n : USize) : Nat := n.toBitVec.toNat

instance instOfNat : OfNat USize n := ⟨USize.ofNat n⟩

/-- Addition that wraps around. -/
@[extern "lean_usize_add"] protected def add (a b : USize) : USize := ⟨a.toBitVec + b.toBitVec⟩
/-- Subtraction that wraps around. -/
@[extern "lean_usize_sub"] protected def sub (a b : USize) : USize := ⟨a.toBitVec - b.toBitVec⟩
/-- Multiplication that wraps around. -/
@[extern "lean_usize_mul"] protected def mul (a b : USize) : USize := ⟨a.toBitVec * b.toBitVec⟩
/-- Division, rounded down. -/
@[extern "lean_usize_div"] protected def div (a b : USize) : USize := ⟨a.toBitVec / b.toBitVec⟩
/-- The remainder. -/
@[extern "lean_usize_mod"] protected def mod (a b : USize) : USize := ⟨a.toBitVec % b.toBitVec⟩
instance : Add USize := ⟨USize.add⟩
instance : Sub USize := ⟨USize.sub⟩
instance : Mul USize := ⟨USize.mul⟩
instance : Div USize := ⟨USize.div⟩
instance : Mod USize := ⟨USize.mod⟩

end USize

instance : LT USize where lt a b := a.toBitVec < b.toBitVec
instance : LE USize where le a b := a.toBitVec ≤ b.toBitVec

/-- Decide `<`. -/
@[extern "lean_usize_dec_lt", instance_reducible]
def USize.decLt (a b : USize) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
/-- Decide `≤`. -/
@[extern "lean_usize_dec_le", instance_reducible]
def USize.decLe (a b : USize) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] USize.decLt USize.decLe

/-! ## From one width to another -/

/-- The lowest 8 bits. -/
@[extern "lean_uint32_to_uint8"] def UInt32.toUInt8 (a : UInt32) : UInt8 := .ofNat a.toNat
/-- The same number. -/
@[extern "lean_uint8_to_uint32"] def UInt8.toUInt32 (a : UInt8) : UInt32 := .ofNat a.toNat
/-- The same number. -/
@[extern "lean_uint32_to_uint64"] def UInt32.toUInt64 (a : UInt32) : UInt64 := .ofNat a.toNat
/-- The lowest 32 bits. -/
@[extern "lean_uint64_to_uint32"] def UInt64.toUInt32 (a : UInt64) : UInt32 := .ofNat a.toNat

/-- The `UInt32` of a number modulo `2 ^ 32`. -/
@[extern "lean_uint32_of_nat"] def Nat.toUInt32 (n : @& Nat) : UInt32 := .ofNat n
/-- The `UInt64` of a number modulo `2 ^ 64`. -/
@[extern "lean_uint64_of_nat"] def Nat.toUInt64 (n : @& Nat) : UInt64 := .ofNat n
/-- The `UInt8` of a number modulo `2 ^ 8`. -/
@[extern "lean_uint8_of_nat"] def Nat.toUInt8 (n : @& Nat) : UInt8 := .ofNat n
