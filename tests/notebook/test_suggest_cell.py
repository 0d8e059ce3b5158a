"""`%%lean --suggest` and `%lean_model`: in a real kernel, as markup, and in a real browser."""

from __future__ import annotations

import html
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from browsers import NotebookPage, Server, launch
from kernels import Kernel, Ran
from playwright.sync_api import Browser, expect, sync_playwright

import leanbook as lb
from leanbook.lean.goals import parse_goal
from leanbook.notebook.suggestions import Found, suggestions_html, suggestions_text
from leanbook.prover.suggest import Suggestion, suggest

PROVER = Path(__file__).resolve().parents[1] / "prover"
TWO = (
    "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry\n\n"
    "theorem plus (n m : Nat) : n + m = m + n := by\n  sorry\n"
)
HARD = "theorem hard (P : Nat → Prop) (h : ∀ n, n * n = 1764 → P n) : ∃ n, P n := by\n  sorry\n"
FAKE = f"import sys; sys.path.insert(0, {str(PROVER)!r})\nfrom fake_models import FakeModel\n"
EVIL = '<script>alert("1")</script>\' onmouseover=x <img src=x> &amp; ]]> $x$ \u202e'
SECOND = 1000.0


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    with Kernel() as running:
        yield running


@pytest.fixture(autouse=True)
def _begin_anew(request: pytest.FixtureRequest) -> None:
    if "kernel" in request.fixturenames:
        kernel: Kernel = request.getfixturevalue("kernel")
        kernel.lean("#check Nat")
        kernel.run("%lean_model none")
        assert kernel.run("%lean_reset").status == "ok"


def listed(ran: Ran) -> str:
    """The text of the list, which is the second output."""
    assert len(ran.outputs) == 2, ran.text
    return ran.outputs[1]["data"]["text/plain"]


# -- in a kernel ----------------------------------------------------------------------------------


def test_every_sorry_has_its_list(kernel: Kernel) -> None:
    ran = kernel.lean(TWO, options="--suggest")
    assert ran.status == "ok"
    text = listed(ran)
    first, _, second = text.partition("5:2: ")
    assert "2:2: ⊢ q ∧ p" in first
    assert "closes the goal" in first
    assert "⊢ n + m = m + n" in second
    assert "exact Nat.add_comm n m" in second
    assert text.count("%lean_model") == 1
    assert ran.updates >= 2


def test_what_is_listed_can_be_pasted(kernel: Kernel) -> None:
    ran = kernel.lean(TWO, options="--suggest", cell="a")
    copies = re.findall(r'data-copy="([^"]*)"', ran.outputs[1]["data"]["text/html"])
    assert len(copies) > 4
    for copied in copies:
        text = html.unescape(copied)
        codes = [TWO.replace("sorry", text, 1), text.join(TWO.rsplit("sorry", 1))]
        results = [kernel.lean(code, cell="a").status for code in codes]
        assert "ok" in results, text


@pytest.mark.parametrize("code", ["theorem fine : 1 + 1 = 2 := rfl\n", "def two := 2\n"])
def test_nothing_to_suggest_is_said_in_a_line(kernel: Kernel, code: str) -> None:
    ran = kernel.lean(code, options="--suggest")
    assert len(ran.outputs) == 1
    assert "nothing to suggest" in ran.text


def test_a_cell_with_errors_gets_no_list(kernel: Kernel) -> None:
    ran = kernel.lean("theorem t : 1 = 2 := by\n  sorry\n#check nope\n", options="--suggest")
    assert ran.status == "error"
    assert len(ran.outputs) == 1


def test_quietly(kernel: Kernel) -> None:
    ran = kernel.lean("theorem t : 1 = 1 := by\n  sorry\n", options="--suggest --quiet")
    assert "✓ rfl" in listed(ran)


def test_where_nothing_helps(kernel: Kernel) -> None:
    ran = kernel.lean("theorem t (P : Prop) : P := by\n  sorry\n", options="--suggest")
    assert "No suggestion" in listed(ran)
    assert "nothing was found that helps here" in ran.text


