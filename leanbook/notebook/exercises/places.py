"""Where in a file of exercises things stand: Python's reader of TOML does not tell lines."""

from __future__ import annotations

import re

__all__ = ["Places"]

_HEADER = re.compile(r"\s*\[\[\s*exercise\s*(\.\s*when\s*)?\]\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_LONG = re.compile(r"'''|\"\"\"")

Place = tuple[int, int, str]


class Places:
    """The lines of a file of exercises.

    Args:
        text: The file's text, which is good TOML.

    Example:
        >>> places = Places('title = "x"\\n[[exercise]]\\nid = "one"\\n')
        >>> places.line("id", exercise=1), places.line("hints", exercise=1), places.line("title")
        (3, 2, 1)
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[Place, int] = {}
        exercise = when = 0
        within = ""  # the quotes that end the long text which the line is a part of
        for number, line in enumerate(text.split("\n"), 1):
            if not within:
                if header := _HEADER.match(line):
                    exercise, when = (exercise, when + 1) if header[1] else (exercise + 1, 0)
                    self._lines.setdefault((exercise, when, ""), number)
                elif key := _KEY.match(line):
                    self._lines.setdefault((exercise, when, key[1]), number)
            for quotes in _LONG.findall(line):
                if not within:
                    within = quotes
                elif within == quotes:
                    within = ""

    def line(self, key: str = "", *, exercise: int = 0, when: int = 0) -> int:
        """The line of a key, from 1.

        Args:
            key: The key. Default: the line with which the table begins.
            exercise: In which exercise, from 1; 0 for the file's own keys. Default: 0.
            when: In which `[[exercise.when]]` of the exercise, from 1; 0 for none. Default: 0.

        Returns:
            The line; that of the table if it has no such key, and 1 if nothing is known of it.
        """
        for place in ((exercise, when, key), (exercise, when, ""), (exercise, 0, "")):
            if place in self._lines:
                return self._lines[place]
        return 1
