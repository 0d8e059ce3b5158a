import LeanbookRepl.Tables

/-
Proof states: how they are found in what a command left behind, one tactic step, and the verdict on
a finished proof.
-/

attribute [local instance] LeanbookRepl.someElement

namespace LeanbookRepl

open Lean Elab

/-! ## Beginnings -/

/-- The universe levels that a goal mentions: in a tactic they may be named. -/
def levelsOf (lctx : LocalContext) (type : Expr) : List Name :=
  let start := collectLevelParams CollectLevelParams.instInhabitedState type
  let all := lctx.getFVars.toList.foldl (init := start) fun state x =>
    match lctx.findFVar? x with
    | some decl => collectLevelParams state decl.type
    | none => state
  all.params.toList

/-- A command's state as a proof inside it sees it: its options, namespace, opened names and levels
are those of the place. -/
def commandFor (state : Command.State) (info : ContextInfo) (levels : List Name) : Command.State :=
  match state.scopes with
  | scope :: rest =>
    { state with
      env := info.env
      scopes :=
        { scope with
          opts := info.options
          currNamespace := info.currNamespace
          openDecls := info.openDecls
          levelNames := levels ++ scope.levelNames.filter fun name => !levels.contains name } :: rest }
  | [] => state

/-- Begin a proof of the given goals where they were met. Also answers how they look. -/
def beginGoals (state : Command.State) (info : ContextInfo) (mctx : MetavarContext)
    (goals : List MVarId) : IO (ProofState × List String) :=
  let (lctx, levels) := match goals with
    | g :: _ =>
      let decl := mctx.getDecl g
      (decl.lctx, levelsOf decl.lctx decl.type)
    | [] => (LocalContext.empty, [])
  ContextInfo.runMetaM { info with mctx := mctx } lctx fun m mr c cr => do
    let shown ← showGoals goals m mr c cr
    let core ← cr.get
    let «meta» ← mr.get
    return ({ command := commandFor state info levels, core, «meta», goals, roots := goals,
              rootContext := m }, shown)

/-- Begin a proof where a term of some type was wanted. -/
def beginTerm (state : Command.State) (info : ContextInfo) (lctx : LocalContext) (type : Expr) :
    IO (ProofState × List String) :=
  info.runMetaM lctx fun m mr c cr => do
    let hole ← Meta.mkFreshExprSyntheticOpaqueMVar type .anonymous m mr c cr
    let goals := [hole.mvarId!]
    let shown ← showGoals goals m mr c cr
    let core ← cr.get
    let «meta» ← mr.get
    let levels := levelsOf lctx type
    return ({ command := commandFor state info levels, core, «meta», goals, roots := goals,
              rootContext := m }, shown)

/-! ## Endings -/

/-- Is a proof, all of whose goals are closed, really one? The kernel decides. -/
def verdict (roots : List MVarId) (rootContext : Meta.Context) : MetaM String := fun _ mr c cr => do
  match roots with
  | [root] =>
    let «meta» ← mr.get
    let (value, mctx) := instantiateMVarsCore «meta».mctx (mkMVar root)
    if value.hasExprMVar then
      return "Incomplete: contains metavariable(s)"
    let decl := mctx.getDecl root
    let hypotheses := Array.mk <| decl.lctx.getFVars.toList.filter fun x =>
      match decl.lctx.findFVar? x with
      | some d => d.isAuxDecl == false
      | none => false
    let value ← Meta.mkLambdaFVars hypotheses value false false false false .default rootContext mr c cr
    let type ← Meta.mkForallFVars hypotheses decl.type false false false .default rootContext mr c cr
    let (value, mctx) := instantiateMVarsCore mctx value
    let (type, _) := instantiateMVarsCore mctx type
    if value.hasFVar then
      return "Incomplete: the proof uses the statement itself, which only the whole declaration can justify"
    if value.hasMVar || type.hasMVar then
      return "Incomplete: contains metavariable(s)"
    let levels := collectLevelParams (collectLevelParams CollectLevelParams.instInhabitedState type) value
    let core ← cr.get
    let theProof : Name := .str .anonymous "_leanbook_proof"
    let declaration := Declaration.opaqueDecl
      { name := theProof, levelParams := levels.params.toList, type, value, isUnsafe := false,
        all := [theProof] }
    let checked ← attempt (addDecl declaration false c cr)
    cr.set core
    match checked with
    | .error e =>
      let text ← e.toMessageData.toString
      return "Error: kernel type check failed: " ++ text
    | .ok _ =>
      if value.hasSorry then return "Incomplete: contains sorry" else return "Completed"
  | _ => return "Not verified: more than one initial goal"

/-! ## One step -/

/-- What a tactic led to. -/
structure Stepped where
  state : ProofState
  goals : List String
  status : String
  /-- The command state afterwards: it has the messages and the trees. -/
  after : Command.State

/-- The context in which a piece of text is elaborated. -/
def contextFor (name : String) (map : FileMap) (pos : String.Pos.Raw) (token : IO.CancelToken) :
    Command.Context :=
  { fileName := name, fileMap := map, currRecDepth := 0, cmdPos := pos, macroStack := [],
    quotContext? := none, currMacroScope := 1, ref := .missing, snap? := none,
    cancelTk? := some token, suppressElabErrors := false }

/-- Run one tactic. `trees` asks for the trees in which new `sorry`s are looked for. -/
def step (p : ProofState) (stx : Syntax) (map : FileMap) (trees : Bool) (token : IO.CancelToken) :
    EIO Exception Stepped := do
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
    Tactic.evalTactic stx tactic state t tr m mr c cr
    Term.synthesizeSyntheticMVarsNoPostponing false t tr m mr c cr
    let goals ← Tactic.getUnsolvedGoals tactic state t tr m mr c cr
    let shown ← showGoals goals m mr c cr
    let status ← match goals with
      | [] => verdict p.roots p.rootContext m mr c cr
      | _ => pure "Incomplete: open goals remain"
    let core ← cr.get
    let «meta» ← mr.get
    return (core, «meta», goals, shown, status)) (contextFor "<tactic>" map ⟨0⟩ token) ref
  let after ← ref.get
  return {
    state := { p with core, «meta», goals }
    goals := shown, status, after }

end LeanbookRepl
