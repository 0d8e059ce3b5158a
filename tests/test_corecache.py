"""The compiled core: once, whole, in the right order, and honest about what went wrong."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import filelock
import pytest
import tiny

from leanbook.errors import CoreBuildError
from leanbook.lean import corebuild, corecache
from leanbook.lean.corebuild import find_modules
from leanbook.lean.corecache import core_status, ensure_core, repair_core

ENSURE = """
import sys
from pathlib import Path
from leanbook.lean.corecache import ensure_core
print("ready", flush=True)
sys.stdin.readline()
print(ensure_core(lambda line: print(line, flush=True),
                  sources=[Path(sys.argv[1])], root=Path(sys.argv[2])))
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tiny.write(tmp_path / "src")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def private_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of this test, in place of the system's."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(corecache, "_private", [])
    return folder


def test_compiles_once(source: Path, root: Path) -> None:
    said: list[str] = []
    folder = ensure_core(said.append, sources=[source], root=root)
    assert folder.parent == root
    assert {path.name for path in folder.glob("*.olean")} == {"Init.olean"}
    assert (folder / "Init" / "More" / "Facts.ilean").is_file()
    assert said[:3] == [
        "compiling Init.Base (1 of 3)",
        "compiling Init.More.Facts (2 of 3)",
        "compiling Init (3 of 3)",
    ]
    said.clear()
    assert ensure_core(said.append, sources=[source], root=root) == folder
    assert said == []
    assert tiny.run_lean(folder, "--stdin", text="#check truth").stdout.endswith("truth : Truth\n")
    assert [path.name for path in root.iterdir() if path.name.startswith("build-")] == []


def test_a_changed_source_is_another_core(source: Path, root: Path) -> None:
    first = ensure_core(sources=[source], root=root)
    facts = source / "Init" / "More" / "Facts.lean"
    facts.write_text(facts.read_text() + "theorem truth2 : Truth := truth\n")
    second = ensure_core(sources=[source], root=root)
    assert first != second
    assert first.is_dir()


def test_two_folders_are_one_library(source: Path, root: Path, tmp_path: Path) -> None:
    program = tiny.write(tmp_path / "program", {"Prog.lean": "theorem p : Truth := truth\n"})
    said: list[str] = []
    folder = ensure_core(said.append, sources=[source, program, tmp_path / "none"], root=root)
    assert (folder / "Prog.olean").is_file()
    assert said[3] == "compiling Prog (4 of 4)"  # it imports Init without saying so


def test_a_module_that_lean_refuses(source: Path, root: Path) -> None:
    (source / "Init" / "More" / "Facts.lean").write_text(
        "prelude\nimport Init.Base\ntheorem truth : Falsity := Truth.intro\n"
    )
    with pytest.raises(
        CoreBuildError, match=r"did not compile the core module Init\.More\.Facts"
    ) as it:
        ensure_core(sources=[source], root=root)
    assert "Init/More/Facts.lean:3:27: error: Type mismatch" in it.value.output
    assert it.value.output.splitlines()[0] in str(it.value)
    assert core_status(sources=[source], root=root).state == "missing"
    assert not list(root.glob("build-*"))


def test_order_and_imports(tmp_path: Path) -> None:
    tiny.write(
        tmp_path,
        {
            "A.lean": "/-! no `prelude` -/ -- so it imports Init\nimport C  import B.D\nimport E",
            "C.lean": "prelude\npublic import all B.D\n\ndef x := import",
            "B/D.lean": "module prelude\n/- import A -/ -- import A\n",
            "E.lean": "prelude\n/-- unterminated import A",
            "Init.lean": "prelude\n",
        },
    )
    modules = find_modules([tmp_path])
    names = [module.name for module in modules]
    assert names == ["Init", "B.D", "C", "E", "A"]
    assert {module.name: module.imports for module in modules} == {
        "Init": (),
        "B.D": (),
        "C": ("B.D",),
        "E": (),
        "A": ("Init", "C", "B.D", "E"),
    }


