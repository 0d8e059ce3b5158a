/-
Chapter 55. Formats: text that knows where it may be broken.

`repr` does not answer a string but a `Std.Format`; only `pretty`, which knows the width of the
page, makes a string of it.
-/
prelude
import Init.Program.Text
import Init.Int.Basic

universe u v

namespace Std

/-- What becomes of the line breaks in a group that is too wide. -/
inductive Format.FlattenBehavior where
  /-- All of them become line ends. -/
  | allOrNone
  /-- As few as possible become line ends. -/
  | fill

open Format in
/-- Text that knows where it may be broken. -/
inductive Format where
  /-- Nothing. -/
  | nil : Format
  /-- A space, or a line end. -/
  | line : Format
  /-- Spaces up to the indentation, or a line end. -/
  | align (force : Bool) : Format
  /-- A string. -/
  | text : String → Format
  /-- Line ends inside are followed by more spaces. -/
  | nest (indent : Int) : Format → Format
  /-- One after the other. -/
  | append : Format → Format → Format
  /-- Broken only if it does not fit. -/
  | group : Format → (behavior : FlattenBehavior := FlattenBehavior.allOrNone) → Format
  /-- With a number attached. -/
  | tag : Nat → Format → Format

namespace Format

instance : Inhabited FlattenBehavior := ⟨.allOrNone⟩
instance : Inhabited Format := ⟨.nil⟩
instance : Append Format := ⟨Format.append⟩
instance : Coe String Format := ⟨text⟩

/-- Nothing to be seen? -/
def isEmpty : Format → Bool
  | nil => true
  | line => false
  | align _ => true
  | text msg => msg == ""
  | nest _ f => f.isEmpty
  | append f₁ f₂ => f₁.isEmpty && f₂.isEmpty
  | group f _ => f.isEmpty
  | tag _ f => f.isEmpty

/-- Is it `nil`? -/
def isNil : Format → Bool
  | nil => true
  | _ => false

/-- A group with as few line ends as possible. -/
def fill (f : Format) : Format := group f (behavior := FlattenBehavior.fill)

/-- One after the other. -/
def join (xs : List Format) : Format := xs.foldl (· ++ ·) ""

/-- Between brackets, indented by the width of the left one. -/
@[inline] def bracket (l : String) (f : Format) (r : String) : Format :=
  group (nest l.utf8ByteSize (l ++ f ++ r))
/-- In parentheses. -/
@[inline] def paren (f : Format) : Format := bracket "(" f ")"
/-- In square brackets. -/
@[inline] def sbracket (f : Format) : Format := bracket "[" f "]"
/-- Between brackets, with as few line ends as possible. -/
@[inline] def bracketFill (l : String) (f : Format) (r : String) : Format :=
  fill (nest l.utf8ByteSize (l ++ f ++ r))

/-- The usual indentation. -/
def defIndent := 2
/-- Use characters beyond ASCII? -/
def defUnicode := true
/-- The usual width. -/
def defWidth := 120

/-- Indented as usual. -/
def nestD (f : Format) : Format := nest defIndent f
/-- On a line of its own, indented. -/
def indentD (f : Format) : Format := nestD (Format.line ++ f)

/-- The text, broken to a width. -/
@[extern "lean_format_pretty"]
opaque pretty (f : Format) (width : Nat := defWidth) (indent : Nat := 0) (column := 0) : String

end Format

/-- Types whose elements can be put into a format. -/
class ToFormat (α : Type u) where
  /-- The element as a format. -/
  format : α → Format

export ToFormat (format)

instance : ToFormat Format where
  format f := f

instance : ToFormat String where
  format s := Format.text s

/-- One after the other, with `sep` in between. -/
def Format.joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => as.foldl (fun r b => r ++ sep ++ format b) (format a)

/-- One after the other, each behind `pre`. -/
def Format.prefixJoin {α : Type u} [ToFormat α] (pre : Format) : List α → Format
  | [] => nil
  | a :: as => as.foldl (fun r b => r ++ pre ++ format b) (pre ++ format a)

/-- One after the other, each followed by `suffix`. -/
def Format.joinSuffix {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | a :: as, suffix => as.foldl (fun r b => r ++ format b ++ suffix) (format a ++ suffix)

instance : ToString Format := ⟨fun f => f.pretty⟩

end Std

open Std

instance (priority := low) {α : Type u} [ToString α] : ToFormat α := ⟨Format.text ∘ toString⟩

/-- A list as a format. -/
def List.format {α : Type u} [ToFormat α] : List α → Format
  | [] => "[]"
  | xs => Format.sbracket <| Format.joinSep xs ("," ++ Format.line)

instance {α : Type u} [ToFormat α] : ToFormat (List α) := ⟨List.format⟩
instance {α : Type u} [ToFormat α] : ToFormat (Array α) := ⟨fun a => "#" ++ format a.toList⟩

/-- An option as a format. -/
def Option.format {α : Type u} [ToFormat α] : Option α → Format
  | none => "none"
  | some a => "some " ++ Std.format a

instance {α : Type u} [ToFormat α] : ToFormat (Option α) := ⟨Option.format⟩
instance {α : Type u} {β : Type v} [ToFormat α] [ToFormat β] : ToFormat (Prod α β) where
  format := fun (a, b) => Format.paren <| format a ++ "," ++ Format.line ++ format b

/-- A string as a format whose line ends may be indented. -/
@[extern "lean"] opaque String.toFormat (s : String) : Format
