"""Looking two or three steps ahead: proofs of several lines put together from the rules.

A first step opens the goal (`intro h`, `constructor`, `induction n with …`), and where each of the
goals that it leaves is finished by one of the quick tactics, the whole is one suggestion: the
lines that a person would write, in order, with bullets where there are several goals.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from leanbook.lean.proof import ProofState
from leanbook.prover.context import Context
from leanbook.prover.layout import bulleted, nested
from leanbook.prover.portfolio import RULE, closing, opening
from leanbook.prover.suggestion import Suggestion, new_goals, same_goals
from leanbook.prover.trying import attempts

__all__ = ["finished"]

MOST_GOALS = 4
"""A step that leaves more goals than this is not followed."""
QUICK = 0.4
"""Seconds for one tactic on the way."""


def finished(
    state: ProofState,
    *,
    depth: int,
    deadline: float,
    stopped: Callable[[], bool] = lambda: False,
    context: Context | None = None,
) -> str | None:
    """A proof of the first goal, of several lines.

    Args:
        state: The proof state.
        depth: How many steps may open goals before they have to be finished.
        deadline: When to stop, by `time.monotonic`.
        stopped: Is asked between tactics whether to stop. Default: never.
        context: What the text above declares. Default: that is not known.

    Returns:
        A text that was found to close the goal step by step; as a whole it is still to be run.
        None if there was none, or no time for it.
    """
    search = _Search(deadline, stopped, context)
    for level in range(1, depth + 1):
        found = search.open(state, level)
        if found is not None:
            return found[0]
    return None


class _Search:
    def __init__(
        self, deadline: float, stopped: Callable[[], bool], context: Context | None
    ) -> None:
        self._deadline = deadline
        self._context = context
        self._stopped = stopped

    def _over(self) -> bool:
        return time.monotonic() > self._deadline or self._stopped()

    def close(self, state: ProofState, depth: int) -> tuple[str, ProofState] | None:
        """Finish the first goal: at once, or by opening it first."""
        for _, tactic in closing(state.goals[0], self._context):
            if self._over():
                return None
            for found in attempts(state, tactic, RULE, timeout=QUICK):
                if found.status == "closes" and found.state is not None:
                    return found.tactic, found.state
        return self.open(state, depth) if depth > 0 else None

    def open(self, state: ProofState, depth: int) -> tuple[str, ProofState] | None:
        """Open the first goal, and finish all that comes of it."""
        for name, tactic in opening(state.goals[0], self._context):
            if self._over():
                return None
            for found in attempts(state, tactic, RULE, timeout=QUICK):
                if found.status != "progress":
                    continue
                if (whole := self._finish(state, found, depth - (name != "intro"))) is not None:
                    return whole
        return None

    def _finish(
        self, state: ProofState, found: Suggestion, depth: int
    ) -> tuple[str, ProofState] | None:
        rest = state.goals[1:]
        count = len(new_goals(state.goals, found.goals))
        if not 0 < count <= MOST_GOALS or found.state is None:
            return None
        if rest and not same_goals(found.goals[count:], rest):
            return None
        current = found.state
        ends: list[str] = []
        for _ in range(count):
            if not current.goals or (closed := self.close(current, depth)) is None:
                return None
            text, current = closed
            ends.append(text)
        return _composed(found.tactic, ends), current


def _composed(tactic: str, ends: Sequence[str]) -> str:
    """A step and what finishes each of its goals, as one text."""
    inside = nested(tactic, [[end] for end in ends])
    if inside is not None:
        return inside
    if len(ends) == 1:
        return f"{tactic}\n{ends[0]}"
    if len(set(ends)) == 1 and "\n" not in ends[0]:
        return f"{tactic} <;> {ends[0]}"
    return "\n".join([tactic, *(bulleted([end]) for end in ends)])
