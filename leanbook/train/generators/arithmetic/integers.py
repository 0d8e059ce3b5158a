"""Integers: signs, squares, absolute values, natural numbers among them."""

from __future__ import annotations

from leanbook.train.generators.arithmetic.order import used
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["INTEGERS"]

INTEGERS = Families("arithmetic")


def _arg(term: str) -> str:
    return f"({term})" if " " in term else term


def _signed(
    d: Draw, facts: dict[str, list[tuple[str, str]]], sign: str, depth: int
) -> tuple[str, int, str]:
    """An expression with a known sign, its level, and why: sign is "nonneg" or "pos"."""
    if depth <= 0:
        name, why = d.pick(*facts[sign])
        return name, 100, why
    if sign == "nonneg" and d.chance(0.15) and facts["pos"]:
        text, level, why = _signed(d, facts, "pos", depth - 1)
        return text, level, f"Int.le_of_lt {_arg(why)}"
    kind = d.pick("+", "*", "*")
    left, ll, lw = _signed(d, facts, sign, depth - 1)
    right, rl, rw = _signed(d, facts, sign, d.number(0, depth - 1))
    level = 65 if kind == "+" else 70
    left = left if ll >= level else f"({left})"
    right = right if rl > level else f"({right})"
    lemma = f"Int.{'add' if kind == '+' else 'mul'}_{sign}"
    return f"{left} {kind} {right}", level, f"{lemma} {_arg(lw)} {_arg(rw)}"


def _steps(term: str) -> list[str]:
    from leanbook.train.generators.arithmetic.order import _parts

    head, *arguments = _parts(term)
    if not any(each.startswith("(") for each in arguments):
        return [f"exact {term}"]
    lines = [f"apply {head}"]
    for each in arguments:
        inner = _steps(each[1:-1]) if each.startswith("(") else [f"exact {each}"]
        if len(arguments) == 1:
            lines.extend(inner)
        else:
            lines.extend(f"{'·' if n == 0 else ' '} {line}" for n, line in enumerate(inner))
    return lines


@INTEGERS.add(4)
def signs(d: Draw) -> Problem:
    """Sums and products of numbers that are not negative."""
    names = d.numbers(d.number(2, 4))
    hyps = d.hyps(len(names))
    positive = d.chance(0.4)
    facts: dict[str, list[tuple[str, str]]] = {"nonneg": [], "pos": []}
    shown = []
    for name, h in zip(names, hyps, strict=True):
        if positive or d.chance(0.3):
            shown.append((h, f"0 < {name}"))
            facts["pos"].append((name, h))
            facts["nonneg"].append((name, f"Int.le_of_lt {h}"))
        else:
            shown.append((h, f"0 ≤ {name}"))
            facts["nonneg"].append((name, h))
    facts["nonneg"] = facts["nonneg"] or facts["pos"]
    sign = "pos" if positive else "nonneg"
    text, level, why = _signed(d, facts, sign, d.number(1, 3))
    goal = f"0 {'<' if positive else '≤'} {text}"
    proof = f"exact {why}" if d.chance(0.4) else "\n".join(_steps(why))
    if not positive and d.chance(0.2):
        goal, proof = f"-({text}) ≤ 0", f"exact Int.neg_nonpos_of_nonneg ({why})"
    del level
    shown = [
        each
        for each in shown
        if each[0] in why.replace("(", " ").replace(")", " ").split() or d.chance(0.3)
    ]
    variables = used(names, goal, *(t for _, t in shown))
    return d.theorem([f"({' '.join(variables)} : Int)"], shown, goal, proof)


