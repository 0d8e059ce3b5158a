"""`leanbook check` as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "theorem good (p : Prop) (h : p) : p := h\n"
BAD = "theorem bad (p q : Prop) (h : p) : q :=\n  h\n"
OPEN = "theorem open_ (p : Prop) (h : p) : p := by\n  sorry\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in {"Good.lean": GOOD, "Bad.lean": BAD, "Open.lean": OPEN}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "leanbook", "check", *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
    )


def test_a_good_file(files: Path) -> None:
    done = check(files, "Good.lean")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 file, 0 errors, 0 warnings, 0 sorries" in done.stderr
    assert "Lean 4.35.0, embedded" in done.stderr


def test_errors_have_their_place(files: Path) -> None:
    done = check(files, "Good.lean", "Bad.lean")
    assert done.returncode == 1
    first, *rest = done.stdout.splitlines()
    assert first.startswith("Bad.lean:2:2: error: ")
    assert all(line.startswith("  ") or not line for line in rest)
    assert "2 files, 1 error" in done.stderr


def test_a_sorry_is_a_warning_unless_it_is_forbidden(files: Path) -> None:
    allowed = check(files, "Open.lean")
    assert allowed.returncode == 0
    assert allowed.stdout.startswith("Open.lean:1:8: warning: ")
    assert "1 sorry" in allowed.stderr
    forbidden = check(files, "Open.lean", "--no-sorry")
    assert forbidden.returncode == 1
    assert "Open.lean:2:2: error: sorry" in forbidden.stdout
    assert "⊢ p" in forbidden.stdout
    assert check(files, "Good.lean", "--no-sorry").returncode == 0


def test_files_do_not_see_each_other(files: Path) -> None:
    (files / "Uses.lean").write_text("#check good\n", encoding="utf-8")
    assert check(files, "Good.lean", "Uses.lean").returncode == 1


def test_json(files: Path) -> None:
    done = check(files, "--json", "Good.lean", "Bad.lean", "Open.lean")
    assert done.returncode == 1
    good, bad, open_ = json.loads(done.stdout)
    keys = {"ok", "complete", "lean", "engine", "messages", "sorries", "axioms", "seconds"}
    assert set(good) == set(bad) == set(open_) == keys
    assert (good["ok"], good["complete"], good["messages"]) == (True, True, [])
    assert (good["lean"], good["engine"]) == ("4.35.0", "frontend")
    assert good["axioms"] == {"good": []}
    assert (bad["ok"], bad["complete"]) == (False, False)
    message = bad["messages"][0]
    assert set(message) == {"severity", "line", "column", "end_line", "end_column", "text"}
    assert (message["severity"], message["line"], message["column"]) == ("error", 2, 2)
    assert (open_["ok"], open_["complete"]) == (True, False)
    assert open_["sorries"] == [{"line": 2, "column": 2, "goals": ["p : Prop\nh : p\n⊢ p"]}]
    assert open_["axioms"] == {"open_": ["sorryAx"]}


def test_json_with_no_sorry(files: Path) -> None:
    done = check(files, "--json", "--no-sorry", "Open.lean")
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)
    assert found["ok"] is False
    assert any(each["severity"] == "error" for each in found["messages"])


def test_the_standard_input(tmp_path: Path) -> None:
    assert check(tmp_path, "-", text=GOOD).returncode == 0
    done = check(tmp_path, "-", text=BAD)
    assert done.returncode == 1
    assert done.stdout.startswith("-:2:2: error: ")


def test_unreadable_files_do_not_stop_the_others(files: Path) -> None:
    (files / "latin.lean").write_bytes("-- caf\xe9\n".encode("latin-1"))
    (files / "nul.lean").write_bytes(b"theorem t : True :=\n trivial\0\n")
    done = check(files, "nowhere.lean", str(files), "latin.lean", "nul.lean", "Bad.lean")
    assert done.returncode == 2
    assert "there is no file nowhere.lean" in done.stderr
    assert "is a folder" in done.stderr
    assert "latin.lean is not valid UTF-8" in done.stderr
    assert "line 1" in done.stderr
    assert "nul.lean has a NUL byte in line 2" in done.stderr
    assert "Bad.lean:2:2: error: " in done.stdout
    assert "Traceback" not in done.stderr


def test_an_unreadable_file_in_json(files: Path) -> None:
    done = check(files, "--json", "nowhere.lean", "Good.lean")
    assert done.returncode == 2
    missing, good = json.loads(done.stdout)
    assert missing["ok"] is False
    message = missing["messages"][0]
    assert (message["severity"], message["text"]) == ("error", "there is no file nowhere.lean")
    assert (message["line"], message["column"]) == (None, None)  # there is no such place
    assert good["ok"] is True


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "W.lean").write_bytes(b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
    done = check(tmp_path, "W.lean")
    assert done.returncode == 1
    assert done.stdout.startswith("W.lean:2:2: error: ")


def test_a_time_limit(tmp_path: Path) -> None:
    (tmp_path / "E.lean").write_text(
        "example : True := by\n  repeat (have h := trivial)\n  trivial\n", encoding="utf-8"
    )
    done = check(tmp_path, "--timeout", "1", "E.lean")
    assert done.returncode == 1
    assert "stopped after" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--timeout", "-1", "x.lean"],
        ["--timeout", "soon", "x.lean"],
        ["--toolchain", "/nowhere", "x.lean"],
        ["--project", "/nowhere", "x.lean"],
    ],
)
def test_what_cannot_be_run(tmp_path: Path, arguments: list[str]) -> None:
    done = check(tmp_path, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr


def test_axioms_that_are_not_leans_own_are_told(tmp_path: Path) -> None:
    source = tmp_path / "Cheat.lean"
    source.write_text("axiom cheat : False\ntheorem one_is_two : 1 = 2 := cheat.elim\n")
    done = check(tmp_path, "Cheat.lean")
    assert (done.returncode, done.stdout) == (0, "Cheat.lean: note: one_is_two rests on cheat\n")
