"""Exercises: a statement to prove, hints on the way, and a judge that says whether it is done.

`exercise` has what an exercise is, `files` reads chapters of them, `registry` keeps them; `grading`
judges an answer, `hints` finds the hint that fits, `progress` keeps what was solved, and `view`
shows all of it.

For teachers, `check_course` tries exercises out before a class does, and `grade_folder` grades
notebooks that were handed in; `sanitizing` is for nbgrader.

Example:
    >>> from leanbook.notebook.exercises import check_course, grade_folder
    >>> check_course.__name__, grade_folder.__name__
    ('check_course', 'grade_folder')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leanbook.notebook.exercises.collected import grade_folder
    from leanbook.notebook.exercises.tryout import check_course

__all__ = ["check_course", "grade_folder"]

_HOMES = {"check_course": "tryout", "grade_folder": "collected"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
