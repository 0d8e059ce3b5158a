"""The command line: `leanbook COMMAND ...`; each command is a module of `leanbook.commands`."""

from __future__ import annotations

import argparse
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import leanbook
from leanbook import commands
from leanbook.errors import LeanbookError

COULD_NOT_RUN = 2
"""The exit code for wrong arguments and for errors that leave nothing to report."""

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name. Default: those of this process.

    Returns:
        The exit code: the command's own; 2 when it could not run; 130 after an interrupt.

    Example:
        >>> main(["--version"])  # doctest: +SKIP
        leanbook 0.1.0
    """
    given = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # no `⊢` in Latin-1, and no half `é`
    try:
        try:
            parser = _parser(given)
            arguments, rest = parser.parse_known_args(given)
            arguments.rest = rest
            return int(arguments.run(arguments))
        finally:
            sys.stdout.flush()  # here, also after --help, so that we say what goes wrong
    except LeanbookError as error:
        print(f"leanbook: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        print("leanbook: interrupted", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        # A reader of our output that has gone (such as `head`) is told nothing. Either way what
        # is left to be written can't be, and Python's own exit would complain.
        if not isinstance(error, BrokenPipeError):
            print(f"leanbook: {error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN


class _Parser(argparse.ArgumentParser):
    """Refuses what it does not know itself, so that the usage shown is the command's own."""

    passing_on = False

    def parse_known_args(  # type: ignore[override]
        self, args: Any = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        found, rest = super().parse_known_args(args, namespace)
        if rest and not self.passing_on:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return found, rest


def _parser(given: Sequence[str]) -> _Parser:
    """A parser that knows the command at hand, or all of them when there is none."""
    parser = _Parser(
        prog="leanbook",
        description="Prove things with Lean 4, in a notebook or on the command line.",
    )
    parser.add_argument("--version", action="version", version=f"leanbook {leanbook.__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    wanted = [name for name in names if given[:1] == [name]] or names
    for name in wanted:
        module = import_module(f"{commands.__name__}.{name}")
        subparser = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
        subparser.passing_on = getattr(module, "PASSES_ON", False)
        parser.passing_on = parser.passing_on or (wanted == [name] and subparser.passing_on)
    return parser


if __name__ == "__main__":
    sys.exit(main())
