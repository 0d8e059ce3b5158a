"""A fake model, for what a real one can't be made to do: write given texts, late, or fail."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence

from leanbook.model.candidates import Candidate, Model, Prompt, Sampling, Usage


class FakeModel(Model):
    """A fake: gives texts from a list, whatever it is asked.

    Args:
        texts: What its candidates say, with their log-probabilities or without.
        pause: Seconds before each candidate.
        error: What is raised behind the last one.
        deaf: Whether it goes on when it is told to stop.
    """

    def __init__(
        self,
        texts: Sequence[str | tuple[str, float]],
        *,
        pause: float = 0.0,
        error: BaseException | None = None,
        deaf: bool = False,
    ) -> None:
        self.name = "fake"
        self.n_ctx = None
        self.metadata = {}
        self.plan = None
        self.prompts: list[Prompt] = []
        self.asked_for = 0
        self.sampling: Sampling | None = None
        self.cancelled = False
        self._texts, self._pause, self._error, self._deaf = texts, pause, error, deaf

    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        self.prompts.append(prompt)
        self.asked_for, self.sampling = k, sampling
        for index, each in enumerate(self._texts):
            end = time.monotonic() + self._pause
            while time.monotonic() < end:
                if cancel is not None and cancel.is_set() and not self._deaf:
                    self.cancelled = True
                    return
                time.sleep(0.01)
            text, logprob = (each, None) if isinstance(each, str) else each
            try:
                yield Candidate(text, logprob, len(text), "stop", index)
            except GeneratorExit:  # nobody wants the rest
                self.cancelled = True
                raise
        if self._error is not None:
            raise self._error

    @property
    def usage(self) -> Usage:
        return Usage()
