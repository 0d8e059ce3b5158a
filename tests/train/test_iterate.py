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
from typing import Any

import pytest
from smallest import TINY

from leanbook.errors import EngineError, LeanbookError
from leanbook.model.candidates import Candidate, Model, Usage
from leanbook.train import attempts, mining, unproved
from leanbook.train.__main__ import main
from leanbook.train.attempts import Attempts, Options
from leanbook.train.checkpoints import Settings
from leanbook.train.export import export, quantise
from leanbook.train.generators.draw import Draw, Families
from leanbook.train.heldout import Heldout
from leanbook.train.iterate import counts
from leanbook.train.pairs import Pair, read_pairs, write_pairs
from leanbook.train.problems import Problem
from leanbook.train.rounds import Step, carry_out
from leanbook.train.steps import Steps
from leanbook.train.trainer import Trainer
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
    words = ["iterate", "--dir", str(trained), "--heldout", str(held), "--seconds", "4"]
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
    path = tmp_path / "todo" / "00000.jsonl"
    problem = learnt(Draw(random.Random(1), "tiny"))
    statement = {"problem": vars(problem), "source": "fresh", "family": ""}
    path.write_text((json.dumps(statement) + "\n") * 3)
    model = tmp_path / "model.gguf"
    shutil.copy(trained / "leanbook-tactics.gguf", model)
    options = Options(("model",), seconds=5.0, threads=1)
    mine = Attempts(tmp_path, 1, model, Heldout(), options)
    try:
        for _ in range(2):
            found = mine.run(path)
            assert found is not None
            assert [each.by for each in found] == ["model"] * 3
            lean = mine._session.status().pid  # type: ignore[union-attr]
            engine = mine._model.pid  # type: ignore[union-attr]
            assert lean is not None
            os.kill(lean, signal.SIGKILL)
            os.kill(engine, signal.SIGKILL)
        assert mine.run(path, lambda: True) is None
        # A model that can't be had any more ends the round, before all of it is tried in vain.
        os.truncate(model, 1000)
        path.write_text((json.dumps(statement) + "\n") * 9)
        with pytest.raises(LeanbookError, match=r"model\.gguf"):
            mine.run(path)
    finally:
        mine.close()


class Failing(Model):
    """A fake: it refuses the first requests, and then writes what proves nothing."""

    def __init__(self, failures: float) -> None:
        self.name, self.n_ctx, self.plan = "failing", None, None
        self.metadata = {"general.name": "Leanbook Tactics"}
        self.left = failures
        self.tokens = 0

    def generate(self, *_: Any, **__: Any) -> Iterator[Candidate]:
        self.left -= 1
        if self.left >= 0:
            raise EngineError("The engine is gone.")
        self.tokens += 1
        yield Candidate("skip", -0.1, 1, "stop", 0)

    @property
    def usage(self) -> Usage:
        return Usage(completion_tokens=self.tokens)


def attempts_with(
    model: Model, folder: Path, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> tuple[Attempts, Path, list[str]]:
    """Attempts at some statements; and a list that grows by the name of one at each search."""
    searches: list[str] = []
    search = attempts.searched

    def counted(steps: Steps, problem: Problem, *more: Any) -> Any:
        searches.append(problem.name)
        return search(steps, problem, *more)

    monkeypatch.setattr(attempts, "searched", counted)
    monkeypatch.setattr(attempts, "load_model", lambda *_, **__: model)
    path = folder / "todo" / "00000.jsonl"
    for name in ("todo", "pairs"):
        (folder / name).mkdir()
    draw = Draw(random.Random(1), "tiny")
    with path.open("w") as file:
        for name in names:
            made = {"for_rules": for_rules, "wrong": wrong}[name](draw)
            statement = {"problem": vars(made), "source": "fresh", "family": ""}
            file.write(json.dumps(statement) + "\n")
    options = Options(("both",), seconds=0.5, threads=1)
    return Attempts(folder, 1, folder / "gone.gguf", Heldout(), options), path, searches


def test_a_dead_engine_is_noticed_though_rules_prove_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["for_rules"] * 60
    mine, path, searches = attempts_with(Failing(float("inf")), tmp_path, names, monkeypatch)
    try:
        with pytest.raises(LeanbookError, match=r"gone\.gguf died at 12 .*engine is gone"):
            mine.run(path)
    finally:
        mine.close()
    assert len(searches) < 60
    assert not list(tmp_path.glob("pairs/*"))


def test_one_failure_is_no_dead_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, path, searches = attempts_with(Failing(1), tmp_path, ["wrong"] * 2, monkeypatch)
    try:
        assert mine.run(path) is not None
    finally:
        mine.close()
    assert searches == ["wrong", "wrong"], "each once"
    assert mine._failed == 0


def test_a_line_that_cannot_be_read_is_no_reason_to_delete_a_round(tmp_path: Path) -> None:
    path = tmp_path / "00000.jsonl"
    path.write_text("nothing\n")
    with pytest.raises(LeanbookError, match="take the line out"):
        unproved.read_statements(path)


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


def test_a_step_that_says_it_was_stopped(tmp_path: Path) -> None:
    stopped = Step("stopped", (sys.executable, "-c", "raise SystemExit(130)"))
    assert not carry_out([stopped], tmp_path / "done.json")
    assert json.loads((tmp_path / "done.json").read_text())["done"] == []


@pytest.mark.parametrize(("knows", "minutes"), [(False, "6"), (True, "10")])
def test_a_step_that_was_stopped_gets_the_rest_of_its_minutes(
    tmp_path: Path, knows: bool, minutes: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """But for one that knows itself how far it has come."""
    path = tmp_path / "done.json"
    parent = f"import os, signal; os.kill({os.getpid()}, signal.SIGTERM); signal.pause()"
    slow = Step("slow", (sys.executable, "-c", parent), 10.0, knows)
    assert not carry_out([slow], path), "a signal stops the command too"
    told = json.loads(path.read_text())
    assert told["done"] == []
    assert 0 < told["seconds"]["slow"] < 60
    path.write_text(json.dumps({**told, "seconds": {"slow": 240.0}}))
    assert carry_out([replace(slow, words=(sys.executable, "-c", ""))], path)
    first, second = (line for line in capfd.readouterr().out.splitlines() if "-- slow" in line)
    assert first.endswith("--minutes 10")
    assert second.endswith(f"--minutes {minutes}")
