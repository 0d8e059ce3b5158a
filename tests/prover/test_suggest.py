"""Suggestions: what Lean has run, merged, in order; and models that are good, bad, slow or gone."""

from __future__ import annotations

import _thread
import threading
import time
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from fake_models import FakeModel

import leanbook as lb
from leanbook.errors import EngineError, LeanbookError
from leanbook.lean.goals import parse_goal
from leanbook.lean.results import Message
from leanbook.model.candidates import Chat, Sampling
from leanbook.prover import trying
from leanbook.prover.asking import as_statement
from leanbook.prover.suggest import stream, suggest
from leanbook.prover.suggestion import Collector, Suggestion, measure
from leanbook.prover.trying import attempts, offers

SWAP = "example (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
# Rules do not find this one: it takes an idea.
HARD = "example (P : Nat → Prop) (h : ∀ n, n * n = 1764 → P n) : ∃ n, P n := by\n  sorry\n"
IDEA = "exact ⟨42, h 42 rfl⟩"


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


def opened(session: lb.Session, code: str) -> lb.ProofState:
    return session.check(code).sorries[0]


def test_without_a_model(session: lb.Session) -> None:
    found = lb.suggest(opened(session, SWAP))
    best = found[0]
    assert best.status == "closes"
    assert best.goals == ()
    assert best.source.startswith("rule:")
    assert best.logprob is None
    assert best.state is not None
    assert best.state.done
    assert best.judged
    assert found.problems == ()
    assert not found.interrupted


def test_every_suggestion_works_as_it_stands(session: lb.Session) -> None:
    codes = [
        SWAP,
        "example (n : Nat) : n + 0 = 0 + n := by\n  sorry\n",
        "example (n m : Nat) (h : n = m ∨ m = n) : m = n := by sorry\n",
        "example (xs : List Nat) : xs ++ [] = xs :=\n  sorry\n",
        "example (p q : Prop) (h : p ∨ q) : q ∨ p := by\n  cases h with\n  | inl hp => sorry\n"
        "  | inr hq => exact .inl hq\n",
        "example : (1 = 1) ∧ ∃ n, n = 3 := by\n  constructor\n  · sorry\n  · exact ⟨3, rfl⟩\n",
    ]
    for code in codes:
        state = opened(session, code)
        found = suggest(state)
        assert found
        for each in found:
            after = state.apply(each.tactic)
            assert after.goals == each.goals
            assert after.done == (each.status == "closes")
            pasted = session.check(code.replace("sorry", each.script, 1))
            assert pasted.ok, (each.script, str(pasted))
            assert pasted.complete == (each.status == "closes")
            for other in each.alternatives:
                pasted = session.check(code.replace("sorry", each.script_of(other), 1))
                assert pasted.ok, (other, str(pasted))


def test_what_leads_to_the_same_goals_is_one_suggestion(session: lb.Session) -> None:
    found = suggest(opened(session, "example (a b : Nat) : a + b = b + a := by sorry"))
    goals = [tuple(str(goal) for goal in each.goals) for each in found]
    assert len(goals) == len(set(goals))
    best = found[0]
    assert len(best.sources) > 1
    assert best.sources[0] == best.source
    assert all(len(best.tactic) <= len(other) for other in best.alternatives)


def test_a_tactic_that_asks_is_replaced_by_the_answer(session: lb.Session) -> None:
    found = suggest(opened(session, "example (a b : Nat) : a + b = b + a := by sorry"))
    texts = [text for each in found for text in (each.tactic, *each.alternatives)]
    assert "exact Nat.add_comm a b" in texts
    assert not any("?" in text.replace("?_", "") for text in texts)


def test_an_answer_stands_where_the_question_stood(session: lb.Session) -> None:
    state = opened(session, "example (a b : Nat) : True ∧ a + b = b + a := by sorry")
    text = "constructor\n· trivial\n· exact?"
    (found,) = attempts(state, text, "model:m", timeout=5)
    assert found.status == "closes"
    assert found.tactic == "constructor\n· trivial\n· exact Nat.add_comm a b"


