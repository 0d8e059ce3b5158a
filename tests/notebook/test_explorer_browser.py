"""The explorer in JupyterLab and in Notebook 7, in a real browser, by mouse and by keyboard.

The pictures go to `$LEANBOOK_SCREENSHOTS` if that is set, for people to look at.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import PATIENCE, NotebookPage, Server, launch
from explorers import LONG, ExplorerPage, run_all, write_notebook
from playwright.sync_api import Browser, Error, expect, sync_playwright

from leanbook.lean.session import Session

LOAD = "%load_ext leanbook\nimport leanbook as lb"
SWAP = "%%lean\ntheorem swap (p q r : Prop) : p ∧ (q ∨ r) → (q ∨ r) ∧ p := by\n  sorry\n"
ADD = "%%lean\ntheorem zero_plus (n : Nat) : 0 + n = n := by sorry\n"
OPEN = "lb.Explorer(_lean.sorries[0])"
PAIR = (
    "%%lean\ntheorem pair (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n"
    "  constructor\n  · sorry\n  · sorry\n"
)
QUIET = "lb.Explorer(_lean.sorries[0], suggest=False)"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Session() as session:
        session.start()  # which compiles the core library, should nobody have done that yet
    with Server(tmp_path_factory.mktemp("jupyter") / "server") as running:
        yield running


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


class Desk:
    """Opens notebooks, and closes them and their kernels when the test is over."""

    def __init__(self, chrome: Browser, server: Server) -> None:
        self.chrome, self.server = chrome, server
        self.books: list[NotebookPage] = []
        self.errors: list[str] = []

    def open(self, front: str, *sources: str, width: int = 1400) -> NotebookPage:
        name = f"explorer-{front}-{len(list(self.server.work.iterdir()))}.ipynb"
        write_notebook(self.server.work / name, *sources)
        return self.look_at(name, front, width)

    def _wrong(self, error: Error) -> None:
        if "blob:" in (error.stack or ""):  # that is where the front end puts our module
            self.errors.append(f"{error}\n{error.stack}")

    def look_at(self, name: str, front: str, width: int = 1400) -> NotebookPage:
        # The notebooks of earlier tests would be opened again beside this one.
        for file in (self.server.folder / "jupyterlab_workspaces_dir").glob("*"):
            file.unlink()
        page = self.chrome.new_page(viewport={"width": width, "height": 1600})
        page.on("pageerror", self._wrong)
        book = NotebookPage(page, self.server, name, front)
        self.books.append(book)
        return book


@pytest.fixture
def desk(chrome: Browser, server: Server) -> Iterator[Desk]:
    found = Desk(chrome, server)
    yield found
    for book in found.books:
        book.page.close()
    server.end_kernels()
    assert found.errors == []


def picture(book: NotebookPage, name: str) -> None:
    folder = os.environ.get("LEANBOOK_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        book.page.screenshot(path=str(Path(folder) / f"explorer-{name}.png"))


@pytest.mark.parametrize("front", ["lab", "notebook"])
def test_by_mouse_to_the_end_and_into_a_cell(desk: Desk, front: str) -> None:
    book = desk.open(front, LOAD, SWAP, OPEN)
    run_all(book)
    one = ExplorerPage(book)
    # A suggestion, a dead end, back, another way.
    intro = one.ideas.filter(has_text="intro h").first.locator(".lbx-take")
    intro.click(timeout=LONG)
    expect(one.nodes).to_have_count(2, timeout=LONG)
    one.input.click()
    book.page.keyboard.insert_text("exact nonsense")
    one.button("Run").click()
    expect(one.error).to_contain_text("nonsense", timeout=LONG)
    expect(one.input).to_have_value("exact nonsense")
    one.input.fill("")
    one.run("rcases h with ⟨hp, hq⟩")
    expect(one.nodes).to_have_count(4, timeout=LONG)
    one.root.locator(".lbx-node").first.click()
    expect(one.root.locator(".lbx-current")).to_contain_text("start", timeout=LONG)
    one.root.locator(".lbx-node", has_text="rcases").click()
    expect(one.root.locator(".lbx-current")).to_contain_text("rcases", timeout=LONG)
    one.run("constructor")
    one.goals(2)
    # The second goal first, by its tab and a click on a hypothesis.
    one.root.get_by_role("tab", name="right").click()
    one.input.click()
    book.page.keyboard.insert_text("exact ")
    one.root.get_by_role("button", name="hp, put into the tactic").click()
    expect(one.input).to_have_value("exact hp")
    one.button("Run").click()
    one.goals(1)
    picture(book, f"{front}-mouse")
    one.run("exact hq")
    one.goals(0)
    expect(one.proof).to_contain_text("✓ Proved", timeout=LONG)
    expect(one.root.locator(".lbx-is-dead-end")).to_have_count(1)
    one.button("Put over the sorry").click()
    cell = book.code_cell("theorem swap")
    expect(cell.locator(".cm-content")).to_contain_text("· exact hp")
    one.button("New cell below").click()
    expect(book.page.locator(".jp-CodeCell")).to_have_count(4)
    output = book.run_cell(cell)
    expect(output.locator(".leanbook.lb-accepted").first).to_be_visible(timeout=LONG)
    below = book.page.locator(".jp-CodeCell").nth(3)
    expect(below.locator(".cm-content")).to_contain_text("%%lean")
    picture(book, f"{front}-done")
    assert book.foreign_requests() == []


@pytest.mark.parametrize("front", ["lab", "notebook"])
def test_by_keyboard_alone(desk: Desk, front: str) -> None:
    book = desk.open(front, LOAD, ADD, OPEN)
    run_all(book)
    one = ExplorerPage(book)
    keys = book.page.keyboard
    expect(one.ideas.first).to_be_visible(timeout=LONG)
    count = len(book.page.locator(".jp-CodeCell").all())
    one.input.focus()
    # Abbreviations, completion, and an error that is mended.
    book.page.wait_for_timeout(500)
    keys.type("have h : 0 \\le n ")
    expect(one.input).to_have_value("have h : 0 ≤ n ")
    keys.type(":= by exac")
    expect(one.root.locator(".lbx-item").first).to_be_visible(timeout=LONG)
    keys.press("ArrowDown")
    expect(one.input).to_have_attribute("aria-activedescendant", one_item(one))
    keys.press("Escape")
    expect(one.root.locator(".lbx-list")).to_be_hidden()
    keys.type("t Nat.zero_l")
    keys.press("Escape")
    keys.press("Enter")
    expect(one.error).not_to_be_empty(timeout=LONG)
    keys.type("e n")
    keys.press("Escape")
    keys.press("Enter")
    expect(one.nodes).to_have_count(3, timeout=LONG)
    expect(one.input).to_have_value("")
    expect(one.input).to_be_focused()
    # Back to the start in the tree.
    for _ in range(40):
        keys.press("Tab")
        if one.root.locator(".lbx-scroll").evaluate("e => e === document.activeElement"):
            break
    keys.press("Home")
    keys.press("Enter")
    expect(one.root.locator(".lbx-current")).to_contain_text("start", timeout=LONG)
    # A suggestion that leaves two goals, chosen with the arrow keys.
    split = one.ideas.filter(has_text="induction n").first
    expect(split).to_be_visible(timeout=LONG)
    expect(one.button("Suggest")).to_be_visible(timeout=LONG)
    for _ in range(40):
        keys.press("Shift+Tab")
        if one.root.locator(".lbx-take:focus").count():
            break
    for _ in range(20):
        if "induction n" in one.root.locator(".lbx-take:focus").inner_text():
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    one.goals(2)
    expect(one.input).to_be_focused()
    keys.type("rfl")
    keys.press("Escape")
    keys.press("Enter")
    one.goals(1)
    keys.type("omega")
    keys.press("Escape")
    keys.press("Enter")
    one.goals(0)
    expect(one.proof).to_contain_text("✓ Proved", timeout=LONG)
    expect(one.button("Put over the sorry")).to_be_focused()
    keys.press("Enter")
    cell = book.code_cell("theorem zero_plus")
    expect(cell.locator(".cm-content")).to_contain_text("omega")
    # None of the keys was taken for one of Jupyter's.
    assert len(book.page.locator(".jp-CodeCell").all()) == count


def one_item(one: ExplorerPage) -> str:
    return one.root.locator(".lbx-item").first.get_attribute("id") or ""


@pytest.mark.parametrize("front", ["lab", "notebook"])
def test_a_view_that_is_made_anew_keeps_text_and_focus(desk: Desk, front: str) -> None:
    book = desk.open(front, LOAD, SWAP, QUIET)
    run_all(book)
    one = ExplorerPage(book)
    one.run("intro h")
    expect(one.nodes).to_have_count(2, timeout=LONG)
    one.input.click()
    book.page.keyboard.type("constructor  -- h")
    book.page.keyboard.press("Escape")
    book.page.keyboard.press("Home")
    draw_anew(book, one)
    expect(one.input).to_have_value("constructor  -- h")
    expect(one.input).to_be_focused()
    book.page.keyboard.type("· ")
    expect(one.input).to_have_value("· constructor  -- h")
    one.button("Suggest").focus()
    draw_anew(book, one)
    expect(one.button("Suggest")).to_be_focused()
    # A tactic that is on its way meanwhile: its answer is heard by the third view.
    one.input.fill("repeat (have h := True.intro)")
    one.input.press("Enter")
    draw_anew(book, one)
    draw_anew(book, one)
    one.button("Stop").click(timeout=LONG)
    expect(one.error).not_to_be_empty(timeout=LONG)
    expect(one.input).to_have_value("repeat (have h := True.intro)")
    draw_anew(book, one)
    expect(one.error).not_to_be_empty()
    # The cell is moved, and the whole widget with it.
    one.input.fill("sleep 2000; refine ⟨?_, ?_⟩")
    one.input.press("Enter")
    view = one.input.get_attribute("aria-controls") or ""
    book.command("notebook:move-cell-up")
    expect(one.input).not_to_have_attribute("aria-controls", view)
    expect(one.input).to_have_value("sleep 2000; refine ⟨?_, ?_⟩")
    one.goals(2)
    expect(one.input).to_have_value("")


def draw_anew(book: NotebookPage, one: ExplorerPage) -> None:
    """Have the front end draw the outputs of the third cell anew."""
    view = one.input.get_attribute("aria-controls") or ""
    book.page.evaluate("""() => {
        const { outputs } = jupyterapp.shell.currentWidget.content.widgets[2].model;
        for (let i = 0; i < outputs.length; i++) outputs.set(i, outputs.get(i).toJSON());
    }""")
    expect(one.input).not_to_have_attribute("aria-controls", view)


def test_two_explorers_below_their_cell_and_a_busy_kernel(desk: Desk) -> None:
    book = desk.open("lab", LOAD, PAIR, "import time")
    run_all(book)
    for number in (1, 2):
        book.page.get_by_role("button", name=f"Explore {number}: ").click(timeout=LONG)
    one, two = ExplorerPage(book, 0), ExplorerPage(book, 1)
    # Once it has suggested by itself, the button stays: one that goes away cannot be clicked.
    two.button("Suggest").click(timeout=LONG)
    one.run("repeat (have h := True.intro)")
    one.button("Stop").click(timeout=LONG)
    expect(one.error).not_to_be_empty(timeout=LONG)
    expect(one.button("Stop")).to_be_hidden()
    expect(one.nodes).to_have_count(2)
    expect(two.nodes).to_have_count(1)
    # While a cell runs, the page goes on, and what is asked is done in the end.
    cell = book.code_cell("import time")
    cell.locator(".cm-content").click()
    book.page.keyboard.insert_text("\ntime.sleep(6)")
    book.page.keyboard.press("ControlOrMeta+Enter")
    two.run("exact hq")
    two.goals(0)
    book.wait_for_end(cell)
    # Each goes over its own sorry, though the cell is no longer what they came from.
    expect(two.proof).to_contain_text("✓ Proved", timeout=LONG)
    two.button("Put over the sorry").click()
    one.input.fill("")
    one.run("exact hp")
    expect(one.proof).to_contain_text("✓ Proved", timeout=LONG)
    one.button("Put over the sorry").click()
    cell = book.code_cell("theorem pair")
    lines = cell.locator(".cm-line").all_inner_texts()
    assert lines[3:5] == ["  · exact hp", "  · exact hq"]
    one.button("New cell below").click()
    expect(book.page.locator(".jp-CodeCell").nth(2)).to_contain_text("theorem pair")


@pytest.mark.parametrize("front", ["lab", "notebook"])
def test_reload_restart_and_no_kernel(desk: Desk, server: Server, front: str) -> None:
    book = desk.open(front, LOAD, SWAP, QUIET)
    run_all(book)
    one = ExplorerPage(book)
    one.run("intro h")
    expect(one.nodes).to_have_count(2, timeout=LONG)
    one.input.press("Control+s")  # Jupyter's shortcut, with the explorer's input in focus
    saved_with(server, book, "intro h")
    book.page.reload()
    one = ExplorerPage(book)
    expect(one.nodes).to_have_count(2, timeout=LONG)
    one.run("exact ⟨h.2, h.1⟩")
    one.goals(0)
    expect(one.proof).to_contain_text("✓ Proved", timeout=LONG)
    # What was found after the page was loaded again is saved as well; it is not shown twice.
    expect(book.page.locator(".lb-record").locator("..")).to_contain_text(
        "verified once more", timeout=LONG
    )
    expect(one.button("Put over the sorry")).to_be_focused()
    one.button("Copy the proof").press("Control+s")
    text = saved_with(server, book, "exact ⟨h.2, h.1⟩")
    assert "verified once more" in text
    assert "<script" not in text
    expect(book.page.locator(".lb-record").locator("..")).to_be_hidden()
    book.command("notebook:restart-kernel")
    book.page.locator(".jp-Dialog .jp-mod-accept").click()
    expect(one.root.locator(".lbx-notice")).to_contain_text("kernel", timeout=LONG)
    expect(one.input).to_be_disabled()
    expect(one.proof).to_contain_text("exact ⟨h.2, h.1⟩")
    server.wait_for_kernel(book.notebook)  # one that is just restarting can't be ended
    book.page.wait_for_timeout(2000)
    book.page.close()
    desk.books.remove(book)
    # What was saved, without the kernel that made it.
    server.end_kernels()
    again = desk.look_at(book.notebook, front)
    record = again.page.locator(".lb-record").locator("..")
    expect(record).to_contain_text("exact ⟨h.2, h.1⟩", timeout=LONG)


def saved_with(server: Server, book: NotebookPage, text: str) -> str:
    """Wait until the explorer's outputs have been saved with a text in them."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # The server writes the file in place: for a moment it is empty, or half of one.
        with contextlib.suppress(json.JSONDecodeError):
            saved = json.loads((server.work / book.notebook).read_text("utf-8"))
            found = json.dumps(saved["cells"][2]["outputs"], ensure_ascii=False)
            if text in found:
                return found
        book.page.wait_for_timeout(200)
    raise AssertionError(f"{text} was not saved.")


