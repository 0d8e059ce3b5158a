"""A file is written as a whole, or what lay there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanbook.whole_file import whole_file


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_lay_there_stays_whole(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "kept.json"
    path.write_text("before")

    def write() -> None:
        with whole_file(path) as part:
            part.write_text("half of")
            raise error

    with pytest.raises(error):
        write()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_text("before")
    with whole_file(path) as part:
        part.write_text("after")
        assert path.read_text() == "before"
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_written(tmp_path: Path) -> None:
    """A writer that makes no file has not kept its word, and that is told."""
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "kept.json"):
        pass