@pytest.mark.parametrize(
    ("sources", "problem"),
    [
        ({}, "No Lean sources"),
        ({"A.lean": "prelude import B"}, "module A imports B, which does not exist"),
        ({"A.lean": "theorem x : Truth := y"}, "module A imports Init, which does not exist"),
        ({"A.lean": "prelude import B", "B.lean": "prelude import A"}, "circle: A -> B -> A"),
        ({"A.lean": "prelude import A"}, "circle: A -> A"),
    ],
)
def test_what_cannot_be_ordered(tmp_path: Path, sources: dict[str, str], problem: str) -> None:
    tiny.write(tmp_path, sources)
    with pytest.raises(CoreBuildError, match=problem):
        find_modules([tmp_path])


def test_one_name_twice(tmp_path: Path) -> None:
    for name in ("one", "two"):
        tiny.write(tmp_path / name, {"Init.lean": "prelude"})
    with pytest.raises(CoreBuildError, match="Two core modules are named Init"):
        find_modules([tmp_path / "one", tmp_path / "two"])


def test_not_text(tmp_path: Path) -> None:
    (tmp_path / "Init.lean").write_bytes(b"prelude\xff")
    with pytest.raises(CoreBuildError, match=r"Init\.lean cannot be read"):
        find_modules([tmp_path])


def damage_truncate(folder: Path) -> None:
    os.truncate(folder / "Init" / "Base.olean", 100)


def damage_remove(folder: Path) -> None:
    (folder / "Init.olean").unlink()


def damage_manifest(folder: Path) -> None:
    (folder / corecache.MANIFEST).write_text('{"Init.olean": 3')


def damage_manifest_shape(folder: Path) -> None:
    (folder / corecache.MANIFEST).write_text("[1, 2]")


@pytest.mark.parametrize(
    "damage", [damage_truncate, damage_remove, damage_manifest, damage_manifest_shape]
)
def test_damage_is_seen_and_mended(source: Path, root: Path, damage: object) -> None:
    folder = ensure_core(sources=[source], root=root)
    assert core_status(sources=[source], root=root, deep=True).state == "ready"
    assert callable(damage)
    damage(folder)
    status = core_status(sources=[source], root=root)
    assert status.state == "broken"
    assert status.problems
    assert ensure_core(sources=[source], root=root) == folder
    assert core_status(sources=[source], root=root, deep=True).state == "ready"
    assert not list(root.glob("build-*"))


def test_damage_that_keeps_the_size_is_seen_by_looking_deep(source: Path, root: Path) -> None:
    folder = ensure_core(sources=[source], root=root)
    olean = folder / "Init.olean"
    content = bytearray(olean.read_bytes())
    content[-1] ^= 1
    olean.write_bytes(content)
    assert core_status(sources=[source], root=root).state == "ready"
    status = core_status(sources=[source], root=root, deep=True)
    assert (status.state, status.problems) == ("broken", ("Init.olean has been changed",))
    said: list[str] = []
    repair_core(said.append, sources=[source], root=root)
    assert said
    assert core_status(sources=[source], root=root, deep=True).state == "ready"


def test_status_of_nothing(source: Path, root: Path) -> None:
    status = core_status(sources=[source], root=root)
    assert (status.state, status.folder.parent) == ("missing", root)
    assert not root.exists()  # looking changes nothing


