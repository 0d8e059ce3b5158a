"""The line to one REPL process: one request at a time, and nothing lost when it breaks.

All talking is done by one background thread, so that Ctrl-C, which Python raises in the main
thread at any moment, can never leave half a request in the pipe. The main thread only waits; when
it is interrupted it tells the REPL to stop, waits for the answer and lets the interrupt through.

lean-interact's `LeanServer` does the talking. It kills the process when a time limit passes; the
limit for Lean is therefore kept inside our REPL, and lean-interact's is a far outer net.
"""

from __future__ import annotations

import collections
import contextlib
import json
import os
import queue
import select
import signal
import subprocess
import threading
import time
import weakref
from dataclasses import dataclass, field
from typing import Any

import psutil
from lean_interact.config import LeanREPLConfig
from lean_interact.interface import BaseREPLQuery
from lean_interact.server import LeanServer
from lean_interact.utils import get_total_memory_usage

from leanbook.errors import SessionError
from leanbook.lean.driver import Backend
from leanbook.lean.startup import spawn

__all__ = ["Channel", "InterruptedRequestError", "Lease", "Link", "LostError", "TimedOutError"]

OUTER_GRACE_SECONDS = 60.0
"""How much longer than our REPL's own limit we wait for its answer before the process is killed.

Generous, because a REPL that replaces a dead child replays the session before it answers.
"""

_WAIT_STEP_SECONDS = 0.25
_LONGEST_POLL_SECONDS = 3600.0  # `poll` takes no number of milliseconds beyond 2³¹
_STOP_SECONDS = 1.5
_STOP_TRIES = 3
_CLOSE_SECONDS = 0.5
_END_SECONDS = 2.0
_DROPS_AT_ONCE = 64
_KEPT_STDERR_LINES = 60


class LostError(Exception):
    """The REPL process ended in the middle of a request; the text says what it left behind."""


class TimedOutError(Exception):
    """The REPL process did not answer in time and was killed."""


class InterruptedRequestError(Exception):
    """A request was stopped by `Channel.interrupt` in a REPL that had to be killed for it."""


class _Server(LeanServer):
    """lean-interact's server, started, read and ended in a way that suits a long-lived session."""

    _stderr: collections.deque[str]
    _buffer: bytearray
    _owner: int

    def __init__(self, config: LeanREPLConfig, early: subprocess.Popen[bytes] | None) -> None:
        self._early = early
        super().__init__(config)

    def start(self) -> None:
        self._owner = os.getpid()
        self._stderr = collections.deque(maxlen=_KEPT_STDERR_LINES)
        self._buffer = bytearray()
        # As in the base class, but without its `preexec_fn` (unsafe in a process with threads, and
        # we set no limit through it).
        self._proc, self._early = self._early, None
        if self._proc is None:
            self._proc = spawn(
                str(self.config.lake_path), self.config.cache_repl_dir, self.config.working_dir
            )
        assert self._proc.stderr is not None
        # A pipe that nobody reads fills up and stops the process that writes into it.
        threading.Thread(target=_drain, args=(self._proc.stderr, self._stderr), daemon=True).start()

    # The base class looks at `_proc` twice; the talking thread may take it away in between.

    def is_alive(self) -> bool:
        # A forked child has its parent's object, but the process is not its own to talk to.
        return self._owner == os.getpid() and self.pid is not None

    def get_memory_usage(self) -> float:
        process = self._proc
        if process is not None:
            with contextlib.suppress(psutil.Error):
                return get_total_memory_usage(psutil.Process(process.pid)) / 2**20
        return 0.0

    def get_stdout_stderr(self) -> tuple[str, str]:
        time.sleep(0.05)  # the last words may still be on their way
        return "", "".join(self._stderr)

    def _execute_cmd_in_repl(self, json_query: str, verbose: bool, timeout: float | None) -> str:
        """As the base class does it, but without a new thread for every request."""
        with self._lock:
            process = self._proc
            if process is None or process.stdin is None or process.stdout is None:
                raise BrokenPipeError("the REPL was ended")
            process.stdin.write(json_query.encode() + b"\n\n")
            process.stdin.flush()
            answer = self._read_answer(process.stdout.fileno(), timeout)
        if not answer.strip():
            raise BrokenPipeError("the REPL ended without an answer")
        return answer.decode(errors="replace")

    def _read_answer(self, descriptor: int, timeout: float | None) -> bytes:
        deadline = None if timeout is None else time.monotonic() + timeout
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        buffer = self._buffer
        buffer.clear()
        while not buffer.endswith(b"\n\n"):
            if deadline is not None:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimeoutError
                if not poll.poll(min(left, _LONGEST_POLL_SECONDS) * 1000):
                    continue
            chunk = os.read(descriptor, 1 << 16)
            if not chunk:
                return b""
            buffer += chunk
        return bytes(buffer)

    def end(self, patience: float = 0.0) -> None:
        """End the process and its children; the thread that reads from it then cleans up.

        Args:
            patience: How long the process may take to leave by itself. Default: no time at all.
        """
        process = self._proc
        if process is None or self._owner != os.getpid():
            return
        children: list[psutil.Process] = []
        with contextlib.suppress(psutil.Error):
            children = psutil.Process(process.pid).children(recursive=True)
        if patience > 0:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience)
        for child in children:
            with contextlib.suppress(psutil.Error):
                child.kill()
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_END_SECONDS)  # so that it is seen to be gone

    def kill(self) -> None:
        if getattr(self, "_owner", None) != os.getpid():
            self._proc = None  # a forked child must not end its parent's Lean
            return
        super().kill()

    @property
    def pid(self) -> int | None:
        process = self._proc
        return None if process is None or process.poll() is not None else process.pid

    @property
    def last_words(self) -> str:
        return self.get_stdout_stderr()[1].strip()


