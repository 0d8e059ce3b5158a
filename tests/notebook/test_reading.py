"""What a result says: its outcome, the parts of messages, the axioms."""

from __future__ import annotations

import pytest

from leanbook.lean.goals import Goal, parse_goal
from leanbook.lean.results import CheckResult, Message
from leanbook.lean.trust import Verdict
from leanbook.notebook.lexer import LeanLexer
from leanbook.notebook.reading import (
    Edit,
    Prose,
    notes,
    outcome,
    parts,
    seconds,
    theorems,
    visible,
)


class Hole:
    """As much of a proof state as is shown."""

    def __init__(self, line: int, column: int, *goals: str) -> None:
        self.line, self.column = line, column
        self.end_line, self.end_column = line, column + 5
        self.goals = tuple(parse_goal(goal) for goal in goals)


def result(*messages: Message, **rest: object) -> CheckResult:
    return CheckResult("theorem t : p := by\n  sorry\n", messages, **rest)  # type: ignore[arg-type]


def test_only_a_result_without_reserve_is_accepted() -> None:
    assert outcome(result(axioms={"t": ("propext", "Quot.sound")})).state == "accepted"
    assert outcome(result(Message("warning", "unused variable", 1, 0))).state == "accepted"


@pytest.mark.parametrize(
    ("given", "state"),
    [
        (result(Message("error", "no", 1, 0)), "error"),
        (result(sorries=(Hole(2, 2, "⊢ p"),)), "open"),
        (result(Message("warning", "declaration uses `sorry`", 1, 8)), "open"),
        (result(axioms={"t": ("sorryAx",)}), "open"),
        (result(axioms={"t": ("sorryAx", "propext", "mine")}), "open"),
        (result(axioms={"t": ("mine",)}), "axioms"),
        (result(axioms={"a": (), "t": ("propext", "Lean.ofReduceBool")}), "axioms"),
    ],
)
def test_everything_else_is_not(given: CheckResult, state: str) -> None:
    assert outcome(given).state == state


def test_a_theorem_on_a_sorry_is_unproved_whatever_else_it_rests_on() -> None:
    (theorem,) = theorems(result(axioms={"t": ("propext", "sorryAx", "mine")}))
    assert theorem.unproved
    assert theorem.foreign == ("mine",)


def test_the_warning_gives_way_to_the_hole_itself() -> None:
    warning = Message("warning", "declaration uses `sorry`", 1, 8, 1, 9)
    assert [note.kind for note in notes(result(warning))] == ["warning"]
    found = notes(result(warning, sorries=(Hole(2, 2, "⊢ p", "case b\n⊢ q"),)))
    assert [(note.kind, note.line, note.column) for note in found] == [("sorry", 2, 2)]
    assert [part.name for part in found[0].parts if isinstance(part, Goal)] == [None, "b"]


def test_goals_are_found_in_errors() -> None:
    text = "unsolved goals\ncase left\np q : Prop\n⊢ p\n\ncase right\np q : Prop\n⊢ q"
    prose, left, right = parts(text)
    assert prose == Prose("unsolved goals")
    assert isinstance(left, Goal)
    assert isinstance(right, Goal)
    assert (left.name, left.target, right.name) == ("left", "p", "right")


def test_a_goal_behind_prose_and_before_a_note() -> None:
    text = (
        "Tactic `rewrite` failed: Did not find an occurrence of the pattern\n  a\n"
        "in the target expression\n  b = b\n\nb : Nat\n⊢ b = b\n\nNote: think again"
    )
    kinds = [type(part) for part in parts(text)]
    assert kinds == [Prose, Goal, Prose]


def test_a_type_mismatch_is_left_as_it_is() -> None:
    text = "Type mismatch\n  hp\nhas type\n  p\nbut is expected to have type\n  q : Prop"
    assert parts(text) == (Prose(text),)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Try this: exact h", ("exact h",)),
        ("Try this:\n  [apply] simp only [Nat.add_zero]", ("simp only [Nat.add_zero]",)),
        (
            "Try these:\n  [apply] exact a\n  [apply] exact b",
            ("exact a", "exact b"),
        ),
        ("Try these:\n• exact a\n• exact b", ("exact a", "exact b")),
    ],
)
def test_offered_edits(text: str, choices: tuple[str, ...]) -> None:
    assert parts(text) == (Edit(choices),)


