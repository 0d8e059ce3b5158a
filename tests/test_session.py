"""Sessions on the embedded Lean: what they say, where they stand, and that nothing is lost."""

from __future__ import annotations

import _thread
import gc
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import psutil
import pytest
from lean_interact import LeanREPLConfig

import leanbook as lb
from leanbook.lean import driver
from leanbook.lean.channel import Link

ENDLESS = "example : True := by\n  repeat (have h := trivial)\n  trivial"


@pytest.fixture(scope="module")
def shared() -> Iterator[lb.Session]:
    """One Lean process for the tests that leave nothing behind."""
    with lb.Session() as session:
        yield session


@pytest.fixture
def session(shared: lb.Session) -> lb.Session:
    shared.reset()
    return shared


def pid(session: lb.Session) -> int:
    found = session.status().pid
    assert found is not None
    return found


def during(session: lb.Session, action: object) -> threading.Timer:
    """Do something while the next request runs."""
    session.start()
    timer = threading.Timer(0.5, action)  # type: ignore[arg-type]
    timer.start()
    return timer


# What a check says.


def test_a_true_theorem_is_complete_and_a_false_one_is_an_error(session: lb.Session) -> None:
    good = session.check("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩")
    assert good.ok
    assert good.complete
    assert good.messages == ()
    assert good.sorries == ()
    assert good.axioms == {"t": ()}
    assert good.seconds > 0
    bad = session.check("theorem t (p q : Prop) (h : p) : q := h")
    assert not bad.ok
    assert not bad.complete
    assert bad.axioms == {}
    assert bad.environment is None


def test_messages_have_positions_in_code_points(session: lb.Session) -> None:
    code = '-- 𝔸𝔹 ∀\ntheorem 𝔸𝔹 : "𝔸𝔹" = "𝔸𝔹" := no.where\n#check Nat'
    result = session.check(code)
    error = result.errors[0]
    assert (error.severity, error.line, error.column) == ("error", 2, 28)
    assert (error.end_line, error.end_column) == (2, 36)
    assert "no.where" in error.text
    info = result.infos[0]
    assert (info.text, info.line, info.column) == ("Nat : Type", 3, 0)
    assert str(info) == "3:0: info: Nat : Type"


def test_a_sorry_is_a_warning_and_an_open_proof(session: lb.Session) -> None:
    result = session.check(
        "theorem t (p : Prop) (h : p) : p := by\n  sorry\nexample : True := sorry"
    )
    assert result.ok
    assert not result.complete
    assert len(result.warnings) == 2
    first, second = result.sorries
    assert (first.line, first.column, first.end_line, first.end_column) == (2, 2, 2, 7)
    assert str(first) == "p : Prop\nh : p\n⊢ p"
    assert (second.line, second.column) == (3, 18)
    assert second.goals[0].target == "True"


def test_axioms_are_named(session: lb.Session) -> None:
    result = session.check(
        "axiom mine : 1 = 2\n"
        "theorem a : 1 = 2 := mine\n"
        "theorem b (p : Prop) : p ∨ ¬p := Classical.em p\n"
        "theorem c : True := trivial"
    )
    assert result.ok
    assert result.axioms["a"] == ("mine",)
    assert set(result.axioms["b"]) == {"propext", "Classical.choice", "Quot.sound"}
    assert result.axioms["c"] == ()


def test_what_rests_on_a_sorry_is_not_complete(session: lb.Session) -> None:
    assert session.run("theorem a : 1 = 2 := sorry").ok
    result = session.run("theorem b : 1 = 2 := a")
    assert result.ok
    assert not result.complete
    assert result.axioms == {"b": ("sorryAx",)}


def test_an_empty_text_is_fine(session: lb.Session) -> None:
    for text in ("", " ", "\n\n", "-- nothing", "/- nothing -/\n-- at all"):
        assert session.run(text).complete
        session.run("def two := 2")
        assert session.run(text).complete
        assert session.texts == ("def two := 2",)
        session.reset()
    assert not session.run("/-- nothing -/").ok


# Where a session stands.


def test_run_moves_on_and_check_does_not(session: lb.Session) -> None:
    assert session.run("def two := 2").ok
    assert session.check("def three := 3").ok
    assert session.check("example : two = 2 := rfl").complete
    assert not session.check("#check three").ok
    assert session.texts == ("def two := 2",)


