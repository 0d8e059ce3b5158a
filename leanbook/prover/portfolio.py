"""Tactics by rule: what a person would try on a goal of this shape, with these hypotheses.

No model is needed for them, and no environment either: they are made of the goal as Lean prints
it, and of what the text above it declares. They are guesses, good ones first; Lean decides about
each. Every one can be pasted into a proof as it stands: no name is used that can't be written
there, and the names that are introduced are those that a person would choose, and free.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leanbook.lean.goals import Goal
from leanbook.prover.context import Context
from leanbook.prover.many_steps import by_two, for_every_case, numerals
from leanbook.prover.one_step import (
    Rule,
    beginning,
    by_automation,
    by_cases,
    by_computing,
    by_hypothesis,
    exact,
    from_hypotheses,
    unfolding,
)
from leanbook.prover.view import View

__all__ = ["RULE", "Rule", "closing", "is_slow", "opening", "rules"]

RULE = "rule:"
"""How the source of a tactic begins that no model had a part in."""


def rules(goal: Goal, context: Context | None = None) -> Iterator[Rule]:
    """Tactics worth trying on a goal, in the order in which they are worth trying.

    Args:
        goal: The goal that a tactic is to work on.
        context: What the text above declares: constructors are not unfolded, and the library's
            functions seldom. Default: that is not known.

    Returns:
        The name of a rule and a tactic, each tactic once. Those of one step come first, cheap and
        likely ones before others; then those that take several steps at once.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> next(iter(rules(parse_goal("p : Prop\\nh : p\\n⊢ p"))))
        ('assumption', 'exact h')
    """
    if goal.marker != "⊢":
        return
    seen: set[str] = set()
    view = View(goal, context)
    for name, tactic in (each for rule in _RULES for each in rule(view)):
        if tactic not in seen:
            seen.add(tactic)
            yield name, tactic


def closing(goal: Goal, context: Context | None = None) -> Iterator[Rule]:
    """Tactics that may finish a goal outright, few and cheap; others lead only on from it.

    Args:
        goal: The goal.
        context: As for `rules`.

    Returns:
        As for `rules`.
    """
    view = View(goal, context)
    seen: set[str] = set()
    for rule in (exact, by_computing, by_hypothesis, by_automation, by_two):
        for name, tactic in rule(view):
            if tactic not in seen:
                seen.add(tactic)
                yield name, tactic


def opening(goal: Goal, context: Context | None = None) -> Iterator[Rule]:
    """Tactics that lead on from a goal in one step, those that are most often right first.

    Args:
        goal: The goal.
        context: As for `rules`.

    Returns:
        As for `rules`.
    """
    view = View(goal, context)
    seen: set[str] = set()
    for rule in (beginning, unfolding, from_hypotheses, by_cases):
        for name, tactic in rule(view):
            if tactic not in seen and tactic != "exfalso":
                seen.add(tactic)
                yield name, tactic


def is_slow(name: str) -> bool:
    """Whether a rule is worth its time only as long as nothing else has closed the goal."""
    return ", " in name


def library(view: View) -> Iterator[Rule]:
    """A theorem that says it."""
    yield "library", "exact?"


_RULES: tuple[Callable[[View], Iterator[Rule]], ...] = (
    exact,
    by_computing,
    by_hypothesis,
    beginning,
    by_automation,
    unfolding,
    from_hypotheses,
    by_cases,
    by_two,
    numerals,
    for_every_case,
    library,
)
