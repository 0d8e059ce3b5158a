"""Texts that are not what they look like: `Νat` with a Greek capital Nu is not `Nat`, and a sign
that turns the direction of writing shows words in an order that Lean does not read them in."""

from __future__ import annotations

import re

__all__ = ["hidden_sign", "plainly"]

_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁ", "ABESIJKMHOPCTYXaesijopcyxhd", strict=True))
_ROMAN = dict(zip("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "IVXLCDMivxlcdm", strict=True))
_OLD_GREEK = dict(zip("ϲϳϹϺ", "cjCM", strict=True))
_OTHERS = {"K": "K", "ſ": "s", "ı": "i", "ⅼ": "l", "\u037e": ";", "\u00a0": " "}
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_FULL_WIDTH = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_HIDDEN = re.compile("\r(?!\n)|[\v\f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LETTERS = {**_GREEK, **_OLD_GREEK, **_CYRILLIC, **_ROMAN, **_OTHERS}
_TABLE = str.maketrans({**_LETTERS, **_INVISIBLE, **_FULL_WIDTH})


def plainly(text: str) -> str:
    """The text as it looks: letters of other alphabets that are drawn like Latin ones become those,
    and signs that are not drawn at all are left out.

    Args:
        text: Lean source.

    Example:
        >>> plainly("Νat")
        'Nat'
    """
    return text.translate(_TABLE)


def hidden_sign(text: str) -> str | None:
    """What in a text makes it look like another one: signs that turn the direction of writing, and
    signs that an editor may show as the end of a line where Lean sees none.

    Args:
        text: Lean source.

    Returns:
        What the first of them is; None if there is none.

    Example:
        >>> hidden_sign("1 = 1 --\\r ∧ False")
        'a sign that looks like the end of a line (U+000D)'
    """
    if (found := _HIDDEN.search(text)) is None:
        return None
    code = ord(found.group())
    turns = code in range(0x202A, 0x202F) or code in range(0x2066, 0x206A)
    what = "turns the direction of writing" if turns else "looks like the end of a line"
    return f"a sign that {what} (U+{code:04X})"
