/-
Chapter 76. Lists: parts of one another, pairwise different, rearranged.

`l₁ <+: l₂` (a beginning), `l₁ <:+ l₂` (an end), `l₁ <:+: l₂` (a piece), `l₁ <+ l₂` (some
elements left out), `l₁ ⊆ l₂` (no other elements), `l₁ ~ l₂` (the same elements in another
order, each as often), `l.Pairwise R` and `l.Nodup`.
-/
prelude
import Init.List.Ranges

universe u v w
variable {α : Type u} {β : Type v}

namespace List

/-! ## No other elements -/

/-- Every element of the first list is one of the second. -/
protected def Subset (l₁ l₂ : List α) := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂

instance : HasSubset (List α) := ⟨List.Subset⟩

theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := ⟨fun h _ => @h _, fun h _ => h⟩
instance [DecidableEq α] : (l₁ l₂ : List α) → Decidable (l₁ ⊆ l₂) := fun l₁ l₂ =>
  decidable_of_decidable_of_iff (p := ∀ a, a ∈ l₁ → a ∈ l₂) ⟨fun h a => h a, fun h a => @h a⟩
@[simp] theorem nil_subset (l : List α) : [] ⊆ l := nofun
@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h
theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ := fun _ h => h₂ (h₁ h)
theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => .tail a
theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂
theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁
@[simp] theorem cons_subset {a : α} {l m : List α} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m :=
  ⟨fun h => ⟨h (.head l), fun _ h' => h (.tail a h')⟩, fun ⟨h, h'⟩ _ hb => by
    cases hb with
    | head => exact h
    | tail _ hb => exact h' hb⟩
@[simp] theorem append_subset {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l :=
  ⟨fun h => ⟨fun _ h' => h (mem_append_left l₂ h'), fun _ h' => h (mem_append_right l₁ h')⟩,
    fun ⟨h₁, h₂⟩ _ h => (mem_append.mp h).elim (@h₁ _) (@h₂ _)⟩
theorem map_subset {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) : map f l₁ ⊆ map f l₂ := fun b hb => by
  obtain ⟨a, ha, e⟩ := mem_map.mp hb
  exact e ▸ mem_map_of_mem (h ha)
@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun h => eq_nil_iff_forall_not_mem.mpr fun _ ha => not_mem_nil (h ha), fun h => h ▸ Subset.refl []⟩
theorem filter_subset' (p : α → Bool) (l : List α) : filter p l ⊆ l := fun _ => mem_of_mem_filter

/-! ## Elements left out -/

/-- `l₁ <+ l₂`: the first list can be had from the second by leaving elements out. -/
inductive Sublist {α : Type u} : List α → List α → Prop
  /-- Nothing is left out of the empty list. -/
  | slnil : Sublist [] []
  /-- Leave `a` out. -/
  | cons (a : α) : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  /-- Keep `a`. -/
  | cons₂ (a : α) : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)

@[simp] theorem nil_sublist : (l : List α) → [] <+ l
  | [] => .slnil
  | a :: l => (nil_sublist l).cons a
@[simp] theorem Sublist.refl : (l : List α) → l <+ l
  | [] => .slnil
  | a :: l => (Sublist.refl l).cons₂ a
theorem Sublist.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₃) : l₁ <+ l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact (ih h₁).cons a
  | cons₂ a _ ih =>
    cases h₁ with
    | cons _ h₁ => exact (ih h₁).cons a
    | cons₂ _ h₁ => exact (ih h₁).cons₂ a
@[simp] theorem sublist_cons_self (a : α) (l : List α) : l <+ a :: l := (Sublist.refl l).cons a
theorem Sublist.subset {l₁ l₂ : List α} (h : l₁ <+ l₂) : l₁ ⊆ l₂ := by
  induction h with
  | slnil => exact Subset.refl []
  | cons a _ ih => exact fun _ h => .tail a (ih h)
  | cons₂ a _ ih => exact cons_subset.mpr ⟨.head _, fun _ h => .tail a (ih h)⟩
