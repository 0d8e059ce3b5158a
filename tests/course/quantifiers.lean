/-! # Quantifiers

"For all" and "there is", alone and together, on any type and on the natural numbers. -/

namespace Course.Quantifiers
variable {α β : Type} {p q : α → Prop} {r : Prop}

/-! ## For all -/

theorem forall_apply (h : ∀ x, p x) (a : α) : p a := h a

theorem forall_and_split : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) := by
  constructor
  · intro h
    constructor
    · intro x
      exact (h x).1
    · intro x
      exact (h x).2
  · intro ⟨hp, hq⟩ x
    exact ⟨hp x, hq x⟩

theorem forall_mp (h : ∀ x, p x → q x) (hp : ∀ x, p x) : ∀ x, q x := by
  intro x
  apply h
  apply hp

theorem forall_swap {R : α → β → Prop} (h : ∀ x y, R x y) : ∀ y x, R x y := fun y x => h x y

theorem forall_or_left (h : (∀ x, p x) ∨ (∀ x, q x)) : ∀ x, p x ∨ q x := by
  intro x
  rcases h with h | h
  · exact Or.inl (h x)
  · exact Or.inr (h x)

theorem forall_imp_const : (r → ∀ x, p x) ↔ ∀ x, r → p x := by
  constructor
  · intro h x hr
    exact h hr x
  · intro h hr x
    exact h x hr

theorem specialize_twice (h : ∀ x y : Nat, x + y = y + x) : 2 + 3 = 3 + 2 := by
  specialize h 2
  specialize h 3
  exact h

/-! ## There is -/

theorem exists_nat : ∃ n : Nat, n * n = 49 := ⟨7, rfl⟩
theorem exists_nat' : ∃ n : Nat, n + 3 = 10 := by exists 7
theorem exists_nat'' : ∃ n m : Nat, n + m = 5 ∧ n < m := by
  use 1, 4
  decide

theorem exists_imp_exists (h : ∀ x, p x → q x) : (∃ x, p x) → ∃ x, q x := by
  intro ⟨x, hx⟩
  exact ⟨x, h x hx⟩

theorem exists_and_split : (∃ x, p x ∧ q x) → (∃ x, p x) ∧ (∃ x, q x) := by
  rintro ⟨x, hp, hq⟩
  exact ⟨⟨x, hp⟩, ⟨x, hq⟩⟩

theorem exists_or_iff : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ (∃ x, q x) := by
  constructor
  · rintro ⟨x, hp | hq⟩
    · left
      exact ⟨x, hp⟩
    · right
      exact ⟨x, hq⟩
  · rintro (⟨x, hp⟩ | ⟨x, hq⟩)
    · exact ⟨x, Or.inl hp⟩
    · exact ⟨x, Or.inr hq⟩

theorem exists_const_and : (∃ x, r ∧ p x) ↔ r ∧ ∃ x, p x := by
  constructor
  · intro h
    obtain ⟨x, hr, hx⟩ := h
    exact ⟨hr, x, hx⟩
  · intro h
    cases h with
    | intro hr hex =>
      cases hex with
      | intro x hx => exact ⟨x, hr, hx⟩

theorem exists_imp_iff : ((∃ x, p x) → r) ↔ ∀ x, p x → r := by
  constructor
  · intro h x hx
    exact h ⟨x, hx⟩
  · intro h ⟨x, hx⟩
    exact h x hx

theorem exists_swap {R : α → β → Prop} : (∃ x y, R x y) → ∃ y x, R x y := by
  rintro ⟨x, y, h⟩
  exact ⟨y, x, h⟩

theorem exists_elim (h : ∃ x, p x) (hr : ∀ x, p x → r) : r := by
  match h with
  | ⟨x, hx⟩ => exact hr x hx

/-! ## Not -/

theorem not_exists_iff : (¬∃ x, p x) ↔ ∀ x, ¬p x := by
  constructor
  · intro h x hx
    apply h
    exact ⟨x, hx⟩
  · intro h ⟨x, hx⟩
    exact h x hx

theorem not_forall_of_exists (h : ∃ x, ¬p x) : ¬∀ x, p x := by
  intro hall
  obtain ⟨x, hx⟩ := h
  exact hx (hall x)

theorem no_largest : ¬∃ n : Nat, ∀ m, m ≤ n := by
  intro ⟨n, h⟩
  exact Nat.not_succ_le_self n (h (n + 1))

theorem not_all_equal : ¬∀ n m : Nat, n = m := by
  intro h
  have := h 0 1
  contradiction

/-! ## Both -/

theorem exists_forall_swap {R : α → β → Prop} (h : ∃ x, ∀ y, R x y) : ∀ y, ∃ x, R x y := by
  intro y
  obtain ⟨x, hx⟩ := h
  exact ⟨x, hx y⟩

theorem nonempty_exists (a : α) (h : ∀ x, p x) : ∃ x, p x := ⟨a, h a⟩

theorem forall_eq_iff (a : α) : (∀ x, x = a → p x) ↔ p a := by
  constructor
  · intro h
    exact h a rfl
  · intro h x hx
    rw [hx]
    exact h

theorem exists_eq_iff (a : α) : (∃ x, x = a ∧ p x) ↔ p a := by simp

theorem every_number_has_successor : ∀ n : Nat, ∃ m, n < m := by
  intro n
  exact ⟨n + 1, Nat.lt_succ_self n⟩

theorem unique_zero : ∃ n : Nat, (∀ m, n + m = m) ∧ ∀ k, (∀ m, k + m = m) → k = n := by
  refine ⟨0, fun m => Nat.zero_add m, fun k h => ?_⟩
  have := h 0
  rwa [Nat.add_zero] at this

/-! ## The barber, and Cantor -/

/-- There is no barber who shaves exactly those who do not shave themselves. -/
theorem no_barber (shaves : α → α → Prop) : ¬∃ b, ∀ x, shaves b x ↔ ¬shaves x x := by
  rintro ⟨b, h⟩
  have hb := h b
  have no : ¬shaves b b := fun s => hb.mp s s
  exact no (hb.mpr no)

/-- No function reaches all predicates. -/
theorem cantor (f : α → α → Prop) : ¬∀ P : α → Prop, ∃ a, f a = P := by
  intro h
  obtain ⟨a, ha⟩ := h fun x => ¬f x x
  have e : f a a = ¬f a a := congrFun ha a
  have no : ¬f a a := by
    intro hf
    have := e ▸ hf
    exact this hf
  apply no
  rw [e]
  exact no

end Course.Quantifiers
