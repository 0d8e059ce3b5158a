"""A plan as a table of plain text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from leanbook.model.memory import format_size, margin_of
from leanbook.tables import printable, table_lines

if TYPE_CHECKING:
    from leanbook.model.needs import PlannedLayer
    from leanbook.model.plan import Plan

__all__ = ["amounts", "layer_runs", "llama_options", "plan_table", "plan_title", "run_name"]

_PLACES = {"gpu": "GPU", "host": "host memory"}


def plan_table(plan: Plan) -> str:
    """Show a plan in a terminal.

    Args:
        plan: The plan.

    Returns:
        Lines of text: what takes how much in which memory, where each layer goes, and, if it fits,
        the same as options of llama.cpp's own programs.
    """
    taken = [("", "GPU", "host memory")]
    taken += [(what, _size(gpu), _size(host)) for what, gpu, host in amounts(plan)]
    columns = (
        ("experts", "bytes", "the rest", "bytes") if plan.has_experts else ("weights", "bytes")
    )
    layers: list[tuple[str, ...]] = [("layers", *columns)]
    for run in layer_runs(plan.layers):
        first = run[0]
        cells = [run_name(run), _PLACES[first.experts], _size(sum(each.bytes for each in run))]
        if plan.has_experts and first.rest_bytes:
            cells += [_PLACES[first.rest], _size(sum(each.rest_bytes for each in run))]
        elif plan.has_experts:
            cells[1:] = ["none", "", _PLACES[first.experts], cells[2]]
        layers.append(tuple(cells))
    lines = [plan_title(plan), "", *table_lines(taken, left=(0,)), "", *table_lines(layers)]
    if plan.fits:
        lines += ["", f"llama.cpp: {llama_options(plan)}"]
    return "\n".join(lines)


def plan_title(plan: Plan) -> str:
    """What a plan is for, in a line, and whether it fits."""
    candidates = "1 candidate" if plan.parallel == 1 else f"{plan.parallel} candidates at once"
    return (
        f"{printable(plan.name)} ({printable(plan.architecture)}), {plan.n_ctx:,} tokens of "
        f"context, {candidates}{'' if plan.fits else ': does not fit'}"
    )


def amounts(plan: Plan) -> list[tuple[str, int, int]]:
    """What takes how much of the GPU and of host memory, in bytes, and what there is.

    Args:
        plan: The plan.
    """
    gpu, host = plan.expert_bytes("gpu"), plan.expert_bytes("host")
    weights = [("weights", plan.gpu.weights, plan.host.weights)]
    if plan.has_experts:
        weights = [
            ("experts", gpu, host),
            ("other weights", plan.gpu.weights - gpu, plan.host.weights - host),
        ]
    return [
        *weights,
        ("KV cache", plan.gpu.kv, plan.host.kv),
        ("compute buffers, at most", plan.gpu.compute, plan.host.compute),
        ("together", plan.gpu.bytes, plan.host.bytes),
        ("kept free", margin_of(plan.gpu_memory), margin_of(plan.host_memory)),
        ("there is", plan.gpu_memory, plan.host_memory),
    ]


def layer_runs(layers: Sequence[PlannedLayer]) -> list[list[PlannedLayer]]:
    """Neighbouring layers that are treated alike, together.

    Args:
        layers: The layers, in order.
    """

    def kind(layer: PlannedLayer) -> tuple[str, str, bool]:
        return layer.experts, layer.rest, bool(layer.rest_bytes)

    return [list(run) for _, run in groupby(layers, key=kind)]


def run_name(run: Sequence[PlannedLayer]) -> str:
    """The numbers of some neighbouring layers: `7`, or `8-35`."""
    first, last = run[0].layer, run[-1].layer
    return str(first) if first == last else f"{first}-{last}"


def llama_options(plan: Plan) -> str:
    """The plan as options of llama.cpp's own programs.

    Args:
        plan: The plan.

    Example:
        >>> llama_options(plan)  # doctest: +SKIP
        '--n-gpu-layers 37 --n-cpu-moe 12 --ctx-size 8192 --parallel 16'
    """
    options = [f"--n-gpu-layers {plan.n_gpu_layers}"]
    if plan.overrides:
        options.append(f"--n-cpu-moe {plan.n_cpu_moe}")
    return " ".join([*options, f"--ctx-size {plan.n_ctx}", f"--parallel {plan.parallel}"])


def _size(size: int) -> str:
    return format_size(size) if size else "-"
