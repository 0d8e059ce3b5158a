"""`leanbook lab`: JupyterLab on the notebooks that come with Leanbook."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError

HELP = "open JupyterLab on the notebooks (they are copied to a folder of yours on first use)"

PASSES_ON = True

DEFAULT_FOLDER = "leanbook-notebooks"
TOUR = "00_tour.ipynb"
EXECUTED = "executed"
CELL_SECONDS = 600


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes.

    Args:
        parser: The command's own parser.
    """
    parser.usage = "leanbook lab [-h] [--execute] [DIR] [JUPYTER ARGUMENT ...]"
    parser.add_argument(
        "folder",
        nargs="?",
        default=DEFAULT_FOLDER,
        metavar="DIR",
        help=f"where your notebooks are (default: {DEFAULT_FOLDER}); nothing in it is overwritten",
    )
    parser.add_argument(
        "--execute",
        action="store_true",
        help="run the notebooks here first and store the results beside them, then open them if "
        "there is a screen",
    )
    parser.epilog = "Other arguments, such as --no-browser or --port=8890, go to JupyterLab."


def run(arguments: argparse.Namespace) -> int:
    """Copy what is missing, then execute the notebooks or become JupyterLab.

    Args:
        arguments: What `add_arguments` declares, and `rest` for JupyterLab.

    Returns:
        0, or 1 when a notebook did not run through. Without `--execute` it does not return.

    Raises:
        LeanbookError: The folder can't be written, or there are arguments for JupyterLab where it
            is not started.
    """
    if arguments.execute and arguments.rest and not has_screen():
        raise LeanbookError(
            f"JupyterLab is not opened here after --execute, so there is nobody to take "
            f"{' '.join(arguments.rest)}.",
            hint="leave that out, or leave --execute out.",
        )
    folder = Path(os.path.expanduser(arguments.folder)).absolute()
    copied = copy_notebooks(folder)
    _say(f"{_files(len(copied))} copied to {folder}" if copied else f"your notebooks: {folder}")
    if arguments.execute:
        failed = [name for name in notebooks_of(folder) if not execute(folder, name)]
        if failed:
            _say(f"{', '.join(failed)} did not run through")
            return 1
        if not has_screen():
            _say(f"open them with: {_again(folder)}")
            return 0
        folder = folder / EXECUTED
    command = jupyter_command(folder, arguments.rest)
    sys.stdout.flush()
    sys.stderr.flush()
    os.chdir(folder)
    return os.execv(command[0], command)


def _again(folder: Path) -> str:
    """The command that opens a folder, such that it works where no environment is activated."""
    this = shutil.which("leanbook")
    mine = this is not None and Path(this).parent == Path(sys.executable).parent
    start = ["leanbook"] if mine else [sys.executable, "-m", "leanbook"]
    return shlex.join([*start, "lab", str(folder)])


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"


def shipped() -> Path:
    """The folder of the notebooks that come with Leanbook.

    Raises:
        LeanbookError: The installation lacks them.
    """
    package = Path(__file__).parents[1]
    # In the wheel they lie inside the package; in a checkout beside it.
    for folder in (package / "_notebooks", package.parent / "notebooks"):
        if any(folder.glob("*.ipynb")):
            return folder
    raise LeanbookError(
        f"The notebooks that come with Leanbook are missing from {package}.",
        hint=f"run `{sys.executable} -m pip install --force-reinstall --no-deps leanbook`.",
    )


def copy_notebooks(folder: Path) -> list[Path]:
    """Copy the shipped notebooks, and what lies beside them, that a folder does not have yet.

    Args:
        folder: The user's folder; it is made if need be. Files in it are never overwritten.

    Returns:
        The files that were written.

    Raises:
        LeanbookError: The folder cannot be written.
    """
    source = shipped()
    written = []
    try:
        for path in sorted(source.rglob("*")):
            place = path.relative_to(source)
            # Checkpoints, caches and the like are nobody's lesson.
            if path.is_dir() or any(part.startswith((".", "_")) for part in place.parts):
                continue
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                # "x" fails for whatever is there already, a dangling link included.
                with path.open("rb") as reader, target.open("xb") as writer:
                    shutil.copyfileobj(reader, writer)
            except FileExistsError:
                continue
            written.append(target)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LeanbookError(
            f"The notebooks cannot be copied to {folder}: {error.strerror or error}.",
            hint="name a folder that can be written: leanbook lab DIR.",
        ) from error
    return written


