/-! ## Loops with changeable variables -/

def sumTo (n : Nat) : Nat := Id.run do
  let mut s := 0
  for i in [0:n + 1] do
    s := s + i
  return s

theorem sumTo_ten : sumTo 10 = 55 := by decide
theorem sumTo_four : sumTo 4 = 10 := rfl

def sumList (xs : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in xs do
    s := s + x
  return s

theorem sumList_three : sumList [1, 2, 3] = 6 := rfl

def firstEven (xs : List Nat) : Option Nat := Id.run do
  for x in xs do
    if x % 2 = 0 then return some x
  return none

theorem firstEven_found : firstEven [3, 5, 4, 2] = some 4 := by decide
theorem firstEven_none : firstEven [3, 5] = none := by decide

def countOdd (xs : Array Nat) : Nat := Id.run do
  let mut n := 0
  for x in xs do
    if x % 2 = 0 then continue
    n := n + 1
  return n

#guard countOdd #[1, 2, 3, 5] = 3

def untilTen (xs : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in xs do
    if s + x > 10 then break
    s := s + x
  return s

theorem untilTen_stops : untilTen [4, 5, 6, 1] = 9 := by decide

def steps (n : Nat) : Nat := Id.run do
  let mut k := n
  let mut count := 0
  while k > 1 do
    k := if k % 2 = 0 then k / 2 else 3 * k + 1
    count := count + 1
  return count

#guard steps 27 = 111

def pairs : List (Nat × Nat) := Id.run do
  let mut r := []
  for x in [1, 2], y in [3, 4] do
    r := (x, y) :: r
  return r

theorem pairs_eq : pairs = [(2, 4), (1, 3)] := by decide

def byIndex (xs : Array Nat) : Nat := Id.run do
  let mut s := 0
  for h : i in [0:xs.size] do
    s := s + i * xs[i]
  return s

#guard byIndex #[5, 6, 7] = 20

#guard Id.run (do
  let mut s := 0
  for i in 1...=4 do s := s + i
  for i in 0...3 do s := s + 10 * i
  return s) = 40

/-! ## What a loop computes -/

theorem sumList_eq_foldl (xs : List Nat) : sumList xs = xs.foldl (· + ·) 0 := by
  simp [sumList]

theorem foldl_add (xs : List Nat) (a : Nat) : xs.foldl (· + ·) a = a + xs.foldl (· + ·) 0 := by
  induction xs generalizing a with
  | nil => simp
  | cons x xs ih =>
    simp only [List.foldl_cons]
    rw [ih (a + x), ih (0 + x)]
    omega

theorem sumList_cons (x : Nat) (xs : List Nat) : sumList (x :: xs) = x + sumList xs := by
  rw [sumList_eq_foldl, sumList_eq_foldl, List.foldl_cons, Nat.zero_add, foldl_add]

theorem sumTo_eq_foldl (n : Nat) : sumTo n = (List.range' 0 (n + 1)).foldl (· + ·) 0 := by
  simp [sumTo, Std.Legacy.Range.forIn_eq_forIn_range']

theorem sumTo_succ (n : Nat) : sumTo (n + 1) = sumTo n + (n + 1) := by
  rw [sumTo_eq_foldl, sumTo_eq_foldl, List.range'_concat, List.foldl_append]
  simp

theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo_succ, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]

/-! ## Programs that may fail -/

def half (n : Nat) : Option Nat := if n % 2 = 0 then some (n / 2) else none

def quarter (n : Nat) : Option Nat := do
  let m ← half n
  half m

theorem quarter_twelve : quarter 12 = some 3 := by decide
theorem quarter_six : quarter 6 = none := by decide
theorem quarter_eq (n : Nat) : quarter n = (half n >>= half) := rfl

theorem half_some (n m : Nat) (h : half n = some m) : n = 2 * m := by
  unfold half at h
  split at h
  · injection h with h
    omega
  · contradiction

theorem quarter_some (n m : Nat) (h : quarter n = some m) : n = 4 * m := by
  have ⟨k, hk, hm⟩ := Option.bind_eq_some_iff.mp h
  have := half_some _ _ hk
  have := half_some _ _ hm
  omega

def orZero (n : Nat) : Option Nat := half n <|> some 0
theorem orZero_three : orZero 3 = some 0 := by decide

def safeDiv (a b : Nat) : Except String Nat :=
  if b = 0 then throw "division by zero" else pure (a / b)

def ratio (a b c : Nat) : Except String Nat := do
  let x ← safeDiv a b
  safeDiv x c

theorem ratio_ok : ratio 12 2 3 = .ok 2 := rfl
theorem ratio_error : ratio 12 0 3 = .error "division by zero" := rfl
theorem safeDiv_ok (a b : Nat) (h : b ≠ 0) : safeDiv a b = .ok (a / b) := by
  simp [safeDiv, h]
  rfl

def caught (a b : Nat) : Except String Nat := do
  try safeDiv a b
  catch _ => return 0

theorem caught_zero (a : Nat) : caught a 0 = .ok 0 := rfl

/-! ## Programs with a state -/

def tick : StateM Nat Unit := modify (· + 1)

def fresh : StateM Nat Nat := do
  let n ← get
  set (n + 1)
  return n

def threeFresh : StateM Nat (List Nat) := do
  let a ← fresh
  let b ← fresh
  let c ← fresh
  return [a, b, c]

theorem threeFresh_run : threeFresh.run 5 = ([5, 6, 7], 8) := rfl
theorem tick_tick (n : Nat) : ((do tick; tick : StateM Nat Unit).run n).2 = n + 2 := rfl
theorem tick_then_get (n : Nat) : (do tick; get : StateM Nat Nat).run n = (n + 1, n + 1) := rfl

def label {α : Type} (xs : List α) : StateM Nat (List (Nat × α)) := xs.mapM fun x => do
  return (← fresh, x)

#guard ((label ["a", "b"]).run' 0).run == [(0, "a"), (1, "b")]

def withdraw (amount : Nat) : StateT Nat (Except String) Unit := do
  let balance ← get
  unless amount ≤ balance do throw s!"only {balance} left"
  set (balance - amount)

theorem withdraw_ok : (withdraw 3).run 10 = .ok ((), 7) := rfl
theorem withdraw_error : (withdraw 30).run 10 = .error "only 10 left" := by decide

/-! ## The laws of monads -/

section
variable {m : Type → Type} [Monad m] [LawfulMonad m]

theorem return_then (a : Nat) (f : Nat → m Nat) : (do let x ← pure a; f x) = f a := by simp
theorem then_return (x : m Nat) : (x >>= fun a => pure a) = x := by simp
theorem brackets (x : m Nat) (f g : Nat → m Nat) :
    (do let b ← (do let a ← x; f a); g b) = (do let a ← x; let b ← f a; g b) := by simp
theorem map_twice (x : m Nat) : (· + 1) <$> (· + 1) <$> x = (· + 2) <$> x := by
  rw [Functor.map_map]
end

example : LawfulMonad Option := inferInstance
example : LawfulMonad (StateM Nat) := inferInstance
example : LawfulMonad (StateT Nat (Except String)) := inferInstance

/-- A box, and the proof that it is a monad. -/
structure Box (α : Type) where
  inside : α

instance : Monad Box where
  pure a := ⟨a⟩
  bind x f := f x.inside

instance : LawfulMonad Box := LawfulMonad.mk' Box (fun _ => rfl) (fun _ _ => rfl) (fun _ _ _ => rfl)

/-! ## Recursion -/

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

theorem factorial_five : factorial 5 = 120 := rfl
theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => decide
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih

mutual
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => isOdd n
def isOdd : Nat → Bool
  | 0 => false
  | n + 1 => isEven n
end

theorem isEven_ten : isEven 10 = true := rfl

theorem isEven_add_two (n : Nat) : isEven (n + 2) = isEven n := rfl

theorem isEven_double (n : Nat) : isEven (2 * n) = true := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show isEven (2 * n + 2) = true
    rw [isEven_add_two, ih]

def power (b n : Nat) : Nat := go n
where
  go : Nat → Nat
    | 0 => 1
    | k + 1 => b * go k

theorem power_two_ten : power 2 10 = 1024 := by decide

def reverseAll (xs : List Nat) : List Nat :=
  let rec loop : List Nat → List Nat → List Nat
    | [], acc => acc
    | x :: xs, acc => loop xs (x :: acc)
  loop xs []

theorem reverseAll_three : reverseAll [1, 2, 3] = [3, 2, 1] := rfl

def euclid (a b : Nat) : Nat := if h : b = 0 then a else euclid b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt a (Nat.pos_of_ne_zero h)

#guard euclid 48 36 = 12

partial def search (p : Nat → Bool) (n : Nat) : Nat := if p n then n else search p (n + 1)
#guard search (fun n => n * n > 50) 0 = 8

/-! ## Classes, coercions, defaults -/

class Shape (α : Type) where
  area : α → Nat
  name : α → String := fun _ => "a shape"
  describe : α → String := fun x => s!"{name x} of area {area x}"

structure Square where
  side : Nat

instance : Shape Square where
  area s := s.side * s.side

theorem default_name (s : Square) : Shape.name s = "a shape" := rfl
theorem described : Shape.describe (Square.mk 3) = "a shape of area 9" := by decide

class Monoid' (α : Type) where
  one : α
  mul : α → α → α
  mul_assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)

class CommMonoid' (α : Type) extends Monoid' α where
  mul_comm : ∀ a b, mul a b = mul b a

instance : CommMonoid' Nat where
  one := 1
  mul := (· * ·)
  mul_assoc := Nat.mul_assoc
  mul_comm := Nat.mul_comm

theorem swap_three {α : Type} [CommMonoid' α] (a b c : α) :
    Monoid'.mul (Monoid'.mul a b) c = Monoid'.mul (Monoid'.mul b a) c := by
  rw [CommMonoid'.mul_comm a b]

structure Even where
  value : Nat
  even : value % 2 = 0

instance : Coe Even Nat := ⟨Even.value⟩
theorem even_plus (e : Even) : (e + 1 : Nat) = e.value + 1 := rfl

structure Adder where
  amount : Nat
instance : CoeFun Adder fun _ => Nat → Nat := ⟨fun a n => n + a.amount⟩
theorem adder_five : (Adder.mk 5) 3 = 8 := rfl

structure Carrier where
  type : Type
instance : CoeSort Carrier Type := ⟨Carrier.type⟩
example (c : Carrier) (x : c) : x = x := rfl

example (b : Bool) (h : b) : b = true := h
example (n : { k : Nat // 0 < k }) : 0 < (n : Nat) := n.property
example : Option Nat := (3 : Nat)
example (n : Nat) : Int := n
