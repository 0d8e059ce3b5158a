"""A GGUF model, run by llama.cpp in a process of its own.

llama.cpp ends its process for many a reason: a file that changes, memory that runs out, an
assertion. In a process of its own it can't take the notebook along; the next request starts
another one.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import pickle
import queue
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.errors import EngineError, ModelError, PlanError, PromptError
from leanbook.model import connection
from leanbook.model.candidates import Candidate, Chat, Model, Prompt, Sampling, Usage
from leanbook.model.checks import check_number, check_request, check_text
from leanbook.model.connection import Connection, Gone, Inbox
from leanbook.model.context import MOST_PARALLEL
from leanbook.model.messages import (
    Cancel,
    Ended,
    Generate,
    Load,
    Loaded,
    Loading,
    Message,
    Produced,
    Refused,
)

if TYPE_CHECKING:
    from leanbook.model.plan import Plan

__all__ = ["LocalModel", "default_threads"]

_WAIT_STEP_SECONDS = 0.25
_CANCEL_STEP_SECONDS = 0.01
_LEAVE_SECONDS = 2.0
_LONGEST_TOKEN = 512

Progress = Callable[[float], object]

_models: weakref.WeakSet[LocalModel] = weakref.WeakSet()


class LocalModel(Model):
    """A GGUF model on this computer. `leanbook.load_model` makes one.

    It can be used from several threads, and a new request may be made while another one's
    candidates are still being taken: the requests are served one after the other.

    What the same seed gives: candidate number i of a request depends on the model, the prompt, the
    sampling and k, and on nothing that was asked before or is asked beside it. It does depend on
    k, and on the number of threads, because llama.cpp rounds differently for other numbers of
    candidates in a batch.

    Args:
        path: The GGUF file, or one part of a file that is split.
        gpu_memory: How many bytes of GPU memory may be used. Default: what there is.
        host_memory: How many bytes of host memory may be used. Default: what there is.
        n_ctx: How many tokens are kept in all: the prompt's, and the candidates'. Default: 8192,
            or fewer if the model was trained for fewer or no more fit.
        threads: How many threads llama.cpp uses. Default: `default_threads()`.
        parallel: How many candidates are decoded at once, from 1 to 255. Default: 16.
        progress: Is told how far loading has come, from 0 to 1. Default: silent.
        cancel: When it is set, loading ends. Default: never.

    Attributes:
        plan: What goes where.
        threads: How many threads llama.cpp uses.
        parallel: How many candidates are decoded at once.

    Raises:
        GGUFError: The file is no whole GGUF model.
        PlanError: It does not fit, or does not lie where it was planned.
        ModelError: llama.cpp can't load it, a number is out of its range, or loading was
            cancelled.
        EngineError: The process ended while it loaded.

    Example:
        >>> with LocalModel("model.gguf") as model:                       # doctest: +SKIP
        ...     for candidate in model.generate("theorem two : 1 + 1 = 2 := by", k=4):
        ...         print(candidate.text)
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        gpu_memory: int | None = None,
        host_memory: int | None = None,
        n_ctx: int | None = None,
        threads: int | None = None,
        parallel: int = 16,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        from leanbook.model.gguf import read_header
        from leanbook.model.plan import make_plan

        check_number("parallel", parallel, 1, MOST_PARALLEL)
        if threads is not None:
            check_number("threads", threads, 1, 1024)
        if n_ctx is not None:
            check_number("n_ctx", n_ctx, 1, 2**31 - 1, unit="tokens")
        header = read_header(Path(path).expanduser())
        self.parallel = parallel
        self.threads = default_threads() if threads is None else threads
        self.name = header.stem
        self.metadata: Mapping[str, Any] = header.metadata
        self._plan = make_plan(
            header,
            gpu_memory=gpu_memory,
            host_memory=host_memory,
            n_ctx=n_ctx,
            parallel=parallel,
            measure=True,
        )
        self.plan: Plan | None = self._plan
        self.n_ctx: int | None = self._plan.n_ctx
        self._path = header.path.absolute()
        self._numbers = itertools.count(1)
        self._reset_locks()
        self._engine = _Engine()
        self._finalizer = weakref.finalize(self, _Engine.close, self._engine)
        _models.add(self)
        try:
            self._connect(progress, cancel)
        except BaseException:
            self.close()
            raise

    @property
    def usage(self) -> Usage:
        """What it has been asked so far.

        `prompt_tokens` counts the tokens that had to be read: what a prompt has in common with the
        one before it is kept, and not read again.
        """
        return self._engine.count()

    @property
    def pid(self) -> int | None:
        """The process in which llama.cpp runs. None while there is none."""
        now = self._engine.connection
        return now.pid if now is not None and now.alive else None

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return not self._finalizer.alive

    def chat_text(self, chat: Chat) -> str:
        """A conversation as the text that the model is given, by the model's own chat template.

        Args:
            chat: The conversation.

        Raises:
            ModelError: The model has no chat template, or the template refuses the conversation.
        """
        from leanbook.model.chat_template import render

        template = self.metadata.get("tokenizer.chat_template")
        if not isinstance(template, str) or not template:
            raise ModelError(
                f"{self.name} has no chat template; it only goes on from a text.",
                hint="give it text instead of a conversation, or use a model that was trained "
                "for conversations.",
            )
        return render(template, chat, bos=self._engine.bos, eos=self._engine.eos)

    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        """Draw k candidates for one prompt; see `Model.generate`.

        Nothing is decoded before the first candidate is asked for.

        Raises:
            PromptError: The prompt is empty or too long.
            ModelError: The model is closed.
            EngineError: The grammar does not parse, or the engine died, hung or ran out of
                memory; the next request starts another one.
            KeyboardInterrupt: As usual; the model can be used again.
        """
        self._check_open()
        check_request(prompt, k, sampling)
        return self._stream(prompt, k, sampling or Sampling(), cancel)

    def close(self) -> None:
        """End the process and free its memory. Safe to call twice."""
        self._finalizer()

    def __enter__(self) -> LocalModel:
        return self

    def __repr__(self) -> str:
        state = "closed" if self.closed else f"{self.n_ctx} tokens, {self.threads} threads"
        return f"<LocalModel {self.name}, {state}>"

    # Requests

    def _stream(
        self, prompt: Prompt, k: int, sampling: Sampling, cancel: threading.Event | None
    ) -> Iterator[Candidate]:
        if cancel is not None and cancel.is_set():
            return
        try:
            now = self._connect(None, cancel)
        except ModelError:
            if cancel is not None and cancel.is_set():
                return
            raise
        text = self.chat_text(prompt) if isinstance(prompt, Chat) else prompt
        self._check_prompt(text)
        number = next(self._numbers)
        inbox = now.open(number)
        finished = False
        try:
            now.send(Generate(number, text, k, asdict(sampling)))
            for message in self._listen(now, inbox, cancel, number):
                if isinstance(message, Produced):
                    yield Candidate(
                        message.text,
                        message.logprob,
                        message.tokens,
                        message.finish,
                        message.index,
                    )
                elif isinstance(message, Ended):
                    finished = True
                    return
                elif isinstance(message, Refused):
                    raise _error(message)
        finally:
            if not finished:
                now.send(Cancel(number))
                now.forget(number)

    def _listen(
        self,
        now: Connection,
        inbox: Inbox,
        cancel: threading.Event | None,
        number: int,
    ) -> Iterator[Message]:
        """What comes in, until the process is gone or hangs, or some time after a cancellation."""
        leaving: float | None = None
        watch = _Watch(now)
        while True:
            if cancel is not None and leaving is None and cancel.is_set():
                if number == 0:
                    return
                now.send(Cancel(number))
                leaving = time.monotonic() + _LEAVE_SECONDS
            if leaving is not None and time.monotonic() > leaving:
                return
            try:
                message = inbox.get(
                    timeout=_WAIT_STEP_SECONDS if cancel is None else _CANCEL_STEP_SECONDS
                )
            except queue.Empty:
                if (trouble := watch.trouble()) is not None:
                    now.kill(trouble)
                    raise self._lost(trouble) from None
                continue
            if isinstance(message, Gone):
                raise self._lost(message.reason)
            yield message

    def _lost(self, reason: str) -> ModelError:
        self._check_open()
        return EngineError(
            f"The engine of {self.name} {reason}.",
            hint="ask again: the next request starts a new engine. If it happens again, load the "
            "model with a smaller n_ctx or parallel.",
        )

    def _check_open(self) -> None:
        if self.closed:
            raise ModelError(
                f"The model {self.name} is closed.", hint="load it again: load_model(...)."
            )

    def _check_prompt(self, text: str) -> None:
        if not text:
            raise PromptError("The prompt is empty.", hint="write something.")
        size = check_text("The prompt", text)
        # Far too long; to count its tokens would take long too.
        if size > self._plan.n_ctx * _LONGEST_TOKEN:
            raise PromptError(
                f"The prompt has {size:,} bytes; the model keeps {self._plan.n_ctx:,} tokens.",
                hint="shorten the prompt, or load the model with a larger n_ctx.",
            )

    # The process

    def _connect(self, progress: Progress | None, cancel: threading.Event | None) -> Connection:
        """The process, with the model loaded; a new one if there is none."""
        with self._starting:
            self._check_open()
            now = self._engine.connection
            if now is not None and now.alive:
                return now
            self._engine.count()
            try:
                now = Connection()
            except OSError as error:
                raise EngineError(
                    f"The engine's process can't be started: {error.strerror or error}.",
                    hint="close other programs; the system may be out of memory or processes.",
                ) from None
            self._engine.connection = now
            self._load(now, progress, cancel)
            return now

    def _load(
        self, now: Connection, progress: Progress | None, cancel: threading.Event | None
    ) -> None:
        plan = pickle.dumps(self._plan).hex()
        inbox = now.open(0)
        now.send(Load(str(self._path), self.threads, plan))
        loaded = False
        try:
            for message in self._listen(now, inbox, cancel, 0):
                if isinstance(message, Loading) and progress is not None:
                    progress(message.fraction)
                elif isinstance(message, Refused):
                    raise _error(message)
                elif isinstance(message, Loaded):
                    self._engine.bos, self._engine.eos = message.bos, message.eos
                    loaded = True
                    return
            raise ModelError(f"Loading {self.name} was cancelled.")
        finally:
            if not loaded:
                now.close()

    def _reset_locks(self) -> None:
        self._starting = threading.Lock()

    def _after_fork(self) -> None:
        """A forked child starts an engine of its own when it needs one."""
        self._reset_locks()
        self._engine.abandon()


