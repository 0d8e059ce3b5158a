/-
Chapter 37. Booleans.

`&&`, `||`, `!` and `xor` compute truth values; this chapter says how they combine, and how a
computed answer such as `decide p = true` or `(a == b) = true` becomes a statement. A law
about Booleans can be checked case by case, and that is what most proofs here do.
-/
prelude
import Init.Coe
import Init.Simp
import Init.Collections

universe u v

/-! ## Case by case -/

/-- "For all Booleans" is decidable: look at both. -/
instance Bool.instDecidableForallOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] :
    Decidable (∀ x, p x) :=
  match inst true, inst false with
  | isFalse nt, _ => isFalse fun h => nt (h true)
  | isTrue _, isFalse nf => isFalse fun h => nf (h false)
  | isTrue ht, isTrue hf => isTrue fun x => match x with
    | true => ht
    | false => hf

/-- "There is a Boolean" is decidable: look at both. -/
instance Bool.instDecidableExistsOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] :
    Decidable (∃ x, p x) :=
  match inst true, inst false with
  | isTrue ht, _ => isTrue ⟨true, ht⟩
  | isFalse _, isTrue hf => isTrue ⟨false, hf⟩
  | isFalse nt, isFalse nf => isFalse fun ⟨x, hx⟩ => match x with
    | true => nt hx
    | false => nf hx

/-- Exclusive or: exactly one of the two is `true`. -/
@[reducible] def Bool.xor : Bool → Bool → Bool := bne

export Bool (xor)

theorem Bool.false_ne_true : false ≠ true := fun h => Bool.noConfusion h
theorem Bool.eq_false_or_eq_true : (b : Bool) → b = true ∨ b = false
  | true => .inl rfl
  | false => .inr rfl
theorem Bool.eq_false_iff {b : Bool} : b = false ↔ b ≠ true :=
  ⟨Bool.ne_true_of_eq_false, Bool.eq_false_of_ne_true⟩
theorem Bool.ne_false_iff {b : Bool} : b ≠ false ↔ b = true :=
  ⟨Bool.eq_true_of_ne_false, Bool.ne_false_of_eq_true⟩
theorem Bool.of_not_eq_true {b : Bool} (h : ¬(b = true)) : b = false := Bool.eq_false_of_ne_true h
theorem Bool.of_not_eq_false {b : Bool} (h : ¬(b = false)) : b = true := Bool.eq_true_of_ne_false h
theorem Bool.not_eq_true_of_eq_false {b : Bool} (h : b = false) : ¬(b = true) :=
  Bool.ne_true_of_eq_false h

@[simp] theorem Bool.default_bool : default = false := rfl
@[simp low] theorem Bool.false_eq (b : Bool) : (false = b) = (b = false) := propext ⟨Eq.symm, Eq.symm⟩
@[simp low] theorem Bool.true_eq (b : Bool) : (true = b) = (b = true) := propext ⟨Eq.symm, Eq.symm⟩

/-! ## Not -/

@[simp] theorem Bool.not_true : (!true) = false := rfl
@[simp] theorem Bool.not_false : (!false) = true := rfl
@[simp] theorem Bool.not_not : ∀ b : Bool, (!!b) = b := by decide
@[simp] theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by
  cases b <;> exact propext (by decide)
@[simp] theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by
  cases b <;> exact propext (by decide)
theorem Bool.not_inj : ∀ {x y : Bool}, (!x) = (!y) → x = y := by decide
theorem Bool.not_inj_iff : ∀ {x y : Bool}, (!x) = (!y) ↔ x = y := by decide
@[simp] theorem Bool.not_eq_not : ∀ {a b : Bool}, ¬a = !b ↔ a = b := by decide
@[simp] theorem Bool.not_not_eq : ∀ {a b : Bool}, ¬(!a) = b ↔ a = b := by decide
@[simp] theorem Bool.not_eq_self : ∀ b : Bool, ((!b) = b) ↔ False := by decide
@[simp] theorem Bool.eq_not_self : ∀ b : Bool, (b = (!b)) ↔ False := by decide
theorem Bool.eq_not : ∀ {a b : Bool}, a = (!b) ↔ a ≠ b := by decide
theorem Bool.not_eq : ∀ {a b : Bool}, (!a) = b ↔ a ≠ b := by decide

/-! ## And -/

