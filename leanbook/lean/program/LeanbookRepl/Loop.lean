prelude
import LeanbookRepl.Verdicts

/-
The loop: a line of JSON comes in, a line of JSON goes out. Requests and replies have channels of
their own, so that nothing a user's program prints or reads can get between them; a third channel
brings the order to stop.
-/

attribute [local instance] LeanbookRepl.someElement

namespace LeanbookRepl

open Lean Elab

/-- The running request's number and the token that stops it. -/
abbrev Running := Nat × IO.CancelToken

/-! ## Texts -/

/-- What a text led to so far. -/
structure Outcome where
  state : Command.State
  messages : List Message
  sorries : List Json
  roots : List Json
  tactics : List Json
  /-- For each `example` of the text, the environment before it and that with its twin. -/
  twins : List (Environment × Environment) := []
  /-- What the judge is to be told of the text's theorems. -/
  judged : List Json := []
  /-- What its commands are made of. -/
  commands : List Json := []
  /-- Was the end reached (or `#exit`), and not the order to stop? -/
  finished : Bool
  /-- Where the command begins that ran last. -/
  reached : Json

def Outcome.start (state : Command.State) (messages : List Message) : Outcome :=
  { state, messages, sorries := [], roots := [], tactics := [], finished := true, reached := .null }

