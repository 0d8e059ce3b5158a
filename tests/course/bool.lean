/-! Booleans. -/

#guard (true && false) == false
#guard (true || false) == true
#guard !false
#guard xor true false
#guard (if 2 < 3 then "yes" else "no") == "yes"
#guard (3 == 3) && (3 != 4)

example : (true && false) = false := rfl
example : ∀ b : Bool, (b || true) = true := by decide
example : ∃ b : Bool, (!b) = true := by decide
example : true ≠ false := by decide
example : ¬(true = false) := by simp
example : (decide (2 < 3)) = true := by decide
example : (decide (2 < 3)) = true := rfl

theorem not_not_bool (b : Bool) : (!!b) = b := by
  cases b <;> rfl

theorem and_comm_bool (a b : Bool) : (a && b) = (b && a) := by
  cases a <;> cases b <;> rfl

theorem and_comm_lib (a b : Bool) : (a && b) = (b && a) := Bool.and_comm a b

theorem or_assoc_bool (a b c : Bool) : (a || b || c) = (a || (b || c)) := by
  cases a with
  | true => rfl
  | false => rfl

theorem and_or_distrib (a b c : Bool) : (a && (b || c)) = (a && b || a && c) := by
  revert a b c
  decide

theorem de_morgan_and (a b : Bool) : (!(a && b)) = (!a || !b) := by
  simp

theorem de_morgan_or (a b : Bool) : (!(a || b)) = (!a && !b) := by
  match a, b with
  | true, true => rfl
  | true, false => rfl
  | false, true => rfl
  | false, false => rfl

theorem and_self_bool (b : Bool) : (b && b) = b := by simp

theorem and_eq_true_of (a b : Bool) (ha : a = true) (hb : b = true) : (a && b) = true := by
  rw [ha, hb]
  rfl

theorem and_eq_true_iff_both (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := by
  simp

theorem or_eq_true_iff_either (a b : Bool) : (a || b) = true ↔ a = true ∨ b = true := by
  cases a <;> simp

theorem eq_false_of_not_true (b : Bool) (h : ¬b = true) : b = false := by
  simpa using h

theorem true_or_false (b : Bool) : b = true ∨ b = false := by
  cases b
  · exact Or.inr rfl
  · exact Or.inl rfl

theorem xor_self_bool (b : Bool) : xor b b = false := by
  cases b <;> rfl

theorem xor_assoc_bool (a b c : Bool) : xor (xor a b) c = xor a (xor b c) := by
  cases a <;> cases b <;> cases c <;> rfl

theorem xor_eq_ne (a b : Bool) : xor a b = (a != b) := rfl

theorem beq_of_numbers (m n : Nat) : (m == n) = true ↔ m = n := by simp

theorem beq_symm_numbers (m n : Nat) (h : (m == n) = true) : (n == m) = true := by
  simp at *
  exact h.symm

theorem bne_of_numbers (m n : Nat) : (m != n) = true ↔ m ≠ n := by simp

theorem decide_and_eq (p q : Prop) [Decidable p] [Decidable q] : decide (p ∧ q) = (decide p && decide q) := by
  simp

theorem decide_of_true (p : Prop) [Decidable p] (h : p) : decide p = true := by
  simp [h]

theorem of_decide (p : Prop) [Decidable p] (h : decide p = true) : p := by
  simpa using h

theorem cond_not_swap (b : Bool) (m n : Nat) : cond (!b) m n = cond b n m := by
  cases b <;> rfl

theorem if_of_bool (b : Bool) (m : Nat) : (if b then m else m) = m := by
  simp

theorem bool_three (f : Bool → Bool) (b : Bool) : f (f (f b)) = f b := by
  cases ht : f true <;> cases hf : f false <;> cases b <;> simp [ht, hf]

/-- How many of two Booleans are true. -/
def countTrue (a b : Bool) : Nat := a.toNat + b.toNat

theorem countTrue_le (a b : Bool) : countTrue a b ≤ 2 := by
  cases a <;> cases b <;> decide

theorem countTrue_comm (a b : Bool) : countTrue a b = countTrue b a := by
  unfold countTrue
  rw [Nat.add_comm]
