/-
Chapter 101. Arrays.

In a proof an array is the list of its elements; at run time it is a block of memory, in which
any position is reached at once. So facts about arrays are facts about `xs.toList`.
-/
prelude
import Init.List.Arrangements
import Init.Program.Loops

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace Array

@[simp] theorem size_toArray (xs : List α) : xs.toArray.size = xs.length := rfl
@[simp] theorem length_toList {xs : Array α} : xs.toList.length = xs.size := rfl
@[simp] theorem toArray_toList (xs : Array α) : xs.toList.toArray = xs := rfl
theorem ext' {xs ys : Array α} (h : xs.toList = ys.toList) : xs = ys := congrArg Array.mk h
theorem toList_inj {xs ys : Array α} : xs.toList = ys.toList ↔ xs = ys := ⟨ext', congrArg toList⟩
theorem eq_empty_of_size_eq_zero {xs : Array α} (h : xs.size = 0) : xs = #[] :=
  ext' (List.eq_nil_of_length_eq_zero h)

instance : EmptyCollection (Array α) := ⟨Array.empty⟩
instance : Inhabited (Array α) where
  default := Array.empty

instance instDecidableEq [DecidableEq α] : DecidableEq (Array α) := fun _ _ =>
  decidable_of_decidable_of_iff toList_inj
instance instBEq [BEq α] : BEq (Array α) := ⟨fun xs ys => xs.toList == ys.toList⟩
instance [BEq α] [LawfulBEq α] : LawfulBEq (Array α) where
  rfl {xs} := BEq.refl xs.toList
  eq_of_beq h := ext' (eq_of_beq (α := List α) h)

