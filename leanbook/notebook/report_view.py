"""What `leanbook.prove` found, as a notebook shows it: the figures, and the finished text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.plain import shown
from leanbook.notebook.reading import SIGNS, seconds
from leanbook.notebook.render import card

if TYPE_CHECKING:
    from leanbook.prover.report import ProofReport

__all__ = ["report_html", "report_text"]


def report_text(report: ProofReport) -> str:
    """A report as plain text: its table, and the finished code.

    Args:
        report: The report.
    """
    return "\n".join(shown(line) for line in f"{report}\n\n{report.code.rstrip()}".split("\n"))


def report_html(report: ProofReport) -> str:
    """A report as HTML that needs nothing from outside.

    Args:
        report: The report.

    Example:
        >>> "1 of 1 proved" in report_html(report)                            # doctest: +SKIP
        True
    """
    done = report.complete
    head = (
        f'<div class="lb-head"><span class="lb-sign" aria-hidden="true">'
        f"{SIGNS['accepted' if done else 'open']}</span> "
        f'<strong class="lb-title">{report.proved} of {report.total} proved</strong> '
        f'<span class="lb-time">{seconds(report.seconds)}</span></div>'
    )
    table = f"<details><summary>figures</summary><pre>{escape(str(report))}</pre></details>"
    listing = highlighted(report.code.rstrip())
    code = f'<div class="lb-code highlight"><pre class="lb-src">{listing}</pre></div>'
    return card("accepted" if done else "open", f"{head}{code}{table}")
