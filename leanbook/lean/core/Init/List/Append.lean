/-
Chapter 46. Lists: length, `++`, and `reverse`.

The first proofs by induction on a list: the claim for `[]`, and from the claim for `l` the
claim for `a :: l`.
-/
prelude
import Init.List.Functions
import Init.Nat.Sub

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Empty or not -/

@[simp] theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l := fun h =>
  Nat.not_succ_le_self l.length (Nat.le_of_eq (congrArg length h))
@[simp] theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := (cons_ne_self a l).symm
theorem head_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := by
  cases H; rfl
theorem tail_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := by
  cases H; rfl
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨tail_eq_of_cons_eq, congrArg (cons a)⟩
theorem cons_inj_left {a b : α} {l : List α} : a :: l = b :: l ↔ a = b :=
  ⟨head_eq_of_cons_eq, fun h => by rw [h]⟩
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' :=
  ⟨fun h => ⟨head_eq_of_cons_eq h, tail_eq_of_cons_eq h⟩, fun ⟨h, h'⟩ => by rw [h, h']⟩
theorem singleton_inj {a b : α} : [a] = [b] ↔ a = b := cons_inj_left
theorem exists_cons_of_ne_nil : {l : List α} → l ≠ [] → ∃ b l', l = b :: l'
  | [], h => absurd rfl h
  | b :: l', _ => ⟨b, l', rfl⟩
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b l', l = b :: l' :=
  ⟨exists_cons_of_ne_nil, fun ⟨b, l', h⟩ => h ▸ cons_ne_nil b l'⟩

@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty = true ↔ l = [] := by cases l <;> simp
theorem isEmpty_eq_true {l : List α} : l.isEmpty = true ↔ l = [] := isEmpty_iff
@[simp] theorem isEmpty_eq_false_iff {l : List α} : l.isEmpty = false ↔ l ≠ [] := by cases l <;> simp
theorem isEmpty_iff_length_eq_zero {l : List α} : l.isEmpty = true ↔ l.length = 0 := by cases l <;> simp

/-- Induction with one element as the first step, for properties of lists that are not empty. -/
@[elab_as_elim] theorem cons_induction {motive : List α → Prop} (one : ∀ a, motive [a])
    (cons : ∀ a l, l ≠ [] → motive l → motive (a :: l)) : (l : List α) → l ≠ [] → motive l
  | [], h => absurd rfl h
  | [a], _ => one a
  | a :: b :: l, _ => cons a (b :: l) (cons_ne_nil b l) (cons_induction one cons (b :: l) (cons_ne_nil b l))

/-! ## Length -/

theorem eq_nil_of_length_eq_zero {l : List α} (h : l.length = 0) : l = [] := by
  cases l with
  | nil => rfl
  | cons a l => exact absurd h (Nat.succ_ne_zero _)
@[simp] theorem length_eq_zero_iff {l : List α} : l.length = 0 ↔ l = [] :=
  ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
theorem ne_nil_of_length_eq_add_one {l : List α} {n : Nat} (h : l.length = n + 1) : l ≠ [] := fun e => by
  cases e; exact absurd h (Nat.succ_ne_zero n).symm
theorem length_pos_iff {l : List α} : 0 < l.length ↔ l ≠ [] :=
  Nat.pos_iff_ne_zero.trans ⟨mt fun h => h ▸ rfl, mt eq_nil_of_length_eq_zero⟩
theorem length_pos_of_ne_nil {l : List α} (h : l ≠ []) : 0 < l.length := length_pos_iff.mpr h
theorem ne_nil_of_length_pos {l : List α} (h : 0 < l.length) : l ≠ [] := length_pos_iff.mp h
theorem exists_cons_of_length_pos {l : List α} (h : 0 < l.length) : ∃ a t, l = a :: t :=
  exists_cons_of_ne_nil (ne_nil_of_length_pos h)
theorem length_pos_iff_exists_cons {l : List α} : 0 < l.length ↔ ∃ a t, l = a :: t :=
  length_pos_iff.trans ne_nil_iff_exists_cons
theorem exists_cons_of_length_eq_add_one {l : List α} {n : Nat} (h : l.length = n + 1) : ∃ a t, l = a :: t :=
  exists_cons_of_ne_nil (ne_nil_of_length_eq_add_one h)
