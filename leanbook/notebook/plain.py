"""A result as text: for a terminal, for a page that shows no HTML, and for reading aloud.

Everything that `render` shows is here too; nothing needs colour or a column to be understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leanbook.lean.goals import Goal
from leanbook.notebook.reading import (
    SIGNS,
    Edit,
    Note,
    Part,
    notes,
    outcome,
    seconds,
    shown_name,
    theorems,
    visible,
)

if TYPE_CHECKING:
    from leanbook.lean.results import CheckResult

__all__ = ["goals_text", "result_text", "shown", "table_text"]

WIDTH = 400
"""Code points of a source line that are shown above a message."""
MOST_TEXT = 200_000
"""Code points of one message; what is longer is in `_lean.messages`."""


def result_text(result: CheckResult, *, aside: str = "", remarks: Sequence[str] = ()) -> str:
    """A check as text.

    Args:
        result: What `Session.check` or `Session.run` returned.
        aside: A remark beside the title. Default: none.
        remarks: Sentences below the result. Default: none.

    Returns:
        Lines without one at the end.

    Example:
        >>> print(result_text(session.check("theorem t : 1 = 1 := rfl")))     # doctest: +SKIP
        ✓ Accepted, 3 ms
          t: no axioms
    """
    summary = outcome(result)
    quiet = "; ".join(text for text in (summary.aside, aside) if text)
    title = f"{SIGNS[summary.state]} {summary.title}"
    lines = [
        f"{title} ({quiet}), {seconds(result.seconds)}"
        if quiet
        else f"{title}, {seconds(result.seconds)}"
    ]
    source = result.code.split("\n")
    for note in notes(result):
        lines += _note(note, source)
    if result.ok:
        for theorem in theorems(result):
            name = shown_name(theorem.name)
            if theorem.unproved:
                said = "NOT PROVED, it rests on sorry"
                if theorem.foreign:
                    said += f", and on {', '.join(theorem.foreign)}"
            elif theorem.foreign == (theorem.name,):
                said = "is an axiom that this cell adds"
            elif theorem.foreign:
                said = f"rests on axioms of its own: {', '.join(theorem.foreign)}"
            elif theorem.refused and theorem.verdict is not None:
                said = f"accepted, not verified: {theorem.verdict.reason}"
            else:
                axioms = ", ".join(theorem.axioms)
                said = f"axioms: {axioms}" if axioms else "no axioms"
                if theorem.verdict is not None:
                    said += f"; {theorem.level}"
                    if not theorem.verdict.ok:
                        said += f"; {theorem.verdict.reason}"
            lines.append(f"  {name}: {said}")
    lines += [f"  {remark}" for remark in remarks]
    return "\n".join(shown(line) for line in lines)


def _note(note: Note, source: Sequence[str]) -> Iterator[str]:
    yield f"{note.line}:{note.column}: {note.kind}"
    if 1 <= note.line <= len(source):
        text = source[note.line - 1]
        number = str(note.line)
        yield f"  {number} | {text[:WIDTH]}"
        same_line = note.end_line == note.line and note.end_column is not None
        stop = note.end_column if same_line and note.end_column else note.column + 1
        if note.column <= WIDTH:
            # Counted as shown: a hidden character takes the room of its number.
            blank = " " * len(visible(text[: note.column]))
            caret = "^" * max(1, len(visible(text[note.column : min(stop, WIDTH)])))
            yield f"  {' ' * len(number)} | {blank}{caret}"
    goals = sum(isinstance(part, Goal) for part in note.parts)
    seen = 0
    for part in note.parts:
        seen += isinstance(part, Goal)
        if isinstance(part, Goal) and seen > 1:
            yield ""
        yield from (f"    {line}" for line in _part(part, seen, goals))


def _part(part: Part, number: int, total: int) -> list[str]:
    if isinstance(part, Goal):
        head = [f"goal {number} of {total}"] if total > 1 and not part.name else []
        return [*head, *str(part).split("\n")]
    if isinstance(part, Edit):
        lines: list[str] = []
        for choice in part.choices:
            first, *rest = choice.split("\n")
            lines += [f"Try this: {first}", *(f"          {line}" for line in rest)]
        return lines
    if len(part.text) > MOST_TEXT:
        lost = len(part.text) - MOST_TEXT
        return [*part.text[:MOST_TEXT].split("\n"), f"… {lost} characters more"]
    return part.text.split("\n")


def goals_text(goals: Sequence[Goal], *, done: bool = True) -> str:
    """Goals as text, with an empty line between them.

    Args:
        goals: The open goals.
        done: Whether a state without goals is a finished proof. Default: True.
    """
    if goals:
        return "\n\n".join(shown(str(goal)) for goal in goals)
    return "no goals" if done else "no goals, but something was left to sorry"


def table_text(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """Facts as text, one a line."""
    width = max((len(name) for name, _ in rows), default=0)
    return "\n".join([title, *(shown(f"  {name:<{width}}  {value}") for name, value in rows)])


def shown(text: str) -> str:
    """A text without trailing line ends, and with nothing in it that can't be seen."""
    text = text.rstrip("\n")
    return "\n".join(visible(line) for line in text.split("\n"))
