"""`leanbook bench notebook`: what a reader waits for, in JupyterLab in a real browser."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from leanbook.bench.browser import browser, jupyter, kernel_ready, write_notebook
from leanbook.bench.table import Row, milliseconds
from leanbook.errors import LeanbookError
from leanbook.lean.session import Session

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SUMMARY = "what a reader waits for: from a click to new goals, and until a page is there"

STEPS = 20
WARM_UP = 3
CELLS = 30
OPENINGS = 5
MORE_MS = 150
TIMES = 2.0
STATEMENT = "theorem measured (p : Prop) (h : p) : p := by sorry"
OPENED = (
    "import leanbook as lb\nlb.Explorer(lb.Session().check({code!r}).sorries[0], suggest=False)"
)

Say = Callable[[str], None]

# In the page: type a tactic, click, and wait until the new goals have been drawn.
_CLICK = """
async (tactic) => {
  const root = document.querySelector(".lbx");
  const input = root.querySelector(".lbx-input");
  const nodes = () => root.querySelectorAll(".lbx-current text")[0].textContent;
  input.value = tactic;
  const began = performance.now();
  root.querySelector(".lbx-main").click();
  while (!nodes().includes(tactic)) await new Promise((done) => { setTimeout(done, 1); });
  await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  return performance.now() - began;
}
"""
_OUTPUTS = "count => document.querySelectorAll('.jp-OutputArea-output').length >= count"


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings; one that says so where there is no browser.

    Raises:
        LeanbookError: Lean or JupyterLab can't be started.
    """
    say("preparing")
    with tempfile.TemporaryDirectory() as name, Session("embedded") as session:
        session.start(say)
        work = Path(name, "work")
        work.mkdir()
        write_notebook(work / "click.ipynb", [(OPENED.format(code=STATEMENT), [])])
        _write_pages(work, session)
        try:
            with browser() as chrome, jupyter(Path(name)) as url:
                say(f"{STEPS} clicks in the explorer")
                rows = _clicks(chrome, url, session)
                say(f"opening pages with {CELLS} results, {OPENINGS} times each")
                return [*rows, *_pages(chrome, url)]
        except LeanbookError as error:
            return [Row("from a click to new goals, a page of results", f"not measured: {error}")]


def _clicks(chrome: Browser, url: str, session: Session) -> list[Row]:
    page = chrome.new_page(viewport={"width": 1400, "height": 1000})
    page.goto(f"{url}/lab/tree/click.ipynb")
    page.wait_for_selector(".jp-CodeCell", timeout=90_000)
    kernel_ready(url, "click.ipynb")
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    page.wait_for_selector(".lbx", timeout=90_000)
    page.wait_for_timeout(1000)
    (state,) = session.check(STATEMENT).sorries
    clicks: list[float] = []
    steps: list[float] = []
    for number in range(STEPS + WARM_UP):
        tactic = f"have h{number} := h"
        clicked = page.evaluate(_CLICK, tactic) / 1000
        began = time.perf_counter()
        state = state.apply(tactic)
        stepped = time.perf_counter() - began
        if number >= WARM_UP:
            clicks.append(clicked)
            steps.append(stepped)
    page.close()
    click, step = statistics.median(clicks), statistics.median(steps)
    more = click - step
    return [
        Row(
            "from a click to the new goals in the browser",
            milliseconds(click),
            f"the step in Python: {milliseconds(step)}",
            f"at most {MORE_MS} ms more",
            more <= MORE_MS / 1000,
        )
    ]


def _write_pages(work: Path, session: Session) -> None:
    """The same results as they are shown, and as plain text."""
    from leanbook.notebook.plain import result_text
    from leanbook.notebook.render import result_html

    rich: list[tuple[str, list[dict[str, str]]]] = []
    bare: list[tuple[str, list[dict[str, str]]]] = []
    for number in range(CELLS):
        end = (
            "sorry"
            if number % 3 == 0
            else "exact nonsense"
            if number % 3 == 1
            else "exact ⟨hp, hq⟩"
        )
        code = f"theorem t{number} (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  {end}\n"
        result = session.check(code)
        text = result_text(result)
        rich.append((f"%%lean\n{code}", [{"text/plain": text, "text/html": result_html(result)}]))
        bare.append((f"%%lean\n{code}", [{"text/plain": text}]))
    write_notebook(work / "rich.ipynb", rich)
    write_notebook(work / "bare.ipynb", bare)


def _pages(chrome: Browser, url: str) -> list[Row]:
    times: dict[str, list[float]] = {"bare": [], "rich": []}
    for number in range(OPENINGS + 1):
        for name, found in times.items():
            # Tall, because the front end draws only what can be seen.
            page = chrome.new_page(viewport={"width": 1200, "height": 12_000})
            took = _opening(page, f"{url}/lab/tree/{name}.ipynb?reset")
            page.close()
            if number:
                found.append(took)
    bare, rich = min(times["bare"]), min(times["rich"])
    return [
        Row(
            f"opening a page with {CELLS} results",
            f"{rich:.1f} s",
            f"as plain text: {bare:.1f} s",
            f"at most {TIMES:g} times",
            rich <= TIMES * bare,
            rich / bare,
        )
    ]


def _opening(page: Page, address: str) -> float:
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_function(_OUTPUTS, arg=CELLS, timeout=120_000)
    return time.perf_counter() - began
