"""What a tick means, in one place: a theorem is called proved here, or nowhere.

This first version asks Lean's elaborator and kernel in the session itself, and refuses every text
that could mean more than tactics; it may refuse an honest proof, and never lets through another.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leanbook.errors import SessionError, TacticError
from leanbook.lean.proof import Limit, ProofState
from leanbook.lean.results import STANDARD_AXIOMS

if TYPE_CHECKING:
    from leanbook.lean.session import Session

__all__ = ["Verdict", "step", "verify"]

_ENDING = re.compile(r":=\s*(?:by\s+)?sorry\s*\Z")
_REFUSED = re.compile(
    r"(?<![\w.])(?:run_\w+|by_elab|\w*elab\w*|\w*macro\w*|syntax|notation\w*|infix\w*|prefix|postfix"
    r"|axiom|theorem|lemma|def|abbrev|opaque|instance|inductive|structure|class|example|mutual"
    r"|end|namespace|section|universe|variable|include|omit|import|prelude|export|initialize"
    r"|set_option|attribute|local|scoped|private|protected|unsafe|partial|noncomputable"
    r"|include_str|sorry|admit|stop|native\w*|config|bv_\w+|dbg_\w+|sleep)(?!\w)|#|@\[|/-|-/|[«»]"
)


@dataclass(frozen=True)
class Verdict:
    """Whether a statement counts as proved.

    Args:
        ok: Whether it does.
        reason: Why, or why not, for a person to read.
        axioms: The axioms that the proof rests on. Default: none, or there is no proof.

    Example:
        >>> bool(Verdict(True, "proved"))
        True
    """

    ok: bool
    reason: str
    axioms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.ok


def verify(
    statement: str,
    proof: str,
    session: Session | None = None,
    *,
    allowed: Iterable[str] = STANDARD_AXIOMS,
    timeout: float | Limit | None = Limit.SESSION,
) -> Verdict:
    """Judge whether a text proves a statement.

    Args:
        statement: Lean source of one theorem that ends in `:= by sorry`.
        proof: The text of one tactic block that is to stand for the `sorry`.
        session: Where the statement is read; it stays where it stands. Default: a new session.
        allowed: The axioms that the proof may rest on. Default: those of Lean's own library.
        timeout: How many seconds it may take; None for no limit. Default: the session's.

    Returns:
        The verdict.

    Raises:
        SessionError: The statement is not of that form, or Lean can't be started.

    Example:
        >>> verify("theorem t (p : Prop) (h : p) : p := by sorry", "exact h").ok
        True
    """
    if session is None:
        from leanbook.lean.session import Session

        with Session() as own:
            return verify(statement, proof, own, allowed=allowed, timeout=timeout)
    ending = _ENDING.search(statement)
    if ending is None:
        raise SessionError(
            "A statement is one theorem that ends in `:= by sorry`.",
            hint="write it like this: theorem t (p : Prop) : p → p := by sorry",
        )
    if (problem := _problem(proof)) is not None:
        return Verdict(False, problem)
    asked = session.check(statement, timeout=timeout)
    if not asked.ok or len(asked.sorries) != 1 or len(asked.axioms) != 1:
        said = "\n".join(message.text for message in asked.errors)
        return Verdict(False, f"the statement is not one theorem that Lean accepts: {said}")
    block = textwrap.indent(textwrap.dedent(proof).strip("\n"), "  ")
    text = f"{statement[: ending.start()]}:= by\n{block}\n"
    result = session.check(text, timeout=timeout)
    if not result.ok:
        return Verdict(False, "\n".join(message.text for message in result.errors))
    if not result.complete or result.axioms.keys() != asked.axioms.keys():
        return Verdict(False, "the proof is not complete")
    axioms = next(iter(result.axioms.values()))
    if not set(axioms) <= set(allowed):
        return Verdict(False, f"it rests on {', '.join(axioms)}", axioms)
    return Verdict(True, "proved", axioms)


def step(
    state: ProofState, tactic: str, *, timeout: float | Limit | None = Limit.SESSION
) -> ProofState:
    """Apply a tactic that nobody has read: like `ProofState.apply`, but for text from a model.

    Args:
        state: The proof state.
        tactic: The text of one tactic block.
        timeout: How many seconds it may take; None for no limit. Default: the session's.

    Returns:
        The state after it. When it is done, the proof has been judged.

    Raises:
        TacticError: Lean refused it, or it is more than tactics.
        TacticTimeoutError: It was stopped because its time or memory ran out.
        SessionError: The session is closed, or Lean can't be started.
    """
    if (problem := _problem(tactic)) is not None:
        raise TacticError(problem, tactic=tactic)
    return state.apply(tactic, timeout=timeout)


def _problem(text: str) -> str | None:
    """Why a text is not taken for tactics; None when it is."""
    found = _REFUSED.search(text)
    return None if found is None else f"a proof may not contain `{found.group()}`"
