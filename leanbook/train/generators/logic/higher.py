"""Predicates that speak of all predicates: instances must be found that no pattern gives."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.problems import Problem

__all__ = ["HIGHER"]

HIGHER = Families("logic")

Facts = list[tuple[str, str]]


@HIGHER.add(2.5)
def leibniz(d: Draw) -> Problem:
    """Equality as "everything that holds of one holds of the other"."""
    t, u = d.types(2)
    a, b, c = d.elems(3)
    f = d.funs(1)[0]
    h, k = d.hyps(2)
    eq = d.names.like(d.pick("Leib", "Same", "LeibEq", "Equal'", "Indist", "Alike"))
    Q = d.preds(1)[0]
    P, x, p = d.names.like("P"), d.names.like("x"), d.names.like(d.pick("p", "hp", "q"))
    defined = d.chance(0.5)
    define = f"def {eq} {{T : Type}} (a b : T) : Prop := ∀ P : T → Prop, P a → P b"

    def says(one: str, other: str, kind: str = t) -> str:
        if defined:
            return f"{eq} {one} {other}"
        one, other = one.strip("()"), other.strip("()")
        left = f"({one})" if " " in one else one
        right = f"({other})" if " " in other else other
        return f"∀ {P} : {kind} → Prop, {P} {left} → {P} {right}"

    ab = says(a, b)
    base = [f"{{{t} : Type}}"]
    mapped = [f"{{{t} {u} : Type}}", f"({f} : {t} → {u})", f"({a} {b} : {t})"]
    mp = f"intro {P} {p}\n"
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            [*base, f"({a} {b} : {t})"],
            [(h, ab)],
            f"{a} = {b}",
            f"exact {h} (fun {x} => {a} = {x}) rfl",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, ab)],
            says(b, a),
            d.pick(
                f"{mp}exact {h} (fun {x} => {P} {x} → {P} {a}) (fun e => e) {p}",
                f"have key := {h} (fun {x} => {a} = {x}) rfl\n{mp}rw [key]\nexact {p}",
            ),
        ),
        (
            [*base, f"({a} {b} {c} : {t})"],
            [(h, ab), (k, says(b, c))],
            says(a, c),
            f"{mp}exact {k} {P} ({h} {P} {p})",
        ),
        (
            [*base, f"({a} {b} {c} : {t})"],
            [(h, ab), (k, says(a, c))],
            says(b, c),
            f"{mp}apply {k} {P}\nexact {h} (fun {x} => {P} {x} → {P} {a}) (fun e => e) {p}",
        ),
        (
            mapped,
            [(h, ab)],
            says(f"({f} {a})", f"({f} {b})", u),
            f"{mp}exact {h} (fun {x} => {P} ({f} {x})) {p}",
        ),
        (mapped, [(h, ab)], f"{f} {a} = {f} {b}", f"exact {h} (fun {x} => {f} {a} = {f} {x}) rfl"),
        (
            [*base, f"({Q} : {t} → Prop)", f"({a} {b} : {t})"],
            [(h, ab), (k, f"{Q} {b}")],
            f"{Q} {a}",
            f"exact {h} (fun {x} => {Q} {x} → {Q} {a}) (fun e => e) {k}",
        ),
        (
            [*base, f"({Q} : {t} → Prop)", f"({a} {b} : {t})"],
            [(h, ab), (k, f"¬{Q} {a}")],
            f"¬{Q} {b}",
            d.pick(
                f"exact {h} (fun {x} => ¬{Q} {x}) {k}",
                f"intro {p}\nhave key := {h} (fun {x} => ¬{Q} {x}) {k}\nexact key {p}",
            ),
        ),
        (
            [*base, f"({Q} : {t} → {t} → Prop)", f"({a} {b} : {t})"],
            [(h, ab), (k, f"∀ {x}, {Q} {x} {x}")],
            f"{Q} {a} {b} ∧ {Q} {b} {a}",
            f"constructor\n· exact {h} (fun {x} => {Q} {a} {x}) ({k} {a})\n"
            f"· exact {h} (fun {x} => {Q} {x} {a}) ({k} {a})",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, f"{a} = {b}")],
            ab,
            d.pick(f"{mp}rw [← {h}]\nexact {p}", f"subst {h}\n{mp}exact {p}"),
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [],
            f"{a} = {b} ↔ {ab}" if defined else f"({ab}) ↔ {a} = {b}",
            (
                f"constructor\n· rintro rfl {P} {p}\n  exact {p}\n· intro {h}\n"
                f"  exact {h} (fun {x} => {a} = {x}) rfl"
                if defined
                else f"constructor\n· intro {h}\n  exact {h} (fun {x} => {a} = {x}) rfl\n"
                f"· rintro rfl {P} {p}\n  exact {p}"
            ),
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, f"∀ {P} : {t} → Prop, {P} {a} ↔ {P} {b}")],
            f"{a} = {b}",
            f"exact ({h} (fun {x} => {a} = {x})).mp rfl",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, f"∀ {P} : {t} → Prop, ¬{P} {a} ∨ {P} {b}")],
            f"{a} = {b}",
            f"rcases {h} (fun {x} => {a} = {x}) with e | e\n· exact absurd rfl e\n· exact e",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, f"{a} ≠ {b}")],
            f"∃ {P} : {t} → Prop, {P} {a} ∧ ¬{P} {b}",
            f"exact ⟨fun {x} => {x} = {a}, rfl, fun e => {h} e.symm⟩",
        ),
        (
            [*base, f"({a} {b} : {t})"],
            [(h, f"¬∃ {P} : {t} → Prop, {P} {a} ∧ ¬{P} {b}")],
            f"{a} = {b}",
            "apply Classical.byContradiction\nintro e\n"
            f"exact {h} ⟨fun {x} => {x} = {a}, rfl, fun k => e k.symm⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    used = defined and eq in " ".join([goal, *(s for _, s in facts)])
    return d.theorem(binders, facts, goal, proof, preamble=define if used else "", intro=False)


@HIGHER.add(3)
def encodings(d: Draw) -> Problem:
    """And, or, exists, false by what follows from them."""
    p, q, r, s = d.props(4)
    h, k, j = d.hyps(3)
    And, Or, Ex, Bot = d.pick(
        ("And'", "Or'", "Ex'", "Bot'"), ("Both", "Either", "Some'", "Absurd'"),
        ("Conj", "Disj", "Exi", "Fals"),
    )  # fmt: skip
    t = d.types(1)[0]
    P, Q = d.preds(2)
    x = d.names.like("x")
    z, f, g, u, v = (
        d.names.like(each)
        for each in d.pick(
            ("z", "f", "g", "u", "v"), ("c", "hf", "hg", "hu", "hv"), ("C", "k1", "k2", "a1", "b1")
        )
    )
    defs = {
        And: f"def {And} (p q : Prop) : Prop := ∀ r : Prop, (p → q → r) → r",
        Or: f"def {Or} (p q : Prop) : Prop := ∀ r : Prop, (p → r) → (q → r) → r",
        Ex: f"def {Ex} {{T : Type}} (P : T → Prop) : Prop := ∀ r : Prop, (∀ x, P x → r) → r",
        Bot: f"def {Bot} : Prop := ∀ r : Prop, r",
    }
    props = [f"({p} {q} {r} {s} : Prop)"]
    preds = [f"{{{t} : Type}}", f"({P} {Q} : {t} → Prop)"]
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            props,
            [(h, f"{And} {p} {q}")],
            p,
            d.pick(f"exact {h} {p} fun {u} _ => {u}", f"apply {h}\nintro {u} {v}\nexact {u}"),
        ),
        (
            props,
            [(h, f"{And} {p} {q}")],
            f"{q} ∧ {p}",
            d.pick(
                f"exact {h} _ fun {u} {v} => ⟨{v}, {u}⟩",
                f"apply {h}\nintro {u} {v}\nexact ⟨{v}, {u}⟩",
            ),
        ),
        (props, [(h, p), (k, q)], f"{And} {p} {q}", f"intro {z} {f}\nexact {f} {h} {k}"),
        (
            props,
            [(h, f"{And} {p} {q}")],
            f"{And} {q} {p}",
            f"intro {z} {f}\napply {h}\nintro {u} {v}\nexact {f} {v} {u}",
        ),
        (
            props,
            [(h, f"{Or} {p} {q}")],
            f"{p} ∨ {q}",
            d.pick(
                f"exact {h} _ Or.inl Or.inr",
                f"apply {h}\n· intro {u}\n  exact Or.inl {u}\n· intro {u}\n  exact Or.inr {u}",
            ),
        ),
        (
            props,
            [(h, f"{p} ∨ {q}")],
            f"{Or} {p} {q}",
            f"intro {z} {f} {g}\nrcases {h} with {u} | {u}\n· exact {f} {u}\n· exact {g} {u}",
        ),
        (
            props,
            [(h, f"{Or} {p} {q}")],
            f"{Or} {q} {p}",
            f"intro {z} {f} {g}\nexact {h} {z} {g} {f}",
        ),
        (
            props,
            [(h, f"{Or} {p} {q}"), (k, f"{p} → {r}"), (j, f"{q} → {s}")],
            f"{Or} {r} {s}",
            f"intro {z} {f} {g}\napply {h}\n· intro {u}\n  exact {f} ({k} {u})\n· intro {u}\n"
            f"  exact {g} ({j} {u})",
        ),
        (
            props,
            [(h, f"{Or} {p} {q}"), (k, f"¬{p}")],
            q,
            d.pick(
                f"exact {h} {q} (fun {u} => absurd {u} {k}) fun {v} => {v}",
                f"apply {h}\n· intro {u}\n  exact absurd {u} {k}\n· intro {v}\n  exact {v}",
            ),
        ),
        (
            props,
            [(h, f"{And} {p} ({Or} {q} {r})")],
            f"{Or} ({And} {p} {q}) ({And} {p} {r})",
            f"intro {z} {f} {g}\napply {h}\nintro {u} {v}\napply {v}\n· intro {x}\n"
            f"  exact {f} fun _ e => e {u} {x}\n· intro {x}\n  exact {g} fun _ e => e {u} {x}",
        ),
        (
            props,
            [],
            f"{And} {p} {q} ↔ {p} ∧ {q}",
            f"constructor\n· intro {h}\n  exact {h} _ fun {u} {v} => ⟨{u}, {v}⟩\n"
            f"· rintro ⟨{u}, {v}⟩ {z} {f}\n  exact {f} {u} {v}",
        ),
        (
            props,
            [],
            f"{Or} {p} {q} ↔ {p} ∨ {q}",
            f"constructor\n· intro {h}\n  exact {h} _ Or.inl Or.inr\n"
            f"· rintro ({u} | {u}) {z} {f} {g}\n  · exact {f} {u}\n  · exact {g} {u}",
        ),
        (
            preds,
            [(h, f"{Ex} {P}")],
            f"∃ {x}, {P} {x}",
            d.pick(
                f"exact {h} _ fun {x} {u} => ⟨{x}, {u}⟩",
                f"apply {h}\nintro {x} {u}\nexact ⟨{x}, {u}⟩",
            ),
        ),
        (
            preds,
            [(h, f"∃ {x}, {P} {x}")],
            f"{Ex} {P}",
            f"obtain ⟨{x}, {u}⟩ := {h}\nintro {z} {f}\nexact {f} {x} {u}",
        ),
        (
            preds,
            [(h, f"{Ex} {P}"), (k, f"∀ {x}, {P} {x} → {Q} {x}")],
            f"{Ex} {Q}",
            f"intro {z} {f}\napply {h}\nintro {x} {u}\nexact {f} {x} ({k} {x} {u})",
        ),
        (preds, [(h, f"{Ex} {P}"), (k, f"∀ {x}, ¬{P} {x}")], "False", f"exact {h} False {k}"),
        (props, [(h, Bot)], p, f"exact {h} {p}"),
        (
            props,
            [],
            f"{Bot} ↔ False",
            f"constructor\n· intro {h}\n  exact {h} False\n· intro {h}\n  exact {h}.elim",
        ),
        (props, [(h, f"{p} → {Bot}"), (k, p)], q, f"exact {h} {k} {q}"),
        (
            props,
            [(h, f"∀ {z} : Prop, ({p} → {z}) → {z}")],
            p,
            d.pick(f"exact {h} {p} fun {u} => {u}", f"apply {h}\nintro {u}\nexact {u}"),
        ),
        (
            props,
            [
                (h, f"∀ {z} : Prop, ({p} → {z}) → ({q} → {z}) → {z}"),
                (k, f"{p} → {r}"),
                (j, f"{q} → {r}"),
            ],
            r,
            f"exact {h} {r} {k} {j}",
        ),
        (
            [f"({p} {q} : Prop)"],
            [(h, f"∀ {z} : Prop, ({z} → {p}) ↔ ({z} → {q})")],
            f"{p} ↔ {q}",
            f"constructor\n· exact ({h} {p}).mp fun {u} => {u}\n"
            f"· exact ({h} {q}).mpr fun {u} => {u}",
        ),
        (
            [f"({p} {q} : Prop)"],
            [(h, f"∀ {z} : Prop, ({p} → {z}) → ({q} → {z})")],
            f"{q} → {p}",
            f"exact {h} {p} fun {u} => {u}",
        ),
        (
            [],
            [(h, f"∀ {z} : Prop, {z} ∨ ¬{z}")],
            f"∀ {z} : Prop, ¬¬{z} → {z}",
            f"intro {z} {f}\nrcases {h} {z} with {u} | {u}\n· exact {u}\n· exact absurd {u} {f}",
        ),
        (
            [],
            [(h, f"∀ {z} : Prop, ¬¬{z} → {z}")],
            f"∀ {z} : Prop, {z} ∨ ¬{z}",
            f"intro {z}\napply {h}\nintro {f}\napply {f}\nright\nintro {u}\nexact {f} (Or.inl {u})",
        ),
        (
            [],
            [(h, f"∀ {z} {g} : Prop, (({z} → {g}) → {z}) → {z}")],
            f"∀ {z} : Prop, ¬¬{z} → {z}",
            f"intro {z} {f}\napply {h} {z} False\nintro {u}\nexact absurd {u} {f}",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    everything = " ".join([goal, *(each for _, each in facts)])
    words = (
        everything.replace("(", " ").replace(")", " ").replace("¬", " ").replace(",", " ").split()
    )
    if binders == props:
        binders = [f"({' '.join(each for each in (p, q, r, s) if each in words)} : Prop)"]
    preamble = "\n\n".join(text for name, text in defs.items() if name in words)
    if binders == ["( : Prop)"]:
        binders = []
    return d.theorem(binders, facts, goal, proof, preamble=preamble, intro=False)


@HIGHER.add(11)
def smallest(d: Draw) -> Problem:
    """What is in every predicate that is closed under steps: reaching, chains, smallest sets."""
    t = d.types(1)[0]
    R, S = d.rels(2)
    a, b, c = d.elems(3)
    h, k, j = d.hyps(3)
    reach = d.names.like(d.pick("Reach", "Conn", "Star'", "Follows", "Access", "Linked"))
    head = d.chance(0.5)
    P, x, y, p, q, e = (
        d.names.like(each)
        for each in d.pick(
            ("P", "x", "y", "p", "q", "e"),
            ("Q", "u", "v", "h0", "hs", "huv"),
            ("I", "s", "t", "base", "step", "hst"),
        )
    )
    base = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    two = [f"{{{t} : Type}}", f"({R} {S} : {t} → {t} → Prop)"]
    el2, el3 = f"({a} {b} : {t})", f"({a} {b} {c} : {t})"
    intro = f"intro {P} {p} {q}"
    G = d.preds(1)[0]
    del head
    define = (
        f"def {reach} {{T : Type}} (R : T → T → Prop) (a b : T) : Prop :=\n"
        "  ∀ P : T → Prop, P a → (∀ x y, P x → R x y → P y) → P b"
    )
    forms: list[tuple[list[str], Facts, str, str]] = [
        ([*base, f"({a} : {t})"], [], f"{reach} {R} {a} {a}", f"{intro}\nexact {p}"),
        (
            [*base, el2],
            [(h, f"{R} {a} {b}")],
            f"{reach} {R} {a} {b}",
            f"{intro}\nexact {q} {a} {b} {p} {h}",
        ),
        (
            [*base, el3],
            [(h, f"{reach} {R} {a} {b}"), (k, f"{reach} {R} {b} {c}")],
            f"{reach} {R} {a} {c}",
            f"{intro}\nexact {k} {P} ({h} {P} {p} {q}) {q}",
        ),
        (
            [*base, el3],
            [(h, f"{reach} {R} {a} {b}"), (k, f"{R} {b} {c}")],
            f"{reach} {R} {a} {c}",
            f"{intro}\nexact {q} {b} {c} ({h} {P} {p} {q}) {k}",
        ),
        (
            [*base, el3],
            [(h, f"{R} {a} {b}"), (k, f"{reach} {R} {b} {c}")],
            f"{reach} {R} {a} {c}",
            f"{intro}\nexact {k} {P} ({q} {a} {b} {p} {h}) {q}",
        ),
        (
            [*two, el2],
            [(h, f"{reach} {R} {a} {b}"), (k, f"∀ {x} {y}, {R} {x} {y} → {S} {x} {y}")],
            f"{reach} {S} {a} {b}",
            f"{intro}\napply {h} {P} {p}\nintro {x} {y} {e} l\n"
            f"exact {q} {x} {y} {e} ({k} {x} {y} l)",
        ),
        (
            [*base, f"({G} : {t} → Prop)", el2],
            [
                (h, f"{reach} {R} {a} {b}"),
                (k, f"∀ {x} {y}, {R} {x} {y} → {G} {x} → {G} {y}"),
                (j, f"{G} {a}"),
            ],
            f"{G} {b}",
            f"exact {h} {G} {j} fun {x} {y} {e} l => {k} {x} {y} l {e}",
        ),
        (
            [*two, el2],
            [
                (h, f"{reach} {R} {a} {b}"),
                (k, f"∀ {x}, {S} {x} {x}"),
                (j, f"∀ x y z, {S} x y → {R} y z → {S} x z"),
            ],
            f"{S} {a} {b}",
            f"apply {h} (fun {y} => {S} {a} {y}) ({k} {a})\nintro {x} {y} {e} l\n"
            f"exact {j} {a} {x} {y} {e} l",
        ),
        (
            [*base, el2],
            [(h, f"∀ {x} {y}, {R} {x} {y} → {R} {y} {x}"), (k, f"{reach} {R} {a} {b}")],
            f"{reach} {R} {b} {a}",
            f"apply {k} (fun {y} => {reach} {R} {y} {a})\n· intro {P} {p} {q}\n  exact {p}\n"
            f"· intro {x} {y} {e} l {P} {p} {q}\n"
            f"  exact {e} {P} ({q} {y} {x} {p} ({h} {x} {y} l)) {q}",
        ),
        (
            [*base, el2],
            [(h, f"{reach} {R} {a} {b}")],
            f"{a} = {b} ∨ ∃ {x}, {R} {x} {b}",
            f"apply {h} (fun {y} => {a} = {y} ∨ ∃ {x}, {R} {x} {y})\n· exact Or.inl rfl\n"
            f"· intro {x} {y} _ l\n  exact Or.inr ⟨{x}, l⟩",
        ),
        (
            [*base, el2],
            [(h, f"∀ {x} {y}, ¬{R} {x} {y}"), (k, f"{reach} {R} {a} {b}")],
            f"{a} = {b}",
            f"apply {k} (fun {y} => {a} = {y}) rfl\nintro {x} {y} _ l\n"
            f"exact absurd l ({h} {x} {y})",
        ),
    ]
    nat = d.names.like(d.pick("IsNat", "Numeral", "InN", "Counted"))
    f, z = d.funs(1)[0], d.names.like(d.pick("z", "o", "zero"))
    natdef = (
        f"def {nat} {{T : Type}} (o : T) (s : T → T) (x : T) : Prop := ∀ P : T → Prop, P o → "
        "(∀ y, P y → P (s y)) → P x"
    )
    numbers = [f"{{{t} : Type}}", f"({z} : {t})", f"({f} : {t} → {t})"]
    is_nat = f"{nat} {z} {f}"
    forms2: list[tuple[list[str], Facts, str, str]] = [
        (numbers, [], f"{is_nat} ({f} ({f} {z}))", f"{intro}\nexact {q} _ ({q} _ {p})"),
        (
            [*numbers, f"({a} : {t})"],
            [(h, f"{is_nat} {a}")],
            f"{is_nat} ({f} {a})",
            f"{intro}\nexact {q} {a} ({h} {P} {p} {q})",
        ),
        (
            [*numbers, f"({G} : {t} → Prop)"],
            [(h, f"{G} {z}"), (k, f"∀ {x}, {is_nat} {x} → {G} {x} → {G} ({f} {x})")],
            f"∀ {x}, {is_nat} {x} → {G} {x}",
            f"intro {x} {e}\nhave key : {is_nat} {x} ∧ {G} {x} := by\n"
            f"  apply {e} (fun {y} => {is_nat} {y} ∧ {G} {y})\n"
            f"  · exact ⟨fun _ i _ => i, {h}⟩\n"
            f"  · rintro {y} ⟨{p}, {q}⟩\n    exact ⟨fun Q i l => l {y} ({p} Q i l), {k} {y} "
            f"{p} {q}⟩\nexact key.2",
        ),
        (
            [*numbers, f"({a} : {t})"],
            [(h, f"{is_nat} {a}")],
            f"{a} = {z} ∨ ∃ {x}, {a} = {f} {x}",
            f"apply {h} (fun {y} => {y} = {z} ∨ ∃ {x}, {y} = {f} {x})\n· exact Or.inl rfl\n"
            f"· intro {y} _\n  exact Or.inr ⟨{y}, rfl⟩",
        ),
        (
            [*numbers, f"({a} : {t})", f"({G} : {t} → Prop)"],
            [(h, f"{is_nat} {a}"), (k, f"{G} {z}"), (j, f"∀ {x}, {G} {x} → {G} ({f} {x})")],
            f"{G} {a}",
            f"exact {h} {G} {k} {j}",
        ),
    ]
    if d.chance(0.3):
        binders, facts, goal, proof = d.pick(*forms2)
        return d.theorem(binders, facts, goal, proof, preamble=natdef, intro=False)
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, preamble=define, intro=False)


@HIGHER.add(9)
def fixed_predicates(d: Draw) -> Problem:
    """Monotone operators on predicates: least and greatest fixed points."""
    t = d.types(1)[0]
    F = d.names.like(d.pick("F", "Φ", "op", "T'", "step"))
    mono, lfp, gfp = d.pick(
        ("Mono", "lfp", "gfp"),
        ("MonoOp", "least", "greatest"),
        ("Monotone'", "mu", "nu"),
        ("Increasing'", "inner", "outer"),
    )
    h, k = d.hyps(2)
    x, p, q, S = (
        d.names.like(each)
        for each in d.pick(("x", "p", "q", "S"), ("a", "ha", "hS", "Q"), ("u", "h1", "h2", "A"))
    )
    B = d.preds(1)[0]
    dm = (
        f"def {mono} {{T : Type}} (F : (T → Prop) → T → Prop) : Prop := ∀ A B : T → Prop, (∀ "
        "x, A x → B x) → ∀ x, F A x → F B x"
    )
    dl = (
        f"def {lfp} {{T : Type}} (F : (T → Prop) → T → Prop) (x : T) : Prop := ∀ A : T → "
        "Prop, (∀ y, F A y → A y) → A x"
    )
    dg = (
        f"def {gfp} {{T : Type}} (F : (T → Prop) → T → Prop) (x : T) : Prop := ∃ A : T → "
        "Prop, (∀ y, A y → F A y) ∧ A x"
    )
    closed = (
        f"theorem {lfp}_closed {{T : Type}} {{F : (T → Prop) → T → Prop}} (h : {mono} F) "
        f": ∀ x, F ({lfp} F) x → {lfp} F x := by\n"
        f"  intro x p A hA\n  apply hA\n  exact h ({lfp} F) A (fun y hy => hy A hA) x p"
    )
    kept = (
        f"theorem {gfp}_kept {{T : Type}} {{F : (T → Prop) → T → Prop}} (h : {mono} F) : "
        f"∀ x, {gfp} F x → F ({gfp} F) x := by\n"
        f"  rintro x ⟨A, hA, p⟩\n  exact h A ({gfp} F) (fun y hy => ⟨A, hA, hy⟩) x (hA x p)"
    )
    base = [f"{{{t} : Type}}", f"({F} : ({t} → Prop) → {t} → Prop)"]
    withb = [*base, f"({B} : {t} → Prop)"]
    m = (h, f"{mono} {F}")
    y = d.names.like("y")
    forms: list[tuple[list[str], Facts, str, str, list[str]]] = [
        (
            withb,
            [(k, f"∀ {x}, {F} {B} {x} → {B} {x}")],
            f"∀ {x}, {lfp} {F} {x} → {B} {x}",
            f"intro {x} {p}\nexact {p} {B} {k}",
            [dl],
        ),
        (
            base,
            [m],
            f"∀ {x}, {F} ({lfp} {F}) {x} → {lfp} {F} {x}",
            d.pick(
                f"intro {x} {p} {S} {q}\napply {q}\n"
                f"exact {h} ({lfp} {F}) {S} (fun {y} e => e {S} {q}) {x} {p}",
                f"intro {x} {p} {S} {q}\napply {q}\napply {h} ({lfp} {F}) {S} _ {x} {p}\n"
                f"intro {y} e\nexact e {S} {q}",
            ),
            [dm, dl],
        ),
        (
            base,
            [m],
            f"∀ {x}, {lfp} {F} {x} → {F} ({lfp} {F}) {x}",
            f"intro {x} {p}\napply {p}\nintro {y} {q}\nexact {h} _ _ ({lfp}_closed {h}) {y} {q}",
            [dm, dl, closed],
        ),
        (
            withb,
            [(k, f"∀ {x}, {B} {x} → {F} {B} {x}")],
            f"∀ {x}, {B} {x} → {gfp} {F} {x}",
            f"intro {x} {p}\nexact ⟨{B}, {k}, {p}⟩",
            [dg],
        ),
        (
            base,
            [m],
            f"∀ {x}, {gfp} {F} {x} → {F} ({gfp} {F}) {x}",
            f"rintro {x} ⟨{S}, {q}, {p}⟩\napply {h} {S}\n· intro {y} e\n"
            f"  exact ⟨{S}, {q}, e⟩\n· exact {q} {x} {p}",
            [dm, dg],
        ),
        (
            base,
            [m],
            f"∀ {x}, {F} ({gfp} {F}) {x} → {gfp} {F} {x}",
            f"intro {x} {p}\nrefine ⟨{F} ({gfp} {F}), ?_, {p}⟩\nintro {y} {q}\n"
            f"exact {h} _ _ ({gfp}_kept {h}) {y} {q}",
            [dm, dg, kept],
        ),
        (
            [*base, f"({B} {S} : {t} → Prop)"],
            [m, (k, f"∀ {x}, {B} {x} → {S} {x}")],
            f"∀ {x}, {F} ({F} {B}) {x} → {F} ({F} {S}) {x}",
            f"intro {x} {p}\nexact {h} _ _ ({h} _ _ {k}) {x} {p}",
            [dm],
        ),
        (
            withb,
            [m],
            f"∀ {x}, {F} (fun {y} => {B} {y} ∧ {S} {y}) {x} → {F} {B} {x}",
            f"intro {x} {p}\nexact {h} _ _ (fun {y} e => e.1) {x} {p}",
            [dm],
        ),
        (
            withb,
            [m],
            f"∀ {x}, {F} {B} {x} ∨ {F} {S} {x} → {F} (fun {y} => {B} {y} ∨ {S} {y}) {x}",
            f"rintro {x} ({p} | {p})\n· exact {h} _ _ (fun {y} e => Or.inl e) {x} {p}\n"
            f"· exact {h} _ _ (fun {y} e => Or.inr e) {x} {p}",
            [dm],
        ),
    ]
    binders, facts, goal, proof, defs = d.pick(*forms)
    if f" {S} " in goal and f"({B} {S}" not in " ".join(binders):
        binders = [*binders[:-1], f"({B} {S} : {t} → Prop)"]
    return d.theorem(binders, facts, goal, proof, preamble="\n\n".join(defs), intro=False)


@HIGHER.add(12)
def well_founded(d: Draw) -> Problem:
    """Induction along a relation: no loops, smaller relations, pulled back along a function."""
    t, u = d.types(2)
    R, S = d.rels(2)
    a, b = d.elems(2)
    f = d.funs(1)[0]
    h, k = d.hyps(2)
    wf = d.names.like(d.pick("WF", "Inductive'", "Founded", "NoDescent", "Ind"))
    ih, e, x, y, P = (
        d.names.like(each)
        for each in d.pick(
            ("ih", "e", "x", "y", "P"),
            ("IH", "hx", "u", "v", "Q"),
            ("ih", "h0", "a1", "a2", "motive"),
        )
    )
    define = (
        f"def {wf} {{T : Type}} (R : T → T → Prop) : Prop :=\n"
        "  ∀ P : T → Prop, (∀ x, (∀ y, R y x → P y) → P x) → ∀ x, P x"
    )
    one = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    two = [f"{{{t} : Type}}", f"({R} {S} : {t} → {t} → Prop)"]
    G = d.preds(1)[0]
    fact = (h, f"{wf} {R}")
    forms: list[tuple[list[str], Facts, str, str]] = [
        (
            one,
            [fact],
            f"∀ {a}, ¬{R} {a} {a}",
            f"apply {h} (fun {x} => ¬{R} {x} {x})\nintro {x} {ih} {e}\nexact {ih} {x} {e} {e}",
        ),
        (
            one,
            [fact],
            f"∀ {a} {b}, {R} {a} {b} → ¬{R} {b} {a}",
            f"apply {h} (fun {x} => ∀ {b}, {R} {x} {b} → ¬{R} {b} {x})\n"
            f"intro {x} {ih} {b} {e} l\nexact {ih} {b} l {x} l {e}",
        ),
        (
            two,
            [fact, (k, f"∀ {x} {y}, {S} {x} {y} → {R} {x} {y}")],
            f"{wf} {S}",
            f"intro {P} {e}\napply {h} {P}\nintro {x} {ih}\napply {e}\nintro {y} l\n"
            f"exact {ih} {y} ({k} {y} {x} l)",
        ),
        (
            [f"{{{t} {u} : Type}}", f"({R} : {t} → {t} → Prop)", f"({f} : {u} → {t})"],
            [fact],
            f"{wf} (fun {x} {y} => {R} ({f} {x}) ({f} {y}))",
            f"intro {P} {e}\nhave key : ∀ {a} {x}, {f} {x} = {a} → {P} {x} := by\n"
            f"  apply {h} (fun {a} => ∀ {x}, {f} {x} = {a} → {P} {x})\n"
            f"  intro {a} {ih} {x} l\n  apply {e}\n  intro {y} i\n"
            f"  exact {ih} ({f} {y}) (by rw [← l]; exact i) {y} rfl\nintro {x}\n"
            f"exact key ({f} {x}) {x} rfl",
        ),
        (
            [*one, f"({G} : {t} → Prop)"],
            [fact, (k, f"∀ {x}, {G} {x} → ∃ {y}, {R} {y} {x} ∧ {G} {y}")],
            f"∀ {x}, ¬{G} {x}",
            f"apply {h} (fun {x} => ¬{G} {x})\nintro {x} {ih} {e}\n"
            f"obtain ⟨{y}, l, i⟩ := {k} {x} {e}\nexact {ih} {y} l i",
        ),
        (
            [*one, f"({G} : {t} → Prop)"],
            [fact, (k, f"∃ {x}, {G} {x}")],
            f"∃ {x}, {G} {x} ∧ ∀ {y}, {R} {y} {x} → ¬{G} {y}",
            f"apply Classical.byContradiction\nintro {e}\nobtain ⟨{a}, l⟩ := {k}\n"
            f"have key : ∀ {x}, ¬{G} {x} := by\n  apply {h} (fun {x} => ¬{G} {x})\n"
            f"  intro {x} {ih} i\n  exact {e} ⟨{x}, i, {ih}⟩\nexact key {a} l",
        ),
        (
            [*one, f"({f} : Nat → {t})"],
            [fact],
            f"¬∀ n, {R} ({f} (n + 1)) ({f} n)",
            f"intro {e}\nhave key : ∀ {x} n, {f} n ≠ {x} := by\n"
            f"  apply {h} (fun {x} => ∀ n, {f} n ≠ {x})\n  intro {x} {ih} n l\n"
            f"  exact {ih} ({f} (n + 1)) (by rw [← l]; exact {e} n) (n + 1) rfl\n"
            f"exact key ({f} 0) 0 rfl",
        ),
        (
            [f"({G} : Nat → Prop)"],
            [(h, f"∀ n, (∀ m, m < n → {G} m) → {G} n")],
            f"∀ n, {G} n",
            f"intro n\ninduction n using Nat.strongRecOn with\n| ind n {ih} => exact {h} n {ih}",
        ),
        (
            [f"({G} : Nat → Prop)"],
            [(h, f"{G} 0"), (k, f"∀ n, {G} n → {G} (n + 2)"), (e, f"{G} 1")],
            f"∀ n, {G} n ∧ {G} (n + 1)",
            f"intro n\ninduction n with\n| zero => exact ⟨{h}, {e}⟩\n"
            f"| succ n {ih} => exact ⟨{ih}.2, {k} n {ih}.1⟩",
        ),
        (
            [f"({G} : Nat → Prop)"],
            [(h, f"{G} 0"), (e, f"{G} 1"), (k, f"∀ n, {G} n → {G} (n + 2)")],
            f"∀ n, {G} n",
            f"intro n\nhave key : {G} n ∧ {G} (n + 1) := by\n  induction n with\n"
            f"  | zero => exact ⟨{h}, {e}⟩\n  | succ n {ih} => exact ⟨{ih}.2, {k} n {ih}.1⟩\n"
            "exact key.1",
        ),
        (
            [f"({G} : Nat → Prop)"],
            [(h, f"∃ n, {G} n")],
            f"∃ n, {G} n ∧ ∀ m, m < n → ¬{G} m",
            f"obtain ⟨n, {e}⟩ := {h}\ninduction n using Nat.strongRecOn with\n"
            f"| ind n {ih} =>\n  by_cases l : ∃ m, m < n ∧ {G} m\n"
            f"  · obtain ⟨m, i, j⟩ := l\n    exact {ih} m i j\n"
            f"  · exact ⟨n, {e}, fun m i j => l ⟨m, i, j⟩⟩",
        ),
        (
            [f"({G} : Nat → Prop)"],
            [(h, f"∀ n, {G} (n + 1) → {G} n"), (k, f"∀ n, ∃ m, n ≤ m ∧ {G} m")],
            f"∀ n, {G} n",
            f"intro n\nobtain ⟨m, {e}, l⟩ := {k} n\n"
            f"obtain ⟨i, rfl⟩ := Nat.exists_eq_add_of_le {e}\nclear {e}\ninduction i with\n"
            f"| zero => exact l\n| succ i {ih} => exact {ih} ({h} _ l)",
        ),
        (
            [f"({f} : Nat → {t})", f"({R} : {t} → {t} → Prop)"],
            [(h, f"∀ n, {R} ({f} n) ({f} (n + 1))"), (k, f"∀ x y z, {R} x y → {R} y z → {R} x z")],
            f"∀ m n, {R} ({f} m) ({f} (m + n + 1))",
            f"intro m n\ninduction n with\n| zero => exact {h} m\n"
            f"| succ n {ih} => exact {k} _ _ _ {ih} ({h} _)",
        ),
        (
            [f"({f} : Nat → {t})", f"({R} : {t} → {t} → Prop)"],
            [(h, f"∀ n, {R} ({f} n) ({f} (n + 1))"), (k, f"∀ x y z, {R} x y → {R} y z → {R} x z")],
            f"∀ m n, m < n → {R} ({f} m) ({f} n)",
            f"intro m n {e}\ninduction {e} with\n| refl => exact {h} m\n"
            f"| step _ {ih} => exact {k} _ _ _ {ih} ({h} _)",
        ),
    ]
    d.names.reserve("l", "i", "j", "m", "n")
    binders, facts, goal, proof = d.pick(*forms)
    if (
        any("Nat →" in each for each in binders)
        and any(f"→ {t}" in each for each in binders)
        and not any(each.startswith("{") for each in binders)
    ):
        binders = [f"{{{t} : Type}}", *binders]
    used = any(wf in each.split() for each in (goal, *(s for _, s in facts))) or f"{wf} " in goal
    return d.theorem(binders, facts, goal, proof, preamble=define if used else "", intro=False)
