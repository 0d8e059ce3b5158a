"""Where a model's tensors go: which to the GPU, which to host memory.

A GPU is filled in the order in which it pays. First all that works on every token: attention,
shared experts, norms, output; with it the KV cache and the compute buffers, for the context and
the number of candidates that are asked for. Then the experts, of which a token uses a few only:
those of as many layers as fit, whole layers at a time, from the last layer down; the others stay
in host memory, as with `--n-cpu-moe` of llama.cpp. The table of embeddings, of which a token needs
one row, always stays there. Where a GPU is too small even for the first part, it gets as many
layers without their experts as fit, and none where that is none.

Host memory must have room for what is left. llama.cpp maps the file, so this room may be taken by
the system's file cache; with less of it every token would read the disk.

Some memory is left free on both sides, see `memory.margin_of`: for the driver, for what the
operations need in passing, for the screen and for everybody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from leanbook.errors import PlanError
from leanbook.model.buffers import MEASURED
from leanbook.model.checks import check_number
from leanbook.model.context import MOST_PARALLEL, ContextShape
from leanbook.model.description import EXPERTS
from leanbook.model.gguf import Header
from leanbook.model.memory import format_size, gpus, host_memory as free_host_memory, margin_of
from leanbook.model.needs import Arrangement, Needs, PlannedLayer, Share, Where, needs_of

__all__ = [
    "DEFAULT_N_CTX",
    "Override",
    "Plan",
    "PlannedLayer",
    "Share",
    "draft_plan",
    "expert_pattern",
    "make_plan",
]

DEFAULT_N_CTX = 8192
"""The context where none is asked for, if the model has it and it fits: a prompt of 4096 tokens,
and 16 candidates of 256."""

_LEAST_DEFAULT = 1024
_SHORTEST = 256
"""No shorter context is offered: llama.cpp rounds up to so many, and no proof fits into fewer."""
_MEASUREMENTS = 3


@dataclass(frozen=True)
class Override:
    """That some tensors are to lie elsewhere than the rest of their layer.

    Args:
        pattern: A regular expression that is searched for in tensors' names.
        buffer: The name of llama.cpp's buffer type for them. Default: host memory.
    """

    pattern: str
    buffer: str = "CPU"


@dataclass(frozen=True)
class Plan:
    """Where a model's tensors go. `make_plan` makes one.

    Attributes:
        fits: Whether it fits into the memory that there is.
        problem: What does not fit; empty where it fits.
        hint: What would fit; empty where it fits.
        name: What the model is called.
        architecture: Its kind, as llama.cpp calls it.
        n_ctx: How many tokens the KV cache has room for; candidates share their prompt's.
        parallel: How many candidates are decoded at once.
        shape: The sizes of the context that follow from both.
        n_gpu_layers: How many layers the GPU gets, from the last one down, with the output counted
            as one, and layers that draft ahead though they are not loaded; 0 for none. A number of
            llama.cpp.
        n_cpu_moe: The experts of layers with smaller numbers stay in host memory; where no layer
            without experts comes first, so many layers' experts.
        layers: The layers, one by one.
        overrides: How llama.cpp is told of the experts.
        moved: The tensors that these are about, by name.
        gpu: What the GPU gets.
        host: What host memory gets.
        gpu_memory: The GPU's memory, or what of it is free; 0 for none.
        host_memory: The host memory that may be used.
        exact: Whether the KV cache takes exactly so much, and the compute buffers at most. If not,
            both are a guess, because the architecture is not among `buffers.MEASURED`.
        slack: By how many bytes the weights may grow on a GPU, which pads and aligns them.
        device: The GPU's name, where it was found here. None otherwise.
    """

    fits: bool
    problem: str
    hint: str
    name: str
    architecture: str
    n_ctx: int
    parallel: int
    shape: ContextShape
    n_gpu_layers: int
    n_cpu_moe: int
    layers: tuple[PlannedLayer, ...]
    overrides: tuple[Override, ...]
    moved: tuple[str, ...] = field(repr=False)
    gpu: Share
    host: Share
    gpu_memory: int
    host_memory: int
    exact: bool
    slack: int
    device: str | None

    @property
    def gpu_bytes(self) -> int:
        """What the GPU gets, weights and buffers together."""
        return self.gpu.bytes

    @property
    def host_bytes(self) -> int:
        """What host memory gets, weights and buffers together."""
        return self.host.bytes

    @property
    def kv_bytes(self) -> int:
        """What the KV cache takes, wherever it is."""
        return self.gpu.kv + self.host.kv

    @property
    def compute_bytes(self) -> int:
        """What the compute buffers take at most, wherever they are."""
        return self.gpu.compute + self.host.compute

    @cached_property
    def has_experts(self) -> bool:
        """Whether any layer has experts to choose from."""
        return any(layer.rest_bytes for layer in self.layers)

    def expert_bytes(self, where: Where) -> int:
        """What the experts take that go to one of the two memories."""
        return sum(each.bytes for each in self.layers if each.rest_bytes and each.experts == where)

    def as_dict(self) -> dict[str, Any]:
        """What `leanbook model plan --json` prints."""
        return {
            "fits": self.fits,
            "gpu_bytes": self.gpu_bytes,
            "host_bytes": self.host_bytes,
            "kv_bytes": self.kv_bytes,
            "compute_bytes": self.compute_bytes,
            "n_cpu_moe": self.n_cpu_moe,
            "layers": [
                {"layer": layer.layer, "experts": layer.experts, "bytes": layer.bytes}
                for layer in self.layers
            ],
        }

    def __str__(self) -> str:
        """The plan as a table."""
        from leanbook.model.plan_table import plan_table

        return plan_table(self)


@dataclass(frozen=True)
class _Memory:
    """The memory that there is."""

    gpu: int
    host: int
    shared: bool = False
    device: str | None = None

    def lacks(self, way: Arrangement) -> tuple[int, int]:
        """By how many bytes an arrangement is too large for the GPU and for the host."""
        gpu = way.gpu.bytes - (self.gpu - margin_of(self.gpu))
        taken = way.host.bytes + (way.gpu.bytes if self.shared else 0)
        host = taken - (self.host - margin_of(self.host))
        return (gpu if way.n_gpu_layers else 0), host

    def takes(self, way: Arrangement) -> bool:
        return max(self.lacks(way)) <= 0


def make_plan(
    header: Header,
    *,
    gpu_memory: int | None = None,
    host_memory: int | None = None,
    n_ctx: int | None = None,
    parallel: int = 16,
    measure: bool = False,
) -> Plan:
    """Plan where a model's tensors go.

    Args:
        header: The model's header.
        gpu_memory: The memory of the GPU, in bytes; 0 for none. Default: what is free on the GPU
            that llama.cpp finds here, if any.
        host_memory: The host memory that may be used, in bytes. Default: what is free.
        n_ctx: For how many tokens the KV cache has room. Default: 8192; less where the model has
            less, or where no more fits.
        parallel: How many candidates are decoded at once, from 1 to 255. Default: 16.
        measure: Whether llama.cpp is asked how large its compute buffers on the GPU will be; it
            loads no weights for that. For a plan that is carried out here at once. Default: no,
            they are estimated.

    Returns:
        The plan; it fits.

    Raises:
        PlanError: It does not fit: the message has the figures, and says what would fit. Or a
            number is out of its range, or the context longer than the model's own.
        GGUFError: The header does not say what is needed.

    Example:
        >>> from leanbook.model.gguf import read_header
        >>> header = read_header("Leanstral-MXFP4.gguf")  # doctest: +SKIP
        >>> make_plan(header, gpu_memory=48 * 2**30, n_ctx=32768).n_cpu_moe  # doctest: +SKIP
        12
    """
    memory = _memory(gpu_memory, host_memory)
    least = (0, 0)
    for _ in range(_MEASUREMENTS):
        plan = _draft(header, memory, n_ctx, parallel, least)
        if not plan.fits:
            raise PlanError(plan.problem, hint=plan.hint)
        if not measure or not plan.n_gpu_layers:
            return plan
        from leanbook.model.offload import measured

        gpu, host = measured(header.path, plan)
        if gpu <= plan.gpu.compute and host <= plan.host.compute:
            return plan
        least = (max(gpu, least[0]), max(host, least[1]))
    raise PlanError(
        f"The compute buffers of {header.name} come out larger with each plan: now "
        f"{format_size(least[0])} on the GPU.",
        hint="Take a smaller n_ctx, or give a smaller gpu_memory.",
    )


def draft_plan(
    header: Header,
    *,
    gpu_memory: int | None = None,
    host_memory: int | None = None,
    n_ctx: int | None = None,
    parallel: int = 16,
) -> Plan:
    """Plan as `make_plan` does, and give the plan even where it does not fit.

    Args:
        header: The model's header.
        gpu_memory: As for `make_plan`.
        host_memory: As for `make_plan`.
        n_ctx: As for `make_plan`.
        parallel: As for `make_plan`.

    Returns:
        The plan. Where it does not fit, `fits` is false, `problem` and `hint` say why and what
        would, and the figures are those of the way that comes nearest.

    Raises:
        PlanError: A number is out of its range, or the context longer than the model's own.
        GGUFError: The header does not say what is needed.
    """
    return _draft(header, _memory(gpu_memory, host_memory), n_ctx, parallel)


def _memory(gpu_memory: int | None, host_memory: int | None) -> _Memory:
    for name, value in (("gpu_memory", gpu_memory), ("host_memory", host_memory)):
        if value is not None:
            hint = f"For 24 GiB, write {name}=24 * 2**30."
            check_number(name, value, 0, unit="bytes", hint=hint, error=PlanError)
    host = free_host_memory() if host_memory is None else host_memory
    if gpu_memory is not None:
        return _Memory(gpu_memory, host)
    found = next(iter(gpus()), None)
    if found is None:
        return _Memory(0, host)
    return _Memory(found.free, host, found.shared, found.name)


def _draft(
    header: Header,
    memory: _Memory,
    n_ctx: int | None,
    parallel: int,
    least: tuple[int, int] = (0, 0),
) -> Plan:
    what = "candidates that are decoded at once"
    check_number("parallel", parallel, 1, MOST_PARALLEL, unit=what, error=PlanError)
    if n_ctx is not None:
        check_number("n_ctx", n_ctx, 1, unit="tokens", error=PlanError)
    asked = _contexts(header, n_ctx, parallel)
    for length in asked:
        needs = needs_of(header, length, parallel)
        way = next((way for way in _ways(needs, memory, least) if memory.takes(way)), None)
        if way is not None:
            return _plan(needs, way, memory)
    needs = needs_of(header, asked[0], parallel)
    # What the GPU can take never is the problem: at worst it gets nothing.
    way = next(way for way in _ways(needs, memory, least) if memory.lacks(way)[0] <= 0)
    problem, hint = _why_not(needs, way, memory)
    return replace(_plan(needs, way, memory), fits=False, problem=problem, hint=hint)


def _contexts(header: Header, n_ctx: int | None, parallel: int) -> list[int]:
    """The lengths of context to try, the best one first."""
    own = header.integer("context_length") or None
    if n_ctx is None:
        longest = min(own or DEFAULT_N_CTX, DEFAULT_N_CTX)
        least = min(longest, _LEAST_DEFAULT)
        return [longest, *(each for each in (4096, 2048, 1024) if least <= each < longest)]
    if own is not None and n_ctx > own:
        raise PlanError(
            f"A context of {n_ctx:,} tokens is longer than that of {header.name}, which was made "
            f"for {own:,}.",
            hint=f"Take n_ctx={own} or less.",
        )
    if n_ctx <= parallel:
        raise PlanError(
            f"A context of {n_ctx:,} tokens has no room for a prompt and {parallel} candidates.",
            hint=f"Take a larger n_ctx; {DEFAULT_N_CTX} is usual.",
        )
    return [n_ctx]


def _ways(needs: Needs, memory: _Memory, least: tuple[int, int]) -> Iterator[Arrangement]:
    """The ways to share a model out, the fastest one first."""
    every = needs.expert_choices()[-1]
    if memory.gpu:
        for n_cpu_moe in needs.expert_choices():
            yield needs.arrange(needs.all_layers, n_cpu_moe, least)
        for n_gpu_layers in range(needs.all_layers - 1, 0, -1):
            yield needs.arrange(n_gpu_layers, every, least)
    yield needs.arrange(0, every, (0, 0))


def _plan(needs: Needs, way: Arrangement, memory: _Memory) -> Plan:
    moved = [number for number in range(way.n_cpu_moe) if needs.layers[number].moved]
    aided = moved if way.n_gpu_layers else []
    exact = needs.header.architecture in MEASURED
    return Plan(
        fits=True,
        problem="",
        hint="",
        name=needs.header.name,
        architecture=needs.header.architecture,
        n_ctx=needs.n_ctx,
        parallel=needs.parallel,
        shape=way.shape,
        n_gpu_layers=way.n_gpu_layers,
        n_cpu_moe=way.n_cpu_moe,
        layers=way.layers,
        overrides=tuple(Override(expert_pattern(number)) for number in aided),
        moved=needs.moved(way.n_cpu_moe) if aided else (),
        gpu=way.gpu,
        host=way.host,
        gpu_memory=memory.gpu,
        host_memory=memory.host,
        exact=exact,
        # Of other architectures it is not sure what belongs to which end.
        slack=needs.slack + (0 if exact else needs.input + needs.output),
        device=memory.device if way.n_gpu_layers else None,
    )


def expert_pattern(layer: int) -> str:
    """The regular expression for a layer's experts, as llama.cpp searches for it in names.

    Args:
        layer: The layer, from 0.

    Example:
        >>> expert_pattern(7)
        '^blk\\\\.7\\\\.ffn_(up|down|gate|gate_up)_(ch|)exps'
    """
    return rf"^blk\.{layer}{EXPERTS}"


def _why_not(needs: Needs, way: Arrangement, memory: _Memory) -> tuple[str, str]:
    """What does not fit, and what would."""
    name = needs.header.name
    _, lacking = memory.lacks(way)
    candidates = "1 candidate" if needs.parallel == 1 else f"{needs.parallel} candidates"
    problem = f"{name} does not fit. For {needs.n_ctx:,} tokens and {candidates} it needs "
    problem += _parts(way.host, "of host memory")
    if way.n_gpu_layers:
        problem += f", and {_parts(way.gpu, 'on the GPU')}"
    problem += f". There is {_room(memory.host, 'of host memory')}"
    problem += f", and {_room(memory.gpu, 'on the GPU')}" if memory.gpu else ", and no GPU"
    problem += "; both are one memory." if memory.shared else "."

    def fits(n_ctx: int, parallel: int) -> bool:
        other = needs_of(needs.header, n_ctx, parallel)
        return any(memory.takes(each) for each in _ways(other, memory, (0, 0)))

    advice = []
    shorter = (max(needs.n_ctx >> shift, _SHORTEST) for shift in range(1, 12))
    useful = (n for n in shorter if needs.parallel < n < needs.n_ctx)
    found = next((n for n in useful if fits(n, needs.parallel)), None)
    if found is not None:
        advice.append(f"a context of {found} tokens (n_ctx, --n-ctx)")
    fewer = (needs.parallel >> shift for shift in range(1, 8))
    found = next((k for k in fewer if k and fits(needs.n_ctx, k)), None)
    if found is not None:
        advice.append(f"{found} candidate{'s' * (found > 1)} at once (parallel, --parallel)")
    missing = format_size(lacking)
    advice.append(
        f"a quantisation that is smaller by {missing}, or {missing} more host memory"
        if not advice
        else "a smaller quantisation"
    )
    return problem, "It would fit with " + ", or with ".join(advice) + "."


def _parts(share: Share, place: str) -> str:
    parts = [("weights", share.weights), ("KV cache", share.kv), ("compute buffers", share.compute)]
    listed = ", ".join(f"{what} {format_size(size)}" for what, size in parts if size)
    return f"{format_size(share.bytes)} {place} ({listed})"


def _room(memory: int, place: str) -> str:
    if not margin_of(memory):
        return f"{format_size(memory)} {place}"
    return f"{format_size(memory)} {place} ({format_size(margin_of(memory))} to be left free)"
