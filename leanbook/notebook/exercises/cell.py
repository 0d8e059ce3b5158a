"""Exercises in a notebook: `%%lean --exercise ID`, `%hint` and `%course`."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_magic, magics_class

from leanbook.errors import LeanbookError
from leanbook.notebook.exercises import progress, view
from leanbook.notebook.exercises.attempts import Attempt
from leanbook.notebook.exercises.exercise import Chapter, WrongAnswerError
from leanbook.notebook.exercises.grading import Grade, check, last_texts, use_session
from leanbook.notebook.exercises.registry import SHIPPED, chapters, exercise, home_of

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.lean.session import Session

__all__ = ["Answered", "ExerciseMagics", "answer_cell", "install_exercises", "uninstall_exercises"]

_NAMES = ("hint", "course")

_attempts: dict[str, Attempt] = {}
"""What was tried in this notebook, the last one last."""


class Answered:
    """What a cell `%%lean --exercise ID` came to.

    Args:
        grade: The grade.
        bundle: What to show.
    """

    def __init__(self, grade: Grade, bundle: dict[str, str]) -> None:
        self.grade = grade
        self.bundle = bundle

    @property
    def error(self) -> WrongAnswerError | None:
        """What the cell fails with; one that is merely not finished does not fail."""
        if self.grade.ok or self.grade.status in ("unfinished", "judge"):
            return None
        return WrongAnswerError(f"{self.grade.exercise.id}: {self.grade}")


def answer_cell(
    id: str,  # noqa: A002
    text: str,
    session: Session,
    timeout: float | None,
    tell: Callable[[str], None] = lambda _: None,
) -> Answered:
    """Run a cell that answers an exercise.

    Args:
        id: The exercise's id.
        text: The cell.
        session: Whose Lean is used; nothing that its cells have declared is seen.
        timeout: How many seconds it may take; None for the session's limit.
        tell: Is told what is being done. Default: silent.

    Returns:
        The grade, and what to show. A right answer is kept.

    Raises:
        ExerciseError: There is no such exercise, or it has a mistake.
        SessionError: Lean can't be started.
    """
    wanted = exercise(id)
    last_texts[wanted.id] = text
    use_session(session)
    tell("Checking your answer")
    grade = check(wanted, text, session, timeout=session.timeout if timeout is None else timeout)
    attempt = _attempts.pop(wanted.id, None) or Attempt(wanted)
    attempt.exercise, attempt.goals = wanted, grade.goals
    _attempts[wanted.id] = attempt
    home = home_of(wanted)
    remarks = _kept(grade, home) if grade.ok else _help(grade)
    title = wanted.title or wanted.id
    if home is not None:
        title = f"{title} · {_place(home)}"
    shown = {
        "text/plain": view.grade_text(grade, remarks=remarks, title=title),
        "text/html": view.grade_html(grade, remarks=remarks, title=title),
    }
    return Answered(grade, shown)


@magics_class
class ExerciseMagics(Magics):
    """`%hint` and `%course`."""

    @line_magic
    def hint(self, line: str) -> None:
        """Give the next hint for an exercise: `%hint ID`, or `%hint` for the one tried last.

        If there is a hint for just the goal that your last try left open, that comes first; then
        the others follow step by step.
        """
        name = line.strip().split()
        if len(name) > 1:
            raise UsageError("%hint takes the id of one exercise, or nothing.")
        if not name and not _attempts:
            raise UsageError("Which exercise? Write its id: %hint and_swap. %course lists them.")
        try:
            wanted = exercise(name[0]) if name else exercise(next(reversed(_attempts)))
        except LeanbookError as error:
            raise UsageError(str(error)) from None
        attempt = _attempts.setdefault(wanted.id, Attempt(wanted))
        attempt.exercise = wanted
        given = attempt.hint()
        _display(view.hint_text(wanted, given), view.hint_html(wanted, given))

    @line_magic
    def course(self, line: str) -> None:
        """Show which exercises you have solved: `%course`, or `%course 2` for one chapter."""
        number = line.strip()
        try:
            shown = chapters()
            kept = progress.solved()
        except LeanbookError as error:
            raise UsageError(str(error)) from None
        if number:
            shown = tuple(chapter for chapter in shown if str(chapter.number) == number)
            if not shown:
                raise UsageError(f"There is no chapter {number}. %course shows all of them.")
        if not shown:
            raise UsageError("There are no exercises. lb.load_exercises(path) adds some.")
        _display(view.course_text(shown, kept), view.course_html(shown, kept))


def install_exercises(shell: InteractiveShell) -> None:
    """Add `%hint` and `%course`, and show exercises and grades as what they are.

    Args:
        shell: The running IPython. Doing it twice changes nothing.
    """
    manager: Any = shell.magics_manager
    if ExerciseMagics.__name__ in manager.registry:
        return
    shell.register_magics(ExerciseMagics(shell))
    display_formatter: Any = shell.display_formatter
    formatters = display_formatter.formatters
    package = "leanbook.notebook.exercises"
    for module, name, as_html, as_text in (
        ("exercise", "Exercise", view.exercise_html, view.exercise_text),
        ("grading", "Grade", view.grade_html, view.grade_text),
    ):
        formatters["text/html"].for_type_by_name(f"{package}.{module}", name, as_html)
        formatters["text/plain"].for_type_by_name(
            f"{package}.{module}",
            name,
            lambda value, printer, cycle, show=as_text: printer.text(show(value)),
        )
    for module, name in (("tryout", "CourseReport"), ("collected", "Collected")):
        formatters["text/plain"].for_type_by_name(
            f"{package}.{module}", name, lambda value, printer, cycle: printer.text(str(value))
        )


def uninstall_exercises(shell: InteractiveShell) -> None:
    """Take them away.

    Args:
        shell: The running IPython. It is no error if they are not there.
    """
    manager: Any = shell.magics_manager
    if manager.registry.pop(ExerciseMagics.__name__, None) is not None:
        for name in _NAMES:
            manager.magics["line"].pop(name, None)


def _help(grade: Grade) -> tuple[str, ...]:
    wanted = grade.exercise
    if grade.status == "unfinished" and grade.fit is None and wanted.hints:
        return (f"Stuck? %hint {wanted.id} helps, a step at a time.",)
    return ()


def _kept(grade: Grade, home: Chapter | None) -> tuple[str, ...]:
    """Keep a right answer; what is to be said about the progress."""
    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        return ()  # a student's answer, in the hands of a teacher, is no progress of the teacher's
    try:
        aside = progress.save(grade.exercise, grade.text, grade.axioms)
        kept = progress.solved()
    except LeanbookError as error:
        return tuple(str(error).split("\n"))
    lost = "What you had solved before can't be read, and begins anew; the old file is"
    said = () if aside is None else (f"{lost} {aside}.",)
    if home is None:
        return said
    left = [each for each in home.exercises if not progress.is_solved(each, kept)]
    total = len(home.exercises)
    done = total - len(left)
    if not left:
        return (*said, f"That was the last of {_place(home)}: {done} of {total} solved.")
    place = home.exercises.index(grade.exercise)
    later = next((each for each in home.exercises[place + 1 :] if each in left), left[0])
    following = ", ".join(dict.fromkeys(filter(None, (later.id, later.title))))
    return (*said, f"{done} of {total} in {_place(home)} solved. Next: {following}.")


def _place(home: Chapter) -> str:
    """What a chapter is called in a sentence; only those of the course are known by a number."""
    return f"chapter {home.number}" if home.course == SHIPPED else home.title


def _display(text: str, html: str) -> None:
    from IPython.display import display

    display({"text/plain": text, "text/html": html}, raw=True)
