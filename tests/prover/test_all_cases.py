"""What a search tries on all that a step has left: what it is, and that Lean takes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from scripted import ScriptedModel

import leanbook as lb
from leanbook.errors import TacticError
from leanbook.lean import trust
from leanbook.lean.goals import Goal, parse_goal
from leanbook.lean.proof import ProofState
from leanbook.model.prompts import TacticFormat
from leanbook.prover.all_cases import in_all_cases
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES, RULES, Candidate, Proposer
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer

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


def test_what_can_not_be_written_is_not_told() -> None:
    goals = [
        parse_goal("n : Nat\n⊢ size ?w * 2 = n"),
        parse_goal("q : Q\n⊢ (match q with\n  | Q.two x xs => some x\n  | one => len✝ q) = none"),
    ]
    tactics = dict(in_all_cases(goals, Context()))
    assert tactics["all cases"].startswith("any_goals solve | (simp_all [size] <;> omega) | ")
    assert list(in_all_cases([], Context())) == []


def test_a_witness_is_looked_at_at_once(session: lb.Session) -> None:
    """Without any rule for a single goal, so that nothing else can end it."""
    state = state_of(session, "theorem t (a b : Nat) : ∃ k, 2 * (a + b) = b * 2 + k := by sorry")
    writer = Writer(ScriptedModel(["refine ⟨2 * a, ?_⟩"]))
    try:
        asked = TacticWriter(writer, TacticFormat(), 1, seed=0)
        proposer = Proposer(on_cases=RULES.on_cases)
        found = Search(state, Checker(5.0), asked, proposer=proposer).run(Budget(20))
    finally:
        writer.close()
    assert found is not None
    assert found.state.tactics[0] == "refine ⟨2 * a, ?_⟩"
    assert found.state.tactics[1].startswith("solve | (simp_all <;> omega) | ")


class Recording(Checker):
    """A checker that remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(5.0)
        self.asked: list[str] = []

    def step(
        self,
        state: ProofState,
        tactic: str,
        budget: Budget | None = None,
        *,
        timeout: float | None = None,
    ) -> ProofState:
        self.asked.append(tactic)
        return super().step(state, tactic, budget, timeout=timeout)


def slow_ends(goals: Sequence[Goal], context: Context) -> Iterator[Candidate]:
    yield Candidate("rule:slow", "any_goals repeat skip", 0.5, 0.6)


def test_slow_ends_have_no_more_than_their_share(session: lb.Session) -> None:
    equal = "((a == b) == (c == d)) = ((e == f) == (g == h))"  # so that there is always more to try
    state = state_of(session, f"theorem t (a b c d e f g h : Bool) : {equal} := by sorry")
    checker = Recording()
    proposer = Proposer(RULES.on_goal, slow_ends)
    assert Search(state, checker, proposer=proposer).run(Budget(6)) is None
    slow = sum(tactic.startswith("any_goals repeat") for tactic in checker.asked)
    assert 1 <= slow <= 4, f"{slow} of 0.6 seconds each, in six"


def test_a_search_ends_cases_where_the_proof_begins(session: lb.Session) -> None:
    state = state_of(session, f"{ZIP} := by sorry")
    checker = Recording()
    found = Search(state, checker, context=Context(), proposer=RULES).run(Budget(30))
    assert found is not None
    first = next(place for place, each in enumerate(checker.asked) if "induction" in each)
    after = [each for each in checker.asked[first:] if not each.startswith("induction")]
    assert after[0].startswith("any_goals solve | "), "before all that there is for one goal"
    assert after[1].startswith("any_goals (cases ")
    assert any(tactic.startswith("any_goals ") for tactic in found.state.tactics)
    assert Search(state, Checker(5.0), proposer=NO_RULES).run(Budget(5)) is None
