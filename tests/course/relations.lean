/-! # Relations

Equivalence relations, orders, quotients, and well-founded relations. -/

namespace Course.Relations
variable {α β : Type}

/-! ## Equivalence relations -/

theorem eq_equivalence : Equivalence (@Eq α) where
  refl := fun _ => rfl
  symm := fun h => h.symm
  trans := fun h₁ h₂ => h₁.trans h₂

theorem iff_equivalence : Equivalence Iff := ⟨Iff.refl, Iff.symm, Iff.trans⟩

/-- Two elements with the same value of `f`. -/
def SameValue (f : α → β) (a b : α) : Prop := f a = f b

theorem sameValue_equivalence (f : α → β) : Equivalence (SameValue f) := by
  constructor
  · intro a
    rfl
  · intro a b h
    exact Eq.symm h
  · intro a b c h₁ h₂
    exact Eq.trans h₁ h₂

theorem symm_of_equivalence {r : α → α → Prop} (h : Equivalence r) {a b : α} : r a b ↔ r b a :=
  ⟨h.symm, h.symm⟩

theorem equivalence_of_euclidean {r : α → α → Prop} (refl : ∀ a, r a a) (euclid : ∀ a b c, r a b → r a c → r b c) :
    Equivalence r := by
  have symm : ∀ a b, r a b → r b a := by
    intro a b h
    exact euclid a b a h (refl a)
  refine ⟨refl, ?_, ?_⟩
  · intro a b
    exact symm a b
  · intro a b c hab hbc
    exact euclid b a c (symm a b hab) hbc

/-- Numbers with the same remainder modulo 3. -/
instance mod3 : Setoid Nat where
  r a b := a % 3 = b % 3
  iseqv := ⟨fun _ => rfl, fun h => h.symm, fun h₁ h₂ => h₁.trans h₂⟩

theorem four_equiv_one : (4 : Nat) ≈ 1 := by
  show 4 % 3 = 1 % 3
  rfl

theorem equiv_trans {a b c : Nat} (h₁ : a ≈ b) (h₂ : b ≈ c) : a ≈ c := Setoid.trans h₁ h₂

theorem equiv_calc {a b c d : Nat} (h₁ : a ≈ b) (h₂ : b ≈ c) (h₃ : d ≈ c) : a ≈ d :=
  calc
    a ≈ b := h₁
    _ ≈ c := h₂
    _ ≈ d := Setoid.symm h₃

/-! ## Quotients -/

theorem classes_equal : (Quotient.mk mod3 7) = Quotient.mk mod3 1 := Quotient.sound (show 7 % 3 = 1 % 3 from rfl)

/-- The remainder, as a function of the class. -/
def remainder : Quotient mod3 → Nat := Quotient.lift (fun n => n % 3) fun _ _ h => h

theorem remainder_mk (n : Nat) : remainder (Quotient.mk mod3 n) = n % 3 := rfl

theorem remainder_injective (x y : Quotient mod3) (h : remainder x = remainder y) : x = y := by
  induction x using Quotient.ind with
  | _ a =>
    induction y using Quotient.ind with
    | _ b => exact Quotient.sound h

theorem exact_class {a b : Nat} (h : Quotient.mk mod3 a = Quotient.mk mod3 b) : a % 3 = b % 3 := Quotient.exact h

theorem every_class_has_an_element (x : Quotient mod3) : ∃ n, Quotient.mk mod3 n = x := Quotient.exists_rep x

theorem quot_sound {r : α → α → Prop} {a b : α} (h : r a b) : Quot.mk r a = Quot.mk r b := Quot.sound h

theorem quot_lift {r : α → α → Prop} (f : α → β) (h : ∀ a b, r a b → f a = f b) (a : α) :
    Quot.lift f h (Quot.mk r a) = f a := rfl

/-! ## Orders -/

/-- A partial order on a type. -/
structure PartialOrder (r : α → α → Prop) : Prop where
  refl : ∀ a, r a a
  antisymm : ∀ a b, r a b → r b a → a = b
  trans : ∀ a b c, r a b → r b c → r a c

theorem le_partial_order : PartialOrder (fun a b : Nat => a ≤ b) := by
  refine ⟨?_, ?_, ?_⟩
  · exact Nat.le_refl
  · intro a b
    exact Nat.le_antisymm
  · intro a b c
    exact Nat.le_trans

theorem dual_partial_order {r : α → α → Prop} (h : PartialOrder r) : PartialOrder fun a b => r b a where
  refl := h.refl
  antisymm a b h₁ h₂ := h.antisymm a b h₂ h₁
  trans a b c h₁ h₂ := h.trans c b a h₂ h₁

theorem least_unique {r : α → α → Prop} (h : PartialOrder r) {a b : α} (ha : ∀ x, r a x) (hb : ∀ x, r b x) : a = b := by
  apply h.antisymm
  · apply ha
  · apply hb

theorem subset_partial_order : PartialOrder fun P Q : α → Prop => ∀ x, P x → Q x := by
  constructor
  case refl => intro P x h; exact h
  case antisymm =>
    intro P Q h₁ h₂
    funext x
    exact propext ⟨h₁ x, h₂ x⟩
  case trans =>
    intro P Q R h₁ h₂ x h
    exact h₂ x (h₁ x h)

/-! ## Steps along a relation -/

open Relation in
theorem steps_trans {r : α → α → Prop} {a b c : α} (h₁ : TransGen r a b) (h₂ : TransGen r b c) : TransGen r a c := by
  induction h₂ with
  | single h => exact TransGen.tail h₁ h
  | tail _ h ih => exact TransGen.tail ih h

/-- None or more steps along `r`. -/
inductive Star (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Star r a a
  | step {a b c : α} : r a b → Star r b c → Star r a c

theorem Star.single {r : α → α → Prop} {a b : α} (h : r a b) : Star r a b := .step h (.refl b)

theorem Star.trans {r : α → α → Prop} {a b c : α} (h₁ : Star r a b) (h₂ : Star r b c) : Star r a c := by
  induction h₁ with
  | refl => exact h₂
  | step h _ ih => exact .step h (ih h₂)

theorem Star.symm {r : α → α → Prop} (hr : ∀ a b, r a b → r b a) {a b : α} (h : Star r a b) : Star r b a := by
  induction h with
  | refl => exact .refl _
  | step h _ ih => exact ih.trans (.single (hr _ _ h))

theorem star_equivalence {r : α → α → Prop} (hr : ∀ a b, r a b → r b a) : Equivalence (Star r) :=
  ⟨Star.refl, Star.symm hr, Star.trans⟩

theorem Star.invariant {r : α → α → Prop} {P : α → Prop} (hP : ∀ a b, r a b → P a → P b) {a b : α}
    (h : Star r a b) : P a → P b := by
  induction h with
  | refl => exact id
  | step h _ ih => exact fun ha => ih (hP _ _ h ha)

/-! ## Well-founded relations -/

theorem lt_wf : WellFounded fun a b : Nat => a < b := Nat.lt_wfRel.wf

theorem measure_wf (f : α → Nat) : WellFounded fun a b : α => f a < f b := (measure f).wf

theorem no_loop {r : α → α → Prop} (h : WellFounded r) (a : α) : ¬r a a := by
  intro haa
  induction a using h.induction with
  | h x ih => exact ih x haa haa

theorem strong_induction {P : Nat → Prop} (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  induction n using Nat.strongRecOn with
  | _ n ih => exact h n ih

theorem accessible_of_none {r : α → α → Prop} (a : α) (h : ∀ b, ¬r b a) : Acc r a := by
  constructor
  intro b hb
  exact absurd hb (h b)

end Course.Relations
