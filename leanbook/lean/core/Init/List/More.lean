/-
Chapter 99. Lists: what else is often needed.

More functions, and more of the facts that connect the functions of the last chapters.
-/
prelude
import Init.List.Search
import Init.Pairs
import Init.Classical
import Init.Omega.Facts
import Init.Omega.Bounded

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## More functions -/

/-- The element at position `i`, or `fallback` beyond the end. -/
def getD (as : List α) (i : Nat) (fallback : α) : α := as[i]?.getD fallback

@[simp] theorem getD_nil {i : Nat} {d : α} : getD [] i d = d := rfl
@[simp] theorem getD_cons_zero {x : α} {xs : List α} {d : α} : getD (x :: xs) 0 d = x := rfl
@[simp] theorem getD_cons_succ {x : α} {xs : List α} {n : Nat} {d : α} : getD (x :: xs) (n + 1) d = getD xs n d := rfl
@[simp] theorem getD_eq_getElem?_getD {l : List α} {i : Nat} {a : α} : getD l i a = l[i]?.getD a := rfl

/-- The position of the first element that satisfies `p`, if there is one. -/
def findIdx? (p : α → Bool) (l : List α) : Option Nat := go l 0
where
  /-- The position, added to `n`. -/
  go : List α → Nat → Option Nat
    | [], _ => none
    | a :: l, n => if p a = true then some n else go l (n + 1)

/-- The position of the first `a`, if there is one. -/
def idxOf? [BEq α] (a : α) : List α → Option Nat := findIdx? (· == a)

/-- Are the lists rearrangements of one another, by `==`? -/
def isPerm [BEq α] : List α → List α → Bool
  | [], l₂ => l₂.isEmpty
  | a :: l₁, l₂ => l₂.contains a && l₁.isPerm (l₂.erase a)

/-- Apply `f` to every element and its position. -/
def mapIdx (f : Nat → α → β) (as : List α) : List β := (as.zipIdx).map fun (a, i) => f i a

/-- The values of `f` at `0, 1, …, n - 1`. -/
def ofFn {n : Nat} (f : Fin n → α) : List α := go n (Nat.le_refl n) []
where
  /-- The values below `i`, in front of a list. -/
  go : (i : Nat) → i ≤ n → List α → List α
    | 0, _, acc => acc
    | i+1, h, acc => go i (Nat.le_of_succ_le h) (f ⟨i, h⟩ :: acc)

/-- All elements of `Fin n`, in their order. -/
def finRange (n : Nat) : List (Fin n) := ofFn fun i => i

