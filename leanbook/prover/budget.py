"""Seconds that several pieces of work share."""

from __future__ import annotations

import math
import time

from leanbook.errors import LeanbookError

__all__ = ["Budget"]


class Budget:
    """A number of seconds that runs down from now on.

    Args:
        seconds: How many; `math.inf` for no limit.

    Raises:
        LeanbookError: It is not a positive number.

    Example:
        >>> Budget(60).share(of=4) <= 15
        True
    """

    def __init__(self, seconds: float) -> None:
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not seconds > 0:
            raise LeanbookError(
                f"A budget must be a positive number of seconds, not {seconds!r}.",
                hint="60 is usual; math.inf means no limit.",
            )
        self.seconds = float(seconds)
        self._began = time.monotonic()

    @property
    def spent(self) -> float:
        """How many seconds have passed."""
        return time.monotonic() - self._began

    @property
    def left(self) -> float:
        """How many seconds are left, at least 0."""
        return max(self.seconds - self.spent, 0.0)

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    def share(self, of: int) -> float:
        """How many of the seconds that are left one of several gets.

        Args:
            of: How many have to share them.
        """
        return self.left / max(of, 1)

    def within(self, seconds: float) -> Budget:
        """A part of this budget: so many seconds from now, and no more than are left."""
        part = min(seconds, self.left)
        return Budget(part if part > 0 else math.ulp(0.0))
