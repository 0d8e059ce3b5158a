/-
Chapter 107. `compare` on numbers.

`compare a b` computes one of `.lt`, `.eq`, `.gt`. It says the truth.
-/
prelude
import Init.Program.Comparing
import Init.Nat.Order

namespace Nat

theorem compare_def_lt (a b : Nat) : compare a b = if a < b then .lt else if b < a then .gt else .eq := by
  show (if a < b then Ordering.lt else if a = b then .eq else .gt) = _
  by_cases h : a < b
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]
    by_cases h' : b < a
    · rw [if_pos h', if_neg (ne_of_gt h')]
    · rw [if_neg h', if_pos (Nat.le_antisymm (Nat.ge_of_not_lt h') (Nat.ge_of_not_lt h))]

private theorem compare_cases (a b : Nat) :
    (a < b ∧ compare a b = .lt) ∨ (a = b ∧ compare a b = .eq) ∨ (b < a ∧ compare a b = .gt) := by
  rw [compare_def_lt]
  rcases Nat.lt_trichotomy a b with h | h | h
  · exact .inl ⟨h, if_pos h⟩
  · subst h
    exact .inr (.inl ⟨rfl, by rw [if_neg (Nat.lt_irrefl a), if_neg (Nat.lt_irrefl a)]⟩)
  · exact .inr (.inr ⟨h, by rw [if_neg (Nat.lt_asymm h), if_pos h]⟩)

protected theorem compare_eq_lt {a b : Nat} : compare a b = .lt ↔ a < b := by
  rcases compare_cases a b with ⟨h, e⟩ | ⟨h, e⟩ | ⟨h, e⟩ <;> rw [e]
  · exact iff_of_true rfl h
  · exact iff_of_false nofun (h ▸ Nat.lt_irrefl a)
  · exact iff_of_false nofun (Nat.lt_asymm h)
protected theorem compare_eq_eq {a b : Nat} : compare a b = .eq ↔ a = b := by
  rcases compare_cases a b with ⟨h, e⟩ | ⟨h, e⟩ | ⟨h, e⟩ <;> rw [e]
  · exact iff_of_false nofun (ne_of_lt h)
  · exact iff_of_true rfl h
  · exact iff_of_false nofun (ne_of_gt h)
protected theorem compare_eq_gt {a b : Nat} : compare a b = .gt ↔ b < a := by
  rcases compare_cases a b with ⟨h, e⟩ | ⟨h, e⟩ | ⟨h, e⟩ <;> rw [e]
  · exact iff_of_false nofun (Nat.lt_asymm h)
  · exact iff_of_false nofun (h ▸ Nat.lt_irrefl a)
  · exact iff_of_true rfl h
protected theorem compare_ne_gt {a b : Nat} : compare a b ≠ .gt ↔ a ≤ b := by
  rw [Ne, Nat.compare_eq_gt, Nat.not_lt]
protected theorem compare_ne_lt {a b : Nat} : compare a b ≠ .lt ↔ b ≤ a := by
  rw [Ne, Nat.compare_eq_lt, Nat.not_lt]

end Nat
