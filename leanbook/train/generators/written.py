"""Theories as families of a topic whose other families are functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leanbook.train.generators.draw import Draw, Family
from leanbook.train.generators.theories import Lemma
from leanbook.train.problems import Problem

__all__ = ["written"]


def written(lemmas: Sequence[Lemma], weight: float = 1.0) -> tuple[Family, ...]:
    """The lemmas of theories as families beside others.

    Args:
        lemmas: The lemmas.
        weight: By what their weights are multiplied.
    """
    return tuple(Family(each.name, each.weight * weight, _maker(each)) for each in lemmas)


def _maker(lemma: Lemma) -> Callable[[Draw], Problem]:
    def make(d: Draw) -> Problem:
        return lemma.problem(d.topic, d.rng)

    return make
