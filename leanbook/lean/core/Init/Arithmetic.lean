/-
Chapter 5. Arithmetic, from counting to division.

Addition, multiplication and the order of the natural numbers, with the few facts that
the definitions of division and of the machine's integers need. The real collection of
facts comes later, when there is notation to write them in.
-/
prelude
import Init.Operators

universe u

set_option bootstrap.genMatcherCode false in
/-- Addition: `a + 0 = a` and `a + (b + 1) = (a + b) + 1`. -/
@[extern "lean_nat_add", instance_reducible]
protected def Nat.add : (@& Nat) → (@& Nat) → Nat
  | a, Nat.zero => a
  | a, Nat.succ b => Nat.succ (Nat.add a b)

instance instAddNat : Add Nat where
  add := Nat.add

attribute [match_pattern] Nat.add

set_option bootstrap.genMatcherCode false in
/-- Multiplication: `a * 0 = 0` and `a * (b + 1) = a * b + a`. -/
@[extern "lean_nat_mul", instance_reducible]
protected def Nat.mul : (@& Nat) → (@& Nat) → Nat
  | _, 0 => 0
  | a, Nat.succ b => Nat.add (Nat.mul a b) a

instance instMulNat : Mul Nat where
  mul := Nat.mul

set_option bootstrap.genMatcherCode false in
/-- Powers: `m ^ 0 = 1` and `m ^ (n + 1) = m ^ n * m`. -/
@[extern "lean_nat_pow"]
protected def Nat.pow (m : @& Nat) : (@& Nat) → Nat
  | 0 => 1
  | succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩

/-! ## Deciding equality -/

set_option bootstrap.genMatcherCode false in
/-- Are two numbers the same? -/
@[extern "lean_nat_dec_eq"]
def Nat.beq : (@& Nat) → (@& Nat) → Bool
  | zero, zero => true
  | zero, succ _ => false
  | succ _, zero => false
  | succ n, succ m => beq n m

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (beq n m) true → Eq n m
  | zero, zero, _ => rfl
  | zero, succ _, h => Bool.noConfusion h
  | succ _, zero, h => Bool.noConfusion h
  | succ n, succ m, h => congrArg succ (eq_of_beq_eq_true (n := n) (m := m) h)

private theorem Nat.beq_self : (n : Nat) → Eq (beq n n) true
  | zero => rfl
  | succ n => beq_self n

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (beq n m) false) : Not (Eq n m) :=
  fun e => Bool.ne_false_of_eq_true (beq_self n) (Eq.subst (motive := fun k => Eq (beq n k) false) e.symm h)

private theorem noConfusion_of_Nat.same : (a : Nat) → (Nat.beq a a).rec False True
  | Nat.zero => True.intro
  | Nat.succ n => noConfusion_of_Nat.same n

/-- If `a = b` then `f a` and `f b` can't differ. Lean uses it, with `f` the number of the
constructor, to tell constructors apart. -/
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    (Nat.beq (f a) (f b)).rec False True :=
  Eq.subst (motive := fun x => Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f x))) h
    (noConfusion_of_Nat.same (f a))

/-- Decide equality of natural numbers. -/
@[reducible, extern "lean_nat_dec_eq"]
protected def Nat.decEq (n m : @& Nat) : Decidable (Eq n m) where
  decide := beq n m
  reflects_decide :=
    match h : beq n m with
    | true => eq_of_beq_eq_true h
    | false => ne_of_beq_eq_false h

@[inline] instance : DecidableEq Nat := Nat.decEq

set_option bootstrap.genMatcherCode false in
/-- Is the first number at most the second? -/
@[extern "lean_nat_dec_le"]
def Nat.ble : @& Nat → @& Nat → Bool
  | zero, _ => true
  | succ _, zero => false
  | succ n, succ m => ble n m

attribute [gen_constructor_elims] Bool

/-! ## The order -/

