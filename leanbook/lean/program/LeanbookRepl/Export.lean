prelude
import LeanbookRepl.Axioms
import LeanbookRepl.Tables
import LeanbookRepl.Guard

/-
Declarations as plain data, for a process that trusts nothing here: it makes every expression anew
from what is written (`Judge`), so that a forged object, or one that a program has changed in place,
ends as nonsense that the kernel refuses.

The data is a list of items. Names, levels and expressions are numbered in the order in which they
come, and refer to each other by number; what is shared in memory is written once. Only what the
session itself declared is written; what it imported, the judge imports as well.
-/

attribute [local instance] LeanbookRepl.someElement

namespace Lean

@[extern "x"] opaque Environment.getModuleIdxFor? (env : Environment) (name : Name) : Option Nat

/-- A module that is imported. -/
structure Import where
  module : Name
  importAll : Bool
  isExported : Bool
  isMeta : Bool

@[extern "x"] opaque Environment.imports (env : Environment) : Array Import

end Lean

namespace LeanbookRepl

open Lean

/-! ## What an item is

The numbers with which items begin; the judge has the same list. -/

namespace Item
def nameStr := 0
def nameNum := 1
def levelSucc := 2
def levelMax := 3
def levelIMax := 4
def levelParam := 5
def bvar := 6
def sort := 7
def const := 8
def app := 9
def lam := 10
def forallE := 11
def letE := 12
def natLit := 13
def strLit := 14
def proj := 15
def axiomDecl := 16
def defnDecl := 17
def thmDecl := 18
def opaqueDecl := 19
def inductDecl := 20
/-- What was asked for: a name, universe parameters, a type. -/
def statement := 21
/-- The constant that is to be judged. -/
def claim := 22
/-- Something that no data stands for; the text says what. -/
def fault := 23
end Item

/-! ## Writing -/

structure Writer where
  items : IO.Ref (Array Json)
  names : IO.Ref (NameMap Nat)
  levels : IO.Ref (NameMap Nat)
  exprs : IO.Ref (NameMap Nat)
  /-- How many names, levels and expressions there are; the first of each is known to both sides. -/
  counts : IO.Ref (Nat × Nat × Nat)
  /-- The constants that are written, or about to be. -/
  done : IO.Ref (NameMap Unit)

def Writer.new : BaseIO Writer := do
  return {
    items := ← IO.mkRef Array.empty
    names := ← IO.mkRef (NameMap.instEmptyCollection _)
    levels := ← IO.mkRef (NameMap.instEmptyCollection _)
    exprs := ← IO.mkRef (NameMap.instEmptyCollection _)
    counts := ← IO.mkRef (1, 1, 0)
    done := ← IO.mkRef (NameMap.instEmptyCollection _) }

/-- An object's place in memory, as a key. What is written stays alive meanwhile. -/
def address {α : Type} (a : α) : Name := .num .anonymous (ptrAddrUnsafe a).toNat

def Writer.put (w : Writer) (kind : Nat) (fields : List Json) : BaseIO Unit :=
  w.items.modify fun items => items.push (arrayJson (natural kind :: fields))

/-- Number a name that has been put. -/
def Writer.newName (w : Writer) (name : Name) : BaseIO Nat := do
  let (n, l, e) ← w.counts.get
  w.counts.set (n + 1, l, e)
  w.names.modify fun names => names.insert name n
  return n

def Writer.newLevel (w : Writer) (key : Name) : BaseIO Nat := do
  let (n, l, e) ← w.counts.get
  w.counts.set (n, l + 1, e)
  w.levels.modify fun levels => levels.insert key l
  return l

def Writer.newExpr (w : Writer) (key : Name) : BaseIO Nat := do
  let (n, l, e) ← w.counts.get
  w.counts.set (n, l, e + 1)
  w.exprs.modify fun exprs => exprs.insert key e
  return e

def Writer.fault (w : Writer) (what : String) : BaseIO Unit :=
  w.put Item.fault [.str what]

