"""The problems that provers are measured on: statements of five topics and three levels.

Each topic is a Lean file in `problems/`. A line `-- group NAME` begins a group: what stands below
it, up to the first problem, is the ground that its problems stand on, definitions and theorems. A
line `-- level N` begins a problem: a theorem with a proof, so that nobody has to wonder whether it
can be proved. A problem never sees another one, nor any proof but those of its ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["LEVELS", "TOPICS", "BenchProblem", "problem_set"]

TOPICS = ("logic", "arithmetic", "lists", "functions", "types")
LEVELS = (1, 2, 3)
"""1: a step or two; 2: several, or an induction; 3: a lemma, a generalisation or an idea."""

_FOLDER = Path(__file__).parent / "problems"
_MARK = re.compile(r"^-- (?P<what>group|level) (?P<value>\S+)[ \t]*\n", re.MULTILINE)
_THEOREM = re.compile(
    r"\A(?P<statement>theorem (?P<name>\S+).*?):= by\n(?P<proof>  .*)\Z", re.DOTALL
)


@dataclass(frozen=True)
class BenchProblem:
    """One problem.

    Args:
        topic: One of `TOPICS`.
        level: 1, 2 or 3; see `LEVELS`.
        group: The group that it belongs to.
        name: The theorem's name; no two problems share one.
        ground: Lean source that stands before it.
        statement: `theorem NAME binders : type`, without `:=`.
        proof: A block of tactics that proves it.
    """

    topic: str
    level: int
    group: str
    name: str
    ground: str
    statement: str
    proof: str

    @property
    def open(self) -> str:
        """The theorem with its proof left out, as Lean source."""
        return f"{self.statement} := by sorry"


def problem_set(topic: str | None = None) -> list[BenchProblem]:
    """The problems, in order.

    Args:
        topic: Only those of this topic. Default: all.

    Raises:
        ValueError: There is no such topic.

    Example:
        >>> {each.level for each in problem_set("logic")}
        {1, 2, 3}
    """
    if topic is not None and topic not in TOPICS:
        raise ValueError(f"there is no topic {topic!r}; there are {', '.join(TOPICS)}")
    topics = TOPICS if topic is None else (topic,)
    return [
        problem
        for each in topics
        for problem in read(each, (_FOLDER / f"{each}.lean").read_text(encoding="utf-8"))
    ]


def read(topic: str, text: str) -> Iterator[BenchProblem]:
    """The problems of a text.

    Args:
        topic: Its topic.
        text: The text, in the form that this module's docstring tells.

    Raises:
        ValueError: A problem is not of that form.
    """
    marks = list(_MARK.finditer(text))
    group, ground = "", ""
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        body = text[mark.end() : end].strip()
        if mark["what"] == "group":
            group, ground = mark["value"], body
            continue
        found = _THEOREM.match(body)
        if found is None or mark["value"] not in "123":
            raise ValueError(f"{topic}: this is no problem:\n{body[:200]}")
        proof = re.sub(r"^  ", "", found["proof"], flags=re.MULTILINE)
        statement = found["statement"].strip()
        yield BenchProblem(
            topic, int(mark["value"]), group, found["name"], ground, statement, proof
        )
