"""What Tab offers in Lean text: symbols, names, tactics, commands, hypotheses.

Lean's own list comes in no order and finds a name by any of its letters; here it is filtered and
sorted as a reader expects, and what Lean does not list (commands, hypotheses where nothing has been
typed yet) is added. Without an answer from Lean there are still the tactics, the commands, and the
names in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from leanbook.lean.goals import parse_goal
from leanbook.lean.ide import Item
from leanbook.lean.tactic_docs import ATTRIBUTES, COMMANDS, KEYWORDS, TACTICS
from leanbook.notebook.abbreviations import abbreviation_before, suggestions
from leanbook.notebook.editor_text import is_plain_text, word_before

__all__ = ["Candidate", "Completions", "complete"]

MOST = 1000
_TAIL = re.compile(r"[\w'!?]*\Z")
_NAME = re.compile(r"[^\W\d][\w'!?]*(?:\.[^\W\d][\w'!?]*)*")
_ENOUGH = 3
# Names that no proof mentions: what Lean makes on the side, instances, names of notations.
_MADE = re.compile(
    r"(?:^|\.)(?:_|match_\d|eq_\d|instDecidable|inst[A-Z]|Internal\b|brecOn|below|noConfusion"
    r"|recOn|casesOn|ctorIdx|sizeOf_spec|injEq|(?:tactic|term|command|conv|doElem|stx|prio)[A-Z_])"
    r"|_unsafe_rec|_cstage|\.proof_\d|\.congr_simp$"
)
_LEANS_OWN = ("Lean.", "Std.")
_IN_ATTRIBUTE = re.compile(r"(?:@|attribute *)\[[^\]\n]*\Z")
_OPENS = re.compile(r"\s*(?:open|namespace|export|end)\b[^(\n]*\Z")
_SPACES = frozenset({"namespace", "type", "class", ""})
_BEHIND_COMMAND = re.compile(
    r"(?:@\[[^\]\n]*\]\s*|(?:private|protected|noncomputable|partial|unsafe)\s+)*\Z"
)


@dataclass(frozen=True)
class Candidate:
    """Something that can stand at a place.

    Attributes:
        text: What is put in the place of the word that was begun.
        kind: "tactic", "command", "variable", "theorem" … or an abbreviation such as `\\and`.
        detail: What it is, in a few words; often nothing.
    """

    text: str
    kind: str
    detail: str = ""


@dataclass(frozen=True)
class Completions:
    """What can stand at a place, the best first.

    Attributes:
        start: Where the word that was begun begins.
        candidates: What can be put in its place.
    """

    start: int
    candidates: tuple[Candidate, ...] = ()


def complete(
    text: str,
    offset: int,
    *,
    items: Callable[[], list[Item] | None],
    goals: Callable[[str], list[str] | None],
    names: Iterable[str] = (),
) -> Completions:
    """Complete the word that ends at a place.

    Args:
        text: Lean source.
        offset: The place, in code points.
        items: Asks Lean for names at the place; None without an answer.
        goals: Asks Lean for the goals at the place, where the text that it is given is written
            first; None without an answer.
        names: Names to offer if Lean does not answer. Default: those in the text.

    Example:
        >>> found = complete("p \\\\and", 6, items=lambda: None, goals=lambda _: None)
        >>> found.start, found.candidates[0].text
        (2, '∧')
    """
    begun = abbreviation_before(text, offset)
    if begun is not None:
        start, name = begun
        found = [Candidate(symbol, f"\\{short}") for symbol, short in suggestions(name)]
        return Completions(start, tuple(found))
    if is_plain_text(text, offset):
        return Completions(offset)
    word = word_before(text, offset)
    start = offset - len(word)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if _IN_ATTRIBUTE.search(line):
        known = [Candidate(name, "attribute") for name in ATTRIBUTES if name.startswith(word)]
        return Completions(start, tuple(known))
    known = _commands(line, word)
    if word.startswith("#"):
        return Completions(start, tuple(known))
    listed = items()
    if listed is None:
        offered = [*known, *_without_lean(text, word, names)]
    elif not word:
        # What is unfinished has no goals; a placeholder finishes it.
        offered = _tactics(listed) or _hypotheses(goals("_") or [])
    else:
        if _OPENS.match(line):
            listed = [item for item in listed if item.kind in _SPACES]
        offered = [*known, *_sorted(word, listed)]
    unique = {candidate.text: candidate for candidate in reversed(offered)}
    unique.pop(word, None)
    kept = [candidate for candidate in offered if unique.pop(candidate.text, None)]
    return Completions(start, tuple(kept[:MOST]))


# -- what is offered ------------------------------------------------------------------------------


def _commands(line: str, word: str) -> list[Candidate]:
    """Commands, if nothing but modifiers stands before the word."""
    if not word or not _BEHIND_COMMAND.match(line):
        return []
    return [Candidate(name, "command") for name in COMMANDS if name.startswith(word)]


def _without_lean(text: str, word: str, names: Iterable[str]) -> list[Candidate]:
    if not word:
        return []
    found = [Candidate(name, "tactic") for name, doc in TACTICS.items() if doc.usage]
    found += [Candidate(name, "keyword") for name in KEYWORDS]
    found += [Candidate(name, "name") for name in sorted({*names, *_NAME.findall(text)})]
    return [each for each in found if each.text.startswith(word)]


def _hypotheses(goals: Sequence[str]) -> list[Candidate]:
    """The hypotheses of the first goal, the last one first: it is the one most often wanted."""
    if not goals:
        return []
    found = [
        Candidate(name, "variable", hypothesis.type)
        for hypothesis in parse_goal(goals[0]).hypotheses
        for name in hypothesis.accessible_names
    ]
    return found[::-1]


def _tactics(listed: Sequence[Item]) -> list[Candidate]:
    """Where nothing has been typed: the tactics that have a description, in its order."""
    there = {item.label for item in listed if item.kind == "keyword"}
    if "intro" not in there:
        return []
    return [Candidate(name, "tactic") for name in TACTICS if name in there]


def _sorted(word: str, listed: Sequence[Item]) -> list[Candidate]:
    tail = _TAIL.search(word)
    end = tail.group() if tail else ""
    head = word[: len(word) - len(end)]
    ranked: list[tuple[tuple[int, int, int, int, str], Candidate]] = []
    for item in listed:
        whole = head != "" and item.label.lower().startswith(word.lower())
        written = item.label if whole else head + item.label
        how = _match(word if whole else end, item.label)
        if how is None or _unwanted(word, end, item):
            continue
        kind = "tactic" if item.kind == "keyword" and item.label in TACTICS else item.kind
        rank = (how, _group(kind, item.label), item.label.count("."), len(item.label), item.label)
        ranked.append((rank, Candidate(written, kind or "name", item.detail)))
    ranked.sort(key=lambda each: each[0])
    close = [candidate for rank, candidate in ranked if rank[0] < _ENOUGH]
    return close if len(close) >= _ENOUGH else [candidate for _, candidate in ranked]


def _match(begun: str, label: str) -> int | None:
    """How well a name fits what was begun; less is better, None is not at all."""
    if label.startswith(begun):
        return 0
    low, small = label.lower(), begun.lower()
    if low.startswith(small):
        return 1
    if f".{small}" in low:
        return 2
    return 3 if f"_{small}" in low else None


def _group(kind: str, label: str) -> int:
    if kind == "keyword":
        return 1 if label in KEYWORDS else 3
    return {"variable": 0, "tactic": 1}.get(kind, 2)


def _unwanted(word: str, end: str, item: Item) -> bool:
    label = item.label
    if item.kind == "keyword":
        word_like = label[0].isalpha() and not label.endswith("%") and label != "ident"
        return not word_like or not label.startswith(end)
    if label.startswith(_LEANS_OWN) and not word.startswith(("Lean", "Std")):
        return True
    return _MADE.search(label) is not None and not (end and label.startswith(end) and len(end) > 3)
