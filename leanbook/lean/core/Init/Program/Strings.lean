/-
Chapter 80. Strings: what can be done with them.

A function on strings is a function on lists of characters, with `toList` before and
`String.ofList` after it. Parts of strings have a type of their own, `String.Slice`; `copy` makes
a string of a part.
-/
prelude
import Init.Program.Decoding
import Init.Program.Loops
import Init.List.Parts
import Init.List.Search

namespace String

/-! ## Character by character -/

/-- Is it the empty string? -/
@[inline] def isEmpty (s : String) : Bool := s.utf8ByteSize == 0

/-- Apply a function to every character. -/
@[inline] def map (f : Char → Char) (s : String) : String := String.ofList (s.toList.map f)

/-- From left to right, a function of what has been found so far and the next character. -/
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : String) : α := s.toList.foldl f init

/-- From right to left, a function of the next character and what has been found so far. -/
@[inline] def foldr {α : Type u} (f : Char → α → α) (init : α) (s : String) : α := s.toList.foldr f init

/-- All letters `a` to `z` as capitals. -/
def toUpper (s : String) : String := s.map Char.toUpper
/-- All letters `A` to `Z` as small ones. -/
def toLower (s : String) : String := s.map Char.toLower

/-- The first letter as a capital. -/
def capitalize (s : String) : String :=
  match s.toList with
  | [] => ""
  | c :: cs => String.ofList (c.toUpper :: cs)

/-- The first letter as a small one. -/
def decapitalize (s : String) : String :=
  match s.toList with
  | [] => ""
  | c :: cs => String.ofList (c.toLower :: cs)

/-- The first character, if there is one. -/
def front? (s : String) : Option Char := s.toList.head?
/-- The first character; `'A'` for the empty string. -/
def front (s : String) : Char := s.toList.headD default
/-- The last character, if there is one. -/
def back? (s : String) : Option Char := s.toList.getLast?
/-- The last character; `'A'` for the empty string. -/
def back (s : String) : Char := s.toList.getLastD default

@[simp] theorem toList_map {f : Char → Char} {s : String} : (s.map f).toList = s.toList.map f := toList_ofList
@[simp] theorem length_map {f : Char → Char} {s : String} : (s.map f).length = s.length := by
  rw [← length_toList, toList_map, List.length_map, length_toList]

instance [Monad m] : ForIn m String Char where
  forIn s b f := forIn s.toList b f

/-! ## The order of the dictionary -/

instance : LT String := ⟨fun s t => s.toList < t.toList⟩
instance : LE String := ⟨fun s t => ¬t < s⟩

/-- Decide `<`. -/
@[extern "lean_string_dec_lt"]
instance decidableLT (s₁ s₂ : @& String) : Decidable (s₁ < s₂) :=
  inferInstanceAs (Decidable (s₁.toList < s₂.toList))

/-- Decide `≤`. -/
instance decLE (s₁ s₂ : String) : Decidable (s₁ ≤ s₂) := inferInstanceAs (Decidable (¬s₂ < s₁))

theorem lt_iff_toList_lt {s t : String} : s < t ↔ s.toList < t.toList := Iff.rfl

instance : Ord String where
  compare a b := compareOfLessAndEq a b

/-! ## Parts -/

/-- A part of a string. -/
structure Slice where
  /-- The part as a string of its own. -/
  copy : String

/-- The whole string as a part. -/
@[inline] def toSlice (s : String) : Slice := ⟨s⟩

namespace Slice

/-- The part as a string of its own. -/
protected def toString (s : Slice) : String := s.copy

instance : ToString Slice := ⟨copy⟩
instance : Repr Slice := ⟨fun s prec => Repr.addAppParen (repr s.copy ++ ".toSlice") prec⟩
instance : Inhabited Slice := ⟨⟨""⟩⟩
instance : BEq Slice := ⟨fun s t => s.copy == t.copy⟩
instance : Hashable Slice := ⟨fun s => hash s.copy⟩
instance : Ord Slice := ⟨fun s t => compare s.copy t.copy⟩
instance : Coe String Slice := ⟨toSlice⟩
instance : HAppend String Slice String := ⟨fun s t => s ++ t.copy⟩

