"""One problem in the making: its names, its chances, and how its parts become a statement."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from leanbook.train.generators.names import Names
from leanbook.train.problems import Problem

__all__ = ["Draw", "Families", "Family", "block", "mixture"]

T = TypeVar("T")

CLUTTER = 0.12
"""How often a statement has a hypothesis that has nothing to do with it."""

Hypothesis = tuple[str, str]
"""A hypothesis' name, and what it says."""


class Draw:
    """One problem in the making.

    Args:
        rng: Where chance comes from.
        topic: The problem's topic.

    Example:
        >>> draw = Draw(random.Random(0), "logic")
        >>> p, q = draw.names.several("proposition", 2)
        >>> h = draw.names.fresh("hypothesis")
        >>> made = draw.theorem([f"({p} {q} : Prop)"], [(h, f"{p} ∧ {q}")], p, f"exact {h}.1")
        >>> made.topic
        'logic'
    """

    def __init__(self, rng: random.Random, topic: str) -> None:
        self.rng = rng
        self.topic = topic
        self.names = Names(rng)

    # -- chance -----------------------------------------------------------------------------------

    def pick(self, *options: T) -> T:
        """One of the options."""
        return self.rng.choice(options)

    def chance(self, probability: float) -> bool:
        """Whether something happens that has this probability."""
        return self.rng.random() < probability

    def number(self, low: int, high: int) -> int:
        """A number from `low` to `high`, both included."""
        return self.rng.randint(low, high)

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in random order."""
        return self.rng.sample(list(items), len(items))

    # -- names ------------------------------------------------------------------------------------

    def types(self, count: int) -> list[str]:
        return self.names.several("type", count)

    def props(self, count: int) -> list[str]:
        return self.names.several("proposition", count)

    def preds(self, count: int) -> list[str]:
        return self.names.several("predicate", count)

    def rels(self, count: int) -> list[str]:
        return self.names.several("relation", count)

    def funs(self, count: int) -> list[str]:
        return self.names.several("function", count)

    def elems(self, count: int) -> list[str]:
        return self.names.several("element", count)

    def numbers(self, count: int) -> list[str]:
        return self.names.several("number", count)

    def hyps(self, count: int) -> list[str]:
        return self.names.several("hypothesis", count)

    # -- statements -------------------------------------------------------------------------------

    def theorem(
        self,
        variables: Sequence[str],
        hypotheses: Sequence[Hypothesis],
        goal: str,
        proof: str | None,
        *,
        preamble: str = "",
        intro: bool = True,
    ) -> Problem:
        """A problem from its parts.

        Args:
            variables: Binders, as they stand in the statement.
            hypotheses: Names and texts, in order; none if empty.
            goal: What is to be shown.
            proof: The proof below these hypotheses; may be indented as a whole.
            preamble: Definitions and theorems above; may be indented as a whole.
            intro: Whether some of the hypotheses may become premises of the goal, and the proof
                begin with `intro`. Default: yes, now and then.

        Returns:
            The problem.
        """
        shown = list(hypotheses)
        moved: list[Hypothesis] = []
        if intro and shown and self.chance(0.25):
            count = self.number(1, len(shown))
            shown, moved = shown[: len(shown) - count], shown[len(shown) - count :]
        text = None if proof is None else block(proof)
        extra: list[str] = []
        if self.chance(CLUTTER):
            extra, more = self._clutter(" ".join([*variables, goal, preamble, text or ""]))
            shown[0:0] = more
        if moved:
            goal = " → ".join([*(_premise(text) for _, text in moved), _conclusion(goal)])
            if text is not None:
                text = f"intro {' '.join(name for name, _ in moved)}\n{text}"
        binders = [*variables, *extra, *(f"({name} : {text})" for name, text in shown)]
        statement = f"theorem {self.names.theorem()} {' '.join(binders)} : {goal}"
        return Problem(self.topic, block(preamble), re.sub(r"\s+", " ", statement), text)

    def _clutter(self, around: str) -> tuple[list[str], list[Hypothesis]]:
        """Variables and hypotheses that have nothing to do with the problem.

        Args:
            around: All of the problem's text; none of its words is taken for a name.
        """
        words = set(re.findall(r"[^\s(){},:⟨⟩\[\]|.]+", around))

        def fresh(sort: str) -> str:
            name = self.names.fresh(sort)
            while name in words:
                name = self.names.fresh(sort)
            return name

        if self.topic == "logic":
            one, other = fresh("proposition"), fresh("proposition")
            says = self.pick(one, f"{one} → {other}", f"¬{one} ∨ {other}", f"{one} ∧ {other}")
            names = [name for name in (one, other) if name in says.replace("¬", "").split()]
            return [f"({' '.join(names)} : Prop)"], [(fresh("hypothesis"), says)]
        name = fresh("number")
        limit = self.number(1, 20)
        says = self.pick(f"{name} ≤ {limit}", f"{limit} < {name}", f"{name} ≠ {limit}")
        return [f"({name} : Nat)"], [(fresh("hypothesis"), says)] if self.chance(0.7) else []


def block(text: str) -> str:
    """Text without the indentation that all its lines share, and without empty lines around."""
    return textwrap.dedent(text.strip("\n")).strip("\n").rstrip()


def _premise(text: str) -> str:
    """A proposition as it stands to the left of an arrow."""
    return f"({text})" if re.search(r"[→↔∀∃λ]|\bfun\b", text) else text


def _conclusion(text: str) -> str:
    """A proposition as it stands to the right of an arrow."""
    return f"({text})" if "↔" in text else text


# -- families -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Family:
    """Problems of one kind.

    Attributes:
        name: What it is called.
        weight: How often it is drawn, beside others.
        make: Makes one problem.
    """

    name: str
    weight: float
    make: Callable[[Draw], Problem]


class Families:
    """The families of a topic, filled by a decorator.

    Args:
        topic: The topic.

    Example:
        >>> families = Families("logic")
        >>> @families.add(weight=2)
        ... def trivial(d: Draw) -> Problem:
        ...     return d.theorem([], [], "True", "trivial")
        >>> [each.name for each in families.all]
        ['trivial']
    """

    def __init__(self, topic: str) -> None:
        self.topic = topic
        self.all: list[Family] = []

    def add(
        self, weight: float = 1.0
    ) -> Callable[[Callable[[Draw], Problem]], Callable[[Draw], Problem]]:
        """A decorator: the function's problems belong to the topic, and it is drawn so often."""

        def register(make: Callable[[Draw], Problem]) -> Callable[[Draw], Problem]:
            self.all.append(Family(make.__name__, weight, make))
            return make

        return register


def mixture(rng: random.Random, topic: str, families: Sequence[Family]) -> Iterator[Problem]:
    """Problems without end, of families drawn by their weights.

    Args:
        rng: Where chance comes from: the same state gives the same problems.
        topic: The problems' topic.
        families: What to draw from.

    Returns:
        The problems.
    """
    weights = [family.weight for family in families]
    while True:
        family = rng.choices(families, weights)[0]
        yield family.make(Draw(rng, topic))
