"""A model asked for candidates in a thread, while the caller has Lean check others."""

from __future__ import annotations

import queue
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanbook.errors import LeanbookError
from leanbook.lean.goals import Goal
from leanbook.model.candidates import Candidate, Model, Sampling

__all__ = ["Asked", "Proposal", "as_statement"]


@dataclass(frozen=True)
class Proposal:
    """A tactic that a model proposes.

    Args:
        tactic: Its text, taken out of what the model wrote.
        logprob: How likely the model thought the whole. None: not known.
    """

    tactic: str
    logprob: float | None


class Asked:
    """A request to a model that runs in a thread of its own; a context manager.

    Args:
        model: The model.
        goal: The goal that tactics are wanted for.
        k: How many candidates to draw.
        prompt_format: The prompt format's name. Default: the one that fits the model.
        sampling: How to draw them. Default: the format's.
        premises: What the text above declares that may matter. Default: nothing.

    Attributes:
        problem: What went wrong. None: nothing so far.
    """

    def __init__(
        self,
        model: Model,
        goal: Goal,
        k: int,
        prompt_format: str | None = None,
        sampling: Sampling | None = None,
        premises: Sequence[str] = (),
    ) -> None:
        self.problem: str | None = None
        self._model, self._goal, self._k = model, goal, k
        self._format_name, self._sampling = prompt_format, sampling
        self._premises = premises
        self._queue: queue.SimpleQueue[Proposal | None] = queue.SimpleQueue()
        self._cancel = threading.Event()
        self._thread = threading.Thread(target=self._run, name="leanbook-model", daemon=True)
        self._over = False

    def __enter__(self) -> Asked:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def over(self) -> bool:
        """Whether everything that the model will write has been taken."""
        return self._over

    def take(self, wait: float = 0.0) -> Proposal | None:
        """The next tactic.

        Args:
            wait: How many seconds to wait for one. Default: not at all.

        Returns:
            A tactic; None if there is none yet, or no more: see `over`.
        """
        if self._over:
            return None
        try:
            got = self._queue.get(timeout=wait) if wait > 0 else self._queue.get_nowait()
        except queue.Empty:
            return None
        self._over = got is None
        return got

    def stop(self, patience: float = 0.5) -> None:
        """Have the model stop writing, and wait for it for a moment: it is over the budget.

        Args:
            patience: How many seconds. Default: 0.5.
        """
        self._cancel.set()
        if self._thread.ident is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        try:
            for tactic, candidate in self._candidates():
                self._queue.put(Proposal(tactic, candidate.logprob))
                if self._cancel.is_set():
                    break
        except LeanbookError as error:
            self.problem = str(error)
        # A model may be anybody's: nothing that it does may take the caller's results along.
        except Exception as error:
            self.problem = f"{type(error).__name__}: {error}"
        finally:
            self._queue.put(None)

    def _candidates(self) -> Iterator[tuple[str, Candidate]]:
        from leanbook.model.prompts import format_for

        style = format_for(self._model, name=self._format_name)
        request = style.tactic(str(self._goal), self._premises)
        code = ""
        if request is None:
            code = as_statement(self._goal)
            request = style.proof(code)
        if request is None:
            return
        sampling = self._sampling or request.sampling
        drawn = self._model.generate(request.prompt, self._k, sampling, cancel=self._cancel)
        for candidate in drawn:
            if code:
                text = style.read_proof(candidate.text, code) or ""
            else:
                text = request.with_names(style.read_tactic(candidate.text))
            if text.strip():
                yield text, candidate


def as_statement(goal: Goal) -> str:
    """A goal as an `example` to be proved, for models that write whole proofs only.

    Args:
        goal: The goal.

    Returns:
        Lean source that ends in `sorry`. It is for reading: names that can't be written lose their
        mark, so it need not mean the same to Lean.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> as_statement(parse_goal("p : Prop\\nh : p\\n⊢ p"))
        'example (p : Prop) (h : p) : p := by\\n  sorry'
    """
    binders: list[str] = []
    for each in goal.hypotheses:
        type_ = " ".join(each.type.split())
        if each.inaccessible and all(name.startswith("inst") for name in each.names):
            binders.append(f"[{type_}]")
            continue
        names = re.sub(r"✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*", "", " ".join(each.names))
        value = "" if each.value is None else f" := {' '.join(each.value.split())}"
        binders.append(f"({names} : {type_}{value})")
    head = " ".join(["example", *binders])
    return f"{head} : {' '.join(goal.target.split())} := by\n  sorry"
