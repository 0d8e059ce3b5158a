"""Other names for the same pair, so that a network learns to read names and not to know them.

Names of variables and hypotheses, which a goal declares, are drawn anew. What is declared above the
goal has the short names with which the network is asked later (`shortened`), drawn, too. Names of
Lean's library stay.

Names that a tactic brings in are not drawn: they are the usual ones. Which ones they are is no
matter, and a network that has nothing to guess there guesses better where it matters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from leanbook.model.prompts.placeholders import shortened, with_names, words_of
from leanbook.prover.alike import introduced

__all__ = ["Change", "Sample", "as_asked", "renamed", "usual"]


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

_KIND = re.compile(
    r"(?P<ih>ih|IH)|h(?:yp)?(?![a-z]{3})|H\d*'*\Z"
    r"|(?:key|eq|e|this|claim|aux|fact|step|main|g|ind|left_h|right_h)['\d₀-₉]*\Z"
)
"""What names of hypotheses look like."""
_DRAWN = 0.5
"""How often the short names are drawn, so that each of them comes in every place."""


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
    if not re.search(r"\(\w+ := ", sample.tactic):  # a named argument must keep its name
        sample = _inside_renamed(sample, rng)
    return _short(usual(sample), rng if rng.random() < _DRAWN else None)


def as_asked(sample: Sample, rng: random.Random | None = None) -> Sample:
    """The same pair with the names with which the network is asked later.

    Args:
        sample: The pair.
        rng: Nothing is drawn; a `Change` has one.

    Example:
        >>> as_asked(Sample("⊢ f1 2 = 3", ("def f1 (n : Nat) := n + 1",), "rw [f1]")).tactic
        'rw [ba]'
    """
    return _short(usual(sample), None)


def _short(sample: Sample, draw: random.Random | None) -> Sample:
    found = shortened(sample.goal, sample.premises, besides=sample.tactic, draw=draw)
    return replace(
        sample, goal=found.goal, premises=found.premises, tactic=found.apply(sample.tactic)
    )


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


def usual(sample: Sample) -> Sample:
    """Usual names for the hypotheses that the tactic brings in: h, h₁, h₂; and ih, ih₁, ih₂.

    Args:
        sample: The pair.

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


def _words(sample: Sample) -> set[str]:
    return set(words_of("\n".join((sample.goal, sample.tactic, *sample.premises))))