/-- The last `i` elements are moved to the front. -/
def rotateRight (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let n := len - i % len
    xs.drop n ++ xs.take n

/-- Cut the list where two neighbours do not satisfy `R`. -/
@[specialize] def splitBy (R : α → α → Bool) : List α → List (List α)
  | [] => []
  | a :: as => loop as a [] []
where
  /-- The piece so far, and the pieces so far, are collected backwards. -/
  @[specialize] loop : List α → α → List α → List (List α) → List (List α)
    | a :: as, ag, g, gs =>
      match R ag a with
      | true => loop as a (ag :: g) gs
      | false => loop as a [] ((ag :: g).reverse :: gs)
    | [], ag, g, gs => ((ag :: g).reverse :: gs).reverse

/-- Of equal neighbours, by `==`, keep the first. -/
def eraseReps [BEq α] : List α → List α
  | [] => []
  | a :: as => loop a as []
where
  /-- The elements so far are collected backwards. -/
  loop : α → List α → List α → List α
    | a, [], acc => (a :: acc).reverse
    | a, a' :: as, acc =>
      match a == a' with
      | true => loop a as acc
      | false => loop a' as (a :: acc)

/-- Put `a` in front until there are `n` elements. -/
def leftpad (n : Nat) (a : α) (l : List α) : List α := replicate (n - l.length) a ++ l
/-- Put `a` behind until there are `n` elements. -/
def rightpad (n : Nat) (a : α) (l : List α) : List α := l ++ replicate (n - l.length) a

@[simp] theorem length_mapIdx {f : Nat → α → β} {as : List α} : (as.mapIdx f).length = as.length := by
  rw [mapIdx, length_map, length_zipIdx]
private theorem length_ofFn_go {n : Nat} {f : Fin n → α} : (i : Nat) → (h : i ≤ n) → (acc : List α) →
    (ofFn.go f i h acc).length = i + acc.length
  | 0, _, acc => (Nat.zero_add acc.length).symm
  | i+1, h, acc => by rw [ofFn.go, length_ofFn_go i, length_cons, Nat.add_right_comm]; rfl
@[simp] theorem length_ofFn {n : Nat} {f : Fin n → α} : (ofFn f).length = n := length_ofFn_go n (Nat.le_refl n) []

/-! ## Append, map, folds -/

theorem reverse_map {f : α → β} {l : List α} : (l.map f).reverse = l.reverse.map f := map_reverse.symm
theorem append_eq_append_iff {ws xs ys zs : List α} :
    ws ++ xs = ys ++ zs ↔ (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  constructor
  · intro h
    induction ws generalizing ys with
    | nil => exact .inl ⟨ys, rfl, h⟩
    | cons a ws ih =>
      cases ys with
      | nil => exact .inr ⟨a :: ws, rfl, h.symm⟩
      | cons b ys =>
        rw [head_eq_of_cons_eq h]
        rcases ih (tail_eq_of_cons_eq h) with ⟨as, h₁, h₂⟩ | ⟨bs, h₁, h₂⟩
        · exact .inl ⟨as, congrArg (cons b) h₁, h₂⟩
        · exact .inr ⟨bs, congrArg (cons b) h₁, h₂⟩
  · rintro (⟨as, rfl, rfl⟩ | ⟨bs, rfl, rfl⟩)
    · rw [append_assoc]
    · rw [append_assoc]
theorem append_eq_singleton_iff {a b : List α} {x : α} : a ++ b = [x] ↔ (a = [] ∧ b = [x]) ∨ (a = [x] ∧ b = []) := by
  cases a with
  | nil => simp
  | cons y a => simp [and_assoc]
theorem map_concat {f : α → β} {a : α} {l : List α} : map f (concat l a) = concat (map f l) (f a) := by simp
theorem map_eq_append_iff {f : α → β} {l : List α} {L₁ L₂ : List β} :
    map f l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ map f l₁ = L₁ ∧ map f l₂ = L₂ := by
  constructor
  · intro h
    refine ⟨l.take L₁.length, l.drop L₁.length, (take_append_drop _ l).symm, ?_, ?_⟩
    · rw [map_take, h, take_left]
    · rw [map_drop, h, drop_left]
  · rintro ⟨l₁, l₂, rfl, rfl, rfl⟩
    exact map_append
@[simp] theorem map_set {f : α → β} : {l : List α} → {i : Nat} → {a : α} → (l.set i a).map f = (l.map f).set i (f a)
  | [], _, _ => rfl
  | _ :: _, 0, _ => rfl
  | b :: _, _+1, _ => congrArg (cons (f b)) map_set
theorem map_dropLast {f : α → β} {l : List α} : l.dropLast.map f = (l.map f).dropLast := by
  rw [dropLast_eq_take, dropLast_eq_take, map_take, length_map]
@[simp] theorem getLast?_map {f : α → β} {l : List α} : (map f l).getLast? = l.getLast?.map f := by
  rw [← head?_reverse, ← map_reverse, head?_map, head?_reverse]
@[simp] theorem any_filter {l : List α} {p q : α → Bool} : (filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp only [filter_cons, h, any_cons, ← ih] <;> simp
@[simp] theorem all_filter {l : List α} {p q : α → Bool} : (filter p l).all q = l.all fun a => !(p a) || q a := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp only [filter_cons, h, all_cons, ← ih] <;> simp
theorem filter_replicate {n : Nat} {a : α} {p : α → Bool} :
    (replicate n a).filter p = if p a = true then replicate n a else [] := by
  split
  · exact filter_replicate_of_pos ‹_›
  · exact filter_replicate_of_neg ‹_›
theorem filter_length_eq_length {p : α → Bool} {l : List α} : (filter p l).length = l.length ↔ ∀ a, a ∈ l → p a = true := by
  rw [← filter_eq_self]
  exact ⟨fun h => filter_sublist.eq_of_length h, fun h => by rw [h]⟩
theorem filter_flatMap {l : List α} {g : α → List β} {f : β → Bool} :
    (l.flatMap g).filter f = l.flatMap fun a => (g a).filter f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, filter_append, ih]; rfl
@[simp] theorem reverse_flatten {L : List (List α)} : L.flatten.reverse = (L.map reverse).reverse.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, reverse_append, ih]; simp
theorem foldl_hom {δ : Type u} (f : α → δ) {g₁ : α → β → α} {g₂ : δ → β → δ} {l : List β} {init : α}
    (H : ∀ x y, g₂ (f x) y = f (g₁ x y)) : l.foldl g₂ (f init) = f (l.foldl g₁ init) := by
  induction l generalizing init with
  | nil => rfl
  | cons b l ih => rw [foldl_cons, H, ih]; rfl
theorem foldr_hom {δ : Type v} (f : β → δ) {g₁ : α → β → β} {g₂ : α → δ → δ} {l : List α} {init : β}
    (H : ∀ x y, g₂ x (f y) = f (g₁ x y)) : l.foldr g₂ (f init) = f (l.foldr g₁ init) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, H]; rfl
