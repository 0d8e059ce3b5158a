"""How lean-interact is pointed at a REPL, and sessions on a REPL that knows only the protocol."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from lean_interact import AutoLeanServer, Command, LeanServer, ProofStep
from lean_interact.interface import CommandResponse, ProofStepResponse

import leanbook as lb
from leanbook.lean import driver
from leanbook.lean.toolchain import Toolchain, find_toolchain

ENDLESS = "example : True := by\n  repeat (have h := trivial)\n  trivial"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Toolchain:
    """A Lake project with a Lean of its own, neither of which is ever run."""
    (tmp_path / "lakefile.toml").write_text('name = "x"\n')
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.19.0\n")
    lean = tmp_path / "bin" / "lean"
    return Toolchain("project", "4.19.0", lean, tmp_path, "it is a test")


def test_the_configuration_runs_our_repl() -> None:
    config = lb.repl_config()
    assert config.lean_version == "v4.35.0"
    script = Path(config.cache_repl_dir, ".lake", "build", "bin", "repl").read_text()
    assert "leanbook.lean.repl" in script
    assert sys.executable in script


def test_lean_interact_uses_the_configuration() -> None:
    with LeanServer(lb.repl_config()) as server:
        answer = server.run(Command(cmd="theorem t (p : Prop) (h : p) : p := by sorry"))
        assert isinstance(answer, CommandResponse)
        number = answer.sorries[0].proof_state
        assert number is not None
        step = server.run(ProofStep(proof_state=number, tactic="exact h"))
        assert isinstance(step, ProofStepResponse)
        assert step.proof_status == "Completed"


def test_lean_interact_restarts_it() -> None:
    with AutoLeanServer(lb.repl_config()) as server:
        first = server.run(Command(cmd="def two := 2"), add_to_session_cache=True)
        assert isinstance(first, CommandResponse)
        server.kill()
        again = server.run(Command(cmd="example : two = 2 := rfl", env=first.env))
        assert isinstance(again, CommandResponse)
        assert not again.messages


def test_the_repl_runs_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A module of that name here must not get in the way of Python's own.
    (tmp_path / "json.py").write_text("raise RuntimeError('the wrong json')\n")
    monkeypatch.chdir(tmp_path)
    assert lb.repl_config().working_dir == os.fspath(tmp_path)
    with lb.Session() as session:
        assert session.check("example : True := trivial").complete
        pid = session.status().pid
        assert psutil.Process(pid).cwd() == os.fspath(tmp_path)


def test_the_same_scripts_are_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "a folder with spaces"))
    found = find_toolchain("embedded")
    first, second = driver.find_backend(found), driver.find_backend(found)
    other = driver.find_backend(found, memory_mb=1234)
    assert first.config.cache_repl_dir == second.config.cache_repl_dir
    assert first.config.cache_repl_dir != other.config.cache_repl_dir
    assert len(list((tmp_path / "a folder with spaces").iterdir())) == 2


def test_the_stand_in_for_lake(tmp_path: Path) -> None:
    lake = lb.repl_config().lake_path
    done = subprocess.run([lake, "env", "echo", "a  b"], capture_output=True, text=True)
    assert done.stdout == "a  b\n"
    refused = subprocess.run([lake, "build"], capture_output=True, text=True)
    assert refused.returncode == 1
    assert "lake env" in refused.stderr


def test_a_lean_elsewhere_is_served_by_our_repl(elsewhere: Toolchain) -> None:
    backend = driver.find_backend(elsewhere)
    assert backend.extended
    script = Path(backend.config.cache_repl_dir, ".lake", "build", "bin", "repl").read_text()
    assert f"--toolchain {elsewhere.lean}" in script
    assert f"--project {elsewhere.project}" in script


def test_a_project_with_a_built_repl_is_served_by_that(
    elsewhere: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "DEFAULT_CACHE_DIR", tmp_path / "cache")
    owner, name = driver.DEFAULT_REPL_GIT_URL.rsplit("/", 2)[1:]
    built = f"repl_{driver.DEFAULT_REPL_VERSION}_lean-toolchain-v4.19.0"
    binary = tmp_path / "cache" / owner / name / built / ".lake" / "build" / "bin" / "repl"
    binary.parent.mkdir(parents=True)
    binary.touch(mode=0o755)
    backend = driver.find_backend(elsewhere)
    assert not backend.extended
    assert backend.config.working_dir == str(elsewhere.project)
    assert Path(backend.config.cache_repl_dir, ".lake", "build", "bin", "repl") == binary


# A REPL that knows only the protocol: ours, but nothing of what it knows beyond it is asked for.


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[lb.Session]:
    found = driver.find_backend

    def only_the_protocol(*arguments: object, **options: object) -> driver.Backend:
        backend = found(*arguments, **options)  # type: ignore[arg-type]
        return dataclasses.replace(backend, extended=False)

    monkeypatch.setattr(driver, "find_backend", only_the_protocol)
    with lb.Session() as session:
        yield session


def test_axioms_without_the_extension(plain: lb.Session) -> None:
    result = plain.run(
        "namespace A\n"
        "theorem b (p : Prop) : p ∨ ¬p := Classical.em p\n"
        "private theorem c : True := trivial\n"
        "end A\n"
        "theorem d : 1 = 2 := sorry"
    )
    assert result.ok
    assert set(result.axioms["A.b"]) == {"propext", "Classical.choice", "Quot.sound"}
    assert result.axioms["d"] == ("sorryAx",)
    assert plain.status().engine == "repl"


def test_a_time_limit_without_the_extension(plain: lb.Session) -> None:
    plain.run("def two := 2")
    state = plain.check("example : two = 2 := by sorry").sorries[0]
    deep = state.apply("show two = 2")
    result = plain.run(ENDLESS, timeout=2)
    assert "stopped after" in result.errors[0].text
    assert plain.check("example : two = 2 := rfl").complete
    assert deep.apply("rfl").done
    with pytest.raises(lb.TacticTimeoutError):
        deep.apply("repeat (have h := trivial)", timeout=2)
    assert deep.apply("rfl").done


def test_an_interrupt_without_the_extension(plain: lb.Session) -> None:
    plain.run("def two := 2")
    threading.Timer(1, plain.interrupt).start()
    result = plain.check(ENDLESS)
    assert "interrupted" in result.errors[0].text
    assert plain.check("example : two = 2 := rfl").complete
