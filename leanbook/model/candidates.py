"""What every model speaks: prompts in, candidates out.

A `Model` is a GGUF run here by llama.cpp (`leanbook.model.llama`) or a server somewhere
(`leanbook.model.remote`); whoever asks need not know which.
"""

from __future__ import annotations

import math
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

from leanbook.errors import ModelError

if TYPE_CHECKING:
    from leanbook.model.plan import Plan

__all__ = ["Candidate", "Chat", "ChatMessage", "Finish", "Model", "Prompt", "Sampling", "Usage"]

Finish = Literal["stop", "length"]
"""Why a candidate ended: at a stop string or the model's own end; or at the limit of tokens."""


@dataclass(frozen=True)
class ChatMessage:
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Chat:
    """A conversation; the model's own chat template makes text of it.

    Args:
        messages: The turns, the first one first.
        options: What else the template is told, for example `{"reasoning_effort": "none"}`.
            Default: nothing.
    """

    messages: tuple[ChatMessage, ...]
    options: Mapping[str, Any] = field(default_factory=dict)


Prompt = str | Chat
"""Text to go on from, or a conversation to answer."""


@dataclass(frozen=True)
class Sampling:
    """How candidates are drawn.

    Args:
        temperature: 0 always takes the likeliest token. Default: 1.
        top_k: Draw from the likeliest tokens only; 0 for all. Default: 0.
        top_p: Draw from the smallest set of tokens with this probability. Default: 1, all.
        min_p: Leave out tokens less likely than this share of the likeliest. Default: 0.02.
        max_tokens: A candidate ends after so many tokens. Default: 256.
        stop: Texts that end a candidate; they are not part of it. Default: none.
        grammar: A GBNF grammar that every candidate follows. Default: none.
        seed: The same seed gives the same candidates. Default: 0.

    Raises:
        ModelError: A number is out of its range.
    """

    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0
    min_p: float = 0.02
    max_tokens: int = 256
    stop: tuple[str, ...] = ()
    grammar: str | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        ranges: list[tuple[str, type, int, float]] = [
            ("temperature", float, 0, 100),
            ("top_k", int, 0, math.inf),
            ("top_p", float, 0, 1),
            ("min_p", float, 0, 1),
            ("max_tokens", int, 1, math.inf),
            ("seed", int, 0, 2**32 - 1),
        ]
        for name, kind, least, most in ranges:
            value = getattr(self, name)
            sound = isinstance(value, (int, kind)) and not isinstance(value, bool)
            if not sound or not least <= value <= most:
                what = "a whole number" if kind is int else "a number"
                reach = f", {least} or more" if most == math.inf else f" from {least} to {most}"
                raise ModelError(f"{name} must be {what}{reach}, not {value!r}.")
        if not isinstance(self.stop, (tuple, list)):
            hint = f"Write stop=({self.stop!r},)." if isinstance(self.stop, str) else None
            raise ModelError(f"stop must be a tuple of texts, not {self.stop!r}.", hint=hint)
        for text in self.stop:
            if not isinstance(text, str):
                raise ModelError(f"A stop string must be text, not {text!r}.")
            if not text:
                raise ModelError("A stop string is empty; it would end every candidate at once.")
        if self.grammar is not None and not isinstance(self.grammar, str):
            raise ModelError(f"A grammar must be text, not {type(self.grammar).__name__}.")


@dataclass(frozen=True)
class Candidate:
    """One continuation.

    Args:
        text: What the model wrote, without the stop string.
        logprob: The sum of its tokens' natural log-probabilities under the model (temperature 1,
            no truncation), a forced end left out. None: the server did not say.
        tokens: How many tokens it took.
        finish: Why it ended.
        index: Which of the k candidates it is, from 0.
        thinking: What the model wrote before its answer, where that is told apart. Default: none.
    """

    text: str
    logprob: float | None
    tokens: int
    finish: Finish
    index: int
    thinking: str = ""


@dataclass(frozen=True)
class Usage:
    """What a model has been asked since it was loaded.

    Args:
        prompt_tokens: Tokens read.
        completion_tokens: Tokens written. What candidates of a local model begin with alike is
            computed and counted once, where they are decoded together.
        seconds: Time spent.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.seconds + other.seconds,
        )

    def __sub__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt_tokens - other.prompt_tokens,
            self.completion_tokens - other.completion_tokens,
            self.seconds - other.seconds,
        )


class Model(ABC):
    """A language model that continues text. `leanbook.load_model` makes one.

    Attributes:
        name: What to call it: the file's own name, or the server's.
        n_ctx: How many tokens a prompt and its continuation may have. None: the server decides.
        metadata: What is known of it, by the keys of GGUF: `general.architecture`,
            `general.name`, `tokenizer.chat_template`; as much as there is.
        plan: Where its tensors are. None for a server.
    """

    name: str
    n_ctx: int | None
    metadata: Mapping[str, Any]
    plan: Plan | None

    @abstractmethod
    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        """Draw k candidates for one prompt; they come as they finish, in any order.

        Args:
            prompt: What to continue, or a conversation to answer.
            k: How many candidates, at least 1.
            sampling: How they are drawn. Default: `Sampling()`.
            cancel: When it is set, the iterator ends soon; what had finished has been given.

        Returns:
            The candidates. Leaving the iterator early stops the rest.

        Raises:
            ModelError: The prompt is empty or too long, the grammar does not parse, the engine
                died or ran out of memory, the server can't be reached or refuses.
            KeyboardInterrupt: As usual; the model can be used again.
        """

    @property
    @abstractmethod
    def usage(self) -> Usage:
        """What it has been asked so far."""

    def close(self) -> None:  # noqa: B027 - a model may have nothing to free
        """End it and free its memory. Safe to call twice."""

    def __enter__(self) -> Model:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
