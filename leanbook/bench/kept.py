"""What a long measurement has found so far, in a file: so that it can be gone on with."""

from __future__ import annotations

import json
import operator
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from leanbook.bench.problemset import BenchProblem
from leanbook.bench.scores import Outcome
from leanbook.errors import LeanbookError
from leanbook.whole_file import whole_file

__all__ = ["Kept"]


class Kept:
    """Outcomes of `leanbook bench prove` in a file of JSON lines.

    The first line tells what is measured and how; where that differs, nothing is mixed. Each other
    line is a problem, with what all provers did.

    Args:
        path: The file; with the first outcomes it is made, if there is none.
        setting: What is measured and how, in words that JSON has.
        problems: The problems that may be in it.
        provers: The names of all provers.

    Attributes:
        outcomes: By prover, what became of each problem that is in the file, in its order.

    Raises:
        LeanbookError: The file can't be read, is of another setting, or is no such file; or there
            is no such folder.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Kept(Path(folder) / "prove.jsonl", {"seconds": 20}, [], ["rules"]).outcomes
        {'rules': []}
    """

    def __init__(
        self,
        path: Path,
        setting: Mapping[str, object],
        problems: Sequence[BenchProblem],
        provers: Sequence[str],
    ) -> None:
        self.outcomes: dict[str, list[Outcome]] = {prover: [] for prover in provers}
        self._path = path
        self._lines = [json.dumps({**setting, "provers": list(provers)})]
        if not path.parent.is_dir():
            raise self._unusable("is in a folder that does not exist")
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            raise self._unusable(f"can't be gone on with: {error}") from error
        if not lines:
            return
        kept, *rows = lines
        if kept != self._lines[0]:
            raise self._unusable(f"was measured with {kept}, and this is {self._lines[0]}")
        left = {each.name: each for each in problems}
        for row in rows:
            try:
                read = json.loads(row)
                problem = left.pop(read["problem"])
                for prover, outcomes in self.outcomes.items():
                    outcomes.append(_outcome(problem, read["outcomes"][prover]))
            except (ValueError, KeyError, TypeError) as error:
                raise self._unusable(f"has a line that is no outcome: {row[:60]!r}") from error
        self._lines += rows

    def add(self, outcomes: Mapping[str, Outcome]) -> None:
        """Keep what all provers did with a problem.

        Args:
            outcomes: By prover, what became of it.

        Raises:
            LeanbookError: The file can't be written.
        """
        told = {
            prover: {what: value for what, value in vars(each).items() if what != "problem"}
            for prover, each in outcomes.items()
        }
        name = next(iter(outcomes.values())).problem.name
        self._lines.append(json.dumps({"problem": name, "outcomes": told}))
        try:
            with whole_file(self._path) as part:
                part.write_text("".join(f"{line}\n" for line in self._lines), encoding="utf-8")
        except OSError as error:
            raise self._unusable(f"can't be written: {error}") from error

    def _unusable(self, what: str) -> LeanbookError:
        return LeanbookError(
            f"The file {self._path} {what}.",
            hint="name another one in LEANBOOK_BENCH_KEEP, or take that one away.",
        )


def _outcome(problem: BenchProblem, told: Mapping[str, Any]) -> Outcome:
    """What a line tells of one prover; of the wrong type is as bad as missing."""
    attempt = told["attempt"]
    return Outcome(
        problem,
        None if attempt is None else operator.index(attempt),
        float(told["seconds"]),
        operator.index(told["checks"]),
        tuple(map(str, told["proof"])),
        str(told["sources"]),
        out_of_time=bool(told["out_of_time"]),
    )
