"""Families of sets that are closed under something, and steps along relations, in combination."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["CLOSED"]

CLOSED = Families("logic")

Facts = list[tuple[str, str]]


@CLOSED.add(10)
def filters(d: Draw) -> Problem:
    """What is large: closed upwards and under intersections; the target follows from some sets."""
    t = d.types(1)[0]
    F = d.names.like(d.pick("F", "Large", "Big", "U", "Often", "𝓕"))
    count = d.number(2, 4)
    sets = d.preds(count)
    up, inter = (
        d.names.like(each)
        for each in d.pick(
            ("up", "inter"), ("hup", "hinter"), ("h₁", "h₂"), ("mono", "meet"), ("hu", "hi")
        )
    )
    hyps = d.hyps(count)
    x = d.names.like(d.pick("x", "a", "z"))
    A, B = d.pick(("A", "B"), ("S", "T"), ("P", "Q"))
    if {A, B} & {t, F, *sets}:
        A, B = "A'", "B'"
    facts: Facts = [
        (up, f"∀ {A} {B} : {t} → Prop, {F} {A} → (∀ x, {A} x → {B} x) → {F} {B}"),
        (inter, f"∀ {A} {B} : {t} → Prop, {F} {A} → {F} {B} → {F} (fun x => {A} x ∧ {B} x)"),
        *[(h, f"{F} {s}") for h, s in zip(hyps, sets, strict=True)],
    ]
    used = d.number(1, min(3, count))
    chosen = d.rng.sample(range(count), used)
    names = [
        d.names.like(n) for n in d.pick(("p", "q", "r"), ("h1", "h2", "h3"), ("ha", "hb", "hc"))
    ][:used]
    # The target: a formula that the chosen ones imply, and a term for it.
    parts = [(f"{sets[i]} {x}", n) for i, n in zip(chosen, names, strict=True)]
    goal, term = _implied(d, parts, [f"{s} {x}" for s in sets])
    extra: Facts = []
    if d.chance(0.3):
        C = d.preds(1)[0]
        h = d.names.like("hC")
        premise = " → ".join(text for text, _ in parts)
        extra = [(h, f"∀ {x}, {premise} → {C} {x}")]
        goal, term = f"{C} {x}", f"{h} {x} {' '.join(names)}"
        sets = [*sets, C]
    large = hyps[chosen[-1]]
    pattern = names[-1]
    for i, n in zip(reversed(chosen[:-1]), reversed(names[:-1]), strict=True):
        inner = f"({large})" if " " in large else large
        large = f"{inter} _ _ {hyps[i]} {inner}"
        pattern = f"{n}, {pattern}"
    whole = f"({large})" if " " in large else large
    intro = f"rintro {x} ⟨{pattern}⟩" if used > 1 else f"intro {x} {pattern}"
    target = f"{F} (fun {x} => {goal})" if not extra else f"{F} {sets[-1]}"
    end = f"exact {term}"
    proof = d.pick(
        f"apply {up} _ _ {whole}\n{intro}\n{end}",
        f"refine {up} _ _ {whole} ?_\n{intro}\n{end}",
        f"have key := {large}\napply {up} _ _ key\n{intro}\n{end}",
    )
    needed = [
        facts[0],
        facts[1],
        *[facts[2 + i] for i in range(count) if i in chosen or d.chance(0.4)],
    ]
    text = (
        " ".join([target, *(s for _, s in [*needed, *extra])])
        .replace("(", " ")
        .replace(")", " ")
        .split()
    )
    binders = [
        f"{{{t} : Type}}",
        f"({F} : ({t} → Prop) → Prop)",
        f"({' '.join(s for s in sets if s in text)} : {t} → Prop)",
    ]
    if used > 1 and d.chance(0.15):
        # Without the middle step, where the target is the intersection itself.
        body = " ∧ ".join(text for text, _ in parts)
        return d.theorem(
            binders, [*needed], f"{F} (fun {x} => {body})", f"exact {large}", intro=False
        )
    return d.theorem(binders, [*needed, *extra], target, proof, intro=False)


def _implied(d: Draw, parts: list[tuple[str, str]], others: list[str]) -> tuple[str, str]:
    """A formula that follows from others, with a proof term made of their names."""
    text, name = d.pick(*parts)
    kind = d.pick("or", "or'", "and", "imp", "keep", "and or")
    if kind == "or":
        return f"{text} ∨ {d.pick(*others)}", f"Or.inl {name}"
    if kind == "or'":
        return f"{d.pick(*others)} ∨ {text}", f"Or.inr {name}"
    if kind == "imp":
        return f"{d.pick(*others)} → {text}", f"fun _ => {name}"
    if len(parts) > 1 and kind in ("and", "and or"):
        (a, n), (b, m) = d.rng.sample(parts, 2)
        if kind == "and":
            return f"{a} ∧ {b}", f"⟨{n}, {m}⟩"
        return f"{a} ∧ ({b} ∨ {d.pick(*others)})", f"⟨{n}, Or.inl {m}⟩"
    if kind == "keep" and len(parts) > 1:
        return text, name
    return f"¬¬{text}", f"fun e => e {name}"


@CLOSED.add(8)
def ultrafilters(d: Draw) -> Problem:
    """Families with an alternative: a set or its complement is in it."""
    t = d.types(1)[0]
    F = d.names.like(d.pick("F", "Large", "U", "Most"))
    A, B = d.preds(2)
    x, p, q, e = (d.names.like(each) for each in ("x", "p", "q", "e"))
    up, inter, alt, no, h, k = (
        d.names.like(each)
        for each in d.pick(
            ("up", "inter", "alt", "proper", "h", "k"),
            ("h1", "h2", "h3", "h4", "h5", "h6"),
            ("hu", "hi", "hd", "hn", "hA", "hB"),
        )
    )
    V, W = "V", "W"
    f_up = (up, f"∀ {V} {W} : {t} → Prop, {F} {V} → (∀ x, {V} x → {W} x) → {F} {W}")
    f_in = (inter, f"∀ {V} {W} : {t} → Prop, {F} {V} → {F} {W} → {F} (fun x => {V} x ∧ {W} x)")
    f_alt = (alt, f"∀ {V} : {t} → Prop, {F} {V} ∨ {F} (fun x => ¬{V} x)")
    f_no = (no, f"¬{F} (fun _ => False)")
    base = [f"{{{t} : Type}}", f"({F} : ({t} → Prop) → Prop)"]
    one, two = [*base, f"({A} : {t} → Prop)"], [*base, f"({A} {B} : {t} → Prop)"]
    clash = f"apply {up} _ _ ({inter} _ _ {{a}} {{b}})\nrintro {x} ⟨{p}, {q}⟩\n"
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            one,
            [f_up, f_in, f_no, (h, f"{F} {A}")],
            f"¬{F} (fun {x} => ¬{A} {x})",
            f"intro {e}\napply {no}\n" + clash.format(a=h, b=e) + f"exact {q} {p}",
        ),
        (
            one,
            [f_alt, (h, f"¬{F} {A}")],
            f"{F} (fun {x} => ¬{A} {x})",
            f"rcases {alt} {A} with {e} | {e}\n· exact absurd {e} {h}\n· exact {e}",
        ),
        (
            one,
            [f_up, f_alt, (h, f"¬{F} (fun {x} => ¬{A} {x})")],
            f"{F} {A}",
            f"rcases {alt} {A} with {e} | {e}\n· exact {e}\n· exact absurd {e} {h}",
        ),
        (
            two,
            [f_up, f_in, f_no, (h, f"{F} {A}"), (k, f"{F} {B}")],
            f"∃ {x}, {A} {x} ∧ {B} {x}",
            f"apply Classical.byContradiction\nintro {e}\napply {no}\n"
            f"apply {up} _ _ ({inter} _ _ {h} {k})\nrintro {x} ⟨{p}, {q}⟩\n"
            f"exact {e} ⟨{x}, {p}, {q}⟩",
        ),
        (
            one,
            [f_up, f_no, (h, f"{F} {A}")],
            f"∃ {x}, {A} {x}",
            f"apply Classical.byContradiction\nintro {e}\napply {no}\napply {up} _ _ {h}\n"
            f"intro {x} {p}\nexact {e} ⟨{x}, {p}⟩",
        ),
        (
            two,
            [f_up, f_in, f_alt, (h, f"{F} (fun {x} => {A} {x} ∨ {B} {x})")],
            f"{F} {A} ∨ {F} {B}",
            f"rcases {alt} {A} with {e} | {e}\n· exact Or.inl {e}\n· right\n"
            f"  apply {up} _ _ ({inter} _ _ {h} {e})\n  rintro {x} ⟨{p} | {p}, {q}⟩\n"
            f"  · exact absurd {p} {q}\n  · exact {p}",
        ),
        (
            two,
            [f_up, f_in],
            f"{F} (fun {x} => {A} {x} ∧ {B} {x}) ↔ {F} {A} ∧ {F} {B}",
            f"constructor\n· intro {e}\n  exact ⟨{up} _ _ {e} fun _ {p} => {p}.1, {up} _ _ "
            f"{e} fun _ {p} => {p}.2⟩\n· rintro ⟨{p}, {q}⟩\n  exact {inter} _ _ {p} {q}",
        ),
        (
            two,
            [f_up, f_in, (h, f"{F} {A}"), (k, f"{F} (fun {x} => {A} {x} → {B} {x})")],
            f"{F} {B}",
            f"apply {up} _ _ ({inter} _ _ {h} {k})\nrintro {x} ⟨{p}, {q}⟩\nexact {q} {p}",
        ),
        (
            two,
            [f_up, f_in, (h, f"{F} (fun {x} => {A} {x} ↔ {B} {x})")],
            f"{F} {A} ↔ {F} {B}",
            f"constructor\n· intro {e}\n  apply {up} _ _ ({inter} _ _ {h} {e})\n"
            f"  rintro {x} ⟨{p}, {q}⟩\n  exact {p}.mp {q}\n"
            f"· intro {e}\n  apply {up} _ _ ({inter} _ _ {h} {e})\n  rintro {x} ⟨{p}, {q}⟩\n"
            f"  exact {p}.mpr {q}",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)


@CLOSED.add(13)
def steps(d: Draw) -> Problem:
    """Many steps along a relation: two closures, diamonds, simulations, ends."""
    t, u = d.types(2)
    d.names.reserve("x", "y", "z", "w")
    R, S = d.rels(2)
    a, b, c = d.elems(3)
    f = d.funs(1)[0]
    star, plus = d.pick(
        ("Star", "Plus"), ("Many", "Some"), ("Path", "Path1"), ("Steps", "Steps1"), ("RTC", "TC")
    )
    star, plus = d.names.like(star), d.names.like(plus)
    refl, step, one, more = d.pick(
        ("refl", "step", "one", "more"),
        ("nil", "cons", "single", "cons"),
        ("zero", "succ", "base", "next"),
    )
    h, k, j = d.hyps(3)
    p, q, ih, e, v, i = (
        d.names.like(each)
        for each in d.pick(
            ("p", "q", "ih", "e", "v", "i"),
            ("hs", "ht", "IH", "h0", "m", "i"),
            ("r", "rs", "ih", "k1", "k2", "k3"),
        )
    )
    ds = (
        f"inductive {star} {{T : Type}} (R : T → T → Prop) : T → T → Prop where\n"
        f"  | {refl} (a : T) : {star} R a a\n"
        f"  | {step} {{a b c : T}} : R a b → {star} R b c → {star} R a c"
    )
    dp = (
        f"inductive {plus} {{T : Type}} (R : T → T → Prop) : T → T → Prop where\n"
        f"  | {one} {{a b : T}} : R a b → {plus} R a b\n"
        f"  | {more} {{a b c : T}} : R a b → {plus} R b c → {plus} R a c"
    )
    trans = (
        f"theorem {star}.trans {{T : Type}} {{R : T → T → Prop}} {{a b c : T}} (h : "
        f"{star} R a b) (k : {star} R b c) : {star} R a c := by\n"
        f"  induction h with\n  | {refl} => exact k\n"
        f"  | {step} p _ ih => exact {star}.{step} p (ih k)"
    )
    base = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    ab, abc = f"({a} {b} : {t})", f"({a} {b} {c} : {t})"
    cases = f"induction {h} with\n| {refl} => "
    both = f"{ds}\n\n{dp}"
    G = d.preds(1)[0]
    forms: list[tuple[str, list[str], Facts, str, str]] = [
        (
            f"{ds}\n\n{trans}",
            [*base, ab],
            [(h, f"{star} ({star} {R}) {a} {b}")],
            f"{star} {R} {a} {b}",
            f"{cases}exact {star}.{refl} _\n| {step} {p} _ {ih} => exact {star}.trans {p} {ih}",
        ),
        (
            both,
            [*base, ab],
            [(h, f"{plus} {R} {a} {b}")],
            f"{star} {R} {a} {b}",
            f"induction {h} with\n| {one} {p} => exact {star}.{step} {p} ({star}.{refl} _)\n"
            f"| {more} {p} _ {ih} => exact {star}.{step} {p} {ih}",
        ),
        (
            both,
            [*base, abc],
            [(h, f"{R} {a} {b}"), (k, f"{star} {R} {b} {c}")],
            f"{plus} {R} {a} {c}",
            f"induction {k} generalizing {a} with\n| {refl} => exact {plus}.{one} {h}\n"
            f"| {step} {p} _ {ih} => exact {plus}.{more} {h} ({ih} _ {p})",
        ),
        (
            both,
            [*base, ab],
            [(h, f"{star} {R} {a} {b}")],
            f"{a} = {b} ∨ {plus} {R} {a} {b}",
            f"{cases}exact Or.inl rfl\n| {step} {p} _ {ih} =>\n  right\n"
            f"  rcases {ih} with {e} | {e}\n  · subst {e}\n    exact {plus}.{one} {p}\n"
            f"  · exact {plus}.{more} {p} {e}",
        ),
        (
            dp,
            [*base, abc],
            [(h, f"{plus} {R} {a} {b}"), (k, f"{plus} {R} {b} {c}")],
            f"{plus} {R} {a} {c}",
            f"induction {h} with\n| {one} {p} => exact {plus}.{more} {p} {k}\n"
            f"| {more} {p} _ {ih} => exact {plus}.{more} {p} ({ih} {k})",
        ),
        (
            dp,
            [*base, ab],
            [(j, f"∀ x y z, {R} x y → {R} y z → {R} x z"), (h, f"{plus} {R} {a} {b}")],
            f"{R} {a} {b}",
            f"induction {h} with\n| {one} {p} => exact {p}\n"
            f"| {more} {p} _ {ih} => exact {j} _ _ _ {p} {ih}",
        ),
        (
            dp,
            [*base, ab],
            [(h, f"{plus} {R} {a} {b}")],
            f"∃ {c}, {R} {a} {c}",
            f"cases {h} with\n| {one} {p} => exact ⟨_, {p}⟩\n| {more} {p} _ => exact ⟨_, {p}⟩",
        ),
        (
            dp,
            [*base, ab],
            [(h, f"{plus} {R} {a} {b}")],
            f"∃ {c}, {R} {c} {b}",
            f"induction {h} with\n| {one} {p} => exact ⟨_, {p}⟩\n| {more} _ _ {ih} => exact {ih}",
        ),
        (
            ds,
            [
                f"{{{t} {u} : Type}}",
                f"({R} : {t} → {t} → Prop)",
                f"({S} : {u} → {u} → Prop)",
                f"({f} : {t} → {u})",
                ab,
            ],
            [(j, f"∀ x y, {R} x y → {S} ({f} x) ({f} y)"), (h, f"{star} {R} {a} {b}")],
            f"{star} {S} ({f} {a}) ({f} {b})",
            f"{cases}exact {star}.{refl} _\n"
            f"| {step} {p} _ {ih} => exact {star}.{step} ({j} _ _ {p}) {ih}",
        ),
        (
            f"{ds}\n\n{trans}",
            [
                f"{{{t} {u} : Type}}",
                f"({R} : {t} → {t} → Prop)",
                f"({S} : {u} → {u} → Prop)",
                f"({f} : {t} → {u})",
                ab,
            ],
            [(j, f"∀ x y, {R} x y → {star} {S} ({f} x) ({f} y)"), (h, f"{star} {R} {a} {b}")],
            f"{star} {S} ({f} {a}) ({f} {b})",
            f"{cases}exact {star}.{refl} _\n"
            f"| {step} {p} _ {ih} => exact {star}.trans ({j} _ _ {p}) {ih}",
        ),
        (
            ds,
            [*base, f"({S} : {t} → {t} → Prop)", abc],
            [
                (j, f"∀ x y z, {R} x y → {S} x z → ∃ w, {S} y w ∧ {R} z w"),
                (h, f"{star} {R} {a} {b}"),
                (k, f"{S} {a} {c}"),
            ],
            f"∃ w, {S} {b} w ∧ {star} {R} {c} w",
            f"induction {h} generalizing {c} with\n"
            f"| {refl} => exact ⟨{c}, {k}, {star}.{refl} _⟩\n| {step} {p} _ {ih} =>\n"
            f"  obtain ⟨{e}, {q}, {v}⟩ := {j} _ _ _ {p} {k}\n"
            f"  obtain ⟨w, {i}, l⟩ := {ih} _ {q}\n  exact ⟨w, {i}, {star}.{step} {v} l⟩",
        ),
        (
            ds,
            [*base, abc],
            [
                (j, f"∀ x y z, {R} x y → {R} x z → y = z"),
                (h, f"{star} {R} {a} {b}"),
                (k, f"{star} {R} {a} {c}"),
            ],
            f"{star} {R} {b} {c} ∨ {star} {R} {c} {b}",
            f"induction {h} with\n| {refl} => exact Or.inl {k}\n| {step} {p} {q} {ih} =>\n"
            f"  cases {k} with\n  | {refl} => exact Or.inr ({star}.{step} {p} {q})\n"
            f"  | {step} {e} {v} =>\n    have {i} := {j} _ _ _ {p} {e}\n    subst {i}\n"
            f"    exact {ih} {v}",
        ),
        (
            ds,
            [*base, abc],
            [
                (j, f"∀ x y z, {R} x y → {R} x z → y = z"),
                (h, f"{star} {R} {a} {b}"),
                (k, f"{R} {a} {c}"),
                (e, f"{a} ≠ {b}"),
            ],
            f"{star} {R} {c} {b}",
            f"cases {h} with\n| {refl} => exact absurd rfl {e}\n| {step} {p} {q} =>\n"
            f"  have {i} := {j} _ _ _ {p} {k}\n  subst {i}\n  exact {q}",
        ),
        (
            ds,
            [*base, f"({f} : {t} → Nat)", ab],
            [
                (j, f"∀ x y, {R} x y → {f} x < {f} y"),
                (h, f"{star} {R} {a} {b}"),
                (k, f"{f} {b} ≤ {f} {a}"),
            ],
            f"{a} = {b}",
            f"have key : ∀ x y, {star} {R} x y → {f} x ≤ {f} y := by\n  intro x y {e}\n"
            f"  induction {e} with\n  | {refl} => exact Nat.le_refl _\n"
            f"  | {step} {p} _ {ih} => exact Nat.le_trans (Nat.le_of_lt ({j} _ _ {p})) {ih}\n"
            f"cases {h} with\n| {refl} => rfl\n| {step} {p} {q} =>\n"
            f"  have {i} := {j} _ _ {p}\n  have {v} := key _ _ {q}\n  omega",
        ),
        (
            dp,
            [*base, f"({f} : {t} → Nat)", ab],
            [(j, f"∀ x y, {R} x y → {f} x < {f} y"), (h, f"{plus} {R} {a} {b}")],
            f"{f} {a} < {f} {b}",
            f"induction {h} with\n| {one} {p} => exact {j} _ _ {p}\n"
            f"| {more} {p} _ {ih} => exact Nat.lt_trans ({j} _ _ {p}) {ih}",
        ),
        (
            ds,
            [*base, f"({G} : {t} → Prop)", ab],
            [(j, f"∀ x y, {R} x y → {G} y → {G} x"), (h, f"{star} {R} {a} {b}"), (k, f"¬{G} {a}")],
            f"¬{G} {b}",
            f"{cases}exact {k}\n| {step} {p} _ {ih} => exact {ih} fun {e} => {k} ({j} _ _ {p} {e})",
        ),
        (
            f"{ds}\n\n{trans}",
            [*base, ab],
            [(h, f"{star} {R} {a} {b}")],
            f"{star} (fun x y => {R} y x) {b} {a}",
            f"{cases}exact {star}.{refl} _\n"
            f"| {step} {p} _ {ih} => exact {star}.trans {ih} ({star}.{step} {p} "
            f"({star}.{refl} _))",
        ),
    ]
    define, binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, preamble=define, intro=False)


@CLOSED.add(8)
def library_closures(d: Draw) -> Problem:
    """The library's own: equivalences, transitive closures, accessible elements."""
    t, u = d.types(2)
    R, S = d.rels(2)
    a, b, c = d.elems(3)
    f = d.funs(1)[0]
    h, k, j = d.hyps(3)
    d.names.reserve("x", "y", "z")
    p, q, ih = (
        d.names.like(each)
        for each in d.pick(("p", "q", "ih"), ("h1", "h2", "ih"), ("hr", "ht", "IH"))
    )
    base = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    ab, abc = f"({a} {b} : {t})", f"({a} {b} {c} : {t})"
    tg = "Relation.TransGen"
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            [*base, abc],
            [(h, f"{tg} {R} {a} {b}"), (k, f"{tg} {R} {b} {c}")],
            f"{tg} {R} {a} {c}",
            f"induction {k} with\n| single {p} => exact {tg}.tail {h} {p}\n"
            f"| tail _ {p} {ih} => exact {tg}.tail {ih} {p}",
        ),
        (
            [*base, abc],
            [(h, f"{R} {a} {b}"), (k, f"{tg} {R} {b} {c}")],
            f"{tg} {R} {a} {c}",
            f"induction {k} with\n| single {p} => exact {tg}.tail ({tg}.single {h}) {p}\n"
            f"| tail _ {p} {ih} => exact {tg}.tail {ih} {p}",
        ),
        (
            [*base, ab],
            [(j, f"∀ x y z, {R} x y → {R} y z → {R} x z"), (h, f"{tg} {R} {a} {b}")],
            f"{R} {a} {b}",
            f"induction {h} with\n| single {p} => exact {p}\n"
            f"| tail _ {p} {ih} => exact {j} _ _ _ {ih} {p}",
        ),
        (
            [*base, f"({S} : {t} → {t} → Prop)", ab],
            [(j, f"∀ x y, {R} x y → {S} x y"), (h, f"{tg} {R} {a} {b}")],
            f"{tg} {S} {a} {b}",
            f"induction {h} with\n| single {p} => exact {tg}.single ({j} _ _ {p})\n"
            f"| tail _ {p} {ih} => exact {tg}.tail {ih} ({j} _ _ {p})",
        ),
        (
            base,
            [(h, f"Equivalence {R}")],
            f"∀ {a} {b}, {R} {a} {b} ↔ {R} {b} {a}",
            f"intro {a} {b}\nexact ⟨{h}.symm, {h}.symm⟩",
        ),
        (
            base,
            [(h, f"Equivalence {R}")],
            f"∀ {a} {b} {c}, {R} {a} {b} → {R} {a} {c} → {R} {b} {c}",
            f"intro {a} {b} {c} {p} {q}\nexact {h}.trans ({h}.symm {p}) {q}",
        ),
        (
            base,
            [(h, f"Equivalence {R}")],
            f"∀ {a} {b}, {R} {a} {b} → ∀ {c}, {R} {a} {c} ↔ {R} {b} {c}",
            f"intro {a} {b} {p} {c}\nconstructor\n· intro {q}\n"
            f"  exact {h}.trans ({h}.symm {p}) {q}\n· intro {q}\n  exact {h}.trans {p} {q}",
        ),
        (
            base,
            [(h, f"Equivalence {R}")],
            f"∀ {a} {b}, {R} {a} {b} → {R} {a} = {R} {b}",
            f"intro {a} {b} {p}\nfunext {c}\napply propext\nconstructor\n· intro {q}\n"
            f"  exact {h}.trans ({h}.symm {p}) {q}\n· intro {q}\n  exact {h}.trans {p} {q}",
        ),
        (
            base,
            [(h, f"Equivalence {R}")],
            f"∀ {a} {b}, {R} {a} = {R} {b} → {R} {a} {b}",
            f"intro {a} {b} {p}\nrw [{p}]\nexact {h}.refl {b}",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({f} : {t} → {u})"],
            [],
            f"Equivalence (fun x y => {f} x = {f} y)",
            d.pick(
                "exact ⟨fun _ => rfl, fun h => h.symm, fun h k => h.trans k⟩",
                f"constructor\n· intro {a}\n  rfl\n· intro {a} {b} {p}\n  exact Eq.symm {p}\n"
                f"· intro {a} {b} {c} {p} {q}\n  exact Eq.trans {p} {q}",
            ),
        ),
        (
            [*base, f"({S} : {t} → {t} → Prop)"],
            [(h, f"Equivalence {R}"), (k, f"Equivalence {S}")],
            f"Equivalence (fun x y => {R} x y ∧ {S} x y)",
            f"constructor\n· intro {a}\n  exact ⟨{h}.refl {a}, {k}.refl {a}⟩\n"
            f"· intro {a} {b} {p}\n  exact ⟨{h}.symm {p}.1, {k}.symm {p}.2⟩\n"
            f"· intro {a} {b} {c} {p} {q}\n  exact ⟨{h}.trans {p}.1 {q}.1, {k}.trans {p}.2 "
            f"{q}.2⟩",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({R} : {u} → {u} → Prop)", f"({f} : {t} → {u})"],
            [(h, f"Equivalence {R}")],
            f"Equivalence (fun x y => {R} ({f} x) ({f} y))",
            f"refine ⟨?_, ?_, ?_⟩\n· intro {a}\n  exact {h}.refl ({f} {a})\n"
            f"· intro {a} {b} {p}\n  exact {h}.symm {p}\n· intro {a} {b} {c} {p} {q}\n"
            f"  exact {h}.trans {p} {q}",
        ),
        (
            base,
            [(h, f"∀ x, {R} x x"), (k, f"∀ x y z, {R} x y → {R} x z → {R} y z")],
            f"Equivalence {R}",
            f"have symm : ∀ {a} {b}, {R} {a} {b} → {R} {b} {a} := by\n  intro {a} {b} {p}\n"
            f"  exact {k} {a} {b} {a} {p} ({h} {a})\nrefine ⟨{h}, ?_, ?_⟩\n"
            f"· intro {a} {b} {p}\n  exact symm {a} {b} {p}\n"
            f"· intro {a} {b} {c} {p} {q}\n  exact {k} {b} {a} {c} (symm {a} {b} {p}) {q}",
        ),
        (
            [*base, f"({a} : {t})"],
            [(h, f"∀ x, ¬{R} x {a}")],
            f"Acc {R} {a}",
            f"constructor\nintro {b} {p}\nexact absurd {p} ({h} {b})",
        ),
        (
            [*base, ab],
            [(h, f"Acc {R} {a}"), (k, f"{R} {b} {a}")],
            f"Acc {R} {b}",
            f"exact {h}.inv {k}",
        ),
        (
            [*base, f"({a} : {t})"],
            [(h, f"Acc {R} {a}")],
            f"¬{R} {a} {a}",
            f"induction {h} with\n| intro x _ {ih} =>\n  intro {p}\n  exact {ih} x {p} {p}",
        ),
        (
            [*base, f"({S} : {t} → {t} → Prop)", f"({a} : {t})"],
            [(j, f"∀ x y, {S} x y → {R} x y"), (h, f"Acc {R} {a}")],
            f"Acc {S} {a}",
            f"induction {h} with\n| intro x _ {ih} =>\n  constructor\n  intro {b} {p}\n"
            f"  exact {ih} {b} ({j} {b} x {p})",
        ),
        (
            [*base, f"({a} : {t})"],
            [(h, f"WellFounded {R}")],
            f"¬{R} {a} {a}",
            f"induction {a} using {h}.induction with\n| h x {ih} =>\n  intro {p}\n"
            f"  exact {ih} x {p} {p}",
        ),
        (base, [(h, f"WellFounded {R}")], f"∀ {a}, Acc {R} {a}", f"intro {a}\nexact {h}.apply {a}"),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)


