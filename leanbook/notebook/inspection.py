"""What Shift-Tab shows in Lean text: the type, the documentation, the goals at the place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from leanbook.lean.goals import parse_goal
from leanbook.lean.ide import Hover
from leanbook.lean.tactic_docs import COMMANDS, SYMBOLS, WordDoc, doc_of
from leanbook.notebook.abbreviations import abbreviation_before, replacement, spellings
from leanbook.notebook.editor_text import is_plain_text, token_at
from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.render import card, goal_html

__all__ = ["Section", "inspect", "sections_html", "sections_text"]

MOST_GOALS = 3
MOST_TEXT = 20_000
_IMPORT = re.compile(r"\*import ([\w.«»]+)\*\s*\Z")
_FENCE = re.compile(r"```[\w-]*\n(.*?)(?:\n```|\Z)", re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_PROSE = "margin:0;padding:.35em .8em"
# What Lean says of a whole block of tactics; it is about none of them.
_GENERAL = ("A sequence of tactics", "(tactic sequence)")


@dataclass(frozen=True)
class Section:
    """A piece of what is shown.

    Attributes:
        kind: "lean" (Lean source), "text" (Markdown without Lean blocks) or "goal".
        text: The piece.
        number: Which goal it is. Default: 0, it is none.
        total: Of how many.
    """

    kind: str
    text: str
    number: int = 0
    total: int = 0


def inspect(
    text: str,
    offset: int,
    *,
    hover: Callable[[int], Hover | None],
    goals: Callable[[int], list[str] | None],
    embedded: bool = True,
) -> list[Section]:
    """Collect what there is to say about a place.

    Args:
        text: Lean source.
        offset: The place, in code points.
        hover: Asks Lean about a place; None without an answer.
        goals: Asks Lean for the goals at a place; None without an answer.
        embedded: Whether it is the embedded Lean, which has no documentation of tactics and whose
            modules are no news. Default: yes.

    Returns:
        What to show, in order; nothing if there is nothing to say.
    """
    begun = abbreviation_before(text, offset)
    if begun is not None and (symbol := replacement(begun[1])) is not None:
        return [Section("text", f"`\\{begun[1]}`, then Tab: {symbol.text}")]
    if is_plain_text(text, offset):
        return []
    token = token_at(text, offset)
    word = token[1] if token else ""
    own = doc_of(word)
    # Lean takes the place behind a word for what follows.
    said = hover(min(offset, token[0] + len(word) - 1)) if token else None
    about_name = (
        said is not None
        and token is not None
        and said.start == token[0]
        and said.text.startswith("```lean")
        and word not in COMMANDS
        and word not in SYMBOLS
    )
    found: list[Section] = []
    if said is not None and about_name:
        return [*_sections(said.text, embedded), *_typed(word)]
    # Where a tactic begins are the goals that it is given.
    at = token[0] if token else offset
    open_goals = [] if word in COMMANDS else goals(at) or []
    if said and not said.text.startswith(_GENERAL) and not (own and (embedded or word in SYMBOLS)):
        found += _sections(said.text, embedded)
    elif own is not None:
        found += _own(word, own)
    found += _typed(word)
    shown = [
        Section("goal", goal, number, len(open_goals))
        for number, goal in enumerate(open_goals[:MOST_GOALS], 1)
    ]
    return [*shown, *found] if word in ("sorry", "") else [*found, *shown]


def sections_text(sections: Sequence[Section]) -> str:
    """The sections as plain text."""
    return "\n\n".join(section.text.strip() for section in sections)


def sections_html(sections: Sequence[Section]) -> str:
    """The sections as HTML, everything in them escaped."""
    return card("plain", "".join(_html(section) for section in sections))


def _own(word: str, doc: WordDoc) -> Iterator[Section]:
    yield Section("lean", doc.usage or word)
    yield Section("text", doc.text)


def _typed(word: str) -> list[Section]:
    """How a symbol that no keyboard has is written."""
    if len(word) != 1 or word.isascii() or not (ways := spellings(word)):
        return []
    written = " or ".join(f"`\\{way}`" for way in ways)
    return [Section("text", f"{word} is written {written}, then Tab.")]


def _sections(text: str, embedded: bool) -> Iterator[Section]:
    """Lean's Markdown, taken apart."""
    for part in text[:MOST_TEXT].split("\n***\n"):
        module = _IMPORT.match(part.strip())
        if module is not None:
            if not embedded:
                yield Section("text", f"From `{module.group(1)}`.")
            continue
        here = 0
        for fence in _FENCE.finditer(part):
            if before := part[here : fence.start()].strip():
                yield Section("text", before)
            yield Section("lean", fence.group(1))
            here = fence.end()
        if rest := part[here:].strip():
            yield Section("text", rest)


def _html(section: Section) -> str:
    if section.kind == "goal":
        shown = goal_html(parse_goal(section.text), section.number, section.total)
        return f'<div style="{_PROSE}">{shown}</div>'
    if section.kind == "lean":
        code = highlighted(section.text)
        return f'<div class="lb-code highlight"><pre class="lb-src">{code}</pre></div>'
    paragraphs = re.split(r"\n\s*\n", section.text)
    return "".join(f'<p style="{_PROSE}">{_line(each)}</p>' for each in paragraphs)


def _line(text: str) -> str:
    out: list[str] = []
    here = 0
    for code in _INLINE.finditer(text):
        out += escape(text[here : code.start()]), f"<code>{escape(code.group(1))}</code>"
        here = code.end()
    return "".join([*out, escape(text[here:])])