def test_after_errors_a_session_stands_where_it_stood(session: lb.Session) -> None:
    session.run("def two := 2")
    assert not session.run("def three := 3\nexample : 1 = 2 := rfl").ok
    assert not session.check("#check three").ok
    assert session.check("#check two").ok


def test_an_import_that_comes_late_says_where_it_belongs(session: lb.Session) -> None:
    (first,) = session.run("import Mathlib").errors
    assert "Lake project" in first.text
    assert "search path" not in first.text
    session.run("def seven := 7")
    (late,) = session.run("import Mathlib").errors
    assert "first text of a session" in late.text
    assert "Lake project" in late.text
    assert session.check("#eval seven").ok


def test_open_scopes_and_variables_carry_over(session: lb.Session) -> None:
    session.run("namespace A\nvariable (p : Prop)")
    session.run("theorem t (h : p) : p := h")
    session.run("end A")
    assert session.check("example (p : Prop) (h : p) : p := A.t p h").complete


def test_notation_carries_over(session: lb.Session) -> None:
    session.run('notation:65 a:65 " ⊞ " b:66 => Nat.add a b')
    assert session.check("example : 1 ⊞ 2 = 3 := rfl").complete


def test_any_earlier_environment_can_be_returned_to(session: lb.Session) -> None:
    empty = session.environment
    session.run("def a := 1")
    after_a = session.environment
    session.run("def b := 2", at=after_a)
    assert session.texts == ("def a := 1", "def b := 2")
    assert session.check("example : a + b = 3 := rfl").complete
    session.run("def b := 5", at=after_a)
    assert session.check("example : a + b = 6 := rfl").complete
    assert session.check("def a := 3", at=empty).ok
    result = session.check("def c := 7", at=after_a)
    assert session.check("example : a + c = 8 := rfl", at=result.environment).complete


def test_an_environment_of_another_session_is_not_taken_for_one_of_its_own(
    session: lb.Session,
) -> None:
    session.run("def mine := 1")
    with lb.Session() as other:
        other.run("def theirs := 2")
        assert session.check("#check theirs", at=other.environment).ok
        assert not session.check("#check mine", at=other.environment).ok
        assert other.check("#check theirs").ok
    assert session.check("#check mine").ok


def test_reset_goes_back_to_nothing(session: lb.Session) -> None:
    session.run("def a := 1")
    session.reset()
    assert session.texts == ()
    assert not session.check("#check a").ok


# Limits and interrupts.


def test_a_time_limit_is_an_error_and_loses_nothing(session: lb.Session) -> None:
    session.run("def two := 2")
    before = pid(session)
    result = session.run(ENDLESS, timeout=1)
    assert not result.ok
    assert "stopped after" in result.errors[0].text
    assert session.check("example : two = 2 := rfl").complete
    assert pid(session) == before


@pytest.mark.parametrize("limit", [3e6, 1e10, float("inf"), None])
def test_a_time_limit_that_is_none(session: lb.Session, limit: float | None) -> None:
    assert session.check("#check Nat", timeout=limit).ok
    # An answer that was left behind would be this one's.
    assert session.check("#check Int").infos[0].text == "Int : Type"


def test_ctrl_c_stops_the_check_and_loses_nothing(session: lb.Session) -> None:
    session.run("def two := 2")
    before = pid(session)
    during(session, _thread.interrupt_main)
    with pytest.raises(KeyboardInterrupt):
        session.run(ENDLESS)
    assert session.texts == ("def two := 2",)
    assert session.check("example : two = 2 := rfl").complete
    assert pid(session) == before


