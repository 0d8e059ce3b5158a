"""`leanbook bench prove`: how many theorems of a fixed set are proved, by what, and how soon.

Four provers search in the same way (`leanbook.prover.search`) and differ in who proposes tactics:
a plain fixed list, the rules, the model, and the rules with the model. An attempt is 250 tactics
that Lean is asked about; a search goes on from attempt to attempt, so pass@k is the share of
theorems that are proved within k attempts. A theorem gets 16 of them, and 20 seconds. A proof
counts when Lean's judge has accepted it.

The provers take turns, problem by problem, and another one begins each time: so whatever else the
machine has to do, and what Lean remembers from one to the next, is the same for all.

The model is the shipped one; the environment variable `LEANBOOK_MODEL` names another.
`LEANBOOK_BENCH_EVERY=5` takes every fifth problem only. `LEANBOOK_BENCH_KEEP=FILE` keeps, in a
file, the problems that all provers have tried, and goes on from there the next time; that the same
Leanbook and the same machine do so is yours to see to. A plot is written to `bench-prove.svg`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import leanbook
from leanbook.bench.kept import Kept
from leanbook.bench.plot import draw
from leanbook.bench.problemset import BenchProblem, problem_set
from leanbook.bench.scores import Outcome, Scores, percent, table
from leanbook.bench.table import Row
from leanbook.errors import LeanbookError, MissingExtraError, ModelError
from leanbook.lean.environments import Environment
from leanbook.lean.goals import Goal
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.model.candidates import Model
from leanbook.model.prompts import format_for
from leanbook.model.shipped import LazyModel, default
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES, RULES, Candidate, Proposer, cost_of
from leanbook.prover.checker import Checker, wake_judge
from leanbook.prover.context import Context
from leanbook.prover.portfolio import RULE
from leanbook.prover.prove import STEP, TACTICS
from leanbook.prover.report import KS
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer

__all__ = ["ATTEMPT", "SECONDS", "Prover", "measure", "provers", "report", "run"]

SUMMARY = "how many theorems of a fixed set are proved, by what, and how soon"

ATTEMPT = 250
"""Tactics that Lean is asked about in one attempt."""
ATTEMPTS = KS[-1]
SECONDS = 20.0
"""Seconds for one theorem."""
PROVED = 0.85
MORE = 0.15
_PATIENCE = 2.0
"""Seconds that the model has to come to rest, before another prover begins."""
EVERY = "LEANBOOK_BENCH_EVERY"
KEEP = "LEANBOOK_BENCH_KEEP"
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
        proposer: What is tried beside the model's tactics.
        asks: Whether the model is asked.
    """

    name: str
    proposer: Proposer
    asks: bool


def _fixed(goal: Goal, context: Context) -> Iterator[Candidate]:
    for number, tactic in enumerate(FIXED, 1):
        yield Candidate(f"{RULE}fixed list", tactic, cost_of("fixed list", number))


