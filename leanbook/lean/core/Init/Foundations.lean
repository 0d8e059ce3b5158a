/-
Chapter 1. Foundations.

Lean starts from almost nothing: functions, universes, and the command
`inductive`. Here the first types and propositions are built from that, in the
order in which one needs the other. Notation such as `a = b` or `p ∧ q` does not
exist yet (`Init.Bindings` brings it), so we write `Eq a b` and `And p q`.

Names, types and layouts are Lean's own, because the compiled part of Lean refers
to them; the order, the proofs and the words are ours.
-/
prelude

universe u v w

/-! ## Marks of the code generator

The compiler erases types and proofs. These constants stand where something was
erased. They are `unsafe`: no theorem can use them. -/

/-- What is left of a type or a proof in compiled code. -/
unsafe axiom lcErased : Type
/-- A value whose type the compiler has forgotten. -/
unsafe axiom lcAny : Type
/-- The compiler's own empty type of machine words. -/
unsafe axiom lcVoid : Type

/-! ## One element, and equality -/

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with exactly one element, in any universe. -/
inductive PUnit : Sort u where
  /-- The one element. -/
  | unit : PUnit

/-- Equality, written `a = b`. The only way to prove it from nothing is that both
sides are the same; everything else about equality follows by replacing equals. -/
inductive Eq : α → α → Prop where
  /-- Everything equals itself. -/
  | refl (a : α) : Eq a a

/-- From a value of `motive a` and `a = b`, a value of `motive b`. -/
@[simp] abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : Eq a b) : motive b :=
  h.rec m

/-- Equality between elements of types that are not (yet) known to be the same,
written `a ≍ b`. -/
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  /-- Everything equals itself, heterogeneously too. -/
  | refl (a : α) : HEq a a

/-- The two truth values of programs: `true` and `false`. -/
inductive Bool : Type where
  /-- The truth value that makes `if` take its second branch. -/
  | false : Bool
  /-- The truth value that makes `if` take its first branch. -/
  | true : Bool

export Bool (false true)

/-- Does `x` fit into a machine word? Only the compiler asks. -/
@[extern "lean_is_scalar"]
unsafe axiom isScalarObj {α : Type u} (x : α) : Bool

/-! ## Functions -/

/-- The identity function. -/
@[inline, implicit_reducible] def id {α : Sort u} (a : α) : α := a

/-- Composition `f ∘ g`: first `g`, then `f`. -/
@[inline, implicit_reducible] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w}
    (f : β → δ) (g : α → β) : α → δ :=
  fun a => f (g a)

/-- The function that answers `a` whatever it is asked. -/
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

set_option checkBinderAnnotations false in
/-- The instance that type class search finds for `α`. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

set_option checkBinderAnnotations false in
/-- The instance that type class search finds for `α`, used at a type that unfolds to it. -/
abbrev «inferInstanceAs» (α : Sort u) [i : α] : α := i

/-- The type with one element, `()`. -/
abbrev Unit : Type := PUnit

/-- The element `()` of `Unit`. -/
@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- A proof that was erased. -/
unsafe axiom lcProof {α : Prop} : α
/-- A change of type that costs nothing at run time. -/
unsafe axiom lcCast {α : Sort u} {β : Sort v} (a : α) : β
/-- A place that the program never reaches. -/
unsafe axiom lcUnreachable {α : Sort u} : α

/-! ## Truth and falsity -/

/-- The true proposition. -/
inductive True : Prop where
  /-- The proof of `True`. -/
  | intro : True

/-- The false proposition: it has no proof at all. -/
inductive False : Prop

/-- The type without elements. -/
inductive Empty : Type

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type without elements, in any universe. -/
inductive PEmpty : Sort u where

/-- Negation, `¬a`: from `a` something false would follow. -/
@[implicit_reducible] def Not (a : Prop) : Prop := a → False

/-- From something false, anything follows. -/
@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec

/-- From `a` and `¬a`, anything follows. -/
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := False.elim (h₂ h₁)

