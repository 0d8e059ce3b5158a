/-
Chapter 3. The natural numbers.

A natural number is zero, or the successor of one. Kernel and compiler compute with
ordinary binary numbers instead; the definitions here say what they compute.
-/
prelude
import Init.Classes

universe u

set_option genCtorIdx false in
/-- The natural numbers `0, 1, 2, …`. -/
@[suggest_for ℕ]
inductive Nat where
  /-- Zero. Write `0`. -/
  | zero : Nat
  /-- The next number. Write `n + 1`. -/
  | succ (n : Nat) : Nat

instance : Inhabited Nat where
  default := Nat.zero

/-- The tag of a run-time object. -/
@[extern "lean_obj_tag_nat", tagged_return]
unsafe opaque getObjTagNat {α : Sort u} (x : @& α) : Nat

/-- How a numeral such as `37` is read in the type `α`. -/
class OfNat (α : Type u) (_ : Nat) where
  /-- The element that the numeral stands for. -/
  ofNat : α

@[default_instance 100]
instance instOfNatNat (n : Nat) : OfNat Nat n where
  ofNat := n
