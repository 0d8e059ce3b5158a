"""What is made of a model's proposals: weaker ones of those refused, freer inductions, names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from scripted import ScriptedModel

import leanbook as lb
from leanbook.lean.goals import parse_goal
from leanbook.model.prompts import TacticFormat
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES
from leanbook.prover.cases import named_cases
from leanbook.prover.checker import Checker
from leanbook.prover.nearly import generalised, nearly, renamed
from leanbook.prover.premises import Premise
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer


@pytest.mark.parametrize(
    ("tactic", "weaker"),
    [
        ("induction t generalizing n with | leaf => rfl", ["induction t generalizing n"]),
        ("cases h with | inl => rfl | inr => rfl", ["cases h"]),
        ("simp; omega", ["simp"]),
        ("cases x <;> cases y <;> rfl", ["cases x"]),
        ("rw [← a, b c] at h", ["rw [← a] at h", "simp [b c] at h"]),
        ("rw [f (x, y), g]", ["rw [f (x, y)]", "simp [f (x, y), g]"]),
        ("have h : a = b := by omega", ["have h : a = b := ?_"]),
        ("have h : a = b := ?_", []),
        ("exact ⟨x, ys, by simp⟩", ["refine ⟨x, ys, ?_⟩", "refine ⟨x, ?_⟩"]),
        ("exact ⟨⟨x, y⟩, rfl⟩", ["refine ⟨⟨x, y⟩, ?_⟩"]),
        ("exact Nat.le_trans (foo a) b", ["refine Nat.le_trans ?_ b", "apply Nat.le_trans"]),
        ("exact h", []),
        ("exact by simp", []),
        ("exact fun (x : Nat) => foo x", []),
        ("exact foo (n := 3) h", []),
        ("exact let x := 1; foo x", []),
        ("exact h ▸ rfl", []),
        ("have : a = b := by omega", ["have : a = b := ?_"]),
        ("rw [a, b] at *", ["rw [a] at *", "simp [a, b] at *"]),
        ("<;> simp", []),
        ("omega", []),
        ("intro x\nsimp", []),
        ("rw [", []),
    ],
)
def test_weaker_forms(tactic: str, weaker: list[str]) -> None:
    assert nearly(tactic) == weaker


UP = Premise("up", "(k : Nat) : k + k = 2 * k")


@pytest.mark.parametrize(
    ("tactic", "unknown", "known"),
    [
        ("refine ⟨x + b, ?_⟩", "b", ["refine ⟨x + y, ?_⟩", "refine ⟨x + a, ?_⟩"]),
        ("exact ⟨b, by rw [b]⟩", "b", ["exact ⟨up, by rw [up]⟩", "exact ⟨h, by rw [h]⟩"]),
        ("rw [h, foo]", "foo", ["rw [h, up]"]),
        ("exact ⟨c.1, c⟩", "c", ["exact ⟨y.1, y⟩", "exact ⟨x.1, x⟩"]),
        ("exact foo x y a", "foo", []),
        ("exact foo", "foo", ["exact h"]),
        ("obtain ⟨k, rfl⟩ := foo", "foo", ["obtain ⟨k, rfl⟩ := h"]),
        ("exact h.foo", "bar", []),
    ],
)
def test_names_that_there_are(tactic: str, unknown: str, known: list[str]) -> None:
    goal = parse_goal("a x y : Nat\nh : a = 2 * x\n⊢ ∃ k, a + y = 2 * k")
    refusal = f"line 1, column 7: Unknown identifier `{unknown}`"
    assert renamed(tactic, refusal, goal, [UP]) == known
    assert renamed(tactic, "omega could not prove the goal", goal, [UP]) == []


@pytest.mark.parametrize(
    ("tactic", "freer"),
    [
        ("induction m", "induction m generalizing n"),
        ("induction m with | zero => ?_ | succ m ih => ?_", "induction m generalizing n"),
        ("induction n", "induction n generalizing m"),
        ("induction m generalizing n", None),
        ("cases m", None),
    ],
)
def test_freer_inductions(tactic: str, freer: str | None) -> None:
    goal = parse_goal("α : Type\nf : Nat → Nat\nm n k : Nat\nh : m < n\n⊢ f m = f n")
    assert generalised(tactic, goal) == freer


def test_what_a_type_depends_on_is_not_freed() -> None:
    goal = parse_goal("n : Nat\ni : Fin n\nm : Nat\n⊢ i.val + m = m + n")
    assert generalised("induction m", goal) == "induction m generalizing i"


def test_an_induction_on_a_proof_frees_nothing_that_the_proof_is_about() -> None:
    goal = parse_goal("m n k : Nat\nh : Le m n\n⊢ p m n k")
    assert generalised("induction h", goal) == "induction h generalizing k"
    assert generalised("induction h", parse_goal("m n : Nat\nh : Le m n\n⊢ p m n")) is None


# -- names for cases ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("new", "line"),
    [
        ("case node\na✝ : Tree\n⊢ p", "| node x => ?_"),
        ("case intro\na✝ : False\n⊢ p", "| intro h => ?_"),
        ("case step\nn : Nat\na✝ : Even n\n⊢ p", "| step h => ?_"),
        ("case cons\nhead✝ : Nat\ntail✝ : List Nat\n⊢ p", "| cons head tail => ?_"),
    ],
)
def test_names_of_cases(new: str, line: str) -> None:
    before = parse_goal("n : Nat\nt : Tree\n⊢ p")
    assert named_cases("cases t", before, [parse_goal(new)]) == f"cases t with\n{line}"


def test_what_has_names_is_left_alone() -> None:
    before = parse_goal("x✝ : Nat\nb : Bool\n⊢ p b")
    new = [parse_goal(f"case {case}\nx✝ : Nat\n⊢ p {case}") for case in ("true", "false")]
    assert named_cases("cases b", before, new) is None
    assert named_cases("simp", before, [parse_goal("case a\nh✝ : q\n⊢ p")]) is None


# -- in a search -------------------------------------------------------------------------------

TREE = """inductive Tree where
  | leaf : Nat → Tree
  | node : Tree → Tree → Tree
