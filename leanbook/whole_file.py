"""Files that are written as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["whole_file"]


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Write a file beside its place, and put it there when it is finished.

    Whatever stops the writing, an error, Ctrl-C or a signal that ends the process, what lay there
    before is still there, and whole. A process that is killed leaves its unfinished file behind.

    Args:
        path: Where the file shall be. Its folder exists.

    Yields:
        The file to write, in the same folder; no other process has one of that name.

    Raises:
        OSError: It can't be put in its place.

    Example:
        >>> import tempfile
        >>> told = Path(tempfile.mkdtemp()) / "told.txt"
        >>> with whole_file(told) as part:
        ...     _ = part.write_text("all of it")
        >>> told.read_text()
        'all of it'
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
