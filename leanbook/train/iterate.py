"""Expert iteration: `python -m leanbook.train iterate --dir DIR --model FILE.gguf`.

The model's own search tries statements that nobody gave it a proof of: those that the harvest left
unsolved, fresh ones (more of what the model failed on in the rounds before), and some whose proof
is long. What it proves goes into DIR/pairs, and the next training learns from it. First the model
is alone, then the rules are beside it. Where it fails alone on a fresh statement, the proof that
the generator knows is learnt from as well.

In DIR: `rounds/N/` has the statements of round N and what became of them, `rounds.json` the counts
of all rounds by topic and family, `pairs/iterate-N-*.jsonl` the pairs. A round that was stopped
goes on where it was. All rounds with the training between: `python -m leanbook.train rounds`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.tables import table_lines
from leanbook.train.attempts import PROVERS, Attempts, Options
from leanbook.train.harvest import TEST_SET, heldout_of
from leanbook.train.mining import Miner
from leanbook.train.pool import results
from leanbook.train.unproved import (
    Outcome,
    done_file,
    outcomes,
    plan,
    round_folder,
    rounds_of,
)
from leanbook.whole_file import whole_file

__all__ = ["add_arguments", "counts", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes.

    Args:
        parser: The command's parser.
    """
    parser.add_argument("--dir", type=Path, required=True, help="the folder of the training")
    parser.add_argument(
        "--model", type=Path, help="the exported model; default: DIR/leanbook-tactics.gguf"
    )
    parser.add_argument(
        "--round", type=int, help="which round; default: the one that is not done yet, or a new one"
    )
    parser.add_argument("--count", type=int, default=1000, help="fresh statements")
    parser.add_argument("--unsolved", type=int, default=300, help="old ones, without a proof")
    parser.add_argument("--shorter", type=int, default=100, help="old ones, with a long proof")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5.0, help="for each search")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    parser.add_argument(
        "--provers",
        default="model,both",
        help="who searches, one after the other: model (alone), both (with the rules)",
    )
    parser.add_argument("--tactics", type=int, default=8, help="asked of the model for each goal")
    parser.add_argument(
        "--teach",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="learn from a fresh statement's own proof where the model found none",
    )
    parser.add_argument("--workers", type=int, default=1, help="processes, each with its own Lean")
    parser.add_argument("--threads", type=int, help="of each worker's llama.cpp")
    parser.add_argument(
        "--heldout", type=Path, default=TEST_SET, help="the folder of the test set, or none"
    )


def run(args: argparse.Namespace) -> int:
    """Do a round, or go on with it.

    Args:
        args: What `add_arguments` declares.

    Returns:
        0; 130 if it was interrupted.

    Raises:
        LeanbookError: There is no model, it fails again and again, or a file can't be read.
    """
    from tqdm import tqdm

    until = None if args.minutes is None else time.monotonic() + 60 * args.minutes
    folder: Path = args.dir
    model: Path = args.model or folder / "leanbook-tactics.gguf"
    if not model.exists():
        raise LeanbookError(
            f"There is no model {model}.",
            hint="train one and export it: python -m leanbook.train fit, then export.",
        )
    options = _options(args)
    heldout = heldout_of(args.heldout)
    if gone := Miner(folder, heldout).clean():
        print(f"{gone} pairs were taken out: the test set has grown")
    number = args.round or _next_round(folder)
    paths = plan(
        folder,
        number,
        count=args.count,
        unsolved=args.unsolved,
        shorter=args.shorter,
        seed=args.seed,
    )
    rows = list(outcomes(folder, number))
    todo = [path for path in paths if not done_file(path).exists()]
    print(f"round {number}: {len(paths) - len(todo)} chunks of {len(paths)} are done")
    make = partial(Attempts, folder, number, model, heldout, options)
    tried: list[Outcome] = []
    status = 0
    try:
        with (
            tqdm(total=len(todo), unit="chunk") as bar,
            closing(results(make, todo, workers=args.workers, until=until)) as found,
        ):
            for path, new in found:
                rows += new
                _tell(folder, number, rows, model, path)
                tried += [each for each in new if each.searched]
                bar.set_postfix_str(
                    f"{sum(bool(each.by) for each in tried)} of {len(tried)} proved"
                )
                bar.update()
    except KeyboardInterrupt:
        print("interrupted; the next run goes on from here")
        status = 130
    print("\n".join(_report(rows)))
    return status


