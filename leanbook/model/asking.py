"""A question to llama.cpp, put in a process of its own that ends with the answer.

So no driver is loaded into a notebook's kernel, no GPU memory stays taken, and a library that
crashes takes nothing with it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["NoAnswerError", "ask"]

_SECONDS = 120.0
"""The first use of a GPU after a start of the computer can take half a minute."""
_MARK = "leanbook-answer "
_LONGEST = 500
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
# `python -m` would put the current folder first on the path, where a user's `json.py` may lie; and
# a checkout that is not installed must be found from wherever this is called.
_BOOTSTRAP = (
    "import sys; "
    "root, module, function, mark = sys.argv[1:]; "
    "sys.path[:] = [p for p in sys.path if p]; "
    "root in sys.path or sys.path.insert(0, root); "
    "import importlib, json; "
    "answer = getattr(importlib.import_module(module), function)(sys.stdin.buffer.read()); "
    "print(mark + json.dumps(answer))"
)


class NoAnswerError(Exception):
    """The process died, took too long, or could not be started; the message says which."""


def ask(module: str, function: str, data: bytes = b"") -> Any:
    """Call a function in a process of its own.

    Args:
        module: Where it is.
        function: Its name; it takes the data, and returns what JSON knows.
        data: What it is given. Default: nothing.

    Returns:
        What it returned.

    Raises:
        NoAnswerError: There is no answer.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-c", _BOOTSTRAP, str(_PACKAGE_ROOT), module, function, _MARK],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            start_new_session=True,  # Ctrl-C is the caller's to deal with, who ends it
        )
    except subprocess.TimeoutExpired:
        raise NoAnswerError(f"no answer within {_SECONDS:g} s") from None
    except OSError as error:  # no memory, or no room for another process
        raise NoAnswerError(f"it could not be started: {error.strerror or error}") from None
    for line in done.stdout.decode(errors="replace").splitlines():
        if line.startswith(_MARK):
            return json.loads(line.removeprefix(_MARK))
    said = done.stderr.decode(errors="replace").strip()[-_LONGEST:] or "nothing"
    raise NoAnswerError(f"it ended with exit code {done.returncode} and printed: {said}")
