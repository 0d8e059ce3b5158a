"""`pickleTo` and `unpickle…From`: an environment or a proof state as a file.

The file holds the texts that lead there, not Lean's memory: it is small, readable, and good for
any later version. Reading it costs nothing; the texts are run when the result is used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leanbook.lean.protocol import Json, RequestError, field
from leanbook.lean.replay import Event, History

__all__ = ["load", "save"]

_FORMAT = "leanbook-replay-1"


def save(history: History, request: Mapping[str, Any]) -> Json:
    """Write a file.

    Args:
        history: The events.
        request: `{"pickleTo": path, "env": number}` or `{"pickleTo": path, "proofState": number}`.

    Returns:
        The reply: for an environment its number, for a proof state its goals as well.

    Raises:
        RequestError: There is no such number, or the file can't be written.
    """
    path = field(request, "pickleTo", str)
    environment = field(request, "env", int)
    state = field(request, "proofState", int)
    if path is None or (environment is None) == (state is None):
        raise RequestError("'pickleTo' needs a path, and either 'env' or 'proofState'")
    index: int | None = None
    if environment is not None:
        event = history.environment(environment)
        if event is None:
            raise RequestError("Unknown environment.")
        answer: Json = {"env": environment}
    else:
        found = history.state(state if state is not None else -1)
        if found is None:
            raise RequestError("Unknown proof state.")
        event, index = found
        answer = {"proofState": state, **shown(event, index)}
    steps: list[Json] = []
    step: Event | None = event
    while step is not None:
        steps.append({"request": step.request, "index": step.index, "states": len(step.states)})
        step = step.base
    content = {"format": _FORMAT, "index": index, "steps": steps[::-1], "answer": answer}
    try:
        Path(path).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    except (OSError, ValueError) as error:
        raise RequestError(f"Could not write {path}: {error}") from None
    return answer


def load(history: History, request: Mapping[str, Any]) -> Json:
    """Read a file that `save` wrote, and give its content a number.

    Args:
        history: The events.
        request: `{"unpickleEnvFrom": path}` or `{"unpickleProofStateFrom": path}`.

    Returns:
        The reply, as `save` gave it, with the new number.

    Raises:
        RequestError: The file can't be read, or holds something else.
    """
    wants_state = "unpickleProofStateFrom" in request
    key = "unpickleProofStateFrom" if wants_state else "unpickleEnvFrom"
    path = field(request, key, str)
    if path is None:
        raise RequestError(f"{key!r} needs a path")
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        if content["format"] != _FORMAT:
            raise ValueError("another format")
        index: int | None = content["index"]
        event: Event | None = None
        for step in content["steps"]:
            event = Event(dict(step["request"]), event, step["index"])
            event.states = [None] * int(step["states"])
        answer = dict(content["answer"])
    except OSError as error:
        raise RequestError(f"Could not read {path}: {error.strerror or error}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise RequestError(f"{path} was not written by 'pickleTo' of this REPL: {error}") from None
    if event is None or (index is not None) != wants_state:
        raise RequestError(f"{path} holds {'an environment' if wants_state else 'a proof state'}")
    if index is None:
        return {**answer, "env": history.adopt(event, None)}
    return {**answer, "proofState": history.adopt(event, index)}


def shown(event: Event, index: int) -> Json:
    """What a proof state looked like when it was made."""
    goals, status = event.looks[index] if index < len(event.looks) else ([], "")
    return {"goals": goals, "proofStatus": status}
