/-
The parts of Lean's own programming interface that the REPL's loop needs.

The compiled Lean carries its functions, but not their declarations (those are in `.olean` files,
which the embedded Lean does not have). So they are declared here again: a type that is only passed
on is `opaque`, a structure that is looked into is written out with Lean's own layout, and a
function is `@[extern "x"] opaque` under Lean's own name. The interpreter finds the compiled
function by that name (the string is ignored), counts references and runs `IO` for us.

Layouts belong to the pinned version of the library, and nothing checks them but the self-test: a
wrong number of arguments is a segmentation fault, not an error message.

Of the core library only what is needed is imported: a module that the users' text imports as well
has to be copied in memory, because its place is taken.
-/
prelude
import Init.Program.Streams
import Init.List.Functions

set_option genSizeOf false
set_option genInjectivity false

universe u

/-- Every type has an element: what lets an `opaque` function return an opaque type. This is
inconsistent, and therefore stays in the REPL's own program, where nobody proves anything. -/
axiom LeanbookRepl.someElement (α : Sort u) : Nonempty α

attribute [local instance] LeanbookRepl.someElement

/-- The type of fields that are never looked at. -/
opaque LeanbookRepl.Any : Type

open LeanbookRepl (Any)

/-- How an argument is bound; Lean's own type of this has the same four values. -/
inductive LeanbookRepl.Binder where
  | default
  | implicit
  | strictImplicit
  | instImplicit

/-! ## Types that are only passed on -/

opaque IO.CancelToken : Type

namespace Lean

opaque Environment : Type
opaque Options : Type
opaque OpenDecl : Type
opaque MessageLog : Type
opaque Message : Type
opaque MessageData : Type
opaque Exception : Type
opaque NameGenerator : Type
opaque MetavarContext : Type
opaque LocalContext : Type
opaque LocalDecl : Type
opaque PersistentArray (α : Type) : Type
opaque Elab.InfoTree : Type
opaque Core.Context : Type
opaque Meta.Context : Type
opaque Elab.Term.Context : Type
opaque Elab.Term.State : Type
opaque JsonNumber : Type

/-- A metavariable's name. -/
abbrev MVarId := Name

/-! ## Expressions

They are looked into, but never made from these constructors: each carries a word of `data` (a hash,
flags) that only Lean's own functions compute. -/

inductive Literal where
  | natVal (val : Nat)
  | strVal (val : String)

inductive Level where
  | zero (data : UInt64)
  | succ (level : Level) (data : UInt64)
  | max (left right : Level) (data : UInt64)
  | imax (left right : Level) (data : UInt64)
  | param (name : Name) (data : UInt64)
  | mvar (id : Name) (data : UInt64)

inductive Expr where
  | bvar (index : Nat) (data : UInt64)
  | fvar (id : Name) (data : UInt64)
  | mvar (id : Name) (data : UInt64)
  | sort (level : Level) (data : UInt64)
  | const (name : Name) (levels : List Level) (data : UInt64)
  | app (fn arg : Expr) (data : UInt64)
  | lam (binder : Name) (type body : Expr) (info : LeanbookRepl.Binder) (data : UInt64)
  | forallE (binder : Name) (type body : Expr) (info : LeanbookRepl.Binder) (data : UInt64)
  | letE (binder : Name) (type value body : Expr) (nondep : Bool) (data : UInt64)
  | lit (literal : Literal) (data : UInt64)
  | mdata (note : Any) (expr : Expr) (data : UInt64)
  | proj (structName : Name) (index : Nat) (struct : Expr) (data : UInt64)

/-! ## Positions and JSON -/

/-- Line (from 1) and column (from 0, in code points). -/
structure Position where
  line : Nat
  column : Nat

/-- A text with the offsets of its lines. -/
structure FileMap where
  source : String
  positions : Array String.Pos.Raw

@[extern "x"] opaque FileMap.ofString (s : String) : FileMap
@[extern "x"] opaque FileMap.toPosition (map : FileMap) (offset : String.Pos.Raw) : Position

inductive Json where
  | null
  | bool (b : Bool)
  | num (n : JsonNumber)
  | str (s : String)
  | arr (elems : Array Json)
  | obj (kvPairs : Any)

@[extern "x"] opaque JsonNumber.fromNat (n : Nat) : JsonNumber
@[extern "x"] opaque Json.parse (s : String) : Except String Json
@[extern "x"] opaque Json.compress (j : Json) : String
@[extern "x"] opaque Json.mkObj (fields : List (String × Json)) : Json
@[extern "x"] opaque Json.getObjVal? (j : Json) (key : String) : Except String Json
@[extern "x"] opaque Json.getNat? (j : Json) : Except String Nat

