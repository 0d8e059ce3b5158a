"""The plot of `leanbook bench prove`: the share that is proved, over attempts and over seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from leanbook.bench.scores import Scores
from leanbook.errors import MissingExtraError
from leanbook.prover.report import KS

__all__ = ["draw"]

_COLOURS = ("#8c8c8c", "#d55e00", "#0072b2", "#009e73")
"""Told apart by those who see no red or green, and on white and black alike."""


def draw(results: Sequence[Scores], path: Path, seconds: float) -> None:
    """Draw what provers did.

    Args:
        results: What each prover did.
        path: Where the picture goes; its ending says which kind: .svg, .png, .pdf.
        seconds: How long a search could be.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtraError(
            "A plot is drawn by matplotlib, which is not installed.",
            hint="pip install 'leanbook[plots]'",
        ) from None
    figure = Figure(figsize=(9, 4), layout="constrained")
    figure.patch.set_alpha(0.0)
    left, right = figure.subplots(1, 2, sharey=True)
    for scores, colour in zip(results, _COLOURS, strict=False):
        shares = [100 * scores.passed(k) for k in KS]
        left.plot(KS, shares, marker="o", color=colour, label=scores.prover)
        times = sorted(each.seconds for each in scores.outcomes if each.attempt is not None)
        steps = [100 * number / len(scores.outcomes) for number in range(1, len(times) + 1)]
        last = steps[-1] if steps else 0.0  # who has proved nothing is a line at the bottom
        right.step([*times, seconds], [*steps, last], where="post", color=colour)
    left.set_xscale("log", base=2)
    left.set_xticks(KS, [str(k) for k in KS])
    left.set_xlabel("attempts")
    left.set_ylabel("theorems proved (%)")
    right.set_xscale("log")
    right.set_xlabel("seconds for a theorem")
    left.set_ylim(0, 100)
    left.legend(loc="lower right", frameon=False)
    for axes in (left, right):
        axes.patch.set_alpha(0.0)
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path)
