/-
Chapter 41. Lists: cutting, making, searching, changing.

The rest of the functions: parts of a list, ranges, two lists at once, looking for an element,
changing one, comparing two lists.
-/
prelude
import Init.List.Basic

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Parts of a list -/

/-- The first `n` elements. -/
def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _+1, [] => []
  | n+1, a :: as => a :: take n as

/-- The list without its first `n` elements. -/
def drop : (n : Nat) → (xs : List α) → List α
  | 0, as => as
  | _+1, [] => []
  | n+1, _ :: as => drop n as

@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_zero {l : List α} : l.take 0 = [] := rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl
@[simp] theorem drop_nil {i : Nat} : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl

/-- The elements from position `start` up to, not including, `stop`. -/
abbrev extract (l : List α) (start : Nat := 0) (stop : Nat := l.length) : List α :=
  (l.drop start).take (stop - start)

/-- The elements at the front, as long as they satisfy `p`. -/
def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | hd :: tl =>
    match p hd with
    | true => hd :: takeWhile p tl
    | false => []

/-- What is left when the elements at the front that satisfy `p` are gone. -/
def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: l =>
    match p a with
    | true => dropWhile p l
    | false => a :: l

@[simp] theorem takeWhile_nil {p : α → Bool} : [].takeWhile p = [] := rfl
@[simp] theorem dropWhile_nil {p : α → Bool} : ([] : List α).dropWhile p = [] := rfl

/-- The elements that satisfy `p`, and those that do not. -/
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α := loop as ([], [])
where
  /-- The two halves are collected backwards. -/
  @[specialize] loop : List α → List α × List α → List α × List α
    | [], (bs, cs) => (bs.reverse, cs.reverse)
    | a :: as, (bs, cs) =>
      match p a with
      | true => loop as (a :: bs, cs)
      | false => loop as (bs, a :: cs)

/-- The longest part at the front that satisfies `p`, and the rest. -/
@[inline] def span (p : α → Bool) (as : List α) : List α × List α := loop as []
where
  /-- The front is collected backwards. -/
  @[specialize] loop : List α → List α → List α × List α
    | [], acc => (acc.reverse, [])
    | a :: as, acc =>
      match p a with
      | true => loop as (a :: acc)
      | false => (acc.reverse, a :: as)

/-- The first `n` elements, and the rest. -/
def splitAt (n : Nat) (l : List α) : List α × List α := go l n []
where
  /-- The front is collected backwards; `l` is the answer when the list is too short. -/
  go : List α → Nat → List α → List α × List α
    | [], _, _ => (l, [])
    | x :: xs, n+1, acc => go xs n (x :: acc)
    | xs, _, acc => (acc.reverse, xs)

/-- The first `i` elements are moved to the end. -/
def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let n := i % len
    xs.drop n ++ xs.take n

/-! ## Making lists -/

/-- `n` times the same element. -/
def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n+1, a => a :: replicate n a

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl

/-- The numbers `0, 1, …, n - 1`. -/
def range (n : Nat) : List Nat := loop n []
where
  /-- The numbers below `n`, in front of a list. -/
  loop : Nat → List Nat → List Nat
    | 0, acc => acc
    | n+1, acc => loop n (n :: acc)

/-- `len` numbers from `start` on, with the distance `step`. -/
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n+1, step => s :: range' (s + step) n step

/-- The elements with their positions: `['a', 'b'].zipIdx = [('a', 0), ('b', 1)]`. -/
def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => []
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)

@[simp] theorem zipIdx_nil {i : Nat} : ([] : List α).zipIdx i = [] := rfl
@[simp] theorem zipIdx_cons {a : α} {as : List α} {i : Nat} :
    (a :: as).zipIdx i = (a, i) :: as.zipIdx (i + 1) := rfl

/-! ## Two lists -/

/-- Apply a function to the elements at the same positions, as far as both lists go. -/
@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []

/-- The pairs of elements at the same positions, as far as both lists go. -/
def zip : List α → List β → List (α × β) := zipWith Prod.mk

@[simp] theorem zipWith_nil_left {l : List β} {f : α → β → γ} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {l : List α} {f : α → β → γ} : zipWith f l [] = [] := by cases l <;> rfl
@[simp] theorem zipWith_cons_cons {f : α → β → γ} {a : α} {as : List α} {b : β} {bs : List β} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl
@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl
@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := zipWith_nil_right
@[simp] theorem zip_cons_cons {a : α} {as : List α} {b : β} {bs : List β} :
    zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl

/-- The list of the first halves, and that of the second halves. -/
def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t =>
    match unzip t with
    | (as, bs) => (a :: as, b :: bs)

@[simp] theorem unzip_nil : ([] : List (α × β)).unzip = ([], []) := rfl
@[simp] theorem unzip_cons {t : List (α × β)} {h : α × β} :
    (h :: t).unzip = match unzip t with | (as, bs) => (h.1 :: as, h.2 :: bs) := rfl

/-! ## Looking for something -/

/-- Does `a` occur, by `==`? -/
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs =>
    match a == b with
    | true => true
    | false => elem a bs

/-- Does `a` occur, by `==`? -/
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as

/-- Does `a` not occur, by `==`? -/
def notElem [BEq α] (a : α) (as : List α) : Bool := !(as.elem a)

@[simp] theorem elem_nil [BEq α] {a : α} : [].elem a = false := rfl
@[simp] theorem contains_nil [BEq α] {a : α} : [].contains a = false := rfl

/-- The first element that satisfies `p`. -/
def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as =>
    match p a with
    | true => some a
    | false => find? p as

/-- The first value of `f` that exists. -/
def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as =>
    match f a with
    | some b => some b
    | none => findSome? f as

