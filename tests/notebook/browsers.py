"""A Jupyter server and a real browser, for tests that look at what a reader sees."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Playwright, expect

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECOND = 1000.0
PATIENCE = 90.0
_NUMBER = re.compile(r"\[\d+\]:?")


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium or Chrome of this computer, without a window."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    path = path or next((each for each in MAC if Path(each).exists()), None)
    assert path, "These tests need Chromium or Chrome (on Debian: apt-get install chromium)."
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


class Server:
    """A Jupyter server that knows nothing of the user's settings; a context manager.

    It serves JupyterLab below `/lab` and Notebook 7 below `/notebooks`.

    Args:
        folder: Where everything of it is kept; the notebooks are in `work` below it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = folder / "work"
        self.work.mkdir(parents=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Server:
        own = {
            name: str(self.folder / name.lower())
            for name in (
                "JUPYTER_CONFIG_DIR",
                "JUPYTER_DATA_DIR",
                "JUPYTER_RUNTIME_DIR",
                "JUPYTERLAB_SETTINGS_DIR",
                "JUPYTERLAB_WORKSPACES_DIR",
                "IPYTHONDIR",
            )
        }
        options = [
            "--no-browser",
            "--allow-root",
            "--expose-app-in-browser",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            "--IdentityProvider.token=",
            "--ServerApp.disable_check_xsrf=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
            f"--ServerApp.root_dir={self.work}",
        ]
        quiet = Path(own["JUPYTERLAB_SETTINGS_DIR"]) / "@jupyterlab" / "apputils-extension"
        quiet.mkdir(parents=True)
        settings = {"fetchNews": "false", "checkForUpdates": False}
        (quiet / "notification.jupyterlab-settings").write_text(json.dumps(settings))
        self.log = (self.folder / "server.log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            env={**os.environ, **own},
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self.get("/api/status")
                return self
            except (urllib.error.URLError, OSError):
                if time.monotonic() > end or self.process.poll() is not None:
                    self.__exit__()
                    said = (self.folder / "server.log").read_text("utf-8", "replace")[-2000:]
                    raise AssertionError(f"The Jupyter server did not start:\n{said}") from None
                time.sleep(0.2)

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def get(self, path: str) -> Any:
        """An answer of the server's own interface."""
        with urllib.request.urlopen(f"{self.url}{path}", timeout=10) as answer:
            return json.load(answer)

    def wait_for_kernel(self, notebook: str) -> None:
        """Wait until the notebook's kernel is idle and a front end is connected to it.

        A front end calls a kernel idle before its connection stands; what is run then gets lost.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for session in self.get("/api/sessions"):
                kernel = session["kernel"] or {}
                if (
                    session["path"] == notebook
                    and kernel.get("execution_state") == "idle"
                    and kernel.get("connections", 0) >= 1
                ):
                    time.sleep(0.3)
                    return
            time.sleep(0.2)
        raise AssertionError(f"The kernel of {notebook} did not come up.")

    def is_busy(self, notebook: str) -> bool:
        """Whether the notebook's kernel is running something."""
        return any(
            session["path"] == notebook
            and (session["kernel"] or {}).get("execution_state") == "busy"
            for session in self.get("/api/sessions")
        )

    def end_kernels(self) -> None:
        """End every kernel."""
        for kernel in self.get("/api/kernels"):
            url = f"{self.url}/api/kernels/{kernel['id']}"
            urllib.request.urlopen(urllib.request.Request(url, method="DELETE"), timeout=20)


class NotebookPage:
    """A notebook that is open in a front end.

    Args:
        page: The browser's page.
        server: Who serves it.
        notebook: Its name.
        front: `lab` or `notebook`.
    """

    def __init__(self, page: Page, server: Server, notebook: str, front: str) -> None:
        self.page, self.server, self.notebook = page, server, notebook
        self.requests: list[str] = []
        self.named = 0
        page.on("request", lambda request: self.requests.append(request.url))
        where = "lab/tree" if front == "lab" else "notebooks"
        page.goto(f"{server.url}/{where}/{notebook}")
        expect(self.cells.first).to_be_visible(timeout=PATIENCE * SECOND)
        server.wait_for_kernel(notebook)

    @property
    def cells(self) -> Locator:
        """All cells."""
        return self.page.locator(".jp-Notebook .jp-Cell")

    def code_cell(self, text: str) -> Locator:
        """The code cell whose source contains a text, whatever its source will be later."""
        self.named += 1
        found = self.page.locator(".jp-CodeCell").filter(
            has=self.page.locator(".cm-content", has_text=text)
        )
        found.evaluate("(cell, name) => { cell.dataset.named = name; }", str(self.named))
        return self.page.locator(f'.jp-CodeCell[data-named="{self.named}"]')

    def command(self, name: str, arguments: dict[str, Any] | None = None) -> None:
        """Run one of the front end's commands, as its menus do."""
        self.page.evaluate(
            "([name, given]) => { window.jupyterapp.commands.execute(name, given); }",
            [name, arguments or {}],
        )

    def run_all(self) -> None:
        """Run all cells and wait until each has its number."""
        self.command("notebook:run-all-cells")
        prompts = self.page.locator(".jp-CodeCell .jp-InputArea-prompt")
        idle = 0
        end = time.monotonic() + PATIENCE
        while not all(map(_NUMBER.search, texts := prompts.all_text_contents())):
            # Between two cells none runs for a moment; for seconds, because one has failed. (Behind
            # a cell that is meant to fail the others have no star while they run.)
            running = any("*" in text for text in texts) or self.server.is_busy(self.notebook)
            idle = 0 if running else idle + 1
            if idle > 25 or time.monotonic() > end:
                stuck = next(i for i, text in enumerate(texts) if not _NUMBER.search(text))
                before = self.page.locator(".jp-CodeCell").nth(max(0, stuck - 1)).inner_text()
                raise AssertionError(f"{self.notebook} stopped behind this cell:\n{before}")
            self.page.wait_for_timeout(200)

    def wait_for_number(self, prompt: Locator) -> None:
        """Wait until a cell is no longer running."""
        prompt.scroll_into_view_if_needed(timeout=PATIENCE * SECOND)
        expect(prompt).to_have_text(_NUMBER, timeout=PATIENCE * SECOND)

    def run_cell(self, cell: Locator, source: str | None = None) -> Locator:
        """Run one cell, with another text if one is given, and wait for its end.

        Returns:
            Its outputs.
        """
        cell.scroll_into_view_if_needed()
        editor = cell.locator(".cm-content")
        editor.click()
        before = cell.locator(".jp-InputArea-prompt").inner_text()
        if source is not None:
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.insert_text(source)
        self.page.keyboard.press("ControlOrMeta+Enter")
        expect(cell.locator(".jp-InputArea-prompt")).not_to_have_text(before, timeout=20 * SECOND)
        return cell.locator(".jp-OutputArea")

    def wait_for_end(self, cell: Locator) -> None:
        """Wait until a cell that was started is no longer running."""
        self.wait_for_number(cell.locator(".jp-InputArea-prompt"))

    def theme(self, name: str) -> None:
        """Switch to `light` or `dark`."""
        self.command("apputils:change-theme", {"theme": f"JupyterLab {name.capitalize()}"})
        light = "true" if name == "light" else "false"
        expect(self.page.locator("body")).to_have_attribute(
            "data-jp-theme-light", light, timeout=PATIENCE * SECOND
        )
        self.page.wait_for_timeout(500)

    def foreign_requests(self) -> list[str]:
        """Requests that went anywhere but to the server."""
        own = (self.server.url, self.server.url.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]
