/-
Chapter 93. Numbers below a bound.

`Fin n` has the `n` elements `0, 1, …, n - 1`. Sums, differences and products are taken modulo
`n`, so that they stay below it: in `Fin 12`, as on a clock, `10 + 5 = 3`. A `Fin n` may be
used where a natural number is expected; that is `Fin.val`.
-/
prelude
import Init.NeZero
import Init.Coe
import Init.Nat.Mod
import Init.Nat.Decide
import Init.Nat.Bitwise

universe u

namespace Fin

/-! ## Elements -/

instance coeToNat : CoeOut (Fin n) Nat := ⟨fun v => v.val⟩

/-- `Fin 0` has no elements. -/
def elim0.{v} {α : Sort v} : Fin 0 → α
  | ⟨_, h⟩ => absurd h (Nat.not_lt_zero _)

/-- The next number, in the next type. It differs from `+ 1`, which begins again at `0`. -/
@[instance_reducible] def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩

variable {n m : Nat}

/-- The remainder of `a` modulo `n`. It needs `n ≠ 0`. -/
@[implicit_reducible] protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n :=
  ⟨a % n, Nat.mod_lt a (Nat.pos_of_neZero n)⟩

/-- The number itself; the same as `Fin.val`. -/
@[inline] protected def toNat (i : Fin n) : Nat := i.val

@[simp] theorem toNat_eq_val {i : Fin n} : i.toNat = i.val := rfl

theorem val_inj {a b : Fin n} : a.1 = b.1 ↔ a = b := ⟨Fin.eq_of_val_eq, Fin.val_eq_of_eq⟩
@[ext] protected theorem ext {a b : Fin n} (h : (a : Nat) = b) : a = b := Fin.eq_of_val_eq h
theorem ne_of_val_ne {i j : Fin n} (h : i.val ≠ j.val) : i ≠ j := fun e => h (val_eq_of_eq e)
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : i.val ≠ j.val := fun e => h (eq_of_val_eq e)
theorem val_ne_iff {a b : Fin n} : a.val ≠ b.val ↔ a ≠ b := ⟨ne_of_val_ne, val_ne_of_ne⟩
theorem is_lt (a : Fin n) : (a : Nat) < n := a.2
theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i, ∃ h, p ⟨i, h⟩ :=
  ⟨fun ⟨⟨i, hi⟩, hp⟩ => ⟨i, hi, hp⟩, fun ⟨i, hi, hp⟩ => ⟨⟨i, hi⟩, hp⟩⟩
theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ :=
  ⟨fun h i hi => h ⟨i, hi⟩, fun h ⟨i, hi⟩ => h i hi⟩
@[simp] protected theorem eta (a : Fin n) (h : (a : Nat) < n) : (⟨(a : Nat), h⟩ : Fin n) = a := rfl
theorem mk_eq_mk {a h b h'} : (⟨a, h⟩ : Fin n) = ⟨b, h'⟩ ↔ a = b := Fin.ext_iff
theorem eq_mk_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ (a : Nat) = k := Fin.ext_iff
theorem mk_val (i : Fin n) : (⟨i, i.isLt⟩ : Fin n) = i := rfl
protected theorem pos (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.2
theorem val_lt_of_le (i : Fin m) (h : m ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h
theorem val_congr {a b : Fin n} (h : a = b) : (a : Nat) = (b : Nat) := val_eq_of_eq h
theorem val_le_of_le {a b : Fin n} (h : a ≤ b) : (a : Nat) ≤ (b : Nat) := h
theorem val_le_of_ge {a b : Fin n} (h : a ≥ b) : (b : Nat) ≤ (a : Nat) := h
theorem val_lt_of_lt {a b : Fin n} (h : a < b) : (a : Nat) < (b : Nat) := h
theorem val_add_one_le_of_lt {a b : Fin n} (h : a < b) : (a : Nat) + 1 ≤ (b : Nat) := h
theorem val_add_one_le_of_gt {a b : Fin n} (h : a > b) : (b : Nat) + 1 ≤ (a : Nat) := h

/-! ## Arithmetic modulo `n` -/

private theorem mod_lt_of_lt' {a b : Nat} (h : a < n) : b % n < n := Nat.mod_lt b (Nat.zero_lt_of_lt h)

/-- Addition modulo `n`. -/
@[implicit_reducible] protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, mod_lt_of_lt' h⟩
/-- Multiplication modulo `n`. -/
@[implicit_reducible] protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, mod_lt_of_lt' h⟩
/-- Subtraction modulo `n`. -/
@[implicit_reducible] protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, mod_lt_of_lt' h⟩
/-- The remainder, as for natural numbers. -/
@[implicit_reducible] protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩
/-- The quotient, as for natural numbers. -/
@[implicit_reducible] protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, Nat.lt_of_le_of_lt (Nat.div_le_self _ _) h⟩
/-- The remainder by a natural number. -/
def modn : Fin n → Nat → Fin n
  | ⟨a, h⟩, m => ⟨a % m, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩
/-- Bitwise and. -/
@[implicit_reducible] def land : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.land a b) % n, mod_lt_of_lt' h⟩
/-- Bitwise or. -/
@[implicit_reducible] def lor : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.lor a b) % n, mod_lt_of_lt' h⟩
/-- Bitwise exclusive or. -/
@[implicit_reducible] def xor : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.xor a b) % n, mod_lt_of_lt' h⟩
/-- Shift to the left, modulo `n`. -/
@[implicit_reducible] def shiftLeft : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a <<< b) % n, mod_lt_of_lt' h⟩
/-- Shift to the right. -/
@[implicit_reducible] def shiftRight : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a >>> b) % n, mod_lt_of_lt' h⟩

