/-
The core library of Leanbook's embedded Lean.

Every file without an `import` line of its own imports this module. It is written to be
read from the first chapter on; the comment at the head of each file says what it brings.
-/
prelude
import Init.Logic
import Init.Sizes
import Init.Sums
import Init.Decide
import Init.Simp
import Init.WellFounded
import Init.Propositions
import Init.Classical
import Init.Collections
import Init.Chaining
import Init.Coe
import Init.Quotients
import Init.Extensionality
import Init.Functions
import Init.Macros
import Init.Use
import Init.Configurations
import Init.Relations
import Init.Program.Streams
import Init.Program.Loops
import Init.Program.Repr
import Init.Program.Comparing
import Init.Program.Strings
import Init.Program.MonadLaws
import Init.Program.Floats
import Init.Program.LoopLaws
import Init.Nat.Induction
import Init.Nat.Order
import Init.Nat.OrderAlgebra
import Init.Nat.Sub
import Init.Nat.Simproc
import Init.Nat.Div
import Init.Nat.Mod
import Init.Nat.Dvd
import Init.Nat.Pow
import Init.Nat.StrongInduction
import Init.Nat.Gcd
import Init.Nat.Lcm
import Init.Nat.MinMax
import Init.Nat.Decide
import Init.Nat.Instances
import Init.Nat.LinearProof
import Init.Nat.Bitwise
import Init.Nat.Fold
import Init.NeZero
import Init.Fin.Basic
import Init.Fin.Cast
import Init.Reordering
import Init.List.Attach
import Init.Omega.Facts
import Init.Omega.Bounded
import Init.Pairs
import Init.Array
import Init.Grind.Library
import Init.LawfulDeriving
import Init.Nat.Compare
import Init.Unexpanders
