"""Suggestions: tactics for an open goal, each of which Lean has run before anybody sees it.

They come from rules (`leanbook.prover.portfolio`), which need nothing, and from a model if there
is one. The model writes in a thread of its own while Lean checks the rules' tactics; what it
writes is text like any other, until Lean has taken it.
"""

from __future__ import annotations

import threading
import time
import warnings
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

from leanbook.errors import LeanbookError
from leanbook.lean.proof import ProofState
from leanbook.model.candidates import Model, Sampling
from leanbook.model.shipped import resolve
from leanbook.prover.ahead import finished
from leanbook.prover.asking import Asked
from leanbook.prover.checker import wake_judge
from leanbook.prover.context import Context, shown
from leanbook.prover.nearly import nearly
from leanbook.prover.portfolio import RULE, is_slow, rules
from leanbook.prover.suggestion import Collector, Status, Suggestion, Suggestions
from leanbook.prover.trying import attempts, judges

__all__ = ["Suggestion", "Suggestions", "stream", "suggest"]

TIMEOUT = 2.0
BUDGET = 10.0
AHEAD = 2
"""How many steps may open goals in a proof that is put together from rules."""
AHEAD_SECONDS = 4.0
_MADE_SECONDS = 0.5
"""Seconds that a weaker form of what a model proposed may take."""
_WAIT = 0.05


def suggest(
    state: ProofState,
    model: Model | str | None = None,
    k: int = 8,
    *,
    timeout: float = TIMEOUT,
    budget_s: float = BUDGET,
    errors: bool = False,
    prompt_format: str | None = None,
    sampling: Sampling | None = None,
    cancel: threading.Event | None = None,
    on_problem: Callable[[str], None] | None = None,
) -> Suggestions:
    """Tactics for the first goal of a proof state that Lean has found to work, the best first.

    What leads to the same goals is one suggestion, the shortest text of them. The order: what
    closes the goal; then what leaves fewer goals, then simpler ones; then what the model thought
    likelier; then the shorter text. A tactic that changes nothing is no suggestion. Where Lean
    refuses what a model wrote, weaker forms of it are tried (`rw [a]` for `rw [a, b]`).

    Args:
        state: The proof state.
        model: Who is asked for tactics beside the rules. Default: the model that Leanbook ships,
            if llama.cpp is installed (`leanbook.model.shipped`). "none": rules only.
        k: How many candidates the model writes, and how many suggestions come back at most.
        timeout: Seconds that one tactic may take. Default: 2.
        budget_s: Seconds in all, the model's included; the first search of a session takes one
            more, for the start of the judge. Default: 10.
        errors: Whether what failed comes too, behind the rest and beyond `k`. Default: no.
        prompt_format: The name of the model's prompt format. Default: by its metadata.
        sampling: How the model draws. Default: as its prompt format has it.
        cancel: When it is set, the search ends soon, and what was found is returned.
        on_problem: Is told what went wrong with the model. Default: a Python warning.

    Returns:
        The suggestions, none for a finished proof; `problems` has what went wrong. Ctrl-C ends
        the search: what was found until then comes back, and `interrupted` says so.

    Raises:
        LeanbookError: `k` or a limit is not a positive number, or the model is none.
        SessionError: The session is closed, or Lean can't be started.

    Example:
        >>> from leanbook import Session
        >>> state = Session().check("example (p : Prop) : p → p := by sorry").sorries[0]
        >>> suggest(state)[0].status
        'closes'
    """
    search = _Search(
        state,
        resolve(model),
        k,
        timeout=timeout,
        budget_s=budget_s,
        prompt_format=prompt_format,
        sampling=sampling,
        cancel=cancel,
    )
    interrupted = False
    try:
        for _ in search.run():
            pass
    except KeyboardInterrupt:
        interrupted = True
    for problem in search.problems:
        _tell(problem, on_problem)
    return Suggestions(search.best(errors=errors), search.problems, interrupted=interrupted)


def stream(
    state: ProofState,
    model: Model | str | None = None,
    k: int = 8,
    *,
    timeout: float = TIMEOUT,
    budget_s: float = BUDGET,
    errors: bool = False,
    prompt_format: str | None = None,
    sampling: Sampling | None = None,
    cancel: threading.Event | None = None,
    on_problem: Callable[[str], None] | None = None,
) -> Generator[Suggestions, None, None]:
    """The same as `suggest`, told while it is found.

    Arguments and errors are those of `suggest`; Ctrl-C passes through, and what was given before
    it stays good. Leaving the iterator early ends the search.

    Yields:
        Each time that something new is found, all that has been found so far, ranked and merged.
        The last one is what `suggest` would return.

    Example:
        >>> for found in stream(state):                                   # doctest: +SKIP
        ...     print(found[0])
    """
    search = _Search(
        state,
        resolve(model),
        k,
        timeout=timeout,
        budget_s=budget_s,
        prompt_format=prompt_format,
        sampling=sampling,
        cancel=cancel,
    )
    told = 0
    for new in search.run():
        for problem in search.problems[told:]:
            _tell(problem, on_problem)
        told = len(search.problems)
        if new is None or errors or new.status != "error":
            yield Suggestions(search.best(errors=errors), search.problems)


def _tell(problem: str, on_problem: Callable[[str], None] | None) -> None:
    if on_problem is not None:
        on_problem(problem)
    else:
        warnings.warn(problem, stacklevel=3)