@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := by cases b <;> rfl
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by
  cases a <;> cases b <;> exact propext (by decide)
theorem Bool.and_eq_true_iff : ∀ {x y : Bool}, (x && y) = true ↔ x = true ∧ y = true := by decide
theorem Bool.and_eq_false_iff : ∀ {x y : Bool}, (x && y) = false ↔ x = false ∨ y = false := by decide
@[simp] theorem Bool.and_eq_false_imp : ∀ {x y : Bool}, (x && y) = false ↔ (x = true → y = false) := by
  decide
theorem Bool.and_comm : ∀ x y : Bool, (x && y) = (y && x) := by decide
theorem Bool.and_assoc : ∀ x y z : Bool, (x && y && z) = (x && (y && z)) := by decide
theorem Bool.and_left_comm : ∀ x y z : Bool, (x && (y && z)) = (y && (x && z)) := by decide
theorem Bool.and_right_comm : ∀ x y z : Bool, ((x && y) && z) = ((x && z) && y) := by decide
@[simp] theorem Bool.and_self_left : ∀ a b : Bool, (a && (a && b)) = (a && b) := by decide
@[simp] theorem Bool.and_self_right : ∀ a b : Bool, ((a && b) && b) = (a && b) := by decide
@[simp] theorem Bool.not_and_self : ∀ x : Bool, (!x && x) = false := by decide
@[simp] theorem Bool.and_not_self : ∀ x : Bool, (x && !x) = false := by decide
@[simp] theorem Bool.eq_true_and_eq_false_self : ∀ b : Bool, (b = true ∧ b = false) ↔ False := by decide
@[simp] theorem Bool.eq_false_and_eq_true_self : ∀ b : Bool, (b = false ∧ b = true) ↔ False := by decide
@[simp] theorem Bool.and_eq_left_iff_imp : ∀ {a b : Bool}, ((a && b) = a) ↔ (a = true → b = true) := by decide
@[simp] theorem Bool.and_eq_right_iff_imp : ∀ {a b : Bool}, ((a && b) = b) ↔ (b = true → a = true) := by decide
@[simp] theorem Bool.eq_self_and : ∀ {a b : Bool}, (a = (a && b)) ↔ (a = true → b = true) := by decide
@[simp] theorem Bool.eq_and_self : ∀ {a b : Bool}, (b = (a && b)) ↔ (b = true → a = true) := by decide

/-! ## Or -/

@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> cases b <;> exact propext (by decide)
theorem Bool.or_eq_true_iff : ∀ {x y : Bool}, (x || y) = true ↔ x = true ∨ y = true := by decide
@[simp] theorem Bool.or_eq_false_iff : ∀ {x y : Bool}, (x || y) = false ↔ x = false ∧ y = false := by
  decide
theorem Bool.or_comm : ∀ x y : Bool, (x || y) = (y || x) := by decide
theorem Bool.or_assoc : ∀ x y z : Bool, (x || y || z) = (x || (y || z)) := by decide
theorem Bool.or_left_comm : ∀ x y z : Bool, (x || (y || z)) = (y || (x || z)) := by decide
theorem Bool.or_right_comm : ∀ x y z : Bool, ((x || y) || z) = ((x || z) || y) := by decide
@[simp] theorem Bool.or_self_left : ∀ a b : Bool, (a || (a || b)) = (a || b) := by decide
@[simp] theorem Bool.or_self_right : ∀ a b : Bool, ((a || b) || b) = (a || b) := by decide
@[simp] theorem Bool.not_or_self : ∀ x : Bool, (!x || x) = true := by decide
@[simp] theorem Bool.or_not_self : ∀ x : Bool, (x || !x) = true := by decide
@[simp] theorem Bool.eq_true_or_eq_false_self : ∀ b : Bool, (b = true ∨ b = false) ↔ True := by decide
@[simp] theorem Bool.eq_false_or_eq_true_self : ∀ b : Bool, (b = false ∨ b = true) ↔ True := by decide
@[simp] theorem Bool.or_eq_left_iff_imp : ∀ {a b : Bool}, ((a || b) = a) ↔ (b = true → a = true) := by decide
@[simp] theorem Bool.or_eq_right_iff_imp : ∀ {a b : Bool}, ((a || b) = b) ↔ (a = true → b = true) := by decide
@[simp] theorem Bool.eq_self_or : ∀ {a b : Bool}, (a = (a || b)) ↔ (b = true → a = true) := by decide
@[simp] theorem Bool.eq_or_self : ∀ {a b : Bool}, (b = (a || b)) ↔ (a = true → b = true) := by decide

