"""A Lean that is not the embedded one, served over its language server.

There is no second Lean to be had here, so the embedded one stands in: behind a script that is named
like any other Lean, found by its path, and driven only by `--server`.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import leanbook as lb
from leanbook.lean import corecache, toolchain
from leanbook.lean.lsp_repl import LanguageServerEngine
from leanbook.lean.watch import Limits

CONJUNCTION = (
    "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  constructor\n  · sorry\n  · exact h.1"
)
ENDLESS = "example : True := by\n  repeat (have h := trivial)\n  trivial"


@pytest.fixture(scope="module")
def lean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a `lean` as elan would install it, with a `lake` beside it."""
    core = corecache.ensure_core()
    real = corecache.executable(toolchain.embedded())
    folder = tmp_path_factory.mktemp("elsewhere") / "bin"
    folder.mkdir()
    lean, lake = folder / "lean", folder / "lake"
    lean.write_text(
        f'#!/bin/sh\nexport LEAN_PATH="$LEAN_PATH:{core}" LEAN_WORKER_PATH="{lean}"\n'
        f'exec "{real}" "$@"\n'
    )
    lake.write_text('#!/bin/sh\nshift\nLEAN_PATH="$PWD/.lake/build/lib/lean" exec "$@"\n')
    for script in (lean, lake):
        script.chmod(0o755)
    return lean


@pytest.fixture
def engine(lean: Path) -> Iterator[LanguageServerEngine]:
    engine = LanguageServerEngine(toolchain.find_toolchain(str(lean)), Limits(60.0))
    yield engine
    engine.close()


def test_a_command_its_sorries_and_its_axioms(engine: LanguageServerEngine) -> None:
    reply = engine.handle({"cmd": CONJUNCTION, "axioms": True})
    assert [each["severity"] for each in reply["messages"]] == ["warning"]
    (hole,) = reply["sorries"]
    assert hole["pos"] == {"line": 3, "column": 4}
    assert hole["goal"] == "case left\np q : Prop\nh : p ∧ q\n⊢ q"
    assert reply["axioms"] == {"t": ["sorryAx"]}


def test_environments_are_values(engine: LanguageServerEngine) -> None:
    first = engine.handle({"cmd": "def a := 1"})["env"]
    left = engine.handle({"cmd": "def b := a + 1", "env": first})["env"]
    right = engine.handle({"cmd": "def b := a + 2", "env": first})["env"]
    for environment, value in ((left, 2), (right, 3), (left, 2)):
        check = {"cmd": f"example : b = {value} := rfl", "env": environment}
        assert "messages" not in engine.handle(check)
    assert engine.handle({"cmd": "#check 1", "env": 99}) == {"message": "Unknown environment."}


def test_positions_count_from_the_command_and_in_code_points(engine: LanguageServerEngine) -> None:
    before = engine.handle({"cmd": "-- 𝔸\n\ndef a := 1"})["env"]
    reply = engine.handle({"cmd": "\n/- 𝔸𝔹 -/ #check a", "env": before})
    (message,) = reply["messages"]
    assert (message["pos"], message["data"]) == ({"line": 2, "column": 9}, "a : Nat")


def test_steps_on_a_proof_state(engine: LanguageServerEngine) -> None:
    state = engine.handle({"cmd": CONJUNCTION})["sorries"][0]["proofState"]
    opened = engine.handle({"tactic": "obtain ⟨hp, hq⟩ := h", "proofState": state})
    assert opened["goals"] == ["case left\np q : Prop\nhp : p\nhq : q\n⊢ q"]
    assert opened["proofStatus"].startswith("Incomplete")
    done = engine.handle({"tactic": "exact hq", "proofState": opened["proofState"]})
    assert (done["goals"], done["proofStatus"]) == ([], "Completed")
    again = engine.handle({"tactic": "exact h.2", "proofState": state})
    assert again["proofStatus"] == "Completed"


@pytest.mark.parametrize(
    "tactic", ["exact nope", "exact h.1", "skip) theorem x : False := sorry", ""]
)
def test_a_tactic_that_fails_or_leaves_the_hole(engine: LanguageServerEngine, tactic: str) -> None:
    state = engine.handle({"cmd": CONJUNCTION})["sorries"][0]["proofState"]
    assert engine.handle({"tactic": tactic, "proofState": state})["message"].startswith(
        "Lean error"
    )
    assert engine.handle({"tactic": "exact h.2", "proofState": state})["goals"] == []


