"""What of an explorer remains in a saved notebook: on GitHub, in `nbconvert`, without a kernel.

It is an ordinary output beside the widget, brought up to date as the exploration goes on, and kept
out of sight while the widget is there.
"""

from __future__ import annotations

import threading
from typing import Any

from leanbook.notebook import plain
from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.reading import SIGNS
from leanbook.notebook.render import card, goal_html
from leanbook.prover.exploration import Exploration, Node, Proof

__all__ = ["Record", "Shelf", "bundle", "record_html", "record_text"]

MOST_NODES = 60
MOST_GOALS = 8
_SIGNS = {"open": "○", "closed": "●", "finished": "✓", "dead end": "✗"}


class Record:
    """The output; it is there once it has been shown."""

    def __init__(self) -> None:
        self._handle: Any = None
        self._lock = threading.Lock()
        self._last: dict[str, str] = {}

    def show(self, bundle: dict[str, str]) -> None:
        """Show it in the cell that is running."""
        from IPython.display import display

        with self._lock:
            self._last = bundle
            if self._handle is None:
                self._handle = display(bundle, raw=True, display_id=True)
            else:
                display(bundle, raw=True, display_id=self._handle.display_id)

    def update(self, bundle: dict[str, str]) -> None:
        """Bring it up to date, from any thread, if it has been shown."""
        with self._lock:
            if self._handle is not None and bundle != self._last:
                self._last = bundle
                self._handle.update(bundle, raw=True)


class Shelf:
    """One output for the records of several explorers, empty at first."""

    def __init__(self) -> None:
        self._record = Record()
        self._bundles: dict[int, dict[str, str]] = {}

    def show(self) -> None:
        """Show it in the cell that is running."""
        self._record.show({"text/plain": "", "text/html": ""})

    def put(self, number: int, bundle: dict[str, str]) -> None:
        """Bring the record of one explorer up to date.

        Args:
            number: Which explorer; they are shown in this order.
            bundle: Its record.
        """
        self._bundles[number] = bundle
        together = [self._bundles[key] for key in sorted(self._bundles)]
        self._record.update(
            {
                "text/plain": "\n\n".join(each["text/plain"] for each in together),
                "text/html": "\n".join(each["text/html"] for each in together),
            }
        )


def bundle(title: str, tree: Exploration, proof: Proof) -> dict[str, str]:
    """The record by MIME type.

    Args:
        title: What is being proved.
        tree: The exploration.
        proof: The script of the current node.
    """
    return {
        "text/plain": record_text(title, tree, proof),
        "text/html": record_html(title, tree, proof),
    }


def record_text(title: str, tree: Exploration, proof: Proof) -> str:
    """The record as text; arguments as for `bundle`."""
    lines = [f"Proof explorer: {title} ({_outcome(tree.current, proof)})"]
    if not proof.finished:
        lines.append(plain.goals_text(tree.current.goals[:MOST_GOALS]))
    if tree.current.parent is not None:
        lines += [f"  {text}" for text in proof.script.split("\n")]
    return "\n".join(plain.shown(text) for text in lines)


def record_html(title: str, tree: Exploration, proof: Proof) -> str:
    """The record as HTML; arguments as for `bundle`."""
    state = "accepted" if proof.verified else "open"
    head = (
        f'<div class="lb-head"><span class="lb-sign" aria-hidden="true">{SIGNS[state]}</span> '
        f'<strong class="lb-title">Proof explorer</strong> <span><code>{escape(title)}</code>'
        f'</span> <span class="lb-aside">{escape(_outcome(tree.current, proof))}</span></div>'
    )
    body = ""
    if not proof.finished:
        goals = tree.current.goals
        shown = "".join(
            goal_html(goal, number, len(goals)) for number, goal in enumerate(goals[:MOST_GOALS], 1)
        )
        if len(goals) > MOST_GOALS:
            shown += f'<div class="lb-quiet">… {len(goals) - MOST_GOALS} more</div>'
        body += f'<div class="lb-code lb-bare"><div class="lb-note">{shown}</div></div>'
    if tree.current.parent is not None:
        script = highlighted(proof.script)
        body += f'<div class="lb-code lb-bare highlight"><pre class="lb-text">{script}</pre></div>'
    return card(state, f'<div class="lb-record"></div>{head}{body}{_tried(tree)}')


def _outcome(node: Node, proof: Proof) -> str:
    if proof.verified:
        return "proved, and verified once more as a whole"
    if proof.finished:
        return "every goal is closed; the whole was not verified"
    count = len(node.goals)
    return f"{count} {'goal' if count == 1 else 'goals'} left" if count else "incomplete"


def _tried(tree: Exploration) -> str:
    if len(tree.nodes) < 2:
        return ""
    rows: list[str] = []
    for node in [tree.root, *tree.root.below()][:MOST_NODES]:
        depth = len(node.path) - 1
        label = escape(" ".join(node.tactic.split())) or "start"
        here = " ← here" if node is tree.current else ""
        rows.append(f"{'  ' * depth}{_SIGNS[node.status]} {label}{here}")
    if len(tree.nodes) > MOST_NODES:
        rows.append(f"… {len(tree.nodes) - MOST_NODES} more")
    text = "\n".join(rows)
    return (
        f"<details><summary>all that was tried, {len(tree.nodes) - 1} steps</summary>"
        f'<pre class="lb-text">{text}</pre></details>'
    )
