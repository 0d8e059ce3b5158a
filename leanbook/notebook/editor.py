"""Completion (Tab) and documentation (Shift-Tab) in `%%lean` cells and behind `%lean`.

A Jupyter kernel hands whole cells to `do_complete` and `do_inspect`; both are wrapped here, and
what is not Lean goes on to IPython untouched. A terminal asks IPython's completer, which is given a
matcher of ours. Lean answers from a language server in the background (see `leanbook.lean.ide`):
the kernel's sessions are never asked, and so never disturbed.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import time
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from leanbook.errors import LeanbookError
from leanbook.notebook.editor_text import LeanPart, lean_part

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from leanbook.lean.ide import EditorService, Hover, Item
    from leanbook.lean.toolchain import Toolchain
    from leanbook.notebook.completion import Completions
    from leanbook.notebook.inspection import Section

__all__ = ["Editor", "editor_of", "install_editor", "uninstall_editor"]

PATIENCE = 0.7
"""Seconds that a front end is kept waiting; JupyterLab itself gives up after one."""

TERMINAL_PATIENCE = 2.5
"""Seconds that a terminal is kept waiting: as long as a cold start takes on a busy machine."""

_TYPES = "_jupyter_types_experimental"


class Editor:
    """The comforts of one shell. `install_editor` makes one.

    Args:
        shell: The running IPython.
    """

    def __init__(self, shell: InteractiveShell) -> None:
        self.shell = shell
        self.kernel: Any = getattr(shell, "kernel", None)
        self.patience = TERMINAL_PATIENCE if self.kernel is None else PATIENCE
        self.services: dict[Toolchain, EditorService] = {}
        self._active = False
        self._wrapped: dict[str, Callable[..., Any]] = {}
        self._matcher: Callable[..., Any] | None = None

    # -- coming and going -----------------------------------------------------------------------

    def install(self) -> None:
        """Take the place of the kernel's methods, or join the terminal's completer."""
        self._active = True
        if self.kernel is None:
            self._matcher = _matcher(self)
            completer: Any = self.shell.Completer
            completer.custom_matchers.insert(0, self._matcher)
        else:
            self._wrap("do_complete", self._complete)
            self._wrap("do_inspect", self._inspect)
        self.shell.events.register("post_run_cell", self.after_cell)
        atexit.register(self.close)

    def uninstall(self) -> None:
        """Undo `install`."""
        self._active = False  # should somebody have wrapped ours, it passes everything on
        for name, ours in self._wrapped.items():
            if vars(self.kernel).get(name) is ours:
                delattr(self.kernel, name)  # the method of the class comes to light again
        self._wrapped.clear()
        if self._matcher is not None:
            completer: Any = self.shell.Completer
            completer.custom_matchers.remove(self._matcher)
            self._matcher = None
        self.shell.events.unregister("post_run_cell", self.after_cell)
        atexit.unregister(self.close)
        self.close()

    def close(self) -> None:
        """End the language servers."""
        for service in self.services.values():
            service.close()
        self.services.clear()

    def _wrap(self, name: str, ours: Callable[..., Any]) -> None:
        wrapped = functools.partial(ours, getattr(self.kernel, name))
        self._wrapped[name] = wrapped
        setattr(self.kernel, name, wrapped)

    # -- answers --------------------------------------------------------------------------------

    def completions(self, part: LeanPart) -> Completions:
        """What can stand at a place in Lean text, within the time that there is."""
        deadline = time.monotonic() + self.patience
        from leanbook.notebook.completion import complete

        asked = self._question(part, deadline)
        return complete(part.text, part.offset, items=asked.items, goals=asked.filled)

    def sections(self, part: LeanPart) -> list[Section]:
        """What there is to say about a place in Lean text, within the time that there is."""
        deadline = time.monotonic() + self.patience
        from leanbook.notebook.inspection import inspect

        asked = self._question(part, deadline)
        return inspect(
            part.text, part.offset, hover=asked.hover, goals=asked.goals, embedded=asked.embedded
        )

    def _complete(self, theirs: Callable[..., Any], code: str, cursor_pos: int | None) -> Any:
        offset = len(code) if cursor_pos is None else cursor_pos
        part = lean_part(code, offset) if self._active else None
        if part is None:
            return theirs(code, cursor_pos)
        found = self.completions(part)
        start = min(found.start + part.shift, offset)
        types = [
            {"start": start, "end": offset, "text": each.text, "type": each.kind}
            | ({"signature": each.detail} if each.detail else {})
            for each in found.candidates
        ]
        return {
            "status": "ok",
            "matches": [each.text for each in found.candidates],
            "cursor_start": start,
            "cursor_end": offset,
            "metadata": {_TYPES: types},
        }

    def _inspect(
        self, theirs: Callable[..., Any], code: str, cursor_pos: int, *rest: Any, **options: Any
    ) -> Any:
        part = lean_part(code, cursor_pos) if self._active else None
        if part is None:
            return theirs(code, cursor_pos, *rest, **options)
        from leanbook.notebook.inspection import sections_html, sections_text

        data = {}
        if found := self.sections(part):
            data = {"text/plain": sections_text(found), "text/html": sections_html(found)}
        return {"status": "ok", "found": bool(found), "data": data, "metadata": {}}

    # -- Lean -----------------------------------------------------------------------------------

    def after_cell(self, result: Any) -> None:
        """A Lean cell was run: let Lean read in the background what it left."""
        code = getattr(getattr(result, "info", None), "raw_cell", None)
        part = lean_part(code, len(code)) if isinstance(code, str) else None
        start = self._interactive()
        if part is None or part.exercise or not (start or self.services):
            return  # an exercise leaves nothing for other cells
        with contextlib.suppress(LeanbookError):
            toolchain, ground = self._standing(part.session, "")
            self.service(toolchain).warm(ground, start=start)

    def _interactive(self) -> bool:
        """Whether somebody sits before the notebook, and may soon press Tab.

        A program that runs notebooks tells the kernel that it can't be asked anything.
        """
        parent = getattr(self.shell, "get_parent", dict)() or {}
        return bool((parent.get("content") or {}).get("allow_stdin"))

    def service(self, toolchain: Toolchain) -> EditorService:
        """The language server of a Lean; it starts at the first question."""
        if toolchain not in self.services:
            from leanbook.lean.ide import EditorService

            self.services[toolchain] = EditorService(toolchain)
        return self.services[toolchain]

    def _question(self, part: LeanPart, deadline: float) -> _Question:
        try:
            toolchain, ground = self._standing(part.session, "" if part.line else part.text)
            if part.exercise:
                ground = _context(part.exercise)
        except LeanbookError:  # there is no Lean; running the cell says so, and why
            return _Question(None, "", part, deadline)
        return _Question(self.service(toolchain), ground, part, deadline)

    def _standing(self, session: str, code: str) -> tuple[Toolchain, str]:
        """The Lean of a session, and what a cell with this code would stand on.

        Nothing here waits for a session, which may be at work.
        """
        from leanbook.lean.session import Session
        from leanbook.lean.toolchain import find_toolchain
        from leanbook.notebook.magics import magics_of

        magics = magics_of(self.shell)
        place = None if magics is None else magics.place(session)
        named = self.shell.user_ns.get(session)
        if isinstance(named, Session) and (place is None or place.session is not named):
            return named.toolchain, ""
        if place is None or place.session.closed:
            return find_toolchain(), ""
        return place.session.toolchain, "\n\n".join(place.chain.ground(code))


class _Question:
    """What is asked of Lean about one place, all within one deadline."""

    def __init__(
        self, service: EditorService | None, ground: str, part: LeanPart, deadline: float
    ) -> None:
        self._service, self._ground, self._part = service, ground, part
        self._deadline = deadline

    @property
    def embedded(self) -> bool:
        return self._service is None or self._service.toolchain.kind == "embedded"

    def items(self) -> list[Item] | None:
        if self._service is None:
            return None
        return self._service.complete(self._ground, self._part.text, self._part.offset, self._left)

    def goals(self, place: int, *, fill: str = "") -> list[str] | None:
        """The goals at a place, with something written there first."""
        if self._service is None:
            return None
        text = self._part.text
        text = text[:place] + fill + text[place:]
        return self._service.goals(self._ground, text, place, self._left)

    def filled(self, fill: str) -> list[str] | None:
        return self.goals(self._part.offset, fill=fill)

    def hover(self, place: int) -> Hover | None:
        if self._service is None:
            return None
        return self._service.hover(self._ground, self._part.text, place, self._left)

    @property
    def _left(self) -> float:
        return max(0.0, self._deadline - time.monotonic())


def _context(exercise: str) -> str:
    """What a cell that answers an exercise stands on; other cells are no part of it."""
    from leanbook.notebook.exercises.registry import exercise as find

    try:
        return find(exercise).context
    except LeanbookError:  # there is none of that name; running the cell says so
        return ""


def _matcher(editor: Editor) -> Callable[..., Any]:
    """What IPython's own completer asks, in a terminal."""
    from IPython.core.completer import SimpleCompletion, context_matcher

    @context_matcher(identifier="leanbook")
    def lean_names(context: Any) -> dict[str, Any]:
        lines = context.full_text.split("\n")
        offset = sum(len(line) + 1 for line in lines[: context.cursor_line])
        offset += context.cursor_position
        part = lean_part(context.full_text, offset)
        if part is None:
            return {"completions": []}
        found = editor.completions(part)
        begun = part.text[found.start : part.offset]
        offered = [SimpleCompletion(each.text, type=each.kind) for each in found.candidates]
        return {
            # IPython goes on to Python's names if there is nothing; what is there already is not.
            "completions": offered or [SimpleCompletion(begun, type="name")],
            "matched_fragment": begun,
            "ordered": True,
            "suppress": True,
        }

    return lean_names


# -- coming and going ---------------------------------------------------------------------------

_EDITORS: weakref.WeakKeyDictionary[Any, Editor] = weakref.WeakKeyDictionary()


def install_editor(shell: InteractiveShell) -> Editor:
    """Complete and explain Lean in a shell. Nothing is started before the first question.

    Args:
        shell: The running IPython. Doing it twice changes nothing.

    Returns:
        What answers there.
    """
    present = _EDITORS.get(shell)
    if present is None:
        present = _EDITORS[shell] = Editor(shell)
        present.install()
    return present


def editor_of(shell: InteractiveShell | None) -> Editor | None:
    """What completes and explains Lean in a shell; None where the extension is not loaded."""
    return None if shell is None else _EDITORS.get(shell)


def uninstall_editor(shell: InteractiveShell) -> None:
    """Take it away again, and end the language servers.

    Args:
        shell: The running IPython. It is no error if it is not there.
    """
    present = _EDITORS.pop(shell, None)
    if present is not None:
        present.uninstall()
