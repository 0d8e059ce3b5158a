"""What is offered while somebody types a tactic into an explorer: as in `%%lean` cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leanbook.errors import LeanbookError
from leanbook.notebook.completion import complete
from leanbook.prover.exploration import Exploration

if TYPE_CHECKING:
    from leanbook.lean.ide import EditorService, Item
    from leanbook.lean.toolchain import Toolchain

__all__ = ["completions"]

PATIENCE = (0.4, 4.0, 15.0)
"""Seconds that Lean gets to answer, at first and when it is asked again: the language server may
be just starting. Meanwhile the names that are known here are offered."""
MOST = 30


def completions(
    tree: Exploration, goal: int, typed: str, cursor: int, patience: float = PATIENCE[0]
) -> dict[str, Any]:
    """What can stand where the cursor is.

    Args:
        tree: The exploration; the tactic is meant for its current node.
        goal: The number of the goal, from 0.
        typed: What has been typed.
        cursor: Where the cursor is in it, in code points.
        patience: Seconds that Lean gets to answer. Default: 0.4.

    Returns:
        `start`, where the word begins that is to be replaced; `items`, each with its text, kind
        and detail; `late`, whether Lean has not answered in time.
    """
    text, offset = _document(tree, goal, typed, cursor)
    here = tree.current.goals[goal : goal + 1]
    names = [name for each in here for name in each.names if "✝" not in name]
    asked = _Question(tree, text, offset, patience)
    found = complete(
        text, offset, items=asked.items, goals=lambda _: list(map(str, here)), names=names
    )
    start = max(0, cursor - (offset - found.start))
    return {
        "start": start,
        "items": [[each.text, each.kind, each.detail[:200]] for each in found.candidates[:MOST]],
        "late": asked.late,
    }


def _document(tree: Exploration, goal: int, typed: str, cursor: int) -> tuple[str, int]:
    """The source with the proof so far and what has been typed, and where the cursor is in it."""
    before = typed[:cursor]
    source = tree.source()
    state = tree.current.state
    last = before.rpartition("\n")[2].lstrip()
    if source is None or state is None or not last.strip():
        return before, cursor
    code, start, end = source
    turned = [f"rotate_left {goal}"] if goal else []
    filled = state.fill([*state.tactics, *turned, before])
    inside = filled.rfind(last.rstrip())
    if inside < 0:
        return before, cursor
    inside += len(last.rstrip())
    space = last[len(last.rstrip()) :]
    text = code[:start] + filled[:inside] + space + filled[inside:] + code[end:]
    return text, start + inside + len(space)


class _Question:
    """What is asked of Lean's language server, if the notebook has one."""

    def __init__(self, tree: Exploration, text: str, offset: int, patience: float) -> None:
        state = tree.root.state
        assert state is not None
        self._ground = state.ground
        self._service = _service(state.session.toolchain)
        self._text, self._offset = text, offset
        self._patience = patience
        self.late = False

    def items(self) -> list[Item] | None:
        if self._service is None:
            return None
        try:
            found = self._service.complete(self._ground, self._text, self._offset, self._patience)
        except LeanbookError:
            return None
        self.late = found is None
        return found


def _service(toolchain: Toolchain) -> EditorService | None:
    """The language server of this notebook's editor; None where the extension is not loaded."""
    from IPython.core.getipython import get_ipython

    from leanbook.notebook.editor import editor_of

    editor = editor_of(get_ipython())
    return None if editor is None else editor.service(toolchain)