/-! ## Working with equality -/

set_option linter.defProp false in
/-- `a = a`. It also proves `a = b` when both sides compute to the same thing. -/
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

@[simp] theorem id_eq (a : α) : Eq (id a) a := Eq.refl a

/-- What holds of `a` holds of everything that equals `a`. -/
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) :
    motive b :=
  h₁.rec h₂

/-- Equality can be read from right to left. -/
@[symm] theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  Eq.subst (motive := fun x => Eq x a) h (Eq.refl a)

/-- As `Eq.ndrec`, with the equation turned around. -/
@[simp] abbrev Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : Eq b a) : motive b :=
  h.symm.ndrec m

/-- Two equations in a row make one. -/
theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  Eq.subst (motive := Eq a) h₂ h₁

/-- Use an element of `α` as an element of `β`, when the two types are equal. -/
@[macro_inline, implicit_reducible] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a

/-- A function sends equals to equals. -/
theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) :
    Eq (f a₁) (f a₂) :=
  Eq.subst (motive := fun x => Eq (f a₁) (f x)) h (Eq.refl (f a₁))

/-- Equal functions have equal values (the type of the value may depend on the argument). -/
theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) :
    Eq (f a) (g a) :=
  Eq.subst (motive := fun (k : (x : α) → β x) => Eq (f a) (k a)) h (Eq.refl (f a))

/-- Equal functions have equal values. -/
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) :
    Eq (f a) (g a) :=
  congrFun h a

/-- Equal functions at equal arguments have equal values. -/
theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂)
    (h₂ : Eq a₁ a₂) : Eq (f₁ a₁) (f₂ a₂) :=
  (congrFun h₁ a₁).trans (congrArg f₂ h₂)

/-! ## Quotients

`Quot r` is the type in which the elements that `r` relates are made equal. The
kernel knows `Quot`, `Quot.mk`, `Quot.ind` and `Quot.lift`; that related elements
do become equal is the axiom `Quot.sound`, one of Lean's three. -/

init_quot

/-- **Axiom.** Related elements are equal in the quotient. -/
axiom Quot.sound : ∀ {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → Eq (Quot.mk r a) (Quot.mk r b)

/-- What compiled code uses for `Quot.lift`. -/
unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α

/-- `Quot.lift` with the quotient first. -/
protected abbrev Quot.liftOn {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : Quot r) (f : α → β)
    (c : (a b : α) → r a b → Eq (f a) (f b)) : β :=
  Quot.lift f c q

/-- **Function extensionality.** Functions that agree everywhere are equal. It is no
axiom: in the quotient of functions by "agree everywhere" `f` and `g` become one, and
applying an element of that quotient to an argument is well defined. -/
theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, Eq (f x) (g x)) :
    Eq f g :=
  let agree (k l : (x : α) → β x) : Prop := ∀ x, Eq (k x) (l x)
  let value (q : Quot agree) (x : α) : β x := Quot.liftOn q (fun k => k x) (fun _ _ kl => kl x)
  show Eq (value (Quot.mk agree f)) (value (Quot.mk agree g)) from
    congrArg value (Quot.sound (r := agree) h)

set_option linter.defProp false in
/-- `HEq.refl` with its argument left to be found. -/
@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

/-- Within one type, heterogeneous equality is equality. -/
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have transport : ∀ (β : Sort u) (b : β), HEq a b → (e : Eq α β) → Eq (cast e a) b :=
    fun _ _ hb => hb.rec (fun _ => rfl)
  transport α a' h rfl

