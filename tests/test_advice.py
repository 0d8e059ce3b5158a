"""What is added to Lean's messages."""

from __future__ import annotations

import pytest

from leanbook.lean.advice import advised, excerpt, is_elsewhere
from leanbook.lean.watch import out_of_time

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


def test_grind_without_its_arithmetic() -> None:
    text = "(kernel) unknown constant 'Int.Internal.Linear.Poly'"
    found = advised(message(text, 1, 2), ["  grind"])["data"]
    assert found.startswith(text)
    assert "try `omega`" in found
    assert advised(message(text, 1, 2), ["  other"])["data"] == text


def test_a_variable_that_stands_here_is_not_elsewhere() -> None:
    text = "Variable name `p` is not explicitly referenced.\n\nHint"
    assert not is_elsewhere(advised(message(text, 1, 11), LINES), LINES)
    assert is_elsewhere(advised(message(text, 1, 13), LINES), LINES)


def test_an_excerpt_goes_over_lines() -> None:
    assert excerpt(LINES, {"line": 1, "column": 33}, {"line": 2, "column": 4}) == "by\n  ri"


def test_a_missing_module_is_told_without_folders() -> None:
    text = (
        "unknown module prefix 'Mathlib'\n\nNo directory 'Mathlib' or file 'Mathlib.olean' in the "
        "search path entries:\n/home/me/core\n/usr/lib/lean"
    )
    found = advised(message(text, 1, 0), ["import Mathlib"])["data"]
    assert found.startswith("unknown module prefix 'Mathlib'\n\nThe embedded Lean has its own")
    assert "search path" not in found
    assert "/lib" not in found


def test_an_import_that_comes_late_belongs_into_the_first_text() -> None:
    text = "invalid 'import' command, it must be used in the beginning of the file"
    found = advised(message(text, 1, 0), ["import Mathlib"])["data"]
    assert found.startswith(text)
    assert "first text of a session" in found
    assert "%lean_reset" in found
    assert "project=FOLDER" in found


def test_a_time_limit_is_told_as_it_was_given() -> None:
    for given, told in ((1.99999, "2"), (2, "2"), (0.001, "0.001"), (1.5, "1.5"), (1800, "1800")):
        assert out_of_time(given) == f"stopped after {told} s, which is the time limit"
