"""Squares and products without a ring tactic: which are none, bounds, remainders."""

from __future__ import annotations

from math import isqrt
from textwrap import indent

from leanbook.train.generators.draw import Draw, Families, Hypothesis
from leanbook.train.problems import Problem

__all__ = ["SQUARES"]

SQUARES = Families("arithmetic")


@SQUARES.add(2)
def no_such_square(d: Draw) -> Problem:
    """A number between two squares is no square."""
    n, key, e = d.numbers(1)[0], d.names.like(d.pick("key", "h", "hn", "this1")), d.names.like("e")
    value = d.pick(2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 18, 20, 23, 30, 40)
    root = isqrt(value)
    cases = " ∨ ".join(f"{n} = {i}" for i in range(root + 1))
    arms = " | ".join(["rfl"] * (root + 1))
    bound = (
        f"have {key} : {n} ≤ {root} := by\n  apply Classical.byContradiction\n  intro g\n"
        f"  have low := Nat.mul_le_mul (show {root + 1} ≤ {n} by omega) "
        f"(show {root + 1} ≤ {n} by omega)\n  omega\n"
    )
    split = f"have c : {cases} := by omega\nrcases c with {arms} <;> omega"
    proofs = [
        f"rcases Nat.lt_or_ge {root} {n} with g | g\n"
        f"· have {key} := Nat.mul_le_mul g g\n  omega\n"
        f"· have {key} := Nat.mul_le_mul g g\n  omega",
        f"{bound}{split}",
        f"have {key} : {n} < {root + 1} := by\n  rcases Nat.lt_or_ge {n} {root + 1} with g | g\n"
        f"  · exact g\n  · have low := Nat.mul_self_le_mul_self g\n    omega\n{split}",
    ]
    proof = d.pick(*proofs)
    form = d.number(0, 2)
    square = d.pick(f"{n} * {n}", f"{n} * {n}", f"{n} ^ 2")
    if "^" in square:
        proof = f"rw [Nat.pow_two] at {e}\n{proof}"
    if form == 0:
        return d.theorem([f"({n} : Nat)"], [], f"{square} ≠ {value}", f"intro {e}\n{proof}")
    if form == 1:
        return d.theorem([], [], f"¬∃ {n} : Nat, {square} = {value}", f"rintro ⟨{n}, {e}⟩\n{proof}")
    return d.theorem([f"({n} : Nat)"], [(e, f"{square} = {value}")], "False", proof)


@SQUARES.add()
def known_square(d: Draw) -> Problem:
    """The root of a square, and numbers between squares."""
    n, h, h2 = d.numbers(1)[0], *d.hyps(2)
    root = d.number(2, 12)
    low, high = root * root, (root + 1) * (root + 1)
    both = (
        f"rcases Nat.lt_or_ge {n} {root} with g | g\n"
        f"· have key := Nat.mul_le_mul (Nat.le_of_lt_succ g) (Nat.le_of_lt_succ g)\n  omega\n"
        f"· rcases Nat.lt_or_ge {root} {n} with g' | g'\n"
        "  · have key := Nat.mul_le_mul g' g'\n    omega\n  · omega"
    )
    short = (
        f"have up : {n} < {root + 1} := by\n  apply Nat.lt_of_not_le\n  intro g\n"
        "  have key := Nat.mul_self_le_mul_self g\n  omega\n"
        f"have down : {root - 1} < {n} := by\n  apply Nat.lt_of_not_le\n  intro g\n"
        "  have key := Nat.mul_self_le_mul_self g\n  omega\nomega"
    )
    if d.chance(0.5):
        return d.theorem(
            [f"({n} : Nat)"], [(h, f"{n} * {n} = {low}")], f"{n} = {root}", d.pick(both, short)
        )
    above, below = d.number(0, 3), d.number(1, 4)
    hyps = [(h, f"{low - above} ≤ {n} * {n}"), (h2, f"{n} * {n} < {high - below + 1}")]
    if above > 2 * root - 2:
        hyps[0] = (h, f"{low} ≤ {n} * {n}")
    return d.theorem([f"({n} : Nat)"], hyps, f"{n} = {root}", short)


