"""Whether a text answers an exercise, and if not, what is missing.

The statement is the author's: it is read in the chapter's context alone, before the learner's text
has run, and the judge compares it as a term with what the learner's theorem says. So lemmas above
the theorem help, and nothing there can change what is to be proved. Which tactics were used is
asked of Lean's syntax trees; a word in a comment, a string or a name is no use of a tactic.
"""

from __future__ import annotations

import atexit
import re
import textwrap
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from leanbook.lean.proof import Limit
from leanbook.notebook.exercises.allowed import misused, strange
from leanbook.notebook.exercises.exercise import Exercise, ExerciseError, WrongAnswerError
from leanbook.notebook.exercises.hints import Fit, fitting
from leanbook.notebook.exercises.registry import rules_for
from leanbook.notebook.reading import notes

if TYPE_CHECKING:
    from leanbook.lean.answers import Answer, Declared
    from leanbook.lean.environments import Environment
    from leanbook.lean.goals import Goal
    from leanbook.lean.results import CheckResult
    from leanbook.lean.session import Session

__all__ = ["Grade", "Status", "check", "goals_on_the_way", "grade", "last_texts", "use_session"]

Status = Literal[
    "solved", "unfinished", "errors", "changed", "missing", "tactics", "axioms", "commands", "judge"
]
"""What an answer is: solved, or what keeps it from being that."""

last_texts: dict[str, str] = {}
"""The last text that a cell of this notebook was run with, by the exercise's id."""

_SORRY = "sorryAx"
_TOKENS = re.compile(
    r'"(?:\\.|[^"\\])*"|--[^\n]*|/-.*?-/|:=|[(\[{⟨⦃]|[)\]}⟩⦄]|\n\s*\||.', re.DOTALL
)
_BEGINS_PROOF = re.compile(r"\s*(:=|by(?![\w.'])|)")


@dataclass(frozen=True)
class Grade:
    """What was found about an answer.

    Args:
        ok: Whether it is right.
        status: What it is; see `Status`.
        reason: That in words, for the learner.
        exercise: What was to be solved.
        text: The answer.
        result: What Lean says about it. Default: it was not asked.
        axioms: The axioms that the proof rests on. Default: none.
        goals: What is left to be shown, as far as Lean tells. Default: nothing.
        fit: The hint that fits these goals. Default: none does.
        statements: What was asked, and what the answer states instead. Default: they agree.
        remarks: What else is to be said, a sentence each. Default: nothing.

    Example:
        >>> import leanbook as lb
        >>> lb.exercise("and_swap").check("intro h\\nsorry").status         # doctest: +SKIP
        'unfinished'
    """

    ok: bool
    status: Status
    reason: str
    exercise: Exercise = field(repr=False)
    text: str = field(repr=False)
    result: CheckResult | None = field(default=None, repr=False)
    axioms: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = field(default=(), repr=False)
    fit: Fit | None = field(default=None, repr=False)
    statements: tuple[str, str] | None = field(default=None, repr=False)
    remarks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.ok

    def __str__(self) -> str:
        return "\n".join([self.reason, *self.remarks])


def check(
    exercise: Exercise,
    text: str | None,
    session: Session | None = None,
    *,
    timeout: float | Limit | None = Limit.SESSION,
) -> Grade:
    """Say whether a text answers an exercise: see `Exercise.check`.

    Args:
        exercise: The exercise.
        text: The learner's text; None for what the exercise's cell was last run with.
        session: Whose Lean is used. Default: that of the exercises' cells in this notebook, or
            one that is kept for this.
        timeout: How many seconds it may take; None for no limit. Default: the session's.
    """
    if text is None:
        text = last_texts.get(exercise.id)
    if text is None:
        return Grade(False, "missing", f"There is no answer to {exercise.id} yet.", exercise, "")
    if not isinstance(text, str):
        raise ExerciseError(f"An answer must be a str, not {type(text).__name__}.")
    found = _asked(exercise, text, session or _kept_session(), timeout)
    return _Grader(exercise, text, found).grade()


def goals_on_the_way(exercise: Exercise, text: str, session: Session) -> tuple[Goal, ...]:
    """The goals that a learner sees who writes a text step by step.

    Args:
        exercise: The exercise.
        text: The text, finished or not.
        session: Whose Lean is used.

    Returns:
        The goals that the tactics worked on, and those that are left, in order and each once.
    """
    from leanbook.lean.goals import parse_goal

    found = _asked(exercise, text, session, Limit.SESSION)
    goals = [parse_goal(use.goal) for use in found.tactics if use.goal] + [*_open_goals(found)]
    return tuple(dict.fromkeys(goals))


