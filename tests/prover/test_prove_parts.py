"""The parts of proving that need no Lean."""

from __future__ import annotations

import math
import time
from itertools import pairwise

import pytest
from scripted import ScriptedModel

import leanbook as lb
from leanbook.model.candidates import Sampling
from leanbook.prover.budget import Budget
from leanbook.prover.layout import Step, structure, written
from leanbook.prover.pieces import Text, likely_cuts
from leanbook.prover.source import Source
from leanbook.prover.writer import Writer


def pieces(code: str) -> list[str]:
    bounds = [0, *likely_cuts(code), len(code)]
    return [code[start:end] for start, end in pairwise(bounds)]


@pytest.mark.parametrize(
    "parts",
    [
        ["def a := 1\n", "def b := 2\n"],
        ["/-! Title\ntheorem -/\n", "/-- D. -/\n@[simp]\ntheorem t : 1 = 1 :=\n  rfl\n", "#eval 1"],
        ["import Init\nimport Init\n\n", "open Nat in\nopen List in\ndef a := 1\n", "end A\n"],
        ["def f : Nat → Nat\n| 0 => 0\n| n + 1 => n\ntermination_by n => n\n", "def g := f\n"],
        ["def s := \"\ntheorem \\\" no\n\"\n", "theorem yes : True := by\n", "trivial\n"],
        ["private\ndef a := 1\n/- /- nested\ndef -/\ndef -/\n", "def b := 2\n"],
        ["structure S where\n  /-- A field. -/\n  a : Nat\n", "def b := 2\n"],
        ["def c := '\"'\n", "def d := '\"'\n"],
        ["theorem a : True := trivial\n", "#exit\ndef b\ndef c\n"],
        ["def x' := 1\n", "def x'' := x'\n", "def y := x''\n"],
    ],
)  # fmt: skip
def test_where_a_text_is_cut(parts: list[str]) -> None:
    assert pieces("".join(parts)) == parts


def test_positions_and_offsets() -> None:
    text = Text("a𝔸b\n\nc")
    for offset in range(len(text.code) + 1):
        assert text.offset(*text.position(offset)) == offset
    assert text.position(3) == (1, 3)
    assert text.offset(3, 1) == 6
    assert text.offset(99, 0) == 6


def step(tactic: str, before: int, after: int) -> Step:
    return Step(tactic, before, after)


def test_a_proof_by_cases_gets_bullets() -> None:
    steps = [
        step("intro h", 1, 1),
        step("constructor", 1, 2),
        step("constructor", 2, 3),
        step("rfl", 3, 2),
        step("intro k", 2, 2),
        step("exact k", 2, 1),
        step("exact h", 1, 0),
    ]
    found = structure(steps)
    assert found is not None
    assert "\n".join(written(found)) == (
        "intro h\nconstructor\n· constructor\n  · rfl\n  · intro k\n    exact k\n· exact h"
    )


def test_the_cases_of_an_induction_are_filled_in() -> None:
    steps = [
        step("induction n with\n| zero => ?_\n| succ n ih => ?_", 1, 2),
        step("rfl", 2, 1),
        step("rw [ih]", 1, 1),
        step("omega", 1, 0),
    ]
    found = structure(steps)
    assert found is not None
    assert written(found) == ["induction n with\n| zero => rfl\n| succ n ih =>\n  rw [ih]\n  omega"]


def test_cases_on_one_line_get_a_line_each() -> None:
    steps = [
        step("cases t with | leaf => rfl | node l r => ?_", 1, 1),
        step("induction l with | leaf => ?_ | node l k h₁ h₂ => ?_", 1, 2),
        step("simp [f (fun | 0 => 1 | _ => 2)]", 2, 1),
        step("omega", 1, 0),
    ]
    found = structure(steps)
    assert found is not None
    assert "\n".join(written(found)) == (
        "cases t with\n| leaf => rfl\n| node l r =>\n  induction l with\n"
        "  | leaf => simp [f (fun | 0 => 1 | _ => 2)]\n  | node l k h₁ h₂ => omega"
    )


def test_cases_that_a_step_has_closed_get_a_line_each() -> None:
    steps = [step("intro n", 1, 1), step("cases n with | zero => rfl | succ n => simp", 1, 0)]
    found = structure(steps)
    assert found is not None
    assert written(found) == ["intro n", "cases n with\n| zero => rfl\n| succ n => simp"]