/-- Is it empty? -/
def isEmpty (s : Slice) : Bool := s.copy.isEmpty
/-- How many characters there are. -/
def length (s : Slice) : Nat := s.copy.length
/-- The characters. -/
def toList (s : Slice) : List Char := s.copy.toList
/-- The part of these characters. -/
def ofList (l : List Char) : Slice := ⟨String.ofList l⟩

end Slice

/-- The first `n` characters. -/
def take (s : String) (n : Nat) : Slice := .ofList (s.toList.take n)
/-- Without the first `n` characters. -/
def drop (s : String) (n : Nat) : Slice := .ofList (s.toList.drop n)
/-- The last `n` characters. -/
def takeEnd (s : String) (n : Nat) : Slice := .ofList (s.toList.drop (s.length - n))
/-- Without the last `n` characters. -/
def dropEnd (s : String) (n : Nat) : Slice := .ofList (s.toList.take (s.length - n))

@[simp] theorem toList_take {s : String} {n : Nat} : (s.take n).copy.toList = s.toList.take n := toList_ofList
@[simp] theorem toList_drop {s : String} {n : Nat} : (s.drop n).copy.toList = s.toList.drop n := toList_ofList

/-- What was taken and what was dropped are the whole. -/
theorem take_append_drop (s : String) (n : Nat) : (s.take n).copy ++ (s.drop n).copy = s :=
  ext (by rw [toList_append, toList_take, toList_drop, List.take_append_drop])

/-- Leave out white space at the beginning. -/
def trimAsciiStart (s : String) : Slice := .ofList (s.toList.dropWhile Char.isWhitespace)
/-- Leave out white space at the end. -/
def trimAsciiEnd (s : String) : Slice :=
  .ofList (s.toList.reverse.dropWhile Char.isWhitespace).reverse
/-- Leave out white space at both ends. -/
def trimAscii (s : String) : Slice := s.trimAsciiStart.copy.trimAsciiEnd
/-- Leave out white space at both ends. -/
def trim (s : String) : String := s.trimAscii.copy

/-! ## Patterns

A pattern is what one can look for in a string: a character, a property of characters, or another
string. -/

/-- Types whose elements can be looked for in strings. -/
class Pattern (ρ : Type) where
  /-- If the pattern is at the beginning: what comes after it. -/
  skip? : ρ → List Char → Option (List Char)

/-- If the characters of `p` are at the beginning: what comes after them. -/
def skipList? : (p cs : List Char) → Option (List Char)
  | [], cs => some cs
  | _ :: _, [] => none
  | a :: p, c :: cs => if a = c then skipList? p cs else none

instance : Pattern Char where
  skip?
    | p, c :: cs => if p = c then some cs else none
    | _, [] => none

instance : Pattern (Char → Bool) where
  skip?
    | p, c :: cs => if p c = true then some cs else none
    | _, [] => none

instance : Pattern String := ⟨fun p cs => skipList? p.toList cs⟩
instance : Pattern Slice := ⟨fun p cs => skipList? p.toList cs⟩

section
variable {ρ : Type} [Pattern ρ]

/-- Does the string begin with the pattern? -/
def startsWith (s : String) (pat : ρ) : Bool := (Pattern.skip? pat s.toList).isSome

/-- Without the pattern at the beginning, if it is there. -/
def dropPrefix? (s : String) (pat : ρ) : Option Slice := (Pattern.skip? pat s.toList).map .ofList
/-- Without the pattern at the beginning; the whole string if it is not there. -/
def dropPrefix (s : String) (pat : ρ) : Slice := (s.dropPrefix? pat).getD s.toSlice