def test_a_question_ends_where_its_tactic_ends() -> None:
    said = Message("info", "Try this:\n  [apply] simp only [a]", 1, 0, 1, 0)
    assert offers("(simp? [h, k (1)]) <;> rfl", (said,)) == ["(simp only [a]) <;> rfl"]
    assert offers("simp? [h]; rfl", (said,)) == ["simp only [a]; rfl"]
    assert offers("simp? <;> rfl", (said,)) == ["simp only [a] <;> rfl"]
    assert offers("simp? [h]\nrfl", (said,)) == ["simp only [a]\nrfl"]
    assert offers("simp?\nsimp?", (said,)) == []


def test_offers_of_several_lines_keep_their_indentation() -> None:
    said = Message("info", "Try this:\n  [apply] simp only [a,\n    b]", 1, 2, 1, 7)
    assert offers("· simp?", (said,)) == ["· simp only [a,\n    b]"]


def test_cases_get_names(session: lb.Session) -> None:
    declared = session.run(
        "inductive Tree where\n  | leaf : Tree\n"
        "  | node (left : Tree) (label : Nat) (right : Tree) : Tree"
    )
    assert declared.ok
    state = opened(session, "example (t : Tree) (P : Tree → Prop) : P t := by sorry")
    tactics = [each.tactic for each in suggest(state)]
    assert "cases t with\n| leaf => ?_\n| node left label right => ?_" in tactics
    shown = "\n".join(str(goal) for each in suggest(state) for goal in each.goals)
    assert "✝" not in shown


def test_an_a_beside_a_b_keeps_its_name(session: lb.Session) -> None:
    text = "inductive Term where\n  | num (n : Nat)\n  | plus (a b : Term)\n  | neg : Term → Term"
    assert session.run(text).ok
    state = opened(session, "example (t : Term) (P : Term → Prop) : P t := by sorry")
    tactics = [each.tactic for each in suggest(state)]
    assert "cases t with\n| num n => ?_\n| plus a b => ?_\n| neg x => ?_" in tactics


def test_errors_are_hidden_unless_asked_for(session: lb.Session) -> None:
    state = opened(session, HARD)
    model = FakeModel(["nonsense", "exact h", "skip", "sorry", "refine ⟨42, ?_⟩"])
    assert all(each.status != "error" for each in suggest(state, model))
    found = suggest(state, model, errors=True)
    wrong = {each.tactic: each for each in found if each.status == "error"}
    assert {"nonsense", "exact h", "skip", "sorry"} <= wrong.keys()
    assert "mismatch" in wrong["exact h"].message
    assert wrong["skip"].message == "It changes nothing."
    assert all(each.state is None and each.goals == () for each in wrong.values())
    first = next(i for i, each in enumerate(found) if each.status == "error")
    assert all(each.status == "error" for each in found[first:])


def test_the_order(session: lb.Session) -> None:
    state = opened(session, HARD)
    texts = [("refine ⟨7, ?_⟩", -9.0), ("refine ⟨42, ?_⟩", -1.0), (IDEA, -30.0)]
    found = suggest(state, FakeModel(texts), prompt_format="tactic")
    assert found[0].tactic == IDEA
    assert found[0].status == "closes"
    assert found[0].source == "model:fake"
    assert found[0].logprob == -30.0
    sizes = [measure(each.goals, state.goals[0]) for each in found if each.status == "progress"]
    assert sizes == sorted(sizes)
    tactics = [each.tactic for each in found]
    assert tactics.index("refine ⟨42, ?_⟩") < tactics.index("refine ⟨7, ?_⟩")


def one(tactic: str, goals: str, logprob: float | None = None, source: str = "m") -> Suggestion:
    texts = [text for text in goals.split("|") if text]
    status = "progress" if texts else "closes"
    return Suggestion(tactic, status, tuple(map(parse_goal, texts)), logprob, source)


def test_ranking_and_merging_by_hand() -> None:
    collector = Collector(parse_goal("⊢ p ∧ q ∧ r"))
    for each in [
        one("two", "⊢ p|⊢ q"),
        one("unlikely", "⊢ q", -5.0),
        one("likely", "⊢ r", -2.0),
        one("larger", "⊢ p ∧ q", -0.1),
        one("forgets", "⊢ False", -0.1),
        one("closes it", "", -7.0, "model:a"),
        one("closes", "", None, "rule:b"),
        Suggestion("bad", "error", message="no"),
    ]:
        collector.add(each)
    ranked = collector.ranked(errors=True)
    order = ["closes", "likely", "unlikely", "larger", "forgets", "two", "bad"]
    assert [each.tactic for each in ranked] == order
    assert ranked[0].sources == ("rule:b", "model:a")
    assert ranked[0].alternatives == ("closes it",)
    assert ranked[0].logprob == -7.0
    assert collector.add(one("closes", "", None, "rule:b")) is None


