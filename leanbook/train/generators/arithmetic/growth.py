"""Products without a ring tactic: bounds, growth, squares and their remainders, coins, divisors."""

from __future__ import annotations

from math import factorial, isqrt

from leanbook.train.generators.draw import Draw, Families, Hypothesis
from leanbook.train.problems import Problem

__all__ = ["GROWTH"]

GROWTH = Families("arithmetic")

_COINS = ((2, 3), (2, 5), (3, 4), (3, 5), (2, 7), (3, 7), (4, 5), (2, 9), (5, 6), (3, 8), (4, 7))


def _indented(text: str, by: int = 2) -> str:
    """Lines moved to the right."""
    return "\n".join(" " * by + line for line in text.split("\n"))


def _closed(d: Draw, name: str, goal: str, proof: str, hyps: list[Hypothesis]) -> Problem:
    """A fact about one natural number, which is now a variable and now bound in the goal."""
    if not hyps and d.chance(0.4):
        return d.theorem([], [], f"∀ {name} : Nat, {goal}", f"intro {name}\n{proof}")
    return d.theorem([f"({name} : Nat)"], hyps, goal, proof)


@GROWTH.add(2)
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


@GROWTH.add()
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


@GROWTH.add(2)
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


@GROWTH.add(2)
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
        f"rcases Nat.le_total {a} {b} with g | g\n·{_indented(case.format(a))[1:]}\n"
        f"·{_indented(case.format(b))[1:]}"
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


@GROWTH.add(2)
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


@GROWTH.add(2)
def power_beats_line(d: Draw) -> Problem:
    """A number is less than a power of it as an exponent."""
    n, ih = d.names.like(d.pick("n", "m", "k", "x", "i")), d.names.like(d.pick("ih", "IH", "hi"))
    base = d.number(2, 7)
    factor = d.number(1, base - 1)
    left = n if factor == 1 else f"{factor} * {n}"
    forms = [
        (f"{left} < {base} ^ {n}", "exact Nat.one_pos", "rw [Nat.pow_succ]\nomega"),
        (f"{left} + 1 ≤ {base} ^ {n}", "exact Nat.le_refl _", "rw [Nat.pow_succ]\nomega"),
        (
            f"{base - 1} * {n} + 1 ≤ {base} ^ {n}",
            "simp",
            f"have key : {base} ^ ({n} + 1) = {base} * {base} ^ {n} := Nat.pow_succ'\nomega",
        ),
        (
            f"{n} + {base} ≤ {base} ^ ({n} + 1)",
            "simp",
            f"have key : {base} ^ ({n} + 1 + 1) = {base} ^ ({n} + 1) * {base} := Nat.pow_succ ..\n"
            "omega",
        ),
    ]
    goal, zero, step = d.pick(*forms)
    proof = (
        f"induction {n} with\n| zero => {d.pick(zero, 'simp')}\n| succ {n} {ih} =>\n"
        + _indented(step)
    )
    return _closed(d, n, goal, proof, [])


@GROWTH.add(2)
def power_beats_square(d: Draw) -> Problem:
    """Squares against powers of two, from some number on."""
    n, h, ih = (
        d.names.like(d.pick("n", "m", "k", "x")),
        d.hyps(1)[0],
        d.names.like(d.pick("ih", "IH", "hi")),
    )
    form = d.number(0, 3)
    if form == 0:
        start, goal, square = 4, f"{n} * {n} ≤ 2 ^ {n}", True
    elif form == 1:
        start, goal, square = 5, f"{n} * {n} < 2 ^ {n}", True
    elif form == 2:
        start, goal, square = 3, f"2 * {n} + 1 ≤ 2 ^ {n}", False
    else:
        start = d.number(4, 6)
        goal, square = f"3 * {n} + 1 ≤ 2 ^ {n}", False
    steps = ["rw [Nat.pow_succ]"]
    if square:
        steps += [
            f"have key := Nat.mul_le_mul_right {n} hn",
            d.pick("rw [Nat.mul_add, Nat.add_mul]", "simp only [Nat.mul_add, Nat.add_mul]"),
        ]
    steps.append("omega")
    by_cases = (
        f"induction {n} with\n| zero => omega\n| succ {n} {ih} =>\n"
        f"  rcases Nat.lt_or_ge {n} {start} with g | hn\n"
        f"  · have e : {n} = {start - 1} := by omega\n    subst e\n    decide\n"
        f"  · have low := {ih} hn\n" + _indented("\n".join(steps), 4)
    )
    by_offset = (
        f"obtain ⟨k₀, rfl⟩ := Nat.exists_eq_add_of_le {h}\nclear {h}\n"
        f"induction k₀ with\n| zero => decide\n| succ k₀ {ih} =>\n"
        f"  rw [← Nat.add_assoc, Nat.pow_succ]\n"
    )
    if square:
        by_offset += (
            f"  have key := Nat.mul_le_mul_right ({start} + k₀) (Nat.le_add_right {start} k₀)\n"
            f"  rw [Nat.mul_add ({start} + k₀ + 1), Nat.add_mul ({start} + k₀)]\n  omega"
        )
    else:
        by_offset += "  omega"
    proof = d.pick(by_cases, by_offset)
    return d.theorem([f"({n} : Nat)"], [(h, f"{start} ≤ {n}")], goal, proof)


