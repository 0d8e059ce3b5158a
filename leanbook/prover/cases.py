"""Names for what `cases h` and `induction n` leave without one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from leanbook.lean.goals import Goal
from leanbook.prover.shape import Names, flat

__all__ = ["named_cases"]

_SPLITTING = re.compile(r"(?:cases|induction) [\w'.₀-₉]+(?: generalizing [\w'₀-₉ ]+)?")

_WORD = re.compile(r"[\w'₀-₉]+|[^\s\w()]")
_DEPENDENT = frozenset({"Fin", "BitVec", "Vector"})
"""Types of data that depend on a number."""
_STATEMENTS = frozenset({"True", "False", "Nonempty", "Subsingleton"})
"""What looks like a type of data and is a statement."""


def named_cases(tactic: str, before: Goal, new: Sequence[Goal]) -> str | None:
    """`cases h with …` with a name for everything that `cases h` left without one.

    Args:
        tactic: The tactic.
        before: The goal that it worked on.
        new: What became of it.

    Returns:
        The tactic with a line for each case, whose end is open; None if it splits nothing, or
        what is new has names.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> new = [parse_goal("case inl\\nh✝ : p\\n⊢ q"), parse_goal("case inr\\nh✝ : q\\n⊢ q")]
        >>> print(named_cases("cases h", parse_goal("h : p ∨ q\\n⊢ q"), new))
        cases h with
        | inl h₁ => ?_
        | inr h₁ => ?_
    """
    if _SPLITTING.fullmatch(tactic) is None or not new or any(goal.name is None for goal in new):
        return None
    if not any("✝" in name for goal in new for name in set(goal.names) - set(before.names)):
        return None
    lines = [f"{tactic} with"]
    for goal in new:
        case = (goal.name or "").rpartition(".")[2]
        lines.append(" ".join(["|", case, *_fresh_names(goal, before), "=> ?_"]))
    return "\n".join(lines)


def _fresh_names(goal: Goal, before: Goal) -> list[str]:
    """Names for the hypotheses that a goal has and the one before it had not."""
    names = Names([*before.names, *goal.names])
    types = {name: each.type for each in goal.hypotheses for name in each.names}
    old = list(before.names)
    told = {name.partition("✝")[0] for name in goal.names if "✝" in name} - {"a_ih"}
    found: list[str] = []
    for each in goal.hypotheses:
        # `a` is Lean's name for what its author has not named. Beside a `b` of the same type it is
        # the author's.
        unnamed = all(name.partition("✝")[0] == "a" for name in each.names if "✝" in name)
        for name in each.names:
            if "✝" not in name:
                continue
            if name in old:
                old.remove(name)
                continue
            base = name.partition("✝")[0]
            if base == "a_ih" and not any(other.endswith("_ih") for other in told):
                found.append(names.fresh("ih"))
            elif base != "a" or not unnamed:
                found.append(names.fresh(base))
            elif _is_value(each.type, types):
                found.append(names.of_type(each.type))
            else:
                found.append(names.proof_of(flat(each.type)))
    return found


def _is_value(type_: str, types: Mapping[str, str]) -> bool:
    """Whether it looks like a type of data: `Tree α`, and not a statement such as `Even n`."""
    head, *arguments = flat(type_).split(" ")
    if not re.fullmatch(r"[A-Zα-ω][\w.'₀-₉]*", head) or types.get(head, "").endswith("Prop"):
        return False
    if head in _STATEMENTS:
        return False
    if head in _DEPENDENT:
        return True
    known = [types.get(word, _looks(word)) for word in _WORD.findall(" ".join(arguments))]
    return all(kind.startswith(("Type", "Sort")) for kind in known)


def _looks(word: str) -> str:
    """Of what sort a word is that no hypothesis declares, by its first sign."""
    return "Type" if word[0].isupper() or word in "×→" else "a value"
