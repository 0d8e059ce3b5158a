/-
Chapter 40. Lists: the functions.

Every function is defined by what it does to the empty list and to an element in front of a
list. These equations are all that the proofs of the next chapters need. At run time the
tail-recursive versions take over (`Init.List.Fast`), so that long lists do not exhaust the stack.
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

end List
