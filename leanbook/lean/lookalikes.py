"""Letters that look like others: `Νat` with a Greek capital Nu is not `Nat`."""

from __future__ import annotations

__all__ = ["plainly"]

_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁ", "ABESIJKMHOPCTYXaesijopcyxhd", strict=True))
_ROMAN = dict(zip("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "IVXLCDMivxlcdm", strict=True))
_OTHERS = {"K": "K", "ſ": "s", "ı": "i", "ⅼ": "l", "\u037e": ";", "\u00a0": " "}
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_FULL_WIDTH = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_TABLE = str.maketrans({**_GREEK, **_CYRILLIC, **_ROMAN, **_OTHERS, **_INVISIBLE, **_FULL_WIDTH})


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
