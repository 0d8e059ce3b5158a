"""Texts of Lean, cut where no bracket is open."""

from __future__ import annotations

__all__ = ["outside"]

_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"


def outside(text: str, sign: str) -> list[str]:
    """A text, cut at a sign wherever that stands in no brackets.

    Args:
        text: A term or a tactic.
        sign: One sign.

    Returns:
        The parts, without white space around them; the whole text where there is no such sign.

    Example:
        >>> outside("a, ⟨b, c⟩, f (d, e)", ",")
        ['a', '⟨b, c⟩', 'f (d, e)']
    """
    parts: list[str] = []
    start = depth = 0
    for place, each in enumerate(text):
        depth += (each in _OPENING) - (each in _CLOSING)
        if each == sign and depth == 0:
            parts.append(text[start:place].strip())
            start = place + 1
    return [*parts, text[start:].strip()]
