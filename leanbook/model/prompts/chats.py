"""Formats of models that answer in a conversation: provers, and chat models in general."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from leanbook.model.candidates import Chat, ChatMessage, Sampling
from leanbook.model.prompts.declarations import before_hole, fill
from leanbook.model.prompts.formats import PromptFormat, Request, model_name

__all__ = ["ChatFormat", "DeepSeekProver", "Goedel", "Kimina", "Leanstral"]

_MOST_MESSAGES = 6000
"""Characters of Lean's messages that a model is shown; the first ones matter most."""


class ChatFormat(PromptFormat):
    """A chat model that was not made for Lean in particular.

    A format for another family sets the texts that differ.

    Attributes:
        system: The system's message; empty for none.
        sampling: How proofs are drawn.
        tactic_sampling: How tactics are drawn.
        options: What the chat template is told when a proof is asked for.
        tactic_options: What it is told when a tactic is asked for.
    """

    name = "chat"
    system = (
        "You prove theorems in Lean 4. Without an `import` in the code, only Lean's own core "
        "library is there: no Mathlib, and none of its tactics. Useful then: intro, exact, apply, "
        "refine, constructor, obtain, rcases, cases, induction, rw, simp, omega, decide."
    )
    sampling = Sampling(temperature=1.0, top_p=0.95, min_p=0.0, max_tokens=4096)
    tactic_sampling = Sampling(temperature=1.0, top_p=0.95, min_p=0.0, max_tokens=512)
    options: Mapping[str, Any] = {}
    tactic_options: Mapping[str, Any] = {}

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return bool(metadata.get("tokenizer.chat_template") or metadata.get("leanbook.chat"))

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        question = (
            f"This is left to be shown, as Lean prints it:\n\n```lean\n{goal.strip()}\n```\n\n"
            "Which tactic comes next? Answer with one tactic in a ```lean block and nothing else."
        )
        return Request(self._chat(question, options=self.tactic_options), self.tactic_sampling)

    def proof(self, code: str) -> Request:
        return Request(self._chat(self.question(code)), self.sampling)

    def repair(self, code: str, failed: str, messages: str) -> Request:
        answer = f"```lean4\n{fill(code, failed)}\n```"
        complaint = self.complaint(_shortened(messages))
        return Request(self._chat(self.question(code), answer, complaint), self.sampling)

    def question(self, code: str) -> str:
        """How a proof is asked for."""
        return (
            f"Complete this Lean 4 code; a proof is missing where the last `sorry` stands:\n\n"
            f"```lean4\n{code.strip()}\n```\n\n"
            "Leave the statement as it is, word for word, and declare nothing else. End your "
            "answer with the whole theorem and its proof in one ```lean4 block, without `sorry`."
        )

    def complaint(self, messages: str) -> str:
        """How a better proof is asked for, after one that failed."""
        return (
            f"Lean does not accept this proof. It says:\n\n```text\n{messages}\n```\n\n"
            "Find out what went wrong and mend it. The statement stays as it is. End your answer "
            "with the whole theorem and its new proof in one ```lean4 block."
        )

    def _chat(self, *turns: str, options: Mapping[str, Any] | None = None) -> Chat:
        """A conversation of the user and the assistant in turns, the user first."""
        told = [ChatMessage("system", self.system)] if self.system else []
        for number, text in enumerate(turns):
            told.append(ChatMessage("assistant" if number % 2 else "user", text))
        return Chat(tuple(told), self.options if options is None else options)


class Leanstral(ChatFormat):
    """Leanstral, Mistral's model for Lean: it reasons as much as it is told to."""

    name = "leanstral"
    sampling = Sampling(temperature=1.0, min_p=0.0, max_tokens=8192)
    tactic_sampling = replace(sampling, max_tokens=256)
    options = {"reasoning_effort": "high"}
    tactic_options = {"reasoning_effort": "none"}

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return "leanstral" in model_name(metadata)


class DeepSeekProver(ChatFormat):
    """DeepSeek-Prover-V2: no system message; a plan first, then the whole code."""

    name = "deepseek-prover"
    system = ""
    sampling = Sampling(temperature=1.0, top_p=0.95, min_p=0.0, max_tokens=8192)

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        name = model_name(metadata)
        return "deepseekprover" in name and "proverv1" not in name

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        return None

    def question(self, code: str) -> str:
        # The first line is what the family was trained on.
        return (
            f"Complete the following Lean 4 code:\n\n```lean4\n{code.strip()}\n```\n\n"
            "Start with a detailed plan: the main steps of the proof, the strategy, and the "
            "intermediate lemmas that it needs. Then write the Lean 4 code with the final proof."
        )

    def complaint(self, messages: str) -> str:
        return (
            f"The proof (Round 1) is not correct. Lean's messages:\n\n{messages}\n\n"
            "Start with a detailed analysis of these messages. Then write the corrected code."
        )


class Goedel(DeepSeekProver):
    """Goedel-Prover-V2: asked like DeepSeek-Prover-V2, and trained to correct itself."""

    name = "goedel"
    sampling = Sampling(temperature=1.0, top_p=0.95, min_p=0.0, max_tokens=16384)

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return "goedel" in model_name(metadata)


class Kimina(ChatFormat):
    """Kimina-Prover: thinks in `<think>`, then writes the whole code; is shown no `sorry`."""

    name = "kimina"
    system = "You are an expert in mathematics and Lean 4."
    sampling = Sampling(temperature=0.6, top_p=0.95, min_p=0.0, max_tokens=8192)

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return "kimina" in model_name(metadata)

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        return None

    def question(self, code: str) -> str:
        # The first line and the heading are what the family was trained on.
        return (
            "Think about and solve the following problem step by step in Lean 4.\n"
            f"# Formal statement:\n```lean4\n{before_hole(code).rstrip()}\n```\n"
        )

    def complaint(self, messages: str) -> str:
        return (
            f"Lean rejects this proof with:\n```text\n{messages}\n```\n"
            "Think about what these errors mean and write the corrected proof in Lean 4."
        )


def _shortened(messages: str) -> str:
    if len(messages) <= _MOST_MESSAGES:
        return messages.strip()
    return messages[:_MOST_MESSAGES].rstrip() + "\n[...]"
