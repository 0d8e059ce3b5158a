"""What a network is trained on, and in which order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from leanbook.train.batches import Batches, read_samples
from leanbook.train.pairs import Pair, write_pairs
from leanbook.train.samples import Sample
from leanbook.train.tokenizer import END, Tokenizer

HARD = [Sample(f"n : Nat\n⊢ n + {number} = n", (), f"rw [foo_{number}]") for number in range(6)]
EASY = [Sample(f"⊢ {number} = {number}", (), tactic) for number, tactic in enumerate(("rfl",) * 6)]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.fit([text for each in HARD + EASY for text in (each.goal, each.tactic)], 500)


def tactics(batches: Batches, tokenizer: Tokenizer, epoch: int) -> list[str]:
    """The tactics of an epoch, sorted."""
    found: list[str] = []
    for batch in batches.epoch(epoch):
        for number in range(int(batch.samples.max()) + 1):
            mine = (batch.samples == number) & batch.in_tactic & (batch.weights > 0)
            found.append(tokenizer.decode(batch.targets[mine].tolist()).removesuffix(END))
    return sorted(found)


def test_an_epoch_has_every_sample_once(tokenizer: Tokenizer) -> None:
    batches = Batches(HARD + EASY, tokenizer)
    for epoch in range(3):
        assert tactics(batches, tokenizer, epoch) == sorted(each.tactic for each in HARD + EASY)


def test_easy_ones_take_turns(tokenizer: Tokenizer) -> None:
    batches = Batches(HARD + EASY, tokenizer, easy_every=3)
    epochs = [tactics(batches, tokenizer, epoch) for epoch in range(3)]
    for epoch in epochs:
        assert [each for each in epoch if each != "rfl"] == [each.tactic for each in HARD]
        assert epoch.count("rfl") == 2


def test_samples_that_are_all_easy_are_trained_on(tokenizer: Tokenizer) -> None:
    batches = Batches(EASY[:1], tokenizer, easy_every=3)
    assert all(tactics(batches, tokenizer, epoch) == ["rfl"] for epoch in range(3))


def test_goals_below_the_same_declarations_share_them(tokenizer: Tokenizer) -> None:
    above = ("def two : Nat := 2",)
    samples = [Sample(f"⊢ {number} = two", above, f"rw [foo_{number}]") for number in range(6)]
    (batch,) = Batches([*samples, HARD[0]], tokenizer).epoch(0)
    assert len(batch.tokens) == 2
    alone = next(Batches(samples[:1], tokenizer).epoch(0))
    (goal,) = alone.parts.nonzero()[:1, 1].tolist()
    row = int(batch.parts.max(1).values.argmax())
    assert batch.parts[row].unique().tolist() == list(range(7))
    assert torch.equal(batch.tokens[row, :goal], alone.tokens[0, :goal])
    for part in range(1, 7):
        mine = batch.parts[row] == part
        count = int(mine.sum())
        assert batch.positions[row, mine].tolist() == list(range(goal, goal + count))


def test_a_row_is_not_longer_than_it_may_be(tokenizer: Tokenizer) -> None:
    above = ("def two : Nat := 2",)
    samples = [Sample(f"⊢ {number} = two", above, f"rw [foo_{number}]") for number in range(40)]
    batches = Batches(samples, tokenizer, longest=128)
    found = [batch.tokens.shape[1] for batch in batches.epoch(0)]
    assert max(found) <= 128
    assert len(tactics(batches, tokenizer, 0)) == 40


def test_an_epoch_that_would_be_another_is_known_as_such(tokenizer: Tokenizer) -> None:
    """A place in an epoch is a number of batches: it says nothing of other ones."""
    usual = Batches(HARD, tokenizer).fingerprint
    assert Batches(list(HARD), tokenizer).fingerprint == usual
    told = [replace(HARD[0], premises=("t : p",)), *HARD[1:]]
    others = [
        Batches(told, tokenizer),
        Batches(HARD, tokenizer, tokens=2048),
        Batches(HARD, tokenizer, longest=256),
        Batches(HARD, tokenizer, easy_every=3),
        Batches(HARD, tokenizer, seed=1),
    ]
    assert usual not in {each.fingerprint for each in others}


def test_pairs_are_read_once(tmp_path: Path) -> None:
    first = Pair("p q : Prop\nhp : p\n⊢ p", (), "exact hp", "a")
    names = replace(first, goal="a b : Prop\nk : a\n⊢ a", tactic="exact k")
    write_pairs(tmp_path / "b.jsonl", [first, replace(first, origin="b")])
    write_pairs(tmp_path / "a.jsonl.gz", [names, replace(first, tactic="assumption")])
    (tmp_path / "c.jsonl").write_text('{"goal": "⊢ True", "premises": [], "tactic": "trivial"}\n')
    found = read_samples(tmp_path)
    assert [each.tactic for each in found] == ["exact h", "assumption", "trivial"]
