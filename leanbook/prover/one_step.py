"""The rules of one step. Each takes a `View` and gives names of rules and tactics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanbook.prover.naming import alternatives, introduction, pattern
from leanbook.prover.shape import Shape, flat, read, words
from leanbook.prover.view import DATA, View

__all__ = [
    "OPAQUE",
    "Rule",
    "beginning",
    "by_automation",
    "by_cases",
    "by_computing",
    "by_hypothesis",
    "exact",
    "from_hypotheses",
    "is_arithmetic",
    "splittable",
    "unfolding",
]

Rule = tuple[str, str]
"""The rule's name and a tactic."""

OPAQUE = frozenset({"Fin", "Int", "String", "Char", "Array"})
"""Types whose values are seldom split."""
MOST_WITNESSES = 8
MOST_CASES = 6
"""Variables of one goal that are split or recursed on."""


# -- what closes a goal ---------------------------------------------------------------------------


def exact(view: View) -> Iterator[Rule]:
    """A hypothesis that says it, or says it the other way round."""
    for name, text, shape in view.facts:
        if text == view.target:
            yield "assumption", f"exact {name}"
        elif shape.kind == view.shape.kind and shape.kind in ("eq", "iff", "ne"):
            if shape.parts == view.shape.parts[::-1]:
                yield "symmetry", f"exact {name}.symm"
        elif shape.kind == "false":
            yield "contradiction", f"exact {name}.elim"
    if view.shape.kind == "true":
        yield "trivial", "trivial"
    for name, type_ in view.variables:
        if type_ == "Fin 0":
            yield "empty type", f"exact {name}.elim0"
        elif type_ in ("Empty", "PEmpty"):
            yield "empty type", f"exact {name}.elim"
    for name, text, _ in view.facts:
        for other, opposite, _ in view.facts:
            if opposite == f"¬{text}":
                end = f"{other} {name}"
                yield (
                    "contradiction",
                    (
                        f"exact {end}"
                        if view.shape.kind == "false"
                        else f"exact absurd {name} {other}"
                    ),
                )
    if view.hidden:
        yield "assumption", "assumption"


def by_computing(view: View) -> Iterator[Rule]:
    if view.shape.kind in ("eq", "iff", "other", "le", "ge"):
        yield "rfl", "rfl"
    if not view.facts and not any(view.speaks_of(name) for name in view.types):
        yield "decide", "decide"


def by_automation(view: View) -> Iterator[Rule]:
    if view.facts:
        yield "contradiction", "contradiction"
    yield "simp", "simp"
    if view.facts:
        yield "simp", "simp_all"
        for name, _, _ in view.facts[:6]:
            yield "simp", f"simp [{name}]"
            yield "simp", f"simpa using {name}"
    arithmetic = is_arithmetic(view)
    if arithmetic:
        yield "omega", "omega"
    for name in view.functions[:6]:
        yield "unfold", f"simp [{name}]"
    if len(view.functions) > 1:
        yield "unfold", f"simp [{', '.join(view.functions[:6])}]"
    if view.facts and view.all_functions:
        yield "unfold", f"simp_all [{', '.join(view.all_functions[:6])}]"
    if view.library:
        verb = "simp_all" if view.facts else "simp"
        yield "unfold", f"{verb} [{', '.join([*view.all_functions[:6], *view.library[:6]])}]"
    if view.shape.kind == "eq":
        yield "ac_rfl", "ac_rfl"
    yield "grind", "grind"
    if view.all_functions:
        yield "grind", f"grind [{', '.join(view.all_functions[:6])}]"


def is_arithmetic(view: View) -> bool:
    texts = [view.target, *(text for _, text, _ in view.facts)]
    return any(re.search(r"[=≤<≥>≠∣]", text) for text in texts)


def by_hypothesis(view: View) -> Iterator[Rule]:
    """Closing with a hypothesis that needs arguments, or has parts."""
    by_text = {text: name for name, text, _ in view.facts}
    for name, _, shape in view.facts:
        if shape.kind == "and":
            for side, part in ((f"{name}.1", shape.parts[0]), (f"{name}.2", shape.parts[1])):
                if part == view.target:
                    yield "and", f"exact {side}"
        premises, conclusion = _premises(shape)
        if premises and conclusion == view.target and all(each in by_text for each in premises):
            yield "apply", f"exact {' '.join([name, *(by_text[each] for each in premises)])}"


