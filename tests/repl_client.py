"""A client of the REPL server that writes and reads the JSON itself."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import Any

Json = dict[str, Any]

ENDLESS = "example : True := by\n  repeat (have h := trivial)\n  trivial"
"""A proof that grows until it is stopped."""

UNSTOPPABLE = "partial def spin (n : Nat) : IO Unit := spin (n + 1)\n#eval spin 0"
"""A program that never looks at the order to stop."""

SECONDS = 60.0
"""How long an answer may take before a test gives up."""


class Client:
    """One server, and a pipe to it.

    Args:
        arguments: Arguments for the server.
    """

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "leanbook.lean.repl", "--toolchain", "embedded", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._lines: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> int:
        """End the input, and wait for the server to leave."""
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def send(self, request: object) -> None:
        """Send a request: an object, or bytes as they are."""
        data = request if isinstance(request, bytes) else json.dumps(request).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(data + b"\n\n")
        self.process.stdin.flush()

    def answered(self, seconds: float) -> bool:
        """Whether a reply begins to arrive within some seconds."""
        deadline = time.monotonic() + seconds
        while self._lines.empty() and time.monotonic() < deadline:
            time.sleep(0.01)
        return not self._lines.empty()

    def receive(self) -> Json:
        """The next reply."""
        data = b""
        while not data.endswith(b"\n\n"):
            line = self._lines.get(timeout=SECONDS)
            assert line, f"the server ended; it had said {data!r}"
            data += line
        return json.loads(data)

    def __call__(self, **request: Any) -> Json:
        """Send a request and take its reply."""
        self.send(request)
        return self.receive()

    def interrupt(self) -> None:
        """What Ctrl-C does."""
        os.kill(self.process.pid, signal.SIGINT)

    def kill_child(self, number: int = signal.SIGKILL) -> None:
        """End the process in which Lean runs, as an impatient user might."""
        os.kill(self(status=True)["child_pid"], number)

    def sorry(self, text: str, **more: Any) -> int:
        """The proof state of the first `sorry` of a text."""
        return self(cmd=text, **more)["sorries"][0]["proofState"]

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(b"")


def severities(reply: Json) -> list[str]:
    """The severities of a reply's messages, in order."""
    return [each["severity"] for each in reply.get("messages", [])]


def texts(reply: Json) -> str:
    """All that a reply's messages say."""
    return "\n".join(each["data"] for each in reply.get("messages", []))
