"""`leanbook doctor`: which Lean was taken and why, and a test that it tells true from false."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from leanbook.telling import teller

if TYPE_CHECKING:
    from leanbook.checkup import Report

HELP = "say which Lean is used and why, and test that it tells true from false"

_MARKS = {"ok": "ok", "info": "--", "warning": "warn", "failed": "FAIL"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes.

    Args:
        parser: The command's own parser.
    """
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--repair", action="store_true", help="compile the core library again if it is damaged"
    )
    parser.add_argument(
        "--toolchain",
        default="auto",
        metavar="LEAN",
        help='"auto" (the default), "embedded", "system", or the path of a Lean',
    )
    parser.add_argument("--project", metavar="DIR", help="a Lake project's folder")


def run(arguments: argparse.Namespace) -> int:
    """Look at everything and print it.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0 when Lean works here, 1 when something failed.
    """
    from leanbook import checkup

    report = checkup.examine(
        arguments.toolchain,
        arguments.project,
        repair=arguments.repair,
        progress=teller("leanbook: "),
    )
    if arguments.json:
        print(json.dumps(report.as_dict(), indent=2, ensure_ascii=False))
    else:
        _print(report)
    return 0 if report.ok else 1


def _print(report: Report) -> None:
    width = max(len(check.name) for check in report.checks)
    for check in report.checks:
        first, *more = check.text.splitlines() or [""]
        print(f"{_MARKS[check.status]:>4}  {check.name:<{width}}  {first}")
        for line in more:
            print(f"{'':{width + 8}}{line}")
        if check.next:
            print(f"{'':{width + 8}}Next: {check.next}")
    failed = sum(check.status == "failed" for check in report.checks)
    print("\nLean works here." if not failed else f"\n{failed} failed; see the lines after FAIL.")
