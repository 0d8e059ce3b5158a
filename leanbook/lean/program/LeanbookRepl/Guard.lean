prelude
import LeanbookRepl.Mirror

/-
Text that nobody has read: a model's, mostly. It is read as one block of tactics, up to its end, so
that it can neither close the block nor open a declaration nor leave a comment open; and what it
says is looked through before any of it is run. The judge would not believe such a text in any case;
here it is about what it might do to the computer on the way.
-/

attribute [local instance] LeanbookRepl.someElement

namespace Lean

@[extern "x"] opaque Name.toString (name : Name) (escape : Bool) : String

end Lean

namespace LeanbookRepl

open Lean

/-- The words of a piece of syntax, in order. -/
partial def words (stx : Syntax) : List String :=
  gather stx []
where
  gather (stx : Syntax) (found : List String) : List String :=
    match stx with
    | .missing => found
    | .atom _ word => word :: found
    | .ident _ _ name _ => name.toString true :: found
    | .node _ _ args => args.toList.foldr gather found

/-! ## What a proof may not say -/

/-- Is it a piece of Lean's own syntax? A session may add others; what they stand for is the
session's own affair. -/
def isOwn : Name → Bool
  | .str .anonymous s => s == "Lean"
  | .str p _ => isOwn p
  | _ => false

/-- Pieces that run a program while Lean reads them, or read files. -/
def running : List String := [
  "runTac", "runElab", "runCmd", "runMeta", "byElab", "includeStr", "idbg", "doIdbg", "elabToSyntax",
  "nativeDecide", "bvDecide", "bvCheck", "bvTrace", "sleep", "dbgTrace", "doDbgTrace"]

/-- Pieces that step out of the logic, or prepare programs that do. -/
def unsafePieces : List String := ["unsafe", "attributes", "attrInstance", "declareSimpLikeTactic"]

/-- Programs that make programs. -/
def quotations : List String := ["quot", "dynamicQuot", "precheckedQuot", "doubleQuotedName"]

/-- Parts of commands that stand in proofs as well. -/
def harmlessParts : List String := [
  "openSimple", "openOnly", "openHiding", "openRenaming", "openRenamingItem", "openScoped",
  "openDecl", "optionValue", "declValSimple", "declValEqns", "declBody", "whereStructInst",
  "docComment", "plainDocComment", "commentBody"]

/-- Options that change how Lean searches or prints, and not what it checks. -/
def harmlessOptions : List String := [
  "maxRecDepth", "maxHeartbeats", "smartUnfolding", "simprocs", "exponentiation.threshold"]

def harmlessFamilies : List String := ["pp", "linter", "synthInstance", "backward", "trace"]

def isHarmlessOption (name : Name) : Bool :=
  match name with
  | .str .anonymous s => harmlessOptions.contains s
  | .str p _ => inFamily p || harmlessOptions.contains (name.toString true)
  | _ => false
where
  inFamily : Name → Bool
    | .str .anonymous s => harmlessFamilies.contains s
    | .str p _ => inFamily p
    | _ => false

/-- Is it a constant as it stands, such as `true`, `5` or `{ decide := true }`? The settings of a
tactic are computed by running them as a program. -/
partial def isPlainValue (stx : Syntax) : Bool :=
  match stx with
  | .missing => false
  | .atom .. => true
  | .ident _ _ name _ => constants.contains (name.toString true)
  | .node _ kind args =>
    let name := kind.toString false
    if name == "Lean.Parser.Term.structInstLVal" || name == "Lean.Parser.Term.dotIdent" then true
    else nodes.contains name && args.toList.all isPlainValue
where
  constants := ["true", "false", "some", "none"]
  nodes := ["null", "choice", "num", "str", "hygieneInfo", "term[_]", "term{}",
    "Lean.Parser.Term.app",
    "Lean.Parser.Term.paren", "Lean.Parser.Term.hygienicLParen", "Lean.Parser.Term.structInst",
    "Lean.Parser.Term.structInstFields", "Lean.Parser.Term.structInstField",
    "Lean.Parser.Term.structInstFieldDef", "Lean.Parser.Term.optEllipsis"]

