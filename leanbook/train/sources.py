"""Problems out of Lean files that are there already: the course's, the tests', the core's."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from leanbook.lean.environments import Environment
from leanbook.lean.session import Session
from leanbook.prover.pieces import likely_cuts
from leanbook.train.blocks import blank
from leanbook.train.problems import Problem

__all__ = ["Command", "Place", "commands", "exercises", "problem_of", "walk"]

_THEOREM = re.compile(
    r"\s*(?:@\[[^\]]*\]\s*)*(?:(?:private|protected|nonrec|noncomputable|public)\s+)*"
    r"(?:(?:theorem|lemma)\s+(?P<name>[^\s:({\[⦃]+)|(?P<example>example)(?!\w))"
)
_MOST_LINES = 80
_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"
_PROOF_ENDS = re.compile(r"^(?:termination_by|decreasing_by|where)\b", re.MULTILINE)


@dataclass(frozen=True)
class Command:
    """A command of a file.

    Args:
        text: Its source.
        problem: The theorem that it proves, under its own name; None if it is no theorem. Its
            preamble is empty.
    """

    text: str
    problem: Problem | None


@dataclass(frozen=True)
class Place:
    """A theorem in its place.

    Args:
        problem: The theorem with its proof; its preamble is empty.
        ground: The environment that it stands in. None: the one behind the problem's preamble.
        above: The text above it; empty where that is part of the library.
        name: For a theorem that the library has: its full name. Default: it has none.
    """

    problem: Problem
    ground: Environment | None
    above: str
    name: str = ""


def walk(session: Session, code: str, topic: str) -> Iterator[Place]:
    """The theorems of a file, each in the place where it stands.

    Args:
        session: Where the file is run; the session stays where it stands.
        code: The file's text.
        topic: The topic of its theorems.
    """
    here, above, waiting = Environment(), "", ""
    todo = list(commands(code, topic))
    last = max((n for n, each in enumerate(todo) if each.problem is not None), default=-1)
    for number, command in enumerate(todo[: last + 1]):
        text = waiting + command.text
        if number == last and not waiting and command.problem is not None:
            yield Place(command.problem, here, above)
            return  # what comes behind it is of no interest
        result = session.check(text, at=here)
        if result.environment is None:
            # It may be the first part of one command, such as `mutual … end`.
            waiting = text if text.count("\n") < _MOST_LINES else ""
            continue
        if command.problem is not None and not waiting:
            yield Place(command.problem, here, above)
        here, above, waiting = result.environment, above + text, ""


def commands(code: str, topic: str) -> Iterator[Command]:
    """The commands of a file, in order.

    Args:
        code: The file's text.
        topic: The topic of its theorems.

    Example:
        >>> [each.problem.proof for each in commands("theorem t : 1 = 1 := by\\n  rfl\\n", "x")]
        ['rfl']
    """
    cuts = [0, *likely_cuts(code), len(code)]
    for number in range(len(cuts) - 1):
        text = code[cuts[number] : cuts[number + 1]]
        if text.strip():
            yield Command(text, problem_of(text, topic, f"example_{number}"))


def problem_of(text: str, topic: str, example: str = "example_1") -> Problem | None:
    """A theorem with its proof.

    Args:
        text: The source of one command.
        topic: The theorem's topic.
        example: The name that an `example` gets.

    Returns:
        The problem; None if the command is no theorem. A proof in a form of its own (equations,
        `where`, `termination_by`) is left out.
    """
    plain = blank(text)
    found = _THEOREM.match(plain)
    if found is None:
        return None
    at = _assigned(plain, found.end())
    if at is None:
        return None
    name = found["name"] or example
    statement = f"theorem {name}{plain[found.end() : at].rstrip()}"
    proof = plain[at + 2 :].rstrip()
    if not plain.startswith(":=", at) or _PROOF_ENDS.search(proof):
        return Problem(topic, "", statement)
    if proof.strip() in ("sorry", "by sorry"):
        return Problem(topic, "", statement)
    if re.match(r"\s*by\b", proof):
        body = re.sub(r"\A\s*by\b", lambda by: " " * len(by[0].replace("\n", "")), proof)
        return Problem(topic, "", statement, _dedented(body))
    return Problem(topic, "", statement, _as_term(proof))


def _as_term(proof: str) -> str:
    """A term as a proof by tactics."""
    first, *rest = proof.strip().split("\n")
    return "\n".join([f"exact {first}", *(f"  {line}" for line in rest)])


def _dedented(body: str) -> str:
    """A block's lines, moved to the left margin."""
    lines = body.split("\n")
    if lines[0].strip():  # it begins behind `by`; what goes on below is further in
        rest = [line for line in lines[1:] if line.strip()]
        indent = min((len(line) - len(line.lstrip()) for line in rest), default=0)
        moved = [lines[0].strip(), *("  " + line[indent:] for line in lines[1:])]
        return "\n".join(line.rstrip() for line in moved)
    full = [line for line in lines if line.strip()]
    indent = min((len(line) - len(line.lstrip()) for line in full), default=0)
    return "\n".join(line[indent:].rstrip() for line in lines).strip("\n")


def _assigned(text: str, start: int) -> int | None:
    """Where the `:=` of a theorem stands, or its first equation; None if it has neither."""
    depth = 0
    inner = 0
    for found in re.finditer(
        r'"(?:\\.|[^"\\])*"|:=|\blet\b|\bhave\b|\n\s*\||.', text[start:], re.S
    ):
        sign = found[0]
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth -= 1
        elif depth == 0 and sign in ("let", "have"):
            inner += 1
        elif depth == 0 and sign == ":=":
            if inner == 0:
                return start + found.start()
            inner -= 1
        elif depth == 0 and sign[-1] == "|" and sign[0] == "\n":
            if re.search(r"\bmatch\b", text[start : start + found.start()]):
                continue
            return start + found.start()
    return None


def exercises(folder: Path) -> Iterator[Problem]:
    """The exercises of the course, with the solutions beside them.

    Args:
        folder: The course's folder: a file for each chapter, and the same below `solutions`.

    Returns:
        The problems; their preambles are what the chapter declares.
    """
    toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    for path in sorted(folder.glob("*.toml")):
        chapter = toml.loads(path.read_text(encoding="utf-8"))
        solved = folder / "solutions" / path.name
        solutions = toml.loads(solved.read_text(encoding="utf-8")) if solved.exists() else {}
        above = str(chapter.get("context", "")).strip("\n")
        for exercise in chapter.get("exercise", []):
            statement = str(exercise.get("statement", ""))
            own = str(exercise.get("context", "")).strip("\n")
            preamble = "\n".join(part for part in (above, own) if part)
            proof = solutions.get(exercise.get("id"))
            if statement.startswith("theorem ") and isinstance(proof, str):
                yield Problem(path.stem, preamble, statement.strip(), proof.strip("\n"))