def test_case_names_make_no_difference() -> None:
    collector = Collector(None)
    collector.add(one("a long one", "case left\n⊢ p"))
    collector.add(one("short", "⊢ p"))
    assert [each.tactic for each in collector.ranked()] == ["short"]


def test_the_model_is_asked_about_the_goal(session: lb.Session) -> None:
    state = opened(session, HARD)
    model = FakeModel([IDEA])
    sampling = Sampling(temperature=0.5, seed=7)
    found = suggest(state, model, k=3, sampling=sampling, prompt_format="tactic")
    assert "⊢ ∃ n, P n" in str(model.prompts[0])
    assert (model.asked_for, model.sampling) == (3, sampling)
    assert found[0].source == "model:fake"


def test_a_chat_model_is_asked_for_a_proof(session: lb.Session) -> None:
    state = opened(session, HARD)
    answer = (
        "Here it is.\n```lean4\nexample (P : Nat → Prop) (h : ∀ (n : Nat), n * n = 1764 → P n) : "
        "∃ n, P n := by\n  have := h 42 rfl\n  exact ⟨42, this⟩\n```\nDone."
    )
    model = FakeModel([answer])
    found = suggest(state, model, prompt_format="deepseek-prover")
    assert isinstance(model.prompts[0], (Chat, str))
    assert "example (P : Nat → Prop) (h : ∀ (n : Nat), n * n = 1764 → P n)" in str(model.prompts[0])
    assert found[0].tactic == "have := h 42 rfl\nexact ⟨42, this⟩"
    assert found[0].status == "closes"


def test_a_goal_as_a_statement(session: lb.Session) -> None:
    goal = parse_goal("α : Type\ninst✝ : DecidableEq α\nx y✝ : α\nn : Nat := 3\n⊢ x = x ∧\n  n = 3")
    text = as_statement(goal)
    assert text == (
        "example (α : Type) [DecidableEq α] (x y : α) (n : Nat := 3) : x = x ∧ n = 3 := by\n  sorry"
    )
    assert session.check(text).ok


@pytest.mark.parametrize(
    "text",
    [
        "sorry",
        "exact sorry",
        "admit",
        "stop",
        "trivial\n\ntheorem evil : False := sorry",
        "axiom cheat : False",
        "run_tac Lean.Elab.admitGoal",
        "#eval 1",
        "exact lcProof",
        "native_decide",
        "✓ Accepted",
        "goals accomplished",
        "import Mathlib",
        "",
        "   ",
        "\0",
        "\ud800",
        "x" * 100_000,
        "(" * 3000,
    ],
)
def test_nonsense_is_never_shown_as_a_success(text: str, session: lb.Session) -> None:
    state = opened(session, "example (p : Prop) : p := by sorry")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = suggest(state, FakeModel([text]), errors=True, prompt_format="tactic")
    assert not any(each.status == "closes" for each in found)
    assert not any(each.source == "model:fake" and each.status != "error" for each in found)
    assert state.apply("skip").goals == state.goals


def test_a_failing_model_loses_nothing(session: lb.Session) -> None:
    state = opened(session, SWAP)
    error = EngineError("The engine ran out of memory.", hint="load a smaller model.")
    with pytest.warns(UserWarning, match="ran out of memory"):
        found = suggest(state, FakeModel(["intro h"], error=error))
    assert found[0].status == "closes"
    assert "fake failed: The engine ran out of memory." in found.problems[0]
    assert any("model:fake" in each.sources for each in found)


def test_what_a_model_breaks_is_told_to_whom_it_may_concern(session: lb.Session) -> None:
    told: list[str] = []
    model = FakeModel([], error=ZeroDivisionError("oh"))
    found = suggest(opened(session, SWAP), model, on_problem=told.append)
    assert found[0].status == "closes"
    assert told == list(found.problems)
    assert "ZeroDivisionError: oh" in told[0]


def test_an_unknown_prompt_format_is_a_problem_of_the_model_only(session: lb.Session) -> None:
    told: list[str] = []
    model = FakeModel(["simp"])
    found = suggest(opened(session, SWAP), model, prompt_format="nope", on_problem=told.append)
    assert found[0].status == "closes"
    assert "nope" in told[0]