@INTEGERS.add(3)
def squares(d: Draw) -> Problem:
    """Squares are not negative; a lemma about them is given, or proved on the way."""
    a, b, c = d.numbers(3)
    sq = d.names.like(
        d.pick("sq_nonneg", "square_nonneg", "mul_self_nonneg'", "sqNonneg", "squares")
    )
    x, h = d.pick(("x", "h"), ("a", "ha"), ("n", "hn"))
    lemma = (
        f"theorem {sq} ({x} : Int) : 0 ≤ {x} * {x} := by\n"
        f"  rcases Int.le_total 0 {x} with {h} | {h}\n"
        f"  · exact Int.mul_nonneg {h} {h}\n  · rw [← Int.neg_mul_neg]\n"
        f"    exact Int.mul_nonneg (Int.neg_nonneg_of_nonpos {h}) (Int.neg_nonneg_of_nonpos {h})"
    )
    k = d.number(1, 9)
    expand = "simp only [Int.mul_sub, Int.sub_mul, Int.mul_comm] at key"
    forms: list[tuple[str, str, str]] = [
        (
            f"0 ≤ {a} * {a}",
            lemma.split(":= by\n")[1]
            .replace("\n  ", "\n")
            .strip()
            .replace(f"{x} * {x}", "")
            .replace(f"0 {x} ", f"0 {a} "),
            "",
        ),
        (f"0 ≤ {a} * {a} + {b} * {b}", f"exact Int.add_nonneg ({sq} {a}) ({sq} {b})", lemma),
        (f"0 ≤ {a} * {a} + {k}", f"have key := {sq} {a}\nomega", lemma),
        (
            f"0 < {a} * {a} + {b} * {b} + {k}",
            f"have h1 := {sq} {a}\nhave h2 := {sq} {b}\nomega",
            lemma,
        ),
        (
            f"2 * ({a} * {b}) ≤ {a} * {a} + {b} * {b}",
            f"have key := {sq} ({a} - {b})\n{expand}\nomega",
            lemma,
        ),
        (
            f"-(2 * ({a} * {b})) ≤ {a} * {a} + {b} * {b}",
            f"have key := {sq} ({a} + {b})\n"
            "simp only [Int.mul_add, Int.add_mul, Int.mul_comm] at key\nomega",
            lemma,
        ),
        (
            f"0 ≤ ({a} - {b}) * ({a} - {b}) + {c} * {c}",
            f"exact Int.add_nonneg ({sq} _) ({sq} {c})",
            lemma,
        ),
        (
            f"2 * {a} ≤ {a} * {a} + 1",
            f"have key := {sq} ({a} - 1)\nsimp only [Int.mul_sub, Int.sub_mul, "
            "Int.mul_one, Int.one_mul] at key\nomega",
            lemma,
        ),
        (
            f"{2 * k} * {a} ≤ {a} * {a} + {k * k}",
            f"have key := {sq} ({a} - {k})\nsimp only [Int.mul_sub, Int.sub_mul] at key\nomega",
            lemma,
        ),
        (f"{a} * {a} ≠ -{k}", f"intro e\nhave key := {sq} {a}\nomega", lemma),
        (
            f"4 * ({a} * {b}) ≤ ({a} + {b}) * ({a} + {b})",
            f"have key := {sq} ({a} - {b})\n"
            "simp only [Int.mul_sub, Int.sub_mul, Int.mul_add, Int.add_mul, "
            "Int.mul_comm] at *\nomega",
            lemma,
        ),
    ]
    goal, proof, extra = d.pick(*forms[1:])
    if d.chance(0.15):
        ha = d.names.like("h")
        goal, extra = f"0 ≤ {a} * {a}", ""
        proof = (
            f"rcases Int.le_total 0 {a} with {ha} | {ha}\n"
            f"· exact Int.mul_nonneg {ha} {ha}\n· rw [← Int.neg_mul_neg]\n"
            f"  exact Int.mul_nonneg (Int.neg_nonneg_of_nonpos {ha}) "
            f"(Int.neg_nonneg_of_nonpos {ha})"
        )
    names = used([a, b, c], goal)
    return d.theorem([f"({' '.join(names)} : Int)"], [], goal, proof, preamble=extra)


