"""What of an explorer remains in a saved notebook: on GitHub, in `nbconvert`, without a kernel.

It is an ordinary output beside the widget, brought up to date as the exploration goes on, and kept
out of sight while the widget is there.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from typing import Any

from leanbook.lean.goals import Goal, Hypothesis
from leanbook.notebook import plain
from leanbook.notebook.explorer.scene import calm, line
from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.reading import SIGNS
from leanbook.notebook.render import card, goal_html
from leanbook.prover.exploration import Exploration, Node, Proof, Status

__all__ = ["Record", "Shelf", "Slot", "bundle", "record_html", "record_text"]

MOST_NODES = 60
MOST_GOALS = 8
LONG = 600
"""Characters of one type or target."""
FEW_STEPS = 12
"""So many are shown without being asked for."""
_INSET = "padding:.2em .8em"
_SIGNS = {"open": "○", "closed": "●", "finished": "✓", "dead end": "✗"}


class Record:
    """The output; it is there once it has been shown.

    Attributes:
        key: By which a browser knows the output.
        version: How often it has changed.
        shown: What it shows, by MIME type.
    """

    def __init__(self) -> None:
        self.key = uuid.uuid4().hex
        self.version = 0
        self.shown: dict[str, str] = {}
        self._handle: Any = None
        self._lock = threading.Lock()

    def show(self, bundle: dict[str, str]) -> None:
        """Show it in the cell that is running."""
        from IPython.display import display

        with self._lock:
            self.shown = bundle
            same = True if self._handle is None else self._handle.display_id
            metadata = self._metadata()
            handle = display(bundle, raw=True, display_id=same, metadata=metadata)
            self._handle = self._handle or handle

    def update(self, bundle: dict[str, str]) -> None:
        """Bring it up to date, from any thread, if it has been shown."""
        with self._lock:
            if self._handle is not None and bundle != self.shown:
                self.shown = bundle
                self.version += 1
                self._handle.update(bundle, raw=True, metadata=self._metadata())

    def _metadata(self) -> dict[str, Any]:
        return {"leanbook": {"record": self.key, "version": self.version}}


class Slot:
    """The place of one explorer in a record that it shares with others.

    Args:
        record: The record.
        put: Takes what is to stand in this place.
    """

    def __init__(self, record: Record, put: Callable[[dict[str, str]], None]) -> None:
        self._record = record
        self.update = put

    @property
    def key(self) -> str:
        return self._record.key

    @property
    def version(self) -> int:
        return self._record.version

    @property
    def shown(self) -> dict[str, str]:
        return self._record.shown


class Shelf:
    """One output for the records of several explorers, empty at first."""

    def __init__(self) -> None:
        self._record = Record()
        self._bundles: dict[int, dict[str, str]] = {}
        self._lock = threading.Lock()

    def show(self) -> None:
        """Show it in the cell that is running."""
        self._record.show({"text/plain": "", "text/html": ""})

    def slot(self, number: int) -> Slot:
        """The place of one explorer.

        Args:
            number: Which explorer; they are shown in this order.
        """
        return Slot(self._record, lambda bundle: self._put(number, bundle))

    def _put(self, number: int, bundle: dict[str, str]) -> None:
        with self._lock:
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
        lines.append(plain.goals_text([_short(each) for each in tree.current.goals[:MOST_GOALS]]))
        if len(tree.current.goals) > MOST_GOALS:
            lines.append(f"… {len(tree.current.goals) - MOST_GOALS} more")
    if tree.current.parent is not None:
        lines += [] if proof.finished else ["", "proof so far:"]
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
            goal_html(_short(goal), number, len(goals))
            for number, goal in enumerate(goals[:MOST_GOALS], 1)
        )
        if len(goals) > MOST_GOALS:
            shown += f'<div class="lb-quiet">… {len(goals) - MOST_GOALS} more</div>'
        body += f'<div class="lb-code lb-bare"><div class="lb-note">{shown}</div></div>'
    if tree.current.parent is not None:
        script = highlighted(proof.script)
        label = f'<div class="lb-quiet" style="{_INSET}">Proof so far</div>'
        body += (
            f'<div class="lb-code lb-bare highlight">{"" if proof.finished else label}'
            f'<pre class="lb-text">{script}</pre></div>'
        )
    return card(state, f'<div class="lb-record"></div>{head}{body}{_tried(tree)}')


def _short(goal: Goal) -> Goal:
    """A goal without the far ends of long texts: a saved notebook is to stay small."""
    if len(goal.text) <= LONG:
        return goal
    rows = tuple(
        Hypothesis(each.names, _cut(each.type), None if each.value is None else _cut(each.value))
        for each in goal.hypotheses
    )
    lines = [f"case {goal.name}"] if goal.name else []
    for each in rows:
        value = "" if each.value is None else f" := {each.value}"
        lines.append(f"{' '.join(each.names)} : {each.type}{value}")
    target = _cut(goal.target)
    text = "\n".join([*lines, f"{goal.marker} {target}"])
    return Goal(text, goal.name, rows, target, goal.marker)


def _cut(text: str) -> str:
    return text if len(text) <= LONG else text[:LONG] + " …"


def _outcome(node: Node, proof: Proof) -> str:
    if proof.verified:
        return "proved, and verified once more as a whole"
    if proof.finished:
        return "every goal is closed; the whole was not verified"
    count = len(node.goals)
    return f"{count} {'goal' if count == 1 else 'goals'} left" if count else "incomplete"


def _tried(tree: Exploration) -> str:
    steps = len(tree.nodes) - 1
    if steps == 0:
        return ""
    rows: list[str] = []
    statuses = tree.statuses()
    for node, lane in _lanes(tree.root, statuses)[:MOST_NODES]:
        label = escape(line(calm(node.tactic))) or "start"
        here = " ← here" if node is tree.current else ""
        rows.append(f"{'    ' * lane}{_SIGNS[statuses[node]]} {label}{here}")
    if len(tree.nodes) > MOST_NODES:
        rows.append(f"… {len(tree.nodes) - MOST_NODES} more")
    text = "\n".join(rows)
    unfolded = " open" if steps <= FEW_STEPS else ""
    return (
        f"<details{unfolded}><summary>What was tried: {steps} "
        f"{'step' if steps == 1 else 'steps'}</summary>"
        f'<pre class="lb-text" style="{_INSET}">{text}</pre></details>'
    )


def _lanes(root: Node, statuses: dict[Node, Status]) -> list[tuple[Node, int]]:
    """The nodes from top to bottom, each with how far it stands to the right.

    As in the widget: the way that led to a proof, else the first that is alive, goes straight on;
    what was tried beside it stands between.
    """
    found: list[tuple[Node, int]] = []
    waiting = [(root, 0)]
    while waiting:
        node, lane = waiting.pop()
        found.append((node, lane))
        alive = [child for child in node.children if child.state is not None]
        proved = (child for child in alive if statuses[child] != "open")
        main = next(proved, alive[0] if alive else None)
        beside = [child for child in node.children if child is not main]
        beside.sort(key=lambda child: child.state is not None)  # dead ends first
        order = [(child, lane + 1) for child in beside]
        waiting += [*order, *([(main, lane)] if main else [])][::-1]
    return found
