"""Induction: sums, powers, recursive functions, strong induction, functions given by equations."""

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["INDUCTION"]

INDUCTION = Families("arithmetic")

_RING = "Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm"
_FUNCTIONS = (
    "total", "sumTo", "f", "g", "series", "acc", "s", "sumUp", "F", "tri", "value", "seq", "a", "u",
    "partialSum", "S", "collect", "grow", "b", "myFun", "T", "count",
)  # fmt: skip


def _function(d: Draw) -> str:
    return d.names.like(d.pick(*_FUNCTIONS))


def _variable(d: Draw) -> str:
    return d.names.like(d.pick("n", "n", "m", "k", "x", "i", "N"))


def _define(d: Draw, f: str, zero: str, step: str, n: str) -> str:
    """A definition by recursion. `step` may use the variable and `f n`."""
    if d.chance(0.75):
        return f"def {f} : Nat → Nat\n  | 0 => {zero}\n  | {n} + 1 => {step}"
    return f"def {f} ({n} : Nat) : Nat :=\n  match {n} with\n  | 0 => {zero}\n  | {n} + 1 => {step}"


def _induct(n: str, zero: list[str], succ: list[str], *, general: str = "", ih: str = "ih") -> str:
    head = f"induction {n} generalizing {general} with" if general else f"induction {n} with"
    lines = [head]
    for pattern, body in (("| zero", zero), (f"| succ {n} {ih}", succ)):
        if len(body) == 1:
            lines.append(f"{pattern} => {body[0]}")
        else:
            lines.append(f"{pattern} =>")
            lines.extend(f"  {line}" for line in body)
    return "\n".join(lines)


def _ih(d: Draw) -> str:
    return d.pick("ih", "ih", "ih", "hn", "IH", "hi")


@INDUCTION.add(5)
def polynomial_sum(d: Draw) -> Problem:
    """A sum of linear terms, and its closed form: c * f n = quadratic."""
    f, n, ih = _function(d), _variable(d), _ih(d)
    a, b, z = d.number(1, 6), d.number(0, 6), d.number(0, 4)
    shifted = d.chance(0.4)
    # f (n + 1) = f n + (a * t + b), where t is n or n + 1; so 2 * f n = a*n*n + (2b ∓ a)*n + 2z.
    linear = 2 * b + (a if shifted else -a)
    if linear < 0:
        b = (a + 1) // 2 + b
        linear = 2 * b + (a if shifted else -a)
    t = f"({n} + 1)" if shifted else n
    if shifted and a == 1 and b == 0:
        term = f"({n} + 1)"
    else:
        term = t if a == 1 else f"{a} * {t}"
        term = f"({term} + {b})" if b else term
    order = d.chance(0.5)
    step = f"{f} {n} + {term}" if order else f"{term} + {f} {n}"
    if step.startswith("(") and order is False and step.count("(") == 1:
        step = step.replace("(", "", 1).replace(")", "", 1)
    square = d.pick(f"{n} * {n}", f"{n} * {n}", f"{n} ^ 2")
    half = a % 2 == 0 and linear % 2 == 0 and d.chance(0.7)
    c, q, m, k = (1, a // 2, linear // 2, z) if half else (2, a, linear, 2 * z)
    parts = [square if q == 1 else f"{q} * {square}" if "^" in square else f"{q} * ({square})"]
    if m:
        parts.append(n if m == 1 else f"{m} * {n}")
    if k:
        parts.append(str(k))
    left = f"{f} {n}" if c == 1 else d.pick(f"{c} * {f} {n}", f"{f} {n} * {c}", f"{c} * {f} {n}")
    right = " + ".join(parts)
    if q == m and not k and d.chance(0.6):
        right = f"{n} * ({n} + 1)" if q == 1 else f"{q} * ({n} * ({n} + 1))"
    goal = f"{left} = {right}"
    if d.chance(0.2):
        goal = f"{right} = {left}"
    expand = f"simp only [Nat.pow_two, {_RING}, Nat.one_mul, Nat.mul_one] at *"
    if "^" not in goal:
        expand = d.pick(
            "simp only [Nat.mul_add, Nat.add_mul] at *",
            "simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul] at *",
        )
    proof = _induct(n, [d.pick("rfl", "rfl", f"simp [{f}]")], [f"rw [{f}]", expand, "omega"], ih=ih)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=_define(d, f, str(z), step, n))


