"""`python -m leanbook.train harvest`: problems in, pairs out, on disk and resumable."""

from __future__ import annotations

import argparse
import json
import time
from contextlib import closing
from functools import partial
from itertools import zip_longest
from pathlib import Path

from leanbook.errors import LeanbookError
from leanbook.lean.session import Session
from leanbook.train.heldout import Heldout
from leanbook.train.mining import CHUNK, Miner, Tally, chunks_of, generated_topics
from leanbook.train.pool import results

__all__ = ["NO_TEST_SET", "TEST_SET", "add_arguments", "heldout_of", "run"]

TEST_SET = Path(__file__).resolve().parent.parent / "bench" / "problems"
"""The folder of the test set."""
NO_TEST_SET = "none"
"""What is said in the place of that folder by those who want to train on anything."""
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
    parser.add_argument(
        "--count",
        type=int,
        default=1000,
        help=f"problems of each generator, in whole chunks of {CHUNK} (default: 1000)",
    )
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
        help="a folder of Lean files whose theorems are left out, or none (default: the test set)",
    )


def run(args: argparse.Namespace) -> int:
    """Harvest pairs; what is on disk already is not done again.

    Args:
        args: What `add_arguments` declares.

    Returns:
        0; 130 if it was interrupted.

    Raises:
        LeanbookError: There is no such topic, the test set can't be read, or Lean can't be started.
    """
    from tqdm import tqdm

    until = None if args.minutes is None else time.monotonic() + 60 * args.minutes
    args.dir.mkdir(parents=True, exist_ok=True)
    heldout = heldout_of(args.heldout)
    make = partial(Miner, args.dir, heldout, args.search_seconds)
    miner = make()
    if gone := miner.clean():
        print(f"{gone} pairs were taken out: the test set has grown")
    topics = [*generated_topics(), *_FILES] if args.topics == "all" else args.topics.split(",")
    queues = [chunks_of(topic, args.seed, args.count) for topic in topics]
    # One of each topic in turn: what is there when the time is over is a fair mixture.
    ordered = [chunk for row in zip_longest(*queues) for chunk in row if chunk is not None]
    todo = [chunk for chunk in ordered if not miner.is_done(chunk)]
    print(f"{len(ordered) - len(todo)} chunks of {len(ordered)} are done")
    totals: dict[str, Tally] = {}
    status = 0
    try:
        with (
            tqdm(total=len(todo), unit="chunk") as bar,
            closing(results(make, todo, workers=args.workers, until=until)) as found,
        ):
            for chunk, tally in found:
                totals[chunk.topic] = totals.get(chunk.topic, Tally()) + tally
                with (args.dir / "log.jsonl").open("a", encoding="utf-8") as log:
                    log.write(json.dumps({"chunk": chunk.name, **vars(tally)}) + "\n")
                pairs = sum(each.pairs for each in totals.values())
                bar.set_postfix_str(f"{chunk.topic}, {pairs} pairs")
                bar.update()
    except KeyboardInterrupt:
        print("interrupted; the next run goes on from here")
        status = 130
    for topic, tally in totals.items():
        print(_report(topic, tally))
    return status


def heldout_of(folder: Path) -> Heldout:
    """Read the test set, and say how large it is.

    Args:
        folder: Where its Lean files are; `none` for no test set.

    Raises:
        LeanbookError: There is no such folder, or no theorem in its files; or Lean can't be
            started.
    """
    if str(folder) == NO_TEST_SET:
        print("nothing is left out as part of a test set")
        return Heldout()
    if not folder.is_dir():
        raise LeanbookError(
            f"There is no folder {folder}, whose theorems shall not be trained on.",
            hint="name the folder of the test set, or say --heldout none to train on anything.",
        )
    with Session(toolchain="embedded") as session:
        found = Heldout.of_folder(session, folder)
    print(f"{len(found.keys)} goals of the test set in {folder} are left out")
    return found


def _report(topic: str, tally: Tally) -> str:
    rate = tally.problems / max(tally.seconds, 0.001)
    lines = [
        f"{topic}: {tally.problems} problems, {tally.pairs} pairs, {rate:.1f} problems/s; "
        f"{tally.replayed} of {tally.given} given proofs replayed; "
        f"{tally.found} of {tally.searched} found by search; {tally.heldout} in the test set"
    ]
    lines += [f"  {count:5}  {reason}" for reason, count in tally.reasons.most_common(12)]
    return "\n".join(lines)