@CLOSED.add(4)
def modal(d: Draw) -> Problem:
    """Necessity and possibility over worlds, as definitions above."""
    W = d.names.like(d.pick("W", "World", "S", "State"))
    box, dia = d.pick(
        ("Box", "Dia"), ("Nec", "Poss"), ("Always", "Sometimes"), ("AllNext", "SomeNext")
    )
    R = d.rels(1)[0]
    A, B = d.preds(2)
    d.names.reserve("x", "y", "z")
    w, v, u = d.pick(("w", "v", "u"), ("s", "t", "r"), ("a", "b", "c"))
    w, v, u = (d.names.like(each) for each in (w, v, u))
    h, k = d.hyps(2)
    p, q, e = (
        d.names.like(each)
        for each in d.pick(("p", "q", "e"), ("hA", "hB", "hr"), ("h1", "h2", "h3"))
    )
    db = (
        f"def {box} {{T : Type}} (R : T → T → Prop) (A : T → Prop) (w : T) : Prop := ∀ v, R w "
        "v → A v"
    )
    dd = (
        f"def {dia} {{T : Type}} (R : T → T → Prop) (A : T → Prop) (w : T) : Prop := ∃ v, R w "
        "v ∧ A v"
    )
    base = [f"{{{W} : Type}}", f"({R} : {W} → {W} → Prop)"]
    two, one = [*base, f"({A} {B} : {W} → Prop)"], [*base, f"({A} : {W} → Prop)"]
    here = f"({w} : {W})"
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            [*two, here],
            [(h, f"{box} {R} (fun x => {A} x → {B} x) {w}"), (k, f"{box} {R} {A} {w}")],
            f"{box} {R} {B} {w}",
            f"intro {v} {p}\nexact {h} {v} {p} ({k} {v} {p})",
        ),
        (
            [*two, here],
            [(h, f"{box} {R} (fun x => {A} x → {B} x) {w}"), (k, f"{dia} {R} {A} {w}")],
            f"{dia} {R} {B} {w}",
            f"obtain ⟨{v}, {p}, {q}⟩ := {k}\nexact ⟨{v}, {p}, {h} {v} {p} {q}⟩",
        ),
        (
            [*two, here],
            [(h, f"{box} {R} {A} {w}"), (k, f"{dia} {R} {B} {w}")],
            f"{dia} {R} (fun x => {A} x ∧ {B} x) {w}",
            f"obtain ⟨{v}, {p}, {q}⟩ := {k}\nexact ⟨{v}, {p}, {h} {v} {p}, {q}⟩",
        ),
        (
            [*one, here],
            [],
            f"¬{dia} {R} {A} {w} ↔ {box} {R} (fun x => ¬{A} x) {w}",
            f"constructor\n· intro {e} {v} {p} {q}\n  exact {e} ⟨{v}, {p}, {q}⟩\n"
            f"· rintro {e} ⟨{v}, {p}, {q}⟩\n  exact {e} {v} {p} {q}",
        ),
        (
            [*one, here],
            [(h, f"¬{box} {R} {A} {w}")],
            f"{dia} {R} (fun x => ¬{A} x) {w}",
            f"apply Classical.byContradiction\nintro {e}\napply {h}\nintro {v} {p}\n"
            f"apply Classical.byContradiction\nintro {q}\nexact {e} ⟨{v}, {p}, {q}⟩",
        ),
        (
            base,
            [(h, f"∀ x, {R} x x")],
            f"∀ ({A} : {W} → Prop) {w}, {box} {R} {A} {w} → {A} {w}",
            f"intro {A} {w} {p}\nexact {p} {w} ({h} {w})",
        ),
        (
            base,
            [(h, f"∀ ({A} : {W} → Prop) {w}, {box} {R} {A} {w} → {A} {w}")],
            f"∀ {w}, {R} {w} {w}",
            f"intro {w}\nexact {h} (fun {v} => {R} {w} {v}) {w} fun {v} {p} => {p}",
        ),
        (
            base,
            [(h, "∀ x y z, R' x y → R' y z → R' x z".replace("R'", R))],
            f"∀ ({A} : {W} → Prop) {w}, {box} {R} {A} {w} → {box} {R} ({box} {R} {A}) {w}",
            f"intro {A} {w} {p} {v} {q} {u} {e}\nexact {p} {u} ({h} {w} {v} {u} {q} {e})",
        ),
        (
            base,
            [(h, f"∀ ({A} : {W} → Prop) {w}, {box} {R} {A} {w} → {box} {R} ({box} {R} {A}) {w}")],
            f"∀ {w} {v} {u}, {R} {w} {v} → {R} {v} {u} → {R} {w} {u}",
            f"intro {w} {v} {u} {p} {q}\nexact {h} (fun x => {R} {w} x) {w} (fun _ {e} => "
            f"{e}) {v} {p} {u} {q}",
        ),
        (
            base,
            [(h, f"∀ x y, {R} x y → {R} y x")],
            f"∀ ({A} : {W} → Prop) {w}, {A} {w} → {box} {R} ({dia} {R} {A}) {w}",
            f"intro {A} {w} {p} {v} {q}\nexact ⟨{w}, {h} {w} {v} {q}, {p}⟩",
        ),
        (
            base,
            [(h, f"∀ ({A} : {W} → Prop) {w}, {A} {w} → {box} {R} ({dia} {R} {A}) {w}")],
            f"∀ {w} {v}, {R} {w} {v} → {R} {v} {w}",
            f"intro {w} {v} {p}\nobtain ⟨{u}, {q}, {e}⟩ := {h} (fun x => x = {w}) {w} rfl "
            f"{v} {p}\nrw [← {e}]\nexact {q}",
        ),
        (
            [*two, here],
            [],
            f"{box} {R} (fun x => {A} x ∧ {B} x) {w} ↔ {box} {R} {A} {w} ∧ {box} {R} {B} {w}",
            f"constructor\n· intro {e}\n  exact ⟨fun {v} {p} => ({e} {v} {p}).1, fun {v} {p} "
            f"=> ({e} {v} {p}).2⟩\n· rintro ⟨{e}, {q}⟩ {v} {p}\n"
            f"  exact ⟨{e} {v} {p}, {q} {v} {p}⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    words = (
        " ".join([goal, *(s for _, s in facts)])
        .replace("(", " ")
        .replace(")", " ")
        .replace("¬", " ")
        .split()
    )
    define = "\n\n".join(text for name, text in ((box, db), (dia, dd)) if name in words)
    return d.theorem(binders, facts, goal, proof, preamble=define, intro=False)