@GROWTH.add(1.5)
def bernoulli(d: Draw) -> Problem:
    """1 + n * x is at most a power of 1 + x; monotone powers."""
    x, n = d.numbers(2)
    ih = d.names.like(d.pick("ih", "IH", "hi"))
    forms = [
        (
            f"1 + {n} * {x} ≤ (1 + {x}) ^ {n}",
            "simp",
            f"rw [Nat.pow_succ]\nhave key := Nat.mul_le_mul_right (1 + {x}) {ih}\n"
            f"rw [Nat.add_mul 1 ({n} * {x}), Nat.mul_add ({n} * {x})] at key\n"
            f"rw [Nat.add_mul {n}]\nomega",
        ),
        (
            f"1 ≤ (1 + {x}) ^ {n}",
            "simp",
            f"rw [Nat.pow_succ]\nhave key := Nat.mul_le_mul {ih} (Nat.le_add_right 1 {x})\nomega",
        ),
        (
            f"{x} ^ {n} ≤ ({x} + 1) ^ {n}",
            "simp",
            f"rw [Nat.pow_succ, Nat.pow_succ]\nexact Nat.mul_le_mul {ih} (Nat.le_add_right {x} 1)",
        ),
        (
            f"{n} < ({x} + 2) ^ {n}",
            "simp",
            f"rw [Nat.pow_succ]\n"
            f"have key := Nat.mul_le_mul_left (({x} + 2) ^ {n}) (Nat.le_add_left 2 {x})\nomega",
        ),
    ]
    goal, zero, step = d.pick(*forms)
    proof = f"induction {n} with\n| zero => {zero}\n| succ {n} {ih} =>\n" + _indented(step)
    return d.theorem([f"({x} {n} : Nat)"], [], goal, proof)


@GROWTH.add(2)
def factorial_bounds(d: Draw) -> Problem:
    """Bounds for the factorial, defined above."""
    f, n = d.names.like(d.pick("fact", "fac", "factorial", "prod", "f")), d.names.like("n")
    ih = d.names.like(d.pick("ih", "IH", "hi"))
    swapped = d.chance(0.5)
    step = f"{f} n * (n + 1)" if swapped else f"(n + 1) * {f} n"
    define = f"def {f} : Nat → Nat\n  | 0 => 1\n  | n + 1 => {step}"
    unfold = d.pick(f"rw [{f}]", f"unfold {f}", f"simp only [{f}]")
    turn = "" if swapped else f"\nrw [Nat.mul_comm ({n} + 1)]"
    at_least = (
        f"have pos : ∀ i, 1 ≤ {f} i := by\n  intro i\n  induction i with\n"
        f"  | zero => exact Nat.le_refl _\n  | succ i {ih} =>\n    rw [{f}]\n"
        + (
            f"    have key := Nat.mul_le_mul {ih} (Nat.le_add_left 1 i)\n    omega\n"
            if swapped
            else f"    have key := Nat.mul_le_mul (Nat.le_add_left 1 i) {ih}\n    omega\n"
        )
    )
    forms = [
        (
            f"0 < {f} {n}",
            "",
            "exact Nat.one_pos",
            unfold
            + "\n"
            + d.pick(
                f"exact Nat.mul_pos {ih} (Nat.succ_pos {n})"
                if swapped
                else f"exact Nat.mul_pos (Nat.succ_pos {n}) {ih}",
                "apply Nat.mul_pos\n"
                + (f"· exact {ih}\n· omega" if swapped else f"· omega\n· exact {ih}"),
            ),
        ),
        (
            f"{n} ≤ {f} {n}",
            at_least,
            "exact Nat.zero_le _",
            f"{unfold}{turn}\nhave key := Nat.mul_le_mul_right ({n} + 1) (pos {n})\nomega",
        ),
        (
            f"2 ^ {n} ≤ {f} ({n} + 1)",
            "",
            "decide",
            f"rw [{f}, Nat.pow_succ]"
            + ("" if swapped else f"\nrw [Nat.mul_comm ({n} + 1 + 1)]")
            + f"\nexact Nat.mul_le_mul {ih} (by omega)",
        ),
    ]
    goal, before, zero, step = d.pick(*forms)
    proof = before + f"induction {n} with\n| zero => {zero}\n| succ {n} {ih} =>\n"
    proof += _indented(step)
    if d.chance(0.2):
        top = d.number(3, 6)
        return d.theorem([], [], f"{f} {top} = {factorial(top)}", "rfl", preamble=define)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=define)


