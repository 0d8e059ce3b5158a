"""From problems to pairs, one chunk after the other: what one process of the harvest does."""

from __future__ import annotations

import importlib
import json
import pkgutil
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from leanbook.errors import LeanbookError, SessionError
from leanbook.lean.environments import Environment
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import RULES, Proposer
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.layout import tidy
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.train import sources
from leanbook.train.heldout import Heldout
from leanbook.train.library import Library, by_its_name, library
from leanbook.train.pairs import Pair, pair_files, read_pairs, write_pairs
from leanbook.train.problems import Problem
from leanbook.train.sources import Place
from leanbook.train.steps import Steps, StepsError, pairs_of_path

__all__ = [
    "CHUNK",
    "MEMORY_MB",
    "Chunk",
    "Miner",
    "Tally",
    "chunks_of",
    "generated_topics",
    "read_problems",
    "searched",
]

CHUNK = 100
"""Problems that are done at a time; a chunk that was not finished is done again."""
_HERE = Path(__file__).resolve().parent.parent
_CORE = _HERE / "lean" / "core"
_COURSE = _HERE / "notebook" / "course"
_TESTS = _HERE.parent / "tests" / "course"
_GIVE_UP = 3
"""So many problems in a row at which Lean can't be had, and it is no matter of theirs."""
MEMORY_MB = 3000
"""What a Lean of its own may take, for each process."""
_STEP = 2.0
"""Seconds for one tactic of a search at most."""
_TIDY = 1.0


@dataclass(frozen=True)
class Chunk:
    """A part of the work.

    Args:
        topic: The topic: a generator's name, or "course", "exercises", "core".
        seed: The seed of the generator; 0 for files.
        number: Which chunk of that topic and seed.
        size: How many problems of a generator. Default: the usual number.
        path: The file, for "course" and "core". Default: none.
    """

    topic: str
    seed: int
    number: int
    size: int = CHUNK
    path: Path | None = None

    @property
    def name(self) -> str:
        """The name of its files."""
        if self.path is not None:
            return f"{self.topic}-{self.path.parent.name}-{self.path.stem}"
        return f"{self.topic}-{self.seed}-{self.number:05d}"


@dataclass
class Tally:
    """What became of a chunk's problems.

    Attributes:
        problems: How many there were.
        given: How many had a proof.
        replayed: How many of these proofs were replayed in steps.
        searched: For how many a proof was searched for.
        found: How often one was found.
        heldout: How many belong to the test set and were left out.
        pairs: How many pairs came out.
        seconds: How long it took.
        reasons: Why proofs that were given did not come through.
    """

    problems: int = 0
    given: int = 0
    replayed: int = 0
    searched: int = 0
    found: int = 0
    heldout: int = 0
    pairs: int = 0
    seconds: float = 0.0
    reasons: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in _FIELDS))


_FIELDS = tuple(Tally.__dataclass_fields__)


