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

/-- The kinds of all nodes, each once or more often. -/
partial def kindsOf (stx : Syntax) : List Name :=
  gather stx []
where
  gather (stx : Syntax) (found : List Name) : List Name :=
    match stx with
    | .node _ kind args =>
      let found := if found.contains kind then found else kind :: found
      args.toList.foldl (fun found arg => gather arg found) found
    | _ => found

/-- A macro or an elaborator of the session for syntax that is not the session's own. -/
def replacedSyntax (env : Environment) (stx : Syntax) : Option String :=
  (kindsOf stx).foldl (init := none) fun found kind =>
    match found with
    | some why => some why
    | none =>
      if isDeclared env kind then none else
        let entries := forEach
          [Elab.macroAttribute, Elab.Term.termElabAttribute, Elab.Command.commandElabAttribute]
          fun table => table.getEntries env kind
        if entries.any fun it => isDeclared env it.declName then
          some ("a macro of the session gives Lean's own syntax (`" ++ kind.toString true
            ++ "`) another meaning")
        else none

/-! ## Instances -/

/-- The session's constants in a type that are about nothing but the library's own things: if one
of them is an instance, the library may have had another in its place. -/
def suspects (env : Environment) (type : Expr) : List Name :=
  type.getUsedConstants.toList.filter fun name =>
    isDeclared env name && match env.find? name true with
      | some info => info.type.getUsedConstants.toList.all fun it => !isDeclared env it
      | none => false

/-- The same command where an instance is not to be found. -/
def withoutInstance (state : Command.State) (name : Name) (stx : Syntax) :
    BaseIO (Option Syntax) := do
  let text := "attribute [-instance] _root_." ++ name.toString true
    ++ " in theorem x : True := True.intro"
  let input : Parser.InputContext :=
    { inputString := text, fileName := "<without>", fileMap := FileMap.ofString text,
      endPos := text.rawEndPos }
  match ← readCommand state input with
  | .error _ => return none
  | .ok read =>
    match read with
    | .node info kind args => match args.toList with
      | [first, link, _] => return some (.node info kind (Array.mk [first, link, stx]))
      | _ => return none
    | _ => return none

/-- An instance of the session that stands where the library has one as well. -/
def replacedInstance (state : Command.State) (bare : Syntax) (asked : ConstantVal)
    (map : FileMap) (token : IO.CancelToken) : IO (Option String) := do
  let found ← each (suspects state.env asked.type) fun name => do
    match ← withoutInstance state name bare with
    | none => return []
    | some stx =>
      let (after, errors) ← elaborate state stx "<without>" map token
      match errors, after.env.find? asked.name true with
      | [], some info =>
        if (suspects state.env info.type).length < (suspects state.env asked.type).length then
          return [name]
        else return []
      | _, _ => return []
  match forEach found id with
  | name :: _ =>
    return some ("the session's instance `" ++ (← nameText name)
      ++ "` has taken the place of one of the library")
  | [] => return none

/-- How a session changes what the words of a statement mean, if it does. -/
def changes (state : Command.State) (bare : Syntax) (asked : ConstantVal) (map : FileMap)
    (token : IO.CancelToken) : IO (List (String × Json)) := do
  match replacedSyntax state.env bare with
  | some why => return [("changed", .str why)]
  | none =>
    match ← replacedInstance state bare asked map token with
    | some why => return [("changed", .str why)]
    | none => return []

end LeanbookRepl
