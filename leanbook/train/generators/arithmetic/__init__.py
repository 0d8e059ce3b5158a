"""Problems of arithmetic: natural numbers and integers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from leanbook.train.generators.arithmetic.algebra import ALGEBRA
from leanbook.train.generators.arithmetic.combinations import COMBINATIONS
from leanbook.train.generators.arithmetic.divisibility import DIVISIBILITY
from leanbook.train.generators.arithmetic.growth import GROWTH
from leanbook.train.generators.arithmetic.induction import INDUCTION
from leanbook.train.generators.arithmetic.integers import INTEGERS
from leanbook.train.generators.arithmetic.order import ORDER
from leanbook.train.generators.arithmetic.own_functions import OWN
from leanbook.train.generators.arithmetic.remainders import REMAINDERS
from leanbook.train.generators.arithmetic.squares import SQUARES
from leanbook.train.generators.arithmetic.sums import SUMS
from leanbook.train.generators.arithmetic.witnesses import WITNESSES
from leanbook.train.generators.draw import Family, mixture
from leanbook.train.generators.theories import theories
from leanbook.train.generators.written import written
from leanbook.train.problems import Problem

__all__ = ["FAMILIES", "problems"]

FAMILIES: tuple[Family, ...] = (
    *ALGEBRA.all,
    *DIVISIBILITY.all,
    *ORDER.all,
    *SUMS.all,
    *INDUCTION.all,
    *OWN.all,
    *INTEGERS.all,
    *REMAINDERS.all,
    *WITNESSES.all,
    *SQUARES.all,
    *GROWTH.all,
    *COMBINATIONS.all,
    *written(theories(Path(__file__).parent), 0.7),
)


def problems(rng: random.Random) -> Iterator[Problem]:
    """Problems of arithmetic without end; most have a proof.

    Args:
        rng: Where chance comes from: the same state gives the same problems.

    Example:
        >>> next(problems(random.Random(0))).topic
        'arithmetic'
    """
    return mixture(rng, "arithmetic", FAMILIES)
