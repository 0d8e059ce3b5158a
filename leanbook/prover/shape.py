"""The shape of a proposition, read off the text that Lean prints for it.

Lean prints `∀ n, p n → q ∨ r` with as few brackets as its precedences allow, so the outermost
connective can be found without an environment: the weakest operator outside all brackets and in
front of every binder. What can't be read stays `other`; nothing here ever fails, because all that
is made of it are guesses, and Lean decides about those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Binder", "Names", "Shape", "constants", "flat", "free", "read", "words"]

# From the weakest to the strongest, as Lean declares them. Those that group to the left are split
# at their last occurrence, the others at their first.
_LEVELS: tuple[tuple[tuple[str, ...], bool], ...] = (
    (("↔",), False),
    (("→",), False),
    (("∨",), False),
    (("∧",), False),
    (("=", "≠", "≤", "<", "≥", ">", "∣", "∈", "∉", "⊆", "⊂", "≈", "~", "==", "!="), False),
    (("::", "++"), False),
    (("||",), True),
    (("&&",), True),
    (("+", "-"), True),
    (("*", "/", "%"), True),
)
_KINDS = {
    "↔": "iff", "→": "arrow", "∨": "or", "∧": "and", "=": "eq", "≠": "ne", "≤": "le", "<": "lt",
    "≥": "ge", ">": "gt", "∣": "dvd", "∈": "mem", "∉": "notmem",
}  # fmt: skip
_TOKEN = re.compile(
    r"\"(?:\\.|[^\"\\])*\"|«[^»]*»|[(\[{⟨⟦#]+|[)\]}⟩⟧]|∃!|[^\W\d][\w'!?.✝₀-₉]*|\d+(?:\.\d+)?"
    r"|<\|>|<\$>|<\*>|>>=|->|=>|:=|::|\+\+|\|\||&&|==|!=|[^\s\w]"
)
_OPENING = frozenset("([{⟨⟦")
_CLOSING = frozenset(")]}⟩⟧")
_BINDERS = frozenset({"∀", "∃", "∃!", "fun", "λ", "let", "have", "if", "match", "show", "do"})
_BINDER_GROUP = re.compile(
    r"\s*([({⦃\[])([^(){}⦃⦄\[\]]*(?:[(\[{][^()\[\]{}]*[)\]}][^()\[\]{}⦃⦄]*)*)[)}⦄\]]"
)
_NAME = r"(?:«[^»]*»|[^\s:,(){}\[\]⦃⦄«»])+"
_WORD = re.compile(r"«[^»]*»|[^\W\d][\w'!?.✝₀-₉]*")
_UNKNOWN = re.compile(r"\?[\w.✝₀-₉]+")
_PATTERN = re.compile(r"\|([^|=]*?)=>")
_KEYWORDS = frozenset(
    {
        *("fun", "let", "have", "if", "then", "else", "match", "with", "do", "show", "from", "by"),
        *("at", "in", "where", "Type", "Prop", "Sort", "True", "False", "forall", "exists", "this"),
    }
)
_RELATIONS = ("∈", "∉", "<", "≤", ">", "≥", "⊆", "≠")


@dataclass(frozen=True)
class Binder:
    """One bound name of `∀` or `∃`.

    Args:
        name: As it is printed.
        type: Its type; empty where Lean leaves it out.
        bound: What `∀ x ∈ s` or `∃ x > 0` says about it. Default: nothing.
    """

    name: str
    type: str = ""
    bound: str = ""


@dataclass(frozen=True)
class Shape:
    """A proposition by its outermost connective.

    Args:
        kind: `forall`, `exists`, `let`, `not`, `true`, `false`, the name of a connective or a
            relation (`iff`, `arrow`, `or`, `and`, `eq`, `ne`, `le`, `lt`, `ge`, `gt`, `dvd`,
            `mem`, `notmem`), or `other`.
        parts: What it connects, as text; for a binder the body.
        binders: What `forall`, `exists` and `let` bind.
    """

    kind: str
    parts: tuple[str, ...] = ()
    binders: tuple[Binder, ...] = ()


@lru_cache(maxsize=4096)
def read(text: str) -> Shape:
    """The shape of a proposition.

    Args:
        text: As Lean prints it.

    Example:
        >>> read("p ∧ q → r").kind, read("p ∧ q → r").parts
        ('arrow', ('p ∧ q', 'r'))
        >>> read("∀ (a b : Nat), a = b").binders[1]
        Binder(name='b', type='Nat', bound='')
    """
    text = _unwrapped(text)
    if text in ("True", "False"):
        return Shape(text.lower())
    for sign, kind in (("∀", "forall"), ("∃!", "other"), ("∃", "exists")):
        if text.startswith(sign):
            return _bound(text, sign, kind)
    if text.startswith("let "):
        return _let(text)
    found = _operators(text)
    for signs, last in _LEVELS:
        places = [place for place in found if place[0] in signs]
        if places:
            sign, start = places[-1 if last else 0]
            parts = (text[:start].strip(), text[start + len(sign) :].strip())
            if not parts[0]:
                continue
            return Shape(_KINDS.get(sign, "other"), parts)
    if text.startswith("¬"):
        return Shape("not", (_unwrapped(text[1:]),))
    return Shape("other", (text,))


def flat(text: str) -> str:
    """A text with its line breaks and indentation made single spaces."""
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """The identifiers of a text in order, each once, without keywords."""
    text = re.sub(r"\"(?:\\.|[^\"\\])*\"", '""', text)
    text = re.sub(r"(?<=[)\]}⟩])\.[\w'!?.]+", "", text)
    return [word for word in dict.fromkeys(_WORD.findall(text)) if word not in _KEYWORDS]


def constants(text: str, types: dict[str, str]) -> list[str]:
    """The functions that a text may speak of: names that are not variables.

    Args:
        text: A proposition or a term.
        types: The type of each variable, to know what `xs.length` is: `List.length`.

    Returns:
        Names, as guesses; bound variables are left out as far as they can be told, and what Lean
        prints that can't be written.
    """
    bound = _bound_names(text) | _matched_names(text)
    found: dict[str, None] = {}
    for word in words(_UNKNOWN.sub("", text)):
        head, _, field = word.partition(".")
        if head in bound or word in bound or "✝" in word:
            continue
        if head in types:
            kind = re.match(r"[^\W\d][\w'.]*", types[head])
            for each in field.split(".") if field and kind else ():
                # The type behind a second field can't be seen; the first one's is a guess.
                found[f"{kind.group() if kind else ''}.{each}"] = None
            continue
        found[word] = None
    return list(found)


def free(text: str) -> list[str]:
    """The identifiers of a text that it does not bind itself."""
    bound = _bound_names(text)
    return [word for word in words(text) if word.partition(".")[0] not in bound]


class Names:
    """Names for what a tactic introduces: good ones, and never one that is taken.

    Args:
        taken: What can't be used.

    Example:
        >>> names = Names(["h"])
        >>> names.fresh("h"), names.fresh("x"), names.fresh("h")
        ('h₁', 'x', 'h₂')
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def copy(self) -> Names:
        """The same names taken; what is taken from one is still free in the other."""
        return Names(self._taken)

    def fresh(self, wish: str) -> str:
        """A name like the one that is wished for; it is taken from now on."""
        wish = re.sub(r"✝.*", "", wish)
        if not re.fullmatch(r"[^\W\d][\w'!?₀-₉]*", wish) or wish in _KEYWORDS or wish == "_":
            wish = "x"
        base = wish.rstrip("₀₁₂₃₄₅₆₇₈₉")
        name, number = wish, 0
        while name in self._taken:
            number += 1
            name = base + "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))
        self._taken.add(name)
        return name

    def proof_of(self, proposition: str) -> str:
        """A name for a proof: `hp` for a proof of `p`, `h` for one of anything longer."""
        proposition = flat(proposition)
        if re.fullmatch(r"[a-z][₀-₉']?", proposition):
            return self.fresh(f"h{proposition}")
        if match := re.fullmatch(r"¬\s*([a-z][₀-₉]?)", proposition):
            return self.fresh(f"hn{match[1]}")
        if match := re.fullmatch(r"([a-z][₀-₉]?) [a-z][₀-₉]?", proposition):
            return self.fresh(f"h{match[1]}")
        return self.fresh("h")

    def of_type(self, type_: str) -> str:
        """A name for a value of a type."""
        type_ = flat(type_)
        for start, wish in (
            ("Nat", "n"), ("Int", "i"), ("List", "xs"), ("Bool", "b"), ("Option", "o"),
            ("String", "s"), ("Char", "c"), ("Fin", "i"), ("Array", "xs"),
        ):  # fmt: skip
            if re.match(rf"{start}\b", type_):
                return self.fresh("f" if read(type_).kind == "arrow" else wish)
        return self.fresh("f" if read(type_).kind == "arrow" else "x")


