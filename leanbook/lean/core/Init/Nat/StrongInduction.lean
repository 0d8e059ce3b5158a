/-
Chapter 62. Strong induction.

In the step for `n` one may assume the claim for *all* smaller numbers, not only for `n - 1`.
With `induction n using Nat.strongRecOn with | ind n ih => …` this is a tactic.
-/
prelude
import Init.WellFounded
import Init.Nat.Dvd

universe u

/-- Strong recursion: `motive n` may be built from `motive m` for all `m < n`. -/
@[elab_as_elim] protected noncomputable def Nat.strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  Nat.lt_wfRel.wf.fix ind n

/-- Strong recursion with `0` as a case of its own. -/
@[elab_as_elim] protected noncomputable def Nat.caseStrongRecOn {motive : Nat → Sort u} (a : Nat)
    (zero : motive 0) (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (n + 1)) : motive a :=
  Nat.strongRecOn a fun n ih =>
    match n with
    | 0 => zero
    | n + 1 => ind n fun m h => ih m (Nat.lt_succ_of_le h)

namespace Nat

theorem strongRecOn_eq {motive : Nat → Sort u} (ind : ∀ n, (∀ m, m < n → motive m) → motive n) (t : Nat) :
    Nat.strongRecOn t ind = ind t fun m _ => Nat.strongRecOn m ind :=
  WellFounded.fix_eq Nat.lt_wfRel.wf ind t

/-- Induction along division: from `x - y` to `x`. -/
@[elab_as_elim] noncomputable def div.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  Nat.strongRecOn x fun x ih =>
    if h : 0 < y ∧ y ≤ x then ind x y h (ih (x - y) (div_rec_lemma h)) else base x y h

/-- Induction along the remainder: from `x - y` to `x`. -/
@[elab_as_elim] noncomputable def mod.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  div.inductionOn x y ind base

end Nat
