"""Laws of connectives and quantifiers, with formulas at random for their letters."""

# ruff: noqa: N806 - types, predicates and relations have capital letters in Lean, and so here.

from __future__ import annotations

from leanbook.train.generators.draw import Draw, Families
from leanbook.train.generators.logic.formulas import Formula, Signature, Term, text
from leanbook.train.problems import Problem

__all__ = ["LAWS"]

LAWS = Families("logic")


class _Letters:
    """Formulas for letters, and how they read inside others."""

    def __init__(self, d: Draw, count: int, size: int) -> None:
        self.d = d
        self.signature = Signature(d, propositional=True)
        self.formulas: list[Formula] = []
        for _ in range(60):
            new = self.signature.formula(d.number(0, size))
            if new not in self.formulas and len(self.formulas) < count:
                self.formulas.append(new)
        while len(self.formulas) < count:
            self.formulas.append(self.signature.atom())

    def __getitem__(self, number: int) -> str:
        return text(self.formulas[number], 60)

    @property
    def binders(self) -> list[str]:
        return self.signature.binders(self.formulas)


_CONSTRUCTIVE: tuple[tuple[str, str], ...] = (
    (
        "{a} ∧ {b} ↔ {b} ∧ {a}",
        "constructor\n· rintro ⟨{p}, {q}⟩\n  exact ⟨{q}, {p}⟩\n· rintro ⟨{q}, {p}⟩\n"
        "  exact ⟨{p}, {q}⟩",
    ),
    (
        "{a} ∨ {b} ↔ {b} ∨ {a}",
        "constructor\n· rintro ({p} | {p})\n  · exact Or.inr {p}\n  · exact Or.inl {p}\n"
        "· rintro ({p} | {p})\n  · exact Or.inr {p}\n  · exact Or.inl {p}",
    ),
    (
        "{a} ∧ ({b} ∨ {c}) ↔ ({a} ∧ {b}) ∨ ({a} ∧ {c})",
        "constructor\n· rintro ⟨{p}, {q} | {q}⟩\n  · exact Or.inl ⟨{p}, {q}⟩\n"
        "  · exact Or.inr ⟨{p}, {q}⟩\n· rintro (⟨{p}, {q}⟩ | ⟨{p}, {q}⟩)\n"
        "  · exact ⟨{p}, Or.inl {q}⟩\n  · exact ⟨{p}, Or.inr {q}⟩",
    ),
    (
        "{a} ∨ ({b} ∧ {c}) ↔ ({a} ∨ {b}) ∧ ({a} ∨ {c})",
        "constructor\n· rintro ({p} | ⟨{p}, {q}⟩)\n  · exact ⟨Or.inl {p}, Or.inl {p}⟩\n"
        "  · exact ⟨Or.inr {p}, Or.inr {q}⟩\n"
        "· rintro ⟨{p} | {p}, {q} | {q}⟩\n  · exact Or.inl {p}\n  · exact Or.inl {p}\n"
        "  · exact Or.inl {q}\n  · exact Or.inr ⟨{p}, {q}⟩",
    ),
    (
        "({a} ∧ {b} → {c}) ↔ ({a} → {b} → {c})",
        "constructor\n· intro {r} {p} {q}\n  exact {r} ⟨{p}, {q}⟩\n"
        "· rintro {r} ⟨{p}, {q}⟩\n  exact {r} {p} {q}",
    ),
    (
        "({a} ∨ {b} → {c}) ↔ ({a} → {c}) ∧ ({b} → {c})",
        "constructor\n· intro {r}\n  constructor\n  · intro {p}\n"
        "    exact {r} (Or.inl {p})\n  · intro {p}\n    exact {r} (Or.inr {p})\n"
        "· rintro ⟨{p}, {q}⟩ ({r} | {r})\n  · exact {p} {r}\n  · exact {q} {r}",
    ),
    (
        "({a} → {b} ∧ {c}) ↔ ({a} → {b}) ∧ ({a} → {c})",
        "constructor\n· intro {r}\n  exact ⟨fun {p} => ({r} {p}).1, fun {p} => ({r} "
        "{p}).2⟩\n· rintro ⟨{p}, {q}⟩ {r}\n  exact ⟨{p} {r}, {q} {r}⟩",
    ),
    (
        "¬({a} ∨ {b}) ↔ ¬{a} ∧ ¬{b}",
        "constructor\n· intro {r}\n  exact ⟨fun {p} => {r} (Or.inl {p}), fun {p} => {r} "
        "(Or.inr {p})⟩\n· rintro ⟨{p}, {q}⟩ ({r} | {r})\n  · exact {p} {r}\n"
        "  · exact {q} {r}",
    ),
    ("¬¬({a} ∨ ¬{a})", "intro {r}\napply {r}\nright\nintro {p}\nexact {r} (Or.inl {p})"),
    (
        "¬¬¬{a} ↔ ¬{a}",
        "constructor\n· intro {r} {p}\n  apply {r}\n  intro {q}\n  exact {q} {p}\n"
        "· intro {p} {r}\n  exact {r} {p}",
    ),
    (
        "¬({a} ↔ ¬{a})",
        "rintro ⟨{p}, {q}⟩\nhave {r} : ¬{a} := fun e => {p} e e\nexact {r} ({q} {r})",
    ),
    ("({a} → {b}) → (¬{b} → ¬{a})", "intro {p} {q} {r}\nexact {q} ({p} {r})"),
    (
        "¬¬({a} → {b}) → ¬¬{a} → ¬¬{b}",
        "intro {p} {q} {r}\napply {p}\nintro e\napply {q}\nintro k\nexact {r} (e k)",
    ),
    ("({a} ↔ {b}) → (({a} → {c}) ↔ ({b} → {c}))", "intro {r}\nrw [{r}]"),
    (
        "({a} ↔ {b}) → ({b} ↔ {c}) → ({c} ∧ {a} ↔ {a})",
        "intro {p} {q}\nconstructor\n· intro {r}\n  exact {r}.2\n· intro {r}\n"
        "  exact ⟨{q}.mp ({p}.mp {r}), {r}⟩",
    ),
    ("({a} ∧ {b}) ∨ ({a} ∧ ¬{b}) → {a}", "rintro ({r} | {r})\n· exact {r}.1\n· exact {r}.1"),
    (
        "({a} → {b}) → ({c} → {e}) → ({a} ∨ {c} → {b} ∨ {e})",
        "intro {p} {q}\nrintro ({r} | {r})\n· exact Or.inl ({p} {r})\n· exact Or.inr ({q} {r})",
    ),
    (
        "({a} → {b}) → ({b} → {c}) → ({c} → {a}) → (({a} ↔ {b}) ∧ ({b} ↔ {c}))",
        "intro {p} {q} {r}\nexact ⟨⟨{p}, fun e => {r} ({q} e)⟩, ⟨{q}, fun e => {p} ({r} e)⟩⟩",
    ),
)
_CLASSICAL: tuple[tuple[str, str], ...] = (
    (
        "¬({a} ∧ {b}) ↔ ¬{a} ∨ ¬{b}",
        "constructor\n· intro {r}\n  by_cases {p} : {a}\n  · right\n    intro {q}\n"
        "    exact {r} ⟨{p}, {q}⟩\n  · exact Or.inl {p}\n· rintro ({r} | {r}) ⟨{p}, {q}⟩\n"
        "  · exact {r} {p}\n  · exact {r} {q}",
    ),
    (
        "({a} → {b}) ↔ ¬{a} ∨ {b}",
        "constructor\n· intro {r}\n  by_cases {p} : {a}\n  · exact Or.inr ({r} {p})\n"
        "  · exact Or.inl {p}\n· rintro ({r} | {r}) {p}\n  · exact absurd {p} {r}\n"
        "  · exact {r}",
    ),
    (
        "¬({a} → {b}) ↔ {a} ∧ ¬{b}",
        "constructor\n· intro {r}\n  constructor\n  · apply Classical.byContradiction\n"
        "    intro {p}\n    exact {r} fun {q} => absurd {q} {p}\n  · intro {q}\n"
        "    exact {r} fun _ => {q}\n· rintro ⟨{p}, {q}⟩ {r}\n  exact {q} ({r} {p})",
    ),
    (
        "(({a} → {b}) → {a}) → {a}",
        "intro {r}\nby_cases {p} : {a}\n· exact {p}\n· apply {r}\n  intro {q}\n"
        "  exact absurd {q} {p}",
    ),
    (
        "(¬{b} → ¬{a}) → ({a} → {b})",
        "intro {r} {p}\napply Classical.byContradiction\nintro {q}\nexact {r} {q} {p}",
    ),
    (
        "({a} → {b}) ∨ ({b} → {a})",
        "by_cases {p} : {a}\n· right\n  intro _\n  exact {p}\n· left\n  intro {q}\n"
        "  exact absurd {q} {p}",
    ),
    (
        "({a} → {b} ∨ {c}) ↔ ({a} → {b}) ∨ ({a} → {c})",
        "constructor\n· intro {r}\n  by_cases {p} : {a}\n"
        "  · rcases {r} {p} with {q} | {q}\n    · exact Or.inl fun _ => {q}\n"
        "    · exact Or.inr fun _ => {q}\n  · exact Or.inl fun {q} => absurd {q} {p}\n"
        "· rintro ({r} | {r}) {p}\n  · exact Or.inl ({r} {p})\n  · exact Or.inr ({r} {p})",
    ),
    (
        "({a} ∧ {b} → {c}) ↔ ({a} → {c}) ∨ ({b} → {c})",
        "constructor\n· intro {r}\n  by_cases {p} : {a}\n  · right\n    intro {q}\n"
        "    exact {r} ⟨{p}, {q}⟩\n  · left\n    intro {q}\n    exact absurd {q} {p}\n"
        "· rintro ({r} | {r}) ⟨{p}, {q}⟩\n  · exact {r} {p}\n  · exact {r} {q}",
    ),
    (
        "({a} → {b}) → (¬{a} → {b}) → {b}",
        "intro {p} {q}\nby_cases {r} : {a}\n· exact {p} {r}\n· exact {q} {r}",
    ),
    (
        "{a} ∨ {b} ↔ (¬{a} → {b})",
        "constructor\n· rintro ({r} | {r}) {p}\n  · exact absurd {r} {p}\n  · exact {r}\n"
        "· intro {r}\n  by_cases {p} : {a}\n  · exact Or.inl {p}\n"
        "  · exact Or.inr ({r} {p})",
    ),
    (
        "¬({a} ∧ ¬{b}) → {a} → {b}",
        "intro {r} {p}\napply Classical.byContradiction\nintro {q}\nexact {r} ⟨{p}, {q}⟩",
    ),
    (
        "{a} ∨ ({a} → {b})",
        "rcases Classical.em {a} with {p} | {p}\n· exact Or.inl {p}\n"
        "· exact Or.inr fun {q} => absurd {q} {p}",
    ),
)


