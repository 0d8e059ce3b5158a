/-
Chapter 23. When are two things equal?

If all their parts are. `ext` uses the theorems with the attribute of that name.
-/
prelude
import Init.Quotients

universe u v w

attribute [ext] Prod PProd Sigma PSigma
attribute [ext] funext propext

@[ext] protected theorem Subtype.ext {α : Sort u} {p : α → Prop} : ∀ {a1 a2 : {x // p x}}, a1.val = a2.val → a1 = a2
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

protected theorem Subtype.eq {α : Sort u} {p : α → Prop} {a1 a2 : {x // p x}} (h : a1.val = a2.val) : a1 = a2 :=
  Subtype.ext h

@[ext] protected theorem PUnit.ext (x y : PUnit) : x = y := rfl
protected theorem Unit.ext (x y : Unit) : x = y := rfl
