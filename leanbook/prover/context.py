"""What a text above a goal has declared: what a model should know, and what rules may unfold.

A goal names a program or a type; what they are, and which theorems are proved about them, stands
further up. Each declaration is told in one line: a type with its constructors, a definition with
its equations, a theorem by its statement. All of it is found in the text alone, so it costs
nothing; it is for reading, and need not be exact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leanbook.lean.namespaces import Namespaces
from leanbook.prover.premises import Premise, premises, relevant

__all__ = ["Context", "Declared", "declared", "shown"]

_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_START = re.compile(
    r"^(?:@\[[^\]\n]*\]\s*)*"
    r"(?:(?:private|protected|partial|noncomputable|unsafe|class(?=\s+inductive))\s+)*"
    r"(?P<what>def|abbrev|inductive|structure|class)\s+(?P<name>[^\s:({\[⦃|]+)",
    re.MULTILINE,
)
_NEXT = re.compile(r"^(?=[^\s|])", re.MULTILINE)
_ENDS = re.compile(r"\s+(?:deriving|termination_by|decreasing_by)\b.*", re.DOTALL)
_WORD = re.compile(r"[^\W\d][\w'!?]*(?:\.[^\W\d][\w'!?]*)*")
_TYPES = ("inductive", "structure", "class")
_CONSTRUCTOR = re.compile(
    r"(?<![|<])\|(?!\|)[\s@]*(?:(?:private|protected)\s+)?([^\W\d][\w'₀-₉!?]*)"
)
_BRACKETS = re.compile(r"[({⦃\[][^(){}⦃⦄\[\]]*[)}⦄\]]")
_MAKER = re.compile(r"([^\W\d][\w'₀-₉!?]*)\s*::")
_MOST_THEOREMS = 6
_NEAREST = 2
"""So many theorems go before what a goal speaks of only indirectly."""
_MOST_CHARACTERS = 800
_LONGEST = 300
"""A declaration longer than this is cut off."""


@dataclass(frozen=True)
class Declared:
    """A type or a program that a text declares.

    Args:
        name: Its full name.
        text: The declaration in one line, its name in full.
        is_type: Whether it is a type, not a program.
        constructors: The full names of a type's constructors.
    """

    name: str
    text: str
    is_type: bool
    constructors: tuple[str, ...] = ()


def declared(code: str) -> list[Declared]:
    """The types and programs that a text declares, in order.

    Args:
        code: The text above a goal. Declarations begin at the left margin.

    Example:
        >>> [each.text for each in declared("def two : Nat :=\\n  2\\n")]
        ['def two : Nat := 2']
    """
    plain = _STRING.sub('""', _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), code))
    plain = re.sub(r"^[ \t]+(?=(?:def|abbrev|inductive|structure|end)\b)", "", plain, flags=re.M)
    namespaces = Namespaces(plain)
    found: list[Declared] = []
    for start in _START.finditer(plain):
        end = _NEXT.search(plain, start.end())
        rest = plain[start.end() : end.start() if end else len(plain)]
        name = namespaces.full_name(start["name"], start.start())
        what = "def" if start["what"] == "abbrev" else start["what"]
        text = " ".join(f"{what} {name} {_ENDS.sub('', rest)}".split())
        is_type = start["what"] in _TYPES
        parts = _constructors(start["what"], text) if is_type else []
        constructors = tuple(f"{name}.{part}" for part in parts)
        found.append(Declared(name, text[:_LONGEST], is_type, constructors))
    return found


def _constructors(what: str, text: str) -> list[str]:
    """What the constructors of a type are called, by its declaration in one line."""
    while (plain := _BRACKETS.sub("", text)) != text:
        text = plain
    if what == "inductive":
        return _CONSTRUCTOR.findall(text)
    return _MAKER.findall(text)[:1] or ["mk"]


def shown(
    goal: str,
    code: str | Context,
    most: int = _MOST_THEOREMS,
    characters: int = _MOST_CHARACTERS,
) -> tuple[str, ...]:
    """What of a text a model is told with a goal.

    Args:
        goal: The goal, as Lean prints it.
        code: The text above it; or what was read of it before, for those who ask often.
        most: At most so many theorems.
        characters: All of it in at most so many characters.

    Returns:
        One line each: types and programs that the goal names, and those that these name; then the
        theorems that have most in common with it, the nearest last. Where there is no room for all,
        what the goal names goes first, then the nearest theorems.

    Example:
        >>> code = "def two : Nat := 2\\ntheorem two_eq : two = 2 := rfl\\n"
        >>> shown("⊢ two + 1 = 3", code)
        ('def two : Nat := 2', 'two_eq : two = 2')
    """
    context = code if isinstance(code, Context) else Context.of(code)
    named, behind = _spoken_of(goal, context.declared)
    spoken = list(dict.fromkeys(e for e in context.declared if e in named or e in behind))
    spoken.sort(key=lambda each: not each.is_type)
    told = {each.name: each for each in context.premises}
    near = [f"{name} {told[name].statement}" for name in relevant(goal, context.premises, most)]
    room = _Room(characters)
    kept = room.fill([each.text for each in spoken if each in named])
    theorems = room.fill(near[:_NEAREST])
    kept += room.fill([each.text for each in spoken if each in behind])
    theorems += room.fill(near[_NEAREST:])
    return (*(each.text for each in spoken if each.text in kept), *reversed(theorems))


class _Room:
    """So many characters, for lines."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def fill(self, lines: Sequence[str]) -> list[str]:
        """Those of the lines that there is room for."""
        kept: list[str] = []
        for line in lines:
            if len(line) < self._left:
                self._left -= len(line) + 1
                kept.append(line)
        return kept


