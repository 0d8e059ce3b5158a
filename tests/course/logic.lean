/-! # Logic

Propositions, and how proofs of them are put together: first as terms, then with tactics.
None of these theorems needs an axiom about truth. -/

namespace Course.Logic
variable {p q r s : Prop}

/-! ## Implication -/

theorem imp_refl : p → p := fun h => h
theorem imp_const : p → q → p := fun hp _ => hp
theorem imp_trans : (p → q) → (q → r) → p → r := fun f g hp => g (f hp)

theorem imp_distrib : (p → q → r) → (p → q) → p → r := by
  intro f g hp
  exact f hp (g hp)

theorem imp_swap (h : p → q → r) : q → p → r := by
  intro hq hp
  apply h
  · exact hp
  · exact hq

theorem apply_twice (f : p → p) (h : p) : p := by
  apply f
  apply f
  assumption

/-! ## And -/

theorem and_intro (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩
theorem and_swap (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
theorem and_left (h : p ∧ q) : p := h.left

theorem and_comm' : p ∧ q ↔ q ∧ p := by
  constructor
  · intro h
    exact ⟨h.right, h.left⟩
  · rintro ⟨hq, hp⟩
    exact ⟨hp, hq⟩

theorem and_assoc' : (p ∧ q) ∧ r ↔ p ∧ (q ∧ r) := by
  constructor
  · rintro ⟨⟨hp, hq⟩, hr⟩
    exact ⟨hp, hq, hr⟩
  · rintro ⟨hp, hq, hr⟩
    exact ⟨⟨hp, hq⟩, hr⟩

theorem curry_iff : (p ∧ q → r) ↔ (p → q → r) := by
  constructor
  · intro h hp hq
    exact h ⟨hp, hq⟩
  · intro h hpq
    exact h hpq.1 hpq.2

theorem and_of_parts (h : p ∧ q ∧ r) : r ∧ p := by
  obtain ⟨hp, _, hr⟩ := h
  constructor <;> assumption

theorem and_self_iff' : p ∧ p ↔ p := by simp

/-! ## Or -/

theorem or_left (h : p) : p ∨ q := Or.inl h
theorem or_right (h : q) : p ∨ q := by right; exact h

theorem or_swap (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => exact Or.inr hp
  | inr hq => exact Or.inl hq

theorem or_comm' : p ∨ q ↔ q ∨ p := ⟨or_swap, or_swap⟩

theorem or_assoc' : (p ∨ q) ∨ r ↔ p ∨ (q ∨ r) := by
  constructor
  · rintro ((hp | hq) | hr)
    · left; exact hp
    · right; left; exact hq
    · right; right; exact hr
  · rintro (hp | hq | hr)
    · exact .inl (.inl hp)
    · exact .inl (.inr hq)
    · exact .inr hr

theorem or_elim' (h : p ∨ q) (hp : p → r) (hq : q → r) : r := by
  rcases h with h | h
  · exact hp h
  · exact hq h

theorem and_or_distrib : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · intro ⟨hp, hqr⟩
    match hqr with
    | Or.inl hq => exact Or.inl ⟨hp, hq⟩
    | Or.inr hr => exact Or.inr ⟨hp, hr⟩
  · intro h
    cases h with
    | inl h => exact ⟨h.1, Or.inl h.2⟩
    | inr h => exact ⟨h.1, Or.inr h.2⟩

theorem or_and_distrib : p ∨ (q ∧ r) ↔ (p ∨ q) ∧ (p ∨ r) := by
  constructor
  · rintro (hp | ⟨hq, hr⟩)
    · exact ⟨.inl hp, .inl hp⟩
    · exact ⟨.inr hq, .inr hr⟩
  · rintro ⟨hp | hq, hp' | hr⟩
    · exact .inl hp
    · exact .inl hp
    · exact .inl hp'
    · exact .inr ⟨hq, hr⟩

theorem or_imp' : (p ∨ q → r) ↔ (p → r) ∧ (q → r) := by
  constructor
  · intro h
    exact ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩
  · intro ⟨f, g⟩ h
    exact h.elim f g

/-! ## Not -/

theorem not_intro (h : p → False) : ¬p := h
theorem absurd' (hp : p) (np : ¬p) : q := absurd hp np
theorem not_not_of (hp : p) : ¬¬p := fun np => np hp

theorem not_both : ¬(p ∧ ¬p) := by
  intro ⟨hp, np⟩
  exact np hp

theorem contrapose (h : p → q) : ¬q → ¬p := by
  intro nq hp
  apply nq
  exact h hp

theorem not_or' : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by
  constructor
  · intro h
    constructor
    · intro hp
      exact h (Or.inl hp)
    · intro hq
      apply h
      right
      exact hq
  · rintro ⟨np, nq⟩ (hp | hq)
    · contradiction
    · contradiction

theorem not_and_of_or (h : ¬p ∨ ¬q) : ¬(p ∧ q) := by
  rintro ⟨hp, hq⟩
  cases h <;> contradiction

theorem triple_negation : ¬¬¬p ↔ ¬p := by
  constructor
  · intro h hp
    exact h fun np => np hp
  · intro np h
    exact h np

theorem not_not_em : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  apply h
  left
  exact hp

theorem ex_falso (h : False) : p := by
  exfalso
  exact h

theorem ex_falso' : False → p := False.elim

theorem not_iff_self' : ¬(p ↔ ¬p) := by
  intro ⟨f, g⟩
  have np : ¬p := fun hp => f hp hp
  exact np (g np)

/-! ## If and only if -/

theorem iff_symm' (h : p ↔ q) : q ↔ p := ⟨h.mpr, h.mp⟩
theorem iff_trans' (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r :=
  calc
    p ↔ q := h₁
    _ ↔ r := h₂

theorem iff_rw (h : p ↔ q) : (p ∧ r) ↔ (q ∧ r) := by rw [h]

theorem iff_rw_at (h : p ↔ q) (hp : p ∨ r) : q ∨ r := by
  rw [h] at hp
  exact hp

theorem iff_of_both (hp : p) (hq : q) : p ↔ q := by
  constructor <;> intro <;> assumption

theorem prop_ext (h : p ↔ q) : p = q := propext h

theorem eq_of_iff (h : p ↔ q) : (p → r) = (q → r) := by simp [h]

/-! ## True and False -/

theorem true_holds : True := trivial
theorem true_and' : True ∧ p ↔ p := by simp
theorem false_or' : False ∨ p ↔ p := by simp
theorem imp_true : p → True := fun _ => True.intro
theorem false_of_not_true : ¬True → False := fun h => h ⟨⟩

/-! ## Longer ones -/

theorem both_ways (hpq : p → q) (hqr : q → r) (hrp : r → p) : (p ↔ q) ∧ (q ↔ r) := by
  refine ⟨⟨hpq, fun hq => ?_⟩, ⟨hqr, fun hr => ?_⟩⟩
  · exact hrp (hqr hq)
  · exact hpq (hrp hr)

theorem choose_branch (h : p ∨ q) (hr : p → r) (hs : q → s) : r ∨ s := by
  rcases h with hp | hq
  · exact Or.inl (hr hp)
  · exact Or.inr (hs hq)

theorem constructive_dilemma (hpq : p → q) (hrs : r → s) (h : p ∨ r) : q ∨ s :=
  h.imp hpq hrs

theorem all_hypotheses (hp : p) (hpq : p → q) (hqr : q → r) (hrs : r → s) : s := by
  have hq : q := hpq hp
  have hr := hqr hq
  show s
  exact hrs hr

theorem by_simp_all (hp : p) (hpq : p → q) (hqr : q → r) : r ∧ p := by
  simp_all

end Course.Logic
