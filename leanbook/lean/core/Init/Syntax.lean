/-
Chapter 9. Names, syntax trees, macros.

What Lean's parser produces and what macros turn it into. These types are shared with the
compiled part of Lean, so their constructors stand in a fixed order; most functions on them
are the compiled ones: `@[extern "…"]` binds the declaration to the native function of the
same *declaration name* (the string itself is not used).
-/
prelude
import Init.Monads

universe u v w

namespace Lean

/-! ## Names -/

/-- Hierarchical names such as `Nat.add_comm`. -/
inductive Name where
  /-- The empty name. -/
  | anonymous : Name
  /-- A name, a dot, and a string. -/
  | str (pre : Name) (str : String)
  /-- A name, a dot, and a number. -/
  | num (pre : Name) (i : Nat)
with
  /-- The hash, kept inside the name. -/
  @[computed_field, inline] hash : Name → UInt64
    | .anonymous => .ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
        (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))

instance : Inhabited Name where
  default := Name.anonymous

instance : Hashable Name where
  hash := Name.hash

namespace Name

/-- `p.s` -/
abbrev mkStr (p : Name) (s : String) : Name := Name.str p s
/-- `p.v` -/
abbrev mkNum (p : Name) (v : Nat) : Name := Name.num p v
/-- The name with the one part `s`. -/
abbrev mkSimple (s : String) : Name := .str .anonymous s

/-- The name with 1 part. -/
@[reducible] def mkStr1 (s₁ : String) : Name :=
  .str .anonymous s₁

/-- The name with 2 parts. -/
@[reducible] def mkStr2 (s₁ s₂ : String) : Name :=
  .str (.str .anonymous s₁) s₂

/-- The name with 3 parts. -/
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name :=
  .str (.str (.str .anonymous s₁) s₂) s₃

/-- The name with 4 parts. -/
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name :=
  .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄

/-- The name with 5 parts. -/
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name :=
  .str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅

/-- The name with 6 parts. -/
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name :=
  .str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆

/-- The name with 7 parts. -/
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇

/-- The name with 8 parts. -/
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇) s₈

/-- Equality of names as a program. -/
@[extern "lean_name_eq"]
protected def beq : (@& Name) → (@& Name) → Bool
  | anonymous, anonymous => true
  | str p₁ s₁, str p₂ s₂ => and (BEq.beq s₁ s₂) (Name.beq p₁ p₂)
  | num p₁ n₁, num p₂ n₂ => and (BEq.beq n₁ n₂) (Name.beq p₁ p₂)
  | _, _ => false

instance : BEq Name where
  beq := Name.beq

/-- One name after the other; hygiene is not looked at. -/
def appendCore : Name → Name → Name
  | n, .anonymous => n
  | n, .str p s => .str (appendCore n p) s
  | n, .num p d => .num (appendCore n p) d

/-- Does the name carry hygiene marks? -/
def hasMacroScopes : Name → Bool
  | str _ s => BEq.beq s "_hyg"
  | num p _ => hasMacroScopes p
  | _ => false

/-- The name without its hygiene marks. -/
@[extern "lean"] opaque eraseMacroScopes (n : Name) : Name
/-- The name without its hygiene marks, the numbers kept. -/
@[extern "lean"] opaque simpMacroScopes (n : Name) : Name
/-- One name after the other. -/
@[extern "lean"] opaque append (a b : Name) : Name

instance : Append Name where
  append := Name.append

end Name

/-- How deep macros may nest. -/
def defaultMaxRecDepth := 512

/-! ## Syntax trees -/

/-- Where a piece of syntax comes from. -/
inductive SourceInfo where
  /-- From the file: with the white space around it and its position. -/
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  /-- Made by a macro, on behalf of the text at this position. -/
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical := false)
  /-- From nowhere. -/
  | protected none

instance : Inhabited SourceInfo := ⟨SourceInfo.none⟩

/-- The kind of a node: the name of the parser that made it. -/
abbrev SyntaxNodeKind := Name

/-- What an identifier in a quotation meant where the quotation was written. -/
inductive Syntax.Preresolved where
  /-- A namespace. -/
  | namespace (ns : Name)
  /-- A declaration, and fields after it. -/
  | decl (n : Name) (fields : List String)

/-- Syntax trees. -/
inductive Syntax where
  /-- Something that could not be parsed. -/
  | missing : Syntax
  /-- A node with children. -/
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  /-- A keyword, a symbol or a literal. -/
  | atom (info : SourceInfo) (val : String) : Syntax
  /-- An identifier. -/
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax

/-- A node with 1 child. -/
def Syntax.node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray1 a₁)

/-- A node with 2 children. -/
def Syntax.node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray2 a₁ a₂)

/-- A node with 3 children. -/
def Syntax.node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray3 a₁ a₂ a₃)

