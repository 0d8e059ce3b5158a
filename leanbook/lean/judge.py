"""The judge's process: a Lean in which no text of a session ever runs.

The session's process tells what a theorem says and what its proof declares, as plain data; here the
kernel checks that data once more, in an environment that holds the library alone. Whatever a text
may have done to the session's process, this one has not seen it.

What comes back are findings, a JSON object:

    refused     why the proof does not stand (then nothing else is there)
    form        why the statement is not one theorem that ends in `sorry`
    axioms      [{"name": …, "imported": …}], what the proof rests on
    meanings    [[name, constant], …]: what the statement's names mean in the session
    alone       true: the statement says the same without the session
    otherwise   `meanings` without the session, where it says something else
    library     the names of the statement that the library has as well
    assumes     variables of the session that are hypotheses of the theorem, and not in its words
    changed     how the session changes what the words of the statement mean, if it does
    looks_like  the statement's source as it looks, where that differs from what it is

`trust` makes the verdict of them.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from leanbook.errors import LeanbookError
from leanbook.lean import watch
from leanbook.lean.frontend import Frontend
from leanbook.lean.lookalikes import hidden_sign, plainly

__all__ = ["Clock", "Judge"]

Json = dict[str, Any]

_OURS = "LeanbookRepl"
_AFTER = re.compile(r"stopped after [\d.e+-]+ s,(?= which is the time limit)")


class Clock:
    """A time limit that several requests share.

    Args:
        limits: What all of them together may use.
    """

    def __init__(self, limits: watch.Limits) -> None:
        self.limits = limits
        self._began = time.monotonic()

    def words(self, reason: str) -> str:
        """Why a request was stopped, with the limit that all of them together had."""
        seconds = self.limits.seconds
        return reason if seconds is None else _AFTER.sub(f"stopped after {seconds:g} s,", reason)

    def left(self) -> watch.Limits:
        """What the next request may use."""
        seconds = self.limits.seconds
        if seconds is None:
            return self.limits
        spent = time.monotonic() - self._began
        return watch.Limits(max(0.0, seconds - spent), self.limits.memory_mb)


class Judge:
    """The judge's process; it is started when it is first needed, and replaced when it is gone.

    Args:
        start: Starts a child.
        interrupts: Where Ctrl-C arrives. Default: it is not looked for.
    """

    def __init__(
        self, start: Callable[[], Frontend], interrupts: watch.Interrupts | None = None
    ) -> None:
        self._start = start
        self._interrupts = interrupts
        self._child: Frontend | None = None

    def begin(self) -> None:
        """Start the process, if there is none, while the session's is still at work."""
        with contextlib.suppress(LeanbookError):  # it is told when the process is needed
            self._living(watch.Limits())

    def findings(self, case: Mapping[str, Any], text: str, clock: Clock) -> Json:
        """Judge one case.

        Args:
            case: `statement` and `claim` as the session's process wrote them, and `imports`.
            text: The theorem's source, to be read on its own as well; empty for none.
            clock: The time that is left.

        Returns:
            The findings.
        """
        imports = list(dict.fromkeys(str(name) for name in case["imports"]))
        if "Init" not in imports:
            return {"refused": "the session begins with `prelude`, so it has its own foundations"}
        if any(name.split(".")[0] == _OURS for name in imports):
            return {"refused": f"the session imports {_OURS}, which is no part of the library"}
        if (sign := hidden_sign(text)) is not None:
            return {"refused": f"the theorem's text has {sign}, so it is not what it looks like"}
        looks = plainly(text)
        request = {
            "op": "judge",
            # Every text imports `Init`, also one that does not say so.
            "header": "".join(f"import {name}\n" for name in imports if name != "Init"),
            "statement": case["statement"],
            "claim": case["claim"],
            "text": looks,
            "patterns": case.get("patterns", []),
            "names": [name for name, _ in case.get("meanings", [])],
        }
        reply = self._ask(request, clock)
        if "axioms" not in reply:
            said = reply.get("refused") or reply.get("message") or "the judge gave no answer"
            return {"refused": str(said)}
        found = {
            "axioms": reply["axioms"],
            "meanings": case.get("meanings", []),
            "library": reply.get("library", []),
            "assumes": case.get("assumes", []),
        }
        for pattern in reply.get("taken", []):
            found["changed"] = (
                f"the session's notation `{pattern}` takes the place of the library's"
            )
        for key, source in (("alone", reply), ("otherwise", reply), ("changed", case)):
            if key in source:
                found[key] = source[key]
        if "otherwise" in found and looks != text:
            found["looks_like"] = looks
        return found

    def is_statement(self, text: str, clock: Clock) -> bool:
        """Whether a text that a session does not read as a statement is one without the session."""
        reply = self._ask({"op": "statement", "text": text}, clock)
        return "form" not in reply and ("statement" in reply or "refused" in reply)

    def close(self) -> None:
        """End the process, if there is one."""
        if self._child is not None:
            self._child.close()

    def _ask(self, request: Mapping[str, Any], clock: Clock) -> Json:
        limits = clock.left()
        try:
            try:
                reply, reason = watch.run(self._living(limits), request, limits, self._interrupts)
            except watch.KilledError as error:
                if not error.from_outside:  # else it may have been gone long before
                    raise
                reply, reason = watch.run(self._living(limits), request, limits, self._interrupts)
        except watch.KilledError as error:
            return {"refused": f"the judge was {clock.words(str(error))}"}
        if reason is not None:
            return {"refused": f"the judge was {clock.words(reason)}"}
        return reply

    def _living(self, limits: watch.Limits) -> Frontend:
        child = self._child
        if child is not None and child.alive and not limits.crowded(child):
            return child
        self.close()
        self._child = self._start()
        return self._child
