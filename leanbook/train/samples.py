"""A pair as the network is trained on it: with the names with which it is asked later.

What the goal and the text above it declare has the usual names (`usual_names`). What the tactic
brings in has the first of them that is free: which names they are is no matter, and a network that
has nothing to guess there guesses better where it matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leanbook.model.prompts.declared_names import bound_names
from leanbook.model.prompts.name_kinds import first_free, look_of
from leanbook.model.prompts.usual_names import usual_names, with_names, words_of
from leanbook.prover.alike import introduced

__all__ = ["Sample", "as_asked"]

_HIDDEN = re.compile(r"§(\d+)")
_STATED = re.compile(r"\b(?:have|by_cases) ([^\W\d][\w'₀-₉]*) *:")
_INTRO = re.compile(r"\Aintros? ([^\W\d][\w'₀-₉]*)")


@dataclass(frozen=True)
class Sample:
    """A pair, as it is trained on.

    Args:
        goal: The goal.
        premises: Theorems that may help.
        tactic: The tactic.
    """

    goal: str
    premises: tuple[str, ...]
    tactic: str


def as_asked(sample: Sample) -> Sample:
    """The same pair with usual names.

    Args:
        sample: The pair.

    Example:
        >>> pair = Sample("k : Nat\\n⊢ p k → two = 2", ("def two := 2",), "intro pk; rw [two]")
        >>> as_asked(pair).goal.splitlines()
        ['n : Nat', '⊢ p n → ba = 2']
        >>> as_asked(pair).tactic
        'intro h; rw [ba]'
    """
    names = usual_names(sample.goal, sample.premises)
    new = {name: kind for name, kind in _brought_in(sample) if name not in names.inside}
    hidden = {name: f"§{number}" for number, name in enumerate(new)}
    tactic = names.apply(with_names(sample.tactic, hidden))
    taken = words_of("\n".join((names.goal, *names.premises, tactic)))
    chosen: list[str] = []
    for name, kind in new.items():
        chosen.append(first_free(kind, taken) or name)
        taken.add(chosen[-1])
    tactic = _HIDDEN.sub(lambda match: chosen[int(match[1])], tactic)
    return replace(sample, goal=names.goal, premises=names.premises, tactic=tactic)


def _brought_in(sample: Sample) -> Iterator[tuple[str, str]]:
    """The names that a tactic brings in, and of which kind each is."""
    tactic = sample.tactic
    stated = set(_STATED.findall(tactic))
    if not sample.goal.rpartition("⊢ ")[2].startswith("∀"):
        stated.update(_INTRO.findall(tactic))
    seen: set[str] = set()
    for name in introduced(tactic):
        seen.add(name)
        looks = look_of(name)
        if name in ("hi", "ind") and "induction" in tactic:
            looks = "induction hypothesis"
        yield name, "proof" if name in stated and looks == "other" else looks
    for name, kind in bound_names(tactic):
        if name not in seen:
            yield name, kind
