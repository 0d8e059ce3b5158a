"""`leanbook bench`: that it measures and prints; what it finds belongs to the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import matplotlib.figure  # noqa: F401  (in a worker that has run browsers it ends CPython 3.11)
import pytest

from leanbook.bench import lean, prove
from leanbook.bench.kept import Kept
from leanbook.bench.plot import draw
from leanbook.bench.problemset import BenchProblem, problem_set
from leanbook.bench.prove import provers, report
from leanbook.bench.scores import Outcome, Scores, table
from leanbook.bench.table import Row, as_table, milliseconds
from leanbook.cli import main
from leanbook.errors import LeanbookError, ModelError
from leanbook.lean.goals import parse_goal
from leanbook.model.candidates import Model
from leanbook.prover.context import Context


def test_the_table_is_aligned() -> None:
    rows = [
        Row("one", "1 ms", "two: 2 ms", "at most 1", True, 0.5),
        Row("ein längerer Name", "3 ms"),
        Row("three", "4 ms", target="under 3 ms", met=False),
    ]
    lines = as_table(rows).splitlines()
    assert lines[0].split() == ["what", "measured", "against", "ratio", "target"]
    column = lines[0].index("measured")
    assert [line[column : column + 4] for line in lines[2:]] == ["1 ms", "3 ms", "4 ms"]
    assert lines[2].endswith("met")
    assert "0.50" in lines[2]
    assert lines[4].endswith("missed")


def test_durations_are_readable() -> None:
    assert [milliseconds(each) for each in (0.00123, 0.0456, 0.25, 2)] == [
        "1.23 ms",
        "45.6 ms",
        "250 ms",
        "2000 ms",
    ]


def test_an_unknown_benchmark(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "nonsense"]) == 2
    assert "lean" in capsys.readouterr().err


def test_the_lean_benchmark_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = {"CELLS": 12, "HUNDRED": 6, "BACK": 5, "DEPTH": 3, "COLD_RUNS": 1}
    small |= {"CHECKS": 5, "STEPS": 5, "ROUNDS": 1, "WARM_UP": 1}
    for name, value in small.items():
        monkeypatch.setattr(lean, name, value)
    assert main(["bench", "lean"]) == 0
    printed = capsys.readouterr()
    for what in ("cold", "warm", "frontend alone", "5 cells back", "depth 3", "HTML", "memory"):
        assert what in printed.out
    assert "preparing" in printed.err


# -- bench prove, without a search -------------------------------------------------------------


def scores(prover: str, *attempts: int | None) -> Scores:
    """What a prover did: for each problem in which attempt it was proved."""
    outcomes = [
        Outcome(
            BenchProblem("logic", 1, "g", f"t{number}", "", f"theorem t{number} : True", "trivial"),
            attempt,
            seconds=0.5 * number,
            checks=9,
            out_of_time=attempt is None,
        )
        for number, attempt in enumerate(attempts, 1)
    ]
    return Scores(prover, outcomes)


def test_what_provers_did_in_a_table() -> None:
    told = table([scores("rules", 1, None, 2, 16), scores("model", None)])
    first, second = told.split("\n\n")
    heads, _, rules, model = (line.split() for line in first.splitlines())
    assert heads[:4] == ["prover", "tried", "pass@1", "pass@2"]
    assert rules == ["rules", "4", "25.0%", "50.0%", "50.0%", "50.0%", "75.0%", "1.50", "25.0%"]
    assert model == ["model", "1", *["0.0%"] * 5, "nan", "100.0%"]
    logic = second.splitlines()[3].split()
    assert logic[:3] == ["rules", "75%", "-"], "of arithmetic nothing was tried, which is not 0 %"


def test_provers_take_turns() -> None:
    tried: list[tuple[str, int]] = []

    def run(name: str) -> Iterator[Outcome]:
        for number, outcome in enumerate(scores(name, 1, 1, 1).outcomes):
            if name == "broken" and number == 1:
                raise ModelError("no memory")
            tried.append((name, number))
            yield outcome

    names = ["rules", "broken", "both"]
    results = [Scores(name) for name in names]
    said: list[str] = []
    prove._take_turns(list(zip(results, map(run, names), strict=True)), 3, said.append)
    assert [name for name, number in tried if number == 0] == names
    assert [name for name, number in tried if number == 1] == ["both", "rules"]
    assert [name for name, number in tried if number == 2] == ["rules", "both"]
    assert [len(each.outcomes) for each in results] == [3, 1, 3]
    assert "no memory" in said[0]
    assert "3 of 3 problems; proved: rules 100%, both 100%" in said[1]


def test_who_proposes_what() -> None:
    goal = parse_goal("n : Nat\n⊢ twice n = n + n")
    context = Context.of("theorem twice_eq (n : Nat) : twice n = n + n := rfl\n")
    tactics = {
        each.name: [candidate.tactic for candidate in each.proposer.on_goal(goal, context)]
        for each in provers(cast(Model, object()))
    }
    assert tactics["fixed list"] == list(prove.FIXED)
    assert tactics["model"] == [], "not even what the text above suggests"
    assert "rw [twice_eq]" in tactics["rules"]
    assert tactics["rules + model"] == tactics["rules"]


@pytest.mark.parametrize("named", ["abc", "0", "-1", ""])
def test_every_so_many_problems(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(prove.EVERY, named)
    with pytest.raises(LeanbookError, match="every fifth"):
        prove.measure([].append)


def test_provers_are_compared_on_what_both_have_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After Ctrl-C the last one has tried fewer, which need not be as hard as the others."""
    monkeypatch.setattr(prove, "PLOT", tmp_path / "plot.svg")
    alone = scores("rules", 1, None, None, None)
    share, more = report([alone, scores("rules + model", 1, 1)], [].append)
    assert share.what == "proved by rules and model, 2 theorems"
    assert (share.measured, share.met) == ("100.0%", True)
    assert (more.measured, more.against, more.met) == ("100.0%", "50.0%", True)
    assert "2 theorems" in more.what
    assert report([alone], [].append) == []
    assert report([alone, scores("rules + model")], [].append) == []
    assert "25.0%" in capsys.readouterr().out