class Miner:
    """Makes pairs of problems.

    Args:
        folder: Where everything is written: `pairs`, `solved` and `unsolved` below it.
        heldout: What must not be trained on.
        search_seconds: How long a search may take; 0 for no searches. Default: 2.
    """

    def __init__(self, folder: Path, heldout: Heldout, search_seconds: float = 2.0) -> None:
        self._folder = folder
        self._heldout = heldout
        self._search_seconds = search_seconds
        self._session: Session | None = None
        self._steps: Steps | None = None
        self._library: Library | None = None
        self._told: set[str] = set()  # theorems of the test set, as goals below are told of them
        for name in ("pairs", "solved", "unsolved"):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def clean(self) -> int:
        """Take out what belongs to a test set that has grown since; tells how many pairs that was.

        A proof goes as a whole if one of the goals on its way is in the test set. Lemmas that
        pairs are told of are not looked at, nor is a definition known that was too long to be
        told: where the test set has grown by more than a few statements, harvest anew.
        """
        stamp = self._folder / "heldout.json"
        if stamp.exists() and (free := Heldout.load(stamp).keys) >= self._heldout.keys:
            if free > self._heldout.keys:  # what is made from now on is free of these only
                self._heldout.save(stamp)
            return 0
        gone = 0
        for path in pair_files(self._folder / "pairs"):
            pairs = list(read_pairs(path))
            bad = {
                pair.origin
                for pair in pairs
                # What a pair is told of the text above it is what its goal speaks of.
                if self._heldout.has(pair.goal, Context.of("\n".join(pair.premises)))
            }
            if bad:
                kept = [pair for pair in pairs if pair.origin not in bad]
                gone += len(pairs) - len(kept)
                write_pairs(path, kept)
        self._heldout.save(stamp)
        return gone

    def is_done(self, chunk: Chunk) -> bool:
        """Whether a chunk is on disk."""
        return self._path(chunk, "pairs").exists()

    def run(self, chunk: Chunk, over: Callable[[], bool] = lambda: False) -> Tally | None:
        """Do one chunk and write it to disk.

        Args:
            chunk: The chunk.
            over: Says, before each problem, whether to give up. Default: never.

        Returns:
            What became of it; None if it was given up.

        Raises:
            CoreBuildError: The core library can't be compiled or stored.
            SessionError: Lean can't be started, or not be kept alive.
        """
        began = time.monotonic()
        tally = Tally()
        pairs: list[Pair] = []
        solved: list[Problem] = []
        unsolved: list[Problem] = []
        failed = 0
        for place in self._places(chunk):
            if over():
                return None
            tally.problems += 1
            try:
                found = self._one(place, chunk, tally)
            except SessionError:
                failed += 1
                if failed >= _GIVE_UP:
                    raise
                tally.reasons["Lean had to be started again"] += 1
                self._restart()
                continue
            failed = 0
            if found is None:
                continue
            new, done = found
            if not done.preamble and chunk.path is None:
                done = replace(done, preamble=place.above)  # a lemma: it stands below others
            if place.name and self._library is not None:
                new = [replace(each, goal=self._library.plain(each.goal)) for each in new]
            pairs += new
            (solved if new else unsolved).append(done)
        tally.pairs = len(pairs)
        tally.seconds = time.monotonic() - began
        _write_problems(self._path(chunk, "solved"), solved)
        _write_problems(self._path(chunk, "unsolved"), unsolved)
        write_pairs(self._path(chunk, "pairs"), pairs)  # from here on the chunk is done
        return tally

    def close(self) -> None:
        """End the Lean process; a new one is started when it is needed."""
        if self._session is not None:
            self._session.close()
        self._session = self._steps = None

    def _restart(self) -> None:
        """A new Lean process for the same session: the places to come are places in it."""
        if self._session is not None:
            self._session.restart()

    def _path(self, chunk: Chunk, kind: str) -> Path:
        return self._folder / kind / f"{chunk.name}.jsonl"

    def _lean(self) -> tuple[Session, Steps]:
        if self._session is None or self._steps is None:
            self._session = Session(toolchain="embedded", memory_mb=MEMORY_MB).start()
            self._steps = Steps(self._session, seconds=5.0)
        return self._session, self._steps

    def _places(self, chunk: Chunk) -> Iterator[Place]:
        """The problems of a chunk, each in its place."""
        session, _ = self._lean()
        if chunk.topic == "exercises":
            for problem in sources.exercises(_COURSE):
                yield from self._with_lemmas(problem)
        elif chunk.path is not None:
            text = chunk.path.read_text(encoding="utf-8")
            topic = f"{chunk.topic}:{chunk.path.stem}"
            if chunk.topic == "core":
                self._library = self._library or Library.of(_CORE)
                yield from library(session, text, topic, self._library)
            else:
                yield from sources.walk(session, text, topic)
        else:
            module = importlib.import_module(f"leanbook.train.generators.{chunk.topic}")
            rng = random.Random(f"{chunk.topic} {chunk.seed} {chunk.number}")
            for problem in islice(module.problems(rng), chunk.size):
                yield from self._with_lemmas(problem)

    def _with_lemmas(self, problem: Problem) -> Iterator[Place]:
        """A problem, and before it the lemmas above it: their proofs have to be checked anyway."""
        session, _ = self._lean()
        here, above = Environment(), ""
        if "theorem" in problem.preamble:
            for place in sources.walk(session, problem.preamble, problem.topic):
                yield place
                here, above = place.ground, place.above
        rest = problem.preamble[len(above) :]
        if rest.strip():
            result = session.check(rest, at=here, timeout=20.0)
            if result.environment is None:
                yield Place(problem, None, problem.preamble)  # says why
                return
            here = result.environment
        yield Place(problem, here, problem.preamble)

    def _one(self, place: Place, chunk: Chunk, tally: Tally) -> tuple[list[Pair], Problem] | None:
        """The pairs of one problem, and the problem with its proof; None if it is left out."""
        _, steps = self._lean()
        problem = place.problem
        context = steps.context(place.above)
        origin = f"{chunk.name}:{tally.problems}:{problem.name}"
        tally.given += problem.proof is not None
        start: ProofState | None = None
        ground = place.ground
        pairs: list[Pair] = []
        try:
            ground = ground or steps.ground(problem.preamble)
            start = steps.start(problem, ground)
            if self._heldout.has_state(start, context):
                tally.heldout += 1
                self._told |= _told(problem)
                return None
            if place.name and (tactic := by_its_name(place, start)) is not None:
                pairs.append(Pair(str(start.goals[0]), (), tactic, origin))
            if problem.proof is not None:
                pairs += steps.pairs(problem, origin, ground=ground, context=context, start=start)
                tally.replayed += 1
                return self._allowed(pairs, context, tally), problem
        except StepsError as error:
            tally.reasons[str(error)] += 1
        if pairs:
            return self._allowed(pairs, context, tally), problem
        if start is None or ground is None or chunk.topic == "core" or not self._search_seconds:
            return None
        tally.searched += 1
        found, proof = searched(
            steps, problem, start, ground, context, origin, self._search_seconds
        )
        tally.found += proof is not None
        return self._allowed(found, context, tally), replace(problem, proof=proof)

    def _allowed(self, pairs: list[Pair], context: Context, tally: Tally) -> list[Pair]:
        """The pairs, unless a goal on the way, or a theorem told above, is one of the test set."""
        told = {line for pair in pairs for line in pair.premises}
        if told & self._told or any(self._heldout.has(pair.goal, context) for pair in pairs):
            tally.heldout += 1
            return []
        return pairs


