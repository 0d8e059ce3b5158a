"""OpenAI's protocol as one particular server speaks it, learnt from what it refuses."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from leanbook.model.candidates import Chat, Prompt, Sampling
from leanbook.model.remote_http import Failure

__all__ = ["Dialect"]

_LOG = logging.getLogger("leanbook.model.remote")
_OPTIONAL = (
    "stream_options",
    "logprobs",
    "top_k",
    "min_p",
    "seed",
    "random_seed",
    "n",
    "chat_template_kwargs",
    "reasoning_effort",
)
"""Fields that a server may refuse; the request is then sent without them."""
_OTHER_NAMES = {"max_tokens": "max_completion_tokens", "seed": "random_seed"}


class Dialect:
    """What a server takes of a request.

    Args:
        host: The server's name; Mistral's calls seeds otherwise, without a word about it.
        logprobs: Whether to ask for log-probabilities at all.

    Attributes:
        takes_n: Whether it gives several candidates for one request. None: not known yet.
    """

    def __init__(self, host: str, logprobs: bool) -> None:
        self._left_out: frozenset[str] = frozenset() if logprobs else frozenset(["logprobs"])
        self._renamed = {"seed": "random_seed"} if "mistral" in host else {}
        self.takes_n: bool | None = None

    def body(
        self,
        model: str,
        prompt: Prompt,
        sampling: Sampling,
        count: int = 1,
        *,
        bare: bool = False,
    ) -> dict[str, Any]:
        """What is sent to ask for some candidates.

        Args:
            model: The server's name of the model.
            prompt: The prompt.
            sampling: How they are drawn.
            count: How many. Default: 1.
            bare: Leave out all that can be left out. Default: no.
        """
        fields: dict[str, Any] = {
            "model": model,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "stop": list(sampling.stop) or None,
            "grammar": sampling.grammar,
            "stream": True,
            "stream_options": {"include_usage": True},
            "top_k": sampling.top_k or None,
            "min_p": sampling.min_p or None,
            "seed": sampling.seed,
            "n": count if count > 1 else None,
        }
        if isinstance(prompt, Chat):
            turns = [{"role": turn.role, "content": turn.content} for turn in prompt.messages]
            fields["messages"] = turns
            fields["logprobs"] = True
            # Servers of open models hand these to the template; hosted ones know only the second.
            fields["chat_template_kwargs"] = dict(prompt.options) or None
            fields["reasoning_effort"] = prompt.options.get("reasoning_effort")
        else:
            fields["prompt"] = prompt
            fields["logprobs"] = 1
        left_out = self._left_out.union(_OPTIONAL if bare else ())
        named = {self._renamed.get(name, name): value for name, value in fields.items()}
        return {
            name: value
            for name, value in named.items()
            if value is not None and name not in left_out
        }

    def adapt(self, failure: Failure, body: Mapping[str, Any]) -> bool:
        """Leave out or rename what the server does not take. Whether that was possible."""
        said = failure.detail
        for field, other in _OTHER_NAMES.items():
            if field in body and re.search(rf"\b{other}\b", said):
                self._renamed = {**self._renamed, field: other}
                return True
        blamed = [name for name in _OPTIONAL if name in body and re.search(rf"\b{name}\b", said)]
        # A single letter is found in any text; it counts only where it is quoted.
        if "n" in blamed and not re.search(r"""['"`]n['"`]|\bn (?:is|must|>)""", said):
            blamed.remove("n")
        if blamed:
            _LOG.info("The server does not take %s.", ", ".join(blamed))
            self._leave_out(*blamed)
        return bool(blamed)

    def has_more(self, body: Mapping[str, Any]) -> bool:
        """Whether a request has fields that can be left out."""
        return not set(body).isdisjoint(_OPTIONAL)

    def stay_bare(self) -> None:
        """Leave out all that can be left out from now on."""
        self._leave_out(*_OPTIONAL)

    def _leave_out(self, *names: str) -> None:
        self._left_out = self._left_out.union(names)
        if "n" in names:
            self.takes_n = False

    @staticmethod
    def room(failure: Failure) -> int | None:
        """How many tokens fit behind the prompt, if the server says so as it refuses."""
        if failure.status != 400:
            return None
        said = failure.detail
        whole = re.search(r"context length (?:is|of) (\d+)", said)
        prompt = re.search(r"\((\d+) in (?:the|your) (?:messages|prompt|input)", said)
        prompt = prompt or re.search(r"(?:has|contains at least|and) (\d+) input tokens", said)
        if whole is None or prompt is None:
            return None
        room = int(whole[1]) - int(prompt[1])
        return room if room > 0 else None
