"""Divisibility, even and odd numbers, greatest common divisors."""

from __future__ import annotations

from dataclasses import dataclass

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["DIVISIBILITY"]

DIVISIBILITY = Families("arithmetic")


@dataclass(frozen=True)
class Multiple:
    """An expression that something divides: its text, whether it is a sum, and why."""

    text: str
    sum: bool
    why: str

    @property
    def factor(self) -> str:
        return f"({self.text})" if self.sum else self.text


def _argument(term: str) -> str:
    return f"({term})" if " " in term else term


def _multiple(
    d: Draw, facts: list[tuple[str, str]], others: list[str], depth: int, k: str
) -> Multiple:
    """An expression built from known multiples, with a proof term that it is one."""
    if depth <= 0:
        text, name = d.pick(*facts)
        return Multiple(text, False, name)
    kind = d.pick("+", "+", "*r", "*l", "-", "*r" if k == "Nat" else "*l")
    one = _multiple(d, facts, others, depth - 1 if d.chance(0.7) else 0, k)
    if kind in "+-":
        two = _multiple(d, facts, others, d.number(0, depth - 1), k)
        name = "dvd_add" if kind == "+" else "dvd_sub"
        right = two.factor if kind == "-" or d.chance(0.5) else two.text
        if kind == "+" and two.sum and right == two.text:
            right = two.factor
        why = f"{k}.{name} {_argument(one.why)} {_argument(two.why)}"
        return Multiple(f"{one.text} {kind} {right}", True, why)
    other = d.pick(*others)
    inner = _argument(one.why)
    if kind == "*r":
        if k == "Nat":
            return Multiple(
                f"{one.factor} * {other}", False, f"Nat.dvd_mul_right_of_dvd {inner} {other}"
            )
        return Multiple(
            f"{one.factor} * {other}", False, f"Int.dvd_trans {inner} (Int.dvd_mul_right _ _)"
        )
    paren = f"({one.text})" if one.sum or "*" in one.text else one.text
    if k == "Nat":
        return Multiple(f"{other} * {paren}", False, f"Nat.dvd_mul_left_of_dvd {inner} {other}")
    return Multiple(f"{other} * {paren}", False, f"Int.dvd_trans {inner} (Int.dvd_mul_left _ _)")


def _by_steps(d: Draw, term: str) -> str:
    """A proof term of nested lemmas as tactics: `apply` for the outermost ones."""
    head, arguments = _split(term)
    if not arguments or d.chance(0.3):
        return f"exact {term}"
    proofs = [each for each in arguments if each.startswith(("(", "h"))]
    if head in ("Nat.dvd_add", "Nat.dvd_sub", "Int.dvd_add", "Int.dvd_sub"):
        lines = [f"apply {head}"]
        for each in arguments:
            inner = _by_steps(d, each[1:-1] if each.startswith("(") else each).split("\n")
            lines.extend(f"{'·' if n == 0 else ' '} {line}" for n, line in enumerate(inner))
        return "\n".join(lines)
    if head.startswith("Nat.dvd_mul") and proofs:
        inner = arguments[0][1:-1] if arguments[0].startswith("(") else arguments[0]
        return f"apply {head}\n{_by_steps(d, inner)}"
    return f"exact {term}"


def _split(term: str) -> tuple[str, list[str]]:
    parts: list[str] = []
    depth = 0
    current = ""
    for char in term:
        if char == " " and depth == 0:
            parts.append(current)
            current = ""
            continue
        depth += (char in "([") - (char in ")]")
        current += char
    parts.append(current)
    return parts[0], parts[1:]


@DIVISIBILITY.add(5)
def combination(d: Draw) -> Problem:
    """What divides the parts divides what is made of them."""
    kind = d.pick("Nat", "Nat", "Int")
    x, *names = d.numbers(d.number(3, 5))
    k = d.number(1, min(3, len(names)))
    divided, others = names[:k], names[k:] or names
    divisor = d.pick(x, x, str(d.number(2, 9)))
    hyps = d.hyps(len(divided))
    facts = list(zip(divided, hyps, strict=True))
    if d.chance(0.3):
        facts.append(
            (f"({divisor} * {others[0]})", f"({kind}.dvd_mul_right {divisor} {others[0]})")
        )
    made = _multiple(d, facts, [*others, str(d.number(2, 5))], d.number(1, 4), kind)
    shown = [(name, f"{divisor} ∣ {text}") for text, name in zip(divided, hyps, strict=True)]
    goal = f"{divisor} ∣ {made.text}"
    proof = _by_steps(d, made.why)
    used = [n for n in (x, *names) if n in _words(goal + " " + " ".join(t for _, t in shown))]
    return d.theorem([f"({' '.join(used)} : {kind})"], shown, goal, proof)


