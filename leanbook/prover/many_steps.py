"""The rules of several steps at once: they are for closing a goal, and worth nothing otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanbook.prover.naming import introduction
from leanbook.prover.one_step import Rule, is_arithmetic, splittable
from leanbook.prover.view import View

__all__ = ["by_two", "for_every_case", "numerals", "ring_lemmas"]

_RING = ("mul_add", "add_mul", "mul_comm", "mul_left_comm", "add_comm", "add_left_comm")


def ring_lemmas(view: View) -> list[str]:
    """The theorems by which both sides of an equation between numbers are multiplied out.

    Args:
        view: A goal.

    Returns:
        Their names; none where the target multiplies nothing.
    """
    if not re.search(r"[*^]", view.target):
        return []
    kind = "Int" if "Int" in view.types.values() or ": Int" in view.target else "Nat"
    return [f"{kind}.{name}" for name in _RING]


def by_two(view: View) -> Iterator[Rule]:
    """Unfolding, and arithmetic behind it."""
    if not is_arithmetic(view):
        return
    for name in view.functions[:4]:
        yield "unfold, omega", f"simp [{name}]; omega"
    for name, _, shape in view.facts[:3]:
        for function in view.functions[:3]:
            if shape.kind == "eq":
                yield "unfold, omega", f"simp [{function}, {name}]; omega"
                yield "unfold, omega", f"rw [{function}, {name}]; omega"
    if view.facts:
        yield "simp, omega", "simp_all; omega"
        if view.all_functions:
            yield "unfold, omega", f"simp_all [{', '.join(view.all_functions[:6])}]; omega"
    ring = ring_lemmas(view)
    if ring and view.shape.kind in ("eq", "le", "lt", "ge", "gt"):
        distributive = ", ".join(ring[:2])
        lemmas = ", ".join(ring)
        yield "algebra, simp", f"simp [{lemmas}]"
        yield "algebra, omega", f"simp [{lemmas}]; omega"
        for name in view.functions[:3]:
            known = ", ".join([name, *(n for n, _, each in view.facts[:2] if each.kind == "eq")])
            yield "algebra, omega", f"simp [{known}, {distributive}]; omega"


def for_every_case(view: View) -> Iterator[Rule]:
    """Splitting, and one tactic for every case."""
    shape = view.shape
    known = ", ".join(view.all_functions[:5])
    ends = ["simp_all", "omega", "grind"]
    if known:
        ends += [f"simp_all [{known}]", f"grind [{known}]", f"(simp_all [{known}] <;> omega)"]
    else:
        ends.append("(simp_all <;> omega)")
    heads: list[tuple[str, str]] = []
    if shape.kind in ("forall", "arrow", "not", "ne", "notmem"):
        intro, rintro = introduction(shape, view.names.copy())
        heads += [("intro", head) for head in dict.fromkeys((intro, rintro))]
    if shape.kind in ("and", "iff"):
        heads.append(("split", "constructor"))
    for name, type_ in splittable(view):
        simple = type_.split(" ")[0] in ("Bool", "Option") or "×" in type_ or "⊕" in type_
        verb = "cases" if simple else "induction"
        heads.append((verb, f"{verb} {name}"))
    heads += [("recursion", f"fun_induction {call}") for call in _calls(view)]
    for name, _, fact in view.facts[:4]:
        if fact.kind == "other":
            heads += [("induction", f"induction {name}"), ("cases", f"cases {name}")]
    for name, head in heads:
        for end in ["rfl", *ends] if name != "intro" else ends:
            yield f"{name}, {end.strip('(').split(' ')[0]}", f"{head} <;> {end}"


def _calls(view: View) -> Iterator[str]:
    """Applications of functions to variables: what a function's own induction can be done on."""
    for function in view.functions[:4]:
        call = rf"(?<![\w.]){re.escape(function)}((?: [\w'₀-₉]+)+)"
        match = re.search(call, view.target)
        if match is not None and all(word in view.types for word in match[1].split()):
            yield f"{function}{match[1]}"
        field = function.rpartition(".")[2]
        for match in re.finditer(rf"(?<![\w.])([\w'₀-₉]+)\.{re.escape(field)}\b", view.target):
            if match[1] in view.types and "." in function:
                yield f"{function} {match[1]}"


def numerals(view: View) -> Iterator[Rule]:
    """Small numbers, one after the other, where nothing is known that a number could depend on."""
    binders = view.shape.binders
    if view.shape.kind == "exists" and len(binders) == 1 and not view.variables:
        for number in range(2, 13):
            yield "witness, rfl", f"exact ⟨{number}, by decide⟩"
