"""Notebooks with an explorer in them, opened in a browser and used as a reader does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from browsers import PATIENCE, SECOND, NotebookPage
from playwright.sync_api import Locator, expect

__all__ = ["LONG", "ExplorerPage", "run_all", "write_notebook"]

LONG = PATIENCE * SECOND


def write_notebook(path: Path, *sources: str, trusted: dict[str, Any] | None = None) -> None:
    """A notebook of code cells."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell{number}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, **(trusted or {})},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook), "utf-8")


def run_all(book: NotebookPage) -> None:
    """Run all cells; once more if the first request got lost on a machine with much to do."""
    first = book.page.locator(".jp-CodeCell .jp-InputArea-prompt").first
    book.command("notebook:run-all-cells")
    try:
        expect(first).not_to_have_text(re.compile(r"\[ \]:?"), timeout=15 * SECOND)
    except AssertionError:
        book.run_all()
    prompts = book.page.locator(".jp-CodeCell .jp-InputArea-prompt")
    for number in range(prompts.count()):
        book.wait_for_number(prompts.nth(number))


class ExplorerPage:
    """One explorer on a page.

    Args:
        book: The notebook.
        number: Which explorer of the page, from 0.
    """

    def __init__(self, book: NotebookPage, number: int = 0) -> None:
        self.book, self.page = book, book.page
        self.root = book.page.locator(".lbx").nth(number)
        self.input = self.root.locator(".lbx-input")
        self.badge = self.root.locator(".lbx-badge")
        self.error = self.root.locator(".lbx-error")
        self.nodes = self.root.locator(".lbx-node")
        self.ideas = self.root.locator(".lbx-idea")
        self.proof = self.root.locator(".lbx-proof")
        expect(self.root).to_be_visible(timeout=LONG)

    def button(self, name: str) -> Locator:
        """A button by what it says."""
        return self.root.get_by_role("button", name=name, exact=True)

    def run(self, tactic: str) -> None:
        """Type a tactic, and run it with Enter."""
        self.input.click()
        self.page.keyboard.insert_text(tactic)
        self.page.keyboard.press("Escape")  # whatever is offered
        self.page.keyboard.press("Enter")

    def goals(self, count: int) -> None:
        """Wait until so many goals are left."""
        text = "no goals" if count == 0 else f"{count} goal{'s' if count > 1 else ''}"
        expect(self.badge).to_have_text(text, timeout=LONG)