def _words(text: str) -> set[str]:
    for sign in "()+-*^=≤<∣∧∨→↔,%/¬≠∃∀>≥":
        text = text.replace(sign, " ")
    return set(text.split())


def _used(names: list[str], *texts: str) -> list[str]:
    words = _words(" ".join(texts))
    return [name for name in names if name in words]


@DIVISIBILITY.add(4)
def witness_sum(d: Draw) -> Problem:
    """Divisibility shown by a witness, from witnesses."""
    a, b, c, e = d.numbers(4)
    h1, h2 = d.hyps(2)
    k, j = d.names.like(d.pick("k", "x", "u")), d.names.like(d.pick("l", "y", "v"))
    p, q = d.number(2, 7), d.number(2, 7)
    start = f"obtain ⟨{k}, hk⟩ := {h1}\nobtain ⟨{j}, hl⟩ := {h2}\n"
    forms = [
        (f"{a} ∣ {b} + {c}", f"exact ⟨{k} + {j}, by rw [hk, hl, Nat.mul_add]⟩"),
        (
            f"{a} ∣ {b} * {e} + {c}",
            f"exact ⟨{k} * {e} + {j}, by rw [hk, hl, Nat.mul_add, Nat.mul_assoc]⟩",
        ),
        (
            f"{a} ∣ {b} * {e} + {c} * {p}",
            f"exact ⟨{k} * {e} + {j} * {p}, by rw [hk, hl, Nat.mul_add, Nat.mul_assoc, "
            "Nat.mul_assoc]⟩",
        ),
        (
            f"{a} ∣ {p} * {b} + {q} * {c}",
            f"refine ⟨{p} * {k} + {q} * {j}, ?_⟩\n"
            f"rw [hk, hl, Nat.mul_add, Nat.mul_left_comm {p} {a}, Nat.mul_left_comm {q} "
            f"{a}]",
        ),
        (f"{a} ∣ {b} * {c}", f"refine ⟨{k} * {c}, ?_⟩\nrw [hk, Nat.mul_assoc]"),
        (f"{a} * {a} ∣ {b} * {c}", f"refine ⟨{k} * {j}, ?_⟩\nrw [hk, hl]\nac_rfl"),
        (
            f"{a} ∣ {e} * {b} + {c}",
            f"refine ⟨{e} * {k} + {j}, ?_⟩\nrw [hk, hl, Nat.mul_add, Nat.mul_left_comm]",
        ),
    ]
    goal, end = d.pick(*forms)
    hyps = [(h1, f"{a} ∣ {b}"), (h2, f"{a} ∣ {c}")]
    used = _used([a, b, c, e], goal, *(t for _, t in hyps))
    return d.theorem([f"({' '.join(used)} : Nat)"], hyps, goal, start + end)


@DIVISIBILITY.add(3)
def transitive(d: Draw) -> Problem:
    """Chains of divisors."""
    kind = d.pick("Nat", "Nat", "Int")
    count = d.number(3, 5)
    names = d.numbers(count)
    hyps = d.hyps(count - 1)
    facts = [(h, f"{x} ∣ {y}") for h, x, y in zip(hyps, names, names[1:], strict=False)]
    term = hyps[-1]
    for h in reversed(hyps[:-1]):
        term = f"{kind}.dvd_trans {h} {_argument(term)}"
    last = names[-1]
    goal = f"{names[0]} ∣ {last}"
    extra = d.pick("", "", "mul", "lmul")
    if extra == "mul" and kind == "Nat":
        factor = d.pick(*names)
        goal, term = f"{goal} * {factor}", f"Nat.dvd_mul_right_of_dvd ({term}) {factor}"
    elif extra == "lmul" and kind == "Nat":
        factor = d.pick(*names)
        goal = f"{names[0]} ∣ {factor} * {last}"
        term = f"Nat.dvd_mul_left_of_dvd ({term}) {factor}"
    shown = d.shuffled(facts)
    if d.chance(0.4):
        lines, current = [], hyps[0]
        for number, h in enumerate(hyps[1:], 1):
            new = d.names.like("this" if d.chance(0.2) else "step")
            lines.append(
                f"have {new} : {names[0]} ∣ {names[number + 1]} := {kind}.dvd_trans {current} {h}"
            )
            current = new
        ending = term
        if extra and goal != f"{names[0]} ∣ {last}":
            head, arguments = _split(term)
            ending = " ".join([head, current, *arguments[1:]])
            lines.append(f"exact {ending}")
        else:
            lines.append(f"exact {current}")
        return d.theorem([f"({' '.join(names)} : {kind})"], shown, goal, "\n".join(lines))
    return d.theorem([f"({' '.join(names)} : {kind})"], shown, goal, f"exact {term}")