@LAWS.add(1.2)
def constructive(d: Draw) -> Problem:
    """A law that needs no excluded middle."""
    return _law(d, d.pick(*_CONSTRUCTIVE))


@LAWS.add(1.2)
def classical(d: Draw) -> Problem:
    """A law that needs excluded middle."""
    return _law(d, d.pick(*_CLASSICAL))


def _law(d: Draw, law: tuple[str, str]) -> Problem:
    letters = _Letters(d, 4, d.pick(0, 0, 1, 2))
    p, q, r = d.pick(
        ("hp", "hq", "h"), ("h1", "h2", "h3"), ("u", "v", "w"), ("x", "y", "f"), ("ha", "hb", "hc")
    )
    p, q, r = (d.names.like(each) for each in (p, q, r))
    # Only letters that the law speaks of are declared.
    count = max(number for number, letter in enumerate("abce") if f"{{{letter}}}" in law[0]) + 1
    letters.formulas = letters.formulas[:count]
    fields = {
        "p": p,
        "q": q,
        "r": r,
        **{letter: letters[i] for i, letter in enumerate("abce"[:count])},
    }
    goal = law[0].format(**fields)
    return d.theorem(letters.binders, [], goal, law[1].format(**fields))


@LAWS.add(0.8)
def tautology(d: Draw) -> Problem:
    """A formula at random that is true whatever its letters are: all cases."""
    names = d.props(d.number(2, 3))
    for _ in range(200):
        formula = _random(d, names, d.number(3, 6))
        words = text(formula).replace("(", " ").replace(")", " ").replace("¬", " ").split()
        used = [name for name in names if name in words]
        if len(used) == len(names) and all(
            _true(formula, {n: bool(bits >> i & 1) for i, n in enumerate(names)})
            for bits in range(2 ** len(names))
        ):
            break
    else:
        return classical(d)
    hyps = [d.names.like(f"h{name}" if len(name) == 1 else "h") for name in names]
    splits = " <;> ".join(f"by_cases {h} : {n}" for h, n in zip(hyps, names, strict=True))
    end = d.pick(f"simp [{', '.join(hyps)}]", "simp_all", f"simp [{', '.join(hyps)}]")
    return d.theorem([f"({' '.join(names)} : Prop)"], [], text(formula), f"{splits} <;> {end}")


