"""Answers: a text of somebody who was asked to prove a statement.

The text is a learner's, say: a theorem with its proof, and lemmas above it. `answer` has it checked
as any text is, and has each of its theorems judged as a proof of the statement that was asked for.
What that says is taken down in an environment that the text has never seen, so nothing that the
text declares can change what it means. With it comes what the text is made of, from Lean's own
syntax trees: its commands, and the tactics that ran.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from leanbook.lean.proof import Limit
from leanbook.lean.results import STANDARD_AXIOMS
from leanbook.lean.trust import Verdict, no_judge, verdict_of

if TYPE_CHECKING:
    from lean_interact.interface import CommandResponse

    from leanbook.lean.environments import Environment
    from leanbook.lean.results import CheckResult
    from leanbook.lean.session import Session

__all__ = ["Answer", "Declared", "Part", "Use", "answer"]

_WORD = re.compile(r"[^\W\d][\w'?]*")
# Words that begin a part of a tactic.
_NO_TACTICS = frozenset({"with", "at", "by", "using", "generalizing", "from", "only", "fun"})
_ANOTHER = "it proves another statement"


@dataclass(frozen=True)
class Use:
    """A tactic in a text.

    Args:
        name: What it is called, such as `simp?`.
        line: Its line, from 1.
        column: Its column, from 0, in code points.
        goal: The goal that it worked on, as Lean prints it. Default: not known.
    """

    name: str
    line: int
    column: int
    goal: str = ""


@dataclass(frozen=True)
class Part:
    """A command of a text.

    Args:
        kind: Lean's name for this kind of syntax.
        kinds: The kinds of all that it is made of.
        attributes: The words of its attributes.
        source: Its text.
    """

    kind: str
    kinds: frozenset[str]
    attributes: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Declared:
    """A theorem that a text declares.

    Args:
        name: Its full name.
        verdict: Whether it proves the statement that was asked for.
        same: Whether its statement is that one, whatever its proof is worth.
        source: Its text.
    """

    name: str
    verdict: Verdict
    same: bool
    source: str


@dataclass(frozen=True)
class Answer:
    """What there is to say about a text.

    Args:
        result: What Lean says about it.
        theorems: Its theorems, in order. Default: none.
        tactics: The tactics that ran in it, in order, each place once. Default: none.
        parts: Its commands, in order. Default: none.
        problem: Why the statement that was asked for is none. Default: it is one.
        unjudged: Why nobody could be asked. Default: the judge was.
        stopped: Whether the text was not run to its end. Default: it was.
    """

    result: CheckResult
    theorems: tuple[Declared, ...] = ()
    tactics: tuple[Use, ...] = ()
    parts: tuple[Part, ...] = field(default=(), repr=False)
    problem: str = ""
    unjudged: str = ""
    stopped: bool = False


def answer(
    session: Session,
    code: str,
    statement: str,
    *,
    at: Environment,
    allowed: Collection[str] = STANDARD_AXIOMS,
    timeout: float | Limit | None = Limit.SESSION,
) -> Answer:
    """Check a text that is to prove a statement.

    Args:
        session: The session that checks it; it stays where it stands.
        code: The text.
        statement: Lean source of one theorem that ends in `:= by sorry`.
        at: Where both are read.
        allowed: The axioms that a proof may rest on. Default: those of Lean's own library.
        timeout: How many seconds it may take; None for no limit. Default: the session's.

    Returns:
        What Lean and the judge say.

    Raises:
        SessionError: The session is closed, or Lean can't be started.

    Example:
        >>> from leanbook import Session
        >>> with Session() as s:
        ...     found = answer(s, "theorem t : 1 = 1 := rfl", "theorem t : 1 = 1 := by sorry",
        ...                    at=s.environment)
        ...     found.theorems[0].verdict.ok
        True
    """
    told: dict[str, Any] = {}

    def keep(response: CommandResponse) -> None:
        told.update(response.model_extra or {})
        told["tactics"] = [
            (str((step.model_extra or {}).get("keyword", "")), step.start_pos, step.goals)
            for step in response.tactics
        ]

    result = session._answer(code, statement, at, timeout, keep)
    if told.get("no_statement"):
        return Answer(result, problem=str(told["no_statement"]))
    if "answers" not in told:
        judged = session.status().engine == "frontend"
        unjudged = "" if judged else no_judge(session._which()).reason
        return Answer(result, unjudged=unjudged, stopped=not result.ok)
    data = code.replace("\r\n", "\n").encode("utf-8")
    theorems: list[Declared] = []
    for found in told["answers"]:
        verdict = verdict_of(found, allowed)
        same = found.get("refused") != _ANOTHER
        theorems.append(Declared(str(found["name"]), verdict, same, _cut(data, found)))
    return Answer(
        result,
        tuple(theorems),
        _uses(told["tactics"]),
        tuple(
            Part(
                str(each["kind"]),
                frozenset(map(str, each["parts"])),
                tuple(map(str, each["attributes"])),
                _cut(data, each),
            )
            for each in told.get("commands", ())
        ),
    )


def _uses(found: list[tuple[str, Any, str]]) -> tuple[Use, ...]:
    uses: dict[tuple[int, int], Use] = {}
    for keyword, place, goals in found:
        word = _WORD.match(keyword.strip())
        if word is not None and word.group() not in _NO_TACTICS:
            use = Use(word.group(), place.line, place.column, _first(goals))
            uses.setdefault((use.line, use.column), use)
    return tuple(uses[place] for place in sorted(uses))


def _first(goals: str) -> str:
    """The first of several goals, which stand below each other without an empty line."""
    lines = goals.split("\n")
    turn = next((index for index, line in enumerate(lines) if line.startswith("⊢")), len(lines))
    rest = lines[turn + 1 :]
    more = next((index for index, line in enumerate(rest) if line[:1] != " "), len(rest))
    return "\n".join(lines[: turn + 1 + more])


def _cut(data: bytes, place: dict[str, Any]) -> str:
    return data[place["from"] : place["to"]].decode("utf-8", "replace")