/-- Does the string begin with the pattern, here or further on? -/
def containsList (pat : ρ) : List Char → Bool
  | [] => (Pattern.skip? pat []).isSome
  | c :: cs => (Pattern.skip? pat (c :: cs)).isSome || containsList pat cs

/-- Is the pattern somewhere in the string? -/
def contains (s : String) (pat : ρ) : Bool := containsList pat s.toList
/-- Is the pattern somewhere in the string? -/
def any (s : String) (pat : ρ) : Bool := s.contains pat

/-- How many characters, from the beginning, are covered by the pattern again and again. -/
def skipMany (pat : ρ) : (fuel : Nat) → List Char → List Char
  | 0, cs => cs
  | fuel + 1, cs =>
    match Pattern.skip? pat cs with
    | some rest => skipMany pat fuel rest
    | none => cs

/-- Does the string consist of the pattern again and again? -/
def all (s : String) (pat : ρ) : Bool := (skipMany pat s.length s.toList).isEmpty
/-- Without the pattern at the beginning, however often it is there. -/
def dropWhile (s : String) (pat : ρ) : Slice := .ofList (skipMany pat s.length s.toList)
/-- The part at the beginning that consists of the pattern. -/
def takeWhile (s : String) (pat : ρ) : Slice :=
  .ofList (s.toList.take (s.length - (skipMany pat s.length s.toList).length))

/-- Cut at every place where the pattern is. `piece` is what comes since the last cut, backwards. -/
def splitList (pat : ρ) : (fuel : Nat) → (piece cs : List Char) → List (List Char)
  | 0, piece, cs => [piece.reverse ++ cs]
  | _, piece, [] => [piece.reverse]
  | fuel + 1, piece, c :: cs =>
    match Pattern.skip? pat (c :: cs) with
    | some rest =>
      if rest.length < cs.length + 1 then piece.reverse :: splitList pat fuel [] rest
      else splitList pat fuel (c :: piece) cs
    | none => splitList pat fuel (c :: piece) cs

/-- Every occurrence of the pattern replaced. -/
def replace (s : String) (pat : ρ) (replacement : String) : String :=
  intercalate replacement ((splitList pat (s.length + 1) [] s.toList).map String.ofList)

/-- What `String.split` answers: the pieces, one by one. -/
structure Pieces where
  /-- The pieces as a list. -/
  toList : List Slice

/-- The pieces as an array. -/
def Pieces.toArray (p : Pieces) : Array Slice := ⟨p.toList⟩
/-- The pieces as strings. -/
def Pieces.toStringList (p : Pieces) : List String := p.toList.map Slice.copy

instance [Monad m] : ForIn m Pieces Slice where
  forIn p b f := forIn p.toList b f

/-- The pieces between occurrences of the pattern. -/
def split (s : String) (pat : ρ) : Pieces := ⟨(splitList pat (s.length + 1) [] s.toList).map .ofList⟩

end

/-- Does the string begin with `p`? -/
def isPrefixOf (p : String) (s : String) : Bool := s.startsWith p

/-- Does the string end with `suffix`? -/
def endsWith (s suffix : String) : Bool := (skipList? suffix.toList.reverse s.toList.reverse).isSome

/-- The pieces between occurrences of `sep`. -/
def splitOn (s : String) (sep : String := " ") : List String :=
  if sep == "" then [s] else (splitList sep (s.length + 1) [] s.toList).map String.ofList

/-- The pieces between characters with a property. -/
def splitToList (s : String) (p : Char → Bool) : List String :=
  (splitList p (s.length + 1) [] s.toList).map String.ofList

/-! ## Numbers from strings -/

/-- The number that decimal digits stand for, after those read already. -/
def digitsToNat? : (n : Nat) → List Char → Option Nat
  | n, [] => some n
  | n, c :: cs => if c.isDigit = true then digitsToNat? (10 * n + (c.toNat - 48)) cs else none

