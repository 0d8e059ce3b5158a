"""The core library's own theorems as problems, written as one would write them outside of it.

Inside `namespace Nat` a file says `add_comm`, and Lean prints it so; a reader of the data is to
learn `Nat.add_comm`. So goals are printed with full names, and proofs are told them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from leanbook.errors import TacticError
from leanbook.lean.environments import Environment
from leanbook.lean.namespaces import enter
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.context import declared
from leanbook.train.blocks import blank
from leanbook.train.sources import Place, commands

__all__ = ["Library", "by_its_name", "library", "qualified"]

_SCOPE = re.compile(
    r"\s*(?:@\[expose\]\s*)?(?:public\s+)?"
    r"(?:namespace|section|end|open|universe|variable|set_option|include|omit"
    r"|private|local)(?![\w.])"
)
_AGAIN = "_again"
"""What is added to the name of a theorem that the library has already."""
_FULL = "set_option pp.fullNames true"
_PATH = re.compile(r"(?<![\w.'✝«»?@])[^\W\d][\w'!?]*(?:\.[^\W\d][\w'!?]*)*")
_CONSTRUCTOR = re.compile(r"\|\s*(?P<name>[^\W\d][\w'!?]*)")
_GROUP = re.compile(r"\(([^(){}:]+):")
_BINDS = re.compile(
    r"\b(?:fun|intros?|rintro|obtain|have|let|by_cases|next|rename_i|with|generalizing)\b([^=:|]*)"
)
_CASE = re.compile(r"(?:\||\bcase)\s*([^|=]*)=>")
_TACTICS = frozenset({
    *("all_goals", "apply", "assumption", "cases", "change", "clear", "congr", "constructor"),
    *("decide", "exact", "exists", "ext", "induction", "injection", "intro", "left", "omega"),
    *("repeat", "revert", "rfl", "right", "show", "simp", "specialize", "split", "subst", "symm"),
    *("trans", "trivial", "unfold"),
})  # fmt: skip
_BEFORE_TACTIC = re.compile(r"(?:\A|\n|;|\bby|·|<;>|=>|\()\s*\Z")
_EXPORT = re.compile(r"^export\s+([\w.?!']+)\s+\(([^)]*)\)", re.MULTILINE)
_SECONDS = 5.0


@dataclass(frozen=True)
class Library:
    """What the library declares, as far as its text tells.

    Args:
        names: The full names.
        exported: The names that may be written in short everywhere, such as `Bool.true`.
    """

    names: frozenset[str]
    exported: frozenset[str]

    @classmethod
    def of(cls, folder: Path) -> Library:
        """Read the library's files."""
        names: set[str] = set()
        exported: set[str] = set()
        for path in folder.rglob("*.lean"):
            code = path.read_text(encoding="utf-8")
            names |= _declared(code)
            for found in _EXPORT.finditer(code):
                exported |= {f"{found[1]}.{name}" for name in found[2].split()}
        return cls(frozenset(names), frozenset(exported))

    def plain(self, text: str) -> str:
        """A goal as it is printed where no option asks for full names.

        Example:
            >>> Library(frozenset(), frozenset({"Bool.true"})).plain("⊢ b = Bool.true")
            '⊢ b = true'
        """

        def short(found: re.Match[str]) -> str:
            parts = found[0].split(".")
            for count in range(2, len(parts) + 1):
                if ".".join(parts[:count]) in self.exported:
                    return ".".join(parts[count - 1 :])
            return found[0]

        return _PATH.sub(short, text)


def _declared(code: str) -> set[str]:
    """The full names that a file declares."""
    found: set[str] = set()
    scopes: list[str] = []
    for command in commands(code, ""):
        plain = blank(command.text)
        if _SCOPE.match(plain):
            enter(scopes, plain)
        prefix = _innermost(scopes)
        if command.problem is not None:
            found.add(".".join([*prefix, command.problem.name]))
        for each in declared(plain):
            found.add(".".join([*prefix, each.name]))
            names = _CONSTRUCTOR.findall(each.text) if each.is_type else ()
            found.update(".".join([*prefix, each.name, name]) for name in names)
    return found


