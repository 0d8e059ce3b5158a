"""Notebooks that were handed in: their answers are read and judged, and none of them is run.

A cell `%%lean --exercise ID` is read out of the file and its text goes to the judge. Python that a
notebook contains is never executed, so nothing in it can meddle with its grade.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leanbook.notebook.exercises.exercise import Exercise, ExerciseError
from leanbook.notebook.exercises.grading import Grade, check
from leanbook.notebook.exercises.registry import exercise
from leanbook.tables import printable, table_lines

__all__ = ["Collected", "Submission", "answers_in", "grade_folder"]

_CELL = re.compile(r"\s*%%lean[ \t]+(?P<options>[^\n]*)\n(?P<text>.*)", re.DOTALL)
# As the magic reads it: an option may be shortened, and have its value behind a `=`.
_ASKED = re.compile(r"(?:^|\s)--e[a-z]*(?:\s*=\s*|\s+)(\S+)")
_SIGNS = {True: "✓", False: "✗"}
_NOTHING = "-"


@dataclass(frozen=True)
class Submission:
    """One notebook that was handed in.

    Args:
        path: The file, as seen from the folder.
        grades: What was found, by the ids of the exercises. An exercise that the notebook has no
            cell for is not there. Default: nothing.
        problem: Why the file could not be read. Default: it could.
    """

    path: Path
    grades: dict[str, Grade] = field(default_factory=dict, repr=False)
    problem: str = ""

    @property
    def solved(self) -> tuple[str, ...]:
        """The ids of the exercises that were solved."""
        return tuple(name for name, grade in self.grades.items() if grade.ok)


@dataclass(frozen=True)
class Collected:
    """The notebooks of a folder, graded. `print` shows a table.

    Args:
        exercises: The exercises, in order.
        submissions: The notebooks, by their names.
    """

    exercises: tuple[Exercise, ...] = field(repr=False)
    submissions: tuple[Submission, ...] = field(repr=False)

    def rows(self) -> list[dict[str, object]]:
        """A row for each notebook, for a data frame or a CSV file.

        Returns:
            For each the keys `notebook`, the ids of the exercises (true if solved), `solved` (how
            many are) and `problem`.

        Example:
            >>> Collected((), (Submission(Path("ada/hw1.ipynb")),)).rows()
            [{'notebook': 'ada/hw1.ipynb', 'solved': 0, 'problem': ''}]
        """
        return [
            {
                "notebook": each.path.as_posix(),
                **{one.id: one.id in each.solved for one in self.exercises},
                "solved": len(each.solved),
                "problem": each.problem,
            }
            for each in self.submissions
        ]

    def __str__(self) -> str:
        head = ["notebook", *(one.id for one in self.exercises), "solved"]
        rows = [head]
        for each in self.submissions:
            shown = [printable(each.path.as_posix())]
            for one in self.exercises:
                grade = each.grades.get(one.id)
                shown.append(_NOTHING if grade is None else _SIGNS[grade.ok])
            rows.append([*shown, each.problem or str(len(each.solved))])
        return "\n".join(table_lines(rows, left=(0,)))


def grade_folder(
    folder: str | Path,
    exercises: Exercise | str | Sequence[Exercise | str],
    *,
    pattern: str = "**/*.ipynb",
    timeout: float = 30.0,
    tell: Callable[[str], None] = lambda _: None,
) -> Collected:
    """Grade the notebooks of a folder without running them.

    Of each notebook the cells `%%lean --exercise ID` are judged, each in a Lean process that the
    notebooks before it have not seen. Where a notebook has several for one exercise, one that is
    right is enough.

    Args:
        folder: The folder.
        exercises: The exercises, or their ids; or a single one.
        pattern: Which files in it are graded. Default: all notebooks, in folders below it too.
        timeout: How many seconds an answer may take. Default: 30.
        tell: Is told which notebook is being read. Default: silent.

    Returns:
        What was found. A file that is no notebook is a row that says so.

    Raises:
        ExerciseError: There is no such exercise or it has a mistake, or there is no notebook.
        SessionError: Lean can't be started.

    Example:
        >>> print(grade_folder("handed-in", ["and_swap", "modus_ponens"]))   # doctest: +SKIP
        notebook       and_swap  modus_ponens  solved
        -------------  --------  ------------  ------
        ada/hw1.ipynb         ✓             ✓       2
        ben/hw1.ipynb         ✓             -       1
    """
    from leanbook.lean.session import Session

    folder = Path(folder)
    if isinstance(exercises, (str, Exercise)):
        exercises = (exercises,)
    wanted = tuple(exercise(each) if isinstance(each, str) else each for each in exercises)
    try:
        there = list(folder.glob(pattern))
    except (ValueError, NotImplementedError) as error:
        raise ExerciseError(
            f"{pattern!r} is no pattern for files in a folder: {error}.",
            hint='write one such as "*.ipynb" or "**/homework1.ipynb".',
        ) from None
    files = sorted(
        path for path in there if path.is_file() and ".ipynb_checkpoints" not in path.parts
    )
    if not files:
        raise ExerciseError(
            f"There is nothing to grade: no file in {folder} fits {pattern}.",
            hint="name the folder with the notebooks that were handed in.",
        )
    found: list[Submission] = []
    for path in files:
        place = path.relative_to(folder)
        tell(place.as_posix())
        try:
            answers = answers_in(path)
        except ExerciseError as error:
            found.append(Submission(place, problem=str(error).split("\n")[0]))
            continue
        with Session(timeout=timeout) as session:
            grades = {
                one.id: _best([check(one, text, session) for text in answers[one.id]])
                for one in wanted
                if one.id in answers
            }
        found.append(Submission(place, grades))
    return Collected(wanted, tuple(found))


def answers_in(path: str | Path) -> dict[str, list[str]]:
    """The answers that a notebook contains, by the ids of the exercises.

    Args:
        path: The notebook. It is read and not run.

    Returns:
        For each exercise the texts of its cells, in order.

    Raises:
        ExerciseError: It is not a notebook.

    Example:
        >>> answers_in("hw1.ipynb")["and_swap"]                              # doctest: +SKIP
        ['theorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by\\n  sorry']
    """
    import nbformat

    try:
        cells = nbformat.read(path, as_version=4).cells
        texts = [str(cell.source) for cell in cells if cell.cell_type == "code"]
    except Exception as error:  # whatever a stranger's file does to the reader
        raise ExerciseError(
            f"It is not a notebook ({type(error).__name__}).", hint=f"open {path} in Jupyter."
        ) from None
    found: dict[str, list[str]] = {}
    for text in texts:
        cell = _CELL.match(text)
        asked = _ASKED.search(cell["options"]) if cell is not None else None
        if cell is not None and asked is not None:
            found.setdefault(asked[1], []).append(cell["text"])
    return found


def _best(grades: list[Grade]) -> Grade:
    return next((grade for grade in grades if grade.ok), grades[-1])
