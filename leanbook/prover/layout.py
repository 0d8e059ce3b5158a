"""A list of tactics as a proof that a person would write: no idle steps, a bullet for each case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from leanbook.lean.proof import ProofState
from leanbook.prover.all_cases import SOLVE
from leanbook.prover.brackets import outside
from leanbook.prover.budget import Budget
from leanbook.prover.checker import Checker

__all__ = [
    "Step", "bulleted", "holes", "nested", "opened", "spread", "steps_of", "structure", "tidy",
    "try_this", "written",
]  # fmt: skip

_TRY_THIS = re.compile(r"Try this:\s*(?:\[\w+\]\s*)?(?P<text>.*)", re.DOTALL)
_ARM = re.compile(r"(?<==>) \?_(?=\n\||\Z)")
"""The open end of a case in `induction n with`."""
_SPLITTING = re.compile(r"((?:cases|induction|fun_cases|fun_induction|match) .+? with) (\|.+)")
"""A tactic with its cases on its own line."""
_WITH = re.compile(r"\bwith\b")
_STATING = re.compile(r"(have .+) := \?_")
"""A tactic that states what is still to be proved. Lean puts that goal behind the one it is for."""
_LIST = re.compile(r" \[((?:[\w.'₀-₉✝!?]+, )*[\w.'₀-₉✝!?]+)\]")
"""The theorems that `simp`, `simp_all` or `grind` is told of."""
_BULLET = "· "


@dataclass
class Step:
    """A tactic, how many goals there are before and after it, and the proofs of its cases.

    Args:
        tactic: The tactic.
        before: How many goals there were before it.
        after: How many there are after it.
        cases: The proofs of the goals that it led to, where there are several. Default: none.
    """

    tactic: str
    before: int
    after: int
    cases: list[list[Step]] = field(default_factory=list)


def steps_of(state: ProofState) -> list[Step]:
    """The steps that led to a state, in order."""
    found: list[Step] = []
    while state.parent is not None and state.tactic is not None:
        found.append(Step(state.tactic, len(state.parent.goals), len(state.goals)))
        state = state.parent
    return found[::-1]


def structure(steps: Sequence[Step]) -> list[Step] | None:
    """Put the proof of each case below the step that led to the cases.

    Args:
        steps: The steps of a whole proof, in order, each at work on the first goal.

    Returns:
        The outermost steps; None if the numbers of goals do not tell which step proves what.

    Example:
        >>> pair = structure([Step("constructor", 1, 2), Step("rfl", 2, 1), Step("simp", 1, 0)])
        >>> written(pair or [])
        ['constructor\\n· rfl\\n· simp']
    """
    rest = [Step(each.tactic, each.before, each.after) for each in steps]
    found = _proof(rest)
    return None if rest else found


def _proof(rest: list[Step]) -> list[Step] | None:
    """Take from the list the steps that prove the first goal; None if they can't be told."""
    found: list[Step] = []
    while rest:
        step = rest.pop(0)
        found.append(step)
        goals = step.after - (step.before - 1)
        if goals == 0:
            return found
        if goals < 0:
            return None  # it closed a goal beside its own
        if opened(step.tactic, goals):
            for _ in range(goals):
                proof = _proof(rest)
                if proof is None:
                    return None
                step.cases.append(proof)
            return found
    return None


def written(steps: Sequence[Step]) -> list[str]:
    """Write structured steps as tactics; those with cases have several lines."""
    return [_written(step) for step in steps]


def _written(step: Step) -> str:
    if not step.cases:
        return spread(step.tactic)
    proofs = [written(proof) for proof in step.cases]
    return nested(step.tactic, proofs) or "\n".join([step.tactic, *map(bulleted, proofs)])


