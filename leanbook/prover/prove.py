"""Filling every `sorry` of a text: two methods, one budget, and a judge who believes neither.

First the rules have a short try at each hole, which is enough for what is easy. Then the time that
is left is shared by the holes that are left: while the model writes whole proofs, the search goes
on by rules, and by the tactics that the model proposes. What is found is judged, made presentable,
put into the text, and the text is checked again as a whole.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from leanbook.errors import LeanbookError, SessionError
from leanbook.lean.proof import ProofState
from leanbook.lean.results import STANDARD_AXIOMS
from leanbook.lean.session import Session
from leanbook.model.candidates import Model, Usage
from leanbook.model.prompts import PromptFormat, format_for
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker
from leanbook.prover.holes import Declaration, Hole, Workspace
from leanbook.prover.layout import tidy
from leanbook.prover.progress import Progress
from leanbook.prover.report import LeftAlone, ProofReport, TheoremReport, estimate
from leanbook.prover.search import Found, Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.whole import Samples
from leanbook.prover.writer import Writer

__all__ = ["prove"]

_STEP = 2.0
"""Seconds that one tactic of a search may take."""
_FIRST = 2.0
"""Seconds that the rules get for each hole at the start; no more than half the budget in all."""
_TIDY = 2.0
"""Seconds for making a proof presentable, once it is found; they come on top of the budget."""
_NOTICE = 1.0
"""Seconds in which a model that is told to stop should have told what it wrote."""
_WAIT = 0.05
_TACTICS = 8
"""Tactics that a model is asked for at each state of a search."""


def prove(
    code: str,
    session: Session | None = None,
    model: Model | None = None,
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
    theorem that the rules prove before has none, and no number), else of the search. By default
    proving stops at the first proof, so there may be fewer attempts than asked for, and only such
    numbers are given as can be without bias (`leanbook.prover.report.estimate`).

    Ctrl-C ends it early; what is proved by then is in the report, which says that it was
    interrupted. So does a model that fails: the report tells, and the search goes on by rules.

    Args:
        code: Lean source without errors.
        session: Where it is checked; it stays where it stands. Default: a new one.
        model: What proposes proofs and tactics. Default: none, the search goes by rules alone.
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
        (True, 'simp [h]')
    """
    if not isinstance(code, str):
        raise LeanbookError(f"Lean source must be a str, not {type(code).__name__}.")
    if model is not None and not isinstance(model, Model):
        raise LeanbookError(
            f"A model must be a leanbook Model, not {type(model).__name__}.",
            hint="load it first: leanbook.load_model('model.gguf').",
        )
    if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
        raise LeanbookError(f"attempts must be a whole number from 1, not {attempts!r}.")
    if isinstance(repair_rounds, bool) or not isinstance(repair_rounds, int) or repair_rounds < 0:
        raise LeanbookError(f"repair_rounds must be a whole number from 0, not {repair_rounds!r}.")
    budget = Budget(budget_s)
    if model is None or isinstance(prompt_format, PromptFormat):
        chosen = prompt_format if isinstance(prompt_format, PromptFormat) else None
    else:
        chosen = format_for(model, prompt_format)
    plan = _Plan(
        attempts=attempts,
        repair_rounds=repair_rounds,
        seed=seed % 2**32,
        measure=measure,
        price=price_per_million,
        allowed=frozenset(allowed),
        progress=progress,
    )
    source = _Source(code)
    if session is not None:
        return _Prover(session, source, budget.seconds, model, chosen, plan).run()
    with Session() as own:
        return _Prover(own, source, budget.seconds, model, chosen, plan).run()


@dataclass(frozen=True)
class _Plan:
    """What `prove` was asked for; see there."""

    attempts: int
    repair_rounds: int
    seed: int
    measure: bool
    price: tuple[float, float] | None
    allowed: frozenset[str]
    progress: bool | None


class _Source:
    """A text as it was given; within, lines end in a line feed, as Lean itself reads a file."""

    def __init__(self, code: str) -> None:
        self.given = code
        self.code = code.replace("\r\n", "\n")
        self._returns = [
            place - number
            for number, place in enumerate(
                index for index in range(len(code)) if code.startswith("\r\n", index)
            )
        ] if "\r\n" in code else []  # fmt: skip

    def restore(self, holes: Iterable[Hole]) -> str:
        """The given text, to the byte, with what was found in place of the holes."""
        parts: list[str] = []
        start = 0
        for hole in holes:
            if hole.fill is None:
                continue
            fill = hole.fill.replace("\n", "\r\n") if self._returns else hole.fill
            parts += [self.given[start : self._place(hole.start)], fill]
            start = self._place(hole.end)
        return "".join([*parts, self.given[start:]])

    def _place(self, offset: int) -> int:
        return offset + bisect_right(self._returns, offset - 1)


