"""Usual names in the place of a user's own, for a small model's eyes.

What a user calls a program (`collectLeaves`) is several tokens to a tokenizer, and a small network
that has to write it down misses one of them. Whether a hypothesis is called `hp` or `left_of_x`
means nothing, and yet a network must learn so. So a goal is shown with names that follow from what
they stand for and from their order: `h`, `h₁` for hypotheses, `n`, `m` for numbers, `ba` for the
first program that is declared above, one token each. What is answered is read with the user's names
again. Names of Lean's library stay: a model knows what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

__all__ = [
    "UsualNames", "bound_names", "first_free", "look_of", "usual_names", "with_names", "words_of",
]  # fmt: skip

_ROWS = {
    "type": "Ba Da Fa Ga Ka La Ma Na Pa Ra Sa Ta Va Be Fe",
    "program": "ba da fa ga ka la ma na pa ra sa ta va za",
    "constructor": "be de fe ke re se te ve ze bi fi ki li mi ri si vi",
    "theorem": "bo fo ko lo mo po ro so vo zo",
    "sort": "α β γ δ",
    "proposition": "p q r s",
    "predicate": "P Q R S",
    "proof": "h h₁ h₂ h₃ h₄ h₅ h₆ h₇ h₈ h₉",
    "induction hypothesis": "ih ih₁ ih₂ ih₃ ih₄",
    "list": "xs ys zs us vs ws",
    "number": "n m k i j a b c d e",
    "function": "f g f₁ g₁ f₂ g₂",
    "other": "x y z u v w t x₁ y₁ z₁",
}
"""The usual names of each kind; all of them are one or two tokens to Leanbook's own model."""
_LIBRARY_WORDS = (
    "length map filter append reverse sum foldr foldl all any mem take drop zip zipWith unzip"
    " head tail last getLast count insert erase contains isEmpty join flatten flatMap bind get"
    " set range replicate pred add sub mul div mod pow min max gcd lcm dvd mp mpr symm trans"
    " elim rec casesOn induct refl rfl some none inl inr intro fst snd not and or xor true"
    " false iff imp neg abs toNat ofNat natAbs lt le size id comp const concat snoc splitAt"
    " span find nodup left right nil cons zero succ"
)
_LIBRARY = frozenset(_LIBRARY_WORDS.split())
"""Names that many types have; behind a dot they may be any type's."""
_NEVER = "left right at with using fun in by from show this nil cons zero succ"
_KEPT = frozenset(_NEVER.split())
"""Words that mean something else in a tactic."""

_DIGITS = "0123456789₀₁₂₃₄₅₆₇₈₉"
_NAME = r"[^\W\d][\w'₀-₉]*"
_WORD = re.compile(_NAME)
_WHOLE = re.compile(rf"(?<![\w'₀-₉]){_NAME}")
_ABOVE_LINE = re.compile(r"(def|inductive|structure|class|abbrev) +([^\W\d][\w'₀-₉.]*)")
_CONSTRUCTOR = re.compile(rf"\| *({_NAME})(?= *(?:[:|({{\[]|$))")
_STATED = re.compile(r"([^\W\d][\w'₀-₉.]*)(?= )")
_BINDERS = re.compile(
    rf"[({{]((?:{_NAME} )+): ([^(){{}}]*(?:\([^()]*\)[^(){{}}]*)*)[)}}]"  # (x y : Nat)
    rf"|(?:∀|∃|\bfun|λ) ((?:{_NAME} ?)+)(?=[,:]| ?=>| ?↦| [∈≤<≠])"  # ∃ x y, … and fun x => …
)
_ARM = re.compile(r"\|([^|]*?)=>")
_PATTERN_NAME = re.compile(rf"(?<![\w'₀-₉.]){_NAME}")
_INSIDE = re.compile(rf"^((?:{_NAME} )+): (.*)", re.MULTILINE)
_RELATION = re.compile(r"[=≠≤≥<>∧∨¬↔∃∀∈∉∣⊆]|\b(?:True|False)\b")
_RESULT = re.compile(r"(?:^|→ )\(?([^\W\d][\w'₀-₉.]*)[^→]*\Z")
_IS_PROP = re.compile(rf"(?:def|inductive|abbrev) ({_NAME}).*?(?::|→) Prop\b")
_IS_TYPE = re.compile(rf"(?:inductive|structure) ({_NAME})")
_DATA = ("Nat", "Int", "Bool", "List", "Option", "Fin", "Unit", "Char", "String", "Array")
_LOOKS = re.compile(
    r"(?P<ih>ih|IH)|h(?:yp)?(?![a-z]{3})|H\d*'*\Z"
    r"|(?:key|eq|e|this|claim|aux|fact|step|main|g|ind|left_h|right_h)['\d₀-₉]*\Z"
)
"""What people call hypotheses."""