def opened(tactic: str, goals: int) -> bool:
    """Whether the proofs of the goals that a tactic led to stand below it, and not after it.

    Args:
        tactic: The tactic.
        goals: How many goals it led to.

    Example:
        >>> opened("constructor", 2), opened("simp", 1)
        (True, False)
        >>> opened("cases n with | zero => rfl | succ n => ?_", 1)
        True
    """
    return goals > 1 or (goals == 1 and _open_arms(spread(tactic)) == 1)


def nested(tactic: str, proofs: Sequence[Sequence[str]]) -> str | None:
    """A tactic with the proofs of its goals where it has a place for them.

    Args:
        tactic: The tactic.
        proofs: The tactics that prove each goal that it led to.

    Returns:
        None if it has no place for so many proofs.

    Example:
        >>> print(nested("cases h with | inl p => ?_ | inr q => ?_", [["a"], ["b", "c"]]))
        cases h with
        | inl p => a
        | inr q =>
          b
          c
        >>> print(nested("have h : p := ?_", [["exact h"], ["simp"]]))
        have h : p := by simp
        exact h
    """
    below = spread(tactic)
    if _open_arms(below) == len(proofs):
        arms = iter(proofs)
        return _ARM.sub(lambda _: _inside(next(arms)), below)
    stating = _STATING.fullmatch(tactic)
    if stating is not None and len(proofs) == 2:
        rest, stated = proofs
        proof = f"by{_inside(stated)}"
        if ";" not in proof:
            proof = proof.removeprefix("by exact ")
        return "\n".join([f"{stating[1]} := {proof}", *rest])
    return None


def _open_arms(tactic: str) -> int:
    """How many cases of a tactic such as `induction n with` have an open end."""
    return len(_ARM.findall(tactic))


def spread(tactic: str) -> str:
    """A tactic such as `cases h with | inl p => ?_ | inr q => ?_` with a line for each case.

    Args:
        tactic: Any tactic; one of another kind stays as it is.

    Example:
        >>> print(spread("cases n with | zero => rfl | succ n => simp"))
        cases n with
        | zero => rfl
        | succ n => simp
    """
    match = _SPLITTING.fullmatch(tactic)
    if match is None or _WITH.search(match[2]):
        return tactic  # whose cases the inner ones are could not be told
    arms = outside(match[2], "|")[1:]
    if any(" =>" not in arm for arm in arms):
        return tactic
    return "\n".join([match[1], *(f"| {arm}" for arm in arms)])


def bulleted(proof: Sequence[str]) -> str:
    """The tactics that prove one of several goals, behind a bullet."""
    return _BULLET + "\n".join(proof).replace("\n", "\n  ")


def holes(count: int) -> list[str]:
    """A `sorry` for each of some goals, as tactics below each other."""
    return ["sorry"] if count == 1 else [bulleted(["sorry"])] * count


def _inside(proof: Sequence[str]) -> str:
    """What stands behind `by`, or behind the `=>` of a case."""
    if len(proof) == 1 and "\n" not in proof[0]:
        return f" {proof[0]}"
    return "\n  " + "\n".join(proof).replace("\n", "\n  ")


def tidy(end: ProofState, checker: Checker, budget: Budget) -> list[str]:
    """Make a found proof presentable; each change is kept only if the judge still takes it.

    Args:
        end: The state in which the proof is done.
        checker: Asks Lean.
        budget: How long that may take.

    Returns:
        The tactics of the proof, in the best form found; at worst those that led to the state.
    """
    for improve in _IMPROVEMENTS:
        end = improve(end, checker, budget)
    flat = list(end.tactics)
    structured = structure(steps_of(end))
    form = flat if structured is None else written(structured)
    if form != flat:
        states = checker.walk(end.root, ["\n".join(form)], budget)
        if states and states[-1].done:
            return form
    return flat


def try_this(state: ProofState) -> str | None:
    """What Lean proposed to write in place of the last tactic, as after `exact?`."""
    for message in state.messages:
        found = _TRY_THIS.search(message.text)
        if found is not None:
            return found["text"].strip()
    return None


