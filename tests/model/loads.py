"""llama.cpp in a process of its own, loading a model as planned; what it says is handed back.

Run as a program it reads pickled arguments, loads, and prints llama.cpp's log as JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

from leanbook.model import offload
from leanbook.model.plan import Plan


def log_of(path: Path, plan: Plan, **options: Any) -> list[str]:
    """llama.cpp's log of loading a model and making a context.

    Args:
        path: The model.
        plan: How it is loaded.
        **options: Fields of `llama_model_params` that are set besides.
    """
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, __file__],
        input=pickle.dumps((str(path), plan, options)),
        env={**os.environ, "PYTHONPATH": root, "GGML_NO_BACKTRACE": "1"},
        capture_output=True,
        timeout=120,
        check=True,
    )
    return json.loads(done.stdout)


def main() -> None:
    """Load what standard input says."""
    from llama_cpp import llama_cpp as api

    path, plan, options = pickle.load(sys.stdin.buffer)
    lines: list[str] = []
    callback = api.llama_log_callback(
        lambda _level, text, _: lines.append(text.decode(errors="replace"))
    )
    api.llama_log_set(callback, ctypes.c_void_p(0))
    parameters = api.llama_model_default_params()
    kept = offload.install(parameters, plan)
    for name, value in options.items():
        setattr(parameters, name, value)
    model = api.llama_model_load_from_file(path.encode(), parameters)
    del kept
    if model:
        sizes = api.llama_context_default_params()
        offload.set_context(sizes, plan.shape)
        context = api.llama_init_from_model(model, sizes)
        if not context:
            lines.append("no context\n")
    else:
        lines.append("no model\n")
    json.dump(lines, sys.stdout)


if __name__ == "__main__":
    main()
