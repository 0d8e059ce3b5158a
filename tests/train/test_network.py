"""The network is llama.cpp's, learns what it is shown, and goes on where it was stopped."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from llamas import Llama
from smallest import GOALS, TINY

from leanbook.errors import LeanbookError, ModelError
from leanbook.model.candidates import Sampling
from leanbook.model.gguf import read_header
from leanbook.model.llama import LocalModel
from leanbook.model.prompts.shipped import prompt_text
from leanbook.train.__main__ import main
from leanbook.train.export import export, quantise
from leanbook.train.fit import Settings, Trainer
from leanbook.train.network import SHAPE, Network
from leanbook.train.pairs import Pair, write_pairs
from leanbook.train.tokenizer import Tokenizer


def prompts(tokenizer: Tokenizer) -> list[list[int]]:
    """Several, one of them longer than llama.cpp takes at a time."""
    texts = [prompt_text(goal, ["t : p → p"]) for goal in GOALS[:4]]
    texts.append(prompt_text("\n".join(GOALS), ["a : x = y", "b_1 : ∀ n, n = n"]) + "exact h₁")
    found = [tokenizer.encode(text) for text in texts]
    assert max(map(len, found)) > 200
    return found


def test_the_logits_are_those_of_llama_cpp(
    network: Network, tokenizer: Tokenizer, exported: Path
) -> None:
    with Llama(exported) as llama:
        for tokens in prompts(tokenizer):
            with torch.no_grad():
                mine = network(torch.tensor([tokens])).logits.numpy()
            assert np.abs(mine - llama.logits(tokens)).max() <= 1e-4
            assert np.abs(mine - llama.logits(tokens, chunk=48)).max() <= 1e-4
            assert np.abs(mine).max() > 1, "numbers so small would hide a difference"


def test_rows_of_a_batch_do_not_see_each_other(network: Network, tokenizer: Tokenizer) -> None:
    longest, short = sorted(prompts(tokenizer), key=len, reverse=True)[:2]
    rows = torch.zeros(2, len(longest), dtype=torch.long)
    rows[0], rows[1, : len(short)] = torch.tensor(longest), torch.tensor(short)
    places = torch.tensor([len(longest) - 1, len(longest) + len(short) - 1])
    with torch.no_grad():
        together = network(rows, places).logits
        alone = [network(torch.tensor([each])).logits[-1] for each in (longest, short)]
    assert torch.allclose(together, torch.stack(alone), atol=1e-4)


def test_goals_below_the_same_declarations_do_not_see_each_other(network: Network) -> None:
    above, first, second = [5, 9, 7], [3, 8, 8, 4], [3, 6]
    row = torch.tensor([[*above, *first, *second, 0]])
    parts = torch.tensor([[0] * 3 + [1] * 4 + [2] * 2 + [0]])
    positions = torch.tensor([[0, 1, 2, 3, 4, 5, 6, 3, 4, 0]])
    with torch.no_grad():
        together = network(row, positions=positions, parts=parts).logits
        alone = [network(torch.tensor([[*above, *goal]])).logits for goal in (first, second)]
    assert torch.allclose(together[:7], alone[0], atol=1e-4)
    assert torch.allclose(together[7:9], alone[1][3:], atol=1e-4)


@pytest.mark.parametrize("kind", ["Q8_0", "Q4_K_M"])
def test_the_quantised_file_mostly_says_the_same(
    kind: str, network: Network, tokenizer: Tokenizer, exported: Path, tmp_path: Path
) -> None:
    small = quantise(exported, tmp_path / "small.gguf", kind)
    assert small.stat().st_size < exported.stat().st_size / 2
    with Llama(small) as llama, torch.no_grad():
        agree = [
            (network(torch.tensor([tokens])).logits.numpy().argmax(-1))
            == llama.logits(tokens).argmax(-1)
            for tokens in prompts(tokenizer)
        ]
    assert np.concatenate(agree).mean() > (0.8 if kind == "Q8_0" else 0.5)


def test_what_the_file_says_of_itself(exported: Path) -> None:
    metadata = read_header(exported).metadata
    assert metadata["general.architecture"] == "mistral4"
    assert metadata["general.name"] == "Leanbook Tactics"
    assert metadata["general.license"] == "apache-2.0"
    assert metadata["mistral4.context_length"] == 512
    assert "tokenizer.chat_template" not in metadata


def test_the_shape_that_ships_is_small_enough() -> None:
    count = sum(value.numel() for value in Network(SHAPE).parameters())
    assert count * 34 / 32 < 14e6, "in Q8_0, 32 numbers take 34 bytes"
    assert SHAPE.experts >= 8
    assert SHAPE.used == 2


def test_a_tokenizer_of_another_network_is_refused(network: Network, tmp_path: Path) -> None:
    other = Tokenizer.fit(["⊢ p"], 400)
    with pytest.raises(ModelError, match="the network"):
        export(network, other, tmp_path / "wrong.gguf")
    with pytest.raises(ModelError, match="Q9"):
        quantise(tmp_path / "no.gguf", tmp_path / "out.gguf", "Q9")
    with pytest.raises(ModelError, match="could not quantise"):
        quantise(tmp_path / "no.gguf", tmp_path / "out.gguf")


# -- training ----------------------------------------------------------------------------------

PAIRS = [
    Pair(
        f"p q : Prop\nh : p\nh₁ : q\n⊢ {goal}",
        ("bo : p → q",) if a == b else (),
        f"exact {tactic}",
        "test",
    )
    for a in range(5)
    for b in range(5)
    for goal, tactic in ((f"p ∨ {a} = {b}", f"lift{a} {b} h"), (f"q ∧ {b} ≤ {a}", f"⟨h₁, le{b}⟩"))
]
SETTINGS = Settings(shape=replace(TINY, vocabulary=400), learning_rate=5e-3, warmup=10, batch=1024)


def folder(path: Path, pairs: list[Pair] = PAIRS) -> Path:
    (path / "pairs").mkdir(parents=True)
    write_pairs(path / "pairs" / "a.jsonl.gz", pairs)
    return path


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which 50 pairs were learnt by heart, in two runs and a cooling one."""
    where = folder(tmp_path_factory.mktemp("trained") / "whole")
    Trainer(where, SETTINGS, precision="float32", quiet=True).train(steps=60)
    Trainer(where, precision="float32", quiet=True).train(steps=60)
    report = Trainer(where, precision="float32", cool=True, quiet=True).train(steps=40)
    assert report.step == 160
    assert report.loss < 0.1
    return where