@DIVISIBILITY.add(3)
def divisor_facts(d: Draw) -> Problem:
    """Facts for which the library has a lemma with a condition."""
    a, b, c, e = d.numbers(4)
    h, h2, h3 = d.hyps(3)
    k = d.number(2, 9)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{a} ∣ {b} + {c}")],
            f"{a} ∣ {c}",
            f"exact (Nat.dvd_add_right {h}).mp {h2}",
        ),
        (
            [(h, f"{a} ∣ {c}"), (h2, f"{a} ∣ {b} + {c}")],
            f"{a} ∣ {b}",
            f"exact (Nat.dvd_add_left {h}).mp {h2}",
        ),
        (
            [(h, f"{a} ∣ {b} * {c}"), (h2, f"{a} ∣ {b} * {c} + {e}")],
            f"{a} ∣ {e}",
            f"exact (Nat.dvd_add_right {h}).mp {h2}",
        ),
        (
            [(h, f"{a} ∣ {a} * {b} + {c}")],
            f"{a} ∣ {c}",
            f"exact (Nat.dvd_add_right (Nat.dvd_mul_right {a} {b})).mp {h}",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{a} ∣ {b} + 1")],
            f"{a} = 1",
            f"have key : {a} ∣ 1 := (Nat.dvd_add_right {h}).mp {h2}\n"
            "exact Nat.eq_one_of_dvd_one key",
        ),
        ([(h, f"{a} ∣ {b}"), (h2, f"{b} ∣ {a}")], f"{a} = {b}", f"exact Nat.dvd_antisymm {h} {h2}"),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{b} ∣ {c}"), (h3, f"{c} ∣ {a}")],
            f"{a} = {b}",
            f"exact Nat.dvd_antisymm {h} (Nat.dvd_trans {h2} {h3})",
        ),
        ([(h, f"{a} ∣ {b}"), (h2, f"0 < {b}")], f"{a} ≤ {b}", f"exact Nat.le_of_dvd {h2} {h}"),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{b} < {a}")],
            f"{b} = 0",
            f"exact Nat.eq_zero_of_dvd_of_lt {h} {h2}",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"0 < {b}"), (h3, f"{b} ≤ {k}")],
            f"{a} ≤ {k}",
            f"exact Nat.le_trans (Nat.le_of_dvd {h2} {h}) {h3}",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{c} ∣ {e}")],
            f"{a} * {c} ∣ {b} * {e}",
            f"exact Nat.mul_dvd_mul {h} {h2}",
        ),
        ([(h, f"{a} ∣ {b}")], f"{c} * {a} ∣ {c} * {b}", f"exact Nat.mul_dvd_mul_left {c} {h}"),
        ([(h, f"{a} ∣ {b}")], f"{a} ^ {k} ∣ {b} ^ {k}", f"exact Nat.pow_dvd_pow_left {k} {h}"),
        ([(h, f"{a} ≤ {b}")], f"{k} ^ {a} ∣ {k} ^ {b}", f"exact Nat.pow_dvd_pow {k} {h}"),
        ([(h, f"{a} * {b} ∣ {c}")], f"{b} ∣ {c}", f"exact Nat.dvd_of_mul_left_dvd {h}"),
        (
            [(h, f"{a} * {b} ∣ {c}")],
            f"{a} ∣ {c} * {e}",
            f"exact Nat.dvd_mul_right_of_dvd (Nat.dvd_of_mul_right_dvd {h}) {e}",
        ),
        (
            [(h, f"0 < {a}"), (h2, f"{a} * {b} ∣ {a} * {c}")],
            f"{b} ∣ {c}",
            f"exact Nat.dvd_of_mul_dvd_mul_left {h} {h2}",
        ),
        ([(h, f"{b} ∣ {a}")], f"{a} / {b} * {b} = {a}", f"exact Nat.div_mul_cancel {h}"),
        (
            [(h, f"{b} ∣ {a}"), (h2, f"{a} / {b} = {c}")],
            f"{a} = {b} * {c}",
            f"exact Nat.eq_mul_of_div_eq_right {h} {h2}",
        ),
        (
            [(h, f"{b} % {a} = 0")],
            f"{a} ∣ {b} * {c}",
            f"exact Nat.dvd_mul_right_of_dvd (Nat.dvd_of_mod_eq_zero {h}) {c}",
        ),
        (
            [(h, f"{b} % {a} = 0"), (h2, f"{c} % {a} = 0")],
            f"({b} + {c}) % {a} = 0",
            f"exact Nat.mod_eq_zero_of_dvd (Nat.dvd_add (Nat.dvd_of_mod_eq_zero {h}) "
            f"(Nat.dvd_of_mod_eq_zero {h2}))",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"{b} ≠ 0")],
            f"{a} ≠ 0",
            f"intro e\nrw [e] at {h}\nexact {h2} (Nat.eq_zero_of_zero_dvd {h})",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"¬{a} ∣ {b} + {c}")],
            f"¬{a} ∣ {c}",
            f"intro e\nexact {h2} (Nat.dvd_add {h} e)",
        ),
        (
            [(h, f"{a} ∣ {b}"), (h2, f"¬{a} ∣ {c}")],
            f"¬{a} ∣ {b} + {c}",
            f"intro e\napply {h2}\nexact (Nat.dvd_add_right {h}).mp e",
        ),
        (
            [(h, f"¬{a} ∣ {b} * {c}")],
            f"¬{a} ∣ {b}",
            f"intro e\napply {h}\nexact Nat.dvd_mul_right_of_dvd e {c}",
        ),
    ]
    hypotheses, goal, proof = d.pick(*forms)
    used = _used([a, b, c, e], goal, *(t for _, t in hypotheses))
    return d.theorem([f"({' '.join(used)} : Nat)"], d.shuffled(hypotheses), goal, proof)


