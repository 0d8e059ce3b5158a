prelude
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
  /-- Names that a proof must not lean on: what the command around it declares. -/
  forbidden : Name → Bool

/-- An environment with its scopes, and what is known of the axioms in it. -/
structure Entry where
  state : Command.State
  known : Known

/-- Numbered values; a forgotten one leaves a hole, so that numbers are never used twice. -/
structure Table (α : Type) where
  slots : Array (IO.Ref (Option α))

variable {α β ε : Type}

/-- Remember a value; the answer is its number. -/
def remember (table : IO.Ref (Table α)) (value : α) : BaseIO Nat := do
  let slot ← IO.mkRef (some value)
  table.modifyGet fun t => (t.slots.size, ⟨t.slots.push slot⟩)

/-- The place of a number, if it was ever given. -/
def slot? (table : IO.Ref (Table α)) (id : Nat) : BaseIO (Option (IO.Ref (Option α))) := do
  let t ← table.get
  if id < t.slots.size then
    return some (t.slots.getD id (← IO.mkRef none))
  else
    return none

/-- The value of a number; `none` if there is none, or no longer. -/
def lookUp (table : IO.Ref (Table α)) (id : Nat) : BaseIO (Option α) := do
  match ← slot? table id with
  | some slot => slot.get
  | none => return none

/-- Put another value in place of one that is remembered, or (with `none`) forget it. -/
def replace (table : IO.Ref (Table α)) (id : Nat) (value : Option α) : BaseIO Unit := do
  match ← slot? table id with
  | some slot => slot.set value
  | none => return ()

/-- The loop's memory. -/
structure Memory where
  environments : IO.Ref (Table Entry)
  proofStates : IO.Ref (Table ProofState)
  /-- What a text with no header begins with, once that is known. -/
  plain : IO.Ref (Option Entry)
  /-- The header that was imported last for the judge, and what it led to. -/
  imported : IO.Ref (Option (String × Entry))

def Memory.empty : BaseIO Memory := do
  return {
    environments := ← IO.mkRef ⟨Array.empty⟩
    proofStates := ← IO.mkRef ⟨Array.empty⟩
    plain := ← IO.mkRef none
    imported := ← IO.mkRef none }

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

def textsOf (key : String) (request : Json) : List String :=
  match request.getObjVal? key with
  | .ok (.arr js) => js.toList.filterMap fun
    | .str s => some s
    | _ => none
  | _ => []

/-- A name as the user wrote it. -/
def nameText (name : Name) : BaseIO String := (MessageData.ofName (privateToUserName name)).toString

def positionJson (map : FileMap) (offset : String.Pos.Raw) : Json :=
  let p := map.toPosition offset
  Json.mkObj [("line", natural p.line), ("column", natural p.column)]

def arrayJson (elems : List Json) : Json := .arr (Array.mk elems)

/-! ## Calling Lean -/

/-- Do something with each element, in order. -/
def each {m : Type → Type} [Monad m] (xs : List α) (f : α → m β) : m (List β) :=
  match xs with
  | [] => return []
  | x :: xs => do
    let y ← f x
    return y :: (← each xs f)

/-- Goals as Lean prints them. -/
def showGoals (goals : List MVarId) : MetaM (List String) := fun m mr c cr =>
  each goals fun g => do
    (MessageData.ofFormat (← Meta.ppGoal g m mr c cr)).toString

/-- Run an action that may throw; the answer says whether it did. -/
def attempt (x : EIO ε α) : BaseIO (Except ε α) := x.toBaseIO

end LeanbookRepl
