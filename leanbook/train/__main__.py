"""`python -m leanbook.train COMMAND`: from generated statements to a model file."""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from leanbook.errors import LeanbookError

COMMANDS = {
    "start": ("leanbook.train.start", "go on from a model file, such as the one that is shipped"),
    "harvest": (
        "leanbook.train.harvest",
        "have Lean prove problems, and cut the proofs into pairs",
    ),
    "fit": ("leanbook.train.fit", "train the network on the pairs"),
    "export": ("leanbook.train.export", "write the trained network as GGUF, and quantise it"),
    "iterate": (
        "leanbook.train.iterate",
        "have the exported model search for proofs, and cut them into pairs",
    ),
    "rounds": ("leanbook.train.rounds", "all of this in turn, for some rounds"),
}
"""Each command: the module, which has `add_arguments(parser)` and `run(arguments)`, and what it
does. Modules are imported when they are asked for: some need PyTorch, others Lean."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The words of the command line. Default: the process's own.

    Returns:
        The exit status: 0 if all is well, 130 if it was interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    listed = "\n".join(f"  {name:10} {what}" for name, (_, what) in COMMANDS.items())
    if not words or words[0] not in COMMANDS:
        asked = bool(words) and words[0] in ("-h", "--help")
        print(
            f"usage: python -m leanbook.train COMMAND --dir DIR …\n\n{listed}",
            file=sys.stdout if asked else sys.stderr,
        )
        return 0 if asked else 2
    name, words = words[0], words[1:]
    # PyTorch's threads wait for each other by turning in circles, which on a machine that has
    # other work is many times slower than sleeping. On one that has none, ACTIVE trains a third
    # faster. Read when PyTorch is imported.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    module_name, what = COMMANDS[name]
    try:
        module = importlib.import_module(module_name)
        parser = argparse.ArgumentParser(f"python -m leanbook.train {name}", description=what)
        module.add_arguments(parser)
        with _ended_by_signals():
            return int(module.run(parser.parse_args(words)) or 0)
    except KeyboardInterrupt:
        print("interrupted; the same command goes on from what is stored", file=sys.stderr)
        return 130
    except ModuleNotFoundError as error:
        if error.name not in ("torch", "tokenizers"):
            raise
        print(
            f"{error.name} is not installed.\nNext: pip install 'leanbook[train]'", file=sys.stderr
        )
        return 1
    except LeanbookError as error:
        print(error, file=sys.stderr)
        return 1


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """SIGTERM ends a command as Ctrl-C does, and in the background of a shell SIGINT does too."""
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        if before[signal.SIGINT] is signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)
    except ValueError:  # not in the main thread, which gets all signals
        yield
        return
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


if __name__ == "__main__":
    sys.exit(main())
