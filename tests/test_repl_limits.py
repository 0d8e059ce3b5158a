"""The REPL server when things go wrong: limits, interrupts, and a child that is gone."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from repl_client import ENDLESS, UNSTOPPABLE, Client, severities, texts


@pytest.fixture
def repl() -> Iterator[Client]:
    with Client() as client:
        yield client


def test_a_command_that_runs_out_of_time_leaves_everything_as_it_was(repl: Client) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    child = repl(status=True)["child_pid"]
    reply = repl(cmd="#check t\n" + ENDLESS + "\n#check t", env=env, timeout=3)
    assert reply["env"] == env
    assert severities(reply) == ["info", "error"]
    assert "stopped after 3 s" in reply["messages"][-1]["data"]
    assert reply["messages"][-1]["pos"] == {"line": 2, "column": 0}
    assert severities(repl(cmd="#check t", env=reply["env"])) == ["info"]
    assert repl(status=True)["child_pid"] == child


def test_a_limit_for_all_requests() -> None:
    with Client("--timeout", "0.5") as repl:
        reply = repl(cmd=ENDLESS)
        assert "stopped after 0.5 s" in texts(reply)
        assert severities(repl(cmd="theorem t : True := trivial", env=reply["env"])) == []


@pytest.mark.parametrize(
    "text",
    [
        ENDLESS,
        "example : True := by\n  repeat (have h : True ∧ True := ⟨trivial, trivial⟩)\n  trivial",
        "macro_rules | `(tactic| trivial) => `(tactic| (skip; trivial))\n"
        "set_option maxRecDepth 1000000 in\nexample : 1 = 2 := by trivial",
        "def tree : Nat → Nat → Nat\n  | 0, k => k\n"
        "  | n + 1, k => tree n (2 * k) + tree n (2 * k + 1)\n"
        "example : tree 40 0 = 0 := by decide +kernel",
        UNSTOPPABLE,
    ],
    ids=["repeat", "repeat-terms", "macro", "decide", "eval"],
)
def test_what_explodes_is_stopped_and_the_session_lives(repl: Client, text: str) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    state = repl.sorry("example (p : Prop) : p → p := by sorry")
    reply = repl(cmd=text, env=env, timeout=1.0)
    assert "error" in severities(reply)
    assert "stopped after 1 s" in texts(reply) or "macro" in text
    assert severities(repl(cmd="#check t", env=env)) == ["info"]
    assert repl(tactic="exact id", proofState=state)["proofStatus"] == "Completed"


def test_a_step_that_runs_out_of_time(repl: Client) -> None:
    state = repl.sorry("example (p : Prop) (h : p) : p := by sorry")
    reply = repl(tactic="repeat (have h := trivial)", proofState=state, timeout=0.5)
    assert set(reply) == {"message"}
    assert reply["message"].startswith("Lean error:\nstopped after 0.5 s")
    assert repl(tactic="exact h", proofState=state)["proofStatus"] == "Completed"


def test_the_memory_limit() -> None:
    with Client("--memory-mb", "400") as repl:
        env = repl(cmd="theorem t : True := trivial")["env"]
        reply = repl(
            cmd="partial def grow (xs : List Nat) (n : Nat) : IO Unit := grow (n :: xs) (n + 1)\n"
            "#eval grow [] 0",
            env=env,
        )
        assert reply["env"] == env
        assert "400 MB of memory" in texts(reply)
        assert "stopped after" in texts(reply)
        assert severities(repl(cmd="#check t", env=env)) == ["info"]
        assert repl(status=True)["memory_mb"] < 400


def test_an_interrupt_stops_the_command_and_nothing_else(repl: Client) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    for text in (ENDLESS, UNSTOPPABLE):
        repl.send({"cmd": text, "env": env})
        # One that comes before the command has begun is forgotten, so there may be several.
        while not repl.answered(0.5):
            repl.interrupt()
        reply = repl.receive()
        assert reply["env"] == env
        assert reply["messages"][-1]["data"] == "interrupted"
        assert severities(repl(cmd="#check t", env=env)) == ["info"]


def test_an_interrupt_while_nothing_runs_is_forgotten(repl: Client) -> None:
    repl(cmd="theorem t : True := trivial")
    repl.interrupt()
    time.sleep(0.2)
    slow = "".join(f"theorem t{n} : True := trivial\n" for n in range(300))
    assert severities(repl(cmd=slow)) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_child_is_replaced(repl: Client, number: int) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    scope = repl(cmd="namespace N\nvariable (p : Prop)", env=env)["env"]
    state = repl.sorry("theorem u (h : p) : p ∧ p := by sorry", env=scope)
    step = repl(tactic="constructor", proofState=state)
    repl.kill_child(number)
    again = repl(tactic="all_goals exact h", proofState=step["proofState"])
    assert again["proofStatus"] == "Completed"
    assert severities(repl(cmd="end N\n#check t", env=scope)) == ["info"]
    assert repl(tactic="exact ⟨h, h⟩", proofState=state)["proofStatus"] == "Completed"
    assert repl(status=True)["restarts"] == 1


def test_a_child_that_is_killed_while_it_works(repl: Client) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    child = repl(status=True)["child_pid"]
    repl.send({"cmd": ENDLESS, "env": env, "timeout": 2})
    time.sleep(0.5)
    psutil.Process(child).kill()
    assert "stopped after 2 s" in texts(repl.receive())  # it was tried again, as the request asks
    assert severities(repl(cmd="#check t", env=env)) == ["info"]


def test_a_program_that_crashes_lean_is_an_error(repl: Client) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    # Native code is found by the declaration's name; this one takes something else.
    crash = '@[extern "x"] opaque Lean.Json.compress (n : Nat) : String\n'
    crash += "#eval IO.println (Lean.Json.compress 5)"

    reply = repl(cmd=crash, env=env)
    assert reply["env"] == env
    assert severities(reply) == ["error"]
    assert "died" in texts(reply)
    assert severities(repl(cmd="#check t", env=env)) == ["info"]


def test_a_program_without_end_overflows_and_is_an_error(repl: Client) -> None:
    env = repl(cmd="theorem t : True := trivial")["env"]
    reply = repl(cmd="partial def f (n : Nat) : Nat := f (n + 1) + 1\n#eval f 0", env=env)
    assert reply["env"] == env
    assert "deep recursion" in texts(reply)
    assert len(texts(reply)) < 2000
    assert severities(repl(cmd="#check t", env=env)) == ["info"]


def test_a_thousand_commands_are_there_again_after_a_crash(repl: Client) -> None:
    env = None
    for number in range(300):
        reply = repl(cmd=f"theorem t{number} : {number} = {number} := rfl", env=env)
        env = reply["env"]
    repl.kill_child()
    assert severities(repl(cmd="#check t0\n#check t299", env=env)) == ["info", "info"]


def test_a_program_can_not_read_or_write_our_channels(repl: Client) -> None:
    reply = repl(
        cmd="#eval do\n  let line ← (← IO.getStdin).getLine\n"
        '  (← IO.getStderr).putStr "noise\\n\\n"\n'
        '  IO.println ("read: " ++ line)\n'
    )
    assert "read: " in texts(reply)
    assert severities(repl(cmd="theorem t : True := trivial", env=reply["env"])) == []


def test_what_is_dropped_is_unknown_and_the_rest_is_not(repl: Client) -> None:
    first = repl(cmd="theorem t : True := trivial")["env"]
    second = repl(cmd="theorem u : True := t", env=first)["env"]
    state = repl.sorry("example : True := by sorry", env=second)
    assert repl(drop={"env": [first, 77], "proofState": [state]}) == {"dropped": 2}
    assert repl(cmd="#check t", env=first) == {"message": "Unknown environment."}
    assert repl(tactic="trivial", proofState=state) == {"message": "Unknown proof state."}
    assert severities(repl(cmd="#check t\n#check u", env=second)) == ["info", "info"]
    repl.kill_child()
    assert severities(repl(cmd="#check t\n#check u", env=second)) == ["info", "info"]
    assert repl(cmd="#check t", env=first) == {"message": "Unknown environment."}


def test_memory_of_what_is_dropped_is_used_again(repl: Client) -> None:
    def commands() -> float:
        env = None
        for number in range(400):
            last = env
            reply = repl(cmd=f"theorem t{number} (p : Prop) (h : p) : p ∧ p := ⟨h, h⟩", env=env)
            env = reply["env"]
            if last is not None:
                repl(drop={"env": [last]})
        repl(drop={"env": [env]})
        return repl(status=True)["memory_mb"]

    commands()
    second = commands()
    third = commands()
    assert third < second + 10


def test_status(repl: Client) -> None:
    repl(cmd="theorem t : True := trivial")
    status = repl(status=True)
    assert status["lean"] == "4.35.0"
    assert status["engine"] == "frontend"
    assert status["toolchain"] == "embedded"
    assert status["pid"] == repl.process.pid
    assert psutil.Process(status["child_pid"]).ppid() == repl.process.pid
    assert status["environments"] == 1
    assert status["restarts"] == 0
    assert status["memory_mb"] > 10


def test_the_child_goes_with_the_server() -> None:
    with Client() as repl:
        child = psutil.Process(repl(status=True)["child_pid"])
    assert not child.is_running()
    with Client() as repl:
        child = psutil.Process(repl(status=True)["child_pid"])
        repl.send({"cmd": UNSTOPPABLE})
        time.sleep(0.3)
        repl.process.kill()
        repl.process.wait()
        child.wait(5)


def test_a_client_that_is_killed_leaves_nothing_running() -> None:
    """Killed in the middle of a request without a limit, it can't say that it is going."""
    script = (
        "import time; from repl_client import Client, UNSTOPPABLE; client = Client(); "
        "print(client.process.pid, client(status=True)['child_pid'], flush=True); "
        "client.send({'cmd': UNSTOPPABLE}); time.sleep(600)"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=Path(__file__).parent, stdout=subprocess.PIPE) as client:
        assert client.stdout is not None
        left = [psutil.Process(int(pid)) for pid in client.stdout.readline().split()]
        client.kill()
    _, alive = psutil.wait_procs(left, timeout=30)
    assert not alive


def test_an_unknown_toolchain_is_said_and_the_server_leaves() -> None:
    import sys

    result = subprocess.run(
        [sys.executable, "-m", "leanbook.lean.repl", "--toolchain", "/no/such/lean"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert "/no/such/lean" in result.stderr