def test_it_learns_and_the_exported_model_answers(
    trained: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--dir", str(trained)]) == 0
    assert "MB (Q8_0)" in capsys.readouterr().out
    path = trained / "leanbook-tactics.gguf"
    greedy = Sampling(temperature=0.0, max_tokens=40)
    right = 0
    with LocalModel(path, threads=1, gpu_memory=0) as model:
        for pair in PAIRS[:20]:
            prompt = prompt_text(pair.goal, pair.premises)
            (answer,) = model.generate(prompt, 1, greedy)
            right += answer.text == pair.tactic
    assert right >= 18


def test_it_goes_on_where_it_was_stopped(trained: Path, tmp_path: Path) -> None:
    whole = folder(tmp_path / "whole")
    settings = replace(SETTINGS, dropout=0.1)
    Trainer(whole, settings, precision="float32", quiet=True).train(steps=12)
    halves = folder(tmp_path / "halves")
    Trainer(halves, settings, precision="float32", quiet=True).train(steps=7)
    torch.rand(5)  # what happens between two runs changes nothing
    Trainer(halves, precision="float32", quiet=True).train(steps=5)
    first, second = (
        torch.load(where / "steady.pt", weights_only=True)["network"] for where in (whole, halves)
    )
    assert all(torch.equal(value, second[name]) for name, value in first.items())


def test_a_signal_saves_and_ends(tmp_path: Path) -> None:
    where = folder(tmp_path / "stopped")
    trainer = Trainer(where, SETTINGS, precision="float32", quiet=True)

    def press() -> None:
        while trainer.state.step < 3:
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=press)
    thread.start()
    report = trainer.train(minutes=2)
    thread.join()
    assert 3 <= report.step < 1000
    again = Trainer(where, quiet=True)
    assert again.state.step == report.step
    assert len((where / "training.jsonl").read_text().splitlines()) == 1


def test_other_data_and_other_shapes(tmp_path: Path) -> None:
    where = folder(tmp_path / "more", PAIRS[:20])
    begun = Trainer(where, SETTINGS, quiet=True)
    begun.train(steps=2)
    write_pairs(where / "pairs" / "b.jsonl", PAIRS[20:])
    more = Trainer(where, quiet=True)
    assert (more.state.step, more.state.position) == (2, 0)
    assert more.state.epoch == begun.state.epoch + 1
    assert len(more.batches.samples) > 20
    wider = replace(SETTINGS, shape=replace(TINY, width=128))
    with pytest.raises(LeanbookError, match="another shape"):
        Trainer(where, wider, quiet=True)
    with pytest.raises(LeanbookError, match="no pairs"):
        Trainer(tmp_path / "nothing", quiet=True)
    (where / "pairs" / "c.jsonl").write_text('{"goal": "p"}\n')
    with pytest.raises(LeanbookError, match=r"c\.jsonl, line 1"):
        Trainer(where, quiet=True)