def test_who_proves_nothing_is_drawn_too(tmp_path: Path) -> None:
    path = tmp_path / "plot.svg"
    draw([scores("rules", 1, None, 3), scores("model", None, None)], path, 20.0)
    assert "<svg" in path.read_text(encoding="utf-8")


# -- what was found before is kept -------------------------------------------------------------


SETTING: dict[str, object] = {"model": "tiny", "seconds": 20.0}


def test_what_was_found_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "prove.jsonl"
    rules, both = scores("rules", 1, None).outcomes, scores("both", 2, 16).outcomes
    rules[0] = replace(rules[0], proof=("intro h", "exact ⟨h, rfl⟩"), sources="rule:intro")
    problems = [each.problem for each in rules]
    names = ["rules", "both"]
    kept = Kept(path, SETTING, problems, names)
    assert kept.outcomes == {"rules": [], "both": []}
    for first, second in zip(rules, both, strict=True):
        kept.add({"rules": first, "both": second})
    assert Kept(path, SETTING, problems, names).outcomes == {"rules": rules, "both": both}
    with pytest.raises(LeanbookError, match="measured with "):
        Kept(path, {**SETTING, "model": "another"}, problems, names)
    with pytest.raises(LeanbookError, match="measured with "):
        Kept(path, SETTING, problems, ["rules"])
    with pytest.raises(LeanbookError, match="that is no outcome"):
        Kept(path, SETTING, problems[:1], names)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text + text.splitlines()[-1] + "\n",  # a problem twice
        lambda text: text.replace('"both": {', '"model": {'),
        lambda text: text.replace('"attempt": 1', '"attempt": "1"'),
        lambda text: text[:-20],
        lambda text: "no such thing\n",
    ],
)
def test_a_file_that_is_no_such_file(spoil: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "prove.jsonl"
    names = ["rules", "both"]
    outcome = scores("rules", 1).outcomes[0]
    kept = Kept(path, SETTING, [outcome.problem], names)
    kept.add({"rules": outcome, "both": outcome})
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(LeanbookError, match=r"prove\.jsonl") as caught:
        Kept(path, SETTING, [outcome.problem], names)
    assert "LEANBOOK_BENCH_KEEP" in str(caught.value)


def test_a_file_that_there_can_not_be(tmp_path: Path) -> None:
    with pytest.raises(LeanbookError, match="folder that does not exist"):
        Kept(tmp_path / "no" / "prove.jsonl", SETTING, [], [])
    with pytest.raises(LeanbookError, match="can't be gone on with"):
        Kept(tmp_path, SETTING, [], [])
    outcome = scores("rules", 1).outcomes[0]
    kept = Kept(tmp_path / "prove.jsonl", SETTING, [outcome.problem], ["rules"])
    (tmp_path / "prove.jsonl").mkdir()
    with pytest.raises(LeanbookError, match="can't be written"):
        kept.add({"rules": outcome})


def test_a_measurement_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a model, on two problems; Ctrl-C comes after the first."""
    path = tmp_path / "prove.jsonl"
    problems = problem_set("logic")[:2]
    monkeypatch.setattr(prove, "problem_set", lambda: problems)
    monkeypatch.setattr(prove, "PLOT", tmp_path / "plot.svg")
    monkeypatch.setenv(prove.KEEP, str(path))
    said: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(prove, "_search", interrupted_after(prove._search, 3))
        prove.measure(said.append)
    assert any("interrupted" in each for each in said)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2
    capsys.readouterr()
    prove.measure(said.append)
    assert "1 of 2 problems were tried before" in said
    assert any(each.startswith("2 of 2 problems") for each in said)
    told = capsys.readouterr().out.splitlines()
    assert next(line.split()[:2] for line in told if line.startswith("rules")) == ["rules", "2"]
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3


def interrupted_after(search: Callable[..., Outcome], count: int) -> Callable[..., Outcome]:
    """A search that is interrupted by Ctrl-C after so many calls."""
    calls = iter(range(count))

    def searched(*args: object) -> Outcome:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return search(*args)

    return searched
