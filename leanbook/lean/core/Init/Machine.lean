/-
Chapter 6. The machine's numbers, and characters.

Bit vectors, the unsigned integers of 8 to 64 bits, and Unicode characters. In proofs they
are numbers below a power of two; at run time they are machine words.
-/
prelude
import Init.Arithmetic

universe u

/-- Bit vectors of width `w`: the numbers below `2 ^ w`. -/
structure BitVec (w : Nat) where
  /-- From a number below `2 ^ w`. -/
  ofFin ::
  /-- The number. -/
  toFin : Fin (HPow.hPow 2 w)

/-- Decide equality of bit vectors. -/
@[implicit_reducible] def BitVec.decEq (x y : BitVec w) : Decidable (Eq x y) where
  decide := decide (Eq x.toFin y.toFin)
  reflects_decide :=
    match instDecidableEqFin _ x.toFin y.toFin with
    | isTrue same => congrArg BitVec.ofFin same
    | isFalse differ => fun e => differ (congrArg BitVec.toFin e)

instance : DecidableEq (BitVec w) := BitVec.decEq

/-- The bit vector of a number that is small enough. -/
@[match_pattern, implicit_reducible]
protected def BitVec.ofNatLT {w : Nat} (i : Nat) (p : LT.lt i (HPow.hPow 2 w)) : BitVec w where
  toFin := ⟨i, p⟩

/-- The bit vector of a number modulo `2 ^ n`. -/
@[match_pattern, implicit_reducible]
protected def BitVec.ofNat (n : Nat) (i : Nat) : BitVec n where
  toFin := Fin.Internal.ofNat (HPow.hPow 2 n) (Nat.pow_pos (Nat.zero_lt_succ _)) i

/-- The number that the bits stand for. -/
@[implicit_reducible] protected def BitVec.toNat (x : BitVec w) : Nat := x.toFin.val

instance : LT (BitVec w) where lt := (LT.lt ·.toNat ·.toNat)
instance (x y : BitVec w) : Decidable (LT.lt x y) := inferInstanceAs (Decidable (LT.lt x.toNat y.toNat))
instance : LE (BitVec w) where le := (LE.le ·.toNat ·.toNat)
instance (x y : BitVec w) : Decidable (LE.le x y) := inferInstanceAs (Decidable (LE.le x.toNat y.toNat))

/-- How many values a `UInt8` can have. -/
abbrev UInt8.size : Nat := 256

/-- Unsigned integers of 8 bits. Arithmetic wraps around. -/
structure UInt8 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 8

attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec

/-- The `UInt8` of a number that is small enough. -/
@[extern "lean_uint8_of_nat", implicit_reducible]
def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Decide equality. -/
@[extern "lean_uint8_dec_eq", implicit_reducible]
def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue same => congrArg UInt8.ofBitVec same
    | isFalse differ => fun e => differ (congrArg UInt8.toBitVec e)

instance : DecidableEq UInt8 := UInt8.decEq

instance : Inhabited UInt8 where
  default := UInt8.ofNatLT 0 (of_decide_eq_true rfl)

/-- The `UInt8` of a number modulo 256. -/
@[extern "lean_uint8_of_nat", implicit_reducible]
def UInt8.ofNat (n : @& Nat) : UInt8 := ⟨BitVec.ofNat 8 n⟩

/-- Less than, as numbers. -/
protected def UInt8.lt (a b : UInt8) : Prop := LT.lt a.toBitVec b.toBitVec
/-- At most, as numbers. -/
protected def UInt8.le (a b : UInt8) : Prop := LE.le a.toBitVec b.toBitVec
instance : LT UInt8 := ⟨UInt8.lt⟩
instance : LE UInt8 := ⟨UInt8.le⟩

/-- Decide `<`. -/
@[extern "lean_uint8_dec_lt", instance_reducible]
def UInt8.decLt (a b : UInt8) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))
/-- Decide `≤`. -/
@[extern "lean_uint8_dec_le", instance_reducible]
def UInt8.decLe (a b : UInt8) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))
attribute [instance] UInt8.decLt UInt8.decLe

