"""Remainders: congruences, cases of the remainder, squares."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.order import used
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["REMAINDERS"]

REMAINDERS = Families("arithmetic")


def _polynomial(d: Draw, names: list[str], degree: int) -> str:
    """A polynomial in a few variables."""
    parts: list[str] = []
    for _ in range(d.number(1, 3)):
        factors = [d.pick(*names) for _ in range(d.number(1, degree))]
        k = d.number(1, 5)
        parts.append(" * ".join([*([str(k)] if k > 1 else []), *factors]))
    if d.chance(0.5):
        parts.append(str(d.number(1, 9)))
    return " + ".join(parts)


def _value(text: str, values: dict[str, int]) -> int:
    """The value of a polynomial: digits, names, `+` and `*` only."""
    whole = 0
    for part in text.split(" + "):
        product = 1
        for factor in part.split(" * "):
            product *= values[factor] if factor in values else int(factor)
        whole += product
    return whole


@REMAINDERS.add(4)
def known_remainders(d: Draw) -> Problem:
    """The remainder of a polynomial, from those of its variables."""
    m = d.number(2, 12)
    names = d.numbers(d.number(1, 3))
    values = {name: d.number(0, m - 1) for name in names}
    poly = _polynomial(d, names, 3)
    names = used(names, poly)
    hyps = d.hyps(len(names))
    facts = [(h, f"{n} % {m} = {values[n]}") for h, n in zip(hyps, names, strict=True)]
    goal = f"({poly}) % {m} = {_value(poly, values) % m}"
    if " " not in poly:
        goal = goal.replace(f"({poly})", poly)
    kind = d.pick("Nat", "Nat", "Int")
    lemmas = ["Nat.add_mod", "Nat.mul_mod"] if kind == "Nat" else ["Int.add_emod", "Int.mul_emod"]
    proof = f"simp [{', '.join([*lemmas, *hyps])}]" if "*" in poly else "omega"
    return d.theorem([f"({' '.join(names)} : {kind})"], facts, goal, proof)


@REMAINDERS.add(4)
def impossible_remainder(d: Draw) -> Problem:
    """A polynomial in one variable never has some remainder: all cases."""
    n = d.numbers(1)[0]
    for _ in range(30):
        m = d.number(2, 8)
        poly = _polynomial(d, [n], 3)
        found = {_value(poly, {n: r}) % m for r in range(m)}
        if " * " in poly.replace("1 * ", "") and len(found) < m and n in poly.split():
            break
    else:
        m, poly, found = 4, f"{n} * {n}", {0, 1}
    h = d.names.like("h")
    missing = sorted(set(range(m)) - found)
    split = d.pick(
        f"have {h} : {' ∨ '.join(f'{n} % {m} = {r}' for r in range(m))} := by omega",
        f"have {h} : {' ∨ '.join(f'{n} % {m} = {r}' for r in range(m))} := by omega",
    )
    cases = f"rcases {h} with {' | '.join([h] * m)}"
    if d.chance(0.5) or len(found) > 3:
        goal = f"({poly}) % {m} ≠ {d.pick(*missing)}"
        lines = [split, cases, *([f"· simp [Nat.add_mod, Nat.mul_mod, {h}]"] * m)]
        if d.chance(0.5):
            lines = [split, f"{cases} <;> simp [Nat.add_mod, Nat.mul_mod, {h}]"]
    else:
        goal = " ∨ ".join(f"({poly}) % {m} = {r}" for r in sorted(found))
        lines = [split, f"{cases} <;> simp [Nat.add_mod, Nat.mul_mod, {h}]"]
    if "+" not in poly and d.chance(0.3):
        lines = [each.replace("Nat.add_mod, ", "") for each in lines]
    return d.theorem([f"({n} : Nat)"], [], goal, "\n".join(lines))


@REMAINDERS.add(4)
def congruent(d: Draw) -> Problem:
    """The same polynomial of congruent numbers."""
    kind = d.pick("Nat", "Nat", "Int")
    a, b, c, e, m = d.numbers(5)
    k = d.number(2, 9)
    modulus = d.pick(m, m, str(d.number(2, 12)))
    h1, h2 = d.hyps(2)
    add, mul = ("Nat.add_mod", "Nat.mul_mod") if kind == "Nat" else ("Int.add_emod", "Int.mul_emod")
    pw = "Nat.pow_mod"
    one = [(h1, f"{a} % {modulus} = {b} % {modulus}")]
    two = [*one, (h2, f"{c} % {modulus} = {e} % {modulus}")]
    forms = [
        (
            two,
            f"({a} + {c}) % {modulus} = ({b} + {e}) % {modulus}",
            f"rw [{add}, {h1}, {h2}, ← {add}]",
        ),
        (
            two,
            f"({a} * {c}) % {modulus} = ({b} * {e}) % {modulus}",
            f"rw [{mul}, {h1}, {h2}, ← {mul}]",
        ),
        (one, f"({a} + {c}) % {modulus} = ({b} + {c}) % {modulus}", f"rw [{add}, {h1}, ← {add}]"),
        (one, f"({c} * {a}) % {modulus} = ({c} * {b}) % {modulus}", f"rw [{mul}, {h1}, ← {mul}]"),
        (one, f"({a} * {a}) % {modulus} = ({b} * {b}) % {modulus}", f"rw [{mul}, {h1}, ← {mul}]"),
        (one, f"({k} * {a}) % {modulus} = ({k} * {b}) % {modulus}", f"rw [{mul}, {h1}, ← {mul}]"),
        (
            one,
            f"({a} * {a} * {a}) % {modulus} = ({b} * {b} * {b}) % {modulus}",
            f"rw [{mul}, {mul} {a}, {h1}, ← {mul} {b}, ← {mul}]",
        ),
        (
            one,
            f"({a} * {a} + {c}) % {modulus} = ({b} * {b} + {c}) % {modulus}",
            f"have key : ({a} * {a}) % {modulus} = ({b} * {b}) % {modulus} := by\n"
            f"  rw [{mul}, {h1}, ← {mul}]\n"
            f"rw [{add}, key, ← {add}]",
        ),
        (
            two,
            f"({k} * {a} + {c}) % {modulus} = ({k} * {b} + {e}) % {modulus}",
            f"have key : ({k} * {a}) % {modulus} = ({k} * {b}) % {modulus} := by\n"
            f"  rw [{mul}, {h1}, ← {mul}]\n"
            f"rw [{add}, key, {h2}, ← {add}]",
        ),
    ]
    if kind == "Nat":
        forms += [
            (one, f"{a} ^ {k} % {modulus} = {b} ^ {k} % {modulus}", f"rw [{pw}, {h1}, ← {pw}]"),
            (one, f"{a} ^ {c} % {modulus} = {b} ^ {c} % {modulus}", f"rw [{pw}, {h1}, ← {pw}]"),
        ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e, m], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : {kind})"], facts, goal, proof)


@REMAINDERS.add(3)
def congruence_relation(d: Draw) -> Problem:
    """A relation of having the same remainder, defined above."""
    rel = d.names.like(d.pick("Congr", "SameMod", "cong", "ModEq", "Same", "congruent"))
    m, a, b, c, e = d.numbers(5)
    h1, h2 = d.hyps(2)
    q, r = d.number(2, 9), d.number(2, 5)
    define = f"def {rel} ({m} {a} {b} : Nat) : Prop := {a} % {m} = {b} % {m}"
    one, two = (h1, f"{rel} {m} {a} {b}"), (h2, f"{rel} {m} {c} {e}")
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        ([], f"{rel} {m} {a} {a}", d.pick("rfl", f"unfold {rel}\nrfl")),
        (
            [one],
            f"{rel} {m} {b} {a}",
            d.pick(
                f"exact {h1}.symm", f"unfold {rel} at *\nexact {h1}.symm", f"exact Eq.symm {h1}"
            ),
        ),
        (
            [one, (h2, f"{rel} {m} {b} {c}")],
            f"{rel} {m} {a} {c}",
            d.pick(f"exact Eq.trans {h1} {h2}", f"unfold {rel} at *\nrw [{h1}, {h2}]"),
        ),
        (
            [one, two],
            f"{rel} {m} ({a} + {c}) ({b} + {e})",
            f"unfold {rel} at *\nrw [Nat.add_mod, {h1}, {h2}, ← Nat.add_mod]",
        ),
        (
            [one, two],
            f"{rel} {m} ({a} * {c}) ({b} * {e})",
            f"unfold {rel} at *\nrw [Nat.mul_mod, {h1}, {h2}, ← Nat.mul_mod]",
        ),
        (
            [one],
            f"{rel} {m} ({a} * {a}) ({b} * {b})",
            f"unfold {rel} at *\nrw [Nat.mul_mod, {h1}, ← Nat.mul_mod]",
        ),
        (
            [one],
            f"{rel} {m} ({a} ^ {r}) ({b} ^ {r})",
            f"unfold {rel} at *\nrw [Nat.pow_mod, {h1}, ← Nat.pow_mod]",
        ),
        (
            [],
            f"{rel} {m} ({a} + {m} * {b}) {a}",
            f"unfold {rel}\nexact Nat.add_mul_mod_self_left _ _ _",
        ),
        ([], f"{rel} {m} ({a} + {m}) {a}", f"unfold {rel}\nsimp"),
        (
            [(h1, f"{rel} {m} {a} 0")],
            f"{m} ∣ {a}",
            f"apply Nat.dvd_of_mod_eq_zero\nunfold {rel} at {h1}\nrw [{h1}, Nat.zero_mod]",
        ),
        (
            [(h1, f"{m} ∣ {a}")],
            f"{rel} {m} ({a} + {b}) {b}",
            f"unfold {rel}\nobtain ⟨k, rfl⟩ := {h1}\nrw [Nat.mul_add_mod]",
        ),
        ([(h1, f"{rel} {q * r} {a} {b}")], f"{rel} {q} {a} {b}", f"unfold {rel} at *\nomega"),
        (
            [one],
            f"{rel} {m} ({q} * {a} + {c}) ({q} * {b} + {c})",
            f"unfold {rel} at *\nhave key : ({q} * {a}) % {m} = ({q} * {b}) % {m} := by\n"
            f"  rw [Nat.mul_mod, {h1}, ← Nat.mul_mod]\n"
            "rw [Nat.add_mod, key, ← Nat.add_mod]",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([m, a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof, preamble=define)


@REMAINDERS.add(3)
def squares_parity(d: Draw) -> Problem:
    """From the parity of a product to the parity of its factors, and so on."""
    kind = d.pick("Nat", "Nat", "Int")
    a, b = d.numbers(2)
    h1, h2 = d.hyps(2)
    mul = "Nat.mul_mod" if kind == "Nat" else "Int.mul_emod"
    zero = f"{a} % 2 = 0 ∨ {a} % 2 = 1"
    three = f"{a} % 3 = 0 ∨ {a} % 3 = 1 ∨ {a} % 3 = 2"
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} * {a} % 2 = 0")],
            f"{a} % 2 = 0",
            f"have key : {zero} := by omega\nrcases key with key | key\n· exact key\n"
            f"· rw [{mul}, key] at {h1}\n  exact absurd {h1} (by decide)",
        ),
        (
            [(h1, f"{a} * {a} % 2 = 1")],
            f"{a} % 2 = 1",
            f"have key : {zero} := by omega\nrcases key with key | key\n"
            f"· rw [{mul}, key] at {h1}\n  exact absurd {h1} (by decide)\n· exact key",
        ),
        (
            [(h1, f"{a} * {b} % 2 = 1")],
            f"{a} % 2 = 1 ∧ {b} % 2 = 1",
            f"rw [{mul}] at {h1}\nhave ka : {zero} := by omega\n"
            f"have kb : {zero.replace(a, b)} := by omega\n"
            f"rcases ka with ka | ka <;> rcases kb with kb | kb <;> simp [ka, kb] at {h1} ⊢",
        ),
        (
            [(h1, f"{a} * {a} % 3 = 0")],
            f"{a} % 3 = 0",
            f"have key : {three} := by omega\nrcases key with key | key | key\n· exact key\n"
            f"· rw [{mul}, key] at {h1}\n  exact absurd {h1} (by decide)\n"
            f"· rw [{mul}, key] at {h1}\n  exact absurd {h1} (by decide)",
        ),
        (
            [(h1, f"{a} % 2 = 1"), (h2, f"{b} % 2 = 1")],
            f"{a} * {b} % 2 = 1",
            f"rw [{mul}, {h1}, {h2}]" + ("" if kind == "Nat" else "\nrfl"),
        ),
        ([(h1, f"{a} % 2 = 0")], f"{a} * {b} % 2 = 0", f"rw [{mul}, {h1}]\nsimp"),
        (
            [(h1, f"{a} % 2 = 1")],
            f"({a} * {a} + {a}) % 2 = 0",
            f"have key : {a} * {a} % 2 = 1 := by\n  rw [{mul}, {h1}]"
            + ("" if kind == "Nat" else "\n  rfl")
            + "\nomega",
        ),
        (
            [],
            f"({a} * {a} + {a}) % 2 = 0",
            f"have key : {zero} := by omega\n"
            "rcases key with key | key <;> simp "
            f"[{'Nat.add_mod' if kind == 'Nat' else 'Int.add_emod'}, {mul}, key]",
        ),
        (
            [(h1, f"{a} % 2 = 0 ∨ {b} % 2 = 0")],
            f"{a} * {b} % 2 = 0",
            f"rcases {h1} with key | key\n· rw [{mul}, key]\n  simp\n· rw [{mul}, key]\n  simp",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    proof = proof.replace("key", d.names.like(d.pick("key", "e", "hr", "this")))
    names = used([a, b], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : {kind})"], facts, goal, proof)


@REMAINDERS.add(2)
def linear_remainders(d: Draw) -> Problem:
    """Linear facts about remainders and quotients by numerals."""
    kind = d.pick("Nat", "Int")
    a, b = d.numbers(2)
    h1, h2 = d.hyps(2)
    m = d.number(2, 9)
    r, s = d.number(0, m - 1), d.number(0, m - 1)
    k, j = d.number(1, 6), d.number(1, 6)
    forms: list[tuple[list[tuple[str, str]], str]] = [
        (
            [(h1, f"{a} % {m} = {r}"), (h2, f"{b} % {m} = {s}")],
            f"({k} * {a} + {j} * {b}) % {m} = {(k * r + j * s) % m}",
        ),
        ([(h1, f"{a} % {m * k} = {r}")], f"{a} % {m} = {r}"),
        ([(h1, f"{a} / {m} = {k}")], f"{m * k} ≤ {a} ∧ {a} < {m * k + m}"),
        ([], f"({m} * {a} + {r}) % {m} = {r}"),
        ([], f"({m} * {a} + {r}) / {m} = {a}"),
        ([(h1, f"{m} ∣ {a}"), (h2, f"{m} ∣ {b}")], f"{m} ∣ {k} * {a} + {j * m} + {b}"),
        ([(h1, f"{a} % {m} = {r}")], f"∃ q, {a} = {m} * q + {r}"),
    ]
    facts, goal = d.pick(*forms)
    names = used([a, b], goal, *(t for _, t in facts))
    proof = f"exact ⟨{a} / {m}, by omega⟩" if goal.startswith("∃") else "omega"
    return d.theorem([f"({' '.join(names)} : {kind})"], facts, goal, proof)
