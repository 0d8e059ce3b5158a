"""The examples in docstrings say what happens."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from collections import defaultdict

import pytest

import leanbook

# In a process of their own: what an example leaves open ends with it.
_RUN = """
import doctest, importlib, sys
failed = 0
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    failed += doctest.testmod(module, optionflags=doctest.ELLIPSIS).failed
sys.exit(1 if failed else 0)
"""


def packages() -> dict[str, list[str]]:
    """The modules of each part of Leanbook; programs are none."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in pkgutil.walk_packages(leanbook.__path__, "leanbook."):
        if not each.name.endswith("__main__"):
            found[".".join(each.name.split(".")[:2])].append(each.name)
    return found


@pytest.mark.parametrize(("package", "modules"), packages().items(), ids=packages())
def test_examples(package: str, modules: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *modules],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{package}:\n{done.stdout}{done.stderr}"
