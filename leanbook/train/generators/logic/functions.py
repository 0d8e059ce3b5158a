"""Functions: injective, surjective, inverses, composition, fixed points, equations."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["FUNCTIONS"]

FUNCTIONS = Families("logic")


class _Words:
    """Injective, surjective and so on: the library's, or defined above."""

    def __init__(self, d: Draw) -> None:
        self.own = d.chance(0.5)
        if self.own:
            self.inj, self.surj, self.left = d.pick(
                ("Inj", "Surj", "LeftInv"), ("OneToOne", "Onto", "Undoes"),
                ("IsInjective", "IsSurjective", "IsLeftInverse"),
                ("injective", "surjective", "leftInverse"), ("Mono", "Epi", "Retraction"),
            )  # fmt: skip
        else:
            self.inj, self.surj, self.left = (
                "Function.Injective",
                "Function.Surjective",
                "Function.LeftInverse",
            )

    def preamble(self, *used: str) -> str:
        if not self.own:
            return ""
        text = " ".join(used)
        parts = []
        if self.inj in text:
            parts.append(
                f"def {self.inj} {{A B : Type}} (f : A → B) : Prop := ∀ x y, f x = f y → x = y"
            )
        if self.surj in text:
            parts.append(f"def {self.surj} {{A B : Type}} (f : A → B) : Prop := ∀ y, ∃ x, f x = y")
        if self.left in text:
            parts.append(
                f"def {self.left} {{A B : Type}} (g : B → A) (f : A → B) : Prop := ∀ x, g (f x) = x"
            )
        return "\n\n".join(parts)


def _make(
    d: Draw, w: _Words, binders: list[str], facts: list[tuple[str, str]], goal: str, proof: str
) -> Problem:
    return d.theorem(
        binders,
        facts,
        goal,
        proof,
        preamble=w.preamble(goal, *(t for _, t in facts)),
        intro=d.chance(0.3),
    )


