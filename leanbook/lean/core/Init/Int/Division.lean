/-
Chapter 61. Division of integers.

`a / b` and `a % b` are the only numbers with `a % b + b * (a / b) = a` and
`0 ≤ a % b < |b|`. That they have these properties is proved from the definition; all else
follows from the fact that no other numbers have them.
-/
prelude
import Init.Int.Order

namespace Int

/-! ## Reading the definitions -/

@[norm_cast] theorem ofNat_ediv (m n : Nat) : (↑(m / n) : Int) = ↑m / ↑n := rfl
@[simp, norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = ↑m / ↑n := rfl
@[norm_cast] theorem ofNat_emod (m n : Nat) : (↑(m % n) : Int) = m % n := rfl
@[simp, norm_cast] theorem natCast_emod (m n : Nat) : (↑(m % n) : Int) = m % n := rfl

@[simp] protected theorem ediv_zero : ∀ a : Int, a / 0 = 0
  | ofNat m => show ofNat (m / 0) = _ from congrArg ofNat (Nat.div_zero m)
  | negSucc _ => rfl

@[simp] theorem emod_zero : ∀ a : Int, a % 0 = a
  | ofNat m => show ofNat (m % 0) = _ from congrArg ofNat (Nat.mod_zero m)
  | negSucc m => show subNatNat 0 (.succ (m % 0)) = _ by rw [Nat.mod_zero]; rfl

/-! ## The two properties -/

private theorem regroup (N r q : Int) : N - (r + 1) + N * -(q + 1) = -(r + N * q + 1) := by
  rw [Int.mul_neg, Int.mul_add, Int.mul_one, Int.neg_add, Int.neg_add, Int.neg_add,
    Int.sub_eq_add_neg, Int.neg_add, Int.add_comm (-(N * q)), ← Int.add_assoc,
    Int.add_right_comm N, Int.add_right_neg, Int.zero_add, Int.add_right_comm]

theorem emod_add_mul_ediv : ∀ a b : Int, a % b + b * (a / b) = a
  | ofNat m, ofNat n => congrArg ofNat (Nat.mod_add_div m n)
  | ofNat m, negSucc n => by
    show ofNat (m % (n + 1)) + -((n + 1 : Nat) : Int) * -(ofNat (m / (n + 1))) = ofNat m
    rw [Int.neg_mul_neg]; exact congrArg ofNat (Nat.mod_add_div m (n + 1))
  | negSucc m, ofNat 0 => by
    show negSucc m % 0 + 0 * _ = _
    rw [emod_zero, Int.zero_mul, Int.add_zero]
  | negSucc m, ofNat (n + 1) => by
    show subNatNat (n + 1) (m % (n + 1) + 1) + ((n + 1 : Nat) : Int) * -((m / (n + 1) : Nat) + 1 : Int) = -((m : Int) + 1)
    rw [Int.subNatNat_eq_coe, natCast_add (m % (n + 1)) 1, ofNat_one, regroup]
    exact congrArg (fun k : Nat => -((k : Int) + 1)) (Nat.mod_add_div m (n + 1))
  | negSucc m, negSucc n => by
    show subNatNat (n + 1) (m % (n + 1) + 1) + -((n + 1 : Nat) : Int) * ((m / (n + 1) : Nat) + 1 : Int) = -((m : Int) + 1)
    rw [Int.neg_mul_comm, Int.subNatNat_eq_coe, natCast_add (m % (n + 1)) 1, ofNat_one, regroup]
    exact congrArg (fun k : Nat => -((k : Int) + 1)) (Nat.mod_add_div m (n + 1))

theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_mul_ediv]
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := Int.eq_sub_iff_add_eq.mpr (emod_add_mul_ediv a b)

private theorem sub_succ_mod_nonneg (m : Nat) {n : Nat} (h : 0 < n) : 0 ≤ subNatNat n (.succ (m % n)) := by
  obtain ⟨k, hk⟩ := Nat.le.dest (Nat.mod_lt m h)
  have e : subNatNat n (.succ (m % n)) = k := by
    have e := subNatNat_add_left (m := .succ (m % n)) (n := k); rwa [hk] at e
  rw [e]; exact ofNat_zero_le k