theorem foldr_assoc {op : α → α → α} (assoc : ∀ a b c, op (op a b) c = op a (op b c)) {l : List α} {a₁ a₂ : α} :
    l.foldr op (op a₁ a₂) = op (l.foldr op a₁) a₂ := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, ← assoc]; rfl
@[simp] theorem replicate_inj {a b : α} {n m : Nat} : replicate n a = replicate m b ↔ n = m ∧ (n = 0 ∨ a = b) := by
  constructor
  · intro h
    have hl := congrArg length h
    rw [length_replicate, length_replicate] at hl
    refine ⟨hl, ?_⟩
    cases n with
    | zero => exact .inl rfl
    | succ n => cases hl; exact .inr (head_eq_of_cons_eq h)
  · rintro ⟨rfl, rfl | rfl⟩ <;> rfl
theorem prod_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).prod = l₁.prod * l₂.prod := by
  induction l₁ with
  | nil => rw [nil_append, prod_nil, Nat.one_mul]
  | cons a l ih => rw [cons_append, prod_cons, ih, prod_cons, Nat.mul_assoc]

/-! ## Positions -/

theorem getElem?_reverse {l : List α} {i : Nat} (h : i < l.length) : l.reverse[i]? = l[l.length - 1 - i]? := by
  apply getElem?_reverse'
  omega
@[simp] theorem getElem_reverse {l : List α} {i : Nat} (h : i < l.reverse.length) :
    l.reverse[i] = l[l.length - 1 - i]'(by rw [length_reverse] at h; omega) := by
  rw [length_reverse] at h
  rw [getElem_eq_iff, getElem?_reverse h, getElem?_eq_getElem]
theorem getElem?_set {l : List α} {i j : Nat} {a : α} :
    (l.set i a)[j]? = if i = j then if i < l.length then some a else none else l[j]? := by
  split
  · rename_i e
    cases e
    split
    · exact getElem?_set_self ‹_›
    · exact getElem?_eq_none (by rw [length_set]; exact Nat.le_of_not_lt ‹_›)
  · exact getElem?_set_ne ‹_›
theorem getElem_set {l : List α} {i j : Nat} {a : α} (h : j < (set l i a).length) :
    (set l i a)[j]'h = if i = j then a else l[j]'(length_set (as := l) ▸ h) := by
  split
  · rename_i e
    cases e
    exact getElem_set_self h
  · exact getElem_set_ne ‹_› h
@[simp] theorem getElem?_zipWith {f : α → β → γ} : {l₁ : List α} → {l₂ : List β} → {i : Nat} →
    (zipWith f l₁ l₂)[i]? = match l₁[i]?, l₂[i]? with
      | some a, some b => some (f a b)
      | _, _ => none
  | [], _, _ => rfl
  | _ :: _, [], i => by
    rw [zipWith_nil_right, getElem?_nil, getElem?_nil]
    split
    · contradiction
    · rfl
  | _ :: _, _ :: _, 0 => rfl
  | _ :: l₁, _ :: l₂, i+1 => getElem?_zipWith (l₁ := l₁) (l₂ := l₂) (i := i)
