"""What teachers use: exercises are tried out, and collected notebooks are read and not run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import leanbook as lb
from leanbook.notebook.exercises import registry
from leanbook.notebook.exercises.collected import answers_in
from leanbook.notebook.exercises.sanitizing import OnlyLean

GOOD = """title = "Pairs"
unlocks = ["intro", "exact", "obtain"]

[[exercise]]
id = "t_swap"
statement = "theorem t_swap (p q : Prop) : p ∧ q → q ∧ p"

[[exercise.when]]
goal = '''
h : p ∧ q
⊢ q ∧ p
'''
hint = "Take `{h}` apart."

[[exercise.when]]
goal = "⊢ q ∨ p"
hint = "Nobody sees this."

[[exercise]]
id = "t_true"
statement = "theorem t_true : True"
"""
SOLUTIONS = """
t_swap = ['''
intro both
obtain ⟨hp, hq⟩ := both
exact ⟨hq, hp⟩
''']
t_true = "exact True.intro"
"""


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as running:
        yield running


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "solutions").mkdir()
    (tmp_path / "pairs.toml").write_text(GOOD, "utf-8")
    (tmp_path / "solutions" / "pairs.toml").write_text(SOLUTIONS, "utf-8")
    return tmp_path


def test_a_good_course(course: Path, session: lb.Session) -> None:
    before = registry.chapters()
    report = lb.check_course(course, session=session)
    assert report.ok
    assert str(report).split("\n") == [
        "2 exercises, 2 with a solution that is accepted; 2 hints for goals, 1 given on the way; "
        "nothing is wrong.",
        "note   pairs.toml, line 16, t_swap: no try comes to this goal, or another hint is given "
        "there.",
        "       ⊢ q ∨ p",
    ]
    assert registry.chapters() == before
    # One more try comes there, in a cell of its own form.
    tries = {"t_swap": ["intro h\nexact ⟨h.2, h.1⟩", "have : q ∨ p := by sorry\nsorry"]}
    assert lb.check_course(course / "pairs.toml", tries, session).met == 2


def test_a_solution_of_no_exercise_is_told(course: Path, session: lb.Session) -> None:
    report = lb.check_course(course / "pairs.toml", {"t_sawp": ["sorry"], "other": []}, session)
    assert report.ok
    assert str(report).split("\n")[-1] == (
        "note   there is a solution of 't_sawp', but no such exercise; did you mean 't_swap'?"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("p ∧ q → q ∧ p", "p ∧ 3 → p", "WRONG  pairs.toml, line 6, t_swap: The statement of the "),
        (": True", ": False", "WRONG  pairs.toml, line 21, t_true: its solution is not accepted: "),
        ('"exact", ', "", "t_true: its solution is not accepted: `exact` (line 2) is not among"),
        ('"intro"', '"intros1"', "WRONG  pairs.toml, line 2: `intros1` is no tactic; did you mean"),
        ("{h}", "{hp}", "pairs.toml, line 13: exercise 1 (t_swap), when 1, `hint`: it speaks of"),
        ('"t_true"', '"and_swap"', "the id 'and_swap' is taken already, in the chapter "),
    ],
)
def test_mistakes_are_told_with_their_line(
    course: Path, session: lb.Session, old: str, new: str, said: str
) -> None:
    (course / "pairs.toml").write_text(GOOD.replace(old, new), "utf-8")
    report = lb.check_course(course, session=session)
    assert not report.ok
    assert said in str(report), str(report)


def test_files_that_are_none(course: Path, session: lb.Session, tmp_path: Path) -> None:
    (course / "second.toml").write_text("title = ", "utf-8")
    report = lb.check_course(course, session=session)
    assert (report.exercises, report.ok) == (2, False)
    assert "second.toml is not TOML: " in str(report)
    (course / "solutions" / "pairs.toml").write_text("t_true = 3", "utf-8")
    with pytest.raises(lb.ExerciseError, match="`t_true`: this is no proof"):
        lb.check_course(course, session=session)
    (tmp_path / "empty").mkdir()
    with pytest.raises(lb.ExerciseError, match="There are no exercises in "):
        lb.check_course(tmp_path / "empty")


def write(path: Path, *cells: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[new_code_cell(cell) for cell in cells]), path)


def test_answers_are_read_as_the_magic_reads_them(tmp_path: Path) -> None:
    notebook = new_notebook(
        cells=[
            new_code_cell("\n%%lean --quiet --exercise=a\none"),
            new_code_cell("%%lean --exer  a --timeout 3\ntwo\n%%lean --exercise c\nthree"),
            new_code_cell("%%lean --exercise b\n"),
            new_code_cell("# %%lean --exercise c\nx"),
            new_code_cell("%%lean\n-- --exercise c"),
            new_markdown_cell("%%lean --exercise c\nx"),
        ]
    )
    nbformat.write(notebook, tmp_path / "x.ipynb")
    assert answers_in(tmp_path / "x.ipynb") == {
        "a": ["one", "two\n%%lean --exercise c\nthree"],
        "b": [""],
    }


def test_a_folder_of_notebooks(tmp_path: Path) -> None:
    wrong = "%%lean --exercise self_implies\nsorry"
    right = "%%lean --exercise self_implies\nintro h\nexact h"
    touched = tmp_path / "touched"
    write(tmp_path / "ada" / "hw.ipynb", f"open({str(touched)!r}, 'w')", right, wrong)
    write(tmp_path / "ada" / ".ipynb_checkpoints" / "hw.ipynb", wrong)
    write(tmp_path / "ben" / "hw.ipynb", wrong)
    write(tmp_path / "cleo" / "hw.ipynb", "lb.exercise = None")
    (tmp_path / "dan.ipynb").write_text("none")
    told: list[str] = []
    graded = lb.grade_folder(tmp_path, ["self_implies"], tell=told.append)
    assert str(graded).split("\n")[2:] == [
        "ada/hw.ipynb              ✓                                     1",
        "ben/hw.ipynb              ✗                                     0",
        "cleo/hw.ipynb             -                                     0",
        "dan.ipynb                 -  It is not a notebook (NotJSONError).",
    ]
    assert graded.rows()[0] == {
        "notebook": "ada/hw.ipynb", "self_implies": True, "solved": 1, "problem": "",
    }  # fmt: skip
    assert graded.submissions[1].grades["self_implies"].status == "unfinished"
    assert told == ["ada/hw.ipynb", "ben/hw.ipynb", "cleo/hw.ipynb", "dan.ipynb"]
    assert not touched.exists()
    with pytest.raises(lb.ExerciseError, match="There is nothing to grade"):
        lb.grade_folder(tmp_path, "self_implies", pattern="*.txt")
    with pytest.raises(lb.ExerciseError, match="is no pattern for files in a folder"):
        lb.grade_folder(tmp_path, "self_implies", pattern="/home/*.ipynb")


@pytest.mark.parametrize(
    ("source", "marks", "kept"),
    [
        ("%%lean --exercise a\nsorry", {}, True),
        ("\n  %%lean\n#eval 1", {}, True),
        ("import leanbook", {}, False),
        ("%%lean?\nimport leanbook", {}, False),
        ("%%leanest\nimport leanbook", {}, False),
        ("%%time\nimport leanbook", {}, False),
        ("x = 1\f\nimport os\u2028y", {}, False),
        ("%load_ext leanbook", {"grade_id": "load", "locked": True}, True),
        ("assert True", {"grade_id": "test", "grade": True, "locked": True}, True),
        ("answer = 1", {"grade_id": "mine", "grade": True, "solution": True}, False),
        # nbgrader takes the name off a mark that is not the teacher's.
        ("import leanbook", {"locked": True}, False),
    ],
)
def test_only_lean_is_run(source: str, marks: dict[str, object], kept: bool) -> None:
    cell = new_code_cell(source, metadata={"nbgrader": marks} if marks else {})
    OnlyLean().preprocess_cell(cell, {}, 0)
    if kept:
        assert cell.source == source
    else:
        assert all(line.startswith("#") for line in cell.source.splitlines())


def test_what_only_claims_to_be_a_test_gives_no_points() -> None:
    marks = {"grade_id": "mine", "grade": True, "solution": False, "locked": False}
    cell = new_code_cell("import leanbook", metadata={"nbgrader": marks})
    OnlyLean().preprocess_cell(cell, {}, 0)
    with pytest.raises(RuntimeError, match="not as one of the teacher's"):
        exec(cell.source, {})
