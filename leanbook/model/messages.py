"""What the notebook's process and the engine's process say to each other.

One message is one line of JSON. Nothing is unpickled that the engine's process wrote: it reads
model files, which come from anywhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from leanbook.model.candidates import Finish

__all__ = [
    "Alive",
    "Cancel",
    "Ended",
    "Generate",
    "Load",
    "Loaded",
    "Loading",
    "Message",
    "Produced",
    "Refused",
    "decode",
    "encode",
]


@dataclass(frozen=True)
class Load:
    """Load a model; the first request.

    Attributes:
        path: The GGUF file, or the first part of one.
        threads: How many threads llama.cpp uses.
        plan: The `Plan`, pickled, in hexadecimal digits.
    """

    path: str
    threads: int
    plan: str


@dataclass(frozen=True)
class Generate:
    """Draw candidates.

    Attributes:
        request: The request's number.
        prompt: The text.
        k: How many candidates.
        sampling: The fields of `Sampling`.
    """

    request: int
    prompt: str
    k: int
    sampling: dict[str, Any]


@dataclass(frozen=True)
class Cancel:
    """Stop a request, whether it runs or waits."""

    request: int


@dataclass(frozen=True)
class Loading:
    """How far loading has come, from 0 to 1."""

    fraction: float


@dataclass(frozen=True)
class Loaded:
    """The model can be asked.

    Attributes:
        bos: The text that begins a document for this model; may be empty.
        eos: The text that ends one; may be empty.
    """

    bos: str
    eos: str


@dataclass(frozen=True)
class Produced:
    """A candidate is finished. The fields are those of `Candidate`."""

    request: int
    text: str
    logprob: float
    tokens: int
    finish: Finish
    index: int


@dataclass(frozen=True)
class Ended:
    """A request is done with, or was cancelled.

    Attributes:
        request: The request's number.
        prompt_tokens: How many tokens of the prompt had to be decoded.
        completion_tokens: How many tokens were computed for candidates.
        seconds: How long it took.
    """

    request: int
    prompt_tokens: int
    completion_tokens: int
    seconds: float


@dataclass(frozen=True)
class Refused:
    """A request can't be done. For request 0, the model can't be loaded.

    Attributes:
        request: The request's number.
        kind: Which error it is.
        message: What is wrong.
        hint: What to do next.
    """

    request: int
    kind: Literal["model", "engine", "plan", "prompt"]
    message: str
    hint: str | None = None


@dataclass(frozen=True)
class Alive:
    """A sign of life while something is going on.

    Attributes:
        steps: How many steps have been done so far; it grows unless llama.cpp hangs.
    """

    steps: int


Message = Load | Generate | Cancel | Loading | Loaded | Produced | Ended | Refused | Alive

_TYPES: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (Load, Generate, Cancel, Loading, Loaded, Produced, Ended, Refused, Alive)
}


def encode(message: Message) -> bytes:
    """A message as one line.

    Example:
        >>> encode(Cancel(3))
        b'{"Cancel": {"request": 3}}\\n'
    """
    return json.dumps({type(message).__name__: asdict(message)}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """The message in a line.

    Raises:
        ValueError: The line is no message.

    Example:
        >>> decode(b'{"Cancel": {"request": 3}}')
        Cancel(request=3)
    """
    try:
        ((name, fields),) = json.loads(line).items()
        return _TYPES[name](**fields)
    except (AttributeError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(f"no message: {line[:200]!r}") from error
