"""Which part of a notebook's cell is Lean, and what stands at a place in Lean."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["MAIN", "LeanPart", "is_plain_text", "lean_part", "token_at", "word_before"]

MAIN = "main"
"""The session of cells that name none."""

_CELL = re.compile(r"(?:[ \t]*\n)*%%lean(?:[ \t]([^\n]*))?\n")
_LINE = re.compile(r"[ \t]*%lean[ \t]+")
_SESSION = re.compile(r"--session(?:=|\s+)(\S+)")
_EXERCISE = re.compile(r"--exercise(?:=|\s+)(\S+)")
_QUOTED = r"«[^»\n]*»"
_PART = rf"(?:[^\W\d][\w'!?]*|{_QUOTED})"
_WORD = re.compile(rf"(?:[#.]?{_PART}(?:\.(?:[\w'!?]+|{_QUOTED}))*\.?|[#.])\Z")
_TOKEN = re.compile(rf"#?{_PART}(?:\.(?:[\w'!?]+|{_QUOTED}))*|::|\+\+|<-|\S")
_SKIPPED = re.compile(r"/-|--[^\n]*|\"(?:\\.|[^\"\\])*(?:\"|\Z)|'(?:\\.|[^\\'\n])'", re.DOTALL)
_COMMENT_MARK = re.compile(r"/-|-/")


@dataclass(frozen=True)
class LeanPart:
    """The Lean text that a place in a cell belongs to.

    Attributes:
        text: The text, as Lean is to read it.
        offset: The place in it.
        shift: What to add to a place in the text for the place in the cell.
        session: The name of the session.
        line: Whether it is the line magic `%lean`, whose text is put behind a `#check`.
        exercise: The id of the exercise that it answers; empty if it answers none.
    """

    text: str
    offset: int
    shift: int
    session: str = MAIN
    line: bool = False
    exercise: str = ""


def lean_part(cell: str, offset: int) -> LeanPart | None:
    """Find the Lean text that a place in a cell belongs to.

    Args:
        cell: The whole cell.
        offset: The place, in code points.

    Returns:
        The part: what is below a `%%lean` line, or behind a `%lean`. None if the place is in
        Python, or in the options of the magic.

    Example:
        >>> lean_part("%%lean\\n#check Nat", 17).text
        '#check Nat'
        >>> lean_part("%lean Nat.add", 13).text
        '#check Nat.add'
    """
    match = _CELL.match(cell)
    if match is not None:
        if offset < match.end():
            return None
        options = match.group(1) or ""
        named = _SESSION.search(options)
        asked = _EXERCISE.search(options)
        return LeanPart(
            cell[match.end() :],
            offset - match.end(),
            match.end(),
            named.group(1) if named else MAIN,
            exercise=asked.group(1) if asked else "",
        )
    if cell.lstrip().startswith("%%"):
        return None
    start = cell.rfind("\n", 0, offset) + 1
    stop = cell.find("\n", offset)
    line = cell[start:] if stop < 0 else cell[start:stop]
    magic = _LINE.match(line)
    if magic is None or offset < start + magic.end():
        return None
    text = line[magic.end() :]
    lead = "" if text.startswith("#") else "#check "
    shift = start + magic.end() - len(lead)
    return LeanPart(lead + text, offset - shift, shift, line=True)


def word_before(text: str, offset: int) -> str:
    """The name, with its dots, that ends at a place; empty if there is none.

    Example:
        >>> word_before("exact Nat.add_c", 15), word_before("xs[0].len", 9), word_before("#ch", 3)
        ('Nat.add_c', '.len', '#ch')
    """
    start = max(text.rfind("\n", 0, offset) + 1, offset - 200)
    match = _WORD.search(text[start:offset])
    return match.group() if match else ""


def token_at(text: str, offset: int) -> tuple[int, str] | None:
    """The name or symbol at a place, or that ends there.

    Returns:
        Where it begins, and the token; None between two spaces.

    Example:
        >>> token_at("exact Nat.add_comm", 8), token_at("p ∧ q", 3)
        ((6, 'Nat.add_comm'), (2, '∧'))
    """
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    line = text[start:] if stop < 0 else text[start:stop]
    before = None
    for match in _TOKEN.finditer(line):
        if match.start() + start > offset:
            break
        if match.end() + start > offset:
            return start + match.start(), match.group()
        if match.end() + start == offset:
            before = start + match.start(), match.group()
    return before


def is_plain_text(text: str, offset: int) -> bool:
    """Whether a place is inside a comment or a string."""
    here = 0
    while (match := _SKIPPED.search(text, here, offset)) is not None:
        here = match.end()
        if match.group() == "/-":
            depth = 1
            while depth:
                mark = _COMMENT_MARK.search(text, here, offset)
                if mark is None:
                    return True
                depth += 1 if mark.group() == "/-" else -1
                here = mark.end()
        elif here == offset and (match.group().startswith("--") or not _closed(match.group())):
            return True
    return False


def _closed(literal: str) -> bool:
    return len(literal) > 1 and literal[0] == literal[-1] and literal[0] in "\"'"
