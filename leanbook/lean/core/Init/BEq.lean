/-
Chapter 38. Equality as a program.

`a == b` computes an answer, `a = b` is a statement. A type is *lawful* when the two agree;
then `(a == b) = true` may be replaced by `a = b`, which is what `simp` does.
-/
prelude
import Init.Bool
import Init.Conditions

universe u v

/-- `a == a` is always true. -/
class ReflBEq (α : Type u) [BEq α] : Prop where
  /-- The law. -/
  protected rfl {a : α} : (a == a) = true

/-- `a == b` says the truth about `a = b`. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  /-- Only equals are found equal. -/
  eq_of_beq : {a b : α} → (a == b) = true → a = b

export LawfulBEq (eq_of_beq)

/-- `==` is symmetric and transitive. -/
class PartialEquivBEq (α : Type u) [BEq α] : Prop where
  /-- It can be read from right to left. -/
  symm {a b : α} : (a == b) = true → (b == a) = true
  /-- Two steps make one. -/
  trans {a b c : α} : (a == b) = true → (b == c) = true → (a == c) = true

/-- `==` is an equivalence. -/
class EquivBEq (α : Type u) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

instance (priority := 500) {α : Type u} [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq := of_decide_eq_true

instance : LawfulBEq Nat := inferInstance
instance : LawfulBEq Bool := inferInstance
instance : LawfulBEq Char := inferInstance
instance : LawfulBEq String := inferInstance

instance {α : Type u} [BEq α] [LawfulBEq α] : EquivBEq α where
  symm h := by cases eq_of_beq h; exact h
  trans h h' := by cases eq_of_beq h; exact h'

section
variable {α : Type u} [BEq α]

@[simp] theorem BEq.rfl [ReflBEq α] {a : α} : (a == a) = true := ReflBEq.rfl
theorem BEq.refl [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl
theorem beq_of_eq [ReflBEq α] {a b : α} (h : a = b) : (a == b) = true := by cases h; exact BEq.rfl
theorem BEq.symm [PartialEquivBEq α] {a b : α} : (a == b) = true → (b == a) = true :=
  PartialEquivBEq.symm
theorem BEq.comm [PartialEquivBEq α] {a b : α} : (a == b) = (b == a) :=
  Bool.eq_iff_iff.mpr ⟨BEq.symm, BEq.symm⟩
theorem BEq.trans [PartialEquivBEq α] {a b c : α} : (a == b) = true → (b == c) = true → (a == c) = true :=
  PartialEquivBEq.trans
@[simp] theorem beq_self_eq_true [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl
@[simp] theorem bne_self_eq_false [ReflBEq α] (a : α) : (a != a) = false := by
  show (!(a == a)) = false
  rw [BEq.rfl]; rfl
@[simp] theorem beq_iff_eq [LawfulBEq α] {a b : α} : (a == b) = true ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩
theorem ne_of_beq_false [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := fun e => by
  rw [beq_of_eq e] at h; cases h
theorem beq_false_of_ne [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false :=
  Bool.eq_false_of_ne_true fun e => h (eq_of_beq e)
@[simp] theorem beq_eq_false_iff_ne [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b :=
  ⟨ne_of_beq_false, beq_false_of_ne⟩
@[simp] theorem bne_iff_ne [LawfulBEq α] {a b : α} : (a != b) = true ↔ a ≠ b := by
  show (!(a == b)) = true ↔ _
  rw [Bool.not_eq_true']; exact beq_eq_false_iff_ne
@[simp] theorem bne_eq_false_iff_eq [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b := by
  show (!(a == b)) = false ↔ _
  rw [Bool.not_eq_false']; exact beq_iff_eq
theorem bne_eq_false [LawfulBEq α] {a b : α} : (a != b) = false → a = b := bne_eq_false_iff_eq.mp
theorem Bool.beq_eq_decide_eq [LawfulBEq α] [DecidableEq α] (a b : α) : (a == b) = decide (a = b) :=
  Bool.eq_iff_iff.mpr (beq_iff_eq.trans decide_eq_true_iff.symm)
theorem beq_eq_decide [LawfulBEq α] [DecidableEq α] (a b : α) : (a == b) = decide (a = b) :=
  Bool.beq_eq_decide_eq a b
theorem Bool.beq_comm [LawfulBEq α] {a b : α} : (a == b) = (b == a) := BEq.comm
theorem bne_comm [LawfulBEq α] {a b : α} : (a != b) = (b != a) := congrArg (! ·) BEq.comm
end

theorem beq_self_eq_true' {α : Type u} [DecidableEq α] (a : α) : (a == a) = true := BEq.rfl
theorem bne_self_eq_false' {α : Type u} [DecidableEq α] (a : α) : (a != a) = false := bne_self_eq_false a

/-! ## Decisions and Boolean operations -/

section
variable {p q : Prop}

@[simp] theorem decide_not [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !(decide p) := by
  cases g with
  | isTrue hp => exact decide_eq_false (not_not_intro hp)
  | isFalse np => exact decide_eq_true np
theorem not_decide_eq_true [Decidable p] : ((!decide p) = true) = ¬p := by
  rw [Bool.not_eq_true', decide_eq_false_iff_not]
@[simp] theorem Bool.decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∧ q) = (decide p && decide q) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, Bool.and_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff]
@[simp] theorem Bool.decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∨ q) = (decide p || decide q) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, Bool.or_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff]
@[simp] theorem decide_eq_decide {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, decide_eq_true_iff]
@[simp] theorem Bool.decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff]
@[simp] theorem Bool.decide_eq_true {b : Bool} [Decidable (b = true)] : decide (b = true) = b := Bool.decide_coe b
@[simp] theorem Bool.decide_eq_false {b : Bool} [Decidable (b = false)] : decide (b = false) = !b := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, Bool.not_eq_true']
@[simp] theorem Bool.decide_true_eq {b : Bool} [Decidable (true = b)] : decide (true = b) = b := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff]; exact ⟨Eq.symm, Eq.symm⟩
@[simp] theorem Bool.decide_false_eq {b : Bool} [Decidable (false = b)] : decide (false = b) = !b := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, Bool.not_eq_true']; exact ⟨Eq.symm, Eq.symm⟩
end

/-! ## `if` with Boolean branches -/

section
variable (p : Prop) [h : Decidable p]

@[simp] theorem Bool.if_true_left (f : Bool) : (ite p true f) = (decide p || f) := by cases h <;> rfl
@[simp] theorem Bool.if_false_left (f : Bool) : (ite p false f) = (!decide p && f) := by cases h <;> rfl
@[simp] theorem Bool.if_true_right (t : Bool) : (ite p t true) = (!decide p || t) := by
  cases h <;> cases t <;> rfl
@[simp] theorem Bool.if_false_right (t : Bool) : (ite p t false) = (decide p && t) := by
  cases h <;> cases t <;> rfl
@[simp] theorem Bool.ite_eq_true_distrib (t f : Bool) : (ite p t f = true) = ite p (t = true) (f = true) := by
  cases h <;> rfl
@[simp] theorem Bool.ite_eq_false_distrib (t f : Bool) : (ite p t f = false) = ite p (t = false) (f = false) := by
  cases h <;> rfl
@[simp] theorem Bool.cond_decide {α : Type u} (t e : α) : cond (decide p) t e = if p then t else e := by
  cases h <;> rfl
end

theorem Bool.cond_eq_ite {α : Sort u} (b : Bool) (t e : α) : cond b t e = if b = true then t else e := by
  cases b <;> rfl
theorem cond_eq_ite {α : Sort u} (b : Bool) (t e : α) : cond b t e = if b = true then t else e :=
  Bool.cond_eq_ite b t e

/-! ## Pairs and lists -/

section
variable {α : Type u} {β : Type v}

instance instBEqProd [BEq α] [BEq β] : BEq (α × β) where
  beq := fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂

instance instDecidableEqProd [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) :=
  fun (a, b) (a', b') =>
    match decEq a a', decEq b b' with
    | isTrue e₁, isTrue e₂ => isTrue (e₁ ▸ e₂ ▸ rfl)
    | isTrue _, isFalse n₂ => isFalse fun h => Prod.noConfusion rfl rfl (heq_of_eq h) fun _ e₂ => n₂ (eq_of_heq e₂)
    | isFalse n₁, _ => isFalse fun h => Prod.noConfusion rfl rfl (heq_of_eq h) fun e₁ _ => n₁ (eq_of_heq e₁)

instance [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  rfl {a} := (Bool.and_eq_true _ _).mpr ⟨BEq.rfl, BEq.rfl⟩
  eq_of_beq {a b} h := by
    obtain ⟨h₁, h₂⟩ := (Bool.and_eq_true _ _).mp h
    obtain ⟨_, _⟩ := a; obtain ⟨_, _⟩ := b
    cases eq_of_beq h₁; cases eq_of_beq h₂; rfl

instance List.instBEq [BEq α] : BEq (List α) := ⟨List.beq⟩

instance List.instLawfulBEq [BEq α] [LawfulBEq α] : LawfulBEq (List α) where
  rfl {as} := by
    induction as with
    | nil => rfl
    | cons a as ih => exact (Bool.and_eq_true _ _).mpr ⟨BEq.rfl, ih⟩
  eq_of_beq {as bs} h := by
    induction as generalizing bs with
    | nil =>
      cases bs with
      | nil => rfl
      | cons b bs => exact Bool.noConfusion h
    | cons a as ih =>
      cases bs with
      | nil => exact Bool.noConfusion h
      | cons b bs =>
        obtain ⟨h₁, h₂⟩ := (Bool.and_eq_true _ _).mp h
        rw [eq_of_beq h₁, ih h₂]

end
