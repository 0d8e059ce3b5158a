"""What an explorer shows, as plain data for the browser.

Every text goes as text; the browser never reads it as HTML. A piece of Lean is a list of spans
`[text, class, changed]`, the class being Pygments' short name for a colour.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pygments.token import STANDARD_TYPES, Token, _TokenType

from leanbook.lean.goals import Goal, Hypothesis
from leanbook.notebook.lexer import LeanLexer
from leanbook.notebook.reading import visible
from leanbook.prover.exploration import Exploration, Node, Proof, Status
from leanbook.prover.suggestion import Suggestion
from leanbook.prover.view import is_proposition

__all__ = ["calm", "goal_data", "idea_data", "line", "proof_data", "scene_data", "spans"]

LONG = 2000
"""Characters of one type or target that are sent; the rest comes when it is asked for."""
COLOURED = 1500
"""Characters that are coloured and compared with what was there before."""
LABEL = 90
"""Characters of a tactic in the tree."""
FIRST_GOALS = 24
"""Goals that are sent whole; of the others the name and the beginning, until they are looked at."""
MOST_GOALS_OF_IDEA = 6
ONE_LINE = 76
"""Characters of a tactic with open cases that is shown on one line."""

_PLAIN = frozenset({"", "n", "w"})
_OPEN_ARM = re.compile(r"=> \?_(?=\s*(?:\||\Z))")
_INSTANCE = re.compile(r"inst(?:[A-Z]\w*)?✝?[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:_\d+)?|inst✝.*")

Span = list[Any]
Data = dict[str, Any]


# -- pieces of Lean ---------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _lexer() -> LeanLexer:
    return LeanLexer()


def spans(text: str, before: str | None = None) -> list[Span]:
    """A piece of Lean in colours; with what has changed in it marked.

    Args:
        text: The text.
        before: What stood there before. Default: None, nothing is marked.

    Returns:
        `[text, class, changed]` for each piece, class empty for plain text.

    Example:
        >>> [(text, changed) for text, _, changed in spans("n + 0", "n + 1")]
        [('n ', 0), ('+', 0), (' ', 0), ('0', 1)]
    """
    if len(text) > COLOURED:
        return [[visible_lines(text[:LONG]), "", 0]]
    tokens = _tokens(text)
    changed = [0] * len(tokens)
    if before is not None and before != text and len(before) <= COLOURED:
        old = [part for part, _ in _tokens(before)]
        new = [part for part, _ in tokens]
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        for operation, _, _, start, stop in matcher.get_opcodes():
            if operation in ("replace", "insert"):
                changed[start:stop] = [1] * (stop - start)
    found: list[Span] = []
    for (part, name), mark in zip(tokens, changed, strict=True):
        if found and found[-1][1:] == [name, mark]:
            found[-1][0] += part
        else:
            found.append([part, name, mark])
    return found


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for _, kind, part in _lexer().get_tokens_unprocessed(text):
        name = _class(kind)
        # Words and spaces apart, so that a change of one word is the change of one word.
        pieces = re.findall(r"\s+|\S+", part) if not name else [part]
        found += [(visible_lines(piece), name) for piece in pieces if piece]
    return found


def _class(kind: _TokenType) -> str:
    while kind not in STANDARD_TYPES and kind is not Token:
        kind = kind.parent or Token
    name = STANDARD_TYPES.get(kind, "")
    return "" if name in _PLAIN else name


def visible_lines(text: str) -> str:
    """A text whose hidden characters can be seen, line by line."""
    return "\n".join(visible(each) for each in text.split("\n"))


def line(text: str, most: int = LABEL) -> str:
    """A text on one line, cut where it gets too long."""
    flat = visible(" ".join(text.split()))
    return flat if len(flat) <= most else flat[: most - 1] + "…"


# -- goals ------------------------------------------------------------------------------------


def goal_data(goal: Goal, before: Goal | None = None, *, whole: bool = False) -> Data:
    """One goal.

    Args:
        goal: The goal.
        before: The goal that the last tactic worked on, if it led to this one. Default: None,
            nothing is marked.
        whole: Whether long texts are sent to their ends. Default: no.

    Returns:
        Its name, groups of hypotheses, target, the names that are gone, and the text to copy.
    """
    types = {name: " ".join(each.type.split()) for each in goal.hypotheses for name in each.names}
    propositions = {name for name, type_ in types.items() if type_ == "Prop"}
    old = {} if before is None else {n: h for h in before.hypotheses for n in h.names}
    groups: dict[str, list[Data]] = {"variables": [], "facts": [], "instances": []}
    for each in goal.hypotheses:
        if all(map(_INSTANCE.fullmatch, each.names)):
            group = "instances"
        elif each.value is None and is_proposition(
            types[each.names[0]], propositions, each.names[0], types
        ):
            group = "facts"
        else:
            group = "variables"
        for part in _parts(each, old, compare=before is not None):
            groups[group].append(_hypothesis(part, old, before is not None, whole))
    changed = before is not None and before.target != goal.target
    target = _text(goal.target, before.target if changed and before else None, whole)
    names = set(goal.names)
    return {
        "name": goal.name or "",
        "marker": goal.marker,
        "groups": [{"kind": kind, "rows": rows} for kind, rows in groups.items() if rows],
        "target": target,
        "changed": changed,
        "gone": [] if before is None else [n for n in before.names if n not in names],
        "copy": goal.text if whole or len(goal.text) <= 5 * LONG else "",
        "whole": whole or len(goal.text) <= LONG,
    }


def _parts(each: Hypothesis, old: dict[str, Hypothesis], *, compare: bool) -> list[Hypothesis]:
    """A row of names, cut where some of them are new and some are not."""
    if not compare or len(each.names) == 1:
        return [each]
    kept = tuple(name for name in each.names if name in old)
    new = tuple(name for name in each.names if name not in old)
    return [Hypothesis(names, each.type, each.value) for names in (kept, new) if names]


def _hypothesis(each: Hypothesis, old: dict[str, Hypothesis], compare: bool, whole: bool) -> Data:
    known = old.get(each.names[0])
    state = ""
    if compare and known is None:
        state = "new"
    elif compare and known is not None and (known.type, known.value) != (each.type, each.value):
        state = "changed"
    row: Data = {
        "names": [[visible(name), "✝" not in name] for name in each.names],
        "type": _text(each.type, known.type if state == "changed" and known else None, whole),
        "state": state,
        "hidden": each.inaccessible,
    }
    if each.value is not None:
        row["value"] = _text(each.value, None, whole)
    return row


def _text(text: str, before: str | None, whole: bool) -> Data:
    if whole and len(text) > LONG:
        return {"spans": [[visible_lines(text), "", 0]], "length": len(text), "cut": False}
    return {"spans": spans(text, before), "length": len(text), "cut": len(text) > LONG}


# -- the whole scene --------------------------------------------------------------------------


def scene_data(tree: Exploration, *, goal: int = 0) -> Data:
    """The current node's goals, and the tree.

    Args:
        tree: The exploration.
        goal: The goal that is looked at. Default: the first.
    """
    node = tree.current
    statuses = tree.statuses()
    return {
        "node": node.number,
        "parent": -1 if node.parent is None else node.parent.number,
        "start": tree.start.number,
        "done": node.done,
        "left": len(node.goals),
        "goals": [_tab(each) for each in node.goals],
        "details": {
            str(number): node_goal(node, number)
            for number in {*range(min(len(node.goals), FIRST_GOALS)), goal}
            if number < len(node.goals)
        },
        "shown": goal if goal < len(node.goals) else 0,
        "said": _said(node),
        "tree": [_node(each, statuses[each]) for each in tree.nodes],
    }


def node_goal(node: Node, number: int, *, whole: bool = False) -> Data:
    """One goal of a node, marked with what the last tactic has changed in it."""
    parent = node.parent
    before = None
    if parent is not None:
        others = len(parent.goals) - 1
        if number < len(node.goals) - others:  # those behind them are as they were
            before = parent.goals[node.goal]
    return goal_data(node.goals[number], before, whole=whole)


def _tab(goal: Goal) -> Data:
    return {"name": visible(goal.name or ""), "target": line(goal.target, 60)}


def _said(node: Node) -> str:
    """What Lean remarked on the last tactic: "Try this", or that something is deprecated."""
    if node.state is None:
        return ""
    texts = [message.text.strip() for message in node.state.messages]
    return visible_lines("\n".join(texts))[:LONG]


def _node(node: Node, status: Status) -> Data:
    data: Data = {
        "id": node.number,
        "parent": -1 if node.parent is None else node.parent.number,
        "label": line(calm(node.tactic)) if node.tactic else "",
        "status": status,
        "left": len(node.goals),
        "source": node.source,
    }
    if node.goal:
        data["goal"] = node.goal
    if node.message:
        data["message"] = visible_lines(node.message[:400])
    if len(node.tactic) > LABEL or "\n" in node.tactic:
        data["tactic"] = node.tactic[:LONG]
    elif node.state is None:
        data["tactic"] = node.tactic
    return data


def proof_data(proof: Proof) -> Data:
    """The script of a node.

    Args:
        proof: The script.
    """
    return {
        "spans": _coloured(proof.script),
        "script": proof.script,
        "fill": proof.fill,
        "finished": proof.finished,
        "verified": proof.verified,
        "reason": proof.reason,
    }


def calm(tactic: str) -> str:
    """A tactic as a person would tell of it.

    Args:
        tactic: The tactic. Of one whose cases are open, `cases h with …`, these come on one line,
            each with `…` in the place of Lean's `?_`.

    Example:
        >>> calm("cases h with\\n| inl p => ?_\\n| inr q => ?_")
        'cases h with | inl p => … | inr q => …'
    """
    text, count = _OPEN_ARM.subn("=> …", tactic)
    flat = " ".join(text.split())
    return flat if count and len(flat) <= ONE_LINE else text


def _coloured(text: str) -> list[Span]:
    return [each for part in re.split(r"(\n)", text) if part for each in spans(part)]


# -- suggestions ------------------------------------------------------------------------------


def idea_data(found: Sequence[Suggestion]) -> list[Data]:
    """Suggestions, the best first."""
    return [_idea(each) for each in found]


def _idea(each: Suggestion) -> Data:
    done = each.state is not None and each.state.done
    data: Data = {
        "tactic": each.tactic,
        "spans": _coloured(calm(each.tactic)),
        "copy": each.tactic.replace("=> ?_", "=> sorry"),
        "closes": each.status == "closes",
        "done": done,
        "sources": [visible(name) for name in each.sources or (each.source,)],
        "others": [line(text) for text in each.alternatives[:3]],
    }
    if each.status == "progress":
        # Of several goals the others stay as they are; what counts is what comes of this one.
        before = () if each.state is None or each.state.parent is None else each.state.parent.goals
        new = each.goals[: max(1, len(each.goals) - len(before) + 1)]
        data["left"] = len(new)
        data["goals"] = [
            {"name": visible(goal.name or ""), "spans": spans(_gist(goal, before[:1]))}
            for goal in new[:MOST_GOALS_OF_IDEA]
        ]
    if each.logprob is not None and math.isfinite(each.logprob):
        data["sure"] = round(math.exp(min(0.0, each.logprob)), 4)
    return data


def _gist(goal: Goal, before: Sequence[Goal]) -> str:
    """What is new about a goal: its hypotheses that were not there before, and the target."""
    old = {(name, each.type) for one in before for each in one.hypotheses for name in each.names}
    new = [
        f"{' '.join(names)} : {line(each.type, 80)}"
        for each in goal.hypotheses
        if (names := [name for name in each.names if (name, each.type) not in old])
    ]
    return f"{', '.join(new)} ⊢ {line(goal.target, 240)}".strip()
