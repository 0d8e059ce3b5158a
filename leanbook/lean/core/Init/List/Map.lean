/-
Chapter 70. Lists: `map`, `filter`, folds.

How the functions that visit every element combine with `++`, `reverse`, `length` and with
each other.
-/
prelude
import Init.List.Membership
import Init.Option

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type w}

namespace List

/-! ## `map` -/

@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => simp [ih]
@[simp] theorem isEmpty_map {l : List α} {f : α → β} : (l.map f).isEmpty = l.isEmpty := by cases l <;> rfl
@[simp] theorem map_append {f : α → β} {l₁ l₂ : List α} : map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => simp [ih]
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
@[simp] theorem map_id_fun : map (id : α → α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
@[simp] theorem map_id_fun' : map (fun a : α => a) = id := map_id_fun
theorem map_id (l : List α) : map (id : α → α) l = l := by rw [map_id_fun]; rfl
theorem map_id' (l : List α) : map (fun a : α => a) l = l := map_id l
theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by
  rw [show f = id from funext h, map_id]
theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl
theorem map_inj_left {l : List α} {f g : α → β} : map f l = map g l ↔ ∀ a, a ∈ l → f a = g a := by
  induction l with
  | nil => simp
  | cons a l ih => rw [map_cons, map_cons, cons_eq_cons, ih, forall_mem_cons]
theorem map_congr_left {l : List α} {f g : α → β} (h : ∀ a, a ∈ l → f a = g a) : map f l = map g l :=
  map_inj_left.mpr h
theorem map_inj_right {f : α → β} (w : ∀ x y, f x = f y → x = y) {l l' : List α} :
    map f l = map f l' ↔ l = l' := by
  constructor
  · intro h
    induction l generalizing l' with
    | nil => cases l' with
      | nil => rfl
      | cons => cases h
    | cons a l ih => cases l' with
      | nil => cases h
      | cons b l' =>
        rw [w a b (head_eq_of_cons_eq h), ih (tail_eq_of_cons_eq h)]
  · intro h; rw [h]
@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by cases l <;> simp
theorem eq_nil_of_map_eq_nil {f : α → β} {l : List α} (h : map f l = []) : l = [] := map_eq_nil_iff.mp h
theorem map_eq_cons_iff {f : α → β} {l : List α} {b : β} {l₂ : List β} :
    map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ map f l₁ = l₂ := by
  cases l with
  | nil => simp
  | cons a l =>
    rw [map_cons, cons_eq_cons]
    exact ⟨fun h => ⟨a, l, rfl, h⟩, fun ⟨_, _, e, h⟩ => by cases e; exact h⟩
@[simp] theorem map_reverse {f : α → β} {l : List α} : l.reverse.map f = (l.map f).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
@[simp] theorem map_tail {f : α → β} {l : List α} : l.tail.map f = (l.map f).tail := by cases l <;> rfl
@[simp] theorem head?_map {f : α → β} {l : List α} : (map f l).head? = l.head?.map f := by cases l <;> rfl
theorem map_eq_foldr {f : α → β} {l : List α} : map f l = foldr (fun a bs => f a :: bs) [] l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
theorem foldl_map {f : β → γ} {g : α → γ → α} {l : List β} {init : α} :
    (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => exact ih
theorem foldr_map {f : α → β} {g : β → γ → γ} {l : List α} {init : γ} :
    (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, foldr_cons, foldr_cons, ih]

/-! ## `filter` -/

theorem filter_cons {x : α} {xs : List α} {p : α → Bool} :
    (x :: xs).filter p = if p x = true then x :: xs.filter p else xs.filter p := by
  rw [filter]; split <;> rename_i h <;> simp [h]
@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a = true) :
    filter p (a :: l) = a :: filter p l := by rw [filter_cons, if_pos pa]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a = true) :
    filter p (a :: l) = filter p l := by rw [filter_cons, if_neg pa]
@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) :
    filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => rw [cons_append, filter_cons, filter_cons]; split <;> simp [ih]
@[simp] theorem filter_reverse {p : α → Bool} {l : List α} : l.reverse.filter p = (l.filter p).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, filter_append, ih, filter_cons, filter_cons]; split <;> simp
@[simp] theorem filter_filter {p q : α → Bool} {l : List α} :
    filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases hp : p a <;> cases hq : q a <;> simp [hp, hq, ih]
