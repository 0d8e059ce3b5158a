"""The fallback for a REPL that does not report axioms by itself."""

from __future__ import annotations

from leanbook.lean.axioms import axiom_query, declared_theorems, parse_axioms


def test_theorems_are_found_with_their_namespaces() -> None:
    code = """
namespace A
section
theorem one : True := trivial
end
namespace B.C
@[simp] protected theorem two (n : Nat) : n = n := rfl
end B.C
lemma three{p : Prop} (h : p) : p := h
theorem _root_.four : True := trivial
end A
theorem «with space».five : True := trivial
"""
    assert declared_theorems(code) == (
        "A.one",
        "A.B.C.two",
        "A.three",
        "four",
        "«with space».five",
    )


def test_comments_and_strings_hold_no_theorems() -> None:
    code = (
        "/- theorem a : p\ntheorem b : p /- nested -/ -/\n"
        "-- theorem c\n"
        'def s := "\ntheorem d : p"\n'
        "theorem e : True := trivial"
    )
    assert "e" in declared_theorems(code)
    assert not {"a", "c", "d"} & set(declared_theorems(code))


def test_answers_are_read_also_over_several_lines() -> None:
    assert parse_axioms(
        [
            "'a' does not depend on any axioms",
            "'B.c' depends on axioms: [propext,\n Classical.choice,\n Quot.sound]",
            "something else",
        ]
    ) == {"a": (), "B.c": ("propext", "Classical.choice", "Quot.sound")}


def test_the_question_names_the_theorems_absolutely() -> None:
    assert axiom_query(("a", "B.c")) == "#print axioms _root_.a\n#print axioms _root_.B.c"
