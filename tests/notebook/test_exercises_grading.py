"""Answers to exercises, honest and not, judged with the real Lean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import leanbook as lb
from leanbook.notebook.exercises import registry, view
from leanbook.notebook.exercises.exercise import Chapter, Exercise, GoalHint
from leanbook.notebook.exercises.grading import Grade, last_texts, use_session

SWAP = Exercise(
    "swap",
    "theorem swap (p q : Prop) : p ∧ q → q ∧ p",
    when=(
        GoalHint("p q : Prop\nh : p ∧ q\n⊢ q ∧ p", "Take `{h}` apart."),
        GoalHint("p q : Prop\nhp : p\nhq : q\n⊢ q ∧ p", "Put `{hq}` and `{hp}` together."),
    ),
    hints=("intro",),
)
LATER = Exercise("later", "theorem later : True", without=("exact",))
START = "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
FIRST = ("intro", "exact", "constructor", "obtain", "apply", "cases")


@pytest.fixture(scope="module", autouse=True)
def _course() -> Iterator[None]:
    with registry.apart():
        lb.load_exercises(Chapter("Beginning", (SWAP,), 1, FIRST, True, "Mine"))
        lb.load_exercises(Chapter("Simplifying", (LATER,), 2, ("simp", "exact?"), True, "Mine"))
        yield


@pytest.fixture(scope="module")
def session() -> Iterator[lb.Session]:
    with lb.Session() as running:
        yield running


def said(grade: Grade) -> str:
    """What a learner reads of a grade."""
    assert view.grade_html(grade)
    return view.grade_text(grade)


# -- right answers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        START + "  intro h\n  exact ⟨h.2, h.1⟩",
        "theorem swap (p q : Prop) : p ∧ q → q ∧ p := fun ⟨hp, hq⟩ => ⟨hq, hp⟩",
        "theorem swap (p q : Prop) : p ∧ q → q ∧ p\n  | ⟨hp, hq⟩ => ⟨hq, hp⟩",
        "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩",
        "theorem swap (a b : Prop) : a ∧ b → b ∧ a := by\n  intro h\n  exact ⟨h.2, h.1⟩",
        "theorem swap (q p : Prop) (h : q ∧ p) : p ∧ q := ⟨h.2, h.1⟩",
        "theorem swap : ∀ p q : Prop, p ∧ q → q ∧ p := fun _ _ h => ⟨h.2, h.1⟩",
        "theorem first (p q : Prop) (h : p ∧ q) : p := h.1\n\n"
        "/-- The exercise. -/\n" + START + "  intro h\n  exact ⟨h.2, first p q h⟩\n#check swap\n",
        "variable (p q : Prop)\nopen And in\ntheorem swap : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩",
        "intro h\nexact ⟨h.2, h.1⟩",
        "  intro h\n  exact ⟨h.2, h.1⟩\n",
        "by\n  intro h\n  exact ⟨h.2, h.1⟩",
        ":= fun h => ⟨h.2, h.1⟩",
        "theorem other : 1 = 2 → True := by\n  sorry\n" + START + "  intro h\n  exact ⟨h.2, h.1⟩",
    ],
)
def test_right_answers(session: lb.Session, text: str) -> None:
    grade = SWAP.check(text, session)
    assert grade.ok, said(grade)
    assert said(grade).startswith("✓ Solved and verified; it rests on no axioms (swap)")


def test_words_in_comments_strings_and_names_are_no_tactics(session: lb.Session) -> None:
    text = (
        '-- by simp\ntheorem simp_it (omega : 1 = 1) : "by simp; sorry".length = 14 := rfl\n'
        + START
        + "  /- simp /- omega -/ grind -/\n  intro grind'\n  exact ⟨grind'.2, grind'.1⟩ -- simp"
    )
    grade = SWAP.check(text, session)
    assert grade.ok, said(grade)


def test_axioms_of_the_library_are_told(session: lb.Session) -> None:
    exercise = Exercise("em", "theorem em (p : Prop) : p ∨ ¬p")
    grade = exercise.check("theorem em (p : Prop) : p ∨ ¬p := Classical.em p", session)
    assert grade.ok
    assert grade.axioms == ("Classical.choice", "Quot.sound", "propext")
    assert "it rests on Classical.choice, Quot.sound, propext" in said(grade)


def test_nothing_of_a_session_is_seen_and_nothing_is_left_in_it(session: lb.Session) -> None:
    session.run("theorem mine (p q : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩")
    here = session.environment
    grade = SWAP.check(START + "  exact mine p q", session)
    assert grade.status == "errors"
    assert SWAP.check(START + "  intro h\n  exact ⟨h.2, h.1⟩", session).ok
    assert SWAP.check(START + "  intro h\n  exact ⟨h.2, h.1⟩", session).ok
    assert session.environment is here


def test_a_context_is_seen(session: lb.Session) -> None:
    exercise = Exercise(
        "dbl",
        "theorem dbl (n : Nat) : double n = n + n",
        context='def double (n : Nat) : Nat := n + n\nnotation "two" => 2',
    )
    assert exercise.check("theorem dbl (n : Nat) : double n = n + n := rfl", session).ok
    assert not exercise.check(
        "def double (n : Nat) : Nat := n + n\ntheorem dbl (n : Nat) : double n = n + n := rfl",
        session,
    ).ok


def test_without_a_session() -> None:
    assert SWAP.check("intro h\nexact ⟨h.2, h.1⟩").ok


# -- what is missing ------------------------------------------------------------------------------


def test_not_finished_is_no_failure_and_has_its_hint(session: lb.Session) -> None:
    text = (
        "theorem swap (a b : Prop) : a ∧ b → b ∧ a := by\n  intro x\n  obtain ⟨u, v⟩ := x\n  sorry"
    )
    grade = SWAP.check(text, session)
    assert grade.status == "unfinished"
    assert grade.fit is not None
    assert grade.fit.text == "Put `v` and `u` together."
    shown = said(grade)
    assert shown.startswith("○ Not finished yet: one goal is left to prove (swap)\n")
    assert "There is a hint for this goal: %hint swap" in shown
    assert "⊢ b ∧ a" in shown
    assert "error" not in shown


def test_goals_that_an_error_shows_have_hints_as_well(session: lb.Session) -> None:
    grade = SWAP.check(START + "  intro x", session)
    assert grade.status == "errors"
    assert grade.fit is not None
    assert grade.fit.text == "Take `x` apart."
    assert said(grade).startswith("✗ Lean finds an error (swap)\n")


def test_a_tactic_that_fails_leaves_its_goal(session: lb.Session) -> None:
    grade = SWAP.check(START + "  intro x\n  exact x", session)
    assert grade.status == "errors"
    assert [goal.target for goal in grade.goals] == ["q ∧ p"]
    assert grade.fit is not None
    assert grade.fit.text == "Take `x` apart."


def test_a_sorry_in_a_lemma_that_is_used(session: lb.Session) -> None:
    lemma = "theorem lemma1 (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
    grade = SWAP.check(lemma + START + "  exact lemma1 p q", session)
    assert grade.status == "unfinished"


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("", "missing", "There is no proof here yet. Begin with `theorem swap (p q : Prop)"),
        ("-- hm", "missing", "There is no proof here yet."),
        ("#check And.comm", "missing", "There is no proof here yet."),
        (
            "example (p q : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩",
            "missing",
            "Give it its name: write `theorem swap` in the place of `example`.",
        ),
        (
            "theorem swop (p q : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩",
            "missing",
            "The theorem is called `swop` here; it has to be `swap`.",
        ),
        (
            "namespace A\ntheorem swap (p q : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩",
            "missing",
            "The theorem is called `A.swap` here; it has to be `swap`.",
        ),
        (
            "theorem a : True := trivial\nexample : 1 = 1 := rfl",
            "missing",
            "There is no theorem `swap` here, only `a`, an `example`.",
        ),
        (
            "theorem swap (p q : Prop) : p ∧ q → p ∧ q := id",
            "changed",
            "You changed the statement, so this proves something else.",
        ),
        (
            "theorem swap (q p : Prop) : p ∧ q → q ∧ p := fun h => ⟨h.2, h.1⟩",
            "changed",
            "You changed the statement",
        ),
        ("theorem swap : True := trivial", "changed", "You changed the statement"),
        (
            "theorem swap (p q : Prop) (h : False) : p ∧ q → q ∧ p := h.elim",
            "changed",
            "You changed the statement",
        ),
        (
            "variable (h : False)\ninclude h\n" + START + "  exact h.elim",
            "changed",
            "The statement reads as it should, but something above it in the cell changes",
        ),
        (
            "theorem swap (p q : Prop) : p ∧ q → p := by\n  intro h\n  simp",
            "changed",
            "The statement is not the one that was asked for.",
        ),
    ],
)
def test_no_answer(session: lb.Session, text: str, status: str, words: str) -> None:
    grade = SWAP.check(text, session)
    assert grade.status == status, said(grade)
    assert words in said(grade)
    assert not grade.ok


def test_a_changed_statement_is_shown_beside_the_one_that_was_asked_for(
    session: lb.Session,
) -> None:
    grade = SWAP.check("theorem swap (p q : Prop) :\n    p ∧ q → p := fun h => h.1", session)
    assert grade.statements == (SWAP.statement, "theorem swap (p q : Prop) :\n    p ∧ q → p")
    assert "asked for:\n    theorem swap (p q : Prop) : p ∧ q → q ∧ p\n  in your cell:\n" in said(
        grade
    )


# -- what may not be used -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        ("simp [And.comm]", "`simp` (line 2) comes in chapter 2, “Simplifying”."),
        ("simp? [And.comm]", "`simp?` (line 2) comes in chapter 2, “Simplifying”."),
        ("exact?", "`exact?` (line 2) comes in chapter 2, “Simplifying”."),
        ("try?", "`try?` (line 2) is not among the tactics that the course has shown."),
        ("grind", "`grind` (line 2) is not among the tactics that the course has shown."),
        ("intro h\n  exact ⟨by simp [h], by simp [h]⟩", "`simp` (line 3) comes in chapter 2"),
        ("first\n  | grind\n  | intro h; exact ⟨h.2, h.1⟩", "`grind` (line 3) is not among"),
        ("intro h\n  (constructor <;> simp [h])", "`simp` (line 3) comes in chapter 2"),
        ("intro h\n  conv => simp\n  exact ⟨h.2, h.1⟩", "`conv` (line 3) is not among"),
        ("intro h\n  exact (show q ∧ p from by simp [h])", "`simp` (line 3) comes in chapter 2"),
    ],
)
def test_locked_tactics(session: lb.Session, proof: str, words: str) -> None:
    grade = SWAP.check(f"{START}  {proof}", session)
    assert not grade.ok
    assert words in said(grade), said(grade)
    assert "So far there are `intro`, `exact`, `constructor`, `obtain`, `apply`, `cases`." in said(
        grade
    )


def test_in_lemmas_too(session: lb.Session) -> None:
    lemma = "theorem lemma1 (p q : Prop) : p ∧ q → q ∧ p := by\n  simp [And.comm]\n"
    grade = SWAP.check(f"{lemma}{START}  exact lemma1 p q", session)
    assert grade.status == "tactics"
    assert said(grade).startswith("✗ Proved, but with a tactic that is locked here (swap)\n")


def test_a_default_proof_hides_no_tactic(session: lb.Session) -> None:
    lemma = "theorem aux (p q : Prop) (h : p ∧ q → q ∧ p := by grind) : p ∧ q → q ∧ p := h\n"
    grade = SWAP.check(f"{lemma}{START}  exact aux p q", session)
    assert grade.status == "tactics"
    assert "A default proof, as in `(h : p := by …)`, may use any tactic unseen" in said(grade)
    assert replace(SWAP, id="free").check(f"{lemma}{START}  exact aux p q", session).ok


def test_what_lean_runs_by_itself_is_no_use_of_a_tactic(session: lb.Session) -> None:
    lemma = "def half (n : Nat) : Nat := if h : n < 2 then 0 else half (n - 2) + 1\n"
    grade = SWAP.check(f"{lemma}{START}  intro h\n  exact ⟨h.2, h.1⟩", session)
    assert grade.ok, said(grade)


def test_a_theorem_with_universes_has_a_name(session: lb.Session) -> None:
    exercise = Exercise("same", "theorem same.{u} (α : Type u) (a : α) : a = a")
    assert exercise.name == "same"
    assert exercise.check("rfl", session).ok


def test_a_locked_tactic_is_told_before_the_proof_is_finished(session: lb.Session) -> None:
    grade = SWAP.check(START + "  intro h\n  rcases h with ⟨hp, hq⟩\n  sorry", session)
    assert grade.status == "unfinished"
    assert "`rcases` (line 3) is not among" in said(grade)


def test_what_one_exercise_does_without(session: lb.Session) -> None:
    assert LATER.check("simp", session).ok
    grade = LATER.check("exact trivial", session)
    assert grade.status == "tactics"
    assert "In this exercise you are to do without `exact` (line 2)." in said(grade)


# -- cheats ---------------------------------------------------------------------------------------

CHEATS = {
    "an axiom": "axiom magic : ∀ p : Prop, p\n" + START + "  exact magic _",
    "a macro for a locked tactic": 'macro "exact2" : tactic => `(tactic| grind)\n'
    + START
    + "  exact2",
    "a macro for one theorem": 'macro "exact2" : tactic => `(tactic| grind) in\n'
    + START
    + "  exact2",
    "another meaning of a tactic": "macro_rules | `(tactic| constructor) => `(tactic| grind)\n"
    + START
    + "  constructor",
    "a macro by its attribute": "@[macro Lean.Parser.Tactic.constructor]\n"
    "def trick : Lean.Macro := fun _ => `(tactic| grind)\n" + START + "  constructor",
    "another meaning of a sign": 'local infixr:36 " ∧ " => fun (_ _ : Prop) => True\n'
    "theorem swap (p q : Prop) : p ∧ q → q ∧ p := fun _ => trivial",
    "another meaning of a word": "local macro_rules | `($p ∧ $q) => `(True)\n"
    "theorem swap (p q : Prop) : p ∧ q → q ∧ p := fun _ => trivial",
    "an instance": "instance : Coe Prop Bool := ⟨fun _ => true⟩\n" + START + "  exact sorry",
    "native code": "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
    "  have : (1 : Nat) = 1 := by native_decide\n  intro h\n  exact ⟨h.2, h.1⟩",
    "an option": "set_option debug.skipKernelTC true\n"
    "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  intro h\n  exact h",
    "a way out": START + "  intro h\n  exact ⟨h.2, h.1⟩\n#exit\n" + "theorem swap : True := trivial"
    "\n#eval nonsense",
    "foundations of one's own": "prelude\ninductive And (a b : Prop) : Prop\n"
    + START
    + "  trivial",
    "an import": "import Init\n" + START + "  intro h\n  exact ⟨h.2, h.1⟩",
    "sorry in a macro": 'macro "done2" : term => `(sorry)\n'
    "theorem swap (p q : Prop) : p ∧ q → q ∧ p := done2",
    "an unsafe definition": "unsafe def f (p : Prop) : p := f p\n"
    "@[implemented_by f] opaque g (p : Prop) [Nonempty (PLift p)] : p\n" + START + "  exact g _",
    "the error swallowed": "set_option warn.sorry false\n" + START + "  exact sorry",
    "two theorems of that name": "theorem A.swap (p q : Prop) : p ∧ q → q ∧ p := by\n"
    "  intro h\n  exact ⟨h.2, h.1⟩\nopen A\ntheorem swap : True := trivial",
    "a name that looks like it": "theorem ѕwap (p q : Prop) : p ∧ q → q ∧ p := by\n"
    "  intro h\n  exact ⟨h.2, h.1⟩",
    "letters that look alike": "theorem swap (р q : Prop) (p : Prop) : р ∧ q → q ∧ р := by\n"
    "  intro h\n  exact ⟨h.2, h.1⟩",
    "an attribute": "attribute [-simp] and_self\n" + START + "  intro h\n  exact ⟨h.2, h.1⟩",
}


# All of these would prove something false about the context's own `total`.
TOTAL = "theorem total_eq (n : Nat) : total n = n * n"
MEANINGS = {
    "in a namespace": "namespace A\ndef total (n : Nat) := n * n\n"
    + TOTAL.replace("total_eq", "_root_.total_eq") + " := rfl\nend A",
    "in its own namespace": "namespace total\ndef total (n : Nat) := n * n\n"
    + TOTAL.replace("total_eq", "_root_.total_eq") + " := rfl\nend total",
    "opened": "abbrev A.total (n : Nat) := n * n\nopen A\n" + TOTAL + " := rfl",
    "a variable": "variable (total : Nat → Nat) (h : ∀ n, total n = n * n)\ninclude h\n"
    + TOTAL + " := h n",
    "a local definition": "theorem total_eq (n : Nat) :\n"
    "    (let total := fun n => n * n; total n = n * n) := rfl",
    "a type": "variable (Nat : Type)\ntheorem total_eq (n : Nat) : n = n := rfl",
}  # fmt: skip


@pytest.mark.parametrize("name", MEANINGS)
def test_another_meaning_of_what_the_statement_speaks_of(session: lb.Session, name: str) -> None:
    context = "def total : Nat → Nat\n  | 0 => 0\n  | n + 1 => total n + 1"
    grade = Exercise("total_eq", TOTAL, context=context).check(MEANINGS[name], session)
    # Where two are opened, Lean itself does not know which is meant.
    assert grade.status == ("errors" if name == "opened" else "changed"), said(grade)


@pytest.mark.parametrize("name", [name for name in CHEATS if name != "a way out"])
def test_cheats(session: lb.Session, name: str) -> None:
    grade = SWAP.check(CHEATS[name], session)
    assert not grade.ok, name
    assert grade.reason
    # A learner reads a sentence, and nothing of how it was found out.
    assert said(grade).split("\n")[0][0] in "✗○"


def test_what_stands_behind_the_end_does_not_count(session: lb.Session) -> None:
    assert SWAP.check(CHEATS["a way out"], session).ok


def test_each_kind_of_cheat_has_its_words(session: lb.Session) -> None:
    def words(name: str) -> str:
        return said(SWAP.check(CHEATS[name], session))

    assert "`axiom magic : ∀ p : Prop, p` is assumed, not proved." in words("an axiom")
    assert "has no place in an exercise" in words("a macro for a locked tactic")


# -- mistakes of authors, graders, other Leans ----------------------------------------------------


def test_mistakes_of_the_author(session: lb.Session) -> None:
    with pytest.raises(lb.ExerciseError, match="The context of the exercise 'x' has errors"):
        Exercise("x", "theorem x : True", context="def two :=").check("trivial", session)
    with pytest.raises(lb.ExerciseError, match="The statement of the exercise 'x' is refused"):
        Exercise("x", "theorem x : Nat.nonsense 3").check("trivial", session)
    with pytest.raises(lb.ExerciseError, match="must be a str, not int"):
        SWAP.check(3, session)  # pyright: ignore[reportArgumentType]


def test_a_graded_cell_raises_on_a_wrong_answer(session: lb.Session) -> None:
    assert SWAP.grade("intro h\nexact ⟨h.2, h.1⟩", session).ok
    with pytest.raises(lb.WrongAnswerError) as error:
        SWAP.grade("intro h\nexact h", session)
    assert "swap: Lean finds an error.\n" in str(error.value)
    assert "error: " in str(error.value)
    with pytest.raises(lb.WrongAnswerError, match="swap: Not finished yet: one goal is left"):
        SWAP.grade("sorry", session)
    with pytest.raises(lb.WrongAnswerError, match="There is no answer to swap yet"):
        SWAP.grade()
    last_texts["swap"] = "intro h\nexact ⟨h.2, h.1⟩"
    try:
        assert SWAP.grade(session=session).ok
    finally:
        del last_texts["swap"]


def test_points_add_up_and_the_lean_of_the_cells_is_used(session: lb.Session) -> None:
    assert SWAP.check().status == "missing"
    assert str(SWAP.check()) == "There is no answer to swap yet."
    use_session(session)
    last_texts["swap"] = "intro h\nexact ⟨h.2, h.1⟩"
    starts = session.status().starts
    try:
        assert sum(each.check().ok for each in (SWAP, LATER)) == 1
    finally:
        del last_texts["swap"]
    assert session.status().starts == starts
    unfinished = SWAP.check("sorry").result
    assert unfinished is not None
    assert unfinished.sorries[0].session is session


def test_an_answer_that_takes_too_long(session: lb.Session) -> None:
    from leanbook.notebook.exercises.grading import check

    endless = START + "  repeat (have h := True.intro)\n  exact sorry"
    grade = check(SWAP, endless, session, timeout=1.0)
    assert grade.status == "errors"
    assert "stopped after 1 s" in said(grade)


def test_an_exercise_outside_any_chapter_locks_nothing(session: lb.Session) -> None:
    assert replace(SWAP, id="free").check("grind", session).ok