@DIVISIBILITY.add(3)
def gcd_facts(d: Draw) -> Problem:
    a, b, c, e = d.numbers(4)
    h, h2 = d.hyps(2)
    k = d.number(2, 9)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [],
            f"Nat.gcd {a} {b} ∣ {a} + {b}",
            f"exact Nat.dvd_add (Nat.gcd_dvd_left {a} {b}) (Nat.gcd_dvd_right {a} {b})",
        ),
        (
            [],
            f"Nat.gcd {a} {b} ∣ {k} * {a} + {c} * {b}",
            f"apply Nat.dvd_add\n· exact Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_left {a} {b}) {k}\n"
            f"· exact Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_right {a} {b}) {c}",
        ),
        (
            [(h, f"{e} ∣ {a}"), (h2, f"{e} ∣ {b}")],
            f"{e} ∣ Nat.gcd {a} {b}",
            f"exact Nat.dvd_gcd {h} {h2}",
        ),
        (
            [(h, f"{e} ∣ {a}"), (h2, f"{e} ∣ {b}")],
            f"{e} ∣ Nat.gcd ({a} + {b}) {a}",
            f"exact Nat.dvd_gcd (Nat.dvd_add {h} {h2}) {h}",
        ),
        (
            [(h, f"{e} ∣ Nat.gcd {a} {b}")],
            f"{e} ∣ {a} ∧ {e} ∣ {b}",
            f"exact ⟨Nat.dvd_trans {h} (Nat.gcd_dvd_left {a} {b}), Nat.dvd_trans {h} "
            f"(Nat.gcd_dvd_right {a} {b})⟩",
        ),
        (
            [(h, f"{e} ∣ Nat.gcd {a} {b}")],
            f"{e} ∣ {a} * {c} + {b}",
            f"have ha := Nat.dvd_trans {h} (Nat.gcd_dvd_left {a} {b})\n"
            f"have hb := Nat.dvd_trans {h} (Nat.gcd_dvd_right {a} {b})\n"
            f"exact Nat.dvd_add (Nat.dvd_mul_right_of_dvd ha {c}) hb",
        ),
        ([], f"Nat.gcd ({a} * {c}) ({b} * {c}) = Nat.gcd {a} {b} * {c}", "rw [Nat.gcd_mul_right]"),
        (
            [],
            f"Nat.gcd ({c} * {a}) ({b} * {c}) = {c} * Nat.gcd {a} {b}",
            f"rw [Nat.mul_comm {b}, Nat.gcd_mul_left]",
        ),
        (
            [],
            f"Nat.gcd (Nat.gcd {a} {b}) {c} = Nat.gcd (Nat.gcd {c} {b}) {a}",
            f"rw [Nat.gcd_comm, Nat.gcd_comm {a}, ← Nat.gcd_assoc]",
        ),
        ([(h, f"{a} ∣ {b}")], f"Nat.gcd {b} {a} = {a}", f"exact Nat.gcd_eq_right {h}"),
        (
            [(h, f"{a} ∣ {b}")],
            f"Nat.gcd {a} ({b} * {c}) = {a}",
            f"exact Nat.gcd_eq_left (Nat.dvd_mul_right_of_dvd {h} {c})",
        ),
        (
            [(h, f"0 < {a}")],
            f"Nat.gcd {a} {b} ≤ {a}",
            f"exact Nat.le_of_dvd {h} (Nat.gcd_dvd_left {a} {b})",
        ),
        ([(h, f"0 < {a}")], f"0 < Nat.gcd {b} {a}", f"exact Nat.gcd_pos_of_pos_right {b} {h}"),
        (
            [(h, f"Nat.gcd {a} {b} = {k}")],
            f"{k} ∣ {a}",
            f"rw [← {h}]\nexact Nat.gcd_dvd_left {a} {b}",
        ),
        (
            [(h, f"Nat.gcd {a} {b} = {k}")],
            f"{k} ∣ {a} + {b}",
            f"rw [← {h}]\nexact Nat.dvd_add (Nat.gcd_dvd_left {a} {b}) (Nat.gcd_dvd_right {a} {b})",
        ),
        (
            [(h, f"Nat.gcd {a} {b} = 1"), (h2, f"{c} ∣ {a}")],
            f"Nat.gcd {c} {b} = 1",
            f"have key : Nat.gcd {c} {b} ∣ 1 := by\n  rw [← {h}]\n"
            f"  exact Nat.dvd_gcd (Nat.dvd_trans (Nat.gcd_dvd_left {c} {b}) {h2}) "
            f"(Nat.gcd_dvd_right {c} {b})\n"
            "exact Nat.eq_one_of_dvd_one key",
        ),
        (
            [],
            f"Nat.gcd {a} ({b} + {k} * {a}) = Nat.gcd {a} {b}",
            "rw [Nat.gcd_add_mul_right_right]",
        ),
        (
            [],
            f"Nat.gcd {a} {b} ∣ Nat.gcd {a} ({b} * {c})",
            f"apply Nat.dvd_gcd\n· exact Nat.gcd_dvd_left {a} {b}\n"
            f"· exact Nat.dvd_mul_right_of_dvd (Nat.gcd_dvd_right {a} {b}) {c}",
        ),
        (
            [(h, f"{a} ∣ {c}")],
            f"Nat.gcd {a} {b} ∣ Nat.gcd {c} {b}",
            f"exact Nat.gcd_dvd_gcd_of_dvd_left {b} {h}",
        ),
    ]
    hypotheses, goal, proof = d.pick(*forms)
    used = _used([a, b, c, e], goal, *(t for _, t in hypotheses))
    return d.theorem([f"({' '.join(used)} : Nat)"], d.shuffled(hypotheses), goal, proof)