@dataclass(eq=False)
class _Effort:
    """The work that has gone into one hole."""

    hole: Hole
    checker: Checker = field(default_factory=lambda: Checker(_STEP))
    seconds: float = 0.0
    searches: int = 0
    searched: bool = False
    """Whether a search found a proof."""
    usage: Usage = field(default_factory=Usage)
    samples: Samples | None = None
    search: Search | None = None
    ground: int = -1
    """How many holes were filled when the search began; what it knows holds for that text."""
    target: int = 0
    """Which of the hole's proof states the search is at work on."""
    scripts: list[list[str]] = field(default_factory=list)
    """Where there are several states: the proofs that were found for some of them."""
    source: str | None = None
    note: str = ""

    @property
    def open(self) -> bool:
        return self.hole.fill is None


class _Prover:
    """One run of `prove`."""

    def __init__(
        self,
        session: Session,
        source: _Source,
        budget_s: float,
        model: Model | None,
        prompt_format: PromptFormat | None,
        plan: _Plan,
    ) -> None:
        self._began = time.monotonic()
        self._source = source
        self._plan = plan
        self._format = prompt_format
        self._space = Workspace.of(session, source.code)
        self._budget = Budget(budget_s)
        self._writer = None if model is None else Writer(model)
        self._efforts = [_Effort(hole) for hole in self._space.holes if hole.proposition]
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
        finally:
            if self._writer is not None:
                self._writer.close()
        return self._report(interrupted)

    # -- the order of work ----------------------------------------------------------------------

    def _first_pass(self) -> None:
        share = min(_FIRST, self._budget.seconds / 2 / max(len(self._efforts), 1))
        for effort in self._efforts:
            if self._budget.over:
                return
            self._work(effort, self._budget.within(share), None)

    def _second_pass(self) -> None:
        todo = [effort for effort in self._efforts if effort.open or self._is_to_be_measured()]
        while todo and not self._budget.over:
            seconds = self._budget.share(of=len(todo))
            effort = todo.pop(0)
            self._work(effort, self._budget.within(seconds), self._writer)
            if effort.open:
                self._progress.done()

    def _is_to_be_measured(self) -> bool:
        return self._plan.measure and self._writer is not None

    def _work(self, effort: _Effort, budget: Budget, writer: Writer | None) -> None:
        """Work at one hole until it is filled or the budget is spent."""
        began = time.monotonic()
        was_open = effort.open
        self._progress.at(effort.hole.declaration.name)
        tactics: TacticWriter | None = None
        try:
            states = self._space.states(effort.hole)
            if not states:
                return
            if writer is not None and self._format is not None:
                tactics = TacticWriter(writer, self._format, _TACTICS, self._plan.seed)
                self._draw(effort, states, writer)
            self._start_search(effort, states, tactics)
            self._loop(effort, states, budget, tactics)
        finally:
            try:
                if effort.samples is not None and writer is not None:
                    effort.samples.close(Budget(_NOTICE), _NOTICE)
            finally:
                if tactics is not None:
                    tactics.settle(_NOTICE)
                    effort.usage += tactics.usage
                effort.seconds += time.monotonic() - began
                if was_open and not effort.open:
                    self._progress.done()

    def _draw(self, effort: _Effort, states: tuple[ProofState, ...], writer: Writer) -> None:
        assert self._format is not None
        effort.samples = Samples(
            states,
            self._space.code_before(effort.hole),
            writer,
            self._format,
            effort.checker,
            attempts=self._plan.attempts,
            repair_rounds=self._plan.repair_rounds,
            seed=self._plan.seed,
        )
        effort.samples.ask()

    def _start_search(
        self, effort: _Effort, states: tuple[ProofState, ...], tactics: TacticWriter | None
    ) -> None:
        """Begin a search, or go on with the one that there is."""
        ground = sum(not each.open for each in self._efforts)
        if not effort.open:
            effort.search = None
        elif effort.search is None or effort.ground != ground or tactics is not None:
            effort.ground = ground
            effort.target = 0
            effort.scripts.clear()
            effort.search = Search(states[0], effort.checker, tactics)
            effort.searches = 1

    def _loop(
        self,
        effort: _Effort,
        states: tuple[ProofState, ...],
        budget: Budget,
        tactics: TacticWriter | None,
    ) -> None:
        while not budget.over:
            samples, search = effort.samples, effort.search
            found: Found | None = None
            if samples is not None:
                found = samples.advance(budget)
                if found is not None and effort.open:
                    self._take(effort, states, found, list(found.state.tactics))
            if effort.open and search is not None:
                found = search.advance(budget)
                if found is not None:
                    self._take_searched(effort, states, found, tactics)
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

    def _take_searched(
        self,
        effort: _Effort,
        states: tuple[ProofState, ...],
        found: Found,
        tactics: TacticWriter | None,
    ) -> None:
        """Make a found proof presentable and put it in; where there are more goals, go on."""
        script = tidy(found.state, effort.checker, Budget(_TIDY))
        if len(states) > 1:
            effort.scripts.append(script)
            left = [
                index
                for index, state in enumerate(states)
                if not any(self._closes(effort, state, each) for each in effort.scripts)
            ]
            if left:
                effort.target = left[0]
                effort.search = Search(states[left[0]], effort.checker, tactics)
                return
            script = self._combined(effort, states)
        effort.searched = self._take(effort, states, found, script)
        if not effort.searched and list(found.state.tactics) != script:
            effort.searched = self._take(effort, states, found, list(found.state.tactics))

    def _closes(self, effort: _Effort, state: ProofState, script: list[str]) -> bool:
        end = effort.checker.walk(state, ["\n".join(script)])
        return bool(end) and end[-1].done

    def _combined(self, effort: _Effort, states: tuple[ProofState, ...]) -> list[str]:
        """One script for all states: one of those that were found, or the first that works."""
        for script in effort.scripts:
            if all(self._closes(effort, state, script) for state in states):
                return script
        if all(len(script) == 1 and "\n" not in script[0] for script in effort.scripts):
            return ["first " + " ".join(f"| {script[0]}" for script in effort.scripts)]
        blocks = ["\n".join(script).replace("\n", "\n   ") for script in effort.scripts]
        return ["\n".join(["first", *(f"| ({block})" for block in blocks)])]

    def _take(
        self,
        effort: _Effort,
        states: tuple[ProofState, ...],
        found: Found,
        script: list[str],
    ) -> bool:
        """Put a proof into the text, if Lean takes the text."""
        if not self._space.put(effort.hole, script):
            return False
        effort.source = found.source
        return True

    # -- the end --------------------------------------------------------------------------------

    def _report(self, interrupted: bool) -> ProofReport:
        self._check_whole()
        theorems: dict[Declaration, list[_Effort]] = {}
        for effort in self._efforts:
            theorems.setdefault(effort.hole.declaration, []).append(effort)
        if self._writer is not None:
            self._problems += [f"the model failed: {said}" for said in self._writer.problems]
        return ProofReport(
            code=self._source.restore(self._space.holes),
            theorems=tuple(self._theorem(name, efforts) for name, efforts in theorems.items()),
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
        found = [(effort, effort.hole.fill, effort.hole.tactics) for effort in filled]
        for effort in filled:
            self._space.empty(effort.hole)
        for effort, fill, tactics in found:
            effort.hole.fill, effort.hole.tactics = fill, tactics
            if not self._space.is_sound(self._space.whole()):
                self._space.empty(effort.hole)
                effort.source = None
                effort.note = "a proof was found, but the text as a whole does not take it"

    def _theorem(self, declaration: Declaration, efforts: list[_Effort]) -> TheoremReport:
        axioms = self._space.axioms(efforts[0].hole)
        filled = all(not effort.open for effort in efforts)
        foreign = [axiom for axiom in axioms if axiom not in self._plan.allowed]
        notes = [effort.note for effort in efforts if effort.note]
        if filled and "sorryAx" in foreign:
            notes.append("its holes are filled, but it rests on something that still has a sorry")
        elif filled and foreign:
            notes.append(f"it rests on {', '.join(foreign)}, which is not allowed")
        proofs = ["\n".join(each.hole.tactics) for each in efforts if each.hole.tactics]
        sources = dict.fromkeys(each.source for each in efforts if each.source)
        usage = sum((_usage(effort) for effort in efforts), Usage())
        return TheoremReport(
            name=declaration.name,
            line=declaration.line,
            holes=len(efforts),
            proved=filled and not foreign,
            proof="\n\n".join(proofs) if proofs else None,
            source="; ".join(sources) if sources else None,
            attempts=sum(map(_attempts, efforts)),
            tokens=usage.completion_tokens,
            prompt_tokens=usage.prompt_tokens,
            seconds=sum(effort.seconds for effort in efforts),
            checks=sum(effort.checker.checks for effort in efforts),
            axioms=axioms,
            cost=_cost(usage, self._plan.price),
            pass_at=_pass_at(efforts, proved=filled and not foreign),
            note="; ".join(notes),
        )


def _usage(effort: _Effort) -> Usage:
    return effort.usage + (effort.samples.usage if effort.samples is not None else Usage())


def _attempts(effort: _Effort) -> int:
    drawn = effort.samples.drawn if effort.samples is not None else 0
    return drawn + effort.searches


def _cost(usage: Usage, price: tuple[float, float] | None) -> float | None:
    if price is None:
        return None
    return (usage.prompt_tokens * price[0] + usage.completion_tokens * price[1]) / 1e6


def _pass_at(efforts: list[_Effort], *, proved: bool) -> dict[int, float | None]:
    """A theorem with several holes needs a success for each; they are drawn independently."""
    product: dict[int, float | None] = {}
    for effort in efforts:
        if effort.samples is not None:
            outcomes = effort.samples.outcomes
        else:
            outcomes = [effort.searched and proved]
        for k, value in estimate(outcomes).items():
            before = product.get(k, 1.0)
            product[k] = None if value is None or before is None else before * value
    return product
