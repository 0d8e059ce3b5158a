"""What an editor asks of Lean: answers, and above all what happens without one."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from leanbook.lean import corecache, ide
from leanbook.lean.ide import EditorService, harmless
from leanbook.lean.toolchain import Toolchain, find_toolchain

CHECK = "#check Nat.add_com"
ENDLESS = "theorem endless : True := by\n  repeat (have h := True.intro)\n  exact h\n"


@pytest.fixture
def service() -> Iterator[EditorService]:
    corecache.ensure_core()
    running = EditorService(find_toolchain("embedded"))
    yield running
    running.close()


def other(folder: Path, script: str) -> EditorService:
    """A service whose Lean is a shell script."""
    lean = folder / "lean"
    lean.write_text(f"#!/bin/sh\n{script}\n")
    lean.chmod(0o755)
    return EditorService(Toolchain("binary", "4.0.0", lean, None, "a test"))


def answer(service: EditorService, ground: str = "", cell: str = CHECK) -> list[str]:
    """Ask until there is an answer."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = service.complete(ground, cell, len(cell), 5.0)
        if found is not None:
            return [item.label for item in found]
        time.sleep(0.1)
    raise AssertionError("no answer")


def wait(until: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not until():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_names_types_and_goals(service: EditorService) -> None:
    ground = "theorem before : 1 = 1 := rfl"
    assert "add_comm" in answer(service, ground)
    assert "before" in answer(service, ground, "#check befor")
    cell = "example (p : Prop) (𝔸 : p) : p := by\n  exact 𝔸"
    hover = service.hover(ground, cell, cell.rindex("𝔸"), 5.0)
    assert hover is not None
    assert (hover.start, hover.end) == (len(cell) - 1, len(cell))
    assert "𝔸 : p" in hover.text
    place = cell.index("exact")
    assert service.goals(ground, cell, place, 5.0) == ["p : Prop\n𝔸 : p\n⊢ p"]
    assert service.goals(ground, "#check 1", 3, 5.0) is None
    assert service.hover(ground, "  ", 1, 5.0) is None


def test_a_word_is_completed_from_its_middle(service: EditorService) -> None:
    found = [item.label for item in service.complete("", "#check Nat.add_comm", 14, 30.0) or ()]
    assert "add_comm" in found
    assert "add_assoc" in found


def test_no_program_is_run(service: EditorService, tmp_path: Path) -> None:
    file = tmp_path / "made"
    program = f'#eval IO.FS.writeFile "{file}" "x"'
    assert "add_comm" in answer(service, program, f"{program}\n{program}\n{CHECK}")
    cell = f"{program}\n#check Nat"
    hover = service.hover(program, cell, len(cell) - 2, 5.0)
    assert hover is not None
    assert hover.start == len(cell) - 3
    assert not file.exists()


def test_what_would_run_a_program_is_replaced() -> None:
    assert harmless("#eval! 1 + #evaluate") == ("#check 1 + #evaluate", [(0, 0)])
    assert harmless("run_cmd x; run_tac y")[0] == "#check x; exact y"
    assert harmless("x.run_cmd") == ("x.run_cmd", [])


def test_a_server_that_dies_is_replaced(service: EditorService) -> None:
    answer(service)
    first = service.pid
    assert first is not None
    os.kill(first, 9)
    assert "add_comm" in answer(service)
    assert service.pid != first


def test_a_worker_that_dies_is_replaced(service: EditorService) -> None:
    answer(service)
    for worker in psutil.Process(service.pid).children(recursive=True):
        worker.kill()
    assert "add_comm" in answer(service, "def x := 1")


def test_a_question_that_takes_too_long_has_no_answer(
    service: EditorService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ide, "_PARK_SECONDS", 0.5)
    answer(service)
    began = time.monotonic()
    assert service.complete("", f"{ENDLESS}{CHECK}", len(ENDLESS) + len(CHECK), 0.5) is None
    assert time.monotonic() - began < 5
    # A moment later nothing of it runs any more, and the next question is answered.
    workers = psutil.Process(service.pid).children(recursive=True)

    def quiet() -> bool:
        before = sum(worker.cpu_times().user for worker in workers)
        time.sleep(0.5)
        return sum(worker.cpu_times().user for worker in workers) - before < 0.1

    wait(quiet)
    assert "add_comm" in answer(service)


def test_too_much_memory_ends_the_server(service: EditorService) -> None:
    answer(service)
    pid = service.pid
    assert pid is not None
    service.memory_mb = 1
    wait(lambda: not psutil.pid_exists(pid))
    service.memory_mb = None
    assert "add_comm" in answer(service)


def test_reading_ahead(service: EditorService) -> None:
    service.warm("def x := 1", start=False)
    assert not service.running
    service.warm("def ahead := 1")
    assert service.running
    assert "ahead" in answer(service, "def ahead := 1", "#check ahea")


def test_after_closing_there_is_no_answer(service: EditorService) -> None:
    service.warm("")
    service.close()
    service.close()
    assert service.complete("", CHECK, len(CHECK), 1.0) is None
    assert not service.running


def test_closing_while_it_starts_leaves_nothing_behind(service: EditorService) -> None:
    own = psutil.Process()
    before = set(own.children(recursive=True))
    service.warm("")
    service.close()

    def gone() -> bool:
        return set(own.children(recursive=True)) <= before

    time.sleep(0.3)
    wait(gone)


def test_a_core_that_is_not_compiled_is_left_to_the_first_cell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "cache"))
    service = EditorService(find_toolchain("embedded"))
    assert service.complete("", CHECK, len(CHECK), 1.0) is None
    service.close()
    assert not list(tmp_path.glob("cache/core-*"))


@pytest.mark.parametrize("script", ["exit 1", "sleep 60", "echo nonsense; cat", "cat"])
def test_no_lean_at_all_costs_no_more_than_the_time_given(tmp_path: Path, script: str) -> None:
    service = other(tmp_path, script)
    try:
        for _ in range(3):
            began = time.monotonic()
            assert service.complete("", CHECK, len(CHECK), 0.3) is None
            assert time.monotonic() - began < 10
    finally:
        service.close()
