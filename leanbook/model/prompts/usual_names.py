"""Usual names in the place of a user's own, for a small model's eyes.

What a user calls a program (`collectLeaves`) is several tokens to a tokenizer, and a small network
that has to write it down misses one of them. Whether a hypothesis is called `hp` or `left_of_x`
means nothing, and yet a network must learn so. So a goal is shown with names that follow from what
they stand for and from their order: `h`, `h₁` for hypotheses, `n`, `m` for numbers, `ba` for the
first program that is declared above, a token or two each. What is answered is read with the user's
names again. Names of Lean's library stay: a model knows what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from leanbook.model.prompts.declared_names import (
    bound_names,
    declared_above,
    declared_inside,
    local_names,
)
from leanbook.model.prompts.name_kinds import NAME, TACTIC_WORDS, Known, first_free

__all__ = ["UsualNames", "usual_names", "with_names", "words_of"]

_DIGITS = "0123456789₀₁₂₃₄₅₆₇₈₉"
_WORD = re.compile(NAME)
_WHOLE = re.compile(rf"(?<![\w'₀-₉]){NAME}")


@dataclass(frozen=True)
class UsualNames:
    """A goal and what is declared above it, with usual names.

    Args:
        goal: The goal.
        premises: What is declared, one line each.
        inside: The usual names of what the goal declares, by the others.
        above: The usual names of what is declared above it.
    """

    goal: str
    premises: tuple[str, ...]
    inside: Mapping[str, str] = field(default_factory=dict)
    above: Mapping[str, str] = field(default_factory=dict)

    def apply(self, tactic: str) -> str:
        """A tactic for the goal with the same usual names."""
        return _renamed(tactic, self.inside, self.above)

    def undo(self, tactic: str) -> str:
        """A tactic with the names as they were.

        What it brings in gets another name where the user has one like that.
        """
        back = [{new: old for old, new in names.items()} for names in (self.inside, self.above)]
        return _renamed(tactic, *back)


def usual_names(goal: str, premises: Sequence[str] = ()) -> UsualNames:
    """A goal with usual names for all that it declares, and the text above it.

    Args:
        goal: A goal as Lean prints it.
        premises: What the text above declares, one line each.

    Example:
        >>> goal = "k : Nat\\nhk : k = 2\\n⊢ double k = 4"
        >>> found = usual_names(goal, ["def double (n : Nat) := n"])
        >>> print(found.goal)
        n : Nat
        h : n = 2
        ⊢ ba n = 4
        >>> found.undo("simp [ba, h]")
        'simp [double, hk]'
    """
    known = Known.of(premises)
    inside = declared_inside(goal, known)
    above = declared_above("\n".join((*premises, goal)), premises)
    above = {name: kind for name, kind in above.items() if name not in inside}
    bound = {name: kind for name, kind in bound_names(goal, known) if name not in inside}
    goal_names = _chosen({**above, **inside, **bound}, words_of(goal))
    other = {name: goal_names[name] for name in above if name in goal_names}
    shown: list[str] = []
    for line in premises:
        local = {name: kind for name, kind in local_names(line, known) if name not in above}
        names = _chosen(local, words_of(line) | set(other.values()))
        shown.append(_renamed(line, names, other))
    return UsualNames(
        _renamed(goal, goal_names, other),
        tuple(shown),
        {name: goal_names[name] for name in inside if name in goal_names},
        other,
    )


def _chosen(kinds: Mapping[str, str], words: Collection[str]) -> dict[str, str]:
    """Usual names for some of the words of a text; a name whose row is used up stays."""
    taken = set(words) - kinds.keys()
    found: dict[str, str] = {}
    for name, kind in kinds.items():
        short = first_free(kind, taken)
        if short is not None:
            found[name] = short
        taken.add(short or name)
    return found


def _renamed(text: str, inside: Mapping[str, str], above: Mapping[str, str]) -> str:
    """The same text with other names; what is brought in does not catch one of them."""
    taken = {*inside.values(), *above.values()}
    words = words_of(text)
    clashing = (words & taken) - inside.keys() - above.keys() - TACTIC_WORDS
    taken |= words
    own: dict[str, str] = {}
    for word in sorted(clashing):
        stem = word.rstrip(_DIGITS)
        numbered = (f"{stem}{number}" for number in range(1, len(taken) + 2))
        own[word] = next(name for name in numbered if name not in taken)
        taken.add(own[word])

    def new(match: re.Match[str]) -> str:
        word = match[0]
        before, behind = text[: match.start()][-1:], text[match.end() : match.end() + 3]
        if behind[:1] == "✝" or (before == "(" and behind == " :="):
            return word  # it can't be written; or it is the name of an argument
        if before == ".":
            return above.get(word, word)
        return own.get(word) or inside.get(word) or above.get(word) or word

    return _WHOLE.sub(new, text)


def words_of(text: str) -> set[str]:
    """The words that may be names in a text.

    Args:
        text: A goal, or a tactic.

    Example:
        >>> sorted(words_of("h₁ : p x ∧ q"))
        ['h₁', 'p', 'q', 'x']
    """
    return set(_WORD.findall(text))


def with_names(text: str, names: Mapping[str, str]) -> str:
    """The same text with other names.

    Args:
        text: Any text.
        names: The new names by the old ones; whole words only, and none behind a dot.

    Example:
        >>> with_names("exact h x.h", {"h": "hp", "x": "y"})
        'exact hp y.h'
    """
    if not names:
        return text
    longest = sorted(names, key=len, reverse=True)
    pattern = rf"(?<![\w'.₀-₉])({'|'.join(map(re.escape, longest))})(?![\w'₀-₉])"
    return re.sub(pattern, lambda match: names[match[1]], text)
