"""`leanbook bench offload`: a mixture of experts with its experts on the GPU, half of them, none.

The model is made on the spot, of several gigabytes and random numbers: its placement and its speed
are those of a real one of its size, its text is nonsense. Loading compares what llama.cpp reports
with the plan and fails on any difference, so a row of this table is also a plan that held.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leanbook.bench.table import Row
from leanbook.errors import PlanError

if TYPE_CHECKING:
    from leanbook.model.gguf import Header
    from leanbook.model.memory import Gpu

SUMMARY = "tokens a second with the experts on the GPU, half of them, none"

PROMPT = "theorem measured (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  " * 4
TOKENS = 64
CONTEXT = 2048
PARALLEL = 16
LAYERS, LAYERS_WITHOUT_GPU = 16, 2
"""About 4 GB; an eighth of that where there is no GPU to fill."""
STEP = 64 << 20

Say = Callable[[str], None]


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings: one row for each placement and number of candidates. Without a GPU there is
        one placement.

    Raises:
        MissingExtraError: llama-cpp-python or gguf is not installed.
        PlanError: llama.cpp placed something elsewhere than planned.
    """
    from leanbook.bench.synthetic import write_model
    from leanbook.model.gguf import read_header
    from leanbook.model.loading import require_llama_cpp
    from leanbook.model.memory import gpus

    require_llama_cpp()
    found = gpus()
    layers = LAYERS if found else LAYERS_WITHOUT_GPU
    with tempfile.TemporaryDirectory(prefix="leanbook-bench-") as folder:
        say(f"writing a model of {layers} layers to {folder}")
        path = write_model(
            Path(folder) / "synthetic.gguf",
            "mistral4",
            quantisation="Q8_0",
            expert_quantisation="Q4_0",
            layers=layers,
            width=2048,
            heads=16,
            query_rank=512,
            key_rank=256,
            plain=64,
            turned=64,
            value=128,
            experts=64,
            used=4,
            expert_width=1024,
            n_ctx=CONTEXT,
        )
        header = read_header(path)
        size = f"{header.size / 1e9:.1f} GB of {shutil.disk_usage(folder).free / 1e9:.0f} GB free"
        say(f"{size}; {found[0].description if found else 'no GPU that llama.cpp can use'}")
        rows: list[Row] = []
        fastest: dict[int, float] = {}
        for name, memory in _placements(header, found[:1]):
            for k in (1, PARALLEL):
                say(f"experts {name}, {k} candidates")
                speed = _speed(path, memory, k)
                best = fastest.setdefault(k, speed)
                rows.append(
                    Row(
                        f"experts {name}, k={k}",
                        f"{speed:.0f} tokens/s",
                        f"{best:.0f} tokens/s",
                        ratio=speed / best,
                    )
                )
        return rows


def _placements(header: Header, gpus: tuple[Gpu, ...]) -> Iterator[tuple[str, int]]:
    """What goes to the GPU, and with how much GPU memory the plan comes out so."""
    if not gpus:
        yield "in host memory, no GPU", 0
        return
    layers = header.metadata["mistral4.block_count"]
    for name, on_host in (
        ("on the GPU", 0),
        ("half on the GPU", layers // 2),
        ("in host memory", layers),
    ):
        yield name, _memory_for(header, on_host, gpus[0].free)


def _memory_for(header: Header, on_host: int, free: int) -> int:
    """The least GPU memory with which so many layers' experts stay in host memory."""
    from leanbook.model.plan import draft_plan

    for memory in range(STEP, free, STEP):
        plan = draft_plan(header, gpu_memory=memory, n_ctx=CONTEXT, parallel=PARALLEL)
        whole = plan.fits and plan.n_gpu_layers > len(plan.layers)
        if whole and plan.n_cpu_moe <= on_host:
            return memory + STEP  # the measured buffers may be a little larger than planned
    raise PlanError(
        f"{on_host} layers' experts in host memory need more than the GPU's "
        f"{free / 1e9:.1f} GB that are free.",
        hint="end what else uses the GPU.",
    )


def _speed(path: Path, gpu_memory: int, k: int) -> float:
    """Tokens written a second, reading the prompt not counted: it is kept from the first round."""
    from leanbook.model.candidates import Sampling
    from leanbook.model.loading import load_model

    with load_model(path, gpu_memory=gpu_memory, n_ctx=CONTEXT, parallel=PARALLEL) as model:
        list(model.generate(PROMPT, k, Sampling(max_tokens=4)))
        before = model.usage
        candidates = list(model.generate(PROMPT, k, Sampling(max_tokens=TOKENS)))
        used = model.usage - before
        return sum(candidate.tokens for candidate in candidates) / used.seconds
