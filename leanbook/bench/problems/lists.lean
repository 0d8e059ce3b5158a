-- group basics
-- level 1
theorem length_of_three {α : Type} (a b : α) (xs : List α) :
    (a :: b :: xs ++ [a]).length = xs.length + 3 := by
  simp
-- level 1
theorem append_four {α : Type} (ws xs ys zs : List α) :
    ws ++ xs ++ (ys ++ zs) = ws ++ (xs ++ ys) ++ zs := by
  simp
-- level 1
theorem palindrome_made {α : Type} (xs : List α) :
    (xs ++ xs.reverse).reverse = xs ++ xs.reverse := by
  simp
-- level 1
theorem member_of_left {α : Type} (a : α) (xs ys : List α) (h : a ∈ ys) : a ∈ xs ++ (ys ++ xs) := by
  simp [h]
-- level 1
theorem parts_of_nothing {α : Type} (xs ys : List α) (h : ys ++ xs = []) : xs = [] := by
  simp at h
  exact h.2
-- level 1
theorem filter_then_shorter {α : Type} (p : α → Bool) (xs : List α) :
    (xs.filter p).length ≤ xs.length := by
  exact List.length_filter_le p xs
-- level 1
theorem take_and_drop_lengths {α : Type} (n : Nat) (xs : List α) :
    (xs.take n).length + (xs.drop n).length = xs.length := by
  rw [← List.length_append, List.take_append_drop]
-- level 1
theorem image_of_member {α β : Type} (f : α → β) (a : α) (xs : List α) (h : a ∈ xs) :
    f a ∈ xs.map f := by
  exact List.mem_map_of_mem h
-- level 2
theorem reverse_moves_across {α : Type} (xs ys : List α) (h : xs.reverse = ys) :
    ys.reverse = xs := by
  rw [← h, List.reverse_reverse]
-- level 2
theorem same_ends_same_middle {α : Type} (a b : α) (xs ys : List α)
    (h : a :: xs ++ [b] = a :: ys ++ [b]) : xs = ys := by
  simp at h
  exact h
-- level 2
theorem has_last {α : Type} (xs : List α) (h : xs ≠ []) : ∃ ys y, xs = ys ++ [y] := by
  induction xs with
  | nil => exact absurd rfl h
  | cons x xs ih =>
    cases xs with
    | nil => exact ⟨[], x, rfl⟩
    | cons z zs =>
      obtain ⟨ys, y, e⟩ := ih (by simp)
      exact ⟨x :: ys, y, by rw [e, List.cons_append]⟩
-- level 3
theorem first_occurrence (a : Nat) (xs : List Nat) (h : a ∈ xs) :
    ∃ us vs, xs = us ++ a :: vs ∧ a ∉ us := by
  induction xs with
  | nil => simp at h
  | cons x xs ih =>
    by_cases e : a = x
    · exact ⟨[], xs, by simp [e], by simp⟩
    · obtain ⟨us, vs, hu, hv⟩ := ih (by simpa [e] using h)
      exact ⟨x :: us, vs, by simp [hu], by simp [e, hv]⟩
-- level 3
theorem commuting_with_one {α : Type} (a : α) (xs : List α) (h : a :: xs = xs ++ [a]) :
    ∀ x ∈ xs, x = a := by
  induction xs with
  | nil => intro x hx; simp at hx
  | cons y ys ih =>
    simp only [List.cons_append, List.cons.injEq] at h
    obtain ⟨rfl, h⟩ := h
    intro x hx
    rcases List.mem_cons.mp hx with e | e
    · exact e
    · exact ih h x e
-- level 2
theorem equal_halves {α : Type} (as bs xs ys : List α) (h : as ++ xs = bs ++ ys)
    (k : as.length = bs.length) : xs = ys := by
  induction as generalizing bs with
  | nil =>
    cases bs with
    | nil => exact h
    | cons b bs => simp at k
  | cons a as ih =>
    cases bs with
    | nil => simp at k
    | cons b bs => exact ih bs (by simp at h; exact h.2) (by simp at k; exact k)