@FUNCTIONS.add(3.5)
def compositions(d: Draw) -> Problem:
    """Compositions of injective and surjective functions, and what is left of them."""
    w = _Words(d)
    d.names.reserve("x", "y", "z", "t")
    A, B, C, D = d.types(4)
    f, g, k = d.funs(3)
    h1, h2, h3 = d.hyps(3)
    x, y, z, e, u = (
        d.names.like(each)
        for each in d.pick(
            ("a", "b", "c", "e", "hb"),
            ("x1", "x2", "x3", "h", "e"),
            ("u", "v", "w", "huv", "hu"),
            ("a₁", "a₂", "c", "eq", "hc"),
        )
    )
    own = w.own

    def inj(h: str, *rest: str) -> str:
        """An injective function's use: with both arguments if they are explicit."""
        return f"{h} _ _ {rest[0]}" if own else f"{h} {rest[0]}"

    comp = d.pick(f"({g} ∘ {f})", f"(fun t => {g} ({f} t))")
    three = d.pick(f"({k} ∘ {g} ∘ {f})", f"(fun t => {k} ({g} ({f} t)))")
    ab = [f"{{{A} {B} : Type}}", f"({f} : {A} → {B})"]
    abc = [f"{{{A} {B} {C} : Type}}", f"({f} : {A} → {B})", f"({g} : {B} → {C})"]
    abcd = [
        f"{{{A} {B} {C} {D} : Type}}",
        f"({f} : {A} → {B})",
        f"({g} : {B} → {C})",
        f"({k} : {C} → {D})",
    ]
    intro = f"intro {x} {y} {e}"
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            abc,
            [(h1, f"{w.inj} {f}"), (h2, f"{w.inj} {g}")],
            f"{w.inj} {comp}",
            d.pick(
                f"{intro}\napply {h1}\napply {h2}\nexact {e}",
                f"{intro}\nexact {inj(h1, f'({inj(h2, e)})')}",
            ),
        ),
        (
            abc,
            [(h1, f"{w.inj} {comp}")],
            f"{w.inj} {f}",
            f"{intro}\napply {h1}\nshow {g} ({f} {x}) = {g} ({f} {y})\nrw [{e}]",
        ),
        (
            abc,
            [(h1, f"{w.surj} {f}"), (h2, f"{w.surj} {g}")],
            f"{w.surj} {comp}",
            f"intro {z}\nobtain ⟨{y}, {u}⟩ := {h2} {z}\nobtain ⟨{x}, {e}⟩ := {h1} {y}\n"
            f"refine ⟨{x}, ?_⟩\nshow {g} ({f} {x}) = {z}\nrw [{e}, {u}]",
        ),
        (
            abc,
            [(h1, f"{w.surj} {comp}")],
            f"{w.surj} {g}",
            f"intro {z}\nobtain ⟨{x}, {e}⟩ := {h1} {z}\nexact ⟨{f} {x}, {e}⟩",
        ),
        (
            abc,
            [(h1, f"{w.surj} {comp}"), (h2, f"{w.inj} {g}")],
            f"{w.surj} {f}",
            f"intro {y}\nobtain ⟨{x}, {e}⟩ := {h1} ({g} {y})\nexact ⟨{x}, {inj(h2, e)}⟩",
        ),
        (
            abc,
            [(h1, f"{w.inj} {comp}"), (h2, f"{w.surj} {f}")],
            f"{w.inj} {g}",
            f"intro {x} {y} {e}\nobtain ⟨{z}, rfl⟩ := {h2} {x}\n"
            f"obtain ⟨{u}, rfl⟩ := {h2} {y}\nhave key : {z} = {u} := by\n  apply {h1}\n"
            f"  exact {e}\nrw [key]",
        ),
        (
            abcd,
            [(h1, f"{w.inj} {f}"), (h2, f"{w.inj} {g}"), (h3, f"{w.inj} {k}")],
            f"{w.inj} {three}",
            f"{intro}\napply {h1}\napply {h2}\napply {h3}\nexact {e}",
        ),
        (
            abcd,
            [(h1, f"{w.inj} {three}")],
            f"{w.inj} {f}",
            f"{intro}\napply {h1}\nshow {k} ({g} ({f} {x})) = {k} ({g} ({f} {y}))\nrw [{e}]",
        ),
        (
            abcd,
            [(h1, f"{w.surj} {three}")],
            f"{w.surj} {k}",
            f"intro {z}\nobtain ⟨{x}, {e}⟩ := {h1} {z}\nexact ⟨{g} ({f} {x}), {e}⟩",
        ),
        (
            ab,
            [(h1, f"{w.inj} {f}")],
            f"∀ {x} {y}, {x} ≠ {y} → {f} {x} ≠ {f} {y}",
            d.pick(
                f"intro {x} {y} {u} {e}\nexact {u} ({inj(h1, e)})",
                f"intro {x} {y} {u} {e}\napply {u}\napply {h1}\nexact {e}",
            ),
        ),
        (
            ab,
            [(h1, f"∀ x y, x ≠ y → {f} x ≠ {f} y")],
            f"{w.inj} {f}",
            f"{intro}\napply Classical.byContradiction\nintro {u}\nexact {h1} {x} {y} {u} {e}",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"{w.inj} {f}")],
            f"{w.inj} (fun t => {f} ({f} t))",
            f"{intro}\napply {h1}\napply {h1}\nexact {e}",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"∀ x, {f} ({f} x) = x")],
            f"{w.inj} {f}",
            f"{intro}\nrw [← {h1} {x}, ← {h1} {y}, {e}]",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"∀ x, {f} ({f} x) = x")],
            f"{w.surj} {f}",
            f"intro {y}\nexact ⟨{f} {y}, {h1} {y}⟩",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"∀ x, {f} ({f} x) = {f} x"), (h2, f"{w.inj} {f}")],
            f"∀ {x}, {f} {x} = {x}",
            f"intro {x}\napply {h2}\nexact {h1} {x}",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"∀ x, {f} ({f} x) = {f} x"), (h2, f"{w.surj} {f}")],
            f"∀ {x}, {f} {x} = {x}",
            f"intro {x}\nobtain ⟨{y}, {e}⟩ := {h2} {x}\nrw [← {e}]\nexact {h1} {y}",
        ),
        (
            [f"{{{A} : Type}}", f"({f} : {A} → {A})"],
            [(h1, f"∀ x, {f} ({f} ({f} x)) = x")],
            f"{w.inj} {f} ∧ {w.surj} {f}",
            f"constructor\n· {intro}\n  rw [← {h1} {x}, ← {h1} {y}, {e}]\n· intro {y}\n"
            f"  exact ⟨{f} ({f} {y}), {h1} {y}⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return _make(d, w, binders, facts, goal, proof)


@FUNCTIONS.add(2.5)
def inverses(d: Draw) -> Problem:
    """Functions that undo others."""
    w = _Words(d)
    d.names.reserve("x", "y", "z", "t", "g")
    A, B, C = d.types(3)
    f, g, g2, k = d.funs(4)
    h1, h2, h3 = d.hyps(3)
    x, y, e = (
        d.names.like(each) for each in d.pick(("u", "v", "e"), ("a", "b", "h"), ("x1", "x2", "e"))
    )
    ab = [f"{{{A} {B} : Type}}", f"({f} : {A} → {B})", f"({g} : {B} → {A})"]
    spelled = d.chance(0.4)

    def undo(p: str, q: str) -> str:
        return f"∀ t, {p} ({q} t) = t" if spelled else f"{w.left} {p} {q}"

    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            ab,
            [(h1, undo(g, f))],
            f"{w.inj} {f}",
            f"intro {x} {y} {e}\nrw [← {h1} {x}, ← {h1} {y}, {e}]",
        ),
        (ab, [(h1, undo(g, f))], f"{w.surj} {g}", f"intro {x}\nexact ⟨{f} {x}, {h1} {x}⟩"),
        (
            ab,
            [(h1, undo(g, f)), (h2, f"{w.surj} {f}")],
            undo(f, g),
            f"intro {y}\nobtain ⟨{x}, {e}⟩ := {h2} {y}\nrw [← {e}, {h1}]",
        ),
        (
            ab,
            [(h1, undo(g, f)), (h2, f"{w.inj} {g}")],
            undo(f, g),
            f"intro {y}\napply {h2}\nrw [{h1}]",
        ),
        (
            [f"{{{A} {B} : Type}}", f"({f} : {A} → {B})", f"({g} {g2} : {B} → {A})"],
            [(h1, undo(g, f)), (h2, undo(f, g2))],
            f"{g} = {g2}",
            f"funext {y}\nhave key := {h1} ({g2} {y})\nrw [{h2}] at key\nexact key",
        ),
        (
            [f"{{{A} {B} : Type}}", f"({f} : {A} → {B})", f"({g} {g2} : {B} → {A})"],
            [(h1, undo(g, f)), (h2, undo(f, g2))],
            f"∀ {y}, {g} {y} = {g2} {y}",
            f"intro {y}\nhave key := {h1} ({g2} {y})\nrw [{h2} {y}] at key\nexact key",
        ),
        (
            [
                f"{{{A} {B} {C} : Type}}",
                f"({f} : {A} → {B})",
                f"({g} : {B} → {A})",
                f"({k} : {B} → {C})",
                f"({g2} : {C} → {B})",
            ],
            [(h1, undo(g, f)), (h2, undo(g2, k))],
            f"∀ {x}, {g} ({g2} ({k} ({f} {x}))) = {x}",
            f"intro {x}\nrw [{h2}, {h1}]",
        ),
        (
            [
                f"{{{A} {B} {C} : Type}}",
                f"({f} : {A} → {B})",
                f"({g} : {B} → {A})",
                f"({k} : {B} → {C})",
                f"({g2} : {C} → {B})",
            ],
            [(h1, undo(g, f)), (h2, undo(g2, k))],
            f"{w.left} ({g} ∘ {g2}) ({k} ∘ {f})",
            f"intro {x}\nshow {g} ({g2} ({k} ({f} {x}))) = {x}\nrw [{h2}, {h1}]",
        ),
        (
            ab,
            [(h1, undo(g, f)), (h2, undo(f, g))],
            f"∀ {x} {y}, {f} {x} = {y} ↔ {x} = {g} {y}",
            f"intro {x} {y}\nconstructor\n· intro {e}\n  rw [← {e}, {h1}]\n· intro {e}\n"
            f"  rw [{e}, {h2}]",
        ),
        (
            [*ab, f"({k} : {A} → {C})", f"({g2} : {B} → {C})"],
            [(h1, undo(g, f)), (h2, f"∀ t, {g2} ({f} t) = {k} t"), (h3, undo(f, g))],
            f"∀ {y}, {g2} {y} = {k} ({g} {y})",
            f"intro {y}\nrw [← {h2}, {h3}]",
        ),
        (
            ab,
            [(h1, undo(g, f))],
            f"∀ {x} {y}, {f} {x} = {f} {y} → {x} = {y}",
            d.pick(
                f"intro {x} {y} {e}\nrw [← {h1} {x}, {e}, {h1}]",
                f"intro {x} {y} {e}\nhave key : {g} ({f} {x}) = {g} ({f} {y}) := by rw "
                f"[{e}]\nrw [{h1}, {h1}] at key\nexact key",
            ),
        ),
        (
            [f"{{{A} {B} : Type}}", f"({f} : {A} → {B})"],
            [(h1, f"{w.surj} {f}")],
            f"∃ g : {B} → {A}, ∀ {y}, {f} (g {y}) = {y}",
            f"exact ⟨fun {y} => Classical.choose ({h1} {y}), fun {y} => "
            f"Classical.choose_spec ({h1} {y})⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    kinds = [A, B, C]
    used = [t for t in kinds if any(f" {t})" in b or f"{t} →" in b for b in binders[1:])]
    binders[0] = f"{{{' '.join(used)} : Type}}"
    return _make(d, w, binders, facts, goal, proof)


@FUNCTIONS.add(8)
def equations(d: Draw) -> Problem:
    """A chain of rewriting steps: laws of functions, applied one after the other."""
    t = d.types(1)[0]
    funs = d.funs(3)
    hyps = d.hyps(4)
    a, b = d.elems(2)
    two = d.chance(0.4)
    op = d.names.like(d.pick("op", "mul", "comb", "join", "m")) if two else ""
    v = d.pick("x", "t", "y")
    f, g, k = funs
    laws: list[tuple[str, str, str]] = [
        (hyps[0], f"{f} ({g} ?)", d.pick(f"{g} ({f} ?)", f"{k} ?", f"{f} ?")),
        (hyps[1], f"{k} ({f} ?)", d.pick(f"{f} ({k} ?)", f"{g} ?", "?")),
        (hyps[2], f"{g} ({g} ?)", d.pick("?", f"{g} ?", f"{f} ?", f"{k} ({k} ?)")),
    ]
    count = d.number(2, 3)
    laws = d.rng.sample(laws, count)
    facts = [
        (h, f"∀ {v}, {left.replace('?', v)} = {right.replace('?', v)}") for h, left, right in laws
    ]
    # From a start that has a left side in it, each law is used wherever it can be.
    current = a
    for _ in range(d.number(3, 6)):
        current = f"{d.pick(f, g, k)} {current if current == a else f'({current})'}"
    start, used = current, []
    for _ in range(d.number(2, 5)):
        found = []
        for h, left, right in laws:
            prefix = left[: left.index("?")]
            at = current.find(prefix)
            if at >= 0:
                found.append((h, prefix, right, at))
        if not found:
            break
        h, prefix, right, at = d.pick(*found)
        rest = current[at + len(prefix) :]
        argument = _first(rest) if rest.startswith("(") else rest.split(")")[0]
        tail = rest[len(argument) :]
        opens = prefix.count("(")
        after = right.replace("?", argument)
        tail = tail[opens:]
        before = current[:at]
        # A term that was an argument stays in parentheses, a bare name does not.
        if before.endswith("(") and tail.startswith(")"):
            if " " not in after or (after.startswith("(") and _closed(after)):
                before, tail = before[:-1], tail[1:]
        elif after.startswith("(") and _closed(after):
            after = after[1:-1]
        if len(before + after + tail) > 90 or (before + after + tail) == current:
            break
        current = before + after + tail
        used.append(h)
    if not used or start == current:
        return compositions(d)
    goal = f"{start} = {current}"
    proof = f"rw [{', '.join(used)}]"
    if d.chance(0.3) and len(used) > 1:
        goal = f"{current} = {start}"
    words = (
        goal.replace("(", " ").replace(")", " ").split()
        + " ".join(x for _, x in facts).replace("(", " ").replace(")", " ").split()
    )
    binders = [
        f"{{{t} : Type}}",
        f"({' '.join(x for x in funs if x in words)} : {t} → {t})",
        f"({a} : {t})",
    ]
    del b, op
    return d.theorem(binders, facts, goal, proof, intro=False)


def _first(text: str) -> str:
    """What the first parenthesis encloses, with both parentheses."""
    depth = 0
    for number, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return text[: number + 1]
    return text


def _closed(text: str) -> bool:
    """Whether the first parenthesis is closed by the last one."""
    depth = 0
    for number, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return number == len(text) - 1
    return False


@FUNCTIONS.add(6)
def algebra_laws(d: Draw) -> Problem:
    """An operation with laws: neutral elements, inverses, commuting elements."""
    t = d.types(1)[0]
    m = d.names.like(d.pick("op", "mul", "m", "f", "star", "combine"))
    i = d.names.like(d.pick("inv", "i", "neg", "opp"))
    e, a, b, c, x, y = (
        d.names.like(each)
        for each in d.pick(
            ("e", "a", "b", "c", "x", "y"),
            ("one", "x", "y", "z", "u", "v"),
            ("u", "a", "b", "c", "v", "w"),
        )
    )
    ha, hl, hr, hi, hc, h, h2 = (
        d.names.like(each)
        for each in d.pick(
            ("assoc", "one_mul", "mul_one", "inv_mul", "comm", "h", "h'"),
            ("ha", "hl", "hr", "hi", "hc", "h1", "h2"),
            ("h₁", "h₂", "h₃", "h₄", "h₅", "h₆", "h₇"),
        )
    )
    assoc = (ha, f"∀ x y z, {m} ({m} x y) z = {m} x ({m} y z)")
    left = (hl, f"∀ x, {m} {e} x = x")
    right = (hr, f"∀ x, {m} x {e} = x")
    inv = (hi, f"∀ x, {m} ({i} x) x = {e}")
    comm = (hc, f"∀ x y, {m} x y = {m} y x")
    k = d.names.like("k")
    invr = (k, f"∀ x, {m} x ({i} x) = {e}")
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [left, (h, f"∀ x, {m} x {a} = x")],
            f"{a} = {e}",
            f"have key := {h} {e}\nrw [{hl}] at key\nexact key",
        ),
        ([right, (h, f"∀ x, {m} {a} x = x")], f"{a} = {e}", f"rw [← {h} {e}, {hr}]"),
        (
            [assoc, left, inv, (h, f"{m} {a} {b} = {m} {a} {c}")],
            f"{b} = {c}",
            d.pick(
                f"rw [← {hl} {b}, ← {hi} {a}, {ha}, {h}, ← {ha}, {hi}, {hl}]",
                f"have key : {m} ({i} {a}) ({m} {a} {b}) = {m} ({i} {a}) ({m} {a} {c}) := "
                f"by rw [{h}]\nrw [← {ha}, ← {ha}, {hi}, {hl}, {hl}] at key\nexact key",
            ),
        ),
        ([assoc, left, inv], f"{m} ({i} {a}) ({m} {a} {b}) = {b}", f"rw [← {ha}, {hi}, {hl}]"),
        ([assoc, right, invr], f"{m} ({m} {a} {b}) ({i} {b}) = {a}", f"rw [{ha}, {k}, {hr}]"),
        (
            [assoc, left, right, inv, invr, (h, f"{m} {a} {b} = {e}")],
            f"{b} = {i} {a}",
            f"rw [← {hl} {b}, ← {hi} {a}, {ha}, {h}, {hr}]",
        ),
        (
            [assoc, comm],
            f"{m} ({m} {a} {b}) {c} = {m} ({m} {a} {c}) {b}",
            f"rw [{ha}, {hc} {b} {c}, ← {ha}]",
        ),
        (
            [assoc, comm],
            f"{m} {a} ({m} {b} {c}) = {m} {b} ({m} {a} {c})",
            f"rw [← {ha}, {hc} {a} {b}, {ha}]",
        ),
        (
            [assoc, comm],
            f"{m} ({m} {a} {b}) ({m} {c} {x}) = {m} ({m} {a} {c}) ({m} {b} {x})",
            f"rw [{ha}, {ha}, ← {ha} {b}, {hc} {b} {c}, {ha}]",
        ),
        (
            [assoc, (h, f"{m} {a} {x} = {m} {x} {a}"), (h2, f"{m} {b} {x} = {m} {x} {b}")],
            f"{m} ({m} {a} {b}) {x} = {m} {x} ({m} {a} {b})",
            f"rw [{ha}, {h2}, ← {ha}, {h}, {ha}]",
        ),
        (
            [assoc, (h, f"{m} {a} {b} = {c}"), (h2, f"{m} {c} {x} = {y}")],
            f"{m} {a} ({m} {b} {x}) = {y}",
            f"rw [← {ha}, {h}, {h2}]",
        ),
        (
            [left, right, (h, f"∀ x, {m} x x = {e}"), assoc],
            f"{m} ({m} {a} {b}) {b} = {a}",
            f"rw [{ha}, {h}, {hr}]",
        ),
        ([comm, left], f"{m} {a} {e} = {a}", f"rw [{hc}, {hl}]"),
        (
            [assoc, (h, f"∀ x, {m} x x = x")],
            f"{m} {a} ({m} {a} {b}) = {m} {a} {b}",
            f"rw [← {ha}, {h}]",
        ),
        (
            [assoc, comm, (h, f"∀ x, {m} x x = x")],
            f"{m} ({m} {a} {b}) {a} = {m} {a} {b}",
            f"rw [{hc} ({m} {a} {b}), ← {ha}, {h}]",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    everything = (
        " ".join([goal, *(s for _, s in facts)]).replace("(", " ").replace(")", " ").split()
    )
    elements = [
        each
        for each in (e, a, b, c, x, y)
        if each
        in " ".join([goal, *(s.split(", ", 1)[-1] if s.startswith("∀") else s for _, s in facts)])
        .replace("(", " ")
        .replace(")", " ")
        .split()
    ]
    bound = {"x", "y", "z"}
    elements = [
        each
        for each in elements
        if each not in bound
        or each in goal.replace("(", " ").replace(")", " ").split()
        or any(
            each in s.replace("(", " ").replace(")", " ").split()
            for _, s in facts
            if not s.startswith("∀")
        )
    ]
    binders = [f"{{{t} : Type}}", f"({m} : {t} → {t} → {t})"]
    if i in everything:
        binders.append(f"({i} : {t} → {t})")
    binders.append(f"({' '.join(dict.fromkeys(elements))} : {t})")
    return d.theorem(binders, facts, goal, proof, intro=False)


@FUNCTIONS.add(1.5)
def fixed_points(d: Draw) -> Problem:
    """Fixed points, invariants, maps that commute."""
    t, u = d.types(2)
    d.names.reserve("x", "y", "z")
    f, g, k = d.funs(3)
    a, b = d.elems(2)
    P = d.preds(1)[0]
    h1, h2, h3 = d.hyps(3)
    x, y, e = (
        d.names.like(each) for each in d.pick(("u", "v", "e"), ("a", "b", "h"), ("x1", "x2", "e"))
    )
    one = [f"{{{t} : Type}}", f"({f} : {t} → {t})", f"({a} : {t})"]
    two = [f"{{{t} : Type}}", f"({f} {g} : {t} → {t})", f"({a} : {t})"]
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (one, [(h1, f"{f} {a} = {a}")], f"{f} ({f} ({f} {a})) = {a}", f"rw [{h1}, {h1}, {h1}]"),
        (
            two,
            [(h1, f"∀ x, {f} ({g} x) = {g} ({f} x)"), (h2, f"{f} {a} = {a}")],
            f"{f} ({g} {a}) = {g} {a}",
            f"rw [{h1}, {h2}]",
        ),
        (
            two,
            [
                (h1, f"∀ x, {f} ({g} x) = {g} ({f} x)"),
                (h2, f"{f} {a} = {a}"),
                (h3, f"∀ x, {f} x = x → x = {a}"),
            ],
            f"{g} {a} = {a}",
            f"apply {h3}\nrw [{h1}, {h2}]",
        ),
        (
            two,
            [(h1, f"{g} {a} = {a}"), (h2, f"{f} {a} = {a}")],
            f"{f} ({g} ({f} {a})) = {a}",
            f"rw [{h2}, {h1}, {h2}]",
        ),
        (
            [*one, f"({P} : {t} → Prop)"],
            [(h1, f"∀ x, {P} x → {P} ({f} x)"), (h2, f"{P} {a}")],
            f"{P} ({f} ({f} ({f} {a})))",
            d.pick(
                f"exact {h1} _ ({h1} _ ({h1} _ {h2}))",
                f"apply {h1}\napply {h1}\napply {h1}\nexact {h2}",
            ),
        ),
        (
            [*one, f"({P} : {t} → Prop)"],
            [(h1, f"∀ x, {P} ({f} x) ↔ {P} x")],
            f"{P} ({f} ({f} {a})) ↔ {P} {a}",
            f"rw [{h1}, {h1}]",
        ),
        (
            [*one, f"({P} : {t} → Prop)"],
            [(h1, f"∀ x, {P} ({f} x) ↔ ¬{P} x")],
            f"{P} ({f} ({f} {a})) ↔ {P} {a}",
            f"rw [{h1}, {h1}]\nexact Classical.not_not",
        ),
        (
            [
                f"{{{t} {u} : Type}}",
                f"({k} : {t} → {u})",
                f"({f} : {t} → {t})",
                f"({g} : {u} → {u})",
            ],
            [(h1, f"∀ x, {k} ({f} x) = {g} ({k} x)")],
            f"∀ {x}, {k} ({f} ({f} {x})) = {g} ({g} ({k} {x}))",
            f"intro {x}\nrw [{h1}, {h1}]",
        ),
        (
            [
                f"{{{t} {u} : Type}}",
                f"({k} : {t} → {u})",
                f"({f} : {t} → {t})",
                f"({g} : {u} → {u})",
                f"({a} : {t})",
            ],
            [(h1, f"∀ x, {k} ({f} x) = {g} ({k} x)"), (h2, f"{f} {a} = {a}")],
            f"∃ {y}, {g} {y} = {y}",
            f"exact ⟨{k} {a}, by rw [← {h1}, {h2}]⟩",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({f} {g} : {t} → {u})"],
            [(h1, f"{f} = {g}")],
            f"∀ {x}, {f} {x} = {g} {x}",
            f"intro {x}\nrw [{h1}]",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({f} {g} : {t} → {u})"],
            [(h1, f"∀ x, {f} x = {g} x")],
            f"{f} = {g}",
            f"funext {x}\nexact {h1} {x}",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({f} {g} : {t} → {u})"],
            [(h1, f"¬∃ x, {f} x ≠ {g} x")],
            f"{f} = {g}",
            f"funext {x}\napply Classical.byContradiction\nintro {e}\nexact {h1} ⟨{x}, {e}⟩",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({f} {g} : {t} → {u})"],
            [(h1, f"{f} ≠ {g}")],
            f"∃ {x}, {f} {x} ≠ {g} {x}",
            f"apply Classical.byContradiction\nintro {e}\napply {h1}\nfunext {x}\n"
            f"apply Classical.byContradiction\nintro {y}\nexact {e} ⟨{x}, {y}⟩",
        ),
        (
            [f"{{{t} : Type}}", f"({a} {b} : {t})", f"({f} : {t} → {t})"],
            [(h1, f"∀ x, {f} x = {a}"), (h2, f"∃ x, {f} x = {b}")],
            f"{a} = {b}",
            f"obtain ⟨{x}, {e}⟩ := {h2}\nrw [← {e}, {h1}]",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)
