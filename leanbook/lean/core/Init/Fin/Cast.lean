/-
Chapter 94. From one `Fin` to another.

`Fin n` sits in `Fin (n + 1)` in two ways: `castSucc` keeps the number, `succ` adds one. The one
number that `castSucc` misses is `last n`; the one that `succ` misses is `0`. So there are two
ways of proving something for all elements of `Fin (n + 1)`.
-/
prelude
import Init.Fin.Basic

universe u

namespace Fin

variable {n m : Nat}

/-- The greatest element, `n` in `Fin (n + 1)`. -/
@[inline, instance_reducible] def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
/-- The same number below another bound, with the proof that it is. -/
@[inline, implicit_reducible] def castLT (i : Fin m) (h : i.1 < n) : Fin n := ⟨i.1, h⟩
/-- The same number below a greater bound. -/
@[inline, instance_reducible] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i, Nat.lt_of_lt_of_le i.2 h⟩
/-- The same number below an equal bound. -/
@[inline, instance_reducible] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i, eq ▸ i.2⟩
/-- The same number, the bound greater by `m`. -/
@[inline, instance_reducible] def castAdd (m) : Fin n → Fin (n + m) := castLE (Nat.le_add_right n m)
/-- The same number, the bound greater by one. -/
@[inline, instance_reducible] def castSucc : Fin n → Fin (n + 1) := castAdd 1
/-- Add `m` to the number and to the bound. -/
@[implicit_reducible] def addNat (i : Fin n) (m) : Fin (n + m) := ⟨i + m, Nat.add_lt_add_right i.2 _⟩
/-- Add `n`, from the left, to the number and to the bound. -/
@[implicit_reducible] def natAdd (n) (i : Fin m) : Fin (n + m) := ⟨n + i, Nat.add_lt_add_left i.2 _⟩
/-- Count from the other end. -/
@[inline, implicit_reducible] def rev (i : Fin n) : Fin n := ⟨n - (i + 1), Nat.sub_lt i.pos (Nat.succ_pos _)⟩
/-- Take `m` away from the number and from the bound. -/
@[inline, implicit_reducible] def subNat (m) (i : Fin (n + m)) (h : m ≤ i) : Fin n :=
  ⟨i - m, Nat.sub_lt_right_of_lt_add h i.2⟩
/-- The number before, below a bound smaller by one. -/
@[inline, implicit_reducible] def pred {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  subNat 1 i (Nat.pos_of_ne_zero fun e => h (Fin.ext e))

/-! ## What they do to the number -/

@[simp] theorem val_succ (j : Fin n) : (j.succ : Nat) = j + 1 := rfl
@[simp] theorem val_last (n : Nat) : (last n : Nat) = n := rfl
@[simp] theorem val_castSucc (i : Fin n) : (i.castSucc : Nat) = i := rfl
@[simp] theorem val_castLT (i : Fin m) (h : i.1 < n) : (castLT i h : Nat) = i := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (castLE h i : Nat) = i := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h : Nat) = i := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (castAdd m i : Nat) = i := rfl
@[simp] theorem val_addNat (m : Nat) (i : Fin n) : (addNat i m : Nat) = i + m := rfl
@[simp] theorem val_natAdd (n : Nat) {m : Nat} (i : Fin m) : (natAdd n i : Nat) = n + i := rfl
@[simp] theorem val_rev (i : Fin n) : rev i = n - (i + 1) := rfl
@[simp] theorem val_subNat (i : Fin (n + m)) (h : m ≤ i) : (i.subNat m h : Nat) = i - m := rfl
@[simp] theorem val_pred (j : Fin (n + 1)) (h : j ≠ 0) : (j.pred h : Nat) = j - 1 := rfl
@[simp] theorem succ_mk (n i : Nat) (h : i < n) : Fin.succ ⟨i, h⟩ = ⟨i + 1, Nat.succ_lt_succ h⟩ := rfl
@[simp] theorem castSucc_mk (n i : Nat) (h : i < n) : castSucc ⟨i, h⟩ = ⟨i, Nat.lt_succ_of_lt h⟩ := rfl
@[simp] theorem cast_eq_self (a : Fin n) : a.cast rfl = a := rfl
@[simp] theorem castSucc_zero : castSucc (0 : Fin (n + 1)) = 0 := rfl
@[simp] theorem succ_zero_eq_one : (0 : Fin (n + 1)).succ = 1 := Fin.ext (val_one n).symm
@[simp] theorem succ_last (n : Nat) : (last n).succ = last n.succ := rfl
@[simp] theorem last_zero : last 0 = 0 := rfl

theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.is_lt
theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬(i : Nat) < n) : i = last n :=
  Fin.ext (Nat.le_antisymm (Nat.le_of_lt_succ i.is_lt) (Nat.le_of_not_lt h))
theorem succ_pos (a : Fin n) : (0 : Fin (n + 1)) < a.succ := lt_def.mpr (by rw [val_zero]; exact Nat.succ_pos _)
@[simp] theorem succ_ne_zero {n} (k : Fin n) : Fin.succ k ≠ 0 := Fin.ne_of_gt (succ_pos k)
theorem zero_ne_one : (0 : Fin (n + 2)) ≠ 1 := Fin.ne_of_lt zero_lt_one
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  ⟨fun h => Fin.ext (Nat.succ_inj.mp (val_congr h)), fun h => h ▸ rfl⟩
@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff
@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff
@[simp] theorem castSucc_inj {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b :=
  ⟨fun h => Fin.ext (show a.castSucc.val = b.castSucc.val from val_congr h), fun h => h ▸ rfl⟩
@[simp] theorem castSucc_lt_castSucc_iff {a b : Fin n} : a.castSucc < b.castSucc ↔ a < b := .rfl
theorem castSucc_lt_last (a : Fin n) : a.castSucc < last n := a.is_lt
theorem castSucc_lt_succ {i : Fin n} : i.castSucc < i.succ := lt_def.mpr (Nat.lt_succ_self i.1)
@[simp] theorem pred_succ (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl
@[simp] theorem succ_pred (i : Fin (n + 1)) (h : i ≠ 0) : (i.pred h).succ = i :=
  Fin.ext (Nat.sub_add_cancel (Nat.pos_of_ne_zero fun e => h (Fin.ext e)))
@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i :=
  Fin.ext (show n - (n - (i.1 + 1) + 1) = i.1 by
    rw [Nat.sub_add_eq, Nat.sub_sub_self i.is_lt]
    rfl)
theorem rev_inj {i j : Fin n} : rev i = rev j ↔ i = j := ⟨fun h => by rw [← rev_rev i, h, rev_rev], fun h => h ▸ rfl⟩
@[simp] theorem rev_last (n : Nat) : rev (last n) = 0 := Fin.ext (Nat.sub_self (n + 1))

/-! ## Cases and induction -/

/-- Case distinction on `Fin (n + 1)`: `0`, or the successor of an `i : Fin n`. -/
@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : ∀ i : Fin n, motive i.succ) : ∀ i : Fin (n + 1), motive i
  | ⟨0, _⟩ => zero
  | ⟨i + 1, h⟩ => succ ⟨i, Nat.lt_of_succ_lt_succ h⟩

@[simp] theorem cases_zero {n} {motive : Fin (n + 1) → Sort u} {zero succ} :
    @Fin.cases n motive zero succ 0 = zero := rfl
@[simp] theorem cases_succ {n} {motive : Fin (n + 1) → Sort u} {zero succ} (i : Fin n) :
    @Fin.cases n motive zero succ i.succ = succ i := rfl

/-- Induction on `Fin (n + 1)`: for `0`, and from `i` to its successor. -/
@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : ∀ i : Fin (n + 1), motive i
  | ⟨i, hi⟩ => go i hi
where
  /-- The induction, on the number. -/
  go : ∀ (i : Nat) (hi : i < n + 1), motive ⟨i, hi⟩
    | 0, _ => zero
    | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))