/-- A node with 4 children. -/
def Syntax.node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)

/-- A node with 5 children. -/
def Syntax.node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)

/-- A node with 6 children. -/
def Syntax.node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)

/-- A node with 7 children. -/
def Syntax.node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)

/-- A node with 8 children. -/
def Syntax.node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

/-- Kinds that a piece of syntax may have. -/
@[implicit_reducible] def SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of known kind. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  /-- The syntax. -/
  raw : Syntax

instance : Inhabited Syntax where
  default := Syntax.missing

instance : Inhabited (TSyntax ks) where
  default := ⟨default⟩

/-- The kind of several parses of one text. -/
abbrev choiceKind : SyntaxNodeKind := `choice
/-- The kind of lists and optional parts. -/
abbrev nullKind : SyntaxNodeKind := `null
/-- The kind of groups. -/
abbrev groupKind : SyntaxNodeKind := `group
/-- The kind of identifiers. -/
abbrev identKind : SyntaxNodeKind := `ident
/-- The kind of string literals. -/
abbrev strLitKind : SyntaxNodeKind := `str
/-- The kind of character literals. -/
abbrev charLitKind : SyntaxNodeKind := `char
/-- The kind of numerals. -/
abbrev numLitKind : SyntaxNodeKind := `num
/-- The kind of hexadecimal digits. -/
abbrev hexnumKind : SyntaxNodeKind := `hexnum
/-- The kind of decimal fractions. -/
abbrev scientificLitKind : SyntaxNodeKind := `scientific
/-- The kind of quoted names. -/
abbrev nameLitKind : SyntaxNodeKind := `name
/-- The kind of the `2` of `x.2`. -/
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx
/-- The kind of hygiene information. -/
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo
/-- The kind of pieces of interpolated strings. -/
abbrev interpolatedStrLitKind : SyntaxNodeKind := `interpolatedStrLitKind
/-- The kind of interpolated strings. -/
abbrev interpolatedStrKind : SyntaxNodeKind := `interpolatedStrKind

/-- A node of the given kind, from nowhere. -/
@[inline] def mkNode (k : SyntaxNodeKind) (args : Array Syntax) : TSyntax (.cons k .nil) :=
  ⟨Syntax.node SourceInfo.none k args⟩

/-- A list of syntax. -/
@[inline] def mkNullNode (args : Array Syntax := Array.empty) : Syntax :=
  TSyntax.raw (mkNode nullKind args)

namespace Syntax

/-- The kind; for an atom, its text. -/
def getKind (stx : Syntax) : SyntaxNodeKind :=
  match stx with
  | Syntax.node _ k _ => k
  | Syntax.missing => `missing
  | Syntax.atom _ v => Name.mkSimple v
  | Syntax.ident .. => identKind

/-- The same node with another kind. -/
def setKind (stx : Syntax) (k : SyntaxNodeKind) : Syntax :=
  match stx with
  | Syntax.node info _ args => Syntax.node info k args
  | _ => stx

/-- Is it of this kind? -/
def isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool := BEq.beq stx.getKind k

/-- The child at a position, `stx[i]`. -/
def getArg (stx : Syntax) (i : Nat) : Syntax :=
  match stx with
  | Syntax.node _ _ args => args.getD i Syntax.missing
  | _ => Syntax.missing

/-- The children. -/
def getArgs (stx : Syntax) : Array Syntax :=
  match stx with
  | Syntax.node _ _ args => args
  | _ => Array.empty

/-- How many children there are. -/
def getNumArgs (stx : Syntax) : Nat :=
  match stx with
  | Syntax.node _ _ args => args.size
  | _ => 0

/-- The part, if an optional part is there. -/
def getOptional? (stx : Syntax) : Option Syntax :=
  match stx with
  | Syntax.node _ k args =>
    match and (BEq.beq k nullKind) (BEq.beq args.size 1) with
    | true => some (args.get!Internal 0)
    | false => none
  | _ => none

/-- Could it not be parsed? -/
def isMissing : Syntax → Bool
  | Syntax.missing => true
  | _ => false

/-- Is it a node of this kind with `n` children? -/
def isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool :=
  and (stx.isOfKind k) (BEq.beq stx.getNumArgs n)

/-- Is it an identifier? -/
def isIdent : Syntax → Bool
  | ident .. => true
  | _ => false

/-- The name of an identifier. -/
def getId : Syntax → Name
  | ident _ _ val _ => val
  | _ => Name.anonymous

/-- Where it begins in the file. -/
@[extern "lean"] opaque getPos? (stx : Syntax) (canonicalOnly := false) : Option String.Pos.Raw
/-- Where it ends in the file. -/
@[extern "lean"] opaque getTailPos? (stx : Syntax) (canonicalOnly := false) : Option String.Pos.Raw

/-- Syntax with separators in between, `#[x, ",", y]`. -/
structure SepArray (sep : String) where
  /-- Elements and separators in turn. -/
  elemsAndSeps : Array Syntax

