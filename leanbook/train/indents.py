"""Where tactics begin and end, judged by the layout alone.

Lean's own word (`allTactics`) costs as much as the whole proof once more. Most proofs are laid out
so plainly that it is not needed; where they are not, or where a replay fails, Lean is asked.
"""

from __future__ import annotations

import re

from leanbook.train.blocks import Span

__all__ = ["UnclearError", "spans_by_layout"]

_ARMED = frozenset({"induction", "cases", "match", "fun_induction", "fun_cases"})
_FOCUSED = frozenset({"case", "next"})
_OPAQUE = frozenset(
    {"try", "first", "repeat", "repeat'", "iterate", "conv", "conv_lhs", "conv_rhs", "solve"}
)
"""Tactics that are left as they are, if they stand in one line."""
_UNCLEAR = frozenset({"all_goals", "any_goals", "focus", "on_goal", "calc", "if", "case'"})
_SPACE = re.compile(r"[\s;]*")
_WORD = re.compile(r"[^\W\d][\w'!?]*")
_PART = re.compile(r'"(?:\\.|[^"\\])*"|<;>|=>|[^\W\d][\w\'!?.]*|\n\s*|.', re.DOTALL)


class UnclearError(Exception):
    """The layout does not tell."""


def spans_by_layout(code: str) -> list[Span]:
    """The tactics of a block, those inside others as well.

    Args:
        code: The block, its first line at the left margin, without comments.

    Returns:
        Their ranges; the goals that they work on are not known.

    Raises:
        UnclearError: The layout does not tell.

    Example:
        >>> [(each.start, each.end) for each in spans_by_layout("intro h\\nexact h")]
        [(0, 7), (8, 15)]
    """
    reader = _Layout(code)
    reader.block(0, len(code))
    return reader.spans


class _Layout:
    """Reads one text."""

    def __init__(self, code: str) -> None:
        self.spans: list[Span] = []
        self._code = code

    def block(self, at: int, end: int) -> None:
        """The tactics between two offsets."""
        at = self._skip(at)
        column = self._column(at)
        while at < end:
            if self._code[at] == "·":
                stop = self._lines_end(at + 1, end, self._column(at))
                self.block(at + 1, stop)
            else:
                stop = self._tactic(at, end, column)
            at = self._skip(stop)
            if self._code.startswith("<;>", at):
                at = self._skip(at + 3)

    def _tactic(self, at: int, end: int, column: int) -> int:
        """Read the tactic at an offset, and what stands inside it; tells where it ends."""
        head = _WORD.match(self._code, at)
        if head is None or head[0] in _UNCLEAR:
            raise UnclearError(self._code[at : at + 10])
        if head[0] in _OPAQUE:
            stop = self._lines_end(at, end, column)
            text = self._code[at:stop]
            if "\n" in text or ";" in text:
                raise UnclearError(text)
            self.spans.append(Span(at, stop, ""))
            return stop
        own = len(self.spans)
        stop = self._parts(at, end, column, head[0])
        while stop > at and self._code[stop - 1].isspace():
            stop -= 1
        self.spans.insert(own, Span(at, stop, ""))
        return stop

    def _parts(self, start: int, end: int, column: int, head: str) -> int:
        armed, bar = head in _ARMED or head in _FOCUSED, -1
        depth, at = 0, start
        while at < end:
            found = _PART.match(self._code, at)
            assert found is not None
            part = found[0]
            if part[0] == "\n":
                line = found.end()
                goes_on = head in _ARMED and self._code.startswith("|", line)
                if line < end and self._column(line) <= column and not goes_on:
                    return at
            elif part in "([{⟨":
                depth += 1
            elif part in ")]}⟩":
                depth -= 1
                if depth < 0:
                    return at
            elif depth == 0 and part in (";", "<;>"):
                return at
            elif part == "|" and depth == 0 and armed:
                if self._line(at) == self._line(start):
                    return self._lines_end(at, end, column)  # all in one line: left as it is
                bar = self._column(at)
            elif part == "=>" and depth == 0 and armed and (bar >= 0 or head in _FOCUSED):
                stop = self._lines_end(found.end(), end, bar if bar >= 0 else column)
                self.block(found.end(), stop)
                at = stop
                continue
            elif part == "by":
                stop = self._by_end(found.end(), end, column, inside=depth > 0)
                self.block(found.end(), stop)
                at = stop
                continue
            at = found.end()
        return end

    def _by_end(self, at: int, end: int, column: int, *, inside: bool) -> int:
        """Where the block behind a `by` ends."""
        first = re.compile(r"\s*").match(self._code, at)
        assert first is not None
        if "\n" in first[0]:
            column = self._column(first.end()) - 1
            at = first.end()
        stop = self._lines_end(at, end, column)
        depth = 0
        for place in range(at, stop):
            sign = self._code[place]
            depth += (sign in "([{⟨") - (sign in ")]}⟩")
            if depth < 0 or (inside and depth == 0 and sign == ","):
                return place
        return stop

    def _lines_end(self, at: int, end: int, column: int) -> int:
        """The end of the lines that are further in than a column."""
        for found in re.compile(r"\n[ \n]*(?=\S)").finditer(self._code, at, end):
            if self._column(found.end()) <= column:
                return found.start()
        return end

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._code, at)
        return found.end() if found else at

    def _line(self, at: int) -> int:
        return self._code.count("\n", 0, at)

    def _column(self, at: int) -> int:
        return at - (self._code.rfind("\n", 0, at) + 1)