def test_a_slow_model_ends_with_the_budget(session: lb.Session) -> None:
    told: list[str] = []
    model = FakeModel(["trivial"] * 100, pause=0.3)
    began = time.monotonic()
    found = suggest(opened(session, SWAP), model, budget_s=1.0, on_problem=told.append)
    assert time.monotonic() - began < 5
    assert found[0].status == "closes"
    assert model.cancelled
    assert "still writing" in told[0]


def test_a_deaf_model_does_not_hold_up_the_rest(session: lb.Session) -> None:
    model = FakeModel(["trivial"] * 3, pause=6.0, deaf=True)
    began = time.monotonic()
    found = suggest(opened(session, SWAP), model, budget_s=0.5, on_problem=lambda _: None)
    assert time.monotonic() - began < 5
    assert found[0].status == "closes"


def test_a_tactic_that_does_not_end(session: lb.Session) -> None:
    state = opened(session, "example (p : Prop) (h : p) : p ∧ p := by sorry")
    model = FakeModel(["repeat (have h' := h)", "exact ⟨h, h⟩"])
    found = suggest(state, model, timeout=0.3, errors=True, prompt_format="tactic")
    endless = next(each for each in found if each.tactic == "repeat (have h' := h)")
    assert endless.status == "error"
    assert found[0].status == "closes"
    assert state.apply("exact ⟨h, h⟩").done


def test_the_rules_come_while_the_model_writes(session: lb.Session) -> None:
    model = FakeModel([("exact ⟨(· |>.symm), (· |>.symm)⟩", -1.0)], pause=1.5)
    state = opened(session, "example (p q : Prop) : p ∧ q ↔ q ∧ p := by sorry")
    began = time.monotonic()
    times = [(time.monotonic() - began, found) for found in stream(state, model)]
    assert times[0][0] < 1.0
    assert all(each.source.startswith("rule:") for each in times[0][1])
    counts = [len(found) for _, found in times]
    assert len(counts) > 2
    last = times[-1][1]
    assert last[0].status == "closes"
    assert "model:fake" in last[0].sources


def test_a_stream_may_be_left(session: lb.Session) -> None:
    model = FakeModel(["trivial"] * 50, pause=0.2)
    state = opened(session, SWAP)
    running = stream(state, model)
    first = next(running)
    running.close()
    assert first
    assert model.cancelled
    assert state.apply("intro h").goals


def test_cancelling(session: lb.Session) -> None:
    cancel = threading.Event()
    model = FakeModel(["trivial"] * 100, pause=0.2)
    state = opened(session, SWAP)
    suggest(state)  # the judge is started, and the library looked through
    threading.Timer(0.7, cancel.set).start()
    began = time.monotonic()
    found = suggest(state, model, cancel=cancel)
    assert time.monotonic() - began < 5
    assert found[0].status == "closes"
    assert found.problems == ()


def test_an_interrupt_keeps_what_was_found(session: lb.Session) -> None:
    model = FakeModel(["trivial"] * 100, pause=0.2)
    state = opened(session, SWAP)
    suggest(state)
    threading.Timer(1.0, _thread.interrupt_main).start()
    found = suggest(state, model)
    assert found.interrupted
    assert found[0].status == "closes"
    until = time.monotonic() + 10  # the model looks at the order between two candidates
    while not model.cancelled and time.monotonic() < until:
        time.sleep(0.05)
    assert model.cancelled
    assert state.apply("intro h").goals
    assert suggest(state, FakeModel(["intro h"]))[0].status == "closes"


def test_the_first_of_several_goals(session: lb.Session) -> None:
    state = opened(session, "example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry")
    two = state.apply("constructor")
    best = suggest(two)[0]
    assert best.status == "closes"
    assert [goal.target for goal in best.goals] == ["q"]
    assert best.state is not None
    assert not best.state.done
    assert not best.judged
    assert suggest(best.state)[0].status == "closes"


def test_at_most_k(session: lb.Session) -> None:
    state = opened(session, SWAP)
    assert len(suggest(state, k=1)) == 1
    assert len(suggest(state, k=2)) == 2


