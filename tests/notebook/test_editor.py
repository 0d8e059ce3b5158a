"""Completion and documentation as a front end gets them from a real kernel."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Any

import pytest
from kernels import Kernel

THEOREM = "%%lean\ntheorem foo (n : Nat) (hyp : n = 3) : n + 0 = 3 := by\n"
MARK = "❘"


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    with Kernel() as running:
        swap = "theorem and_turn (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩"
        assert running.lean(swap, cell="before").status == "ok"
        warm(running)
        yield running


def warm(kernel: Kernel) -> None:
    """Wait until the language server answers: the first answer may be too late."""
    end = time.monotonic() + 60
    while not matches(kernel, f"%%lean\n#check Nat.add_com{MARK}"):
        assert time.monotonic() < end
        time.sleep(0.2)


def ask(kernel: Kernel, kind: str, cell: str) -> dict[str, Any]:
    offset = cell.index(MARK)
    method = getattr(kernel.client, kind)
    reply = method(cell.replace(MARK, ""), offset, reply=True, timeout=60)
    return reply["content"]


def matches(kernel: Kernel, cell: str) -> list[str]:
    return ask(kernel, "complete", cell)["matches"]


def documentation(kernel: Kernel, cell: str) -> str:
    content = ask(kernel, "inspect", cell)
    assert content["found"] == bool(content["data"])
    return content["data"].get("text/plain", "")


def test_names_of_the_library_and_of_earlier_cells(kernel: Kernel) -> None:
    assert matches(kernel, f"%%lean\n#check Nat.add_com{MARK}")[0] == "Nat.add_comm"
    assert matches(kernel, f"%%lean\nexample := and_tu{MARK}") == ["and_turn"]
    assert "xs.map" in matches(kernel, f"%%lean\ndef f (xs : List Nat) := xs.ma{MARK}")


def test_the_answer_says_what_is_replaced_and_by_what_kind(kernel: Kernel) -> None:
    cell = f"{THEOREM}  exact Nat.add_com{MARK}m"
    content = ask(kernel, "complete", cell)
    stop = cell.index(MARK)
    assert (content["cursor_start"], content["cursor_end"]) == (stop - 11, stop)
    first = content["metadata"]["_jupyter_types_experimental"][0]
    assert (first["text"], first["type"]) == ("Nat.add_comm", "theorem")
    assert (first["start"], first["end"]) == (stop - 11, stop)


def test_places_count_in_code_points(kernel: Kernel) -> None:
    cell = f"%%lean\n-- 𝔸𝔹\n/- 𝔸 -/ #check Nat.add_com{MARK}"
    content = ask(kernel, "complete", cell)
    assert content["cursor_start"] == cell.index("Nat")
    assert content["matches"][0] == "Nat.add_comm"


def test_tactics_hypotheses_and_commands(kernel: Kernel) -> None:
    assert matches(kernel, f"{THEOREM}  intr{MARK}") == ["intro", "intros"]
    assert matches(kernel, f"{THEOREM}  exact hy{MARK}")[0] == "hyp"
    assert matches(kernel, f"{THEOREM}  exact {MARK}") == ["hyp", "n"]
    assert "simp" in matches(kernel, f"{THEOREM}  {MARK}")
    assert matches(kernel, f"%%lean\ntheo{MARK}") == ["theorem"]


@pytest.mark.parametrize("before", ["%%lean\nexample : p ", "%lean p ", "%%lean\n-- "])
def test_abbreviations_everywhere(kernel: Kernel, before: str) -> None:
    content = ask(kernel, "complete", f"{before}\\and{MARK}")
    assert content["matches"] == ["∧"]
    assert content["cursor_start"] == len(before)


def test_the_line_magic(kernel: Kernel) -> None:
    content = ask(kernel, "complete", f"x = 1\n%lean Nat.add_com{MARK}")
    assert content["matches"][0] == "Nat.add_comm"
    assert content["cursor_start"] == len("x = 1\n%lean ")
    assert "and_turn" in documentation(kernel, f"%lean and_tu{MARK}rn")


def test_python_is_left_to_ipython(kernel: Kernel) -> None:
    kernel.run("long_variable_name = 1")
    assert "long_variable_name" in matches(kernel, f"long_vari{MARK}")
    assert "%%lean" in matches(kernel, f"%%le{MARK}")
    assert "long_variable_name" not in matches(kernel, f"%%lean\nlong_vari{MARK}")
    assert "print" in documentation(kernel, f"pri{MARK}nt")


def test_documentation(kernel: Kernel) -> None:
    said = documentation(kernel, f"{THEOREM}  exact Nat.add_c{MARK}omm n 0")
    assert "Nat.add_comm (n m : Nat) : n + m = m + n" in said
    assert documentation(kernel, f"{THEOREM}  rw [hy{MARK}p]") == "hyp : n = 3"
    said = documentation(kernel, f"{THEOREM}  sim{MARK}p [hyp]")
    assert "Simplifies" in said
    assert "⊢ n + 0 = 3" in said
    assert documentation(kernel, f"{THEOREM}  {MARK} ") == "n : Nat\nhyp : n = 3\n⊢ n + 0 = 3"
    assert "States a claim" in documentation(kernel, f"%%lean\ntheo{MARK}rem x : 1 = 1 := rfl")
    assert "n + m = m + n" in documentation(kernel, f"%%lean\n#check Nat.add_comm{MARK}")
    assert documentation(kernel, f"%%lean\n-- {MARK} ") == ""


def test_a_cell_that_is_changed_does_not_see_its_earlier_self(kernel: Kernel) -> None:
    kernel.lean("def early : Nat := 1", cell="e1")
    kernel.lean("def later : Nat := early", cell="e2")
    assert "later" in matches(kernel, f"%%lean\nexample := lat{MARK}")
    changed = f"%%lean\ndef early : List Nat := [1]\nexample := earl{MARK}"
    assert "early" in matches(kernel, changed)
    assert "early : List Nat" in documentation(
        kernel, changed.replace(f"earl{MARK}", f"e{MARK}arly")
    )


def test_what_is_being_written_is_not_run(kernel: Kernel, tmp_path: Any) -> None:
    file = tmp_path / "made"
    program = f'#eval IO.FS.writeFile "{file}" "x"\n'
    assert "Nat.add_comm" in matches(kernel, f"%%lean\n{program}#check Nat.add_com{MARK}")
    assert "Nat" in documentation(kernel, f"%%lean\n{program}#check Na{MARK}t")
    time.sleep(0.5)
    assert not file.exists()
    assert kernel.lean(program, cell="program").status == "ok"
    assert file.exists()


def test_an_answer_comes_in_time(kernel: Kernel) -> None:
    """JupyterLab waits a second; a warm answer takes some hundredths of one."""
    taken = []
    for number in range(5):
        began = time.monotonic()
        assert matches(kernel, f"%%lean\n-- {number}\n#check Nat.add_com{MARK}")
        taken.append(time.monotonic() - began)
    assert min(taken) < 0.3, taken


def test_the_session_is_not_disturbed(kernel: Kernel) -> None:
    before = kernel.run("%lean_status").text
    matches(kernel, f"%%lean\naxiom bad : False\nexample := Nat.add_com{MARK}")
    after = kernel.run("%lean_status").text
    pick = [line for line in before.split("\n") if "Process" in line or "Cells" in line]
    assert [line.split(",")[0] for line in pick] == [
        line.split(",")[0] for line in after.split("\n") if "Process" in line or "Cells" in line
    ]
    assert kernel.lean("#check bad", cell="c").status == "error"


def test_a_cell_that_never_ends_costs_no_more_than_the_patience(kernel: Kernel) -> None:
    endless = "theorem endless : True := by\n  repeat (have h := True.intro)\n  exact h\n"
    began = time.monotonic()
    found = matches(kernel, f"%%lean\n{endless}#check int{MARK}")
    assert time.monotonic() - began < 5  # on a busy machine; alone it is 0.7 s
    assert "intro" in found  # without Lean's answer there are still the tactics
    warm(kernel)


def test_a_server_that_dies_is_replaced(kernel: Kernel) -> None:
    kill = (
        "import os, signal\n"
        "from leanbook.notebook.editor import install_editor\n"
        "for service in install_editor(get_ipython()).services.values():\n"
        "    print(service.pid)\n"
        "    os.kill(service.pid, signal.SIGKILL)"
    )
    pid = int(kernel.run(kill).text)
    warm(kernel)
    assert matches(kernel, f"%%lean\nexample := and_tu{MARK}") == ["and_turn"]
    again = int(kernel.run(kill.replace("    os.kill", "    # os.kill")).text)
    assert again != pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_without_any_lean_words_and_symbols_are_still_completed() -> None:
    with Kernel() as kernel:
        kernel.run("import os\nos.environ['LEANBOOK_LEAN'] = '/nowhere/lean'")
        assert matches(kernel, f"%%lean\nexample : p \\and{MARK}") == ["∧"]
        assert matches(kernel, f"{THEOREM}  intr{MARK}") == ["intro", "intros"]
        assert "Moves" in documentation(kernel, f"{THEOREM}  intr{MARK}o")


def test_the_comforts_go_with_the_extension() -> None:
    with Kernel() as kernel:
        kernel.run("%unload_ext leanbook")
        assert matches(kernel, f"%%lean\nexample : p \\and{MARK}") != ["∧"]
        kernel.run("%load_ext leanbook\n%load_ext leanbook")
        assert matches(kernel, f"%%lean\nexample : p \\and{MARK}") == ["∧"]
