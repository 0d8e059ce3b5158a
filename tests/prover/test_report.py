"""pass@k and the tables of a report."""

from __future__ import annotations

import json
import math
from itertools import combinations

import pytest

from leanbook.prover.report import (
    KS,
    LeftAlone,
    ProofReport,
    TheoremReport,
    estimate,
    pass_at_k,
)


@pytest.mark.parametrize("n", range(1, 9))
def test_pass_at_k_is_the_share_of_choices_with_a_success(n: int) -> None:
    for c in range(n + 1):
        for k in range(1, n + 1):
            choices = list(combinations([True] * c + [False] * (n - c), k))
            expected = sum(any(choice) for choice in choices) / len(choices)
            assert pass_at_k(n, c, k) == pytest.approx(expected, abs=1e-12)


def test_pass_at_k_of_many_attempts_neither_overflows_nor_drifts() -> None:
    found = pass_at_k(100_000, 3, 16)
    exact = 1 - math.comb(99_997, 16) / math.comb(100_000, 16)
    assert found == pytest.approx(exact, rel=1e-9)


def test_fewer_attempts_than_k_say_nothing() -> None:
    assert pass_at_k(4, 4, 8) is None
    assert pass_at_k(0, 0, 1) is None


@pytest.mark.parametrize(("n", "c", "k"), [(3, 4, 1), (3, -1, 1), (3, 1, 0)])
def test_impossible_numbers_are_refused(n: int, c: int, k: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        pass_at_k(n, c, k)


def test_all_attempts_made_all_count() -> None:
    outcomes = [True] + [False] * 15
    assert estimate(outcomes, stopped=False) == {k: pytest.approx(k / 16) for k in KS}


def test_what_the_end_of_the_time_cut_off_does_not_count() -> None:
    found = estimate([False, True, None, True], stopped=False)
    assert found == {1: 0.5, 2: 1.0, 4: None, 8: None, 16: None}


def test_attempts_that_a_success_ends_count_in_their_order() -> None:
    outcomes = [False, True, *[None] * 14]
    assert estimate(outcomes, stopped=True) == {1: 0.0, 2: 1.0, 4: 1.0, 8: 1.0, 16: 1.0}
    # The third came first; nothing is known of the first two.
    found = estimate([None, None, True, None], stopped=True)
    assert found == {1: None, 2: None, 4: 1.0, 8: None, 16: None}
    found = estimate([False, None, None, None], stopped=True)
    assert found == {1: 0.0, 2: None, 4: None, 8: None, 16: None}


@pytest.mark.parametrize("stopped", [True, False])
def test_the_estimate_is_without_bias(stopped: bool) -> None:
    """The mean over all ways that four attempts can go is the true pass@k."""
    chance = 0.3
    mean = dict.fromkeys((1, 2, 4), 0.0)
    for bits in range(16):
        outcomes: list[bool | None] = [bool(bits >> i & 1) for i in range(4)]
        weight = math.prod(chance if each else 1 - chance for each in outcomes)
        if stopped and any(outcomes):  # nothing is made after the first success
            first = outcomes.index(True)
            outcomes[first + 1 :] = [None] * (3 - first)
        found = estimate(outcomes, stopped=stopped)
        for k in mean:
            value = found[k]
            assert value is not None
            mean[k] += weight * value
    for k, value in mean.items():
        assert value == pytest.approx(1 - (1 - chance) ** k)


def theorem(name: str, *, proved: bool, **other: object) -> TheoremReport:
    values: dict[str, object] = {
        "name": name,
        "line": 3,
        "holes": 1,
        "proved": proved,
        "proof": "simp" if proved else None,
        "source": "rule:simp" if proved else None,
        "attempts": 2,
        "tokens": 20,
        "prompt_tokens": 100,
        "seconds": 0.25,
        "checks": 7,
        "axioms": ("propext",) if proved else ("sorryAx",),
        "cost": 0.5,
        "pass_at": {1: 0.5 if proved else 0.0, 2: 1.0 if proved else 0.0, 4: None},
    }
    return TheoremReport(**{**values, **other})  # pyright: ignore[reportArgumentType]


REPORT = ProofReport(
    "theorem a : 1 = 1 := by simp\n",
    (theorem("a", proved=True), theorem("b", proved=False, note="too hard")),
    1.5,
    problems=("the model failed: it died",),
)


def test_sums() -> None:
    assert (REPORT.proved, REPORT.total, REPORT.complete) == (1, 2, False)
    assert (REPORT.tokens, REPORT.prompt_tokens, REPORT.checks) == (40, 200, 14)
    assert REPORT.cost == pytest.approx(1.0)
    assert REPORT.pass_at == {1: 0.25, 2: 0.5, 4: None, 8: None, 16: None}


def test_no_price_no_cost() -> None:
    report = ProofReport("", (theorem("a", proved=True, cost=None),), 0.1)
    assert report.cost is None
    assert "cost" not in str(report)


def test_a_sorry_that_was_left_alone_is_not_complete() -> None:
    left = LeftAlone(4, 15, "g", "Nat")
    report = ProofReport("", (theorem("a", proved=True),), 0.1, (left,))
    assert report.proved == report.total == 1
    assert not report.complete
    assert "4:15: the sorry in g stands for a value of type Nat" in str(report)


def test_the_table() -> None:
    lines = str(REPORT).split("\n")
    assert lines[0].split() == [
        "theorem", "proved", "source", "attempts", "tokens", "checks", "seconds", "cost",
        "pass@1", "pass@2",
    ]  # fmt: skip
    assert lines[2].split() == [
        "a", "yes", "rule:simp", "2", "20", "7", "0.25", "0.5000", "0.50", "1.00",
    ]  # fmt: skip
    assert lines[5].split()[:6] == ["in", "all", "1", "of", "2", "4"]
    assert lines[6] == "note: b: too hard"
    assert lines[7] == "problem: the model failed: it died"
    assert not any(line != line.rstrip() for line in lines)


def test_a_report_of_nothing() -> None:
    report = ProofReport("def a := 1", (), 0.1)
    assert report.complete
    assert str(report) == "There is no sorry to fill."
    assert report.to_frame().empty
    assert report.pass_at == dict.fromkeys(KS)


def test_the_json_has_the_keys_that_were_promised() -> None:
    found = json.loads(json.dumps(REPORT.as_dict()))
    assert list(found) == ["proved", "total", "code", "theorems", "seconds"]
    assert list(found["theorems"][0]) == [
        "name", "proved", "proof", "source", "attempts", "tokens", "seconds", "axioms",
    ]  # fmt: skip
    assert found["theorems"][1]["proof"] is None


def test_the_frame() -> None:
    frame = REPORT.to_frame()
    assert list(frame["name"]) == ["a", "b"]
    assert frame["pass@1"].mean() == pytest.approx(0.25)
    assert frame["pass@16"].isna().all()
    assert frame["cost"].sum() == pytest.approx(1.0)
    assert frame["proved"].dtype == bool


def test_names_and_words_make_no_rows_of_their_own() -> None:
    row = theorem("«a\nb  yes\x1b[2J»", proved=False, note="line\nb  yes", source="model:\x1b[1A")
    text = str(ProofReport("", (row,), 1.0, problems=("said\nin all  1 of 1",)))
    assert "\x1b" not in text
    assert not [line for line in text.split("\n") if line.startswith(("b ", "in all  1"))]
    assert "  in all  1 of 1" in text.split("\n")
