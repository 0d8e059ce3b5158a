"""Theorems further up in a text that may help with a goal, found by the words that they share.

Lean's own library is looked through by `exact?` and `simp`; what a text has proved before, and for
which purpose, only the text knows. As everywhere in a search these are guesses: Lean decides.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from leanbook.lean.namespaces import Namespaces

__all__ = ["Premise", "premises", "relevant"]

_THEOREM = re.compile(
    r"^[ \t]*(?:@\[[^\]\n]*\]\s*)*(?:(?:protected|nonrec)\s+)*(?:theorem|lemma)\s+"
    r"(?P<name>[^\s:({\[⦃]+)(?P<statement>.*?)(?=:=|^[ \t]*\|)(?P<proof>.*?)(?=^\S|\Z)",
    re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
_WORDS = re.compile(r"[^\W\d_][\w'!?]+|[∘∣∈⊆↔∃∀≤<%^+*-]")
_NO_WORDS = frozenset(
    {
        *("Nat", "Int", "List", "Bool", "Prop", "Type", "Sort", "Option", "String", "Char"),
        *("Array", "Fin", "Unit", "true", "false", "True", "False", "fun", "let", "have", "show"),
        *("from", "with", "match", "then", "else", "forall", "exists", "sorry", "case"),
    }
)
_LEAST = 0.3
"""A theorem with less in common is of no help, if there are more than `_FEW` to choose from."""
_FEW = 3


@dataclass(frozen=True)
class Premise:
    """A theorem that stands further up.

    Args:
        name: Its full name.
        statement: Its statement, as it is written.
    """

    name: str
    statement: str


def premises(code: str) -> list[Premise]:
    """The theorems of a text that are proved, in order.

    Args:
        code: The text above a hole.

    Example:
        >>> premises("namespace A\\ntheorem t : 1 = 1 := rfl\\nend A\\n")
        [Premise(name='A.t', statement=': 1 = 1')]
    """
    plain = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), code)
    namespaces = Namespaces(plain)
    found: list[Premise] = []
    for theorem in _THEOREM.finditer(plain):
        if re.search(r"(?<![\w.])sorry(?![\w'])", theorem["proof"]):
            continue
        name = namespaces.full_name(theorem["name"], theorem.start())
        found.append(Premise(name, " ".join(theorem["statement"].split())))
    return found


def relevant(goal: str, found: Sequence[Premise], most: int = 5) -> list[str]:
    """The theorems that have most in common with a goal, the most relevant first.

    Args:
        goal: The goal, as Lean prints it.
        found: The theorems.
        most: At most so many are given.

    Returns:
        Their names. A theorem that has little in common is among them only where there are few.

    Example:
        >>> up = [Premise("a", "rev (rev l) = l"), Premise("b", "n + 0 = n")]
        >>> relevant("⊢ rev [] = []", up)
        ['a']
    """
    words = [_words(each.statement) for each in found]
    spread = Counter(word for each in words for word in each)
    goal_words = _words(goal)
    wanted = sum(_weight(spread[word], len(found)) for word in goal_words) or 1.0
    scores: list[tuple[float, int]] = []
    for index, each in enumerate(words):
        common = sum(_weight(spread[word], len(found)) for word in each & goal_words)
        own = sum(_weight(spread[word], len(found)) for word in each) or 1.0
        score = common / math.sqrt(wanted * own)
        if score >= _LEAST or (common and len(found) <= _FEW):
            scores.append((score, index))
    scores.sort(reverse=True)
    return [found[index].name for _, index in scores[:most]]


def _words(text: str) -> set[str]:
    """The words that say what a statement is about; names of variables are too short."""
    return {
        word
        for word in _WORDS.findall(text.replace(".", " "))
        if word not in _NO_WORDS and (len(word) > 2 or not word[0].isalnum())
    }


def _weight(spread: int, of: int) -> float:
    """A word that few theorems speak of tells more."""
    return math.log(1 + (of + 1) / (spread + 1))
