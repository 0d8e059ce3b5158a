"""`Explorer`: a proof in a widget.

The kernel keeps the tree and talks to Lean; the browser shows and asks. What is asked is done in a
thread of the explorer's own, one thing after the other, so that neither the kernel nor the page
waits, and the cell that opened the explorer is over at once.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from leanbook.errors import LeanbookError
from leanbook.lean.proof import ProofState
from leanbook.model.candidates import Model
from leanbook.model.shipped import NO_MODEL, resolve
from leanbook.notebook.explorer.bundle import STYLE, script
from leanbook.notebook.explorer.comforts import PATIENCE, completions
from leanbook.notebook.explorer.ideas import Ideas, Search
from leanbook.notebook.explorer.origin import source_data, title_of
from leanbook.notebook.explorer.record import Record, Slot, bundle, record_text
from leanbook.notebook.explorer.scene import (
    Data,
    idea_data,
    node_goal,
    proof_data,
    scene_data,
    visible_lines,
)
from leanbook.prover.exploration import Exploration, Node, Proof

__all__ = ["Explorer"]

IDLE_SECONDS = 20.0
"""After so long without a request the explorer's thread ends; the next one starts another."""
STOP_SECONDS = 10.0
"""So long a tactic that is to be stopped is pressed."""


class Explorer(anywidget.AnyWidget):
    """Explore a proof: look at its goals, try tactics, go back, and take the finished script.

    Args:
        state: The open proof, such as `_lean.sorries[0]`.
        model: Who proposes tactics beside the rules. Default: the model that `%lean_model` has
            named in this notebook, else the one that Leanbook ships. "none": rules only.
        suggest: Whether to look for suggestions without being asked. Default: yes.
        k: How many suggestions to show. Default: 8.
        budget_s: Seconds that one search for suggestions may take. Default: 10.

    Attributes:
        tree: Everything that was tried: a `leanbook.prover.exploration.Exploration`.
        record: What is to remain in a saved notebook.
        home: The id of the widget that is displayed: its own, or that of a box that it is in.

    Raises:
        LeanbookError: That is no proof state, or no model.

    Example:
        >>> import leanbook as lb                                         # doctest: +SKIP
        >>> lb.Explorer(_lean.sorries[0])                                 # doctest: +SKIP
    """

    _esm = script()
    _css = STYLE

    title = traitlets.Unicode().tag(sync=True)
    scene = traitlets.Dict().tag(sync=True)
    proof = traitlets.Dict().tag(sync=True)
    ideas = traitlets.Dict().tag(sync=True)
    busy = traitlets.Dict().tag(sync=True)
    ident = traitlets.Unicode().tag(sync=True)
    home = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        state: ProofState,
        model: Model | str | None = None,
        *,
        suggest: bool = True,
        k: int = 8,
        budget_s: float = 10.0,
    ) -> None:
        if not isinstance(state, ProofState):
            raise LeanbookError(
                f"An explorer needs a proof state, not a {type(state).__name__}.",
                hint="the last cell's are in _lean.sorries: leanbook.Explorer(_lean.sorries[0]).",
            )
        if model is not None and model != NO_MODEL and not isinstance(model, Model):
            raise LeanbookError(
                f"An explorer needs a leanbook model, not a {type(model).__name__}.",
                hint='load one: leanbook.load_model("model.gguf").',
            )
        self.tree = Exploration(state)
        self._model = model
        self._options = {"k": k, "budget_s": budget_s, "timeout": min(2.0, budget_s)}
        self._goal = 0
        self._wanted: object = None  # the completions that were asked for last
        self._suggest = suggest
        self._requests: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._scene_lock = threading.RLock()
        self._thread: threading.Thread | None = None
        self.record: Record | Slot = Record()
        self._search = Ideas(self._found)
        self._judged: dict[Node, Proof] = {}
        self._proof = self.tree.script()
        super().__init__(
            title=title_of(state),
            scene=scene_data(self.tree),
            proof=self._proof_data(),
            ideas={"status": "off", "items": [], "problems": [], "number": 0},
        )
        self.ident = self.home = str(self.model_id)  # by which the browser finds the widget's cell
        self.on_msg(self._hear)

    # -- what the browser asks ------------------------------------------------------------------

    def _hear(self, _: object, content: Any, __: object) -> None:
        """A message of the browser; what takes time is done in the explorer's thread."""
        if not isinstance(content, dict):
            return
        number = content.get("id")
        self.send({"heard": number})
        match content.get("do"):
            case "apply":
                tactic, goal = str(content.get("tactic", "")), _number(content.get("goal"))
                self._do(lambda: self._apply(tactic, goal, number))
            case "take":
                tactic, search = str(content.get("tactic", "")), _number(content.get("search"))
                self._do(lambda: self._take(tactic, search, number))
            case "go":
                node = _number(content.get("node"))
                self._do(lambda: self._go(lambda: self.tree.go_to(node), number))
            case "undo":
                self._do(lambda: self._go(self.tree.undo, number))
            case "goal":
                self._look_at(_number(content.get("goal")))
            case "whole":
                self._whole(_number(content.get("goal")), number)
            case "suggest":
                self._suggest = True
                self._do(self._look_for_ideas)
            case "cancel":
                self._suggest = False
                threading.Thread(target=self._search.stop, daemon=True).start()
            case "stop":
                self._stop()
            case "complete":
                goal, text = _number(content.get("goal")), str(content.get("text", ""))
                cursor = _number(content.get("cursor"))
                work = (goal, text, cursor, number)
                self._wanted = number
                threading.Thread(target=self._complete, args=work, daemon=True).start()
            case "abbreviations":
                from leanbook.notebook.abbreviations import table

                self.send({"abbreviations": table()})
            case "opened":
                self._do(self._opened)
            case "record":
                self.send({"record": [self.record.key, self.record.version, self.record.shown]})

    def _do(self, work: Callable[[], None]) -> None:
        """Do something in the explorer's thread, behind what was asked before."""
        with self._lock:
            self._requests.put(work)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(
                    target=self._work, name="leanbook-explorer", daemon=True
                )
                self._thread.start()

    def _work(self) -> None:
        while True:
            try:
                work = self._requests.get(timeout=IDLE_SECONDS)
            except queue.Empty:
                with self._lock:
                    if self._requests.empty():
                        self._thread = None
                        return
                continue
            try:
                work()
            except Exception as error:  # the thread must live on, and the reader must know
                self.send({"answer": None, "message": f"{type(error).__name__}: {error}"})

    # -- in the explorer's thread -----------------------------------------------------------------

    def _apply(self, tactic: str, goal: int, number: object) -> None:
        self._search.stop()
        self.busy = {"tactic": tactic, "since": time.time()}
        try:
            self.tree.apply(tactic, goal)
        except LeanbookError as error:
            self.busy = {}
            self._refused(number, str(error))
        else:
            self.busy = {}
            self._arrived(number)

    def _take(self, tactic: str, number: int, request: object) -> None:
        search = self._search.search
        found = search.found if search is not None and search.number == number else ()
        # The list may have been sorted anew since it was shown, and two have become one.
        idea = next((each for each in found if tactic in (each.tactic, *each.alternatives)), None)
        self._search.stop()
        if search is None or idea is None or idea.state is None:
            self._refused(request, "That suggestion is no longer there.")
            return
        try:
            self.tree.take(idea.state, search.goal, source=idea.source)
        except LeanbookError as error:
            self._refused(request, str(error))
        else:
            self._arrived(request)

    def _go(self, move: Callable[[], Node], number: object) -> None:
        self._search.stop()
        try:
            move()
        except LeanbookError as error:
            self._refused(number, str(error))
        else:
            self._arrived(number)

    def _refused(self, number: object, message: str) -> None:
        with self._scene_lock:
            self.scene = scene_data(self.tree, goal=self._goal)
        self.send({"answer": number, "ok": False, "message": visible_lines(message)})
        search = self._search.search
        if search is None or search.status != "over":  # it had to make way
            self._look_for_ideas()

    def _arrived(self, number: object) -> None:
        """Show where the exploration stands now."""
        node = self.tree.current
        known = self._judged.get(node)
        self._proof = known or self.tree.script()
        with self._scene_lock, self.hold_sync():
            self._goal = 0
            self.scene = scene_data(self.tree)
            self.proof = self._proof_data(judging=node.done and known is None)
            self.ideas = self._no_ideas()
            # Sent before what is held: who sees the new goals finds the input empty already.
            self.send({"answer": number, "ok": True})
        if node.done and known is None:
            self._judge(node)
        self._remember()
        self._look_for_ideas()

    def _judge(self, node: Node) -> None:
        try:
            self._proof = self._judged[node] = self.tree.judge(node)
        except LeanbookError as error:
            plain = self._proof
            self._proof = Proof(plain.script, plain.fill, True, False, str(error))
        self.proof = self._proof_data()

    def _opened(self) -> None:
        """A browser shows the explorer for the first time, or again."""
        search = self._search.search
        if self.tree.current.done and not self.proof.get("verified"):
            self._judge(self.tree.current)
        self._remember()
        if search is None:
            self._look_for_ideas()

    def _look_for_ideas(self) -> None:
        if not self._suggest or not self.tree.current.goals:
            return
        try:
            goal = min(self._goal, len(self.tree.current.goals) - 1)
            state = self.tree.facing(goal)
            model = _chosen_model() if self._model is None else resolve(self._model)
            self._search.start(state, model, goal=goal, **self._options)
        except LeanbookError as error:
            self.ideas = {**self._no_ideas(), "status": "over", "problems": [str(error)]}

    def _no_ideas(self) -> Data:
        status = "off" if not self._suggest or self.tree.current.done else "running"
        return {"status": status, "items": [], "problems": [], "number": 0}

    # -- in other threads -------------------------------------------------------------------------

    def _found(self, search: Search) -> None:
        """Something is new about a search; called in its thread."""
        if search is self._search.search:
            self.ideas = {
                "status": search.status,
                "items": idea_data(search.found),
                "problems": [visible_lines(text) for text in search.problems],
                "model": search.model or "",
                "number": search.number,
            }

    def _look_at(self, goal: int) -> None:
        with self._scene_lock:  # the explorer's thread may be on its way elsewhere
            node = self.tree.current
            scene = dict(self.scene)
            known = 0 <= goal < len(node.goals) and scene["node"] == node.number
            if not known or goal == self._goal:
                return
            self._goal = scene["shown"] = goal
            if str(goal) not in scene["details"]:
                scene["details"] = {**scene["details"], str(goal): node_goal(node, goal)}
            self.scene = scene
        self._do(lambda: self._look_elsewhere(goal))

    def _look_elsewhere(self, goal: int) -> None:
        if goal == self._goal:
            self._search.stop()
            self.ideas = self._no_ideas()
            self._look_for_ideas()

    def _whole(self, goal: int, number: object) -> None:
        """Everything about a goal that was cut."""
        node = self.tree.current
        if 0 <= goal < len(node.goals):
            data = node_goal(node, goal, whole=True)
            self.send({"whole": number, "node": node.number, "goal": goal, "data": data})

    def _complete(self, goal: int, text: str, cursor: int, number: object) -> None:
        for patience in PATIENCE:
            if number != self._wanted:
                return  # something else has been typed since
            try:
                found = completions(self.tree, goal, text, cursor, patience)
            except LeanbookError:
                found = {"start": cursor, "items": [], "late": False}
            self.send({"completions": number, **found})
            if not found["late"]:
                return

    def _stop(self) -> None:
        thread, busy = self._thread, self.busy
        state = self.tree.current.state
        if thread is None or state is None or not busy:
            return

        def stop() -> None:
            # The tactic may not have come to Lean yet, which then has nothing to stop.
            end = time.monotonic() + STOP_SECONDS
            while self.busy is busy and time.monotonic() < end:
                state.session.interrupt(thread.ident)
                time.sleep(0.05)

        # It waits until Lean has stopped, which the kernel's own thread should not.
        threading.Thread(target=stop, name="leanbook-stop", daemon=True).start()

    # -- what is shown ----------------------------------------------------------------------------

    def _proof_data(self, *, judging: bool = False) -> Data:
        return {**proof_data(self._proof), "judging": judging, "source": source_data(self.tree)}

    def _catch_up(self) -> None:
        """Show steps that were taken on `tree` from Python, since the scene was made."""
        node = self.tree.current
        shown = (self.scene["node"], len(self.scene["tree"]))
        if shown != (node.number, len(self.tree.nodes)):
            self._proof = self._judged.get(node) or self.tree.script()
            with self._scene_lock, self.hold_sync():
                self._goal = 0
                self.scene = scene_data(self.tree)
                self.proof = self._proof_data()
            if node.done and node not in self._judged:
                self._judge(node)

    def _remember(self) -> None:
        self.record.update(bundle(self.title, self.tree, self._proof))
        # A page that was loaded again does not hear of it otherwise, and asks for it.
        self.send({"record": [self.record.key, self.record.version]})

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget; and for places without a kernel an output with what was found."""
        self._catch_up()
        base = super()._repr_mimebundle_(**options)
        if base is None:
            return None
        data, metadata = base if isinstance(base, tuple) else (base, {})
        if _in_notebook():
            if isinstance(self.record, Record):
                self.record.show(bundle(self.title, self.tree, self._proof))
            text = f"Proof explorer: {self.title}"
            data = {
                **data,
                "text/plain": text,
                "text/html": "<p><em>Run this cell to explore the proof further.</em></p>",
            }
        else:
            data = {"text/plain": record_text(self.title, self.tree, self._proof)}
        return data, metadata

    def close(self) -> None:
        """End what is running, and the widget."""
        self._suggest = False
        if hasattr(self, "_search"):  # not if it was refused a moment ago
            self._search.stop()
        super().close()

    def __repr__(self) -> str:
        return f"<Explorer of {self.title}, {len(self.tree.nodes) - 1} steps tried>"


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _in_notebook() -> bool:
    from IPython.core.getipython import get_ipython

    return hasattr(get_ipython(), "kernel")


def _chosen_model() -> Model | None:
    """The model of this notebook: what `%lean_model` has named, else the default one."""
    from IPython.core.getipython import get_ipython

    from leanbook.notebook.magics import magics_of

    magics = magics_of(get_ipython())
    return resolve(None) if magics is None else magics.model
