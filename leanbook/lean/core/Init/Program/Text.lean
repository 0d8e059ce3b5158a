/-
Chapter 33. Strings: putting them together.

A string is a sequence of bytes that is valid UTF-8. Putting two such sequences one after the
other gives a third; numbers become strings digit by digit.
-/
prelude
import Init.Program.Control
import Init.Program.Words
import Init.Coe

universe u v

/-! ## Bytes -/

/-- The bytes of `a`, then those of `b`. -/
@[extern "lean"] protected def ByteArray.append (a b : ByteArray) : ByteArray :=
  ⟨⟨List.append a.data.toList b.data.toList⟩⟩

instance : Append ByteArray := ⟨ByteArray.append⟩

instance : Inhabited ByteArray := ⟨.empty⟩

/-- Are there no bytes? -/
def ByteArray.isEmpty (s : ByteArray) : Bool := s.size == 0

private theorem append_assoc' : (as bs cs : List α) →
    List.append (List.append as bs) cs = List.append as (List.append bs cs)
  | [], _, _ => rfl
  | a :: as, bs, cs => congrArg (List.cons a) (append_assoc' as bs cs)

private theorem append_nil' : (as : List α) → List.append as [] = as
  | [] => rfl
  | a :: as => congrArg (List.cons a) (append_nil' as)

private theorem concat_append' : (as : List α) → (b : α) → (bs : List α) →
    List.append (List.concat as b) bs = List.append as (b :: bs)
  | [], _, _ => rfl
  | a :: as, b, bs => congrArg (List.cons a) (concat_append' as b bs)

private theorem toByteArray_loop : (bs : List UInt8) → (r : ByteArray) →
    List.toByteArray.loop bs r = ⟨⟨List.append r.data.toList bs⟩⟩
  | [], ⟨⟨r⟩⟩ => congrArg (fun l => ByteArray.mk ⟨l⟩) (append_nil' r).symm
  | b :: bs, ⟨⟨r⟩⟩ => (toByteArray_loop bs (ByteArray.push ⟨⟨r⟩⟩ b)).trans
      (congrArg (fun l => ByteArray.mk ⟨l⟩) (concat_append' r b bs))

/-- The bytes of a list are the bytes of that list. -/
theorem List.toByteArray_eq (bs : List UInt8) : bs.toByteArray = ⟨⟨bs⟩⟩ := toByteArray_loop bs _

private theorem flatMap_append' (f : α → List β) : (as bs : List α) →
    List.flatMap f (List.append as bs) = List.append (List.flatMap f as) (List.flatMap f bs)
  | [], _ => rfl
  | a :: as, bs =>
    (congrArg (List.append (f a)) (flatMap_append' f as bs)).trans (append_assoc' (f a) _ _).symm

/-- What is written one after the other is encoded one after the other. -/
theorem List.utf8Encode_append' (l m : List Char) :
    List.utf8Encode (List.append l m) = l.utf8Encode ++ m.utf8Encode := by
  show List.toByteArray _ = ByteArray.append (List.toByteArray _) (List.toByteArray _)
  rw [List.toByteArray_eq, List.toByteArray_eq, List.toByteArray_eq, flatMap_append']
  rfl

/-- Two valid sequences of bytes, one after the other, are valid. -/
theorem ByteArray.IsValidUTF8.append {b b' : ByteArray} (h : IsValidUTF8 b) (h' : IsValidUTF8 b') :
    IsValidUTF8 (b ++ b') :=
  match b, b', h, h' with
  | _, _, .intro l rfl, .intro m rfl => .intro (List.append l m) (List.utf8Encode_append' l m).symm

/-! ## Strings -/

/-- `s ++ t`. At run time `t` is added to `s` in place when nobody else holds `s`. -/
@[extern "lean_string_append"]
def String.append (s : String) (t : @& String) : String where
  toByteArray := s.toByteArray ++ t.toByteArray
  isValidUTF8 := s.isValidUTF8.append t.isValidUTF8

instance : Append String := ⟨String.append⟩

/-- The string of one character. -/
@[inline] def String.singleton (c : Char) : String := String.ofList [c]

/-- One more character at the end. -/
@[extern "lean_string_push"]
def String.push (s : String) (c : Char) : String := s ++ String.singleton c

/-- `n` times the character `c` at the end. -/
def String.pushn (s : String) (c : Char) : (n : Nat) → String
  | 0 => s
  | n + 1 => pushn (s.push c) c n

/-- The strings of a list one after the other. -/
def String.join (l : List String) : String := l.foldl (fun r s => r ++ s) ""

/-- The strings of a list one after the other, with `s` in between. -/
def String.intercalate (s : String) : List String → String
  | [] => ""
  | a :: as => go a s as
where
  /-- What has been written, what comes in between, what is still to be written. -/
  go (acc : String) (s : String) : List String → String
    | a :: as => go (acc ++ s ++ a) s as
    | [] => acc

/-! ## Digits -/

namespace Nat

/-- The digit for a number below 16; `*` for all others. -/
def digitChar (n : Nat) : Char :=
  if n = 0 then '0' else if n = 1 then '1' else if n = 2 then '2' else if n = 3 then '3'
  else if n = 4 then '4' else if n = 5 then '5' else if n = 6 then '6' else if n = 7 then '7'
  else if n = 8 then '8' else if n = 9 then '9' else if n = 0xa then 'a' else if n = 0xb then 'b'
  else if n = 0xc then 'c' else if n = 0xd then 'd' else if n = 0xe then 'e'
  else if n = 0xf then 'f' else '*'

/-- The digits of a number in front of those found already. `fuel` is more than there are digits. -/
def toDigitsCore (base : Nat) : (fuel : Nat) → (n : Nat) → (ds : List Char) → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    let d := digitChar <| n % base
    let n' := n / base
    if n' = 0 then d :: ds else toDigitsCore base fuel n' (d :: ds)

/-- The digits of a number in a base between 2 and 16. -/
def toDigits (base : Nat) (n : Nat) : List Char := toDigitsCore base (n + 1) n []

/-- What runs in place of `Nat.repr`. -/
@[extern "lean"] opaque reprFast (n : Nat) : String

/-- The decimal digits of a number. -/
@[implemented_by reprFast]
protected def repr (n : Nat) : String := String.ofList (toDigits 10 n)

/-- A small raised digit. -/
def superDigitChar (n : Nat) : Char :=
  if n = 0 then '⁰' else if n = 1 then '¹' else if n = 2 then '²' else if n = 3 then '³'
  else if n = 4 then '⁴' else if n = 5 then '⁵' else if n = 6 then '⁶' else if n = 7 then '⁷'
  else if n = 8 then '⁸' else if n = 9 then '⁹' else '*'

/-- A small lowered digit. -/
def subDigitChar (n : Nat) : Char :=
  if n = 0 then '₀' else if n = 1 then '₁' else if n = 2 then '₂' else if n = 3 then '₃'
  else if n = 4 then '₄' else if n = 5 then '₅' else if n = 6 then '₆' else if n = 7 then '₇'
  else if n = 8 then '₈' else if n = 9 then '₉' else '*'

end Nat

/-! ## As a string -/

/-- Types whose elements have a form for people to read: `toString x`, `s!"… {x} …"`. -/
class ToString (α : Type u) where
  /-- The element as a string. -/
  toString : α → String

export ToString (toString)

instance {α} [ToString α] : ToString (Id α) := inferInstanceAs (ToString α)
instance : ToString String := ⟨fun s => s⟩
instance : ToString Char := ⟨String.singleton⟩
instance : ToString Nat := ⟨Nat.repr⟩
instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance {p : Prop} : ToString (Decidable p) := ⟨fun h =>
  match h with
  | Decidable.isTrue _ => "true"
  | Decidable.isFalse _ => "false"⟩
instance : ToString PUnit := ⟨fun _ => "()"⟩
instance : ToString Unit := ⟨fun _ => "()"⟩
instance (n : Nat) : ToString (Fin n) := ⟨fun f => toString f.val⟩
instance : ToString String.Pos.Raw := ⟨fun p => toString p.byteIdx⟩
instance : ToString UInt8 := ⟨fun n => toString n.toBitVec.toNat⟩
instance : ToString UInt16 := ⟨fun n => toString n.toBitVec.toNat⟩
instance : ToString UInt32 := ⟨fun n => toString n.toNat⟩
instance : ToString UInt64 := ⟨fun n => toString n.toBitVec.toNat⟩
instance : ToString USize := ⟨fun n => toString n.toBitVec.toNat⟩

/-- A list in square brackets. -/
protected def List.toString [ToString α] : List α → String
  | [] => "[]"
  | [x] => "[" ++ toString x ++ "]"
  | x :: xs => (xs.foldl (fun l r => l ++ ", " ++ toString r) ("[" ++ toString x)) ++ "]"

instance {α : Type u} [ToString α] : ToString (List α) := ⟨List.toString⟩
instance {α : Type u} [ToString α] : ToString (Array α) := ⟨fun a => "#" ++ toString a.toList⟩

instance {α : Type u} [ToString α] : ToString (ULift.{v} α) := ⟨fun v => toString v.1⟩

instance {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (α × β) := ⟨fun (a, b) =>
  "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩

instance {α : Type u} {β : α → Type v} [ToString α] [s : ∀ x, ToString (β x)] :
    ToString (Sigma β) := ⟨fun ⟨a, b⟩ => "⟨" ++ toString a ++ ", " ++ toString b ++ "⟩"⟩

instance {α : Type u} {p : α → Prop} [ToString α] : ToString (Subtype p) := ⟨fun s => toString s.val⟩