/-- How many values a `UInt16` can have. -/
abbrev UInt16.size : Nat := 65536

/-- Unsigned integers of 16 bits. Arithmetic wraps around. -/
structure UInt16 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 16

attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec

/-- The `UInt16` of a number that is small enough. -/
@[extern "lean_uint16_of_nat", implicit_reducible]
def UInt16.ofNatLT (n : @& Nat) (h : LT.lt n UInt16.size) : UInt16 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Decide equality. -/
@[extern "lean_uint16_dec_eq", implicit_reducible]
def UInt16.decEq (a b : UInt16) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue same => congrArg UInt16.ofBitVec same
    | isFalse differ => fun e => differ (congrArg UInt16.toBitVec e)

instance : DecidableEq UInt16 := UInt16.decEq

instance : Inhabited UInt16 where
  default := UInt16.ofNatLT 0 (of_decide_eq_true rfl)

/-- How many values a `UInt32` can have. -/
abbrev UInt32.size : Nat := 4294967296

/-- Unsigned integers of 32 bits. Arithmetic wraps around. -/
structure UInt32 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 32

attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec

/-- The `UInt32` of a number that is small enough. -/
@[extern "lean_uint32_of_nat", implicit_reducible]
def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Decide equality. -/
@[extern "lean_uint32_dec_eq", implicit_reducible]
def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue same => congrArg UInt32.ofBitVec same
    | isFalse differ => fun e => differ (congrArg UInt32.toBitVec e)

instance : DecidableEq UInt32 := UInt32.decEq

instance : Inhabited UInt32 where
  default := UInt32.ofNatLT 0 (of_decide_eq_true rfl)

/-- The number that a `UInt32` stands for. -/
@[extern "lean_uint32_to_nat", implicit_reducible]
def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat

instance : LT UInt32 where lt a b := LT.lt a.toBitVec b.toBitVec
instance : LE UInt32 where le a b := LE.le a.toBitVec b.toBitVec

/-- Decide `<`. -/
@[extern "lean_uint32_dec_lt", instance_reducible]
def UInt32.decLt (a b : UInt32) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))
/-- Decide `≤`. -/
@[extern "lean_uint32_dec_le", instance_reducible]
def UInt32.decLe (a b : UInt32) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))
attribute [instance] UInt32.decLt UInt32.decLe

instance : Max UInt32 := maxOfLe
instance : Min UInt32 := minOfLe

/-- How many values a `UInt64` can have. -/
abbrev UInt64.size : Nat := 18446744073709551616

/-- Unsigned integers of 64 bits. Arithmetic wraps around. -/
structure UInt64 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 64

attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec

/-- The `UInt64` of a number that is small enough. -/
@[extern "lean_uint64_of_nat", implicit_reducible]
def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Decide equality. -/
@[extern "lean_uint64_dec_eq", implicit_reducible]
def UInt64.decEq (a b : UInt64) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue same => congrArg UInt64.ofBitVec same
    | isFalse differ => fun e => differ (congrArg UInt64.toBitVec e)

instance : DecidableEq UInt64 := UInt64.decEq

instance : Inhabited UInt64 where
  default := UInt64.ofNatLT 0 (of_decide_eq_true rfl)

/-- How many bits a machine word has: 32 or 64. It is opaque, so that no theorem can depend
on the machine it was checked on. -/
@[extern "lean_system_platform_nbits"]
opaque System.Platform.getNumBits : Unit → Subtype fun (n : Nat) => Or (Eq n 32) (Eq n 64) :=
  fun _ => ⟨64, .inr rfl⟩

/-- How many bits a machine word has. -/
def System.Platform.numBits : Nat := (getNumBits ()).val

theorem System.Platform.numBits_eq : Or (Eq numBits 32) (Eq numBits 64) := (getNumBits ()).property

