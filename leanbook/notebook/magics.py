"""The magics: `%%lean`, `%lean`, `%lean_model`, `%lean_reset`, `%lean_status`, `%explore`."""

from __future__ import annotations

import atexit
import dataclasses
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, cell_magic, line_magic, magics_class, no_var_expand
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring

from leanbook.arguments import duration
from leanbook.errors import CellError, LeanbookError, SessionError
from leanbook.notebook import plain, plan_view, render, report_view, suggestions
from leanbook.notebook.cells import Chain, Key
from leanbook.notebook.exercises.cell import answer_cell
from leanbook.notebook.models import Choice
from leanbook.notebook.progress import LiveDisplay
from leanbook.notebook.reading import seconds, theorems
from leanbook.notebook.suggestions import Panel

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.lean.results import CheckResult
    from leanbook.lean.session import Session
    from leanbook.model.candidates import Model

__all__ = ["LeanMagics", "Place", "install", "magics_of", "uninstall"]

MAIN = "main"
"""The session of cells that name none."""

_NAMES = {
    "line": ("lean", "lean_model", "lean_reset", "lean_status", "explore"),
    "cell": ("lean",),
}
MOST_SECONDS = 60.0
"""For all suggestions of a cell together; each `sorry` has its share, and at most ten seconds."""


@dataclasses.dataclass
class Place:
    """A session with the cells that ran in it."""

    session: Session
    chain: Chain
    owned: bool


