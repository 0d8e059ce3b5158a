/-
Chapter 77. Lists: any two elements, no element twice.
-/
prelude
import Init.List.Relations

universe u v w
variable {α : Type u} {β : Type v}

namespace List

/-- Any two elements of the list are related by `R`, the earlier one first. -/
inductive Pairwise (R : α → α → Prop) : List α → Prop
  /-- Of no elements this is true. -/
  | nil : Pairwise R []
  /-- The first is related to all others, and they among themselves. -/
  | cons : {a : α} → {l : List α} → (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)

/-- No element occurs twice. -/
def Nodup : List α → Prop := Pairwise (· ≠ ·)

section
variable {R S : α → α → Prop}

attribute [simp] Pairwise.nil

@[simp] theorem pairwise_cons {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h h' => exact ⟨h, h'⟩, fun ⟨h, h'⟩ => h'.cons h⟩
theorem rel_of_pairwise_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) : ∀ {a'}, a' ∈ l → R a a' :=
  fun {a'} h => (pairwise_cons.mp p).1 a' h
theorem Pairwise.of_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.mp p).2
theorem pairwise_singleton (R : α → α → Prop) (a : α) : Pairwise R [a] := by simp
theorem pairwise_pair {a b : α} : Pairwise R [a, b] ↔ R a b := by simp
theorem Pairwise.imp {α : Type u} {R S : α → α → Prop} (H : ∀ {a b}, R a b → S a b) {l : List α}
    (h : Pairwise R l) : Pairwise S l := by
  induction h with
  | nil => exact .nil
  | cons h _ ih => exact ih.cons fun a' ha => H (h a' ha)
theorem Pairwise.sublist {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : l₂.Pairwise R) : l₁.Pairwise R := by
  induction s with
  | slnil => exact h
  | cons a _ ih => exact ih h.of_cons
  | cons₂ a s ih => exact (ih h.of_cons).cons fun a' ha => rel_of_pairwise_cons h (s.subset ha)
theorem Pairwise.filter (p : α → Bool) {l : List α} : Pairwise R l → Pairwise R (filter p l) :=
  Pairwise.sublist filter_sublist
@[simp] theorem pairwise_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → R a b := by
  induction l₁ with
  | nil => simp
  | cons a l₁ ih =>
    rw [cons_append, pairwise_cons, ih, pairwise_cons, forall_mem_append, forall_mem_cons]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩ => ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩, fun ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩ => ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩⟩
@[simp] theorem pairwise_map {f : β → α} {l : List β} : (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => simp
  | cons a l ih => rw [map_cons, pairwise_cons, ih, pairwise_cons, forall_mem_map]
@[simp] theorem pairwise_reverse {l : List α} : l.reverse.Pairwise R ↔ l.Pairwise fun a b => R b a := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [reverse_cons, pairwise_append, ih, pairwise_cons (R := fun a b => R b a)]
    constructor
    · intro ⟨h₁, _, h₂⟩
      exact ⟨fun b hb => h₂ b (mem_reverse.mpr hb) a (.head []), h₁⟩
    · intro ⟨h₁, h₂⟩
      exact ⟨h₂, pairwise_singleton R a, fun b hb c hc => (mem_singleton.mp hc) ▸ h₁ b (mem_reverse.mp hb)⟩
theorem pairwise_of_forall {l : List α} (h : ∀ x y, R x y) : Pairwise R l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact ih.cons fun b _ => h a b

/-- Decide whether any two elements are related. -/
instance instDecidablePairwise [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l =>
    match instDecidablePairwise l with
    | isTrue h => decidable_of_decidable_of_iff (p := ∀ b, b ∈ l → R a b) ⟨fun h' => h.cons h', fun h' => (pairwise_cons.mp h').1⟩
    | isFalse h => isFalse fun h' => h h'.of_cons
end

/-! ## No element twice -/

@[simp] theorem nodup_nil : ([] : List α).Nodup := .nil
@[simp] theorem nodup_cons {a : α} {l : List α} : (a :: l).Nodup ↔ ¬a ∈ l ∧ l.Nodup := by
  rw [Nodup, pairwise_cons]
  exact ⟨fun ⟨h, h'⟩ => ⟨fun ha => h a ha rfl, h'⟩, fun ⟨h, h'⟩ => ⟨fun b hb e => h (e ▸ hb), h'⟩⟩
theorem nodup_singleton (a : α) : [a].Nodup := by simp
theorem Nodup.of_cons {a : α} {l : List α} (h : (a :: l).Nodup) : l.Nodup := (nodup_cons.mp h).2
theorem Nodup.not_mem {a : α} {l : List α} (h : (a :: l).Nodup) : ¬a ∈ l := (nodup_cons.mp h).1
theorem Nodup.sublist {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : l₂.Nodup) : l₁.Nodup := Pairwise.sublist s h
theorem Sublist.nodup {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : l₂.Nodup) : l₁.Nodup := Pairwise.sublist s h
theorem Nodup.filter (p : α → Bool) {l : List α} (h : l.Nodup) : (l.filter p).Nodup := h.sublist filter_sublist
theorem nodup_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → a ≠ b := pairwise_append
@[simp] theorem nodup_reverse {l : List α} : l.reverse.Nodup ↔ l.Nodup := by
  rw [Nodup, pairwise_reverse]
  exact ⟨fun h => h.imp Ne.symm, fun h => h.imp Ne.symm⟩
theorem nodup_range' {s n : Nat} : (range' s n).Nodup := by
  induction n generalizing s with
  | zero => exact nodup_nil
  | succ n ih =>
    rw [range'_succ, nodup_cons]
    exact ⟨fun h => Nat.not_succ_le_self s (mem_range'_1.mp h).1, ih⟩
theorem nodup_range {n : Nat} : (range n).Nodup := range_eq_range' (n := n) ▸ nodup_range'
theorem Nodup.map {f : α → β} (hf : ∀ a b, f a = f b → a = b) {l : List α} (h : l.Nodup) : (l.map f).Nodup :=
  pairwise_map.mpr (h.imp fun hne e => hne (hf _ _ e))

/-- Decide whether no element occurs twice. -/
instance nodupDecidable [DecidableEq α] : (l : List α) → Decidable l.Nodup := instDecidablePairwise

theorem nodup_iff_count [DecidableEq α] {l : List α} : l.Nodup ↔ ∀ a, count a l ≤ 1 := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [nodup_cons, ih]
    constructor
    · intro ⟨h, h'⟩ b
      rw [count_cons]
      split
      · rename_i e
        rw [← eq_of_beq e, count_eq_zero_of_not_mem h]; exact Nat.le_refl 1
      · exact h' b
    · intro h
      constructor
      · intro ha
        have h := h a
        rw [count_cons_self] at h
        exact absurd (count_pos_iff.mpr ha) (Nat.not_lt_of_le (Nat.le_of_succ_le_succ h))
      · intro b
        refine Nat.le_trans ?_ (h b)
        rw [count_cons]; exact Nat.le_add_right _ _

end List