@GROWTH.add(3)
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


@GROWTH.add(2)
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


@GROWTH.add()
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


@GROWTH.add(2)
def coins(d: Draw) -> Problem:
    """Every great enough number is a sum of two coins."""
    n, a, b = d.names.like(d.pick("n", "m", "N", "k")), d.names.like("a"), d.names.like("b")
    h, ih = d.hyps(1)[0], d.names.like(d.pick("ih", "IH"))
    p, q = d.pick(*_COINS)
    if d.chance(0.3):
        p, q = q, p
    start = (p - 1) * (q - 1)
    goal = f"∃ {a} {b}, {n} = {p} * {a} + {q} * {b}"

    def pays(value: int) -> tuple[int, int]:
        for i in range(value + 1):
            if value >= p * i and (value - p * i) % q == 0:
                return i, (value - p * i) // q
        raise AssertionError

    small = min(p, q)
    values = [pays(start + i) for i in range(small)]
    one = (f"{a} + 1", b) if p == small else (a, f"{b} + 1")
    split = " ∨ ".join(f"{n} = {start + i}" for i in range(small))
    arms = " | ".join(["rfl"] * small)
    cases = "\n".join(f"  · exact ⟨{i}, {j}, rfl⟩" for i, j in values)
    strong = (
        f"induction {n} using Nat.strongRecOn with\n| ind {n} {ih} =>\n"
        f"  by_cases g : {start + small} ≤ {n}\n"
        f"  · obtain ⟨{a}, {b}, e⟩ := {ih} ({n} - {small}) (by omega) (by omega)\n"
        f"    exact ⟨{one[0]}, {one[1]}, by omega⟩\n"
        f"  · have s : {split} := by omega\n    rcases s with {arms}\n{_indented(cases)}"
    )
    # By remainders: the greater coin is taken as often as the remainder says.
    takes = {(max(p, q) * i) % small: i for i in range(small)}
    lines: list[str] = []
    for r in range(small):
        i = takes[r]
        rest = f"({n} - {max(p, q) * i}) / {small}" if i else f"{n} / {small}"
        pair = f"{rest}, {i}" if p == small else f"{i}, {rest}"
        lines.append(f"· exact ⟨{pair}, by omega⟩")
    rems = " ∨ ".join(f"{n} % {small} = {r}" for r in range(small))
    direct = f"have s : {rems} := by omega\nrcases s with {' | '.join(['s'] * small)}\n"
    direct += "\n".join(lines)
    # One step up: some coins are changed for others.
    up = next(
        (i, j) for i in range(1, q + 1) for j in range(p + 1) if p * i - q * j == 1
    )  # p * i = q * j + 1: j coins q go, i coins p come
    down = next((i, j) for j in range(1, p + 1) for i in range(q + 1) if q * j - p * i == 1)
    base = pays(start)
    step = (
        f"obtain ⟨k₀, rfl⟩ := Nat.exists_eq_add_of_le {h}\nclear {h}\n"
        f"induction k₀ with\n| zero => exact ⟨{base[0]}, {base[1]}, rfl⟩\n| succ k₀ {ih} =>\n"
        f"  obtain ⟨{a}, {b}, e⟩ := {ih}\n"
        f"  by_cases g : {up[1]} ≤ {b}\n"
        f"  · exact ⟨{a} + {up[0]}, {b} - {up[1]}, by omega⟩\n"
        f"  · exact ⟨{a} - {down[0]}, {b} + {down[1]}, by omega⟩"
    )
    proof = d.pick(strong, direct, step)
    if d.chance(0.3):
        return d.theorem([], [], f"∀ {n}, {start} ≤ {n} → {goal}", f"intro {n} {h}\n{proof}")
    return d.theorem([f"({n} : Nat)"], [(h, f"{start} ≤ {n}")], goal, proof, intro=False)


