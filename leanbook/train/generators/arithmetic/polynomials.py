"""Polynomials at random: as Lean text, and expanded, so that equations between them are true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leanbook.train.generators.draw import Draw

__all__ = [
    "Expression",
    "Monomial",
    "collected",
    "number",
    "power",
    "product",
    "ring",
    "total",
    "variable",
]

Monomial = tuple[str, ...]
"""Variables in alphabetical order, as often as they are factors."""


@dataclass(frozen=True)
class Expression:
    """An expression with its expansion.

    Attributes:
        text: The expression as Lean text.
        level: How tightly its outermost sign binds: 65 for a sum, 70 for a product, 75 for a power,
            100 for what needs no parentheses.
        terms: Its monomials with their coefficients.
        longest: The most factors, numerals included, of a product in its expansion.
    """

    text: str
    level: int
    terms: Mapping[Monomial, int]
    longest: int = 1

    def within(self, level: int) -> str:
        """The text, in parentheses where what stands around it binds more tightly."""
        return self.text if self.level >= level else f"({self.text})"


def variable(name: str) -> Expression:
    """A variable, or anything that is to be treated as one; it must need no parentheses."""
    return Expression(name, 100, {(name,): 1})


def number(value: int) -> Expression:
    """A numeral."""
    return Expression(str(value), 100, {(): value} if value else {})


def total(left: Expression, right: Expression, sign: int = 1) -> Expression:
    """A sum, or with `sign=-1` a difference (of integers)."""
    terms = dict(left.terms)
    for monomial, count in right.terms.items():
        terms[monomial] = terms.get(monomial, 0) + sign * count
    return Expression(
        f"{left.within(65)} {'+' if sign > 0 else '-'} {right.within(66)}",
        65,
        {key: value for key, value in terms.items() if value},
        max(left.longest, right.longest),
    )


def product(left: Expression, right: Expression) -> Expression:
    """A product."""
    terms: dict[Monomial, int] = {}
    for one, count in left.terms.items():
        for other, times in right.terms.items():
            key = tuple(sorted((*one, *other)))
            terms[key] = terms.get(key, 0) + count * times
    return Expression(
        f"{left.within(70)} * {right.within(71)}",
        70,
        {key: value for key, value in terms.items() if value},
        left.longest + right.longest,
    )


def power(base: Expression, exponent: int) -> Expression:
    """A power with a numeral as its exponent, at least 2."""
    expanded = base
    for _ in range(exponent - 1):
        expanded = product(expanded, base)
    return Expression(
        f"{base.within(76)} ^ {exponent}", 75, expanded.terms, base.longest * exponent
    )


def collected(
    draw: Draw, terms: Mapping[Monomial, int], *, powers: bool = False, order: bool = True
) -> Expression:
    """A sum of monomials as a person would write it.

    Args:
        draw: The problem in the making.
        terms: The monomials, with their coefficients.
        powers: Whether `x * x` is written as `x ^ 2`.
        order: Whether the monomials come in random order.
    """
    items = list(terms.items()) or [((), 0)]
    if order:
        first = items[0]
        items = draw.shuffled(items)
        # Else both sides might be the same as soon as they are multiplied out.
        if items[0] == first:
            items.append(items.pop(0))
    # A person does not begin with a minus.
    items.sort(key=lambda each: each[1] < 0)
    whole: Expression | None = None
    for monomial, count in items:
        one = _monomial(draw, monomial, abs(count) if whole is not None else count, powers)
        whole = one if whole is None else total(whole, one, 1 if count > 0 else -1)
    assert whole is not None
    return whole


def _monomial(draw: Draw, monomial: Monomial, count: int, powers: bool) -> Expression:
    factors: list[Expression] = []
    names = list(monomial)
    if draw.chance(0.3):
        names = draw.shuffled(names)
    if powers:
        for name in dict.fromkeys(names):
            times = names.count(name)
            factors.append(variable(name) if times == 1 else power(variable(name), times))
    else:
        factors = [variable(name) for name in names]
    if not factors:
        return Expression(str(count), 100 if count >= 0 else 65, {(): count} if count else {})
    grouped = len(factors) > 1 and draw.chance(0.3)
    if count == 1 or (count != 1 and grouped):
        inner = factors[0]
        for each in factors[1:]:
            inner = product(inner, each)
        if count == 1:
            return inner
        return product(_numeral(count), inner)
    whole = _numeral(count)
    for each in factors:
        whole = product(whole, each)
    return whole


def _numeral(count: int) -> Expression:
    if count >= 0:
        return number(count)
    return Expression(f"(-{-count})", 100, {(): count})


def ring(draw: Draw, sides: Sequence[Expression], kind: str = "Nat") -> list[str]:
    """Tactics that show that two expressions are equal: both are multiplied out and put in order.

    Args:
        draw: The problem in the making.
        sides: The two sides (or all expressions that matter).
        kind: "Nat" or "Int".
    """
    texts = " ".join(each.text for each in sides)
    lemmas: list[str] = []
    if "^ 2" in texts and "^ 3" not in texts and draw.chance(0.6) and kind == "Nat":
        lemmas.append("pow_two")
    elif "^" in texts:
        lemmas += ["pow_succ", "pow_zero"]
    lemmas += ["mul_add", "add_mul"]
    if kind == "Int" and " - " in texts:
        lemmas += ["mul_sub", "sub_mul"]
    if kind == "Int" and "-" in texts.replace(" - ", ""):
        lemmas += ["neg_mul", "mul_neg"]
    lemmas += ["mul_assoc", "mul_comm", "mul_left_comm"]
    if "^" in texts or any("1" in each.text for each in sides):
        lemmas += ["one_mul", "mul_one"]
    listed = ", ".join(f"{kind}.{name}" for name in lemmas)
    steps = [f"simp only [{listed}]"]
    if max(each.longest for each in sides) > 2:
        steps.append(f"simp only [← {kind}.mul_assoc]")
    return [*steps, "omega"]
