"""Input that is wrong, hostile or too much: each is a clear error, and the session lives."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import leanbook as lb
from leanbook.lean.corecache import ensure_core
from leanbook.lean.driver import repl_config

DEPTH = 10_000


@pytest.fixture(scope="module")
def shared() -> Iterator[lb.Session]:
    with lb.Session(timeout=20) as session:
        session.run("def kept := 7")
        yield session


@pytest.fixture
def session(shared: lb.Session) -> Iterator[lb.Session]:
    """The shared session, which must be alive and where it was after whatever the test did."""
    yield shared
    assert shared.texts[0] == "def kept := 7"
    assert shared.check("example : kept = 7 := rfl").complete


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("theorem t : True := trivial\n/- no end", "unterminated comment"),
        ("/-- no end", "unterminated comment"),
        ('def s := "no end', "unterminated string"),
        ("theorem t : True := by", ""),
        ("theorem", ""),
        (")", ""),
        ("\u202e\ufeff\u0007", ""),
        ("theorem t : 1 = 2 := by decide", "decide"),
        ("import Nope", ""),
        ("open Nope", "Nope"),
        ("end", ""),
        ("def f (n : Nat) : Nat := f (n + 1)", ""),
    ],
)
def test_wrong_source(session: lb.Session, code: str, said: str) -> None:
    result = session.run(code)
    assert not result.ok
    assert said in str(result)
    assert all(message.line >= 1 and message.column >= 0 for message in result.messages)


def test_an_import_that_cannot_be_found(session: lb.Session) -> None:
    with lb.Session() as fresh:
        result = fresh.run("import Nope\ntheorem t : True := trivial")
        assert not result.ok
        assert "Nope" in str(result)
        assert fresh.run("theorem t : True := trivial").complete


@pytest.mark.parametrize("code", ["a\0b", "theorem t : True := trivial\n\0", "\0"])
def test_nul_characters(session: lb.Session, code: str) -> None:
    result = session.run(code)
    assert not result.ok
    assert "NUL" in result.errors[0].text


def test_half_characters(session: lb.Session) -> None:
    assert "surrogate" in session.check("-- \udc80").errors[0].text


@pytest.mark.parametrize("code", [b"#check Nat", None, 3])
def test_what_is_not_text(session: lb.Session, code: object) -> None:
    with pytest.raises(lb.SessionError, match="must be a str"):
        session.check(code)  # type: ignore[arg-type]


def test_a_megabyte_of_text(session: lb.Session) -> None:
    comment = "-- " + "x" * 97 + "\n"
    text = comment * 10_500
    result = session.check(text + "#check nowhere")
    assert result.errors[0].line == 10_501
    assert session.check("theorem t : True := trivial\n" + text).complete


def test_a_megabyte_on_one_line(session: lb.Session) -> None:
    assert session.check(f'#check "{"é" * 500_000}"').ok


@pytest.mark.parametrize(
    "code",
    [
        "#check " + "(" * DEPTH + "1" + ")" * DEPTH,
        "example : True := " + "id (" * DEPTH + "trivial" + ")" * DEPTH,
        "example : " + "¬" * DEPTH + "True := by trivial",
        "/-" * DEPTH,
        "namespace A\n" * 2000,
        "example : True := by\n" + "  constructor <;>\n" * 3000 + "  trivial",
    ],
)
def test_deep_nesting(session: lb.Session, code: str) -> None:
    result = session.check(code)
    assert result.ok or result.errors[0].text


def test_exit_ends_the_text_and_not_the_session(session: lb.Session) -> None:
    result = session.check("theorem t : True := trivial\n#exit\ntheorem u : 1 = 2 := rfl")
    assert result.ok


@pytest.mark.parametrize(
    "code",
    [
        "example : True := by\n  repeat (have h := trivial)\n  trivial",
        'macro "loop" : tactic => `(tactic| repeat (have h := trivial))\nexample : True := by loop',
        'syntax "forever" : term\nmacro_rules | `(forever) => `(forever)\n#check forever',
        "def tower : Nat → Nat\n  | 0 => 1\n  | n + 1 => 2 ^ tower n\n"
        "example : tower 6 % 7 = 3 := by decide +kernel",
        "def slow : Nat → Nat\n  | 0 => 1\n  | n + 1 => slow n + slow n\n"
        "example : slow 40 = 0 := by decide +kernel",
        "def slow : Nat → Nat\n  | 0 => 1\n  | n + 1 => slow n + slow n\n"
        "example : slow 40 = 0 := rfl",
        "partial def spin (n : Nat) : Nat := spin (n + 1)\n#eval spin 0",
    ],
)
def test_what_does_not_end(session: lb.Session, code: str) -> None:
    result = session.check(code, timeout=2)
    assert not result.ok
    assert result.errors[0].text
    assert result.seconds < 60


def test_what_takes_too_much_memory() -> None:
    with lb.Session(memory_mb=600, timeout=60) as session:
        session.run("def kept := 7")
        result = session.check(
            "def grow : Nat → List Nat → List Nat\n"
            "  | 0, l => l\n"
            "  | n + 1, l => grow n (l ++ l)\n"
            "#eval (grow 40 [1]).length"
        )
        assert not result.ok
        assert session.check("example : kept = 7 := rfl").complete


def test_a_program_that_talks_and_asks(session: lb.Session) -> None:
    result = session.check('#eval (IO.println "{\\"env\\": 0}\\n\\n" : IO Unit)')
    assert result.ok
    assert '{"env": 0}' in result.infos[0].text


# The cache.


def run(code: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


CHECK = (
    "import leanbook as lb\n"
    "with lb.Session() as s: print(s.check('theorem t : True := trivial').complete)"
)


def test_two_notebooks_start_at_once_in_a_new_cache(tmp_path: Path) -> None:
    # That they compile the core only once is tested with a small core, in test_corecache.py.
    compiled = ensure_core()
    shutil.copytree(compiled, tmp_path / compiled.name)
    processes = [run(CHECK, LEANBOOK_CACHE=str(tmp_path)) for _ in range(4)]
    for process in processes:
        output, errors = process.communicate(timeout=280)
        assert output.strip() == "True", errors
    assert len([path for path in tmp_path.iterdir() if path.name.startswith("repl-")]) == 1


def test_a_damaged_start_script_is_written_again(tmp_path: Path) -> None:
    script = Path(repl_config().cache_repl_dir, ".lake", "build", "bin", "repl")
    whole = script.read_text(encoding="utf-8")
    for damage in (lambda: script.write_text("x"), script.unlink, lambda: script.chmod(0o644)):
        damage()
        repl_config()
        assert script.read_text(encoding="utf-8") == whole
        assert script.stat().st_mode & stat.S_IXUSR


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    compiled = ensure_core()
    # Where the fallback looks; the core is there already, because compiling it takes a while.
    home = tmp_path / f"leanbook-{os.getuid()}"
    home.mkdir(mode=0o700)
    shutil.copytree(compiled, home / compiled.name)
    process = run(CHECK, LEANBOOK_CACHE=str(tmp_path / "file" / "cache"), TMPDIR=str(tmp_path))
    output, errors = process.communicate(timeout=280)
    assert output.strip() == "True", errors
    assert any(path.name.startswith("repl-") for path in home.iterdir())


def test_a_full_disk(tmp_path: Path) -> None:
    """No file may grow beyond a few bytes, which is how a full disk looks from inside."""
    code = (
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))\n"
        "import leanbook as lb\n"
        "try: lb.Session().check('#check Nat')\n"
        "except lb.LeanbookError as error: print(type(error).__name__, error)"
    )
    process = run(code, LEANBOOK_CACHE=str(tmp_path / "cache"), TMPDIR=str(tmp_path))
    output, errors = process.communicate(timeout=280)
    assert "LEANBOOK_CACHE" in output, errors
    assert "Traceback" not in errors