def test_ctrl_c_as_the_terminal_sends_it(session: lb.Session) -> None:
    during(session, lambda: os.kill(os.getpid(), signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        session.check(ENDLESS)
    assert session.check("example : True := trivial").complete


def test_another_thread_can_stop_a_check(session: lb.Session) -> None:
    during(session, session.interrupt)
    result = session.check(ENDLESS)
    assert not result.ok
    assert "interrupted" in result.errors[0].text
    assert session.check("example : True := trivial").complete


def test_an_interrupt_with_nothing_running_is_nothing(session: lb.Session) -> None:
    session.interrupt()
    assert session.check("example : True := trivial").complete


def test_a_killed_worker_is_replaced(session: lb.Session) -> None:
    session.run("def two := 2")
    state = session.check("example : two = 2 := by sorry").sorries[0]
    for child in psutil.Process(pid(session)).children(recursive=True):
        child.kill()
    assert session.check("example : two = 2 := rfl").complete
    assert state.apply("rfl").done


def test_a_worker_killed_while_it_works_is_replaced(session: lb.Session) -> None:
    session.run("def two := 2")

    def kill() -> None:
        for child in psutil.Process(pid_before).children(recursive=True):
            child.kill()

    pid_before = pid(session)
    during(session, kill)
    session.check(ENDLESS, timeout=3)
    assert session.check("example : two = 2 := rfl").complete


def test_a_killed_repl_is_replaced(session: lb.Session) -> None:
    session.run("def two := 2")
    session.run("namespace A\ndef three := 3")
    state = session.check("example : two = 2 ∧ three = 3 := by sorry").sorries[0]
    deep = state.apply("constructor").apply("rfl")
    before = pid(session)
    os.kill(before, signal.SIGKILL)
    assert session.check("example : two + three = 5 := rfl").complete
    assert pid(session) != before
    assert deep.apply("rfl").done
    assert state.apply("exact ⟨rfl, rfl⟩").done


def test_restart_loses_nothing(session: lb.Session) -> None:
    session.run("def two := 2")
    before = session.environment
    old = pid(session)
    session.restart()
    assert pid(session) != old
    assert session.check("example : two = 2 := rfl").complete
    assert session.check("example : two = 2 := rfl", at=before).complete


# Processes and threads.


def test_nothing_is_started_before_it_is_needed() -> None:
    children = set(psutil.Process().children())
    with lb.Session():
        assert set(psutil.Process().children()) == children


def test_a_closed_session_says_so_and_its_process_is_gone() -> None:
    session = lb.Session()
    assert session.check("example : True := trivial").complete
    state = session.check("example : True := by sorry").sorries[0]
    process = psutil.Process(pid(session))
    session.close()
    assert session.closed
    process.wait(5)
    for use in (lambda: session.run("#check Nat"), lambda: state.apply("trivial"), session.status):
        with pytest.raises(lb.SessionError, match="closed"):
            use()
    session.close()


def test_close_ends_a_running_check() -> None:
    session = lb.Session()
    during(session, session.close)
    with pytest.raises(lb.SessionError, match="closed"):
        session.check(ENDLESS)


def test_a_request_on_its_way_while_the_session_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that would answer takes leave just before the request comes to its queue."""
    with lb.Session() as session:
        session.start()
        submit = Link.submit

        def late(link: Link, job: Any) -> None:
            session.close()
            submit(link, job)

        monkeypatch.setattr(Link, "submit", late)
        with pytest.raises(lb.SessionError, match="closed"):
            session.run("#check Nat")


def test_a_session_that_is_closed_while_it_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not come to life afterwards, and leaves no process behind."""
    before = set(psutil.Process().children(recursive=True))
    find = driver.find_backend

    def late(*args: Any, **options: Any) -> Any:
        session.close()
        return find(*args, **options)

    session = lb.Session()
    monkeypatch.setattr(driver, "find_backend", late)
    with pytest.raises(lb.SessionError, match="closed"):
        session.start()
    assert set(psutil.Process().children(recursive=True)) <= before


def test_a_forgotten_session_ends_its_process() -> None:
    session = lb.Session()
    process = psutil.Process(session.start().status().pid)
    del session
    gc.collect()
    process.wait(5)


def test_leaving_python_is_quiet_and_ends_the_process() -> None:
    code = (
        "import leanbook as lb, threading, time\n"
        "session = lb.Session()\n"
        "state = session.check('example : True := by sorry').sorries[0]\n"
        "print(session.status().pid, flush=True)\n"
        f"threading.Thread(target=session.check, args=({ENDLESS!r},), daemon=True).start()\n"
        "time.sleep(0.5)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert not psutil.pid_exists(int(done.stdout))


def test_a_forked_process_gets_a_lean_of_its_own(session: lb.Session) -> None:
    session.run("def two := 2")
    before = pid(session)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            complete = session.check("example : two = 2 := rfl").complete
            code = 0 if complete and session.status().pid != before else 1
            session.close()
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert session.check("example : two = 2 := rfl").complete
    assert pid(session) == before


def test_threads_share_a_session(session: lb.Session) -> None:
    session.run("def two := 2")
    failed: list[str] = []

    def work(number: int) -> None:
        for index in range(10):
            good = session.check(
                f"theorem t{number}_{index} : two + {number} = {number + 2} := rfl"
            )
            state = session.check("example (p : Prop) (h : p) : p := by sorry").sorries[0]
            if not (good.complete and state.apply("exact h").done):
                failed.append(f"{number} {index} {good}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_runs_from_several_threads_all_arrive(session: lb.Session) -> None:
    threads = [
        threading.Thread(target=session.run, args=(f"def d{number} := {number}",))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(session.texts) == 8
    assert session.check("example : d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 = 28 := rfl").complete


def test_what_is_forgotten_is_freed(session: lb.Session) -> None:
    results = [session.check(f"theorem t{number} : True := by sorry") for number in range(50)]
    exchange = session._connect()
    session.status()
    many, _ = exchange.channel.request({"status": True})
    del results
    gc.collect()
    session.status()
    few, _ = exchange.channel.request({"status": True})
    assert many["environments"] - few["environments"] >= 50


# What it runs on.


def test_status_says_what_runs(session: lb.Session) -> None:
    status = session.status()
    assert status.lean == "4.35.0"
    assert status.engine == "frontend"
    assert status.toolchain == "embedded"
    assert status.pid is not None
    assert status.memory_mb > 10
    assert status.reason


def test_the_configuration_is_one_of_lean_interact() -> None:
    assert isinstance(lb.repl_config(), LeanREPLConfig)


@pytest.mark.parametrize(
    "arguments",
    [
        {"timeout": 0},
        {"timeout": -1.0},
        {"timeout": "5"},
        {"timeout": float("nan")},
        {"memory_mb": 0},
        {"memory_mb": True},
        {"toolchain": "/nowhere/lean"},
        {"project": "/nowhere/project"},
    ],
)
def test_wrong_arguments_are_refused_at_once(arguments: dict[str, object]) -> None:
    with pytest.raises(lb.LeanbookError) as caught:
        lb.Session(**arguments)  # type: ignore[arg-type]
    assert "Next:" in str(caught.value)


def test_a_session_starts_in_well_under_a_minute_again_and_again() -> None:
    for _ in range(3):
        with lb.Session() as session:
            assert session.check("example : 1 + 1 = 2 := rfl").complete


@pytest.mark.parametrize(
    ("code", "axioms"),
    [
        ("theorem a : 1 = 2 := sorry\nexample : 1 = 2 := a", ("sorryAx",)),
        ("axiom no : False\nexample : 1 = 2 := no.elim", ("no",)),
        (
            'macro "cheat" : term => `(sorry)\nset_option warn.sorry false\n'
            "open Nat in\nexample : 1 = 3 := cheat",
            ("sorryAx",),
        ),
    ],
)
def test_what_an_example_rests_on_is_known(
    session: lb.Session, code: str, axioms: tuple[str, ...]
) -> None:
    """Lean forgets an example at once; what it leaned on must still be told."""
    result = session.check(code)
    assert result.ok
    assert result.axioms["_example"] == axioms
    assert result.complete == ("sorryAx" not in axioms)


def test_an_honest_example_is_complete(session: lb.Session) -> None:
    result = session.check("example (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩")
    assert result.complete
    assert result.axioms == {}


def test_a_variable_of_an_earlier_text_is_not_called_unused_here(session: lb.Session) -> None:
    """Lean's linter takes the places of all variables in scope for places in this text."""
    before = session.check("variable (p q : Prop) (aLongName : Nat)")
    here = before.environment
    assert session.check("theorem a_theorem_of_this_text : 1 = 1 := rfl", at=here).messages == ()
    unused = session.check("theorem zzz (aLongName : Nat) : 1 = 1 := rfl", at=here)
    assert [each.column for each in unused.messages] == [13]
