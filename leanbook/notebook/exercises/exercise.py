"""What an exercise is: a statement to prove, words about it, hints, and what may be used.

These are plain values. `files` reads them from TOML, `registry` keeps them, `grading` says whether
a text is an answer, and `hints` which hint fits a goal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leanbook.errors import LeanbookError

if TYPE_CHECKING:
    from leanbook.lean.session import Session
    from leanbook.notebook.exercises.grading import Grade

__all__ = ["Chapter", "Exercise", "ExerciseError", "GoalHint", "WrongAnswerError"]

# What stands in `.{u}` behind a name are universes.
_NAME = re.compile(r"\s*theorem\s+((?:«[^»]*»|(?!\.\{)[^\s:({\[⦃])+)")


class ExerciseError(LeanbookError):
    """An exercise is not there, or the file that describes it has a mistake."""


class WrongAnswerError(LeanbookError):
    """An answer is not accepted; the message says what is missing.

    `Exercise.grade` raises it, so that a cell that is graded fails on a wrong answer.
    """


@dataclass(frozen=True)
class GoalHint:
    """A hint for one situation.

    Args:
        goal: The open goal that the author had in mind, as Lean prints it. Names are the author's.
        hint: What to say there. `{h}` stands for what the learner calls the goal's `h`; `{{` and
            `}}` are braces.

    Example:
        >>> GoalHint("h : p ∧ q\\n⊢ q", "Look at `{h}`.").goal
        'h : p ∧ q\\n⊢ q'
    """

    goal: str
    hint: str


@dataclass(frozen=True)
class Exercise:
    """A statement to prove.

    Args:
        id: What it is called; no two exercises share it.
        statement: The theorem without its proof: `theorem and_swap (p q : Prop) : p ∧ q → q ∧ p`.
        title: A few words. Default: the id.
        text: What to do, in Markdown. Default: nothing.
        level: 1 easy, 2 medium, 3 hard. Default: 1.
        context: Lean text that comes before the statement: definitions, lemmas. Default: none.
        without: Tactics that may not be used, besides those that are locked. Default: none.
        hints: Hints, each saying more than the one before it. Default: none.
        when: Hints for open goals. Default: none.

    Example:
        >>> import leanbook as lb
        >>> easy = lb.Exercise("one", "theorem one : 1 + 1 = 2")
        >>> easy.check("theorem one : 1 + 1 = 2 := rfl").ok               # doctest: +SKIP
        True
    """

    id: str
    statement: str
    title: str = ""
    text: str = ""
    level: int = 1
    context: str = ""
    without: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    when: tuple[GoalHint, ...] = ()

    def __post_init__(self) -> None:
        if _NAME.match(self.statement) is None:
            raise ExerciseError(
                f"The statement of the exercise {self.id!r} does not begin with a theorem's name.",
                hint="write `theorem name (p : Prop) : …`, without `:=` and the proof.",
            )

    @property
    def name(self) -> str:
        """The theorem's name."""
        found = _NAME.match(self.statement)
        assert found is not None
        return found[1]

    @property
    def start(self) -> str:
        """What a learner begins with: the statement, and a `sorry` for the proof."""
        return f"{self.statement} := by\n  sorry"

    def check(self, text: str | None = None, session: Session | None = None) -> Grade:
        """Say whether a text answers the exercise. Nothing is kept of it.

        Args:
            text: What a learner wrote: the theorem with its proof, with lemmas above it if need
                be; or the proof alone. Default: the last text that a cell
                `%%lean --exercise ID` of this notebook was run with.
            session: The session whose Lean is used. It stays where it stands, and nothing that it
                has declared is seen. Default: that of the notebook's exercises, or one that is
                kept for this.

        Returns:
            The grade: whether it is right, and else what is missing. It counts as true if it is
            right, so points add up: `2 * lb.exercise("and_swap").check().ok`.

        Raises:
            ExerciseError: The exercise itself has a mistake.
            SessionError: Lean can't be started.
        """
        from leanbook.notebook.exercises.grading import check

        return check(self, text, session)

    def grade(self, text: str | None = None, session: Session | None = None) -> Grade:
        """Like `check`, but a wrong answer is an error, as graders of notebooks want it.

        Args:
            text: What a learner wrote. Default: the last text that a cell
                `%%lean --exercise ID` of this notebook was run with.
            session: As for `check`.

        Returns:
            The grade of a right answer.

        Raises:
            WrongAnswerError: The answer is wrong or not finished, or there is none.
            ExerciseError: The exercise itself has a mistake.
        """
        from leanbook.notebook.exercises.grading import grade

        return grade(self, text, session)


@dataclass(frozen=True)
class Chapter:
    """Exercises that belong together.

    Args:
        title: What it is about.
        exercises: Its exercises, in order.
        number: Its place in the course, from 1. Default: 1.
        unlocks: The tactics that it teaches. Default: none.
        locks: Whether its exercises may use only the tactics that it or a chapter before it
            teaches. Default: no.
        course: The course that it belongs to. Default: one without a name.
        source: The file that it comes from. Default: none.

    Example:
        >>> Chapter("Sums", (Exercise("one", "theorem one : 1 + 1 = 2"),)).exercises[0].name
        'one'
    """

    title: str
    exercises: tuple[Exercise, ...]
    number: int = 1
    unlocks: tuple[str, ...] = ()
    locks: bool = False
    course: str = ""
    source: str = ""