/-! ## Names and messages -/


@[extern "x"] opaque MessageLog.empty : MessageLog
@[extern "x"] opaque MessageLog.hasErrors (log : MessageLog) : Bool
@[extern "x"] opaque MessageLog.toList (log : MessageLog) : List Message
@[extern "x"] opaque Message.toJson (msg : Message) : BaseIO Json
@[extern "x"] opaque MessageData.ofFormat (format : Any) : MessageData
@[extern "x"] opaque MessageData.ofName (name : Name) : MessageData
@[extern "x"] opaque MessageData.toString (data : MessageData) : BaseIO String
@[extern "x"] opaque Exception.toMessageData (e : Exception) : MessageData
@[extern "x"] opaque Exception.isInterrupt (e : Exception) : Bool

/-! ## The parser -/

namespace Parser

/-- A text to be parsed. -/
structure InputContext where
  inputString : String
  fileName : String
  fileMap : FileMap
  endPos : String.Pos.Raw

/-- What of the environment the parser looks at. -/
structure ParserModuleContext where
  env : Environment
  options : Options
  currNamespace : Name
  openDecls : List OpenDecl

/-- Where the parser stands. -/
structure ModuleParserState where
  pos : String.Pos.Raw
  recovering : Bool

@[extern "x"] opaque parseHeader (input : InputContext) :
    IO (Syntax × ModuleParserState × MessageLog)
@[extern "x"] opaque parseCommand (input : InputContext) (context : ParserModuleContext)
    (state : ModuleParserState) (messages : MessageLog) : Syntax × ModuleParserState × MessageLog
@[extern "x"] opaque isTerminalCommand (stx : Syntax) : Bool
@[extern "x"] opaque runParserCategory (env : Environment) (category : Name)
    (input fileName : String) : Except String Syntax

end Parser

/-! ## Expressions and metavariables -/

@[extern "x"] opaque mkMVar (id : MVarId) : Expr
@[extern "x"] opaque Expr.mvarId! (e : Expr) : MVarId
@[extern "x"] opaque Expr.hasExprMVar (e : Expr) : Bool
@[extern "x"] opaque Expr.hasMVar (e : Expr) : Bool
@[extern "x"] opaque Expr.hasFVar (e : Expr) : Bool
@[extern "x"] opaque Expr.hasSorry (e : Expr) : Bool
@[extern "x"] opaque Expr.getUsedConstants (e : Expr) : Array Name
@[extern "x"] opaque instantiateMVarsCore (mctx : MetavarContext) (e : Expr) :
    Expr × MetavarContext
@[extern "x"] opaque LocalContext.empty : LocalContext
@[extern "x"] opaque LocalContext.getFVars (lctx : LocalContext) : Array Expr
@[extern "x"] opaque LocalContext.findFVar? (lctx : LocalContext) (fvar : Expr) : Option LocalDecl
@[extern "x"] opaque LocalDecl.type (decl : LocalDecl) : Expr
@[extern "x"] opaque LocalDecl.value? (decl : LocalDecl) (allowNondep : Bool) : Option Expr
@[extern "x"] opaque LocalDecl.isAuxDecl (decl : LocalDecl) : Bool

/-- A metavariable's declaration (its first fields; only read). -/
structure MetavarDecl where
  userName : Name
  lctx : LocalContext
  type : Expr

@[extern "x"] opaque MetavarContext.getDecl (mctx : MetavarContext) (id : MVarId) : MetavarDecl

/-! ## The monads, as the functions that they are -/

/-- State of `CoreM`. -/
structure Core.State where
  env : Environment
  nextMacroScope : Nat
  ngen : NameGenerator
  auxDeclNGen : Any
  traceState : Any
  cache : Any
  messages : MessageLog
  infoState : Any
  snapshotTasks : Any

/-- State of `MetaM` (its first fields; only read). -/
structure Meta.State where
  mctx : MetavarContext
  cache : Any

abbrev CoreM (α : Type) := Core.Context → IO.Ref Core.State → EIO Exception α
abbrev MetaM (α : Type) := Meta.Context → IO.Ref Meta.State → CoreM α
abbrev Elab.TermElabM (α : Type) := Elab.Term.Context → IO.Ref Elab.Term.State → MetaM α

