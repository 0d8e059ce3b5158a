"""The model that Leanbook ships, through the real path: llama.cpp writes, Lean checks."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterator

import pytest
from gguf import GGUFReader

from leanbook import Session, verify
from leanbook.bench.problemset import problem_set, read
from leanbook.bench.prove import provers, run
from leanbook.lean.proof import ProofState
from leanbook.model.candidates import Model, Sampling
from leanbook.model.gguf import read_header
from leanbook.model.prompts import format_for
from leanbook.model.prompts.name_kinds import ROWS
from leanbook.model.prompts.shipped import MOST as MOST_TOKENS
from leanbook.model.shipped import SHIPPED, LazyModel, default
from leanbook.prover.prove import prove
from leanbook.prover.suggest import Suggestions, stream, suggest

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

ALONE = """\
-- group nothing
-- level 1
theorem swapped (p q : Prop) (h : p ∧ q) : q ∧ p := by
  exact ⟨h.2, h.1⟩
-- level 1
theorem through (p q r : Prop) (f : p → q) (g : q → r) : p → r := by
  intro h
  exact g (f h)
"""


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    with LazyModel(SHIPPED) as loaded:
        yield loaded


@pytest.fixture
def goal() -> Iterator[ProofState]:
    with Session() as session:
        result = session.check("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry")
        yield result.sorries[0]


def vocabulary() -> set[str]:
    return set(GGUFReader(SHIPPED).fields["tokenizer.ggml.tokens"].contents())


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
    count = sum(math.prod(each.shape) for each in read_header(SHIPPED).tensors)
    for told in (
        f"{SHIPPED.stat().st_size / 1e6:.1f} MB",
        f"{count / 1e6:.1f} million",
        f"{len(vocabulary()):,} tokens",
        f"about {MOST_TOKENS} tokens of a goal",
        f"{len(problem_set())} statements",
        "leanbook.train harvest",
        "leanbook.train fit",
        "leanbook bench prove",
        "What it can't do",
    ):
        assert told in card


def test_it_knows_the_usual_names() -> None:
    """As it is asked, so it was taught: a name that it has not seen is many tokens to it."""
    for kind in ("program", "constructor", "field", "theorem"):
        assert vocabulary().issuperset(ROWS[kind].split()), kind


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


def test_without_rules_it_proves_by_itself(model: Model) -> None:
    problems = list(read("logic", ALONE))
    (prover,) = (each for each in provers(model) if each.name == "model")
    with Session() as session:
        found = list(run(prover, problems, session, model, seconds=10))
        for problem, outcome in zip(problems, found, strict=True):
            proof = "\n".join(outcome.proof)
            assert outcome.attempt is not None, problem.name
            assert outcome.sources in (f"model:{model.name}", f"search: model:{model.name}")
            assert verify(problem.open, proof, session=session).ok, proof


def test_it_proves_what_rules_alone_do_not(model: Model) -> None:
    alone = prove(SORTED, model="none", budget_s=10, progress=False)
    assert not alone.complete
    report = prove(SORTED, model=model, budget_s=60, progress=False)
    assert report.complete
    assert f"model:{model.name}" in (report.theorems[0].source or "")


def test_a_stream_can_be_cancelled(model: Model, goal: ProofState) -> None:
    whole = suggest(goal, model=model, k=64, budget_s=60)
    cancel = threading.Event()
    found: list[Suggestions] = []
    began = 0.0
    for each in stream(goal, model=model, k=64, budget_s=60, cancel=cancel):
        found.append(each)
        if not cancel.is_set():
            cancel.set()
            began = time.monotonic()
    assert time.monotonic() - began < 5
    # What had been found is told once more, as the last word; and there is no more of it.
    assert len(found) == 2
    assert list(found[1]) == list(found[0])
    assert 0 < len(found[1]) < len(whole)
    assert not found[1].problems
    began = time.monotonic()
    assert len(list(model.generate("⊢ True", 1, Sampling(max_tokens=4)))) == 1
    assert time.monotonic() - began < 5, "it is not writing what nobody wants any more"
