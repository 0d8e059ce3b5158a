"""The REPL protocol over a language server: for a Lean that is not the embedded one.

An environment is a list of texts, a proof state a text with a hole. Checking a command means to
elaborate the texts that lead to it and the command after them; the server keeps what it elaborated
before as far as the texts agree, so going on is cheap and branching costs what lies behind the
branch. A tactic is tried by putting it into the hole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leanbook.lean import axioms, protocol
from leanbook.lean.lsp import Diagnostic, LanguageServer, Place
from leanbook.lean.protocol import Engine, Json, RequestError
from leanbook.lean.toolchain import Toolchain
from leanbook.lean.watch import Interrupts, KilledError, Limits, limits_of

__all__ = ["LanguageServerEngine"]

_UNSERVED = {
    "allTactics": "the list of tactics",
    "rootGoals": "the goals at the start of proofs",
    "pickleTo": "pickles",
    "unpickleEnvFrom": "pickles",
    "unpickleProofStateFrom": "pickles",
}
# Text in which the word sorry means nothing: comments and strings.
_SKIPPED = re.compile(r"/-(?:[^-/]|-(?!/)|/(?!-))*-/|--[^\n]*|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
_SORRY = re.compile(r"(?<![\w.'«])sorry(?![\w'»])")
_HEADER = re.compile(r"\s*(?:(?:prelude|module)\s+|(?:public |meta )*import\s+(?:all )?[^\n]*\n?)*")
_UNFINISHED = ("unterminated", "unexpected end of input")


@dataclass(frozen=True)
class _Environment:
    """What a command left behind: its text, after those before it."""

    text: str = ""
    before: _Environment | None = None

    def source(self) -> str:
        """All the texts, in order."""
        texts: list[str] = []
        each: _Environment | None = self
        while each is not None:
            texts.append(each.text)
            each = each.before
        return "\n".join(reversed(texts))


@dataclass(frozen=True)
class _ProofState:
    """A text with a hole, and the tactics that were put into it so far."""

    before: str
    after: str
    is_term: bool
    goals: tuple[str, ...]
    tactics: tuple[str, ...] = ()


class LanguageServerEngine(Engine):
    """The protocol over a language server.

    Args:
        toolchain: The Lean.
        limits: What a request may use, unless it says otherwise. Default: no limits.
        interrupts: Where Ctrl-C arrives. Default: it is not looked for.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        limits: Limits | None = None,
        interrupts: Interrupts | None = None,
    ) -> None:
        self._toolchain = toolchain
        self._limits = limits or Limits()
        self._interrupts = interrupts
        self._server: LanguageServer | None = None
        self._restarts = -1
        self._environments: dict[int, _Environment] = {}
        self._states: dict[int, _ProofState] = {}
        self._next = {"env": 0, "proofState": 0}

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def handle(self, request: Mapping[str, Any]) -> Json:
        protocol.refuse_unserved(request)
        for key, what in _UNSERVED.items():
            if request.get(key):
                raise RequestError(
                    f"A Lean that runs over its language server cannot give {what} ({key!r})."
                )
        if "cmd" in request or "path" in request:
            return self._command(request)
        if "tactic" in request:
            return self._tactic(request)
        if "drop" in request:
            return self._drop(request)
        if request.get("status"):
            return self._status()
        raise RequestError(
            "Could not parse as a valid JSON command: a request has a field cmd, path, tactic, "
            "drop or status."
        )

    # Commands

    def _command(self, request: Mapping[str, Any]) -> Json:
        path = protocol.field(request, "path", str)
        text = protocol.field(request, "cmd", str) if path is None else protocol.read_source(path)
        if text is None:
            raise RequestError("'cmd' must be a text")
        number = protocol.field(request, "env", int)
        base = None
        if number is not None and (base := self._environments.get(number)) is None:
            return protocol.refusal("Unknown environment.")
        text = text.replace("\r\n", "\n")
        options = protocol.options_text(protocol.field(request, "setOptions", list) or ())
        head = "" if base is None else base.source() + "\n"
        header = _HEADER.match(text) if base is None else None
        split = header.end() if header is not None and "import" in header.group() else 0
        # Options stand behind the imports, on lines of their own that positions do not count.
        document = head + text[:split] + options + text[split:]
        lines = _Lines(head.count("\n"), text[:split].count("\n"), options.count("\n"))
        try:
            found = self._elaborate(document, limits_of(request, self._limits))
            here = [each for each in found if lines.has(each.start.line)]
            answer: Json = {"env": self._keep("env", _Environment(text, base))}
            self._put(answer, "messages", [lines.message(each) for each in here])
            self._put(answer, "sorries", list(self._sorries(document, lines)))
            if request.get("axioms"):
                answer["axioms"] = self._axioms(document, text)
        except KilledError as error:
            kept = number if number is not None else self._keep("env", _Environment())
            return {"env": kept, "messages": [protocol.stopped_message(str(error))]}
        if any(each.severity == "error" and _is_unfinished(each.text) for each in here):
            # Such a text would swallow the next one: what follows goes on before it.
            del self._environments[answer["env"]]
            answer["env"] = number if number is not None else self._keep("env", _Environment())
        return answer

    def _sorries(self, document: str, lines: _Lines) -> Iterator[Json]:
        assert self._server is not None
        for start, end in _holes(document):
            place = _place(document, start)
            if not lines.has(place.line):
                continue
            term = self._server.term_goal(place)
            is_term = term is not None and term[1] == place
            goals = [term[0]] if is_term and term else (self._server.goals(place) or [])[:1]
            if not goals:
                continue  # nothing is left to prove there, or Lean never got there
            state = _ProofState(document[:start], document[end:], is_term, tuple(goals))
            yield {
                "pos": lines.position(place),
                "endPos": lines.position(_place(document, end)),
                "goal": goals[0],
                "proofState": self._keep("proofState", state),
            }

    def _axioms(self, document: str, text: str) -> dict[str, list[str]]:
        names = axioms.declared_theorems(text)
        if not names:
            return {}
        # This Lean can only be asked; the judge of proofs does not rely on the answer.
        query = document + "\n" + axioms.axiom_query(names)
        found = axioms.parse_axioms([each.text for each in self._elaborate(query, self._limits)])
        return {name: sorted(found[name]) for name in names if name in found}

    # Proof states

    def _tactic(self, request: Mapping[str, Any]) -> Json:
        text, number = protocol.step_of(request)
        state = self._states.get(number)
        if state is None:
            return protocol.refusal("Unknown proof state.")
        if not text.strip() or not _is_balanced(text):
            return protocol.refusal("Lean error:\nthis is not one block of tactics")
        if not state.goals:
            return protocol.refusal("Lean error:\nno goals to be proved")
        tactics = (*state.tactics, text)
        block, goal_line = _block(tactics, state)
        document = state.before + block + state.after
        first = state.before.count("\n")
        try:
            found = self._elaborate(document, limits_of(request, self._limits))
            inside = range(first, first + block.count("\n") + 1)
            errors = [e.text for e in found if e.severity == "error" and e.start.line in inside]
            if errors:
                return protocol.refusal("Lean error:\n" + "\n".join(errors))
            kernel = [e.text for e in found if e.severity == "error" and "(kernel)" in e.text]
            assert self._server is not None
            place = Place(first + goal_line, document.split("\n")[first + goal_line].index("all_"))
            goals = tuple(self._server.goals(place) or ())
        except KilledError as error:
            return protocol.refusal(f"Lean error:\n{error}")
        after = _ProofState(state.before, state.after, state.is_term, goals, tactics)
        left_open = any(_SORRY.search(_SKIPPED.sub(" ", each)) for each in tactics)
        if kernel:
            status = f"Error: kernel type check failed: {kernel[0]}"
        elif goals:
            status = "Incomplete: open goals remain"
        else:
            status = "Incomplete: contains sorry" if left_open else "Completed"
        return {
            "proofState": self._keep("proofState", after),
            "goals": list(goals),
            "proofStatus": status,
            "traces": [],
        }

    # The rest

    def _drop(self, request: Mapping[str, Any]) -> Json:
        environments, states = protocol.dropped_by(request)
        gone = [self._environments.pop(number, None) for number in environments]
        gone += [self._states.pop(number, None) for number in states]
        return {"dropped": len(gone) - gone.count(None)}

    def _status(self) -> Json:
        server = self._running()
        return {
            "lean": self._toolchain.version,
            "engine": "language-server",
            "toolchain": self._toolchain.kind,
            "pid": os.getpid(),
            "child_pid": server.pid,
            "memory_mb": round(server.memory_mb, 1),
            "restarts": self._restarts,
            "environments": len(self._environments),
        }

    def _running(self) -> LanguageServer:
        if self._server is None or not self._server.alive:
            self.close()  # its workers may have outlived it
            self._server = LanguageServer(self._toolchain)
            self._restarts += 1
        return self._server

    def _elaborate(self, document: str, limits: Limits) -> list[Diagnostic]:
        """Elaborate a document; once more with a new server if somebody ended the old one."""
        for attempt in (1, 2):
            server = self._running()
            server.limit(limits, self._interrupts)
            try:
                return server.elaborate(document)
            except KilledError as error:
                if attempt == 2 or not error.from_outside:
                    raise
        raise AssertionError

    def _keep(self, key: str, value: _Environment | _ProofState) -> int:
        number = self._next[key]
        self._next[key] += 1
        kept: dict[int, Any] = self._environments if key == "env" else self._states
        kept[number] = value
        return number

    @staticmethod
    def _put(answer: Json, key: str, value: list[Any]) -> None:
        if value:
            answer[key] = value


