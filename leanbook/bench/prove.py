"""`leanbook bench prove`: how many theorems of a fixed set are proved, by what, and how soon.

Four provers search in the same way (`leanbook.prover.search`) and differ in who proposes tactics:
a plain fixed list, the rules, the model, and the rules with the model. An attempt is 250 tactics
that Lean is asked about; a search goes on from attempt to attempt, so pass@k is the share of
theorems that are proved within k attempts. A theorem gets 16 of them, and 20 seconds. A proof
counts when Lean's judge has accepted it.

The model is the shipped one; the environment variable `LEANBOOK_MODEL` names another.
`LEANBOOK_BENCH_EVERY=5` takes every fifth problem only. A plot is written to `bench-prove.svg`.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leanbook.bench.plot import draw
from leanbook.bench.problemset import LEVELS, TOPICS, BenchProblem, problem_set
from leanbook.bench.table import Row
from leanbook.errors import LeanbookError, MissingExtraError
from leanbook.lean.environments import Environment
from leanbook.lean.goals import Goal
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.model.candidates import Model
from leanbook.model.prompts import format_for
from leanbook.model.shipped import default
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker, wake_judge
from leanbook.prover.context import Context
from leanbook.prover.portfolio import Rule, rules
from leanbook.prover.prove import STEP, TACTICS
from leanbook.prover.report import KS
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer
from leanbook.tables import table_lines

__all__ = ["ATTEMPT", "SECONDS", "Outcome", "Prover", "provers", "run"]

SUMMARY = "how many theorems of a fixed set are proved, by what, and how soon"

ATTEMPT = 250
"""Tactics that Lean is asked about in one attempt."""
ATTEMPTS = KS[-1]
SECONDS = 20.0
"""Seconds for one theorem."""
PROVED = 0.85
MORE = 0.15
_WAIT = 0.05
PLOT = Path("bench-prove.svg")

FIXED = (
    *("rfl", "assumption", "trivial", "decide", "omega", "simp", "simp_all", "simp_all; omega"),
    *("grind", "contradiction", "constructor", "intro x", "intro h", "exact?", "left", "right"),
    *("funext x", "ext x", "split", "exfalso", "ac_rfl"),
)
"""The baseline: what one would try without looking at the goal."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class Prover:
    """Who proposes tactics in a search.

    Args:
        name: What the table calls it.
        propose: The tactics that are tried on a goal, beside the model's.
        asks: Whether the model is asked.
    """

    name: str
    propose: Callable[[Goal], Iterable[Rule]]
    asks: bool


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
    """

    problem: BenchProblem
    attempt: int | None
    seconds: float
    checks: int
    proof: tuple[str, ...] = ()
    sources: str = ""


@dataclass
class Scores:
    """What one prover did.

    Args:
        prover: Its name.
        outcomes: What became of each problem.
    """

    prover: str
    outcomes: list[Outcome] = field(default_factory=list)

    def passed(self, k: int, **only: object) -> float:
        """The share of problems that were proved within k attempts.

        Args:
            k: How many attempts.
            **only: Only problems with this topic or level.
        """
        chosen = [
            each
            for each in self.outcomes
            if all(getattr(each.problem, name) == value for name, value in only.items())
        ]
        proved = sum(each.attempt is not None and each.attempt <= k for each in chosen)
        return proved / max(len(chosen), 1)

    @property
    def median(self) -> float:
        """The median of the seconds that a proof took; nan without one."""
        taken = [each.seconds for each in self.outcomes if each.attempt is not None]
        return statistics.median(taken) if taken else float("nan")


def _fixed(goal: Goal) -> Iterator[Rule]:
    for tactic in FIXED:
        yield "fixed list", tactic


def _nothing(goal: Goal) -> Iterator[Rule]:
    return iter(())


def provers(model: Model | None) -> list[Prover]:
    """Those that are compared; without a model only two."""
    found = [Prover("fixed list", _fixed, False), Prover("rules", rules, False)]
    if model is not None:
        found += [Prover("model", _nothing, True), Prover("rules + model", rules, True)]
    return found


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings.

    Raises:
        LeanbookError: Lean can't be started.
    """
    chosen = default()
    if chosen.model is None:
        say(f"without a model: {chosen.why}")
    every = max(int(os.environ.get("LEANBOOK_BENCH_EVERY", "1")), 1)
    problems = problem_set()[::every]
    results = [Scores(each.name) for each in provers(chosen.model)]
    with Session() as session:
        try:
            for prover, scores in zip(provers(chosen.model), results, strict=True):
                for number, outcome in enumerate(run(prover, problems, session, chosen.model), 1):
                    scores.outcomes.append(outcome)
                    if number % 10 == 0 or number == len(problems):
                        share = f"{scores.passed(ATTEMPTS):.0%}"
                        say(f"{prover.name}: {number} of {len(problems)}, proved {share}")
        except KeyboardInterrupt:
            say("interrupted; this is what was measured until then")
    return report([each for each in results if each.outcomes], say)