def _asked(
    exercise: Exercise, text: str, session: Session, timeout: float | Limit | None
) -> Answer:
    """What Lean says about a text."""
    from leanbook.lean.answers import answer

    at = _ground(exercise, session)
    asked = f"{exercise.statement} := by sorry"
    found = answer(session, text, asked, at=at, timeout=timeout)
    if not (found.parts or found.result.ok or found.stopped or found.problem):
        # No command at all: then it is meant to be the proof alone.
        whole = _with_statement(exercise, text)
        found = answer(session, whole, asked, at=at, timeout=timeout)
    if found.problem:
        raise ExerciseError(
            f"The statement of the exercise {exercise.id!r} is refused: {found.problem}.",
            hint="whoever wrote the exercise has to mend it, or its context.",
        )
    return found


def grade(exercise: Exercise, text: str | None, session: Session | None = None) -> Grade:
    """Check an answer, and raise `WrongAnswerError` if it is not right: see `Exercise.grade`."""
    if text is None and exercise.id not in last_texts:
        raise WrongAnswerError(
            f"There is no answer to {exercise.id} yet.",
            hint=f"run the cell that begins with %%lean --exercise {exercise.id}.",
        )
    found = check(exercise, text, session)
    if found.ok:
        return found
    errors = "" if found.result is None else "\n".join(map(str, found.result.errors))
    raise WrongAnswerError(
        "\n".join(part for part in (f"{exercise.id}: {found}", errors) if part),
        hint="mend the proof and run its cell again; %hint helps.",
    )


class _Grader:
    """Looks at one answer from all sides."""

    def __init__(self, exercise: Exercise, text: str, found: Answer) -> None:
        self._exercise = exercise
        self._text = text
        self._found = found
        self._remarks: list[str] = []

    def grade(self) -> Grade:
        found, name = self._found, self._exercise.name
        barred = misused(found.tactics, found.parts, rules_for(self._exercise))
        if found.unjudged:
            return self._grade("judge", f"{found.unjudged[0].upper()}{found.unjudged[1:]}.")
        if (odd := strange(found.parts)) is not None:
            status, reason = odd
            return self._grade(status, reason)
        mine = next((each for each in found.theorems if each.name == name), None)
        if mine is None:
            return self._missing()
        if not mine.same:
            return self._changed(mine)
        if not found.result.ok:
            self._remarks += barred
            return self._grade("errors", _counted(len(found.result.errors)))
        if not mine.verdict.ok:
            self._remarks += barred
            return self._unproved(mine)
        axioms = mine.verdict.axioms
        if barred:
            return self._grade("tactics", " ".join(barred), axioms)
        rests = f"it rests on {', '.join(axioms)}" if axioms else "it rests on no axioms"
        return self._grade("solved", f"Solved and verified; {rests}.", axioms)

    def _missing(self) -> Grade:
        found, name = self._found, self._exercise.name
        if not found.result.ok:
            return self._grade("errors", _counted(len(found.result.errors)))
        start = f"Begin with `{self._exercise.statement} := by`."
        same = [each for each in found.theorems if each.same]
        if same and _is_example(same[0]):
            return self._grade(
                "missing", f"Give it its name: write `theorem {name}` in the place of `example`."
            )
        if same:
            return self._grade(
                "missing",
                f"The theorem is called `{same[0].name}` here; it has to be `{name}`.",
            )
        if not found.theorems:
            return self._grade("missing", f"There is no proof here yet. {start}")
        names = ", ".join(
            "an `example`" if _is_example(each) else f"`{each.name}`" for each in found.theorems
        )
        return self._grade("missing", f"There is no theorem `{name}` here, only {names}. {start}")

    def _changed(self, mine: Declared) -> Grade:
        asked, given = self._exercise.statement, _statement_of(mine.source)
        reason = "You changed the statement, so this proves something else."
        if asked.split() == given.split():
            reason = (
                "The statement reads as it should, but something above it in the cell changes "
                "what it means."
            )
        elif not self._found.result.ok:
            reason = "The statement is not the one that was asked for."
        return self._grade("changed", reason, statements=(asked, given))

    def _unproved(self, mine: Declared) -> Grade:
        verdict, result = mine.verdict, self._found.result
        strange = [axiom for axiom in verdict.axioms if axiom != _SORRY]
        if _SORRY in verdict.axioms:
            goals = sum(len(state.goals) for state in result.sorries)
            left = "one goal is" if goals == 1 else f"{goals} goals are"
            said = (
                f"Not finished yet: {left} left to prove."
                if goals
                else ("Not finished yet: it rests on a `sorry`.")
            )
            return self._grade("unfinished", said, verdict.axioms)
        status: Status = "axioms" if strange and "not allowed" in verdict.reason else "errors"
        return self._grade(
            status, f"The judge does not accept this proof: {verdict.reason}.", verdict.axioms
        )

    def _grade(
        self,
        status: Status,
        reason: str,
        axioms: Sequence[str] = (),
        *,
        statements: tuple[str, str] | None = None,
    ) -> Grade:
        goals = () if status == "solved" else _open_goals(self._found)
        return Grade(
            status == "solved",
            status,
            reason,
            self._exercise,
            self._text,
            self._found.result,
            tuple(axioms),
            goals,
            fitting(self._exercise, goals),
            statements,
            tuple(self._remarks),
        )