@INTEGERS.add(4)
def square_of_form(d: Draw) -> Problem:
    """An inequality that says that the square of some linear form is not negative."""
    a, b = d.numbers(2)
    sq = d.names.like(d.pick("sq_nonneg", "square_nonneg", "sqNonneg", "squares"))
    x, h = d.pick(("x", "h"), ("a", "ha"), ("n", "hn"))
    lemma = (
        f"theorem {sq} ({x} : Int) : 0 ≤ {x} * {x} := by\n"
        f"  rcases Int.le_total 0 {x} with {h} | {h}\n"
        f"  · exact Int.mul_nonneg {h} {h}\n  · rw [← Int.neg_mul_neg]\n"
        f"    exact Int.mul_nonneg (Int.neg_nonneg_of_nonpos {h}) (Int.neg_nonneg_of_nonpos {h})"
    )
    p, q, extra = d.number(1, 4), d.number(1, 5), d.number(0, 6)
    one = a if p == 1 else f"{p} * {a}"
    numeral = d.chance(0.4)
    other = str(q) if numeral else (b if q == 1 else f"{q} * {b}")
    plus = d.chance(0.3)
    form = f"{one} {'+' if plus else '-'} {other}"

    def times(count: int, text: str) -> str:
        return text if count == 1 else f"{count} * ({text})" if "*" in text else f"{count} * {text}"

    cross = times(2 * p * q, a if numeral else f"{a} * {b}")
    squares_sum = f"{times(p * p, f'{a} * {a}')} + "
    squares_sum += str(q * q + extra) if numeral else times(q * q, f"{b} * {b}")
    if extra and not numeral:
        squares_sum += f" + {extra}"
    strict = extra > 0 and d.chance(0.5)
    sign = "<" if strict else "≤"
    goal = f"0 {sign} {squares_sum} + {cross}" if plus else f"{cross} {sign} {squares_sum}"
    ring = "Int.mul_add, Int.add_mul" if plus else "Int.mul_sub, Int.sub_mul"
    key = d.names.like(d.pick("key", "h", "pos", "this1"))
    lines = [
        f"have {key} := {sq} ({form})",
        f"simp only [{ring}, Int.mul_assoc, Int.mul_comm, Int.mul_left_comm] at *",
        *(["simp only [← Int.mul_assoc] at *"] if p > 1 or not numeral else []),
        "omega",
    ]
    names = [a] if numeral else [a, b]
    return d.theorem([f"({' '.join(names)} : Int)"], [], goal, "\n".join(lines), preamble=lemma)


@INTEGERS.add(3)
def products_order(d: Draw) -> Problem:
    """Inequalities multiplied by a factor with a sign."""
    a, b, c, e = d.numbers(4)
    h1, h2, h3 = d.hyps(3)
    k = d.number(2, 9)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} ≤ {b}"), (h2, f"0 ≤ {c}")],
            f"{c} * {a} ≤ {c} * {b}",
            f"exact Int.mul_le_mul_of_nonneg_left {h1} {h2}",
        ),
        (
            [(h1, f"{a} ≤ {b}"), (h2, f"0 ≤ {c}")],
            f"{a} * {c} ≤ {b} * {c}",
            f"exact Int.mul_le_mul_of_nonneg_right {h1} {h2}",
        ),
        (
            [(h1, f"{a} < {b}"), (h2, f"0 < {c}")],
            f"{c} * {a} < {c} * {b}",
            f"exact Int.mul_lt_mul_of_pos_left {h1} {h2}",
        ),
        (
            [(h1, f"{a} < {b}"), (h2, f"0 < {c}")],
            f"{a} * {c} + {k} < {b} * {c} + {k}",
            f"have key := Int.mul_lt_mul_of_pos_right {h1} {h2}\nomega",
        ),
        (
            [(h1, f"{c} ≤ 0"), (h2, f"{a} ≤ {b}")],
            f"{c} * {b} ≤ {c} * {a}",
            f"exact Int.mul_le_mul_of_nonpos_left {h1} {h2}",
        ),
        (
            [(h1, f"{c} * {a} ≤ {c} * {b}"), (h2, f"0 < {c}")],
            f"{a} ≤ {b}",
            f"exact Int.le_of_mul_le_mul_left {h1} {h2}",
        ),
        (
            [(h1, f"{a} * {b} = 0"), (h2, f"{a} ≠ 0")],
            f"{b} = 0",
            f"rcases Int.mul_eq_zero.mp {h1} with e | e\n· exact absurd e {h2}\n· exact e",
        ),
        (
            [(h1, f"({a} - {b}) * {c} = 0"), (h2, f"{c} ≠ 0")],
            f"{a} = {b}",
            f"rcases Int.mul_eq_zero.mp {h1} with e | e\n· omega\n· exact absurd e {h2}",
        ),
        (
            [(h1, f"({a} - {k}) * ({a} + {k}) = 0")],
            f"{a} = {k} ∨ {a} = -{k}",
            f"rcases Int.mul_eq_zero.mp {h1} with e | e\n· left\n  omega\n· right\n  omega",
        ),
        (
            [(h1, f"({a} - 1) * ({a} - {k}) = 0")],
            f"{a} = 1 ∨ {a} = {k}",
            f"rcases Int.mul_eq_zero.mp {h1} with e | e\n· left\n  omega\n· right\n  omega",
        ),
        (
            [(h1, f"{c} * {a} = {c} * {b}"), (h2, f"{c} ≠ 0")],
            f"{a} = {b}",
            f"exact Int.eq_of_mul_eq_mul_left {h2} {h1}",
        ),
        (
            [(h1, f"{a} * {c} = {b} * {c}"), (h2, f"0 < {c}")],
            f"{a} = {b}",
            f"exact Int.eq_of_mul_eq_mul_right (Int.ne_of_gt {h2}) {h1}",
        ),
        (
            [(h1, f"0 ≤ {a}"), (h2, f"{a} ≤ {b}"), (h3, f"0 ≤ {b}")],
            f"{a} * {a} ≤ {b} * {b}",
            f"exact Int.le_trans (Int.mul_le_mul_of_nonneg_left {h2} {h1}) "
            f"(Int.mul_le_mul_of_nonneg_right {h2} {h3})",
        ),
        (
            [(h1, f"{a} ≤ 0"), (h2, f"{b} ≤ 0")],
            f"0 ≤ {a} * {b}",
            "rw [← Int.neg_mul_neg]\nexact Int.mul_nonneg (Int.neg_nonneg_of_nonpos "
            f"{h1}) (Int.neg_nonneg_of_nonpos {h2})",
        ),
        (
            [(h1, f"{a} ≤ 0"), (h2, f"0 ≤ {b}")],
            f"{a} * {b} ≤ 0",
            f"have key := Int.mul_le_mul_of_nonneg_right {h1} {h2}\n"
            "rw [Int.zero_mul] at key\nexact key",
        ),
        (
            [(h1, f"1 ≤ {a}"), (h2, f"0 ≤ {b}")],
            f"{b} ≤ {a} * {b}",
            f"have key := Int.mul_le_mul_of_nonneg_right {h1} {h2}\n"
            "rw [Int.one_mul] at key\nexact key",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Int)"], facts, goal, proof)