class _Engine:
    """What outlives the model object: the process, until it is ended."""

    def __init__(self) -> None:
        self.connection: Connection | None = None
        self.bos = ""
        self.eos = ""
        self._usage = Usage()
        self._counting = threading.Lock()

    def count(self) -> Usage:
        """Add up what requests have taken."""
        with self._counting:
            now = self.connection
            while now is not None:
                try:
                    ended = now.ended.get_nowait()
                except queue.Empty:
                    break
                self._usage += Usage(ended.prompt_tokens, ended.completion_tokens, ended.seconds)
            return self._usage

    def close(self) -> None:
        """End the process."""
        self.count()
        if self.connection is not None:
            self.connection.close()

    def abandon(self) -> None:
        """In a forked child: forget the process."""
        self._counting = threading.Lock()
        if self.connection is not None:
            self.connection.abandon()
            self.connection = None


class _Watch:
    """Notices when a process hangs while it is waited for.

    Only time that we have really waited counts: when this program itself was stopped, or the
    computer slept, the other one is not to blame.
    """

    def __init__(self, now: Connection) -> None:
        self._now = now
        self._looked = time.monotonic()
        self._silent = self._stalled = 0.0

    def trouble(self) -> str | None:
        """Why the process is to be ended; None as long as all is well."""
        looked, self._looked = self._looked, time.monotonic()
        waited = min(self._looked - looked, 2 * _WAIT_STEP_SECONDS)
        self._silent = 0.0 if self._now.heard > looked else self._silent + waited
        self._stalled = 0.0 if self._now.moved > looked else self._stalled + waited
        if self._silent > connection.SILENT_SECONDS:
            return (
                f"hung: it gave no sign of life for {connection.SILENT_SECONDS:g} seconds, and "
                "was ended"
            )
        if self._stalled > connection.STALLED_SECONDS:
            return (
                f"hung: it got no further for {connection.STALLED_SECONDS:g} seconds, and was ended"
            )
        return None


def default_threads() -> int:
    """How many threads leave Lean a core: the real cores that this process may use, minus one.

    llama.cpp's threads wait for each other at every step, so one that has to share its core with
    Lean slows all of them down.
    """
    import psutil

    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        cores = os.cpu_count() or 1
    real = psutil.cpu_count(logical=False) or cores
    return max(1, min(cores, real) - 1)


def _error(message: Refused) -> ModelError:
    kinds: dict[str, type[ModelError]] = {
        "model": ModelError, "engine": EngineError, "plan": PlanError, "prompt": PromptError,
    }  # fmt: skip
    return kinds[message.kind](message.message, hint=message.hint)


def _after_fork_in_child() -> None:
    for model in list(_models):
        with contextlib.suppress(Exception):
            model._after_fork()


os.register_at_fork(after_in_child=_after_fork_in_child)
