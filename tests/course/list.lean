/-! Lists: a course's worth of theorems, each proved the way a student might. -/

open List

variable {α β γ : Type}

/-! ## Computing -/

#guard [1, 2, 3] ++ [4] == [1, 2, 3, 4]
#guard [1, 2, 3].reverse == [3, 2, 1]
#guard [1, 2, 3].map (· * 10) == [10, 20, 30]
#guard (List.range 5).filter (· % 2 == 0) == [0, 2, 4]
#guard [1, 2, 3].foldl (· - ·) 10 == 4
#guard [1, 2, 3].foldr (· - ·) 10 == 0
#guard [3, 1, 2].mergeSort == [1, 2, 3]
#guard [1, 2, 3].zip ['a', 'b'] == [(1, 'a'), (2, 'b')]
#guard [1, 2, 3, 4].take 2 == [1, 2] && [1, 2, 3, 4].drop 2 == [3, 4]
#guard [1, 2, 3].sum == 6 && [4, 7, 2].max? == some 7 && ([] : List Nat).min? == none
#guard [10, 20, 30][1] == 20 && [10, 20, 30][7]? == none && [10, 20, 30][2]! == 30
#guard (List.range 100000).foldl (· + ·) 0 == 4999950000
#guard ((List.range 50000).map (· + 1) ++ List.replicate 50000 1).length == 100000

example : [1, 2, 3].length = 3 := rfl
example : [1, 2] ++ [3] = [1, 2, 3] := rfl
example : [1, 2, 3].reverse = [3, 2, 1] := by rfl
example : 2 ∈ [1, 2, 3] := by decide
example : ¬5 ∈ [1, 2, 3] := by decide
example : 5 ∉ [1, 2, 3] := by decide
example : 2 ∈ [1, 2, 3] := by simp
example : ∀ x ∈ [1, 2, 3], x < 10 := by decide
example : ∃ x ∈ [1, 2, 3], x % 2 = 0 := by decide
example : ∃ x ∈ [1, 2, 3], x % 2 = 0 := ⟨2, by simp, rfl⟩
example : [1, 2, 3].Nodup := by decide
example : ¬[1, 2, 1].Nodup := by decide
example : [1, 2] <+: [1, 2, 3] := by decide
example : [2, 3] <:+ [1, 2, 3] := ⟨[1], rfl⟩
example : [1, 2] ≠ [2, 1] := by decide
example : [1, 2] ≠ [1] := by simp
example : [1, 2] < [1, 3] := by decide
example : [1, 2] ⊆ [2, 3, 1] := by decide

/-! ## Length and append -/

theorem append_nil_induction (l : List α) : l ++ [] = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, ih]

theorem append_assoc_induction (k l m : List α) : (k ++ l) ++ m = k ++ (l ++ m) := by
  induction k with
  | nil => rfl
  | cons a k ih =>
    show a :: ((k ++ l) ++ m) = a :: (k ++ (l ++ m))
    rw [ih]

theorem append_assoc_simp (k l m : List α) : (k ++ l) ++ m = k ++ (l ++ m) := by simp

theorem length_append_induction (l m : List α) : (l ++ m).length = l.length + m.length := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih, Nat.add_right_comm]

theorem length_append_omega (l m : List α) : (l ++ m).length = l.length + m.length := by
  induction l with
  | nil => simp
  | cons a l ih =>
    simp only [cons_append, length_cons, ih]
    omega

theorem length_append_comm (l m : List α) : (l ++ m).length = (m ++ l).length := by
  rw [length_append, length_append, Nat.add_comm]

theorem length_three (a b c : α) (l : List α) : (a :: b :: c :: l).length = l.length + 3 := rfl

theorem length_eq_zero_iff_nil (l : List α) : l.length = 0 ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a l => constructor <;> intro h <;> simp at h

theorem append_eq_nil_both (l m : List α) (h : l ++ m = []) : l = [] ∧ m = [] := by
  simpa using h

theorem append_left_cancel_of_eq (k l m : List α) (h : k ++ l = k ++ m) : l = m := by
  simpa using h

