"""The names that a goal, and the text above it, declare and bind; and of which kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanbook.model.prompts.name_kinds import NAME, TACTIC_WORDS, Known, look_of

__all__ = ["bound_names", "declared_above", "declared_inside", "local_names"]

_LIBRARY_WORDS = (
    "length map filter append reverse sum foldr foldl all any mem take drop zip zipWith unzip"
    " head tail last getLast count insert erase contains isEmpty join flatten flatMap bind get"
    " set range replicate pred add sub mul div mod pow min max gcd lcm dvd mp mpr symm trans"
    " elim rec casesOn induct refl rfl some none inl inr intro fst snd not and or xor true"
    " false iff imp neg abs toNat ofNat natAbs lt le size id comp const concat snoc splitAt"
    " span find nodup left right nil cons zero succ"
)
_LIBRARY = frozenset(_LIBRARY_WORDS.split())
"""Names that many types have; behind a dot they may be any type's. A constructor may be called so,
too (`add`, `join`): it has a usual name where nothing else is called so."""

_SHAPES = TACTIC_WORDS | {
    *("none", "some", "true", "false", "inl", "inr", "mk", "refl", "rfl", "intro", "symm", "trans"),
    *("elim", "rec", "casesOn", "induct", "mp", "mpr", "set"),
}
"""Constructors that keep their names: they are the library's for things of the same shape, or mean
something else in a tactic."""

_ABOVE_LINE = re.compile(r"(def|inductive|structure|class|abbrev) +([^\W\d][\w'₀-₉.]*)")
_CONSTRUCTOR = re.compile(rf"\| *({NAME})(?= *(?:[:|({{\[]|$))")
_FIELD = re.compile(rf"({NAME}) *: ")
_QUANTIFIED = re.compile(r"(?:∀|∃|λ|\bfun\b)[^,=↦]*")
_BRACKETS = re.compile(r"[({⦃\[][^(){}⦃⦄\[\]]*[)}⦄\]]")
_STATED = re.compile(r"([^\W\d][\w'₀-₉.]*)(?= )")
_BINDERS = re.compile(
    rf"[({{]((?:{NAME} )+): ([^(){{}}]*(?:\([^()]*\)[^(){{}}]*)*)[)}}]"  # (x y : Nat)
    rf"|(?:∀|∃|\bfun|λ) ({NAME}(?: {NAME})*)(?=[,:]| ?=>| ?↦| [∈≤<≠])"  # ∃ x y, … and fun x => …
)
_ARM = re.compile(r"\|([^|]*?)=>")
_PATTERN_NAME = re.compile(rf"(?<![\w'₀-₉.]){NAME}")
_BEFORE = re.compile(r"(?:\|\s*|(?<![)\]}])(?P<owner>[\w'₀-₉✝]*)\.)\Z")
"""What stands before a constructor: a stroke where it is declared or split, else its owner."""
_NEAR = 60
_INSIDE = re.compile(rf"^((?:{NAME} )+): (.*)", re.MULTILINE)


def declared_inside(goal: str, known: Known) -> dict[str, str]:
    """What a goal declares, and of which kind each is, in order.

    What it declares to be a proposition, a predicate or a type is added to what is known.
    """
    found: dict[str, str] = {}
    for names, type_ in _INSIDE.findall(goal.partition("⊢")[0]):
        for name in names.split():
            kind = known.kind(name, type_)
            if kind in ("proposition", "predicate"):
                known.props.add(name)
            elif kind == "sort":
                known.data.add(name)
            if name not in TACTIC_WORDS:
                found[name] = kind
    return found


def declared_above(text: str, premises: Sequence[str]) -> dict[str, str]:
    """What the text above declares and may get another name, and of which kind each is."""
    found: dict[str, str] = {}
    for own in _own(premises):
        word = own.word
        if word in found:
            continue
        # Behind a dot it may be the library's: `xs.length`, `.succ n`.
        dotted = not own.at_top or re.search(rf"\.{re.escape(word)}(?![\w'])", text)
        if dotted and (own.at_top or word in _LIBRARY) and not _is_constructors(own, text):
            continue
        found[word] = "type" if own.kind == "program" and word[0].isupper() else own.kind
    return found


@dataclass(frozen=True)
class _Own:
    """A name that a text declares: its last part, its kind, and whether nothing is before it.

    Of a constructor also its type.
    """

    word: str
    kind: str
    at_top: bool = False
    type: str = ""


def _is_constructors(own: _Own, text: str) -> bool:
    """Whether a name that the library has, too, is a constructor's wherever it stands in a text."""
    if own.kind != "constructor" or own.word in _SHAPES:
        return False
    values = {own.type, ""}
    for names, type_ in _INSIDE.findall(text):
        if type_.split(" ")[0] == own.type:
            values.update(names.split())
    for match in re.finditer(rf"(?<![\w']){re.escape(own.word)}(?![\w'])", text):
        before = _BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()])
        if before is None or (before["owner"] is not None and before["owner"] not in values):
            return False
    return True


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
                yield _Own(constructor, "constructor", type=word)
            if declared[1] != "inductive":
                yield from (_Own(field, "field") for field in _fields(line))
        elif word and (not prefix or prefix in types):
            yield _Own(word, "program" if declared else "theorem", at_top=not prefix)


def _fields(line: str) -> list[str]:
    """The fields of a structure that is written in one line."""
    text = line.partition(" where ")[2]
    while (plain := _BRACKETS.sub("", text)) != text:
        text = plain
    return _FIELD.findall(_QUANTIFIED.sub("", text))


def bound_names(text: str, known: Known | None = None) -> Iterator[tuple[str, str]]:
    """The names that are bound within a text, and of which kind each is.

    Example:
        >>> list(bound_names("∀ (k : Nat), ∃ ys, ys.length = k"))
        [('k', 'number'), ('ys', 'list')]
    """
    known = known or Known()
    for typed, type_, plain in _BINDERS.findall(text):
        for name in (typed or plain).split():
            if name not in TACTIC_WORDS:
                yield name, known.kind(name, type_) if typed else look_of(name)


def local_names(line: str, known: Known) -> Iterator[tuple[str, str]]:
    """The names that a declaration binds: those of its binders, and those of its patterns."""
    yield from bound_names(line, known)
    if line.startswith("def "):
        for arm in _ARM.findall(line):
            for match in _PATTERN_NAME.finditer(arm):
                if match[0] not in TACTIC_WORDS and match[0] not in _LIBRARY:
                    yield match[0], _part_of(arm, match)


def _part_of(arm: str, match: re.Match[str]) -> str:
    """Of which kind a name in a pattern is: by what stands beside it, else by its look."""
    if arm[match.end() :].startswith(" + "):
        return "number"
    if arm[: match.start()].endswith(":: ") and not arm[match.end() :].startswith(" ::"):
        return "list"
    return look_of(match[0])
