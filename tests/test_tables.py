"""Tables of plain text."""

from __future__ import annotations

from leanbook.tables import printable, table_lines


def test_columns_are_aligned() -> None:
    rows = [["what", "size"], ["a", "1"], ["all of it", "12"]]
    assert table_lines(rows, left=(0,), rules=(1, 2)) == [
        "what       size",
        "---------  ----",
        "a             1",
        "---------  ----",
        "all of it    12",
    ]


def test_short_rows_and_marks_over_letters() -> None:
    """A row may end early; a mark over a letter takes no place of its own."""
    lines = table_lines([["o\u0308l", "x"], ["abc"], ["ab", "y"]], rules=())
    assert lines == ["o\u0308l   x", "abc", "ab   y"]
    assert table_lines([]) == []


def test_names_can_not_move_the_cursor() -> None:
    assert printable("a\x1b[2J\nb∀") == "a?[2J?b∀"
    assert len(printable("x" * 500)) == 100