def start_ensuring(source: Path, root: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", ENSURE, str(source), str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def test_two_processes_compile_once(source: Path, root: Path) -> None:
    children = [start_ensuring(source, root) for _ in range(3)]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    said = [child.communicate(timeout=120)[0].splitlines() for child in children]
    assert all(child.returncode == 0 for child in children)
    assert len({lines[-1] for lines in said}) == 1
    assert sum(line == "compiling Init (3 of 3)" for lines in said for line in lines) == 1


def test_whoever_waits_hears_how_far_it_is(
    source: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corecache, "WAITING_SECONDS", 0.05)
    name = core_status(sources=[source], root=root).folder.name
    (root / "build-x" / "Init").mkdir(parents=True)
    (root / "build-x" / "Init" / "Base.olean").touch()
    other = filelock.FileLock(root / f"{name}.lock")
    other.acquire()
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        if line.startswith("still waiting"):
            other.release()

    assert ensure_core(hear, sources=[source], root=root).is_dir()
    assert said[0].startswith("waiting for another process, which is compiling the core library")
    assert "goes on by itself" in said[0]
    assert said[1] == "still waiting for the other process: 1 of 3 modules are compiled"
    assert said[2] == "compiling Init.Base (1 of 3)"


def test_a_killed_process_leaves_nothing_in_the_way(source: Path, root: Path) -> None:
    # The second module takes long enough for the process to be killed while it is compiled.
    slow = "".join(f"inductive T{n} : Prop where\n  | intro : T{n}\n" for n in range(3000))
    tiny.write(source, {"Init/More/Facts.lean": f"prelude\nimport Init.Base\n{slow}"})
    child = start_ensuring(source, root)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("\n")
    child.stdin.flush()
    while "Init.More.Facts" not in child.stdout.readline():
        assert child.poll() is None
    child.send_signal(signal.SIGKILL)
    child.communicate(timeout=60)
    left = list(root.glob("build-*"))
    assert left
    for path in left:
        os.utime(path, (0, 0))
    tiny.write(source)
    assert ensure_core(sources=[source], root=root).is_dir()
    assert not [path for path in left if (path / "Init" / "Base.olean").exists()]


def test_an_interrupt_stops_and_cleans(source: Path, root: Path) -> None:
    def interrupt(line: str) -> None:
        if "Init.More.Facts" in line:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ensure_core(interrupt, sources=[source], root=root)
    assert not list(root.glob("build-*"))
    assert ensure_core(sources=[source], root=root).is_dir()


def test_a_compiler_that_hangs_is_stopped(
    source: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corebuild, "MODULE_SECONDS", 0.001)
    with pytest.raises(CoreBuildError, match=r"Init\.Base"):
        ensure_core(sources=[source], root=root)


def test_the_environment_variable_names_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "here"))
    assert corecache.cache_root() == tmp_path / "here"
    monkeypatch.delenv("LEANBOOK_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert corecache.cache_root() == tmp_path / "leanbook"


def unwritable(tmp_path: Path, kind: str) -> Path:
    """A cache folder that not even root can write."""
    if kind == "file":
        (tmp_path / "file").write_text("in the way")
        return tmp_path / "file"
    if kind == "below a file":
        (tmp_path / "file").write_text("in the way")
        return tmp_path / "file" / "cache"
    return Path("/proc/leanbook")


@pytest.mark.parametrize("kind", ["file", "below a file", "proc"])
def test_a_cache_that_cannot_be_written(
    tmp_path: Path,
    source: Path,
    private_temporary: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    home = unwritable(tmp_path, kind)
    monkeypatch.setenv("LEANBOOK_CACHE", str(home))
    with pytest.warns(corecache.CacheWarning, match="cannot be written.*LEANBOOK_CACHE"):
        folder = ensure_core(sources=[source])
    assert private_temporary in folder.parents
    assert tiny.run_lean(folder, "--stdin", text="#check truth").returncode == 0
    # The next one, of this process or another, finds it there without a word.
    assert ensure_core(sources=[source]) == folder
    assert core_status(sources=[source]).state == "ready"
    if hasattr(os, "geteuid"):
        assert folder.parent.stat().st_mode & 0o077 == 0


def test_a_read_only_cache_that_has_the_core(
    source: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ensure_core(sources=[source], root=root)
    monkeypatch.setenv("LEANBOOK_CACHE", str(root))

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it tried to write")

    monkeypatch.setattr(corecache, "_build_locked", refuse)
    assert ensure_core(sources=[source]) == folder


def test_nothing_can_be_written(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LEANBOOK_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    monkeypatch.setattr(corecache, "_private", [])
    with pytest.raises(CoreBuildError) as caught:
        ensure_core(sources=[source])
    assert str(tmp_path / "file") in str(caught.value)
    assert "LEANBOOK_CACHE" in (caught.value.hint or "")


def test_a_full_disk(source: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(corebuild, "compile_modules", full)
    with pytest.raises(CoreBuildError, match="No space left on device") as caught:
        ensure_core(sources=[source], root=root)
    assert str(root) in str(caught.value)
    assert "free some space" in str(caught.value)
    assert not list(root.glob("build-*"))


def test_lean_cannot_write_a_file(source: Path, root: Path) -> None:
    """A limit on the size of files stands in for a disk that gets full while Lean writes."""
    code = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from leanbook.errors import CoreBuildError\n"
        "from leanbook.lean.corecache import ensure_core\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    ensure_core(sources=[Path(sys.argv[1])], root=Path(sys.argv[2]))\n"
        "except CoreBuildError as error:\n    print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(source), str(root)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert f"cannot be written into {root}" in done.stdout, done.stdout + done.stderr
    assert "free some space" in done.stdout
    assert not list(root.glob("build-*"))


def test_somebody_elses_temporary_folder_is_not_trusted(private_temporary: Path) -> None:
    usual = corecache.temporary_root(create=True)
    assert usual == private_temporary / f"leanbook-{os.getuid()}"
    assert corecache.temporary_root() == usual
    usual.chmod(0o777)
    other = corecache.temporary_root()
    assert other != usual
    assert other.stat().st_mode & 0o077 == 0


def test_a_file_where_the_temporary_folder_would_be(private_temporary: Path) -> None:
    usual = private_temporary / f"leanbook-{os.getuid()}"
    usual.write_text("in the way")
    assert corecache.temporary_root(create=True).is_dir()


def test_a_link_is_not_trusted(private_temporary: Path, tmp_path: Path) -> None:
    usual = private_temporary / f"leanbook-{os.getuid()}"
    usual.symlink_to(tmp_path)
    assert corecache.temporary_root() != usual


def test_old_cores_go_and_used_ones_stay(source: Path, root: Path) -> None:
    kept = ensure_core(sources=[source], root=root)
    for number in range(30):
        old = root / f"core-{number:016}"
        old.mkdir()
        (old / corecache.MANIFEST).write_text("{}")
        os.utime(old / corecache.MANIFEST, (number, number))
    os.utime(kept / corecache.MANIFEST, (0, 0))
    ensure_core(sources=[source], root=root)  # using it marks it
    assert time.time() - (kept / corecache.MANIFEST).stat().st_mtime < 3600
    (source / "Init.lean").write_text("prelude\nimport Init.Base\n")
    (source / "Init" / "More" / "Facts.lean").unlink()
    new = ensure_core(sources=[source], root=root)
    left = {path.name for path in root.glob("core-*") if path.is_dir()}
    assert {kept.name, new.name, "core-0000000000000029"} <= left
    assert "core-0000000000000000" not in left


def test_the_manifest_names_every_file(source: Path, root: Path) -> None:
    folder = ensure_core(sources=[source], root=root)
    manifest = json.loads((folder / corecache.MANIFEST).read_text())
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(manifest) == files - {corecache.MANIFEST}
    assert core_status(sources=[source], root=root).files == len(manifest)


def test_the_real_core() -> None:
    folder = ensure_core()
    assert (folder / "Init.olean").is_file()
    assert core_status(deep=True).state == "ready"
    done = tiny.run_lean(folder, "--stdin", text="theorem easy : 1 + 1 = 2 := rfl")
    assert (done.returncode, done.stdout) == (0, "")
    done = tiny.run_lean(folder, "--stdin", text="theorem wrong : 1 + 1 = 3 := rfl")
    assert done.returncode == 1
