/-
Chapter 92. Not zero.

Some constructions make sense only if a number is not `0`; for instance, `Fin n` has an element
only then. `NeZero n` lets instance search find the proof.
-/
prelude
import Init.Nat.Order
import Init.Collections

universe u

/-- `n` is not `0`. -/
class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  /-- `n` is not `0`. -/
  out : n ≠ 0

theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out
theorem NeZero.ne' {R : Type u} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm
theorem neZero_iff {R : Type u} [Zero R] {n : R} : NeZero n ↔ n ≠ 0 := ⟨fun h => h.out, NeZero.mk⟩
@[simp] theorem neZero_zero_iff_false {α : Type u} [Zero α] : NeZero (0 : α) ↔ False :=
  ⟨fun h => h.out rfl, False.elim⟩

instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨succ_ne_zero n⟩
theorem Nat.pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)
