"""Statements up to the names in them, so that none of the test set gets into training.

Two goals have the same key if they differ only in the names of variables, hypotheses and the text's
own types and programs, in the order of what is known, or in how they are laid out. It is made from
the goal as Lean prints it, so notation and brackets do not matter. Where it is in doubt the key
says that two goals are the same: a problem too few does no harm.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.goals import parse_goal
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.prover.context import Context, Declared
from leanbook.train.sources import walk

__all__ = ["Heldout", "HeldoutError", "goal_key"]

_GROUP = re.compile(r"^-- group .*$", re.MULTILINE)
_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|[^\W\d][\w'!?✝]*|\d+|[:<>=|.&∣≤≥≠¬→↔∧∨+*/^%-]+|\S")
_WORD = re.compile(r"[^\W\d][\w'!?✝]*")
_UNIVERSE = re.compile(r"\b(?:Type|Sort)(?: +(?:[uvw](?:_\d+)?\b|\*|_|\d+|\([^()]*\)))?")
_SHORT = re.compile(
    r"\b(?:Bool\.(?=true|false)|Option\.(?=some|none)|(?:Max|Min|Decidable)\.(?=max|min|decide))"
)
"""What Lean prints before these names depends on the open namespaces."""
_BINDER = re.compile(r"(?:∀|∃|∑|fun|λ|let|have|match)\s*")
_BOUND = re.compile(r"\s*(?:[({⦃\[]\s*(?P<group>[^:(){}\[\]⦃⦄]+?)\s*:|(?P<name>[^\W\d][\w'!?✝]*))")
_KEPT = frozenset({
    *("def", "inductive", "structure", "class", "where", "match", "with", "if", "then", "else"),
    *("fun", "let", "true", "false", "some", "none", "not", "and", "or"),
})  # fmt: skip
_CONSTRUCTOR = re.compile(r"\|\s*(?P<name>[^\W\d][\w'!?]*)(?=\s*(?:[:({\[|]|$))")
_FIELD = re.compile(r"(?:where|\n|\s)\s*(?P<name>[^\W\d][\w'!?]*)\s+:")


class HeldoutError(LeanbookError):
    """The statements that must not be trained on can't be read."""


def goal_key(goal: str, context: Context | None = None) -> str:
    """What is the same for goals that differ only in names, order and layout.

    Args:
        goal: The goal as Lean prints it.
        context: What the text above it declares. Default: nothing.

    Example:
        >>> goal_key("a b : Nat\\n⊢ a = b") == goal_key("y : Nat\\nx : Nat\\n⊢ x = y")
        True
    """
    parsed = parse_goal(goal)
    known = () if context is None else context.declared
    own = {part for each in known for name in _names_of(each) for part in name.split(".")}
    hypotheses = [(name, each.type) for each in parsed.hypotheses for name in each.names]
    local = {name for name, _ in hypotheses}
    local |= set(_bound(parsed.target)) | {x for _, type_ in hypotheses for x in _bound(type_)}
    types = dict(hypotheses)
    props = {name for name, type_ in hypotheses if type_ == "Prop"}
    numbers: dict[str, str] = {}

    def shape(text: str) -> str:
        return " ".join("_" if word in local or word in own else word for word in _tokens(text))

    def numbered(text: str) -> str:
        row: list[str] = []
        for word in _tokens(text):
            if word in local or word in own:
                row.append(numbers.setdefault(word, f"#{len(numbers)}"))
            else:
                row.append(word)
        return " ".join(row)

    target = numbered(parsed.target)
    # What is known is put in an order that has nothing to do with names.
    ordered = sorted(hypotheses, key=lambda each: shape(each[1]))
    texts = [(name, numbered(type_)) for name, type_ in ordered]
    used = set(_tokens(" ".join([parsed.target, *(type_ for _, type_ in hypotheses)])))
    rows = sorted(
        f"{numbers[name]} : {text}" if name in numbers else text
        for name, text in texts
        if name in used or not _is_idle(text) or not props.isdisjoint(_tokens(types[name]))
    )
    told = sorted(_definition(each, own) for each in _spoken_of(used, known))
    text = "\n".join([*rows, f"⊢ {target}", *told])
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


