/-
Chapter 83. What loops compute.

A loop over a list that never leaves early is a `foldl`, and a loop over a range is a loop over the
list of its numbers. With these two one can prove what a program with loops computes.
-/
prelude
import Init.Program.MonadLaws
import Init.Program.Loops
import Init.List.Ranges
import Init.Omega.Facts

universe u v w

namespace List

/-- A loop that always goes on is a fold. -/
@[simp] theorem forIn_pure_yield_eq_foldl {α : Type w} {β : Type u} {m : Type u → Type v} [Monad m]
    [LawfulMonad m] (l : List α) (f : α → β → β) (init : β) :
    forIn (m := m) l init (fun a b => pure (.yield (f a b))) =
      pure (f := m) (l.foldl (fun b a => f a b) init) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [forIn_cons, pure_bind]; exact ih _

/-- A loop that always goes on, in the monad without effects. -/
@[simp] theorem idRun_forIn_yield_eq_foldl {α : Type w} {β : Type u} (l : List α) (f : α → β → Id β)
    (init : β) :
    (forIn l init (fun a b => .yield <$> f a b)).run = l.foldl (fun b a => (f a b).run) init :=
  congrArg Id.run (forIn_pure_yield_eq_foldl (m := Id) l (fun a b => (f a b).run) init)

end List

namespace Std.Legacy.Range

private theorem size_step (a n s : Nat) (pos : 0 < s) (h : a < n) :
    (n - a + s - 1) / s = (n - (a + s) + s - 1) / s + 1 := by
  by_cases le : a + s ≤ n
  · rw [show n - a + s - 1 = (n - (a + s) + s - 1) + s by omega, Nat.add_div_right _ pos]
  · rw [show n - a + s - 1 = (n - a - 1) + s by omega, Nat.add_div_right _ pos,
      Nat.div_eq_of_lt (show n - a - 1 < s by omega),
      Nat.div_eq_of_lt (show n - (a + s) + s - 1 < s by omega)]

private theorem loop_eq {β : Type u} {m : Type u → Type v} [Monad m] (r : Range)
    (f : Nat → β → m (ForInStep β)) : (fuel k i : Nat) → (hi : i = r.start + k * r.step) → (b : β) →
    r.stop - i ≤ fuel →
    forIn'.loop r (fun i _ => f i) fuel k i hi b =
      forIn (List.range' i ((r.stop - i + r.step - 1) / r.step) r.step) b f
  | 0, k, i, hi, b, h => by
    rw [Nat.div_eq_of_lt (show r.stop - i + r.step - 1 < r.step by have := r.step_pos; omega)]
    unfold forIn'.loop
    rfl
  | fuel + 1, k, i, hi, b, h => by
    unfold forIn'.loop
    by_cases lt : i < r.stop
    · rw [dif_pos lt, size_step i r.stop r.step r.step_pos lt]
      show _ = forIn (i :: List.range' (i + r.step) _ r.step) b f
      rw [List.forIn_cons]
      apply congrArg
      funext s
      cases s with
      | done b => rfl
      | yield b =>
        exact loop_eq r f fuel (k + 1) (i + r.step) _ b (by have := r.step_pos; omega)
    · rw [dif_neg lt,
        Nat.div_eq_of_lt (show r.stop - i + r.step - 1 < r.step by have := r.step_pos; omega)]
      rfl

/-- A loop over a range is a loop over the list of its numbers. -/
theorem forIn_eq_forIn_range' {β : Type u} {m : Type u → Type v} [Monad m] (r : Range) (init : β)
    (f : Nat → β → m (ForInStep β)) :
    forIn r init f = forIn (List.range' r.start r.size r.step) init f :=
  loop_eq r f _ 0 r.start _ init (Nat.le_refl _)

end Std.Legacy.Range