def _unwrapped(text: str) -> str:
    """Without white space and without brackets around the whole."""
    text = flat(text)
    while text.startswith("(") and text.endswith(")"):
        depth = 0
        for sign in text[:-1]:
            depth += (sign == "(") - (sign == ")")
            if depth == 0:
                return text
        text = text[1:-1].strip()
    return text


def _operators(text: str) -> list[tuple[str, int]]:
    """Every sign outside all brackets, up to the first binder, which takes all that follows."""
    found: list[tuple[str, int]] = []
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[-1] in _OPENING:
            depth += len(token.strip("#")) or 1
        elif token in _CLOSING:
            depth -= 1
        elif depth == 0 and token in _BINDERS:
            break
        elif depth == 0:
            found.append((token, match.start()))
    return found


def _comma(text: str) -> int:
    """Where the comma is that ends the binders; -1 if there is none."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in "([{⟨⦃") - (sign in ")]}⟩⦄")
        if sign == "," and depth == 0:
            return place
    return -1


def _bound(text: str, sign: str, kind: str) -> Shape:
    comma = _comma(text)
    if comma < 0 or kind == "other":
        return Shape("other", (text,))
    head, body = text[len(sign) : comma].strip(), text[comma + 1 :].strip()
    binders: list[Binder] = []
    place = 0
    while match := _BINDER_GROUP.match(head, place):
        inner = match[2]
        names, _, type_ = inner.partition(" : ")
        if match[1] == "[":
            binders.append(Binder("inst", inner.strip()))
        else:
            binders += [Binder(name, type_.strip()) for name in names.split()]
        place = match.end()
    rest = head[place:].strip()
    if rest:
        relation = re.match(rf"({_NAME})\s*({'|'.join(_RELATIONS)})\s*(.+)", rest)
        if relation:
            name = relation[1]
            binders.append(Binder(name, "", f"{name} {relation[2]} {relation[3]}"))
        else:
            names, _, type_ = rest.partition(" : ")
            binders += [Binder(name, type_.strip()) for name in names.split()]
    return Shape(kind, (body,), tuple(binders))


def _let(text: str) -> Shape:
    match = re.match(rf"let ({_NAME})(?: : [^:;]+)? := ([^;]*);(.*)", text)
    if match is None:
        return Shape("other", (text,))
    return Shape("let", (match[3].strip(),), (Binder(match[1]),))


def _matched_names(text: str) -> set[str]:
    """The names that the patterns of `match` bind, and the constructors in them."""
    return {name for pattern in _PATTERN.findall(text) for name in words(pattern)}


def _bound_names(text: str) -> set[str]:
    """The names that binders inside a text bind."""
    found: set[str] = set()
    for match in re.finditer(r"(?:∀|∃!?|fun|λ|let|have)\s*([^,=]*?)(?:,|=>|↦|:=)", text):
        head = re.sub(r":[^()\[\]{}⦃⦄]*(?=[)\]}⦄])", "", match[1])
        head = re.split(r"[:∈∉<≤>≥⊆≠]", head)[0]
        found.update(_WORD.findall(head))
    return found
