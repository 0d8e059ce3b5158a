"""Best-first search for a proof, one tactic at a time.

A node is a proof state. The best one is taken, the next few tactics are tried on its first goal,
and what they lead to joins the others; a node whose tactics are not used up goes back, a little
worse. Where a step has left several goals, a few tactics are tried on all of them first.

Best is what has cost least so far (unlikely and far-reaching tactics cost more) and has least left
to show; states that a model had a part in and those by rules alone have turns. States with the same
goals are one state, whatever is called what in them; and a state that still has to show what a
known state has to show, and more besides, is of no use.
"""

from __future__ import annotations

import heapq
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from leanbook.errors import TacticError, TacticTimeoutError
from leanbook.lean.proof import ProofState
from leanbook.model.prompts.usual_names import words_of
from leanbook.prover.alike import alike, leads_back, nameless
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import QUICK, RULES, Candidate, Proposer
from leanbook.prover.cases import named_cases
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context, shown
from leanbook.prover.frontier import Frontier, Key, Late, Node, Row
from leanbook.prover.nearly import generalised, nearly, renamed
from leanbook.prover.portfolio import RULE
from leanbook.prover.shape import flat, read
from leanbook.prover.suggestion import new_goals
from leanbook.prover.tactics import TacticWriter

__all__ = ["Found", "Search"]

_CHUNK = 60
"""Tactics that are tried on a node before another may have its turn."""
_CHUNK_BESIDE = 20
"""The same where a model proposes tactics, too; not where the proof has to begin."""
_AHEAD = 2
"""Questions that a model has at a time: one to answer, and one to go on with."""
_QUESTIONS = 4
"""So often a model is asked about one node while there are others."""
_LAST_QUESTIONS = 24
"""So often it is asked in all, where nothing else is left to try."""
_TO_TRUNK = 4
"""After so many questions about other nodes comes one about where the proof has to begin: nothing
makes up for a first step that has not been thought of."""
_EARLY, _TO_RULES = 24, 3
"""So many of the first questions about other nodes go on with what the model has begun, but for one
in three about a node by rules: those are many, and the model rarely finds all steps of a proof if
it hears of every second state only."""
_REST = 10
"""So many after one that is certainly right, such as `intro`: better to go on from there."""
_SAFE = 0.3
"""Tactics that cost no more are certainly right."""
_DEPTH = 40
_NEARLY = 1.0
"""What a form that was made of a tactic, weaker, freer or of other names, costs beside it."""
_UNFOLDED = 3.0
"""What it costs more to unfold what has been unfolded before."""
_GROWTH = 4000
"""Signs by which the goals may outgrow those at the start."""
_GOAL = 0.5
"""What each goal after the first counts beside what a node has cost."""
_SIGNS = 240.0
"""So many signs of the goal that is worked on count as much as one more step."""
_LATER = 0.3
"""What a sign of a goal that comes later counts beside one of the first."""
_WAIT = 0.05
"""Seconds to wait for the model before looking at the clock again."""
_GIVING_WITNESS = ("refine ⟨", "exists ", "use ")
"""How a tactic begins that gives a witness. Whether it is the right one shows at once, or never."""
_WITH_WITNESS = ("exists", "other")
"""Shapes that a target has which asks for a witness, `other` if a definition hides it."""
_META = re.compile(r"\?[\w.]")
_RESTS = "it rests on "


@dataclass(frozen=True)
class Found:
    """A proof.

    Args:
        state: The state in which it is done.
        source: Where it is from: "rule:…" for a single tactic, else "search: …".
    """

    state: ProofState
    source: str


