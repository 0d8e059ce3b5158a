/-
Chapter 11. Logic.

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

theorem trivial : True := ⟨⟩

/-! ## Equivalence -/

theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun ha => h₂.mp (h₁.mp ha), fun hc => h₁.mpr (h₂.mpr hc)⟩
theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
theorem Iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem iff_comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := Iff.comm
theorem Iff.elim {a b c : Prop} (f : (a → b) → (b → a) → c) (h : a ↔ b) : c := f h.mp h.mpr

instance : Trans Iff Iff Iff where
  trans := Iff.trans

theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨fun ⟨ha, hb⟩ => ⟨hb, ha⟩, fun ⟨hb, ha⟩ => ⟨ha, hb⟩⟩
theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := And.comm
theorem Or.symm {a b : Prop} : a ∨ b → b ∨ a := fun h => h.elim .inr .inl
theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := Or.comm

theorem not_false : ¬False := id
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
def Not.elim {α : Sort _} {a : Prop} (h₁ : ¬a) (h₂ : a) : α := absurd h₂ h₁
theorem Not.intro {a : Prop} (h : a → False) : ¬a := h
theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun np => np h

/-! ## Propositions as values -/

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
theorem iff_true_intro {a : Prop} (h : a) : a ↔ True := iff_of_true h trivial
theorem iff_false_intro {a : Prop} (h : ¬a) : a ↔ False := iff_of_false h id
theorem Eq.to_iff {a b : Prop} (h : a = b) : a ↔ b := Iff.of_eq h
@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h ▸ a
