"""How lean-interact is pointed at a REPL: at ours, or at one that was built for a Lake project.

lean-interact starts a REPL as `LAKE env FOLDER/.lake/build/bin/repl`. For our own REPL both are
small scripts that are written into the cache: `FOLDER/…/repl` runs `python -m leanbook.lean.repl`
with the right arguments, and `lake` is a stand-in that runs whatever stands behind `env`. The
folder is named after its content, so two notebooks never write different things into one place.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lean_interact.config import LeanREPLConfig
from lean_interact.project import LocalProject
from lean_interact.utils import (
    DEFAULT_CACHE_DIR,
    DEFAULT_REPL_GIT_URL,
    DEFAULT_REPL_VERSION,
    get_project_lean_version,
)

from leanbook.errors import SessionError
from leanbook.lean import corecache
from leanbook.lean.toolchain import Toolchain, find_toolchain

__all__ = ["Backend", "find_backend", "repl_config"]

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
# `python -m` would put the current folder first on the path, where a user's `json.py` may lie; and
# a checkout that is not installed must be found from wherever the server is started.
_BOOTSTRAP = (
    "import runpy, sys; "
    "sys.path[:] = [p for p in sys.path if p]; "
    "root = sys.argv.pop(1); "
    "root in sys.path or sys.path.append(root); "
    "runpy.run_module('leanbook.lean.repl', run_name='__main__', alter_sys=True)"
)
_LAKE = """\
#!/bin/sh
# Stands for `lake env COMMAND`: there is no Lake project here, so the command runs as it is.
if [ "$1" = env ]; then
  shift
  exec "$@"
fi
echo "this stand-in for lake only knows: lake env COMMAND" >&2
exit 1
"""
_REPL = Path(".lake", "build", "bin", "repl")


class _OurConfig(LeanREPLConfig):
    """A configuration whose REPL runs in the user's folder, so that file names mean theirs."""

    @property
    def working_dir(self) -> str:
        try:
            return os.getcwd()
        except OSError:  # the folder was removed under us
            return str(self.cache_repl_dir)


@dataclass(frozen=True)
class Backend:
    """What a session talks to.

    Attributes:
        config: How lean-interact starts the REPL.
        toolchain: The Lean behind it.
        extended: Whether it is our REPL, which knows more than the protocol asks for: limits from
            inside, axioms, freeing what is no longer needed, and being interrupted.
    """

    config: LeanREPLConfig
    toolchain: Toolchain
    extended: bool


def repl_config(toolchain: str = "auto", project: str | Path | None = None) -> LeanREPLConfig:
    """The lean-interact configuration behind a session, for use with lean-interact's own classes.

    Args:
        toolchain: "auto", "embedded", "system", or a path; as for `Session`. Default: "auto".
        project: A Lake project's folder. Default: none.

    Returns:
        A `lean_interact.LeanREPLConfig` for `LeanServer`, `AutoLeanServer` or `LeanServerPool`.

    Raises:
        ToolchainError: There is no such Lean.
        CoreBuildError: The embedded Lean's core library can't be compiled or stored.
        SessionError: The scripts that start the REPL can't be stored anywhere.

    Example:
        >>> from lean_interact import Command, LeanServer                 # doctest: +SKIP
        >>> LeanServer(repl_config()).run(Command(cmd="#check Nat")).messages[0].data
        'Nat : Type'
    """
    return find_backend(find_toolchain(toolchain, project)).config


def find_backend(found: Toolchain, *, memory_mb: int | None = None) -> Backend:
    """Find the REPL to use with a Lean.

    A Lake project for which lean-interact has built the community's REPL is served by that one;
    everything else by ours. Nothing is built or downloaded here.

    Args:
        found: The Lean.
        memory_mb: The memory that the Lean process may take. Default: the REPL's own default.

    Raises:
        SessionError: The scripts that start the REPL can't be stored anywhere.
    """
    if found.project is not None and (built := _built_repl(found.project)) is not None:
        lake = found.lean.with_name("lake")
        config = LeanREPLConfig(
            project=LocalProject(directory=found.project, auto_build=False),
            local_repl_path=built,
            build_repl=False,
            lake_path=lake if lake.exists() else "lake",
        )
        return Backend(config, found, extended=False)
    arguments = ["--toolchain", "embedded" if found.kind == "embedded" else str(found.lean)]
    if found.project is not None:
        arguments += ["--project", str(found.project)]
    if memory_mb is not None:
        arguments += ["--memory-mb", str(memory_mb)]
    folder = _write_scripts(found, arguments)
    config = _OurConfig(
        local_repl_path=folder,
        build_repl=False,
        lake_path=folder / "lake",
        # Our REPL has no use for them, and without them a command is smaller.
        enable_incremental_optimization=False,
        enable_parallel_elaboration=False,
    )
    return Backend(config, found, extended=True)


def _built_repl(project: Path) -> Path | None:
    """The REPL that lean-interact built earlier for the Lean of this project."""
    version = get_project_lean_version(project)
    if version is None:
        return None
    owner, _, name = DEFAULT_REPL_GIT_URL.removesuffix(".git").rpartition("/")
    folder = Path(
        DEFAULT_CACHE_DIR,
        owner.rpartition("/")[2],
        name,
        f"repl_{DEFAULT_REPL_VERSION}_lean-toolchain-{version}",
    )
    return folder if (folder / _REPL).is_file() else None


def _write_scripts(toolchain: Toolchain, arguments: list[str]) -> Path:
    """The folder with the two scripts, written when it is not there yet."""
    command = [sys.executable, "-c", _BOOTSTRAP, str(_PACKAGE_ROOT), *arguments]
    files = {
        Path("lean-toolchain"): f"leanprover/lean4:v{toolchain.version}\n",
        Path("lake"): _LAKE,
        _REPL: f"#!/bin/sh\nexec {shlex.join(command)}\n",
    }
    digest = hashlib.sha256()
    for path, text in files.items():
        digest.update(f"{path}\0{text}\0".encode())
    name = f"repl-{digest.hexdigest()[:16]}"
    try:
        return _write_folder(corecache.cache_root(), name, files)
    except OSError as first:
        try:
            return _write_folder(corecache.temporary_root(create=True), name, files)
        except OSError as error:
            raise SessionError(
                f"The scripts that start Lean cannot be written into {corecache.cache_root()} "
                f"({first.strerror or first}), nor into a temporary folder "
                f"({error.strerror or error}).",
                hint="free some space there, or set LEANBOOK_CACHE to a folder that can be "
                "written.",
            ) from first


def _write_folder(root: Path, name: str, files: dict[Path, str]) -> Path:
    folder = root / name
    if _is_whole(folder, files):
        return folder
    root.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=root))
    try:
        for path, text in files.items():
            target = temporary / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            target.chmod(0o755)
        temporary.chmod(0o755)
        try:
            os.replace(temporary, folder)
        except OSError:
            # Somebody else was faster, which is as good; or what lies there is damaged.
            if not _is_whole(folder, files):
                shutil.rmtree(folder, ignore_errors=True)
                os.replace(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return folder


def _is_whole(folder: Path, files: dict[Path, str]) -> bool:
    try:
        return all(
            (folder / path).read_text(encoding="utf-8") == text for path, text in files.items()
        ) and all(os.access(folder / path, os.X_OK) for path in (_REPL, Path("lake")))
    except (OSError, UnicodeDecodeError):
        return False
