"""The training of a network on the pairs of a folder."""

from __future__ import annotations

import contextlib
import json
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812

from leanbook.errors import LeanbookError
from leanbook.train.batches import Batch, Batches, read_samples
from leanbook.train.checkpoints import Checkpoint, Progress, Settings
from leanbook.train.division import divided
from leanbook.train.network import Network, Output
from leanbook.train.samples import Sample
from leanbook.train.tokenizer import tokenizer_of

__all__ = ["Report", "Trainer", "optimiser_of"]

_EASY_EVERY = 3
"""Tactics that are soon learnt come in every third epoch."""


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
        settings: How to train, which a plain run writes down in the folder. Default: what is
            written there, or `Settings()`.
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
        self.tokenizer = tokenizer_of(folder, samples, settings.shape.vocabulary)
        settings = replace(settings, shape=replace(settings.shape, vocabulary=len(self.tokenizer)))
        self.settings = settings
        training, self.validation = divided(samples)
        self.batches = self._batches(training, easy_every=_EASY_EVERY)
        self.network = Network(settings.shape, dropout=settings.dropout, seed=settings.seed)
        self.network.to(self.device)
        self.optimiser = optimiser_of(self.network, settings)
        self.state = Progress()
        torch.manual_seed(settings.seed)
        self._load()
        if not cool or not written.exists():
            settings.save(written)
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
        goes_on = not self.cool or self._goes_on_cooling()
        path = self.path if goes_on else self.folder / "steady.pt"
        if path.exists():
            self._take_up(path)
        if not goes_on:
            self.state.cooled_from = self.state.step

    def _goes_on_cooling(self) -> bool:
        """Whether a cooling was stopped on its way from where the steady network still is."""
        if not self.path.exists():
            return False
        state = Checkpoint.load(self.path).progress
        if state.cooled >= 1:
            return False
        steady = self.folder / "steady.pt"
        if state.cooled_from is None or not steady.exists():
            return True
        if Checkpoint.load(steady).progress.step <= state.cooled_from:
            return True
        self._say(
            f"{steady} was trained further since {self.path} began to cool, which begins again"
        )
        return False

    def _take_up(self, path: Path) -> None:
        """Go on from a checkpoint."""
        saved = Checkpoint.load(path)
        shape = saved.settings.shape
        if shape != self.settings.shape:
            raise LeanbookError(
                f"{path} has another shape: {shape}.",
                hint="train in another folder, or leave the sizes as they were.",
            )
        self.network.load_state_dict(saved.network)
        self.optimiser.load_state_dict(saved.optimiser)
        self.optimiser.param_groups[0]["weight_decay"] = self.settings.decay  # it may be another
        self.state = saved.progress
        torch.set_rng_state(saved.random)
        if self.state.fingerprint != self.batches.fingerprint:
            # Other data than before: what was seen of the old says nothing of the new.
            self.state.epoch += 1
            self.state.position = 0
        self._say(f"goes on from {path} at step {self.state.step}")

    def save(self) -> None:
        """Write the checkpoint; it is whole or not there at all."""
        self.state.fingerprint = self.batches.fingerprint
        Checkpoint(
            self.network.state_dict(),
            self.optimiser.state_dict(),
            self.state,
            self.settings,
            torch.get_rng_state(),
        ).save(self.path)

    @property
    def stopped(self) -> bool:
        """Whether a signal has ended the training."""
        return self._stop

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
            minutes: How long this run lasts; for a cooling, how long all of it lasts: one that
                goes on lasts what is left. Default: no limit.
            steps: How many steps it makes, in the same sense. Default: no limit.
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
        start, first = time.monotonic(), self.state.step
        begun = self.state.cooled if self.cool else 0.0
        before = self.state.seconds
        sums = _Sums()
        with self._signals():
            for batch in self._endless():
                spent = (time.monotonic() - start) / 60
                part = max(_part(spent, minutes), _part(self.state.step - first, steps))
                if begun + part >= 1 or self._stop:
                    break
                if self.cool:
                    self.state.cooled = begun + part
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
        warm = min(1.0, (self.state.step + 1) / max(self.settings.warmup, 1))
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


def _part(done: float, of: float | None) -> float:
    """Which part of a run is over; of nothing all is."""
    if of is None:
        return 0.0
    return done / of if of > 0 else 1.0


def _half_is_fast(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    check = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(check and check())


def optimiser_of(network: Network, settings: Settings) -> torch.optim.Optimizer:
    """The optimiser of a network, which has seen nothing yet.

    Args:
        network: The network; its matrices are decayed, its norms and its embedding are not.
        settings: How it is trained.
    """
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
