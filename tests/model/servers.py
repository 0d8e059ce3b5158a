"""Servers of models for the tests: a real one, and small ones that behave badly on purpose.

The real one is llama-cpp-python's own server with a tiny model of random numbers. The others are
real HTTP servers too, of Python's standard library, on the loopback address; what they say is
scripted, because nobody can make a healthy server send half an answer.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

MODELS = {"object": "list", "data": [{"id": "scripted", "object": "model"}]}
TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>"
)


@dataclass
class Asked:
    """One request that a server got."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


class Reply:
    """What a script answers with."""

    def __init__(self, handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        self.handler = handler
        self.asked = asked
        self.body = asked.body if isinstance(asked.body, dict) else {}

    def head(self, status: int = 200, kind: str = "application/json", **headers: str) -> None:
        """The head of an answer; what follows has no length and ends with the connection."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()

    def raw(self, data: bytes) -> None:
        """Bytes, at once."""
        self.handler.wfile.write(data)
        self.handler.wfile.flush()

    def send(self, value: Any, status: int = 200, **headers: str) -> None:
        """A whole answer in JSON."""
        self.head(status, **headers)
        self.raw(json.dumps(value).encode())

    def stream(self) -> None:
        """The head of a stream."""
        self.head(kind="text/event-stream; charset=utf-8")

    def event(self, value: Any) -> None:
        """One piece of a stream."""
        data = value if isinstance(value, str) else json.dumps(value)
        self.raw(f"data: {data}\n\n".encode())

    def text(self, *pieces: str, index: int = 0, finish: str | None = "stop") -> None:
        """Pieces of one candidate, in the form of a chat or of a completion."""
        for piece in pieces:
            said = {"delta": {"content": piece}} if "messages" in self.body else {"text": piece}
            self.event({"choices": [{"index": index, "finish_reason": None, **said}]})
        if finish:
            said = {"delta": {}} if "messages" in self.body else {"text": ""}
            self.event({"choices": [{"index": index, "finish_reason": finish, **said}]})

    def good(self, *pieces: str) -> None:
        """A whole good stream of one candidate."""
        self.stream()
        self.text(*pieces)
        self.event("[DONE]")


Script = Callable[[Reply], None]


@dataclass
class Scripted:
    """A running server.

    Args:
        url: Its address, with /v1.
        asked: The requests that it got, GET /v1/models among them.
        hung_up: Set when a client left before the answer was complete.
    """

    url: str
    asked: list[Asked] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)

    @property
    def posts(self) -> list[Asked]:
        """The requests for candidates."""
        return [asked for asked in self.asked if asked.method == "POST"]


@contextlib.contextmanager
def scripted(*scripts: Script, models: Any = MODELS) -> Iterator[Scripted]:
    """A server that answers the first POST by the first script, and so on; the last one stays.

    Args:
        *scripts: What it answers.
        models: What it answers to GET: a script, or what it has for /v1/models.
    """
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(None)

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            self._answer(json.loads(self.rfile.read(length)))

        def _answer(self, body: Any) -> None:
            asked = Asked(self.command, self.path, dict(self.headers), body)
            with lock:
                state.asked.append(asked)
                number = len(state.posts) - 1
            reply = Reply(self, asked)
            try:
                if self.command == "POST":
                    scripts[min(number, len(scripts) - 1)](reply)
                elif callable(models):
                    models(reply)
                elif self.path == "/v1/models":
                    reply.send(models)
                else:
                    reply.send({"detail": "Not Found"}, 404)
            except OSError:
                state.hung_up.set()
            self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state = Scripted(f"http://127.0.0.1:{server.server_address[1]}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """A port on which nothing listens at the moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextlib.contextmanager
def llama_server(
    model: Path, log: Path, *options: str, env: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """llama-cpp-python's own server in a process of its own.

    Args:
        model: The GGUF that it serves.
        log: The file for what it prints.
        *options: More of its command line.
        env: More of its environment.

    Yields:
        Its address, with /v1.
    """
    port = free_port()
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(model)]
    command += ["--port", str(port), "--n_threads", "1", "--n_threads_batch", "1", *options]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **dict(env)}
        )
    try:
        url = f"http://127.0.0.1:{port}/v1"
        deadline = time.monotonic() + 120
        while True:
            with contextlib.suppress(httpx.HTTPError):
                # Any answer will do, also that a key is needed.
                httpx.get(f"{url}/models", trust_env=False, timeout=5)
                break
            assert process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < deadline, log.read_text(errors="replace")
            time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
