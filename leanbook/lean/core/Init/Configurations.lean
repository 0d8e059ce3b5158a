/-
Chapter 27. How tactics are told what to do.

`simp +contextual`, `rw (occs := .pos [2])`, `decide +kernel`: each option of a tactic is a field
of one of these structures. The tactics themselves are compiled; these types only give the
options their names.
-/
prelude
import Init.Macros

namespace Lean.Meta

/-- Which definitions may be unfolded. -/
inductive TransparencyMode where
  /-- All. -/
  | all
  /-- All but the `@[irreducible]` ones. -/
  | default
  /-- Only the `@[reducible]` ones. -/
  | reducible
  /-- The reducible ones and instances. -/
  | instances
  /-- The reducible ones, instances, and those that occur in implicit arguments. -/
  | implicit
  /-- None. -/
  | none

instance : Inhabited TransparencyMode := ⟨.default⟩

/-- For which structures `⟨x.1, x.2⟩ = x` is used. -/
inductive EtaStructMode where
  /-- For all. -/
  | all
  /-- For all but classes. -/
  | notClasses
  /-- For none. -/
  | none

instance : Inhabited EtaStructMode := ⟨.all⟩

/-- Which occurrences of a pattern are meant, counted from `1`. -/
inductive Occurrences where
  /-- All. -/
  | all
  /-- These. -/
  | pos (idxs : List Nat)
  /-- All but these. -/
  | neg (idxs : List Nat)

instance : Inhabited Occurrences := ⟨.all⟩
instance : Coe (List Nat) Occurrences := ⟨.pos⟩

/-- In which order `apply` puts the new goals. -/
inductive ApplyNewGoals where
  /-- First those on which no other depends. -/
  | nonDependentFirst
  /-- Only those on which no other depends. -/
  | nonDependentOnly
  /-- All, in the order of the arguments. -/
  | all

/-- The options of `apply`. -/
structure ApplyConfig where
  /-- The order of the new goals. -/
  newGoals := ApplyNewGoals.nonDependentFirst
  /-- Check the types of instance arguments? -/
  synthAssignedInstances := true
  /-- Leave instances that are not found as goals? -/
  allowSynthFailures := false
  /-- Assign metavariables approximately? -/
  approx : Bool := true

/-- The options of `rw`. -/
structure Rewrite.Config where
  /-- What may be unfolded to find the pattern. -/
  transparency : TransparencyMode := .instances
  /-- Rewrite proofs in the goal as well? -/
  offsetCnstrs : Bool := true
  /-- Which occurrences to rewrite. -/
  occs : Occurrences := .all
  /-- The order of the new goals. -/
  newGoals := ApplyNewGoals.nonDependentFirst

/-- The default bound for the steps of `simp`. -/
def Simp.defaultMaxSteps : Nat := 100000

/-- The options of `simp`. -/
structure Simp.Config where
  /-- How many terms may be visited. -/
  maxSteps : Nat := defaultMaxSteps
  /-- How deeply side conditions may be nested. -/
  maxDischargeDepth : Nat := 2
  /-- Use the hypothesis of an implication in its conclusion? -/
  contextual : Bool := false
  /-- Remember results? -/
  memoize : Bool := true
  /-- Only one round? -/
  singlePass : Bool := false
  /-- Replace the variables of `let` by their values? -/
  zeta : Bool := true
  /-- Apply functions to arguments? -/
  beta : Bool := true
  /-- Use that `fun x => f x` is `f`? -/
  eta : Bool := true
  /-- For which structures `⟨x.1, x.2⟩ = x` is used. -/
  etaStruct : EtaStructMode := .all
  /-- Reduce `match` on constructors? -/
  iota : Bool := true
  /-- Reduce the parts of structures? -/
  proj : Bool := true
  /-- Decide propositions? -/
  decide : Bool := false
  /-- Do linear arithmetic? -/
  arith : Bool := false
  /-- Unfold definitions? -/
  autoUnfold : Bool := false
  /-- Simplify dependent arguments by definition? -/
  dsimp : Bool := true
  /-- Fail when nothing changes? -/
  failIfUnchanged : Bool := true
  /-- Evaluate closed terms? -/
  ground : Bool := false
  /-- Unfold functions with too few arguments? -/
  unfoldPartialApp : Bool := false
  /-- Replace local definitions by their values? -/
  zetaDelta : Bool := false
  /-- Look lemmas up in an index? -/
  index : Bool := true
  /-- Leave no trace of steps that hold by definition? -/
  implicitDefEqProofs : Bool := true
  /-- Drop `let` variables that are not used? -/
  zetaUnused : Bool := true
  /-- Go on after running out of resources? -/
  catchRuntime : Bool := true
  /-- Replace the variables of `have` by their values? -/
  zetaHave : Bool := true
  /-- Turn `let` into `have` where possible? -/
  letToHave : Bool := true
  /-- Use congruence lemmas for constants? -/
  congrConsts : Bool := true
  /-- Write the numerals of bit vectors with `BitVec.ofNat`? -/
  bitVecOfNat : Bool := true
  /-- Warn of large exponents? -/
  warnExponents : Bool := true
  /-- Use lemmas that are suggested? -/
  suggestions : Bool := false
  /-- How many suggestions to use. -/
  maxSuggestions : Option Nat := none
  /-- Use all local definitions? -/
  locals : Bool := false
  /-- Simplify instances as well? -/
  instances : Bool := false

end Lean.Meta

/-- The options of `decide`. -/
structure Lean.Parser.Tactic.DecideConfig where
  /-- Let the kernel evaluate? -/
  kernel : Bool := false
  /-- Let compiled code evaluate? It has to be trusted then. -/
  native : Bool := false
  /-- Unfold also what is marked irreducible? -/
  zetaReduce : Bool := false
  /-- Move the hypotheses that are needed into the goal first? -/
  revert : Bool := false