@dataclass(frozen=True)
class _Lines:
    """Which lines of the document are the command's, and which lines those are to the client.

    Attributes:
        before: Lines of earlier commands.
        header: Lines of the command that come before the options.
        options: Lines that set options.
    """

    before: int
    header: int
    options: int

    def has(self, line: int) -> bool:
        """Whether a line of the document is the command's."""
        return line >= self.before

    def position(self, place: Place) -> dict[str, int]:
        """A place as the client counts: lines from 1, within the command."""
        line = place.line - self.before
        if line >= self.header:
            line = max(self.header, line - self.options)
        return {"line": line + 1, "column": place.column}

    def message(self, found: Diagnostic) -> Json:
        """A diagnostic as one of the protocol's messages."""
        return {
            "severity": found.severity,
            "pos": self.position(found.start),
            "endPos": self.position(found.end),
            "data": found.text.strip(),
        }


def _place(text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset)
    return Place(line, offset - (text.rfind("\n", 0, offset) + 1))


def _holes(text: str) -> Iterator[tuple[int, int]]:
    """Where the word sorry stands, comments and strings left aside."""
    blank = _SKIPPED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    for match in _SORRY.finditer(blank):
        yield match.span()


def _is_unfinished(message: str) -> bool:
    return any(each in message for each in _UNFINISHED)


def _is_balanced(text: str) -> bool:
    """Whether every bracket that a text closes is its own: it cannot leave the hole."""
    opened: list[str] = []
    pairs = {")": "(", "]": "[", "}": "{", "⟩": "⟨"}
    blank = _SKIPPED.sub(" ", text)
    for character in blank:
        if character in pairs.values():
            opened.append(character)
        elif character in pairs and (not opened or opened.pop() != pairs[character]):
            return False
    return not opened and "/-" not in blank and "-/" not in blank and '"' not in blank


def _block(tactics: Sequence[str], state: _ProofState) -> tuple[str, int]:
    """What is put into the hole, and its line where the goals after the tactics can be read."""
    column = len(state.before) - (state.before.rfind("\n") + 1)
    indent = " " * (column + 4)
    lines = ["(by" if state.is_term else "(·"]
    for tactic in tactics:
        lines += [indent + line if line else line for line in tactic.rstrip().split("\n")]
    lines.append(f"{indent}all_goals sorry)")
    return "\n".join(lines), len(lines) - 1
