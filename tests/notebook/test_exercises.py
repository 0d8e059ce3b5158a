"""Exercises without Lean: their files, the hints that fit, the progress, and how they look."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import leanbook as lb
from leanbook.lean.goals import parse_goal
from leanbook.notebook.exercises import progress, registry, view
from leanbook.notebook.exercises.attempts import Attempt
from leanbook.notebook.exercises.exercise import Chapter, Exercise, GoalHint
from leanbook.notebook.exercises.files import read_chapter, read_text
from leanbook.notebook.exercises.grading import Grade
from leanbook.notebook.exercises.hints import fitting, match
from leanbook.notebook.exercises.markdown import to_html
from leanbook.notebook.exercises.progress import Solved

FILE = """
number = 3
title = "Sums"
unlocks = ["rfl"]
context = "def two := 2"

[[exercise]]
id = "one"
title = "One and one"
level = 2
text = "Show *it*."
statement = '''
theorem one : 1 + 1 = two
'''
without = ["simp"]
hints = ["a", "b"]

[[exercise.when]]
goal = '''
  n : Nat
  h : n =
    two
  ⊢ n + 0 = two
'''
hint = "Use `{h}` about `{n}`; `{{x}}` is a set."
"""
ONE = '[[exercise]]\nid = "one"\nstatement = "theorem one : 1 = 1"\n'
EVIL = "<script>alert('1')</script>\" onmouseover=x <img src=x> &amp; $x$ \u202e"


@pytest.fixture(autouse=True)
def _own_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LEANBOOK_DATA", str(tmp_path / "data"))
    with registry.apart():
        yield


# -- files ----------------------------------------------------------------------------------------


def test_a_file_says_what_its_exercises_are(tmp_path: Path) -> None:
    (tmp_path / "sums.toml").write_text(FILE, "utf-8")
    chapter = read_chapter(tmp_path / "sums.toml")
    assert (chapter.number, chapter.title, chapter.unlocks, chapter.locks) == (
        3,
        "Sums",
        ("rfl",),
        True,
    )
    (exercise,) = chapter.exercises
    assert exercise.name == "one"
    assert exercise.start == "theorem one : 1 + 1 = two := by\n  sorry"
    assert exercise.context == "def two := 2"
    assert (exercise.level, exercise.without, exercise.hints) == (2, ("simp",), ("a", "b"))
    assert exercise.when[0].goal == "n : Nat\nh : n =\n  two\n⊢ n + 0 = two"


def test_nothing_is_locked_where_nothing_is_taught() -> None:
    assert not read_text('title = "x"\n' + ONE, "f").locks
    assert not read_text('title = "x"\nunlocks = ["rfl"]\nlocks = false\n' + ONE, "f").locks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('title = "x', "f.toml is not TOML: "),
        (ONE, 'f.toml, line 1: `title`: it is missing.\nNext: write title = "…".'),
        ('title = ""\n' + ONE, "f.toml, line 1: `title`: it is empty."),
        ("title = 3\n" + ONE, "f.toml, line 1: `title`: 3 is not a text."),
        (
            'titel = "x"\n' + ONE,
            "f.toml, line 1: `titel`: there is no such key.\nNext: did you mean `title`?",
        ),
        (
            'title = "x"',
            "f.toml, line 1: `exercise`: there is no exercise.\nNext: write `[[exercise]]`",
        ),
        ('title = "x"\nexercise = 3', "f.toml, line 2: `exercise`: it is not a list of tables."),
        (
            'title = "x"\nnumber = 0\n' + ONE,
            "f.toml, line 2: `number`: it is 0.\nNext: chapters count",
        ),
        (
            'title = "x"\nnumber = true\n' + ONE,
            "f.toml, line 2: `number`: True is not a whole number.",
        ),
        ('title = "x"\nlocks = 1\n' + ONE, "f.toml, line 2: `locks`: 1 is not true or false."),
        (
            'title = "x"\nunlocks = "rfl"\n' + ONE,
            "f.toml, line 2: `unlocks`: it is not a list of texts.",
        ),
        ('title = "x"\n' + ONE + ONE, "f.toml, line 6: there are two exercises with the id 'one'."),
        (
            'title = "x"\n' + ONE + 'hint = ["a"]',
            "f.toml, line 5: exercise 1 (one), `hint`: there is no such key.\nNext: did you mean",
        ),
        (
            'title = "x"\n' + ONE + "level = 4",
            "f.toml, line 5: exercise 1 (one), `level`: it is 4.",
        ),
        (
            'title = "x"\n[[exercise]]\nid = "a b"\nstatement = "theorem a : True"',
            "f.toml, line 3: exercise 1 (a b), `id`: 'a b' can't be written behind --exercise.",
        ),
        (
            'title = "x"\n[[exercise]]\nid = "a"',
            "f.toml, line 2: exercise 1 (a), `statement`: it is missing.",
        ),
        (
            'title = "x"\n[[exercise]]\nid = "a"\nstatement = "lemma a : True"',
            "f.toml, line 4: exercise 1 (a), `statement`: it does not begin with `theorem`.",
        ),
        (
            'title = "x"\n[[exercise]]\nid = "a"\nstatement = "theorem a : True := by sorry"',
            "f.toml, line 4: exercise 1 (a), `statement`: it has a proof.",
        ),
        (
            'title = "x"\n' + ONE + '[[exercise.when]]\ngoal = "1 = 1"\nhint = "x"',
            "f.toml, line 6: exercise 1 (one), when 1, `goal`: this is not a goal as Lean",
        ),
        (
            'title = "x"\n' + ONE + '[[exercise.when]]\ngoal = "h : p\\n⊢ p"\nhint = "{hp}"',
            "f.toml, line 7: exercise 1 (one), when 1, `hint`: it speaks of {hp}, and the goal has",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(lb.ExerciseError) as error:
        read_text(text, "f.toml")
    assert str(error.value).startswith(said), str(error.value)
    assert "\nNext: " in str(error.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'title = "\xe9"')
    with pytest.raises(lb.ExerciseError, match=r"latin\.toml is not UTF-8 text"):
        lb.load_exercises(tmp_path / "latin.toml")
    with pytest.raises(lb.ExerciseError, match="can't be read: No such file"):
        lb.load_exercises(tmp_path / "none.toml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(lb.ExerciseError, match=r"no file whose name ends in \.toml"):
        lb.load_exercises(tmp_path / "empty")


# -- the course, and exercises of one's own -------------------------------------------------------


def test_the_course_is_whole() -> None:
    chapters = [each for each in registry.chapters() if each.course == registry.SHIPPED]
    assert chapters
    ids = [each.id for chapter in chapters for each in chapter.exercises]
    assert len(ids) == len(set(ids))
    assert len({chapter.number for chapter in chapters}) == len(chapters)
    for chapter in chapters:
        for exercise in chapter.exercises:
            for hint in exercise.when:
                # What an author wrote down fits itself.
                assert fitting(exercise, [parse_goal(hint.goal)]) is not None, exercise.id


def test_an_unknown_exercise() -> None:
    with pytest.raises(lb.ExerciseError) as error:
        lb.exercise("and_swp")
    assert str(error.value).startswith("There is no exercise 'and_swp'.\nNext: did you mean and_sw")


def test_own_exercises_from_a_file_a_folder_and_python(tmp_path: Path) -> None:
    file = tmp_path / "sums.toml"
    file.write_text(FILE, "utf-8")
    assert [each.id for each in lb.load_exercises(file)] == ["one"]
    assert lb.exercise("one").level == 2
    file.write_text(FILE.replace("level = 2", "level = 3"), "utf-8")
    lb.load_exercises(str(tmp_path))
    assert lb.exercise("one").level == 3
    lb.load_exercises([Exercise("mine", "theorem mine : True")])
    lb.load_exercises([Exercise("mine", "theorem mine : 1 = 1")])
    assert lb.exercise("mine").statement == "theorem mine : 1 = 1"
    with pytest.raises(lb.ExerciseError, match="the id 'and_swap' is taken already"):
        lb.load_exercises([Exercise("and_swap", "theorem and_swap : True")])
    with pytest.raises(lb.ExerciseError, match="does not begin with a theorem's name"):
        Exercise("mine", "1 = 1")


def test_a_tactic_is_free_from_the_chapter_on_that_teaches_it() -> None:
    first = Chapter("A", (Exercise("a1", "theorem a1 : True"),), 1, ("intro",), True, "Mine")
    second = Chapter("B", (Exercise("b1", "theorem b1 : True"),), 2, ("simp",), True, "Mine")
    lb.load_exercises(second)
    lb.load_exercises(first)
    one = registry.rules_for(lb.exercise("a1"))
    two = registry.rules_for(lb.exercise("b1"))
    assert one.allowed is not None
    assert two.allowed is not None
    assert "intro" in one.allowed
    assert "simp" not in one.allowed
    assert one.taught["simp"].number == 2
    assert {"intro", "simp", "sorry"} <= two.allowed
    assert registry.rules_for(Exercise("x", "theorem x : True")).allowed is None


# -- hints that look at the goal ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("author", "learner", "names"),
    [
        (
            "p q : Prop\nh : p ∧ q\n⊢ q ∧ p",
            "b a : Prop\nx : a ∧ b\n⊢ b ∧ a",
            {"p": "a", "q": "b", "h": "x"},
        ),
        ("h : p ∧ q\n⊢ q", "z : True\nx : p ∧ q\n⊢ q", {"h": "x"}),
        ("case a\nh : p\n⊢ p", "h : p\n⊢ p", {"h": "h"}),
        (
            "n : Nat\nih : ∀ m, n + m = m + n\n⊢ n + 1 = 1 + n",
            "k : Nat\nhk : ∀ j, k + j = j + k\n⊢ k + 1 = 1 + k",
            {"n": "k", "ih": "hk"},
        ),
        (
            "xs ys : List Nat\n⊢ xs.length = ys.length",
            "as bs : List Nat\n⊢ as.length = bs.length",
            {"xs": "as", "ys": "bs"},
        ),
        ("h : ∃ x, f x.succ = 0\n⊢ p", "g : ∃ y, f y.succ = 0\n⊢ p", {"h": "g"}),
        (
            "x y : Nat\nh : x = y\n⊢ y = x",
            "a b c : Nat\nh1 : c = b\nh2 : b = a\n⊢ a = b",
            {"x": "b", "y": "a", "h": "h2"},
        ),
        ("x : Nat := 3\n⊢ x = 3", "y : Nat := 3\n⊢ y = 3", {"x": "y"}),
        ("h : p\n⊢ p", "h✝ : p\nk : p\n⊢ p", {"h": "k"}),
        # A bound variable that is called as a hypothesis is not that hypothesis.
        ("k n : Nat\n⊢ ∃ k, n = 2 * k", "j n : Nat\n⊢ ∃ m, n = 2 * m", {"k": "j", "n": "n"}),
        ("n : Nat\nih : ∀ n, f n\n⊢ f n", "k : Nat\nh : ∀ k, f k\n⊢ f k", {"n": "k", "ih": "h"}),
        (
            "k : Nat\n⊢ (∃ k, k = 0) ∧ k.succ = 1",
            "i : Nat\n⊢ (∃ j, j = 0) ∧ i.succ = 1",
            {"k": "i"},
        ),
        (
            "f : Nat → Nat\nx : Nat\n⊢ (fun x => f x) = ⟨fun x => x.succ, x⟩",
            "g : Nat → Nat\ny : Nat\n⊢ (fun a => g a) = ⟨fun b => b.succ, y⟩",
            {"f": "g", "x": "y"},
        ),
        (
            "n : Nat\n⊢ ∀ (x y : Fin n) {z : Fin n}, x < n → ∃ n, y = n",
            "k : Nat\n⊢ ∀ (a b : Fin k) {c : Fin k}, a < k → ∃ m, b = m",
            {"n": "k"},
        ),
        ("n : Nat\n⊢ ∀ x : Fin n, x < n", "k : Nat\n⊢ ∀ y : Fin k, y < k", {"n": "k"}),
        (
            "n : Nat\n⊢ ∀ x : List (Fin n), x = x",
            "k : Nat\n⊢ ∀ y : List (Fin k), y = y",
            {"n": "k"},
        ),
        ("x : Nat\n⊢ ∃! x, x = 1", "a : Nat\n⊢ ∃! b, b = 1", {"x": "a"}),
        ("x : Nat\n⊢ ∀ x < 3, x = 1", "a : Nat\n⊢ ∀ b < 3, b = 1", {"x": "a"}),
    ],
)
def test_a_goal_fits_up_to_names(author: str, learner: str, names: dict[str, str]) -> None:
    assert match(parse_goal(author), parse_goal(learner)) == names


@pytest.mark.parametrize(
    ("author", "learner"),
    [
        ("p q : Prop\nh : p ∧ q\n⊢ q ∧ p", "a b : Prop\nx : a ∧ b\n⊢ a ∧ b"),
        ("p q : Prop\n⊢ p → q", "a : Prop\n⊢ a → a"),
        ("h1 h2 : p\n⊢ p", "h : p\n⊢ p"),
        ("h : p\n⊢ p", "h : q\n⊢ p"),
        ("p : Prop\n⊢ p", "⊢ True"),
        ("x : Nat := 3\n⊢ x = 3", "x : Nat\n⊢ x = 3"),
        ("x : Nat := 3\n⊢ x = 3", "x : Nat := 4\n⊢ x = 3"),
        ("h : ∃ x y, x = y\n⊢ p", "h : ∃ x y, x = x\n⊢ p"),
        ("k : Nat\n⊢ ∃ k, k = 0", "k : Nat\n⊢ ∃ j, k = 0"),
        ("k : Nat\n⊢ (∃ j, j = 0) ∧ k = 1", "k : Nat\n⊢ (∃ k, k = 0) ∧ j = 1"),
        ("⊢ a", "| a"),
    ],
)
def test_another_goal_does_not_fit(author: str, learner: str) -> None:
    assert match(parse_goal(author), parse_goal(learner)) is None


def test_the_variables_of_the_statement_need_no_line() -> None:
    hint = GoalHint("h : p ∧ q\n⊢ q ∧ p", "`{h}`")
    exercise = Exercise("e", "theorem e (p : Prop) {q : Prop} : p ∧ q → q ∧ p", when=(hint,))
    fit = fitting(exercise, [parse_goal("a b : Prop\nx : a ∧ b\n⊢ b ∧ a")])
    assert fit is not None
    assert fit.text == "`x`"
    assert fitting(exercise, [parse_goal("a b : Prop\nx : a ∧ b\n⊢ a ∧ b")]) is None


def test_a_goal_with_very_many_hypotheses_takes_no_time() -> None:
    author = "\n".join(f"h{i} : Nat" for i in range(9)) + "\nk : h0 < h1\nl : h1 < h0\n⊢ False"
    learner = "\n".join(f"a{i} : Nat\nb{i} : a{i} < a0" for i in range(60)) + "\n⊢ False"
    assert match(parse_goal(author), parse_goal(learner)) is None


def test_a_hint_speaks_with_the_learners_names() -> None:
    hint = GoalHint("p : Prop\nh : p\n⊢ p", "`exact {h}` shows `{p}`, not {{h}} or {x y}.")
    exercise = Exercise("e", "theorem e : True", when=(hint,))
    fit = fitting(exercise, [parse_goal("⊢ False"), parse_goal("q : Prop\nhq : q\n⊢ q")])
    assert fit is not None
    assert fit.text == "`exact hq` shows `q`, not {h} or {x y}."
    hidden = fitting(exercise, [parse_goal("q : Prop\nh✝ : q\n⊢ q")])
    assert hidden is not None
    assert hidden.nameless == ("h✝",)


def test_of_several_hints_the_furthest_one() -> None:
    early = GoalHint("p : Prop\n⊢ p", "early")
    late = GoalHint("p : Prop\nh : p\n⊢ p", "late")
    exercise = Exercise("e", "theorem e : True", when=(early, late))
    fit = fitting(exercise, [parse_goal("p q : Prop\nh : p\n⊢ p")])
    assert fit is not None
    assert fit.text == "late"


def test_hints_come_step_by_step() -> None:
    hint = GoalHint("h : p\n⊢ p", "for {h}")
    attempt = Attempt(Exercise("e", "theorem e : True", hints=("one", "two"), when=(hint,)))
    assert [attempt.hint().title, attempt.hint().text] == ["Hint 1 of 2", "two"]
    attempt.goals = (parse_goal("x : p\n⊢ p"),)
    given = attempt.hint()
    assert (given.title, given.text, given.earlier) == (
        "Hint for your goal",
        "for x",
        ("one", "two"),
    )
    assert attempt.hint().text == "for x"
    attempt.goals = ()
    assert attempt.hint().title == "There are no more hints"
    assert Attempt(Exercise("e", "theorem e : True")).hint().title == (
        "There are no hints for this exercise"
    )


# -- progress -------------------------------------------------------------------------------------

SWAP = Exercise("swap", "theorem swap : True")


def test_what_was_solved_is_kept_with_its_proof() -> None:
    assert progress.solved() == {}
    progress.save(SWAP, "theorem swap : True := trivial", ("propext",))
    progress.save(SWAP, "theorem swap : True := ⟨⟩", ())
    kept = progress.solved()["swap"]
    assert (kept.text, kept.axioms, kept.times) == ("theorem swap : True := ⟨⟩", (), 2)
    assert kept.first <= kept.last
    assert progress.is_solved(SWAP, progress.solved())


def test_an_exercise_that_has_changed_is_to_be_solved_again() -> None:
    progress.save(SWAP, "…", ())
    assert not progress.is_solved(Exercise("swap", "theorem swap : 1 = 1"), progress.solved())
    assert progress.is_solved(Exercise("swap", "theorem swap :\n  True"), progress.solved())


@pytest.mark.parametrize("text", ["", "{", "[]", '{"exercises": {"a": 3}}', '{"exercises": []}'])
def test_a_damaged_file_is_put_aside(text: str) -> None:
    folder = progress.folder()
    folder.mkdir()
    (folder / "progress.json").write_text(text, "utf-8")
    with pytest.raises(progress.ProgressError, match="can't be read: it is damaged"):
        progress.solved()
    put = progress.save(SWAP, "…", ())
    assert list(progress.solved()) == ["swap"]
    (aside,) = folder.glob("progress.json.unreadable-*")
    assert put == aside
    assert progress.save(SWAP, "…", ()) is None
    assert aside.read_text("utf-8") == text


def test_a_full_disk_leaves_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    progress.save(SWAP, "…", ())

    def full(_: int) -> None:  # stands in for a disk without room
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(progress.ProgressError, match="No space left on device"):
        progress.save(Exercise("other", "theorem other : True"), "…", ())
    assert list(progress.solved()) == ["swap"]
    assert not list(progress.folder().glob("*.new-*"))


def test_a_folder_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LEANBOOK_DATA", str(tmp_path / "file" / "data"))
    with pytest.raises(progress.ProgressError, match="set LEANBOOK_DATA to a folder"):
        progress.save(SWAP, "…", ())


def _save(name: str) -> None:
    progress.save(Exercise(name, f"theorem {name} : True"), "…", ())


def test_several_notebooks_write_at_once() -> None:
    names = [f"t{number}" for number in range(24)]
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        pool.map(_save, names)
    assert sorted(progress.solved()) == sorted(names)
    assert json.loads((progress.folder() / "progress.json").read_text("utf-8"))["version"] == 1
    assert not [name for name in os.listdir(progress.folder()) if ".new-" in name]


# -- how it looks ---------------------------------------------------------------------------------


def test_whatever_is_shown_is_escaped() -> None:
    hint = GoalHint("h : p\n⊢ p", f"{EVIL} {{h}}")
    evil = Exercise(
        "evil", "theorem evil : True", EVIL, f"{EVIL}\n\n- {EVIL}\n\n```\n{EVIL}\n```", 1, EVIL,
        hints=(EVIL,), when=(hint,),
    )  # fmt: skip
    attempt = Attempt(evil, (parse_goal(f"{EVIL} : p\nh : p\n⊢ p"),))
    grade = Grade(False, "changed", EVIL, evil, EVIL, statements=(EVIL, EVIL), remarks=(EVIL,))
    fitting_one = Grade(
        False, "unfinished", EVIL, evil, EVIL, fit=fitting(evil, [parse_goal("h : p\n⊢ p")])
    )
    shown = [
        view.exercise_html(evil),
        view.grade_html(grade, remarks=[EVIL], title=EVIL),
        view.grade_html(fitting_one),
        view.hint_html(evil, attempt.hint()),
        view.hint_html(evil, attempt.hint()),
        view.course_html([Chapter(EVIL, (evil,), 1, (), False, EVIL)], {}),
        view.course_html(
            [Chapter("a", (SWAP,)), Chapter(EVIL, (evil,), 1, (), False, EVIL)],
            {"swap": Solved("theorem swap : True", "", (), "", "")},
        ),
    ]
    for html in shown:
        assert "alert" in html
        for tag in ("<script", "<img", "\u202e", "alert('"):
            assert tag not in html
    for text in (
        view.exercise_text(evil),
        view.grade_text(grade, remarks=[EVIL], title=EVIL),
        view.hint_text(evil, attempt.hint()),
        view.course_text([Chapter(EVIL, (evil,))], {}),
    ):
        assert "\u202e" not in text


def test_the_little_markdown() -> None:
    assert to_html("a `x < y` **b** *c*\n d\n\n- e\n- f\n  g") == (
        "<p>a <code>x &lt; y</code> <strong>b</strong> <em>c</em> d</p>"
        "<ul><li>e</li><li>f g</li></ul>"
    )
    assert to_html("`` `x ``, 2 * 3 * 4, a_b_c") == "<p><code>`x</code>, 2 * 3 * 4, a_b_c</p>"
    assert to_html("1. a\n2. b") == "<ol><li>a</li><li>b</li></ol>"


def test_the_progress_in_text() -> None:
    other = Exercise("other", "theorem other : True", "Another", level=3)
    shown = view.course_text(
        [Chapter("First", (SWAP,)), Chapter("Second", (other,), 2)],
        {"swap": Solved("theorem swap : True", "", (), "", "")},
    )
    assert shown.split("\n") == [
        "Your progress: 1 of 2 exercises solved",
        "✓  1. First: 1 of 1",
        "   2. Second: 0 of 1",
        "        ○ other: Another (hard)",
    ]
    shown = view.course_text(
        [Chapter("First", (SWAP,)), Chapter("Mine", (other,), course="hw")], {}
    )
    assert shown.split("\n")[-2:] == ["hw", "   1. Mine: 0 of 1"]


def test_an_exercise_without_a_title_goes_by_its_id() -> None:
    for title in ("", "one"):
        shown = view.exercise_text(Exercise("one", "theorem one : True", title))
        assert shown.startswith("one (easy)\n")
