"""Families of problems written as text, with names and small differences drawn at random.

A family is Lean source with holes. `$xs`, `$F2`, `$h` stand for names: the letters say what kind of
name is wanted, and each hole of a problem gets a name of its own. `⟦this¦that⟧` is a choice. The
parts of the source are set apart by lines `===`: what stands before, the statement, and the proof;
lines `---` set apart different proofs, of which one is taken.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from leanbook.train.generators.orders import reordered
from leanbook.train.problems import Problem

__all__ = ["Family", "Filling", "Maker", "Row", "family", "finished", "generate", "later"]

Row = Mapping[str, str]
"""Texts for holes, as one variation of a family has them."""

_HOLE = re.compile(r"\$(?:\{([A-Za-z]+\d*)\}|([A-Za-z]+\d*))")
_CHOICE = re.compile(r"⟦([^⟦⟧]*)⟧")
_PARTS = re.compile(r"^===$", re.MULTILINE)
_LATER = 0.12
"""How often what is assumed is stated behind the colon, so that the proof begins with `intro`."""
_REORDERED = 0.35
"""How often a program that could as well take its arguments the other way round does."""
_HINTED = 0.6
"""How often a definition gets a telling name rather than an arbitrary one."""
_INSIDE = 0.35
"""How often a function on a type is defined in the type's namespace."""

_SYLLABLES = tuple(c + v for c in "bdfgklmnprstvz" for v in "aeiou")

_POOLS: dict[str, str] = {
    "xs": "xs l as list l1 k xs1 us l₁ xs₁ ks L",
    "ys": "ys m bs l2 ms ys1 vs l₂ ys' l'",
    "zs": "zs k cs l3 ns zs1 ws l₃ r",
    "ws": "ws ds l4 qs rs",
    "x": "x a x1 e u x₀ a₁ hd",
    "y": "y b y1 v b₁ x' a'",
    "z": "z c z1 w c₁",
    "n": "n m k a x n₁ N i",
    "m": "m k n b y n' m₁ j",
    "k": "k j i c z d k₁",
    "i": "i j p q a₁",
    "acc": "acc acc a r s acc0 b res",
    "u": "f g φ u F h",
    "v": "g h ψ v f' k",
    "p": "p q P r good ok",
    "q": "q r Q s p'",
    "h": "h hx hp H h0 hyp h₁ h₂ h' hn hxs hne hle h1 h2",
    "ihl": "ihl ihl ih1 hl IHl",
    "ihr": "ihr ihr ih2 hr IHr",
    "ihm": "ihm ih3 hm",
    "ih": "ih ih ih ih ih hi IH ih1 ih_n ih'",
    "A": "α A α α T",
    "B": "β B β β S",
    "D": "γ C γ γ",
    "o": "t s t1 tree tr",
    "e": "e e1 a ex x",
    "l": "l t1 lt left",
    "r": "r t2 rt right",
    "b": "b c x p b₁",
    "j": "j i a b₂ s t",
    "a": "a a₁ w d",
    "c": "c d c₁",
    "d": "d d₁ w",
    "op": "f op g",
    "st": "st s stack",
}
"""Names by kind; those that are often there are listed more than once."""

_TAKEN = frozenset(
    re.findall(
        r"\w+",
        """
at by do def end else export for from fun have if in let
match meta mutual omit open show then theorem where with and or not id
max min rfl sub pow mul add True False using this go calc Type
Nat List Bool Option Int all obtain set dite ite insert none some
""",
    )
)


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((2, 2, 3))))


class Maker(Protocol):
    """What makes problems of one kind."""

    @property
    def name(self) -> str:
        """What they are about, for reports."""
        ...

    @property
    def weight(self) -> float:
        """How often it is taken, compared to others."""
        ...

    def problem(self, topic: str, rng: random.Random) -> Problem:
        """One problem."""
        ...


