"""Inequalities: monotone expressions, chains, cases, and contradictions."""

from __future__ import annotations

from dataclasses import dataclass

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["ORDER"]

ORDER = Families("arithmetic")


def _words(text: str) -> set[str]:
    for sign in "()+-*^=≤<∣∧∨→↔,%/¬≠∃∀>≥↑":
        text = text.replace(sign, " ")
    return set(text.split())


def used(names: list[str], *texts: str) -> list[str]:
    """The names that occur in texts."""
    words = _words(" ".join(texts))
    return [name for name in names if name in words]


@dataclass(frozen=True)
class Pair:
    """Two expressions, the first at most the second, and why."""

    left: str
    right: str
    level: int
    why: str

    def at(self, level: int) -> tuple[str, str]:
        if self.level >= level:
            return self.left, self.right
        return f"({self.left})", f"({self.right})"


def _arg(term: str) -> str:
    return f"({term})" if " " in term else term


def _pair(d: Draw, base: list[Pair], others: list[str], depth: int) -> Pair:
    """A monotone expression in the smaller and in the greater values."""
    if depth <= 0:
        return d.pick(*base)
    kind = d.pick("+", "*", "*", "+", "^", "c*", "+c", "c+", "*c")
    one = _pair(d, base, others, depth - 1)
    if kind == "^":
        n = d.number(2, 4)
        left, right = one.at(76)
        return Pair(
            f"{left} ^ {n}", f"{right} ^ {n}", 75, f"Nat.pow_le_pow_left {_arg(one.why)} {n}"
        )
    if kind in ("+", "*"):
        two = _pair(d, base, others, d.number(0, depth - 1))
        level = 65 if kind == "+" else 70
        name = "Nat.add_le_add" if kind == "+" else "Nat.mul_le_mul"
        (a, b), (c, e) = one.at(level), two.at(level + 1)
        return Pair(
            f"{a} {kind} {c}", f"{b} {kind} {e}", level, f"{name} {_arg(one.why)} {_arg(two.why)}"
        )
    other = d.pick(*others, str(d.number(2, 9)))
    why = _arg(one.why)
    if kind == "c*":
        a, b = one.at(71)
        return Pair(f"{other} * {a}", f"{other} * {b}", 70, f"Nat.mul_le_mul_left {other} {why}")
    if kind == "*c":
        a, b = one.at(70)
        return Pair(f"{a} * {other}", f"{b} * {other}", 70, f"Nat.mul_le_mul_right {other} {why}")
    if kind == "c+":
        a, b = one.at(66)
        return Pair(f"{other} + {a}", f"{other} + {b}", 65, f"Nat.add_le_add_left {why} {other}")
    a, b = one.at(65)
    return Pair(f"{a} + {other}", f"{b} + {other}", 65, f"Nat.add_le_add_right {why} {other}")


def _parts(term: str) -> list[str]:
    found, depth, current = [], 0, ""
    for char in term:
        if char == " " and depth == 0:
            found.append(current)
            current = ""
            continue
        depth += (char == "(") - (char == ")")
        current += char
    return [*found, current]


def _steps(d: Draw, term: str) -> list[str]:
    """The nested lemmas one after the other."""
    head, *arguments = _parts(term)
    proofs = [each for each in arguments if each.startswith("(Nat")]
    if not proofs or d.chance(0.25):
        return [f"exact {term}"]
    if head in ("Nat.add_le_add", "Nat.mul_le_mul"):
        lines = [f"apply {head}"]
        for each in arguments:
            inner = _steps(d, each[1:-1] if each.startswith("(") else each)
            lines.extend(f"{'·' if n == 0 else ' '} {line}" for n, line in enumerate(inner))
        return lines
    return [f"apply {head}", *_steps(d, proofs[0][1:-1])]