@magics_class
class LeanMagics(Magics):
    """Lean in a notebook. `install` makes one for a shell."""

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self._places: dict[str, Place] = {}
        self._request_id: str | None = None
        self._texts = 0
        self._failure: BaseException | None = None
        self._said = ""
        self._choice = Choice()

    # -- the magics ---------------------------------------------------------------------------

    @magic_arguments()
    @argument(
        "--timeout", type=duration, metavar="S", help="seconds the cell may take (default: 30)"
    )
    @argument(
        "--session",
        default=MAIN,
        metavar="NAME",
        help="the session to run in (default: main); a Python variable that holds a "
        "leanbook.Session is taken by its name",
    )
    @argument(
        "--suggest",
        action="store_true",
        help="propose tactics for what is left open: from rules, and from the model that "
        "%%lean_model names; Lean has run each before it is shown",
    )
    @argument(
        "--budget",
        type=duration,
        metavar="S",
        help="seconds for the suggestions of each sorry (default: 10, and 60 for all together)",
    )
    @argument(
        "--exercise",
        metavar="ID",
        help="the cell answers this exercise: it is judged on its own, apart from the other cells",
    )
    @argument("--quiet", action="store_true", help="show errors, warnings and sorries only")
    @no_var_expand
    @cell_magic("lean")
    def lean_cell(self, line: str, cell: str) -> None:
        """Check the cell with Lean.

        A cell that Lean accepts is what later cells build on; one with errors changes nothing.
        A cell that is run again starts from what the cells before it left, never from its own
        earlier result. The result is in `_lean`.
        """
        options = parse_argstring(self.lean_cell, line)
        if options.timeout is not None and not 0 < options.timeout < math.inf:
            raise UsageError(f"--timeout must be more than 0 seconds, not {options.timeout:g}.")
        if options.budget is not None and not 0 < options.budget < math.inf:
            raise UsageError(f"--budget must be more than 0 seconds, not {options.budget:g}.")
        accepted: list[CheckResult] = []
        opened: list[CheckResult] = []

        def work(display: LiveDisplay) -> dict[str, str] | None:
            place = self._place(options.session)
            place.session.start(display.tell)
            if options.exercise is not None:
                answered = answer_cell(
                    options.exercise, cell, place.session, options.timeout, display.tell
                )
                if (result := answered.grade.result) is not None:
                    self._keep(result)
                    if options.suggest and result.ok:
                        accepted.append(result)
                if answered.error is not None:
                    self._fail(answered.error, answered.bundle["text/plain"])
                return answered.bundle
            key = self._key(place.chain)
            # `execution_count` is the next cell's in some versions of IPython.
            label = f"[{len(self._shell.user_ns['In']) - 1}]"
            run = place.chain.run(
                cell, key=key, label=label, timeout=options.timeout, progress=display.tell
            )
            self._keep(run.result)
            if run.result.ok and not options.quiet:
                opened.append(run.result)
            remarks = list(run.remarks)
            if options.suggest and run.result.ok:
                accepted.append(run.result)
                if not run.result.sorries:
                    remarks.append("No sorry is left in this cell, so there is nothing to suggest.")
            return _bundle(run.result, tuple(remarks), quiet=options.quiet)

        self._show(work, options.timeout or self._limit(options.session))
        for result in accepted:
            self._suggest(result, options.budget)
        for result in opened:
            if result.sorries:
                from leanbook.notebook.explorer.offer import offer

                offer(self._shell, result.sorries)

    @no_var_expand
    @line_magic("lean")
    def lean_line(self, line: str) -> None:
        """Ask Lean one thing: `%lean 2 + 2`, `%lean Nat.add_comm`, `%lean #reduce fun n => n + 0`.

        An expression is answered by its type and, where it has one that can be shown, its value.
        The session stays where it is.
        """
        text = line.strip()
        if not text:
            raise UsageError("%lean needs something to ask, such as: %lean Nat.add_comm")

        def work(display: LiveDisplay) -> dict[str, str]:
            place = self._place(MAIN)
            place.session.start(display.tell)
            here = place.chain.environment(display.tell)
            remarks = place.chain.remarks
            if text.startswith("#"):
                result = place.session.check(text, at=here)
            else:
                result = place.session.check(f"#check {text}", at=here)
                if result.ok:
                    value = place.session.check(f"#eval {text}", at=here)
                    result = _both(result, value)
            self._keep(result)
            shown = render.result_html(
                result, remarks=remarks, source=not result.ok, head=not result.ok
            )
            return {"text/plain": "\n".join([_answer(result), *remarks]), "text/html": shown}

        self._show(work, self._limit(MAIN))

    @line_magic
    def lean_model(self, line: str) -> None:
        """Say which model proposes tactics for `%%lean --suggest`.

        `%lean_model model.gguf` loads a file, `%lean_model http://localhost:8000/v1` asks a server,
        `%lean_model NAME` takes the model that a Python variable holds, `%lean_model none` leaves
        it to rules alone, and `%lean_model` tells which it is.
        """
        text = line.strip()

        def work(display: LiveDisplay) -> dict[str, str]:
            if text:
                self._choice.choose(text, self._shell.user_ns, display.tell)
            facts = self._choice.facts()
            return {
                "text/plain": plain.table_text("Model", facts),
                "text/html": render.table_card("Model", facts),
            }

        self._show(work, None)

    @magic_arguments()
    @argument("name", nargs="?", default=MAIN, help="the session (default: main)")
    @line_magic
    def lean_reset(self, line: str) -> None:
        """Forget what the cells of a session have declared, and begin anew."""
        name = parse_argstring(self.lean_reset, line).name
        place = self._places.get(name)
        if place is None:
            raise UsageError(f"There is no session {name!r}; there are: {self._known()}.")
        place.session.reset()
        place.chain.forget()
        _notice("Begun anew", f"What cells had declared in session {name} is forgotten.")

    @line_magic
    def lean_status(self, line: str) -> None:
        """Tell which Lean runs, why that one, and what each session holds."""
        if line.strip():
            raise UsageError("%lean_status takes no arguments.")

        def work(display: LiveDisplay) -> dict[str, str]:
            for name in [n for n, p in self._places.items() if p.session.closed]:
                del self._places[name]
            for name in self._places or [MAIN]:
                self._place(name).session.start(display.tell)
            shown = [(f"Session {name}", self._facts(p)) for name, p in self._places.items()]
            shown.append(("Suggestions", self._choice.facts()))
            return {
                "text/plain": "\n".join(plain.table_text(*each) for each in shown),
                "text/html": "".join(render.table_card(*each) for each in shown),
            }

        self._show(work, None)

    @no_var_expand
    @line_magic
    def explore(self, line: str) -> None:
        """Open the proof explorer on what was left open.

        `%explore NAME` on the theorem of that name, `%explore 2` on the second `sorry` of the last
        result, `%explore state` on the proof state that a Python variable holds, and `%explore` on
        the first `sorry` of the last result.
        """
        from leanbook.notebook.explorer.magic import explore

        explore(self._shell, line, self._places.get(MAIN))

    def _suggest(self, result: CheckResult, budget: float | None) -> None:
        """Show tactics for what an accepted cell leaves open, as they are found."""
        from leanbook.model.shipped import NO_MODEL
        from leanbook.prover.suggest import BUDGET, stream

        states = [state for state in result.sorries if state.goals]
        if not states:
            return
        model, problem = None, ""
        try:
            model = self._choice.model
        except LeanbookError as error:  # the cell is accepted all the same, and rules can propose
            problem = str(error)
        if budget is None:
            budget = max(1.0, min(BUDGET, MOST_SECONDS / len(states)))
        live = hasattr(self._shell, "kernel")
        with Panel(states, None if model is None else model.name, live=live) as panel:
            if problem:
                panel.problem(problem)
            try:
                for number, state in enumerate(states):
                    asked = NO_MODEL if model is None else model
                    for found in stream(state, asked, budget_s=budget, on_problem=panel.problem):
                        panel.update(number, found)
                    panel.found[number].over = True
            except KeyboardInterrupt:
                panel.stopped = True
            except LeanbookError as error:
                panel.problem(str(error))

    # -- what other comforts of the notebook ask ------------------------------------------------

    @property
    def model(self) -> Model | None:
        """The model that `%lean_model` has named, else the default one; None: rules only."""
        return self._choice.model

    def place(self, name: str) -> Place | None:
        """A session that a cell has used, with its cells; None if none has. Nothing is started."""
        return self._places.get(name)

    # -- sessions -----------------------------------------------------------------------------

    @property
    def _shell(self) -> InteractiveShell:
        assert self.shell is not None
        return self.shell

    def _place(self, name: str) -> Place:
        from leanbook.lean.session import Session

        named = self._shell.user_ns.get(name)
        place = self._places.get(name)
        if isinstance(named, Session) and (place is None or place.session is not named):
            place = Place(named, Chain(named, named.timeout), owned=False)
            self._places[name] = place
        if isinstance(named, Session) and named.closed:
            raise SessionError(
                f"The session {name} is closed.",
                hint=f"make a new one, such as {name} = leanbook.Session().",
            )
        if place is None or place.session.closed:
            session = Session()
            place = Place(session, Chain(session, session.timeout), owned=True)
            self._places[name] = place
        return place

    def _limit(self, name: str) -> float | None:
        place = self._places.get(name)
        return place.chain.timeout if place else 30.0

    def _known(self) -> str:
        return ", ".join(self._places) or "none yet"

    def _facts(self, place: Place) -> list[tuple[str, str]]:
        status = place.session.status()
        cells = len(place.chain.cells)
        stale = ", ".join(cell.label for cell in place.chain.stale)
        held = f"{cells} accepted" + (
            f"; to be checked again when needed: {stale}" if stale else ""
        )
        limit = place.session.timeout
        return [
            ("Lean", f"{status.lean} ({status.toolchain})"),
            ("Why this one", status.reason),
            ("Engine", status.engine),
            ("Process", f"{status.pid}, {status.memory_mb:.0f} MB, started {status.starts}×"),
            ("Cells", held),
            ("Time limit", "none" if limit is None else seconds(limit)),
        ]

    # -- the cell that is being run -------------------------------------------------------------

    def _key(self, chain: Chain) -> Key | None:
        """The front end's id of this cell, and which `%%lean` within it this is."""
        parent = getattr(self._shell, "get_parent", dict)() or {}
        metadata = parent.get("metadata") or {}
        chain.delete(metadata.get("deletedCells") or ())
        request = (parent.get("header") or {}).get("msg_id")
        if request != self._request_id:
            self._request_id, self._texts = request, 0
        self._texts += 1
        cell = metadata.get("cellId")
        return (str(cell), self._texts) if cell else None

    def _keep(self, result: CheckResult) -> None:
        self._shell.user_ns["_lean"] = result
        if not result.ok:
            self._fail(CellError(str(result.errors[0])), plain.result_text(result))

    def _fail(self, error: BaseException, said: str) -> None:
        self._failure, self._said = error, said

    def _show(
        self,
        work: Callable[[LiveDisplay], dict[str, str] | None],
        limit: float | None,
    ) -> None:
        """Run something with the progress shown, and say in our own words what stopped it."""
        with LiveDisplay(live=hasattr(self._shell, "kernel"), limit=limit) as display:
            try:
                bundle = work(display)
            except KeyboardInterrupt as interrupt:
                title = f"Interrupted after {seconds(display.elapsed)}"
                text = "The session is where it was before this cell."
                bundle = _notice_bundle(title, text, "open", "■")
                self._fail(interrupt, title)
            except LeanbookError as error:
                title, _, text = str(error).partition("\n")
                bundle = _notice_bundle(title, text, "error", "✗")
                self._fail(error, str(error))
            display.finish(bundle)

    def begin_cell(self, *_: object) -> None:
        """Before a cell: nothing has failed yet."""
        self._failure = None

    def end_cell(self, result: Any) -> None:
        """After a cell: one that failed says so, and "Run all" stops there.

        The front end has been shown what is wrong; it only has to know that there is something.
        """
        failure, self._failure = self._failure, None
        if failure is None or result is None or not result.success:
            return
        result.error_in_exec = failure
        if hasattr(self._shell, "_last_traceback"):  # what the kernel's reply quotes
            setattr(self._shell, "_last_traceback", self._said.split("\n"))  # noqa: B010

    def close(self) -> None:
        """End the processes of the sessions that were made here."""
        for place in self._places.values():
            if place.owned:
                place.session.close()
        self._places.clear()
        self._choice.close()