theorem Sublist.mem {a : α} {l₁ l₂ : List α} (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx
theorem Sublist.length_le {l₁ l₂ : List α} (h : l₁ <+ l₂) : l₁.length ≤ l₂.length := by
  induction h with
  | slnil => exact Nat.le_refl 0
  | cons a _ ih => exact Nat.le_step ih
  | cons₂ a _ ih => exact Nat.succ_le_succ ih
theorem Sublist.eq_of_length {l₁ l₂ : List α} (h : l₁ <+ l₂) (e : l₁.length = l₂.length) : l₁ = l₂ := by
  induction h with
  | slnil => rfl
  | cons a s ih => exact absurd (e ▸ s.length_le) (Nat.not_succ_le_self _)
  | cons₂ a s ih => rw [ih (Nat.succ.inj e)]
theorem Sublist.antisymm {l₁ l₂ : List α} (h : l₁ <+ l₂) (h' : l₂ <+ l₁) : l₁ = l₂ :=
  h.eq_of_length (Nat.le_antisymm h.length_le h'.length_le)
@[simp] theorem sublist_nil {l : List α} : l <+ [] ↔ l = [] :=
  ⟨fun h => subset_nil.mp h.subset, fun h => h ▸ Sublist.refl []⟩
@[simp] theorem filter_sublist {p : α → Bool} : {l : List α} → filter p l <+ l
  | [] => .slnil
  | a :: l => by
    rw [filter_cons]
    split
    · exact filter_sublist.cons₂ a
    · exact filter_sublist.cons a
theorem Sublist.map (f : α → β) {l₁ l₂ : List α} (h : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction h with
  | slnil => exact .slnil
  | cons a _ ih => exact ih.cons (f a)
  | cons₂ a _ ih => exact ih.cons₂ (f a)
theorem Sublist.append {l₁ l₂ r₁ r₂ : List α} (hl : l₁ <+ l₂) (hr : r₁ <+ r₂) : l₁ ++ r₁ <+ l₂ ++ r₂ := by
  induction hl with
  | slnil => exact hr
  | cons a _ ih => exact ih.cons a
  | cons₂ a _ ih => exact ih.cons₂ a
@[simp] theorem sublist_append_left (l₁ l₂ : List α) : l₁ <+ l₁ ++ l₂ := by
  have h := (Sublist.refl l₁).append (nil_sublist l₂)
  rw [append_nil] at h
  exact h
@[simp] theorem sublist_append_right (l₁ l₂ : List α) : l₂ <+ l₁ ++ l₂ := (nil_sublist l₁).append (Sublist.refl l₂)
theorem take_sublist (i : Nat) (l : List α) : take i l <+ l := by
  have h := sublist_append_left (take i l) (drop i l)
  rw [take_append_drop] at h
  exact h
theorem drop_sublist (i : Nat) (l : List α) : drop i l <+ l := by
  have h := sublist_append_right (take i l) (drop i l)
  rw [take_append_drop] at h
  exact h
theorem tail_sublist : (l : List α) → tail l <+ l
  | [] => .slnil
  | a :: l => sublist_cons_self a l
theorem singleton_sublist {a : α} {l : List α} : [a] <+ l ↔ a ∈ l :=
  ⟨fun h => h.subset (.head []), fun h => by
    obtain ⟨s, t, e⟩ := append_of_mem h
    exact e ▸ ((nil_sublist t).cons₂ a).trans (sublist_append_right s (a :: t))⟩

/-! ## Beginning, end, piece -/

/-- `l₁ <+: l₂`: the second list begins with the first. -/
def IsPrefix (l₁ : List α) (l₂ : List α) : Prop := ∃ t, l₁ ++ t = l₂
/-- `l₁ <:+ l₂`: the second list ends with the first. -/
def IsSuffix (l₁ : List α) (l₂ : List α) : Prop := ∃ t, t ++ l₁ = l₂
/-- `l₁ <:+: l₂`: the first list is a piece of the second. -/
def IsInfix (l₁ : List α) (l₂ : List α) : Prop := ∃ s t, s ++ l₁ ++ t = l₂

@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
theorem infix_append (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ l₂ ++ l₃ := ⟨l₁, l₃, rfl⟩
theorem IsPrefix.isInfix {l₁ l₂ : List α} : l₁ <+: l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨[], t, h⟩
theorem IsSuffix.isInfix {l₁ l₂ : List α} : l₁ <:+ l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨t, [], by rw [append_nil, h]⟩
@[simp] theorem nil_prefix {l : List α} : [] <+: l := ⟨l, rfl⟩
@[simp] theorem nil_suffix {l : List α} : [] <:+ l := ⟨l, append_nil l⟩
@[simp] theorem nil_infix {l : List α} : [] <:+: l := nil_prefix.isInfix
@[simp] theorem prefix_refl (l : List α) : l <+: l := ⟨[], append_nil l⟩
@[simp] theorem suffix_refl (l : List α) : l <:+ l := ⟨[], rfl⟩
@[simp] theorem infix_refl (l : List α) : l <:+: l := (prefix_refl l).isInfix
theorem prefix_rfl {l : List α} : l <+: l := prefix_refl l
theorem suffix_rfl {l : List α} : l <:+ l := suffix_refl l
@[simp] theorem suffix_cons (a : α) (l : List α) : l <:+ a :: l := suffix_append [a] l
theorem IsPrefix.trans {l₁ l₂ l₃ : List α} : l₁ <+: l₂ → l₂ <+: l₃ → l₁ <+: l₃ := fun ⟨s, h⟩ ⟨t, h'⟩ =>
  ⟨s ++ t, by rw [← h', ← h, append_assoc]⟩
theorem IsSuffix.trans {l₁ l₂ l₃ : List α} : l₁ <:+ l₂ → l₂ <:+ l₃ → l₁ <:+ l₃ := fun ⟨s, h⟩ ⟨t, h'⟩ =>
  ⟨t ++ s, by rw [← h', ← h, append_assoc]⟩
theorem IsInfix.sublist {l₁ l₂ : List α} : l₁ <:+: l₂ → l₁ <+ l₂ := fun ⟨s, t, h⟩ =>
  h ▸ (sublist_append_right s l₁).trans (sublist_append_left (s ++ l₁) t)
theorem IsPrefix.sublist {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁ <+ l₂ := h.isInfix.sublist
theorem IsSuffix.sublist {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁ <+ l₂ := h.isInfix.sublist
theorem IsPrefix.subset {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁ ⊆ l₂ := h.sublist.subset
theorem IsPrefix.length_le {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsSuffix.length_le {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsPrefix.eq_of_length {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁.length = l₂.length → l₁ = l₂ :=
  h.sublist.eq_of_length
@[simp] theorem prefix_nil {l : List α} : l <+: [] ↔ l = [] :=
  ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ prefix_refl []⟩
theorem prefix_cons_iff {l₁ l₂ : List α} {a : α} : l₁ <+: a :: l₂ ↔ l₁ = [] ∨ ∃ t, l₁ = a :: t ∧ t <+: l₂ := by
  cases l₁ with
  | nil => simp
  | cons b t =>
    constructor
    · intro ⟨s, e⟩
      exact .inr ⟨t, by rw [head_eq_of_cons_eq e], s, tail_eq_of_cons_eq e⟩
    · rintro (h | ⟨t', e, s, e'⟩)
      · cases h
      · exact ⟨s, by rw [e, cons_append, e']⟩
@[simp] theorem cons_prefix_cons {l₁ l₂ : List α} {a b : α} : a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ :=
  ⟨fun ⟨s, e⟩ => ⟨head_eq_of_cons_eq e, s, tail_eq_of_cons_eq e⟩, fun ⟨e, s, e'⟩ => ⟨s, by rw [e, cons_append, e']⟩⟩
@[simp] theorem reverse_suffix {l₁ l₂ : List α} : l₁.reverse <:+ l₂.reverse ↔ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_inj, reverse_append, reverse_reverse, h]⟩,
    fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_append, h]⟩⟩
@[simp] theorem reverse_prefix {l₁ l₂ : List α} : l₁.reverse <+: l₂.reverse ↔ l₁ <:+ l₂ := by
  rw [← reverse_suffix, reverse_reverse, reverse_reverse]
theorem prefix_iff_eq_append {l₁ l₂ : List α} : l₁ <+: l₂ ↔ l₁ ++ drop l₁.length l₂ = l₂ :=
  ⟨fun ⟨t, h⟩ => by rw [← h, drop_left], fun h => ⟨_, h⟩⟩
theorem prefix_iff_eq_take {l₁ l₂ : List α} : l₁ <+: l₂ ↔ l₁ = take l₁.length l₂ :=
  ⟨fun ⟨t, h⟩ => by rw [← h, take_left], fun h => ⟨drop l₁.length l₂,
    (congrArg (· ++ drop l₁.length l₂) h).trans (take_append_drop _ _)⟩⟩
theorem take_prefix (i : Nat) (l : List α) : take i l <+: l := ⟨drop i l, take_append_drop i l⟩
theorem drop_suffix (i : Nat) (l : List α) : drop i l <:+ l := ⟨take i l, take_append_drop i l⟩
theorem tail_suffix (l : List α) : tail l <:+ l := drop_one (l := l) ▸ drop_suffix 1 l
theorem takeWhile_prefix (p : α → Bool) {l : List α} : takeWhile p l <+: l := ⟨dropWhile p l, takeWhile_append_dropWhile⟩
theorem dropWhile_suffix (p : α → Bool) {l : List α} : dropWhile p l <:+ l := ⟨takeWhile p l, takeWhile_append_dropWhile⟩
theorem dropLast_prefix (l : List α) : dropLast l <+: l := dropLast_eq_take (l := l) ▸ take_prefix _ l
theorem mem_iff_infix_singleton {a : α} {l : List α} : a ∈ l ↔ [a] <:+: l :=
  ⟨fun h => match append_of_mem h with | ⟨s, t, e⟩ => ⟨s, t, by rw [e, append_assoc]; rfl⟩,
    fun h => singleton_sublist.mp h.sublist⟩

@[simp] theorem isPrefixOf_iff_prefix [BEq α] [LawfulBEq α] : {l₁ l₂ : List α} → (l₁.isPrefixOf l₂ = true ↔ l₁ <+: l₂)
  | [], _ => ⟨fun _ => nil_prefix, fun _ => by simp [isPrefixOf]⟩
  | _ :: _, [] => ⟨fun h => by simp [isPrefixOf] at h, fun h => absurd (prefix_nil.mp h) (cons_ne_nil _ _)⟩
  | a :: l₁, b :: l₂ => by
    rw [isPrefixOf, Bool.and_eq_true_iff, beq_iff_eq, isPrefixOf_iff_prefix, cons_prefix_cons]
instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+: l₂) := decidable_of_decidable_of_iff isPrefixOf_iff_prefix
@[simp] theorem isSuffixOf_iff_suffix [BEq α] [LawfulBEq α] {l₁ l₂ : List α} : l₁.isSuffixOf l₂ = true ↔ l₁ <:+ l₂ := by
  rw [isSuffixOf, isPrefixOf_iff_prefix, reverse_prefix]
instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <:+ l₂) := decidable_of_decidable_of_iff isSuffixOf_iff_suffix

end List
