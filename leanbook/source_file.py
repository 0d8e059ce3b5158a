"""The Lean files that commands are given."""

from __future__ import annotations

import sys
from pathlib import Path

from leanbook.errors import LeanbookError

__all__ = ["STANDARD_INPUT", "read_source"]

STANDARD_INPUT = "-"
"""What stands for the input in the place of a file's name."""


def read_source(name: str) -> str:
    """The text of a Lean file, to the byte: with its line ends, and its byte order mark.

    Args:
        name: The file's name, or `-` for the input.

    Raises:
        LeanbookError: It can't be read, or is no text.
    """
    try:
        data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except FileNotFoundError:
        raise LeanbookError(f"There is no file {name}.") from None
    except IsADirectoryError:
        raise LeanbookError(
            f"The name {name} is a folder's, not a file's.",
            hint=f"name the files in it, as in {name}/*.lean",
        ) from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or error
        raise LeanbookError(f"The file {name} cannot be read: {said}.") from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LeanbookError(
            f"The file {name} is not valid UTF-8: byte 0x{data[error.start]:02x} in line {line} "
            f"(offset {error.start}).",
            hint="save it as UTF-8",
        ) from None
