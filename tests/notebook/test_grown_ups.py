"""The notebooks for those who know Lean or machine learning: what they say is what they show."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from leanbook.lean import corecache, toolchain

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"

LEAN = """#!/bin/sh
export LEAN_PATH="$LEAN_PATH:{core}" LEAN_WORKER_PATH="{lean}"
exec "{real}" "$@"
"""
LAKE = """#!/bin/sh
export LEAN_PATH="$PWD/.lake/build/lib/lean"
case "$1" in
env) shift; exec "$@" ;;
build)
  mkdir -p "$LEAN_PATH/Sums"
  for module in Sums/Basic Sums; do
    "{lean}" -R . -o "$LEAN_PATH/$module.olean" "$module.lean" || exit 1
  done
  echo "Build completed successfully." ;;
esac
"""


def run(name: str, folder: Path) -> Iterator[tuple[str, Any]]:
    """Run a notebook; for each code cell its id, and its outputs as text."""
    notebook = nbformat.read(FOLDER / name, as_version=4)
    NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    ).execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert not any(output.output_type == "error" for output in cell.outputs), cell.source
            texts = [
                output.get("text") or output.get("data", {}).get("text/plain", "")
                for output in cell.outputs
            ]
            yield cell.id, "".join(texts)


def test_a_proof_is_explored_to_its_end(tmp_path: Path) -> None:
    shown = dict(run("11_explore.ipynb", tmp_path))
    assert "without a model" in shown["who-1"]
    assert "closes" not in shown["first-1"]  # as the text says of rules
    assert "rfl   (rule:rfl)" in shown["errors-1"]
    assert "⊢ p ++ q = q" in shown["tree-1"]
    assert "Accepted" in shown["tree-3"]
    assert "ih : run (p ++ q) stack = run q (run p stack)\n⊢ run (p ++ q) (step" in shown["tree-5"]
    assert shown["tree-7"].count("closes the goal") == 2
    assert "proved, and verified once more as a whole" in shown["tree-9"]
    assert shown["script-1"].startswith("True")
    assert "run_append: axioms: propext; verified" in shown["main-1"]
    assert shown["main-5"].count("closes the goal") == 3
    first, second = shown["prove-1"].split("in all", 1)
    assert "run_append       yes" in first
    assert "2 of 2" in second
    answers = [line.split()[0] for line in shown["judge-1"].splitlines() if line[:1].strip()]
    assert answers == ["no", "no", "no", "no", "no", "yes"]
    assert "compile_correct: axioms: propext; verified" in shown["end-1"]


@pytest.fixture
def elan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where elan keeps its Leans. There is none to be had here: the embedded one stands in for it,
    and a script for `lake`, which compiles the two modules and sets LEAN_PATH."""
    core = corecache.ensure_core()
    real = corecache.executable(toolchain.embedded())
    home = tmp_path / "elan"
    folder = home / "toolchains" / "leanprover--lean4---v4.35.0" / "bin"
    folder.mkdir(parents=True)
    lean, lake = folder / "lean", folder / "lake"
    lean.write_text(LEAN.format(core=core, lean=lean, real=real))
    lake.write_text(LAKE.format(lean=lean))
    for script in (lean, lake):
        script.chmod(0o755)
    monkeypatch.setenv("ELAN_HOME", str(home))
    return home


def test_a_project_with_a_lean_of_its_own(elan: Path, tmp_path: Path) -> None:
    shown = dict(run("12_project.ipynb", tmp_path))
    assert "Lean 4.35.0 (project), because the project's lean-toolchain" in shown["which-1"]
    assert "unknown module prefix 'Sums'" in shown["embedded-1"]
    assert "exit code 1" in shown["embedded-1"]
    assert shown["embedded-3"].count("accepted") == 2
    assert "Build completed" in shown["open-1"]
    assert "import Sums: no complaints" in shown["open-3"]
    assert "Lean 4.35.0, project" in shown["open-3"]
    assert "5050" in shown["cells-1"]
    assert "accepted; not judged" in shown["cells-1"]
    assert shown["same-1"].strip().endswith("True")
    # What the next cell says that one would read here is what one reads.
    assert f"sumTo_one {shown['weaker-3'].strip()}" in shown["weaker-1"]
    assert "⊢ n < n + 1" in shown["config-1"]
    assert "Lean works here" in shown["doctor-1"]


def test_measuring_without_matplotlib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture itself is drawn where all notebooks are run; here it can't be."""
    hidden = tmp_path / "hidden" / "matplotlib"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ImportError('hidden by a test')\n")
    path = os.pathsep.join(filter(None, [str(hidden.parent), os.environ.get("PYTHONPATH")]))
    monkeypatch.setenv("PYTHONPATH", path)
    shown = dict(run("13_measure.ipynb", tmp_path))
    assert "pip install matplotlib" in shown["load"]
    assert "12 theorems" in shown["set-1"]
    assert "6 of 12" in shown["list-2"]
    assert "pass@1: 0." in shown["dice-3"]
    rows = [line.split()[-3:] for line in shown["estimator-1"].splitlines() if " of 6" in line]
    assert len(rows) == 3
    assert "left out" in shown["model-1"]
    assert "95 % interval" in shown["noise-3"]
    assert "dice" in shown["plot-1"]
    assert "with matplotlib this is a picture" in shown["plot-2"]
