"""Explorations: a tree in which nothing is lost, and scripts that a person would write."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.exploration import Exploration, Proof
from leanbook.prover.outline import Work, flat, outline, written


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session() as running:
        yield running


def opened(session: Session, code: str) -> Exploration:
    return Exploration(session.check(code).sorries[0])


def swap(session: Session) -> Exploration:
    return opened(session, "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n")


def check(session: Session, tree: Exploration, proof: Proof) -> bool:
    """Whether the source with the script in place of its `sorry` is complete."""
    source = tree.source()
    assert source is not None
    code, start, end = source
    return session.check(code[:start] + proof.fill + code[end:]).complete


# -- the tree -------------------------------------------------------------------------------------


def test_steps_make_a_branch(session: Session) -> None:
    tree = swap(session)
    first = tree.apply("intro h")
    assert (first.number, first.tactic, first.status) == (1, "intro h", "open")
    assert tree.current is first
    last = tree.apply("exact ⟨h.2, h.1⟩")
    assert last.status == "finished"
    assert [node.status for node in tree.nodes] == ["closed", "closed", "finished"]
    assert last.path == (tree.root, first, last)
    assert tree.finished is last


def test_what_lean_refuses_is_a_dead_end_with_its_message(session: Session) -> None:
    tree = swap(session)
    with pytest.raises(TacticError, match="nonsense"):
        tree.apply("exact nonsense")
    (dead,) = tree.root.children
    assert dead.status == "dead end"
    assert "nonsense" in dead.message
    assert tree.current is tree.root
    with pytest.raises(TacticError):
        tree.apply("exact nonsense")
    assert len(tree.nodes) == 2
    assert tree.go_to(dead) is tree.root


def test_going_back_loses_nothing(session: Session) -> None:
    tree = swap(session)
    one = tree.apply("intro h")
    tree.undo()
    other = tree.apply("rintro ⟨hp, hq⟩")
    assert tree.root.children == [one, other]
    tree.go_to(one)
    assert str(tree.current.state) == str(one.state)
    assert tree.go_to(other.number) is other
    assert tree.undo() is tree.root
    assert tree.undo() is tree.root
    assert tree.nodes == [tree.root, one, other]


def test_the_same_step_again_is_the_same_node(session: Session) -> None:
    tree = swap(session)
    one = tree.apply("intro h")
    tree.undo()
    assert tree.apply("  intro h ") is one
    assert len(tree.nodes) == 2


def test_the_way_to_a_later_state_is_part_of_the_tree(session: Session) -> None:
    start = session.check("theorem t (p : Prop) : p → p → p := by sorry").sorries[0]
    tree = Exploration(start.apply("intro a").apply("intro b"))
    assert [node.tactic for node in tree.nodes] == ["", "intro a", "intro b"]
    assert tree.current is tree.start
    tree.undo()
    tree.apply("exact fun _ => a")
    assert tree.judge().verified


def test_a_tactic_works_on_the_goal_of_choice(session: Session) -> None:
    tree = opened(session, "theorem t (a b : Nat) (h : a = b) : b = a ∧ True := by sorry")
    tree.apply("constructor")
    second = tree.apply("trivial", 1)
    assert [goal.target for goal in second.goals] == ["b = a"]
    assert tree.apply("exact h.symm").done
    assert tree.judge().script == "constructor\n· exact h.symm\n· trivial"
    for goal in (1, -1, 5):
        tree.go_to(second)
        with pytest.raises(TacticError, match="There is no goal"):
            tree.apply("trivial", goal)


def test_states_of_suggestions_are_taken(session: Session) -> None:
    tree = swap(session)
    state = tree.facing(0).apply("intro h")
    node = tree.take(state, source="rule:intro")
    assert (node.state, node.source) == (state, "rule:intro")
    with pytest.raises(LeanbookError, match="another proof state"):
        tree.take(state)


def test_no_such_node(session: Session) -> None:
    tree, other = swap(session), swap(session)
    other.apply("intro h")
    for node in (7, -1, other.current, other.root):
        with pytest.raises(LeanbookError, match="no node"):
            tree.go_to(node)


def test_nothing_can_be_tried_on_a_finished_proof(session: Session) -> None:
    tree = swap(session)
    tree.apply("intro h; exact ⟨h.2, h.1⟩")
    with pytest.raises(TacticError, match="no goal left"):
        tree.apply("rfl")


def test_a_lean_that_dies_loses_nothing(session: Session) -> None:
    tree = swap(session)
    tree.apply("intro h")
    session.restart()
    assert tree.apply("exact ⟨h.2, h.1⟩").done
    tree.undo()
    assert tree.apply("constructor").goals


# -- scripts --------------------------------------------------------------------------------------

SPLIT = "theorem t (p q : Prop) (h : p ∨ q) : (q ∨ p) ∧ True := by\n  sorry\n"


def test_cases_have_their_names(session: Session) -> None:
    tree = opened(session, SPLIT)
    tree.apply("constructor")
    tree.apply("trivial", 1)
    tree.apply("cases h")
    assert tree.script().script == (
        "constructor\n· cases h\n  case inl => sorry\n  case inr => sorry\n· trivial"
    )
    assert check(session, tree, tree.script()) is False  # there is a sorry
    tree.apply("rename_i y\nexact Or.inl y", 1)
    tree.apply("rename_i x")
    tree.apply("exact Or.inr x")
    proof = tree.judge()
    assert proof.verified
    assert proof.script == (
        "constructor\n"
        "· cases h\n"
        "  case inl x => exact Or.inr x\n"
        "  case inr y => exact Or.inl y\n"
        "· trivial"
    )
    assert check(session, tree, proof)


def test_arms_are_filled(session: Session) -> None:
    tree = opened(session, "theorem t (n : Nat) : 0 + n = n := by sorry")
    tree.apply("induction n with\n| zero => ?_\n| succ n ih => ?_")
    tree.apply("rw [← Nat.add_assoc]\nrw [ih]", 1)
    tree.apply("rfl")
    proof = tree.judge()
    assert proof.script == (
        "induction n with\n| zero => rfl\n| succ n ih =>\n  rw [← Nat.add_assoc]\n  rw [ih]"
    )
    assert proof.verified
    assert check(session, tree, proof)


def test_what_a_model_writes_on_a_line_is_laid_out(session: Session) -> None:
    tree = opened(session, "theorem t (n m : Nat) (f : Nat → Nat) : f (0 + n) = f n := by sorry")
    tree.apply("have h : 0 + n = n := ?_")
    tree.apply("induction n with | zero => rfl | succ k ih => ?_", goal=1)
    tree.apply("omega")
    tree.apply("rw [h]")
    proof = tree.judge()
    assert proof.script == (
        "have h : 0 + n = n := by\n"
        "  induction n with\n  | zero => rfl\n  | succ k ih => omega\n"
        "rw [h]"
    )
    assert proof.verified
    assert check(session, tree, proof)


def test_answers_stand_for_questions(session: Session) -> None:
    tree = opened(session, "theorem t (a b : Nat) : a + b = b + a := by sorry")
    tree.apply("exact?")
    proof = tree.judge()
    assert proof.verified
    assert "?" not in proof.script
    assert proof.script.startswith("exact ")


def test_a_step_that_touches_other_goals_is_written_as_it_was_done(session: Session) -> None:
    tree = opened(session, "theorem t : ∃ n : Nat, n = 3 := by sorry")
    tree.apply("refine ⟨?w, ?h⟩")
    assert len(tree.current.goals) == 2
    tree.apply("exact (rfl : 3 = 3)", [goal.name for goal in tree.current.goals].index("h"))
    while tree.current.goals:
        tree.apply("exact 3")
    proof = tree.judge()
    assert proof.verified
    assert check(session, tree, proof)


@pytest.mark.parametrize(
    "code",
    [
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := sorry",
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := by sorry",
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n    sorry",
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n  have := 1; (sorry)",
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n  first\n  | sorry\n  | trivial",
    ],
)
def test_scripts_fit_their_place(session: Session, code: str) -> None:
    tree = opened(session, code)
    tree.apply("intro h")
    tree.apply("constructor")
    tree.apply("exact h.2")
    tree.apply("exact h.1")
    proof = tree.judge()
    assert proof.verified
    assert check(session, tree, proof)


def test_what_the_judge_refuses_is_not_verified(session: Session) -> None:
    with Session() as own:
        own.run("axiom cheat (p : Prop) : p")
        tree = opened(own, "theorem t : 1 = 2 := by sorry")
        node = tree.apply("exact cheat _")
        proof = tree.judge(node)
        assert not proof.verified
        assert "cheat" in proof.reason
        assert proof.finished


def test_an_unfinished_proof_has_no_verdict(session: Session) -> None:
    tree = swap(session)
    with pytest.raises(LeanbookError, match="no finished proof"):
        tree.judge()
    assert tree.script().script == "sorry"
    assert not tree.script().finished
    tree.apply("sorry")
    with pytest.raises(LeanbookError, match="a step rests on `sorry`"):
        tree.judge()


def test_a_hole_in_a_tactic_can_be_explored(session: Session) -> None:
    state = session.check("theorem t (p : Prop) (h : p) : p ∧ p := by sorry").sorries[0]
    hole: ProofState = state.apply("have g : p := by sorry").sorries[0]
    tree = Exploration(hole)
    tree.apply("exact h")
    assert tree.source() is None
    assert tree.judge().script == "exact h"


# -- outlines, without Lean -----------------------------------------------------------------------


def test_an_open_goal_has_a_sorry() -> None:
    both = Work("constructor", 0, ("a",), ("b", "c"), ("left", "right"))
    top = outline([both])
    assert top is not None
    assert written(top) == ["constructor\n· sorry\n· sorry"]
    assert flat([both]) == ["constructor", "· sorry", "· sorry"]


def test_no_outline_for_what_does_not_add_up() -> None:
    assert outline([Work("t", 0, ("a", "b"), ("c",))]) is None
    assert outline([Work("t", 1, ("a",), ("b",))]) is None
    split = Work("constructor", 0, ("a",), ("b", "c"))
    assert outline([split, Work("swap", 0, ("b", "c"), ("c", "b"))]) is None
    turned = Work("t", 1, ("b", "c"), ("b",))
    assert flat([split, turned]) == ["constructor", "rotate_left 1", "t", "sorry"]


def test_names_that_say_nothing_are_left_out() -> None:
    same = Work("cases h", 0, ("a",), ("b", "c"), ("mk", "mk"))
    hidden = Work("cases h", 0, ("a",), ("b", "c"), ("inl", "a✝"))
    for work in (same, hidden):
        top = outline([work])
        assert top is not None
        assert written(top) == ["cases h\n· sorry\n· sorry"]
