prelude
import LeanbookRepl.Changes

/-
What is said to and by the judge: the session's process tells of statements and proofs as data, and
the judge's own process answers.
-/

attribute [local instance] LeanbookRepl.someElement

@[extern "x"] opaque String.toName (s : String) : Lean.Name

namespace LeanbookRepl

open Lean Elab

/-- The answer to something that was not finished, or that went wrong in the way that is told. -/
def unlessStopped (token : IO.CancelToken) (reply : List (String × Json)) : BaseIO Json := do
  if ← token.isSet then return Json.mkObj [("finished", .bool false)]
  return Json.mkObj (("finished", .bool true) :: reply)

/-! ## In the session's process -/

/-- Read a statement: one theorem that ends in `sorry`. -/
def readStatement (state : Command.State) (input : Parser.InputContext) :
    BaseIO (Except (String × String) Stated) := do
  match ← readCommand state input with
  | .error why => return .error ("form", why)
  | .ok stx =>
    match stated stx with
    | none => return .error ("form", "it is not a theorem")
    | some it =>
      if isSorryBody it.body then return .ok it
      else return .error ("form", "its proof is not `sorry`")

/-- What a statement says. -/
def statementReply (state : Command.State) (input : Parser.InputContext) (token : IO.CancelToken) :
    IO Json := do
  match ← readStatement state input with
  | .error (key, why) => unlessStopped token [(key, .str why)]
  | .ok it =>
    match ← ask state it it.body input.fileMap token with
    | .error why => unlessStopped token [("refused", .str why)]
    | .ok asked =>
      let data ← statementData ⟨state.env, asked.after.env⟩ asked.val
      let trees := asked.after.infoState.trees.toList
      let changed ← changes state (it.withBody it.body) asked.val trees input.fileMap token
      unlessStopped token <| ("statement", data) :: ("imports", ← importsOf state.env) ::
        ("meanings", meaningsJson asked.val.name trees) :: changed

/-- Put a block of tactics into a statement, and tell what came of it. -/
def proofReply (state : Command.State) (input : Parser.InputContext) (layouts : List String)
    (token : IO.CancelToken) : IO Json := do
  match ← readStatement state input with
  | .error (key, why) => unlessStopped token [(key, .str why)]
  | .ok it =>
    match ← ask state it it.body input.fileMap token with
    | .error why => unlessStopped token [("refused", .str why)]
    | .ok asked =>
      match readFirst (placeOf asked) layouts with
      | .error why => unlessStopped token [("refused", .str why)]
      | .ok block =>
        let whole := it.withBody (bodyWith it.body block)
        let map := FileMap.ofString (match layouts with | text :: _ => text | [] => "")
        let (after, errors) ← elaborate state whole "<proof>" map token
        match errors with
        | _ :: _ =>
          unlessStopped token [("refused", .str (String.intercalate "\n" errors))]
        | [] =>
          match newTheorem state.env after.env (fullName state it.name) with
          | none => unlessStopped token [("refused", .str "it does not declare the theorem")]
          | some val =>
            unlessStopped token [("claim", ← claimData ⟨state.env, after.env⟩ val.name)]

/-- A proof that was made step by step, for the judge. -/
def stepCase (p : ProofState) (env : Environment) (val : ConstantVal) (value : Expr) :
    BaseIO Json := do
  let source : Source := ⟨p.command.env, env⟩
  return Json.mkObj [("statement", ← statementData source val),
    ("claim", ← proofData source val value), ("imports", ← importsOf env)]

/-! ### The theorems of a text -/

