"""Lean's abbreviations for Unicode: `\\and` stands for `∧`, `\\alp7` for `α7`.

The table is that of Lean's editors, in `abbreviations.json` beside this file, which also names its
licence. So is the rule: what stands behind the backslash is replaced by the shortest abbreviation
that begins with it; if there is none, its longest beginning that has one is, and the rest stays.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

__all__ = ["Replacement", "abbreviation_before", "replacement", "spellings", "suggestions", "table"]

LEADER = "\\"
_CURSOR = "$CURSOR"
_BEFORE = re.compile(r"\\([^\s\\]*)$")

COMMON = (
    *("to", "l", "iff", "and", "or", "not", "all", "ex", "ne", "le", "ge", "in", "notin", "fun"),
    *("x", "N", "Z", "Q", "R", "<>", "a", "b", "g", "e", "s", "ss", "sub", "cup", "cap", "empty"),
    *("cdot", "comp", "inv", "^2", "_1", "_2", "t", "u", "|-", "mid", "Sum", "Prod", "sqrt"),
)
"""What is shown for a lone backslash: a choice from the table."""


@dataclass(frozen=True)
class Replacement:
    """What an abbreviation stands for.

    Attributes:
        text: The symbol.
        cursor: Where in it the cursor belongs: between brackets, and else behind it.
    """

    text: str
    cursor: int


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """All abbreviations without their backslash, in the table's order; `$CURSOR` marks a place."""
    file = resources.files("leanbook.notebook").joinpath("abbreviations.json")
    found: dict[str, str] = json.loads(file.read_text("utf-8"))["abbreviations"]
    return found


def abbreviation_before(text: str, offset: int) -> tuple[int, str] | None:
    """The abbreviation that ends at a place.

    Args:
        text: Any text.
        offset: The place, in code points.

    Returns:
        Where its backslash is, and what stands behind that; None if there is none.

    Example:
        >>> abbreviation_before("p \\\\and q", 6)
        (2, 'and')
    """
    match = _BEFORE.search(text, text.rfind("\n", 0, offset) + 1, offset)
    return None if match is None else (match.start(), match.group(1))


def replacement(abbreviation: str) -> Replacement | None:
    """What an abbreviation stands for, by the rule above.

    Args:
        abbreviation: What stands behind the backslash.

    Returns:
        The symbol; None if no beginning of it is an abbreviation.

    Example:
        >>> replacement("alp7").text, replacement("<>")
        ('α7', Replacement(text='⟨⟩', cursor=1))
    """
    for end in range(len(abbreviation), 0, -1):
        found = _best(abbreviation[:end])
        if found is not None:
            before, _, after = found.partition(_CURSOR)
            rest = abbreviation[end:]
            inside = _CURSOR in found
            cursor = len(before) if inside else len(before) + len(rest)
            return Replacement(before + after + rest, cursor)
    return None


def suggestions(abbreviation: str, most: int = 40) -> list[tuple[str, str]]:
    """The symbols that an abbreviation may be on its way to.

    Args:
        abbreviation: What stands behind the backslash so far; may be empty.
        most: How many to give. Default: 40.

    Returns:
        Symbols, each once, with their abbreviation: the shortest first.
    """
    if abbreviation in table():
        names = [abbreviation]
    elif abbreviation:
        names = sorted((name for name in table() if name.startswith(abbreviation)), key=len)
    else:
        names = [name for name in COMMON if name in table()]
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(table()[name].replace(_CURSOR, ""), name)
    if not found and (rest := replacement(abbreviation)) is not None:
        found[rest.text] = abbreviation
    return list(found.items())[:most]


def spellings(symbol: str, most: int = 3) -> list[str]:
    """The abbreviations of a symbol: the common one, then the shortest.

    Example:
        >>> spellings("∧")[0]
        'and'
    """
    found = [name for name, text in table().items() if text.replace(_CURSOR, "") == symbol]
    return sorted(found, key=lambda name: (name not in COMMON, len(name)))[:most]


@lru_cache(maxsize=4096)
def _best(abbreviation: str) -> str | None:
    exact = table().get(abbreviation)
    if exact is not None:
        return exact
    longer = [name for name in table() if name.startswith(abbreviation)]
    return table()[min(longer, key=len)] if longer else None