def test_an_edit_of_several_lines_keeps_them() -> None:
    (edit,) = parts("Try this:\n  [apply] simp only [\n      a,\n      b]")
    assert isinstance(edit, Edit)
    (choice,) = edit.choices
    assert choice.split("\n")[0] == "simp only ["
    assert "b]" in choice


def test_nothing_of_a_message_is_lost() -> None:
    text = "one\n\ntwo\nh : p\n⊢ q\n\nthree"
    joined = " ".join(str(getattr(part, "text", part)) for part in parts(text))
    assert all(word in joined for word in ("one", "two", "h : p", "⊢ q", "three"))


def test_hidden_characters_become_visible() -> None:
    assert visible("a\u202eb\x00\x1b[31m") == "a‹U+202E›b‹U+0000›‹U+001B›[31m"
    assert visible("∀ x : α, x₁ ≠ ⟨y⟩\t") == "∀ x : α, x₁ ≠ ⟨y⟩\t"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "1 ms"), (0.0031, "3 ms"), (0.42, "0.42 s"), (12.2, "12 s"), (125, "2 min 5 s")],
)
def test_durations(value: float, text: str) -> None:
    assert seconds(value) == text


def tokens(code: str) -> list[tuple[str, str]]:
    found = LeanLexer().get_tokens_unprocessed(code)
    return [(str(kind).removeprefix("Token."), text) for _, kind, text in found if text.strip()]


def test_the_lexer_is_mended() -> None:
    found = {text: kind for kind, text in tokens("theorem t' : p := by\n  simp? at h; sorry")}
    assert found["t'"] == "Name.Function"
    assert found["simp?"] == "Keyword"
    assert found["sorry"] == "Keyword.Pseudo"
    assert tokens("#check h.left") == [("Keyword", "#check"), ("Name", "h.left")]
    assert tokens("«a b».c") == [("Name", "«a b».c")]
    assert tokens("'a'") == [("Literal.String.Char", "'a'")]


@pytest.mark.parametrize(
    "code",
    ["", "\n\n", "/- open", '"open', "a\r\nb", "«x", "'", "\x00\ud800", "-- sorry", "∀ x, x ⊢ λ"],
)
def test_the_lexer_loses_nothing(code: str) -> None:
    assert "".join(text for _, _, text in LeanLexer().get_tokens_unprocessed(code)) == code


def test_the_title_names_the_axioms_and_not_what_rests_on_them() -> None:
    result = CheckResult("", axioms={"cheat": ("cheat",), "one_is_two": ("cheat", "propext")})
    assert outcome(result).aside == "cheat"


def test_accepted_and_verified_are_told_apart() -> None:
    good = Verdict(True, "proved, with no axioms")
    bad = Verdict(False, "`one` means something else in this session")
    unknown = Verdict(False, "not judged: this is another Lean")
    cases = [(good, "accepted", "verified"), (bad, "axioms", "accepted")]
    for verdict, state, level in [*cases, (unknown, "accepted", "accepted")]:
        result = CheckResult("x", axioms={"t": ()}, verdicts={"t": verdict})
        assert (outcome(result).state, theorems(result)[0].level) == (state, level)
    result = CheckResult("x", verdicts={"_example": bad, "A._example": good})
    assert [(each.name, each.level) for each in theorems(result)] == [
        ("_example", "accepted"),
        ("A._example", "verified"),
    ]
    assert outcome(result).title == "Accepted, not verified"
    unproved = CheckResult("x", axioms={"t": ("sorryAx",)}, verdicts={"t": bad})
    assert not theorems(unproved)[0].refused
    assert outcome(unproved).state == "open"
