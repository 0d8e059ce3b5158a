"""Pairs: a goal that Lean printed, and a tactic that Lean accepted there."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leanbook.errors import LeanbookError
from leanbook.whole_file import whole_file

__all__ = ["Pair", "PairError", "pair_files", "read_pairs", "write_pairs"]


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


def pair_files(folder: Path) -> list[Path]:
    """The files of pairs in a folder, compressed or not, in order.

    Args:
        folder: The folder; there may be none.
    """
    return sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.gz")])


def write_pairs(path: Path, pairs: Iterable[Pair]) -> int:
    """Write pairs as JSON lines, compressed if the file's name ends in `.gz`.

    The file is there as a whole or not at all.

    Args:
        path: The file.
        pairs: The pairs.

    Returns:
        How many were written.
    """
    count = 0
    opener = gzip.open if path.suffix == ".gz" else open
    with whole_file(path) as part, opener(part, "wt", encoding="utf-8") as file:
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
                    str(row.get("origin", f"line {number}")),
                )
            except (ValueError, KeyError, TypeError) as error:
                raise PairError(
                    f"{path}, line {number} is not a pair: {error}",
                    hint="write the file again, or take the line out.",
                ) from error