@INDUCTION.add(3)
def sum_of_values(d: Draw) -> Problem:
    """A general sum, and laws for it."""
    f, n, ih = (
        d.names.like(d.pick("sum", "sigma", "sumOf", "total", "bigSum", "addUp")),
        _variable(d),
        _ih(d),
    )
    f = f"my{f.capitalize()}" if f == "sum" else f
    g, h, c, m = (
        d.names.like(x)
        for x in d.pick(("g", "h", "c", "m"), ("u", "v", "r", "s"), ("f", "g", "k", "a"))
    )
    upto = d.chance(0.5)
    term = f"{g} ({n} + 1)" if upto else f"{g} {n}"
    zero = f"{g} 0" if upto else "0"
    define = (
        f"def {f} ({g} : Nat → Nat) : Nat → Nat\n  | 0 => {zero}\n"
        f"  | {n} + 1 => {f} {g} {n} + {term}"
    )
    at = d.pick("x", "i", "j", "t")
    hy = d.hyps(1)[0]
    value = f"{n} + 1" if upto else n
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [f"({g} {h} : Nat → Nat)"],
            [],
            f"{f} (fun {at} => {g} {at} + {h} {at}) {n} = {f} {g} {n} + {f} {h} {n}",
            _induct(
                n,
                [d.pick("rfl", "rfl")],
                [f"simp only [{f}]", f"rw [{ih}]", d.pick("omega", "ac_rfl")],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [],
            f"{f} (fun {at} => {c} * {g} {at}) {n} = {c} * {f} {g} {n}",
            _induct(n, ["rfl"], [f"simp only [{f}]", f"rw [{ih}, Nat.mul_add]"], ih=ih),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [],
            f"{f} (fun {at} => {g} {at} * {c}) {n} = {f} {g} {n} * {c}",
            _induct(
                n,
                [d.pick("rfl", "rfl") if upto else "simp [" + f + "]"],
                [f"simp only [{f}]", f"rw [{ih}, Nat.add_mul]"],
                ih=ih,
            ),
        ),
        (
            [f"({g} {h} : Nat → Nat)"],
            [(hy, f"∀ {at}, {g} {at} ≤ {h} {at}")],
            f"{f} {g} {n} ≤ {f} {h} {n}",
            _induct(
                n,
                [f"exact {hy} 0" if upto else "exact Nat.le_refl 0"],
                [f"exact Nat.add_le_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} {h} : Nat → Nat)"],
            [(hy, f"∀ {at}, {g} {at} = {h} {at}")],
            f"{f} {g} {n} = {f} {h} {n}",
            _induct(n, [f"exact {hy} 0" if upto else "rfl"], [f"rw [{f}, {f}, {ih}, {hy}]"], ih=ih),
        ),
        (
            [f"({c} : Nat)"],
            [],
            f"{f} (fun _ => {c}) {n} = " + (f"({n} + 1) * {c}" if upto else f"{n} * {c}"),
            _induct(
                n,
                [f"simp [{f}]"],
                [
                    f"rw [{f}, {ih}, Nat.succ_mul ({value})]"
                    if upto
                    else f"rw [{f}, {ih}, Nat.succ_mul]"
                ],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat)"],
            [],
            f"{f} {g} {n} ≤ {f} {g} ({n} + 1)",
            f"rw [{f}]\nexact Nat.le_add_right _ _",
        ),
        (
            [f"({g} : Nat → Nat) ({m} : Nat)"],
            [],
            f"{f} {g} {n} ≤ {f} {g} ({n} + {m})",
            _induct(
                m,
                ["exact Nat.le_refl _"],
                [f"rw [← Nat.add_assoc, {f}]", f"exact Nat.le_trans {ih} (Nat.le_add_right _ _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [(hy, f"∀ {at}, {c} ∣ {g} {at}")],
            f"{c} ∣ {f} {g} {n}",
            _induct(
                n,
                [f"exact {hy} 0" if upto else "exact ⟨0, rfl⟩"],
                [f"rw [{f}]", f"exact Nat.dvd_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
        (
            [f"({g} : Nat → Nat) ({c} : Nat)"],
            [(hy, f"∀ {at}, {g} {at} ≤ {c}")],
            f"{f} {g} {n} ≤ " + (f"({n} + 1) * {c}" if upto else f"{n} * {c}"),
            _induct(
                n,
                [
                    f"rw [{f}, Nat.zero_add, Nat.one_mul]\nexact {hy} 0".split("\n")[0],
                    f"exact {hy} 0",
                ]
                if upto
                else [f"simp [{f}]"],
                [f"rw [{f}, Nat.succ_mul]", f"exact Nat.add_le_add {ih} ({hy} _)"],
                ih=ih,
            ),
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    binders = [*binders, f"({n} : Nat)"] if d.chance(0.8) else [f"({n} : Nat)", *binders]
    return d.theorem(binders, facts, goal, proof, preamble=define)


@INDUCTION.add(4)
def linear_recurrence(d: Draw) -> Problem:
    """f (n + 1) = k * f n + b has a closed form with powers."""
    f, n, ih = _function(d), _variable(d), _ih(d)
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
    proof = _induct(n, [d.pick("rfl", f"simp [{f}]")], last, ih=ih)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=_define(d, f, str(e - c), step, n))


@INDUCTION.add(3)
def geometric_sum(d: Draw) -> Problem:
    """Sums of powers."""
    f, n, ih = _function(d), _variable(d), _ih(d)
    k = d.number(2, 7)
    c = d.number(1, 4)
    # f 0 = 0, f (n+1) = f n + c * k ^ n:  (k - 1) * f n + c = c * k ^ n.
    term = f"{k} ^ {n}" if c == 1 else f"{c} * {k} ^ {n}"
    step = d.pick(f"{f} {n} + {term}", f"{term} + {f} {n}")
    left = f"{f} {n}" if k == 2 else d.pick(f"{k - 1} * {f} {n}", f"{f} {n} * {k - 1}")
    goal = f"{left} + {c} = {term}"
    proof = _induct(n, ["rfl"], [f"rw [{f}, Nat.pow_succ]", "omega"], ih=ih)
    return d.theorem([f"({n} : Nat)"], [], goal, proof, preamble=_define(d, f, "0", step, n))


@INDUCTION.add(4)
def power_inequality(d: Draw) -> Problem:
    """a * n + b is at most a multiple of k ^ n."""
    n, ih = _variable(d), _ih(d)
    k = d.number(2, 6)
    b = d.number(1, 6)
    a = d.number(1, max(1, (k - 1) * b))
    c = b + d.number(0, 2)
    left = f"{n} + {b}" if a == 1 else f"{a} * {n} + {b}"
    right = f"{k} ^ {n}" if c == 1 else f"{c} * {k} ^ {n}"
    strict = c > b and d.chance(0.4)
    goal = f"{left} {'<' if strict else '≤'} {right}"
    proof = _induct(
        n,
        [d.pick("decide", "simp") if not strict else "decide"],
        ["rw [Nat.pow_succ]", f"have pos : 0 < {k} ^ {n} := Nat.pow_pos (by decide)", "omega"],
        ih=ih,
    )
    return d.theorem([f"({n} : Nat)"], [], goal, proof)


@INDUCTION.add(4)
def divides_power(d: Draw) -> Problem:
    """m divides k ^ n + c, where m divides k - 1 and c + 1."""
    n, ih = _variable(d), _ih(d)
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
    proof = _induct(n, [d.pick("decide", "simp") if not minus else "simp"], steps, ih=ih)
    if d.chance(0.3):
        goal = f"({power} + {c}) % {m} = 0" if not minus else f"({power} - {e}) % {m} = 0"
        proof = _induct(
            n,
            ["simp" if minus else "rfl"],
            ["rw [Nat.pow_succ]", *([pos] if minus else []), "omega"],
            ih=ih,
        )
    return d.theorem([f"({n} : Nat)"], [], goal, proof)


@INDUCTION.add(3)
def divides_polynomial(d: Draw) -> Problem:
    """A number divides a polynomial, by induction or by cases of the remainder."""
    n, ih = _variable(d), _ih(d)
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
    proof = _induct(
        n,
        ["simp"],
        lines,
        ih=ih,
    )
    return d.theorem([f"({n} : Nat)"], [], f"{m} ∣ {goal}", proof)


@INDUCTION.add(3)
def factorial(d: Draw) -> Problem:
    f = d.names.like(d.pick("factorial", "fact", "fac", "f", "F", "prod"))
    n, ih = _variable(d), _ih(d)
    step = d.pick(f"({n} + 1) * {f} {n}", f"{f} {n} * ({n} + 1)")
    left = step.startswith("(")
    define = _define(d, f, "1", step, n)
    m = d.names.like("m")
    pos = f"theorem {f}_pos ({n} : Nat) : 0 < {f} {n} := by\n" + _indent(
        _induct(
            n,
            ["decide"],
            [
                f"exact Nat.mul_pos (Nat.succ_pos {n}) ih"
                if left
                else f"exact Nat.mul_pos ih (Nat.succ_pos {n})"
            ],
        )
    )
    mul = "Nat.le_mul_of_pos_left" if left else "Nat.le_mul_of_pos_right"
    forms = [
        (
            f"0 < {f} {n}",
            _induct(
                n,
                [d.pick("decide", f"simp [{f}]")],
                [
                    f"rw [{f}]",
                    f"exact Nat.mul_pos (Nat.succ_pos {n}) {ih}"
                    if left
                    else f"exact Nat.mul_pos {ih} (Nat.succ_pos {n})",
                ],
                ih=ih,
            ),
            "",
        ),
        (
            f"{f} {n} ≤ {f} ({n} + 1)",
            f"rw [{f}]\nexact {mul} _ (Nat.succ_pos {n})",
            "",
        ),
        (
            f"{n} ≤ {f} {n}",
            f"cases {n} with\n| zero => exact Nat.zero_le _\n| succ {n} =>\n  rw [{f}]\n"
            + (
                f"  exact Nat.le_mul_of_pos_right _ ({f}_pos {n})"
                if left
                else f"  exact Nat.le_mul_of_pos_left _ ({f}_pos {n})"
            ),
            pos,
        ),
        (
            f"2 ^ {n} ≤ {f} ({n} + 1)",
            _induct(
                n,
                ["decide"],
                [
                    f"rw [{f}, Nat.pow_succ" + (", Nat.mul_comm]" if left else "]"),
                    f"exact Nat.mul_le_mul (by omega) {ih}"
                    if left
                    else f"exact Nat.mul_le_mul {ih} (by omega)",
                ],
                ih=ih,
            ),
            "",
        ),
        (
            f"{n} + 1 ∣ {f} ({n} + 1)",
            f"rw [{f}]\n"
            + ("exact Nat.dvd_mul_right _ _" if left else "exact Nat.dvd_mul_left _ _"),
            "",
        ),
        (
            f"{f} {n} ∣ {f} ({n} + {m})",
            _induct(
                m,
                ["exact Nat.dvd_refl _"],
                [
                    f"rw [← Nat.add_assoc, {f}]",
                    f"exact Nat.dvd_mul_left_of_dvd {ih} _"
                    if left
                    else f"exact Nat.dvd_mul_right_of_dvd {ih} _",
                ],
                ih=ih,
            ),
            "",
        ),
        (f"{f} {n} ≠ 0", f"have key := {f}_pos {n}\nomega", pos),
        (f"1 ≤ {f} {n} * {f} {m}", f"exact Nat.mul_pos ({f}_pos {n}) ({f}_pos {m})", pos),
    ]
    goal, proof, extra = d.pick(*forms)
    names = f"({n} {m} : Nat)" if f" {m})" in goal or goal.endswith(f" {m}") else f"({n} : Nat)"
    return d.theorem([names], [], goal, proof, preamble=f"{define}\n\n{extra}" if extra else define)


def _indent(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


@INDUCTION.add(4)
def fibonacci(d: Draw) -> Problem:
    """Two-step recursion."""
    f = d.names.like(d.pick("fib", "fibo", "F", "f", "seq", "g", "rabbits"))
    n, ih = _variable(d), "ih"
    x, y = d.number(0, 2), d.number(1, 3)
    p, q = d.pick((1, 1), (1, 1), (1, 2), (2, 1), (3, 2))
    left = f"{f} {n}" if p == 1 else f"{p} * {f} {n}"
    right = f"{f} ({n} + 1)" if q == 1 else f"{q} * {f} ({n} + 1)"
    step = d.pick(f"{left} + {right}", f"{right} + {left}")
    define = f"def {f} : Nat → Nat\n  | 0 => {x}\n  | 1 => {y}\n  | {n} + 2 => {step}"
    h0, h1 = d.names.like("h0"), d.names.like("h1")
    base = max(2, p + q)
    while p + q * base > base * base:
        base += 1
    c = max(x, -(-y // base), 1)
    bound = f"{base} ^ {n}" if c == 1 else f"{c} * {base} ^ {n}"
    strong = (
        "induction {n} using Nat.strongRecOn with\n| ind {n} ih =>\n  match {n} with\n"
        "  | 0 => {a}\n  | 1 => {b}\n  | {n} + 2 =>\n    have {h0} := ih {n} (by omega)\n"
        "    have {h1} := ih ({n} + 1) (by omega)\n{rest}"
    )
    fun = (
        "induction {n} using {f}.induct with\n| case1 => {a}\n| case2 => {b}\n"
        "| case3 {n} {h0} {h1} =>\n{rest}"
    )
    shape = d.pick(strong, strong, fun)
    way = d.number(0, 4)
    parts = {"n": n, "f": f, "h0": h0, "h1": h1}
    if shape is fun and step.startswith(right):
        parts["h0"], parts["h1"] = h1, h0
    width = "    " if shape is strong else "  "
    if way == 0:
        goal = f"{f} {n} ≤ {bound}"
        rest = (
            f"{width}rw [{f}, Nat.pow_succ, Nat.pow_succ]\n{width}rw [Nat.pow_succ] at {h1}\n"
            f"{width}omega"
        )
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            goal,
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 1:
        # A common divisor of the first two values.
        m = d.number(2, 5)
        define = f"def {f} : Nat → Nat\n  | 0 => {m * x}\n  | 1 => {m * y}\n  | {n} + 2 => {step}"
        rest = f"{width}rw [{f}]\n{width}omega"
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"{m} ∣ {f} {n}",
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 2:
        define = f"def {f} : Nat → Nat\n  | 0 => {x + 1}\n  | 1 => {y}\n  | {n} + 2 => {step}"
        rest = f"{width}rw [{f}]\n{width}omega"
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"0 < {f} {n}",
            shape.format(a="decide", b="decide", rest=rest, **parts),
            preamble=define,
        )
    if way == 3:
        goal = f"{f} ({n} + 2) = {step}"
        return d.theorem([f"({n} : Nat)"], [], goal, d.pick("rfl", f"rw [{f}]"), preamble=define)
    low = min(x, y) if d.chance(0.5) else 0
    del low
    s = d.names.like(d.pick("sumF", "total", "acc", "fsum"))
    plain = f"def {f} : Nat → Nat\n  | 0 => 0\n  | 1 => 1\n  | {n} + 2 => {f} {n} + {f} ({n} + 1)"
    extra = f"def {s} : Nat → Nat\n  | 0 => 0\n  | {n} + 1 => {s} {n} + {f} {n}"
    proof = _induct(n, ["rfl"], [f"rw [{s}, {f}]", "omega"], ih=ih)
    return d.theorem(
        [f"({n} : Nat)"], [], f"{s} {n} + 1 = {f} ({n} + 1)", proof, preamble=f"{plain}\n\n{extra}"
    )


@INDUCTION.add(4)
def by_equations(d: Draw) -> Problem:
    """A function of which only equations are known."""
    n, ih = _variable(d), _ih(d)
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
    proof = _induct(n, first, body, ih=ih)
    facts = [(h0, zero), (hs, f"∀ {at}, {step}")]
    return d.theorem([f"({f} : Nat → Nat)", f"({n} : Nat)"], facts, goal, proof, intro=False)


@INDUCTION.add(4)
def step_to_all(d: Draw) -> Problem:
    """What holds from one number to the next holds from any to any greater one."""
    f = d.funs(1)[0]
    m, n = d.pick(("m", "n"), ("a", "b"), ("i", "j"), ("x", "y"), ("k", "l"))
    h, hle = d.hyps(2)
    ih = _ih(d)
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
        proof = f"obtain ⟨{w}, rfl⟩ := Nat.exists_eq_add_of_le {hle}\nclear {hle}\n" + _induct(
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


@INDUCTION.add(3)
def accumulator(d: Draw) -> Problem:
    """A function with an accumulator is the plain one."""
    f = d.names.like(d.pick("sumTo", "total", "f", "plain", "S", "add"))
    g = d.names.like(d.pick("sumAux", "loop", "go", "fast", "accum", "tailSum"))
    n, ih = _variable(d), _ih(d)
    acc = d.names.like(d.pick("acc", "a", "r", "s", "k"))
    a, b = d.number(1, 5), d.number(0, 4)
    kind = d.pick("sum", "sum", "count", "power")
    call = d.names.like("m")
    if kind == "power":
        define = (
            f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
            f"  | {n} + 1, {acc} => {g} {n} ({a + 1} * {acc})"
        )
        goal = d.pick(
            f"{g} {n} {acc} = {a + 1} ^ {n} * {acc}", f"{g} {n} {acc} = {acc} * {a + 1} ^ {n}"
        )
        body = [f"rw [{g}, {ih}, Nat.pow_succ]", "ac_rfl"]
        return d.theorem(
            [f"({n} {acc} : Nat)"],
            [],
            goal,
            _induct(n, [f"simp [{g}]"], body, general=acc, ih=ih),
            preamble=define,
        )
    if kind == "count":
        define = (
            f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
            f"  | {n} + 1, {acc} => {g} {n} ({acc} + {a})"
        )
        goal = d.pick(f"{g} {n} {acc} = {a} * {n} + {acc}", f"{g} {n} {acc} = {acc} + {a} * {n}")
        body = [f"rw [{g}, {ih}]", "omega"]
        return d.theorem(
            [f"({n} {acc} : Nat)"],
            [],
            goal,
            _induct(n, [f"simp [{g}]"], body, general=acc, ih=ih),
            preamble=define,
        )
    del call
    term = f"({n} + 1)" if a == 1 else f"({a} * {n} + {b})"
    define = (
        f"def {f} : Nat → Nat\n  | 0 => 0\n  | {n} + 1 => {f} {n} + {term}\n\n"
        f"def {g} : Nat → Nat → Nat\n  | 0, {acc} => {acc}\n"
        f"  | {n} + 1, {acc} => {g} {n} ({acc} + {term})"
    )
    goal = d.pick(f"{g} {n} {acc} = {f} {n} + {acc}", f"{g} {n} {acc} = {acc} + {f} {n}")
    body = d.pick([f"rw [{g}, {ih}, {f}]", "omega"], [f"simp only [{g}, {f}, {ih}]", "omega"])
    proof = _induct(n, [f"simp [{g}, {f}]"], body, general=acc, ih=ih)
    if d.chance(0.3):
        lemma = (
            f"theorem {g}_eq ({n} {acc} : Nat) : {g} {n} {acc} = {f} {n} + {acc} := by\n"
            + _indent(
                _induct(n, [f"simp [{g}, {f}]"], [f"rw [{g}, ih, {f}]", "omega"], general=acc)
            )
        )
        return d.theorem(
            [f"({n} : Nat)"],
            [],
            f"{g} {n} 0 = {f} {n}",
            d.pick(f"rw [{g}_eq, Nat.add_zero]", f"simp [{g}_eq]"),
            preamble=f"{define}\n\n{lemma}",
        )
    return d.theorem([f"({n} {acc} : Nat)"], [], goal, proof, preamble=define)


@INDUCTION.add(3)
def own_arithmetic(d: Draw) -> Problem:
    """Addition and multiplication defined once more, and their laws."""
    add = d.names.like(d.pick("plus", "myAdd", "add'", "sum2", "addN"))
    mul = d.names.like(d.pick("times", "myMul", "mul'", "prod2", "mulN"))
    m, n = d.pick(("m", "n"), ("a", "b"), ("x", "y"), ("k", "n"))
    c = d.names.like("c")
    ih = _ih(d)
    first = d.chance(0.5)
    if first:
        define = (
            f"def {add} : Nat → Nat → Nat\n  | 0, {n} => {n}\n  | {m} + 1, {n} => {add} {m} {n} + 1"
        )
        var = m
    else:
        define = (
            f"def {add} : Nat → Nat → Nat\n  | {m}, 0 => {m}\n  | {m}, {n} + 1 => {add} {m} {n} + 1"
        )
        var = n
    times = (
        f"def {mul} : Nat → Nat → Nat\n  | 0, _ => 0\n  | {m} + 1, {n} => {add} ({mul} {m} {n}) {n}"
        if first
        else f"def {mul} : Nat → Nat → Nat\n  | _, 0 => 0\n"
        f"  | {m}, {n} + 1 => {add} ({mul} {m} {n}) {m}"
    )
    is_add = f"theorem {add}_eq ({m} {n} : Nat) : {add} {m} {n} = {m} + {n} := by\n" + _indent(
        _induct(var, [f"simp [{add}]"], [f"rw [{add}, ih]", "omega"])
    )
    other = n if first else m
    zero = f"{add} {m} 0 = {m}" if first else f"{add} 0 {n} = {n}"
    succ = (
        f"{add} {m} ({n} + 1) = {add} {m} {n} + 1"
        if first
        else f"{add} ({m} + 1) {n} = {add} {m} {n} + 1"
    )
    forms: list[tuple[list[str], str, str, str]] = [
        (
            [m, n],
            f"{add} {m} {n} = {m} + {n}",
            _induct(var, [f"simp [{add}]"], [f"rw [{add}, {ih}]", "omega"], ih=ih),
            "",
        ),
        ([var], zero, _induct(var, ["rfl"], [f"rw [{add}, {ih}]"], ih=ih), ""),
        ([m, n], succ, _induct(var, ["rfl"], [f"rw [{add}, {add}, {ih}]"], ih=ih), ""),
        (
            [m, n],
            f"{add} {m} {n} = {add} {n} {m}",
            f"rw [{add}_eq, {add}_eq, Nat.add_comm]",
            is_add,
        ),
        (
            [m, n, c],
            f"{add} ({add} {m} {n}) {c} = {add} {m} ({add} {n} {c})",
            f"simp only [{add}_eq]\nomega"
            if d.chance(0.5)
            else f"rw [{add}_eq, {add}_eq, {add}_eq, {add}_eq, Nat.add_assoc]",
            is_add,
        ),
        (
            [m, n],
            f"{mul} {m} {n} = {m} * {n}",
            _induct(
                var,
                [f"simp [{mul}]"],
                [f"rw [{mul}, {add}_eq, {ih}, " + ("Nat.succ_mul]" if first else "Nat.mul_succ]")],
                ih=ih,
            ),
            f"{times}\n\n{is_add}".replace(times, times),
        ),
    ]
    names, goal, proof, extra = d.pick(*forms)
    del other
    if mul in goal:
        extra = f"{is_add}\n\n{times}"
    return d.theorem(
        [f"({' '.join(names)} : Nat)"],
        [],
        goal,
        proof,
        preamble=f"{define}\n\n{extra}" if extra else define,
    )


@INDUCTION.add(2)
def strong_existence(d: Draw) -> Problem:
    """Every number that is great enough is made of two given ones."""
    n = _variable(d)
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


@INDUCTION.add(3)
def iterate(d: Draw) -> Problem:
    """A function applied so many times."""
    it = d.names.like(d.pick("iter", "iterate", "rep", "times", "power"))
    α = d.types(1)[0]
    f, g = d.funs(2)
    n, m, x, ih = d.names.like("n"), d.names.like("m"), d.names.like("x"), _ih(d)
    h = d.hyps(1)[0]
    outer = d.chance(0.5)
    step = f"{f} ({it} {f} {n} {x})" if outer else f"{it} {f} {n} ({f} {x})"
    define = (
        f"def {it} {{{α} : Type}} ({f} : {α} → {α}) : Nat → {α} → {α}\n  | 0, {x} => {x}\n"
        f"  | {n} + 1, {x} => {step}"
    )
    general = "" if outer else x
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [f"({f} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [],
            f"{it} {f} ({n} + 1) {x} = "
            + (f"{it} {f} {n} ({f} {x})" if outer else f"{f} ({it} {f} {n} {x})"),
            _induct(
                n,
                ["rfl"],
                [
                    f"rw [{it}, {ih}]",
                    f"rw [{it}]",
                ],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [(h, f"{f} {x} = {x}")],
            f"{it} {f} {n} {x} = {x}",
            _induct(
                n, ["rfl"], [f"rw [{it}, {ih}, {h}]" if outer else f"rw [{it}, {h}, {ih}]"], ih=ih
            ),
        ),
        (
            [f"({f} {g} : {α} → {α}) ({n} : Nat) ({x} : {α})"],
            [(h, f"∀ x, {g} ({f} x) = {f} ({g} x)")],
            f"{g} ({it} {f} {n} {x}) = {it} {f} {n} ({g} {x})",
            _induct(
                n,
                ["rfl"],
                [f"rw [{it}, {it}, {h}, {ih}]" if outer else f"rw [{it}, {it}, {ih}, {h}]"],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) ({m} {n} : Nat) ({x} : {α})"],
            [],
            f"{it} {f} ({m} + {n}) {x} = "
            + (f"{it} {f} {m} ({it} {f} {n} {x})" if outer else f"{it} {f} {n} ({it} {f} {m} {x})"),
            _induct(
                m,
                ["rw [Nat.zero_add, " + it + "]"],
                [f"rw [Nat.succ_add, {it}, {it}, {ih}]"],
                general=general,
                ih=ih,
            ),
        ),
        (
            [f"({f} : {α} → {α}) (P : {α} → Prop) ({n} : Nat) ({x} : {α})"],
            [(h, f"∀ x, P x → P ({f} x)")],
            f"P {x} → P ({it} {f} {n} {x})",
            _induct(
                n,
                ["exact id"],
                [
                    "intro hs",
                    f"exact {h} _ ({ih} hs)" if outer else f"exact {ih} ({f} {x}) ({h} {x} hs)",
                ],
                general=general,
                ih=ih,
            ),
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    if general and goal.startswith(f"{it} {f} {n} {x} ="):
        pass
    return d.theorem(
        [f"{{{α} : Type}}", *binders], facts, goal, proof, preamble=define, intro=False
    )
