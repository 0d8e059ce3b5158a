"""The one-line forms of a tactic that has blocks inside: with `?_` in their place, or whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanbook.train.blocks import Block, Tactic, Unit, one_line

__all__ = ["LONGEST", "Form", "forms", "whole_arms"]

LONGEST = 160
"""The longest tactic, in characters."""

_ARMED = frozenset({"induction", "cases", "match", "fun_induction", "fun_cases", "rcases"})
_WHOLE = frozenset(
    {"try", "first", "repeat", "repeat'", "iterate", "any_goals", "conv", "conv_lhs", "conv_rhs",
     "solve", "on_goal", "simp", "rw", "omega", "calc"}
)  # fmt: skip
_SHORT = 100
"""A closed inner proof stays where it is in a tactic that is no longer than this."""
_TAIL = re.compile(r"(?:\bfrom\s+)?\bby\s*\Z")


@dataclass(frozen=True)
class Form:
    """A way to write a tactic in one line.

    Args:
        text: The line.
        groups: The tactics that go on with the goals that it leaves, in the text's order.
        rest: Whether what follows the tactic goes on with a goal of its own. False for tactics
            whose goals are all among `groups`.
    """

    text: str
    groups: tuple[tuple[Unit, ...], ...] = ()
    rest: bool = True


def forms(tactic: Tactic) -> Iterator[Form]:
    """The forms in which a tactic is worth trying, the best first.

    Args:
        tactic: The tactic.

    Example:
        >>> [form.text for form in forms(Tactic("exact\\n  h"))]
        ['exact h']
    """
    head, blocks = tactic.head, tactic.blocks
    if not blocks or head in _WHOLE:
        yield Form(one_line(tactic))
        return
    if head == "if":
        yield from _branches(tactic)
        return
    if head in _ARMED and all(block.before == "=>" for block in blocks):
        yield Form(_without(tactic, blocks), _units(blocks), rest=False)
        return
    last = blocks[-1]
    at_end = last.before == "by" and not tactic.text[last.end :].strip()
    if at_end and len(blocks) == 1:
        yield from _with_tail(tactic, last)
    if all(_is_closing(block) for block in blocks) and len(line := one_line(tactic)) <= _SHORT:
        yield Form(line)
    if all(block.before == "by" for block in blocks):
        text = _without(tactic, blocks)
        if head == "exact":
            text = "refine" + text[len(head) :]
        if len(text) <= LONGEST:
            yield Form(text, _units(blocks))
    yield Form(one_line(tactic))


def whole_arms(tactic: Tactic) -> str | None:
    """A tactic with its cases in one line, if each is one simple tactic; None if it is not so.

    Args:
        tactic: The tactic.
    """
    if tactic.head not in _ARMED or not tactic.blocks:
        return None
    if not all(block.before == "=>" and _is_simple(block) for block in tactic.blocks):
        return None
    line = one_line(tactic)
    return line if len(line) <= LONGEST else None


def _with_tail(tactic: Tactic, block: Block) -> Iterator[Form]:
    """`show T by …`, `suffices h : T by …`, `obtain ⟨x, hx⟩ : T := by …`, `exact by …`."""
    head = tactic.head
    start = _TAIL.sub("", tactic.text[: block.start])
    line = " ".join(start.split())
    if head == "exact" and line == "exact":
        yield Form("skip", (block.units,), rest=False)
    elif head == "show":
        yield Form(line, (block.units,), rest=False)
    elif head == "suffices":
        yield Form(f"{line} from ?_", (block.units,))
    elif head == "obtain" and line.endswith(":=") and " : " in line:
        yield Form(line.removesuffix(":=").rstrip(), (block.units,))


def _branches(tactic: Tactic) -> Iterator[Form]:
    found = re.match(
        r"if\s+(?:(?P<name>[\w']+)\s*:\s*)?(?P<test>.*?)\s*\bthen\b", tactic.text, re.S
    )
    if found and len(tactic.blocks) == 2:
        name = found["name"] or "h"
        test = " ".join(found["test"].split())
        yield Form(f"by_cases {name} : {test}", _units(tactic.blocks), rest=False)
    yield Form(one_line(tactic))


def _without(tactic: Tactic, blocks: Sequence[Block]) -> str:
    """The tactic in one line, with `?_` in the place of blocks, and of the `by` before them."""
    parts: list[str] = []
    at = 0
    for block in blocks:
        before = tactic.text[at : block.start]
        parts += [re.sub(r"\bby\s*\Z", "", before) if block.before == "by" else before, " ?_"]
        at = block.end
    parts.append(tactic.text[at:])
    line = " ".join("".join(parts).split())
    return re.sub(r"(?<=[(⟨\[]) (?=\?_)", "", line)


def _units(blocks: Sequence[Block]) -> tuple[tuple[Unit, ...], ...]:
    return tuple(block.units for block in blocks)


def _is_simple(block: Block) -> bool:
    """Whether a block is one tactic without others inside."""
    return len(block.units) == 1 and not (
        isinstance(block.units[0], Tactic) and block.units[0].blocks
    )


_CLOSERS = frozenset(
    {"simp", "simp_all", "omega", "decide", "rfl", "exact", "assumption", "trivial", "grind",
     "ac_rfl", "contradiction", "rw", "simpa", "apply"}
)  # fmt: skip


def _is_closing(block: Block) -> bool:
    """Whether a block is one tactic that settles things: Lean says at once if it is right."""
    unit = block.units[0]
    return (
        block.before == "by"
        and _is_simple(block)
        and isinstance(unit, Tactic)
        and unit.head in _CLOSERS
    )
