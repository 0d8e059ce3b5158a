"""Finite types, relations by rules on numbers, and other types that are different each time."""

from __future__ import annotations

import random

from leanbook.train.generators.filling import Family, Row, family

__all__ = ["FAMILIES"]


def _cycle(rng: random.Random) -> Row:
    """A type of 3 to 6 values, and the function that goes round."""
    count = rng.randint(3, 6)
    names = [f"$C{i}" for i in range(count)]
    lines = [f"  | {name}" for name in names]
    if rng.random() < 0.3:
        lines = ["  | " + " | ".join(names)]
    around_once = [*names[1:], names[0]]
    forth = [f"  | .{a} => .{b}" for a, b in zip(names, around_once, strict=True)]
    back = [f"  | .{b} => .{a}" for a, b in zip(names, around_once, strict=True)]
    places = [f"  | .{a} => {i}" for i, a in enumerate(names)]
    around = "$x"
    for _ in range(count):
        around = f"($F {around})" if around != "$x" else "($F $x)"
    return {
        "values": "\n".join(lines),
        "forth": "\n".join(forth),
        "back": "\n".join(back),
        "places": "\n".join(places),
        "count": str(count),
        "around": around[1:-1],
        "cases": "\n".join(f"| {a} => rfl" for a in names),
        "omegas": "\n".join(f"| {a} => simp [$H]" for a in names),
        "first": names[0],
        "last": names[-1],
        "any": rng.choice(names),
        "or": " ∨ ".join(f"$x = .{a}" for a in names),
    }


_TYPE = """
inductive $T where
$values

def $F : $T → $T
$forth
"""
_INVERSE = (
    _TYPE
    + """
def $G : $T → $T
$back
"""
)
_PLACE = (
    _TYPE
    + """
def $H : $T → Nat
$places
"""
)
_NAMES = {
    "T": "Color Day Dir Season Light Suit Phase",
    "C0": "red mon north spring a0 open1",
    "C1": "green tue east summer a1 half1",
    "C2": "blue wed south autumn a2 shut",
    "F": "next turn rotate cycle after",
    "G": "prev back unturn before",
    "H": "place index num code",
}


def _machine(rng: random.Random) -> Row:
    """Rules that change two numbers and keep a linear equation between them."""
    a, b = rng.choice(((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)))
    # Kept: a * x = b * y + c, started at y = 0, x = c.
    c = rng.choice((0, 0, 1, 2, 5)) if a == 1 else 0
    rules: list[str] = []
    cases: list[str] = []
    for number in range(rng.randint(1, 3)):
        k = rng.randint(1, 3)
        rules.append(f"  | $C{number} ($n $m : Nat) : $R $n $m → $R ($n + {b * k}) ($m + {a * k})")
        cases.append(f"| $C{number} $i $j $h1 $ih => omega")
    left = "$n" if a == 1 else f"{a} * $n"
    right = ("$m" if b == 1 else f"{b} * $m") + (f" + {c}" if c else "")
    return {
        "rules": "\n".join(rules),
        "start": str(c),
        "kept": f"{left} = {right}" if rng.random() < 0.7 else f"{right} = {left}",
        "cases": "\n".join(cases),
        "b": str(b),
        "a": str(a),
        "c": str(c),
    }


def _residue(rng: random.Random) -> Row:
    """Numbers that are made by rules, and what they are modulo something."""
    d = rng.randint(2, 6)
    start = rng.randint(0, d - 1)
    rules, cases, witnesses = [], [], []
    for number in range(rng.randint(1, 3)):
        k = rng.randint(1, 3)
        if rng.random() < 0.7 or start != 0:
            rules.append(f"  | $C{number} ($n : Nat) : $R $n → $R ($n + {d * k})")
            value = f"$k + {k}"
        else:
            k += 1
            rules.append(f"  | $C{number} ($n : Nat) : $R $n → $R ({k} * $n)")
            value = f"{k} * $k"
        cases.append(f"| $C{number} $i $h1 $ih => omega")
        witnesses.append(
            f"| $C{number} $i $h1 $ih =>\n  obtain ⟨$k, $h2⟩ := $ih\n  exact ⟨{value}, by omega⟩"
        )
    return {
        "rules": "\n".join(rules),
        "start": str(start),
        "mod": f"$n % {d} = {start}",
        "exists": f"∃ $k, $n = {d} * $k" + (f" + {start}" if start else ""),
        "cases": "\n".join(cases),
        "cases2": "\n  ".join(cases),
        "witnesses": "\n".join(witnesses),
        "no": str(rng.choice([k for k in range(1, 30) if k % d != start])),
        "d": str(d),
    }