/-! ## Distribution and De Morgan's laws -/

theorem Bool.and_or_distrib_left : ∀ x y z : Bool, (x && (y || z)) = (x && y || x && z) := by decide
theorem Bool.and_or_distrib_right : ∀ x y z : Bool, ((x || y) && z) = (x && z || y && z) := by decide
theorem Bool.or_and_distrib_left : ∀ x y z : Bool, (x || y && z) = ((x || y) && (x || z)) := by decide
theorem Bool.or_and_distrib_right : ∀ x y z : Bool, (x && y || z) = ((x || z) && (y || z)) := by decide
theorem Bool.and_xor_distrib_left : ∀ x y z : Bool, (x && xor y z) = xor (x && y) (x && z) := by decide
theorem Bool.and_xor_distrib_right : ∀ x y z : Bool, (xor x y && z) = xor (x && z) (y && z) := by decide
@[simp] theorem Bool.not_and : ∀ x y : Bool, (!(x && y)) = (!x || !y) := by decide
@[simp] theorem Bool.not_or : ∀ x y : Bool, (!(x || y)) = (!x && !y) := by decide

/-! ## `==` and `!=` of Booleans, exclusive or -/

@[simp] theorem Bool.true_beq : ∀ b : Bool, (true == b) = b := by decide
@[simp] theorem Bool.false_beq : ∀ b : Bool, (false == b) = !b := by decide
@[simp] theorem Bool.beq_true : ∀ b : Bool, (b == true) = b := by decide
@[simp] theorem Bool.beq_false : ∀ b : Bool, (b == false) = !b := by decide
@[simp] theorem Bool.true_bne : ∀ b : Bool, (true != b) = !b := by decide
@[simp] theorem Bool.false_bne : ∀ b : Bool, (false != b) = b := by decide
@[simp] theorem Bool.bne_true : ∀ b : Bool, (b != true) = !b := by decide
@[simp] theorem Bool.bne_false : ∀ b : Bool, (b != false) = b := by decide
@[simp] theorem Bool.not_beq_self : ∀ x : Bool, ((!x) == x) = false := by decide
@[simp] theorem Bool.beq_not_self : ∀ x : Bool, (x == !x) = false := by decide
@[simp] theorem Bool.not_bne_self : ∀ x : Bool, ((!x) != x) = true := by decide
@[simp] theorem Bool.bne_not_self : ∀ x : Bool, (x != !x) = true := by decide
@[simp] theorem Bool.not_bne : ∀ a b : Bool, ((!a) != b) = !(a != b) := by decide
@[simp] theorem Bool.bne_not : ∀ a b : Bool, (a != !b) = !(a != b) := by decide
@[simp] theorem Bool.bne_assoc : ∀ x y z : Bool, ((x != y) != z) = (x != (y != z)) := by decide
@[simp] theorem Bool.bne_right_inj : ∀ {x y z : Bool}, (x != y) = (x != z) ↔ y = z := by decide
@[simp] theorem Bool.bne_left_inj : ∀ {x y z : Bool}, (x != z) = (y != z) ↔ x = y := by decide
theorem Bool.eq_iff_iff : ∀ {a b : Bool}, a = b ↔ (a = true ↔ b = true) := by decide
@[simp] theorem Bool.coe_iff_coe : ∀ {a b : Bool}, (a = true ↔ b = true) ↔ a = b := by decide
@[simp] theorem Bool.coe_true_iff_false : ∀ {a b : Bool}, (a = true ↔ b = false) ↔ a = (!b) := by decide
@[simp] theorem Bool.coe_false_iff_true : ∀ {a b : Bool}, (a = false ↔ b = true) ↔ (!a) = b := by decide
@[simp] theorem Bool.coe_false_iff_false : ∀ {a b : Bool}, (a = false ↔ b = false) ↔ (!a) = (!b) := by
  decide

