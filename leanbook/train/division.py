"""Which samples are trained on, and which are kept to measure by."""

from __future__ import annotations

import hashlib

from leanbook.train.samples import Sample

__all__ = ["divided"]

_PART, _MOST = 0.01, 300
"""Which part of the samples is held out at most, and how many of them."""


def divided(samples: list[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Those to train on, and those not: the ones whose goals have the smallest hashes.

    So they are of all files alike, and samples that share a goal stay together. Where samples are
    added, some may become free to train on; none that was trained on is ever held out.

    Args:
        samples: All samples.

    Returns:
        Those to train on, and those to measure by; of very few, all are trained on.
    """
    numbers = [
        int.from_bytes(hashlib.sha256(each.goal.encode()).digest()[:4], "big") for each in samples
    ]
    limit = _PART * 2**32
    smallest = sorted(number for number in numbers if number < limit)
    if len(smallest) > _MOST:
        limit = smallest[_MOST]
    rows = list(zip(samples, numbers, strict=True))
    training = [sample for sample, number in rows if number >= limit]
    return training or samples, [sample for sample, number in rows if number < limit]
