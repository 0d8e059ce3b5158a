/-
Chapter 25. Writing one's own notation.

`notation`, `syntax`, `macro` and `macro_rules` extend the language. Their right-hand sides are
syntax in quotation marks; here is what one needs in order to fit such pieces into each other.
-/
prelude
import Init.Functions

namespace Lean

/-! ## Where syntax of one kind is expected and another is given -/

instance : CoeOut (TSyntax ks) Syntax where
  coe stx := stx.raw

instance : Coe SyntaxNodeKind SyntaxNodeKinds where
  coe k := List.cons k List.nil

instance : Coe Syntax (TSyntax `rawNaturalLit) where
  coe stx := ⟨stx⟩

namespace TSyntax

instance {k : SyntaxNodeKind} {ks : SyntaxNodeKinds} : Coe (TSyntax (List.cons k List.nil)) (TSyntax (List.cons k ks)) where
  coe stx := ⟨stx⟩

instance {ks : SyntaxNodeKinds} {k' : SyntaxNodeKind} : Coe (TSyntax ks) (TSyntax (List.cons k' ks)) where
  coe stx := ⟨stx⟩

end TSyntax

namespace Syntax

/-- A term. -/
abbrev Term := TSyntax `term
/-- A command. -/
abbrev Command := TSyntax `command
/-- A universe level. -/
protected abbrev Level := TSyntax `level
/-- A sequence of tactics. -/
protected abbrev Tactic := TSyntax `tactic
/-- A precedence. -/
abbrev Prec := TSyntax `prec
/-- A priority. -/
abbrev Prio := TSyntax `prio
/-- An identifier. -/
abbrev Ident := TSyntax identKind
/-- A string literal. -/
abbrev StrLit := TSyntax strLitKind
/-- A character literal. -/
abbrev CharLit := TSyntax charLitKind
/-- A quoted name. -/
abbrev NameLit := TSyntax nameLitKind
/-- A decimal fraction. -/
abbrev ScientificLit := TSyntax scientificLitKind
/-- A numeral. -/
abbrev NumLit := TSyntax numLitKind
/-- Hygiene information. -/
abbrev HygieneInfo := TSyntax hygieneInfoKind

end Syntax

export Syntax (Term Command Prec Prio Ident StrLit CharLit NameLit ScientificLit NumLit HygieneInfo)

namespace TSyntax

instance : Coe NumLit Term where coe s := ⟨s.raw⟩
instance : Coe StrLit Term where coe s := ⟨s.raw⟩
instance : Coe CharLit Term where coe s := ⟨s.raw⟩
instance : Coe NameLit Term where coe s := ⟨s.raw⟩
instance : Coe ScientificLit Term where coe s := ⟨s.raw⟩
instance : Coe Ident Term where coe s := ⟨s.raw⟩
instance : Coe Ident Syntax.Level where coe s := ⟨s.raw⟩
instance : Coe NumLit Prio where coe s := ⟨s.raw⟩
instance : Coe NumLit Prec where coe s := ⟨s.raw⟩

/-- Opened, lets any syntax pass for syntax of any kind. -/
scoped instance Compat.instCoeTail : CoeTail Syntax (TSyntax k) where coe s := ⟨s⟩

/-- The number of a numeral. -/
@[extern "lean"] opaque getNat (s : NumLit) : Nat
/-- The text of a string literal. -/
@[extern "lean"] opaque getString (s : StrLit) : String
/-- The name of an identifier. -/
def getId (s : Ident) : Name := s.raw.getId

end TSyntax

namespace Syntax

instance : Coe Ident (TSyntax `Lean.Parser.Command.declId) where
  coe id := mkNode _ (Array.mkArray2 id.raw mkNullNode)

instance : Coe Term (TSyntax `Lean.Parser.Term.funBinder) where
  coe stx := ⟨stx.raw⟩

/-- The numeral with these digits. -/
@[extern "lean"] opaque mkNumLit (val : String) (info := SourceInfo.none) : NumLit
/-- The numeral of a number. -/
@[extern "lean"] opaque mkNatLit (val : Nat) (info := SourceInfo.none) : NumLit
/-- The literal of a string. -/
@[extern "lean"] opaque mkStrLit (val : String) (info := SourceInfo.none) : StrLit

end Syntax

/-- The identifier with this name. -/
@[extern "lean"] opaque mkIdent (val : Name) : Ident

end Lean
