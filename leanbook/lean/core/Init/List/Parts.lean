/-
Chapter 73. Lists: `take`, `drop`, and cutting lists in two.
-/
prelude
import Init.List.Positions
import Init.Nat.MinMax

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## `take` and `drop` -/

@[simp] theorem take_append_drop : (i : Nat) → (l : List α) → take i l ++ drop i l = l
  | 0, _ => rfl
  | _+1, [] => rfl
  | i+1, a :: l => congrArg (cons a) (take_append_drop i l)
@[simp] theorem length_take {i : Nat} {l : List α} : (take i l).length = min i l.length := by
  induction l generalizing i with
  | nil => rw [take_nil]; exact (Nat.min_zero i).symm
  | cons a l ih =>
    cases i with
    | zero => exact (Nat.zero_min _).symm
    | succ i => rw [take_succ_cons, length_cons, ih, length_cons, Nat.add_min_add_right]
@[simp] theorem length_drop {i : Nat} {l : List α} : (drop i l).length = l.length - i := by
  induction l generalizing i with
  | nil => rw [drop_nil]; exact (Nat.zero_sub i).symm
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => rw [drop_succ_cons, ih, length_cons, Nat.add_sub_add_right]
theorem length_take_le (i : Nat) (l : List α) : (take i l).length ≤ i := by
  rw [length_take]; exact Nat.min_le_left ..
theorem length_take_le' (i : Nat) (l : List α) : (take i l).length ≤ l.length := by
  rw [length_take]; exact Nat.min_le_right ..
theorem length_take_of_le {i : Nat} {l : List α} (h : i ≤ l.length) : (take i l).length = i := by
  rw [length_take, Nat.min_eq_left h]
theorem take_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → take i l = l
  | _, [], _ => take_nil
  | 0, _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | _+1, a :: _, h => congrArg (cons a) (take_of_length_le (Nat.le_of_succ_le_succ h))
theorem take_eq_self_iff (xs : List α) {n : Nat} : xs.take n = xs ↔ xs.length ≤ n :=
  ⟨fun h => h ▸ length_take_le n xs, take_of_length_le⟩
@[simp] theorem take_length {l : List α} : take l.length l = l := take_of_length_le (Nat.le_refl _)
theorem drop_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → drop i l = []
  | _, [], _ => drop_nil
  | 0, _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | _+1, _ :: l, h => drop_of_length_le (l := l) (Nat.le_of_succ_le_succ h)
theorem drop_eq_nil_of_le {i : Nat} {as : List α} (h : as.length ≤ i) : drop i as = [] := drop_of_length_le h
@[simp] theorem drop_eq_nil_iff {l : List α} {i : Nat} : drop i l = [] ↔ l.length ≤ i := by
  rw [← length_eq_zero_iff, length_drop, Nat.sub_eq_zero_iff_le]
@[simp] theorem drop_length {l : List α} : drop l.length l = [] := drop_of_length_le (Nat.le_refl _)
@[simp] theorem take_eq_nil_iff {l : List α} {i : Nat} : take i l = [] ↔ i = 0 ∨ l = [] := by
  cases l <;> cases i <;> simp
theorem drop_one {l : List α} : drop 1 l = tail l := by cases l <;> rfl
@[simp] theorem tail_drop {l : List α} {i : Nat} : (drop i l).tail = drop (i + 1) l := by
  induction l generalizing i with
  | nil => rw [drop_nil, drop_nil]; rfl
  | cons a l ih =>
    cases i with
    | zero => rw [drop_zero, drop_succ_cons]; rfl
    | succ i => exact ih
theorem drop_tail {l : List α} {i : Nat} : drop i l.tail = drop (i + 1) l := by cases l <;> simp
@[simp] theorem drop_drop {i : Nat} : {j : Nat} → {l : List α} → drop i (drop j l) = drop (j + i) l
  | 0, _ => by rw [Nat.zero_add]; rfl
  | _+1, [] => by rw [drop_nil, drop_nil, drop_nil]
  | j+1, a :: l => by rw [Nat.add_right_comm]; exact drop_drop (j := j) (l := l)
@[simp] theorem take_take : {i j : Nat} → {l : List α} → take i (take j l) = take (min i j) l
  | 0, _, _ => by rw [Nat.zero_min]; rfl
  | _+1, 0, _ => rfl
  | _+1, _+1, [] => by rw [take_nil, take_nil, take_nil]
  | i+1, j+1, a :: l => by
    rw [Nat.add_min_add_right]; exact congrArg (cons a) (take_take (i := i) (j := j) (l := l))
