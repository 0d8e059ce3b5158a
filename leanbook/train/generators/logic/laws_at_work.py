"""Algebra from laws that are assumed: uniqueness, cancelling, inverses, powers, orders from meets.

Each law is written once, its operation as a function before its arguments or as `*` between them.
"""

from __future__ import annotations

import re
from pathlib import Path

from leanbook.train.generators.draw import Family
from leanbook.train.generators.theories import theory
from leanbook.train.generators.written import written

__all__ = ["FAMILIES"]

_PRODUCT = re.compile(r"‹([^‹›«»|]*)\|([^‹›«»|]*)›|«([^‹›«»|]*)\|([^‹›«»|]*)»")
"""A product: the first form stands in parentheses, the second one need not."""

_SHORT = {
    "⟪op⟫": "{$A : Type} ⟪mul⟫",
    "⟪A⟫": "($Cas : ∀ $x $y $z, «‹$x|$y›|$z» = «$x|‹$y|$z›»)",
    "⟪L⟫": "($Cle : ∀ $x, «$e|$x» = $x)",
    "⟪R⟫": "($Cri : ∀ $x, «$x|$e» = $x)",
    "⟪I⟫": "($Cin : ∀ $x, «($Cv $x)|$x» = $e)",
    "⟪J⟫": "($Cjn : ∀ $x, «$x|($Cv $x)» = $e)",
    "⟪C⟫": "($Cco : ∀ $x $y, «$x|$y» = «$y|$x»)",
    "⟪M⟫": "($Cid : ∀ $x, «$x|$x» = $x)",
    "⟪v⟫": "($Cv : $A → $A)",
}

_TEXT = Path(__file__).with_suffix(".laws")
"""A theory in which products are `‹x|y›` and `«x|y»`."""


def _rendered(infix: bool) -> str:
    """The laws, with the operation between its arguments or before them."""
    text = _TEXT.read_text(encoding="utf-8")
    for short, long in _SHORT.items():
        text = text.replace(short, long)
    text = text.replace("⟪mul⟫", "[Mul $A]" if infix else "($op : $A → $A → $A)")
    if infix:
        # Lean has to know the type before it sees an operator.
        text = re.sub(r"([∀∃]) ((?:\$[xyzuw] ?)+),", r"\1 \2 : $A,", text)
        text = text.replace("∀ $x $n,", "∀ ($x : $A) $n,")

    def product(found: re.Match[str]) -> str:
        inner = found[1] is not None
        left, right = (found[1], found[2]) if inner else (found[3], found[4])
        if infix:
            # An application stands beside an operator without parentheses.
            left, right = _bare(left), _bare(right)
        shown = f"{left} * {right}" if infix else f"$op {left} {right}"
        return f"({shown})" if inner else shown

    while _PRODUCT.search(text):
        text = _PRODUCT.sub(product, text)
    return text


def _bare(factor: str) -> str:
    """A factor without parentheses around an application of one function to names."""
    found = re.fullmatch(r"\((\$(?:Cv|Cpw|u|v)(?: \$\w+| 0)+)\)", factor)
    return found[1] if found else factor


FAMILIES: tuple[Family, ...] = (
    *written(theory("laws_at_work", _rendered(infix=False)), 0.6),
    *written(theory("laws_at_work_infix", _rendered(infix=True)), 0.4),
)
