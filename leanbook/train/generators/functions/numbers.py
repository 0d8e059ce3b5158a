"""Functions on numbers: closed forms, laws, bounds, and two definitions of the same."""

from __future__ import annotations

import random

from leanbook.train.generators.filling import Family, Row, family

__all__ = ["FAMILIES"]


def _linear(rng: random.Random) -> Row:
    step, start = rng.randint(1, 7), rng.choice((0, 0, 0, 1, 2, 3, 5))
    if start == 0:
        value = f"{step} * $n" if rng.random() < 0.5 else f"$n * {step}"
    else:
        value = f"{step} * $n + {start}" if rng.random() < 0.7 else f"{start} + $n * {step}"
    left = rng.random() < 0.3
    body = f"{step} + $F $n" if left else f"$F $n + {step}"
    return {"s": str(step), "c": str(start), "value": value, "body": body}


def _polynomial(rng: random.Random) -> Row:
    """A sum of the numbers a * i + b below or up to n, and twice its value."""
    a, b = rng.randint(1, 6), rng.randint(0, 6)
    a, b = a, b if rng.random() < 0.7 else 0
    last = f"{a} * $n" + (f" + {b}" if b else "")
    # Below n: the sum of a*i + b for i < n; twice that is a*n*n - a*n + 2*b*n.
    return {
        "last": last if a != 1 else "$n" + (f" + {b}" if b else ""),
        "equation": f"2 * $F $n + {a} * $n = {a} * ($n * $n) + {2 * b} * $n"
        if b
        else f"2 * $F $n + {a} * $n = {a} * ($n * $n)",
    }


_OTHER_TWO = (
    {"c": "2", "s": "1"},
    {"c": "3", "s": "2"},
    {"c": "5", "s": "4"},
    {"c": "4", "s": "3"},
)