@pytest.mark.parametrize(
    "tactic",
    [
        "rcases h with h | h",
        "cases h with | inl h => cases h with | inl k => ?_ | inr k => ?_ | inr h => exact h",
        "refine match n with | 0 => ?_ | n + 1 => ?_",
        "constructor",
    ],
)
def test_where_no_case_has_a_place_bullets_stand(tactic: str) -> None:
    found = structure([step(tactic, 1, 2), step("a", 2, 1), step("b", 1, 0)])
    assert found is not None
    assert written(found) == [f"{tactic}\n· a\n· b"]


def test_what_is_stated_on_the_way_is_proved_there() -> None:
    steps = [
        step("have h : p ∧ q := ?_", 1, 2),
        step("have k : r := ?_", 2, 3),
        step("exact ⟨h, k⟩", 3, 2),
        step("exact h.1", 2, 1),
        step("constructor", 1, 2),
        step("simp", 2, 1),
        step("omega", 1, 0),
    ]
    found = structure(steps)
    assert found is not None
    assert "\n".join(written(found)) == (
        "have h : p ∧ q := by\n  constructor\n  · simp\n  · omega\nhave k : r := h.1\nexact ⟨h, k⟩"
    )


@pytest.mark.parametrize(
    "steps",
    [
        [step("constructor", 1, 2), step("simp_all", 2, 0)],
        [step("intro h", 1, 1)],
        [step("rfl", 1, 0), step("rfl", 1, 0)],
    ],
    ids=["closes two", "unfinished", "too long"],
)
def test_steps_that_do_not_fit_together_have_no_structure(steps: list[Step]) -> None:
    assert structure(steps) is None


def test_a_budget_runs_down() -> None:
    budget = Budget(0.2)
    assert budget.share(of=2) <= 0.1
    part = budget.within(0.05)
    assert not part.over
    time.sleep(0.06)
    assert part.over
    assert not budget.over
    assert budget.within(10).seconds < 0.2
    time.sleep(0.15)
    assert budget.over
    assert budget.left == 0
    assert budget.within(1).over


def test_a_budget_without_limit() -> None:
    budget = Budget(math.inf)
    assert math.isinf(budget.share(of=3))
    assert budget.within(3).seconds == 3


@pytest.mark.parametrize("seconds", [0, -1, math.nan, True, "60"])
def test_what_is_no_budget(seconds: float) -> None:
    with pytest.raises(lb.LeanbookError, match="budget must be"):
        Budget(seconds)


@pytest.mark.parametrize("code", ["a\nb\n", "a\r\nb\r\n", "a\r\nb\nc\r\n\r\n", "\r\n", "", "\r"])
def test_a_text_without_holes_comes_back_to_the_byte(code: str) -> None:
    source = Source(code)
    assert "\r\n" not in source.code
    assert source.restore([]) == code


def test_whole_proofs_are_asked_for_before_tactics() -> None:
    model = ScriptedModel(["x"], seconds=0.05)
    writer = Writer(model)
    jobs = [
        writer.ask("first", 1, Sampling()),
        writer.ask("tactic", 1, Sampling(), patient=True),
        writer.ask("proof", 1, Sampling()),
    ]
    for job in jobs:
        job.wait(5)
    writer.close()
    assert model.prompts == ["first", "proof", "tactic"]
    assert [job.usage.completion_tokens for job in jobs] == [10, 10, 10]


def test_a_job_that_is_cancelled_ends() -> None:
    model = ScriptedModel(["x"], seconds=30)
    writer = Writer(model)
    job = writer.ask("slow", 4, Sampling())
    time.sleep(0.1)
    job.cancel()
    job.wait(5)
    assert job.done
    assert job.take() is None
    writer.close()


def test_a_model_that_fails_twice_is_not_asked_again() -> None:
    model = ScriptedModel(["x"], fails_after=0)
    writer = Writer(model)
    jobs = [writer.ask("again", 1, Sampling()) for _ in range(4)]
    for job in jobs:
        job.wait(5)
    writer.close()
    assert writer.broken
    assert all(job.error is not None for job in jobs), "what was not written has not failed"
    assert len(model.prompts) == 2
    assert len(writer.problems) == 1