@pytest.mark.parametrize(
    "wrong",
    [{"k": 0}, {"k": 1.5}, {"k": True}, {"timeout": 0}, {"timeout": -1}, {"budget_s": None}],
)
def test_wrong_arguments(wrong: dict[str, object], session: lb.Session) -> None:
    with pytest.raises(LeanbookError, match="must be"):
        suggest(opened(session, SWAP), **wrong)  # pyright: ignore[reportArgumentType]


def test_a_finished_proof_and_a_closed_session() -> None:
    with lb.Session() as own:
        state = opened(own, SWAP)
        done = state.apply("intro ⟨h, k⟩; exact ⟨k, h⟩")
        with pytest.warns(UserWarning, match="No goal is left"):
            assert suggest(done) == []
    with pytest.raises(lb.SessionError, match="closed"):
        suggest(state)


def test_a_lean_that_was_lost_comes_back() -> None:
    with lb.Session() as own:
        state = opened(own, SWAP)
        own.restart()
        assert suggest(state)[0].status == "closes"


def test_a_suggestion_as_text(session: lb.Session) -> None:
    found = suggest(opened(session, HARD), FakeModel(["nonsense"]), errors=True)
    texts = [str(each) for each in found]
    assert any("leaves 1 goal; rule:" in text for text in texts)
    assert any("error: " in text and "model:fake" in text for text in texts)


def test_what_lean_offers_shares_the_time_of_the_question(
    session: lb.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[float] = []
    real = trying.attempt

    def slow(*arguments: Any, timeout: float, **others: Any) -> Suggestion:
        given.append(timeout)
        time.sleep(0.4)
        return real(*arguments, timeout=2.0, **others)

    monkeypatch.setattr(trying, "attempt", slow)
    state = opened(session, "example (a b : Nat) (h : a = b) : b = a := by sorry")
    found = list(trying.attempts(state, "exact?", "rule:library", timeout=0.5))
    assert found[0].status == "closes"
    assert given[0] == 0.5
    assert all(each < 0.25 for each in given[1:])


def test_the_start_of_the_judge_is_no_tactics_fault() -> None:
    with lb.Session() as session:
        found = suggest(opened(session, SWAP), timeout=0.5)
        assert found[0].status == "closes"
        assert found[0].judged


@pytest.mark.parametrize("hidden", ["\u202e", "\x1b[2J"])
def test_what_nobody_sees_is_no_suggestion(hidden: str, session: lb.Session) -> None:
    state = opened(session, HARD)
    found = trying.attempt(state, f"{IDEA} -- {hidden}", "model:fake", timeout=5)
    assert found.status == "error"
    assert f"U+{ord(hidden[0]):04X}" in found.message


def test_what_is_no_open_proof(session: lb.Session) -> None:
    result = session.check("example (p : Prop) (h : p) : p := by sorry")
    with pytest.raises(lb.LeanbookError, match=r"result\.sorries\[0\]"):
        lb.suggest(result)  # pyright: ignore[reportArgumentType]
    with pytest.raises(lb.LeanbookError, match="load_model"):
        lb.suggest(result.sorries[0], model="model.gguf")


def test_what_a_model_nearly_said_is_shown_and_no_error_of_its_is_made_up(
    session: lb.Session,
) -> None:
    state = session.check("example (n : Nat) : ∃ m, m * 2 = n + n + 4 := by sorry").sorries[0]
    model = FakeModel([("exact ⟨n + 2, by rfl⟩", -1.0), ("rw [a, b]", -2.0)])
    found = suggest(state, model, errors=True, k=50)
    mine = {each.tactic: each for each in found if "model:fake" in each.sources}
    assert mine["refine ⟨n + 2, ?_⟩"].status == "progress"
    refused = {each.tactic for each in mine.values() if each.status == "error"}
    assert refused == {"exact ⟨n + 2, by rfl⟩", "rw [a, b]"}


def test_what_closes_the_goal_is_not_weakened_when_it_is_said_again(session: lb.Session) -> None:
    state = session.check("example (n : Nat) : ∃ m, m * 2 = n + n + 4 := by sorry").sorries[0]
    model = FakeModel(["exact ⟨n + 2, by omega⟩"] * 3)
    found = suggest(state, model, k=50)
    mine = [each.tactic for each in found if "model:fake" in each.sources]
    assert mine == ["exact ⟨n + 2, by omega⟩"]
