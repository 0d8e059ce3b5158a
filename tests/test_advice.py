"""What is added to Lean's messages."""

from __future__ import annotations

import pytest

from leanbook.lean.advice import advised, excerpt, is_elsewhere

LINES = ["theorem t (p q : Prop) : True := by", "  ring"]


def message(data: str, line: int, column: int) -> dict[str, object]:
    place = {"line": line, "column": column}
    end = {"line": line, "column": column + 1}
    return {"severity": "error", "pos": place, "endPos": end, "data": data}


@pytest.mark.parametrize("column", [2, 3, 6])
def test_a_tactic_of_mathlib_is_called_one(column: int) -> None:
    assert (
        "`ring` comes with Mathlib" in advised(message("unknown tactic", 2, column), LINES)["data"]
    )


def test_another_unknown_tactic_is_left_as_it_is() -> None:
    found = advised(message("unknown tactic", 1, 3), ["  rign"])
    assert found["data"] == "unknown tactic"
    assert advised(message("unknown tactic", 9, 0), LINES)["data"] == "unknown tactic"


def test_a_variable_that_stands_here_is_not_elsewhere() -> None:
    text = "Variable name `p` is not explicitly referenced.\n\nHint"
    assert not is_elsewhere(advised(message(text, 1, 11), LINES), LINES)
    assert is_elsewhere(advised(message(text, 1, 13), LINES), LINES)


def test_an_excerpt_goes_over_lines() -> None:
    assert excerpt(LINES, {"line": 1, "column": 33}, {"line": 2, "column": 4}) == "by\n  ri"
