"""What benchmarks find, and how it is printed.

Times of one machine mean little on another. So each finding is a ratio of two things measured in
one run, beside the target that the project has set itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Row", "as_table", "milliseconds"]


@dataclass(frozen=True)
class Row:
    """One finding.

    Args:
        what: What was measured.
        measured: The value, with its unit.
        against: What it is compared with, with its value. Default: nothing.
        target: What it should be. Default: nothing, it is only told.
        met: Whether it is that. Default: None, there is no target.
        ratio: The measured value divided by the other. Default: None.
    """

    what: str
    measured: str
    against: str = ""
    target: str = ""
    met: bool | None = None
    ratio: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as text."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        verdict = {None: "", True: "met", False: "missed"}[self.met]
        return self.what, self.measured, self.against, ratio, self.target, verdict


HEADINGS = ("what", "measured", "against", "ratio", "target", "")


def as_table(rows: Sequence[Row]) -> str:
    """The findings as a table of plain text.

    Args:
        rows: The findings, in order.

    Example:
        >>> print(as_table([Row("import", "0.1 s", target="under 0.3 s", met=True)]))
        what    measured  against  ratio  target
        ------  --------  -------  -----  -----------  ---
        import  0.1 s                     under 0.3 s  met
    """
    lines = [HEADINGS, *(row.cells for row in rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(HEADINGS))]
    lines.insert(1, tuple("-" * width for width in widths))
    padded = [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)
        )
        for line in lines
    ]
    return "\n".join(line.rstrip() for line in padded)


def milliseconds(seconds: float) -> str:
    """A duration to be read.

    Example:
        >>> milliseconds(0.00123), milliseconds(0.25)
        ('1.23 ms', '250 ms')
    """
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.3g} ms"


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(sign) else 1 for sign in text)