def _random(d: Draw, names: list[str], size: int) -> Formula:
    if size <= 0:
        return Formula("atom", d.pick(*names))
    kind = d.pick("and", "or", "imp", "imp", "or", "not", "iff")
    if kind == "not":
        return Formula("not", "", (), (_random(d, names, size - 1),))
    left = d.number(0, size - 1)
    return Formula(kind, "", (), (_random(d, names, left), _random(d, names, size - 1 - left)))


def _true(formula: Formula, values: dict[str, bool]) -> bool:
    if formula.kind == "atom":
        return values[formula.head]
    parts = [_true(part, values) for part in formula.parts]
    if formula.kind == "not":
        return not parts[0]
    if formula.kind == "and":
        return parts[0] and parts[1]
    if formula.kind == "or":
        return parts[0] or parts[1]
    if formula.kind == "imp":
        return not parts[0] or parts[1]
    return parts[0] == parts[1]


_QUANTIFIED: tuple[tuple[str, str], ...] = (
    (
        "(∀ {x}, {A} ∧ {B}) ↔ (∀ {x}, {A}) ∧ ∀ {x}, {B}",
        "constructor\n· intro {h}\n  constructor\n  · intro {x}\n    exact ({h} {x}).1\n"
        "  · intro {x}\n    exact ({h} {x}).2\n· rintro ⟨{h}, {k}⟩ {x}\n"
        "  exact ⟨{h} {x}, {k} {x}⟩",
    ),
    (
        "(∃ {x}, {A} ∨ {B}) ↔ (∃ {x}, {A}) ∨ ∃ {x}, {B}",
        "constructor\n· rintro ⟨{x}, {h} | {h}⟩\n  · exact Or.inl ⟨{x}, {h}⟩\n"
        "  · exact Or.inr ⟨{x}, {h}⟩\n· rintro (⟨{x}, {h}⟩ | ⟨{x}, {h}⟩)\n"
        "  · exact ⟨{x}, Or.inl {h}⟩\n  · exact ⟨{x}, Or.inr {h}⟩",
    ),
    (
        "(∃ {x}, {A} ∧ {B}) → (∃ {x}, {A}) ∧ ∃ {x}, {B}",
        "rintro ⟨{x}, {h}, {k}⟩\nexact ⟨⟨{x}, {h}⟩, ⟨{x}, {k}⟩⟩",
    ),
    (
        "(∀ {x}, {A} → {B}) → (∀ {x}, {A}) → ∀ {x}, {B}",
        "intro {h} {k} {x}\nexact {h} {x} ({k} {x})",
    ),
    (
        "(∀ {x}, {A} → {B}) → (∃ {x}, {A}) → ∃ {x}, {B}",
        "rintro {h} ⟨{x}, {k}⟩\nexact ⟨{x}, {h} {x} {k}⟩",
    ),
    (
        "(∀ {x}, {A} → {B}) → (∃ {x}, ¬{B}) → ∃ {x}, ¬{A}",
        "rintro {h} ⟨{x}, {k}⟩\nexact ⟨{x}, fun e => {k} ({h} {x} e)⟩",
    ),
    (
        "((∃ {x}, {A}) → {r}) ↔ ∀ {x}, {A} → {r}",
        "constructor\n· intro {h} {x} {k}\n  exact {h} ⟨{x}, {k}⟩\n"
        "· rintro {h} ⟨{x}, {k}⟩\n  exact {h} {x} {k}",
    ),
    (
        "(¬∃ {x}, {A}) ↔ ∀ {x}, ¬{A}",
        "constructor\n· intro {h} {x} {k}\n  exact {h} ⟨{x}, {k}⟩\n"
        "· rintro {h} ⟨{x}, {k}⟩\n  exact {h} {x} {k}",
    ),
    (
        "(∃ {x}, {r} ∧ {A}) ↔ {r} ∧ ∃ {x}, {A}",
        "constructor\n· rintro ⟨{x}, {h}, {k}⟩\n  exact ⟨{h}, {x}, {k}⟩\n"
        "· rintro ⟨{h}, {x}, {k}⟩\n  exact ⟨{x}, {h}, {k}⟩",
    ),
    (
        "({r} → ∀ {x}, {A}) ↔ ∀ {x}, {r} → {A}",
        "constructor\n· intro {h} {x} {k}\n  exact {h} {k} {x}\n· intro {h} {k} {x}\n"
        "  exact {h} {x} {k}",
    ),
    (
        "(∀ {x}, {A} ↔ {B}) → ((∃ {x}, {A}) ↔ ∃ {x}, {B})",
        "intro {h}\nconstructor\n· rintro ⟨{x}, {k}⟩\n  exact ⟨{x}, ({h} {x}).mp {k}⟩\n"
        "· rintro ⟨{x}, {k}⟩\n  exact ⟨{x}, ({h} {x}).mpr {k}⟩",
    ),
    (
        "(∀ {x}, {A} ↔ {B}) → ((∀ {x}, {A}) ↔ ∀ {x}, {B})",
        "intro {h}\nconstructor\n· intro {k} {x}\n  exact ({h} {x}).mp ({k} {x})\n"
        "· intro {k} {x}\n  exact ({h} {x}).mpr ({k} {x})",
    ),
    (
        "(∀ {x}, {A}) ∨ (∀ {x}, {B}) → ∀ {x}, {A} ∨ {B}",
        "rintro ({h} | {h}) {x}\n· exact Or.inl ({h} {x})\n· exact Or.inr ({h} {x})",
    ),
    (
        "(∀ {x}, {A} ∨ {B}) → (∃ {x}, ¬{A}) → ∃ {x}, {B}",
        "rintro {h} ⟨{x}, {k}⟩\nrcases {h} {x} with e | e\n· exact absurd e {k}\n· exact ⟨{x}, e⟩",
    ),
    ("(∃ {x}, {A} ∧ ¬{B}) → ¬∀ {x}, {A} → {B}", "rintro ⟨{x}, {h}, {k}⟩ e\nexact {k} (e {x} {h})"),
)
_QUANTIFIED_CLASSICAL: tuple[tuple[str, str], ...] = (
    (
        "(¬∀ {x}, {A}) ↔ ∃ {x}, ¬{A}",
        "constructor\n· intro {h}\n  apply Classical.byContradiction\n  intro {k}\n"
        "  apply {h}\n  intro {x}\n  apply Classical.byContradiction\n  intro e\n"
        "  exact {k} ⟨{x}, e⟩\n· rintro ⟨{x}, {h}⟩ {k}\n  exact {h} ({k} {x})",
    ),
    (
        "(¬∃ {x}, ¬{A}) → ∀ {x}, {A}",
        "intro {h} {x}\napply Classical.byContradiction\nintro {k}\nexact {h} ⟨{x}, {k}⟩",
    ),
    (
        "(¬∀ {x}, {A} → {B}) → ∃ {x}, {A} ∧ ¬{B}",
        "intro {h}\napply Classical.byContradiction\nintro {k}\napply {h}\nintro {x} e\n"
        "apply Classical.byContradiction\nintro u\nexact {k} ⟨{x}, e, u⟩",
    ),
    (
        "(∀ {x}, {r} ∨ {A}) ↔ {r} ∨ ∀ {x}, {A}",
        "constructor\n· intro {h}\n  by_cases {k} : {r}\n  · exact Or.inl {k}\n  · right\n"
        "    intro {x}\n    exact ({h} {x}).resolve_left {k}\n· rintro ({h} | {h}) {x}\n"
        "  · exact Or.inl {h}\n  · exact Or.inr ({h} {x})",
    ),
    (
        "(∀ {x}, {A}) ∨ ∃ {x}, ¬{A}",
        "by_cases {h} : ∃ {x}, ¬{A}\n· exact Or.inr {h}\n· left\n  intro {x}\n"
        "  apply Classical.byContradiction\n  intro {k}\n  exact {h} ⟨{x}, {k}⟩",
    ),
    (
        "[ne] ∃ {x}, {A} → ∀ {y}, {Ay}",
        "by_cases {h} : ∃ {x}, ¬{A}\n· obtain ⟨{x}, {k}⟩ := {h}\n"
        "  exact ⟨{x}, fun e => absurd e {k}⟩\n· refine ⟨{c}, fun _ {y} => ?_⟩\n"
        "  apply Classical.byContradiction\n  intro e\n  exact {h} ⟨{y}, e⟩",
    ),
    (
        "[ne] ∃ {y}, (∃ {x}, {A}) → {Ay}",
        "by_cases {h} : ∃ {x}, {A}\n· obtain ⟨{x}, {k}⟩ := {h}\n"
        "  exact ⟨{x}, fun _ => {k}⟩\n· exact ⟨{c}, fun e => absurd e {h}⟩",
    ),
    (
        "[ne] ({r} → ∃ {x}, {A}) → ∃ {x}, {r} → {A}",
        "intro {h}\nby_cases {k} : {r}\n· obtain ⟨{x}, e⟩ := {h} {k}\n"
        "  exact ⟨{x}, fun _ => e⟩\n· exact ⟨{c}, fun e => absurd e {k}⟩",
    ),
    (
        "[ne] ((∀ {x}, {A}) → {r}) → ∃ {x}, {A} → {r}",
        "intro {h}\nby_cases {k} : ∀ {x}, {A}\n· exact ⟨{c}, fun _ => {h} {k}⟩\n"
        "· apply Classical.byContradiction\n  intro e\n  apply {k}\n  intro {x}\n"
        "  apply Classical.byContradiction\n  intro u\n  exact e ⟨{x}, fun w => absurd w u⟩",
    ),
)


