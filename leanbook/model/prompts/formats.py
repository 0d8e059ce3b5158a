"""What a prompt format is: how a model is asked, and how its answer is read."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leanbook.model.candidates import Prompt, Sampling
from leanbook.model.prompts import reading
from leanbook.model.prompts.usual_names import UsualNames

__all__ = ["PromptFormat", "Request", "model_name"]


@dataclass(frozen=True)
class Request:
    """A prompt, and how candidates should be drawn for it.

    Args:
        prompt: What the model is given.
        sampling: What this kind of model does best with; change it with `dataclasses.replace`.
        names: The usual names that stand in the prompt for the user's. Default: there are none.
    """

    prompt: Prompt
    sampling: Sampling
    names: UsualNames | None = None

    def with_names(self, answer: str) -> str:
        """What was read of an answer, with the names that the goal has."""
        return answer if self.names is None else self.names.undo(answer)


class PromptFormat(ABC):
    """How one family of models is asked for tactics and proofs, and how its answers are read.

    To add one, derive from the format that is nearest, give it a name, and register it:

        from leanbook.model.prompts import TacticFormat, register

        class MyTactics(TacticFormat):
            name = "my-tactics"
            before, after = "STATE\\n", "\\nNEXT "

            def matches(self, metadata):
                return "mymodel" in model_name(metadata)

        register(MyTactics())

    What an answer is read as is text and nothing more: Lean's judge decides whether it proves
    anything.

    Attributes:
        name: What it is called by `prompt_format=`.
        writes_proofs: Whether it asks for whole proofs. Default: yes.
    """

    name: str
    writes_proofs: bool = True

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        """Whether a model with this metadata (keys of GGUF) is one of the family."""
        return False

    @abstractmethod
    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        """Ask for the next tactic.

        Args:
            goal: A goal as Lean prints it, with its hypotheses.
            premises: What the text above it declares that may matter, one line each: types,
                programs, theorems. Default: nothing is known of it.

        Returns:
            The request; None for a family that only writes whole proofs.
        """

    @abstractmethod
    def proof(self, code: str) -> Request | None:
        """Ask for a whole proof.

        Args:
            code: Lean source whose last `sorry` is to be completed.

        Returns:
            The request; None for a family that only writes single tactics.
        """

    @abstractmethod
    def repair(self, code: str, failed: str, messages: str) -> Request | None:
        """Ask for another proof, after one that failed.

        Args:
            code: Lean source whose last `sorry` is to be completed.
            failed: The tactic block that Lean refused.
            messages: What Lean said of it.

        Returns:
            As for `proof`.
        """

    def read_tactic(self, text: str) -> str:
        """The first tactic of an answer; empty if there is none."""
        return reading.read_tactic(text)

    def read_proof(self, text: str, code: str) -> str | None:
        """The tactic block of an answer that is to stand for the last `sorry` of the code.

        Args:
            text: What the model wrote.
            code: The code that it was asked to complete.

        Returns:
            The block, moved to the left, without `by`; None if there is none in the answer.
        """
        return reading.read_proof(text, code)


def model_name(metadata: Mapping[str, Any]) -> str:
    """A model's names in small letters, without the signs between their parts.

    Example:
        >>> model_name({"general.name": "DeepSeek-Prover V2"})
        'deepseekproverv2'
    """
    keys = ("general.name", "general.basename", "general.finetune")
    names = [value for key in keys if isinstance(value := metadata.get(key), str)]
    return re.sub(r"[\s_.\-]+", "", " ".join(names)).lower().replace("ö", "oe")
