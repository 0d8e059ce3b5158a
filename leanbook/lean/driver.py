"""How lean-interact is pointed at a REPL: at ours, or at one that was built for a Lake project.

lean-interact takes a third of a second to import, so `import leanbook` must not import this module.
"""

from __future__ import annotations

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

from leanbook.lean.startup import BINARY, users_folder, write_scripts
from leanbook.lean.toolchain import Toolchain, find_toolchain

__all__ = ["Backend", "find_backend", "repl_config"]


class _OurConfig(LeanREPLConfig):
    """A configuration whose REPL runs in the user's folder, so that file names mean theirs."""

    @property
    def working_dir(self) -> str:
        return users_folder(self.cache_repl_dir)


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
        >>> from lean_interact import Command, LeanServer
        >>> LeanServer(repl_config("embedded")).run(Command(cmd="#check Nat")).messages[0].data
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
    folder = write_scripts(found, memory_mb)
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
    return folder if (folder / BINARY).is_file() else None
