"""A text as it was given, which comes back to the byte."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leanbook.prover.holes import Hole

__all__ = ["Source"]


class Source:
    """A text as it was given; within, lines end in a line feed, as Lean itself reads a file."""

    def __init__(self, code: str) -> None:
        self.given = code
        self.code = code.replace("\r\n", "\n")
        self._returns = [
            place - number
            for number, place in enumerate(
                index for index in range(len(code)) if code.startswith("\r\n", index)
            )
        ] if "\r\n" in code else []  # fmt: skip

    def restore(self, holes: Iterable[Hole]) -> str:
        """The given text, to the byte, with what was found in the place of the holes.

        Args:
            holes: The holes. Where a proof begins on a new line, no blank is left before that.
        """
        parts: list[str] = []
        start = 0
        for hole in holes:
            if hole.fill is None:
                continue
            fill = hole.fill.replace("\n", "\r\n") if self._returns else hole.fill
            before = self.given[start : self._place(hole.start)]
            # Behind `:= by` there is no blank at the end of a line.
            parts += [before.rstrip(" ") if fill.startswith(("\r", "\n")) else before, fill]
            start = self._place(hole.end)
        return "".join([*parts, self.given[start:]])

    def _place(self, offset: int) -> int:
        return offset + bisect_right(self._returns, offset - 1)
