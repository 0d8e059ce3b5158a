"""`leanbook bench`: that it measures and prints; what it finds belongs to the machine."""

from __future__ import annotations

import pytest

from leanbook.bench import lean
from leanbook.bench.table import Row, as_table, milliseconds
from leanbook.cli import main


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