@[simp] theorem toList_empty : (#[] : Array α).toList = [] := rfl
@[simp] theorem size_empty : (#[] : Array α).size = 0 := rfl
@[simp] theorem toList_emptyWithCapacity {n : Nat} : (emptyWithCapacity n : Array α).toList = [] := rfl
@[simp] theorem toList_push {xs : Array α} {x : α} : (xs.push x).toList = xs.toList ++ [x] := List.concat_eq_append
@[simp] theorem size_push {xs : Array α} (v : α) : (xs.push v).size = xs.size + 1 := List.length_concat
theorem push_inj_left {a : α} {xs ys : Array α} : xs.push a = ys.push a ↔ xs = ys := by
  rw [← toList_inj, toList_push, toList_push, List.append_left_inj, toList_inj]

/-- Is the array empty? -/
def isEmpty (xs : Array α) : Bool := decide (xs.size = 0)

/-! ## Positions -/

@[simp] theorem getElem_toList {xs : Array α} {i : Nat} (h : i < xs.size) : xs.toList[i]'h = xs[i]'h := rfl
@[simp] theorem getElem_toArray {xs : List α} {i : Nat} (h : i < xs.toArray.size) : xs.toArray[i]'h = xs[i]'h := rfl
@[simp] theorem getElem?_toList {xs : Array α} {i : Nat} : xs.toList[i]? = xs[i]? := by
  rw [getElem?_def (cont := List α) (dom := fun l i => i < l.length), getElem?_def (cont := Array α) (dom := fun xs i => i < xs.size)]; rfl
@[simp] theorem getElem_push_eq {xs : Array α} {x : α} : (xs.push x)[xs.size]'(by rw [size_push]; exact Nat.lt_succ_self _) = x := by
  have h : (xs.push x).toList[xs.size]? = some x := by
    rw [toList_push]; exact List.getElem?_concat_length
  exact (List.getElem_eq_iff _).mpr h
theorem getElem_push_lt {xs : Array α} {x : α} {i : Nat} (h : i < xs.size) :
    (xs.push x)[i]'(by rw [size_push]; exact Nat.lt_succ_of_lt h) = xs[i]'h := by
  have h' : (xs.push x).toList[i]? = some (xs[i]'h) := by
    rw [toList_push, List.getElem?_append_left h, List.getElem?_eq_getElem h]; rfl
  exact (List.getElem_eq_iff _).mpr h'
@[simp] theorem getElem?_eq_none_iff {xs : Array α} {i : Nat} : xs[i]? = none ↔ xs.size ≤ i := by
  rw [← getElem?_toList]; exact List.getElem?_eq_none_iff
@[simp] theorem getElem?_eq_getElem {xs : Array α} {i : Nat} (h : i < xs.size) : xs[i]? = some (xs[i]'h) :=
  getElem?_pos xs i h

/-- The last element, if there is one. -/
def back? (xs : Array α) : Option α := xs[xs.size - 1]?
/-- The last element; of the empty array, a panic. -/
def back! [Inhabited α] (xs : Array α) : α := xs[xs.size - 1]!

/-- The array with another element at position `i`. -/
@[extern "lean_array_fset"]
def set (xs : Array α) (i : @& Nat) (v : α) (h : i < xs.size := by get_elem_tactic) : Array α where
  toList := xs.toList.set i v

/-- The array with another element at position `i`; beyond the end nothing changes. -/
@[inline] def setIfInBounds (xs : Array α) (i : Nat) (v : α) : Array α :=
  if h : i < xs.size then xs.set i v h else xs

/-- The array with another element at position `i`; beyond the end, a panic. -/
@[extern "lean_array_set"]
def set! (xs : Array α) (i : @& Nat) (v : α) : Array α := setIfInBounds xs i v

@[simp] theorem toList_set {xs : Array α} {i : Nat} {v : α} {h : i < xs.size} :
    (xs.set i v h).toList = xs.toList.set i v := rfl
@[simp] theorem size_set {xs : Array α} {i : Nat} {v : α} (h : i < xs.size) : (xs.set i v h).size = xs.size :=
  List.length_set
@[simp] theorem toList_setIfInBounds {xs : Array α} {i : Nat} {v : α} :
    (xs.setIfInBounds i v).toList = xs.toList.set i v := by
  rw [setIfInBounds]
  split
  · rfl
  · rename_i h
    apply List.ext_getElem?
    intro j
    cases Decidable.em (i = j) with
    | inl e =>
      have hj : xs.toList.length ≤ j := e ▸ Nat.le_of_not_lt h
      rw [List.getElem?_eq_none hj, List.getElem?_eq_none (by rw [List.length_set]; exact hj)]
    | inr ne => rw [List.getElem?_set_ne ne]
@[simp] theorem size_setIfInBounds {xs : Array α} {i : Nat} {v : α} : (xs.setIfInBounds i v).size = xs.size := by
  rw [← length_toList, toList_setIfInBounds, List.length_set]; rfl
@[simp] theorem getElem_set_self {xs : Array α} {i : Nat} (h : i < xs.size) {v : α} :
    (xs.set i v h)[i]'(by rw [size_set]; exact h) = v := by
  exact List.getElem_set_self (l := xs.toList) (by rw [List.length_set]; exact h)

/-! ## Folds and what can be made of them -/

private def foldl.loop (f : β → α → β) (as : Array α) : Nat → Nat → β → β
  | 0, _, b => b
  | n+1, i, b => if h : i < as.size then loop f as n (i + 1) (f b (as[i]'h)) else b

/-- Take the elements in from the left, from position `start` up to `stop`. -/
@[inline] def foldl (f : β → α → β) (init : β) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : β :=
  foldl.loop f as (min stop as.size - start) start init

private theorem foldl_loop_eq {f : β → α → β} {as : Array α} : (n i : Nat) → (b : β) →
    foldl.loop f as n i b = ((as.toList.drop i).take n).foldl f b
  | 0, _, _ => rfl
  | n+1, i, b => by
    rw [foldl.loop]
    split
    · rename_i h
      rw [foldl_loop_eq n (i + 1), List.drop_eq_getElem_cons h]; rfl
    · rename_i h
      rw [List.drop_of_length_le (Nat.le_of_not_lt h)]; rfl
@[simp] theorem foldl_toList (f : β → α → β) {init : β} {xs : Array α} : xs.toList.foldl f init = xs.foldl f init := by
  rw [foldl, foldl_loop_eq, List.drop_zero, Nat.min_self, Nat.sub_zero, List.take_of_length_le (show xs.toList.length ≤ xs.size from Nat.le_refl _)]
theorem foldl_eq_foldl_toList {f : β → α → β} {init : β} {xs : Array α} : xs.foldl f init = xs.toList.foldl f init :=
  (foldl_toList f).symm

/-- Take the elements in from the right. -/
@[inline] def foldr (f : α → β → β) (init : β) (as : Array α) : β := as.toList.foldr f init
@[simp] theorem foldr_toList (f : α → β → β) {init : β} {xs : Array α} : xs.toList.foldr f init = xs.foldr f init := rfl

/-- Apply a function to every element. -/
@[inline] def map (f : α → β) (as : Array α) : Array β :=
  as.foldl (fun bs a => bs.push (f a)) (emptyWithCapacity as.size)
/-- The elements that satisfy `p`. -/
@[inline] def filter (p : α → Bool) (as : Array α) (start := 0) (stop := as.size) : Array α :=
  as.foldl (fun bs a => if p a = true then bs.push a else bs) (emptyWithCapacity 0) start stop
/-- Apply `f` to every element, and keep the values that there are. -/
@[inline] def filterMap (f : α → Option β) (as : Array α) (start := 0) (stop := as.size) : Array β :=
  as.foldl (fun bs a => match f a with
    | some b => bs.push b
    | none => bs) (emptyWithCapacity 0) start stop
/-- One array after the other, `as ++ bs`. -/
protected def append (as : Array α) (bs : Array α) : Array α := bs.foldl (fun xs x => xs.push x) as
instance : Append (Array α) := ⟨Array.append⟩
/-- The elements of a list behind those of an array. -/
protected def appendList (as : Array α) (bs : List α) : Array α := bs.foldl (fun xs x => xs.push x) as
instance : HAppend (Array α) (List α) (Array α) := ⟨Array.appendList⟩
/-- The array backwards. -/
def reverse (as : Array α) : Array α := as.toList.reverse.toArray
/-- The sum of the elements. -/
@[inline] def sum [Add α] [Zero α] : Array α → α := foldr (· + ·) 0
/-- Does some element satisfy `p`? -/
@[inline] def any (as : Array α) (p : α → Bool) : Bool := as.toList.any p
/-- Do all elements satisfy `p`? -/
@[inline] def all (as : Array α) (p : α → Bool) : Bool := as.toList.all p
/-- Does `a` occur, by `==`? -/
def contains [BEq α] (as : Array α) (a : α) : Bool := as.toList.contains a
/-- Does `a` occur, by `==`? -/
def elem [BEq α] (a : α) (as : Array α) : Bool := as.contains a
/-- The first element that satisfies `p`. -/
@[inline] def find? (p : α → Bool) (as : Array α) : Option α := as.toList.find? p
/-- The pairs of elements at the same positions. -/
def zip (as : Array α) (bs : Array β) : Array (α × β) := (as.toList.zip bs.toList).toArray
/-- Apply a function to the elements at the same positions. -/
@[inline] def zipWith (f : α → β → γ) (as : Array α) (bs : Array β) : Array γ := (as.toList.zipWith f bs.toList).toArray
/-- The elements with their positions. -/
def zipIdx (as : Array α) (start := 0) : Array (α × Nat) := (as.toList.zipIdx start).toArray
/-- Apply a function to every element and put the results together. -/
@[inline] def flatMap (f : α → Array β) (as : Array α) : Array β := as.foldl (fun bs a => bs ++ f a) #[]
/-- `n` times the same element. -/
@[extern "lean_mk_array"]
def replicate {α : Type u} (n : Nat) (v : α) : Array α where
  toList := List.replicate n v
/-- The numbers `0, 1, …, n - 1`. -/
def range (n : Nat) : Array Nat := (List.range n).toArray
/-- The array of one element. -/
protected def singleton (v : α) : Array α := #[v]
/-- The array without its last element. -/
@[extern "lean_array_pop"]
def pop (xs : Array α) : Array α where
  toList := xs.toList.dropLast
/-- The values of `f` at `0, 1, …, n - 1`. -/
def ofFn {n : Nat} (f : Fin n → α) : Array α := go n (Nat.le_refl n) []
where
  /-- The values below `i`, in front of a list. -/
  go : (i : Nat) → i ≤ n → List α → Array α
    | 0, _, acc => acc.toArray
    | i+1, h, acc => go i (Nat.le_of_succ_le h) (f ⟨i, h⟩ :: acc)

private theorem foldl_push_map (f : α → β) (l : List α) (bs : Array β) :
    (l.foldl (fun bs a => bs.push (f a)) bs).toList = bs.toList ++ l.map f := by
  induction l generalizing bs with
  | nil => exact (List.append_nil _).symm
  | cons a l ih => rw [List.foldl_cons, ih, toList_push, List.append_assoc]; rfl
@[simp] theorem toList_map {f : α → β} {xs : Array α} : (xs.map f).toList = xs.toList.map f := by
  rw [map, ← foldl_toList, foldl_push_map]; rfl
@[simp] theorem size_map {f : α → β} {xs : Array α} : (xs.map f).size = xs.size := by
  rw [← length_toList, toList_map, List.length_map]; rfl
@[simp] theorem toList_append {xs ys : Array α} : (xs ++ ys).toList = xs.toList ++ ys.toList := by
  show (Array.append xs ys).toList = _
  rw [Array.append, ← foldl_toList, foldl_push_map (fun x => x), List.map_id']
@[simp] theorem size_append {xs ys : Array α} : (xs ++ ys).size = xs.size + ys.size := by
  rw [← length_toList, toList_append, List.length_append]; rfl
@[simp] theorem toList_filter {p : α → Bool} {xs : Array α} : (xs.filter p).toList = xs.toList.filter p := by
  have key : ∀ (l : List α) (bs : Array α),
      (l.foldl (fun bs a => if p a = true then bs.push a else bs) bs).toList = bs.toList ++ l.filter p := by
    intro l
    induction l with
    | nil => intro bs; exact (List.append_nil _).symm
    | cons a l ih =>
      intro bs
      rw [List.foldl_cons, ih]
      cases h : p a <;> simp [h]
  rw [filter, ← foldl_toList, key]; rfl
@[simp] theorem toList_reverse {xs : Array α} : xs.reverse.toList = xs.toList.reverse := rfl
@[simp] theorem size_reverse {xs : Array α} : xs.reverse.size = xs.size := List.length_reverse
@[simp] theorem reverse_reverse {xs : Array α} : xs.reverse.reverse = xs := ext' (List.reverse_reverse xs.toList)
@[simp] theorem toList_replicate {n : Nat} {a : α} : (replicate n a).toList = List.replicate n a := rfl
@[simp] theorem size_replicate {n : Nat} {a : α} : (replicate n a).size = n := List.length_replicate
@[simp] theorem toList_range {n : Nat} : (range n).toList = List.range n := rfl
@[simp] theorem size_range {n : Nat} : (range n).size = n := List.length_range
@[simp] theorem toList_pop {xs : Array α} : xs.pop.toList = xs.toList.dropLast := rfl
@[simp] theorem size_pop {xs : Array α} : xs.pop.size = xs.size - 1 := List.length_dropLast
@[simp] theorem pop_push {xs : Array α} {x : α} : (xs.push x).pop = xs :=
  ext' (by rw [toList_pop, toList_push, List.dropLast_concat])
@[simp] theorem append_assoc {xs ys zs : Array α} : xs ++ ys ++ zs = xs ++ (ys ++ zs) :=
  ext' (by simp)
@[simp] theorem map_map {g : β → γ} {f : α → β} {xs : Array α} : (xs.map f).map g = xs.map (g ∘ f) :=
  ext' (by simp)
@[simp] theorem map_append {f : α → β} {xs ys : Array α} : (xs ++ ys).map f = xs.map f ++ ys.map f :=
  ext' (by simp)
@[simp] theorem map_push {f : α → β} {xs : Array α} {x : α} : (xs.push x).map f = (xs.map f).push (f x) :=
  ext' (by simp)
@[simp] theorem mem_toList_iff {a : α} {xs : Array α} : a ∈ xs.toList ↔ a ∈ xs := mem_def.symm
theorem mem_toArray {a : α} {l : List α} : a ∈ l.toArray ↔ a ∈ l := mem_def
@[simp] theorem mem_push {xs : Array α} {x y : α} : x ∈ xs.push y ↔ x ∈ xs ∨ x = y := by
  rw [mem_def, toList_push, List.mem_append, List.mem_singleton, mem_def]
@[simp] theorem mem_append {a : α} {xs ys : Array α} : a ∈ xs ++ ys ↔ a ∈ xs ∨ a ∈ ys := by
  rw [mem_def, toList_append, List.mem_append, mem_def, mem_def]
@[simp] theorem mem_map {f : α → β} {b : β} {xs : Array α} : b ∈ xs.map f ↔ ∃ a, a ∈ xs ∧ f a = b := by
  rw [mem_def, toList_map, List.mem_map]
  simp only [mem_def]
instance [BEq α] [LawfulBEq α] (a : α) (xs : Array α) : Decidable (a ∈ xs) :=
  decidable_of_decidable_of_iff mem_def.symm

/-! ## More functions and facts -/

@[ext] theorem ext {xs ys : Array α} (h₁ : xs.size = ys.size)
    (h₂ : ∀ (i : Nat) (hi₁ : i < xs.size) (hi₂ : i < ys.size), xs[i]'hi₁ = ys[i]'hi₂) : xs = ys :=
  ext' (List.ext_getElem h₁ h₂)
theorem size_eq_zero_iff {xs : Array α} : xs.size = 0 ↔ xs = #[] :=
  ⟨eq_empty_of_size_eq_zero, fun h => h ▸ rfl⟩
@[simp] theorem isEmpty_iff {xs : Array α} : xs.isEmpty = true ↔ xs = #[] := by
  rw [isEmpty, decide_eq_true_iff, size_eq_zero_iff]
@[simp] theorem append_empty {xs : Array α} : xs ++ #[] = xs := ext' (by simp)
@[simp] theorem empty_append {xs : Array α} : #[] ++ xs = xs := ext' (by simp)
theorem getElem_push {xs : Array α} {x : α} {i : Nat} (h : i < (xs.push x).size) :
    (xs.push x)[i]'h = if h' : i < xs.size then xs[i]'h' else x := by
  split
  · exact getElem_push_lt ‹_›
  · rename_i h'
    rw [size_push] at h
    have e : i = xs.size := Nat.le_antisymm (Nat.le_of_lt_succ h) (Nat.le_of_not_lt h')
    cases e
    exact getElem_push_eq
@[simp] theorem getElem?_map {f : α → β} {xs : Array α} {i : Nat} : (xs.map f)[i]? = xs[i]?.map f := by
  rw [← getElem?_toList, toList_map, List.getElem?_map, getElem?_toList]
@[simp] theorem getElem_map {f : α → β} {xs : Array α} {i : Nat} (hi : i < (xs.map f).size) :
    (xs.map f)[i]'hi = f (xs[i]'(size_map (xs := xs) (f := f) ▸ hi)) := by
  have h : i < xs.size := size_map (xs := xs) (f := f) ▸ hi
  have e : (xs.map f)[i]? = some (f (xs[i]'h)) := by rw [getElem?_map, getElem?_eq_getElem h]; rfl
  rw [getElem?_eq_getElem hi] at e
  exact Option.some.inj e
@[simp] theorem getElem_range {n i : Nat} (h : i < (range n).size) : (range n)[i]'h = i := List.getElem_range h
@[simp] theorem getElem_replicate {n i : Nat} {a : α} (h : i < (replicate n a).size) : (replicate n a)[i]'h = a :=
  List.getElem_replicate (h := h)
theorem getElem_set {xs : Array α} {i : Nat} (h : i < xs.size) {v : α} {j : Nat} (hj : j < (xs.set i v h).size) :
    (xs.set i v h)[j]'hj = if i = j then v else xs[j]'(size_set (v := v) h ▸ hj) :=
  List.getElem_set (l := xs.toList) hj
@[simp] theorem foldl_push_eq {f : β → α → β} {init : β} {xs : Array α} {a : α} :
    (xs.push a).foldl f init = f (xs.foldl f init) a := by
  rw [← foldl_toList, toList_push, List.foldl_append, ← foldl_toList]; rfl
@[simp] theorem foldl_append' {f : β → α → β} {init : β} {xs ys : Array α} :
    (xs ++ ys).foldl f init = ys.foldl f (xs.foldl f init) := by
  rw [← foldl_toList, toList_append, List.foldl_append, foldl_toList, foldl_toList]
theorem foldl_map {f : γ → β → γ} {g : α → β} {xs : Array α} {init : γ} :
    (xs.map g).foldl f init = xs.foldl (fun c a => f c (g a)) init := by
  rw [← foldl_toList, toList_map, List.foldl_map, foldl_toList]
@[simp] theorem filter_push {p : α → Bool} {xs : Array α} {a : α} :
    (xs.push a).filter p = if p a = true then (xs.filter p).push a else xs.filter p := by
  apply ext'
  rw [toList_filter, toList_push, List.filter_append, List.filter_cons]
  split <;> simp
@[simp] theorem getElem_mem {xs : Array α} {i : Nat} (h : i < xs.size) : xs[i]'h ∈ xs := mem_def.mpr (List.getElem_mem h)

/-- Exchange the elements at positions `i` and `j`. -/
@[extern "lean_array_fswap"]
def swap (xs : Array α) (i j : @& Nat) (hi : i < xs.size := by get_elem_tactic)
    (hj : j < xs.size := by get_elem_tactic) : Array α :=
  (xs.set i (xs[j]'hj) hi).set j (xs[i]'hi) (size_set (v := xs[j]'hj) hi ▸ hj)
@[simp] theorem size_swap {xs : Array α} {i j : Nat} {hi : i < xs.size} {hj : j < xs.size} :
    (xs.swap i j hi hj).size = xs.size := by rw [swap, size_set, size_set]

/-- Apply `f` to the element at position `i`; beyond the end nothing changes. -/
@[inline] def modify (xs : Array α) (i : Nat) (f : α → α) : Array α :=
  if h : i < xs.size then xs.set i (f (xs[i]'h)) h else xs

/-- The first `i` elements. -/
abbrev take (xs : Array α) (i : Nat) : Array α := xs.extract 0 i
/-- The array without its first `i` elements. -/
abbrev drop (xs : Array α) (i : Nat) : Array α := xs.extract i xs.size
/-- The elements at the front, as long as they satisfy `p`. -/
def takeWhile (p : α → Bool) (xs : Array α) : Array α := (xs.toList.takeWhile p).toArray
/-- The array without the element at position `i`. -/
def eraseIdx (xs : Array α) (i : Nat) (_h : i < xs.size := by get_elem_tactic) : Array α := (xs.toList.eraseIdx i).toArray
/-- The array with `a` at position `i`; what stood there and behind moves on. -/
def insertIdx (xs : Array α) (i : Nat) (a : α) (_h : i ≤ xs.size := by get_elem_tactic) : Array α :=
  (xs.toList.insertIdx i a).toArray
/-- The position of the first element that satisfies `p`, if there is one. -/
def findIdx? (p : α → Bool) (xs : Array α) : Option Nat := xs.toList.findIdx? p
/-- The position of the first `a`, if there is one. -/
def idxOf? [BEq α] (xs : Array α) (a : α) : Option Nat := xs.toList.idxOf? a
/-- Apply `f` to every element and its position. -/
def mapIdx (f : Nat → α → β) (xs : Array α) : Array β := (xs.toList.mapIdx f).toArray
/-- How many elements satisfy `p`. -/
def countP (p : α → Bool) (xs : Array α) : Nat := xs.toList.countP p
/-- How often `a` occurs. -/
def count [BEq α] (a : α) (xs : Array α) : Nat := xs.toList.count a
/-- The array of the first halves, and that of the second halves. -/
def unzip (xs : Array (α × β)) : Array α × Array β := (xs.map Prod.fst, xs.map Prod.snd)
/-- Sort, by a strict order. -/
def qsort (xs : Array α) (lt : α → α → Bool := by exact (· < ·)) : Array α :=
  (xs.toList.mergeSort fun a b => !lt b a).toArray

end Array

namespace List

@[simp] theorem map_toArray {f : α → β} {l : List α} : l.toArray.map f = (l.map f).toArray :=
  Array.ext' Array.toList_map
@[simp] theorem push_toArray {l : List α} {a : α} : l.toArray.push a = (l ++ [a]).toArray :=
  Array.ext' Array.toList_push
@[simp] theorem append_toArray {l₁ l₂ : List α} : l₁.toArray ++ l₂.toArray = (l₁ ++ l₂).toArray :=
  Array.ext' Array.toList_append
theorem toList_toArray (l : List α) : l.toArray.toList = l := rfl

end List
