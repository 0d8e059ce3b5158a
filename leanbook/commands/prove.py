"""`leanbook prove`: fill each `sorry` of a Lean file."""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from leanbook.arguments import count, price, seconds, whole_number
from leanbook.errors import LeanbookError
from leanbook.source_file import read_source
from leanbook.telling import teller

if TYPE_CHECKING:
    from leanbook.model.candidates import Model
    from leanbook.prover.report import ProofReport

HELP = "fill each sorry of a Lean file"

ALL_PROVED, NOT_ALL = 0, 1

_BOM = "\ufeff"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `leanbook prove`."""
    parser.add_argument("file", metavar="FILE", help="a Lean file, or - for the input")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="write the finished file here (default: print it); may be FILE itself",
    )
    parser.add_argument(
        "-k",
        "--attempts",
        type=count,
        default=16,
        metavar="N",
        help="whole proofs that the model is asked for, for each sorry (default: 16)",
    )
    parser.add_argument(
        "--model",
        metavar="M",
        help="a .gguf file, or the address of a server, http://host:port/v1 "
        "or, of several models on it, http://host:port/v1#NAME; none: the search goes by rules "
        "(default: the model that Leanbook ships)",
    )
    parser.add_argument(
        "--budget",
        type=seconds,
        default=60.0,
        metavar="S",
        help="seconds in all, 0 for no limit (default: 60)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--measure",
        action="store_true",
        help="make every attempt even when a proof is known, so that pass@k is exact",
    )
    parser.add_argument(
        "--prompt-format",
        metavar="NAME",
        help="how the model is asked (default: chosen by what is known of it)",
    )
    parser.add_argument(
        "--price",
        type=price,
        metavar="IN,OUT",
        help="what a million tokens cost, read and written, for example 0.5,1.5",
    )
    parser.add_argument(
        "--seed",
        type=whole_number,
        default=0,
        metavar="N",
        help="seed of the attempts (default: 0)",
    )
    parser.add_argument(
        "--toolchain",
        default="auto",
        metavar="LEAN",
        help="auto, embedded, system, or the path of a lean or a toolchain (default: auto)",
    )
    parser.add_argument("--project", type=Path, metavar="DIR", help="a Lake project to prove in")
    parser.add_argument(
        "--timeout",
        type=seconds,
        default=60.0,
        metavar="S",
        help="seconds for each check of the file, 0 for no limit (default: 60)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Fill each `sorry` of the file.

    The finished file goes to the standard output, or to `--output`; with `--json` the report goes
    to the standard output. What is told to people goes to the standard error. After an interrupt
    what has been proved by then is written all the same.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0 when every `sorry` is proved, 1 when one is left.

    Raises:
        LeanbookError: The file can't be read or has errors, the model can't be loaded, there is no
            usable Lean, or the output can't be written.
    """
    from leanbook.lean.session import Session
    from leanbook.model.candidates import Model
    from leanbook.prover.prove import prove

    code = read_source(arguments.file)
    budget = math.inf if arguments.budget is None else arguments.budget
    with contextlib.ExitStack() as stack:
        model = _load(arguments.model)
        if isinstance(model, Model):
            stack.enter_context(model)
        session = stack.enter_context(
            Session(arguments.toolchain, arguments.project, timeout=arguments.timeout)
        )
        session.start(teller())
        report = prove(
            code.removeprefix(_BOM),
            session,
            model,
            arguments.attempts,
            budget,
            prompt_format=arguments.prompt_format,
            seed=arguments.seed,
            measure=arguments.measure,
            price_per_million=arguments.price,
        )
        # Before model and session are closed, which takes time, and may be interrupted again.
        finished = (_BOM if code.startswith(_BOM) else "") + report.code
        _hand_over(report, finished, arguments.output, as_json=arguments.json)
    return ALL_PROVED if report.complete else NOT_ALL


def _hand_over(report: ProofReport, finished: str, output: Path | None, *, as_json: bool) -> None:
    """Write the finished file, or the report as JSON, and tell people about it."""
    if output is not None:
        try:
            _write(output, finished)
        except LeanbookError:
            sys.stdout.write(finished)  # what was found must not be lost
            raise
    if as_json:
        print(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
    elif output is None:
        sys.stdout.write(finished)
    sys.stdout.flush()
    _tell(report, output)


def _tell(report: ProofReport, output: Path | None) -> None:
    print(report, file=sys.stderr)
    if output is not None:
        print(f"the file is in {output}", file=sys.stderr)


def _load(source: str | None) -> Model | str | None:
    """The model that was named; as it is where nothing need be loaded for it."""
    from leanbook.model.shipped import NO_MODEL

    if source is None or source == NO_MODEL:
        return source
    from leanbook.model.loading import load_model

    bar = None
    if sys.stderr.isatty():
        from tqdm import tqdm

        bar = tqdm(total=100, desc="Loading the model", unit="%", leave=False, file=sys.stderr)

    def tell(share: float) -> None:
        if bar is not None:
            bar.update(round(share * 100) - bar.n)

    try:
        return load_model(source, progress=tell)
    finally:
        if bar is not None:
            bar.close()


def _write(path: Path, text: str) -> None:
    """Write a file in one go: it is there as a whole, or as it was before."""
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else None
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".prove-", delete=False) as new:
            pass
        try:
            Path(new.name).write_bytes(text.encode("utf-8"))
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(new.name, 0o666 & ~umask if mode is None else mode)
            os.replace(new.name, target)
        except OSError:
            os.unlink(new.name)
            raise
    except OSError as error:
        raise LeanbookError(
            f"{path} cannot be written: {error.strerror or error}.",
            hint="the finished file has been printed instead; name another one with -o.",
        ) from None
