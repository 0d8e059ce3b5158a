/-
Chapter 60. The order of the integers.

`a ≤ b` says that `b` is `a` plus a natural number, and `a < b` that it is `a` plus a
positive one. Most of the order is read off from these two.
-/
prelude
import Init.Int.Ring

namespace Int

/-! ## What `≤` and `<` say -/

theorem nonneg_def {a : Int} : NonNeg a ↔ ∃ n : Nat, a = n :=
  ⟨fun ⟨n⟩ => ⟨n, rfl⟩, fun ⟨n, h⟩ => h ▸ ⟨n⟩⟩
theorem NonNeg.elim {a : Int} (h : NonNeg a) : ∃ n : Nat, a = n := nonneg_def.mp h
theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := .rfl
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := .rfl
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := .rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h

theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n) : a ≤ b := le_def.mpr (h ▸ ⟨n⟩)
theorem le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = n := nonneg_def.mp h
theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b :=
  le.intro_sub n (by rw [← h, Int.add_sub_cancel_left])
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b :=
  (le.dest_sub h).elim fun n e => ⟨n, by rw [← e, Int.add_comm, Int.sub_add_cancel]⟩

theorem lt.intro {a b : Int} {n : Nat} (h : a + (n + 1) = b) : a < b :=
  le.intro n (by rw [← h, Int.add_assoc, Int.add_comm 1])
theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + Nat.succ n = b :=
  (le.dest h).elim fun n e => ⟨n, by rw [← e, natCast_succ, Int.add_assoc, Int.add_comm 1]⟩
theorem lt_add_succ (a : Int) (n : Nat) : a < a + (n + 1) := lt.intro rfl

@[simp, norm_cast] theorem ofNat_le {m n : Nat} : (↑m : Int) ≤ ↑n ↔ m ≤ n := by
  constructor
  · intro h
    obtain ⟨k, hk⟩ := le.dest h
    exact Nat.le.intro (ofNat.inj hk)
  · intro h
    obtain ⟨k, rfl⟩ := Nat.le.dest h
    exact le.intro k rfl

@[simp, norm_cast] theorem ofNat_lt {n m : Nat} : (↑n : Int) < ↑m ↔ n < m := ofNat_le (m := n + 1)
@[simp] theorem ofNat_zero_le (n : Nat) : 0 ≤ (↑n : Int) := ofNat_le.mpr n.zero_le
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_zero_le n
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_zero_le n
@[simp, norm_cast] theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := ofNat_lt
theorem ofNat_pos {n : Nat} : 0 < (↑n : Int) ↔ 0 < n := ofNat_lt
theorem ofNat_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) := ofNat_lt.mpr n.succ_pos

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n := by
  obtain ⟨n, e⟩ := le.dest_sub h; exact ⟨n, by rw [← e, Int.sub_zero]⟩
theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = n + 1 := by
  obtain ⟨n, e⟩ := lt.dest h; exact ⟨n, by rw [← e, Int.zero_add]; rfl⟩

/-! ## A linear order -/

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := Int.le_refl a
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_rfl
protected theorem ge_of_eq {a b : Int} (h : a = b) : b ≤ a := h ▸ Int.le_rfl

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨m, rfl⟩ := le.dest h₁; obtain ⟨n, rfl⟩ := le.dest h₂
  exact le.intro (m + n) (by rw [natCast_add, Int.add_assoc])

private theorem eq_zero_of_add_eq_self {a : Int} {n : Nat} (h : a + n = a) : n = 0 :=
  ofNat.inj (Int.add_left_cancel (h.trans (Int.add_zero a).symm))

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨m, rfl⟩ := le.dest h₁; obtain ⟨n, e⟩ := le.dest h₂
  rw [Int.add_assoc, ← natCast_add] at e
  have z : m = 0 := Nat.eq_zero_of_add_eq_zero_right (eq_zero_of_add_eq_self e)
  rw [z]; exact (Int.add_zero a).symm

protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun h => ⟨Int.le_of_eq h, Int.ge_of_eq h⟩, fun h => Int.le_antisymm h.1 h.2⟩
protected theorem eq_iff_le_and_ge {x y : Int} : x = y ↔ x ≤ y ∧ y ≤ x := Int.le_antisymm_iff

theorem nonneg_or_nonneg_neg : ∀ a : Int, NonNeg a ∨ NonNeg (-a)
  | ofNat n => .inl ⟨n⟩
  | negSucc n => .inr ⟨n + 1⟩

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a :=
  (nonneg_or_nonneg_neg (b - a)).elim .inl fun h => .inr (by rw [Int.neg_sub] at h; exact h)

@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := fun h => by
  obtain ⟨n, e⟩ := lt.dest h; exact absurd (eq_zero_of_add_eq_self e) nofun

protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  (lt.dest h).elim fun n e => le.intro (n + 1) e
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := (Int.ne_of_lt h).symm

protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c := by
  obtain ⟨m, rfl⟩ := le.dest h₁; obtain ⟨n, rfl⟩ := lt.dest h₂
  exact lt.intro (n := m + n) (by rw [Int.add_assoc, ← natCast_add, Nat.add_succ]; rfl)
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  Int.le_trans (a := a + 1) h₁ h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂

protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := by
  obtain ⟨n, rfl⟩ := le.dest h₁
  cases n with
  | zero => exact absurd (Int.add_zero a).symm h₂
  | succ n => exact lt.intro rfl

protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by
  cases Int.decEq a b with
  | isTrue e => exact .inr (Int.ge_of_eq e)
  | isFalse n => exact (Int.le_total a b).elim (fun h => .inl (Int.lt_of_le_of_ne h n)) .inr

protected theorem lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a := (Int.lt_or_le b a).resolve_right h
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b :=
  fun h' => Int.lt_irrefl b (Int.lt_of_lt_of_le h h')
@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := ⟨Int.lt_of_not_ge, Int.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a :=
  ⟨(Int.lt_or_le a b).resolve_left, fun h h' => Int.not_le_of_gt h' h⟩
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := Int.not_lt.mp h
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := Int.not_lt.mpr h
protected theorem lt_of_not_le {a b : Int} (h : ¬a ≤ b) : b < a := Int.lt_of_not_ge h
protected theorem le_of_not_lt {a b : Int} (h : ¬a < b) : b ≤ a := Int.not_lt.mp h
protected theorem le_of_not_le {a b : Int} (h : ¬a ≤ b) : b ≤ a := (Int.le_total a b).resolve_left h
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := fun h' => Int.lt_irrefl a (Int.lt_trans h h')

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.lt_or_le a b).elim .inl fun h =>
    (Int.lt_or_le b a).elim (fun h' => .inr (.inr h')) fun h' => .inr (.inl (Int.le_antisymm h' h))
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨fun h => (Int.lt_trichotomy a b).elim .inl fun h' => .inr (h'.resolve_left h),
   fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := Int.ne_iff_lt_or_gt.mp h
protected theorem lt_or_lt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := Int.ne_iff_lt_or_gt.mp h

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => Int.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩, fun h => Int.lt_of_not_ge h.2⟩
protected theorem le_iff_eq_or_lt {a b : Int} : a ≤ b ↔ a = b ∨ a < b :=
  ⟨fun h => (Int.lt_or_le a b).elim .inr fun h' => .inl (Int.le_antisymm h h'),
   fun h => h.elim Int.le_of_eq Int.le_of_lt⟩
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => (Int.le_iff_eq_or_lt.mp h).symm, fun h => Int.le_iff_eq_or_lt.mpr h.symm⟩

protected theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl _
protected theorem zero_lt_one : (0 : Int) < 1 := ⟨_⟩
protected theorem one_pos : 0 < (1 : Int) := Int.zero_lt_one
protected theorem one_ne_zero : (1 : Int) ≠ 0 := nofun
protected theorem one_nonneg : 0 ≤ (1 : Int) := Int.le_of_lt Int.zero_lt_one

instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩

@[simp] theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 :=
  Int.not_le.mp fun h => (eq_ofNat_of_zero_le h).elim nofun
theorem negSucc_le_zero (n : Nat) : negSucc n ≤ 0 := Int.le_of_lt (negSucc_lt_zero n)
@[simp] theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False :=
  iff_false_intro (Int.not_le.mpr (negSucc_lt_zero n))

/-! ## Order and addition -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b :=
  (le.dest h).elim fun n e => le.intro n (by rw [Int.add_assoc, e])
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h' := Int.add_le_add_left h (-a)
  rwa [Int.neg_add_cancel_left, Int.neg_add_cancel_left] at h'
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Int.add_comm a, Int.add_comm c] at h; exact Int.le_of_add_le_add_left h
@[simp] protected theorem add_le_add_iff_left (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩
@[simp] protected theorem add_le_add_iff_right (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩

protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  have h' := Int.add_le_add_left (add_one_le_of_lt h) c
  rwa [← Int.add_assoc] at h'
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by
  rw [Int.add_comm a, Int.add_comm b]; exact Int.add_lt_add_left h c
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c := by
  have h' := Int.add_lt_add_left h (-a)
  rwa [Int.neg_add_cancel_left, Int.neg_add_cancel_left] at h'
protected theorem lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c := by
  rw [Int.add_comm a, Int.add_comm c] at h; exact Int.lt_of_add_lt_add_left h
@[simp] protected theorem add_lt_add_iff_left (a : Int) : a + b < a + c ↔ b < c :=
  ⟨Int.lt_of_add_lt_add_left, fun h => Int.add_lt_add_left h a⟩
@[simp] protected theorem add_lt_add_iff_right (c : Int) : a + c < b + c ↔ a < b :=
  ⟨Int.lt_of_add_lt_add_right, fun h => Int.add_lt_add_right h c⟩

protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by
  have h' := Int.add_le_add_left h a; rwa [Int.add_zero] at h'
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by
  rw [Int.add_comm]; exact Int.le_add_of_nonneg_right h
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  Int.le_trans ha (Int.le_add_of_nonneg_right hb)
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b :=
  Int.lt_of_lt_of_le ha (Int.le_add_of_nonneg_right (Int.le_of_lt hb))

/-! ## Order and negation -/

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  have h' := Int.add_le_add_left h (-b + -a)
  rwa [Int.neg_add_cancel_right, Int.add_comm (-b), Int.neg_add_cancel_right] at h'
@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by have h' := Int.neg_le_neg h; rwa [Int.neg_neg, Int.neg_neg] at h', Int.neg_le_neg⟩
protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := Int.neg_le_neg_iff.mp h
@[simp] protected theorem neg_le_zero_iff {a : Int} : -a ≤ 0 ↔ 0 ≤ a := Int.neg_le_neg_iff (b := 0)
@[simp] protected theorem zero_le_neg_iff {a : Int} : 0 ≤ -a ↔ a ≤ 0 := Int.neg_le_neg_iff (a := 0)
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_zero_iff.mpr h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.zero_le_neg_iff.mpr h
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a :=
  Int.not_le.mp fun h' => Int.not_le.mpr h (Int.le_of_neg_le_neg h')
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a :=
  ⟨fun h => by have h' := Int.neg_lt_neg h; rwa [Int.neg_neg, Int.neg_neg] at h', Int.neg_lt_neg⟩
@[simp] protected theorem neg_lt_zero_iff {a : Int} : -a < 0 ↔ 0 < a := Int.neg_lt_neg_iff (b := 0)
@[simp] protected theorem zero_lt_neg_iff {a : Int} : 0 < -a ↔ a < 0 := Int.neg_lt_neg_iff (a := 0)
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_zero_iff.mpr h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.zero_lt_neg_iff.mpr h

/-! ## Order and subtraction -/

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have h' := Int.add_le_add_right h (-b); rwa [Int.add_right_neg] at h'
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have h' := Int.add_le_add_right h b; rwa [Int.sub_add_cancel, Int.zero_add] at h'
protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := ⟨Int.le_of_sub_nonneg, Int.sub_nonneg_of_le⟩
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by
  have h' := Int.add_lt_add_right h (-b); rwa [Int.add_right_neg] at h'
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by
  have h' := Int.add_lt_add_right h b; rwa [Int.sub_add_cancel, Int.zero_add] at h'
protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := ⟨Int.lt_of_sub_pos, Int.sub_pos_of_lt⟩
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := by
  have h' := Int.add_le_add_right h (-b); rwa [Int.add_right_neg] at h'
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := by
  have h' := Int.add_lt_add_right h (-b); rwa [Int.add_right_neg] at h'

protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by
  have h' := Int.add_le_add_right h (-b)
  rwa [Int.add_comm b c, Int.add_neg_cancel_right] at h'
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c := by
  have h' := Int.add_le_add_right h b; rwa [Int.sub_add_cancel] at h'
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b := by
  have h' := Int.add_le_add_right h (-b); rwa [Int.add_neg_cancel_right] at h'
protected theorem le_add_of_sub_right_le {a b c : Int} (h : a - c ≤ b) : a ≤ b + c := by
  have h' := Int.add_le_add_right h c; rwa [Int.sub_add_cancel] at h'
protected theorem sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b := by
  have h' := Int.add_le_add_right h (-c); rwa [Int.add_neg_cancel_right] at h'
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ c - b ↔ a + b ≤ c :=
  ⟨Int.add_le_of_le_sub_right, Int.le_sub_right_of_add_le⟩
protected theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c :=
  ⟨Int.le_add_of_sub_right_le, Int.sub_right_le_of_le_add⟩
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a :=
  Int.add_le_add_left (Int.neg_le_neg h) c
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c :=
  Int.add_le_add_right h (-c)
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by
  have h' := Int.add_le_add_left (Int.neg_nonpos_of_nonneg h) a; rwa [Int.add_zero] at h'
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by
  have h' := Int.add_lt_add_left (Int.neg_neg_of_pos h) a; rwa [Int.add_zero] at h'
theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := Int.add_le_add_right h 1
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := Int.le_of_add_le_add_right h
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_add_one, lt_add_one_of_le⟩
protected theorem le_iff_lt_add_one {a b : Int} : a ≤ b ↔ a < b + 1 := lt_add_one_iff.symm
theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := Int.le_sub_right_of_add_le h
theorem lt_of_le_sub_one {a b : Int} (h : a ≤ b - 1) : a < b := Int.add_le_of_le_sub_right h
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := ⟨lt_of_le_sub_one, le_sub_one_of_lt⟩

/-! ## Order and multiplication -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha; obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact ofNat_zero_le (m * n)
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Int.lt_of_le_of_ne (Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb))
    (Int.mul_ne_zero (Int.ne_of_gt ha) (Int.ne_of_gt hb)).symm
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b :=
  Int.le_of_sub_nonneg (by rw [← Int.mul_sub]; exact Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁))
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (h₁ : a ≤ 0) (h₂ : c ≤ b) : a * b ≤ a * c :=
  Int.le_of_neg_le_neg (by
    rw [← Int.neg_mul, ← Int.neg_mul]
    exact Int.mul_le_mul_of_nonneg_left h₂ (Int.neg_nonneg_of_nonpos h₁))
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b :=
  Int.lt_of_sub_pos (by rw [← Int.mul_sub]; exact Int.mul_pos h₂ (Int.sub_pos_of_lt h₁))
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem le_of_mul_le_mul_left {a b c : Int} (w : a * b ≤ a * c) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun h' => Int.not_lt.mpr w (Int.mul_lt_mul_of_pos_left h' h)

