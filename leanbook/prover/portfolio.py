"""Tactics by rule: what a person would try on a goal of this shape, with these hypotheses.

No model is needed for them, and no environment either: they are made of the goal as Lean prints
it. They are guesses, good ones first; Lean decides about each. Every one can be pasted into a
proof as it stands: no name is used that can't be written there, and the names that are introduced
are those that a person would choose, and free.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from leanbook.lean.goals import Goal
from leanbook.prover.shape import Binder, Names, Shape, constants, flat, free, read, words

__all__ = ["Rule", "closing", "introduction", "is_slow", "opening", "rules"]

_OPAQUE = frozenset({"Fin", "Int", "String", "Char", "Array"})
"""Types whose values are seldom split."""
MOST_WITNESSES = 8
MOST_CASES = 6
"""Variables of one goal that are split or recursed on."""
MOST_HYPOTHESES = 16
"""Hypotheses of one goal that are looked at, the latest first."""

_TYPES = frozenset(
    {
        *("Nat", "Int", "List", "Bool", "Option", "Fin", "String", "Char", "Array", "Unit"),
        *("true", "false", "some", "none", "inst", "id"),
    }
)
"""Words that stand in goals and are no functions to be unfolded."""

Rule = tuple[str, str]
"""The rule's name and a tactic."""


def rules(goal: Goal) -> Iterator[Rule]:
    """Tactics worth trying on a goal, in the order in which they are worth trying.

    Args:
        goal: The goal that a tactic is to work on.

    Returns:
        The name of a rule and a tactic, each tactic once. Those of one step come first, cheap and
        likely ones before others; then those that take several steps at once.

    Example:
        >>> from leanbook.lean.goals import parse_goal
        >>> next(iter(rules(parse_goal("p : Prop\\nh : p\\n⊢ p"))))
        ('assumption', 'exact h')
    """
    if goal.marker != "⊢":
        return
    seen: set[str] = set()
    for name, tactic in _all(View(goal)):
        if tactic not in seen:
            seen.add(tactic)
            yield name, tactic


def closing(goal: Goal) -> Iterator[Rule]:
    """Tactics that may finish a goal outright, few and cheap; others lead only on from it.

    Args:
        goal: The goal.

    Returns:
        As for `rules`.
    """
    view = View(goal)
    seen: set[str] = set()
    for rule in (_exact, _by_computing, _by_hypothesis, _by_automation, _by_two):
        for name, tactic in rule(view):
            if tactic not in seen:
                seen.add(tactic)
                yield name, tactic


def opening(goal: Goal) -> Iterator[Rule]:
    """Tactics that lead on from a goal in one step, those that are most often right first.

    Args:
        goal: The goal.

    Returns:
        As for `rules`.
    """
    view = View(goal)
    seen: set[str] = set()
    for rule in (_introduction, _unfolding, _from_hypotheses, _by_cases):
        for name, tactic in rule(view):
            if tactic not in seen and tactic != "exfalso":
                seen.add(tactic)
                yield name, tactic


def is_slow(name: str) -> bool:
    """Whether a rule is worth its time only as long as nothing else has closed the goal."""
    return ", " in name


class View:
    """A goal with what the rules want to know of it, found once.

    Attributes:
        target: The target on one line.
        shape: Its shape.
        facts: Name, text and shape of each hypothesis that is a proof and can be named, the
            latest first.
        variables: Name and type of each other hypothesis that can be named, the latest first.
        functions: What target and hypotheses may speak of that has a definition.
    """

    def __init__(self, goal: Goal) -> None:
        self.goal = goal
        self.target = flat(goal.target)
        self.shape = read(self.target)
        types = {name: flat(each.type) for each in goal.hypotheses for name in each.names}
        self.types = types
        propositions = {name for name, type_ in types.items() if type_ == "Prop"}
        self.facts: list[tuple[str, str, Shape]] = []
        self.variables: list[tuple[str, str]] = []
        for each in goal.hypotheses:
            type_ = flat(each.type)
            for name in each.accessible_names:
                if each.value is None and _is_proposition(type_, propositions, name, types):
                    self.facts.append((name, type_, read(type_)))
                elif each.value is None and not re.match(r"(Type|Sort|Prop)\b", type_):
                    self.variables.append((name, type_))
        self.facts = self.facts[::-1][:MOST_HYPOTHESES]
        self.variables.reverse()
        self.hidden = [n for h in goal.hypotheses for n in h.names if "✝" in n]
        self.functions = _functions(self.target, types)
        known = [name for _, text, _ in self.facts for name in _functions(text, types)]
        self.all_functions = list(dict.fromkeys([*self.functions, *known]))
        self.names = Names([*types, *free(self.target)])

    def speaks_of(self, name: str, text: str | None = None) -> bool:
        """Whether a name occurs in the target, or in another text."""
        return name in words(self.target if text is None else text) or any(
            word.startswith(f"{name}.") for word in words(self.target if text is None else text)
        )


