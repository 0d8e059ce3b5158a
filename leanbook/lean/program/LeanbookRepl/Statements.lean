prelude
import LeanbookRepl.Trees
import LeanbookRepl.Judge

/-
Statements: a theorem whose proof is left out, elaborated on its own; and the same theorem with a
proof put in, by exchanging syntax trees, never by joining texts.
-/

attribute [local instance] LeanbookRepl.someElement

namespace Lean

@[extern "x"] opaque Name.replacePrefix (name queried new : Name) : Name

end Lean

namespace LeanbookRepl

open Lean Elab

/-! ## A theorem as a piece of syntax -/

/-- A command that states one theorem. -/
structure Stated where
  /-- Its name, as it is written. -/
  name : Name
  /-- What stands behind the type: `:= …`, or cases. -/
  body : Syntax
  /-- The same command with another body. -/
  withBody : Syntax → Syntax

def node (kind : Name) (args : List Syntax) : Syntax := .node .none kind (Array.mk args)
def nothing : Syntax := node `null []

/-- The body `:= by sorry`. -/
def sorryBody : Syntax :=
  node `Lean.Parser.Command.declValSimple [
    .atom .none ":=",
    node byKind [.atom .none "by", node tacticSeqKind [
      node `Lean.Parser.Tactic.tacticSeq1Indented [node `null [node tacticSorry [
        .atom .none "sorry"]]]]],
    node `Lean.Parser.Termination.suffix [nothing, nothing],
    nothing]

/-- The theorem that a command states, if it does no more and no less. An `example` is taken for a
theorem without a name of its own. -/
partial def stated (stx : Syntax) : Option Stated :=
  match stx with
  | .node info kind args =>
    match args.toList with
    | [first, link, last] =>
      if kind == `Lean.Parser.Command.in then
        (stated last).map fun it => ⟨it.name, it.body, fun body =>
          .node info kind (Array.mk [first, link, it.withBody body])⟩
      else none
    | [modifiers, .node inner kind' parts] =>
      if kind == `Lean.Parser.Command.declaration then
        (declared kind' inner parts.toList).map fun (name, body, build) => ⟨name, body, fun body =>
          .node info kind (Array.mk [modifiers, build body])⟩
      else none
    | _ => none
  | _ => none
where
  declared (kind : Name) (info : SourceInfo) (parts : List Syntax) :
      Option (Name × Syntax × (Syntax → Syntax)) :=
    if kind == `Lean.Parser.Command.theorem then
      match parts with
      | [keyword, id, signature, body] =>
        (written id).map fun name => (name, body, fun body =>
          .node info kind (Array.mk [keyword, id, signature, body]))
      | _ => none
    else if kind == `Lean.Parser.Command.example then
      match parts with
      | [keyword, .node _ _ signature, body] =>
        match signature.toList with
        | [binders, .node _ _ type] => match type.toList with
          | [type] => some (`_example, body, fun body =>
            .node info `Lean.Parser.Command.theorem (Array.mk [keyword, exampleId,
              node `Lean.Parser.Command.declSig [binders, type], body]))
          | _ => none
        | _ => none
      | _ => none
    else none
  written : Syntax → Option Name
    | .node _ _ parts => match parts.toList with
      | .ident _ _ name _ :: _ => some name
      | _ => none
    | _ => none
  exampleId : Syntax :=
    node `Lean.Parser.Command.declId
      [.ident .none "_example".toRawSubstring `_example [], nothing]

/-- Is a body `:= by sorry` (or `:= sorry`), perhaps with a word on why a recursion ends? -/
def isSorryBody (body : Syntax) : Bool :=
  match body with
  | .node _ _ args => match args.toList with
    | [_, value, _, more] =>
      (words more).isEmpty && match words value with
        | ["by", "sorry"] => true
        | ["sorry"] => true
        | _ => false
    | _ => false
  | _ => false

/-- A body with a block of tactics in place of its value. -/
def bodyWith (body block : Syntax) : Syntax :=
  match body with
  | .node info kind args => match args.toList with
    | [colon, _, hints, more] =>
      .node info kind (Array.mk [colon, node byKind [.atom .none "by", block], hints, more])
    | _ => body
  | _ => body

/-! ## Elaborating -/

/-- The texts of the errors among messages. -/
def errorsOf (messages : List Message) : BaseIO (List String) := do
  let texts ← each messages fun message => do
    let json ← message.toJson
    return if textOf "severity" json == "error" then [textOf "data" json] else []
  return forEach texts id

/-- Elaborate one command; the errors are told. -/
def elaborate (state : Command.State) (stx : Syntax) (name : String) (map : FileMap)
    (token : IO.CancelToken) : IO (Command.State × List String) := do
  let ref ← IO.mkRef { state with messages := .empty }
  let thrown ← attempt <| Command.elabCommandTopLevel stx Array.empty
    (contextFor name map ⟨0⟩ token) ref
  let after ← ref.get
  let errors ← errorsOf (after.messages.toList ++ late after)
  match thrown with
  | .error e => return (after, errors ++ [← e.toMessageData.toString])
  | .ok _ => return (after, errors)
