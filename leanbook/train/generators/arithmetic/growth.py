"""What grows faster than what: powers, factorials, sequences of two steps."""

from __future__ import annotations

from math import factorial
from textwrap import indent

from leanbook.train.generators.draw import Draw, Families, Hypothesis
from leanbook.train.problems import Problem

__all__ = ["GROWTH"]

GROWTH = Families("arithmetic")


def _closed(d: Draw, name: str, goal: str, proof: str, hyps: list[Hypothesis]) -> Problem:
    """A fact about one natural number, which is now a variable and now bound in the goal."""
    if not hyps and d.chance(0.4):
        return d.theorem([], [], f"∀ {name} : Nat, {goal}", f"intro {name}\n{proof}")
    return d.theorem([f"({name} : Nat)"], hyps, goal, proof)


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
    proof = f"induction {n} with\n| zero => {d.pick(zero, 'simp')}\n| succ {n} {ih} =>\n" + indent(
        step, "  "
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
        f"  · have low := {ih} hn\n" + indent("\n".join(steps), "    ")
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
    proof = f"induction {n} with\n| zero => {zero}\n| succ {n} {ih} =>\n" + indent(step, "  ")
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
    proof += indent(step, "  ")
    if d.chance(0.2):
        top = d.number(3, 6)
        return d.theorem([], [], f"{f} {top} = {factorial(top)}", "rfl", preamble=define)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=define)


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
    both = f"induction {n} with\n| zero => exact {start}\n| succ {n} {ih} =>\n{indent(step, '  ')}"
    proof = f"have {key} : {at(n)} ∧ {at(f'({n} + 1)')} := by\n{indent(both, '  ')}\nexact {key}.1"
    facts = [(h0, f"{f} 0 = {first}"), (h1, f"{f} 1 = {second}"), (h2, f"∀ i, {rule}")]
    given = [f"({name} : {text})" for name, text in facts]
    if d.chance(0.4):
        whole = f"intro {n}\n{proof}"
        return d.theorem([f"({f} : Nat → Nat)", *given], [], f"∀ {n}, {at(n)}", whole)
    return d.theorem([f"({f} : Nat → Nat)", *given, f"({n} : Nat)"], [], at(n), proof)
