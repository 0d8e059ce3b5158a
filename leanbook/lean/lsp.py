"""A client of Lean's language server, for any Lean that is not the embedded one.

One server process holds one document. The document is replaced as a whole; Lean itself elaborates
only what comes after the first change. Protocol: the Language Server Protocol 3.17, and Lean's
requests `textDocument/waitForDiagnostics`, `$/lean/plainGoal` and `$/lean/plainTermGoal`.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import psutil

from leanbook.errors import ToolchainError
from leanbook.lean.toolchain import Toolchain
from leanbook.lean.watch import Interrupts, KilledError, Limits, out_of_time

__all__ = ["Diagnostic", "LanguageServer", "Place", "ServerError"]

URI = "file:///leanbook/Leanbook.lean"
_SEVERITIES = {1: "error", 2: "warning", 3: "info", 4: "info"}
_MEMORY_SECONDS = 0.1
_START_SECONDS = 60.0


class ServerError(Exception):
    """The server answered a request with an error; the text is the server's."""


@dataclass(frozen=True, order=True)
class Place:
    """A place in the document.

    Attributes:
        line: The line, from 0.
        column: The column, from 0, in code points (the protocol itself counts UTF-16 units).
    """

    line: int
    column: int


@dataclass(frozen=True)
class Diagnostic:
    """What Lean says about a part of the document.

    Attributes:
        severity: "error", "warning" or "info".
        start: Where the part begins.
        end: Where it ends.
        text: The message.
    """

    severity: str
    start: Place
    end: Place
    text: str