theorem emod_nonneg : ∀ (a : Int) {b : Int}, b ≠ 0 → 0 ≤ a % b
  | ofNat _, _, _ => ofNat_zero_le _
  | negSucc m, _, h => sub_succ_mod_nonneg m (natAbs_pos.mpr h)

private theorem emod_lt_natAbs (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  have pos := natAbs_pos.mpr h
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m pos)
  | negSucc m =>
    show subNatNat (natAbs b) (.succ (m % natAbs b)) < _
    rw [Int.subNatNat_eq_coe]
    exact Int.sub_lt_self _ (ofNat_succ_pos _)

theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  have lt := emod_lt_natAbs a (Int.ne_of_gt h)
  rwa [natAbs_of_nonneg (Int.le_of_lt h)] at lt
theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := emod_lt_natAbs a h

/-! ## No other numbers have them -/

private theorem quotient_unique {b q q' r r' : Int} (pos : 0 < b) (h : r + b * q = r' + b * q')
    (hr : 0 ≤ r) (hr' : r' < b) : q ≤ q' := by
  apply Int.not_lt.mp; intro lt
  have step : b * q' + b ≤ b * q := by
    have h' := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt lt) (Int.le_of_lt pos)
    rwa [Int.mul_add, Int.mul_one] at h'
  have h₁ : r' + b * q' < b * q' + b := by rw [Int.add_comm]; exact Int.add_lt_add_left hr' _
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (Int.lt_of_lt_of_le h₁ step)
    (h ▸ Int.le_add_of_nonneg_left hr))

/-- The quotient and the remainder of a division by a positive number are determined. -/
protected theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) :
    a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · rintro ⟨e, h₀, h₁⟩
    have e' : a % b + b * (a / b) = r + b * q := by rw [emod_add_mul_ediv, e]
    have hq : a / b = q := Int.le_antisymm
      (quotient_unique h e' (emod_nonneg a (Int.ne_of_gt h)) h₁)
      (quotient_unique h e'.symm h₀ (emod_lt_of_pos a h))
    exact ⟨hq, by rw [hq] at e'; exact Int.add_right_cancel e'⟩

private theorem ediv_of_pos {a b q r : Int} (h : 0 < b) (e : r + b * q = a) (h₀ : 0 ≤ r) (h₁ : r < b) :
    a / b = q := ((Int.ediv_emod_unique h).mpr ⟨e, h₀, h₁⟩).1
private theorem emod_of_pos {a b q r : Int} (h : 0 < b) (e : r + b * q = a) (h₀ : 0 ≤ r) (h₁ : r < b) :
    a % b = r := ((Int.ediv_emod_unique h).mpr ⟨e, h₀, h₁⟩).2

@[simp] theorem emod_neg (a b : Int) : a % -b = a % b := by
  cases a <;> (show _ = _; simp only [HMod.hMod, Mod.mod, Int.emod, natAbs_neg])

@[simp] protected theorem ediv_neg (a b : Int) : a / -b = -(a / b) := by
  cases Int.decEq b 0 with
  | isTrue e => rw [e]; simp
  | isFalse ne =>
    apply Int.eq_of_mul_eq_mul_left ne
    have h₁ := emod_add_mul_ediv a b
    have h₂ := emod_add_mul_ediv a (-b)
    rw [emod_neg, Int.neg_mul] at h₂
    rw [Int.mul_neg]
    exact (Int.neg_eq_comm.mp (Int.add_left_cancel (h₂.trans h₁.symm))).symm

/-- Every division is, up to sign, one by a positive number. -/
private theorem pos_or_zero_or_neg (b : Int) : 0 < b ∨ b = 0 ∨ 0 < -b :=
  (Int.lt_trichotomy 0 b).elim .inl fun h =>
    .inr (h.elim (fun e => .inl e.symm) fun lt => .inr (Int.neg_pos_of_neg lt))

@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 := by
  rcases pos_or_zero_or_neg b with h | rfl | h
  · exact ediv_of_pos h (by rw [Int.mul_zero, Int.add_zero]) Int.le_rfl h
  · exact Int.ediv_zero 0
  · rw [← Int.neg_neg (0 / b), ← Int.ediv_neg]
    exact congrArg _ (ediv_of_pos h (by rw [Int.mul_zero, Int.add_zero]) Int.le_rfl h)
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := by rw [emod_def, zero_ediv, Int.mul_zero, Int.sub_zero]

@[simp] theorem ediv_one (a : Int) : a / 1 = a :=
  ediv_of_pos Int.zero_lt_one (by rw [Int.one_mul, Int.zero_add]) Int.le_rfl Int.zero_lt_one
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by rw [emod_def, ediv_one, Int.one_mul, Int.sub_self]

private theorem add_mul_pos {a b c : Int} (h : 0 < c) : (a + b * c) / c = a / c + b :=
  ediv_of_pos (r := a % c) h
    (by rw [Int.mul_add, ← Int.add_assoc, emod_add_mul_ediv, Int.mul_comm]) (emod_nonneg a (Int.ne_of_gt h))
    (emod_lt_of_pos a h)

theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rcases pos_or_zero_or_neg c with h | h | h
  · exact add_mul_pos h
  · exact absurd h H
  · have e := add_mul_pos (a := a) (b := -b) h
    rw [Int.neg_mul_neg, Int.ediv_neg, Int.ediv_neg] at e
    rw [← Int.neg_neg ((a + b * c) / c), e, Int.neg_add, Int.neg_neg, Int.neg_neg]
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right a c H]

@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  cases Int.decEq c 0 with
  | isTrue e => rw [e, Int.mul_zero, Int.add_zero]
  | isFalse ne =>
    rw [emod_def, add_mul_ediv_right a b ne, emod_def, Int.mul_add, Int.mul_comm b c,
      Int.sub_eq_add_neg, Int.neg_add, Int.add_comm (-(c * (a / c))), ← Int.add_assoc,
      Int.add_neg_cancel_right]; rfl
theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := add_mul_emod_self_right a b c
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  rw [Int.mul_comm, add_mul_emod_self_right]
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have e := add_mul_emod_self_right a 1 b; rwa [Int.one_mul] at e
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]

