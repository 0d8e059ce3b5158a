prelude
import LeanbookRepl.Export

/-
The judge: it reads declarations as data (`Export`), makes every expression anew, and hands each
declaration to the kernel, in an environment that holds what is imported and nothing else. It runs
in a process of its own, in which no text of a session has ever run.

Then the statement that was asked for is compared, as a term, with the one that was proved, and the
axioms are found by walking the constants.
-/

attribute [local instance] LeanbookRepl.someElement

namespace Lean

opaque Kernel.Exception : Type

@[extern "x"] opaque Kernel.Exception.toMessageData (e : Kernel.Exception) (opts : Options) :
    MessageData
/-- The kernel's own check of one declaration. A limit of 0 heartbeats is none. -/
@[extern "x"] opaque Environment.addDeclCore (env : Environment) (maxHeartbeats maxRecDepth : USize)
    (decl : Declaration) (cancelTk? : Option IO.CancelToken) (doCheck : Bool) :
    Except Kernel.Exception Environment

@[extern "x"] opaque mkLevelSucc (level : Level) : Level
@[extern "x"] opaque mkLevelMax (left right : Level) : Level
@[extern "x"] opaque mkLevelIMax (left right : Level) : Level
@[extern "x"] opaque mkLevelParam (name : Name) : Level
@[extern "x"] opaque levelZero : Level
@[extern "x"] opaque mkBVar (index : Nat) : Expr
@[extern "x"] opaque mkSort (level : Level) : Expr
@[extern "x"] opaque mkConst (name : Name) (levels : List Level) : Expr
@[extern "x"] opaque mkApp (fn arg : Expr) : Expr
@[extern "x"] opaque mkLambda (name : Name) (info : LeanbookRepl.Binder) (type body : Expr) : Expr
@[extern "x"] opaque mkForall (name : Name) (info : LeanbookRepl.Binder) (type body : Expr) : Expr
@[extern "x"] opaque mkLet (name : Name) (type value body : Expr) (nondep : Bool) : Expr
@[extern "x"] opaque mkRawNatLit (n : Nat) : Expr
@[extern "x"] opaque mkStrLit (s : String) : Expr
@[extern "x"] opaque mkProj (structName : Name) (index : Nat) (struct : Expr) : Expr
/-- Equal but for the names of bound variables. -/
@[extern "x"] opaque Expr.eqv (a b : Expr) : Bool

end Lean

@[extern "x"] opaque String.toNat? (s : String) : Option Nat

namespace LeanbookRepl

open Lean

/-! ## Reading -/

/-- What has been read so far. -/
structure Reader where
  names : IO.Ref (Array Name)
  levels : IO.Ref (Array Level)
  exprs : IO.Ref (Array Expr)
  env : IO.Ref Environment
  /-- What is imported. -/
  base : Environment
  /-- The constants that were read. A second one of the same name is left out: the first counts. -/
  added : IO.Ref (NameMap Unit)
  statement : IO.Ref (Option ConstantVal)
  claim : IO.Ref (Option Name)
  token : IO.CancelToken

def Reader.new (base : Environment) (token : IO.CancelToken) : BaseIO Reader := do
  return {
    names := ← IO.mkRef (Array.mk [.anonymous])
    levels := ← IO.mkRef (Array.mk [levelZero])
    exprs := ← IO.mkRef Array.empty
    env := ← IO.mkRef base
    base
    added := ← IO.mkRef (NameMap.instEmptyCollection _)
    statement := ← IO.mkRef none
    claim := ← IO.mkRef none
    token }

/-- The tables begin anew with each list of items; the environment goes on. -/
def Reader.again (r : Reader) : BaseIO Unit := do
  r.names.set (Array.mk [.anonymous])
  r.levels.set (Array.mk [levelZero])
  r.exprs.set Array.empty

def malformed {α : Type} : IO α := throw (IO.userError "the declarations are no whole data")

def refuse {α : Type} (what : String) : IO α := throw (IO.userError what)

def numberIn (j : Json) : IO Nat :=
  match j.getNat? with
  | .ok n => return n
  | .error _ => malformed

def textIn : Json → IO String
  | .str s => return s
  | _ => malformed

def bigIn (j : Json) : IO Nat := do
  match (← textIn j).toNat? with
  | some n => return n
  | none => malformed

def listIn : Json → IO (List Json)
  | .arr js => return js.toList
  | _ => malformed

def boolIn : Json → IO Bool
  | .bool b => return b
  | _ => malformed

def entry {α : Type} (table : IO.Ref (Array α)) (other : α) (j : Json) : IO α := do
  let n ← numberIn j
  let t ← table.get
  if n < t.size then return t.getD n other else malformed

def Reader.name (r : Reader) (j : Json) : IO Name := entry r.names .anonymous j
def Reader.level (r : Reader) (j : Json) : IO Level := entry r.levels levelZero j
def Reader.expr (r : Reader) (j : Json) : IO Expr := entry r.exprs (mkBVar 0) j

