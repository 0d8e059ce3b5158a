"""What a text above a goal has declared that a model should know when it is asked about the goal.

A goal names a program or a type; what they are, and which theorems are proved about them, stands
further up. Each declaration is told in one line: a type with its constructors, a definition with
its equations, a theorem by its statement. All of it is found in the text alone, so it costs
nothing; it is for reading, and need not be exact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leanbook.lean.namespaces import Namespaces
from leanbook.prover.premises import Premise, premises, relevant

__all__ = ["Declared", "declared", "shown"]

_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_START = re.compile(
    r"^(?:@\[[^\]\n]*\]\s*)*(?:(?:private|protected|partial|noncomputable|unsafe)\s+)*"
    r"(?P<what>def|abbrev|inductive|structure|class)\s+(?P<name>[^\s:({\[⦃|]+)",
    re.MULTILINE,
)
_NEXT = re.compile(r"^(?=[^\s|])", re.MULTILINE)
_ENDS = re.compile(r"\s+(?:deriving|termination_by|decreasing_by)\b.*", re.DOTALL)
_WORD = re.compile(r"[^\W\d][\w'!?]*(?:\.[^\W\d][\w'!?]*)*")
_TYPES = ("inductive", "structure", "class")
_MOST_THEOREMS = 6
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
    """

    name: str
    text: str
    is_type: bool


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
        found.append(Declared(name, text[:_LONGEST], start["what"] in _TYPES))
    return found


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
        One line each: first the types and programs that the goal speaks of, and those that they
        speak of; then the theorems that have most in common with it, the nearest last.

    Example:
        >>> code = "def two : Nat := 2\\ntheorem two_eq : two = 2 := rfl\\n"
        >>> shown("⊢ two + 1 = 3", code)
        ('def two : Nat := 2', 'two_eq : two = 2')
    """
    context = code if isinstance(code, Context) else Context.of(code)
    left = characters
    lines: list[str] = []
    for each in _spoken_of(goal, context.declared):
        if len(each.text) < left:
            left -= len(each.text) + 1
            lines.append(each.text)
    theorems: list[str] = []
    told = {each.name: each for each in context.premises}
    for name in relevant(goal, context.premises, most):
        text = f"{name} {told[name].statement}"
        if len(text) < left:
            left -= len(text) + 1
            theorems.append(text)
    return (*lines, *reversed(theorems))


@dataclass(frozen=True)
class Context:
    """What a text has declared; read once, and asked for each goal below it.

    Args:
        declared: Its types and programs.
        premises: Its theorems.
    """

    declared: tuple[Declared, ...] = ()
    premises: tuple[Premise, ...] = ()

    @classmethod
    def of(cls, code: str) -> Context:
        """Read a text."""
        return cls(tuple(declared(code)), tuple(premises(code)))


def _spoken_of(goal: str, known: Sequence[Declared]) -> list[Declared]:
    """Those that a goal names, and those that these name; types first, else in the text's order."""
    by_last_part: dict[str, list[Declared]] = {}
    for each in known:
        by_last_part.setdefault(each.name.rpartition(".")[2], []).append(each)
    direct = _named(goal, by_last_part)
    wanted = set(direct)
    for each in direct:
        wanted |= _named(each.text, by_last_part)
    return sorted((each for each in known if each in wanted), key=lambda e: not e.is_type)


def _named(text: str, by_last_part: Mapping[str, Sequence[Declared]]) -> set[Declared]:
    """Those that a text speaks of: `Tree.size t`, `t.size.succ`; or of what is in it: `Tree.leaf`.

    That the last part of its name is a part of a word is enough.
    """
    parts = {part for word in set(_WORD.findall(text)) for part in word.split(".")}
    return {each for part in parts for each in by_last_part.get(part, ())}
