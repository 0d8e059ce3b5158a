"""What an editor asks of Lean while somebody types: names, documentation, the goals at a place.

Lean's language server answers, in a process of its own, so that a session is never disturbed. It
holds one document: what the cells before left (the ground), and then the cell that is being
written. Lean elaborates only what comes after the first change, so that a question about the cell
costs milliseconds, however long the ground is.

Nothing here waits for long: a question comes with the time that it may take, and where there is no
answer in that time, because the server is starting or Lean is busy with the ground, the answer is
None. A server that dies is replaced at the next question. A while after the last question the cell
is taken out of the document again, so that nothing goes on running which nobody has run; and since
writing is not running, `#eval` and its kin are checked but never carried out (see `harmless`).
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, TimeoutError as FutureTimeoutError
from dataclasses import dataclass, field
from typing import Any

import psutil

from leanbook.errors import LeanbookError
from leanbook.lean.toolchain import Toolchain

__all__ = ["EditorService", "Hover", "Item", "harmless"]

URI = "file:///leanbook/Editor.lean"
MEMORY_MB = 4096
_PARK_SECONDS = 5.0
_IDLE_SECONDS = 900.0
_START_SECONDS = 60.0
_TICK_SECONDS = 1.0
# A server that dies again and again is left alone for a while, longer each time.
_PAUSE_SECONDS = (0.0, 0.5, 5.0, 60.0)

# What reading an answer that has another shape than the protocol's ends in.
_NONSENSE = (ValueError, TypeError, KeyError, AttributeError)

_RUNS = re.compile(r"(?<![\w.#])(?:#eval!?|run_cmd|run_elab|run_meta)(?![\w!])")
_RUNS_TACTIC = re.compile(r"(?<![\w.#])(?:run_tac|run_conv)(?!\w)")
_RUNS_TERM = re.compile(r"(?<![\w.#])by_elab(?!\w)")

# The kinds of the Language Server Protocol that Lean uses, in words for people.
_KINDS = {
    3: "function",
    4: "constructor",
    5: "field",
    6: "variable",
    7: "class",
    9: "namespace",
    10: "option",
    13: "type",
    14: "keyword",
    21: "constant",
    22: "type",
    23: "theorem",
}


@dataclass(frozen=True)
class Item:
    """A name that Lean knows at a place.

    Attributes:
        label: The name, as it continues what is written there.
        kind: "variable" (a hypothesis or a bound name), "theorem", "function", "type", "class",
            "field", "constructor", "constant", "namespace", "option", "keyword".
        detail: What Lean says beside it, often nothing.
    """

    label: str
    kind: str
    detail: str = ""


@dataclass(frozen=True)
class Hover:
    """What Lean says of a place.

    Attributes:
        text: Markdown: a signature, the documentation.
        start: Where the piece of text begins that it is about, in code points of the cell; None if
            that is outside of the cell.
        end: Where that ends.
    """

    text: str
    start: int | None
    end: int | None


@dataclass
class _Server:
    """A server that is starting or running. Its threads end when its output does."""

    process: subprocess.Popen[bytes] | None = None
    ended: bool = False
    outbox: queue.Queue[bytes | None] = field(default_factory=queue.Queue)
    waiting: dict[int, Future[Any]] = field(default_factory=dict)
    ready: threading.Event = field(default_factory=threading.Event)
    opened: bool = False
    version: int = 0
    text: str = ""
    ground: str = ""

    def end(self) -> None:
        """Kill the server and its workers, which ends the threads too."""
        self.ended = True
        if self.process is not None and self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)


class EditorService:
    """Lean's language server: started at the first question, kept warm, replaced if it dies.

    Safe to be used from several threads. The process ends with this one.

    Args:
        toolchain: The Lean to ask.
        memory_mb: How many megabytes it may take before it is ended; the next question starts
            another. Default: 4096.

    Example:
        >>> service = EditorService(find_toolchain())                          # doctest: +SKIP
        >>> [item.label for item in service.complete("", "#check Nat.add_com", 18, 5.0)]
        ...                                                                    # doctest: +SKIP
        ['add_comm']
    """

    def __init__(self, toolchain: Toolchain, *, memory_mb: float | None = MEMORY_MB) -> None:
        self.toolchain = toolchain
        self.memory_mb = memory_mb
        self._lock = threading.RLock()
        self._server: _Server | None = None
        self._numbers = 0
        self._deaths = 0
        self._not_before = 0.0
        self._asked = time.monotonic()
        self._closed = False

    # -- questions ------------------------------------------------------------------------------

    def complete(self, ground: str, cell: str, offset: int, timeout: float) -> list[Item] | None:
        """The names that can stand at a place.

        Args:
            ground: What the cells before left, as one text.
            cell: The text of the cell.
            offset: Where in the cell, in code points. What follows of a word is disregarded.
            timeout: How many seconds there are.

        Returns:
            The names in Lean's order, not sorted and loosely filtered; None without an answer.
        """
        stop = offset
        while stop < len(cell) and (cell[stop].isalnum() or cell[stop] in "_'!?"):
            stop += 1
        cell = cell[:offset] + cell[stop:]
        answer = self._ask("textDocument/completion", ground, cell, offset, timeout)
        if answer is None:
            return None
        items = answer["items"] if isinstance(answer, Mapping) else answer
        return [
            Item(str(item["label"]), _KINDS.get(item.get("kind", 0), ""), item.get("detail") or "")
            for item in items
        ]

    def hover(self, ground: str, cell: str, offset: int, timeout: float) -> Hover | None:
        """What Lean says of a place: the type, the documentation. Arguments as for `complete`."""
        found = self._ask("textDocument/hover", ground, cell, offset, timeout)
        if not isinstance(found, Mapping):
            return None
        contents = found.get("contents")
        text = contents.get("value", "") if isinstance(contents, Mapping) else str(contents or "")
        before, safe, places = _document(ground, cell)
        start = end = None
        if isinstance(span := found.get("range"), Mapping):
            start = _back(_offset(before + safe, span["start"]) - len(before), places)
            end = _back(_offset(before + safe, span["end"]) - len(before), places)
        return Hover(str(text), start, end)

    def goals(self, ground: str, cell: str, offset: int, timeout: float) -> list[str] | None:
        """The open goals at a place in a proof, as Lean prints them; None outside of proofs."""
        found = self._ask("$/lean/plainGoal", ground, cell, offset, timeout)
        return [str(goal) for goal in found["goals"]] if isinstance(found, Mapping) else None

    def warm(self, ground: str, *, start: bool = True) -> None:
        """Let Lean read the ground in the background, so that the next answer comes at once.

        Args:
            ground: What the cells before left.
            start: Whether to start a server if none runs. Default: yes.
        """
        with self._lock:
            if self._server is None and not start:
                return
            self._asked = time.monotonic()
            server = self._current()
            if server is not None:
                server.ground = _document(ground, "")[0]
                if server.ready.is_set():
                    self._send_text(server, server.ground)

    @property
    def running(self) -> bool:
        """Whether a server runs."""
        return self._server is not None

    @property
    def pid(self) -> int | None:
        """The process's number, if there is one."""
        server = self._server
        return None if server is None or server.process is None else server.process.pid

    def close(self) -> None:
        """End the server for good. Safe to call twice."""
        with self._lock:
            self._closed = True
            if self._server is not None:
                self._server.end()
                self._server = None

    # -- one question ---------------------------------------------------------------------------

    def _ask(self, method: str, ground: str, cell: str, offset: int, timeout: float) -> Any:
        end = time.monotonic() + timeout
        before, safe, places = _document(ground, cell)
        moved = len(before) + offset + sum(shift for place, shift in places if place < offset)
        text = before + safe
        with self._lock:
            self._asked = time.monotonic()
            server = self._current()
        if server is None or not server.ready.wait(max(0.0, end - time.monotonic())):
            return None
        with self._lock:
            if server is not self._server:
                return None
            server.ground = before
            self._send_text(server, text)
            self._numbers += 1
            number = self._numbers
            answer: Future[Any] = Future()
            server.waiting[number] = answer
            parameters = {"textDocument": {"uri": URI}, "position": _position(text, moved)}
            self._send(server, {"id": number, "method": method, "params": parameters})
        try:
            return answer.result(max(0.0, end - time.monotonic()))
        except FutureTimeoutError:
            server.waiting.pop(number, None)
            self._send(server, {"method": "$/cancelRequest", "params": {"id": number}})
        except _GoneError:
            pass
        return None

    def _current(self) -> _Server | None:
        """The server, which may still be starting; the lock is held."""
        if self._closed or time.monotonic() < self._not_before:
            return None
        if self._server is None:
            server = self._server = _Server()
            work = threading.Thread(target=self._run, args=(server,), daemon=True)
            work.name = "leanbook-editor"
            work.start()
        return self._server

    def _send_text(self, server: _Server, text: str) -> None:
        """Make this the document. The lock is held."""
        if server.opened and text == server.text:
            return
        server.version += 1
        document: dict[str, Any] = {"uri": URI, "version": server.version}
        if not server.opened:
            document |= {"languageId": "lean", "text": text}
            message = {"method": "textDocument/didOpen", "params": {"textDocument": document}}
        else:
            change = {"textDocument": document, "contentChanges": [{"text": text}]}
            message = {"method": "textDocument/didChange", "params": change}
        server.opened, server.text = True, text
        self._send(server, message)

    def _send(self, server: _Server, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        server.outbox.put(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    # -- the threads of a server ------------------------------------------------------------------

    def _run(self, server: _Server) -> None:
        """The life of a server: start it, hear what it says, and tell those who wait of its end."""
        try:
            with contextlib.suppress(OSError, LeanbookError, *_NONSENSE):
                process = self._start()
                if process is not None:
                    self._live(server, process)
        finally:
            with self._lock:
                if self._server is server:
                    self._server = None
                    self._died()
            for answer in list(server.waiting.values()):
                if not answer.done():
                    answer.set_exception(_GoneError())
            server.ready.set()  # whoever waits for it looks again

    def _live(self, server: _Server, process: subprocess.Popen[bytes]) -> None:
        server.process = process
        try:
            if server.ended:  # it was closed while it was starting
                return
            threading.Thread(target=self._write, args=(server,), daemon=True).start()
            hello: Future[Any] = Future()
            server.waiting[0] = hello
            hello.add_done_callback(lambda done: self._started(server, done))
            start = {"processId": os.getpid(), "rootUri": None, "capabilities": {}}
            self._send(server, {"id": 0, "method": "initialize", "params": start})
            self._read(server, process)
        finally:
            server.end()
            process.wait()
            server.outbox.put(None)
            if process.stdout is not None:
                process.stdout.close()

    def _start(self) -> subprocess.Popen[bytes] | None:
        toolchain = self.toolchain
        if toolchain.kind == "embedded":
            from leanbook.lean.corecache import core_status

            # Compiling the library takes half a minute; that is for the first cell that is run.
            if core_status().state != "ready":
                return None
        return subprocess.Popen(
            toolchain.command("--server", "-Dserver.reportDelayMs=100"),
            env={**os.environ, **toolchain.environment()},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the kernel
        )

    def _started(self, server: _Server, done: Future[Any]) -> None:
        if done.exception() is not None:
            return
        with self._lock:
            self._send(server, {"method": "initialized", "params": {}})
            self._send_text(server, server.ground)
            server.ready.set()

    def _write(self, server: _Server) -> None:
        """Writing may block while Lean is busy; nobody but this thread waits for that."""
        if server.process is None or (pipe := server.process.stdin) is None:
            return
        with contextlib.suppress(OSError, ValueError), pipe:
            while (data := server.outbox.get()) is not None:
                pipe.write(data)
                pipe.flush()

    def _read(self, server: _Server, process: subprocess.Popen[bytes]) -> None:
        """Hear what the server says until it is gone, or is to go."""
        assert process.stdout is not None
        received = bytearray()
        began = looked = time.monotonic()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while True:
                if selector.select(_TICK_SECONDS):
                    data = os.read(process.stdout.fileno(), 1 << 16)
                    if not data:
                        return
                    received += data
                    while (message := _message(received)) is not None:
                        self._heard(server, message)
                now = time.monotonic()
                if not server.ready.is_set():
                    if now - began > _START_SECONDS:
                        return
                elif now - looked >= _TICK_SECONDS:
                    looked = now
                    if self._too_much(server, process.pid):
                        return

    def _heard(self, server: _Server, message: Mapping[str, Any]) -> None:
        if "method" in message:
            if "id" in message:  # nothing is offered to it
                self._send(server, {"id": message["id"], "result": None})
            return
        answer = server.waiting.pop(message.get("id", -1), None)
        if answer is None or answer.done():
            return
        if "error" in message:
            answer.set_exception(_GoneError())
            if (message["error"] or {}).get("code") in (-32901, -32902):  # its worker is gone
                server.end()
        else:
            if message["id"] != 0:  # one that only starts may still die of every question
                self._deaths = 0
            answer.set_result(message.get("result"))

    def _too_much(self, server: _Server, pid: int) -> bool:
        """Once in a tick: look at the memory, and take the cell out when it is no longer needed."""
        with self._lock:
            quiet = time.monotonic() - self._asked
            if quiet > _PARK_SECONDS and server.opened and server.text != server.ground:
                self._send_text(server, server.ground)
        if quiet > _IDLE_SECONDS:
            return True
        return self.memory_mb is not None and _memory_mb(pid) > self.memory_mb

    def _died(self) -> None:
        pause = _PAUSE_SECONDS[min(self._deaths, len(_PAUSE_SECONDS) - 1)]
        self._deaths += 1
        self._not_before = time.monotonic() + pause


class _GoneError(Exception):
    """There is no answer to a question: the server refused, or is gone."""


# -- texts and places ---------------------------------------------------------------------------


def harmless(code: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with every command that runs a program turned into one that checks it.

    `#eval` becomes `#check`, and so on: while a cell is being written, none of it is run. A macro
    that hides such a command is not seen through; it comes from a cell that its user has run.

    Args:
        code: Lean source.

    Returns:
        The text, and for each change where it is (in the text given) and by how many code points
        what follows has moved.

    Example:
        >>> harmless("#eval 1\\n#eval 2")
        ('#check 1\\n#check 2', [(0, 1), (8, 1)])
    """
    found = [
        *((match, "#check") for match in _RUNS.finditer(code)),
        *((match, "exact") for match in _RUNS_TACTIC.finditer(code)),
        *((match, "id") for match in _RUNS_TERM.finditer(code)),
    ]
    found.sort(key=lambda each: each[0].start())
    out: list[str] = []
    moved: list[tuple[int, int]] = []
    here = 0
    for match, instead in found:
        out += code[here : match.start()], instead
        here = match.end()
        moved.append((match.start(), len(instead) - len(match.group())))
    return "".join([*out, code[here:]]), moved


def _document(ground: str, cell: str) -> tuple[str, str, list[tuple[int, int]]]:
    """The part before the cell, the cell as Lean sees it, and what has moved in it."""
    before = harmless(ground)[0].rstrip()
    safe, moved = harmless(cell)
    return f"{before}\n\n" if before else "", safe, moved


def _back(offset: int, moved: Sequence[tuple[int, int]]) -> int | None:
    """From a place in the text that Lean sees to the one in the cell."""
    if offset < 0:
        return None
    for place, shift in moved:
        if place >= offset:
            break
        offset -= shift
    return offset


def _position(text: str, offset: int) -> dict[str, int]:
    """The protocol counts lines from 0 and UTF-16 units in them."""
    start = text.rfind("\n", 0, offset) + 1
    units = len(text[start:offset].encode("utf-16-le", "surrogatepass")) // 2
    return {"line": text.count("\n", 0, offset), "character": units}


def _offset(text: str, position: Mapping[str, int]) -> int:
    lines = text.split("\n")
    number = min(int(position["line"]), len(lines) - 1)
    units = lines[number].encode("utf-16-le", "surrogatepass")[: 2 * int(position["character"])]
    before = sum(len(line) + 1 for line in lines[:number])
    return before + len(units.decode("utf-16-le", "surrogatepass"))


def _message(received: bytearray) -> dict[str, Any] | None:
    """Take the first whole message out of what was received."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return None
    length = re.search(rb"(?i)content-length: *(\d+)", bytes(received[:end]))
    if length is None:
        raise ValueError("no length")
    start, stop = end + 4, end + 4 + int(length.group(1))
    if len(received) < stop:
        return None
    body = bytes(received[start:stop])
    del received[:stop]
    found = json.loads(body)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _memory_mb(pid: int) -> float:
    total = 0
    with contextlib.suppress(psutil.Error):
        server = psutil.Process(pid)
        for process in (server, *server.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                total += process.memory_info().rss
    return total / 2**20
