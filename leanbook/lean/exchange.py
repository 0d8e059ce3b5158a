"""Requests and answers: what a session asks of a REPL, and how it survives losing it.

Everything here is found again when the process is replaced: an environment by running its texts,
a proof state by checking its code and repeating its tactics. Numbers of an earlier process are
never sent to a later one.
"""

from __future__ import annotations

import textwrap
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

from lean_interact.interface import (
    Command,
    CommandResponse,
    LeanError,
    Message as ReplMessage,
    Pos,
    ProofStep,
    ProofStepResponse,
    Sorry,
)

from leanbook.errors import SessionError
from leanbook.lean import axioms as axiom_texts
from leanbook.lean.channel import Channel, InterruptedRequestError, Lease, LostError, TimedOutError
from leanbook.lean.environments import Environment
from leanbook.lean.goals import parse_goals
from leanbook.lean.proof import Origin, ProofState
from leanbook.lean.results import Message
from leanbook.lean.scripts import find_place

__all__ = ["STOPPED", "Exchange", "RefusalError"]

STOPPED = "stopped after"
"""How a message begins that says that a limit was reached; our REPL uses the same words."""

_TRIES = 2
_MORE = "expected end of input"
"""What Lean says when a text goes on behind its first tactic."""

_Answer = TypeVar("_Answer")


class RefusalError(Exception):
    """There is no answer of the usual kind; the text says why, in Lean's words or ours."""


