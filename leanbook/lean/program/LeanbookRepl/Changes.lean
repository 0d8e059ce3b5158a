prelude
import LeanbookRepl.Statements

/-
Does a session change what the library's own words mean? A statement that speaks of the session's
own things can't be read without the session. So it is looked at piece by piece: whether syntax of
the library has got another meaning, and whether an instance for the library's own types has taken
the place of one of the library.
-/

attribute [local instance] LeanbookRepl.someElement

namespace Lean

/-- An entry of a table of macros or elaborators. -/
structure KeyedDeclsAttribute.OLeanEntry where
  key : Name
  declName : Name

structure KeyedDeclsAttribute.AttributeEntry (γ : Type) extends
    KeyedDeclsAttribute.OLeanEntry where
  value : γ

opaque KeyedDeclsAttribute (γ : Type) : Type
@[extern "x"] opaque KeyedDeclsAttribute.getEntries {γ : Type} (table : KeyedDeclsAttribute γ)
    (env : Environment) (key : Name) : List (KeyedDeclsAttribute.AttributeEntry γ)
@[extern "x"] opaque Expr.hasLooseBVar (e : Expr) (index : Nat) : Bool
@[extern "x"] opaque Elab.macroAttribute : KeyedDeclsAttribute LeanbookRepl.Any
@[extern "x"] opaque Elab.Term.termElabAttribute : KeyedDeclsAttribute LeanbookRepl.Any
@[extern "x"] opaque Elab.Command.commandElabAttribute : KeyedDeclsAttribute LeanbookRepl.Any

end Lean

namespace LeanbookRepl

open Lean Elab

/-- Did the session declare this? -/
def isDeclared (env : Environment) (name : Name) : Bool :=
  match env.getModuleIdxFor? name, env.find? name true with
  | none, some _ => true
  | _, _ => false

/-! ## Syntax -/

/-- The kinds of all pieces, each once or more often. -/
partial def kindsOf (stx : Syntax) : List Name :=
  gather stx []
where
  gather (stx : Syntax) (found : List Name) : List Name :=
    match stx with
    | .node _ kind args =>
      let found := if found.contains kind then found else kind :: found
      args.toList.foldl (fun found arg => gather arg found) found
    | .ident .. => if found.contains `ident then found else `ident :: found
    | _ => found

/-- What macros made of a statement, on the way to what it says. -/
def expansions (trees : List InfoTree) : List Syntax :=
  forEach trees fun tree => tree.foldInfo (fun _ info found =>
    match info with
    | .ofMacroExpansionInfo i => i.output :: found
    | _ => found) []

/-- Kinds that sessions are meant to give a meaning to: what `binder_predicate` extends. -/
def isOpen (kind : Name) : Bool :=
  kind == `Lean.«termSatisfies_binder_pred%__»

/-- A macro or an elaborator of the session for syntax that is not the session's own. -/
def replacedSyntax (env : Environment) (pieces : List Syntax) : Option String :=
  (forEach pieces kindsOf).foldl (init := none) fun found kind =>
    match found with
    | some why => some why
    | none =>
      if isDeclared env kind || isOpen kind then none else
        let entries := forEach
          [Elab.macroAttribute, Elab.Term.termElabAttribute, Elab.Command.commandElabAttribute]
          fun table => table.getEntries env kind
        if entries.any fun it => isDeclared env it.declName then
          some ("a macro of the session gives Lean's own syntax (`" ++ kind.toString true
            ++ "`) another meaning")
        else none

/-- The words of the session's notation in a statement, each pattern with `_` for its parts, as in
`_ = _`. Where Lean's own notation is read as well, nothing was taken from it: that is left out. -/
partial def patterns (env : Environment) (stx : Syntax) : List (List String) :=
  gather stx []
where
  gather (stx : Syntax) (found : List (List String)) : List (List String) :=
    match stx with
    | .node _ kind args =>
      let inner := args.toList.foldl (fun found arg => gather arg found)
      if kind == `choice && args.toList.any fun arg => !isDeclared env arg.getKind then
        args.toList.foldl (fun found arg => match arg with
          | .node _ _ parts => parts.toList.foldl (fun found part => gather part found) found
          | _ => found) found
      else if isDeclared env kind then inner (pattern args.toList :: found)
      else inner found
    | _ => found
  pattern (parts : List Syntax) : List String :=
    forEach parts fun part => match part with
      | .atom _ word => [word]
      | .node _ kind args => if kind == `null then pattern args.toList else ["_"]
      | _ => ["_"]

def patternsJson (env : Environment) (stx : Syntax) : Json :=
  arrayJson ((patterns env stx).map fun words => arrayJson (words.map .str))