def _premises(shape: Shape) -> tuple[list[str], str]:
    """What an implication asks for, and what it gives."""
    premises: list[str] = []
    while shape.kind in ("arrow", "not"):
        premises.append(flat(shape.parts[0]).strip())
        if shape.kind == "not":
            return premises, "False"
        text = shape.parts[1]
        shape = read(text)
        if shape.kind not in ("arrow", "not"):
            return premises, text
    return premises, ""


# -- by what is known -----------------------------------------------------------------------------


def from_hypotheses(view: View) -> Iterator[Rule]:
    """Steps that use or take apart what is known."""
    for name, _, shape in view.facts:
        names = view.names.copy()
        if shape.kind in ("and", "exists"):
            yield "take apart", f"obtain {pattern(shape, names)} := {name}"
        elif shape.kind == "or":
            yield "cases", f"rcases {name} with {alternatives(shape, names)}"
        elif shape.kind == "iff":
            yield "rewrite", f"rw [{name}]"
            yield "rewrite", f"rw [← {name}]"
            yield "apply", f"apply {name}.mp"
            yield "apply", f"apply {name}.mpr"
        elif shape.kind == "eq":
            yield "rewrite", f"rw [{name}]"
            yield "rewrite", f"rw [← {name}]"
            if any(part in view.types for part in shape.parts):
                yield "substitute", f"subst {name}"
            yield "cases", f"cases {name}"
        elif shape.kind == "forall":
            yield "apply", f"apply {name}"
            for values in _instances(view, shape):
                yield "instance", f"have {names.copy().fresh('h')} := {name} {values}"
            if _innermost(shape).kind in ("eq", "iff"):
                yield "rewrite", f"rw [{name}]"
        elif shape.kind in ("arrow", "not"):
            if shape.kind == "arrow" or view.shape.kind == "false":
                yield "apply", f"apply {name}"
            if shape.kind == "not" and view.shape.kind != "false":
                yield "contradiction", f"exact absurd (by assumption) {name}"
        elif shape.kind == "other":
            yield "cases", f"cases {name}"
            yield "take apart", f"obtain ⟨{names.fresh('x')}, {names.fresh('hx')}⟩ := {name}"


def unfolding(view: View) -> Iterator[Rule]:
    """Definitions and cases inside the goal made visible."""
    if re.search(r"\b(if|match)\b", view.target):
        yield "split", "split"
    for name in view.functions[:4]:
        yield "definition", f"unfold {name}"
    for fact, text, _ in view.facts[:4]:
        if re.search(r"\b(if|match)\b", text):
            yield "split", f"split at {fact}"
        for name in view.functions_in(text)[:3]:
            yield "unfold", f"simp [{name}] at {fact}"
            yield "definition", f"unfold {name} at {fact}"


def _instances(view: View, shape: Shape) -> Iterator[str]:
    """Values for the variables of a universal statement."""
    kinds = [binder.type for binder in shape.binders]
    if not kinds or len(kinds) > 2 or any(binder.bound for binder in shape.binders):
        return
    rows = [[name for name, type_ in view.variables if type_ == kind][:3] for kind in kinds]
    if kinds == ["Nat"]:
        rows = [[*rows[0], *(f"({name} + 1)" for name in rows[0][:2])]]
    if view.shape.kind == "false" and set(kinds) == {"Nat"}:
        yield " ".join("01"[: len(kinds)])
    if len(rows) == 1:
        yield from rows[0]
    else:
        yield from (f"{one} {other}" for one in rows[0] for other in rows[1] if one != other)


def _innermost(shape: Shape) -> Shape:
    while shape.kind in ("forall", "arrow"):
        shape = read(shape.parts[-1])
    return shape


# -- by the target --------------------------------------------------------------------------------


def beginning(view: View) -> Iterator[Rule]:
    """What a proof of this connective begins with."""
    shape = view.shape
    if shape.kind in ("forall", "arrow", "not", "let", "ne", "notmem"):
        intro, rintro = introduction(shape, view.names.copy())
        if rintro != intro and shape.kind != "let":
            yield "intro", rintro
        yield "intro", intro
    elif shape.kind in ("and", "iff"):
        yield "split", "constructor"
    elif shape.kind == "or":
        yield "choose", "left"
        yield "choose", "right"
    elif shape.kind == "exists":
        for name in _witnesses(view):
            yield "witness", f"exists {name}"
            yield "witness", f"refine ⟨{name}, ?_⟩"
    elif shape.kind == "false":
        for name, _, each in view.facts:
            if each.kind in ("not", "ne"):
                yield "apply", f"apply {name}"
    elif shape.kind == "other":
        yield "split", "constructor"
        yield "intro", f"intro {view.names.copy().fresh('h')}"
    if shape.kind == "eq":
        names = view.names.copy()
        yield "extensionality", f"funext {names.fresh('x')}"
        yield "in all parts", f"ext {view.names.copy().fresh('x')}"


