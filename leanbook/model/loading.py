"""`leanbook.load_model`: a model from a file or a server."""

from __future__ import annotations

import importlib.util
import os
import re
import threading
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

from leanbook.errors import MissingExtraError, ModelError
from leanbook.model.candidates import Model

__all__ = ["LLAMA_CPP_VERSION", "load_model", "require_llama_cpp"]

LLAMA_CPP_VERSION = "0.3.36"
"""The version of llama-cpp-python whose C interface the engine uses."""

_INSTALL = """pip install 'leanbook[model]'
It is compiled on your computer, which takes a C++ compiler and some minutes. For a GPU:
  NVIDIA: CMAKE_ARGS="-DGGML_CUDA=on" pip install --force-reinstall --no-cache-dir \
'llama-cpp-python=={version}'
  Apple:  CMAKE_ARGS="-DGGML_METAL=on" pip install --force-reinstall --no-cache-dir \
'llama-cpp-python=={version}'
Without it, a model can be used through a server: load_model("http://host:port/v1")."""


def load_model(
    source: str | os.PathLike[str] | None = None,
    *,
    gpu_memory: int | None = None,
    n_ctx: int | None = None,
    threads: int | None = None,
    parallel: int = 16,
    progress: Callable[[float], object] | None = None,
    cancel: threading.Event | None = None,
    **server: Any,
) -> Model:
    """Load a model that writes tactics and proofs.

    Args:
        source: A GGUF file, which is run on this computer by llama.cpp; or the address of a server
            that speaks OpenAI's protocol, such as "http://localhost:8000/v1"; of several models
            on it, one is named behind a #, as in "http://localhost:8000/v1#leanstral". Default:
            the small tactic model that Leanbook ships.
        gpu_memory: How many bytes of GPU memory may be used, by a file. Default: what is free.
        n_ctx: How many tokens are kept in all, the prompt's and the candidates'. Default: 8192, or
            fewer if the model was trained for fewer or no more fit; of a server, what it says.
        threads: How many threads llama.cpp uses for a file. Default: one less than there are
            cores, which leaves one for Lean.
        parallel: How many candidates are decoded at once, from 1 to 255; of a server, how many
            requests are sent at once. Default: 16.
        progress: Is told how far loading a file has come, from 0 to 1. Default: silent.
        cancel: When it is set, loading a file ends with a `ModelError`. Default: never.
        **server: What else a server needs, as `leanbook.model.remote.RemoteModel` takes it: which
            of its models (`model`), the environment variable with the key (`api_key_env`),
            `timeout` in seconds, `retries`, `logprobs`, `allow_http`.

    Returns:
        The model. Close it when it is no longer needed, or use it in a `with` statement.

    Raises:
        MissingExtraError: llama-cpp-python is not installed, or another version of it.
        GGUFError: There is no such file, or it is no whole GGUF model.
        RemoteError: The server can't be reached, wants a key, or has not exactly one model.
        PlanError: The model does not fit into the memory that there is.
        EngineError: The engine's process died while the model was loaded.
        ModelError: llama.cpp can't load the file, or an argument is out of its range.

    Example:
        >>> model = load_model("model.gguf")                              # doctest: +SKIP
        >>> print(model.plan)                                             # doctest: +SKIP
    """
    if source == "":
        raise ModelError(
            "There is no model to load: its name is empty.",
            hint='Name a GGUF file, load_model("model.gguf"), or a server, '
            'load_model("http://localhost:8000/v1"); load_model() takes the shipped one.',
        )
    if source is None:
        from leanbook.model.shipped import SHIPPED

        if not SHIPPED.exists():
            raise ModelError(
                "This copy of Leanbook comes without its model file.",
                hint='Name a GGUF file, load_model("model.gguf"), or a server, '
                'load_model("http://localhost:8000/v1"). Without a model, rules propose.',
            )
        source = SHIPPED
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        from leanbook.model.remote import RemoteModel

        address, _, name = source.partition("#")
        if name:
            server.setdefault("model", name)
        return RemoteModel(address, parallel=parallel, n_ctx=n_ctx, **server)
    if not isinstance(source, (str, os.PathLike)):
        raise ModelError(
            f"A model is a GGUF file or the address of a server, not {type(source).__name__}."
        )
    if isinstance(source, str) and _is_address(source):
        # Not with what stands before an @, which may be a password.
        shown = re.sub(r"//[^/]*@", "//", source)[:200]
        raise ModelError(
            f"{shown!r} is neither a file nor the address of a server.",
            hint="An address begins with http:// or https://, and a file is named by its path.",
        )
    if server:
        raise ModelError(
            f"{', '.join(sorted(server))}: that is for a server, and {os.fspath(source)} is a file."
        )
    from leanbook.model.gguf import read_header

    read_header(source)  # what is wrong with the file is worth more than what is not installed
    require_llama_cpp()
    from leanbook.model.llama import LocalModel

    return LocalModel(
        source,
        gpu_memory=gpu_memory,
        n_ctx=n_ctx,
        threads=threads,
        parallel=parallel,
        progress=progress,
        cancel=cancel,
    )


def _is_address(source: str) -> bool:
    """Whether what is no http address was meant as one: `htp://...`, `localhost:8080/v1`."""
    if re.match(r"\w+:/", source) and not re.match(r"[A-Za-z]:/", source):
        return True
    return bool(re.match(r"[\w.-]+:\d+(/|$)", source)) and not Path(source).exists()


def require_llama_cpp() -> None:
    """See that llama-cpp-python is there, without importing it.

    Raises:
        MissingExtraError: It is not installed, or another version of it; the message has the
            commands, also for GPUs.
    """
    hint = _INSTALL.format(version=LLAMA_CPP_VERSION)
    if importlib.util.find_spec("llama_cpp") is None:
        raise MissingExtraError(
            "A GGUF file is run by llama-cpp-python, which is not installed.", hint=hint
        )
    try:
        version = metadata.version("llama-cpp-python")
    except metadata.PackageNotFoundError:
        version = "of unknown version"
    if version.partition("+")[0] != LLAMA_CPP_VERSION:
        raise MissingExtraError(
            f"Leanbook needs llama-cpp-python {LLAMA_CPP_VERSION}, because its C interface changes "
            f"from version to version; what is installed is {version}.",
            hint=hint,
        )