@dataclass
class _Search:
    """One search for suggestions; `run` does it, and `best` may be asked at any time."""

    state: ProofState
    model: Model | None
    k: int
    timeout: float
    budget_s: float
    prompt_format: str | None
    sampling: Sampling | None
    cancel: threading.Event | None
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not isinstance(self.state, ProofState):
            raise LeanbookError(
                f"Suggestions are for an open proof, a ProofState, not for a "
                f"{type(self.state).__name__}.",
                hint="a check's open proofs are in its `sorries`: suggest(result.sorries[0]).",
            )
        for name, value in (("timeout", self.timeout), ("budget_s", self.budget_s)):
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0:
                raise LeanbookError(f"{name} must be a positive number, not {value!r}.")
        if isinstance(self.k, bool) or not isinstance(self.k, int) or self.k < 1:
            raise LeanbookError(f"k must be a whole number from 1, not {self.k!r}.")
        self._collector = Collector(next(iter(self.state.goals), None))
        self._deadline = 0.0
        self._heard: set[str] = set()
        self._context = Context.of(self.state.above)

    def best(self, *, errors: bool) -> list[Suggestion]:
        """What has been found, ranked."""
        found = self._collector.ranked(errors=errors)
        good = [each for each in found if each.status != "error"]
        return [*good[: self.k], *found[len(good) :]]

    def run(self) -> Iterator[Suggestion | None]:
        """Search; gives each suggestion that is new or has changed, and None at the end."""
        if self.state.goals and judges(self.state):
            wake_judge(self.state.session)
        self._deadline = time.monotonic() + self.budget_s
        if not self.state.goals:
            self.problems.append("No goal is left in this proof state, so nothing is suggested.")
        elif self.model is not None and not judges(self.state):
            self.problems.append(
                f"The model {self.model.name} was not asked: what it writes can be judged by the "
                "Lean that comes with Leanbook only, and this is another."
            )
            yield from self._run(None)
        elif self.model is None:
            yield from self._run(None)
        else:
            goal = self.state.goals[0]
            told = shown(str(goal), self._context)
            with Asked(self.model, goal, self.k, self.prompt_format, self.sampling, told) as asked:
                yield from self._run(asked)
        yield None

    def _run(self, asked: Asked | None) -> Iterator[Suggestion]:
        for name, tactic in rules(self.state.goals[0], self._context):
            yield from self._waiting(asked)
            if self._over():
                break
            if not is_slow(name):
                yield from self._try(tactic, f"{RULE}{name}")
            elif not self._collector.closed:
                yield from self._try(tactic, f"{RULE}{name}", only="closes")
        if not self._collector.closed and not self._over():
            yield from self._look_ahead()
        while asked is not None and not asked.over and not self._over():
            yield from self._waiting(asked, wait=_WAIT)
        if asked is not None:
            self._conclude(asked)

    def _conclude(self, asked: Asked) -> None:
        assert self.model is not None
        if asked.problem is not None:
            self.problems.append(f"The model {self.model.name} failed: {asked.problem}")
        elif not asked.over and not self._cancelled():
            self.problems.append(
                f"The model {self.model.name} was still writing when the {self.budget_s:g} s for "
                "this search were over; more of them (budget_s, or --budget in a cell) help."
            )

    def _waiting(self, asked: Asked | None, wait: float = 0.0) -> Iterator[Suggestion]:
        """Check what the model has written meanwhile."""
        while asked is not None and not self._over():
            proposal = asked.take(wait)
            if proposal is None:
                return
            source = f"model:{self.model.name if self.model is not None else ''}"
            if proposal.tactic in self._heard:
                continue
            self._heard.add(proposal.tactic)
            refused = False
            for new in self._try(proposal.tactic, source, proposal.logprob):
                refused = new.status == "error"
                yield new
            for weaker in nearly(proposal.tactic) if refused else ():
                if self._over() or self._collector.closed:
                    break
                yield from self._try(weaker, source, proposal.logprob, made=True)

    def _try(
        self,
        tactic: str,
        source: str,
        logprob: float | None = None,
        only: Status | None = None,
        *,
        made: bool = False,
    ) -> Iterator[Suggestion]:
        timeout = min(self.timeout, _MADE_SECONDS) if made else self.timeout
        limit = max(0.05, min(timeout, self._deadline - time.monotonic()))
        for found in attempts(self.state, tactic, source, timeout=limit, logprob=logprob):
            if only not in (None, found.status) and found.status != "error":
                continue  # several steps that lead nowhere are no step to show
            if found.status == "error" and made:
                continue  # nobody has written it, so nobody was wrong
            if (new := self._collector.add(found)) is not None:
                yield new

    def _look_ahead(self) -> Iterator[Suggestion]:
        deadline = min(self._deadline, time.monotonic() + AHEAD_SECONDS)
        text = finished(
            self.state,
            depth=AHEAD,
            deadline=deadline,
            stopped=self._cancelled,
            context=self._context,
        )
        if text is not None:
            yield from self._try(text, f"{RULE}several steps")

    def _cancelled(self) -> bool:
        return self.cancel is not None and self.cancel.is_set()

    def _over(self) -> bool:
        return self._cancelled() or time.monotonic() > self._deadline
