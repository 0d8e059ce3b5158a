"""What `leanbook doctor` looks at: the machine, which Lean, the cache, models, and self-tests."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import leanbook
from leanbook.checkup import lean as lean_checks, model as model_checks
from leanbook.checkup.checks import Check
from leanbook.checkup.lean import ACCEPTS, REFUSES
from leanbook.checkup.model import DECODES
from leanbook.lean.toolchain import Toolchain

__all__ = ["Check", "Report", "examine"]

_LOW_MEMORY = 1 << 30


@dataclass(frozen=True)
class Report:
    """Everything that was found.

    Attributes:
        checks: In the order in which they were made.
        lean: The Lean that was taken, or None.
        engine: What can run a model here.
        cache: The cache folder and the state of the compiled core.
        memory_mb: The machine's memory.
        cores: The processors that this process may use.
    """

    checks: tuple[Check, ...]
    lean: Toolchain | None
    engine: model_checks.Engine
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
            "gpu": [asdict(gpu) for gpu in self.engine.gpus],
            "model": {"llama_cpp": self.engine.version},
            "self_tests": {
                check.name: check.status == "ok"
                for check in self.checks
                if check.name in (ACCEPTS, REFUSES, DECODES)
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
        Check("Leanbook", "info", f"{leanbook.__version__}, in {Path(__file__).parents[1]}"),
        Check("Python", "info", f"{platform.python_version()}, {sys.executable}"),
        lean_checks.platform_check(),
        Check(
            "memory",
            "warning" if memory.available < _LOW_MEMORY else "ok",
            f"{memory.available >> 20} of {memory.total >> 20} MB free, {cores} processors",
            "close something: Lean wants about 1 GB." if memory.available < _LOW_MEMORY else "",
        ),
    ]
    lean, check = lean_checks.which(name, project)
    checks.append(check)
    cache: dict[str, Any] = {}
    if lean is not None:
        checks.append(lean_checks.answers(lean))
        usable = checks[-1].status == "ok"
        if lean.kind == "embedded" and usable:
            found, cache = lean_checks.cache(repair, progress)
            checks.extend(found)
            usable = all(check.status != "failed" for check in found)
        if usable:
            checks.extend(lean_checks.self_tests(name, project))
        else:
            checks.append(Check("self-test", "info", "not run, because of what failed above"))
    found, engine = model_checks.examine()
    checks.extend(found)
    return Report(tuple(checks), lean, engine, cache, memory.total >> 20, cores)


def _cores() -> int:
    """The processors that this process may use, which in a container are fewer."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
