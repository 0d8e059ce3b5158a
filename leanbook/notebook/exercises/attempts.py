"""What a learner has tried in this notebook, and the hints that were given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leanbook.notebook.exercises.exercise import Exercise
from leanbook.notebook.exercises.hints import fitting

if TYPE_CHECKING:
    from leanbook.lean.goals import Goal

__all__ = ["Attempt", "Given"]


@dataclass(frozen=True)
class Given:
    """A hint that is given.

    Args:
        text: What it says; empty if there is none.
        title: What kind of hint it is.
        goal: The learner's goal that it is about. Default: it is about the exercise.
        nameless: Names in it that can't be written in a proof. Default: none.
        earlier: Those that were given before, the first first. Default: none.
    """

    text: str
    title: str
    goal: Goal | None = None
    nameless: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


@dataclass
class Attempt:
    """How far a learner has come with an exercise.

    Args:
        exercise: The exercise.
        goals: What is left to be shown in the last try. Default: nothing is known.
        steps: How many of the hints in steps were given. Default: none.
        shown: The hints for goals that were given, in order. Default: none.
    """

    exercise: Exercise
    goals: tuple[Goal, ...] = ()
    steps: int = 0
    shown: list[str] = field(default_factory=list)

    def hint(self) -> Given:
        """The next hint: the one that fits the open goal, and then step by step.

        Example:
            >>> Attempt(Exercise("one", "theorem one : 1 = 1", hints=("rfl",))).hint().text
            'rfl'
        """
        steps = self.exercise.hints
        fit = fitting(self.exercise, self.goals)
        earlier = steps[: self.steps]
        if fit is not None and fit.text not in self.shown:
            self.shown.append(fit.text)
            return Given(fit.text, "Hint for your goal", fit.goal, fit.nameless, earlier)
        if self.steps < len(steps):
            self.steps += 1
            title = f"Hint {self.steps} of {len(steps)}" if len(steps) > 1 else "Hint"
            return Given(steps[self.steps - 1], title, earlier=earlier)
        if fit is not None:
            return Given(fit.text, "Hint for your goal", fit.goal, fit.nameless, earlier)
        title = "There are no more hints" if steps else "There are no hints for this exercise"
        return Given("", title, earlier=earlier)