theorem append_right_cancel_of_eq (k l m : List α) (h : l ++ k = m ++ k) : l = m :=
  (append_left_inj k).mp h

theorem singleton_append_eq_cons (a : α) (l : List α) : [a] ++ l = a :: l := by rfl

theorem cons_injective (a b : α) (l m : List α) (h : a :: l = b :: m) : a = b ∧ l = m := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩

theorem cons_injective_simp (a b : α) (l m : List α) (h : a :: l = b :: m) : l = m := by
  simp at h
  exact h.2

theorem cons_injective_cases (a b : α) (l m : List α) (h : a :: l = b :: m) : l = m := by
  cases h
  rfl

theorem nil_ne_cons_of (a : α) (l : List α) : [] ≠ a :: l := by
  intro h
  contradiction

theorem exists_cons (l : List α) (h : l ≠ []) : ∃ a m, l = a :: m := by
  match l with
  | [] => contradiction
  | a :: m => exact ⟨a, m, rfl⟩

theorem exists_cons_obtain (l : List α) (h : 0 < l.length) : ∃ a m, l = a :: m := by
  obtain ⟨a, m, e⟩ := exists_cons_of_length_pos h
  exact ⟨a, m, e⟩

/-! ## Reverse -/

/-- The slow reverse of the lecture. -/
def rev : List α → List α
  | [] => []
  | a :: l => rev l ++ [a]

theorem rev_append (l m : List α) : rev (l ++ m) = rev m ++ rev l := by
  induction l with
  | nil => simp [rev]
  | cons a l ih => simp [rev, ih]

theorem rev_rev (l : List α) : rev (rev l) = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [rev, rev_append, ih]

theorem length_rev (l : List α) : (rev l).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [rev, ih]

theorem rev_eq_reverse (l : List α) : rev l = l.reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [rev, ih, reverse_cons]

/-- The fast reverse, with an accumulator. -/
def revAcc : List α → List α → List α
  | [], acc => acc
  | a :: l, acc => revAcc l (a :: acc)

theorem revAcc_eq (l acc : List α) : revAcc l acc = rev l ++ acc := by
  induction l generalizing acc with
  | nil => rfl
  | cons a l ih => simp [revAcc, rev, ih]

theorem rev_fast (l : List α) : revAcc l [] = rev l := by
  rw [revAcc_eq, append_nil]

theorem reverse_reverse_again (l : List α) : l.reverse.reverse = l := by simp

theorem reverse_singleton_append (a : α) (l : List α) : (l ++ [a]).reverse = a :: l.reverse := by
  simp

theorem reverse_injective (l m : List α) (h : l.reverse = m.reverse) : l = m := by
  have h' := congrArg reverse h
  simpa using h'

theorem palindrome_append_reverse (l : List α) : (l ++ l.reverse).reverse = l ++ l.reverse := by
  rw [reverse_append, reverse_reverse]

/-! ## Membership -/

theorem mem_append_left_right (a : α) (l m : List α) : a ∈ l ++ m ↔ a ∈ m ++ l := by
  simp [or_comm]

theorem mem_cons_cases (a b : α) (l : List α) (h : a ∈ b :: l) (ne : a ≠ b) : a ∈ l := by
  rcases mem_cons.mp h with e | h
  · exact absurd e ne
  · exact h

theorem mem_append_induction (a : α) (l m : List α) (h : a ∈ l) : a ∈ l ++ m := by
  induction l with
  | nil => simp at h
  | cons b l ih =>
    simp only [mem_cons, cons_append] at *
    cases h with
    | inl h => left; exact h
    | inr h => right; exact ih h

theorem mem_map_intro (f : α → β) (a : α) (l : List α) (h : a ∈ l) : f a ∈ l.map f := by
  simp only [mem_map]
  exact ⟨a, h, rfl⟩

theorem mem_filter_both (p : α → Bool) (a : α) (l : List α) (h : a ∈ l.filter p) : a ∈ l ∧ p a = true := by
  simpa using h