/-- Are there only digits, at least one? -/
def isNat (s : String) : Bool := !s.isEmpty && s.toList.all Char.isDigit
/-- The number that the digits stand for; `none` if there is anything else in the string. -/
def toNat? (s : String) : Option Nat := if s.isEmpty = true then none else digitsToNat? 0 s.toList
/-- The number that the digits stand for; a panic if there is anything else in the string. -/
def toNat! (s : String) : Nat := s.toNat?.getD (panic! "Nat expected")

/-- The integer that a sign, perhaps, and digits stand for. -/
def toInt? (s : String) : Option Int :=
  match s.toList with
  | '-' :: cs => if cs.isEmpty = true then none else (digitsToNat? 0 cs).map fun n => -(n : Int)
  | _ => s.toNat?.map fun n => (n : Int)
/-- Is it an integer? -/
def isInt (s : String) : Bool := s.toInt?.isSome
/-- The integer, or a panic. -/
def toInt! (s : String) : Int := s.toInt?.getD (panic! "Int expected")

/-! ## Positions -/

instance : OfNat String.Pos.Raw (nat_lit 0) where
  ofNat := {}

instance : LT String.Pos.Raw := ⟨fun p q => p.byteIdx < q.byteIdx⟩
instance : LE String.Pos.Raw := ⟨fun p q => p.byteIdx ≤ q.byteIdx⟩
instance (p q : String.Pos.Raw) : Decidable (p < q) := Nat.decLt _ _
instance (p q : String.Pos.Raw) : Decidable (p ≤ q) := Nat.decLe _ _

/-- The character at a position, counted in bytes; none where no character begins. -/
def charAt? : List Char → (bytes : Nat) → Option Char
  | [], _ => none
  | c :: cs, bytes => if bytes = 0 then some c else if bytes < c.utf8Size then none
    else charAt? cs (bytes - c.utf8Size)

/-- The character at a position; `'A'` if there is none. -/
def Pos.Raw.get (s : String) (p : Pos.Raw) : Char := (charAt? s.toList p.byteIdx).getD default
/-- The character at a position, if there is one. -/
def Pos.Raw.get? (s : String) (p : Pos.Raw) : Option Char := charAt? s.toList p.byteIdx
/-- The position behind the character at a position. -/
def Pos.Raw.next (s : String) (p : Pos.Raw) : Pos.Raw := ⟨p.byteIdx + (p.get s).utf8Size⟩
/-- Is the position behind the last character? -/
def Pos.Raw.atEnd (s : String) (p : Pos.Raw) : Bool := s.utf8ByteSize ≤ p.byteIdx
/-- The character at a position; `'A'` if there is none. -/
def get (s : String) (p : Pos.Raw) : Char := p.get s
/-- The character at a position, if there is one. -/
def get? (s : String) (p : Pos.Raw) : Option Char := p.get? s
/-- The position behind the character at a position. -/
def next (s : String) (p : Pos.Raw) : Pos.Raw := p.next s
/-- Is the position behind the last character? -/
def atEnd (s : String) (p : Pos.Raw) : Bool := p.atEnd s

end String

/-! ## More values as strings -/

/-- In parentheses if it has several words and is not bracketed already. -/
def addParenHeuristic (s : String) : String :=
  if s.startsWith "(" || s.startsWith "[" || s.startsWith "{" || s.startsWith "#[" then s
  else if !s.any Char.isWhitespace then s
  else "(" ++ s ++ ")"

instance {α : Type u} [ToString α] : ToString (Option α) := ⟨fun
  | none => "none"
  | some a => "(some " ++ addParenHeuristic (toString a) ++ ")"⟩

instance {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (Sum α β) := ⟨fun
  | .inl a => "(inl " ++ addParenHeuristic (toString a) ++ ")"
  | .inr b => "(inr " ++ addParenHeuristic (toString b) ++ ")"⟩

instance [ToString ε] [ToString α] : ToString (Except ε α) where
  toString
    | .error e => "error: " ++ toString e
    | .ok a => "ok: " ++ toString a
