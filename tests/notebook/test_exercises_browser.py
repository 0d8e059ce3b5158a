"""Exercises in a real browser: what a learner sees, in both themes, narrow and wide."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from browsers import NotebookPage, Server, launch
from playwright.sync_api import expect, sync_playwright

START = "theorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
EVIL = "<img src=x onerror=\"document.title='taken'\"> <script>document.title='taken'</script>"
CELLS = [
    "%load_ext leanbook",
    f"%%lean --exercise and_swap\n{START}  intro both\n  sorry",
    "%hint",
    f"%%lean --exercise and_swap\n{START}  intro both\n  exact ⟨both.2, both.1⟩",
    "%course 2",
    "import leanbook as lb\n"
    f"lb.load_exercises([lb.Exercise('evil', 'theorem evil : 1 = 1', {EVIL!r}, {EVIL!r})])\n"
    "lb.exercise('evil')",
    "%%lean --exercise evil\ntheorem evil : 1 = 1 := by\n  sorry",
    "%%lean --exercise and_swap\ntheorem and_swap (p q : Prop) : p ∧ q → p ∧ q := id",
]


def test_exercises_as_a_learner_sees_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEANBOOK_DATA", str(tmp_path / "data"))
    kernelspec: dict[str, Any] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in CELLS],
        metadata={"kernelspec": kernelspec},
    )
    with Server(tmp_path / "server") as server, sync_playwright() as playwright:
        nbformat.write(book, server.work / "exercises.ipynb")
        browser = launch(playwright)
        context = browser.new_context(viewport={"width": 1600, "height": 2600})
        page = NotebookPage(context.new_page(), server, "exercises.ipynb", "lab")
        page.run_all()
        tried = page.cells.nth(1)
        hint = tried.locator("details", has_text="a hint for this goal")
        hint.locator("summary").click()
        expect(hint.locator("code", has_text="obtain ⟨hp, hq⟩ := both")).to_be_visible()
        expect(page.cells.nth(2)).to_contain_text("Hint for your goal")
        expect(page.cells.nth(3)).to_contain_text("Solved and verified; it rests on no axioms")
        expect(page.cells.nth(4).locator("details[open] .lb-accepted")).to_contain_text("and_swap")
        expect(page.cells.nth(5)).to_contain_text(EVIL)
        expect(page.cells.nth(6)).to_contain_text("Not finished yet")
        expect(page.cells.nth(7)).to_contain_text("You changed the statement")
        assert "taken" not in page.page.title()
        for theme in ("light", "dark"):
            page.theme(theme)
            for width in (800, 1600):
                page.page.set_viewport_size({"width": width, "height": 2600})
                page.page.wait_for_timeout(500)
                if folder := os.environ.get("LEANBOOK_SCREENSHOTS"):
                    page.page.screenshot(path=f"{folder}/exercises-{theme}-{width}.png")
                overflow = page.page.evaluate(
                    "[...document.querySelectorAll('.leanbook *')].filter((e) => e.clientWidth > 0"
                    " && e.tagName !== 'STYLE' && getComputedStyle(e).display !== 'inline'"
                    " && e.scrollWidth > e.clientWidth + 1).map((e) => e.className)"
                )
                assert overflow == []
        assert page.foreign_requests() == []
        context.close()
        browser.close()
