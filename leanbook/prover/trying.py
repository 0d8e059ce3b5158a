"""One candidate against one proof state: the only way in which a suggestion comes about."""

from __future__ import annotations

import re
import textwrap
import time
from collections.abc import Iterator

from leanbook.errors import TacticError
from leanbook.lean.proof import ProofState
from leanbook.lean.results import Message
from leanbook.lean.trust import step
from leanbook.prover.alike import leads_back
from leanbook.prover.cases import named_cases
from leanbook.prover.checker import refuse_hidden
from leanbook.prover.naming import introduction
from leanbook.prover.portfolio import RULE
from leanbook.prover.shape import Names, flat, read
from leanbook.prover.suggestion import Suggestion, new_goals, same_goals

__all__ = ["attempt", "attempts", "judges", "offers"]

_ASKING = re.compile(r"(?<![\w.])(?:exact|apply|simp|simp_all|simpa|dsimp|rw|grind)\?(?!\w)")
_OFFER = re.compile(r"^[ \t]*Try (?:this|these|one of these)\b[^:\n]*:[ \t]*", re.MULTILINE)
_CHOICE = re.compile(r"^\s*(?:[•·]\s+)?\[[a-z]+\]\s+|^\s*[•·]\s+")
_INTRO = re.compile(r"intro [^\s⟨(]+")
_VALUES = re.compile(r"(?:Nat|Int|List|Bool|Option|Fin|String|Char|Array|Unit)\b")
_BINDING = frozenset({"forall", "arrow", "not", "ne", "let"})
"""The kinds of targets that show what there is to introduce."""
MOST_OFFERS = 3
_LEAST = 0.2
"""Seconds that what Lean has offered gets, however long the asking took."""


def attempt(
    state: ProofState,
    tactic: str,
    source: str,
    *,
    timeout: float,
    logprob: float | None = None,
) -> Suggestion:
    """Have Lean run a tactic, and say what came of it.

    Args:
        state: The proof state.
        tactic: The tactic, by whomever.
        source: Where it comes from.
        timeout: Seconds it may take.
        logprob: How likely its model thought it. Default: not known.

    Returns:
        A suggestion of any status; a tactic that changes nothing, or leads back to the same goal
        (`leads_back`), is an error.

    Raises:
        SessionError: The session is closed, or Lean can't be started.
    """
    text = textwrap.dedent(tactic).strip()

    def failed(why: str) -> Suggestion:
        return Suggestion(text, "error", (), logprob, source, why)

    # Where there is no judge, only our own texts are run, and Lean's word is all there is.
    trusted = not judges(state) and source.startswith(RULE)
    try:
        refuse_hidden(text)
        after = (
            state.apply(text, timeout=timeout) if trusted else step(state, text, timeout=timeout)
        )
    except TacticError as error:
        return failed(str(error))
    if after.sorries or not (after.goals or after.done):
        return failed("It leaves something out by sorry.")
    if after.done or same_goals(after.goals, state.goals[1:]):
        status = "closes"
    elif same_goals(after.goals, state.goals):
        return failed("It changes nothing.")
    elif leads_back(state.goals[0], new_goals(state.goals, after.goals)):
        return failed("It leads back to the same goal.")
    else:
        status = "progress"
    return Suggestion(
        text,
        status,
        after.goals,
        logprob,
        source,
        state=after,
        seconds=after.seconds,
        judged=after.done and not trusted,
    )


def judges(state: ProofState) -> bool:
    """Whether a finished proof of this session is judged (`leanbook.lean.trust`)."""
    return state.session._engine == "frontend"


def attempts(
    state: ProofState,
    tactic: str,
    source: str,
    *,
    timeout: float,
    logprob: float | None = None,
) -> Iterator[Suggestion]:
    """Have Lean run a tactic; where it asks (`exact?`), go on with the answers.

    A tactic that splits and leaves names that can't be written is given names.

    Arguments and errors are those of `attempt`; `timeout` is for all together.
    """
    end = time.monotonic() + timeout

    def again(text: str) -> Suggestion:
        left = max(_LEAST, end - time.monotonic())
        return attempt(state, text, source, timeout=left, logprob=logprob)

    found = attempt(state, tactic, source, timeout=timeout, logprob=logprob)
    if found.state is None:
        yield found
    elif _ASKING.search(found.tactic):
        for text in offers(found.tactic, found.state.messages)[:MOST_OFFERS]:
            yield again(text)
    elif (named := _named(state, found) or _introduced(state, found)) is not None:
        better = again(named)
        yield found if better.status == "error" else better
    else:
        yield found