@[simp] theorem mul_emod_left (a b : Int) : (a * b) % b = 0 := by
  have e := add_mul_emod_self_right 0 a b; rwa [Int.zero_add, zero_emod] at e
@[simp] theorem mul_emod_right (a b : Int) : (a * b) % a = 0 := by rw [Int.mul_comm, mul_emod_left]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have e := mul_emod_left 1 a; rwa [Int.one_mul] at e
@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : (a * b) / b = a := by
  have e := add_mul_ediv_right 0 a H; rwa [Int.zero_add, zero_ediv, Int.zero_add] at e
@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : (a * b) / a = b := by
  rw [Int.mul_comm, mul_ediv_cancel b H]
protected theorem ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 := by
  have e := mul_ediv_cancel 1 H; rwa [Int.one_mul] at e

/-! ## Remainders of sums and products -/

theorem emod_eq_of_sub_mul {a b c k : Int} (h : a - b = c * k) : a % c = b % c := by
  rw [Int.sub_eq_iff_eq_add.mp h, Int.add_comm, add_mul_emod_self_left]

@[simp] theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n % k) % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  have e : n = n % (m * c) + m * (c * (n / (m * c))) := by
    rw [← Int.mul_assoc, emod_add_mul_ediv]
  calc (n % (m * c)) % m = (n % (m * c) + m * (c * (n / (m * c)))) % m := (add_mul_emod_self_left ..).symm
    _ = n % m := by rw [← e]
theorem emod_emod (a b : Int) : (a % b) % b = a % b := emod_emod_of_dvd a ⟨1, (Int.mul_one b).symm⟩

@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  calc (m % n + k) % n = (m % n + k + n * (m / n)) % n := (add_mul_emod_self_left ..).symm
    _ = (m + k) % n := by rw [Int.add_right_comm, emod_add_mul_ediv]
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by
  rw [add_emod_emod, emod_add_emod]
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n) * (b % n) % n := by
  calc a * b % n = (a % n + n * (a / n)) * (b % n + n * (b / n)) % n := by
        rw [emod_add_mul_ediv, emod_add_mul_ediv]
    _ = ((a % n) * (b % n) + n * (a % n * (b / n) + a / n * (b % n + n * (b / n)))) % n := by
        simp only [Int.add_mul, Int.mul_add, Int.mul_left_comm _ n, Int.mul_assoc, Int.add_assoc,
          Int.add_comm, Int.add_left_comm]
    _ = (a % n) * (b % n) % n := add_mul_emod_self_left ..
