"""Theories: definitions and lemmas with their proofs, of which each lemma is a family of problems.

A theory is written as text with holes (see `filling`), its items set apart by lines `===`. An item
that begins with `theorem` is a lemma: its statement, and one proof or several set apart by lines
`---`; a line `# 0.3` before it says how often it is taken. Anything else is a definition. What an
item is called is its first hole. A lemma as a problem has before it the definitions that it speaks
of and the lemmas that its proof uses, now and then others too, and now and then one that is used
is not there: then the proof begins with it.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from leanbook.train.generators.filling import Filling, Row, finished, later
from leanbook.train.problems import Problem

__all__ = ["Lemma", "theories", "theory"]

_HOLE = re.compile(r"\$\{?([A-Z][A-Za-z]*\d*)")
_HINTS = re.compile(r"(?:[@A-Z]\w*: .+\n?)+")
_ORDER = re.compile(r"@(\w+)\{([^{}@]*)\}")
_WEIGHT = re.compile(r"\A# ([\d.]+)\n")
_DISTRACTING = 0.3
"""How often a lemma that is of no use stands before the statement."""
_INNER = 0.4
"""How often a lemma that is used has to be found within the proof."""


@dataclass(frozen=True)
class _Item:
    """A definition, or a lemma with its proofs."""

    name: str
    text: str
    proofs: tuple[str, ...]
    weight: float
    uses: frozenset[str]


@dataclass(frozen=True)
class Lemma:
    """The problems that a lemma of a theory is the statement of.

    Args:
        name: The theory's and the lemma's name.
        target: The lemma's name.
        weight: How often it is taken, compared to others.
        variants: The theory's items, in order, in its variations.
        hints: Telling names for holes.
    """

    name: str
    target: str
    weight: float
    variants: tuple[tuple[_Item, ...], ...]
    hints: Row = field(default_factory=dict[str, str])

    def problem(self, topic: str, rng: random.Random) -> Problem:
        """One problem of the family.

        Args:
            topic: The problem's topic.
            rng: What it is drawn with.

        Returns:
            The problem, with a proof that is meant to be right; Lean decides.
        """
        return _Draft(self.target, rng.choice(self.variants), self.hints).problem(topic, rng)


@dataclass(frozen=True)
class _Draft:
    """A lemma to be made a problem of, in one variation of its theory."""

    name: str
    items: tuple[_Item, ...]
    hints: Row

    @property
    def target(self) -> _Item:
        return next(item for item in self.items if item.name == self.name)

    def problem(self, topic: str, rng: random.Random) -> Problem:
        filling = Filling(rng, {}, self.hints)
        proof = rng.choice(self.target.proofs)
        needed = self._needed(_mentioned(self.target.text) | _mentioned(proof))
        # Lean does not take the hypothesis of an induction for an iff behind a `have`.
        hidden = rng.random() < _INNER and "↔" not in self.target.text
        inner = self._inner(needed, rng) if hidden else None
        if inner is not None and rng.random() < 0.7:
            filling.names[inner.name] = rng.choice(("h0", "key", "this1", "aux", "hl", "lem"))
            filling.used.add(filling.names[inner.name])
        statement = " ".join(filling.fill(self.target.text).split())
        written = filling.proof(proof)
        if inner is not None:
            have = self._have(inner, statement, filling)
            if have is None or len(have.split("\n")[0]) > 150:
                inner = None
            else:
                written = f"{have}\n{written}"
        elif rng.random() < _DISTRACTING:
            needed |= self._distraction(needed, rng)
        parts = [
            self._written(item, filling)
            for item in self.items
            if item.name in needed and item is not inner and item is not self.target
        ]
        return finished(topic, "\n\n".join(parts), statement, written, rng)

    def _needed(self, names: Iterable[str]) -> set[str]:
        """The items with these names, and what they rest on."""
        found: set[str] = set()
        by_name = {item.name: item for item in self.items}
        open_ = [name for name in names if name in by_name and name != self.target.name]
        while open_:
            name = open_.pop()
            if name not in found:
                found.add(name)
                open_ += [each for each in by_name[name].uses if each in by_name]
        return found

    def _inner(self, needed: set[str], rng: random.Random) -> _Item | None:
        """A lemma that no other of those that are needed rests on."""
        lemmas = [
            item
            for item in self.items
            if item.proofs
            and item.name in needed
            and not any(item.name in each.uses for each in self.items if each.name in needed)
        ]
        return rng.choice(lemmas) if lemmas else None

    def _distraction(self, needed: set[str], rng: random.Random) -> set[str]:
        """A lemma about the same definitions."""
        others = [
            item.name
            for item in self.items
            if item.proofs
            and item.name not in needed
            and item is not self.target
            and self.target.name not in self._needed(item.uses)
            and all(each in needed for each in item.uses if each[0] in "FGMT")
            and self.target.name not in item.uses
        ]
        return self._needed([rng.choice(others)]) if others else set()

    @staticmethod
    def _written(item: _Item, filling: Filling) -> str:
        text = filling.fill(item.text).strip("\n")
        if not item.proofs:
            return text
        proof = filling.proof(item.proofs[0])
        return f"{text} := by\n" + "\n".join(f"  {line}" for line in proof.split("\n"))

    @staticmethod
    def _have(item: _Item, statement: str, filling: Filling) -> str | None:
        """A lemma as a first step of a proof; None if it speaks of types that are not there."""
        own = filling.inner()
        text, names = later(" ".join(own.fill(item.text).split()))
        head, colon, rest = text.partition(" : ∀ (")
        if not colon or not names:
            return None
        implicit = re.findall(r"\{[^}]*\}|\[[^\]]*\]", head)
        if any(group not in statement for group in implicit):
            return None
        proof = own.proof(item.proofs[-1])
        filling.names.update(own.shared())
        lines = [f"intro {' '.join(names)}", *proof.split("\n")]
        name = filling.name(item.name)
        return f"have {name} : ∀ ({rest} := by\n" + "\n".join(f"  {line}" for line in lines)


def _mentioned(text: str) -> set[str]:
    return set(_HOLE.findall(text))


def theory(name: str, text: str, weight: float = 1.0) -> list[Lemma]:
    """The families of a theory, one for each lemma.

    Args:
        name: What it is about, for reports.
        text: The theory. Items whose lines are `Name: words` give telling names for holes. With
            `@node: 0 1 2 | 1 0 2` among them, what is written `@node{a;b;c}` is now `a b c` and
            now `b a c`, throughout a problem.
        weight: By what its lemmas' weights are multiplied.

    Raises:
        ValueError: An item has no name.

    Example:
        >>> laws = theory("sums", "theorem $L ($n : Nat) : $n + 0 = $n\\n---\\nrfl")
        >>> laws[0].problem("arithmetic", random.Random(1)).proof
        'rfl'
    """
    hints: dict[str, str] = {}
    parts: list[str] = []
    for part in f"\n{text.strip()}\n".split("\n===\n"):
        part = part.strip("\n")
        if _HINTS.fullmatch(part):
            for line in part.split("\n"):
                key, _, words = line.partition(": ")
                hints[key] = words
        else:
            parts.append(part)
    orders = {key[1:]: hints.pop(key).split("|") for key in list(hints) if key.startswith("@")}
    variants = [
        tuple(
            _item(name, _ordered(part, dict(zip(orders, chosen, strict=True))), weight)
            for part in parts
        )
        for chosen in itertools.product(*orders.values())
    ]
    return [
        Lemma(f"{name}: {item.name}", item.name, item.weight, tuple(variants), hints)
        for item in variants[0]
        if item.proofs
    ]


def _item(theory: str, part: str, weight: float) -> _Item:
    found = _WEIGHT.match(part)
    share = float(found[1]) * weight if found else weight
    part = part[found.end() :] if found else part
    statement, *proofs = part.split("\n---\n")
    first = _HOLE.search(statement)
    if first is None:
        raise ValueError(f"an item of the theory {theory} has no name: {part}")
    uses = _mentioned(statement)
    for proof in (*proofs[:1], *proofs[-1:]):
        uses |= _mentioned(proof)
    uses.discard(first[1])
    return _Item(first[1], statement, tuple(proofs), share, frozenset(uses))


def _ordered(text: str, orders: Row) -> str:
    """A text with the arguments of constructors in the order chosen."""

    def order(found: re.Match[str]) -> str:
        arguments = found[2].split(";")
        return " ".join(arguments[int(place)] for place in orders[found[1]].split())

    while _ORDER.search(text):
        text = _ORDER.sub(order, text)
    return text


def theories(folder: Path) -> list[Lemma]:
    """The families of all theories in a folder: of its files `*.theory`.

    Args:
        folder: The folder.
    """
    return [
        lemma
        for path in sorted(folder.glob("*.theory"))
        for lemma in theory(path.stem, path.read_text(encoding="utf-8"))
    ]