def _is_proposition(type_: str, propositions: set[str], name: str, types: dict[str, str]) -> bool:
    """Whether a hypothesis of this type is a proof, judged by the text."""
    shape = read(type_)
    if shape.kind == "arrow":
        return _is_proposition(shape.parts[1], propositions, name, types)
    if shape.kind == "forall":
        return _is_proposition(shape.parts[0], propositions, name, types)
    if shape.kind != "other":
        return True
    head = type_.split(" ")[0].strip("()")
    if head in propositions:
        return True
    if head in types:  # a predicate `p : α → Prop` that is applied
        return types[head].endswith("Prop")
    if re.match(r"(Type|Sort|Prop|Nat|Int|List|Bool|Option|Fin|String|Char|Array|Unit)\b", type_):
        return False
    if any(sign in type_ for sign in " × ") and "×" in type_:
        return False
    # What is left is a type or a predicate of somebody; the name tells best.
    return bool(re.match(r"h|ih|H|e\d?$|eq|hyp", name))


def _functions(text: str, types: dict[str, str]) -> list[str]:
    """Names in a text that may be those of functions, or of predicates like `Even`."""
    return [name for name in constants(text, types) if name not in _TYPES]


# -- the order ------------------------------------------------------------------------------------


def _all(view: View) -> Iterator[Rule]:
    for rule in _RULES:
        yield from rule(view)


# -- what is there already ------------------------------------------------------------------------


def _exact(view: View) -> Iterator[Rule]:
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


def _by_computing(view: View) -> Iterator[Rule]:
    if view.shape.kind in ("eq", "iff", "other", "le", "ge"):
        yield "rfl", "rfl"
    if not view.facts and not any(view.speaks_of(name) for name in view.types):
        yield "decide", "decide"


def _by_automation(view: View) -> Iterator[Rule]:
    if view.facts:
        yield "contradiction", "contradiction"
    yield "simp", "simp"
    if view.facts:
        yield "simp", "simp_all"
        for name, _, _ in view.facts[:6]:
            yield "simp", f"simp [{name}]"
            yield "simp", f"simpa using {name}"
    arithmetic = _is_arithmetic(view)
    if arithmetic:
        yield "omega", "omega"
    for name in view.functions[:6]:
        yield "unfold", f"simp [{name}]"
    if len(view.functions) > 1:
        yield "unfold", f"simp [{', '.join(view.functions[:6])}]"
    if view.facts and view.all_functions:
        yield "unfold", f"simp_all [{', '.join(view.all_functions[:6])}]"
    if view.shape.kind == "eq":
        yield "ac_rfl", "ac_rfl"
    yield "grind", "grind"
    if view.all_functions:
        yield "grind", f"grind [{', '.join(view.all_functions[:6])}]"


def _by_two(view: View) -> Iterator[Rule]:
    """Unfolding, and arithmetic behind it."""
    if not _is_arithmetic(view):
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
    if re.search(r"[*^]", view.target) and view.shape.kind in ("eq", "le", "lt", "ge", "gt"):
        kind = "Int" if "Int" in view.types.values() or ": Int" in view.target else "Nat"
        lemmas = ", ".join(f"{kind}.{name}" for name in _RING)
        yield "algebra, simp", f"simp [{lemmas}]"
        yield "algebra, omega", f"simp [{lemmas}]; omega"
        for name in view.functions[:3]:
            known = ", ".join([name, *(n for n, _, each in view.facts[:2] if each.kind == "eq")])
            yield "algebra, omega", f"simp [{known}, {kind}.mul_add, {kind}.add_mul]; omega"