/-- The theorems that a command states; those of a mutual block are several. -/
def allStated (stx : Syntax) : List Stated :=
  match stated stx with
  | some it => [it]
  | none =>
    match stx with
    | .node _ kind args =>
      if kind == `Lean.Parser.Command.mutual then
        match args.toList with
        | [_, .node _ _ parts, _] => parts.toList.filterMap stated
        | _ => []
      else []
    | _ => []

/-- A command with all its theorems' proofs left out. -/
def skeleton (stx : Syntax) : Syntax :=
  match stated stx with
  | some it => it.withBody sorryBody
  | none =>
    match stx with
    | .node info kind args =>
      match kind == `Lean.Parser.Command.mutual, args.toList with
      | true, [first, .node inner kind' parts, last] =>
        .node info kind (Array.mk [first,
          .node inner kind' (Array.mk (parts.toList.map skeletonOf)), last])
      | _, _ => stx
    | _ => stx
where
  skeletonOf (stx : Syntax) : Syntax :=
    match stated stx with
    | some it => it.withBody sorryBody
    | none => stx

/-- What the judge is to be told of one theorem. -/
def caseJson (name : String) (range : Range) (fields : List (String × Json)) : Json :=
  Json.mkObj <| ("name", .str name) :: ("from", natural range.1.byteIdx) ::
    ("to", natural range.2.byteIdx) :: fields

/-- What the judge is to be told of a command that has run. -/
def casesOf (stx : Syntax) (before after : Command.State) (input : Parser.InputContext)
    (token : IO.CancelToken) : IO (List Json) := do
  let range := rangeOf stx
  let declared := (addedNames before.env after.env).filter fun name =>
    isWritten after.env name && isTheorem after.env name
  match allStated stx with
  | [] =>
    -- What Lean makes of a structure or an instance states nothing that anybody wrote.
    if isOwn stx.getKind then return [] else
    each declared fun name => do
      let why := "it is declared by a command that is not a theorem's own"
      return caseJson (← nameText name) range [("refused", .str why)]
  | all => do
    let bare := skeleton stx
    let (asked, errors) ← elaborate before bare "<statement>" input.fileMap token
    let errors := if runsProgram bare then ["its statement runs a program"] else errors
    let found ← each all fun it => do
      let after ← if it.name == `_example then
          (·.1) <$> elaborate before (it.withBody it.body) input.fileName input.fileMap token
        else pure after
      match newTheorem before.env after.env (fullName before it.name) with
      | none => return []
      | some val =>
        let name ← nameText val.name
        let tell (fields : List (String × Json)) : List Json := [caseJson name range fields]
        match refusal it.body, errors, asked.env.find? val.name true with
        | some why, _, _ => return tell [("refused", .str why)]
        | none, why :: _, _ => return tell [("refused", .str why)]
        | none, [], some (.thmInfo said) =>
          let statement ← statementData ⟨before.env, asked.env⟩ said.toConstantVal
          let claim ← claimData ⟨before.env, after.env⟩ val.name
          let trees := asked.infoState.trees.toList
          let changed ← changes before bare said.toConstantVal trees input.fileMap token
          return tell <| ("statement", statement) :: ("claim", claim) ::
            ("meanings", meaningsJson val.name trees) :: changed
        | none, [], _ => return tell [("refused", .str "its statement could not be told apart")]
    return forEach found id

/-! ## In the judge's own process -/

/-- Judge one case: `statement` and `claim` are data, `text` (if any) is the theorem's source, which
is read once more where nothing but the library is known. -/
def judgeReply (base : Command.State) (known : IO.Ref Known) (request : Json)
    (token : IO.CancelToken) : IO Json := do
  match request.getObjVal? "statement", request.getObjVal? "claim" with
  | .ok statement, .ok claim =>
    match ← attempt (judge base.env known statement claim token) with
    | .error e => unlessStopped token [("refused", .str (toString e))]
    | .ok (reader, axioms) =>
      let axioms ← each axioms fun (name, imported) =>
        return Json.mkObj [("name", .str (name.toString true)), ("imported", .bool imported)]
      let other ← match textOf "text" request with
        | "" => pure []
        | text => otherwise base text token reader
      unlessStopped token (("axioms", arrayJson axioms) :: ("taken", taken base.env request) ::
        ("library", inLibrary base.env request) :: other)
  | _, _ => unlessStopped token [("refused", .str "there is nothing to judge")]
where
  partsOf (key : String) (request : Json) : List Json :=
    match request.getObjVal? key with
    | .ok (.arr parts) => parts.toList
    | _ => []
  /-- The patterns of the session's notation that the library reads as well. -/
  taken (env : Environment) (request : Json) : Json :=
    let patterns := (partsOf "patterns" request).map fun words =>
      match words with
      | .arr words => words.toList.filterMap fun word => match word with
        | .str word => some word
        | _ => none
      | _ => []
    arrayJson <| (patterns.filter (isReadAlone env)).map fun words =>
      .str (String.intercalate " " words)
  /-- The names in a statement that the library has as well. -/
  inLibrary (env : Environment) (request : Json) : Json :=
    arrayJson <| ((textsOf "names" request).filter fun text =>
      match env.find? text.toName true with
      | some _ => true
      | none => false).map .str
  /-- Is a part that was made for a statement (of its `match`, for example) the same? -/
  sameConstant (here there : Environment) (name : Name) : Bool :=
    match here.find? name true, there.find? name true with
    | some (.defnInfo a), some (.defnInfo b) => a.type.eqv b.type && a.value.eqv b.value
    | some (.thmInfo a), some (.thmInfo b) => a.type.eqv b.type
    | _, _ => false
  /-- What a statement says on its own, if that is something else. -/
  otherwise (base : Command.State) (text : String) (token : IO.CancelToken) (reader : Reader) :
      IO (List (String × Json)) := do
    match ← reader.statement.get with
    | none => return []
    | some asked =>
    match ← alone base asked.name text token with
    | none => return []
    | some other =>
      -- By the same way, on which notes that mean nothing are left out.
      let second ← Reader.new base.env token
      second.items (← listIn (← statementData ⟨base.env, other.after.env⟩ other.val))
      let here ← reader.env.get
      let there ← second.env.get
      match ← second.statement.get with
      | some said =>
        let parts := addedNames base.env there
        if asked.type.eqv said.type && parts.all fun part => sameConstant here there part then
          return [("alone", .bool true)]
        else return [("otherwise", meaningsJson other.val.name other.after.infoState.trees.toList)]
      | none => return []

end LeanbookRepl