def test_a_hole_in_a_term(engine: LanguageServerEngine) -> None:
    (hole,) = engine.handle({"cmd": "def x : Nat := sorry"})["sorries"]
    assert hole["goal"] == "⊢ Nat"
    assert engine.handle({"tactic": "exact 3", "proofState": hole["proofState"]})["goals"] == []


def test_a_sorry_in_a_comment_or_a_string_is_none(engine: LanguageServerEngine) -> None:
    reply = engine.handle({"cmd": '-- sorry\n/- sorry -/\ndef s := "sorry"'})
    assert "sorries" not in reply


def test_an_import_that_cannot_be_found_is_an_error(engine: LanguageServerEngine) -> None:
    (message,) = engine.handle({"cmd": "import Nope\n#check Nat"})["messages"]
    assert message["severity"] == "error"
    assert "Nope" in message["data"]


def test_an_unfinished_comment_does_not_swallow_what_follows(engine: LanguageServerEngine) -> None:
    reply = engine.handle({"cmd": "/- open"})
    assert reply["messages"][0]["severity"] == "error"
    after = engine.handle(
        {"cmd": "theorem u : True := trivial", "env": reply["env"], "axioms": True}
    )
    assert after["axioms"] == {"u": []}


def test_options_hold_for_one_command_and_move_no_position(engine: LanguageServerEngine) -> None:
    request = {"cmd": "#check fun (x : Nat) => x + 1", "setOptions": [[["pp", "notation"], False]]}
    (message,) = engine.handle(request)["messages"]
    assert message["pos"] == {"line": 1, "column": 0}
    assert "HAdd.hAdd" in message["data"]


def test_the_time_limit_stops_a_command_and_nothing_is_lost(engine: LanguageServerEngine) -> None:
    before = engine.handle({"cmd": "theorem t : True := trivial"})["env"]
    reply = engine.handle({"cmd": ENDLESS, "env": before, "timeout": 1})
    assert "time limit" in reply["messages"][0]["data"]
    assert reply["env"] == before
    assert engine.handle({"cmd": "#check t", "env": before})["messages"][0]["data"] == "t : True"


def test_a_server_that_is_killed_is_replaced(engine: LanguageServerEngine) -> None:
    before = engine.handle({"cmd": "theorem t : True := trivial"})["env"]
    os.kill(engine.handle({"status": True})["child_pid"], 9)
    assert engine.handle({"cmd": "#check t", "env": before})["messages"][0]["data"] == "t : True"
    assert engine.handle({"status": True})["restarts"] == 1


def test_what_it_cannot_do_it_says(engine: LanguageServerEngine) -> None:
    with pytest.raises(Exception, match="list of tactics"):
        engine.handle({"cmd": "#check 1", "allTactics": True})


def test_a_session_on_a_lean_found_by_its_path(lean: Path) -> None:
    with lb.Session(toolchain=str(lean)) as session:
        result = session.run(CONJUNCTION)
        assert result.ok
        assert not result.complete
        assert result.sorries[0].apply("exact h.2").done
        assert session.check("#check t").ok


def test_leanbook_lean_names_it(lean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEANBOOK_LEAN", str(lean))
    with lb.Session() as session:
        assert session.check("theorem t : 1 + 1 = 2 := rfl").axioms == {"t": ()}


def test_a_lake_projects_modules_can_be_imported(lean: Path, tmp_path: Path) -> None:
    """The project is built with the real Lean; `lake` is a stand-in that only sets LEAN_PATH."""
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    (tmp_path / "lakefile.toml").write_text('name = "demo"\n[[lean_lib]]\nname = "Demo"\n')
    (tmp_path / "Demo.lean").write_text("theorem demo : 2 + 2 = 4 := rfl\n")
    built = tmp_path / ".lake" / "build" / "lib" / "lean"
    built.mkdir(parents=True)
    compiled, source = str(built / "Demo.olean"), str(tmp_path / "Demo.lean")
    subprocess.run([lean, "-R", tmp_path, "-o", compiled, source], check=True)
    with lb.Session(toolchain=str(lean), project=tmp_path) as session:
        assert session.check("import Demo\n#print axioms demo").ok
        assert not session.check("import Missing").ok
