"""What there is to try on a goal without a model: by rules, and by what the text has proved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from leanbook.lean.goals import Goal
from leanbook.prover.context import Context
from leanbook.prover.portfolio import RULE, rules
from leanbook.prover.premises import relevant

__all__ = ["QUICK", "Candidate", "Propose", "by_rules", "cost_of", "no_rules"]

QUICK = 0.5
"""Seconds that a tactic gets at first; where that was too short it is tried again later."""
_LIBRARY_SECONDS = 3.0
"""The first look through the library takes a second: Lean makes itself an index."""
_COSTS = {
    "assumption": 0.0,
    "trivial": 0.0,
    "intro": 0.1,
    "take apart": 0.2,
    "split": 0.5,
    "substitute": 0.5,
    "simp": 1.0,
    "unfold": 1.0,
    "apply": 1.5,
    "choose": 1.5,
    "rewrite": 2.0,
    "cases": 2.0,
    "witness": 2.0,
    "extensionality": 1.0,
    "induction": 2.0,
    "by_cases": 3.0,
    "exfalso": 4.0,
}
_COST = 1.5
_LIBRARY = "library"
"""The rule that looks through all that is known."""
_FAR = frozenset({"induction", "by_cases", "exfalso"})
"""Rules that come after what is known has been looked through, as do those of several steps."""
_LISTS = re.compile(r"(?<![\w.])(simp_all|simp|grind)(?: \[([^\]]*)\])?(?![\w\[])")


@dataclass(frozen=True)
class Candidate:
    """A tactic to try.

    Args:
        source: Where it is from: "rule:…" or "model:…".
        tactic: The tactic.
        cost: How much a step with it counts; an unlikely and far-reaching one counts more.
        seconds: How long it may take. None: as long as any. Default: `QUICK`.
        proposed: Whether a model has written it just so. Default: False.
    """

    source: str
    tactic: str
    cost: float
    seconds: float | None = QUICK
    proposed: bool = False

    @property
    def by_rule(self) -> bool:
        """Whether no model had a part in it."""
        return self.source.startswith(RULE)


Propose = Callable[[Goal, Context], Iterator[Candidate]]
"""What is tried on a goal, below what the text above declares, beside a model's tactics."""


def no_rules(goal: Goal, context: Context) -> Iterator[Candidate]:
    """Nothing: a model is to prove alone."""
    return iter(())


def by_rules(goal: Goal, context: Context) -> Iterator[Candidate]:
    """Tactics worth trying on a goal, in the order in which they are worth trying.

    Args:
        goal: The goal.
        context: What the text above declares.

    Returns:
        Candidates that no model had a part in.
    """
    near = relevant(str(goal), context.premises)
    seen: set[str] = set()
    several: list[tuple[str, str]] = []
    far: list[tuple[str, str]] = []
    library: list[tuple[str, str]] = []
    number = 0
    for name, tactic in rules(goal):
        if name == _LIBRARY:
            library.append((name, tactic))
        elif ", " in name:
            several.append((name, tactic))
        elif name in _FAR or far:
            far.append((name, tactic))
        else:
            number += 1
            yield Candidate(f"{RULE}{name}", tactic, cost_of(name, number))
    for name, tactic in library:
        yield Candidate(f"{RULE}{name}", tactic, _COST, _LIBRARY_SECONDS)
    told = [(name, _with(near, tactic)) for name, tactic in several if near]
    for name, tactic in [*several, *_by_premises(near), *told, *far]:
        if tactic in seen:
            continue
        seen.add(tactic)
        number += 1
        yield Candidate(f"{RULE}{name}", tactic, cost_of(name, number))


def _by_premises(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What theorems of the text may be good for."""
    for name in names:
        yield "simp", f"simp [{name}]"
        yield "rewrite", f"rw [{name}]"
    if names:
        row = ", ".join(names)
        yield "simp", f"simp_all [{row}]"
        yield "simp", f"simp [{row}]; omega"
        yield "grind", f"grind [{row}]"
    for name in names:
        yield "apply", f"apply {name}"
        yield "rewrite", f"rw [← {name}]"


def _with(premises: Sequence[str], tactic: str) -> str:
    """The same tactic, told of theorems of the text, if it can be told."""

    def more(found: re.Match[str]) -> str:
        known = [found[2]] if found[2] else []
        return f"{found[1]} [{', '.join([*known, *premises])}]"

    return _LISTS.sub(more, tactic)


def cost_of(name: str, number: int) -> float:
    """What a step by a rule counts.

    Args:
        name: The rule.
        number: Its place among those that are tried on a goal: of equals the earlier comes first.
    """
    return _COSTS.get(name, _COST) + number / 1000
