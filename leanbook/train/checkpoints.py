"""What a training keeps in its folder: its settings, and checkpoints of the network."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from leanbook.bench.synthetic import Dimensions
from leanbook.errors import LeanbookError
from leanbook.train.network import SHAPE, Network
from leanbook.whole_file import whole_file

__all__ = ["Checkpoint", "Progress", "Settings", "load_network"]


@dataclass(frozen=True)
class Settings:
    """How a network is trained. Plain runs write them down, later ones go by that.

    Args:
        shape: The sizes of the network; the vocabulary is the tokenizer's.
        learning_rate: The steady one. Default: 0.002.
        warmup: After so many steps it is reached. Default: 200.
        decay: How fast weights that nothing needs shrink, at each step by this part of the
            learning rate. Default: 0.1.
        dropout: Which part of what a layer adds is left out. Default: 0.
        balance: How much an uneven use of the experts counts. Default: 0.01.
        goal_weight: How much a token of the goal counts beside one of the tactic. Default: 0.1.
        batch: How many tokens a step has at most. Default: 4096.
        seed: Of the first weights and the order of the data. Default: 0.

    Raises:
        LeanbookError: A number is out of its range.
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

    def __post_init__(self) -> None:
        wrong = [
            name
            for name, fits in {
                "learning_rate": self.learning_rate > 0,
                "warmup": self.warmup >= 0,
                "decay": self.decay >= 0,
                "dropout": 0 <= self.dropout < 1,
                "balance": self.balance >= 0,
                "goal_weight": self.goal_weight >= 0,
                "batch": self.batch >= 1,
            }.items()
            if not fits
        ]
        if wrong:
            told = ", ".join(f"{name} = {getattr(self, name):g}" for name in wrong)
            raise LeanbookError(f"No network can be trained with {told}.")

    def save(self, path: Path) -> None:
        """Write them as JSON; the file is whole or not there at all."""
        with whole_file(path) as part:
            part.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read what `save` wrote."""
        return cls.of(json.loads(path.read_text(encoding="utf-8")))

    @classmethod
    def of(cls, values: dict[str, Any]) -> Settings:
        """Settings from a dictionary, with the shape as one in it."""
        return cls(**{**values, "shape": Dimensions(**values["shape"])})


@dataclass
class Progress:
    """How far a training has come.

    Attributes:
        step: How many steps were made.
        epoch: How often all data was seen.
        position: How many batches of this epoch were.
        fingerprint: What the batches follow from; with other ones the epoch begins again.
        seconds: How long was trained in all.
        cooled: Which part of a cooling is done, from 0 to 1.
        cooled_from: The step of the steady network that the cooling began with; older checkpoints
            don't tell.
    """

    step: int = 0
    epoch: int = 0
    position: int = 0
    fingerprint: str = ""
    seconds: float = 0.0
    cooled: float = 0.0
    cooled_from: int | None = None

    @property
    def half_cooled(self) -> bool:
        """Whether it has begun to cool, and was stopped before the end."""
        return self.cooled < 1 and (self.cooled > 0 or self.cooled_from is not None)


@dataclass(frozen=True)
class Checkpoint:
    """All that a training needs to go on as if it had not been stopped.

    Args:
        network: The weights.
        optimiser: What the optimiser remembers.
        progress: How far it has come.
        settings: How it was trained.
        random: The state of PyTorch's random numbers.
    """

    network: dict[str, torch.Tensor]
    optimiser: dict[str, Any]
    progress: Progress
    settings: Settings
    random: torch.Tensor

    def save(self, path: Path) -> None:
        """Write it; the file is whole or not there at all."""
        kept = {
            "network": self.network,
            "optimiser": self.optimiser,
            "state": asdict(self.progress),
            "settings": asdict(self.settings),
            "random": self.random,
        }
        with whole_file(path) as part:
            torch.save(kept, part)

    @classmethod
    def load(cls, path: Path) -> Checkpoint:
        """Read what `save` wrote.

        Raises:
            LeanbookError: It is no checkpoint, or can't be read.
        """
        saved = _read(path)
        return cls(
            saved["network"],
            saved["optimiser"],
            Progress(**saved["state"]),
            Settings.of(saved["settings"]),
            saved["random"],
        )


def load_network(path: Path) -> tuple[Network, str, str]:
    """The network of a checkpoint.

    Args:
        path: `steady.pt` or `cooled.pt` of a folder.

    Returns:
        The network; in words how far it was trained; and a warning, if there is one to be given.

    Raises:
        LeanbookError: It is no checkpoint, or can't be read.
    """
    saved = Checkpoint.load(path)
    network = Network(saved.settings.shape)
    network.load_state_dict(saved.network)
    progress = saved.progress
    warning = ""
    if progress.half_cooled:
        warning = (
            f"{path} was stopped when {progress.cooled:.0%} of its cooling was done; it gets "
            "better by the rest: python -m leanbook.train fit --cool."
        )
    return network.eval(), f"{progress.step} steps in {progress.seconds / 60:.0f} min", warning


def _read(path: Path) -> dict[str, Any]:
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise LeanbookError(
            f"{path} can't be read: {error}", hint="see that it is there, and that you may read it."
        ) from error
    except Exception as error:  # torch raises many kinds for a file that is not its own
        if isinstance(error, MemoryError) or "allocate memory" in str(error):
            raise LeanbookError(
                f"There is not enough memory to read {path}.",
                hint="end what else needs memory, and run it again; the file is kept.",
            ) from error
        raise LeanbookError(
            f"{path} is no checkpoint, or is damaged: {error}",
            hint="put a copy in its place, or move it away to begin again.",
        ) from error