/-- Case distinction on `Fin (n + 1)`: the last element, or one from `Fin n`. -/
@[elab_as_elim] def lastCases {motive : Fin (n + 1) → Sort u} (last : motive (last n))
    (cast : ∀ i : Fin n, motive i.castSucc) (i : Fin (n + 1)) : motive i :=
  if h : (i : Nat) < n then cast ⟨i, h⟩ else (eq_last_of_not_lt h).symm ▸ last

/-- Induction downward, from the last element. -/
@[elab_as_elim] def reverseInduction {motive : Fin (n + 1) → Sort u} (last : motive (Fin.last n))
    (cast : ∀ i : Fin n, motive i.succ → motive (castSucc i)) (i : Fin (n + 1)) : motive i :=
  go (n - i.val) i (Nat.sub_add_cancel (Nat.le_of_lt_succ i.is_lt))
where
  /-- The induction, on the distance from the last element. -/
  go : (d : Nat) → (i : Fin (n + 1)) → d + i.val = n → motive i
    | 0, i, h => (Fin.ext (Nat.zero_add i.val ▸ h) : i = Fin.last n) ▸ last
    | d + 1, i, h =>
      have lt : i.val < n := Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_left (Nat.succ_pos d)) (Nat.le_of_eq h)
      cast ⟨i.val, lt⟩ (go d ⟨i.val + 1, Nat.succ_lt_succ lt⟩ (Nat.succ_add_eq_add_succ d i.val ▸ h))

/-- Case distinction on `Fin (m + n)`: one of the first `m`, or one of the last `n`. -/
@[elab_as_elim] def addCases {m n : Nat} {motive : Fin (m + n) → Sort u}
    (left : ∀ i, motive (castAdd n i)) (right : ∀ i, motive (natAdd m i)) (i : Fin (m + n)) : motive i :=
  if hi : (i : Nat) < m then left ⟨i, hi⟩
  else
    have e : natAdd m ⟨i - m, Nat.sub_lt_left_of_lt_add (Nat.le_of_not_lt hi) i.is_lt⟩ = i :=
      Fin.ext (Nat.add_sub_of_le (Nat.le_of_not_lt hi))
    e ▸ right ⟨i - m, Nat.sub_lt_left_of_lt_add (Nat.le_of_not_lt hi) i.is_lt⟩

theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun h i => Fin.cases h.1 h.2 i⟩
theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun ⟨i, h⟩ => Fin.cases (motive := fun i => P i → _) .inl (fun i hi => .inr ⟨i, hi⟩) i h, fun
    | .inl h => ⟨0, h⟩
    | .inr ⟨i, h⟩ => ⟨i.succ, h⟩⟩
@[simp] theorem forall_fin_zero {P : Fin 0 → Prop} : (∀ i, P i) ↔ True := iff_true_intro fun i => i.elim0
@[simp] theorem exists_fin_zero {P : Fin 0 → Prop} : (∃ i, P i) ↔ False := iff_false_intro fun ⟨i, _⟩ => i.elim0
theorem forall_fin_one {P : Fin 1 → Prop} : (∀ i, P i) ↔ P 0 := ⟨fun h => h 0, fun h i => Fin.eq_zero i ▸ h⟩
theorem exists_fin_one {P : Fin 1 → Prop} : (∃ i, P i) ↔ P 0 := ⟨fun ⟨i, h⟩ => Fin.eq_zero i ▸ h, fun h => ⟨0, h⟩⟩
theorem forall_fin_two {P : Fin 2 → Prop} : (∀ i, P i) ↔ P 0 ∧ P 1 :=
  forall_fin_succ.trans (and_congr_right fun _ => forall_fin_one)
theorem exists_fin_two {P : Fin 2 → Prop} : (∃ i, P i) ↔ P 0 ∨ P 1 :=
  exists_fin_succ.trans (or_congr_right exists_fin_one)

/-! ## Folding -/

/-- `f (… (f (f init 0) 1) …) (n - 1)`: all elements, upward. -/
@[inline] def foldl (n) (f : α → Fin n → α) (init : α) : α := loop init 0
where
  /-- Go on at `i`. -/
  @[semireducible, specialize] loop (x : α) (i : Nat) : α :=
    if h : i < n then loop (f x ⟨i, h⟩) (i + 1) else x
  termination_by n - i
  decreasing_by exact Nat.sub_succ_lt_self n i h