theorem take_drop : {i j : Nat} → {l : List α} → take i (drop j l) = drop j (take (j + i) l)
  | _, 0, _ => by rw [Nat.zero_add]; rfl
  | _, _+1, [] => by rw [drop_nil, take_nil, take_nil, drop_nil]
  | i, j+1, a :: l => by rw [Nat.add_right_comm]; exact take_drop (i := i) (j := j) (l := l)
theorem drop_take {i j : Nat} {l : List α} : drop i (take j l) = take (j - i) (drop i l) := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih =>
    cases i <;> cases j
    · rfl
    · rfl
    · rw [take_zero, drop_nil, Nat.zero_sub]; rfl
    · rw [Nat.add_sub_add_right]; exact ih
theorem take_append : {i : Nat} → {l₁ l₂ : List α} → take i (l₁ ++ l₂) = take i l₁ ++ take (i - l₁.length) l₂
  | _, [], _ => by rw [take_nil]; rfl
  | 0, _ :: _, _ => by rw [Nat.zero_sub]; rfl
  | i+1, a :: l₁, l₂ => by
    rw [length_cons, Nat.add_sub_add_right]; exact congrArg (cons a) (take_append (i := i) (l₁ := l₁) (l₂ := l₂))
theorem drop_append : {i : Nat} → {l₁ l₂ : List α} → drop i (l₁ ++ l₂) = drop i l₁ ++ drop (i - l₁.length) l₂
  | _, [], _ => by rw [drop_nil]; rfl
  | 0, _ :: _, _ => by rw [Nat.zero_sub]; rfl
  | i+1, a :: l₁, l₂ => by
    rw [length_cons, Nat.add_sub_add_right]; exact drop_append (i := i) (l₁ := l₁) (l₂ := l₂)
theorem take_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    (l₁ ++ l₂).take i = l₁.take i := by
  rw [take_append, Nat.sub_eq_zero_of_le h, take_zero, append_nil]
theorem drop_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    (l₁ ++ l₂).drop i = l₁.drop i ++ l₂ := by
  rw [drop_append, Nat.sub_eq_zero_of_le h, drop_zero]
@[simp] theorem take_left {l₁ l₂ : List α} : take l₁.length (l₁ ++ l₂) = l₁ := by
  rw [take_append_of_le_length (Nat.le_refl _), take_length]
@[simp] theorem drop_left {l₁ l₂ : List α} : drop l₁.length (l₁ ++ l₂) = l₂ := by
  rw [drop_append_of_le_length (Nat.le_refl _), drop_length, nil_append]
theorem take_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : take i (l₁ ++ l₂) = l₁ := by
  rw [← h, take_left]
theorem drop_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : drop i (l₁ ++ l₂) = l₂ := by
  rw [← h, drop_left]
@[simp] theorem map_take {f : α → β} : {l : List α} → {i : Nat} → (l.take i).map f = (l.map f).take i
  | [], _ => by rw [take_nil]; exact take_nil.symm
  | _ :: _, 0 => rfl
  | a :: l, i+1 => congrArg (cons (f a)) (map_take (l := l) (i := i))
@[simp] theorem map_drop {f : α → β} : {l : List α} → {i : Nat} → (l.drop i).map f = (l.map f).drop i
  | [], _ => by rw [drop_nil]; exact drop_nil.symm
  | _ :: _, 0 => rfl
  | _ :: l, i+1 => map_drop (l := l) (i := i)
@[simp] theorem take_replicate {a : α} : {i n : Nat} → take i (replicate n a) = replicate (min i n) a
  | 0, _ => by rw [Nat.zero_min]; rfl
  | _+1, 0 => rfl
  | i+1, n+1 => by rw [Nat.add_min_add_right]; exact congrArg (cons a) (take_replicate (i := i) (n := n))
@[simp] theorem drop_replicate {a : α} : {i n : Nat} → drop i (replicate n a) = replicate (n - i) a
  | 0, _ => rfl
  | i+1, 0 => by rw [Nat.zero_sub]; rfl
  | i+1, n+1 => by rw [Nat.add_sub_add_right]; exact drop_replicate (i := i) (n := n)

