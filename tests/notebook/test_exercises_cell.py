"""`%%lean --exercise`, `%hint` and `%course` in a real kernel."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from kernels import Kernel

START = "theorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
ASKS = "--exercise and_swap"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def kernel(data: Path) -> Iterator[Kernel]:
    with Kernel() as running:
        running.run(f"import os; os.environ['LEANBOOK_DATA'] = {str(data)!r}")
        running.run("import leanbook as lb")
        yield running


def matches(kernel: Kernel, cell: str) -> list[str]:
    """What completion offers at the end of a cell."""
    ask: Callable[..., Any] = kernel.client.complete
    return ask(cell, len(cell), reply=True, timeout=60)["content"]["matches"]


def test_from_the_first_try_to_the_tick(kernel: Kernel, data: Path) -> None:
    ran = kernel.lean(START + "  sorry", cell="x", options=ASKS)
    assert ran.status == "ok"
    assert "○ Not finished yet: one goal is left to prove (Swap a conjunction · chapter 2)" in (
        ran.text
    )
    assert "Stuck? %hint and_swap helps, a step at a time." in ran.text
    assert "leanbook lb-open" in ran.html
    assert kernel.run("%hint").text.startswith("Hint 1 of 3 (Swap a conjunction)\nBegin with")
    ran = kernel.lean(START + "  intro both\n  sorry", cell="x", options=ASKS)
    assert "There is a hint for this goal: %hint and_swap" in ran.text
    assert "<summary>a hint for this goal</summary>" in ran.html
    hint = kernel.run("%hint")
    assert hint.text.startswith("Hint for your goal (Swap a conjunction)\n")
    assert "obtain ⟨hp, hq⟩ := both" in hint.text
    assert kernel.run("%hint and_swap").text.startswith("Hint 2 of 3")
    ran = kernel.lean(START + "  intro both\n  exact ⟨both.2, both.1⟩", cell="x", options=ASKS)
    assert ran.status == "ok"
    assert ran.text.startswith("✓ Solved and verified; it rests on no axioms")
    assert "in chapter 2 solved. Next: " in ran.text
    kept = json.loads((data / "progress.json").read_text("utf-8"))["exercises"]["and_swap"]
    assert "exact ⟨both.2, both.1⟩" in kept["text"]
    assert kept["axioms"] == []
    course = kernel.run("%course")
    assert "2. Implication and conjunction: 1 of " in course.text
    assert kernel.run("%course 2").status == "ok"
    again = kernel.lean(START + "  intro both\n  exact ⟨both.2, both.1⟩", cell="x", options=ASKS)
    assert again.text.startswith("✓ Solved")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theorem and_swap (p q : Prop) : p ∧ q → p ∧ q := id", "✗ The statement is another one"),
        (START + "  grind", "✗ Proved, but with a tactic that is locked here"),
        ("axiom a : ∀ p : Prop, p\n" + START + "  exact a _", "✗ Not solved: the proof rests on"),
        (START + "  exact nonsense", "✗ Lean finds an error"),
        ("-- later", "There is no proof here yet."),
    ],
)
def test_a_wrong_answer_fails_as_a_cell(kernel: Kernel, text: str, words: str) -> None:
    ran = kernel.lean(text, cell="y", options=ASKS)
    assert ran.status == "error"
    assert words in ran.text
    assert not ran.tracebacks


def test_other_cells_and_exercises_do_not_see_each_other(kernel: Kernel) -> None:
    mine = "theorem mine (p q : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩\ndef and_swap := 1"
    assert kernel.lean(mine, cell="m").status == "ok"
    assert kernel.lean(START + "  exact mine p q", cell="y", options=ASKS).status == "error"
    good = START + "  intro h\n  exact ⟨h.2, h.1⟩"
    assert kernel.lean(good, cell="y", options=ASKS).status == "ok"
    assert kernel.lean("example : and_swap = 1 := rfl", cell="z").status == "ok"


def test_the_result_is_lean_and_suggestions_follow(kernel: Kernel) -> None:
    ran = kernel.lean(START + "  intro h\n  sorry", cell="y", options=f"{ASKS} --suggest")
    assert ran.status == "ok"
    assert len(ran.outputs) == 2
    assert kernel.run("print(_lean.sorries[0].apply('exact ⟨h.2, h.1⟩').done)").text.strip() == (
        "True"
    )


def test_a_graded_cell(kernel: Kernel) -> None:
    kernel.lean(START + "  intro h\n  sorry", cell="y", options=ASKS)
    assert kernel.run("lb.exercise('and_swap').grade()").status == "error"
    kernel.lean(START + "  intro h\n  exact ⟨h.2, h.1⟩", cell="y", options=ASKS)
    ran = kernel.run("lb.exercise('and_swap').grade()")
    assert ran.status == "ok"
    assert "✓ Solved and verified" in ran.text
    assert "leanbook lb-accepted" in ran.html
    ran = kernel.run("lb.exercise('imp_chain').grade()")
    assert ran.status == "error"
    assert "There is no answer to imp_chain yet." in str(ran.reply)


def test_an_exercise_is_shown_as_what_it_is(kernel: Kernel) -> None:
    ran = kernel.run("lb.exercise('and_swap')")
    assert "Who has both" in ran.text
    assert "theorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry" in ran.text
    assert "leanbook" in ran.html


def test_exercises_of_ones_own_have_the_name_of_their_chapter(kernel: Kernel) -> None:
    kernel.run(
        "lb.load_exercises([lb.Exercise('own_' + x, f'theorem own_{x} : True') for x in 'ab'])"
    )
    text = "theorem own_{} : True := by\n  trivial"
    ran = kernel.lean(text.format("a"), cell="own", options="--exercise own_a")
    assert "(own_a · Exercises of this notebook)" in ran.text
    assert "1 of 2 in Exercises of this notebook solved. Next: own_b." in ran.text
    ran = kernel.lean(text.format("b"), cell="own", options="--exercise own_b")
    assert "That was the last of Exercises of this notebook: 2 of 2 solved." in ran.text


def test_a_teachers_reports_are_shown_as_tables(kernel: Kernel) -> None:
    assert (
        "WRONG  The exercises in nowhere can't be read"
        in kernel.run("lb.check_course('nowhere')").text
    )
    kernel.run("from leanbook.notebook.exercises.collected import Collected")
    assert kernel.run("Collected((), ())").text == "notebook  solved"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("%hint a b", "%hint takes the id of one exercise, or nothing."),
        ("%hint nonsense", "There is no exercise 'nonsense'."),
        ("%course 99", "There is no chapter 99."),
    ],
)
def test_mistakes_in_a_line(kernel: Kernel, line: str, words: str) -> None:
    ran = kernel.run(line)
    assert words in ran.text or words in str(ran.reply) or words in str(ran.outputs)


def test_an_unknown_exercise(kernel: Kernel) -> None:
    ran = kernel.lean("theorem x : True := trivial", cell="u", options="--exercise and_swop")
    assert ran.status == "error"
    assert "There is no exercise 'and_swop'." in ran.text
    assert "did you mean and_swap" in ran.text


def test_a_full_disk_does_not_take_the_tick_away(kernel: Kernel, data: Path) -> None:
    (data / "file").write_text("")
    kernel.run(f"os.environ['LEANBOOK_DATA'] = {str(data / 'file' / 'x')!r}")
    ran = kernel.lean(START + "  intro h\n  exact ⟨h.2, h.1⟩", cell="y", options=ASKS)
    kernel.run(f"os.environ['LEANBOOK_DATA'] = {str(data)!r}")
    assert ran.status == "ok"
    assert ran.text.startswith("✓ Solved")
    assert "Your progress can't be kept in" in ran.text


def test_progress_that_cannot_be_read_is_told_of(kernel: Kernel, data: Path) -> None:
    (data / "damaged").mkdir()
    (data / "damaged" / "progress.json").write_text("{")
    kernel.run(f"os.environ['LEANBOOK_DATA'] = {str(data / 'damaged')!r}")
    ran = kernel.lean(START + "  intro h\n  exact ⟨h.2, h.1⟩", cell="y", options=ASKS)
    kernel.run(f"os.environ['LEANBOOK_DATA'] = {str(data)!r}")
    assert "What you had solved before can't be read, and begins anew; the old file is" in ran.text
    assert "1 of " in ran.text


def test_completion_knows_what_an_exercise_builds_on(kernel: Kernel) -> None:
    kernel.run(
        "lb.load_exercises([lb.Exercise('ctx', 'theorem ctx : quadruple 2 = 8',"
        " context='def quadruple (n : Nat) := 4 * n')])"
    )
    cell = "%%lean --exercise ctx\ntheorem ctx : quadru"
    end = time.monotonic() + 60
    while not (found := matches(kernel, cell)) and time.monotonic() < end:
        time.sleep(0.2)  # the first answer may be too late
    assert found == ["quadruple"]
    assert matches(kernel, cell.replace(" --exercise ctx", "")) == []
    ran = kernel.lean("theorem ctx : quadruple 2 = 8 := rfl", options="--exercise ctx")
    assert ran.text.startswith("✓ Solved")


def test_unloading_takes_the_magics_away(kernel: Kernel) -> None:
    kernel.run("%unload_ext leanbook")
    assert "%hint" in str(kernel.run("%hint").outputs)
    kernel.run("%load_ext leanbook")
    assert kernel.run("%hint and_swap").status == "ok"
