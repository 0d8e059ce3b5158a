"""Pieces of work, here and in several processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from leanbook.errors import LeanbookError
from leanbook.train import __main__
from leanbook.train.pool import results


class Doer:
    """Does as its pieces say, and writes down that it was closed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, piece: str, over: Callable[[], bool]) -> str | None:
        if piece == "die":
            os._exit(9)
        if piece == "fail":
            raise LeanbookError("This can't be done.", hint="leave it.")
        began = time.monotonic()
        while piece == "long" and not over():
            assert time.monotonic() - began < 30
            time.sleep(0.01)
        return None if over() else piece.upper()

    def close(self) -> None:
        (self._folder / "closed").touch()


@pytest.mark.parametrize("workers", [1, 2])
def test_all_is_done(workers: int, tmp_path: Path) -> None:
    make = partial(Doer, tmp_path)
    found = dict(results(make, ["a", "b", "c"], workers=workers))
    assert found == {"a": "A", "b": "B", "c": "C"}
    assert not list(results(make, ["a"], workers=workers, until=time.monotonic() - 1))
    soon = results(make, ["long"], workers=workers, until=time.monotonic() + 0.2)
    assert not list(soon)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_worker_says_what_is_wrong(workers: int, tmp_path: Path) -> None:
    with pytest.raises(LeanbookError, match=r"This can't be done\.\nNext: leave it\."):
        list(results(partial(Doer, tmp_path), ["fail", "long"], workers=workers))
    assert (tmp_path / "closed").exists()


def test_a_process_that_was_ended(tmp_path: Path) -> None:
    with pytest.raises(LeanbookError, match="fewer --workers"):
        list(results(partial(Doer, tmp_path), ["a", "die", "b"], workers=2))


def test_who_stops_early_stops_the_work(tmp_path: Path) -> None:
    found = results(partial(Doer, tmp_path), ["long", "a"], workers=2)
    assert next(found) == ("a", "A")
    began = time.monotonic()
    found.close()
    assert time.monotonic() - began < 20


ORPHANS = """\
import os, sys, time
from functools import partial
from pathlib import Path
from leanbook.train.pool import results

class Doer:
    def __init__(self, folder):
        self.folder = folder
    def run(self, piece, over):
        (self.folder / f"{os.getpid()}.pid").touch()
        while not over():
            time.sleep(0.01)
    def close(self):
        (self.folder / f"{os.getpid()}.closed").touch()

if __name__ == "__main__":
    list(results(partial(Doer, Path(sys.argv[1])), ["a", "b"], workers=2))
"""


def test_nobody_works_on_for_a_parent_that_is_dead(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(ORPHANS)
    with subprocess.Popen([sys.executable, str(script), str(tmp_path)]) as parent:
        until(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
        parent.kill()
    until(lambda: len(list(tmp_path.glob("*.closed"))) == 2)
    pids = [int(path.stem) for path in tmp_path.glob("*.pid")]
    until(lambda: not any(is_running(pid) for pid in pids))


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:  # in a container nobody may come to take away what has ended
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return sys.platform != "linux"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_command_that_is_told_to_end(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "waiting.py").write_text(
        "import os, time\n"
        "def add_arguments(parser): pass\n"
        f"def run(arguments): os.kill(os.getpid(), {int(number)}); time.sleep(60)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(__main__.COMMANDS, "wait", ("waiting", "wait"))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell's background has it
    try:
        assert __main__.main(["wait"]) == 130
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    assert "interrupted" in capsys.readouterr().err
