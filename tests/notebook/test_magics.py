"""The magics in a real kernel, with the real Lean."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from kernels import Kernel, Ran

SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n"
ENDLESS = "theorem endless : True := by\n  repeat (have h := True.intro)\n  exact h\n"


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    with Kernel() as running:
        yield running


@pytest.fixture(autouse=True)
def _begin_anew(kernel: Kernel) -> None:
    kernel.lean("#check Nat")
    assert kernel.run("%lean_reset").status == "ok"


def accepted(ran: Ran) -> bool:
    return ran.status == "ok" and "✓ Accepted" in ran.text


def test_a_theorem_is_accepted(kernel: Kernel) -> None:
    ran = kernel.lean(SWAP)
    assert accepted(ran)
    assert "swap: no axioms; verified" in ran.text
    assert "leanbook lb-accepted" in ran.html
    assert len(ran.outputs) == 1


def test_an_example_is_judged_as_a_theorem_is(kernel: Kernel) -> None:
    ran = kernel.lean("example : 1 + 1 = 2 := rfl")
    assert "example: no axioms; verified" in ran.text
    assert ran.html.count(">verified<") == 1
    ran = kernel.lean("example (p : Prop) : p ∨ ¬p := Classical.em p")
    assert "example: axioms: Classical.choice, Quot.sound, propext; verified" in ran.text
    assert "verified" not in kernel.lean("#eval 1 + 1").text


def test_what_the_judge_refuses_is_told_from_what_it_has_verified(kernel: Kernel) -> None:
    ran = kernel.lean(
        "theorem one : 1 = 1 := rfl\ntheorem two : 2 ^ 10 = 1024 := by native_decide\n"
        "theorem three : 3 = 3 := by sorry\n"
    )
    assert "one: no axioms; verified" in ran.text
    assert "two: rests on axioms of its own" in ran.text
    assert "three: NOT PROVED" in ran.text
    assert ran.html.count(">verified<") == 1
    assert kernel.run("print(_lean.verdicts['one'].ok, _lean.verdicts['two'].ok)").text.split() == [
        "True",
        "False",
    ]


def test_the_last_result_is_lean(kernel: Kernel) -> None:
    kernel.lean(SWAP)
    ran = kernel.run("print(_lean.ok, _lean.complete, dict(_lean.axioms))")
    assert ran.text.strip() == "True True {'swap': ()}"


def test_a_cell_run_again_starts_where_its_predecessors_ended(kernel: Kernel) -> None:
    assert accepted(kernel.lean("def two : Nat := 2", cell="a"))
    assert accepted(kernel.lean("theorem t : two = 2 := rfl", cell="b"))
    assert accepted(kernel.lean("def two : Nat := 1 + 1", cell="a"))
    assert accepted(kernel.lean("theorem t : two = 1 + 1 := rfl", cell="b"))
    assert accepted(kernel.lean("theorem t' : two = 2 := t", cell="c"))


def test_the_same_without_ids(kernel: Kernel) -> None:
    assert accepted(kernel.lean(SWAP))
    assert accepted(kernel.lean(SWAP))


def test_several_texts_in_one_cell_are_told_apart(kernel: Kernel) -> None:
    code = (
        "for name in 'ab':\n"
        "    get_ipython().run_cell_magic('lean', '', f'def {name} : Nat := 1')\n"
        "get_ipython().run_line_magic('lean', '#eval a + b')"
    )
    for _ in range(2):
        ran = kernel.run(code, cell="loop")
        assert ran.status == "ok"
        assert ran.text.strip().endswith("2")


def test_a_deleted_cell_gives_its_names_up(kernel: Kernel) -> None:
    assert accepted(kernel.lean(SWAP, cell="a"))
    assert "Cell [" in kernel.lean(SWAP, cell="b").text
    assert accepted(kernel.lean(SWAP, cell="b", deleted=("a",)))


def test_a_failed_cell_says_so_and_leaves_the_session_where_it_was(kernel: Kernel) -> None:
    kernel.lean("def two : Nat := 2", cell="a")
    ran = kernel.lean("def three : Nat := 3\ntheorem bad : two = 3 := rfl", cell="b")
    assert ran.status == "error"
    assert ran.reply["ename"] == "CellError"
    assert "the session stays as it was" in ran.text
    assert ran.tracebacks == []
    assert "2:" in ran.text
    assert "\n".join(ran.reply["traceback"]).startswith("✗")
    assert kernel.run("%lean three").status == "error"
    assert kernel.run("%lean two").status == "ok"
    assert kernel.run("1 + 1").status == "ok"


def test_a_sorry_is_no_error(kernel: Kernel) -> None:
    ran = kernel.lean("theorem t (p q : Prop) (hp : p) : p ∨ q := by\n  sorry")
    assert ran.status == "ok"
    assert "○ 1 sorry" in ran.text
    assert "⊢ p ∨ q" in ran.text
    assert "✓" not in ran.text
    assert "lb-open" in ran.html
    ran = kernel.run("_lean.sorries[0].apply('exact Or.inl hp')")
    assert ran.text.strip() == "no goals"
    assert "No goals" in ran.html


def test_results_show_themselves(kernel: Kernel) -> None:
    kernel.lean(SWAP)
    ran = kernel.run("_lean")
    assert "✓ Accepted" in ran.text
    assert "leanbook lb-accepted" in ran.html


def test_messages_are_escaped(kernel: Kernel) -> None:
    ran = kernel.lean('#eval "<script>alert(1)</script>"')
    assert ran.status == "ok"
    assert "<script>" not in ran.html
    assert "&lt;script&gt;" in ran.html


def test_one_line_questions(kernel: Kernel) -> None:
    assert kernel.run("%lean 2 + 2").text.split("\n")[-1] == "4"
    assert "n + m = m + n" in kernel.run("%lean Nat.add_comm").text
    assert "2 + 3" in kernel.run("%lean #check 2 + 3").text
    assert kernel.run("%lean #reduce 2 + 3").text.strip() == "5"
    assert kernel.run("%lean fun (n : Nat) => n").status == "ok"
    assert kernel.run("%lean nonsense").status == "error"


@pytest.mark.parametrize(
    "expression",
    ["∀ p : Prop, p → p", "two'", "(fun {n : Nat} => n + $x)", '⟨two\', "\'"⟩ = (2, "\'")'],
)
def test_expressions_reach_lean_as_they_are_written(kernel: Kernel, expression: str) -> None:
    kernel.run("x = 'n'; n = 'm'")
    kernel.lean("def two' := 2")
    kernel.run(f"%lean {expression}")
    assert kernel.run("print(_lean.code.split('\\n')[0])").text.strip() == f"#check {expression}"


def test_questions_do_not_move_the_session(kernel: Kernel) -> None:
    kernel.run("%lean #eval 1")
    kernel.run("%lean def sneaky : Nat := 1")
    assert kernel.run("%lean sneaky").status == "error"


def test_quiet_cells_show_what_needs_attention_only(kernel: Kernel) -> None:
    assert kernel.lean(SWAP, options="--quiet").outputs == []
    assert kernel.lean("#eval 1", options="--quiet").outputs == []
    assert "1 sorry" in kernel.lean("theorem s : 1 = 1 := sorry", options="--quiet").text
    assert "✗" in kernel.lean("theorem e : 1 = 2 := rfl", options="--quiet").text


def test_sessions_are_apart(kernel: Kernel) -> None:
    assert accepted(kernel.lean("def here : Nat := 1", options="--session other"))
    assert kernel.lean("#eval here").status == "error"
    assert accepted(kernel.lean("#eval here", options="--session other"))
    assert kernel.run("%lean_reset other").status == "ok"
    assert kernel.lean("#eval here", options="--session other").status == "error"


def test_a_session_of_ones_own_is_taken_by_its_name(kernel: Kernel) -> None:
    kernel.run("import leanbook as lb\nmine = lb.Session()\nmine.run('def deep : Nat := 7')")
    assert accepted(kernel.lean("theorem t : deep = 7 := rfl", options="--session mine"))
    assert kernel.run("print(mine.check('#check t').ok)").text.strip() == "True"
    kernel.run("mine.close()")


def test_explore_opens_an_explorer(kernel: Kernel) -> None:
    kernel.lean("theorem unfinished (p : Prop) : p → p := by sorry", cell="explored")
    kernel.lean("#eval 1")
    ran = kernel.run("%explore unfinished")
    assert "Proof explorer: unfinished" in ran.text
    assert "⊢ p → p" in ran.text
    wrong = kernel.run("%explore swap_it")
    assert "no open proof of swap_it" in "".join(map(str, (wrong.text, wrong.reply)))


def test_status(kernel: Kernel) -> None:
    kernel.lean(SWAP, cell="a")
    ran = kernel.run("%lean_status")
    assert "Session main" in ran.text
    assert "4.35" in ran.text
    assert "1 accepted" in ran.text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("%%lean --nope\n#eval 1", "unrecognized arguments"),
        ("%%lean --timeout soon\n#eval 1", "--timeout: 'soon' is not a number of seconds"),
        ("%%lean --timeout -1\n#eval 1", "--timeout: '-1' is not a number of seconds"),
        ("%%lean --timeout 0\n#eval 1", "--timeout must be more than 0 seconds"),
        ("%%lean --suggest --budget x\n#eval 1", "--budget: 'x' is not a number of seconds"),
        ("%lean", "needs something to ask"),
        ("%lean_reset nobody", "no session 'nobody'"),
        ("%lean_status now", "takes no arguments"),
    ],
)
def test_wrong_use_is_told_in_a_line(kernel: Kernel, line: str, said: str) -> None:
    ran = kernel.run(line)
    assert ran.status == "error"
    assert "UsageError" in ran.text + str(ran.tracebacks)
    assert said in ran.text + str(ran.tracebacks)
    assert "Traceback" not in ran.text + str(ran.tracebacks)


def test_a_time_limit_stops_a_cell_and_progress_is_shown_until_then(kernel: Kernel) -> None:
    kernel.lean(SWAP, cell="a")
    seen: list[str] = []
    ran = kernel.lean(
        ENDLESS, options="--timeout 2", cell="b", watch=lambda ran: seen.append(ran.text)
    )
    assert ran.status == "error"
    assert any(text.startswith("◌ Checking") for text in seen)
    assert len(ran.outputs) == 1
    assert ran.updates >= 1
    assert "stopped after 2 s, which is the time limit" in ran.text
    assert ran.tracebacks == []
    assert accepted(kernel.lean("#check swap", cell="c"))


def test_interrupt_stops_a_cell_and_nothing_is_lost(kernel: Kernel) -> None:
    kernel.lean(SWAP, cell="a")
    sent: list[bool] = []

    def interrupt(ran: Ran) -> None:
        if not sent and "◌ Checking" in ran.text:
            sent.append(True)
            kernel.manager.interrupt_kernel()

    ran = kernel.lean(ENDLESS, cell="b", watch=interrupt)
    assert sent
    assert ran.status == "error"
    assert "Interrupted after" in ran.text
    assert "where it was before this cell" in ran.text
    assert "◌" not in ran.text
    assert ran.tracebacks == []
    again = "theorem again (p q : Prop) (h : p ∧ q) : q ∧ p := swap p q h"
    assert accepted(kernel.lean(again, cell="b"))


def test_the_extension_can_be_taken_away_and_loaded_again(kernel: Kernel) -> None:
    kernel.lean(SWAP)
    kernel.run("%unload_ext leanbook")
    assert "not found" in kernel.run("%lean 1").text
    assert kernel.run("%load_ext leanbook").status == "ok"
    assert kernel.run("%load_ext leanbook").status == "ok"
    assert accepted(kernel.lean(SWAP))


def test_loading_the_extension_starts_nothing(kernel: Kernel) -> None:
    code = (
        "import subprocess, sys\n"
        "script = '''\n"
        "import sys\n"
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "InteractiveShell.instance().run_line_magic('load_ext', 'leanbook')\n"
        "print([m for m in ('lean_interact', 'leanbook.lean.session') if m in sys.modules])\n"
        "'''\n"
        "print(subprocess.run([sys.executable, '-c', script], capture_output=True, text=True))"
    )
    assert "stdout='[]\\n'" in kernel.run(code).text


def test_a_question_tells_of_a_cell_that_no_longer_checks(kernel: Kernel) -> None:
    kernel.lean("def two := 1 + 1", cell="first")
    kernel.lean("theorem two_is : two = 2 := rfl", cell="second")
    kernel.lean("def two := 3", cell="first")
    ran = kernel.run("%lean two")
    assert "no longer checks" in ran.text
    assert "no longer checks" in ran.html