def test_a_default_model_that_is_not_there(kernel: Kernel) -> None:
    """The cell is accepted all the same; the list says what is wrong, and rules propose."""
    kernel.run("%lean_model default")
    kernel.run("import os; os.environ['LEANBOOK_MODEL'] = '/gone.gguf'")
    try:
        ran = kernel.lean("theorem t : 1 = 1 := by\n  sorry\n", options="--suggest")
        assert ran.status == "ok"
        assert "✓ rfl" in listed(ran)
        assert "/gone.gguf" in listed(ran)
    finally:
        kernel.run("os.environ['LEANBOOK_MODEL'] = 'none'")


def test_another_session(kernel: Kernel) -> None:
    ran = kernel.lean("theorem t : 1 = 1 := by\n  sorry\n", options="--suggest --session other")
    assert "✓ rfl" in listed(ran)


def test_a_model_by_the_name_of_its_variable(kernel: Kernel) -> None:
    kernel.run(f"{FAKE}mine = FakeModel(['exact ⟨42, h 42 rfl⟩', 'nonsense', 'exact sorry'])")
    assert "fake" in kernel.run("%lean_model mine").text
    assert "fake" in kernel.run("%lean_status").text
    ran = kernel.lean(HARD, options="--suggest")
    assert "✓ exact ⟨42, h 42 rfl⟩  -- closes the goal; model:fake" in listed(ran)
    assert "nonsense" not in listed(ran)
    assert "exact sorry" not in listed(ran)
    assert "%lean_model" not in listed(ran)
    assert "none" in kernel.run("%lean_model none").text
    assert "%lean_model" in listed(kernel.lean(HARD, options="--suggest"))


def test_a_model_that_fails_is_told_below(kernel: Kernel) -> None:
    kernel.run(f"{FAKE}broken = FakeModel(['intro'], error=RuntimeError('it broke'))")
    kernel.run("%lean_model broken")
    ran = kernel.lean(TWO, options="--suggest")
    assert ran.status == "ok"
    assert "closes the goal" in listed(ran)
    assert listed(ran).count("it broke") == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nowhere/model.gguf", "no file"),
        ("x", "holds no model"),
        ("ftp://host/model", "neither a file nor"),
    ],
)
def test_a_model_that_is_none_is_refused(kernel: Kernel, line: str, said: str) -> None:
    kernel.run("x = 3")
    ran = kernel.run(f"%lean_model {line}")
    assert ran.status == "error"
    assert said in ran.text
    assert not ran.tracebacks
    assert "none" in kernel.run("%lean_model").text


def test_interrupt_stops_and_keeps(kernel: Kernel) -> None:
    kernel.run(f"{FAKE}slow = FakeModel(['nonsense'] * 99, pause=0.5)\n%lean_model slow")
    kernel.run("%lean_model slow")

    def watch(ran: Ran) -> None:
        if ran.updates == 2:
            kernel.manager.interrupt_kernel()

    ran = kernel.lean(TWO, options="--suggest", watch=watch)
    assert ran.status == "ok"
    assert "Interrupted" in listed(ran)
    assert "closes the goal" in listed(ran)
    assert not ran.tracebacks
    assert "Interrupted" not in listed(
        kernel.lean("example : 1 = 1 := by sorry", options="--suggest")
    )


