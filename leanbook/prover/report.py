"""What proving came to: for each theorem and in all, as text, as a table of pandas, and as JSON."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from leanbook.tables import printable, table_lines

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["KS", "LeftAlone", "ProofReport", "TheoremReport", "estimate", "pass_at_k"]

KS = (1, 2, 4, 8, 16)
"""The numbers of attempts that pass@k is told for."""


def pass_at_k(n: int, c: int, k: int) -> float | None:
    """How often at least one of k attempts succeeds, estimated without bias.

    Of n independent attempts c succeeded. Of all ways to choose k of them, the share that holds a
    success is 1 - C(n-c, k) / C(n, k); computed as a product, so that no number gets large.

    Args:
        n: How many attempts were made.
        c: How many of them succeeded.
        k: How many attempts the question is about.

    Returns:
        The estimate; None when fewer than k attempts were made, which says nothing about k.

    Raises:
        ValueError: The numbers do not fit together.

    Example:
        >>> pass_at_k(4, 1, 1), pass_at_k(4, 1, 2), pass_at_k(4, 1, 8)
        (0.25, 0.5, None)
    """
    if not 0 <= c <= n or k < 1:
        raise ValueError(f"{c} successes of {n} attempts, of which {k} are chosen: impossible")
    if k > n:
        return None
    if n - c < k:
        return 1.0
    return 1.0 - math.prod(1.0 - k / i for i in range(n - c + 1, n + 1))


def estimate(outcomes: Sequence[bool | None], *, stopped: bool) -> dict[int, float | None]:
    """pass@k for the usual k, of attempts that may have been broken off.

    Attempts that are made whatever becomes of them all count alike (`pass_at_k`). Where the first
    success ends them that would be wrong, because how many there are depends on how they went: of
    "failed, succeeded" one in two succeeded, and yet that tells of a worse model than 1/2. There,
    only the first k in the order in which they were asked for count, and whether one of them
    succeeded is the estimate: a rougher one, and without bias too.

    Args:
        outcomes: For each attempt that was planned, in order: whether it succeeded; None if it
            was not made, or not to its end.
        stopped: Whether the first success ends them.

    Returns:
        For each k the estimate; None where it can't be told.

    Example:
        >>> estimate([False, True, None, None], stopped=True)
        {1: 0.0, 2: 1.0, 4: 1.0, 8: None, 16: None}
        >>> estimate([False, True, False, False], stopped=False)
        {1: 0.25, 2: 0.5, 4: 1.0, 8: None, 16: None}
    """
    if not stopped:
        # The end of the time may have cut some off; those before are as good as ever.
        made = list(itertools.takewhile(lambda outcome: outcome is not None, outcomes))
        return {k: pass_at_k(len(made), made.count(True), k) for k in KS}
    found: dict[int, float | None] = {}
    for k in KS:
        first = outcomes[:k]
        if k > len(outcomes):
            found[k] = None
        elif any(first):
            found[k] = 1.0
        else:
            found[k] = None if None in first else 0.0
    return found


@dataclass(frozen=True)
class LeftAlone:
    """A `sorry` that stands for something else than a proof; it is left as it is.

    Args:
        line: Its line, from 1.
        column: Its column, from 0, in code points.
        declaration: In which declaration.
        type: What is wanted there.
    """

    line: int
    column: int
    declaration: str
    type: str

    def __str__(self) -> str:
        return (
            f"{self.line}:{self.column}: the sorry in {self.declaration} stands for a value of "
            f"type {self.type}, not for a proof; it was left alone"
        )


@dataclass(frozen=True)
class TheoremReport:
    """What became of one theorem, or other declaration, whose proof had one or more holes.

    Args:
        name: Its full name; `example at line 7` for what has none.
        line: The line of its name, from 1.
        holes: How many `sorry`s it had that stand for proofs.
        proved: Whether it has none left, Lean's judge accepted each proof, and it rests on no
            axiom that is not allowed.
        proof: What was found: the tactic block that stands for its `sorry`; with several holes
            one below the other, an empty line between. None: nothing was found.
        source: Where that is from: `rule:NAME`, `search: rules, model:NAME`,
            `model:NAME, whole proof` or `model:NAME, repaired proof`. None: nothing was found.
        attempts: How many independent attempts were made: whole proofs that a model was asked
            for, each with its repairs; and each search that was run counts as one.
        tokens: How many tokens a model wrote for it.
        prompt_tokens: How many tokens it read.
        seconds: How long was worked on it.
        checks: How many candidates Lean was asked about.
        axioms: The axioms that it rests on, as the text stands now.
        cost: What the tokens cost. None: no price was given.
        pass_at: For each k whether one of k attempts succeeds, see `estimate`; None where that
            can't be told.
        note: Why it is not proved though its holes are filled, or what else there is to know.
    """

    name: str
    line: int
    holes: int
    proved: bool
    proof: str | None
    source: str | None
    attempts: int
    tokens: int
    prompt_tokens: int
    seconds: float
    checks: int
    axioms: tuple[str, ...]
    cost: float | None
    pass_at: Mapping[int, float | None] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class ProofReport:
    """What `prove` came to. `str(report)` is a table.

    Args:
        code: The text with every proof that was found in place of its `sorry`. It has no errors in
            Lean; what was not found is still a `sorry`, and all else is as it was, to the byte, but
            for a blank that would end a line.
        theorems: One entry for each declaration that had a hole, in order.
        seconds: How long it took in all.
        left_alone: The `sorry`s that do not stand for proofs.
        problems: What went wrong on the way without ending it: a model that failed, for example.
        interrupted: Whether it was stopped by an interrupt. What had been found is there.

    Attributes:
        proved: How many theorems are proved.
        total: How many there are.
        complete: Whether all are proved and no `sorry` is left.

    Example:
        >>> import leanbook as lb
        >>> code = "theorem t (p : Prop) (h : p) : p := by sorry"
        >>> report = lb.prove(code, progress=False)
        >>> report.proved, report.theorems[0].proof
        (1, 'exact h')
    """

    code: str
    theorems: tuple[TheoremReport, ...]
    seconds: float
    left_alone: tuple[LeftAlone, ...] = ()
    problems: tuple[str, ...] = ()
    interrupted: bool = False

    @property
    def proved(self) -> int:
        return sum(each.proved for each in self.theorems)

    @property
    def total(self) -> int:
        return len(self.theorems)

    @property
    def complete(self) -> bool:
        return self.proved == self.total and not self.left_alone

    @property
    def tokens(self) -> int:
        """How many tokens a model wrote."""
        return sum(each.tokens for each in self.theorems)

    @property
    def prompt_tokens(self) -> int:
        """How many tokens a model read."""
        return sum(each.prompt_tokens for each in self.theorems)

    @property
    def attempts(self) -> int:
        """How many attempts were made; see `TheoremReport`."""
        return sum(each.attempts for each in self.theorems)

    @property
    def checks(self) -> int:
        """How many candidates Lean was asked about."""
        return sum(each.checks for each in self.theorems)

    @property
    def cost(self) -> float | None:
        """What the tokens cost. None: no price was given."""
        costs = [each.cost for each in self.theorems if each.cost is not None]
        return sum(costs) if costs else None

    @property
    def pass_at(self) -> dict[int, float | None]:
        """For each k the mean over the theorems; None unless every theorem has a number for it."""
        means: dict[int, float | None] = {}
        for k in KS:
            values = [each.pass_at.get(k) for each in self.theorems]
            known = [value for value in values if value is not None]
            means[k] = sum(known) / len(known) if known and len(known) == len(values) else None
        return means

    def as_dict(self) -> dict[str, Any]:
        """What `leanbook prove --json` prints."""
        return {
            "proved": self.proved,
            "total": self.total,
            "code": self.code,
            "theorems": [
                {
                    "name": each.name,
                    "proved": each.proved,
                    "proof": each.proof,
                    "source": each.source,
                    "attempts": each.attempts,
                    "tokens": each.tokens,
                    "seconds": round(each.seconds, 6),
                    "axioms": list(each.axioms),
                }
                for each in self.theorems
            ],
            "seconds": round(self.seconds, 6),
        }

    def to_frame(self) -> pd.DataFrame:
        """A table of pandas, one row a theorem.

        Returns:
            The columns are the fields of `TheoremReport`, with `pass@1` and so on for `pass_at`.
        """
        import pandas as pd

        columns = [
            "name", "line", "holes", "proved", "proof", "source", "attempts", "tokens",
            "prompt_tokens", "seconds", "checks", "axioms", "cost",
        ]  # fmt: skip
        rows = [
            {
                **{column: getattr(each, column) for column in columns},
                **{f"pass@{k}": each.pass_at.get(k) for k in KS},
                "note": each.note,
            }
            for each in self.theorems
        ]
        names = [*columns, *(f"pass@{k}" for k in KS), "note"]
        frame = pd.DataFrame(rows, columns=names)
        numbers = ["cost", *(f"pass@{k}" for k in KS)]
        frame[numbers] = frame[numbers].astype(float)
        return frame

    def __str__(self) -> str:
        return table(self)


def table(report: ProofReport) -> str:
    """A report as text: a row for each theorem, one for all, and what else there is to say.

    Args:
        report: The report.

    Returns:
        Lines without trailing blanks, none of them empty at the end.
    """
    head = ["theorem", "proved", "source", "attempts", "tokens", "checks", "seconds"]
    rows = [
        [
            printable(each.name),
            _yes(each.proved),
            printable(each.source or ""),
            str(each.attempts),
            str(each.tokens),
            str(each.checks),
            f"{each.seconds:.2f}",
        ]
        for each in report.theorems
    ]
    end = [
        "in all",
        f"{report.proved} of {report.total}",
        "",
        str(report.attempts),
        str(report.tokens),
        str(report.checks),
        f"{report.seconds:.2f}",
    ]
    if report.cost is not None:
        head.append("cost")
        for row, each in zip(rows, report.theorems, strict=True):
            row.append("" if each.cost is None else f"{each.cost:.4f}")
        end.append(f"{report.cost:.4f}")
    # Without a model nothing is drawn at random, and pass@k would say nothing new.
    told = [k for k in KS if any(each.pass_at.get(k) is not None for each in report.theorems)]
    if told != [1]:
        for k in told:
            head.append(f"pass@{k}")
            for row, each in zip(rows, report.theorems, strict=True):
                row.append(_share(each.pass_at.get(k)))
            end.append(_share(report.pass_at[k]))
    lines = ["There is no sorry to fill."]
    if rows:
        lines = table_lines([head, *rows, end], left=range(3), rules=(1, len(rows) + 1))
    notes = [f"note: {printable(each.name)}: {each.note}" for each in report.theorems if each.note]
    notes += [f"note: {each}" for each in report.left_alone]
    notes += [f"problem: {each}" for each in report.problems]
    lines += map(_below, notes)
    if report.interrupted:
        lines.append("interrupted: what had been proved by then is kept")
    return "\n".join(lines)


def _below(text: str) -> str:
    """Words of Lean or of a model: further lines are indented, so that none is taken for a row."""
    return "\n  ".join(printable(line, len(line)) for line in text.split("\n"))


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