def run(
    prover: Prover,
    problems: Sequence[BenchProblem],
    session: Session,
    model: Model | None,
    *,
    seconds: float = SECONDS,
    attempts: int = ATTEMPTS,
) -> Iterator[Outcome]:
    """Have a prover try problems.

    Args:
        prover: The prover.
        problems: The problems.
        session: Where they are checked; it stays where it stands.
        model: Who is asked, by those who ask.
        seconds: How long one problem may take.
        attempts: How many attempts it gets.

    Yields:
        What became of each, in order.

    Raises:
        LeanbookError: Lean does not accept a problem's statement, or what it stands on.
    """
    wake_judge(session)
    start = session.environment
    writer = Writer(model) if prover.asks and model is not None else None
    try:
        for problem in problems:
            state = _stated(problem, session, start)
            yield _try(prover, problem, state, writer, Budget(seconds), attempts)
    finally:
        if writer is not None:
            writer.close()


def _stated(problem: BenchProblem, session: Session, start: Environment) -> ProofState:
    """The state that a problem begins with."""
    where = f"{problem.topic}.lean, group {problem.group!r}"
    ground = session.check(problem.ground, at=start)
    if not ground.complete:
        said = ground.errors[0].text if ground.errors else "something in it is not proved"
        raise LeanbookError(
            f"Lean does not accept what the problems of {where} stand on: {said}",
            hint="Mend what is written below that group's name.",
        )
    result = session.check(problem.open, at=ground.environment)
    if result.errors or not result.sorries:
        said = result.errors[0].text if result.errors else "it leaves nothing to prove"
        raise LeanbookError(
            f"Lean does not accept the statement of {problem.name!r} ({where}): {said}",
            hint="Mend that statement.",
        )
    return result.sorries[0]


def _try(
    prover: Prover,
    problem: BenchProblem,
    state: ProofState,
    writer: Writer | None,
    budget: Budget,
    attempts: int,
) -> Outcome:
    """One search."""
    checker = Checker(STEP)
    asked = None
    if writer is not None:
        asked = TacticWriter(writer, format_for(writer.model), TACTICS, seed=0)
    search = Search(state, checker, asked, Context.of(problem.ground), prover.propose)
    found = None
    while not budget.over and checker.checks < ATTEMPT * attempts:
        found = search.advance(budget)
        if found is not None or search.exhausted:
            break
        if search.idle and writer is not None:
            writer.woken.wait(min(_WAIT, budget.left))
            writer.woken.clear()
    seconds = budget.spent
    if asked is not None:
        asked.close(Budget(_WAIT))
    if found is None:
        return Outcome(problem, None, seconds, checker.checks)
    attempt = max(-(-checker.checks // ATTEMPT), 1)
    return Outcome(problem, attempt, seconds, checker.checks, found.state.tactics, found.source)


def table(results: Sequence[Scores]) -> str:
    """pass@k of all provers and the median seconds of a proof, then pass@16 by topic and level.

    Args:
        results: What each prover did.
    """
    heads = ["prover", *(f"pass@{k}" for k in KS), "median s"]
    rows = [
        [each.prover, *(f"{each.passed(k):.1%}" for k in KS), f"{each.median:.2f}"]
        for each in results
    ]
    parts = [f"{topic}" for topic in TOPICS] + [f"level {level}" for level in LEVELS]
    split = [
        [
            each.prover,
            *(f"{each.passed(ATTEMPTS, topic=topic):.0%}" for topic in TOPICS),
            *(f"{each.passed(ATTEMPTS, level=level):.0%}" for level in LEVELS),
        ]
        for each in results
    ]
    lines = [*table_lines([heads, *rows]), "", f"pass@{ATTEMPTS} of each part:"]
    return "\n".join([*lines, *table_lines([["prover", *parts], *split])])


def report(results: Sequence[Scores], say: Say) -> list[Row]:
    """Tell what was found, draw it, and hold it against the targets.

    Args:
        results: What each prover did.
        say: Is told where the plot is.
    """
    if not results:
        return []
    print(table(results))
    try:
        draw(results, PLOT, SECONDS)
        say(f"the plot is in {PLOT}")
    except MissingExtraError as error:
        say(str(error))
    by_name = {each.prover: each for each in results}
    both, alone = by_name.get("rules + model"), by_name.get("rules")
    if both is None or alone is None:
        return []
    share, before = both.passed(ATTEMPTS), alone.passed(ATTEMPTS)
    return [
        Row(
            f"proved by rules and model, {len(both.outcomes)} theorems",
            f"{share:.1%}",
            target=f"at least {PROVED:.0%}",
            met=share >= PROVED,
        ),
        Row(
            "more than by rules alone",
            f"{share:.1%}",
            f"{before:.1%}",
            f"at least {100 * MORE:.0f} points",
            share - before >= MORE,
        ),
    ]
