"""Trying exercises out before a class does: their files, their solutions and their hints."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from leanbook.notebook.exercises import registry
from leanbook.notebook.exercises.exercise import Chapter, Exercise, ExerciseError
from leanbook.notebook.exercises.files import read_solutions
from leanbook.notebook.exercises.grading import check, goals_on_the_way
from leanbook.notebook.exercises.hints import choose
from leanbook.notebook.exercises.places import Places

if TYPE_CHECKING:
    from leanbook.lean.goals import Goal
    from leanbook.lean.session import Session

__all__ = ["CourseReport", "Finding", "check_course"]

SOLUTIONS = "solutions"
"""The folder beside a chapter that is looked into for its solutions."""

Tries = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Finding:
    """Something that is wrong with an exercise, or that its author may want to know.

    Args:
        file: The file's name.
        line: The line in it, from 1; 0 if it is in the text.
        exercise: The exercise's id; empty if it is about the whole file.
        text: What it is.
        wrong: Whether it has to be mended. Default: yes.

    Example:
        >>> print(Finding("sums.toml", 7, "one", "there is no solution to try.", wrong=False))
        note   sums.toml, line 7, one: there is no solution to try.
    """

    file: str
    line: int
    exercise: str
    text: str
    wrong: bool = True

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        about = f"{place}, {self.exercise}" if self.exercise else place
        first, *more = self.text.split("\n")
        lead = "WRONG" if self.wrong else "note "
        lines = [f"{lead}  {about}: {first}" if self.line else f"{lead}  {first}"]
        return "\n".join(lines + [f"       {line}" for line in more])


@dataclass(frozen=True)
class CourseReport:
    """What came of trying a course out.

    Args:
        exercises: How many exercises there are.
        solved: How many have a solution that is accepted.
        hints: How many hints for goals there are.
        met: How many of these are given on the way to a solution.
        findings: What is wrong, and what else was noticed, in the files' order.

    Example:
        >>> print(CourseReport(2, 2, 0, 0))
        2 exercises, 2 with a solution that is accepted; nothing is wrong.
    """

    exercises: int
    solved: int
    hints: int
    met: int
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def ok(self) -> bool:
        """Whether nothing has to be mended."""
        return not any(finding.wrong for finding in self.findings)

    def __bool__(self) -> bool:
        return self.ok

    def __str__(self) -> str:
        wrong = sum(finding.wrong for finding in self.findings)
        said = f"{_counted(self.exercises, 'exercise')}, {self.solved} with a solution that is"
        said += " accepted; "
        if self.hints:
            said += f"{_counted(self.hints, 'hint')} for goals, {self.met} given on the way; "
        said += f"{_counted(wrong, 'mistake')}." if wrong else "nothing is wrong."
        return "\n".join([said, *map(str, self.findings)])


def check_course(
    path: str | Path,
    solutions: str | Path | Tries | None = None,
    session: Session | None = None,
) -> CourseReport:
    """Try exercises out: read their files, ask Lean for each statement, and run the solutions.

    Each exercise has to be one that Lean understands and that is open at the start, and its
    solution has to be accepted with the tactics that are not locked. Each hint for a goal should be
    given on the way to a solution; one that is not may have a goal that nobody ever sees. More
    tries, finished or not, can stand beside a solution to show such a goal.

    Args:
        path: A TOML file of a chapter, or a folder of such files. They are loaded for the time of
            the test only.
        solutions: A TOML file, or a folder of files that are called as the chapters are, with a
            line `id = "proof"` for each exercise, or `id = ["proof", "another try", …]`. Or such a
            mapping of ids to lists. Default: the folder `solutions` beside the chapters, if there.
        session: The session whose Lean is used. Default: a new one.

    Returns:
        How many there are of all, and what is wrong with which exercise in which line.

    Raises:
        ExerciseError: The folder has no exercises, or the solutions can't be read.
        SessionError: Lean can't be started.

    Example:
        >>> print(check_course("homework1.toml"))                            # doctest: +SKIP
        1 exercise, 1 with a solution that is accepted; nothing is wrong.
    """
    from leanbook.lean.session import Session

    path = Path(path)
    files = registry.files_of(path)
    tries = _tries(path, files, solutions)
    findings: list[Finding] = []
    own = session is None
    session = session or Session()
    trial = _Trial(session, tries, findings)
    try:
        with registry.apart():
            # What is taught where decides what is locked, so all are there before the first trial.
            loaded = _loaded(path, files, findings)
            for chapter in loaded:
                trial.chapter(chapter)
            findings += _strays(loaded, tries)
    finally:
        if own:
            session.close()
    return CourseReport(trial.exercises, trial.solved, trial.hints, trial.met, tuple(findings))


def _loaded(path: Path, files: Sequence[Path], findings: list[Finding]) -> list[Chapter]:
    """The chapters that have no mistake, loaded; what is wrong with the others is added."""
    good: list[Chapter] = []
    for file in files:
        try:
            chapter = registry.read_file(file, path)
            registry.load_exercises(chapter)
            good.append(chapter)
        except ExerciseError as error:
            findings.append(Finding(file.name, 0, "", str(error)))
    return good


def _tries(path: Path, files: Sequence[Path], given: str | Path | Tries | None) -> Tries:
    """The solutions, and what else is to be tried, by the ids of the exercises."""
    if isinstance(given, Mapping):
        return {
            name: (texts,) if isinstance(texts, str) else texts for name, texts in given.items()
        }
    if given is None:
        home = path if path.is_dir() else path.parent
        given = home / SOLUTIONS
        if not given.is_dir():
            return {}
    folder = Path(given)
    if not folder.is_dir():
        return read_solutions(folder)
    there = [folder / file.name for file in files if (folder / file.name).is_file()]
    return {name: texts for file in there for name, texts in read_solutions(file).items()}


def _strays(chapters: Sequence[Chapter], tries: Tries) -> list[Finding]:
    """Notes on solutions whose id is nearly that of an exercise which has none."""
    known = {each.id for chapter in chapters for each in chapter.exercises}
    found: list[Finding] = []
    for name in tries:
        close = difflib.get_close_matches(name, known - {*tries}, 1) if name not in known else []
        if close:
            said = f"there is a solution of {name!r}, but no such exercise; did you mean "
            found.append(Finding("", 0, "", f"{said}{close[0]!r}?", wrong=False))
    return found


class _Trial:
    """Tries one chapter after the other."""

    def __init__(self, session: Session, tries: Tries, findings: list[Finding]) -> None:
        self._session = session
        self._tries = tries
        self._findings = findings
        self.exercises = self.solved = self.hints = self.met = 0

    def chapter(self, chapter: Chapter) -> None:
        from leanbook.lean.tactic_docs import TACTICS

        file = Path(chapter.source)
        places = Places(file.read_text("utf-8"))
        known = {word for each in registry.chapters() for word in each.unlocks} | set(TACTICS)
        for word in chapter.unlocks:
            if word not in TACTICS:
                self._find(file, places.line("unlocks"), "", _no_tactic(word, TACTICS))
        for number, exercise in enumerate(chapter.exercises, 1):
            self.exercises += 1
            for word in exercise.without:
                if word not in known:
                    line = places.line("without", exercise=number)
                    self._find(file, line, exercise.id, _no_tactic(word, TACTICS))
            try:
                self._exercise(exercise, number, file, places)
            except ExerciseError as error:
                line = places.line("statement", exercise=number)
                self._find(file, line, exercise.id, str(error))

    def _find(self, file: Path, line: int, exercise: str, text: str, wrong: bool = True) -> None:
        self._findings.append(Finding(file.name, line, exercise, text, wrong))

    def _exercise(self, exercise: Exercise, number: int, file: Path, places: Places) -> None:
        line = places.line("statement", exercise=number)
        begun = check(exercise, exercise.start, self._session)
        if begun.status != "unfinished":
            self._find(file, line, exercise.id, f"it can't be begun: {begun}\n{begun.result}")
            return
        goals: list[Goal] = [*begun.goals]
        texts = self._tries.get(exercise.id, ())
        for text in texts:
            goals += goals_on_the_way(exercise, text, self._session)
        if not texts:
            self._find(file, line, exercise.id, "there is no solution to try.", wrong=False)
        else:
            grade = check(exercise, texts[0], self._session)
            self.solved += grade.ok
            if not grade.ok:
                errors = () if grade.result is None else grade.result.errors
                said = "\n".join([str(grade), *map(str, errors)])
                self._find(file, line, exercise.id, f"its solution is not accepted: {said}")
        given = {id(found[0]) for goal in goals if (found := choose(exercise, goal)) is not None}
        for count, hint in enumerate(exercise.when, 1):
            self.hints += 1
            self.met += id(hint) in given
            if id(hint) not in given and texts:
                line = places.line("goal", exercise=number, when=count)
                said = "no try comes to this goal, or another hint is given there."
                self._find(file, line, exercise.id, f"{said}\n{hint.goal}", wrong=False)


def _no_tactic(word: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(word, known, 1)
    return f"`{word}` is no tactic" + (f"; did you mean `{close[0]}`?" if close else ".")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