theorem neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b := by
  rw [Int.sub_eq_add_neg, add_emod_left]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  refine emod_eq_of_sub_mul (k := a / n - b / n) ?_
  rw [emod_def a, emod_def b, Int.mul_sub]
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg]
  rw [show a + -b + (-a + n * (a / n) + (b + -(n * (b / n)))) =
    (a + -a) + (-b + b) + (n * (a / n) + -(n * (b / n))) by
    simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]]
  rw [Int.add_right_neg, Int.add_left_neg, Int.zero_add, Int.zero_add]
theorem emod_sub_cancel (x y : Int) : (x - y) % y = x % y := by
  have e := add_mul_emod_self_right x (-1) y
  rwa [Int.neg_mul, Int.one_mul] at e

/-! ## Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = Exists fun c => b = a * c := rfl
@[simp] protected theorem dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
protected theorem dvd_trans : ∀ {a b c : Int}, a ∣ b → b ∣ c → a ∣ c
  | _, _, _, ⟨d, rfl⟩, ⟨e, rfl⟩ => ⟨d * e, Int.mul_assoc ..⟩
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm ..⟩
protected theorem dvd_add : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b + c
  | _, _, _, ⟨d, rfl⟩, ⟨e, rfl⟩ => ⟨d + e, (Int.mul_add ..).symm⟩
protected theorem dvd_sub : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b - c
  | _, _, _, ⟨d, rfl⟩, ⟨e, rfl⟩ => ⟨d - e, (Int.mul_sub ..).symm⟩
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, e⟩ => e.trans (Int.zero_mul c), fun e => e ▸ Int.dvd_refl 0⟩
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩,
   fun ⟨c, e⟩ => ⟨-c, by rw [Int.mul_neg, ← e]⟩⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [e, Int.neg_mul_comm]⟩,
   fun ⟨c, e⟩ => ⟨-c, by rw [e, Int.neg_mul_neg]⟩⟩
protected theorem dvd_mul_right_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c :=
  Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_mul_left_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b :=
  Int.dvd_trans h (Int.dvd_mul_left c b)

@[norm_cast] theorem ofNat_dvd {m n : Nat} : (↑m : Int) ∣ ↑n ↔ m ∣ n := by
  constructor
  · rintro ⟨c, e⟩
    exact ⟨natAbs c, by have e' := congrArg natAbs e; rwa [natAbs_mul] at e'⟩
  · rintro ⟨c, rfl⟩; exact ⟨c, rfl⟩
theorem natAbs_dvd {a b : Int} : (a.natAbs : Int) ∣ b ↔ a ∣ b := by
  rcases natAbs_eq a with e | e
  · rw [← e]
  · rw [← Int.neg_dvd, ← e]
theorem dvd_natAbs {a b : Int} : a ∣ b.natAbs ↔ a ∣ b := by
  rcases natAbs_eq b with e | e
  · rw [← e]
  · rw [← Int.dvd_neg, ← e]
theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← ofNat_dvd, natAbs_dvd, dvd_natAbs]
theorem ofNat_dvd_left {n : Nat} {z : Int} : (↑n : Int) ∣ z ↔ n ∣ z.natAbs := by
  rw [← natAbs_dvd_natAbs, natAbs_ofNat]
theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ (↑n : Int) ↔ z.natAbs ∣ n := by
  rw [← natAbs_dvd_natAbs, natAbs_ofNat]

theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, by have e := emod_add_mul_ediv b a; rw [H, Int.zero_add] at e; exact e.symm⟩
theorem emod_eq_zero_of_dvd : ∀ {a b : Int}, a ∣ b → b % a = 0
  | _, _, ⟨_, rfl⟩ => mul_emod_right ..
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  cases Int.decEq a 0 with
  | isTrue e => exact .inl e
  | isFalse ne =>
    exact .inr (Int.lt_of_le_of_ne (emod_nonneg b ne) fun e => h (dvd_of_emod_eq_zero e.symm))