instance : Add (Fin n) where add := Fin.add
instance : Sub (Fin n) where sub := Fin.sub
instance : Mul (Fin n) where mul := Fin.mul
instance : Mod (Fin n) where mod := Fin.mod
instance : Div (Fin n) where div := Fin.div
instance : AndOp (Fin n) where and := Fin.land
instance : OrOp (Fin n) where or := Fin.lor
instance : XorOp (Fin n) where xor := Fin.xor
instance : ShiftLeft (Fin n) where shiftLeft := Fin.shiftLeft
instance : ShiftRight (Fin n) where shiftRight := Fin.shiftRight

instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i where
  ofNat := Fin.ofNat n i

instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) where
  default := 0

/-- The number that gives `0` when added. -/
instance neg (n : Nat) : Neg (Fin n) := ⟨fun a => ⟨(n - a) % n, Nat.mod_lt _ a.pos⟩⟩

theorem neg_def (a : Fin n) : -a = ⟨(n - a) % n, Nat.mod_lt _ a.pos⟩ := rfl
protected theorem val_neg' (a : Fin n) : ((-a : Fin n) : Nat) = (n - a) % n := rfl
theorem add_def (a b : Fin n) : a + b = ⟨(a + b) % n, Nat.mod_lt _ a.pos⟩ := rfl
theorem mul_def (a b : Fin n) : a * b = ⟨(a * b) % n, Nat.mod_lt _ a.pos⟩ := rfl
theorem sub_def (a b : Fin n) : a - b = ⟨((n - b) + a) % n, Nat.mod_lt _ a.pos⟩ := rfl
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem val_mul (a b : Fin n) : (a * b).val = (a.val * b.val) % n := rfl
theorem val_sub (a b : Fin n) : (a - b).val = ((n - b.val) + a.val) % n := rfl
@[simp] theorem mod_val (a b : Fin n) : (a % b).val = a.val % b.val := rfl
@[simp] theorem div_val (a b : Fin n) : (a / b).val = a.val / b.val := rfl
@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl
@[simp] theorem coe_ofNat_eq_mod (m n : Nat) [NeZero m] : Fin.val (no_index (OfNat.ofNat n : Fin m)) = OfNat.ofNat n % m := rfl
@[simp] theorem val_zero (n : Nat) [NeZero n] : ((0 : Fin n) : Nat) = 0 := Nat.zero_mod n
@[simp] theorem val_one (n : Nat) : (1 : Fin (n + 2)).val = 1 := Nat.mod_eq_of_lt (Nat.succ_lt_succ (Nat.zero_lt_succ n))
@[simp] theorem val_two {n : Nat} : (2 : Fin (n + 3)).val = 2 :=
  Nat.mod_eq_of_lt (Nat.succ_lt_succ (Nat.succ_lt_succ (Nat.zero_lt_succ n)))
@[simp] theorem zero_eta : (⟨0, Nat.zero_lt_succ _⟩ : Fin (n + 1)) = 0 := rfl
theorem mk_zero : (⟨0, Nat.succ_pos n⟩ : Fin (n + 1)) = 0 := rfl
@[simp] theorem mk_one : (⟨1, Nat.succ_lt_succ (Nat.succ_pos n)⟩ : Fin (n + 2)) = 1 := Fin.ext (val_one n).symm
@[simp] theorem ofNat_zero (n : Nat) [NeZero n] : Fin.ofNat n 0 = 0 := rfl
@[simp] theorem ofNat_val_eq_self [NeZero n] (a : Fin n) : Fin.ofNat n a = a := Fin.ext (Nat.mod_eq_of_lt a.2)
@[simp] theorem ofNat_self {n : Nat} [NeZero n] : Fin.ofNat n n = 0 := Fin.ext (by rw [val_ofNat, Nat.mod_self, val_zero])
theorem ofNat_eq_ofNat {n : Nat} [NeZero n] {a : Nat} : Fin.ofNat n a = OfNat.ofNat a := rfl

/-! ## Order -/