def library(session: Session, code: str, topic: str, known: Library) -> Iterator[Place]:
    """The theorems of a file of the library, each once more under another name.

    Args:
        session: A session whose library has that file; it stays where it stands.
        code: The file's text.
        topic: The topic of its theorems.
        known: What the library declares.
    """
    here = session.check(_FULL, at=Environment()).environment or Environment()
    scopes: list[str] = []
    for command in commands(code, topic):
        plain = blank(command.text)
        found = command.problem
        if found is not None and not re.match(r"\s*private\b", plain):
            statement = found.statement.replace(found.name, found.name + _AGAIN, 1)
            proof = found.proof and qualified(
                found.proof, _open(scopes), known.names, _local(statement)
            )
            name = ".".join([*_innermost(scopes), found.name]).removeprefix("_root_.")
            yield Place(replace(found, statement=statement, proof=proof), here, "", name)
        elif _SCOPE.match(plain):
            text = re.sub(r"\A\s*(?:@\[expose\]\s*)?public\s+", "", plain)
            result = session.check(text, at=here)
            if result.environment is not None:
                here = result.environment
                enter(scopes, plain)


def qualified(
    proof: str,
    namespaces: list[str],
    known: frozenset[str],
    local: frozenset[str] = frozenset(),
) -> str:
    """A proof with full names in the place of those that need an open namespace.

    Args:
        proof: The proof.
        namespaces: The open namespaces, the innermost first.
        known: All full names.
        local: Names that stand for something else here. Default: those that the proof binds.

    Example:
        >>> qualified("rw [add_comm]", ["Nat"], frozenset({"Nat.add_comm"}))
        'rw [Nat.add_comm]'
    """
    bound = local | _bound(proof)

    def full(found: re.Match[str]) -> str:
        if found[0].split(".")[0] in bound:
            return found[0]
        if found[0] in _TACTICS and _BEFORE_TACTIC.search(proof, 0, found.start()):
            return found[0]
        # In a case such as `| nil => …` the name stands for a constructor anyway.
        if proof[: found.start()].rstrip().endswith(("|", "case")):
            return found[0]
        for namespace in namespaces:
            if f"{namespace}.{found[0]}" in known:
                return f"{namespace}.{found[0]}"
        return found[0]

    return _PATH.sub(full, proof)


def by_its_name(place: Place, start: ProofState) -> str | None:
    """The tactic that proves a theorem by the library's own; None if Lean does not take it.

    Args:
        place: The theorem.
        start: Its open proof.
    """
    head = place.problem.statement.split(_AGAIN, 1)[-1]
    named = [name for group in _GROUP.findall(_binders(head)) for name in group.split()]
    known = set(start.goals[0].names)
    for arguments in dict.fromkeys((" ".join(named), "..")):
        tactic = f"exact {place.name} {arguments}".rstrip()
        if arguments != ".." and not known.issuperset(named):
            continue
        try:
            if start.apply(tactic, timeout=_SECONDS).done:
                return tactic
        except TacticError:
            continue
    return None


def _local(statement: str) -> frozenset[str]:
    """The names that a statement binds."""
    groups = " ".join(re.findall(r"[({\[⦃]([^:({\[⦃]*):", statement))
    return frozenset(_PATH.findall(groups))


def _bound(proof: str) -> frozenset[str]:
    """The names that a proof binds, as far as its text tells."""
    texts = [found[1] for found in _BINDS.finditer(proof)]
    # In `| cons x xs ih => …` the first name is the constructor's.
    texts += [" ".join(found[1].split()[1:]) for found in _CASE.finditer(proof)]
    return frozenset(_PATH.findall(" ".join(texts)))


def _binders(head: str) -> str:
    """What stands before the colon of a statement."""
    depth = 0
    for place, sign in enumerate(head):
        depth += (sign in "([{⦃") - (sign in ")]}⦄")
        if sign == ":" and depth == 0:
            return head[:place]
    return head


def _innermost(scopes: list[str]) -> list[str]:
    return [scope for scope in scopes if scope]


def _open(scopes: list[str]) -> list[str]:
    """The namespaces that are open, the innermost first."""
    parts = ".".join(_innermost(scopes)).split(".") if _innermost(scopes) else []
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
