"""Each hint for a goal is reached: by a learner's answer that is unfinished or fails.

The partial answers stand in `partials`, in a file of the same name as the chapter's. A table is
called as the exercise; `when` says which of its hints for goals is to be shown, counted from 1, and
`names` what the learner calls what has another name in the hint.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import leanbook as lb
from leanbook.notebook.exercises.exercise import Chapter, Exercise
from leanbook.notebook.exercises.files import PLACES
from leanbook.notebook.exercises.registry import chapters

PARTIALS = Path(__file__).parent / "partials"
COURSE = [chapter for chapter in chapters() if chapter.source.startswith("leanbook/")]

_toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as running:
        yield running


def partials(chapter: Chapter) -> dict[str, list[dict[str, Any]]]:
    """The partial answers to a chapter's exercises, by their ids."""
    return _toml.loads((PARTIALS / Path(chapter.source).name).read_text("utf-8"))


def filled(hint: str, names: Mapping[str, str]) -> str:
    """A hint with the learner's names."""
    return PLACES.sub(
        lambda place: names.get(place[1], place[1]) if place[1] else place.group()[0], hint
    )


@pytest.mark.parametrize("chapter", COURSE, ids=lambda chapter: chapter.title)
def test_there_is_a_partial_answer_for_each_hint(chapter: Chapter) -> None:
    found = partials(chapter)
    for exercise in chapter.exercises:
        reached = {partial["when"] for partial in found.pop(exercise.id, [])}
        assert reached == set(range(1, len(exercise.when) + 1)), exercise.id
    assert not found, "partial answers to exercises that are not there"


@pytest.mark.parametrize("chapter", COURSE, ids=lambda chapter: chapter.title)
def test_a_partial_answer_is_shown_its_hint(session: lb.Session, chapter: Chapter) -> None:
    exercises: dict[str, Exercise] = {each.id: each for each in chapter.exercises}
    for id_, tried in partials(chapter).items():
        for partial in tried:
            exercise = exercises[id_]
            grade = exercise.check(partial["proof"], session)
            where = f"{id_}:\n{partial['proof']}\n{grade}\n{grade.result}"
            assert grade.status in ("unfinished", "errors"), where
            assert grade.fit is not None, where
            wanted = filled(exercise.when[partial["when"] - 1].hint, partial.get("names", {}))
            assert grade.fit.text == wanted, where
