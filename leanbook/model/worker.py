"""The engine's process: `python -m leanbook.model.worker`.

It reads requests from its standard input and answers on its standard output, one line each; see
`leanbook.model.messages`. Whatever llama.cpp prints goes to standard error. Three threads share
the work: one reads requests, so that a cancellation is seen while llama.cpp computes; one gives
signs of life; the main one does what is asked, one request after the other.
"""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from leanbook.errors import EngineError, LeanbookError, PlanError, PromptError
from leanbook.model.messages import (
    Alive,
    Cancel,
    Ended,
    Generate,
    Load,
    Loaded,
    Loading,
    Message,
    Produced,
    Refused,
    decode,
    encode,
)

if TYPE_CHECKING:
    from leanbook.model.candidates import Candidate
    from leanbook.model.decoding import Decoder
    from leanbook.model.native import Native

__all__ = ["HEARTBEAT_SECONDS", "main"]

HEARTBEAT_SECONDS = 1.0
"""How often a sign of life is given while something is going on."""

_ORPHAN_SECONDS = 10.0
_PROGRESS_SHARE = 0.005


class Worker:
    """Does what is asked.

    Args:
        requests: The descriptor that requests come from.
        answers: The descriptor that answers go to.
    """

    def __init__(self, requests: int, answers: int) -> None:
        self._requests = requests
        self._answers = answers
        self._parent = os.getppid()
        self._writing = threading.Lock()
        self._todo: queue.SimpleQueue[Load | Generate] = queue.SimpleQueue()
        self._busy = threading.Event()
        self._steps = 0
        self._native: Native | None = None
        self._decoder: Decoder | None = None
        self._guard = threading.Lock()
        """Held while `_running`, `_cancelled` and the abort flag are looked at or changed."""
        self._running: int | None = None
        self._cancelled: set[int] = set()

    def run(self) -> None:
        """Serve until the other side is gone; then the process ends at once."""
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._give_signs, daemon=True).start()
        while True:
            request = self._todo.get()
            self._busy.set()
            try:
                if isinstance(request, Load):
                    self._load(request)
                else:
                    self._generate(request)
            finally:
                self._busy.clear()

    def _read(self) -> None:
        with contextlib.suppress(OSError), os.fdopen(self._requests, "rb") as lines:
            for line in lines:
                message = decode(line)
                if isinstance(message, (Load, Generate)):
                    self._todo.put(message)
                elif isinstance(message, Cancel):
                    self._cancel(message.request)
        # Nobody is left to answer to. Nothing is worth tidying up, and llama.cpp may be busy.
        os._exit(0)

    def _cancel(self, request: int) -> None:
        with self._guard:
            self._cancelled.add(request)
            if self._running == request and self._native is not None:
                self._native.aborting = True

    def _give_signs(self) -> None:
        while True:
            if self._busy.wait(_ORPHAN_SECONDS):
                self._send(Alive(self._steps))
                time.sleep(HEARTBEAT_SECONDS)
            if os.getppid() != self._parent:
                os._exit(0)  # someone else holds the pipe open, but it is not for us

    def _send(self, message: Message) -> None:
        line = encode(message)
        with self._writing:
            while line:
                try:
                    line = line[os.write(self._answers, line) :]
                except OSError:
                    os._exit(0)

    def _load(self, request: Load) -> None:
        told = 0.0

        def progress(fraction: float) -> None:
            nonlocal told
            self._steps += 1
            if fraction - told >= _PROGRESS_SHARE or fraction >= 1:
                told = fraction
                self._send(Loading(fraction))

        with self._refusing(0):
            from leanbook.model.decoding import Decoder
            from leanbook.model.native import Native

            native = Native(request, progress)
            self._decoder = Decoder(native, self._step)
            self._native = native
            self._send(Loaded(native.bos, native.eos))

    def _generate(self, request: Generate) -> None:
        from leanbook.model.candidates import Sampling
        from leanbook.model.decoding import AbortedError, Spent

        number = request.request
        began = time.perf_counter()
        spent = Spent()
        assert self._native is not None
        assert self._decoder is not None
        with self._guard:
            self._running = number
            self._native.aborting = False
        fields = dict(request.sampling)
        fields["stop"] = tuple(fields["stop"])
        try:
            with self._refusing(number), contextlib.suppress(AbortedError):
                self._step()
                self._decoder.generate(
                    request.prompt, request.k, Sampling(**fields), self._emit(number), spent
                )
        finally:
            with self._guard:
                self._running = None
                self._cancelled.discard(number)
            self._send(
                Ended(
                    number,
                    spent.prompt_tokens,
                    spent.completion_tokens,
                    time.perf_counter() - began,
                )
            )

    def _step(self) -> None:
        from leanbook.model.decoding import AbortedError

        self._steps += 1
        if self._running in self._cancelled:
            raise AbortedError

    def _emit(self, number: int) -> Callable[[Candidate], None]:
        def emit(one: Candidate) -> None:
            assert one.logprob is not None
            self._send(Produced(number, one.text, one.logprob, one.tokens, one.finish, one.index))

        return emit

    @contextlib.contextmanager
    def _refusing(self, number: int) -> Iterator[None]:
        """Tell the other side of an error; only an error in this program itself goes on."""
        try:
            yield
        except PlanError as error:
            self._send(Refused(number, "plan", error.message, error.hint))
        except EngineError as error:
            self._send(Refused(number, "engine", error.message, error.hint))
        except PromptError as error:
            self._send(Refused(number, "prompt", error.message, error.hint))
        except LeanbookError as error:
            self._send(Refused(number, "model", error.message, error.hint))
        except MemoryError:
            self._send(
                Refused(
                    number,
                    "engine",
                    "The engine ran out of memory.",
                    "close other programs, or load the model with a smaller n_ctx or parallel.",
                )
            )


def main() -> None:
    """Take the standard output for answers, so that nothing else can be written there."""
    answers = os.dup(1)
    os.dup2(2, 1)
    requests = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    Worker(requests, answers).run()


if __name__ == "__main__":
    main()
