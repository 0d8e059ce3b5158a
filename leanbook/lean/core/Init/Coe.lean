/-
Chapter 21. Coercions.

Where an element of `β` is expected and an element of `α` is given, Lean looks for a way from
`α` to `β`: `CoeT α a β`. It consists, in this order, of at most one `CoeHead`, any number of
`CoeOut`, any number of `Coe`, and at most one `CoeTail`; the classes in between collect what
has been found so far. Lean unfolds all of them, so that only the functions remain.
-/
prelude
import Init.Logic

universe u v w w'

/-- A way from `α` to `β` that is found from `β`. It is the class for which one usually gives
instances. -/
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] Coe.coe

/-- Any number of `Coe`. -/
class CoeTC (α : Sort u) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeTC.coe

instance [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)
instance [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance : CoeTC α α where coe a := a

/-- A way from `α` to `β` that is found from `α`. -/
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeOut.coe

/-- Any number of `CoeOut`, then `CoeTC`. -/
class CoeOTC (α : Sort u) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeOTC.coe

instance [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)
instance [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance : CoeOTC α α where coe a := a

/-- A way from `α` to `β` that may only come first. -/
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeHead.coe

/-- Perhaps `CoeHead`, then `CoeOTC`. -/
class CoeHTC (α : Sort u) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeHTC.coe

instance [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)
instance [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance : CoeHTC α α where coe a := a

/-- A way from `α` to `β` that may only come last. -/
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeTail.coe

/-- `CoeHTC`, then perhaps `CoeTail`. -/
class CoeHTCT (α : Sort u) (β : Sort v) where
  /-- The way. -/
  coe : α → β

attribute [coe_decl] CoeHTCT.coe

instance [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)
instance [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance : CoeHTCT α α where coe a := a

/-- A way for the one element `a` only. -/
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  /-- What `a` becomes. -/
  coe : β

attribute [coe_decl] CoeDep.coe

/-- The whole way, for the element `a`. This is what Lean looks for. -/
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  /-- What `a` becomes. -/
  coe : β

attribute [coe_decl] CoeT.coe

instance [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance : CoeT α a α where coe := a

/-- Elements of `α` can be applied like functions. -/
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  /-- The function. -/
  coe : (f : α) → γ f

attribute [coe_decl] CoeFun.coe

instance [CoeFun α fun _ => β] : CoeOut α β where coe a := CoeFun.coe a

/-- Elements of `α` can be used as types, or as propositions. -/
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  /-- The type. -/
  coe : α → β

attribute [coe_decl] CoeSort.coe

instance [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a

/-! ## The usual ways -/

/-- A truth value where a proposition is expected: that it is `true`. -/
instance boolToProp : Coe Bool Prop where
  coe b := Eq b true

instance boolToSort : CoeSort Bool Prop where
  coe b := b

/-- A proposition where a truth value is expected: whether it holds. -/
instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where
  coe := decide p

instance optionCoe {α : Type u} : Coe α (Option α) where
  coe := some

instance subtypeCoe {α : Sort u} {p : α → Prop} : CoeOut (Subtype p) α where
  coe v := v.val

/-! ## Natural numbers where other numbers are expected -/

/-- The natural numbers have an image in `R`. -/
class NatCast (R : Type u) where
  /-- The image of a natural number. -/
  protected natCast : Nat → R

instance : NatCast Nat where natCast n := n

/-- The image of a natural number in `R`, written `↑n` or `(n : R)`. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R :=
  NatCast.natCast

@[simp, norm_cast] theorem Nat.cast_id (n : Nat) : n.cast = n := rfl

instance [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance [NatCast R] : CoeHTCT Nat R where coe := Nat.cast

/-! ## Actions -/

/-- What Lean inserts where an action of another monad, with another value, is expected. -/
@[coe_decl] abbrev Lean.Internal.liftCoeM {m : Type u → Type v} {n : Type u → Type w} {α β : Type u}
    [MonadLiftT m n] [∀ a, CoeT α a β] [Monad n] (x : m α) : n β := do
  let a ← liftM x
  pure (CoeT.coe a)

/-- What Lean inserts where an action with another value is expected. -/
@[coe_decl] abbrev Lean.Internal.coeM {m : Type u → Type v} {α β : Type u} [∀ a, CoeT α a β]
    [Monad m] (x : m α) : m β := do
  let a ← x
  pure (CoeT.coe a)
