/-
The categories of Lean's syntax.

Written by `python -m leanbook.lean.bindings`; do not edit. A category is a set of grammar rules that can be extended.
-/
prelude
import Init.Syntax

/-- The type of the declarations that stand for categories. -/
structure Lean.Parser.Category where

declare_syntax_cat binderPred
declare_syntax_cat rcasesPat
declare_syntax_cat rintroPat
declare_syntax_cat rawStx (behavior := both)
declare_syntax_cat conv (behavior := both)
declare_syntax_cat grind (behavior := both)
declare_syntax_cat grind_filter (behavior := both)
declare_syntax_cat grind_ref (behavior := both)
declare_syntax_cat grind_mod (behavior := both)