/-- `n ≤ m`: some number of steps upward leads from `n` to `m`. -/
protected inductive Nat.le (n : Nat) : Nat → Prop
  /-- No step at all. -/
  | refl : Nat.le n n
  /-- One step more. -/
  | step {m} : Nat.le n m → Nat.le n (succ m)

instance instLENat : LE Nat where
  le := Nat.le

/-- `n < m` is `n + 1 ≤ m`. -/
@[implicit_reducible] protected def Nat.lt (n m : Nat) : Prop := Nat.le (succ n) m

instance instLTNat : LT Nat where
  lt := Nat.lt

theorem Nat.not_succ_le_zero (n : Nat) : LE.le (succ n) 0 → False := fun h =>
  have no : ∀ m, Nat.le (succ n) m → Eq m 0 → False := fun _ le =>
    Nat.le.casesOn (motive := fun m _ => Eq m 0 → False) le
      (fun e => Nat.noConfusion e) (fun _ e => Nat.noConfusion e)
  no 0 h rfl

theorem Nat.not_lt_zero (n : Nat) : Not (LT.lt n 0) := not_succ_le_zero n

theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | zero => .refl
  | succ n => .step (zero_le n)

theorem Nat.succ_le_succ : LE.le n m → LE.le (succ n) (succ m)
  | .refl => .refl
  | .step h => .step (succ_le_succ h)

theorem Nat.zero_lt_succ (n : Nat) : LT.lt 0 (succ n) := succ_le_succ (zero_le n)
theorem Nat.succ_pos (n : Nat) : LT.lt 0 (succ n) := zero_lt_succ n
theorem Nat.le_succ_of_le (h : LE.le n m) : LE.le n (succ m) := .step h
theorem Nat.le_succ (n : Nat) : LE.le n (succ n) := .step .refl
protected theorem Nat.le_refl (n : Nat) : LE.le n n := .refl

protected theorem Nat.le_trans {n m k : Nat} : LE.le n m → LE.le m k → LE.le n k
  | h, .refl => h
  | h, .step h' => .step (Nat.le_trans h h')

protected theorem Nat.lt_of_lt_of_le {n m k : Nat} (h₁ : LT.lt n m) (h₂ : LE.le m k) : LT.lt n k :=
  Nat.le_trans (n := succ n) h₁ h₂

protected theorem Nat.lt_of_le_of_lt {n m k : Nat} (h₁ : LE.le n m) (h₂ : LT.lt m k) : LT.lt n k :=
  Nat.le_trans (succ_le_succ h₁) h₂

protected theorem Nat.lt_trans {n m k : Nat} (h₁ : LT.lt n m) (h₂ : LT.lt m k) : LT.lt n k :=
  Nat.lt_of_lt_of_le h₁ (Nat.le_trans (le_succ m) h₂)

set_option bootstrap.genMatcherCode false in
/-- The number before; for `0` it is `0`. -/
@[extern "lean_nat_pred", implicit_reducible]
def Nat.pred : (@& Nat) → Nat
  | 0 => 0
  | succ a => a

theorem Nat.pred_le : ∀ n : Nat, LE.le (Nat.pred n) n
  | zero => .refl
  | succ n => le_succ n

theorem Nat.pred_le_pred {n m : Nat} (h : LE.le n m) : LE.le (pred n) (pred m) :=
  Nat.le.rec (motive := fun k _ => LE.le (pred n) (pred k)) .refl
    (fun {k} _ ih => Nat.le_trans ih (pred_le k)) h

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (succ n) (succ m)) : LE.le n m := pred_le_pred h
theorem Nat.le_of_lt_succ {m n : Nat} (h : LT.lt m (succ n)) : LE.le m n := le_of_succ_le_succ h
theorem Nat.lt_succ_of_le {n m : Nat} (h : LE.le n m) : LT.lt n (succ m) := succ_le_succ h
protected theorem Nat.lt_add_one (n : Nat) : LT.lt n (HAdd.hAdd n 1) := .refl
theorem Nat.lt_succ_self (n : Nat) : LT.lt n (succ n) := .refl

