/-
Chapter 20. Comparisons and equations in a row. `omega` puts its conclusions together with these.
-/
prelude
import Init.Propositions

universe u

section
variable {α : Type u} {a b c : α}

theorem le_of_eq_of_le [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂
theorem le_of_le_of_eq [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem lt_of_eq_of_lt [LT α] (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂
theorem lt_of_lt_of_eq [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

end