def _both(asked: CheckResult, value: CheckResult) -> CheckResult:
    """The answer to `#check`, followed by that of `#eval` where there is one."""
    if not value.ok:
        return asked
    moved = tuple(
        dataclasses.replace(
            message,
            line=message.line + 1,
            end_line=None if message.end_line is None else message.end_line + 1,
        )
        for message in value.messages
    )
    return dataclasses.replace(
        asked,
        code=f"{asked.code}\n{value.code}",
        messages=(*asked.messages, *moved),
        seconds=asked.seconds + value.seconds,
    )


def _answer(result: CheckResult) -> str:
    if result.ok:
        return "\n".join(plain.shown(message.text) for message in result.messages)
    return plain.result_text(result)


def _bundle(result: CheckResult, remarks: tuple[str, ...], *, quiet: bool) -> dict[str, str] | None:
    if quiet:
        loud = tuple(m for m in result.messages if m.severity != "info")
        foreign = any(theorem.foreign or theorem.refused for theorem in theorems(result))
        if not loud and result.complete and not foreign and not remarks:
            return None
        result = dataclasses.replace(result, messages=loud)
    aside = "" if result.ok else "the session stays as it was"
    return {
        "text/plain": plain.result_text(result, aside=aside, remarks=remarks),
        "text/html": render.result_html(result, aside=aside, remarks=remarks),
    }


