/-
Chapter 19. The notation of collections.

`∅`, `{a, b}`, `s ∪ t`, `s ⊆ t` mean something as soon as a type says what. Lists use some of
them; sets, which a course may define itself, use all.
-/
prelude
import Init.Logic

universe u v

/-- The notation `∅`, also written `{}`. -/
class EmptyCollection (α : Type u) where
  /-- The empty collection. -/
  emptyCollection : α

/-- Collections to which an element can be added; it is behind `{a, b, c}`. -/
class Insert (α : outParam (Type u)) (γ : Type v) where
  /-- The collection with one element more. -/
  insert : α → γ → γ

export Insert (insert)

/-- Collections of one element; it is behind `{a}`. -/
class Singleton (α : outParam (Type u)) (β : Type v) where
  /-- The collection of that element. -/
  singleton : α → β

export Singleton (singleton)

/-- Adding an element to the empty collection gives the collection of that element. -/
class LawfulSingleton (α : Type u) (β : Type v) [EmptyCollection β] [Insert α β] [Singleton α β] :
    Prop where
  /-- The law. -/
  insert_empty_eq (x : α) : (insert x ∅ : β) = singleton x

export LawfulSingleton (insert_empty_eq)
attribute [simp] insert_empty_eq

/-- The notation `{ x ∈ s | p x }`. -/
class Sep (α : outParam (Type u)) (γ : Type v) where
  /-- The elements that satisfy a predicate. -/
  sep : (α → Prop) → γ → γ

/-- The notation `s ⊆ t`. -/
class HasSubset (α : Type u) where
  /-- Every element of the first is one of the second. -/
  Subset : α → α → Prop

export HasSubset (Subset)

/-- The notation `s ⊂ t`. -/
class HasSSubset (α : Type u) where
  /-- A part, but not the whole. -/
  SSubset : α → α → Prop

export HasSSubset (SSubset)

/-- `s ⊇ t` means `t ⊆ s`. -/
abbrev Superset [HasSubset α] (a b : α) := Subset b a

/-- `s ⊃ t` means `t ⊂ s`. -/
abbrev SSuperset [HasSSubset α] (a b : α) := SSubset b a

/-- The notation `s ∪ t`. -/
class Union (α : Type u) where
  /-- What is in either. -/
  union : α → α → α

/-- The notation `s ∩ t`. -/
class Inter (α : Type u) where
  /-- What is in both. -/
  inter : α → α → α

/-- The notation `s \ t`. -/
class SDiff (α : Type u) where
  /-- What is in the first and not in the second. -/
  sdiff : α → α → α

/-- The notation `a ≈ b`. -/
class HasEquiv (α : Sort u) where
  /-- The two are equivalent. -/
  Equiv : α → α → Sort v

/-- The notation `a != b`: the contrary of `a == b`. -/
@[inline, implicit_reducible] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)

set_option linter.unusedVariables false in
/-- An argument `(x : α := by tac)`: a tactic finds it when it is left out. -/
@[reducible] def autoParam.{w} (α : Sort w) (tactic : Lean.Syntax) : Sort w := α

/-! ## Zero and one as numerals -/

instance (priority := 300) Zero.toOfNat0 {α : Type u} [Zero α] : OfNat α (nat_lit 0) where
  ofNat := Zero.zero

instance (priority := 200) Zero.ofOfNat0 {α : Type u} [OfNat α (nat_lit 0)] : Zero α where
  zero := 0

instance (priority := 300) One.toOfNat1 {α : Type u} [One α] : OfNat α (nat_lit 1) where
  ofNat := One.one

instance (priority := 200) One.ofOfNat1 {α : Type u} [OfNat α (nat_lit 1)] : One α where
  one := 1
