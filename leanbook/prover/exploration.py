"""Everything that was tried on one proof, as a tree in which nothing is ever lost.

An `Exploration` begins at a proof state and grows with each tactic. Going back is only a step to
another node; what Lean refused stays too, as a dead end with Lean's message. When a proof is found,
its script is put in order and judged once more as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.goals import Goal
from leanbook.lean.proof import Limit, ProofState
from leanbook.lean.trust import step
from leanbook.prover.outline import Work, flat, outline, written
from leanbook.prover.pieces import Text
from leanbook.prover.trying import offers

__all__ = ["Exploration", "Node", "Proof", "Status"]

Status = Literal["open", "closed", "dead end", "finished"]

YOU = "you"


@dataclass(eq=False)
class Node:
    """One thing that was tried.

    Attributes:
        number: Counts from 0, the start.
        state: The proof state that the tactic led to. None: Lean refused it.
        tactic: The tactic. Empty at the start.
        goal: The number of the goal that it worked on, from 0.
        source: Who had the idea: "you", "model:NAME" or "rule:NAME".
        message: Why Lean refused it. Empty otherwise.
        parent: What it was tried on. None at the start.
        children: What was tried on it, in order.
    """

    number: int
    state: ProofState | None
    tactic: str = ""
    goal: int = 0
    source: str = YOU
    message: str = ""
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)
    _turned: dict[int, ProofState] = field(default_factory=dict, repr=False)
    """The state with another goal in front, by the goal's number."""

    @property
    def goals(self) -> tuple[Goal, ...]:
        """What is left to be shown; nothing where Lean refused the tactic."""
        return () if self.state is None else self.state.goals

    @property
    def done(self) -> bool:
        """Whether the proof is complete here."""
        return self.state is not None and self.state.done

    @property
    def status(self) -> Status:
        """ "finished": the proof is complete here; "closed": a complete proof lies below; "dead
        end": Lean refused it; "open": anything else."""
        if self.state is None:
            return "dead end"
        if self.done:
            return "finished"
        return "closed" if any(each.done for each in self.below()) else "open"

    @property
    def path(self) -> tuple[Node, ...]:
        """The nodes from the start to this one."""
        found: list[Node] = []
        node: Node | None = self
        while node is not None:
            found.append(node)
            node = node.parent
        return tuple(reversed(found))

    def below(self) -> Iterator[Node]:
        """All nodes below this one, in the order of a reader."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children[::-1]


@dataclass(frozen=True)
class Proof:
    """The script of a node.

    Attributes:
        script: The tactics, in order and with the proof of each case below it. What is still open
            has a `sorry`.
        fill: The same as it can stand for the `sorry` in its source.
        finished: Whether the proof is complete.
        verified: Whether Lean was given the script as a whole, and the judge took it.
        reason: Why it was, or was not; for a person to read.
    """

    script: str
    fill: str
    finished: bool = False
    verified: bool = False
    reason: str = ""


class Exploration:
    """The tree of all that was tried on a proof.

    Args:
        state: Where to begin. The tactics that led to it become the tree's first branch, so that
            one can go back beyond it.

    Attributes:
        nodes: Every node, in the order in which they were tried; its place is its number.
        current: The node that the next tactic works on.

    Example:
        >>> from leanbook import Session
        >>> state = Session().check("example (p : Prop) : p → p := by sorry").sorries[0]
        >>> tree = Exploration(state)
        >>> tree.apply("intro h").status
        'open'
        >>> tree.undo().number, len(tree.nodes)
        (0, 2)
    """

    def __init__(self, state: ProofState) -> None:
        states = [state]
        while states[-1].parent is not None:
            states.append(states[-1].parent)
        self.nodes: list[Node] = []
        self.current = self._add(Node(0, states.pop()))
        for later in reversed(states):
            self.current = self._add(
                Node(0, later, later.tactic or "", parent=self.current)  # on its first goal
            )
        self._start = self.current

    @property
    def root(self) -> Node:
        """The `sorry` as it was found."""
        return self.nodes[0]

    @property
    def start(self) -> Node:
        """The state that was given."""
        return self._start

    @property
    def finished(self) -> Node | None:
        """A node where the proof is complete: the current one if it is, else the first found."""
        if self.current.done:
            return self.current
        return next((node for node in self.nodes if node.done), None)

    def statuses(self) -> dict[Node, Status]:
        """The status of every node, found in one pass over the tree."""
        closed = {node for end in self.nodes if end.done for node in end.path}
        found: dict[Node, Status] = {}
        for node in self.nodes:
            if node.state is None:
                found[node] = "dead end"
            elif node.done:
                found[node] = "finished"
            else:
                found[node] = "closed" if node in closed else "open"
        return found

    def apply(
        self,
        tactic: str,
        goal: int = 0,
        *,
        source: str = YOU,
        timeout: float | Limit | None = Limit.SESSION,
    ) -> Node:
        """Try a tactic on the current node, and go where it leads.

        What has been tried there before is not tried again; one goes to it.

        Args:
            tactic: The tactic, one or several lines.
            goal: The number of the goal that it is to work on, from 0. Default: the first.
            source: Who had the idea. Default: "you".
            timeout: How many seconds it may take; None for no limit. Default: the session's.

        Returns:
            The node that it led to, which is now the current one.

        Raises:
            TacticError: Lean refused it. It is kept as a dead end; the current node stays.
            TacticTimeoutError: It was stopped because its time or memory ran out; kept as well.
            SessionError: The session is closed, or Lean can't be started.
        """
        here = self.current
        state = self.facing(goal)
        known = self._known(tactic.strip(), goal)
        if known is not None and known.state is not None:
            self.current = known
            return known
        try:
            after = state.apply(tactic, timeout=timeout)
        except TacticError as error:
            self.fail(tactic, str(error), goal, source=source)
            raise
        if known is not None:  # it was stopped then, and has worked now
            known.state, known.message = after, ""
            self.current = known
            return known
        self.current = self._add(Node(0, after, after.tactic or "", goal, source, "", here))
        return self.current

    def facing(self, goal: int) -> ProofState:
        """The current state with a goal of choice in front.

        Args:
            goal: The number of the goal, from 0.

        Raises:
            TacticError: There is no such goal.
            SessionError: The session is closed, or Lean can't be started.
        """
        here = self.current
        state = here.state
        assert state is not None
        if not state.goals:
            raise TacticError("There is no goal left here.")
        if not 0 <= goal < len(state.goals):
            raise TacticError(f"There is no goal {goal + 1}; {len(state.goals)} are left.")
        if goal == 0:
            return state
        if goal not in here._turned:
            here._turned[goal] = state.apply(f"rotate_left {goal}")
        return here._turned[goal]

    def take(self, state: ProofState, goal: int = 0, *, source: str = YOU) -> Node:
        """Go on to a state that was found elsewhere, by a tactic on `facing(goal)`.

        Args:
            state: The state, such as that of a suggestion.
            goal: The number of the goal that the tactic worked on, from 0. Default: the first.
            source: Who had the idea. Default: "you".

        Raises:
            LeanbookError: The state does not follow on the current one.
        """
        if state.tactic is None or state.parent is not self.facing(goal):
            raise LeanbookError("This step belongs to another proof state.")
        known = self._known(state.tactic, goal)
        if known is None:
            known = self._add(Node(0, state, state.tactic, goal, source, "", self.current))
        elif known.state is None:
            known.state, known.message = state, ""
        self.current = known
        return known

    def fail(self, tactic: str, message: str, goal: int = 0, *, source: str = YOU) -> Node:
        """Keep an attempt that failed as a dead end. Arguments as for `apply`."""
        known = self._known(tactic.strip(), goal)
        if known is None:
            text = tactic.strip()
            known = self._add(Node(0, None, text, goal, source, message, self.current))
        elif known.state is None:
            known.message = message
        return known

    def go_to(self, node: Node | int) -> Node:
        """Make another node the current one.

        Args:
            node: The node or its number. From a dead end one goes to what it was tried on.

        Raises:
            LeanbookError: There is no such node.
        """
        number = node if isinstance(node, int) else node.number
        if not 0 <= number < len(self.nodes) or (
            isinstance(node, Node) and self.nodes[number] is not node
        ):
            raise LeanbookError(
                f"There is no node {number} in this exploration.",
                hint=f"they count from 0 to {len(self.nodes) - 1}.",
            )
        found = self.nodes[number]
        if found.state is None:
            assert found.parent is not None
            found = found.parent
        self.current = found
        return found

    def undo(self) -> Node:
        """Go back by one tactic; at the start it stays there. Nothing is lost."""
        if self.current.parent is not None:
            self.current = self.current.parent
        return self.current

    # -- the script ---------------------------------------------------------------------------

    def script(self, node: Node | None = None) -> Proof:
        """The tactics that led to a node, put in order; nothing is asked of Lean.

        Args:
            node: The node. Default: the current one.
        """
        node = node or self.current
        return self._proof(node, next(self._forms(node)))

    def judge(
        self, node: Node | None = None, *, timeout: float | Limit | None = Limit.SESSION
    ) -> Proof:
        """Have Lean check the whole script of a finished node once more, from the `sorry` on.

        Args:
            node: The node. Default: the current one.
            timeout: How many seconds one check may take; None for no limit. Default: the
                session's.

        Returns:
            The best form of the script that the judge takes. If it takes none: the steps as they
            were, not verified, and why not.

        Raises:
            LeanbookError: The proof is not finished there.
            SessionError: The session is closed, or Lean can't be started.
        """
        node = node or self.current
        if not node.done:
            left = node.state is None or node.goals
            raise LeanbookError(
                "There is no finished proof here" + ("." if left else ": a step rests on `sorry`."),
                hint="`script` gives what there is so far.",
            )
        start = self.root.state
        assert start is not None
        tactics: list[str] = []
        reason = ""
        for tactics in self._forms(node):
            try:
                after = step(start, "\n".join(tactics), timeout=timeout)
            except TacticError as error:
                reason = str(error)
                continue
            if after.done:
                return self._proof(
                    node, tactics, verified=True, reason="Lean checked it once more as a whole."
                )
            reason = "As a whole it leaves something open."
        return self._proof(node, tactics, reason=reason)

    def source(self) -> tuple[str, int, int] | None:
        """Where the `sorry` stands.

        Returns:
            The text that it stands in, where in it it begins, and where it ends, in code points;
            None for a hole that a tactic left, which stands in no text.
        """
        state = self.root.state
        assert state is not None
        code = state.source
        if code is None:
            return None
        start = Text(code).offset(state.line, state.column)
        if not code.startswith("sorry", start):
            return None
        return code, start, start + len("sorry")

    def _forms(self, node: Node) -> Iterator[list[str]]:
        """The tactics of a node, the most readable form first, each form once."""
        seen: list[list[str]] = []
        for answered in (True, False):
            works = [_work(each, answered=answered) for each in node.path[1:]]
            top = outline(works)
            forms = [flat(works)]
            if top is not None:
                forms = [written(top), written(top, cases=False), *forms]
            for form in forms:
                if form not in seen:
                    seen.append(form)
                    yield form

    def _proof(
        self, node: Node, tactics: list[str], *, verified: bool = False, reason: str = ""
    ) -> Proof:
        state = self.root.state
        assert state is not None
        script = "\n".join(tactics)
        return Proof(script, state.fill(tactics), node.done, verified, reason)

    # -- the tree -----------------------------------------------------------------------------

    def _add(self, node: Node) -> Node:
        node.number = len(self.nodes)
        self.nodes.append(node)
        if node.parent is not None:
            node.parent.children.append(node)
        return node

    def _known(self, tactic: str, goal: int) -> Node | None:
        for child in self.current.children:
            if child.tactic == tactic and child.goal == goal:
                return child
        return None


def _work(node: Node, *, answered: bool) -> Work:
    """A step as the outline wants it; with the answer where it was a question (`exact?`)."""
    assert node.parent is not None
    assert node.state is not None
    tactic = node.tactic
    if answered:
        tactic = next(iter(offers(tactic, node.state.messages)), tactic)
    return Work(
        tactic,
        node.goal,
        tuple(str(goal) for goal in node.parent.goals),
        tuple(str(goal) for goal in node.goals),
        tuple(goal.name for goal in node.goals),
    )
