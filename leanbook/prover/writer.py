"""A model at work in a thread of its own, so that Lean checks while it writes.

Requests are served one after the other. A model that fails is asked once more; if it fails again it
is left alone, and what it said is kept for the report: proving goes on without it. A goal that is
too long for it is no failure of the model's; it is asked about the next one.
"""

from __future__ import annotations

import contextlib
import queue
import threading

from leanbook.errors import LeanbookError, ModelError, PromptError
from leanbook.model.candidates import Candidate, Model, Prompt, Sampling, Usage
from leanbook.prover.budget import Budget

__all__ = ["Job", "Writer"]

_FAILURES = 2
"""So many failures in a row, and a model is not asked again."""
_PATIENCE = 1.0
"""Seconds in which a model that was told to stop should have done so."""


class Job:
    """One request to a model.

    Attributes:
        began: Whether its turn has come.
        done: Whether nothing more will come.
        error: What went wrong. None: nothing did.
        usage: The tokens and seconds that it took; complete when it is done.
    """

    def __init__(self, prompt: Prompt, k: int, sampling: Sampling, rank: tuple[int, int]) -> None:
        self.rank = rank
        self.prompt = prompt
        self.k = k
        self.sampling = sampling
        self.began = False
        self.cancelled = threading.Event()
        self.error: ModelError | None = None
        self.usage = Usage()
        self._arrived: queue.SimpleQueue[Candidate] = queue.SimpleQueue()
        self._ended = threading.Event()

    @property
    def done(self) -> bool:
        return self._ended.is_set() and self._arrived.empty()

    def take(self) -> Candidate | None:
        """The next candidate; None if none has come yet, or none will come."""
        with contextlib.suppress(queue.Empty):
            return self._arrived.get_nowait()
        return None

    def cancel(self) -> None:
        """Stop it; what has come can still be taken."""
        self.cancelled.set()

    def wait(self, seconds: float) -> None:
        """Wait until it has ended, but not longer than this."""
        self._ended.wait(seconds)

    def stop(self, waiting: Budget) -> Usage:
        """Cancel it, and learn what it took; one whose turn has not come took nothing.

        Args:
            waiting: How long the model has to notice.
        """
        self.cancel()
        if self.began:
            self.wait(waiting.left)
        return self.usage

    def __lt__(self, other: Job) -> bool:
        return self.rank < other.rank

    def put(self, candidate: Candidate) -> None:
        self._arrived.put(candidate)

    def end(self) -> None:
        self._ended.set()


class Writer:
    """Passes requests to a model, in a thread that starts with the first one.

    Args:
        model: The model.

    Attributes:
        problems: What the model said when it failed.
        woken: Set whenever something has come or ended; for those who wait.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.problems: list[str] = []
        self.woken = threading.Event()
        self._jobs: queue.PriorityQueue[Job] = queue.PriorityQueue()
        self._asked = 0
        self._closed = threading.Event()
        self._open: list[Job] = []
        self._thread: threading.Thread | None = None
        self._failures = 0
        self._refused = False  # whether a prompt was, and that was told

    @property
    def broken(self) -> bool:
        """Whether the model has failed too often to be asked again."""
        return self._failures >= _FAILURES

    def ask(self, prompt: Prompt, k: int, sampling: Sampling, *, patient: bool = False) -> Job:
        """Have k candidates written; returns at once.

        Args:
            prompt: What the model is asked.
            k: How many candidates.
            sampling: How they are drawn.
            patient: Whether all others go first. Default: those that were asked before.
        """
        self._asked += 1
        job = Job(prompt, k, sampling, (int(patient), self._asked))
        self._open = [each for each in self._open if not each.done]
        self._open.append(job)
        self._jobs.put(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="leanbook-writer", daemon=True)
            self._thread.start()
        return job

    def close(self) -> None:
        """Stop what is being written, and wait for the model to notice; if not, say so."""
        for job in self._open:
            job.cancel()
        self._closed.set()
        self._jobs.put(Job("", 1, Sampling(), (-1, 0)))  # to wake the thread
        if self._thread is not None:
            self._thread.join(_PATIENCE)
            if self._thread.is_alive():
                self.problems.append(f"{self.model.name} goes on writing though told to stop")

    def _work(self) -> None:
        while not self._closed.is_set():
            job = self._jobs.get()
            job.began = True
            if self.broken:
                job.error = ModelError(f"{self.model.name} has failed too often to be asked again.")
            elif not self._closed.is_set() and not job.cancelled.is_set():
                self._serve(job)
            job.end()
            self.woken.set()

    def _serve(self, job: Job) -> None:
        before = self.model.usage
        try:
            for candidate in self.model.generate(
                job.prompt, job.k, job.sampling, cancel=job.cancelled
            ):
                job.put(candidate)
                self.woken.set()
                if job.cancelled.is_set():
                    break
            self._failures = 0
        except PromptError as error:
            job.error = error
            if not self._refused:
                self._refused = True
                self.problems.append(str(error))
        except Exception as error:  # whatever a model does, what is proved must not be lost
            job.error = error if isinstance(error, ModelError) else ModelError(repr(error))
            said = str(error) if isinstance(error, LeanbookError) else repr(error)
            self._failures += 1
            if said not in self.problems:
                self.problems.append(said)
        with contextlib.suppress(Exception):
            job.usage = self.model.usage - before