@LAWS.add(1.5)
def quantified(d: Draw) -> Problem:
    """A law of quantifiers, with formulas at random below them."""
    return _quantified(d, d.pick(*_QUANTIFIED))


@LAWS.add(9)
def quantified_classical(d: Draw) -> Problem:
    return _quantified(d, d.pick(*_QUANTIFIED_CLASSICAL))


def _quantified(d: Draw, law: tuple[str, str]) -> Problem:
    signature = Signature(d)
    x, y = (Term(name) for name in d.elems(2))
    others = [Term(name) for name in signature.constants]
    size = d.pick(0, 0, 1)
    A = signature.about(x, others)
    if size:
        A = Formula(d.pick("and", "or", "imp"), "", (), (A, signature.other(A, [x, *others])))
    B = signature.other(A, [x, x, x])
    if not B.speaks_of(x):
        B = signature.about(x)
    r = d.props(1)[0]
    Ay = A.replaced(x, y)
    h, k = d.pick(("h", "hx"), ("h1", "h2"), ("H", "H'"), ("hall", "hex"), ("p", "q"))
    h, k = d.names.like(h), d.names.like(k)
    c = signature.constants[0]
    fields = {
        "x": x.head, "y": y.head, "A": text(A, 60), "B": text(B, 60), "Ay": text(Ay, 60),
        "r": r, "h": h, "k": k, "c": c,
    }  # fmt: skip
    goal = law[0].format(**fields)
    proof = law[1].format(**fields)
    formulas = [A] + ([B] if "{B}" in law[0] else [])
    binders = signature.binders(formulas, also=f"{c}" if goal.startswith("[ne]") else "")
    if goal.startswith("[ne]"):
        goal = goal[5:]
    if "{r}" in law[0]:
        binders.append(f"({r} : Prop)")
    return d.theorem(binders, [], goal, proof)