@dataclass(frozen=True)
class Context:
    """What a text has declared; read once, and asked for each goal below it.

    Args:
        declared: Its types and programs.
        premises: Its theorems.
    """

    declared: tuple[Declared, ...] = ()
    premises: tuple[Premise, ...] = ()

    @cached_property
    def programs(self) -> frozenset[str]:
        """What programs are called, in full and within the namespaces that they are in."""
        return frozenset(
            name for each in self.declared if not each.is_type for name in _endings(each.name)
        )

    @cached_property
    def constructors(self) -> frozenset[str]:
        """What constructors are called in a goal: `Tree.leaf`, or `leaf` where `Tree` is open.

        What may as well be a program is not among them.
        """
        full = [name for each in self.declared for name in each.constructors]
        return frozenset(name for each in full for name in _endings(each)) - self.programs

    def behind(self, names: Sequence[str]) -> tuple[str, ...]:
        """The programs that others are defined by, and those behind these.

        They are found by their names in the text of a definition, as far as that is kept.

        Args:
            names: What the others are called, in full or within their namespaces.

        Returns:
            Full names, in the order in which they are declared; those that were given are not
            among them.
        """
        programs = self._programs_by_last_part
        known = {
            each
            for name in names
            for each in programs.get(name.rpartition(".")[2], ())
            if name in _endings(each.name)
        }
        found = set(known)
        newest = known
        while newest:
            newest = {more for each in newest for more in _named(each.text, programs)} - found
            found |= newest
        return tuple(each.name for each in self.declared if each in found - known)

    @cached_property
    def _programs_by_last_part(self) -> dict[str, list[Declared]]:
        return _by_last_part([each for each in self.declared if not each.is_type])

    @classmethod
    def of(cls, code: str) -> Context:
        """Read a text."""
        return cls(tuple(declared(code)), tuple(premises(code)))


def _endings(name: str) -> list[str]:
    """A name as it is, and as it is called in the namespaces around it."""
    parts = name.split(".")
    return [".".join(parts[start:]) for start in range(len(parts))]


def _spoken_of(goal: str, known: Sequence[Declared]) -> tuple[set[Declared], set[Declared]]:
    """Those that a goal names, and the others that these name."""
    by_last_part = _by_last_part(known)
    direct = _named(goal, by_last_part)
    return direct, {more for each in direct for more in _named(each.text, by_last_part)} - direct


def _by_last_part(known: Sequence[Declared]) -> dict[str, list[Declared]]:
    found: dict[str, list[Declared]] = {}
    for each in known:
        found.setdefault(each.name.rpartition(".")[2], []).append(each)
    return found


def _named(text: str, by_last_part: Mapping[str, Sequence[Declared]]) -> set[Declared]:
    """Those that a text speaks of: `Tree.size t`, `t.size.succ`; or of what is in it: `Tree.leaf`.

    That the last part of its name is a part of a word is enough.
    """
    parts = {part for word in set(_WORD.findall(text)) for part in word.split(".")}
    return {each for part in parts for each in by_last_part.get(part, ())}
