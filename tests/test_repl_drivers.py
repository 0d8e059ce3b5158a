"""lean-interact drives the REPL server unchanged: a server, a restarting one, and a pool."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest
from lean_interact import (
    AutoLeanServer,
    Command,
    FileCommand,
    LeanREPLConfig,
    LeanServer,
    ProofStep,
)
from lean_interact.interface import (
    BaseREPLQuery,
    CommandResponse,
    LeanError,
    PickleEnvironment,
    ProofStepResponse,
    UnpickleEnvironment,
)
from lean_interact.pool import LeanServerPool
from lean_interact.sessioncache import PickleSessionCache
from repl_client import ENDLESS

from leanbook import repl_config


@pytest.fixture(scope="module")
def config() -> LeanREPLConfig:
    return repl_config("embedded")


def command(response: object) -> CommandResponse:
    assert isinstance(response, CommandResponse), response
    return response


def step(response: object) -> ProofStepResponse:
    assert isinstance(response, ProofStepResponse), response
    return response


def test_a_server(config: LeanREPLConfig, tmp_path: Path) -> None:
    with LeanServer(config) as server:
        first = command(server.run(Command(cmd="theorem t : True := trivial")))
        assert first.lean_code_is_valid()
        wrong = command(server.run(Command(cmd="theorem f : False := t", env=first.env)))
        assert not wrong.lean_code_is_valid()
        assert wrong.get_errors()[0].start_pos.column == 21
        hole = command(server.run(Command(cmd="theorem h (p : Prop) : p → p := by sorry")))
        assert not hole.lean_code_is_valid(allow_sorry=False)
        state = hole.sorries[0].proof_state
        assert state is not None
        middle = step(server.run(ProofStep(proof_state=state, tactic="intro x")))
        assert middle.goals == ["p : Prop\nx : p\n⊢ p"]
        done = step(server.run(ProofStep(proof_state=middle.proof_state, tactic="exact x")))
        assert done.proof_status == "Completed"
        refused = server.run(ProofStep(proof_state=state, tactic="exact x"))
        assert isinstance(refused, LeanError)
        all_tactics = Command(cmd="example : True := by\n  trivial", all_tactics=True)
        assert [t.tactic for t in command(server.run(all_tactics)).tactics] == ["trivial"]
        path = tmp_path / "file.lean"
        path.write_text("theorem u : True := trivial", encoding="utf-8")
        assert command(server.run(FileCommand(path=str(path)))).lean_code_is_valid()
        saved = str(tmp_path / "env.json")
        command(server.run(PickleEnvironment(env=first.env, pickle_to=saved)))
        again = command(server.run(UnpickleEnvironment(unpickle_env_from=saved)))
        assert command(server.run(Command(cmd="#check t", env=again.env))).lean_code_is_valid()


def test_a_server_that_restarts(config: LeanREPLConfig) -> None:
    with AutoLeanServer(config) as server:
        base = command(
            server.run(Command(cmd="theorem t : True := trivial"), add_to_session_cache=True)
        )
        assert base.env < 0
        with pytest.raises(TimeoutError):
            server.run(Command(cmd=ENDLESS, env=base.env), timeout=1)
        after = command(server.run(Command(cmd="#check t", env=base.env)))
        assert after.lean_code_is_valid()
        assert server._proc is not None
        psutil.Process(server._proc.pid).kill()
        server._proc.wait()
        again = command(server.run(Command(cmd="#check t", env=base.env)))
        assert again.lean_code_is_valid()


def test_a_server_that_pickles(config: LeanREPLConfig, tmp_path: Path) -> None:
    cache = PickleSessionCache(working_dir=tmp_path)
    with AutoLeanServer(config, session_cache=cache) as server:
        base = command(
            server.run(Command(cmd="theorem t : True := trivial"), add_to_session_cache=True)
        )
        hole = command(server.run(Command(cmd="example : True := by sorry", env=base.env)))
        state = hole.sorries[0].proof_state
        assert state is not None
        middle = step(
            server.run(
                ProofStep(proof_state=state, tactic="have h := t"), add_to_session_cache=True
            )
        )
        # lean-interact 0.11.6 puts the cached number beside the field it belongs to.
        kept = middle.model_dump(by_alias=False)["proofState"]
        server.restart()
        assert command(server.run(Command(cmd="#check t", env=base.env))).lean_code_is_valid()
        done = step(server.run(ProofStep(proof_state=kept, tactic="exact h")))
        assert done.proof_status == "Completed"


def test_a_pool(config: LeanREPLConfig) -> None:
    with LeanServerPool(config, num_workers=2) as pool:
        commands: list[BaseREPLQuery] = [
            Command(cmd=f"theorem t{n} : {n} = {n % 3} := rfl") for n in range(6)
        ]
        results = pool.run_batch(commands)
    valid = [command(each).lean_code_is_valid() for each in results]
    assert valid == [True, True, True, False, False, False]
