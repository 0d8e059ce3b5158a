"""The work on one hole, and what it comes to in a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leanbook.lean.proof import ProofState
from leanbook.lean.trust import Verdict
from leanbook.model.candidates import Usage
from leanbook.prover.checker import Checker
from leanbook.prover.context import Context
from leanbook.prover.holes import Declaration, Hole
from leanbook.prover.report import TheoremReport, estimate
from leanbook.prover.search import Found, Search
from leanbook.prover.tactics import TacticWriter
from leanbook.prover.whole import Samples

__all__ = ["Effort", "Plan", "theorem_report"]


@dataclass(frozen=True)
class Plan:
    """What `leanbook.prover.prove.prove` was asked for; see its arguments."""

    attempts: int
    repair_rounds: int
    seed: int
    measure: bool
    price: tuple[float, float] | None
    allowed: frozenset[str]
    progress: bool | None


@dataclass(eq=False)
class Effort:
    """The work that has gone into one hole."""

    hole: Hole
    checker: Checker
    seconds: float = 0.0
    searches: int = 0
    searched: bool = False
    """Whether a search found a proof."""
    found: Found | None = None
    """A proof that is being made presentable; whatever comes between, it is not lost."""
    samples: Samples | None = None
    tactics: TacticWriter | None = None
    search: Search | None = None
    ground: int = -1
    """How many holes were filled when the states were taken; they are those of that text."""
    states: tuple[ProofState, ...] = ()
    context: Context = field(default_factory=Context)
    """What the text above declares."""
    scripts: list[list[str]] = field(default_factory=list)
    """Where there are several states: the proofs that were found for some of them."""
    source: str | None = None
    note: str = ""

    @property
    def open(self) -> bool:
        """Whether nothing stands in the place of its `sorry` yet."""
        return self.hole.fill is None

    @property
    def usage(self) -> Usage:
        """What a model took for it."""
        asked = (self.samples, self.tactics)
        return sum((each.usage for each in asked if each is not None), Usage())

    @property
    def attempts(self) -> int:
        """How many independent attempts were made."""
        drawn = self.samples.drawn if self.samples is not None else 0
        return drawn + self.searches


def theorem_report(
    declaration: Declaration,
    efforts: Sequence[Effort],
    verdict: Verdict | None,
    plan: Plan,
    *,
    drawn: bool,
) -> TheoremReport:
    """What became of a declaration.

    Args:
        declaration: The declaration.
        efforts: The work on each of its holes.
        verdict: What the judge says about it. None: it could not be asked.
        plan: What was asked for.
        drawn: Whether a model draws the attempts.
    """
    filled = all(not effort.open for effort in efforts)
    proved = filled and verdict is not None and verdict.ok
    notes = [effort.note for effort in efforts if effort.note]
    done = sum(not effort.open for effort in efforts)
    if 0 < done < len(efforts):
        notes.insert(0, f"{done} of {len(efforts)} holes are filled")
    if filled and not proved and verdict is not None:
        notes.append(f"its holes are filled, but {verdict.reason}")
    proofs = ["\n".join(each.hole.tactics) for each in efforts if each.hole.tactics]
    sources = dict.fromkeys(each.source for each in efforts if each.source)
    usage = sum((effort.usage for effort in efforts), Usage())
    return TheoremReport(
        name=declaration.name,
        line=declaration.line,
        holes=len(efforts),
        proved=proved,
        proof="\n\n".join(proofs) if proofs else None,
        source="; ".join(sources) if sources else None,
        attempts=sum(effort.attempts for effort in efforts),
        tokens=usage.completion_tokens,
        prompt_tokens=usage.prompt_tokens,
        seconds=sum(effort.seconds for effort in efforts),
        checks=sum(effort.checker.checks for effort in efforts),
        axioms=verdict.axioms if verdict is not None else (),
        cost=_cost(usage, plan.price),
        pass_at=_pass_at(efforts, plan, drawn=drawn, proved=proved),
        note="; ".join(notes),
    )


def _pass_at(
    efforts: Sequence[Effort], plan: Plan, *, drawn: bool, proved: bool
) -> dict[int, float | None]:
    """A theorem with several holes needs a success for each; they are drawn independently."""
    product: dict[int, float | None] = {}
    for effort in efforts:
        if drawn:
            made = effort.samples.outcomes if effort.samples is not None else []
            outcomes = made or [None] * plan.attempts
        else:
            outcomes = [effort.searched and proved]
        for k, value in estimate(outcomes, stopped=not plan.measure).items():
            before = product.get(k, 1.0)
            product[k] = None if value is None or before is None else before * value
    return product


def _cost(usage: Usage, price: tuple[float, float] | None) -> float | None:
    if price is None:
        return None
    return (usage.prompt_tokens * price[0] + usage.completion_tokens * price[1]) / 1e6
