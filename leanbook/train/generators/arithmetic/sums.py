"""Induction on sums and products of values."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.recursion import (
    RING,
    function_name,
    hypothesis_name,
    induct,
    recursive,
    variable_name,
)
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["SUMS"]

SUMS = Families("arithmetic")


@SUMS.add(5)
def polynomial_sum(d: Draw) -> Problem:
    """A sum of linear terms, and its closed form: c * f n = quadratic."""
    f, n, ih = function_name(d), variable_name(d), hypothesis_name(d)
    a, b, z = d.number(1, 6), d.number(0, 6), d.number(0, 4)
    shifted = d.chance(0.4)
    # f (n + 1) = f n + (a * t + b), where t is n or n + 1; so 2 * f n = a*n*n + (2b ∓ a)*n + 2z.
    linear = 2 * b + (a if shifted else -a)
    if linear < 0:
        b = (a + 1) // 2 + b
        linear = 2 * b + (a if shifted else -a)
    t = f"({n} + 1)" if shifted else n
    if shifted and a == 1 and b == 0:
        term = f"({n} + 1)"
    else:
        term = t if a == 1 else f"{a} * {t}"
        term = f"({term} + {b})" if b else term
    order = d.chance(0.5)
    step = f"{f} {n} + {term}" if order else f"{term} + {f} {n}"
    if step.startswith("(") and order is False and step.count("(") == 1:
        step = step.replace("(", "", 1).replace(")", "", 1)
    square = d.pick(f"{n} * {n}", f"{n} * {n}", f"{n} ^ 2")
    half = a % 2 == 0 and linear % 2 == 0 and d.chance(0.7)
    c, q, m, k = (1, a // 2, linear // 2, z) if half else (2, a, linear, 2 * z)
    parts = [square if q == 1 else f"{q} * {square}" if "^" in square else f"{q} * ({square})"]
    if m:
        parts.append(n if m == 1 else f"{m} * {n}")
    if k:
        parts.append(str(k))
    left = f"{f} {n}" if c == 1 else d.pick(f"{c} * {f} {n}", f"{f} {n} * {c}", f"{c} * {f} {n}")
    right = " + ".join(parts)
    if q == m and not k and d.chance(0.6):
        right = f"{n} * ({n} + 1)" if q == 1 else f"{q} * ({n} * ({n} + 1))"
    goal = f"{left} = {right}"
    if d.chance(0.2):
        goal = f"{right} = {left}"
    expand = f"simp only [Nat.pow_two, {RING}, Nat.one_mul, Nat.mul_one] at *"
    if "^" not in goal:
        expand = d.pick(
            "simp only [Nat.mul_add, Nat.add_mul] at *",
            "simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul] at *",
        )
    proof = induct(n, [d.pick("rfl", "rfl", f"simp [{f}]")], [f"rw [{f}]", expand, "omega"], ih=ih)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=recursive(d, f, str(z), step, n))


@SUMS.add(3)
def sum_of_values(d: Draw) -> Problem:
    """A general sum, and laws for it."""
    f, n, ih = (
        d.names.like(d.pick("sum", "sigma", "sumOf", "total", "bigSum", "addUp")),
        variable_name(d),
        hypothesis_name(d),
    )
    f = f"my{f.capitalize()}" if f == "sum" else f
    g, h, c, m = (
        d.names.like(x)
        for x in d.pick(("g", "h", "c", "m"), ("u", "v", "r", "s"), ("f", "g", "k", "a"))
    )
    upto = d.chance(0.5)
    term = f"{g} ({n} + 1)" if upto else f"{g} {n}"
    zero = f"{g} 0" if upto else "0"
    define = (
        f"def {f} ({g} : Nat → Nat) : Nat → Nat\n  | 0 => {zero}\n"
        f"  | {n} + 1 => {f} {g} {n} + {term}"
    )
    at = d.pick("x", "i", "j", "t")
    hy = d.hyps(1)[0]
    value = f"{n} + 1" if upto else n
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [f"({g} {h} : Nat → Nat)"],
            [],
            f"{f} (fun {at} => {g} {at} + {h} {at}) {n} = {f} {g} {n} + {f} {h} {n}",
            induct(
                n,
                [d.pick("rfl", "rfl")],
                [f"simp only [{f}]", f"rw [{ih}]", d.pick("omega", "ac_rfl")],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [],
            f"{f} (fun {at} => {c} * {g} {at}) {n} = {c} * {f} {g} {n}",
            induct(n, ["rfl"], [f"simp only [{f}]", f"rw [{ih}, Nat.mul_add]"], ih=ih),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [],
            f"{f} (fun {at} => {g} {at} * {c}) {n} = {f} {g} {n} * {c}",
            induct(
                n,
                [d.pick("rfl", "rfl") if upto else "simp [" + f + "]"],
                [f"simp only [{f}]", f"rw [{ih}, Nat.add_mul]"],
                ih=ih,
            ),
        ),
        (
            [f"({g} {h} : Nat → Nat)"],
            [(hy, f"∀ {at}, {g} {at} ≤ {h} {at}")],
            f"{f} {g} {n} ≤ {f} {h} {n}",
            induct(
                n,
                [f"exact {hy} 0" if upto else "exact Nat.le_refl 0"],
                [f"exact Nat.add_le_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} {h} : Nat → Nat)"],
            [(hy, f"∀ {at}, {g} {at} = {h} {at}")],
            f"{f} {g} {n} = {f} {h} {n}",
            induct(n, [f"exact {hy} 0" if upto else "rfl"], [f"rw [{f}, {f}, {ih}, {hy}]"], ih=ih),
        ),
        (
            [f"({c} : Nat)"],
            [],
            f"{f} (fun _ => {c}) {n} = " + (f"({n} + 1) * {c}" if upto else f"{n} * {c}"),
            induct(
                n,
                [f"simp [{f}]"],
                [
                    f"rw [{f}, {ih}, Nat.succ_mul ({value})]"
                    if upto
                    else f"rw [{f}, {ih}, Nat.succ_mul]"
                ],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat)"],
            [],
            f"{f} {g} {n} ≤ {f} {g} ({n} + 1)",
            f"rw [{f}]\nexact Nat.le_add_right _ _",
        ),
        (
            [f"({g} : Nat → Nat) ({m} : Nat)"],
            [],
            f"{f} {g} {n} ≤ {f} {g} ({n} + {m})",
            induct(
                m,
                ["exact Nat.le_refl _"],
                [f"rw [← Nat.add_assoc, {f}]", f"exact Nat.le_trans {ih} (Nat.le_add_right _ _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [(hy, f"∀ {at}, {c} ∣ {g} {at}")],
            f"{c} ∣ {f} {g} {n}",
            induct(
                n,
                [f"exact {hy} 0" if upto else "exact ⟨0, rfl⟩"],
                [f"rw [{f}]", f"exact Nat.dvd_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [(hy, f"∀ {at}, {g} {at} ≤ {c}")],
            f"{f} {g} {n} ≤ " + (f"({n} + 1) * {c}" if upto else f"{n} * {c}"),
            induct(
                n,
                [
                    f"rw [{f}, Nat.zero_add, Nat.one_mul]\nexact {hy} 0".split("\n")[0],
                    f"exact {hy} 0",
                ]
                if upto
                else [f"simp [{f}]"],
                [f"rw [{f}, Nat.succ_mul]", f"exact Nat.add_le_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    binders = [*binders, f"({n} : Nat)"] if d.chance(0.8) else [f"({n} : Nat)", *binders]
    return d.theorem(binders, facts, goal, proof, preamble=define)


@SUMS.add(3)
def geometric_sum(d: Draw) -> Problem:
    """Sums of powers."""
    f, n, ih = function_name(d), variable_name(d), hypothesis_name(d)
    k = d.number(2, 7)
    c = d.number(1, 4)
    # f 0 = 0, f (n+1) = f n + c * k ^ n:  (k - 1) * f n + c = c * k ^ n.
    term = f"{k} ^ {n}" if c == 1 else f"{c} * {k} ^ {n}"
    step = d.pick(f"{f} {n} + {term}", f"{term} + {f} {n}")
    left = f"{f} {n}" if k == 2 else d.pick(f"{k - 1} * {f} {n}", f"{f} {n} * {k - 1}")
    goal = f"{left} + {c} = {term}"
    proof = induct(n, ["rfl"], [f"rw [{f}, Nat.pow_succ]", "omega"], ih=ih)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=recursive(d, f, "0", step, n))
