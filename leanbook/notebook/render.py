"""A result as HTML that can stand anywhere: in Jupyter, in VS Code, on GitHub, in a saved page.

There is no script and nothing is fetched. Text from Lean and from the cell passes through `escape`
without exception. The elements alone (`<pre>`, `<details>`, `<strong>`) carry the meaning, because
some places drop the style sheet; `plain` has the same content for places that show text only.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from leanbook.lean.goals import Goal, Hypothesis
from leanbook.notebook.listing import Listing, escape, highlighted, marks
from leanbook.notebook.reading import (
    SIGNS,
    Edit,
    Note,
    Outcome,
    Part,
    Theorem,
    notes,
    outcome,
    seconds,
    shown_name,
    theorems,
)

if TYPE_CHECKING:
    from leanbook.lean.results import CheckResult

__all__ = [
    "card",
    "goal_html",
    "goals_card",
    "notice_card",
    "progress_card",
    "result_html",
    "table_card",
]

SHORT_SOURCE = 24
"""A source with something to say is shown whole up to this many lines,"""
SHORT_ANSWERED = 8
"""or up to this many where nothing is wrong and Lean only answers."""
CONTEXT = 2
"""Lines shown around a message in a longer source; one around an answer."""
MOST_LINES = 400
"""Lines in one folded stretch; the cell itself has the rest."""
MOST_NOTES = 100
MOST_GOALS = 6
LONG_TEXT = 40
"""Lines of one message that are shown before the rest folds."""
MOST_TEXT = 50_000
FEW_THEOREMS = 8

# Ends a row where our style sheet, which makes rows blocks, is missing; a copy has it once.
_END = '<span class="lb-end">\n</span>'


@lru_cache(maxsize=1)
def _style() -> str:
    text = resources.files("leanbook.notebook").joinpath("style.css").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", text)).strip()


def card(state: str, body: str) -> str:
    """The frame that every display of ours stands in.

    Args:
        state: What the edge's colour says: `accepted`, `axioms`, `open`, `error`, `wait` or
            `plain`.
        body: HTML that is escaped already.

    Returns:
        A `<div>` with its own style sheet. Jupyter leaves formulas in it alone (`$x` in a Lean
        macro is not one).
    """
    return (
        f'<div class="leanbook lb-{html.escape(state)} tex2jax_ignore mathjax_ignore">'
        f"<style>{_style()}</style>{body}</div>"
    )


def result_html(
    result: CheckResult,
    *,
    aside: str = "",
    remarks: Sequence[str] = (),
    source: bool = True,
    head: bool = True,
) -> str:
    """A check as HTML.

    Args:
        result: What `Session.check` or `Session.run` returned.
        aside: A remark beside the title. Default: what the outcome says by itself.
        remarks: Sentences below the result, one each. Default: none.
        source: Whether to show the source. Without it messages follow each other. Default: True.
        head: Whether to show the line that sums up. Default: True.

    Returns:
        HTML that needs nothing from outside.

    Example:
        >>> "Accepted" in result_html(session.check("#check Nat"))            # doctest: +SKIP
        True
    """
    summary = outcome(result)
    found = notes(result)
    rows = theorems(result) if result.ok else ()
    inline = rows[0] if summary.state == "accepted" and len(rows) == 1 else None
    body = [_head(summary, aside, inline, result.seconds)] if head else []
    body.append(_source(result.code, found) if source else _bare(result.code, found))
    if rows and inline is None:
        body.append(_theorems(rows))
    body.append(_remarks(remarks))
    return card(summary.state if head else "plain", "".join(body))


def _head(summary: Outcome, aside: str, inline: Theorem | None, took: float | None) -> str:
    quiet = "; ".join(text for text in (summary.aside, aside) if text)
    parts = [
        f'<span class="lb-sign" aria-hidden="true">{SIGNS[summary.state]}</span> ',
        f'<strong class="lb-title">{escape(summary.title)}</strong>',
    ]
    if inline is not None:
        parts.append(
            f" <span><code>{escape(shown_name(inline.name))}</code></span>"
            f' <span class="lb-quiet">{escape(_axioms(inline))}</span>{_level(inline)}'
        )
    if quiet:
        parts.append(f' <span class="lb-aside">{escape(quiet)}</span>')
    if took is not None:
        parts.append(f' <span class="lb-time">{seconds(took)}</span>')
    return f'<div class="lb-head">{"".join(parts)}</div>'


# -- the source and what is said about it ---------------------------------------------------------


def _source(code: str, found: Sequence[Note]) -> str:
    if not code.strip():
        return _bare(code, found)
    listing = Listing(code, marks(code, found))
    total = len(listing)
    shown = found[:MOST_NOTES]
    below: dict[int, list[Note]] = {}
    for note in shown:
        below.setdefault(min(max(note.line, 1), total), []).append(note)
    out: list[str] = []
    wrong = any(note.kind != "info" for note in found)
    whole = total <= (SHORT_SOURCE if wrong else SHORT_ANSWERED)
    for first, last, open_ in _stretches(code, total, below, whole, CONTEXT if wrong else 1):
        lines = _lines(listing, first, last, below if open_ else {}, code)
        if open_:
            out.append(lines)
        else:
            count = last - first + 1
            noun = "line" if count == 1 else "lines"
            name = f"{count} more {noun}" if below else f"source, {count} {noun}"
            out.append(f"<details><summary>{name}</summary>{lines}</details>")
    if len(found) > len(shown):
        out.append(_more(len(found) - len(shown), "message"))
    return f'<div class="lb-code highlight">{"".join(out)}</div>'


def _stretches(
    code: str, total: int, below: dict[int, list[Note]], whole: bool, context: int
) -> Iterable[tuple[int, int, bool]]:
    """The lines as (first, last, open): all of a short text, the places that matter of a long."""
    if not below:
        return [(1, total, False)]
    if whole:
        return [(1, total, True)]
    near = {
        line
        for anchor in below
        for line in range(anchor - context, anchor + context + 1)
        if 1 <= line <= total
    }
    lines = code.split("\n")
    edges = {line for line in near if not {line - 1, line + 1} <= near}
    near -= {line for line in edges if line not in below and not lines[line - 1].strip()}
    stretches: list[tuple[int, int, bool]] = []
    for line in range(1, total + 1):
        open_ = line in near
        if stretches and stretches[-1][2] == open_:
            stretches[-1] = (stretches[-1][0], line, open_)
        else:
            stretches.append((line, line, open_))
    # A fold of one or two lines saves nothing.
    return [(first, last, open_ or last - first < 2) for first, last, open_ in stretches]


def _lines(listing: Listing, first: int, last: int, below: dict[int, list[Note]], code: str) -> str:
    out: list[str] = []
    block: list[str] = []

    def flush() -> None:
        if block:
            out.append(f'<pre class="lb-src">{"".join(block)}</pre>')
            block.clear()

    for number in range(first, last + 1):
        if number - first >= MOST_LINES and not below:
            flush()
            out.append(_more(last - number + 1, "line"))
            break
        # The number is text too, for places without our style sheet.
        gutter = f'<span class="lb-no">{number:>3}</span>  '
        block.append(f'<span class="lb-row">{gutter}{listing.line(number)}{_END}</span>')
        if number in below:
            flush()
            out += [_note(note, code) for note in below[number]]
    flush()
    return "".join(out)


def _bare(code: str, found: Sequence[Note]) -> str:
    shown = "".join(_note(note, code) for note in found[:MOST_NOTES])
    if len(found) > MOST_NOTES:
        shown += _more(len(found) - MOST_NOTES, "message")
    return f'<div class="lb-code lb-bare highlight">{shown}</div>' if shown else ""


def _more(number: int, what: str) -> str:
    plural = what if number == 1 else f"{what}s"
    return f'<div class="lb-note lb-quiet">… {number} {plural} more</div>'


def _note(note: Note, code: str) -> str:
    place = f"{note.line}:{note.column}"
    body = "".join(_parts(note.parts, note, code))
    return (
        f'<div class="lb-note lb-{note.kind}"><div class="lb-tags">'
        f'<strong class="lb-tag">{note.kind}</strong> '
        f'<span class="lb-at" title="line {note.line}, column {note.column}">{place}</span></div>'
        f"{body}</div>"
    )


def _parts(found: Sequence[Part], note: Note, code: str) -> Iterable[str]:
    goals = [part for part in found if isinstance(part, Goal)]
    seen = 0
    for part in found:
        if isinstance(part, Goal):
            seen += 1
            if seen <= MOST_GOALS:
                yield goal_html(part, seen, len(goals))
            elif seen == MOST_GOALS + 1:
                rest = "".join(
                    goal_html(goal, number, len(goals))
                    for number, goal in enumerate(goals, 1)
                    if number > MOST_GOALS
                )
                count = len(goals) - MOST_GOALS
                noun = "goal" if count == 1 else "goals"
                yield f"<details><summary>{count} more {noun}</summary>{rest}</details>"
        elif isinstance(part, Edit):
            yield _edit(part, note, code)
        else:
            yield _prose(part.text, coloured=note.kind == "info")


def _prose(text: str, coloured: bool) -> str:
    lost = len(text) - MOST_TEXT
    if lost > 0:
        text = text[:MOST_TEXT]
    lines = text.rstrip("\n").split("\n")
    show = highlighted if coloured else _escaped_lines
    head, rest = lines, []
    if len(lines) > LONG_TEXT:
        head, rest = lines[: LONG_TEXT // 2], lines[LONG_TEXT // 2 :]
    out = f"<pre>{show(chr(10).join(head))}</pre>"
    if rest:
        out += (
            f"<details><summary>{len(rest)} more lines</summary>"
            f"<pre>{show(chr(10).join(rest))}</pre></details>"
        )
    if lost > 0:
        out += _more(lost, "character")
    return out


def _escaped_lines(text: str) -> str:
    return "\n".join(escape(line) for line in text.split("\n"))


def _edit(edit: Edit, note: Note, code: str) -> str:
    old = _spoken_of(note, code)
    rows: list[str] = []
    for choice in edit.choices:
        new = f"<ins>{highlighted(choice)}</ins>"
        before = f"<del>{escape(old)}</del> → " if old and "\n" not in choice else ""
        rows.append(f"<pre>{before}{new}</pre>")
    return f'<div class="lb-try"><span class="lb-quiet">Try this</span>{"".join(rows)}</div>'


def _spoken_of(note: Note, code: str) -> str:
    """The text that a note is about, if it lies on one line."""
    lines = code.split("\n")
    if note.end_line != note.line or note.end_column is None or not 1 <= note.line <= len(lines):
        return ""
    return lines[note.line - 1][note.column : note.end_column]


# -- goals ----------------------------------------------------------------------------------------


def goal_html(goal: Goal, number: int = 1, total: int = 1) -> str:
    """One goal as InfoView shows it: name, hypotheses, `⊢` and the target.

    Args:
        goal: The goal.
        number: Which one it is. Default: 1.
        total: Of how many; with several each is named or numbered. Default: 1.
    """
    if len(goal.text) > MOST_TEXT:
        return f'<div class="lb-goal">{_prose(goal.text, coloured=False)}</div>'
    label = ""
    if goal.name:
        label = f"case <b>{escape(goal.name)}</b>"
    elif total > 1:
        label = f"goal {number} of {total}"
    rows = [_hypothesis(hypothesis) for hypothesis in goal.hypotheses]
    rows.append(f'<span class="lb-turn">{escape(goal.marker)}</span> {highlighted(goal.target)}')
    lines = "".join(f'<span class="lb-row">{row}{_END}</span>' for row in rows)
    head = f'<div class="lb-case">{label}</div>' if label else ""
    return f'<div class="lb-goal highlight">{head}<pre>{lines}</pre></div>'


def _hypothesis(hypothesis: Hypothesis) -> str:
    names = " ".join(
        f'<span class="{"lb-dagger" if "✝" in name else "lb-hyp"}">{escape(name)}</span>'
        for name in hypothesis.names
    )
    value = "" if hypothesis.value is None else f" := {highlighted(hypothesis.value)}"
    return f"{names} : {highlighted(hypothesis.type)}{value}"


def goals_card(goals: Sequence[Goal], *, done: bool = True) -> str:
    """The goals of a proof state as a card of their own.

    Args:
        goals: The open goals.
        done: Whether a state without goals is a finished proof; it is not if something on the way
            was left to `sorry`. Default: True.
    """
    if not goals:
        state = "accepted" if done else "open"
        aside = "" if done else "but something was left to sorry"
        return card(state, _head(Outcome(state, "No goals", aside), "", None, None))
    count = f"{len(goals)} {'goal' if len(goals) == 1 else 'goals'}"
    shown = "".join(goal_html(goal, n, len(goals)) for n, goal in enumerate(goals, 1))
    head = _head(Outcome("open", count), "", None, None)
    return card(
        "open", f'{head}<div class="lb-code lb-bare"><div class="lb-note">{shown}</div></div>'
    )


# -- theorems, remarks, and the other cards -------------------------------------------------------


def _axioms(theorem: Theorem) -> str:
    if not theorem.axioms:
        return "no axioms"
    return f"axioms: {', '.join(theorem.axioms)}"


def _level(theorem: Theorem) -> str:
    """Whether it is verified; otherwise why it is no more than accepted."""
    if theorem.verdict is None:
        return ""
    reason = escape(theorem.verdict.reason)
    if theorem.verdict.ok:
        return f' <span class="lb-judged" title="{reason}">{theorem.level}</span>'
    return f' <span class="lb-quiet" title="{reason}">{theorem.level}; {reason}</span>'


def _theorems(rows: Sequence[Theorem]) -> str:
    quiet = [row for row in rows if not (row.unproved or row.foreign or row.refused)]
    loud = [row for row in rows if row.unproved or row.foreign or row.refused]
    shown = "".join(_theorem(row) for row in loud)
    listed = "".join(_theorem(row) for row in quiet)
    if len(quiet) > FEW_THEOREMS:
        summary = f"{len(quiet)} declarations, with Lean’s own axioms at most"
        verified = sum(row.level == "verified" for row in quiet)
        if verified:
            summary += f"; {'all' if verified == len(quiet) else verified} verified"
        return (
            f'<ul class="lb-thms">{shown}</ul>' if shown else ""
        ) + f'<details><summary>{summary}</summary><ul class="lb-thms">{listed}</ul></details>'
    return f'<ul class="lb-thms">{shown}{listed}</ul>'


def _theorem(row: Theorem) -> str:
    name = f"<code>{escape(shown_name(row.name))}</code>"
    if row.unproved:
        state, text = "open", "not proved: it rests on sorry"
        if row.foreign:
            text += f", and on {', '.join(row.foreign)}"
    elif row.foreign == (row.name,):
        state, text = "axioms", "is an axiom that this cell adds"
    elif row.foreign:
        state, text = "axioms", f"rests on axioms of its own: {', '.join(row.foreign)}"
    elif row.refused and row.verdict is not None:
        state, text = "axioms", f"accepted, not verified: {row.verdict.reason}"
    else:
        return (
            f'<li class="lb-accepted"><span class="lb-sign">{SIGNS["accepted"]}</span> {name} '
            f'<span class="lb-quiet">{escape(_axioms(row))}</span>{_level(row)}</li>'
        )
    return (
        f'<li class="lb-{state}"><span class="lb-sign">{SIGNS[state]}</span> {name} '
        f"<span>{escape(text)}</span></li>"
    )


def _remarks(remarks: Sequence[str]) -> str:
    if not remarks:
        return ""
    items = "".join(f"<li>{escape(remark)}</li>" for remark in remarks)
    return f'<ul class="lb-said">{items}</ul>'


def notice_card(title: str, text: str = "", state: str = "plain", sign: str = "") -> str:
    """A short notice of ours.

    Args:
        title: One line.
        text: More lines below it. Default: none.
        state: The edge's colour, as for `card`. Default: none.
        sign: A sign before the title. Default: none.
    """
    head = f'<span class="lb-sign">{escape(sign)}</span> ' if sign else ""
    below = ""
    if text:
        below = (
            f'<div class="lb-code lb-bare"><pre class="lb-src">{_escaped_lines(text)}</pre></div>'
        )
    return card(state, f'<div class="lb-head">{head}<strong>{escape(title)}</strong></div>{below}')


def progress_card(text: str, elapsed: float, limit: float | None) -> str:
    """The line that is shown while a cell runs.

    Args:
        text: What is being done.
        elapsed: Seconds since it began.
        limit: Seconds after which it is stopped. Default: None, no limit is known.
    """
    of = f" of at most {seconds(limit)}" if limit else ""
    bar = ""
    if limit:
        share = max(0.0, min(100.0, 100 * elapsed / limit))
        bar = f'<div class="lb-bar"><i style="width:{share:.0f}%"></i></div>'
    return card(
        "wait",
        f'<div class="lb-head"><span class="lb-sign">{SIGNS["wait"]}</span> '
        f"<strong>{escape(text)}</strong> "
        f'<span class="lb-aside">Interrupt stops it</span> '
        f'<span class="lb-time">{elapsed:.1f} s{of}</span></div>{bar}',
    )


def table_card(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """Facts, one a row.

    Args:
        title: What they are about.
        rows: Names and values.
    """
    body = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in rows
    )
    return card(
        "plain",
        f'<div class="lb-head"><strong>{escape(title)}</strong></div><table>{body}</table>',
    )