class Exchange:
    """What can be asked of one REPL. The caller sees to it that one thread at a time asks.

    Args:
        channel: The line to the REPL.
    """

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def command(
        self,
        code: str,
        start: Environment,
        limit: float | None,
        *,
        judge: bool = False,
        asked: str | None = None,
        tactics: bool = False,
    ) -> tuple[CommandResponse, int, Lease | None]:
        """Check code in an environment.

        Args:
            code: The code.
            start: Where to check it.
            limit: How many seconds it may take; None for no limit.
            judge: Whether the judge is to look at its theorems. Default: no.
            asked: A statement that ends in `sorry`, for the judge to say which of the theorems
                prove it; then all tactics and commands of the code are told as well. Our own REPL
                only. Default: none.
            tactics: Whether all tactics of the code are to be told. Default: no.

        Returns:
            The answer, the generation of the process that gave it, and the right to the new
            environment (None if the REPL did not make one).

        Raises:
            RefusalError: There is no such answer.
        """
        return self._persist(
            lambda: self._command(code, start, limit, judge=judge, asked=asked, tactics=tactics),
            limit,
            "checking this",
        )

    def step(
        self, state: ProofState, tactic: str, limit: float | None, *, guarded: bool = False
    ) -> tuple[ProofStepResponse, int, Lease]:
        """Apply a tactic to a proof state; arguments, result and errors are as for `command`.

        With `guarded`, it is taken for the text of one tactic block, or refused.
        """
        return self._persist(
            lambda: self._step(state, tactic, limit, guarded=guarded), limit, "applying this tactic"
        )

    def verify(
        self, statement: str, proof: str, start: Environment, limit: float | None
    ) -> dict[str, Any]:
        """What the judge finds about a proof; our own REPL only."""
        return self._persist(
            lambda: self._verify(statement, proof, start, limit), limit, "judging this proof"
        )

    def axioms(
        self, response: CommandResponse, code: str, generation: int, limit: float | None
    ) -> dict[str, tuple[str, ...]]:
        """The axioms of the theorems in a code that has just been checked without errors."""
        reported = (response.model_extra or {}).get("axioms")
        if isinstance(reported, dict):
            return {str(name): tuple(axioms) for name, axioms in reported.items()}
        names = () if self.channel.backend.extended else axiom_texts.declared_theorems(code)
        if not names:
            return {}
        query = Command(cmd=axiom_texts.axiom_query(names), env=response.env)
        try:
            answer, _ = self.channel.request(query, limit, generation=generation)
        except (LostError, TimedOutError, InterruptedRequestError):
            return {}
        if isinstance(answer, LeanError):
            return {}
        return axiom_texts.parse_axioms([message.data for message in answer.messages])

    def open_proofs(
        self, sorries: list[Sorry], origin: Origin, generation: int
    ) -> tuple[ProofState, ...]:
        """The proof states of the `sorry`s in a code."""
        states = tuple(
            self._open_proof(sorry, origin, origin.code, index, generation)
            for index, sorry in enumerate(sorries)
        )
        origin.states = [weakref.ref(state) for state in states]
        return states

    def holes(
        self, sorries: list[Sorry], after: ProofState, generation: int
    ) -> tuple[ProofState, ...]:
        """The proof states of the `sorry`s inside the tactic that led to `after`."""
        tactic = after.tactic or ""
        return tuple(
            self._open_proof(sorry, after._origin, tactic, index, generation, inside=after)
            for index, sorry in enumerate(sorries)
        )

    def _open_proof(
        self,
        sorry: Sorry,
        origin: Origin,
        code: str,
        index: int,
        generation: int,
        inside: ProofState | None = None,
    ) -> ProofState:
        line, column = point(sorry.start_pos) or (1, 0)
        end = point(sorry.end_pos) or (None, None)
        term = (sorry.model_extra or {}).get("term")
        place = find_place(code, line, column, term=term if isinstance(term, bool) else None)
        texts = tuple(str(goal) for goal in parse_goals(sorry.goal))
        number = sorry.proof_state
        lease = [] if number is None else [self._lease("proofState", number, generation)]
        return ProofState(
            origin,
            texts,
            index,
            place,
            line,
            column,
            end_line=end[0],
            end_column=end[1],
            _inside=inside,
            _lease=lease,
        )

    def _persist(self, send: Callable[[], _Answer], limit: float | None, doing: str) -> _Answer:
        """Send a request, once more when the process was lost.

        Losing the process is a pause, not an error: everything is found again. But a request that
        brings it down twice is not tried a third time.
        """
        words = ""
        for _ in range(_TRIES):
            try:
                return send()
            except LostError as lost:
                words = str(lost)
            except TimedOutError:
                # The limit was kept from outside; without one there is only the outer net.
                raise RefusalError(f"{STOPPED} {limit or 0:g} s, which is the time limit") from None
            except InterruptedRequestError:
                raise RefusalError("interrupted") from None
        said = f" Its last words: {words}" if words else ""
        raise RefusalError(
            f"Lean's process ended while {doing}, and again when it was repeated.{said}"
        )

    def _command(
        self,
        code: str,
        start: Environment,
        limit: float | None,
        *,
        axioms: bool = True,
        judge: bool = False,
        asked: str | None = None,
        tactics: bool = False,
    ) -> tuple[CommandResponse, int, Lease | None]:
        number = start.number(self.channel, self._replay)
        request: dict[str, Any] = {"cmd": code or "\n", "env": number}
        outer = self._limits(request, limit)
        if tactics:
            request["allTactics"] = True
        if self.channel.backend.extended and axioms:
            request["axioms"] = True
            if judge:
                request["judge"] = True
            if asked is not None:
                request.update(asked=asked, allTactics=True, commands=True)
        answer, generation = self.channel.request(
            Command.model_validate(request),
            outer,
            generation=None if number is None else self.channel.generation,
        )
        if isinstance(answer, LeanError):
            raise RefusalError(answer.message)
        # A command that was stopped answers with the number of the environment before it.
        for step in answer.tactics:  # only their places are wanted, not their proof states
            if step.proof_state is not None:
                self._lease("proofState", step.proof_state, generation)
        new = answer.env not in (number, -1)
        lease = self._lease("env", answer.env, generation) if new else None
        return answer, generation, lease

    def _verify(
        self, statement: str, proof: str, start: Environment, limit: float | None
    ) -> dict[str, Any]:
        number = start.number(self.channel, self._replay)
        request: dict[str, Any] = {"verify": statement, "proof": proof}
        if number is not None:
            request["env"] = number
        answer, _ = self.channel.request(
            request,
            self._limits(request, limit),
            generation=None if number is None else self.channel.generation,
        )
        if "findings" not in answer:
            raise RefusalError(str(answer.get("message", "there is no answer")))
        return answer["findings"]

    def _step(
        self, state: ProofState, tactic: str, limit: float | None, *, guarded: bool = False
    ) -> tuple[ProofStepResponse, int, Lease]:
        number = self._number(state)
        if guarded:
            answer, generation = self._send_step(number, tactic, limit, guarded=True)
            if isinstance(answer, LeanError):
                raise RefusalError(answer.message)
            return answer, generation, self._lease("proofState", answer.proof_state, generation)
        # The protocol takes one tactic; several are one between parentheses. Lines must be there
        # from the start: without a column to begin in, `intro h⏎exact h` introduces three names.
        block = "(" + tactic.replace("\n", "\n ") + ")"
        first = block if "\n" in tactic else tactic
        answer, generation = self._send_step(number, first, limit)
        if isinstance(answer, LeanError) and _MORE in answer.message and first is not block:
            answer, generation = self._send_step(number, block, limit)
        if isinstance(answer, LeanError):
            raise RefusalError(answer.message)
        return answer, generation, self._lease("proofState", answer.proof_state, generation)

    def _send_step(
        self, number: int, tactic: str, limit: float | None, *, guarded: bool = False
    ) -> tuple[ProofStepResponse | LeanError, int]:
        request: dict[str, Any] = {"proofState": number, "tactic": tactic}
        if guarded:
            request["guarded"] = True
        outer = self._limits(request, limit)
        return self.channel.request(
            ProofStep.model_validate(request), outer, generation=self.channel.generation
        )

    def _limits(self, request: dict[str, Any], limit: float | None) -> float | None:
        """Let the REPL keep the limit itself if it can; gives the limit for lean-interact."""
        if limit is None or not self.channel.backend.extended:
            return limit
        request["timeout"] = limit
        return limit + self.channel.grace_seconds

    def _replay(self, code: str, number: int | None) -> Lease:
        """Run a text again that has been run before."""
        request = Command(cmd=code or "\n", env=number)
        known = None if number is None else self.channel.generation
        answer, generation = self.channel.request(request, generation=known)
        errors = (
            [each.data for each in answer.messages if each.severity == "error"]
            if isinstance(answer, CommandResponse)
            else [answer.message]
        )
        if errors or not isinstance(answer, CommandResponse):
            raise SessionError(
                "Lean had to be started again, and now refuses a text that it took before: "
                f"{textwrap.shorten(code, 80)}\n{errors[0]}",
                hint="call reset() on the session and run your texts again.",
            )
        return self._lease("env", answer.env, generation)

    def _number(self, state: ProofState) -> int:
        """The REPL's number for a proof state, which is found again if the process is new."""
        todo: list[ProofState] = []
        current: ProofState | None = state
        while current is not None and not self._is_known(current):
            todo.append(current)
            current = current.parent or current._inside
        if current is None:
            self._find_roots(todo[-1]._origin)
        for lost in reversed(todo):
            if not self._is_known(lost):
                self._find(lost)
        return state._lease[0].number

    def _is_known(self, state: ProofState) -> bool:
        return bool(state._lease) and state._lease[0].holds(self.channel)

    def _find_roots(self, origin: Origin) -> None:
        """Check the code again whose open proofs are wanted."""
        try:
            response, generation, _ = self._command(
                origin.code, origin.environment, None, axioms=False
            )
        except RefusalError as refusal:
            raise _not_found(str(refusal)) from refusal
        for reference, sorry in zip(origin.states, response.sorries, strict=False):
            state = reference()
            if state is not None and sorry.proof_state is not None:
                state._lease[:] = [self._lease("proofState", sorry.proof_state, generation)]

    def _find(self, state: ProofState) -> None:
        """Repeat the tactic that led to a state whose parent has been found."""
        source = state if state.parent is not None else state._inside
        if source is None or source.parent is None or source.tactic is None:
            raise _not_found("this REPL gives no proof state for its `sorry`")
        try:
            response, generation, lease = self._step(source.parent, source.tactic, None)
        except RefusalError as refusal:
            raise _not_found(str(refusal)) from refusal
        if state is not source:
            holes = response.sorries[state._index : state._index + 1]
            number = holes[0].proof_state if holes else None
            if number is None:
                raise _not_found("this REPL gives no proof state for its `sorry`")
            lease = self._lease("proofState", number, generation)
        state._lease[:] = [lease]

    def _lease(self, kind: str, number: int, generation: int) -> Lease:
        return Lease(self.channel, kind, number, generation)


def point(position: Pos | None) -> tuple[int, int] | None:
    """A position as line and column."""
    return None if position is None else (position.line, position.column)


def convert(message: ReplMessage) -> Message:
    """Our message from the REPL's."""
    line, column = message.start_pos.line, message.start_pos.column
    end_line, end_column = point(message.end_pos) or (None, None)
    severity = "info" if message.severity == "trace" else message.severity
    return Message(severity, message.data, line, column, end_line, end_column)


def _not_found(why: str) -> SessionError:
    return SessionError(
        f"This proof state is not to be found in the Lean process that runs now: {why}",
        hint="check its code again and start from the new proof state.",
    )
