"""`intro`, `rintro` and patterns, with the names that a person would give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanbook.prover.shape import Binder, Names, Shape, read

__all__ = ["alternatives", "introduction", "pattern"]


def introduction(shape: Shape, names: Names) -> tuple[str, str]:
    """Introduce all that can be introduced.

    Args:
        shape: The target's shape: one that something can be introduced from.
        names: Which names are free; those that are used are taken from it.

    Returns:
        `intro …`, and `rintro …` that takes apart what it introduces; the same if there is nothing
        to take apart.
    """
    plain: list[str] = []
    patterns: list[str] = []
    again = names.copy()
    while True:
        if shape.kind in ("forall", "let"):
            for binder in shape.binders:
                for name, other in _binder(binder, names, again):
                    plain.append(name)
                    patterns.append(other)
            shape = read(shape.parts[0])
        elif shape.kind in ("arrow", "not", "ne", "notmem"):
            text = shape.parts[0]
            if shape.kind in ("ne", "notmem"):
                sign = "=" if shape.kind == "ne" else "∈"
                text = f"{shape.parts[0]} {sign} {shape.parts[1]}"
            plain.append(names.proof_of(text) if _looks_true(text) else names.of_type(text))
            inner = read(text)
            if inner.kind in ("and", "exists"):
                patterns.append(pattern(inner, again))
            elif inner.kind == "or":
                patterns.append(f"({alternatives(inner, again)})")
            else:
                patterns.append(again.proof_of(text) if _looks_true(text) else again.of_type(text))
            if shape.kind != "arrow":
                break
            shape = read(shape.parts[1])
        else:
            break
    intro = f"intro {' '.join(plain)}"
    taken_apart = any(each[0] in "⟨(" for each in patterns)
    return intro, f"rintro {' '.join(patterns)}" if taken_apart else intro


def _looks_true(text: str) -> bool:
    """Whether the left side of an arrow is a proposition, not a type of values."""
    return not re.match(
        r"\(?(Type|Nat|Int|List|Bool|Option|Fin|String|Char|Array|Unit|α|β|γ)\b", text
    )


def _binder(binder: Binder, names: Names, again: Names) -> Iterator[tuple[str, str]]:
    yield names.fresh(binder.name), again.fresh(binder.name)
    if binder.bound:
        wish = f"h{binder.name}"
        yield names.fresh(wish), again.fresh(wish)


def pattern(shape: Shape, names: Names) -> str:
    """`⟨hp, hq⟩` for `p ∧ q`, `⟨x, hx⟩` for `∃ x, …`."""
    parts: list[str] = []
    if shape.kind == "exists":
        for binder in shape.binders:
            parts.append(names.fresh(binder.name))
            if binder.bound:
                parts.append(names.fresh(f"h{binder.name}"))
        inner = read(shape.parts[0])
        if inner.kind in ("and", "exists"):
            parts.append(pattern(inner, names)[1:-1])
        elif inner.kind == "or":
            parts.append(alternatives(inner, names))
        else:
            last = shape.binders[-1].name
            parts.append(names.fresh(f"h{last}" if len(last) == 1 else "h"))
    else:
        for number, text in enumerate(shape.parts):
            inner = read(text)
            if inner.kind in ("and", "exists"):
                nested = pattern(inner, names)
                # `p ∧ q ∧ r` is one row of three.
                parts.append(nested[1:-1] if number == len(shape.parts) - 1 else nested)
            elif inner.kind == "or":
                parts.append(alternatives(inner, names))
            else:
                parts.append(names.proof_of(text))
    return f"⟨{', '.join(parts)}⟩"


def alternatives(shape: Shape, names: Names) -> str:
    """`hp | hq` for `p ∨ q`; each side has names of its own."""
    parts: list[str] = []
    for number, text in enumerate(shape.parts):
        inner = read(text)
        own = names.copy()
        if inner.kind in ("and", "exists"):
            parts.append(pattern(inner, own))
        elif inner.kind == "or":
            nested = alternatives(inner, own)
            parts.append(nested if number == len(shape.parts) - 1 else f"({nested})")
        else:
            parts.append(own.proof_of(text))
    return " | ".join(parts)
