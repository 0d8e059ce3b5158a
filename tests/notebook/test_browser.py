"""The tour in JupyterLab and in Notebook 7, as a reader sees it, in a real browser.

The pictures go to `$LEANBOOK_SCREENSHOTS` if that is set, for people to look at; what can be
checked without eyes is checked here: that everything fits, can be read against its ground in both
themes, stays on this computer, and answers to what a user does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import NotebookPage, Server, launch
from playwright.sync_api import Browser, Locator, expect, sync_playwright

TOUR = Path(__file__).resolve().parents[2] / "notebooks" / "00_tour.ipynb"
ENDLESS = "%%lean\ntheorem endless : True := by\n  repeat (have h := True.intro)\n  exact h\n"
LONG = 60_000.0


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("jupyter") / "server") as running:
        yield running


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


def open_tour(chrome: Browser, server: Server, front: str) -> NotebookPage:
    name = f"tour-{front}.ipynb"
    shutil.copyfile(TOUR, server.work / name)
    # Tall, because front ends draw only the cells that can be seen.
    page = chrome.new_page(viewport={"width": 1600, "height": 6000})
    return NotebookPage(page, server, name, front)


@pytest.fixture(scope="module", params=["lab", "notebook"])
def tour(request: pytest.FixtureRequest, chrome: Browser, server: Server) -> Iterator[NotebookPage]:
    """The tour, run once in each front end."""
    book = open_tour(chrome, server, request.param)
    book.run_all()
    yield book
    book.page.close()
    server.end_kernels()


def card(output: Locator, state: str) -> Locator:
    return output.locator(f".leanbook.lb-{state}")


def picture(book: NotebookPage, name: str) -> None:
    folder = os.environ.get("LEANBOOK_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        front = book.notebook.removesuffix(".ipynb")
        book.page.screenshot(path=str(Path(folder) / f"{front}-{name}.png"))


def test_the_tour_runs(tour: NotebookPage) -> None:
    for text, state in [
        ("theorem and_swap", "accepted"),
        ("theorem or_swap", "error"),
        ("=> sorry", "open"),
        ("theorem two_times_sumTo", "accepted"),
        ("simp?", "accepted"),
        ("theorem Tree.mirror_mirror", "accepted"),
        ("axiom all_alike", "axioms"),
    ]:
        cell = tour.code_cell(text)
        cell.scroll_into_view_if_needed()
        expect(card(cell.locator(".jp-OutputArea"), state)).to_be_visible()
    errors = tour.page.locator(".jp-OutputArea [data-mime-type='application/vnd.jupyter.stderr']")
    expect(errors).to_have_count(0)


# Every text in our cards: the contrast to its ground, as WCAG counts it. Colours that are partly
# transparent, and grounds below one another, are laid over each other first.
CONTRASTS = """
() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const over = (layers) => {
    context.clearRect(0, 0, 1, 1);
    for (const layer of layers) { context.fillStyle = layer; context.fillRect(0, 0, 1, 1); }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const found = [];
  for (const root of document.querySelectorAll(".leanbook")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || element.closest("style") || !element.offsetParent) continue;
      const grounds = [];
      for (let e = element; e; e = e.parentElement) {
        grounds.unshift(getComputedStyle(e).backgroundColor);
      }
      const ground = over(grounds);
      const ink = over([...grounds, getComputedStyle(element).color]);
      const [dark, bright] = [light(ground), light(ink)].sort((a, b) => a - b);
      const ratio = (bright + 0.05) / (dark + 0.05);
      found.push([ratio, node.data.trim().slice(0, 40), element.className]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}
"""
OVERFLOWS = """
() => [...document.querySelectorAll(".leanbook, .leanbook *")]
  .filter((e) => e.tagName !== "STYLE" && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
          && getComputedStyle(e).display !== "inline")
  .map((e) => e.className + ": " + e.textContent.slice(0, 60))
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [800, 1600])
def test_everything_fits_and_can_be_read(tour: NotebookPage, theme: str, width: int) -> None:
    tour.theme(theme)
    # Tall enough that the front end draws every cell.
    tour.page.set_viewport_size({"width": width, "height": 6000})
    tour.page.wait_for_timeout(700)
    picture(tour, f"{theme}-{width}")
    contrasts = tour.page.evaluate(CONTRASTS)
    assert len(contrasts) > 100
    # 3:1 is what WCAG asks of signs and of large or bold text; Jupyter's own colours for code
    # do not all reach the 4.5:1 of running text.
    assert contrasts[0][0] >= 3, contrasts[:5]
    own = [each for each in contrasts if each[2] in ("", "lb-title", "lb-quiet", "lb-aside")]
    assert own[0][0] >= 4.5, own[:5]
    assert tour.page.evaluate(OVERFLOWS) == []


def test_nothing_is_fetched_from_elsewhere(tour: NotebookPage) -> None:
    assert tour.foreign_requests() == []


@pytest.fixture
def book(tour: NotebookPage) -> NotebookPage:
    """The tour at an ordinary size."""
    tour.page.set_viewport_size({"width": 1300, "height": 1000})
    tour.page.wait_for_timeout(300)
    return tour


def test_a_cell_can_be_mended_and_run_again(book: NotebookPage) -> None:
    cell = book.code_cell("theorem or_swap")
    mended = (
        "%%lean\ntheorem or_swap (p q : Prop) (h : p ∨ q) : q ∨ p := by\n"
        "  cases h with\n  | inl hp => exact Or.inr hp\n  | inr hq => exact Or.inl hq\n"
    )
    output = book.run_cell(cell, mended)
    expect(card(output, "accepted")).to_be_visible(timeout=LONG)
    output = book.run_cell(cell)
    expect(card(output, "accepted")).to_be_visible(timeout=LONG)
    expect(output).to_contain_text("or_swap")


def test_formulas_in_lean_text_are_left_alone(book: NotebookPage) -> None:
    cell = book.code_cell("%lean and_swap")
    output = book.run_cell(cell, '%lean "$x$ and $$y$$ <b>bold</b>"')
    expect(output).to_contain_text('"$x$ and $$y$$ <b>bold</b>"', timeout=LONG)
    book.page.wait_for_timeout(500)
    expect(output.locator("mjx-container, .MathJax, b")).to_have_count(0)


def test_a_long_cell_shows_progress_and_can_be_interrupted(book: NotebookPage) -> None:
    cell = book.code_cell("axiom all_alike")
    output = book.run_cell(cell, ENDLESS)
    expect(card(output, "wait")).to_contain_text("Checking", timeout=LONG)
    book.command("notebook:interrupt-kernel")
    expect(output).to_contain_text("Interrupted after", timeout=LONG)
    expect(card(output, "wait")).to_have_count(0)
    expect(output.locator(".leanbook")).to_have_count(1)
    book.wait_for_end(cell)
    output = book.run_cell(cell, "%%lean\n#check and_swap")
    expect(card(output, "accepted")).to_be_visible(timeout=LONG)
