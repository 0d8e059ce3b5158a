"""Goals that are longer than the shipped model can read at once, with the real file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leanbook import PromptError
from leanbook.lean.goals import parse_goal
from leanbook.model.candidates import Model, Sampling
from leanbook.model.prompts.shipped import ShippedFormat, prompt_text
from leanbook.model.shipped import SHIPPED, LazyModel
from leanbook.prover.budget import Budget
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer

DENSE = [
    "⊢ " + " ∧ ".join(f"x{number} + y{number} * 27 ≤ z{number}" for number in range(200)),
    "\n".join(f"h{n} : (((a ∣ b ∨ ¬c = d) ∧ e ≠ f) ↔ g ∈ [u, v, w])" for n in range(99)) + "\n⊢ p",
    "n : Nat\n⊢ " + "n" * 3000,
    "n : Nat\n⊢ " + "987654321" * 300,
]


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    found = LazyModel(SHIPPED)
    yield found
    found.close()


def test_hypotheses_go_before_the_target_and_declarations_before_hypotheses() -> None:
    goal = "\n".join(f"h{number} : a + b = {number}" for number in range(200)) + "\n⊢ a = b"
    text = prompt_text(goal, ["def a : Nat := 0"])
    assert text.startswith("<|goal|>h")
    assert text.endswith("\nh199 : a + b = 199\n⊢ a = b<|tactic|>")
    short = prompt_text("⊢ a = b", [f"def a{number} : Nat := 0" for number in range(200)])
    assert short.startswith("<|premises|>def a")
    assert short.endswith("def a199 : Nat := 0<|goal|>⊢ a = b<|tactic|>")
    assert len(short) < 2500


@pytest.mark.parametrize("goal", DENSE, ids=["target", "signs", "a word", "digits"])
def test_what_is_long_is_cut_so_that_it_can_be_read(model: Model, goal: str) -> None:
    request = ShippedFormat().tactic(goal, ["def p : Prop := True"] * 50)
    assert request is not None
    assert list(model.generate(request.prompt, 1, Sampling(max_tokens=64)))


def test_what_is_too_long_is_not_the_models_failure(model: Model) -> None:
    writer = Writer(model)
    try:
        for number in range(4):
            job = writer.ask(f"x {number} " * 2000, 1, Sampling(max_tokens=64))
            job.wait(60)
            assert isinstance(job.error, PromptError)
        assert not writer.broken
        assert len(writer.problems) == 1
        asked = TacticWriter(writer, ShippedFormat(), 2, seed=0)
        assert asked.ask(parse_goal("p : Prop\nh : p\n⊢ p")) is not None
        proposals = []
        budget = Budget(60)
        while not budget.over and not any(each.tactic for each in proposals):
            writer.woken.wait(0.1)
            writer.woken.clear()
            proposals += asked.take()
        assert any(each.tactic for each in proposals)
        asked.close(Budget(1))
    finally:
        writer.close()
