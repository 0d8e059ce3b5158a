"""What a result says, before anyone decides how it looks.

`render` (HTML) and `plain` (text) show the same things; what those things are is settled here
once: the outcome of the cell, the parts of a message, and what each theorem rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from leanbook.lean.goals import Goal, parse_goal
from leanbook.lean.results import STANDARD_AXIOMS

if TYPE_CHECKING:
    from leanbook.lean.proof import ProofState
    from leanbook.lean.results import CheckResult, Message
    from leanbook.lean.trust import Verdict

__all__ = [
    "SIGNS",
    "Edit",
    "Note",
    "Outcome",
    "Part",
    "Prose",
    "Theorem",
    "notes",
    "outcome",
    "parts",
    "seconds",
    "theorems",
    "visible",
]

MOST_LINES = 2000
"""Lines of a paragraph in which a goal is looked for."""

SIGNS = {"accepted": "✓", "axioms": "▲", "open": "○", "error": "✗", "wait": "◌"}
"""The sign of each state; only what is accepted without reserve has the tick."""

State = Literal["accepted", "axioms", "open", "error"]
Kind = Literal["error", "warning", "info", "sorry"]


@dataclass(frozen=True)
class Prose:
    """A stretch of a message that is shown as it stands."""

    text: str


@dataclass(frozen=True)
class Edit:
    """What Lean offers to write instead ("Try this"), one or several ways."""

    choices: tuple[str, ...]


Part = Prose | Goal | Edit


@dataclass(frozen=True)
class Note:
    """Something to show at a place of the source: a message, or a hole with its goals.

    Args:
        kind: Which of the four it is.
        line: The line it belongs to, from 1.
        column: The column, from 0, in code points.
        end_line: Where the text it speaks of ends. Default: None, not said.
        end_column: Likewise.
        parts: What it says.
    """

    kind: Kind
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Theorem:
    """What one theorem rests on.

    Args:
        name: Its name.
        axioms: Every axiom it uses.
        unproved: Whether `sorryAx` is among them: then it is not proved, whatever else is.
        foreign: The axioms that are neither Lean's own three nor `sorryAx`.
        verdict: What the judge says of it. Default: it was not asked.
    """

    name: str
    axioms: tuple[str, ...]
    unproved: bool
    foreign: tuple[str, ...]
    verdict: Verdict | None = None

    @property
    def refused(self) -> bool:
        """Whether the judge does not let it pass, for another reason than its axioms."""
        told = self.unproved or bool(self.foreign)
        return self.verdict is not None and not (self.verdict.ok or told or self.unjudged)

    @property
    def unjudged(self) -> bool:
        """Whether the judge was asked and could not say."""
        return self.verdict is not None and self.verdict.reason.startswith("not judged")

    @property
    def level(self) -> str:
        """`verified`, or `accepted` by Lean as it is written; empty if the judge was not asked."""
        if self.verdict is None:
            return ""
        return "verified" if self.verdict.ok else "accepted"


@dataclass(frozen=True)
class Outcome:
    """A cell's result in a word and a line.

    Args:
        state: `accepted` is the only one that deserves a tick.
        title: The line, such as `2 errors`.
        aside: A remark in a quieter voice; may be empty.
    """

    state: State
    title: str
    aside: str = ""


def outcome(result: CheckResult) -> Outcome:
    """Sum a result up.

    Args:
        result: What a check returned.

    Returns:
        `error` if Lean refused something; `open` if something is left to prove, here or in what
        the cell relies on; `axioms` if a theorem rests on an axiom that is not Lean's own;
        otherwise `accepted`.
    """
    errors = sum(message.severity == "error" for message in result.messages)
    holes = len(result.sorries)
    if not result.ok:
        aside = f"and {_count(holes, 'sorry', 'sorries')}" if holes else ""
        return Outcome("error", _count(errors, "error") if errors else "Not accepted", aside)
    found = theorems(result)
    unproved = list(dict.fromkeys(shown_name(each.name) for each in found if each.unproved))
    if holes:
        goals = sum(len(state.goals) for state in result.sorries)
        aside = f"{_count(goals, 'goal')} left to prove" if goals else "not proved yet"
        return Outcome("open", _count(holes, "sorry", "sorries"), aside)
    if unproved:
        verb = "builds" if len(unproved) == 1 else "build"
        return Outcome("open", "Not proved", f"{_listed(unproved)} {verb} on a sorry")
    if not result.complete:
        return Outcome("open", "Not proved", "a sorry is left")
    foreign = list(dict.fromkeys(axiom for each in found for axiom in each.foreign))
    if foreign:
        return Outcome("axioms", "Accepted on more axioms than Lean's own", _listed(foreign))
    refused = list(dict.fromkeys(shown_name(each.name) for each in found if each.refused))
    if refused:
        return Outcome("axioms", "Accepted, not verified", _listed(refused))
    return Outcome("accepted", "Accepted")


def theorems(result: CheckResult) -> tuple[Theorem, ...]:
    """What each declaration of the cell rests on, in the cell's order."""
    # Of an example that rests on no axiom only the judge tells.
    judged = {
        name: verdict.axioms
        for name, verdict in result.verdicts.items()
        if name not in result.axioms
    }
    every = {**result.axioms, **judged}
    return tuple(_theorem(name, axioms, result) for name, axioms in every.items())


