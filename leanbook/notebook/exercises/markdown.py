"""The little Markdown that texts of exercises are written in, as HTML and as text.

Paragraphs, lists, code in lines and in blocks, strong and emphasised words. Everything else is
shown as it stands, and nothing of it is HTML.
"""

from __future__ import annotations

import re

from leanbook.notebook.listing import escape, highlighted

__all__ = ["to_html", "to_text"]

_BLOCK = re.compile(r"^```[^\n]*\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
_ITEM = re.compile(r"(?:[-*]|\d+\.)\s+")
_INLINE = re.compile(r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)|\*\*(?P<strong>[^*]+)\*\*|(?<![\w*])\*(?P<em>[^*\s][^*]*)\*(?!\w)")  # fmt: skip  # noqa: E501


def to_html(text: str) -> str:
    """A text as HTML.

    Args:
        text: The text.

    Returns:
        HTML in which everything of the text is escaped.

    Example:
        >>> to_html("Use `<;>`, *please*.")
        '<p>Use <code>&lt;;&gt;</code>, <em>please</em>.</p>'
    """
    out: list[str] = []
    place = 0
    for block in _BLOCK.finditer(text):
        out += _paragraphs(text[place : block.start()])
        out.append(f"<pre>{highlighted(block[1].rstrip())}</pre>")
        place = block.end()
    out += _paragraphs(text[place:])
    return "".join(out)


def to_text(text: str) -> str:
    """A text without the marks around words; code keeps its ticks."""
    return re.sub(r"\*\*([^*]+)\*\*", r"\1", text).strip()


def _paragraphs(text: str) -> list[str]:
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        if not lines:
            continue
        if _ITEM.match(lines[0]):
            items: list[str] = []
            for line in lines:
                begins = _ITEM.match(line)
                if begins is not None:
                    items.append(line[begins.end() :])
                else:
                    items[-1] += f" {line}"
            shown = "".join(f"<li>{_inline(item)}</li>" for item in items)
            tag = "ol" if lines[0][0].isdigit() else "ul"
            found.append(f"<{tag}>{shown}</{tag}>")
        else:
            found.append(f"<p>{_inline(' '.join(lines))}</p>")
    return found


def _inline(text: str) -> str:
    out: list[str] = []
    place = 0
    for mark in _INLINE.finditer(text):
        out.append(escape(text[place : mark.start()]))
        if mark["code"] is not None:
            out.append(f"<code>{escape(mark['code'].strip())}</code>")
        elif mark["strong"] is not None:
            out.append(f"<strong>{_inline(mark['strong'])}</strong>")
        else:
            out.append(f"<em>{_inline(mark['em'])}</em>")
        place = mark.end()
    return "".join([*out, escape(text[place:])])