def _with_suggestions(end: ProofState, checker: Checker, budget: Budget) -> ProofState:
    """Write what `exact?` and `simp?` found in their place."""
    proposed: list[str | None] = []
    state = end
    while state.parent is not None:
        proposed.append(try_this(state))
        state = state.parent
    for index, text in enumerate(reversed(proposed)):
        if text is not None:
            end = _instead(end, index, [text, *end.tactics[index + 1 :]], checker, budget)
    return end


def _step_by_step(end: ProofState, checker: Checker, budget: Budget) -> ProofState:
    """Write `simp; omega` below each other."""
    tactics = [part for tactic in end.tactics for part in _parts(tactic)]
    return _instead(end, 0, tactics, checker, budget) if len(tactics) > end.depth else end


def _parts(tactic: str) -> list[str]:
    """A tactic at its semicolons, where these stand in no brackets and no string."""
    if "\n" in tactic or '"' in tactic or "<;>" in tactic:
        return [tactic]
    return outside(tactic, ";")


def _with_one_end(end: ProofState, checker: Checker, budget: Budget) -> ProofState:
    """Write the one tactic that was needed in place of `solve | a | b`, if it was one."""
    for index in range(end.depth):
        head, found, ends = end.tactics[index].partition(SOLVE)
        if not found:
            continue
        close = ")" * (head.count("(") - head.count(")"))
        rest = head.removeprefix("any_goals ")
        heads = dict.fromkeys([rest, f"all_goals {rest}", head] if rest != head else [head])
        row = [form for one in outside(ends.removesuffix(close), "|") for form in _forms(one)]
        for tactic in [f"{each}{one}{close}" for one in row for each in heads]:
            if budget.over:
                return end
            better = _instead(end, index, [tactic, *end.tactics[index + 1 :]], checker, budget)
            if better is not end:
                end = better
                break
    return end


def _forms(tactic: str) -> list[str]:
    """A tactic, after what it begins with if that can be enough: `simp_all <;> omega`."""
    first, more, _ = tactic.removeprefix("(").partition(" <;> omega)")
    return [first, tactic] if more else [tactic]


def _with_short_lists(end: ProofState, checker: Checker, budget: Budget) -> ProofState:
    """Leave out of `simp [a, b, c]` what is not needed."""
    for index in range(end.depth):
        found = _LIST.search(end.tactics[index])
        if found is None or budget.over:
            continue
        names = found[1].split(", ")
        for name in [None, *reversed(names)]:
            left = [each for each in names if name is not None and each != name]
            if budget.over or len(left) == len(names):
                continue
            row = f" [{', '.join(left)}]" if left else ""
            tactic = end.tactics[index]
            shorter = tactic[: found.start()] + row + tactic[found.end() :]
            better = _instead(end, index, [shorter, *end.tactics[index + 1 :]], checker, budget)
            if better is not end:
                end, names = better, left
                found = _LIST.search(end.tactics[index])
                if found is None:
                    break
    return end


def _instead(
    end: ProofState, index: int, tactics: Sequence[str], checker: Checker, budget: Budget
) -> ProofState:
    """The end of the proof that goes on otherwise from some step; the same end if it is none."""
    before = end
    while before.parent is not None and before.depth > index:
        before = before.parent
    states = checker.walk(before, tactics, budget)
    return states[-1] if states and states[-1].done else end


def _without_idle_steps(end: ProofState, checker: Checker, budget: Budget) -> ProofState:
    """Leave out every step that the proof can do without, from the last to the first."""
    for index in range(end.depth - 2, -1, -1):
        if budget.over:
            break
        end = _instead(end, index, end.tactics[index + 1 :], checker, budget)
    return end


_IMPROVEMENTS = (
    _with_suggestions,
    _step_by_step,
    _without_idle_steps,
    _with_one_end,
    _with_short_lists,
)