# -- even and odd ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Parity:
    """Names of definitions of even and odd, and their text."""

    even: str
    odd: str
    text: str
    twice: str


def _parity(d: Draw) -> Parity:
    even, odd = d.pick(
        ("Even", "Odd"),
        ("IsEven", "IsOdd"),
        ("even", "odd"),
        ("EvenNat", "OddNat"),
        ("isEven", "isOdd"),
    )
    n, k = d.pick(("n", "k"), ("x", "y"), ("a", "m"), ("n", "r"))
    twice = d.pick(f"2 * {k}", f"2 * {k}", f"{k} + {k}")
    text = (
        f"def {even} ({n} : Nat) : Prop := ∃ {k}, {n} = {twice}\n\n"
        f"def {odd} ({n} : Nat) : Prop := ∃ {k}, {n} = {twice} + 1"
    )
    return Parity(even, odd, text, twice)


@DIVISIBILITY.add(4)
def parity_sum(d: Draw) -> Problem:
    """Sums of even and odd numbers: witnesses, and linear arithmetic."""
    p = _parity(d)
    count = d.number(1, 3)
    names = d.numbers(count)
    hyps = d.hyps(count)
    odd = [d.chance(0.5) for _ in names]
    factors = [d.pick(1, 1, 2, 3, 4) for _ in names]
    constant = d.pick(0, 0, 1, 2, 3, 5)
    total = sum(f * o for f, o in zip(factors, odd, strict=True)) + constant
    texts = [n if f == 1 else f"{f} * {n}" for n, f in zip(names, factors, strict=True)]
    whole = " + ".join([*texts, *([str(constant)] if constant else [])])
    ws = [d.names.like(d.pick("k", "l", "x", "y")) for _ in names]
    lines = []
    subst = d.chance(0.4)
    for h, w in zip(hyps, ws, strict=True):
        lines.append(f"obtain ⟨{w}, {'rfl' if subst else d.names.like('e')}⟩ := {h}")
    parts = [w if f == 1 else f"{f} * {w}" for w, f in zip(ws, factors, strict=True)]
    if total // 2:
        parts.append(str(total // 2))
    value = " + ".join(parts)
    lines.append(d.pick(f"exact ⟨{value}, by omega⟩", f"refine ⟨{value}, ?_⟩\nomega"))
    kind = p.odd if total % 2 else p.even
    facts = [(h, f"{p.odd if o else p.even} {n}") for h, n, o in zip(hyps, names, odd, strict=True)]
    goal = f"{kind} ({whole})" if " " in whole else f"{kind} {whole}"
    return d.theorem([f"({' '.join(names)} : Nat)"], facts, goal, "\n".join(lines), preamble=p.text)


@DIVISIBILITY.add(4)
def parity_product(d: Draw) -> Problem:
    """Products of even and odd numbers."""
    p = _parity(d)
    a, b = d.numbers(2)
    h1, h2 = d.hyps(2)
    k, j = d.names.like(d.pick("k", "x")), d.names.like(d.pick("l", "y"))
    if "+" in p.twice:
        lemmas = "Nat.mul_add, Nat.add_mul"
    else:
        lemmas = "Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm"
    q = d.number(1, 4)
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{p.even} {a}")],
            f"{p.even} ({a} * {b})",
            f"obtain ⟨{k}, rfl⟩ := {h1}\nexact ⟨{k} * {b}, by rw "
            f"[{'Nat.add_mul' if '+' in p.twice else 'Nat.mul_assoc'}]⟩",
        ),
        (
            [(h1, f"{p.even} {b}")],
            f"{p.even} ({a} * {b})",
            f"obtain ⟨{k}, rfl⟩ := {h1}\nexact ⟨{a} * {k}, by rw "
            f"[{'Nat.mul_add' if '+' in p.twice else 'Nat.mul_left_comm'}]⟩",
        ),
        (
            [(h1, f"{p.odd} {a}"), (h2, f"{p.odd} {b}")],
            f"{p.odd} ({a} * {b})",
            f"obtain ⟨{k}, rfl⟩ := {h1}\nobtain ⟨{j}, rfl⟩ := {h2}\n"
            f"refine ⟨2 * ({k} * {j}) + {k} + {j}, ?_⟩\n"
            f"simp only [{lemmas}, Nat.one_mul, Nat.mul_one]\n"
            + ("omega" if "+" in p.twice else "simp only [← Nat.mul_assoc]\nomega"),
        ),
        (
            [(h1, f"{p.odd} {a}")],
            f"{p.odd} ({a} * {a})",
            f"obtain ⟨{k}, rfl⟩ := {h1}\nrefine ⟨2 * ({k} * {k}) + 2 * {k}, ?_⟩\n"
            f"simp only [{lemmas}, Nat.one_mul, Nat.mul_one]\n"
            + ("omega" if "+" in p.twice else "simp only [← Nat.mul_assoc]\nomega"),
        ),
        (
            [(h1, f"{p.even} {a}")],
            f"{p.even} ({a} * {a} + {2 * q} * {a})",
            f"obtain ⟨{k}, rfl⟩ := {h1}\nrefine "
            f"⟨({p.twice.replace(p.twice.split()[-1], k)}) * {k} + {2 * q} * {k}, ?_⟩\n"
            f"simp only [{lemmas}]" + ("\nomega" if "+" in p.twice else ""),
        ),
    ]
    hyps, goal, proof = d.pick(*forms)
    return d.theorem(
        [f"({' '.join(_used([a, b], goal))} : Nat)"], hyps, goal, proof, preamble=p.text
    )