@[extern "x"] opaque Core.resetMessageLog : CoreM Unit
@[extern "x"] opaque Meta.ppGoal (id : MVarId) : MetaM Any
@[extern "x"] opaque Meta.inferType (e : Expr) : MetaM Expr
@[extern "x"] opaque Meta.mkFreshExprSyntheticOpaqueMVar (type : Expr) (tag : Name) : MetaM Expr
@[extern "x"] opaque Meta.mkLambdaFVars (xs : Array Expr) (e : Expr)
    (etaReduce usedOnly usedLetOnly generalizeNondepLet : Bool) (binder : LeanbookRepl.Binder) :
    MetaM Expr
@[extern "x"] opaque Meta.mkForallFVars (xs : Array Expr) (e : Expr)
    (usedOnly usedLetOnly generalizeNondepLet : Bool) (binder : LeanbookRepl.Binder) : MetaM Expr

namespace Elab

/-! ## Info trees -/

structure CommandContextInfo where
  env : Environment
  cmdEnv? : Option Environment
  fileMap : FileMap
  mctx : MetavarContext
  options : Options
  currNamespace : Name
  openDecls : List OpenDecl
  ngen : NameGenerator

structure ContextInfo extends CommandContextInfo where
  parentDecl? : Option Name
  autoImplicits : Any

structure ElabInfo where
  elaborator : Name
  stx : Syntax

structure TacticInfo extends ElabInfo where
  mctxBefore : MetavarContext
  goalsBefore : List MVarId
  mctxAfter : MetavarContext
  goalsAfter : List MVarId

/-- What is known of a term (its first fields; only read). -/
structure TermInfo extends ElabInfo where
  lctx : LocalContext
  expectedType? : Option Expr
  expr : Expr

/-- What a macro made of a piece of syntax. -/
structure MacroExpansionInfo where
  lctx : LocalContext
  stx : Syntax
  output : Syntax

/-- The first kinds of information; the others are not looked into. -/
inductive Info where
  | ofTacticInfo (i : TacticInfo)
  | ofTermInfo (i : TermInfo)
  | ofPartialTermInfo (i : Any)
  | ofCommandInfo (i : Any)
  | ofMacroExpansionInfo (i : MacroExpansionInfo)
  | ofOptionInfo (i : Any)
  | ofFieldInfo (i : Any)
  | ofCompletionInfo (i : Any)
  | ofUserWidgetInfo (i : Any)
  | ofCustomInfo (i : Any)
  | ofFVarAliasInfo (i : Any)
  | ofFieldRedeclInfo (i : Any)
  | ofDelabTermInfo (i : Any)
  | ofChoiceInfo (i : Any)
  | ofOther (i : Any)

structure InfoState where
  enabled : Bool
  lazyAssignment : Any
  assignment : Any
  trees : PersistentArray InfoTree

@[extern "x"] opaque InfoTree.foldInfo {α : Type} (f : ContextInfo → Info → α → α)
    (init : α) (tree : InfoTree) : α
@[extern "x"] opaque ContextInfo.runMetaM {α : Type} (info : ContextInfo) (lctx : LocalContext)
    (x : MetaM α) : IO α

end Elab

/-! ## What is elaborated beside the main thread -/

namespace Language

structure SnapshotTask (α : Type) where
  stx? : Option Syntax
  reportingRange : Any
  cancelTk? : Option IO.CancelToken
  task : Task α

opaque SnapshotTree : Type

structure Diagnostics where
  msgLog : MessageLog
  interactive : Any

/-- One piece of work that was done (its first fields; only read). -/
structure Snapshot where
  desc : String
  diagnostics : Diagnostics
  infoTree? : Option Elab.InfoTree

/-- All pieces; this waits until they are done. -/
@[extern "x"] opaque SnapshotTree.getAll (tree : SnapshotTree) : Array Snapshot

end Language

namespace Elab

/-! ## Commands -/

namespace Command

structure Scope where
  header : String
  opts : Options
  currNamespace : Name
  openDecls : List OpenDecl
  levelNames : List Name
  varDecls : Array Syntax
  varUIds : Any
  includedVars : Any
  omittedVars : Any
  isNoncomputable : Bool
  isPublic : Bool
  isMeta : Bool
  attrs : Any

structure State where
  env : Environment
  messages : MessageLog
  scopes : List Scope
  usedQuotCtxts : Any
  nextMacroScope : Nat
  maxRecDepth : Nat
  ngen : NameGenerator
  auxDeclNGen : Any
  infoState : InfoState
  traceState : Any
  snapshotTasks : Array (Language.SnapshotTask Language.SnapshotTree)
  other₁ : Any
  other₂ : Any