/-- Syntax of known kind with separators in between. -/
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  /-- Elements and separators in turn. -/
  elemsAndSeps : Array Syntax

/-- Is it a list of `n` parts? -/
def matchesNull (stx : Syntax) (n : Nat) : Bool := stx.isNodeOf nullKind n

/-- Is it the identifier `id`, hygiene aside? -/
def matchesIdent (stx : Syntax) (id : Name) : Bool :=
  and stx.isIdent (BEq.beq stx.getId.eraseMacroScopes id.eraseMacroScopes)

/-- Is it the literal `val`? -/
def matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool :=
  match stx with
  | Syntax.node _ k' args => and (BEq.beq k k') (match args.getD 0 Syntax.missing with
    | Syntax.atom _ val' => BEq.beq val val'
    | _ => false)
  | _ => false

end Syntax

/-- Arrays of syntax of known kind. -/
abbrev TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)

/-- `TSyntaxArray.raw`, at no cost. -/
unsafe def TSyntaxArray.rawImpl : TSyntaxArray ks → Array Syntax := unsafeCast
/-- Forget the kinds. -/
@[implemented_by TSyntaxArray.rawImpl]
opaque TSyntaxArray.raw (as : TSyntaxArray ks) : Array Syntax := Array.empty
/-- `TSyntaxArray.mk`, at no cost. -/
unsafe def TSyntaxArray.mkImpl : Array Syntax → TSyntaxArray ks := unsafeCast
/-- Claim that all elements are of these kinds. -/
@[implemented_by TSyntaxArray.mkImpl]
opaque TSyntaxArray.mk (as : Array Syntax) : TSyntaxArray ks := Array.empty

/-- On behalf of the text of `ref`. -/
@[extern "lean"] opaque SourceInfo.fromRef (ref : Syntax) (canonical := false) : SourceInfo

/-- An atom from nowhere. -/
def mkAtom (val : String) : Syntax := Syntax.atom SourceInfo.none val

/-- An atom on behalf of the text of `src`. -/
def mkAtomFrom (src : Syntax) (val : String) (canonical := false) : Syntax :=
  Syntax.atom (SourceInfo.fromRef src canonical) val

/-! ## Grammars -/

/-- Grammar rules, as `syntax` makes them. -/
inductive ParserDescr where
  /-- A parser without arguments. -/
  | const (name : Name)
  /-- A parser made from one. -/
  | unary (name : Name) (p : ParserDescr)
  /-- A parser made from two. -/
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  /-- Make a node of what `p` parses. -/
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  /-- Make a node whose first child was parsed already. -/
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  /-- A keyword or symbol. -/
  | symbol (val : String)
  /-- A keyword that stays usable as an identifier. -/
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  /-- Anything of a category. -/
  | cat (catName : Name) (rbp : Nat)
  /-- Another rule, by name. -/
  | parser (declName : Name)
  /-- A node that quotations can leave open. -/
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  /-- Any number, with separators. -/
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- At least one, with separators. -/
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- A symbol with an ASCII form. -/
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr where
  default := ParserDescr.symbol ""

/-- Grammar rules that begin with something already parsed, such as `x + y`. -/
abbrev TrailingParserDescr := ParserDescr

/-! ## Quotations -/

/-- A number that keeps names apart which different macro calls introduced. -/
abbrev MacroScope := Nat
/-- Kept for Lean itself. -/
def reservedMacroScope := 0
/-- The first one for users. -/
def firstFrontendMacroScope := HAdd.hAdd reservedMacroScope 1

/-- Monads that know which piece of syntax they are working on. -/
class MonadRef (m : Type → Type) where
  /-- That piece of syntax. -/
  getRef : m Syntax
  /-- Work on another one. -/
  withRef {α} : Syntax → m α → m α

export MonadRef (getRef)

instance (m n : Type → Type) [MonadLift m n] [MonadFunctor m n] [MonadRef m] : MonadRef n where
  getRef := liftM (getRef : m _)
  withRef ref x := monadMap (m := m) (MonadRef.withRef ref) x

/-- The new reference, unless it has no position. -/
def replaceRef (ref : Syntax) (oldRef : Syntax) : Syntax :=
  match ref.getPos? with
  | some _ => ref
  | _ => oldRef

