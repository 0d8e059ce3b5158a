/-
Chapter 2. Type classes, decisions, and the classes behind the notation.

A type class is a question to which Lean looks up the answer: "what is the default
element of `α`?", "how do I add two of these?", "is this proposition decidable?".
-/
prelude
import Init.Foundations

universe u v w

/-! ## Having an element -/

/-- A type with a chosen element. -/
class Inhabited (α : Sort u) where
  /-- The chosen element. -/
  default : α

export Inhabited (default)

/-- A type of which we know that it has an element, without saying which. -/
class inductive Nonempty (α : Sort u) : Prop where
  /-- An element shows that there is one. -/
  | intro (val : α) : Nonempty α

/-- **Axiom of choice.** From the knowledge that there is an element, an element. It is
one of Lean's three axioms; the law of excluded middle follows from it. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

protected theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : α → p) : p :=
  h₁.rec h₂

instance {α : Sort u} [Inhabited α] : Nonempty α := .intro default

/-- An element of a type of which we know only that it has one. -/
noncomputable def Classical.ofNonempty {α : Sort u} [h : Nonempty α] : α := Classical.choice h

instance {α : Sort u} {β : Sort v} [Nonempty β] : Nonempty (α → β) :=
  .intro fun _ => Classical.ofNonempty

instance Pi.instNonempty {α : Sort u} {β : α → Sort v} [(a : α) → Nonempty (β a)] :
    Nonempty ((a : α) → β a) :=
  .intro fun _ => Classical.ofNonempty

instance : Inhabited (Sort u) where
  default := PUnit

instance (α : Sort u) {β : Sort v} [Inhabited β] : Inhabited (α → β) where
  default := fun _ => default

instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] :
    Inhabited ((a : α) → β a) where
  default := fun _ => default

instance instInhabitedBool : Inhabited Bool where
  default := false

/-! ## Lifting a type to a higher universe -/

/-- One universe higher; in particular it turns a proposition into a type of data. -/
structure PLift (α : Sort u) : Type u where
  /-- Into the lifted type. -/
  up ::
  /-- Out of it. -/
  down : α

theorem PLift.up_down {α : Sort u} (b : PLift α) : Eq (up (down b)) b := rfl
theorem PLift.down_up {α : Sort u} (a : α) : Eq (down (up a)) a := rfl

/-- The types of which we know that they have an element. It is what the opaque types of
the run-time system are declared to be. -/
def NonemptyType := Subtype fun α : Type u => Nonempty α

/-- The type itself. -/
abbrev NonemptyType.type (type : NonemptyType.{u}) : Type u := type.val

instance : Inhabited NonemptyType.{u} where
  default := ⟨PUnit, ⟨⟨⟩⟩⟩

/-- A type lifted by any number of universes. -/
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  /-- Into the lifted type. -/
  up ::
  /-- Out of it. -/
  down : α

theorem ULift.up_down {α : Type u} (b : ULift.{v} α) : Eq (up (down b)) b := rfl
theorem ULift.down_up {α : Type u} (a : α) : Eq (down (up.{v} a)) a := rfl

instance [Inhabited α] : Inhabited (ULift α) where
  default := ⟨default⟩

/-- A type or proposition lifted by any number of universes. -/
structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  /-- Into the lifted type. -/
  up ::
  /-- Out of it. -/
  down : α

theorem PULift.up_down {α : Sort u} (b : PULift.{v} α) : Eq (up (down b)) b := rfl
theorem PULift.down_up {α : Sort u} (a : α) : Eq (down (up.{v} a)) a := rfl

/-! ## Boolean functions -/

/-- `bif c then x else y`: choose by a Boolean. -/
@[macro_inline, implicit_reducible] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

/-- Choose by a Boolean; each branch learns which value it had. -/
@[macro_inline] protected def Bool.dcond {α : Sort u} (c : Bool) (x : Eq c true → α)
    (y : Eq c false → α) : α :=
  match c with
  | true => x rfl
  | false => y rfl

/-- Boolean "or", `x || y`. -/
@[implicit_reducible] noncomputable def Bool.or (x y : Bool) : Bool := Bool.rec y true x

/-- `Bool.or` as it is compiled: the second argument is computed only when needed. -/
@[macro_inline] def Bool.Internal.or (x y : Bool) : Bool :=
  match x with
  | true => true
  | false => y

/-- Boolean "and", `x && y`. -/
@[implicit_reducible] noncomputable def Bool.and (x y : Bool) : Bool := Bool.rec false y x

/-- `Bool.and` as it is compiled: the second argument is computed only when needed. -/
@[macro_inline] def Bool.Internal.and (x y : Bool) : Bool :=
  match x with
  | true => y
  | false => false

/-- Boolean "not", `!x`. -/
@[implicit_reducible] noncomputable def Bool.not (x : Bool) : Bool := Bool.rec true false x

/-- `Bool.not` as it is compiled. -/
@[inline] def Bool.Internal.not : Bool → Bool
  | true => false
  | false => true

@[csimp] theorem Bool.and_eq_internalAnd : Eq Bool.and Bool.Internal.and :=
  funext fun
    | true => rfl
    | false => rfl

