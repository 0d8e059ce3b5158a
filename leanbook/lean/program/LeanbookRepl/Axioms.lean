prelude
import LeanbookRepl.Mirror

/-
Which axioms does a new declaration rest on? Found by walking the constants that its type and value
mention, never by reading what `#print axioms` prints: a user may redefine that.

Both halves are made to cost what is new, not what the session holds. New declarations are found by
comparing the tables of constants before and after; they share what did not change. Answers are
kept with the environment that they are true in.
-/

set_option genSizeOf false
set_option genInjectivity false

universe u

attribute [local instance] LeanbookRepl.someElement

open LeanbookRepl (Any)

namespace Lean

/-! ## Constants -/

structure InductiveVal extends ConstantVal where
  numParams : Nat
  numIndices : Nat
  all : List Name
  ctors : List Name
  numNested : Nat
  isRec : Bool
  isUnsafe : Bool
  isReflexive : Bool

structure ConstructorVal extends ConstantVal where
  induct : Name

structure RecursorVal extends ConstantVal where
  all : List Name

/-- A constant (of some kinds, the first fields; only read). -/
inductive ConstantInfo where
  | axiomInfo (val : AxiomVal)
  | defnInfo (val : DefinitionVal)
  | thmInfo (val : TheoremVal)
  | opaqueInfo (val : OpaqueVal)
  | quotInfo (val : Any)
  | inductInfo (val : InductiveVal)
  | ctorInfo (val : ConstructorVal)
  | recInfo (val : RecursorVal)

@[extern "x"] opaque ConstantInfo.type (info : ConstantInfo) : Expr
@[extern "x"] opaque Environment.find? (env : Environment) (name : Name) (skipRealize : Bool) :
    Option ConstantInfo
@[extern "x"] opaque privateToUserName (name : Name) : Name
/-- Is it a name that Lean made for a part of a declaration? -/
@[extern "x"] opaque Name.isInternalDetail (name : Name) : Bool

/-! ## Where a declaration stands in the text -/

/-- What every environment extension has (its first fields; only read). -/
structure EnvExtension where
  idx : Nat
  mkInitial : Any
  asyncMode : Any

/-- An extension that keeps something for each declaration (its first fields; only read). -/
structure MapDeclarationExtension (α : Type) where
  toEnvExtension : EnvExtension
  name : Name

opaque DeclarationRanges : Type
@[extern "x"] opaque instInhabitedDeclarationRanges.default : DeclarationRanges
@[extern "x"] opaque declRangeExt : MapDeclarationExtension DeclarationRanges
@[extern "x"] opaque MapDeclarationExtension.find? {α : Type} (default : α)
    (ext : MapDeclarationExtension α) (env : Environment) (name : Name) (asyncMode : Any)
    (level : LeanbookRepl.Binder) : Option α

/-- A map from names. -/
opaque NameMap (α : Type) : Type
@[extern "x"] opaque NameMap.instEmptyCollection (α : Type) : NameMap α
@[extern "x"] opaque NameMap.insert {α : Type} (map : NameMap α) (name : Name) (value : α) :
    NameMap α
@[extern "x"] opaque NameMap.find? {α : Type} (map : NameMap α) (name : Name) : Option α

/-! ## The table of constants -/

namespace PersistentHashMap

inductive Entry (σ : Type) where
  | entry (key : Name) (val : ConstantInfo)
  | ref (node : σ)
  | null

inductive Node where
  | entries (es : Array (Entry Node))
  | collision (ks : Array Name) (vs : Array ConstantInfo)

end PersistentHashMap

/-- The constants: those that were imported, and those of the session. -/
structure ConstMap where
  stage₁ : Bool
  map₁ : Any
  map₂ : PersistentHashMap.Node

@[extern "x"] opaque Environment.constants (env : Environment) : ConstMap

end Lean

@[extern "x"] opaque ptrAddrUnsafe {α : Type} (a : α) : USize

namespace LeanbookRepl

open Lean PersistentHashMap

/-- Are these one and the same object? -/
def same {α : Type} (a b : α) : Bool := ptrAddrUnsafe a == ptrAddrUnsafe b

/-- All names below a node. -/
partial def namesOf (node : Node) (found : List Name) : List Name :=
  match node with
  | .collision ks _ => ks.toList ++ found
  | .entries es => es.toList.foldl (init := found) fun found e =>
    match e with
    | .entry key _ => key :: found
    | .ref child => namesOf child found
    | .null => found

/-- Names below `new`, leaving out the parts that `old` has as well. A few old names may be among
them, where a part was rebuilt. -/
partial def changedNames (old new : Node) (found : List Name) : List Name :=
  if same old new then found else
  match old, new with
  | .entries os, .entries ns => compare os.toList ns.toList found
  | _, _ => namesOf new found
