/-
Chapter 97. `omega` and numbers below a bound.

A sum, difference or product in `Fin n` is a remainder modulo `n`; `omega` works with that.
-/
prelude
import Init.Omega.Facts
import Init.Fin.Basic

namespace Lean.Omega.Fin

theorem ofNat_val_add {x y : Fin n} : (((x + y : Fin n)) : Int) = ((x : Int) + (y : Int)) % n := rfl
theorem ofNat_val_sub {x y : Fin n} : (((x - y : Fin n)) : Int) = (((n - y : Nat) + (x : Int) : Int)) % n := rfl
theorem ofNat_val_mul {x y : Fin n} : (((x * y : Fin n)) : Int) = ((x : Int) * (y : Int)) % n := rfl
theorem ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) :
    @Nat.cast Int instNatCastInt (@Fin.val (n + 1) (OfNat.ofNat x)) = OfNat.ofNat y := by
  rw [h]; rfl

end Lean.Omega.Fin
