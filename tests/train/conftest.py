"""A tokenizer and a small network, as the training makes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from smallest import GOALS, TACTICS, TINY

from leanbook.train.export import export
from leanbook.train.network import Network
from leanbook.train.tokenizer import Tokenizer


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)  # a small network gains nothing from more


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    return Tokenizer.fit([*GOALS, *TACTICS] * 3, 512)


@pytest.fixture(scope="session")
def network(tokenizer: Tokenizer) -> Network:
    """A small network with larger numbers than training would make: differences show."""
    made = Network(replace(TINY, vocabulary=len(tokenizer)), seed=1)
    with torch.no_grad():
        for name, value in made.named_parameters():
            if value.dim() == 1:
                value.uniform_(0.5, 1.5, generator=torch.Generator().manual_seed(len(name)))
            elif "ffn_gate_inp" in name:
                value.mul_(20)  # experts that are chosen clearly
            else:
                value.mul_(1.5)
    return made.eval()


@pytest.fixture(scope="session")
def exported(
    network: Network, tokenizer: Tokenizer, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """That network as a GGUF file in float32."""
    return export(network, tokenizer, tmp_path_factory.mktemp("export") / "tiny.gguf")
