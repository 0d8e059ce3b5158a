"""What a check says: messages with positions, and a result that says whether to be content.

Lines count from 1 and columns from 0 in code points, as Lean counts them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from leanbook.lean.environments import Environment
    from leanbook.lean.proof import ProofState
    from leanbook.lean.trust import Verdict

__all__ = ["STANDARD_AXIOMS", "CheckResult", "Message", "Severity"]

Severity = Literal["error", "warning", "info"]

_SORRY_AXIOM = "sorryAx"
# Lean has quoted the word differently in different versions.
_USES_SORRY = ("declaration uses 'sorry'", "declaration uses `sorry`")


STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
"""The axioms of Lean's own library: what rests on these and no others is told quietly."""


@dataclass(frozen=True)
class Message:
    """One thing that Lean said about the code.

    Args:
        severity: `"error"`, `"warning"` or `"info"`.
        text: What Lean said; it may have several lines.
        line: The line it is about, from 1.
        column: The column it begins at, from 0, in code points.
        end_line: The line it ends on. Default: None, Lean gave a point only.
        end_column: The column it ends before. Default: None.

    Example:
        >>> str(Message("error", "unknown identifier 'foo'", 3, 4))
        "3:4: error: unknown identifier 'foo'"
    """

    severity: Severity
    text: str
    line: int
    column: int
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.severity}: {self.text.rstrip()}"


@dataclass(frozen=True)
class CheckResult:
    """What Lean says about one piece of code.

    Args:
        code: The code that was checked.
        messages: Everything Lean said, in order.
        sorries: The proof states that `sorry` leaves open, in order.
        axioms: For each theorem that the code added, the axioms that its proof rests on.
        seconds: How long the check took.
        environment: Where the session would stand after this code; `Session.run(…, at=…)` takes
            it. Default: None, the code has errors.
        verdicts: What the judge says of each theorem that the code added, when it was asked
            (`judge=True`). Default: it was not asked, or the code has errors.

    Example:
        >>> from leanbook import Session
        >>> with Session() as s:
        ...     s.check("theorem t (p : Prop) (h : p) : p := h").complete
        True
    """

    code: str = field(repr=False)
    messages: tuple[Message, ...] = ()
    sorries: tuple[ProofState, ...] = ()
    axioms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    seconds: float = 0.0
    environment: Environment | None = field(default=None, repr=False, compare=False)
    verdicts: dict[str, Verdict] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether Lean found no error. A `sorry` is a warning, not an error."""
        return not any(message.severity == "error" for message in self.messages)

    @property
    def complete(self) -> bool:
        """Whether Lean found no error and no `sorry`, not even in something that was relied on."""
        return (
            self.ok
            and not self.sorries
            and not any(_SORRY_AXIOM in axioms for axioms in self.axioms.values())
            and not any(message.text.startswith(_USES_SORRY) for message in self.messages)
        )

    @property
    def errors(self) -> tuple[Message, ...]:
        """The messages that are errors."""
        return self._with("error")

    @property
    def warnings(self) -> tuple[Message, ...]:
        """The messages that are warnings."""
        return self._with("warning")

    @property
    def infos(self) -> tuple[Message, ...]:
        """The messages that are neither: what `#eval`, `#check` and the like answer."""
        return self._with("info")

    def _with(self, severity: Severity) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if message.severity == severity)

    def __str__(self) -> str:
        return "\n".join(str(message) for message in self.messages)
