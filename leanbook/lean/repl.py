"""The REPL server: `python -m leanbook.lean.repl`.

It speaks the JSON protocol of leanprover-community's REPL on its standard input and output. For the
embedded Lean a child process runs the loop (`frontend`); this parent keeps the texts (`replay`),
the limits (`watch`) and the client's numbers, and replaces the child when it is gone, without the
client noticing more than a pause. Another Lean is served over its language server (`lsp_repl`).

    $ python -m leanbook.lean.repl --timeout 30 --memory-mb 4096
    {"cmd": "theorem t : 1 + 1 = 2 := rfl", "axioms": true}

    {"env": 0, "axioms": {"t": []}}
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.lean import pickles, protocol, watch
from leanbook.lean.advice import advised, excerpt, is_elsewhere
from leanbook.lean.frontend import Frontend
from leanbook.lean.judge import Clock, Judge
from leanbook.lean.protocol import Engine, Json, RequestError
from leanbook.lean.replay import Event, History, RestoreError, states_of
from leanbook.lean.toolchain import Toolchain, find_toolchain

__all__ = ["FrontendEngine", "main", "serve"]

_FLAGS = ("allTactics", "rootGoals", "commands")
_OPEN = "Incomplete: open goals remain"
_NEW_SYNTAX = "the session changes Lean's syntax, and does not read it as a theorem"


class FrontendEngine(Engine):
    """The protocol over the embedded Lean's own frontend.

    Args:
        toolchain: The embedded Lean.
        limits: What a request may use, unless it says otherwise. Default: no limits.
        interrupts: Where Ctrl-C arrives. Default: it is not looked for.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        limits: watch.Limits | None = None,
        interrupts: watch.Interrupts | None = None,
    ) -> None:
        self._toolchain = toolchain
        self._limits = limits or watch.Limits()
        self._interrupts = interrupts
        self._environment: dict[str, str] | None = None
        self._child: Frontend | None = None
        self._restarts = -1
        self._stopped_once = False  # what a stopped request took may not be given back
        self._history = History()
        self._judge = Judge(self._new_child, interrupts)

    def start(self) -> Frontend:
        """The child; another one if it has ended or has grown too large."""
        if self._child is not None:
            crowded = self._stopped_once and self._limits.crowded(self._child)
            if self._child.alive and not crowded:
                return self._child
            self._child.close()
        self._stopped_once = False
        self._child = self._new_child()
        self._restarts += 1
        self._history.new_child()
        return self._child

    def _new_child(self) -> Frontend:
        if self._environment is None:
            self._environment = self._toolchain.environment()
        return Frontend(self._toolchain, self._environment)

    def warm_up(self) -> None:
        """Start the child and load the core library while the client prepares its request."""
        self.start()
        with contextlib.suppress(watch.KilledError, RestoreError):
            reply = self._ask({"op": "command", "text": "", "headerOnly": True})
            self._ask({"op": "drop", "env": [reply["env"]]})

    def close(self) -> None:
        self._judge.close()
        if self._child is not None:
            self._child.close()

    def handle(self, request: Mapping[str, Any]) -> Json:
        if self._interrupts is not None:
            self._interrupts.take()  # what came while nothing ran was for nothing
        if "verify" in request:
            return self._verify(request)
        if "cmd" in request or "path" in request:
            return self._command(request)
        if "tactic" in request:
            return self._tactic(request)
        if "drop" in request:
            return self._drop(request)
        if request.get("status"):
            return self._status()
        if "pickleTo" in request:
            return pickles.save(self._history, request)
        if "unpickleEnvFrom" in request or "unpickleProofStateFrom" in request:
            return pickles.load(self._history, request)
        raise RequestError(
            "Could not parse as a valid JSON command: a request has a field cmd, path, tactic, "
            "pickleTo, unpickleEnvFrom, unpickleProofStateFrom, drop or status."
        )

    # Commands

    def _command(self, request: Mapping[str, Any]) -> Json:
        protocol.refuse_unserved(request)
        path = protocol.field(request, "path", str)
        text = protocol.field(request, "cmd", str) if path is None else protocol.read_source(path)
        if text is None:
            raise RequestError("'cmd' must be a text")
        number = protocol.field(request, "env", int)
        base = None if number is None else self._history.environment(number)
        if number is not None and base is None:
            return protocol.refusal("Unknown environment.")
        limits = watch.limits_of(request, self._limits)
        asked: Json = {
            "op": "command",
            "text": text.replace("\r\n", "\n"),
            "options": protocol.options_text(protocol.field(request, "setOptions", list) or ()),
        }
        asked.update((flag, True) for flag in _FLAGS if request.get(flag))
        event = Event(asked, base)
        clock = Clock(limits)
        wanted = {"axioms": bool(request.get("axioms")), "judged": bool(request.get("judge"))}
        if wanted["judged"]:
            self._judge.begin()
        statement = protocol.field(request, "asked", str)
        stated: Json = {}
        try:
            if statement is not None:
                # Before anything of the text has run.
                wanted["judged"] = True
                stated, reason = self._run(
                    Event({"op": "statement", "text": statement.replace("\r\n", "\n")}, base),
                    clock.left(),
                    {},
                )
                if reason is not None:
                    stated = {"refused": clock.words(reason)}
            reply, reason = self._run(event, clock.left(), wanted)
        except watch.KilledError as error:
            return self._stopped(event, number, clock.words(str(error)), None, [], limits)
        if "message" in reply:
            return protocol.refusal(reply["message"])
        if reason is not None:
            said = clock.words(reason)
            return self._stopped(
                event, number, said, reply.get("reached"), reply["messages"], limits
            )
        if not reply.get("finished"):
            raise RequestError("Lean stopped the command and does not say why.")
        states = states_of(reply)
        event.looks = [([each["goal"]], _OPEN) for each in reply["sorries"]]
        event.looks += [([each["goals"]], _OPEN) for each in reply["tactics"]]
        environment, numbers = self._history.record(event, reply["env"], states)
        renamed = dict(zip(states, numbers, strict=True))
        answer: Json = {"env": environment}
        lines = asked["text"].split("\n")
        messages = [advised(each, lines) for each in reply["messages"]]
        _put(answer, "messages", [each for each in messages if not is_elsewhere(each, lines)])
        _put(answer, "sorries", [_renumbered(each, renamed) for each in reply["sorries"]])
        _put(
            answer,
            "tactics",
            [
                {
                    **_renumbered(each, renamed),
                    "tactic": excerpt(lines, each["pos"], each["endPos"]),
                }
                for each in reply["tactics"]
            ],
        )
        if request.get("axioms"):
            answer["axioms"] = {name: sorted(axioms) for name, axioms in reply["axioms"].items()}
        if request.get("judge"):
            answer["findings"] = self._findings(reply, asked["text"], clock)
        if statement is not None:
            if "statement" in stated:
                answer["answers"] = self._answers(reply, stated, clock)
            else:
                answer["no_statement"] = stated.get("form") or stated.get("refused")
        if asked.get("commands"):
            answer["commands"] = reply["commands"]
        return answer

    def _findings(self, reply: Json, text: str, clock: Clock) -> list[Json]:
        """What the judge finds about each theorem of a text that has just run."""
        data = text.encode("utf-8")
        found: list[Json] = []
        for case in reply["judged"]:
            if "refused" in case:
                findings = {"refused": case["refused"]}
            else:
                source = data[case["from"] : case["to"]].decode("utf-8", "replace")
                findings = self._judge.findings(
                    {**case, "imports": reply["imports"]}, source, clock
                )
            found.append({"name": case["name"], **findings})
        return found

    def _answers(self, reply: Json, stated: Json, clock: Clock) -> list[Json]:
        """What the judge finds about each theorem of a text, as a proof of a statement that was
        taken down before the text ran: what the text declares can't change what it says."""
        found: list[Json] = []
        for case in reply["judged"]:
            if "refused" in case:
                findings = {"refused": case["refused"]}
            else:
                asked = {key: stated[key] for key in ("statement", "imports")}
                findings = self._judge.findings({**asked, "claim": case["claim"]}, "", clock)
            place = {key: case[key] for key in ("name", "from", "to")}
            found.append({**findings, **place})
        return found

    def _verify(self, request: Mapping[str, Any]) -> Json:
        """Judge a proof of a statement. What the statement says is taken down before the session's
        process gets to see anything of the proof."""
        statement = protocol.field(request, "verify", str)
        proof = protocol.field(request, "proof", str)
        if statement is None or proof is None:
            raise RequestError("to verify needs the fields 'verify' and 'proof', both texts")
        number = protocol.field(request, "env", int)
        base = None if number is None else self._history.environment(number)
        if number is not None and base is None:
            return protocol.refusal("Unknown environment.")
        clock = Clock(watch.limits_of(request, self._limits))
        text = statement.replace("\r\n", "\n")
        self._judge.begin()
        case: Json = {}
        for asked in (
            {"op": "statement", "text": text},
            {"op": "proof", "text": text, "layouts": [proof.replace("\r\n", "\n")]},
        ):
            try:
                reply, reason = self._run(Event(asked, base), clock.left(), {})
            except watch.KilledError as error:
                return {"findings": {"refused": clock.words(str(error))}}
            if reason is not None:
                return {"findings": {"refused": clock.words(reason)}}
            if "message" in reply:
                return protocol.refusal(reply["message"])
            if "form" in reply and number is not None and self._judge.is_statement(text, clock):
                return {"findings": {"refused": _NEW_SYNTAX, "at": "statement"}}
            for key in ("form", "refused"):
                if key in reply:
                    at = "statement" if asked["op"] == "statement" else "proof"
                    return {"findings": {key: reply[key], "at": at}}
            # What was taken down first counts, whatever comes later under the same name.
            case = {**reply, **case}
        return {"findings": self._judge.findings(case, text, clock)}

    def _stopped(
        self,
        event: Event,
        number: int | None,
        reason: str,
        position: Mapping[str, int] | None,
        messages: Sequence[Mapping[str, Any]],
        limits: watch.Limits,
    ) -> Json:
        """The answer to a command that was not finished: the environment is the one before it."""
        if number is None:
            header = Event({"op": "command", "text": event.request["text"], "headerOnly": True})
            try:
                reply, _ = self._run(header, limits, {})
            except watch.KilledError:
                return protocol.refusal(reason)
            if "env" not in reply:
                return protocol.refusal(reason)
            number, _ = self._history.record(header, reply["env"], [])
        shown = [protocol.message_of(each) for each in messages]
        return {"env": number, "messages": [*shown, protocol.stopped_message(reason, position)]}

    # Proof states

    def _tactic(self, request: Mapping[str, Any]) -> Json:
        text, number = protocol.step_of(request)
        found = self._history.state(number)
        if found is None:
            return protocol.refusal("Unknown proof state.")
        base, index = found
        asked: Json = {"op": "tactic", "text": text, "trees": "sorry" in text}
        if request.get("guarded"):
            asked.update(guarded=True, layouts=[text])
        event = Event(asked, base, index)
        clock = Clock(watch.limits_of(request, self._limits))
        try:
            reply, reason = self._run(event, clock.limits, {})
        except watch.KilledError as error:
            return protocol.refusal(f"Lean error:\n{error}")
        if "message" in reply:
            return protocol.refusal(reply["message"])
        if reason is not None:
            return protocol.refusal(f"Lean error:\n{reason}")
        if "error" in reply:
            # A tactic that reports what is wrong and then gives up throws an error without words.
            silent = reply["error"].startswith("internal exception") and reply.get("said")
            said = "\n".join(reply["said"]) if silent else reply["error"]
            return protocol.refusal(f"Lean error:\n{said}")
        messages = [protocol.message_of(each) for each in reply["messages"]]
        errors = [each["data"] for each in messages if each["severity"] == "error"]
        states = states_of(reply)
        if errors:  # Lean goes on after some errors and calls the goal closed; it is not
            self._ask({"op": "drop", "proofState": states})
            return protocol.refusal("Lean error:\n" + "\n".join(errors))
        event.looks = [(reply["goals"], reply["proofStatus"])]
        event.looks += [([each["goal"]], _OPEN) for each in reply["sorries"]]
        _, numbers = self._history.record(event, None, states)
        renamed = dict(zip(states, numbers, strict=True))
        answer: Json = {
            "proofState": renamed[reply["proofState"]],
            "goals": reply["goals"],
            "proofStatus": reply["proofStatus"],
        }
        _put(answer, "messages", messages)
        _put(answer, "sorries", [_renumbered(each, renamed) for each in reply["sorries"]])
        answer["traces"] = []
        if reply.get("judged"):
            answer["findings"] = self._judge.findings(reply["judged"], "", clock)
        return answer

    # The rest

    def _drop(self, request: Mapping[str, Any]) -> Json:
        count, environments, states = self._history.drop(*protocol.dropped_by(request))
        if (environments or states) and self._child is not None and self._child.alive:
            with contextlib.suppress(watch.KilledError):  # then they are gone as well
                self._ask({"op": "drop", "env": environments, "proofState": states})
        return {"dropped": count}

    def _status(self) -> Json:
        child = self.start()
        return {
            "lean": self._toolchain.version,
            "engine": "frontend",
            "toolchain": self._toolchain.kind,
            "pid": os.getpid(),
            "child_pid": child.pid,
            "memory_mb": round(child.memory_mb, 1),
            "restarts": self._restarts,
            "environments": self._history.environments,
        }

    def _run(
        self, event: Event, limits: watch.Limits, extra: Mapping[str, Any]
    ) -> tuple[Json, str | None]:
        """Run an event's request on what it began from, which may have to be made again first."""
        try:
            return self._run_once(event, limits, extra)
        except watch.KilledError as error:
            # Somebody ended the child, perhaps long ago; that was not this request's fault.
            if not error.from_outside:
                raise
            return self._run_once(event, limits, extra)

    def _run_once(
        self, event: Event, limits: watch.Limits, extra: Mapping[str, Any]
    ) -> tuple[Json, str | None]:
        child = self.start()
        request = {**event.request, **extra}
        if event.base is not None:
            try:
                number = self._history.restore(event.base, event.index, self._ask)
            except RestoreError as error:
                raise RequestError(f"An earlier command could not be run again: {error}") from None
            request["env" if event.index is None else "proofState"] = number
        try:
            reply, reason = watch.run(child, request, limits, self._interrupts)
        except UnicodeEncodeError:
            raise RequestError(
                "the text holds half of a surrogate pair; it is no Unicode"
            ) from None
        self._stopped_once = self._stopped_once or reason is not None
        return reply, reason

    def _ask(self, request: Mapping[str, Any]) -> Json:
        """Ask the child for something that is ours: its time is not the client's."""
        child = self._child
        assert child is not None
        reply, reason = watch.run(child, request, self._limits, self._interrupts)
        if reason is not None:
            raise RestoreError(reason)
        return reply


