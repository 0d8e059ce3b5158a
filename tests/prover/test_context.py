"""What a model is told of the text above a goal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from leanbook import Session
from leanbook.prover.context import Context, declared, shown

TEXT = """
/-- A tree; "def no : Nat" is in a comment, and so is `inductive Never`. -/
inductive Tree (α : Type) where
  | leaf
  | node (l : Tree α) (a : α) (r : Tree α)
deriving Repr

namespace Tree
variable {α : Type}

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + size r + 1  -- def not : Nat

@[simp] def mirror : Tree α → Tree α
  | leaf => leaf
  | node l a r => node (mirror r) a (mirror l)

theorem size_mirror (t : Tree α) : size (mirror t) = size t := by
  induction t <;> simp_all [size]; omega

theorem size_open (t : Tree α) : size (mirror t) = 0 := by sorry
end Tree

def greeting := "theorem t : False
def inside : Nat := 0"

abbrev Pair := Nat × Nat
"""


def test_declarations_are_found_in_one_line_each() -> None:
    assert [(each.name, each.is_type) for each in declared(TEXT)] == [
        ("Tree", True),
        ("Tree.size", False),
        ("Tree.mirror", False),
        ("greeting", False),
        ("Pair", False),
    ]
    tree, size, *_ = declared(TEXT)
    assert tree.text == (
        "inductive Tree (α : Type) where | leaf | node (l : Tree α) (a : α) (r : Tree α)"
    )
    assert (
        size.text == "def Tree.size : Tree α → Nat | leaf => 0 | node l _ r => size l + size r + 1"
    )


def test_the_end_of_a_mutual_block_ends_no_namespace() -> None:
    code = "namespace A\nmutual\ndef f := 1\ndef g := 2\nend\ndef h := 3\nend A\ndef k := 4"
    assert [each.name for each in declared(code)] == ["A.f", "A.g", "A.h", "k"]


def _calls(lines: int) -> int:
    """How many calls of Python's it takes to find what a goal below so many lines speaks of."""
    code = "\n".join(
        f"inductive T{i} where | a{i} (x : T{i + 1})\ndef f{i} := T{i}" for i in range(lines)
    )
    context = Context.of(code)
    goal = "\n".join(f"x{i} : T{i}" for i in range(lines // 5)) + "\n⊢ False"
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        lines_told = shown(goal, context)
    finally:
        sys.setprofile(before)
    assert lines_told[:2] == (
        "inductive T0 where | a0 (x : T1)",
        "inductive T1 where | a1 (x : T2)",
    )
    return calls


def test_a_long_text_is_read_once() -> None:
    _calls(100)  # what is compiled or imported once
    assert _calls(1000) < 15 * _calls(100)


def test_only_what_the_goal_speaks_of_is_told() -> None:
    lines = shown("t : Tree Nat\n⊢ t.mirror.size = t.size", TEXT)
    assert [line.split()[1] for line in lines[:3]] == ["Tree", "Tree.size", "Tree.mirror"]
    assert lines[3:] == ("Tree.size_mirror (t : Tree α) : size (mirror t) = size t",)
    assert shown("n : Nat\n⊢ n = n", TEXT) == ()
    assert shown("⊢ greeting = greeting", Context.of(TEXT)) == ('def greeting := ""',)
    short = shown("t : Tree Nat\n⊢ t.mirror.size = t.size", TEXT, characters=100)
    assert [line.split()[1] for line in short] == ["Tree"]


def test_what_is_told_where_there_is_no_room_for_all() -> None:
    code = (
        "inductive Step where | go : Step\n"
        f"def walk : Step → Nat → Nat | .go, n => n{' + 1' * 60}\n"
        "def run : List Step → Nat | [] => 0 | s :: rest => walk s (run rest)\n"
        "theorem run_append (xs ys : List Step) : run (xs ++ ys) = run xs + run ys := sorry_free\n"
    )
    told = shown("xs : List Step\n⊢ run (xs ++ xs) = 2 * run xs", code)
    assert [line.split()[1] for line in told[:3]] == ["Step", "walk", "run"]
    assert told[3].startswith("run_append")
    less = shown("xs : List Step\n⊢ run (xs ++ xs) = 2 * run xs", code, characters=200)
    assert [line.split()[0] for line in less] == ["inductive", "def", "run_append"]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("inductive G where | mk (h : (p || even q) = true) : G", {"G.mk", "mk"}),
        ("inductive V | a : V (match n with | zero => 1 | k => f k)", {"V.a", "a"}),
        ("inductive D where\n  | protected a\n  | @[simp] b\n", {"D.a", "D.b", "a", "b"}),
        ("structure P where make ::\n  fst : Nat\n", {"P.make", "make"}),
        ("class inductive E | yes | no", {"E.yes", "E.no", "yes", "no"}),
        ("namespace A\ninductive T | leaf\nend A", {"A.T.leaf", "T.leaf", "leaf"}),
        ("namespace S\ninductive O | add | sub\ndef add := 1\nend S", {"S.O.sub", "O.sub", "sub"}),
    ],
)
def test_each_way_to_declare_constructors(code: str, names: set[str]) -> None:
    assert names <= Context.of(code).constructors
    assert not {"even", "zero", "add", "protected"} & Context.of(code).constructors


def test_constructors_are_known_by_the_names_that_goals_have() -> None:
    code = (
        "inductive Term where | lit (n : Nat) | plus (a b : Term)\n"
        "structure Pair where\n  fst : Nat\n  snd : Nat\n"
        "inductive Sum\n  | add\n  | sub\ndef add := 1\n"
    )
    assert Context.of(code).constructors == {
        *("Term.lit", "Term.plus", "lit", "plus", "Pair.mk", "mk", "Sum.add", "Sum.sub", "sub"),
    }


def test_no_more_is_told_than_there_is_room_for() -> None:
    code = "def two : Nat := 2\n\ndef two : Nat := 2\n"
    assert shown("⊢ two = 2", code, characters=25) == ("def two : Nat := 2",)


def test_a_state_knows_the_text_above_it() -> None:
    with Session() as session:
        session.run("def two : Nat := 2")
        code = "def three : Nat := 3\n\ntheorem t :\n    three = two + 1 ∧ True := by\n  sorry"
        state = session.check(code).sorries[0]
        above = state.above
        assert above == "def two : Nat := 2\ndef three : Nat := 3\n"
        after = state.apply("constructor")
        assert after.above == above
        assert shown(str(after.goals[0]), above) == (
            "def two : Nat := 2",
            "def three : Nat := 3",
        )


def test_the_course_is_read_fast_and_whole() -> None:
    for path in sorted((Path(__file__).parents[1] / "course").glob("*.lean")):
        code = path.read_text(encoding="utf-8")
        names = [each.name for each in declared(code)]
        assert len(names) == len(set(names)), path