_BORN = """
inductive $R : Nat → Prop where
  | $Cz : $R $start
$rules
"""

FAMILIES: list[Family] = [
    family(
        "all the way round",
        _TYPE
        + """===
theorem $t ($x : $T) : $around = $x
===
cases $x <;> rfl
---
cases $x with
$cases
""",
        _cycle,
        0.2,
        **_NAMES,
    ),
    family(
        "there and back",
        _INVERSE
        + """===
theorem $t ($x : $T) : ⟦$G ($F $x)¦$F ($G $x)⟧ = $x
===
⟦cases $x <;> rfl¦cases $x <;> simp [$F, $G]⟧
---
cases $x with
$cases
""",
        _cycle,
        0.2,
        **_NAMES,
    ),
    family(
        "turning is injective",
        _INVERSE
        + """
theorem $L ($x : $T) : $G ($F $x) = $x := by
  cases $x <;> rfl
===
theorem $t ($x $y : $T) ($h : $F $x = $F $y) : $x = $y
===
rw [← $L $x, $h, $L]
---
have $h1 := congrArg $G $h
rw [$L, $L] at $h1
exact $h1
---
cases $x <;> cases $y <;> simp_all [$F]
""",
        _cycle,
        1.0,
        **_NAMES,
    ),
    family(
        "places are below the count",
        _PLACE
        + """===
theorem $t ($x : $T) : $H $x < $count
===
cases $x <;> ⟦decide¦simp [$H]⟧
---
cases $x with
$omegas
""",
        _cycle,
        0.3,
        **_NAMES,
    ),
    family(
        "places tell apart",
        _PLACE
        + """===
theorem $t ($x $y : $T) ($h : $H $x = $H $y) : $x = $y
===
cases $x <;> cases $y <;> simp_all [$H]
""",
        _cycle,
        0.5,
        **_NAMES,
    ),
    family(
        "one of them",
        _TYPE
        + """===
theorem $t ($x : $T) : $or
===
cases $x <;> simp
""",
        _cycle,
        0.2,
        **_NAMES,
    ),
    family(
        "many times round",
        _TYPE
        + """
def $M1 : Nat → $T → $T
  | 0, $x => $x
  | $n + 1, $x => $M1 $n ($F $x)
===
theorem $t ($n : Nat) ($x : $T) : $M1 ($count * $n) $x = $x
===
induction $n with
| zero => rfl
| succ $n $ih =>
  rw [Nat.mul_succ]
  cases $x <;> exact $ih
---
induction $n with
| zero => rfl
| succ $n $ih =>
  have $h : $M1 ($count * $n + $count) $x = $M1 ($count * $n) $x := by cases $x <;> rfl
  rw [Nat.mul_succ, $h, $ih]
""",
        _cycle,
        1.5,
        M1="iter times turns repeat1",
        **_NAMES,
    ),
    family(
        "turns are added",
        _TYPE
        + """
def $M1 : Nat → $T → $T
  | 0, $x => $x
  | $n + 1, $x => $M1 $n ($F $x)
===
theorem $t ($n $m : Nat) ($x : $T) : $M1 ($n + $m) $x = $M1 $m ($M1 $n $x)
===
induction $n generalizing $x with
| zero => simp [$M1]
| succ $n $ih => rw [Nat.add_right_comm, $M1, $M1, $ih]
""",
        _cycle,
        1.2,
        M1="iter times turns repeat1",
        **_NAMES,
    ),
    family(
        "counting in a list",
        _TYPE
        + """
def $G : List $T → Nat
  | [] => 0
  | .$any :: $xs => $G $xs + 1
  | _ :: $xs => $G $xs
===
theorem $t ($xs $ys : List $T) : $G ($xs ++ $ys) = $G $xs + $G $ys
===
induction $xs with
| nil => simp [$G]
| cons $x $xs $ih => cases $x <;> simp [$G, $ih] <;> omega
---
induction $xs with
| nil => simp [$G]
| cons $x $xs $ih =>
  cases $x <;> simp only [List.cons_append, $G, $ih] <;> omega
""",
        _cycle,
        1.2,
        **_NAMES,
    ),
    family(
        "counting is bounded",
        _TYPE
        + """
def $G : List $T → Nat
  | [] => 0
  | .$any :: $xs => $G $xs + 1
  | _ :: $xs => $G $xs
===
theorem $t ($xs : List $T) : $G $xs ≤ $xs.length
===
induction $xs with
| nil => ⟦simp [$G]¦exact Nat.le_refl _⟧
| cons $x $xs $ih => cases $x <;> simp [$G] <;> omega
---
induction $xs with
| nil => simp [$G]
| cons $x $xs $ih =>
  rw [List.length_cons]
  cases $x <;> simp only [$G] <;> omega
""",
        _cycle,
        1.0,
        **_NAMES,
    ),
    family(
        "kept by all rules",
        """
inductive $R : Nat → Nat → Prop where
  | $Cz : $R $start 0
$rules
===
theorem $t ($n $m : Nat) ($h : $R $n $m) : $kept
===
induction $h with
| $Cz => rfl
$cases
---
induction $h with
| $Cz => simp
$cases
---
induction $h <;> omega
""",
        _machine,
        0.6,
        R="Reach State Run Conf Rel",
        Cz="start init begin",
        t="$R_inv invariant",
    ),
    family(
        "reached by the first rule",
        """
inductive $R : Nat → Nat → Prop where
  | $Cz : $R $start 0
  | $C0 ($n $m : Nat) : $R $n $m → $R ($n + $b) ($m + $a)
===
theorem $t ($k : Nat) : $R ($b * $k + $start) ($a * $k)
===
induction $k with
| zero => exact $R.$Cz
| succ $k $ih =>
  have $h := $R.$C0 _ _ $ih
  rw [Nat.mul_succ, Nat.mul_succ, Nat.add_right_comm]
  exact $h
---
induction $k with
| zero => exact $R.$Cz
| succ $k $ih =>
  have $h1 : $b * ($k + 1) + $start = $b * $k + $start + $b := by omega
  have $h2 : $a * ($k + 1) = $a * $k + $a := by omega
  rw [$h1, $h2]
  exact $R.$C0 _ _ $ih
""",
        _machine,
        1.5,
        R="Reach State Run Conf Rel",
        Cz="start init begin",
    ),
    family(
        "remainders of numbers made by rules",
        _BORN
        + """
===
theorem $t ($n : Nat) ($h : $R $n) : $mod
===
induction $h with
| $Cz => rfl
$cases
---
induction $h <;> omega
""",
        _residue,
        0.5,
        R="Made Good Gen Lucky",
        Cz="start base zero",
    ),
    family(
        "numbers made by rules",
        _BORN
        + """
===
theorem $t ($n : Nat) ($h : $R $n) : $exists
===
induction $h with
| $Cz => exact ⟨0, rfl⟩
$witnesses
""",
        _residue,
        1.5,
        R="Made Good Gen Lucky",
        Cz="start base zero",
    ),
    family(
        "numbers not made by rules",
        _BORN
        + """
===
theorem $t : ¬$R $no
===
have $h : ∀ $n, $R $n → $mod := by
  intro $n $h3
  induction $h3 with
  | $Cz => rfl
  $cases2
intro $h4
have $h5 := $h _ $h4
omega
""",
        _residue,
        1.5,
        R="Made Good Gen Lucky",
        Cz="start base zero",
    ),
]
