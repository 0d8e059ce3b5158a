"""Every question that proving puts to Lean about a candidate, in one place and counted."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from leanbook.errors import SessionError, TacticError
from leanbook.lean import trust
from leanbook.lean.proof import ProofState
from leanbook.lean.results import STANDARD_AXIOMS
from leanbook.prover.budget import Budget

if TYPE_CHECKING:
    from leanbook.lean.session import Session

__all__ = ["Checker", "refuse_hidden", "wake_judge"]

_TRUE = "theorem leanbook_first : True := True.intro"

_LEAST = 0.05
"""Seconds that a tactic gets even when the budget is as good as spent."""


def wake_judge(session: Session) -> None:
    """Have the judge ready: that its process must be started first is no proof's fault.

    Args:
        session: Whose judge. Where there is none, nothing happens.

    Raises:
        SessionError: The session is closed, or Lean can't be started.
    """
    session.check(_TRUE, judge=True)


def refuse_hidden(text: str) -> None:
    """Refuse a text with signs that nobody sees, be it in a comment: it goes into people's files.

    Args:
        text: A tactic, by whomever.

    Raises:
        TacticError: It has such signs.

    Example:
        >>> refuse_hidden("simp  -- as it is")
    """
    hidden = next((sign for sign in text if not sign.isprintable() and sign not in "\n\t"), None)
    if hidden is not None:
        raise TacticError(f"it has a sign that can't be seen, U+{ord(hidden):04X}", tactic=text)


class Checker:
    """Asks Lean about texts that nobody has read, and counts how often.

    Attributes:
        checks: How many candidates Lean was asked about.
        seconds: How long that took.
        timeout: How many seconds one may take.
        allowed: The axioms that a proof may rest on.
    """

    def __init__(self, timeout: float, allowed: Collection[str] = STANDARD_AXIOMS) -> None:
        self.allowed = allowed
        self.checks = 0
        self.seconds = 0.0
        self.timeout = timeout

    def step(
        self,
        state: ProofState,
        tactic: str,
        budget: Budget | None = None,
        *,
        timeout: float | None = None,
    ) -> ProofState:
        """Apply a text from anywhere to a proof state; see `leanbook.lean.trust.step`.

        Args:
            state: Where it is applied.
            tactic: The text, one tactic block.
            budget: No more time is taken than is left of it. Default: no budget.
            timeout: How many seconds it may take. Default: as for all.

        Returns:
            The state after it; if it is done, the judge has said so.

        Raises:
            TacticError: Lean refuses the text, or it may not be used.
            SessionError: The session is closed, or Lean can't be started.
        """
        limit = self.timeout if timeout is None else timeout
        if budget is not None:
            limit = min(limit, budget.left)
        began = time.perf_counter()
        try:
            self.checks += 1
            try:
                return self._step(state, tactic, max(limit, _LEAST))
            except SessionError:
                if state.session.closed:
                    raise
                # Whatever became of the process, a new one finds the state again.
                state.session.restart()
                return self._step(state, tactic, max(limit, _LEAST))
        finally:
            self.seconds += time.perf_counter() - began

    def _step(self, state: ProofState, tactic: str, limit: float) -> ProofState:
        refuse_hidden(tactic)
        return trust.step(state, tactic, allowed=self.allowed, timeout=limit)

    def walk(
        self, start: ProofState, tactics: Sequence[str], budget: Budget | None = None
    ) -> list[ProofState] | None:
        """Apply tactics one after the other.

        Returns:
            The state after each of them; None if one is refused.
        """
        states: list[ProofState] = []
        for tactic in tactics:
            try:
                start = self.step(start, tactic, budget)
            except TacticError:
                return None
            states.append(start)
        return states
