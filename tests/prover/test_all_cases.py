"""What a search tries on all that a step has left: what it is, and that Lean takes it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import leanbook as lb
from leanbook.errors import TacticError
from leanbook.lean import trust
from leanbook.lean.goals import parse_goal
from leanbook.lean.proof import ProofState
from leanbook.prover.all_cases import in_all_cases
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES, RULES
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.search import Search

MACHINE = """inductive Op where
  | push (n : Nat)
  | flip

def act : Op → List Nat → List Nat
  | .push n, s => n :: s
  | .flip, a :: b :: s => b :: a :: s
  | .flip, s => s

def run : List Op → List Nat → List Nat
  | [], s => s
  | o :: os, s => run os (act o s)
"""
TWO_RUNS = "theorem t (os us : List Op) (s : List Nat) : run (os ++ us) s = run us (run os s)"
ZIP = "theorem t (n : Nat) (xs ys : List Nat) : (xs.zip ys).drop n = (xs.drop n).zip (ys.drop n)"


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


def state_of(session: lb.Session, code: str) -> ProofState:
    return session.check(code).sorries[0]


def test_what_definitions_are_made_of_is_told_too() -> None:
    context = Context.of(MACHINE)
    assert context.behind(["run"]) == ("act",)
    assert context.behind(["run", "act"]) == ()
    assert context.behind(["Nat.add", "unknown"]) == ()
    goals = [parse_goal("s : List Nat\n⊢ run [] s = s"), parse_goal("⊢ run [.flip] [] = []")]
    tactics = dict(in_all_cases(goals, context))
    assert "| simp_all [run, act]" in tactics["all cases"]


def test_all_of_a_programs_cases_end_at_once(session: lb.Session) -> None:
    state = state_of(session, f"{MACHINE}\n{TWO_RUNS} := by sorry")
    cases = trust.step(state, "induction os generalizing s")
    tactics = dict(in_all_cases(cases.goals, Context.of(MACHINE)))
    assert trust.step(cases, tactics["all cases"]).done


def test_variables_are_split_once_more(session: lb.Session) -> None:
    state = state_of(session, f"{ZIP} := by sorry")
    cases = trust.step(state, "induction n generalizing xs ys")
    tactics = dict(in_all_cases(cases.goals, Context()))
    assert tactics["all cases, split"].startswith("any_goals (cases ys <;> cases xs <;> solve | ")
    easy = trust.step(cases, tactics["all cases"])
    assert len(easy.goals) == 1, "what is hard is left"
    assert trust.step(easy, tactics["all cases, split"]).done


def test_a_single_goal_is_ended_or_left_alone(session: lb.Session) -> None:
    state = state_of(session, "theorem t (a b : Nat) : 2 * (a + b) = a * 2 + 2 * b := by sorry")
    ((_, tactic),) = in_all_cases(state.goals, Context())
    assert tactic.startswith("solve | ")
    assert trust.step(state, tactic).done
    wrong = state_of(session, "theorem t (a b : Nat) (h : a = 0 + b) : a + 0 = 1 := by sorry")
    ((_, tactic),) = in_all_cases(wrong.goals, Context())
    with pytest.raises(TacticError):
        trust.step(wrong, tactic)


def test_a_search_ends_cases_where_the_proof_begins(session: lb.Session) -> None:
    state = state_of(session, f"{ZIP} := by sorry")
    found = Search(state, Checker(5.0), context=Context(), proposer=RULES).run(Budget(30))
    assert found is not None
    assert "all cases" not in found.source
    assert any(tactic.startswith("any_goals ") for tactic in found.state.tactics)
    assert Search(state, Checker(5.0), proposer=NO_RULES).run(Budget(5)) is None