@dataclass(frozen=True)
class UsualNames:
    """A goal and what is declared above it, with usual names.

    Args:
        goal: The goal.
        premises: What is declared, one line each.
        inside: The usual names of what the goal declares, by the others.
        above: The usual names of what is declared above it.
    """

    goal: str
    premises: tuple[str, ...]
    inside: Mapping[str, str] = field(default_factory=dict)
    above: Mapping[str, str] = field(default_factory=dict)

    def apply(self, tactic: str) -> str:
        """A tactic for the goal with the same usual names."""
        return _renamed(tactic, self.inside, self.above)

    def undo(self, tactic: str) -> str:
        """A tactic with the names as they were.

        What it brings in gets another name where the user has one like that.
        """
        back = [{new: old for old, new in names.items()} for names in (self.inside, self.above)]
        return _renamed(tactic, *back)


def usual_names(goal: str, premises: Sequence[str] = ()) -> UsualNames:
    """A goal with usual names for all that it declares, and the text above it.

    Args:
        goal: A goal as Lean prints it.
        premises: What the text above declares, one line each.

    Example:
        >>> goal = "k : Nat\\nhk : k = 2\\n⊢ double k = 4"
        >>> found = usual_names(goal, ["def double (n : Nat) := n"])
        >>> print(found.goal)
        n : Nat
        h : n = 2
        ⊢ ba n = 4
        >>> found.undo("simp [ba, h]")
        'simp [double, hk]'
    """
    known = _Known.of(premises)
    inside = _declared_inside(goal, known)
    above = _declared_above("\n".join((*premises, goal)), premises)
    above = {name: kind for name, kind in above.items() if name not in inside}
    bound = {name: kind for name, kind in bound_names(goal, known) if name not in inside}
    goal_names = _chosen({**above, **inside, **bound}, words_of(goal))
    other = {name: goal_names[name] for name in above if name in goal_names}
    shown: list[str] = []
    for line in premises:
        local = {name: kind for name, kind in _local(line, known) if name not in above}
        names = _chosen(local, words_of(line) | set(other.values()))
        shown.append(_renamed(line, names, other))
    return UsualNames(
        _renamed(goal, goal_names, other),
        tuple(shown),
        {name: goal_names[name] for name in inside if name in goal_names},
        other,
    )


def _chosen(kinds: Mapping[str, str], words: Collection[str]) -> dict[str, str]:
    """Usual names for some of the words of a text; a name whose row is used up stays."""
    taken = set(words) - kinds.keys()
    found: dict[str, str] = {}
    for name, kind in kinds.items():
        short = first_free(kind, taken)
        if short is not None:
            found[name] = short
        taken.add(short or name)
    return found


def bound_names(text: str, known: _Known | None = None) -> Iterator[tuple[str, str]]:
    """The names that are bound within a text, and of which kind each is.

    Example:
        >>> list(bound_names("∀ (k : Nat), ∃ ys, ys.length = k"))
        [('k', 'number'), ('ys', 'list')]
    """
    known = known or _Known()
    for typed, type_, plain in _BINDERS.findall(text):
        for name in (typed or plain).split():
            if name not in _KEPT:
                yield name, known.kind(name, type_) if typed else look_of(name)


def _local(line: str, known: _Known) -> Iterator[tuple[str, str]]:
    """The names that a declaration binds: those of its binders, and those of its patterns."""
    if line.startswith(("structure ", "class ")):
        return  # its fields are names that goals speak of
    yield from bound_names(line, known)
    if line.startswith("def "):
        for arm in _ARM.findall(line):
            for match in _PATTERN_NAME.finditer(arm):
                if match[0] not in _KEPT and match[0] not in _LIBRARY:
                    yield match[0], _part_of(arm, match)


def _part_of(arm: str, match: re.Match[str]) -> str:
    """Of which kind a name in a pattern is: by what stands beside it, else by its look."""
    if arm[match.end() :].startswith(" + "):
        return "number"
    if arm[: match.start()].endswith(":: ") and not arm[match.end() :].startswith(" ::"):
        return "list"
    return look_of(match[0])


def first_free(kind: str, taken: Collection[str]) -> str | None:
    """The first usual name of a kind that is not taken; None if all are."""
    return next((name for name in _ROWS[kind].split() if name not in taken), None)


def look_of(name: str) -> str:
    """Of which kind a thing is by its name: what a tactic brings in has no type yet."""
    if found := _LOOKS.match(name):
        return "induction hypothesis" if found["ih"] else "proof"
    if re.fullmatch(r"[a-z]s[\d'₀-₉]*|l[\d'₀-₉]+|list|rest|tl", name):
        return "list"
    return "predicate" if name[0].isupper() else "other"


