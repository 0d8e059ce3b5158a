"""What completion and documentation are made of: the table, the places, the order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import leanbook.notebook
from leanbook.lean.ide import Hover, Item
from leanbook.lean.tactic_docs import ATTRIBUTES, COMMANDS, KEYWORDS, SYMBOLS, TACTICS, doc_of
from leanbook.notebook import abbreviations
from leanbook.notebook.completion import complete
from leanbook.notebook.editor_text import is_plain_text, lean_part, token_at, word_before
from leanbook.notebook.inspection import inspect, sections_html, sections_text

# -- abbreviations --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "text", "cursor"),
    [
        ("and", "∧", 1),
        ("to", "→", 1),
        ("l", "←", 1),
        ("alp", "α", 1),
        ("alp7", "α7", 2),
        ("<>", "⟨⟩", 1),
        ("[[]]", "⟦⟧", 1),
        ("n", "\\n", 2),
        ("forall", "∀", 1),
        ("_1", "₁", 1),
    ],
)
def test_an_abbreviation_and_where_the_cursor_goes(written: str, text: str, cursor: int) -> None:
    found = abbreviations.replacement(written)
    assert found is not None
    assert (found.text, found.cursor) == (text, cursor)


def test_what_is_no_abbreviation_is_left_alone() -> None:
    assert abbreviations.replacement("") is None
    assert abbreviations.replacement("⊕") is None
    assert abbreviations.abbreviation_before("a b", 3) is None
    assert abbreviations.abbreviation_before("\\and b", 6) is None
    assert abbreviations.abbreviation_before("\\\n and", 5) is None


def test_symbols_that_an_abbreviation_is_on_its_way_to() -> None:
    assert abbreviations.suggestions("and") == [("∧", "and")]
    symbols = [symbol for symbol, _ in abbreviations.suggestions("subset")]
    assert symbols[0] == "⊆"
    offered = dict(abbreviations.suggestions(""))
    assert {"→", "∧", "∀", "⟨⟩", "ℕ"} <= set(offered)
    assert abbreviations.spellings("∧")[0] == "and"


def test_the_table_comes_with_its_licence() -> None:
    folder = Path(leanbook.notebook.__file__).parent
    stored = json.loads((folder / "abbreviations.json").read_text("utf-8"))
    assert "Apache-2.0" in stored["_licence"]
    assert len(stored["abbreviations"]) == 1853
    assert all(abbreviations.replacement(name) for name in abbreviations.COMMON)


# -- where Lean is --------------------------------------------------------------------------------


def test_a_cell_of_lean() -> None:
    cell = "\n%%lean --session mine --quiet\n#check Nat"
    part = lean_part(cell, len(cell))
    assert part is not None
    assert (part.text, part.offset, part.session) == ("#check Nat", 10, "mine")
    assert part.offset + part.shift == len(cell)
    assert lean_part(cell, 10) is None  # the options are IPython's
    assert lean_part("%%leander\n#check", 14) is None
    assert lean_part("%%time\n%lean Nat", 16) is None


def test_a_line_of_lean() -> None:
    cell = "x = 1\n%lean Nat.su\ny = 2"
    part = lean_part(cell, 18)
    assert part is not None
    assert (part.text, part.text[: part.offset]) == ("#check Nat.su", "#check Nat.su")
    assert cell[part.shift + part.offset - 2 : 18] == "su"
    asked = lean_part("%lean #reduce f", 15)
    assert asked is not None
    assert asked.text == "#reduce f"
    assert lean_part(cell, 3) is None
    assert lean_part(cell, len(cell)) is None


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("exact Nat.add_c", "Nat.add_c"),
        ("exact h.", "h."),
        ("xs[0].len", ".len"),
        ("(f x", "x"),
        ("⟨h₁", "h₁"),
        ("#che", "#che"),
        ("exact ", ""),
        ("«odd name».fo", "«odd name».fo"),
        ("1 + 23", ""),
    ],
)
def test_the_word_before_the_cursor(before: str, word: str) -> None:
    assert word_before(before, len(before)) == word


def test_the_token_at_a_place() -> None:
    assert token_at("rw [hyp]", 5) == (4, "hyp")
    assert token_at("rw [hyp]", 7) == (7, "]")
    assert token_at("p ∧ q", 3) == (2, "∧")
    assert token_at("a  b", 2) is None


def test_comments_and_strings_are_plain_text() -> None:
    assert is_plain_text("-- si", 5)
    assert is_plain_text("/- a /- b -/ si", 15)
    assert not is_plain_text("/- a /- b -/ -/ si", 18)
    assert is_plain_text('"si', 3)
    assert not is_plain_text('"si" ++ s', 9)
    assert not is_plain_text("h' si", 5)


# -- the order of names ---------------------------------------------------------------------------


def offered(text: str, items: list[Item] | None, *, goals: list[str] | None = None) -> list[str]:
    found = complete(text, len(text), items=lambda: items, goals=lambda _: goals)
    return [candidate.text for candidate in found.candidates]


def test_names_that_begin_so_come_first_and_short_ones_before_long_ones() -> None:
    labels = ["sub_add_comm", "add_comm", "Add.comm", "add_assoc_long", "add"]
    items = [Item(label, "theorem") for label in labels]
    assert offered("exact ad", items)[:3] == ["add", "add_comm", "add_assoc_long"]
    assert offered("exact Nat.ad", items)[0] == "Nat.add"


def test_a_hypothesis_comes_before_all_names() -> None:
    items = [Item("he", "theorem"), Item("hyp", "variable"), Item("have", "keyword")]
    assert offered("exact h", items) == ["hyp", "have", "he"]


def test_what_lean_makes_on_the_side_is_left_out() -> None:
    items = [
        Item("Nat.add", "function"),
        Item("Nat.instAdd", "constant"),
        Item("Nat.below", "function"),
        Item("Lean.Nat.add", "function"),
        Item("Nat.Internal.x", "function"),
    ]
    assert offered("#check Na", items) == ["Nat.add"]
    assert offered("#check Lean.Nat", items[3:4]) == ["Lean.Nat.add"]


def test_nothing_is_typed_yet() -> None:
    tactics = [Item(name, "keyword") for name in ("exact", "ident", "intro", "weird_tactic")]
    assert offered("example : p := by\n  ", tactics) == ["intro", "exact"]
    goals = ["case a\nx y✝ : Nat\nhp : p\n⊢ q"]
    assert offered("example : p := by\n  exact ", [], goals=goals) == ["hp", "x"]


def test_commands_stand_where_a_line_begins() -> None:
    assert offered("theo", []) == ["theorem"]
    assert offered("@[simp] private theo", []) == ["theorem"]
    assert offered("exact theo", []) == []
    assert "#eval" in offered("#", None)
    assert offered("@[sim", None) == ["simp", "simproc"]


def test_only_what_has_names_inside_can_be_opened() -> None:
    items = [Item("Nat", "type"), Item("Nat.add", "function"), Item("NatCast", "class")]
    assert offered("open Na", items) == ["Nat", "NatCast"]


def test_without_lean_there_are_tactics_commands_and_the_names_of_the_text() -> None:
    text = "theorem swap_both : p := by\n  "
    assert "swap_both" in offered(f"{text}sw", None)
    assert offered(f"{text}rint", None) == ["rintro"]
    assert "simp" in offered(f"{text}si", None)


def test_no_word_is_completed_in_a_comment_but_symbols_are() -> None:
    assert offered("-- si", [Item("simp", "keyword")]) == []
    assert offered("-- \\and", None) == ["∧"]


# -- documentation --------------------------------------------------------------------------------


def shown(text: str, place: str, hover: Hover | None = None, goals: list[str] | None = None) -> str:
    offset = text.index(place) + 1
    found = inspect(text, offset, hover=lambda _: hover, goals=lambda _: goals)
    return sections_text(found)


def test_a_tactic_is_explained_and_its_goals_are_shown() -> None:
    general = Hover("A sequence of tactics in brackets, …", 2, 8)
    said = shown("  intro h", "intro", general, ["⊢ p → q"])
    assert said.startswith("intro h")
    assert "sequence" not in said
    assert said.endswith("⊢ p → q")


def test_a_name_is_what_lean_says_of_it() -> None:
    hover = Hover("```lean\nleft : p\n```\n***\nMy `doc`.\n***\n*import Init.Logic*", 6, 10)
    assert shown("exact left", "left", hover, ["⊢ p"]) == "left : p\n\nMy `doc`."


def test_a_symbol_tells_how_it_is_written() -> None:
    assert "`\\and`" in shown("p ∧ q", "∧")
    assert "∧" in shown("p \\and q", "nd")


def test_everything_is_escaped() -> None:
    hover = Hover("```lean\nx : <b>T</b>\n```\n***\n<script>`<i>`</script>", 0, 1)
    found = inspect("x", 0, hover=lambda _: hover, goals=lambda _: ["h : <b>\n⊢ <i>"])
    found += inspect("sorry", 0, hover=lambda _: None, goals=lambda _: ["h : <b>\n⊢ <i>"])
    html = sections_html(found)
    assert "<b>" not in html
    assert "<script>" not in html
    assert "<i>" not in html
    assert "&lt;script&gt;" in html


def test_there_may_be_nothing_to_say() -> None:
    assert shown("  unknown", "unknown") == ""
    assert shown("-- intro", "intro") == ""


def test_the_table_of_words_is_well_formed() -> None:
    for table in (TACTICS, COMMANDS, KEYWORDS, SYMBOLS):
        assert table
        for word, doc in table.items():
            assert " " not in word
            assert doc.text.endswith(".")
            assert doc.usage or "Mathlib" in doc.text
    assert not set(TACTICS) & set(COMMANDS)
    assert "simp" in ATTRIBUTES
    assert doc_of("rw") == doc_of("rewrite")
    assert doc_of("nonsense") is None
