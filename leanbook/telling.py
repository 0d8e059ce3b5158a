"""What a command tells while it works: each line in a terminal, a line now and then in a log."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable

__all__ = ["QUIET_SECONDS", "teller"]

QUIET_SECONDS = 10.0
"""In a log, steps that follow the last line sooner than this are left out."""

_STEP = re.compile(r"\(\d+ of \d+\)$")


def teller(prefix: str = "") -> Callable[[str], None]:
    """A function that tells people, on the standard error, what is being done.

    Where that is no terminal, lines that count steps, such as `compiling Init.Logic (9 of 124)`,
    are left out but for the first and one every `QUIET_SECONDS`: somebody who reads a log wants to
    know that it goes on, not each step. All other lines are told.

    Args:
        prefix: What each line begins with. Default: nothing.

    Returns:
        The function; it takes a line, without its end.

    Example:
        >>> teller("leanbook: ")("compiling the core library")  # doctest: +SKIP
        leanbook: compiling the core library
    """
    last: float | None = None

    def tell(text: str) -> None:
        nonlocal last
        now = time.monotonic()
        soon = last is not None and now - last < QUIET_SECONDS
        if soon and _STEP.search(text) and not sys.stderr.isatty():
            return
        last = now
        print(f"{prefix}{text}", file=sys.stderr, flush=True)

    return tell
