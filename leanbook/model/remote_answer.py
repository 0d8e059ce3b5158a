"""What an OpenAI-compatible server answers, put together from its pieces."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from leanbook.model.candidates import Candidate, Finish
from leanbook.model.chat_template import split_thinking
from leanbook.model.remote_http import Failure, clean

__all__ = ["Answer"]

_LENGTH = {"length", "max_tokens", "model_length"}


@dataclass
class _Choice:
    """One candidate while it grows."""

    text: list[str] = field(default_factory=list)
    thinking: list[str] = field(default_factory=list)
    pieces: int = 0
    logprob: float = 0.0
    scored: int = 0
    finish: Finish | None = None


class Answer:
    """Collects the pieces of an answer, streamed or not.

    Args:
        address: Who answers, for messages.
        count: How many candidates were asked for at once.
        chat: Whether a conversation was answered; thinking is then told apart.
        quote: Makes text of the server fit to be shown.
    """

    def __init__(
        self, address: str, count: int, chat: bool, quote: Callable[[str], str] = clean
    ) -> None:
        self.address = address
        self.quote = quote
        self.count = count
        self.chat = chat
        self.choices: dict[int, _Choice] = {}
        self.prompt_tokens: int | None = None
        self.completion_tokens: int | None = None

    def take(self, value: Any) -> Failure | None:
        """One object of the answer; a failure if it is none."""
        if not isinstance(value, dict):
            return self._garbage(value)
        if value.get("error"):
            return self._problem(value["error"])
        self._count(value.get("usage"))
        choices = value.get("choices")
        if choices is None:
            # llama.cpp's server and others send objects about other things in between.
            return None if "usage" in value or "timings" in value else self._garbage(value)
        if not isinstance(choices, list):
            return self._garbage(value)
        for choice in choices:
            if not isinstance(choice, dict):
                return self._garbage(choice)
            index = choice.get("index", 0)
            if not isinstance(index, int) or not 0 <= index < self.count:
                return self._garbage(choice)
            self._grow(self.choices.setdefault(index, _Choice()), choice)
        return None

    def _grow(self, known: _Choice, choice: dict[str, Any]) -> None:
        said = choice.get("delta") or choice.get("message") or choice
        if isinstance(said, dict):
            before = len(known.text) + len(known.thinking)
            for key in ("text", "content"):
                for thought, text in _texts(said.get(key)):
                    (known.thinking if thought else known.text).append(text)
            for key in ("reasoning_content", "reasoning"):
                if isinstance(said.get(key), str) and said[key]:
                    known.thinking.append(said[key])
                    break
            known.pieces += len(known.text) + len(known.thinking) > before
        for logprob in _logprobs(choice.get("logprobs")):
            known.logprob += logprob
            known.scored += 1
        reason = choice.get("finish_reason")
        if isinstance(reason, str) and reason:
            known.finish = "length" if reason in _LENGTH else "stop"

    def _count(self, usage: Any) -> None:
        if not isinstance(usage, dict):
            return
        read, written = usage.get("prompt_tokens"), usage.get("completion_tokens")
        if isinstance(read, int) and read >= 0:
            self.prompt_tokens = read
        if isinstance(written, int) and written >= 0:
            self.completion_tokens = written

    @property
    def finished(self) -> bool:
        """Whether the server said of every candidate it sent why it ended."""
        return bool(self.choices) and all(choice.finish for choice in self.choices.values())

    @property
    def tokens(self) -> int:
        """How many tokens the server wrote; where it does not say, one for each piece."""
        if self.completion_tokens is not None:
            return self.completion_tokens
        return sum(max(choice.pieces, choice.scored) for choice in self.choices.values())

    def candidates(self, first: int, given: set[int]) -> Iterator[Candidate]:
        """What is finished and has not been given yet; the first one has this index."""
        for index, choice in sorted(self.choices.items()):
            if choice.finish is None or first + index in given:
                continue
            given.add(first + index)
            text, thinking = _joined(choice.text), _joined(choice.thinking)
            if self.chat:
                thought, text = split_thinking(text)
                thinking = "\n".join(part for part in (thinking.strip(), thought) if part)
            alone = self.count == 1
            yield Candidate(
                text=text,
                # A server may send NaN or infinity, by which nothing can be ranked.
                logprob=choice.logprob if choice.scored and math.isfinite(choice.logprob) else None,
                tokens=self.tokens if alone else max(choice.pieces, choice.scored),
                finish=choice.finish,
                index=first + index,
                thinking=thinking,
            )

    def _problem(self, error: Any) -> Failure:
        """An error that is told in the middle of a stream."""
        message = error.get("message") if isinstance(error, dict) else error
        text = self.quote(str(message or error))
        return Failure(
            f"{self.address} broke off with an error: {text}",
            hint="Look into the server's log.",
            detail=text,
        )

    def _garbage(self, value: Any) -> Failure:
        return Failure(
            f"{self.address} sends what is no answer: {self.quote(repr(value))[:200]}",
            hint="Is it an OpenAI-compatible server? Check the address.",
        )


def _joined(pieces: list[str]) -> str:
    """The pieces as one text.

    A server that counts in UTF-16 may cut a character in two; JSON carries the halves as they are.
    """
    halves = "".join(pieces).encode("utf-16-le", "surrogatepass")
    return halves.decode("utf-16-le", "replace")


def _texts(content: Any) -> Iterator[tuple[bool, str]]:
    """Text as it is, or in parts of which some are thinking, as Mistral sends it."""
    if isinstance(content, str):
        yield False, content
    elif isinstance(content, list):
        for part in content:
            if not isinstance(part, dict):
                continue
            thought = part.get("type") == "thinking"
            for _, text in _texts(part.get("thinking" if thought else "text")):
                yield thought, text


def _logprobs(value: Any) -> Iterator[float]:
    """The tokens' log-probabilities, in the form of chats or of completions."""
    if not isinstance(value, dict):
        return
    for item in value.get("content") or []:
        if isinstance(item, dict) and isinstance(item.get("logprob"), (int, float)):
            yield float(item["logprob"])
    for number in value.get("token_logprobs") or []:
        if isinstance(number, (int, float)):
            yield float(number)
