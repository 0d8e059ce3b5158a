"""Keys that do not depend on names, order or layout; and a test set that stays out of training."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanbook import Session
from leanbook.bench import problemset
from leanbook.prover.context import Context
from leanbook.train.heldout import Heldout, HeldoutError
from leanbook.train.renaming import core_key, goal_key

SAME = [
    ("a b : Nat\n⊢ a + b = b + a", "x : Nat\ny : Nat\n⊢ y + x = x + y"),
    ("p q : Prop\nh : p\nh' : q\n⊢ p ∧ q", "r s : Prop\nhs : s\nhr : r\n⊢ r ∧ s"),
    ("⊢ ∀ (x : Nat), ∃ y, x < y", "⊢ ∀ (n : Nat),\n    ∃ m, n < m"),
    ("f : Nat → Nat\n⊢ f = fun x => f x", "g : Nat → Nat\n⊢ g = fun n => g n"),
    ("n unused : Nat\n⊢ n = n", "n : Nat\n⊢ n = n"),
    ("α : Type u\nl : List α\n⊢ l = l", "β : Type\nxs : List β\n⊢ xs = xs"),
    ("case succ\nn : Nat\n⊢ n = n", "n : Nat\n⊢ n = n"),
    # A name that is bound twice, and one that is bound and free.
    ("p q : Nat → Prop\nh : ∃ x, p x\n⊢ ∃ x, q x", "p q : Nat → Prop\nh : ∃ x, p x\n⊢ ∃ y, q y"),
    ("⊢ (∀ x, f x = 0) → ∃ x, f x = 1", "⊢ (∀ x, f x = 0) → ∃ y, f y = 1"),
    ("x : Nat\n⊢ (∃ x, x = 1) ∧ x = 2", "y : Nat\n⊢ (∃ x, x = 1) ∧ y = 2"),
    ("⊢ (fun x => x, fun x => x) = q", "⊢ (fun x => x, fun y => y) = q"),
    (
        "n : Nat\n⊢ match n with | 0 => 1 | n + 1 => n",
        "k : Nat\n⊢ match k with | 0 => 1 | m + 1 => m",
    ),
    ("⊢ ∀ {α : Type} (x : α), x = x", "⊢ ∀ {β : Type} (y : β), y = y"),
    ("⊢ (n : Nat) → Fin n", "⊢ (m : Nat) → Fin m"),
    # An order of hypotheses that nothing but their names tells.
    (
        "a b c : Nat\nh₁ : a < b\nh₂ : b < c\n⊢ False",
        "a b c : Nat\nh₂ : b < c\nh₁ : a < b\n⊢ False",
    ),
    (
        "G : Type\nm : G → G → G\ne : G\nl : ∀ x, m e x = x\nr : ∀ x, m x e = x\n⊢ m e e = e",
        "A : Type\no : A → A → A\nz : A\nr : ∀ y, o y z = y\nl : ∀ a, o z a = a\n⊢ o z z = z",
    ),
]
OTHER = [
    ("a b : Nat\n⊢ a + b = b + a", "a b : Nat\n⊢ a + b = a + b"),
    ("a b : Nat\n⊢ a + b = b + a", "a b : Int\n⊢ a + b = b + a"),
    ("p q : Prop\nh : p\n⊢ p ∨ q", "p q : Prop\nh : q\n⊢ p ∨ q"),
    ("n : Nat\nh : n < 2\n⊢ n = n", "n : Nat\n⊢ n = n"),
    ("l : List Nat\n⊢ l.map id = l", "l : List Nat\n⊢ l.filter id = l"),
    (
        "a b c : Nat\nh₁ : a < b\nh₂ : b < c\n⊢ a < c",
        "a b c : Nat\nh₁ : a < b\nh₂ : b < c\n⊢ c < a",
    ),
    ("⊢ ∀ x, ∃ y, x < y", "⊢ ∀ x, ∃ y, y < x"),
    ("x : Nat\n⊢ (∃ x, x = 1) ∧ x = 2", "x : Nat\n⊢ ∃ x, x = 1 ∧ x = 2"),
    ("⊢ ∀ x y, r x y → r y x", "⊢ ∀ x y, r x y → r x y"),
]
CLUTTERED = [
    ("p q r s : Prop\nh : p\nk : q\nhyp : r ∧ s\n⊢ p ∧ q", "p q : Prop\nh : p\nk : q\n⊢ p ∧ q"),
    ("a b c : Nat\nh : 7 < c\n⊢ a + b = b + a", "a b : Nat\n⊢ a + b = b + a"),
    ("α : Type\nP Q : α → Prop\nh : ∀ x, Q x\na : α\nk : P a\n⊢ ∃ x, P x",
     "α : Type\nP : α → Prop\na : α\nk : P a\n⊢ ∃ x, P x"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SAME)
def test_the_same_but_for_names(one: str, two: str) -> None:
    assert goal_key(one) == goal_key(two)


@pytest.mark.parametrize(("one", "two"), OTHER)
def test_not_the_same(one: str, two: str) -> None:
    if goal_key(one) == goal_key(two):
        pytest.fail(f"{one!r} is not {two!r}")


@pytest.mark.parametrize(("one", "two"), CLUTTERED)
def test_the_same_but_for_what_has_nothing_to_do_with_it(one: str, two: str) -> None:
    assert goal_key(one) != goal_key(two)
    assert core_key(one) == goal_key(two)
    assert Heldout([goal_key(two)]).has(one)
    assert not Heldout([goal_key(one)]).has(two)


def test_the_core_keeps_what_leads_to_the_target() -> None:
    goal = "p q r s : Prop\nh : p → q\nk : q → r\nhp : p\nhs : s\n⊢ r"
    assert core_key(goal) == goal_key(goal.replace("\nhs : s", "").replace(" s :", " :"))
    closed = "a b : Nat\nh : a < b\nk : b < a\n⊢ False"
    assert core_key(closed) == goal_key(closed)


def test_programs_of_the_text_have_other_names() -> None:
    first = Context.of("def size : List Nat → Nat\n  | [] => 0\n  | _ :: xs => size xs + 1\n")
    again = Context.of("def len : List Nat → Nat\n  | [] => 0\n  | _ :: ys => len ys + 1\n")
    other = Context.of("def len : List Nat → Nat\n  | [] => 0\n  | _ :: ys => len ys + 2\n")
    one, two = "l : List Nat\n⊢ 0 ≤ size l", "xs : List Nat\n⊢ 0 ≤ len xs"
    assert goal_key(one, first) == goal_key(two, again)
    assert goal_key(one, first) != goal_key(two, other)


def test_a_test_set_is_read_and_found_again(tmp_path: Path) -> None:
    (tmp_path / "logic.lean").write_text(
        "-- level 1\ntheorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
        "inductive T where\n  | leaf\n  | node (l r : T)\n"
        "def T.turn : T → T\n  | leaf => leaf\n  | node l r => node r.turn l.turn\n"
        "theorem twice (t : T) : t.turn.turn = t := by sorry\n",
        encoding="utf-8",
    )
    with Session() as session:
        heldout = Heldout.of_folder(session, tmp_path)
        near = session.check("theorem t : ∀ {a b : Prop}, a ∧ b → b ∧ a := by sorry").sorries[0]
        far = session.check("theorem t : ∀ {a b : Prop}, a ∧ b → a ∧ b := by sorry").sorries[0]
        assert heldout.has_state(near)
        assert not heldout.has_state(far)
        other = (
            "inductive Baum where\n  | tip\n  | fork (a b : Baum)\n"
            "def Baum.flip : Baum → Baum\n  | tip => tip\n  | fork a b => fork b.flip a.flip\n"
        )
        base = session.check(other).environment
        state = session.check("theorem x (b : Baum) : b.flip.flip = b := by sorry", at=base)
        assert heldout.has_state(state.sorries[0], Context.of(other))
        lemma = f"{other}theorem x (b : Baum) : b.flip.flip = b := by sorry\n"
        assert heldout.stands_in(session, lemma)
        assert not heldout.stands_in(session, lemma.replace(".flip.flip", ".flip.flip.flip.flip"))
        assert Heldout.of_folder(session, tmp_path / "nothing").keys == frozenset()
        (tmp_path / "logic.lean").write_text("-- nothing\n", encoding="utf-8")
        with pytest.raises(HeldoutError, match="no theorems"):
            Heldout.of_folder(session, tmp_path)


def test_every_problem_of_the_test_set_is_held_out() -> None:
    with Session() as session:
        heldout = Heldout.of_folder(session, Path(problemset.__file__).parent / "problems")
        for problem in problemset.problem_set():
            ground = session.check(problem.ground).environment
            state = session.check(problem.open, at=ground).sorries[0]
            assert heldout.has_state(state, Context.of(problem.ground)), problem.name
