"""The exercises that there are: those of the course that comes with Leanbook, and teachers' own."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path

from leanbook.notebook.exercises.exercise import Chapter, Exercise, ExerciseError
from leanbook.notebook.exercises.files import read_chapter, read_text

__all__ = ["SHIPPED", "Rules", "apart", "chapters", "exercise", "files_of", "home_of",
    "load_exercises", "read_file", "rules_for",
]  # fmt: skip

SHIPPED = "Leanbook"
"""The course that comes with Leanbook."""
FREE = frozenset(
    {"sorry", "skip", "done", "stop", "case", "next", "all_goals", "any_goals", "first", "try"}
    | {"solve", "repeat", "focus", "rotate_left", "rotate_right", "rename_i", "open", "set_option"}
)
"""Tactics that only order others; they are never locked."""

_own: list[Chapter] = []
"""Chapters that teachers have loaded, in order."""


@dataclass(frozen=True)
class Rules:
    """Which tactics an exercise takes.

    Args:
        allowed: Those that have been taught; None if all may be used.
        without: Those that this exercise does without.
        taught: For each tactic of the course, the chapter that teaches it.
    """

    allowed: frozenset[str] | None
    without: frozenset[str]
    taught: dict[str, Chapter]


def exercise(id: str) -> Exercise:  # noqa: A002
    """An exercise of the course, or of a file that was loaded.

    Args:
        id: What it is called.

    Raises:
        ExerciseError: There is none of that name.

    Example:
        >>> import leanbook as lb
        >>> lb.exercise("and_swap").statement
        'theorem and_swap (p q : Prop) : p ∧ q → q ∧ p'
    """
    known = {each.id: each for chapter in chapters() for each in chapter.exercises}
    if id in known:
        return known[id]
    close = difflib.get_close_matches(str(id), known, 3)
    advice = f"did you mean {' or '.join(close)}? " if close else ""
    raise ExerciseError(
        f"There is no exercise {id!r}.",
        hint=f"{advice}%course lists all of them; lb.load_exercises(path) adds a file of your own.",
    )


def chapters() -> tuple[Chapter, ...]:
    """All chapters: the course's, in order, and then those that were loaded.

    Raises:
        ExerciseError: A file of the course has a mistake.
    """
    return (*_shipped(), *_own)


def home_of(wanted: Exercise) -> Chapter | None:
    """The chapter that an exercise belongs to, as it is now; None if there is none.

    Args:
        wanted: The exercise.
    """
    return next((chapter for chapter in chapters() if wanted in chapter.exercises), None)


def load_exercises(source: str | Path | Chapter | Sequence[Exercise]) -> tuple[Exercise, ...]:
    """Add exercises of one's own.

    A file of a chapter needs this much:

        title = "My chapter"

        [[exercise]]
        id = "and_swap"
        statement = "theorem and_swap (p q : Prop) : p ∧ q → q ∧ p"

    An exercise may also have `title`, `text` (Markdown), `level` (1 to 3), `hints` (a list of
    texts), `without` (what may not be used), and hints for certain goals. The documentation of the
    module `leanbook.notebook.exercises.files` has all of it.

    Args:
        source: A TOML file of a chapter, or a folder of such files; a `Chapter`; or exercises made
            in Python. What is loaded again takes the place of what it was.

    Returns:
        The exercises.

    Raises:
        ExerciseError: A file can't be read or has a mistake, or an id is taken already.

    Example:
        >>> import leanbook as lb
        >>> lb.load_exercises([lb.Exercise("one", "theorem one : 1 + 1 = 2")])[0].id
        'one'
    """
    new = _read(source)
    origins = {(chapter.source, chapter.title) for chapter in new}
    files = {chapter.source for chapter in new if chapter.source}
    kept = [
        chapter
        for chapter in _own
        if chapter.source not in files and (chapter.source, chapter.title) not in origins
    ]
    taken = {each.id: chapter for chapter in (*_shipped(), *kept) for each in chapter.exercises}
    for chapter in new:
        for each in chapter.exercises:
            if each.id in taken:
                other = taken[each.id]
                file = f" ({other.source})" if other.source else ""
                raise ExerciseError(
                    f"{chapter.source or chapter.title}: the id {each.id!r} is taken already, in "
                    f"the chapter {other.title!r}{file}.",
                    hint="give your exercise another id.",
                )
            taken[each.id] = chapter
    _own[:] = [*kept, *new]
    return tuple(each for chapter in new for each in chapter.exercises)


@contextmanager
def apart() -> Iterator[None]:
    """For a time, only the course is there and what is loaded meanwhile; then all is as before.

    Example:
        >>> with apart():
        ...     _ = load_exercises([Exercise("brief", "theorem brief : 1 = 1")])
        >>> any(each.id == "brief" for chapter in chapters() for each in chapter.exercises)
        False
    """
    before = list(_own)
    _own.clear()
    try:
        yield
    finally:
        _own[:] = before


def rules_for(wanted: Exercise) -> Rules:
    """Which tactics may be used for an exercise.

    Args:
        wanted: The exercise; one that belongs to no chapter locks nothing.
    """
    home = home_of(wanted)
    without = frozenset(wanted.without)
    if home is None:
        return Rules(None, without, {})
    course = sorted(
        (chapter for chapter in chapters() if chapter.course == home.course),
        key=lambda chapter: chapter.number,
    )
    taught: dict[str, Chapter] = {}
    for chapter in course:
        for word in chapter.unlocks:
            taught.setdefault(word, chapter)
    if not home.locks:
        return Rules(None, without, taught)
    known = {word for word, chapter in taught.items() if chapter.number <= home.number}
    return Rules(FREE | known, without, taught)


def _read(source: str | Path | Chapter | Sequence[Exercise]) -> list[Chapter]:
    if isinstance(source, Chapter):
        return [source]
    if not isinstance(source, (str, Path)):
        return [Chapter("Exercises of this notebook", tuple(source))]
    path = Path(source)
    return [read_file(file, path) for file in files_of(path)]


def files_of(path: Path) -> list[Path]:
    """The files of chapters that a path stands for: itself, or those in the folder, in order.

    Raises:
        ExerciseError: The folder has none.
    """
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.toml"))
    if not files:
        raise ExerciseError(
            f"There are no exercises in {path}: it has no file whose name ends in .toml.",
            hint="name the folder that has them.",
        )
    return files


def read_file(file: Path, path: Path) -> Chapter:
    """A chapter of those that a path stands for; they are one course.

    Args:
        file: The chapter's file.
        path: The path.

    Raises:
        ExerciseError: It can't be read or has a mistake.
    """
    chapter = read_chapter(file)
    return chapter if chapter.course else replace(chapter, course=path.stem)


@cache
def _shipped() -> tuple[Chapter, ...]:
    """The chapters of the course, read once."""
    folder = resources.files("leanbook.notebook") / "course"
    found: list[Chapter] = []
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            chapter = read_text(file.read_text("utf-8"), f"leanbook/notebook/course/{file.name}")
            found.append(replace(chapter, course=SHIPPED))
    return tuple(sorted(found, key=lambda chapter: chapter.number))
