"""Tables of plain text, as commands and reports print them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

__all__ = ["GAP", "printable", "table_lines"]

GAP = "  "
"""What stands between two columns."""


def table_lines(
    rows: Sequence[Sequence[str]],
    *,
    left: Collection[int] | None = None,
    rules: Collection[int] = (1,),
) -> list[str]:
    """Rows of cells as lines with columns of equal width.

    Args:
        rows: The rows; short ones are filled up.
        left: The columns that begin at the left; the others end at the right, as numbers do.
            Default: all.
        rules: Above which rows a line is drawn, counted from 0. Default: below the first row.

    Returns:
        The lines, without blanks at their ends.

    Example:
        >>> print("\\n".join(table_lines([["name", "size"], ["a", "12"]], left=(0,))))
        name  size
        ----  ----
        a       12
    """
    columns = range(max(map(len, rows), default=0))
    full = [[*row, *[""] * (len(columns) - len(row))] for row in rows]
    widths = [max(_width(row[column]) for row in full) for column in columns]
    lines: list[str] = []
    for number, row in enumerate(full):
        if number in rules:
            lines.append(GAP.join("-" * width for width in widths).rstrip())
        cells: list[str] = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            blanks = " " * (width - _width(cell))
            cells.append(cell + blanks if left is None or column in left else blanks + cell)
        lines.append(GAP.join(cells).rstrip())
    return lines


def printable(text: str, most: int = 100) -> str:
    """Text from a file or a server, without what could move a terminal's cursor.

    Args:
        text: The text.
        most: How many characters of it are kept. Default: 100.

    Example:
        >>> printable("a\\x1b[2Jb")
        'a?[2Jb'
    """
    return "".join(sign if sign.isprintable() else "?" for sign in text[:most])


def _width(text: str) -> int:
    """How many places a text takes in a terminal: marks over letters take none."""
    return sum(not unicodedata.combining(sign) for sign in text)
