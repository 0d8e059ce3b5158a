"""The test set, kept out of training: its statements, up to the names in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.context import Context
from leanbook.train.renaming import core_key, goal_key
from leanbook.train.sources import walk

__all__ = ["Heldout", "HeldoutError"]

_GROUP = re.compile(r"^-- group .*$", re.MULTILINE)


class HeldoutError(LeanbookError):
    """The statements that must not be trained on can't be read."""


class Heldout:
    """Statements that must not be trained on.

    Args:
        keys: Their keys (see `goal_key`).

    Example:
        >>> Heldout([goal_key("p : Prop\\n⊢ p → p")]).has("q : Prop\\n⊢ q → q")
        True
    """

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self.keys = frozenset(keys)

    @classmethod
    def of_folder(cls, session: Session, folder: Path) -> Heldout:
        """The theorems of all Lean files below a folder.

        A line `-- group NAME` begins a text of its own, which may use the same names again.

        Args:
            session: Where they are read; it stays where it stands.
            folder: The folder.

        Raises:
            HeldoutError: There are files, and no theorem in them.
        """
        paths = sorted(folder.rglob("*.lean"))
        texts = [text for path in paths for text in _GROUP.split(path.read_text(encoding="utf-8"))]
        keys = {
            goal_key(goal, context)
            for text in texts
            for state, context in _theorems(session, text)
            for goal in _openings(state)
        }
        if paths and not keys:
            raise HeldoutError(
                f"There are no theorems in {folder}.",
                hint="name the folder that holds the test set, or one without files for none.",
            )
        return cls(keys)

    def has(self, goal: str, context: Context | None = None) -> bool:
        """Whether a goal is one of them, be it beside hypotheses that have nothing to do with it.

        Args:
            goal: The goal as Lean prints it.
            context: What the text above it declares. Default: nothing.
        """
        return bool(self.keys) and not self.keys.isdisjoint(
            key(goal, context) for key in (goal_key, core_key)
        )

    def has_state(self, state: ProofState, context: Context | None = None) -> bool:
        """Whether an open proof is of one of them, as it is or behind `intros`."""
        return bool(self.keys) and any(self.has(goal, context) for goal in _openings(state))

    def stands_in(self, session: Session, text: str) -> bool:
        """Whether one of the theorems of a text is one of them.

        Args:
            session: Where the text is read; it stays where it stands.
            text: The text.
        """
        if not self.keys or "theorem" not in text:
            return False
        return any(self.has_state(state, context) for state, context in _theorems(session, text))

    def save(self, path: Path) -> None:
        """Write the keys to a file."""
        path.write_text(json.dumps(sorted(self.keys)), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Heldout:
        """Read keys that were saved.

        Raises:
            HeldoutError: The file can't be read.
        """
        try:
            return cls(str(key) for key in json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise HeldoutError(
                f"{path} can't be read: {error}", hint="delete it; it is made again."
            ) from error


def _theorems(session: Session, text: str) -> Iterator[tuple[ProofState, Context]]:
    """The theorems of a text, each with its proof open and with what stands above it."""
    for place in walk(session, text, ""):
        context = Context.of(place.above)
        for state in session.check(place.problem.open, at=place.ground).sorries:
            yield state, context


def _openings(state: ProofState) -> Iterator[str]:
    """A goal as it is, and with all introduced that can be."""
    goal = str(state.goals[0])
    yield goal
    if re.search(r"[∀→]", state.goals[0].target):
        try:
            yield str(state.apply("intros").goals[0])
        except TacticError:
            return