-- group maps
-- level 1
theorem map_twice {α : Type} (f : α → α) (xs : List α) :
    (xs.map f).map f = xs.map (fun x => f (f x)) := by
  exact List.map_map
-- level 2
theorem map_back_and_forth {α β : Type} (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (xs : List α) :
    (xs.map f).map g = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.map_cons, List.map_cons, h, ih]
-- level 2
theorem sum_of_two_maps {α : Type} (f g : α → Nat) (xs : List α) :
    (xs.map (fun x => f x + g x)).sum = (xs.map f).sum + (xs.map g).sum := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    simp only [List.map_cons, List.sum_cons, ih]
    omega
-- level 2
theorem count_of_both {α : Type} (p : α → Bool) (xs : List α) :
    (xs.filter p).length + (xs.filter (fun x => !p x)).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    cases h : p x <;> simp [h] <;> omega
-- level 2
theorem not_all_then_any {α : Type} (p : α → Bool) (xs : List α) (h : xs.all p = false) :
    xs.any (fun x => !p x) = true := by
  rw [← List.not_all_eq_any_not, h]
  rfl
-- level 2
theorem map_distributes_over_flatten {α β : Type} (f : α → β) (p : β → Bool) (xss : List (List α)) :
    (xss.flatten.map f).filter p = (xss.map (fun xs => (xs.map f).filter p)).flatten := by
  induction xss with
  | nil => rfl
  | cons xs xss ih => rw [List.flatten_cons, List.map_append, List.filter_append, ih]; rfl
-- level 2
theorem same_images_same_length {α β : Type} (f g : α → β) (xs ys : List α)
    (h : xs.map f = (ys.map g).reverse) : ys.length = xs.length := by
  have k := congrArg List.length h
  simp at k
  exact k.symm
-- level 3
theorem preimages {α β : Type} (f : α → β) (h : ∀ y, ∃ x, f x = y) (ys : List β) :
    ∃ xs : List α, xs.map f = ys := by
  induction ys with
  | nil => exact ⟨[], rfl⟩
  | cons y ys ih =>
    obtain ⟨xs, e⟩ := ih
    obtain ⟨x, hx⟩ := h y
    exact ⟨x :: xs, by simp [e, hx]⟩

-- group folds
-- level 1
theorem foldr_of_two (f : Nat → Nat → Nat) (a b c : Nat) : [a, b].foldr f c = f a (f b c) := by
  rfl
-- level 1
theorem foldl_of_append (xs ys : List Nat) :
    (xs ++ ys).foldl (· + ·) 0 = ys.foldl (· + ·) (xs.foldl (· + ·) 0) := by
  simp
-- level 2
theorem foldl_adds_images {α : Type} (f : α → Nat) (xs : List α) (k : Nat) :
    xs.foldl (fun a x => a + f x) k = k + (xs.map f).sum := by
  induction xs generalizing k with
  | nil => rfl
  | cons x xs ih => rw [List.foldl_cons, ih, List.map_cons, List.sum_cons, Nat.add_assoc]
-- level 3
theorem foldl_counts {α : Type} (xs : List α) : xs.foldl (fun n _ => n + 1) 0 = xs.length := by
  have h : ∀ k, xs.foldl (fun n _ => n + 1) k = k + xs.length := by
    induction xs with
    | nil => intro k; rfl
    | cons x xs ih =>
      intro k
      simp only [List.foldl_cons, List.length_cons, ih]
      omega
  simp [h]
-- level 3
theorem foldl_product (xs : List Nat) (k : Nat) : xs.foldl (fun a x => a * x) k = k * xs.prod := by
  induction xs generalizing k with
  | nil => simp
  | cons x xs ih => rw [List.foldl_cons, ih, List.prod_cons, Nat.mul_assoc]