def offers(tactic: str, messages: tuple[Message, ...]) -> list[str]:
    """What Lean says to write instead of a tactic that asks.

    Args:
        tactic: The tactic, in which `exact?` or the like stands somewhere.
        messages: What Lean said about it.

    Returns:
        The tactic with each offer in the place it is meant for.

    Example:
        >>> said = Message("info", "Try this:\\n  [apply] exact h", 1, 7, 1, 13)
        >>> offers("intro; exact?", (said,))
        ['intro; exact h']
    """
    questions = list(_ASKING.finditer(tactic))
    if len(questions) != 1:  # which answer belongs to which can't be told
        return []
    start = questions[0].start()
    end = _end(tactic, questions[0].end())
    column = start - (tactic.rfind("\n", 0, start) + 1)
    found: list[str] = []
    for message in messages:
        if (head := _OFFER.search(message.text)) is not None:
            for choice in _choices(message.text[head.end() :]):
                placed = choice.replace("\n", "\n" + " " * column)
                found.append(tactic[:start] + placed + tactic[end:])
    return list(dict.fromkeys(found))


def _choices(text: str) -> list[str]:
    lines = text.strip("\n").split("\n")
    marked = [_CHOICE.match(line) is not None for line in lines]
    choices: list[list[str]] = []
    for line, starts in zip(lines, marked, strict=True):
        if starts or not choices:
            choices.append([_CHOICE.sub("", line, count=1) if starts else line.strip()])
        else:
            choices[-1].append(line.removeprefix("  "))  # the message's own indentation
    return ["\n".join(choice).strip() for choice in choices]


def _end(tactic: str, start: int) -> int:
    """Where a tactic ends: with its line, at a `;`, or with the brackets around it."""
    depth = 0
    for place in range(start, len(tactic)):
        sign = tactic[place]
        depth += (sign in "([{⟨") - (sign in ")]}⟩")
        if depth < 0 or sign == "\n" or (depth == 0 and tactic.startswith((";", "<;>"), place)):
            return place - (tactic[place - 1] == " ")
    return len(tactic)


def _named(state: ProofState, found: Suggestion) -> str | None:
    """`cases h with …` with a name for everything that `cases h` left without one."""
    if found.status != "progress":
        return None
    return named_cases(found.tactic, state.goals[0], new_goals(state.goals, found.goals))


def _introduced(state: ProofState, found: Suggestion) -> str | None:
    """`intro a b h` instead of `intro h`, where only Lean could see what there was to introduce."""
    goal = found.goals[0] if found.goals else None
    if goal is None or not _INTRO.fullmatch(found.tactic):
        return None
    if read(state.goals[0].target).kind in _BINDING:
        return None
    new = [name for name in goal.names if name not in state.goals[0].names]
    if len(new) != 1:
        return None
    type_ = next(flat(each.type) for each in goal.hypotheses if new[0] in each.names)
    kinds = {name: each.type for each in goal.hypotheses for name in each.names}
    is_value = kinds.get(type_, "").startswith(("Type", "Sort")) or _VALUES.match(type_)
    names = Names([*state.goals[0].names])
    first = names.of_type(type_) if is_value else names.proof_of(type_)
    shape = read(goal.target)
    if shape.kind == "forall" and shape.binders[0].name.endswith("₂"):
        first = names.fresh(shape.binders[0].name[:-1] + "₁")  # the other of the two
    more = ""
    if shape.kind in _BINDING - {"let"}:
        more = introduction(shape, names)[0].removeprefix("intro")
    better = f"intro {first}{more}"
    return None if better == found.tactic else better
