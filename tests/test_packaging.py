"""What is shipped: the wheel has everything that is not Python too, and versions agree."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import leanbook
from leanbook.lean import corebuild, corecache, toolchain

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names in the wheel that is built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = folder.glob("*.whl")
    assert file.name == f"leanbook-{leanbook.__version__}-py3-none-any.whl"
    return zipfile.ZipFile(file).namelist()


def test_the_wheel_is_whole(wheel: list[str]) -> None:
    names = set(wheel)
    assert {"leanbook/py.typed", "leanbook/_notebooks/00_tour.ipynb"} <= names
    for module in corebuild.find_modules(corecache.SOURCES):
        assert module.path.relative_to(ROOT).as_posix() in names
    for name in ("LICENSE", "NOTICE"):
        assert f"leanbook-{leanbook.__version__}.dist-info/licenses/{name}" in names


def test_the_wheel_has_the_extension_of_jupyterlab(wheel: list[str]) -> None:
    folder = f"leanbook-{leanbook.__version__}.data/data/share/jupyter/labextensions/leanbook"
    names = {name.removeprefix(f"{folder}/") for name in wheel if name.startswith(folder)}
    assert {"package.json", "install.json", "static/abbreviations.json"} <= names
    own = ROOT / "leanbook" / "notebook" / "labextension"
    described = json.loads((own / "package.json").read_text(encoding="utf-8"))
    assert described["version"] == leanbook.__version__
    assert described["jupyterlab"]["_build"]["load"] in names
    assert {f"static/{file.name}" for file in (own / "static").iterdir()} <= names


def test_the_wheel_has_no_waste(wheel: list[str]) -> None:
    assert len(wheel) == len(set(wheel))
    assert not [name for name in wheel if re.search(r"\.(olean|ilean|pyc)$|\.ipynb_", name)]
    assert not [name for name in wheel if name.startswith("tests/")]


def test_the_pin_is_the_same_everywhere() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pins = set(re.findall(rf'"{toolchain.WHEEL}==([\d.]+);', project))
    assert pins == {toolchain.WHEEL_VERSION}
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert f"Lean {toolchain.LEAN_VERSION}" in notice
    assert f"`{toolchain.WHEEL}` {toolchain.WHEEL_VERSION}" in notice


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {leanbook.__version__}" in text


def test_ci_runs_what_the_readme_says() -> None:
    command = "python3 tests/run.py"
    assert f"\n{command}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith(command)
