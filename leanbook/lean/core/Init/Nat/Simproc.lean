/-
Chapter 49. Numerals in `simp`.

`simp` has procedures that compute with numerals, for instance turn `n + 5 = m + 3` into
`n + 2 = m`. They prove what they did with the facts of this chapter: in each, a number `k`
stands on both sides and is taken away.
-/
prelude
import Init.Nat.Sub
import Init.BEq

namespace Nat.Simproc

/-! ## Differences -/

theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by
  rw [Nat.sub_add_eq, Nat.sub_right_comm]

theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) :=
  (Nat.sub_sub_right a h).symm

/-! ## Equations -/

theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False :=
  eq_false fun e => Nat.not_le_of_gt h (e ▸ le_add_left b a)

theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False :=
  eq_false fun e => Nat.not_le_of_gt h (e ▸ le_add_left c b)

theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_right_cancel_iff

theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_right_cancel_iff

theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) :=
  propext ⟨Nat.eq_sub_of_add_eq, fun e => by rw [e, Nat.sub_add_cancel h]⟩

theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) :=
  propext ⟨fun e => Nat.eq_sub_of_add_eq e.symm, fun e => by rw [e, Nat.sub_add_cancel h]⟩

/-! ## The same for `==` and `!=` -/

theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) := by
  cases h : (c == d) with
  | true => exact decide_eq_true (p ▸ of_decide_eq_true h)
  | false => exact decide_eq_false (p ▸ of_decide_eq_false h)

theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false p)

theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg not (beqEqOfEqEq p)

theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true :=
  congrArg not (beqFalseOfEqFalse p)

/-! ## At most -/

theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_le_add_iff_right

theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_le_add_iff_right

theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) :=
  propext (Nat.le_sub_iff_add_le h).symm

theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False :=
  eq_false fun le => Nat.not_le_of_gt h (le_of_add_left_le le)

theorem add_le_eq (a b : Nat) : (a + b ≤ b) = (a = 0) := propext Nat.add_le_right_iff

theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (le_add_left_of_le h)

theorem le_add_ge {a : Nat} (b : Nat) {c : Nat} (_h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) :=
  propext Nat.sub_le_iff_le_add.symm

/-! ## Less than -/

theorem add_lt_lt (a : Nat) {b c : Nat} (_h : b < c) : (a + b < c) = (a < c - b) :=
  propext Nat.lt_sub_iff_add_lt.symm

theorem add_lt_ge (a : Nat) {b c : Nat} (h : b ≥ c) : (a + b < c) = False :=
  eq_false (Nat.not_lt_of_le (le_add_left_of_le h))

theorem lt_add_ge {a : Nat} (b : Nat) {c : Nat} (h : a ≥ c) : (a < b + c) = (a - c < b) :=
  propext (sub_lt_iff_lt_add h).symm

theorem add_lt_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b < c + d) = (a < c + (d - b)) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_lt_add_iff_right

theorem add_lt_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b < c + d) = (a + (b - d) < c) :=
  (Nat.exists_eq_add_of_le' h).elim fun k e => by
    rw [e, Nat.add_sub_cancel, ← Nat.add_assoc]
    exact propext Nat.add_lt_add_iff_right

end Nat.Simproc
