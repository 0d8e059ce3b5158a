/-
Chapter 102. What `grind` reasons with.

`grind` collects facts: which terms are equal, which propositions are true or false. From these it
concludes others until it meets a contradiction. The first part are marks it leaves in terms, the
second the conclusions it draws.
-/
prelude
import Init.Classical
import Init.BEq

universe u v

namespace Lean.Grind

/-! ## Marks -/

set_option linter.defProp false in
/-- A proof inside a term. -/
def nestedProof (p : Prop) {h : p} : p := h
/-- A decision inside a term. -/
def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
/-- A `match` of which only the discriminants are to be simplified. -/
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
/-- `a + b` with a numeral `b`, in a pattern. -/
def offset (a b : Nat) : Nat := a + b
/-- `a = b`, in a pattern that is used backwards. -/
def eqBwdPattern {α : Sort u} (a b : α) : Prop := a = b
/-- An equation of a `match`, with the term it came from. -/
abbrev EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b
/-- The condition of an equation of a `match`. -/
abbrev MatchCond (p : Prop) : Prop := p
/-- The condition of an equation of a `match`, before simplification. -/
def PreMatchCond (p : Prop) : Prop := p
/-- A proposition that is in normal form. -/
def alreadyNorm (p : Prop) : Prop := p
/-- `x`, in a pattern where an equation is expected. -/
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x
/-- `x`, in a pattern where a heterogeneous equation is expected. -/
def genHEqPattern {α β : Sort u} (_h : Prop) (x : α) (_val : β) : α := x
/-- A function that stands for a term with bound variables. -/
def abstractFn {α : Sort u} (a : α) : α := a
/-- A mark. -/
def Marker {α : Sort u} (a : α) : α := a

theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) : @nestedProof p hp ≍ @nestedProof q hq := by
  cases h; rfl
theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    @nestedDecidable p hp ≍ @nestedDecidable q hq := by
  cases h; cases Subsingleton.elim hp hq; rfl
theorem em (p : Prop) : alreadyNorm p ∨ alreadyNorm (¬p) := Classical.em p

theorem rfl_true : true = true := rfl
/-- A hypothesis is introduced in normal form. -/
def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q := fun hp => h (he.mp hp)
/-- A hypothesis on which the goal depends is introduced in normal form. -/
def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p') (h : (h : p') → q (he.mpr_prop h)) : (h : p) → q h :=
  fun hp => h (he.mp hp)

/-! ## Conclusions: propositions -/

section
variable {a b : Prop}

theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := by simp [h]
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := by simp [h]
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False := by simp [h]
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False := by simp [h]
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false (h : (a ∧ b) = False) : (¬a ∨ ¬b) := Classical.not_and_iff_not_or_not.mp (of_eq_false h)
theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := by simp [h]
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := by simp [h]
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := by simp [h]
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := by simp [h]
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False := eq_false fun ha => of_eq_false h (.inl ha)
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False := eq_false fun hb => of_eq_false h (.inr hb)
theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True := by simp [h]
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := by simp [h]
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b := by simp [h]
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False :=
  eq_false fun ha => of_eq_false h₂ (of_eq_true h₁ ha)
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True := eq_true (Classical.not_imp.mp (of_eq_false h)).1
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False := eq_false (Classical.not_imp.mp (of_eq_false h)).2
theorem not_eq_of_eq_true (h : a = True) : (Not a) = False := by simp [h]
theorem not_eq_of_eq_false (h : a = False) : (Not a) = True := by simp [h]
theorem eq_false_of_not_eq_true (h : (Not a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (Not a) = False) : a = True := eq_true (Classical.byContradiction (of_eq_false h))
theorem false_of_not_eq_self (h : (Not a) = a) : False := iff_not_self (Iff.of_eq h.symm)
theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by simp [h]
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by simp [h]
theorem of_eq_eq_true (h : (a = b) = True) : (a ∧ b) ∨ (¬a ∧ ¬b) :=
  Classical.iff_iff_and_or_not_and_not.mp (Iff.of_eq (of_eq_true h))
theorem of_eq_eq_false (h : (a = b) = False) : (a ∧ ¬b) ∨ (¬a ∧ b) :=
  Classical.not_or_and_or_not.mp fun e => of_eq_false h (propext e)
end

theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := by rw [h₁, h₂]
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  rw [h₁, h₂]; exact propext eq_comm
theorem heq_congr {α β : Sort u} {a₁ a₂ : α} {b₁ b₂ : β} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ ≍ b₁) = (a₂ ≍ b₂) := by
  rw [h₁, h₂]
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

/-! ## Conclusions: Booleans -/

theorem beq_eq_true_of_eq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : a = b) : (a == b) = true := beq_iff_eq.mpr h
theorem beq_eq_false_of_diseq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : ¬a = b) : (a == b) = false := beq_eq_false_iff_ne.mpr h
theorem eq_of_beq_eq_true {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : (a == b) = true) : a = b := beq_iff_eq.mp h
theorem ne_of_beq_eq_false {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : (a == b) = false) : (a = b) = False := eq_false (beq_eq_false_iff_ne.mp h)

