"""A plan as a picture: what it shows, and that nothing in it is more than text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from leanbook.bench.synthetic import Dimensions, write_header_only
from leanbook.model.gguf import read_header
from leanbook.model.plan import Plan, draft_plan
from leanbook.notebook.plan_view import plan_html, plan_text

GIB = 2**30
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Plan]:
    """Leanstral on several machines, and a model without experts."""
    folder = tmp_path_factory.mktemp("plans")
    header = read_header(write_header_only(folder / "leanstral.gguf"), complete=False)
    sizes = Dimensions(layers=40, width=4096, experts=0, used=0, dense_width=8192)
    path = write_header_only(folder / "dense.gguf", "qwen3", sizes)
    dense = read_header(path, complete=False)

    def plan(header: Any, gpu: float, host: float) -> Plan:
        return draft_plan(header, gpu_memory=int(gpu * GIB), host_memory=int(host * GIB))

    return {
        "both": plan(header, 24, 64),
        "small": plan(header, 2, 64),
        "cpu": plan(header, 0, 64),
        "gpu": plan(header, 80, 64),
        "none": plan(header, 24, 8),
        "dense": plan(dense, 3, 8),
    }


def picture(plan: Plan) -> ElementTree.Element:
    """The picture, read as XML, which is stricter than HTML."""
    found = re.search(r"<svg.*?</svg>", plan_html(plan), re.DOTALL)
    assert found
    text = found[0].replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("name", ["both", "small", "cpu", "gpu", "none", "dense"])
def test_the_picture_shows_every_layer_and_every_amount(plans: dict[str, Plan], name: str) -> None:
    """A cell for each layer's parts, bars that stay inside, and words for those who can't see."""
    plan = plans[name]
    svg = picture(plan)
    width = float(svg.get("viewBox", "").split()[2])
    for box in svg.iter(f"{SVG}rect"):
        assert float(box.get("x", "")) >= -1
        assert float(box.get("x", "")) + float(box.get("width", "")) <= width
    titles = [each.text or "" for each in svg.iter(f"{SVG}title")]
    cells = [title for title in titles if title.startswith("layer ")]
    assert len(cells) == len(plan.layers) * (2 if plan.has_experts else 1)
    assert len(set(cells)) == len(plan.layers)
    moved = [title for title in set(cells) if re.search(r"experts \(.*\) in host memory", title)]
    expected = sum(each.experts == "host" for each in plan.layers) if plan.has_experts else 0
    assert len(moved) == expected
    assert "host memory" in svg.get("aria-label", "")
    assert ("there is no more" in titles) == (name == "none")


def test_the_figures_stand_beside_it(plans: dict[str, Plan]) -> None:
    """Where pictures are dropped, nothing is lost."""
    rest = re.sub(r"<svg.*?</svg>", "", plan_html(plans["both"]), flags=re.DOTALL)
    for text in ("19.1 GiB", "38.2 GiB", "180 MiB", "24.0 GiB", "--n-cpu-moe 24"):
        assert text in rest
    text = plan_text(plans["both"])
    assert text == str(plans["both"])


def test_what_does_not_fit_is_said(plans: dict[str, Plan]) -> None:
    """With the figures and with advice, as HTML and as text."""
    for shown in (plan_html(plans["none"]), plan_text(plans["none"])):
        assert "does not fit" in shown
        assert "It would fit with" in shown
    assert "lb-error" in plan_html(plans["none"])


def test_a_models_name_is_only_text(plans: dict[str, Plan]) -> None:
    """It comes from a file that anybody may have made."""
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\x1b[2J'
    for plan in plans.values():
        shown = plan_html(replace(plan, name=evil, architecture=evil, problem=evil, hint=evil))
        assert "<script" not in shown
        assert "<img" not in shown
        assert "\x1b" not in shown
        assert "&lt;script&gt;" in shown
        assert "\x1b" not in plan_text(replace(plan, name=evil))


def test_nothing_is_fetched_and_nothing_runs(plans: dict[str, Plan]) -> None:
    """Nor does it bring colours of its own: they are the page's."""
    for plan in plans.values():
        shown = re.sub(r"<style>.*?</style>", "", plan_html(plan), flags=re.DOTALL)
        assert not re.search(r"<script|javascript:|\bon\w+=|href=|src=|url\(", shown)
        assert not re.search(r"#[0-9a-f]{3,6}\b", shown)
        assert len(shown) < 40_000


def test_a_notebook_shows_it(plans: dict[str, Plan]) -> None:
    """With the extension loaded, a plan is its picture, and its table where there is text only."""
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.notebook import magics

    shell = InteractiveShell()
    magics.install(shell)
    try:
        formatter: Any = shell.display_formatter
        shown, _ = formatter.format(plans["both"])
    finally:
        magics.uninstall(shell)
    assert "<svg" in shown["text/html"]
    assert shown["text/plain"] == plan_text(plans["both"])
