/-
Chapter 22. Lists: the functions.

Every function is defined by what it does to the empty list and to an element in front of a
list. These equations are all that the proofs of the next chapters need. At run time the
tail-recursive versions take over (chapter 25), so that long lists do not exhaust the stack.
-/
prelude
import Init.GetElem

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

@[simp] theorem length_nil : length ([] : List α) = 0 := rfl
@[simp] theorem length_cons {a : α} {as : List α} : (a :: as).length = as.length + 1 := rfl
@[simp] theorem length_singleton {a : α} : length [a] = 1 := rfl

/-! ## One after the other, and backwards -/

instance : Append (List α) := ⟨List.append⟩
instance : EmptyCollection (List α) := ⟨[]⟩

@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl
@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl
@[simp] theorem append_eq {as bs : List α} : List.append as bs = as ++ bs := rfl
theorem singleton_append {x : α} {l : List α} : [x] ++ l = x :: l := rfl

/-- The elements of the first list, backwards, in front of the second. -/
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

/-- The list backwards. -/
def reverse (as : List α) : List α := reverseAux as []

@[simp] theorem reverseAux_nil {r : List α} : reverseAux [] r = r := rfl
@[simp] theorem reverseAux_cons {a : α} {l r : List α} : reverseAux (a :: l) r = reverseAux l (a :: r) := rfl
@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl

/-- The list of one element. -/
protected def singleton (a : α) : List α := [a]

instance : Singleton α (List α) := ⟨List.singleton⟩

/-- Is the list empty? -/
def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false

@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons {x : α} {xs : List α} : (x :: xs).isEmpty = false := rfl

/-! ## The first, the rest, the last -/

/-- The first element of a list that is not empty. -/
def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a

/-- The first element, if there is one. -/
def head? : List α → Option α
  | [] => none
  | a :: _ => some a

/-- The first element, or `fallback` when the list is empty. -/
def headD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: _, _ => a

/-- The first element; of the empty list, a panic. -/
def head! [Inhabited α] : List α → α
  | [] => panic "empty list"
  | a :: _ => a

/-- The list without its first element. -/
def tail : List α → List α
  | [] => []
  | _ :: as => as

/-- The list without its first element, if it has one. -/
def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as

/-- The list without its first element, or `fallback` when it is empty. -/
def tailD (l fallback : List α) : List α :=
  match l with
  | [] => fallback
  | _ :: tl => tl

/-- The list without its first element; of the empty list, a panic. -/
def tail! : List α → List α
  | [] => panic "empty list"
  | _ :: as => as

/-- The last element of a list that is not empty. -/
def getLast : (as : List α) → as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) (fun h => List.noConfusion rfl (heq_of_eq h))

/-- The last element, if there is one. -/
def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h)))

/-- The last element, or `fallback` when the list is empty. -/
def getLastD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: as, _ => getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h))

/-- The last element; of the empty list, a panic. -/
def getLast! [Inhabited α] : List α → α
  | [] => panic "empty list"
  | a :: as => getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h))

/-- The list without its last element. -/
def dropLast : List α → List α
  | [] => []
  | [_] => []
  | a :: b :: as => a :: dropLast (b :: as)

