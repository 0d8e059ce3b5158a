"""What differs by nothing but names that are free to choose.

A model writes `intro h`, `intro hp` and `intro H`; to Lean it is all the same, and to try one of
them is enough.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from leanbook.lean.goals import Goal
from leanbook.model.prompts.declared_names import bound_names
from leanbook.model.prompts.usual_names import with_names, words_of

__all__ = ["alike", "introduced", "leads_back", "nameless"]

_NAME = r"[^\W\d][\w'₀-₉]*"
_WORD = re.compile(_NAME)
_ROW = rf"{_NAME}(?: +{_NAME})*"
_PATTERN = r"[\w'₀-₉⟨⟩(),|\- ]+"
_PLACES = re.compile(
    rf"\b(?:intros?|funext|ext) +({_ROW})"
    rf"|\brintro +({_PATTERN})"
    rf"|\bobtain +({_PATTERN}?) *(?::=|:)"
    rf"|\b(?:rcases|cases') .*? with +({_PATTERN})"
    rf"|\| *@?[\w'.]+ +({_ROW}) *=>"
    rf"|\b(?:have|by_cases|cases|let) +({_NAME}) *:"
    rf"|(?:\bfun|λ) +({_ROW}) *(?:=>|↦)"
)
_NO_NAMES = frozenset({"rfl", "_", "this"})


def introduced(tactic: str) -> list[str]:
    """The names that a tactic brings in, in order.

    Args:
        tactic: A tactic on one line.

    Example:
        >>> introduced("induction n with | zero => ?_ | succ n ih => ?_")
        ['n', 'ih']
        >>> introduced("obtain ⟨x, hx | hy⟩ := h")
        ['x', 'hx', 'hy']
    """
    found: dict[str, None] = {}
    for match in _PLACES.finditer(tactic):
        text = next(group for group in match.groups() if group is not None)
        found.update(dict.fromkeys(word for word in _WORD.findall(text) if word not in _NO_NAMES))
    return list(found)


def alike(tactic: str, taken: Collection[str] = ()) -> str:
    """The same text for all tactics that differ in the names that they bring in only.

    Args:
        tactic: A tactic on one line.
        taken: Names that mean something already; where one of them is brought in again, it stays.

    Example:
        >>> alike("intro hp; exact hp") == alike("intro h; exact h")
        True
    """
    new = [name for name in introduced(tactic) if name not in taken]
    return with_names(tactic, {name: f"#{number}" for number, name in enumerate(new)})


def leads_back(before: Goal, new: Sequence[Goal]) -> bool:
    """Whether one of the goals that a tactic led to is the one that it worked on.

    That it knows twice what was known already, or has other names, makes no difference.

    Args:
        before: The goal that the tactic worked on.
        new: What became of it.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> goal = parse_goal("p q : Prop\\nh : p ∧ q\\n⊢ q")
        >>> more = parse_goal("p q : Prop\\nh k : p ∧ q\\n⊢ q")
        >>> leads_back(goal, [more, parse_goal("p q : Prop\\nh : p ∧ q\\n⊢ p ∧ q")])
        True
    """
    return _nameless(before) in map(_nameless, new)


def nameless(goals: Sequence[Goal]) -> tuple[str, ...]:
    """Goals as texts that are the same where only the hypotheses are called otherwise.

    What is known twice is known once.

    Args:
        goals: The goals.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> one, other = parse_goal("h : p\\n⊢ p"), parse_goal("case inl\\nhp : p\\n⊢ p")
        >>> nameless([one]) == nameless([other])
        True
        >>> one = parse_goal("x : Nat\\n⊢ ∃ x_1, x_1 = x")
        >>> nameless([one]) == nameless([parse_goal("n : Nat\\n⊢ ∃ x, x = n")])
        True
    """
    return tuple(_nameless(goal) for goal in goals)


def _nameless(goal: Goal) -> str:
    rows = [(name, each.type, each.value) for each in goal.hypotheses for name in each.names]
    known = _once(rows, goal.target)
    lines = [f"{name} : {type_} := {value}" for name, type_, value in known]
    text = "\n".join([*lines, f"{goal.marker} {goal.target}"])
    names = [name for name, _, _ in known]
    if len(set(names)) < len(names):
        return text  # an inaccessible name may stand for two things
    # A name that can't be written is none: to be given one (`rename_i`) changes what can be done.
    marks = ["✝" if "✝" in name else "" for name in names]
    numbered = enumerate(zip(names, marks, strict=True))
    text = with_names(text, {name: f"#{number}{mark}" for number, (name, mark) in numbered})
    # Lean calls what `∃ x, …` binds `x_1` where an `x` is declared already.
    bound = dict.fromkeys(name for name, _ in bound_names(text))
    return with_names(text, {name: f"@{number}" for number, name in enumerate(bound)})


_Row = tuple[str, str, str | None]


def _once(rows: list[_Row], target: str) -> list[_Row]:
    """What is known, without what is known already and nothing speaks of."""
    spoken = words_of("\n".join([target, *(f"{type_} {value}" for _, type_, value in rows)]))
    kept: list[_Row] = []
    seen: set[tuple[str, str | None]] = set()
    for row in rows:
        name, type_, value = row
        if (type_, value) in seen and name.rstrip("✝") not in spoken:
            continue
        seen.add((type_, value))
        kept.append(row)
    return kept
