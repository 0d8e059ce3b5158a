"""Pairs: a goal that Lean printed, and a tactic that Lean accepted there."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leanbook.errors import LeanbookError

__all__ = ["Pair", "PairError", "read_pairs", "unique", "write_pairs"]


class PairError(LeanbookError):
    """A file of pairs can't be read."""


@dataclass(frozen=True)
class Pair:
    """One step of a proof that Lean accepted from its beginning to its end.

    Args:
        goal: The first open goal as `str(Goal)` prints it, without its `case …` line.
        premises: Theorems of the text above that may be of use, as `name : statement`; the most
            relevant one is the last.
        tactic: The tactic, in one line.
        origin: Where it is from, for counting and for finding it again.

    Example:
        >>> Pair("p : Prop\\nh : p\\n⊢ p", (), "exact h", "logic-1").tactic
        'exact h'
    """

    goal: str
    premises: tuple[str, ...]
    tactic: str
    origin: str


def write_pairs(path: Path, pairs: Iterable[Pair], *, append: bool = False) -> int:
    """Write pairs as JSON lines, compressed if the file's name ends in `.gz`.

    Args:
        path: The file.
        pairs: The pairs.
        append: Whether to add to what is there. Default: a new file.

    Returns:
        How many were written.
    """
    count = 0
    mode = "at" if append else "wt"
    with (
        gzip.open(path, mode, encoding="utf-8")
        if path.suffix == ".gz"
        else open(path, mode, encoding="utf-8") as file
    ):
        for pair in pairs:
            row = {
                "goal": pair.goal,
                "premises": list(pair.premises),
                "tactic": pair.tactic,
                "origin": pair.origin,
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def read_pairs(path: Path) -> Iterator[Pair]:
    """Read pairs from JSON lines, one after the other.

    Args:
        path: The file; compressed if its name ends in `.gz`.

    Returns:
        The pairs in order.

    Raises:
        PairError: A line is not a pair.
    """
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else open(path, encoding="utf-8") as file
    ):
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                yield Pair(
                    str(row["goal"]),
                    tuple(str(each) for each in row["premises"]),
                    str(row["tactic"]),
                    str(row["origin"]),
                )
            except (ValueError, KeyError, TypeError) as error:
                raise PairError(
                    f"{path}, line {number} is not a pair: {error}",
                    hint="write the file again, or take the line out.",
                ) from error


def unique(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each goal with each tactic once: the first of them.

    Args:
        pairs: The pairs.

    Returns:
        Those that differ in goal or tactic from all before.
    """
    seen: set[int] = set()
    for pair in pairs:
        # Hashes, not texts: there may be millions of them.
        key = hash((pair.goal, pair.tactic))
        if key not in seen:
            seen.add(key)
            yield pair
