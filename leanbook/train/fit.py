"""Training the network on pairs: `python -m leanbook.train fit --dir DIR`.

Two kinds of runs. A plain run goes on at a steady learning rate for as long as it is let, and can
always go on later, also with more data. A run with `--cool` starts from there and lets the rate
fall to nothing, which is where most of the last gain comes from; it is what gets exported, and
leaves the steady network as it was.

On processors that have nothing else to do, set OMP_WAIT_POLICY=ACTIVE: a third faster.

In DIR: `pairs/*.jsonl[.gz]` go in; `tokenizer.json`, `settings.json`, `steady.pt`, `cooled.pt` and
`training.jsonl` (one line a report) come out.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812

from leanbook.bench.synthetic import Dimensions
from leanbook.errors import LeanbookError
from leanbook.train.batches import Batch, Batches, read_samples
from leanbook.train.network import SHAPE, Network, Output
from leanbook.train.samples import Sample
from leanbook.train.tokenizer import Tokenizer

__all__ = ["Report", "Settings", "Trainer", "add_arguments", "fit_tokenizer", "load_network", "run"]

_VALIDATION_PART = 0.01
_VALIDATION_MOST = 300
_TOKENIZER_TEXTS = 200_000
_EASY_EVERY = 3


@dataclass(frozen=True)
class Settings:
    """How a network is trained. The first run writes them down, later ones go by that.

    Args:
        shape: The sizes of the network; the vocabulary is the tokenizer's.
        learning_rate: The steady one. Default: 0.002.
        warmup: After so many steps it is reached. Default: 200.
        decay: How fast weights that nothing needs shrink. Default: 0.1.
        dropout: Which part of what a layer adds is left out. Default: 0.
        balance: How much an uneven use of the experts counts. Default: 0.01.
        goal_weight: How much a token of the goal counts beside one of the tactic. Default: 0.1.
        batch: How many tokens a step has at most. Default: 4096.
        seed: Of the first weights and the order of the data. Default: 0.
    """

    shape: Dimensions = SHAPE
    learning_rate: float = 2e-3
    warmup: int = 200
    decay: float = 0.1
    dropout: float = 0.0
    balance: float = 0.01
    goal_weight: float = 0.1
    batch: int = 4096
    seed: int = 0

    def save(self, path: Path) -> None:
        """Write them as JSON."""
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read what `save` wrote."""
        return cls.of(json.loads(path.read_text(encoding="utf-8")))

    @classmethod
    def of(cls, values: dict[str, Any]) -> Settings:
        """Settings from a dictionary, with the shape as one in it."""
        return cls(**{**values, "shape": Dimensions(**values["shape"])})


@dataclass(frozen=True)
class Report:
    """Where the training stands.

    Args:
        step: How many steps were made.
        epoch: How often all data was seen.
        loss: The mean loss of a token of a tactic since the last report.
        valid_loss: The same on data that is not trained on.
        exact: Which part of those tactics the network would write just so.
        tokens_per_second: How fast it went since the last report.
        seconds: How long was trained in all.
    """

    step: int
    epoch: int
    loss: float
    valid_loss: float
    exact: float
    tokens_per_second: float
    seconds: float

    def __str__(self) -> str:
        return (
            f"step {self.step}, epoch {self.epoch}: loss {self.loss:.3f}, held out "
            f"{self.valid_loss:.3f}, exactly right {self.exact:.1%}, "
            f"{self.tokens_per_second:.0f} tokens/s, {self.seconds / 60:.0f} min in all"
        )


@dataclass
class _State:
    """What a checkpoint holds besides the weights."""

    step: int = 0
    epoch: int = 0
    position: int = 0
    fingerprint: str = ""
    seconds: float = 0.0
    cooled: float = 0.0


@dataclass
class _Sums:
    """What is counted between two reports."""

    loss: float = 0.0
    weight: float = 0.0
    tokens: int = 0
    since: float = field(default_factory=time.monotonic)


