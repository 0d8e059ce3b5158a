"""The notebooks that are shipped run through, and show what they say they show."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
STATE = re.compile(r'<div class="leanbook lb-(\w+)')


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def test_there_is_a_tour() -> None:
    assert FOLDER / "00_tour.ipynb" in NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_are_kept_clean(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@pytest.fixture(scope="module")
def tour() -> list[Any]:
    """The cells of the tour, run."""
    notebook = read(FOLDER / "00_tour.ipynb")
    NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def html_of(cell: Any) -> str:
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)


def text_of(cell: Any) -> str:
    return "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


def test_only_the_cell_that_teaches_an_error_has_one(tour: list[Any]) -> None:
    for cell in tour:
        teaches = "raises-exception" in cell.metadata.get("tags", [])
        assert ("error" in STATE.findall(html_of(cell))) == teaches, cell.source
        assert not any(output.output_type == "error" for output in cell.outputs), cell.source


def test_every_result_is_there_as_text_too(tour: list[Any]) -> None:
    for cell in tour:
        for output in cell.outputs:
            # A progress bar is a widget, which has text of its own.
            if "data" in output and not any("widget-view" in kind for kind in output.data):
                assert {"text/html", "text/plain"} <= set(output.data), cell.source
                assert output.data["text/plain"].strip(), cell.source


def test_the_tour_shows_every_kind_of_result(tour: list[Any]) -> None:
    states = {state for cell in tour for state in STATE.findall(html_of(cell))}
    assert {"accepted", "open", "error", "axioms"} <= states
    shown = "\n".join(text_of(cell) for cell in tour)
    for text in ("5050", "[1, 4, 9]", "Try this: simp only", "⊢ 0 + (n + 1) = n + 1", "no goals"):
        assert text in shown
    assert "not_not_elim: axioms: " in shown
    assert "rests on axioms of its own: all_alike" in shown
