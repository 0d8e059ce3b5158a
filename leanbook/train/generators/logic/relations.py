"""Relations: their properties, from one another; closures; orders; greatest and least elements."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["RELATIONS"]

RELATIONS = Families("logic")

_WORDS = {
    "refl": ("Reflexive", "Refl", "IsRefl", "reflexive", "Rfl"),
    "symm": ("Symmetric", "Symm", "IsSymm", "symmetric", "Sym"),
    "trans": ("Transitive", "Trans'", "IsTrans'", "transitive", "Tra"),
    "euclid": ("Euclidean", "Euclid", "IsEuclidean", "euclidean", "Euc"),
    "irrefl": ("Irreflexive", "Irrefl", "IsIrrefl", "irreflexive", "Irr"),
    "asymm": ("Asymmetric", "Asymm", "IsAsymm", "asymmetric", "Asy"),
    "antisymm": ("Antisymmetric", "Antisymm", "IsAntisymm", "antisymmetric", "Anti"),
    "total": ("TotalRel", "Total", "IsTotal", "totalRel", "Tot"),
    "serial": ("Serial", "LeftTotal", "IsSerial", "serial", "Ser"),
}
_MEANING = {
    "refl": "∀ {x}, {R} {x} {x}",
    "symm": "∀ {x} {y}, {R} {x} {y} → {R} {y} {x}",
    "trans": "∀ {x} {y} {z}, {R} {x} {y} → {R} {y} {z} → {R} {x} {z}",
    "euclid": "∀ {x} {y} {z}, {R} {x} {y} → {R} {x} {z} → {R} {y} {z}",
    "irrefl": "∀ {x}, ¬{R} {x} {x}",
    "asymm": "∀ {x} {y}, {R} {x} {y} → ¬{R} {y} {x}",
    "antisymm": "∀ {x} {y}, {R} {x} {y} → {R} {y} {x} → {x} = {y}",
    "total": "∀ {x} {y}, {R} {x} {y} ∨ {R} {y} {x}",
    "serial": "∀ {x}, ∃ {y}, {R} {x} {y}",
}


class _Relation:
    """Names for a problem about a relation, and whether properties are spelled out or defined."""

    def __init__(self, d: Draw, *, defined: bool | None = None) -> None:
        self.d = d
        self.type = d.types(1)[0]
        self.rel = d.rels(1)[0]
        self.a, self.b, self.c, self.e = d.elems(4)
        self.style = d.number(0, 4)
        self.defined = d.chance(0.5) if defined is None else defined
        self.used: list[str] = []

    def says(self, kind: str, rel: str = "") -> str:
        """A property of a relation, as text."""
        if self.defined:
            if kind not in self.used:
                self.used.append(kind)
            rel = rel or self.rel
            return f"{_WORDS[kind][self.style]} {rel if ' ' not in rel else f'({rel})'}"
        return self.spelled(kind, rel or self.rel)

    def spelled(self, kind: str, rel: str) -> str:
        x, y, z = self.d.pick(("x", "y", "z"), (self.a, self.b, self.c), ("u", "v", "w"))
        return _MEANING[kind].format(R=rel, x=x, y=y, z=z)

    @property
    def preamble(self) -> str:
        lines = []
        t = self.type if self.type not in ("Person", "City", "Animal", "Color", "Thing") else "α"
        for kind in self.used:
            meaning = _MEANING[kind].format(R="R", x="x", y="y", z="z")
            lines.append(
                f"def {_WORDS[kind][self.style]} {{{t} : Type}} (R : {t} → {t} → Prop) : "
                f"Prop :=\n  {meaning}"
            )
        return "\n\n".join(lines)

    @property
    def binders(self) -> list[str]:
        t = self.type
        return [self.d.pick(f"{{{t} : Type}}", f"({t} : Type)"), f"({self.rel} : {t} → {t} → Prop)"]


def _problem(
    r: _Relation, facts: list[tuple[str, str]], goal: str, proof: str, extra: str = ""
) -> Problem:
    binders = r.binders + ([extra] if extra else [])
    return r.d.theorem(binders, facts, goal, proof, preamble=r.preamble, intro=r.d.chance(0.5))


@RELATIONS.add(2)
def properties(d: Draw) -> Problem:
    """Properties of a relation that follow from others."""
    r = _Relation(d)
    h1, h2, h3 = d.hyps(3)
    a, b, c = r.a, r.b, r.c
    p, q, s = (
        d.names.like(x)
        for x in d.pick(("hab", "hbc", "hac"), ("p", "q", "s"), ("k1", "k2", "k3"), ("e", "f", "g"))
    )
    i2, i3 = f"intro {a} {b} {p}", f"intro {a} {b} {c} {p} {q}"
    forms: list[tuple[list[str], str, list[str]]] = [
        (
            ["symm", "trans"],
            "euclid",
            [
                i3,
                d.pick(
                    f"exact {h2} {b} {a} {c} ({h1} {a} {b} {p}) {q}",
                    f"apply {h2} {b} {a} {c}\n· exact {h1} {a} {b} {p}\n· exact {q}",
                ),
            ],
        ),
        (["refl", "euclid"], "symm", [i2, f"exact {h2} {a} {b} {a} {p} ({h1} {a})"]),
        (
            ["symm", "euclid"],
            "trans",
            [
                i3,
                d.pick(
                    f"exact {h2} {b} {a} {c} ({h1} {a} {b} {p}) {q}",
                    f"have {s} := {h1} {a} {b} {p}\nexact {h2} {b} {a} {c} {s} {q}",
                ),
            ],
        ),
        (
            ["refl", "euclid"],
            "trans",
            [i3, f"have {s} := {h2} {a} {b} {a} {p} ({h1} {a})\nexact {h2} {b} {a} {c} {s} {q}"],
        ),
        (["asymm"], "irrefl", [f"intro {a} {p}", f"exact {h1} {a} {a} {p} {p}"]),
        (
            ["irrefl", "trans"],
            "asymm",
            [
                f"intro {a} {b} {p} {q}",
                d.pick(
                    f"exact {h1} {a} ({h2} {a} {b} {a} {p} {q})",
                    f"apply {h1} {a}\nexact {h2} {a} {b} {a} {p} {q}",
                ),
            ],
        ),
        (
            ["asymm"],
            "antisymm",
            [
                f"intro {a} {b} {p} {q}",
                d.pick(
                    f"exact absurd {q} ({h1} {a} {b} {p})", f"exfalso\nexact {h1} {a} {b} {p} {q}"
                ),
            ],
        ),
        (
            ["serial", "symm", "trans"],
            "refl",
            [
                f"intro {a}",
                f"obtain ⟨{b}, {p}⟩ := {h1} {a}",
                f"exact {h3} {a} {b} {a} {p} ({h2} {a} {b} {p})",
            ],
        ),
        (
            ["total"],
            "refl",
            [f"intro {a}", f"rcases {h1} {a} {a} with {p} | {p}", f"· exact {p}", f"· exact {p}"],
        ),
        (["refl"], "serial", [f"intro {a}", f"exact ⟨{a}, {h1} {a}⟩"]),
        (
            ["symm", "serial", "euclid"],
            "refl",
            [
                f"intro {a}",
                f"obtain ⟨{b}, {p}⟩ := {h2} {a}",
                f"have {q} := {h1} {a} {b} {p}",
                f"exact {h3} {b} {a} {a} {q} {q}",
            ],
        ),
        (
            ["total", "symm"],
            "trans",
            [
                i3,
                f"rcases {h1} {a} {c} with {s} | {s}",
                f"· exact {s}",
                f"· exact {h2} {c} {a} {s}",
            ],
        ),
        (
            ["symm", "antisymm"],
            "trans",
            [i3, f"have {s} := {h2} {a} {b} {p} ({h1} {a} {b} {p})", f"rw [{s}]", f"exact {q}"],
        ),
    ]
    given, wanted, lines = d.pick(*forms)
    names = [h1, h2, h3]
    facts = [(h, r.says(kind)) for h, kind in zip(names, given, strict=False)]
    goal = r.says(wanted)
    return _problem(r, d.shuffled(facts) if d.chance(0.3) else facts, goal, "\n".join(lines))


@RELATIONS.add(1.5)
def constructions(d: Draw) -> Problem:
    """Properties carry over: to the inverse relation, intersections, pullbacks."""
    x, y = d.pick(("x", "y"), ("u", "v"), ("s", "t"))
    d.names.reserve(x, y)
    r = _Relation(d, defined=True)
    R, t = r.rel, r.type
    S = d.rels(1)[0]
    f = d.funs(1)[0]
    h1, h2 = d.hyps(2)
    a, b, c = r.a, r.b, r.c
    p, q = d.names.like("hp"), d.names.like("hq")
    kind = d.pick("refl", "symm", "trans", "irrefl", "asymm", "euclid", "total")
    inverse = f"fun {x} {y} => {R} {y} {x}"
    both = f"fun {x} {y} => {R} {x} {y} ∧ {S} {x} {y}"
    pull = f"fun {x} {y} => {R} ({f} {x}) ({f} {y})"
    intros = {
        "refl": [a], "symm": [a, b, p], "trans": [a, b, c, p, q], "irrefl": [a, p],
        "asymm": [a, b, p, q],
        "euclid": [a, b, c, p, q], "total": [a, b],
    }[kind]  # fmt: skip
    start = f"intro {' '.join(intros)}"
    via = {
        "refl": f"{h1} {a}", "symm": f"{h1} {b} {a} {p}", "trans": f"{h1} {c} {b} {a} {q} {p}",
        "irrefl": f"{h1} {a} {p}", "asymm": f"{h1} {b} {a} {p} {q}", "total": f"{h1} {b} {a}",
    }.get(kind, "")  # fmt: skip
    way = d.pick("inverse", "pull", "both", "either")
    if way == "inverse" and via:
        return _problem(r, [(h1, r.says(kind))], r.says(kind, inverse), f"{start}\nexact {via}")
    if way == "both" and kind in ("refl", "symm", "trans", "euclid"):
        k = {
            "refl": "{h} {a}", "symm": "{h} {a} {b} {p}.{n}",
        }.get(kind, "{h} {a} {b} {c} {p}.{n} {q}.{n}")  # fmt: skip
        one = k.format(h=h1, n=1, a=a, b=b, c=c, p=p, q=q)
        two = k.format(h=h2, n=2, a=a, b=b, c=c, p=p, q=q)
        end = d.pick(f"exact ⟨{one}, {two}⟩", f"constructor\n· exact {one}\n· exact {two}")
        return _problem(
            r,
            [(h1, r.says(kind)), (h2, r.says(kind, S))],
            r.says(kind, both),
            f"{start}\n{end}",
            f"({S} : {t} → {t} → Prop)",
        )
    if way == "either" and kind in ("refl", "symm", "total"):
        either = f"fun {x} {y} => {R} {x} {y} ∨ {S} {x} {y}"
        if kind == "symm":
            lines = [
                f"intro {a} {b}",
                f"rintro ({p} | {p})",
                f"· exact Or.inl ({h1} {a} {b} {p})",
                f"· exact Or.inr ({h2} {a} {b} {p})",
            ]
            return _problem(
                r,
                [(h1, r.says(kind)), (h2, r.says(kind, S))],
                r.says(kind, either),
                "\n".join(lines),
                f"({S} : {t} → {t} → Prop)",
            )
        if kind == "refl":
            return _problem(
                r,
                [(h1, r.says(kind))],
                r.says(kind, either),
                f"intro {a}\nexact Or.inl ({h1} {a})",
                f"({S} : {t} → {t} → Prop)",
            )
        lines = [
            f"intro {a} {b}",
            f"rcases {h1} {a} {b} with {p} | {p}",
            f"· exact Or.inl (Or.inl {p})",
            f"· exact Or.inr (Or.inl {p})",
        ]
        return _problem(
            r,
            [(h1, r.says(kind))],
            r.says(kind, either),
            "\n".join(lines),
            f"({S} : {t} → {t} → Prop)",
        )
    args = {
        "refl": f"({f} {a})", "symm": f"({f} {a}) ({f} {b}) {p}",
        "trans": f"({f} {a}) ({f} {b}) ({f} {c}) {p} {q}",
        "irrefl": f"({f} {a}) {p}", "asymm": f"({f} {a}) ({f} {b}) {p} {q}",
        "euclid": f"({f} {a}) ({f} {b}) ({f} {c}) {p} {q}", "total": f"({f} {a}) ({f} {b})",
    }[kind]  # fmt: skip
    other = d.types(1)[0] if d.chance(0.4) else t
    extra = f"({f} : {other} → {t})"
    binders = [
        f"{{{' '.join(dict.fromkeys((t, other)))} : Type}}",
        f"({R} : {t} → {t} → Prop)",
        extra,
    ]
    return d.theorem(
        binders,
        [(h1, r.says(kind))],
        r.says(kind, pull),
        f"{start}\nexact {h1} {args}",
        preamble=r.preamble,
    )


@RELATIONS.add(5)
def closure(d: Draw) -> Problem:
    """Steps along a relation, as an inductive proposition."""
    t = d.types(1)[0]
    x, y = d.pick(("x", "y"), ("u", "v"))
    d.names.reserve(x, y)
    star = d.names.like(d.pick("Star", "Path", "Reach", "Steps", "Chain", "Closure", "Many"))
    R, S = d.rels(2)
    a, b, c, e = d.elems(4)
    f = d.funs(1)[0]
    refl, step = d.pick(("refl", "step"), ("nil", "cons"), ("here", "there"), ("done", "next"))
    head = d.chance(0.5)
    h, h2, hr = d.hyps(3)
    p, q, ih = d.names.like("p"), d.names.like("q"), d.pick("ih", "ih", "IH")
    ctor = (
        f"  | {step} {{a b c : T}} : R a b → {star} R b c → {star} R a c"
        if head
        else f"  | {step} {{a b c : T}} : {star} R a b → R b c → {star} R a c"
    )
    define = (
        f"inductive {star} {{T : Type}} (R : T → T → Prop) : T → T → Prop where\n"
        f"  | {refl} (a : T) : {star} R a a\n{ctor}"
    )
    one = (
        f"{star}.{step} {{x}} ({star}.{refl} _)"
        if head
        else f"{star}.{step} ({star}.{refl} _) {{x}}"
    )
    pattern = f"{step} {p} _ {ih}" if head else f"{step} _ {p} {ih}"
    trans_name = f"{star}.trans"
    target = h if head else h2
    trans_body = (
        f"induction {target} with\n| {refl} => exact {h2 if head else h}\n| {pattern} => exact "
        + (f"{star}.{step} {p} ({ih} {h2})" if head else f"{star}.{step} {ih} {p}")
    )
    trans = (
        f"theorem {trans_name} {{T : Type}} {{R : T → T → Prop}} {{a b c : T}} ({h} : "
        f"{star} R a b) ({h2} : {star} R b c) : {star} R a c := by\n"
        + "\n".join("  " + line for line in trans_body.split("\n"))
    )
    binders = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    with_two = [f"{{{t} : Type}}", f"({R} {S} : {t} → {t} → Prop)"]
    ab = f"({a} {b} : {t})"
    P = d.preds(1)[0]

    def lift(value: str) -> str:
        return one.format(x=value)

    forms: list[tuple[list[str], list[tuple[str, str]], str, str, str]] = [
        ([*binders, ab], [(h, f"{R} {a} {b}")], f"{star} {R} {a} {b}", f"exact {lift(h)}", ""),
        (
            [*binders, f"({a} {b} {c} : {t})"],
            [(h, f"{star} {R} {a} {b}"), (h2, f"{star} {R} {b} {c}")],
            f"{star} {R} {a} {c}",
            trans_body,
            "",
        ),
        (
            [*binders, f"({a} {b} {c} : {t})"],
            [(h, f"{R} {a} {b}"), (h2, f"{R} {b} {c}")],
            f"{star} {R} {a} {c}",
            f"exact {star}.{step} {h} ({lift(h2)})"
            if head
            else f"exact {star}.{step} ({lift(h)}) {h2}",
            "",
        ),
        (
            [*binders, f"({a} {b} {c} {e} : {t})"],
            [(h, f"{star} {R} {a} {b}"), (h2, f"{R} {b} {c}"), (hr, f"{star} {R} {c} {e}")],
            f"{star} {R} {a} {e}",
            f"exact {trans_name} {h} ({trans_name} ({lift(h2)}) {hr})"
            if d.chance(0.5)
            else f"apply {trans_name} {h}\napply {trans_name} _ {hr}\nexact {lift(h2)}",
            trans,
        ),
        (
            [*with_two, ab],
            [(hr, f"∀ {x} {y}, {R} {x} {y} → {S} {x} {y}"), (h, f"{star} {R} {a} {b}")],
            f"{star} {S} {a} {b}",
            f"induction {h} with\n| {refl} => exact {star}.{refl} _\n| {pattern} => exact "
            + (
                f"{star}.{step} ({hr} _ _ {p}) {ih}"
                if head
                else f"{star}.{step} {ih} ({hr} _ _ {p})"
            ),
            "",
        ),
        (
            [*binders, f"({P} : {t} → Prop)", ab],
            [
                (hr, f"∀ {x} {y}, {R} {x} {y} → {P} {x} → {P} {y}"),
                (h, f"{star} {R} {a} {b}"),
                (h2, f"{P} {a}"),
            ],
            f"{P} {b}",
            f"induction {h} with\n| {refl} => exact {h2}\n| {pattern} => exact "
            + (f"{ih} ({hr} _ _ {p} {h2})" if head else f"{hr} _ _ {p} {ih}"),
            "",
        ),
        (
            [*binders, ab],
            [(hr, f"∀ {x} {y}, {R} {x} {y} → {R} {y} {x}"), (h, f"{star} {R} {a} {b}")],
            f"{star} {R} {b} {a}",
            f"induction {h} with\n| {refl} => exact {star}.{refl} _\n| {pattern} => exact "
            + (
                f"{trans_name} {ih} ({lift(f'({hr} _ _ {p})')})"
                if head
                else f"{trans_name} ({lift(f'({hr} _ _ {p})')}) {ih}"
            ),
            trans,
        ),
        (
            [*with_two, ab],
            [
                (hr, f"∀ {x}, {S} {x} {x}"),
                (
                    h2,
                    f"∀ x y z, {R} x y → {S} y z → {S} x z"
                    if head
                    else f"∀ x y z, {S} x y → {R} y z → {S} x z",
                ),
                (h, f"{star} {R} {a} {b}"),
            ],
            f"{S} {a} {b}",
            f"induction {h} with\n| {refl} => exact {hr} _\n| {pattern} => exact "
            + (f"{h2} _ _ _ {p} {ih}" if head else f"{h2} _ _ _ {ih} {p}"),
            "",
        ),
        (
            [*binders, f"({f} : {t} → {t})", ab],
            [(hr, f"∀ {x} {y}, {R} {x} {y} → {R} ({f} {x}) ({f} {y})"), (h, f"{star} {R} {a} {b}")],
            f"{star} {R} ({f} {a}) ({f} {b})",
            f"induction {h} with\n| {refl} => exact {star}.{refl} _\n| {pattern} => exact "
            + (
                f"{star}.{step} ({hr} _ _ {p}) {ih}"
                if head
                else f"{star}.{step} {ih} ({hr} _ _ {p})"
            ),
            "",
        ),
        (
            [*binders, f"({f} : {t} → Nat)", ab],
            [(hr, f"∀ {x} {y}, {R} {x} {y} → {f} {x} ≤ {f} {y}"), (h, f"{star} {R} {a} {b}")],
            f"{f} {a} ≤ {f} {b}",
            f"induction {h} with\n| {refl} => exact Nat.le_refl _\n| {pattern} => exact "
            + (
                f"Nat.le_trans ({hr} _ _ {p}) {ih}" if head else f"Nat.le_trans {ih} ({hr} _ _ {p})"
            ),
            "",
        ),
        (
            [*binders, ab],
            [(h, f"{star} {R} {a} {b}")],
            f"{a} = {b} ∨ ∃ {c}, {R} {a} {c} ∧ {star} {R} {c} {b}"
            if head
            else f"{a} = {b} ∨ ∃ {c}, {star} {R} {a} {c} ∧ {R} {c} {b}",
            f"cases {h} with\n| {refl} => exact Or.inl rfl\n"
            f"| {step} {p} {q} => exact Or.inr ⟨_, {p}, {q}⟩",
            "",
        ),
        (
            [*binders, ab],
            [(hr, f"∀ {x} {y}, ¬{R} {x} {y}"), (h, f"{star} {R} {a} {b}")],
            f"{a} = {b}",
            f"cases {h} with\n| {refl} => rfl\n"
            f"| {step} {p} {q} => exact absurd {p if head else q} ({hr} _ _)",
            "",
        ),
    ]
    variables, facts, goal, proof, extra = d.pick(*forms)
    return d.theorem(
        variables,
        facts,
        goal,
        proof,
        preamble=f"{define}\n\n{extra}" if extra else define,
        intro=False,
    )


@RELATIONS.add(2.5)
def orders(d: Draw) -> Problem:
    """Orders on a type: least elements, bounds, monotone maps, Galois connections."""
    t, u = d.types(2)
    x, y, z = d.pick(("x", "y", "z"), ("u", "v", "w"), ("i", "j", "k"))
    d.names.reserve(x, y, z)
    le, le2 = d.pick(("le", "le'"), ("R", "S"), ("below", "under"), ("r", "s"), ("leq", "leq'"))
    le, le2 = d.names.like(le), d.names.like(le2)
    a, b, c, e = d.elems(4)
    f, g = d.funs(2)
    h1, h2, h3 = d.hyps(3)
    p, q = d.names.like("p"), d.names.like("q")
    refl = (h1, f"∀ {x}, {le} {x} {x}")
    trans = (h2, f"∀ {x} {y} {z}, {le} {x} {y} → {le} {y} {z} → {le} {x} {z}")
    anti = (h3, f"∀ {x} {y}, {le} {x} {y} → {le} {y} {x} → {x} = {y}")
    base = [f"{{{t} : Type}}", f"({le} : {t} → {t} → Prop)"]
    maps = [*base, f"({f} : {t} → {t})"]
    k1, k2, k3 = d.names.like("k1"), d.names.like("k2"), d.names.like("k3")
    mono = (k1, f"∀ {x} {y}, {le} {x} {y} → {le} ({f} {x}) ({f} {y})")
    galois = [
        f"{{{t} {u} : Type}}",
        f"({le} : {t} → {t} → Prop)",
        f"({le2} : {u} → {u} → Prop)",
        f"({f} : {t} → {u})",
        f"({g} : {u} → {t})",
    ]
    conn = (k1, f"∀ {x} {y}, {le2} ({f} {x}) {y} ↔ {le} {x} ({g} {y})")
    refl2 = (k2, f"∀ {x}, {le2} {x} {x}")
    trans2 = (k3, f"∀ {x} {y} {z}, {le2} {x} {y} → {le2} {y} {z} → {le2} {x} {z}")
    S = d.preds(1)[0]
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            [*base, f"({a} {b} : {t})"],
            [anti, (k1, f"∀ {x}, {le} {a} {x}"), (k2, f"∀ {x}, {le} {b} {x}")],
            f"{a} = {b}",
            d.pick(
                f"exact {h3} {a} {b} ({k1} {b}) ({k2} {a})",
                f"apply {h3}\n· exact {k1} {b}\n· exact {k2} {a}",
            ),
        ),
        (
            [*base, f"({a} {b} {c} {e} : {t})"],
            [trans, (k1, f"{le} {a} {b}"), (k2, f"{le} {b} {c}"), (k3, f"{le} {c} {e}")],
            f"{le} {a} {e}",
            d.pick(
                f"exact {h2} {a} {b} {e} {k1} ({h2} {b} {c} {e} {k2} {k3})",
                f"have {p} := {h2} {a} {b} {c} {k1} {k2}\nexact {h2} {a} {c} {e} {p} {k3}",
            ),
        ),
        (
            [*base, f"({a} {b} {c} : {t})"],
            [trans, anti, (k1, f"{le} {a} {b}"), (k2, f"{le} {b} {c}"), (k3, f"{le} {c} {a}")],
            f"{a} = {c}",
            f"exact {h3} {a} {c} ({h2} {a} {b} {c} {k1} {k2}) {k3}",
        ),
        (
            maps,
            [mono],
            f"∀ {a} {b}, {le} {a} {b} → {le} ({f} ({f} {a})) ({f} ({f} {b}))",
            f"intro {a} {b} {p}\nexact {k1} _ _ ({k1} _ _ {p})",
        ),
        (
            [*maps, f"({a} : {t})"],
            [trans, mono, (k2, f"{le} {a} ({f} {a})")],
            f"{le} {a} ({f} ({f} {a}))",
            f"exact {h2} _ _ _ {k2} ({k1} _ _ {k2})",
        ),
        (
            [*maps, f"({a} {b} : {t})"],
            [trans, mono, (k2, f"∀ {x}, {le} {x} ({f} {x})"), (k3, f"{le} {a} {b}")],
            f"{le} {a} ({f} {b})",
            d.pick(
                f"exact {h2} _ _ _ {k3} ({k2} {b})",
                f"exact {h2} _ _ _ ({k2} {a}) ({k1} {a} {b} {k3})",
            ),
        ),
        (
            maps,
            [
                anti,
                mono,
                (k2, f"∀ {x}, {le} {x} ({f} {x})"),
                (k3, f"∀ {x}, {le} ({f} ({f} {x})) ({f} {x})"),
            ],
            f"∀ {a}, {f} ({f} {a}) = {f} {a}",
            f"intro {a}\napply {h3}\n· exact {k3} {a}\n· exact {k2} ({f} {a})",
        ),
        (
            galois,
            [refl2, conn],
            f"∀ {a}, {le} {a} ({g} ({f} {a}))",
            f"intro {a}\nexact ({k1} {a} ({f} {a})).mp ({k2} ({f} {a}))",
        ),
        (
            galois,
            [refl, conn],
            f"∀ {b}, {le2} ({f} ({g} {b})) {b}",
            f"intro {b}\napply ({k1} _ _).mpr\nexact {h1} ({g} {b})",
        ),
        (
            galois,
            [trans, refl2, conn],
            f"∀ {a} {b}, {le} {a} {b} → {le2} ({f} {a}) ({f} {b})",
            f"intro {a} {b} {p}\napply ({k1} _ _).mpr\n"
            f"exact {h2} _ _ _ {p} (({k1} {b} ({f} {b})).mp ({k2} _))",
        ),
        (
            galois,
            [refl, trans2, conn],
            f"∀ {a} {b}, {le2} {a} {b} → {le} ({g} {a}) ({g} {b})",
            f"intro {a} {b} {p}\napply ({k1} _ _).mp\n"
            f"exact {k3} _ _ _ (({k1} ({g} {a}) {a}).mpr ({h1} _)) {p}",
        ),
        (
            [*base, f"({S} : {t} → Prop)", f"({a} {b} : {t})"],
            [
                anti,
                (k1, f"{S} {a} ∧ ∀ {x}, {S} {x} → {le} {a} {x}"),
                (k2, f"{S} {b} ∧ ∀ {x}, {S} {x} → {le} {b} {x}"),
            ],
            f"{a} = {b}",
            d.pick(
                f"exact {h3} _ _ ({k1}.2 {b} {k2}.1) ({k2}.2 {a} {k1}.1)",
                f"obtain ⟨{p}, {q}⟩ := {k1}\nobtain ⟨{p}', {q}'⟩ := {k2}\n"
                f"exact {h3} {a} {b} ({q} {b} {p}') ({q}' {a} {p})",
            ),
        ),
        (
            [*base, f"({S} : {t} → Prop)", f"({a} {b} : {t})"],
            [trans, (k1, f"∀ {x}, {S} {x} → {le} {x} {a}"), (k2, f"{le} {a} {b}")],
            f"∀ {x}, {S} {x} → {le} {x} {b}",
            f"intro {x} {p}\nexact {h2} _ _ _ ({k1} {x} {p}) {k2}",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [trans, refl, (k1, f"∀ {z}, {le} {z} {a} ↔ {le} {z} {b}")],
            f"{le} {a} {b}",
            f"exact ({k1} {a}).mp ({h1} {a})",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [refl, anti, (k1, f"∀ {z}, {le} {a} {z} ↔ {le} {b} {z}")],
            f"{a} = {b}",
            f"apply {h3}\n· exact ({k1} {b}).mpr ({h1} {b})\n· exact ({k1} {a}).mp ({h1} {a})",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)


@RELATIONS.add(1.5)
def strict_part(d: Draw) -> Problem:
    """Relations made of another: strict part, equivalence, composition, defined above."""
    t = d.types(1)[0]
    x, y, z = d.pick(("x", "y", "z"), ("u", "v", "w"))
    d.names.reserve(x, y, z)
    le = d.names.like(d.pick("le", "R", "r", "pre", "below"))
    lt = d.names.like(d.pick("Strict", "StrictPart", "Lt", "Proper"))
    eqv = d.names.like(d.pick("Equiv'", "Both", "Eqv", "SameClass"))
    comp = d.names.like(d.pick("Comp", "Compose", "Then", "seq"))
    a, b, c = d.elems(3)
    S = d.names.like("S")
    h1, h2, h3, h4 = d.hyps(4)
    p, q, p2, q2 = (d.names.like(each) for each in ("p", "q", "p'", "q'"))
    dlt = f"def {lt} {{T : Type}} (R : T → T → Prop) (x y : T) : Prop := R x y ∧ ¬R y x"
    deq = f"def {eqv} {{T : Type}} (R : T → T → Prop) (x y : T) : Prop := R x y ∧ R y x"
    dco = f"def {comp} {{T : Type}} (R S : T → T → Prop) (x z : T) : Prop := ∃ y, R x y ∧ S y z"
    trans = (h1, f"∀ {x} {y} {z}, {le} {x} {y} → {le} {y} {z} → {le} {x} {z}")
    refl = (h2, f"∀ {x}, {le} {x} {x}")
    symm = (h1, f"∀ {x} {y}, {le} {x} {y} → {le} {y} {x}")
    base = [f"{{{t} : Type}}", f"({le} : {t} → {t} → Prop)"]
    two = [f"{{{t} : Type}}", f"({le} {S} : {t} → {t} → Prop)"]
    forms: list[tuple[str, list[str], list[tuple[str, str]], str, str]] = [
        (
            dlt,
            [*base, f"({a} : {t})"],
            [],
            f"¬{lt} {le} {a} {a}",
            f"rintro ⟨{p}, {q}⟩\nexact {q} {p}",
        ),
        (
            dlt,
            [*base, f"({a} {b} : {t})"],
            [(h3, f"{lt} {le} {a} {b}")],
            f"¬{lt} {le} {b} {a}",
            f"intro {p}\nexact {p}.2 {h3}.1",
        ),
        (
            dlt,
            [*base, f"({a} {b} {c} : {t})"],
            [trans, (h3, f"{lt} {le} {a} {b}"), (h4, f"{lt} {le} {b} {c}")],
            f"{lt} {le} {a} {c}",
            f"obtain ⟨{p}, {q}⟩ := {h3}\nobtain ⟨{p2}, {q2}⟩ := {h4}\n"
            f"refine ⟨{h1} {a} {b} {c} {p} {p2}, ?_⟩\nintro e\n"
            f"exact {q} ({h1} {b} {c} {a} {p2} e)",
        ),
        (
            dlt,
            [*base, f"({a} {b} {c} : {t})"],
            [trans, (h3, f"{le} {a} {b}"), (h4, f"{lt} {le} {b} {c}")],
            f"{lt} {le} {a} {c}",
            f"constructor\n· exact {h1} {a} {b} {c} {h3} {h4}.1\n· intro e\n"
            f"  exact {h4}.2 ({h1} {c} {a} {b} e {h3})",
        ),
        (
            deq,
            [*base, f"({a} : {t})"],
            [refl],
            f"{eqv} {le} {a} {a}",
            f"exact ⟨{h2} {a}, {h2} {a}⟩",
        ),
        (
            deq,
            [*base, f"({a} {b} : {t})"],
            [(h3, f"{eqv} {le} {a} {b}")],
            f"{eqv} {le} {b} {a}",
            f"exact ⟨{h3}.2, {h3}.1⟩",
        ),
        (
            deq,
            [*base, f"({a} {b} {c} : {t})"],
            [trans, (h3, f"{eqv} {le} {a} {b}"), (h4, f"{eqv} {le} {b} {c}")],
            f"{eqv} {le} {a} {c}",
            f"exact ⟨{h1} _ _ _ {h3}.1 {h4}.1, {h1} _ _ _ {h4}.2 {h3}.2⟩",
        ),
        (
            dco,
            [*base],
            [symm],
            f"∀ {a} {c}, {comp} {le} {le} {a} {c} → {comp} {le} {le} {c} {a}",
            f"rintro {a} {c} ⟨{b}, {p}, {q}⟩\nexact ⟨{b}, {h1} _ _ {q}, {h1} _ _ {p}⟩",
        ),
        (
            dco,
            [*base],
            [trans],
            f"∀ {a} {c}, {comp} {le} {le} {a} {c} → {le} {a} {c}",
            f"rintro {a} {c} ⟨{b}, {p}, {q}⟩\nexact {h1} {a} {b} {c} {p} {q}",
        ),
        (
            dco,
            [*base],
            [refl],
            f"∀ {a} {c}, {le} {a} {c} → {comp} {le} {le} {a} {c}",
            f"intro {a} {c} {p}\nexact ⟨{a}, {h2} {a}, {p}⟩",
        ),
        (
            dco,
            [*two, f"({a} {b} : {t})"],
            [(h3, f"∀ {x} {y}, {le} {x} {y} → {S} {x} {y}"), (h4, f"{comp} {le} {le} {a} {b}")],
            f"{comp} {S} {S} {a} {b}",
            f"obtain ⟨{c}, {p}, {q}⟩ := {h4}\nexact ⟨{c}, {h3} _ _ {p}, {h3} _ _ {q}⟩",
        ),
        (
            dco,
            [*two],
            [],
            f"∀ {a} {b}, {comp} {le} ({comp} {S} {le}) {a} {b} ↔ {comp} ({comp} {le} {S}) "
            f"{le} {a} {b}",
            f"intro {a} {b}\nconstructor\n· rintro ⟨{x}, {p}, {y}, {q}, {p2}⟩\n"
            f"  exact ⟨{y}, ⟨{x}, {p}, {q}⟩, {p2}⟩\n"
            f"· rintro ⟨{y}, ⟨{x}, {p}, {q}⟩, {p2}⟩\n  exact ⟨{x}, {p}, {y}, {q}, {p2}⟩",
        ),
    ]
    define, binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, preamble=define, intro=False)
