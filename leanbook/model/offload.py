"""A plan carried out by llama.cpp, and llama.cpp's own account of it held against the plan.

The first half belongs into the process that runs llama.cpp: `install` before a model is loaded,
`reported` and `check` when its context stands. `measured` starts such a process of its own, for
the compute buffers that a plan will need; no weights are loaded for that.
"""

from __future__ import annotations

import ctypes
import pickle
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leanbook.errors import PlanError
from leanbook.model.asking import NoAnswerError, ask
from leanbook.model.context import ContextShape
from leanbook.model.memory import format_size, margin_of
from leanbook.model.needs import Where
from leanbook.model.plan import Plan

__all__ = ["Reported", "check", "install", "measured", "reported", "set_context", "simulated"]

_MIB = 2**20
_ROUNDING = 0.005 * _MIB
"""llama.cpp prints sizes in MiB with two decimals."""

_ERROR = 4  # of ggml's levels of log lines

_BUFFER = re.compile(
    r"(?P<buffer>\S+) +(?P<kind>model|KV|RS|compute|output) buffer size = *(?P<size>\d+\.\d+) MiB"
)
_OVERRIDDEN = re.compile(r"tensor (?P<name>\S+) \(.*\) buffer type overridden to (?P<buffer>\S+)")
_UNUSED = re.compile(r"unused tensor (?P<name>\S+) \(size = (?P<size>\d+) bytes\)")
_OFFLOADED = re.compile(r"offloaded (?P<layers>\d+)/(?P<all>\d+) layers to GPU")

_GPU_BUILD = (
    'Install a llama-cpp-python that knows the GPU (CMAKE_ARGS="-DGGML_CUDA=on" for NVIDIA, '
    '"-DGGML_METAL=on" for Apple), or plan with gpu_memory=0.'
)


@dataclass(frozen=True)
class Reported:
    """What llama.cpp says that it did, from its log.

    Attributes:
        weights: The bytes of tensors, by buffer.
        kv: The bytes of the KV cache, and of what else a model keeps of its tokens, by buffer.
        compute: The bytes of compute and output buffers, by buffer.
        overridden: Where tensors went that were told to lie elsewhere than their layer.
        unused: The bytes of tensors in the file that were not loaded.
        gpu_layers: How many layers it put on the GPU, the output counted as one. None where it
            knows no GPU.
        all_layers: How many it could have put there.
        figures: How many sizes were summed up; each is rounded.
    """

    weights: Mapping[str, int] = field(default_factory=dict)
    kv: Mapping[str, int] = field(default_factory=dict)
    compute: Mapping[str, int] = field(default_factory=dict)
    overridden: Mapping[str, str] = field(default_factory=dict)
    unused: int = 0
    gpu_layers: int | None = None
    all_layers: int | None = None
    figures: int = 0

    @property
    def rounding(self) -> int:
        """By how many bytes a sum may be off."""
        return int(_ROUNDING * self.figures) + 1


def install(parameters: Any, plan: Plan) -> object:
    """Tell llama.cpp of a plan.

    Args:
        parameters: A `llama_model_params` of llama_cpp, not yet used.
        plan: The plan.

    Returns:
        What the parameters point to; it must be kept until the model is loaded.

    Raises:
        PlanError: The plan needs a GPU, or a kind of memory, that this llama.cpp does not have.
    """
    library = _library()
    devices = (ctypes.c_void_p * 2)(None, None)
    if plan.n_gpu_layers:
        devices[0] = _gpu(library, plan.device)
    # With an empty list no GPU is used at all; left to itself, llama.cpp would use one that it
    # knows for large batches even if no layer is there.
    parameters.devices = ctypes.cast(devices, ctypes.c_void_p)
    parameters.n_gpu_layers = plan.n_gpu_layers
    parameters.split_mode = 0  # one GPU
    parameters.main_gpu = 0
    if not plan.overrides:
        parameters.tensor_buft_overrides = None
        return devices
    most = library.llama_max_tensor_buft_overrides()
    if len(plan.overrides) >= most:
        raise PlanError(
            f"The plan has {len(plan.overrides)} overrides; llama.cpp takes {most - 1}."
        )
    patterns = [each.pattern.encode() for each in plan.overrides]
    overrides = (_Override * (len(patterns) + 1))()
    for entry, pattern, each in zip(overrides, patterns, plan.overrides, strict=False):
        entry.pattern = pattern
        entry.buffer = _buffer_type(library, each.buffer)
    # The last entry is all zeros, which ends the list.
    parameters.tensor_buft_overrides = ctypes.cast(overrides, ctypes.c_void_p)
    return devices, patterns, overrides


