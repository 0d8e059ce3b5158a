/-
Chapter 28. Relations.

Going several steps along a relation, and what that does to well-foundedness.
-/
prelude
import Init.Functions
import Init.WellFounded

universe u v

/-- `TransGen r a b`: one or more steps along `r` lead from `a` to `b`. -/
inductive Relation.TransGen {α : Sort u} (r : α → α → Prop) : α → α → Prop
  /-- One step. -/
  | single {a b} : r a b → TransGen r a b
  /-- Some steps, and one more. -/
  | tail {a b c} : TransGen r a b → r b c → TransGen r a c

namespace Relation.TransGen
variable {α : Sort u} {r : α → α → Prop} {a b c : α}

theorem trans (hab : TransGen r a b) (hbc : TransGen r b c) : TransGen r a c := by
  induction hbc with
  | single h => exact .tail hab h
  | tail _ h ih => exact .tail ih h

theorem head (hab : r a b) (hbc : TransGen r b c) : TransGen r a c := .trans (.single hab) hbc

theorem mono {p : α → α → Prop} (h : ∀ a b, r a b → p a b) (hab : TransGen r a b) : TransGen p a b := by
  induction hab with
  | single hr => exact .single (h _ _ hr)
  | tail _ hr ih => exact .tail ih (h _ _ hr)

end Relation.TransGen

instance {α : Sort u} {r : α → α → Prop} :
    Trans (Relation.TransGen r) (Relation.TransGen r) (Relation.TransGen r) := ⟨Relation.TransGen.trans⟩

theorem Acc.transGen {α : Sort u} {r : α → α → Prop} {a : α} (h : Acc r a) : Acc (Relation.TransGen r) a := by
  induction h with
  | intro x _ below =>
    refine ⟨x, fun y hy => ?_⟩
    cases hy with
    | single hr => exact below y hr
    | tail steps hr => exact (below _ hr).inv steps

theorem acc_transGen_iff {α : Sort u} {r : α → α → Prop} {a : α} : Acc (Relation.TransGen r) a ↔ Acc r a :=
  ⟨Subrelation.accessible fun h => .single h, Acc.transGen⟩

theorem WellFounded.transGen {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) : WellFounded (Relation.TransGen r) :=
  ⟨fun a => (hwf.apply a).transGen⟩

theorem WellFounded.irrefl {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) (a : α) : ¬r a a :=
  hwf.induction (C := fun a => ¬r a a) a fun x ih h => ih x h h

theorem WellFounded.asymm {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {a b : α} (h : r a b) : ¬r b a :=
  fun h' => (hwf.transGen).irrefl a (.tail (.single h) h')

/-- In a well-founded relation every property that holds somewhere has a minimal example. -/
theorem WellFounded.has_min {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) (p : α → Prop) (h : ∃ a, p a) :
    ∃ a, p a ∧ ∀ x, p x → ¬r x a := by
  obtain ⟨a, ha⟩ := h
  induction a using hwf.induction with
  | h x ih =>
    cases Classical.em (∃ y, p y ∧ r y x) with
    | inl h =>
      obtain ⟨y, hy, hr⟩ := h
      exact ih y hr hy
    | inr none => exact ⟨x, ha, fun y hy hr => none ⟨y, hy, hr⟩⟩

theorem Equivalence.comap {α : Sort u} {β : Sort v} {r : β → β → Prop} (h : Equivalence r) (f : α → β) :
    Equivalence (InvImage r f) :=
  ⟨fun x => h.refl (f x), h.symm, h.trans⟩

theorem InvImage.equivalence {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) (h : Equivalence r) :
    Equivalence (InvImage r f) := h.comap f
