"""A training goes on from a model file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from smallest import GOALS, TACTICS

from leanbook.bench.synthetic import Architecture, write_model
from leanbook.errors import LeanbookError, ModelError
from leanbook.model.shipped import SHIPPED
from leanbook.train.__main__ import main
from leanbook.train.checkpoints import Settings, load_network
from leanbook.train.export import quantise
from leanbook.train.network import SHAPE, Network
from leanbook.train.pairs import Pair, write_pairs
from leanbook.train.start import read_network, start
from leanbook.train.tokenizer import Tokenizer
from leanbook.train.trainer import Trainer

PAIRS = [Pair(goal, (), tactic, "test") for goal in GOALS for tactic in TACTICS]


def test_what_was_exported_comes_back(
    network: Network, tokenizer: Tokenizer, exported: Path
) -> None:
    read, reader = read_network(exported)
    assert read.shape == network.shape
    mine = dict(network.named_parameters())
    assert all(torch.equal(value, mine[name]) for name, value in read.named_parameters())
    assert reader.tokens == tokenizer.tokens
    assert reader.merges == tokenizer.merges
    assert reader.encode_all(GOALS) == tokenizer.encode_all(GOALS)


def test_what_was_quantised_comes_back_rounded(
    network: Network, exported: Path, tmp_path: Path
) -> None:
    read, _ = read_network(quantise(exported, tmp_path / "small.gguf"))
    for name, value in read.named_parameters():
        mine = network.get_parameter(name).detach()
        assert torch.allclose(value, mine, atol=float(mine.abs().max()) / 100), name


def test_it_goes_on_from_the_shipped_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = tmp_path / "work"
    assert main(["start", "--dir", str(where)]) == 0
    assert "12.20M" in (told := capsys.readouterr().out)
    assert f"fit --dir {where}" in told
    network, words, _ = load_network(where / "steady.pt")
    assert network.shape == Settings.load(where / "settings.json").shape
    assert network.shape.n_ctx == SHAPE.n_ctx
    assert words.startswith("0 steps")
    (where / "pairs").mkdir()
    write_pairs(where / "pairs" / "a.jsonl.gz", PAIRS)
    trainer = Trainer(where, precision="float32", quiet=True)
    shipped, tokenizer = read_network(SHIPPED)
    assert torch.equal(trainer.network.token_embd.weight, shipped.token_embd.weight)
    assert trainer.tokenizer.tokens == tokenizer.tokens
    assert trainer.train(steps=2).step == 2


def test_a_training_is_not_written_over(
    tokenizer: Tokenizer, exported: Path, tmp_path: Path
) -> None:
    # What was cut off before its last file can be done again.
    (tmp_path / "tokenizer.json").write_text("{")
    (tmp_path / "settings.json").write_text("{")
    start(tmp_path, exported)
    assert len(Tokenizer.load(tmp_path / "tokenizer.json")) == len(tokenizer)
    with pytest.raises(LeanbookError, match=r"steady\.pt .*training has begun"):
        start(tmp_path, exported)
    (tmp_path / "steady.pt").rename(tmp_path / "cooled.pt")
    with pytest.raises(LeanbookError, match=r"cooled\.pt .*training has begun"):
        start(tmp_path, exported)
    with pytest.raises(LeanbookError, match="can't be written to"):
        start(tmp_path / "tokenizer.json", exported)


@pytest.mark.parametrize(
    ("architecture", "other", "why"),
    [
        ("qwen3moe", {}, "it is a qwen3moe"),
        ("mistral4", {}, "it has other tensors"),
        ("mistral4", {"tied": True}, "another kind of tokenizer"),
        ("mistral4", {"tied": True, "dense_layers": 1}, "layers are of another kind"),
        ("mistral4", {"tied": True, "query_rank": 0}, "layers are of another kind"),
    ],
)
def test_files_of_another_make(
    tmp_path: Path, architecture: Architecture, other: dict[str, Any], why: str
) -> None:
    file = write_model(tmp_path / "other.gguf", architecture, **other)
    with pytest.raises(ModelError, match=why):
        start(tmp_path / "work", file)
    assert not (tmp_path / "work").exists()
