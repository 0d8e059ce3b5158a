"""What a network is trained on, and in which order."""

from __future__ import annotations

import pytest
import torch

from leanbook.train.batches import Batches
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
