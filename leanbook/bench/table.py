"""What benchmarks find, and how it is printed.

Times of one machine mean little on another. So each finding is a ratio of two things measured in
one run, beside the target that the project has set itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leanbook.tables import table_lines

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
    return "\n".join(table_lines([HEADINGS, *(row.cells for row in rows)]))


def milliseconds(seconds: float) -> str:
    """A duration to be read.

    Example:
        >>> milliseconds(0.00123), milliseconds(0.25)
        ('1.23 ms', '250 ms')
    """
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.3g} ms"
