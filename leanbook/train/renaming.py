"""Goals up to the names in them: what keeps the test set out of training.

Two goals have the same key if they differ only in the names of variables, hypotheses and the text's
own types and programs, in the order of what is known, or in how they are laid out. It is made from
the goal as Lean prints it, so notation and brackets do not matter. Where it is in doubt the key
says that two goals are the same: a problem too few does no harm.

Each name gets a colour that follows from how it is used and by what it is used together with, as
vertices of a graph are told apart (the refinement of Weisfeiler and Leman). So no order of names or
hypotheses has to be chosen.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from leanbook.lean.goals import Goal, parse_goal
from leanbook.prover.context import Context, Declared
from leanbook.train.scopes import is_name, numbered, tokens

__all__ = ["core_key", "goal_key"]

_ROUNDS = 3
"""How often the colours are refined: names that far apart are still told by each other."""
_IDLE = re.compile(r"(?:Type|Sort|Prop|Nat|Int|Bool|List|String|Char|Option|[\s()→\w.])+")
"""Types of variables that say nothing themselves where nothing speaks of them."""
_SORT = re.compile(r"(?:Type|Sort)\b")
_KEPT = frozenset({
    *("def", "inductive", "structure", "class", "where", "match", "with", "if", "then", "else"),
    *("fun", "let", "true", "false", "some", "none", "not", "and", "or"),
})  # fmt: skip
_CONSTRUCTOR = re.compile(r"\|\s*(?P<name>[^\W\d][\w'!?]*)(?=\s*(?:[:({\[|]|$))")
_FIELD = re.compile(r"(?:where|\n|\s)\s*(?P<name>[^\W\d][\w'!?]*)\s+:")


def goal_key(goal: str, context: Context | None = None) -> str:
    """What is the same for goals that differ only in names, order and layout.

    Args:
        goal: The goal as Lean prints it.
        context: What the text above it declares. Default: nothing.

    Example:
        >>> goal_key("a b : Nat\\n⊢ a = b") == goal_key("y : Nat\\nx : Nat\\n⊢ x = y")
        True
        >>> one = "p q : Nat → Prop\\nh : ∃ n, p n\\n⊢ ∃ n, q n"
        >>> goal_key(one) == goal_key(one.replace("⊢ ∃ n, q n", "⊢ ∃ m, q m"))
        True
    """
    return _key(parse_goal(goal), context)


def core_key(goal: str, context: Context | None = None) -> str:
    """The key of a goal without the hypotheses that have nothing to do with its target.

    Args:
        goal: The goal as Lean prints it.
        context: What the text above it declares. Default: nothing.

    Example:
        >>> whole = "p q r : Prop\\nh : p\\nh' : q ∧ r\\n⊢ p"
        >>> core_key(whole) == goal_key("p : Prop\\nh : p\\n⊢ p")
        True
    """
    return _key(_core(parse_goal(goal)), context)


def _key(goal: Goal, context: Context | None) -> str:
    known = () if context is None else context.declared
    own = {part for each in known for name in _names_of(each) for part in name.split(".")}
    hypotheses = [(name, each.type) for each in goal.hypotheses for name in each.names]
    types = dict(hypotheses)
    rows = {name: numbered(tokens(type_)) for name, type_ in types.items()}
    target = numbered(tokens(goal.target))
    colours = _colours(rows, target, own)
    used = {word for row in (*rows.values(), target) for word in row}
    props = {name for name, type_ in hypotheses if type_ == "Prop"}
    texts: list[str] = []
    for name, row in rows.items():
        text = _coloured(row, colours)
        if name in used:
            texts.append(f"{colours[name]} : {text}")
        elif not (_IDLE.fullmatch(_coloured(row, dict.fromkeys(colours, "_")))) or props & {*row}:
            texts.append(text)
    told = sorted(_definition(each, own) for each in _spoken_of(used, known))
    whole = "\n".join([*sorted(texts), f"⊢ {_coloured(target, colours)}", *told])
    return _hash(whole)


def _colours(rows: dict[str, list[str]], target: list[str], own: set[str]) -> dict[str, str]:
    """What tells each name from the others, without the names."""
    colours = {
        name: _hash(_coloured(row, dict.fromkeys([*rows, *own], "_"))) for name, row in rows.items()
    }
    colours.update((name, "own") for name in own if name not in colours)
    statements = [*rows.items(), ("⊢", target)]
    for _ in range(_ROUNDS):
        seen: dict[str, list[str]] = {name: [] for name in colours}
        for name, row in statements:
            for word in {*row} & colours.keys():
                told = "⊢" if name == "⊢" else colours[name]
                seen[word].append(f"{told} : {_coloured(row, {**colours, word: '@'})}")
        colours = {
            name: _hash("\n".join([colour, *sorted(seen[name])]))
            for name, colour in colours.items()
        }
    return colours


def _coloured(row: Iterable[str], colours: dict[str, str]) -> str:
    return " ".join(colours.get(word, word) for word in row)


def _core(goal: Goal) -> Goal:
    """The same goal with those hypotheses alone that its target leads to."""
    linking = {
        name: {name, *tokens(each.type)} if not _SORT.match(each.type) else {name}
        for each in goal.hypotheses
        for name in each.names
    }
    sorts = {name for each in goal.hypotheses if _SORT.match(each.type) for name in each.names}
    locals_ = {name for name in linking if name not in sorts}
    reached = locals_ & {*tokens(goal.target)}
    if not reached:
        return goal
    while True:
        more = {name for name, words in linking.items() if name not in sorts and words & reached}
        more |= {word for name in more for word in linking[name] & locals_}
        if more <= reached:
            break
        reached |= more
    kept = [
        replace(each, names=names)
        for each in goal.hypotheses
        if (names := tuple(name for name in each.names if name in reached or name in sorts))
    ]
    return replace(goal, hypotheses=tuple(kept))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _names_of(each: Declared) -> Iterator[str]:
    yield each.name
    if each.is_type:
        yield from (found["name"] for found in _CONSTRUCTOR.finditer(each.text))
        yield from (found["name"] for found in _FIELD.finditer(each.text))


def _spoken_of(words: set[str], known: Iterable[Declared]) -> Iterator[Declared]:
    """The programs that a goal names; types are told by how they are used."""
    for each in known:
        if not each.is_type and each.name.rpartition(".")[2] in words:
            yield each


def _definition(each: Declared, own: set[str]) -> str:
    """A definition without any names but the library's types."""
    row: list[str] = []
    for word in tokens(each.text):
        told = not is_name(word) or word in _KEPT or word[0].isupper()
        row.append(word if told and word not in own else "_")
    return " ".join(row)
