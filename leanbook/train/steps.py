"""Proofs cut into steps: goals that Lean printed, and tactics that Lean accepted there.

Lean tells where the tactics of a proof stand (`allTactics`). They are applied again, one after the
other, to the open statement, each to the first goal and in one line: bullets and `case` vanish, the
cases of `induction … with` become `?_`, and so does a proof inside a tactic. Only what leads to the
end of the proof counts.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from leanbook.errors import TacticError
from leanbook.lean.environments import Environment
from leanbook.lean.goals import Goal
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.context import Context, shown
from leanbook.prover.pieces import Text
from leanbook.train.blocks import (
    Chain,
    CutError,
    Focus,
    Span,
    Tactic,
    Unit,
    bare,
    blank,
    one_line,
    units_of,
)
from leanbook.train.forms import LONGEST, Form, forms, whole_arms
from leanbook.train.indents import UnclearError, spans_by_layout
from leanbook.train.pairs import Pair
from leanbook.train.problems import Problem

__all__ = ["Steps", "StepsError", "pairs_of_path"]

_KEPT = 32
"""Preambles whose environments are remembered."""
_CASE_LINE = re.compile(r"\Acase [^\n]*\n")
_STRUCTURE = re.compile(
    r"^\s*[·|]|^\s*\.\s|^\s*(?:case'?|next)\b|<;>\s*$|\bby\s*$|[=:]>?\s*$", re.M
)
_SPLITS = re.compile(r"(?:induction|cases|fun_induction|fun_cases)\b(?![^\n]*\bwith\b)")
_BEYOND = frozenset({"rotate_left", "rotate_right", "all_goals", "any_goals"})
_UNFIT = re.compile(
    r"✝|\b(?:sorry|admit|native_decide|stop)\b|\n|\b(?:exact|simp|apply|rw)\?|_goals\b"
)


class StepsError(Exception):
    """A proof can't be cut into steps; the message is a short reason, fit for counting."""


@dataclass
class _Way:
    """Where a replay stands, and the one-line closings that were found on the way."""

    state: ProofState
    closings: list[tuple[ProofState, str]] = field(default_factory=list)