class Search:
    """A search that can be carried on in small parts.

    Args:
        root: Where it begins.
        checker: Asks Lean.
        writer: Asks a model for tactics. Default: rules only.
        context: What the text above declares. Default: nothing.
        proposer: What is tried beside the model's tactics. Default: the rules.

    Attributes:
        refused: What the judge said of the last proof that it did not accept for the axioms behind
            it: the goal may only be provable from something that is not proved itself.
    """

    def __init__(
        self,
        root: ProofState,
        checker: Checker,
        writer: TacticWriter | None = None,
        context: Context | None = None,
        proposer: Proposer = RULES,
    ) -> None:
        self.refused = ""
        self._checker = checker
        self._writer = writer
        self._context = context or Context()
        self._proposer = proposer
        self._frontier = Frontier()
        self._seen: set[Key] = set()
        self._pushed = 0
        self._left = 0
        self._node: Node | None = None
        self._waiting: dict[int, Node] = {}
        self._spent: list[Node] = []
        self._proposed: list[tuple[float, int, Node, Candidate]] = []
        self._heard = 0
        self._most_signs = _size(root) + _GROWTH
        self._late = Late()
        self._elsewhere = 0
        self._asked_of_others = 0
        self._trunk = self._push(root, 0.0, ())

    @property
    def exhausted(self) -> bool:
        """Whether nothing is left to try, and no answer of a model is awaited."""
        return self.idle and not self._may_hear

    @property
    def idle(self) -> bool:
        """Whether there is nothing to do until the model answers."""
        return not (self._node or self._frontier or self._proposed or self._due())

    @property
    def _may_hear(self) -> bool:
        """Whether a model has been asked, or can be asked more."""
        return bool(self._waiting) or (self._writer is not None and bool(self._spent))

    def ask_also(self, writer: TacticWriter) -> None:
        """From now on, have a model propose tactics beside the rules.

        Args:
            writer: Asks the model.
        """
        self._writer = writer

    def run(self, budget: Budget, checks: int | None = None) -> Found | None:
        """Search until there is a proof, or nothing is left to try.

        Args:
            budget: No more time is taken than is left of it.
            checks: It stops once its checker has run so many tactics. Default: it does not.

        Returns:
            A proof, if there is one.

        Raises:
            SessionError: The session is closed, or Lean can't be started.
        """
        while not (budget.over or self.exhausted):
            if checks is not None and self._checker.checks >= checks:
                break
            found = self.advance(budget)
            if found is not None:
                return found
            if self.idle and self._writer is not None:
                self._writer.wait(min(_WAIT, budget.left))
        return None

    def advance(self, budget: Budget) -> Found | None:
        """Try one tactic.

        Args:
            budget: No more time is taken than is left of it.

        Returns:
            A proof, if that tactic ended one.

        Raises:
            SessionError: The session is closed, or Lean can't be started.
        """
        self._collect()
        if self._proposed:
            _, _, node, candidate = heapq.heappop(self._proposed)
            return self._try_or_put_off(node, candidate, budget)
        node = self._next()
        self._ask()
        if (row := self._due(node)) is not None:
            return self._try(*self._late.pop(row), budget)
        if node is None:
            return None
        candidate = next(node.candidates, None)
        self._left -= 1
        if candidate is None:
            self._node = None
            node.spent = True
            self._set_aside(node)
            return None
        if self._left <= 0:
            self._node = None
            node.again()
            self._frontier.push(node)
        return self._try_or_put_off(node, candidate, budget)

    def _due(self, node: Node | None = None) -> Row | None:
        return self._late.due(node, last=not self._may_hear)

    def _next(self) -> Node | None:
        """The node at work, or the best of the others."""
        while self._node is None and self._frontier:
            node = self._frontier.pop()
            if self._is_useless(node.key):
                continue
            self._node = node
            alone = self._writer is None or node is self._trunk
            self._left = _CHUNK if alone else _CHUNK_BESIDE
            node.turns += 1
        return self._node

    def _ask(self) -> None:
        """Ask the model about the node at work, and about those that come after it."""
        if self._writer is None or len(self._waiting) >= _AHEAD:
            return
        for node in self._wanted()[: _AHEAD - len(self._waiting)]:
            if node in self._spent:
                self._spent.remove(node)
                heapq.heapify(self._spent)
                node.again()
            goal = node.state.goals[0]
            number = self._writer.ask(goal, shown(str(goal), self._context), node.asked)
            if number is not None:
                node.asked += 1
                self._waiting[number] = node
                self._count_question(node)
            else:
                node.asked = _LAST_QUESTIONS  # it can't be asked about this

    def _count_question(self, node: Node) -> None:
        if node is self._trunk:
            self._elsewhere = 0
        else:
            self._elsewhere += 1
            self._asked_of_others += 1

    def _wanted(self) -> list[Node]:
        """The nodes that the model is asked about next."""
        early = self._asked_of_others < _EARLY
        wanted = self._favoured() if early else self._coming()
        wanted += heapq.nsmallest(_AHEAD, self._spent)
        trunk = self._trunk
        due = self._elsewhere >= _TO_TRUNK
        if due and trunk is not None and trunk.asked < _LAST_QUESTIONS:
            wanted.insert(0, trunk)
        return list({node.number: node for node in wanted}.values())

    def _coming(self) -> list[Node]:
        """Nodes to ask about, in the order in which they are worked on."""
        at_work = [] if self._node is None else [self._node]
        return _to_ask([*at_work, *self._frontier.best(_AHEAD)])

    def _favoured(self) -> list[Node]:
        """Nodes to ask about, mostly those that the model had a part in."""
        rows: dict[bool, list[Node]] = {}
        for by_model in (False, True):
            at_work = [self._node] if self._node and self._node.by_model == by_model else []
            best = self._frontier.best_of(2 * _AHEAD, by_model=by_model)
            rows[by_model] = _to_ask([*at_work, *best])
        found: list[Node] = []
        for number in range(self._asked_of_others, self._asked_of_others + _AHEAD):
            row = rows[number % _TO_RULES != 0] or rows[number % _TO_RULES == 0]
            found += row[:1]
            del row[:1]
        return found

    def _collect(self) -> None:
        """Take what the model has written since."""
        if self._writer is None or not self._waiting:
            return
        for proposal in self._writer.take():
            node = self._waiting.get(proposal.number)
            if node is None:
                continue
            if proposal.tactic is None:
                del self._waiting[proposal.number]
                self._set_aside(node)
                continue
            source = self._writer.source
            self._hear(node, Candidate(source, proposal.tactic, proposal.cost, None, proposed=True))

    def _hear(self, node: Node, candidate: Candidate) -> None:
        """Put what a model has written, what was made of it, or what may end all that a step has
        left, with what is to be tried next."""
        meaning = alike(candidate.tactic, words_of(str(node.state.goals[0])))
        known = {(meaning, True), (meaning, candidate.proposed)}
        if not known & node.heard:
            node.heard.add((meaning, candidate.proposed))
            self._heard += 1
            cost = node.priority + candidate.cost
            heapq.heappush(self._proposed, (cost, self._heard, node, candidate))

    def _set_aside(self, node: Node) -> None:
        """A node that has nothing left but what the model may still be asked."""
        waits = any(each is node for each in self._waiting.values())
        if node.spent and not waits and node.asked < _LAST_QUESTIONS:
            heapq.heappush(self._spent, node)

    def _try_or_put_off(self, node: Node, candidate: Candidate, budget: Budget) -> Found | None:
        """Try a tactic, unless its rule is slow and has had its share of the time."""
        if self._late.is_costly(candidate.source):
            self._late.push(node, candidate)
            return None
        return self._try(node, candidate, budget)

    def _try(self, node: Node, candidate: Candidate, budget: Budget) -> Found | None:
        began = time.monotonic()
        try:
            return self._tried(node, candidate, budget)
        finally:
            self._late.spend(candidate.source, time.monotonic() - began)

    def _tried(self, node: Node, candidate: Candidate, budget: Budget) -> Found | None:
        tactic, seconds = candidate.tactic, candidate.seconds
        try:
            state = self._checker.step(node.state, tactic, budget, timeout=seconds)
        except TacticTimeoutError:
            if budget.over or (seconds is not None and seconds <= QUICK):  # that may be too short
                self._late.push(node, replace(candidate, seconds=None))
            return None
        except TacticError as error:
            if error.message.startswith(_RESTS):
                self.refused = error.message
            if candidate.proposed:
                goal, premises = node.state.goals[0], self._context.premises
                others = renamed(tactic, error.message, goal, premises)
                for weaker in [*others, *nearly(tactic)]:
                    cost = candidate.cost + _NEARLY
                    self._hear(node, Candidate(candidate.source, weaker, cost))
            return None
        sources = (*node.sources, candidate.source)
        if state.done:
            return Found(state, _told(sources))
        before = node.state.goals[0]
        if not _META.search(str(before)) and leads_back(
            before, new_goals(node.state.goals, state.goals)
        ):
            return None
        state = self._with_names(node.state, tactic, state, budget)
        if len(state.goals) >= len(node.state.goals) and (
            freer := generalised(tactic, node.state.goals[0])
        ):
            self._hear(node, Candidate(candidate.source, freer, candidate.cost + _NEARLY))
        if state.goals and state.depth < _DEPTH and _size(state) <= self._most_signs:
            again = tactic.startswith("unfold ") and tactic in node.state.tactics
            cost = candidate.cost + (_UNFOLDED if again else 0.0)
            new = self._push(state, node.cost + cost, sources)
            if new is not None:
                self._look_ahead(node, candidate, new)
            if new is not None and candidate.by_rule and candidate.cost <= _SAFE:
                self._left = min(self._left, _REST)
                if node is self._trunk:
                    self._trunk = new
        return None

    def _with_names(
        self, before: ProofState, tactic: str, state: ProofState, budget: Budget
    ) -> ProofState:
        """The same state with names for what a splitting tactic left without one."""
        named = named_cases(tactic, before.goals[0], new_goals(before.goals, state.goals))
        if named is None:
            return state
        try:
            better = self._checker.step(before, named, budget, timeout=QUICK)
        except TacticError:
            return state
        return better if _hidden(better) < _hidden(state) else state

    def _push(self, state: ProofState, cost: float, sources: tuple[str, ...]) -> Node | None:
        """Add a state to those that are to be worked on, if it is new."""
        key = nameless(state.goals)
        if key in self._seen or self._is_useless(key):
            return None
        self._seen.add(key)
        self._pushed += 1
        first, *later = (len(str(goal)) for goal in state.goals)
        signs = first + _LATER * sum(later)
        priority = cost + _GOAL * len(later) + signs / _SIGNS
        tactics = self._proposer.on_goal(state.goals[0], self._context)
        node = Node(priority, self._pushed, state, key, cost, sources, tactics)
        self._frontier.push(node)
        return node

    def _look_ahead(self, node: Node, candidate: Candidate, new: Node) -> None:
        """Try at once, or before all else, what may end all that a step has left."""
        before = node.state.goals[0]
        left = new_goals(node.state.goals, new.state.goals)
        guessed = (
            not candidate.by_rule
            and candidate.tactic.startswith(_GIVING_WITNESS)
            and read(flat(before.target)).kind in _WITH_WITNESS
        )
        if len(left) < 2 and not (left and guessed):
            return
        ends = self._proposer.on_cases(left, self._context)
        if node is self._trunk or not candidate.by_rule:
            for end in ends if node is self._trunk else islice(ends, 1):
                self._hear(new, end)
            new.candidates = chain(ends, new.candidates)
        else:
            new.candidates = chain(islice(ends, 1), new.candidates)

    def _is_useless(self, key: Key) -> bool:
        """Whether all but the first goals are what a known state has left to show."""
        if any(_META.search(goal) for goal in key):
            return False  # goals that share an unknown depend on each other
        return any(key[start:] in self._seen for start in range(1, len(key)))


def _to_ask(nodes: Sequence[Node]) -> list[Node]:
    """Those that have not been asked about, or have come back since."""
    return [node for node in nodes if node.asked < max(1, min(node.turns, _QUESTIONS))]


def _hidden(state: ProofState) -> int:
    """How many names there are that can't be written."""
    return sum("✝" in name for goal in state.goals for name in goal.names)


def _size(state: ProofState) -> int:
    return sum(len(str(goal)) for goal in state.goals)


def _told(sources: Sequence[str]) -> str:
    """Where a proof is from, in a few words."""
    if len(sources) == 1:
        return sources[0]
    kinds = dict.fromkeys("rules" if each.startswith(RULE) else each for each in sources)
    return f"search: {', '.join(kinds)}"
