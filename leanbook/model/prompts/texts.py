"""Formats of models that go on with a text: tactic models and base models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from leanbook.model.candidates import Sampling
from leanbook.model.prompts.declarations import before_hole
from leanbook.model.prompts.formats import PromptFormat, Request, model_name
from leanbook.model.prompts.reading import read_continuation

__all__ = ["BFSProver", "CompletionFormat", "TacticFormat"]

_EXAMPLES = """\
/- Lean 4. Every proof below is complete; Lean has checked it. -/

theorem and_swap_example (p q : Prop) (h : p ∧ q) : q ∧ p := by
  obtain ⟨hp, hq⟩ := h
  exact ⟨hq, hp⟩

theorem add_zero_example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => omega

theorem le_example (a b c : Nat) (h : a < b) (k : b ≤ c) : a + 1 ≤ c := by
  omega

"""
_STATES = """\
Goals of Lean 4, and for each the tactic that comes next.

GOAL
p q : Prop
⊢ p → q → p
TACTIC
intro hp hq

GOAL
p q : Prop
h : p ∧ q
⊢ q ∧ p
TACTIC
exact ⟨h.2, h.1⟩

GOAL
n m : Nat
h : n < m
⊢ n + 1 ≤ m
TACTIC
omega

"""


class CompletionFormat(PromptFormat):
    """A base model: it is shown a few examples and goes on."""

    name = "completion"
    sampling = Sampling(
        temperature=0.8, top_p=0.95, max_tokens=512, stop=("\n\ntheorem", "\n\nexample", "\n\n/-")
    )
    tactic_sampling = Sampling(temperature=0.8, top_p=0.95, max_tokens=128, stop=("\n\n", "GOAL"))

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return True

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        return Request(f"{_STATES}GOAL\n{goal.strip()}\nTACTIC\n", self.tactic_sampling)

    def proof(self, code: str) -> Request:
        return Request(_EXAMPLES + before_hole(code).rstrip(), self.sampling)

    def repair(self, code: str, failed: str, messages: str) -> Request:
        # In comments, so that what follows is code again; their ends inside them are broken up.
        tried = _harmless(
            f"A first try was:\n{failed.strip()}\nLean refused it: {messages[:2000].strip()}"
        )
        prompt = f"{_EXAMPLES}/- {tried}\nThe proof that works: -/\n{before_hole(code).rstrip()}"
        return Request(prompt, self.sampling)

    def read_proof(self, text: str, code: str) -> str | None:
        return read_continuation(text, code)


class TacticFormat(CompletionFormat):
    """A tactic model: a goal goes in, a tactic comes out.

    Attributes:
        before: What stands before the goal.
        after: What stands behind it; the tactic follows.
    """

    name = "tactic"
    before = "[GOAL]"
    after = "[PROOFSTEP]"
    tactic_sampling = Sampling(
        temperature=1.0, min_p=0.0, max_tokens=128, stop=("\n\n", "[GOAL]", "[PROOFSTEP]")
    )

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        name = model_name(metadata)
        return any(part in name for part in ("llmstep", "tactic", "stepprover"))

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        return Request(f"{self.before}{goal.strip()}{self.after}", self.tactic_sampling)


class BFSProver(TacticFormat):
    """BFS-Prover: the goal, three colons, the tactic."""

    name = "bfs-prover"
    before = ""
    after = ":::"
    tactic_sampling = Sampling(temperature=1.0, min_p=0.0, max_tokens=256, stop=("\n\n", ":::"))

    def matches(self, metadata: Mapping[str, Any]) -> bool:
        return "bfsprover" in model_name(metadata)


def _harmless(comment: str) -> str:
    return comment.replace("-/", "- /").replace("/-", "/ -")
