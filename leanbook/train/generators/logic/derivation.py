"""Random natural deduction: a proof is made from its conclusion upwards, and what it needs at its
leaves becomes the hypotheses of the statement. So statement and proof are made together, and the
proof is right by construction; hypotheses that nobody needs are added to hide those that are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanbook.train.generators.draw import Draw
from leanbook.train.generators.logic.formulas import (
    FALSE,
    Formula,
    Signature,
    Term,
    binary,
    exists,
    forall,
    negation,
    term_text,
    text,
)
from leanbook.train.problems import Problem

__all__ = ["Derivation", "Style", "derive"]

_LONG = 70
"""Characters of a proof term that is still written in one line."""


@dataclass(frozen=True)
class Fact:
    """Something known: a name, and what it says."""

    name: str
    formula: Formula


@dataclass(frozen=True)
class Proof:
    """A proof, as a term where that is short, and as tactics."""

    lines: tuple[str, ...]
    term: str | None = None


@dataclass(frozen=True)
class Style:
    """How a derivation is made and written.

    Attributes:
        forward: How often an argument is written as a `have` before it is used.
        terms: How often a short proof is written as one term.
        branches: How often cases are told apart.
        classical: Whether `by_cases` is used.
        equations: How often a term is rewritten.
    """

    forward: float = 0.3
    terms: float = 0.5
    branches: float = 0.25
    classical: bool = False
    equations: float = 0.0


class Derivation:
    """A derivation in the making.

    Args:
        draw: The problem in the making.
        signature: Its symbols.
        style: How it is made and written.
    """

    def __init__(self, draw: Draw, signature: Signature, style: Style) -> None:
        self.draw = draw
        self.signature = signature
        self.style = style
        self.hypotheses: list[Fact] = []
        self.splits = 2
        self.hidden = 0
        self._stems = draw.pick("h", "this", "key", "hk", "fact", "g", "step", "e")

    # -- names ------------------------------------------------------------------------------------

    def _fresh(self) -> str:
        return self.draw.names.like(self._stems)

    def _variable(self) -> Term:
        return Term(self.draw.names.fresh("element"))

    def _assume(self, formula: Formula) -> str:
        """The name of a hypothesis that says this; a new one if there is none."""
        for fact in self.hypotheses:
            if fact.formula == formula:
                return fact.name
        name = self.draw.names.fresh("hypothesis")
        self.hypotheses.append(Fact(name, formula))
        return name

    # -- rules ------------------------------------------------------------------------------------

    def prove(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        """A proof of a goal.

        Args:
            goal: What is shown.
            depth: How deep the proof is at most.
            known: What was assumed on the way here.
            local: Variables that were introduced on the way here.
        """
        draw = self.draw
        for fact in known:
            if fact.formula == goal:
                return Proof((f"exact {fact.name}",), fact.name)
        composed = goal.kind not in ("atom", "eq", "false")
        if composed and depth > 0 and draw.chance(0.85):
            return self._introduce(goal, depth, known, local)
        if depth > 1 and self.splits > 0 and draw.chance(self.style.branches):
            self.splits -= 1
            rule = draw.pick(self._by_disjunction, self._by_witness, self._by_contradiction)
            if self.signature.propositional and rule == self._by_witness:
                rule = self._by_disjunction
            if self.style.classical and draw.chance(0.5):
                rule = self._by_cases
            return rule(goal, depth, known, local)
        if depth > 0 and draw.chance(self.style.equations):
            return self._by_equation(goal, depth, known, local)
        if depth > 0 and draw.chance(0.2):
            return self._by_part(goal, depth, known, local)
        return self._by_rule(goal, depth, known, local)

    def _by_rule(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        """By a hypothesis `∀ x, A x → B x → goal`, with arguments that are proved in turn."""
        draw = self.draw
        premises: list[Formula] = []
        proofs: list[Proof] = []
        useful = [each for each in known if any(each.formula.speaks_of(x) for x in local)]
        useful = useful or list(known)
        count = draw.pick(1, 1, 2) if depth > 0 else 0
        needs = {x for x in local if goal.speaks_of(x)}
        if needs and useful and draw.chance(0.9):
            fact = draw.pick(*useful)
            premises.append(fact.formula)
            proofs.append(Proof((f"exact {fact.name}",), fact.name))
            count = min(count, draw.pick(0, 1))
        elif useful and depth > 0 and draw.chance(0.5):
            fact = draw.pick(*useful)
            premises.append(fact.formula)
            proofs.append(Proof((f"exact {fact.name}",), fact.name))
            count -= 1
        goal_terms = list(goal.free_terms())
        for _ in range(count):
            premise = self._premise(depth, goal_terms)
            if premise in premises or premise == goal:
                continue
            premises.append(premise)
            proofs.append(self.prove(premise, depth - 1, known, local))
        order = draw.shuffled(range(len(premises)))
        premises = [premises[each] for each in order]
        proofs = [proofs[each] for each in order]
        return self._use(goal, premises, proofs, local)

    def _premise(self, depth: int, terms: Sequence[Term]) -> Formula:
        draw = self.draw
        simple = self.signature.atom(terms)
        chance = draw.rng.random()
        if chance < 0.7 or depth < 2:
            return simple
        if chance < 0.8:
            return binary("and", simple, self.signature.other(simple, terms))
        if chance < 0.87:
            return binary("or", simple, self.signature.other(simple, terms))
        if chance < 0.92 or self.signature.propositional:
            return binary("imp", simple, self.signature.other(simple, terms))
        x = self._variable()
        body = self.signature.about(x, terms)
        return exists(x.head, body) if draw.chance(0.6) else forall(x.head, body)

    def _use(
        self,
        goal: Formula,
        premises: Sequence[Formula],
        proofs: Sequence[Proof],
        local: Sequence[Term],
    ) -> Proof:
        """Assume what leads from the premises to the goal, and use it."""
        draw = self.draw
        whole = goal
        equivalence = len(premises) == 1 and draw.chance(0.25)
        backwards = draw.chance(0.5)
        if equivalence:
            pair = (premises[0], goal)
            whole = binary("iff", *(pair[::-1] if backwards else pair))
        else:
            for premise in reversed(premises):
                whole = binary("imp", premise, whole)
        # What is local must be bound in the hypothesis; other terms are now and then.
        found: list[Term] = []
        for each in whole.free_terms():
            if each in found or any(each in big.parts() for big in found):
                continue
            must = each in local
            may = not must and not any(x in each.parts() for x in local)
            # A fact that holds of everything would be a shortcut to much else.
            if must or (may and draw.chance(0.6 if premises else 0.08)):
                found.append(each)
        found = [x for x in found if not any(x != y and x in y.parts() for y in found)]
        variables: list[Term] = []
        general = whole
        for each in found:
            self.hidden += 1
            variable = Term(f"?{self.hidden}")
            variables.append(variable)
            general = general.replaced(each, variable)
        for each in reversed(variables):
            general = forall(each.head, general)
        name = self._assume(general)
        values = [term_text(each, inner=True) for each in found]
        head = " ".join([name, *values])
        if equivalence:
            inner = f"({head})" if values else head
            head = f"{inner}.{'mpr' if backwards else 'mp'}"
        return self._apply(head, goal, premises, proofs)

    def _apply(
        self, head: str, goal: Formula, premises: Sequence[Formula], proofs: Sequence[Proof]
    ) -> Proof:
        draw = self.draw
        if not proofs:
            return Proof((f"exact {head}",), head)
        terms = [each.term for each in proofs]
        lines: list[str] = []
        if all(each is not None for each in terms):
            term = " ".join([head, *(_argument(str(each)) for each in terms)])
            short = len(term) < _LONG
            if short and draw.chance(self.style.terms):
                return Proof((f"exact {term}",), term)
        if draw.chance(self.style.forward):
            arguments: list[str] = []
            for premise, proof in zip(premises, proofs, strict=True):
                if proof.term is not None and (" " not in proof.term or draw.chance(0.3)):
                    arguments.append(_argument(proof.term))
                    continue
                name = self._fresh()
                arguments.append(name)
                if proof.term is not None and proof.term[0] != "⟨" and draw.chance(0.6):
                    lines.append(f"have {name} := {proof.term}")
                elif proof.term is not None:
                    lines.append(f"have {name} : {text(premise)} := {proof.term}")
                else:
                    lines.append(f"have {name} : {text(premise)} := by")
                    lines.extend(f"  {line}" for line in proof.lines)
            lines.append(f"exact {' '.join([head, *arguments])}")
            return Proof(tuple(lines))
        if len(proofs) == 1:
            return Proof((f"apply {head}", *proofs[0].lines))
        if all(each is not None for each in terms[1:]) and draw.chance(0.5):
            rest = " ".join(_argument(str(each)) for each in terms[1:])
            return Proof((f"refine {head} ?_ {rest}", *proofs[0].lines))
        holes = " ?_" * len(proofs)
        lines = [draw.pick(f"apply {head}", f"refine {head}{holes}")]
        for proof in proofs:
            lines.extend(_bullet(proof.lines))
        return Proof(tuple(lines))

    def _by_part(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        """By one side of a conjunction."""
        draw = self.draw
        other = self.signature.other(goal, list(goal.free_terms()))
        first = draw.chance(0.5)
        both = binary("and", goal, other) if first else binary("and", other, goal)
        proof = self._by_rule(both, depth - 1, known, local)
        if proof.term is not None and draw.chance(0.6):
            inner = _argument(proof.term)
            term = f"{inner}.{1 if first else 2}"
            return Proof((f"exact {term}",), term)
        left, right = self._fresh(), self._fresh()
        chosen = left if first else right
        if proof.term is not None:
            return Proof((f"obtain ⟨{left}, {right}⟩ := {proof.term}", f"exact {chosen}"))
        name = self._fresh()
        return Proof(
            (
                f"have {name} : {text(both)} := by",
                *(f"  {line}" for line in proof.lines),
                f"exact {name}.{1 if first else 2}",
            )
        )

    def _by_disjunction(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        draw = self.draw
        terms = list(goal.free_terms())
        first = self.signature.other(goal, terms)
        sides = (first, self.signature.other(first, terms))
        if sides[0] == sides[1]:
            return self._by_rule(goal, depth, known, local)
        either = binary("or", *sides)
        proof = self._by_rule(either, draw.number(0, min(1, depth - 1)), known, local)
        names = [self._fresh(), self._fresh()]
        if draw.chance(0.5):
            names = [names[0], names[0]]
        lines, what = self._shown(either, proof)
        branches: list[str] = []
        for name, side in zip(names, sides, strict=True):
            case = self.prove(goal, depth - 1, [*known, Fact(name, side)], local)
            branches.extend(_bullet(case.lines))
        return Proof((*lines, f"rcases {what} with {' | '.join(names)}", *branches))

    def _by_witness(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        draw = self.draw
        x = self._variable()
        terms = [each for each in goal.free_terms() if draw.chance(0.5)]
        body = self.signature.about(x, terms)
        facts = [body]
        if draw.chance(0.4):
            facts.append(self.signature.other(body, [x, x, x, *terms]))
        whole = facts[0] if len(facts) == 1 else binary("and", *facts)
        some = exists(x.head, whole)
        proof = self._by_rule(some, draw.number(0, min(1, depth - 1)), known, local)
        lines, what = self._shown(some, proof)
        # The bound variable's own name may be taken again, as a person would.
        names = [self._fresh() for _ in facts]
        new = [Fact(name, fact) for name, fact in zip(names, facts, strict=True)]
        rest = self.prove(goal, depth - 1, [*known, *new], [*local, x])
        return Proof((*lines, f"obtain ⟨{x.head}, {', '.join(names)}⟩ := {what}", *rest.lines))

    def _shown(self, formula: Formula, proof: Proof) -> tuple[tuple[str, ...], str]:
        """Lines that show a formula, and a term for it."""
        if proof.term is not None:
            return (), proof.term
        name = self._fresh()
        return (
            f"have {name} : {text(formula)} := by",
            *(f"  {line}" for line in proof.lines),
        ), name

    def _by_contradiction(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        draw = self.draw
        fact = self.signature.atom(list(goal.free_terms()))
        yes = self.prove(fact, draw.number(0, min(1, depth - 1)), known, local)
        no = self._by_rule(negation(fact), draw.number(0, min(1, depth - 1)), known, local)
        if yes.term is not None and no.term is not None and draw.chance(0.6):
            term = f"absurd {_argument(yes.term)} {_argument(no.term)}"
            return Proof((f"exact {term}",), term if draw.chance(0.3) else None)
        name = self._fresh()
        lines = ["exfalso"]
        if no.term is not None:
            return Proof((*lines, f"apply {no.term}", *yes.lines))
        lines.append(f"have {name} : {text(negation(fact))} := by")
        lines.extend(f"  {line}" for line in no.lines)
        return Proof((*lines, f"apply {name}", *yes.lines))

    def _by_cases(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        fact = self.signature.atom(list(goal.free_terms()))
        name = self._fresh()
        lines = [f"by_cases {name} : {text(fact)}"]
        for case in (fact, negation(fact)):
            proof = self.prove(goal, depth - 1, [*known, Fact(name, case)], local)
            lines.extend(_bullet(proof.lines))
        return Proof(tuple(lines))

    def _by_equation(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        """Some term of the goal is equal to another."""
        draw = self.draw
        free = [each for each in goal.free_terms() if not any(x in each.parts() for x in local)]
        if not free or goal.kind != "atom":
            return self._by_rule(goal, depth, known, local)
        old = draw.pick(*free)
        new = self.signature.term()
        if new == old or old in list(new.parts()):
            return self._by_rule(goal, depth, known, local)
        backwards = draw.chance(0.5)
        sides = (new, old) if backwards else (old, new)
        name = self._assume(Formula("eq", "", sides))
        rest = self.prove(goal.replaced(old, new), depth - 1, known, local)
        return Proof((f"rw [{'← ' if backwards else ''}{name}]", *rest.lines))

    def _introduce(
        self, goal: Formula, depth: int, known: Sequence[Fact], local: Sequence[Term]
    ) -> Proof:
        draw = self.draw
        kind = goal.kind
        if kind == "and":
            left, right = (self.prove(each, depth - 1, known, local) for each in goal.parts)
            if left.term is not None and right.term is not None and draw.chance(0.6):
                term = f"⟨{left.term}, {right.term}⟩"
                if len(term) < _LONG:
                    return Proof((f"exact {term}",), term)
            first = draw.pick("constructor", "refine ⟨?_, ?_⟩", "constructor")
            return Proof((first, *_bullet(left.lines), *_bullet(right.lines)))
        if kind == "iff":
            lines = ["constructor"]
            for one, other in (goal.parts, goal.parts[::-1]):
                inner = self._implication(one, other, depth, known, local)
                lines.extend(_bullet(inner.lines))
            return Proof(tuple(lines))
        if kind == "or":
            side = draw.number(0, 1)
            inner = self.prove(goal.parts[side], depth - 1, known, local)
            name = ("Or.inl", "Or.inr")[side]
            if inner.term is not None and draw.chance(0.6):
                return Proof((f"exact {name} {_argument(inner.term)}",))
            return Proof((("left", "right")[side], *inner.lines))
        if kind == "imp":
            return self._implication(goal.parts[0], goal.parts[1], depth, known, local)
        if kind == "not":
            return self._implication(goal.parts[0], FALSE, depth, known, local)
        if kind == "all":
            x = Term(goal.head)
            inner = self.prove(goal.parts[0], depth, known, [*local, x])
            if inner.lines[0].startswith("intro "):
                return Proof((f"intro {x.head} {inner.lines[0][6:]}", *inner.lines[1:]))
            return Proof((f"intro {x.head}", *inner.lines))
        value = self.signature.term(local)
        inner = self.prove(goal.parts[0].replaced(Term(goal.head), value), depth - 1, known, local)
        shown = term_text(value)
        if inner.term is not None and draw.chance(0.6):
            return Proof((f"exact ⟨{shown}, {inner.term}⟩",))
        return Proof((f"refine ⟨{shown}, ?_⟩", *inner.lines))

    def _implication(
        self,
        premise: Formula,
        goal: Formula,
        depth: int,
        known: Sequence[Fact],
        local: Sequence[Term],
    ) -> Proof:
        draw = self.draw
        if premise.kind in ("and", "or") and draw.chance(0.7):
            names = [self._fresh(), self._fresh()]
            if premise.kind == "and":
                facts = [Fact(n, f) for n, f in zip(names, premise.parts, strict=True)]
                inner = self.prove(goal, depth - 1, [*known, *facts], local)
                return Proof((f"rintro ⟨{names[0]}, {names[1]}⟩", *inner.lines))
            lines = [f"rintro ({names[0]} | {names[0]})"]
            for part in premise.parts:
                inner = self.prove(goal, depth - 1, [*known, Fact(names[0], part)], local)
                lines.extend(_bullet(inner.lines))
            return Proof(tuple(lines))
        name = self._fresh()
        inner = self.prove(goal, depth - 1, [*known, Fact(name, premise)], local)
        if inner.lines[0].startswith("intro "):
            return Proof((f"intro {name} {inner.lines[0][6:]}", *inner.lines[1:]))
        return Proof((f"intro {name}", *inner.lines))


def _argument(term: str) -> str:
    """A proof term as an argument."""
    return f"({term})" if " " in term and not term.startswith("⟨") else term


def _bound_names(formula: Formula) -> Iterator[str]:
    if formula.kind in ("all", "ex"):
        yield formula.head
    for part in formula.parts:
        yield from _bound_names(part)


def _readable(formula: Formula, names: Sequence[str]) -> Formula:
    """The formula with names for the variables that it is general in."""
    inner = set(_bound_names(formula))
    free = iter([name for name in names if name not in inner])
    number = 0
    renamed: list[str] = []
    while formula.kind == "all" and formula.head.startswith("?"):
        name = next(free, None)
        if name is None:
            number += 1
            name = f"v{number}"
        renamed.append(name)
        formula = formula.parts[0].replaced(Term(formula.head), Term(name))
    for name in reversed(renamed):
        formula = forall(name, formula)
    return formula


def _bullet(lines: Sequence[str]) -> list[str]:
    return [f"{'·' if number == 0 else ' '} {line}" for number, line in enumerate(lines)]


def derive(
    draw: Draw, signature: Signature, goal: Formula, depth: int, style: Style, distractors: int
) -> Problem:
    """A statement that a derivation proves, with hypotheses that are not needed among the others.

    Args:
        draw: The problem in the making.
        signature: Its symbols.
        goal: What is to be shown.
        depth: How deep the proof is.
        style: How it is made and written.
        distractors: How many hypotheses are added.

    Returns:
        The problem.
    """
    made = Derivation(draw, signature, style)
    proof = made.prove(goal, depth, [], [])
    for _ in range(distractors):
        left, right = signature.atom(), signature.formula(draw.number(0, 1))
        extra = binary("imp", left, right) if left != right else left
        if draw.chance(0.3):
            extra = signature.formula(1)
        constants = [Term(name) for name in signature.constants]
        spoken = [each for each in constants if extra.speaks_of(each)]
        if spoken and draw.chance(0.5):
            x = Term("?0")
            extra = forall(x.head, extra.replaced(draw.pick(*spoken), x))
        if all(extra != fact.formula for fact in made.hypotheses):
            made.hypotheses.append(Fact(draw.names.fresh("hypothesis"), extra))
    facts = draw.shuffled(made.hypotheses)
    lines = "\n".join(proof.lines)
    formulas = [goal, *(fact.formula for fact in facts)]
    binders = signature.binders(formulas, also=lines)
    pool = draw.pick(
        ("x", "y", "z", "w", "u", "v"), ("a", "b", "c", "d", "e", "i"), ("t", "s", "r", "i", "j")
    )
    taken = {*re.findall(r"[^\s(){},:]+", " ".join(binders)), *lines.split()}
    names = [each for each in pool if each not in taken]
    shown = [(fact.name, text(_readable(fact.formula, names))) for fact in facts]
    return draw.theorem(binders, shown, text(goal), lines)