class LanguageServer:
    """A running language server with one document.

    Args:
        toolchain: The Lean to start.

    Raises:
        ToolchainError: It can't be started, or does not answer.
    """

    def __init__(self, toolchain: Toolchain) -> None:
        try:
            self._process = subprocess.Popen(
                toolchain.command("--server", "-Dserver.reportDelayMs=10"),
                env={**os.environ, **toolchain.environment()},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for the parent, which knows what is running
            )
        except OSError as error:
            raise ToolchainError(
                f"{toolchain.lean} could not be started: {error}.",
                hint=f"run `{toolchain.lean} --version`; if that fails, install this Lean again.",
            ) from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input, self._output = self._process.stdin, self._process.stdout
        os.set_blocking(self._output.fileno(), False)
        self._closed = False
        self._received = bytearray()
        self._requests = 0
        self._version = 0
        self._lines: list[str] = []
        self._diagnostics: list[Mapping[str, Any]] = []
        self._limits, self._interrupts = Limits(_START_SECONDS), None
        self._began = time.monotonic()
        try:
            self.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        except (KilledError, ServerError) as error:
            self.close()
            raise ToolchainError(
                f"The language server of {toolchain.lean} did not start: {error}.",
                hint=f"run `{toolchain.lean} --version`; if that fails, install this Lean again.",
            ) from None
        self._notify("initialized", {})

    @property
    def alive(self) -> bool:
        """Whether the server still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def memory_mb(self) -> float:
        """What the server and its workers take, in megabytes."""
        total = 0
        with contextlib.suppress(psutil.Error):
            server = psutil.Process(self._process.pid)
            for process in (server, *server.children(recursive=True)):
                with contextlib.suppress(psutil.Error):
                    total += process.memory_info().rss
        return total / 2**20

    def limit(self, limits: Limits, interrupts: Interrupts | None) -> None:
        """Let the limits count from now on, for all that is asked until the next call."""
        self._limits, self._interrupts = limits, interrupts
        self._began = time.monotonic()

    def elaborate(self, text: str) -> list[Diagnostic]:
        """Replace the document, and wait until Lean has been through it.

        Raises:
            KilledError: A limit was reached or the server died; it is closed then.
        """
        self._version += 1
        self._lines = text.split("\n")
        self._diagnostics = []
        document = {"uri": URI, "version": self._version}
        if self._version == 1:
            document |= {"languageId": "lean", "text": text}
            self._notify("textDocument/didOpen", {"textDocument": document})
        else:
            changes = [{"text": text}]
            self._notify(
                "textDocument/didChange", {"textDocument": document, "contentChanges": changes}
            )
        try:
            self.request("textDocument/waitForDiagnostics", {"uri": URI, "version": self._version})
        except ServerError as error:  # it says so when its worker process crashed
            self.close()
            raise KilledError(f"stopped: Lean's worker failed ({error})") from None
        return [self._diagnostic(each) for each in self._diagnostics]

    def goals(self, place: Place) -> list[str] | None:
        """The goals before the tactic at a place; None if there is no tactic."""
        result = self.request("$/lean/plainGoal", self._at(place))
        return None if result is None else list(result["goals"])

    def term_goal(self, place: Place) -> tuple[str, Place] | None:
        """The type that is expected of the term at a place, and where that term begins."""
        result = self.request("$/lean/plainTermGoal", self._at(place))
        if result is None:
            return None
        return result["goal"], self._place(result["range"]["start"])

    def request(self, method: str, parameters: Mapping[str, Any]) -> Any:
        """Send a request and wait for its answer.

        Raises:
            ServerError: The server refused.
            KilledError: A limit was reached or the server died; it is closed then.
        """
        self._requests += 1
        number = self._requests
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                parameters = message["params"]
                if parameters.get("version") in (None, self._version):
                    self._diagnostics = parameters["diagnostics"]
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})  # nothing is offered to it
            elif message.get("id") == number:
                if "error" in message:
                    raise ServerError(message["error"].get("message", "unknown error"))
                return message.get("result")

    def close(self) -> None:
        """End the server and its workers. Safe to call twice."""
        if self._closed:
            return  # the number may be somebody else's by now
        self._closed = True
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        with contextlib.suppress(OSError):  # it still holds what could not be sent
            self._input.close()
        self._output.close()

    # Messages on the wire

    def _notify(self, method: str, parameters: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self._input.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            self._input.flush()
        except (BrokenPipeError, ValueError):
            self.close()
            raise KilledError("stopped: Lean's process died", from_outside=True) from None

    def _receive(self) -> dict[str, Any]:
        while (message := self._next_message()) is None:
            self._wait()
        return message

    def _next_message(self) -> dict[str, Any] | None:
        received = self._received
        end = received.find(b"\r\n\r\n")
        if end < 0:
            return None
        start = end + 4
        length = int(bytes(received[:end]).lower().partition(b"content-length:")[2].split()[0])
        if len(received) < start + length:
            return None
        body = bytes(received[start : start + length])
        del received[: start + length]
        return json.loads(body)

    def _wait(self) -> None:
        """Wait for more from the server, and watch the limits meanwhile."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._output, selectors.EVENT_READ)
            if self._interrupts is not None:
                selector.register(self._interrupts.descriptor, selectors.EVENT_READ)
            ready = {key.fileobj for key, _ in selector.select(_MEMORY_SECONDS)}
        idle = self._output not in ready
        if not idle:
            data = self._output.read()
            if not data:
                self.close()
                raise KilledError("stopped: Lean's process died", from_outside=True)
            self._received += data
        seconds = time.monotonic() - self._began
        limit, memory = self._limits.seconds, self._limits.memory_mb
        reason = None
        if self._interrupts is not None and self._interrupts.take():
            reason = "interrupted"
        elif limit is not None and seconds > limit:
            reason = out_of_time(limit)
        elif idle and memory is not None and self.memory_mb > memory:
            reason = (
                f"stopped after {seconds:.1f} s, because Lean took more than {memory:g} MB of "
                "memory, which is the limit"
            )
        if reason is not None:
            self.close()
            raise KilledError(reason)

    # Places: the protocol counts UTF-16 units

    def _at(self, place: Place) -> dict[str, Any]:
        before = self._lines[place.line][: place.column]
        character = len(before.encode("utf-16-le")) // 2
        return {
            "textDocument": {"uri": URI},
            "position": {"line": place.line, "character": character},
        }

    def _place(self, position: Mapping[str, int]) -> Place:
        line = position["line"]
        text = self._lines[line] if line < len(self._lines) else ""
        units = text.encode("utf-16-le")[: 2 * position["character"]]
        return Place(line, len(units.decode("utf-16-le", "ignore")))

    def _diagnostic(self, found: Mapping[str, Any]) -> Diagnostic:
        part = found.get("fullRange") or found["range"]
        return Diagnostic(
            _SEVERITIES[found.get("severity", 1)],
            self._place(part["start"]),
            self._place(part["end"]),
            found["message"],
        )