/-! ## Least, greatest, absolute value -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [Int.min_def]; split
  · exact Int.le_refl a
  · rename_i h; exact Int.le_of_not_le h
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_def]; split
  · assumption
  · exact Int.le_refl b
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [Int.max_def]; split
  · assumption
  · exact Int.le_refl a
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_def]; split
  · exact Int.le_refl b
  · rename_i h; exact Int.le_of_not_le h
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩,
   fun ⟨hb, hc⟩ => by rw [Int.min_def]; split <;> assumption⟩
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩,
   fun ⟨ha, hb⟩ => by rw [Int.max_def]; split <;> assumption⟩
protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := by rw [Int.min_def, if_pos h]
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := by rw [Int.max_def, if_pos h]
protected theorem min_comm (a b : Int) : min a b = min b a :=
  Int.le_antisymm (Int.le_min.mpr ⟨Int.min_le_right a b, Int.min_le_left a b⟩)
    (Int.le_min.mpr ⟨Int.min_le_right b a, Int.min_le_left b a⟩)
protected theorem max_comm (a b : Int) : max a b = max b a :=
  Int.le_antisymm (Int.max_le.mpr ⟨Int.le_max_right b a, Int.le_max_left b a⟩)
    (Int.max_le.mpr ⟨Int.le_max_right a b, Int.le_max_left a b⟩)

