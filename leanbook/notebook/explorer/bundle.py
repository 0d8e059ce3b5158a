"""The explorer's script for the browser, put together from its modules.

A widget is given one script, which can't load others; the modules in `browser` are so written that
they make one when their imports are taken out: no two of them use a name for different things.
"""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["STYLE", "script"]

FOLDER = Path(__file__).parent / "browser"
STYLE = FOLDER / "explorer.css"
MODULES = (
    *("elements", "abbreviations", "cells", "desk", "goals", "completions", "entry", "ideas"),
    *("tree", "proof", "views", "explorer"),
)
"""Each behind those that it imports."""

_IMPORT = re.compile(r"^import\b[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)
_REMARK = re.compile(r"^\s*//.*\n", re.MULTILINE)


def script() -> str:
    """The script, without remarks: every notebook with an explorer in it may keep a copy.

    Example:
        >>> "import " in script(), script().count("export ")
        (False, 1)
    """
    texts = [(FOLDER / f"{name}.js").read_text("utf-8") for name in MODULES]
    for pattern in (_REMARK, _IMPORT, _EXPORT):
        texts = [pattern.sub("", text) for text in texts]
    return "\n".join(text.strip() for text in texts) + "\n"
