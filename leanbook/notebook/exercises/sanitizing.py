"""A step of nbgrader's autograding that keeps students' Python from being run.

nbgrader runs a notebook from the first cell to the last, and its own test cells in the same Python
as the cells of the student. A cell that gives `leanbook` another meaning would be graded by its own
rules. Where all answers are in Lean nobody's Python is needed; in `nbgrader_config.py`:

    c.Autograde.sanitize_preprocessors.append("leanbook.notebook.exercises.sanitizing.OnlyLean")

Only cells that nbgrader has put back as the teacher wrote them, and `%%lean` cells, are run then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nbconvert.preprocessors import Preprocessor
from traitlets import Bool

if TYPE_CHECKING:
    from nbformat import NotebookNode

__all__ = ["OnlyLean"]

# Nothing else that begins so: `%%lean?` is a question to IPython, and what follows it is Python.
_LEAN = re.compile(r"[ \t\n]*%%lean(?:[ \t]|\n|\Z)")
NOTICE = "# Not run: in this assignment only Lean is graded."
REFUSAL = 'raise RuntimeError("This cell is marked as a test, but not as one of the teacher\'s.")'
"""nbgrader gives all points for a test that does nothing."""


class OnlyLean(Preprocessor):
    """Turns the Python of students into comments; see the module's text.

    It has to come after nbgrader's `OverwriteCells`, which takes the mark off cells that only say
    that they are the teacher's.
    """

    enabled = Bool(True, help="Whether students' Python is left out.").tag(config=True)

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Leave a cell as it is, or turn it into comments.

        Args:
            cell: The cell.
            resources: nbconvert's.
            index: The cell's place.

        Returns:
            The cell and the resources.
        """
        if cell.cell_type != "code" or not cell.source.strip():
            return cell, resources
        if _LEAN.match(cell.source) is None and not _is_the_teachers(cell):
            # `splitlines` knows all signs that end a line for Python, and some more.
            lines = [f"# {line}".rstrip() for line in cell.source.splitlines()]
            tests = _marks(cell).get("grade") and not _marks(cell).get("solution")
            cell.source = "\n".join([NOTICE, *lines, *([REFUSAL] if tests else [])])
        return cell, resources


def _marks(cell: NotebookNode) -> dict[str, Any]:
    return cell.metadata.get("nbgrader", {})


def _is_the_teachers(cell: NotebookNode) -> bool:
    """Whether nbgrader has seen to it that the cell is as the teacher wrote it.

    Of a locked cell it has. That a cell is a test says less: nbgrader believes a student who has
    made one of an answer that is graded by hand.
    """
    marks = _marks(cell)
    return bool("grade_id" in marks and marks.get("locked") and not marks.get("solution"))
