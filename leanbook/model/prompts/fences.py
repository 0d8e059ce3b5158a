"""The code blocks of an answer in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from leanbook.model.prompts.leantext import mask

__all__ = ["Block", "blocks", "inline_code"]

_OPEN = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})[ \t]*(?P<rest>[^\n]*)$", re.MULTILINE)
_LEAN = {"", "lean", "lean4", "lean-4", "tactic", "tactics", "proof"}


@dataclass(frozen=True)
class Block:
    """One code block.

    Args:
        language: What stands behind the fence, in small letters; may be empty.
        text: The code.
        closed: Whether the block ends; if not, the answer was cut off inside it.
        start: Where it starts in the answer, with its fence.
        end: Where it ends.
    """

    language: str
    text: str
    closed: bool
    start: int
    end: int

    @property
    def lean(self) -> bool:
        """Whether the block says that it is Lean, or says nothing."""
        return self.language in _LEAN


def blocks(answer: str) -> list[Block]:
    """The code blocks of an answer, in order.

    A fence inside a comment or a string of the code does not end its block.

    Args:
        answer: Markdown.

    Example:
        >>> blocks("So:\\n```lean\\nomega\\n```\\n")[0].text
        'omega'
    """
    found: list[Block] = []
    at = 0
    while (opening := _OPEN.search(answer, at)) is not None:
        block = _one_line(opening) or _block(answer, opening)
        at = max(block.end, opening.end())
        found.append(block)
    return found


def _one_line(opening: re.Match[str]) -> Block | None:
    """A block such as ```` ```lean omega``` ```` that starts and ends on one line."""
    fence, rest = opening["fence"], opening["rest"].rstrip()
    if not rest.endswith(fence):
        return None
    code = rest[: -len(fence)].strip()
    language, _, body = code.partition(" ")
    if language.lower() not in _LEAN or not body:
        language, body = "", code
    return Block(language.lower(), body.strip(), True, opening.start(), opening.end())


def _block(answer: str, opening: re.Match[str]) -> Block:
    language = opening["rest"].strip().split(" ")[0].strip("{}.").lower()
    start = min(opening.end() + 1, len(answer))
    fence = re.escape(opening["fence"])
    # Alone on its line; or, as some models have it, right behind the last line of code.
    closing = re.compile(rf"(?:^[ \t>]*|(?<=\S)[ \t]*){fence}[`~]*[ \t]*$", re.MULTILINE)
    ends = [*islice(closing.finditer(answer, start), 20)]
    chosen = ends[0] if ends else None
    for end in ends:
        # Comments nest, so one that is never closed is not closed by those of later blocks either.
        if not mask(answer[start : end.start()])[1]:
            chosen = end
            break
    if chosen is None:
        return Block(language, answer[start:], False, opening.start(), len(answer))
    body = answer[start : chosen.start()]
    return Block(language, body.rstrip("\n"), True, opening.start(), chosen.end())


def inline_code(answer: str) -> list[str]:
    """The pieces of code between single backticks."""
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", answer)