class Steps:
    """Cuts proofs into steps, in one session.

    Args:
        session: The session; it stays where it stands.
        seconds: How long a check or a tactic may take. Default: 10.

    Example:
        >>> from leanbook.lean.session import Session                     # doctest: +SKIP
        >>> easy = Problem("logic", "", "theorem t (p : Prop) (h : p) : p", "exact h")
        >>> Steps(Session()).pairs(easy)[0].tactic
        'exact h'
    """

    def __init__(self, session: Session, seconds: float = 10.0) -> None:
        self._session = session
        self._seconds = seconds
        self._grounds: OrderedDict[str, Environment] = OrderedDict()
        self._contexts: OrderedDict[str, Context] = OrderedDict()

    def pairs(
        self,
        problem: Problem,
        origin: str = "",
        *,
        ground: Environment | None = None,
        context: Context | None = None,
        start: ProofState | None = None,
    ) -> list[Pair]:
        """Cut the proof of a problem into pairs.

        Args:
            problem: A problem with a proof.
            origin: Where it is from. Default: its topic and name.
            ground: The environment that it stands in. Default: the one behind its preamble.
            context: What stands above it. Default: its preamble.
            start: Its open proof there. Default: it is opened.

        Returns:
            The pairs, in the order of the proof.

        Raises:
            StepsError: Lean refuses the proof, or it can't be replayed in steps.
            SessionError: Lean can't be started.
        """
        if problem.proof is None:
            raise StepsError("no proof")
        ground = ground or self.ground(problem.preamble)
        start = start or self.start(problem, ground)
        proof = blank(problem.proof).strip("\n")
        way = self._plainly(start, proof)
        if way is None:
            way = self._by_layout(start, proof)
        if way is None:
            way = _Way(start)
            self._block(self.units(problem, ground), way, 0)
        if not way.state.done:
            raise StepsError("not done at the end")
        context = context or self.context(problem.preamble)
        return pairs_of_path(
            way.state, context, origin or f"{problem.topic}:{problem.name}", way.closings
        )

    def ground(self, preamble: str) -> Environment:
        """The environment behind a preamble.

        Raises:
            StepsError: Lean refuses it.
        """
        found = self._grounds.get(preamble)
        if found is None:
            found = Environment()
            if preamble.strip():
                result = self._session.check(preamble, at=found, timeout=4 * self._seconds)
                if result.environment is None:
                    raise StepsError(f"preamble refused: {_brief(str(result.errors[0]))}")
                found = result.environment
            self._grounds[preamble] = found
            if len(self._grounds) > _KEPT:
                self._grounds.popitem(last=False)
        else:
            self._grounds.move_to_end(preamble)
        return found

    def start(self, problem: Problem, ground: Environment) -> ProofState:
        """The open proof of a problem's statement.

        Raises:
            StepsError: Lean refuses it.
        """
        result = self._session.check(problem.open, at=ground, timeout=self._seconds)
        if not result.ok or len(result.sorries) != 1:
            said = str(result.errors[0].text) if result.errors else "not one hole"
            raise StepsError(f"statement refused: {_brief(said)}")
        return result.sorries[0]

    def units(self, problem: Problem, ground: Environment) -> tuple[Unit, ...]:
        """A problem's proof as units, cut where Lean says.

        Raises:
            StepsError: Lean refuses it, or it is not of a form that is understood.
        """
        code = blank(problem.closed)
        result, tactics = self._session._cut(code, ground, self._seconds)
        if not result.complete:
            said = result.errors[0].text if result.errors else "it has a sorry"
            raise StepsError(f"proof refused: {_brief(said)}")
        text = Text(code)
        begin = len(problem.statement) + len(" := by")
        spans = [
            Span(
                text.offset(each.start_pos.line, each.start_pos.column),
                text.offset(each.end_pos.line, each.end_pos.column),
                each.goals if isinstance(each.goals, str) else "\n".join(each.goals),
            )
            for each in tactics
        ]
        try:
            return units_of(code, begin, len(code), spans)
        except CutError as error:
            raise StepsError(f"cut: {error}") from error

    def context(self, preamble: str) -> Context:
        """What a preamble declares."""
        found = self._contexts.get(preamble)
        if found is None:
            found = self._contexts[preamble] = Context.of(preamble)
            if len(self._contexts) > _KEPT:
                self._contexts.popitem(last=False)
        return found

    # Replaying

    def _plainly(self, state: ProofState, proof: str) -> _Way | None:
        """A proof that is one tactic a line needs no cutting; None if it is not so."""
        lines = [line.rstrip() for line in proof.split("\n") if line.strip()]
        if _STRUCTURE.search(proof) or any(line[0] == " " for line in lines):
            return None
        for line in lines:
            if ";" in line or "all_goals" in line or _splits(line) or not state.goals:
                return None
            try:
                state = state.apply(line, timeout=self._seconds)
            except TacticError:
                return None
        return _Way(state) if state.done else None

    def _by_layout(self, state: ProofState, proof: str) -> _Way | None:
        """A proof that is laid out plainly needs no cutting by Lean; None if it is not so."""
        way = _Way(state)
        try:
            self._block(units_of(proof, 0, len(proof), spans_by_layout(proof)), way, 0)
        except (UnclearError, CutError, StepsError):
            return None
        return way if way.state.done else None

    def _block(self, units: Sequence[Unit], way: _Way, outside: int) -> ProofState:
        """Apply tactics until no more than some goals are left, which are for others."""
        todo = list(units)
        later: list[tuple[int, tuple[Unit, ...]]] = []
        while True:
            while later and len(way.state.goals) <= later[-1][0]:
                count, group = later.pop()
                self._block(group, way, count - 1)
            if not todo or len(way.state.goals) <= outside:
                break
            unit = _next_for(way.state, todo)
            self._unit(unit, todo, way, outside, later)
        if len(way.state.goals) != outside:
            raise StepsError("goals are left at the end of a block")
        return way.state

    def _unit(
        self,
        unit: Unit,
        todo: list[Unit],
        way: _Way,
        outside: int,
        later: list[tuple[int, tuple[Unit, ...]]],
    ) -> None:
        if isinstance(unit, Focus):
            self._focus(unit, way)
        elif isinstance(unit, Chain):
            self._apply(one_line(unit), way)
        elif unit.head == "rename_i" and _is_named(way.state.goals[0], unit.text.split()[1:]):
            pass
        elif unit.head in ("all_goals", "any_goals") and unit.blocks:
            reach = len(way.state.goals) - (later[-1][0] if later else outside)
            self._each(unit, way, reach)
        elif unit.head == "try":
            after = self._tried(way.state, one_line(unit).removeprefix("try").strip())
            way.state = after or way.state
        elif unit.head in _BEYOND and (outside or later):
            raise StepsError(f"{unit.head} inside a block")
        elif unit.head == "focus" and len(unit.blocks) == 1:
            self._block(unit.blocks[0].units, way, len(way.state.goals) - 1)
        elif _splits(unit.text) and not unit.blocks:
            self._split(unit, todo, way)
        else:
            self._forms(unit, way, later)

    def _focus(self, unit: Focus, way: _Way) -> None:
        if unit.names and not _is_named(way.state.goals[0], unit.names):
            self._apply(f"rename_i {' '.join(unit.names)}", way)
        self._block(unit.units, way, len(way.state.goals) - 1)

    def _each(self, unit: Tactic, way: _Way, count: int) -> None:
        """`all_goals`: once for each goal, if that closes it."""
        start, closings = way.state, len(way.closings)
        try:
            for _ in range(count):
                self._block(unit.blocks[0].units, way, len(way.state.goals) - 1)
        except StepsError:
            if count != len(start.goals):
                raise StepsError(f"{unit.head} inside a block") from None
            way.state = start
            del way.closings[closings:]
            self._apply(one_line(unit), way)

    def _split(self, unit: Tactic, todo: list[Unit], way: _Way) -> None:
        """`induction n` with bullets below: written with its cases and their names."""
        line = " ".join(unit.text.split())
        before = way.state
        after = self._tried(before, line)
        if after is None:
            raise StepsError(f"refused: {unit.head}")
        count = len(after.goals) - len(before.goals) + 1
        focuses = [each for each in todo[:count] if isinstance(each, Focus)]
        if len(focuses) == count > 0:
            by_tag = {each.tag: each for each in focuses if each.tag}
            arms: list[str] = []
            for number, goal in enumerate(after.goals[:count]):
                name = (goal.name or "").split(".")[0]
                focus = by_tag.get(name) or focuses[number]
                arms.append(_arm(goal, name, focus))
            whole = f"{line} with {' '.join(arms)}"
            better = self._tried(before, whole) if len(whole) <= LONGEST else None
            if better is not None and len(better.goals) == len(after.goals):
                after = better
        way.state = after

    def _forms(self, unit: Tactic, way: _Way, later: list[tuple[int, tuple[Unit, ...]]]) -> None:
        """Apply a tactic in the first of its forms that Lean takes, and what stands inside it."""
        before = way.state
        closing = whole_arms(unit)
        refused = StepsError(f"refused: {unit.head}")
        for form in forms(unit):
            if form.text == "skip" and form.groups:
                self._block(form.groups[0], way, len(before.goals) - 1)
                return
            after = self._tried(before, form.text)
            if after is None:
                continue
            plan = _plan(form, before, after)
            if plan is None:
                refused = StepsError(f"other goals than expected: {unit.head}")
                continue
            way.state = after
            self._follow(plan, way, later)
            if closing is not None:
                end = self._tried(before, closing)
                if end is not None and len(end.goals) == len(before.goals) - 1:
                    way.closings.append((before, closing))
            return
        raise refused

    def _follow(
        self,
        plan: list[tuple[Unit, ...] | None],
        way: _Way,
        later: list[tuple[int, tuple[Unit, ...]]],
    ) -> None:
        """Go on with the goals that a tactic left: each has tactics, or (None) it is what the
        tactics that follow are for; then those behind it must wait."""
        if None not in plan:
            for group in plan:
                assert group is not None
                self._block(group, way, len(way.state.goals) - 1)
            return
        at = plan.index(None)
        for group in plan[:at]:
            assert group is not None
            self._block(group, way, len(way.state.goals) - 1)
        rest = plan[at + 1 :]
        for number in range(len(rest) - 1, -1, -1):
            group = rest[number]
            if group is not None:
                later.append((len(way.state.goals) - 1 - number, group))

    def _apply(self, tactic: str, way: _Way) -> None:
        after = self._tried(way.state, tactic)
        if after is None:
            raise StepsError(f"refused: {tactic.split(' ')[0]}")
        way.state = after

    def _tried(self, state: ProofState, tactic: str) -> ProofState | None:
        if not state.goals:
            raise StepsError("tactics behind the end")
        try:
            return state.apply(tactic, timeout=self._seconds)
        except TacticError:
            return None