theorem mem_split (a : α) (l : List α) (h : a ∈ l) : ∃ s t, l = s ++ a :: t := by
  induction l with
  | nil => cases h
  | cons b l ih =>
    cases h with
    | head => exact ⟨[], l, rfl⟩
    | tail _ h =>
      obtain ⟨s, t, e⟩ := ih h
      exact ⟨b :: s, t, by rw [e]; rfl⟩

theorem not_mem_of_forall_ne (a : α) (l : List α) (h : ∀ b ∈ l, a ≠ b) : a ∉ l := by
  intro ha
  exact h a ha rfl

theorem forall_mem_append_iff (p : α → Prop) (l m : List α) :
    (∀ x ∈ l ++ m, p x) ↔ (∀ x ∈ l, p x) ∧ (∀ x ∈ m, p x) := by
  constructor
  · intro h
    exact ⟨fun x hx => h x (by simp [hx]), fun x hx => h x (by simp [hx])⟩
  · rintro ⟨h₁, h₂⟩ x hx
    rcases mem_append.mp hx with hx | hx
    · exact h₁ x hx
    · exact h₂ x hx

theorem subset_trans_again (k l m : List α) (h₁ : k ⊆ l) (h₂ : l ⊆ m) : k ⊆ m := by
  intro a ha
  exact h₂ (h₁ ha)

/-! ## Map, filter, folds -/

theorem map_id_again (l : List α) : l.map id = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp

theorem map_comp (f : α → β) (g : β → γ) (l : List α) : (l.map f).map g = l.map (g ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp

theorem map_comp_fun (f : α → β) (g : β → γ) (l : List α) : (l.map f).map g = l.map (fun x => g (f x)) := by
  simp
  rfl

theorem map_append_again (f : α → β) (l m : List α) : (l ++ m).map f = l.map f ++ m.map f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, map_cons, map_cons, cons_append, ih]

theorem map_reverse_again (f : α → β) (l : List α) : (l.map f).reverse = l.reverse.map f := by
  simp

theorem length_map_again (f : α → β) (l : List α) : (l.map f).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => simp only [map_cons, length_cons, ih]

theorem map_congr_of_mem (f g : α → β) (l : List α) (h : ∀ a ∈ l, f a = g a) : l.map f = l.map g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, map_cons, h a (by simp), ih fun b hb => h b (by simp [hb])]

theorem filter_twice (p : α → Bool) (l : List α) : (l.filter p).filter p = l.filter p := by
  simp

theorem filter_comm (p q : α → Bool) (l : List α) : (l.filter p).filter q = (l.filter q).filter p := by
  simp [Bool.and_comm]

theorem filter_append_again (p : α → Bool) (l m : List α) : (l ++ m).filter p = l.filter p ++ m.filter p := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a = true
    · simp [h]
    · simp [h]

theorem length_filter_split (p : α → Bool) (l : List α) :
    (l.filter p).length + (l.filter (fun a => !p a)).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : p a <;> simp [h] <;> omega

theorem foldr_cons_nil_again (l : List α) : l.foldr (· :: ·) [] = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp

theorem foldl_append_again (f : β → α → β) (b : β) (l m : List α) :
    (l ++ m).foldl f b = m.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih (f b a)

theorem foldr_map_again (f : α → β) (g : β → γ → γ) (c : γ) (l : List α) :
    (l.map f).foldr g c = l.foldr (fun a => g (f a)) c := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem map_as_foldr (f : α → β) (l : List α) : l.map f = l.foldr (fun a bs => f a :: bs) [] := by
  simp

theorem foldl_eq_foldr_add (l : List Nat) (n : Nat) : l.foldl (· + ·) n = n + l.foldr (· + ·) 0 := by
  induction l generalizing n with
  | nil => simp
  | cons a l ih => simp [ih, Nat.add_assoc]

theorem flatten_map_singleton (l : List α) : (l.map fun a => [a]).flatten = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem flatMap_append_again (f : α → List β) (l m : List α) : (l ++ m).flatMap f = l.flatMap f ++ m.flatMap f := by
  simp

theorem length_flatten_two (l m : List α) : [l, m].flatten.length = l.length + m.length := by
  simp

