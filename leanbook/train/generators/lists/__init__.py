"""Problems about the library's functions on lists."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from leanbook.train.generators.filling import Maker, generate
from leanbook.train.generators.theories import theories
from leanbook.train.problems import Problem

__all__ = ["FAMILIES", "problems"]

FAMILIES: list[Maker] = [*theories(Path(__file__).parent)]


def problems(rng: random.Random) -> Iterator[Problem]:
    """Problems without end.

    Args:
        rng: What they are drawn with.
    """
    yield from generate("lists", FAMILIES, rng)