def counts(rows: list[Outcome]) -> dict[str, Any]:
    """What became of statements, in numbers.

    Args:
        rows: The outcomes.

    Returns:
        `tried` (searches were made), `left_out` (Lean refused them, or they are in the test set),
        `model` (proved by it alone), `both` (proved with the rules beside it), `pairs`; and the
        same of each `topic: source` below "topics", and of each family of the fresh ones below
        "families".
    """
    topics: dict[str, list[Outcome]] = {}
    families: dict[str, list[Outcome]] = {}
    for each in rows:
        statement = each.statement
        topics.setdefault(f"{statement.topic}: {statement.source}", []).append(each)
        if statement.source == "fresh":
            families.setdefault(f"{statement.topic}: {statement.family}", []).append(each)
    return {
        **_count(rows),
        "topics": {name: _count(row) for name, row in sorted(topics.items())},
        "families": {name: _count(row) for name, row in sorted(families.items())},
    }


def _count(rows: list[Outcome]) -> dict[str, int]:
    tried = [each for each in rows if each.searched]
    return {
        "tried": len(tried),
        "left_out": len(rows) - len(tried),
        "model": sum(each.by == "model" for each in tried),
        "both": sum(each.by == "both" for each in tried),
        "pairs": sum(each.pairs for each in rows),
    }


def _tell(folder: Path, number: int, rows: list[Outcome], model: Path, chunk: Path) -> None:
    """Write the counts of this round beside those of the others."""
    path = folder / "rounds.json"
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known = hashlib.sha256(model.read_bytes()).hexdigest()[:16]
    models: list[str] = told.get(str(number), {}).get("models", [])
    told[str(number)] = {
        "models": models if known in models else [*models, known],
        "chunks": len(list(done_file(chunk).parent.glob("*.jsonl"))),
        "planned": len(list(chunk.parent.glob("*.jsonl"))),
        **counts(rows),
    }
    with whole_file(path) as part:
        part.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _report(rows: list[Outcome]) -> list[str]:
    def line(name: str, count: dict[str, int]) -> list[str]:
        tried = max(count["tried"], 1)
        alone, both = (f"{count[each] / tried:.0%}" for each in ("model", "both"))
        return [name, str(count["tried"]), alone, both, str(count["left_out"]), str(count["pairs"])]

    found = counts(rows)
    heads = ["statements", "tried", "by the model", "with rules", "left out", "pairs"]
    lines = [line(name, count) for name, count in found["topics"].items()]
    return table_lines([heads, *lines, line("all", found)])


def _options(args: argparse.Namespace) -> Options:
    provers = tuple(args.provers.split(","))
    if not provers or not set(provers) <= set(PROVERS):
        raise LeanbookError(
            f"--provers {args.provers} is not understood.",
            hint=f"take some of {', '.join(PROVERS)}, with commas between them.",
        )
    threads = args.threads
    if threads is None and args.workers > 1:
        threads = max(1, (os.cpu_count() or 1) // (2 * args.workers))
    return Options(provers, args.seconds, args.tactics, args.teach, threads, args.seed)


def _next_round(folder: Path) -> int:
    """The last round, if it is not done; or else the one after it."""
    begun = rounds_of(folder)
    if not begun:
        return 1
    todo = (round_folder(folder, begun[-1]) / "todo").glob("*.jsonl")
    return begun[-1] + all(done_file(path).exists() for path in todo)