def Reader.nameList (r : Reader) (j : Json) : IO (List Name) := do
  each (← listIn j) r.name

def Reader.putName (r : Reader) (name : Name) : IO Unit := r.names.modify fun t => t.push name
def Reader.putLevel (r : Reader) (level : Level) : IO Unit := r.levels.modify fun t => t.push level
def Reader.putExpr (r : Reader) (e : Expr) : IO Unit := r.exprs.modify fun t => t.push e

def binderIn (j : Json) : IO Binder := do
  match ← numberIn j with
  | 0 => return .default
  | 1 => return .implicit
  | 2 => return .strictImplicit
  | 3 => return .instImplicit
  | _ => malformed

/-! ## The kernel -/

/-- Names whose meaning the kernel knows by itself, whatever a declaration says, and those of the
axioms. Where the library has no such constant, declaring it would be a way to two meanings. -/
def reserved : List String := [
  "Nat", "Nat.zero", "Nat.succ", "Nat.rec", "Nat.add", "Nat.sub", "Nat.mul", "Nat.div", "Nat.mod",
  "Nat.gcd", "Nat.beq", "Nat.ble", "Nat.land", "Nat.lor", "Nat.xor", "Nat.shiftLeft",
  "Nat.shiftRight", "Nat.pow", "Nat.log2", "Nat.pred", "Nat.lt", "Nat.le", "Bool", "Bool.true",
  "Bool.false", "Bool.rec", "Quot", "Quot.mk", "Quot.lift", "Quot.ind", "Quot.sound", "Eq",
  "Eq.refl", "Eq.rec", "String", "String.mk", "String.ofList", "String.ofByteArray", "Char",
  "Char.ofNat", "Char.mk", "List", "List.nil", "List.cons", "propext", "Classical.choice", "sorryAx",
  "Lean.reduceBool", "Lean.reduceNat", "Lean.ofReduceBool", "Lean.ofReduceNat",
  "Lean.trustCompiler", "Lean.opaqueId", "eagerReduce"]

def isReserved (name : Name) : Bool := reserved.contains (name.toString true)

/-- May this be declared now? `false`: it has been read already, and the first one counts. -/
def Reader.isNew (r : Reader) (name : Name) : IO Bool := do
  match (← r.added.get).find? name with
  | some () => return false
  | none =>
    match r.base.find? name true with
    | some _ => refuse ("`" ++ name.toString true ++ "` is declared by what is imported, and again")
    | none =>
      if isReserved name then
        refuse ("`" ++ name.toString true ++ "` is a name that the kernel knows by itself")
      else do
        r.added.modify fun added => added.insert name ()
        return true

/-- How deep the kernel may go; it watches its stack as well. -/
def kernelDepth : USize := .ofNat 100000

/-- Hand a declaration to the kernel. -/
def Reader.admit (r : Reader) (name : Name) (decl : Declaration) : IO Unit := do
  let env ← r.env.get
  match env.addDeclCore (.ofNat 0) kernelDepth decl (some r.token) true with
  | .ok env => r.env.set env
  | .error e =>
    let text ← (e.toMessageData .empty).toString
    refuse ("the kernel refuses `" ++ name.toString true ++ "`: " ++ text)

/-- The fields that all constants begin with. -/
def Reader.head (r : Reader) (name levels type : Json) : IO ConstantVal := do
  return ⟨← r.name name, ← r.nameList levels, ← r.expr type⟩

def hintsIn (text : String) : ReducibilityHints :=
  match text.toNat? with
  | some height => .regular (.ofNat height)
  | none => if text == "abbrev" then .abbrev else .opaque

/-- Is a declaration new? Then let the kernel look at it. -/
def Reader.declare (r : Reader) (val : ConstantVal) (make : IO Declaration) : IO Unit := do
  if ← r.isNew val.name then r.admit val.name (← make)

def Reader.inductiveType (r : Reader) (j : Json) : IO InductiveType := do
  match ← listIn j with
  | [name, type, ctors] =>
    let ctors ← each (← listIn ctors) fun ctor => do
      match ← listIn ctor with
      | [name, type] => return Constructor.mk (← r.name name) (← r.expr type)
      | _ => malformed
    return ⟨← r.name name, ← r.expr type, ctors⟩
  | _ => malformed

def Reader.family (r : Reader) (levels count types : Json) : IO Unit := do
  let types ← each (← listIn types) r.inductiveType
  let fresh ← each types fun type => r.isNew type.name
  match types with
  | [] => malformed
  | first :: _ =>
    if fresh.all id then
      let _ ← each types fun type => each type.ctors fun ctor => do
        if isReserved ctor.name then
          refuse ("`" ++ ctor.name.toString true ++ "` is a name that the kernel knows by itself")
      r.admit first.name (.inductDecl (← r.nameList levels) (← numberIn count) types false)
    else if fresh.all not then return ()
    else refuse "a family of types is declared twice, and not alike"

