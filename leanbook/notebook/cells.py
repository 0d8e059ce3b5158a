"""Which environment a cell starts from.

The cells of a notebook that Lean accepted form a chain, in the order in which they were first run.
The rule that users need to know is short: **a cell sees what the other cells left, never its own
earlier result.** In full:

1. A cell that is run for the first time starts from the end of the chain, and, if Lean accepts it,
   becomes the new end. A cell with errors changes nothing: the session stays where it was, and a
   version of the cell that was accepted earlier stays in force.
2. A cell that is run again starts from what the cells before it in the chain left. The cells
   behind it keep their place. They are out of date now; as soon as something needs them they are
   checked again on the new ground, and it is said if one of them fails there.
3. If the cell, run again, uses a name that a cell behind it declares (a lemma written later in a
   cell above, say), it moves behind that cell.
4. A cell that declares again what a cell with a `sorry` in it has declared takes the place of that
   cell: that is how a proof is finished further down. If it needs a lemma that was written since,
   it moves behind that one, as by the third rule.
5. Cells that only ask (`#eval`, `#check`, `example` …) see the whole chain and leave it as it is.

A cell is recognised by the id that the front end gives it. Without one (a terminal), a text that
fails because its names exist already, and that was accepted before as it is, is that cell again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from leanbook.lean.environments import Environment
    from leanbook.lean.results import CheckResult

__all__ = ["Cell", "CellRun", "Chain", "Checker", "Key"]

Key = tuple[str, int]
"""The front end's id of a cell, and which of the texts that one run of it checks."""

MOST_LABELS = 6
"""Cells that a remark names one by one."""


class Checker(Protocol):
    """What a chain needs of a session."""

    @property
    def environment(self) -> Environment:
        """Where the session stands."""
        ...

    def run(
        self, code: str, *, timeout: float | None, at: Environment | None, judge: bool
    ) -> CheckResult:
        """Check code, have its theorems judged if that is asked for, and go on from there."""
        ...

    def check(
        self, code: str, *, timeout: float | None, at: Environment | None, judge: bool = False
    ) -> CheckResult:
        """Check code and stay; have its examples judged if that is asked for."""
        ...


@dataclass(eq=False)
class Cell:
    """A cell that Lean accepted.

    Attributes:
        key: What the front end calls it; None if it has no name for it.
        label: What people call it: `[4]`.
        code: The text that was accepted.
        timeout: The limit it ran under.
        start: Where it started.
        end: What it left.
        fails: Whether it no longer checks since something before it has changed.
        deleted: Whether the front end says that it is gone.
        unfinished: Whether something in it was left to `sorry`.
        replaces: The cells whose place it took, because it finished them.
    """

    key: Key | None
    label: str
    code: str
    timeout: float | None
    start: Environment
    end: Environment
    fails: bool = False
    deleted: bool = False
    unfinished: bool = False
    replaces: frozenset[Key] = frozenset()
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = declared(self.code)


@dataclass(frozen=True)
class _Wanted:
    """A text that is to be run as a cell."""

    code: str
    key: Key | None
    label: str
    limit: float | None

    def accepted(self, start: Environment, result: CheckResult) -> Cell:
        """The cell that it becomes."""
        end = result.environment or start
        unfinished = not result.complete
        return Cell(self.key, self.label, self.code, self.limit, start, end, unfinished=unfinished)


@dataclass(frozen=True)
class CellRun:
    """What running a cell came to.

    Args:
        result: What Lean says about it.
        remarks: What happened to other cells, for the reader; often nothing.
    """

    result: CheckResult
    remarks: tuple[str, ...] = ()


