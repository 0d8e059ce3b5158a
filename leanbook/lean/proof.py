"""Proof states: an open proof as a value that tactics lead on from.

A `ProofState` never changes. `apply` gives a new one and leaves the old one as it was, so a proof
can be explored as a tree: keep any state, try something else from it, go back to it later. That
holds even when the Lean process behind it is replaced: a state knows the text and the tactics that
led to it, and finds itself again.
"""

from __future__ import annotations

import enum
import re
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from leanbook.lean.goals import Goal, parse_goal
from leanbook.lean.results import Message
from leanbook.lean.scripts import Place

if TYPE_CHECKING:
    from leanbook.lean.channel import Lease
    from leanbook.lean.environments import Environment
    from leanbook.lean.session import Session

__all__ = ["Limit", "ProofState"]

_DECLARES = re.compile(r"[^\s|)\]}⟩]")
"""A command begins at the left margin."""


class Limit(enum.Enum):
    """A time limit that is not a number."""

    SESSION = "the session's"


@dataclass(eq=False)
class Origin:
    """The code whose `sorry`s some proof states stand for; from it they can be found again."""

    session: Session
    environment: Environment
    code: str
    states: list[weakref.ref[ProofState]] = field(default_factory=list)


@dataclass(eq=False, frozen=True)
class ProofState:
    """An open proof: what is left to be shown, and how it came to that.

    Sessions make them: see `CheckResult.sorries`.

    Attributes:
        line: The line of the `sorry` that this proof stands for, from 1.
        column: Its column, from 0, in code points.
        end_line: The line on which it ends; None if Lean did not say.
        end_column: The column before which it ends; None if Lean did not say.
        done: Whether nothing is left to be shown and nothing was left out by `sorry` on the way.
        parent: The state that the last tactic was applied to. None at the start.
        tactic: The last tactic. None at the start.
        messages: What Lean said about the last tactic, for example "Try this" of `simp?`. Their
            positions count within the tactic.
        sorries: The holes that the last tactic left with `sorry` inside it.
        seconds: How long the last tactic took.

    Example:
        >>> from leanbook import Session
        >>> state = Session().check("example (p : Prop) : p → p := by sorry").sorries[0]
        >>> state.apply("intro h").apply("exact h").done
        True
    """

    _origin: Origin
    _goals: tuple[str, ...]
    _index: int
    _place: Place
    line: int
    column: int
    end_line: int | None = None
    end_column: int | None = None
    done: bool = False
    parent: ProofState | None = None
    tactic: str | None = None
    messages: tuple[Message, ...] = ()
    sorries: tuple[ProofState, ...] = ()
    seconds: float = 0.0
    _inside: ProofState | None = None
    """For a hole that a tactic left: the state after that tactic."""
    _lease: list[Lease] = field(default_factory=list)
    """The REPL's number, in a list because it changes when the process is replaced."""

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """What is left to be shown; a tactic works on the first one."""
        return tuple(parse_goal(text) for text in self._goals)

    @cached_property
    def depth(self) -> int:
        """How many tactics led here."""
        return len(self.tactics)

    @cached_property
    def tactics(self) -> tuple[str, ...]:
        """The tactics that led here, in order."""
        found: list[str] = []
        state: ProofState | None = self
        while state is not None and state.tactic is not None:
            found.append(state.tactic)
            state = state.parent
        return tuple(reversed(found))

    @property
    def root(self) -> ProofState:
        """The state at the start of this proof."""
        state = self
        while state.parent is not None:
            state = state.parent
        return state

    @property
    def script(self) -> str:
        """The tactics so far, as text that can stand for the `sorry` in its source.

        Its line breaks and indentation fit that place. Empty at the start.
        """
        return self.fill(self.tactics)

    def fill(self, tactics: Sequence[str]) -> str:
        """Tactics of choice as text that can stand for the `sorry` in its source; like `script`.

        Args:
            tactics: The tactics, in order; nothing is asked of Lean.
        """
        return self._place.fill(tactics)

    @property
    def is_term(self) -> bool:
        """Whether the `sorry` stands for a term, as in `:= sorry`, and not for a tactic."""
        return self._place.term

    @property
    def source(self) -> str | None:
        """The text that the `sorry` stands in; None for a hole that a tactic left."""
        return self._origin.code if self._inside is None else None

    @property
    def ground(self) -> str:
        """What had been run before that text, as one text."""
        return "\n\n".join(self._origin.environment.texts)

    @property
    def above(self) -> str:
        """The text before the declaration that this proof is in, with all that was run before.

        Example:
            >>> from leanbook import Session
            >>> session = Session()
            >>> session.run("def two := 2").ok
            True
            >>> session.check("example : two = 2 := by sorry").sorries[0].above
            'def two := 2'
        """
        lines = self._origin.code.split("\n")[: self.line]
        while lines and not _DECLARES.match(lines[-1]):
            del lines[-1]
        return "\n".join([*self._origin.environment.texts, *lines[:-1]])

    @property
    def session(self) -> Session:
        """The session that this state belongs to."""
        return self._origin.session

    def apply(self, tactic: str, *, timeout: float | Limit | None = Limit.SESSION) -> ProofState:
        """Apply a tactic to the first goal.

        Args:
            tactic: A tactic, as it would be written in a proof; or several, below each other or
                with `;` between them, which then count as one step.
            timeout: How many seconds it may take; None for no limit. Default: the session's.

        Returns:
            The state after it. This one is unchanged.

        Raises:
            TacticError: Lean refused the tactic; the message is Lean's.
            TacticTimeoutError: It was stopped because its time or memory ran out.
            SessionError: The session is closed, or Lean can't be started.
        """
        return self._origin.session._apply(self, tactic, timeout)

    def _after(
        self,
        tactic: str,
        goals: tuple[str, ...],
        *,
        done: bool,
        messages: tuple[Message, ...],
        seconds: float,
        lease: Lease,
    ) -> ProofState:
        """The state that a tactic leads to from here."""
        return ProofState(
            self._origin,
            goals,
            self._index,
            self._place,
            self.line,
            self.column,
            self.end_line,
            self.end_column,
            done=done,
            parent=self,
            tactic=tactic,
            messages=messages,
            seconds=seconds,
            _inside=self._inside,
            _lease=[lease],
        )

    def _set_sorries(self, sorries: tuple[ProofState, ...]) -> None:
        """Complete a new state; its holes refer to it, so they can't exist before it."""
        object.__setattr__(self, "sorries", sorries)

    def __str__(self) -> str:
        if self._goals:
            return "\n\n".join(self._goals)
        return "no goals" if self.done else "no goals, but the proof is not complete"

    def __repr__(self) -> str:
        if self.done:
            return f"<ProofState done after {self.depth} tactics>"
        targets = ", ".join(f"⊢ {goal.target}" for goal in self.goals[:2])
        more = f" and {len(self._goals) - 2} more" if len(self._goals) > 2 else ""
        return f"<ProofState {targets}{more}>"
