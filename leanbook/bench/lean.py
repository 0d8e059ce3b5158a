"""`leanbook bench lean`: how fast Lean answers, cold and warm, and what it keeps in memory."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
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
BACK = 500
DEPTH = 50
COLD_RUNS = 7
CHECKS = 60
STEPS = 400

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
    with Session("embedded") as session:
        session.start(say)
        say(f"cold: {COLD_RUNS} runs of each of three commands")
        rows += _cold()
        say("the bare frontend")
        bare = _bare()
        environments: dict[int, Environment] = {}
        times: dict[int, float] = {}
        for number in range(1, CELLS + 1):
            session.run(_cell(number))
            if number in (1, 100, BACK, CELLS):
                environments[number] = session.environment
                say(f"warm: after {number} cells")
                times[number] = _time(lambda: session.check(THEOREM))
        memory = session.status().memory_mb
        rows += _warm(times, bare)
        say("going back and forth")
        rows += _branching(session, environments, times[CELLS])
        say("stepping")
        rows += _stepping(session)
        rows += _rendering(session, times[CELLS])
        say("memory")
        rows += _memory(session, memory)
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


def _warm(times: dict[int, float], bare: float) -> list[Row]:
    last = times[CELLS]
    rows = [
        Row(f"warm: one theorem after {number} cells", milliseconds(seconds))
        for number, seconds in times.items()
        if number not in (BACK, CELLS)
    ]
    return [
        *rows,
        Row(
            f"warm: one theorem after {CELLS} cells",
            milliseconds(last),
            f"after 1: {milliseconds(times[1])}",
            f"at most {GROWTH}",
            last <= GROWTH * times[1],
            last / times[1],
        ),
        Row(
            "the same",
            milliseconds(last),
            f"Lean's frontend alone: {milliseconds(bare)}",
            f"at most {OVER_BARE:g}",
            last <= OVER_BARE * bare,
            last / bare,
        ),
    ]


def _bare() -> float:
    """The same theorem given to the Lean process itself, without anything between."""
    with closing(Frontend(find_toolchain("embedded"))) as frontend:

        def ask(request: dict[str, Any]) -> dict[str, Any]:
            frontend.send(request)
            reply = frontend.receive(60)
            assert reply is not None
            return reply

        environment = ask({"op": "command", "text": _cell(1)})["env"]
        request = {"op": "command", "text": THEOREM, "env": environment, "axioms": True}
        return _time(lambda: ask(request))


def _branching(session: Session, environments: dict[int, Environment], cell: float) -> list[Row]:
    back, front = environments[BACK], environments[CELLS]

    def there_and_back() -> None:
        session.check(THEOREM, at=back)
        session.check(THEOREM, at=front)

    seconds = _time(there_and_back) / 2
    return [
        Row(
            f"a theorem {CELLS - BACK} cells back, and forward again",
            milliseconds(seconds),
            f"a cell: {milliseconds(cell)}",
            f"no dearer (at most {NOISE})",
            seconds <= NOISE * cell,
            seconds / cell,
        )
    ]


def _stepping(session: Session) -> list[Row]:
    (start,) = session.check("theorem measured (p : Prop) (h : p) : p := by sorry").sorries
    shallow = start.apply("show p")
    deep: ProofState = shallow
    while deep.depth < DEPTH:
        deep = deep.apply("show p")
    first = _time(lambda: shallow.apply("show p"), STEPS)
    last = _time(lambda: deep.apply("show p"), STEPS)
    return [
        Row(
            "ProofState.apply at depth 1",
            f"{1 / first:.0f} a second",
            f"wanted: {STEPS_A_SECOND} a second",
            f"at least {STEPS_A_SECOND}",
            first * STEPS_A_SECOND <= 1,
            1 / first / STEPS_A_SECOND,
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


def _rendering(session: Session, cell: float) -> list[Row]:
    from leanbook.notebook.render import result_html

    result = session.check(THEOREM)
    seconds = _time(lambda: result_html(result))
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


def _time(action: Callable[[], object], repeat: int = CHECKS) -> float:
    """The median duration of an action, after it was done a few times to warm up."""
    for _ in range(3):
        action()
    times: list[float] = []
    with _without_collector():
        for _ in range(repeat):
            began = time.perf_counter()
            action()
            times.append(time.perf_counter() - began)
    return statistics.median(times)


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
    return statistics.median(times)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Python's own garbage collection falls on whatever is measured when it is due."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