class Heldout:
    """Statements that must not be trained on.

    Args:
        keys: Their keys (see `goal_key`).

    Example:
        >>> Heldout([goal_key("p : Prop\\n⊢ p → p")]).has("q : Prop\\n⊢ q → q")
        True
    """

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self.keys = frozenset(keys)

    @classmethod
    def of_folder(cls, session: Session, folder: Path) -> Heldout:
        """The theorems of all Lean files below a folder.

        A line `-- group NAME` begins a text of its own, which may use the same names again.

        Args:
            session: Where they are read; it stays where it stands.
            folder: The folder.

        Raises:
            HeldoutError: There are files, and no theorem in them.
        """
        keys: set[str] = set()
        paths = sorted(folder.rglob("*.lean"))
        texts = [
            (path.stem, text)
            for path in paths
            for text in _GROUP.split(path.read_text(encoding="utf-8"))
        ]
        for name, text in texts:
            for place in walk(session, text, name):
                result = session.check(place.problem.open, at=place.ground)
                context = Context.of(place.above)
                for state in result.sorries:
                    keys |= {goal_key(goal, context) for goal in _openings(state)}
        if paths and not keys:
            raise HeldoutError(
                f"There are no theorems in {folder}.",
                hint="name the folder that holds the test set, or one without files for none.",
            )
        return cls(keys)

    def has(self, goal: str, context: Context | None = None) -> bool:
        """Whether a goal is one of them.

        Args:
            goal: The goal as Lean prints it.
            context: What the text above it declares. Default: nothing.
        """
        return bool(self.keys) and goal_key(goal, context) in self.keys

    def has_state(self, state: ProofState, context: Context | None = None) -> bool:
        """Whether an open proof is of one of them, as it is or behind `intros`."""
        return bool(self.keys) and any(self.has(goal, context) for goal in _openings(state))

    def save(self, path: Path) -> None:
        """Write the keys to a file."""
        path.write_text(json.dumps(sorted(self.keys)), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Heldout:
        """Read keys that were saved.

        Raises:
            HeldoutError: The file can't be read.
        """
        try:
            return cls(str(key) for key in json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise HeldoutError(
                f"{path} can't be read: {error}", hint="delete it; it is made again."
            ) from error


def _openings(state: ProofState) -> Iterator[str]:
    """A goal as it is, and with all introduced that can be."""
    goal = str(state.goals[0])
    yield goal
    if re.search(r"[∀→]", state.goals[0].target):
        try:
            yield str(state.apply("intros").goals[0])
        except TacticError:
            return


def _tokens(text: str) -> list[str]:
    text = _UNIVERSE.sub("Type", _SHORT.sub("", text))
    return _TOKEN.findall(text.replace("λ", "fun").replace("↦", "=>"))


def _bound(text: str) -> Iterator[str]:
    """The names that are bound inside a text."""
    for binder in _BINDER.finditer(text):
        at = binder.end()
        while (found := _BOUND.match(text, at)) is not None:
            if found["group"] is not None:
                yield from _WORD.findall(found["group"])
                close = _closing(text, found.start())
                at = close
            else:
                yield found["name"]
                at = found.end()
    for arm in re.finditer(r"\|([^|]*?)=>", text):
        yield from _WORD.findall(arm[1])


def _closing(text: str, at: int) -> int:
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] in "([{⦃") - (text[place] in ")]}⦄")
        if depth == 0 and text[place] in ")]}⦄":
            return place + 1
    return len(text)


def _is_idle(type_: str) -> bool:
    """Whether a variable of this type that nothing speaks of says nothing itself."""
    return re.fullmatch(r"(?:Type|Sort|Prop|Nat|Int|Bool|List|String|Char|Option|#\d+|[\s()→\w.])+",
                        type_) is not None  # fmt: skip


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
    for word in _tokens(each.text):
        told = not _WORD.fullmatch(word) or word in _KEPT or word[0].isupper()
        row.append(word if told and word not in own else "_")
    return " ".join(row)
