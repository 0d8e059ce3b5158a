"""The engine's process: its deaths, its hangs, Ctrl-C, forks, and other models beside it."""

from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from conftest import load

from leanbook.bench.synthetic import write_model
from leanbook.errors import EngineError, ModelError
from leanbook.model import connection
from leanbook.model.candidates import Candidate, Sampling
from leanbook.model.llama import LocalModel

ROOT = str(Path(__file__).resolve().parents[2])
LONG = Sampling(max_tokens=1500)


def draw(model: LocalModel, prompt: str = "hello", k: int = 2) -> list[Candidate]:
    """All candidates, in the order of their numbers."""
    found = model.generate(prompt, k, Sampling(max_tokens=8))
    return sorted(found, key=lambda candidate: candidate.index)


def during(model: LocalModel, action: Callable[[int], object], prompt: str = "hello") -> None:
    """Draw long candidates and do something to the process as soon as it works."""
    pid = model.pid
    assert pid is not None
    threading.Timer(0.3, action, (pid,)).start()
    for _ in model.generate(prompt, 16, LONG):
        pass


def run(script: str, path: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    """A Python program of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        env={**os.environ, "PYTHONPATH": ROOT},
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done


@pytest.fixture
def model(tiny_file: Path) -> Iterator[LocalModel]:
    """A tiny model of one's own, to do harm to."""
    with load(tiny_file) as model:
        yield model


class TestDeath:
    """Whatever ends the process, it is said, and the next request starts another."""

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (signal.SIGKILL, "memory runs out"),
            (signal.SIGSEGV, "crashed .SIGSEGV"),
            (signal.SIGABRT, "crashed .SIGABRT"),
            (signal.SIGBUS, "its file is changed"),
            (signal.SIGTERM, "SIGTERM"),
        ],
    )
    def test_signals(self, model: LocalModel, number: int, words: str) -> None:
        before = draw(model)
        first = model.pid
        with pytest.raises(EngineError, match=words) as caught:
            during(model, lambda pid: os.kill(pid, number))
        assert "ask again" in str(caught.value)
        assert draw(model) == before
        assert first != model.pid

    def test_death_between_requests(self, model: LocalModel) -> None:
        before = draw(model)
        first = model.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        deadline = time.monotonic() + 30
        while model.pid == first and time.monotonic() < deadline:
            time.sleep(0.01)
        assert draw(model) == before

    def test_usage_survives(self, model: LocalModel) -> None:
        draw(model)
        before = model.usage
        assert before.completion_tokens > 0
        with pytest.raises(EngineError):
            during(model, lambda pid: os.kill(pid, signal.SIGKILL))
        draw(model)
        assert model.usage.completion_tokens > before.completion_tokens

    def test_out_of_memory(self, tiny_file: Path) -> None:
        """A process that gets no more memory says so, and the next one works."""
        with load(tiny_file) as model:
            before = draw(model)

            assert model.pid is not None
            resource.prlimit(model.pid, resource.RLIMIT_AS, (2**20, 2**20))
            with pytest.raises(EngineError) as caught:
                list(model.generate("x" * 1000, 16, Sampling(max_tokens=500, grammar=BIG)))
            assert "memory" in str(caught.value)
            assert draw(model) == before

    def test_a_context_too_large_for_the_memory(self, tmp_path: Path) -> None:
        """A plan that was told of more memory than there is: llama.cpp's own reason is told."""
        path = write_model(tmp_path / "m.gguf", "llama", heads_kv=4, head=256, n_ctx=262_144)
        done = run(
            "import resource, sys\n"
            "from leanbook.errors import EngineError\n"
            "from leanbook.model.llama import LocalModel\n"
            "resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))\n"
            "try:\n"
            "    LocalModel(sys.argv[1], gpu_memory=0, host_memory=10**12, n_ctx=262144)\n"
            "except EngineError as error:\n"
            "    print(error)\n",
            path,
        )
        assert "memory" in done.stdout or "allocate" in done.stdout

    def test_the_file_vanishes(self, tiny_file: Path, tmp_path: Path) -> None:
        path = tmp_path / "model.gguf"
        path.write_bytes(tiny_file.read_bytes())
        with load(path) as model:
            draw(model)
            path.unlink()
            model._engine.close()
            with pytest.raises(ModelError, match=r"could not load .*model\.gguf"):
                draw(model)
            path.write_bytes(tiny_file.read_bytes())
            assert draw(model)


BIG = "root ::= " + " | ".join(f'"{number:06}" [a-z]*' for number in range(20_000))