def Tree.flip : Tree → Tree
  | leaf n => leaf n
  | node l r => node r.flip l.flip
"""


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


def proof(session: lb.Session, code: str, answers: list[str]) -> tuple[str, ...] | None:
    """What a search finds that tries a scripted model's tactics, and no rules."""
    writer = Writer(ScriptedModel(answers))
    try:
        asked = TacticWriter(writer, TacticFormat(), len(answers), seed=0)
        state = session.check(code).sorries[0]
        search = Search(state, Checker(5.0), asked, proposer=NO_RULES)
        found = search.run(Budget(30))
        if found is None:
            return None
        assert found.state.done, "the judge has said so"
        return found.state.tactics
    finally:
        writer.close()


def test_cases_that_are_counted_wrong(session: lb.Session) -> None:
    code = TREE + "theorem t (t : Tree) : t.flip.flip = t := by sorry"
    answers = ["induction t with | leaf => rfl | join l r => rfl", "simp_all [Tree.flip]"]
    found = proof(session, code, answers)
    assert found is not None
    assert found[0] == "induction t with\n| leaf n => ?_\n| node x x₁ ih ih₁ => ?_"


def test_a_witness_whose_proof_is_wrong(session: lb.Session) -> None:
    code = "theorem t (n : Nat) : ∃ m, m * 2 = n + n := by sorry"
    found = proof(session, code, ["exact ⟨n, by rfl⟩", "omega"])
    assert found == ("refine ⟨n, ?_⟩", "omega")


def test_a_witness_that_has_another_name_here(session: lb.Session) -> None:
    code = "theorem t (n : Nat) : ∃ m, m * 2 = n + n := by sorry"
    assert proof(session, code, ["refine ⟨k, ?_⟩", "omega"]) == ("refine ⟨n, ?_⟩", "omega")


def test_an_induction_that_frees_too_little(session: lb.Session) -> None:
    code = (
        "def onto : List Nat → List Nat → List Nat\n  | [], ys => ys\n"
        "  | x :: xs, ys => onto xs (x :: ys)\n"
        "theorem t (xs ys : List Nat) : (onto xs ys).length = xs.length + ys.length := by sorry"
    )
    answers = ["induction xs with | nil => ?_ | cons x xs ih => ?_", "simp_all [onto]", "omega"]
    found = proof(session, code, answers)
    assert found is not None
    assert found[0].startswith("induction xs generalizing ys with")