theorem Bool.false_xor : ∀ x : Bool, xor false x = x := by decide
theorem Bool.xor_false : ∀ x : Bool, xor x false = x := by decide
theorem Bool.true_xor : ∀ x : Bool, xor true x = !x := by decide
theorem Bool.xor_true : ∀ x : Bool, xor x true = !x := by decide
theorem Bool.not_xor_self : ∀ x : Bool, xor (!x) x = true := by decide
theorem Bool.xor_not_self : ∀ x : Bool, xor x (!x) = true := by decide
theorem Bool.not_xor : ∀ x y : Bool, xor (!x) y = !(xor x y) := by decide
theorem Bool.xor_not : ∀ x y : Bool, xor x (!y) = !(xor x y) := by decide
theorem Bool.not_xor_not : ∀ x y : Bool, xor (!x) (!y) = (xor x y) := by decide
theorem Bool.xor_self : ∀ x : Bool, xor x x = false := by decide
theorem Bool.xor_comm : ∀ x y : Bool, xor x y = xor y x := by decide
theorem Bool.xor_left_comm : ∀ x y z : Bool, xor x (xor y z) = xor y (xor x z) := by decide
theorem Bool.xor_right_comm : ∀ x y z : Bool, xor (xor x y) z = xor (xor x z) y := by decide
theorem Bool.xor_assoc : ∀ x y z : Bool, xor (xor x y) z = xor x (xor y z) := by decide

/-! ## The order: `false` below `true` -/

instance : LE Bool := ⟨fun a b => a = true → b = true⟩
instance : LT Bool := ⟨fun a b => (!a && b) = true⟩
instance (x y : Bool) : Decidable (x ≤ y) := inferInstanceAs (Decidable (x = true → y = true))
instance (x y : Bool) : Decidable (x < y) := inferInstanceAs (Decidable ((!x && y) = true))
instance : Max Bool := ⟨or⟩
instance : Min Bool := ⟨and⟩

@[simp] protected theorem Bool.le_true : ∀ x : Bool, x ≤ true := by decide
@[simp] protected theorem Bool.false_le : ∀ x : Bool, false ≤ x := by decide
@[simp] protected theorem Bool.le_refl : ∀ x : Bool, x ≤ x := by decide
@[simp] protected theorem Bool.lt_irrefl : ∀ x : Bool, ¬x < x := by decide
protected theorem Bool.le_trans : ∀ {x y z : Bool}, x ≤ y → y ≤ z → x ≤ z := by decide
protected theorem Bool.le_antisymm : ∀ {x y : Bool}, x ≤ y → y ≤ x → x = y := by decide
protected theorem Bool.le_total : ∀ x y : Bool, x ≤ y ∨ y ≤ x := by decide
protected theorem Bool.lt_trans : ∀ {x y z : Bool}, x < y → y < z → x < z := by decide
@[simp] protected theorem Bool.max_eq_or : max = or := rfl
@[simp] protected theorem Bool.min_eq_and : min = and := rfl

/-! ## Booleans as numbers -/

/-- `false` is `0`, `true` is `1`. -/
def Bool.toNat (b : Bool) : Nat := cond b 1 0

@[simp] theorem Bool.toNat_false : false.toNat = 0 := rfl
@[simp] theorem Bool.toNat_true : true.toNat = 1 := rfl
theorem Bool.toNat_le (c : Bool) : c.toNat ≤ 1 := by cases c <;> decide
theorem Bool.toNat_lt (b : Bool) : b.toNat < 2 := by cases b <;> decide
@[simp] theorem Bool.toNat_eq_zero {b : Bool} : b.toNat = 0 ↔ b = false := by cases b <;> decide
@[simp] theorem Bool.toNat_eq_one {b : Bool} : b.toNat = 1 ↔ b = true := by cases b <;> decide

/-! ## `bif` -/

@[simp] theorem Bool.cond_self {α : Sort u} (c : Bool) (t : α) : cond c t t = t := by cases c <;> rfl
@[simp] theorem Bool.cond_not {α : Sort u} (b : Bool) (t e : α) : cond (!b) t e = cond b e t := by
  cases b <;> rfl
theorem Bool.cond_pos {α : Sort u} {b : Bool} {a a' : α} (h : b = true) : (bif b then a else a') = a := by
  rw [h]; rfl
theorem Bool.cond_neg {α : Sort u} {b : Bool} {a a' : α} (h : b = false) : (bif b then a else a') = a' := by
  rw [h]; rfl