def serve(engine: Engine) -> None:
    """Serve requests from standard input until it ends.

    Args:
        engine: What serves them.
    """
    replies = sys.stdout.buffer
    for data in protocol.read_requests(sys.stdin.buffer):
        try:
            reply = engine.handle(protocol.parse(data))
        except RequestError as error:
            reply = protocol.refusal(str(error))
        except LeanbookError as error:
            reply = protocol.refusal(str(error))
        except (watch.KilledError, RestoreError) as error:
            reply = protocol.refusal(str(error))
        except Exception as error:  # a mistake of ours must not end the client's session
            traceback.print_exc()
            reply = protocol.refusal(f"The REPL server failed: {type(error).__name__}: {error}")
        protocol.write_reply(replies, reply)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line.

    Args:
        arguments: The arguments. Default: those of the process.

    Returns:
        The exit code: 0 when the input ended, 2 when no Lean could be started.
    """
    options = _parser().parse_args(arguments)
    interrupts = watch.Interrupts()
    with interrupts.caught():
        try:
            toolchain = find_toolchain(options.toolchain, options.project)
            engine = _engine(
                toolchain, watch.Limits(options.timeout, options.memory_mb), interrupts
            )
        except LeanbookError as error:
            print(error, file=sys.stderr)
            return 2
        try:
            serve(engine)
        except BrokenPipeError:
            return 0  # nobody listens any more
        finally:
            engine.close()
    return 0


def _engine(toolchain: Toolchain, limits: watch.Limits, interrupts: watch.Interrupts) -> Engine:
    if toolchain.kind != "embedded":
        from leanbook.lean.lsp_repl import LanguageServerEngine  # not needed for the usual Lean

        return LanguageServerEngine(toolchain, limits, interrupts)
    engine = FrontendEngine(toolchain, limits, interrupts)
    engine.warm_up()
    return engine


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m leanbook.lean.repl", description="A Lean REPL that speaks JSON."
    )
    parser.add_argument("--toolchain", default="auto", help="which Lean (default: auto)")
    parser.add_argument("--project", default=None, help="a Lake project's folder")
    parser.add_argument("--timeout", type=float, default=None, help="seconds a request may take")
    parser.add_argument("--memory-mb", type=float, default=None, help="megabytes Lean may take")
    return parser


def _put(answer: Json, key: str, value: list[Any]) -> None:
    """Lists that are empty are left out, as the original does."""
    if value:
        answer[key] = value


def _renumbered(part: Mapping[str, Any], numbers: Mapping[int, int]) -> Json:
    return {**part, "proofState": numbers[part["proofState"]]}


if __name__ == "__main__":
    sys.exit(main())
