"""Of which kind a thing in a Lean text is, and what things of that kind are usually called."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

__all__ = ["NAME", "ROWS", "TACTIC_WORDS", "Known", "first_free", "look_of"]

NAME = r"[^\W\d][\w'₀-₉]*"
"""A name without dots, as a regular expression."""

ROWS = {
    "type": "Ba Da Fa Ga Ka La Ma Na Pa Ra Sa Ta Va Be Fe",
    "program": "ba da fa ga ka la ma na pa ra sa ta va za",
    "constructor": "be de fe ke re se te ve ze bi fi ki li mi ri si vi",
    "field": "fu gu ku lu mu nu pu ru su tu zu",
    "theorem": "bo fo ko lo mo po ro so vo zo",
    "sort": "α β γ δ",
    "proposition": "p q r s",
    "predicate": "P Q R S",
    "proof": "h h₁ h₂ h₃ h₄ h₅ h₆ h₇ h₈ h₉",
    "induction hypothesis": "ih ih₁ ih₂ ih₃ ih₄",
    "list": "xs ys zs us vs ws",
    "number": "n m k i j a b c d e",
    "function": "f g f₁ g₁ f₂ g₂",
    "other": "x y z u v w t x₁ y₁ z₁",
}
"""The usual names of each kind; all of them are one or two tokens to Leanbook's own model."""
_TACTIC_WORDS = "left right at with using fun in by from show this nil cons zero succ"
TACTIC_WORDS = frozenset(_TACTIC_WORDS.split())
"""Words that mean something else in a tactic; what is called so is no name to be changed."""


_RELATION = re.compile(r"[=≠≤≥<>∧∨¬↔∃∀∈∉∣⊆]|\b(?:True|False)\b")
_RESULT = re.compile(r"(?:^|→ )\(?([^\W\d][\w'₀-₉.]*)[^→]*\Z")
_IS_PROP = re.compile(rf"(?:def|inductive|abbrev) ({NAME}).*?(?::|→) Prop\b")
_IS_TYPE = re.compile(rf"(?:inductive|structure) ({NAME})")
_DATA = ("Nat", "Int", "Bool", "List", "Option", "Fin", "Unit", "Char", "String", "Array")
_LOOKS = re.compile(
    r"(?P<ih>ih|IH)|h(?:yp)?(?![a-z]{3})|H\d*'*\Z"
    r"|(?:key|eq|e|this|claim|aux|fact|step|main|g|ind|left_h|right_h)['\d₀-₉]*\Z"
)
"""What people call hypotheses."""


def first_free(kind: str, taken: Collection[str]) -> str | None:
    """The first usual name of a kind that is not taken; None if all are."""
    return next((name for name in ROWS[kind].split() if name not in taken), None)


def look_of(name: str) -> str:
    """Of which kind a thing is by its name: what a tactic brings in has no type yet."""
    if found := _LOOKS.match(name):
        return "induction hypothesis" if found["ih"] else "proof"
    if re.fullmatch(r"[a-z]s[\d'₀-₉]*|l[\d'₀-₉]+|list|rest|tl", name):
        return "list"
    return "predicate" if name[0].isupper() else "other"


@dataclass
class Known:
    """What is known of the names in a text.

    Args:
        props: Propositions and predicates: what has one of them for its type is a proof.
        data: Types whose things are no proofs.
    """

    props: set[str] = field(default_factory=set)
    data: set[str] = field(default_factory=lambda: set(_DATA))

    @classmethod
    def of(cls, premises: Sequence[str]) -> Known:
        """What declarations tell, one line each."""
        known = cls()
        for line in premises:
            if match := _IS_PROP.match(line):
                known.props.add(match[1])
            elif match := _IS_TYPE.match(line):
                known.data.add(match[1])
        return known

    def kind(self, name: str, type_: str) -> str:
        """Of which kind a thing is: by its type, and where that does not tell, by its name."""
        if re.match(r"(?:Type|Sort)\b", type_):
            return "sort"
        if type_ == "Prop":
            return "proposition"
        if type_.endswith("→ Prop"):
            return "predicate"
        result = _RESULT.search(type_)
        head = result[1] if result else ""
        looks = look_of(name)
        called_so = looks in ("proof", "induction hypothesis")
        if _RELATION.search(type_) or head in self.props:
            return looks if called_so else "proof"
        if type_ in ("Nat", "Int"):
            return "number"
        if "→" in type_ and head in self.data:
            return "function"
        if head == "List":
            return "list"
        if called_so and head not in self.data:
            return looks
        return "function" if "→" in type_ else "other"