@LAWS.add(1.5)
def swapped(d: Draw) -> Problem:
    """Quantifiers over two variables: exchanged, split, specialised."""
    t, u = d.types(2)
    d.names.reserve("u", "v", "i", "j")
    R = d.rels(1)[0]
    P, Q = d.preds(2)
    x, y, z, w = d.elems(4)
    h, k = d.hyps(2)
    e = d.names.like("e")
    f = d.funs(1)[0]
    base = [f"{{{t} {u} : Type}}", f"({R} : {t} → {u} → Prop)"]
    sq = [f"{{{t} : Type}}", f"({R} : {t} → {t} → Prop)"]
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            base,
            [(h, f"∃ {x}, ∀ {y}, {R} {x} {y}")],
            f"∀ {y}, ∃ {x}, {R} {x} {y}",
            f"intro {y}\nobtain ⟨{x}, {e}⟩ := {h}\nexact ⟨{x}, {e} {y}⟩",
        ),
        (
            base,
            [(h, f"∃ {x} {y}, {R} {x} {y}")],
            f"∃ {y} {x}, {R} {x} {y}",
            f"obtain ⟨{x}, {y}, {e}⟩ := {h}\nexact ⟨{y}, {x}, {e}⟩",
        ),
        (
            base,
            [(h, f"∀ {x}, ∃ {y}, {R} {x} {y}")],
            f"∃ {f} : {t} → {u}, ∀ {x}, {R} {x} ({f} {x})",
            f"exact ⟨fun {x} => Classical.choose ({h} {x}), fun {x} => "
            f"Classical.choose_spec ({h} {x})⟩",
        ),
        (
            [*base, f"({f} : {t} → {u})"],
            [(h, f"∀ {x}, {R} {x} ({f} {x})")],
            f"∀ {x}, ∃ {y}, {R} {x} {y}",
            f"intro {x}\nexact ⟨{f} {x}, {h} {x}⟩",
        ),
        (
            base,
            [(h, f"¬∃ {x}, ∀ {y}, {R} {x} {y}")],
            f"∀ {x}, ∃ {y}, ¬{R} {x} {y}",
            f"intro {x}\napply Classical.byContradiction\nintro {e}\napply {h}\n"
            f"refine ⟨{x}, ?_⟩\nintro {y}\napply Classical.byContradiction\nintro {k}\n"
            f"exact {e} ⟨{y}, {k}⟩",
        ),
        (
            sq,
            [(h, f"∀ {x} {y}, {R} {x} {y} → {R} {y} {x}"), (k, f"∃ {x}, ∀ {y}, {R} {x} {y}")],
            f"∃ {x}, ∀ {y}, {R} {y} {x}",
            f"obtain ⟨{x}, {e}⟩ := {k}\nexact ⟨{x}, fun {y} => {h} {x} {y} ({e} {y})⟩",
        ),
        (
            sq,
            [(h, f"∀ {x}, ∃ {y}, {R} {x} {y}")],
            f"∀ {x}, ∃ {y} {z}, {R} {x} {y} ∧ {R} {y} {z}",
            f"intro {x}\nobtain ⟨{y}, {e}⟩ := {h} {x}\nobtain ⟨{z}, {k}⟩ := {h} {y}\n"
            f"exact ⟨{y}, {z}, {e}, {k}⟩",
        ),
        (
            [*sq, f"({P} {Q} : {t} → Prop)"],
            [(h, f"∀ {x}, {P} {x} → ∃ {y}, {Q} {y} ∧ {R} {x} {y}"), (k, f"∃ {x}, {P} {x}")],
            f"∃ {x} {y}, {P} {x} ∧ {Q} {y} ∧ {R} {x} {y}",
            f"obtain ⟨{x}, {e}⟩ := {k}\nobtain ⟨{y}, {z}, {w}⟩ := {h} {x} {e}\n"
            f"exact ⟨{x}, {y}, {e}, {z}, {w}⟩",
        ),
        (
            [*sq, f"({P} : {t} → Prop)"],
            [(h, f"∀ {x} {y}, {R} {x} {y} → {P} {y}"), (k, f"∀ {x}, ∃ {y}, {R} {y} {x}")],
            f"∀ {x}, {P} {x}",
            f"intro {x}\nobtain ⟨{y}, {e}⟩ := {k} {x}\nexact {h} {y} {x} {e}",
        ),
        (
            [*sq, f"({P} : {t} → Prop)"],
            [(h, f"∃ {x}, {P} {x} ∧ ∀ {y}, {P} {y} → {y} = {x}")],
            f"∀ {x} {y}, {P} {x} → {P} {y} → {x} = {y}",
            f"obtain ⟨{z}, {e}, {k}⟩ := {h}\nintro {x} {y} {w} u\nrw [{k} {x} {w}, {k} {y} u]",
        ),
        (
            [*sq, f"({P} {Q} : {t} → Prop)"],
            [(h, f"∃ {x}, {P} {x} ∧ ∀ {y}, {P} {y} → {y} = {x}"), (k, f"∃ {x}, {P} {x} ∧ {Q} {x}")],
            f"∀ {x}, {P} {x} → {Q} {x}",
            f"obtain ⟨{z}, {e}, u⟩ := {h}\nobtain ⟨{w}, v, i⟩ := {k}\nintro {x} j\n"
            f"rw [u {x} j, ← u {w} v]\nexact i",
        ),
        (
            [f"{{{t} : Type}}", f"({P} : {t} → Prop)", f"({x} {y} : {t})"],
            [(h, f"∀ {z}, {P} {z} ↔ {z} = {x}"), (k, f"{P} {y}")],
            f"{y} = {x}",
            f"exact ({h} {y}).mp {k}",
        ),
        (
            [f"{{{t} : Type}}", f"({P} : {t} → Prop)", f"({x} : {t})"],
            [(h, f"∀ {z}, {P} {z} ↔ {z} = {x}")],
            f"{P} {x} ∧ ∀ {y}, {P} {y} → {y} = {x}",
            f"exact ⟨({h} {x}).mpr rfl, fun {y} {e} => ({h} {y}).mp {e}⟩",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)


