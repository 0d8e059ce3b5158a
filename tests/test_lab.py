"""`leanbook lab`: notebooks are copied, never overwritten; run; and served to this computer."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat
import pytest

from leanbook import cli
from leanbook.commands import lab
from leanbook.errors import LeanbookError


def notebook(*cells: str) -> str:
    """A notebook of these code cells, as text."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    return nbformat.writes(book)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small notebooks in place of the shipped ones."""
    folder = tmp_path / "shipped"
    (folder / "images").mkdir(parents=True)
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / lab.TOUR).write_text(notebook("print(6 * 7)"))
    (folder / "01_more.ipynb").write_text(notebook("'more'"))
    (folder / "images" / "cell.svg").write_text("<svg/>")
    (folder / ".ipynb_checkpoints" / "old.ipynb").write_text("{}")
    monkeypatch.setattr(lab, "shipped", lambda: folder)
    return folder


def test_the_tour_is_shipped() -> None:
    assert (lab.shipped() / lab.TOUR).is_file()


def test_copies_once_and_never_overwrites(source: Path, tmp_path: Path) -> None:
    mine = tmp_path / "deep" / "mine"
    names = [path.relative_to(mine).as_posix() for path in lab.copy_notebooks(mine)]
    assert names == [lab.TOUR, "01_more.ipynb", "images/cell.svg"]
    (mine / lab.TOUR).write_text("my own work")
    (mine / "01_more.ipynb").unlink()
    assert lab.copy_notebooks(mine) == [mine / "01_more.ipynb"]
    assert (mine / lab.TOUR).read_text() == "my own work"


def test_a_link_is_not_followed(source: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / lab.TOUR).symlink_to(tmp_path / "elsewhere")
    lab.copy_notebooks(mine)
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_cannot_be_written(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LeanbookError, match="cannot be copied"):
        lab.copy_notebooks(tmp_path / "file")
    assert cli.main(["lab", str(tmp_path / "file")]) == 2
    assert "Next: name a folder" in capsys.readouterr().err


def test_files_are_counted(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(lab, "has_screen", lambda: False)
    monkeypatch.setattr(lab, "execute", lambda folder, name: True)
    mine = tmp_path / "mine"
    assert cli.main(["lab", "--execute", str(mine)]) == 0
    assert f"leanbook: 3 files copied to {mine}\n" in capsys.readouterr().err
    (mine / lab.TOUR).unlink()
    assert cli.main(["lab", "--execute", str(mine)]) == 0
    assert f"leanbook: 1 file copied to {mine}\n" in capsys.readouterr().err


def test_arguments_that_nobody_takes_are_refused(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(lab, "has_screen", lambda: False)
    mine = tmp_path / "mine"
    assert cli.main(["lab", "--execute", str(mine), "--bogus"]) == 2
    assert "--bogus" in capsys.readouterr().err
    assert not mine.exists()


def test_lost_notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lab, "__file__", str(tmp_path / "leanbook" / "commands" / "lab.py"))
    with pytest.raises(LeanbookError, match="missing"):
        lab.shipped()


def test_executes(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(lab, "has_screen", lambda: False)
    mine = tmp_path / "mine"
    assert cli.main(["lab", str(mine), "--execute"]) == 0
    done = nbformat.read(mine / lab.EXECUTED / lab.TOUR, as_version=4)
    assert done.cells[0].outputs[0].text == "42\n"
    assert (mine / lab.TOUR).read_text() == (source / lab.TOUR).read_text()
    err = capsys.readouterr().err
    assert "running 00_tour.ipynb (1 cells)" in err
    again = err.split("open them with: ")[1].strip()
    assert again.endswith(f"leanbook lab {mine}")
    monkeypatch.setenv("PATH", "")
    assert lab._again(mine) == f"{sys.executable} -m leanbook lab {mine}"
    assert f"leanbook lab {mine}" in err


def test_a_cell_that_fails(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(lab, "has_screen", lambda: False)
    (source / lab.TOUR).write_text(notebook("1 / 0", "print('not reached')"))
    assert cli.main(["lab", str(tmp_path / "mine"), "--execute"]) == 1
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err
    assert "00_tour.ipynb did not run through" in err


def test_a_file_that_is_no_notebook(source: Path, tmp_path: Path) -> None:
    (source / lab.TOUR).write_text("this is not JSON")
    lab.copy_notebooks(tmp_path / "mine")
    with pytest.raises(LeanbookError, match="is not a notebook"):
        lab.execute(tmp_path / "mine", lab.TOUR)


def test_the_transcript_shows_lean() -> None:
    cells = [
        nbformat.v4.new_code_cell("import leanbook"),
        nbformat.v4.new_code_cell(
            "%%lean\ntheorem a : p := h",
            outputs=[
                nbformat.v4.new_output("display_data", {"text/plain": "fine", "text/html": "<b>"}),
                nbformat.v4.new_output("stream", text="said\n"),
            ],
        ),
    ]
    assert lab._transcript(cells) == [
        *("", "  %%lean", "  theorem a : p := h", "  | fine", "  | said")
    ]


def test_the_command_of_jupyter(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    command = lab.jupyter_command(source, ["--no-browser", "--port=1234"])
    assert command[:3] == [sys.executable, "-m", "jupyterlab"]
    assert f"--LabApp.default_url=/lab/tree/{lab.TOUR}" in command
    assert "--ServerApp.ip=127.0.0.1" in command
    assert command[-2:] == ["--no-browser", "--port=1234"]
    assert "--allow-root" not in command
    command = lab.jupyter_command(source, ["--ip=0.0.0.0", "other.ipynb"])
    assert "--ServerApp.ip=127.0.0.1" not in command
    assert not [each for each in command if lab.TOUR in each]
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert lab.jupyter_command(source, []).count("--allow-root") == 1
    assert lab.jupyter_command(source, ["--allow-root"]).count("--allow-root") == 1


def test_a_screen_needs_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SSH_CONNECTION", "1")
    assert not lab.has_screen()
    monkeypatch.delenv("SSH_CONNECTION")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert not lab.has_screen()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not lab.has_screen()


@pytest.mark.timeout(120)
def test_serves_the_notebooks_to_this_computer(tmp_path: Path) -> None:
    folders = {
        name: str(tmp_path / name)
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "leanbook", "lab", str(tmp_path / "mine"), "--no-browser"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **folders},
    )
    assert server.stderr is not None
    try:
        address = None
        while address is None:
            line = server.stderr.readline()
            assert line, "the server ended"
            address = re.search(r"http://(\S+?):(\d+)/lab/tree/00_tour\.ipynb\?token=(\w+)", line)
        host, port, token = address.groups()
        assert host in ("localhost", "127.0.0.1")
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/api/contents/{lab.TOUR}?content=0",
            headers={"Authorization": f"token {token}"},
        )
        while True:  # the address is printed a moment before it answers
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    assert json.load(answer)["type"] == "notebook"
                break
            except urllib.error.URLError as error:
                if (
                    not isinstance(error.reason, ConnectionRefusedError)
                    or server.poll() is not None
                ):
                    raise
                time.sleep(0.1)
    finally:
        server.terminate()
        server.communicate(timeout=60)
