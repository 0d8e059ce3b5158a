"""What one process of expert iteration does: search for proofs, and cut them into pairs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from leanbook.errors import LeanbookError, SessionError
from leanbook.lean.environments import Environment
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.model.candidates import Model
from leanbook.model.loading import load_model
from leanbook.model.prompts import format_for
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES, RULES, Proposer
from leanbook.prover.checker import wake_judge
from leanbook.prover.context import Context
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer
from leanbook.train.heldout import Heldout
from leanbook.train.mining import MEMORY_MB, searched
from leanbook.train.pairs import Pair, write_pairs
from leanbook.train.problems import Problem
from leanbook.train.steps import Steps, StepsError
from leanbook.train.unproved import (
    Outcome,
    Statement,
    done_file,
    proof_length,
    read_statements,
    write_outcomes,
)

__all__ = ["PROVERS", "Attempts", "Options"]

_LOAD_AGAIN = 3
"""After the model failed on so many statements in a row, it is loaded again."""
_GIVE_UP = 12
_PATIENCE = 1.0


PROVERS: dict[str, Proposer] = {"model": NO_RULES, "both": RULES}
"""Who may search: what is tried beside the model's tactics."""


@dataclass(frozen=True)
class Options:
    """How statements are tried.

    Args:
        provers: Who searches, one after the other until one finds a proof; see `PROVERS`.
        seconds: How long each search may take.
        tactics: How many tactics the model is asked for at each goal.
        teach: Whether a fresh statement's own proof is learnt from where the model alone found
            none: what the rules found in its place the model need not know.
        threads: How many threads llama.cpp uses. None: as usual.
        seed: What the model draws with.
    """

    provers: tuple[str, ...] = ("model", "both")
    seconds: float = 5.0
    tactics: int = 8
    teach: bool = True
    threads: int | None = None
    seed: int = 1


class Attempts:
    """Tries statements, with a Lean and an engine of its own.

    Args:
        folder: The folder of the training.
        number: The round.
        model: The model's file.
        heldout: What must not be trained on.
        options: How statements are tried.
    """

    def __init__(
        self, folder: Path, number: int, model: Path, heldout: Heldout, options: Options
    ) -> None:
        self._pairs = folder / "pairs"
        self._round = number
        self._path = model
        self._heldout = heldout
        self._options = options
        self._session: Session | None = None
        self._steps: Steps | None = None
        self._model: Model | None = None
        self._writer: Writer | None = None
        self._failed = 0
        self._died = ""

    def run(self, path: Path, over: Callable[[], bool] = lambda: False) -> list[Outcome] | None:
        """Try the statements of a chunk, and write the pairs and what became of them.

        Args:
            path: The file of the statements. Once there is its `done_file`, the chunk is done.
            over: Says, before each statement, whether to give up. Default: never.

        Returns:
            What became of them; None if it was given up.

        Raises:
            LeanbookError: The model can't be loaded, or fails again and again.
        """
        rows: list[Outcome] = []
        pairs: list[Pair] = []
        for number, statement in enumerate(read_statements(path), 1):
            if over():
                return None
            name = f"{self._round}:{path.stem}:{number}:{statement.problem.name}"
            outcome, new = self._try(statement, name)
            rows.append(outcome)
            pairs += new
        write_pairs(self._pairs / f"iterate-{self._round}-{path.stem}.jsonl", pairs)
        write_outcomes(done_file(path), rows)
        return rows

    def close(self) -> None:
        """End Lean and the engine; they are started again when they are needed."""
        self._close_lean()
        self._close_model()

    def _close_lean(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = self._steps = None

    def _close_model(self) -> None:
        if self._writer is not None:
            self._writer.close()
        if self._model is not None:
            self._model.close()
        self._writer = self._model = None

    def _lean(self) -> Steps:
        if self._session is None or self._steps is None:
            self._session = Session(toolchain="embedded", memory_mb=MEMORY_MB).start()
            wake_judge(self._session)
            self._steps = Steps(self._session, seconds=5.0)
        return self._steps

    def _asked(self) -> Writer:
        if self._model is None:
            self._model = load_model(self._path, threads=self._options.threads)
        if self._writer is None:
            self._writer = Writer(self._model)
        return self._writer

    def _try(self, statement: Statement, name: str) -> tuple[Outcome, list[Pair]]:
        """One statement; once more if Lean died of it, or beside it."""
        for _ in range(2):
            try:
                return self._one(statement, name)
            except StepsError as error:
                return Outcome(statement, "", None, 0, 0.0, str(error)), []
            except SessionError:
                self._close_lean()
        return Outcome(statement, "", None, 0, 0.0, "Lean died"), []

    def _one(self, statement: Statement, name: str) -> tuple[Outcome, list[Pair]]:
        steps = self._lean()
        known = statement.problem.proof
        problem = replace(statement.problem, proof=None)
        context = steps.context(problem.preamble)
        ground = steps.ground(problem.preamble)
        start = steps.start(problem, ground)
        if self._heldout.has_state(start, context) or self._heldout.stands_in(
            start.session, problem.preamble
        ):
            return Outcome(statement, "", None, 0, 0.0, "in the test set"), []
        began = time.monotonic()
        pairs: list[Pair] = []
        proof: str | None = None
        by = why = self._died = ""
        for prover in self._options.provers:
            pairs, proof = self._search(prover, steps, problem, start, ground, context, name)
            if proof is not None:
                by = prover
                break
        self._see_to_the_engine()
        seconds = max(time.monotonic() - began, 0.001)
        if by != "model" and known and self._options.teach and statement.source == "fresh":
            try:
                taught = f"taught:{name}"
                pairs = pairs + steps.pairs(
                    statement.problem, taught, ground=ground, context=context, start=start
                )
            except StepsError as error:
                why = str(error)
        if proof and statement.source == "shorter" and proof_length(proof) >= proof_length(known):
            pairs, why = [], "not shorter"
        if any(self._heldout.has(pair.goal, context) for pair in pairs):
            pairs, why = [], "a goal on the way is in the test set"
        return Outcome(statement, by, proof, len(pairs), seconds, why), pairs

    def _search(
        self,
        prover: str,
        steps: Steps,
        problem: Problem,
        start: ProofState,
        ground: Environment,
        context: Context,
        name: str,
    ) -> tuple[list[Pair], str | None]:
        """One search; once more if the engine died meanwhile, and there is no proof."""
        options = self._options
        seed = random.Random(f"{options.seed} {prover} {name}").randrange(2**31)
        pairs: list[Pair] = []
        proof: str | None = None
        for _ in range(2):
            writer = self._asked()
            asked = TacticWriter(writer, format_for(writer.model), options.tactics, seed)
            try:
                pairs, proof = searched(
                    *(steps, problem, start, ground, context, f"iterate:{name}", options.seconds),
                    asked,
                    PROVERS[prover],
                )
            finally:
                asked.close(Budget(_PATIENCE))
            if asked.usage.completion_tokens:
                self._failed = 0
            if not writer.broken:
                break
            self._died = writer.problems[-1]
            writer.close()  # it is not asked again; its model may be
            self._writer = None
            if proof is not None:
                break
        return pairs, proof

    def _see_to_the_engine(self) -> None:
        """Count the statements at which it died, whatever was proved; load it again, or give up."""
        if not self._died:
            return
        self._failed += 1
        if self._failed >= _GIVE_UP:
            raise LeanbookError(
                f"The model {self._path} died at {self._failed} statements in a row: {self._died}",
                hint="see that there is memory enough, and run it again; what is done is kept.",
            )
        if self._failed % _LOAD_AGAIN == 0:
            self._close_model()