/-! ## Items -/

def Reader.item (r : Reader) (kind : Nat) (fields : List Json) : IO Unit := do
  match kind, fields with
  | 0, [p, s] => r.putName (.str (← r.name p) (← textIn s))
  | 1, [p, i] => r.putName (.num (← r.name p) (← bigIn i))
  | 2, [l] => r.putLevel (mkLevelSucc (← r.level l))
  | 3, [a, b] => r.putLevel (mkLevelMax (← r.level a) (← r.level b))
  | 4, [a, b] => r.putLevel (mkLevelIMax (← r.level a) (← r.level b))
  | 5, [n] => r.putLevel (mkLevelParam (← r.name n))
  | 6, [i] => r.putExpr (mkBVar (← bigIn i))
  | 7, [l] => r.putExpr (mkSort (← r.level l))
  | 8, [n, ls] => r.putExpr (mkConst (← r.name n) (← each (← listIn ls) r.level))
  | 9, [f, x] => r.putExpr (mkApp (← r.expr f) (← r.expr x))
  | 10, [n, i, t, b] =>
    r.putExpr (mkLambda (← r.name n) (← binderIn i) (← r.expr t) (← r.expr b))
  | 11, [n, i, t, b] =>
    r.putExpr (mkForall (← r.name n) (← binderIn i) (← r.expr t) (← r.expr b))
  | 12, [n, t, v, b, nondep] =>
    r.putExpr (mkLet (← r.name n) (← r.expr t) (← r.expr v) (← r.expr b) (← boolIn nondep))
  | 13, [n] => r.putExpr (mkRawNatLit (← bigIn n))
  | 14, [s] => r.putExpr (mkStrLit (← textIn s))
  | 15, [n, i, e] => r.putExpr (mkProj (← r.name n) (← numberIn i) (← r.expr e))
  | 16, [n, ls, t] =>
    let val ← r.head n ls t
    r.declare val (return .axiomDecl ⟨val, false⟩)
  | 17, [n, ls, t, v, hints] =>
    let val ← r.head n ls t
    r.declare val
      (return .defnDecl ⟨val, ← r.expr v, hintsIn (← textIn hints), .safe, [val.name]⟩)
  | 18, [n, ls, t, v] =>
    let val ← r.head n ls t
    r.declare val (return .thmDecl ⟨val, ← r.expr v, [val.name]⟩)
  | 19, [n, ls, t, v] =>
    let val ← r.head n ls t
    r.declare val (return .opaqueDecl ⟨val, ← r.expr v, false, [val.name]⟩)
  | 20, [ls, count, types] => r.family ls count types
  | 21, [n, ls, t] => r.statement.set (some (← r.head n ls t))
  | 22, [n] =>
    let name ← r.name n
    r.claim.set (some name)
  | 23, [what] => refuse ("it rests on " ++ (← textIn what))
  | _, _ => malformed

partial def Reader.items (r : Reader) : List Json → IO Unit
  | [] => return ()
  | it :: rest => do
    match ← listIn it with
    | kind :: fields => r.item (← numberIn kind) fields
    | [] => malformed
    r.items rest

/-! ## The verdict -/

/-- What was proved is the statement that was asked for, and nobody has declared it before. -/
def sameStatement (asked : ConstantVal) (env : Environment) (claim : Name) : Bool :=
  match env.find? claim true with
  | some (.thmInfo val) =>
    sameNames asked.levelParams val.levelParams && asked.type.eqv val.type
  | _ => false
where
  sameNames : List Name → List Name → Bool
    | [], [] => true
    | a :: as, b :: bs => a == b && sameNames as bs
    | _, _ => false

/-- Read what a statement speaks of and what a proof leans on, let the kernel check all of it, and
tell what is wrong with it (if anything), and the axioms: each with whether it is imported. -/
def judge (base : Environment) (known : IO.Ref Known) (statement proof : Json)
    (token : IO.CancelToken) : IO (Reader × List (Name × Bool)) := do
  let r ← Reader.new base token
  r.items (← listIn statement)
  let asked ← r.statement.get
  r.statement.set none
  let earlier ← r.added.get
  r.again
  r.items (← listIn proof)
  match asked, ← r.claim.get with
  | some asked, some claim =>
    match earlier.find? claim with
    | some () => refuse "what is to be proved is part of its own statement"
    | none => pure ()
    let env ← r.env.get
    if !sameStatement asked env claim then refuse "it proves another statement"
    let walk : Walk := ⟨← known.get, Known.none, NameMap.instEmptyCollection _⟩
    let (axioms, walk) := axiomsOf base env claim walk
    known.set walk.base
    r.statement.set (some asked)
    return (r, axioms.map fun name => (name, match base.find? name true with
      | some _ => true
      | none => false))
  | _, _ => malformed

end LeanbookRepl
