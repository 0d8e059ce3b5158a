"""`leanbook prove`, as a user runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leanbook.cli import main
from leanbook.lean.session import Session

GOOD = "theorem a (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry  -- here\n"
HALF = GOOD + "theorem no (p : Prop) : p := sorry\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "Good.lean"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def half(tmp_path: Path) -> Path:
    path = tmp_path / "Half.lean"
    path.write_text(HALF, "utf-8")
    return path


def test_the_finished_file_is_printed(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(good)]) == 0
    out, err = capsys.readouterr()
    before, after = GOOD.split("sorry")
    assert out.startswith(before)
    assert out.endswith(after)
    assert "sorry" not in out
    assert err.split("\n")[2].split()[:2] == ["a", "yes"]
    assert good.read_text("utf-8") == GOOD, "the file itself is not touched"


def test_what_is_left_is_told_by_the_exit_code(
    half: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prove", str(half), "--budget", "2"]) == 1
    out, err = capsys.readouterr()
    assert out.endswith("theorem no (p : Prop) : p := sorry\n")
    assert "1 of 2" in err


def test_json(half: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(half), "--budget", "2", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["proved", "total", "code", "theorems", "seconds"]
    row = ["name", "proved", "proof", "source", "attempts", "tokens", "seconds", "axioms"]
    assert [list(each) for each in found["theorems"]] == [row, row]
    assert (found["proved"], found["total"]) == (1, 2)
    assert [each["name"] for each in found["theorems"]] == ["a", "no"]
    assert [each["proved"] for each in found["theorems"]] == [True, False]
    assert found["code"].startswith("theorem a")


def test_an_output_file(good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "Done.lean"
    assert main(["prove", str(good), "-o", str(target)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert str(target) in err
    assert "sorry" not in target.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Done.lean", "Good.lean"]


def test_the_file_itself_if_it_is_named(good: Path) -> None:
    good.chmod(0o640)
    link = good.with_name("Link.lean")
    link.symlink_to(good.name)
    assert main(["prove", str(link), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert "sorry" not in good.read_text("utf-8")
    assert good.stat().st_mode & 0o777 == 0o640


def test_what_can_not_be_written_is_printed(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prove", str(good), "-o", str(tmp_path / "none" / "Done.lean")]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("theorem a")
    assert "cannot be written" in err


def test_a_mark_at_the_beginning_and_line_ends_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "Win.lean", tmp_path / "Out.lean"
    path.write_bytes(b"\xef\xbb\xbftheorem a : True := by\r\n  sorry\r\n")
    assert main(["prove", str(path), "-o", str(target)]) == 0
    assert target.read_bytes() == b"\xef\xbb\xbftheorem a : True := by\r\n  trivial\r\n"


def test_the_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leanbook", "prove", "-"],
        input=GOOD.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.decode().startswith("theorem a")


def test_an_interrupt_writes_what_is_proved(tmp_path: Path) -> None:
    half, target = tmp_path / "Half.lean", tmp_path / "Done.lean"
    endless = "theorem no (f : Nat → Nat) (a b : Nat) (xs ys : List Nat) :\n"
    endless += "    f (a + b) + ys.length = f (b + 1) + xs.length := sorry\n"
    half.write_text(GOOD + endless, "utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "leanbook", "prove", str(half), "-o", str(target), "--budget", "99"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    time.sleep(8)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all processes of the group
    _, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert "interrupted" in err
    assert "Traceback" not in err
    code = target.read_text("utf-8")
    assert code.count("sorry") == 1
    assert code.endswith(":= sorry\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"theorem a : 1 = 1 := by sorry\ntheorem b : 1 = 1 := nonsense\n", "2:21: error:"),
        (b"theorem a : 1 = 1 := by sorry\n\xff\n", "not valid UTF-8: byte 0xff in line 2"),
        (b"theorem a : 1 = 1 := by sorry\n\0\n", "NUL"),
    ],
)
def test_files_that_can_not_be_worked_on(
    data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Bad.lean"
    path.write_bytes(data)
    assert main(["prove", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_no_file_and_no_model(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(good) + "x"]) == 2
    assert "There is no file" in capsys.readouterr().err
    assert main(["prove", str(good.parent)]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert main(["prove", str(good), "--model", str(good)]) == 2
    assert capsys.readouterr().err.startswith("leanbook: ")


@pytest.mark.parametrize(
    "arguments", [["-k", "0"], ["--budget", "-1"], ["--budget", "nan"], ["--price", "1"]]
)
def test_bad_arguments(arguments: list[str], good: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["prove", str(good), *arguments])
    assert stopped.value.code == 2


def test_an_interrupt_while_all_is_closed_loses_nothing(
    good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Session) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "close", interrupted)
    assert main(["prove", str(good)]) == 130
    assert "sorry" not in capsys.readouterr().out
