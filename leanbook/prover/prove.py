"""Filling every `sorry` of a text: two methods, one budget, and a judge who believes neither.

First the rules have a short try at each hole, which is enough for what is easy. Then the time that
is left is shared by the holes that are left: while the model writes whole proofs, the search goes
on by rules, and by the tactics that the model proposes. What is found is judged, made presentable,
put into the text, and the text is checked again as a whole.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Iterable

from leanbook.errors import LeanbookError, SessionError
from leanbook.lean.proof import ProofState
from leanbook.lean.results import STANDARD_AXIOMS
from leanbook.lean.session import Session
from leanbook.model.candidates import Model
from leanbook.model.prompts import PromptFormat, format_for
from leanbook.model.shipped import resolve
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.effort import Effort, Plan, theorem_report
from leanbook.prover.holes import Declaration, Workspace
from leanbook.prover.layout import tidy
from leanbook.prover.progress import Progress
from leanbook.prover.report import LeftAlone, ProofReport
from leanbook.prover.search import Found, Search
from leanbook.prover.source import Source
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.whole import Samples
from leanbook.prover.writer import Writer

__all__ = ["prove"]

STEP = 2.0
"""Seconds that one tactic of a search may take."""
_FIRST = 2.0
"""Seconds that the rules get for each hole at the start; no more than half the budget in all."""
_TIDY = 2.0
"""Seconds for making a proof presentable, once it is found; they come on top of the budget."""
_NOTICE = 1.0
"""Seconds in which a model that is told to stop should have told what it wrote."""
_WAIT = 0.05
_SLICE = 30.0
"""Seconds for each hole in the first round, where there is no limit in all."""
TACTICS = 8
"""Tactics that a model is asked for at each state of a search."""


def prove(
    code: str,
    session: Session | None = None,
    model: Model | str | None = None,
    attempts: int = 16,
    budget_s: float = 60.0,
    *,
    prompt_format: str | PromptFormat | None = None,
    repair_rounds: int = 1,
    seed: int = 0,
    measure: bool = False,
    price_per_million: tuple[float, float] | None = None,
    allowed: Iterable[str] = STANDARD_AXIOMS,
    progress: bool | None = None,
) -> ProofReport:
    """Fill every `sorry` that stands for a proof.

    A proof counts only if Lean's judge (`leanbook.lean.trust`) accepts it; whatever a model writes
    is data for the judge and nothing else. The text that comes back has no errors in Lean, and
    differs from the given one only where a `sorry` was. A `sorry` for a value (`def n : Nat :=
    sorry`) is left alone and named in the report.

    An attempt is one independent try: one whole proof that the model is asked for, with its
    repairs; or one search. pass@k speaks of the model's whole proofs where there is a model (a
    theorem that the rules prove before has none, and no number), else of the search; so does a
    model that writes single tactics only, such as the shipped one. By default
    proving stops at the first proof, so there may be fewer attempts than asked for, and only such
    numbers are given as can be without bias (`leanbook.prover.report.estimate`).

    Ctrl-C ends it early; what is proved by then is in the report, which says that it was
    interrupted. So does a model that fails: the report tells, and the search goes on by rules.

    Args:
        code: Lean source without errors.
        session: Where it is checked; it stays where it stands. Default: a new one.
        model: What proposes proofs and tactics beside the rules. Default: the model that Leanbook
            ships, if llama.cpp is installed (`leanbook.model.shipped`). "none": rules alone.
        attempts: How many whole proofs the model is asked for, for each hole. Default: 16.
        budget_s: How many seconds it may take in all, besides the checks of the whole text before
            and after. Default: 60.
        prompt_format: How the model is asked, by name or as a `PromptFormat`. Default: chosen by
            what is known of the model.
        repair_rounds: How often a proof that fails is given back with Lean's messages. Default: 1.
        seed: The same seed gives the same proposals. Default: 0.
        measure: Ask for all attempts for every theorem even when a proof is known, so that pass@k
            rests on all of them. Default: False.
        price_per_million: What a million tokens cost, read and written. Default: not known.
        allowed: The axioms that a proof may rest on. Default: those of Lean's own library.
        progress: Whether a bar is shown. Default: in a notebook and in a terminal.

    Returns:
        The report.

    Raises:
        LeanbookError: The code has errors before anything is proved; the message has them. Or an
            argument is out of its range.
        SessionError: Lean can't be started.

    Example:
        >>> report = prove("theorem t (p q : Prop) (h : p ∧ q) : q := by sorry", progress=False)
        >>> report.complete, report.theorems[0].proof
        (True, 'exact h.2')
    """
    if not isinstance(code, str):
        raise LeanbookError(f"Lean source must be a str, not {type(code).__name__}.")
    model = resolve(model)
    if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
        raise LeanbookError(f"attempts must be a whole number from 1, not {attempts!r}.")
    if isinstance(repair_rounds, bool) or not isinstance(repair_rounds, int) or repair_rounds < 0:
        raise LeanbookError(f"repair_rounds must be a whole number from 0, not {repair_rounds!r}.")
    budget = Budget(budget_s)
    if model is None or isinstance(prompt_format, PromptFormat):
        chosen = prompt_format if isinstance(prompt_format, PromptFormat) else None
    else:
        chosen = format_for(model, prompt_format)
    plan = Plan(
        attempts=attempts,
        repair_rounds=repair_rounds,
        seed=seed % 2**32,
        measure=measure,
        price=price_per_million,
        allowed=frozenset(allowed),
        progress=progress,
    )
    source = Source(code)
    if session is not None:
        return _Prover(session, source, budget.seconds, model, chosen, plan).run()
    with Session() as own:
        return _Prover(own, source, budget.seconds, model, chosen, plan).run()


class _Prover:
    """One run of `prove`."""

    def __init__(
        self,
        session: Session,
        source: Source,
        budget_s: float,
        model: Model | None,
        prompt_format: PromptFormat | None,
        plan: Plan,
    ) -> None:
        self._began = time.monotonic()
        self._source = source
        self._plan = plan
        self._format = prompt_format
        self._space = Workspace.of(session, source.code)
        self._budget = Budget(budget_s)
        self._writer = None if model is None else Writer(model)
        self._draws = prompt_format is not None and prompt_format.writes_proofs
        self._efforts = [
            Effort(hole, Checker(STEP, plan.allowed))
            for hole in self._space.holes
            if hole.proposition
        ]
        self._problems: list[str] = []
        self._progress = Progress(len(self._efforts), plan.progress)

    def run(self) -> ProofReport:
        """Work until all is proved, the time is over, or somebody interrupts."""
        interrupted = False
        try:
            with self._progress:
                try:
                    self._first_pass()
                    self._second_pass()
                except KeyboardInterrupt:
                    interrupted = True
                except SessionError as error:
                    self._problems.append(str(error))
                self._end_all()
        finally:
            if self._writer is not None:
                with contextlib.suppress(KeyboardInterrupt):
                    self._writer.close()
        return self._report(interrupted)

    def _end_all(self) -> None:
        """Stop the model; what it has written for a hole that is open is judged first."""
        judging, waiting = Budget(_NOTICE), Budget(2 * _NOTICE)
        for effort in self._efforts:
            with contextlib.suppress(KeyboardInterrupt, SessionError):
                self._end(effort, judging, waiting)

    # -- the order of work ----------------------------------------------------------------------

    def _first_pass(self) -> None:
        share = min(_FIRST, self._budget.seconds / 2 / max(len(self._efforts), 1))
        for effort in self._efforts:
            if self._budget.over:
                return
            self._work(effort, self._budget.within(share), None)

    def _second_pass(self) -> None:
        """Share the time that is left, in rounds: what one hole does not need is for the others."""
        slice_ = _SLICE
        todo = [effort for effort in self._efforts if self._is_alive(effort, self._writer)]
        while todo and not self._budget.over:
            for number, effort in enumerate(todo):
                share = self._budget.share(of=len(todo) - number)
                seconds = slice_ if math.isinf(share) else share
                self._work(effort, self._budget.within(seconds), self._writer)
                if self._budget.over:
                    return
            todo = [effort for effort in todo if self._is_alive(effort, None)]
            slice_ *= 2

    def _is_alive(self, effort: Effort, writer: Writer | None) -> bool:
        """Whether there is something left to try for a hole, now or when a model is asked."""
        samples = effort.samples
        if writer is not None and effort.tactics is None and not writer.broken:
            return effort.open or (self._plan.measure and self._draws)
        if samples is not None and not samples.finished and (effort.open or self._plan.measure):
            return True
        return effort.open and effort.search is not None and not effort.search.exhausted

    def _work(self, effort: Effort, budget: Budget, writer: Writer | None) -> None:
        """Work at one hole until it is filled or this budget is spent."""
        began = time.monotonic()
        was_open = effort.open
        self._progress.at(effort.hole.declaration.name)
        try:
            self._prepare(effort, writer)
            self._loop(effort, budget)
            if not effort.open and not self._is_alive(effort, None):
                self._end(effort, Budget(_NOTICE), Budget(_NOTICE))
        finally:
            effort.seconds += time.monotonic() - began
            if was_open and not effort.open:
                self._progress.done()

    def _prepare(self, effort: Effort, writer: Writer | None) -> None:
        """Ask the model, if that has not been done; begin a search, or go on with the last one."""
        ground = sum(not each.open for each in self._efforts)
        moved = effort.ground != ground
        if moved and effort.open:
            effort.states = self._space.states(effort.hole)
            effort.ground = ground
        fresh = False
        if writer is not None and self._format is not None and effort.tactics is None:
            fresh = True
            effort.tactics = TacticWriter(writer, self._format, TACTICS, self._plan.seed)
            if self._draws:
                effort.samples = Samples(
                    effort.states,
                    self._space.code_before(effort.hole),
                    writer,
                    self._format,
                    effort.checker,
                    attempts=self._plan.attempts,
                    repair_rounds=self._plan.repair_rounds,
                    seed=self._plan.seed,
                )
                effort.samples.ask()
        elif effort.samples is not None and moved:
            effort.samples.rebase(effort.states)
        if fresh and not moved and effort.search is not None and effort.tactics is not None:
            effort.search.ask_also(effort.tactics)
        elif effort.open and effort.states and (moved or effort.search is None):
            effort.scripts.clear()
            effort.context = Context.of(self._space.text_above(effort.hole))
            effort.search = Search(effort.states[0], effort.checker, effort.tactics, effort.context)
            effort.searches = 1

    def _end(self, effort: Effort, judging: Budget, waiting: Budget) -> None:
        """Ask for no more, judge what the model wrote for it, and learn what that took."""
        if effort.open and effort.found is not None:
            effort.searched = self._take(effort, effort.found, list(effort.found.state.tactics))
        if effort.open and effort.search is not None and effort.search.refused:
            effort.note = f"a proof was found, but {_told(effort.search.refused)}"
        effort.search = None
        if effort.samples is not None:
            found = effort.samples.close(judging, waiting)
            if found is not None and effort.open:
                self._take(effort, found, list(found.state.tactics))
        if effort.tactics is not None:
            effort.tactics.close(waiting)

    def _loop(self, effort: Effort, budget: Budget) -> None:
        while not budget.over:
            samples, search = effort.samples, effort.search
            found: Found | None = None
            if samples is not None:
                found = samples.advance(budget)
                if found is not None and effort.open:
                    self._take(effort, found, list(found.state.tactics))
            if effort.open and search is not None:
                found = search.advance(budget)
                if found is not None:
                    self._take_searched(effort, found)
            sampling = samples is not None and not samples.finished
            if not effort.open and not (sampling and self._plan.measure):
                return
            search = effort.search if effort.open else None
            if not sampling and (search is None or search.exhausted):
                return
            if (search is None or search.idle) and self._writer is not None:
                self._writer.woken.wait(min(_WAIT, budget.left))
                self._writer.woken.clear()
            self._progress.beat()

    # -- what is found --------------------------------------------------------------------------

    def _take_searched(self, effort: Effort, found: Found) -> None:
        """Make a found proof presentable and put it in; where there are more goals, go on."""
        states = effort.states
        effort.found = found if len(states) == 1 else None
        script = tidy(found.state, effort.checker, Budget(_TIDY))
        if len(states) > 1:
            effort.scripts.append(script)
            for state in states:
                if not any(self._closes(effort, state, each) for each in effort.scripts):
                    effort.search = Search(state, effort.checker, effort.tactics, effort.context)
                    return
            script = self._combined(effort)
        effort.searched = self._take(effort, found, script)
        if not effort.searched and list(found.state.tactics) != script:
            effort.searched = self._take(effort, found, list(found.state.tactics))
        effort.found = None

    def _closes(self, effort: Effort, state: ProofState, script: list[str]) -> bool:
        end = effort.checker.walk(state, ["\n".join(script)])
        return bool(end) and end[-1].done

    def _combined(self, effort: Effort) -> list[str]:
        """One script for all states: one of those that were found, or the first that works."""
        for script in effort.scripts:
            if all(self._closes(effort, state, script) for state in effort.states):
                return script
        if all(len(script) == 1 and "\n" not in script[0] for script in effort.scripts):
            return ["first " + " ".join(f"| {script[0]}" for script in effort.scripts)]
        blocks = ["\n".join(script).replace("\n", "\n   ") for script in effort.scripts]
        return ["\n".join(["first", *(f"| ({block})" for block in blocks)])]

    def _take(self, effort: Effort, found: Found, script: list[str]) -> bool:
        """Put a proof into the text, if Lean takes the text."""
        if not self._space.put(effort.hole, script):
            return False
        effort.source = found.source
        return True

    # -- the end --------------------------------------------------------------------------------

    def _report(self, interrupted: bool) -> ProofReport:
        try:
            self._check_whole()
            verdicts = {
                effort: self._space.verdict(effort.hole, self._plan.allowed)
                for effort in self._efforts
            }
        except (SessionError, KeyboardInterrupt) as error:
            # What was found is handed back, but nothing counts that Lean could not look at again.
            why = str(error) or "it was interrupted"
            self._problems.append(f"the finished text could not be checked as a whole: {why}")
            verdicts = {}
            interrupted = interrupted or isinstance(error, KeyboardInterrupt)
        theorems: dict[Declaration, list[Effort]] = {}
        for effort in self._efforts:
            theorems.setdefault(effort.hole.declaration, []).append(effort)
        if self._writer is not None:
            self._problems += [f"the model failed: {said}" for said in self._writer.problems]
        return ProofReport(
            code=self._source.restore(self._space.holes),
            theorems=tuple(
                theorem_report(
                    name,
                    efforts,
                    verdicts.get(efforts[0]),
                    self._plan,
                    drawn=self._draws,
                )
                for name, efforts in theorems.items()
            ),
            seconds=time.monotonic() - self._began,
            left_alone=tuple(
                LeftAlone(*self._space.text.position(hole.start), hole.declaration.name, hole.type)
                for hole in self._space.holes
                if not hole.proposition
            ),
            problems=tuple(self._problems),
            interrupted=interrupted,
        )

    def _check_whole(self) -> None:
        """Check the finished text in one go. If it fails, keep the proofs that it takes."""
        filled = [effort for effort in self._efforts if not effort.open]
        if not filled or self._space.is_sound(self._space.whole()):
            return
        written = [(effort, effort.hole.fill, effort.hole.tactics) for effort in filled]
        for effort in filled:
            self._space.empty(effort.hole)
        for number, (effort, fill, tactics) in enumerate(written):
            effort.hole.fill, effort.hole.tactics = fill, tactics
            try:
                sound = self._space.is_sound(self._space.whole())
            except (SessionError, KeyboardInterrupt):
                # What Lean can't be asked about any more is handed back all the same.
                for later, fill_, tactics_ in written[number:]:
                    later.hole.fill, later.hole.tactics = fill_, tactics_
                raise
            if not sound:
                self._space.empty(effort.hole)
                effort.source = None
                effort.note = "a proof was found, but the text as a whole does not take it"


def _told(reason: str) -> str:
    """The judge's reason, in the words that fit a text with holes."""
    if reason.startswith("it rests on `sorry`"):
        return "it rests on something that still has a sorry"
    return reason
