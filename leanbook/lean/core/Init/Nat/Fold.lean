/-
Chapter 91. Doing something `n` times.

`Nat.repeat f n a` applies `f` to `a`, `n` times. `Nat.fold n f a` also hands `f` the number of
the round, `0, 1, …, n - 1`, and the proof that it is less than `n`.
-/
prelude
import Init.Nat.Sub
import Init.Bool

universe u

namespace Nat

/-- Apply `f` to `a`, `n` times. -/
@[specialize] def «repeat» {α : Type u} (f : α → α) : (n : Nat) → (a : α) → α
  | 0, a => a
  | succ n, a => f («repeat» f n a)

/-- `Nat.repeat` as a loop. -/
@[inline] def repeatTR {α : Type u} (f : α → α) (n : Nat) (a : α) : α :=
  let rec @[specialize] loop
    | 0, a => a
    | succ n, a => loop n (f a)
  loop n a

private theorem repeat_step {α : Type u} (f : α → α) (n : Nat) (a : α) :
    «repeat» f n (f a) = f («repeat» f n a) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg f ih

@[csimp] theorem repeat_eq_repeatTR : @«repeat» = @repeatTR := by
  funext α f n a
  show «repeat» f n a = repeatTR.loop f n a
  induction n generalizing a with
  | zero => rfl
  | succ n ih => exact (repeat_step f n a).symm.trans (ih (f a))

@[simp] theorem repeat_zero {α : Type u} (f : α → α) (a : α) : «repeat» f 0 a = a := rfl
@[simp] theorem repeat_succ {α : Type u} (f : α → α) (n : Nat) (a : α) :
    «repeat» f (n + 1) a = f («repeat» f n a) := rfl

/-- `f (n - 1) … (f 1 (f 0 init))`: the numbers below `n`, upward. -/
@[specialize] def fold {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a => f n (Nat.lt_add_one n) (fold n (fun i h => f i (lt_succ_of_lt h)) a)

/-- `f 0 (f 1 … (f (n - 1) init))`: the numbers below `n`, downward. -/
@[specialize] def foldRev {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a => foldRev n (fun i h => f i (lt_succ_of_lt h)) (f n (Nat.lt_add_one n) a)

/-- Is there a number below `n` for which `f` answers `true`? -/
@[specialize] def any : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => false
  | succ n, f => any n (fun i h => f i (lt_succ_of_lt h)) || f n (Nat.lt_add_one n)

/-- Does `f` answer `true` for all numbers below `n`? -/
@[specialize] def all : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => true
  | succ n, f => all n (fun i h => f i (lt_succ_of_lt h)) && f n (Nat.lt_add_one n)

@[simp] theorem fold_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) : fold 0 f init = init := rfl
@[simp] theorem fold_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α) (init : α) :
    fold (n + 1) f init = f n (Nat.lt_add_one n) (fold n (fun i h => f i (lt_succ_of_lt h)) init) := rfl
@[simp] theorem foldRev_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) : foldRev 0 f init = init := rfl
@[simp] theorem foldRev_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α) (init : α) :
    foldRev (n + 1) f init = foldRev n (fun i h => f i (lt_succ_of_lt h)) (f n (Nat.lt_add_one n) init) := rfl
@[simp] theorem any_zero {f : (i : Nat) → i < 0 → Bool} : any 0 f = false := rfl
@[simp] theorem any_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    any (n + 1) f = (any n (fun i h => f i (lt_succ_of_lt h)) || f n (Nat.lt_add_one n)) := rfl
@[simp] theorem all_zero {f : (i : Nat) → i < 0 → Bool} : all 0 f = true := rfl
@[simp] theorem all_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    all (n + 1) f = (all n (fun i h => f i (lt_succ_of_lt h)) && f n (Nat.lt_add_one n)) := rfl

/-! ## As a loop

What the compiler runs instead of `Nat.fold`: it needs no memory for the rounds to come. -/

/-- `Nat.fold` as a loop; `j` rounds are left. -/
@[inline] def foldTR {α : Type u} (n : Nat) (f : (i : Nat) → i < n → α → α) (init : α) : α :=
  let rec @[specialize] loop : ∀ j, j ≤ n → α → α
    | 0, _, a => a
    | succ m, h, a => loop m (le_of_succ_le h) (f (n - succ m) (Nat.sub_lt (Nat.zero_lt_of_lt h) (succ_pos m)) a)
  loop n (Nat.le_refl n) init

private theorem foldTR_loop {α : Type u} (n : Nat) (f : (i : Nat) → i < n → α → α) (init : α) :
    (j : Nat) → (h : j ≤ n) → (k : Nat) → (e : k + j = n) →
      foldTR.loop n f j h (fold k (fun i hi => f i (Nat.lt_of_lt_of_le hi (e ▸ le_add_right k j))) init) =
        fold n f init
  | 0, _, k, e => by subst e; rfl
  | j + 1, h, k, e => by
    have e' : k + 1 + j = n := by rw [Nat.add_right_comm]; exact e
    have ek : n - succ j = k := Nat.sub_eq_of_eq_add e.symm
    rw [foldTR.loop]
    refine Eq.trans ?_ (foldTR_loop n f init j (le_of_succ_le h) (k + 1) e')
    congr 1
    rw [fold_succ]
    simp only [ek]

@[csimp] theorem fold_eq_foldTR : @fold = @foldTR :=
  funext fun _ => funext fun n => funext fun f => funext fun init =>
    (foldTR_loop n f init n (Nat.le_refl n) 0 (Nat.zero_add n)).symm

end Nat
