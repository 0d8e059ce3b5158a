"""What a tick means, in one place: a theorem is called proved here, or nowhere.

`verify` judges a proof of a statement, `step` a tactic in an open proof, and `Session.run` and
`Session.check` judge the theorems of a cell when they are asked to (`judge=True`). A verdict is
good only when all of this holds:

- The statement was read before anything of the proof was, where the session stands.
- The proof is the text of one block of tactics, read as such up to its end, and put in the place of
  `sorry` as a syntax tree. It can't close the block, declare or redefine anything, or run programs.
- What was proved is the statement that was asked for: the two are compared as terms.
- The theorem, and all that it leans on and the session has declared, were handed to Lean's kernel
  once more, as plain data, in a process in which no text of the session has run, and in an
  environment that holds nothing but the library.
- The axioms behind it, found by walking the constants there, are allowed.
- A statement that means something without the session as well means the same there: no notation,
  instance or variable of the session changes it. One that speaks of the session's own things is
  looked at piece by piece: for macros, notation, instances and coercions that take the place of the
  library's. (Names that the session declares may change it: they are what the statement speaks of.
  The verdict names those that the library has as well, and the session's variables that a theorem
  assumes though its statement does not mention them.) A name that only looks like another is not
  taken for it, nor is a text in which signs hide how it is read.

So what is trusted is Lean's kernel, the library, and what the session's author meant by the words
that the session declares, its default instances and its programs among them: a program that a
session runs shares the process in which its statements are read. The computer itself is not guarded
against the author of the session, who may run programs; it is against the author of the proof.
A step is a proof of the goal as it is shown, in the session's notation.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leanbook.errors import LeanbookError, TacticError
from leanbook.lean.proof import Limit, ProofState
from leanbook.lean.results import STANDARD_AXIOMS

if TYPE_CHECKING:
    from leanbook.lean.session import Session

__all__ = ["StatementError", "Verdict", "no_judge", "step", "verdict_of", "verify"]

_PLACE = re.compile(r"<proof>:(\d+):(\d+): ")
_SORRY = "sorryAx"


class StatementError(LeanbookError):
    """What is to be verified is not one theorem whose proof is left out."""


@dataclass(frozen=True)
class Verdict:
    """Whether a theorem counts as proved.

    Args:
        ok: Whether it does.
        reason: Why, or why not, for a person to read.
        axioms: The axioms that the proof rests on, as far as the judge came. Default: none.

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
    allowed: Collection[str] = STANDARD_AXIOMS,
    timeout: float | Limit | None = Limit.SESSION,
) -> Verdict:
    """Judge whether a text proves a statement.

    The proof may come from anybody: it is data until it has been read as tactics and nothing else.

    Args:
        statement: Lean source of one theorem that ends in `:= by sorry`.
        proof: The text of one tactic block that is to stand for the `sorry`.
        session: Where the statement is read; it stays where it stands. Default: a new session.
        allowed: The axioms that the proof may rest on. Default: those of Lean's own library.
        timeout: How many seconds it may take; None for no limit. Default: the session's.

    Returns:
        The verdict. A proof that is stopped because its time or memory ran out is not proved.

    Raises:
        StatementError: The statement is not of that form.
        SessionError: The session is closed, or Lean can't be started.

    Example:
        >>> verify("theorem t (p : Prop) (h : p) : p := by sorry", "exact h").ok
        True
        >>> verify("theorem t (p : Prop) : p := by sorry", "sorry").reason
        'it rests on `sorry`: something is left out'
    """
    if session is None:
        from leanbook.lean.session import Session

        with Session() as own:
            return verify(statement, proof, own, allowed=allowed, timeout=timeout)
    for name, text in (("statement", statement), ("proof", proof)):
        if not isinstance(text, str):
            raise StatementError(f"A {name} must be a str, not {type(text).__name__}.")
    verdict: Verdict | None = None
    for layout in _layouts(proof):
        findings = session._judge(statement, layout, timeout)
        if (form := findings.get("form")) is not None:
            raise StatementError(
                f"This is not a statement that can be verified: {_readable(form)}.",
                hint="write one theorem that ends in `:= by sorry`, for example "
                "`theorem t (p : Prop) : p → p := by sorry`.",
            )
        judged = verdict_of(findings, allowed)
        if judged.ok:
            return judged
        if verdict is None or not _PLACE.match(str(findings.get("refused", ""))):
            verdict = judged
    assert verdict is not None
    if not verdict.ok and (advice := _advice(proof)) and "expected" in verdict.reason:
        return Verdict(False, f"{verdict.reason}; {advice}", verdict.axioms)
    return verdict


def _advice(proof: str) -> str:
    """What is to be done about a proof that was written as in a file."""
    text = proof.strip()
    if re.match(r"(?::=\s*)?by\b", text):
        return "a proof is written without the `by` before it"
    if text.startswith((":=", "⟨", "fun ", "λ", "(", "@")):
        return "a term is written as `exact …`"
    return ""


