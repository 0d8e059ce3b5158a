prelude
import LeanbookRepl.Proofs

/-
What a command left in its info trees: the places of `sorry`, the tactics, the goals that its proofs
began with. Each becomes a proof state that can be worked on.
-/

attribute [local instance] LeanbookRepl.someElement

namespace LeanbookRepl

open Lean Elab

/-- What a request wants to know beyond messages and `sorry`s. -/
structure Wanted where
  allTactics : Bool
  rootGoals : Bool
  axioms : Bool := false
  /-- What the judge needs to know of each theorem. -/
  judged : Bool := false
  /-- What each command is made of. -/
  commands : Bool := false

/-- Nodes of the trees, with their surroundings, in the order of the text. -/
abbrev Node := ContextInfo × Info

/-- Was this written by the user, and not made by a macro? -/
partial def isOriginal (stx : Syntax) : Bool :=
  match stx with
  | .node _ _ args => match args.toList with
    | first :: _ => isOriginal first
    | [] => false
  | .atom (.original ..) _ => true
  | .ident (.original ..) .. => true
  | _ => false

def tacticSorry : Name := `Lean.Parser.Tactic.tacticSorry
def termSorry : Name := `Lean.Parser.Term.sorry

/-- Is this a tactic of its own, and not merely what holds tactics together? -/
def isPlainTactic (stx : Syntax) : Bool :=
  match stx with
  | .node _ kind _ => match kind with
    | .str _ "null" | .str _ "byTactic" | .str _ "cdot" | .str _ "cdotTk" => false
    | .str _ "tacticSeq" | .str _ "tacticSeq1Indented" | .str _ "tacticSeqBracketed" => false
    | .str _ "paren" | .str _ "tactic_<;>_" | .str _ "calcSteps" | .anonymous => false
    | .str _ "convSeq" | .str _ "convSeq1Indented" | .str (.str _ "rcasesPat") _ => false
    | .str (.str (.str _ "Parser") "Term") _ => false
    | .str (.str (.str _ "Parser") "Termination") _ => false
    | _ => true
  | _ => false

def isBy (stx : Syntax) : Bool :=
  match stx with
  | .atom _ "by" => true
  | _ => false

/-- The nodes that any request may be interested in. -/
def nodesOf (wanted : Wanted) (trees : List InfoTree) : List Node :=
  let keep (info : Info) : Bool := match info with
    | .ofTacticInfo t =>
      t.stx.isOfKind tacticSorry || (wanted.allTactics && isPlainTactic t.stx)
        || (wanted.rootGoals && (isBy t.stx || isPlainTactic t.stx))
    | .ofTermInfo t => t.stx.isOfKind termSorry
    | _ => false
  forEach trees fun tree =>
    (tree.foldInfo (fun context info found => if keep info then (context, info) :: found else found)
      []).reverse

/-- From where to where, in the text. -/
abbrev Range := String.Pos.Raw × String.Pos.Raw

def rangeOf (stx : Syntax) : Range :=
  let start := match stx.getPos? with | some p => p | none => ⟨0⟩
  let stop := match stx.getTailPos? with | some p => p | none => start
  (start, stop)

/-- Where something stands in the text, ready for a reply. -/
def placeJson (info : ContextInfo) (range : Range) : List (String × Json) :=
  [("pos", positionJson info.fileMap range.1), ("endPos", positionJson info.fileMap range.2)]

/-- A goal and its place, ready for a reply; its proof state is remembered. `term` tells `:= sorry`
from `by sorry`, which what is written in its place depends on. -/
def goalJson (memory : Memory) (info : ContextInfo) (range : Range) (term : Bool)
    (begun : ProofState × List String) : BaseIO Json := do
  let id ← remember memory.proofStates begun.1
  return Json.mkObj <| placeJson info range ++
    [("goal", .str (String.intercalate "\n\n" begun.2)), ("proofState", natural id),
      ("term", .bool term)]

/-- The `sorry`s of a command. -/
def sorries (memory : Memory) (around : Around) : List Node → IO (List Json)
  | [] => return []
  | (info, node) :: rest => do
    let found ← match node with
      | .ofTacticInfo t =>
        if t.stx.isOfKind tacticSorry && isOriginal t.stx then
          match t.goalsBefore with
          | goal :: _ => pure [← goalJson memory info (rangeOf t.stx) false
              (← beginGoals around info t.mctxBefore [goal])]
          | [] => pure []
        else pure []
      | .ofTermInfo t =>
        if t.stx.isOfKind termSorry && isOriginal t.stx then
          pure [← goalJson memory info (rangeOf t.stx) true (← beginTerm around info t)]
        else pure []
      | _ => pure []
    return found ++ (← sorries memory around rest)

/-- The goals that proofs by tactics began with: those of a `by` that stands in no other tactic. -/
def rootGoals (memory : Memory) (around : Around) (inside : List Range) :
    List Node → IO (List Json)
  | [] => return []
  | (info, .ofTacticInfo t) :: rest => do
    let range := rangeOf t.stx
    if isBy t.stx then
      let start := range.1.byteIdx
      if inside.any fun r => r.1.byteIdx ≤ start && start < r.2.byteIdx then
        rootGoals memory around inside rest
      else
        let here ← goalJson memory info (range.1, range.1) true
          (← beginGoals around info t.mctxBefore t.goalsBefore)
        return here :: (← rootGoals memory around inside rest)
    else
      rootGoals memory around (if isPlainTactic t.stx then range :: inside else inside) rest
  | _ :: rest => rootGoals memory around inside rest

/-- The constants that a tactic put into the terms of its goals. -/
def constantsOf (t : TacticInfo) : List Name :=
  t.goalsBefore.foldl (init := []) fun found goal =>
    let (value, _) := instantiateMVarsCore t.mctxAfter (mkMVar goal)
    value.getUsedConstants.toList.foldl (init := found) fun found name =>
      if found.contains name then found else name :: found

/-- The word that a piece of syntax begins with, if it is one of Lean's and not a name. -/
partial def keyword (stx : Syntax) : String :=
  match stx with
  | .atom _ word => word
  | .node _ _ args => match args.toList with
    | first :: _ => keyword first
    | [] => ""
  | _ => ""

/-- All tactics of a command. -/
def tactics (memory : Memory) (around : Around) : List Node → IO (List Json)
  | [] => return []
  | (info, .ofTacticInfo t) :: rest => do
    if isPlainTactic t.stx && isOriginal t.stx then
      let (begun, shown) ← beginGoals around info t.mctxBefore t.goalsBefore
      let id ← remember memory.proofStates begun
      let range := rangeOf t.stx
      let constants ← each (constantsOf t).reverse fun n => return Json.str (← nameText n)
      let here := Json.mkObj <| placeJson info range ++
        [("goals", .str (String.intercalate "\n" shown)), ("proofState", natural id),
         ("keyword", .str (keyword t.stx)),
         ("usedConstants", arrayJson constants)]
      return here :: (← tactics memory around rest)
    else
      tactics memory around rest
  | _ :: rest => tactics memory around rest

end LeanbookRepl
