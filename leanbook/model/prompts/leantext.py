"""Just enough of Lean's spelling to find one's way in what a model wrote.

Nothing here decides whether a text is Lean, let alone whether it is a proof; that is for Lean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["CLOSING", "OPENING", "Token", "dedent", "mask", "tidy", "tokens"]

OPENING, CLOSING = set("([{⟨⦃⟦"), set(")]}⟩⦄⟧")
"""Brackets as they come in pairs in Lean."""
_WORD = re.compile(r"[\w.!?'«»₀-₉ₐ-ₜ✝]")
_CHARACTER = re.compile(r"'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|[^\\'\n])'")
_RAW_STRING = re.compile(r'r(#*)"')
_MARK = re.compile(r"--|/-|[\"']|r#*\"")
_VISIBLE = re.compile(r"[^\n]")
_STRING = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_COMMENT = re.compile(r"/-|-/")
_TOKEN = re.compile(r":=|=>|<;>|[\w.!?'«»₀-₉ₐ-ₜ✝]+|\S")


def mask(text: str) -> tuple[str, bool]:
    """A text of the same length in which comments and the insides of strings are blanks.

    Brackets, keywords and line starts found in it are code, at the same offsets.

    Args:
        text: Lean source, or what should be.

    Returns:
        The masked text, and whether a comment or a string was still open at its end.

    Example:
        >>> mask('exact f "by" -- done')[0]
        'exact f "  "        '
    """
    out: list[str] = []
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        start = mark.start()
        out.append(text[at:start])
        end = _skipped(text, start)
        if end is None:
            out.append(text[start])
            at = start + 1
            continue
        out.append(_blanked(text[start:end]))
        if end > len(text):
            return "".join(out), True
        at = end
    out.append(text[at:])
    return "".join(out), False


def _blanked(piece: str) -> str:
    """Blanks for a comment; a string or a character keeps its ends."""
    blanks = _VISIBLE.sub(" ", piece)
    if piece.startswith(("--", "/-")) or len(piece) < 2:
        return blanks
    return piece[0] + blanks[1:-1] + piece[-1]


def _skipped(text: str, at: int) -> int | None:
    """Where the comment or string that starts here ends; past the end if it never does."""
    never = len(text) + 1
    two = text[at : at + 2]
    if two == "--":
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    if two == "/-":
        return _end_of_comment(text, at)
    if text[at] == '"':
        closing = _STRING.match(text, at + 1)
        return closing.end() if closing else never
    inside_word = at > 0 and _WORD.match(text[at - 1])
    if not inside_word and (raw := _RAW_STRING.match(text, at)):
        end = text.find('"' + raw[1], raw.end())
        return never if end < 0 else end + 1 + len(raw[1])
    if not inside_word and (character := _CHARACTER.match(text, at)):
        return character.end()
    return None


def _end_of_comment(text: str, at: int) -> int:
    """Comments nest."""
    depth = 0
    for mark in _COMMENT.finditer(text, at):
        depth += 1 if mark[0] == "/-" else -1
        if depth == 0:
            return mark.end()
    return len(text) + 1


@dataclass(frozen=True)
class Token:
    """A word or a sign of Lean source, and where it stands."""

    text: str
    start: int
    end: int


def tokens(masked: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and signs of a masked text, or of a part of it."""
    stop = len(masked) if end is None else end
    return [
        Token(found[0], found.start(), found.end())
        for found in _TOKEN.finditer(masked, start, stop)
    ]


def dedent(lines: Sequence[str], inline: int | None = None) -> str:
    """Lines moved to the left together, so that they can be pasted as one tactic block.

    Args:
        lines: The lines; blank ones around them are dropped.
        inline: The column at which the first line stood when it followed something on its line, as
            in `:= by induction n with`; the others then count from themselves. Default: the
            first line has its own indentation.

    Returns:
        The block, without a line break at its end.
    """
    block = [line.rstrip().replace("\t", "  ") for line in lines]
    while block and not block[0]:
        block.pop(0)
        inline = None
    while block and not block[-1]:
        block.pop()
    if not block:
        return ""
    first, rest = block[0].lstrip(), block[1:]
    left = min((_indent(line) for line in rest if line), default=0)
    margin = ""
    if inline is None:
        left = min(left, _indent(block[0])) if rest else 0
    elif left != inline:
        # Lines that stand exactly under the first are tactics beside it; others continue it.
        margin = "  "
    return "\n".join([first, *(margin + line[left:] if line else "" for line in rest)])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def tidy(block: str) -> str:
    """Without the comments that stand after a proof, which speak of something else."""
    lines = block.split("\n")
    masked = mask(block)[0].split("\n")
    while lines and not masked[-1].strip():
        lines.pop()
        masked.pop()
    return "\n".join(lines)
