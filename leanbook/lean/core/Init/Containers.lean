/-
Chapter 7. Options, lists, arrays, strings.

Lists are where proofs about programs begin. Arrays and strings have the same meaning in a
proof, a list of elements or of UTF-8 bytes, and a compact form at run time.
-/
prelude
import Init.Machine

universe u v w

/-! ## Options -/

/-- A value that may be missing. -/
@[suggest_for Maybe, suggest_for Optional, suggest_for Nullable]
inductive Option (α : Type u) where
  /-- No value. -/
  | none : Option α
  /-- A value. -/
  | some (val : α) : Option α

attribute [unbox] Option

export Option (none some)

instance {α} : Inhabited (Option α) where
  default := none

/-- The value, or `dflt` when it is missing. -/
@[macro_inline, implicit_reducible] def Option.getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | some x => x
  | none => dflt

/-- Apply a function to the value, if there is one. -/
@[inline, implicit_reducible] protected def Option.map (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

/-! ## Lists -/

/-- Lists: empty, or an element in front of a list. -/
inductive List (α : Type u) where
  /-- The empty list, `[]`. -/
  | nil : List α
  /-- An element in front of a list, `head :: tail`. -/
  | cons (head : α) (tail : List α) : List α

instance {α} : Inhabited (List α) where
  default := List.nil

/-- Equality of lists as a program. -/
@[implicit_reducible] protected def List.beq {α : Type u} [BEq α] : (a b : List α) → Bool
  | nil, nil => true
  | cons _ _, nil => false
  | nil, cons _ _ => false
  | cons a as, cons b bs => and (BEq.beq a b) (List.beq as bs)

private theorem List.nil_ne_cons {a : α} {as : List α} (h : Eq nil (cons a as)) : False :=
  List.noConfusion rfl (heq_of_eq h)
private theorem List.head_eq {a b : α} {as bs : List α} (h : Eq (cons a as) (cons b bs)) : Eq a b :=
  List.noConfusion rfl (heq_of_eq h) fun e _ => eq_of_heq e
private theorem List.tail_eq' {a b : α} {as bs : List α} (h : Eq (cons a as) (cons b bs)) : Eq as bs :=
  List.noConfusion rfl (heq_of_eq h) fun _ e => eq_of_heq e

/-- Decide equality of lists, element by element. -/
@[instance_reducible]
protected def List.hasDecEq {α : Type u} [d : DecidableEq α] (a b : List α) : Decidable (Eq a b) where
  decide := a.beq b
  reflects_decide := go a b
where
  go : (a b : List α) → (a.beq b).Reflects (Eq a b)
    | nil, nil => rfl
    | cons _ _, nil => fun h => nil_ne_cons h.symm
    | nil, cons _ _ => nil_ne_cons
    | cons a as, cons b bs => show (and (decide (Eq a b)) (List.beq as bs)).Reflects _ from
      match d a b, List.beq as bs, go as bs with
      | isFalse differ, _, _ => fun h => differ (head_eq h)
      | isTrue _, false, differ => fun h => differ (tail_eq' h)
      | isTrue same, true, same' => same' ▸ same ▸ rfl

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := fun xs ys =>
  match xs, ys with
  | .nil, .nil => isTrue rfl
  | .nil, .cons _ _ => isFalse List.nil_ne_cons
  | .cons _ _, .nil => isFalse fun h => List.nil_ne_cons h.symm
  | .cons a as, .cons b bs =>
    match decEq a b with
    | isFalse differ => isFalse fun h => differ (List.head_eq h)
    | isTrue same =>
      match List.hasDecEq as bs with
      | isFalse differ => isFalse fun h => differ (List.tail_eq' h)
      | isTrue same' => isTrue (same ▸ same' ▸ rfl)

instance List.instDecidableNilEq (a : List α) : Decidable (Eq List.nil a) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse nil_ne_cons

instance List.instDecidableEqNil (a : List α) : Decidable (Eq a List.nil) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse fun h => nil_ne_cons h.symm

/-- How many elements a list has. -/
@[instance_reducible] def List.length : List α → Nat
  | nil => 0
  | cons _ as => HAdd.hAdd (length as) 1

/-- The number of elements, added to `n`. -/
def List.lengthTRAux : List α → Nat → Nat
  | nil, n => n
  | cons _ as, n => lengthTRAux as (Nat.succ n)

/-- `List.length` in a constant amount of stack. -/
def List.lengthTR (as : List α) : Nat := lengthTRAux as 0

/-- The element at a position, counted from `0`. -/
@[implicit_reducible] def List.get {α : Type u} : (as : List α) → Fin as.length → α
  | cons a _, ⟨0, _⟩ => a
  | cons _ as, ⟨Nat.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

/-- Put `a` at position `n`; beyond the end nothing changes. -/
def List.set : (l : List α) → (n : Nat) → (a : α) → List α
  | cons _ as, 0, b => cons b as
  | cons a as, Nat.succ n, b => cons a (set as n b)
  | nil, _, _ => nil

/-- Take the elements in from the left, one after the other. -/
@[specialize] def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, nil => a
  | a, cons b l => foldl f (f a b) l

/-- Put one element at the end. -/
@[implicit_reducible] def List.concat {α : Type u} : List α → α → List α
  | nil, b => cons b nil
  | cons a as, b => cons a (concat as b)

/-- One list after the other, `xs ++ ys`. -/
@[implicit_reducible] protected def List.append : (xs ys : List α) → List α
  | nil, bs => bs
  | cons a as, bs => cons a (List.append as bs)

/-- All the lists in a list, one after the other. -/
@[implicit_reducible] noncomputable def List.flatten : List (List α) → List α
  | nil => nil
  | cons l L => List.append l (flatten L)

/-- Apply a function to every element. -/
@[specialize, implicit_reducible] def List.map (f : α → β) : (l : List α) → List β
  | nil => nil
  | cons a as => cons (f a) (map f as)

/-- Apply a function that makes lists to every element, and put the results together. -/
@[inline, implicit_reducible] noncomputable def List.flatMap {α : Type u} {β : Type v} (b : α → List β)
    (as : List α) : List β :=
  flatten (map b as)

/-! ## Arrays -/

/-- Arrays: lists with constant-time access at run time. -/
structure Array (α : Type u) where
  /-- From the list of the elements. -/
  mk ::
  /-- The list of the elements. -/
  toList : List α

attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk

/-- The array with the elements of a list. -/
@[match_pattern] abbrev List.toArray (xs : List α) : Array α := .mk xs

/-- The empty array, with room for `c` elements. -/
@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

/-- The empty array, with room for `c` elements. -/
@[extern "lean_mk_empty_array_with_capacity", implicit_reducible]
def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

/-- The empty array, `#[]`. -/
@[inline, implicit_reducible] def Array.empty {α : Type u} : Array α := emptyWithCapacity 0

/-- How many elements an array has. -/
@[extern "lean_array_get_size", tagged_return, instance_reducible]
def Array.size {α : Type u} (a : @& Array α) : Nat := a.toList.length

/-- The element at a position, for the compiler: it does not count as a use. -/
@[extern "lean_array_fget_borrowed"]
unsafe opaque Array.getInternalBorrowed {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- The element at a position; write `a[i]`. -/
@[extern "lean_array_fget", implicit_reducible]
def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- The element at a position, or `v₀` beyond the end. -/
@[inline] abbrev Array.getD (a : Array α) (i : Nat) (v₀ : α) : α :=
  dite (LT.lt i a.size) (fun h => a.getInternal i h) (fun _ => v₀)

/-- The element at a position or a panic, for the compiler: it does not count as a use. -/
@[extern "lean_array_get_borrowed"]
unsafe opaque Array.get!InternalBorrowed {α : Type u} [@&Inhabited α] (a : @& Array α) (i : @& Nat) : α

/-- The element at a position, or a panic beyond the end; write `a[i]!`. -/
@[extern "lean_array_get", implicit_reducible]
def Array.get!Internal {α : Type u} [@&Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  Array.getD a i default

/-- Put one element at the end. -/
@[extern "lean_array_push", implicit_reducible]
def Array.push {α : Type u} (a : Array α) (v : α) : Array α where
  toList := List.concat a.toList v

/-- `#[]` -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0
/-- `#[a₁]` -/
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (emptyWithCapacity 1).push a₁
/-- `#[a₁, a₂]` -/
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((emptyWithCapacity 2).push a₁).push a₂
/-- `#[a₁, a₂, a₃]` -/
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α :=
  (((emptyWithCapacity 3).push a₁).push a₂).push a₃
/-- `#[a₁, …, a₄]` -/
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α :=
  ((((emptyWithCapacity 4).push a₁).push a₂).push a₃).push a₄
/-- `#[a₁, …, a₅]` -/
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α :=
  (((((emptyWithCapacity 5).push a₁).push a₂).push a₃).push a₄).push a₅
/-- `#[a₁, …, a₆]` -/
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α :=
  ((((((emptyWithCapacity 6).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆
/-- `#[a₁, …, a₇]` -/
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α :=
  (((((((emptyWithCapacity 7).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇
/-- `#[a₁, …, a₈]` -/
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α :=
  ((((((((emptyWithCapacity 8).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇).push a₈

/-- One array after the other, as quotations need it. -/
protected def Array.appendCore {α : Type u} (as : Array α) (bs : Array α) : Array α :=
  let rec loop (i : Nat) (j : Nat) (as : Array α) : Array α :=
    dite (LT.lt j bs.size)
      (fun hlt =>
        match i with
        | 0 => as
        | Nat.succ i' => loop i' (HAdd.hAdd j 1) (as.push (bs.getInternal j hlt)))
      (fun _ => as)
  loop bs.size 0 as

/-- The elements from position `start` up to, not including, `stop`. -/
def Array.extract (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  let rec loop (i : Nat) (j : Nat) (bs : Array α) : Array α :=
    dite (LT.lt j as.size)
      (fun hlt =>
        match i with
        | 0 => bs
        | Nat.succ i' => loop i' (HAdd.hAdd j 1) (bs.push (as.getInternal j hlt)))
      (fun _ => bs)
  let sz' := Nat.sub (min stop as.size) start
  loop sz' start (emptyWithCapacity sz')

/-! ## Bytes and strings -/

/-- Arrays of bytes, packed at run time. -/
structure ByteArray where
  /-- From an array. -/
  mk ::
  /-- As an array. -/
  data : Array UInt8

attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

/-- No bytes, with room for `c`. -/
@[extern "lean_mk_empty_byte_array", implicit_reducible]
def ByteArray.emptyWithCapacity (c : @& Nat) : ByteArray := { data := Array.empty }

/-- No bytes. -/
@[implicit_reducible] def ByteArray.empty : ByteArray := emptyWithCapacity 0

/-- One more byte at the end. -/
@[extern "lean_byte_array_push", implicit_reducible]
def ByteArray.push : ByteArray → UInt8 → ByteArray
  | ⟨bs⟩, b => ⟨bs.push b⟩

/-- The bytes of a list. -/
@[implicit_reducible] def List.toByteArray (bs : List UInt8) : ByteArray :=
  let rec @[implicit_reducible] loop
    | nil, r => r
    | cons b bs, r => loop bs (r.push b)
  loop bs ByteArray.empty

/-- How many bytes there are. -/
@[extern "lean_byte_array_size", tagged_return, implicit_reducible]
def ByteArray.size : (@& ByteArray) → Nat
  | ⟨bs⟩ => bs.size

/-- The bytes of a character in UTF-8. -/
@[implicit_reducible] def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.val.toNat
  ite (LE.le v 0x7f)
    (List.cons (UInt8.ofNat v) List.nil)
    (ite (LE.le v 0x7ff)
      (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x20) 0xc0))
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil))
      (ite (LE.le v 0xffff)
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x10) 0xe0))
          (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
            (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil)))
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 262144) 0x08) 0xf0))
          (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x40) 0x80))
            (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
              (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil))))))

/-- The bytes of a list of characters in UTF-8. -/
@[implicit_reducible] noncomputable def List.utf8Encode (l : List Char) : ByteArray :=
  List.toByteArray (List.flatMap String.utf8EncodeChar l)

/-- The bytes are the UTF-8 form of some list of characters. -/
inductive ByteArray.IsValidUTF8 (b : ByteArray) : Prop
  /-- Shown by giving the characters. -/
  | intro (m : List Char) (hm : Eq b (List.utf8Encode m))

/-- Strings: bytes that are valid UTF-8. -/
structure String where ofByteArray ::
  /-- The bytes. -/
  toByteArray : ByteArray
  /-- They are valid UTF-8. -/
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray

attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray

/-- The string of a list of characters. -/
@[extern "lean_string_mk", implicit_reducible]
def String.ofList (data : List Char) : String := ⟨List.utf8Encode data, .intro data rfl⟩

/-- Decide equality of strings. -/
@[extern "lean_string_dec_eq", instance_reducible]
def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match s₁, s₂ with
  | ⟨⟨⟨s₁⟩⟩, _⟩, ⟨⟨⟨s₂⟩⟩, _⟩ =>
    dite (Eq s₁ s₂) (fun h => match s₁, s₂, h with | _, _, Eq.refl _ => isTrue rfl)
      (fun h => isFalse fun e => h (congrArg (fun s => Array.toList (ByteArray.data (String.toByteArray s))) e))

instance : DecidableEq String := String.decEq

/-- A position in a string, counted in bytes. -/
structure String.Pos.Raw where
  /-- How many bytes come before. -/
  byteIdx : Nat := 0

instance : Inhabited String.Pos.Raw where
  default := {}

instance : DecidableEq String.Pos.Raw := fun ⟨a⟩ ⟨b⟩ =>
  match decEq a b with
  | isTrue same => isTrue (congrArg String.Pos.Raw.mk same)
  | isFalse differ => isFalse fun e => differ (congrArg String.Pos.Raw.byteIdx e)

/-- A part of a string. -/
structure Substring.Raw where
  /-- The whole string. -/
  str : String
  /-- Where the part begins. -/
  startPos : String.Pos.Raw
  /-- Where the part ends. -/
  stopPos : String.Pos.Raw

instance : Inhabited Substring.Raw where
  default := ⟨"", {}, {}⟩

instance : Inhabited String where
  default := ""

/-- The number of bytes of the part. -/
@[inline] def Substring.Raw.bsize : Substring.Raw → Nat
  | ⟨_, b, e⟩ => e.byteIdx.sub b.byteIdx

/-- The number of bytes of a string. -/
@[extern "lean_string_utf8_byte_size", tagged_return, implicit_reducible]
def String.utf8ByteSize (s : @& String) : Nat := s.toByteArray.size

/-- The position behind the last character. -/
@[inline, implicit_reducible] def String.rawEndPos (s : String) : String.Pos.Raw where
  byteIdx := utf8ByteSize s

/-- The whole string as a part of itself. -/
@[inline] def String.toRawSubstring (s : String) : Substring.Raw where
  str := s
  startPos := {}
  stopPos := s.rawEndPos

/-- `String.toRawSubstring`, not inlined. -/
def String.toRawSubstring' (s : String) : Substring.Raw := s.toRawSubstring

/-! ## Outside the logic -/

/-- Use a value at another type, without any check. `unsafe`: no theorem can use it. -/
unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PLift.down (ULift.down.{max u v} (cast lcProof (ULift.up.{max u v} (PLift.up a))))

/-- The default value; at run time it prints the message too. -/
@[never_extract, extern "lean_panic_fn_borrowed"]
def panicCore {α : Sort u} [@&Inhabited α] (msg : String) : α := default

/-- Report something that should never happen, and go on with the default value. -/
@[noinline, never_extract] def panic {α : Sort u} [Inhabited α] (msg : String) : α := panicCore msg
