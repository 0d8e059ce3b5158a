"""What provers did in `leanbook bench prove`, and the table of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from leanbook.bench.problemset import LEVELS, TOPICS, BenchProblem
from leanbook.prover.report import KS
from leanbook.tables import table_lines

__all__ = ["Outcome", "Scores", "percent", "table"]


@dataclass(frozen=True)
class Outcome:
    """What became of one problem.

    Args:
        problem: The problem.
        attempt: In which attempt it was proved, from 1. None: it was not.
        seconds: How long the search took.
        checks: How many tactics Lean was asked about.
        proof: The tactics of the proof.
        sources: Where they are from.
        out_of_time: Whether the clock ended the search, not the number of attempts. Default: False.
    """

    problem: BenchProblem
    attempt: int | None
    seconds: float
    checks: int
    proof: tuple[str, ...] = ()
    sources: str = ""
    out_of_time: bool = False


@dataclass
class Scores:
    """What one prover did.

    Args:
        prover: Its name.
        outcomes: What became of each problem.
    """

    prover: str
    outcomes: list[Outcome] = field(default_factory=list)

    def passed(self, k: int) -> float:
        """The share of its problems that were proved within k attempts; nan where there are none.

        Args:
            k: How many attempts.
        """
        if not self.outcomes:
            return math.nan
        proved = sum(each.attempt is not None and each.attempt <= k for each in self.outcomes)
        return proved / len(self.outcomes)

    def where(self, wanted: Callable[[BenchProblem], bool]) -> Scores:
        """The same of some problems only.

        Args:
            wanted: Tells which.
        """
        return Scores(self.prover, [each for each in self.outcomes if wanted(each.problem)])

    def on(self, names: Collection[str]) -> Scores:
        """The same of the problems with certain names.

        Args:
            names: The problems' names.
        """
        return self.where(lambda problem: problem.name in names)

    @property
    def names(self) -> set[str]:
        """The names of the problems that it has tried."""
        return {each.problem.name for each in self.outcomes}

    @property
    def median(self) -> float:
        """The median of the seconds that a proof took; nan without one."""
        taken = [each.seconds for each in self.outcomes if each.attempt is not None]
        return statistics.median(taken) if taken else math.nan

    @property
    def out_of_time(self) -> float:
        """The share of its problems at which the clock ended the search; nan without one."""
        if not self.outcomes:
            return math.nan
        return statistics.fmean(each.out_of_time for each in self.outcomes)


def percent(share: float, digits: int = 0) -> str:
    """A share in percent, `-` for none.

    Args:
        share: From 0 to 1; nan for none.
        digits: How many digits behind the point. Default: 0.

    Example:
        >>> percent(0.125, 1), percent(float("nan"))
        ('12.5%', '-')
    """
    return "-" if math.isnan(share) else f"{share:.{digits}%}"


def table(results: Sequence[Scores]) -> str:
    """pass@k of all provers and the median seconds of a proof, then the last of each part.

    Each is told of what that prover has tried, and how many that were. "out of time" is the share
    at which the clock ended the search before all attempts were made.

    Args:
        results: What each prover did.
    """
    heads = ["prover", "tried", *(f"pass@{k}" for k in KS), "median s", "out of time"]
    rows = [
        [
            each.prover,
            str(len(each.outcomes)),
            *(percent(each.passed(k), 1) for k in KS),
            f"{each.median:.2f}",
            percent(each.out_of_time, 1),
        ]
        for each in results
    ]
    parts = [*TOPICS, *(f"level {level}" for level in LEVELS)]
    split = [[each.prover, *map(percent, _parts(each))] for each in results]
    lines = [*table_lines([heads, *rows]), "", f"pass@{KS[-1]} of each part:"]
    return "\n".join([*lines, *table_lines([["prover", *parts], *split])])


def _parts(scores: Scores) -> list[float]:
    """What was proved of each topic, then of each level."""
    topics = [scores.where(lambda each, topic=topic: each.topic == topic) for topic in TOPICS]
    levels = [scores.where(lambda each, level=level: each.level == level) for level in LEVELS]
    return [part.passed(KS[-1]) for part in (*topics, *levels)]
