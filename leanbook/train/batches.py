"""Pairs as batches of numbers, in an order that depends on nothing but a seed."""

from __future__ import annotations

import hashlib
import random
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch
from torch import Tensor

from leanbook.errors import LeanbookError
from leanbook.model.prompts.shipped import GOAL, prompt_text
from leanbook.train.pairs import pair_files, read_pairs
from leanbook.train.samples import Sample, as_asked
from leanbook.train.tokenizer import END, PAD, Tokenizer

__all__ = ["Batch", "Batches", "read_samples"]

_STEP = 32
_PLACES = 512
"""Rows and places are filled up to a multiple of these: for each new size PyTorch makes its kernels
anew and looks for other memory, which on a CPU takes as long as computing."""

_TOGETHER = 12
"""So many goals at most stand below the same declarations, which are two thirds of what is read."""

_EASY = re.compile(
    r"(?:rfl|omega|decide|trivial|assumption|contradiction|constructor|simp|simp_all|ac_rfl"
    r"|intro [\w₀-₉' ]+|exact [\w₀-₉']+)\Z"
)
"""Tactics that are learnt soon, and that rules would try without a model."""

_POOL = 2048
"""So many rows are sorted by length at a time; more would mix less."""


def read_samples(folder: Path) -> list[Sample]:
    """All pairs of a folder as a network is asked about them, each once.

    Args:
        folder: With files `*.jsonl` or `*.jsonl.gz`, as `write_pairs` writes them.

    Raises:
        LeanbookError: There are none, or a line is no pair.
    """
    read: set[Sample] = set()
    found: dict[Sample, None] = {}  # a set that keeps the order
    for path in pair_files(folder):
        for pair in read_pairs(path):
            sample = Sample(pair.goal, pair.premises, pair.tactic)
            if sample not in read:
                read.add(sample)
                found[as_asked(sample)] = None
    if not found:
        raise LeanbookError(
            f"There are no pairs in {folder}.",
            hint="make some: python -m leanbook.train harvest --dir DIR",
        )
    return list(found)


@dataclass(frozen=True)
class Batch:
    """Rows of about the same length: declarations, and below them one or more goals.

    Args:
        tokens: `[rows, length]`, filled up on the right.
        positions: How far each is from the beginning, as if the goals above it in its row were not
            there.
        parts: 0 for declarations, else which goal of the row it belongs to.
        places: The places, in the flattened batch, after which a token shall come; at the end
            some that do not count, with weight 0.
        targets: The tokens that shall come there.
        weights: How much each counts; what is outside of tactics counts less.
        in_tactic: Whether each is in a tactic.
        samples: Which pair of the batch each belongs to.
    """

    tokens: Tensor
    positions: Tensor
    parts: Tensor
    places: Tensor
    targets: Tensor
    weights: Tensor
    in_tactic: Tensor
    samples: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        fields = {name: value.to(device) for name, value in vars(self).items()}
        return Batch(**fields)


@dataclass(frozen=True)
class _Pair:
    """A pair in numbers; `goal` begins where the declarations, `above`, end."""

    above: str
    goal: Sequence[int]
    tactic: Sequence[int]

    def __len__(self) -> int:
        return len(self.goal) + len(self.tactic)


@dataclass
class _Row:
    """Pairs with the same declarations."""

    above: Sequence[int]
    pairs: list[_Pair]

    def __len__(self) -> int:
        return len(self.above) + sum(map(len, self.pairs))


