"""A line that tells how long a cell has been running, and gives way to the result.

Nothing is shown for work that is done at once. After half a second a line appears and is brought
up to date until the result takes its place: in a notebook both are one display with one id.
"""

from __future__ import annotations

import contextvars
import threading
import time
from types import TracebackType
from typing import Any

from leanbook.notebook.render import progress_card

__all__ = ["LiveDisplay"]

PATIENCE = 0.5
"""Seconds before anything is shown."""
BEAT = 0.5
"""Seconds between updates."""


class LiveDisplay:
    """A place in a cell's output: first the progress, then the result.

    Args:
        live: Whether the front end can replace what it shows. In a terminal it can't, and only
            the result is shown. Default: True.
        limit: Seconds after which the work is stopped, to be shown. Default: None.

    Example:
        >>> with LiveDisplay() as display:                                    # doctest: +SKIP
        ...     result = work()
        ...     display.finish({"text/plain": str(result)})
    """

    def __init__(self, *, live: bool = True, limit: float | None = None) -> None:
        self._live = live
        self._limit = limit
        self._text = "Checking"
        self._began = time.monotonic()
        self._handle: Any = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> LiveDisplay:
        self._began = time.monotonic()
        if self._live:
            # The thread must speak for this cell, whichever runs when it speaks.
            context = contextvars.copy_context()
            self._thread = threading.Thread(
                target=context.run, args=(self._beat,), name="leanbook-progress", daemon=True
            )
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    @property
    def elapsed(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self._began

    def tell(self, text: str) -> None:
        """Say what is being done now; it is shown with the next beat.

        Args:
            text: A few words, such as `Checking cell [3] again`.
        """
        self._text = text

    def finish(self, bundle: dict[str, str] | None) -> None:
        """Show the result in the place of the progress.

        Args:
            bundle: The result by MIME type; None to show nothing.
        """
        from IPython.display import display

        self._end()
        if self._handle is not None:
            self._handle.update(bundle or {"text/plain": ""}, raw=True)
        elif bundle is not None:
            # With an id, so that tools which rewrite results later can find it.
            display(bundle, raw=True, display_id=True)

    def _end(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _beat(self) -> None:
        from IPython.display import display

        wait = PATIENCE
        while not self._stop.wait(wait):
            wait = BEAT
            text, elapsed = self._text, self.elapsed
            bundle = {
                "text/plain": f"◌ {text}, {elapsed:.1f} s",
                "text/html": progress_card(text, elapsed, self._limit),
            }
            if self._handle is None:
                self._handle = display(bundle, raw=True, display_id=True)
            else:
                self._handle.update(bundle, raw=True)
