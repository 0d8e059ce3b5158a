"""The holes of a text: where each `sorry` stands, what it stands for, and what is put in its place.

Places come from Lean, never from a search for the word, which may stand in a comment or a string.
What is found for one hole is put in at once, so that the holes below build on it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.proof import ProofState
from leanbook.lean.results import STANDARD_AXIOMS, CheckResult
from leanbook.lean.scripts import find_place
from leanbook.lean.session import Session
from leanbook.lean.trust import Verdict
from leanbook.prover.checker import wake_judge
from leanbook.prover.pieces import Piece, Text, cut

if TYPE_CHECKING:
    from leanbook.lean.environments import Environment

__all__ = ["Declaration", "Hole", "Workspace"]

_USES_SORRY = re.compile(r"declaration uses ['`]sorry['`]")
_NAMED = re.compile(
    r"(?:theorem|lemma|def|abbrev|instance|structure|class|opaque)\s+((?:«[^»]*»|[^\s:({\[⦃])+)"
)
_EXACT = re.compile(r"exact ([^\n;]+)")
_WORD = re.compile(r"[\w.'₀-₉]+")
_SORRY = "sorry"
_SORRY_AXIOM = "sorryAx"
_SHOWN_ERRORS = 10
_IS_PROPOSITION = "refine (?_ : (_ : Prop))"


@dataclass(frozen=True)
class Declaration:
    """What a hole is in.

    Args:
        name: Its full name; `example at line 7` for what has none.
        line: The line of its name, from 1.
        key: Under which name its axioms are told. None: not known.
    """

    name: str
    line: int
    key: str | None


@dataclass(eq=False)
class Hole:
    """One `sorry`.

    Args:
        start: Where it begins in the text.
        end: Where it ends.
        piece: The number of the piece that it is in.
        declaration: What it is in.
        proposition: Whether it stands for a proof.
        type: What is wanted there.
        tactics: What was found for it. None: nothing so far.
        fill: How that is written in its place.
    """

    start: int
    end: int
    piece: int
    declaration: Declaration
    proposition: bool
    type: str
    tactics: tuple[str, ...] | None = None
    fill: str | None = None


@dataclass
class Workspace:
    """A text whose holes are filled one after the other.

    Args:
        session: Where it is checked; it stays where it stands.
        text: The text.
        pieces: Its pieces, as they first were.
        holes: Its holes, in order.
    """

    session: Session
    text: Text
    pieces: list[Piece]
    holes: list[Hole] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._results = [piece.result for piece in self.pieces]
        self._dirty = len(self.pieces)
        """The first piece whose result is not that of the text as it is now."""
        self._judged: dict[int, CheckResult] = {}

    @classmethod
    def of(cls, session: Session, code: str) -> Workspace:
        """Check a text and find its holes.

        Args:
            session: Where it is checked.
            code: The text; its lines end in a line feed.

        Raises:
            LeanbookError: Lean finds errors in it, so that there is nothing to prove yet.
        """
        base = session.start().environment
        status = session.status()
        if status.engine != "frontend":
            raise LeanbookError(
                "Proofs can't be judged here: the judge works with the Lean that comes with "
                f"Leanbook, and this is Lean {status.lean} ({status.toolchain}).",
                hint='use Session(toolchain="embedded"), or prove by hand: state.apply(…).',
            )
        whole = session.check(code, at=base)
        if not whole.ok:
            shown = [str(message) for message in whole.errors[:_SHOWN_ERRORS]]
            if len(whole.errors) > _SHOWN_ERRORS:
                shown.append(f"and {len(whole.errors) - _SHOWN_ERRORS} more")
            raise LeanbookError(
                "There is nothing to prove yet, because the code has errors:\n" + "\n".join(shown),
                hint="mend these; what is to be proved may be `sorry`.",
            )
        space = cls(session, Text(code), cut(session, code, base, whole))
        space._find_holes()
        if space.holes:
            wake_judge(session)
        return space

    def states(self, hole: Hole) -> tuple[ProofState, ...]:
        """The proof states that a hole stands for, in the text as it is now.

        There are several where one text is run on several goals, as in `constructor <;> sorry`.
        """
        result = self._result(hole.piece)
        inner, start = self._inner(hole.piece), self._moved(hole.start, hole.piece)
        return tuple(
            state for state in result.sorries if inner.offset(state.line, state.column) == start
        )

    def code_before(self, hole: Hole) -> str:
        """The text as it is now, up to the end of a hole."""
        return self._written(0, hole.start) + _SORRY

    def text_above(self, hole: Hole) -> str:
        """What stands before the piece that a hole is in: in the session, then as it is now."""
        above = self._written(0, self.pieces[hole.piece].start)
        return "\n".join([*self.session.texts, above])

    def code(self) -> str:
        """The text as it is now."""
        return self._written(0, len(self.text.code))

    def put(self, hole: Hole, tactics: Sequence[str]) -> bool:
        """Write tactics in the place of a hole, if Lean takes the text that this makes.

        Args:
            hole: The hole.
            tactics: Tactics that the judge took for a proof of it.

        Returns:
            Whether that was done. If not, all is as it was.
        """
        for fill in self._forms(hole, tactics):
            hole.fill = fill
            try:
                if self._recheck(hole.piece):
                    hole.tactics = tuple(tactics)
                    return True
            finally:
                if hole.tactics is None:  # refused, or interrupted before Lean could say
                    hole.fill = None
        return False

    def empty(self, hole: Hole) -> None:
        """Take out again what was written in the place of a hole."""
        hole.fill = hole.tactics = None
        self._dirty = min(self._dirty, hole.piece)

    def whole(self) -> CheckResult:
        """Check the text as it is now, in one go."""
        return self.session.check(self.code(), at=self.pieces[0].before)

    def is_sound(self, result: CheckResult) -> bool:
        """Whether a check of the whole text has no errors, and no holes but those that are left."""
        inner = Text(result.code)
        found = {inner.offset(state.line, state.column) for state in result.sorries}
        left = {self._moved(hole.start) for hole in self.holes if hole.fill is None}
        return result.ok and found == left

    def verdict(self, hole: Hole, allowed: Collection[str]) -> Verdict:
        """What the judge says about the declaration that a hole is in, as the text is now.

        Of a definition, which the judge does not look at, the axioms tell.

        Args:
            hole: The hole.
            allowed: The axioms that a proof may rest on.
        """
        if hole.piece not in self._judged:
            self._judged[hole.piece] = self.session.check(
                self._inner(hole.piece).code, at=self._before(hole.piece), judge=True
            )
        result, key = self._judged[hole.piece], hole.declaration.key
        found = None if key is None else result.verdicts.get(key)
        if found is not None:
            axioms = found.axioms
        elif key is not None:
            axioms = result.axioms.get(key, ())
        else:  # which of them is meant is not known, so all count
            axioms = tuple(sorted({each for row in result.axioms.values() for each in row}))
        if found is not None and not found.ok and (not axioms or set(axioms) <= STANDARD_AXIOMS):
            return found
        strange = sorted(set(axioms) - set(allowed))
        if _SORRY_AXIOM in strange:
            return Verdict(False, "it rests on something that still has a sorry", axioms)
        if strange:
            return Verdict(False, f"it rests on {', '.join(strange)}, not allowed", axioms)
        return Verdict(result.ok, "proved" if result.ok else "it is not accepted here", axioms)

    # -- finding ------------------------------------------------------------------------------

    def _find_holes(self) -> None:
        for number, piece in enumerate(self.pieces):
            inner = self._inner(number)
            seen: set[int] = set()
            for state in piece.result.sorries:
                start = piece.start + inner.offset(state.line, state.column)
                if start in seen or not self.text.code.startswith(_SORRY, start):
                    continue
                seen.add(start)
                self.holes.append(
                    Hole(
                        start,
                        start + len(_SORRY),
                        number,
                        self._declaration(number, start),
                        _is_proposition(state),
                        state.goals[0].target if state.goals else "",
                    )
                )

    def _declaration(self, number: int, offset: int) -> Declaration:
        """What the warning says that stands at the name of each declaration with a hole."""
        piece = self.pieces[number]
        inner = self._inner(number)
        name, start = "", piece.start
        for message in piece.result.warnings:
            place = piece.start + inner.offset(message.line, message.column)
            if _USES_SORRY.match(message.text) and start <= place <= offset:
                end = inner.offset(message.end_line or message.line, message.end_column or 0)
                name, start = self.text.code[place : piece.start + end], place
        if not name:  # the warning can be turned off
            for found in _NAMED.finditer(self.text.code, piece.start, offset):
                name, start = found[1], found.start(1)
        line, _ = self.text.position(start)
        short = name.removeprefix("_root_.")
        if short in ("", "example", "instance"):
            # Lean has a name of its own for it. What has a sorry may be nothing else.
            keys = [
                key
                for key, axioms in piece.result.axioms.items()
                if (
                    key.split(".")[-1] == "_example"
                    if short == "example"
                    else _SORRY_AXIOM in axioms
                )
            ]
            key = keys[0] if len(keys) == 1 else None
            return Declaration(f"{short or 'declaration'} at line {line}", line, key)
        keys = [key for key in piece.result.axioms if key == short or key.endswith(f".{short}")]
        return Declaration(keys[0] if len(keys) == 1 else short, line, next(iter(keys), None))

    # -- the text as it is now ----------------------------------------------------------------

    def _filled(self, start: int, end: int) -> list[Hole]:
        return [hole for hole in self.holes if hole.fill is not None and start <= hole.start < end]

    def _written(self, start: int, end: int) -> str:
        """A part of the text with what has been put into its holes."""
        parts: list[str] = []
        for hole in self._filled(start, end):
            parts += [self.text.code[start : hole.start], hole.fill or ""]
            start = hole.end
        return "".join([*parts, self.text.code[start:end]])

    def _moved(self, offset: int, piece: int | None = None) -> int:
        """Where a place of the text is now: in the text, or within its piece."""
        start = 0 if piece is None else self.pieces[piece].start
        return len(self._written(start, offset))

    def _inner(self, number: int) -> Text:
        piece = self.pieces[number]
        return Text(self._written(piece.start, piece.end))

    def _result(self, number: int) -> CheckResult:
        """What Lean says about a piece, in the text as it is now."""
        while self._dirty <= number:
            at = self._dirty
            piece = self.pieces[at]
            result = self.session.check(self._written(piece.start, piece.end), at=self._before(at))
            if result.environment is None:
                # What was put in above does harm here. It will be found out in the end; until
                # then this piece is worked on as it first was.
                result = piece.result
            self._results[at] = result
            self._dirty = at + 1
        return self._results[number]

    def _before(self, number: int) -> Environment:
        """The environment that a piece is checked in now."""
        if number == 0:
            return self.pieces[0].before
        return self._result(number - 1).environment or self.pieces[number].before

    def _recheck(self, number: int) -> bool:
        """Check a piece whose holes have changed; its result is kept if it is as it should be."""
        inner = self._inner(number)
        result = self.session.check(inner.code, at=self._before(number))
        left = {
            self._moved(hole.start, number)
            for hole in self.holes
            if hole.piece == number and hole.fill is None
        }
        found = {inner.offset(state.line, state.column) for state in result.sorries}
        if result.environment is None or found != left:
            return False
        self._results[number] = result
        self._dirty = number + 1
        return True

    def _forms(self, hole: Hole, tactics: Sequence[str]) -> list[str]:
        """Ways to write tactics in the place of a hole, the one that reads best first."""
        inner = self._inner(hole.piece)
        line, column = inner.position(self._moved(hole.start, hole.piece))
        states = self.states(hole)
        term = states[0].is_term if states else None
        place = find_place(inner.code, line, column, term=term)
        forms = [place.fill(tactics)]
        if place.term and (only := _EXACT.fullmatch("\n".join(tactics))):
            bare = place.loose or _WORD.fullmatch(only[1]) is not None
            forms.insert(0, only[1] if bare else f"({only[1]})")
        margin = "\n" + " " * (column + 4)
        block = "(" + "\n".join(tactics).replace("\n", margin) + ")"
        forms.append(f"(by {block})" if term else block)
        return list(dict.fromkeys(forms))


def _is_proposition(state: ProofState) -> bool:
    """Whether a state asks for a proof, not for a value."""
    try:
        state.apply(_IS_PROPOSITION)
    except TacticError:
        return False
    return True
