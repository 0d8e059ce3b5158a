"""A round of expert iteration: a model that was just trained, in llama.cpp, searches in Lean."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from smallest import TINY

from leanbook.errors import LeanbookError
from leanbook.train import mining, unproved
from leanbook.train.__main__ import main
from leanbook.train.attempts import Attempts, Options
from leanbook.train.export import export, quantise
from leanbook.train.fit import Settings, Trainer
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.iterate import counts
from leanbook.train.pairs import Pair, read_pairs, write_pairs
from leanbook.train.problems import Problem
from leanbook.train.renaming import Heldout
from leanbook.train.rounds import Step, carry_out
from leanbook.train.unproved import Outcome, Statement, outcomes, plan, proof_length

SIZES = 4
BINDERS = "(p q : Prop) (h{a} : p) (k{b} : q)"
PAIRS = [
    Pair(f"p q : Prop\nh{a} : p\nk{b} : q\n⊢ {goal}", (), f"exact {tactic}", "test")
    for a in range(SIZES)
    for b in range(SIZES)
    for goal, tactic in (("p", f"h{a}"), ("q ∧ p", f"⟨k{b}, h{a}⟩"))
]
SETTINGS = Settings(shape=replace(TINY, vocabulary=400), learning_rate=5e-3, warmup=10, batch=1024)
FAMILIES = Families("tiny")


def stated(name: str, draw: Draw, goal: str, proof: str | None) -> Problem:
    a, b = (draw.number(0, SIZES - 1) for _ in range(2))
    return Problem("tiny", "", f"theorem {name} {BINDERS.format(a=a, b=b)} : {goal}", proof)


@FAMILIES.add()
def learnt(draw: Draw) -> Problem:
    """What the model has learnt."""
    return stated("learnt", draw, draw.pick("p", "q ∧ p"), None)


@FAMILIES.add()
def for_rules(draw: Draw) -> Problem:
    """What only the rules can prove."""
    return stated("for_rules", draw, f"{draw.number(10, 99)} + 1 ≠ 7", None)


@FAMILIES.add()
def hidden(draw: Draw) -> Problem:
    """What nothing but its own proof proves: who would think of 34?"""
    return stated("hidden", draw, "∃ n, n * n + 3 * n = 1258", "refine ⟨34, ?_⟩\ndecide")


@FAMILIES.add()
def wrong(draw: Draw) -> Problem:
    return stated("wrong", draw, "False", "trivial")


def problems(rng: random.Random) -> Iterator[Problem]:
    while True:
        yield rng.choice(FAMILIES.all).make(Draw(rng, "tiny"))


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Families of our own, so that the test does not change with the real ones."""
    module = ModuleType("leanbook.train.generators.tiny")
    module.problems = problems  # type: ignore[attr-defined]
    module.FAMILIES = FAMILIES.all  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(mining, "generated_topics", lambda: ["tiny"])
    monkeypatch.setattr(unproved, "CHUNK", 4)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model that knows its pairs by heart."""
    where = tmp_path_factory.mktemp("iterate")
    for name in ("pairs", "solved", "unsolved"):
        (where / name).mkdir()
    write_pairs(where / "pairs" / "a.jsonl", PAIRS)
    trainer = Trainer(where, SETTINGS, precision="float32", quiet=True)
    trainer.train(steps=90)
    whole = export(trainer.network.eval(), trainer.tokenizer, where / "whole.gguf")
    quantise(whole, where / "leanbook-tactics.gguf", threads=1)
    return where


def row(problem: Problem) -> str:
    return json.dumps(vars(problem)) + "\n"


def test_a_round_in_parts(trained: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = Problem("tiny", "", f"theorem old {BINDERS.format(a=1, b=2)} : q ∧ p", "wrong")
    refused = replace(old, statement="theorem refused (p : Prop) : r")
    held_out = replace(old, statement=f"theorem held {BINDERS.format(a=0, b=0)} : p ∨ q")
    (trained / "unsolved" / "x.jsonl").write_text(row(old) + row(refused) + row(held_out))
    proof = "have h1 : p := by\n  exact h3\nhave h2 : q := by\n  exact k3\nexact ⟨h2, h1⟩"
    long = replace(old, statement=f"theorem long {BINDERS.format(a=3, b=3)} : q ∧ p", proof=proof)
    (trained / "solved" / "x.jsonl").write_text(row(long) + row(replace(long, proof="simp_all")))
    held = trained / "held"
    held.mkdir()
    (held / "x.lean").write_text("theorem s (a b : Prop) (x : a) (y : b) : a ∨ b := by sorry\n")
    words = ["iterate", "--dir", str(trained), "--heldout", str(held), "--seconds", "1"]
    words += ["--count", "12", "--threads", "1"]
    assert main([*words, "--minutes", "0"]) == 0  # the statements are chosen, and no more
    assert "0 chunks of 4 are done" in capsys.readouterr().out
    assert main(words) == 0
    assert "round 1: 0 chunks of 4 are done" in capsys.readouterr().out
    found = list(outcomes(trained, 1))
    assert len(found) == 16

    of: dict[str, list[Outcome]] = {}
    for each in found:
        of.setdefault(each.statement.problem.name, []).append(each)
    assert {each.by for each in of["learnt"]} == {"model"}
    assert of["old"][0].by == "model"
    assert {each.by for each in of["for_rules"]} == {"both"}
    assert {(each.by, each.pairs) for each in of["hidden"]} == {("", 2)}
    assert {(each.by, each.pairs) for each in of["wrong"]} == {("", 0)}
    assert (of["refused"][0].searched, of["held"][0].why) == (False, "in the test set")
    assert of["long"][0].pairs == 1
    assert proof_length(of["long"][0].proof) < proof_length(proof)

    new = [pair for path in trained.glob("pairs/iterate-1-*.jsonl") for pair in read_pairs(path)]
    assert len(new) == sum(each.pairs for each in found)
    assert {pair.origin.split(":")[0] for pair in new} == {"iterate", "taught"}
    assert not any("∨" in pair.goal for pair in new)
    told = json.loads((trained / "rounds.json").read_text(encoding="utf-8"))["1"]
    assert (told["tried"], told["left_out"], told["chunks"]) == (14, 2, 4)
    assert told["families"]["tiny: learnt"]["model"] == len(of["learnt"])

    # The next round: what was settled is not tried again, and the training takes the pairs in.
    for path in plan(trained, 2, count=200, unsolved=9, shorter=0, seed=1):
        of_next = [each.problem.name for each in unproved.read_statements(path)]
        assert not {"old", "refused", "held"} & set(of_next)
    after = Trainer(trained, quiet=True)
    assert after.state.step == 90
    assert len(after.batches.samples) > 2, "those of PAIRS differ in names only"


def test_more_of_what_the_model_fails_on(tmp_path: Path) -> None:
    done = tmp_path / "rounds" / "1" / "done" / "00000.jsonl"
    (tmp_path / "rounds" / "1" / "todo").mkdir(parents=True)
    draw = Draw(random.Random(0), "tiny")
    past = [
        Outcome(Statement(make(draw), "fresh", make.__name__), by, None, 0, 1.0)
        for make, by in ((learnt, "model"), (for_rules, "both"), (wrong, ""))
        for _ in range(20)
    ]
    unproved.write_outcomes(done, past)
    assert list(outcomes(tmp_path, 1)) == past
    paths = plan(tmp_path, 2, count=400, unsolved=3, shorter=3, seed=1)
    chosen = [each for path in paths for each in unproved.read_statements(path)]
    assert paths == plan(tmp_path, 2, count=1, unsolved=0, shorter=0, seed=9)
    families = [each.family for each in chosen if each.source == "fresh"]
    assert len(families) == 400
    assert families.count("for_rules") > 3 * families.count("learnt") > 0
    # What was tried and not proved is tried again; it is one statement each time.
    assert sum(each.source == "unsolved" for each in chosen) == 3
    assert counts(past)["both"] == 20


def test_lean_and_the_engine_may_die(trained: Path, tmp_path: Path) -> None:
    for name in ("todo", "pairs"):
        (tmp_path / name).mkdir()
    path, done = tmp_path / "todo" / "00000.jsonl", tmp_path / "done" / "00000.jsonl"
    problem = learnt(Draw(random.Random(1), "tiny"))
    statement = {"problem": vars(problem), "source": "fresh", "family": ""}
    path.write_text((json.dumps(statement) + "\n") * 3)
    model = tmp_path / "model.gguf"
    shutil.copy(trained / "leanbook-tactics.gguf", model)
    options = Options(("model",), seconds=5.0, threads=1)
    attempts = Attempts(tmp_path, 1, model, Heldout(), options)
    try:
        for _ in range(2):
            found = attempts.run(path, done)
            assert found is not None
            assert [each.by for each in found] == ["model"] * 3
            lean = attempts._session.status().pid  # type: ignore[union-attr]
            engine = attempts._model.pid  # type: ignore[union-attr]
            assert lean is not None
            os.kill(lean, signal.SIGKILL)
            os.kill(engine, signal.SIGKILL)
        assert attempts.run(path, done, lambda: True) is None
        # A model that can't be had any more ends the round, before all of it is tried in vain.
        os.truncate(model, 1000)
        path.write_text((json.dumps(statement) + "\n") * 9)
        with pytest.raises(LeanbookError, match=r"model\.gguf"):
            attempts.run(path, done)
    finally:
        attempts.close()


@pytest.mark.parametrize(
    ("more", "reason"), [([], "no model"), (["--provers", "nobody"], "--provers nobody")]
)
def test_what_cannot_be_done_is_told(
    tmp_path: Path, more: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "model.gguf"
    if more:
        model.touch()
    assert main(["iterate", "--dir", str(tmp_path), "--model", str(model), *more]) == 1
    assert reason in capsys.readouterr().err


def test_steps_go_on_where_they_were(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    mark = tmp_path / "mark"
    once = f"import os; open({str(mark)!r}, 'a').write('x'); print('ran')"
    again = f"import os, sys; sys.exit(0 if os.path.exists({str(mark) + '2'!r}) else 3)"
    todo = [
        Step("one", (sys.executable, "-c", once), 0.5),
        Step("two", (sys.executable, "-c", again)),
    ]
    path = tmp_path / "done.json"
    with pytest.raises(LeanbookError, match="'two' failed: its command ended with 3"):
        carry_out(todo, path)
    (tmp_path / "mark2").touch()
    assert carry_out(todo, path)
    assert mark.read_text() == "x"
    assert json.loads(path.read_text())["done"] == ["one", "two"]
    assert "--minutes 0.5" in capfd.readouterr().out
    # A signal stops the command too, and the rest of its minutes is for later.
    parent = f"import os, signal; os.kill({os.getpid()}, signal.SIGTERM); signal.pause()"
    slow = Step("slow", (sys.executable, "-c", parent), 10.0)
    assert not carry_out([*todo, slow], path)
    assert json.loads(path.read_text())["done"] == ["one", "two"]
    assert carry_out([Step("slow", (sys.executable, "-c", ""), 10.0)], path)