def test_in_a_terminal_the_list_is_shown_once() -> None:
    import subprocess

    lines = [
        "%load_ext leanbook",
        r'get_ipython().run_cell_magic("lean", "--suggest", "example : 1 = 1 := by sorry")',
        "exit",
    ]
    ran = subprocess.run(
        [sys.executable, "-m", "IPython", "--simple-prompt", "--no-banner", "--colors=NoColor"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert ran.stdout.count("✓ rfl") == 1
    assert ran.stdout.count("suggestion") == 1


# -- as markup ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found() -> Iterator[Found]:
    with lb.Session() as session:
        state = session.check(HARD).sorries[0]
        yield Found(state, suggest(state), over=True)


def test_everything_is_escaped(found: Found) -> None:
    evil = Suggestion(
        f"exact {EVIL}\n  {EVIL}",
        "progress",
        (parse_goal(f"h : {EVIL}\n⊢ {EVIL}"),),
        None,
        f"model:{EVIL}",
        state=found.suggestions[0].state if found.suggestions else None,
        sources=(f"model:{EVIL}",),
        alternatives=(EVIL,),
    )
    shown = suggestions_html([Found(found.state, [evil], over=True)], "", 1.0, [EVIL])
    assert "<script" not in shown
    assert "<img" not in shown
    assert "\u202e" not in shown
    for value in re.findall(r'data-copy="([^"]*)"', shown):
        assert "<" not in value
    tags = re.findall(r"<[a-z]+ [^>]*>", shown)
    assert not any("onmouseover" in re.sub(r'"[^"]*"', "", tag) for tag in tags)


def test_it_is_read_without_script_and_without_style(found: Found) -> None:
    shown = suggestions_html([found], "", 1.0, ["a remark"])
    bare = re.sub(r"<style>.*?</style>|<[^>]*>", "", shown, flags=re.DOTALL)
    for each in found.suggestions:
        assert html.escape(each.tactic.split("\n")[0]) in bare
    assert "a remark" in bare
    assert "<details>" in shown


def test_only_what_was_judged_has_the_tick(found: Found) -> None:
    claimed = Suggestion("exact h", "closes", source="model:m", state=None)
    text = suggestions_text([Found(found.state, [claimed], over=True)])
    assert "✓" not in text
    assert "✓" not in suggestions_html([Found(found.state, [claimed], over=True)])


# -- in a browser ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


def test_a_click_copies_what_can_be_pasted(
    chrome: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    sources = ["%load_ext leanbook", f"%%lean --suggest\n{TWO}", "%%lean\n#check Nat"]
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in sources],
        metadata={"kernelspec": kernelspec},
    )
    with Server(tmp_path_factory.mktemp("suggest") / "server") as server:
        nbformat.write(book, server.work / "suggest.ipynb")
        context = chrome.new_context(viewport={"width": 1600, "height": 2000})
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = NotebookPage(context.new_page(), server, "suggest.ipynb", "lab")
        page.run_all()
        cell = page.code_cell("theorem swap")
        step = cell.locator(".lb-copy", has_text="constructor").first
        step.click()
        expect(step).to_have_class(re.compile("lb-copied"))
        copied = page.page.evaluate("navigator.clipboard.readText()")
        assert copied == "constructor\n  · sorry\n  · sorry"
        for theme in ("light", "dark"):
            page.theme(theme)
            for width in (800, 1600):
                page.page.set_viewport_size({"width": width, "height": 2000})
                page.page.wait_for_timeout(500)
                folder = os.environ.get("LEANBOOK_SCREENSHOTS")
                if folder:
                    page.page.screenshot(path=f"{folder}/suggest-{theme}-{width}.png")
                overflow = page.page.evaluate(
                    "[...document.querySelectorAll('.leanbook *')].filter((e) => e.clientWidth > 0"
                    " && e.tagName !== 'STYLE' && getComputedStyle(e).display !== 'inline'"
                    " && e.scrollWidth > e.clientWidth + 1).map((e) => e.className)"
                )
                assert overflow == []
        # The goals that a step leaves unfold.
        goals = cell.locator("li.lb-step details").first
        goals.locator("summary").click()
        expect(goals.locator(".lb-goal").first).to_be_visible()
        done = cell.locator("li.lb-accepted .lb-copy").first
        done.click()
        text = page.page.evaluate("navigator.clipboard.readText()")
        output = page.run_cell(cell, "%%lean\n" + TWO.replace("sorry", text, 1))
        expect(output.locator("text=1 sorry").first).to_be_visible(timeout=30 * SECOND)
        assert page.foreign_requests() == []
        context.close()
