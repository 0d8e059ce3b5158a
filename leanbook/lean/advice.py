"""What is added to Lean's messages, and which are left out: Lean can't know who is asking."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leanbook.lean import protocol

__all__ = ["advised", "excerpt", "is_elsewhere"]

_NO_MODULE = "unknown module prefix"
_LATE_IMPORT = "invalid 'import' command"
_LATE_IMPORT_ADVICE = (
    "\n\nImports belong into the first text of a session (the first `%%lean` cell), before "
    "everything else. To begin anew: `%lean_reset`, or `session.reset()` in Python."
)
_NO_MODULE_ADVICE = (
    "\n\nThe embedded Lean has its own core library and no other: "
    "to import more, use the Lean of a Lake project (project=FOLDER, or --project FOLDER)."
)
_NO_CONSTANT = "(kernel) unknown constant"
_GRIND_ADVICE = (
    "\n\nWhat `grind` found rests on a part of Lean's library that is not here, most often on its "
    "arithmetic. For that, try `omega`."
)
_MATHLIB = {
    *("abel", "aesop", "by_contra", "cases'", "contrapose", "exacts", "field_simp", "fin_cases"),
    *("gcongr", "group", "induction'", "interval_cases", "lift", "linarith", "linear_combination"),
    *("nlinarith", "norm_num", "nth_rewrite", "positivity", "push_neg", "qify", "rcongr", "ring"),
    *("ring_nf", "set", "tauto", "zify"),
}
"""Tactics that learners bring with them and that come with Mathlib only."""
_WORD = re.compile(r"[\w']+")
_UNUSED = re.compile(r"Variable name `(?P<name>[^`]+)` is not explicitly referenced")


def advised(message: Mapping[str, Any], lines: Sequence[str]) -> protocol.Json:
    """One of Lean's messages in the protocol's form, with advice where there is some.

    Args:
        message: The message, as Lean's frontend gives it.
        lines: The lines of the text that it is about.
    """
    shown = protocol.message_of(message)
    if shown["data"].startswith(_NO_MODULE):
        # Lean goes on with where it looked: folders that nobody here has put anything into.
        shown["data"] = shown["data"].partition("\n")[0] + _NO_MODULE_ADVICE
    elif shown["data"].startswith(_LATE_IMPORT):
        shown["data"] += _LATE_IMPORT_ADVICE + _NO_MODULE_ADVICE
    elif shown["data"] == "unknown tactic":
        word = _word_at(lines, shown["pos"])
        if word in _MATHLIB:
            shown["data"] += (
                f": `{word}` comes with Mathlib, and this is Lean's own core. "
                "Often `omega`, `simp` or `grind` does what is needed."
            )
    elif shown["data"].startswith(_NO_CONSTANT) and _word_at(lines, shown["pos"]) == "grind":
        shown["data"] += _GRIND_ADVICE
    return shown


def is_elsewhere(message: Mapping[str, Any], lines: Sequence[str]) -> bool:
    """Whether a message is about a variable of an earlier text: its place means nothing here.

    Lean's linter looks at all `variable`s in scope, and takes their places for places in the text
    that it elaborates now.
    """
    unused = _UNUSED.match(message["data"])
    if unused is None or message["endPos"] is None:
        return False
    return excerpt(lines, message["pos"], message["endPos"]) != unused["name"]


def excerpt(lines: Sequence[str], start: Mapping[str, int], end: Mapping[str, int]) -> str:
    """The text between two positions."""
    first, last = start["line"] - 1, end["line"] - 1
    chosen = list(lines[first : last + 1])
    if not chosen:
        return ""
    chosen[-1] = chosen[-1][: end["column"]]
    chosen[0] = chosen[0][start["column"] :]
    return "\n".join(chosen)


def _word_at(lines: Sequence[str], position: Mapping[str, int]) -> str:
    """The word at a position, which may be inside of it."""
    line = lines[position["line"] - 1] if position["line"] <= len(lines) else ""
    for word in _WORD.finditer(line):
        if word.start() <= position["column"] <= word.end():
            return word.group()
    return ""
