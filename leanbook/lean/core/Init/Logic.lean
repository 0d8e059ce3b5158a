/-
Chapter 10. Logic.

From here on there is notation, and there are tactics. This chapter brings `↔`, `∃` and
`≠`, what is true of all propositions, and the axiom that equivalent propositions are equal.
-/
prelude
import Init.Bindings

universe u v w

/-! ## If and only if, there is, differs -/

/-- `a ↔ b`: each of the two implies the other. -/
structure Iff (a b : Prop) : Prop where
  /-- From both directions. -/
  intro ::
  /-- From left to right. -/
  mp : a → b
  /-- From right to left. -/
  mpr : b → a

/-- `∃ x, p x`: there is an `x` with `p x`. A proof is such an `x` together with the proof. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  /-- A witness, and the proof that it is one. -/
  | intro (w : α) (h : p w) : Exists p

/-- `a ≠ b`: the two differ. -/
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := ¬(a = b)

/-- **Axiom.** Equivalent propositions are equal. It is one of Lean's three axioms. -/
axiom propext {a b : Prop} : (a ↔ b) → a = b

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists (fun x => p x))
    (h₂ : ∀ a : α, p a → b) : b :=
  h₁.rec h₂

theorem Ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm
theorem Ne.elim {α : Sort u} {a b : α} (h : a ≠ b) : a = b → False := h
theorem Ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl
theorem Ne.intro {α : Sort u} {a b : α} (h : a = b → False) : a ≠ b := h
theorem ne_of_eq_of_ne {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁.symm ▸ h₂
theorem ne_of_ne_of_eq {α : Sort u} {a b c : α} (h₁ : a ≠ b) (h₂ : b = c) : a ≠ c := h₂ ▸ h₁
theorem false_of_ne {α : Sort u} {a : α} : a ≠ a → False := Ne.irrefl


theorem ne_comm {α : Sort u} {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩

/-- The proof of `True`. -/
theorem trivial : True := ⟨⟩

/-! ## Equivalence

Equivalence behaves like equality: it can be turned around, chained, and used to replace one
proposition by the other. -/

@[refl] theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Eq.to_iff {a b : Prop} (h : a = b) : a ↔ b := Iff.of_eq h
theorem iff_of_eq {a b : Prop} (h : a = b) : a ↔ b := Iff.of_eq h
theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun ha => h₂.mp (h₁.mp ha), fun hc => h₁.mpr (h₂.mpr hc)⟩
@[symm] theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
theorem Iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem iff_comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := Iff.comm
theorem Iff.elim {a b c : Prop} (f : (a → b) → (b → a) → c) (h : a ↔ b) : c := f h.mp h.mpr
theorem Iff.subst {a b : Prop} {p : Prop → Prop} (h₁ : a ↔ b) (h₂ : p a) : p b :=
  Eq.subst (propext h₁) h₂
theorem iff_def {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.1, h.2⟩⟩
theorem iff_def' {a b : Prop} : (a ↔ b) ↔ (b → a) ∧ (a → b) :=
  ⟨fun h => ⟨h.mpr, h.mp⟩, fun h => ⟨h.2, h.1⟩⟩
theorem iff_iff_implies_and_implies {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_def
@[simp] theorem eq_iff_iff {p q : Prop} : (p = q) ↔ (p ↔ q) := ⟨Iff.of_eq, propext⟩

/-- Two propositions that imply each other are equal. -/
theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

instance : Trans Iff Iff Iff where
  trans := Iff.trans

theorem And.symm {a b : Prop} : a ∧ b → b ∧ a := fun ⟨ha, hb⟩ => ⟨hb, ha⟩
theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := And.comm
theorem Or.symm {a b : Prop} : a ∨ b → b ∨ a := fun h => h.elim .inr .inl
theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := Or.comm
abbrev And.elim {a b : Prop} {α : Sort _} (f : a → b → α) (h : a ∧ b) : α := f h.1 h.2

theorem Lean.injEq_helper {p q r : Prop} (h : p → q → r) : p ∧ q → r := fun ⟨hp, hq⟩ => h hp hq

theorem not_false : ¬False := id
theorem not_true : ¬True ↔ False := ⟨fun h => h trivial, fun h => h.elim⟩
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
/-- From `¬a` and `a`, anything. -/
def Not.elim {α : Sort _} {a : Prop} (h₁ : ¬a) (h₂ : a) : α := absurd h₂ h₁
theorem Not.intro {a : Prop} (h : a → False) : ¬a := h
theorem Not.imp {a b : Prop} (h₂ : ¬b) (h₁ : a → b) : ¬a := mt h₁ h₂
theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun np => np h
theorem not_not_not {a : Prop} : ¬¬¬a ↔ ¬a := ⟨fun h ha => h (not_not_intro ha), not_not_intro⟩
theorem iff_not_self {a : Prop} : ¬(a ↔ ¬a) := fun h =>
  have na : ¬a := fun ha => h.mp ha ha
  na (h.mpr na)
/-- `a → b` as a relation between propositions. -/
def implies (a b : Prop) := a → b
theorem implies.trans {p q r : Prop} (h₁ : implies p q) (h₂ : implies q r) : implies p r :=
  fun hp => h₂ (h₁ hp)

/-! ## Propositions as values

A proposition that holds equals `True`, and one that is refuted equals `False`. -/

theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩
theorem eq_false {p : Prop} (h : ¬p) : p = False := propext ⟨h, False.elim⟩
theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h
theorem eq_true_intro {p : Prop} (h : p) : p = True := eq_true h
theorem eq_false_intro {p : Prop} (h : ¬p) : p = False := eq_false h
theorem of_eq_true {p : Prop} (h : p = True) : p := h ▸ trivial
theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => h ▸ hp
theorem of_iff_true {p : Prop} (h : p ↔ True) : p := h.mpr trivial
theorem not_of_iff_false {p : Prop} (h : p ↔ False) : ¬p := h.mp
theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b :=
  ⟨fun h => (ha h).elim, fun h => (hb h).elim⟩
theorem iff_true_left {a b : Prop} (ha : a) : (a ↔ b) ↔ b := ⟨fun h => h.mp ha, iff_of_true ha⟩
theorem iff_true_right {a b : Prop} (ha : a) : (b ↔ a) ↔ b := Iff.comm.trans (iff_true_left ha)
theorem iff_false_left {a b : Prop} (ha : ¬a) : (a ↔ b) ↔ ¬b := ⟨fun h => mt h.mpr ha, iff_of_false ha⟩
theorem iff_false_right {a b : Prop} (ha : ¬a) : (b ↔ a) ↔ ¬b := Iff.comm.trans (iff_false_left ha)
theorem iff_true_intro {a : Prop} (h : a) : a ↔ True := iff_of_true h trivial
theorem iff_false_intro {a : Prop} (h : ¬a) : a ↔ False := iff_of_false h id
theorem not_of_eq_false {p : Prop} (h : p = False) : ¬p := of_eq_false h
theorem cast_of_eq_true {p : Prop} (h : p = True) : p := of_eq_true h
theorem ne_false_of_self {p : Prop} : p → p ≠ False := fun hp e => e ▸ hp
theorem ne_true_of_not {p : Prop} : ¬p → p ≠ True := fun np e => np (e ▸ trivial)
theorem true_ne_false : ¬True = False := ne_false_of_self trivial
theorem false_ne_true : False ≠ True := fun h => h.symm ▸ trivial
/-- Two proofs of one proposition are the same: this is built into Lean. -/
theorem proof_irrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl
/-- Two proofs of one proposition are the same: this is built into Lean. -/
theorem proofIrrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl
theorem id_def {α : Sort u} (a : α) : id a = a := rfl

/-! ## Along an equation between types -/

/-- From `α = β`, an element of `β` for each element of `α`. -/
@[macro_inline, implicit_reducible] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h ▸ a
/-- From `α = β`, an element of `α` for each element of `β`. It is what `rw` leaves in a proof. -/
@[macro_inline, implicit_reducible] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := h ▸ b

theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) : p a → p b := fun h => h₁ ▸ h
/-- `Eq.ndrec` with the equation first. -/
abbrev Eq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} {b : α} (h : a = b)
    (m : motive a) : motive b :=
  Eq.ndrec m h
@[simp] theorem cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl
@[simp] theorem eq_mp_eq_cast {α β : Sort u} (h : α = β) : Eq.mp h = cast h := rfl
@[simp] theorem eq_mpr_eq_cast {α β : Sort u} (h : α = β) : Eq.mpr h = cast h.symm := by cases h; rfl
@[simp] theorem cast_cast {α β γ : Sort u} : ∀ (ha : α = β) (hb : β = γ) (a : α),
    cast hb (cast ha a) = cast (ha.trans hb) a
  | rfl, rfl, _ => rfl
theorem eq_rec_constant {α : Sort u} {a a' : α} {β : Sort v} (y : β) (h : a = a') :
    (@Eq.rec α a (fun _ _ => β) y a' h) = y := by cases h; rfl
theorem congrArg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {a a' : α} {b b' : β}
    (ha : a = a') (hb : b = b') : f a b = f a' b' := by cases ha; cases hb; rfl

/-! ## Heterogeneous equality

`a ≍ b` may be said although the types of `a` and `b` are not visibly the same. -/

/-- From a property of `a`, the same property of what equals it heterogeneously. -/
noncomputable def HEq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : {β : Sort u2} → β → Sort u1} (m : motive a)
    {β : Sort u2} {b : β} (h : a ≍ b) : motive b :=
  h.rec m
/-- `HEq.ndrec` with the equation first. -/
noncomputable def HEq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : {β : Sort u2} → β → Sort u1}
    {β : Sort u2} {b : β} (h : a ≍ b) (m : motive a) : motive b :=
  h.rec m
/-- `Eq.ndrec` for a heterogeneous equation inside one type. -/
@[simp] abbrev HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : a ≍ b) : motive b :=
  (eq_of_heq h).ndrec m
