/-
Chapter 106. `deriving ReflBEq, LawfulBEq`.

A type that derives `BEq` can derive that its `==` is lawful. The tactic that does it goes
through the fields one by one; each of the three lemmas disposes of one shape of what is left.
-/
prelude
import Init.BEq

universe u

@[extern "lean"] opaque DerivingHelpers.tacticDeriving_ReflEq_tactic : Lean.ParserDescr
attribute [tactic_parser 1000] DerivingHelpers.tacticDeriving_ReflEq_tactic
@[extern "lean"] opaque DerivingHelpers._aux_Init_LawfulBEqTactics___macroRules_DerivingHelpers_tacticDeriving_ReflEq_tactic_1 : Lean.Macro
attribute [macro DerivingHelpers.tacticDeriving_ReflEq_tactic] DerivingHelpers._aux_Init_LawfulBEqTactics___macroRules_DerivingHelpers_tacticDeriving_ReflEq_tactic_1

namespace DerivingHelpers

theorem and_true_curry {a b : Bool} {P : Prop} (h : a = true → b = true → P) : (a && b) = true → P := fun e =>
  h (Bool.and_eq_true_iff.mp e).1 (Bool.and_eq_true_iff.mp e).2

theorem deriving_lawful_beq_helper_dep {α : Type u} {x y : α} [BEq α] [ReflBEq α] {t : (x == y) = true → Bool}
    {P : Prop} (inst : (x == y) = true → x = y) (k : (h : x = y) → t (h ▸ ReflBEq.rfl) = true → P) :
    (if h : (x == y) = true then t h else false) = true → P := by
  split
  · rename_i h
    intro e
    cases inst h
    exact k rfl e
  · intro e; cases e

theorem deriving_lawful_beq_helper_nd {α : Type u} {x y : α} [BEq α] [ReflBEq α] {P : Prop}
    (inst : (x == y) = true → x = y) (k : x = y → P) : (x == y) = true → P := fun h => k (inst h)

end DerivingHelpers
