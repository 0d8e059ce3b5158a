"""Training the network on pairs: `python -m leanbook.train fit --dir DIR`.

Two kinds of runs. A plain run goes on at a steady learning rate for as long as it is let, and can
always go on later, also with more data. A run with `--cool` starts from there and lets the rate
fall to nothing, which is where most of the last gain comes from; it is what gets exported, and
leaves the steady network as it was. A cooling that was stopped goes on, unless the steady network
has been trained further since: then it begins again from there.

What a plain run is told about learning (`Settings`) is remembered, and later runs go by it; what a
cooling run is told is for that run alone. The sizes of the network are those of the first run. How
long a run lasts, and on what it computes, is for that run alone.

On processors that have nothing else to do, set OMP_WAIT_POLICY=ACTIVE: a third faster.

In DIR: `pairs/*.jsonl[.gz]` go in; `tokenizer.json`, `settings.json`, `steady.pt`, `cooled.pt` and
`training.jsonl` (one line a report) come out.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from leanbook.errors import LeanbookError
from leanbook.train.checkpoints import Settings
from leanbook.train.trainer import Trainer

__all__ = ["add_arguments", "run"]

_OPTIONS = {
    "learning_rate": "how far a step goes, once it is warm and as long as it is steady",
    "decay": "by which part of the learning rate a step shrinks the weights of matrices",
    "dropout": "which part of what a layer adds is left out by chance, from 0 to 1",
    "balance": "what an uneven use of the experts adds to the loss, which is in nats a token",
    "goal_weight": "what a token of the goal or a premise counts, beside 1 for one of the tactic",
    "warmup": "after how many steps the learning rate is reached",
    "batch": "tokens of a step, at most",
    "seed": "a number that the first weights and the order of the data are drawn with",
}
"""What can be said of `Settings`, beside the shape."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m leanbook.train fit`."""
    parser.add_argument("--dir", type=Path, required=True, help="the folder, with pairs/")
    parser.add_argument(
        "--minutes",
        type=float,
        help="how long this run lasts; with --cool: how long all of the cooling lasts",
    )
    parser.add_argument("--steps", type=int, help="the same in steps")
    parser.add_argument("--cool", action="store_true", help="let the learning rate fall to 0")
    parser.add_argument("--threads", type=int, help="how many threads PyTorch uses")
    parser.add_argument(
        "--device",
        default="auto",
        choices=("auto", "cpu", "cuda"),
        help="what it computes on (default: a GPU if there is one)",
    )
    parser.add_argument(
        "--precision",
        default="auto",
        choices=("auto", "float32", "bfloat16"),
        help="of products of matrices (default: what is fast on the device)",
    )
    parser.add_argument(
        "--save-minutes",
        type=float,
        default=10.0,
        metavar="MINUTES",
        help="how often it is saved and reported (default: 10)",
    )
    usual = Settings()
    for name, what in _OPTIONS.items():
        value = getattr(usual, name)
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            type=type(value),
            help=f"{what} (default: as in the runs before, at first {value:g})",
        )
    parser.add_argument(
        "--shape",
        action="append",
        default=[],
        metavar="SIZE=NUMBER",
        help="another size of the network, such as layers=4; only at the first run",
    )


def run(arguments: argparse.Namespace) -> int:
    """Train as the options say.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0; 130 if a signal ended it.

    Raises:
        LeanbookError: An option does not fit, or there is nothing to train on.
    """
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    written = arguments.dir / "settings.json"
    settings = Settings.load(written) if written.exists() else Settings()
    given = {name: value for name in _OPTIONS if (value := getattr(arguments, name)) is not None}
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
    return 130 if trainer.stopped else 0
