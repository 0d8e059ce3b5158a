"""Set everything up on a fresh machine and run all of Leanbook's tests.

    python3 tests/run.py [PYTEST ARGUMENTS...]

It needs Python 3.10 or later and the network: PyPI, and Debian's packages for the browser and for
the C++ compiler that llama-cpp-python is built with (some five minutes, once). It makes a virtual
environment in `.venv-test`, installs this checkout there with what the tests need, and runs the
linter, the formatter's check, the type checker, `leanbook doctor`, the tests, and the notebooks.
With arguments it runs only pytest, with them. It uses the standard library only, for it starts
before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = Path(os.environ.get("LEANBOOK_TEST_VENV") or ROOT / ".venv-test")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COMPILERS = ("c++", "g++", "clang++")
MAC_BROWSERS = ("/Applications/Google Chrome.app", "/Applications/Chromium.app")


def main(pytest_arguments: list[str]) -> int:
    """Do it all; return 0 when everything passed.

    Args:
        pytest_arguments: Arguments for pytest; when there are any, nothing but pytest runs.
    """
    if sys.version_info < (3, 10):  # noqa: UP036 - pip has not looked yet
        print(f"Leanbook needs Python 3.10 or later; this is {sys.version.split()[0]}.")
        return 2
    os.chdir(ROOT)
    python = str(VENV / "bin" / "python")
    get_compiler()
    if not make_environment(python):
        return 2
    get_browser()
    notebooks = str(VENV / "notebooks")
    steps = [
        ("lint", ["-m", "ruff", "check", "."]),
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("types", ["-m", "basedpyright", "--pythonpath", python]),
        ("doctor", ["-m", "leanbook", "doctor"]),
        # In two processes, each of which takes whole files: most tests wait for Lean or a browser.
        ("tests", ["-m", "pytest", "-n", "2", "--dist", "loadfile"]),
        ("notebooks", ["-m", "leanbook", "lab", "--execute", notebooks]),
    ]
    if pytest_arguments:
        steps = [("tests", ["-m", "pytest", *pytest_arguments])]
    # Where the tests keep the compiled core as well, so that it is compiled once.
    os.environ["LEANBOOK_CACHE"] = str(ROOT / ".pytest_cache" / "d" / "leanbook")
    # The notebooks that are run are this checkout's, not those of an earlier run.
    shutil.rmtree(notebooks, ignore_errors=True)
    results = [(name, *run(name, [python, *arguments])) for name, arguments in steps]
    print("\nSummary")
    for name, code, seconds in results:
        print(f"  {'passed' if code == 0 else 'FAILED':<7} {name:<10} {seconds:6.0f} s")
    return int(any(code for _, code, _ in results))


def run(name: str, command: list[str]) -> tuple[int, float]:
    """Run one step and say what it is; return its exit code and how long it took."""
    print(f"\n== {name}: {' '.join(command)}", flush=True)
    started = time.monotonic()
    code = subprocess.run(command, stdin=subprocess.DEVNULL).returncode
    return code, time.monotonic() - started


def make_environment(python: str) -> bool:
    """Make the virtual environment and install this checkout into it."""
    if not Path(python).exists():
        code, _ = run("environment", [sys.executable, "-m", "venv", str(VENV)])
        if code != 0:
            # Debian and Ubuntu ship a Python whose venv module lacks a part.
            shutil.rmtree(VENV, ignore_errors=True)
            apt_install("python3-venv")
            code, _ = run("environment", [sys.executable, "-m", "venv", str(VENV)])
        if code != 0:
            print("There is no virtual environment. On Debian: apt-get install python3-venv")
            return False
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    code, seconds = run("install", [*pip, "--editable", ".[test]"])
    print(f"   ({seconds:.0f} s)")
    return code == 0


def get_compiler() -> None:
    """llama-cpp-python comes from PyPI as source; it takes a C++ compiler to install."""
    if not any(map(shutil.which, COMPILERS)) and not apt_install("g++"):
        print("There is no C++ compiler, so llama-cpp-python can't be installed. Install one")
        print("(on Debian, as root: apt-get install g++) and run this again.", flush=True)


def get_browser() -> None:
    """The notebook's tests drive a real browser; get one from Debian if there is none."""
    if any(map(shutil.which, BROWSERS)) or any(Path(each).exists() for each in MAC_BROWSERS):
        return
    if not apt_install("chromium"):
        print("There is no Chromium or Chrome, so the browser tests will fail. Install one of them")
        print("(on Debian, as root: apt-get install chromium) and run this again.", flush=True)


def apt_install(package: str) -> bool:
    """Install a package on Debian or Ubuntu, if we may."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo"):
        prefix = ["sudo", "-n"]
    else:
        return False
    environment = ["env", "DEBIAN_FRONTEND=noninteractive", apt, "-q"]
    run("packages", [*prefix, *environment, "update"])
    install = [*environment, "install", "--yes", "--no-install-recommends", package]
    return run(package, [*prefix, *install])[0] == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
