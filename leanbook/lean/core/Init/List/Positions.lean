/-
Chapter 72. Lists: positions, first and last elements.

`l[i]` for `i < l.length`, `l[i]?` for every `i`. Two lists are equal when they have the same
elements at the same positions.
-/
prelude
import Init.List.Fast

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## `l[i]?` and `l[i]` -/

@[simp] theorem getElem?_eq_getElem {l : List α} {i : Nat} (h : i < l.length) : l[i]? = some (l[i]'h) :=
  getElem?_pos l i h
@[simp] theorem getElem?_eq_none_iff {l : List α} {i : Nat} : l[i]? = none ↔ l.length ≤ i := by
  constructor
  · intro h
    refine Nat.le_of_not_lt fun lt => ?_
    rw [getElem?_eq_getElem lt] at h; cases h
  · intro h; exact getElem?_neg l i (Nat.not_lt_of_le h)
theorem getElem?_eq_none {l : List α} {i : Nat} (h : l.length ≤ i) : l[i]? = none := getElem?_eq_none_iff.mpr h
theorem getElem?_eq_some_iff {l : List α} {i : Nat} {a : α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i]'h = a := by
  constructor
  · intro e
    have h : i < l.length := Nat.gt_of_not_le fun le => by rw [getElem?_eq_none le] at e; cases e
    exact ⟨h, by rw [getElem?_eq_getElem h] at e; exact Option.some.inj e⟩
  · intro ⟨h, e⟩; rw [getElem?_eq_getElem h, e]
theorem some_eq_getElem?_iff {l : List α} {i : Nat} {a : α} : some a = l[i]? ↔ ∃ h : i < l.length, l[i]'h = a :=
  Iff.trans ⟨Eq.symm, Eq.symm⟩ getElem?_eq_some_iff
theorem getElem_of_getElem? {l : List α} {i : Nat} {a : α} (h : l[i]? = some a) : ∃ h : i < l.length, l[i]'h = a :=
  getElem?_eq_some_iff.mp h
theorem isSome_getElem? {l : List α} {i : Nat} : l[i]?.isSome = true ↔ i < l.length := by
  rw [Option.isSome_iff_ne_none, Ne, getElem?_eq_none_iff, Nat.not_le]
theorem getElem_eq_iff {l : List α} {i : Nat} (h : i < l.length) {x : α} : l[i]'h = x ↔ l[i]? = some x := by
  rw [getElem?_eq_getElem h, Option.some_inj]
theorem getElem_eq_getElem?_get {l : List α} {i : Nat} (h : i < l.length) :
    l[i]'h = l[i]?.get (isSome_getElem?.mpr h) :=
  (Option.get_of_eq_some _ (getElem?_eq_getElem h)).symm
theorem mem_of_getElem? {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l := by
  obtain ⟨h, e⟩ := getElem?_eq_some_iff.mp e
  exact e ▸ getElem_mem h
theorem mem_iff_getElem? {a : α} {l : List α} : a ∈ l ↔ ∃ i : Nat, l[i]? = some a :=
  ⟨fun h => by
    obtain ⟨i, h, e⟩ := getElem_of_mem h
    exact ⟨i, getElem?_eq_some_iff.mpr ⟨h, e⟩⟩,
   fun ⟨_, h⟩ => mem_of_getElem? h⟩
theorem forall_getElem {l : List α} {p : α → Prop} :
    (∀ (i : Nat) (h : i < l.length), p (l[i]'h)) ↔ ∀ a, a ∈ l → p a :=
  ⟨fun h a ha => by
    obtain ⟨i, hi, e⟩ := getElem_of_mem ha
    exact e ▸ h i hi,
   fun h _ hi => h _ (getElem_mem hi)⟩

theorem getElem_cons {l : List α} {a : α} {i : Nat} (w : i < (a :: l).length) :
    (a :: l)[i]'w = if h : i = 0 then a else l[i - 1]'(by
      cases i with
      | zero => exact absurd rfl h
      | succ i => exact Nat.lt_of_succ_lt_succ w) := by
  cases i <;> rfl
theorem getElem?_cons {a : α} {l : List α} {i : Nat} : (a :: l)[i]? = if i = 0 then some a else l[i - 1]? := by
  cases i <;> rfl
@[simp] theorem getElem_singleton {a : α} {i : Nat} (h : i < [a].length) : [a][i]'h = a := by
  cases i with
  | zero => rfl
  | succ i => exact absurd (Nat.lt_of_succ_lt_succ h) (Nat.not_lt_zero i)
theorem getElem_zero {l : List α} (h : 0 < l.length) : l[0]'h = l.head (ne_nil_of_length_pos h) := by
  cases l with
  | nil => exact absurd h (Nat.not_lt_zero 0)
  | cons a l => rfl
@[simp] theorem getElem?_zero {l : List α} : l[0]? = l.head? := by cases l <;> rfl
theorem head?_eq_getElem? {l : List α} : l.head? = l[0]? := getElem?_zero.symm

@[ext] theorem ext_getElem? : {l₁ l₂ : List α} → (∀ i : Nat, l₁[i]? = l₂[i]?) → l₁ = l₂
  | [], [], _ => rfl
  | [], _ :: _, h => nomatch h 0
  | _ :: _, [], h => nomatch h 0
  | a :: l₁, b :: l₂, h => by
    have e : some a = some b := h 0
    rw [Option.some.inj e, ext_getElem? fun i => h (i + 1)]
theorem ext_getElem {l₁ l₂ : List α} (hl : l₁.length = l₂.length)
    (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i]'h₁ = l₂[i]'h₂) : l₁ = l₂ := by
  apply ext_getElem?
  intro i
  cases Nat.lt_or_ge i l₁.length with
  | inl h₁ =>
    have h₂ : i < l₂.length := hl ▸ h₁
    rw [getElem?_eq_getElem h₁, getElem?_eq_getElem h₂, h i h₁ h₂]
  | inr h₁ => rw [getElem?_eq_none h₁, getElem?_eq_none (hl ▸ h₁)]

/-! ## Positions and the functions of lists -/

theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (h : i < l₁.length) : (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l₁ ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem?_append_right : {l₁ l₂ : List α} → {i : Nat} → l₁.length ≤ i →
    (l₁ ++ l₂)[i]? = l₂[i - l₁.length]?
  | [], _, _, _ => rfl
  | _ :: _, _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: l₁, l₂, i+1, h => by
    rw [cons_append, getElem?_cons_succ, getElem?_append_right (Nat.le_of_succ_le_succ h), length_cons,
      Nat.add_sub_add_right]
theorem getElem?_append {l₁ l₂ : List α} {i : Nat} :
    (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  split
  · exact getElem?_append_left ‹_›
  · exact getElem?_append_right (Nat.le_of_not_lt ‹_›)
theorem getElem_append_left {as bs : List α} {i : Nat} (h : i < as.length) {h' : i < (as ++ bs).length} :
    (as ++ bs)[i]'h' = as[i]'h := by
  rw [getElem_eq_iff, getElem?_append_left h, getElem?_eq_getElem h]
theorem getElem_append_right {as bs : List α} {i : Nat} (h₁ : as.length ≤ i) {h₂ : i < (as ++ bs).length} :
    (as ++ bs)[i]'h₂ = bs[i - as.length]'(by
      rw [length_append] at h₂
      exact Nat.sub_lt_left_of_lt_add h₁ h₂) := by
  rw [getElem_eq_iff, getElem?_append_right h₁, getElem?_eq_getElem]
theorem getElem_append {l₁ l₂ : List α} {i : Nat} (h : i < (l₁ ++ l₂).length) :
    (l₁ ++ l₂)[i]'h = if h' : i < l₁.length then l₁[i]'h' else l₂[i - l₁.length]'(by
      rw [length_append] at h
      exact Nat.sub_lt_left_of_lt_add (Nat.le_of_not_lt h') h) := by
  split
  · exact getElem_append_left ‹_›
  · exact getElem_append_right (Nat.le_of_not_lt ‹_›)
@[simp] theorem getElem?_concat_length {l : List α} {a : α} : (l ++ [a])[l.length]? = some a := by
  rw [getElem?_append_right (Nat.le_refl _), Nat.sub_self]; rfl
@[simp] theorem getElem_concat_length {l : List α} {a : α} {i : Nat} (h : i = l.length) (w : i < (l ++ [a]).length) :
    (l ++ [a])[i]'w = a := by
  rw [getElem_eq_iff, h, getElem?_concat_length]

@[simp] theorem getElem?_map {f : α → β} : {l : List α} → {i : Nat} → (map f l)[i]? = l[i]?.map f
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | _ :: l, i+1 => getElem?_map (l := l) (i := i)
@[simp] theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i]'h = f (l[i]'(length_map (as := l) f ▸ h)) := by
  rw [getElem_eq_iff, getElem?_map, getElem?_eq_getElem (length_map (as := l) f ▸ h)]; rfl
@[simp] theorem getElem?_replicate_of_lt {n i : Nat} {a : α} (h : i < n) : (replicate n a)[i]? = some a := by
  induction n generalizing i with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ n ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem_replicate {a : α} {n i : Nat} {h : i < (replicate n a).length} :
    (replicate n a)[i]'h = a := eq_of_mem_replicate (getElem_mem h)
theorem getElem?_replicate {a : α} {n i : Nat} : (replicate n a)[i]? = if i < n then some a else none := by
  split
  · exact getElem?_replicate_of_lt ‹_›
  · exact getElem?_eq_none (by rw [length_replicate]; exact Nat.le_of_not_lt ‹_›)
@[simp] theorem getElem?_tail {l : List α} {i : Nat} : l.tail[i]? = l[i + 1]? := by cases l <;> rfl
@[simp] theorem getElem_tail {l : List α} {i : Nat} (h : i < l.tail.length) :
    l.tail[i]'h = l[i + 1]'(Nat.add_lt_of_lt_sub (length_tail (l := l) ▸ h)) := by
  rw [getElem_eq_iff, getElem?_tail, getElem?_eq_getElem]

theorem getElem?_reverse' : {l : List α} → {i j : Nat} → i + j + 1 = l.length → l.reverse[i]? = l[j]?
  | [], _, _, h => absurd h (Nat.succ_ne_zero _)
  | a :: l, i, 0, h => by
    rw [reverse_cons, show i = l.reverse.length by rw [length_reverse]; exact Nat.succ.inj h,
      getElem?_concat_length]; rfl
  | a :: l, i, j+1, h => by
    have h : i + j + 1 = l.length := Nat.succ.inj h
    rw [reverse_cons, getElem?_append_left (by
      rw [length_reverse, ← h]; exact Nat.lt_succ_of_le (Nat.le_add_right i j)), getElem?_reverse' h]; rfl

@[simp] theorem getElem?_set_self {l : List α} {i : Nat} {a : α} (h : i < l.length) :
    (set l i a)[i]? = some a := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons b l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem_set_self {l : List α} {i : Nat} {a : α} (h : i < (l.set i a).length) :
    (l.set i a)[i]'h = a := by
  rw [getElem_eq_iff, getElem?_set_self (length_set (as := l) ▸ h)]
@[simp] theorem getElem?_set_ne {l : List α} {i j : Nat} {a : α} (h : i ≠ j) : (set l i a)[j]? = l[j]? := by
  induction l generalizing i j with
  | nil => rfl
  | cons b l ih =>
    cases i <;> cases j
    · exact absurd rfl h
    · rfl
    · rfl
    · exact ih fun e => h (congrArg (· + 1) e)
@[simp] theorem getElem_set_ne {l : List α} {i j : Nat} (h : i ≠ j) {a : α} (hj : j < (l.set i a).length) :
    (l.set i a)[j]'hj = l[j]'(length_set (as := l) ▸ hj) := by
  rw [getElem_eq_iff, getElem?_set_ne h, getElem?_eq_getElem]
@[simp] theorem set_eq_nil_iff {l : List α} (i : Nat) (a : α) : l.set i a = [] ↔ l = [] := by
  cases l <;> cases i <;> simp
theorem set_comm (a b : α) : {i j : Nat} → {l : List α} → i ≠ j → (l.set i a).set j b = (l.set j b).set i a
  | _, _, [], _ => rfl
  | 0, 0, _ :: _, h => absurd rfl h
  | 0, _+1, _ :: _, _ => rfl
  | _+1, 0, _ :: _, _ => rfl
  | _+1, _+1, x :: _, h => congrArg (cons x) (set_comm a b fun e => h (congrArg (· + 1) e))
@[simp] theorem set_set (a : α) {b : α} : {l : List α} → {i : Nat} → (l.set i a).set i b = l.set i b
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | x :: l, i+1 => congrArg (cons x) (set_set a (l := l) (i := i))
@[simp] theorem set_getElem_self : {as : List α} → {i : Nat} → (h : i < as.length) → as.set i (as[i]'h) = as
  | [], _, _ => rfl
  | _ :: _, 0, _ => rfl
  | x :: l, _+1, h => congrArg (cons x) (set_getElem_self (as := l) (Nat.lt_of_succ_lt_succ h))

/-! ## The first element -/

theorem head?_eq_none_iff {l : List α} : l.head? = none ↔ l = [] := by cases l <;> simp
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs with
  | nil => simp
  | cons b xs =>
    rw [head?_cons, Option.some_inj]
    exact ⟨fun e => ⟨xs, e ▸ rfl⟩, fun ⟨_, e⟩ => head_eq_of_cons_eq e⟩
@[simp] theorem isSome_head? {l : List α} : l.head?.isSome = true ↔ l ≠ [] := by cases l <;> simp
theorem mem_of_head? {l : List α} {a : α} (h : l.head? = some a) : a ∈ l := by
  obtain ⟨ys, e⟩ := head?_eq_some_iff.mp h
  exact e ▸ .head ys
theorem mem_of_mem_head? {l : List α} {a : α} (h : a ∈ l.head?) : a ∈ l := mem_of_head? h
theorem head_eq_iff_head?_eq_some {xs : List α} {a : α} (h : xs ≠ []) : xs.head h = a ↔ xs.head? = some a := by
  cases xs with
  | nil => exact absurd rfl h
  | cons b xs => exact Option.some_inj.symm
theorem head?_eq_some_head {l : List α} (h : l ≠ []) : l.head? = some (l.head h) :=
  (head_eq_iff_head?_eq_some h).mp rfl
@[simp] theorem head_cons_tail {l : List α} (h : l ≠ []) : l.head h :: l.tail = l := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => rfl
theorem cons_head_tail {l : List α} (h : l ≠ []) : l.head h :: l.tail = l := head_cons_tail h
@[simp] theorem head?_append {l l' : List α} : (l ++ l').head? = l.head?.or l'.head? := by cases l <;> rfl
theorem head_append_of_ne_nil {l l' : List α} {w : l ++ l' ≠ []} (h : l ≠ []) : (l ++ l').head w = l.head h := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => rfl
theorem head_map {f : α → β} {l : List α} (w : map f l ≠ []) :
    (map f l).head w = f (l.head fun e => w (e ▸ rfl)) := by
  cases l with
  | nil => exact absurd rfl w
  | cons a l => rfl

/-! ## The last element -/

theorem getLast_cons {a : α} {as : List α} (h : as ≠ []) : getLast (a :: as) (cons_ne_nil a as) = getLast as h := by
  cases as with
  | nil => exact absurd rfl h
  | cons b as => rfl
@[simp] theorem getLast?_cons_cons {a b : α} {l : List α} : getLast? (a :: b :: l) = getLast? (b :: l) := rfl
@[simp] theorem getLast?_singleton {a : α} : getLast? [a] = some a := rfl
theorem getLast?_eq_some_getLast {l : List α} (h : l ≠ []) : getLast? l = some (getLast l h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => rfl
@[simp] theorem getLast?_eq_none_iff {xs : List α} : xs.getLast? = none ↔ xs = [] := by
  cases xs <;> simp [getLast?]
@[simp] theorem getLast_concat {a : α} : {l : List α} → (h : l ++ [a] ≠ []) → getLast (l ++ [a]) h = a
  | [], _ => rfl
  | [_], _ => rfl
  | _ :: y :: l, _ => getLast_concat (l := y :: l) (append_ne_nil_of_left_ne_nil (cons_ne_nil y l) _)
theorem getLast_append_singleton {a : α} (l : List α) :
    getLast (l ++ [a]) (append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])) = a := getLast_concat _
@[simp] theorem getLast?_concat {l : List α} {a : α} : getLast? (l ++ [a]) = some a := by
  rw [getLast?_eq_some_getLast (append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])), getLast_concat]
@[simp] theorem dropLast_append_getLast {l : List α} (h : l ≠ []) : dropLast l ++ [getLast l h] = l := by
  cases eq_nil_or_append_singleton l with
  | inl e => exact absurd e h
  | inr e =>
    obtain ⟨l', a, e⟩ := e
    cases e
    rw [dropLast_concat, getLast_concat]
theorem dropLast_concat_getLast {l : List α} (h : l ≠ []) : dropLast l ++ [getLast l h] = l :=
  dropLast_append_getLast h
@[simp] theorem length_dropLast {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  cases eq_nil_or_append_singleton xs with
  | inl e => rw [e]; rfl
  | inr e =>
    obtain ⟨l', a, e⟩ := e
    rw [e, dropLast_concat, length_append]; rfl
@[simp] theorem getLast?_reverse {l : List α} : l.reverse.getLast? = l.head? := by
  cases l with
  | nil => rfl
  | cons a l => rw [reverse_cons, getLast?_concat]; rfl
@[simp] theorem head?_reverse {l : List α} : l.reverse.head? = l.getLast? := by
  rw [← getLast?_reverse, reverse_reverse]
theorem getLast?_append {l l' : List α} : (l ++ l').getLast? = l'.getLast?.or l.getLast? := by
  rw [← head?_reverse, reverse_append, head?_append, head?_reverse, head?_reverse]
theorem getLast?_eq_head?_reverse {xs : List α} : xs.getLast? = xs.reverse.head? := head?_reverse.symm
@[simp] theorem tail_reverse {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  cases eq_nil_or_append_singleton l with
  | inl e => rw [e]; rfl
  | inr e =>
    obtain ⟨l', a, e⟩ := e
    rw [e, dropLast_concat, reverse_append]; rfl
@[simp] theorem dropLast_reverse {l : List α} : l.reverse.dropLast = l.tail.reverse := by
  rw [← reverse_reverse l.reverse.dropLast, ← tail_reverse, reverse_reverse]
theorem mem_of_mem_dropLast {a : α} {l : List α} (h : a ∈ l.dropLast) : a ∈ l := by
  rw [← mem_reverse, ← tail_reverse] at h
  exact mem_reverse.mp (mem_of_mem_tail h)
theorem mem_of_getLast? {l : List α} {a : α} (h : l.getLast? = some a) : a ∈ l := by
  rw [← head?_reverse] at h
  exact mem_reverse.mp (mem_of_head? h)

end List
