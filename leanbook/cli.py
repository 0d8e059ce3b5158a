"""The command line: `leanbook COMMAND ...`; each command is a module of `leanbook.commands`."""

from __future__ import annotations

import argparse
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module

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
            parser, passing_on = _parser(given)
            arguments, rest = parser.parse_known_args(given)
            if rest and not passing_on:
                parser.error(f"unrecognized arguments: {' '.join(rest)}")
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


def _parser(given: Sequence[str]) -> tuple[argparse.ArgumentParser, bool]:
    """A parser that knows the command at hand, or all of them when there is none."""
    parser = argparse.ArgumentParser(
        prog="leanbook",
        description="Prove things with Lean 4, in a notebook or on the command line.",
    )
    parser.add_argument("--version", action="version", version=f"leanbook {leanbook.__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    wanted = [name for name in names if given[:1] == [name]] or names
    passing_on = False
    for name in wanted:
        module = import_module(f"{commands.__name__}.{name}")
        subparser = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
        passing_on = wanted == [name] and getattr(module, "PASSES_ON", False)
    return parser, passing_on


if __name__ == "__main__":
    sys.exit(main())
