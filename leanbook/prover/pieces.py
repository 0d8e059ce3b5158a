"""A text of Lean, cut where its unfinished proofs begin and end.

Proving fills one `sorry` after the other, and what is below a theorem builds on it. So a text is
worked on in pieces, each in the environment that the finished pieces above it left. Where a text
may be cut is guessed from its layout, and then shown to Lean: a piece that it refuses on its own is
joined with the next one, and if the pieces do not say what the whole said, the whole is one piece.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leanbook.lean.environments import Environment
    from leanbook.lean.results import CheckResult
    from leanbook.lean.session import Session

__all__ = ["Piece", "Text", "cut", "likely_cuts"]

_MARKS = re.compile(
    r'/-|-/|--[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.[^\']*|[^\\\'\n])\'|(?<=\n)(?=[^\s])', re.DOTALL
)
# A line that begins so goes on with the command above it, or is its end.
_GOES_ON = re.compile(
    r"[|)\]}⟩·,;<:=]|(?:where|termination_by|decreasing_by|deriving(?! instance)|with|then|else|by"
    r"|import|public import|meta import|prelude|module)(?![\w.'])"
)
# What a line may end with when the command that it begins is still to come.
_UNFINISHED = re.compile(
    r"(?:(?<![\w.'])(?:in|mutual|private|protected|public|noncomputable|partial|unsafe|local"
    r"|scoped|nonrec)|^@\[[^\]\n]*\])\s*$",
    re.MULTILINE,
)
_EXIT = re.compile(r"#exit(?![\w.'])")


class Text:
    """A source text: offsets into it as Lean's positions, and back.

    Lines count from 1, columns from 0, both in code points.

    Args:
        code: The text; its lines end in a line feed.

    Example:
        >>> Text("ab\\ncd").offset(2, 1), Text("ab\\ncd").position(4)
        (4, (2, 1))
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._starts = [0, *(match.end() for match in re.finditer("\n", code))]

    def offset(self, line: int, column: int) -> int:
        """The offset of a position; one beyond the text is its end."""
        if line > len(self._starts):
            return len(self.code)
        return min(self._starts[line - 1] + column, len(self.code))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1]


@dataclass(frozen=True)
class Piece:
    """A part of a text that Lean takes on its own, where the parts above it have been run.

    Args:
        start: Where it begins in the text.
        end: Where it ends.
        before: The environment that it is checked in, the parts above being as they first were.
        result: What Lean says about it.
    """

    start: int
    end: int
    before: Environment
    result: CheckResult


def likely_cuts(code: str) -> list[int]:
    """Where commands seem to begin, judged by the layout alone.

    Args:
        code: The text.

    Returns:
        Offsets, in order; neither the text's beginning nor its end is among them.

    Example:
        >>> likely_cuts("def a := 1\\n\\n/-- b -/\\ndef b := a\\n")
        [12]
    """
    cuts: list[int] = []
    depth = 0
    documented = False
    last = 0
    for mark in _MARKS.finditer(code):
        sign = mark.group()
        if sign == "/-":
            depth += 1
            if depth == 1 and code.startswith("/--", mark.start()) and _begins(code, mark.start()):
                if not _unfinished(code, last, mark.start()):
                    cuts.append(mark.start())
                    last = mark.start()
                documented = True
        elif sign == "-/":
            depth = max(depth - 1, 0)
        elif sign == "" and depth == 0:
            start = mark.start()
            if code.startswith("/--", start):
                continue  # seen again as the beginning of a comment
            if _EXIT.match(code, start):
                cuts.append(start)
                break
            if code.startswith(("--", "/-"), start) or _GOES_ON.match(code, start):
                continue
            if not documented and not _unfinished(code, last, start):
                cuts.append(start)
                last = start
            documented = False
    return [offset for offset in cuts if 0 < offset < len(code)]


def cut(session: Session, code: str, base: Environment, whole: CheckResult) -> list[Piece]:
    """Cut a text that has no errors, so that each piece holds as few holes as possible.

    Args:
        session: Where it is checked.
        code: The text.
        base: The environment that it is checked in.
        whole: What Lean said about the whole text.

    Returns:
        The pieces, in order; together they are the text.

    Raises:
        SessionError: Lean can't be started.
    """
    text = Text(code)
    places = [text.offset(state.line, state.column) for state in whole.sorries]
    if not places:
        return [Piece(0, len(code), base, whole)]
    bounds = [0, *_around(likely_cuts(code), places), len(code)]
    pieces: list[Piece] = []
    found: list[int] = []
    here, first = base, 0
    for last in range(1, len(bounds)):
        start, end = bounds[first], bounds[last]
        if start == end and last < len(bounds) - 1:
            continue
        result = session.check(code[start:end], at=here)
        if result.environment is None:
            continue  # Lean wants more of it: the next piece is joined
        pieces.append(Piece(start, end, here, result))
        inner = Text(code[start:end])
        found += [start + inner.offset(state.line, state.column) for state in result.sorries]
        here, first = result.environment, last
    if first != len(bounds) - 1 or found != places:
        return [Piece(0, len(code), base, whole)]
    return pieces


def _around(cuts: Sequence[int], places: Sequence[int]) -> list[int]:
    """The cuts that lie next to a place."""
    wanted: set[int] = set()
    for place in places:
        index = bisect_right(cuts, place)
        wanted.update(cuts[max(index - 1, 0) : index + 1])
    return sorted(wanted)


def _begins(code: str, offset: int) -> bool:
    return offset == 0 or code[offset - 1] == "\n"


def _unfinished(code: str, start: int, end: int) -> bool:
    """Whether the line above belongs to the command that follows."""
    line = code[start:end].rstrip().rpartition("\n")[2]
    return _UNFINISHED.search(line) is not None
