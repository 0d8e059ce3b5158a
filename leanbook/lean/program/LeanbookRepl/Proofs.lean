prelude
import LeanbookRepl.Tables

/-
Proof states: how they are found in what a command left behind, one tactic step, and the verdict on
a finished proof.
-/

attribute [local instance] LeanbookRepl.someElement

namespace LeanbookRepl

open Lean Elab

/-! ## Beginnings -/

/-- The command that a proof belongs to. -/
structure Around where
  /-- The state before it. -/
  before : Command.State
  /-- Is it `… in …`? Then things hold inside it that did not hold before it. -/
  nested : Bool
  /-- Names that a proof in it must not lean on. -/
  forbidden : Name → Bool

/-- The hypotheses of a goal, but for those that stand for the declaration that is being made. -/
def hypotheses (lctx : LocalContext) : List (Expr × LocalDecl) :=
  lctx.getFVars.toList.filterMap fun x =>
    match lctx.findFVar? x with
    | some decl => if decl.isAuxDecl then none else some (x, decl)
    | none => none

/-- The universe levels that a goal mentions: in a tactic they may be named. -/
def levelsOf (lctx : LocalContext) (type : Expr) : List Name :=
  let start := collectLevelParams CollectLevelParams.instInhabitedState type
  let all := (hypotheses lctx).foldl (init := start) fun state (_, decl) =>
    collectLevelParams state decl.type
  all.params.toList

/-- Does an environment have all that a goal mentions? -/
def hasAll (env : Environment) (mctx : MetavarContext) (lctx : LocalContext) (type : Expr) : Bool :=
  let known (e : Expr) : Bool :=
    (instantiateMVarsCore mctx e).1.getUsedConstants.toList.all fun name =>
      match env.find? name true with
      | some _ => true
      | none => false
  known type && (hypotheses lctx).all fun (_, decl) =>
    known decl.type && match decl.value? true with
      | some value => known value
      | none => true

/-- The environment in which a proof is made. What Lean keeps with a goal has the finished command
in it, the theorem with the hole included, and `exact?` would find that. So it is the environment
before the command, unless the goal needs more than that. -/
def environmentFor (around : Around) (info : ContextInfo) (mctx : MetavarContext)
    (lctx : LocalContext) (type : Expr) : Environment × (Name → Bool) :=
  let before := around.before.env
  if !around.nested && hasAll before mctx lctx type then (before, around.forbidden)
  else (info.env, fun name => around.forbidden name ||
    !name.isInternalDetail && match before.find? name true, info.env.find? name true with
      | none, some _ => true
      | _, _ => false)

/-- A proof's own state, from that of the monads in which its goals were looked at. -/
def begin (around : Around) (info : ContextInfo) (type : Expr) (lctx : LocalContext)
    (goals : List MVarId) : MetaM (ProofState × List String) := fun m mr c cr => do
  let shown ← showGoals goals m mr c cr
  let core ← cr.get
  let «meta» ← mr.get
  let (env, forbidden) := environmentFor around info «meta».mctx lctx type
  let levels := levelsOf lctx type
  -- Options, namespace, opened names and levels are those of the place.
  let scopes := match around.before.scopes with
    | scope :: rest => { scope with
        opts := info.options, currNamespace := info.currNamespace, openDecls := info.openDecls,
        levelNames := levels ++ scope.levelNames.filter fun name => !levels.contains name } :: rest
    | [] => []
  return ({
    command := { around.before with env, scopes }, core := { core with env }, «meta», goals,
    roots := goals, rootContext := m, forbidden }, shown)

/-- Begin a proof of the given goals where they were met. Also answers how they look. -/
def beginGoals (around : Around) (info : ContextInfo) (mctx : MetavarContext)
    (goals : List MVarId) : IO (ProofState × List String) :=
  let (lctx, type) := match goals with
    | g :: _ => let decl := mctx.getDecl g; (decl.lctx, decl.type)
    | [] => (LocalContext.empty, mkMVar .anonymous)
  ContextInfo.runMetaM { info with mctx := mctx } lctx (begin around info type lctx goals)

/-- Begin a proof where a term was wanted. Its type is the expected one, or that of what stands
there. -/
def beginTerm (around : Around) (info : ContextInfo) (term : TermInfo) :
    IO (ProofState × List String) :=
  info.runMetaM term.lctx fun m mr c cr => do
    let type ← match term.expectedType? with
      | some type => pure type
      | none => Meta.inferType term.expr m mr c cr
    let hole ← Meta.mkFreshExprSyntheticOpaqueMVar type .anonymous m mr c cr
    begin around info type term.lctx [hole.mvarId!] m mr c cr

/-! ## Endings -/

