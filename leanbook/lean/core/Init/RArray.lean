/-
Chapter 87. Look-up trees.

Proofs by computation keep the values of their variables in a tree, because the kernel finds an
entry of a tree faster than one of a list.
-/
prelude
import Init.Nat.Order

universe u

namespace Lean

/-- A look-up tree: at `branch p l r` the numbers below `p` are found in `l`, the others in `r`. -/
inductive RArray (α : Type u) : Type u where
  /-- One entry, for every number that comes here. -/
  | leaf : α → RArray α
  /-- Decide where to go on. -/
  | branch : Nat → RArray α → RArray α → RArray α

variable {α : Type u}

/-- The entry at `n`. It is written so that the kernel has little to unfold. -/
noncomputable def RArray.get (a : RArray α) (n : Nat) : α :=
  RArray.rec (fun x => x) (fun p _ _ l r => (Nat.ble p n).rec l r) a

/-- The number of entries. -/
def RArray.size : RArray α → Nat
  | leaf _ => 1
  | branch _ l r => l.size + r.size

end Lean
