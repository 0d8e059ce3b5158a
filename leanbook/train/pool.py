"""Work that is done a piece at a time, here or in several processes, each with its own Lean."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event
from typing import Any, Protocol, TypeVar

from leanbook.errors import LeanbookError

__all__ = ["Worker", "results"]

Piece = TypeVar("Piece")
Result = TypeVar("Result")
_Piece = TypeVar("_Piece", contravariant=True)
_Result = TypeVar("_Result", covariant=True)


class Worker(Protocol[_Piece, _Result]):
    """What does one piece after the other."""

    def run(self, piece: _Piece, over: Callable[[], bool], /) -> _Result | None:
        """Do a piece.

        Args:
            piece: The piece.
            over: Says, to be asked often, whether to give it up.

        Returns:
            What came of it; None if it was given up.
        """
        ...

    def close(self) -> None:
        """Let go of what it holds, such as Lean."""
        ...


def results(
    make: Callable[[], Worker[Piece, Result]],
    todo: Sequence[Piece],
    *,
    workers: int = 1,
    until: float | None = None,
) -> Generator[tuple[Piece, Result], None, None]:
    """Do pieces of work. Whoever leaves the iterator early must close it: that ends the work.

    Args:
        make: Makes a worker. For several processes it, the pieces and their results are pickled.
        todo: The pieces, the first first.
        workers: In how many processes. Default: in this one.
        until: When (by `time.monotonic`) to give up. Default: never.

    Yields:
        Each piece that was done, and what came of it.

    Raises:
        LeanbookError: A worker says so, or its process was ended.
    """
    if workers < 2:
        yield from _here(make, todo, until)
    else:
        yield from _spread(make, todo, workers, until)


def _here(
    make: Callable[[], Worker[Piece, Result]], todo: Sequence[Piece], until: float | None
) -> Generator[tuple[Piece, Result], None, None]:
    worker = make()
    try:
        for piece in todo:
            found = worker.run(piece, lambda: _is_past(until))
            if found is None:
                return
            yield piece, found
    finally:
        worker.close()


def _spread(
    make: Callable[[], Worker[Piece, Result]],
    todo: Sequence[Piece],
    workers: int,
    until: float | None,
) -> Generator[tuple[Piece, Result], None, None]:
    context = multiprocessing.get_context("spawn")
    stopped = context.Event()
    waiting = list(reversed(todo))
    with ProcessPoolExecutor(workers, context, _begin, (make, stopped)) as pool:
        running: dict[Future[Result | None], Piece] = {}
        try:
            while running or (waiting and not _is_past(until)):
                while waiting and len(running) < workers and not _is_past(until):
                    piece = waiting.pop()
                    seconds = None if until is None else until - time.monotonic()
                    running[pool.submit(_work, piece, seconds)] = piece
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    piece = running.pop(future)
                    found = future.result()
                    if found is not None:
                        yield piece, found
        except BrokenProcessPool:
            raise LeanbookError(
                "A worker's process was ended, perhaps because memory ran out.",
                hint="run it again with fewer --workers; what is done is kept.",
            ) from None
        finally:
            stopped.set()  # those that are at work give up soon, and the pool waits for that


# -- in a process of its own -----------------------------------------------------------------------

_mine: Worker[Any, Any] | None = None
_stopped: Event | None = None


def _begin(make: Callable[[], Worker[Any, Any]], stopped: Event) -> None:
    """Make this process's worker. Ctrl-C is the parent's to deal with."""
    global _mine, _stopped
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _mine, _stopped = make(), stopped


def _work(piece: Any, seconds: float | None) -> Any:
    assert _mine is not None
    assert _stopped is not None
    worker, stopped = _mine, _stopped
    until = None if seconds is None else time.monotonic() + seconds
    try:
        return worker.run(piece, lambda: stopped.is_set() or _is_past(until) or _is_orphan())
    except LeanbookError:
        worker.close()
        raise
    finally:
        if _is_orphan():  # nobody would ever tell it to end
            worker.close()
            os._exit(1)


def _is_orphan() -> bool:
    parent = multiprocessing.parent_process()
    return parent is not None and not parent.is_alive()


def _is_past(until: float | None) -> bool:
    return until is not None and time.monotonic() > until
