"""Where a session stands: an environment is the list of texts that led to it.

The REPL's number for an environment is only a shortcut. It is freed when nobody refers to the
environment any more, and found again by running the texts when the process that gave it is gone.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator

from leanbook.lean.channel import Channel, Lease

__all__ = ["Environment"]


class _Text:
    """One text behind those of its parent. It keeps no number alive."""

    __slots__ = ("code", "lease", "parent")

    def __init__(self, parent: _Text | None, code: str, lease: Lease) -> None:
        self.parent = parent
        self.code = code
        self.lease: weakref.ref[Lease] = weakref.ref(lease)


class Environment:
    """A point that a session has reached and can return to, whatever happens to the process.

    It is immutable. Sessions make them: `CheckResult.environment`, `Session.environment`.

    Example:
        >>> from leanbook import Session
        >>> session = Session()
        >>> here = session.environment
        >>> session.run("def two := 2").ok
        True
        >>> session.check("#eval two", at=here).ok
        False
    """

    __slots__ = ("_lease", "_text")

    def __init__(self, text: _Text | None = None, lease: Lease | None = None) -> None:
        self._text = text
        self._lease = lease

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that lead here, from the first."""
        found = [text.code for text in self._ancestors()]
        return tuple(reversed(found))

    def after(self, code: str, lease: Lease) -> Environment:
        """The environment that `code` leads to, and the REPL's number for it."""
        return Environment(_Text(self._text, code, lease), lease)

    def number(self, channel: Channel, run: Callable[[str, int | None], Lease]) -> int | None:
        """The REPL's number for this environment; None for the empty one.

        Args:
            channel: Where the number is to be valid.
            run: Runs a text in the environment with a number, for texts whose numbers are gone.
        """
        if self._text is None:
            return None
        lease = self._lease
        if lease is not None and lease.holds(channel):
            return lease.number
        todo: list[_Text] = []
        lease = None
        for text in self._ancestors():
            known = text.lease()
            if known is not None and known.holds(channel):
                lease = known
                break
            todo.append(text)
        for text in reversed(todo):
            lease = run(text.code, None if lease is None else lease.number)
            text.lease = weakref.ref(lease)
        assert lease is not None
        self._lease = lease
        return lease.number

    def _ancestors(self) -> Iterator[_Text]:
        text = self._text
        while text is not None:
            yield text
            text = text.parent

    def __repr__(self) -> str:
        return f"<Environment after {len(self.texts)} texts>"
