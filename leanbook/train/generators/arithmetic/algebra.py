"""Equations with products and powers."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.polynomials import (
    Expression,
    collected,
    number,
    power,
    product,
    ring,
    total,
    variable,
)
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["ALGEBRA"]

ALGEBRA = Families("arithmetic")


def _linear(d: Draw, names: list[str], *, kind: str = "Nat") -> Expression:
    """A linear form with small coefficients."""
    chosen = d.rng.sample(names, d.number(1, min(2, len(names))))
    whole: Expression | None = None
    for name in chosen:
        factor = d.pick(1, 1, 1, 2, 3)
        one = variable(name) if factor == 1 else product(number(factor), variable(name))
        minus = kind == "Int" and whole is not None and d.chance(0.4)
        whole = one if whole is None else total(whole, one, -1 if minus else 1)
    assert whole is not None
    if len(chosen) == 1 or d.chance(0.3):
        minus = kind == "Int" and d.chance(0.4)
        whole = total(whole, number(d.number(1, 5)), -1 if minus else 1)
    return whole


def _binders(names: list[str], kind: str) -> list[str]:
    return [f"({' '.join(names)} : {kind})"]


def _used(names: list[str], *texts: str) -> list[str]:
    import re

    words = set(re.findall(r"[^\s()+*^-]+", " ".join(texts)))
    return [name for name in names if name in words]


def _equation(d: Draw, left: Expression, right: Expression, names: list[str], kind: str) -> Problem:
    sides = (left, right) if d.chance(0.7) else (right, left)
    goal = f"{sides[0].text} = {sides[1].text}"
    used = _used(names, goal)
    if left.text == right.text:
        return d.theorem(_binders(used, kind), [], goal, "rfl")
    return d.theorem(_binders(used, kind), [], goal, "\n".join(ring(d, sides, kind)))


@ALGEBRA.add(3)
def expand_two(d: Draw) -> Problem:
    """A product of two linear forms."""
    kind = d.pick("Nat", "Nat", "Int")
    names = d.numbers(d.number(1, 3))
    left = product(_linear(d, names, kind=kind), _linear(d, names, kind=kind))
    return _equation(d, left, collected(d, left.terms), names, kind)


@ALGEBRA.add(3)
def expand_three(d: Draw) -> Problem:
    kind = d.pick("Nat", "Nat", "Int")
    names = d.numbers(d.number(1, 2))
    left = product(_linear(d, names, kind=kind), _linear(d, names, kind=kind))
    left = product(
        left, variable(d.pick(*names)) if d.chance(0.5) else _linear(d, names, kind=kind)
    )
    return _equation(d, left, collected(d, left.terms), names, kind)


@ALGEBRA.add(3)
def expand_power(d: Draw) -> Problem:
    """A square or a cube of a sum."""
    kind = d.pick("Nat", "Nat", "Int")
    names = d.numbers(d.number(1, 2))
    left = power(_linear(d, names, kind=kind), d.pick(2, 2, 2, 3))
    if d.chance(0.3):
        left = product(left, variable(d.pick(*names)))
    right = collected(d, left.terms, powers=d.chance(0.7))
    return _equation(d, left, right, names, kind)


@ALGEBRA.add(3)
def two_products(d: Draw) -> Problem:
    """Two sums of products that are the same."""
    kind = d.pick("Nat", "Nat", "Int")
    names = d.numbers(d.number(2, 4))
    a, b, c = (_linear(d, names, kind=kind) for _ in range(3))
    x = variable(d.pick(*names))
    forms = [
        (product(a, total(b, c)), total(product(a, b), product(a, c)), "rw [K.mul_add]"),
        (product(total(a, b), c), total(product(a, c), product(b, c)), "rw [K.add_mul]"),
        (
            product(total(a, b), c),
            total(product(c, a), product(c, b)),
            "rw [K.mul_comm, K.mul_add]",
        ),
        (product(product(a, b), x), product(product(x, b), a), "ac_rfl"),
        (product(a, product(b, x)), product(product(x, a), b), "ac_rfl"),
        (product(x, total(a, b)), total(product(b, x), product(a, x)), ""),
        (
            product(total(a, x), total(b, x)),
            total(total(product(x, x), product(x, total(a, b))), product(a, b)),
            "",
        ),
    ]
    left, right, proof = d.pick(*forms)
    if not proof or d.chance(0.2):
        return _equation(d, left, right, names, kind)
    used = _used(names, left.text)
    goal = f"{left.text} = {right.text}"
    return d.theorem(_binders(used, kind), [], goal, proof.replace("K.", f"{kind}."))


@ALGEBRA.add(2)
def squares_difference(d: Draw) -> Problem:
    """(a + b) * (a - b) among the integers, with terms for a and b."""
    names = d.numbers(2)
    a = _linear(d, names[:1], kind="Int") if d.chance(0.5) else variable(names[0])
    b = _linear(d, names[1:], kind="Int") if d.chance(0.5) else variable(names[1])
    left = product(total(a, b), total(a, b, -1))
    right = total(product(a, a), product(b, b), -1)
    return _equation(d, left, right, names, "Int")


@ALGEBRA.add(2)
def reorder(d: Draw) -> Problem:
    """The same factors or summands, in another order."""
    kind = d.pick("Nat", "Nat", "Int")
    names = d.numbers(d.number(3, 5))
    sign = d.pick("*", "*", "+")

    def tree(items: list[str], top: bool = False) -> str:
        if len(items) == 1:
            return items[0]
        cut = d.number(1, len(items) - 1)
        inner = f"{tree(items[:cut])} {sign} {tree(items[cut:])}"
        return inner if top else f"({inner})"

    goal = f"{tree(names, True)} = {tree(d.shuffled(names), True)}"
    lemmas = ("mul_comm", "mul_left_comm", "mul_assoc")
    if sign == "+":
        lemmas = ("add_comm", "add_left_comm", "add_assoc")
    proof = d.pick(
        "ac_rfl", f"simp only [{', '.join(f'{kind}.{name}' for name in lemmas)}]", "ac_rfl"
    )
    return d.theorem(_binders(names, kind), [], goal, proof)


@ALGEBRA.add(3)
def substitute_and_expand(d: Draw) -> Problem:
    """An equation for a variable, which is put in."""
    kind = d.pick("Nat", "Nat", "Int")
    x, *names = d.numbers(d.number(2, 4))
    value = _linear(d, names, kind=kind)
    other = variable(d.pick(*names)) if d.chance(0.5) else _linear(d, names, kind=kind)
    left = product(variable(x), other)
    expanded = product(value, other)
    if d.chance(0.4):
        extra = product(variable(x), variable(d.pick(*names)))
        left = total(left, extra)
        expanded = total(expanded, product(value, variable(extra.text.rsplit(" ", 1)[1])))
    right = collected(d, expanded.terms)
    h = d.hyps(1)[0]
    used = _used([x, *names], left.text, right.text, value.text)
    flipped = d.chance(0.3)
    hypothesis = f"{value.text} = {x}" if flipped else f"{x} = {value.text}"
    first = f"rw [{'← ' if flipped else ''}{h}]"
    if d.chance(0.3):
        first = f"subst {h}"
    proof = [first, *ring(d, (expanded, right), kind)]
    return d.theorem(
        _binders(used, kind), [(h, hypothesis)], f"{left.text} = {right.text}", "\n".join(proof)
    )


@ALGEBRA.add(3)
def known_product(d: Draw) -> Problem:
    """The value of a product is known; a sum is multiplied by a factor."""
    kind = d.pick("Nat", "Nat", "Int")
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    n = d.number(1, 9)
    k = d.number(2, 5)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} = {b} + {c}"), (h2, f"{b} * {e} = {n}")],
            f"{a} * {e} = {n} + {c} * {e}",
            f"rw [{h1}, {kind}.add_mul, {h2}]",
        ),
        (
            [(h1, f"{a} = {b} + {k}"), (h2, f"{b} * {e} = {n}")],
            f"{a} * {e} = {n} + {k} * {e}",
            f"rw [{h1}, {kind}.add_mul, {h2}]",
        ),
        (
            [(h1, f"{a} = {k} * {b}"), (h2, f"{b} * {c} = {e}")],
            f"{a} * {c} = {k} * {e}",
            f"rw [{h1}, {kind}.mul_assoc, {h2}]",
        ),
        (
            [(h1, f"{b} * {c} = {a}"), (h2, f"{e} = {c} * {k}")],
            f"{b} * {e} = {a} * {k}",
            f"rw [{h2}, ← {kind}.mul_assoc, {h1}]",
        ),
        (
            [(h1, f"{a} * {b} = {c}"), (h2, f"{a} * {e} = {n}")],
            f"{a} * ({b} + {e}) = {c} + {n}",
            f"rw [{kind}.mul_add, {h1}, {h2}]",
        ),
        (
            [(h1, f"{a} * {c} = {e}"), (h2, f"{b} * {c} = {n}")],
            f"({a} + {b}) * {c} = {e} + {n}",
            f"rw [{kind}.add_mul, {h1}, {h2}]",
        ),
        (
            [(h1, f"{a} = {b}"), (h2, f"{c} = {e}")],
            f"{a} * {c} + {k} = {b} * {e} + {k}",
            f"rw [{h1}, {h2}]",
        ),
        (
            [(h1, f"{a} * {b} = {c} * {e}")],
            f"{b} * ({k} * {a}) = {e} * ({k} * {c})",
            f"rw [{kind}.mul_left_comm, {kind}.mul_comm {b}, {h1}, {kind}.mul_left_comm "
            f"{e}, {kind}.mul_comm {e}]",
        ),
    ]
    hypotheses, goal, proof = d.pick(*forms)
    return d.theorem(_binders([a, b, c, e], kind), d.shuffled(hypotheses), goal, proof)


@ALGEBRA.add(2)
def power_laws(d: Draw) -> Problem:
    """Products of powers."""
    a, b, m, n = d.numbers(4)
    k = d.number(2, 5)
    base = d.pick(a, a, str(k))
    forms = [
        (f"{base} ^ ({m} + {n}) = {base} ^ {n} * {base} ^ {m}", "rw [Nat.pow_add, Nat.mul_comm]"),
        (f"{base} ^ {m} * {base} ^ {n} = {base} ^ ({n} + {m})", "rw [← Nat.pow_add, Nat.add_comm]"),
        (
            f"({a} ^ {m}) ^ {n} = ({a} ^ {n}) ^ {m}",
            "rw [← Nat.pow_mul, ← Nat.pow_mul, Nat.mul_comm]",
        ),
        (f"({a} * {b}) ^ {k} = {b} ^ {k} * {a} ^ {k}", "rw [Nat.mul_pow, Nat.mul_comm]"),
        (f"{base} ^ ({n} + 1) = {base} * {base} ^ {n}", "rw [Nat.pow_succ, Nat.mul_comm]"),
        (
            f"{base} ^ ({n} + 2) = {base} * {base} * {base} ^ {n}",
            "rw [Nat.pow_succ, Nat.pow_succ, Nat.mul_assoc, Nat.mul_comm]",
        ),
        (f"{base} ^ (2 * {n}) = {base} ^ {n} * {base} ^ {n}", "rw [Nat.two_mul, Nat.pow_add]"),
        (f"({base} ^ {n}) ^ 2 = {base} ^ (2 * {n})", "rw [← Nat.pow_mul, Nat.mul_comm]"),
        (
            f"{a} ^ {m} * {b} ^ {m} * {a} = {a} ^ ({m} + 1) * {b} ^ {m}",
            "rw [Nat.pow_succ, Nat.mul_assoc, Nat.mul_comm (_ ^ _) " + a + ", ← Nat.mul_assoc]",
        ),
        (
            f"{a} * {a} ^ {m} * {a} ^ {n} = {a} ^ ({m} + {n} + 1)",
            "rw [Nat.pow_succ, Nat.pow_add, Nat.mul_comm, Nat.mul_comm "
            + f"{a}, ← Nat.mul_assoc, Nat.mul_comm ({a} ^ {n})]",
        ),
        (f"2 ^ ({n} + 1) = 2 ^ {n} + 2 ^ {n}", "rw [Nat.pow_succ, Nat.mul_two]"),
        (
            f"{k} ^ ({n} + 1) + {k} ^ {n} = {k + 1} * {k} ^ {n}",
            "rw [Nat.pow_succ]\nomega",
        ),
        (
            f"{k} ^ ({n} + 2) = {k * k} * {k} ^ {n}",
            "rw [Nat.pow_succ, Nat.pow_succ]\nomega",
        ),
        (
            f"{k} ^ ({n} + 1) - {k} ^ {n} = {k - 1} * {k} ^ {n}",
            "rw [Nat.pow_succ]\nomega",
        ),
    ]
    goal, proof = d.pick(*forms)
    names = [
        name for name in (a, b, m, n) if name in goal.replace("(", " ").replace(")", " ").split()
    ]
    return d.theorem(_binders(names, "Nat"), [], goal, proof)


@ALGEBRA.add(2)
def nat_differences(d: Draw) -> Problem:
    """Products with a truncated difference."""
    a, b, c, e = d.numbers(4)
    h = d.hyps(1)[0]
    k = d.number(2, 6)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        ([], f"({a} - {b}) * {c} = {a} * {c} - {b} * {c}", "rw [Nat.sub_mul]"),
        ([], f"{c} * ({a} - {b}) = {c} * {a} - {c} * {b}", "rw [Nat.mul_sub]"),
        ([], f"{k} * ({a} - {b}) = {k} * {a} - {k} * {b}", "rw [Nat.mul_sub]"),
        (
            [],
            f"{a} * {a} - {b} * {b} = ({a} - {b}) * ({a} + {b})",
            "rw [Nat.mul_comm (_ - _), Nat.mul_self_sub_mul_self_eq]",
        ),
        (
            [],
            f"({a} + {b}) * ({a} - {b}) = {a} * {a} - {b} * {b}",
            "exact (Nat.mul_self_sub_mul_self_eq _ _).symm",
        ),
        (
            [(h, f"{b} ≤ {a}")],
            f"({a} - {b}) * {c} + {b} * {c} = {a} * {c}",
            f"rw [← Nat.add_mul, Nat.sub_add_cancel {h}]",
        ),
        (
            [(h, f"{b} ≤ {a}")],
            f"{c} * ({a} - {b}) + {c} * {b} = {c} * {a}",
            f"rw [← Nat.mul_add, Nat.sub_add_cancel {h}]",
        ),
        (
            [(h, f"{a} = {b} + {c}")],
            f"{a} * {e} - {b} * {e} = {c} * {e}",
            f"rw [{h}, Nat.add_mul, Nat.add_sub_cancel_left]",
        ),
        (
            [(h, f"{a} * {c} = {b} * {c} + {e}")],
            f"({a} - {b}) * {c} = {e}",
            f"rw [Nat.sub_mul, {h}, Nat.add_sub_cancel_left]",
        ),
        ([], f"({a} - 1) * {b} = {a} * {b} - {b}", "rw [Nat.sub_mul, Nat.one_mul]"),
        (
            [],
            f"{b} * ({a} + {k}) - {b} * {a} = {k} * {b}",
            "rw [Nat.mul_add, Nat.add_sub_cancel_left, Nat.mul_comm]",
        ),
    ]
    hypotheses, goal, proof = d.pick(*forms)
    everything = goal + " ".join(text for _, text in hypotheses)
    names = _used([a, b, c, e], everything.replace("=", " ").replace("≤", " "))
    return d.theorem(_binders(names, "Nat"), hypotheses, goal, proof)


@ALGEBRA.add(2)
def cancellation(d: Draw) -> Problem:
    """A factor is cancelled, or a product has a known value."""
    a, b, c = d.numbers(3)
    h, hp = d.hyps(2)
    k = d.number(2, 9)
    pos = d.pick(f"0 < {a}", f"0 < {a}")
    kz = d.number(1, 5)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(hp, pos), (h, f"{a} * {b} = {a} * {c}")],
            f"{b} = {c}",
            f"exact Nat.eq_of_mul_eq_mul_left {hp} {h}",
        ),
        (
            [(hp, pos), (h, f"{b} * {a} = {c} * {a}")],
            f"{b} = {c}",
            f"exact Nat.eq_of_mul_eq_mul_right {hp} {h}",
        ),
        (
            [(hp, pos), (h, f"{a} * {b} ≤ {a} * {c}")],
            f"{b} ≤ {c}",
            f"exact Nat.le_of_mul_le_mul_left {h} {hp}",
        ),
        ([(h, f"{a} * {b} < {a} * {c}")], f"{b} < {c}", f"exact Nat.lt_of_mul_lt_mul_left {h}"),
        ([(h, f"{b} * {a} < {c} * {a}")], f"{b} < {c}", f"exact Nat.lt_of_mul_lt_mul_right {h}"),
        ([(h, f"{a} * {a} = {b} * {b}")], f"{a} = {b}", f"exact Nat.mul_self_inj.mp {h}"),
        (
            [(h, f"({a} + {kz}) * {b} = ({a} + {kz}) * {c}")],
            f"{b} = {c}",
            f"exact Nat.eq_of_mul_eq_mul_left (by omega) {h}",
        ),
        (
            [(h, f"({a} + {kz}) * {b} ≤ ({a} + {kz}) * {c}")],
            f"{b} ≤ {c}",
            f"exact Nat.le_of_mul_le_mul_left {h} (by omega)",
        ),
        (
            [(h, f"{a} * {b} = 0"), (hp, pos)],
            f"{b} = 0",
            f"rcases Nat.mul_eq_zero.mp {h} with e | e\n· omega\n· exact e",
        ),
        ([(h, f"{a} * {b} = 1")], f"{a} = 1", f"exact (Nat.mul_eq_one_iff.mp {h}).1"),
        (
            [(h, f"{a} * {b} = 1")],
            f"{a} + {b} = 2",
            f"obtain ⟨e, f⟩ := Nat.mul_eq_one_iff.mp {h}\nomega",
        ),
        (
            [(h, f"{a} * {b} = {k} * {a}"), (hp, pos)],
            f"{b} = {k}",
            f"rw [Nat.mul_comm {k}] at {h}\nexact Nat.eq_of_mul_eq_mul_left {hp} {h}",
        ),
        (
            [(h, f"{a} ^ 2 = {b} ^ 2")],
            f"{a} = {b}",
            f"rw [Nat.pow_two, Nat.pow_two] at {h}\nexact Nat.mul_self_inj.mp {h}",
        ),
        (
            [(h, f"0 < {a} * {b}")],
            f"0 < {a} ∧ 0 < {b}",
            f"exact ⟨Nat.pos_of_mul_pos_right {h}, Nat.pos_of_mul_pos_left {h}⟩",
        ),
    ]
    hypotheses, goal, proof = d.pick(*forms)
    everything = goal + " " + " ".join(text for _, text in hypotheses)
    for sign in "=≤<∧":
        everything = everything.replace(sign, " ")
    names = _used([a, b, c], everything)
    return d.theorem(_binders(names, "Nat"), d.shuffled(hypotheses), goal, proof)
