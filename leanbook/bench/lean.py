"""`leanbook bench lean`: how fast Lean answers, cold and warm, and what it keeps in memory."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from leanbook.bench.table import Row, milliseconds
from leanbook.lean.environments import Environment
from leanbook.lean.frontend import Frontend
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.lean.toolchain import find_toolchain

SUMMARY = "how fast Lean answers, cold and warm, and what it keeps in memory"

CELLS = 1000
HUNDRED = 100
BACK = 500
DEPTH = 50
COLD_RUNS = 7
CHECKS = 100
STEPS = 300
ROUNDS = 5
WARM_UP = 5

IMPORT_SECONDS = 0.3
GROWTH = 1.5
OVER_BARE = 3.0
STEPS_A_SECOND = 300
MEMORY_MB = 300
# "The same" and "no dearer" allow for what two measurements of one thing differ by.
NOISE = 1.2

THEOREM = "theorem measured (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩"

Say = Callable[[str], None]


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings.

    Raises:
        LeanbookError: Lean can't be started.
    """
    rows: list[Row] = []
    say("preparing")
    with ExitStack() as stack:
        sessions = {
            number: stack.enter_context(Session("embedded")) for number in (1, HUNDRED, CELLS)
        }
        sessions[1].start(say)
        say(f"cold: {COLD_RUNS} runs of each of three commands")
        rows += _cold()
        back = sessions[1].environment
        for number, session in sessions.items():
            say(f"a session with {number} cells")
            for each in range(1, number + 1):
                session.run(_cell(each))
                if (number, each) == (CELLS, CELLS - BACK):
                    back = session.environment
        last = sessions[CELLS]
        memory = last.status().memory_mb
        say("warm")
        rows += _warm(sessions)
        say("going back and forth")
        rows += _branching(last, back)
        say("stepping")
        rows += _stepping(last)
        rows += _rendering(last)
        say("memory")
        rows += _memory(last, memory)
    return rows


def _cold() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "One.lean")
        file.write_text(THEOREM + "\n", encoding="utf-8")
        nothing = _time_process("-c", "pass")
        imported = _time_process("-c", "import leanbook")
        checked = _time_process("-m", "leanbook", "check", str(file))
    alone = max(imported - nothing, 0.0)
    return [
        Row(
            "import leanbook, Python's own start apart",
            milliseconds(alone),
            f"python -c pass: {milliseconds(nothing)}",
            f"under {milliseconds(IMPORT_SECONDS)}",
            alone < IMPORT_SECONDS,
        ),
        Row(
            "cold: leanbook check of one theorem",
            milliseconds(checked),
            f"python -c 'import leanbook': {milliseconds(imported)}",
            ratio=checked / imported,
        ),
    ]


def _warm(sessions: dict[int, Session]) -> list[Row]:
    with _bare_frontend() as bare:
        one, hundred, thousand, alone = _compare(
            lambda: sessions[1].check(THEOREM),
            lambda: sessions[HUNDRED].check(THEOREM),
            lambda: sessions[CELLS].check(THEOREM),
            bare,
        )
    return [
        Row("warm: one theorem after 1 cell", milliseconds(one)),
        Row(f"warm: one theorem after {HUNDRED} cells", milliseconds(hundred)),
        Row(
            f"warm: one theorem after {CELLS} cells",
            milliseconds(thousand),
            f"after 1: {milliseconds(one)}",
            f"at most {GROWTH}",
            thousand <= GROWTH * one,
            thousand / one,
        ),
        Row(
            "the same",
            milliseconds(thousand),
            f"Lean's frontend alone: {milliseconds(alone)}",
            f"at most {OVER_BARE:g}",
            thousand <= OVER_BARE * alone,
            thousand / alone,
        ),
    ]


@contextmanager
def _bare_frontend() -> Iterator[Callable[[], object]]:
    """The same theorem given to a Lean process itself, without anything between."""
    with closing(Frontend(find_toolchain("embedded"))) as frontend:

        def ask(request: dict[str, Any]) -> dict[str, Any]:
            frontend.send(request)
            reply = frontend.receive(60)
            assert reply is not None
            return reply

        environment = ask({"op": "command", "text": _cell(1)})["env"]
        request = {"op": "command", "text": THEOREM, "env": environment, "axioms": True}
        yield lambda: ask(request)


