/-
Chapter 23. One tactic more.

`use` is not one of Lean's own tactics, but every course has it.
-/
prelude
import Init.Macros

/-- `use e` proves `∃ x, p x` with the witness `e`; what remains is `p e`, and if that is easy it
is proved at once. `use e₁, e₂` gives several witnesses, or the parts of a pair. -/
syntax (name := Lean.Parser.Tactic.use) "use " term,+ : tactic

macro_rules
  | `(tactic| use $es,*) =>
    `(tactic| first | exact ⟨$es,*⟩ | (refine ⟨$es,*, ?_⟩; try trivial))