@ORDER.add(5)
def monotone(d: Draw) -> Problem:
    """The same expression of smaller and of greater values."""
    count = d.number(1, 3)
    names = d.numbers(2 * count + 1)
    hyps = d.hyps(count)
    base = [Pair(names[2 * i], names[2 * i + 1], 100, h) for i, h in enumerate(hyps)]
    made = _pair(d, base, [names[-1]], d.number(1, 4))
    facts = [(h, f"{p.left} ≤ {p.right}") for h, p in zip(hyps, base, strict=True)]
    facts = [each for each in facts if each[0] in _words(made.why) or d.chance(0.2)]
    goal = f"{made.left} ≤ {made.right}"
    proof = "\n".join(_steps(d, made.why))
    return d.theorem(
        [f"({' '.join(used(names, goal, *(t for _, t in facts)))} : Nat)"], facts, goal, proof
    )


@ORDER.add(3)
def monotone_then(d: Draw) -> Problem:
    """A monotone expression, and a bound for it."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    base = [Pair(a, b, 100, h1)]
    made = _pair(d, base, [c], d.number(1, 2))
    strict = d.chance(0.4)
    goal = f"{made.left} {'<' if strict else '≤'} {e}"
    facts = [(h1, f"{a} ≤ {b}"), (h2, f"{made.right} {'<' if strict else '≤'} {e}")]
    lemma = "Nat.lt_of_le_of_lt" if strict else "Nat.le_trans"
    proof = d.pick(
        f"exact {lemma} ({made.why}) {h2}",
        f"have key := {made.why}\nomega",
        f"have key : {made.left} ≤ {made.right} := {made.why}\nexact {lemma} key {h2}",
        f"refine {lemma} ?_ {h2}\n" + "\n".join(_steps(d, made.why)),
    )
    return d.theorem(
        [f"({' '.join(used([a, b, c, e], goal, facts[1][1], a, b))} : Nat)"], facts, goal, proof
    )


@ORDER.add(3)
def products_with_slack(d: Draw) -> Problem:
    """A product is bounded by another, and linear arithmetic does the rest."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    k, extra = d.number(1, 6), d.number(1, 6)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} ≤ {b}")],
            f"{a} * {c} ≤ {b} * {c} + {k}",
            f"have key := Nat.mul_le_mul_right {c} {h1}\nomega",
        ),
        (
            [(h1, f"{a} ≤ {b}"), (h2, f"{c} ≤ {e}")],
            f"{a} * {c} < {b} * {e} + {k}",
            f"have key := Nat.mul_le_mul {h1} {h2}\nomega",
        ),
        (
            [(h1, f"{a} < {b}")],
            f"{a} * {c} + {c} ≤ {b} * {c}",
            f"have key := Nat.mul_le_mul_right {c} {h1}\nrw [Nat.succ_mul] at key\nexact key",
        ),
        (
            [(h1, f"{a} + {k} ≤ {b}")],
            f"{a} * {c} + {k} * {c} ≤ {b} * {c}",
            f"rw [← Nat.add_mul]\nexact Nat.mul_le_mul_right {c} {h1}",
        ),
        (
            [(h1, f"{k} ≤ {a}")],
            f"{k} * {b} ≤ {a} * {b} + {extra}",
            f"have key := Nat.mul_le_mul_right {b} {h1}\nomega",
        ),
        ([(h1, f"{k} ≤ {a}")], f"{k} * {a} ≤ {a} * {a}", f"exact Nat.mul_le_mul_right {a} {h1}"),
        (
            [(h1, f"{k} ≤ {a}"), (h2, f"{extra} ≤ {b}")],
            f"{k * extra} ≤ {a} * {b}",
            f"exact Nat.mul_le_mul {h1} {h2}",
        ),
        ([(h1, f"0 < {a}")], f"{b} ≤ {a} * {b}", f"exact Nat.le_mul_of_pos_left {b} {h1}"),
        (
            [(h1, f"0 < {a}")],
            f"{b} + {k} ≤ {b} * {a} + {k}",
            f"have key := Nat.le_mul_of_pos_right {b} {h1}\nomega",
        ),
        (
            [(h1, f"0 < {a}"), (h2, f"0 < {b}")],
            f"{c} ≤ {a} * {b} * {c}",
            f"exact Nat.le_mul_of_pos_left {c} (Nat.mul_pos {h1} {h2})",
        ),
        (
            [(h1, f"0 < {a}"), (h2, f"0 < {b}")],
            f"0 < {a} * {b} + {c}",
            f"have key := Nat.mul_pos {h1} {h2}\nomega",
        ),
        ([(h1, f"{a} < {b}")], f"{a} * {a} < {b} * {b}", f"exact Nat.mul_self_lt_mul_self {h1}"),
        (
            [(h1, f"{a} < {b}"), (h2, f"{c} < {e}")],
            f"{a} * {c} < {b} * {e}",
            f"exact Nat.mul_lt_mul_of_lt_of_lt {h1} {h2}",
        ),
        (
            [(h1, f"{a} < {b}"), (h2, f"0 < {c}")],
            f"{a} * {c} < {b} * {c}",
            f"exact Nat.mul_lt_mul_of_pos_right {h1} {h2}",
        ),
        (
            [(h1, f"{a} < {b}"), (h2, f"0 < {c}")],
            f"{c} * {a} + {k} < {c} * {b} + {k}",
            f"have key := Nat.mul_lt_mul_of_pos_left {h1} {h2}\nomega",
        ),
        ([(h1, f"{a} ≤ {b}")], f"{a} * {a} ≤ {b} * {b}", f"exact Nat.mul_le_mul {h1} {h1}"),
        (
            [(h1, f"{a} * {a} < {b} * {b}")],
            f"{a} < {b}",
            f"exact Nat.mul_self_lt_mul_self_iff.mp {h1}",
        ),
        ([], f"{a} ≤ {a} * {a} + {k}", f"have key := Nat.le_mul_self {a}\nomega"),
        (
            [],
            f"2 * ({a} * {b}) ≤ {a} * {a} + {b} * {b}",
            f"rcases Nat.le_total {a} {b} with h | h\n"
            f"· obtain ⟨z, rfl⟩ := Nat.exists_eq_add_of_le h\n"
            "  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm]\n  omega\n"
            f"· obtain ⟨z, rfl⟩ := Nat.exists_eq_add_of_le h\n"
            "  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm]\n  omega",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@ORDER.add(5)
def several_bounds(d: Draw) -> Problem:
    """Bounds of several products, put together by linear arithmetic."""
    names = d.numbers(6)
    count = d.number(2, 3)
    facts: list[tuple[str, str]] = []
    lines: list[str] = []
    left: list[str] = []
    right: list[str] = []
    slack = d.number(0, 5)
    for _ in range(count):
        a, b, c, e = d.rng.sample(names, 4)
        k, h = d.number(2, 6), d.names.fresh("hypothesis")
        key = d.names.like(d.pick("key", "k", "this1", "bound"))
        kind = d.pick("right", "left", "both", "square", "numeral", "power")
        low = f"{a} ≤ {b}"
        if kind in ("numeral",):
            low = f"{k} ≤ {a}"
            one = (f"{k} * {c}", f"{a} * {c}", f"Nat.mul_le_mul_right {c} {h}")
        elif kind == "right":
            one = (f"{a} * {c}", f"{b} * {c}", f"Nat.mul_le_mul_right {c} {h}")
        elif kind == "left":
            one = (f"{c} * {a}", f"{c} * {b}", f"Nat.mul_le_mul_left {c} {h}")
        elif kind == "square":
            one = (f"{a} * {a}", f"{b} * {b}", f"Nat.mul_le_mul {h} {h}")
        elif kind == "power":
            one = (f"{a} ^ {k}", f"{b} ^ {k}", f"Nat.pow_le_pow_left {h} {k}")
        else:
            more = d.names.fresh("hypothesis")
            facts.append((more, f"{c} ≤ {e}"))
            one = (f"{a} * {c}", f"{b} * {e}", f"Nat.mul_le_mul {h} {more}")
        facts.append((h, low))
        times = d.pick(1, 1, 2, 3)
        left.append(one[0] if times == 1 else f"{times} * ({one[0]})")
        right.append(one[1] if times == 1 else f"{times} * ({one[1]})")
        shown = f"have {key} : {one[0]} ≤ {one[1]} := {one[2]}"
        lines.append(d.pick(f"have {key} := {one[2]}", f"have {key} := {one[2]}", shown))
    if slack:
        right.append(str(slack))
    strict = slack > 0 and d.chance(0.4)
    goal = (
        f"{' + '.join(d.shuffled(left))} {'<' if strict else '≤'} {' + '.join(d.shuffled(right))}"
    )
    proof = "\n".join([*d.shuffled(lines), "omega"])
    variables = used(names, goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(variables)} : Nat)"], d.shuffled(facts), goal, proof)


