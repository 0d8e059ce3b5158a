/-
Chapter 22. Quotients.

A quotient makes equal what a relation relates. `Quot r` takes any relation; `Quotient s` takes
an equivalence relation, and then two classes are equal exactly if their elements are related.
-/
prelude
import Init.Classical
import Init.Collections
import Init.Coe

universe u v w

/-! ## Equivalence relations -/

/-- An equivalence relation: reflexive, symmetric, transitive. -/
structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  /-- Everything is related to itself. -/
  refl : ∀ x, r x x
  /-- The relation can be turned around. -/
  symm : ∀ {x y}, r x y → r y x
  /-- Two steps in a row are one. -/
  trans : ∀ {x y z}, r x y → r y z → r x z

/-- A type with a chosen equivalence relation, written `a ≈ b`. -/
class Setoid (α : Sort u) where
  /-- The relation. -/
  r : α → α → Prop
  /-- It is an equivalence relation. -/
  iseqv : Equivalence r

instance {α : Sort u} [Setoid α] : HasEquiv α := ⟨Setoid.r⟩

namespace Setoid
variable {α : Sort u} [Setoid α]

@[refl] theorem refl (a : α) : a ≈ a := iseqv.refl a
@[symm] theorem symm {a b : α} (hab : a ≈ b) : b ≈ a := iseqv.symm hab
theorem trans {a b c : α} (hab : a ≈ b) (hbc : b ≈ c) : a ≈ c := iseqv.trans hab hbc

end Setoid

instance {α : Sort u} [Setoid α] : Trans (α := α) (· ≈ ·) (· ≈ ·) (· ≈ ·) := ⟨Setoid.trans⟩

theorem Eq.equivalence {α : Sort u} : Equivalence (@Eq α) := ⟨.refl, .symm, .trans⟩
theorem eq_equivalence {α : Sort u} : Equivalence (@Eq α) := Eq.equivalence
theorem Iff.equivalence : Equivalence Iff := ⟨.refl, .symm, .trans⟩
theorem iff_equivalence : Equivalence Iff := Iff.equivalence

/-! ## The quotient by any relation -/

namespace Quot

protected theorem liftBeta {α : Sort u} {r : α → α → Prop} {β : Sort v} (f : α → β)
    (c : (a b : α) → r a b → f a = f b) (a : α) : lift f c (Quot.mk r a) = f a := rfl

protected theorem indBeta {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop}
    (p : (a : α) → motive (Quot.mk r a)) (a : α) : (ind p (Quot.mk r a) : motive (Quot.mk r a)) = p a := rfl

/-- To prove something of all elements of a quotient, prove it of the classes of elements. -/
@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop} (q : Quot r)
    (h : (a : α) → motive (Quot.mk r a)) : motive q :=
  ind h q

theorem exists_rep {α : Sort u} {r : α → α → Prop} (q : Quot r) : ∃ a, Quot.mk r a = q :=
  q.inductionOn fun a => ⟨a, rfl⟩

section
variable {α : Sort u} {r : α → α → Prop} {motive : Quot r → Sort v}

/-- A value together with the class it belongs to. -/
@[reducible, macro_inline] protected def indep (f : (a : α) → motive (Quot.mk r a)) (a : α) : PSigma motive :=
  ⟨Quot.mk r a, f a⟩

