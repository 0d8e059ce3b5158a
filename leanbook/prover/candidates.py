"""What there is to try on a goal without a model: by rules, and by what the text has proved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from leanbook.lean.goals import Goal
from leanbook.prover.all_cases import in_all_cases
from leanbook.prover.context import Context
from leanbook.prover.portfolio import RULE, Rule, rules
from leanbook.prover.premises import relevant
from leanbook.prover.shape import flat, read

__all__ = ["NO_RULES", "QUICK", "RULES", "Candidate", "Proposer", "by_rules", "cost_of"]

QUICK = 0.5
"""Seconds that a tactic gets at first; where that was too short it is tried again later."""
_LIBRARY_SECONDS = 0.2
"""The same for the library: what it has it nearly always finds within hundredths of a second, and
where a goal looks like everything, such as `f x = y`, it tries for seconds what does not fit."""
_SECONDS_FOR_ALL = 2.0
"""Seconds that a tactic gets which works on several goals."""
_COSTS = {
    "assumption": 0.0,
    "trivial": 0.0,
    "intro": 0.1,
    "take apart": 0.2,
    "split": 0.5,
    "substitute": 0.5,
    "simp": 1.0,
    "unfold": 1.0,
    "definition": 2.0,
    "apply": 1.5,
    "choose": 1.5,
    "rewrite": 2.0,
    "cases": 2.0,
    "witness": 2.0,
    "extensionality": 1.0,
    "in all parts": 2.0,
    "all cases": 0.5,
    "induction": 1.5,
    "by_cases": 3.0,
    "exfalso": 4.0,
}
_COST = 1.5
_LIBRARY = "library"
"""The rule that looks through all that is known."""
_FAR = frozenset({"induction", "by_cases", "exfalso"})
"""Rules that come after those of one step that may close a goal, with all that follow them."""
_SPLITTING = frozenset({"intro", "split", "cases", "induction", "recursion"})
"""How rules of several steps begin that split a goal, and end all cases in the same way."""
_SELDOM = frozenset({"definition", "in all parts", "instance"})
"""Rules that nearly always lead somewhere, and seldom to an end."""
_UNFOLDING = frozenset({"unfold", "grind"})
_MOST_UNFOLDING = 3
"""So many tactics that unfold what a goal speaks of are told of theorems as well: the last ones,
that unfold all of it."""
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


def _nothing(goals: object, context: Context) -> Iterator[Candidate]:
    return iter(())


@dataclass(frozen=True)
class Proposer:
    """What is tried beside a model's tactics, below what the text above declares.

    Args:
        on_goal: What is tried on a goal. Default: nothing.
        on_cases: What is tried at once on all goals that a step has left. Default: nothing.
    """

    on_goal: Callable[[Goal, Context], Iterator[Candidate]] = _nothing
    on_cases: Callable[[Sequence[Goal], Context], Iterator[Candidate]] = _nothing


def by_rules(goal: Goal, context: Context) -> Iterator[Candidate]:
    """Tactics worth trying on a goal, in the order in which they are worth trying.

    Args:
        goal: The goal.
        context: What the text above declares.

    Returns:
        Candidates that no model had a part in.
    """
    steps: list[Rule] = []
    seldom: list[Rule] = []
    ends: list[Rule] = []
    far: list[Rule] = []
    library: list[Rule] = []
    whole: list[Rule] = []
    for rule in rules(goal, context):
        name = rule[0]
        first, several, _ = name.partition(", ")
        if name == _LIBRARY:
            library.append(rule)
        elif several:
            (whole if first in _SPLITTING else ends).append(rule)
        elif name in _FAR or far:
            far.append(rule)
        elif name in _SELDOM:
            seldom.append(rule)
        else:
            steps.append(rule)
    near = relevant(str(goal), context.premises)
    unfolding = [each for each in steps if each[0] in _UNFOLDING and each[1].endswith("]")]
    first_told = _told(near, unfolding[-_MOST_UNFOLDING:])
    told = _told(near, [*ends, *whole])
    # What splits leads on within a moment; what splits and ends has to be right in all cases.
    row = [*steps, *ends, *first_told, *far, *seldom]
    row += [*_by_premises(goal, near), *library, *whole, *told]
    seen: set[str] = set()
    for number, (name, tactic) in enumerate(row, 1):
        if tactic in seen:
            continue
        seen.add(tactic)
        if name == _LIBRARY:
            yield Candidate(f"{RULE}{name}", tactic, _COST, _LIBRARY_SECONDS)
        else:
            yield Candidate(f"{RULE}{name}", tactic, cost_of(name, number))


def _cases_by_rules(goals: Sequence[Goal], context: Context) -> Iterator[Candidate]:
    for number, (name, tactic) in enumerate(in_all_cases(goals, context), 1):
        yield Candidate(f"{RULE}{name}", tactic, cost_of(name, number), _SECONDS_FOR_ALL)


def _by_premises(goal: Goal, names: Sequence[str]) -> Iterator[Rule]:
    """What theorems of the text may be good for."""
    shape = read(flat(goal.target))
    if shape.kind == "exists":
        witnesses = "_, " * len(shape.binders)
        for name in names:
            yield "witness", f"exact ⟨{witnesses}{name} ..⟩"
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


def _told(premises: Sequence[str], found: Sequence[Rule]) -> list[Rule]:
    """The same tactics, told of theorems of the text."""
    return [(name, _with(premises, tactic)) for name, tactic in found if premises]


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
        number: Its place among those for a goal: of equals the earlier comes first.
    """
    return _COSTS.get(name, _COST) + number / 1000


RULES = Proposer(by_rules, _cases_by_rules)
"""All rules."""
NO_RULES = Proposer()
"""Nothing: a model is to prove alone."""