instance decidableDvd : DecidableRel (α := Int) (β := Int) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b := by
  have e := emod_add_mul_ediv b a; rwa [emod_eq_zero_of_dvd H, Int.zero_add] at e
protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' H]
theorem add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  obtain ⟨k, rfl⟩ := H
  cases Int.decEq c 0 with
  | isTrue e => rw [e]; simp
  | isFalse ne => rw [add_mul_ediv_left a k ne, mul_ediv_cancel_left k ne]
theorem add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right H, Int.add_comm]
theorem neg_ediv_of_dvd : ∀ {a b : Int}, b ∣ a → (-a) / b = -(a / b)
  | _, b, ⟨k, rfl⟩ => by
    cases Int.decEq b 0 with
    | isTrue e => rw [e]; simp
    | isFalse ne => rw [mul_ediv_cancel_left k ne, ← Int.mul_neg, mul_ediv_cancel_left _ ne]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.mpr hcb), neg_ediv_of_dvd hcb]; rfl

/-! ## Bounds -/

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have e := emod_add_mul_ediv x k
  have h' := Int.le_add_of_nonneg_left (a := k * (x / k)) (emod_nonneg x h)
  rwa [e] at h'
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have e := mul_ediv_add_emod x k
  have h' := Int.add_lt_add_left (emod_lt_of_pos x h) (k * (x / k))
  rwa [e] at h'
theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  constructor
  · intro h'
    exact Int.le_trans (Int.mul_nonneg (Int.le_of_lt h) h') (mul_ediv_self_le (Int.ne_of_gt h))
  · intro h'
    apply Int.not_lt.mp; intro lt
    have h₁ := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt lt) (Int.le_of_lt h)
    rw [Int.mul_zero, Int.mul_add, Int.mul_one] at h₁
    exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (Int.lt_of_le_of_lt h' (lt_mul_ediv_self_add h)) h₁)
theorem ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b :=
  (Int.le_iff_eq_or_lt.mp Hb).elim (fun e => by rw [← e, Int.ediv_zero]; exact Int.le_rfl)
    fun pos => (ediv_nonneg_iff_of_pos pos).mpr Ha
protected theorem le_ediv_iff_mul_le {k x y : Int} (h : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  rw [← Int.sub_nonneg (b := x), ← Int.sub_nonneg (b := x * k), ← ediv_nonneg_iff_of_pos (a := y - x * k) h,
    show y - x * k = y + -x * k by rw [Int.neg_mul]; rfl, add_mul_ediv_right y (-x) (Int.ne_of_gt h)]; rfl
protected theorem ediv_lt_iff_lt_mul {x y k : Int} (H : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Int.not_le, ← Int.not_le, Int.le_ediv_iff_mul_le H]
theorem ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  ediv_of_pos (r := a) (Int.lt_of_le_of_lt H1 H2) (by rw [Int.mul_zero, Int.add_zero]) H1 H2
theorem emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  emod_of_pos (q := 0) (Int.lt_of_le_of_lt H1 H2) (by rw [Int.mul_zero, Int.add_zero]) H1 H2
protected theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (h : a ≤ b) : a / c ≤ b / c :=
  (Int.le_ediv_iff_mul_le H).mpr (by
    rw [Int.mul_comm]; exact Int.le_trans (mul_ediv_self_le (Int.ne_of_gt H)) h)

/-! ## The remainder nearest to zero -/

theorem bmod_def (x : Int) (m : Nat) : bmod x m =
    if (x % m) < (m + 1) / 2 then x % m else x % m - m := rfl

/-- The difference between `x` and `bmod x m` is a multiple of `m`. -/
theorem dvd_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - bmod x m := by
  have h : (m : Int) ∣ x - x % m := ⟨x / m, by
    rw [emod_def, Int.sub_sub_self]⟩
  rw [bmod_def]; split
  · exact h
  · have e : x - (x % m - m) = x - x % m + m := by
      simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_assoc]
    rw [e]; exact Int.dvd_add h (Int.dvd_refl m)
theorem bmod_emod (x : Int) (m : Nat) : bmod x m % m = x % m := by
  obtain ⟨k, e⟩ := dvd_sub_bmod x m
  exact (emod_eq_of_sub_mul e).symm

end Int
