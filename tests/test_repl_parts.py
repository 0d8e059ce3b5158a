"""The parts of the REPL server, each alone."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from leanbook.errors import ToolchainError
from leanbook.lean import frontend, protocol, replay
from leanbook.lean.toolchain import Toolchain, embedded

PROGRAM = Path(frontend.PROGRAM).parent


# The program and the library.


def test_the_program_and_the_library_fit_together() -> None:
    frontend.self_test(embedded())


def test_every_function_that_the_program_names_is_in_the_library() -> None:
    declared = declarations()
    assert len(declared) > 50
    # In a process of its own: the library is large and is not meant to be a guest.
    look = (
        "import ctypes, sys\nlibrary = ctypes.CDLL(sys.argv[1])\n"
        "print(*(n for n in sys.argv[2:] if not hasattr(library, 'l_' + n)"
        " and not hasattr(library, f'l_{n}___boxed')))"
    )
    names = [mangled(name) for name in declared]
    missing = subprocess.run(
        [sys.executable, "-c", look, str(embedded().lean), *names],
        capture_output=True,
        text=True,
        check=True,
    )
    assert missing.stdout.split() == []


def declarations() -> list[str]:
    """The full names that `Mirror.lean` and `Axioms.lean` bind to compiled functions."""
    found: list[str] = []
    for file in ("Mirror.lean", "Axioms.lean"):
        spaces: list[str] = []
        for line in (PROGRAM / file).read_text(encoding="utf-8").splitlines():
            if match := re.match(r"namespace (\S+)", line):
                spaces.append(match.group(1))
            elif re.match(r"end \S", line):
                spaces.pop()
            elif match := re.match(r'@\[extern "x"\] opaque (\S+)', line):
                found.append(".".join([*spaces, match.group(1)]))
    return found


def mangled(name: str) -> str:
    """A declaration's name as the compiler writes it in a symbol."""

    def part(text: str) -> str:
        text = text.replace("_", "__")
        return re.sub(r"[^A-Za-z0-9_]", lambda c: f"_x{ord(c.group()):02x}", text)

    return "_".join(part(each) for each in name.split("."))


def test_the_program_uses_no_axiom_in_the_core() -> None:
    for file in PROGRAM.glob("*.lean"):
        axioms = re.findall(r"^axiom (\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        assert axioms == (["LeanbookRepl.someElement"] if file.name == "Mirror.lean" else [])


def test_a_program_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    broken = Toolchain("embedded", "4.35.0", tmp_path / "none.so", None, "a test")
    with pytest.raises(ToolchainError, match="exit code 2"):
        frontend.self_test(broken)


# The child.


def test_a_child_ends_when_it_is_closed() -> None:
    child = frontend.Frontend(embedded())
    assert child.alive
    assert child.memory_mb > 0
    child.close()
    child.close()
    assert not child.alive
    assert child.memory_mb == 0
    with pytest.raises((frontend.DiedError, OSError)):
        child.send({"op": "command", "text": ""})


def test_an_order_to_stop_that_comes_late_stops_nothing() -> None:
    with frontend.Frontend(embedded()) as child:
        child.send({"op": "command", "text": "theorem t : True := trivial"})
        assert child.receive(20) is not None
        child.stop()
        child.send({"op": "command", "text": "theorem u : True := trivial"})
        reply = child.receive(20)
        assert reply is not None
        assert reply["finished"] is True


# The protocol.


def test_requests_are_read_apart() -> None:
    stream = io.BytesIO(b'\n\n{"a": 1}\n\n\n{"b":\n 2}\n\r\n{"c": 3}')
    assert [protocol.parse(each) for each in protocol.read_requests(stream)] == [
        {"a": 1},
        {"b": 2},
        {"c": 3},
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ""),
        ([[["pp", "all"], True]], "set_option pp.all true\n"),
        ([["maxRecDepth", 7]], "set_option maxRecDepth 7\n"),
        ([[["a"], 'x"y']], 'set_option a "x\\"y"\n'),
        ([[["Elab", "async"], True]], ""),
    ],
)
def test_options_as_commands(options: list[Any], expected: str) -> None:
    assert protocol.options_text(options) == expected


@pytest.mark.parametrize(
    "options", [[1], [["a"]], [["a", None]], [["a b", 1]], [[[], 1]], [["a\n", 1]]]
)
def test_options_that_are_none(options: list[Any]) -> None:
    with pytest.raises(protocol.RequestError):
        protocol.options_text(options)


# Replaying.


class FakeChild:
    """Gives numbers to whatever it is asked, and knows only its own."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.environments: set[int] = set()
        self.states: set[int] = set()
        self.count = 100

    def __call__(self, request: Mapping[str, Any]) -> dict[str, Any]:
        if request["op"] == "drop":
            self.environments -= set(request["env"])
            self.states -= set(request["proofState"])
            return {}
        assert request.get("env", None) in {None, *self.environments}
        assert request.get("proofState", None) in {None, *self.states}
        self.asked.append(request["text"])
        self.count += 1
        self.states.add(self.count)
        if request["op"] == "tactic":
            return {"proofState": self.count}
        self.environments.add(self.count)
        return {"env": self.count, "sorries": [{"proofState": self.count}]}


def run(history: replay.History, child: FakeChild, event: replay.Event) -> tuple[int | None, int]:
    request = dict(event.request)
    if event.base is not None:
        key = "env" if event.index is None else "proofState"
        request[key] = history.restore(event.base, event.index, child)
    reply = child(request)
    environment, states = history.record(event, reply.get("env"), replay.states_of(reply))
    return environment, states[0]


def asked(op: str, text: str) -> dict[str, Any]:
    return {"op": op, "text": text}


def test_only_what_is_needed_is_run_again() -> None:
    history, child = replay.History(), FakeChild()
    history.new_child()
    a = replay.Event(asked("command", "a"))
    assert run(history, child, a) == (0, 0)
    b = replay.Event(asked("command", "b"), a)
    run(history, child, b)
    c = replay.Event(asked("command", "c"), a)
    run(history, child, c)
    step = replay.Event(asked("tactic", "s"), b, 0)
    assert run(history, child, step) == (None, 3)
    assert child.asked == ["a", "b", "c", "s"]

    history.new_child()
    child = FakeChild()
    history.restore(step, 0, child)
    assert child.asked == ["a", "b", "s"]
    history.restore(a, None, child)
    assert child.asked == ["a", "b", "s"]
    history.restore(c, None, child)
    assert child.asked == ["a", "b", "s", "c"]


def test_what_is_dropped_is_kept_only_as_text() -> None:
    history, child = replay.History(), FakeChild()
    history.new_child()
    a = replay.Event(asked("command", "a"))
    run(history, child, a)
    b = replay.Event(asked("command", "b"), a)
    run(history, child, b)
    assert history.drop([0, 5], [0, 5]) == (2, [101], [101])
    assert history.environment(0) is None
    assert history.state(0) is None
    assert history.environments == 1

    history.new_child()
    child = FakeChild()
    assert history.restore(b, None, child) in child.environments
    assert child.asked == ["a", "b"]
    assert len(child.environments) == 1


def test_a_command_with_another_result_than_before_is_an_error() -> None:
    history, child = replay.History(), FakeChild()
    history.new_child()
    a = replay.Event(asked("command", "a"))
    run(history, child, a)
    history.new_child()
    with pytest.raises(replay.RestoreError):
        history.restore(a, None, lambda _: {"message": "no"})