/-- A finished proof, with the type that it was begun for. -/
abbrev Finished := ConstantVal × Expr

def unfinished (why : String) : String × Option Finished := (why, none)

/-- Is a proof, all of whose goals are closed, really one? The kernel decides. -/
def verdict (p : ProofState) : MetaM (String × Option Finished) := fun _ mr c cr => do
  match p.roots with
  | [root] =>
    let «meta» ← mr.get
    let (value, mctx) := instantiateMVarsCore «meta».mctx (mkMVar root)
    if value.hasExprMVar then
      return unfinished "Incomplete: contains metavariable(s)"
    let decl := mctx.getDecl root
    let xs := Array.mk ((hypotheses decl.lctx).map fun (x, _) => x)
    -- What a `have` further up stated is known here, however it is proved there, if it is at all.
    let value ← Meta.mkLambdaFVars xs value false false false true .default p.rootContext mr c cr
    let type ← Meta.mkForallFVars xs decl.type false false true .default p.rootContext mr c cr
    let (value, mctx) := instantiateMVarsCore mctx value
    let (type, _) := instantiateMVarsCore mctx type
    if value.hasFVar || value.getUsedConstants.toList.any p.forbidden then
      return unfinished
        "Incomplete: uses the statement itself, which only the whole declaration can justify"
    if value.hasMVar || type.hasMVar then
      return unfinished "Incomplete: contains metavariable(s)"
    let levels := collectLevelParams CollectLevelParams.instInhabitedState type
    let levels := collectLevelParams levels value
    let core ← cr.get
    let theProof := `_leanbook_proof
    let declaration := Declaration.opaqueDecl
      { name := theProof, levelParams := levels.params.toList, type, value, isUnsafe := false,
        all := [theProof] }
    let checked ← attempt (addDecl declaration false c cr)
    cr.set core
    match checked with
    | .error e =>
      let text ← e.toMessageData.toString
      return unfinished ("Error: kernel type check failed: " ++ text)
    | .ok _ =>
      if value.hasSorry then return unfinished "Incomplete: contains sorry"
      else return ("Completed", some (⟨theProof, levels.params.toList, type⟩, value))
  | _ => return unfinished "Not verified: more than one initial goal"

/-! ## One step -/

/-- What a tactic led to. -/
structure Stepped where
  state : ProofState
  goals : List String
  status : String
  /-- The proof, if it is finished. -/
  finished : Option Finished
  /-- The command state afterwards: it has the messages and the trees. -/
  after : Command.State

/-- The context in which a piece of text is elaborated. -/
def contextFor (name : String) (map : FileMap) (pos : String.Pos.Raw) (token : IO.CancelToken) :
    Command.Context :=
  { fileName := name, fileMap := map, currRecDepth := 0, cmdPos := pos, macroStack := [],
    quotContext? := none, currMacroScope := 1, ref := .missing, snap? := none,
    cancelTk? := some token, suppressElabErrors := false }

/-- Run one tactic. `trees` asks for the trees in which new `sorry`s are looked for. -/
def step (p : ProofState) (stx : Syntax) (map : FileMap) (trees : Bool) (token : IO.CancelToken)
    (said : IO.Ref (List Message)) : EIO Exception Stepped := do
  let command := { p.command with infoState := { p.command.infoState with enabled := trees } }
  let ref ← IO.mkRef command
  let tactic : Tactic.Context := { elaborator := .anonymous, recover := false }
  let (core, «meta», goals, shown, status) ← Command.liftTermElabM (fun t tr m mr c cr => do
    mr.set p.meta
    let fresh ← cr.get
    cr.set { p.core with
      traceState := fresh.traceState, messages := fresh.messages, infoState := fresh.infoState,
      snapshotTasks := fresh.snapshotTasks }
    let state ← IO.mkRef { goals := p.goals : Tactic.State }
    match ← attempt (Tactic.evalTactic stx tactic state t tr m mr c cr) with
    | .ok _ => pure ()
    | .error e =>
      said.set (← cr.get).messages.toList
      throw e
    Term.synthesizeSyntheticMVarsNoPostponing false t tr m mr c cr
    let goals ← Tactic.getUnsolvedGoals tactic state t tr m mr c cr
    let shown ← showGoals goals m mr c cr
    let status ← match goals with
      | [] => verdict p m mr c cr
      | _ => pure (unfinished "Incomplete: open goals remain")
    let core ← cr.get
    let «meta» ← mr.get
    return (core, «meta», goals, shown, status)) (contextFor "<tactic>" map ⟨0⟩ token) ref
  let after ← ref.get
  return {
    state := { p with core, «meta», goals }
    goals := shown, status := status.1, finished := status.2, after }

end LeanbookRepl
