"""What an answer may say: which commands, and which tactics.

The commands are judged by Lean's syntax trees, the tactics by those that ran. Nothing may give
Lean's notation, tactics or instances another meaning, and no tactic may run unseen.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from leanbook.lean.answers import Part, Use
    from leanbook.notebook.exercises.registry import Rules

__all__ = ["Barred", "misused", "strange"]

Barred = Literal["axioms", "commands"]
"""What a command that has no place in an exercise makes of the answer."""

_COMMAND = "Lean.Parser.Command."
_BY_DEFAULT = "Lean.Parser.Term.binderTactic"
_MATHLIBS_LEMMA = "lemma"
# What a learner may write around the proof. None of it gives an old word a new meaning.
_TOP = {
    "declaration", "in", "open", "check", "print", "printAxioms", "eval", "reduce", "synth",
    "section", "namespace", "end", "variable", "universe", "set_option", "moduleDoc", "eoi", "exit",
    "include", "omit",
}  # fmt: skip
_INNER = _TOP | {
    "theorem", "example", "definition", "abbrev", "declModifiers", "declId", "declSig",
    "optDeclSig", "declBody", "declValSimple", "declValEqns", "whereStructInst", "private",
    "protected", "noncomputable", "nonrec", "partial", "docComment", "plainDocComment",
    "commentBody", "optionValue", "openSimple", "openOnly", "openHiding", "openRenaming",
    "openRenamingItem", "openScoped", "openDecl", "visibility", "sectionHeader",
}  # fmt: skip
_ATTRIBUTES = {"simp", "ext", "symm", "reducible", "local", "scoped", "@[", "]", ",", "←", "↓", "↑"}
# Not what their names say without the `?`: they look for a proof themselves.
_SEARCHES = {"exact?", "apply?", "rw?", "try?"}


def strange(found: Sequence[Part]) -> tuple[Barred, str] | None:
    """What a cell says that has no place in an exercise.

    Args:
        found: The commands of the cell.

    Returns:
        What that makes of the answer, and why, for the learner; None if all of it may be said.
    """
    for part in found:
        inner = [kind.removeprefix(_COMMAND) for kind in part.kinds if kind.startswith(_COMMAND)]
        own = part.kind.startswith(_COMMAND) and part.kind.removeprefix(_COMMAND) in _TOP
        attributes = [word for word in part.attributes if word.strip() not in _ATTRIBUTES]
        if (own or part.kind == _MATHLIBS_LEMMA) and _INNER.issuperset(inner) and not attributes:
            continue
        # No more than its beginning, and nothing behind a tick: these frame it.
        first = textwrap.shorten(re.split("[`\n]", part.source.strip())[0], 60, placeholder=" …")
        if "axiom" in inner:
            return "axioms", (
                f"`{first}` is assumed, not proved. Prove the theorem without axioms of your own."
            )
        return "commands", (
            f"`{first}` has no place in an exercise. Beside the theorem there may be lemmas, "
            "definitions and questions such as `#check`, and nothing that gives Lean's notation, "
            "tactics or instances another meaning."
        )
    return None


def misused(uses: Sequence[Use], found: Sequence[Part], rules: Rules) -> list[str]:
    """What is to be said about tactics that may not be used, a sentence each.

    Args:
        uses: The tactics that ran.
        found: The commands of the cell.
        rules: Which tactics may be used.
    """
    barred: dict[str, Use] = {}
    later: dict[int, dict[str, Use]] = {}
    unknown: dict[str, Use] = {}
    titles = {chapter.number: chapter.title for chapter in rules.taught.values()}
    for use in uses:
        names = {use.name, use.name if use.name in _SEARCHES else use.name.rstrip("?")}
        if names & rules.without:
            barred.setdefault(use.name, use)
        elif rules.allowed is not None and not names & rules.allowed:
            home = next((rules.taught[name] for name in names if name in rules.taught), None)
            into = unknown if home is None else later.setdefault(home.number, {})
            into.setdefault(use.name, use)
    said: list[str] = []
    if barred:
        said.append(f"In this exercise you are to do without {_listed(barred)}.")
    for number, those in sorted(later.items()):
        verb = "comes" if len(those) == 1 else "come"
        said.append(f"{_listed(those)} {verb} in chapter {number}, “{titles[number]}”.")
    if unknown:
        verb = "is" if len(unknown) == 1 else "are"
        said.append(f"{_listed(unknown)} {verb} not among the tactics that the course has shown.")
    if (later or unknown) and rules.allowed is not None:
        known = [word for word in rules.taught if word in rules.allowed]
        said.append(f"So far there are {', '.join(f'`{word}`' for word in known)}.")
    return said + _hidden(found, rules)


def _hidden(found: Sequence[Part], rules: Rules) -> list[str]:
    """What is to be said about tactics that run where Lean does not tell of them."""
    free = rules.allowed is None and not rules.without
    if free or not any(_BY_DEFAULT in part.kinds for part in found):
        return []
    return [
        "A default proof, as in `(h : p := by …)`, may use any tactic unseen: assume `(h : p)`, "
        "and prove it where it is needed."
    ]


def _listed(uses: Mapping[str, Use]) -> str:
    """`simp` (line 3) and `omega` (line 4)."""
    words = [f"`{name}` (line {use.line})" for name, use in uses.items()]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
