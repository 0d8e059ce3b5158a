"""Natural deduction: statements that a derivation was made for, with much that is not needed."""

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.generators.logic.derivation import Style, derive
from leanbook.train.generators.logic.formulas import (
    FALSE,
    Formula,
    Signature,
    Term,
    binary,
    exists,
    forall,
    negation,
)
from leanbook.train.problems import Problem

__all__ = ["NATURAL"]

NATURAL = Families("logic")


def _style(d: Draw, **changes: float | bool) -> Style:
    settings: dict[str, float | bool] = {
        "forward": d.pick(0.1, 0.4, 0.8),
        "terms": d.pick(0.2, 0.6, 0.9),
    }
    return Style(**{**settings, **changes})  # type: ignore[arg-type]


@NATURAL.add(0.7)
def chain(d: Draw) -> Problem:
    """Implications, the right ones among others."""
    sig = Signature(d, propositional=True)
    style = _style(d, branches=0.0)
    return derive(d, sig, sig.atom(), d.number(2, 4), style, d.number(0, 4))


@NATURAL.add(0.8)
def chain_with_cases(d: Draw) -> Problem:
    sig = Signature(d, propositional=True)
    style = _style(d, branches=0.4, classical=d.chance(0.3))
    return derive(d, sig, sig.atom(), d.number(2, 4), style, d.number(0, 3))


@NATURAL.add(1.2)
def connectives(d: Draw) -> Problem:
    """A goal with connectives, from hypotheses with connectives."""
    sig = Signature(d, propositional=True)
    style = _style(d, branches=0.25)
    goal = sig.formula(d.number(1, 3))
    return derive(d, sig, goal, d.number(2, 4), style, d.number(0, 2))


@NATURAL.add(1.2)
def instances(d: Draw) -> Problem:
    """Universal hypotheses and their instances."""
    sig = Signature(d)
    return derive(d, sig, sig.atom(), d.number(2, 4), _style(d, branches=0.0), d.number(0, 3))


@NATURAL.add(1.8)
def instances_with_cases(d: Draw) -> Problem:
    sig = Signature(d)
    style = _style(d, branches=0.4, classical=d.chance(0.2))
    return derive(d, sig, sig.atom(), d.number(2, 4), style, d.number(0, 3))


@NATURAL.add(1.5)
def witness(d: Draw) -> Problem:
    """Something exists."""
    sig = Signature(d)
    goal = _some(d, sig)
    style = _style(d, branches=d.pick(0.0, 0.4))
    return derive(d, sig, goal, d.number(2, 4), style, d.number(0, 3))


def _some(d: Draw, sig: Signature) -> Formula:
    x = Term(d.names.fresh("element"))
    body = sig.about(x)
    if d.chance(0.6):
        body = binary("and", body, sig.other(body, [x, x, x]))
    return exists(x.head, body)


@NATURAL.add(1.2)
def for_all(d: Draw) -> Problem:
    """Something holds for all that have some property."""
    sig = Signature(d)
    x = Term(d.names.fresh("element"))
    premise = sig.about(x)
    goal = sig.other(premise, [x, x, x])
    whole = forall(x.head, binary("imp", premise, goal))
    if d.chance(0.4):
        y = Term(d.names.fresh("element"))
        inner = binary("imp", premise, binary("imp", sig.about(y, [x]), sig.atom([x, y])))
        whole = forall(x.head, forall(y.head, inner))
    style = _style(d, branches=d.pick(0.0, 0.3))
    return derive(d, sig, whole, d.number(2, 4), style, d.number(0, 2))


@NATURAL.add(1.5)
def for_all_some(d: Draw) -> Problem:
    """For everything there is something."""
    sig = Signature(d)
    x, y = (Term(d.names.fresh("element")) for _ in range(2))
    body = sig.about(y, [x, x])
    if d.chance(0.4):
        body = binary("and", body, sig.atom([x, y]))
    inner: Formula = exists(y.head, body)
    if d.chance(0.7) or not inner.speaks_of(x):
        inner = binary("imp", sig.about(x), inner)
    style = _style(d, branches=d.pick(0.0, 0.3))
    return derive(d, sig, forall(x.head, inner), d.number(2, 4), style, d.number(0, 2))


@NATURAL.add(1)
def some_implies(d: Draw) -> Problem:
    """From something that exists to something else that exists."""
    sig = Signature(d)
    goal = binary(d.pick("imp", "imp", "iff"), _some(d, sig), _some(d, sig))
    return derive(d, sig, goal, d.number(3, 4), _style(d, branches=0.3), d.number(0, 2))


@NATURAL.add(1.2)
def refutation(d: Draw) -> Problem:
    """Something leads to a contradiction."""
    sig = Signature(d, propositional=d.chance(0.3))
    fact = sig.formula(d.number(0, 1))
    goal = d.pick(negation(fact), FALSE, negation(fact))
    return derive(d, sig, goal, d.number(2, 4), _style(d, branches=0.3), d.number(0, 3))


@NATURAL.add(1.5)
def equal_terms(d: Draw) -> Problem:
    """Equations between terms, to be rewritten with."""
    sig = Signature(d)
    style = _style(d, branches=0.15, equations=0.5)
    return derive(d, sig, sig.atom(), d.number(2, 4), style, d.number(0, 2))


@NATURAL.add(0.8)
def equivalence(d: Draw) -> Problem:
    """Both directions, each by its own derivation."""
    sig = Signature(d, propositional=d.chance(0.5))
    goal = binary("iff", sig.formula(d.number(0, 1)), sig.formula(d.number(0, 1)))
    return derive(d, sig, goal, d.number(2, 3), _style(d, branches=0.2), d.number(0, 2))


@NATURAL.add(1.2)
def mixed(d: Draw) -> Problem:
    """Formulas of any kind."""
    sig = Signature(d)
    goal = sig.formula(d.number(1, 3))
    style = _style(d, branches=0.25, equations=0.1, classical=d.chance(0.2))
    return derive(d, sig, goal, d.number(2, 4), style, d.number(0, 3))