_RING = ("mul_add", "add_mul", "mul_comm", "mul_left_comm", "add_comm", "add_left_comm")


def _is_arithmetic(view: View) -> bool:
    texts = [view.target, *(text for _, text, _ in view.facts)]
    return any(re.search(r"[=≤<≥>≠∣]", text) for text in texts)


# -- by what is known -----------------------------------------------------------------------------


def _by_hypothesis(view: View) -> Iterator[Rule]:
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


def _from_hypotheses(view: View) -> Iterator[Rule]:
    """Steps that use or take apart what is known."""
    for name, _, shape in view.facts:
        names = view.names.copy()
        if shape.kind in ("and", "exists"):
            yield "take apart", f"obtain {_pattern(shape, names)} := {name}"
        elif shape.kind == "or":
            yield "cases", f"rcases {name} with {_alternatives(shape, names)}"
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


def _unfolding(view: View) -> Iterator[Rule]:
    """Definitions and cases inside the goal made visible."""
    if re.search(r"\b(if|match)\b", view.target):
        yield "split", "split"
    for name in view.functions[:4]:
        yield "unfold", f"unfold {name}"
    for fact, text, _ in view.facts[:4]:
        if re.search(r"\b(if|match)\b", text):
            yield "split", f"split at {fact}"
        for name in _functions(text, view.types)[:3]:
            yield "unfold", f"simp [{name}] at {fact}"
            yield "unfold", f"unfold {name} at {fact}"


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


def _introduction(view: View) -> Iterator[Rule]:
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
        yield "extensionality", f"ext {view.names.copy().fresh('x')}"


def introduction(shape: Shape, names: Names) -> tuple[str, str]:
    """Introduce all that can be introduced.

    Args:
        shape: The target's shape: one that something can be introduced from.
        names: Which names are free; those that are used are taken from it.

    Returns:
        `intro …`, and `rintro …` that takes apart what it introduces; the same if there is nothing
        to take apart.
    """
    plain: list[str] = []
    patterns: list[str] = []
    again = names.copy()
    while True:
        if shape.kind in ("forall", "let"):
            for binder in shape.binders:
                for name, pattern in _binder(binder, names, again):
                    plain.append(name)
                    patterns.append(pattern)
            shape = read(shape.parts[0])
        elif shape.kind in ("arrow", "not", "ne", "notmem"):
            text = shape.parts[0]
            if shape.kind in ("ne", "notmem"):
                sign = "=" if shape.kind == "ne" else "∈"
                text = f"{shape.parts[0]} {sign} {shape.parts[1]}"
            plain.append(names.proof_of(text) if _looks_true(text) else names.of_type(text))
            inner = read(text)
            if inner.kind in ("and", "exists"):
                patterns.append(_pattern(inner, again))
            elif inner.kind == "or":
                patterns.append(f"({_alternatives(inner, again)})")
            else:
                patterns.append(again.proof_of(text) if _looks_true(text) else again.of_type(text))
            if shape.kind != "arrow":
                break
            shape = read(shape.parts[1])
        else:
            break
    intro = f"intro {' '.join(plain)}"
    taken_apart = any(pattern[0] in "⟨(" for pattern in patterns)
    return intro, f"rintro {' '.join(patterns)}" if taken_apart else intro


def _looks_true(text: str) -> bool:
    """Whether the left side of an arrow is a proposition, not a type of values."""
    return not re.match(
        r"\(?(Type|Nat|Int|List|Bool|Option|Fin|String|Char|Array|Unit|α|β|γ)\b", text
    )


def _binder(binder: Binder, names: Names, again: Names) -> Iterator[tuple[str, str]]:
    yield names.fresh(binder.name), again.fresh(binder.name)
    if binder.bound:
        wish = f"h{binder.name}"
        yield names.fresh(wish), again.fresh(wish)


