/-
Chapter 18. Classical logic.

Every proposition is true or false. In Lean that is no axiom of its own: it follows from
choice and the two extensionality principles (Diaconescu's theorem).
-/
prelude
import Init.Propositions
import Init.Conditions

universe u v w

namespace Classical

/-! ## Choice -/

/-- An element with `p`, together with the proof that it has `p`, from the mere existence. -/
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} :=
  choice (h.elim fun x hx => ⟨⟨x, hx⟩⟩)

/-- An element with `p`, from the mere existence. -/
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property

/-! ## The law of excluded middle

Let `p` be a proposition. The predicates "`b` is true, or `p`" and "`b` is false, or `p`" on
the Booleans both hold somewhere; choose an example for each. If `p` holds the two predicates
are the same, so the same example is chosen. Hence if the examples differ, `p` fails; and if
they don't, one of them is not what its predicate asks for, unless `p` holds. -/

private theorem examples_agree {p : Prop} (hp : p) (h : ∃ b : Bool, b = true ∨ p) (h' : ∃ b : Bool, b = false ∨ p) :
    choose h = choose h' := by
  have same : (fun b : Bool => b = true ∨ p) = (fun b => b = false ∨ p) :=
    funext fun _ => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩
  have all : ∀ (q : Bool → Prop) (_ : (fun b : Bool => b = true ∨ p) = q) (hq : ∃ b, q b), choose h = choose hq := by
    intro q e hq
    cases e
    rfl
  exact all _ same h'

/-- **Excluded middle.** A proposition holds, or its negation does. -/
theorem em (p : Prop) : p ∨ ¬p := by
  have h : ∃ b : Bool, b = true ∨ p := ⟨true, .inl rfl⟩
  have h' : ∃ b : Bool, b = false ∨ p := ⟨false, .inl rfl⟩
  cases choose_spec h with
  | inr hp => exact .inl hp
  | inl isTrue =>
    cases choose_spec h' with
    | inr hp => exact .inl hp
    | inl isFalse =>
      right
      intro hp
      have e := examples_agree hp h h'
      rw [isTrue, isFalse] at e
      cases e

theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True := fun ⟨a⟩ => ⟨a, trivial⟩

/-- A chosen element of a type that has one. -/
@[reducible] noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩

/-- A chosen element with a property that some element has. -/
@[reducible] noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α := ⟨choose h⟩

/-- By excluded middle every proposition is decidable, though no program comes with it. -/
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice ((em a).elim (fun ha => ⟨isTrue ha⟩) (fun na => ⟨isFalse na⟩))

/-- That a proposition is decidable, as an inhabited type. -/
@[reducible] noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨propDecidable a⟩

instance (a : Prop) : Nonempty (Decidable a) := ⟨propDecidable a⟩

/-- An element of `α`, or the proof that there is none. -/
noncomputable def typeDecidable (α : Sort u) : PSum α (α → False) :=
  match propDecidable (Nonempty α) with
  | isTrue h => .inl (choice h)
  | isFalse h => .inr fun a => h ⟨a⟩

/-- An element of which the property holds if there is any of which it holds. -/
noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) :
    {x : α // (∃ y : α, p y) → p x} :=
  if hp : ∃ x, p x then ⟨choose hp, fun _ => choose_spec hp⟩ else ⟨choice h, fun h => (hp h).elim⟩

/-- **Hilbert's epsilon.** An element with `p`, if there is one. -/
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α := (strongIndefiniteDescription p h).val

theorem epsilon_spec_aux {α : Sort u} (h : Nonempty α) (p : α → Prop) : (∃ y, p y) → p (@epsilon α h p) :=
  (strongIndefiniteDescription p h).property

theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) : p (@epsilon α hex.nonempty p) :=
  epsilon_spec_aux hex.nonempty p hex

theorem epsilon_singleton {α : Sort u} (x : α) : @epsilon α ⟨x⟩ (fun y => y = x) = x :=
  epsilon_spec (p := fun y => y = x) ⟨x, rfl⟩

/-- **The axiom of choice**, in its usual form: what exists for each `x` can be had as a function. -/
theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ (f : ∀ x, β x), ∀ x, r x (f x) :=
  ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩

theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ (f : ∀ x, b x), ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun ⟨f, hf⟩ x => ⟨f x, hf x⟩⟩

theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).imp eq_true eq_false

