"""A bar that tells how far proving is: on standard error, or in the notebook's cell."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any

from leanbook.tables import printable

__all__ = ["Progress"]

_BEAT = 0.5
"""Seconds between two updates of the time."""


class Progress:
    """A progress bar for so many holes.

    Args:
        total: How many there are.
        shown: Whether there is a bar. Default: in a notebook and in a terminal.
    """

    def __init__(self, total: int, shown: bool | None = None) -> None:
        self._bar: Any = None
        self._beaten = 0.0
        notebook = _in_notebook()
        if shown is None:
            shown = notebook or sys.stderr.isatty()
        if shown and total:
            if notebook:
                from tqdm.auto import tqdm
            else:
                from tqdm import tqdm
            self._bar = tqdm(
                total=total, desc="Proving", unit="sorry", file=None if notebook else sys.stderr,
                leave=False,
            )  # fmt: skip

    def at(self, name: str) -> None:
        """Tell what is being worked on."""
        if self._bar is not None:
            self._bar.set_postfix_str(printable(name))

    def beat(self) -> None:
        """Bring the time up to date, not too often."""
        if self._bar is not None and time.monotonic() - self._beaten > _BEAT:
            self._beaten = time.monotonic()
            self._bar.refresh()

    def done(self, holes: int = 1) -> None:
        """Count holes that are filled or given up."""
        if self._bar is not None:
            self._bar.update(holes)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()


def _in_notebook() -> bool:
    """Whether a Jupyter kernel runs this."""
    module = sys.modules.get("IPython")
    shell = module.get_ipython() if module is not None else None
    return getattr(shell, "kernel", None) is not None
