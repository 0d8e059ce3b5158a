import LeanbookRepl.Axioms

/-
What the loop remembers: environments and proof states, each under a number. Both are plain values,
so any of them may be used again at any time; forgetting one frees what only it needed.
-/

attribute [local instance] LeanbookRepl.someElement

namespace LeanbookRepl

open Lean Elab

/-- A point in a proof: everything that running one more tactic needs. -/
structure ProofState where
  /-- Scopes and counters of the command that the proof belongs to. -/
  command : Command.State
  core : Core.State
  «meta» : Meta.State
  goals : List MVarId
  /-- The goals that the proof began with, and the local context that they live in. -/
  roots : List MVarId
  rootContext : Meta.Context

/-- An environment with its scopes, and what is known of the axioms in it. -/
structure Entry where
  state : Command.State
  known : Known

/-- Numbered values; a forgotten one leaves a hole, so that numbers are never used twice. -/
structure Table (α : Type) where
  slots : Array (Option α)

/-- The loop's memory. -/
structure Memory where
  environments : Table Entry
  proofStates : Table ProofState
  /-- What each header led to: importing the same modules again costs nothing. -/
  headers : List (String × Entry)

variable {α : Type}

def Table.empty : Table α := ⟨Array.empty⟩

/-- The number that the next value will get. -/
def Table.next (t : Table α) : Nat := t.slots.size

def Table.add (t : Table α) (value : α) : Table α := ⟨t.slots.push (some value)⟩

def Table.find? (t : Table α) (id : Nat) : Option α :=
  if id < t.slots.size then t.slots.getD id none else none

def Table.set (t : Table α) (id : Nat) (value : α) : Table α :=
  ⟨t.slots.setIfInBounds id (some value)⟩

def Table.drop (t : Table α) (id : Nat) : Table α :=
  if id < t.slots.size then ⟨t.slots.setIfInBounds id none⟩ else t

def Memory.empty : Memory := ⟨Table.empty, Table.empty, []⟩

/-- Remember an environment; the answer is its number. -/
def rememberEnvironment (memory : IO.Ref Memory) (entry : Entry) : BaseIO Nat :=
  memory.modifyGet fun m =>
    (m.environments.next, { m with environments := m.environments.add entry })

/-- Remember a proof state; the answer is its number. -/
def rememberProofState (memory : IO.Ref Memory) (state : ProofState) : BaseIO Nat :=
  memory.modifyGet fun m => (m.proofStates.next, { m with proofStates := m.proofStates.add state })

/-! ## JSON -/

def natural (n : Nat) : Json := .num (JsonNumber.fromNat n)

def textOf (key : String) (request : Json) : String :=
  match request.getObjVal? key with
  | .ok (.str s) => s
  | _ => ""

def flagOf (key : String) (request : Json) : Bool :=
  match request.getObjVal? key with
  | .ok (.bool b) => b
  | _ => false

def numberOf? (key : String) (request : Json) : Option Nat :=
  match request.getObjVal? key with
  | .ok j =>
    match j.getNat? with
    | .ok n => some n
    | .error _ => none
  | .error _ => none

def numbersOf (key : String) (request : Json) : List Nat :=
  match request.getObjVal? key with
  | .ok (.arr js) => js.toList.filterMap fun j =>
    match j.getNat? with
    | .ok n => some n
    | .error _ => none
  | _ => []

/-- A name as the user wrote it. -/
def nameText (name : Name) : String := (privateToUserName name).toString true fun _ => false

def positionJson (map : FileMap) (offset : String.Pos.Raw) : Json :=
  let p := map.toPosition offset
  Json.mkObj [("line", natural p.line), ("column", natural p.column)]

def arrayJson (elems : List Json) : Json := .arr (Array.mk elems)

/-! ## Calling Lean -/

/-- Goals as Lean prints them. -/
def showGoals (goals : List MVarId) : MetaM (List String) := fun m mr c cr =>
  goals.mapM fun g => do
    let format ← Meta.ppGoal g m mr c cr
    return Std.Format.pretty format 120 0 0

/-- Run an action that may throw one of Lean's exceptions. -/
def attempt {ε : Type} (x : EIO ε α) : BaseIO (Except ε α) := x.toBaseIO

end LeanbookRepl
