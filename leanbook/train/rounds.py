"""The whole training in one command: `python -m leanbook.train rounds --dir DIR --rounds 2`.

It harvests pairs, trains on them and exports the model; then, for each round, the model searches
for proofs (`iterate`), is trained on, and is exported again. What is done is written down in
DIR/rounds-done.json: stopped by Ctrl-C or by the power, the same command goes on where it was. A
step that Ctrl-C has stopped gets the rest of its minutes; the time that it took to start counts.
After a power cut nobody knows how many it had used: it gets as many again, and goes on from what it
had saved. A cooling knows by itself how far it has come, and lasts for what is left of it.

The same by hand:

    python -m leanbook.train harvest --dir DIR --minutes 60
    python -m leanbook.train fit --dir DIR --minutes 60
    python -m leanbook.train fit --dir DIR --minutes 10 --cool
    python -m leanbook.train export --dir DIR
    python -m leanbook.train iterate --dir DIR --minutes 30     # and from here again: fit, …
"""

from __future__ import annotations

import argparse
import contextlib
import json
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.train.harvest import TEST_SET
from leanbook.whole_file import whole_file

__all__ = ["Step", "add_arguments", "carry_out", "run", "steps"]

_LEAST_MINUTES = 0.01
_INTERRUPTED = 130
"""The exit status of a command that was stopped, by custom 128 and the number of the signal."""
_LEAVE_SECONDS = 120.0
"""How long a command that was told to stop may take to save what it has."""


@dataclass(frozen=True)
class Step:
    """One command of the training.

    Args:
        name: What it is called in the list of what is done.
        words: The command line.
        minutes: How long it lasts, which is added to the words. None: as long as it takes.
        knows: Whether the command itself knows how much of its minutes is left. Default: no.
    """

    name: str
    words: tuple[str, ...]
    minutes: float | None = None
    knows: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes.

    Args:
        parser: The command's parser.
    """
    parser.add_argument("--dir", type=Path, required=True, help="where everything is written")
    parser.add_argument("--rounds", type=int, default=2, help="rounds of expert iteration")
    parser.add_argument("--harvest-minutes", type=float, default=60.0)
    parser.add_argument("--iterate-minutes", type=float, default=60.0, help="in each round")
    parser.add_argument("--fit-minutes", type=float, default=60.0, help="in each round")
    parser.add_argument(
        "--cool-minutes", type=float, default=10.0, help="the end of each training; 0: none"
    )
    parser.add_argument("--topics", default="all", help="for the harvest")
    parser.add_argument(
        "--problems",
        type=int,
        default=5000,
        help="of each generator, to harvest, in whole chunks (default: 5000)",
    )
    parser.add_argument("--count", type=int, default=2000, help="fresh statements of a round")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes, each with its own Lean")
    parser.add_argument("--kind", default="Q8_0", help="the quantisation")
    parser.add_argument("--fit-options", default="", help='more options of fit: "--device cuda"')
    parser.add_argument(
        "--heldout", type=Path, default=TEST_SET, help="the folder of the test set, or none"
    )


def steps(args: argparse.Namespace) -> list[Step]:
    """All steps, in order.

    Args:
        args: What `add_arguments` declares.
    """
    lean = ("--seed", str(args.seed), "--workers", str(args.workers))
    lean = (*lean, "--heldout", str(args.heldout))
    harvest = ("--topics", args.topics, "--count", str(args.problems), *lean)
    found = [Step("harvest", _words(args, "harvest", *harvest), args.harvest_minutes)]
    found += _training(args, 0)
    for number in range(1, args.rounds + 1):
        words = _words(
            args, "iterate", "--round", str(number), "--count", str(args.count), *lean
        )  # fmt: skip
        found.append(Step(f"iterate {number}", words, args.iterate_minutes))
        found += _training(args, number)
    return found


def _training(args: argparse.Namespace, number: int) -> Iterator[Step]:
    fit = _words(args, "fit", *shlex.split(args.fit_options))
    yield Step(f"fit {number}", fit, args.fit_minutes)
    if args.cool_minutes > 0:
        yield Step(f"cool {number}", (*fit, "--cool"), args.cool_minutes, knows=True)
    checkpoint = args.dir / ("cooled.pt" if args.cool_minutes > 0 else "steady.pt")
    words = ("export", "--kind", args.kind, "--checkpoint", str(checkpoint))
    yield Step(f"export {number}", _words(args, *words))


def _words(args: argparse.Namespace, command: str, *more: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "leanbook.train", command, "--dir", str(args.dir), *more)


def run(args: argparse.Namespace) -> int:
    """Do all rounds, or what is left of them.

    Args:
        args: What `add_arguments` declares.

    Returns:
        0 if all is done, 130 if it was stopped.

    Raises:
        LeanbookError: A command failed.
    """
    args.dir.mkdir(parents=True, exist_ok=True)
    if carry_out(steps(args), args.dir / "rounds-done.json"):
        return 0
    print("stopped; the same command goes on from here")
    return _INTERRUPTED


def carry_out(todo: Sequence[Step], path: Path) -> bool:
    """Run commands one after the other, but for those that are done.

    Args:
        todo: The commands.
        path: The file in which is written what is done.

    Returns:
        Whether all are done; if not, it was stopped by a signal.

    Raises:
        LeanbookError: A command failed.
    """
    known: dict[str, Any] = {"done": [], "seconds": {}}
    if path.exists():
        known = json.loads(path.read_text(encoding="utf-8"))
    done: list[str] = known["done"]
    seconds: dict[str, float] = known["seconds"]
    for step in todo:
        if step.name in done:
            continue
        before = seconds.get(step.name, 0.0)
        words = list(step.words)
        if step.minutes is not None:
            used = 0.0 if step.knows else before / 60
            words += ["--minutes", f"{max(step.minutes - used, _LEAST_MINUTES):g}"]
        print(f"-- {step.name}: {shlex.join(words)}", flush=True)
        began = time.monotonic()
        status = _call(words)
        seconds[step.name] = before + time.monotonic() - began
        if status == 0:
            done.append(step.name)
        _save(path, known)
        if status in (None, _INTERRUPTED):
            return False
        if status != 0:
            raise LeanbookError(
                f"The step {step.name!r} failed: its command ended with {status}.",
                hint="its message stands above; when that is mended, the same command goes on.",
            )
    return True


def _save(path: Path, known: dict[str, Any]) -> None:
    with whole_file(path) as part:
        part.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def _call(words: list[str]) -> int | None:
    """The exit status of a command; None if a signal stopped us, and with us the command."""
    with subprocess.Popen(words) as process:

        def stop(*_: object) -> None:
            process.send_signal(signal.SIGINT)  # Ctrl-C has reached it already, this has not
            raise KeyboardInterrupt

        before = signal.signal(signal.SIGTERM, stop)
        try:
            return process.wait()
        except KeyboardInterrupt:
            try:
                with contextlib.suppress(KeyboardInterrupt):
                    process.wait(_LEAVE_SECONDS)
            except subprocess.TimeoutExpired:
                process.terminate()
            return None
        finally:
            signal.signal(signal.SIGTERM, before)