/-! ## Arguing by cases and by contradiction -/

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun np => (h np).elim
theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨byContradiction, not_not_intro⟩
theorem of_not_not {a : Prop} : ¬¬a → a := byContradiction
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun none => h fun x => byContradiction fun nx => none ⟨x, nx⟩, not_forall_of_exists_not⟩
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  not_forall.trans (exists_congr fun _ => not_not)
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  not_exists.trans (forall_congr' fun _ => not_not)
theorem exists_not_of_not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) → ∃ x, ¬p x := not_forall.mp
theorem forall_or_exists_not {α : Sort u} (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬P a :=
  (em _).imp_right exists_not_of_not_forall
theorem exists_or_forall_not {α : Sort u} (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬P a :=
  (em _).imp_right forall_not_of_not_exists
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => (em a).imp_right h⟩
theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) := or_comm.trans or_iff_not_imp_left
theorem not_imp_iff_and_not {a b : Prop} : ¬(a → b) ↔ (a ∧ ¬b) :=
  ⟨fun h => ⟨byContradiction fun na => h fun ha => (na ha).elim, not_of_not_imp h⟩, not_imp_of_and_not⟩
theorem not_imp {a b : Prop} : ¬(a → b) ↔ (a ∧ ¬b) := not_imp_iff_and_not
theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, not_and_of_not_or_not⟩
theorem not_and_or {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_iff_not_or_not
theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun na => byContradiction fun nb => h (iff_of_false na nb), fun hb ha => h (iff_of_true ha hb)⟩,
    fun h e => iff_not_self (h.trans e.symm).symm⟩
theorem imp_iff_left_iff {a b : Prop} : (b ↔ a → b) ↔ a ∨ b :=
  (em a).elim (fun ha => ⟨fun _ => .inl ha, fun _ => (imp_iff_right ha).symm⟩) fun na =>
    ⟨fun h => .inr (h.mpr fun ha => (na ha).elim), fun h => ⟨fun hb _ => hb, fun _ => h.resolve_left na⟩⟩
theorem imp_iff_right_iff {a b : Prop} : (a → b ↔ b) ↔ a ∨ b := iff_comm.trans imp_iff_left_iff
theorem and_or_imp {a b c : Prop} : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h ha => h.elim (fun hab => .inl hab.2) fun f => .inr (f ha), fun h =>
    (em b).elim (fun hb => (em a).elim (fun ha => .inl ⟨ha, hb⟩) fun na => .inr fun ha => (na ha).elim)
      fun nb => .inr fun ha => (h ha).resolve_left nb⟩
theorem imp_and_neg_imp_iff (p q : Prop) : (p → q) ∧ (¬p → q) ↔ q :=
  ⟨fun ⟨h₁, h₂⟩ => (em p).elim h₁ h₂, fun h => ⟨fun _ => h, fun _ => h⟩⟩
theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ (¬a ∨ b) :=
  ⟨fun h => (em a).elim (fun ha => .inr (h ha)) .inl, not_imp_of_or⟩
theorem not_imp_not {a b : Prop} : (¬a → ¬b) ↔ (b → a) := ⟨fun h hb => byContradiction fun na => h na hb, mt⟩
theorem not_imp_comm {a b : Prop} : (¬a → b) ↔ (¬b → a) :=
  ⟨fun h nb => byContradiction fun na => nb (h na), fun h na => byContradiction fun nb => na (h nb)⟩
theorem not_imp_symm {a b : Prop} (h : ¬a → b) (nb : ¬b) : a := not_imp_comm.mp h nb
theorem peirce {a b : Prop} (h : (a → b) → a) : a := (em a).elim id fun na => h fun ha => (na ha).elim
theorem iff_iff_and_or_not_and_not {a b : Prop} : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun h => (em a).imp (fun ha => ⟨ha, h.mp ha⟩) (fun na => ⟨na, mt h.mpr na⟩),
    fun h => h.elim (fun ⟨ha, hb⟩ => iff_of_true ha hb) fun ⟨na, nb⟩ => iff_of_false na nb⟩
theorem or_iff_not_and_not {a b : Prop} : a ∨ b ↔ ¬(¬a ∧ ¬b) := by
  rw [← not_or, not_not]
theorem and_iff_not_or_not {a b : Prop} : a ∧ b ↔ ¬(¬a ∨ ¬b) := by
  rw [← not_and_iff_not_or_not, not_not]
theorem not_or_and_or_not {a b : Prop} : ¬(a ↔ b) ↔ (a ∧ ¬b) ∨ (¬a ∧ b) :=
  ⟨fun h => (em a).imp (fun ha => ⟨ha, fun hb => h (iff_of_true ha hb)⟩)
      (fun na => ⟨na, byContradiction fun nb => h (iff_of_false na nb)⟩),
    fun h e => h.elim (fun ⟨ha, nb⟩ => nb (e.mp ha)) fun ⟨na, hb⟩ => na (e.mpr hb)⟩
theorem not_iff_comm {a b : Prop} : (¬a ↔ b) ↔ (¬b ↔ a) := by
  rw [← not_iff, iff_comm (a := a), not_iff]
theorem iff_not_comm {a b : Prop} : (a ↔ ¬b) ↔ (b ↔ ¬a) :=
  iff_comm.trans (not_iff_comm.trans iff_comm)
theorem not_iff_not {a b : Prop} : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨fun ha => byContradiction fun nb => h.mpr nb ha, fun hb => byContradiction fun na => h.mp na hb⟩, not_congr⟩

end Classical

export Classical (imp_iff_right_iff imp_and_neg_imp_iff and_or_imp not_imp)

attribute [simp] Classical.not_not Classical.not_forall Classical.not_imp Classical.imp_iff_left_iff
  Classical.imp_iff_right_iff Classical.and_or_imp Classical.imp_and_neg_imp_iff

/-- A chosen element with a property that some element has. -/
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P

/-! ## The same for decidable propositions

Whoever has a decision needs no axiom. -/

namespace Decidable

@[simp] theorem not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
theorem not_imp_symm {a b : Prop} [Decidable a] (h : ¬a → b) (hb : ¬b) : a := byContradiction fun na => hb (h na)
theorem not_imp_comm {a b : Prop} [Decidable a] [Decidable b] : (¬a → b) ↔ (¬b → a) := ⟨not_imp_symm, not_imp_symm⟩
theorem not_imp_self {a : Prop} [Decidable a] : (¬a → a) ↔ a := ⟨fun h => byContradiction fun na => na (h na), fun h _ => h⟩
theorem or_iff_not_imp_left {a b : Prop} [Decidable a] : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => (em a).imp_right h⟩
theorem or_iff_not_imp_right {a b : Prop} [Decidable b] : a ∨ b ↔ (¬b → a) := or_comm.trans or_iff_not_imp_left
theorem not_imp_not {a b : Prop} [Decidable a] : (¬a → ¬b) ↔ (b → a) := ⟨fun h hb => byContradiction (h · hb), mt⟩
theorem imp_iff_not_or {a b : Prop} [Decidable a] : (a → b) ↔ (¬a ∨ b) :=
  ⟨fun h => (em a).elim (fun ha => .inr (h ha)) .inl, not_imp_of_or⟩
theorem not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h
theorem imp_iff_or_not {a b : Prop} [Decidable b] : b → a ↔ a ∨ ¬b := imp_iff_not_or.trans or_comm
theorem not_imp_iff_and_not {a b : Prop} [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun na => h fun ha => (na ha).elim, not_of_not_imp h⟩, not_imp_of_and_not⟩
theorem not_imp {a b : Prop} [Decidable a] : ¬(a → b) ↔ a ∧ ¬b := not_imp_iff_and_not
theorem not_and_iff_not_or_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, not_and_of_not_or_not⟩
theorem not_and_or {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_iff_not_or_not
theorem not_or_iff_and_not {p q : Prop} [Decidable p] [Decidable q] : ¬(p ∨ q) ↔ ¬p ∧ ¬q := not_or
theorem or_iff_not_and_not {a b : Prop} [Decidable a] [Decidable b] : a ∨ b ↔ ¬(¬a ∧ ¬b) :=
  ⟨fun h ⟨na, nb⟩ => h.elim na nb, fun h => byContradiction fun n => h (not_or.mp n)⟩
theorem and_iff_not_or_not {a b : Prop} [Decidable a] [Decidable b] : a ∧ b ↔ ¬(¬a ∨ ¬b) :=
  ⟨fun ⟨ha, hb⟩ h => h.elim (· ha) (· hb), fun h => ⟨byContradiction fun na => h (.inl na), byContradiction fun nb => h (.inr nb)⟩⟩
theorem not_iff_not {a b : Prop} [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨fun ha => byContradiction fun nb => h.mpr nb ha, fun hb => byContradiction fun na => h.mp na hb⟩, not_congr⟩
theorem peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a := fun h => byContradiction fun na => na (h fun ha => (na ha).elim)
theorem iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun h => (em b).imp (fun hb => ⟨h.mpr hb, hb⟩) (fun nb => ⟨mt h.mp nb, nb⟩),
    fun h => h.elim (fun ⟨ha, hb⟩ => iff_of_true ha hb) fun ⟨na, nb⟩ => iff_of_false na nb⟩
theorem not_forall {α : Sort u} {p : α → Prop} [Decidable (∃ x, ¬p x)] [∀ x, Decidable (p x)] : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun none => h fun x => byContradiction fun nx => none ⟨x, nx⟩, not_forall_of_exists_not⟩
theorem exists_not_of_not_forall {α : Sort u} {p : α → Prop} [Decidable (∃ x, ¬p x)] [∀ x, Decidable (p x)] :
    (¬∀ x, p x) → ∃ x, ¬p x := not_forall.mp
theorem not_forall_not {α : Sort u} {p : α → Prop} [Decidable (∃ x, p x)] : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun none => h (forall_not_of_not_exists none), fun ⟨x, hx⟩ h => h x hx⟩

end Decidable
