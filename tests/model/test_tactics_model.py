"""The model that Leanbook ships, through the real path: llama.cpp writes, Lean checks."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from leanbook import Session
from leanbook.lean.proof import ProofState
from leanbook.model.candidates import Model, Sampling
from leanbook.model.gguf import read_header
from leanbook.model.prompts import format_for
from leanbook.model.shipped import SHIPPED, LazyModel, default
from leanbook.prover.prove import prove
from leanbook.prover.suggest import stream, suggest

MOST = 20_000_000
"""Bytes that it may take in the wheel."""
SORTED = """\
def put (a : Nat) : List Nat → List Nat
  | [] => [a]
  | x :: xs => if a ≤ x then a :: x :: xs else x :: put a xs

def sorted : List Nat → List Nat
  | [] => []
  | x :: xs => put x (sorted xs)

theorem sorted_length (xs : List Nat) : (sorted xs).length = xs.length := by
  sorry
"""
"""It needs a lemma about `put`, which rules don't think of."""


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    with LazyModel(SHIPPED) as loaded:
        yield loaded


@pytest.fixture
def goal() -> Iterator[ProofState]:
    with Session() as session:
        result = session.check("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry")
        yield result.sorries[0]


def test_it_is_a_small_mixture_of_experts() -> None:
    assert SHIPPED.stat().st_size <= MOST
    metadata = read_header(SHIPPED).metadata
    assert metadata["general.architecture"] == "mistral4"
    assert metadata["mistral4.expert_count"] >= 8
    assert metadata["mistral4.expert_used_count"] == 2
    assert metadata["mistral4.expert_shared_count"] == 1
    assert metadata["general.license"] == "apache-2.0"
    assert format_for(metadata).name == "leanbook"


def test_its_card_tells_its_size_and_how_it_was_made() -> None:
    card = SHIPPED.with_name("README.md").read_text(encoding="utf-8")
    assert f"{SHIPPED.stat().st_size / 1e6:.1f} MB" in card
    for told in (
        "leanbook.train harvest",
        "leanbook.train fit",
        "leanbook bench prove",
        "What it can't do",
    ):
        assert told in card


def test_it_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEANBOOK_MODEL")
    found = default()
    assert found.why == ""
    assert isinstance(found.model, LazyModel)
    assert found.model.path == SHIPPED


def test_it_writes_tactics(model: Model) -> None:
    request = format_for(model.metadata).tactic("p q : Prop\nh : p ∧ q\n⊢ q ∧ p")
    assert request is not None
    drawn = list(model.generate(request.prompt, 8, Sampling(temperature=1.0, stop=("\n",), seed=1)))
    assert len(drawn) == 8
    assert all(each.logprob is not None and each.logprob < 0 for each in drawn)
    assert any("h" in each.text for each in drawn)


def test_suggestions_name_both_sources(model: Model, goal: ProofState) -> None:
    found = suggest(goal, model=model)
    sources = {source for each in found for source in each.sources}
    assert f"model:{model.name}" in sources
    assert any(source.startswith("rule:") for source in sources)
    assert found[0].status == "closes"
    assert not found.problems


def test_without_rules_it_proves_by_itself(model: Model, goal: ProofState) -> None:
    """Every suggestion of the model's is one that Lean has taken."""
    mine = [
        each for each in suggest(goal, model=model, k=16) if f"model:{model.name}" in each.sources
    ]
    assert mine
    for each in mine:
        after = goal.apply(each.tactic)
        assert after.done == (each.status == "closes")


def test_it_proves_what_rules_alone_do_not(model: Model) -> None:
    alone = prove(SORTED, model="none", budget_s=10, progress=False)
    assert not alone.complete
    report = prove(SORTED, model=model, budget_s=60, progress=False)
    assert report.complete
    assert f"model:{model.name}" in (report.theorems[0].source or "")


def test_a_stream_can_be_cancelled(model: Model, goal: ProofState) -> None:
    cancel = threading.Event()
    cancel.set()
    assert list(stream(goal, model=model, cancel=cancel)) is not None