def test_text_is_text_and_much_of_it_stays_usable(desk: Desk) -> None:
    bad = "<img src=x onerror=window.hurt=1>"
    hostile = (
        f'%%lean\ntheorem «{bad}» (s : String) («<b>h</b>» : s = "{bad}") : s = "{bad}" := by\n'
        "  sorry\n"
    )
    cases = " ".join(f"| c{number}" for number in range(200))
    long = "abcdefghi " * 1000
    big = (
        f"%%lean\ninductive Big where {cases}\n"
        f'theorem all (x : Big) (s : String) (h : s = "{long}") : x = x := by sorry\n'
    )
    book = desk.open("lab", LOAD, hostile, OPEN, big, QUIET)
    run_all(book)
    one, two = ExplorerPage(book, 0), ExplorerPage(book, 1)
    expect(one.root.locator(".lbx-name")).to_contain_text("<img")
    one.run(f'exact (rfl : "{bad}" = "b")')
    expect(one.error).to_contain_text("<img", timeout=LONG)
    expect(one.root.locator(".lbx-goal")).to_contain_text("<b>h</b>")
    one.input.fill("")
    one.run(f'have «<i>k</i>» : "{bad}" = "{bad}" := rfl')
    expect(one.nodes).to_have_count(3, timeout=LONG)
    expect(one.ideas.first).to_be_visible(timeout=LONG)
    one.root.locator(".lbx-hyp").first.hover()
    assert one.root.locator("img, b, i").count() == 0
    assert book.page.evaluate("window.hurt") is None
    assert (two.root.bounding_box() or {})["height"] < 900
    two.root.get_by_role("button", name="show all").click()
    expect(two.root.get_by_role("button", name="show less")).to_be_visible(timeout=LONG)
    two.run("cases x")
    two.goals(200)
    expect(two.root.get_by_role("tab")).to_have_count(200)
    assert (two.root.bounding_box() or {})["height"] < 1100
    two.root.get_by_role("tab", name="c150", exact=True).click()
    expect(two.root.locator(".lbx-target")).to_contain_text("Big.c150", timeout=LONG)
    two.run("rfl")
    two.goals(199)


