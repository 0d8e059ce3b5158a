"""What a round of expert iteration tries to prove, and what became of it: all of it on disk.

In DIR/rounds/N: `todo/*.jsonl` are the statements of round N, written once and for all when the
round begins; `done/*.jsonl` is what became of them.
"""

from __future__ import annotations

import importlib
import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.train import mining
from leanbook.train.generators.draw import Draw, Family
from leanbook.train.problems import Problem
from leanbook.whole_file import whole_file

__all__ = [
    "CHUNK", "Outcome", "Statement", "done_file", "outcomes", "plan", "proof_length",
    "read_statements", "round_folder", "rounds_of", "write_outcomes",
]  # fmt: skip

CHUNK = 20
"""Statements that are tried at a time; a chunk that was not finished is tried again."""
_WORD_OR_SIGN = re.compile(r"[\w'!?]+|[^\w\s]")
_LONG = 15
"""A known proof of so many words and signs may have a shorter one."""
_LEAST = 0.1
"""What a family counts of which everything is proved, beside one of which nothing is."""
_FADING = 0.5
"""What a round counts beside the one after it: the model was another one."""


@dataclass(frozen=True)
class Statement:
    """A statement to be tried.

    Args:
        problem: The statement; a proof that is known is kept from the search.
        source: "unsolved": no proof was found so far; "fresh": newly generated; "shorter": its
            proof is long.
        family: Which kind of a generator's problems it is. Default: not known.
    """

    problem: Problem
    source: str
    family: str = ""

    @property
    def topic(self) -> str:
        """The topic, without the file that it is from."""
        return self.problem.topic.partition(":")[0]

    @property
    def key(self) -> tuple[str, str]:
        """What is the same for the same statement in another round."""
        return self.problem.preamble.strip(), " ".join(self.problem.statement.split())


@dataclass(frozen=True)
class Outcome:
    """What became of a statement.

    Args:
        statement: The statement; its problem's proof is the one that was known before.
        by: "model": proved by the model alone; "both": by model and rules; "": by neither.
        proof: The proof that was found.
        pairs: How many pairs were made of it, or of the proof that was known before.
        seconds: How long the searches took.
        why: Why there was no search, or why a proof is not used. Default: nothing to be said.
    """

    statement: Statement
    by: str
    proof: str | None
    pairs: int
    seconds: float
    why: str = ""

    @property
    def searched(self) -> bool:
        """Whether a proof was searched for: Lean took the statement, and it may be tried."""
        return self.seconds > 0


def proof_length(proof: str | None) -> int:
    """How long a proof is, in words and signs.

    Example:
        >>> proof_length("intro h\\nexact h.1")
        6
    """
    return len(_WORD_OR_SIGN.findall(proof or ""))


def round_folder(folder: Path, number: int) -> Path:
    """Where a round is kept."""
    return folder / "rounds" / str(number)


def done_file(path: Path) -> Path:
    """Where what became of a chunk is written, for the file of its statements."""
    return path.parent.parent / "done" / path.name


def rounds_of(folder: Path) -> list[int]:
    """The rounds that have begun, in order."""
    found = (folder / "rounds").glob("*/todo")
    return sorted(int(each.parent.name) for each in found if each.parent.name.isdigit())