/-- Does the library read such a pattern? Not if one of its words is a name of which the library
knows nothing. -/
partial def isReadAlone (env : Environment) (pattern : List String) : Bool :=
  match Parser.runParserCategory env `term (String.intercalate " " pattern) "<pattern>" with
  | .error _ => false
  | .ok stx => known stx
where
  known (stx : Syntax) : Bool := (names stx []).all fun name =>
    match env.find? name true with
    | some _ => true
    | none => false
  names (stx : Syntax) (found : List Name) : List Name :=
    match stx with
    | .node _ _ args => args.toList.foldl (fun found arg => names arg found) found
    | .ident _ _ name _ => name :: found
    | _ => found

/-! ## Instances -/

/-- The type that something has when its arguments are given. -/
def conclusion : Expr → Expr
  | .forallE _ _ body _ _ => conclusion body
  | .mdata _ e _ => conclusion e
  | e => e

/-- Is this about nothing but the library's own things? -/
def isForeign (env : Environment) (type : Expr) : Bool :=
  (conclusion type).getUsedConstants.toList.all fun it => !isDeclared env it

/-- The session's constants in a type that are about nothing but the library's own things: if one
of them is an instance, the library may have had another in its place. -/
def suspects (env : Environment) (type : Expr) : List Name :=
  type.getUsedConstants.toList.filter fun name =>
    isDeclared env name && match env.find? name true with
      | some info => isForeign env info.type
      | none => false

/-- The classes of coercions. Their instances are unfolded, and leave no trace in a statement. -/
def coercions : List Name := [
  `Coe, `CoeTC, `CoeOut, `CoeOTC, `CoeHead, `CoeHTC, `CoeTail, `CoeHTCT, `CoeDep, `CoeT, `CoeFun,
  `CoeSort]

/-- The session's coercions between the library's own types. -/
partial def ownCoercions (env : Environment) : List Name :=
  gather env.constants.map₂ []
where
  gather (node : PersistentHashMap.Node) (found : List Name) : List Name :=
    match node with
    | .collision ks vs => keep ks.toList vs.toList found
    | .entries es => es.toList.foldl (init := found) fun found e =>
      match e with
      | .entry key val => keep [key] [val] found
      | .ref child => gather child found
      | .null => found
  keep (names : List Name) (infos : List ConstantInfo) (found : List Name) : List Name :=
    match names, infos with
    | name :: names, info :: infos =>
      let isOne := match head (conclusion info.type) with
        | some of => coercions.contains of && isForeign env info.type
        | none => false
      keep names infos (if isOne then name :: found else found)
    | _, _ => found
  head : Expr → Option Name
    | .const name .. => some name
    | .app fn .. => head fn
    | _ => none

/-- The same command where some instances are not to be found; nothing if one is no instance. -/
def withoutInstances (state : Command.State) (names : List Name) (stx : Syntax) (map : FileMap)
    (token : IO.CancelToken) : IO (Option Syntax) := do
  let list := names.map fun name => " _root_." ++ (privateToUserName name).toString true
  let text := "attribute [-instance]" ++ String.intercalate "" list
    ++ " in example : True := True.intro"
  let input : Parser.InputContext :=
    { inputString := text, fileName := "<without>", fileMap := FileMap.ofString text,
      endPos := text.rawEndPos }
  match ← readCommand state input with
  | .error _ => return none
  | .ok read =>
    match ← elaborate state read "<without>" map token with
    | (_, _ :: _) => return none
    | (_, []) =>
      match read with
      | .node info kind args => match args.toList with
        | [first, link, _] => return some (.node info kind (Array.mk [first, link, stx]))
        | _ => return none
      | _ => return none

/-- Does a statement have a meaning without some instances as well, and another one? What comes in
their place from the session is left out as well. -/
partial def isReplacement (state : Command.State) (bare : Syntax) (asked : ConstantVal)
    (without : List Name) (map : FileMap) (token : IO.CancelToken) : IO Bool := do
  match ← withoutInstances state without bare map token with
  | none => return false
  | some stx =>
    let (after, errors) ← elaborate state stx "<without>" map token
    match errors, after.env.find? asked.name true with
    | [], some info =>
      if info.type.eqv asked.type then
        -- It stands there all the same: nobody looked for an instance, it was the default.
        return (suspects state.env asked.type).any fun name =>
          without.contains name && !(words bare).contains (name.toString true)
      else
        let next := (suspects state.env info.type).filter fun name => !without.contains name
        match next.filter fun name => !(suspects state.env asked.type).contains name with
        | [] => return true
        | more => isReplacement state bare asked (more ++ without) map token
    | _, _ => return false

/-- An instance of the session that stands where the library has one as well. -/
def replacedInstance (state : Command.State) (bare : Syntax) (asked : ConstantVal)
    (map : FileMap) (token : IO.CancelToken) : IO (Option String) := do
  let inType := suspects state.env asked.type
  let others := (ownCoercions state.env).filter fun name => !inType.contains name
  let found ← each (inType ++ others) fun name => do
    return if ← isReplacement state bare asked [name] map token then [name] else []
  match forEach found id with
  | name :: _ =>
    return some ("the session's instance `" ++ (← nameText name)
      ++ "` has taken the place of one of the library")
  | [] => return none

/-! ## Variables -/

/-- The session's variables that a theorem has as hypotheses though its statement does not speak of
them: one that was included, or an instance. -/
def assumed (state : Command.State) (bare : Syntax) (type : Expr) : List String :=
  match state.scopes with
  | scope :: _ => go (forEach scope.varDecls.toList words) type
  | [] => []
where
  go (variables : List String) : Expr → List String
    | .forallE name type body info _ =>
      let name := name.toString true
      let isInstance := match info with | .instImplicit => true | _ => false
      if variables.contains name || (isInstance && variables.contains "[") then
        let rest := go variables body
        if body.hasLooseBVar 0 || (words bare).contains name then rest
        else (if isInstance then head type else name) :: rest
      else []
    | _ => []
  head : Expr → String
    | .const name .. => "[" ++ name.toString true ++ "]"
    | .app fn _ _ => head fn
    | _ => "[…]"

/-- How a session changes what the words of a statement mean, if it does; and what a statement has
of its notation and its variables. -/
def changes (state : Command.State) (bare : Syntax) (asked : ConstantVal) (trees : List InfoTree)
    (map : FileMap) (token : IO.CancelToken) : IO (List (String × Json)) := do
  let told := [("patterns", patternsJson state.env bare),
    ("assumes", arrayJson ((assumed state bare asked.type).map .str))]
  match replacedSyntax state.env (bare :: expansions trees) with
  | some why => return ("changed", .str why) :: told
  | none =>
    match ← replacedInstance state bare asked map token with
    | some why => return ("changed", .str why) :: told
    | none => return told

end LeanbookRepl
