"""What was asked so far, as texts: so that a child which died can be replaced by another.

Clients know environments and proof states by numbers that are never used twice. Each stands for an
event: the request that made it, and the event that it began from. The child has its own numbers,
which are good for one child only; after a child was replaced, an event is run again when something
that it made is asked for, and not before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Event", "History", "RestoreError"]

Ask = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Hands a request to the child that is running now."""


class RestoreError(Exception):
    """Something that an earlier child held could not be made again; the text says why."""


@dataclass(eq=False)
class Event:
    """A request that made an environment, or proof states, or both.

    Attributes:
        request: What the child was asked, without the number of what it began from.
        base: The event that it began from, if any.
        index: Which of `base`'s proof states it began from; None for its environment.
        environment: The client's number of the environment that it made, while the client has it.
        states: The same of the proof states that it made, in the order of the reply.
        looks: What each proof state looked like: its goals, and the status of the proof.
        child: The number of the child that the two below are good for; 0 for none.
        child_environment: The child's number of the environment.
        child_states: The child's numbers of the proof states.
    """

    request: dict[str, Any]
    base: Event | None = None
    index: int | None = None
    environment: int | None = None
    states: list[int | None] = field(default_factory=list)
    looks: list[tuple[list[str], str]] = field(default_factory=list)
    child: int = 0
    child_environment: int | None = None
    child_states: list[int | None] = field(default_factory=list)

    def holds(self, child: int, index: int | None) -> bool:
        """Whether the child has the environment (index None) or that proof state."""
        if self.child != child:
            return False
        if index is None:
            return self.child_environment is not None
        return index < len(self.child_states) and self.child_states[index] is not None

    def number(self, index: int | None) -> int:
        """The child's number of the environment or of a proof state that it holds."""
        number = self.child_environment if index is None else self.child_states[index]
        assert number is not None
        return number


class History:
    """The events behind all numbers that clients have."""

    def __init__(self) -> None:
        self._environments: dict[int, Event] = {}
        self._states: dict[int, tuple[Event, int]] = {}
        self._next_environment = 0
        self._next_state = 0
        self.child = 0
        """The number of the child that runs now; it grows with each one."""

    @property
    def environments(self) -> int:
        """How many environments clients have."""
        return len(self._environments)

    def environment(self, number: int) -> Event | None:
        """The event that made an environment; None when there is no such number."""
        return self._environments.get(number)

    def state(self, number: int) -> tuple[Event, int] | None:
        """The event that made a proof state, and which of its; None when there is no such."""
        return self._states.get(number)

    def new_child(self) -> None:
        """From now on another child answers; it holds nothing yet."""
        self.child += 1

    def record(
        self, event: Event, environment: int | None, states: Iterable[int]
    ) -> tuple[int | None, list[int]]:
        """Keep an event that the child has just run.

        Args:
            event: What was asked.
            environment: The child's number of what it made, if it made an environment.
            states: The child's numbers of the proof states.

        Returns:
            The client's numbers of the same.
        """
        event.child = self.child
        event.child_environment = environment
        event.child_states = list(states)
        if environment is not None:
            event.environment = self._next_environment
            self._next_environment += 1
            self._environments[event.environment] = event
        numbers: list[int] = []
        for index in range(len(event.child_states)):
            numbers.append(self._next_state)
            self._states[self._next_state] = (event, index)
            self._next_state += 1
        event.states = list(numbers)
        return event.environment, numbers

    def adopt(self, event: Event, index: int | None) -> int:
        """Give a number to something that no child has made yet; that is done when it is needed.

        Args:
            event: The event that makes it.
            index: Which of the event's proof states; None for its environment.

        Returns:
            The client's number.
        """
        if index is None:
            event.environment = self._next_environment
            self._next_environment += 1
            self._environments[event.environment] = event
            return event.environment
        number = event.states[index] = self._next_state
        self._next_state += 1
        self._states[number] = (event, index)
        return number

    def drop(
        self, environments: Iterable[int], states: Iterable[int]
    ) -> tuple[int, list[int], list[int]]:
        """Forget numbers.

        Returns:
            How many there were, and the child's numbers of those that it holds: environments, then
            proof states.
        """
        count, held, held_states = 0, list[int](), list[int]()
        for number in environments:
            event = self._environments.pop(number, None)
            if event is None:
                continue
            count += 1
            event.environment = None
            if event.holds(self.child, None):
                held.append(event.number(None))
                event.child_environment = None
        for number in states:
            found = self._states.pop(number, None)
            if found is None:
                continue
            count += 1
            event, index = found
            event.states[index] = None
            if event.holds(self.child, index):
                held_states.append(event.number(index))
                event.child_states[index] = None
        return count, held, held_states

    def restore(self, event: Event, index: int | None, ask: Ask) -> int:
        """The child's number of something, which is made again if this child does not have it.

        Args:
            event: The event that made it.
            index: Which proof state; None for the environment.
            ask: Hands a request to the child.

        Raises:
            RestoreError: An event did not lead to what it led to before.
        """
        missing: list[tuple[Event, int | None]] = []
        wanted: tuple[Event, int | None] | None = (event, index)
        while wanted is not None and not wanted[0].holds(self.child, wanted[1]):
            missing.append(wanted)
            base = wanted[0].base
            wanted = None if base is None else (base, wanted[0].index)
        for each, part in reversed(missing):
            self._run_again(each, ask)
            if not each.holds(self.child, part):
                raise RestoreError("a command that is run again has another result than before")
        self._forget_spare([each for each, _ in missing], (event, index), ask)
        return event.number(index)

    def _run_again(self, event: Event, ask: Ask) -> None:
        request = dict(event.request)
        if event.base is not None:
            key = "env" if event.index is None else "proofState"
            request[key] = event.base.number(event.index)
        reply = ask(request)
        event.child = self.child
        event.child_environment = reply.get("env")
        event.child_states = list(states_of(reply))

    def _forget_spare(
        self, events: Iterable[Event], wanted: tuple[Event, int | None], ask: Ask
    ) -> None:
        """Drop from the child what was made again on the way and nobody has a number for."""
        environments, states = list[int](), list[int]()
        for event in events:
            spare = event.environment is None and (event, None) != wanted
            if spare and event.child_environment is not None:
                environments.append(event.child_environment)
                event.child_environment = None
            for index, number in enumerate(event.child_states):
                public = event.states[index] if index < len(event.states) else None
                if public is None and number is not None and (event, index) != wanted:
                    states.append(number)
                    event.child_states[index] = None
        if environments or states:
            ask({"op": "drop", "env": environments, "proofState": states})


def states_of(reply: Mapping[str, Any]) -> list[int]:
    """The child's numbers of all proof states in a reply, always in the same order."""
    found = [reply["proofState"]] if "proofState" in reply else []
    for part in ("sorries", "tactics"):
        found += [each["proofState"] for each in reply.get(part, ())]
    return found
