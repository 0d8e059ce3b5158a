"""Which exercises have been solved, kept in a file of the user's.

It is `progress.json` in the user's data folder, or in the folder that `LEANBOOK_DATA` names.
Several notebooks may write it at once. A file that can't be read is put aside, never written over.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.notebook.exercises.exercise import Exercise

__all__ = ["ProgressError", "Solved", "folder", "is_solved", "save", "solved"]

_FILE = "progress.json"
_VERSION = 1
_WAIT = 5.0
"""Seconds to wait for another notebook that is writing."""


class ProgressError(LeanbookError):
    """What was solved can't be kept, or what was kept can't be read."""


@dataclass(frozen=True)
class Solved:
    """A proof that was accepted.

    Args:
        statement: What was proved.
        text: The text that proved it.
        axioms: The axioms that the proof rests on.
        first: When the exercise was first solved, as `2026-01-31T12:00:00Z`.
        last: When it was solved last.
        times: How often.
    """

    statement: str
    text: str
    axioms: tuple[str, ...]
    first: str
    last: str
    times: int = 1


def folder() -> Path:
    """The folder of the file: `LEANBOOK_DATA`, or the user's data folder."""
    named = os.environ.get("LEANBOOK_DATA")
    if named:
        return Path(os.path.expanduser(named)).absolute()
    import platformdirs

    return platformdirs.user_data_path("leanbook", appauthor=False)


def solved() -> dict[str, Solved]:
    """All that was solved, by the ids of the exercises.

    Raises:
        ProgressError: The file is there and can't be read.
    """
    return _read(folder() / _FILE)


def is_solved(exercise: Exercise, kept: Mapping[str, Solved]) -> bool:
    """Whether an exercise was solved as it is now; its author may have changed it since.

    Args:
        exercise: The exercise.
        kept: What `solved` gave.
    """
    found = kept.get(exercise.id)
    return found is not None and found.statement.split() == exercise.statement.split()


def save(exercise: Exercise, text: str, axioms: tuple[str, ...]) -> Path | None:
    """Keep a proof that was accepted.

    Args:
        exercise: What was solved.
        text: The text that solves it.
        axioms: The axioms that the proof rests on.

    Returns:
        Where the file was put that was there and could not be read; None if all is well.

    Raises:
        ProgressError: It can't be kept; the message says why.
    """
    import filelock

    here = folder()
    file = here / _FILE
    aside: Path | None = None
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    try:
        here.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(here / f"{_FILE}.lock", timeout=_WAIT):
            try:
                kept = _read(file)
            except ProgressError:
                aside = here / f"{_FILE}.unreadable-{time.time_ns()}"
                os.replace(file, aside)
                kept = {}
            old = kept.get(exercise.id)
            again = old is not None and is_solved(exercise, kept)
            kept[exercise.id] = Solved(
                exercise.statement,
                text,
                axioms,
                old.first if old is not None and again else now,
                now,
                old.times + 1 if old is not None and again else 1,
            )
            _write(file, kept)
    except filelock.Timeout:
        raise _not_kept(file, f"another program has held it for {_WAIT:g} s") from None
    except NotImplementedError:
        raise _not_kept(file, "files can't be locked there") from None
    except OSError as error:
        raise _not_kept(file, error.strerror or str(error)) from None
    return aside


def _not_kept(file: Path, why: str) -> ProgressError:
    return ProgressError(
        f"Your progress can't be kept in {file}: {why}.",
        hint="set LEANBOOK_DATA to a folder that you may write to, and start the kernel again.",
    )


def _read(file: Path) -> dict[str, Solved]:
    try:
        data = json.loads(file.read_text("utf-8"))
        return {str(name): _solved(entry) for name, entry in data["exercises"].items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        why = error.strerror or str(error)
    except (ValueError, KeyError, TypeError, AttributeError):
        why = "it is damaged"
    raise ProgressError(
        f"Your progress in {file} can't be read: {why}.",
        hint="mend the file or move it away; the next exercise that you solve begins a new one.",
    )


def _solved(entry: Mapping[str, Any]) -> Solved:
    return Solved(
        str(entry["statement"]),
        str(entry["text"]),
        tuple(str(axiom) for axiom in entry["axioms"]),
        str(entry["first"]),
        str(entry["last"]),
        int(entry["times"]),
    )


def _write(file: Path, kept: Mapping[str, Solved]) -> None:
    entries = {
        name: {**vars(each), "axioms": list(each.axioms)} for name, each in sorted(kept.items())
    }
    data = {"version": _VERSION, "exercises": entries}
    new = file.with_name(f"{file.name}.new-{os.getpid()}")
    try:
        with new.open("w", encoding="utf-8") as out:
            out.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
            out.flush()
            os.fsync(out.fileno())  # else a computer that goes down may leave an empty file
        os.replace(new, file)
    except OSError:
        new.unlink(missing_ok=True)
        raise
