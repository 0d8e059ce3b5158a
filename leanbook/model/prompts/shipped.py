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

MOST = 1400
"""Signs of goal and declarations together; more than that the model can't read at once."""
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
        then the upper part of the goal.

    Example:
        >>> prompt_text("⊢ two = 2", ["def two : Nat := 2"])
        '<|premises|>def two : Nat := 2<|goal|>⊢ two = 2<|tactic|>'
    """
    goal = _MARK.sub("< |", _CASE.sub("", goal.strip()))[-MOST:]
    left = MOST - len(goal)
    lines: list[str] = []
    for line in reversed(premises):
        left -= len(line) + 1
        if left < 0:
            break
        lines.append(_MARK.sub("< |", " ".join(line.split())))
    told = f"{PREMISES}{chr(10).join(reversed(lines))}" if lines else ""
    return f"{told}{GOAL}{goal}{TACTIC}"


class ShippedFormat(PromptFormat):
    """Leanbook's own tactic model; it writes single tactics, and no whole proofs."""

    name = "leanbook"
    writes_proofs = False
    sampling = Sampling(temperature=1.0, max_tokens=96, stop=("\n",))

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