FAMILIES: list[Family] = [
    family(
        "linear closed form",
        """
def $F : Nat → Nat
  | 0 => $c
  | $n + 1 => $body
===
theorem $t ($n : Nat) : $F $n = $value
===
induction $n with
| zero => rfl
| succ $n $ih =>
  rw [$F, $ih]
  omega
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  simp only [$F, $ih]
  omega
""",
        _linear,
        0.4,
        F="double twice triple scale steps f g",
        t="$F_eq $F_closed $F_is",
    ),
    family(
        "additive",
        """
def $F : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $n + $N
===
theorem $t ($n $m : Nat) : $F ($n + $m) = ⟦$F $n + $F $m¦$F $m + $F $n⟧
===
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  rw [← Nat.add_assoc, $F, $F, $ih]
  omega
---
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  have $h : $n + ($m + 1) = ($n + $m) + 1 := by omega
  rw [$h, $F, $F, $ih]
  omega
""",
        weight=0.7,
        F="double twice triple scale f",
        t="$F_add",
    ),
    family(
        "sum of a progression",
        """
def $F : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $n + ($last)
===
theorem $t ($n : Nat) : $equation
===
induction $n with
| zero => rfl
| succ $n $ih =>
  simp only [$F, Nat.mul_add, Nat.add_mul]
  omega
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F]
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul] at $ih ⊢
  omega
""",
        _polynomial,
        0.8,
        F="sumTo total S sum1 gauss",
        t="$F_formula $F_eq sum_$F",
    ),
    family(
        "gauss",
        """
def $F : Nat → Nat
  | 0 => 0
  | $n + 1 => ⟦$F $n + ($n + 1)¦($n + 1) + $F $n⟧
===
theorem $t ($n : Nat) :
  ⟦2 * $F $n = $n * ($n + 1)¦$F $n * 2 = $n * ($n + 1)¦$n * ($n + 1) = 2 * $F $n⟧
===
induction $n with
| zero => rfl
| succ $n $ih =>
  simp only [$F, Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul] at $ih ⊢
  omega
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  simp only [$F, Nat.mul_add, Nat.add_mul] at *
  omega
""",
        F="sumTo tri gauss triangle total",
        t="$F_formula gauss $F_eq",
    ),
    family(
        "sum of powers",
        """
def $F : Nat → Nat
  | 0 => $z
  | $n + 1 => $F $n + $s * $c ^ $n
===
theorem $t ($n : Nat) : $F $n + 1 = $c ^ $n + $z
===
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F, Nat.pow_succ]
  omega
---
induction $n with
| zero => rfl
| succ $n $ih =>
  simp only [$F, Nat.pow_succ]
  omega
""",
        [{**row, "z": z} for row in _OTHER_TWO for z in "0123"],
        F="geo powers sumPow total",
        t="$F_eq geometric",
    ),
    family(
        "power of two by doubling",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => ⟦$F $n + $F $n¦2 * $F $n¦$F $n * 2⟧
===
theorem $t ($n : Nat) : ⟦$F $n = 2 ^ $n¦2 ^ $n = $F $n¦0 < $F $n¦$n < $F $n¦$n + 1 ≤ $F $n⟧
===
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  simp only [$F, Nat.pow_succ]
  omega
""",
        weight=0.6,
        F="pow2 twoTo doubling power",
    ),
    family(
        "sums of functions",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $u $n + $u $n
===
theorem $t ($u $v : Nat → Nat) ($n : Nat) : $F (fun $i => $u $i + $v $i) $n = $F $u $n + $F $v $n
===
induction $n with
| zero => rfl
| succ $n $ih =>
  simp only [$F, $ih]
  ⟦omega¦ac_rfl⟧
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F, $F, $F, $ih]
  omega
""",
        F="sum1 sumBelow total sigma",
        t="$F_add $F_plus",
    ),
    family(
        "sums of multiples",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => ⟦$F $u $n + $u $n¦$u $n + $F $u $n⟧
===
theorem $t ($u : Nat → Nat) ($k $n : Nat) : $eq
===
induction $n with
| zero => simp [$F]
| succ $n $ih => simp only [$F, $ih, Nat.mul_add, Nat.add_mul]
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F, $F, $ih]
  ⟦simp [Nat.mul_add, Nat.add_mul]¦simp only [Nat.mul_add, Nat.add_mul]⟧
""",
        [
            {"eq": "$F (fun $i => $k * $u $i) $n = $k * $F $u $n"},
            {"eq": "$F (fun $i => $u $i * $k) $n = $F $u $n * $k"},
        ],
        F="sum1 sumBelow total sigma",
        t="$F_mul",
    ),
    family(
        "sums compared",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $u $n + $u $n
===
theorem $t ($u $v : Nat → Nat) ($h : ∀ $i, $u $i ≤ $v $i) ($n : Nat) : $F $u $n ≤ $F $v $n
===
induction $n with
| zero => ⟦exact Nat.le_refl _¦simp [$F]⟧
| succ $n $ih => exact Nat.add_le_add $ih ($h $n)
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  have $h1 := $h $n
  simp only [$F]
  omega
""",
        F="sum1 sumBelow total sigma",
        t="$F_le $F_mono",
    ),
    family(
        "sums of equal functions",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $u $n + $u $n
===
theorem $t ($u $v : Nat → Nat) ($n : Nat) ($h : ∀ $i, $i < $n → $u $i = $v $i) : $F $u $n = $F $v $n
===
induction $n with
| zero => rfl
| succ $n $ih =>
  rw [$F, $F, $h $n (by omega), $ih (fun $i $h1 => $h $i (by omega))]
---
induction $n with
| zero => rfl
| succ $n $ih =>
  have $h1 := $h $n (Nat.lt_succ_self $n)
  have $h2 := $ih (fun $i $h3 => $h $i (by omega))
  simp only [$F, $h1, $h2]
""",
        weight=1.2,
        F="sum1 sumBelow total sigma",
        t="$F_congr",
    ),
    family(
        "a constant summed",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $u $n + $u $n
===
theorem $t ($u : Nat → Nat) ($k $n : Nat) ($h : ∀ $i, $u $i $rel $k) : $F $u $n $rel $n * $k
===
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  have $h1 := $h $n
  rw [$F, Nat.add_mul, Nat.one_mul]
  omega
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  have $h1 := $h $n
  simp only [$F, Nat.succ_mul]
  omega
""",
        [{"rel": "="}, {"rel": "≤"}],
        F="sum1 sumBelow total sigma",
    ),
    family(
        "split sums",
        """
def $F ($u : Nat → Nat) : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $u $n + $u $n
===
theorem $t ($u : Nat → Nat) ($n $m : Nat) :
  $F $u ($n + $m) = $F $u $n + $F (fun $i => $u ($n + $i)) $m
===
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  rw [← Nat.add_assoc, $F, $F, $ih]
  omega
---
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  have $h : $n + ($m + 1) = ($n + $m) + 1 := rfl
  rw [$h, $F, $F, $ih, Nat.add_assoc]
""",
        weight=1.2,
        F="sum1 sumBelow total sigma",
        t="$F_add $F_split",
    ),
    family(
        "own power",
        """
def $F ($x : Nat) : Nat → Nat
  | 0 => 1
  | $n + 1 => $body
===
theorem $t ($x $n $m : Nat) : $F $x ($n + $m) = $F $x $n * $F $x $m
===
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  rw [← Nat.add_assoc, $F, $F, $ih]
  ac_rfl
---
induction $m with
| zero => simp [$F]
| succ $m $ih =>
  rw [← Nat.add_assoc, $F, $ih, $F]
  simp only [Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm]
""",
        [{"body": "$F $x $n * $x"}, {"body": "$x * $F $x $n"}],
        1.3,
        F="pow1 power pw expo",
        t="$F_add",
    ),
    family(
        "own power of products",
        """
def $F ($x : Nat) : Nat → Nat
  | 0 => 1
  | $n + 1 => $body
===
theorem $t ($x $y $n : Nat) : $F ($x * $y) $n = $F $x $n * $F $y $n
===
induction $n with
| zero => rfl
| succ $n $ih =>
  rw [$F, $F, $F, $ih]
  ac_rfl
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  simp only [$F, $ih]
  ⟦ac_rfl¦simp only [Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm]⟧
""",
        [{"body": "$F $x $n * $x"}, {"body": "$x * $F $x $n"}],
        F="pow1 power pw expo",
        t="$F_mul mul_$F",
    ),
    family(
        "own power, powers of powers",
        """
def $F ($x : Nat) : Nat → Nat
  | 0 => 1
  | $n + 1 => $F $x $n * $x

theorem $L ($x $n $m : Nat) : $F $x ($n + $m) = $F $x $n * $F $x $m := by
  induction $m with
  | zero => simp [$F]
  | succ $m ih => rw [← Nat.add_assoc, $F, $F, ih, Nat.mul_assoc]
===
theorem $t ($x $n $m : Nat) : $F $x ($n * $m) = $F ($F $x $n) $m
===
induction $m with
| zero => simp [$F]
| succ $m $ih => rw [Nat.mul_succ, $L, $ih, $F]
---
induction $m with
| zero => rfl
| succ $m $ih => simp [Nat.mul_succ, $L, $ih, $F]
""",
        weight=1.2,
        F="pow1 power pw expo",
        L="$F_add pow_add1",
        t="$F_mul $F_$F",
    ),
    family(
        "own power is power",
        """
def $F ($x : Nat) : Nat → Nat
  | 0 => 1
  | $n + 1 => ⟦$F $x $n * $x¦$x * $F $x $n⟧
===
theorem $t ($x $n : Nat) : $F $x $n = $x ^ $n
===
induction $n with
| zero => ⟦rfl¦simp [$F]⟧
| succ $n $ih => simp [$F, $ih, Nat.pow_succ, Nat.mul_comm]
---
induction $n with
| zero => rfl
| succ $n $ih =>
  rw [$F, $ih, Nat.pow_succ]
  try ac_rfl
""",
        weight=0.5,
        F="pow1 power pw expo",
        t="$F_eq",
    ),
    family(
        "powers are positive",
        """
def $F ($x : Nat) : Nat → Nat
  | 0 => 1
  | $n + 1 => $body
===
theorem $t ($x $n : Nat) ($h : 0 < $x) : ⟦0 < $F $x $n¦1 ≤ $F $x $n⟧
===
induction $n with
| zero => ⟦exact Nat.one_pos¦simp [$F]⟧
| succ $n $ih => exact Nat.mul_pos $pos
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F]
  exact Nat.mul_pos $pos
""",
        [
            {"body": "$F $x $n * $x", "pos": "$ih $h"},
            {"body": "$x * $F $x $n", "pos": "$h $ih"},
        ],
        F="pow1 power pw expo",
        t="$F_pos",
    ),
    family(
        "factorial is positive",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => $body
===
theorem $t ($n : Nat) : ⟦0 < $F $n¦1 ≤ $F $n¦$F $n > 0⟧
===
induction $n with
| zero => decide
| succ $n $ih => exact Nat.mul_pos $pos
---
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  rw [$F]
  apply Nat.mul_pos
  · $one
  · $two
""",
        [
            {
                "body": "($n + 1) * $F $n",
                "pos": "(Nat.succ_pos $n) $ih",
                "one": "omega",
                "two": "exact $ih",
            },
            {
                "body": "$F $n * ($n + 1)",
                "pos": "$ih (Nat.succ_pos $n)",
                "one": "exact $ih",
                "two": "omega",
            },
            {
                "body": "(2 * $n + 1) * $F $n",
                "pos": "(by omega) $ih",
                "one": "omega",
                "two": "exact $ih",
            },
        ],
        F="fact factorial fac",
        t="$F_pos",
    ),
    family(
        "a factor of the factorial",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => ($n + 1) * $F $n
===
theorem $t ($n : Nat) : $goal
===
rw [$F]
$proof
""",
        [
            {"goal": "$n + 1 ∣ $F ($n + 1)", "proof": "exact Nat.dvd_mul_right _ _"},
            {
                "goal": "$F $n ∣ $F ($n + 1)",
                "proof": "⟦exact Nat.dvd_mul_left _ _¦exact ⟨$n + 1, Nat.mul_comm _ _⟩⟧",
            },
        ],
        weight=0.4,
        F="fact factorial fac",
    ),
    family(
        "factors of the factorial",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => ($n + 1) * $F $n
===
theorem $t ($n $m : Nat) ($h : 0 < $m) ($h1 : $m ≤ $n) : $m ∣ $F $n
===
induction $n with
| zero => omega
| succ $n $ih =>
  rw [$F]
  by_cases $h2 : $m = $n + 1
  · rw [$h2]
    exact Nat.dvd_mul_right _ _
  · exact Nat.dvd_mul_left_of_dvd ($ih (by omega)) _
---
induction $n with
| zero => omega
| succ $n $ih =>
  rcases Nat.lt_or_eq_of_le $h1 with $h2 | $h2
  · obtain ⟨$k, $h3⟩ := $ih (by omega)
    exact ⟨($n + 1) * $k, by rw [$F, $h3]; ac_rfl⟩
  · exact ⟨$F $n, by rw [$F, $h2]⟩
""",
        weight=1.5,
        F="fact factorial fac",
    ),
    family(
        "factorial grows",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => ($n + 1) * $F $n

theorem $L ($n : Nat) : 0 < $F $n := by
  induction $n with
  | zero => decide
  | succ $n ih => exact Nat.mul_pos (Nat.succ_pos $n) ih
===
theorem $t ($n : Nat) : $goal
===
$proof
""",
        [
            {
                "goal": "$n ≤ $F $n",
                "proof": "cases $n with\n| zero => exact Nat.zero_le _\n| succ $n =>\n  rw [$F]\n"
                "  exact Nat.le_mul_of_pos_right _ ($L $n)",
            },
            {
                "goal": "$F $n ≤ $F ($n + 1)",
                "proof": "rw [$F]\nexact Nat.le_mul_of_pos_left _ (Nat.succ_pos $n)",
            },
            {
                "goal": "$F $n ≠ 0",
                "proof": "have $h := $L $n\nomega",
            },
        ],
        F="fact factorial fac",
        L="$F_pos",
        t="le_$F $F_le",
    ),
    family(
        "factorial with accumulator",
        """
def $F : Nat → Nat
  | 0 => 1
  | $n + 1 => ($n + 1) * $F $n

def $G : Nat → Nat → Nat
  | 0, $acc => $acc
  | $n + 1, $acc => $G $n $step
===
theorem $t ($n $acc : Nat) : $G $n $acc = ⟦$F $n * $acc¦$acc * $F $n⟧
===
induction $n generalizing $acc with
| zero => simp [$F, $G]
| succ $n $ih =>
  rw [$G, $F, $ih]
  ac_rfl
---
induction $n generalizing $acc with
| zero => simp [$F, $G]
| succ $n $ih =>
  simp only [$G, $F, $ih]
  ac_rfl
""",
        [{"step": "(($n + 1) * $acc)"}, {"step": "($acc * ($n + 1))"}],
        1.5,
        F="fact factorial fac",
        G="factAcc facAux go loop",
        t="$G_eq $G_$F",
    ),
    family(
        "sum with accumulator",
        """
def $F : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $n + ($term)

def $G : Nat → Nat → Nat
  | 0, $acc => $acc
  | $n + 1, $acc => $G $n ⟦($acc + ($term))¦($term + $acc)⟧
===
theorem $t ($n $acc : Nat) : $G $n $acc = ⟦$F $n + $acc¦$acc + $F $n⟧
===
induction $n generalizing $acc with
| zero => simp [$F, $G]
| succ $n $ih =>
  rw [$G, $F, $ih]
  omega
---
induction $n generalizing $acc with
| zero => simp [$F, $G]
| succ $n $ih =>
  simp only [$G, $F, $ih]
  omega
""",
        [{"term": t} for t in ("$n", "$n + 1", "2 * $n + 1", "$N", "$n * $n", "3 * $n", "$n ^ $N")],
        1.5,
        F="sumTo total sum1",
        G="sumAcc sumAux go loop",
        t="$G_eq $G_$F",
    ),
    family(
        "accumulator started at nought",
        """
def $F : Nat → Nat
  | 0 => 0
  | $n + 1 => $F $n + ($term)

def $G : Nat → Nat → Nat
  | 0, $acc => $acc
  | $n + 1, $acc => $G $n ($acc + ($term))
===
theorem $t ($n : Nat) : $G $n 0 = $F $n
===
have $h : ∀ $n $acc, $G $n $acc = $acc + $F $n := by
  intro $n
  induction $n with
  | zero => simp [$F, $G]
  | succ $n $ih =>
    intro $acc
    rw [$G, $F, $ih]
    omega
rw [$h]
simp
---
have $h : ∀ $acc, $G $n $acc = $acc + $F $n := by
  induction $n with
  | zero => simp [$F, $G]
  | succ $n $ih =>
    intro $acc
    rw [$G, $F, $ih]
    omega
simp [$h]
---
suffices $h : ∀ $acc, $G $n $acc = $F $n + $acc by
  simp [$h]
induction $n with
| zero => simp [$F, $G]
| succ $n $ih =>
  intro $acc
  rw [$G, $F, $ih]
  omega
""",
        [{"term": t} for t in ("$n", "$n + 1", "2 * $n + 1", "$N", "$n * $n", "3 * $n", "$n ^ $N")],
        2.0,
        F="sumTo total sum1",
        G="sumAcc sumAux go loop",
        t="$G_eq $G_$F",
    ),
    family(
        "iteration",
        """
def $F {$A : Type} ($u : $A → $A) : Nat → $A → $A
  | 0, $x => $x
  | $n + 1, $x => $body
===
theorem $t {$A : Type} ($u : $A → $A) ($n $m : Nat) ($x : $A) : $eq
===
$proof
""",
        [
            {
                "body": "$F $u $n ($u $x)",
                "eq": "$F $u ($n + 1) $x = $u ($F $u $n $x)",
                "proof": "induction $n generalizing $x with\n| zero => rfl\n"
                "| succ $n $ih => rw [$F, $ih, ⟦← $F¦$F⟧]",
            },
            {
                "body": "$u ($F $u $n $x)",
                "eq": "$F $u $n ($u $x) = $u ($F $u $n $x)",
                "proof": "induction $n with\n| zero => rfl\n"
                "| succ $n $ih => ⟦rw [$F, $F, $ih]¦simp [$F, $ih]⟧",
            },
            {
                "body": "$u ($F $u $n $x)",
                "eq": "$F $u ($n + $m) $x = $F $u $n ($F $u $m $x)",
                "proof": "induction $n with\n| zero => simp [$F]\n"
                "| succ $n $ih => rw [Nat.add_right_comm, $F, $F, $ih]",
            },
            {
                "body": "$F $u $n ($u $x)",
                "eq": "$F $u ($n + $m) $x = $F $u $m ($F $u $n $x)",
                "proof": "induction $n generalizing $x with\n| zero => simp [$F]\n"
                "| succ $n $ih => rw [Nat.add_right_comm, $F, $F, $ih]",
            },
            {
                "body": "$u ($F $u $n $x)",
                "eq": "$F $u $n ($F $u $m $x) = $F $u $m ($F $u $n $x)",
                "proof": "have $h : ∀ $k $y, $F $u $k ($u $y) = $u ($F $u $k $y) := by\n"
                "  intro $k $y\n"
                "  induction $k with\n  | zero => rfl\n  | succ $k $ih1 => rw [$F, $F, $ih1]\n"
                "induction $n with\n| zero => rfl\n| succ $n $ih => rw [$F, $F, $h, $ih]",
            },
        ],
        2.0,
        F="iter iterate times repeat1",
        t="$F_succ $F_add $F_comm",
    ),
    family(
        "iterated invariants",
        """
def $F {$A : Type} ($u : $A → $A) : Nat → $A → $A
  | 0, $x => $x
  | $n + 1, $x => $body
===
theorem $t {$A : Type} ($u : $A → $A) ($p : $A → Prop) ($h : ∀ $y, $p $y → $p ($u $y))
  ($n : Nat) ($x : $A) ($h1 : $p $x) : $p ($F $u $n $x)
===
$proof
""",
        [
            {
                "body": "$u ($F $u $n $x)",
                "proof": "induction $n with\n| zero => exact $h1\n"
                "| succ $n $ih => ⟦exact $h _ $ih¦rw [$F]; exact $h _ $ih⟧",
            },
            {
                "body": "$F $u $n ($u $x)",
                "proof": "induction $n generalizing $x with\n| zero => exact $h1\n"
                "| succ $n $ih => ⟦exact $ih ($u $x) ($h $x $h1)¦rw [$F]; exact $ih _ ($h _ $h1)⟧",
            },
        ],
        1.5,
        F="iter iterate times repeat1",
    ),
    family(
        "iterating a step",
        """
def $F ($u : Nat → Nat) : Nat → Nat → Nat
  | 0, $x => $x
  | $n + 1, $x => $u ($F $u $n $x)
===
theorem $t ($n $x : Nat) : $F (fun $y => $step) $n $x = $value
===
induction $n with
| zero => simp [$F]
| succ $n $ih =>
  $end
""",
        [
            {"step": "$y + 1", "value": "$x + $n", "end": "simp only [$F, $ih]\n  omega"},
            {"step": "$y + $N", "value": "$x + $N * $n", "end": "simp only [$F, $ih]\n  omega"},
            {"step": "$N + $y", "value": "$N * $n + $x", "end": "rw [$F, $ih]\n  omega"},
            {
                "step": "2 * $y",
                "value": "2 ^ $n * $x",
                "end": "simp only [$F, $ih, Nat.pow_succ]\n  ac_rfl",
            },
            {"step": "$y", "value": "$x", "end": "simp [$F, $ih]"},
        ],
        F="iter iterate times repeat1",
    ),
]
