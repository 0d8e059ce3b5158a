"""Sessions: Lean as a place where one text is checked after another.

A session keeps the texts that it has run, so that nothing is lost when the Lean process behind it
is stopped, killed or replaced: the next request runs them again, and environments and proof states
that were handed out go on being valid.
"""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from leanbook.errors import SessionError, TacticError, TacticTimeoutError
from leanbook.lean.proof import Limit, Origin, ProofState
from leanbook.lean.results import CheckResult, Message
from leanbook.lean.toolchain import Toolchain, find_toolchain

if TYPE_CHECKING:
    from lean_interact.interface import CommandResponse, Tactic

    from leanbook.lean.environments import Environment
    from leanbook.lean.exchange import Exchange
    from leanbook.lean.trust import Verdict

__all__ = ["Session", "SessionStatus"]

_LEAN_ERROR = "Lean error:"
# White space and comments; a nested comment is left to Lean.
_NOTHING = re.compile(r"(?:\s|--[^\n]*|/-(?![-!])(?:[^-/]|-(?!/)|/(?!-))*-/)*")
_UNSENDABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True)
class SessionStatus:
    """What a session runs on.

    Attributes:
        lean: Lean's version.
        engine: "frontend" (Lean's own frontend, environments as values), "language-server" (another
            Lean's language server) or "repl" (the community's REPL).
        toolchain: Which kind of Lean: "embedded", "binary", "project" or "system".
        reason: Why this Lean was taken.
        pid: The process id of the REPL. None while there is none.
        memory_mb: How much memory the REPL and Lean take.
        starts: How often the REPL was started.
        texts: How many texts lead to where the session stands.
    """

    lean: str
    engine: str
    toolchain: str
    reason: str
    pid: int | None
    memory_mb: float
    starts: int
    texts: int