theorem length_filter_le (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [filter_cons]
    split
    · exact Nat.succ_le_succ ih
    · exact Nat.le_step ih
@[simp] theorem filter_eq_self {p : α → Bool} {l : List α} : filter p l = l ↔ ∀ a, a ∈ l → p a = true := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [forall_mem_cons, filter_cons, ← ih]
    split
    · rename_i h
      rw [cons_inj_right]
      exact ⟨fun e => ⟨h, e⟩, And.right⟩
    · rename_i h
      constructor
      · intro e
        exact absurd (congrArg length e) (Nat.ne_of_lt (Nat.lt_succ_of_le (length_filter_le p l)))
      · intro e; exact absurd e.1 h
@[simp] theorem filter_eq_nil_iff {p : α → Bool} {l : List α} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a = true := by
  rw [eq_nil_iff_forall_not_mem]
  simp only [mem_filter]
  exact ⟨fun h a ha hp => h a ⟨ha, hp⟩, fun h a ⟨ha, hp⟩ => h a ha hp⟩
@[simp] theorem filter_true (l : List α) : filter (fun _ => true) l = l := filter_eq_self.mpr fun _ _ => rfl
@[simp] theorem filter_false (l : List α) : filter (fun _ => false) l = [] :=
  filter_eq_nil_iff.mpr fun _ _ h => by cases h
theorem filter_congr {p q : α → Bool} {l : List α} (h : ∀ x, x ∈ l → p x = q x) : filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [forall_mem_cons] at h
    rw [filter_cons, filter_cons, h.1, ih h.2]
theorem filter_map {f : β → α} {p : α → Bool} {l : List β} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : p (f a) <;> simp [h, ih]
theorem map_filter_eq_foldr {f : α → β} {p : α → Bool} {as : List α} :
    map f (filter p as) = foldr (fun a bs => bif p a then f a :: bs else bs) [] as := by
  induction as with
  | nil => rfl
  | cons a as ih => cases h : p a <;> simp [h, ih]

/-! ## `filterMap` -/

theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} :
    filterMap f (a :: l) = match f a with | none => filterMap f l | some b => b :: filterMap f l := rfl
@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) :
    filterMap f (a :: l) = filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β} (h : f a = some b) :
    filterMap f (a :: l) = b :: filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_append {l l' : List α} {f : α → Option β} :
    filterMap f (l ++ l') = filterMap f l ++ filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : f a <;> simp [h, ih]
@[simp] theorem filterMap_eq_map {f : α → β} : filterMap (some ∘ f) = map f := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
@[simp] theorem filterMap_some_fun : filterMap (some : α → Option α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
theorem filterMap_some {l : List α} : filterMap some l = l := by simp
theorem length_filterMap_le (f : α → Option β) (l : List α) : (filterMap f l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [filterMap_cons]
    split
    · exact Nat.le_step ih
    · exact Nat.succ_le_succ ih

/-! ## Folds -/

@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, foldr_cons, foldr_cons, ih]
theorem foldl_concat {f : β → α → β} {b : β} {l : List α} {a : α} :
    (l ++ [a]).foldl f b = f (l.foldl f b) a := foldl_append
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldl_append, ih]; rfl
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldr_append]; exact ih
theorem foldr_eq_foldl_reverse {l : List α} {f : α → β → β} {b : β} :
    l.foldr f b = l.reverse.foldl (fun x y => f y x) b := foldl_reverse.symm
theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := foldr_reverse.symm
@[simp] theorem foldr_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldr (fun x ys => f x :: ys) l' = l.map f ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
@[simp] theorem foldr_cons_eq_append' {l l' : List α} : l.foldr cons l' = l ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := by simp
theorem foldl_flip_cons_eq_append {l l' : List α} : l.foldl (fun xs y => y :: xs) l' = l.reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, reverse_cons, append_assoc]; rfl
theorem foldl_assoc {op : α → α → α} (assoc : ∀ a b c, op (op a b) c = op a (op b c)) {l : List α} {a₁ a₂ : α} :
    l.foldl op (op a₁ a₂) = op a₁ (l.foldl op a₂) := by
  induction l generalizing a₂ with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, assoc, ih]; rfl

/-! ## `flatten` and `flatMap` -/

theorem flatten_singleton {l : List α} : [l].flatten = l := by simp
@[simp] theorem flatten_append {L₁ L₂ : List (List α)} : (L₁ ++ L₂).flatten = L₁.flatten ++ L₂.flatten := by
  induction L₁ with
  | nil => rfl
  | cons l L ih => simp [ih]
theorem flatten_concat {L : List (List α)} {l : List α} : (L ++ [l]).flatten = L.flatten ++ l := by simp
@[simp] theorem flatten_eq_nil_iff {L : List (List α)} : L.flatten = [] ↔ ∀ l, l ∈ L → l = [] := by
  induction L with
  | nil => simp
  | cons l L ih => rw [flatten_cons, append_eq_nil_iff, ih, forall_mem_cons]
@[simp] theorem map_flatten {f : α → β} {L : List (List α)} : L.flatten.map f = (L.map (map f)).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]
@[simp] theorem filter_flatten {p : α → Bool} {L : List (List α)} :
    L.flatten.filter p = (L.map (filter p)).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]
theorem flatten_flatten {L : List (List (List α))} : L.flatten.flatten = (L.map flatten).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]
theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = (l.map f).flatten := rfl
@[simp] theorem flatMap_id {L : List (List α)} : L.flatMap id = L.flatten := by rw [flatMap_def, map_id]
@[simp] theorem flatMap_id' {L : List (List α)} : L.flatMap (fun l => l) = L.flatten := flatMap_id
@[simp] theorem flatMap_append {xs ys : List α} {f : α → List β} :
    (xs ++ ys).flatMap f = xs.flatMap f ++ ys.flatMap f := by
  rw [flatMap_def, map_append, flatten_append]; rfl
theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := append_nil (f x)
@[simp] theorem flatMap_singleton' (l : List α) : (l.flatMap fun x => [x]) = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, ih]; rfl
theorem flatMap_assoc {l : List α} {f : α → List β} {g : β → List γ} :
    (l.flatMap f).flatMap g = l.flatMap fun x => (f x).flatMap g := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, flatMap_append, ih]; rfl
theorem map_flatMap {f : β → γ} {g : α → List β} {l : List α} :
    (l.flatMap g).map f = l.flatMap fun a => (g a).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, map_append, ih]; rfl
theorem flatMap_map (f : α → β) (g : β → List γ) (l : List α) :
    (map f l).flatMap g = l.flatMap fun a => g (f a) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, flatMap_cons, ih]; rfl
theorem map_eq_flatMap {f : α → β} {l : List α} : map f l = l.flatMap fun x => [f x] := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl

/-! ## `all` and `any` -/

@[simp] theorem any_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, any_cons, any_cons, ih, Bool.or_assoc]
@[simp] theorem all_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, all_cons, all_cons, ih, Bool.and_assoc]
@[simp] theorem any_map {l : List α} {p : β → Bool} {f : α → β} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, ih]; rfl
@[simp] theorem all_map {l : List α} {p : β → Bool} {f : α → β} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, ih]; rfl
@[simp] theorem any_reverse {l : List α} {f : α → Bool} : l.reverse.any f = l.any f := by
  rw [Bool.eq_iff_iff]; simp only [any_eq_true, mem_reverse]
@[simp] theorem all_reverse {l : List α} {f : α → Bool} : l.reverse.all f = l.all f := by
  rw [Bool.eq_iff_iff]; simp only [all_eq_true, mem_reverse]
theorem not_any_eq_all_not {l : List α} {p : α → Bool} : (!l.any p) = l.all fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, Bool.not_or, ih]
theorem not_all_eq_any_not {l : List α} {p : α → Bool} : (!l.all p) = l.any fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, Bool.not_and, ih]

/-! ## `replicate` -/

@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (· + 1) ih
theorem replicate_one {a : α} : replicate 1 a = [a] := rfl
theorem replicate_succ' {n : Nat} {a : α} : replicate (n + 1) a = replicate n a ++ [a] := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons a) ih
@[simp] theorem append_replicate_replicate {n m : Nat} {a : α} :
    replicate n a ++ replicate m a = replicate (n + m) a := by
  induction n with
  | zero => simp
  | succ n ih => rw [Nat.add_right_comm, replicate_succ, replicate_succ, cons_append, ih]
theorem replicate_append_replicate {n m : Nat} {a : α} :
    replicate n a ++ replicate m a = replicate (n + m) a := append_replicate_replicate
@[simp] theorem map_replicate {n : Nat} {a : α} {f : α → β} : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, map_cons, ih]; rfl
@[simp] theorem reverse_replicate {n : Nat} {a : α} : (replicate n a).reverse = replicate n a := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, reverse_cons, ih, ← replicate_succ']; rfl
theorem eq_replicate_of_mem {a : α} : {l : List α} → (∀ b, b ∈ l → b = a) → l = replicate l.length a
  | [], _ => rfl
  | b :: l, h => by
    rw [forall_mem_cons] at h
    rw [length_cons, replicate_succ, ← eq_replicate_of_mem h.2, h.1]
theorem eq_replicate_iff {a : α} {n : Nat} {l : List α} :
    l = replicate n a ↔ l.length = n ∧ ∀ b, b ∈ l → b = a :=
  ⟨fun h => h ▸ ⟨length_replicate, fun _ hb => eq_of_mem_replicate hb⟩, fun ⟨e, h⟩ =>
    e ▸ eq_replicate_of_mem h⟩
@[simp] theorem map_const {l : List α} {b : β} : map (Function.const α b) l = replicate l.length b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
@[simp] theorem map_const' {l : List α} {b : β} : map (fun _ => b) l = replicate l.length b := map_const
@[simp] theorem replicate_eq_nil_iff {n : Nat} (a : α) : replicate n a = [] ↔ n = 0 := by cases n <;> simp [replicate_succ]
@[simp] theorem filter_replicate_of_pos {n : Nat} {a : α} {p : α → Bool} (h : p a = true) :
    (replicate n a).filter p = replicate n a :=
  filter_eq_self.mpr fun _ hb => eq_of_mem_replicate hb ▸ h
@[simp] theorem filter_replicate_of_neg {n : Nat} {a : α} {p : α → Bool} (h : ¬p a = true) :
    (replicate n a).filter p = [] :=
  filter_eq_nil_iff.mpr fun _ hb => eq_of_mem_replicate hb ▸ h

end List