@[simp] theorem getElem_zipWith {f : α → β → γ} {l : List α} {l' : List β} {i : Nat} {h : i < (zipWith f l l').length} :
    (zipWith f l l')[i]'h = f (l[i]'(by rw [length_zipWith] at h; omega)) (l'[i]'(by rw [length_zipWith] at h; omega)) := by
  rw [length_zipWith] at h
  rw [getElem_eq_iff, getElem?_zipWith, getElem?_eq_getElem (by omega), getElem?_eq_getElem (by omega)]
@[simp] theorem getElem_zip {l : List α} {l' : List β} {i : Nat} {h : i < (zip l l').length} :
    (zip l l')[i]'h = (l[i]'(by rw [length_zip] at h; omega), l'[i]'(by rw [length_zip] at h; omega)) :=
  getElem_zipWith (f := Prod.mk) (h := h)
theorem getLast?_eq_getElem? {l : List α} : l.getLast? = l[l.length - 1]? := by
  cases eq_nil_or_append_singleton l with
  | inl e => rw [e]; rfl
  | inr e =>
    obtain ⟨l', a, e⟩ := e
    rw [e, getLast?_concat, length_append, length_singleton, Nat.add_sub_cancel, getElem?_concat_length]
theorem getLast_eq_getElem {l : List α} (h : l ≠ []) :
    l.getLast h = l[l.length - 1]'(Nat.sub_lt (length_pos_of_ne_nil h) Nat.zero_lt_one) := by
  rw [eq_comm, getElem_eq_iff, ← getLast?_eq_getElem?, getLast?_eq_some_getLast h]
theorem head_eq_getElem {l : List α} (h : l ≠ []) : l.head h = l[0]'(length_pos_of_ne_nil h) := (getElem_zero _).symm
theorem getLast?_eq_some_iff {xs : List α} {a : α} : xs.getLast? = some a ↔ ∃ ys, xs = ys ++ [a] := by
  constructor
  · intro h
    cases eq_nil_or_append_singleton xs with
    | inl e => rw [e] at h; cases h
    | inr e =>
      obtain ⟨l', b, e⟩ := e
      rw [e, getLast?_concat, Option.some_inj] at h
      exact ⟨l', h ▸ e⟩
  · rintro ⟨ys, rfl⟩
    exact getLast?_concat
theorem getLast_append_of_ne_nil {l l' : List α} (h₁ : l ++ l' ≠ []) (h₂ : l' ≠ []) :
    (l ++ l').getLast h₁ = l'.getLast h₂ := by
  have e : (l ++ l').getLast? = l'.getLast? := by
    rw [getLast?_append, getLast?_eq_some_getLast h₂]; rfl
  rw [getLast?_eq_some_getLast h₁, getLast?_eq_some_getLast h₂] at e
  exact Option.some.inj e
theorem dropLast_append_of_ne_nil {l l' : List α} (h : l' ≠ []) : (l ++ l').dropLast = l ++ l'.dropLast := by
  cases eq_nil_or_append_singleton l' with
  | inl e => exact absurd e h
  | inr e =>
    obtain ⟨k, a, e⟩ := e
    rw [e, ← append_assoc, dropLast_concat, dropLast_concat]
theorem take_one {l : List α} : l.take 1 = l.head?.toList := by cases l <;> rfl
theorem take_add {l : List α} {i j : Nat} : l.take (i + j) = l.take i ++ (l.drop i).take j := by
  induction i generalizing l with
  | zero => rw [Nat.zero_add]; rfl
  | succ i ih =>
    cases l with
    | nil => rw [take_nil, take_nil, drop_nil, take_nil]; rfl
    | cons a l => rw [Nat.add_right_comm]; exact congrArg (cons a) ih
theorem set_eq_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) {a : α} : l.set i a = l := by
  apply ext_getElem?
  intro j
  rw [getElem?_set]
  split
  · rename_i e
    cases e
    rw [if_neg (Nat.not_lt_of_le h), getElem?_eq_none h]
  · rfl
@[simp] theorem length_insertIdx_of_le_length {l : List α} {i : Nat} (h : i ≤ l.length) (a : α) :
    (l.insertIdx i a).length = l.length + 1 := by
  show (modifyTailIdx.go (cons a) i l).length = _
  induction l generalizing i with
  | nil => cases Nat.eq_zero_of_le_zero h; rfl
  | cons b l ih =>
    cases i with
    | zero => rfl
    | succ i => exact congrArg (· + 1) (ih (Nat.le_of_succ_le_succ h))
theorem eraseIdx_eq_take_drop_succ : (l : List α) → (i : Nat) → l.eraseIdx i = l.take i ++ l.drop (i + 1)
  | [], _ => by rw [take_nil, drop_nil]; rfl
  | _ :: _, 0 => rfl
  | a :: l, i+1 => congrArg (cons a) (eraseIdx_eq_take_drop_succ l i)

/-! ## Two lists -/

theorem zip_map {δ : Type u} {ε : Type v} {f : α → δ} {g : β → ε} : {l₁ : List α} → {l₂ : List β} →
    zip (l₁.map f) (l₂.map g) = (zip l₁ l₂).map (Prod.map f g)
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: _, b :: _ => congrArg (cons (f a, g b)) zip_map
theorem zip_append : {l₁ r₁ : List α} → {l₂ r₂ : List β} → l₁.length = l₂.length →
    zip (l₁ ++ r₁) (l₂ ++ r₂) = zip l₁ l₂ ++ zip r₁ r₂
  | [], _, [], _, _ => rfl
  | a :: _, _, b :: _, _, h => congrArg (cons (a, b)) (zip_append (Nat.succ.inj h))
@[simp] theorem zip_eq_nil_iff {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = [] ↔ l₁ = [] ∨ l₂ = [] := by
  cases l₁ <;> cases l₂ <;> simp

end List
