"""What a tactic may have been right about.

A model that names the right witness often fails on the proof beside it; one that splits the right
variable counts its constructors wrong; the second of three rewritings is the one that does not fit.
So what was refused is tried again with its doubtful part left open. Or it knows what is to be
written, but not what that is called here: then it is tried with names that there are. And an
induction that goes through may still need a stronger hypothesis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leanbook.lean.goals import Goal
from leanbook.model.prompts.usual_names import with_names
from leanbook.prover.brackets import outside
from leanbook.prover.premises import Premise, relevant
from leanbook.prover.shape import words
from leanbook.prover.view import View

__all__ = ["generalised", "nearly", "renamed"]

_MOST = 4
_SPLITTING = re.compile(r"((?:cases|induction) [\w'.₀-₉]+(?: generalizing [\w'₀-₉ ]+?)?) +with\b")
_INDUCTION = re.compile(r"induction ([\w'₀-₉]+)(?: with\b.*)?", re.DOTALL)
_REWRITING = re.compile(r"rw +\[(.+)\]((?: at [\w'₀-₉⊢* ]+)?)")
_STATING = re.compile(r"(have(?: (?:(?! := ).)+)? : (?:(?! := ).)+) := (?!\?_)")
_GIVING = re.compile(r"(?:exact|refine) (.+)")
_TUPLE = re.compile(r"⟨(.+)⟩")
_APPLYING = re.compile(r"([^\W\d][\w'.₀-₉]*) .+")
_VAGUE = frozenset({"absurd", "congrArg", "congrFun"})
"""What says nothing without its arguments."""
_TERMS = ("by ", "show ", "if ", "match ", "let ", "have ", "from ", "do ", "calc ", "fun ", "λ ")
"""How a term begins that is no function with arguments."""
_INSIDE = re.compile(r"[▸|]|<\||\|>|:=")
_ARGUMENT = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_UNKNOWN = re.compile(r"Unknown identifier `([^`]+)`")
_LISTED = re.compile(r"\[[^\[\]]*\]")
_USING = re.compile(r"(?:exact|apply|cases|rcases|obtain .* :=) [\w'.₀-₉]+")
_MOST_NAMES = 2
_LONGEST = 1000
"""Signs of a tactic that is read."""


def nearly(tactic: str) -> list[str]:
    """Weaker forms of a tactic, each of which says less: those that say most first.

    Args:
        tactic: A tactic that Lean refused; only one on one line is read.

    Returns:
        A few, or none.

    Example:
        >>> nearly("exact ⟨k + 1, by omega⟩")
        ['refine ⟨k + 1, ?_⟩']
        >>> nearly("rw [add, ih, mul]")
        ['rw [add, ih]', 'rw [add]', 'simp [add, ih, mul]']
        >>> nearly("induction t with | leaf => rfl | node l r => ?_")
        ['induction t']
    """
    found = dict.fromkeys(_weaker(tactic))
    found.pop(tactic, None)
    return list(found)[:_MOST]


def _weaker(tactic: str) -> Iterator[str]:
    if "\n" in tactic or '"' in tactic or len(tactic) > _LONGEST:
        return
    if match := _SPLITTING.match(tactic):
        yield match[1]
        return
    steps = [step for step in outside(tactic.replace("<;>", ";"), ";") if step]
    if len(steps) > 1 and not tactic.startswith(("exact ", "refine ", "have ")):
        yield steps[0]
        return
    if match := _REWRITING.fullmatch(tactic):
        yield from _rewritings(outside(match[1], ","), match[2])
    elif match := _STATING.match(tactic):
        yield f"{match[1]} := ?_"
    elif match := _GIVING.fullmatch(tactic):
        yield from _terms(match[1].strip())


def _rewritings(rules: list[str], place: str) -> Iterator[str]:
    for count in range(len(rules) - 1, 0, -1)[:2]:
        yield f"rw [{', '.join(rules[:count])}]{place}"
    forwards = [rule for rule in rules if not rule.startswith(("←", "<-"))]
    if forwards:
        yield f"simp [{', '.join(forwards)}]{place}"


def _terms(term: str) -> Iterator[str]:
    if match := _TUPLE.fullmatch(term):
        parts = outside(match[1], ",")
        opened = ["?_" if part.startswith("by ") else part for part in parts]
        if opened != parts:
            yield f"refine ⟨{', '.join(opened)}⟩"
        for count in range(len(parts) - 1, 0, -1):
            if parts[count - 1] != "?_":
                yield f"refine ⟨{', '.join(opened[:count])}, ?_⟩"
    elif (match := _APPLYING.fullmatch(term)) and not (
        term.startswith(_TERMS) or _INSIDE.search(term)
    ):
        opened = _ARGUMENT.sub("?_", term)
        if opened != term:
            yield f"refine {opened}"
        if match[1] not in _VAGUE:
            yield f"apply {match[1]}"


def renamed(tactic: str, refusal: str, goal: Goal, premises: Sequence[Premise] = ()) -> list[str]:
    """A tactic with a name that there is, in place of one that there is not.

    A model often knows what is to be written, but not what it is called here.

    Args:
        tactic: A tactic that Lean refused.
        refusal: What Lean said.
        goal: The goal it works on.
        premises: The theorems of the text, one of which may be meant.

    Returns:
        A few; none, if no name was unknown. Where it stands in a list, theorems are put in its
        place, then hypotheses; where it is all that is used, hypotheses; else variables. What came
        into the goal last goes first.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> goal = parse_goal("a x y : Nat\\nh : a = 2 * x\\n⊢ Even a")
        >>> renamed("exact ⟨x + b, h⟩", "Unknown identifier `b`", goal)
        ['exact ⟨x + y, h⟩', 'exact ⟨x + a, h⟩']
    """
    match = _UNKNOWN.search(refusal)
    if match is None or len(tactic) > _LONGEST:
        return []
    unknown, used = match[1], set(words(tactic))
    view = View(goal)
    facts = [name for name, _, _ in view.facts]
    if any(unknown in words(listed) for listed in _LISTED.findall(tactic)):
        known = [*relevant(str(goal), premises), *facts]
    elif _USING.fullmatch(tactic):
        known = facts
    else:
        known = [name for name, _ in view.variables]
    free = [name for name in known if name not in used][:_MOST_NAMES]
    found = (with_names(tactic, {unknown: name}) for name in free)
    return [each for each in found if each != tactic]


def generalised(tactic: str, goal: Goal) -> str | None:
    """The same induction, with all else that the target speaks of let free.

    Args:
        tactic: The tactic.
        goal: The goal it works on.

    Returns:
        None where it is no induction, frees something already, or there is nothing to free.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> goal = parse_goal("xs ys : List Nat\\n⊢ rev xs ys = xs.reverse ++ ys")
        >>> generalised("induction xs with | nil => ?_ | cons x xs ih => ?_", goal)
        'induction xs generalizing ys'
    """
    match = _INDUCTION.fullmatch(tactic)
    if match is None:
        return None
    view = View(goal)
    bound = [type_ for _, type_ in view.variables]
    # What the induction is done on can't be had freer than what it is about.
    bound.append(view.types.get(match[1], ""))
    types = {name for type_ in bound for name in words(type_)}
    others = [
        name
        for name, type_ in view.variables
        if name != match[1] and name not in types and "→" not in type_ and view.speaks_of(name)
    ]
    return f"induction {match[1]} generalizing {' '.join(others)}" if others else None
