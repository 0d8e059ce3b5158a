"""How much memory there is: on the GPU, and beside it.

The GPU is asked through llama.cpp, because what counts is what llama.cpp can use: a build without
CUDA has no GPU, whatever is plugged in. It is asked in a process of its own, so that no driver is
loaded into a notebook's kernel and no GPU memory stays taken.
"""

from __future__ import annotations

import contextlib
import importlib.util
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from leanbook.errors import PlanError
from leanbook.model.asking import NoAnswerError, ask

__all__ = ["Gpu", "devices", "format_size", "gpus", "host_memory", "margin_of", "parse_size"]

_UNITS = {
    "": 1,
    "B": 1,
    "K": 2**10,
    "KIB": 2**10,
    "M": 2**20,
    "MIB": 2**20,
    "G": 2**30,
    "GIB": 2**30,
    "T": 2**40,
    "TIB": 2**40,
    "KB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
}
_SIZE = re.compile(r"\s*(\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})\s*([A-Za-z]*)\s*", re.ASCII)

_MARGIN = 2**30

_OWN_GROUPS = Path("/proc/self/cgroup")
_GROUPS = (
    ("/sys/fs/cgroup", "", "memory.max", "memory.current"),
    ("/sys/fs/cgroup/memory", "memory", "memory.limit_in_bytes", "memory.usage_in_bytes"),
)
"""Where limits and what has been taken can be read, in either layout; and what stands before the
path of this process's own group. A container sees its group as the root; a job of a cluster's
scheduler is in a group below it."""


@dataclass(frozen=True)
class Gpu:
    """A GPU that llama.cpp can use here.

    Attributes:
        name: What llama.cpp calls it, for example `CUDA0`.
        description: What its maker calls it.
        total: Its memory, in bytes.
        free: How much of that is not taken at this moment, in bytes.
        shared: Whether this is the computer's main memory, as in Apple's chips.
    """

    name: str
    description: str
    total: int
    free: int
    shared: bool = False


def parse_size(text: str) -> int:
    """Read a number of bytes as people write it.

    Args:
        text: A number with or without a unit: `24GiB`, `24G` (the same), `24GB` (10⁹ bytes each),
            `512 MiB`, `1.5T`, `1000` (bytes).

    Returns:
        Bytes.

    Raises:
        PlanError: It is no size.

    Example:
        >>> parse_size("24GiB")
        25769803776
    """
    found = _SIZE.fullmatch(text)
    unit = _UNITS.get(found[2].upper()) if found else None
    if found is None or unit is None:
        raise PlanError(
            f"{text[:40]!r} is no amount of memory.",
            hint="Write a number and a unit, for example 24GiB, 24GB, 512MiB, or bytes alone.",
        )
    return int(float(found[1]) * unit)


def format_size(size: int) -> str:
    """Write a number of bytes in a few characters.

    Args:
        size: Bytes.

    Returns:
        For example `1.5 GiB`, `512 MiB`, `17 KiB`, `3 B`.

    Example:
        >>> format_size(25769803776)
        '24.0 GiB'
    """
    for unit, name in ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB")):
        # The unit in which the rounded number is at least 1: 1023.99 MiB is 1.0 GiB.
        if abs(size) >= unit * 0.9995:
            value = size / unit
            return f"{value:.1f} {name}" if name == "GiB" or value < 10 else f"{value:.0f} {name}"
    return f"{size} B"


