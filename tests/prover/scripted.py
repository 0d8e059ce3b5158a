"""A fake: a model that gives answers from a list.

No model that can write Lean is small enough for a test; what such a model may answer, honest and
not, is written down here instead. Everything else is real: threads, prompts, Lean, the judge.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from leanbook.errors import EngineError
from leanbook.model.candidates import Candidate, Chat, Model, Prompt, Sampling, Usage

Answers = Callable[[str, int], Sequence[str]]
"""The answers to a prompt (as text) for so many candidates."""


def text_of(prompt: Prompt) -> str:
    """What a model is told, without the roles."""
    if isinstance(prompt, Chat):
        return "\n".join(message.content for message in prompt.messages)
    return prompt


class ScriptedModel(Model):
    """Answers from a list, or from a function of the prompt.

    Args:
        answers: The answers in turn, the first one again after the last; or a function.
        seconds: How long each answer takes. Default: no time.
        fails_after: After so many candidates every request is an error. Default: never.
        chat: Whether it has a chat template. Default: True.
    """

    def __init__(
        self,
        answers: Sequence[str] | Answers,
        *,
        seconds: float = 0.0,
        fails_after: int | None = None,
        chat: bool = True,
    ) -> None:
        self.name = "scripted"
        self.n_ctx = None
        self.plan = None
        self.metadata: Mapping[str, Any] = {"leanbook.chat": True} if chat else {}
        self.prompts: list[str] = []
        self.samplings: list[Sampling] = []
        self.cancelled = 0
        self._answers = answers
        self._seconds = seconds
        self._fails_after = fails_after
        self._given = 0
        self._usage = Usage()

    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        text = text_of(prompt)
        self.prompts.append(text)
        self.samplings.append(sampling or Sampling())
        self._usage += Usage(prompt_tokens=100)
        for index in range(k):
            if self._fails_after is not None and self._given >= self._fails_after:
                raise EngineError("the engine died", hint="ask again")
            end = time.monotonic() + self._seconds
            while time.monotonic() < end:
                if cancel is not None and cancel.is_set():
                    self.cancelled += 1
                    return
                time.sleep(0.005)
            answer = self._answer(text, k, index)
            self._given += 1
            self._usage += Usage(completion_tokens=10, seconds=self._seconds)
            yield Candidate(answer, -1.0, 10, "stop", index)

    def _answer(self, text: str, k: int, index: int) -> str:
        if callable(self._answers):
            return self._answers(text, k)[index]
        return self._answers[self._given % len(self._answers)]

    @property
    def usage(self) -> Usage:
        return self._usage
