"""What a long measurement has found so far, in a file: so that it can be gone on with."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from leanbook.bench.problemset import BenchProblem
from leanbook.bench.scores import Outcome
from leanbook.errors import LeanbookError

__all__ = ["Kept"]


class Kept:
    """Outcomes of `leanbook bench prove` in a file of JSON lines.

    The first line tells what is measured and how; where that differs, nothing is mixed. Each other
    line is a problem, with what all provers did.

    Args:
        path: The file; with the first outcomes it is made, if there is none.
        setting: What is measured and how, in words that JSON has.
        problems: The problems that may be in it.

    Attributes:
        outcomes: By prover, what became of each problem that is in the file, in its order.

    Raises:
        LeanbookError: The file can't be read, is of another setting, or is no such file.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Kept(Path(folder) / "prove.jsonl", {"seconds": 20}, []).outcomes
        {}
    """

    def __init__(
        self, path: Path, setting: Mapping[str, object], problems: Sequence[BenchProblem]
    ) -> None:
        self.outcomes: dict[str, list[Outcome]] = {}
        self._path = path
        self._lines = [json.dumps(dict(setting), ensure_ascii=False)]
        if not path.exists():
            return
        by_name = {each.name: each for each in problems}
        try:
            kept, *rows = path.read_text(encoding="utf-8").splitlines()
            if json.loads(kept) != json.loads(self._lines[0]):
                raise self._unusable(f"was measured with {kept}, and this is {self._lines[0]}")
            for row in map(json.loads, rows):
                for prover, told in row["outcomes"].items():
                    told["proof"] = tuple(told["proof"])
                    outcome = Outcome(by_name[row["problem"]], **told)
                    self.outcomes.setdefault(prover, []).append(outcome)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise self._unusable(f"can't be gone on with: {error!r}") from error
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
        row = {"problem": name, "outcomes": told}
        self._lines.append(json.dumps(row, ensure_ascii=False))
        part = self._path.with_name(f"{self._path.name}.part")
        try:
            part.write_text("".join(f"{line}\n" for line in self._lines), encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            raise self._unusable(f"can't be written: {error}") from error

    def _unusable(self, what: str) -> LeanbookError:
        return LeanbookError(
            f"The file {self._path} {what}.", hint="name another file, or move that one away."
        )
