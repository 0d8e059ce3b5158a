/-
Chapter 53. Divisibility.

`a ∣ b`, "`a` divides `b`", means that `b` is a multiple of `a`: there is a `c` with
`b = a * c`. It can be tested by dividing: the remainder `b % a` must be `0`.
-/
prelude
import Init.Nat.Mod

instance Nat.instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩

namespace Nat

protected theorem dvd_def (a b : Nat) : (a ∣ b) = ∃ c, b = a * c := rfl
@[simp] protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_rfl {a : Nat} : a ∣ a := Nat.dvd_refl a
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
@[simp] protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
attribute [simp] Nat.dvd_mul_left Nat.dvd_mul_right
protected theorem dvd_of_eq {a b : Nat} (h : a = b) : a ∣ b := h ▸ Nat.dvd_refl a

protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 :=
  h.elim fun c e => e.trans (Nat.zero_mul c)
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_refl 0⟩

protected theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d * e, by rw [he, hd, Nat.mul_assoc]⟩

instance : Trans (α := Nat) (· ∣ ·) (· ∣ ·) (· ∣ ·) where trans := Nat.dvd_trans

protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)

protected theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d + e, by rw [hd, he, Nat.mul_add]⟩
protected theorem dvd_sub {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b - c
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩
protected theorem dvd_sub' {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
protected theorem dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  ⟨fun h' => Nat.add_sub_cancel b c ▸ Nat.dvd_sub h' h, fun h' => Nat.dvd_add h' h⟩
protected theorem dvd_add_right {a b c : Nat} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c := by
  rw [Nat.add_comm]; exact Nat.dvd_add_left h
protected theorem dvd_add_iff_right {k m n : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm

theorem le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n
  | ⟨k, e⟩ => by
    rw [e]
    exact Nat.le_mul_of_pos_right m (Nat.pos_of_mul_pos_left (e ▸ h))
theorem not_dvd_of_pos_of_lt {m n : Nat} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n :=
  fun h => Nat.not_le_of_gt h2 (le_of_dvd h1 h)
theorem eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  (eq_zero_or_pos b).resolve_right fun pos => not_dvd_of_pos_of_lt pos h w
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases eq_zero_or_pos m with
  | inl h => rw [h]; exact (Nat.eq_zero_of_zero_dvd (h ▸ h₁)).symm
  | inr hm =>
    cases eq_zero_or_pos n with
    | inl h => rw [h]; exact Nat.eq_zero_of_zero_dvd (h ▸ h₂)
    | inr hn => exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (e ▸ H1))
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)
@[simp] theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun h => h ▸ Nat.dvd_refl n⟩

/-! ## By remainders -/

theorem mod_eq_zero_of_dvd {m n : Nat} : m ∣ n → n % m = 0
  | ⟨k, e⟩ => by rw [e, mul_mod_right]
theorem dvd_of_mod_eq_zero {m n : Nat} (h : n % m = 0) : m ∣ n :=
  ⟨n / m, by have e := mod_add_div n m; rw [h, Nat.zero_add] at e; exact e.symm⟩
theorem dvd_iff_mod_eq_zero {m n : Nat} : m ∣ n ↔ n % m = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem mod_eq_zero_iff_dvd {m n : Nat} : n % m = 0 ↔ m ∣ n := dvd_iff_mod_eq_zero.symm

instance decidable_dvd : DecidableRel (α := Nat) (β := Nat) (· ∣ ·) :=
  fun _ _ => decidable_of_decidable_of_iff mod_eq_zero_iff_dvd

theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false fun d => by
    rw [mod_eq_zero_of_dvd d] at h
    exact Bool.noConfusion h
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_left (b := m % n) (Nat.dvd_mul_right_of_dvd h (m / n))
  rw [mod_add_div] at this
  exact this.symm
@[simp] theorem mod_mod_of_dvd (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨x, e⟩ := h
  have h' := add_mul_mod_self_left (a % b) c (x * (a / b))
  rw [← Nat.mul_assoc, ← e, mod_add_div] at h'
  exact h'.symm

/-! ## By quotients -/

protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have h := mod_add_div m n
  rw [mod_eq_zero_of_dvd H, Nat.zero_add] at h
  exact h
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]
protected theorem mul_div_assoc (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr hk =>
    obtain ⟨x, e⟩ := H
    rw [e, Nat.mul_div_cancel_left x hk, Nat.mul_left_comm, Nat.mul_div_cancel_left _ hk]
protected theorem div_dvd_of_dvd {m n : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨fun h => by rw [← h, Nat.mul_div_cancel' H'], fun h => Nat.div_eq_of_eq_mul_right H h⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b := by
  rw [Nat.mul_comm]; exact Nat.div_eq_iff_eq_mul_right H H'
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [← H2, Nat.div_mul_cancel H1]
protected theorem add_div_of_dvd_right {a b c : Nat} (h : c ∣ a) : (a + b) / c = a / c + b / c := by
  cases eq_zero_or_pos c with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.div_zero]
  | inr hc =>
    obtain ⟨x, e⟩ := h
    rw [e, Nat.mul_div_cancel_left x hc, Nat.add_comm, add_mul_div_left b x hc, Nat.add_comm]
protected theorem add_div_of_dvd_left {a b c : Nat} (h : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Nat.add_comm, Nat.add_div_of_dvd_right h, Nat.add_comm]

/-! ## Products -/

protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d
  | ⟨e, he⟩, ⟨f, hf⟩ => ⟨e * f, by rw [he, hf, Nat.mul_mul_mul_comm]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left (kpos : 0 < k) : k * m ∣ k * n → m ∣ n
  | ⟨l, e⟩ => ⟨l, Nat.eq_of_mul_eq_mul_left kpos (by rw [e, Nat.mul_assoc])⟩
protected theorem dvd_of_mul_dvd_mul_right (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n :=
  Nat.dvd_of_mul_dvd_mul_left kpos (by rw [Nat.mul_comm k, Nat.mul_comm k]; exact H)
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun d => Nat.mul_dvd_mul_right d c⟩
protected theorem dvd_of_mul_left_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c := Nat.dvd_trans (Nat.dvd_mul_left b a) h
protected theorem dvd_of_mul_right_dvd {a b c : Nat} (h : a * b ∣ c) : a ∣ c := Nat.dvd_trans (Nat.dvd_mul_right a b) h

end Nat