protected theorem indepCoherent (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (a b : α) (e : r a b) :
    Quot.indep f a = Quot.indep f b :=
  PSigma.eta (sound e) (h a b e)

protected theorem liftIndepPr1 (f : (a : α) → motive (Quot.mk r a))
    (h : ∀ (a b : α) (p : r a b), Eq.ndrec (f a) (sound p) = f b) (q : Quot r) :
    (lift (Quot.indep f) (Quot.indepCoherent f h) q).1 = q :=
  q.inductionOn fun _ => rfl

/-- A function out of a quotient whose type depends on the class. -/
@[elab_as_elim] protected abbrev rec (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (q : Quot r) : motive q :=
  Eq.ndrecOn (Quot.liftIndepPr1 f h q) (lift (Quot.indep f) (Quot.indepCoherent f h) q).2

/-- `Quot.rec` with the quotient first. -/
@[elab_as_elim] protected abbrev recOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) : motive q :=
  q.rec f h

/-- A function out of a quotient into types with at most one element: nothing is to be checked. -/
@[elab_as_elim] protected abbrev recOnSubsingleton [h : (a : α) → Subsingleton (motive (Quot.mk r a))]
    (q : Quot r) (f : (a : α) → motive (Quot.mk r a)) : motive q :=
  q.rec f fun _ b _ => Subsingleton.elim _ (f b)

/-- As `Quot.recOn`, with heterogeneous equality. -/
protected abbrev hrecOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (c : (a b : α) → (p : r a b) → f a ≍ f b) : motive q :=
  Quot.recOn q f fun a b p => eq_of_heq ((eqRec_heq (sound p) (f a)).trans (c a b p))

end
end Quot

/-! ## The quotient by an equivalence relation -/

/-- The type of the classes of an equivalence relation. -/
def Quotient {α : Sort u} (s : Setoid α) := @Quot α Setoid.r

namespace Quotient

/-- The class of an element. -/
@[inline] protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a

/-- The class of an element; the relation is found by itself. -/
protected def mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s := Quotient.mk s a

theorem sound {α : Sort u} {s : Setoid α} {a b : α} : a ≈ b → Quotient.mk s a = Quotient.mk s b := Quot.sound

/-- A function that does not tell related elements apart is a function on the classes. -/
protected abbrev lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) :
    ((a b : α) → a ≈ b → f a = f b) → Quotient s → β :=
  Quot.lift f

protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} :
    ((a : α) → motive (Quotient.mk s a)) → (q : Quotient s) → motive q :=
  Quot.ind

/-- `Quotient.lift` with the class first. -/
protected abbrev liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β)
    (c : (a b : α) → a ≈ b → f a = f b) : β :=
  Quot.liftOn q f c

@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.inductionOn q h

theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) : ∃ a : α, Quotient.mk s a = q := Quot.exists_rep q

@[simp] theorem lift_mk {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) (h : ∀ a b : α, a ≈ b → f a = f b)
    (x : α) : Quotient.lift f h (Quotient.mk s x) = f x := rfl

section
variable {α : Sort u} {s : Setoid α} {motive : Quotient s → Sort v}

/-- A function out of a quotient whose type depends on the class. -/
@[inline, elab_as_elim] protected def rec (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) (q : Quotient s) : motive q :=
  Quot.rec f h q

/-- `Quotient.rec` with the class first. -/
@[elab_as_elim] protected abbrev recOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) : motive q :=
  Quot.recOn q f h

/-- A function out of a quotient into types with at most one element. -/
@[elab_as_elim] protected abbrev recOnSubsingleton [h : (a : α) → Subsingleton (motive (Quotient.mk s a))]
    (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.recOnSubsingleton (h := h) q f

/-- As `Quotient.recOn`, with heterogeneous equality. -/
@[elab_as_elim] protected abbrev hrecOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (c : (a b : α) → (p : a ≈ b) → f a ≍ f b) : motive q :=
  Quot.hrecOn q f c

end

section
universe uA uB uC
variable {α : Sort uA} {β : Sort uB} {φ : Sort uC} {s₁ : Setoid α} {s₂ : Setoid β}

/-- A function of two arguments that respects both relations is a function on the classes. -/
protected abbrev lift₂ (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂)
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  q₁.lift (fun a₁ => q₂.lift (f a₁) fun b₁ b₂ hb => c a₁ b₁ a₁ b₂ (Setoid.refl a₁) hb)
    fun a₁ a₂ ha => q₂.inductionOn fun b => c a₁ b a₂ b ha (Setoid.refl b)

/-- `Quotient.lift₂` with the classes first. -/
protected abbrev liftOn₂ (q₁ : Quotient s₁) (q₂ : Quotient s₂) (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) : φ :=
  Quotient.lift₂ f c q₁ q₂

@[elab_as_elim]
protected theorem ind₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) (q₁ : Quotient s₁)
    (q₂ : Quotient s₂) : motive q₁ q₂ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => h a b

