"""Programs that take their arguments the other way round."""

from __future__ import annotations

import random

from leanbook.lean.session import Session
from leanbook.train.generators import functions
from leanbook.train.generators.orders import reordered, swapped
from leanbook.train.problems import Problem

PREAMBLE = """\
def glue {α : Type} : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => glue xs (x :: ys)

def addTo (k : Nat) : Nat → Nat → Nat
  | 0, m => k + m
  | n + 1, m => addTo k n (m + 1)
"""
STATEMENT = "theorem t {α : Type} (xs ys : List α) : (glue (glue xs []) ys).length = addTo 0 0 2"


def test_every_use_is_changed() -> None:
    found = swapped(
        Problem("", PREAMBLE, STATEMENT, "rw [glue]\nexact addTo 1 (addTo 2 3 4) 5"), "glue"
    )
    assert found is not None
    assert "  | ys, x :: xs => glue (x :: ys) xs\n" in found.preamble
    assert "(glue ys (glue [] xs)).length = addTo 0 0 2" in found.statement
    found = swapped(found, "addTo")
    assert found is not None
    assert "def addTo (k : Nat) : Nat → Nat → Nat\n  | m, 0 => k + m" in found.preamble
    assert "  | m, n + 1 => addTo k (m + 1) n" in found.preamble
    assert found.statement.endswith("= addTo 0 2 0")
    assert found.proof == "rw [glue]\nexact addTo 1 5 (addTo 2 4 3)"


def test_what_can_not_be_changed_is_left() -> None:
    assert swapped(Problem("", PREAMBLE, "theorem t : (glue [1]) = id"), "glue") is None
    assert swapped(Problem("", PREAMBLE, STATEMENT), "other") is None
    three = "def f : Nat → Nat → Nat → Nat\n  | 0, a, b => a\n  | n + 1, a, b => f n b a\n"
    assert swapped(Problem("", three, "theorem t : f 1 2 3 = 3"), "f") is None


def test_twice_is_what_it_was() -> None:
    problem = Problem("", PREAMBLE, STATEMENT, "simp [glue]")
    once = swapped(problem, "glue")
    assert once is not None
    assert swapped(once, "glue") == problem


def test_lean_takes_most_of_them() -> None:
    rng = random.Random(5)
    changed = accepted = 0
    with Session() as lean:
        for problem, _ in zip(functions.problems(rng), range(400), strict=False):
            other = reordered(problem, rng, 1.0)
            if other == problem or problem.proof is None or changed == 25:
                continue
            if lean.check(f"{problem.preamble}\n{problem.closed}", at=lean.environment).complete:
                changed += 1
                result = lean.check(f"{other.preamble}\n{other.closed}", at=lean.environment)
                accepted += result.complete
    assert changed == 25
    assert accepted >= 20
