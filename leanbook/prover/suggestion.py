"""One suggestion, how suggestions are compared, and a list that keeps them merged and in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from leanbook.lean.goals import Goal
from leanbook.lean.proof import ProofState
from leanbook.prover.layout import holes

__all__ = ["Collector", "Status", "Suggestion", "Suggestions", "measure", "same_goals"]

Status = Literal["closes", "progress", "error"]

_TOKEN = re.compile(r"[^\W\d][\w'!?.✝₀-₉]*|\d+|[^\s\w()⟨⟩,]")


@dataclass(frozen=True)
class Suggestion:
    """A tactic that Lean has run, and what came of it.

    Attributes:
        tactic: The text. It can be pasted as it stands; its first line begins in column 0.
        status: `"closes"`: the goal is proved, and where it was the last one the whole proof has
            been judged (if `judged` says so); `"progress"`: other goals are left; `"error"`: Lean
            refused it, or it leads nowhere.
        goals: What is left to be shown.
        logprob: How likely the model thought it, as a natural logarithm; for a weaker form of
            what the model wrote, how likely it thought that. None for a rule, and where a server
            does not say.
        source: `"model:NAME"` or `"rule:NAME"`.
        message: Lean's error, or what else there is to say. Empty otherwise.
        state: The proof state after it. None for an error.
        seconds: How long Lean took.
        sources: Everybody who came to the same goals, `source` first.
        alternatives: Other tactics that lead to the same goals, shorter ones first.
        judged: Whether the whole proof is done and `leanbook.lean.trust` has judged it.

    Example:
        >>> suggest(state)[0].tactic                                      # doctest: +SKIP
        'exact h'
    """

    tactic: str
    status: Status
    goals: tuple[Goal, ...] = ()
    logprob: float | None = None
    source: str = ""
    message: str = ""
    state: ProofState | None = field(default=None, repr=False, compare=False)
    seconds: float = field(default=0.0, compare=False)
    sources: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    judged: bool = False

    @property
    def script(self) -> str:
        """All tactics of the proof so far and this one, to stand for the `sorry` in its source.

        What is left to be shown has a `sorry` of its own, so that the text can be checked as it
        is. Line breaks and indentation fit the place. Empty for an error.
        """
        return self.script_of(self.tactic)

    def script_of(self, tactic: str) -> str:
        """The same with another tactic that leads to the same goals: one of `alternatives`."""
        if self.state is None or self.state.parent is None:
            return ""
        left = len(self.goals)
        if left and tactic.count("=> ?_") == left:
            tactic, left = tactic.replace("=> ?_", "=> sorry"), 0
        earlier = self.state.parent.tactics
        return self.state.fill([*earlier, tactic, *(holes(left) if left else ())])

    def __str__(self) -> str:
        left = {"closes": "closes the goal", "error": f"error: {self.message}"}.get(self.status)
        if left is None:
            count = len(self.goals)
            left = f"leaves {count} {'goal' if count == 1 else 'goals'}"
        return f"{self.tactic}  -- {left}; {', '.join(self.sources or (self.source,))}"


class Suggestions(list[Suggestion]):
    """What `suggest` returns: a list, and what went wrong on the way.

    Attributes:
        problems: Sentences about a model that failed, or a search that was cut short.
        interrupted: Whether it was stopped by Ctrl-C.
    """

    def __init__(
        self,
        found: Iterable[Suggestion] = (),
        problems: Sequence[str] = (),
        *,
        interrupted: bool = False,
    ) -> None:
        super().__init__(found)
        self.problems = tuple(problems)
        self.interrupted = interrupted


def _content(goals: Iterable[Goal]) -> tuple[str, ...]:
    """Goals without their case names, which change nothing about what is to be shown."""
    return tuple(
        "\n".join(line for line in goal.text.split("\n") if not line.startswith("case "))
        for goal in goals
    )


def same_goals(one: Iterable[Goal], other: Iterable[Goal]) -> bool:
    """Whether two lists of goals ask for the same; names of cases do not count."""
    return _content(one) == _content(other)


def new_goals(before: Sequence[Goal], after: Sequence[Goal]) -> Sequence[Goal]:
    """What became of the first goal; a tactic leaves the others behind it.

    Args:
        before: The goals that a tactic was run on.
        after: Those that it left.
    """
    return after[: max(len(after) - len(before) + 1, 0)]


def measure(goals: Sequence[Goal], before: Goal | None = None) -> tuple[int, float]:
    """How far a proof is from its end: how many goals, and how much is in them.

    A goal is as large as its target has words and signs, and half as many as its hypotheses have:
    to introduce something makes a goal smaller, to take it apart too. A name that can't be written
    counts 2, because the next step will have to name it. A target of `False` that was none before
    counts as much as the one it came from: nothing has been gained by forgetting that.

    Args:
        goals: The goals.
        before: The goal that they came from. Default: none.

    Returns:
        The number of goals and their total size; less is better.
    """
    return len(goals), sum(_size(goal, before) for goal in goals)


def _size(goal: Goal, before: Goal | None) -> float:
    target = goal.target
    if before is not None and target == "False":
        target = before.target
    known = sum(len(_TOKEN.findall(each.type)) for each in goal.hypotheses)
    hidden = sum("✝" in name for name in goal.names)
    return len(_TOKEN.findall(target)) + known / 2 + 2 * hidden


class Collector:
    """Suggestions for one goal, merged as they arrive.

    Args:
        before: The goal that they are for.
    """

    def __init__(self, before: Goal | None) -> None:
        self._before = before
        self._found: dict[object, Suggestion] = {}

    @property
    def closed(self) -> bool:
        """Whether something closes the goal."""
        return any(each.status == "closes" for each in self._found.values())

    def add(self, new: Suggestion) -> Suggestion | None:
        """Take a suggestion in.

        Returns:
            The one that now stands for these goals, merged with what led there before; None if
            nothing is new about it.
        """
        key = self._key(new)
        old = self._found.get(key)
        if old is None:
            merged = replace(new, sources=new.sources or (new.source,))
        else:
            merged = _merged(old, new)
            if merged == old:
                return None
        self._found[key] = merged
        return merged

    def ranked(self, *, errors: bool = False) -> list[Suggestion]:
        """The best first: what closes the goal, then what leaves fewer goals, then simpler ones,
        then what the model thought likelier, then the shorter.

        Args:
            errors: Whether those that failed come last, or not at all. Default: not at all.
        """
        found = (each for each in self._found.values() if errors or each.status != "error")
        return sorted(found, key=self._rank)

    def _rank(self, each: Suggestion) -> tuple[object, ...]:
        order = ("closes", "progress", "error").index(each.status)
        likely = float("inf") if each.logprob is None else -each.logprob
        left = (0, 0.0) if each.status == "error" else measure(each.goals, self._before)
        return order, left, likely, len(each.tactic)

    @staticmethod
    def _key(each: Suggestion) -> object:
        if each.status == "error":
            return each.tactic
        return each.status, _content(each.goals)


def _merged(old: Suggestion, new: Suggestion) -> Suggestion:
    best, other = (new, old) if len(new.tactic) < len(old.tactic) else (old, new)
    sources = dict.fromkeys(
        [best.source, *old.sources, *(new.sources or (new.source,))],
    )
    texts = dict.fromkeys([*old.alternatives, *new.alternatives, other.tactic])
    logprobs = [each.logprob for each in (old, new) if each.logprob is not None]
    return replace(
        best,
        logprob=max(logprobs, default=None),
        sources=tuple(sources),
        alternatives=tuple(sorted((text for text in texts if text != best.tactic), key=len)),
    )