/-! ## Sums and replicate -/

theorem sum_append_again (l m : List Nat) : (l ++ m).sum = l.sum + m.sum := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih, Nat.add_assoc]

theorem sum_reverse_again (l : List Nat) : l.reverse.sum = l.sum := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, sum_append_nat, ih]
    simp [Nat.add_comm]

theorem sum_map_add (f g : α → Nat) (l : List α) :
    (l.map fun a => f a + g a).sum = (l.map f).sum + (l.map g).sum := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    simp only [map_cons, sum_cons, ih]
    omega

theorem sum_map_const (c : Nat) (l : List α) : (l.map fun _ => c).sum = l.length * c := by
  simp

theorem length_le_sum (l : List Nat) (h : ∀ x ∈ l, 0 < x) : l.length ≤ l.sum := by
  induction l with
  | nil => simp
  | cons a l ih =>
    have ha := h a (by simp)
    have hl := ih fun x hx => h x (by simp [hx])
    simp only [length_cons, sum_cons]
    omega

theorem replicate_add (m n : Nat) (a : α) : replicate (m + n) a = replicate m a ++ replicate n a := by
  simp

theorem replicate_mem (n : Nat) (a b : α) (h : b ∈ replicate n a) : b = a := by
  simp at h
  exact h.2

theorem gauss (n : Nat) : 2 * (range (n + 1)).sum = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [range_succ, sum_append_nat, Nat.mul_add, ih]
    simp [Nat.mul_add, Nat.add_mul]
    omega

theorem mem_range_again (m n : Nat) : m ∈ range n ↔ m < n := by simp

theorem range_last (n : Nat) : (range (n + 1)).getLast? = some n := by simp [range_succ]

/-! ## Take, drop, positions -/

theorem take_drop_again (n : Nat) (l : List α) : l.take n ++ l.drop n = l := by
  induction l generalizing n with
  | nil => simp
  | cons a l ih =>
    cases n with
    | zero => rfl
    | succ n => simp

theorem take_append_exact (l m : List α) : (l ++ m).take l.length = l := by simp

theorem drop_append_exact (l m : List α) : (l ++ m).drop l.length = m := by simp

theorem length_take_again (n : Nat) (l : List α) (h : n ≤ l.length) : (l.take n).length = n := by
  simp [h]

theorem drop_all (l : List α) : l.drop l.length = [] := by simp

theorem takeWhile_dropWhile (p : α → Bool) (l : List α) : l.takeWhile p ++ l.dropWhile p = l := by simp

theorem getElem_cons_zero_again (a : α) (l : List α) : (a :: l)[0] = a := rfl

theorem getElem_append_first (l m : List α) (i : Nat) (h : i < l.length) :
    (l ++ m)[i]'(by simp; omega) = l[i] := by
  exact getElem_append_left h

theorem getElem_map_again (f : α → β) (l : List α) (i : Nat) (h : i < l.length) :
    (l.map f)[i]'(by simpa using h) = f l[i] := by
  simp

theorem getElem?_none_of_le (l : List α) (i : Nat) (h : l.length ≤ i) : l[i]? = none := by
  simp [h]

theorem getElem?_some_of_lt (l : List α) (i : Nat) (h : i < l.length) : l[i]? = some l[i] := by
  simp [h]

theorem middle (l : List Nat) (h : 2 < l.length) : l[1] ∈ l := by
  simp

theorem ext_by_positions (l m : List α) (h : ∀ i : Nat, l[i]? = m[i]?) : l = m := by
  apply ext_getElem?
  exact h

/-! ## Pairs of lists, counting, order -/

theorem unzip_zip (l : List (α × β)) : l.unzip.1.zip l.unzip.2 = l := by
  exact zip_unzip l

theorem length_zip_same (l : List α) (m : List β) (h : l.length = m.length) : (l.zip m).length = l.length := by
  simp [h]

theorem zip_map_fst (l : List α) (m : List β) (h : l.length = m.length) : (l.zip m).map Prod.fst = l := by
  apply map_fst_zip
  omega

