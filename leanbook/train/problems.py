"""Problems: statements for training, with or without a proof."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Problem"]

_NAME = re.compile(r"\A\s*theorem\s+(\S+)")


@dataclass(frozen=True)
class Problem:
    """A statement to be proved.

    Args:
        topic: What it is about: "logic", "arithmetic", "lists", "functions", "types", or where it
            is from.
        preamble: Lean source that stands before it: definitions, and theorems with their proofs;
            they are there to be used. "" for none.
        statement: `theorem NAME binders : type`, without `:=`.
        proof: A block of tactics that proves it, as it would stand below `:= by`, its first line
            not indented. None where a search shall find one.

    Example:
        >>> easy = Problem("logic", "", "theorem t (p : Prop) (h : p) : p", "exact h")
        >>> easy.name
        't'
        >>> easy.open
        'theorem t (p : Prop) (h : p) : p := by sorry'
    """

    topic: str
    preamble: str
    statement: str
    proof: str | None = None

    @property
    def name(self) -> str:
        """The theorem's name; "" if the statement does not begin as it should."""
        found = _NAME.match(self.statement)
        return found[1] if found else ""

    @property
    def open(self) -> str:
        """The statement with its proof left out, as Lean source."""
        return f"{self.statement} := by sorry"

    @property
    def closed(self) -> str:
        """The statement with its proof, as Lean source; left out where there is none."""
        if self.proof is None:
            return self.open
        body = "\n".join(f"  {line}" if line else "" for line in self.proof.split("\n"))
        return f"{self.statement} := by\n{body}"