def step(
    state: ProofState,
    tactic: str,
    *,
    allowed: Collection[str] = STANDARD_AXIOMS,
    timeout: float | Limit | None = Limit.SESSION,
) -> ProofState:
    """Apply a tactic that nobody has read: like `ProofState.apply`, but for text from a model.

    Args:
        state: The proof state.
        tactic: The text of one tactic block.
        allowed: The axioms that a finished proof may rest on. Default: those of Lean's own library.
        timeout: How many seconds it may take; None for no limit. Default: the session's.

    Returns:
        The state after it. When it is `done`, the whole proof has been judged.

    Raises:
        TacticError: Lean refused it, it is more than tactics, it finished the proof in a way that
            the judge does not accept, or this Lean has no judge.
        TacticTimeoutError: It was stopped because its time or memory ran out.
        SessionError: The session is closed, or Lean can't be started.

    Example:
        >>> from leanbook import Session
        >>> state = Session().check("example (p : Prop) : p → p := by sorry").sorries[0]
        >>> step(state, "exact id").done
        True
    """
    refusal: TacticError | None = None
    for layout in _layouts(tactic) if isinstance(tactic, str) else [tactic]:
        try:
            return state.session._apply(state, layout, timeout, allowed=allowed)
        except TacticError as error:
            if refusal is None or not _PLACE.match(error.message):
                refusal = type(error)(_readable(error.message), tactic=error.tactic)
    assert refusal is not None
    raise refusal


def verdict_of(findings: Mapping[str, Any], allowed: Collection[str] = STANDARD_AXIOMS) -> Verdict:
    """The verdict that follows from what the judge found.

    Args:
        findings: The judge's findings (see `leanbook.lean.judge`).
        allowed: The axioms that are allowed. Default: those of Lean's own library.

    Example:
        >>> verdict_of({"axioms": []})
        Verdict(ok=True, reason='proved, with no axioms', axioms=())
    """
    if "axioms" not in findings:
        why = _readable(str(findings.get("refused") or "the judge found nothing"))
        if findings.get("at") == "statement":
            why = f"the statement itself is refused: {why}"
        return Verdict(False, why)
    allowed = {allowed} if isinstance(allowed, str) else allowed
    axioms: list[str] = []
    strange: list[str] = []
    for axiom in findings["axioms"]:
        name, imported = str(axiom["name"]), axiom["imported"] is True
        axioms.append(name)
        # A name that looks like one of the library's axioms is another axiom if it is not imported.
        known = imported or name not in STANDARD_AXIOMS
        if name not in allowed or not known or name == _SORRY:
            strange.append(name)
    found = tuple(sorted(axioms))
    if _SORRY in strange:
        return Verdict(False, "it rests on `sorry`: something is left out", found)
    if strange:
        names = ", ".join(f"`{name}`" for name in sorted(strange))
        kind = "an axiom that is" if len(strange) == 1 else "axioms that are"
        return Verdict(False, f"it rests on {names}, {kind} not allowed", found)
    if "changed" in findings and not findings.get("alone"):
        return Verdict(
            False,
            f"in this session the statement does not mean what it says: {findings['changed']}",
            found,
        )
    proved = f"proved, with {'the axioms ' + ', '.join(found) if found else 'no axioms'}"
    if findings.get("alone"):
        return Verdict(True, proved, found)
    if "otherwise" not in findings:
        return Verdict(True, proved + _told(_shadowing(findings)) + _assumed(findings), found)
    if "looks_like" in findings:
        return Verdict(
            False,
            "the statement has letters that look like others, and is not what it looks like",
            found,
        )
    other = _changed_names(findings)
    if not other:
        return Verdict(
            False,
            "in this session the statement does not mean what it says: notation, an instance or a "
            "variable of the session changes it, and without the session it is another statement",
            found,
        )
    return Verdict(True, proved + _told(other), found)


def no_judge(lean: str) -> Verdict:
    """The verdict where there is no judge.

    Args:
        lean: Which Lean it is.
    """
    return Verdict(
        False,
        f"not judged: the judge works with the Lean that comes with Leanbook, and this is {lean}",
    )


def _changed_names(findings: Mapping[str, Any]) -> dict[str, str]:
    """The names in a statement that mean something else in the session than without it."""
    here = {str(name): str(constant) for name, constant in findings["meanings"]}
    there = {str(name): str(constant) for name, constant in findings["otherwise"]}
    return {
        name: constant
        for name, constant in here.items()
        if name in there and there[name] != constant
    }


def _shadowing(findings: Mapping[str, Any]) -> dict[str, str]:
    """The names in a statement that stand for the session's things, and that the library has."""
    known = {str(name) for name in findings.get("library", ())}
    return {
        str(name): str(constant)
        for name, constant in findings.get("meanings", ())
        if name != constant and name in known
    }


def _told(means: Mapping[str, str]) -> str:
    if not means:
        return ""
    words = ", ".join(f"`{name}` is `{here}`" for name, here in sorted(means.items()))
    return f"; in this session {words}"


def _assumed(findings: Mapping[str, Any]) -> str:
    names = ", ".join(f"`{name}`" for name in findings.get("assumes", ()))
    return f"; it assumes {names} of the session's variables" if names else ""


def _layouts(text: str) -> list[str]:
    """The ways in which a block may be laid out: as it is, and with a first line that lost its
    indentation when it was cut out of its source."""
    text = text.replace("\r\n", "\n")
    plain = textwrap.dedent(text.expandtabs(2) if "\t" in text else text).strip("\n")
    first, _, rest = plain.partition("\n")
    lines = [line for line in rest.split("\n") if line.strip()]
    indent = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    if indent == 0 or not first.strip() or first != first.lstrip():
        return [plain]
    return [plain, " " * indent + plain]


def _readable(said: str) -> str:
    """Lean's words about a text that could not be read, with the place in the text itself."""
    return _PLACE.sub(lambda place: f"line {int(place[1]) - 1}, column {place[2]}: ", said).strip()