theorem le_def {a b : Fin n} : a ≤ b ↔ a.1 ≤ b.1 := .rfl
theorem lt_def {a b : Fin n} : a < b ↔ a.1 < b.1 := .rfl
theorem val_fin_lt {a b : Fin n} : (a : Nat) < (b : Nat) ↔ a < b := .rfl
theorem val_fin_le {a b : Fin n} : (a : Nat) ≤ (b : Nat) ↔ a ≤ b := .rfl
theorem lt_iff_val_lt_val {a b : Fin n} : a < b ↔ a.val < b.val := .rfl
theorem le_iff_val_le_val {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := .rfl
theorem mk_lt_of_lt_val {b : Fin n} {a : Nat} (h : a < b) : (⟨a, Nat.lt_trans h b.is_lt⟩ : Fin n) < b := h
theorem mk_le_of_le_val {b : Fin n} {a : Nat} (h : a ≤ b) : (⟨a, Nat.lt_of_le_of_lt h b.is_lt⟩ : Fin n) ≤ b := h
@[simp] theorem mk_le_mk {x y : Nat} {hx hy} : (⟨x, hx⟩ : Fin n) ≤ ⟨y, hy⟩ ↔ x ≤ y := .rfl
@[simp] theorem mk_lt_mk {x y : Nat} {hx hy} : (⟨x, hx⟩ : Fin n) < ⟨y, hy⟩ ↔ x < y := .rfl
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt
@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a.val
@[simp] protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a.val
protected theorem le_rfl {a : Fin n} : a ≤ a := Fin.le_refl a
protected theorem le_of_eq {a b : Fin n} (h : a = b) : a ≤ b := Nat.le_of_eq (val_congr h)
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_trans {a b c : Fin n} : a < b → b < c → a < c := Nat.lt_trans
protected theorem lt_of_lt_of_le {a b c : Fin n} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le
protected theorem lt_of_le_of_lt {a b c : Fin n} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt
protected theorem le_antisymm {a b : Fin n} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := Fin.ext (Nat.le_antisymm h₁ h₂)
protected theorem le_antisymm_iff {a b : Fin n} : a = b ↔ a ≤ b ∧ b ≤ a := Fin.ext_iff.trans Nat.le_antisymm_iff
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a b
protected theorem lt_asymm {a b : Fin n} (h : a < b) : ¬b < a := Nat.lt_asymm h
protected theorem le_of_lt {a b : Fin n} (h : a < b) : a ≤ b := Nat.le_of_lt h
protected theorem lt_of_le_of_ne {a b : Fin n} (h : a ≤ b) (ne : a ≠ b) : a < b := Nat.lt_of_le_of_ne h (val_ne_of_ne ne)
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := (Fin.ne_of_lt h).symm
protected theorem lt_or_ge (a b : Fin n) : a < b ∨ b ≤ a := Nat.lt_or_ge a b
protected theorem lt_or_le (a b : Fin n) : a < b ∨ b ≤ a := Nat.lt_or_ge a b
protected theorem le_or_lt (a b : Fin n) : a ≤ b ∨ b < a := (Nat.lt_or_ge b a).symm
protected theorem lt_or_eq_of_le {a b : Fin n} (h : a ≤ b) : a < b ∨ a = b := (Nat.lt_or_eq_of_le h).imp_right Fin.ext
protected theorem lt_iff_le_and_ne {a b : Fin n} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Fin.le_of_lt h, Fin.ne_of_lt h⟩, fun h => Fin.lt_of_le_of_ne h.1 h.2⟩
@[simp] protected theorem zero_le [NeZero n] (a : Fin n) : 0 ≤ a := le_def.mpr (val_zero n ▸ Nat.zero_le a)
@[simp] theorem not_lt_zero [NeZero n] (a : Fin n) : ¬a < 0 := fun h => Nat.not_lt_zero a (val_zero n ▸ lt_def.mp h)
theorem pos_iff_ne_zero [NeZero n] {a : Fin n} : 0 < a ↔ a ≠ 0 := by
  rw [lt_def, val_zero, Nat.pos_iff_ne_zero, ← val_ne_iff, val_zero]
theorem zero_lt_one : (0 : Fin (n + 2)) < 1 := lt_def.mpr (by rw [val_zero, val_one]; exact Nat.one_pos)
@[simp] theorem val_eq_zero_iff [NeZero n] {a : Fin n} : a.val = 0 ↔ a = 0 := by rw [← val_inj, val_zero]
theorem eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ
  | ⟨0, _⟩ => .inl rfl
  | ⟨j + 1, h⟩ => .inr ⟨⟨j, Nat.lt_of_succ_lt_succ h⟩, rfl⟩
@[simp] theorem val_eq_zero : (a : Fin 1) → a.val = 0
  | ⟨0, _⟩ => rfl
  | ⟨_ + 1, h⟩ => absurd (Nat.lt_of_succ_lt_succ h) (Nat.not_lt_zero _)
protected theorem eq_zero (a : Fin 1) : a = 0 := Fin.ext (val_eq_zero a)
instance : Subsingleton (Fin 0) := ⟨fun a => a.elim0⟩
instance : Subsingleton (Fin 1) := ⟨fun a b => (Fin.eq_zero a).trans (Fin.eq_zero b).symm⟩

end Fin