def eoiKind : Name := `Lean.Parser.Command.eoi
def inKind : Name := `Lean.Parser.Command.in
def setOptionKind : Name := `Lean.Parser.Command.set_option

/-- What stays of a command's state for the next command: no messages, no trees. -/
def cleaned (before after : Command.State) : Command.State :=
  { after with
    messages := .empty, infoState := before.infoState, traceState := before.traceState,
    snapshotTasks := before.snapshotTasks }

def inputOf (name text : String) : Parser.InputContext :=
  { inputString := text, fileName := name, fileMap := FileMap.ofString text,
    endPos := text.rawEndPos }

def textStart : Parser.ModuleParserState := { pos := ⟨0⟩, recovering := false }

/-- Messages of what a command left to other threads, if it asked for that. -/
def lateMessages (state : Command.State) : List Message :=
  forEach state.snapshotTasks.toList fun task =>
    forEach task.task.get.getAll.toList fun snapshot => snapshot.diagnostics.msgLog.toList

/-! ## Examples

Lean forgets an `example` when it has checked it, so there is no constant to look at. Its twin, a
definition of the same text, is elaborated once more where the axioms are wanted, and forgotten too. -/

/-- The command with `example` turned into a definition; none if it is no example. -/
partial def twinOf (stx : Syntax) : Option Syntax :=
  match stx with
  | .node info kind args =>
    match args.toList with
    | [modifiers, .node _ inner parts] =>
      match inner == `Lean.Parser.Command.example, parts.toList with
      | true, [.atom place _, signature, value] =>
        let name : Syntax := .ident place "_example".toRawSubstring `_example []
        let id : Syntax := .node .none `Lean.Parser.Command.declId (listArray [name, nothing])
        some (.node info kind (listArray [modifiers, .node .none `Lean.Parser.Command.definition
          (listArray [.atom place "def", id, signature, value, nothing])]))
      | _, _ => none
    | [first, link, last] =>
      if kind == inKind then
        (twinOf last).map fun last => .node info kind (listArray [first, link, last])
      else none
    | _ => none
  | _ => none
where
  nothing : Syntax := .node .none `null Array.empty
  listArray (parts : List Syntax) : Array Syntax := parts.foldl Array.push Array.empty

/-- The environment before an `example` and that with its twin; nothing for any other command. -/
def withTwin (stx : Syntax) (before : Command.State) (context : Command.Context) :
    IO (List (Environment × Environment)) := do
  match twinOf stx with
  | none => return []
  | some twin =>
    let ref ← IO.mkRef before
    let _ ← attempt <| Command.elabCommandTopLevel twin Array.empty context ref
    return [(before.env, (← ref.get).env)]

/-- The axioms behind the `example`s, each under the name of its twin, and what is known now. -/
def axiomsOfTwins (twins : List (Environment × Environment)) (known : Known) :
    List (Name × List Name) × Known :=
  twins.foldl (init := ([], known)) fun (found, known) (before, after) =>
    let (new, known, _) := newAxioms before after known
    (found ++ new.filter fun (name, _) => isTwin name, known)
where
  isTwin : Name → Bool
    | .str _ last => last == "_example"
    | _ => false

/-! ## What a command is made of -/

/-- The kinds of the nodes of a piece of syntax, and the words of its attributes; each once. -/
partial def partsOf (stx : Syntax) : List Name × List String :=
  gather false ([], []) stx
where
  gather (inside : Bool) (found : List Name × List String) (stx : Syntax) :
      List Name × List String :=
    match stx with
    | .node _ kind args =>
      let inside := inside || kind == `Lean.Parser.Term.attrInstance
      let kinds := if found.1.contains kind then found.1 else kind :: found.1
      args.toList.foldl (gather inside) (kinds, found.2)
    | .atom _ word => (found.1, if inside then word :: found.2 else found.2)
    | .ident _ _ name _ =>
      (found.1, if inside then name.toString true :: found.2 else found.2)
    | .missing => found

/-- What a command is made of, ready for a reply. -/
def commandJson (stx : Syntax) : BaseIO Json := do
  let (kinds, attributes) := partsOf stx
  let range := rangeOf stx
  let kinds ← each kinds fun kind => return Json.str (← nameText kind)
  return Json.mkObj [("from", natural range.1.byteIdx), ("to", natural range.2.byteIdx),
    ("kind", .str (← nameText stx.getKind)), ("parts", arrayJson kinds),
    ("attributes", arrayJson (attributes.map .str))]

/-! ## Running them -/

/-- Run the commands of a text one after the other, on after errors, as Lean does. -/
partial def runCommands (memory : Memory) (wanted : Wanted) (token : IO.CancelToken)
    (input : Parser.InputContext) (place : Parser.ModuleParserState) (so : Outcome) :
    IO Outcome := do
  match so.state.scopes with
  | [] => return so
  | scope :: _ =>
    let (stx, place, log) := Parser.parseCommand input
      { env := so.state.env, options := scope.opts, currNamespace := scope.currNamespace,
        openDecls := scope.openDecls } place .empty
    let so := { so with messages := so.messages ++ log.toList }
    if stx.isOfKind eoiKind then return so
    let start := match stx.getPos? with | some p => p | none => place.pos
    let so := { so with reached := positionJson input.fileMap start }
    let ref ← IO.mkRef so.state
    let thrown ← attempt <| Command.elabCommandTopLevel stx Array.empty
      (contextFor input.fileName input.fileMap start token) ref
    let after ← ref.get
    let so := { so with
      messages := so.messages ++ after.messages.toList ++ lateMessages after }
    if ← token.isSet then return { so with finished := false }
    match thrown with
    | .error e => throw (IO.userError (← e.toMessageData.toString))
    | .ok _ => pure ()
    let nodes := nodesOf wanted after.infoState.trees.toList
    let around : Around :=
      { before := so.state, nested := stx.isOfKind inKind, forbidden := fun _ => false }
    let found ← sorries memory around nodes
    let roots ← if wanted.rootGoals then rootGoals memory around [] nodes else pure []
    let steps ← if wanted.allTactics then tactics memory around nodes else pure []
    let twins ← if wanted.axioms then
        withTwin stx so.state (contextFor input.fileName input.fileMap start token)
      else pure []
    let judged ← if wanted.judged then casesOf stx so.state after input token else pure []
    let made ← if wanted.commands then pure [← commandJson stx] else pure []
    let so := { so with
      commands := so.commands ++ made
      twins := so.twins ++ twins, judged := so.judged ++ judged
      state := cleaned so.state after
      sorries := so.sorries ++ found, roots := so.roots ++ roots, tactics := so.tactics ++ steps }
    if Parser.isTerminalCommand stx then return so
    -- Elaboration beside the main thread would find what we read here unfinished.
    let so ← if stx.isOfKind setOptionKind && input.fileName != inTurn.fileName then
        let after ← runCommands memory wanted token inTurn textStart so
        pure { after with reached := so.reached }
      else pure so
    runCommands memory wanted token input place so
where
  inTurn : Parser.InputContext := inputOf "<in turn>" "set_option Elab.async false"

/-! ## Beginnings -/

/-- Where a text begins: an environment, how to keep what is learnt of it, the place of the first
command, and messages about the header. -/
structure Beginning where
  entry : Entry
  learn : Known → BaseIO Unit
  place : Parser.ModuleParserState
  messages : List Message
  /-- Did the header fail? Then the commands have nothing to stand on, and are not run. -/
  failed : Bool := false

/-- Does a header say nothing? Then it need not be looked at twice. -/
partial def isPlain (stx : Syntax) : Bool :=
  match stx with
  | .node _ _ args => args.toList.all isPlain
  | .missing => true
  | _ => false

/-- Options to begin with. Functions of the core library run as they are written there, even where
Lean has compiled code under the same name: the two count references differently. -/
def usualOptions : Options := Options.empty.setBool `interpreter.prefer_native false

/-- The environment that a text's header leads to. -/
def runHeader (memory : Memory) (input : Parser.InputContext) : IO Beginning := do
  let (header, place, log) ← Parser.parseHeader input
  let isPlain := isPlain header && log.toList.isEmpty
  let learn (entry : Entry) (known : Known) : BaseIO Unit :=
    if isPlain then memory.plain.set (some { entry with known }) else pure ()
  match isPlain, ← memory.plain.get with
  | true, some entry => return { entry, learn := learn entry, place, messages := [] }
  | _, _ =>
    enableInitializersExecution  -- good for one import only
    let (env, log) ← processHeader header .empty log input default Array.empty false
      `_leanbook
    let entry : Entry := { state := Command.mkState env .empty usualOptions, known := Known.none }
    let messages := log.toList
    if messages.isEmpty then learn entry Known.none
    return { entry, learn := learn entry, place, messages, failed := log.hasErrors }

/-- Where a request begins: in an environment that it names, or with a header of its own. -/
def beginning (memory : Memory) (input : Parser.InputContext) (request : Json) :
    IO (Option Beginning) := do
  match numberOf? "env" request with
  | none => return some (← runHeader memory input)
  | some id =>
    match ← lookUp memory.environments id with
    | none => return none
    | some entry =>
      let learn (known : Known) : BaseIO Unit :=
        replace memory.environments id (some { entry with known })
      return some { entry, learn, place := textStart, messages := [] }

/-! ## Requests -/

def unknownEnvironment : Json := Json.mkObj [("message", .str "Unknown environment.")]
def unknownProofState : Json := Json.mkObj [("message", .str "Unknown proof state.")]

def messagesJson (messages : List Message) : BaseIO Json := do
  return arrayJson (← each messages fun m => m.toJson)

/-- Run a text on an environment, or from its own header on. With `headerOnly`, stop there. -/
def command (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json := do
  let input := inputOf "<input>" (textOf "text" request)
  let wanted :=
    { allTactics := flagOf "allTactics" request, rootGoals := flagOf "rootGoals" request,
      axioms := flagOf "axioms" request, judged := flagOf "judged" request,
      commands := flagOf "commands" request }
  match ← beginning memory input request with
  | none => return unknownEnvironment
  | some begun =>
    let before := begun.entry.state
    let so := Outcome.start before begun.messages
    let options := textOf "options" request
    let so ← if options == "" then pure so
      else runCommands memory wanted token (inputOf "<options>" options) textStart so
    let so ← if begun.failed || flagOf "headerOnly" request || !so.finished then pure so
      else runCommands memory wanted token input begun.place so
    let (axioms, known) ← if flagOf "axioms" request && so.finished then do
        let (axioms, ofOld, ofNew) := newAxioms before.env so.state.env begun.entry.known
        begun.learn ofOld
        let (ofExamples, known) := axiomsOfTwins so.twins ofNew
        pure (axioms ++ ofExamples, known)
      else pure ([], begun.entry.known)
    let messages ← messagesJson so.messages
    if !so.finished then
      return Json.mkObj [("finished", .bool false), ("reached", so.reached), ("messages", messages)]
    let id ← remember memory.environments ⟨so.state, known⟩
    let axioms ← each axioms fun (name, axioms) => do
      let names ← each axioms fun name => return Json.str (← nameText name)
      return (← nameText name, arrayJson names)
    return Json.mkObj [
      ("env", natural id), ("finished", .bool true), ("messages", messages),
      ("sorries", arrayJson (so.sorries ++ so.roots)), ("tactics", arrayJson so.tactics),
      ("axioms", Json.mkObj axioms), ("judged", arrayJson so.judged),
      ("commands", arrayJson so.commands),
      ("imports", ← importsOf so.state.env)]

/-- Run one tactic on a proof state. -/
def tactic (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json := do
  let text := textOf "text" request
  match numberOf? "proofState" request with
  | none => return unknownProofState
  | some id => match ← lookUp memory.proofStates id with
    | none => return unknownProofState
    | some p =>
      let read := if flagOf "guarded" request then readFirst p.core.env (textsOf "layouts" request)
        else Parser.runParserCategory p.core.env `tactic text "<tactic>"
      match read with
      | .error e => return Json.mkObj [("error", .str e), ("finished", .bool true)]
      | .ok stx =>
        let said ← IO.mkRef []
        match ← attempt (step p stx (FileMap.ofString text) (flagOf "trees" request) token said) with
        | .error e =>
          return Json.mkObj [("error", .str (← e.toMessageData.toString)),
            ("said", arrayJson ((← errorsOf (← said.get)).map .str)),
            ("finished", .bool (!(← token.isSet)))]
        | .ok stepped =>
          let id ← remember memory.proofStates stepped.state
          let nodes := nodesOf { allTactics := false, rootGoals := false } stepped.after.infoState.trees.toList
          let around : Around := { before := p.command, nested := true, forbidden := p.forbidden }
          let found ← sorries memory around nodes
          let judged ← match flagOf "guarded" request, stepped.finished with
            | true, some (val, value) => stepCase p stepped.state.core.env val value
            | _, _ => pure .null
          return Json.mkObj [
            ("proofState", natural id), ("finished", .bool true), ("judged", judged),
            ("goals", arrayJson (stepped.goals.map .str)), ("proofStatus", .str stepped.status),
            ("messages", ← messagesJson stepped.after.messages.toList),
            ("sorries", arrayJson found)]

/-- The state that a statement is read in. -/
def placeFor (memory : Memory) (request : Json) : IO (Option Command.State) := do
  return (← beginning memory (inputOf "<header>" "") request).map fun begun => begun.entry.state

/-- What a statement says, before anything of its proof has been seen. -/
def statement (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json := do
  match ← placeFor memory request with
  | none => return unknownEnvironment
  | some state => statementReply state (inputOf "<statement>" (textOf "text" request)) token

/-- Put a proof into a statement. -/
def proof (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json := do
  match ← placeFor memory request with
  | none => return unknownEnvironment
  | some state =>
    proofReply state (inputOf "<statement>" (textOf "text" request)) (textsOf "layouts" request)
      token

/-- What the judge stands on: the modules that a session imports. -/
def judgesBase (memory : Memory) (header : String) : IO (Option (Entry × (Known → BaseIO Unit))) := do
  match ← memory.imported.get with
  | some (last, entry) =>
    if last == header then return some (entry, learn header entry) else load
  | none => load
where
  learn (header : String) (entry : Entry) (known : Known) : BaseIO Unit :=
    memory.imported.set (some (header, { entry with known }))
  load : IO (Option (Entry × (Known → BaseIO Unit))) := do
    let begun ← runHeader memory (inputOf "<header>" header)
    if begun.failed || !begun.messages.isEmpty then return none
    learn header begun.entry begun.entry.known
    return some (begun.entry, learn header begun.entry)

/-- Judge what another process has declared. -/
def judgeCase (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json := do
  match ← judgesBase memory (textOf "header" request) with
  | none =>
    return Json.mkObj [("finished", .bool true),
      ("refused", .str "the judge can't import what the session imports")]
  | some (entry, learn) =>
    let known ← IO.mkRef entry.known
    let reply ← judgeReply entry.state known request token
    learn (← known.get)
    return reply

/-- Forget environments and proof states. -/
def drop (memory : Memory) (request : Json) : IO Json := do
  let environments := numbersOf "env" request
  let proofStates := numbersOf "proofState" request
  let _ ← each environments fun id => replace memory.environments id none
  let _ ← each proofStates fun id => replace memory.proofStates id none
  return Json.mkObj [("dropped", natural (environments.length + proofStates.length))]

def answer (memory : Memory) (token : IO.CancelToken) (request : Json) : IO Json :=
  match textOf "op" request with
  | "command" => command memory token request
  | "tactic" => tactic memory token request
  | "statement" => statement memory token request
  | "proof" => proof memory token request
  | "judge" => judgeCase memory token request
  | "drop" => drop memory request
  | op => return Json.mkObj [("message", .str ("unknown operation " ++ op))]

/-! ## The loop -/

/-- Answer requests until there are no more. A reply begins with the mark of its request, which
nobody can guess: a program of the session may have written into the channel before. -/
partial def serve (memory : Memory) (running : IO.Ref Running)
    (requests replies : IO.FS.Handle) : IO Unit := do
  let line ← requests.getLine
  if line == "" then return ()
  let (mark, reply) ← match Json.parse line with
    | .error e => pure ("", Json.mkObj [("message", .str e)])
    | .ok request =>
      let id := match numberOf? "id" request with | some n => n | none => 0
      let token ← IO.CancelToken.new
      running.set (id, token)
      IO.setNumHeartbeats 0
      let reply ← try answer memory token request
        catch e => pure (Json.mkObj [("message", .str (toString e))])
      pure (textOf "mark" request, reply)
  replies.putStr (mark ++ reply.compress ++ "\n")
  replies.flush
  serve memory running requests replies

/-- Wait for the order to stop: a line with the number of the request that is meant, so that an
order which comes too late stops nothing else. When the channel closes, whoever started us is
gone. -/
partial def listen (running : IO.Ref Running) (orders : IO.FS.Handle) : IO Unit := do
  let line ← orders.getLine
  if line == "" then
    IO.Process.exit (.ofNat 0)
  let (id, token) ← running.get
  if line == toString id ++ "\n" then token.set
  listen running orders

/-- The program. Its arguments are the channels, as files: requests, replies, orders. -/
def run (arguments : List String) : IO UInt32 := do
  match arguments with
  | [requests, replies, orders] =>
    let requests ← IO.FS.Handle.mk requests .read
    let replies ← IO.FS.Handle.mk replies .write
    let orders ← IO.FS.Handle.mk orders .read
    let memory ← Memory.empty
    let running ← IO.mkRef ((0, ← IO.CancelToken.new) : Running)
    -- The work is done beside the main thread: should the interpreter itself fail there, the
    -- process ends, and whoever waits for an answer learns of it.
    let work : IO Unit := do
      serve memory running requests replies
      IO.Process.exit (.ofNat 0)
    let _ ← IO.asTask work .dedicated
    listen running orders
    return default
  | _ => IO.Process.exit (.ofNat 2)

end LeanbookRepl