@SQUARES.add(2)
def equal_squares(d: Draw) -> Problem:
    """Squares grow: equal ones have equal roots, smaller ones smaller roots."""
    a, b = d.numbers(2)
    h, g = d.hyps(1)[0], d.names.like(d.pick("g", "l", "hlt"))
    k = d.number(1, 9)
    equal = (
        f"rcases Nat.lt_trichotomy {a} {b} with {g} | {g} | {g}\n"
        f"· have key := Nat.mul_self_lt_mul_self {g}\n  omega\n· exact {g}\n"
        f"· have key := Nat.mul_self_lt_mul_self {g}\n  omega"
    )
    forms: list[tuple[list[Hypothesis], str, str]] = [
        (
            [(h, f"{a} * {a} = {b} * {b}")],
            f"{a} = {b}",
            d.pick(
                equal,
                f"apply Nat.le_antisymm\n"
                f"· exact Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq {h})\n"
                f"· exact Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq {h}.symm)",
            ),
        ),
        (
            [(h, f"{a} * {a} ≤ {b} * {b}")],
            f"{a} ≤ {b}",
            f"apply Nat.le_of_not_lt\nintro {g}\nhave key := Nat.mul_self_lt_mul_self {g}\nomega",
        ),
        (
            [(h, f"{a} * {a} < {b} * {b}")],
            f"{a} < {b}",
            f"rcases Nat.lt_or_ge {a} {b} with {g} | {g}\n· exact {g}\n"
            f"· have key := Nat.mul_self_le_mul_self {g}\n  omega",
        ),
        (
            [(h, f"{a} ≤ {b}")],
            f"{a} * {a} ≤ {b} * {b} + {k}",
            f"have key := Nat.mul_le_mul {h} {h}\nomega",
        ),
        (
            [(h, f"{a} < {b}")],
            f"{a} * {a} + 2 * {a} < {b} * {b}",
            f"have key := Nat.mul_le_mul {h} {h}\n"
            f"simp only [Nat.succ_eq_add_one, Nat.mul_add, Nat.add_mul] at key\nomega",
        ),
        (
            [(h, f"{a} * {a} * {a} = {b} * {b} * {b}")],
            f"{a} = {b}",
            f"rcases Nat.lt_trichotomy {a} {b} with {g} | {g} | {g}\n"
            f"· have key := Nat.mul_lt_mul_of_lt_of_lt (Nat.mul_self_lt_mul_self {g}) {g}\n"
            f"  omega\n· exact {g}\n"
            f"· have key := Nat.mul_lt_mul_of_lt_of_lt (Nat.mul_self_lt_mul_self {g}) {g}\n"
            f"  omega",
        ),
        (
            [(h, f"{a} * {a} + {b} * {b} = 0")],
            f"{a} = 0 ∧ {b} = 0",
            f"have low := Nat.le_mul_self {a}\nhave up := Nat.le_mul_self {b}\n"
            + d.pick("omega", "constructor <;> omega"),
        ),
        (
            [(h, f"{a} * {a} + {b} * {b} < {k}")],
            f"{a} < {k} ∧ {b} < {k}",
            f"have low := Nat.le_mul_self {a}\nhave up := Nat.le_mul_self {b}\n"
            + d.pick("omega", "exact ⟨by omega, by omega⟩"),
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    return d.theorem([f"({a} {b} : Nat)"], facts, goal, proof)


@SQUARES.add(2)
def means(d: Draw) -> Problem:
    """Twice a product is at most the sum of the squares, and what follows."""
    a, b = d.numbers(2)
    k = d.names.like("k")
    expand = "simp only [Nat.mul_add, Nat.add_mul]"
    case = (
        f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le g\n{expand}\n"
        f"have key := Nat.mul_comm {{}} {k}\nomega"
    )
    proof = (
        f"rcases Nat.le_total {a} {b} with g | g\n·{indent(case.format(a), '  ')[1:]}\n"
        f"·{indent(case.format(b), '  ')[1:]}"
    )
    forms: list[tuple[list[Hypothesis], str, str]] = [
        ([], f"2 * ({a} * {b}) ≤ {a} * {a} + {b} * {b}", proof),
        ([], f"{a} * {b} + {b} * {a} ≤ {a} * {a} + {b} * {b}", proof),
        (
            [],
            f"{a} * {b} ≤ {a} * {a} + {b} * {b}",
            f"rcases Nat.le_total {a} {b} with g | g\n"
            f"· have key := Nat.mul_le_mul_right {b} g\n  omega\n"
            f"· have key := Nat.mul_le_mul_left {a} g\n  omega",
        ),
        (
            [],
            f"{a} * {b} ≤ max {a} {b} * max {a} {b}",
            f"exact Nat.mul_le_mul (Nat.le_max_left {a} {b}) (Nat.le_max_right {a} {b})",
        ),
        (
            [],
            f"{a} * {a} + {b} * {b} ≤ ({a} + {b}) * ({a} + {b})",
            "rw [Nat.add_mul, Nat.mul_add, Nat.mul_add]\nomega",
        ),
        (
            [("hmn", f"{a} ≤ {b}")],
            f"{a} * {a} ≤ {a} * {b} ∧ {a} * {b} ≤ {b} * {b}",
            f"exact ⟨Nat.mul_le_mul_left {a} hmn, Nat.mul_le_mul_right {b} hmn⟩",
        ),
        (
            [],
            f"2 * {a} ≤ {a} * {a} + 1",
            f"cases {a} with\n| zero => omega\n| succ {k} =>\n  {expand}\n  omega",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = f"{a} {b}" if b in goal.replace("(", " ").replace(")", " ").split() else a
    return d.theorem([f"({names} : Nat)"], facts, goal, proof)


@SQUARES.add(2)
def cancelled_bound(d: Draw) -> Problem:
    """A common factor is cancelled from an inequality; a product decides about its factors."""
    a, b, c = d.numbers(3)
    h, h2 = d.hyps(2)
    k, m = d.number(2, 9), d.number(1, 8)
    pos = (h2, f"0 < {c}")
    forms: list[tuple[list[Hypothesis], str, str]] = [
        (
            [(h, f"{c} * {a} ≤ {c} * {b}"), pos],
            f"{a} ≤ {b}",
            d.pick(
                f"exact Nat.le_of_mul_le_mul_left {h} {h2}",
                f"apply Nat.le_of_not_lt\nintro g\n"
                f"have key := Nat.mul_lt_mul_of_pos_left g {h2}\nomega",
            ),
        ),
        (
            [(h, f"{a} * {c} ≤ {b} * {c}"), pos],
            f"{a} ≤ {b} + {m}",
            f"have key := Nat.le_of_mul_le_mul_right {h} {h2}\nomega",
        ),
        (
            [(h, f"{c} * {a} < {c} * {b}")],
            f"{a} < {b}",
            d.pick(
                f"exact Nat.lt_of_mul_lt_mul_left {h}",
                f"apply Nat.lt_of_not_le\nintro g\nhave key := Nat.mul_le_mul_left {c} g\nomega",
            ),
        ),
        (
            [(h, f"{a} * {b} < {k}"), (h2, f"0 < {b}")],
            f"{a} < {k}",
            f"have key := Nat.le_mul_of_pos_right {a} {h2}\nomega",
        ),
        (
            [(h, f"{k} ≤ {a}"), (h2, f"{m} ≤ {b}")],
            f"{k * m} ≤ {a} * {b}",
            d.pick(f"have key := Nat.mul_le_mul {h} {h2}\nomega", f"exact Nat.mul_le_mul {h} {h2}"),
        ),
        (
            [(h, f"{a} * {b} < {k * m}"), (h2, f"{m} ≤ {b}")],
            f"{a} < {k}",
            f"apply Nat.lt_of_not_le\nintro g\nhave key := Nat.mul_le_mul g {h2}\nomega",
        ),
        (
            [(h, f"{a} * {b} = {k}"), (h2, f"1 < {b}")],
            f"{a} < {k}",
            f"apply Nat.lt_of_not_le\nintro g\nhave key := Nat.mul_le_mul g {h2}\nomega",
        ),
        (
            [(h, f"{a} ≤ {b}"), pos],
            f"{a} ≤ {c} * {b}",
            d.pick(
                f"exact Nat.le_trans {h} (Nat.le_mul_of_pos_left {b} {h2})",
                f"have key := Nat.mul_le_mul {h2} {h}\nomega",
            ),
        ),
        (
            [(h, f"{a} < {b}"), (h2, f"{b} < {c}")],
            f"{a} * {b} < {b} * {c}",
            f"rw [Nat.mul_comm {b} {c}]\n"
            f"exact Nat.mul_lt_mul_of_pos_right (Nat.lt_trans {h} {h2}) (Nat.zero_lt_of_lt {h})",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    text = " ".join([goal, *(t for _, t in facts)]).replace("(", " ").replace(")", " ").split()
    names = " ".join(each for each in (a, b, c) if each in text)
    return d.theorem([f"({names} : Nat)"], facts, goal, proof)


@SQUARES.add(3)
def square_remainders(d: Draw) -> Problem:
    """What a square, a cube or a form leaves when divided: all remainders."""
    n = d.numbers(1)[0]
    q = d.pick(3, 4, 5, 6, 7, 8)
    whole = d.chance(0.25)
    kind, lemma = ("Int", "Int.mul_emod") if whole else ("Nat", "Nat.mul_mod")
    add = "Int.add_emod" if whole else "Nat.add_mod"
    shape = d.number(0, 2)
    texts = [f"{n} * {n}", f"{n} * {n} * {n}", f"({n} * {n} + {n})"]
    text = texts[shape]
    values = [[i * i, i * i * i, i * i + i][shape] % q for i in range(q)]
    lemmas = lemma if shape < 2 else f"{add}, {lemma}"
    found = sorted(set(values))
    name = d.names.like(d.pick("h", "hn", "hm", "cases", "key"))
    cases = " ∨ ".join(f"{n} % {q} = {i}" for i in range(q))
    arms = " | ".join([name] * q)
    missing = [i for i in range(q) if i not in found]
    if missing and d.chance(0.5):
        goal = f"{text} % {q} ≠ {d.pick(*missing)}"
    else:
        goal = " ∨ ".join(f"{text} % {q} = {i}" for i in found)
    first = f"have {name} : {cases} := by omega\nrcases {name} with {arms}"
    last = f"simp [{lemmas}, {name}]"
    proof = d.pick(f"{first} <;> {last}", first + f"\nall_goals {last}")
    return d.theorem([f"({n} : {kind})"], [], goal, proof)


@SQUARES.add(2)
def impossible_squares(d: Draw) -> Problem:
    """An equation of squares that has no solution, because of remainders."""
    x, y = d.numbers(2)
    e, hx, hy = d.names.like("e"), d.names.like("hx"), d.names.like("hy")
    k = d.names.like("k")
    q, r = d.pick((4, 2), (4, 3), (3, 2), (5, 2), (5, 3), (8, 3), (8, 5), (8, 7))
    cases = " ∨ ".join(f"{x} % {q} = {i}" for i in range(q))
    arms = " | ".join([hx] * q)
    one = f"have {hx} : {cases} := by omega\n"
    forms: list[tuple[list[str], str, str]] = [
        (
            [x, k],
            f"{x} * {x} ≠ {q} * {k} + {r}",
            f"intro {e}\n{one}have key : {x} * {x} % {q} = {r} := by omega\n"
            f"rcases {hx} with {arms} <;> simp [Nat.mul_mod, {hx}] at key",
        ),
        (
            [],
            f"¬∃ {x} {k} : Nat, {x} * {x} = {q} * {k} + {r}",
            f"rintro ⟨{x}, {k}, {e}⟩\n{one}have key : {x} * {x} % {q} = {r} := by omega\n"
            f"rcases {hx} with {arms} <;> simp [Nat.mul_mod, {hx}] at key",
        ),
        (
            [x, y],
            f"({x} * {x} + {y} * {y}) % 4 ≠ 3",
            f"intro {e}\nhave {hx} : {x} % 4 = 0 ∨ {x} % 4 = 1 ∨ {x} % 4 = 2 ∨ {x} % 4 = 3 := by "
            f"omega\nhave {hy} : {y} % 4 = 0 ∨ {y} % 4 = 1 ∨ {y} % 4 = 2 ∨ {y} % 4 = 3 := by "
            f"omega\nrcases {hx} with {hx} | {hx} | {hx} | {hx} <;>\n"
            f"  rcases {hy} with {hy} | {hy} | {hy} | {hy} <;>\n"
            f"  simp [Nat.add_mod, Nat.mul_mod, {hx}, {hy}] at {e}",
        ),
        (
            [x, y],
            f"{x} * {x} ≠ 3 * ({y} * {y}) + 2",
            f"intro {e}\nhave key : {x} * {x} % 3 = 2 := by omega\n"
            f"have {hx} : {x} % 3 = 0 ∨ {x} % 3 = 1 ∨ {x} % 3 = 2 := by omega\n"
            f"rcases {hx} with {hx} | {hx} | {hx} <;> simp [Nat.mul_mod, {hx}] at key",
        ),
    ]
    names, goal, proof = d.pick(*forms)
    return d.theorem([f"({' '.join(names)} : Nat)"] if names else [], [], goal, proof)


@SQUARES.add()
def divisor_of_square(d: Draw) -> Problem:
    """A numeral without square factors that divides a square divides the root."""
    n, h, c = d.numbers(1)[0], d.hyps(1)[0], d.names.like(d.pick("c", "hn", "key"))
    q = d.pick(2, 3, 5, 6, 7, 10)
    cases = " ∨ ".join(f"{n} % {q} = {i}" for i in range(q))
    arms = " | ".join([c] * q)
    form = d.number(0, 1)
    fact = f"{n} * {n} % {q} = 0" if form else f"{q} ∣ {n} * {n}"
    goal = f"{n} % {q} = 0" if form else f"{q} ∣ {n}"
    first = "" if form else f"have {h} := Nat.mod_eq_zero_of_dvd {h}\n"
    last = "" if form else "apply Nat.dvd_of_mod_eq_zero\n"
    proof = (
        f"{first}{last}have {c} : {cases} := by omega\n"
        f"rcases {c} with {arms} <;> simp [Nat.mul_mod, {c}] at {h} ⊢"
    )
    return d.theorem([f"({n} : Nat)"], [(h, fact)], goal, proof, intro=False)
