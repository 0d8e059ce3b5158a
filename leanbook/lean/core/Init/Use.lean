/-
Chapter 26. One tactic more.

`use` is not one of Lean's own tactics, but every course has it.
-/
prelude
import Init.Macros

/-- How `use` tries to finish: by reflexivity, by a hypothesis, and conjunctions half by half. -/
syntax (name := Lean.Parser.Tactic.useDischarger) "use_discharger" : tactic

macro_rules
  | `(tactic| use_discharger) =>
    `(tactic| first | rfl | assumption | exact True.intro | (apply And.intro <;> use_discharger))

/-- `use e` proves `∃ x, p x` with the witness `e`; what remains is `p e`, and if that holds by
reflexivity or is a hypothesis it is proved at once. `use e₁, e₂` gives several witnesses, or the
parts of a pair. -/
syntax (name := Lean.Parser.Tactic.use) "use " term,+ : tactic

macro_rules
  | `(tactic| use $es,*) =>
    `(tactic| first
      | exact ⟨$es,*⟩
      | (refine ⟨$es,*, ?_⟩; try with_reducible use_discharger))