structure Context where
  fileName : String
  fileMap : FileMap
  currRecDepth : Nat
  cmdPos : String.Pos.Raw
  macroStack : List Any
  quotContext? : Option Name
  currMacroScope : Nat
  ref : Syntax
  snap? : Option Any
  cancelTk? : Option IO.CancelToken
  suppressElabErrors : Bool

abbrev CommandElabM (α : Type) := Context → IO.Ref State → EIO Exception α

@[extern "x"] opaque mkState (env : Environment) (messages : MessageLog) (opts : Options) : State
/-- The array is 4.35's own; what it holds is not needed by a command on its own. -/
@[extern "x"] opaque elabCommandTopLevel (stx : Syntax) (more : Array Any) : CommandElabM Unit
@[extern "x"] opaque liftTermElabM {α : Type} (x : TermElabM α) : CommandElabM α

end Command

@[extern "x"] opaque processHeader (header : Syntax) (opts : Options) (messages : MessageLog)
    (input : Parser.InputContext) (trustLevel : UInt32) (plugins : Array String) (leakEnv : Bool)
    (mainModule : Name) : IO (Environment × MessageLog)

/-! ## Tactics -/

namespace Tactic

structure Context where
  elaborator : Name
  recover : Bool

structure State where
  goals : List MVarId

abbrev TacticM (α : Type) := Context → IO.Ref State → TermElabM α

@[extern "x"] opaque evalTactic (stx : Syntax) : TacticM Unit
@[extern "x"] opaque getUnsolvedGoals : TacticM (List MVarId)

end Tactic

@[extern "x"] opaque Term.synthesizeSyntheticMVarsNoPostponing (ignoreStuckTC : Bool) :
    TermElabM Unit

end Elab

/-! ## Declarations -/

structure ConstantVal where
  name : Name
  levelParams : List Name
  type : Expr

structure OpaqueVal extends ConstantVal where
  value : Expr
  isUnsafe : Bool
  all : List Name

structure AxiomVal extends ConstantVal where
  isUnsafe : Bool

/-- How eagerly a definition is unfolded. -/
inductive ReducibilityHints where
  | «opaque»
  | «abbrev»
  | regular (height : UInt32)

inductive DefinitionSafety where
  | «unsafe»
  | safe
  | «partial»

structure DefinitionVal extends ConstantVal where
  value : Expr
  hints : ReducibilityHints
  safety : DefinitionSafety
  all : List Name

structure TheoremVal extends ConstantVal where
  value : Expr
  all : List Name

structure Constructor where
  name : Name
  type : Expr

structure InductiveType where
  name : Name
  type : Expr
  ctors : List Constructor

/-- What is handed to the kernel. -/
inductive Declaration where
  | axiomDecl (val : AxiomVal)
  | defnDecl (val : DefinitionVal)
  | thmDecl (val : TheoremVal)
  | opaqueDecl (val : OpaqueVal)
  | quotDecl
  | mutualDefnDecl (defns : List DefinitionVal)
  | inductDecl (lparams : List Name) (nparams : Nat) (types : List InductiveType) (isUnsafe : Bool)

@[extern "x"] opaque addDecl (decl : Declaration) (forceExpose : Bool) : CoreM Unit

structure CollectLevelParams.State where
  visitedLevel : Any
  visitedExpr : Any
  params : Array Name

@[extern "x"] opaque CollectLevelParams.instInhabitedState : CollectLevelParams.State
@[extern "x"] opaque collectLevelParams (state : CollectLevelParams.State) (e : Expr) :
    CollectLevelParams.State

/-! ## Environments -/

@[extern "x"] opaque Options.empty : Options
@[extern "x"] opaque Options.setBool (opts : Options) (name : Name) (value : Bool) : Options
@[extern "x"] opaque enableInitializersExecution : BaseIO Unit

end Lean

/-! ## The system -/

@[extern "x"] opaque Lean.PersistentArray.toList {α : Type} (a : Lean.PersistentArray α) : List α

namespace IO

@[extern "x"] opaque CancelToken.new : BaseIO CancelToken
@[extern "x"] opaque CancelToken.set (token : CancelToken) : BaseIO Unit
@[extern "x"] opaque CancelToken.isSet (token : CancelToken) : BaseIO Bool

end IO
