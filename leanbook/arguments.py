"""Numbers on the command line and in magics, each refused in words that say what was expected.

`argparse` names the function that reads an argument when that fails ("invalid _seconds value");
these say what is wrong with the text.
"""

from __future__ import annotations

import argparse
import math

__all__ = ["count", "duration", "price", "seconds", "whole_number"]


def duration(text: str) -> float:
    """A number of seconds.

    Args:
        text: What was written.

    Returns:
        The number, from 0 on; it may be infinity.

    Raises:
        argparse.ArgumentTypeError: The text is something else.

    Example:
        >>> duration("2.5")
        2.5
    """
    value = _number(text)
    if value is None or value < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return value


def seconds(text: str) -> float | None:
    """A time limit in seconds: None for no limit, which is written as 0. Errors as `duration`.

    Example:
        >>> seconds("30"), seconds("0")
        (30.0, None)
    """
    value = duration(text)
    return value if 0 < value < math.inf else None


def count(text: str) -> int:
    """How many of something: a whole number from 1 on.

    Args:
        text: What was written.

    Raises:
        argparse.ArgumentTypeError: The text is something else.
    """
    value = _whole(text)
    if value is None or value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return value


def whole_number(text: str) -> int:
    """A whole number, which may be negative. Errors as `count`."""
    value = _whole(text)
    if value is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return value


def price(text: str) -> tuple[float, float]:
    """Two prices with a comma between them.

    Args:
        text: What was written.

    Raises:
        argparse.ArgumentTypeError: The text is something else.

    Example:
        >>> price("0.5,1.5")
        (0.5, 1.5)
    """
    numbers = [_number(part) for part in text.split(",")]
    found = [value for value in numbers if value is not None and 0 <= value < math.inf]
    if len(numbers) != 2 or len(found) != 2:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not two prices with a comma between them, such as 0.5,1.5"
        )
    return found[0], found[1]


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return None if math.isnan(value) else value


def _whole(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None
