"""Pairs as batches of numbers, in an order that depends on nothing but a seed."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from leanbook.errors import LeanbookError
from leanbook.model.prompts.shipped import prompt_text
from leanbook.train.samples import Sample, as_asked
from leanbook.train.tokenizer import END, PAD, Tokenizer

__all__ = ["Batch", "Batches", "read_samples"]

_LENGTHS = (32, 48, 64, 96, 128, 192, 256, 384, 512)
_PLACES = 512
"""Rows are filled up to one of these lengths, and places to a multiple: for each new size PyTorch
makes its kernels anew and looks for other memory, which on a CPU takes as long as computing."""

_EASY = re.compile(
    r"(?:rfl|omega|decide|trivial|assumption|contradiction|constructor|simp|simp_all|ac_rfl"
    r"|intro [\w₀-₉' ]+|exact [\w₀-₉']+)\Z"
)
"""Tactics that are learnt soon, and that rules would try without a model."""

_POOL = 4096
"""So many samples are sorted by length at a time; more would mix less."""


def read_samples(folder: Path) -> list[Sample]:
    """All pairs of a folder as a network is asked about them, each once.

    Args:
        folder: With files `*.jsonl` or `*.jsonl.gz`, one object a line with the keys `goal`,
            `premises`, `tactic`, and `weight` if it is not 1.

    Raises:
        LeanbookError: There are none, or a line is no pair.
    """
    found: dict[tuple[str, tuple[str, ...], str], float] = {}
    read: set[tuple[str, tuple[str, ...], str]] = set()
    for path in sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.gz")]):
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else open(path, encoding="utf-8") as file
        ):
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                    key = (str(row["goal"]), tuple(map(str, row["premises"])), str(row["tactic"]))
                    weight = float(row.get("weight", 1.0))
                except (ValueError, KeyError, TypeError) as error:
                    raise LeanbookError(
                        f"{path}, line {number} is no pair: {error}",
                        hint="take the line out, or make the file again.",
                    ) from error
                if key not in read:
                    read.add(key)
                    asked = as_asked(Sample(*key))
                    found.setdefault((asked.goal, asked.premises, asked.tactic), weight)
    if not found:
        raise LeanbookError(
            f"There are no pairs in {folder}.",
            hint="make some: python -m leanbook.train harvest --dir DIR",
        )
    return [Sample(*key, weight) for key, weight in found.items()]


@dataclass(frozen=True)
class Batch:
    """Samples of about the same length.

    Args:
        tokens: `[rows, length]`, filled up on the right.
        places: The places, in the flattened batch, after which a token shall come; at the end
            some that do not count, with weight 0.
        targets: The tokens that shall come there.
        weights: How much each counts; what is outside of tactics counts less.
        in_tactic: Whether each is in a tactic.
        rows: The row of each.
    """

    tokens: Tensor
    places: Tensor
    targets: Tensor
    weights: Tensor
    in_tactic: Tensor
    rows: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        fields = {name: value.to(device) for name, value in vars(self).items()}
        return Batch(**fields)


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
        self.tokenizer = tokenizer
        self.tokens = tokens
        self.longest = longest
        self.goal_weight = goal_weight
        self.easy_every = easy_every
        self.seed = seed
        self.pad = tokenizer.number(PAD)

    @property
    def fingerprint(self) -> str:
        """What the samples are; another text for other samples."""
        digest = hashlib.sha256()
        for sample in self.samples:
            digest.update(repr((sample.goal, sample.tactic, sample.weight)).encode())
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
        random.Random(f"{self.seed} order {number}").shuffle(order)
        for start in range(0, len(order), _POOL):
            yield from self._pool(order[start : start + _POOL], number)

    def _pool(self, indices: list[int], epoch: int) -> Iterator[Batch]:
        rng = random.Random(f"{self.seed} pool {epoch} {indices[0]}")
        samples = [self.samples[index] for index in indices]
        prompts = self.tokenizer.encode_all([prompt_text(s.goal, s.premises) for s in samples])
        tactics = self.tokenizer.encode_all([s.tactic + END for s in samples])
        rows = [
            (prompt, tactic, sample.weight)
            for prompt, tactic, sample in zip(prompts, tactics, samples, strict=True)
            if len(prompt) + len(tactic) <= self.longest
        ]
        rows.sort(key=lambda row: len(row[0]) + len(row[1]))
        groups: list[list[tuple[list[int], list[int], float]]] = [[]]
        for row in rows:
            # Sorted, so this row is the longest of its batch.
            length = self._filled(len(row[0]) + len(row[1]))
            if (len(groups[-1]) + 1) * length > self.tokens and groups[-1]:
                groups.append([])
            groups[-1].append(row)
        rng.shuffle(groups)
        for group in groups:
            if group:
                yield self._batch(group)

    def _filled(self, length: int) -> int:
        """The length that a row is filled up to."""
        return next((each for each in _LENGTHS if length <= each <= self.longest), self.longest)

    def _batch(self, group: list[tuple[list[int], list[int], float]]) -> Batch:
        length = max(len(prompt) + len(tactic) for prompt, tactic, _ in group)
        length = self._filled(length)
        tokens = torch.full((len(group), length), self.pad, dtype=torch.long)
        places: list[int] = []
        weights: list[float] = []
        inside: list[bool] = []
        rows: list[int] = []
        for row, (prompt, tactic, weight) in enumerate(group):
            whole = prompt + tactic
            tokens[row, : len(whole)] = torch.tensor(whole)
            first = 0 if self.goal_weight else len(prompt) - 1
            for place in range(first, len(whole) - 1):
                is_tactic = place + 1 >= len(prompt)
                places.append(row * length + place)
                weights.append(weight * (1.0 if is_tactic else self.goal_weight))
                inside.append(is_tactic)
                rows.append(row)
        missing = -len(places) % _PLACES
        places += [0] * missing
        weights += [0.0] * missing
        inside += [False] * missing
        rows += [0] * missing
        at = torch.tensor(places)
        return Batch(
            tokens=tokens,
            places=at,
            targets=tokens.flatten()[at + 1],
            weights=torch.tensor(weights),
            in_tactic=torch.tensor(inside),
            rows=torch.tensor(rows),
        )
