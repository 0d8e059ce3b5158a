"""Where a `sorry` stands in its source, and how a list of tactics is written in its place.

Lean's layout rules decide what is allowed there: the tactics of a block begin in the same column,
and a block begins no further left than the block around it. Where the place is ordinary the result
looks as a person would write it; anywhere else the tactics go into parentheses and are aligned
behind the opening one, which is right everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Place", "find_place"]

_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
# A term may stand behind these without parentheses around it.
_BEFORE_TERM = (":=", "(", "[", "{", ",", "⟨", "=>", "↦", "<|", "$", "←", "<-")
_BEFORE_TERM_WORDS = frozenset(
    {"from", "exact", "refine", "refine'", "apply", "then", "else", "in", "using", "return", "do"}
)
_TACTIC_WORDS = frozenset(
    {"by", "try", "repeat", "repeat'", "all_goals", "any_goals", "focus", "iterate", "done"}
)
_BY = re.compile(r"(?<![\w.'])by(?![\w.'])")
_WORD = re.compile(r"[\w'!?.]+$")
_CLOSERS = ")]}⟩,"


@dataclass(frozen=True)
class Place:
    """The surroundings of one `sorry`.

    Args:
        before: The text on its line before it.
        column: Its column, from 0.
        term: Whether it stands for a term (`:= sorry`), not for a tactic (`by sorry`).
        bare: Whether a block that stands there may simply run on to the end of its line.
        loose: For a term: whether it needs no parentheses towards its left.
    """

    before: str = ""
    column: int = 0
    term: bool = False
    bare: bool = True
    loose: bool = True

    def fill(self, tactics: Sequence[str]) -> str:
        """Write tactics so that they can stand for the `sorry`.

        Args:
            tactics: The tactics in order; each may have several lines, the first of which begins
                at column 0.

        Returns:
            The text; empty when there are no tactics.

        Example:
            >>> Place("theorem t : p := by ", 20).fill(["intro h", "exact h"])
            '\\n  intro h\\n  exact h'
        """
        tactics = [tactic.strip() for tactic in tactics]
        if not tactics:
            return ""
        if len(tactics) == 1 and "\n" not in tactics[0] and self.bare:
            if not self.term:
                return tactics[0]
            return f"by {tactics[0]}" if self.loose else f"(by {tactics[0]})"
        start = self.before.strip()
        if self.bare and not self.term and start in ("", "·", "."):
            return _block(tactics, self.column)
        indent = len(self.before) - len(self.before.lstrip()) + 2
        openers = len(_BY.findall(start)) + sum(start.count(mark) for mark in ("·", "=>", ";"))
        if self.bare and self.term and self.loose and openers == 0:
            if not start:
                indent = self.column + 2
            return "by\n" + " " * indent + _block(tactics, indent)
        if self.bare and not self.term and openers == 1 and start.endswith(("by", "=>")):
            return "\n" + " " * indent + _block(tactics, indent)
        opening = "(by " if self.term else "("
        return opening + _block(tactics, self.column + len(opening)) + ")"


def find_place(code: str, line: int, column: int, *, term: bool | None = None) -> Place:
    """Look at the surroundings of a `sorry`.

    Args:
        code: The source.
        line: The line of the `sorry`, from 1.
        column: Its column, from 0.
        term: Whether it stands for a term. Default: judged by what stands before it.

    Returns:
        The place; an ordinary one when the position is not in the source.

    Example:
        >>> find_place("example : p := sorry", 1, 15).term
        True
    """
    lines = code.split("\n")
    if not (1 <= line <= len(lines) and lines[line - 1][column:].startswith("sorry")):
        return Place(column=max(column, 0), term=bool(term))
    before = lines[line - 1][:column]
    rest = "\n".join([lines[line - 1][column + len("sorry") :], *lines[line:]])
    earlier = _COMMENT.sub(" ", "\n".join([*lines[: line - 1], before])).rstrip()
    word = _WORD.search(earlier)
    last = word.group() if word else ""
    if term is None:
        term = _is_term(earlier, last, first=not before.strip())
    loose = earlier.endswith(_BEFORE_TERM) or last in _BEFORE_TERM_WORDS or not before.strip()
    return Place(before, column, term, _runs_on(rest), loose)


def _is_term(earlier: str, last: str, *, first: bool) -> bool:
    """Judge by the text before it whether a `sorry` is a term."""
    if last in _TACTIC_WORDS or earlier.endswith(("·", ";", "<;>")):
        return False
    inside_tactics = _BY.search(_last_command(earlier)) is not None
    if earlier.endswith(("=>", "↦")):
        line = earlier.rpartition("\n")[2].lstrip()
        arm = line.startswith(("|", "case ", "next ", "· ")) or line == "=>"
        return not (inside_tactics and arm)
    if earlier.endswith("|") or last in ("then", "else"):
        return not inside_tactics
    if earlier.endswith((":=", *_BEFORE_TERM)) or last in _BEFORE_TERM_WORDS:
        return True
    if first or earlier.endswith("("):
        return not inside_tactics
    return True


def _last_command(earlier: str) -> str:
    """The text from the last line that begins at column 0."""
    starts = [match.start() for match in re.finditer(r"^(?=[^\s|·)\]}⟩])", earlier, re.MULTILINE)]
    return earlier[starts[-1] :] if starts else earlier


def _runs_on(rest: str) -> bool:
    """Whether nothing but closing brackets and comments follows on the line."""
    line, _, below = rest.partition("\n")
    line = _COMMENT.sub(" ", line).strip()
    if line:
        return all(sign in _CLOSERS for sign in line.split()[0]) and line[0] in _CLOSERS
    return not below.lstrip().startswith(("<;>", ";"))


def _block(tactics: Sequence[str], column: int) -> str:
    """Tactics below each other; the first line is already in its column."""
    return "\n".join(tactics).replace("\n", "\n" + " " * column)
