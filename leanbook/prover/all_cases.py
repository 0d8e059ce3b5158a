"""What may end at once all that a step has left.

Most cases of an induction are easy, and one by one each of them is a step of a search. So the same
few tactics are tried on all, and only what is hard is left. And a witness that was guessed is the
right one if what is left to show of it is easy. Definitions are told with those that they are made
of, which come to light only when they are unfolded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leanbook.lean.goals import Goal
from leanbook.prover.context import Context
from leanbook.prover.many_steps import ring_lemmas
from leanbook.prover.one_step import Rule, is_arithmetic, splittable
from leanbook.prover.premises import relevant
from leanbook.prover.view import View

__all__ = ["SOLVE", "in_all_cases"]

SOLVE = "solve | "
"""How a choice of tactics begins, one of which has to end a goal."""

_MOST_FUNCTIONS = 6
_MOST_SPLIT = 2
_SMALL = ("Nat", "List", "Option", "Bool")
"""Types that are split once more: those with two cases."""


def in_all_cases(goals: Sequence[Goal], context: Context) -> Iterator[Rule]:
    """Tactics for all the goals that a step has left.

    Args:
        goals: What became of one goal.
        context: What the text above declares.

    Returns:
        As for `leanbook.prover.portfolio.rules`. Each ends as many goals of its state as it can,
        those that stood behind already too, and fails where it ends none.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> goals = [parse_goal("⊢ 0 + 0 = 0"), parse_goal("n : Nat\\n⊢ n + 1 = 1 + n")]
        >>> next(in_all_cases(goals, Context()))
        ('all cases', 'any_goals solve | (simp_all <;> omega)')
    """
    if not goals:
        return
    views = [View(goal, context) for goal in goals]
    functions = list(dict.fromkeys(name for view in views for name in view.all_functions))
    near = [relevant(str(goal), context.premises) for goal in goals]
    lemmas = list(dict.fromkeys(name for names in near for name in names))[:_MOST_FUNCTIONS]
    direct = functions[:_MOST_FUNCTIONS]
    simp = _simp_all([*direct, *lemmas])
    ends = [f"({simp} <;> omega)"]  # where nothing is left after `simp`, `omega` is not asked
    if behind := context.behind(direct)[:_MOST_FUNCTIONS]:
        ends.append(_simp_all([*direct, *behind, *lemmas]))
    if simp != _simp_all([]):
        ends.append(f"({_simp_all([])} <;> omega)")
    ring = dict.fromkeys(e for view in views if is_arithmetic(view) for e in ring_lemmas(view))
    if ring:
        ends.append(f"(simp [{', '.join(ring)}] <;> omega)")
    end = SOLVE + " | ".join(ends)
    if len(goals) == 1:
        yield "all cases", end
        return
    yield "all cases", f"any_goals {end}"
    common = [
        name
        for name, type_ in splittable(views[0])
        if type_.split(" ")[0] in _SMALL and all(name in view.types for view in views)
    ]
    if common:
        splits = " <;> ".join(f"cases {name}" for name in common[:_MOST_SPLIT])
        yield "all cases, split", f"any_goals ({splits} <;> {end})"


def _simp_all(known: Sequence[str]) -> str:
    return f"simp_all [{', '.join(known)}]" if known else "simp_all"