@[simp] theorem head_cons {a : α} {l : List α} {h} : head (a :: l) h = a := rfl
@[simp] theorem head?_nil : head? ([] : List α) = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl
@[simp] theorem headD_nil {d : α} : headD [] d = d := rfl
@[simp] theorem headD_cons {a d : α} {l : List α} : headD (a :: l) d = a := rfl
@[simp] theorem head!_cons [Inhabited α] {a : α} {l : List α} : head! (a :: l) = a := rfl
@[simp] theorem tail_nil : ([] : List α).tail = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : (a :: as).tail = as := rfl
@[simp] theorem tail?_nil : tail? ([] : List α) = none := rfl
@[simp] theorem tail?_cons {a : α} {l : List α} : tail? (a :: l) = some l := rfl
@[simp] theorem tailD_nil {l' : List α} : tailD [] l' = l' := rfl
@[simp] theorem tailD_cons {a : α} {l l' : List α} : tailD (a :: l) l' = l := rfl
@[simp] theorem getLast_singleton {a : α} (h) : getLast [a] h = a := rfl
@[simp] theorem getLast_cons_cons {a b : α} {l : List α} (h) :
    getLast (a :: b :: l) h = getLast (b :: l) (fun h => List.noConfusion rfl (heq_of_eq h)) := rfl
@[simp] theorem getLast?_nil : getLast? ([] : List α) = none := rfl
@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl
@[simp] theorem dropLast_single {a : α} : [a].dropLast = [] := rfl
@[simp] theorem dropLast_cons₂ {x y : α} {zs : List α} :
    (x :: y :: zs).dropLast = x :: (y :: zs).dropLast := rfl

/-! ## Every element: `map`, `filter`, folds -/

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl
@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl

/-- The elements that satisfy `p`, in their order. -/
def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => a :: filter p as
    | false => filter p as

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl

/-- Apply `f` to every element, and keep the values that there are. -/
@[specialize] def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as =>
    match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl

@[simp] theorem foldl_nil {f : α → β → α} {b : α} : [].foldl f b = b := rfl
@[simp] theorem foldl_cons {f : β → α → β} {a : α} {l : List α} {b : β} :
    (a :: l).foldl f b = l.foldl f (f b a) := rfl

/-- Take the elements in from the right: `foldr f z [a, b] = f a (f b z)`. -/
@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: l => f a (foldr f init l)

@[simp] theorem foldr_nil {f : α → β → β} {b : β} : [].foldr f b = b := rfl
@[simp] theorem foldr_cons {a : α} {l : List α} {f : α → β → β} {b : β} :
    (a :: l).foldr f b = f a (l.foldr f b) := rfl

@[simp] theorem flatten_nil : ([] : List (List α)).flatten = [] := rfl
@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl
@[simp] theorem flatMap_nil {f : α → List β} : List.flatMap f [] = [] := rfl
@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} :
    List.flatMap f (x :: xs) = f x ++ List.flatMap f xs := rfl

/-- Does some element satisfy `p`? -/
def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p

/-- Do all elements satisfy `p`? -/
def all : (l : List α) → (p : α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p

@[simp] theorem any_nil {f : α → Bool} : [].any f = false := rfl
@[simp] theorem any_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).any f = (f a || l.any f) := rfl
@[simp] theorem all_nil {f : α → Bool} : [].all f = true := rfl
@[simp] theorem all_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).all f = (f a && l.all f) := rfl

/-- Is some Boolean of the list `true`? -/
def or (bs : List Bool) : Bool := bs.any id
/-- Are all Booleans of the list `true`? -/
def and (bs : List Bool) : Bool := bs.all id

@[simp] theorem or_nil : [].or = false := rfl
@[simp] theorem or_cons {a : Bool} {l : List Bool} : (a :: l).or = (a || l.or) := rfl
@[simp] theorem and_nil : [].and = true := rfl
@[simp] theorem and_cons {a : Bool} {l : List Bool} : (a :: l).and = (a && l.and) := rfl

/-- The sum of the elements. -/
def sum [Add α] [Zero α] : (xs : List α) → α := foldr (· + ·) 0

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl

/-- The product of the elements. -/
def prod [Mul α] [One α] : (xs : List α) → α := foldr (· * ·) 1

@[simp] theorem prod_nil [Mul α] [One α] : ([] : List α).prod = 1 := rfl
@[simp] theorem prod_cons [Mul α] [One α] {a : α} {l : List α} : (a :: l).prod = a * l.prod := rfl

/-- The greatest element, if there is one. -/
def max? [Max α] : List α → Option α
  | [] => none
  | a :: as => some (as.foldl max a)

/-- The least element, if there is one. -/
def min? [Min α] : List α → Option α
  | [] => none
  | a :: as => some (as.foldl min a)

@[simp] theorem max?_nil [Max α] : ([] : List α).max? = none := rfl
@[simp] theorem min?_nil [Min α] : ([] : List α).min? = none := rfl

/-- How many elements satisfy `p`. -/
@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0
where
  /-- The number of such elements, added to `acc`. -/
  @[specialize] go : List α → Nat → Nat
    | [], acc => acc
    | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc

/-- How often `a` occurs. -/
@[inline] def count [BEq α] (a : α) : List α → Nat := countP (· == a)

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
