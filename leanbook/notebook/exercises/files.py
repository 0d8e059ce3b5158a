"""Exercises in TOML files, one file a chapter.

    number = 2
    title = "Implication and conjunction"
    unlocks = ["intro", "exact"]        # what this chapter teaches; all that no chapter up to this
                                        # one teaches is locked, unless there is `locks = false`
    context = ""                        # Lean text that all its exercises see

    [[exercise]]
    id = "and_swap"
    title = "Swap a conjunction"
    level = 1                           # 1 easy, 2 medium, 3 hard
    text = "What to do, in Markdown."
    statement = "theorem and_swap (p q : Prop) : p ∧ q → q ∧ p"
    without = ["grind"]                 # what may not be used, besides what is locked
    hints = ["A first step.", "A second one.", "Nearly the answer."]

    [[exercise.when]]
    goal = '''
    h : p ∧ q
    ⊢ q ∧ p
    '''
    hint = "You have `{h}`, a pair: `obtain ⟨hp, hq⟩ := {h}` takes it apart."

`title` and `[[exercise]]` are needed, and `id` and `statement` of each exercise; all else may be
left out. A mistake is told with the file, the line, the exercise and what to write.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from leanbook.lean.goals import parse_goal
from leanbook.notebook.exercises.exercise import Chapter, Exercise, ExerciseError, GoalHint
from leanbook.notebook.exercises.places import Places

__all__ = ["ID", "PLACES", "read_chapter", "read_solutions", "read_text"]

ID = re.compile(r"[^\W\d][\w']*(?:[.-][\w']+)*")
"""What an exercise may be called: it is written behind `--exercise`."""
PLACES = re.compile(r"\{\{|\}\}|\{([^\W\d][\w'!?₀-₉]*)\}")
"""In a hint: a brace that is meant as one, or a name of the goal."""

# Python has it since 3.11; before, the package does the same under another name.
_toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

_CHAPTER = ("title", "number", "course", "unlocks", "locks", "context", "exercise")
_EXERCISE = ("id", "title", "level", "text", "statement", "context", "without", "hints", "when")
_WHEN = ("goal", "hint")
_PROOF = re.compile(r":=\s*(?:by\b.*)?\Z|\bsorry\s*\Z", re.DOTALL)
_KINDS: dict[type, str] = {str: "a text", int: "a whole number", bool: "true or false"}


def read_chapter(path: str | Path) -> Chapter:
    """Read a chapter from a file.

    Args:
        path: The file.

    Returns:
        The chapter.

    Raises:
        ExerciseError: It can't be read, or has a mistake; the message says which and where.

    Example:
        >>> read_chapter("02_implication.toml").title                        # doctest: +SKIP
        'Implication and conjunction'
    """
    return read_text(_text_of(Path(path)), str(path))


def read_solutions(path: str | Path) -> dict[str, tuple[str, ...]]:
    """Read solutions, each under the id of its exercise: a text, or a list of several.

    Args:
        path: The file.

    Returns:
        For each id the texts, in order.

    Raises:
        ExerciseError: It can't be read, or has a mistake.

    Example:
        >>> read_solutions("02_implication.toml")["self_implies"]            # doctest: +SKIP
        ('intro h\\nexact h\\n',)
    """
    source = str(path)
    data = _parsed(_text_of(Path(path)), source)
    found: dict[str, tuple[str, ...]] = {}
    for name, value in data.items():
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise ExerciseError(
                f"{source}: `{name}`: this is no proof.",
                hint=f"write {name} = '…', or a list of such texts.",
            )
        found[name] = tuple(texts)
    return found


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise ExerciseError(
            f"{path} is not UTF-8 text: {error.reason} at byte {error.start}.",
            hint="save it as UTF-8.",
        ) from None
    except OSError as error:
        raise ExerciseError(
            f"The exercises in {path} can't be read: {error.strerror or error}.",
            hint="name a TOML file, or a folder of them, that is there.",
        ) from None


def _parsed(text: str, source: str) -> dict[str, Any]:
    try:
        return _toml.loads(text)
    except _toml.TOMLDecodeError as error:
        raise ExerciseError(
            f"{source} is not TOML: {error}.",
            hint='texts stand in quotes; one of several lines, or with \\ or " in it, between '
            "three single quotes: '''…'''.",
        ) from None


def read_text(text: str, source: str) -> Chapter:
    """Read a chapter from a text in TOML.

    Args:
        text: The text.
        source: What to call it in messages: a path.

    Raises:
        ExerciseError: It has a mistake.
    """
    data = _parsed(text, source)
    places = Places(text)
    top = _Table(data, source, _Where(places), _CHAPTER)
    unlocks = top.texts("unlocks")
    shared = top.text("context", "")
    tables = top.tables("exercise")
    if not tables:
        raise top.mistake("exercise", "there is no exercise", "write `[[exercise]]` and its keys.")
    exercises: list[Exercise] = []
    for position, table in enumerate(tables, 1):
        exercise = _exercise(table, source, _Where(places, position), shared)
        if any(exercise.id == other.id for other in exercises):
            line = places.line("id", exercise=position)
            raise ExerciseError(
                f"{source}, line {line}: there are two exercises with the id {exercise.id!r}.",
                hint="give one of them another id.",
            )
        exercises.append(exercise)
    number = top.number("number", 1)
    if number < 1:
        raise top.mistake("number", f"it is {number}", "chapters count from 1.")
    return Chapter(
        top.text("title"),
        tuple(exercises),
        number,
        unlocks,
        top.flag("locks", bool(unlocks)),
        top.text("course", ""),
        source,
    )


@dataclass(frozen=True)
class _Where:
    """A table's place: in the file itself, in an exercise, or in one of an exercise's `when`."""

    places: Places
    exercise: int = 0
    when: int = 0
    id: str = ""

    def line(self, key: str) -> int:
        return self.places.line(key, exercise=self.exercise, when=self.when)

    def __str__(self) -> str:
        if not self.exercise:
            return ""
        named = f"exercise {self.exercise}" + (f" ({self.id})" if self.id else "")
        return f"{named}, when {self.when}, " if self.when else f"{named}, "


def _exercise(data: Mapping[str, Any], source: str, where: _Where, shared: str) -> Exercise:
    if isinstance(data.get("id"), str):
        where = replace(where, id=data["id"])
    table = _Table(data, source, where, _EXERCISE)
    own = table.text("id")
    if ID.fullmatch(own) is None:
        raise table.mistake(
            "id", f"{own!r} can't be written behind --exercise", 'write a word: id = "and_swap".'
        )
    statement = table.text("statement").strip()
    if re.match(r"theorem\s", statement) is None:
        raise table.mistake(
            "statement",
            "it does not begin with `theorem`",
            f'write statement = "theorem {own} (p : Prop) : …".',
        )
    if _PROOF.search(statement):
        raise table.mistake(
            "statement", "it has a proof", "leave out `:=` and what comes behind it."
        )
    level = table.number("level", 1)
    if level not in (1, 2, 3):
        raise table.mistake("level", f"it is {level}", "write 1 (easy), 2 or 3 (hard).")
    context = "\n\n".join(part for part in (shared, table.text("context", "")) if part.strip())
    return Exercise(
        own,
        statement,
        table.text("title", own),
        table.text("text", "").strip(),
        level,
        context,
        table.texts("without"),
        table.texts("hints"),
        tuple(
            _when(each, source, replace(where, when=count))
            for count, each in enumerate(table.tables("when"), 1)
        ),
    )


def _when(data: Mapping[str, Any], source: str, where: _Where) -> GoalHint:
    table = _Table(data, source, where, _WHEN)
    # Lines that go on with the one above are indented, so only what all lines have is taken away.
    lines = [line.rstrip() for line in table.text("goal").split("\n") if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    text = "\n".join(line[margin:] for line in lines)
    goal = parse_goal(text)
    if not any(line.startswith("⊢") for line in text.split("\n")) or goal.target == text:
        raise table.mistake(
            "goal",
            "this is not a goal as Lean prints one",
            "write a line for each hypothesis (`h : p ∧ q`), and then `⊢ q ∧ p`.",
        )
    hint = table.text("hint").strip()
    for place in PLACES.finditer(hint):
        if place[1] is not None and place[1] not in goal.names:
            raise table.mistake(
                "hint",
                f"it speaks of {{{place[1]}}}, and the goal has nothing of that name",
                f"add it to the goal, or write {{{{{place[1]}}}}} if braces are meant.",
            )
    return GoalHint(text, hint)


class _Table:
    """A table of a file, whose mistakes are told with their place.

    Args:
        data: Its keys and values.
        source: The file.
        where: What table it is.
        known: The keys that it may have.
    """

    def __init__(
        self, data: Mapping[str, Any], source: str, where: _Where, known: Collection[str]
    ) -> None:
        self._data, self._source, self._where = data, source, where
        for key in data:
            if key not in known:
                close = difflib.get_close_matches(key, known, 1)
                meant = f"did you mean `{close[0]}`? " if close else ""
                raise self.mistake(
                    key, "there is no such key", f"{meant}The keys are {', '.join(known)}."
                )

    def mistake(self, key: str, what: str, advice: str) -> ExerciseError:
        """An error about one key."""
        line = self._where.line(key)
        return ExerciseError(
            f"{self._source}, line {line}: {self._where}`{key}`: {what}.", hint=advice
        )

    def text(self, key: str, default: str | None = None) -> str:
        value = self._value(key, default, str, f'write {key} = "…".')
        if default is None and not value.strip():
            raise self.mistake(key, "it is empty", f'write {key} = "…".')
        return value

    def number(self, key: str, default: int) -> int:
        return self._value(key, default, int, f"write {key} = {default}.")

    def flag(self, key: str, default: bool) -> bool:
        return self._value(key, default, bool, f"write {key} = true or {key} = false.")

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.mistake(
                key, "it is not a list of texts", f'write {key} = ["first", "second"].'
            )
        return tuple(each.strip() for each in value)

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            name = "exercise.when" if key == "when" else key
            raise self.mistake(key, "it is not a list of tables", f"write [[{name}]] above each.")
        return value

    def _value(self, key: str, default: Any, kind: type, advice: str) -> Any:
        if key not in self._data:
            if default is None:
                raise self.mistake(key, "it is missing", advice)
            return default
        value = self._data[key]
        if type(value) is not kind:
            raise self.mistake(key, f"{value!r} is not {_KINDS[kind]}", advice)
        return value
