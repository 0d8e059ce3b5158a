"""Typing Lean in a cell, in JupyterLab and in Notebook 7, in a real browser.

The pictures go to `$LEANBOOK_SCREENSHOTS` if that is set.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import NotebookPage, Server, launch
from playwright.sync_api import Browser, Locator, expect, sync_playwright

import leanbook.notebook
from leanbook.notebook import abbreviations

OURS = Path(leanbook.notebook.__file__).parent
LONG = 60_000.0
PROOF = """%%lean
/-- Sums: `sumTo n` is 0 + 1 + … + n. /- nested -/ still a comment -/
def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => n + 1 + sumTo n

@[simp] theorem two_times (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => -- the step
    rw [sumTo, Nat.mul_add, ih]
    sorry

#eval s!"sum {sumTo 10}" ++ "\\n"
example (p q : Prop) (hp : p) (hq : q) : ∃ n, n > 41 ∧ p ∧ ¬¬q :=
  ⟨42, by decide, hp, fun h => h hq⟩"""
CELLS = [
    "%load_ext leanbook",
    PROOF,
    "import os  # a Python cell\nos.path.jo",
    "%%lean\n#check Nat",
]


def notebook(path: Path) -> None:
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for number, source in enumerate(CELLS)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    document = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4}
    path.write_text(json.dumps({**document, "nbformat_minor": 5}), encoding="utf-8")


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


def lay_out(folder: Path) -> str:
    """The extension of this checkout as the wheel lays it out; returns what JUPYTER_PATH names."""
    extension = folder / "share" / "labextensions" / "leanbook"
    shutil.copytree(OURS / "labextension", extension)
    shutil.copy(OURS / "abbreviations.json", extension / "static")
    return str(folder / "share")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("editor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", lay_out(folder))
        with Server(folder / "server") as running:
            yield running


@pytest.fixture(scope="module", params=["lab", "notebook"])
def book(request: pytest.FixtureRequest, chrome: Browser, server: Server) -> Iterator[NotebookPage]:
    name = f"editor-{request.param}.ipynb"
    notebook(server.work / name)
    page = chrome.new_page(viewport={"width": 1300, "height": 1000})
    opened = NotebookPage(page, server, name, request.param)
    ready(opened)
    yield opened
    page.close()
    server.end_kernels()


def ready(book: NotebookPage) -> None:
    """Load the extension and have a cell run, so that Lean's server is warm."""
    for text in ("%load_ext leanbook", "#check Nat"):
        cell = book.code_cell(text)
        book.run_cell(cell)
        book.wait_for_end(cell)
    cell = book.code_cell("#check Nat")
    for _ in range(20):
        write(book, cell, "%%lean\n#check Nat.add_comm")
        book.page.keyboard.press("Shift+Tab")
        try:
            expect(book.page.locator(".jp-Tooltip")).to_be_visible(timeout=3000)
        except AssertionError:
            continue
        book.page.keyboard.press("Escape")
        return
    raise AssertionError("Lean's language server does not answer.")


def write(book: NotebookPage, cell: Locator, text: str) -> Locator:
    """Put a text into a cell, by the keyboard; the cursor stays at its end."""
    editor = cell.locator(".cm-content")
    editor.scroll_into_view_if_needed()
    editor.click()
    book.page.keyboard.press("ControlOrMeta+a")
    book.page.keyboard.insert_text(text)
    return editor


def source(cell: Locator) -> str:
    lines = cell.locator(".cm-line").all_text_contents()
    return "\n".join(lines)


def word(cell: Locator, text: str) -> Locator:
    exact = re.compile(rf"^{re.escape(text)}$")
    return cell.locator(".cm-line span", has_text=exact).first


def colour(found: Locator) -> str:
    return found.evaluate("(element) => getComputedStyle(element).color")


def picture(book: NotebookPage, name: str) -> None:
    folder = os.environ.get("LEANBOOK_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        front = book.notebook.removesuffix(".ipynb")
        book.page.screenshot(path=str(Path(folder) / f"{front}-{name}.png"))


# -- with the extension ---------------------------------------------------------------------------


def test_lean_is_coloured_as_lean(book: NotebookPage) -> None:
    cell = book.code_cell("def sumTo")
    plain = colour(cell.locator(".cm-line", has_text="| 0 => 0").first)
    for text in ("def", "induction", "42", "theorem", "%%lean", "-- the step"):
        assert colour(word(cell, text)) != plain, text
    # One colour from the comment's beginning to its end, over the one inside it.
    comment = cell.locator(".cm-line", has_text="nested").locator("span")
    assert len({colour(piece) for piece in comment.all()}) == 1
    assert colour(word(cell, "-- the step")) == colour(comment.first)
    # `sorry` is a warning, and the name that is declared stands out.
    assert "underline" in word(cell, "sorry").evaluate("(e) => getComputedStyle(e).textDecoration")
    assert colour(word(cell, "two_times")) != plain


def test_python_cells_stay_python(book: NotebookPage) -> None:
    cell = book.code_cell("os.path.jo")
    expect(word(cell, "# a Python cell")).to_be_visible()
    for _ in range(20):  # IPython's first answer may come too late for JupyterLab
        write(book, cell, "x = 1\nisinstan")
        book.page.keyboard.press("Tab")
        book.page.wait_for_timeout(1500)
        if "isinstance" in source(cell) or book.page.locator(".jp-Completer-item").count():
            break
    else:
        raise AssertionError("IPython completes nothing.")
    if book.page.locator(".jp-Completer-item").count():
        expect(book.page.locator(".jp-Completer-item").first).to_contain_text("isinstance")
        book.page.keyboard.press("Escape")
    write(book, cell, '"\\and"  # text')
    assert source(cell) == '"\\and"  # text'


def test_a_cell_changes_its_language_with_its_first_line(book: NotebookPage) -> None:
    cell = book.code_cell("# text")
    write(book, cell, "%%lean\ntheorem x : 1 = 1 := rfl")
    expect(word(cell, "theorem")).to_be_visible(timeout=LONG)
    write(book, cell, "theorem = lambda x: x")
    expect(word(cell, "lambda")).to_be_visible(timeout=LONG)
    expect(cell.locator(".cm-line span", has_text=re.compile("^theorem$"))).to_have_count(0)


@pytest.mark.parametrize(
    ("written", "text"),
    [("\\and", "∧"), ("\\alp7", "α7"), ("\\to", "→"), ("\\forall", "∀"), ("\\n", "\\n")],
)
def test_one_tab_writes_a_symbol(book: NotebookPage, written: str, text: str) -> None:
    cell = book.code_cell("#check")
    write(book, cell, f"%%lean\n#check p {written}")
    book.page.keyboard.press("Tab")
    book.page.keyboard.insert_text(" q")
    assert source(cell) == f"%%lean\n#check p {text} q"


def test_the_cursor_goes_between_brackets(book: NotebookPage) -> None:
    cell = book.code_cell("#check")
    write(book, cell, "%%lean\n#check \\<>")
    book.page.wait_for_timeout(700)  # what comes faster is undone together
    book.page.keyboard.press("Tab")
    assert source(cell) == "%%lean\n#check ⟨⟩"
    book.page.wait_for_timeout(700)
    book.page.keyboard.insert_text("1, 2")
    assert source(cell) == "%%lean\n#check ⟨1, 2⟩"
    for before in ("⟨⟩", "\\<>"):
        book.page.keyboard.press("ControlOrMeta+z")
        assert source(cell).endswith(before)


def test_the_browser_reads_the_table_as_the_kernel_does(book: NotebookPage) -> None:
    names = [*abbreviations.table(), "alp7", "𝔸", "to𝔸", "zzz", "<>1"]
    names += [name[:-1] for name in names if len(name) > 1]
    found = book.page.evaluate(
        """
        async ([at, names]) => {
          const { Abbreviations } = await import(`${at}/abbreviations.js`);
          const stored = await (await fetch(`${at}/abbreviations.json`)).json();
          const table = new Abbreviations(stored.abbreviations);
          return names.map((name) => table.replacement(name));
        }
        """,
        [f"{book.server.url}/lab/extensions/leanbook/static", names],
    )
    for name, theirs in zip(names, found, strict=True):
        ours = abbreviations.replacement(name)
        if ours is None:
            assert theirs is None, name
            continue
        before = ours.text[: ours.cursor].encode("utf-16-le")  # a browser counts UTF-16 units
        assert theirs == {"text": ours.text, "cursor": len(before) // 2}, name


def test_names_are_completed(book: NotebookPage) -> None:
    cell = book.code_cell("#check")
    write(book, cell, "%%lean\n#check Nat.add_c")
    book.page.keyboard.press("Tab")
    items = book.page.locator(".jp-Completer-item")
    expect(items.first).to_contain_text("Nat.add_comm", timeout=LONG)
    picture(book, "completion")
    book.page.keyboard.press("Enter")
    expect(cell.locator(".cm-content")).to_contain_text("#check Nat.add_comm", timeout=LONG)
    write(book, cell, "%%lean\n#check 1\nexample (hyp : 1 = 1) : 1 = 1 := by\n  exact hy")
    book.page.keyboard.press("Tab")
    expect(items.first).to_contain_text("hyp", timeout=LONG)
    book.page.keyboard.press("Enter")
    expect(cell.locator(".cm-content")).to_contain_text("exact hyp", timeout=LONG)


def test_documentation_is_shown(book: NotebookPage) -> None:
    cell = book.code_cell("#check")
    write(book, cell, "%%lean\n#check 1\nexample (p : Prop) (hp : p) : p := by\n  assumption")
    book.page.keyboard.press("Shift+Tab")
    tooltip = book.page.locator(".jp-Tooltip")
    expect(tooltip).to_contain_text("Closes the goal with a hypothesis", timeout=LONG)
    expect(tooltip).to_contain_text("hp : p")
    picture(book, "documentation")
    book.page.keyboard.press("Escape")
    write(book, cell, "%%lean\n#check Nat.add_comm")
    book.page.keyboard.press("Shift+Tab")
    expect(tooltip).to_contain_text("n + m = m + n", timeout=LONG)
    book.page.keyboard.press("Escape")


def test_lines_are_indented_and_commented_as_in_lean(book: NotebookPage) -> None:
    cell = book.code_cell("#check")
    write(book, cell, "%%lean\n#check 1\nexample : True := by")
    book.page.keyboard.press("Enter")
    book.page.keyboard.insert_text("trivial")
    assert source(cell).endswith(":= by\n  trivial")
    book.page.keyboard.press("ControlOrMeta+/")
    assert source(cell).endswith("\n  -- trivial")


CONTRASTS = """
(cell) => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const paint = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  let ground = cell.querySelector(".cm-editor");
  while (paint(getComputedStyle(ground).backgroundColor)[3] < 255) ground = ground.parentElement;
  const dark = light(paint(getComputedStyle(ground).backgroundColor));
  return [...cell.querySelectorAll(".cm-line span")].map((span) => {
    const ink = light(paint(getComputedStyle(span).color));
    const [low, high] = [dark, ink].sort((a, b) => a - b);
    return [(high + 0.05) / (low + 0.05), span.textContent];
  }).sort((a, b) => a[0] - b[0]);
}
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [800, 1600])
def test_it_can_be_read_in_both_themes(book: NotebookPage, theme: str, width: int) -> None:
    book.theme(theme)
    book.page.set_viewport_size({"width": width, "height": 1000})
    book.page.wait_for_timeout(500)
    cell = book.code_cell("def sumTo")
    cell.scroll_into_view_if_needed()
    picture(book, f"{theme}-{width}")
    found = cell.evaluate(CONTRASTS)
    assert len(found) > 40
    assert found[0][0] >= 3, found[:5]


def test_nothing_is_fetched_from_elsewhere(book: NotebookPage) -> None:
    assert book.foreign_requests() == []


# -- without it -----------------------------------------------------------------------------------


def test_everything_but_the_colours_works_without_the_extension(
    chrome: Browser, tmp_path: Path
) -> None:
    config = tmp_path / "config" / "labconfig"
    config.mkdir(parents=True)
    off = json.dumps({"disabledExtensions": {"leanbook": True}})
    (config / "page_config.json").write_text(off, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "config"))
        patch.setenv("JUPYTER_PATH", lay_out(tmp_path))
        with Server(tmp_path / "server") as server:
            notebook(server.work / "bare.ipynb")
            page = chrome.new_page(viewport={"width": 1300, "height": 1000})
            bare = NotebookPage(page, server, "bare.ipynb", "lab")
            assert not page.evaluate("window.jupyterapp.hasPlugin('leanbook:cells')")
            ready(bare)
            cell = bare.code_cell("#check Nat")
            items = page.locator(".jp-Completer-item")
            write(bare, cell, "%%lean\n#check p \\and")
            page.keyboard.press("Tab")
            expect(items.first).to_contain_text("∧", timeout=LONG)
            page.keyboard.press("Enter")
            expect(cell.locator(".cm-content")).to_contain_text("#check p ∧", timeout=LONG)
            write(bare, cell, "%%lean\n#check Nat.add_com")
            page.keyboard.press("Tab")
            found = items.filter(has_text=re.compile("Nat.add_comm"))
            expect(found.first).to_be_visible(timeout=LONG)
            page.close()
            server.end_kernels()