theorem Nat.not_succ_le_self : (n : Nat) → Not (LE.le (succ n) n)
  | zero => not_succ_le_zero 0
  | succ n => fun h => not_succ_le_self n (le_of_succ_le_succ h)

protected theorem Nat.lt_irrefl (n : Nat) : Not (LT.lt n n) := not_succ_le_self n

protected theorem Nat.eq_or_lt_of_le {n m : Nat} : LE.le n m → Or (Eq n m) (LT.lt n m)
  | .refl => .inl rfl
  | .step h => .inr (succ_le_succ h)

protected theorem Nat.lt_or_ge (n m : Nat) : Or (LT.lt n m) (GE.ge n m) :=
  m.rec (.inr (zero_le n)) fun _ ih =>
    ih.elim (fun lt => .inl (.step lt)) fun ge =>
      (Nat.eq_or_lt_of_le ge).elim (fun e => .inl (e ▸ lt_succ_self _)) .inr

protected theorem Nat.le_antisymm {n m : Nat} (h₁ : LE.le n m) (h₂ : LE.le m n) : Eq n m :=
  (Nat.eq_or_lt_of_le h₁).elim id fun lt => (Nat.lt_irrefl m (Nat.lt_of_le_of_lt h₂ lt)).elim

protected theorem Nat.lt_of_le_of_ne {n m : Nat} (h₁ : LE.le n m) (h₂ : Not (Eq n m)) : LT.lt n m :=
  (Nat.eq_or_lt_of_le h₁).resolve_left h₂

protected theorem Nat.lt_of_not_le {a b : Nat} (h : Not (LE.le a b)) : LT.lt b a :=
  (Nat.lt_or_ge b a).resolve_right h

/-! ## Deciding the order -/

theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | zero, m, _ => zero_le m
  | succ _, zero, h => Bool.noConfusion h
  | succ n, succ m, h => succ_le_succ (le_of_ble_eq_true (n := n) (m := m) h)

theorem Nat.ble_self_eq_true : (n : Nat) → Eq (Nat.ble n n) true
  | zero => rfl
  | succ n => ble_self_eq_true n

theorem Nat.ble_succ_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (succ m)) true
  | zero, _, _ => rfl
  | succ _, zero, h => Bool.noConfusion h
  | succ n, succ m, h => ble_succ_eq_true (n := n) (m := m) h

theorem Nat.ble_eq_true_of_le (h : LE.le n m) : Eq (Nat.ble n m) true :=
  Nat.le.rec (motive := fun k _ => Eq (Nat.ble n k) true) (ble_self_eq_true n)
    (fun _ ih => ble_succ_eq_true ih) h