@INTEGERS.add(2)
def absolute(d: Draw) -> Problem:
    """Absolute values and natural numbers among the integers."""
    a, b, c = d.numbers(3)
    h1, h2 = d.hyps(2)
    k = d.number(1, 9)
    n = d.names.like("n")
    forms: list[tuple[str, list[tuple[str, str]], str, str]] = [
        (
            "Int",
            [],
            f"({a} * {b} * {c}).natAbs = {a}.natAbs * {b}.natAbs * {c}.natAbs",
            "rw [Int.natAbs_mul, Int.natAbs_mul]",
        ),
        ("Int", [], f"({a} * {b}).natAbs = ({b} * {a}).natAbs", "rw [Int.mul_comm]"),
        ("Int", [], f"({a} - {b}).natAbs ≤ {a}.natAbs + {b}.natAbs", "omega"),
        ("Int", [], f"({a} - {c}).natAbs ≤ ({a} - {b}).natAbs + ({b} - {c}).natAbs", "omega"),
        (
            "Int",
            [],
            f"(-{a} * {b}).natAbs = {a}.natAbs * {b}.natAbs",
            "rw [Int.natAbs_mul, Int.natAbs_neg]",
        ),
        (
            "Int",
            [(h1, f"{a}.natAbs = 0")],
            f"{a} * {b} = 0",
            f"have key : {a} = 0 := by omega\nrw [key, Int.zero_mul]",
        ),
        (
            "Int",
            [(h1, f"0 ≤ {a}")],
            f"∃ {n} : Nat, {a} + {k} = {n} + {k}",
            f"obtain ⟨{n}, rfl⟩ := Int.eq_ofNat_of_zero_le {h1}\nexact ⟨{n}, rfl⟩",
        ),
        (
            "Int",
            [(h1, f"0 ≤ {a}"), (h2, f"0 ≤ {b}")],
            f"∃ {n} : Nat, {a} * {b} = {n}",
            f"exact Int.eq_ofNat_of_zero_le (Int.mul_nonneg {h1} {h2})",
        ),
        (
            "Nat",
            [],
            f"(({a} * {b} + {k} : Nat) : Int) = {a} * {b} + {k}",
            d.pick("simp", "rw [Int.natCast_add, Int.natCast_mul]\nrfl"),
        ),
        (
            "Nat",
            [(h1, f"({a} : Int) * {b} = {c}")],
            f"{a} * {b} = {c}",
            f"apply Int.ofNat_inj.mp\nrw [Int.natCast_mul]\nexact {h1}",
        ),
        (
            "Nat",
            [(h1, f"{a} * {b} = {c}")],
            f"({a} : Int) * {b} = {c}",
            f"rw [← Int.natCast_mul, {h1}]",
        ),
        (
            "Nat",
            [(h1, f"{b} ≤ {a}")],
            f"(({a} - {b} : Nat) : Int) = {a} - {b}",
            d.pick(f"exact Int.ofNat_sub {h1}", "omega"),
        ),
        (
            "Nat",
            [(h1, f"({a} : Int) ≤ {b}")],
            f"{a} * {c} ≤ {b} * {c}",
            f"have key : {a} ≤ {b} := by omega\nexact Nat.mul_le_mul_right {c} key",
        ),
        ("Int", [], f"max {a} {b} * {k} = max ({a} * {k}) ({b} * {k})", "omega"),
        ("Int", [(h1, f"{a}.natAbs = {b}.natAbs")], f"{a} = {b} ∨ {a} = -{b}", "omega"),
    ]
    kind, facts, goal, proof = d.pick(*forms)
    names = used(
        [a, b, c], goal.replace(".natAbs", " "), *(t.replace(".natAbs", " ") for _, t in facts)
    )
    return d.theorem([f"({' '.join(names)} : {kind})"], facts, goal, proof)


