"""Steps on several goals, written as a person would: a `case` or a bullet for each goal.

An explorer works on any goal in any order; a proof on paper has the proof of each goal below the
step that led to it. `outline` sorts the steps by the goals that they worked on, `written` puts them
down. What the numbers and texts of the goals do not tell (a step that changes a goal beside its
own) has no outline, and is written as it was done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from leanbook.prover.layout import bulleted, holes, nested, opened, spread

__all__ = ["Line", "Slot", "Work", "flat", "outline", "written"]

_RENAME = re.compile(r"rename_i ((?:[^\W\d][\w'!?₀-₉]* ?)+)")
_NAMES_CASES = re.compile(r"(?:cases|induction|fun_induction|fun_cases|by_cases|split|match)\b")
_TAG = re.compile(r"[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*")
_SORRY = "sorry"
_ONE_LINE = 72
"""A case with a proof of one line goes on its line, if that stays shorter than this."""


@dataclass(frozen=True)
class Work:
    """A tactic, the goal that it worked on, and the goals before and after it.

    Args:
        tactic: The tactic.
        goal: The number of the goal that it worked on, from 0.
        before: The texts of the goals before it.
        after: The texts of the goals after it: those it led to, then those behind its own, then
            those before it.
        names: The names of the goals after it. Default: they have none.
    """

    tactic: str
    goal: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: tuple[str | None, ...] = ()


@dataclass
class Line:
    """A tactic, with the goals that it led to where these are several."""

    tactic: str
    cases: list[Slot] = field(default_factory=list)


@dataclass
class Slot:
    """One goal and the lines of its proof; one without an end is still open.

    Args:
        name: The goal's name, if it has one. Default: None.
        lines: What was done about it. Default: nothing.
        open: Whether it is still to be proved. Default: True.
    """

    name: str | None = None
    lines: list[Line] = field(default_factory=list)
    open: bool = True


def outline(works: Sequence[Work]) -> Slot | None:
    """Sort steps by the goals that they worked on.

    Args:
        works: The steps, from a single goal on.

    Returns:
        That goal; None if the goals do not tell which step belongs to which.

    Example:
        >>> both = Work("constructor", 0, ("a",), ("b", "c"))
        >>> one = Work("rfl", 1, ("b", "c"), ("b",))
        >>> written(outline([both, one]))
        ['constructor\\n· sorry\\n· rfl']
    """
    top = Slot()
    slots = [top]
    for work in works:
        if not 0 <= work.goal < len(work.before) or len(slots) != len(work.before):
            return None
        slot = slots[work.goal]
        rest = [*slots[work.goal + 1 :], *slots[: work.goal]]
        others = (*work.before[work.goal + 1 :], *work.before[: work.goal])
        new = len(work.after) - len(others)
        if new < 0 or work.after[new:] != others:
            return None
        line = Line(work.tactic)
        slot.lines.append(line)
        if new == 0:
            slot.open = False
            slots = rest
        elif not opened(work.tactic, new):
            slots = [slot, *rest]
        else:
            slot.open = False
            names = work.names[:new] if len(work.names) >= new else (None,) * new
            line.cases = [Slot(name) for name in names]
            slots = [*line.cases, *rest]
    return top


def written(slot: Slot, *, cases: bool = True) -> list[str]:
    """The proof of a goal as tactics; what is open has a `sorry`.

    Args:
        slot: The goal.
        cases: Whether goals with names are written with `case`. Default: yes; else all of them
            have bullets.

    Returns:
        The tactics below each other; those with cases have several lines.
    """
    lines = [_line(line, cases) for line in slot.lines]
    return [*lines, _SORRY] if slot.open else lines


def flat(works: Sequence[Work]) -> list[str]:
    """The steps in the order in which they were done, with what brings each goal to the front."""
    found: list[str] = []
    for work in works:
        if work.goal:
            found.append(f"rotate_left {work.goal}")
        found.append(work.tactic)
    left = len(works[-1].after) if works else 1
    return [*found, *holes(left)]


def _line(line: Line, cases: bool) -> str:
    if not line.cases:
        return spread(line.tactic)
    proofs = [written(slot, cases=cases) for slot in line.cases]
    inside = nested(line.tactic, proofs)
    if inside is not None:
        return inside
    names = _names(line) if cases else None
    if names is None:
        return "\n".join([line.tactic, *map(bulleted, proofs)])
    return "\n".join([line.tactic, *map(_case, names, proofs)])


def _names(line: Line) -> list[str] | None:
    """The names of the cases, where they say more than their order does."""
    if _NAMES_CASES.match(line.tactic) is None:
        return None
    names = [slot.name or "" for slot in line.cases]
    if not all(map(_TAG.fullmatch, names)):
        return None
    # Of `left.inl` the end is enough for Lean, and for a reader.
    short = [name.rpartition(".")[2] for name in names]
    names = short if len(set(short)) == len(short) else names
    return names if len(set(names)) == len(names) else None


def _case(name: str, proof: list[str]) -> str:
    head = f"case {name}"
    first, _, rest = proof[0].partition("\n")
    renamed = _RENAME.fullmatch(first.strip())
    if renamed is not None and (rest or len(proof) > 1):
        head = f"{head} {renamed[1].strip()}"
        proof = [rest, *proof[1:]] if rest else proof[1:]
    if len(proof) == 1 and "\n" not in proof[0] and len(head) + len(proof[0]) < _ONE_LINE:
        return f"{head} => {proof[0]}"
    body = "\n".join(proof).replace("\n", "\n  ")
    return f"{head} =>\n  {body}"
