"""The engine's process, seen from the notebook's.

Background threads do all the reading and writing, so that Ctrl-C, which Python raises in the main
thread at any moment, can never leave half a message in a pipe.
"""

from __future__ import annotations

import collections
import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from leanbook.model.messages import Alive, Ended, Loaded, Loading, Message, Refused, decode, encode

__all__ = ["SILENT_SECONDS", "STALLED_SECONDS", "Connection", "Gone"]

SILENT_SECONDS = 30.0
"""A process that gives no sign of life for so long while it works is taken for hung."""

STALLED_SECONDS = 600.0
"""So is one that lives, but has not finished a single step for so long."""

_KEPT_LINES = 60
_SHOWN_LINES = 4
_END_SECONDS = 5.0
_SPIN = "10000"

# The folder that a notebook is in may hold a file with the name of any module; it must not count.
_START = """
import sys
sys.path.remove("")
if sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])
from leanbook.model.worker import main
main()
"""


class Gone:
    """What is told to everyone who waits when the process has ended.

    Args:
        reason: Why, as the end of a sentence that begins with "The engine".
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason


Inbox = queue.SimpleQueue[Message | Gone]


class Connection:
    """One process of the engine.

    Raises:
        OSError: It can't be started.
    """

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.heard = time.monotonic()
        """When the process was last heard of."""
        self.moved = self.heard
        """When it was last known to have got on."""
        self.ended: queue.SimpleQueue[Ended] = queue.SimpleQueue()
        """What requests have taken, until somebody counts it."""
        self._steps = -1
        self._inboxes: dict[int, Inbox] = {}
        self._guard = threading.Lock()
        self._gone: Gone | None = None
        self._verdict: str | None = None
        self._stderr: collections.deque[str] = collections.deque(maxlen=_KEPT_LINES)
        self._outbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._process = _spawn()
        stdin, stdout, stderr = self._process.stdin, self._process.stdout, self._process.stderr
        assert stdin is not None
        assert stdout is not None
        assert stderr is not None
        drain = threading.Thread(target=_drain, args=(stderr, self._stderr), daemon=True)
        drain.start()
        threading.Thread(target=self._write, args=(stdin,), daemon=True).start()
        threading.Thread(target=self._read, args=(stdout, drain), daemon=True).start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether requests can be sent to it from here."""
        return self._gone is None and self._verdict is None and self.owner == os.getpid()

    def open(self, request: int) -> Inbox:
        """Where the answers to a request will come; 0 is the loading."""
        inbox: Inbox = queue.SimpleQueue()
        with self._guard:
            if self._gone is not None:
                inbox.put(self._gone)
            else:
                self._inboxes[request] = inbox
        return inbox

    def send(self, message: Message) -> None:
        """Send a message, without waiting for that."""
        self._outbox.put(message)

    def forget(self, request: int) -> None:
        """Throw away what is still answered to a request."""
        with self._guard:
            self._inboxes.pop(request, None)

    def kill(self, reason: str) -> None:
        """End the process, whatever it does.

        Args:
            reason: Why, for those who wait for it: the end of a sentence, after "The engine".
        """
        if self.owner != os.getpid():
            return  # a forked child must not end its parent's engine
        if self._verdict is None:
            self._verdict = reason
        self._process.kill()  # SIGKILL reaches a stopped process too

    def close(self) -> None:
        """End the process and wait until it is gone."""
        self.kill("was closed")
        if self.owner == os.getpid():
            self._outbox.put(None)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_END_SECONDS)

    def abandon(self) -> None:
        """In a forked child: let go of the parent's engine, which it can't use."""
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None and not stream.closed:
                # Not closed: the stream's object would later close whatever has its number then.
                os.dup2(nothing, stream.fileno())
        os.close(nothing)
        self._process.returncode = 0  # not ours to wait for

    def _write(self, stdin: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while (message := self._outbox.get()) is not None:
                stdin.write(encode(message))
                stdin.flush()
        with contextlib.suppress(OSError, ValueError):
            stdin.close()

    def _read(self, stdout: IO[bytes], drain: threading.Thread) -> None:
        with contextlib.suppress(OSError, ValueError):
            for line in stdout:
                try:
                    message = decode(line)
                except ValueError:
                    self.kill("wrote what is no message")
                    break
                self._deliver(message)
        status = self._process.wait()
        drain.join(1.0)
        gone = Gone(self._verdict or _explain(status, list(self._stderr)))
        with self._guard:
            self._gone = gone
            inboxes = list(self._inboxes.values())
            self._inboxes.clear()
        self._outbox.put(None)
        for inbox in inboxes:
            inbox.put(gone)
        stdout.close()

    def _deliver(self, message: Message) -> None:
        self.heard = time.monotonic()
        if isinstance(message, Alive):
            if message.steps != self._steps:
                self._steps = message.steps
                self.moved = self.heard
            return
        self.moved = self.heard
        if isinstance(message, Ended):
            self.ended.put(message)
        loading = isinstance(message, (Loading, Loaded))
        number = 0 if loading else getattr(message, "request", 0)
        with self._guard:
            inbox = self._inboxes.get(number)
            if isinstance(message, (Ended, Loaded)) or (
                isinstance(message, Refused) and number == 0
            ):
                self._inboxes.pop(number, None)
        if inbox is not None:
            inbox.put(message)


def _spawn() -> subprocess.Popen[bytes]:
    package_folder = str(Path(__file__).resolve().parents[2])
    environment = dict(os.environ)
    # llama.cpp's threads wait for each other by spinning. When Lean needs the same cores, that
    # makes everything ten times slower; so they soon give way.
    environment.setdefault("GOMP_SPINCOUNT", _SPIN)
    environment.setdefault("GGML_NO_BACKTRACE", "1")
    environment["PYTHONUNBUFFERED"] = "1"
    return subprocess.Popen(
        [sys.executable, "-c", _START, package_folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,  # Ctrl-C in the terminal is for the notebook alone
    )


def _drain(stream: IO[bytes], lines: collections.deque[str]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in stream:
            lines.append(line.decode(errors="replace").rstrip())
        stream.close()


def _explain(status: int, lines: list[str]) -> str:
    """Why a process ended, from its exit status and its last words."""
    said = [line for line in lines if line.strip()][-_SHOWN_LINES:]
    words = "; its last words: " + " | ".join(said) if said else ""
    text = "\n".join(lines).lower()
    memory = any(sign in text for sign in ("bad_alloc", "out of memory", "failed to allocate"))
    if memory:
        return f"ran out of memory{words}"
    if status >= 0:
        return f"ended by itself with exit code {status}{words}"
    name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
    if -status == signal.SIGKILL:
        return f"was killed (SIGKILL), as the system does when memory runs out{words}"
    if -status == signal.SIGBUS:
        return f"crashed (SIGBUS), as when its file is changed while it is in use{words}"
    return f"crashed ({name}){words}"