partial def Writer.name (w : Writer) (name : Name) : BaseIO Nat := do
  match (← w.names.get).find? name with
  | some n => return n
  | none =>
    match name with
    | .anonymous => return 0
    | .str p s => do
      let p ← w.name p
      w.put Item.nameStr [natural p, .str s]
      w.newName name
    | .num p i => do
      let p ← w.name p
      w.put Item.nameNum [natural p, .str (toString i)]
      w.newName name

def Writer.namesJson (w : Writer) (names : List Name) : BaseIO Json := do
  return arrayJson (← each names fun name => return natural (← w.name name))

partial def Writer.level (w : Writer) (level : Level) : BaseIO Nat := do
  let key := address level
  match (← w.levels.get).find? key with
  | some n => return n
  | none =>
    match level with
    | .zero _ => return 0
    | .succ l _ => do
      let l ← w.level l
      w.put Item.levelSucc [natural l]
      w.newLevel key
    | .max a b _ => do
      let a ← w.level a
      let b ← w.level b
      w.put Item.levelMax [natural a, natural b]
      w.newLevel key
    | .imax a b _ => do
      let a ← w.level a
      let b ← w.level b
      w.put Item.levelIMax [natural a, natural b]
      w.newLevel key
    | .param name _ => do
      let name ← w.name name
      w.put Item.levelParam [natural name]
      w.newLevel key
    | .mvar .. => do
      w.fault "a universe level that was left open"
      return 0

def binderJson : Binder → Json
  | .default => natural 0
  | .implicit => natural 1
  | .strictImplicit => natural 2
  | .instImplicit => natural 3

partial def Writer.expr (w : Writer) (e : Expr) : BaseIO Nat := do
  let key := address e
  match (← w.exprs.get).find? key with
  | some n => return n
  | none =>
    match e with
    | .bvar index _ => do
      w.put Item.bvar [.str (toString index)]
      w.newExpr key
    | .sort level _ => do
      let level ← w.level level
      w.put Item.sort [natural level]
      w.newExpr key
    | .const name levels _ => do
      let name ← w.name name
      let levels ← each levels fun level => return natural (← w.level level)
      w.put Item.const [natural name, arrayJson levels]
      w.newExpr key
    | .app fn arg _ => do
      let fn ← w.expr fn
      let arg ← w.expr arg
      w.put Item.app [natural fn, natural arg]
      w.newExpr key
    | .lam binder type body info _ => do
      let fields ← binding binder type body info
      w.put Item.lam fields
      w.newExpr key
    | .forallE binder type body info _ => do
      let fields ← binding binder type body info
      w.put Item.forallE fields
      w.newExpr key
    | .letE binder type value body nondep _ => do
      let binder ← w.name binder
      let type ← w.expr type
      let value ← w.expr value
      let body ← w.expr body
      w.put Item.letE [natural binder, natural type, natural value, natural body, .bool nondep]
      w.newExpr key
    | .lit (.natVal n) _ => do
      w.put Item.natLit [.str (toString n)]
      w.newExpr key
    | .lit (.strVal s) _ => do
      w.put Item.strLit [.str s]
      w.newExpr key
    | .mdata _ e _ => w.expr e
    | .proj structName index struct _ => do
      let structName ← w.name structName
      let struct ← w.expr struct
      w.put Item.proj [natural structName, natural index, natural struct]
      w.newExpr key
    | .fvar .. => do
      w.fault "a variable that was left open"
      w.put Item.bvar [.str "0"]
      w.newExpr key
    | .mvar .. => do
      w.fault "a part that was left open"
      w.put Item.bvar [.str "0"]
      w.newExpr key
where
  binding (binder : Name) (type body : Expr) (info : Binder) : BaseIO (List Json) := do
    let binder ← w.name binder
    let type ← w.expr type
    let body ← w.expr body
    return [natural binder, binderJson info, natural type, natural body]

/-! ## Declarations -/

/-- Where constants are looked up: first as they were before something happened, then as they are
now, so that nothing of what was there before counts as changed. -/
structure Source where
  before : Environment
  after : Environment

/-- What the session declared under a name; nothing if that was imported. -/
def Source.find? (source : Source) (name : Name) : Option (Environment × ConstantInfo) :=
  match source.before.getModuleIdxFor? name with
  | some _ => none
  | none =>
    match source.before.find? name true with
    | some info => some (source.before, info)
    | none => (source.after.find? name true).map fun info => (source.after, info)