/-- How many values a `USize` can have. -/
abbrev USize.size : Nat := HPow.hPow 2 System.Platform.numBits

theorem USize.size_eq : Or (Eq USize.size 4294967296) (Eq USize.size 18446744073709551616) :=
  show Or (Eq (HPow.hPow 2 System.Platform.numBits) _) (Eq (HPow.hPow 2 System.Platform.numBits) _) from
  match System.Platform.numBits, System.Platform.numBits_eq with
  | _, .inl rfl => .inl (of_decide_eq_true rfl)
  | _, .inr rfl => .inr (of_decide_eq_true rfl)

theorem USize.size_pos : LT.lt 0 USize.size := Nat.pow_pos (Nat.zero_lt_succ _)

/-- Unsigned integers of the width of a machine word. -/
structure USize where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec System.Platform.numBits

attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec

/-- The `USize` of a number that is small enough. -/
@[extern "lean_usize_of_nat"]
def USize.ofNatLT (n : @& Nat) (h : LT.lt n USize.size) : USize where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Decide equality. -/
@[extern "lean_usize_dec_eq"]
def USize.decEq (a b : USize) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue same => congrArg USize.ofBitVec same
    | isFalse differ => fun e => differ (congrArg USize.toBitVec e)

instance : DecidableEq USize := USize.decEq

instance : Inhabited USize where
  default := USize.ofNatLT 0 USize.size_pos

/-! ## Characters -/

/-- `n` is the number of a character: below `0x110000`, and not one of the surrogates
`0xd800` to `0xdfff`, which Unicode sets aside. -/
abbrev Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

/-- `n` is the number of a character. -/
abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar

/-- Unicode characters (scalar values). -/
structure Char where
  /-- The number of the character. -/
  val : UInt32
  /-- It is the number of a character. -/
  valid : val.isValidChar

theorem Nat.isValidChar.lt_size {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.elim (fun low => Nat.lt_trans low (of_decide_eq_true rfl))
    (fun high => Nat.lt_trans high.right (of_decide_eq_true rfl))

/-- The character of a valid number. -/
@[extern "lean_uint32_of_nat", implicit_reducible]
def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char where
  val := ⟨BitVec.ofNatLT n h.lt_size⟩
  valid := h

/-- The character of a number; `'\0'` if there is none. -/
@[noinline, match_pattern, implicit_reducible]
def Char.ofNat (n : Nat) : Char :=
  dite (n.isValidChar) (fun h => Char.ofNatAux n h)
    (fun _ => { val := ⟨BitVec.ofNatLT 0 (of_decide_eq_true rfl)⟩, valid := .inl (of_decide_eq_true rfl) })

theorem Char.ext : ∀ {c d : Char}, Eq c.val d.val → Eq c d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem Char.val_eq_of_eq {c d : Char} (h : Eq c d) : Eq c.val d.val := congrArg val h
theorem Char.ne_of_val_ne {c d : Char} (h : Not (Eq c.val d.val)) : Not (Eq c d) :=
  fun e => h (val_eq_of_eq e)
theorem Char.val_ne_of_ne {c d : Char} (h : Not (Eq c d)) : Not (Eq c.val d.val) :=
  fun e => h (ext e)

instance : DecidableEq Char := fun c d => {
  decide := decide (Eq c.val d.val)
  reflects_decide :=
    match instDecidableEqUInt32 c.val d.val with
    | isTrue same => Char.ext same
    | isFalse differ => Char.ne_of_val_ne differ
}

/-- How many bytes the character takes in UTF-8: one to four. -/
@[implicit_reducible] def Char.utf8Size (c : Char) : Nat :=
  let v := c.val
  ite (LE.le v (UInt32.ofNatLT 0x7F (of_decide_eq_true rfl))) 1
    (ite (LE.le v (UInt32.ofNatLT 0x7FF (of_decide_eq_true rfl))) 2
      (ite (LE.le v (UInt32.ofNatLT 0xFFFF (of_decide_eq_true rfl))) 3 4))
