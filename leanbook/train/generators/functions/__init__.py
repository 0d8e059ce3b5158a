"""Problems about small recursive functions."""

from __future__ import annotations

import random
from collections.abc import Iterator

from leanbook.train.generators.filling import Maker, generate
from leanbook.train.generators.functions import lists, numbers
from leanbook.train.problems import Problem

__all__ = ["FAMILIES", "problems"]

FAMILIES: list[Maker] = [*numbers.FAMILIES, *lists.FAMILIES]


def problems(rng: random.Random) -> Iterator[Problem]:
    """Problems without end.

    Args:
        rng: What they are drawn with.
    """
    yield from generate("functions", FAMILIES, rng)
