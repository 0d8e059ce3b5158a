"""Names as learners choose them: for variables, hypotheses, predicates, functions, theorems.

A model that saw `h` and `x` only would be lost among other names, so each problem draws its names
from one of many habits: Latin letters, Greek ones, words, numbers behind, primes.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

__all__ = ["SORTS", "Names"]

_HABITS: dict[str, tuple[tuple[str, ...], ...]] = {
    "type": (
        ("α", "β", "γ", "δ", "ε"),
        ("A", "B", "C", "D", "E"),
        ("X", "Y", "Z", "W", "V"),
        ("S", "T", "U", "V", "W"),
        ("τ", "σ", "ρ", "μ", "ν"),
        ("M", "N", "K", "L", "J"),
        ("Person", "City", "Animal", "Color", "Thing"),
    ),
    "proposition": (
        ("p", "q", "r", "s", "t", "u", "v", "w"),
        ("P", "Q", "R", "S", "T", "U", "V", "W"),
        ("A", "B", "C", "D", "E", "F", "G", "H"),
        ("a", "b", "c", "d", "e", "f", "g", "k"),
        ("φ", "ψ", "χ", "θ", "ξ", "ω", "η", "ρ"),
        ("X", "Y", "Z", "W", "V", "U", "S", "R"),
        ("p₁", "p₂", "p₃", "p₄", "p₅", "p₆", "p₇", "p₈"),
        ("rain", "wet", "cold", "snow", "wind", "sun", "fog", "dark"),
    ),
    "predicate": (
        ("P", "Q", "R", "S", "T", "U"),
        ("p", "q", "r", "s", "t", "u"),
        ("A", "B", "C", "D", "E", "F"),
        ("Good", "Nice", "Big", "Red", "Old", "New"),
        ("φ", "ψ", "χ", "θ", "ξ", "ω"),
        ("F", "G", "H", "K", "L", "M"),
        ("Likes", "Small", "Happy", "Tall", "Kind", "Wise"),
        ("p1", "p2", "p3", "p4", "p5", "p6"),
    ),
    "relation": (
        ("R", "S", "T", "Q"),
        ("r", "s", "t", "q"),
        ("rel", "rel'", "near", "far"),
        ("R₁", "R₂", "R₃", "R₄"),
        ("E", "L", "G", "K"),
        ("knows", "loves", "sees", "hears"),
        ("Below", "Above", "Beside", "Behind"),
        ("ρ", "σ", "τ", "κ"),
        ("lt", "le", "eqv", "adj"),
    ),
    "function": (
        ("f", "g", "h", "k", "u", "v"),
        ("f", "g", "j", "k", "l", "m"),
        ("F", "G", "H", "K", "U", "V"),
        ("φ", "ψ", "χ", "θ", "η", "ξ"),
        ("f₁", "f₂", "f₃", "f₄", "f₅", "f₆"),
        ("f", "f'", "g", "g'", "k", "k'"),
        ("s", "t", "u", "v", "w", "z"),
        ("next", "prev", "map1", "map2", "move", "turn"),
    ),
    "element": (
        ("a", "b", "c", "d", "e", "a'", "b'", "c'"),
        ("x", "y", "z", "w", "u", "v", "x'", "y'"),
        ("x₁", "x₂", "x₃", "x₄", "x₅", "x₆", "x₇", "x₈"),
        ("a₁", "a₂", "a₃", "a₄", "a₅", "a₆", "a₇", "a₈"),
        ("u", "v", "w", "z", "x", "y", "u'", "v'"),
        ("x", "y", "z", "t", "s", "r", "x1", "y1"),
        ("x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7"),
        ("m", "n", "o", "l", "i", "j", "m'", "n'"),
        ("p", "q", "s", "t", "u", "v", "p'", "q'"),
    ),
    "number": (
        ("n", "m", "k", "l", "i", "j", "r", "s"),
        ("a", "b", "c", "d", "e", "u", "v", "w"),
        ("x", "y", "z", "w", "u", "v", "s", "t"),
        ("m", "n", "k", "p", "q", "r", "s", "t"),
        ("k", "l", "m", "n", "i", "j", "o", "q"),
        ("a", "b", "x", "y", "m", "n", "p", "q"),
        ("n", "m", "a", "b", "c", "d", "x", "y"),
        ("i", "j", "k", "l", "m", "n", "r", "s"),
        ("n₁", "n₂", "n₃", "n₄", "n₅", "n₆", "n₇", "n₈"),
        ("num", "len", "size", "width", "cost", "total", "rest", "step"),
    ),
    "hypothesis": (
        ("h", "h'", "h''", "hh", "hk", "hl", "hm", "hn"),
        ("h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9"),
        ("h₁", "h₂", "h₃", "h₄", "h₅", "h₆", "h₇", "h₈", "h₉"),
        ("h₀", "h₁", "h₂", "h₃", "h₄", "h₅", "h₆", "h₇", "h₈"),
        ("ha", "hb", "hc", "hd", "he", "hf", "hg", "hi", "hj"),
        ("hp", "hq", "hr", "hs", "ht", "hu", "hv", "hw", "hz"),
        ("H", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"),
        ("hx", "hy", "hz", "hw", "hu", "hv", "hs", "ht", "hr"),
        ("hyp", "hyp2", "hyp3", "hyp4", "hyp5", "hyp6", "hyp7", "hyp8"),
        ("H₁", "H₂", "H₃", "H₄", "H₅", "H₆", "H₇", "H₈", "H₉"),
        ("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"),
        ("hab", "hbc", "hcd", "hde", "hef", "hfg", "hgh", "hhi"),
    ),
}
_THEOREMS = (
    "ex",
    "exercise",
    "thm",
    "lemma",
    "my_theorem",
    "foo",
    "bar",
    "test",
    "claim",
    "fact",
    "step",
    "problem",
    "result",
    "key",
    "useful",
    "main",
    "helper",
    "goal",
    "t",
    "statement",
)

SORTS: tuple[str, ...] = tuple(_HABITS)
"""What there are names for."""

_TAKEN = frozenset({"at", "in", "if", "do", "by", "fun", "let", "have", "show", "from", "then"})


class Names:
    """Names for one problem; none is given twice.

    Args:
        rng: Where chance comes from.
        taken: Names that shall not be given.

    Example:
        >>> names = Names(random.Random(1))
        >>> len(set(names.several("number", 3)))
        3
    """

    def __init__(self, rng: random.Random, taken: Iterable[str] = ()) -> None:
        self._rng = rng
        self._used: set[str] = {*_TAKEN, *taken}
        self._habit: dict[str, tuple[str, ...]] = {}

    def fresh(self, sort: str) -> str:
        """A name of a sort (one of `SORTS`), in this problem's habit for that sort."""
        if sort not in self._habit:
            habit = self._rng.choice(_HABITS[sort])
            if habit[0] in self._used:
                habit = self._rng.choice(_HABITS[sort])
            self._habit[sort] = habit
        for name in self._habit[sort]:
            if name not in self._used:
                self._used.add(name)
                return name
        return self.like(self._habit[sort][0])

    def several(self, sort: str, count: int) -> list[str]:
        """So many names of a sort."""
        return [self.fresh(sort) for _ in range(count)]

    def like(self, wish: str) -> str:
        """The wished name if it is free, else one that begins so."""
        name = wish
        number = 0
        while name in self._used:
            number += 1
            name = f"{wish}'" if number == 1 and not wish[-1].isdigit() else f"{wish}_{number}"
        self._used.add(name)
        return name

    def reserve(self, *names: str) -> None:
        """Do not give these names: they are bound somewhere in the statement."""
        self._used.update(names)

    def theorem(self) -> str:
        """A theorem's name, which says nothing."""
        rng = self._rng
        stem = rng.choice(_THEOREMS)
        ending = rng.choice(
            ("", "_1", "_a", f"_{rng.randint(2, 99)}", str(rng.randint(1, 60)), "'")
        )
        # A bare word may be a theorem of the library, or a keyword.
        return f"{stem}{ending or '_0'}"
