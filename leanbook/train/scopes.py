"""Which names in a term of Lean's are bound there, and by what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

__all__ = ["is_name", "numbered", "tokens"]

_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|[^\W\d][\w'!?✝]*|\d+|[:<>=|.&∣≤≥≠¬→↔∧∨+*/^%-]+|\S")
_NAME = re.compile(r"[^\W\d][\w'!?✝]*")
_UNIVERSE = re.compile(r"\b(?:Type|Sort)(?: +(?:[uvw](?:_\d+)?\b|\*|_|\d+|\([^()]*\)))?")
_SHORT = re.compile(
    r"\b(?:Bool\.(?=true|false)|Option\.(?=some|none)|(?:Max|Min|Decidable)\.(?=max|min|decide))"
)
"""What Lean prints before these names depends on the open namespaces."""
_QUANTIFIERS = frozenset({"∀", "∃", "∑", "∃!"})
_FUNCTIONS = frozenset({"fun", "let", "have"})
_ENDS = frozenset({",", "=>", ":=", ":", "∈", "<", "≤", ">", "≥", "|"})
"""What ends the names behind a binder, apart from those in brackets."""
_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"
_WORDS = frozenset({"true", "false", "some", "none", "rfl", "fun", "_"})
"""What is no variable in the pattern of a `match`."""


def tokens(text: str) -> list[str]:
    """The signs and words of a term, the same however Lean was told to print it.

    Args:
        text: The term.

    Example:
        >>> tokens("fun x ↦ Option.some x")
        ['fun', 'x', '=>', 'some', 'x']
    """
    text = _UNIVERSE.sub("Type", _SHORT.sub("", text))
    return _TOKEN.findall(text.replace("λ", "fun").replace("↦", "=>"))


def is_name(word: str) -> bool:
    """Whether a token is a word, and no number or sign."""
    return _NAME.fullmatch(word) is not None


def numbered(words: list[str]) -> list[str]:
    """Tokens in which each bound variable is a number, counted by where it is bound.

    Args:
        words: The tokens.

    Example:
        >>> " ".join(numbered(tokens("(∃ x, p x) ∧ ∃ x, q x")))
        '( ∃ %0 , p %0 ) ∧ ∃ %1 , q %1'
        >>> " ".join(numbered(tokens("(∀ n, n = m) → n = m")))
        '( ∀ %0 , %0 = m ) → n = m'
    """
    return _Scan(words).run()


@dataclass
class _Scope:
    """Names that are bound from here to the end of a bracket."""

    depth: int
    names: dict[str, str]
    arm: bool = False


@dataclass
class _Scan:
    """One reading of a term, from left to right."""

    words: list[str]
    count: int = 0
    depth: int = 0
    scopes: list[_Scope] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)
    """At which depths a quantifier still waits for its comma."""
    matches: set[int] = field(default_factory=set)
    """At which depths a `match` has its cases."""

    def run(self) -> list[str]:
        places = self._bindings()
        row: list[str] = []
        for at, word in enumerate(self.words):
            self._enter(at, word, places.get(at, ()))
            row.append(self._shown(at, word))
            self._leave(word)
        return row

    def _enter(self, at: int, word: str, names: tuple[str, ...]) -> None:
        arm = word == "|" and self.depth in self.matches
        if arm:
            self.scopes = [each for each in self.scopes if each.depth < self.depth or not each.arm]
        if word in _QUANTIFIERS:
            self.commas.append(self.depth)
        elif word == ",":
            if self.depth in self.commas:
                self.commas.remove(self.depth)
            else:  # the next part of a tuple or list
                self.scopes = [each for each in self.scopes if each.depth < self.depth]
        elif word == "with":
            self.matches.add(self.depth)
        if names:
            new = {name: f"%{self.count + number}" for number, name in enumerate(names)}
            self.count += len(names)
            self.scopes.append(_Scope(self.depth, new, arm))

    def _shown(self, at: int, word: str) -> str:
        if not is_name(word) or (at and self.words[at - 1] == "."):
            return word
        for scope in reversed(self.scopes):
            if word in scope.names:
                return scope.names[word]
        return word

    def _leave(self, word: str) -> None:
        if word in _OPEN:
            self.depth += 1
        elif word in _CLOSE:
            self.depth -= 1
            self.scopes = [each for each in self.scopes if each.depth <= self.depth]
            self.matches = {each for each in self.matches if each <= self.depth}
            self.commas = [each for each in self.commas if each <= self.depth]

    def _bindings(self) -> dict[int, tuple[str, ...]]:
        """The names that are bound at each token that binds some."""
        found: dict[int, tuple[str, ...]] = {}
        cases: set[int] = set()
        depth = 0
        for at, word in enumerate(self.words):
            depth += (word in _OPEN) - (word in _CLOSE)
            if word in _QUANTIFIERS or word in _FUNCTIONS:
                found[at] = self._behind(at + 1)
            elif word == "with":
                cases.add(depth)
            elif word == "|" and depth in cases:
                found[at] = self._pattern(at + 1)
            elif word in ("(", "{", "⦃") and self._is_arrow(at):
                found[at] = self._group(at + 1)
        return found

    def _behind(self, at: int) -> tuple[str, ...]:
        """The names behind a binder: `x y`, `(x : Nat) (y : Nat)`, `⟨x, y⟩`."""
        names: list[str] = []
        while at < len(self.words) and (word := self.words[at]) not in _ENDS:
            if word in _OPEN and word != "⟨":
                names += self._group(at + 1)
                at = self._closing(at)
            elif is_name(word):
                names.append(word)
            at += 1
        return tuple(names)

    def _group(self, at: int) -> tuple[str, ...]:
        names: list[str] = []
        while at < len(self.words) and is_name(self.words[at]):
            names.append(self.words[at])
            at += 1
        return tuple(names) if at < len(self.words) and self.words[at] == ":" else ()

    def _pattern(self, at: int) -> tuple[str, ...]:
        names: list[str] = []
        while at < len(self.words) and self.words[at] not in ("=>", "|"):
            word = self.words[at]
            if is_name(word) and self.words[at - 1] != "." and word not in _WORDS:
                following = self.words[at + 1] if at + 1 < len(self.words) else ""
                if not word[0].isupper() and following != ".":
                    names.append(word)
            at += 1
        return tuple(names)

    def _is_arrow(self, at: int) -> bool:
        """Whether a bracket is what `(n : Nat) → Fin n` begins with."""
        close = self._closing(at)
        return bool(self._group(at + 1)) and self.words[close + 1 : close + 2] == ["→"]

    def _closing(self, at: int) -> int:
        depth = 0
        for place in range(at, len(self.words)):
            depth += (self.words[place] in _OPEN) - (self.words[place] in _CLOSE)
            if depth == 0:
                return place
        return len(self.words)
