"""The axioms of theorems, asked of a REPL that does not report them by itself.

Our own REPL collects them by walking through the constants. Another one can only be asked with
`#print axioms`, for the names that can be read in the source. That is good enough to be shown; what
is to be trusted is judged elsewhere.
"""

from __future__ import annotations

import re

from leanbook.lean.namespaces import Namespaces

__all__ = ["axiom_query", "declared_theorems", "parse_axioms"]

_COMMENT_OR_STRING = re.compile(
    r"/-(?:[^-/]|-(?!/)|/(?!-))*-/|--[^\n]*|\"(?:\\.|[^\"\\])*\"", re.DOTALL
)
_NAME = r"(?:«[^»]*»|[^\s:({\[⦃«»@,;|.]+)(?:\.(?:«[^»]*»|[^\s:({\[⦃«»@,;|.]+))*"
_THEOREM = re.compile(
    r"^\s*(?:@\[[^\]]*\]\s*|(?:private|protected|nonrec|noncomputable|public|scoped)\s+)*"
    rf"(?:theorem|lemma)\s+(?P<name>{_NAME})",
    re.MULTILINE,
)
_DEPENDS = re.compile(r"'(?P<name>[^\n]*?)' depends on axioms:\s*\[(?P<axioms>[^\]]*)\]", re.DOTALL)
_FREE = re.compile(r"'(?P<name>[^\n]*?)' does not depend on any axioms")


def declared_theorems(code: str) -> tuple[str, ...]:
    """The full names of the theorems that a source declares, as far as its text tells.

    Args:
        code: Lean source.

    Example:
        >>> declared_theorems("namespace A\\ntheorem t : True := trivial\\nend A")
        ('A.t',)
    """
    text = _COMMENT_OR_STRING.sub(lambda match: "\n" * match.group().count("\n") or " ", code)
    namespaces = Namespaces(text)
    names = (
        namespaces.full_name(found["name"], found.start("name"))
        for found in _THEOREM.finditer(text)
    )
    return tuple(dict.fromkeys(names))


def axiom_query(names: tuple[str, ...]) -> str:
    """The command that asks for the axioms of some theorems."""
    return "\n".join(f"#print axioms _root_.{name}" for name in names)


def parse_axioms(messages: list[str]) -> dict[str, tuple[str, ...]]:
    """Read the answers to `axiom_query`.

    Args:
        messages: The texts of Lean's messages; others are ignored.

    Example:
        >>> parse_axioms(["'t' depends on axioms: [propext, Quot.sound]"])
        {'t': ('propext', 'Quot.sound')}
    """
    found: dict[str, tuple[str, ...]] = {}
    for text in messages:
        if match := _DEPENDS.search(text):
            names = (name.strip() for name in match["axioms"].split(","))
            found[match["name"]] = tuple(name for name in names if name)
        elif match := _FREE.search(text):
            found[match["name"]] = ()
    return found
