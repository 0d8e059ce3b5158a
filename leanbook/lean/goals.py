"""Goals as data: the text that Lean prints for a goal, taken apart.

Lean prints a goal as an optional `case` line, one line for each group of hypotheses and the target
behind a turnstile; a line that is too long goes on in the next one, indented::

    case succ
    n m : Nat
    ih : n + m = m + n
    ⊢ n + 1 + m = m + (n + 1)

`parse_goal` turns such a text into a `Goal`. It never fails: a text that has another shape becomes
a goal without hypotheses whose target is the text, because a goal that can't be taken apart is
still worth showing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

__all__ = ["Goal", "Hypothesis", "parse_goal", "parse_goals"]

# A name as Lean prints it: «quoted» parts may hold spaces and colons.
_NAME = r"(?:«[^»]*»|[^\s:«»])+"
_HYPOTHESIS = re.compile(rf"(?P<names>{_NAME}(?: {_NAME})*) :(?=\s|$)")
_NAMES = re.compile(_NAME)
# What matters when looking for the `:=` that begins a value: brackets, strings, binders with a
# value of their own (`let x := 1; …` inside a type), and the sign itself.
_VALUE_TOKENS = re.compile(
    r"\"(?:\\.|[^\"\\])*\"|«[^»]*»|[(\[{⟨⦃⟦]|[)\]}⟩⦄⟧]|:=|[\w'!?.₀-₉]+|\S",
)
_OPENING = frozenset("([{⟨⦃⟦")
_CLOSING = frozenset(")]}⟩⦄⟧")
_BINDERS_WITH_VALUE = frozenset({"let", "have", "letI", "haveI", "let_fun"})
_INACCESSIBLE = "✝"


@dataclass(frozen=True)
class Hypothesis:
    """One line above the turnstile: names that share a type, and for a `let` its value.

    Args:
        names: The names as Lean prints them; one that can't be written in a proof ends in `✝`.
        type: The type, without the indentation of continued lines.
        value: What a `let` or `set` variable stands for. Default: None, an ordinary hypothesis.

    Example:
        >>> Hypothesis(("a", "b"), "Nat").names
        ('a', 'b')
    """

    names: tuple[str, ...]
    type: str
    value: str | None = None

    @property
    def inaccessible(self) -> bool:
        """Whether none of the names can be written in a proof (each is marked with `✝`)."""
        return all(_INACCESSIBLE in name for name in self.names)

    @property
    def accessible_names(self) -> tuple[str, ...]:
        """The names that can be written in a proof."""
        return tuple(name for name in self.names if _INACCESSIBLE not in name)

    def __str__(self) -> str:
        value = "" if self.value is None else f" := {self.value}"
        return f"{' '.join(self.names)} : {self.type}{value}"


@dataclass(frozen=True)
class Goal:
    """One open goal. `str(goal)` is the text as Lean printed it.

    Args:
        text: The goal as Lean printed it.
        name: The name behind `case`. Default: None, the goal has no name.
        hypotheses: What is known, in Lean's order. Default: nothing.
        target: What is to be shown, without the turnstile.
        marker: `⊢`, or `|` for the focus of `conv`. Default: `⊢`.

    Example:
        >>> goal = parse_goal("p q : Prop\\nh : p ∧ q\\n⊢ q ∧ p")
        >>> goal.hypotheses[1].names, goal.hypotheses[1].type, goal.target
        (('h',), 'p ∧ q', 'q ∧ p')
    """

    text: str = field(repr=False)
    name: str | None = None
    hypotheses: tuple[Hypothesis, ...] = ()
    target: str = ""
    marker: str = "⊢"

    def __str__(self) -> str:
        return self.text

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every hypothesis name in the goal, in order."""
        return tuple(name for hypothesis in self.hypotheses for name in hypothesis.names)


def parse_goal(text: str) -> Goal:
    """Take the text of one goal apart.

    Args:
        text: The goal as Lean prints it.

    Returns:
        The goal; a text of another shape comes back whole as the target.

    Example:
        >>> parse_goal("case inl\\nn : Nat := 3\\n⊢ n = 3").name
        'inl'
    """
    lines = text.strip("\n").split("\n")
    name: str | None = None
    if lines[0].startswith("case ") and len(lines) > 1:
        name = lines.pop(0)[len("case ") :].strip()
    for index, line in enumerate(lines):
        if line.startswith(("⊢", "| ")):
            hypotheses = _hypotheses(lines[:index])
            if hypotheses is None:
                break
            marker = line[0]
            target = _unindent([line[1:], *lines[index + 1 :]])
            return Goal(text, name, hypotheses, target, marker)
    return Goal(text, name, (), "\n".join(lines))


def parse_goals(text: str) -> tuple[Goal, ...]:
    """Take apart several goals that are printed one after the other with an empty line between.

    Args:
        text: The goals as Lean prints them, or `no goals`, or an empty text.

    Returns:
        The goals in order; none for `no goals` and for an empty text.

    Example:
        >>> [str(goal) for goal in parse_goals("⊢ p\\n\\n⊢ q")]
        ['⊢ p', '⊢ q']
    """
    if text.strip() in ("", "no goals"):
        return ()
    return tuple(parse_goal(part) for part in re.split(r"\n\s*\n", text.strip("\n")) if part)


def _hypotheses(lines: list[str]) -> tuple[Hypothesis, ...] | None:
    """The hypotheses printed on these lines; None when a line is not one."""
    groups: list[list[str]] = []
    for line in lines:
        if line[:1] in (" ", "\t") and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    found: list[Hypothesis] = []
    for group in groups:
        match = _HYPOTHESIS.match(group[0])
        if match is None:
            return None
        rest = [group[0][match.end() :], *group[1:]]
        type_, value = _split_value(rest)
        found.append(Hypothesis(tuple(_NAMES.findall(match["names"])), type_, value))
    return tuple(found)


def _split_value(lines: list[str]) -> tuple[str, str | None]:
    """Part `type := value`; the first `:=` that belongs to no bracket and no inner `let`."""
    text = "\n".join(lines)
    if ":=" not in text:
        return _unindent(lines), None
    depth = pending = 0
    for token in _VALUE_TOKENS.finditer(text):
        word = token.group()
        if word in _OPENING:
            depth += 1
        elif word in _CLOSING:
            depth -= 1
        elif depth == 0 and word in _BINDERS_WITH_VALUE:
            pending += 1
        elif depth == 0 and word == ":=":
            if pending == 0:
                before, after = text[: token.start()], text[token.end() :]
                return _unindent(before.split("\n")), _unindent(after.split("\n"))
            pending -= 1
    return _unindent(lines), None


def _unindent(lines: list[str]) -> str:
    """Join lines, the first of which stood behind other text, without Lean's indentation of two."""
    first, rest = lines[0].strip(), lines[1:]
    joined = [(line[2:] if line.startswith("  ") else line.lstrip()).rstrip() for line in rest]
    return "\n".join([first, *joined]).strip()
