"""Source as HTML: coloured, numbered, with the places that Lean speaks of marked.

The tokens come from `lexer`; the marks from the notes. Both cut a line into pieces; a piece becomes
one `<span>`, and a mark a `<mark>` around some of them. The short class names are Pygments' own, so
that a page which styles `.highlight` (Jupyter, nbconvert) colours the text.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pygments.token import STANDARD_TYPES, Token, _TokenType

from leanbook.notebook.lexer import LeanLexer
from leanbook.notebook.reading import Note, visible

__all__ = ["Listing", "Mark", "escape", "highlighted", "marks"]

LONG_LINE = 2000
"""Code points of one line that are shown; a machine wrote the rest."""

COLOURED = 40_000
"""Code points that are coloured; a longer text goes on in plain letters, because colour costs."""

_WORST_FIRST = ("error", "sorry", "warning", "info")
# Plain names and white space need no colour; leaving their spans out halves the page.
_PLAIN = frozenset({"", "n", "w"})


@dataclass(frozen=True)
class Mark:
    """A stretch of one line to underline: `start` to `stop`, in code points."""

    start: int
    stop: int
    kind: str
    title: str


def escape(text: str) -> str:
    """Any text as HTML text or attribute value; what hides or turns text is made visible."""
    return html.escape(visible(text), quote=True)


@lru_cache(maxsize=1)
def _lexer() -> LeanLexer:
    return LeanLexer()


def _pieces(code: str) -> Iterator[tuple[str, str]]:
    """The code as (class, text), never across a line's end."""
    tokens = [
        (_class(kind), text) for _, kind, text in _lexer().get_tokens_unprocessed(code[:COLOURED])
    ]
    for name, text in [*tokens, ("", code[COLOURED:])]:
        for index, line in enumerate(text.split("\n")):
            if index:
                yield "", "\n"
            if line:
                yield name, line


def _class(kind: _TokenType) -> str:
    while kind not in STANDARD_TYPES and kind is not Token:
        kind = kind.parent or Token
    name = STANDARD_TYPES.get(kind, "")
    return "" if name in _PLAIN else name


class Listing:
    """A source text, ready to be shown line by line.

    Args:
        code: The text.
        marked: The marks of each line, by its number from 1. Default: none.

    Example:
        >>> Listing("#eval 1").line(1)
        '<span class="k">#eval</span> <span class="mi">1</span>'
    """

    def __init__(self, code: str, marked: Mapping[int, Sequence[Mark]] | None = None) -> None:
        self.marked = marked or {}
        lines: list[list[tuple[str, str]]] = [[]]
        for name, text in _pieces(code):
            if text == "\n":
                lines.append([])
            else:
                lines[-1].append((name, text))
        # A text that ends with a line's end has no line after it.
        while len(lines) > 1 and not any(text.strip() for _, text in lines[-1]):
            if self.marked.get(len(lines)):
                break
            lines.pop()
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, number: int) -> str:
        """One line as HTML, without its end.

        Args:
            number: The line, from 1.
        """
        pieces = self._lines[number - 1]
        here = self.marked.get(number, ())
        cuts = sorted({edge for mark in here for edge in (mark.start, mark.stop)})
        out: list[str] = []
        open_mark: Mark | None = None
        column = 0
        for name, text in _clipped(pieces):
            for start, part in _cut(text, column, cuts):
                mark = _worst(here, start)
                if mark is not open_mark:
                    out.append(_switch(open_mark, mark))
                    open_mark = mark
                shown = escape(part)
                out.append(f'<span class="{name}">{shown}</span>' if name else shown)
            column += len(text)
        out.append(_switch(open_mark, None))
        for mark in here:
            if mark.start >= column:  # behind the last character: something is missing there
                out.append(_switch(None, mark) + " " + _switch(mark, None))
        return "".join(out)


def highlighted(code: str) -> str:
    """A stretch of Lean, such as a type, as coloured HTML.

    Args:
        code: The text; it may have several lines.
    """
    out: list[str] = []
    for name, text in _pieces(code):
        shown = text if text == "\n" else escape(text)
        out.append(f'<span class="{name}">{shown}</span>' if name else shown)
    return "".join(out)


def marks(code: str, found: Sequence[Note]) -> dict[int, list[Mark]]:
    """Where to mark the lines of a text for the given notes.

    A range of several lines is marked on its first line only: an error that spans a whole proof
    would otherwise drown what is wrong inside it. A point without an end marks the word there.

    Args:
        code: The text the notes speak of.
        found: The notes.

    Returns:
        The marks of each line that has one, by line number.
    """
    lines = code.split("\n")
    marked: dict[int, list[Mark]] = {}
    for note in found:
        if not 1 <= note.line <= len(lines):
            continue
        text = lines[note.line - 1]
        start = min(note.column, len(text))
        if note.end_line is None or note.end_column is None:
            stop = start + _word_length(text[start:])
        elif note.end_line > note.line:
            stop = len(text.rstrip())
        else:
            stop = min(note.end_column, len(text))
        title = f"{note.kind}, line {note.line}, column {note.column}"
        stop = max(stop, start + 1)
        marked.setdefault(note.line, []).append(Mark(start, stop, note.kind, title))
    return marked


def _word_length(text: str) -> int:
    length = 0
    for char in text:
        if not (char.isalnum() or char in "_'.!?✝₀₁₂₃₄₅₆₇₈₉"):
            break
        length += 1
    return length or 1


def _worst(here: Sequence[Mark], column: int) -> Mark | None:
    covering = [mark for mark in here if mark.start <= column < mark.stop]
    if not covering:
        return None
    return min(covering, key=lambda m: (_WORST_FIRST.index(m.kind), m.stop - m.start))


def _switch(old: Mark | None, new: Mark | None) -> str:
    # An element of its own, so that it stands out even without our style sheet.
    closing = "</mark>" if old is not None else ""
    if new is None:
        return closing
    return f'{closing}<mark class="lb-mark lb-{new.kind}" title="{escape(new.title)}">'


def _cut(text: str, column: int, cuts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Cut a piece that begins at `column` at the columns given."""
    start = 0
    for cut in cuts:
        offset = cut - column
        if start < offset < len(text):
            yield column + start, text[start:offset]
            start = offset
    yield column + start, text[start:]


def _clipped(pieces: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = LONG_LINE
    for name, text in pieces:
        if len(text) > room:
            yield name, text[:room] + "…"
            return
        room -= len(text)
        yield name, text