def set_context(parameters: Any, shape: ContextShape) -> None:
    """Tell llama.cpp of the sizes of a context, as plans count them.

    Args:
        parameters: A `llama_context_params` of llama_cpp.
        shape: The sizes.
    """
    parameters.n_ctx = shape.n_ctx
    parameters.n_batch = parameters.n_ubatch = shape.n_ubatch
    parameters.n_seq_max = shape.n_seq_max
    parameters.n_outputs_max = shape.n_outputs_max
    parameters.kv_unified = True


class _Override(ctypes.Structure):
    _fields_ = [("pattern", ctypes.c_char_p), ("buffer", ctypes.c_void_p)]


def _library() -> Any:
    """llama.cpp as llama_cpp has loaded it.

    Opening the library of ggml on its own would map it a second time, and pointers to the second
    one's buffer types mean nothing to the first.
    """
    from llama_cpp import llama_cpp as bindings

    return bindings._lib


def _call(library: Any, name: str, result: type | None, *arguments: object) -> Any:
    """Call a function of ggml that llama_cpp does not bind; pointers are given as `c_void_p`."""
    function = getattr(library, name)
    function.restype = result
    function.argtypes = [type(each) for each in arguments]
    return function(*arguments)


def _pointer(value: int | None) -> ctypes.c_void_p:
    return ctypes.c_void_p(value)


