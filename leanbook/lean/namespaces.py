"""In which namespace each place of a text stands, as far as the text itself tells."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Namespaces", "enter"]

_SCOPE = re.compile(
    r"^[ \t]*(?:@\[[^\]\n]*\][ \t]*)?(?:(?:noncomputable|public|private|meta)[ \t]+)*"
    r"(?P<what>namespace|section|mutual|end)\b[ \t]*(?P<name>(?:«[^»\n]*»|[^\s«»])*)",
    re.MULTILINE,
)
_PART = re.compile(r"«[^»]*»|[^.«»]+")


class Namespaces:
    """The namespaces of a text.

    Args:
        plain: Lean source without comments and strings: what they say is taken for code.

    Example:
        >>> text = "namespace A\\nmutual\\nend\\ntheorem t : True := trivial\\nend A\\n"
        >>> Namespaces(text).full_name("t", text.index("theorem"))
        'A.t'
    """

    def __init__(self, plain: str) -> None:
        self._places, self._names = [0], [""]
        scopes: list[str] = []
        for found in _SCOPE.finditer(plain):
            _enter(scopes, found)
            self._places.append(found.end())
            self._names.append(".".join(filter(None, scopes)))

    def at(self, place: int) -> str:
        """The full name of the namespace at a place; empty outside of all.

        Args:
            place: How many characters stand before it.
        """
        return self._names[bisect_right(self._places, place) - 1]

    def full_name(self, name: str, place: int) -> str:
        """The full name of what is declared at a place.

        Args:
            name: The name as it is written there.
            place: How many characters stand before it.
        """
        if name.startswith("_root_."):
            return name.removeprefix("_root_.")
        return ".".join(filter(None, (self.at(place), name)))


def enter(scopes: list[str], command: str) -> None:
    """Go on to behind a command, which may open or close scopes.

    Args:
        scopes: The scopes that are open, the innermost last: parts of names, and "" for sections
            and the like. It is changed.
        command: The command.

    Example:
        >>> scopes = ["A", ""]
        >>> enter(scopes, "end")
        >>> scopes
        ['A']
    """
    found = _SCOPE.match(command.lstrip())
    if found is not None:
        _enter(scopes, found)


def _enter(scopes: list[str], found: re.Match[str]) -> None:
    # Lean opens and closes one scope for each part of a name.
    parts = _PART.findall(found["name"]) or [""]
    if found["what"] == "end":
        del scopes[-len(parts) :]
    else:
        scopes += parts if found["what"] == "namespace" else [""] * len(parts)
