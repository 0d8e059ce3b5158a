"""`leanbook bench`: measure this machine and print ratios."""

from __future__ import annotations

import argparse
import pkgutil
import sys
from importlib import import_module

HELP = "measure this machine and print ratios"

_NOT_BENCHMARKS = {"browser", "plot", "problemset", "synthetic", "table"}
_LONG = {"prove"}
"""That take up to an hour: they run when they are named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `leanbook bench`."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="which one (default: all but prove)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run one benchmark, or all of them.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0; 2 when there is no such benchmark. A target that is missed is no error: the numbers
        belong to the machine.
    """
    from leanbook import bench
    from leanbook.bench.table import as_table

    names = sorted(
        module.name
        for module in pkgutil.iter_modules(bench.__path__)
        if module.name not in _NOT_BENCHMARKS
    )
    if arguments.name is not None and arguments.name not in names:
        print(
            f"leanbook: there is no benchmark {arguments.name}; there are: {', '.join(names)}",
            file=sys.stderr,
        )
        return 2
    for name in sorted({*names} - _LONG) if arguments.name is None else [arguments.name]:
        benchmark = import_module(f"{bench.__name__}.{name}")
        print(f"{name}: {benchmark.SUMMARY}", file=sys.stderr)
        rows = benchmark.measure(lambda text: print(f"  {text} ...", file=sys.stderr))
        print(as_table(rows))
    return 0