@ORDER.add(3)
def by_contradiction(d: Draw) -> Problem:
    """The opposite would make a product too great or too small."""
    a, b, c = d.numbers(3)
    h1, h2 = d.hyps(2)
    e = d.names.like("hlt")
    key = d.names.like("key")
    k = d.number(2, 9)
    m = d.number(2, 5)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{a} * {c} < {b} * {c}")],
            f"{a} < {b}",
            f"rcases Nat.lt_or_ge {a} {b} with {e} | {e}\n· exact {e}\n"
            f"· have {key} := Nat.mul_le_mul_right {c} {e}\n  omega",
        ),
        (
            [(h1, f"{a} * {a} < {k * k}")],
            f"{a} < {k}",
            f"rcases Nat.lt_or_ge {a} {k} with {e} | {e}\n· exact {e}\n"
            f"· have {key} := Nat.mul_le_mul {e} {e}\n  omega",
        ),
        (
            [(h1, f"{a} * {a} ≤ {k * k}")],
            f"{a} ≤ {k}",
            f"apply Nat.le_of_not_lt\nintro {e}\nhave {key} := Nat.mul_self_lt_mul_self {e}\nomega",
        ),
        (
            [(h1, f"{a} * {a} = {k * k + d.number(1, 2 * k)}")],
            "False",
            f"rcases Nat.lt_or_ge {k} {a} with {e} | {e}\n"
            f"· have {key} := Nat.mul_le_mul {e} {e}\n  omega\n"
            f"· have {key} := Nat.mul_le_mul {e} {e}\n  omega",
        ),
        (
            [(h1, f"{a} * {b} = {k}"), (h2, f"0 < {k}")],
            f"{a} ≤ {k}",
            f"rcases Nat.eq_zero_or_pos {b} with {e} | {e}\n· rw [{e}] at {h1}\n  omega\n"
            f"· have {key} := Nat.le_mul_of_pos_right {a} {e}\n  omega",
        ),
        (
            [(h1, f"{m} ≤ {a}"), (h2, f"{a} * {b} < {m} * {k}")],
            f"{b} < {k}",
            f"rcases Nat.lt_or_ge {b} {k} with {e} | {e}\n· exact {e}\n"
            f"· have {key} := Nat.mul_le_mul {h1} {e}\n  omega",
        ),
        (
            [(h1, f"{a} * {b} < {a} + {b}"), (h2, f"2 ≤ {a}")],
            f"{b} < 2",
            f"rcases Nat.lt_or_ge {b} 2 with {e} | {e}\n· exact {e}\n"
            f"· obtain ⟨x, rfl⟩ := Nat.exists_eq_add_of_le {h2}\n"
            f"  obtain ⟨y, rfl⟩ := Nat.exists_eq_add_of_le {e}\n"
            f"  simp only [Nat.mul_add, Nat.add_mul] at {h1}\n  omega",
        ),
        (
            [(h1, f"{a} ^ 2 = {b} ^ 2 + {2 * k + 1}"), (h2, f"{k} < {b}")],
            f"{b} ≤ {a}",
            f"rcases Nat.lt_or_ge {a} {b} with {e} | {e}\n"
            f"· have {key} := Nat.pow_le_pow_left (Nat.le_of_lt {e}) 2\n  omega\n· exact {e}",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c], goal, *(t for _, t in facts))
    facts = (
        [each for each in facts if "0 < " + str(k) != each[1]]
        if goal.endswith(f"≤ {k}")
        and "*" in facts[0][1]
        and len(facts) == 2
        and facts[1][1] == f"0 < {k}"
        else facts
    )
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@ORDER.add(3)
def power_bounds(d: Draw) -> Problem:
    """Powers, their bases and their exponents."""
    a, b, m, n = d.numbers(4)
    h1, h2 = d.hyps(2)
    k = d.number(2, 7)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        ([(h1, f"{a} ≤ {b}")], f"{a} ^ {n} ≤ {b} ^ {n}", f"exact Nat.pow_le_pow_left {h1} {n}"),
        (
            [(h1, f"{m} ≤ {n}")],
            f"{k} ^ {m} ≤ {k} ^ {n}",
            f"exact Nat.pow_le_pow_right (by decide) {h1}",
        ),
        (
            [(h1, f"{m} < {n}")],
            f"{k} ^ {m} < {k} ^ {n}",
            f"exact Nat.pow_lt_pow_right (by decide) {h1}",
        ),
        (
            [(h1, f"{a} ≤ {b}"), (h2, f"{m} ≤ {n}")],
            f"({a} + 1) ^ {m} ≤ ({b} + 1) ^ {n}",
            f"apply Nat.le_trans (Nat.pow_le_pow_left (Nat.succ_le_succ {h1}) {m})\n"
            f"exact Nat.pow_le_pow_right (Nat.succ_pos {b}) {h2}",
        ),
        (
            [(h1, f"0 < {a}")],
            f"0 < {a} ^ {n} * {k}",
            f"exact Nat.mul_pos (Nat.pow_pos {h1}) (by decide)",
        ),
        ([], f"0 < {k} ^ {n} + {m}", f"have key : 0 < {k} ^ {n} := Nat.pow_pos (by decide)\nomega"),
        ([], f"{n} < {k} ^ {n}", "exact Nat.lt_pow_self (by decide)"),
        (
            [],
            f"{n} + {m} < {k} ^ {n} + {k} ^ {m}",
            f"have h := Nat.lt_pow_self (n := {n}) (b := {k}) (by decide)\n"
            f"have h' := Nat.lt_pow_self (n := {m}) (b := {k}) (by decide)\nomega",
        ),
        (
            [(h1, f"{k} ^ {m} < {k} ^ {n}")],
            f"{m} < {n}",
            f"exact (Nat.pow_lt_pow_iff_right (by decide)).mp {h1}",
        ),
        (
            [(h1, f"{k} ^ {m} = {k} ^ {n}")],
            f"{m} = {n}",
            f"exact (Nat.pow_right_inj (by decide)).mp {h1}",
        ),
        (
            [(h1, f"{a} < {b}")],
            f"{a} ^ {k} < {b} ^ {k}",
            f"exact Nat.pow_lt_pow_left {h1} (by decide)",
        ),
        (
            [(h1, f"{a} ^ {k} ≤ {b} ^ {k}")],
            f"{a} ≤ {b}",
            f"exact (Nat.pow_le_pow_iff_left (by decide)).mp {h1}",
        ),
        (
            [(h1, f"{m} ≤ {n}")],
            f"{k} ^ {m} + {a} ≤ {k} ^ {n} + {a}",
            f"exact Nat.add_le_add_right (Nat.pow_le_pow_right (by decide) {h1}) {a}",
        ),
        (
            [(h1, f"{m} ≤ {n}"), (h2, f"{k} ^ {n} ≤ {a}")],
            f"{k} ^ {m} ≤ {a}",
            f"exact Nat.le_trans (Nat.pow_le_pow_right (by decide) {h1}) {h2}",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, m, n], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@ORDER.add(2)
