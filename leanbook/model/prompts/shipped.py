"""The format of the tactic model that Leanbook ships: declarations, a goal, one tactic.

`prompt_text` is also what the model is trained on (`leanbook.train`), so that it is asked as it was
taught.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leanbook.model.candidates import Sampling
from leanbook.model.prompts.formats import PromptFormat, Request, model_name
from leanbook.model.prompts.usual_names import usual_names

__all__ = ["END", "GOAL", "PREMISES", "TACTIC", "ShippedFormat", "prompt_text"]

PREMISES, GOAL, TACTIC, END = "<|premises|>", "<|goal|>", "<|tactic|>", "<|end|>"
"""Each is one token of the model's."""

MOST = 400
"""About so many tokens of goal and declarations together; with an answer, more is too long. Where
many words are unknown to the model it may still be too long, and is not asked."""
_PIECE = re.compile(r"[^\W\d_]+|\d|\S|\n")
_LETTERS = 4
"""A word that the model does not know takes about a token for so many letters."""
_MARK = re.compile(r"<\|(?=\w+\|>)")
_CASE = re.compile(r"\Acase [^\n]*\n")


def prompt_text(goal: str, premises: Sequence[str] = ()) -> str:
    """What the shipped model is given, and what it was trained on.

    Args:
        goal: A goal as Lean prints it.
        premises: What the text above declares that matters here, one line each, what matters
            most last.

    Returns:
        The prompt. What would be too long is left out: declarations first, from the first one;
        then hypotheses, from the first one; then the beginning of the target.

    Example:
        >>> prompt_text("⊢ two = 2", ["def two : Nat := 2"])
        '<|premises|>def two : Nat := 2<|goal|>⊢ two = 2<|tactic|>'
    """
    lines, left = _last(_CASE.sub("", goal.strip()).split("\n"), MOST)
    if not lines:  # not even the last line of the target
        lines, left = [goal[-MOST:]], 0
    told, _ = _last([" ".join(line.split()) for line in premises], left)
    above = f"{PREMISES}{_plain(told)}" if told else ""
    return f"{above}{GOAL}{_plain(lines)}{TACTIC}"


def _last(lines: Sequence[str], room: int) -> tuple[list[str], int]:
    """As many of the last lines as there is room for, and the room that is left."""
    kept: list[str] = []
    for line in reversed(lines):
        size = 1 + sum(1 + (len(piece) - 1) // _LETTERS for piece in _PIECE.findall(line))
        if size > room:
            break
        room -= size
        kept.append(line)
    return kept[::-1], room


def _plain(lines: Sequence[str]) -> str:
    """Lines in which nothing looks like a mark of the prompt's."""
    return _MARK.sub("< |", "\n".join(lines))


class ShippedFormat(PromptFormat):
    """Leanbook's own tactic model; it writes single tactics, and no whole proofs."""

    name = "leanbook"
    writes_proofs = False
    sampling = Sampling(temperature=1.0, max_tokens=64, stop=("\n",))

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return "leanbooktactics" in model_name(metadata)

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        names = usual_names(goal, premises)
        return Request(prompt_text(names.goal, names.premises), self.sampling, names)

    def proof(self, code: str) -> Request | None:
        return None

    def repair(self, code: str, failed: str, messages: str) -> Request | None:
        return None

    def read_tactic(self, text: str) -> str:
        return text.split(END, 1)[0].strip()
