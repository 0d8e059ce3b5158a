"""Below a `%%lean` result: a button for each open proof that opens the explorer right there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from leanbook.notebook.explorer.record import Shelf
from leanbook.notebook.explorer.scene import line

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.lean.proof import ProofState

__all__ = ["offer"]

MOST = 8
"""Open proofs that get a button; the others are reached by `%explore NUMBER`."""
LETTERS = 48
"""Letters of a goal on its button."""


def offer(shell: InteractiveShell, states: Sequence[ProofState]) -> None:
    """Show the buttons in the cell that is running, if somebody sits before the notebook.

    Args:
        shell: The running IPython.
        states: The open proofs.
    """
    open_ = [state for state in states if state.goals]
    if not open_ or not _interactive(shell):
        return
    from IPython.display import display
    from ipywidgets import HBox, Layout, VBox

    shelf = Shelf()
    box = VBox()
    several = len(open_) > 1
    buttons = [
        _button(state, number if several else 0, _opener(box, state, shelf, number))
        for number, state in enumerate(open_[:MOST], 1)
    ]
    box.children = (HBox(buttons, layout=Layout(flex_flow="row wrap")),)
    # A notebook that was saved has no kernel behind its buttons, and nothing to say about them.
    model = {"version_major": 2, "version_minor": 0, "model_id": box.model_id}
    bundle = {
        "application/vnd.jupyter.widget-view+json": model,
        "text/plain": "",
        "text/html": "",
    }
    display(bundle, raw=True)
    shelf.show()


def _button(state: ProofState, number: int, act: Callable[[Any], None]) -> Any:
    from ipywidgets import Button, Layout

    target = f"⊢ {line(state.goals[0].target, LETTERS)}"
    button = Button(
        description=f"Explore {number}: {target}" if number else f"Explore {target}",
        tooltip="Open the proof explorer on this goal",
        layout=Layout(width="auto"),
    )
    button.on_click(act)
    return button


def _opener(box: Any, state: ProofState, shelf: Shelf, number: int) -> Callable[[Any], None]:
    def opened(button: Any) -> None:
        from leanbook.notebook.explorer.widget import Explorer

        button.disabled = True
        explorer = Explorer(state)
        explorer.record = shelf.slot(number)
        explorer.home = str(box.model_id)
        box.children = (*box.children, explorer)

    return opened


def _interactive(shell: InteractiveShell) -> bool:
    """Whether this is a notebook before which somebody sits.

    A program that runs notebooks tells the kernel that it can't be asked anything.
    """
    if not hasattr(shell, "kernel"):
        return False
    parent = getattr(shell, "get_parent", dict)() or {}
    return bool((parent.get("content") or {}).get("allow_stdin"))