class Batches:
    """Samples, cut into batches.

    Args:
        samples: The samples; those that are too long are left out.
        tokenizer: What makes them numbers.
        tokens: How many tokens a batch has at most. Default: 4096.
        longest: How many a sample may have. Default: 512.
        goal_weight: How much a token of goal and premises counts. Default: 0.1.
        easy_every: In every so-manieth epoch a pair comes whose tactic is soon learnt. Default: 1.
        seed: Of the order. Default: 0.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        tokenizer: Tokenizer,
        *,
        tokens: int = 4096,
        longest: int = 512,
        goal_weight: float = 0.1,
        easy_every: int = 1,
        seed: int = 0,
    ) -> None:
        self.samples = samples
        self.tokens = tokens
        self.longest = longest
        self.goal_weight = goal_weight
        self.easy_every = easy_every
        self.seed = seed
        self.pad = tokenizer.number(PAD)
        prompts = [prompt_text(sample.goal, sample.premises).partition(GOAL) for sample in samples]
        above = list(dict.fromkeys(before for before, _, _ in prompts))
        self._above = dict(zip(above, _numbers(tokenizer, above), strict=True))
        goals = _numbers(tokenizer, [GOAL + goal for _, _, goal in prompts])
        tactics = _numbers(tokenizer, [sample.tactic + END for sample in samples])
        self._pairs = [
            _Pair(before, goal, tactic)
            for (before, _, _), goal, tactic in zip(prompts, goals, tactics, strict=True)
        ]

    @cached_property
    def fingerprint(self) -> str:
        """What the batches of an epoch follow from; another text where any of it differs."""
        digest = hashlib.sha256()
        digest.update(repr((self.tokens, self.longest, self.easy_every, self.seed)).encode())
        for sample in self.samples:
            digest.update(repr((sample.goal, sample.premises, sample.tactic)).encode())
        return digest.hexdigest()

    def epoch(self, number: int) -> Iterator[Batch]:
        """All samples once, the easy ones in turns, in the order of one epoch.

        Args:
            number: Which epoch; each has an order of its own.
        """
        order = [
            index
            for index, sample in enumerate(self.samples)
            if (index + number) % self.easy_every == 0 or not _EASY.match(sample.tactic)
        ]
        order = order or list(range(len(self.samples)))
        rng = random.Random(f"{self.seed} order {number}")
        rng.shuffle(order)
        rows = self._rows(self._pairs[index] for index in order)
        rng.shuffle(rows)
        for start in range(0, len(rows), _POOL):
            yield from self._pool(rows[start : start + _POOL], rng)

    def _rows(self, pairs: Iterable[_Pair]) -> list[_Row]:
        """Pairs with the same declarations beside each other, a few a row."""
        rows: list[_Row] = []
        begun: dict[str, _Row] = {}
        for pair in pairs:
            above = self._above[pair.above]
            if len(above) + len(pair) > self.longest:
                continue
            row = begun.get(pair.above)
            if row and len(row.pairs) < _TOGETHER and len(row) + len(pair) <= self.longest:
                row.pairs.append(pair)
                continue
            rows.append(_Row(above, [pair]))
            if above:
                begun[pair.above] = rows[-1]
        return rows

    def _pool(self, rows: list[_Row], rng: random.Random) -> Iterator[Batch]:
        groups: list[list[_Row]] = [[]]
        for row in sorted(rows, key=len):
            # Sorted, so this row is the longest of its batch.
            if (len(groups[-1]) + 1) * self._filled(len(row)) > self.tokens and groups[-1]:
                groups.append([])
            groups[-1].append(row)
        rng.shuffle(groups)
        for group in groups:
            if group:
                yield self._batch(group)

    def _filled(self, length: int) -> int:
        """The length that a row is filled up to."""
        return min(-(-length // _STEP) * _STEP, self.longest)

    def _batch(self, group: list[_Row]) -> Batch:
        length = self._filled(max(map(len, group)))
        tokens = torch.full((len(group), length), self.pad, dtype=torch.long)
        positions = torch.zeros_like(tokens)
        parts = torch.zeros_like(tokens)
        wanted = _Wanted(self.goal_weight)
        for index, row in enumerate(group):
            first = len(row.above)
            tokens[index, :first] = torch.tensor(row.above, dtype=torch.long)
            positions[index, :first] = torch.arange(first)
            wanted.above(index * length, row)
            start = first
            for part, pair in enumerate(row.pairs, 1):
                end = start + len(pair)
                tokens[index, start:end] = torch.tensor([*pair.goal, *pair.tactic])
                positions[index, start:end] = torch.arange(first, first + len(pair))
                parts[index, start:end] = part
                wanted.pair(index * length + start, pair)
                start = end
        wanted.fill()
        places = torch.tensor(wanted.places)
        return Batch(
            tokens=tokens,
            positions=positions,
            parts=parts,
            places=places,
            targets=tokens.flatten()[places + 1],
            weights=torch.tensor(wanted.weights),
            in_tactic=torch.tensor(wanted.in_tactic),
            samples=torch.tensor(wanted.samples),
        )


class _Wanted:
    """After which places a token shall come, and how much each counts."""

    def __init__(self, goal_weight: float) -> None:
        self.goal_weight = goal_weight
        self.places: list[int] = []
        self.weights: list[float] = []
        self.in_tactic: list[bool] = []
        self.samples: list[int] = []
        self._sample = 0

    def above(self, start: int, row: _Row) -> None:
        """The tokens of declarations, but the first."""
        self._add(start, len(row.above) - 1, self.goal_weight)

    def pair(self, start: int, pair: _Pair) -> None:
        """The tokens of a goal, but the first, and those of a tactic."""
        before = len(pair.goal) - 1
        self._add(start, before, self.goal_weight)
        self._add(start + before, len(pair.tactic), 1.0, in_tactic=True)
        self._sample += 1

    def _add(self, start: int, count: int, weight: float, *, in_tactic: bool = False) -> None:
        if count <= 0 or not weight:
            return
        self.places += range(start, start + count)
        self.weights += [weight] * count
        self.in_tactic += [in_tactic] * count
        self.samples += [self._sample] * count

    def fill(self) -> None:
        """Up to a round number, with places that do not count."""
        missing = -len(self.places) % _PLACES
        self.places += [0] * missing
        self.weights += [0.0] * missing
        self.in_tactic += [False] * missing
        self.samples += [0] * missing


def _numbers(tokenizer: Tokenizer, texts: list[str]) -> list[array[int]]:
    return [array("H", numbers) for numbers in tokenizer.encode_all(texts)]