def pairs_of_path(
    end: ProofState,
    context: Context,
    origin: str,
    closings: Sequence[tuple[ProofState, str]] = (),
) -> list[Pair]:
    """The pairs on the way to a state.

    Args:
        end: A state in which a proof is done.
        context: What stands above the theorem.
        origin: Where the proof is from.
        closings: More tactics that Lean accepted on states of that way. Default: none.

    Returns:
        The pairs in order; what is too long or of no use is left out.
    """
    steps = list(closings)
    state = end
    while state.parent is not None and state.tactic is not None:
        # What changes nothing is no step.
        if state.done or [*map(str, state.goals)] != [*map(str, state.parent.goals)]:
            steps.append((state.parent, state.tactic))
        state = state.parent
    steps.reverse()
    found: list[Pair] = []
    for before, tactic in steps:
        line = " ".join(tactic.split()) if "\n" in tactic else tactic
        if len(line) <= LONGEST and line == tactic and not _UNFIT.search(tactic):
            goal = _CASE_LINE.sub("", str(before.goals[0]))
            found.append(Pair(goal, shown(goal, context), tactic, origin))
    return found


def _plan(
    form: Form, before: ProofState, after: ProofState
) -> list[tuple[Unit, ...] | None] | None:
    """Which tactics go on with which of the goals that a tactic left; None for a goal that what
    follows is for. None if it can't be told."""
    new = after.goals[: len(after.goals) - len(before.goals) + 1]
    if len(after.goals) < len(before.goals) - 1:
        return None  # it closed a goal beside its own
    if not form.groups:
        return [None for _ in new]
    texts = [bare(str(goal)) for goal in new]
    plan: list[tuple[Unit, ...] | None] = []
    used: set[int] = set()
    for text in texts:
        fits = [
            number for number, group in enumerate(form.groups) if group and text in group[0].goals
        ]
        number = next((each for each in fits if each not in used), fits[0] if fits else None)
        plan.append(None if number is None else form.groups[number])
        if number is not None:
            used.add(number)
    open_ = plan.count(None)
    if len(used) == len(form.groups) and open_ <= (1 if form.rest else 0):
        return plan
    # Names that Lean makes up may differ; then the order tells.
    if len(new) == len(form.groups):
        return list(form.groups)
    if form.rest and len(new) == len(form.groups) + 1:
        return [None, *form.groups]
    return None