@LAWS.add(1.5)
def equal_propositions(d: Draw) -> Problem:
    """Equality of propositions and of predicates, rewriting with equivalences."""
    p, q, r, s = d.props(4)
    h1, h2, h3 = d.hyps(3)
    t = d.types(1)[0]
    x = d.names.like("x")
    P, Q = d.preds(2)
    props = [f"({p} {q} {r} {s} : Prop)"]
    preds = [f"{{{t} : Type}}", f"({P} {Q} : {t} → Prop)"]
    F = d.names.like(d.pick("F", "C", "motive"))
    forms: list[tuple[list[str], list[tuple[str, str]], str, str]] = [
        (
            props,
            [(h1, f"{p} ↔ {q}"), (h2, f"{q} ↔ {r}"), (h3, f"{r} ↔ {s}")],
            f"{p} ↔ {s}",
            d.pick(
                f"rw [{h1}, {h2}, {h3}]",
                f"exact {h1}.trans ({h2}.trans {h3})",
                f"exact Iff.trans {h1} (Iff.trans {h2} {h3})",
            ),
        ),
        (
            props,
            [(h1, f"{p} ↔ {q}"), (h2, f"{r} ↔ {q}"), (h3, f"{r} ↔ {s}")],
            f"{p} ↔ {s}",
            d.pick(f"rw [{h1}, ← {h2}, {h3}]", f"exact {h1}.trans ({h2}.symm.trans {h3})"),
        ),
        (
            props,
            [(h1, f"{p} ↔ {q}"), (h2, f"{r} ↔ {s}")],
            f"({p} ∧ {r} → {q}) ↔ ({q} ∧ {s} → {p})",
            f"rw [{h1}, {h2}]",
        ),
        (
            props,
            [(h1, f"{p} ↔ {q}"), (h2, f"¬{q} ↔ {r}")],
            f"¬{p} ↔ {r}",
            d.pick(f"rw [{h1}, {h2}]", f"rw [{h1}]\nexact {h2}"),
        ),
        (props, [(h1, f"{p} ↔ {q}")], f"{p} = {q}", f"exact propext {h1}"),
        (
            [f"({p} {q} : Prop)", f"({F} : Prop → Prop)"],
            [(h1, f"{p} ↔ {q}"), (h2, f"{F} {p}")],
            f"{F} {q}",
            f"rw [← {h1}]\nexact {h2}",
        ),
        (
            [f"({p} {q} : Prop)", f"({F} : Prop → Prop)"],
            [(h1, f"{p} → {q}"), (h2, f"{q} → {p}"), (h3, f"{F} {p}")],
            f"{F} {q}",
            f"have key : {p} = {q} := propext ⟨{h1}, {h2}⟩\nrw [← key]\nexact {h3}",
        ),
        (
            preds,
            [(h1, f"∀ {x}, {P} {x} ↔ {Q} {x}")],
            f"{P} = {Q}",
            f"funext {x}\nexact propext ({h1} {x})",
        ),
        (
            [*preds, f"({F} : ({t} → Prop) → Prop)"],
            [(h1, f"∀ {x}, {P} {x} ↔ {Q} {x}"), (h2, f"{F} {P}")],
            f"{F} {Q}",
            f"have key : {P} = {Q} := by\n  funext {x}\n  exact propext ({h1} {x})\n"
            f"rw [← key]\nexact {h2}",
        ),
        (
            [*preds, f"({F} : ({t} → Prop) → Prop)"],
            [(h1, f"{F} (fun {x} => {P} {x} ∧ {Q} {x})")],
            f"{F} (fun {x} => {Q} {x} ∧ {P} {x})",
            f"have key : (fun {x} => {Q} {x} ∧ {P} {x}) = (fun {x} => {P} {x} ∧ {Q} {x}) "
            f":= by\n  funext {x}\n  exact propext ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, "
            f"h.1⟩⟩\nrw [key]\nexact {h1}",
        ),
        (
            props[:1],
            [(h1, f"{p} = {q}"), (h2, f"{q} = {r}"), (h3, f"{p}")],
            f"{r}",
            f"rw [← {h2}, ← {h1}]\nexact {h3}",
        ),
    ]
    binders, facts, goal, proof = d.pick(*forms)
    return d.theorem(binders, facts, goal, proof, intro=False)