def _notice_bundle(title: str, text: str, state: str = "plain", sign: str = "") -> dict[str, str]:
    lines = f"{sign} {title}".strip()
    return {
        "text/plain": f"{lines}\n{text}" if text else lines,
        "text/html": render.notice_card(title, text, state, sign),
    }


def _notice(title: str, text: str) -> None:
    from IPython.display import display

    display(_notice_bundle(title, text), raw=True)


# -- coming and going ---------------------------------------------------------------------------


def install(shell: InteractiveShell) -> LeanMagics:
    """Add the magics, and show results, proof states and goals as what they are.

    Args:
        shell: The running IPython. Doing it twice changes nothing.

    Returns:
        The magics.
    """
    present = magics_of(shell)
    if present is not None:
        return present
    magics = LeanMagics(shell)
    shell.register_magics(magics)
    shell.events.register("pre_run_cell", magics.begin_cell)
    shell.events.register("post_run_cell", magics.end_cell)
    _register_formatters(shell)
    atexit.register(magics.close)
    return magics


def uninstall(shell: InteractiveShell) -> None:
    """Take the magics away and end their processes.

    Args:
        shell: The running IPython. It is no error if they are not there.
    """
    magics = magics_of(shell)
    if magics is None:
        return
    shell.events.unregister("pre_run_cell", magics.begin_cell)
    shell.events.unregister("post_run_cell", magics.end_cell)
    manager: Any = shell.magics_manager
    for kind, names in _NAMES.items():
        for name in names:
            manager.magics[kind].pop(name, None)
    manager.registry.pop(LeanMagics.__name__, None)
    atexit.unregister(magics.close)
    magics.close()


def magics_of(shell: InteractiveShell | None) -> LeanMagics | None:
    """The magics of a shell; None where the extension is not loaded."""
    if shell is None:
        return None
    manager: Any = shell.magics_manager
    found = manager.registry.get(LeanMagics.__name__)
    return found if isinstance(found, LeanMagics) else None


def _register_formatters(shell: InteractiveShell) -> None:
    """By name, so that loading the extension does not load Lean's side."""
    display_formatter: Any = shell.display_formatter
    formatters = display_formatter.formatters
    shown: list[tuple[str, str, Callable[[Any], str], Callable[[Any], str]]] = [
        ("leanbook.lean.results", "CheckResult", render.result_html, plain.result_text),
        (
            "leanbook.lean.proof",
            "ProofState",
            lambda state: render.goals_card(state.goals, done=state.done),
            lambda state: plain.goals_text(state.goals, done=state.done),
        ),
        (
            "leanbook.lean.goals",
            "Goal",
            lambda goal: render.goals_card([goal]),
            lambda goal: plain.goals_text([goal]),
        ),
        ("leanbook.model.plan", "Plan", plan_view.plan_html, plan_view.plan_text),
        (
            "leanbook.prover.report",
            "ProofReport",
            report_view.report_html,
            report_view.report_text,
        ),
        (
            "leanbook.prover.suggestion",
            "Suggestions",
            suggestions.list_html,
            suggestions.list_text,
        ),
    ]
    for module, name, as_html, as_text in shown:
        formatters["text/html"].for_type_by_name(module, name, as_html)
        formatters["text/plain"].for_type_by_name(
            module, name, lambda value, printer, cycle, show=as_text: printer.text(show(value))
        )
