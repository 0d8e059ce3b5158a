"""Pairs as batches of numbers, in an order that depends on nothing but a seed."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from leanbook.errors import LeanbookError
from leanbook.model.prompts.shipped import prompt_text
from leanbook.train.tokenizer import END, PAD, Tokenizer

__all__ = ["Batch", "Batches", "Change", "Sample", "read_samples", "renamed"]

_LENGTHS, _PLACES = 16, 256
"""Lengths and numbers of places are filled up to multiples of these: PyTorch makes its kernels
anew for each new size, which on a CPU takes longer than what they compute."""

_POOL = 4096
"""So many samples are sorted by length at a time; more would mix less."""


@dataclass(frozen=True)
class Sample:
    """A pair, as it is trained on.

    Args:
        goal: The goal.
        premises: Theorems that may help.
        tactic: The tactic.
        weight: How much it counts. Default: 1.
    """

    goal: str
    premises: tuple[str, ...]
    tactic: str
    weight: float = 1.0


Change = Callable[[Sample, random.Random], Sample]
"""Makes another sample of one, of the same meaning."""


def read_samples(folder: Path) -> list[Sample]:
    """All pairs of a folder, each once: the first of those that are the same.

    Args:
        folder: With files `*.jsonl` or `*.jsonl.gz`, one object a line with the keys `goal`,
            `premises`, `tactic`, and `weight` if it is not 1.

    Raises:
        LeanbookError: There are none, or a line is no pair.
    """
    found: dict[tuple[str, tuple[str, ...], str], float] = {}
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
                found.setdefault(key, weight)
    if not found:
        raise LeanbookError(
            f"There are no pairs in {folder}.",
            hint="make some: python -m leanbook.train harvest --dir DIR",
        )
    return [Sample(*key, weight) for key, weight in found.items()]


_FRESH = (
    "h h' h₁ h₂ h₃ h1 h2 h3 H H1 H2 hp hq hr ha hb hc hx hy hab hbc hxy hyp this key eq e1 e2"
    " p q r s t a b c d e i j k l m n x y z u v w A B C P Q R S X Y α β γ xs ys zs as bs l₁ l₂"
    " x₁ x₂ y₁ n' m' k' foo goal step left_h right_h hL hR ih ih' ih₁ ih₂ IH rest tl hd"
)
_NAMES = tuple(_FRESH.split())
_DECLARED = re.compile(r"^((?:[^\W\d][\w']*[₀-₉]*[ ])+): ", re.MULTILINE)
_NEVER = "left right at with using fun in by from show this nil cons zero succ"
_KEPT = frozenset(_NEVER.split())


def renamed(sample: Sample, rng: random.Random) -> Sample:
    """The same pair with other names for some hypotheses and variables.

    Args:
        sample: The pair.
        rng: Draws which, and how they are called.

    Example:
        >>> pair = Sample("p : Prop\\nh : p\\n⊢ p", (), "exact h")
        >>> renamed(pair, random.Random(3)).tactic                       # doctest: +SKIP
        'exact h₂'
    """
    text = "\n".join((sample.goal, sample.tactic, *sample.premises))
    if ":=" in sample.tactic and "(" in sample.tactic and re.search(r"\(\w+ := ", sample.tactic):
        return sample  # a named argument must keep its name
    hypotheses = sample.goal.split("⊢")[0]
    declared = {name for group in _DECLARED.findall(hypotheses) for name in group.split()}
    chosen = [name for name in sorted(declared - _KEPT) if rng.random() < 0.5]
    words = set(re.findall(r"[^\W\d][\w'₀-₉]*", text))
    free = [name for name in _NAMES if name not in words]
    rng.shuffle(free)
    new = dict(zip(chosen, free, strict=False))
    if not new:
        return sample
    pattern = re.compile(r"(?<![\w'.₀-₉])(" + "|".join(map(re.escape, new)) + r")(?![\w'₀-₉])")

    def change(part: str) -> str:
        return pattern.sub(lambda match: new[match.group(1)], part)

    return replace(sample, goal=change(sample.goal), tactic=change(sample.tactic))


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


def _up(number: int, step: int) -> int:
    return -(-number // step) * step


class Batches:
    """Samples, cut into batches.

    Args:
        samples: The samples; those that are too long are left out.
        tokenizer: What makes them numbers.
        tokens: How many tokens a batch has at most. Default: 4096.
        longest: How many a sample may have. Default: 512.
        goal_weight: How much a token of goal and premises counts. Default: 0.1.
        change: Makes another sample of each, every time it comes. Default: none.
        seed: Of the order, and of the changes. Default: 0.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        tokenizer: Tokenizer,
        *,
        tokens: int = 4096,
        longest: int = 512,
        goal_weight: float = 0.1,
        change: Change | None = None,
        seed: int = 0,
    ) -> None:
        self.samples = samples
        self.tokenizer = tokenizer
        self.tokens = tokens
        self.longest = longest
        self.goal_weight = goal_weight
        self.change = change
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
        """All samples once, in the order of one epoch.

        Args:
            number: Which epoch; each has an order of its own.
        """
        order = list(range(len(self.samples)))
        random.Random(f"{self.seed} order {number}").shuffle(order)
        for start in range(0, len(order), _POOL):
            yield from self._pool(order[start : start + _POOL], number)

    def _pool(self, indices: list[int], epoch: int) -> Iterator[Batch]:
        rng = random.Random(f"{self.seed} pool {epoch} {indices[0]}")
        samples = [self.samples[index] for index in indices]
        if self.change is not None:
            samples = [self.change(sample, rng) for sample in samples]
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
            if (len(groups[-1]) + 1) * (len(row[0]) + len(row[1])) > self.tokens and groups[-1]:
                groups.append([])
            groups[-1].append(row)
        rng.shuffle(groups)
        for group in groups:
            if group:
                yield self._batch(group)

    def _batch(self, group: list[tuple[list[int], list[int], float]]) -> Batch:
        length = max(len(prompt) + len(tactic) for prompt, tactic, _ in group)
        length = max(length, min(_up(length, _LENGTHS), self.longest))
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
        missing = _up(len(places), _PLACES) - len(places)
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
