"""The checks of the embedded Lean or of another: does it start, is its library whole, and does it
tell true from false?"""

from __future__ import annotations

import platform
import subprocess
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leanbook.checkup.checks import REPORT, Check, failure, surprise
from leanbook.errors import LeanbookError
from leanbook.lean import corecache, toolchain
from leanbook.lean.toolchain import Toolchain

TRUE_CODE = """\
theorem leanbook_true (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ 1 + 1 = 2 := by
  exact ⟨hp, hq, rfl⟩
"""
FALSE_CODE = "theorem leanbook_false : 1 + 1 = 3 := by\n  rfl\n"

ACCEPTS, REFUSES = "true theorem", "false theorem"

_TRUSTED_AXIOMS = {"propext", "Classical.choice", "Quot.sound"}
_ANSWER_SECONDS = 60.0
_REPAIR = "run `leanbook doctor --repair`, which compiles it again."


def platform_check() -> Check:
    text = f"{platform.platform()}, {platform.machine()}"
    try:
        toolchain.check_platform()
    except LeanbookError as error:
        # Not a failure by itself: a Lean found elsewhere may serve.
        return Check("platform", "warning", f"{text}\n{error.message}", error.hint or "")
    return Check("platform", "ok", text)


def which(name: str, project: str | Path | None) -> tuple[Toolchain | None, Check]:
    try:
        lean = toolchain.find_toolchain(name, project)
    except LeanbookError as error:
        return None, failure("Lean", error)
    except Exception as error:
        return None, surprise("Lean", error)
    text = f"{lean.version} ({lean.kind}): {lean.lean}\nTaken because {lean.reason}."
    if lean.kind == "embedded":
        text += f"\nFrom the wheel {toolchain.WHEEL} {toolchain.WHEEL_VERSION}."
    if lean.project is not None:
        text += f"\nIn the Lake project {lean.project}."
    return lean, Check("Lean", "ok", text)


def answers(lean: Toolchain) -> Check:
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


def cache(
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
        return [*checks, failure("core", error)], facts
    except Exception as error:
        return [*checks, surprise("core", error)], facts
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


def self_tests(name: str, project: str | Path | None) -> list[Check]:
    """A tool that accepts everything, or nothing, must not pass: so one test of each kind."""
    try:
        from leanbook.lean.session import Session

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", corecache.CacheWarning)
            with Session(toolchain=name, project=project, timeout=_ANSWER_SECONDS) as session:
                true, false = session.check(TRUE_CODE), session.check(FALSE_CODE)
    except LeanbookError as error:
        return [failure("self-test", error)]
    except Exception as error:
        return [surprise("self-test", error)]
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
            REPORT,
        )
    return [first, second]
