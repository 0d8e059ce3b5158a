"""Theories: definitions and lemmas with their proofs, of which each lemma is a family of problems.

A theory is written as text with holes (see `filling`), its items set apart by lines `===`. An item
that begins with `theorem` is a lemma: its statement, and one proof or several set apart by lines
`---`; a line `# 0.3` before it says how often it is taken. Anything else is a definition. What an
item is called is its first hole. A lemma as a problem has before it the definitions that it speaks
of and the lemmas that its proof uses, now and then others too, and now and then one that is used
is not there: then the proof begins with it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from leanbook.train.generators.filling import Filling, Row, finished, later
from leanbook.train.problems import Problem

__all__ = ["Lemma", "theories", "theory"]

_HOLE = re.compile(r"\$\{?([A-Z][A-Za-z]*\d*)")
_HINTS = re.compile(r"(?:[A-Z]\w*: .+\n?)+")
_WEIGHT = re.compile(r"\A# ([\d.]+)\n")
_DISTRACTING = 0.3
"""How often a lemma that is of no use stands before the statement."""
_INNER = 0.2
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
        target: The lemma.
        items: The theory's items, in order.
        rows: Variations of the theory.
        hints: Telling names for holes.
    """

    name: str
    target: _Item
    items: tuple[_Item, ...]
    rows: tuple[Row, ...]
    hints: Row = field(default_factory=dict[str, str])

    @property
    def weight(self) -> float:
        """How often it is taken, compared to others."""
        return self.target.weight

    def problem(self, topic: str, rng: random.Random) -> Problem:
        """One problem of the family.

        Args:
            topic: The problem's topic.
            rng: What it is drawn with.

        Returns:
            The problem, with a proof that is meant to be right; Lean decides.
        """
        filling = Filling(rng, rng.choice(self.rows), self.hints)
        proof = rng.choice(self.target.proofs)
        needed = self._needed(_mentioned(self.target.text) | _mentioned(proof))
        inner = self._inner(needed, rng) if rng.random() < _INNER else None
        if inner is not None and rng.random() < 0.7:
            filling.names[inner.name] = rng.choice(("h0", "key", "this1", "aux", "hl", "lem"))
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
        text, names = later(" ".join(filling.fill(item.text).split()))
        head, colon, rest = text.partition(" : ∀ (")
        if not colon or not names:
            return None
        implicit = re.findall(r"\{[^}]*\}|\[[^\]]*\]", head)
        if any(group not in statement for group in implicit):
            return None
        proof = filling.proof(item.proofs[-1])
        lines = [f"intro {' '.join(names)}", *proof.split("\n")]
        name = filling.name(item.name)
        return f"have {name} : ∀ ({rest} := by\n" + "\n".join(f"  {line}" for line in lines)


def _mentioned(text: str) -> set[str]:
    return set(_HOLE.findall(text))


def theory(
    name: str, text: str, rows: Iterable[Row] = ({},), weight: float = 1.0
) -> list[Lemma]:
    """The families of a theory, one for each lemma.

    Args:
        name: What it is about, for reports.
        text: The theory. Items whose first lines are `Name: words` give telling names for holes.
        rows: Its variations. Default: only one.
        weight: By what its lemmas' weights are multiplied.

    Raises:
        ValueError: An item has no name.

    Example:
        >>> laws = theory("sums", "theorem $L ($n : Nat) : $n + 0 = $n\\n---\\nrfl")
        >>> laws[0].problem("arithmetic", random.Random(1)).proof
        'rfl'
    """
    items: list[_Item] = []
    hints: dict[str, str] = {}
    for part in f"\n{text.strip()}\n".split("\n===\n"):
        part = part.strip("\n")
        if _HINTS.fullmatch(part):
            hints.update(line.split(": ", 1) for line in part.split("\n"))
            continue
        found = _WEIGHT.match(part)
        share = float(found[1]) * weight if found else weight
        part = part[found.end() :] if found else part
        statement, *proofs = part.split("\n---\n")
        first = _HOLE.search(statement)
        if first is None:
            raise ValueError(f"an item of the theory {name} has no name: {part}")
        uses = _mentioned(statement)
        for proof in (*proofs[:1], *proofs[-1:]):
            uses |= _mentioned(proof)
        uses.discard(first[1])
        items.append(_Item(first[1], statement, tuple(proofs), share, frozenset(uses)))
    return [
        Lemma(f"{name}: {item.name}", item, tuple(items), tuple(rows), hints)
        for item in items
        if item.proofs
    ]


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
