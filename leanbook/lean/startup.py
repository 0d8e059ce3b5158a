"""Starting our REPL: two small scripts in the cache, and a process.

lean-interact starts a REPL as `LAKE env FOLDER/.lake/build/bin/repl`. For our own REPL both are
small scripts that are written into the cache: `FOLDER/.../repl` runs `python -m leanbook.lean.repl`
with the right arguments, and `lake` is a stand-in that runs whatever stands behind `env`. The
folder is named after its content, so two notebooks never write different things into one place.

Nothing here needs lean-interact, so that a process can be on its way while that is imported.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from leanbook.errors import SessionError
from leanbook.lean import corecache
from leanbook.lean.toolchain import Toolchain

__all__ = ["BINARY", "spawn", "write_scripts"]

BINARY = Path(".lake", "build", "bin", "repl")
"""Where a REPL lies in its folder."""

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
# `python -m` would put the current folder first on the path, where a user's `json.py` may lie; and
# a checkout that is not installed must be found from wherever the server is started.
_BOOTSTRAP = (
    "import runpy, sys; "
    "sys.path[:] = [p for p in sys.path if p]; "
    "root = sys.argv.pop(1); "
    "root in sys.path or sys.path.insert(0, root); "
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


def spawn(lake: str, folder: str, working_dir: str) -> subprocess.Popen[bytes]:
    """Start the REPL in a folder, as lean-interact does.

    Args:
        lake: What stands for `lake`.
        folder: The REPL's folder.
        working_dir: Where it runs.
    """
    return subprocess.Popen(
        [lake, "env", os.path.join(folder, BINARY)],
        cwd=working_dir,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Jupyter interrupts the kernel's whole process group; Lean is not to be in it.
        start_new_session=True,
    )


def users_folder(otherwise: str) -> str:
    """The folder that the user is in, so that file names in Lean code mean the user's files."""
    try:
        return os.getcwd()
    except OSError:  # it was removed under us
        return otherwise


def write_scripts(toolchain: Toolchain, memory_mb: int | None = None) -> Path:
    """The folder with the two scripts for a Lean; they are written when they are not there yet.

    Args:
        toolchain: The Lean.
        memory_mb: The memory that the Lean process may take. Default: no limit.

    Raises:
        SessionError: They can't be stored anywhere.
    """
    arguments = ["--toolchain", "embedded" if toolchain.kind == "embedded" else str(toolchain.lean)]
    if toolchain.project is not None:
        arguments += ["--project", str(toolchain.project)]
    if memory_mb is not None:
        arguments += ["--memory-mb", str(memory_mb)]
    command = [sys.executable, "-c", _BOOTSTRAP, str(_PACKAGE_ROOT), *arguments]
    files = {
        Path("lean-toolchain"): f"leanprover/lean4:v{toolchain.version}\n",
        Path("lake"): _LAKE,
        BINARY: f"#!/bin/sh\nexec {shlex.join(command)}\n",
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
        ) and all(os.access(folder / path, os.X_OK) for path in (BINARY, Path("lake")))
    except (OSError, UnicodeDecodeError):
        return False