def _witnesses(view: View) -> Iterator[str]:
    """Values for `∃ x, …`: the other side of an equation with x, variables, small numbers."""
    name = view.shape.binders[0].name
    body = view.shape.parts[0]
    found: dict[str, None] = {}
    for part in re.split(r"[∧→]", body):
        each = read(part)
        if each.kind == "eq":
            left, right = each.parts
            if left == name and name not in words(right):
                found[right] = None
            if right == name and name not in words(left):
                found[left] = None
            for one, other in ((left, right), (right, left)):
                if name not in words(one) and (share := _share(one, other, name)):
                    found[share] = None
    for variable, type_ in view.variables:
        found[variable] = None
        if type_ == "Nat":
            found[f"{variable} + 1"] = None
    for literal in re.findall(r"(?<![\w.])\d+(?![\w.])", body)[:3]:
        found[literal] = None
    for default in ("0", "1"):
        found[default] = None
    yield from list(found)[:MOST_WITNESSES]


def _share(whole: str, parts: str, name: str) -> str | None:
    """What x is if `whole` is `2 * x + 1`, or another multiple and a rest."""
    x = re.escape(name)
    match = re.fullmatch(rf"(?:(\d+) \* {x}|{x} \* (\d+)|({x} \+ {x}))(?: \+ (\d+))?", parts)
    if match is None:
        return None
    whole = whole if re.fullmatch(r"[\w'.₀-₉]+", whole) else f"({whole})"
    if match[4]:
        whole = f"({whole} - {match[4]})"
    return f"{whole} / {match[1] or match[2] or 2}"


# -- by cases, and by recursion -------------------------------------------------------------------


def splittable(view: View) -> list[tuple[str, str]]:
    """Variables that the goal speaks of and that can be split, numbers, lists and the like last."""
    texts = [view.target, *(text for _, text, _ in view.facts)]
    found = [
        (name, type_)
        for name, type_ in view.variables
        if type_ not in view.types
        and type_.split(" ")[0] not in OPAQUE
        and read(type_).kind == "other"
        and any(view.speaks_of(name, text) for text in texts)
    ]
    return sorted(found, key=lambda each: each[1].split(" ")[0] in DATA)[:MOST_CASES]


def by_cases(view: View) -> Iterator[Rule]:
    for name, type_ in splittable(view):
        names = view.names.copy()
        kind = type_.split(" ")[0]
        if "×" in type_:
            yield "cases", f"obtain ⟨{names.fresh('a')}, {names.fresh('b')}⟩ := {name}"
        elif kind == "Nat":
            step = name if len(name) == 1 else "k"
            step = step if step == name else names.fresh(step)
            ih = names.fresh("ih")
            yield "induction", f"induction {name} with\n| zero => ?_\n| succ {step} {ih} => ?_"
            yield "cases", f"cases {name} with\n| zero => ?_\n| succ {step} => ?_"
        elif kind == "List":
            head, tail, ih = names.fresh("x"), name, names.fresh("ih")
            yield (
                "induction",
                f"induction {name} with\n| nil => ?_\n| cons {head} {tail} {ih} => ?_",
            )
            yield "cases", f"cases {name} with\n| nil => ?_\n| cons {head} {tail} => ?_"
        elif kind == "Option":
            x = names.fresh("x")
            yield "cases", f"cases {name} with\n| none => ?_\n| some {x} => ?_"
        elif kind == "Bool":
            yield "cases", f"cases {name}"
        else:
            yield "induction", f"induction {name}"
            yield "cases", f"cases {name}"
    for name in _undecided(view):
        fresh = view.names.copy().proof_of(name)
        yield "by_cases", f"by_cases {fresh} : {name}"
    denials = any(each.kind in ("not", "ne", "notmem", "false") for _, _, each in view.facts)
    if denials and view.shape.kind not in ("false", "not", "ne", "true"):
        yield "exfalso", "exfalso"


def _undecided(view: View) -> Iterator[str]:
    """Propositions of the goal that may be split by whether they hold."""
    for name, type_ in view.types.items():
        if type_ == "Prop" and "✝" not in name and name != view.target and view.speaks_of(name):
            yield name
    for match in re.finditer(r"\bif (?:[\w']+ : )?(.+?) then", view.target):
        yield match[1]
