"""`%explore NAME`: find the open proof that is meant, and open an explorer on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from IPython.core.error import UsageError

from leanbook.lean.proof import ProofState
from leanbook.lean.results import CheckResult
from leanbook.notebook.explorer.origin import title_of
from leanbook.notebook.explorer.widget import Explorer

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.lean.session import Session
    from leanbook.notebook.cells import Chain

__all__ = ["explore", "find"]

_NUMBER = re.compile(r"#?(\d+)")
_PYTHON = re.compile(r"[^\W\d]\w*(?:(?:\.[^\W\d]\w*)|(?:\[-?\d+\]))+")


class Place(Protocol):
    """A session with the cells that ran in it."""

    @property
    def session(self) -> Session: ...

    @property
    def chain(self) -> Chain: ...


def explore(shell: InteractiveShell, line: str, place: Place | None = None) -> Explorer:
    """Open an explorer in the cell that is running.

    Args:
        shell: The running IPython.
        line: What is to be explored: the name of a theorem with a `sorry`; the number of a `sorry`
            of the last result, from 1; a Python variable or an expression such as
            `_lean.sorries[0]`; nothing for the first `sorry` of the last result.
        place: Where a theorem is looked for if it is not in the last result. Default: nowhere.

    Returns:
        The explorer, which has been displayed.

    Raises:
        UsageError: There is no such open proof.
    """
    from IPython.display import display

    explorer = Explorer(find(shell, line, place))
    display(explorer)
    return explorer


def find(shell: InteractiveShell, line: str, place: Place | None = None) -> ProofState:
    """The open proof that is meant. Arguments and errors are those of `explore`."""
    text = line.strip()
    last = shell.user_ns.get("_lean")
    states = last.sorries if isinstance(last, CheckResult) else ()
    number = _NUMBER.fullmatch(text)
    if not text or number is not None:
        if not states:
            raise UsageError(
                "There is no open proof: the last %%lean cell left no sorry. "
                "Name a theorem: %explore NAME."
            )
        index = int(number[1]) if number is not None else 1
        if not 1 <= index <= len(states):
            raise UsageError(f"The last result has sorry 1 to {len(states)}, but no sorry {index}.")
        return states[index - 1]
    named = _value(shell, text)
    if isinstance(named, ProofState):
        return named
    if isinstance(named, CheckResult):
        states = named.sorries
        if states:
            return states[0]
        raise UsageError(f"{text} is a result in which no sorry is left.")
    names: list[str] = []
    for state in _candidates(states, place):
        title = title_of(state)
        # Of `Nat.foo` the end is enough, as in Lean inside of `namespace Nat`.
        if title == text or title.endswith(f".{text}") or text.endswith(f".{title}"):
            return state
        if title not in names:
            names.append(title)
    there = f"Open proofs: {', '.join(names)}." if names else "No cell has left a sorry."
    raise UsageError(f"There is no open proof of {text}. {there}")


def _value(shell: InteractiveShell, text: str) -> Any:
    """What a Python name, or a path of attributes and numbers, stands for; None if for nothing."""
    if text.isidentifier():
        return shell.user_ns.get(text)
    if _PYTHON.fullmatch(text) is None or text.split(".")[0].split("[")[0] not in shell.user_ns:
        return None
    value: Any = None
    try:
        for part in re.findall(r"[^\W\d]\w*|-?\d+", text):
            if value is None:
                value = shell.user_ns[part]
            elif part.lstrip("-").isdigit():
                value = value[int(part)]
            else:
                value = getattr(value, part)
    except (AttributeError, LookupError, TypeError):
        return None
    return value


def _candidates(states: tuple[ProofState, ...], place: Place | None) -> Iterator[ProofState]:
    """Open proofs: those of the last result, then those of earlier cells, the latest first."""
    yield from states
    if place is not None:
        for cell in reversed(place.chain.cells):
            if cell.unfinished and not cell.deleted:
                yield from place.session.check(cell.code, at=cell.start).sorries