/-- Why a piece of syntax is not taken for a proof; nothing if it may be one. -/
partial def refusal (stx : Syntax) : Option String :=
  match stx with
  | .node _ kind args =>
    match if isOwn kind then here kind stx else none with
    | some why => some why
    | none => args.toList.foldl (init := none) fun found arg =>
      match found with
      | some why => some why
      | none => refusal arg
  | .missing => some "a part of it could not be read"
  | _ => none
where
  quoted (stx : Syntax) : String :=
    match words stx with
    | first :: _ => "`" ++ first ++ "`"
    | [] => "it"
  here (kind : Name) (stx : Syntax) : Option String :=
    match kind with
    | .str parent piece =>
      if running.contains piece then
        some (quoted stx ++ " runs a program; a proof is made of tactics and terms")
      else if unsafePieces.contains piece then
        some (quoted stx ++ " may not stand in a proof: it changes more than the proof")
      else if quotations.contains piece then
        some "a quotation of Lean code may not stand in a proof"
      else if piece == "set_option" || piece == "setOption" then option stx
      else if piece == "posConfigItem" || piece == "valConfigItem" then setting stx
      else match parent with
        | .str _ "Command" =>
          if harmlessParts.contains piece then none
          else some (quoted stx ++ " is a command; a proof declares and changes nothing")
        | _ => none
    | _ => none
  option (stx : Syntax) : Option String :=
    match stx with
    | .node _ _ args => match args.toList with
      | _ :: .ident _ _ name _ :: _ =>
        if isHarmlessOption name then none
        else some ("a proof may not set the option `" ++ name.toString true ++ "`")
      | _ => some "a proof may not set such an option"
    | _ => none
  setting (stx : Syntax) : Option String :=
    if (words stx).contains "native" then
      some "`native` runs compiled code, which the kernel can't check"
    else match stx with
      | .node _ _ args => match args.toList with
        | [_, _, _, value, _] =>
          if isPlainValue value then none
          else some ("the setting `" ++ String.intercalate " " (words stx)
            ++ "` is not a plain value; it would be run as a program")
        | _ => none
      | _ => none

/-- Does a piece of syntax run a program while Lean reads it? A statement may not, since the judge
reads statements. -/
partial def runsProgram (stx : Syntax) : Bool :=
  match stx with
  | .node _ kind args =>
    (isOwn kind && match kind with
      | .str _ piece => running.contains piece || piece == "unsafe"
      | _ => false)
    || args.toList.any runsProgram
  | _ => false

/-! ## Reading -/

def tacticSeqKind : Name := `Lean.Parser.Tactic.tacticSeq
def byKind : Name := `Lean.Parser.Term.byTactic

/-- Read a text as one block of tactics, all of it. -/
def readBlock (env : Environment) (text : String) : Except String Syntax :=
  match Parser.runParserCategory env `term ("by\n" ++ text) "<proof>" with
  | .error e => .error e
  | .ok stx =>
    match stx with
    | .node _ kind args =>
      match kind == byKind, args.toList with
      | true, [_, block] =>
        if block.isOfKind tacticSeqKind then
          match refusal block with
          | some why => .error why
          | none => .ok block
        else notOne
      | _, _ => notOne
    | _ => notOne
where
  notOne : Except String Syntax := .error "it is not one block of tactics"

/-- The first of several layouts of a text that can be read. -/
def readFirst (env : Environment) : List String → Except String Syntax
  | [] => .error "there is no text"
  | [text] => readBlock env text
  | text :: rest =>
    match readBlock env text with
    | .ok block => .ok block
    | .error why =>
      match readFirst env rest with
      | .ok block => .ok block
      | .error _ => .error why

end LeanbookRepl
