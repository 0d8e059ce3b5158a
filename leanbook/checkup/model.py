"""The checks of what runs a model here: llama.cpp, the GPUs that it sees, and a self-test."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leanbook.checkup.checks import Check, failure, surprise
from leanbook.errors import LeanbookError, MissingExtraError

if TYPE_CHECKING:
    from leanbook.model.memory import Gpu

__all__ = ["DECODES", "Engine", "examine"]

DECODES = "tiny model"
"""The self-test: a mixture of experts of some hundred kilobytes is written, loaded and asked."""

DEFAULT = "default model"
_TOKENS = 8


@dataclass(frozen=True)
class Engine:
    """What can run a model on this machine.

    Attributes:
        version: llama-cpp-python's; None without it.
        gpus: The GPUs that it can use, the one with most free memory first.
    """

    version: str | None = None
    gpus: tuple[Gpu, ...] = ()


def examine() -> tuple[list[Check], Engine]:
    """Look at what runs a model.

    Returns:
        The checks and what was found. Without llama.cpp that is told, and is no failure.
    """
    from leanbook.model.loading import LLAMA_CPP_VERSION, require_llama_cpp
    from leanbook.model.memory import gpus

    name = "llama.cpp"
    try:
        require_llama_cpp()
        engine = Engine(LLAMA_CPP_VERSION, gpus())
    except MissingExtraError as error:
        text = f"{error.message}\nWithout it suggestions come from rules, or from a server."
        return [Check(name, "info", text, error.hint or "")], Engine()
    except LeanbookError as error:
        return [failure(name, error)], Engine()
    except Exception as error:
        return [surprise(name, error)], Engine()
    found = Check(name, "ok", f"llama-cpp-python {engine.version}")
    return [found, _gpu(engine.gpus), _self_test(), _default()], engine


def _default() -> Check:
    """Which model is asked when none is named."""
    from leanbook.model.shipped import default

    chosen = default()
    if chosen.wrong:
        return Check(DEFAULT, "failed", chosen.why, "name a GGUF file or a server in it, or none.")
    if chosen.model is None:
        return Check(DEFAULT, "info", f"none, suggestions come from rules: {chosen.why}")
    return Check(DEFAULT, "ok", chosen.model.name)


def _gpu(gpus: tuple[Gpu, ...]) -> Check:
    from leanbook.model.memory import format_size

    if not gpus:
        return Check("GPU", "info", "none that this llama.cpp can use; models run on the processor")
    lines = [
        f"{gpu.name}, {gpu.description}: {format_size(gpu.free)} of {format_size(gpu.total)} free"
        for gpu in gpus
    ]
    return Check("GPU", "ok", "\n".join(lines))


def _self_test() -> Check:
    """Write a small model, load it with the engine, and let it write a few tokens."""
    try:
        from leanbook.bench.synthetic import write_model
        from leanbook.model.candidates import Sampling
        from leanbook.model.loading import load_model

        with tempfile.TemporaryDirectory(prefix="leanbook-") as folder:
            path = Path(folder) / "tiny.gguf"
            write_model(path, "mistral4")
            with load_model(path, gpu_memory=0, n_ctx=256, parallel=2) as model:
                sampling = Sampling(max_tokens=_TOKENS, temperature=0)
                found = list(model.generate("p → p", 2, sampling))
                written = model.usage
    except LeanbookError as error:
        return failure(DECODES, error)
    except Exception as error:
        return surprise(DECODES, error)
    if len(found) != 2 or not written.completion_tokens:
        text = f"it was asked for 2 candidates of {_TOKENS} tokens and gave {found!r}"
        return Check(DECODES, "failed", text, "install llama-cpp-python again.")
    rate = written.completion_tokens / max(written.seconds, 1e-6)
    return Check(DECODES, "ok", f"a mixture of experts, loaded and asked: {rate:.0f} tokens/s")
