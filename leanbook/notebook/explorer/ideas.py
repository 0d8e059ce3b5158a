"""Suggestions, looked for in the background while somebody looks at a goal.

One search runs at a time. It is stopped, with whatever tactic Lean is running for it, before
anything else is asked of Lean, so that a step never waits for a suggestion.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leanbook.errors import LeanbookError
from leanbook.model.shipped import NO_MODEL
from leanbook.prover.suggest import stream

if TYPE_CHECKING:
    from leanbook.lean.proof import ProofState
    from leanbook.model.candidates import Model
    from leanbook.prover.suggestion import Suggestion

__all__ = ["Ideas", "Search"]

BEAT = 0.12
"""Seconds between two tellings at least."""
PATIENCE = 5.0
"""Seconds that a search that was stopped gets to end; then it is left to itself."""
_TICK = 0.02


@dataclass(eq=False)
class Search:
    """One search.

    Attributes:
        number: Counts the searches of an explorer.
        state: The proof state, its first goal being what is asked about.
        model: The model's name. None: only rules are asked.
        goal: The number of the goal that is asked about, before it was put in front.
        status: "running", "over", or "cancelled".
        found: What has been found, the best first.
        problems: What went wrong, a sentence each.
    """

    number: int
    state: ProofState
    model: str | None
    goal: int = 0
    status: str = "running"
    found: Sequence[Suggestion] = ()
    problems: list[str] = field(default_factory=list)


class Ideas:
    """The searches of one explorer.

    Args:
        tell: Is called, in the search's thread, when something new is known.
    """

    def __init__(self, tell: Callable[[Search], None]) -> None:
        self._tell = tell
        self._cancel = threading.Event()
        self._thread: threading.Thread | None = None
        self._count = 0
        self.search: Search | None = None

    def start(
        self,
        state: ProofState,
        model: Model | None,
        k: int,
        budget_s: float,
        timeout: float,
        goal: int = 0,
    ) -> Search:
        """Look for suggestions; the search before this one is ended.

        Args:
            state: The proof state; what is asked about is its first goal.
            model: Who else is asked. None: only rules.
            k: How many suggestions, and how many candidates of the model.
            budget_s: Seconds in all.
            timeout: Seconds that one tactic may take.
            goal: The number of that goal in the exploration. Default: the first.
        """
        self.stop()
        self._count += 1
        search = Search(self._count, state, None if model is None else model.name, goal)
        self.search = search
        cancel = self._cancel = threading.Event()

        def run() -> None:
            shown = 0.0
            try:
                for found in stream(
                    state,
                    NO_MODEL if model is None else model,
                    k,
                    timeout=timeout,
                    budget_s=budget_s,
                    cancel=cancel,
                    on_problem=search.problems.append,
                ):
                    search.found = found
                    if time.monotonic() - shown > BEAT and not cancel.is_set():
                        shown = time.monotonic()
                        self._tell(search)
            except LeanbookError as error:
                search.problems.append(str(error))
            except Exception as error:  # a model may be anybody's code
                search.problems.append(f"The search failed: {type(error).__name__}: {error}")
            search.status = "cancelled" if cancel.is_set() else "over"
            self._tell(search)

        self._thread = threading.Thread(target=run, name="leanbook-ideas", daemon=True)
        self._tell(search)
        self._thread.start()
        return search

    def stop(self) -> None:
        """End the search that is running; returns when it no longer asks anything of Lean."""
        thread, search = self._thread, self.search
        if thread is None or search is None or thread is threading.current_thread():
            return
        self._cancel.set()
        end = time.monotonic() + PATIENCE
        while thread.is_alive() and time.monotonic() < end:
            search.state.session.interrupt(thread.ident)
            thread.join(_TICK)
        self._thread = None