def notebooks_of(folder: Path) -> list[str]:
    """The names of the shipped notebooks that a folder has, in order.

    Args:
        folder: The user's folder.
    """
    names = sorted(path.name for path in shipped().glob("*.ipynb"))
    return [name for name in names if (folder / name).is_file()]


def execute(folder: Path, name: str) -> bool:
    """Run a notebook from top to bottom and store it, with its results, in `executed/`.

    Args:
        folder: The folder of the notebook, in which it runs.
        name: The notebook's file name.

    Returns:
        Whether every cell ran without an error.

    Raises:
        LeanbookError: The file is not a notebook, or the result cannot be stored.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    try:
        notebook = nbformat.read(folder / name, as_version=4)
    except Exception as error:
        raise LeanbookError(
            f"{folder / name} is not a notebook: {error}",
            hint="move it away; `leanbook lab` then copies the original.",
        ) from error
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    _say(f"running {name} ({len(code)} cells)")
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        # Its warnings are about servers that others can reach; this one lives for a minute.
        extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": str(folder)}},
    )
    problem = ""
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError) as error:
        problem = str(error)
    except DeadKernelError as error:
        problem = f"the notebook's Python process ended: {error}"
    target = _free(folder / EXECUTED / name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, target)
    except OSError as error:
        raise LeanbookError(
            f"The result cannot be stored in {target}: {error.strerror or error}.",
            hint="name a folder that can be written: leanbook lab DIR --execute.",
        ) from error
    if name == TOUR or problem:  # of the others it is enough to know that they ran
        print("\n".join(_transcript(code)))
    if problem:
        _say(f"{name}: {problem}")
    _say(f"stored with its results as {target}")
    return not problem


def _free(path: Path) -> Path:
    """The path, or one with a number if there is a file: somebody may have written into that."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _say(line: str) -> None:
    print(f"leanbook: {line}", file=sys.stderr, flush=True)


def _transcript(cells: list[Any]) -> list[str]:
    """The cells that are in Lean, and what came out of them, as plain text."""
    lines: list[str] = []
    for cell in cells:
        source = str(cell["source"])
        if not source.lstrip().startswith(("%%lean", "%lean")):
            continue
        lines += ["", *(f"  {line}" for line in source.rstrip().splitlines())]
        for output in cell["outputs"]:
            text = output.get("text") or output.get("data", {}).get("text/plain", "")
            lines += [f"  | {line}" for line in str(text).rstrip().splitlines()]
    return lines


def has_screen() -> bool:
    """Whether a browser that is opened here would be seen by the person at the keyboard."""
    import webbrowser

    if not sys.stdout.isatty() or os.environ.get("SSH_CONNECTION"):
        return False
    if sys.platform != "darwin" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def jupyter_command(folder: Path, rest: list[str]) -> list[str]:
    """The argument vector that starts JupyterLab on a folder, reachable from this computer only.

    Args:
        folder: The folder to show.
        rest: The user's own arguments for JupyterLab; they win over ours.

    Returns:
        A list for `os.execv`, to be run in the folder.
    """
    ours = {
        "--ServerApp.ip": "127.0.0.1",
        # Jupyter asks the network for news otherwise; nothing here should.
        "--LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    aliases = {"--ServerApp.ip": "--ip"}
    if (folder / TOUR).is_file() and not any(each.endswith(".ipynb") for each in rest):
        # So the address that is printed leads to the tour as well, not only a browser that opens.
        ours["--LabApp.default_url"] = f"/lab/tree/{TOUR}"
    given = {argument.partition("=")[0] for argument in rest}
    command = [sys.executable, "-m", "jupyterlab"]
    command += [
        f"{name}={value}"
        for name, value in ours.items()
        if name not in given and aliases.get(name) not in given
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "--allow-root" not in given:
        command.append("--allow-root")  # containers; the server is still reachable locally only
    return [*command, *rest]