def _branching(session: Session, back: Environment) -> list[Row]:
    there, here = _compare(lambda: session.check(THEOREM, at=back), lambda: session.check(THEOREM))
    return [
        Row(
            f"a theorem {BACK} cells back, and forward again",
            milliseconds(there),
            f"a cell: {milliseconds(here)}",
            f"no dearer (at most {NOISE})",
            there <= NOISE * here,
            there / here,
        )
    ]


def _stepping(session: Session) -> list[Row]:
    (start,) = session.check("theorem measured (p : Prop) (h : p) : p := by sorry").sorries
    shallow = start.apply("show p")
    deep: ProofState = shallow
    while deep.depth < DEPTH:
        deep = deep.apply("show p")
    first, last = _compare(
        lambda: shallow.apply("show p"), lambda: deep.apply("show p"), repeat=STEPS
    )
    speed = _speed(lambda: deep.apply("show p"))
    return [
        Row(
            f"ProofState.apply at depth {DEPTH}, one after the other",
            f"{speed:.0f} a second",
            f"wanted: {STEPS_A_SECOND} a second",
            f"at least {STEPS_A_SECOND}",
            speed >= STEPS_A_SECOND,
            speed / STEPS_A_SECOND,
        ),
        Row(
            f"ProofState.apply at depth {DEPTH}",
            milliseconds(last),
            f"at depth 1: {milliseconds(first)}",
            f"the same (at most {NOISE})",
            last <= NOISE * first,
            last / first,
        ),
    ]


def _rendering(session: Session) -> list[Row]:
    from leanbook.notebook.render import result_html

    result = session.check(THEOREM)
    seconds, cell = _compare(lambda: result_html(result), lambda: session.check(THEOREM))
    return [
        Row(
            "rendering that cell as HTML",
            milliseconds(seconds),
            f"a cell: {milliseconds(cell)}",
            ratio=seconds / cell,
        )
    ]


def _memory(session: Session, memory: float) -> list[Row]:
    kept = [session.check(f"{_cell(0)} -- {number}") for number in range(200)]
    before = _environments(session)
    kept.clear()
    gc.collect()
    after = _environments(session)
    return [
        Row(
            f"memory after {CELLS} cells",
            f"{memory:.0f} MB",
            target=f"under {MEMORY_MB} MB",
            met=memory < MEMORY_MB,
        ),
        Row(
            "environments kept after 200 results were dropped",
            str(after),
            f"before: {before}",
            "200 fewer",
            before - after >= 200,
        ),
    ]


def _environments(session: Session) -> int:
    session.status()  # frees what is no longer needed
    status, _ = session._connect().channel.request({"status": True})
    return int(status["environments"])


def _cell(number: int) -> str:
    return f"theorem cell{number} (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩"


def _compare(*actions: Callable[[], object], repeat: int = CHECKS) -> list[float]:
    """How long some actions take, done in turn so that a busy moment falls on all of them.

    Of each action's times the tenth percentile is taken: what it takes when nothing else on the
    machine gets in its way.
    """
    times: list[list[float]] = [[] for _ in actions]
    with _without_collector():
        for number in range(repeat + WARM_UP):
            for action, found in zip(actions, times, strict=True):
                began = time.perf_counter()
                action()
                if number >= WARM_UP:
                    found.append(time.perf_counter() - began)
    return [statistics.quantiles(found, n=10)[0] for found in times]


def _speed(action: Callable[[], object]) -> float:
    """How often an action can be done in a second: the best of a few rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in range(STEPS):
            action()
        best = max(best, STEPS / (time.perf_counter() - began))
    return best


def _time_process(*arguments: str) -> float:
    times: list[float] = []
    for _ in range(COLD_RUNS):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        times.append(time.perf_counter() - began)
    return min(times)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Python's own garbage collection falls on whatever is measured when it is due."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