/-- `f 0 (f 1 (… (f (n - 1) init)))`: all elements, downward. -/
@[inline] def foldr (n) (f : Fin n → α → α) (init : α) : α := loop n (Nat.le_refl n) init
where
  /-- The elements below `i` are left. -/
  @[specialize] loop : (i : Nat) → i ≤ n → α → α
    | 0, _, x => x
    | i + 1, h, x => loop i (Nat.le_of_lt h) (f ⟨i, h⟩ x)

theorem foldl_loop_lt (f : α → Fin n → α) (x) (h : m < n) :
    foldl.loop n f x m = foldl.loop n f (f x ⟨m, h⟩) (m + 1) := by rw [foldl.loop, dif_pos h]
theorem foldl_loop_eq (f : α → Fin n → α) (x) : foldl.loop n f x n = x := by
  rw [foldl.loop, dif_neg (Nat.lt_irrefl n)]
@[simp] theorem foldl_zero (f : α → Fin 0 → α) (x) : foldl 0 f x = x := foldl_loop_eq f x
private theorem foldl_loop_succ (f : α → Fin (n + 1) → α) (d : Nat) : (x : α) → (i : Nat) → n - i = d →
    foldl.loop (n + 1) f x (i + 1) = foldl.loop n (fun x j => f x j.succ) x i := by
  induction d with
  | zero =>
    intro x i h
    have le := Nat.le_of_sub_eq_zero h
    rw [foldl.loop, foldl.loop, dif_neg (Nat.not_lt_of_le le), dif_neg (Nat.not_lt_of_le (Nat.succ_le_succ le))]
  | succ d ih =>
    intro x i h
    have lt : i < n := Nat.lt_of_sub_eq_succ h
    rw [foldl_loop_lt f x (Nat.succ_lt_succ lt), foldl_loop_lt _ x lt]
    exact ih _ _ (congrArg Nat.pred h)
theorem foldl_succ (f : α → Fin (n + 1) → α) (x) : foldl (n + 1) f x = foldl n (fun x i => f x i.succ) (f x 0) := by
  rw [foldl, foldl_loop_lt f x (Nat.succ_pos n)]
  exact foldl_loop_succ f n _ 0 rfl
@[simp] theorem foldr_zero (f : Fin 0 → α → α) (x) : foldr 0 f x = x := rfl
theorem foldr_succ_last (f : Fin (n + 1) → α → α) (x) :
    foldr (n + 1) f x = foldr n (fun i => f i.castSucc) (f (last n) x) := by
  have go : (i : Nat) → (h : i ≤ n) → (x : α) → foldr.loop (n + 1) f i (Nat.le_succ_of_le h) x =
      foldr.loop n (fun i => f i.castSucc) i h x := by
    intro i
    induction i with
    | zero => exact fun _ _ => rfl
    | succ i ih => exact fun h x => ih (Nat.le_of_lt h) _
  exact go n (Nat.le_refl n) _

/-! ## The laws of arithmetic modulo `n` -/

protected theorem add_comm (i j : Fin n) : i + j = j + i := Fin.ext (by rw [val_add, val_add, Nat.add_comm])
protected theorem add_assoc (i j k : Fin n) : i + j + k = i + (j + k) :=
  Fin.ext (by rw [val_add, val_add, val_add, val_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])
protected theorem mul_comm (i j : Fin n) : i * j = j * i := Fin.ext (by rw [val_mul, val_mul, Nat.mul_comm])
protected theorem mul_assoc (i j k : Fin n) : i * j * k = i * (j * k) :=
  Fin.ext (by rw [val_mul, val_mul, val_mul, val_mul, Nat.mod_mul_mod, Nat.mul_mod_mod, Nat.mul_assoc])