theorem count_append_again [DecidableEq α] (a : α) (l m : List α) : (l ++ m).count a = l.count a + m.count a := by
  simp

theorem count_zero_of_not_mem [DecidableEq α] (a : α) (l : List α) (h : a ∉ l) : l.count a = 0 := by
  simp [h]

theorem any_or_all (p : α → Bool) (l : List α) : l.any p = true ∨ l.all (fun a => !p a) = true := by
  induction l with
  | nil => simp
  | cons a l ih => cases h : p a <;> simp [h] <;> simpa using ih

theorem all_iff (p : α → Bool) (l : List α) : l.all p = true ↔ ∀ a ∈ l, p a = true := by simp

theorem sublist_length (l m : List α) (h : l <+ m) : l.length ≤ m.length := by
  induction h with
  | slnil => exact Nat.le_refl 0
  | cons a _ ih => exact Nat.le_succ_of_le ih
  | cons₂ a _ ih => exact Nat.succ_le_succ ih

theorem prefix_of_append (l m : List α) : l <+: l ++ m := ⟨m, rfl⟩

theorem perm_swap_append (l m : List α) : l ++ m ~ m ++ l := perm_append_comm

theorem perm_calc (a : α) (l m : List α) : l ++ a :: m ~ a :: (m ++ l) :=
  calc l ++ a :: m ~ a :: (l ++ m) := perm_middle
    _ ~ a :: (m ++ l) := perm_append_comm.cons a

theorem nodup_of_cons (a : α) (l : List α) (h : (a :: l).Nodup) : a ∉ l ∧ l.Nodup := by
  simpa using h

theorem sort_is_perm (l : List Nat) : l.mergeSort ~ l := mergeSort_perm l _

theorem sort_length (l : List Nat) : l.mergeSort.length = l.length := by simp

/-- Is a list of numbers in order? -/
def Ordered : List Nat → Prop
  | [] => True
  | [_] => True
  | a :: b :: l => a ≤ b ∧ Ordered (b :: l)

/-- Put a number into its place. -/
def put (n : Nat) : List Nat → List Nat
  | [] => [n]
  | m :: l => if n ≤ m then n :: m :: l else m :: put n l

/-- Sort by putting one number after the other into its place. -/
def sort : List Nat → List Nat
  | [] => []
  | n :: l => put n (sort l)

theorem length_put (n : Nat) (l : List Nat) : (put n l).length = l.length + 1 := by
  induction l with
  | nil => rfl
  | cons m l ih =>
    rw [put]
    split
    · rfl
    · simp [ih]

theorem ordered_put (n : Nat) (l : List Nat) (h : Ordered l) : Ordered (put n l) := by
  induction l with
  | nil => trivial
  | cons m l ih =>
    unfold put
    by_cases hnm : n ≤ m
    · rw [if_pos hnm]
      exact ⟨hnm, h⟩
    · rw [if_neg hnm]
      have hmn : m ≤ n := by omega
      cases l with
      | nil => exact ⟨hmn, trivial⟩
      | cons k l =>
        have ih := ih h.2
        unfold put at ih ⊢
        split
        · exact ⟨hmn, by assumption, h.2⟩
        · rename_i hnk
          rw [if_neg hnk] at ih
          exact ⟨h.1, ih⟩

theorem ordered_sort (l : List Nat) : Ordered (sort l) := by
  induction l with
  | nil => trivial
  | cons n l ih => exact ordered_put n _ ih

theorem put_perm (n : Nat) (l : List Nat) : put n l ~ n :: l := by
  induction l with
  | nil => exact Perm.refl [n]
  | cons m l ih =>
    rw [put]
    split
    · exact Perm.refl _
    · exact (ih.cons m).trans (Perm.swap n m l)

theorem sort_perm (l : List Nat) : sort l ~ l := by
  induction l with
  | nil => exact Perm.nil
  | cons n l ih => exact (put_perm n _).trans (ih.cons n)

theorem mem_sort (n : Nat) (l : List Nat) : n ∈ sort l ↔ n ∈ l := (sort_perm l).mem_iff
