"""A harvest on the embedded Lean: generators' problems in, pairs out, and resumable."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from leanbook.errors import LeanbookError, SessionError
from leanbook.train import mining
from leanbook.train.__main__ import main
from leanbook.train.heldout import Heldout
from leanbook.train.library import Library, qualified
from leanbook.train.mining import Chunk, chunks_of
from leanbook.train.pairs import Pair, PairError, read_pairs, write_pairs
from leanbook.train.problems import Problem
from leanbook.train.renaming import goal_key

DOUBLE = "def double (n : Nat) : Nat := n + n\n\ntheorem double_zero : double 0 = 0 := by\n  rfl\n"


def problems(rng: random.Random) -> Iterator[Problem]:
    """A tiny generator of our own, so that the test does not change with the real ones."""
    while True:
        n = rng.randrange(1000)
        yield Problem(
            "tiny",
            DOUBLE,
            f"theorem a{n} (x : Nat) : double 0 + x + {n} = {n} + x",
            "rw [double_zero]\nomega",
        )
        yield Problem("tiny", "", f"theorem b{n} (p : Prop) (h : p) : p ∨ {n} = 0", None)
        yield Problem("tiny", "", f"theorem c{n} : {n} = {n + 1}", "rfl")
        yield Problem(
            "tiny", "", f"theorem d{n} (p q : Prop) : p ∧ q → q ∧ p", "intro h\nexact ⟨h.2, h.1⟩"
        )


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("leanbook.train.generators.tiny")
    module.problems = problems  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(mining, "generated_topics", lambda: ["tiny"])
    monkeypatch.setattr(mining, "CHUNK", 4)


def test_a_harvest_in_two_parts(
    tmp_path: Path, tiny: None, capsys: pytest.CaptureFixture[str]
) -> None:
    held = tmp_path / "held"
    held.mkdir()
    (held / "x.lean").write_text("theorem s (a b : Prop) (h : a ∧ b) : b ∧ a := by sorry\n")
    work = tmp_path / "work"
    words = ["harvest", "--dir", str(work), "--topics", "tiny", "--heldout", str(held)]
    assert main([*words, "--count", "4", "--search-seconds", "10"]) == 0
    told = capsys.readouterr().out
    assert "0 chunks of 1 are done" in told
    assert "1 in the test set" in told
    first = work / "pairs" / "tiny-1-00000.jsonl"
    found = list(read_pairs(first))
    tactics = [pair.tactic for pair in found]
    assert tactics[:3] == ["rfl", "rw [double_zero]", "omega"]
    assert found[1].premises == (
        "def double (n : Nat) : Nat := n + n",
        "double_zero : double 0 = 0",
    )
    assert len(tactics) > 3  # the rules proved the second one
    assert not any("∧" in pair.goal for pair in found)
    number = found[1].goal.rpartition(" = ")[2].split(" ")[0]
    solved = (work / "solved" / "tiny-1-00000.jsonl").read_text(encoding="utf-8")
    assert json.loads(solved.splitlines()[0])["proof"] == "rfl"
    unsolved = (work / "unsolved" / "tiny-1-00000.jsonl").read_text(encoding="utf-8")
    assert len(unsolved.splitlines()) == 1
    stamp = first.stat().st_mtime_ns
    assert main([*words, "--count", "8", "--search-seconds", "0"]) == 0
    assert "1 chunks of 2 are done" in capsys.readouterr().out
    assert first.stat().st_mtime_ns == stamp
    second = work / "pairs" / "tiny-1-00001.jsonl"
    assert any("double 0 + x" in pair.goal for pair in read_pairs(second))
    # The test set grows: what belongs to it goes, with the rest of that proof.
    (held / "y.lean").write_text(
        f"{DOUBLE.replace('double', 'twice')}\n"
        "theorem s (y : Nat) : twice 0 + y + 999 = 999 + y := by sorry\n".replace("999", number)
    )
    assert main([*words, "--count", "8", "--search-seconds", "0"]) == 0
    assert "pairs were taken out" in capsys.readouterr().out
    assert not any(f"x + {number} =" in pair.goal for pair in read_pairs(first))


def test_the_sources_that_are_files(tmp_path: Path) -> None:
    core = {chunk.path.name for chunk in chunks_of("core", 1, 1) if chunk.path}
    assert "Propositions.lean" in core
    with pytest.raises(LeanbookError, match="no topic 'nothing'"):
        chunks_of("nothing", 1, 1)
    core_file = next(c for c in chunks_of("core", 1, 1) if c.name == "core-Nat-Sub")
    miner = mining.Miner(tmp_path, mining.Heldout())
    try:
        tally = miner.run(Chunk("core", 0, 0, path=core_file.path))
    finally:
        miner.close()
    assert tally is not None
    assert tally.replayed >= 0.9 * tally.given > 50
    found = list(read_pairs(tmp_path / "pairs" / "core-Nat-Sub.jsonl"))
    known = {(pair.goal, pair.tactic) for pair in found}
    # By its own name, and with full names in its own proof.
    assert ("n : Nat\n⊢ n - 0 = n", "exact Nat.sub_zero n") in known
    assert any(tactic == "rw [Nat.sub_sub, Nat.sub_sub, Nat.add_comm]" for _, tactic in known)


def test_full_names() -> None:
    names = frozenset({"Nat.add_comm", "List.nil", "List.Perm.symm", "Nat.le"})
    proof = "rw [add_comm]\ncases l with\n| nil => exact fun le => h le nil Perm.symm"
    assert qualified(proof, ["List", "Nat"], names) == (
        "rw [Nat.add_comm]\ncases l with\n| nil => exact fun le => h le List.nil List.Perm.symm"
    )
    plain = Library(names, frozenset({"Bool.true", "Option.none"})).plain
    assert plain("⊢ Option.none.isNone = Bool.true") == "⊢ none.isNone = true"


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_pairs_on_disk(tmp_path: Path, name: str) -> None:
    pairs = [Pair("⊢ 1 = 1", (), "rfl", "x"), Pair("⊢ 1 = 1", ("a : 1 = 1",), "rfl", "y")]
    path = tmp_path / name
    assert write_pairs(path, pairs) == 2
    assert list(read_pairs(path)) == pairs
    assert [each.name for each in tmp_path.iterdir()] == [name]
    other = tmp_path / "bad.jsonl"
    other.write_text('{"goal": 1}\n')
    with pytest.raises(PairError, match="line 1 is not a pair"):
        list(read_pairs(other))


def test_only_whole_chunks_are_made(tiny: None) -> None:
    """A smaller last one would pass for a whole one when more are wanted later."""
    few = chunks_of("tiny", 1, 6)
    assert [each.size for each in few] == [4, 4]
    assert chunks_of("tiny", 1, 12)[:2] == few


def test_a_test_set_that_is_not_there(
    tmp_path: Path, tiny: None, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["harvest", "--dir", str(tmp_path), "--topics", "tiny", "--count", "4"]
    words += ["--search-seconds", "0", "--heldout"]
    assert main([*words, str(tmp_path / "nowhere")]) == 1
    said = capsys.readouterr().err
    assert "nowhere" in said
    assert "--heldout none" in said
    assert not list(tmp_path.glob("pairs/*"))
    assert main([*words, "none"]) == 0
    assert "nothing is left out" in capsys.readouterr().out
    assert len(list(tmp_path.glob("pairs/*"))) == 1


def test_compressed_pairs_are_cleaned_too(tmp_path: Path) -> None:
    held, other = Pair("p : Prop\n⊢ p → p", (), "intro h", "a"), Pair("⊢ 1 = 1", (), "rfl", "b")
    (tmp_path / "pairs").mkdir()
    for name in ("a.jsonl", "b.jsonl.gz"):
        write_pairs(tmp_path / "pairs" / name, [held, other])
    assert mining.Miner(tmp_path, Heldout([goal_key(held.goal)])).clean() == 2
    for name in ("a.jsonl", "b.jsonl.gz"):
        assert list(read_pairs(tmp_path / "pairs" / name)) == [other]


def test_a_test_set_that_was_smaller_for_a_while(tmp_path: Path) -> None:
    """What was made meanwhile is looked at again."""
    held = Pair("p : Prop\n⊢ p → p", (), "intro h", "a")
    full, none = Heldout([goal_key(held.goal)]), Heldout()
    (tmp_path / "pairs").mkdir()
    assert mining.Miner(tmp_path, full).clean() == 0
    assert mining.Miner(tmp_path, none).clean() == 0
    write_pairs(tmp_path / "pairs" / "b.jsonl", [held])
    assert mining.Miner(tmp_path, full).clean() == 1
    assert mining.Miner(tmp_path, full).clean() == 0


def test_lean_is_had_again(
    tmp_path: Path, tiny: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The places of a chunk that are still to come are places in the same session."""
    one, calls = mining.Miner._one, []

    def dying(self: mining.Miner, *args: Any) -> Any:
        calls.append(args)
        if len(calls) in fatal:
            raise SessionError("Lean is gone.")
        return one(self, *args)

    monkeypatch.setattr(mining.Miner, "_one", dying)
    words = ["harvest", "--dir", str(tmp_path), "--topics", "tiny", "--search-seconds", "0"]
    fatal = {1, 3}
    assert main([*words, "--heldout", "none", "--count", "4"]) == 0
    assert "2  Lean had to be started again" in capsys.readouterr().out
    tactics = [pair.tactic for pair in read_pairs(tmp_path / "pairs" / "tiny-1-00000.jsonl")]
    assert tactics == ["rw [double_zero]", "omega", "intro h", "exact ⟨h.2, h.1⟩"]
    fatal = set(range(100))
    assert main([*words, "--heldout", "none", "--count", "8"]) == 1
    assert "Lean is gone" in capsys.readouterr().err
    assert not list(tmp_path.glob("pairs/*-00001.jsonl")), "it is not done"
