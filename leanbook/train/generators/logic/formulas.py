"""Formulas of first-order logic, as trees: printing, substitution, and formulas at random."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanbook.train.generators.draw import Draw

__all__ = [
    "FALSE",
    "Formula",
    "Signature",
    "Term",
    "atom",
    "binary",
    "exists",
    "forall",
    "negation",
    "term_text",
    "text",
]


@dataclass(frozen=True)
class Term:
    """A variable or constant, or a function applied to terms."""

    head: str
    args: tuple[Term, ...] = ()

    def replaced(self, old: Term, new: Term) -> Term:
        """The term with every `old` in it replaced."""
        if self == old:
            return new
        return Term(self.head, tuple(each.replaced(old, new) for each in self.args))

    def parts(self) -> Iterator[Term]:
        """The term and all terms in it."""
        yield self
        for each in self.args:
            yield from each.parts()


@dataclass(frozen=True)
class Formula:
    """A formula. `kind`: "atom", "false", "eq", "and", "or", "imp", "iff", "not", "all", "ex"."""

    kind: str
    head: str = ""
    terms: tuple[Term, ...] = ()
    parts: tuple[Formula, ...] = ()

    def replaced(self, old: Term, new: Term) -> Formula:
        """The formula with every `old` in it replaced; bound names are never reused, so nothing is
        captured."""
        return Formula(
            self.kind,
            self.head,
            tuple(each.replaced(old, new) for each in self.terms),
            tuple(each.replaced(old, new) for each in self.parts),
        )

    def all_terms(self) -> Iterator[Term]:
        """All terms in it."""
        for each in self.terms:
            yield from each.parts()
        for part in self.parts:
            yield from part.all_terms()

    def free_terms(self, bound: frozenset[str] = frozenset()) -> Iterator[Term]:
        """All terms in it that have no bound variable in them."""
        if self.kind in ("all", "ex"):
            bound = bound | {self.head}
        for each in self.terms:
            for part in each.parts():
                if not any(inner.head in bound for inner in part.parts()):
                    yield part
        for part in self.parts:
            yield from part.free_terms(bound)

    def speaks_of(self, term: Term) -> bool:
        """Whether a term occurs in it."""
        return any(each == term for each in self.all_terms())

    def heads(self) -> Iterator[tuple[str, int]]:
        """Predicates in it, with how many arguments they take."""
        if self.kind == "atom":
            yield self.head, len(self.terms)
        for part in self.parts:
            yield from part.heads()


FALSE = Formula("false")


def atom(head: str, *terms: Term) -> Formula:
    return Formula("atom", head, terms)


def binary(kind: str, left: Formula, right: Formula) -> Formula:
    return Formula(kind, "", (), (left, right))


def negation(part: Formula) -> Formula:
    return Formula("not", "", (), (part,))


def forall(variable: str, part: Formula) -> Formula:
    return Formula("all", variable, (), (part,))


def exists(variable: str, part: Formula) -> Formula:
    return Formula("ex", variable, (), (part,))


_LEVELS = {"and": 35, "or": 30, "imp": 25, "iff": 20}
_SIGNS = {"and": "∧", "or": "∨", "imp": "→", "iff": "↔"}


def term_text(term: Term, *, inner: bool = False) -> str:
    """A term as Lean text; in parentheses where it is an argument and needs them."""
    if not term.args:
        return term.head
    shown = " ".join([term.head, *(term_text(each, inner=True) for each in term.args)])
    return f"({shown})" if inner else shown


def text(formula: Formula, level: int = 0) -> str:
    """A formula as Lean text.

    Args:
        formula: The formula.
        level: How tightly what stands around it binds; 0 for nothing around.
    """
    kind = formula.kind
    if kind == "false":
        return "False"
    if kind == "atom":
        return " ".join([formula.head, *(term_text(each, inner=True) for each in formula.terms)])
    if kind == "eq":
        shown = " = ".join(term_text(each) for each in formula.terms)
        return f"({shown})" if level > 50 else shown
    if kind == "not":
        part = formula.parts[0]
        return f"¬{text(part, 60) if part.kind != 'atom' or part.terms else text(part)}"
    if kind in ("all", "ex"):
        names = [formula.head]
        body = formula.parts[0]
        while body.kind == kind:
            names.append(body.head)
            body = body.parts[0]
        shown = f"{'∀' if kind == 'all' else '∃'} {' '.join(names)}, {text(body)}"
        return f"({shown})" if level else shown
    own = _LEVELS[kind]
    left = text(formula.parts[0], own + 1)
    right = formula.parts[1]
    last = text(right, own + 1 if kind == "iff" else own)
    if right.kind in ("all", "ex") and kind == "imp":
        last = text(right)
    shown = f"{left} {_SIGNS[kind]} {last}"
    return f"({shown})" if level > own else shown


class Signature:
    """The symbols of a problem: one type, constants, functions, predicates, relations.

    Args:
        draw: The problem in the making.
        propositional: Whether there are only propositions, no type.
    """

    def __init__(self, draw: Draw, *, propositional: bool = False) -> None:
        self.draw = draw
        self.propositional = propositional
        self.type = draw.types(1)[0] if not propositional else ""
        self.constants: list[str] = [] if propositional else draw.elems(draw.number(1, 3))
        self.functions: list[str] = []
        if not propositional and draw.chance(0.6):
            self.functions = draw.funs(draw.number(1, 2))
        many = draw.number(4, 7) if propositional else draw.number(0, 1)
        self.propositions = draw.props(many)
        self.predicates = [] if propositional else draw.preds(draw.number(3, 5))
        self.relations = []
        if not propositional and draw.chance(0.6):
            self.relations = draw.rels(draw.pick(1, 1, 2))

    def term(self, others: Sequence[Term] = (), depth: int = 1) -> Term:
        """A term at random, of constants and other terms."""
        draw = self.draw
        pool = [*(Term(name) for name in self.constants), *others, *others]
        chosen = draw.pick(*pool)
        if self.functions and depth > 0 and draw.chance(0.35):
            return Term(draw.pick(*self.functions), (self.term([chosen], depth - 1),))
        return chosen

    def atom(self, others: Sequence[Term] = ()) -> Formula:
        """An atomic formula at random."""
        draw = self.draw
        kinds = ["pred"] * (3 * bool(self.predicates)) + ["rel"] * (2 * bool(self.relations))
        kinds += ["prop"] * (6 if self.propositional else bool(self.propositions))
        kind = draw.pick(*kinds)
        if kind == "prop":
            return atom(draw.pick(*self.propositions))
        if kind == "rel":
            return atom(draw.pick(*self.relations), self.term(others), self.term(others))
        return atom(draw.pick(*self.predicates), self.term(others))

    def about(self, x: Term, others: Sequence[Term] = ()) -> Formula:
        """An atomic formula at random that speaks of `x`."""
        for _ in range(5):
            made = self.atom([x, x, x, *others])
            if made.speaks_of(x):
                return made
        return atom(self.draw.pick(*self.predicates), x)

    def other(self, than: Formula, others: Sequence[Term] = ()) -> Formula:
        """An atomic formula at random; another one than the given one, if chance allows."""
        for _ in range(5):
            made = self.atom(others)
            if made != than:
                return made
        return self.atom(others)

    def formula(self, size: int, others: Sequence[Term] = ()) -> Formula:
        """A formula at random with about so many connectives."""
        draw = self.draw
        if size <= 0:
            return self.atom(others)
        kind = draw.pick("and", "or", "imp", "and", "or", "not", "iff" if size > 1 else "imp")
        if kind == "not":
            return negation(self.formula(size - 1, others))
        left = draw.number(0, size - 1)
        return binary(kind, self.formula(left, others), self.formula(size - 1 - left, others))

    def binders(self, formulas: Sequence[Formula], also: str = "") -> list[str]:
        """Binders for all symbols that occur in formulas.

        Args:
            formulas: The formulas.
            also: Text in which more of them may occur.
        """
        draw = self.draw
        words = set(re.findall(r"[^\s(){},:⟨⟩]+", also))
        heads = {name for each in formulas for name, _ in each.heads()} | words
        used = {part.head for each in formulas for part in each.all_terms()} | words
        relations = [name for name in self.relations if name in heads]
        predicates = [name for name in self.predicates if name in heads]
        functions = [name for name in self.functions if name in used]
        constants = [name for name in self.constants if name in used]
        propositions = [name for name in self.propositions if name in heads]
        found: list[str] = []
        kind = self.type
        if relations or predicates or functions or constants:
            brackets = "{}" if draw.chance(0.5) else "()"
            found.append(f"{brackets[0]}{kind} : Type{brackets[1]}")
        if predicates:
            found.append(f"({' '.join(predicates)} : {kind} → Prop)")
        if relations:
            found.append(f"({' '.join(relations)} : {kind} → {kind} → Prop)")
        if functions:
            found.append(f"({' '.join(functions)} : {kind} → {kind})")
        if constants:
            found.append(f"({' '.join(constants)} : {kind})")
        if propositions:
            found.append(f"({' '.join(propositions)} : Prop)")
        return found
