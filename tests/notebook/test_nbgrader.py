"""A class's homework through nbgrader itself: made, handed in by five students, and graded.

nbgrader is the real one. Only its exchange, which copies folders between users, is left out: the
folders are put where `nbgrader collect` puts them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

import leanbook as lb
from leanbook.notebook.exercises import registry

CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "logic"
c.ClearSolutions.code_stub = {"python": "sorry"}
c.Execute.timeout = 120
"""
SURE = """
c.Autograde.sanitize_preprocessors.append("leanbook.notebook.exercises.sanitizing.OnlyLean")
c.Execute.extra_arguments = ["--IPKernelApp.ignore_cwd=True"]
import os
os.environ["PYTHONSAFEPATH"] = "1"
"""

EXERCISES = """
title = "Homework 1"
unlocks = ["intro", "exact", "obtain", "left", "right", "omega"]

[[exercise]]
id = "hw_swap"
statement = "theorem hw_swap (p q : Prop) : p ∧ q → q ∧ p"

[[exercise]]
id = "hw_left"
statement = "theorem hw_left (p q : Prop) : p → p ∨ q"

[[exercise]]
id = "hw_add"
statement = "theorem hw_add (a b : Nat) : a + b = b + a"
"""
EASIER = EXERCISES.replace("p ∧ q → q ∧ p", "True").replace("p → p ∨ q", "True")

LOAD = "%load_ext leanbook\nimport leanbook as lb\nlb.load_exercises('homework1.toml');"
SWAP = "%%lean --exercise hw_swap\ntheorem hw_swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
LEFT = "%%lean --exercise hw_left\ntheorem hw_left (p q : Prop) : p → p ∨ q := by\n"
ADD = "%%lean --exercise hw_add\ntheorem hw_add (a b : Nat) : a + b = b + a := by\n"
SOLUTIONS = {
    "swap": SWAP + "  -- BEGIN SOLUTION\n  intro h\n  exact ⟨h.2, h.1⟩\n  -- END SOLUTION",
    "left": LEFT + "  intro h\n  -- BEGIN SOLUTION\n  left\n  exact h\n  -- END SOLUTION",
    "add": ADD + "  -- BEGIN SOLUTION\n  omega\n  -- END SOLUTION",
}
TESTS = {
    "test_swap": ("assert lb.exercise('hw_swap').grade()", 2),
    "test_rest": ("sum(lb.exercise(each).check().ok for each in ('hw_left', 'hw_add'))", 2),
}

MEDDLING = """
import leanbook.notebook.exercises.grading as judge
from types import SimpleNamespace as Thing
judge.check = judge.grade = lambda *rest, **more: Thing(ok=True)
"""
HANDED_IN = {
    # All right, one of them in another way, with a lemma and Python of one's own.
    "ada": {
        "swap": SWAP.replace("theorem", "theorem help (p q : Prop) (hp : p) (hq : q) : q ∧ p := by"
        "\n  exact ⟨hq, hp⟩\n\ntheorem") + "  intro h\n  exact help p q h.1 h.2",
        "left": LEFT + "  intro h\n  exact Or.inl h",
        "add": ADD + "  omega",
        "more": "print('my notes')",
    },
    # One error, one right, one unfinished.
    "ben": {
        "swap": SWAP + "  intro h\n  exact h",
        "left": LEFT + "  intro h\n  left\n  exact h",
    },
    "cleo": {},
    # What the judge sees through.
    "dan": {
        "swap": "%%lean --exercise hw_swap\naxiom magic : ∀ p : Prop, p\n"
        + SWAP.partition("\n")[2] + "  exact magic _",
        "left": LEFT.replace("p → p ∨ q", "p → p ∨ p") + "  intro h\n  exact Or.inl h",
        "add": "%%lean --exercise hw_add\nset_option warn.sorry false\n"
        + ADD.partition("\n")[2] + "  exact sorry",
    },
    # An easier file of exercises, with an answer to it, and what Python could do to the judge: in
    # a cell of her own, and in an answer that she calls a test.
    "eve": {
        "left": LEFT.replace("p → p ∨ q", "True") + "  exact True.intro",
        "test_swap": "True",
        "more": MEDDLING,
        "words": MEDDLING,
    },
}  # fmt: skip


def nbgrader(folder: Path, *arguments: str) -> str:
    """Run nbgrader in a course's folder; what it says."""
    environment = {
        **os.environ,
        # It calls alembic by its name.
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "JUPYTER_CONFIG_DIR": str(folder / ".jupyter"),
        "LEANBOOK_DATA": str(folder / ".data"),
    }
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=280
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def marked(name: str, source: str, *, points: int | None = None, solution: bool = False) -> Any:
    """A cell with the marks that nbgrader's toolbar gives it."""
    marks: dict[str, Any] = {
        "schema_version": 3, "grade_id": name, "grade": points is not None, "solution": solution,
        "locked": not solution, "task": False,
    }  # fmt: skip
    if points is not None:
        marks["points"] = points
    return new_code_cell(source, metadata={"nbgrader": marks})