def margin_of(memory: int) -> int:
    """How much of some memory a plan leaves free: 1 GiB, of less than 8 GiB an eighth.

    Args:
        memory: Bytes.

    Returns:
        Bytes.
    """
    return min(_MARGIN, memory // 8)


def host_memory() -> int:
    """How much main memory a model may take now, in bytes: what is free or can be given back.

    A limit that a container sets counts as well.
    """
    import psutil

    return min([psutil.virtual_memory().available, *_container_limits()])


def _container_limits() -> list[int]:
    """What control groups leave to this process; none outside Linux and without a limit."""
    limits: list[int] = []
    own = _own_groups()
    for root, kind, most, used in _GROUPS:
        # A group has no more than the groups that it is in.
        path = own.get(kind, Path())
        for folder in (Path(root, each) for each in (path, *path.parents)):
            # "max" where there is no limit; in the older layout a number beyond every memory.
            with contextlib.suppress(OSError, ValueError):
                limit = int(Path(folder, most).read_text("ascii"))
                taken = int(Path(folder, used).read_text("ascii"))
                limits.append(max(limit - taken + _reclaimable(Path(folder, "memory.stat")), 0))
    return limits


def _own_groups() -> dict[str, Path]:
    """The control groups of this process by what they limit, below the roots; "" in the newer
    layout, where one group limits all."""
    found: dict[str, Path] = {}
    with contextlib.suppress(OSError, ValueError):
        for line in _OWN_GROUPS.read_text("utf-8").splitlines():
            _, kinds, path = line.split(":", 2)
            for kind in kinds.split(","):
                found[kind] = Path(path.lstrip("/"))
    return found


def _reclaimable(statistics: Path) -> int:
    """Cached file content, which a control group counts as taken and gives back when needed."""
    for line in statistics.read_text("ascii").splitlines():
        key, _, value = line.partition(" ")
        if key == "inactive_file":
            return int(value)
    return 0


def gpus() -> tuple[Gpu, ...]:
    """The GPUs that the installed llama.cpp can use, the one with most free memory first.

    Returns:
        Empty without a GPU, with a llama.cpp that was built without one, or without llama.cpp.

    Raises:
        PlanError: llama.cpp was asked, and died or did not answer.
    """
    if importlib.util.find_spec("llama_cpp") is None:
        return ()
    try:
        found = [Gpu(**entry) for entry in ask("leanbook.model.memory", "devices")]
    except NoAnswerError as error:
        raise PlanError(
            f"llama.cpp could not say which GPUs there are: {error}",
            hint="Give the GPU's memory yourself (gpu_memory, --gpu-memory); 0 plans for the CPU "
            "alone.",
        ) from None
    return tuple(sorted(found, key=lambda gpu: -gpu.free))


def devices(_: bytes = b"") -> list[dict[str, Any]]:
    """Ask llama.cpp for its GPUs here and now; that loads every driver. `gpus` is what to call.

    Returns:
        The fields of each `Gpu`.
    """
    import ctypes

    from llama_cpp import llama_cpp as bindings

    library = bindings._lib

    def function(name: str, result: type | None, *arguments: type) -> Any:
        found = getattr(library, name)
        found.restype, found.argtypes = result, list(arguments)
        return found

    handle, size = ctypes.c_void_p, ctypes.c_size_t
    bindings.llama_backend_init()
    count = function("ggml_backend_dev_count", size)
    get = function("ggml_backend_dev_get", handle, size)
    kind = function("ggml_backend_dev_type", ctypes.c_int, handle)
    name = function("ggml_backend_dev_name", ctypes.c_char_p, handle)
    description = function("ggml_backend_dev_description", ctypes.c_char_p, handle)
    memory = function(
        "ggml_backend_dev_memory", None, handle, ctypes.POINTER(size), ctypes.POINTER(size)
    )
    discrete, integrated = 1, 2  # of ggml's kinds of device; 0 is the CPU, 3 helps it
    found = []
    for index in range(count()):
        device = get(index)
        if kind(device) not in (discrete, integrated):
            continue
        free, total = size(), size()
        memory(device, ctypes.byref(free), ctypes.byref(total))
        called = name(device).decode("utf-8", "replace")
        gpu = Gpu(
            name=called,
            description=description(device).decode("utf-8", "replace"),
            total=total.value,
            free=free.value,
            # Metal counts as discrete, and yet shares the memory on Apple's chips.
            shared=kind(device) == integrated or called.startswith(("Metal", "MTL")),
        )
        found.append(asdict(gpu))
    return found