-- level 3
theorem foldl_flattens {α : Type} (xss : List (List α)) :
    xss.foldl (fun a xs => a ++ xs) [] = xss.flatten := by
  have h : ∀ ys, xss.foldl (fun a xs => a ++ xs) ys = ys ++ xss.flatten := by
    induction xss with
    | nil => intro ys; simp
    | cons xs xss ih => intro ys; simp [ih]
  rw [h, List.nil_append]
-- level 3
theorem foldl_max_bound (xs : List Nat) (k : Nat) : k ≤ xs.foldl max k := by
  induction xs generalizing k with
  | nil => exact Nat.le_refl k
  | cons x xs ih => exact Nat.le_trans (Nat.le_max_left k x) (ih (max k x))

-- group numbers
-- level 1
theorem sum_turned (xs : List Nat) (n : Nat) : (xs ++ [n]).sum = n + xs.sum := by
  simp [Nat.add_comm]
-- level 2
theorem ones_at_least (xs : List Nat) (h : ∀ x ∈ xs, 1 ≤ x) : xs.length ≤ xs.sum := by
  induction xs with
  | nil => exact Nat.le_refl 0
  | cons x xs ih =>
    have a := h x (by simp)
    have b := ih (fun y hy => h y (by simp [hy]))
    simp only [List.length_cons, List.sum_cons]
    omega
-- level 3
theorem above_average (m : Nat) (xs : List Nat) (h : m * xs.length < xs.sum) : ∃ x ∈ xs, m < x := by
  induction xs with
  | nil => simp at h
  | cons x xs ih =>
    by_cases k : m < x
    · exact ⟨x, by simp, k⟩
    · simp only [List.length_cons, List.sum_cons, Nat.mul_add] at h
      obtain ⟨y, hy, l⟩ := ih (by omega)
      exact ⟨y, by simp [hy], l⟩
-- level 3
theorem product_with_zero (xs : List Nat) (h : xs.prod = 0) : 0 ∈ xs := by
  induction xs with
  | nil => simp at h
  | cons x xs ih =>
    rw [List.prod_cons] at h
    rcases Nat.mul_eq_zero.mp h with e | e
    · simp [e]
    · exact List.mem_cons_of_mem x (ih e)
-- level 3
theorem member_divides_product (a : Nat) (xs : List Nat) (h : a ∈ xs) : a ∣ xs.prod := by
  induction xs with
  | nil => simp at h
  | cons x xs ih =>
    rw [List.prod_cons]
    rcases List.mem_cons.mp h with e | e
    · rw [e]
      exact Nat.dvd_mul_right x xs.prod
    · exact Nat.dvd_trans (ih e) (Nat.dvd_mul_left xs.prod x)
-- level 2
theorem sum_of_even (xs : List Nat) (h : ∀ x ∈ xs, x % 2 = 0) : xs.sum % 2 = 0 := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    have a := h x (by simp)
    have b := ih (fun y hy => h y (by simp [hy]))
    rw [List.sum_cons]
    omega

-- group pairs
-- level 1
theorem zip_is_short {α β : Type} (xs : List α) (ys : List β) : (xs.zip ys).length ≤ ys.length := by
  rw [List.length_zip]
  omega
-- level 3
theorem sum_of_zip (xs ys : List Nat) (h : xs.length = ys.length) :
    (List.zipWith (fun x y => x + y) xs ys).sum = xs.sum + ys.sum := by
  induction xs generalizing ys with
  | nil => cases ys <;> simp_all
  | cons x xs ih =>
    cases ys with
    | nil => simp at h
    | cons y ys =>
      have e := ih ys (by simpa using h)
      simp only [List.zipWith_cons_cons, List.sum_cons, e]
      omega
