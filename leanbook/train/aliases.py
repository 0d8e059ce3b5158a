"""Other names for the same pair, so that a network learns to read names and not to know them.

Two kinds of names are changed: those of variables and hypotheses, which a goal declares, and those
of definitions, constructors and theorems that stand above it. Names of Lean's library stay.

Names that a tactic brings in are not drawn: they are the usual ones. Which ones they are is no
matter, and a network that has nothing to guess there guesses better where it matters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leanbook.prover.alike import introduced, with_names, words_of

__all__ = ["Change", "Sample", "renamed", "usual"]


@dataclass(frozen=True)
class Sample:
    """A pair, as it is trained on.

    Args:
        goal: The goal.
        premises: Theorems that may help.
        tactic: The tactic.
        weight: How much it counts. Default: 1.
    """

    goal: str
    premises: tuple[str, ...]
    tactic: str
    weight: float = 1.0


Change = Callable[[Sample, random.Random], Sample]
"""Makes another sample of one, of the same meaning."""

_HYPOTHESES = (
    "h h' h₁ h₂ h₃ h1 h2 h3 H H1 H2 hp hq hr ha hb hc hx hy hab hbc hxy hyp this key eq e1 e2 hL hR"
    " left_h right_h step ih ih' ih₁ ih₂ IH"
)
_LISTS = "xs ys zs as bs ws us l l₁ l₂ tl rest list xs' ys₁"
_CAPITALS = "A B C P Q R S T U X Y Z α β γ δ"
_VARIABLES = "p q r s t a b c d e i j k l m n x y z u v w x₁ x₂ y₁ n' m' k' foo hd f g x' a₁ b₁"
_KINDS = tuple(tuple(row.split()) for row in (_HYPOTHESES, _LISTS, _CAPITALS, _VARIABLES))
_DECLARED = re.compile(r"^((?:[^\W\d][\w']*[₀-₉]*[ ])+): ", re.MULTILINE)
_NEVER = "left right at with using fun in by from show this nil cons zero succ"
_KEPT = frozenset(_NEVER.split())
_WORD = re.compile(r"[^\W\d][\w'₀-₉]*")

_LIBRARY_WORDS = (
    "length map filter append reverse sum foldr foldl all any mem take drop zip zipWith unzip head"
    " tail last getLast count insert erase contains isEmpty join flatten flatMap bind get set range"
    " replicate pred add sub mul div mod pow min max gcd lcm dvd mp mpr symm trans elim rec casesOn"
    " induct refl rfl some none inl inr intro fst snd not and or xor true false iff imp neg abs"
    " toNat ofNat natAbs lt le size id comp const concat snoc splitAt span find nodup Nat Int Bool"
    " Prop Type List Option Prod Sum Fin Unit Char String Array Or And Iff Eq Not Exists Function"
    " Perm Nodup Sublist Pairwise where def theorem inductive structure if then else match let have"
)
_LIBRARY = frozenset(_LIBRARY_WORDS.split())
"""Words that may mean something of Lean's library even where a text declares them, too."""
_BEFORE = re.compile(r"\b(def|inductive|structure|abbrev) +([^\W\d][\w'₀-₉.]*)")
_CONSTRUCTOR = re.compile(r"\| *([^\W\d][\w'₀-₉]*)(?= *(?:[:|({\[]|$))")
_KIND = re.compile(
    r"(?P<ih>ih|IH)|h(?:yp)?(?![a-z]{3})|H\d*'*\Z"
    r"|(?:key|eq|e|this|claim|aux|fact|step|main|g|ind|left_h|right_h)['\d₀-₉]*\Z"
)
"""What names of hypotheses look like."""
_CONSONANTS = "bdfgjklmnprstvz"
_CHANGED = 0.5
"""How often the names of what stands above are changed."""
_ALL_NEW = 0.25
"""How often a theorem's name tells nothing any more of what the theorem is about."""


def renamed(sample: Sample, rng: random.Random) -> Sample:
    """The same pair with other names.

    Args:
        sample: The pair.
        rng: Draws which names are changed, and into what.

    Example:
        >>> pair = Sample("p : Prop\\nh : p\\n⊢ p", (), "exact h")
        >>> renamed(pair, random.Random(3)).tactic                       # doctest: +SKIP
        'exact h₂'
    """
    if ":=" in sample.tactic and re.search(r"\(\w+ := ", sample.tactic):
        return sample  # a named argument must keep its name
    if sample.premises and rng.random() < _CHANGED:
        sample = _above_renamed(sample, rng)
    return usual(_inside_renamed(sample, rng))


