"""The search, what it finds further up in the text, and how a proof is made presentable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from scripted import ScriptedModel

import leanbook as lb
from leanbook.errors import TacticTimeoutError
from leanbook.lean.goals import Goal, parse_goal
from leanbook.model.prompts.texts import TacticFormat
from leanbook.prover.budget import Budget
from leanbook.prover.candidates import NO_RULES, Candidate, Proposer, by_rules
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.layout import tidy
from leanbook.prover.premises import Premise, premises, relevant
from leanbook.prover.search import Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.writer import Writer


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as session:
        yield session


def state_of(session: lb.Session, code: str) -> lb.ProofState:
    return session.check(code).sorries[0]


def found_by(search: Search, seconds: float = 30) -> lb.ProofState | None:
    found = search.run(Budget(seconds))
    return None if found is None else found.state


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (p q r : Prop) (h : p → q) (k : q → r) : p → r := by sorry",
        "theorem t (p q : Prop) : p ∨ q → q ∨ p := by sorry",
        "theorem t (xs ys : List Nat) : (xs ++ ys).length = ys.length + xs.length := by sorry",
        "theorem t (P : Nat → Prop) (z : P 0) (s : ∀ n, P n → P (n + 1)) : P 3 := by sorry",
        "theorem t (a b c : Nat) (h : a ≤ b) : a * c ≤ b * c := by sorry",
    ],
)  # fmt: skip
def test_it_finds_proofs(statement: str, session: lb.Session) -> None:
    found = found_by(Search(state_of(session, statement), Checker(2.0)))
    assert found is not None
    assert found is not None
    assert lb.verify(statement, "\n".join(found.tactics), session).ok


def test_it_ends_when_nothing_is_left(session: lb.Session) -> None:
    checker = Checker(2.0)
    search = Search(state_of(session, "theorem t (p : Prop) : p := by sorry"), checker)
    assert found_by(search) is None
    assert search.exhausted
    assert checker.checks < 200, "states that are known are not worked on again"


def test_the_same_way_each_time(session: lb.Session) -> None:
    code = "theorem t (p q r : Prop) : (p ∧ q) ∧ r ↔ p ∧ (q ∧ r) := by sorry"
    proofs = [found_by(Search(state_of(session, code), Checker(2.0))) for _ in range(2)]
    assert proofs[0] is not None
    assert proofs[1] is not None
    assert proofs[0].tactics == proofs[1].tactics


class Hasty(Checker):
    """A fake: its first answer comes too late, whatever the question is; else a real one."""

    def step(self, state, tactic, budget=None, *, timeout=None):  # type: ignore[no-untyped-def]
        if not self.checks:
            self.checks += 1
            raise TacticTimeoutError("too late", tactic=tactic)
        return super().step(state, tactic, budget, timeout=timeout)


def test_what_a_budget_cut_short_is_tried_again(session: lb.Session) -> None:
    root = state_of(session, "theorem t : 2 + 2 = 4 := by sorry")
    for budget, tried in ((Budget(1e-9), 2), (Budget(60.0), 1)):
        checker = Hasty(2.0)
        search = Search(root, checker, proposer=NO_RULES)
        node = search._trunk
        assert node is not None
        search._hear(node, Candidate("model:fake", "rfl", 0.0, None, proposed=True))
        assert search.advance(budget) is None
        found = found_by(search)
        assert (found is not None) == (tried == 2)
        assert checker.checks == tried


LIST = """\
def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]
namespace Rev
theorem append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by
  induction xs <;> simp_all [rev]
theorem open_one (xs : List α) : rev xs = xs := by
  sorry
end Rev
/- theorem no (xs : List α) : rev xs = [] := rfl -/
theorem other (n : Nat) : 0 + n = n
  | 0 => rfl
  | _ + 1 => rfl
