"""A goal as the rules see it: what is a fact in it, what a variable, and what a function."""

from __future__ import annotations

import re

from leanbook.lean.goals import Goal
from leanbook.prover.context import Context
from leanbook.prover.shape import Names, Shape, constants, flat, free, read, words

__all__ = ["DATA", "View", "is_proposition"]

MOST_HYPOTHESES = 16
"""Hypotheses of one goal that are looked at, the latest first."""

DATA = frozenset({"Nat", "Int", "List", "Bool", "Option", "Fin", "String", "Char", "Array", "Unit"})
"""Lean's own types of data."""
_TYPES = DATA | {"true", "false", "some", "none", "inst", "id"}
"""Words that stand in goals and are no functions to be unfolded."""


class View:
    """A goal with what the rules want to know of it, found once.

    Args:
        goal: The goal.
        context: What the text above declares. Default: that is not known.

    Attributes:
        target: The target on one line.
        shape: Its shape.
        facts: Name, text and shape of each hypothesis that is a proof and can be named, the
            latest first.
        variables: Name and type of each other hypothesis that can be named, the latest first.
        functions: What the target may speak of that has a definition worth unfolding: no
            constructors, and nothing about numbers, lists and the like that is the library's, whose
            theorems say all that there is to say of it.
        all_functions: The same, of target and hypotheses.
        library: What else they may speak of that has a definition.
    """

    def __init__(self, goal: Goal, context: Context | None = None) -> None:
        self.goal = goal
        self.target = flat(goal.target)
        self.shape = read(self.target)
        types = {name: flat(each.type) for each in goal.hypotheses for name in each.names}
        self.types = types
        propositions = {name for name, type_ in types.items() if type_ == "Prop"}
        self.facts: list[tuple[str, str, Shape]] = []
        self.variables: list[tuple[str, str]] = []
        for each in goal.hypotheses:
            type_ = flat(each.type)
            for name in each.accessible_names:
                if each.value is None and is_proposition(type_, propositions, name, types):
                    self.facts.append((name, type_, read(type_)))
                elif each.value is None and not re.match(r"(Type|Sort|Prop)\b", type_):
                    self.variables.append((name, type_))
        self.facts = self.facts[::-1][:MOST_HYPOTHESES]
        self.variables.reverse()
        self.hidden = [n for h in goal.hypotheses for n in h.names if "✝" in n]
        self._is_told = context is not None
        context = context or Context()
        self._programs, self._constructors = context.programs, context.constructors
        self.functions = self.functions_in(self.target)
        texts = [self.target, *(text for _, text, _ in self.facts)]
        named = dict.fromkeys(name for text in texts for name in self._defined_in(text))
        self.all_functions = [name for name in named if not self._is_library(name)]
        self.library = [name for name in named if self._is_library(name)]
        self.names = Names([*types, *free(self.target)])

    def speaks_of(self, name: str, text: str | None = None) -> bool:
        """Whether a name occurs in the target, or in another text."""
        return name in words(self.target if text is None else text) or any(
            word.startswith(f"{name}.") for word in words(self.target if text is None else text)
        )

    def functions_in(self, text: str) -> list[str]:
        """Names in a text of functions, or of predicates like `Even`, that may be unfolded."""
        return [name for name in self._defined_in(text) if not self._is_library(name)]

    def _defined_in(self, text: str) -> list[str]:
        found = constants(text, self.types)
        return [name for name in found if name not in _TYPES and name not in self._constructors]

    def _is_library(self, name: str) -> bool:
        namespace, dot, _ = name.partition(".")
        return self._is_told and bool(dot) and namespace in DATA and name not in self._programs


def is_proposition(type_: str, propositions: set[str], name: str, types: dict[str, str]) -> bool:
    """Whether a hypothesis of this type is a proof, judged by the text."""
    shape = read(type_)
    if shape.kind == "arrow":
        return is_proposition(shape.parts[1], propositions, name, types)
    if shape.kind == "forall":
        return is_proposition(shape.parts[0], propositions, name, types)
    if shape.kind != "other":
        return True
    head = type_.split(" ")[0].strip("()")
    if head in propositions:
        return True
    if head in types:  # a predicate `p : α → Prop` that is applied
        return types[head].endswith("Prop")
    if re.match(r"(Type|Sort|Prop|Nat|Int|List|Bool|Option|Fin|String|Char|Array|Unit)\b", type_):
        return False
    if any(sign in type_ for sign in " × ") and "×" in type_:
        return False
    # What is left is a type or a predicate of somebody; the name tells best.
    return bool(re.match(r"h|ih|H|e\d?$|eq|hyp", name))