theorem Nat.not_le_of_not_ble_eq_true (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun le => h (ble_eq_true_of_le le)

/-- Decide `n ≤ m`. -/
@[extern "lean_nat_dec_le"]
instance Nat.decLe (n m : @& Nat) : Decidable (LE.le n m) where
  decide := ble n m
  reflects_decide :=
    match h : ble n m with
    | true => le_of_ble_eq_true h
    | false => not_le_of_not_ble_eq_true (Bool.ne_true_of_eq_false h)

/-- Decide `n < m`. -/
@[extern "lean_nat_dec_lt"]
instance Nat.decLt (n m : @& Nat) : Decidable (LT.lt n m) := decLe (succ n) m

instance : Min Nat := minOfLe

/-! ## Positive numbers -/

protected theorem Nat.add_pos_right : {b : Nat} → (a : Nat) → (hb : LT.lt 0 b) → LT.lt 0 (HAdd.hAdd a b)
  | zero, _, h => (Nat.lt_irrefl 0 h).elim
  | succ _, _, _ => zero_lt_succ _

protected theorem Nat.mul_pos : {n m : Nat} → (hn : LT.lt 0 n) → (hm : LT.lt 0 m) → LT.lt 0 (HMul.hMul n m)
  | _, zero, _, h => (Nat.lt_irrefl 0 h).elim
  | _, succ _, hn, _ => Nat.add_pos_right _ hn

protected theorem Nat.pow_pos {a : Nat} : {n : Nat} → (h : LT.lt 0 a) → LT.lt 0 (HPow.hPow a n)
  | zero, _ => zero_lt_succ 0
  | succ _, h => Nat.mul_pos (Nat.pow_pos h) h

/-! ## Subtraction, division, remainder -/

set_option bootstrap.genMatcherCode false in
/-- Subtraction that stops at `0`: `3 - 5 = 0`. -/
@[extern "lean_nat_sub", instance_reducible]
protected def Nat.sub : (@& Nat) → (@& Nat) → Nat
  | a, 0 => a
  | a, succ b => pred (Nat.sub a b)

attribute [gen_constructor_elims] Nat

protected theorem Nat.ctorIdx_zero : Eq (Nat.ctorIdx 0) 0 := rfl
protected theorem Nat.ctorIdx_succ : Eq (Nat.ctorIdx (succ n)) 1 := rfl

instance instSubNat : Sub Nat where
  sub := Nat.sub

theorem Nat.succ_sub_succ_eq_sub (n m : Nat) : Eq (HSub.hSub (succ n) (succ m)) (HSub.hSub n m) :=
  m.rec rfl fun _ ih => congrArg pred ih

theorem Nat.sub_le (n m : Nat) : LE.le (HSub.hSub n m) n :=
  m.rec (Nat.le_refl n) fun _ ih => Nat.le_trans (pred_le _) ih

theorem Nat.sub_lt : ∀ {n m : Nat}, LT.lt 0 n → LT.lt 0 m → LT.lt (HSub.hSub n m) n
  | zero, _, hn, _ => (Nat.lt_irrefl 0 hn).elim
  | succ _, zero, _, hm => (Nat.lt_irrefl 0 hm).elim
  | succ n, succ m, _, _ =>
    Nat.lt_of_le_of_lt (m := HSub.hSub n m) (succ_sub_succ_eq_sub n m ▸ Nat.le_refl _)
      (lt_succ_of_le (sub_le n m))

theorem Nat.div_rec_lemma {x y : Nat} (h : And (LT.lt 0 y) (LE.le y x)) : LT.lt (HSub.hSub x y) x :=
  sub_lt (Nat.lt_of_lt_of_le h.left h.right) h.left

theorem Nat.div_rec_fuel_lemma {x y fuel : Nat} (hy : LT.lt 0 y) (hle : LE.le y x)
    (hfuel : LT.lt x (HAdd.hAdd fuel 1)) : LT.lt (HSub.hSub x y) fuel :=
  Nat.lt_of_lt_of_le (div_rec_lemma ⟨hy, hle⟩) (le_of_lt_succ hfuel)

set_option bootstrap.genMatcherCode false in
/-- Division, rounded down; `x / 0` is `0`. It counts how often `y` can be taken away;
`fuel` counts along so that the recursion is plainly finite. -/
@[extern "lean_nat_div", irreducible]
protected def Nat.div (x y : @& Nat) : Nat :=
  dite (LT.lt 0 y) (fun hy =>
    let rec
      go (fuel : Nat) (x : Nat) (hfuel : LT.lt x fuel) : Nat :=
      match fuel with
      | succ fuel =>
        dite (LE.le y x)
          (fun h => HAdd.hAdd (go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel)) 1)
          (fun _ => 0)
      termination_by structural fuel
    go (succ x) x (Nat.lt_succ_self _))
    (fun _ => 0)

instance Nat.instDiv : Div Nat := ⟨Nat.div⟩

