"""The course: each exercise has a solution that the judge accepts, with the tactics taught so far.

A solution stands in `leanbook/notebook/course/solutions`, in a file of the same name as the
chapter's, under the exercise's id: the proof alone, or a whole cell.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import leanbook as lb
from leanbook.lean.tactic_docs import TACTICS
from leanbook.notebook.exercises import registry
from leanbook.notebook.exercises.exercise import Exercise

COURSE = Path(registry.__file__).resolve().parents[1] / "course"
NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
EXERCISES = {
    each.id: (each, Path(chapter.source).name)
    for chapter in registry.chapters()
    for each in chapter.exercises
}

_toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")


def solutions(name: str) -> dict[str, str]:
    """The solutions to a chapter's exercises, by their ids."""
    return _toml.loads((COURSE / "solutions" / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as running:
        yield running


@pytest.mark.parametrize("name", sorted(file.name for file in COURSE.glob("*.toml")))
def test_a_chapter_and_its_solutions_belong_together(name: str) -> None:
    ids = {id_ for id_, (_, file) in EXERCISES.items() if file == name}
    assert set(solutions(name)) == ids


@pytest.mark.parametrize("chapter", registry.chapters(), ids=lambda chapter: chapter.title)
def test_what_a_chapter_teaches_are_tactics(chapter: lb.Chapter) -> None:
    assert set(chapter.unlocks) <= set(TACTICS)
    for exercise in chapter.exercises:
        assert set(exercise.without) <= set(TACTICS), exercise.id
        assert exercise.text, exercise.id
        assert exercise.hints, exercise.id


@pytest.mark.parametrize("chapter", registry.chapters(), ids=lambda chapter: chapter.title)
def test_a_chapter_goes_from_easy_to_hard(chapter: lb.Chapter) -> None:
    levels = [exercise.level for exercise in chapter.exercises]
    assert len(levels) >= 8
    assert levels == sorted(levels)
    assert levels[0] == 1
    assert levels[-1] == 3


@pytest.mark.parametrize("chapter", registry.chapters(), ids=lambda chapter: chapter.title)
def test_the_notebook_asks_what_the_file_says(chapter: lb.Chapter) -> None:
    file = (NOTEBOOKS / Path(chapter.source).name).with_suffix(".ipynb")
    cells = [
        ("".join(cell["source"]), cell["metadata"].get("tags"))
        for cell in json.loads(file.read_text("utf-8"))["cells"]
    ]
    asked = [
        (above, text)
        for (above, _), (text, tags) in pairwise(cells)
        if text.startswith("%%lean --exercise ") and not tags
    ]
    assert asked == [
        (
            f"**{each.title}{'' if each.title[-1] in '?!' else '.'}** {each.text}",
            f"%%lean --exercise {each.id}\n{each.start}",
        )
        for each in chapter.exercises
    ]


@pytest.mark.parametrize("id_", EXERCISES)
def test_the_solution_is_accepted(session: lb.Session, id_: str) -> None:
    exercise, file = EXERCISES[id_]
    grade = exercise.check(solutions(file)[id_], session)
    assert grade.ok, f"{grade}\n{grade.result}"


@pytest.mark.parametrize("id_", EXERCISES)
def test_what_a_learner_begins_with_is_unfinished(session: lb.Session, id_: str) -> None:
    exercise: Exercise = EXERCISES[id_][0]
    grade = exercise.check(exercise.start, session)
    assert grade.status == "unfinished"
    assert len(grade.goals) == 1