# -- the text -----------------------------------------------------------------------------------


def _is_example(theorem: Declared) -> bool:
    return theorem.name.rpartition(".")[2].startswith("_example")


def _with_statement(exercise: Exercise, text: str) -> str:
    """A theorem whose proof is the text."""
    begins = _BEGINS_PROOF.match(text)
    assert begins is not None
    if begins[1] == ":=":
        return f"{exercise.statement} {text.strip()}"
    if begins[1] == "by":
        return f"{exercise.statement} := {text.strip()}"
    return f"{exercise.statement} := by\n{textwrap.indent(textwrap.dedent(text).strip(), '  ')}"


def _statement_of(source: str) -> str:
    """The text of a theorem up to its proof."""
    depth = 0
    for token in _TOKENS.finditer(source):
        word = token.group()
        if word in "([{⟨⦃":
            depth += 1
        elif word in ")]}⟩⦄":
            depth -= 1
        elif depth == 0 and (word == ":=" or word.startswith("\n")) and word.strip():
            return source[: token.start()].rstrip()
    return source.rstrip()


def _open_goals(found: Answer) -> tuple[Goal, ...]:
    """What a learner has in front of him: goals of `sorry`s, and those where there are errors."""
    from leanbook.lean.goals import Goal, parse_goal

    goals: list[Goal] = []
    for note in notes(found.result):
        if note.kind not in ("error", "sorry"):
            continue
        shown = [part for part in note.parts if isinstance(part, Goal)]
        if not shown:
            # The message shows none: it is the one that the tactic there was to work on.
            here = (note.line, note.column)
            before = [use for use in found.tactics if (use.line, use.column) <= here]
            shown = [parse_goal(before[-1].goal)] if before and before[-1].goal else []
        goals += shown
    return tuple(goals)


def _counted(errors: int) -> str:
    return "Lean finds an error." if errors == 1 else f"Lean finds {errors} errors."


# -- the ground ---------------------------------------------------------------------------------

_grounds: weakref.WeakKeyDictionary[Session, dict[str, Environment]] = weakref.WeakKeyDictionary()
_lock = threading.Lock()
_sessions: list[Session] = []
_cells: list[weakref.ref[Session]] = []


def use_session(session: Session) -> None:
    """Check with this session where none is named, as long as it is open.

    The cells of exercises name theirs. So a notebook that is graded has one Lean process and not
    two, and both use the same Lean.

    Args:
        session: The session.
    """
    _cells[:] = [weakref.ref(session)]


def _kept_session() -> Session:
    """The session that checks where none is named."""
    from leanbook.lean.session import Session

    with _lock:
        near = _cells[0]() if _cells else None
        if near is not None and not near.closed:
            return near
        if not _sessions or _sessions[0].closed:
            session = Session()
            atexit.register(session.close)
            _sessions[:] = [session]
        return _sessions[0]


def _ground(exercise: Exercise, session: Session) -> Environment:
    """Where the statement is read: behind the context, and nothing else."""
    from leanbook.lean.environments import Environment

    known = _grounds.setdefault(session, {})
    if exercise.context not in known:
        # With a command in it, it is no empty text: what comes after it has no header of its own.
        result = session.check(f"{exercise.context}\nsection\nend", at=Environment())
        if result.environment is None:
            raise ExerciseError(
                f"The context of the exercise {exercise.id!r} has errors:\n{result}",
                hint="whoever wrote the exercise has to mend it.",
            )
        known[exercise.context] = result.environment
    return known[exercise.context]