@[simp] theorem getElem?_take_of_lt : {l : List α} → {i j : Nat} → i < j → (l.take j)[i]? = l[i]?
  | [], _, _, _ => by rw [take_nil]
  | _, i, 0, h => absurd h (Nat.not_lt_zero i)
  | _ :: _, 0, _+1, _ => rfl
  | _ :: l, _+1, _+1, h => getElem?_take_of_lt (l := l) (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem?_drop : {xs : List α} → {i j : Nat} → (xs.drop i)[j]? = xs[i + j]?
  | _, 0, _ => by rw [Nat.zero_add]; rfl
  | [], _+1, _ => by rw [drop_nil]; rfl
  | _ :: xs, i+1, j => by rw [Nat.add_right_comm]; exact getElem?_drop (xs := xs) (i := i) (j := j)
@[simp] theorem getElem_take {xs : List α} {j i : Nat} {h : i < (xs.take j).length} :
    (xs.take j)[i]'h = xs[i]'(Nat.lt_of_lt_of_le h (length_take_le' j xs)) := by
  have hj : i < j := Nat.lt_of_lt_of_le h (length_take_le j xs)
  rw [getElem_eq_iff, getElem?_take_of_lt hj, getElem?_eq_getElem]
@[simp] theorem getElem_drop {xs : List α} {i j : Nat} {h : j < (xs.drop i).length} :
    (xs.drop i)[j]'h = xs[i + j]'(Nat.add_lt_of_lt_sub' (length_drop (l := xs) ▸ h)) := by
  rw [getElem_eq_iff, getElem?_drop, getElem?_eq_getElem]
theorem drop_eq_getElem_cons : {i : Nat} → {l : List α} → (h : i < l.length) → drop i l = l[i]'h :: drop (i + 1) l
  | i, [], h => absurd h (Nat.not_lt_zero i)
  | 0, _ :: _, _ => rfl
  | _+1, _ :: _, h => drop_eq_getElem_cons (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem_cons_drop {as : List α} {i : Nat} (h : i < as.length) : as[i]'h :: as.drop (i + 1) = as.drop i :=
  (drop_eq_getElem_cons h).symm
theorem take_concat_get {l : List α} {i : Nat} (h : i < l.length) : (l.take i).concat (l[i]'h) = l.take (i + 1) := by
  rw [concat_eq_append]
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih (Nat.lt_of_succ_lt_succ h))
theorem take_succ_eq_append_getElem {i : Nat} {l : List α} (h : i < l.length) : l.take (i + 1) = l.take i ++ [l[i]'h] := by
  rw [← take_concat_get h, concat_eq_append]
theorem take_succ {l : List α} {i : Nat} : l.take (i + 1) = l.take i ++ l[i]?.toList := by
  cases Nat.lt_or_ge i l.length with
  | inl h => rw [take_succ_eq_append_getElem h, getElem?_eq_getElem h]; rfl
  | inr h =>
    rw [take_of_length_le h, take_of_length_le (Nat.le_step h), getElem?_eq_none h]; simp
theorem dropLast_eq_take {l : List α} : l.dropLast = l.take (l.length - 1) := by
  cases eq_nil_or_append_singleton l with
  | inl e => rw [e]; rfl
  | inr e =>
    obtain ⟨l', a, e⟩ := e
    rw [e, dropLast_concat, length_append]; exact (take_left' rfl).symm
theorem take_set_of_le {a : α} {i j : Nat} {l : List α} (h : j ≤ i) : (l.set i a).take j = l.take j := by
  induction l generalizing i j with
  | nil => rfl
  | cons b l ih =>
    cases j with
    | zero => rfl
    | succ j =>
      cases i with
      | zero => exact absurd h (Nat.not_succ_le_zero j)
      | succ i => exact congrArg (cons b) (ih (Nat.le_of_succ_le_succ h))
theorem take_reverse {xs : List α} {i : Nat} : xs.reverse.take i = (xs.drop (xs.length - i)).reverse := by
  cases Nat.le_total xs.length i with
  | inl h => rw [take_of_length_le (by rw [length_reverse]; exact h), Nat.sub_eq_zero_of_le h, drop_zero]
  | inr h =>
    have e := take_append_drop (xs.length - i) xs
    have l : (xs.drop (xs.length - i)).reverse.length = i := by
      rw [length_reverse, length_drop, Nat.sub_sub_self h]
    calc xs.reverse.take i
        = (take (xs.length - i) xs ++ drop (xs.length - i) xs).reverse.take i := by rw [e]
      _ = (drop (xs.length - i) xs).reverse := by rw [reverse_append, take_left' l]
theorem drop_reverse {xs : List α} {i : Nat} : xs.reverse.drop i = (xs.take (xs.length - i)).reverse := by
  cases Nat.le_total xs.length i with
  | inl h => rw [drop_of_length_le (by rw [length_reverse]; exact h), Nat.sub_eq_zero_of_le h]; rfl
  | inr h =>
    have e := take_append_drop (xs.length - i) xs
    have l : (xs.drop (xs.length - i)).reverse.length = i := by
      rw [length_reverse, length_drop, Nat.sub_sub_self h]
    calc xs.reverse.drop i
        = (take (xs.length - i) xs ++ drop (xs.length - i) xs).reverse.drop i := by rw [e]
      _ = (take (xs.length - i) xs).reverse := by rw [reverse_append, drop_left' l]

/-! ## `takeWhile` and `dropWhile` -/

theorem takeWhile_cons {p : α → Bool} {a : α} {l : List α} :
    (a :: l).takeWhile p = if p a = true then a :: l.takeWhile p else [] := by
  rw [takeWhile]; cases h : p a <;> simp
theorem dropWhile_cons {p : α → Bool} {x : α} {xs : List α} :
    (x :: xs).dropWhile p = if p x = true then xs.dropWhile p else x :: xs := by
  rw [dropWhile]; cases h : p x <;> simp
@[simp] theorem takeWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    (a :: l).takeWhile p = a :: l.takeWhile p := by rw [takeWhile_cons, if_pos h]
@[simp] theorem takeWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) :
    (a :: l).takeWhile p = [] := by rw [takeWhile_cons, if_neg h]
@[simp] theorem dropWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    (a :: l).dropWhile p = l.dropWhile p := by rw [dropWhile_cons, if_pos h]
@[simp] theorem dropWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) :
    (a :: l).dropWhile p = a :: l := by rw [dropWhile_cons, if_neg h]
@[simp] theorem takeWhile_append_dropWhile {p : α → Bool} {l : List α} : takeWhile p l ++ dropWhile p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
theorem all_takeWhile {p : α → Bool} {l : List α} : (l.takeWhile p).all p = true := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [takeWhile_cons]
    split
    · rename_i h
      rw [all_cons, h, ih]; rfl
    · rfl
theorem head?_takeWhile {p : α → Bool} {l : List α} : (l.takeWhile p).head? = l.head?.filter p := by
  cases l with
  | nil => rfl
  | cons a l => rw [takeWhile_cons, head?_cons, Option.filter_some]; split <;> rfl

/-! ## `partition`, `span`, `splitAt` -/

private theorem partition_loop_eq {p : α → Bool} {l as bs : List α} :
    partition.loop p l (as, bs) = (as.reverse ++ filter p l, bs.reverse ++ filter (fun a => !p a) l) := by
  induction l generalizing as bs with
  | nil => simp [partition.loop]
  | cons a l ih => rw [partition.loop]; cases h : p a <;> simp [ih, h]
@[simp] theorem partition_eq_filter_filter {p : α → Bool} {l : List α} :
    partition p l = (filter p l, filter (not ∘ p) l) := partition_loop_eq

private theorem span_loop_eq {p : α → Bool} {l acc : List α} :
    span.loop p l acc = (acc.reverse ++ takeWhile p l, dropWhile p l) := by
  induction l generalizing acc with
  | nil => simp [span.loop]
  | cons a l ih => rw [span.loop]; cases h : p a <;> simp [ih, h]
@[simp] theorem span_eq_takeWhile_dropWhile {p : α → Bool} {l : List α} :
    span p l = (takeWhile p l, dropWhile p l) := span_loop_eq

private theorem splitAt_go_eq {l : List α} : (xs : List α) → (n : Nat) → (acc : List α) → l = acc.reverse ++ xs →
    splitAt.go l xs n acc = (acc.reverse ++ xs.take n, xs.drop n)
  | [], n, acc, h => by rw [splitAt.go, take_nil, drop_nil, h]
  | _ :: _, 0, acc, _ => by
    show (acc.reverse, _) = _
    rw [take_zero, append_nil, drop_zero]
  | x :: xs, n+1, acc, h => by
    rw [splitAt.go, splitAt_go_eq xs n (x :: acc) (by simpa using h)]; simp
@[simp] theorem splitAt_eq {i : Nat} {l : List α} : splitAt i l = (l.take i, l.drop i) := splitAt_go_eq l i [] rfl

end List
