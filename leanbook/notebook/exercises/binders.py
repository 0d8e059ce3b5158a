"""Which variables are bound where in a term, as far as its text tells.

Lean prints a term with the names that somebody chose for its bound variables. They say nothing, and
one may well be called as a hypothesis is: in `k : Nat ⊢ ∃ k, n = 2 * k` there are two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

__all__ = ["NAME", "Binders"]

NAME = r"(?:«[^»]*»|[^\W\d][\w'!?₀-₉✝]*)"
"""A regular expression for one part of a name."""

_WORD = re.compile(NAME)
_BINDERS = frozenset({"∀", "∃", "∃!", "λ", "fun", "Σ", "Π"})
_ENDS = frozenset({",", "=>", "↦"})
_OPENING = frozenset("({[⦃⟨")
_CLOSING = frozenset(")}]⦄⟩")
_MARK = "#"
"""Before the number of a bound variable; Lean writes no digit behind it."""


@dataclass
class _Binder:
    """A `∀`, `∃` or `fun`, and what it binds so far.

    Attributes:
        depth: How many brackets are open around it.
        naming: Whether a name that comes now, at this depth, is one that it binds.
        grouped: The same within a bracket of its own: `(x y : Nat)`.
        over: Whether what follows is its body.
        names: The numbers of its variables.
    """

    depth: int
    naming: bool = True
    grouped: bool = False
    over: bool = False
    names: dict[str, str] = field(default_factory=dict)


class Binders:
    """Reads a term word by word and knows which variables are bound where it stands.

    A binder reaches to the bracket that closes around it, or to a comma that is not its own.

    Example:
        >>> binders = Binders()
        >>> [binders.read(word) for word in ("x", "=", "fun", "x", "=>", "x")]
        [None, None, None, '#1', None, '#1']
    """

    def __init__(self) -> None:
        self._open: list[_Binder] = []
        self._depth = self._count = 0

    def read(self, word: str) -> str | None:
        """The number of a bound variable; None for any other word.

        Args:
            word: The next word of the term; a name without what stands behind its first dot.
        """
        last = self._open[-1] if self._open else None
        if word in _BINDERS:
            self._open.append(_Binder(self._depth))
        elif word in _OPENING:
            if last is not None and last.naming and last.depth == self._depth:
                last.grouped = True
            self._depth += 1
        elif word in _CLOSING:
            self._close()
        elif word in _ENDS:
            self._end(word)
        elif _WORD.fullmatch(word):
            return self._named(word)
        elif last is not None and not last.over:
            if last.depth == self._depth:
                last.naming = False
            last.grouped = False
        return None

    def _named(self, word: str) -> str | None:
        last = self._open[-1] if self._open else None
        if last is not None and not last.over:
            here = self._depth - last.depth
            if (here == 0 and last.naming) or (here == 1 and last.grouped):
                self._count += 1
                last.names[word] = f"{_MARK}{self._count}"
        return next((each.names[word] for each in reversed(self._open) if word in each.names), None)

    def _close(self) -> None:
        self._depth -= 1
        while self._open and self._open[-1].depth > self._depth:
            self._open.pop()
        if self._open:
            self._open[-1].grouped = False

    def _end(self, word: str) -> None:
        while self._open and self._open[-1].over and self._open[-1].depth == self._depth:
            if word != ",":
                return
            self._open.pop()
        if self._open and self._open[-1].depth == self._depth:
            self._open[-1].over = True