class Chain:
    """The accepted cells of one session, in order.

    Args:
        session: The session that checks them.
        timeout: The limit for cells that name none. Default: 30 seconds.

    Example:
        >>> chain = Chain(session)                                            # doctest: +SKIP
        >>> chain.run("def two := 2", key=("a", 0), label="[1]").result.ok         # doctest: +SKIP
        True
        >>> chain.run("def two := 1 + 1", key=("a", 0), label="[2]").result.ok  # doctest: +SKIP
        True
    """

    def __init__(self, session: Checker, timeout: float | None = 30.0) -> None:
        self.session = session
        self.timeout = timeout
        self.cells: list[Cell] = []
        self._root = session.environment
        self._stands = self._root
        self._remarks: list[str] = []
        self._progress: Callable[[str], None] = lambda _: None

    @property
    def stale(self) -> list[Cell]:
        """The cells that will be checked again before anything builds on them."""
        here, found = self._root, []
        changed = False
        for cell in self.cells:
            changed = changed or cell.start is not here
            if changed:
                found.append(cell)
            here = cell.end
        return found

    def forget(self) -> None:
        """Drop every cell; the next one starts where the session stands now."""
        self.cells.clear()
        self._root = self._stands = self.session.environment

    def delete(self, ids: Collection[str]) -> None:
        """Note that the front end no longer has these cells.

        What they declared stays, as Python's names do, until another cell declares it.

        Args:
            ids: The front end's ids.
        """
        for cell in self.cells:
            if cell.key is not None and cell.key[0] in ids:
                cell.deleted = True

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of the last `run` or `environment`."""
        return tuple(self._remarks)

    def environment(self, progress: Callable[[str], None] | None = None) -> Environment:
        """What all cells together left, brought up to date.

        Args:
            progress: Is told which cell is checked again. Default: silent.
        """
        self._begin(progress)
        return self._before(len(self.cells))

    def ground(self, code: str) -> tuple[str, ...]:
        """The texts that a cell which is being written stands on; nothing is checked.

        Args:
            code: The cell as it is now. If it declares what a cell of the chain declares, it is
                taken for that cell, and what comes before that one is the ground.
        """
        names = declared(code)
        taken = (i for i, cell in enumerate(self.cells) if not names.isdisjoint(cell.names))
        place = next(taken, len(self.cells))
        accepted = (cell.code for cell in self.cells[:place] if not cell.fails)
        return (*self._root.texts, *accepted)

    def run(
        self,
        code: str,
        *,
        key: Key | None,
        label: str,
        timeout: float | None = None,
        progress: Callable[[str], None] | None = None,
    ) -> CellRun:
        """Run a cell by the rule above.

        Args:
            code: Its text.
            key: The front end's id for it; None if it has none.
            label: What to call it in remarks.
            timeout: How many seconds it may take. Default: the chain's limit.
            progress: Is told which other cell is checked again. Default: silent.

        Returns:
            The result, and remarks about other cells.

        Raises:
            KeyboardInterrupt: It was stopped; the chain and the session are as before.
        """
        self._begin(progress)
        wanted = _Wanted(code, key, label, self.timeout if timeout is None else timeout)
        index = self._index(key)
        if index is None and (successor := self._successor(key)) is not None:
            place = self.cells.index(successor)
            if not successor.deleted:
                self._remarks.append(f"Cell {successor.label} took this one's place and keeps it.")
                return self._ask(wanted, self._before(place))
            index = place
        if index is None and asks_only(code):
            return self._ask(wanted, self._before(len(self.cells)))
        result = self._try(wanted, index)
        if not result.ok:
            result = self._second_try(wanted, index, result)
        if not result.ok and self._index(key) is not None:
            self._remarks.append("The version of this cell that was accepted last stays in force.")
        return self._done(result)

    # -- one attempt --------------------------------------------------------------------------

    def _ask(self, wanted: _Wanted, start: Environment) -> CellRun:
        limit = wanted.limit
        return self._done(self.session.check(wanted.code, at=start, timeout=limit, judge=True))

    def _try(self, wanted: _Wanted, index: int | None) -> CheckResult:
        """Run it in the place of the cell at `index`, or else behind all cells."""
        place = len(self.cells) if index is None else index
        start = self._before(place)
        result = self.session.run(wanted.code, at=start, timeout=wanted.limit, judge=True)
        if result.ok:
            cell = wanted.accepted(start, result)
            if index is not None:
                old = self.cells[index]
                cell.replaces = old.replaces
                # The same text on the same ground leaves the same: what follows is still good.
                if old.code == cell.code and old.start is start and not old.fails:
                    cell.end = old.end
            self.cells[place : place + (index is not None)] = [cell]
        return result

    def _second_try(self, wanted: _Wanted, index: int | None, result: CheckResult) -> CheckResult:
        """After errors: was the cell tried in the wrong place?"""
        taken = _tails([name for error in result.errors for name in _taken(error.text)])
        if not taken:
            if index is not None and self._mentions(wanted.code, self.cells[index + 1 :]):
                return self._later(wanted, index) or result
            return result
        holders = [cell for cell in self.cells if not cell.names.isdisjoint(taken)]
        if any(cell.deleted for cell in holders):
            self.cells = [cell for cell in self.cells if cell not in holders or not cell.deleted]
            return self._try(wanted, self._index(wanted.key))
        if wanted.key is None:
            same = [i for i, cell in enumerate(self.cells) if cell.code == wanted.code]
            if same:
                return self._try(wanted, same[-1])
        if index is None and len(holders) == 1:
            (holder,) = holders
            if holder.unfinished and holder.names <= declared(wanted.code):
                return self._finish(wanted, holder)
        self._remarks += [
            f"Cell {cell.label} declares {_quoted(cell.names & taken)} already. "
            "To replace that, change it there and run that cell again, or begin anew: %lean_reset."
            for cell in holders
        ]
        return result

    def _finish(self, wanted: _Wanted, holder: Cell) -> CheckResult:
        """Put the cell in the place of one that left the same theorems unfinished."""
        replaced = {*holder.replaces, *([holder.key] if holder.key else [])}
        index = self.cells.index(holder)
        result = self._try(wanted, index)
        if not result.ok and self._mentions(wanted.code, self.cells[index + 1 :]):
            # It needs a lemma that was written after the unfinished one.
            result = self._later(wanted, index) or result
        if result.ok:
            cell = next(each for each in self.cells if each.end is result.environment)
            cell.replaces = frozenset(replaced)
            self._remarks.append(
                f"This cell takes the place of cell {holder.label}, which had left it unfinished."
            )
        return result

    def _later(self, wanted: _Wanted, index: int) -> CheckResult | None:
        """Try the cell again behind those cells after it that do without it."""
        here = self._before(index)
        moved: list[Cell] = []
        rest: list[Cell] = []
        for cell in self.cells[index + 1 :]:
            self._progress(f"Checking cell {cell.label} again")
            result = self.session.check(cell.code, at=here, timeout=cell.timeout)
            if result.ok:
                again = _Wanted(cell.code, cell.key, cell.label, cell.timeout)
                moved.append(again.accepted(here, result))
                moved[-1].replaces = cell.replaces
                here = moved[-1].end
            else:
                rest.append(cell)
        if not self._mentions(wanted.code, moved):
            return None
        self._progress("Checking")
        result = self.session.run(wanted.code, at=here, timeout=wanted.limit, judge=True)
        if result.ok:
            cell = wanted.accepted(here, result)
            cell.replaces = self.cells[index].replaces
            self.cells[index:] = [*moved, cell, *rest]
            used = [other.label for other in moved if _uses(wanted.code, other)]
            self._remarks.append(f"This cell now comes after {_joined(used)}, which it uses.")
        return result

    # -- keeping the chain up to date ----------------------------------------------------------

    def _begin(self, progress: Callable[[str], None] | None) -> None:
        self._remarks = []
        self._progress = progress or (lambda _: None)
        if self.session.environment is not self._stands:
            self._follow()

    def _follow(self) -> None:
        """Somebody has used the session from Python: what they ran is a cell as well.

        If they went elsewhere, where that is becomes the ground for what follows.
        """
        here, there = self._stands, self.session.environment
        known, texts = here.texts, there.texts
        behind = [i for i, cell in enumerate(self.cells, 1) if cell.end is here]
        if (
            len(texts) <= len(known)
            or texts[: len(known)] != known
            or not (behind or here is self._root)
        ):
            self.forget()
            return
        place = behind[-1] if behind else 0
        code = "\n".join(texts[len(known) :])
        self.cells.insert(place, Cell(None, "[Python]", code, self.timeout, here, there))
        self._stands = there

    def _done(self, result: CheckResult) -> CellRun:
        self._stands = self.session.environment
        return CellRun(result, tuple(self._remarks))

    def _successor(self, key: Key | None) -> Cell | None:
        return next((cell for cell in self.cells if key in cell.replaces), None)

    def _index(self, key: Key | None) -> int | None:
        if key is None:
            return None
        return next((i for i, cell in enumerate(self.cells) if cell.key == key), None)

    def _before(self, index: int) -> Environment:
        """What the first `index` cells left; those that are out of date are checked again."""
        here = self._root
        again: list[str] = []
        for cell in self.cells[:index]:
            if cell.start is not here:
                self._progress(f"Checking cell {cell.label} again")
                result = self.session.check(cell.code, at=here, timeout=cell.timeout)
                failed = not result.ok
                if failed and not cell.fails:
                    self._remarks.append(
                        f"Cell {cell.label} no longer checks on what now comes before it, so what "
                        "it declared is missing. Run it again to see why."
                    )
                elif not failed:
                    again.append(cell.label)
                cell.start, cell.fails = here, failed
                cell.end = here if failed else result.environment or here
            here = cell.end
        if again:
            was = "was" if len(again) == 1 else "were"
            self._remarks.append(
                f"{_joined(again).capitalize()} {was} checked again first, "
                "because an earlier cell has changed."
            )
        self._progress("Checking")
        return here

    def _mentions(self, code: str, cells: Collection[Cell]) -> bool:
        return any(_uses(code, cell) for cell in cells)


# -- reading Lean just well enough ----------------------------------------------------------------
# A wrong guess below costs a check that was not needed, or a remark; never a wrong result.

_DECLARED = re.compile(
    r"(?<![\w.])(?:theorem|lemma|def|abbrev|inductive|structure|class|instance|axiom|opaque)\s+"
    r"(?:inductive\s+)?((?:[^\W\d]|«)[^\s:({\[⦃@]*)"
)
_COMMENT_MARK = re.compile(r"/-|-/|--[^\n]*")
_ASKS = re.compile(r"(?:#(?:eval|check|print|reduce|synth)\b|example\b|\s|$)")
_LEAVES_A_TRACE = re.compile(
    r"(?<![\w.#])(?:theorem|lemma|def|abbrev|inductive|structure|class|instance|axiom|opaque|open"
    r"|namespace|section|end|variable|universe|set_option|notation|infix[lr]?|prefix|postfix|macro"
    r"|macro_rules|syntax|elab|elab_rules|attribute|export|import|deriving|initialize|run_cmd"
    r"|include|omit|mutual|add_decl_doc)(?![\w'])"
)
_TAKEN = re.compile(r"[`'‘]?([^\s`'‘’]+)[`'’]? has already been declared")
_WORD = re.compile(r"[^\W\d][\w'!?]*")


def declared(code: str) -> frozenset[str]:
    """The last part of each name that a text seems to declare."""
    return _tails(_DECLARED.findall(_without_comments(code)))


def asks_only(code: str) -> bool:
    """Whether every command of a text only asks something and leaves no trace.

    In doubt it does leave one: only a text that names no other command at all is sure not to.

    Example:
        >>> asks_only("#eval 1 +\\n  1\\n-- done"), asks_only("open Nat\\n#eval 1")
        (True, False)
    """
    if _LEAVES_A_TRACE.search(code):
        return False
    lines = _without_comments(code).split("\n")
    return any(line.strip() for line in lines) and all(_ASKS.match(line) for line in lines)


def _without_comments(code: str) -> str:
    """The code with a blank for each comment; comments nest."""
    out: list[str] = []
    depth = start = 0
    for mark in _COMMENT_MARK.finditer(code):
        if depth == 0 and mark.group() != "-/":
            out.append(code[start : mark.start()])
        if mark.group() == "/-":
            depth += 1
        elif mark.group() == "-/":
            depth = max(0, depth - 1)
        if depth == 0:
            start = mark.end()
    if depth == 0:
        out.append(code[start:])
    return " ".join(out)


def _taken(text: str) -> list[str]:
    if "has already been declared" not in text:
        return []
    return _TAKEN.findall(text[:10_000])


def _tails(names: Collection[str]) -> frozenset[str]:
    return frozenset(name.rstrip(".").split(".")[-1] for name in names)


def _uses(code: str, cell: Cell) -> bool:
    return not cell.names.isdisjoint(_WORD.findall(code))


def _quoted(names: Collection[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _joined(labels: list[str]) -> str:
    noun = "cell" if len(labels) == 1 else "cells"
    if len(labels) > MOST_LABELS:
        labels = [*labels[:3], f"and {len(labels) - 3} more"]
    return f"{noun} {', '.join(labels)}"