def _renamed(text: str, inside: Mapping[str, str], above: Mapping[str, str]) -> str:
    """The same text with other names; what is brought in does not catch one of them."""
    taken = {*inside.values(), *above.values()}
    words = words_of(text)
    clashing = (words & taken) - inside.keys() - above.keys() - _KEPT
    taken |= words
    own: dict[str, str] = {}
    for word in sorted(clashing):
        stem = word.rstrip(_DIGITS)
        numbered = (f"{stem}{number}" for number in range(1, len(taken) + 2))
        own[word] = next(name for name in numbered if name not in taken)
        taken.add(own[word])

    def new(match: re.Match[str]) -> str:
        word = match[0]
        before, behind = text[: match.start()][-1:], text[match.end() : match.end() + 3]
        if behind[:1] == "✝" or (before == "(" and behind == " :="):
            return word  # it can't be written; or it is the name of an argument
        if before == ".":
            return above.get(word, word)
        return own.get(word) or inside.get(word) or above.get(word) or word

    return _WHOLE.sub(new, text)


@dataclass(frozen=True)
class _Known:
    """Names of propositions and predicates, and names of types whose things are no proofs."""

    props: set[str] = field(default_factory=set)
    data: set[str] = field(default_factory=lambda: set(_DATA))

    @classmethod
    def of(cls, premises: Sequence[str]) -> _Known:
        known = cls()
        for line in premises:
            if match := _IS_PROP.match(line):
                known.props.add(match[1])
            elif match := _IS_TYPE.match(line):
                known.data.add(match[1])
        return known

    def kind(self, name: str, type_: str) -> str:
        """Of which kind a thing is: by its type, and where that does not tell, by its name."""
        if re.match(r"(?:Type|Sort)\b", type_):
            return "sort"
        if type_ == "Prop":
            return "proposition"
        if type_.endswith("→ Prop"):
            return "predicate"
        result = _RESULT.search(type_)
        head = result[1] if result else ""
        looks = look_of(name)
        called_so = looks in ("proof", "induction hypothesis")
        if _RELATION.search(type_) or head in self.props:
            return looks if called_so else "proof"
        if type_ in ("Nat", "Int"):
            return "number"
        if "→" in type_ and head in self.data:
            return "function"
        if head == "List":
            return "list"
        if called_so and head not in self.data:
            return looks
        return "function" if "→" in type_ else "other"


def _declared_inside(goal: str, known: _Known) -> dict[str, str]:
    """What a goal declares, and of which kind each is, in order."""
    found: dict[str, str] = {}
    for names, type_ in _INSIDE.findall(goal.partition("⊢")[0]):
        for name in names.split():
            kind = known.kind(name, type_)
            if kind in ("proposition", "predicate"):
                known.props.add(name)
            elif kind == "sort":
                known.data.add(name)
            if name not in _KEPT:
                found[name] = kind
    return found


def _declared_above(text: str, premises: Sequence[str]) -> dict[str, str]:
    """What the text above declares and may get another name, and of which kind each is."""
    found: dict[str, str] = {}
    for own in _own(premises):
        word = own.word
        if word in found:
            continue
        # Behind a dot it may be the library's: `xs.length`, `.succ n`.
        dotted = not own.at_top or re.search(rf"\.{re.escape(word)}(?![\w'])", text)
        if dotted and (own.at_top or word in _LIBRARY):
            continue
        found[word] = "type" if own.kind == "program" and word[0].isupper() else own.kind
    return found


@dataclass(frozen=True)
class _Own:
    """A name that a text declares: its last part, its kind, and whether nothing is before it."""

    word: str
    kind: str
    at_top: bool = False


def _own(premises: Sequence[str]) -> Iterator[_Own]:
    """What lines declare, in order."""
    types: set[str] = set()
    for line in premises:
        declared = _ABOVE_LINE.match(line)
        stated = None if declared else _STATED.match(line)
        name = declared[2] if declared else stated[1] if stated else ""
        prefix, _, word = name.rpartition(".")
        if declared and declared[1] in ("inductive", "structure", "class"):
            types.add(name)
            yield _Own(word, "type")
            for constructor in _CONSTRUCTOR.findall(line):
                yield _Own(constructor, "constructor")
        elif word and (not prefix or prefix in types):
            yield _Own(word, "program" if declared else "theorem", at_top=not prefix)


def words_of(text: str) -> set[str]:
    """The words that may be names in a text.

    Args:
        text: A goal, or a tactic.

    Example:
        >>> sorted(words_of("h₁ : p x ∧ q"))
        ['h₁', 'p', 'q', 'x']
    """
    return set(_WORD.findall(text))


def with_names(text: str, names: Mapping[str, str]) -> str:
    """The same text with other names.

    Args:
        text: Any text.
        names: The new names by the old ones; whole words only, and none behind a dot.

    Example:
        >>> with_names("exact h x.h", {"h": "hp", "x": "y"})
        'exact hp y.h'
    """
    if not names:
        return text
    longest = sorted(names, key=len, reverse=True)
    pattern = rf"(?<![\w'.₀-₉])({'|'.join(map(re.escape, longest))})(?![\w'₀-₉])"
    return re.sub(pattern, lambda match: names[match[1]], text)
