"""`python -m leanbook.train harvest`: problems in, pairs out, on disk and resumable."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import signal
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import zip_longest
from pathlib import Path

from leanbook.errors import LeanbookError
from leanbook.lean.session import Session
from leanbook.train.mining import Chunk, Miner, Tally, chunks_of, generated_topics
from leanbook.train.renaming import Heldout

__all__ = ["TEST_SET", "add_arguments", "heldout_of", "run"]

TEST_SET = Path(__file__).resolve().parent.parent / "bench" / "problems"
"""The folder of the test set."""
_FILES = ("course", "exercises", "core")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes.

    Args:
        parser: The command's parser.
    """
    parser.add_argument("--dir", type=Path, required=True, help="where everything is written")
    parser.add_argument(
        "--topics", default="all", help="with commas between them; also: all, course, core, …"
    )
    parser.add_argument("--count", type=int, default=1000, help="problems of each generator")
    parser.add_argument("--seed", type=int, default=1, help="of the generators (default: 1)")
    parser.add_argument("--minutes", type=float, default=None, help="stop after so many minutes")
    parser.add_argument("--workers", type=int, default=1, help="processes, each with its own Lean")
    parser.add_argument(
        "--search-seconds", type=float, default=2.0, help="for a statement without a proof; 0: none"
    )
    parser.add_argument(
        "--heldout",
        type=Path,
        default=TEST_SET,
        help="a folder of Lean files whose theorems are left out (default: the test set)",
    )


def run(args: argparse.Namespace) -> int:
    """Harvest pairs; what is on disk already is not done again.

    Args:
        args: What `add_arguments` declares.

    Returns:
        0.

    Raises:
        LeanbookError: There is no such topic, or the test set can't be read.
    """
    until = None if args.minutes is None else time.monotonic() + 60 * args.minutes
    args.dir.mkdir(parents=True, exist_ok=True)
    heldout = heldout_of(args.heldout)
    miner = Miner(args.dir, heldout, args.search_seconds)
    if gone := miner.clean():
        print(f"{gone} pairs were taken out: the test set has grown")
    topics = [*generated_topics(), *_FILES] if args.topics == "all" else args.topics.split(",")
    queues = [chunks_of(topic, args.seed, args.count) for topic in topics]
    # One of each topic in turn: what is there when the time is over is a fair mixture.
    ordered = [chunk for row in zip_longest(*queues) for chunk in row if chunk is not None]
    todo = [chunk for chunk in ordered if not miner.is_done(chunk)]
    print(f"{len(ordered) - len(todo)} chunks of {len(ordered)} are done")
    totals: dict[str, Tally] = {}
    try:
        for chunk, tally in _run_all(miner, todo, until, args, heldout):
            totals[chunk.topic] = totals.get(chunk.topic, Tally()) + tally
            with (args.dir / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps({"chunk": chunk.name, **vars(tally)}) + "\n")
    except KeyboardInterrupt:
        print("interrupted; the next run goes on from here")
    finally:
        miner.close()
    for topic, tally in totals.items():
        print(_report(topic, tally))
    return 0


def heldout_of(folder: Path) -> Heldout:
    """Read the test set, and say how large it is.

    Args:
        folder: Where its Lean files are; there may be none.

    Raises:
        LeanbookError: There are files, and no theorem in them; or Lean can't be started.
    """
    if not folder.exists():
        print(f"There is no {folder}: nothing is left out as part of a test set.")
        return Heldout()
    with Session(toolchain="embedded") as session:
        found = Heldout.of_folder(session, folder)
    print(f"{len(found.keys)} goals of the test set in {folder} are left out")
    return found


def _run_all(
    miner: Miner,
    todo: list[Chunk],
    until: float | None,
    args: argparse.Namespace,
    heldout: Heldout,
) -> Iterator[tuple[Chunk, Tally]]:
    from tqdm import tqdm

    with tqdm(total=len(todo), unit="chunk") as bar:
        pairs = 0
        each = (
            _here(miner, todo, until) if args.workers < 2 else _spread(todo, until, args, heldout)
        )
        for chunk, tally in each:
            pairs += tally.pairs
            bar.set_postfix_str(f"{chunk.topic}, {pairs} pairs")
            bar.update()
            yield chunk, tally


def _here(miner: Miner, todo: list[Chunk], until: float | None) -> Iterator[tuple[Chunk, Tally]]:
    for chunk in todo:
        tally = miner.run(chunk, until)
        if tally is None:
            return
        yield chunk, tally


def _spread(
    todo: list[Chunk], until: float | None, args: argparse.Namespace, heldout: Heldout
) -> Iterator[tuple[Chunk, Tally]]:
    """Several processes, each with a Lean of its own."""
    context = multiprocessing.get_context("spawn")
    given = (args.dir, sorted(heldout.keys), args.search_seconds)
    waiting = list(reversed(todo))
    with ProcessPoolExecutor(args.workers, context, _begin, given) as pool:
        running: dict[Future[Tally | None], Chunk] = {}
        try:
            while waiting or running:
                while waiting and len(running) < 2 * args.workers:
                    chunk = waiting.pop()
                    seconds = None if until is None else until - time.monotonic()
                    if seconds is not None and seconds <= 0:
                        waiting.clear()
                        break
                    running[pool.submit(_work, chunk, seconds)] = chunk
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    chunk = running.pop(future)
                    tally = future.result()
                    if tally is not None:
                        yield chunk, tally
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise


_miner: Miner | None = None


def _begin(folder: Path, keys: list[str], search_seconds: float) -> None:
    """In a new process: make its miner. Ctrl-C is the parent's to deal with."""
    global _miner
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _miner = Miner(folder, Heldout(keys), search_seconds)


def _work(chunk: Chunk, seconds: float | None) -> Tally | None:
    assert _miner is not None
    until = None if seconds is None else time.monotonic() + seconds
    try:
        return _miner.run(chunk, until)
    except LeanbookError:
        _miner.close()
        raise


def _report(topic: str, tally: Tally) -> str:
    rate = tally.problems / max(tally.seconds, 0.001)
    lines = [
        f"{topic}: {tally.problems} problems, {tally.pairs} pairs, {rate:.1f} problems/s; "
        f"{tally.replayed} of {tally.given} given proofs replayed; "
        f"{tally.found} of {tally.searched} found by search; {tally.heldout} in the test set"
    ]
    lines += [f"  {count:5}  {reason}" for reason, count in tally.reasons.most_common(12)]
    return "\n".join(lines)
