"""A proof's text as nested blocks of tactics, cut where Lean says that a tactic begins and ends.

Lean tells the range of every tactic (`allTactics`), but not of bullets, parentheses and `<;>`, nor
which tactics form one block: that stands in the text between the ranges, and is read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = [
    "Block", "Chain", "CutError", "Focus", "Span", "Tactic", "Unit", "bare", "blank", "one_line",
    "units_of",
]  # fmt: skip

_SKIPPED = re.compile(r'"(?:\\.|[^"\\])*"|--[^\n]*|/-(?:[^-/]|-(?!/)|/(?!-))*-/')
_SPACE = re.compile(r"[\s;]*")
_HEAD = re.compile(r"(?P<what>case'?|next)\b(?P<names>[^=|]*)=>")
_CASE_LINE = re.compile(r"\Acase [^\n]*\n")
_BETWEEN = re.compile(r"(?:[\s;·()]|<;>|\.(?=\s))*")


class CutError(Exception):
    """A text is not of the form that is understood here; the message says in which way."""


@dataclass(frozen=True)
class Span:
    """One tactic as Lean reports it.

    Args:
        start: Its offset in the text.
        end: The offset behind it.
        goals: The goals before it, as Lean prints them; empty if there is none.
    """

    start: int
    end: int
    goals: str


@dataclass(frozen=True)
class Block:
    """A block of tactics inside a tactic.

    Args:
        start: Where it begins in the text of the tactic.
        end: Where it ends.
        before: The word or sign in front of it: "by", "=>", "try", …
        units: What it consists of.
    """

    start: int
    end: int
    before: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Tactic:
    """A tactic.

    Args:
        text: Its text.
        blocks: The blocks inside it, in order.
        goals: The goals that it was applied to, without `case` lines and line breaks.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    goals: frozenset[str] = frozenset()

    @property
    def head(self) -> str:
        """The word that it begins with."""
        found = re.match(r"[\w'!?]+", self.text)
        return found[0] if found else ""


@dataclass(frozen=True)
class Chain:
    """Tactics with `<;>` between them.

    Args:
        parts: The tactics; one that stands in parentheses may be several.
    """

    parts: tuple[tuple[Unit, ...], ...]

    @property
    def goals(self) -> frozenset[str]:
        """The goals that it was applied to."""
        return self.parts[0][0].goals


@dataclass(frozen=True)
class Focus:
    """Tactics for one goal: behind a bullet, `case … =>` or `next … =>`.

    Args:
        units: The tactics.
        tag: The goal's name behind `case`; "" where there is none.
        names: The names that it gives to what has none.
    """

    units: tuple[Unit, ...]
    tag: str = ""
    names: tuple[str, ...] = ()

    @property
    def goals(self) -> frozenset[str]:
        """The goals that it was applied to."""
        return self.units[0].goals if self.units else frozenset()


Unit = Tactic | Chain | Focus


@dataclass
class _Node:
    start: int
    end: int
    goals: set[str]
    children: list[_Node] = field(default_factory=list)


def bare(goal: str) -> str:
    """A goal without its `case` line and without line breaks, to be compared with others.

    Example:
        >>> bare("case succ\\nn : Nat\\n⊢ n = n")
        'n : Nat ⊢ n = n'
    """
    return " ".join(_CASE_LINE.sub("", goal).split())


def blank(code: str) -> str:
    """The text with spaces in place of its comments; offsets stay what they are.

    Example:
        >>> blank("simp -- easy")
        'simp        '
    """

    def away(found: re.Match[str]) -> str:
        return found[0] if found[0][0] == '"' else re.sub(r"[^\n]", " ", found[0])

    return _SKIPPED.sub(away, code)


def units_of(code: str, start: int, end: int, spans: Sequence[Span]) -> tuple[Unit, ...]:
    """Read a block of tactics.

    Args:
        code: The text, without comments (see `blank`).
        start: Where the block begins: behind `by`.
        end: Where it ends.
        spans: All tactics in it, those inside others as well.

    Returns:
        What it consists of, in order.

    Raises:
        CutError: Something stands between the tactics that is not understood.

    Example:
        >>> units_of("simp", 0, 4, [Span(0, 4, "⊢ 1 = 1")])[0].text
        'simp'
    """
    inside = [span for span in spans if start <= span.start and span.end <= end]
    return _Reader(code).block(start, end, _tree(inside))


def one_line(unit: Unit) -> str:
    """A tactic in one line, with its blocks.

    Args:
        unit: The tactic.

    Example:
        >>> one_line(Tactic("simp only\\n  [a]"))
        'simp only [a]'
    """
    if isinstance(unit, Focus):
        if unit.tag:
            return f"(case {' '.join([unit.tag, *unit.names])} => {_row(unit.units)})"
        if unit.names:
            return f"(next {' '.join(unit.names)} => {_row(unit.units)})"
        return f"(· {'; '.join(map(one_line, unit.units))})"
    if isinstance(unit, Chain):
        return " <;> ".join(map(_row, unit.parts))
    parts: list[str] = []
    at = 0
    for block in unit.blocks:
        parts += [unit.text[at : block.start], _row(block.units)]
        at = block.end
    parts.append(unit.text[at:])
    return " ".join("".join(parts).split())


