"""Proving with a model: samples, repairs, tactics, and answers that only look like proofs.

The model is a fake (see scripted.py); Lean and the judge are real.
"""

from __future__ import annotations

import math
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from fake_models import FakeModel
from scripted import ScriptedModel

import leanbook as lb
from leanbook.errors import TacticTimeoutError
from leanbook.model.prompts import PromptFormat, Request, TacticFormat, format_for
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker
from leanbook.prover.whole import Samples
from leanbook.prover.writer import Writer


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


# A number that no rule guesses.
HARD = "theorem root : ∃ n : Nat, n * n = 15241383936 := by\n  sorry\n"
GOOD = "exact ⟨123456, rfl⟩"


def fenced(text: str) -> str:
    return f"Let me think.\n```lean4\n{text}\n```\nThat should do."


def prove(
    session: lb.Session, model: ScriptedModel, code: str = HARD, **other: object
) -> lb.ProofReport:
    # This format asks for whole proofs only.
    arguments: dict[str, object] = {"prompt_format": "deepseek-prover", "repair_rounds": 0}
    arguments |= {"budget_s": 10.0, "progress": False, **other}
    return lb.prove(code, session, model, **arguments)  # pyright: ignore


def test_a_good_answer_among_bad_ones(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp"), fenced("omega"), fenced(GOOD), "I do not know."])
    report = prove(session, model)
    theorem = report.theorems[0]
    assert report.complete, str(report)
    assert report.code == HARD.replace("sorry", GOOD)
    assert theorem.source == "model:scripted, whole proof"
    assert theorem.axioms == ()
    assert "15241383936" in model.prompts[0]


def test_the_whole_theorem_may_be_repeated(session: lb.Session) -> None:
    answer = fenced(HARD.replace("sorry", "refine ⟨123456, ?_⟩\n  rfl"))
    report = prove(session, ScriptedModel([answer]))
    assert report.complete
    assert report.theorems[0].proof == "refine ⟨123456, ?_⟩\nrfl"
    assert report.code == HARD.replace("sorry", "refine ⟨123456, ?_⟩\n  rfl")


CHEATS = [
    "sorry",
    "admit",
    "exact sorryAx _",
    "exact sorryAx _ false",
    "exact (by sorry)",
    "refine ⟨1, ?_⟩\n  stop\n  rfl",
    "exact ⟨1, lie⟩\n\naxiom lie {p : Prop} : p",
    "trivial\n\ntheorem root2 : True := by\n  trivial",
    "have h : False := by sorry\nexact h.elim",
    "exact (unsafeCast () : ∃ n : Nat, n * n = 15241383936)",
    "exact root",
    "exact ⟨123456, by native_decide⟩",
    "run_tac pure ()",
    "set_option warn.sorry false in sorry",
    "set_option debug.skipKernelTC true in exact ⟨1, rfl⟩",
    'local macro "rfl" : tactic => `(tactic| sorry)\nexact ⟨1, by rfl⟩',
    "all_goals (first | done | sorry)",
    "exact ⟨1, (show 1 * 1 = 15241383936 from by sorry)⟩",
    "skip\nend\nnamespace X",
    "-- exact ⟨123456, rfl⟩",
    "/- rfl",
    "rfl -/",
    "exact ⟨1234567, rfl⟩",
    "exact (lcProof)",
    "\u202eexact ⟨123456, rfl⟩",
]


@pytest.mark.parametrize("cheat", CHEATS)
def test_what_only_looks_like_a_proof_does_not_count(cheat: str, session: lb.Session) -> None:
    report = prove(session, ScriptedModel([fenced(cheat), cheat]), attempts=4, budget_s=1.2)
    assert report.proved == 0, report.code
    assert report.code == HARD
    assert report.pass_at[4] == 0.0, "all four were judged"
    assert session.check(report.code).ok


@pytest.mark.parametrize(
    "changed",
    [
        "theorem root : True := by\n  trivial",
        "theorem root : ∃ n : Nat, n * n = 4 := by\n  exact ⟨2, rfl⟩",
        "theorem root (h : False) : ∃ n : Nat, n * n = 15241383936 := by\n  exact h.elim",
        "axiom lie : False\ntheorem root : ∃ n : Nat, n * n = 15241383936 := lie.elim",
        "def Nat.mul := 1\ntheorem root : ∃ n : Nat, n * n = 15241383936 := by\n  exact ⟨1, rfl⟩",
        'notation "15241383936" => 1\ntheorem root : ∃ n : Nat, n * n = 15241383936 := ⟨1, rfl⟩',
    ],
)
def test_another_statement_does_not_count(changed: str, session: lb.Session) -> None:
    report = prove(session, ScriptedModel([fenced(changed)]), attempts=4, budget_s=1.2)
    assert report.proved == 0
    assert report.code == HARD
    assert report.pass_at[4] == 0.0, "all four were judged"


def test_a_repair_is_told_what_lean_said(session: lb.Session) -> None:
    def answers(prompt: str, k: int) -> Sequence[str]:
        mended = "exact nonsense" in prompt and "nonsense" in prompt.partition("messages")[2]
        return [fenced(GOOD if mended else "exact nonsense")] * k

    model = ScriptedModel(answers)
    report = prove(session, model, repair_rounds=1, attempts=2)
    assert report.complete
    assert report.theorems[0].source == "model:scripted, repaired proof"
    assert any("Unknown identifier" in prompt for prompt in model.prompts)


def test_open_goals_are_what_lean_says_of_half_a_proof(session: lb.Session) -> None:
    def answers(prompt: str, k: int) -> Sequence[str]:
        return [fenced(GOOD if "unsolved goals" in prompt else "refine ⟨7, ?_⟩")] * k

    assert prove(session, ScriptedModel(answers), repair_rounds=1, attempts=1).complete


def test_pass_at_k_of_all_attempts(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp"), fenced(GOOD), fenced("sorry"), fenced("omega")])
    report = prove(session, model, measure=True, price_per_million=(1.0, 2.0))
    assert report.pass_at[1] == pytest.approx(4 / 16)
    assert report.pass_at[16] == 1.0
    theorem = report.theorems[0]
    assert theorem.attempts == 17  # sixteen proofs and one search
    assert theorem.tokens == 160
    assert theorem.prompt_tokens >= 100
    assert theorem.cost == pytest.approx((theorem.prompt_tokens + 2 * theorem.tokens) / 1e6)


def test_measuring_goes_on_where_the_rules_have_found_a_proof(session: lb.Session) -> None:
    model = ScriptedModel([fenced("trivial"), fenced("nonsense")])
    code = "theorem t : True := by sorry\n"
    report = prove(session, model, code, measure=True, attempts=8)
    assert report.complete
    assert report.theorems[0].source == "rule:trivial"
    assert report.pass_at[1] == pytest.approx(0.5)
    assert prove(session, model, code).pass_at[1] is None, "the model was not asked"


def test_without_measuring_the_rest_is_not_written(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp"), fenced(GOOD)], seconds=0.4)
    report = prove(session, model)
    assert report.complete
    assert report.seconds < 8
    assert report.tokens <= 60
    assert model.cancelled == 1
    assert report.pass_at == {1: 0.0, 2: 1.0, 4: 1.0, 8: 1.0, 16: 1.0}


def test_more_attempts_than_one_batch(session: lb.Session) -> None:
    model = ScriptedModel([*[fenced("simp")] * 19, fenced(GOOD)])
    report = prove(session, model, attempts=20, measure=True)
    assert report.pass_at[1] == pytest.approx(1 / 20)
    seeds = [sampling.seed for sampling in model.samplings if sampling.max_tokens > 1000]
    assert len(set(seeds)) == len(seeds) == 2


def test_the_same_seed_asks_the_same(session: lb.Session) -> None:
    asked = []
    for seed in (3, 3, 4):
        model = ScriptedModel([fenced(GOOD)])
        prove(session, model, seed=seed)
        asked.append(model.samplings[0])
    assert asked[0] == asked[1] != asked[2]


def test_a_model_that_fails_is_told_of_and_the_rules_go_on(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp")], fails_after=3)
    code = HARD + "theorem easy (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry\n"
    report = prove(session, model, code, budget_s=6)
    assert [each.proved for each in report.theorems] == [False, True]
    assert report.problems == ("the model failed: the engine died\nNext: ask again",)
    assert "problem: the model failed" in str(report)


def test_a_proof_that_came_before_the_model_failed_counts(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp"), fenced(GOOD)], fails_after=2)
    assert prove(session, model).complete


def test_an_error_of_a_models_own_is_no_end_either(session: lb.Session) -> None:
    def answers(prompt: str, k: int) -> Sequence[str]:
        raise RuntimeError("a mistake in somebody's model")

    report = prove(session, ScriptedModel(answers), budget_s=2)
    assert report.proved == 0
    assert "a mistake in somebody's model" in report.problems[0]


def test_tactics_of_the_model_and_rules_make_one_proof(session: lb.Session) -> None:
    def answers(prompt: str, k: int) -> Sequence[str]:
        return ["refine ⟨123456, ?_⟩" if "∃" in prompt else "nonsense"] * k

    model = ScriptedModel(answers, chat=False)
    report = prove(session, model, prompt_format=OnlyTactics(), budget_s=20)
    assert report.complete, str(report)
    assert report.theorems[0].source is not None
    assert report.theorems[0].source.startswith("search: model:scripted")


class OnlyTactics(TacticFormat):
    """A small tactic model, whose answers for whole proofs are of no use."""

    name = "only-tactics"


class Plain(PromptFormat):
    """A format of somebody's own."""

    name = "plain"

    def tactic(self, goal: str, premises: Sequence[str] = ()) -> Request | None:
        return None

    def proof(self, code: str) -> Request:
        from leanbook.model.candidates import Sampling

        return Request(f"PROVE {code}", Sampling(max_tokens=7))

    def repair(self, code: str, failed: str, messages: str) -> Request:
        raise AssertionError("nothing is repaired here")

    def read_proof(self, text: str, code: str) -> str | None:
        return text


def test_a_format_of_ones_own(session: lb.Session) -> None:
    model = ScriptedModel([GOOD])
    assert prove(session, model, prompt_format=Plain()).complete
    assert model.prompts[0].startswith("PROVE theorem root")
    assert model.samplings[0].max_tokens == 7


def test_a_format_that_there_is_not(session: lb.Session) -> None:
    with pytest.raises(lb.LeanbookError, match="no prompt format 'none-such'"):
        prove(session, ScriptedModel([GOOD]), prompt_format="none-such")


def test_only_what_stands_before_the_hole_is_shown(session: lb.Session) -> None:
    code = "theorem easy : True := by sorry\n\n" + HARD + "\ntheorem after : True := by sorry\n"
    model = ScriptedModel([fenced(GOOD)])
    report = prove(session, model, code)
    assert report.complete
    assert "theorem easy : True := by trivial" in model.prompts[0]
    assert "after" not in model.prompts[0]


def test_an_interrupt_stops_the_model_too(session: lb.Session) -> None:
    model = ScriptedModel([fenced("simp")], seconds=30)
    code = "theorem a : True := by sorry\n" + HARD
    timer = threading.Timer(4, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()
    try:
        report = prove(session, model, code, budget_s=100)
    finally:
        timer.cancel()
    assert report.interrupted
    assert [each.proved for each in report.theorems] == [True, False]
    assert model.cancelled == 1
    assert not [each for each in threading.enumerate() if each.name == "leanbook-writer"]


def test_a_proof_that_comes_late_is_not_lost(session: lb.Session) -> None:
    """The first hole's proof is still being written when the second one has its turn."""
    other = HARD.replace("root", "other").replace("15241383936", "60481729")
    model = ScriptedModel(
        lambda prompt, k: [fenced("exact ⟨7777, rfl⟩" if "other" in prompt else GOOD)] * k,
        seconds=2.5,
    )
    report = prove(session, model, HARD + other, attempts=1, budget_s=16)
    assert report.complete, str(report)


def test_what_the_end_of_a_turn_cut_off_is_judged_in_the_next(session: lb.Session) -> None:
    class Late(Checker):
        """A fake: Lean takes until the end of the first turn."""

        def step(
            self, state: lb.ProofState, tactic: str, budget: Budget | None = None, **other: Any
        ) -> lb.ProofState:
            if self.seconds == 0 and budget is not None:
                self.seconds = budget.left
                time.sleep(budget.left)
                raise TacticTimeoutError("it was stopped")
            return super().step(state, tactic, budget, **other)

    state = session.check("theorem t : True := by sorry").sorries[0]
    writer = Writer(ScriptedModel([fenced("trivial")]))
    samples = Samples(
        (state,), "theorem t : True := by sorry", writer, format_for(writer.model), Late(2.0),
        attempts=1, repair_rounds=0, seed=0,
    )  # fmt: skip
    samples.ask()
    time.sleep(0.3)
    assert samples.advance(Budget(0.3)) is None
    assert samples.outcomes == [None], "nobody knows yet"
    assert not samples.finished
    found = samples.advance(Budget(10))
    assert found is not None
    assert found.state.done
    assert samples.outcomes == [True]
    writer.close()


def test_measuring_goes_on_turn_after_turn(
    session: lb.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All attempts are made although no turn is long enough; then it ends, also without a limit."""
    monkeypatch.setattr("leanbook.prover.prove._SLICE", 0.3)
    model = ScriptedModel([fenced("trivial")], seconds=0.05)
    code = "theorem easy : True := by sorry\n"
    report = prove(session, model, code, measure=True, attempts=20, budget_s=math.inf)
    assert report.attempts == 21, "and the search is one"
    assert report.pass_at == {1: 1.0, 2: 1.0, 4: 1.0, 8: 1.0, 16: 1.0}


def test_a_model_that_does_not_hear_holds_nothing_up(session: lb.Session) -> None:
    model = FakeModel(["trivial"], pause=12.0, deaf=True)
    code = "".join(HARD.replace("root", f"root{number}") for number in range(5))
    session.start()
    began = time.monotonic()
    report = lb.prove(code, session, model, budget_s=1.0, progress=False)
    assert time.monotonic() - began < 9, "waited once, not once for each hole"
    assert report.problems == ("the model failed: fake goes on writing though told to stop",)


def test_what_nobody_sees_gets_into_no_file(session: lb.Session) -> None:
    model = ScriptedModel([fenced(f"{GOOD} -- \x1b[2J"), fenced(f"{GOOD} -- \u202e"), fenced(GOOD)])
    report = prove(session, model, attempts=3, measure=True)
    assert report.theorems[0].pass_at[1] == pytest.approx(1 / 3)
    assert set(report.code) & {"\x1b", "\u202e"} == set()