-- level 3
theorem take_of_zip {α β : Type} (n : Nat) (xs : List α) (ys : List β) :
    (xs.zip ys).take n = (xs.take n).zip (ys.take n) := by
  induction n generalizing xs ys with
  | zero => simp
  | succ n ih => cases xs <;> cases ys <;> simp [ih]

-- group orders
-- level 1
theorem perm_of_three (a b c : Nat) : [a, b, c].Perm [b, a, c] := by
  exact List.Perm.swap b a [c]
-- level 1
theorem reversed_has_same (xs : List Nat) : xs.reverse.Perm xs := by
  exact List.reverse_perm xs
-- level 2
theorem rotation_is_perm {α : Type} (n : Nat) (xs : List α) : (xs.drop n ++ xs.take n).Perm xs := by
  have h : (xs.drop n ++ xs.take n).Perm (xs.take n ++ xs.drop n) := List.perm_append_comm
  rw [List.take_append_drop] at h
  exact h
-- level 2
theorem sum_in_any_order (xs ys zs : List Nat) (h : xs.Perm ys) (k : ys.Perm zs) :
    zs.sum = xs.sum := by
  exact (List.Perm.sum_nat (h.trans k)).symm
-- level 3
theorem parted_is_perm {α : Type} (p : α → Bool) (xs : List α) :
    (xs.filter p ++ xs.filter (fun x => !p x)).Perm xs := by
  induction xs with
  | nil => exact List.Perm.refl []
  | cons x xs ih =>
    cases h : p x
    · simp only [List.filter_cons, h]
      exact List.Perm.trans List.perm_middle (List.Perm.cons x ih)
    · simp only [List.filter_cons, h]
      exact List.Perm.cons x ih
-- level 2
theorem part_of_part {α : Type} (p : α → Bool) (xs ys : List α) (h : xs.Sublist ys) :
    (xs.filter p).Sublist ys := by
  exact List.Sublist.trans List.filter_sublist h
-- level 2
theorem prefix_of_longer {α : Type} (xs ys zs : List α) (h : xs <+: ys) : xs <+: ys ++ zs := by
  obtain ⟨t, rfl⟩ := h
  exact ⟨t ++ zs, by simp⟩
-- level 3
theorem prefixes_of_same_length {α : Type} (xs ys zs : List α) (h : xs <+: zs) (k : ys <+: zs)
    (e : xs.length = ys.length) : xs = ys := by
  rw [List.prefix_iff_eq_take] at h k
  rw [h, k, e]
-- level 3
theorem distinct_of_map {α β : Type} (f : α → β) (xs : List α) (h : (xs.map f).Nodup) :
    xs.Nodup := by
  induction xs with
  | nil => exact List.nodup_nil
  | cons x xs ih =>
    rw [List.map_cons, List.nodup_cons] at h
    rw [List.nodup_cons]
    exact ⟨fun m => h.1 (List.mem_map_of_mem m), ih h.2⟩
-- level 2
theorem replicate_splits {α : Type} (m n : Nat) (a : α) :
    List.replicate (m + n) a = List.replicate n a ++ List.replicate m a := by
  simp [Nat.add_comm]
-- level 3
theorem prefix_both_ways {α : Type} (xs ys : List α) (h : xs <+: ys) (k : ys <+: xs) : xs = ys := by
  exact List.IsPrefix.eq_of_length h (Nat.le_antisymm h.length_le k.length_le)
-- level 3
theorem all_of_part {α : Type} (p : α → Bool) (xs ys : List α) (h : xs.Sublist ys)
    (k : ys.all p = true) : xs.all p = true := by
  rw [List.all_eq_true] at k ⊢
  intro x hx
  exact k x (h.subset hx)
-- level 2
theorem images_in_any_order {α : Type} (f : α → Nat) (xs ys : List α) (h : ys.Perm xs) :
    (xs.map f).sum = (ys.map f).sum := by
  exact (List.Perm.sum_nat (List.Perm.map f h)).symm