def _told(problem: Problem) -> set[str]:
    """A theorem, as the goals below it are told of it."""
    context = Context.of(f"{problem.statement} := by sorry")
    return {f"{each.name} {each.statement}" for each in context.premises}


def searched(
    steps: Steps,
    problem: Problem,
    start: ProofState,
    ground: Environment,
    context: Context,
    origin: str,
    seconds: float,
    writer: TacticWriter | None = None,
    proposer: Proposer = RULES,
) -> tuple[list[Pair], str | None]:
    """Search for a proof of a problem, and cut it into pairs.

    Args:
        steps: Cuts the proof.
        problem: The problem.
        start: Its open proof.
        ground: The environment that it stands in.
        context: What stands above it.
        origin: Where the pairs are told to be from.
        seconds: How long the search may take.
        writer: Asks a model for tactics. Default: no model.
        proposer: What is tried beside the model's tactics. Default: the rules.

    Returns:
        The pairs and the proof; none and None if none was found.

    Raises:
        SessionError: Lean can't be started.
    """
    checker = Checker(min(seconds, _STEP))
    budget = Budget(seconds)
    found = Search(start, checker, writer, context, proposer).run(budget)
    if found is None:
        return [], None
    proof = "\n".join(tidy(found.state, checker, Budget(_TIDY)))
    solved = replace(problem, proof=proof)
    try:
        pairs = steps.pairs(solved, origin, ground=ground, context=context, start=start)
    except StepsError:
        pairs = pairs_of_path(found.state, context, origin)
    return pairs, proof


def generated_topics() -> list[str]:
    """The topics that there are generators for."""
    package = importlib.import_module("leanbook.train.generators")
    found: list[str] = []
    for module in pkgutil.iter_modules(package.__path__):
        loaded = importlib.import_module(f"{package.__name__}.{module.name}")
        if callable(getattr(loaded, "problems", None)):
            found.append(module.name)
    return found


def chunks_of(topic: str, seed: int, count: int) -> list[Chunk]:
    """The chunks of a topic.

    Args:
        topic: The topic.
        seed: The seed of its generator.
        count: How many problems of a generator at least: only whole chunks are made, as a smaller
            one would later pass for a whole one.

    Raises:
        LeanbookError: There is no such topic.
    """
    if topic == "core":
        paths = sorted(_CORE.rglob("*.lean"))
        return [Chunk(topic, 0, number, path=path) for number, path in enumerate(paths)]
    if topic == "course":
        paths = sorted(_TESTS.glob("*.lean"))
        return [Chunk(topic, 0, number, path=path) for number, path in enumerate(paths)]
    if topic == "exercises":
        return [Chunk(topic, 0, 0)]
    if topic not in generated_topics():
        raise LeanbookError(
            f"There is no topic {topic!r}.",
            hint=f"there are: {', '.join([*generated_topics(), 'course', 'exercises', 'core'])}.",
        )
    return [Chunk(topic, seed, number, CHUNK) for number in range(-(-count // CHUNK))]


def read_problems(path: Path) -> Iterator[Problem]:
    """The problems that a harvest has written to a file below `solved` or `unsolved`.

    Args:
        path: The file.

    Raises:
        LeanbookError: A line is not a problem.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                yield Problem(**json.loads(line))
            except (ValueError, TypeError) as error:
                raise LeanbookError(
                    f"{path}, line {number} is not a problem: {error}",
                    hint="take the line out.",
                ) from error


def _write_problems(path: Path, problems: Iterable[Problem]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for each in problems:
            row = {
                "topic": each.topic,
                "preamble": each.preamble,
                "statement": each.statement,
                "proof": each.proof,
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
