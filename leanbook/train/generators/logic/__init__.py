"""Problems of logic: connectives, quantifiers, relations, functions, sets."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from leanbook.train.generators.draw import Family, mixture
from leanbook.train.generators.logic import laws_at_work
from leanbook.train.generators.logic.closed import CLOSED
from leanbook.train.generators.logic.functions import FUNCTIONS
from leanbook.train.generators.logic.higher import HIGHER
from leanbook.train.generators.logic.laws import LAWS
from leanbook.train.generators.logic.natural import NATURAL
from leanbook.train.generators.logic.relations import RELATIONS
from leanbook.train.generators.logic.sets import SETS
from leanbook.train.generators.theories import theories
from leanbook.train.generators.written import written
from leanbook.train.problems import Problem

__all__ = ["FAMILIES", "problems"]

FAMILIES: tuple[Family, ...] = (
    *NATURAL.all,
    *RELATIONS.all,
    *FUNCTIONS.all,
    *SETS.all,
    *LAWS.all,
    *HIGHER.all,
    *CLOSED.all,
    *written(theories(Path(__file__).parent), 0.6),
    *laws_at_work.FAMILIES,
)


def problems(rng: random.Random) -> Iterator[Problem]:
    """Problems of logic without end; most have a proof.

    Args:
        rng: Where chance comes from: the same state gives the same problems.

    Example:
        >>> next(problems(random.Random(0))).topic
        'logic'
    """
    return mixture(rng, "logic", FAMILIES)
