/-
Chapter 17. Conditions.

What `if … then … else …` equals, when the condition or one of the branches is known.
-/
prelude
import Init.Propositions

universe u v

theorem apply_dite {α : Sort u} {β : Sort v} (f : α → β) (P : Prop) [Decidable P] (x : P → α) (y : ¬P → α) :
    f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) :=
  if h : P then by rw [dif_pos h, dif_pos h] else by rw [dif_neg h, dif_neg h]
theorem apply_ite {α : Sort u} {β : Sort v} (f : α → β) (P : Prop) [Decidable P] (x y : α) :
    f (ite P x y) = ite P (f x) (f y) := apply_dite f P (fun _ => x) (fun _ => y)
@[simp] theorem dite_not {α : Sort u} {p : Prop} [hn : Decidable (¬p)] [h : Decidable p] (x : ¬p → α) (y : ¬¬p → α) :
    dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x :=
  if hp : p then by rw [dif_pos hp, dif_neg (not_not_intro hp)] else by rw [dif_neg hp, dif_pos hp]
@[simp] theorem ite_not {α : Sort u} (p : Prop) [Decidable p] [Decidable (¬p)] (x y : α) : ite (¬p) x y = ite p y x :=
  dite_not (fun _ => x) (fun _ => y)

/-! ## When it equals one of the branches -/

section
variable {α : Sort u} {P : Prop} [Decidable P]

@[simp] theorem ite_eq_left_iff {a b : α} : ite P a b = a ↔ ¬P → b = a := if h : P then by simp [h] else by simp [h]
@[simp] theorem ite_eq_right_iff {a b : α} : ite P a b = b ↔ P → a = b := if h : P then by simp [h] else by simp [h]
theorem ite_eq_iff {a b c : α} : ite P a b = c ↔ P ∧ a = c ∨ ¬P ∧ b = c := if h : P then by simp [h] else by simp [h]
theorem ite_eq_iff' {a b c : α} : ite P a b = c ↔ (P → a = c) ∧ (¬P → b = c) := if h : P then by simp [h] else by simp [h]
@[simp] theorem dite_eq_left_iff {a : α} {B : ¬P → α} : dite P (fun _ => a) B = a ↔ ∀ h, B h = a :=
  if h : P then by simp [h] else by simp [h]
@[simp] theorem dite_eq_right_iff {A : P → α} {b : α} : (dite P A fun _ => b) = b ↔ ∀ h, A h = b :=
  if h : P then by simp [h] else by simp [h]
theorem ite_eq_or_eq (a b : α) : ite P a b = a ∨ ite P a b = b := if h : P then .inl (if_pos h) else .inr (if_neg h)
@[simp] theorem ite_then_ite_self (a b c : α) : (if P then if P then a else b else c) = if P then a else c :=
  if h : P then by simp [h] else by simp [h]
@[simp] theorem ite_else_ite_self (a b c : α) : (if P then a else if P then b else c) = if P then a else c :=
  if h : P then by simp [h] else by simp [h]
@[simp] theorem ite_eq_ite (p : Prop) {h h' : Decidable p} (x y : α) : (@ite _ p h x y = @ite _ p h' x y) ↔ True :=
  iff_true_intro (Subsingleton.elim h h' ▸ rfl)

end

/-! ## Propositions as branches -/

section
variable {p q : Prop}

@[simp] theorem if_false_left [h : Decidable p] : ite p False q ↔ ¬p ∧ q := if h : p then by simp [h] else by simp [h]
@[simp] theorem if_false_right [h : Decidable p] : ite p q False ↔ p ∧ q := if h : p then by simp [h] else by simp [h]
@[simp low] theorem if_true_left [h : Decidable p] : ite p True q ↔ ¬p → q := if h : p then by simp [h] else by simp [h]
@[simp low] theorem if_true_right [h : Decidable p] : ite p q True ↔ p → q := if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_then_self [h : Decidable p] : (if p then p else q) ↔ (¬p → q) := if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_else_self [h : Decidable p] : (if p then q else p) ↔ (p ∧ q) := if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_then_not_self [Decidable p] : (if p then ¬p else q) ↔ ¬p ∧ q := if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_else_not_self [Decidable p] : (if p then q else ¬p) ↔ p → q := if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_iff_ite (p : Prop) {h h' : Decidable p} (x y : Prop) : (@ite _ p h x y ↔ @ite _ p h' x y) ↔ True :=
  iff_true_intro (Subsingleton.elim h h' ▸ Iff.rfl)
@[simp] theorem ite_iff_left_iff [Decidable p] {x y : Prop} : ((if p then x else y) ↔ x) ↔ ¬p → y = x :=
  if h : p then by simp [h] else by simp [h]
@[simp] theorem ite_iff_right_iff [Decidable p] {x y : Prop} : ((if p then x else y) ↔ y) ↔ p → x = y :=
  if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_iff_left_iff [Decidable p] {x : Prop} {y : ¬p → Prop} :
    ((if h : p then x else y h) ↔ x) ↔ ∀ h : ¬p, y h ↔ x := if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_iff_right_iff [Decidable p] {x : p → Prop} {y : Prop} :
    ((if h : p then x h else y) ↔ y) ↔ ∀ h : p, x h ↔ y := if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_then_false [Decidable p] {x : ¬p → Prop} : (if h : p then False else x h) ↔ ∃ h : ¬p, x h :=
  if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_else_false [Decidable p] {x : p → Prop} : (if h : p then x h else False) ↔ ∃ h : p, x h :=
  if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_then_true [Decidable p] {x : ¬p → Prop} : (if h : p then True else x h) ↔ ∀ h : ¬p, x h :=
  if h : p then by simp [h] else by simp [h]
@[simp] theorem dite_else_true [Decidable p] {x : p → Prop} : (if h : p then x h else True) ↔ ∀ h : p, x h :=
  if h : p then by simp [h] else by simp [h]

end

@[simp] theorem if_true {α : Sort u} {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
@[simp] theorem if_false {α : Sort u} {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id

/-! ## The answers of decisions -/

@[simp] theorem decide_ite (u : Prop) [du : Decidable u] (p q : Prop) [dpq : Decidable (ite u p q)] [dp : Decidable p]
    [dq : Decidable q] : decide (ite u p q) = ite u (decide p) (decide q) :=
  if h : u then by simp [h] else by simp [h]

/-- Case distinction on `p ∨ q` where `p` is decidable; the result may be data. -/
protected def Or.by_cases {p q : Prop} [Decidable p] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hp : p then h₁ hp else h₂ (h.resolve_left hp)
/-- Case distinction on `p ∨ q` where `q` is decidable; the result may be data. -/
protected def Or.by_cases' {p q : Prop} [Decidable q] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hq : q then h₂ hq else h₁ (h.resolve_right hq)
/-- Decide `a` through an equivalent `b`. -/
@[inline] def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  decidable_of_decidable_of_iff h.symm
/-- A Boolean that is true exactly if `a` holds decides `a`. -/
def decidable_of_bool {a : Prop} : ∀ (b : Bool), (b = true ↔ a) → Decidable a
  | true, h => isTrue (h.1 rfl)
  | false, h => isFalse (mt h.2 Bool.noConfusion)
