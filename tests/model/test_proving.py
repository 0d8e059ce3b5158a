"""Proving with a real model that knows no Lean: it must break nothing, and nobody believes it."""

from __future__ import annotations

import time
from pathlib import Path

import leanbook as lb
from leanbook.model.loading import load_model

CODE = """\
theorem easy (p q : Prop) (h : p ∧ q) : q ∧ p := by
  sorry

theorem root : ∃ n : Nat, n * n = 15241383936 := by
  sorry
"""


def test_a_model_that_knows_no_lean(gemma: Path) -> None:
    with (
        lb.Session() as session,
        load_model(gemma, threads=1, gpu_memory=0, n_ctx=4096) as model,
    ):
        session.start()
        began = time.monotonic()
        report = lb.prove(CODE, session, model, attempts=4, budget_s=25, progress=False)
        assert time.monotonic() - began < 60
        easy, root = report.theorems
        assert easy.proved
        assert easy.tokens == 0, "the rules were enough"
        assert not root.proved
        assert root.tokens > 0
        assert root.prompt_tokens > 0
        assert report.code.count("sorry") == 1
        assert report.problems == ()
        assert session.check(report.code).ok
        # The engine is free again.
        assert len(list(model.generate("theorem", 2))) == 2


def test_the_same_through_tactics(gemma: Path) -> None:
    with (
        lb.Session() as session,
        load_model(gemma, threads=1, gpu_memory=0, n_ctx=4096) as model,
    ):
        report = lb.prove(
            CODE, session, model, attempts=1, budget_s=15, prompt_format="tactic", progress=False
        )
        assert [each.proved for each in report.theorems] == [True, False]
        assert report.problems == ()
