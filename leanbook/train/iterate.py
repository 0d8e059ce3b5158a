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
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.tables import table_lines
from leanbook.train.attempts import PROVERS, Attempts, Options
from leanbook.train.harvest import TEST_SET, heldout_of
from leanbook.train.mining import Miner
from leanbook.train.renaming import Heldout
from leanbook.train.unproved import Outcome, outcomes, plan, round_folder, rounds_of

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
    parser.add_argument("--heldout", type=Path, default=TEST_SET, help="the folder of the test set")


def run(args: argparse.Namespace) -> int:
    """Do a round, or go on with it.

    Args:
        args: What `add_arguments` declares.

    Returns:
        0.

    Raises:
        LeanbookError: There is no model, it fails again and again, or a file can't be read.
    """
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
    todo = [path for path in paths if not _done(path).exists()]
    print(f"round {number}: {len(paths) - len(todo)} chunks of {len(paths)} are done")
    given = (folder, number, model, sorted(heldout.keys), options)
    try:
        for path, new in _run_all(given, todo, until, args.workers):
            rows += new
            _tell(folder, number, rows, model, path)
    except KeyboardInterrupt:
        print("interrupted; the next run goes on from here")
    print("\n".join(_report(rows)))
    return 0


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


def _tell(folder: Path, number: int, rows: list[Outcome], model: Path, done: Path) -> None:
    """Write the counts of this round beside those of the others."""
    path = folder / "rounds.json"
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known = hashlib.sha256(model.read_bytes()).hexdigest()[:16]
    models: list[str] = told.get(str(number), {}).get("models", [])
    told[str(number)] = {
        "models": models if known in models else [*models, known],
        "chunks": len(list(_done(done).parent.glob("*.jsonl"))),
        "planned": len(list(done.parent.glob("*.jsonl"))),
        **counts(rows),
    }
    part = path.with_suffix(".part")
    part.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)


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
    return begun[-1] + all(_done(path).exists() for path in todo)


def _done(path: Path) -> Path:
    return path.parent.parent / "done" / path.name


# -- one process or several ------------------------------------------------------------------------

_Given = tuple[Path, int, Path, list[str], Options]


def _run_all(
    given: _Given, todo: list[Path], until: float | None, workers: int
) -> Iterator[tuple[Path, list[Outcome]]]:
    from tqdm import tqdm

    with tqdm(total=len(todo), unit="chunk") as bar:
        tried = proved = 0
        each = _here(given, todo, until) if workers < 2 else _spread(given, todo, until, workers)
        for path, row in each:
            tried += sum(one.searched for one in row)
            proved += sum(bool(one.by) for one in row)
            bar.set_postfix_str(f"{proved} of {tried} proved")
            bar.update()
            yield path, row


def _here(
    given: _Given, todo: list[Path], until: float | None
) -> Iterator[tuple[Path, list[Outcome]]]:
    attempts = _attempts(given)
    try:
        for path in todo:
            row = attempts.run(path, _done(path), lambda: _is_past(until))
            if row is None:
                return
            yield path, row
    finally:
        attempts.close()


def _spread(
    given: _Given, todo: list[Path], until: float | None, workers: int
) -> Iterator[tuple[Path, list[Outcome]]]:
    """Several processes, each with a Lean and an engine of its own."""
    context = multiprocessing.get_context("spawn")
    stopped = context.Event()
    waiting = list(reversed(todo))
    with ProcessPoolExecutor(workers, context, _begin, (given, stopped)) as pool:
        running: dict[Future[list[Outcome] | None], Path] = {}
        try:
            while waiting or running:
                while waiting and len(running) < workers:
                    seconds = None if until is None else until - time.monotonic()
                    if seconds is not None and seconds <= 0:
                        waiting.clear()
                        break
                    path = waiting.pop()
                    running[pool.submit(_work, path, seconds)] = path
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    path = running.pop(future)
                    row = future.result()
                    if row is not None:
                        yield path, row
        except KeyboardInterrupt:
            stopped.set()  # each worker ends with the statement that it is at
            raise
        except BrokenProcessPool:
            raise LeanbookError(
                "A worker's process was ended, perhaps because memory ran out.",
                hint="run it again with fewer --workers; what is done is kept.",
            ) from None


_mine: Attempts | None = None
_stopped: Event | None = None


def _begin(given: _Given, stopped: Event) -> None:
    """In a new process. Ctrl-C is the parent's to deal with."""
    global _mine, _stopped
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _mine, _stopped = _attempts(given), stopped


def _work(path: Path, seconds: float | None) -> list[Outcome] | None:
    assert _mine is not None
    assert _stopped is not None
    until = None if seconds is None else time.monotonic() + seconds
    stopped = _stopped
    return _mine.run(path, _done(path), lambda: stopped.is_set() or _is_past(until))


def _is_past(until: float | None) -> bool:
    return until is not None and time.monotonic() > until


def _attempts(given: _Given) -> Attempts:
    folder, number, model, keys, options = given
    return Attempts(folder, number, model, Heldout(keys), options)