def _theorem(name: str, axioms: Sequence[str], result: CheckResult) -> Theorem:
    return Theorem(
        name,
        tuple(axioms),
        "sorryAx" in axioms,
        tuple(a for a in axioms if a not in STANDARD_AXIOMS and a != "sorryAx"),
        result.verdicts.get(name),
    )


def shown_name(name: str) -> str:
    """A declaration's name for people; an `example`, which has none, is called that."""
    return "example" if name.rpartition(".")[2].startswith("_example") else name


def notes(result: CheckResult) -> tuple[Note, ...]:
    """Everything that has a place in the source, in the order of the source.

    The warning "declaration uses `sorry`" is left out where the hole itself is shown.
    """
    found = [
        _message_note(message)
        for message in result.messages
        if not (result.sorries and _is_sorry_warning(message))
    ]
    found += [_hole_note(state) for state in result.sorries]
    return tuple(sorted(found, key=lambda note: (note.line, note.column)))


def _message_note(message: Message) -> Note:
    return Note(
        message.severity,
        message.line,
        message.column,
        message.end_line,
        message.end_column,
        parts(message.text),
    )


def _hole_note(state: ProofState) -> Note:
    end = (state.end_line, state.end_column)
    return Note("sorry", state.line, state.column, *end, tuple(state.goals))


def _is_sorry_warning(message: Message) -> bool:
    return (
        message.severity == "warning"
        and re.fullmatch(r"declaration uses ['`]sorry['`]\.?", message.text.strip()) is not None
    )


_TRY_THIS = re.compile(r"^[ \t]*Try (?:this|these|one of these)\b[^:\n]*:[ \t]*", re.MULTILINE)
_CHOICE = re.compile(r"^\s*(?:[•·*-]\s+)?(?:\[[a-z]+\]\s+)?")


def parts(text: str) -> tuple[Part, ...]:
    """Take a message apart into prose, goals and offered edits.

    Args:
        text: A message as Lean wrote it.

    Returns:
        The parts in order; nothing of the text is lost.

    Example:
        >>> [type(part).__name__ for part in parts("unsolved goals\\np : Prop\\n⊢ p")]
        ['Prose', 'Goal']
        >>> parts("Try this:\\n  [apply] exact h")
        (Edit(choices=('exact h',)),)
    """
    found: list[Part] = []
    for paragraph in re.split(r"\n[ \t]*\n", text.strip("\n")):
        if not paragraph.strip():
            continue
        if match := _TRY_THIS.search(paragraph):
            if before := paragraph[: match.start()].strip("\n"):
                found.append(Prose(before))
            found.append(_edit(paragraph[match.end() :]))
        else:
            found += _prose_and_goal(paragraph)
    return tuple(_joined(found))


def _edit(text: str) -> Edit:
    """Choices begin at a bullet or an `[apply]`; a line without one goes on with the last."""
    lines = text.strip("\n").split("\n")
    marked = [re.match(r"^\s*(?:[•·]\s|\[[a-z]+\]\s)", line) is not None for line in lines]
    choices: list[list[str]] = []
    for line, starts in zip(lines, marked, strict=True):
        if starts or not choices:
            choices.append([_CHOICE.sub("", line, count=1) if starts else line.strip()])
        else:
            choices[-1].append(line)
    return Edit(tuple("\n".join(choice).rstrip() for choice in choices))


def _prose_and_goal(paragraph: str) -> list[Part]:
    """A goal ends a paragraph; what stands before its first line is prose."""
    lines = paragraph.split("\n")
    if len(lines) > MOST_LINES or not any(line.startswith("⊢") for line in lines):
        return [Prose(paragraph)]
    for start in range(len(lines)):
        goal = parse_goal("\n".join(lines[start:]))
        # `parse_goal` gives a text of another shape back whole: then the goal starts later.
        if goal.target != "\n".join(lines[start:]):
            before = "\n".join(lines[:start])
            return [Prose(before), goal] if before.strip() else [goal]
    return [Prose(paragraph)]


def _joined(found: Iterable[Part]) -> list[Part]:
    joined: list[Part] = []
    for part in found:
        if isinstance(part, Prose) and joined and isinstance(joined[-1], Prose):
            joined[-1] = Prose(f"{joined[-1].text}\n\n{part.text}")
        else:
            joined.append(part)
    return joined


# Characters that turn the reading direction or vanish can make a statement look like another one.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Write control characters, and those that hide or turn text, as `‹U+202E›`.

    Args:
        text: Any text.

    Returns:
        The text with nothing in it that a reader can't see.

    Example:
        >>> visible("a\\u202eb")
        'a‹U+202E›b'
    """
    return _HIDDEN.sub(lambda match: f"‹U+{ord(match.group()):04X}›", text)


def seconds(value: float) -> str:
    """A duration for people: `3 ms`, `0.42 s`, `12 s`, `2 min 5 s`."""
    if value < 0.0995:
        return f"{max(1, round(value * 1000))} ms"
    if value < 9.95:
        return f"{value:.2g} s"
    if value < 120:
        return f"{round(value)} s"
    return f"{int(value) // 60} min {int(value) % 60} s"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _listed(names: Sequence[str], most: int = 3) -> str:
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"
