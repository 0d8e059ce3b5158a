/-
The laws that an operation or a relation may satisfy, as classes.

`ac_rfl` and `omega` ask for instances of these; each type declares its own.
-/
prelude
import Init.Logic

universe u v

namespace Std
variable {α : Sort u} {β : Sort v}

/-- `(a ∘ b) ∘ c = a ∘ (b ∘ c)` -/
class Associative (op : α → α → α) : Prop where
  /-- The law. -/
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

/-- `a ∘ b = b ∘ a` -/
class Commutative (op : α → α → α) : Prop where
  /-- The law. -/
  comm : (a b : α) → op a b = op b a

/-- `a ∘ a = a` -/
class IdempotentOp (op : α → α → α) : Prop where
  /-- The law. -/
  idempotent : (x : α) → op x x = x

/-- `o` is meant to be neutral on the left; there is no law yet. -/
class LeftIdentity (op : α → β → β) (o : outParam α) : Prop

/-- `o` is neutral on the left. -/
class LawfulLeftIdentity (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  /-- The law. -/
  left_id : ∀ a, op o a = a

/-- `o` is meant to be neutral on the right; there is no law yet. -/
class RightIdentity (op : α → β → α) (o : outParam β) : Prop

/-- `o` is neutral on the right. -/
class LawfulRightIdentity (op : α → β → α) (o : outParam β) : Prop extends RightIdentity op o where
  /-- The law. -/
  right_id : ∀ a, op a o = a

/-- `o` is meant to be neutral on both sides; there is no law yet. -/
class Identity (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o

/-- `o` is neutral on both sides. -/
class LawfulIdentity (op : α → α → α) (o : outParam α) : Prop extends
  Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

/-- For a commutative operation one side is enough. -/
class LawfulCommIdentity (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop extends
    LawfulIdentity op o where
  left_id a := (hc.comm o a).trans (right_id a)
  right_id a := (hc.comm a o).trans (left_id a)

/-- Everything is related to itself. -/
class Refl (r : α → α → Prop) : Prop where
  /-- The law. -/
  refl : ∀ a, r a a

/-- Nothing is related to itself. -/
class Irrefl (r : α → α → Prop) : Prop where
  /-- The law. -/
  irrefl : ∀ a, ¬r a a

/-- Related both ways means equal. -/
class Antisymm (r : α → α → Prop) : Prop where
  /-- The law. -/
  antisymm (a b : α) : r a b → r b a → a = b

/-- Never related both ways. -/
class Asymm (r : α → α → Prop) : Prop where
  /-- The law. -/
  asymm : ∀ a b, r a b → ¬r b a

/-- Any two are related one way or the other. -/
class Total (r : α → α → Prop) : Prop where
  /-- The law. -/
  total : ∀ a b, r a b ∨ r b a

end Std

theorem not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩

section
variable {α : Type u} {a b c : α}

theorem le_of_eq_of_le [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂
theorem le_of_le_of_eq [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem lt_of_eq_of_lt [LT α] (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂
theorem lt_of_lt_of_eq [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

end