def _pattern(shape: Shape, names: Names) -> str:
    """`⟨hp, hq⟩` for `p ∧ q`, `⟨x, hx⟩` for `∃ x, …`."""
    parts: list[str] = []
    if shape.kind == "exists":
        for binder in shape.binders:
            parts.append(names.fresh(binder.name))
            if binder.bound:
                parts.append(names.fresh(f"h{binder.name}"))
        inner = read(shape.parts[0])
        if inner.kind in ("and", "exists"):
            parts.append(_pattern(inner, names)[1:-1])
        elif inner.kind == "or":
            parts.append(_alternatives(inner, names))
        else:
            last = shape.binders[-1].name
            parts.append(names.fresh(f"h{last}" if len(last) == 1 else "h"))
    else:
        for number, text in enumerate(shape.parts):
            inner = read(text)
            if inner.kind in ("and", "exists"):
                nested = _pattern(inner, names)
                # `p ∧ q ∧ r` is one row of three.
                parts.append(nested[1:-1] if number == len(shape.parts) - 1 else nested)
            elif inner.kind == "or":
                parts.append(_alternatives(inner, names))
            else:
                parts.append(names.proof_of(text))
    return f"⟨{', '.join(parts)}⟩"


def _alternatives(shape: Shape, names: Names) -> str:
    """`hp | hq` for `p ∨ q`; each side has names of its own."""
    parts: list[str] = []
    for number, text in enumerate(shape.parts):
        inner = read(text)
        own = names.copy()
        if inner.kind in ("and", "exists"):
            parts.append(_pattern(inner, own))
        elif inner.kind == "or":
            nested = _alternatives(inner, own)
            parts.append(nested if number == len(shape.parts) - 1 else f"({nested})")
        else:
            parts.append(own.proof_of(text))
    return " | ".join(parts)


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
    for variable, type_ in view.variables:
        found[variable] = None
        if type_ == "Nat":
            found[f"{variable} + 1"] = None
    for literal in re.findall(r"(?<![\w.])\d+(?![\w.])", body)[:3]:
        found[literal] = None
    for default in ("0", "1"):
        found[default] = None
    yield from list(found)[:MOST_WITNESSES]


# -- by cases, and by recursion -------------------------------------------------------------------


def _splittable(view: View) -> list[tuple[str, str]]:
    """Variables that the target speaks of, those that are simplest to split first."""
    texts = [view.target, *(text for _, text, _ in view.facts)]
    return [
        (name, type_)
        for name, type_ in view.variables
        if read(type_).kind in ("other",) and any(view.speaks_of(name, text) for text in texts)
    ][:MOST_CASES]


def _by_cases(view: View) -> Iterator[Rule]:
    for name, type_ in _splittable(view):
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
        elif type_ in view.types or kind in _OPAQUE:
            continue
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


# -- several steps at once ------------------------------------------------------------------------


def _finish(view: View) -> Iterator[Rule]:
    """Splitting, and one tactic for every case."""
    shape = view.shape
    known = ", ".join(view.all_functions[:5])
    ends = ["simp_all", "omega", "grind"]
    if known:
        ends += [f"simp_all [{known}]", f"grind [{known}]", f"(simp_all [{known}] <;> omega)"]
    heads: list[tuple[str, str]] = []
    if shape.kind in ("forall", "arrow", "not", "ne", "notmem"):
        intro, rintro = introduction(shape, view.names.copy())
        heads += [("intro", head) for head in dict.fromkeys((intro, rintro))]
    if shape.kind in ("and", "iff"):
        heads.append(("split", "constructor"))
    for name, type_ in _splittable(view):
        if type_ in view.types or type_.split(" ")[0] in _OPAQUE:
            continue
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


def _numerals(view: View) -> Iterator[Rule]:
    """Small numbers, one after the other, where nothing is known that a number could depend on."""
    binders = view.shape.binders
    if view.shape.kind == "exists" and len(binders) == 1 and not view.variables:
        for number in range(2, 13):
            yield "witness, rfl", f"exact ⟨{number}, by decide⟩"


def _library(view: View) -> Iterator[Rule]:
    yield "library", "exact?"


_RULES: tuple[Callable[[View], Iterator[Rule]], ...] = (
    _exact,
    _by_computing,
    _by_hypothesis,
    _introduction,
    _by_automation,
    _unfolding,
    _from_hypotheses,
    _by_cases,
    _by_two,
    _numerals,
    _finish,
    _library,
)
