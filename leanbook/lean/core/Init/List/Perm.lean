/-
Chapter 78. Lists: rearranging, and sorting.

`l₁ ~ l₂`: the two lists have the same elements, each as often, perhaps in another order.
Sorting is the classical example of a program with a proof: the result is a rearrangement of
the list, and it is in order.
-/
prelude
import Init.List.Pairwise
import Init.Nat.Div

universe u v w
variable {α : Type u} {β : Type v}

namespace List

/-- `l₁ ~ l₂`: the second list is a rearrangement of the first. -/
inductive Perm : List α → List α → Prop
  /-- Of nothing there is one arrangement. -/
  | nil : Perm [] []
  /-- Keep the first element, rearrange the rest. -/
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  /-- Exchange the first two elements. -/
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  /-- One rearrangement after the other. -/
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

@[simp] theorem Perm.refl : (l : List α) → l ~ l
  | [] => .nil
  | a :: l => (Perm.refl l).cons a
protected theorem Perm.rfl {l : List α} : l ~ l := .refl l
theorem Perm.of_eq {l₁ l₂ : List α} (h : l₁ = l₂) : l₁ ~ l₂ := h ▸ .rfl
protected theorem Perm.symm {l₁ l₂ : List α} (h : l₁ ~ l₂) : l₂ ~ l₁ := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact ih.cons x
  | swap x y l => exact .swap y x l
  | trans _ _ ih₁ ih₂ => exact ih₂.trans ih₁
theorem perm_comm {l₁ l₂ : List α} : l₁ ~ l₂ ↔ l₂ ~ l₁ := ⟨Perm.symm, Perm.symm⟩
instance : Trans (Perm (α := α)) (Perm (α := α)) (Perm (α := α)) where
  trans := Perm.trans
theorem Perm.swap' (x y : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : y :: x :: l₁ ~ x :: y :: l₂ :=
  (Perm.swap x y l₁).trans ((p.cons y).cons x)
theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (p : l₁ ~ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l =>
    simp only [mem_cons]
    exact ⟨fun h => h.elim (fun h => .inr (.inl h)) fun h => h.elim .inl fun h => .inr (.inr h),
      fun h => h.elim (fun h => .inr (.inl h)) fun h => h.elim .inl fun h => .inr (.inr h)⟩
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.subset {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁ ⊆ l₂ := fun _ => p.mem_iff.mp
theorem Perm.length_eq {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.length = l₂.length := by
  induction p with
  | nil => rfl
  | cons x _ ih => exact congrArg (· + 1) ih
  | swap x y l => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.append_right {l₁ l₂ : List α} (t₁ : List α) (p : l₁ ~ l₂) : l₁ ++ t₁ ~ l₂ ++ t₁ := by
  induction p with
  | nil => exact .rfl
  | cons x _ ih => exact ih.cons x
  | swap x y l => exact .swap x y (l ++ t₁)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.append_left {t₁ t₂ : List α} : (l : List α) → t₁ ~ t₂ → l ++ t₁ ~ l ++ t₂
  | [], p => p
  | a :: l, p => (Perm.append_left l p).cons a
theorem Perm.append {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : t₁ ~ t₂) : l₁ ++ t₁ ~ l₂ ++ t₂ :=
  (p₁.append_right t₁).trans (p₂.append_left l₂)
@[simp] theorem perm_middle {a : α} : {l₁ l₂ : List α} → l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂)
  | [], _ => .rfl
  | b :: l₁, l₂ => (perm_middle.cons b).trans (.swap a b (l₁ ++ l₂))
@[simp] theorem perm_append_singleton (a : α) (l : List α) : l ++ [a] ~ a :: l :=
  perm_middle.trans (.of_eq (by rw [append_nil]))
theorem perm_append_comm : {l₁ l₂ : List α} → l₁ ++ l₂ ~ l₂ ++ l₁
  | [], l₂ => .of_eq (append_nil l₂).symm
  | a :: _, _ => (perm_append_comm.cons a).trans perm_middle.symm
@[simp] theorem reverse_perm : (l : List α) → l.reverse ~ l
  | [] => .nil
  | a :: l => reverse_cons (a := a) (as := l) ▸ (perm_append_singleton a l.reverse).trans ((reverse_perm l).cons a)
theorem Perm.map (f : α → β) {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.map f ~ l₂.map f := by
  induction p with
  | nil => exact .nil
  | cons x _ ih => exact ih.cons (f x)
  | swap x y l => exact .swap (f x) (f y) (l.map f)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) : filter p l₁ ~ filter p l₂ := by
  induction s with
  | nil => exact .nil
  | cons x _ ih => 
    rw [filter_cons, filter_cons]
    split
    · exact ih.cons x
    · exact ih
  | swap x y l =>
    cases hx : p x <;> cases hy : p y <;> simp [hx, hy]
    exact .swap x y _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.countP_eq (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) : countP p l₁ = countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]
  exact (s.filter p).length_eq
theorem Perm.count_eq [BEq α] {l₁ l₂ : List α} (p : l₁ ~ l₂) (a : α) : count a l₁ = count a l₂ := p.countP_eq _
theorem Perm.sum_nat {l₁ l₂ : List Nat} (p : l₁ ~ l₂) : l₁.sum = l₂.sum := by
  induction p with
  | nil => rfl
  | cons x _ ih => rw [sum_cons, sum_cons, ih]
  | swap x y l => rw [sum_cons, sum_cons, sum_cons, sum_cons, Nat.add_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.eq_nil {l : List α} (p : l ~ []) : l = [] := eq_nil_of_length_eq_zero p.length_eq
@[simp] theorem perm_nil {l : List α} : l ~ [] ↔ l = [] := ⟨Perm.eq_nil, .of_eq⟩
@[simp] theorem nil_perm {l : List α} : [] ~ l ↔ l = [] := perm_comm.trans perm_nil
theorem Perm.nodup {l₁ l₂ : List α} (p : l₁ ~ l₂) (h : l₁.Nodup) : l₂.Nodup := by
  induction p with
  | nil => exact h
  | cons x p ih =>
    rw [nodup_cons] at h ⊢
    exact ⟨fun hx => h.1 (p.mem_iff.mpr hx), ih h.2⟩
  | swap x y l =>
    simp only [nodup_cons, mem_cons] at h ⊢
    exact ⟨fun hx => hx.elim (fun e => h.1 (.inl e.symm)) h.2.1, fun hy => h.1 (.inr hy), h.2.2⟩
  | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ h)

/-! ## Sorting -/

/-- Put `a` into a list that is in order. -/
def insertSorted (le : α → α → Bool) (a : α) : List α → List α
  | [] => [a]
  | b :: l => if le a b = true then a :: b :: l else b :: insertSorted le a l

/-- Sort by putting one element after the other into its place. -/
def insertionSort (l : List α) (le : α → α → Bool) : List α := l.foldr (insertSorted le) []

/-- Merge two lists that are in order. -/
def merge (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α := go (xs.length + ys.length) xs ys
where
  /-- `fuel` is the number of elements that are left. -/
  go : Nat → List α → List α → List α
    | 0, xs, ys => xs ++ ys
    | _+1, [], ys => ys
    | _+1, xs, [] => xs
    | fuel+1, x :: xs, y :: ys => if le x y = true then x :: go fuel xs (y :: ys) else y :: go fuel (x :: xs) ys

/-- Sort by halving, sorting the halves, and merging them; equal elements keep their order. -/
def mergeSort (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α := go xs.length xs
where
  /-- `fuel` is at least the number of elements. -/
  go : Nat → List α → List α
    | 0, xs => xs
    | fuel+1, xs =>
      if xs.length ≤ 1 then xs
      else
        let half := (xs.length + 1) / 2
        merge (go fuel (xs.take half)) (go fuel (xs.drop half)) le

theorem insertSorted_perm (le : α → α → Bool) (a : α) : (l : List α) → insertSorted le a l ~ a :: l
  | [] => .rfl
  | b :: l => by
    rw [insertSorted]
    split
    · exact .rfl
    · exact ((insertSorted_perm le a l).cons b).trans (.swap a b l)
theorem insertionSort_perm (l : List α) (le : α → α → Bool) : insertionSort l le ~ l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact (insertSorted_perm le a _).trans (ih.cons a)

private theorem merge_go_perm (le : α → α → Bool) : (n : Nat) → (xs ys : List α) → merge.go le n xs ys ~ xs ++ ys
  | 0, _, _ => .rfl
  | _+1, [], _ => .rfl
  | _+1, x :: xs, [] => .of_eq (append_nil (x :: xs)).symm
  | n+1, x :: xs, y :: ys => by
    rw [merge.go]
    split
    · exact (merge_go_perm le n xs (y :: ys)).cons x
    · exact ((merge_go_perm le n (x :: xs) ys).cons y).trans (perm_middle (a := y) (l₁ := x :: xs)).symm
theorem merge_perm_append (le : α → α → Bool) {xs ys : List α} : merge xs ys le ~ xs ++ ys := merge_go_perm le _ xs ys
private theorem mergeSort_go_perm (le : α → α → Bool) : (n : Nat) → (xs : List α) → mergeSort.go le n xs ~ xs
  | 0, _ => .rfl
  | n+1, xs => by
    rw [mergeSort.go]
    split
    · exact .rfl
    · refine (merge_perm_append le).trans (((mergeSort_go_perm le n _).append (mergeSort_go_perm le n _)).trans ?_)
      exact .of_eq (take_append_drop _ xs)
theorem mergeSort_perm (l : List α) (le : α → α → Bool) : mergeSort l le ~ l := mergeSort_go_perm le _ l
@[simp] theorem mem_mergeSort {a : α} {l : List α} {le : α → α → Bool} : a ∈ mergeSort l le ↔ a ∈ l :=
  (mergeSort_perm l le).mem_iff
@[simp] theorem length_mergeSort (l : List α) {le : α → α → Bool} : (mergeSort l le).length = l.length :=
  (mergeSort_perm l le).length_eq

section
variable {le : α → α → Bool} (trans : ∀ a b c, le a b = true → le b c = true → le a c = true)
  (total : ∀ a b, (le a b || le b a) = true)
include trans total

theorem insertSorted_pairwise (a : α) {l : List α} (h : l.Pairwise fun a b => le a b = true) :
    (insertSorted le a l).Pairwise fun a b => le a b = true := by
  induction l with
  | nil => exact pairwise_singleton _ a
  | cons b l ih =>
    rw [insertSorted]
    split
    · rename_i hab
      refine h.cons fun c hc => ?_
      rw [mem_cons] at hc
      exact hc.elim (fun e => e ▸ hab) fun hc => trans a b c hab (rel_of_pairwise_cons h hc)
    · rename_i hab
      have hba : le b a = true := (Bool.or_eq_true_iff.mp (total a b)).resolve_left hab
      refine (ih h.of_cons).cons fun c hc => ?_
      rw [(insertSorted_perm le a l).mem_iff, mem_cons] at hc
      exact hc.elim (fun e => e ▸ hba) (rel_of_pairwise_cons h)
theorem pairwise_insertionSort (l : List α) : (insertionSort l le).Pairwise fun a b => le a b = true := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact insertSorted_pairwise trans total a ih

private theorem merge_go_pairwise : (n : Nat) → (xs ys : List α) → xs.length + ys.length ≤ n →
    xs.Pairwise (fun a b => le a b = true) → ys.Pairwise (fun a b => le a b = true) →
    (merge.go le n xs ys).Pairwise fun a b => le a b = true
  | 0, xs, ys, h, hx, hy => by
    have e : xs.length + ys.length = 0 := Nat.eq_zero_of_le_zero h
    rw [Nat.add_eq_zero_iff, length_eq_zero_iff, length_eq_zero_iff] at e
    rw [e.1, e.2]; exact .nil
  | _+1, [], _, _, _, hy => hy
  | _+1, _ :: _, [], _, hx, _ => hx
  | n+1, x :: xs, y :: ys, h, hx, hy => by
    rw [merge.go]
    split
    · rename_i hxy
      have hl : xs.length + (y :: ys).length ≤ n := by
        rw [length_cons, Nat.add_right_comm] at h; exact Nat.le_of_succ_le_succ h
      refine (merge_go_pairwise n xs (y :: ys) hl hx.of_cons hy).cons fun c hc => ?_
      rw [(merge_go_perm le n xs (y :: ys)).mem_iff, mem_append, mem_cons] at hc
      rcases hc with hc | hc | hc
      · exact rel_of_pairwise_cons hx hc
      · exact hc ▸ hxy
      · exact trans x y c hxy (rel_of_pairwise_cons hy hc)
    · rename_i hxy
      have hyx : le y x = true := (Bool.or_eq_true_iff.mp (total x y)).resolve_left hxy
      refine (merge_go_pairwise n (x :: xs) ys (Nat.le_of_succ_le_succ h) hx hy.of_cons).cons fun c hc => ?_
      rw [(merge_go_perm le n (x :: xs) ys).mem_iff, mem_append, mem_cons] at hc
      rcases hc with (hc | hc) | hc
      · exact hc ▸ hyx
      · exact trans y x c hyx (rel_of_pairwise_cons hx hc)
      · exact rel_of_pairwise_cons hy hc
theorem pairwise_merge {l₁ l₂ : List α} (h₁ : l₁.Pairwise fun a b => le a b = true)
    (h₂ : l₂.Pairwise fun a b => le a b = true) : (merge l₁ l₂ le).Pairwise fun a b => le a b = true :=
  merge_go_pairwise trans total _ l₁ l₂ (Nat.le_refl _) h₁ h₂
private theorem mergeSort_go_pairwise : (n : Nat) → (xs : List α) → xs.length ≤ n →
    (mergeSort.go le n xs).Pairwise fun a b => le a b = true
  | 0, xs, h => by rw [eq_nil_of_length_eq_zero (Nat.eq_zero_of_le_zero h)]; exact .nil
  | n+1, xs, h => by
    rw [mergeSort.go]
    split
    · rename_i h1
      cases xs with
      | nil => exact .nil
      | cons a xs =>
        rw [eq_nil_of_length_eq_zero (Nat.eq_zero_of_le_zero (Nat.le_of_succ_le_succ h1))]
        exact pairwise_singleton _ a
    · rename_i h1
      have h1 : 1 < xs.length := Nat.gt_of_not_le h1
      have hpos : 1 ≤ (xs.length + 1) / 2 := (Nat.le_div_iff_mul_le Nat.two_pos).mpr (Nat.le_step h1)
      have hlt : (xs.length + 1) / 2 < xs.length := by
        rw [Nat.div_lt_iff_lt_mul Nat.two_pos, Nat.mul_two]
        exact Nat.add_lt_add_left h1 _
      apply pairwise_merge trans total
      · apply mergeSort_go_pairwise
        rw [length_take]
        exact Nat.le_trans (Nat.min_le_left _ _) (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le hlt h))
      · apply mergeSort_go_pairwise
        rw [length_drop]
        exact Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (Nat.sub_lt (Nat.lt_trans Nat.zero_lt_one h1) hpos) h)
theorem pairwise_mergeSort (l : List α) : (mergeSort l le).Pairwise fun a b => le a b = true :=
  mergeSort_go_pairwise trans total _ l (Nat.le_refl _)
end

end List