@[simp, norm_cast] theorem natAbs_ofNat (n : Nat) : natAbs ↑n = n := rfl
@[simp, norm_cast] theorem natAbs_natCast (n : Nat) : natAbs ↑n = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = n.succ := rfl
@[simp] theorem natAbs_zero : natAbs (0 : Int) = 0 := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = 1 := rfl
@[simp] theorem natAbs_neg : ∀ a : Int, natAbs (-a) = natAbs a
  | ofNat 0 => rfl
  | ofNat (.succ _) => rfl
  | negSucc _ => rfl
@[simp] theorem natAbs_eq_zero : natAbs a = 0 ↔ a = 0 :=
  ⟨fun h => match a with
    | ofNat _ => congrArg ofNat h
    | negSucc _ => absurd h nofun,
   fun h => h ▸ rfl⟩
theorem natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero
theorem natAbs_pos : 0 < natAbs a ↔ a ≠ 0 := Nat.pos_iff_ne_zero.trans natAbs_ne_zero
theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  cases a with
  | ofNat m => cases b with
    | ofNat n => rfl
    | negSucc n => exact natAbs_neg ((m * (n + 1) : Nat) : Int)
  | negSucc m => cases b with
    | ofNat n => exact natAbs_neg (((m + 1) * n : Nat) : Int)
    | negSucc n => rfl
theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h; rfl
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = natAbs a := (natAbs_of_nonneg h).symm
theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg]; exact natAbs_of_nonneg (Int.neg_nonneg_of_nonpos h)
theorem le_natAbs {a : Int} : a ≤ natAbs a :=
  (Int.le_total 0 a).elim (fun h => Int.le_of_eq (eq_natAbs_of_nonneg h))
    fun h => Int.le_trans h (ofNat_zero_le _)
theorem natAbs_eq : ∀ a : Int, a = natAbs a ∨ a = -↑(natAbs a)
  | ofNat _ => .inl rfl
  | negSucc _ => .inr rfl

@[simp] theorem toNat_natCast (n : Nat) : toNat ↑n = n := rfl
@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h; rfl
theorem toNat_of_nonpos : ∀ {a : Int}, a ≤ 0 → toNat a = 0
  | ofNat n, h => Nat.le_zero.mp (ofNat_le.mp h)
  | negSucc _, _ => rfl
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  rw [Int.max_def]
  split
  · rename_i h; rw [toNat_of_nonpos h]; rfl
  · rename_i h; exact toNat_of_nonneg (Int.le_of_lt (Int.not_le.mp h))
theorem self_le_toNat (a : Int) : a ≤ toNat a :=
  (Int.le_total 0 a).elim (fun h => Int.ge_of_eq (toNat_of_nonneg h))
    fun h => Int.le_trans h (ofNat_zero_le _)

end Int