def provers(model: Model | None) -> list[Prover]:
    """Those that are compared; without a model only two."""
    found = [Prover("fixed list", Proposer(_fixed), False), Prover("rules", RULES, False)]
    if model is not None:
        found += [Prover("model", NO_RULES, True), Prover("rules + model", RULES, True)]
    return found


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings.

    Raises:
        LeanbookError: Lean or the model that was named can't be had, or Lean does not accept the
            first problem.
    """
    model = default().get()
    if model is None:
        say(f"without a model: {default().why}")
    elif isinstance(model, LazyModel):
        model.load()  # which is not to be measured
    problems = problem_set()[:: _every()]
    who = provers(model)
    results = [Scores(each.name) for each in who]
    kept = _kept(problems, [each.name for each in who], model)
    if kept is not None:
        results = [Scores(name, outcomes) for name, outcomes in kept.outcomes.items()]
    left = [each for each in problems if each.name not in results[0].names]
    if len(left) < len(problems):
        say(f"{len(problems) - len(left)} of {len(problems)} problems were tried before")
    with Session() as session, ExitStack() as stack:
        runs = [stack.enter_context(closing(run(each, left, session, model))) for each in who]
        try:
            _take_turns(list(zip(results, runs, strict=True)), len(problems), say, kept)
        except KeyboardInterrupt:
            say("interrupted; this is what was measured until then")
        except LeanbookError as error:
            if not all(each.outcomes for each in results):
                raise
            say(f"{error}\nthis is what was measured until then")
    return report([each for each in results if each.outcomes], say)


def _kept(
    problems: Sequence[BenchProblem], names: Sequence[str], model: Model | None
) -> Kept | None:
    """What was found before, where it is kept."""
    named = os.environ.get(KEEP)
    if not named:
        return None
    setting = {
        "leanbook": leanbook.__version__,
        "model": None if model is None else model.name,
        "problems": len(problems),
        "seconds": SECONDS,
        "attempts": ATTEMPTS,
        "checks of an attempt": ATTEMPT,
    }
    return Kept(Path(named), setting, problems, names)


def _every() -> int:
    named = os.environ.get(EVERY, "1")
    if not named.isdecimal() or int(named) < 1:
        raise LeanbookError(
            f"{EVERY} is {named!r}, which is no number from 1 on.",
            hint="with 5, every fifth problem is taken; unset, all are.",
        )
    return int(named)


def _take_turns(
    turns: list[tuple[Scores, Iterator[Outcome]]], count: int, say: Say, kept: Kept | None = None
) -> None:
    """Have all provers try each problem that is left; another one begins each time."""
    everybody = len(turns)
    for number in range(max(len(scores.outcomes) for scores, _ in turns), count):
        first = number % max(len(turns), 1)
        found: dict[str, Outcome] = {}
        for turn in [*turns[first:], *turns[:first]]:
            scores, outcomes = turn
            try:
                found[scores.prover] = next(outcomes)
            except ModelError as error:  # the others go on
                say(f"{scores.prover}: {error}")
                if kept is not None:
                    say("what the others do from here on is not kept")
                turns.remove(turn)
            else:
                scores.outcomes.append(found[scores.prover])
        if kept is not None and len(found) == everybody:
            kept.add(found)
        if (number + 1) % 10 == 0 or number + 1 == count:
            shares = ", ".join(
                f"{each.prover} {percent(each.passed(ATTEMPTS))}" for each, _ in turns
            )
            say(f"{number + 1} of {count} problems; proved: {shares}")


def run(
    prover: Prover,
    problems: Sequence[BenchProblem],
    session: Session,
    model: Model | None,
    *,
    seconds: float = SECONDS,
    attempts: int = ATTEMPTS,
) -> Generator[Outcome, None, None]:
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
        ModelError: The model can't be asked any more.
    """
    wake_judge(session)
    start = session.environment
    writer = Writer(model) if prover.asks and model is not None else None
    try:
        for problem in problems:
            state = _stated(problem, session, start)
            outcome = _search(prover, problem, state, writer, Budget(seconds), attempts)
            if writer is not None and writer.broken:
                raise ModelError(
                    f"The model failed at {problem.name!r}: {writer.problems[-1]}",
                    hint="see that there is memory enough, and measure again.",
                )
            yield outcome
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


def _search(
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
    search = Search(state, checker, asked, Context.of(problem.ground), prover.proposer)
    found = search.run(budget, checks=ATTEMPT * attempts)
    seconds = budget.spent
    if asked is not None:
        asked.close(Budget(_PATIENCE))
    if found is None:
        return Outcome(problem, None, seconds, checker.checks, out_of_time=budget.over)
    attempt = max(-(-checker.checks // ATTEMPT), 1)
    return Outcome(problem, attempt, seconds, checker.checks, found.state.tactics, found.source)


def report(results: Sequence[Scores], say: Say) -> list[Row]:
    """Tell what was found, draw it, and hold it against the targets.

    Args:
        results: What each prover did.
        say: Is told where the plot is.

    Returns:
        The findings, on the problems that both provers in them have tried: where it was
        interrupted, one may have tried one more.
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
    if both is None or alone is None or not both.names & alone.names:
        return []
    tried = both.names & alone.names
    share, before = (each.on(tried).passed(ATTEMPTS) for each in (both, alone))
    return [
        Row(
            f"proved by rules and model, {len(tried)} theorems",
            percent(share, 1),
            target=f"at least {PROVED:.0%}",
            met=share >= PROVED,
        ),
        Row(
            f"more than by rules alone, {len(tried)} theorems",
            percent(share, 1),
            percent(before, 1),
            f"at least {100 * MORE:.0f} points",
            share - before >= MORE,
        ),
    ]