@GROWTH.add(2)
def divisor_combinations(d: Draw) -> Problem:
    """A divisor of some numbers divides what is made of them: by lemmas or by witnesses."""
    a, b, c = d.numbers(3)
    n = d.names.like(d.pick("d", "q", "p", "g"))
    h, h2 = d.hyps(2)
    i, j = d.names.like("i"), d.names.like("j")
    s, t = d.number(2, 9), d.number(2, 9)
    both = [(h, f"{n} ∣ {a}"), (h2, f"{n} ∣ {b}")]
    get = f"obtain ⟨{i}, rfl⟩ := {h}\nobtain ⟨{j}, rfl⟩ := {h2}\n"
    forms: list[tuple[list[Hypothesis], str, list[str]]] = [
        (
            both,
            f"{n} ∣ {s} * {a} + {t} * {b}",
            [
                f"exact Nat.dvd_add (Nat.dvd_mul_left_of_dvd {h} {s}) "
                f"(Nat.dvd_mul_left_of_dvd {h2} {t})",
                f"apply Nat.dvd_add\n· exact Nat.dvd_trans {h} (Nat.dvd_mul_left _ _)\n"
                f"· exact Nat.dvd_trans {h2} (Nat.dvd_mul_left _ _)",
                f"{get}exact ⟨{s} * {i} + {t} * {j}, by rw [Nat.mul_add]; ac_rfl⟩",
            ],
        ),
        (
            both,
            f"{n} ∣ {a} * {c} + {b}",
            [
                f"exact Nat.dvd_add (Nat.dvd_trans {h} (Nat.dvd_mul_right _ _)) {h2}",
                f"{get}exact ⟨{i} * {c} + {j}, by rw [Nat.mul_add, Nat.mul_assoc]⟩",
            ],
        ),
        (
            both,
            f"{n} * {n} ∣ {a} * {b}",
            [
                f"exact Nat.mul_dvd_mul {h} {h2}",
                f"{get}exact ⟨{i} * {j}, by ac_rfl⟩",
            ],
        ),
        (
            [(h, f"{n} ∣ {a} + {b}"), (h2, f"{n} ∣ {a}")],
            f"{n} ∣ {b}",
            [
                f"exact (Nat.dvd_add_right {h2}).mp {h}",
                f"have key := Nat.dvd_sub {h} {h2}\nrw [Nat.add_sub_cancel_left] at key\nexact key",
            ],
        ),
        (
            both,
            f"{n} ∣ {a} - {b}",
            [
                f"exact Nat.dvd_sub {h} {h2}",
                f"{get}exact ⟨{i} - {j}, by rw [Nat.mul_sub]⟩",
            ],
        ),
        (
            [(h, f"{n} ∣ {a}"), (h2, f"{n} ∣ {a} + {1}")],
            f"{n} = 1",
            [
                f"have key := (Nat.dvd_add_right {h}).mp {h2}\nexact Nat.dvd_one.mp key",
                f"have key := Nat.dvd_sub {h2} {h}\nrw [Nat.add_sub_cancel_left] at key\n"
                "exact Nat.eq_one_of_dvd_one key",
            ],
        ),
        (
            [(h, f"{n} ∣ {a}")],
            f"{n} ∣ {a} ^ {s}",
            [
                f"rw [Nat.pow_succ]\nexact Nat.dvd_trans {h} (Nat.dvd_mul_left _ _)",
                f"obtain ⟨{i}, rfl⟩ := {h}\nrw [Nat.pow_succ]\n"
                f"exact Nat.dvd_trans (Nat.dvd_mul_right {n} {i}) (Nat.dvd_mul_left _ _)",
            ],
        ),
        (
            [(h, f"{s} * {t} ∣ {a}")],
            f"{s} ∣ {a} ∧ {t} ∣ {a}",
            [
                f"exact ⟨Nat.dvd_trans (Nat.dvd_mul_right _ _) {h}, "
                f"Nat.dvd_trans (Nat.dvd_mul_left _ _) {h}⟩",
                f"constructor\n· exact Nat.dvd_of_mul_right_dvd {h}\n"
                f"· exact Nat.dvd_of_mul_left_dvd {h}",
            ],
        ),
    ]
    facts, goal, proofs = d.pick(*forms)
    text = " ".join([goal, *(t for _, t in facts)]).replace("(", " ").replace(")", " ").split()
    names = " ".join(each for each in (n, a, b, c) if each in text)
    return d.theorem([f"({names} : Nat)"], facts, goal, d.pick(*proofs), intro=False)