namespace Bool
variable {a b : Bool}
theorem and_eq_of_eq_true_left (h : a = true) : (a && b) = b := by simp [h]
theorem and_eq_of_eq_true_right (h : b = true) : (a && b) = a := by simp [h]
theorem and_eq_of_eq_false_left (h : a = false) : (a && b) = false := by simp [h]
theorem and_eq_of_eq_false_right (h : b = false) : (a && b) = false := by simp [h]
theorem eq_true_of_and_eq_true_left (h : (a && b) = true) : a = true := by cases a <;> cases b <;> simp_all
theorem eq_true_of_and_eq_true_right (h : (a && b) = true) : b = true := by cases a <;> cases b <;> simp_all
theorem or_eq_of_eq_true_left (h : a = true) : (a || b) = true := by simp [h]
theorem or_eq_of_eq_true_right (h : b = true) : (a || b) = true := by simp [h]
theorem or_eq_of_eq_false_left (h : a = false) : (a || b) = b := by simp [h]
theorem or_eq_of_eq_false_right (h : b = false) : (a || b) = a := by simp [h]
theorem eq_false_of_or_eq_false_left (h : (a || b) = false) : a = false := by cases a <;> cases b <;> simp_all
theorem eq_false_of_or_eq_false_right (h : (a || b) = false) : b = false := by cases a <;> cases b <;> simp_all
theorem not_eq_of_eq_true (h : a = true) : (!a) = false := by simp [h]
theorem not_eq_of_eq_false (h : a = false) : (!a) = true := by simp [h]
theorem eq_false_of_not_eq_true (h : (!a) = true) : a = false := by cases a <;> simp_all
theorem eq_true_of_not_eq_false (h : (!a) = false) : a = true := by cases a <;> simp_all
theorem eq_false_of_not_eq_true' (h : ¬a = true) : a = false := by simpa using h
theorem eq_true_of_not_eq_false' (h : ¬a = false) : a = true := by simpa using h
theorem false_of_not_eq_self (h : (!a) = a) : False := by cases a <;> cases h
theorem ne_of_eq_true_of_eq_false (h₁ : a = true) (h₂ : b = false) : (a = b) = False := by simp [h₁, h₂]
theorem ne_of_eq_false_of_eq_true (h₁ : a = false) (h₂ : b = true) : (a = b) = False := by simp [h₁, h₂]
end Bool

/-! ## Conclusions: quantifiers, conditions, casts -/

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') :
    (∀ hp : p, q hp) = q' :=
  propext ⟨fun h => h₂.mp (h (of_eq_true h₁)), fun h _ => h₂.mpr h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x : α, p x) = False) : ∃ x : α, ¬p x :=
  Classical.not_forall.mp (of_eq_false h)
theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = True)
    (h₂ : a (of_eq_true h₁) = r) : (dite c a b) = r := (dif_pos (of_eq_true h₁)).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = False)
    (h₂ : b (of_eq_false h₁) = r) : (dite c a b) = r := (dif_neg (of_eq_false h₁)).trans h₂
theorem eqRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} (v : motive a (Eq.refl a))
    {b : α} (h : a = b) : @Eq.rec α a motive v b h ≍ v := by cases h; rfl
theorem eqRecOn_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} {b : α} (h : a = b)
    (v : motive a (Eq.refl a)) : @Eq.recOn α a motive b h v ≍ v := by cases h; rfl
theorem eqNDRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : α → Sort u_1} (v : motive a) {b : α} (h : a = b) :
    @Eq.ndrec α a motive v b h ≍ v := by cases h; rfl
theorem of_decide_eq_true {p : Prop} {_ : Decidable p} : decide p = true → p = True := fun h => eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} : decide p = false → p = False := fun h =>
  eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {p : Prop} {_ : Decidable p} : p = True → decide p = true := fun h => _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} : p = False → decide p = false := fun h =>
  _root_.decide_eq_false (of_eq_false h)
theorem of_lookahead (p : Prop) (h : (¬p) → False) : p = True := eq_true (Classical.byContradiction h)

/-! ## Normal forms -/

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, Iff.of_eq⟩
theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by by_cases p <;> by_cases q <;> simp [*]
theorem imp_eq (p q : Prop) : (p → q) = (¬p ∨ q) := propext Classical.imp_iff_not_or
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) : ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) := by
  rw [imp_eq, propext Classical.not_forall]
theorem true_imp_eq (p : Prop) : (True → p) = p := true_implies p
theorem false_imp_eq (p : Prop) : (False → p) = True := false_implies p
theorem imp_true_eq (p : Prop) : (p → True) = True := implies_true p
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := eq_true id
theorem not_true : (¬True) = False := not_true_eq_false
theorem not_false : (¬False) = True := not_false_eq_true
theorem not_not (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext _root_.not_or
theorem not_ite {p : Prop} {_ : Decidable p} (q r : Prop) : (¬ite p q r) = ite p (¬q) (¬r) := by by_cases p <;> simp [*]
theorem ite_true_false {p : Prop} {_ : Decidable p} : (ite p True False) = p := by by_cases p <;> simp [*]
theorem ite_false_true {p : Prop} {_ : Decidable p} : (ite p False True) = ¬p := by by_cases p <;> simp [*]
theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext _root_.not_exists
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = ite (c = true) a b := by cases c <;> rfl
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem beq_eq_decide_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) : (a == b) = decide (a = b) :=
  Bool.beq_eq_decide_eq a b
theorem bne_eq_decide_not_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a != b) = decide (¬a = b) := by by_cases a = b <;> simp [*]
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = (∀ (a : α) (b : β a), p a ∨ q a b) :=
  propext ⟨fun h a b => (h a).imp_right fun f => f b, fun h a =>
    (Classical.em (p a)).imp_right fun np b => (h a b).resolve_left np⟩
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = (∀ (a : α) (b : β a), q a b ∨ p a) :=
  propext ⟨fun h a b => (h a).imp_left fun f => f b, fun h a =>
    (Classical.em (p a)).elim .inr fun np => .inl fun b => (h a b).resolve_right np⟩
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext eq_comm
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) := by cases a <;> cases b <;> simp
theorem Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem xor_eq (a b : Bool) : (a ^^ b) = (a != b) := rfl
theorem forall_true (p : True → Prop) : (∀ h : True, p h) = p True.intro := _root_.forall_true p

end Lean.Grind