/-- Work on another piece of syntax, unless it has no position. -/
@[always_inline, inline]
def withRef [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  bind getRef fun oldRef =>
  let ref := replaceRef ref oldRef
  MonadRef.withRef ref x

/-- Work on another piece of syntax, if there is one. -/
@[always_inline, inline]
def withRef? [Monad m] [MonadRef m] {α} (ref? : Option Syntax) (x : m α) : m α :=
  match ref? with
  | some ref => withRef ref x
  | _ => x

/-- Monads in which quotations can be evaluated. -/
class MonadQuotation (m : Type → Type) extends MonadRef m where
  /-- The scope of the current macro call. -/
  getCurrMacroScope : m MacroScope
  /-- The name that makes scopes unique across files. -/
  getContext : m Name
  /-- Run with a fresh scope. -/
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

/-- An earlier name of `MonadQuotation.getContext`. -/
abbrev MonadQuotation.getMainModule := @MonadQuotation.getContext

/-- On behalf of the syntax that is worked on. -/
@[inline] def MonadRef.mkInfoFromRefPos [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

instance [MonadFunctor m n] [MonadLift m n] [MonadQuotation m] : MonadQuotation n where
  getCurrMacroScope := liftM (m := m) getCurrMacroScope
  getContext := liftM (m := m) MonadQuotation.getContext
  withFreshMacroScope := monadMap (m := m) withFreshMacroScope

/-- Mark a name as introduced by a macro call. -/
@[extern "lean"] opaque addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name

/-- Mark a name as introduced by the current macro call. -/
@[inline] def MonadQuotation.addMacroScope {m : Type → Type} [MonadQuotation m] [Monad m] (n : Name) : m Name :=
  bind MonadQuotation.getContext fun ctx =>
  bind getCurrMacroScope fun scp =>
  pure (Lean.addMacroScope ctx n scp)

/-! ## Macros -/

namespace Macro

/-- The type of the connection to the elaborator, which only the elaborator knows. -/
opaque MethodsRefPointed : NonemptyType.{0}

/-- The connection to the elaborator. -/
def MethodsRef : Type := MethodsRefPointed.type

instance : Nonempty MethodsRef := MethodsRefPointed.property

/-- What a macro can read. -/
structure Context where
  /-- The connection to the elaborator. -/
  methods : MethodsRef
  /-- The name that makes scopes unique across files. -/
  quotContext : Name
  /-- The scope of this call. -/
  currMacroScope : MacroScope
  /-- How deep the call is nested. -/
  currRecDepth : Nat := 0
  /-- How deep it may be. -/
  maxRecDepth : Nat := defaultMaxRecDepth
  /-- The syntax to which errors are attached. -/
  ref : Syntax

/-- How a macro can fail. -/
inductive Exception where
  /-- With a message at a piece of syntax. -/
  | error : Syntax → String → Exception
  /-- It does not apply; another macro may. -/
  | unsupportedSyntax : Exception

/-- What a macro can change. -/
structure State where
  /-- The next free scope. -/
  macroScope : MacroScope
  /-- Traces, with their class. -/
  traceMsgs : List (Prod Name String) := List.nil
  /-- The macros that were expanded. -/
  expandedMacroDecls : List Name := List.nil

instance : Inhabited State where
  default := ⟨0, .nil, .nil⟩

end Macro

/-- The monad of macros. -/
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)

/-- A macro: from syntax, other syntax. -/
abbrev Macro := Syntax → MacroM Syntax

namespace Macro

instance : MonadRef MacroM where
  getRef := bind read fun ctx => pure ctx.ref
  withRef := fun ref x => withReader (fun ctx => { ctx with ref := ref }) x

/-- Say that this macro does not apply. -/
def throwUnsupported {α} : MacroM α := throw Exception.unsupportedSyntax

/-- Fail with a message. -/
def throwError {α} (msg : String) : MacroM α :=
  bind getRef fun ref => throw (Exception.error ref msg)

/-- Fail with a message at a piece of syntax. -/
def throwErrorAt {α} (ref : Syntax) (msg : String) : MacroM α := withRef ref (throwError msg)

/-- Run with a fresh scope. -/
@[inline] protected def withFreshMacroScope {α} (x : MacroM α) : MacroM α :=
  bind (modifyGet (fun s => (s.macroScope, { s with macroScope := HAdd.hAdd s.macroScope 1 }))) fun fresh =>
  withReader (fun ctx => { ctx with currMacroScope := fresh }) x

instance : MonadQuotation MacroM where
  getCurrMacroScope ctx := pure ctx.currMacroScope
  getContext ctx := pure ctx.quotContext
  withFreshMacroScope := Macro.withFreshMacroScope

/-- Mark a name as introduced by this call. -/
def addMacroScope (n : Name) : MacroM Name := MonadQuotation.addMacroScope n

end Macro

/-! ## Printing notation back -/

namespace PrettyPrinter

/-- The monad of unexpanders: it can only fail. -/
abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)

/-- Turns the application of a function back into its notation. -/
abbrev Unexpander := Syntax → UnexpandM Syntax

instance : MonadQuotation UnexpandM where
  getRef := read
  withRef ref x := withReader (fun _ => ref) x
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope := id

end PrettyPrinter
end Lean
