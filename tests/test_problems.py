"""The problems of `leanbook bench prove`: that they are many, differ, and can be proved."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from leanbook.bench.problemset import LEVELS, TOPICS, BenchProblem, problem_set, read
from leanbook.bench.prove import provers, run
from leanbook.errors import LeanbookError
from leanbook.lean.session import Session

_AXIOMS = {"propext", "Classical.choice", "Quot.sound"}
_WORD = re.compile(r"[\w'.]+")
_LONGEST = 160
"""Signs of a line: a model writes no longer tactics."""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session() as session:
        yield session


def _groups(problems: list[BenchProblem]) -> Iterator[list[BenchProblem]]:
    for _, group in itertools.groupby(problems, key=lambda each: (each.topic, each.group)):
        yield list(group)


def _source(problem: BenchProblem) -> str:
    lines = [f"  {line}" if line else "" for line in problem.proof.split("\n")]
    return "\n".join([f"{problem.statement} := by", *lines])


def test_there_are_enough_of_every_kind() -> None:
    problems = problem_set()
    assert len(problems) >= 210
    topics = Counter(each.topic for each in problems)
    assert set(topics) == set(TOPICS)
    assert min(topics.values()) >= 42
    kinds = Counter((each.topic, each.level) for each in problems)
    assert all(kinds[topic, level] >= 10 for topic in TOPICS for level in LEVELS)


def test_no_two_are_the_same() -> None:
    problems = problem_set()
    assert not [name for name, count in Counter(p.name for p in problems).items() if count > 1]
    what = Counter(
        (" ".join(each.statement.replace(each.name, "", 1).split()), each.group)
        for each in problems
    )
    assert not [said for said, count in what.items() if count > 1]


def test_no_proof_needs_another_problem() -> None:
    problems = problem_set()
    names = {each.name for each in problems}
    for each in problems:
        assert not names & set(_WORD.findall(each.proof)), each.name
        assert "sorry" not in each.ground + each.proof, each.name
        assert max(map(len, each.proof.split("\n"))) <= _LONGEST, each.name


def test_every_proof_is_taken(session: Session) -> None:
    for group in _groups(problem_set()):
        source = "\n".join([group[0].ground, *map(_source, group)])
        result = session.check(source)
        assert not result.errors, (group[0].topic, group[0].group, result.errors[0].text)
        assert result.complete, (group[0].topic, group[0].group)
        for each in group:
            assert set(result.axioms[each.name]) <= _AXIOMS, each.name


def test_a_ground_that_is_wrong_is_named(session: Session) -> None:
    text = (
        '-- group broken\ndef two : Nat := "two"\n'
        "-- level 1\ntheorem two_is_two : two = two := by\n  rfl\n"
    )
    with pytest.raises(LeanbookError, match="broken"):
        list(run(provers(None)[0], list(read("arithmetic", text)), session, None, seconds=1))


def test_a_statement_that_is_wrong_is_named(session: Session) -> None:
    text = '-- group fine\n-- level 1\ntheorem stray : 1 = "one" := by\n  rfl\n'
    with pytest.raises(LeanbookError, match="stray"):
        list(run(provers(None)[0], list(read("arithmetic", text)), session, None, seconds=1))


def test_a_text_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="arithmetic"):
        list(read("arithmetic", "-- level 1\nlemma two : 2 = 2 := by\n  rfl\n"))
    with pytest.raises(ValueError, match="cooking"):
        problem_set("cooking")