@DIVISIBILITY.add(3)
def parity_facts(d: Draw) -> Problem:
    """Every number is even or odd, and not both; successors; remainders."""
    p = _parity(d)
    n = d.numbers(1)[0]
    h, h2 = d.hyps(2)
    k, j = d.names.like("k"), d.names.like("l")
    q = 2 * d.number(0, 4)
    plus = f"{n} + {q}" if q else n
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [],
            f"{p.even} {n} ∨ {p.odd} {n}",
            f"rcases Nat.mod_two_eq_zero_or_one {n} with e | e\n· left\n"
            f"  exact ⟨{n} / 2, by omega⟩\n"
            f"· right\n  exact ⟨{n} / 2, by omega⟩",
        ),
        (
            [],
            f"{p.even} {n} ∨ {p.odd} {n}",
            f"induction {n} with\n| zero => exact Or.inl ⟨0, rfl⟩\n| succ {n} ih =>\n"
            f"  rcases ih with ⟨{k}, {j}⟩ | ⟨{k}, {j}⟩\n  · right\n    exact ⟨{k}, by omega⟩\n"
            f"  · left\n    exact ⟨{k} + 1, by omega⟩",
        ),
        (
            [],
            f"¬({p.even} {n} ∧ {p.odd} {n})",
            f"rintro ⟨⟨{k}, hk⟩, ⟨{j}, hl⟩⟩\nomega",
        ),
        (
            [(h, f"{p.even} {n}")],
            f"¬{p.odd} {n}",
            f"intro {h2}\nobtain ⟨{k}, hk⟩ := {h}\nobtain ⟨{j}, hl⟩ := {h2}\nomega",
        ),
        (
            [],
            f"{p.even} {n} ↔ {n} % 2 = 0",
            f"constructor\n· rintro ⟨{k}, hk⟩\n  omega\n· intro e\n  exact ⟨{n} / 2, by omega⟩",
        ),
        (
            [],
            f"{p.odd} {n} ↔ {n} % 2 = 1",
            f"constructor\n· rintro ⟨{k}, hk⟩\n  omega\n· intro e\n  exact ⟨{n} / 2, by omega⟩",
        ),
        (
            [(h, f"{p.even} {n}")],
            f"{p.odd} ({n} + {q + 1})",
            f"obtain ⟨{k}, hk⟩ := {h}\nexact ⟨{k} + {q // 2}, by omega⟩",
        ),
        (
            [(h, f"{p.odd} ({n} + {q + 1})")],
            f"{p.even} {n}",
            f"obtain ⟨{k}, hk⟩ := {h}\nexact ⟨{k} - {q // 2}, by omega⟩",
        ),
        (
            [(h, f"¬{p.even} {n}")],
            f"{p.odd} {n}",
            f"rcases Nat.mod_two_eq_zero_or_one {n} with e | e\n· exfalso\n  apply {h}\n"
            f"  exact ⟨{n} / 2, by omega⟩\n· exact ⟨{n} / 2, by omega⟩",
        ),
        (
            [],
            f"{p.even} ({n} * ({n} + 1))",
            f"rcases Nat.mod_two_eq_zero_or_one {n} with e | e\n"
            f"· refine ⟨{n} / 2 * ({n} + 1), ?_⟩\n"
            f"  have key : {n} = 2 * ({n} / 2) := by omega\n"
            + (
                "  rw [← Nat.add_mul, ← Nat.two_mul, ← key]\n"
                if "+" in p.twice
                else "  rw [← Nat.mul_assoc, ← key]\n"
            )
            + f"· refine ⟨{n} * (({n} + 1) / 2), ?_⟩\n"
            f"  have key : {n} + 1 = 2 * (({n} + 1) / 2) := by omega\n"
            + (
                "  rw [← Nat.mul_add, ← Nat.two_mul, ← key]"
                if "+" in p.twice
                else "  rw [Nat.mul_left_comm, ← key]"
            ),
        ),
        (
            [(h, f"{p.even} ({plus})" if q else f"{p.even} {n}")],
            f"∃ {j}, {n} + {q + 2} = 2 * {j}",
            f"obtain ⟨{k}, hk⟩ := {h}\nexact ⟨{k} + {1 if q else q // 2 + 1}, by omega⟩",
        ),
    ]
    hyps, goal, proof = d.pick(*forms)
    return d.theorem([f"({n} : Nat)"], hyps, goal, proof, preamble=p.text)