class TestHang:
    """A process that does not answer is ended after a time that is said."""

    def test_no_sign_of_life(self, model: LocalModel, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(connection, "SILENT_SECONDS", 3.0)
        before = draw(model)
        with pytest.raises(EngineError, match="no sign of life for 3 seconds"):
            during(model, lambda pid: os.kill(pid, signal.SIGSTOP))
        assert draw(model) == before

    def test_no_progress(self, gemma: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """llama.cpp can't be made to hang; so the patience is made shorter than one step."""
        with load(gemma, n_ctx=512) as model:
            monkeypatch.setattr(connection, "STALLED_SECONDS", 0.3)
            with pytest.raises(EngineError, match=r"no further for 0\.3 seconds"):
                list(model.generate("word " * 200, 16, Sampling(max_tokens=250)))

    def test_a_long_sleep_of_our_own_is_no_hang(
        self, model: LocalModel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Time in which we did not look, as when the computer slept, does not count."""
        monkeypatch.setattr(connection, "SILENT_SECONDS", 0.6)
        found = model.generate("hello", 2, Sampling(max_tokens=8))
        next(found)
        time.sleep(1.5)
        assert len(list(found)) == 1


class TestLeaving:
    """Requests that are given up do not go on behind one's back."""

    def test_leaving_early(self, model: LocalModel) -> None:
        grammar = 'root ::= "a" | [b-z]+'
        for _ in model.generate("hello", 40, Sampling(max_tokens=1500, grammar=grammar)):
            break
        began = time.monotonic()
        draw(model)
        assert time.monotonic() - began < 5
        assert model.usage.completion_tokens < 16 * 1500

    def test_cancel(self, model: LocalModel) -> None:
        cancel = threading.Event()
        threading.Timer(0.5, cancel.set).start()
        began = time.monotonic()
        list(model.generate("hello", 200, LONG, cancel=cancel))
        assert time.monotonic() - began < 10
        assert draw(model)
        assert list(model.generate("hello", 2, LONG, cancel=cancel)) == []

    def test_close_while_it_writes(self, tiny_file: Path) -> None:
        model = load(tiny_file)
        threading.Timer(0.3, model.close).start()
        with pytest.raises(ModelError, match="closed"):
            list(model.generate("hello", 200, LONG))

    def test_a_model_that_nobody_holds_ends(self, tiny_file: Path) -> None:
        model = load(tiny_file)
        process = psutil.Process(model.pid)
        del model
        gc.collect()
        process.wait(10)

    def test_interrupt(self, gemma: Path) -> None:
        """Ctrl-C in a program of its own: it comes through, and the model goes on at once."""
        done = run(INTERRUPTED, gemma)
        told = dict(line.split(" ") for line in done.stdout.splitlines())
        assert told["same_process"] == "True"
        # On an idle machine both take a few milliseconds; tests may run on a busy one.
        assert float(told["raised"]) < 2
        assert float(told["idle"]) < 2

    def test_two_interrupts(self, gemma: Path) -> None:
        """A second Ctrl-C right after the first breaks nothing either."""
        run(INTERRUPTED.replace("times = 1", "times = 2"), gemma)

    def test_the_engine_leaves_with_its_parent(self, tiny_file: Path) -> None:
        script = (
            "import sys, os, signal\n"
            "from leanbook.model.llama import LocalModel\n"
            "model = LocalModel(sys.argv[1], gpu_memory=0, threads=1)\n"
            "print(model.pid, flush=True)\n"
            "os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        done = run(script, tiny_file, status=-signal.SIGKILL)
        pid = int(done.stdout)
        deadline = time.monotonic() + 20
        while psutil.pid_exists(pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not psutil.pid_exists(pid)


INTERRUPTED = """
import os, signal, sys, threading, time
from leanbook.model.candidates import Sampling
from leanbook.model.llama import LocalModel

times = 1
model = LocalModel(sys.argv[1], gpu_memory=0, threads=1, n_ctx=4096)
process = model.pid
sent = []

def interrupt():
    time.sleep(1.5)
    for _ in range(times):
        sent.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.002)

thread = threading.Thread(target=interrupt)
raised = None
thread.start()
try:
    try:
        for _ in model.generate("word " * 500, 16, Sampling(max_tokens=200)):
            pass
    finally:
        raised = time.perf_counter()
        thread.join()
except KeyboardInterrupt:  # the first one, or the second
    pass
thread.join()
raised = raised or time.perf_counter()
while model.usage.seconds == 0:  # counted when the engine says that it has ended the request
    time.sleep(0.001)
idle = time.perf_counter()
print("raised", raised - sent[0])
print("idle", idle - sent[0])
assert len(list(model.generate("One, two,", 2, Sampling(max_tokens=4)))) == 2
print("same_process", model.pid == process)
"""


class TestBeside:
    """Threads, forks, and more than one model."""

    def test_threads(self, model: LocalModel) -> None:
        """Requests from several threads are all served, and what each gets does not change."""
        wanted = {number: draw(model, f"prompt {number}") for number in range(6)}
        found: dict[int, list[Candidate]] = {}

        def ask(number: int) -> None:
            found[number] = draw(model, f"prompt {number}")

        threads = [threading.Thread(target=ask, args=(number,)) for number in wanted]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert found == wanted

    def test_a_request_within_a_request(self, model: LocalModel) -> None:
        outer = model.generate("outer", 4, Sampling(max_tokens=30))
        first = next(outer)
        assert len(draw(model, "inner")) == 2
        rest = list(outer)
        assert {candidate.index for candidate in [first, *rest]} == {0, 1, 2, 3}

    def test_two_models(self, model: LocalModel, tiny_file: Path) -> None:
        with load(tiny_file) as other:
            assert other.pid != model.pid
            one, two = model.generate("hello", 3), other.generate("hello", 3)
            pairs = list(zip(one, two, strict=True))
        assert len(pairs) == 3
        assert {a.text for a, _ in pairs} == {b.text for _, b in pairs}

    def test_fork(self, model: LocalModel) -> None:
        """A forked child starts an engine of its own and leaves its parent's alone."""
        before = draw(model)
        process = model.pid
        child = os.fork()
        if child == 0:
            code = 1
            try:
                same = draw(model) == before
                code = 0 if same and model.pid != process else 2
                model.close()
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
        assert model.pid == process
        assert draw(model) == before

    def test_nothing_is_printed(self, tiny_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
        with load(tiny_file) as model:
            draw(model)
            with pytest.raises(EngineError):
                list(model.generate("hello", 1, Sampling(grammar="root ::= (")))
        assert capfd.readouterr() == ("", "")

    def test_files_of_the_notebook_do_not_count(
        self, tiny_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A notebook's folder may hold a `queue.py` or a `numpy.py`."""
        for name in ("queue", "numpy", "leanbook", "json"):
            (tmp_path / f"{name}.py").write_text("raise SystemExit('the wrong file')")
        monkeypatch.chdir(tmp_path)
        with load(tiny_file) as model:
            assert draw(model)