"""


def test_theorems_further_up() -> None:
    found = premises(LIST)
    assert [each.name for each in found] == ["Rev.append", "other"]
    assert found[0].statement == "(xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs"


def test_what_is_relevant_comes_first_and_nothing_else() -> None:
    up = [
        Premise("a", "(l : List α) : rev (rev l) = l"),
        Premise("b", "(n : Nat) : double n = 2 * n"),
        Premise("c", "(l : List α) : (rev l).length = l.length"),
    ]
    assert relevant("l : List Nat\n⊢ (rev l).length = 3", up) == ["c", "a"]
    assert relevant("⊢ p ∧ q", up) == []
    assert relevant("⊢ p", []) == []


def test_among_few_theorems_one_word_in_common_is_enough() -> None:
    goal = "t : Term\n⊢ execute (compile t) [] = [evaluate t]"
    one = Premise("a", "(p q : List Code) (s : List Nat) : execute (p ++ q) s = execute q s")
    others = [Premise(str(n), f"(n : Nat) : double{n} n = {n} * n") for n in range(9)]
    assert relevant(goal, [one, *others[:2]]) == ["a"]
    assert relevant(goal, [one, *others[:3]]) == []


def test_the_order_in_which_rules_are_tried() -> None:
    code = (
        "inductive Term where | one | plus (a b : Term)\n"
        "def size : Term → Nat | .one => 1 | .plus a b => size a + size b\n"
        "theorem size_pos (t : Term) : 0 < size t := by sorry_free\n"
    )
    goal = parse_goal("n : Nat\nt : Term\n⊢ n + size t = size t + n")
    tried = [each.tactic for each in by_rules(goal, Context.of(code))]
    places = [
        tried.index(each)
        for each in (
            "omega",
            "simp [size]; omega",
            "simp [size, size_pos]",
            "induction t",
            "induction n with\n| zero => ?_\n| succ n ih => ?_",
            "unfold size",
            "simp [size_pos]",
            "induction t <;> simp_all [size]",
        )
    ]
    assert places == sorted(places)


def test_an_earlier_theorem_gives_the_witness(session: lb.Session) -> None:
    up = (
        "def swap : Nat × Nat → Nat × Nat := fun (a, b) => (b, a)\n"
        "theorem swap_twice (p : Nat × Nat) : swap (swap p) = p := rfl\n"
    )
    goal = "theorem t (p : Nat × Nat) : ∃ q, swap q = p := by sorry"
    tried = [
        each.tactic for each in by_rules(state_of(session, up + goal).goals[0], Context.of(up))
    ]
    assert "exact ⟨_, swap_twice ..⟩" in tried
    found = found_by(Search(state_of(session, up + goal), Checker(2.0), context=Context.of(up)))
    assert found is not None


def test_a_theorem_further_up_is_used(session: lb.Session) -> None:
    up = LIST[: LIST.index("theorem open_one")] + "end Rev\n"
    goal = "theorem t (l : List α) : rev (rev l) = l := by sorry"
    state = state_of(session, up + goal)
    found = found_by(Search(state, Checker(2.0), context=Context.of(up)))
    assert found is not None
    assert any("Rev.append" in tactic for tactic in found.tactics)


@pytest.mark.parametrize(
    ("statement", "steps", "proof"),
    [
        (
            "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry",
            ["have h := hp", "constructor", "exact hp", "exact hq"],
            ["constructor\n· exact hp\n· exact hq"],
        ),
        (
            "theorem t (n : Nat) (h : 0 < n) : n ≠ 0 := by sorry",
            ["exact?"],
            None,
        ),
        (
            "theorem t (n : Nat) : n + 0 = 0 + n := by sorry",
            ["simp [Nat.add_comm, Nat.mul_comm, Nat.zero_add]"],
            ["simp"],
        ),
        (
            "theorem t (a b : Nat) (h : a = b ∧ True) : b ≤ a := by sorry",
            ["simp_all [Nat.add_comm]; done"],
            None,
        ),
        (
            "theorem t (n : Nat) : n = 0 ∨ 0 < n := by sorry",
            ["cases n with\n| zero => ?_\n| succ k => ?_", "left", "rfl", "right", "omega"],
            ["cases n with\n| zero =>\n  left\n  rfl\n| succ k => omega"],
        ),
        (
            "theorem t (a b : Nat) (h : a = b) : b + 0 = a := by sorry",
            ["rw [h]; rfl"],
            None,
        ),
        (
            "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry",
            ["constructor", "any_goals solve | omega | simp_all [Nat.add_comm] | (simp <;> omega)"],
            ["simp_all"],
        ),
        (
            "theorem t (m n : Nat) : m = 0 ∨ 0 < m + n := by sorry",
            ["any_goals (cases m <;> solve | contradiction | (simp_all <;> omega))"],
            ["(cases m <;> (simp_all <;> omega))"],
        ),
        (
            "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry",
            ["constructor", "any_goals solve | contradiction | (simp_all <;> omega)"],
            ["simp_all"],
        ),
        (
            "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry",
            ["constructor", "any_goals solve | contradiction | assumption"],
            ["constructor", "all_goals assumption"],
        ),
        (
            "theorem t (x y : Nat) (h : x = y) : x ≤ y ∧ (True ∨ False) := by sorry",
            ["constructor", "any_goals solve | omega | exact Or.inl trivial"],
            None,
        ),
    ],
    ids=[
        "idle",
        "exact?",
        "lists",
        "semicolon",
        "cases",
        "rw",
        "all",
        "split",
        "without omega",
        "goals",
        "two ends",
    ],
)
def test_a_proof_is_made_presentable(
    statement: str, steps: list[str], proof: list[str] | None, session: lb.Session
) -> None:
    checker = Checker(5.0)
    states = checker.walk(state_of(session, statement), steps)
    assert states is not None
    found = tidy(states[-1], checker, Budget(20))
    assert lb.verify(statement, "\n".join(found), session).ok
    assert "?" not in "\n".join(found)
    assert ";" not in "\n".join(found).replace("<;>", "")
    if proof is not None:
        assert found == proof


class Curious(TacticWriter):
    """Asks a model, and remembers about what other than the theorem."""

    def __init__(self, writer: Writer) -> None:
        super().__init__(writer, TacticFormat(), 2, seed=0)
        self.others: list[str] = []

    def ask(self, goal: Goal, premises: Sequence[str] = (), again: int = 0) -> int | None:
        if goal.target != "P 0":
            self.others.append(goal.target)
        return super().ask(goal, premises, again)


def left_and_right(goal: Goal, context: Context) -> Iterator[Candidate]:
    yield Candidate("rule:right", "apply right", 1.0)
    yield Candidate("rule:left", "apply left", 1.0)


def test_the_first_questions_go_on_with_what_the_model_began(session: lb.Session) -> None:
    rules = "(left : ∀ t, P (l t) → P t) (right : ∀ t, P (r t) → P t)"
    model_steps = "(back : ∀ t, P (m t + 1) → P t) (forth : ∀ t, P (m t) → P t)"
    head = "theorem t (P : Nat → Prop) (l r m : Nat → Nat)"
    state = session.check(f"{head} {rules} {model_steps} : P 0 := by sorry").sorries[0]
    writer = Writer(ScriptedModel(["apply forth", "apply back"], seconds=0.08))
    try:
        curious = Curious(writer)
        search = Search(state, Checker(5.0), curious, proposer=Proposer(left_and_right))
        budget = Budget(60)
        while len(curious.others) < 24 and not budget.over:
            search.advance(budget)
            if search.idle:
                curious.wait(0.01)
    finally:
        writer.close()
    assert len(curious.others) >= 24
    begun = sum("m" in target for target in curious.others[:24])
    assert 14 <= begun < 24, "two in three, where there are so many"
