"""JupyterLab and a browser without a window, for what a reader waits for."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.errors import LeanbookError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser", "jupyter", "kernel_ready", "write_notebook"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_START = 90.0
_FOLDERS = (
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
    "IPYTHONDIR",
)
_TRUST = (
    "import sys; from nbformat.sign import TrustNotebookApp; "
    "TrustNotebookApp.launch_instance(sys.argv[1:])"
)


@contextmanager
def browser() -> Iterator[Browser]:
    """The Chromium or Chrome of this computer.

    Raises:
        LeanbookError: There is none, or nothing that drives it.
    """
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        raise LeanbookError(
            "There is no Chromium or Chrome.",
            hint="install one (on Debian: apt-get install chromium).",
        )
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise LeanbookError(
            "There is nothing that drives the browser.", hint="pip install playwright"
        ) from error
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        try:
            yield running
        finally:
            running.close()


@contextmanager
def jupyter(folder: Path) -> Iterator[str]:
    """A JupyterLab that knows nothing of the user's settings.

    Args:
        folder: Where everything of it is kept; the notebooks are in `work` below it, and those that
            are there already are trusted.

    Yields:
        Its address.

    Raises:
        LeanbookError: It did not start.
    """
    work = folder / "work"
    environment = {**os.environ, **{name: str(folder / name.lower()) for name in _FOLDERS}}
    for path in sorted(work.glob("*.ipynb")):
        subprocess.run(
            [sys.executable, "-c", _TRUST, str(path)],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=",
        f"--ServerApp.root_dir={work}",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--expose-app-in-browser",
    ]
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + _START
        while True:
            try:
                _get(f"{url}/api/status")
                break
            except OSError:
                if time.monotonic() > end or process.poll() is not None:
                    said = (folder / "server.log").read_text("utf-8", "replace")[-1000:]
                    raise LeanbookError(f"JupyterLab did not start:\n{said}") from None
                time.sleep(0.2)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def kernel_ready(url: str, name: str) -> None:
    """Wait until a notebook's kernel is idle and the page is connected to it.

    Raises:
        LeanbookError: That took too long.
    """
    end = time.monotonic() + _START
    while time.monotonic() < end:
        for session in _get(f"{url}/api/sessions"):
            kernel = session["kernel"] or {}
            idle = kernel.get("execution_state") == "idle"
            if session["path"] == name and idle and kernel.get("connections", 0) >= 1:
                time.sleep(0.3)
                return
        time.sleep(0.2)
    raise LeanbookError(f"The kernel of {name} did not come up.")


def write_notebook(path: Path, cells: list[tuple[str, list[dict[str, str]]]]) -> None:
    """A notebook of code cells.

    Args:
        path: The file.
        cells: Source, and the outputs by MIME type.
    """
    found = [
        {
            "cell_type": "code",
            "id": f"cell{number}",
            "metadata": {},
            "execution_count": number if outputs else None,
            "outputs": [
                {"output_type": "display_data", "metadata": {}, "data": data} for data in outputs
            ],
            "source": source,
        }
        for number, (source, outputs) in enumerate(cells, 1)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook: dict[str, Any] = {
        "cells": found,
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook), "utf-8")


def _get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.load(answer)
