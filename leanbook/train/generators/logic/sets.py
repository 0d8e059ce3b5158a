"""Sets as predicates, with operations that are defined above."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["SETS"]

SETS = Families("logic")

_STYLES = (
    ("Within", "Joined", "Meet", "Outside", "Removed", "ImageOf", "PreimageOf"),
    ("Incl", "Cup", "Cap", "Non", "Minus", "Img", "Pre"),
    ("subset'", "union'", "inter'", "compl'", "diff'", "image'", "preimage'"),
    ("IsSubset", "SetUnion", "SetInter", "SetCompl", "SetDiff", "SetImage", "SetPreimage"),
    ("sub", "either", "both", "other", "without", "reach", "back"),
)


class _Sets:
    """Definitions of operations on sets, and terms made of them."""

    def __init__(self, d: Draw) -> None:
        self.d = d
        names = d.pick(*_STYLES)
        self.sub, self.cup, self.cap, self.non, self.minus, self.img, self.pre = names
        self.alias = d.chance(0.4)
        self.kind = d.names.like(d.pick("Set'", "Pred", "MySet", "Family")) if self.alias else ""

    def type(self, t: str) -> str:
        return f"{self.kind} {t}" if self.alias else f"{t} → Prop"

    def preamble(self, text: str) -> str:
        low, high = self.type("T"), self.type("U")

        lines = [f"def {self.kind} (T : Type) : Type := T → Prop"] if self.alias else []
        make = {
            self.sub: f"def {self.sub} {{T : Type}} (A B : {low}) : Prop := ∀ x, A x → B x",
            self.cup: f"def {self.cup} {{T : Type}} (A B : {low}) : {low} := fun x => A x ∨ B x",
            self.cap: f"def {self.cap} {{T : Type}} (A B : {low}) : {low} := fun x => A x ∧ B x",
            self.non: f"def {self.non} {{T : Type}} (A : {low}) : {low} := fun x => ¬A x",
            self.minus: f"def {self.minus} {{T : Type}} (A B : {low}) : {low} := fun "
            "x => A x ∧ ¬B x",
            self.img: f"def {self.img} {{T U : Type}} (f : T → U) (A : {low}) : "
            f"{high} := fun y => ∃ x, A x ∧ f x = y",
            self.pre: f"def {self.pre} {{T U : Type}} (f : T → U) (B : {high}) : "
            f"{low} := fun x => B (f x)",
        }
        words = text.replace("(", " ").replace(")", " ").split()
        lines += [definition for name, definition in make.items() if name in words]
        return "\n\n".join(lines)


@SETS.add(1.5)
def inclusions(d: Draw) -> Problem:
    """Inclusions between unions, intersections, complements."""
    s = _Sets(d)
    t = d.types(1)[0]
    A, B, C = d.preds(3)
    sub, cup, cap, non, minus = s.sub, s.cup, s.cap, s.non, s.minus
    h1, h2 = d.hyps(2)
    x, p, q = d.names.like(d.pick("x", "a", "z")), d.names.like("p"), d.names.like("q")
    start = f"intro {x} {p}"
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [(h1, f"{sub} {A} {B}"), (h2, f"{sub} {B} {C}")],
            f"{sub} {A} {C}",
            d.pick(
                f"{start}\nexact {h2} {x} ({h1} {x} {p})",
                f"{start}\napply {h2}\napply {h1}\nexact {p}",
            ),
        ),
        ([], f"{sub} ({cap} {A} {B}) {A}", f"{start}\nexact {p}.1"),
        ([], f"{sub} {B} ({cup} {A} {B})", f"{start}\nexact Or.inr {p}"),
        (
            [(h1, f"{sub} {A} {C}"), (h2, f"{sub} {B} {C}")],
            f"{sub} ({cup} {A} {B}) {C}",
            f"rintro {x} ({p} | {p})\n· exact {h1} {x} {p}\n· exact {h2} {x} {p}",
        ),
        (
            [(h1, f"{sub} {A} {B}"), (h2, f"{sub} {A} {C}")],
            f"{sub} {A} ({cap} {B} {C})",
            f"{start}\nexact ⟨{h1} {x} {p}, {h2} {x} {p}⟩",
        ),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({cap} {A} {C}) ({cap} {B} {C})",
            f"rintro {x} ⟨{p}, {q}⟩\nexact ⟨{h1} {x} {p}, {q}⟩",
        ),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({cup} {C} {A}) ({cup} {C} {B})",
            f"rintro {x} ({p} | {p})\n· exact Or.inl {p}\n· exact Or.inr ({h1} {x} {p})",
        ),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({non} {B}) ({non} {A})",
            f"{start} {q}\nexact {p} ({h1} {x} {q})",
        ),
        (
            [(h1, f"{sub} ({non} {B}) ({non} {A})")],
            f"{sub} {A} {B}",
            f"{start}\napply Classical.byContradiction\nintro {q}\nexact {h1} {x} {q} {p}",
        ),
        (
            [],
            f"{sub} ({cap} {A} ({cup} {B} {C})) ({cup} ({cap} {A} {B}) ({cap} {A} {C}))",
            f"rintro {x} ⟨{p}, {q} | {q}⟩\n· exact Or.inl ⟨{p}, {q}⟩\n· exact Or.inr ⟨{p}, {q}⟩",
        ),
        ([], f"{sub} ({minus} {A} {B}) {A}", f"{start}\nexact {p}.1"),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({minus} {C} {B}) ({minus} {C} {A})",
            f"rintro {x} ⟨{p}, {q}⟩\nexact ⟨{p}, fun e => {q} ({h1} {x} e)⟩",
        ),
        (
            [(h1, f"{sub} {A} ({cup} {B} {C})")],
            f"{sub} ({minus} {A} {B}) {C}",
            f"rintro {x} ⟨{p}, {q}⟩\nrcases {h1} {x} {p} with e | e\n· exact absurd e {q}\n"
            "· exact e",
        ),
        (
            [(h1, f"{sub} ({cap} {A} {B}) {C}"), (h2, f"{sub} {A} {B}")],
            f"{sub} {A} {C}",
            f"{start}\nexact {h1} {x} ⟨{p}, {h2} {x} {p}⟩",
        ),
        (
            [(h1, f"{sub} ({minus} {A} {B}) {C}")],
            f"{sub} {A} ({cup} {B} {C})",
            f"{start}\nby_cases {q} : {B} {x}\n· exact Or.inl {q}\n"
            f"· exact Or.inr ({h1} {x} ⟨{p}, {q}⟩)",
        ),
        (
            [(h1, f"{sub} {A} {B}"), (h2, f"∃ x, {A} x")],
            f"∃ x, {B} x",
            f"obtain ⟨{x}, {p}⟩ := {h2}\nexact ⟨{x}, {h1} {x} {p}⟩",
        ),
        (
            [(h1, f"{sub} {A} {B}"), (h2, f"∀ x, ¬{B} x")],
            f"∀ x, ¬{A} x",
            f"{start}\nexact {h2} {x} ({h1} {x} {p})",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    everything = " ".join([goal, *(t for _, t in facts)])
    words = everything.replace("(", " ").replace(")", " ").replace("¬", " ").split()
    sets = [each for each in (A, B, C) if each in words]
    binders = [f"{{{t} : Type}}", f"({' '.join(sets)} : {s.type(t)})"]
    return d.theorem(binders, facts, goal, proof, preamble=s.preamble(everything))


@SETS.add(1.5)
def equal_sets(d: Draw) -> Problem:
    """Two sets are the same: by extensionality, both directions."""
    s = _Sets(d)
    s.alias = False
    t = d.types(1)[0]
    A, B, C = d.preds(3)
    sub, cup, cap, non, minus = s.sub, s.cup, s.cap, s.non, s.minus
    x, p, q, r = (
        d.names.like(each)
        for each in d.pick(("x", "p", "q", "r"), ("a", "ha", "hb", "hc"), ("z", "h1", "h2", "h3"))
    )
    h1 = d.hyps(1)[0]
    start = f"funext {x}\napply propext\nconstructor\n"
    if d.chance(0.3):
        start = f"funext {x}\nrefine propext ⟨?_, ?_⟩\n"
    forms: list[tuple[list[tuple[str, str]], str, str]] = [
        (
            [],
            f"{cap} {A} {B} = {cap} {B} {A}",
            f"· rintro ⟨{p}, {q}⟩\n  exact ⟨{q}, {p}⟩\n· rintro ⟨{p}, {q}⟩\n  exact ⟨{q}, {p}⟩",
        ),
        (
            [],
            f"{cup} {A} {B} = {cup} {B} {A}",
            f"· rintro ({p} | {p})\n  · exact Or.inr {p}\n  · exact Or.inl {p}\n"
            f"· rintro ({p} | {p})\n  · exact Or.inr {p}\n  · exact Or.inl {p}",
        ),
        (
            [],
            f"{cap} {A} ({cup} {B} {C}) = {cup} ({cap} {A} {B}) ({cap} {A} {C})",
            f"· rintro ⟨{p}, {q} | {q}⟩\n  · exact Or.inl ⟨{p}, {q}⟩\n  · exact Or.inr ⟨{p}, {q}⟩\n"
            f"· rintro (⟨{p}, {q}⟩ | ⟨{p}, {q}⟩)\n  · exact ⟨{p}, Or.inl {q}⟩\n"
            f"  · exact ⟨{p}, Or.inr {q}⟩",
        ),
        (
            [],
            f"{cup} {A} ({cap} {B} {C}) = {cap} ({cup} {A} {B}) ({cup} {A} {C})",
            f"· rintro ({p} | ⟨{p}, {q}⟩)\n  · exact ⟨Or.inl {p}, Or.inl {p}⟩\n"
            f"  · exact ⟨Or.inr {p}, Or.inr {q}⟩\n"
            f"· rintro ⟨{p} | {p}, {q} | {q}⟩\n  · exact Or.inl {p}\n  · exact Or.inl {p}\n"
            f"  · exact Or.inl {q}\n  · exact Or.inr ⟨{p}, {q}⟩",
        ),
        (
            [],
            f"{cap} ({cap} {A} {B}) {C} = {cap} {A} ({cap} {B} {C})",
            f"· rintro ⟨⟨{p}, {q}⟩, {r}⟩\n  exact ⟨{p}, {q}, {r}⟩\n"
            f"· rintro ⟨{p}, {q}, {r}⟩\n  exact ⟨⟨{p}, {q}⟩, {r}⟩",
        ),
        (
            [],
            f"{non} ({cup} {A} {B}) = {cap} ({non} {A}) ({non} {B})",
            f"· intro {p}\n  exact ⟨fun {q} => {p} (Or.inl {q}), fun {q} => {p} (Or.inr "
            f"{q})⟩\n· rintro ⟨{p}, {q}⟩ ({r} | {r})\n  · exact {p} {r}\n  · exact {q} {r}",
        ),
        (
            [],
            f"{non} ({cap} {A} {B}) = {cup} ({non} {A}) ({non} {B})",
            f"· intro {p}\n  by_cases {q} : {A} {x}\n"
            f"  · exact Or.inr fun {r} => {p} ⟨{q}, {r}⟩\n  · exact Or.inl {q}\n"
            f"· rintro ({p} | {p}) ⟨{q}, {r}⟩\n  · exact {p} {q}\n  · exact {p} {r}",
        ),
        (
            [],
            f"{non} ({non} {A}) = {A}",
            f"· intro {p}\n  exact Classical.byContradiction {p}\n· intro {p} {q}\n  exact {q} {p}",
        ),
        (
            [],
            f"{minus} {A} ({cap} {A} {B}) = {minus} {A} {B}",
            f"· rintro ⟨{p}, {q}⟩\n  exact ⟨{p}, fun {r} => {q} ⟨{p}, {r}⟩⟩\n"
            f"· rintro ⟨{p}, {q}⟩\n  exact ⟨{p}, fun {r} => {q} {r}.2⟩",
        ),
        (
            [],
            f"{minus} {A} {B} = {cap} {A} ({non} {B})",
            f"· intro {p}\n  exact {p}\n· intro {p}\n  exact {p}",
        ),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{cap} {A} {B} = {A}",
            f"· intro {p}\n  exact {p}.1\n· intro {p}\n  exact ⟨{p}, {h1} {x} {p}⟩",
        ),
        (
            [(h1, f"{sub} {A} {B}")],
            f"{cup} {A} {B} = {B}",
            f"· rintro ({p} | {p})\n  · exact {h1} {x} {p}\n  · exact {p}\n· intro {p}\n"
            f"  exact Or.inr {p}",
        ),
        (
            [],
            f"{cup} ({minus} {A} {B}) ({cap} {A} {B}) = {A}",
            f"· rintro ({p} | {p})\n  · exact {p}.1\n  · exact {p}.1\n· intro {p}\n"
            f"  by_cases {q} : {B} {x}\n  · exact Or.inr ⟨{p}, {q}⟩\n"
            f"  · exact Or.inl ⟨{p}, {q}⟩",
        ),
    ]
    facts, goal, proof = d.pick(*forms)
    everything = " ".join([goal, *(t for _, t in facts)])
    words = everything.replace("(", " ").replace(")", " ").split()
    sets = [each for each in (A, B, C) if each in words]
    lines = start + proof
    if not facts and d.chance(0.3):
        # The same, element by element.
        left, right = goal.split(" = ")
        one = left if " " not in left else f"({left})"
        goal = f"∀ {x}, {_at(one, x)} ↔ {_at(right if ' ' not in right else f'({right})', x)}"
        lines = f"intro {x}\nconstructor\n{proof}"
    return d.theorem(
        [f"{{{t} : Type}}", f"({' '.join(sets)} : {t} → Prop)"],
        facts,
        goal,
        lines,
        preamble=s.preamble(everything),
    )


def _at(left: str, x: str) -> str:
    return f"{left[1:-1]} {x}" if left.startswith("(") else f"{left} {x}"


@SETS.add(2)
def images(d: Draw) -> Problem:
    """Images and preimages under functions."""
    s = _Sets(d)
    s.alias = False
    t, u, v = d.types(3)
    f, g = d.funs(2)
    A, B = d.preds(2)
    img, pre, sub, cup, cap = s.img, s.pre, s.sub, s.cup, s.cap
    h1, h2 = d.hyps(2)
    x, y, p, q = (
        d.names.like(each)
        for each in d.pick(("x", "y", "p", "q"), ("a", "b", "ha", "hb"), ("x1", "y1", "hx", "hy"))
    )
    low = [f"{{{t} {u} : Type}}", f"({f} : {t} → {u})", f"({A} {B} : {t} → Prop)"]
    high = [f"{{{t} {u} : Type}}", f"({f} : {t} → {u})", f"({A} {B} : {u} → Prop)"]
    mixed = [
        f"{{{t} {u} : Type}}",
        f"({f} : {t} → {u})",
        f"({A} : {t} → Prop)",
        f"({B} : {u} → Prop)",
    ]
    three = [
        f"{{{t} {u} {v} : Type}}",
        f"({f} : {t} → {u})",
        f"({g} : {u} → {v})",
        f"({A} : {t} → Prop)",
    ]
    inj = f"∀ x y, {f} x = {f} y → x = y"
    surj = f"∀ y, ∃ x, {f} x = y"
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            low,
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({img} {f} {A}) ({img} {f} {B})",
            f"rintro {y} ⟨{x}, {p}, {q}⟩\nexact ⟨{x}, {h1} {x} {p}, {q}⟩",
        ),
        (
            high,
            [(h1, f"{sub} {A} {B}")],
            f"{sub} ({pre} {f} {A}) ({pre} {f} {B})",
            f"intro {x} {p}\nexact {h1} ({f} {x}) {p}",
        ),
        (
            [*low[:2], f"({A} : {t} → Prop)"],
            [],
            f"{sub} {A} ({pre} {f} ({img} {f} {A}))",
            f"intro {x} {p}\nexact ⟨{x}, {p}, rfl⟩",
        ),
        (
            [*high[:2], f"({B} : {u} → Prop)"],
            [],
            f"{sub} ({img} {f} ({pre} {f} {B})) {B}",
            f"rintro {y} ⟨{x}, {p}, {q}⟩\nrw [← {q}]\nexact {p}",
        ),
        (
            [*low[:2], f"({A} : {t} → Prop)"],
            [(h1, inj)],
            f"{sub} ({pre} {f} ({img} {f} {A})) {A}",
            f"rintro {x} ⟨{y}, {p}, {q}⟩\nhave key := {h1} {y} {x} {q}\nrw [← key]\nexact {p}",
        ),
        (
            [*high[:2], f"({B} : {u} → Prop)"],
            [(h1, surj)],
            f"{sub} {B} ({img} {f} ({pre} {f} {B}))",
            f"intro {y} {p}\nobtain ⟨{x}, rfl⟩ := {h1} {y}\nexact ⟨{x}, {p}, rfl⟩",
        ),
        (
            mixed,
            [(h1, f"{sub} ({img} {f} {A}) {B}")],
            f"{sub} {A} ({pre} {f} {B})",
            f"intro {x} {p}\nexact {h1} ({f} {x}) ⟨{x}, {p}, rfl⟩",
        ),
        (
            mixed,
            [(h1, f"{sub} {A} ({pre} {f} {B})")],
            f"{sub} ({img} {f} {A}) {B}",
            d.pick(
                f"rintro {y} ⟨{x}, {p}, rfl⟩\nexact {h1} {x} {p}",
                f"rintro {y} ⟨{x}, {p}, {q}⟩\nrw [← {q}]\nexact {h1} {x} {p}",
            ),
        ),
        (
            mixed,
            [],
            f"{sub} ({img} {f} {A}) {B} ↔ {sub} {A} ({pre} {f} {B})",
            f"constructor\n· intro {h1} {x} {p}\n  exact {h1} ({f} {x}) ⟨{x}, {p}, rfl⟩\n"
            f"· rintro {h1} {y} ⟨{x}, {p}, rfl⟩\n  exact {h1} {x} {p}",
        ),
        (
            low,
            [],
            f"∀ {y}, {img} {f} ({cup} {A} {B}) {y} ↔ {img} {f} {A} {y} ∨ {img} {f} {B} {y}",
            f"intro {y}\nconstructor\n· rintro ⟨{x}, {p} | {p}, {q}⟩\n"
            f"  · exact Or.inl ⟨{x}, {p}, {q}⟩\n  · exact Or.inr ⟨{x}, {p}, {q}⟩\n"
            f"· rintro (⟨{x}, {p}, {q}⟩ | ⟨{x}, {p}, {q}⟩)\n"
            f"  · exact ⟨{x}, Or.inl {p}, {q}⟩\n  · exact ⟨{x}, Or.inr {p}, {q}⟩",
        ),
        (
            low,
            [],
            f"{sub} ({img} {f} ({cap} {A} {B})) ({cap} ({img} {f} {A}) ({img} {f} {B}))",
            f"rintro {y} ⟨{x}, ⟨{p}, {h2}⟩, {q}⟩\nexact ⟨⟨{x}, {p}, {q}⟩, ⟨{x}, {h2}, {q}⟩⟩",
        ),
        (
            low,
            [(h1, inj)],
            f"{sub} ({cap} ({img} {f} {A}) ({img} {f} {B})) ({img} {f} ({cap} {A} {B}))",
            f"rintro {y} ⟨⟨{x}, {p}, {q}⟩, ⟨{x}', {p}', {q}'⟩⟩\n"
            f"have key : {x}' = {x} := {h1} _ _ ({q}'.trans {q}.symm)\nrw [key] at {p}'\n"
            f"exact ⟨{x}, ⟨{p}, {p}'⟩, {q}⟩",
        ),
        (high, [], f"{pre} {f} ({cap} {A} {B}) = {cap} ({pre} {f} {A}) ({pre} {f} {B})", "rfl"),
        (
            three,
            [],
            f"{img} {g} ({img} {f} {A}) = {img} ({g} ∘ {f}) {A}",
            f"funext {y}\napply propext\nconstructor\n· rintro ⟨_, ⟨{x}, {p}, rfl⟩, {q}⟩\n"
            f"  exact ⟨{x}, {p}, {q}⟩\n· rintro ⟨{x}, {p}, {q}⟩\n"
            f"  exact ⟨{f} {x}, ⟨{x}, {p}, rfl⟩, {q}⟩",
        ),
        (
            [*low[:2], f"({A} : {t} → Prop)"],
            [(h1, f"∃ x, {A} x")],
            f"∃ y, {img} {f} {A} y",
            f"obtain ⟨{x}, {p}⟩ := {h1}\nexact ⟨{f} {x}, {x}, {p}, rfl⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    everything = " ".join([goal, *(each for _, each in facts)])
    return d.theorem(binders, facts, goal, proof, preamble=s.preamble(everything), intro=False)


@SETS.add(1.5)
def families_of_sets(d: Draw) -> Problem:
    """Unions and intersections of families; powers; Cantor."""
    t, i = d.types(2)
    U, N = (
        d.names.like(d.pick("BigUnion", "iUnion", "Some", "UnionOf")),
        d.names.like(d.pick("BigInter", "iInter", "All", "InterOf")),
    )
    F, G = d.names.like(d.pick("F", "A", "S")), d.names.like(d.pick("G", "B", "T"))
    P = d.names.like(d.pick("P", "Q", "C"))
    x, j, k, p, q = (d.names.like(each) for each in ("x", "j", "k", "p", "q"))
    h1 = d.hyps(1)[0]
    du = f"def {U} {{I T : Type}} (F : I → T → Prop) : T → Prop := fun x => ∃ i, F i x"
    dn = f"def {N} {{I T : Type}} (F : I → T → Prop) : T → Prop := fun x => ∀ i, F i x"
    base = [f"{{{i} {t} : Type}}", f"({F} : {i} → {t} → Prop)"]
    both = [f"{{{i} {t} : Type}}", f"({F} {G} : {i} → {t} → Prop)"]
    withp = [*base, f"({P} : {t} → Prop)"]
    f = d.funs(1)[0]
    forms: list[tuple[str, list[str], list[tuple[str, str]], str, str]] = [
        (
            du,
            withp,
            [(h1, f"∀ i x, {F} i x → {P} x")],
            f"∀ {x}, {U} {F} {x} → {P} {x}",
            f"rintro {x} ⟨{j}, {p}⟩\nexact {h1} {j} {x} {p}",
        ),
        (
            du,
            withp,
            [(h1, f"∀ x, {U} {F} x → {P} x")],
            f"∀ {j} {x}, {F} {j} {x} → {P} {x}",
            f"intro {j} {x} {p}\nexact {h1} {x} ⟨{j}, {p}⟩",
        ),
        (
            dn,
            withp,
            [(h1, f"∀ i x, {P} x → {F} i x")],
            f"∀ {x}, {P} {x} → {N} {F} {x}",
            f"intro {x} {p} {j}\nexact {h1} {j} {x} {p}",
        ),
        (
            du,
            both,
            [(h1, f"∀ i x, {F} i x → {G} i x")],
            f"∀ {x}, {U} {F} {x} → {U} {G} {x}",
            f"rintro {x} ⟨{j}, {p}⟩\nexact ⟨{j}, {h1} {j} {x} {p}⟩",
        ),
        (
            dn,
            both,
            [(h1, f"∀ i x, {F} i x → {G} i x")],
            f"∀ {x}, {N} {F} {x} → {N} {G} {x}",
            f"intro {x} {p} {j}\nexact {h1} {j} {x} ({p} {j})",
        ),
        (
            dn,
            both,
            [],
            f"∀ {x}, {N} (fun i x => {F} i x ∧ {G} i x) {x} ↔ {N} {F} {x} ∧ {N} {G} {x}",
            f"intro {x}\nconstructor\n· intro {p}\n"
            f"  exact ⟨fun {j} => ({p} {j}).1, fun {j} => ({p} {j}).2⟩\n"
            f"· rintro ⟨{p}, {q}⟩ {j}\n  exact ⟨{p} {j}, {q} {j}⟩",
        ),
        (
            du,
            both,
            [],
            f"∀ {x}, {U} (fun i x => {F} i x ∨ {G} i x) {x} ↔ {U} {F} {x} ∨ {U} {G} {x}",
            f"intro {x}\nconstructor\n· rintro ⟨{j}, {p} | {p}⟩\n"
            f"  · exact Or.inl ⟨{j}, {p}⟩\n  · exact Or.inr ⟨{j}, {p}⟩\n"
            f"· rintro (⟨{j}, {p}⟩ | ⟨{j}, {p}⟩)\n  · exact ⟨{j}, Or.inl {p}⟩\n"
            f"  · exact ⟨{j}, Or.inr {p}⟩",
        ),
        (
            f"{du}\n\n{dn}",
            base,
            [],
            f"∀ {x}, ¬{U} {F} {x} ↔ {N} (fun i x => ¬{F} i x) {x}",
            f"intro {x}\nconstructor\n· intro {p} {j} {q}\n  exact {p} ⟨{j}, {q}⟩\n"
            f"· rintro {p} ⟨{j}, {q}⟩\n  exact {p} {j} {q}",
        ),
        (
            f"{du}\n\n{dn}",
            base,
            [],
            f"∀ {x}, ¬{N} {F} {x} → {U} (fun i x => ¬{F} i x) {x}",
            f"intro {x} {p}\napply Classical.byContradiction\nintro {q}\napply {p}\n"
            f"intro {j}\napply Classical.byContradiction\nintro {k}\nexact {q} ⟨{j}, {k}⟩",
        ),
        (
            "",
            [f"{{{t} : Type}}", f"({f} : {t} → {t} → Prop)"],
            [],
            f"∃ {P} : {t} → Prop, ∀ {x}, {f} {x} ≠ {P}",
            f"refine ⟨fun {j} => ¬{f} {j} {j}, ?_⟩\nintro {x} {p}\n"
            f"have key : {f} {x} {x} = ¬{f} {x} {x} := congrFun {p} {x}\n"
            f"have no : ¬{f} {x} {x} := fun {q} => (key ▸ {q}) {q}\napply no\nrw [key]\nexact no",
        ),
        (
            "",
            [f"{{{t} : Type}}", f"({f} : {t} → {t} → Prop)"],
            [],
            f"¬∃ {x}, ∀ {j}, {f} {x} {j} ↔ ¬{f} {j} {j}",
            f"rintro ⟨{x}, {p}⟩\nhave key := {p} {x}\n"
            f"have no : ¬{f} {x} {x} := fun {q} => key.mp {q} {q}\nexact no (key.mpr no)",
        ),
    ]
    define, binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, preamble=define, intro=False)