theorem length_eq_one_iff {l : List α} : l.length = 1 ↔ ∃ a, l = [a] := by
  constructor
  · intro h
    cases l with
    | nil => exact absurd h (Nat.succ_ne_zero 0).symm
    | cons a t => exact ⟨a, congrArg (cons a) (eq_nil_of_length_eq_zero (Nat.succ.inj h))⟩
  · intro ⟨a, h⟩
    rw [h]; rfl
@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
@[simp] theorem length_set {as : List α} {i : Nat} {a : α} : (as.set i a).length = as.length := by
  induction as generalizing i with
  | nil => rfl
  | cons x xs ih =>
    cases i with
    | zero => rfl
    | succ i => exact congrArg (· + 1) ih
@[simp] theorem length_concat {as : List α} {a : α} : (as.concat a).length = as.length + 1 := by
  induction as with
  | nil => rfl
  | cons x xs ih => exact congrArg (· + 1) ih

/-! ## One after the other -/

@[simp] theorem append_nil (as : List α) : as ++ [] = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [cons_append, ih]

@[simp] theorem append_assoc (as bs cs : List α) : as ++ bs ++ cs = as ++ (bs ++ cs) := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [cons_append, cons_append, cons_append, ih]

@[simp] theorem length_append {as bs : List α} : (as ++ bs).length = as.length + bs.length := by
  induction as with
  | nil => rw [nil_append, length_nil, Nat.zero_add]
  | cons a as ih => rw [cons_append, length_cons, ih, length_cons, Nat.add_right_comm]

@[simp] theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons x xs ih => exact congrArg (cons x) ih

theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs := by
  rw [append_assoc]; rfl
