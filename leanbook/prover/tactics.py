"""Tactics from a model, for a search to try."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from leanbook.lean.goals import Goal
from leanbook.model.candidates import Candidate, Usage
from leanbook.model.prompts import PromptFormat, Request
from leanbook.prover.budget import Budget
from leanbook.prover.writer import Job, Writer

__all__ = ["Proposal", "TacticWriter"]

_UNKNOWN = 2.0
"""The cost of a tactic whose probability the model does not tell."""
_MOST = 6.0
_WARMER, _WIDER = 1.3, 0.25
"""By how much the temperature rises each time that a model is asked about the same goal, and what
is left of the probability below which a token is not drawn."""
_TIMES, _HOTTEST = 2, 2.0
"""How often they do; and a temperature that is never passed: servers take no more."""
_SCALE = 0.5
"""What one nat of improbability costs, in the measure that rules are counted in."""
_USUAL = 4
"""Tokens of a tactic of usual length. A longer one is less probable for its length alone, there
being more ways to say the same, and costs as much less as its root is longer."""


@dataclass(frozen=True)
class Proposal:
    """A tactic for a goal that was asked about.

    Args:
        number: Which question it answers.
        tactic: The tactic; None when there will be no more for this question.
        cost: How improbable it is.
    """

    number: int
    tactic: str | None
    cost: float = 0.0


class TacticWriter:
    """Asks a model for tactics, and takes them as they come.

    Args:
        writer: The model's thread.
        prompt_format: How it is asked.
        k: How many tactics for each goal.
        seed: The seed of the first question; each has one of its own.

    Attributes:
        source: What its tactics are told to be from.
        usage: What the answers took so far.
    """

    def __init__(self, writer: Writer, prompt_format: PromptFormat, k: int, seed: int) -> None:
        self.source = f"model:{writer.model.name}"
        self.usage = Usage()
        self._writer = writer
        self._format = prompt_format
        self._k = k
        self._seed = seed
        self._asked = 0
        self._jobs: dict[int, tuple[Request, Job]] = {}

    def ask(self, goal: Goal, premises: Sequence[str] = (), again: int = 0) -> int | None:
        """Ask for tactics.

        Args:
            goal: The goal.
            premises: What the text above declares that may matter for it.
            again: How often it was asked about this goal before: the first times it is then
                drawn from more freely, as what is likely has been heard. Default: never.

        Returns:
            The question's number, None if it can't be asked.
        """
        if self._writer.broken:
            return None
        request = self._format.tactic(str(goal), premises)
        if request is None:
            return None
        self._asked += 1
        seed = (self._seed + self._asked) % 2**32
        usual = request.sampling.temperature
        again = min(again, _TIMES)
        sampling = replace(
            request.sampling,
            seed=seed,
            temperature=max(usual, min(usual * _WARMER**again, _HOTTEST)),
            min_p=request.sampling.min_p * _WIDER**again,
        )
        job = self._writer.ask(request.prompt, self._k, sampling, patient=True)
        self._jobs[self._asked] = (request, job)
        return self._asked

    def take(self) -> list[Proposal]:
        """What has come since."""
        found: list[Proposal] = []
        for number, (request, job) in list(self._jobs.items()):
            while (candidate := job.take()) is not None:
                tactic = request.with_names(self._format.read_tactic(candidate.text)).strip()
                if tactic:
                    found.append(Proposal(number, tactic, _cost(candidate)))
            if job.done:
                self.usage += job.usage
                del self._jobs[number]
                found.append(Proposal(number, None))
        return found

    def wait(self, seconds: float) -> None:
        """Wait until something has come, or an answer has ended.

        Args:
            seconds: So long at most.
        """
        self._writer.woken.wait(seconds)
        self._writer.woken.clear()

    def close(self, waiting: Budget) -> None:
        """Give up all questions, and wait so long at most to learn what they took."""
        for _, job in self._jobs.values():
            job.cancel()
        for _, job in self._jobs.values():
            self.usage += job.stop(waiting)
        self._jobs.clear()


def _cost(candidate: Candidate) -> float:
    if candidate.logprob is None:
        return _UNKNOWN
    length = max(candidate.tokens / _USUAL, 1.0)
    return min(-candidate.logprob * _SCALE / math.sqrt(length), _MOST)