# Every text of the widget: its contrast to what lies below it, and whether it fits.
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
  for (const root of document.querySelectorAll(".lbx")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility()) continue;
      if (element.closest("title, .lbx-off, :disabled, s")) continue;
      const grounds = [];
      for (let e = element; e; e = e.parentElement) {
        grounds.unshift(getComputedStyle(e).backgroundColor);
      }
      const row = element.closest(".lbx-node")?.querySelector("rect");
      if (row) grounds.push(getComputedStyle(row).fill);
      const style = getComputedStyle(element);
      const ink = element.closest("svg") ? style.fill : style.color;
      const both = [light(over(grounds)), light(over([...grounds, ink]))];
      const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
      const code = [...element.classList].some((name) => name.startsWith("k-"));
      const name = element.getAttribute("class");
      found.push([ratio, node.data.trim().slice(0, 40), name, code]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}
"""
OVERFLOWS = """
() => [...document.querySelectorAll(".lbx, .lbx *")]
  .filter((e) => !e.closest("svg, .lbx-off, .lbx-source, .lbx-item") && e.checkVisibility())
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
  .filter((e) => getComputedStyle(e).display !== "inline")
  .map((e) => e.className + ": " + e.textContent.slice(0, 60))
"""


def test_looks(desk: Desk) -> None:
    source = SWAP.replace("(p q r : Prop)", "{α : Type} [DecidableEq α] (p q r : Prop) (x : α)")
    book = desk.open("lab", LOAD, source, OPEN, ADD, OPEN)
    run_all(book)
    one, two = ExplorerPage(book, 0), ExplorerPage(book, 1)
    for tactic in ("intro h", "exact nonsense"):
        one.input.fill("")
        one.run(tactic)
        book.page.wait_for_timeout(700)
    one.input.fill("")
    one.run("cases h.2")
    one.goals(2)
    one.run("exact nonsense")
    two.run("simp")
    expect(two.proof).to_contain_text("✓ Proved", timeout=LONG)
    expect(one.ideas.first).to_be_visible(timeout=LONG)
    expect(one.button("Suggest")).to_be_visible(timeout=LONG)
    for theme in ("light", "dark"):
        book.theme(theme)
        for width in (800, 1600):
            book.page.set_viewport_size({"width": width, "height": 2600})
            book.page.wait_for_timeout(700)
            picture(book, f"{theme}-{width}")
            contrasts = book.page.evaluate(CONTRASTS)
            assert len(contrasts) > 60
            # Jupyter's own colours for code do not all reach what running text needs.
            assert contrasts[0][0] >= 3, contrasts[:5]
            plain = [each for each in contrasts if not each[3]]
            assert plain[0][0] >= 4.5, plain[:8]
            assert book.page.evaluate(OVERFLOWS) == []
        found = Axe().run(
            book.page, context=".lbx", options={"rules": {"region": {"enabled": False}}}
        )
        wrong = [each for each in found.response["violations"] if each["id"] != "color-contrast"]
        assert wrong == [], [(each["id"], each["nodes"][0]["html"][:300]) for each in wrong]