protected theorem mul_add (i j k : Fin n) : i * (j + k) = i * j + i * k :=
  Fin.ext (by rw [val_mul, val_add, val_add, val_mul, val_mul, Nat.mul_mod_mod, Nat.mod_add_mod, Nat.add_mod_mod, Nat.mul_add])
protected theorem add_mul (i j k : Fin n) : (i + j) * k = i * k + j * k := by
  rw [Fin.mul_comm, Fin.mul_add, Fin.mul_comm k, Fin.mul_comm k]
@[simp] protected theorem add_zero [NeZero n] (k : Fin n) : k + 0 = k :=
  Fin.ext (by rw [val_add, val_zero]; exact Nat.mod_eq_of_lt k.is_lt)
@[simp] protected theorem zero_add [NeZero n] (k : Fin n) : 0 + k = k := by rw [Fin.add_comm, Fin.add_zero]
@[simp] protected theorem mul_zero [NeZero n] (k : Fin n) : k * 0 = 0 :=
  Fin.ext (by rw [val_mul, val_zero]; exact Nat.zero_mod n)
@[simp] protected theorem zero_mul [NeZero n] (k : Fin n) : 0 * k = 0 := by rw [Fin.mul_comm, Fin.mul_zero]
@[simp] protected theorem mul_one [i : NeZero n] (k : Fin n) : k * 1 = k :=
  Fin.ext (by
    rw [val_mul]
    show k.val * (1 % n) % n = k.val
    rw [Nat.mul_mod_mod, Nat.mul_one, Nat.mod_eq_of_lt k.is_lt])
@[simp] protected theorem one_mul [NeZero n] (k : Fin n) : 1 * k = k := by rw [Fin.mul_comm, Fin.mul_one]
@[simp] protected theorem sub_self [NeZero n] (x : Fin n) : x - x = 0 :=
  Fin.ext (by rw [val_sub, val_zero, Nat.sub_add_cancel (Nat.le_of_lt x.is_lt), Nat.mod_self])
@[simp] protected theorem sub_zero [NeZero n] (k : Fin n) : k - 0 = k :=
  Fin.ext (by rw [val_sub, val_zero, Nat.sub_zero, Nat.add_mod_left, Nat.mod_eq_of_lt k.is_lt])
protected theorem neg_add_cancel [NeZero n] (a : Fin n) : -a + a = 0 :=
  Fin.ext (by rw [val_add, Fin.val_neg', val_zero, Nat.mod_add_mod, Nat.sub_add_cancel (Nat.le_of_lt a.is_lt), Nat.mod_self])
protected theorem sub_eq_add_neg (a b : Fin n) : a - b = a + -b :=
  Fin.ext (by rw [val_sub, val_add, Fin.val_neg', Nat.add_mod_mod, Nat.add_comm])
@[simp] protected theorem sub_add_cancel (a b : Fin n) : a - b + b = a :=
  Fin.ext (by
    rw [val_add, val_sub, Nat.mod_add_mod, Nat.add_right_comm, Nat.sub_add_cancel (Nat.le_of_lt b.is_lt),
      Nat.add_mod_left, Nat.mod_eq_of_lt a.is_lt])
@[simp] protected theorem add_sub_cancel (a b : Fin n) : a + b - b = a :=
  Fin.ext (by
    rw [val_sub, val_add, Nat.add_mod_mod, Nat.add_comm a.1, ← Nat.add_assoc, Nat.sub_add_cancel (Nat.le_of_lt b.is_lt),
      Nat.add_mod_left, Nat.mod_eq_of_lt a.is_lt])

instance : Std.Associative (α := Fin n) (· + ·) := ⟨Fin.add_assoc⟩
instance : Std.Commutative (α := Fin n) (· + ·) := ⟨Fin.add_comm⟩
instance : Std.Associative (α := Fin n) (· * ·) := ⟨Fin.mul_assoc⟩
instance : Std.Commutative (α := Fin n) (· * ·) := ⟨Fin.mul_comm⟩
instance : Std.LawfulIdentity (α := Fin (n + 1)) (· + ·) 0 where
  left_id := Fin.zero_add
  right_id := Fin.add_zero

end Fin