def _next_for(state: ProofState, todo: list[Unit]) -> Unit:
    """Take the tactic that is for the first goal: the next one, but for `case` in another order."""
    first = todo[0]
    if isinstance(first, Focus) and first.tag:
        name = (state.goals[0].name or "").split(".")
        for number, each in enumerate(todo):
            if not isinstance(each, Focus) or not each.tag:
                break
            if each.tag in (name[0], name[-1], state.goals[0].name):
                return todo.pop(number)
    return todo.pop(0)


def _is_named(goal: Goal, names: Sequence[str]) -> bool:
    return all(name == "_" or name in goal.names for name in names)


def _splits(text: str) -> bool:
    return _SPLITS.match(text) is not None and "<;>" not in text


def _arm(goal: Goal, name: str, focus: Focus) -> str:
    """A case of `induction … with`, named as the tactics below it name things."""
    hidden = [each for each in goal.names if "✝" in each]
    first = focus.units[0] if focus.units else None
    names: Sequence[str] = focus.names
    if not names and isinstance(first, Tactic) and first.head == "rename_i":
        names = first.text.split()[1:]
    spare = [_fresh(each.split("✝")[0], goal.names, names) for each in hidden]
    given = [*spare[: max(len(hidden) - len(names), 0)], *names]
    return " ".join(["|", name, *given, "=>", "?_"])


def _fresh(wish: str, taken: Sequence[str], more: Sequence[str]) -> str:
    wish = "ih" if wish.endswith("ih") or wish == "a" else wish
    name, number = wish, 1
    while name in taken or name in more:
        number += 1
        name = f"{wish}{number}"
    return name


def _brief(said: str) -> str:
    """The beginning of a message, without what differs from case to case."""
    return re.sub(r"[`'].*?[`']", "…", said.split("\n")[0])[:60]