set_option bootstrap.genMatcherCode false in
/-- The remainder, computed by taking `y` away as long as it goes. -/
@[extern "lean_nat_mod"]
protected noncomputable def Nat.modCore (x y : Nat) : Nat :=
  dite (LT.lt 0 y)
    (fun hy =>
      let rec
        go (fuel : Nat) (x : Nat) (hfuel : LT.lt x fuel) : Nat :=
        match fuel with
        | succ fuel =>
          dite (LE.le y x)
            (fun h => go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel))
            (fun _ => x)
        termination_by structural fuel
      go (succ x) x (Nat.lt_succ_self _))
    (fun _ => x)

theorem Nat.modCoreGo_lt {fuel y : Nat} (hy : LT.lt 0 y) : (x : Nat) → (hfuel : LT.lt x fuel) →
    LT.lt (Nat.modCore.go y hy fuel x hfuel) y :=
  fuel.rec (fun x hx => (not_lt_zero x hx).elim) fun _ ih x _ =>
    show LT.lt (dite (LE.le y x) _ _) y from
      match decLe y x with
      | .isTrue _ => ih _ _
      | .isFalse h => Nat.lt_of_not_le h

theorem Nat.modCore_lt {x y : Nat} (hy : LT.lt 0 y) : LT.lt (Nat.modCore x y) y :=
  show LT.lt (dite (LT.lt 0 y) _ _) y from
    match decLt 0 y with
    | .isTrue _ => modCoreGo_lt hy x (lt_succ_self x)
    | .isFalse h => (h hy).elim

attribute [irreducible] Nat.modCore

set_option bootstrap.genMatcherCode false in
/-- The remainder `x % y`; `x % 0` is `x`. The first cases are taken apart so that small
numerals of `Fin (n + 1)` compute even when `n` is unknown. -/
@[extern "lean_nat_mod"]
protected def Nat.mod : @& Nat → @& Nat → Nat
  | 0, _ => 0
  | n@(succ _), m => ite (LE.le m n) (Nat.modCore n m) n

instance Nat.instMod : Mod Nat := ⟨Nat.mod⟩

theorem Nat.mod_lt : (x : Nat) → {y : Nat} → (hy : LT.lt 0 y) → LT.lt (HMod.hMod x y) y
  | 0, _, hy => hy
  | succ n, m, hy =>
    show LT.lt (ite (LE.le m (succ n)) (Nat.modCore (succ n) m) (succ n)) m from
      match decLe m (succ n) with
      | .isTrue _ => modCore_lt hy
      | .isFalse h => Nat.lt_of_not_le h

/-! ## Numbers below a bound -/

/-- `Fin n`: the natural numbers less than `n`. -/
@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  /-- From a number and the proof that it is less than the bound. -/
  mk ::
  /-- The number. -/
  val : Nat
  /-- It is less than the bound. -/
  isLt : LT.lt val n

attribute [coe] Fin.val

theorem Fin.eq_of_val_eq {n} : ∀ {i j : Fin n}, Eq i.val j.val → Eq i j
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem Fin.val_eq_of_eq {n} {i j : Fin n} (h : Eq i j) : Eq i.val j.val := congrArg val h

instance (n : Nat) : DecidableEq (Fin n) := fun i j => {
  decide := decide (Eq i.val j.val)
  reflects_decide :=
    match instDecidableEqNat i.val j.val with
    | isTrue same => Fin.eq_of_val_eq same
    | isFalse differ => fun e => differ (Fin.val_eq_of_eq e)
}

instance {n} : LT (Fin n) where
  lt a b := LT.lt a.val b.val

instance {n} : LE (Fin n) where
  le a b := LE.le a.val b.val

instance Fin.decLt {n} (a b : Fin n) : Decidable (LT.lt a b) := Nat.decLt ..
instance Fin.decLe {n} (a b : Fin n) : Decidable (LE.le a b) := Nat.decLe ..

/-- `a % n` as an element of `Fin n`. -/
@[implicit_reducible] protected def Fin.Internal.ofNat (n : Nat) (hn : LT.lt 0 n) (a : Nat) : Fin n :=
  ⟨HMod.hMod a n, Nat.mod_lt a hn⟩
