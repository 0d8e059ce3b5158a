"""Limits on one request to the child: time, memory, and the user's Ctrl-C.

Lean looks at its stop token in most places, so a request is first asked to stop; that costs nothing
but the request. Some things never look (a program under `#eval`): after a moment of grace the child
is killed, and `replay` brings back what it held.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leanbook.lean.frontend import DiedError, Frontend
from leanbook.lean.protocol import RequestError

__all__ = ["Interrupts", "KilledError", "Limits", "limits_of", "out_of_time", "run"]

GRACE_SECONDS = 1.0
"""How long a request may take to stop from inside before the child is killed."""

_MEMORY_SECONDS = 0.1
_CLIENT_SECONDS = 1.0
_MEMORY_SHARE = 0.85
_CLIENT = os.getppid()
"""Who started this process. Asked once, at the start: later it may be gone already."""


@dataclass(frozen=True)
class Limits:
    """What one request may use.

    Attributes:
        seconds: Wall-clock time; None for no limit.
        memory_mb: Resident memory of the child, in megabytes; None for no limit.
    """

    seconds: float | None = None
    memory_mb: float | None = None

    def crowded(self, child: Frontend) -> bool:
        """Whether so much memory is taken that the next request had better get a new child."""
        return self.memory_mb is not None and child.memory_mb > self.memory_mb * _MEMORY_SHARE


def limits_of(request: Mapping[str, Any], usual: Limits) -> Limits:
    """The limits of one request: the usual ones, or its own `timeout`.

    Args:
        request: The request; its `timeout` is a number of seconds, infinity for no limit.
        usual: The limits of requests that say nothing.

    Raises:
        RequestError: The `timeout` is no number.
    """
    seconds = request.get("timeout", usual.seconds)
    if seconds is None:
        return usual
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or seconds != seconds:
        raise RequestError("'timeout' is a number of seconds")
    longest = threading.TIMEOUT_MAX  # beyond it, waiting itself is an error
    return Limits(None if seconds > longest else float(max(0, seconds)), usual.memory_mb)


def out_of_time(seconds: float | None) -> str:
    """Why something was stopped whose time was up.

    Args:
        seconds: The limit. Of one that several requests share there may be a little less left
            than was given (1.99999 s), which is not told.
    """
    limit = seconds or 0.0
    told = f"{limit:.3g}" if limit < 10 else f"{round(limit, 1):g}"
    return f"stopped after {told} s, which is the time limit"


class KilledError(Exception):
    """The child is gone in the middle of a request; the text says why.

    Attributes:
        from_outside: Whether somebody else ended it, and not what it was doing.
    """

    def __init__(self, text: str, *, from_outside: bool = False) -> None:
        super().__init__(text)
        self.from_outside = from_outside


class Interrupts:
    """Ctrl-C as something that can be waited for.

    Python runs a signal's handler between two instructions of the main thread, which helps nobody
    who waits in `select`; a byte in a pipe does.
    """

    def __init__(self) -> None:
        self.descriptor, self._write = os.pipe()
        os.set_blocking(self.descriptor, False)
        os.set_blocking(self._write, False)

    @contextlib.contextmanager
    def caught(self) -> Iterator[None]:
        """While this lasts, SIGINT writes into the pipe and does nothing else."""
        handler = signal.signal(signal.SIGINT, lambda *_: None)
        wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(wakeup)
            signal.signal(signal.SIGINT, handler)

    def take(self) -> bool:
        """Whether there was an interrupt since the last time this was asked."""
        found = False
        with contextlib.suppress(BlockingIOError):
            while data := os.read(self.descriptor, 64):
                found = found or signal.SIGINT in data
        return found


def run(
    child: Frontend,
    request: Mapping[str, Any],
    limits: Limits,
    interrupts: Interrupts | None = None,
) -> tuple[dict[str, Any], str | None]:
    """Hand a request to the child and wait for its reply, within limits.

    Args:
        child: The child.
        request: The request.
        limits: What it may use.
        interrupts: Where Ctrl-C arrives. Default: it is not looked for.

    Returns:
        The reply, and None, or the reason why the request was told to stop before it was finished.

    Raises:
        KilledError: The child died, or had to be killed.
        UnicodeEncodeError: The request is no Unicode text.
    """
    began = time.monotonic()
    deadline = None if limits.seconds is None else began + limits.seconds
    wake = None if interrupts is None else interrupts.descriptor
    reason: str | None = None
    try:
        child.send(request)
        while True:
            now = time.monotonic()
            wait = _CLIENT_SECONDS if limits.memory_mb is None else _MEMORY_SECONDS
            if deadline is not None:
                wait = min(wait, max(0.0, deadline - now))
            if (reply := child.receive(wait, wake)) is not None:
                return reply, None if reply.get("finished", True) else reason
            if os.getppid() != _CLIENT:  # one that was killed can't close the connection
                child.close()
                raise KilledError("stopped: whoever asked is gone")
            interrupted = interrupts is not None and interrupts.take()
            expired = deadline is not None and time.monotonic() >= deadline
            if reason is not None and (interrupted or expired):
                child.close()
                raise KilledError(reason)
            if reason is not None:
                continue
            if interrupted:
                reason = "interrupted"
            elif expired:
                reason = out_of_time(limits.seconds)
            elif limits.memory_mb is not None and child.memory_mb > limits.memory_mb:
                reason = (
                    f"stopped after {time.monotonic() - began:.1f} s, because Lean took more than "
                    f"{limits.memory_mb:g} MB of memory, which is the limit"
                )
            if reason is not None:
                child.stop()
                deadline = time.monotonic() + GRACE_SECONDS
    except DiedError as error:
        child.close()
        if reason is not None:
            raise KilledError(reason) from None
        text = f"stopped: Lean's process died ({error})"
        raise KilledError(text, from_outside=error.from_outside) from None
