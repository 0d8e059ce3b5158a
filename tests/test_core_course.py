"""The core library, as a course would use it: every theorem of `tests/course` is checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import leanbook as lb

COURSE = Path(__file__).with_name("course")
FILES = sorted(COURSE.glob("*.lean"))
STANDARD = {"propext", "Classical.choice", "Quot.sound"}


def theorems(path: Path) -> list[str]:
    """The names of the theorems that a file states."""
    return re.findall(r"^(?:@\[[^\]]*\] )?theorem (\S+)", path.read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session(timeout=120) as session:
        yield session


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_theorem_is_proved_from_the_three_axioms(path: Path, session: lb.Session) -> None:
    result = session.check(path.read_text("utf-8"))
    errors = [f"{m.line}:{m.column}: {m.text}" for m in result.messages if m.severity == "error"]
    assert not errors, "\n".join(errors)
    assert result.complete
    stated = theorems(path)
    assert len(result.axioms) >= len(stated), "a theorem is missing from the report"
    assert {axiom for used in result.axioms.values() for axiom in used} <= STANDARD


def test_the_course_has_three_hundred_theorems() -> None:
    assert sum(len(theorems(path)) for path in FILES) >= 300


def test_no_axiom_and_no_hole_in_the_core() -> None:
    core = Path(lb.__file__).parent / "lean" / "core"
    names = set()
    for path in core.rglob("*.lean"):
        code = re.sub(r"/-.*?-/", "", path.read_text("utf-8"), flags=re.DOTALL)
        names |= set(re.findall(r"^(?!unsafe)(?:[^\n]*\s)?axiom (\S+)", code, re.MULTILINE))
    assert names == {*STANDARD, "sorryAx"}  # what `sorry` stands for