class Session:
    """A conversation with Lean. The process is started when it is first needed.

    Sessions are safe to be used from several threads; one request is served at a time. Ctrl-C
    stops the request that is running, and nothing else is lost.

    Args:
        toolchain: Which Lean: "auto" (the project's, else `LEANBOOK_LEAN`, else the embedded one),
            "embedded", "system", or the path of a `lean` or of a toolchain folder. Default: "auto".
        project: A Lake project's folder, whose modules can then be imported. Default: none.
        timeout: How many seconds a check or a tactic may take; None for no limit. Default: 30.
        memory_mb: How many megabytes Lean may take; None for no limit. Default: 4096.

    Raises:
        ToolchainError: There is no such Lean.
        SessionError: A limit is not a positive number.

    Example:
        >>> with Session() as session:
        ...     session.run("def two := 2").ok
        ...     session.check("example : two = 2 := rfl").complete
        True
        True
    """

    def __init__(
        self,
        toolchain: str = "auto",
        project: str | Path | None = None,
        timeout: float | None = 30.0,
        memory_mb: int | None = 4096,
    ) -> None:
        self._closed = False
        self._exchange: Exchange | None = None
        _check_limit("timeout", timeout)
        _check_limit("memory_mb", memory_mb)
        self.toolchain: Toolchain = find_toolchain(toolchain, project)
        self.timeout = timeout
        self.memory_mb = memory_mb
        self._lock = threading.RLock()
        self._here: Environment | None = None
        self._engine = "repl"
        self._lean = self.toolchain.version

    def run(
        self,
        code: str,
        *,
        timeout: float | Limit | None = Limit.SESSION,
        at: Environment | None = None,
        judge: bool = False,
    ) -> CheckResult:
        """Check code and, if it has no errors, go on from there.

        Args:
            code: Lean source. `import` belongs into the first text of a session.
            timeout: How many seconds it may take; None for no limit. Default: the session's.
            at: Where to start. Default: where the session stands.
            judge: Whether to have each theorem judged (`CheckResult.verdicts`), as `trust` says
                what a verdict means. Default: no, Lean's own word is enough.

        Returns:
            What Lean says. After errors the session stands where it stood.

        Raises:
            SessionError: The session is closed, or Lean can't be started.
        """
        with self._lock:
            result = self._check(code, timeout, at, judge=judge)
            if result.environment is not None:
                self._here = result.environment
            return result

    def check(
        self,
        code: str,
        *,
        timeout: float | Limit | None = Limit.SESSION,
        at: Environment | None = None,
        judge: bool = False,
    ) -> CheckResult:
        """Check code and stay where the session stands. Arguments and result are those of `run`."""
        with self._lock:
            return self._check(code, timeout, at, judge=judge)

    @property
    def environment(self) -> Environment:
        """Where the session stands. `run(..., at=...)` and `check(..., at=...)` return to it."""
        with self._lock:
            if self._here is None:
                from leanbook.lean.environments import Environment

                self._here = Environment()
            return self._here

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that led to where the session stands."""
        return self.environment.texts

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    def start(self, progress: Callable[[str], None] | None = None) -> Session:
        """Start Lean now, not at the first check.

        Args:
            progress: Is told what is going on while the core library is compiled, which happens
                once on each machine and takes half a minute or more. Default: silent.

        Returns:
            The session itself.

        Raises:
            CoreBuildError: The core library can't be compiled or stored.
            SessionError: Lean can't be started.
        """
        with self._lock:
            self._connect(progress)
            return self

    def reset(self) -> None:
        """Go back to where nothing has been run. Environments handed out stay valid."""
        with self._lock:
            self._here = None

    def restart(self) -> None:
        """End the Lean process; the next request starts a new one, and nothing is lost."""
        if self._exchange is not None:
            self._exchange.channel.kill()

    def interrupt(self, thread: int | None = None) -> None:
        """Stop the check or tactic that is running, from another thread.

        A check that is stopped has an error that says so; a tactic raises `TacticError`.

        Args:
            thread: Stop only what this thread (its `ident`) has asked for. Default: anything.
        """
        if self._exchange is not None:
            self._exchange.channel.interrupt(thread)

    def status(self) -> SessionStatus:
        """What the session runs on, and how much memory that takes. Starts Lean if need be."""
        with self._lock:
            channel = self._connect().channel
            if not channel.alive and channel.backend.extended:
                channel.request({"status": True})
            channel.free()
            return SessionStatus(
                lean=self._lean,
                engine=self._engine,
                toolchain=self.toolchain.kind,
                reason=self.toolchain.reason,
                pid=channel.pid,
                memory_mb=channel.memory_mb,
                starts=channel.generation,
                texts=len(self.texts),
            )

    def close(self) -> None:
        """End the Lean process for good. A check that is running in another thread is stopped."""
        self._closed = True
        if self._exchange is not None:
            self._exchange.channel.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        state = "closed" if self._closed else f"after {len(self.texts)} texts"
        return f"<Session on Lean {self._lean} ({self.toolchain.kind}), {state}>"

    # Everything below runs with the lock held.

    def _connect(self, progress: Callable[[str], None] | None = None) -> Exchange:
        if self._closed:
            raise SessionError("The session is closed.", hint="make a new one: Session().")
        if self._exchange is None:
            if self.toolchain.kind == "embedded":
                from leanbook.lean.corecache import ensure_core

                ensure_core(progress)
            early = self._start_early()
            # lean-interact takes a third of a second to import; `import leanbook` must not.
            from leanbook.lean.channel import Channel
            from leanbook.lean.driver import find_backend
            from leanbook.lean.exchange import Exchange

            backend = find_backend(self.toolchain, memory_mb=self.memory_mb)
            channel = Channel(backend, self.memory_mb, early)
            if backend.extended:
                status, _ = channel.request({"status": True})
                self._lean = str(status.get("lean") or self._lean)
                self._engine = str(status.get("engine") or "frontend")
            self._exchange = Exchange(channel)
            if self._closed:  # in another thread, while it was started
                channel.close()
                raise SessionError(
                    "The session was closed while it was started.",
                    hint="make a new one: Session().",
                )
        return self._exchange

    def _start_early(self) -> subprocess.Popen[bytes] | None:
        """The REPL, on its way while lean-interact is imported, if that has not been done yet."""
        if self.toolchain.kind != "embedded" or "lean_interact" in sys.modules:
            return None
        from leanbook.lean.startup import spawn, users_folder, write_scripts

        folder = str(write_scripts(self.toolchain, self.memory_mb))
        try:
            return spawn(f"{folder}/lake", folder, users_folder(folder))
        except OSError:  # the channel tries it again, and says what is wrong
            return None

    def _check(
        self,
        code: str,
        timeout: float | Limit | None,
        at: Environment | None,
        *,
        judge: bool,
        asked: str | None = None,
        tactics: bool = False,
        answered: Callable[[CommandResponse], None] | None = None,
    ) -> CheckResult:
        if not isinstance(code, str):
            raise SessionError(
                f"Lean source must be a str, not {type(code).__name__}.",
                hint="decode it first: data.decode('utf-8').",
            )
        limit = self._limit(timeout)
        exchange = self._connect()
        from leanbook.lean.exchange import RefusalError, convert

        start = at if at is not None else self.environment
        began = time.perf_counter()
        try:
            if (problem := unsendable(code)) is not None:
                return CheckResult(code, (problem,))
            if _NOTHING.fullmatch(code):
                # An ordinary REPL takes a text without any command for an unfinished one.
                return CheckResult(code, environment=start)
            response, generation, lease = exchange.command(
                code, start, limit, judge=judge, asked=asked, tactics=tactics
            )
        except RefusalError as refusal:
            problem = Message("error", str(refusal), 1, 0)
            return CheckResult(code, (problem,), seconds=time.perf_counter() - began)
        if answered is not None:
            answered(response)
        messages = tuple(convert(message) for message in response.messages)
        ok = not any(message.severity == "error" for message in messages)
        axioms = exchange.axioms(response, code, generation, limit) if ok else {}
        return CheckResult(
            code,
            messages,
            exchange.open_proofs(response.sorries, Origin(self, start, code), generation),
            axioms,
            time.perf_counter() - began,
            start.after(code, lease) if ok and lease is not None else None,
            self._verdicts(response, axioms) if judge and ok else {},
        )

    def _verdicts(
        self, response: CommandResponse, axioms: dict[str, tuple[str, ...]]
    ) -> dict[str, Verdict]:
        """What the judge says of each theorem of a text that has just been checked."""
        from leanbook.lean.trust import no_judge, verdict_of

        findings = (response.model_extra or {}).get("findings")
        if not isinstance(findings, list):
            return {name: no_judge(self._which()) for name in axioms}
        verdicts: dict[str, Verdict] = {}
        for found in findings:
            name, verdict = str(found["name"]), verdict_of(found)
            # Examples share a name; all of them must stand.
            if name not in verdicts or verdicts[name].ok:
                verdicts[name] = verdict
        return verdicts

    def _judge(self, statement: str, proof: str, timeout: float | Limit | None) -> dict[str, Any]:
        """What the judge finds about a proof of a statement, read where the session stands."""
        limit = self._limit(timeout)
        with self._lock:
            exchange = self._connect()
            from leanbook.lean.exchange import RefusalError
            from leanbook.lean.trust import no_judge

            if self._engine != "frontend":
                return {"refused": no_judge(self._which()).reason}
            for text in (statement, proof):
                if (problem := unsendable(text)) is not None:
                    return {"refused": problem.text}
            try:
                return exchange.verify(statement, proof, self.environment, limit)
            except RefusalError as refusal:
                return {"refused": str(refusal)}

    def _answer(
        self,
        code: str,
        statement: str,
        at: Environment,
        timeout: float | Limit | None,
        answered: Callable[[CommandResponse], None],
    ) -> CheckResult:
        """Check code that is to prove a statement; what the judge says of that is told apart."""
        with self._lock:
            self._connect()
            asked = statement if self._engine == "frontend" else None
            return self._check(
                code, timeout, at, judge=asked is not None, asked=asked, answered=answered
            )

    def _cut(
        self, code: str, at: Environment, timeout: float | Limit | None = Limit.SESSION
    ) -> tuple[CheckResult, list[Tactic]]:
        """Check code, and learn of every tactic in it where it stands and what it worked on."""
        found: list[Tactic] = []
        with self._lock:
            result = self._check(
                code,
                timeout,
                at,
                judge=False,
                tactics=True,
                answered=lambda response: found.extend(response.tactics),
            )
        return result, found

    def _which(self) -> str:
        return f"Lean {self._lean} ({self.toolchain.kind})"

    def _apply(
        self,
        state: ProofState,
        tactic: str,
        timeout: float | Limit | None,
        *,
        allowed: Collection[str] | None = None,
    ) -> ProofState:
        """Apply a tactic; with `allowed`, one that nobody has read, and the judge has a say."""
        guarded = allowed is not None
        if not isinstance(tactic, str):
            raise TacticError(f"A tactic must be a str, not {type(tactic).__name__}.")
        text = tactic if guarded else textwrap.dedent(tactic).strip()
        if not text.strip():
            raise TacticError("There is no tactic to apply: the text is empty.", tactic=tactic)
        if (problem := unsendable(text)) is not None:
            raise TacticError(problem.text, tactic=tactic)
        limit = self._limit(timeout)
        with self._lock:
            exchange = self._connect()
            from leanbook.lean.exchange import STOPPED, RefusalError, convert
            from leanbook.lean.trust import no_judge, verdict_of

            if guarded and self._engine != "frontend":
                raise TacticError(no_judge(self._which()).reason, tactic=text)
            began = time.perf_counter()
            try:
                response, generation, lease = exchange.step(state, text, limit, guarded=guarded)
            except RefusalError as refusal:
                said = str(refusal).removeprefix(_LEAN_ERROR).strip()
                kind = TacticTimeoutError if STOPPED in said else TacticError
                raise kind(said, tactic=text) from None
            messages = tuple(convert(message) for message in response.messages)
            errors = [message.text for message in messages if message.severity == "error"]
            if errors or response.proof_status.startswith("Error"):
                raise TacticError("\n".join(errors) or response.proof_status, tactic=text)
            done = response.proof_status == "Completed" and not response.goals
            if done and allowed is not None:
                findings = (response.model_extra or {}).get("findings") or {}
                verdict = verdict_of(findings, allowed)
                if not verdict.ok:
                    raise TacticError(verdict.reason, tactic=text)
            elif guarded and not response.goals:
                raise TacticError(f"no goals are left, but {response.proof_status}", tactic=text)
            after = state._after(
                text,
                tuple(response.goals),
                done=done,
                messages=messages,
                seconds=time.perf_counter() - began,
                lease=lease,
            )
            if response.sorries:
                after._set_sorries(exchange.holes(response.sorries, after, generation))
            return after

    def _limit(self, timeout: float | Limit | None) -> float | None:
        if isinstance(timeout, Limit):
            return self.timeout
        _check_limit("timeout", timeout)
        return timeout


def _check_limit(name: str, value: float | None) -> None:
    if value is not None and (
        isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0
    ):
        raise SessionError(
            f"{name} must be a positive number, not {value!r}.", hint="None means no limit."
        )


def unsendable(code: str) -> Message | None:
    """What keeps a text from being sent to Lean at all.

    Args:
        code: The text.

    Returns:
        An error at the first character that Lean can't be given; None if there is none.

    Example:
        >>> str(unsendable("ab\\0"))
        "1:2: error: the text contains a NUL character, which Lean source can't hold"
    """
    if (found := _UNSENDABLE.search(code)) is None:
        return None
    index, sign = found.start(), found.group()
    what = (
        "a NUL character, which Lean source can't hold"
        if sign == "\0"
        else f"half a character (the lone surrogate U+{ord(sign):04X})"
    )
    line = code.count("\n", 0, index) + 1
    column = index - (code.rfind("\n", 0, index) + 1)
    return Message("error", f"the text contains {what}", line, column, line, column + 1)