def _gpu(library: Any, name: str | None) -> int:
    """The GPU with a name, or the first one."""
    count = _call(library, "ggml_backend_dev_count", ctypes.c_size_t)
    for index in range(count):
        device = _call(library, "ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t(index))
        kind = _call(library, "ggml_backend_dev_type", ctypes.c_int, _pointer(device))
        called = _call(library, "ggml_backend_dev_name", ctypes.c_char_p, _pointer(device)).decode()
        if kind in (1, 2) and name in (None, called):  # a GPU of its own, or one in the processor
            return device
    what = "no GPU" if name is None else f"no GPU named {name}"
    raise PlanError(f"The plan puts layers on a GPU, and llama.cpp finds {what}.", hint=_GPU_BUILD)


def _buffer_type(library: Any, name: str) -> int:
    """A kind of host memory by the name that llama.cpp has for it."""
    known = _call(library, "ggml_backend_cpu_buffer_type", ctypes.c_void_p)
    if _buffer_name(library, known) == name:
        return known
    cpu = _call(library, "ggml_backend_dev_by_type", ctypes.c_void_p, ctypes.c_int(0))
    backend = _call(library, "ggml_backend_dev_backend_reg", ctypes.c_void_p, _pointer(cpu))
    address = _call(
        library,
        "ggml_backend_reg_get_proc_address",
        ctypes.c_void_p,
        _pointer(backend),
        ctypes.c_char_p(b"ggml_backend_dev_get_extra_bufts"),
    )
    if address:
        kinds = ctypes.CFUNCTYPE(ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p)(address)(cpu)
        for index in range(1000):
            kind = kinds[index] if kinds else None
            if not kind:
                break
            if _buffer_name(library, kind) == name:
                return kind
    # llama.cpp would end the process when given none.
    raise PlanError(
        f"This llama.cpp has no kind of host memory named {name}.", hint='The usual one is "CPU".'
    )


def _buffer_name(library: Any, kind: int) -> str:
    return _call(library, "ggml_backend_buft_name", ctypes.c_char_p, _pointer(kind)).decode()


def reported(lines: Iterable[str]) -> Reported:
    """Read in llama.cpp's log what it did.

    Args:
        lines: What llama.cpp passed to the log callback while it loaded one model and made one
            context of it, all levels, in order; lines or larger pieces.

    Returns:
        What these say.
    """
    sums: dict[str, dict[str, int]] = {"weights": {}, "kv": {}, "compute": {}}
    kinds = {"model": "weights", "KV": "kv", "RS": "kv", "compute": "compute", "output": "compute"}
    overridden: dict[str, str] = {}
    unused, figures = 0, 0
    gpu_layers: int | None = None
    all_layers: int | None = None
    for line in "\n".join(lines).splitlines():
        if found := _BUFFER.search(line):
            into = sums[kinds[found["kind"]]]
            size = round(float(found["size"]) * _MIB)
            into[found["buffer"]] = into.get(found["buffer"], 0) + size
            figures += 1
        elif found := _OVERRIDDEN.search(line):
            overridden[found["name"]] = found["buffer"]
        elif found := _UNUSED.search(line):
            unused += int(found["size"])
        elif found := _OFFLOADED.search(line):
            gpu_layers, all_layers = int(found["layers"]), int(found["all"])
    return Reported(
        weights=sums["weights"],
        kv=sums["kv"],
        compute=sums["compute"],
        overridden=overridden,
        unused=unused,
        gpu_layers=gpu_layers,
        all_layers=all_layers,
        figures=figures,
    )


def check(plan: Plan, found: Reported) -> None:
    """Hold what llama.cpp did against the plan.

    Weights and KV cache must lie where they were planned, to the byte as far as llama.cpp prints
    it; compute buffers may be smaller. For architectures whose cache and buffers are a guess
    (`Plan.exact`), these must leave the memory's margin free. Where a file is mapped into memory,
    llama.cpp tells the length of the stretch that is mapped, and that may hold more than what is
    used of it.

    Args:
        plan: The plan.
        found: What llama.cpp says.

    Raises:
        PlanError: They differ; the message has all differences.
    """
    differences = [
        *_overrides(plan, found),
        *_weights(plan, found),
        *_buffers(plan, found),
    ]
    expected = found.all_layers if _is_whole(plan) else plan.n_gpu_layers
    if plan.n_gpu_layers and (found.gpu_layers is None or found.gpu_layers != expected):
        differences.append(
            f"{plan.n_gpu_layers} layers were to be on the GPU, and llama.cpp says that "
            f"{'none' if found.gpu_layers is None else found.gpu_layers} are"
        )
    if differences:
        raise PlanError(
            f"llama.cpp did not do with {plan.name} what was planned: "
            + "; ".join(differences)
            + ".",
            hint="This should not happen. Plan with another gpu_memory, or 0 for the CPU alone, "
            "and please report it with this message.",
        )


def _is_whole(plan: Plan) -> bool:
    """Whether all layers are to be on the GPU, with or without their experts."""
    return all(layer.rest == "gpu" for layer in plan.layers)


def _overrides(plan: Plan, found: Reported) -> list[str]:
    planned = set(plan.moved)
    differences = []
    if missing := sorted(planned - set(found.overridden)):
        differences.append(
            f"{len(missing)} of {len(planned)} tensors of experts did not go to host memory, such "
            f"as {missing[0]}"
        )
    if extra := sorted(set(found.overridden) - planned):
        differences.append(
            f"{len(extra)} tensors were moved that should not be, such as {extra[0]}"
        )
    if astray := sorted(name for name, where in found.overridden.items() if not _is_host(where)):
        differences.append(f"{astray[0]} was moved to {found.overridden[astray[0]]}")
    return differences


def _weights(plan: Plan, found: Reported) -> list[str]:
    differences = []
    everything = plan.gpu.weights + plan.host.weights + plan.slack
    for where, planned in _both(plan.gpu.weights, plan.host.weights):
        mapped = _sum(found.weights, where, mapped=True)
        other = _sum(found.weights, where, mapped=False)
        # What is laid out anew for the processor lies in memory of its own, and stays mapped too.
        sound = other <= planned + plan.slack + found.rounding
        sound = sound and mapped <= everything + found.rounding
        if not sound or mapped + other < planned - found.unused - found.rounding:
            differences.append(_difference("weights", where, planned, mapped + other))
    return differences


def _buffers(plan: Plan, found: Reported) -> list[str]:
    if not plan.exact:
        return _crowded(plan, found)
    differences = []
    for where, planned in _both(plan.gpu.kv, plan.host.kv):
        told = _sum(found.kv, where)
        if abs(told - planned) > found.rounding:
            differences.append(_difference("the KV cache", where, planned, told))
    for where, planned in _both(plan.gpu.compute, plan.host.compute):
        told = _sum(found.compute, where)
        if told > planned + found.rounding:
            differences.append(_difference("compute buffers", where, planned, told, "at most "))
    return differences


def _crowded(plan: Plan, found: Reported) -> list[str]:
    """Where cache and buffers were a guess: whether they still leave the margin free."""
    differences = []
    for where, planned in _both(plan.gpu_memory, plan.host_memory):
        room = planned - margin_of(planned)
        weights = plan.gpu.weights if where == "gpu" else plan.host.weights
        told = weights + _sum(found.kv, where) + _sum(found.compute, where)
        if told > room and (where == "host" or plan.n_gpu_layers):
            differences.append(_difference("all together", where, room, told, "at most "))
    return differences


def _both(gpu: int, host: int) -> tuple[tuple[Where, int], tuple[Where, int]]:
    return ("gpu", gpu), ("host", host)


def _difference(what: str, where: Where, planned: int, told: int, limit: str = "") -> str:
    place = "on the GPU" if where == "gpu" else "in host memory"
    return (
        f"{what} {place} should take {limit}{format_size(planned)} ({planned:,} bytes), and "
        f"llama.cpp tells of {format_size(told)} ({told:,} bytes)"
    )


def _sum(sizes: Mapping[str, int], where: Where, mapped: bool | None = None) -> int:
    return sum(
        size
        for name, size in sizes.items()
        if _is_host(name) == (where == "host") and mapped in (None, name.endswith("_Mapped"))
    )


def _is_host(buffer: str) -> bool:
    """Whether a buffer is in host memory, by its name.

    Besides the plain one there are kinds whose layout suits the processor (`CPU_REPACK`, `AMX`),
    and memory that a GPU can fetch from quickly (`CUDA_Host`).
    """
    return buffer in ("CPU", "AMX") or buffer.startswith("CPU_") or buffer.endswith("_Host")


def measured(path: Path, plan: Plan) -> tuple[int, int]:
    """Ask llama.cpp how large its compute buffers will be; it loads no weights for that.

    Args:
        path: The model's file.
        plan: How it will be loaded.

    Returns:
        The bytes on the GPU, and in host memory.

    Raises:
        PlanError: llama.cpp can't load the model in this way; the message has its reason.
    """
    try:
        answer = ask("leanbook.model.offload", "simulated", pickle.dumps((str(path), plan)))
    except NoAnswerError as error:
        raise PlanError(
            f"llama.cpp could not say how much memory {path} needs: {error}",
            hint="Plan with gpu_memory=0, for the CPU alone.",
        ) from None
    if "problem" in answer:
        raise PlanError(answer["problem"], hint=answer["hint"])
    return answer["gpu"], answer["host"]


def simulated(data: bytes) -> dict[str, Any]:
    """Load a model here without allocating anything. `measured` is what to call.

    Args:
        data: The path of the model and the plan, pickled.

    Returns:
        The bytes of compute buffers under `gpu` and `host`; or a `problem` and a `hint`.
    """
    from llama_cpp import llama_cpp as api

    path, plan = pickle.loads(data)
    log: list[tuple[int, str]] = []
    callback = api.llama_log_callback(
        lambda level, text, _: log.append((level, text.decode(errors="replace").strip()))
    )
    api.llama_log_set(callback, ctypes.c_void_p(0))
    api.llama_backend_init()
    parameters = api.llama_model_default_params()
    try:
        kept = install(parameters, plan)
    except PlanError as error:
        return {"problem": error.message, "hint": error.hint}
    parameters.no_alloc = True
    parameters.load_mode = api.LLAMA_LOAD_MODE_NONE  # a file that is mapped would be allocated
    model = api.llama_model_load_from_file(path.encode(), parameters)
    del kept
    context = None
    if model:
        sizes = api.llama_context_default_params()
        set_context(sizes, plan.shape)
        context = api.llama_init_from_model(model, sizes)
    if not context:
        errors = [text for level, text in log if level == _ERROR]
        return {
            "problem": f"llama.cpp can't load {path} as planned: "
            + ("; ".join(errors) or "it does not say why"),
            "hint": "`leanbook model info FILE` looks at the file itself.",
        }
    compute = reported(text for _, text in log).compute
    return {"gpu": _sum(compute, "gpu"), "host": _sum(compute, "host")}
