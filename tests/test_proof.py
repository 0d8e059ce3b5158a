"""Proof states on the embedded Lean: steps, branches, and text that can be put back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import leanbook as lb


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


def open_proof(session: lb.Session, code: str) -> lb.ProofState:
    result = session.check(code)
    assert result.ok, str(result)
    return result.sorries[0]


def replaced(code: str, state: lb.ProofState) -> str:
    """The code with the proof in place of its sorry."""
    lines = code.split("\n")
    line = lines[state.line - 1]
    assert line[state.column :].startswith("sorry")
    lines[state.line - 1] = line[: state.column] + state.script + line[state.column + 5 :]
    return "\n".join(lines)


def test_a_proof_in_steps(session: lb.Session) -> None:
    start = open_proof(session, "example (p q : Prop) : p ∧ q → q ∧ p := by sorry")
    assert start.goals[0].target == "p ∧ q → q ∧ p"
    assert start.goals[0].hypotheses == (lb.Hypothesis(("p", "q"), "Prop"),)
    assert (start.depth, start.tactics, start.script, start.parent) == (0, (), "", None)
    one = start.apply("intro h")
    two = one.apply("constructor")
    assert [goal.name for goal in two.goals] == ["left", "right"]
    assert not two.done
    three = two.apply("exact h.2")
    assert len(three.goals) == 1
    four = three.apply("exact h.1")
    assert four.done
    assert four.goals == ()
    assert four.tactics == ("intro h", "constructor", "exact h.2", "exact h.1")
    assert (four.depth, four.root, four.parent) == (4, start, three)


def test_a_state_never_changes_and_can_be_branched_from(session: lb.Session) -> None:
    start = open_proof(session, "example (p q : Prop) (h : p ∧ q) : p ∨ q := by sorry")
    left, right = start.apply("left"), start.apply("right")
    assert [state.goals[0].target for state in (left, right)] == ["p", "q"]
    assert right.apply("exact h.2").done
    assert left.apply("exact h.1").done
    assert start.goals[0].target == "p ∨ q"


def test_a_refused_tactic_says_why_and_changes_nothing(session: lb.Session) -> None:
    start = open_proof(session, "example (p q : Prop) (h : p) : q := by sorry")
    for tactic, said in [
        ("exact h", "mismatch"),
        ("nonsense", "unknown tactic"),
        ("exact nowhere", "nowhere"),
        ("intro x", "intro"),
        ("exact (", ""),
        ("rw [h", ""),
    ]:
        with pytest.raises(lb.TacticError) as caught:
            start.apply(tactic)
        assert said in str(caught.value)
        assert not str(caught.value).startswith("Lean error")
        assert caught.value.tactic == tactic
    assert str(start.goals[0]) == "p q : Prop\nh : p\n⊢ q"


@pytest.mark.parametrize("tactic", ["", "  \n ", "a\0b", "\ud800", 7])
def test_what_is_not_a_tactic_is_refused(session: lb.Session, tactic: str) -> None:
    start = open_proof(session, "example : True := by sorry")
    with pytest.raises(lb.TacticError):
        start.apply(tactic)
    assert start.apply("trivial").done


def test_sorry_closes_goals_but_completes_nothing(session: lb.Session) -> None:
    state = open_proof(session, "example : 1 = 2 := by sorry").apply("sorry")
    assert not state.done
    assert state.goals == ()


def test_a_wrong_proof_that_no_goal_shows_is_refused(session: lb.Session) -> None:
    start = open_proof(session, "example : 1 = 2 := by sorry")
    with pytest.raises(lb.TacticError):
        start.apply("first | exact rfl")
    with pytest.raises(lb.TacticError):
        start.apply("decide")


def test_a_tactic_of_several_lines(session: lb.Session) -> None:
    start = open_proof(session, "example (p q : Prop) (h : p ∨ q) : q ∨ p := by sorry")
    state = start.apply("""
        cases h with
        | inl a => exact Or.inr a
        | inr a => exact Or.inl a
    """)
    assert state.done


@pytest.mark.parametrize("tactic", ["intro h; exact h", "intro h\nexact h", "  intro h\n  exact h"])
def test_several_tactics_are_one_step(session: lb.Session, tactic: str) -> None:
    code = "example (p : Prop) : p → p := by\n  sorry"
    state = open_proof(session, code).apply(tactic)
    assert state.done
    assert state.depth == 1
    assert session.check(replaced(code, state)).complete
    with pytest.raises(lb.TacticError, match="nowhere"):
        open_proof(session, code).apply("intro h; exact nowhere")


def test_an_endless_tactic_is_stopped(session: lb.Session) -> None:
    start = open_proof(session, "example : True := by sorry")
    with pytest.raises(lb.TacticTimeoutError, match="stopped after"):
        start.apply("repeat (have h := trivial)", timeout=1)
    assert start.apply("trivial").done


def test_let_values_and_inaccessible_names(session: lb.Session) -> None:
    start = open_proof(session, "example (n : Nat) : n = n → True := by sorry")
    state = start.apply("intro").apply("let x := n + 1")
    assert any(each.inaccessible for each in state.goals[0].hypotheses)
    value = next(each for each in state.goals[0].hypotheses if each.names == ("x",))
    assert (value.type, value.value) == ("Nat", "n + 1")


def test_a_step_can_use_what_the_session_knows(session: lb.Session) -> None:
    with lb.Session() as own:
        own.run("theorem helper (p : Prop) (h : p) : p ∧ p := ⟨h, h⟩")
        start = own.check("example (p : Prop) (h : p) : p ∧ p := by sorry").sorries[0]
        own.run("def later := 1")
        assert start.apply("exact helper p h").done
        with pytest.raises(lb.TacticError):
            start.apply("exact later")


def test_deep_proofs(session: lb.Session) -> None:
    state = open_proof(session, "example (p : Prop) (h : p) : p := by sorry")
    for _ in range(60):
        state = state.apply("show p")
    assert state.depth == 60
    assert state.apply("exact h").done


STEPS = ["intro h", "cases h with\n| inl a => exact Or.inr a\n| inr a => exact Or.inl a"]
SPLIT = ["constructor", "intro h", "exact h", "intro h", "exact h"]


@pytest.mark.parametrize("tactics", [STEPS, STEPS[:1]])
@pytest.mark.parametrize(
    "code",
    [
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by\n  sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p :=\n  sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := id sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by\n  exact sorry",
        "theorem t (p q : Prop) : True ∧ (p ∨ q → q ∨ p) := ⟨trivial, sorry⟩",
        "theorem t (p q : Prop) : True ∧ (p ∨ q → q ∨ p) := by\n"
        "  constructor\n  · trivial\n  · sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by\n"
        "  have x : p ∨ q → q ∨ p := by sorry\n  exact x",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by\n"
        "  have x : p ∨ q → q ∨ p := sorry\n  exact x",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by skip; sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by first | sorry | skip",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by\n  sorry <;> skip",
        "theorem t (p q : Prop) : Nat → p ∨ q → q ∨ p := by\n  intro n\n  cases n with\n"
        "  | zero => sorry\n  | succ n =>\n    intro h; exact h.symm",
        "namespace A\n  theorem t (p q : Prop) : p ∨ q → q ∨ p := by sorry\nend A",
    ],
)
def test_the_script_stands_for_the_sorry(
    session: lb.Session, code: str, tactics: list[str]
) -> None:
    state = open_proof(session, code)
    for tactic in tactics:
        state = state.apply(tactic)
    finished = session.check(replaced(code, state))
    assert finished.complete == state.done, f"{replaced(code, state)}\n{finished}"
    if not state.done:
        assert all("unsolved goals" in each.text for each in finished.errors), str(finished)


def test_holes_that_a_tactic_leaves_are_proofs_of_their_own(session: lb.Session) -> None:
    start = open_proof(session, "example (p : Prop) (h : p) : p ∧ p := by sorry")
    state = start.apply("have x : p := by sorry")
    assert len(state.goals) == 1
    if state.sorries:
        assert state.sorries[0].goals[0].target == "p"
        assert state.sorries[0].apply("exact h").goals == ()


def test_text_of_a_state(session: lb.Session) -> None:
    start = open_proof(session, "example (p : Prop) (h : p) : p ∧ p := by sorry")
    assert str(start.apply("constructor")) == (
        "case left\np : Prop\nh : p\n⊢ p\n\ncase right\np : Prop\nh : p\n⊢ p"
    )
    assert str(start.apply("exact ⟨h, h⟩")) == "no goals"
    assert "p ∧ p" in repr(start)


def test_a_tactic_that_reports_and_gives_up_says_what_it_reported(session: lb.Session) -> None:
    state = session.check(
        "example (l : List Nat) : l.length = l.length + 0 * 1 := by sorry"
    ).sorries[0]
    with pytest.raises(lb.TacticError, match=r"unsolved goals\ncase nil"):
        state.apply("cases l with\n| nil => skip\n| cons a b => rfl")
