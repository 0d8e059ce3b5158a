"""Compile a folder of Lean modules with the embedded Lean, in the order of their imports."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from leanbook.errors import CoreBuildError
from leanbook.lean.toolchain import Toolchain

MODULE_SECONDS = 600.0
"""After this long a module's compilation counts as hung."""

_START_BYTES = 5000  # to start Lean takes as long as to compile about so much
_SHOWN_LINES = 40
_COMMENT = re.compile(r"\s+|--[^\n]*|/-")
_BLOCK_EDGE = re.compile(r"/-|-/")
_LITTLE_SPACE = 64 << 20
_WRITE_FAILURE = re.compile(r"failed to write '|No space left on device|Disk quota exceeded")
_HEADER_WORD = re.compile(r"prelude\b|module\b|(?:public\s+|meta\s+)*import\s+(?:all\s+)?(\S+)")


@dataclass(frozen=True)
class Module:
    """One Lean source file.

    Attributes:
        name: Its name as `import` writes it, for example "Init.Logic".
        root: The folder that names count from.
        path: The file.
        source: Its content.
        imports: The modules that it imports.
    """

    name: str
    root: Path
    path: Path
    source: bytes
    imports: tuple[str, ...]


def find_modules(roots: Iterable[Path]) -> list[Module]:
    """Read every `.lean` file below the folders, ordered so that imports come first.

    Args:
        roots: Folders; one that does not exist holds nothing.

    Raises:
        CoreBuildError: There is no module at all, one cannot be read, two have one name, an import
            is missing, or imports go round in a circle.
    """
    modules: dict[str, Module] = {}
    for root in roots:
        for path in sorted(root.rglob("*.lean")):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            try:
                source = path.read_bytes()
                imports = _imports(source.decode("utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                raise CoreBuildError(f"The core module {path} cannot be read: {error}") from error
            if name in modules:
                raise CoreBuildError(
                    f"Two core modules are named {name}: {modules[name].path} and {path}."
                )
            modules[name] = Module(name, root, path, source, imports)
    if not modules:
        raise CoreBuildError(
            "No Lean sources of the core library were found.",
            hint="install Leanbook again; its installation has lost files.",
        )
    return _ordered(modules)


def compile_modules(
    lean: Toolchain,
    modules: Sequence[Module],
    target: Path,
    progress: Callable[[str], None] | None = None,
    *,
    workers: int | None = None,
) -> None:
    """Compile modules into `.olean` and `.ilean` files.

    Args:
        lean: The Lean to compile with.
        modules: What to compile, as `find_modules` orders it.
        target: An existing folder for the result.
        progress: Called, from any thread, with one line of text a module. Default: silent.
        workers: How many modules may be compiled at once. Default: one a processor, at most 4.

    Raises:
        CoreBuildError: Lean refused a module; `output` has what it printed.
        OSError: The result cannot be written.
    """
    places = workers or min(4, os.cpu_count() or 1)
    running = _Children()
    pending = _longest_chain_first(modules)
    done: set[str] = set()
    waiting: dict[Future[None], str] = {}
    with ThreadPoolExecutor(places) as pool:
        try:
            while pending or waiting:
                ready = [module for module in pending if done.issuperset(module.imports)]
                for module in ready[: places - len(waiting)]:
                    pending.remove(module)
                    if progress is not None:
                        number = len(modules) - len(pending)
                        progress(f"compiling {module.name} ({number} of {len(modules)})")
                    future = pool.submit(_compile, lean, module, target, running)
                    waiting[future] = module.name
                finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in finished:
                    future.result()
                    done.add(waiting.pop(future))
        except BaseException:
            # An interrupt must not wait for Lean; the pool's own exit waits for its threads.
            running.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _longest_chain_first(modules: Sequence[Module]) -> list[Module]:
    """Sort so that what most work still waits for comes first; sizes stand for times."""
    behind: dict[str, int] = {}
    for module in reversed(modules):
        chain = behind.setdefault(module.name, 0) + len(module.source) + _START_BYTES
        for name in module.imports:
            behind[name] = max(behind.get(name, 0), chain)
    return sorted(modules, key=lambda module: -behind[module.name] - len(module.source))


class _Children:
    """The compilers that are running, so that all of them can be stopped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[str]] = set()
        self._stopped = False

    def run(self, command: list[str], environment: dict[str, str], folder: Path) -> tuple[int, str]:
        with self._lock:
            if self._stopped:
                return -1, ""
            try:
                child = subprocess.Popen(
                    command,
                    cwd=folder,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    encoding="utf-8",
                    errors="replace",
                    # Jupyter interrupts the whole process group of a kernel.
                    start_new_session=True,
                )
            except OSError as error:  # not the cache's fault, so not to be taken for it
                raise CoreBuildError(f"Lean could not be started: {error}") from error
            self._running.add(child)
        try:
            output, _ = child.communicate(timeout=MODULE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return -1, f"stopped after {MODULE_SECONDS:.0f} s\n"
        finally:
            with self._lock:
                self._running.discard(child)
        return child.returncode, output

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            for child in self._running:
                child.kill()


def _compile(lean: Toolchain, module: Module, target: Path, children: _Children) -> None:
    olean = target.joinpath(*module.name.split(".")).with_suffix(".olean")
    # `with_suffix` would cut a name such as Init.Data at its last dot, hence joinpath first.
    olean.parent.mkdir(parents=True, exist_ok=True)
    source = module.path.relative_to(module.root)
    code, output = children.run(
        lean.command(
            "-Dlinter.all=false",  # advice for whoever writes the module, who is not here
            *("-R", str(module.root), "-o", str(olean)),
            *("-i", str(olean.with_suffix(".ilean")), str(source)),
        ),
        {**os.environ, "LEAN_PATH": str(target)},
        module.root,
    )
    if code == 0 and olean.is_file():
        return
    _raise_if_full(target, output)
    lines = output.strip().splitlines() or ["(it printed nothing)"]
    shown = "\n".join(lines[:_SHOWN_LINES])
    if len(lines) > _SHOWN_LINES:
        shown += f"\n... and {len(lines) - _SHOWN_LINES} more lines"
    how = f"exit code {code}" if code >= 0 else f"signal {-code}"
    raise CoreBuildError(
        f"Lean {lean.version} did not compile the core module {module.name} ({how}):\n{shown}",
        hint="install Leanbook again; or, if you changed its core library, mend that module.",
        output=output,
    )


def _raise_if_full(folder: Path, output: str) -> None:
    """A full disk is not the module's fault, so it must not look like that."""
    if _WRITE_FAILURE.search(output):
        full = shutil.disk_usage(folder).free < _LITTLE_SPACE
        number = errno.ENOSPC if full else errno.EIO
        raise OSError(number, os.strerror(number))


def _imports(source: str) -> tuple[str, ...]:
    """The modules that a source's header names, with the `Init` that Lean adds itself."""
    position, found, prelude = 0, list[str](), False
    while True:
        position = _after_space(source, position)
        match = _HEADER_WORD.match(source, position)
        if match is None:
            break
        if match.group(1):
            found.append(match.group(1).replace("«", "").replace("»", ""))
        prelude = prelude or match.group().startswith("prelude")
        position = match.end()
    return tuple(found if prelude else ["Init", *found])


def _after_space(source: str, position: int) -> int:
    """The first position that is neither space nor comment; block comments nest."""
    while match := _COMMENT.match(source, position):
        position = match.end()
        depth = 1 if match.group() == "/-" else 0
        while depth:
            edge = _BLOCK_EDGE.search(source, position)
            if edge is None:
                return len(source)
            depth += 1 if edge.group() == "/-" else -1
            position = edge.end()
    return position


def _ordered(modules: dict[str, Module]) -> list[Module]:
    ordered: dict[str, Module] = {}

    def visit(name: str, importers: tuple[str, ...]) -> None:
        if name in ordered:
            return
        if name in importers:
            circle = " -> ".join([*importers[importers.index(name) :], name])
            raise CoreBuildError(f"The core modules import each other in a circle: {circle}.")
        if name not in modules:
            raise CoreBuildError(
                f"The core module {importers[-1]} imports {name}, which does not exist."
            )
        for each in modules[name].imports:
            visit(each, (*importers, name))
        ordered[name] = modules[name]

    for name in sorted(modules):
        visit(name, ())
    return list(ordered.values())
