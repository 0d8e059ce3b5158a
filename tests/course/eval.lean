/-! ## Values are shown as they are written -/

/-- info: 5 -/
#guard_msgs in #eval 2 + 3

/-- info: -2 -/
#guard_msgs in #eval (3 : Int) - 5

/-- info: 1267650600228229401496703205376 -/
#guard_msgs in #eval 2 ^ 100

/-- info: true -/
#guard_msgs in #eval 2 + 2 = 4

/-- info: false -/
#guard_msgs in #eval decide (3 < 2)

/-- info: "say \"hi\"\n" -/
#guard_msgs in #eval "say \"hi\"\n"

/-- info: 'x' -/
#guard_msgs in #eval 'x'

/-- info: [1, 2, 3] -/
#guard_msgs in #eval [1, 2, 3]

/-- info: #[some 1, none] -/
#guard_msgs in #eval #[some 1, none]

/-- info: (1, "x", true) -/
#guard_msgs in #eval (1, "x", true)

/-- info: some (some 3) -/
#guard_msgs in #eval some (some 3)

/-- info: Sum.inl 3 -/
#guard_msgs in #eval (Sum.inl 3 : Sum Nat String)

/-- info: Except.error "bad" -/
#guard_msgs in #eval (throw "bad" : Except String Nat)

/-- info: () -/
#guard_msgs in #eval ()

/-- info: 3 -/
#guard_msgs in #eval (3 : Fin 5)

/-- info: 2 -/
#guard_msgs in #eval (7 : Fin 5)

/-- info: [2, 4, 6] -/
#guard_msgs in #eval [1, 2, 3].map (2 * ·)

/-- info: "1, 2, 3" -/
#guard_msgs in #eval ", ".intercalate ([1, 2, 3].map toString)

/-- info: "2 and [1, 2]" -/
#guard_msgs in #eval s!"{1 + 1} and {[1, 2]}"

/-- info: [97, 98] -/
#guard_msgs in #eval "ab".toList.map Char.toNat

/-- info: some 3 -/
#guard_msgs in #eval [1, 2, 3][2]?

/-- info: 2 -/
#guard_msgs in #eval [1, 2, 3][1]

/-- info: 3 -/
#guard_msgs in #eval (some 3).get!

/-- info: Ordering.lt -/
#guard_msgs in #eval compare 2 3

/-! ## Types of one's own -/

inductive Color where
  | red | green | blue
deriving Repr, BEq, DecidableEq, Inhabited, Hashable, Ord

/-- info: Color.green -/
#guard_msgs in #eval Color.green

/-- info: Color.red -/
#guard_msgs in #eval (default : Color)

#guard Color.red == .red
#guard Color.red ≠ .blue
#guard compare Color.red Color.blue == .lt
#guard hash Color.red == hash Color.red

theorem red_ne_blue : Color.red ≠ Color.blue := by decide
theorem compare_red_blue : compare Color.red Color.blue = .lt := by decide
theorem default_is_red : (default : Color) = .red := rfl
theorem only_three (c : Color) : c = .red ∨ c = .green ∨ c = .blue := by cases c <;> decide

structure Point where
  x : Nat
  y : Int
deriving Repr, BEq, DecidableEq, Inhabited, Hashable, Ord

/-- info: { x := 1, y := -2 } -/
#guard_msgs in #eval ({ x := 1, y := -2 } : Point)

/-- info: { x := 5, y := 0 } -/
#guard_msgs in #eval { (default : Point) with x := 5 }

theorem points_differ : (⟨1, 2⟩ : Point) ≠ ⟨1, 3⟩ := by decide
theorem points_compare : compare (⟨1, 2⟩ : Point) ⟨1, 3⟩ = .lt := by decide

inductive Tree (α : Type) where
  | leaf
  | node (left : Tree α) (value : α) (right : Tree α)
deriving Repr, BEq, Inhabited

namespace Tree

def insert (x : Nat) : Tree Nat → Tree Nat
  | leaf => node leaf x leaf
  | node l y r => if x < y then node (insert x l) y r else node l y (insert x r)