where
  late (state : Command.State) : List Message :=
    forEach state.snapshotTasks.toList fun task =>
      forEach task.task.get.getAll.toList fun snapshot => snapshot.diagnostics.msgLog.toList

/-- The full name of what is declared under a name as written. -/
def fullName (state : Command.State) (written : Name) : Name :=
  match written with
  | .anonymous => .anonymous
  | _ =>
    let root := `_root_
    if isUnder root written then written.replacePrefix root .anonymous
    else match state.scopes with
      | scope :: _ => scope.currNamespace.append written
      | [] => written
where
  isUnder (root : Name) : Name → Bool
    | .str p _ => p == root || isUnder root p
    | _ => false

/-- The theorem of that full name that came new. -/
def newTheorem (before after : Environment) (full : Name) : Option ConstantVal :=
  let found := (addedNames before after).filter fun name =>
    isTheorem after name && privateToUserName name == full
  match found with
  | [name] => theoremAt after name
  | _ => none
where
  theoremAt (env : Environment) (name : Name) : Option ConstantVal :=
    match env.find? name true with
    | some (.thmInfo val) => some val.toConstantVal
    | _ => none

/-- What the identifiers of a theorem's statement came to mean: each as written, with the constant.
Its own name is not among them. -/
def meanings (own : Name) (trees : List InfoTree) : List (Name × Name) :=
  forEach trees fun tree => tree.foldInfo (fun _ info found =>
    match info with
    | .ofTermInfo t =>
      match t.stx, head t.expr with
      | .ident (.original ..) _ written _, some name =>
        if name == own then found else (written, name) :: found
      | _, _ => found
    | _ => found) []
where
  head : Expr → Option Name
    | .const name .. => some name
    | .app fn .. => head fn
    | .mdata _ e _ => head e
    | _ => none

def meaningsJson (own : Name) (trees : List InfoTree) : Json :=
  arrayJson <| (meanings own trees).map fun (written, name) =>
    arrayJson [.str (written.toString true), .str (name.toString true)]

/-- Read a text that is to be one command. -/
def readCommand (state : Command.State) (input : Parser.InputContext) :
    BaseIO (Except String Syntax) := do
  match state.scopes with
  | [] => return .error "there is no scope"
  | scope :: _ =>
    let context : Parser.ParserModuleContext :=
      { env := state.env, options := scope.opts, currNamespace := scope.currNamespace,
        openDecls := scope.openDecls }
    let (stx, place, log) := Parser.parseCommand input context { pos := ⟨0⟩, recovering := false }
      .empty
    let errors ← errorsOf log.toList
    let (rest, _, _) := Parser.parseCommand input context place .empty
    match errors with
    | error :: _ => return .error error
    | [] =>
      if rest.isOfKind `Lean.Parser.Command.eoi then return .ok stx
      else return .error "it is more than one command"

/-- A theorem with its proof left out. -/
structure Asked where
  stated : Stated
  val : ConstantVal
  after : Command.State

/-- Elaborate a theorem with its proof left out. -/
def ask (state : Command.State) (it : Stated) (body : Syntax) (map : FileMap)
    (token : IO.CancelToken) : IO (Except String Asked) := do
  if runsProgram (it.withBody sorryBody) then
    return .error "it runs a program, and what it says could depend on that"
  let (after, errors) ← elaborate state (it.withBody body) "<statement>" map token
  match errors with
  | error :: _ => return .error error
  | [] =>
    match newTheorem state.env after.env (fullName state it.name) with
    | some val => return .ok { stated := it, val, after }
    | none => return .error "it declares no theorem of that name"

/-- The environment at the place of the proof, where notation that was opened for it holds. -/
def placeOf (asked : Asked) : Environment :=
  let nodes := nodesOf { allTactics := false, rootGoals := false }
    asked.after.infoState.trees.toList
  match nodes with
  | (info, _) :: _ => info.env
  | [] => asked.after.env

/-! ## The same on its own -/

/-- What a theorem says where nothing is declared but what is imported, if it says anything there:
then it should say the same in a session. `full` is its name there, which parts of it are named
after. -/
def alone (base : Command.State) (full : Name) (text : String) (token : IO.CancelToken) :
    IO (Option Asked) := do
  let input : Parser.InputContext :=
    { inputString := text, fileName := "<alone>", fileMap := FileMap.ofString text,
      endPos := text.rawEndPos }
  match ← readCommand base input with
  | .error _ => return none
  | .ok stx =>
    match stated stx with
    | none => return none
    | some it =>
      let state := strict base (dropEnd (privateToUserName full) it.name)
      match ← ask state it sorryBody input.fileMap token with
      | .ok asked => return some asked
      | .error _ => return none
where
  /-- The namespace in which a name was declared that is written shorter. -/
  dropEnd : Name → Name → Name
    | .str p _, .str q _ => dropEnd p q
    | name, _ => name
  /-- A name that is not known is not to be taken for any type. -/
  strict (state : Command.State) (space : Name) : Command.State :=
    match state.scopes with
    | scope :: rest =>
      let opts := scope.opts.setBool `autoImplicit false
      { state with scopes := { scope with opts, currNamespace := space } :: rest }
    | [] => state

end LeanbookRepl