/-- As `HEq.homo_ndrec`, with the equation turned around. -/
@[simp] abbrev HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : b ≍ a) : motive b :=
  (eq_of_heq h).ndrec_symm m
/-- Replace equals by equals, inside one type. -/
noncomputable def HEq.elim {α : Sort u} {a : α} {p : α → Sort v} {b : α} (h₁ : a ≍ b) (h₂ : p a) : p b :=
  eq_of_heq h₁ ▸ h₂
theorem HEq.subst {α β : Sort u} {a : α} {b : β} {p : (T : Sort u) → T → Prop} (h₁ : a ≍ b)
    (h₂ : p α a) : p β b :=
  HEq.ndrecOn h₁ h₂
@[symm] theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : a ≍ b) : b ≍ a := h.rec HEq.rfl
theorem HEq.trans {α β φ : Sort u} {a : α} {b : β} {c : φ} (h₁ : a ≍ b) (h₂ : b ≍ c) : a ≍ c :=
  HEq.subst h₂ h₁
theorem heq_of_heq_of_eq {α β : Sort u} {a : α} {b b' : β} (h₁ : a ≍ b) (h₂ : b = b') : a ≍ b' :=
  h₂ ▸ h₁
theorem heq_of_eq_of_heq {α β : Sort u} {a a' : α} {b : β} (h₁ : a = a') (h₂ : a' ≍ b) : a ≍ b :=
  h₁ ▸ h₂
theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : a ≍ b) : α = β := h.rec rfl
theorem HEq.comm {α β : Sort u} {a : α} {b : β} : a ≍ b ↔ b ≍ a := ⟨HEq.symm, HEq.symm⟩
theorem heq_comm {α β : Sort u} {a : α} {b : β} : a ≍ b ↔ b ≍ a := HEq.comm
theorem eqRec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} :
    (h : a = a') → (p : φ a) → Eq.recOn (motive := fun x _ => φ x) h p ≍ p
  | rfl, p => HEq.refl p
theorem heq_of_eqRec_eq {α β : Sort u} {a : α} {b : β} (h₁ : α = β)
    (h₂ : Eq.rec (motive := fun α _ => α) a h₁ = b) : a ≍ b := by
  cases h₁; exact heq_of_eq h₂
@[simp] theorem eqRec_heq_iff_heq {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v} {b : α}
    {refl : motive a (Eq.refl a)} {h : a = b} {γ : Sort v} {c : γ} :
    (@Eq.rec α a motive refl b h ≍ c) ↔ (refl ≍ c) := by cases h; exact Iff.rfl
@[simp] theorem heq_eqRec_iff_heq {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v} {b : α}
    {refl : motive a (Eq.refl a)} {h : a = b} {γ : Sort v} {c : γ} :
    (c ≍ @Eq.rec α a motive refl b h) ↔ (c ≍ refl) := by cases h; exact Iff.rfl
@[simp] theorem cast_heq {α β : Sort u} : (h : α = β) → (a : α) → cast h a ≍ a
  | rfl, a => HEq.refl a
theorem cast_eq_iff_heq {α β : Sort u} {a : α} {b : β} {h : α = β} : cast h a = b ↔ a ≍ b := by
  cases h; exact ⟨heq_of_eq, eq_of_heq⟩
theorem heq_of_cast_eq {α β : Sort u} {a : α} {b : β} (e : α = β) (h : cast e a = b) : a ≍ b :=
  cast_eq_iff_heq.mp h
theorem eq_cast_iff_heq {α β : Sort u} {a : α} {b : β} {h : β = α} : a = cast h b ↔ a ≍ b := by
  cases h; exact ⟨heq_of_eq, eq_of_heq⟩
@[simp] theorem heq_eq_eq {α : Sort u} (a b : α) : (a ≍ b) = (a = b) :=
  propext ⟨eq_of_heq, heq_of_eq⟩
theorem heq_iff_eq {α : Sort u} {a b : α} : a ≍ b ↔ a = b := ⟨eq_of_heq, heq_of_eq⟩
theorem proof_irrel_heq {p q : Prop} (hp : p) (hq : q) : hp ≍ hq := by
  cases (propext (iff_of_true hp hq) : p = q); rfl
theorem heq_prop {p q : Prop} (hp : p) (hq : q) : hp ≍ hq := proof_irrel_heq hp hq

/-! ## Writing functions -/

/-- Tells the kernel to compute this argument as far as it goes, first. Proofs by computation use it. -/
def eagerReduce {α : Sort u} (a : α) : α := a
/-- Marks an expression that the compiler should inline. -/
def inline {α : Sort u} (a : α) : α := a
/-- `flip f b a` is `f a b`. -/
@[inline, implicit_reducible] def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ :=
  fun b a => f a b
@[simp] theorem Function.const_apply {α : Sort u} {β : Sort v} {y : β} {x : α} : Function.const α y x = y := rfl
@[simp] theorem Function.comp_apply {α : Sort u} {β : Sort v} {δ : Sort w} {f : β → δ} {g : α → β} {x : α} :
    (f ∘ g) x = f (g x) := rfl
theorem Function.comp_def {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) :
    f ∘ g = fun x => f (g x) := rfl
theorem funext_iff {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x :=
  ⟨fun h _ => h ▸ rfl, funext⟩

attribute [simp] namedPattern
