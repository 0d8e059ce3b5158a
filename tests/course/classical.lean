/-! # Classical logic

What follows from the law of excluded middle. -/

namespace Course.ClassicalLogic
variable {α : Type} {p q r : Prop} {P : α → Prop}

/-! ## Cases and contradictions -/

theorem excluded_middle : p ∨ ¬p := Classical.em p

theorem double_negation : ¬¬p ↔ p := by
  constructor
  · intro h
    by_cases hp : p
    · exact hp
    · exact absurd hp h
  · intro hp np
    exact np hp

theorem by_contradiction' (h : ¬p → False) : p := Classical.byContradiction h

theorem by_cases' (h₁ : p → q) (h₂ : ¬p → q) : q := by
  cases Classical.em p with
  | inl hp => exact h₁ hp
  | inr np => exact h₂ np

theorem peirce : ((p → q) → p) → p := by
  intro h
  by_cases hp : p
  · exact hp
  · apply h
    intro hp'
    contradiction

theorem contrapositive : (p → q) ↔ (¬q → ¬p) := by
  constructor
  · intro h nq hp
    exact nq (h hp)
  · intro h hp
    apply Classical.byContradiction
    intro nq
    exact h nq hp

/-! ## De Morgan -/

theorem not_and : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  constructor
  · intro h
    by_cases hp : p
    · right
      intro hq
      exact h ⟨hp, hq⟩
    · left
      exact hp
  · rintro (np | nq) ⟨hp, hq⟩
    · exact np hp
    · exact nq hq

theorem not_and' : ¬(p ∧ q) ↔ ¬p ∨ ¬q := Classical.not_and_iff_not_or_not

theorem not_imp : ¬(p → q) ↔ p ∧ ¬q := by simp

theorem imp_iff : (p → q) ↔ ¬p ∨ q := by
  constructor
  · intro h
    by_cases hp : p
    · exact Or.inr (h hp)
    · exact Or.inl hp
  · intro h hp
    cases h with
    | inl np => exact absurd hp np
    | inr hq => exact hq

theorem or_iff : p ∨ q ↔ (¬p → q) := by
  constructor
  · intro h np
    exact h.resolve_left np
  · intro h
    by_cases hp : p
    · left; assumption
    · right; exact h hp

theorem linear : (p → q) ∨ (q → p) := by
  by_cases hq : q
  · left
    intro _
    exact hq
  · right
    intro hq'
    exact absurd hq' hq

theorem not_iff_cases : ¬(p ↔ q) ↔ (p ∧ ¬q) ∨ (¬p ∧ q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem three_cases (h₁ : p → r) (h₂ : ¬p → q → r) (h₃ : ¬p → ¬q → r) : r := by
  by_cases hp : p
  · exact h₁ hp
  · by_cases hq : q
    · exact h₂ hp hq
    · exact h₃ hp hq

/-! ## Quantifiers -/

theorem not_forall : (¬∀ x, P x) ↔ ∃ x, ¬P x := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro none
    apply h
    intro x
    apply Classical.byContradiction
    intro nx
    exact none ⟨x, nx⟩
  · rintro ⟨x, nx⟩ h
    exact nx (h x)

theorem not_forall_not : (¬∀ x, ¬P x) ↔ ∃ x, P x := by simp

theorem forall_or_exists_not : (∀ x, P x) ∨ ∃ x, ¬P x := by
  by_cases h : ∃ x, ¬P x
  · exact .inr h
  · left
    intro x
    exact Classical.byContradiction fun nx => h ⟨x, nx⟩

/-- In every pub there is someone such that, if they drink, everybody drinks. -/
theorem drinker [Nonempty α] : ∃ x, P x → ∀ y, P y := by
  by_cases h : ∀ y, P y
  · exact ⟨Classical.ofNonempty, fun _ => h⟩
  · obtain ⟨y, ny⟩ := Classical.not_forall.mp h
    exact ⟨y, fun hy => absurd hy ny⟩

theorem forall_or_const : (∀ x, r ∨ P x) ↔ r ∨ ∀ x, P x := by
  constructor
  · intro h
    by_cases hr : r
    · exact Or.inl hr
    · exact Or.inr fun x => (h x).resolve_left hr
  · rintro (hr | h) x
    · exact .inl hr
    · exact .inr (h x)

/-! ## Choice -/

theorem choose_works (h : ∃ n : Nat, n * n = 16) : Classical.choose h * Classical.choose h = 16 :=
  Classical.choose_spec h

theorem choice_function {β : Type} {R : α → β → Prop} (h : ∀ x, ∃ y, R x y) : ∃ f : α → β, ∀ x, R x (f x) :=
  ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩

open Classical in
theorem classical_if (a b : Nat) (h : a = b) : (if p then a else b) = a := by
  split
  · rfl
  · exact h.symm

theorem prop_true_or_false : p = True ∨ p = False := Classical.propComplete p

/-! ## Without the axiom, where there is a decision -/

theorem decidable_dne [Decidable p] (h : ¬¬p) : p := Decidable.of_not_not h
theorem decidable_em (n m : Nat) : n = m ∨ n ≠ m := Decidable.em (n = m)
theorem decidable_not_and [Decidable p] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  if hp : p then .inr fun hq => h ⟨hp, hq⟩ else .inl hp
theorem decidable_not_and' [Decidable p] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  Decidable.not_and_iff_not_or_not.mp h

end Course.ClassicalLogic