def _drain(stream: Any, lines: collections.deque[str]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in stream:
            lines.append(line.decode(errors="replace"))


def _closed() -> SessionError:
    return SessionError("The session is closed.", hint="make a new one: Session().")


@dataclass
class _Job:
    request: BaseREPLQuery | dict[str, Any]
    timeout: float | None
    wanted: int | None = None
    owner: int = field(default_factory=threading.get_ident)
    done: threading.Event = field(default_factory=threading.Event)
    generation: int = 0
    answer: Any = None
    error: BaseException | None = None


class Link:
    """What the talking thread needs; it does not refer to the channel, which may thus be freed."""

    def __init__(self, backend: Backend, early: subprocess.Popen[bytes] | None) -> None:
        self.backend = backend
        self.early = early
        self.server: _Server | None = None
        self.generation = 0
        self.jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self.drops: collections.deque[tuple[str, int, int]] = collections.deque()
        self.proven = False  # whether this generation's process has answered anything
        self.stopping = False
        self.closed = False

    def submit(self, job: _Job) -> None:
        """Put a job in the queue; after the link was closed, nobody may take it from there.

        There is no lock, since the link may be closed by a finalizer or a signal's handler in the
        midst of this: `closed` is set before the queue is told of its end.
        """
        self.jobs.put(job)
        if self.closed:
            job.error = _closed()
            job.done.set()

    def serve(self) -> None:
        while (job := self.jobs.get()) is not None:
            try:
                job.answer = self._answer(job)
            except BaseException as error:  # it is raised in the thread that asked
                job.error = error
            job.done.set()
            del job
        if self.server is not None:
            self.server.kill()

    def _answer(self, job: _Job) -> Any:
        if self.closed:
            raise _closed()
        server = self._living()
        if self.closed:  # while it was started; nobody else ends it then
            raise _closed()
        job.generation = self.generation
        if job.wanted is not None and job.wanted != self.generation:
            raise LostError("it ended before the request")
        if len(self.drops) >= _DROPS_AT_ONCE:
            self._drop(server)
        answer = self._talk(server, job.request, job.timeout)
        self.proven = True
        return answer

    def _living(self) -> _Server:
        server = self.server
        if server is not None and server.is_alive():
            return server
        if server is not None:
            server.kill()
        try:
            self.server = _Server(self.backend.config, self.early)
        except OSError as error:
            self.server = None
            raise SessionError(
                f"Lean's REPL could not be started: {error}.",
                hint="`leanbook doctor` shows what is wrong.",
            ) from error
        self.early = None
        self.generation += 1
        self.proven = False
        self.drops.clear()
        return self.server

    def _talk(
        self, server: _Server, request: BaseREPLQuery | dict[str, Any], timeout: float | None
    ) -> Any:
        try:
            if isinstance(request, dict):
                return server.run_dict(request, timeout=timeout)
            return server.run(request, timeout=timeout)  # type: ignore[call-overload]
        except TimeoutError as error:
            raise TimedOutError(str(error)) from error
        except (ChildProcessError, ConnectionError, OSError, ValueError, AssertionError) as error:
            # ValueError: an answer that is not JSON, or not of the protocol; what comes after it
            # can't be trusted either. AssertionError: killed while lean-interact was starting.
            if self.closed:
                raise _closed() from error
            words = server.last_words
            server.kill()
            if not self.proven:
                raise SessionError(
                    f"Lean's REPL ended as soon as it was started. It said: {words or 'nothing'}",
                    hint="`leanbook doctor` shows what is wrong.",
                ) from error
            if isinstance(error, json.JSONDecodeError):
                words = f"it answered with something that is not JSON: {error.msg[:300]}"
            raise LostError(words) from error
        except BaseException:
            # Whatever it was: an answer that nobody took would be taken for the next one's.
            server.kill()
            raise

    def take_drops(self) -> dict[str, dict[str, list[int]]] | None:
        """The request that frees what nobody refers to any more; None if there is no such thing."""
        found: dict[str, list[int]] = {}
        while self.drops:  # one by one: another thread may add to it at any moment
            kind, number, generation = self.drops.popleft()
            if generation == self.generation:
                found.setdefault(kind, []).append(number)
        return {"drop": found} if found and self.backend.extended else None

    def _drop(self, server: _Server) -> None:
        if (request := self.take_drops()) is not None:
            with contextlib.suppress(LostError, TimedOutError):
                self._talk(server, request, OUTER_GRACE_SECONDS)

    def shutdown(self) -> None:
        self.closed = True
        self.jobs.put(None)
        if self.server is not None:
            self.server.end(_CLOSE_SECONDS)


class Lease:
    """The right to a numbered thing in the REPL (an environment, a proof state).

    When the last reference to it goes, the thing is freed in the REPL with the next batch.
    """

    __slots__ = ("__weakref__", "_drops", "generation", "kind", "number")

    def __init__(self, channel: Channel, kind: str, number: int, generation: int) -> None:
        self._drops = channel.link.drops
        self.kind = kind
        self.number = number
        self.generation = generation

    def holds(self, channel: Channel) -> bool:
        """Whether the number means this thing in the process behind a channel."""
        return (
            # Another session counts its own environments from 0 as well.
            self._drops is channel.link.drops
            and self.generation == channel.generation
            and channel.alive
        )

    def __del__(self) -> None:
        # Only this: it may run at any moment and in any thread.
        self._drops.append((self.kind, self.number, self.generation))


class Channel:
    """The line to one REPL process, which is started when it is first needed.

    Args:
        backend: What to start.
        memory_mb: For a REPL that does not watch its own memory: how much it may take before it is
            killed. Default: no limit.
        early: The REPL, if it has been started already. Default: it has not.
    """

    def __init__(
        self,
        backend: Backend,
        memory_mb: int | None = None,
        early: subprocess.Popen[bytes] | None = None,
    ) -> None:
        self.backend = backend
        self.link = Link(backend, early)
        self._memory_mb = None if backend.extended else memory_mb
        self._thread: threading.Thread | None = None
        self._running: _Job | None = None
        self._starting = threading.Lock()
        self._finalizer = weakref.finalize(self, self.link.shutdown)

    @property
    def generation(self) -> int:
        """Which process this is, counted from 1; numbers given out by an earlier one are void."""
        return self.link.generation

    @property
    def alive(self) -> bool:
        """Whether the process that gave out the current generation's numbers still runs."""
        server = self.link.server
        return server is not None and server.is_alive()

    @property
    def pid(self) -> int | None:
        """The REPL's process id; None while there is none."""
        return None if self.link.server is None else self.link.server.pid

    @property
    def grace_seconds(self) -> float:
        """How much longer than Lean's own limit to wait before the process is killed."""
        return OUTER_GRACE_SECONDS

    @property
    def memory_mb(self) -> float:
        """How much memory the process and its children take."""
        server = self.link.server
        return 0.0 if server is None else server.get_memory_usage()

    def request(
        self,
        request: BaseREPLQuery | dict[str, Any],
        timeout: float | None = None,
        *,
        generation: int | None = None,
    ) -> tuple[Any, int]:
        """Send one request and wait for its answer.

        Args:
            request: One of lean-interact's queries, or a plain dictionary.
            timeout: Kill the process when it has not answered after so many seconds. Default: wait.
            generation: The process that the request is meant for, because it names one of its
                numbers; another process does not get it. Default: any.

        Returns:
            lean-interact's answer, and the generation of the process that gave it.

        Raises:
            LostError: The process ended, or is no longer the one that was meant.
            TimedOutError: It was killed because the time ran out.
            InterruptedRequestError: `interrupt` was called and the process had to be killed for it.
            KeyboardInterrupt: The request was stopped; the process still runs if that was possible.
            SessionError: The process can't be started, or the channel is closed.
        """
        job = _Job(request, timeout, generation)
        try:
            self._running = job
            self._ensure_thread()
            self.link.submit(job)
            self._wait(job)
        except BaseException:
            self._stop(job)
            raise
        finally:
            self._running = None
            stopping, self.link.stopping = self.link.stopping, False
        if job.error is not None:
            if stopping and isinstance(job.error, (LostError, TimedOutError, SessionError)):
                raise InterruptedRequestError from job.error
            raise job.error
        return job.answer, job.generation

    def interrupt(self, thread: int | None = None) -> None:
        """Stop the request that is running, if there is one, and wait until it has stopped.

        May be called from any thread.

        Args:
            thread: Stop it only if this thread (its `ident`) has made it. Default: whoever has.
        """
        job = self._running
        if thread is not None and job is not None and job.owner != thread:
            return
        if job is not None and not job.done.is_set():
            self.link.stopping = True
            self._stop(job)

    def free(self) -> None:
        """Tell the REPL now what is no longer needed, not with the next batch."""
        if self.alive and (request := self.link.take_drops()) is not None:
            self.request(request, OUTER_GRACE_SECONDS)

    def kill(self) -> None:
        """End the process; the next request starts another one."""
        if self.link.server is not None:
            self.link.server.end()

    def close(self) -> None:
        """End the process for good."""
        self._finalizer()

    def _ensure_thread(self) -> None:
        with self._starting:
            running = self._thread is not None and self._thread.is_alive()
            if not running and not self.link.closed:
                self._thread = threading.Thread(
                    target=self.link.serve, name="leanbook-repl", daemon=True
                )
                self._thread.start()

    def _wait(self, job: _Job) -> None:
        while not job.done.wait(_WAIT_STEP_SECONDS):
            server = self.link.server
            if self._memory_mb is not None and server is not None:
                used = server.get_memory_usage()
                if used > self._memory_mb:
                    server.end()
                    job.done.wait(_STOP_SECONDS)
                    job.error = LostError(
                        f"it used {used:.0f} MB of the {self._memory_mb} MB allowed"
                    )
                    return

    def _stop(self, job: _Job) -> None:
        """Tell the REPL to stop a request; if it does not obey, end it."""
        try:
            for _ in range(_STOP_TRIES):
                if job.done.is_set():
                    return
                self._signal()
                job.done.wait(_STOP_SECONDS)
            if not job.done.is_set():
                self.kill()
        except BaseException:  # Ctrl-C again: the user has no patience left
            self.kill()
            raise

    def _signal(self) -> None:
        server = self.link.server
        if server is None or server.pid is None:
            return
        if self.backend.extended:
            with contextlib.suppress(OSError):
                os.kill(server.pid, signal.SIGINT)
        else:
            server.end()
