"""Problems about inductive types and functions on them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from leanbook.train.generators.filling import Maker, generate
from leanbook.train.generators.theories import theories
from leanbook.train.generators.types import systems
from leanbook.train.problems import Problem

__all__ = ["FAMILIES", "problems"]

FAMILIES: list[Maker] = [*theories(Path(__file__).parent), *systems.FAMILIES]


def problems(rng: random.Random) -> Iterator[Problem]:
    """Problems without end.

    Args:
        rng: What they are drawn with.
    """
    yield from generate("types", FAMILIES, rng)