@GROWTH.add(2)
def gcd_at_work(d: Draw) -> Problem:
    """Greatest common divisors: what divides them, what they divide, coprime factors."""
    a, b, c = d.numbers(3)
    n = d.names.like(d.pick("d", "q", "p", "g"))
    h, h2 = d.hyps(2)
    s = d.number(2, 9)
    forms: list[tuple[list[Hypothesis], str, list[str]]] = [
        (
            [(h, f"{n} ∣ {a}"), (h2, f"{n} ∣ {b}")],
            f"{n} ∣ Nat.gcd {a} {b}",
            [f"exact Nat.dvd_gcd {h} {h2}", f"apply Nat.dvd_gcd\n· exact {h}\n· exact {h2}"],
        ),
        (
            [],
            f"Nat.gcd {a} {b} ∣ {s} * {a} + {b} * {c}",
            [
                f"exact Nat.dvd_add (Nat.dvd_trans (Nat.gcd_dvd_left {a} {b}) "
                f"(Nat.dvd_mul_left _ _)) (Nat.dvd_trans (Nat.gcd_dvd_right {a} {b}) "
                "(Nat.dvd_mul_right _ _))",
                f"have low := Nat.gcd_dvd_left {a} {b}\nhave up := Nat.gcd_dvd_right {a} {b}\n"
                "apply Nat.dvd_add\n· exact Nat.dvd_trans low (Nat.dvd_mul_left _ _)\n"
                "· exact Nat.dvd_trans up (Nat.dvd_mul_right _ _)",
            ],
        ),
        (
            [(h, f"{a} ∣ {b}")],
            f"Nat.gcd {a} {b} = {a}",
            [
                f"exact Nat.gcd_eq_left {h}",
                f"apply Nat.dvd_antisymm\n· exact Nat.gcd_dvd_left _ _\n"
                f"· exact Nat.dvd_gcd (Nat.dvd_refl _) {h}",
            ],
        ),
        (
            [],
            f"Nat.gcd {a} {b} = Nat.gcd {b} {a}",
            [
                f"exact Nat.gcd_comm {a} {b}",
                "apply Nat.dvd_antisymm\n"
                "· exact Nat.dvd_gcd (Nat.gcd_dvd_right _ _) (Nat.gcd_dvd_left _ _)\n"
                "· exact Nat.dvd_gcd (Nat.gcd_dvd_right _ _) (Nat.gcd_dvd_left _ _)",
            ],
        ),
        (
            [(h, f"Nat.gcd {a} {b} = 1"), (h2, f"{a} ∣ {b} * {c}")],
            f"{a} ∣ {c}",
            [f"exact Nat.Coprime.dvd_of_dvd_mul_left {h} {h2}"],
        ),
        (
            [(h, f"Nat.gcd {a} {b} = 1"), (h2, f"{n} ∣ {a} ∧ {n} ∣ {b}")],
            f"{n} = 1",
            [
                f"have key := Nat.dvd_gcd {h2}.1 {h2}.2\nrw [{h}] at key\nexact Nat.dvd_one.mp key",
                f"obtain ⟨low, up⟩ := {h2}\nhave key : {n} ∣ Nat.gcd {a} {b} := by\n"
                "  exact Nat.dvd_gcd low up\n"
                f"rw [{h}] at key\nexact Nat.eq_one_of_dvd_one key",
            ],
        ),
        (
            [],
            f"Nat.gcd {a} ({a} + 1) = 1",
            [
                "apply Nat.dvd_one.mp\n"
                f"have key := Nat.dvd_sub (Nat.gcd_dvd_right {a} ({a} + 1)) "
                f"(Nat.gcd_dvd_left {a} ({a} + 1))\n"
                "rw [Nat.add_sub_cancel_left] at key\nexact key",
            ],
        ),
        (
            [(h, f"0 < {a}")],
            f"Nat.gcd {a} {b} ≤ {a}",
            [
                f"exact Nat.gcd_le_left {b} {h}",
                f"exact Nat.le_of_dvd {h} (Nat.gcd_dvd_left _ _)",
            ],
        ),
        (
            [],
            f"Nat.gcd ({s} * {a}) ({s} * {b}) = {s} * Nat.gcd {a} {b}",
            [f"exact Nat.gcd_mul_left {s} {a} {b}", "rw [Nat.gcd_mul_left]"],
        ),
        (
            [(h, f"{n} ∣ {a}"), (h2, f"{n} ∣ {b}")],
            f"{n} ∣ Nat.gcd {a} ({a} + {b})",
            [
                f"exact Nat.dvd_gcd {h} (Nat.dvd_add {h} {h2})",
                f"apply Nat.dvd_gcd\n· exact {h}\n· exact Nat.dvd_add {h} {h2}",
            ],
        ),
    ]
    facts, goal, proofs = d.pick(*forms)
    text = " ".join([goal, *(t for _, t in facts)]).replace("(", " ").replace(")", " ").split()
    names = " ".join(each for each in (n, a, b, c) if each in text)
    return d.theorem([f"({names} : Nat)"], facts, goal, d.pick(*proofs), intro=False)