/-- Equal things are heterogeneously equal. -/
theorem heq_of_eq (h : Eq a a') : HEq a a' :=
  Eq.subst (motive := fun x => HEq a x) h (HEq.refl a)

/-! ## Pairs -/

/-- Pairs, `α × β`. A longer tuple is a pair whose second half is a tuple. -/
structure Prod (α : Type u) (β : Type v) where
  /-- The pair `(a, b)`. -/
  mk ::
  /-- The first half of a pair. -/
  fst : α
  /-- The second half of a pair. -/
  snd : β

attribute [unbox] Prod

/-- Pairs whose halves may be proofs. Lean uses them behind recursion. -/
structure PProd (α : Sort u) (β : Sort v) where
  /-- The first half. -/
  fst : α
  /-- The second half. -/
  snd : β

/-- Pairs of two types from one universe. Lean uses them behind `do`. -/
structure MProd (α β : Type u) where
  /-- The first half. -/
  fst : α
  /-- The second half. -/
  snd : β

/-! ## And, or -/

/-- Conjunction, `a ∧ b`: a proof is a pair of proofs. -/
@[pp_using_anonymous_constructor]
structure And (a b : Prop) : Prop where
  /-- From a proof of each half, a proof of both. -/
  intro ::
  /-- The first of two things that hold. -/
  left : a
  /-- The second of two things that hold. -/
  right : b

/-- Disjunction, `a ∨ b`: a proof says which side holds, and proves it. -/
inductive Or (a b : Prop) : Prop where
  /-- The left side holds. -/
  | inl (h : a) : Or a b
  /-- The right side holds. -/
  | inr (h : b) : Or a b

theorem Or.intro_left (b : Prop) (h : a) : Or a b := .inl h
theorem Or.intro_right (a : Prop) (h : b) : Or a b := .inr h

/-- What follows from either side follows from the disjunction. -/
theorem Or.elim {c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c := h.rec left right

theorem Or.resolve_left (h : Or a b) (na : Not a) : b := h.elim (fun ha => (na ha).elim) (fun hb => hb)
theorem Or.resolve_right (h : Or a b) (nb : Not b) : a := h.elim (fun ha => ha) (fun hb => (nb hb).elim)
theorem Or.neg_resolve_left (h : Or (Not a) b) (ha : a) : b := h.elim (fun na => (na ha).elim) (fun hb => hb)
theorem Or.neg_resolve_right (h : Or a (Not b)) (nb : b) : a := h.elim (fun ha => ha) (fun hb => (hb nb).elim)

/-- `{x : α // p x}`: an element of `α` together with the proof that it satisfies `p`. -/
@[pp_using_anonymous_constructor]
structure Subtype {α : Sort u} (p : α → Prop) where
  /-- The element. -/
  val : α
  /-- It satisfies the predicate. -/
  property : p val

/-! ## Marks in types

The elaborator looks for these; to the kernel they mean nothing. -/

set_option linter.unusedVariables.funArgs false in
/-- An argument that may be left out: `(x : α := default)`. -/
@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α

/-- A class argument that is an answer of instance search, not part of the question. -/
@[reducible] def outParam (α : Sort u) : Sort u := α

/-- A class argument that every instance fills in. -/
@[reducible] def semiOutParam (α : Sort u) : Sort u := α

set_option linter.unusedVariables.funArgs false in
/-- What a pattern `x@h:p` is compiled to. -/
@[reducible] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a

/-- What `sorry` stands for: a hole. It is an axiom so that every theorem that leans on a
hole can be found out; Lean warns, and nothing that uses it counts as proved. -/
@[extern "lean_sorry", never_extract]
axiom sorryAx (α : Sort u) (synthetic : Bool) : α

/-! ## The two Booleans differ -/

theorem Bool.eq_false_of_ne_true : {b : Bool} → Not (Eq b true) → Eq b false
  | false, _ => rfl
  | true, h => (h rfl).elim

theorem Bool.eq_true_of_ne_false : {b : Bool} → Not (Eq b false) → Eq b true
  | false, h => (h rfl).elim
  | true, _ => rfl

theorem Bool.ne_false_of_eq_true : {b : Bool} → Eq b true → Not (Eq b false)
  | false, h => Bool.noConfusion h
  | true, _ => fun h => Bool.noConfusion h

theorem Bool.ne_true_of_eq_false : {b : Bool} → Eq b false → Not (Eq b true)
  | false, _ => fun h => Bool.noConfusion h
  | true, h => Bool.noConfusion h