def quotients(d: Draw) -> Problem:
    """Quotients and products."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    k = d.number(2, 9)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        ([(h1, f"{a} ≤ {b}")], f"{a} / {c} ≤ {b} / {c}", f"exact Nat.div_le_div_right {c} {h1}"),
        (
            [(h1, f"0 < {c}"), (h2, f"{a} * {c} ≤ {b}")],
            f"{a} ≤ {b} / {c}",
            f"exact (Nat.le_div_iff_mul_le {h1}).mpr {h2}",
        ),
        (
            [(h1, f"0 < {c}"), (h2, f"{a} ≤ {b} / {c}")],
            f"{a} * {c} ≤ {b}",
            f"exact (Nat.le_div_iff_mul_le {h1}).mp {h2}",
        ),
        ([(h1, f"{a} < {b} * {c}")], f"{a} / {c} < {b}", f"exact Nat.div_lt_of_lt_mul {h1}"),
        ([(h1, f"{a} ≤ {c} * {b}")], f"{a} / {c} ≤ {b}", f"exact Nat.div_le_of_le_mul {h1}"),
        ([], f"{a} / {b} * {b} ≤ {a} + {k}", f"have key := Nat.div_mul_le_self {a} {b}\nomega"),
        ([(h1, f"0 < {b}")], f"{a} < {b} * ({a} / {b} + 1)", f"exact Nat.lt_mul_div_succ {a} {h1}"),
        ([(h1, f"0 < {b}")], f"{a} * {b} / {b} = {a}", f"exact Nat.mul_div_cancel {a} {h1}"),
        (
            [(h1, f"0 < {b}"), (h2, f"{a} = {b} * {c}")],
            f"{a} / {b} = {c}",
            f"rw [{h2}, Nat.mul_div_cancel_left {c} {h1}]",
        ),
        ([], f"{a} / {b} / {c} = {a} / ({c} * {b})", "rw [Nat.div_div_eq_div_mul, Nat.mul_comm]"),
        (
            [(h1, f"0 < {c}")],
            f"({a} + {b} * {c}) / {c} = {a} / {c} + {b}",
            f"exact Nat.add_mul_div_right {a} {b} {h1}",
        ),
        (
            [(h1, f"0 < {c}")],
            f"{c} * {a} / ({c} * {b}) = {a} / {b}",
            f"exact Nat.mul_div_mul_left {a} {b} {h1}",
        ),
        ([], f"{b} * ({a} / {b}) + {a} % {b} + {k} = {a} + {k}", "rw [Nat.div_add_mod]"),
        (
            [(h1, f"{a} = {b} * {c} + {e}"), (h2, f"{e} < {b}")],
            f"{a} % {b} = {e}",
            f"rw [{h1}, Nat.mul_add_mod, Nat.mod_eq_of_lt {h2}]",
        ),
        (
            [(h1, f"0 < {b}")],
            f"∃ q r, {a} = {b} * q + r ∧ r < {b}",
            f"exact ⟨{a} / {b}, {a} % {b}, (Nat.div_add_mod {a} {b}).symm, Nat.mod_lt {a} {h1}⟩",
        ),
        (
            [(h1, f"{b} ∣ {a}"), (h2, f"{c} = {a} / {b}")],
            f"{b} * {c} = {a}",
            f"rw [{h2}]\nexact Nat.mul_div_cancel' {h1}",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@ORDER.add(2)
def min_and_max(d: Draw) -> Problem:
    """Minimum and maximum, with products or among many conditions."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    split = f"rcases Nat.le_total {a} {b} with h | h\n"
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [],
            f"max {a} {b} * {c} = max ({a} * {c}) ({b} * {c})",
            split + f"· rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.mul_le_mul_right {c} h)]\n"
            f"· rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.mul_le_mul_right {c} h)]",
        ),
        (
            [],
            f"min {a} {b} * {c} = min ({a} * {c}) ({b} * {c})",
            split + f"· rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.mul_le_mul_right {c} h)]\n"
            f"· rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.mul_le_mul_right {c} h)]",
        ),
        (
            [],
            f"min {a} {b} * max {a} {b} = {a} * {b}",
            split + "· rw [Nat.min_eq_left h, Nat.max_eq_right h]\n"
            "· rw [Nat.min_eq_right h, Nat.max_eq_left h, Nat.mul_comm]",
        ),
        (
            [(h1, f"{a} ≤ {c}"), (h2, f"{b} ≤ {c}")],
            f"max {a} {b} * {e} ≤ {c} * {e}",
            f"exact Nat.mul_le_mul_right {e} (Nat.max_le.mpr ⟨{h1}, {h2}⟩)",
        ),
        (
            [(h1, f"max {a} {b} ≤ {c}")],
            f"{a} ≤ {c} ∧ {b} ≤ {c}",
            d.pick(f"exact Nat.max_le.mp {h1}", "omega"),
        ),
        (
            [],
            f"{a} * {c} ≤ max {a} {b} * {c}",
            f"exact Nat.mul_le_mul_right {c} (Nat.le_max_left {a} {b})",
        ),
        (
            [],
            f"min {a} {b} * {c} ≤ {b} * {c}",
            f"exact Nat.mul_le_mul_right {c} (Nat.min_le_right {a} {b})",
        ),
        ([], f"min {a} (max {b} {c}) = max (min {a} {b}) (min {a} {c})", "omega"),
        ([], f"max {a} {b} + min {a} {b} + {c} = {b} + {c} + {a}", "omega"),
        (
            [(h1, f"{a} ≤ {b}")],
            f"min ({a} * {a}) ({b} * {b}) = {a} * {a}",
            f"exact Nat.min_eq_left (Nat.mul_le_mul {h1} {h1})",
        ),
        (
            [],
            f"2 ^ max {a} {b} = max (2 ^ {a}) (2 ^ {b})",
            split
            + "· rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.pow_le_pow_right (by decide) h)]\n"
            "· rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.pow_le_pow_right (by decide) h)]",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    names = used([a, b, c, e], goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, proof)


@ORDER.add(2)
def linear(d: Draw) -> Problem:
    """Linear facts: a sum of hypotheses, with some slack."""
    kind = d.pick("Nat", "Int")
    names = d.numbers(d.number(2, 5))
    count = d.number(2, 4)
    rows = [
        (
            {n: d.number(1, 3) for n in d.rng.sample(names, d.number(1, 2))},
            {n: d.number(1, 3) for n in d.rng.sample(names, d.number(1, 2))},
            d.number(0, 9),
        )
        for _ in range(count)
    ]
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    constant = d.number(0, 3)
    for low, high, extra in rows:
        factor = d.pick(1, 1, 2)
        for n, k in low.items():
            left[n] = left.get(n, 0) + factor * k
        for n, k in high.items():
            right[n] = right.get(n, 0) + factor * k
        constant += factor * extra
    for n in names:
        common = min(left.get(n, 0), right.get(n, 0))
        for side in (left, right):
            if n in side:
                side[n] -= common
    hyps = d.hyps(count)
    facts = [
        (h, f"{_sum(low)} ≤ {_sum(high, extra)}")
        for h, (low, high, extra) in zip(hyps, rows, strict=True)
    ]
    goal = f"{_sum(left)} ≤ {_sum(right, constant)}"
    if d.chance(0.2):
        goal = f"¬{_sum(right, constant)} < {_sum(left)}"
    everything = used(names, goal, *(t for _, t in facts))
    return d.theorem([f"({' '.join(everything)} : {kind})"], facts, goal, "omega")


def _sum(side: dict[str, int], constant: int = 0) -> str:
    parts = [n if k == 1 else f"{k} * {n}" for n, k in side.items() if k]
    if constant or not parts:
        parts.append(str(constant))
    return " + ".join(parts)


@ORDER.add(2)
def between(d: Draw) -> Problem:
    """What lies between two numbers is one of those between them."""
    n = d.numbers(1)[0]
    h1, h2 = d.hyps(2)
    low = d.number(0, 6)
    size = d.number(2, 4)
    values = list(range(low, low + size))
    f = d.names.like(d.pick("f", "g", "P"))
    facts = [(h1, f"{low} ≤ {n}"), (h2, f"{n} < {low + size}")]
    if d.chance(0.4):
        goal = " ∨ ".join(f"{n} = {v}" for v in values)
        return d.theorem([f"({n} : Nat)"], facts, goal, "omega")
    pattern = " | ".join("rfl" for _ in values)
    split = (
        f"have key : {' ∨ '.join(f'{n} = {v}' for v in values)} := by omega\n"
        f"rcases key with {pattern}\n"
    )
    if d.chance(0.5):
        a, b = d.number(1, 5), d.number(0, 7)
        residue = max((a * v * v + b) for v in values)
        goal = f"{a} * {n} * {n} + {b} ≤ {residue}" if a > 1 else f"{n} * {n} + {b} ≤ {residue}"
        ends = "\n".join("· decide" for _ in values)
        return d.theorem([f"({n} : Nat)"], facts, goal, split + ends)
    hyps = [(d.names.like("hv"), f"{f} {v}") for v in values]
    ends = "\n".join(f"· exact {h}" for h, _ in hyps)
    return d.theorem(
        [f"({f} : Nat → Prop)", f"({n} : Nat)"], [*hyps, *facts], f"{f} {n}", split + ends
    )
