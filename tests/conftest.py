"""What all tests share."""

from __future__ import annotations

import os
import signal

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests out of the user's cache, and a Lean that the user has named out of the tests.

    The compiled core goes into pytest's own cache, so that a second run need not compile it again.
    """
    os.environ["LEANBOOK_CACHE"] = str(config.cache.mkdir("leanbook"))
    os.environ.pop("LEANBOOK_LEAN", None)
    # What a model proposes is for the tests of models; elsewhere only rules propose.
    os.environ["LEANBOOK_MODEL"] = "none"
    # A shell that starts us in the background has Ctrl-C ignored, by whatever we start as well.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
