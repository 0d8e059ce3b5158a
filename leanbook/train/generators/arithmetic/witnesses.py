"""Something exists: numbers to be found, properties that are defined above, bounded functions."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.arithmetic.order import used
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["WITNESSES"]

WITNESSES = Families("arithmetic")


@WITNESSES.add(3)
def greater_with_remainder(d: Draw) -> Problem:
    """There is a greater number with a property."""
    n, m = d.names.like(d.pick("n", "a", "k", "x")), d.names.like(d.pick("m", "b", "y", "r"))
    q = d.number(2, 9)
    r = d.number(0, q - 1)
    a, b = d.number(1, 4), d.number(0, 9)
    bound = n if a == 1 else f"{a} * {n}"
    bound = f"{bound} + {b}" if b else bound
    value = f"{q * a} * {n} + {q * (b // q + 1) + r}"
    forms = [
        (f"∃ {m}, {bound} < {m} ∧ {m} % {q} = {r}", f"exact ⟨{value}, by omega, by omega⟩"),
        (f"∃ {m}, {m} > {bound} ∧ {q} ∣ {m}", f"exact ⟨{q} * ({bound} + 1), by omega, by omega⟩"),
        (
            f"∃ {m}, {bound} ≤ {m} ∧ ∃ k, {m} = {q} * k + {r}",
            f"exact ⟨{q} * ({bound}) + {r}, by omega, {bound}, rfl⟩",
        ),
        (
            f"∃ {m}, {n} < {m} * {m}",
            f"refine ⟨{n} + 1, ?_⟩\nhave key := Nat.le_mul_self ({n} + 1)\nomega",
        ),
        (f"∃ {m}, {n} < {q} ^ {m}", f"exact ⟨{n}, Nat.lt_pow_self (by decide)⟩"),
        (
            f"∃ {m}, {q} * {n} + {b} < {m} * {m}",
            f"refine ⟨{q} * {n} + {b + 1}, ?_⟩\n"
            f"have key := Nat.le_mul_self ({q} * {n} + {b + 1})\nomega",
        ),
        (
            f"∃ {m}, {m} % {q} = {r} ∧ {bound} ≤ {m} ∧ {m} < {bound} + {q}",
            f"exact ⟨{bound} + (({q} + {r} - ({bound}) % {q}) % {q}), by omega, by omega, "
            "by omega⟩",
        ),
    ]
    goal, proof = d.pick(*forms)
    if d.chance(0.5):
        return d.theorem([], [], f"∀ {n} : Nat, {goal}", f"intro {n}\n{proof}")
    return d.theorem([f"({n} : Nat)"], [], goal, proof)


@WITNESSES.add(3)
def solution(d: Draw) -> Problem:
    """A solution of an equation or of several conditions, with parameters."""
    a, b, c = d.numbers(3)
    x, y = d.names.like("x"), d.names.like("y")
    h1, h2 = d.hyps(2)
    p, q, s = d.number(2, 7), d.number(1, 9), d.number(2, 5)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} ≤ {b}")],
            f"∃ {x}, {b} = {a} + {x}",
            d.pick(f"exact ⟨{b} - {a}, by omega⟩", f"exact Nat.exists_eq_add_of_le {h1}"),
        ),
        (
            [(h1, f"{a} < {b}")],
            f"∃ {x}, {b} = {a} + {x} ∧ 0 < {x}",
            f"exact ⟨{b} - {a}, by omega, by omega⟩",
        ),
        (
            [(h1, f"{a} + {q} ≤ {b}")],
            f"∃ {x}, {x} + {q} + {a} = {b}",
            f"exact ⟨{b} - {a} - {q}, by omega⟩",
        ),
        ([], f"∃ {x} {y}, {x} + {y} = {a} + {b} ∧ {x} = {b}", f"exact ⟨{b}, {a}, by omega, rfl⟩"),
        (
            [(h1, f"{a} = {p} * {b}"), (h2, f"{b} = {s} * {c}")],
            f"∃ {x}, {a} = {p * s} * {x}",
            f"exact ⟨{c}, by omega⟩",
        ),
        (
            [(h1, f"∃ {x}, {a} = {p} * {x}"), (h2, f"∃ {x}, {b} = {p} * {x} + {q}")],
            f"∃ {x}, {a} + {b} = {p} * {x} + {q}",
            f"obtain ⟨{x}, e⟩ := {h1}\nobtain ⟨{y}, f⟩ := {h2}\nexact ⟨{x} + {y}, by omega⟩",
        ),
        (
            [(h1, f"∃ {x}, {a} = {b} * {x}")],
            f"∃ {x}, {a} * {c} = {b} * {x}",
            f"obtain ⟨{x}, e⟩ := {h1}\nexact ⟨{x} * {c}, by rw [e, Nat.mul_assoc]⟩",
        ),
        (
            [(h1, f"∃ {x}, {b} = {a} * {x}"), (h2, f"∃ {x}, {c} = {b} * {x}")],
            f"∃ {x}, {c} = {a} * {x}",
            f"obtain ⟨{x}, e⟩ := {h1}\nobtain ⟨{y}, f⟩ := {h2}\n"
            f"exact ⟨{x} * {y}, by rw [f, e, Nat.mul_assoc]⟩",
        ),
        (
            [(h1, f"∃ {x}, {a} = {x} * {x}"), (h2, f"∃ {x}, {b} = {x} * {x}")],
            f"∃ {x}, {a} * {b} = {x} * {x}",
            f"obtain ⟨{x}, e⟩ := {h1}\nobtain ⟨{y}, f⟩ := {h2}\nrefine ⟨{x} * {y}, ?_⟩\n"
            "rw [e, f]\nac_rfl",
        ),
        (
            [],
            f"∃ {x}, {a} * {a} + 2 * {a} + 1 = {x} * {x}",
            f"refine ⟨{a} + 1, ?_⟩\nrw [Nat.mul_add, Nat.add_mul]\nomega",
        ),
        (
            [],
            f"∃ {x}, ({a} + {b}) * ({a} + {b}) = {a} * {a} + {x}",
            f"refine ⟨2 * ({a} * {b}) + {b} * {b}, ?_⟩\n"
            "simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm]\nomega",
        ),
        (
            [(h1, f"{a} * {b} = {q + 1}")],
            f"∃ {x}, {a} = {x} + 1",
            f"cases {a} with\n| zero => simp at {h1}\n| succ {a} => exact ⟨{a}, rfl⟩",
        ),
        (
            [],
            f"∃ {x} {y}, {a} = {p} * {x} + {y} ∧ {y} < {p}",
            f"exact ⟨{a} / {p}, {a} % {p}, by omega, by omega⟩",
        ),
        (
            [(h1, f"{a} ≠ {b}")],
            f"∃ {x}, 0 < {x} ∧ ({a} = {b} + {x} ∨ {b} = {a} + {x})",
            f"rcases Nat.lt_or_gt_of_ne {h1} with e | e\n"
            f"· exact ⟨{b} - {a}, by omega, by omega⟩\n"
            f"· exact ⟨{a} - {b}, by omega, by omega⟩",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@WITNESSES.add(4)
def monotone_functions(d: Draw) -> Problem:
    """Increasing functions, defined above."""
    inc = d.names.like(d.pick("Increasing", "Mono", "Monotone", "Rising", "IsMono", "increasing"))
    strict = d.chance(0.4)
    sign = "<" if strict else "≤"
    f, g = d.funs(2)
    a, b = d.names.like("a"), d.names.like("b")
    h1, h2, hab = *d.hyps(2), d.names.like("hab")
    k = d.number(1, 6)
    define = f"def {inc} (f : Nat → Nat) : Prop := ∀ a b, a {sign} b → f a {sign} f b"
    both = [(h1, f"{inc} {f}"), (h2, f"{inc} {g}")]
    intro = f"intro {a} {b} {hab}"
    add = "Nat.add_lt_add" if strict else "Nat.add_le_add"
    at = next(each for each in d.shuffled(("x", "n", "t", "i")) if each not in (f, g))
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            both,
            f"{inc} (fun {at} => {f} {at} + {g} {at})",
            f"{intro}\nexact {add} ({h1} {a} {b} {hab}) ({h2} {a} {b} {hab})",
        ),
        (both, f"{inc} (fun {at} => {f} ({g} {at}))", f"{intro}\nexact {h1} _ _ ({h2} _ _ {hab})"),
        (both, f"{inc} ({f} ∘ {g})", f"{intro}\napply {h1}\napply {h2}\nexact {hab}"),
        (
            both[:1],
            f"{inc} (fun {at} => {f} {at} + {k})",
            f"{intro}\nhave key := {h1} {a} {b} {hab}\n"
            f"show {f} {a} + {k} {sign} {f} {b} + {k}\nomega",
        ),
        (
            both[:1],
            f"{inc} (fun {at} => {k + 1} * {f} {at})",
            f"{intro}\nhave key := {h1} {a} {b} {hab}\n"
            f"show {k + 1} * {f} {a} {sign} {k + 1} * {f} {b}\nomega",
        ),
        (both[:1], f"{inc} (fun {at} => {f} ({at} + {k}))", f"{intro}\nexact {h1} _ _ (by omega)"),
        (
            both[:1],
            f"{inc} (fun {at} => {f} ({f} {at}))",
            f"{intro}\nexact {h1} _ _ ({h1} {a} {b} {hab})",
        ),
        (
            [],
            f"{inc} (fun {at} => {k} * {at} + {k + 1})",
            f"{intro}\nshow {k} * {a} + {k + 1} {sign} {k} * {b} + {k + 1}\nomega",
        ),
        (
            [(h1, f"∀ n, {f} n {sign} {f} (n + 1)")],
            f"{inc} {f}",
            f"{intro}\ninduction {hab} with\n"
            f"| refl => exact {f'{h1} {a}' if strict else 'Nat.le_refl _'}\n"
            f"| step _ ih => exact Nat.{'lt_trans' if strict else 'le_trans'} ih ({h1} _)",
        ),
    ]
    if not strict:
        forms += [
            (
                both,
                f"{inc} (fun {at} => {f} {at} * {g} {at})",
                f"{intro}\nexact Nat.mul_le_mul ({h1} {a} {b} {hab}) ({h2} {a} {b} {hab})",
            ),
            (
                both[:1],
                f"{inc} (fun {at} => {f} {at} ^ {k})",
                f"{intro}\nexact Nat.pow_le_pow_left ({h1} {a} {b} {hab}) {k}",
            ),
            (
                both[:1],
                f"{inc} (fun {at} => {f} {at} * {f} {at})",
                f"{intro}\nexact Nat.mul_le_mul ({h1} _ _ {hab}) ({h1} _ _ {hab})",
            ),
            ([], f"{inc} (fun {at} => {at} * {at})", f"{intro}\nexact Nat.mul_le_mul {hab} {hab}"),
            ([], f"{inc} (fun _ => {k})", f"{intro}\nexact Nat.le_refl {k}"),
            (
                both,
                f"{inc} (fun {at} => max ({f} {at}) ({g} {at}))",
                f"{intro}\nhave key := {h1} {a} {b} {hab}\n"
                f"have key' := {h2} {a} {b} {hab}\n"
                f"show max ({f} {a}) ({g} {a}) ≤ max ({f} {b}) ({g} {b})\nomega",
            ),
        ]
    else:
        forms += [
            (
                both[:1],
                f"∀ {a} {b}, {f} {a} = {f} {b} → {a} = {b}",
                f"intro {a} {b} e\nrcases Nat.lt_trichotomy {a} {b} with l | l | l\n"
                f"· have key := {h1} {a} {b} l\n  omega\n· exact l\n"
                f"· have key := {h1} {b} {a} l\n  omega",
            ),
            (
                both[:1],
                f"∀ {a}, {a} ≤ {f} {a}",
                f"intro {a}\ninduction {a} with\n| zero => exact Nat.zero_le _\n"
                f"| succ {a} ih =>\n  have key := {h1} {a} ({a} + 1) (by omega)\n  omega",
            ),
        ]
    facts, goal, proof = d.pick(*forms)
    names = [
        each
        for each in (f, g)
        if each in goal.replace("(", " ").replace(")", " ").split()
        or any(each in t.split() for _, t in facts)
    ]
    binders = [f"({' '.join(names)} : Nat → Nat)"] if names else []
    return d.theorem(binders, facts, goal, proof, preamble=define)


@WITNESSES.add(4)
def bounded_functions(d: Draw) -> Problem:
    """Bounded functions, defined above: bounds are witnesses."""
    name = d.names.like(d.pick("Bounded", "IsBounded", "BoundedAbove", "bounded", "HasBound"))
    f, g = d.funs(2)
    h1, h2 = d.hyps(2)
    A, B, hA, hB = d.pick(
        ("M", "N", "hM", "hN"),
        ("A", "B", "hA", "hB"),
        ("b", "c", "hb", "hc"),
        ("x", "y", "hx", "hy"),
    )
    A, B, hA, hB = (d.names.like(each) for each in (A, B, hA, hB))
    at = next(each for each in d.shuffled(("n", "i", "t", "j")) if each not in (f, g))
    k = d.number(1, 7)
    define = f"def {name} (f : Nat → Nat) : Prop := ∃ b, ∀ n, f n ≤ b"
    both = [(h1, f"{name} {f}"), (h2, f"{name} {g}")]
    one = f"obtain ⟨{A}, {hA}⟩ := {h1}\n"
    two = one + f"obtain ⟨{B}, {hB}⟩ := {h2}\n"
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            both,
            f"{name} (fun {at} => {f} {at} + {g} {at})",
            two + f"exact ⟨{A} + {B}, fun {at} => Nat.add_le_add ({hA} {at}) ({hB} {at})⟩",
        ),
        (
            both,
            f"{name} (fun {at} => {f} {at} * {g} {at})",
            two
            + f"refine ⟨{A} * {B}, ?_⟩\nintro {at}\nexact Nat.mul_le_mul ({hA} {at}) ({hB} {at})",
        ),
        (
            both[:1],
            f"{name} (fun {at} => {k} * {f} {at})",
            one + f"exact ⟨{k} * {A}, fun {at} => Nat.mul_le_mul_left {k} ({hA} {at})⟩",
        ),
        (
            both[:1],
            f"{name} (fun {at} => {f} {at} + {k})",
            one + f"refine ⟨{A} + {k}, ?_⟩\nintro {at}\nexact Nat.add_le_add_right ({hA} {at}) {k}",
        ),
        (
            both[:1],
            f"{name} (fun {at} => {f} ({at} + {k}))",
            one + f"exact ⟨{A}, fun {at} => {hA} ({at} + {k})⟩",
        ),
        (both[:1], f"{name} ({f} ∘ {g})", one + f"exact ⟨{A}, fun {at} => {hA} ({g} {at})⟩"),
        (
            both[:1],
            f"{name} (fun {at} => {f} {at} ^ {k})",
            one + f"exact ⟨{A} ^ {k}, fun {at} => Nat.pow_le_pow_left ({hA} {at}) {k}⟩",
        ),
        (
            both[:1],
            f"{name} (fun {at} => {f} {at} - {g} {at})",
            one + f"refine ⟨{A}, ?_⟩\nintro {at}\nexact Nat.le_trans (Nat.sub_le _ _) ({hA} {at})",
        ),
        (
            both,
            f"{name} (fun {at} => max ({f} {at}) ({g} {at}))",
            two + f"refine ⟨max {A} {B}, ?_⟩\nintro {at}\nhave key := {hA} {at}\n"
            f"have key' := {hB} {at}\nshow max ({f} {at}) ({g} {at}) ≤ max {A} {B}\nomega",
        ),
        (
            [(h1, f"{name} {g}"), (h2, f"∀ {at}, {f} {at} ≤ {g} {at}")],
            f"{name} {f}",
            one + f"exact ⟨{A}, fun {at} => Nat.le_trans ({h2} {at}) ({hA} {at})⟩",
        ),
        ([], f"{name} (fun _ => {k})", f"exact ⟨{k}, fun _ => Nat.le_refl {k}⟩"),
        (
            [],
            f"{name} (fun {at} => {at} % {k + 1})",
            f"refine ⟨{k + 1}, ?_⟩\nintro {at}\nshow {at} % {k + 1} ≤ {k + 1}\nomega",
        ),
        (
            [],
            f"¬{name} (fun {at} => {at})",
            f"rintro ⟨{A}, {hA}⟩\nhave key : {A} + 1 ≤ {A} := {hA} ({A} + 1)\nomega",
        ),
        (
            [],
            f"¬{name} (fun {at} => {k} * {at})",
            f"rintro ⟨{A}, {hA}⟩\nhave key : {k} * ({A} + 1) ≤ {A} := {hA} ({A} + 1)\nomega",
        ),
        (
            [(h1, f"∀ {at}, {at} ≤ {f} {at}")],
            f"¬{name} {f}",
            f"rintro ⟨{A}, {hA}⟩\nhave key := {hA} ({A} + 1)\nhave key' := {h1} ({A} + 1)\nomega",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = [
        each
        for each in (f, g)
        if each in goal.replace("(", " ").replace(")", " ").split()
        or any(each in t.split() for _, t in facts)
    ]
    binders = [f"({' '.join(names)} : Nat → Nat)"] if names else []
    return d.theorem(binders, facts, goal, proof, preamble=define)


@WITNESSES.add(3)
def no_solution(d: Draw) -> Problem:
    """No number has this property; not all have it."""
    n, m = d.names.like(d.pick("n", "a", "x")), d.names.like(d.pick("m", "b", "y"))
    k, q = d.number(1, 9), d.number(2, 6)
    h = d.hyps(1)[0]
    f = d.funs(1)[0]
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [],
            [],
            f"¬∃ {n} : Nat, ∀ {m}, {m} ≤ {n} + {k}",
            f"rintro ⟨{n}, {h}⟩\nhave key := {h} ({n} + {k + 1})\nomega",
        ),
        (
            [],
            [],
            f"¬∃ {n} : Nat, ∀ {m} : Nat, {m} * {q} ≤ {n}",
            f"rintro ⟨{n}, {h}⟩\nhave key := {h} ({n} + 1)\nomega",
        ),
        ([], [], f"¬∀ {n} {m} : Nat, {n} + {k} = {m}", f"intro {h}\nhave key := {h} 0 0\nomega"),
        (
            [],
            [],
            f"¬∀ {n} : Nat, {q} ∣ {n} + {k}",
            f"intro {h}\nhave key := {h} 0\nhave key' := {h} 1\nomega",
        ),
        (
            [],
            [],
            f"¬∃ {n} {m} : Nat, {2 * q} * {n} = {2 * k} * {m} + 1",
            f"rintro ⟨{n}, {m}, {h}⟩\nomega",
        ),
        (
            [],
            [],
            f"∀ {n} {m} : Nat, {2 * q} * {n} ≠ {2 * k} * {m} + 1",
            f"intro {n} {m} {h}\nomega",
        ),
        (
            [],
            [],
            f"¬∃ {n} : Nat, {n} * {n} = {k * k + 1}" if k > 0 else "True",
            f"rintro ⟨{n}, {h}⟩\nrcases Nat.lt_or_ge {k} {n} with e | e\n"
            "· have key := Nat.mul_le_mul e e\n  omega\n· have key := Nat.mul_le_mul e e\n"
            "  omega",
        ),
        (
            [f"({f} : Nat → Nat)"],
            [(h, f"∀ {n}, {f} ({n} + 1) < {f} {n}")],
            "False",
            f"have bound : ∀ {n}, {f} {n} + {n} ≤ {f} 0 := by\n  intro {n}\n"
            f"  induction {n} with\n  | zero => exact Nat.le_refl _\n"
            f"  | succ {n} ih =>\n    have key := {h} {n}\n    omega\n"
            f"have key := bound ({f} 0 + 1)\nomega",
        ),
        (
            [f"({f} : Nat → Nat)"],
            [(h, f"∀ {n} {m}, {f} {n} = {m}")],
            "False",
            f"have key := {h} 0 0\nhave key' := {h} 0 1\nomega",
        ),
        (
            [f"({f} : Nat → Nat)"],
            [(h, f"∀ {n}, {f} {n} = {n} + {k}")],
            f"¬∃ {n}, {f} {n} = {n}",
            f"rintro ⟨{n}, e⟩\nhave key := {h} {n}\nomega",
        ),
        (
            [f"({f} : Nat → Nat)"],
            [(h, f"∀ {n}, {f} ({f} {n}) = {n} + {2 * k}")],
            f"∀ {n} {m}, {f} {n} = {f} {m} → {n} = {m}",
            f"intro {n} {m} e\nhave key := {h} {n}\nhave key' := {h} {m}\nrw [e] at key\nomega",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof)


@WITNESSES.add(2)
def unique_value(d: Draw) -> Problem:
    """There is one and only one."""
    n, m, y = d.names.like(d.pick("n", "x", "a")), d.names.like("m"), d.names.like("y")
    a = d.numbers(1)[0]
    k, q = d.number(1, 9), d.number(2, 6)
    forms = [
        (
            [],
            f"∃ {n} : Nat, {n} + {k} = {k + q} ∧ ∀ {y}, {y} + {k} = {k + q} → {y} = {n}",
            f"refine ⟨{q}, rfl, ?_⟩\nintro {y} e\nomega",
        ),
        (
            [],
            f"∃ {n} : Nat, (∀ {m} : Nat, {n} ≤ {m}) ∧ ∀ {y} : Nat, (∀ {m} : Nat, {y} ≤ "
            f"{m}) → {y} = {n}",
            f"refine ⟨0, fun {m} => Nat.zero_le {m}, ?_⟩\nintro {y} e\nhave key := e 0\nomega",
        ),
        (
            [f"({a} : Nat)"],
            f"∃ {n}, {n} = {q} * {a} + {k} ∧ ∀ {y}, {y} = {q} * {a} + {k} → {y} = {n}",
            f"exact ⟨{q} * {a} + {k}, rfl, fun {y} e => e⟩",
        ),
        (
            [],
            f"∃ {n} : Nat, (∀ {m} : Nat, {m} * {n} = {m}) ∧ ∀ {y} : Nat, (∀ {m} : Nat, "
            f"{m} * {y} = {m}) → {y} = {n}",
            f"refine ⟨1, fun {m} => Nat.mul_one {m}, ?_⟩\nintro {y} e\nhave key := e 1\nomega",
        ),
        (
            [],
            f"∃ {n} : Int, (∀ {m} : Int, {m} + {n} = {m}) ∧ ∀ {y} : Int, (∀ {m} : Int, "
            f"{m} + {y} = {m}) → {y} = {n}",
            f"refine ⟨0, fun {m} => Int.add_zero {m}, ?_⟩\nintro {y} e\nhave key := e 0\nomega",
        ),
        (
            [f"({a} : Int)"],
            f"∃ {n} : Int, {a} + {n} = {k} ∧ ∀ {y}, {a} + {y} = {k} → {y} = {n}",
            f"refine ⟨{k} - {a}, by omega, ?_⟩\nintro {y} e\nomega",
        ),
    ]
    binders, goal, proof = d.pick(*forms)
    return d.theorem(binders, [], goal, proof)
