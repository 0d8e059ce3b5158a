"""What `%%lean --suggest` shows below a cell: for each open goal the tactics that Lean has run.

The list grows while the search goes on; in a notebook it is one output that is brought up to date.
The text of a tactic copies itself when it is clicked, in the form that can stand for the `sorry`;
where scripts do not run it is text to be selected like any other.
"""

from __future__ import annotations

import contextvars
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any

from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.plain import shown
from leanbook.notebook.reading import SIGNS, seconds
from leanbook.notebook.render import card, goal_html

if TYPE_CHECKING:
    from leanbook.lean.proof import ProofState
    from leanbook.prover.suggestion import Suggestion, Suggestions

__all__ = ["Found", "Panel", "list_html", "list_text", "suggestions_html", "suggestions_text"]

BEAT = 0.15
"""Seconds between updates at least."""
MOST_SOURCES = 3
MOST_OTHERS = 3
"""Other ways that are told in a line of text; HTML has them all, folded."""
_STEP = "→"
# One handler for the whole list. Whoever is selecting text does not want it copied over.
_COPY = (
    "const c=event.target.closest('[data-copy]');"
    "if(c&amp;&amp;!String(getSelection())){const t=c.dataset.copy;"
    "if(navigator.clipboard)navigator.clipboard.writeText(t);"
    "else{const a=document.createElement('textarea');a.value=t;c.after(a);a.select();"
    "document.execCommand('copy');a.remove()}"
    "c.classList.add('lb-copied');setTimeout(()=&gt;c.classList.remove('lb-copied'),1200)}"
)


@dataclass
class Found:
    """The suggestions for one `sorry`.

    Attributes:
        state: The open proof.
        suggestions: What has been found, the best first.
        over: Whether the search for it is over.
    """

    state: ProofState
    suggestions: Sequence[Suggestion] = ()
    over: bool = False


@dataclass
class Panel:
    """The list below a cell; a context manager that shows its last state when it is left.

    Args:
        states: The open proofs.
        model: The model's name. None: there is none, only rules.
        live: Whether the front end can replace what it shows. Default: True.

    Attributes:
        stopped: Whether the user stopped the search.
        problems: What went wrong, a sentence each.
    """

    states: Sequence[ProofState]
    model: str | None
    live: bool = True
    stopped: bool = False
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.found = [Found(state) for state in self.states]
        self._began = time.monotonic()
        self._handle: Any = None
        self._over = False
        self._lock = threading.Lock()
        self._news, self._end = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Panel:
        if self.live:
            self._show()
            # The thread must speak for this cell, whichever runs when it speaks.
            context = contextvars.copy_context()
            self._thread = threading.Thread(
                target=context.run, args=(self._beat,), name="leanbook-panel", daemon=True
            )
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end.set()
        if self._thread is not None:
            self._thread.join()
        self._over = True
        self._show()

    def update(self, number: int, suggestions: Sequence[Suggestion]) -> None:
        """Show soon what has been found for one of the proofs.

        Args:
            number: Which one, from 0.
            suggestions: All that has been found for it.
        """
        self.found[number].suggestions = suggestions
        self._news.set()

    def problem(self, text: str) -> None:
        """Tell, once, of something that went wrong."""
        if text not in self.problems:
            self.problems.append(text)

    def bundle(self) -> dict[str, str]:
        """The list as it stands, by MIME type."""
        elapsed = time.monotonic() - self._began
        status = "Interrupted" if self.stopped else "" if self._over else "Interrupt stops it"
        remarks = [*self.problems]
        if self.model is None:
            remarks.append("From rules alone; %lean_model names a model that proposes, too.")
        said = (status, elapsed, remarks, self._over)
        return {
            "text/plain": suggestions_text(self.found, *said),
            "text/html": suggestions_html(self.found, *said),
        }

    def _beat(self) -> None:
        """Show what is new, and nothing else: what a reader has unfolded folds with an update."""
        while not self._end.wait(BEAT):
            if self._news.is_set():
                self._news.clear()
                self._show()

    def _show(self) -> None:
        from IPython.display import display

        with self._lock:
            if self._handle is None:
                self._handle = display(self.bundle(), raw=True, display_id=True)
            else:
                self._handle.update(self.bundle(), raw=True)


def suggestions_text(
    found: Sequence[Found],
    status: str = "",
    took: float = 0.0,
    remarks: Sequence[str] = (),
    over: bool = True,
) -> str:
    """Suggestions as text.

    Args:
        found: The suggestions for each `sorry`.
        status: A word on the search. Default: none.
        took: Seconds since it began.
        remarks: Sentences below. Default: none.
        over: Whether the search is over. Default: True.
    """
    aside = f" ({status})" if status else ""
    # A clock that stands still between two pieces of news would look like a search that hangs.
    lines = [f"{_title(found, over)}{aside}" + (f", {seconds(took)}" if over else "")]
    for each in found:
        target = " ".join(each.state.goals[0].target.split()) if each.state.goals else "no goals"
        lines.append(f"{each.state.line}:{each.state.column}: ⊢ {target}")
        for suggestion in each.suggestions:
            lines += _lines(suggestion)
        if each.over and not each.suggestions:
            lines.append("  nothing was found that helps here")
    lines += [f"  {remark}" for remark in remarks]
    return "\n".join(shown(line) for line in lines)


