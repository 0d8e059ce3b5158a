"""Generated problems: the same seed gives the same ones, and Lean takes their proofs."""

from __future__ import annotations

import importlib
import random
from collections.abc import Iterator
from itertools import islice

import pytest

from leanbook import Session
from leanbook.train.generators.filling import family
from leanbook.train.problems import Problem

TOPICS = ("logic", "arithmetic", "lists", "functions", "types")
COUNT = 20


def problems(topic: str, seed: int) -> list[Problem]:
    """So many problems of a topic that have a proof."""
    module = importlib.import_module(f"leanbook.train.generators.{topic}")
    found = (each for each in module.problems(random.Random(seed)) if each.proof is not None)
    return list(islice(found, COUNT))


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session(timeout=120) as lean:
        yield lean


@pytest.mark.parametrize("topic", TOPICS)
def test_deterministic_and_various(topic: str) -> None:
    first = problems(topic, 3)
    assert first == problems(topic, 3)
    assert len({each.statement for each in first}) >= COUNT * 0.8
    assert {each.topic for each in first} == {topic}


def test_a_family_may_have_nothing_above_it() -> None:
    sums = family("sums", "===\ntheorem $t ($n : Nat) : $n + 0 = $n\n===\nrfl")
    found = sums.problem("arithmetic", random.Random(2))
    assert found.preamble == ""
    assert found.statement.endswith("+ 0 = k")
    assert found.proof == "rfl"


@pytest.mark.parametrize("topic", TOPICS)
def test_lean_takes_most(session: Session, topic: str) -> None:
    taken = [
        session.check(f"{each.preamble}\n\n{each.closed}").complete for each in problems(topic, 11)
    ]
    assert sum(taken) >= COUNT * 0.8