def homework() -> Any:
    """The notebook that a teacher writes."""
    cells = [
        marked("load", LOAD),
        # Graded by hand, so all of it is the student's.
        marked("words", "# What was hard?", points=1, solution=True),
        marked("swap", SOLUTIONS["swap"], solution=True),
        marked("test_swap", *TESTS["test_swap"][:1], points=TESTS["test_swap"][1]),
        marked("left", SOLUTIONS["left"], solution=True),
        marked("add", SOLUTIONS["add"], solution=True),
        marked("test_rest", *TESTS["test_rest"][:1], points=TESTS["test_rest"][1]),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def sources(path: Path) -> dict[str, str]:
    """The cells of a notebook, by their marks."""
    cells = nbformat.read(path, as_version=4).cells
    return {
        cell.metadata.get("nbgrader", {}).get("grade_id", "more"): cell.source for cell in cells
    }


def scores(folder: Path) -> dict[str, dict[str, float]]:
    """The points that are in nbgrader's gradebook."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as book:
        return {
            done.student.id: {
                grade.name: grade.score for each in done.notebooks for grade in each.grades
            }
            for done in book.assignment_submissions("hw1")
        }


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose homework has been made and handed in."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "nbgrader_config.py").write_text(CONFIG + SURE)
    (folder / "source" / "hw1").mkdir(parents=True)
    nbformat.write(homework(), folder / "source" / "hw1" / "hw1.ipynb")
    (folder / "source" / "hw1" / "homework1.toml").write_text(EXERCISES, "utf-8")
    nbgrader(folder, "generate_assignment", "hw1", "--create")
    for student, cells in HANDED_IN.items():
        mine = folder / "submitted" / student / "hw1"
        shutil.copytree(folder / "release" / "hw1", mine)
        notebook = nbformat.read(mine / "hw1.ipynb", as_version=4)
        for cell in notebook.cells:
            cell.source = cells.get(cell.metadata.nbgrader.grade_id, cell.source)
            if student == "eve" and cell.metadata.nbgrader.grade_id == "words":
                cell.metadata.nbgrader.solution = False
        if "more" in cells:
            notebook.cells.insert(1, new_code_cell(cells["more"]))
        nbformat.write(notebook, mine / "hw1.ipynb")
    cheat = folder / "submitted" / "eve" / "hw1"
    (cheat / "homework1.toml").write_text(EASIER, "utf-8")
    # One that is right, so that it is seen if Python takes the student's file for a package.
    (folder / "submitted" / "ada" / "hw1" / "lean_interact.py").write_text("raise SystemExit")
    return folder


def test_the_solutions_are_taken_out(course: Path) -> None:
    given = sources(course / "release" / "hw1" / "hw1.ipynb")
    assert given["swap"] == SWAP + "  sorry"
    assert given["left"] == LEFT + "  intro h\n  sorry"
    assert given["test_swap"] == TESTS["test_swap"][0]
    assert (course / "release" / "hw1" / "homework1.toml").is_file()


def test_grading_without_running_them_gives_the_same(course: Path) -> None:
    with registry.apart():
        graded = lb.grade_folder(
            course / "submitted", lb.load_exercises(course / "source" / "hw1" / "homework1.toml")
        )
    assert {each.path.parts[0]: each.solved for each in graded.submissions} == {
        "ada": ("hw_swap", "hw_left", "hw_add"),
        "ben": ("hw_left",),
        "cleo": (),
        "dan": (),
        "eve": (),
    }


def test_points(course: Path) -> None:
    nbgrader(course, "autograde", "hw1")
    assert scores(course) == {
        "ada": {"test_swap": 2, "test_rest": 2, "words": 0},
        "ben": {"test_swap": 0, "test_rest": 1, "words": 0},
        "cleo": {"test_swap": 0, "test_rest": 0, "words": 0},
        "dan": {"test_swap": 0, "test_rest": 0, "words": 0},
        "eve": {"test_swap": 0, "test_rest": 0, "words": 0},
    }
    # What students have solved is no progress of whoever grades them.
    assert not (course / ".data").exists()
    nbgrader(course, "generate_feedback", "hw1")
    page = (course / "feedback" / "ben" / "hw1" / "hw1.html").read_text("utf-8")
    assert "WrongAnswerError" in page
    assert "hw_swap: Lean finds an error." in page
