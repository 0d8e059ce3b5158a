"""What a search is to go on with: nodes in their order, and tactics that were put off."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from leanbook.lean.proof import ProofState
from leanbook.prover.candidates import Candidate
from leanbook.prover.portfolio import RULE

__all__ = ["AGAIN", "Frontier", "Key", "Late", "Node", "Row"]

AGAIN = 1.5
"""What a node costs more each time that it comes back."""
_SHARE, _GRACE, _SLOW = 0.05, 0.5, 0.05
"""The part of a search's time that a slow rule may take; seconds that it may take in any case; and
the mean seconds of a slow one. What ends a goal nearly always does so within a tenth of a second;
in a second that a `grind` takes to find nothing, two hundred other tactics are tried."""
_LONG = 3.0
"""Seconds that a tactic is counted with in advance which took too long before. So its second try
comes when there is nothing else, or when a search has gone on for a minute."""

Key = tuple[str, ...]
"""Goals, up to names."""
Row = tuple[str, bool]
"""A rule, and whether its tactics took too long before."""


@dataclass(order=True)
class Node:
    """A proof state that is worked on; the order is that of the priority, less is better."""

    priority: float
    number: int
    """Earlier ones first among equals, so that a search goes the same way each time."""
    state: ProofState = field(compare=False)
    key: Key = field(compare=False)
    cost: float = field(compare=False)
    sources: tuple[str, ...] = field(compare=False)
    candidates: Iterator[Candidate] = field(compare=False)
    asked: int = field(compare=False, default=0)
    """How often the model has been asked about it."""
    turns: int = field(compare=False, default=0)
    """How often it has been the best."""
    spent: bool = field(compare=False, default=False)
    """Whether no rule is left to try on it."""
    heard: set[tuple[str, bool]] = field(compare=False, default_factory=set)
    """What a model has proposed, up to new names, and what was made of that, or may end all that is
    left (False)."""

    @property
    def by_model(self) -> bool:
        """Whether a step of the model's led here."""
        return not all(source.startswith(RULE) for source in self.sources)

    def again(self) -> None:
        """It has had a turn."""
        self.priority += AGAIN


class Frontier:
    """The nodes, best first; those with a step of a model's and those by rules alone in turns.

    Rules are quick and cheap and lead to ten nodes where a model leads to one: in one row, what the
    model had to say would wait for ever.
    """

    def __init__(self) -> None:
        self._rows: tuple[list[Node], list[Node]] = ([], [])
        self._turn = 1

    def __bool__(self) -> bool:
        return any(self._rows)

    def push(self, node: Node) -> None:
        """Add a node.

        Args:
            node: The node.
        """
        heapq.heappush(self._rows[node.by_model], node)

    def pop(self) -> Node:
        """Take out the next one; there must be one."""
        row = self._rows[self._turn] or self._rows[not self._turn]
        self._turn = 1 - self._turn
        return heapq.heappop(row)

    def best(self, count: int) -> list[Node]:
        """The next few, in their order.

        Args:
            count: How many at most.
        """
        first, second = (self._rows[row] for row in (self._turn, 1 - self._turn))
        pairs = zip_longest(heapq.nsmallest(count, first), heapq.nsmallest(count, second))
        return [node for pair in pairs for node in pair if node is not None][:count]

    def best_of(self, count: int, *, by_model: bool) -> list[Node]:
        """The best of one kind, in their order.

        Args:
            count: How many at most.
            by_model: Those that a step of a model's led to. False: those by rules alone.
        """
        return heapq.nsmallest(count, self._rows[by_model])


class Late:
    """Tactics that took too long, or whose rule is slow and has had its share of the time.

    Each waits until what is better has been tried, and until its rule has a share again.
    """

    def __init__(self) -> None:
        self._rows: dict[Row, list[tuple[float, int, Node, Candidate]]] = {}
        self._seconds: dict[str, float] = {}
        self._tries: dict[str, int] = {}
        self._spent = 0.0
        self._count = 0

    def spend(self, source: str, seconds: float) -> None:
        """Note how long a tactic took.

        Args:
            source: Where it is from.
            seconds: How long it took.
        """
        self._seconds[source] = self._seconds.get(source, 0.0) + seconds
        self._tries[source] = self._tries.get(source, 0) + 1
        self._spent += seconds

    def is_costly(self, source: str) -> bool:
        """Whether a rule is slow and has had its share of the time that this search took.

        Args:
            source: The rule; what a model proposes never is.
        """
        taken, tries = self._seconds.get(source, 0.0), self._tries.get(source, 0)
        return taken >= _SLOW * tries and self._exceeds(source, taken)

    def _exceeds(self, source: str, seconds: float) -> bool:
        return source.startswith(RULE) and seconds > _GRACE + _SHARE * self._spent

    def _waits(self, row: Row) -> bool:
        source, long = row
        if long:
            return self._exceeds(source, self._seconds.get(source, 0.0) + _LONG)
        return self.is_costly(source)

    def push(self, node: Node, candidate: Candidate) -> None:
        """Put a tactic off.

        Args:
            node: What it is for.
            candidate: The tactic; without a limit of seconds if it took too long.
        """
        self._count += 1
        row = self._rows.setdefault((candidate.source, candidate.seconds is None), [])
        heapq.heappush(row, (node.priority + AGAIN, self._count, node, candidate))

    def due(self, node: Node | None, *, last: bool) -> Row | None:
        """Where the tactic is that is better than a node; None if there is none.

        Args:
            node: The node. None: any tactic is better.
            last: Whether there is nothing else at all: then the share of time does not matter.
        """
        rows = [(row[0][0], name) for name, row in self._rows.items() if row]
        due = [each for each in rows if not self._waits(each[1])]
        if node is not None:
            due = [each for each in due if each[0] < node.priority]
        elif not due and last:
            due = rows
        return min(due)[1] if due else None

    def pop(self, row: Row) -> tuple[Node, Candidate]:
        """Take out what is due.

        Args:
            row: Where.
        """
        _, _, node, candidate = heapq.heappop(self._rows[row])
        return node, candidate
