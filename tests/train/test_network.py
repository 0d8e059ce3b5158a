"""The network is llama.cpp's, learns what it is shown, and goes on where it was stopped."""

from __future__ import annotations

import argparse
import os
import signal
import threading
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

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
from leanbook.train import fit
from leanbook.train.__main__ import main
from leanbook.train.checkpoints import Settings, load_network
from leanbook.train.division import divided
from leanbook.train.export import export, quantise
from leanbook.train.network import SHAPE, Network
from leanbook.train.pairs import Pair, write_pairs
from leanbook.train.samples import Sample
from leanbook.train.tokenizer import Tokenizer
from leanbook.train.trainer import Trainer


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
    assert not trainer.stopped
    report = trainer.train(minutes=2)
    thread.join()
    assert trainer.stopped
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


def test_those_that_are_not_trained_on() -> None:
    """They are of all files alike, and what was trained on never comes to them."""

    def made(topic: str, count: int) -> list[Sample]:
        return [Sample(f"⊢ {topic} {n // 2}", (), f"t{n % 2}") for n in range(count)]

    first, second = made("arithmetic", 80_000), made("types", 80_000)
    training, held_out = divided(first)
    assert 290 <= len(held_out) <= 300
    assert len(training) + len(held_out) == len(first)
    more, now_held_out = divided(first + second)
    assert 290 <= len(now_held_out) <= 300
    assert 100 < sum("types" in each.goal for each in now_held_out) < 200
    assert not set(now_held_out) & set(training)
    assert not {each.goal for each in now_held_out} & {each.goal for each in more}
    few, none = divided(first[:2])
    assert (few, none) == (first[:2], [])


# -- cooling -----------------------------------------------------------------------------------


def test_a_cooling_that_was_stopped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = folder(tmp_path / "cooling")
    Trainer(where, SETTINGS, quiet=True).train(steps=4)
    half = Trainer(where, cool=True, quiet=True)
    stop_after(half, 3)
    half.train(steps=10)
    cooled = half.state.cooled
    assert (half.state.step, half.state.cooled_from) == (7, 4)
    assert 0 < cooled < 0.5
    assert main(["export", "--dir", str(where)]) == 0
    assert f"warning: {where / 'cooled.pt'} was stopped when" in capsys.readouterr().out
    # It goes on, for the rest of its steps.
    again = Trainer(where, cool=True, quiet=True)
    assert (again.state.step, again.state.cooled) == (7, cooled)
    stop_after(again, 1)
    again.train(steps=10)
    # It would go on again, but the steady network was trained further.
    Trainer(where, quiet=True).train(steps=1)
    anew = Trainer(where, cool=True)
    assert (anew.state.step, anew.state.cooled, anew.state.cooled_from) == (5, 0.0, 5)
    assert "begins again" in capsys.readouterr().out
    report = anew.train(steps=10)
    assert (report.step, anew.state.cooled) == (15, 1.0)
    assert main(["export", "--dir", str(where)]) == 0
    assert "warning" not in capsys.readouterr().out


def test_a_cooling_lasts_as_long_as_was_said(tmp_path: Path) -> None:
    where = folder(tmp_path / "lasts")
    half = Trainer(where, SETTINGS, cool=True, quiet=True)
    stop_after(half, 5)
    half.train(steps=8)
    report = Trainer(where, cool=True, quiet=True).train(steps=8)
    assert report.step == 9, "5 and, as the last of them was not counted, 4"


def test_a_half_cooled_checkpoint_of_old_is_gone_on_with(tmp_path: Path) -> None:
    where = folder(tmp_path / "old")
    Trainer(where, SETTINGS, quiet=True).train(steps=2)
    half = Trainer(where, cool=True, quiet=True)
    stop_after(half, 2)
    half.train(steps=10)
    saved = torch.load(where / "cooled.pt", weights_only=True)
    del saved["state"]["cooled_from"]
    torch.save(saved, where / "cooled.pt")
    Trainer(where, quiet=True).train(steps=9)
    assert Trainer(where, cool=True, quiet=True).state.step == 4


def stop_after(trainer: Trainer, steps: int) -> None:
    """Have a training stop after so many steps, as a signal would."""
    step = trainer._step

    def counted(*given: Any) -> None:
        step(*given)
        trainer._stop = trainer.state.step >= last

    last = trainer.state.step + steps
    trainer._step = counted  # type: ignore[method-assign]


# -- what is remembered ------------------------------------------------------------------------


def test_what_is_remembered(tmp_path: Path) -> None:
    where = folder(tmp_path / "told")
    words = ["fit", "--dir", str(where), "--steps", "1"]
    shape = [f"--shape={name}={size}" for name, size in asdict(SETTINGS.shape).items()]
    assert main([*words, *shape, "--learning-rate", "0.01"]) == 0
    written = where / "settings.json"
    assert Settings.load(written).learning_rate == 0.01
    assert main([*words, "--decay", "0.5"]) == 0
    told = written.read_bytes()
    found = Trainer(where, quiet=True)
    assert (found.settings.learning_rate, found.settings.decay) == (0.01, 0.5)
    assert found.optimiser.param_groups[0]["weight_decay"] == 0.5
    # What a cooling is told, and what can't be done, leaves it as it was.
    assert main([*words, "--cool", "--learning-rate", "0.1"]) == 0
    assert main([*words, "--shape", "width=128", "--learning-rate", "0.1"]) == 1
    assert written.read_bytes() == told
    assert not [each.name for each in where.iterdir() if each.name.startswith("settings.json.")]


def test_what_can_not_be_trained_is_not_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = folder(tmp_path / "wrong")
    words = ["fit", "--dir", str(where), "--steps", "1"]
    assert main([*words, "--dropout", "1", "--batch", "0"]) == 1
    assert "dropout = 1, batch = 0" in capsys.readouterr().err
    assert not (where / "settings.json").exists()


@pytest.mark.parametrize("none", [{"minutes": 0}, {"steps": 0}, {"minutes": -1}])
@pytest.mark.parametrize("cool", [False, True])
def test_no_time_is_no_training(tmp_path: Path, none: dict[str, Any], cool: bool) -> None:
    trainer = Trainer(folder(tmp_path / "none"), SETTINGS, cool=cool, quiet=True)
    assert trainer.train(**none).step == 0


def test_at_once_at_the_full_rate(tmp_path: Path) -> None:
    trainer = Trainer(folder(tmp_path / "warm"), replace(SETTINGS, warmup=0), quiet=True)
    assert trainer.train(steps=1).step == 1


def test_every_option_says_what_it_is() -> None:
    parser = argparse.ArgumentParser()
    fit.add_arguments(parser)
    text = " ".join(parser.format_help().split())
    for action in parser._actions:
        assert action.help, action.option_strings
    assert "at first 0.002" in text
    assert "at first 4096" in text


@pytest.mark.parametrize(
    ("error", "said", "hint"),
    [
        (PermissionError("no"), "can't be read", "see that"),
        (RuntimeError("[enforce fail] can't allocate memory: you tried"), "memory", "is kept"),
        (RuntimeError("failed finding central directory"), "damaged", "move it away"),
    ],
)
def test_a_checkpoint_that_cannot_be_had(
    error: Exception, said: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(torch, "load", refuse)
    with pytest.raises(LeanbookError, match=said) as caught:
        load_network(tmp_path / "steady.pt")
    assert hint in str(caught.value)
    assert "delete" not in str(caught.value)