/-- The fields that all constants begin with. -/
def Writer.head (w : Writer) (val : ConstantVal) : BaseIO (List Json) := do
  return [natural (← w.name val.name), ← w.namesJson val.levelParams,
    natural (← w.expr val.type)]

/-- A constant, after all that it leans on. -/
partial def Writer.constant (w : Writer) (source : Source) (name : Name) : BaseIO Unit := do
  match (← w.done.get).find? name, source.find? name with
  | none, some (env, info) => do
    w.done.modify fun done => done.insert name ()
    let _ ← each (dependencies env info) fun next => w.constant source next
    match info with
    | .axiomInfo val =>
      if val.isUnsafe then unsafeFault name
      else w.put Item.axiomDecl (← w.head val.toConstantVal)
    | .thmInfo val =>
      let head ← w.head val.toConstantVal
      w.put Item.thmDecl (head ++ [natural (← w.expr val.value)])
    | .defnInfo val =>
      match val.safety with
      | .safe =>
        let head ← w.head val.toConstantVal
        let value ← w.expr val.value
        let hints := match val.hints with
          | .opaque => "opaque"
          | .abbrev => "abbrev"
          | .regular height => toString height.toNat
        w.put Item.defnDecl (head ++ [natural value, .str hints])
      | _ => unsafeFault name
    | .opaqueInfo val =>
      if val.isUnsafe then unsafeFault name else
        let head ← w.head val.toConstantVal
        w.put Item.opaqueDecl (head ++ [natural (← w.expr val.value)])
    | .inductInfo val =>
      if val.isUnsafe then unsafeFault name else do
        let _ ← each val.all fun other => w.done.modify fun done => done.insert other ()
        let types ← each val.all fun other => family env other
        w.put Item.inductDecl
          [← w.namesJson val.levelParams, natural val.numParams, arrayJson types]
    | .quotInfo _ => w.fault "quotients that are not Lean's own"
    | _ => return ()
  | _, _ => return ()
where
  unsafeFault (name : Name) : BaseIO Unit := do
    w.fault ("`" ++ (← nameText name) ++ "`, which is unsafe")
  constructor (env : Environment) (name : Name) : BaseIO Json := do
    match env.find? name true with
    | some info => return arrayJson [natural (← w.name name), natural (← w.expr info.type)]
    | none => return .null
  family (env : Environment) (name : Name) : BaseIO Json := do
    match env.find? name true with
    | some (.inductInfo val) =>
      let constructors ← each val.ctors fun ctor => constructor env ctor
      return arrayJson
        [natural (← w.name name), natural (← w.expr val.type), arrayJson constructors]
    | _ => return .null

/-- All that was written. -/
def Writer.json (w : Writer) : BaseIO Json := do
  return .arr (← w.items.get)

/-- What was asked for, and all that it speaks of. -/
def statementData (source : Source) (val : ConstantVal) : BaseIO Json := do
  let w ← Writer.new
  let _ ← each val.type.getUsedConstants.toList fun next => w.constant source next
  w.put Item.statement (← w.head val)
  w.json

/-- A constant with its proof, and all that it leans on. -/
def claimData (source : Source) (name : Name) : BaseIO Json := do
  let w ← Writer.new
  w.constant source name
  w.put Item.claim [natural (← w.name name)]
  w.json

/-- A proof that has no name yet. -/
def proofData (source : Source) (val : ConstantVal) (value : Expr) : BaseIO Json := do
  let w ← Writer.new
  let _ ← each (val.type.getUsedConstants.toList ++ value.getUsedConstants.toList) fun next =>
    w.constant source next
  let head ← w.head val
  w.put Item.thmDecl (head ++ [natural (← w.expr value)])
  w.put Item.claim [natural (← w.name val.name)]
  w.json

/-- The modules that an environment imports. -/
def importsOf (env : Environment) : BaseIO Json := do
  return arrayJson (← each env.imports.toList fun it => return .str (← nameText it.module))

end LeanbookRepl
