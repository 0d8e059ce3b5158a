"""A plan as a picture: two bars for the two memories, a strip for the layers, and the figures.

The picture is drawn in place, in the colours of the page; nothing is fetched and nothing runs.
Some places drop pictures from a page, so the table beside it has the same content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leanbook.notebook.listing import escape
from leanbook.notebook.render import card

if TYPE_CHECKING:
    from leanbook.model.needs import PlannedLayer
    from leanbook.model.plan import Plan

__all__ = ["plan_html", "plan_text"]

_WIDTH = 640
_BAR = 22
_STRIP = 13
_GAP = 2
_COLOURS = {
    "experts": "var(--lb-info)",
    "weights": "var(--lb-ok)",
    "other weights": "var(--lb-ok)",
    "KV cache": "var(--lb-warn)",
    "compute buffers, at most": "var(--lb0-kw)",
}
_EMPTY = "fill:var(--lb-soft);stroke:var(--lb-edge)"


def plan_text(plan: Plan) -> str:
    """A plan as plain text, with what is wrong if it does not fit.

    Args:
        plan: The plan.
    """
    lines = [str(plan)]
    if not plan.fits:
        lines += ["", plan.problem, plan.hint]
    return "\n".join(lines)


def plan_html(plan: Plan) -> str:
    """A plan as HTML.

    Args:
        plan: The plan.

    Returns:
        HTML that needs nothing from outside.

    Example:
        >>> "<svg" in plan_html(model.plan)  # doctest: +SKIP
        True
    """
    from leanbook.model.plan_table import llama_options, plan_title

    head = f'<div class="lb-head"><strong>{escape(plan_title(plan))}</strong></div>'
    foot = f'<span class="lb-quiet">llama.cpp:</span> <code>{escape(llama_options(plan))}</code>'
    if not plan.fits:
        foot = f"{escape(plan.problem)}<br>{escape(plan.hint)}"
    body = f'{head}{_picture(plan)}{_table(plan)}<div style="padding:0 .8em .5em">{foot}</div>'
    return card("plain" if plan.fits else "error", body)


def _picture(plan: Plan) -> str:
    from leanbook.model.memory import format_size
    from leanbook.model.plan_table import amounts

    shares = [(what, gpu, host) for what, gpu, host in amounts(plan) if what in _COLOURS]
    memories = []
    if plan.gpu_memory:
        parts = [(what, gpu) for what, gpu, _ in shares]
        memories.append(("GPU", parts, plan.gpu_memory))
    parts = [(what, host) for what, _, host in shares]
    memories.append(("Host memory", parts, plan.host_memory))
    drawn, top = [], 0
    for name, parts, memory in memories:
        taken = sum(size for _, size in parts)
        label = f"{name}: {format_size(taken)} of {format_size(memory)}"
        drawn.append(_words(label, 0, top + 13))
        drawn += _bar(parts, max(memory, taken, 1), top + 18)
        if taken > memory:
            drawn.append(_limit(_WIDTH * memory / taken, top + 18))
        top += 18 + _BAR + 12
    words = _strip_label(plan)
    drawn.append(_words(words, 0, top + 13))
    drawn += _strip(plan, top + 18)
    height = top + 18 + _STRIP * (2 if plan.has_experts else 1) + 6
    return (
        f'<div style="padding:.2em .8em .6em"><svg viewBox="-1 0 {_WIDTH + 2} {height}" '
        f'width="{_WIDTH + 2}" height="{height}" style="max-width:100%;height:auto;display:block" '
        f'role="img" aria-label="{escape(_said(plan))}">{"".join(drawn)}</svg></div>'
    )


def _bar(parts: list[tuple[str, int]], whole: int, top: int) -> list[str]:
    """What is taken of a memory, and what is left."""
    from leanbook.model.memory import format_size

    drawn = [f'<rect x="0" y="{top}" width="{_WIDTH}" height="{_BAR}" rx="3" style="{_EMPTY}"/>']
    left = 0.0
    for what, size in parts:
        width = _WIDTH * size / whole
        if size:
            drawn.append(
                f'<rect x="{left:.2f}" y="{top}" width="{max(width, 0.5):.2f}" height="{_BAR}" '
                f'style="fill:{_COLOURS[what]}">'
                f"<title>{escape(what)}: {format_size(size)}</title></rect>"
            )
        left += width
    return drawn


def _limit(left: float, top: int) -> str:
    """The end of a memory, where more would be taken."""
    return (
        f'<rect x="{left - 1:.2f}" y="{top - 3}" width="3" height="{_BAR + 6}" '
        'style="fill:var(--lb-error);stroke:var(--lb-bg)"><title>there is no more</title></rect>'
    )


def _strip(plan: Plan, top: int) -> list[str]:
    """The layers from left to right; full where they are on the GPU, empty where on the host."""
    drawn = []
    step = _WIDTH / len(plan.layers)
    gap = min(_GAP, step / 5)
    for number, layer in enumerate(plan.layers):
        rows = [(layer.experts, top)]
        if plan.has_experts:
            other = layer.rest if layer.rest_bytes else layer.experts
            rows = [(other, top), (layer.experts, top + _STRIP)]
            rows = rows if layer.rest_bytes else rows[:1]
        for row, (where, y) in enumerate(rows):
            colour = _COLOURS["experts" if row else "weights"]
            style = (
                f"fill:{colour};stroke:{colour}" if where == "gpu" else f"{_EMPTY};stroke:{colour}"
            )
            drawn.append(
                f'<rect x="{number * step:.2f}" y="{y + 0.5}" width="{step - gap:.2f}" '
                f'height="{_STRIP - 2}" style="{style}"><title>{escape(_layer(layer))}</title>'
                "</rect>"
            )
    return drawn


def _layer(layer: PlannedLayer) -> str:
    from leanbook.model.memory import format_size

    places = {"gpu": "on the GPU", "host": "in host memory"}
    if not layer.rest_bytes:
        return f"layer {layer.layer}: {format_size(layer.bytes)} {places[layer.experts]}"
    return (
        f"layer {layer.layer}: experts ({format_size(layer.bytes)}) {places[layer.experts]}, "
        f"the rest ({format_size(layer.rest_bytes)}) {places[layer.rest]}"
    )


def _strip_label(plan: Plan) -> str:
    last = plan.layers[-1].layer
    what = ", experts below and all else above" if plan.has_experts else ""
    return f"Layers 0 to {last}{what}; filled: on the GPU, empty: in host memory"


def _said(plan: Plan) -> str:
    """The picture in words, for those who do not see it."""
    from leanbook.model.memory import format_size

    return (
        f"{format_size(plan.gpu_bytes)} on the GPU, {format_size(plan.host_bytes)} in host memory; "
        f"{_strip_label(plan)}."
    )


def _words(text: str, left: int, base: int) -> str:
    return (
        f'<text x="{left}" y="{base}" style="fill:var(--lb-fg);font-size:12px">'
        f"{escape(text)}</text>"
    )


def _table(plan: Plan) -> str:
    from leanbook.model.memory import format_size
    from leanbook.model.plan_table import amounts

    right = ' style="text-align:right"'
    rows = [f"<tr><th></th><th{right}>GPU</th><th{right}>host memory</th></tr>"]
    for what, *sizes in amounts(plan):
        colour = _COLOURS.get(what, "transparent")
        swatch = (
            f'<span aria-hidden="true" style="display:inline-block;width:.8em;height:.8em;'
            f'margin-right:.5em;border-radius:2px;background:{colour}"></span>'
        )
        cells = "".join(f"<td{right}>{format_size(size) if size else '-'}</td>" for size in sizes)
        rows.append(f"<tr><th>{swatch}{escape(what)}</th>{cells}</tr>")
    # Old browsers' rules, which still hold in pages without a doctype, make tables black.
    return f'<table style="color:inherit">{"".join(rows)}</table>'
