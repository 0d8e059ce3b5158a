"""`leanbook check`: check Lean files and say what is wrong with them, and where."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.arguments import seconds
from leanbook.errors import LeanbookError
from leanbook.lean.results import STANDARD_AXIOMS, CheckResult, Message
from leanbook.source_file import read_source
from leanbook.telling import teller

if TYPE_CHECKING:
    from leanbook.lean.session import Session

HELP = "check Lean files"

NO_ERRORS, ERRORS, COULD_NOT_RUN = 0, 1, 2

_INDENT = "  "


@dataclass
class _Report:
    """What is said about one file."""

    name: str
    result: CheckResult
    refused: list[Message] = field(default_factory=list)
    """The errors that are ours: sorries that are not allowed."""
    readable: bool = True

    @property
    def messages(self) -> list[Message]:
        return [*self.result.messages, *self.refused]

    @property
    def ok(self) -> bool:
        return self.readable and not any(each.severity == "error" for each in self.messages)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `leanbook check`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a Lean file, or - for the input")
    parser.add_argument("--json", action="store_true", help="print a JSON list, one object a file")
    parser.add_argument("--no-sorry", action="store_true", help="take each sorry for an error")
    parser.add_argument(
        "--toolchain",
        default="auto",
        metavar="LEAN",
        help="auto, embedded, system, or the path of a lean or a toolchain (default: auto)",
    )
    parser.add_argument("--project", type=Path, metavar="DIR", help="a Lake project to check in")
    parser.add_argument(
        "--timeout",
        type=seconds,
        default=30.0,
        metavar="S",
        help="seconds for each file, 0 for no limit (default: 30)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0 when no file has an error, 1 when one has, 2 when one could not be read.

    Raises:
        LeanbookError: There is no usable Lean.
    """
    from leanbook.lean.session import Session

    with Session(arguments.toolchain, arguments.project, timeout=arguments.timeout) as session:
        session.start(teller())
        start = session.environment
        reports: list[_Report] = []
        for name in arguments.files:
            report = _check(session, start, name, forbid_sorry=arguments.no_sorry)
            reports.append(report)
            if not report.readable:
                print(f"leanbook: {report.messages[0].text}", file=sys.stderr)
            elif not arguments.json:
                _print_report(report)
        status = session.status()
        if arguments.json:
            found = [_as_json(report, status.lean, status.engine) for report in reports]
            print(json.dumps(found, ensure_ascii=False, indent=2))
        else:
            print(_summary(reports, f"Lean {status.lean}, {status.toolchain}"), file=sys.stderr)
    if not all(report.readable for report in reports):
        return COULD_NOT_RUN
    return NO_ERRORS if all(report.ok for report in reports) else ERRORS


def _check(session: Session, start: Any, name: str, *, forbid_sorry: bool) -> _Report:
    code, problem = _read(name)
    if problem is not None:
        return _Report(name, CheckResult("", (Message("error", problem, 1, 0),)), readable=False)
    result = session.check(code, at=start)
    report = _Report(name, result)
    if forbid_sorry:
        report.refused = [
            Message(
                "error",
                f"sorry is not allowed here (--no-sorry); it stands for\n{state}",
                state.line,
                state.column,
                state.end_line,
                state.end_column,
            )
            for state in result.sorries
        ]
        if result.ok and not result.complete and not report.refused:
            text = "a proof rests on a sorry that is not in the text (--no-sorry)"
            report.refused = [Message("error", text, 1, 0)]
    return report


def _read(name: str) -> tuple[str, str | None]:
    """The text of a file, or a sentence that says why it has none."""
    try:
        text = read_source(name).removeprefix("\ufeff")
    except LeanbookError as error:
        said = error.message[0].lower() + error.message[1:].removesuffix(".")
        return "", said if error.hint is None else f"{said}; {error.hint}"
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return "", f"{name} has a NUL byte in line {line}; it is not a Lean source file"
    return text.replace("\r\n", "\n"), None  # as Lean itself reads a file


def _print_report(report: _Report) -> None:
    for message in sorted(report.messages, key=lambda each: (each.line, each.column)):
        first, *rest = message.text.rstrip().split("\n")
        place = f"{report.name}:{message.line}:{message.column}"
        print(f"{place}: {message.severity}: {first}")
        for line in rest:
            print(f"{_INDENT}{line}" if line.strip() else "")
    for name, axioms in report.result.axioms.items():
        foreign = [each for each in axioms if each not in STANDARD_AXIOMS and each != name]
        if foreign and report.ok:
            print(f"{report.name}: note: {name} rests on {', '.join(foreign)}")


def _summary(reports: list[_Report], lean: str) -> str:
    messages = [message for report in reports for message in report.messages]
    errors = sum(message.severity == "error" for message in messages)
    warnings = sum(message.severity == "warning" for message in messages)
    sorries = sum(len(report.result.sorries) for report in reports)
    took = sum(report.result.seconds for report in reports)
    counts = ", ".join(
        [
            _count(len(reports), "file"),
            _count(errors, "error"),
            _count(warnings, "warning"),
            _count(sorries, "sorry", "sorries"),
        ]
    )
    return f"{counts} in {took:.2f} s ({lean})"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _as_json(report: _Report, lean: str, engine: str) -> dict[str, object]:
    result = report.result
    return {
        "ok": report.ok,
        "complete": report.ok and result.complete,
        "lean": lean,
        "engine": engine,
        "messages": [
            {
                "severity": message.severity,
                # A file that can't be read has no places.
                "line": message.line if report.readable else None,
                "column": message.column if report.readable else None,
                "end_line": message.end_line,
                "end_column": message.end_column,
                "text": message.text,
            }
            for message in report.messages
        ],
        "sorries": [
            {
                "line": state.line,
                "column": state.column,
                "goals": [str(goal) for goal in state.goals],
            }
            for state in result.sorries
        ],
        "axioms": {name: list(axioms) for name, axioms in result.axioms.items()},
        "seconds": round(result.seconds, 6),
    }