def _row(units: Sequence[Unit]) -> str:
    row = "; ".join(map(one_line, units))
    return row if len(units) == 1 else f"({row})"


def _tree(spans: Sequence[Span]) -> list[_Node]:
    """Put tactics below those that they stand in; one that ran on several goals is one."""
    roots: list[_Node] = []
    path: list[_Node] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        while path and path[-1].end <= span.start:
            path.pop()
        if path and (path[-1].start, path[-1].end) == (span.start, span.end):
            path[-1].goals.add(_first(span.goals))
            continue
        node = _Node(span.start, span.end, {_first(span.goals)})
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return roots


def _first(goals: str) -> str:
    """The first of several goals that are printed below each other, as far as it can be told."""
    text = _CASE_LINE.sub("", goals)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.startswith("⊢"):
            rest = number + 1
            while rest < len(lines) and lines[rest].startswith(" "):
                rest += 1
            return " ".join(" ".join(lines[:rest]).split())
    return " ".join(text.split())


class _Reader:
    """Reads blocks of one text."""

    def __init__(self, code: str) -> None:
        self._code = code

    def block(self, start: int, end: int, nodes: Sequence[_Node]) -> tuple[Unit, ...]:
        found: list[Unit] = []
        rest = list(nodes)
        at = self._skip(start)
        while at < end:
            first, at = self._unit(at, end, rest)
            parts = [first]
            while self._code.startswith("<;>", again := self._skip(at)):
                part, at = self._unit(self._skip(again + 3), end, rest)
                parts.append(part)
            if len(parts) > 1:
                found.append(Chain(tuple(parts)))
            else:
                found += first
            at = self._skip(at)
        if rest:
            raise CutError("a tactic outside of its block")
        return tuple(found)

    def _unit(self, at: int, end: int, rest: list[_Node]) -> tuple[tuple[Unit, ...], int]:
        """The tactics that begin at an offset, and the offset behind them."""
        code = self._code
        if rest and rest[0].start == at:
            node = rest.pop(0)
            return (self._tactic(node),), node.end
        if code.startswith("·", at) or re.compile(r"\.\s").match(code, at):
            inner = self._below(at, rest)
            if not inner:
                raise CutError("a bullet without tactics")
            stop = self._closed(at + 1, inner[-1].end)
            return (Focus(self.block(at + 1, stop, inner)),), stop
        if code.startswith("(", at):
            stop = _matching(code, at, end)
            inner = [node for node in rest if node.end <= stop]
            del rest[: len(inner)]
            return self.block(at + 1, stop, inner), stop + 1
        raise CutError(f"something between tactics: {code[at : at + 12]!r}")

    def _below(self, at: int, rest: list[_Node]) -> list[_Node]:
        """Take the tactics that belong to the bullet at an offset."""
        column = self._column(at)
        line_end = self._code.find("\n", at)
        found: list[_Node] = []
        while rest and (
            line_end == -1 or rest[0].start < line_end or self._column(rest[0].start) > column
        ):
            # Another bullet below this one is a goal of its own.
            gap = self._code[found[-1].end if found else at + 1 : rest[0].start]
            marks = [found_mark.start() for found_mark in re.finditer("·", gap)]
            base = found[-1].end if found else at + 1
            if any(self._column(base + mark) <= column for mark in marks):
                break
            found.append(rest.pop(0))
        return found

    def _tactic(self, node: _Node) -> Unit:
        code = self._code
        text = code[node.start : node.end]
        blocks: list[Block] = []
        rest = list(node.children)
        while rest:
            group = [rest.pop(0)]
            while rest and _BETWEEN.fullmatch(code, group[-1].end, rest[0].start):
                group.append(rest.pop(0))
            start = group[0].start
            while start > node.start and code[start - 1] in " \t\n(·":
                start -= 1
            # A parenthesis that is not closed behind the block is not its own.
            start += len(code[start : group[0].start]) - len(code[start : group[0].start].lstrip())
            end = self._closed(start, group[-1].end)
            lead = code[node.start : start].rstrip()
            found = re.search(r"=>\Z|\w+'?\Z|\S\Z", lead)
            word = found[0] if found else ""
            blocks.append(
                Block(start - node.start, end - node.start, word, self.block(start, end, group))
            )
        goals = frozenset(node.goals)
        heading = _HEAD.match(text)
        if heading and len(blocks) == 1:
            names = heading["names"].split()
            if heading["what"] == "next":
                return Focus(blocks[0].units, "", tuple(names))
            return Focus(blocks[0].units, names[0] if names else "", tuple(names[1:]))
        return Tactic(text, tuple(blocks), goals)

    def _closed(self, start: int, end: int) -> int:
        """The end of a block, with the parentheses that were opened in it."""
        opened = self._code.count("(", start, end) - self._code.count(")", start, end)
        while opened > 0:
            found = self._code.find(")", end)
            if found < 0:
                raise CutError("a parenthesis that is not closed")
            end = found + 1
            opened -= 1
        return end

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._code, at)
        return found.end() if found else at

    def _column(self, at: int) -> int:
        return at - (self._code.rfind("\n", 0, at) + 1)


def _matching(code: str, at: int, end: int) -> int:
    depth = 0
    for place in range(at, end):
        depth += (code[place] == "(") - (code[place] == ")")
        if depth == 0:
            return place
    raise CutError("a parenthesis that is not closed")