@DIVISIBILITY.add(4)
def parity_with_lemmas(d: Draw) -> Problem:
    """Lemmas about even and odd are given, and put together."""
    p = _parity(d)
    simple = "+" not in p.twice
    x, y, hx, hy = d.pick(("m", "n", "hm", "hn"), ("a", "b", "h1", "h2"), ("x", "y", "hx", "hy"))
    names = d.pick(
        ("even_add", "even_mul", "odd_mul", "odd_add"),
        ("sum_even", "prod_even", "prod_odd", "sum_odd"),
        ("evenAdd", "evenMul", "oddMul", "oddAdd"),
    )
    multiply = "Nat.mul_assoc" if simple else "Nat.add_mul"
    ring = (
        "simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm, "
        "Nat.one_mul, Nat.mul_one]"
    )
    end = "\n  simp only [← Nat.mul_assoc]\n  omega" if simple else "\n  omega"
    less = "simp only [Nat.mul_add, Nat.add_mul, Nat.one_mul, Nat.mul_one]"
    lemmas = (
        f"theorem {names[0]} ({x} {y} : Nat) ({hx} : {p.even} {x}) ({hy} : {p.even} {y}) "
        f": {p.even} ({x} + {y}) := by\n"
        f"  obtain ⟨k, rfl⟩ := {hx}\n  obtain ⟨l, rfl⟩ := {hy}\n  exact ⟨k + l, by omega⟩\n\n"
        f"theorem {names[1]} ({x} {y} : Nat) ({hx} : {p.even} {x}) : {p.even} ({x} * {y}) := by\n"
        f"  obtain ⟨k, rfl⟩ := {hx}\n  exact ⟨k * {y}, by rw [{multiply}]⟩\n\n"
        f"theorem {names[2]} ({x} {y} : Nat) ({hx} : {p.odd} {x}) ({hy} : {p.odd} {y}) : "
        f"{p.odd} ({x} * {y}) := by\n"
        f"  obtain ⟨k, rfl⟩ := {hx}\n  obtain ⟨l, rfl⟩ := {hy}\n"
        "  refine ⟨2 * (k * l) + k + l, ?_⟩\n"
        "  "
        f"{ring if simple else less}{end}\n\n"
        f"theorem {names[3]} ({x} {y} : Nat) ({hx} : {p.odd} {x}) ({hy} : {p.odd} {y}) : "
        f"{p.even} ({x} + {y}) := by\n"
        f"  obtain ⟨k, rfl⟩ := {hx}\n  obtain ⟨l, rfl⟩ := {hy}\n  exact ⟨k + l + 1, by omega⟩"
    )
    a, b, c = d.numbers(3)
    evens, odds = [(a, d.hyps(1)[0])], [(b, d.hyps(1)[0]), (c, d.hyps(1)[0])]

    def build(even: bool, depth: int) -> tuple[str, str]:
        if depth <= 0:
            return d.pick(*(evens if even else odds))
        if not even:
            left, lw = build(False, depth - 1)
            right, rw = build(False, 0)
            return (
                f"{_factor(left)} * {_factor(right)}",
                f"{names[2]} _ _ {_argument(lw)} {_argument(rw)}",
            )
        rule = d.pick("add", "mul", "odd")
        if rule == "add":
            left, lw = build(True, depth - 1)
            right, rw = build(True, d.number(0, depth - 1))
            return f"{left} + {_last(right)}", f"{names[0]} _ _ {_argument(lw)} {_argument(rw)}"
        if rule == "mul":
            left, lw = build(True, depth - 1)
            return f"{_factor(left)} * {d.pick(a, b, c)}", f"{names[1]} _ _ {_argument(lw)}"
        left, lw = build(False, depth - 1)
        right, rw = build(False, d.number(0, depth - 1))
        return f"{left} + {_last(right)}", f"{names[3]} _ _ {_argument(lw)} {_argument(rw)}"

    even = d.chance(0.75)
    text, why = build(even, d.number(2, 3))
    proof = f"exact {why}"
    if d.chance(0.6):
        proof = "\n".join(_applied(why))
    facts = [(h, f"{p.even} {n}") for n, h in evens] + [(h, f"{p.odd} {n}") for n, h in odds]
    goal = f"{p.even if even else p.odd} ({text})"
    used = [(h, t) for h, t in facts if h in _words(why) or d.chance(0.2)]
    variables = _used([a, b, c], goal, *(t for _, t in used))
    return d.theorem(
        [f"({' '.join(variables)} : Nat)"], used, goal, proof, preamble=f"{p.text}\n\n{lemmas}"
    )


def _applied(term: str) -> list[str]:
    head, arguments = _split(term)
    proofs = [each for each in arguments if each != "_"]
    if not proofs:
        return [f"exact {term}"]
    lines = [f"apply {head}"]
    for each in proofs:
        inner = _applied(each[1:-1] if each.startswith("(") else each)
        if len(proofs) == 1:
            lines.extend(inner)
        else:
            lines.extend(f"{'·' if n == 0 else ' '} {line}" for n, line in enumerate(inner))
    return lines


def _factor(text: str) -> str:
    return f"({text})" if "+" in text else text


def _last(text: str) -> str:
    return f"({text})" if "+" in text else text