class Trainer:
    """A network in training, in a folder.

    Args:
        folder: Where the data is and the checkpoints go.
        settings: How to train. Default: what the folder has written down, or `Settings()`.
        device: `cpu`, `cuda` or `auto`. Default: `auto`.
        precision: `float32`, `bfloat16`, or `auto` for what is fast. Default: `auto`.
        cool: Whether this run lets the learning rate fall. Default: False.
        quiet: Whether nothing is printed. Default: False.

    Raises:
        LeanbookError: There is no data, or the checkpoint is of another shape.

    Example:
        >>> Trainer(Path("work")).train(minutes=30)                      # doctest: +SKIP
    """

    def __init__(
        self,
        folder: Path,
        settings: Settings | None = None,
        *,
        device: str = "auto",
        precision: str = "auto",
        cool: bool = False,
        quiet: bool = False,
    ) -> None:
        self.folder = folder
        self.cool = cool
        self.quiet = quiet
        written = folder / "settings.json"
        if settings is None:
            settings = Settings.load(written) if written.exists() else Settings()
        if device == "auto":
            device = "cuda" if torch.cuda.is_available() else "cpu"
        self.device = torch.device(device)
        self.half = precision == "bfloat16" or (precision == "auto" and _half_is_fast(self.device))
        samples = read_samples(folder / "pairs")
        self.tokenizer = _tokenizer(folder, samples, settings.shape.vocabulary)
        settings = replace(settings, shape=replace(settings.shape, vocabulary=len(self.tokenizer)))
        self.settings = settings
        settings.save(written)
        training, self.validation = _divided(samples)
        self.batches = self._batches(training, easy_every=_EASY_EVERY)
        self.network = Network(settings.shape, dropout=settings.dropout, seed=settings.seed)
        self.network.to(self.device)
        self.optimiser = _optimiser(self.network, settings)
        self.state = _State()
        torch.manual_seed(settings.seed)
        self._load()
        self._stop = False

    def _batches(self, samples: list[Sample], *, easy_every: int = 1) -> Batches:
        settings = self.settings
        return Batches(
            samples,
            self.tokenizer,
            tokens=settings.batch,
            longest=settings.shape.n_ctx,
            goal_weight=settings.goal_weight,
            easy_every=easy_every,
            seed=settings.seed,
        )

    # -- checkpoints ---------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The checkpoint of this kind of run."""
        return self.folder / ("cooled.pt" if self.cool else "steady.pt")

    def _load(self) -> None:
        path = self.path
        steady = self.folder / "steady.pt"
        if self.cool:
            begun = _State(**_read(path)["state"]) if path.exists() else None
            # A run that was stopped while cooling goes on; one that is done starts again.
            if begun is None or begun.cooled >= 1:
                path = steady
        if not path.exists():
            return
        saved = _read(path)
        shape = Settings.of(saved["settings"]).shape
        if shape != self.settings.shape:
            raise LeanbookError(
                f"{path} has another shape: {shape}.",
                hint="train in another folder, or leave the sizes as they were.",
            )
        self.network.load_state_dict(saved["network"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.state = _State(**saved["state"])
        torch.set_rng_state(saved["random"])
        if self.state.fingerprint != self.batches.fingerprint:
            # Other data than before: what was seen of the old says nothing of the new.
            self.state.epoch += 1
            self.state.position = 0
        self._say(f"goes on from {path} at step {self.state.step}")

    def save(self) -> None:
        """Write the checkpoint; it is whole or not there at all."""
        self.state.fingerprint = self.batches.fingerprint
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        torch.save(
            {
                "network": self.network.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "state": asdict(self.state),
                "settings": asdict(self.settings),
                "random": torch.get_rng_state(),
            },
            part,
        )
        part.replace(self.path)

    # -- the loop ------------------------------------------------------------------------------

    def train(
        self,
        *,
        minutes: float | None = None,
        steps: int | None = None,
        report_minutes: float = 10.0,
    ) -> Report:
        """Train until the time or the steps are used up, or a signal comes; then save.

        Args:
            minutes: How long this run lasts. Default: no limit.
            steps: How many steps this run makes. Default: no limit.
            report_minutes: How often to save and report. Default: 10.

        Returns:
            Where it stands at the end.

        Raises:
            LeanbookError: A cooling run has no end, or the loss is no number any more.
        """
        if self.cool and minutes is None and steps is None:
            raise LeanbookError(
                "A cooling run must know its end.", hint="give it --minutes or --steps."
            )
        start, first, begun = time.monotonic(), self.state.step, self.state.cooled
        before = self.state.seconds
        sums = _Sums()
        with self._signals():
            for batch in self._endless():
                spent = time.monotonic() - start
                part = max(
                    spent / (60 * minutes) if minutes else 0.0,
                    (self.state.step - first) / steps if steps else 0.0,
                )
                if part >= 1 or self._stop:
                    break
                if self.cool:
                    self.state.cooled = begun + (1 - begun) * part
                self._step(batch, sums)
                self.state.seconds = before + time.monotonic() - start
                if time.monotonic() - sums.since > 60 * report_minutes:
                    self.save()
                    self._report(sums)
                    sums = _Sums()
            if self.cool and not self._stop:
                self.state.cooled = 1.0
            self.save()
            return self._report(sums)

    def _endless(self) -> Iterator[Batch]:
        while True:
            seen = 0
            for number, batch in enumerate(self.batches.epoch(self.state.epoch)):
                seen += 1
                if number >= self.state.position:
                    yield batch
            if not seen:
                raise LeanbookError(
                    "No pair is short enough to train on.", hint="give the shape a longer context."
                )
            self.state.epoch += 1
            self.state.position = 0

    def _step(self, batch: Batch, sums: _Sums) -> None:
        self.network.train()
        batch = batch.to(self.device)
        for group in self.optimiser.param_groups:
            group["lr"] = self.settings.learning_rate * self._rate()
        losses, imbalance = self._losses(batch)
        loss = (losses * batch.weights).sum() / batch.weights.sum()
        loss = loss + self.settings.balance * imbalance
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        if not torch.isfinite(loss):
            raise LeanbookError(
                f"The loss is no number at step {self.state.step}.",
                hint="go on from the last checkpoint with a lower --learning-rate.",
            )
        self.optimiser.step()
        self.state.step += 1
        self.state.position += 1
        sums.loss += float(losses.detach()[batch.in_tactic].sum())
        sums.weight += int(batch.in_tactic.sum())
        sums.tokens += batch.tokens.numel()

    def _losses(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
            output = self._output(batch)
        losses = F.cross_entropy(output.logits.float(), batch.targets, reduction="none")
        return losses, output.imbalance

    def _output(self, batch: Batch) -> Output:
        return self.network(
            batch.tokens, batch.places, positions=batch.positions, parts=batch.parts
        )

    def _rate(self) -> float:
        warm = min(1.0, (self.state.step + 1) / self.settings.warmup)
        return warm * (1 - self.state.cooled**0.5)

    # -- what is said --------------------------------------------------------------------------

    @torch.no_grad()
    def validate(self) -> tuple[float, float]:
        """The loss of a token on data that is not trained on, and the part of exact tactics."""
        self.network.eval()
        loss, count, right, rows = 0.0, 0, 0, 0
        for plain in self._batches(self.validation).epoch(0):
            batch = plain.to(self.device)
            with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
                logits = self._output(batch).logits.float()
            mine = batch.in_tactic
            losses = F.cross_entropy(logits[mine], batch.targets[mine], reduction="none")
            loss += float(losses.sum())
            count += int(mine.sum())
            # The first choice is right at each token: then it would be written just so.
            wrong = logits[mine].argmax(-1) != batch.targets[mine]
            missed = torch.zeros(int(batch.samples.max()) + 1, device=self.device)
            missed.index_add_(0, batch.samples[mine], wrong.float())
            right += int((missed == 0).sum())
            rows += len(missed)
        return loss / max(count, 1), right / max(rows, 1)

    def _report(self, sums: _Sums) -> Report:
        spent = time.monotonic() - sums.since
        valid_loss, exact = self.validate()
        report = Report(
            step=self.state.step,
            epoch=self.state.epoch,
            loss=sums.loss / max(sums.weight, 1.0),
            valid_loss=valid_loss,
            exact=exact,
            tokens_per_second=sums.tokens / max(spent, 1e-9),
            seconds=self.state.seconds,
        )
        with open(self.folder / "training.jsonl", "a", encoding="utf-8") as file:
            line = {**asdict(report), "cooled": self.state.cooled, "samples": self._size()}
            file.write(json.dumps(line) + "\n")
        self._say(str(report))
        return report

    def _size(self) -> int:
        return len(self.batches.samples)

    def _say(self, text: str) -> None:
        if not self.quiet:
            print(text, flush=True)

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        """SIGINT and SIGTERM end the training after the step that runs, and it is saved."""

        def stop(*_: object) -> None:
            self._stop = True

        try:
            old = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
        except ValueError:  # not in the main thread
            yield
            return
        try:
            yield
        finally:
            for each, handler in old.items():
                signal.signal(each, handler)


def load_network(path: Path) -> tuple[Network, str]:
    """The network of a checkpoint, and in words how far it was trained.

    Args:
        path: `steady.pt` or `cooled.pt` of a folder.

    Raises:
        LeanbookError: It is no checkpoint.
    """
    saved = _read(path)
    network = Network(Settings.of(saved["settings"]).shape)
    network.load_state_dict(saved["network"])
    state = _State(**saved["state"])
    return network.eval(), f"{state.step} steps in {state.seconds / 60:.0f} min"


def _read(path: Path) -> dict[str, Any]:
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises many kinds for a file that is not its own
        raise LeanbookError(
            f"{path} is no checkpoint: {error}", hint="delete it to begin again."
        ) from error


def _tokenizer(folder: Path, samples: list[Sample], size: int) -> Tokenizer:
    path = folder / "tokenizer.json"
    if not path.exists():
        fit_tokenizer(samples, size).save(path)
    return Tokenizer.load(path)


def fit_tokenizer(samples: list[Sample], size: int) -> Tokenizer:
    """A tokenizer for samples; a tactic counts thrice, as it is short.

    Args:
        samples: The samples; of very many, every so-manieth is taken.
        size: How many tokens it has at most.
    """
    step = max(1, len(samples) // _TOKENIZER_TEXTS)
    chosen = samples[::step]
    return Tokenizer.fit(
        (
            text
            for sample in chosen
            for text in (sample.goal, *sample.premises, *[sample.tactic] * 3)
        ),
        size,
    )


def _divided(samples: list[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Those to train on, and those not; the same ones whatever else there is."""
    training: list[Sample] = []
    validation: list[Sample] = []
    for sample in samples:
        number = int.from_bytes(hashlib.sha256(sample.goal.encode()).digest()[:4], "big")
        held_out = number < _VALIDATION_PART * 2**32
        (validation if held_out else training).append(sample)
    return training or samples, validation[:_VALIDATION_MOST]


def _half_is_fast(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    check = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(check and check())


def _optimiser(network: Network, settings: Settings) -> torch.optim.Optimizer:
    named = list(network.named_parameters())
    matrices = [value for name, value in named if value.dim() > 1 and "token_embd" not in name]
    others = [value for name, value in named if value.dim() == 1 or "token_embd" in name]
    return torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": settings.decay},
            {"params": others, "weight_decay": 0.0},
        ],
        lr=settings.learning_rate,
        betas=(0.9, 0.95),
        fused=True,
    )


# -- the command -------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m leanbook.train fit`."""
    parser.add_argument("--dir", type=Path, required=True, help="the folder, with pairs/")
    parser.add_argument("--minutes", type=float, help="how long this run lasts")
    parser.add_argument("--steps", type=int, help="how many steps this run makes")
    parser.add_argument("--cool", action="store_true", help="let the learning rate fall to 0")
    parser.add_argument("--threads", type=int, help="how many threads PyTorch uses")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"))
    parser.add_argument("--precision", default="auto", choices=("auto", "float32", "bfloat16"))
    parser.add_argument("--save-minutes", type=float, default=10.0, metavar="MINUTES")
    for name in ("learning_rate", "decay", "dropout", "balance", "goal_weight"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, dest=name)
    for name in ("warmup", "batch", "seed"):
        parser.add_argument(f"--{name}", type=int, dest=name)
    parser.add_argument(
        "--shape",
        action="append",
        default=[],
        metavar="SIZE=NUMBER",
        help="another size of the network, such as layers=4; only at the first run",
    )


def run(arguments: argparse.Namespace) -> int:
    """Train as the options say."""
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    written = arguments.dir / "settings.json"
    settings = Settings.load(written) if written.exists() else Settings()
    names = ("learning_rate", "decay", "dropout", "balance", "goal_weight")
    given = {
        name: value
        for name in (*names, "warmup", "batch", "seed")
        if (value := getattr(arguments, name)) is not None
    }
    settings = replace(settings, **given)
    try:
        sizes = {name: int(number) for name, number in (s.split("=") for s in arguments.shape)}
        settings = replace(settings, shape=replace(settings.shape, **sizes))
    except (ValueError, TypeError) as error:
        raise LeanbookError(
            f"--shape {' --shape '.join(arguments.shape)} is not understood: {error}",
            hint="write it as --shape layers=4 --shape width=128.",
        ) from error
    trainer = Trainer(
        arguments.dir,
        settings,
        device=arguments.device,
        precision=arguments.precision,
        cool=arguments.cool,
    )
    trainer.train(
        minutes=arguments.minutes,
        steps=arguments.steps,
        report_minutes=arguments.save_minutes,
    )
    return 0
