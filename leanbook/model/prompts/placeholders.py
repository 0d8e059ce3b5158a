"""Short names in the place of those that a text has declared itself, for a small model's eyes.

What a user calls a program (`collectLeaves`) is several tokens to a tokenizer, and a small network
that has to write it down misses one of them. So it is shown `fa`, one token, and what it answers is
read with the user's name again. Names of Lean's library stay: a model knows what they mean.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Shortened", "shortened", "with_names", "words_of"]

_SHORT = {
    "type": "Ba Da Fa Ga Ka La Ma Na Pa Ra Sa Ta Va Be Fe",
    "program": "ba da fa ga ka la ma na pa ra sa ta va za",
    "constructor": "be de fe ke re se te ve ze bi fi ki li mi ri si vi",
    "theorem": "bo fo ko lo mo po ro so vo zo",
}
"""Each is one token to Leanbook's own model; the kind of a name can be told by its looks."""
_LIBRARY_WORDS = (
    "length map filter append reverse sum foldr foldl all any mem take drop zip zipWith unzip"
    " head tail last getLast count insert erase contains isEmpty join flatten flatMap bind get"
    " set range replicate pred add sub mul div mod pow min max gcd lcm dvd mp mpr symm trans"
    " elim rec casesOn induct refl rfl some none inl inr intro fst snd not and or xor true"
    " false iff imp neg abs toNat ofNat natAbs lt le size id comp const concat snoc splitAt"
    " span find nodup left right nil cons zero succ"
)
_LIBRARY = frozenset(_LIBRARY_WORDS.split())
"""Names that many types have; behind a dot they may be any type's."""

_NAME = r"[^\W\d][\w'₀-₉]*"
_WORD = re.compile(_NAME)
_DECLARED = re.compile(r"(def|inductive|structure|class|abbrev) +([^\W\d][\w'₀-₉.]*)")
_CONSTRUCTOR = re.compile(rf"\| *({_NAME})(?= *(?:[:|({{\[]|$))")
_STATED = re.compile(r"([^\W\d][\w'₀-₉.]*)(?= )")


@dataclass(frozen=True)
class Shortened:
    """A goal and what is declared above it, with short names.

    Args:
        goal: The goal.
        premises: What is declared, one line each.
        names: The short names by the others.
    """

    goal: str
    premises: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)

    def apply(self, text: str) -> str:
        """Another text with the same short names."""
        return with_names(text, self.names, behind_dots=True)

    def undo(self, text: str) -> str:
        """A text with the names as they were."""
        back = {short: name for name, short in self.names.items()}
        return with_names(text, back, behind_dots=True)


def shortened(
    goal: str,
    premises: Sequence[str],
    *,
    besides: str = "",
    draw: random.Random | None = None,
) -> Shortened:
    """A goal with short names for all that the text above it declares.

    Args:
        goal: A goal as Lean prints it.
        premises: What the text above declares, one line each.
        besides: A text whose words are not taken for short names either. Default: none.
        draw: Draws which short names are taken. Default: the first ones, in the order of the lines.

    Example:
        >>> found = shortened("⊢ double 2 = 4", ["def double (n : Nat) : Nat := n + n"])
        >>> found.goal, found.premises[0]
        ('⊢ ba 2 = 4', 'def ba (n : Nat) : Nat := n + n')
        >>> found.undo("simp [ba]")
        'simp [double]'
    """
    text = "\n".join((*premises, goal, besides))
    taken = words_of(text)
    free = {
        kind: iter([each for each in _drawn(row.split(), draw) if each not in taken])
        for kind, row in _SHORT.items()
    }
    names: dict[str, str] = {}
    for own in _own(premises):
        word = own.word
        if word in names or len(word) < 2:
            continue
        # Behind a dot it may be the library's: `xs.length`, `.succ n`.
        dotted = not own.at_top or re.search(rf"\.{re.escape(word)}(?![\w'])", text)
        if dotted and (own.at_top or word in _LIBRARY):
            continue
        short = next(free["type" if word[0].isupper() else own.kind], None)
        if short is not None:
            names[word] = short
    found = Shortened(goal, tuple(premises), names)
    return Shortened(found.apply(goal), tuple(found.apply(line) for line in premises), names)


def _drawn(row: Sequence[str], draw: random.Random | None) -> Sequence[str]:
    return row if draw is None else draw.sample(row, len(row))


@dataclass(frozen=True)
class _Own:
    """A name that a text declares: its last part, its kind, and whether nothing is before it."""

    word: str
    kind: str
    at_top: bool = False


def _own(premises: Sequence[str]) -> Iterator[_Own]:
    """What lines declare, in order."""
    types: set[str] = set()
    for line in premises:
        declared = _DECLARED.match(line)
        stated = None if declared else _STATED.match(line)
        name = declared[2] if declared else stated[1] if stated else ""
        prefix, _, word = name.rpartition(".")
        if declared and declared[1] in ("inductive", "structure", "class"):
            types.add(name)
            yield _Own(word, "type")
            for constructor in _CONSTRUCTOR.findall(line):
                yield _Own(constructor, "constructor")
        elif word and (not prefix or prefix in types):
            yield _Own(word, "program" if declared else "theorem", at_top=not prefix)


def words_of(text: str) -> frozenset[str]:
    """The words that may be names in a text.

    Args:
        text: A goal, or a tactic.

    Example:
        >>> sorted(words_of("h₁ : p x ∧ q"))
        ['h₁', 'p', 'q', 'x']
    """
    return frozenset(_WORD.findall(text))


def with_names(text: str, names: Mapping[str, str], *, behind_dots: bool = False) -> str:
    """The same text with other names.

    Args:
        text: Any text.
        names: The new names by the old ones; whole words only.
        behind_dots: Whether the `h` of `x.h` is changed, too. Default: False.

    Example:
        >>> with_names("exact h x.h", {"h": "hp", "x": "y"})
        'exact hp y.h'
    """
    if not names:
        return text
    longest = sorted(names, key=len, reverse=True)
    before = r"(?<![\w'₀-₉])" if behind_dots else r"(?<![\w'.₀-₉])"
    pattern = rf"{before}({'|'.join(map(re.escape, longest))})(?![\w'₀-₉])"
    return re.sub(pattern, lambda match: names[match[1]], text)
