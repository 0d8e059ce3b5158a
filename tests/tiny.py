"""A core library of three modules, for tests of the machinery around the real one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from leanbook.lean import corecache
from leanbook.lean.toolchain import embedded

BASE = """\
/- A comment /- in a comment -/ that names `import Nowhere`. -/
prelude -- nothing before this
universe u
set_option bootstrap.inductiveCheckResultingUniverse false in
inductive PUnit : Sort u where
  | unit : PUnit
inductive Truth : Prop where
  | intro : Truth
inductive Falsity : Prop
"""
SOURCES = {
    "Init.lean": "prelude\nimport Init.Base\nimport Init.More.Facts\n",
    "Init/Base.lean": BASE,
    "Init/More/Facts.lean": "prelude\nimport Init.Base\ntheorem truth : Truth := Truth.intro\n",
}


def write(folder: Path, sources: dict[str, str] = SOURCES) -> Path:
    """Write the sources below a folder."""
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def compiled(folder: Path) -> Path:
    """Write and compile the tiny core below a folder."""
    return corecache.ensure_core(sources=[write(folder / "src")], root=folder / "cache")


def run_lean(
    core: Path, *args: str, text: str = "", by_steps: bool = False, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the embedded Lean on a compiled core."""
    command = embedded().command(*args)
    if by_steps:
        command.insert(4, "--by-steps")
    return subprocess.run(
        command,
        input=text,
        cwd=folder,
        env={**os.environ, "LEAN_PATH": str(core)},
        capture_output=True,
        text=True,
        timeout=120,
    )
