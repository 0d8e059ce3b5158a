"""The arguments of a program in another order, throughout a problem.

Those who write programs by the dozen put the accumulator last; others put it first. A network that
has only ever seen one order does not look.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from leanbook.train.problems import Problem

__all__ = ["reordered", "swapped"]

_DEFINED = re.compile(
    r"^def (?P<name>[^\W\d][\w']*)(?P<binders>(?: [({\[][^()\[\]{}]*[)}\]])*)"
    r" : (?P<first>[^→\n:|]+) → (?P<second>[^→\n:|]+) → (?P<result>[^→\n:|]+)\n"
    r"(?P<arms>(?:  \| [^\n]*\n?)+)",
    re.MULTILINE,
)
_ARM = re.compile(
    r"  \| (?P<first>[^,()⟨⟩\n]+|\([^,()]+\)), (?P<second>[^,()⟨⟩\n]+|\([^,()]+\)) => (?P<rest>.*)"
)
_EXPLICIT = re.compile(r"\(([^:()]+) :")
_CLOSING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}
_SIMPLE = re.compile(r"\.?[\w'₀-₉.?!]+(?:\.\d)?")
_STOPS = frozenset(("with", "at", "fun", "by", "then", "else", "if", "from", "using"))


def reordered(problem: Problem, rng: random.Random, often: float) -> Problem:
    """A problem some of whose programs take their two arguments the other way round.

    Args:
        problem: The problem.
        rng: Draws which.
        often: How often each program that can be changed is.
    """
    for found in list(_DEFINED.finditer(problem.preamble)):
        if rng.random() < often:
            problem = swapped(problem, found["name"]) or problem
    return problem


def swapped(problem: Problem, name: str) -> Problem | None:
    """A problem in which a program of two arguments by cases takes them the other way round.

    Args:
        problem: The problem.
        name: The program, which the text before the statement defines.

    Returns:
        The other problem; Lean decides whether its proof is still one. None: the program is
        defined in another way, or one of its uses has not all its arguments.

    Example:
        >>> text = "def add : Nat → Nat → Nat\\n  | 0, m => m\\n  | n + 1, m => add n m + 1\\n"
        >>> problem = Problem("", text, "theorem t (n : Nat) : add n 0 = n", "simp [add]")
        >>> found = swapped(problem, "add")
        >>> found.statement
        'theorem t (n : Nat) : add 0 n = n'
        >>> print(found.preamble.splitlines()[2])
          | m, n + 1 => add m n + 1
    """
    all_defined = _DEFINED.finditer(problem.preamble)
    found = next((each for each in all_defined if each["name"] == name), None)
    if found is None:
        return None
    arms = found["arms"].rstrip("\n").split("\n")
    parts = [_ARM.fullmatch(arm) for arm in arms]
    if not all(parts):
        return None
    before = sum(len(names.split()) for names in _EXPLICIT.findall(found["binders"]))
    lines = [f"  | {arm['second']}, {arm['first']} => {arm['rest']}" for arm in parts if arm]
    types = f"{found['second']} → {found['first']} → {found['result']}"
    head = f"def {name}{found['binders']} : {types}"
    end = "\n" if found["arms"].endswith("\n") else ""
    definition = "\n".join([head, *lines]) + end
    preamble: str | None = problem.preamble[: found.start()] + definition
    preamble += problem.preamble[found.end() :]
    preamble = _uses_swapped(preamble, name, before)
    statement = _uses_swapped(problem.statement, name, before)
    proof = _uses_swapped(problem.proof or "", name, before)
    if preamble is None or statement is None or proof is None:
        return None
    return replace(problem, preamble=preamble, statement=statement, proof=proof or None)


def _uses_swapped(text: str, name: str, before: int) -> str | None:
    """A text with the last two arguments of each use of a program swapped; None: it has fewer."""
    pieces: list[str] = []
    at = 0
    for match in re.finditer(rf"(?<![\w'.₀-₉]){re.escape(name)}(?![\w'.₀-₉])", text):
        if match.start() < at:
            continue  # within an argument that has been looked at
        arguments, end = _arguments(text, match.end(), before + 2)
        if not arguments or text[: match.start()].endswith("def "):
            continue
        if len(arguments) < before + 2:
            return None
        inner = [_uses_swapped(each, name, before) for each in arguments]
        if any(each is None for each in inner):
            return None
        *first, one, other = (each or "" for each in inner)
        pieces += [text[at : match.end()], " ", " ".join([*first, other, one])]
        at = end
    return "".join([*pieces, text[at:]])


def _arguments(text: str, at: int, most: int) -> tuple[list[str], int]:
    """Up to so many arguments that follow a place, and where they end."""
    found: list[str] = []
    while len(found) < most and text[at : at + 1] == " ":
        start = at + 1
        end = _argument_end(text, start)
        if end == start:
            break
        found.append(text[start:end])
        at = end
    return found, at


def _argument_end(text: str, start: int) -> int:
    """Where the argument that begins at a place ends; the place itself if none does."""
    sign = text[start : start + 1]
    if sign in _CLOSING:
        depth = 0
        for end in range(start, len(text)):
            depth += (text[end] in _CLOSING) - (text[end] in _CLOSING.values())
            if depth == 0:
                end += 1
                rest = re.match(r"(?:\.[\w'₀-₉]+)+", text[end:])
                return end + (rest.end() if rest else 0)
        return start
    simple = _SIMPLE.match(text, start)
    return start if simple is None or simple[0] in _STOPS else simple.end()
