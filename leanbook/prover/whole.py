"""Whole proofs from a model: drawn at once, judged one by one, mended when Lean says why not.

One attempt is one proof that the model was asked for, together with its repairs. Attempts are
independent of each other, so what becomes of them tells how often the model succeeds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from leanbook.errors import TacticError, TacticTimeoutError
from leanbook.lean.proof import ProofState
from leanbook.model.candidates import Candidate, Prompt, Sampling, Usage
from leanbook.model.prompts import PromptFormat
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker
from leanbook.prover.search import Found
from leanbook.prover.writer import Job, Writer

__all__ = ["Samples"]

_BATCH = 16
"""Proofs that are asked for at once."""
_TIMEOUT = 20.0
"""Seconds that Lean may take for one proof."""


@dataclass(frozen=True)
class _Asked:
    """A request that is under way, and which attempts it is for."""

    job: Job
    attempt: int
    """The attempt that is mended; for new proofs, that of the first."""
    round: int
    """0 for new proofs, then 1 for the first repair, and so on."""


class Samples:
    """The whole proofs that are drawn for one hole.

    Args:
        states: The proof states that the proof must close.
        code: Source whose last `sorry` is the hole.
        writer: The model's thread.
        prompt_format: How the model is asked.
        checker: Asks Lean.
        attempts: How many proofs are drawn.
        repair_rounds: How often a proof that fails is given back with Lean's messages.
        seed: The seed of the first attempt.

    Attributes:
        outcomes: For each attempt whether it succeeded; None while that is open.
        usage: What the answers took so far.
    """

    def __init__(
        self,
        states: tuple[ProofState, ...],
        code: str,
        writer: Writer,
        prompt_format: PromptFormat,
        checker: Checker,
        *,
        attempts: int,
        repair_rounds: int,
        seed: int,
    ) -> None:
        self.outcomes: list[bool | None] = [None] * attempts
        self.usage = Usage()
        self._states = states
        self._code = code
        self._writer = writer
        self._format = prompt_format
        self._checker = checker
        self._repair_rounds = repair_rounds
        self._seed = seed
        self._asked: list[_Asked] = []
        self._next = 0
        self._closing = False
        self._judged: dict[str, ProofState | str] = {}

    def rebase(self, states: tuple[ProofState, ...]) -> None:
        """Judge by other states from now on: those of the text as it is now."""
        self._states = states
        self._judged.clear()

    @property
    def drawn(self) -> int:
        """How many proofs the model was asked for."""
        return self._next

    @property
    def finished(self) -> bool:
        """Whether every attempt has come to its end, or there will be no more of them."""
        through = self._closing or self._next >= len(self.outcomes) or self._writer.broken
        return through and not self._asked

    def ask(self) -> None:
        """Have the next proofs written, if nothing is being written for this hole."""
        if self._asked or self._closing or self._next >= len(self.outcomes) or self._writer.broken:
            return
        k = min(_BATCH, len(self.outcomes) - self._next)
        request = self._format.proof(self._code)
        if request is None:
            self._closing = True
            return
        self._send(request.prompt, request.sampling, k, self._next, 0)
        self._next += k

    def advance(self, budget: Budget) -> Found | None:
        """Judge one proof that has come, if there is one.

        Args:
            budget: No more time is taken than is left of it.

        Returns:
            A proof that is one.

        Raises:
            SessionError: The session is closed, or Lean can't be started.
        """
        for asked in list(self._asked):
            candidate = asked.job.take()
            if candidate is not None:
                return self._judge(asked, candidate, budget)
            if asked.job.done:
                self._end(asked)
        self.ask()
        return None

    def close(self, budget: Budget, waiting: Budget) -> Found | None:
        """Ask for no more; judge what has come already, stop the rest, learn what it took.

        Args:
            budget: How long judging may take.
            waiting: How long to wait for the model to notice.

        Returns:
            A proof, if one was among them.

        Raises:
            SessionError: The session is closed, or Lean can't be started.
        """
        self._closing = True
        proof: Found | None = None
        for asked in list(self._asked):
            while not budget.over and (candidate := asked.job.take()) is not None:
                proof = self._judge(asked, candidate, budget) or proof
            if asked.job.done:
                self._end(asked)
        for asked in self._asked:
            asked.job.cancel()
        for asked in self._asked:
            self.usage += asked.job.stop(waiting)
        self._asked.clear()
        return proof

    def _send(self, prompt: Prompt, sampling: Sampling, k: int, attempt: int, round_: int) -> None:
        seed = (self._seed + attempt + 1009 * round_) % 2**32
        n_ctx = self._writer.model.n_ctx
        most = sampling.max_tokens if n_ctx is None else min(sampling.max_tokens, n_ctx // 2)
        sampling = replace(sampling, seed=seed, max_tokens=max(most, 1))
        self._asked.append(_Asked(self._writer.ask(prompt, k, sampling), attempt, round_))

    def _judge(self, asked: _Asked, candidate: Candidate, budget: Budget) -> Found | None:
        attempt = asked.attempt if asked.round else asked.attempt + candidate.index
        block = self._format.read_proof(candidate.text, self._code)
        if not block or not 0 <= attempt < len(self.outcomes):
            self._settle(attempt, False)
            return None
        outcome = self._judged.get(block)
        if outcome is None:
            outcome = self._try(block, budget)
            if outcome is None:
                asked.job.put(candidate)  # to be judged when there is time again
                return None
            self._judged[block] = outcome
        if isinstance(outcome, ProofState):
            self._settle(attempt, True)
            what = "whole proof" if asked.round == 0 else "repaired proof"
            return Found(outcome, f"model:{self._writer.model.name}, {what}")
        if self._closing and asked.round < self._repair_rounds:
            return None  # it might have been mended; nobody knows
        if asked.round < self._repair_rounds and not self._writer.broken:
            request = self._format.repair(self._code, block, outcome)
            if request is not None:
                self._send(request.prompt, request.sampling, 1, attempt, asked.round + 1)
                return None
        self._settle(attempt, False)
        return None

    def _try(self, block: str, budget: Budget) -> ProofState | str | None:
        """The state in which the proof is done, or what Lean says; None if the time was over."""
        first: ProofState | None = None
        for state in self._states:
            try:
                after = self._checker.step(state, block, budget, timeout=_TIMEOUT)
            except TacticTimeoutError as error:
                # What the end of the budget cut off has not failed.
                return None if budget.over else str(error)
            except TacticError as error:
                return str(error)
            if not after.done:
                goals = "\n\n".join(str(goal) for goal in after.goals)
                return f"unsolved goals\n{goals}" if goals else "the proof is not complete"
            first = first or after
        return first or "there is nothing to prove"

    def _end(self, asked: _Asked) -> None:
        """A request is through; attempts that it left without an answer have failed."""
        self._asked.remove(asked)
        self.usage += asked.job.usage
        if asked.job.error is not None or asked.job.cancelled.is_set():
            return
        if asked.round:
            self._settle(asked.attempt, False)
            return
        repaired = {each.attempt for each in self._asked if each.round}
        for attempt in range(asked.attempt, asked.attempt + asked.job.k):
            if attempt not in repaired:
                self._settle(attempt, False)

    def _settle(self, attempt: int, outcome: bool) -> None:
        if 0 <= attempt < len(self.outcomes) and self.outcomes[attempt] is None:
            self.outcomes[attempt] = outcome