@INTEGERS.add(2)
def group_laws(d: Draw) -> Problem:
    """Equations from the laws of addition; uniqueness."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    k = d.number(2, 9)
    x, y = d.names.like("x"), d.names.like("y")
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        ([(h1, f"∀ {x} : Int, {x} + {a} = {x}")], f"{a} = 0", f"have key := {h1} 0\nomega"),
        ([(h1, f"∀ {x} : Int, {a} * {x} = {x}")], f"{a} = 1", f"have key := {h1} 1\nomega"),
        ([(h1, f"∀ {x} : Int, {x} * {a} = 0")], f"{a} = 0", f"have key := {h1} 1\nomega"),
        ([(h1, f"∀ {x} : Int, {a} ≤ {x} * {x}")], f"{a} ≤ 0", f"have key := {h1} 0\nomega"),
        (
            [(h1, f"∀ {x} {y} : Int, {a} * {x} + {b} * {y} = 0")],
            f"{a} = 0 ∧ {b} = 0",
            f"have key := {h1} 1 0\nhave key' := {h1} 0 1\nomega",
        ),
        (
            [(h1, f"∀ {x} : Int, {a} * {x} + {b} = {c} * {x} + {e}")],
            f"{a} = {c} ∧ {b} = {e}",
            f"have key := {h1} 0\nhave key' := {h1} 1\nomega",
        ),
        (
            [(h1, f"{a} + {b} = {c}"), (h2, f"{a} + {e} = {c}")],
            f"{b} * {k} = {e} * {k}",
            f"have key : {b} = {e} := by omega\nrw [key]",
        ),
        ([(h1, f"{a} = -{b}")], f"{a} * {a} = {b} * {b}", f"rw [{h1}, Int.neg_mul_neg]"),
        (
            [(h1, f"{a} + {b} = 0")],
            f"{a} * {c} = -({b} * {c})",
            f"have key : {a} = -{b} := by omega\nrw [key, Int.neg_mul]",
        ),
        (
            [(h1, f"{a} - {b} = {c}")],
            f"{a} * {e} = {b} * {e} + {c} * {e}",
            f"have key : {a} = {b} + {c} := by omega\nrw [key, Int.add_mul]",
        ),
        ([], f"-({a} * {b}) = {a} * -{b}", "rw [Int.mul_neg]"),
        ([], f"({a} - {b}) * {c} = -(({b} - {a}) * {c})", "rw [← Int.neg_mul, Int.neg_sub]"),
        ([], f"-{a} * -{b} * {c} = {c} * {b} * {a}", "rw [Int.neg_mul_neg]\nac_rfl"),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Int)"], facts, goal, proof)
