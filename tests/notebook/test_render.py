"""Results as HTML and as text: what is shown, where, and that nothing gets through unescaped."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest

from leanbook.lean.goals import parse_goal
from leanbook.lean.results import CheckResult, Message
from leanbook.notebook.listing import Listing, Mark, highlighted
from leanbook.notebook.plain import goals_text, result_text
from leanbook.notebook.render import (
    goals_card,
    notice_card,
    progress_card,
    result_html,
    table_card,
)


class Hole:
    """As much of a proof state as is shown."""

    def __init__(self, line: int, column: int, *goals: str) -> None:
        self.line, self.column = line, column
        self.end_line, self.end_column = line, column + 5
        self.goals = tuple(parse_goal(goal) for goal in goals)


class Checker(HTMLParser):
    """Collects text, elements and attributes, and insists that elements are closed in order."""

    VOID = frozenset({"br", "hr", "img", "meta", "link", "input"})

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.classes: set[str] = set()
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.classes |= set((dict(attrs).get("class") or "").split())
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts)


def checked(code: str, *messages: Message, **rest: object) -> CheckResult:
    return CheckResult(code, messages, **rest)  # type: ignore[arg-type]


EVIL = '<script>alert("1")</script>\' onmouseover=x <img src=x> &amp; ]]> $x$ \u202e\x00'


def everywhere(evil: str) -> CheckResult:
    """A result with a text in every place that text can come from."""
    line = evil.replace("\n", " ")
    return checked(
        f'theorem «{line}» : "{line}" := by -- {line}\n  {line}\n',
        Message("error", evil, 1, 0, 1, 7),
        Message("warning", f"{evil}\n\n{evil} : {evil}\n⊢ {evil}", 2, 2),
        Message("info", f"Try this:\n  [apply] {evil}", 2, 2, 2, 8),
        Message("info", evil, 99, 99),
        sorries=(Hole(2, 2, f"case {line}\n{line.replace(' ', '')} : {line} := 1\n⊢ {line}"),),
        axioms={line: (line, "sorryAx"), line + "2": (line,), line + "3": ()},
    )


ALLOWED = {"div", "style", "span", "strong", "pre", "code", "details", "summary", "ul", "li", "b"}
ALLOWED |= {"del", "mark", "ins", "table", "tr", "th", "td", "i"}


@pytest.mark.parametrize("ok", [True, False])
def test_nothing_gets_through_unescaped(ok: bool) -> None:
    result = everywhere(EVIL)
    if ok:
        result = CheckResult(result.code, result.messages[1:], result.sorries, result.axioms)
    shown = Checker(result_html(result, aside=EVIL, remarks=[EVIL]))
    assert shown.seen <= ALLOWED
    assert shown.attributes <= {"class", "title", "style", "aria-hidden"}
    assert "\u202e" not in shown.text
    assert "\x00" not in shown.text
    assert '<script>alert("1")</script>' in shown.text  # as text, for all to see
    assert "U+202E" in shown.text


def test_the_other_cards_escape_too() -> None:
    cards = [
        notice_card(EVIL, EVIL),
        progress_card(EVIL, 1.0, 3.0),
        table_card(EVIL, [(EVIL, EVIL)]),
        goals_card([parse_goal(f"h : {EVIL}\n⊢ {EVIL}")]),
        goals_card([]),
    ]
    for card in cards:
        shown = Checker(card)
        assert shown.seen <= ALLOWED
        assert shown.attributes <= {"class", "title", "style", "aria-hidden"}


def test_there_is_no_script_and_nothing_is_fetched() -> None:
    markup = result_html(everywhere("harmless"), remarks=["r"])
    assert not re.search(r"<script|javascript:|https?:|url\(|@import|\ssrc=|\shref=", markup)
    assert not re.search(r"\son\w+=", markup)


def test_formulas_are_left_alone_by_jupyter() -> None:
    assert 'class="leanbook lb-accepted tex2jax_ignore mathjax_ignore"' in result_html(checked("x"))


def test_the_offending_text_is_marked_and_the_message_stands_below_its_line() -> None:
    code = "example : p := by\n  exact hq\n  done"
    markup = result_html(checked(code, Message("error", "Type mismatch", 2, 8, 2, 10)))
    assert re.search(r'<mark class="lb-mark lb-error"[^>]*>hq</mark>', markup)
    text = Checker(markup).text
    assert text.index("exact") < text.index("Type mismatch") < text.index("done")
    assert "2:8" in text


def test_columns_count_code_points() -> None:
    code = "example : 𝕜 ∧ foo"
    markup = result_html(checked(code, Message("error", "?", 1, 14, 1, 17)))
    assert re.search(r'lb-mark lb-error"[^>]*>foo</mark>', markup)


def test_a_long_range_is_marked_on_its_first_line_only() -> None:
    code = "example : p := by\n  skip\n  skip"
    markup = result_html(checked(code, Message("error", "unsolved goals\n⊢ p", 1, 15, 3, 6)))
    assert markup.count('<mark class="lb-mark') == 1
    assert re.search(r'lb-mark lb-error"[^>]*><span class="k">by</span></mark>', markup)


def test_a_point_at_the_end_of_a_line_can_be_seen() -> None:
    markup = result_html(checked("example :=", Message("error", "expected term", 1, 10)))
    assert re.search(r'lb-mark lb-error"[^>]*> </mark>', markup)


@pytest.mark.parametrize(("line", "column"), [(0, 0), (1, 99), (7, 3), (99, 0)])
def test_a_place_outside_of_the_text_is_no_reason_to_fail(line: int, column: int) -> None:
    result = checked("a\nb", Message("error", "somewhere", line, column, line, column + 3))
    assert "somewhere" in Checker(result_html(result)).text
    assert "somewhere" in result_text(result)


@pytest.mark.parametrize("code", ["", "\n", "   \n\n"])
def test_an_empty_text(code: str) -> None:
    assert "Accepted" in Checker(result_html(checked(code))).text
    shown = result_html(checked(code, Message("error", "unexpected end", 1, 0)))
    assert "unexpected end" in Checker(shown).text


def test_marks_that_overlap_stay_well_formed_and_the_worst_wins() -> None:
    marked = [Mark(0, 10, "warning", "w"), Mark(5, 15, "error", "e"), Mark(7, 8, "info", "i")]
    line = Listing("theorem foo bar baz", {1: marked}).line(1)
    shown = Checker(f"<p>{line}</p>")
    assert shown.text == "theorem foo bar baz"
    pieces = re.sub(r'</?span[^>]*"(?:k\w?|n\w?)"[^>]*>', "", line)
    assert pieces.index("lb-warning") < pieces.index("lb-error")
    assert "lb-info" not in line


def test_goals_look_as_in_infoview() -> None:
    hole = Hole(2, 2, "case left\np q : Prop\nx✝ : Nat\ny : Nat := 3\n⊢ p", "case right\n⊢ q")
    markup = result_html(checked("theorem t := by\n  sorry", sorries=(hole,)))
    shown = Checker(markup)
    for text in ("case left", "p q : Prop", "y : Nat := 3", "⊢ p", "case right", "⊢ q", "1 sorry"):
        assert text in shown.text
    assert "2 goals left to prove" in shown.text
    assert '<span class="lb-dagger">x✝</span>' in markup
    assert "lb-open" in shown.classes
    assert "✓" not in shown.text


def test_unnamed_goals_are_numbered() -> None:
    hole = Hole(1, 0, "⊢ p", "⊢ q")
    assert "goal 2 of 2" in Checker(result_html(checked("sorry", sorries=(hole,)))).text
    assert "goal 2 of 2" in result_text(checked("sorry", sorries=(hole,)))


def test_errors_and_sorries_are_told_apart() -> None:
    code = "example : p := by\n  sorry\nexample : q := foo"
    result = checked(code, Message("error", "no foo", 3, 15, 3, 18), sorries=(Hole(2, 2, "⊢ p"),))
    shown = Checker(result_html(result))
    assert {"lb-error", "lb-sorry"} <= shown.classes
    assert "1 error" in shown.text
    assert "1 sorry" in shown.text


def test_offered_edits_show_what_they_replace() -> None:
    message = Message("info", "Try this:\n  [apply] simp only [h]", 1, 0, 1, 5)
    markup = result_html(checked("simp?", message))
    assert "<del>simp?</del>" in markup
    assert "Try this" in Checker(markup).text
    assert "simp only [h]" in Checker(markup).text
    assert "Try this: simp only [h]" in result_text(checked("simp?", message))


def test_standard_axioms_are_quiet_and_others_loud() -> None:
    quiet = Checker(result_html(checked("x", axioms={"t": ("propext",)})))
    assert "✓" in quiet.text
    assert "axioms: propext" in quiet.text
    loud = Checker(result_html(checked("x", axioms={"t": ("propext", "mine"), "u": ()})))
    assert "rests on axioms of its own: mine" in loud.text
    assert loud.text.count("✓") == 1  # that of u
    assert "lb-axioms" in loud.classes


@pytest.mark.parametrize("axioms", [("sorryAx",), ("propext", "sorryAx"), ("sorryAx", "mine")])
def test_what_rests_on_sorry_never_looks_like_a_tick(axioms: tuple[str, ...]) -> None:
    for result in (checked("x", axioms={"t": axioms}), checked("x", axioms={"t": axioms, "u": ()})):
        for text in (Checker(result_html(result)).text, result_text(result)):
            head = text.split("t", 1)[0] if len(result.axioms) == 1 else text.split("u", 1)[0]
            assert "✓" not in head
            assert "Accepted" not in text
            assert "not proved" in text.lower()


def test_nobody_claims_that_anything_was_verified() -> None:
    result = checked("theorem t := x", axioms={"t": ()})
    for text in (result_html(result), result_text(result)):
        assert "verif" not in text.lower()


def test_a_failed_cell_shows_no_ticks() -> None:
    result = checked("x", Message("error", "no", 1, 0), axioms={"t": ()})
    assert "✓" not in Checker(result_html(result)).text


def test_a_long_source_folds_around_its_messages() -> None:
    code = "\n".join(f"theorem t{i} : p := h" for i in range(200))
    markup = result_html(checked(code, Message("error", "here", 100, 0, 100, 7)))
    assert markup.count("<details>") == 2
    opened = re.sub(r"<details>.*?</details>", "", markup, flags=re.DOTALL)
    text = Checker(opened).text
    assert "t99 " in text
    assert "t0 " not in text
    assert "t0 " in Checker(markup).text
    assert len(result_text(checked(code, Message("error", "here", 100, 0))).split("\n")) < 10


def test_where_lean_only_answers_less_of_the_source_is_shown() -> None:
    code = "\n".join([*(f"def d{i} := 1" for i in range(11)), "", "#eval d0"])
    markup = result_html(checked(code, Message("info", "1", 13, 0, 13, 5)))
    assert "12 more lines" in markup
    opened = Checker(re.sub(r"<details>.*?</details>", "", markup, flags=re.DOTALL)).text
    assert "#eval d0" in opened
    assert "def d3 " not in opened
    wrong = result_html(checked(code, Message("error", "1", 13, 0, 13, 5)))
    assert "<details>" not in wrong


def test_a_long_source_without_messages_folds_whole() -> None:
    markup = result_html(checked("\n".join(["theorem a : p := h"] * 50)))
    assert "source, 50 lines" in Checker(markup).text


def test_long_messages_fold() -> None:
    text = "\n".join(f"row {i}" for i in range(500))
    markup = result_html(checked("x", Message("error", text, 1, 0)))
    assert "480 more lines" in Checker(markup).text
    assert "row 499" in Checker(markup).text


def test_results_of_any_size_stay_small_enough_to_show() -> None:
    code = "theorem a : p := h -- " + "x" * 40 + "\n"
    messages = [Message("error", "no " * 50_000, i, 0) for i in range(1, 400)]
    many = result_html(checked(code * 20_000, *messages))
    assert len(many) < 12_000_000
    assert "299 messages more" in Checker(many).text
    assert len(result_html(checked("x" * 1_000_000))) < 20_000
    assert len(result_html(checked("(" * 50_000, Message("error", "deep", 1, 2000)))) < 60_000


@pytest.mark.parametrize(
    "part", ["/-", "«", "a.", "(", "'", '"', " ", "\n", "\n\n", "Try this: ", "⊢ a\n"]
)
def test_results_of_any_shape_are_shown(part: str) -> None:
    text = part * (300_000 // len(part))
    hole = Hole(1, 0, f"h : {text}\n⊢ {text}")
    result = checked(text, Message("error", text, 1, 0), Message("info", text, 2, 0))
    for each in (result, checked(text, sorries=(hole,))):
        assert len(result_html(each)) < 5_000_000
        assert result_text(each)


def test_theorems_in_numbers_fold() -> None:
    axioms: dict[str, tuple[str, ...]] = {f"t{i}": () for i in range(30)}
    markup = result_html(checked("x", axioms={**axioms, "bad": ("mine",)}))
    opened = re.sub(r"<details>.*?</details>", "", markup, flags=re.DOTALL)
    assert "bad" in Checker(opened).text
    assert "30 declarations" in Checker(markup).text


def test_html_and_text_say_the_same() -> None:
    result = everywhere("word")
    words = set(re.findall(r"\w+", " ".join(Checker(result_html(result)).texts)))
    missing = {w for w in words - set(re.findall(r"\w+", result_text(result))) if not w.isdigit()}
    assert missing <= {"info", "message", "line", "column"}


def test_text_points_with_carets() -> None:
    result = checked("example : p := by\n  exact hq", Message("error", "no", 2, 8, 2, 10))
    lines = result_text(result).split("\n")
    assert lines[0].startswith("✗ 1 error")
    assert lines[1] == "2:8: error"
    source, caret = lines[2], lines[3]
    assert source[caret.index("^") : caret.rindex("^") + 1] == "hq"


def test_carets_stand_right_behind_hidden_characters() -> None:
    lines = result_text(checked("a\x00b cd", Message("error", "no", 1, 4, 1, 6))).split("\n")
    source, caret = lines[2], lines[3]
    assert source[caret.index("^") : caret.rindex("^") + 1] == "cd"


def test_colours_are_classes_that_jupyter_knows() -> None:
    assert highlighted("theorem t : Nat := 1").startswith('<span class="kn">theorem</span>')
    assert 'class="lb-code highlight"' in result_html(checked("theorem t : Nat := 1"))
    assert html.unescape(re.sub("<[^>]*>", "", highlighted("a < b\n && c"))) == "a < b\n && c"


def test_no_goals_is_a_tick_only_when_nothing_was_left_out() -> None:
    assert "✓" in Checker(goals_card([])).text
    assert "✓" not in Checker(goals_card([], done=False)).text
    assert "sorry" in goals_text([], done=False)


def test_goals_as_text() -> None:
    assert goals_text([]) == "no goals"
    assert goals_text([parse_goal("⊢ p"), parse_goal("⊢ q")]) == "⊢ p\n\n⊢ q"
