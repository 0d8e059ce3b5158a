"""Which hint fits an open goal.

The author of an exercise writes down a goal as he saw it, with names of his own. It fits a
learner's goal if that says the same once the names of hypotheses and variables are exchanged: word
by word, in whatever order the hypotheses stand, and whatever else the learner has come to know.
Then the hint speaks with the learner's names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from leanbook.lean.goals import Goal, parse_goal
from leanbook.notebook.exercises.binders import NAME, Binders
from leanbook.notebook.exercises.exercise import Exercise, GoalHint
from leanbook.notebook.exercises.files import PLACES

__all__ = ["Fit", "choose", "fitting", "match"]

MOST_STEPS = 20_000
"""Pairs of hypotheses that are tried; goals that need more have no hint."""

_TOKENS = re.compile(rf'"(?:\\.|[^"\\])*"|{NAME}(?:\.(?:{NAME}|\d+))*|\d+|:=|=>|<;>|∃!|\S')
_WORD = re.compile(NAME)
_GROUP = re.compile(r"[({⦃]([^:(){}⦃⦄]+):(?!=)")

Words = tuple[str, ...]
Names = Mapping[str, str]


@dataclass(frozen=True)
class Fit:
    """A hint that fits.

    Args:
        text: The hint, with the learner's names.
        goal: The learner's goal that it is about.
        nameless: Names in it that can't be written in a proof. Default: none.
    """

    text: str
    goal: Goal
    nameless: tuple[str, ...] = ()


def fitting(exercise: Exercise, goals: Sequence[Goal]) -> Fit | None:
    """The hint of an exercise that fits what a learner has in front of him.

    Of several, it is the one that speaks of most hypotheses: who has them is furthest on.

    Args:
        exercise: The exercise.
        goals: The open goals, the first first.

    Returns:
        The hint for the first goal that has one; None if none fits.

    Example:
        >>> hint = GoalHint("p q : Prop\\nh : p ∧ q\\n⊢ q", "`exact {h}.2`")
        >>> easy = Exercise("e", "theorem e (p q : Prop) : p ∧ q → q", when=(hint,))
        >>> fitting(easy, [parse_goal("a b : Prop\\nboth : a ∧ b\\n⊢ b")]).text
        '`exact both.2`'
    """
    for goal in goals:
        chosen = choose(exercise, goal)
        if chosen is not None:
            return _filled(chosen[0], goal, chosen[1])
    return None


def choose(exercise: Exercise, goal: Goal) -> tuple[GoalHint, Names] | None:
    """The hint that a goal is given, with the learner's names; None if there is none.

    Args:
        exercise: The exercise.
        goal: The learner's goal.
    """
    variables = _bound_in(exercise.statement)
    best: tuple[int, GoalHint, Names] | None = None
    for hint in exercise.when:
        pattern = parse_goal(hint.goal)
        names = match(pattern, goal, variables)
        if names is not None and (best is None or len(pattern.names) > best[0]):
            best = (len(pattern.names), hint, names)
    return None if best is None else best[1:]


def match(pattern: Goal, goal: Goal, variables: Collection[str] = ()) -> dict[str, str] | None:
    """Whether a goal is one that an author wrote down, up to names.

    Args:
        pattern: The author's goal.
        goal: The learner's.
        variables: What the author may speak of without a line for it. Default: nothing.

    Returns:
        For each of the author's names the learner's; None if the goals differ.

    Example:
        >>> match(parse_goal("h : p\\n⊢ p"), parse_goal("x : p\\ny : q\\n⊢ p"))
        {'h': 'x'}
        >>> match(parse_goal("p : Prop\\n⊢ p"), parse_goal("⊢ True")) is None
        True
    """
    if pattern.marker != goal.marker:
        return None
    return _Search(pattern, goal, variables).run()


@dataclass(frozen=True)
class _Known:
    """One hypothesis: its name, the words of its type, and those of its value if it has one."""

    name: str
    type: Words
    value: Words | None


class _Search:
    """Tries which of the learner's hypotheses is which of the author's."""

    def __init__(self, pattern: Goal, goal: Goal, variables: Collection[str]) -> None:
        self._theirs = frozenset(goal.names)
        self._ours = frozenset([*pattern.names, *variables])
        self._lined = frozenset(pattern.names)
        self._target = (
            _words(pattern.target, self._ours),
            _words(goal.target, self._theirs),
        )
        self._wanted = list(_hypotheses(pattern, self._ours))
        # Names that can be written in a proof are better to speak of.
        self._there = sorted(_hypotheses(goal, self._theirs), key=lambda each: "✝" in each.name)
        self._left = MOST_STEPS

    def run(self) -> dict[str, str] | None:
        names = self._unified(*self._target, {})
        if names is None:
            return None
        return self._search(sorted(self._wanted, key=lambda each: -len(each.type)), names)

    def _search(self, wanted: list[_Known], names: dict[str, str]) -> dict[str, str] | None:
        if not wanted:
            return names
        # What is known already by its name leaves no choice.
        ours = next((each for each in wanted if each.name in names), wanted[0])
        rest = [each for each in wanted if each is not ours]
        taken = set(names.values())
        for theirs in self._there:
            known = names.get(ours.name)
            if theirs.name != known and (known is not None or theirs.name in taken):
                continue
            self._left -= 1
            if self._left < 0:
                return None
            tried = self._unified(ours.type, theirs.type, {**names, ours.name: theirs.name})
            if tried is not None and ours.value is not None:
                tried = (
                    None if theirs.value is None else self._unified(ours.value, theirs.value, tried)
                )
            if tried is not None:
                found = self._search(rest, tried)
                if found is not None:
                    return found
        return None

    def _unified(self, ours: Words, theirs: Words, names: dict[str, str]) -> dict[str, str] | None:
        """The names after two texts have been read side by side; None if they differ."""
        if len(ours) != len(theirs):
            return None
        names = dict(names)
        taken = set(names.values())
        for mine, yours in zip(ours, theirs, strict=True):
            if mine in self._ours:
                if mine not in names:
                    known = yours in self._theirs or (mine == yours and mine not in self._lined)
                    if not known or yours in taken:
                        return None
                    names[mine] = yours
                    taken.add(yours)
                if names[mine] != yours:
                    return None
            elif mine != yours:
                return None
        return names


def _hypotheses(goal: Goal, names: Collection[str]) -> Iterator[_Known]:
    for each in goal.hypotheses:
        value = None if each.value is None else _words(each.value, names)
        for name in each.names:
            yield _Known(name, _words(each.type, names), value)


def _words(text: str, names: Collection[str]) -> Words:
    """The words of a term; of `h.1` the name stands for itself where `h` is a hypothesis.

    The same goes for a variable that the term binds. Those are numbered, so that two terms which
    differ in nothing but the names of such variables have the same words.
    """
    found: list[str] = []
    binders = Binders()
    for token in _TOKENS.finditer(text):
        head, dot, rest = token.group().partition(".")
        number = binders.read(head if dot and rest else token.group())
        if number is not None:
            found += [number, dot + rest] if dot else [number]
        elif dot and rest and head in names:
            found += [head, dot + rest]
        else:
            found.append(token.group())
    return tuple(found)


def _bound_in(statement: str) -> frozenset[str]:
    """The variables in front of a theorem's colon: `p` and `q` of `theorem t (p q : Prop) : …`."""
    return frozenset(
        name.group() for group in _GROUP.finditer(statement) for name in _WORD.finditer(group[1])
    )


def _filled(hint: GoalHint, goal: Goal, names: Names) -> Fit:
    used: list[str] = []

    def put(place: re.Match[str]) -> str:
        if place[1] is None:
            return place.group()[0]
        used.append(names[place[1]])
        return names[place[1]]

    text = PLACES.sub(put, hint.hint)
    nameless = tuple(dict.fromkeys(name for name in used if "✝" in name))
    return Fit(text, goal, nameless)
