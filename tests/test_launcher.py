"""The launcher: Lean runs as a program does, by its entry point and step by step."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import tiny

from leanbook.lean import launcher
from leanbook.lean.toolchain import LAUNCHER, LEAN_VERSION, embedded

GOOD = "theorem again : Truth := truth\n"
BAD = "theorem wrong : Falsity := truth\n"


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.compiled(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(params=[False, True], ids=["entry point", "by steps"])
def by_steps(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_version(core: Path, by_steps: bool) -> None:
    done = tiny.run_lean(core, "--version", by_steps=by_steps)
    assert done.returncode == 0
    assert f"version {LEAN_VERSION}," in done.stdout


def test_a_good_file_passes_and_a_bad_one_fails(core: Path, tmp_path: Path, by_steps: bool) -> None:
    good, bad = tmp_path / "good.lean", tmp_path / "bad.lean"
    good.write_text(GOOD)
    bad.write_text(BAD)
    done = tiny.run_lean(core, str(good), by_steps=by_steps)
    assert (done.returncode, done.stdout) == (0, "")
    done = tiny.run_lean(core, str(bad), by_steps=by_steps)
    assert done.returncode == 1
    assert f"{bad}:1:27: error: " in done.stdout
    assert "Falsity" in done.stdout


def test_json_and_stdin(core: Path, by_steps: bool) -> None:
    done = tiny.run_lean(core, "--json", "--stdin", "-j2", text=BAD, by_steps=by_steps)
    message = json.loads(done.stdout.splitlines()[0])
    assert message["severity"] == "error"
    assert message["pos"] == {"line": 1, "column": 27}


def test_names_need_not_be_ascii(core: Path, tmp_path: Path, by_steps: bool) -> None:
    file = tmp_path / "Größe ∀ 'x'.lean"
    file.write_text("theorem größe₁ : Truth := truth\n#print größe₁\n", encoding="utf-8")
    done = tiny.run_lean(core, str(file), by_steps=by_steps)
    assert done.returncode == 0
    assert "theorem größe₁ : Truth" in done.stdout


def test_compiling_and_importing(core: Path, tmp_path: Path, by_steps: bool) -> None:
    (tmp_path / "Mine.lean").write_text(GOOD)
    flags = ["-R", str(tmp_path), "-o", str(tmp_path / "Mine.olean")]
    flags += [f"--i={tmp_path / 'Mine.ilean'}", str(tmp_path / "Mine.lean")]
    done = tiny.run_lean(core, *flags, by_steps=by_steps)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "Mine.ilean").read_text())["module"] == "Mine"
    # LEAN_PATH is a list, as for the real program.
    done = tiny.run_lean(
        Path(f"{core}:{tmp_path}"), "--stdin", text="import Mine\n#print again", by_steps=by_steps
    )
    assert "theorem again : Truth" in done.stdout


def test_both_ways_compile_to_the_same_bytes(core: Path, tmp_path: Path) -> None:
    (tmp_path / "Mine.lean").write_text(GOOD)
    results = []
    for by_steps in (False, True):
        target = tmp_path / f"{by_steps}.olean"
        done = tiny.run_lean(
            core, "-o", str(target), "Mine.lean", by_steps=by_steps, folder=tmp_path
        )
        assert done.returncode == 0
        results.append(target.read_bytes())
    assert results[0] == results[1]


@pytest.mark.parametrize("args", [["nowhere.lean"], ["--no-such-option"], ["-D"], ["--threads"]])
def test_what_cannot_be_done_is_an_error(core: Path, by_steps: bool, args: list[str]) -> None:
    done = tiny.run_lean(core, *args, by_steps=by_steps)
    assert done.returncode == 1
    assert done.stderr.strip()


def test_unknown_library(tmp_path: Path) -> None:
    broken = tmp_path / "libleanshared.so"
    broken.write_bytes(b"this is not a library")
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), str(broken), "--version"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert f"cannot start Lean from {broken}" in done.stderr


def test_no_library_named() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER)], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr.strip()) == (2, launcher.USAGE)


def test_an_interrupt_ends_it(core: Path) -> None:
    child = subprocess.Popen(
        embedded().command("--server"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    with child:
        request = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
        child.stdin.write(f"Content-Length: {len(request)}\r\n\r\n{request}".encode())
        child.stdin.flush()
        assert child.stdout.readline().startswith(b"Content-Length")  # it is up, and waits for us
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=60) == -signal.SIGINT


def test_the_option_table_is_leans_own(core: Path) -> None:
    help_text = tiny.run_lean(core, "--help").stdout
    documented = set(re.findall(r"--([A-Za-z][\w-]*)", help_text)) - {"incr-"}
    known = {name.removesuffix("=") for name in launcher.LONG_OPTIONS}
    assert documented <= known


@pytest.mark.parametrize(
    ("args", "options", "rest"),
    [
        ([], [], []),
        (["a.lean"], [], ["a.lean"]),
        (["a.lean", "--json", "-j", "4"], [("J", None), ("j", "4")], ["a.lean"]),
        (["-j4", "-Dmax=3", "--root=/x"], [("j", "4"), ("D", "max=3"), ("R", "/x")], []),
        (["--root", "/x", "a"], [("R", "/x")], ["a"]),
        (["--run", "a.lean", "--json", "-x"], [("r", None)], ["a.lean", "--json", "-x"]),
        (["-q", "-r", "a.lean", "-q"], [("q", None), ("r", None)], ["a.lean", "-q"]),
        (["--", "--json"], [], ["--json"]),
    ],
)
def test_splitting_options(
    args: list[str], options: list[tuple[str, str | None]], rest: list[str]
) -> None:
    assert launcher.split_options(args) == (options, rest)


@pytest.mark.parametrize("args", [["--nope"], ["--root"], ["-D"]])
def test_splitting_refuses(args: list[str]) -> None:
    with pytest.raises(ValueError, match="option"):
        launcher.split_options(args)