@[simp] theorem find?_nil {p : α → Bool} : ([] : List α).find? p = none := rfl
@[simp] theorem findSome?_nil {f : α → Option β} : ([] : List α).findSome? f = none := rfl

/-- The position of the first element that satisfies `p`; the length if there is none. -/
@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0
where
  /-- The position, added to `n`. -/
  @[specialize] go : List α → Nat → Nat
    | [], n => n
    | a :: l, n => bif p a then n else go l (n + 1)

/-- The position of the first `a`; the length if there is none. -/
def idxOf [BEq α] (a : α) : List α → Nat := findIdx (· == a)

/-- The value that belongs to a key. -/
def lookup [BEq α] : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as =>
    match a == k with
    | true => some b
    | false => lookup a as

@[simp] theorem lookup_nil [BEq α] {a : α} : ([] : List (α × β)).lookup a = none := rfl

/-! ## Changing a list -/

@[simp] theorem set_nil {n : Nat} {a : α} : [].set n a = [] := rfl
@[simp] theorem set_cons_zero {x : α} {xs : List α} {a : α} : (x :: xs).set 0 a = a :: xs := rfl
@[simp] theorem set_cons_succ {x : α} {xs : List α} {n : Nat} {a : α} :
    (x :: xs).set (n + 1) a = x :: xs.set n a := rfl

/-- Replace what follows the first `i` elements by its image. -/
def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α := go i l
where
  /-- The function, `i` elements further on. -/
  go : Nat → List α → List α
    | 0, l => f l
    | _+1, [] => []
    | i+1, a :: l => a :: go i l

/-- Apply `f` to the first element. -/
def modifyHead (f : α → α) : List α → List α
  | [] => []
  | a :: l => f a :: l

/-- Apply `f` to the element at position `i`. -/
def modify (l : List α) (i : Nat) (f : α → α) : List α := l.modifyTailIdx i (modifyHead f)

/-- Put `a` at position `i`; what stood there and behind moves on. -/
def insertIdx (xs : List α) (i : Nat) (a : α) : List α := xs.modifyTailIdx i (cons a)

/-- Put `a` in front, unless it occurs already. -/
@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α := if l.elem a then l else a :: l

instance [BEq α] : Insert α (List α) := ⟨List.insert⟩

/-- Remove the first occurrence of `a`. -/
protected def erase [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b =>
    match a == b with
    | true => as
    | false => a :: List.erase as b

/-- Remove the first element that satisfies `p`. -/
def eraseP (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => bif p a then l else a :: eraseP p l

/-- Remove the element at a position. -/
def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n+1 => a :: eraseIdx as n

@[simp] theorem erase_nil [BEq α] (a : α) : [].erase a = [] := rfl
theorem erase_cons [BEq α] {a b : α} {l : List α} :
    (b :: l).erase a = if b == a then l else b :: l.erase a := by
  show (match b == a with | true => l | false => b :: l.erase a) = _
  cases b == a <;> rfl
@[simp] theorem eraseIdx_nil {i : Nat} : ([] : List α).eraseIdx i = [] := rfl
@[simp] theorem eraseIdx_cons_zero {a : α} {as : List α} : (a :: as).eraseIdx 0 = as := rfl
@[simp] theorem eraseIdx_cons_succ {a : α} {as : List α} {i : Nat} :
    (a :: as).eraseIdx (i + 1) = a :: as.eraseIdx i := rfl

/-- Replace the first `a` by `b`. -/
def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α
  | [], _, _ => []
  | a :: as, b, c =>
    match b == a with
    | true => c :: as
    | false => a :: replace as b c

/-- The elements of `xs` that do not occur in `ys`. -/
def removeAll [BEq α] (xs ys : List α) : List α := xs.filter (fun x => !ys.elem x)

/-- Each element once, where it occurs first. -/
def eraseDups [BEq α] (as : List α) : List α := loop as []
where
  /-- The elements seen so far are collected backwards. -/
  loop : List α → List α → List α
    | [], bs => bs.reverse
    | a :: as, bs =>
      match bs.elem a with
      | true => loop as bs
      | false => loop as (a :: bs)

/-- Put `sep` between the elements. -/
def intersperse (sep : α) : (l : List α) → List α
  | [] => []
  | [x] => [x]
  | x :: y :: xs => x :: sep :: intersperse sep (y :: xs)

/-- Put the list `sep` between the lists, and make one list of all. -/
noncomputable def intercalate (sep : List α) (xs : List (List α)) : List α := (intersperse sep xs).flatten

@[simp] theorem intersperse_nil {sep : α} : ([] : List α).intersperse sep = [] := rfl
@[simp] theorem intersperse_single {sep x : α} : [x].intersperse sep = [x] := rfl
@[simp] theorem intersperse_cons₂ {sep x y : α} {zs : List α} :
    (x :: y :: zs).intersperse sep = x :: sep :: (y :: zs).intersperse sep := rfl

/-! ## Comparing lists -/

/-- Are the lists equally long, and do the elements at equal positions satisfy `eqv`? -/
@[specialize] def isEqv : (as bs : List α) → (eqv : α → α → Bool) → Bool
  | [], [], _ => true
  | a :: as, b :: bs, eqv => eqv a b && isEqv as bs eqv
  | _, _, _ => false

/-- Is the first list the beginning of the second, by `==`? -/
def isPrefixOf [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs

/-- Is the first list the end of the second, by `==`? -/
def isSuffixOf [BEq α] (l₁ l₂ : List α) : Bool := isPrefixOf l₁.reverse l₂.reverse

/-- The first list can be had from the second by leaving elements out, by `==`. -/
def isSublist [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | l₁@(hd₁ :: tl₁), hd₂ :: tl₂ =>
    if hd₁ == hd₂ then tl₁.isSublist tl₂ else l₁.isSublist tl₂

end List