def plan(
    folder: Path, number: int, *, count: int, unsolved: int, shorter: int, seed: int
) -> list[Path]:
    """Choose the statements of a round, unless that has been done.

    Args:
        folder: The folder of the training.
        number: The round.
        count: How many fresh statements.
        unsolved: How many at most of those without a proof.
        shorter: How many at most of those with a long proof.
        seed: What all is drawn with.

    Returns:
        The files, one for each chunk.

    Raises:
        LeanbookError: A file can't be read.
    """
    todo = round_folder(folder, number) / "todo"
    if not todo.exists():
        rng = random.Random(f"round {number} {seed}")
        earlier = [
            (each, list(outcomes(folder, each))) for each in rounds_of(folder) if each < number
        ]
        chosen = [
            *_unsolved(folder, [each for _, row in earlier for each in row], unsolved, rng),
            *_fresh(earlier, number, count, rng),
            *_shorter(folder, shorter, rng),
        ]
        rng.shuffle(chosen)  # what is done when the time is over is a fair mixture
        part = todo.with_name("todo.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        for at in range(0, len(chosen), CHUNK):
            path = part / f"{at // CHUNK:05d}.jsonl"
            _write(path, (asdict(each) for each in chosen[at : at + CHUNK]))
        part.rename(todo)
    return sorted(todo.glob("*.jsonl"))


def _unsolved(
    folder: Path, earlier: Iterable[Outcome], count: int, rng: random.Random
) -> list[Statement]:
    """Those without a proof; first those that were tried least often."""
    known: dict[tuple[str, str], Statement] = {}
    tried: Counter[tuple[str, str]] = Counter()
    settled: set[tuple[str, str]] = set()
    for each in earlier:
        key = each.statement.key
        tried[key] += 1
        if each.by or each.pairs or not each.searched:
            settled.add(key)
        elif each.statement.source != "shorter":
            known[key] = replace(each.statement, source="unsolved")
    for problem in _harvested(folder / "unsolved"):
        statement = Statement(replace(problem, proof=None), "unsolved")
        known.setdefault(statement.key, statement)
    open_ = [key for key in known if key not in settled]
    rng.shuffle(open_)
    return [known[key] for key in sorted(open_, key=lambda key: tried[key])[:count]]


def _shorter(folder: Path, count: int, rng: random.Random) -> list[Statement]:
    """Those whose proof is long."""
    found = [each for each in _harvested(folder / "solved") if proof_length(each.proof) >= _LONG]
    return [Statement(each, "shorter") for each in rng.sample(found, min(count, len(found)))]


def _harvested(folder: Path) -> Iterator[Problem]:
    """The harvest's problems whose preambles are all that is above them."""
    for path in sorted(folder.glob("*.jsonl")):
        if not path.name.startswith(("core-", "course-")):
            yield from mining.read_problems(path)


# -- fresh statements ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Maker:
    """A family of problems: who it is, how often it is drawn, and how one is made."""

    topic: str
    family: str
    weight: float
    make: Callable[[random.Random], Problem]


def _fresh(
    earlier: list[tuple[int, list[Outcome]]], number: int, count: int, rng: random.Random
) -> Iterator[Statement]:
    """New statements: more of what the model fails on."""
    makers = [each for topic in mining.generated_topics() for each in _makers(topic)]
    of_family: dict[tuple[str, str], list[float]] = {}
    of_topic: dict[str, list[float]] = {}
    for past, row in earlier:
        for each in row:
            if each.statement.source == "fresh" and each.searched:
                worth = _FADING ** (number - past - 1)
                key = (each.statement.topic, each.statement.family)
                for sums in (
                    of_family.setdefault(key, [0.0, 0.0]),
                    of_topic.setdefault(key[0], [0.0, 0.0]),
                ):
                    sums[0] += worth
                    sums[1] += worth * (each.by != "model")
    total: dict[str, float] = {}
    for each in makers:
        total[each.topic] = total.get(each.topic, 0.0) + each.weight
    weights: list[float] = []
    for each in makers:
        # What is not known of a family is taken to be as in its topic.
        tried, failed = of_topic.get(each.topic, (0.0, 0.0))
        usual = (failed + 1) / (tried + 2)
        tried, failed = of_family.get((each.topic, each.family), (0.0, 0.0))
        share = (failed + 2 * usual) / (tried + 2)
        weights.append(each.weight / total[each.topic] * max(share, _LEAST))
    for maker in rng.choices(makers, weights, k=count) if makers else []:
        yield Statement(maker.make(rng), "fresh", maker.family)


def _makers(topic: str) -> Iterator[_Maker]:
    module: Any = importlib.import_module(f"leanbook.train.generators.{topic}")
    families = getattr(module, "FAMILIES", None)
    if families is None:
        yield _Maker(topic, "", 1.0, lambda rng: next(module.problems(rng)))
        return
    for each in families:
        yield _Maker(topic, str(each.name), float(each.weight), _made_by(each, topic))


def _made_by(family: Any, topic: str) -> Callable[[random.Random], Problem]:
    if isinstance(family, Family):
        return lambda rng: family.make(Draw(rng, topic))
    return lambda rng: family.problem(topic, rng)


# -- on disk ---------------------------------------------------------------------------------------


def read_statements(path: Path) -> list[Statement]:
    """The statements of a chunk.

    Raises:
        LeanbookError: The file can't be read.
    """
    return [_statement(row) for row in _rows(path)]


def outcomes(folder: Path, number: int) -> Iterator[Outcome]:
    """What became of the statements of a round, as far as it has come.

    Args:
        folder: The folder of the training.
        number: The round.

    Raises:
        LeanbookError: A file can't be read.
    """
    for path in sorted((round_folder(folder, number) / "done").glob("*.jsonl")):
        for row in _rows(path):
            yield Outcome(_statement(row.pop("statement")), **row)


def write_outcomes(path: Path, row: Iterable[Outcome]) -> None:
    """Write what became of a chunk; the file is there as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as part:
        _write(part, (asdict(each) for each in row))


def _statement(row: dict[str, Any]) -> Statement:
    return Statement(Problem(**row["problem"]), row["source"], row["family"])


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise LeanbookError(
                    f"{path}, line {number} can't be read: {error}",
                    hint="take the line out; the others are kept.",
                ) from error


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
