/-
Chapter 85. The least common multiple, and numbers without a common divisor.

`m` and `n` are coprime when `1` is their only common divisor. If `k` divides `m * n` and is
coprime to `m`, it divides `n`: that is why prime factors are unique.
-/
prelude
import Init.Nat.Gcd

namespace Nat

/-- The least common multiple. -/
def lcm (m n : Nat) : Nat := m * n / gcd m n

theorem lcm_eq_mul_div (m n : Nat) : lcm m n = m * n / gcd m n := rfl
theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_mul_right_of_dvd (gcd_dvd_left m n) n)
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by rw [lcm, lcm, Nat.mul_comm, gcd_comm]
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by rw [lcm, Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by rw [lcm, gcd_one_left, Nat.one_mul, Nat.div_one]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
@[simp] theorem lcm_self (m : Nat) : lcm m m = m := by
  cases eq_zero_or_pos m with
  | inl h => rw [h, lcm_zero_left]
  | inr h => rw [lcm, gcd_self, Nat.mul_div_cancel m h]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, by rw [lcm, Nat.mul_div_assoc m (gcd_dvd_right m n)]⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm m n ▸ dvd_lcm_left n m
theorem lcm_dvd {m n k : Nat} (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  cases eq_zero_or_pos (gcd m n) with
  | inl h =>
    rw [eq_zero_of_gcd_eq_zero_left h, Nat.zero_dvd] at H1
    rw [H1]
    exact Nat.dvd_zero _
  | inr h =>
    apply Nat.dvd_of_mul_dvd_mul_left h
    rw [gcd_mul_lcm, ← gcd_mul_right]
    exact dvd_gcd (Nat.mul_dvd_mul_left m H2) (by rw [Nat.mul_comm m n]; exact Nat.mul_dvd_mul_left n H1)
theorem lcm_dvd_iff {m n k : Nat} : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩,
    fun ⟨h₁, h₂⟩ => lcm_dvd h₁ h₂⟩
theorem lcm_dvd_mul (m n : Nat) : lcm m n ∣ m * n := lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)
theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  Nat.pos_of_ne_zero fun h => ne_of_gt (Nat.mul_pos hm hn) (by rw [← gcd_mul_lcm, h, Nat.mul_zero])
theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) :=
  Nat.dvd_antisymm
    (lcm_dvd (lcm_dvd (dvd_lcm_left m _) (Nat.dvd_trans (dvd_lcm_left n k) (dvd_lcm_right m _)))
      (Nat.dvd_trans (dvd_lcm_right n k) (dvd_lcm_right m _)))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_left m n) (dvd_lcm_left _ k))
      (lcm_dvd (Nat.dvd_trans (dvd_lcm_right m n) (dvd_lcm_left _ k)) (dvd_lcm_right _ k)))

/-! ## Coprime numbers -/

/-- `m` and `n` have no common divisor but `1`. -/
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

instance (m n : Nat) : Decidable (Coprime m n) := inferInstanceAs (Decidable (_ = 1))

theorem coprime_iff_gcd_eq_one {m n : Nat} : Coprime m n ↔ gcd m n = 1 := .rfl
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem Coprime.symm {m n : Nat} (h : Coprime n m) : Coprime m n := (gcd_comm m n).trans h
theorem coprime_comm {n m : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
@[simp] theorem coprime_one_left_eq_true (n : Nat) : Coprime 1 n = True := eq_true (gcd_one_left n)
@[simp] theorem coprime_one_right_eq_true (n : Nat) : Coprime n 1 = True := eq_true (gcd_one_right n)
theorem coprime_one_left (n : Nat) : Coprime 1 n := gcd_one_left n
theorem coprime_one_right (n : Nat) : Coprime n 1 := gcd_one_right n
@[simp] theorem coprime_self (n : Nat) : Coprime n n ↔ n = 1 := by rw [Coprime, gcd_self]

theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have h := dvd_gcd (Nat.dvd_mul_left k m) H2
  rw [gcd_mul_left, Coprime.gcd_eq_one H1, Nat.mul_one] at h
  exact h
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n :=
  H1.dvd_of_dvd_mul_right (Nat.mul_comm m n ▸ H2)
theorem Coprime.mul_dvd_of_dvd_of_dvd {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m) (H3 : n ∣ m) : k * n ∣ m := by
  obtain ⟨c, e⟩ := H3
  rw [e] at H2
  obtain ⟨d, e'⟩ := H1.dvd_of_dvd_mul_left H2
  exact ⟨d, by rw [e, e', Nat.mul_comm k n, Nat.mul_assoc]⟩
theorem Coprime.lcm_eq_mul {m n : Nat} (h : Coprime m n) : lcm m n = m * n := by
  rw [lcm, h.gcd_eq_one, Nat.div_one]
theorem Coprime.coprime_dvd_left {m k n : Nat} (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  eq_one_of_dvd_one (H2 ▸ gcd_dvd_gcd_of_dvd_left n H1)
theorem Coprime.coprime_dvd_right {k m n : Nat} (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n :=
  (H2.symm.coprime_dvd_left H1).symm
theorem Coprime.mul_left {k m n : Nat} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k :=
  eq_one_of_dvd_one (by
    have h : Coprime (gcd (m * n) k) n := Coprime.symm (H2.coprime_dvd_right (gcd_dvd_right _ _))
    have d : gcd (m * n) k ∣ m := h.dvd_of_dvd_mul_right (gcd_dvd_left _ _)
    rw [← H1]
    exact dvd_gcd d (gcd_dvd_right _ _))

end Nat