where
  compare (os ns : List (Entry Node)) (found : List Name) : List Name :=
    match os, ns with
    | o :: os, n :: ns =>
      let found :=
        if same o n then found else
        match o, n with
        | .ref old, .ref new => changedNames old new found
        | _, .ref new => namesOf new found
        | _, .entry key _ => key :: found
        | _, .null => found
      compare os ns found
    | _, _ => found

/-- The declarations that `new` has and `old` has not. -/
def addedNames (old new : Environment) : List Name :=
  (changedNames old.constants.map₂ new.constants.map₂ []).filter fun name =>
    match old.find? name true with
    | some _ => false
    | none => true

/-! ## Walking -/

/-- What is known: for names, the axioms that they rest on. -/
abbrev Known := NameMap (List Name)

def Known.none : Known := NameMap.instEmptyCollection _

/-- A walk's memory. `base` is true in the old environment too, and is kept for it. -/
structure Walk where
  base : Known
  fresh : Known
  busy : NameMap Unit

def union (xs ys : List Name) : List Name :=
  ys.foldl (init := xs) fun xs y => if xs.contains y then xs else y :: xs

/-- All that `f` finds for the elements. -/
def forEach {α β : Type} (xs : List α) (f : α → List β) : List β :=
  xs.foldl (init := []) fun found x => found ++ f x

/-- The constants that a constant leans on. A family of inductive types is taken as one: its
members mention each other. -/
def dependencies (env : Environment) (info : ConstantInfo) : List Name :=
  let both (type value : Expr) :=
    type.getUsedConstants.toList ++ value.getUsedConstants.toList
  match info with
  | .defnInfo val => both val.type val.value
  | .thmInfo val => both val.type val.value
  | .opaqueInfo val => both val.type val.value
  | .ctorInfo val => [val.induct]
  | .recInfo val => val.all ++ val.type.getUsedConstants.toList
  | .inductInfo val =>
    let members := forEach val.all fun name =>
      match env.find? name true with
      | some (.inductInfo member) => name :: member.ctors
      | _ => [name]
    let mentioned := forEach members fun name =>
      match env.find? name true with
      | some member => member.type.getUsedConstants.toList
      | none => []
    mentioned.filter fun name => !members.contains name
  | _ => info.type.getUsedConstants.toList

/-- The axioms behind a name. -/
partial def axiomsOf (old env : Environment) (name : Name) (walk : Walk) : List Name × Walk :=
  match walk.base.find? name with
  | some found => (found, walk)
  | none =>
  match walk.fresh.find? name with
  | some found => (found, walk)
  | none =>
  match walk.busy.find? name, env.find? name true with
  | none, some info =>
    let own := match info with
      | .axiomInfo _ => [name]
      | _ => []
    let (found, walk) := (dependencies env info).foldl
      (init := (own, { walk with busy := walk.busy.insert name () }))
      fun (found, walk) next =>
        let (more, walk) := axiomsOf old env next walk
        (union found more, walk)
    match old.find? name true with
    | some _ => (found, { walk with base := walk.base.insert name found })
    | none => (found, { walk with fresh := walk.fresh.insert name found })
  | _, _ => ([], walk)

/-- Was this written by the user? What Lean adds to a declaration has no place in the text. -/
def isWritten (env : Environment) (name : Name) : Bool :=
  let found := MapDeclarationExtension.find? instInhabitedDeclarationRanges.default declRangeExt env
    name declRangeExt.toEnvExtension.asyncMode .default
  match found with
  | some _ => true
  | none => false

/-- Is this a theorem? Theorems are always reported, other declarations if they rest on axioms. -/
def isTheorem (env : Environment) (name : Name) : Bool :=
  match env.find? name true with
  | some (.thmInfo _) => true
  | _ => false

/-- The new declarations, each with its axioms, and what is known now of the old environment and of
the new one. -/
def newAxioms (old env : Environment) (known : Known) :
    List (Name × List Name) × Known × Known :=
  let names := (addedNames old env).filter (isWritten env)
  let start : Walk := ⟨known, Known.none, NameMap.instEmptyCollection _⟩
  let (found, walk) := names.foldl (init := ([], start))
    fun (found, walk) name =>
      let (axioms, walk) := axiomsOf old env name walk
      let told := isTheorem env name || !axioms.isEmpty
      (if told then (name, axioms) :: found else found, walk)
  -- What was learnt of the old environment is true in the new one, which has more besides.
  let all := found.foldl (init := walk.base) fun all (name, axioms) => all.insert name axioms
  (found, walk.base, all)

end LeanbookRepl
