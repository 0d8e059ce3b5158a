"""Induction on functions that a text defines: factorials, Fibonacci numbers, accumulators."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.recursion import (
    hypothesis_name,
    indented,
    induct,
    recursive,
    variable_name,
)
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["OWN"]

OWN = Families("arithmetic")


@OWN.add(3)
def factorial(d: Draw) -> Problem:
    f = d.names.like(d.pick("factorial", "fact", "fac", "f", "F", "prod"))
    n, ih = variable_name(d), hypothesis_name(d)
    step = d.pick(f"({n} + 1) * {f} {n}", f"{f} {n} * ({n} + 1)")
    left = step.startswith("(")
    define = recursive(d, f, "1", step, n)
    m = d.names.like("m")
    pos = f"theorem {f}_pos ({n} : Nat) : 0 < {f} {n} := by\n" + indented(
        induct(
            n,
            ["decide"],
            [
                f"exact Nat.mul_pos (Nat.succ_pos {n}) ih"
                if left
                else f"exact Nat.mul_pos ih (Nat.succ_pos {n})"
            ],
        )
    )
    mul = "Nat.le_mul_of_pos_left" if left else "Nat.le_mul_of_pos_right"
    forms = [
        (
            f"0 < {f} {n}",
            induct(
                n,
                [d.pick("decide", f"simp [{f}]")],
                [
                    f"rw [{f}]",
                    f"exact Nat.mul_pos (Nat.succ_pos {n}) {ih}"
                    if left
                    else f"exact Nat.mul_pos {ih} (Nat.succ_pos {n})",
                ],
                ih=ih,
            ),
            "",
        ),
        (
            f"{f} {n} ≤ {f} ({n} + 1)",
            f"rw [{f}]\nexact {mul} _ (Nat.succ_pos {n})",
            "",
        ),
        (
            f"{n} ≤ {f} {n}",
            f"cases {n} with\n| zero => exact Nat.zero_le _\n| succ {n} =>\n  rw [{f}]\n"
            + (
                f"  exact Nat.le_mul_of_pos_right _ ({f}_pos {n})"
                if left
                else f"  exact Nat.le_mul_of_pos_left _ ({f}_pos {n})"
            ),
            pos,
        ),
        (
            f"2 ^ {n} ≤ {f} ({n} + 1)",
            induct(
                n,
                ["decide"],
                [
                    f"rw [{f}, Nat.pow_succ" + (", Nat.mul_comm]" if left else "]"),
                    f"exact Nat.mul_le_mul (by omega) {ih}"
                    if left
                    else f"exact Nat.mul_le_mul {ih} (by omega)",
                ],
                ih=ih,
            ),
            "",
        ),
        (
            f"{n} + 1 ∣ {f} ({n} + 1)",
            f"rw [{f}]\n"
            + ("exact Nat.dvd_mul_right _ _" if left else "exact Nat.dvd_mul_left _ _"),
            "",
        ),
        (
            f"{f} {n} ∣ {f} ({n} + {m})",
            induct(
                m,
                ["exact Nat.dvd_refl _"],
                [
                    f"rw [← Nat.add_assoc, {f}]",
                    f"exact Nat.dvd_mul_left_of_dvd {ih} _"
                    if left
                    else f"exact Nat.dvd_mul_right_of_dvd {ih} _",
                ],
                ih=ih,
            ),
            "",
        ),
        (f"{f} {n} ≠ 0", f"have key := {f}_pos {n}\nomega", pos),
        (f"1 ≤ {f} {n} * {f} {m}", f"exact Nat.mul_pos ({f}_pos {n}) ({f}_pos {m})", pos),
    ]
    goal, proof, extra = d.pick(*forms)
    names = f"({n} {m} : Nat)" if f" {m})" in goal or goal.endswith(f" {m}") else f"({n} : Nat)"
    return d.theorem([names], [], goal, proof, preamble=f"{define}\n\n{extra}" if extra else define)


@OWN.add(4)
def fibonacci(d: Draw) -> Problem:
    """Two-step recursion."""
    f = d.names.like(d.pick("fib", "fibo", "F", "f", "seq", "g", "rabbits"))
    n, ih = variable_name(d), "ih"
    x, y = d.number(0, 2), d.number(1, 3)
    p, q = d.pick((1, 1), (1, 1), (1, 2), (2, 1), (3, 2))
    left = f"{f} {n}" if p == 1 else f"{p} * {f} {n}"
    right = f"{f} ({n} + 1)" if q == 1 else f"{q} * {f} ({n} + 1)"
    step = d.pick(f"{left} + {right}", f"{right} + {left}")
    define = f"def {f} : Nat → Nat\n  | 0 => {x}\n  | 1 => {y}\n  | {n} + 2 => {step}"
    h0, h1 = d.names.like("h0"), d.names.like("h1")
    base = max(2, p + q)
    while p + q * base > base * base:
        base += 1
    c = max(x, -(-y // base), 1)
    bound = f"{base} ^ {n}" if c == 1 else f"{c} * {base} ^ {n}"
    strong = (
        "induction {n} using Nat.strongRecOn with\n| ind {n} ih =>\n  match {n} with\n"
        "  | 0 => {a}\n  | 1 => {b}\n  | {n} + 2 =>\n    have {h0} := ih {n} (by omega)\n"
        "    have {h1} := ih ({n} + 1) (by omega)\n{rest}"
    )
    fun = (
        "induction {n} using {f}.induct with\n| case1 => {a}\n| case2 => {b}\n"
        "| case3 {n} {h0} {h1} =>\n{rest}"
    )
    shape = d.pick(strong, strong, fun)
    way = d.number(0, 4)
    parts = {"n": n, "f": f, "h0": h0, "h1": h1}
    if shape is fun and step.startswith(right):
        parts["h0"], parts["h1"] = h1, h0
    width = "    " if shape is strong else "  "
    if way == 0:
        goal = f"{f} {n} ≤ {bound}"
        rest = (
            f"{width}rw [{f}, Nat.pow_succ, Nat.pow_succ]\n{width}rw [Nat.pow_succ] at {h1}\n"
            f"{width}omega"
        )
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            goal,
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 1:
        # A common divisor of the first two values.
        m = d.number(2, 5)
        define = f"def {f} : Nat → Nat\n  | 0 => {m * x}\n  | 1 => {m * y}\n  | {n} + 2 => {step}"
        rest = f"{width}rw [{f}]\n{width}omega"
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"{m} ∣ {f} {n}",
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 2:
        define = f"def {f} : Nat → Nat\n  | 0 => {x + 1}\n  | 1 => {y}\n  | {n} + 2 => {step}"
        rest = f"{width}rw [{f}]\n{width}omega"
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"0 < {f} {n}",
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 3:
        goal = f"{f} ({n} + 2) = {step}"
        return d.theorem([f"({n} : Nat)"], [], goal, d.pick("rfl", f"rw [{f}]"), preamble=define)
    low = min(x, y) if d.chance(0.5) else 0
    del low
    s = d.names.like(d.pick("sumF", "total", "acc", "fsum"))
    plain = f"def {f} : Nat → Nat\n  | 0 => 0\n  | 1 => 1\n  | {n} + 2 => {f} {n} + {f} ({n} + 1)"
    extra = f"def {s} : Nat → Nat\n  | 0 => 0\n  | {n} + 1 => {s} {n} + {f} {n}"
    proof = induct(n, ["rfl"], [f"rw [{s}, {f}]", "omega"], ih=ih)
    return d.theorem(
        [f"({n} : Nat)"], [], f"{s} {n} + 1 = {f} ({n} + 1)", proof, preamble=f"{plain}\n\n{extra}"
    )


@OWN.add(3)
def accumulator(d: Draw) -> Problem:
    """A function with an accumulator is the plain one."""
    f = d.names.like(d.pick("sumTo", "total", "f", "plain", "S", "add"))
    g = d.names.like(d.pick("sumAux", "loop", "go", "fast", "accum", "tailSum"))
    n, ih = variable_name(d), hypothesis_name(d)
    acc = d.names.like(d.pick("acc", "a", "r", "s", "k"))
    a, b = d.number(1, 5), d.number(0, 4)
    kind = d.pick("sum", "sum", "count", "power")
    call = d.names.like("m")
    if kind == "power":
        define = (
            f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
            f"  | {n} + 1, {acc} => {g} {n} ({a + 1} * {acc})"
        )
        goal = d.pick(
            f"{g} {n} {acc} = {a + 1} ^ {n} * {acc}", f"{g} {n} {acc} = {acc} * {a + 1} ^ {n}"
        )
        body = [f"rw [{g}, {ih}, Nat.pow_succ]", "ac_rfl"]
        return d.theorem(
            [f"({n} {acc} : Nat)"],
            [],
            goal,
            induct(n, [f"simp [{g}]"], body, general=acc, ih=ih),
            preamble=define,
        )
    if kind == "count":
        define = (
            f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
            f"  | {n} + 1, {acc} => {g} {n} ({acc} + {a})"
        )
        goal = d.pick(f"{g} {n} {acc} = {a} * {n} + {acc}", f"{g} {n} {acc} = {acc} + {a} * {n}")
        body = [f"rw [{g}, {ih}]", "omega"]
        return d.theorem(
            [f"({n} {acc} : Nat)"],
            [],
            goal,
            induct(n, [f"simp [{g}]"], body, general=acc, ih=ih),
            preamble=define,
        )
    del call
    term = f"({n} + 1)" if a == 1 else f"({a} * {n} + {b})"
    define = (
        f"def {f} : Nat → Nat\n  | 0 => 0\n  | {n} + 1 => {f} {n} + {term}\n\n"
        f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
        f"  | {n} + 1, {acc} => {g} {n} ({acc} + {term})"
    )
    goal = d.pick(f"{g} {n} {acc} = {f} {n} + {acc}", f"{g} {n} {acc} = {acc} + {f} {n}")
    body = d.pick([f"rw [{g}, {ih}, {f}]", "omega"], [f"simp only [{g}, {f}, {ih}]", "omega"])
    proof = induct(n, [f"simp [{g}, {f}]"], body, general=acc, ih=ih)
    if d.chance(0.3):
        lemma = (
            f"theorem {g}_eq ({n} {acc} : Nat) : {g} {n} {acc} = {f} {n} + {acc} := by\n"
            + indented(
                induct(n, [f"simp [{g}, {f}]"], [f"rw [{g}, ih, {f}]", "omega"], general=acc)
            )
        )
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"{g} {n} 0 = {f} {n}",
            d.pick(f"rw [{g}_eq, Nat.add_zero]", f"simp [{g}_eq]"),
            preamble=f"{define}\n\n{lemma}",
        )
    return d.theorem([f"({n} {acc} : Nat)"], [], goal, proof, preamble=define)


@OWN.add(3)
def own_arithmetic(d: Draw) -> Problem:
    """Addition and multiplication defined once more, and their laws."""
    add = d.names.like(d.pick("plus", "myAdd", "add'", "sum2", "addN"))
    mul = d.names.like(d.pick("times", "myMul", "mul'", "prod2", "mulN"))
    m, n = d.pick(("m", "n"), ("a", "b"), ("x", "y"), ("k", "n"))
    c = d.names.like("c")
    ih = hypothesis_name(d)
    first = d.chance(0.5)
    if first:
        define = (
            f"def {add} : Nat → Nat → Nat\n  | 0, {n} => {n}\n  | {m} + 1, {n} => {add} {m} {n} + 1"
        )
        var = m
    else:
        define = (
            f"def {add} : Nat → Nat → Nat\n  | {m}, 0 => {m}\n  | {m}, {n} + 1 => {add} {m} {n} + 1"
        )
        var = n
    times = (
        f"def {mul} : Nat → Nat → Nat\n  | 0, _ => 0\n  | {m} + 1, {n} => {add} ({mul} {m} {n}) {n}"
        if first
        else f"def {mul} : Nat → Nat → Nat\n  | _, 0 => 0\n"
        f"  | {m}, {n} + 1 => {add} ({mul} {m} {n}) {m}"
    )
    is_add = f"theorem {add}_eq ({m} {n} : Nat) : {add} {m} {n} = {m} + {n} := by\n" + indented(
        induct(var, [f"simp [{add}]"], [f"rw [{add}, ih]", "omega"])
    )
    other = n if first else m
    zero = f"{add} {m} 0 = {m}" if first else f"{add} 0 {n} = {n}"
    succ = (
        f"{add} {m} ({n} + 1) = {add} {m} {n} + 1"
        if first
        else f"{add} ({m} + 1) {n} = {add} {m} {n} + 1"
    )
    forms: list[tuple[list[str], str, str, str]] = [
        (
            [m, n],
            f"{add} {m} {n} = {m} + {n}",
            induct(var, [f"simp [{add}]"], [f"rw [{add}, {ih}]", "omega"], ih=ih),
            "",
        ),
        ([var], zero, induct(var, ["rfl"], [f"rw [{add}, {ih}]"], ih=ih), ""),
        ([m, n], succ, induct(var, ["rfl"], [f"rw [{add}, {add}, {ih}]"], ih=ih), ""),
        (
            [m, n],
            f"{add} {m} {n} = {add} {n} {m}",
            f"rw [{add}_eq, {add}_eq, Nat.add_comm]",
            is_add,
        ),
        (
            [m, n, c],
            f"{add} ({add} {m} {n}) {c} = {add} {m} ({add} {n} {c})",
            f"simp only [{add}_eq]\nomega"
            if d.chance(0.5)
            else f"rw [{add}_eq, {add}_eq, {add}_eq, {add}_eq, Nat.add_assoc]",
            is_add,
        ),
        (
            [m, n],
            f"{mul} {m} {n} = {m} * {n}",
            induct(
                var,
                [f"simp [{mul}]"],
                [f"rw [{mul}, {add}_eq, {ih}, " + ("Nat.succ_mul]" if first else "Nat.mul_succ]")],
                ih=ih,
            ),
            f"{times}\n\n{is_add}".replace(times, times),
        ),
    ]
    names, goal, proof, extra = d.pick(*forms)
    del other
    if mul in goal:
        extra = f"{is_add}\n\n{times}"
    return d.theorem(
        [f"({' '.join(names)} : Nat)"],
        [],
        goal,
        proof,
        preamble=f"{define}\n\n{extra}" if extra else define,
    )


@OWN.add(3)
def iterate(d: Draw) -> Problem:
    """A function applied so many times."""
    it = d.names.like(d.pick("iter", "iterate", "rep", "times", "power"))
    α = d.types(1)[0]
    f, g = d.funs(2)
    n, m, x, ih = d.names.like("n"), d.names.like("m"), d.names.like("x"), hypothesis_name(d)
    h = d.hyps(1)[0]
    outer = d.chance(0.5)
    step = f"{f} ({it} {f} {n} {x})" if outer else f"{it} {f} {n} ({f} {x})"
    define = (
        f"def {it} {{{α} : Type}} ({f} : {α} → {α}) : Nat → {α} → {α}\n  | 0, {x} => {x}\n"
        f"  | {n} + 1, {x} => {step}"
    )
    general = "" if outer else x
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [f"({f} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [],
            f"{it} {f} ({n} + 1) {x} = "
            + (f"{it} {f} {n} ({f} {x})" if outer else f"{f} ({it} {f} {n} {x})"),
            induct(
                n,
                ["rfl"],
                [
                    f"rw [{it}, {ih}]",
                    f"rw [{it}]",
                ],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [(h, f"{f} {x} = {x}")],
            f"{it} {f} {n} {x} = {x}",
            induct(
                n, ["rfl"], [f"rw [{it}, {ih}, {h}]" if outer else f"rw [{it}, {h}, {ih}]"], ih=ih
            ),
        ),
        (
            [f"({f} {g} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [(h, f"∀ x, {g} ({f} x) = {f} ({g} x)")],
            f"{g} ({it} {f} {n} {x}) = {it} {f} {n} ({g} {x})",
            induct(
                n,
                ["rfl"],
                [f"rw [{it}, {it}, {h}, {ih}]" if outer else f"rw [{it}, {it}, {ih}, {h}]"],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) ({m} {n} : Nat) ({x} : {α})"],
            [],
            f"{it} {f} ({m} + {n}) {x} = "
            + (f"{it} {f} {m} ({it} {f} {n} {x})" if outer else f"{it} {f} {n} ({it} {f} {m} {x})"),
            induct(
                m,
                ["rw [Nat.zero_add, " + it + "]"],
                [f"rw [Nat.succ_add, {it}, {it}, {ih}]"],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) (P : {α} → Prop) ({n} : Nat) ({x} : {α})"],
            [(h, f"∀ x, P x → P ({f} x)")],
            f"P {x} → P ({it} {f} {n} {x})",
            induct(
                n,
                ["exact id"],
                [
                    "intro hs",
                    f"exact {h} _ ({ih} hs)" if outer else f"exact {ih} ({f} {x}) ({h} {x} hs)",
                ],
                general=general,
                ih=ih,
            ),
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    if general and goal.startswith(f"{it} {f} {n} {x} ="):
        pass
    return d.theorem(
        [f"{{{α} : Type}}", *binders], facts, goal, proof, preamble=define, intro=False
    )