@dataclass
class Filling:
    """The names of one problem."""

    rng: random.Random
    row: Row
    hints: Row
    names: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def fill(self, text: str) -> str:
        """The text with its choices made and its holes filled."""
        while _CHOICE.search(text):
            text = _CHOICE.sub(lambda found: self.rng.choice(found[1].split("¦")), text)
        return _HOLE.sub(lambda found: self.name(found[1] or found[2]), text)

    def name(self, hole: str) -> str:
        """What stands for a hole, the same each time."""
        if hole not in self.names:
            if hole in self.row:
                self.names[hole] = self.fill(self.row[hole])
            else:
                self.names[hole] = self._new(hole)
        return self.names[hole]

    def _new(self, hole: str) -> str:
        kind = hole[0] if hole[0].isupper() else hole.rstrip("0123456789")
        if kind in ("N", "Z"):
            return str(self.rng.randint(2 if kind == "N" else 0, 9))
        name = self._draw(hole, kind)
        attempts = 0
        while name in self.used or name in _TAKEN:
            attempts += 1
            name = self._draw(hole, kind)
            if attempts > 8:
                name += self.rng.choice(("'", "1", "2", "3", "4", "5", "6")) * (attempts // 20 + 1)
        self.used.add(name)
        return name

    def _draw(self, hole: str, kind: str) -> str:
        rng = self.rng
        if kind in ("t", "L"):
            return self._theorem(hole)
        if kind in ("F", "G", "T", "C", "M", "R"):
            name = self._hinted(hole) or _word(rng)
            upper = kind in ("T", "R")
            name = name[:1].upper() + name[1:] if upper else name
            if kind == "M" and self.inside:
                return f"{self.name('T')}.{name}"
            return name
        pool = _POOLS.get(kind, "a b c d").split()
        return rng.choice(pool) if rng.random() < 0.5 else pool[0]

    @property
    def inside(self) -> bool:
        """Whether functions on the type are in its namespace; the same for the whole problem."""
        if " inside" not in self.names:
            self.names[" inside"] = "y" if self.rng.random() < _INSIDE else ""
        return bool(self.names[" inside"])

    def shared(self) -> dict[str, str]:
        """The names that are the same in all of a problem: all but those of variables."""
        return {hole: name for hole, name in self.names.items() if not hole[0].islower()}

    def inner(self) -> Filling:
        """A filling for a part of the problem that has variables of its own."""
        return Filling(self.rng, self.row, self.hints, self.shared(), self.used)

    def proof(self, text: str) -> str:
        """A proof with its holes filled."""
        return self.fill(text).strip("\n")

    def _hinted(self, hole: str) -> str:
        if hole not in self.hints or self.rng.random() > _HINTED:
            return ""
        name = self.rng.choice(self.hints[hole].split())
        extra = self.rng.random()
        if extra < 0.15:
            return "my" + name[:1].upper() + name[1:]
        return name + "'" if extra < 0.2 else name

    def _theorem(self, hole: str) -> str:
        rng = self.rng
        if hole in self.hints and rng.random() < _HINTED:
            return self.fill(rng.choice(self.hints[hole].split())).replace(".", "_")
        if hole.startswith("L"):
            return rng.choice(("lemma1", "aux", "helper", "key", _word(rng), f"{_word(rng)}_lemma"))
        return rng.choice(("t", "main", "goal", "thm", "ex", "claim", f"{_word(rng)}_{_word(rng)}"))


@dataclass(frozen=True)
class Family:
    """Problems that are alike.

    Args:
        name: What they are about, for reports.
        text: The source with holes.
        rows: Its variations, or what draws one. Default: only one, with nothing of its own.
        hints: Telling names for holes, with spaces between them.
        weight: How often it is taken, compared to others. Default: 1.
    """

    name: str
    text: str
    rows: Sequence[Row] | Callable[[random.Random], Row] = ({},)
    hints: Row = field(default_factory=dict[str, str])
    weight: float = 1.0

    def problem(self, topic: str, rng: random.Random) -> Problem:
        """One problem of the family.

        Args:
            topic: The problem's topic.
            rng: What it is drawn with.

        Returns:
            The problem, with a proof that is meant to be right; Lean decides.
        """
        row = self.rows(rng) if callable(self.rows) else rng.choice(self.rows)
        filling = Filling(rng, row, self.hints)
        preamble, statement, proofs = (part.strip("\n") for part in _PARTS.split(self.text))
        proof: str | None = rng.choice(proofs.split("\n---\n")).strip("\n")
        preamble, statement = filling.fill(preamble), filling.fill(statement)
        statement = " ".join(statement.split())
        proof = filling.fill(proof) if proof else None
        return finished(topic, preamble, statement, proof, rng)


def family(
    name: str,
    text: str,
    rows: Sequence[Row] | Callable[[random.Random], Row] = ({},),
    weight: float = 1.0,
    **hints: str,
) -> Family:
    """A family; arguments as for `Family`, the hints by the holes' names.

    Example:
        >>> sums = family("sums", "===\\ntheorem $t ($n : Nat) : $n + 0 = $n\\n===\\nrfl")
        >>> sums.problem("arithmetic", random.Random(2)).proof
        'rfl'
    """
    return Family(name, text, rows, hints, weight)


def finished(
    topic: str, preamble: str, statement: str, proof: str | None, rng: random.Random
) -> Problem:
    """A problem, now and then with what is assumed behind the colon, or arguments reordered."""
    if proof and rng.random() < _LATER:
        statement, names = later(statement)
        if names:
            proof = f"intro {' '.join(names)}\n{proof}"
    return reordered(Problem(topic, preamble, statement, proof), rng, _REORDERED)


def generate(topic: str, families: Sequence[Maker], rng: random.Random) -> Iterator[Problem]:
    """Problems without end, families drawn by their weights.

    Args:
        topic: The problems' topic.
        families: The families.
        rng: What is drawn with.
    """
    weights = [each.weight for each in families]
    while True:
        yield rng.choices(families, weights)[0].problem(topic, rng)


def later(statement: str) -> tuple[str, list[str]]:
    """A statement with what is in round brackets moved behind the colon; the names it binds."""
    at = statement.index(" ", len("theorem ")) + 1
    groups: list[tuple[int, int]] = []
    while at < len(statement) and statement[at] in "([{":
        end, depth = at, 0
        while True:
            depth += (statement[end] in "([{") - (statement[end] in ")]}")
            end += 1
            if depth == 0:
                break
        groups.append((at, end))
        at = end + 1
    if not statement.startswith(": ", at):
        return statement, []
    moved: list[tuple[int, int]] = []
    for start, end in reversed(groups):
        if statement[start] != "(":
            break
        moved.insert(0, (start, end))
    if not moved:
        return statement, []
    names: list[str] = []
    for start, end in moved:
        names += statement[start + 1 : end - 1].partition(" : ")[0].split()
    before = statement[: moved[0][0]].rstrip()
    binders = " ".join(statement[start:end] for start, end in moved)
    return f"{before} : ∀ {binders}, {statement[at + 2 :]}", names