@[elab_as_elim]
protected theorem inductionOn₂ {motive : Quotient s₁ → Quotient s₂ → Prop} (q₁ : Quotient s₁)
    (q₂ : Quotient s₂) (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.ind₂ h q₁ q₂

@[elab_as_elim]
protected theorem inductionOn₃ {s₃ : Setoid φ} {motive : Quotient s₁ → Quotient s₂ → Quotient s₃ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) (q₃ : Quotient s₃)
    (h : (a : α) → (b : β) → (c : φ) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b) (Quotient.mk s₃ c)) :
    motive q₁ q₂ q₃ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => q₃.inductionOn fun c => h a b c

end

/-- Are the elements of two classes related? It does not matter which elements. -/
private def Related {α : Sort u} {s : Setoid α} (q₁ q₂ : Quotient s) : Prop :=
  Quotient.liftOn₂ q₁ q₂ (fun a b => a ≈ b) fun _ _ _ _ ha hb =>
    propext ⟨fun h => Setoid.trans (Setoid.symm ha) (Setoid.trans h hb),
      fun h => Setoid.trans ha (Setoid.trans h (Setoid.symm hb))⟩

/-- Elements of one class are related. -/
theorem exact {α : Sort u} {s : Setoid α} {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : a ≈ b :=
  have self : Related (Quotient.mk s a) (Quotient.mk s a) := Setoid.refl a
  show Related (Quotient.mk s a) (Quotient.mk s b) from h ▸ self

theorem eq {α : Sort u} {s : Setoid α} {a b : α} : Quotient.mk s a = Quotient.mk s b ↔ a ≈ b := ⟨exact, sound⟩

section
universe uA uB uC
variable {α : Sort uA} {β : Sort uB} {s₁ : Setoid α} {s₂ : Setoid β}

/-- A function out of two quotients into types with at most one element. -/
@[elab_as_elim] protected abbrev recOnSubsingleton₂ {motive : Quotient s₁ → Quotient s₂ → Sort uC}
    [s : (a : α) → (b : β) → Subsingleton (motive (Quotient.mk s₁ a) (Quotient.mk s₂ b))]
    (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (g : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  have inner (a : α) : Subsingleton (motive (Quotient.mk s₁ a) q₂) := q₂.inductionOn fun b => s a b
  q₁.recOnSubsingleton (h := inner) fun a => q₂.recOnSubsingleton (h := s a) fun b => g a b

end
end Quotient

/-- Classes can be compared if elements can. -/
instance Quotient.decidableEq {α : Sort u} {s : Setoid α} [d : ∀ (a b : α), Decidable (a ≈ b)] : DecidableEq (Quotient s) :=
  fun (q₁ q₂ : Quotient s) =>
    Quotient.recOnSubsingleton₂ q₁ q₂ fun a b =>
      match d a b with
      | isTrue h => isTrue (Quotient.sound h)
      | isFalse h => isFalse fun e => h (Quotient.exact e)

/-! ## Truncation -/

/-- The type with at most one element that has one exactly if `α` has. -/
def Squash (α : Sort u) := Quot (fun (_ _ : α) => True)

/-- The element that each element of `α` becomes. -/
def Squash.mk {α : Sort u} (x : α) : Squash α := Quot.mk _ x

theorem Squash.ind {α : Sort u} {motive : Squash α → Prop} (h : ∀ (a : α), motive (Squash.mk a)) :
    ∀ (q : Squash α), motive q :=
  Quot.ind h

/-- A function out of `Squash α` into a type with at most one element. -/
@[inline] def Squash.lift {α : Sort u} {β : Sort v} [Subsingleton β] (s : Squash α) (f : α → β) : β :=
  Quot.lift f (fun _ _ _ => Subsingleton.elim _ _) s

instance {α : Sort u} : Subsingleton (Squash α) :=
  ⟨fun a b => Squash.ind (motive := fun a => a = b) (fun a => Squash.ind (motive := (Squash.mk a = ·)) (fun _ => Quot.sound trivial) b) a⟩