def _inside_renamed(sample: Sample, rng: random.Random) -> Sample:
    """Other names for some hypotheses and variables."""
    hypotheses = sample.goal.split("⊢")[0]
    declared = {name for group in _DECLARED.findall(hypotheses) for name in group.split()}
    chosen = [name for name in sorted(declared - _KEPT) if rng.random() < 0.5]
    words = _words(sample)
    new: dict[str, str] = {}
    for name in chosen:
        free = [each for each in _KINDS[_kind(name)] if each not in words]
        if free:
            new[name] = rng.choice(free)
            words.add(new[name])
    if not new:
        return sample
    goal, tactic = (with_names(text, new) for text in (sample.goal, sample.tactic))
    return replace(sample, goal=goal, tactic=tactic)


def _kind(name: str) -> int:
    """What a name looks like: a hypothesis, a list, a type or proposition, or a variable."""
    if _KIND.match(name):
        return 0
    if re.fullmatch(r"[a-z]s[\d'₀-₉]*|l[\d'₀-₉]+|list|rest|tl", name):
        return 1
    return 2 if name[0].isupper() or name[0] in "αβγδσ" else 3


def _above_renamed(sample: Sample, rng: random.Random) -> Sample:
    """Other names for what stands above the goal."""
    text = "\n".join((*sample.premises, sample.goal, sample.tactic))
    words = _words(sample)
    new: dict[str, str] = {}
    for word, dotted in _defined(sample.premises):
        if word in _LIBRARY or word in _KEPT or len(word) < 2 or word in new:
            continue
        if not dotted and re.search(rf"\.{re.escape(word)}(?![\w'])", text):
            continue  # `xs.word` may be the library's
        new[word] = _invented(word, words, rng)
        words.add(new[word])
    for line in sample.premises:
        name = _WORD.match(line)
        # A line without a keyword is a theorem: its name, and what it says.
        if name is None or "_" not in name[0] or line[name.end() : name.end() + 1] == ".":
            continue
        parts = [new.get(part, part) for part in name[0].split("_")]
        better = "_".join(parts) if rng.random() > _ALL_NEW else _invented(name[0], words, rng)
        if better not in words:
            new[name[0]] = better
            words.add(better)
    if not new:
        return sample
    goal, tactic, *premises = (
        with_names(text, new, behind_dots=True)
        for text in (sample.goal, sample.tactic, *sample.premises)
    )
    return replace(sample, goal=goal, tactic=tactic, premises=tuple(premises))


def usual(sample: Sample, rng: random.Random | None = None) -> Sample:
    """Usual names for the hypotheses that the tactic brings in: h, h₁, h₂; and ih, ih₁, ih₂.

    Args:
        sample: The pair.
        rng: Nothing is drawn; a `Change` has one.

    Example:
        >>> usual(Sample("⊢ p → p", (), "intro hyp; exact hyp")).tactic
        'intro h; exact h'
    """
    taken = _words(replace(sample, tactic=""))
    by_induction = "induction" in sample.tactic
    names: dict[str, str] = {}
    for old in introduced(sample.tactic):
        kind = _KIND.match(old)
        if kind is None or old in taken:
            continue
        stem = "ih" if kind["ih"] or (by_induction and old in ("hi", "ind")) else "h"
        row = (stem, *(f"{stem}{number}" for number in "₁₂₃₄₅₆₇₈₉"))
        new = next((each for each in row if each not in taken), old)
        names[old] = new
        taken.add(new)
    return replace(sample, tactic=with_names(sample.tactic, names)) if names else sample


def _defined(premises: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The last parts of the names that are defined, and whether they may stand behind a dot."""
    own: set[str] = set()
    for line in premises:
        found = _BEFORE.match(line)
        if found is None:
            continue
        *prefix, word = found[2].split(".")
        if found[1] in ("inductive", "structure"):
            own.add(found[2])
            yield word, False
            for constructor in _CONSTRUCTOR.findall(line):
                yield constructor, True
        elif not prefix:
            yield word, False
        elif ".".join(prefix) in own:
            yield word, True


def _invented(old: str, taken: set[str], rng: random.Random) -> str:
    """A name that nobody has, of the same kind: a type's has a capital."""
    while True:
        name = "".join(
            rng.choice("bdfgjklmnprstvz") + rng.choice("aeiou")
            for _ in range(rng.choice((2, 2, 3)))
        )
        name += rng.choice(("", "", "n", "r", "s", "1", "2", "'"))
        if old[0].isupper():
            name = name[0].upper() + name[1:]
        if name not in taken and name not in _LIBRARY:
            return name


def _words(sample: Sample) -> set[str]:
    return set(words_of("\n".join((sample.goal, sample.tactic, *sample.premises))))
