"""Induction: powers, divisibility, recurrences, functions given by equations, strong induction."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.recursion import (
    function_name,
    hypothesis_name,
    induct,
    recursive,
    variable_name,
)
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["INDUCTION"]

INDUCTION = Families("arithmetic")


@INDUCTION.add(4)
def linear_recurrence(d: Draw) -> Problem:
    """f (n + 1) = k * f n + b has a closed form with powers."""
    f, n, ih = function_name(d), variable_name(d), hypothesis_name(d)
    k = d.number(2, 6)
    # f n + c = e * k ^ n  where b = (k - 1) * c.
    c = d.number(0, 5)
    e = c + d.number(0 if c else 1, 4)
    b = (k - 1) * c
    call = f"{f} {n}"
    core = (
        d.pick(f"{k} * {call}", f"{call} * {k}") if k > 2 or d.chance(0.6) else f"{call} + {call}"
    )
    step = f"{core} + {b}" if b else core
    power = f"{k} ^ {n}"
    right = power if e == 1 else d.pick(f"{e} * {power}", f"{power} * {e}")
    if c and d.chance(0.3):
        goal = f"{call} = {right} - {c}"
        last = [
            f"rw [{f}, {ih}, Nat.pow_succ]",
            f"have pos : 0 < {k} ^ {n} := Nat.pow_pos (by decide)",
            "omega",
        ]
    else:
        goal = f"{call} + {c} = {right}" if c else f"{call} = {right}"
        last = [f"rw [{f}, Nat.pow_succ]", "omega"]
    proof = induct(n, [d.pick("rfl", f"simp [{f}]")], last, ih=ih)
    return d.theorem(
        [f"({n} : Nat)"], [], goal, proof, preamble=recursive(d, f, str(e - c), step, n)
    )


@INDUCTION.add(4)
def power_inequality(d: Draw) -> Problem:
    """a * n + b is at most a multiple of k ^ n."""
    n, ih = variable_name(d), hypothesis_name(d)
    k = d.number(2, 6)
    b = d.number(1, 6)
    a = d.number(1, max(1, (k - 1) * b))
    c = b + d.number(0, 2)
    left = f"{n} + {b}" if a == 1 else f"{a} * {n} + {b}"
    right = f"{k} ^ {n}" if c == 1 else f"{c} * {k} ^ {n}"
    strict = c > b and d.chance(0.4)
    goal = f"{left} {'<' if strict else '≤'} {right}"
    proof = induct(
        n,
        [d.pick("decide", "simp") if not strict else "decide"],
        ["rw [Nat.pow_succ]", f"have pos : 0 < {k} ^ {n} := Nat.pow_pos (by decide)", "omega"],
        ih=ih,
    )
    return d.theorem([f"({n} : Nat)"], [], goal, proof)


@INDUCTION.add(4)
def divides_power(d: Draw) -> Problem:
    """m divides k ^ n + c, where m divides k - 1 and c + 1."""
    n, ih = variable_name(d), hypothesis_name(d)
    m = d.number(2, 9)
    k = m * d.number(1, 2) + 1
    e = d.number(1, 3)
    c = m * d.number(1, 4) - (e % m) if m * 1 > e else m * 4 - e
    power = f"{k} ^ {n}" if e == 1 else f"{e} * {k} ^ {n}"
    q = d.names.like(d.pick("q", "c", "r", "t"))
    h = d.names.like("hq")
    minus = d.chance(0.4)
    goal = f"{m} ∣ {power} - {e}" if minus else f"{m} ∣ {power} + {c}"
    style = d.number(0, 2)
    pos = f"have pos : 0 < {k} ^ {n} := Nat.pow_pos (by decide)"
    steps = ["rw [Nat.pow_succ]", *([pos] if minus else []), "omega"]
    if style == 1 and not minus:
        w = f"{k} * {q} - {c * (k - 1) // m}"
        steps = [f"obtain ⟨{q}, {h}⟩ := {ih}", f"refine ⟨{w}, ?_⟩", "rw [Nat.pow_succ]", "omega"]
    proof = induct(n, [d.pick("decide", "simp") if not minus else "simp"], steps, ih=ih)
    if d.chance(0.3):
        goal = f"({power} + {c}) % {m} = 0" if not minus else f"({power} - {e}) % {m} = 0"
        proof = induct(
            n,
            ["simp" if minus else "rfl"],
            ["rw [Nat.pow_succ]", *([pos] if minus else []), "omega"],
            ih=ih,
        )
    return d.theorem([f"({n} : Nat)"], [], goal, proof)


@INDUCTION.add(3)
def divides_polynomial(d: Draw) -> Problem:
    """A number divides a polynomial, by induction or by cases of the remainder."""
    n, ih = variable_name(d), hypothesis_name(d)
    poly = d.pick(
        (2, "{n} * ({n} + 1)"),
        (2, "{n} * {n} + {n}"),
        (2, "{n} ^ 2 + {n}"),
        (2, "{n} * {n} + 3 * {n}"),
        (2, "{n} * ({n} + 3)"),
        (2, "{n} * {n} + 5 * {n} + 4"),
        (3, "{n} * {n} * {n} + 2 * {n}"),
        (3, "{n} ^ 3 + 2 * {n}"),
        (3, "{n} * ({n} + 1) * ({n} + 2)"),
        (3, "{n} * {n} * {n} + 5 * {n}"),
        (6, "{n} * {n} * {n} + 5 * {n}"),
        (6, "{n} * ({n} + 1) * ({n} + 2)"),
        (3, "{n} ^ 3 + 5 * {n} + 3"),
    )
    m, text = poly[0], poly[1].format(n=n)
    goal = d.pick(f"{text} ".strip(), text)
    h = d.names.like("h")
    way = d.number(0, 1)
    if way == 0 and m < 4 and "^" not in text:
        goal = f"({goal}) % {m} = 0"
        cases = " ∨ ".join(f"{n} % {m} = {r}" for r in range(m))
        lines = [f"have key : {cases} := by omega", f"rcases key with {' | '.join([h] * m)}"]
        lines += [f"· simp [Nat.add_mod, Nat.mul_mod, {h}]"] * m
        return d.theorem([f"({n} : Nat)"], [], goal, "\n".join(lines))
    expand = "Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul"
    if "^" in text:
        expand = "Nat.pow_succ, Nat.pow_zero, " + expand
    lines = [f"simp only [{expand}] at *", "omega"]
    if m == 6:
        half = d.names.like("even")
        lines = [
            f"have {half} : {n} * {n} % 2 = {n} % 2 := by",
            f"  rcases Nat.mod_two_eq_zero_or_one {n} with h | h <;> simp [Nat.mul_mod, h]",
            *lines,
        ]
    proof = induct(
        n,
        ["simp"],
        lines,
        ih=ih,
    )
    return d.theorem([f"({n} : Nat)"], [], f"{m} ∣ {goal}", proof)


@INDUCTION.add(4)
def by_equations(d: Draw) -> Problem:
    """A function of which only equations are known."""
    n, ih = variable_name(d), hypothesis_name(d)
    f = d.funs(1)[0]
    h0, hs = d.hyps(2)
    a, b, k = d.number(0, 5), d.number(1, 6), d.number(2, 5)
    at = d.pick("n", "m", "k", "i", "x")
    at = at if at != f else "j"
    forms: list[tuple[str, str, str, list[str]]] = [
        (
            f"{f} 0 = {a}",
            f"{f} ({at} + 1) = {f} {at} + {b}",
            f"{f} {n} = {b} * {n} + {a}",
            [f"rw [{hs}, {ih}]", "omega"],
        ),
        (
            f"{f} 0 = {a}",
            f"{f} ({at} + 1) = {f} {at} + 2 * {at} + 1",
            f"{f} {n} = {n} * {n} + {a}",
            [f"rw [{hs}, {ih}, Nat.mul_add, Nat.add_mul]", "omega"],
        ),
        (
            f"{f} 0 = 1",
            f"{f} ({at} + 1) = {k} * {f} {at}",
            f"{f} {n} = {k} ^ {n}",
            [f"rw [{hs}, {ih}, Nat.pow_succ, Nat.mul_comm]"],
        ),
        (
            f"{f} 0 = {a}",
            f"{f} ({at} + 1) = {k} * {f} {at}",
            f"{f} {n} = {a} * {k} ^ {n}",
            [f"rw [{hs}, {ih}, Nat.pow_succ]", "omega"],
        ),
        (
            f"{f} 0 = {a}",
            f"{f} ({at} + 1) ≤ {f} {at} + {b}",
            f"{f} {n} ≤ {b} * {n} + {a}",
            [f"have key := {hs} {n}", "omega"],
        ),
        (
            f"{f} 0 ≤ {a}",
            f"{f} ({at} + 1) ≤ {f} {at}",
            f"{f} {n} ≤ {a}",
            [f"exact Nat.le_trans ({hs} {n}) {ih}"],
        ),
        (
            f"{a} ≤ {f} 0",
            f"{f} {at} < {f} ({at} + 1)",
            f"{n} + {a} ≤ {f} {n}",
            [f"have key := {hs} {n}", "omega"],
        ),
        (
            f"{f} 0 = {a * k}",
            f"{f} ({at} + 1) = {f} {at} + {b * k}",
            f"{k} ∣ {f} {n}",
            [f"rw [{hs}]", "omega"],
        ),
        (
            f"{f} 0 = 1",
            f"{f} ({at} + 1) ≤ {k} * {f} {at}",
            f"{f} {n} ≤ {k} ^ {n}",
            [f"have key := {hs} {n}", "rw [Nat.pow_succ]", "omega"],
        ),
        (
            f"{f} 0 = {b}",
            f"{f} ({at} + 1) = {f} {at} * {f} {at}",
            f"0 < {f} {n}",
            [f"rw [{hs}]", f"exact Nat.mul_pos {ih} {ih}"],
        ),
    ]
    zero, step, goal, body = d.pick(*forms)
    first = (
        ["omega"]
        if "≤" in zero or "∣" in goal or "0 <" in goal or "≤" in goal
        else [f"simp [{h0}]"]
    )
    if "^" in goal and "≤" in goal:
        first = [f"simp [{h0}]"]
    proof = induct(n, first, body, ih=ih)
    facts = [(h0, zero), (hs, f"∀ {at}, {step}")]
    return d.theorem([f"({f} : Nat → Nat)", f"({n} : Nat)"], facts, goal, proof, intro=False)


@INDUCTION.add(4)
def step_to_all(d: Draw) -> Problem:
    """What holds from one number to the next holds from any to any greater one."""
    f = d.funs(1)[0]
    m, n = d.pick(("m", "n"), ("a", "b"), ("i", "j"), ("x", "y"), ("k", "l"))
    h, hle = d.hyps(2)
    ih = hypothesis_name(d)
    at = d.pick("n", "i", "k", "t")
    at = "r" if at in (f, m, n) else at
    w = d.names.like("d")
    kind = d.pick("Nat", "Nat", "Int")
    forms: list[tuple[str, str, str, str]] = [
        (
            f"{f} {at} ≤ {f} ({at} + 1)",
            f"{f} {m} ≤ {f} {n}",
            f"exact {kind}.le_refl _",
            f"exact {kind}.le_trans {ih} ({h} _)",
        ),
        (
            f"{f} ({at} + 1) ≤ {f} {at}",
            f"{f} {n} ≤ {f} {m}",
            f"exact {kind}.le_refl _",
            f"exact {kind}.le_trans ({h} _) {ih}",
        ),
        (f"{f} {at} = {f} ({at} + 1)", f"{f} {m} = {f} {n}", "rfl", f"exact {ih}.trans ({h} _)"),
        (f"{f} ({at} + 1) = {f} {at}", f"{f} {n} = {f} {m}", "rfl", f"rw [{h}]\nexact {ih}"),
    ]
    if kind == "Nat":
        forms.append(
            (
                f"{f} {at} ∣ {f} ({at} + 1)",
                f"{f} {m} ∣ {f} {n}",
                "exact Nat.dvd_refl _",
                f"exact Nat.dvd_trans {ih} ({h} _)",
            )
        )
        forms.append(
            (
                f"{f} {at} < {f} ({at} + 1)",
                f"{f} {m} + {n} ≤ {f} {n} + {m}",
                "exact Nat.le_refl _",
                f"have key := {h} _\nomega",
            )
        )
    step, goal, refl, trans = d.pick(*forms)
    way = d.number(0, 2)
    body = trans.split("\n")
    if way == 0 and "omega" not in trans:
        proof = f"induction {hle} with\n| refl => {refl}\n| step _ {ih} =>\n" + "\n".join(
            f"  {line}" for line in body
        )
    else:
        if "key := " in trans:
            body = [f"have key := {h} ({m} + {w})", "rw [Nat.add_assoc] at key", "omega"]
        elif goal.startswith(f"{f} {n}"):
            body = (
                [f"rw [← Nat.add_assoc, {h}]", f"exact {ih}"]
                if "=" in step and "≤" not in step
                else [f"exact {body[-1][6:]}"]
            )
        proof = f"obtain ⟨{w}, rfl⟩ := Nat.exists_eq_add_of_le {hle}\nclear {hle}\n" + induct(
            w, [refl if "≤" not in goal or "+" not in goal else "exact Nat.le_refl _"], body, ih=ih
        )
    facts = [(h, f"∀ {at}, {step}"), (hle, f"{m} ≤ {n}")]
    if way != 0 or d.chance(0.5):
        return d.theorem(
            [f"({f} : Nat → {kind})"],
            [facts[0]],
            f"∀ {m} {n}, {m} ≤ {n} → {goal}",
            f"intro {m} {n} {hle}\n{proof}",
            intro=False,
        )
    return d.theorem([f"({f} : Nat → {kind})", f"({m} {n} : Nat)"], facts, goal, proof, intro=False)


@INDUCTION.add(2)
def strong_existence(d: Draw) -> Problem:
    """Every number that is great enough is made of two given ones."""
    n = variable_name(d)
    p, q, start = d.pick((2, 3, 2), (2, 5, 4), (3, 4, 6), (3, 5, 8), (2, 7, 6), (4, 5, 12))
    start += d.number(0, 3)
    a, b, e = d.names.like("a"), d.names.like("b"), d.names.like("e")
    h, h2 = d.hyps(2)
    goal = f"∃ {a} {b}, {n} = {p} * {a} + {q} * {b}"
    cases = list(range(start, start + p))
    ends = []
    for v in cases:
        x, y = next((i, j) for j in range(v) for i in range(v + 1) if p * i + q * j == v)
        ends.append(f"  · exact ⟨{x}, {y}, rfl⟩")
    proof = "\n".join(
        [
            f"induction {n} using Nat.strongRecOn with",
            f"| ind {n} ih =>",
            f"  by_cases {h2} : {start + p} ≤ {n}",
            f"  · obtain ⟨{a}, {b}, {e}⟩ := ih ({n} - {p}) (by omega) (by omega)",
            f"    exact ⟨{a} + 1, {b}, by omega⟩",
            f"  have key : {' ∨ '.join(f'{n} = {v}' for v in cases)} := by omega",
            f"  rcases key with {' | '.join('rfl' for _ in cases)}",
            *ends,
        ]
    )
    return d.theorem([f"({n} : Nat)"], [(h, f"{start} ≤ {n}")], goal, proof, intro=False)