def toList : Tree α → List α
  | leaf => []
  | node l x r => toList l ++ x :: toList r

end Tree

/-- info: Tree.node (Tree.leaf) 3 (Tree.node (Tree.leaf) 4 (Tree.leaf)) -/
#guard_msgs in #eval (Tree.leaf.insert 3).insert 4

#guard ([3, 1, 2].foldl (fun t x => Tree.insert x t) .leaf).toList = [1, 2, 3]
#guard (Tree.leaf : Tree Nat) == .leaf
theorem insert_sorts : ((Tree.leaf.insert 3).insert 1).toList = [1, 3] := by decide

mutual
inductive Term where
  | number (n : Nat)
  | call (name : String) (args : Terms)
deriving Repr
inductive Terms where
  | nil
  | cons (head : Term) (tail : Terms)
deriving Repr
end

/-- info: Term.call "f" (Terms.cons (Term.number 1) (Terms.nil)) -/
#guard_msgs in #eval Term.call "f" (.cons (.number 1) .nil)

structure Wrapped (α : Type) where
  value : α
  note : String := "none"
deriving Repr

/-- info: { value := 3, note := "none" } -/
#guard_msgs in #eval ({ value := 3 } : Wrapped Nat)

structure Secret where
  code : Nat

instance : Repr Secret := ⟨fun _ _ => "<secret>"⟩

/-- info: <secret> -/
#guard_msgs in #eval Secret.mk 5

instance : ToString Color := ⟨fun
  | .red => "R"
  | .green => "G"
  | .blue => "B"⟩

/-- info: "R and G" -/
#guard_msgs in #eval s!"{Color.red} and {Color.green}"

structure Late where
  n : Nat

deriving instance Repr, BEq for Late

/-- info: { n := 1 } -/
#guard_msgs in #eval Late.mk 1

/-! ## Actions are run -/

/-- info: hello -/
#guard_msgs in #eval IO.println "hello"

/--
info: 1
2
3
-/
#guard_msgs in
#eval do
  for i in [1, 2, 3] do
    IO.println s!"{i}"

def main : IO Unit := do
  let r ← IO.mkRef 0
  for i in [0:5] do r.modify (· + i)
  IO.println s!"the sum is {← r.get}"

/-- info: the sum is 10 -/
#guard_msgs in #eval main

/--
info: working
---
info: 7
-/
#guard_msgs in
#eval (do IO.println "working"; return 7 : IO Nat)

/-- error: nothing works -/
#guard_msgs in #eval (throw <| IO.userError "nothing works" : IO Nat)

/-- info: caught: too much -/
#guard_msgs in
#eval show IO Unit from do
  try
    throw <| IO.userError "too much"
  catch e => IO.println s!"caught: {e}"

/--
info: first
second
at last
-/
#guard_msgs in
#eval show IO Unit from do
  try
    IO.println "first"
    IO.println "second"
  finally
    IO.println "at last"

/-- info: [1, 4, 9] -/
#guard_msgs in
#eval show IO Unit from do
  let squares ← [1, 2, 3].mapM fun n => pure (n * n)
  IO.println s!"{squares}"

/-! ## What can't be shown -/

/--
error: could not synthesize a `Repr` or `ToString` instance for type
  Nat → Nat
-/
#guard_msgs in #eval fun x : Nat => x + 1

/-! ## Other questions to Lean -/

/-- info: 120 -/
#guard_msgs in #reduce (fun n : Nat => n * 24) 5

/-- info: instReprNat -/
#guard_msgs in #synth Repr Nat

/-- info: [1, 2].length : Nat -/
#guard_msgs in #check [1, 2].length

def answer : Nat := 42

/--
info: def answer : Nat :=
42
-/
#guard_msgs in #print answer

/-- info: 'red_ne_blue' does not depend on any axioms -/
#guard_msgs in #print axioms red_ne_blue

/-! ## Numbers with a decimal point -/

/-- info: 3.500000 -/
#guard_msgs in #eval 1.5 + 2

/-- info: -0.250000 -/
#guard_msgs in #eval -1.0 / 4

#guard (2.0 : Float) < 3.0
#guard Float.sqrt 16 == 4