@[csimp] theorem Bool.or_eq_internalOr : Eq Bool.or Bool.Internal.or :=
  funext fun
    | true => rfl
    | false => rfl

@[csimp] theorem Bool.not_eq_internalNot : Eq Bool.not Bool.Internal.not :=
  funext fun
    | true => rfl
    | false => rfl

export Bool (or and not)

/-- Boolean equality. -/
@[inline, implicit_reducible] def Bool.beq (a b : Bool) : Bool :=
  match b with
  | false => not a
  | true => a

/-- `b.Reflects p`: the Boolean tells whether the proposition holds. -/
abbrev Bool.Reflects : Bool → Prop → Prop
  | true, p => p
  | false, p => Not p

/-! ## Decidable propositions -/

/-- A proposition with a program that finds out whether it is true. -/
class Decidable (p : Prop) where
  /-- From the answer and the proof that the answer is right. -/
  intro ::
  /-- The answer. -/
  decide : Bool
  /-- The answer is right. -/
  reflects_decide (p) : decide.Reflects p

attribute [implicit_reducible] Decidable.decide

/-- Decided: it is false. -/
@[match_pattern] abbrev Decidable.isFalse (h : Not p) : Decidable p := ⟨false, h⟩

/-- Decided: it is true. -/
@[match_pattern] abbrev Decidable.isTrue (h : p) : Decidable p := ⟨true, h⟩

/-- Case distinction on a decision. -/
@[cases_eliminator, induction_eliminator, elab_as_elim]
abbrev Decidable.falseTrueCases {p : Prop} {motive : Decidable p → Sort u}
    (isFalse : ∀ h, motive (isFalse h)) (isTrue : ∀ h, motive (isTrue h))
    (t : Decidable p) : motive t :=
  t.casesOn fun d => d.casesOn isFalse isTrue

export Decidable (isTrue isFalse decide)

/-- A decidable predicate. -/
abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)

/-- A decidable relation. -/
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)

/-- A type whose equality is decidable. -/
abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)

/-- Decide `a = b`. -/
def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b

set_option linter.unusedVariables false in
theorem decide_eq_true : [inst : Decidable p] → p → Eq (decide p) true
  | isFalse np, hp => (np hp).elim
  | isTrue _, _ => rfl

theorem decide_eq_false : [Decidable p] → Not p → Eq (decide p) false
  | isFalse _, _ => rfl
  | isTrue hp, np => (np hp).elim

theorem of_decide_eq_true [inst : Decidable p] : Eq (decide p) true → p := fun h =>
  match (generalizing := false) inst with
  | isFalse np => absurd (decide_eq_false np) (Bool.ne_false_of_eq_true h)
  | isTrue hp => hp

theorem of_decide_eq_false [inst : Decidable p] : Eq (decide p) false → Not p := fun h =>
  match (generalizing := false) inst with
  | isFalse np => np
  | isTrue hp => absurd (decide_eq_true hp) (Bool.ne_true_of_eq_false h)

theorem of_decide_eq_self_eq_true [inst : DecidableEq α] (a : α) : Eq (decide (Eq a a)) true :=
  decide_eq_true rfl

@[macro_inline] instance {p q} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) where
  decide := and (decide p) (decide q)
  reflects_decide :=
    match dp, dq with
    | isTrue hp, isTrue hq => ⟨hp, hq⟩
    | isTrue _, isFalse nq => fun both => nq both.right
    | isFalse np, _ => fun both => np both.left

@[macro_inline] instance [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) where
  decide := or (decide p) (decide q)
  reflects_decide :=
    match dp, dq with
    | isTrue hp, _ => .inl hp
    | isFalse _, isTrue hq => .inr hq
    | isFalse np, isFalse nq => fun either => either.elim np nq

@[inline] instance [dp : Decidable p] : Decidable (Not p) where
  decide := not (decide p)
  reflects_decide :=
    match dp with
    | isTrue hp => fun np => np hp
    | isFalse np => np

/-- Decide equality of Booleans. -/
@[inline, implicit_reducible] def Bool.decEq (a b : Bool) : Decidable (Eq a b) where
  decide := a.beq b
  reflects_decide :=
    match a, b with
    | true, true => rfl
    | true, false => Bool.noConfusion
    | false, true => Bool.noConfusion
    | false, false => rfl

@[macro_inline] instance : DecidableEq Bool := Bool.decEq

/-- Equality as a program, `a == b`. It promises nothing about `a = b`; `LawfulBEq` does. -/
class BEq (α : Type u) where
  /-- `a == b`. -/
  beq : α → α → Bool

open BEq (beq)

instance (priority := 500) [DecidableEq α] : BEq α where
  beq a b := decide (Eq a b)

/-- `if h : c then t h else e h`: each branch learns how the condition came out. -/
@[macro_inline, implicit_reducible]
def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  h.decide.casesOn e t h.reflects_decide

/-- `if c then t else e`. -/
@[macro_inline, implicit_reducible]
def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  dite c (fun _ => t) (fun _ => e)
