"""Sums of multiples: coins, divisors, greatest common divisors."""

from __future__ import annotations

from textwrap import indent

from leanbook.train.generators.draw import Draw, Families, Hypothesis
from leanbook.train.problems import Problem

__all__ = ["COMBINATIONS"]

COMBINATIONS = Families("arithmetic")

_COINS = ((2, 3), (2, 5), (3, 4), (3, 5), (2, 7), (3, 7), (4, 5), (2, 9), (5, 6), (3, 8), (4, 7))


@COMBINATIONS.add(2)
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
        f"  · have s : {split} := by omega\n    rcases s with {arms}\n{indent(cases, '  ')}"
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


@COMBINATIONS.add(2)
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


@COMBINATIONS.add(2)
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
