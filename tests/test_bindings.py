"""The generated bindings say what the library says."""

from __future__ import annotations

import sys

import pytest

from leanbook.lean import bindings
from leanbook.lean.bindings import Rule, category, demangle_component, mangle, quote


def rule(*name: str, tag: int = bindings.NODE) -> Rule:
    return Rule(name, tag, frozenset(), frozenset())


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        (("Nat", "add"), "l_Nat_add"),
        (("Lean", "Parser", "Tactic", "exact?"), "l_Lean_Parser_Tactic_exact_x3f"),
        (("term_∧_",), "l_term___u2227__"),
        (("a_b",), "l_a__b"),
    ],
)
def test_mangle_follows_leans_compiler(name: tuple[str, ...], symbol: str) -> None:
    assert mangle(name) == symbol


def test_demangling_gives_the_component_back() -> None:
    for text in ["term_∧_", "exact?", "_aux_Init_Core___macroRules_x_1", "term𝔸"]:
        assert demangle_component(mangle((text,))[2:]) == text


def test_a_name_is_quoted_where_lean_needs_it() -> None:
    assert quote(("Lean", "Parser", "Tactic", "show")) == "Lean.Parser.Tactic.«show»"
    assert quote(("term_∧_",)) == "«term_∧_»"
    assert quote(("Nat", "add_comm'")) == "Nat.add_comm'"


def test_the_category_of_a_rule() -> None:
    assert category(rule("Lean", "Parser", "Tactic", "rcases")) == "tactic"
    assert category(rule("term_∧_", tag=bindings.TRAILING_NODE)) == "term"
    assert category(rule("Lean", "Parser", "Tactic", "Conv", "lhs")) == "conv"
    assert category(rule("Lean", "Parser", "Tactic", "location", tag=9)) is None


if sys.platform == "linux":  # the generator reads the library of Linux

    def test_generating_again_gives_the_same_files() -> None:
        for name, text in bindings.generate().items():
            assert (bindings.CORE / name).read_text("utf-8") == text, f"{name} is out of date"
