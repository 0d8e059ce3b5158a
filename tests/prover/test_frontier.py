"""In which order a search goes on: nodes by rules and by a model in turns, slow rules later."""

from __future__ import annotations

from typing import Any, cast

from leanbook.prover.candidates import Candidate
from leanbook.prover.frontier import AGAIN, Frontier, Late, Node

STATE = cast(Any, None)
"""What order there is has nothing to do with the proof state."""


def node(number: int, priority: float, *sources: str) -> Node:
    return Node(priority, number, STATE, (), priority, sources, iter(()))


def candidate(source: str, tactic: str = "simp") -> Candidate:
    return Candidate(source, tactic, 1.0)


def test_best_first_and_both_kinds_in_turns() -> None:
    frontier = Frontier()
    for number, (priority, source) in enumerate(
        ((1.0, "rule:simp"), (3.0, "rule:omega"), (2.0, "rule:rfl"), (9.0, "model:a"))
    ):
        frontier.push(node(number, priority, "rule:intro", source))
    assert [each.number for each in frontier.best(3)] == [3, 0, 2]
    assert [frontier.pop().number for _ in range(4)] == [3, 0, 2, 1]
    assert not frontier


def test_a_kind_that_has_run_out_costs_the_other_no_turn() -> None:
    frontier = Frontier()
    for number in range(3):
        frontier.push(node(number, float(number)))
    assert [frontier.pop().number for _ in range(3)] == [0, 1, 2]
    frontier.push(node(3, 1.0, "model:a"))
    frontier.push(node(4, 0.0))
    assert {frontier.pop().number, frontier.pop().number} == {3, 4}


def test_a_node_that_comes_back_is_worse() -> None:
    one = node(0, 1.0)
    one.again()
    assert one.priority == 1.0 + AGAIN


def test_a_slow_rule_has_a_share_of_the_time() -> None:
    late = Late()
    late.spend("rule:grind", 0.4)
    assert not late.is_costly("rule:grind"), "half a second is free"
    late.spend("rule:grind", 0.4)
    assert late.is_costly("rule:grind")
    for _ in range(100):
        late.spend("rule:simp", 0.02)
        late.spend("model:a", 0.9)
    assert not late.is_costly("rule:simp"), "it is quick"
    assert not late.is_costly("model:a")
    assert not late.is_costly("rule:omega")


def test_what_is_put_off_waits_for_what_is_better() -> None:
    late = Late()
    one = node(0, 1.0)
    late.push(one, candidate("rule:simp"))
    assert late.due(node(1, 1.0 + AGAIN / 2), last=True) is None
    assert late.due(node(2, 2.0 + AGAIN), last=False) == ("rule:simp", False)
    assert late.due(None, last=False) == ("rule:simp", False)
    assert late.pop(("rule:simp", False)) == (one, candidate("rule:simp"))
    assert late.due(None, last=True) is None


def test_what_took_too_long_waits_for_time_enough() -> None:
    late = Late()
    late.spend("rule:omega", 0.4)
    late.push(node(0, 1.0), Candidate("rule:omega", "omega", 1.0, seconds=None))
    late.spend("model:a", 20.0)
    assert late.due(node(1, 99.0), last=True) is None
    assert late.due(None, last=True) == ("rule:omega", True)
    late.spend("model:a", 50.0)
    assert late.due(node(1, 99.0), last=True) == ("rule:omega", True)


def test_what_costs_too_much_comes_only_when_nothing_else_is_left() -> None:
    late = Late()
    late.spend("rule:grind", 10.0)
    late.push(node(0, 1.0), candidate("rule:grind"))
    assert late.due(node(1, 99.0), last=True) is None
    assert late.due(None, last=False) is None
    assert late.due(None, last=True) == ("rule:grind", False)
