"""The JSON protocol of leanprover-community's REPL: reading requests, shaping replies.

Requests are JSON objects with a blank line after each; replies likewise. What is Leanbook's own
(`axioms`, `timeout`, `drop`, `status`) is optional on both sides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

__all__ = [
    "Engine",
    "RequestError",
    "dropped_by",
    "message_of",
    "options_text",
    "read_requests",
    "read_source",
    "refusal",
    "step_of",
    "stopped_message",
    "write_reply",
]

Json = dict[str, Any]

_SEVERITIES = {"information": "info"}
_UNSERVED = {
    "infotree": "info trees",
    "declarations": "lists of declarations",
}


class RequestError(Exception):
    """A request cannot be served; the text is the answer."""


class Engine:
    """What stands behind the protocol.

    A subclass serves requests of the kinds `cmd`, `path`, `tactic`, `drop`, `status`, `pickleTo`
    and `unpickle…From`; what it can't serve it answers with a message.
    """

    def handle(self, request: Mapping[str, Any]) -> Json:
        """Serve one request.

        Args:
            request: The request, as the client wrote it.

        Returns:
            The reply.

        Raises:
            RequestError: It cannot be served; the text becomes `{"message": …}`.
        """
        raise NotImplementedError

    def close(self) -> None:
        """End everything that was started. Safe to call twice."""


def read_requests(stream: IO[bytes]) -> Iterator[bytes]:
    """The requests that arrive on a stream: runs of lines with blank lines between them."""
    lines: list[bytes] = []
    while line := stream.readline():
        if line.strip():
            lines.append(line)
        elif lines:
            yield b"".join(lines)
            lines.clear()
    if lines:
        yield b"".join(lines)


def write_reply(stream: IO[bytes], reply: Mapping[str, Any]) -> None:
    """Send a reply, with the blank line that ends it."""
    text = json.dumps(reply, ensure_ascii=False) + "\n\n"
    stream.write(text.encode("utf-8", "replace"))
    stream.flush()


def parse(data: bytes) -> Json:
    """A request as an object.

    Raises:
        RequestError: It is not JSON, or not an object.
    """
    try:
        request = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"Could not parse JSON:\n{error}") from None
    if not isinstance(request, dict):
        raise RequestError("Could not parse JSON:\na request is an object, such as {'cmd': '…'}")
    return request


def refusal(text: str) -> Json:
    """The reply that says that a request could not be served."""
    return {"message": text}


def refuse_unserved(request: Mapping[str, Any]) -> None:
    """Refuse what the protocol has and we have not, rather than leave it out in silence.

    Raises:
        RequestError: The request asks for such a thing.
    """
    for key, what in _UNSERVED.items():
        if request.get(key):
            raise RequestError(f"This REPL does not serve {what} ({key!r}); leave it out.")


def field(request: Mapping[str, Any], key: str, kind: type) -> Any:
    """A field that must have a certain type; None when it is not there.

    Raises:
        RequestError: It has another type.
    """
    value = request.get(key)
    good = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
    if value is not None and not good:
        expected = {int: "a number", str: "a text"}.get(kind, kind.__name__)
        raise RequestError(f"{key!r} must be {expected}, not {json.dumps(value)}")
    return value


def step_of(request: Mapping[str, Any]) -> tuple[str, int]:
    """The tactic of a request, and the number of the proof state that it is for.

    Raises:
        RequestError: One of the two is missing or of another type.
    """
    text, number = field(request, "tactic", str), field(request, "proofState", int)
    if text is None or number is None:
        raise RequestError("a tactic needs the fields 'tactic' (a text) and 'proofState'")
    return text, number


def dropped_by(request: Mapping[str, Any]) -> tuple[list[Any], list[Any]]:
    """The environments and the proof states that a request gives up.

    Raises:
        RequestError: `drop` is not of that form.
    """
    what = request["drop"]
    if not isinstance(what, dict):
        raise RequestError("'drop' is an object with lists 'env' and 'proofState'")
    return field(what, "env", list) or [], field(what, "proofState", list) or []


def read_source(path: str) -> str:
    """The text of a Lean file.

    Raises:
        RequestError: It can't be read, or is not UTF-8; the text says which.
    """
    try:
        return Path(path).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestError(f"{path} is not valid UTF-8 (byte {error.start})") from None
    except (OSError, ValueError) as error:
        what = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise RequestError(f"Could not read {path}: {what}") from None


def options_text(options: Iterable[Any]) -> str:
    """`setOptions` as the commands that they stand for.

    Args:
        options: Pairs of a name (a list of its parts) and a value.

    Raises:
        RequestError: Something is not of that form.

    Example:
        >>> options_text([[["pp", "all"], True]])
        'set_option pp.all true\\n'
    """
    lines: list[str] = []
    for option in options:
        try:
            name, value = option
            parts = [name] if isinstance(name, str) else list(name)
            full = ".".join(str(part) for part in parts)
        except (TypeError, ValueError):
            raise RequestError(f"not an option: {json.dumps(option)}") from None
        if full == "Elab.async":
            continue  # a speed switch of another REPL; here a reply waits for everything anyway
        if isinstance(value, bool):
            written = "true" if value else "false"
        elif isinstance(value, int):
            written = str(value)
        elif isinstance(value, str):
            written = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, list):
            written = json.dumps(".".join(map(str, value)), ensure_ascii=False)
        else:
            raise RequestError(f"not the value of an option: {json.dumps(value)}")
        if not full or any(c.isspace() for c in full):
            raise RequestError(f"not the name of an option: {full!r}")
        lines.append(f"set_option {full} {written}\n")
    return "".join(lines)


def message_of(message: Mapping[str, Any]) -> Json:
    """One of Lean's messages, in the protocol's form."""
    severity = message["severity"]
    end = message.get("endPos")
    position = message["pos"]
    return {
        "severity": _SEVERITIES.get(severity, severity),
        "pos": {"line": position["line"], "column": position["column"]},
        "endPos": None if end is None else {"line": end["line"], "column": end["column"]},
        "data": f"{message['caption']}:\n{message['data']}".strip()
        if message.get("caption")
        else message["data"].strip(),
    }


def stopped_message(text: str, position: Mapping[str, int] | None = None) -> Json:
    """An error message of our own, where a command was stopped."""
    place = position or {"line": 1, "column": 0}
    return {"severity": "error", "pos": dict(place), "endPos": None, "data": text}