@GROWTH.add(2)
def two_step_bounds(d: Draw) -> Problem:
    """A sequence of which each value comes from the last two: shown for two values at once."""
    f, n = d.names.like(d.pick("a", "u", "s", "f", "seq")), d.names.like(d.pick("n", "k", "m"))
    h0, h1, h2, hs = (d.names.like(each) for each in ("h0", "h1", "h2", "hs"))
    ih, key = d.names.like(d.pick("ih", "IH")), d.names.like(d.pick("key", "both", "h"))
    p, q, gap, zero = d.number(2, 5), d.number(1, 6), d.number(1, 6), d.number(0, 5)
    # First values, the rule, the claim for a number, and the base of its powers.
    forms: list[tuple[int, int, str, str, int]] = [
        (1, p, f"{f} (i + 2) + {p * q} * {f} i = {p + q} * {f} (i + 1)", f"{f} ? = {p} ^ ?", p),
        (1, p, f"{f} (i + 2) = {p - 1} * {f} (i + 1) + {p} * {f} i", f"{f} ? = {p} ^ ?", p),
        (
            zero,
            zero + gap,
            f"{f} (i + 2) + {f} i = 2 * {f} (i + 1)",
            f"{f} ? = {gap} * ? + {zero}",
            0,
        ),
        (1, p - 1, f"{f} (i + 2) = {f} (i + 1) + {f} i", f"{f} ? ≤ {p} ^ ?", p),
        (q, q, f"{f} (i + 2) = {f} (i + 1) + {gap} * {f} i", f"{q} ≤ {f} ?", 0),
        (q, p, f"{f} (i + 2) = {f} (i + 1) + {f} i", f"0 < {f} ?", 0),
        (zero, zero, f"{f} (i + 2) = 2 * {f} (i + 1) - {f} i", f"{f} ? = {zero}", 0),
    ]
    first, second, rule, claim, base = d.pick(*forms)

    def at(value: str) -> str:
        return claim.replace("?", value)

    power = f"{base} ^ ({n} + {{0}}) = {base} * {base} ^ {{1}}"
    lines = [f"obtain ⟨l, r⟩ := {ih}", f"have {hs} := {h2} {n}", "refine ⟨r, ?_⟩"]
    lines.append(f"show {at(f'({n} + 2)')}")
    if base:
        one, two = power.format(1, n), power.format(2, f"({n} + 1)")
        lines += [f"have e1 : {one} := Nat.pow_succ'", f"have e2 : {two} := Nat.pow_succ'"]
    step = "\n".join([*lines, "omega"])
    start = f"⟨by simp [{h0}], by simp [{h1}]⟩"
    both = f"induction {n} with\n| zero => exact {start}\n| succ {n} {ih} =>\n{_indented(step)}"
    proof = f"have {key} : {at(n)} ∧ {at(f'({n} + 1)')} := by\n{_indented(both)}\nexact {key}.1"
    facts = [(h0, f"{f} 0 = {first}"), (h1, f"{f} 1 = {second}"), (h2, f"∀ i, {rule}")]
    given = [f"({name} : {text})" for name, text in facts]
    if d.chance(0.4):
        whole = f"intro {n}\n{proof}"
        return d.theorem([f"({f} : Nat → Nat)", *given], [], f"∀ {n}, {at(n)}", whole)
    return d.theorem([f"({f} : Nat → Nat)", *given, f"({n} : Nat)"], [], at(n), proof)