theorem append_concat {a : α} {l l' : List α} : l ++ concat l' a = concat (l ++ l') a := by simp

theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (tail_eq_of_cons_eq h)
@[simp] theorem append_right_inj {t₁ t₂ : List α} (s : List α) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ :=
  ⟨append_cancel_left, fun h => h ▸ rfl⟩
theorem append_cancel_left_eq (as bs cs : List α) : (as ++ bs = as ++ cs) = (bs = cs) :=
  propext (append_right_inj as)

theorem append_inj : {s₁ s₂ t₁ t₂ : List α} → s₁ ++ t₁ = s₂ ++ t₂ → s₁.length = s₂.length →
    s₁ = s₂ ∧ t₁ = t₂
  | [], [], _, _, h, _ => ⟨rfl, h⟩
  | _ :: _, _ :: _, _, _, h, hl =>
    have ⟨h₁, h₂⟩ := append_inj (tail_eq_of_cons_eq h) (Nat.succ.inj hl)
    ⟨cons_eq_cons.mpr ⟨head_eq_of_cons_eq h, h₁⟩, h₂⟩
theorem append_inj_left {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : s₁.length = s₂.length) :
    s₁ = s₂ := (append_inj h hl).1
theorem append_inj_right {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : s₁.length = s₂.length) :
    t₁ = t₂ := (append_inj h hl).2
theorem append_inj' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) :
    s₁ = s₂ ∧ t₁ = t₂ := by
  apply append_inj h
  have h' := congrArg length h
  rw [length_append, length_append, hl] at h'
  exact Nat.add_right_cancel h'
theorem append_inj_left' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) :
    s₁ = s₂ := (append_inj' h hl).1
theorem append_inj_right' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) :
    t₁ = t₂ := (append_inj' h hl).2
theorem append_cancel_right {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs := append_inj_left' h rfl
@[simp] theorem append_left_inj {s₁ s₂ : List α} (t : List α) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ :=
  ⟨append_cancel_right, fun h => h ▸ rfl⟩
theorem append_cancel_right_eq (as bs cs : List α) : (as ++ bs = cs ++ bs) = (as = cs) :=
  propext (append_left_inj bs)
@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] :=
  ⟨fun h => append_cancel_left (h.trans (append_nil xs).symm), fun h => h ▸ append_nil xs⟩
@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] :=
  ⟨fun h => append_cancel_right (h.trans (nil_append ys).symm), fun h => h ▸ rfl⟩
@[simp] theorem self_eq_append_right {xs ys : List α} : xs = xs ++ ys ↔ ys = [] :=
  Iff.trans ⟨Eq.symm, Eq.symm⟩ append_right_eq_self
@[simp] theorem self_eq_append_left {xs ys : List α} : ys = xs ++ ys ↔ xs = [] :=
  Iff.trans ⟨Eq.symm, Eq.symm⟩ append_left_eq_self
@[simp] theorem append_eq_nil_iff {p q : List α} : p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p <;> simp
@[simp] theorem nil_eq_append_iff {a b : List α} : [] = a ++ b ↔ a = [] ∧ b = [] :=
  Iff.trans ⟨Eq.symm, Eq.symm⟩ append_eq_nil_iff
theorem append_ne_nil_of_left_ne_nil {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] := fun e =>
  h (append_eq_nil_iff.mp e).1
theorem append_ne_nil_of_right_ne_nil (s : List α) {t : List α} (h : t ≠ []) : s ++ t ≠ [] := fun e =>
  h (append_eq_nil_iff.mp e).2
theorem append_eq_cons_iff {as bs cs : List α} {x : α} :
    as ++ bs = x :: cs ↔ (as = [] ∧ bs = x :: cs) ∨ ∃ as', as = x :: as' ∧ cs = as' ++ bs := by
  cases as with
  | nil => simp
  | cons a as =>
    constructor
    · intro h
      cases h
      exact .inr ⟨as, rfl, rfl⟩
    · rintro (⟨h, _⟩ | ⟨as', h, h'⟩)
      · cases h
      · cases h; rw [h']; rfl
theorem cons_eq_append_iff {as bs cs : List α} {x : α} :
    x :: cs = as ++ bs ↔ (as = [] ∧ bs = x :: cs) ∨ ∃ as', as = x :: as' ∧ cs = as' ++ bs :=
  Iff.trans ⟨Eq.symm, Eq.symm⟩ append_eq_cons_iff
theorem concat_ne_nil (a : α) (l : List α) : concat l a ≠ [] := by simp
theorem eq_nil_or_concat : (l : List α) → l = [] ∨ ∃ l' b, l = concat l' b
  | [] => .inl rfl
  | a :: l => .inr <| match eq_nil_or_concat l with
    | .inl h => ⟨[], a, congrArg (cons a) h⟩
    | .inr ⟨l', b, h⟩ => ⟨a :: l', b, congrArg (cons a) h⟩
theorem eq_nil_or_append_singleton (l : List α) : l = [] ∨ ∃ l' b, l = l' ++ [b] := by
  simpa using eq_nil_or_concat l

/-! ## Backwards -/

theorem reverseAux_eq_append {as bs : List α} : reverseAux as bs = reverseAux as [] ++ bs := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih => rw [reverseAux_cons, ih, reverseAux_cons, ih (bs := [a]), append_assoc]; rfl
theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := reverseAux_eq_append
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] := by
  show reverseAux as [a] = _
  exact reverseAux_eq
@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => simp
  | cons a as ih => rw [cons_append, reverse_cons, ih, reverse_cons, append_assoc]
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, reverse_append, ih]; rfl
@[simp] theorem length_reverse {as : List α} : as.reverse.length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => simp [ih]
theorem reverse_singleton {a : α} : reverse [a] = [a] := rfl
theorem reverse_concat {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by simp
@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] := by
  rw [← length_eq_zero_iff, length_reverse, length_eq_zero_iff]
theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] :=
  ⟨mt reverse_eq_nil_iff.mpr, mt reverse_eq_nil_iff.mp⟩
@[simp] theorem isEmpty_reverse {xs : List α} : xs.reverse.isEmpty = xs.isEmpty := by
  rw [Bool.eq_iff_iff]; simp
@[simp] theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys :=
  ⟨fun h => by rw [← reverse_reverse xs, h, reverse_reverse], fun h => h ▸ rfl⟩
theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse :=
  ⟨fun h => by rw [← h, reverse_reverse], fun h => by rw [h, reverse_reverse]⟩
@[simp] theorem reverse_eq_cons_iff {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by
  rw [reverse_eq_iff, reverse_cons]

/-- Induction from the end: the claim for `[]`, and from the claim for `l` that for `l ++ [a]`. -/
@[elab_as_elim] theorem reverseRecOn' {motive : List α → Prop} (l : List α) (nil : motive [])
    (append_singleton : ∀ l a, motive l → motive (l ++ [a])) : motive l := by
  have key : ∀ l : List α, motive l.reverse := by
    intro l
    induction l with
    | nil => exact nil
    | cons a l ih => rw [reverse_cons]; exact append_singleton _ _ ih
  have h := key l.reverse
  rw [reverse_reverse] at h
  exact h

end List
