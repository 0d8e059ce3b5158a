"""What `leanbook doctor` looks at: the machine, which Lean, the cache, and two self-tests."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import leanbook
from leanbook.errors import LeanbookError
from leanbook.lean import corecache, toolchain
from leanbook.lean.toolchain import Toolchain

Status = Literal["ok", "info", "warning", "failed"]

TRUE_CODE = """\
theorem leanbook_true (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ 1 + 1 = 2 := by
  exact ⟨hp, hq, rfl⟩
"""
FALSE_CODE = "theorem leanbook_false : 1 + 1 = 3 := by\n  rfl\n"

ACCEPTS, REFUSES = "true theorem", "false theorem"

_TRUSTED_AXIOMS = {"propext", "Classical.choice", "Quot.sound"}
_ANSWER_SECONDS = 60.0
_LOW_MEMORY = 1 << 30
_REPAIR = "run `leanbook doctor --repair`, which compiles it again."
_REPORT = "this is a fault in Leanbook; please report it with the whole output of this command."


@dataclass(frozen=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: What, in a word or two.
        status: "ok", "info" (nothing to judge), "warning" or "failed".
        text: What was found.
        next: What to do about it; empty when there is nothing to do.
    """

    name: str
    status: Status
    text: str
    next: str = ""


@dataclass(frozen=True)
class Report:
    """Everything that was found.

    Attributes:
        checks: In the order in which they were made.
        lean: The Lean that was taken, or None.
        cache: The cache folder and the state of the compiled core.
        memory_mb: The machine's memory.
        cores: The processors that this process may use.
    """

    checks: tuple[Check, ...]
    lean: Toolchain | None
    cache: dict[str, Any] = field(default_factory=dict)
    memory_mb: int = 0
    cores: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(check.status != "failed" for check in self.checks)

    def as_dict(self) -> dict[str, Any]:
        """The report as what `leanbook doctor --json` prints."""
        lean = self.lean
        return {
            "ok": self.ok,
            "leanbook": leanbook.__version__,
            "python": platform.python_version(),
            "platform": platform.platform(),
            "memory_mb": self.memory_mb,
            "cores": self.cores,
            "lean": None
            if lean is None
            else {
                "kind": lean.kind,
                "version": lean.version,
                "path": str(lean.lean),
                "project": None if lean.project is None else str(lean.project),
                "reason": lean.reason,
            },
            "cache": self.cache,
            "gpu": None,
            "model": None,
            "self_tests": {
                check.name: check.status == "ok"
                for check in self.checks
                if check.name in (ACCEPTS, REFUSES)
            },
            "checks": [asdict(check) for check in self.checks],
        }


def examine(
    name: str = "auto",
    project: str | Path | None = None,
    *,
    repair: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Look at everything. What fails becomes a check of the report, never an exception.

    Args:
        name: Which Lean, as for `leanbook.lean.toolchain.find_toolchain`. Default: "auto".
        project: A Lake project's folder. Default: none.
        repair: Compile the core library again if it is damaged. Default: only say so.
        progress: Called with a line of text while the core library is compiled. Default: silent.

    Example:
        >>> examine().ok
        True
    """
    import psutil

    memory = psutil.virtual_memory()
    cores = _cores()
    checks = [
        Check("Leanbook", "info", f"{leanbook.__version__}, in {Path(__file__).parent}"),
        Check("Python", "info", f"{platform.python_version()}, {sys.executable}"),
        _platform(),
        Check(
            "memory",
            "warning" if memory.available < _LOW_MEMORY else "ok",
            f"{memory.available >> 20} of {memory.total >> 20} MB free, {cores} processors",
            "close something: Lean wants about 1 GB." if memory.available < _LOW_MEMORY else "",
        ),
    ]
    lean, check = _which(name, project)
    checks.append(check)
    cache: dict[str, Any] = {}
    if lean is not None:
        checks.append(_answers(lean))
        usable = checks[-1].status == "ok"
        if lean.kind == "embedded" and usable:
            found, cache = _cache(repair, progress)
            checks.extend(found)
            usable = all(check.status != "failed" for check in found)
        if usable:
            checks.extend(_self_tests(name, project))
        else:
            checks.append(Check("self-test", "info", "not run, because of what failed above"))
    checks.append(Check("GPU", "info", "not looked at: no part of this version uses one"))
    checks.append(Check("model", "info", "none: suggestions come with a later version"))
    return Report(tuple(checks), lean, cache, memory.total >> 20, cores)


def _platform() -> Check:
    text = f"{platform.platform()}, {platform.machine()}"
    try:
        toolchain.check_platform()
    except LeanbookError as error:
        # Not a failure by itself: a Lean found elsewhere may serve.
        return Check("platform", "warning", f"{text}\n{error.message}", error.hint or "")
    return Check("platform", "ok", text)


def _which(name: str, project: str | Path | None) -> tuple[Toolchain | None, Check]:
    try:
        lean = toolchain.find_toolchain(name, project)
    except LeanbookError as error:
        return None, _failure("Lean", error)
    except Exception as error:
        return None, _surprise("Lean", error)
    text = f"{lean.version} ({lean.kind}): {lean.lean}\nTaken because {lean.reason}."
    if lean.kind == "embedded":
        text += f"\nFrom the wheel {toolchain.WHEEL} {toolchain.WHEEL_VERSION}."
    if lean.project is not None:
        text += f"\nIn the Lake project {lean.project}."
    return lean, Check("Lean", "ok", text)


def _answers(lean: Toolchain) -> Check:
    """Start Lean and hold what it says of itself against what was expected."""
    name = "start"
    try:
        done = subprocess.run(
            lean.command("--version"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_ANSWER_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired, LeanbookError) as error:
        return Check(name, "failed", f"Lean does not start: {error}", _reinstall(lean))
    said = (done.stdout + done.stderr).strip()
    if done.returncode != 0 or f"version {lean.version}" not in said:
        how = f"exit code {done.returncode}"
        return Check(name, "failed", f"Lean answered with {how}: {said}", _reinstall(lean))
    return Check(name, "ok", said.splitlines()[0])


def _reinstall(lean: Toolchain) -> str:
    if lean.kind == "embedded":
        return f"{toolchain.REINSTALL}."
    return "install this Lean again, or leave it out so that the embedded one is used."


def _cache(
    repair: bool, progress: Callable[[str], None] | None
) -> tuple[list[Check], dict[str, Any]]:
    root = corecache.cache_root()
    problem = _write_problem(root)
    if problem is None:
        checks = [Check("cache", "ok", str(root))]
    else:
        checks = [
            Check(
                "cache",
                "warning",
                f"{root} cannot be written ({problem}); what must be stored goes to "
                f"{corecache.temporary_root()}.",
                "set LEANBOOK_CACHE to a folder that can be written.",
            )
        ]
    facts: dict[str, Any] = {"folder": str(root), "writable": problem is None, "core": "missing"}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", corecache.CacheWarning)  # said above
            status = corecache.core_status(deep=True)
            if status.state == "broken" and repair:
                corecache.repair_core(progress)
            elif status.state == "missing":
                corecache.ensure_core(progress)
            status = corecache.core_status(deep=True)
    except LeanbookError as error:
        return [*checks, _failure("core", error)], facts
    except Exception as error:
        return [*checks, _surprise("core", error)], facts
    facts |= {"core": status.state, "core_folder": str(status.folder), "core_bytes": status.size}
    if status.state != "ready":
        text = "\n".join([f"The compiled core library is damaged: {status.folder}"])
        text += "".join(f"\n{problem}" for problem in status.problems[:8])
        return [*checks, Check("core", "failed", text, _REPAIR)], facts
    text = f"{status.files} files, {status.size / 1e6:.1f} MB, all as they were compiled"
    return [*checks, Check("core", "ok", f"{text}\n{status.folder}")], facts


def _write_problem(folder: Path) -> str | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(1 << 16))
            file.flush()
    except OSError as error:
        return error.strerror or str(error)
    return None


def _self_tests(name: str, project: str | Path | None) -> list[Check]:
    """A tool that accepts everything, or nothing, must not pass: so one test of each kind."""
    try:
        from leanbook.lean.session import Session

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", corecache.CacheWarning)
            with Session(toolchain=name, project=project, timeout=_ANSWER_SECONDS) as session:
                true, false = session.check(TRUE_CODE), session.check(FALSE_CODE)
    except LeanbookError as error:
        return [_failure("self-test", error)]
    except Exception as error:
        return [_surprise("self-test", error)]
    axioms = {axiom for used in true.axioms.values() for axiom in used}
    if true.complete and axioms <= _TRUSTED_AXIOMS:
        first = Check(ACCEPTS, "ok", f"accepted by Lean's kernel in {true.seconds * 1000:.0f} ms")
    else:
        said = "\n".join(str(message) for message in true.messages) or f"axioms: {sorted(axioms)}"
        first = Check(ACCEPTS, "failed", f"Lean refused a true theorem:\n{said}", _REPAIR)
    if not false.ok:
        second = Check(REFUSES, "ok", f"refused: {false.errors[0].text.splitlines()[0]}")
    else:
        second = Check(
            REFUSES,
            "failed",
            "Lean accepted 1 + 1 = 3. Do not trust anything that it says here.",
            _REPORT,
        )
    return [first, second]


def _failure(name: str, error: LeanbookError) -> Check:
    return Check(name, "failed", error.message, error.hint or _REPORT)


def _surprise(name: str, error: Exception) -> Check:
    return Check(name, "failed", f"{type(error).__name__}: {error}", _REPORT)


def _cores() -> int:
    """The processors that this process may use, which in a container are fewer."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