def suggestions_html(
    found: Sequence[Found],
    status: str = "",
    took: float = 0.0,
    remarks: Sequence[str] = (),
    over: bool = True,
) -> str:
    """Suggestions as HTML that needs nothing from outside; arguments as for the text."""
    aside = f' <span class="lb-aside">{escape(status)}</span>' if status else ""
    head = (
        f'<div class="lb-head"><strong class="lb-title">{escape(_title(found, over))}</strong>'
        f'{aside} <span class="lb-time">{seconds(took) if over else "…"}</span></div>'
    )
    lists = "".join(_list(each, several=len(found) > 1) for each in found)
    said = "".join(f"<li>{escape(remark)}</li>" for remark in remarks)
    below = f'<ul class="lb-said">{said}</ul>' if said else ""
    return card(
        "plain" if over else "wait",
        f'{head}<div class="lb-sugs" onclick="{_COPY}">{lists}</div>{below}',
    )


def list_html(suggestions: Suggestions) -> str:
    """What `leanbook.suggest` returned, as the same list.

    Args:
        suggestions: The suggestions.
    """
    title = escape(_count(len(suggestions)))
    head = f'<div class="lb-head"><strong class="lb-title">{title}</strong></div>'
    rows = "".join(map(_row, suggestions))
    said = "".join(f"<li>{escape(problem)}</li>" for problem in suggestions.problems)
    below = f'<ul class="lb-said">{said}</ul>' if said else ""
    body = f'<div class="lb-sugs" onclick="{_COPY}"><ul>{rows}</ul></div>' if rows else ""
    return card("plain", f"{head}{body}{below}")


def list_text(suggestions: Suggestions) -> str:
    """What `leanbook.suggest` returned, as text.

    Args:
        suggestions: The suggestions.
    """
    lines = [_count(len(suggestions))]
    for suggestion in suggestions:
        lines += _lines(suggestion)
    lines += [f"  {problem}" for problem in suggestions.problems]
    return "\n".join(shown(line) for line in lines)


def _lines(suggestion: Suggestion) -> list[str]:
    """One suggestion as lines of text."""
    first, *rest = _tactic(suggestion).split("\n")
    lines = [f"  {_sign(suggestion)} {first}", *(f"    {line}" for line in rest)]
    lines[-1] += f"  -- {_effect(suggestion)}; {_sources(suggestion)}"
    others = [text for text in suggestion.alternatives if "\n" not in text]
    if others:
        lines.append(f"    or: {'  |  '.join(others[:MOST_OTHERS])}")
    return lines


def _title(found: Sequence[Found], over: bool) -> str:
    if not over:
        return "Trying tactics"
    return _count(sum(len(each.suggestions) for each in found))


def _count(count: int) -> str:
    if count == 0:
        return "No suggestion"
    return "1 suggestion" if count == 1 else f"{count} suggestions"


def _list(each: Found, *, several: bool) -> str:
    label = ""
    if several and each.state.goals:
        target = highlighted(" ".join(each.state.goals[0].target.split()))
        label = (
            f'<div class="lb-where"><span class="lb-at">{each.state.line}:{each.state.column}'
            f'</span> <code class="highlight"><span class="lb-turn">⊢</span> {target}</code></div>'
        )
    rows = "".join(_row(suggestion) for suggestion in each.suggestions)
    if rows:
        return f"{label}<ul>{rows}</ul>"
    if each.over:
        return f'{label}<div class="lb-none lb-quiet">nothing was found that helps here</div>'
    return label


def _row(suggestion: Suggestion) -> str:
    state = "accepted" if suggestion.judged else "step"
    parts = [
        f'<span class="lb-sign" aria-hidden="true">{_sign(suggestion)}</span>',
        f'<div class="lb-what">{_clickable(_tactic(suggestion), suggestion.script)}',
    ]
    effect, sources = escape(_effect(suggestion)), escape(_sources(suggestion))
    everybody = escape(", ".join(suggestion.sources or (suggestion.source,)))
    by = f'<span class="lb-by" title="{everybody}">{sources}</span>'
    if suggestion.status == "progress":
        count = len(suggestion.goals)
        goals = "".join(goal_html(goal, n, count) for n, goal in enumerate(suggestion.goals, 1))
        parts.append(f"<details><summary>{effect} {by}</summary>{goals}</details>")
    else:
        parts.append(f'<div class="lb-quiet">{effect} {by}</div>')
    if suggestion.alternatives:
        others = "".join(
            _clickable(tactic, suggestion.script_of(tactic)) for tactic in suggestion.alternatives
        )
        count = len(suggestion.alternatives)
        name = "1 other way" if count == 1 else f"{count} other ways"
        parts.append(f"<details><summary>{name}</summary>{others}</details>")
    return f'<li class="lb-{state}">{"".join(parts)}</div></li>'


def _clickable(tactic: str, script: str) -> str:
    # A line break in an attribute is data like any other; `escape` keeps what is invisible out.
    copied = escape(script or tactic).replace("\n", "&#10;")
    return (
        f'<div class="highlight"><pre class="lb-copy" title="click to copy" data-copy="{copied}">'
        f"{highlighted(tactic)}</pre></div>"
    )


def _sign(suggestion: Suggestion) -> str:
    """Only a proof that has been judged has the tick."""
    return SIGNS["accepted"] if suggestion.judged else _STEP


def _tactic(suggestion: Suggestion) -> str:
    """As a person would write it: what is still to be proved is `sorry`, not `?_`."""
    return suggestion.tactic.replace("=> ?_", "=> sorry")


def _effect(suggestion: Suggestion) -> str:
    if suggestion.status == "closes":
        return "closes the goal" if suggestion.judged else "closes this goal"
    if suggestion.status == "error":
        return suggestion.message
    count = len(suggestion.goals)
    return f"leaves {count} {'goal' if count == 1 else 'goals'}"


def _sources(suggestion: Suggestion) -> str:
    names = suggestion.sources or (suggestion.source,)
    more = len(names) - MOST_SOURCES
    return ", ".join(names[:MOST_SOURCES]) + (f" and {more} more" if more > 0 else "")
