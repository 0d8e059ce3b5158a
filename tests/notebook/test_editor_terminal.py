"""Completion of Lean in IPython's terminal: through its completer, and by typing into one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pexpect
import pytest

MARK = "❘"
QUESTIONS = {
    "name": f"%%lean\n#check Nat.add_com{MARK}",
    "own": f"%%lean\nexample := my_theo{MARK}",
    "tactic": f"%%lean\nexample : 1 = 1 := by\n  intr{MARK}",
    "hypothesis": f"%%lean\nexample (h : 1 = 1) : 1 = 1 := by\n  exact {MARK}",
    "symbol": f"%%lean\n#check p \\and{MARK}",
    "line": f"%lean Nat.add_com{MARK}",
    "nothing": f"%%lean\n#check nothing_is_called_so{MARK}",
    "python": f"isinstan{MARK}",
    "magic": f"%%lea{MARK}",
}
SCRIPT = """
import json, sys, time
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

shell = InteractiveShell.instance()
shell.run_line_magic("load_ext", "leanbook")
shell.run_cell("%%lean\\ntheorem my_theorem : 1 = 1 := rfl")

def complete(text):
    offset = text.index(MARK)
    with provisionalcompleter():
        found = shell.Completer.completions(text.replace(MARK, ""), offset)
        return [[each.start, each.end, each.text] for each in found]

MARK, questions = json.loads(sys.argv[1])
end = time.monotonic() + 60
while len(complete(questions["name"])) < 2 and time.monotonic() < end:
    time.sleep(0.2)  # the server is starting
answers = {name: complete(text) for name, text in questions.items()}
shell.run_line_magic("unload_ext", "leanbook")
answers["unloaded"] = complete(questions["symbol"])
print("ANSWERS" + json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """What IPython's completer says to each of the questions."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps([MARK, QUESTIONS])],
        capture_output=True,
        text=True,
        timeout=240,
    )
    _, found, said = done.stdout.partition("ANSWERS")
    assert found, done.stdout + done.stderr
    return json.loads(said)


def texts(answers: dict[str, Any], name: str) -> list[str]:
    return [text for _, _, text in answers[name]]


def test_lean_is_completed(answers: dict[str, Any]) -> None:
    assert answers["name"][0] == [14, 25, "Nat.add_comm"]
    assert texts(answers, "own") == ["my_theorem"]
    assert texts(answers, "tactic") == ["intro", "intros"]
    assert texts(answers, "hypothesis") == ["h"]
    assert answers["symbol"] == [[16, 20, "∧"]]
    assert answers["line"][0] == [6, 17, "Nat.add_comm"]


def test_no_python_shows_up_in_lean_nor_lean_in_python(answers: dict[str, Any]) -> None:
    assert texts(answers, "nothing") == ["nothing_is_called_so"]
    assert texts(answers, "python") == ["isinstance"]
    assert "%%lean" in texts(answers, "magic")


def test_it_goes_with_the_extension(answers: dict[str, Any]) -> None:
    assert texts(answers, "unloaded") != ["∧"]


def test_typing_into_a_terminal() -> None:
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "IPython", "--no-banner", "--no-confirm-exit", "--ext", "leanbook"],
        env={**os.environ, "TERM": "xterm"},
        encoding="utf-8",
        timeout=60,
        dimensions=(40, 120),
    )
    try:
        terminal.expect(r"In \[")
        terminal.send("%%lean\r#check 3 \\ne\t")
        terminal.expect_exact("≠")
    finally:
        terminal.close(force=True)
