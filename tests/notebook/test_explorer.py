"""The explorer's side in the kernel: what it shows, and what it does when it is asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from IPython.core.error import UsageError

from leanbook.errors import LeanbookError, ModelError
from leanbook.lean.goals import parse_goal
from leanbook.lean.proof import ProofState
from leanbook.lean.session import Session
from leanbook.model.candidates import Candidate, Model, Usage
from leanbook.notebook.explorer import record
from leanbook.notebook.explorer.comforts import completions
from leanbook.notebook.explorer.magic import find
from leanbook.notebook.explorer.origin import source_data, title_of
from leanbook.notebook.explorer.scene import calm, goal_data, node_goal, scene_data, spans
from leanbook.notebook.explorer.widget import Explorer
from leanbook.prover.exploration import Exploration

PATIENCE = 30.0
SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
ENDLESS = "repeat (have h := True.intro)"


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session() as running:
        yield running


def opened(session: Session, code: str = SWAP) -> ProofState:
    return session.check(code).sorries[0]


class Front:
    """An explorer and what it has told its browser."""

    def __init__(self, state: ProofState, **options: Any) -> None:
        self.explorer = Explorer(state, **{"suggest": False, **options})
        self.heard: list[dict[str, Any]] = []
        self.explorer.send = lambda content, buffers=None: self.heard.append(content)
        self.count = 0

    def ask(self, do: str, **more: Any) -> dict[str, Any]:
        """Ask, and wait for the answer."""
        self.count += 1
        self.explorer._hear(None, {"do": do, "id": self.count, **more}, None)
        wait(lambda: any(each.get("answer") == self.count for each in self.heard))
        return next(each for each in self.heard if each.get("answer") == self.count)

    def tell(self, do: str, **more: Any) -> None:
        self.explorer._hear(None, {"do": do, "id": -1, **more}, None)

    @property
    def scene(self) -> dict[str, Any]:
        return self.explorer.scene


def wait(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "that took too long"
        time.sleep(0.01)


# -- what is shown --------------------------------------------------------------------------------


def test_hypotheses_are_grouped() -> None:
    goal = parse_goal(
        "α : Type\ninst✝ : DecidableEq α\np q : Prop\nn : Nat\nk : Nat := 3\nhp : p\nh✝ : q\n"
        "hn : n < 5\n⊢ p ∧ q"
    )
    data = goal_data(goal)
    found = {
        group["kind"]: [name for row in group["rows"] for name, _ in row["names"]]
        for group in data["groups"]
    }
    assert found == {
        "variables": ["α", "p", "q", "n", "k"],
        "facts": ["hp", "h✝", "hn"],
        "instances": ["inst✝"],
    }
    hidden = [row for group in data["groups"] for row in group["rows"] if row["hidden"]]
    assert len(hidden) == 2
    assert data["copy"] == str(goal)


def test_what_has_changed_is_marked() -> None:
    before = parse_goal("n m : Nat\nh : n = m\ng : n = 0\n⊢ n + 0 = m")
    after = parse_goal("n m k : Nat\nh : n = m + 0\n⊢ n = m")
    data = goal_data(after, before)
    rows = {row["names"][0][0]: row for group in data["groups"] for row in group["rows"]}
    assert {name: row["state"] for name, row in rows.items()} == {
        "n": "",
        "k": "new",
        "h": "changed",
    }
    assert "".join(text for text, _, mark in rows["h"]["type"]["spans"] if mark).strip() == "+ 0"
    assert data["gone"] == ["g"]
    assert data["changed"]


def test_pieces_keep_the_text() -> None:
    text = '∀ x : Nat, x = "a <b>b</b>" → n✝ + 0 = x -- said'
    assert "".join(part for part, _, _ in spans(text)) == text
    assert "".join(part for part, _, _ in spans("a\u202eb")) == "a‹U+202E›b"


def test_long_texts_are_cut_until_they_are_asked_for() -> None:
    goal = parse_goal(f's : String\nh : s = "{"abc " * 3000}"\n⊢ True')
    short, whole = goal_data(goal), goal_data(goal, whole=True)
    assert len(str(short)) < 5000
    (row,) = [row for group in short["groups"] for row in group["rows"] if row["type"]["cut"]]
    assert row["type"]["length"] > 12_000
    assert len(str(whole)) > 12_000


def test_of_many_goals_the_first_are_sent(session: Session) -> None:
    cases = " ".join(f"| c{number}" for number in range(200))
    state = opened(session, f"inductive Big where {cases}\nexample (x : Big) : x = x := by sorry")
    tree = Exploration(state.apply("cases x"))
    data = scene_data(tree, goal=150)
    assert len(data["goals"]) == 200
    assert "150" in data["details"]
    assert len(data["details"]) < 40
    assert node_goal(tree.current, 199)["name"] == "c199"


def test_names_are_found_in_the_source(session: Session) -> None:
    for code, name in [
        (SWAP, "swap"),
        ("theorem «odd name» : True := by sorry", "«odd name»"),
        ("example : True := by sorry", "example"),
        ("theorem a : True := trivial\n@[simp] private theorem N.b : True := by sorry", "N.b"),
    ]:
        assert title_of(opened(session, code)) == name


# -- what it does ---------------------------------------------------------------------------------


def test_a_proof_is_found_step_by_step(session: Session) -> None:
    front = Front(opened(session))
    assert front.explorer.title == "swap"
    assert front.ask("apply", tactic="intro h", goal=0)["ok"]
    assert front.scene["left"] == 1
    answer = front.ask("apply", tactic="exact nonsense", goal=0)
    assert not answer["ok"]
    assert "nonsense" in answer["message"]
    assert front.scene["node"] == 1
    assert [node["status"] for node in front.scene["tree"]] == ["open", "open", "dead end"]
    assert front.ask("apply", tactic="constructor", goal=0)["ok"]
    assert front.ask("apply", tactic="exact h.1", goal=1)["ok"]
    assert front.ask("apply", tactic="exact h.2", goal=0)["ok"]
    wait(lambda: front.explorer.proof["verified"])
    assert front.explorer.proof["script"] == "intro h\nconstructor\n· exact h.2\n· exact h.1"
    found = front.explorer.proof["source"]
    code, start, end = found["code"], found["start"], found["end"]
    assert code[start:end] == "sorry"
    assert session.check(code[:start] + front.explorer.proof["fill"] + code[end:]).complete


def test_back_and_elsewhere(session: Session) -> None:
    front = Front(opened(session))
    front.ask("apply", tactic="intro h", goal=0)
    front.ask("undo")
    assert front.scene["node"] == 0
    front.ask("go", node=1)
    assert front.scene["node"] == 1
    assert not front.ask("go", node=99)["ok"]
    assert not front.ask("go", node="1; drop")["ok"] or front.scene["node"] == 0


def test_suggestions_stream_in_and_are_taken(session: Session) -> None:
    front = Front(opened(session), suggest=True)
    front.tell("opened")
    wait(lambda: front.explorer.ideas["status"] == "over")
    items = front.explorer.ideas["items"]
    assert any(item["closes"] for item in items)
    steps = [item for item in items if item["tactic"].startswith("intro")]
    assert steps[0]["left"] == 1
    old = front.explorer.ideas["number"]
    assert front.ask("take", tactic=steps[0]["tactic"], search=old)["ok"]
    assert front.scene["tree"][1]["source"].startswith("rule:")
    wait(lambda: front.explorer.ideas["number"] > old)
    assert not front.ask("take", tactic="intro h", search=old)["ok"]


def test_suggestions_for_another_goal(session: Session) -> None:
    code = "theorem t (a b : Nat) (h : a = b) : (∃ n, n = a) ∧ b = a := by sorry"
    front = Front(opened(session, code).apply("constructor"), suggest=True)
    front.tell("goal", goal=1)
    wait(lambda: any(item["tactic"] == "exact h.symm" for item in front.explorer.ideas["items"]))
    answer = front.ask("take", tactic="exact h.symm", search=front.explorer.ideas["number"])
    assert answer["ok"]
    assert [goal["target"] for goal in front.scene["goals"]] == ["∃ n, n = a"]


class Failing(Model):
    """A model that fails: it can't be had any other way when a test wants it."""

    name = "broken"
    n_ctx = None
    metadata: Mapping[str, Any] = {}
    plan = None

    def generate(self, *_: object, **__: object) -> Iterator[Candidate]:
        raise ModelError("The model has fallen over.")

    @property
    def usage(self) -> Usage:
        return Usage()


def test_what_is_no_model_is_refused_at_once(session: Session) -> None:
    with pytest.raises(LeanbookError, match="needs a leanbook model, not a str"):
        Explorer(opened(session), model="model.gguf")


def test_a_failing_model_breaks_nothing(session: Session) -> None:
    front = Front(opened(session), suggest=True, model=Failing())
    front.tell("opened")
    wait(lambda: front.explorer.ideas["status"] == "over")
    assert "fallen over" in " ".join(front.explorer.ideas["problems"])
    assert front.ask("apply", tactic="intro h", goal=0)["ok"]


def test_a_step_does_not_wait_for_suggestions(session: Session) -> None:
    code = "theorem t (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n) : f 100 = f 0 := by sorry"
    front = Front(opened(session, code), suggest=True)
    front.tell("opened")
    wait(lambda: front.explorer.ideas["status"] == "running" and front.explorer.ideas["number"])
    time.sleep(0.5)
    began = time.monotonic()
    assert front.ask("apply", tactic="have g := h 0", goal=0)["ok"]
    assert time.monotonic() - began < 4


def test_a_search_is_cancelled(session: Session) -> None:
    front = Front(opened(session), suggest=True, budget_s=60.0)
    front.tell("opened")
    wait(lambda: front.explorer.ideas["number"])
    front.tell("cancel")
    wait(lambda: front.explorer.ideas["status"] in ("cancelled", "over"))
    front.ask("apply", tactic="intro h", goal=0)
    assert front.explorer.ideas["status"] == "off"
    front.tell("suggest")
    wait(lambda: front.explorer.ideas["items"])


def test_an_endless_tactic_is_stopped(session: Session) -> None:
    front = Front(opened(session))
    front.count += 1
    number = front.count
    front.explorer._hear(None, {"do": "apply", "id": number, "tactic": ENDLESS, "goal": 0}, None)
    wait(lambda: front.explorer.busy.get("tactic") == ENDLESS)
    time.sleep(0.3)
    front.tell("stop")
    wait(lambda: any(each.get("answer") == number for each in front.heard))
    assert not front.explorer.busy
    assert front.ask("apply", tactic="intro h", goal=0)["ok"]


def test_two_explorers_are_independent(session: Session) -> None:
    state = opened(session)
    one, two = Front(state), Front(state)
    one.ask("apply", tactic="intro h", goal=0)
    assert len(one.scene["tree"]) == 2
    assert len(two.scene["tree"]) == 1


def test_a_closed_session_is_told() -> None:
    with Session() as own:
        front = Front(opened(own), suggest=True)
        front.ask("apply", tactic="intro h", goal=0)
    answer = front.ask("apply", tactic="exact ⟨h.2, h.1⟩", goal=0)
    assert not answer["ok"]
    assert "closed" in answer["message"]


@pytest.mark.parametrize("content", [None, [], {}, {"do": "nothing"}, {"do": "go", "node": "x"}, 7])
def test_nonsense_from_the_browser_is_harmless(session: Session, content: Any) -> None:
    front = Front(opened(session))
    front.explorer._hear(None, content, None)
    assert front.ask("apply", tactic="intro h", goal=0)["ok"]


def test_only_proof_states_can_be_explored() -> None:
    wrong: Any = "theorem"
    with pytest.raises(LeanbookError, match="proof state"):
        Explorer(wrong)


def test_threads_end(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leanbook.notebook.explorer.widget.IDLE_SECONDS", 0.1)
    front = Front(opened(session), suggest=True)
    front.ask("apply", tactic="intro h", goal=0)
    front.explorer.close()
    names = ("leanbook-explorer", "leanbook-ideas")
    wait(lambda: not any(each.name in names for each in threading.enumerate()))


# -- typing ---------------------------------------------------------------------------------------


def test_tactics_and_hypotheses_are_completed(session: Session) -> None:
    tree = Exploration(opened(session).apply("intro hyp"))
    found = completions(tree, 0, "exact hy", 8)
    assert found["start"] == 6
    assert "hyp" in [text for text, _, _ in found["items"]]
    found = completions(tree, 0, "constr", 6)
    assert (found["start"], found["items"][0][0]) == (0, "constructor")
    found = completions(tree, 0, "have h : p \\an", 14)
    assert (found["start"], found["items"][0][0]) == (11, "∧")


# -- what remains ---------------------------------------------------------------------------------


def test_open_cases_are_told_in_one_line() -> None:
    tactic = "induction n with\n| zero => ?_\n| succ n ih => ?_"
    assert calm(tactic) == "induction n with | zero => … | succ n ih => …"
    assert calm("refine ⟨?_, ?_⟩") == "refine ⟨?_, ?_⟩"
    assert calm("cases h with\n| inl p => exact p\n| inr q => ?_").count("\n") == 0


def test_where_a_sorry_is_found_again(session: Session) -> None:
    code = 'def s := "𝔸"\n\ntheorem one : 1 = 1 := by\n  sorry\n\ntheorem two : 2 = 2 := by sorry\n'
    tree = Exploration(session.check(code).sorries[0])
    found = source_data(tree)
    assert found is not None
    units = code.encode("utf-16-le")
    piece = lambda start, end: units[2 * found[start] : 2 * found[end]].decode("utf-16-le")  # noqa: E731
    assert piece("start", "end") == "sorry"
    assert piece("from", "to") == "theorem one : 1 = 1 := by\n  sorry\n\n"


def test_records_stay_small_and_say_what_they_leave_out(session: Session) -> None:
    cases = " ".join(f"| c{number}" for number in range(20))
    long = "abcdefghi " * 1000
    code = (
        f"inductive Big where {cases}\n"
        f'theorem all (x : Big) (s : String) (h : s = "{long}") : x = x := by sorry\n'
    )
    tree = Exploration(session.check(code).sorries[0])
    tree.apply("cases x")
    found = record.bundle("all", tree, tree.script())
    assert sum(map(len, found.values())) < 60_000
    assert "⊢ Big.c7 = Big.c7" in found["text/plain"]
    assert "12 more" in found["text/plain"]
    assert "12 more" in found["text/html"]


def test_the_record_has_no_script_and_shows_text_as_text(session: Session) -> None:
    code = 'theorem t : "<img src=x onerror=alert(1)>" = "b" ∨ True := by sorry'
    tree = Exploration(opened(session, code))
    tree.apply("right")
    data = record.bundle("<b>t</b>", tree, tree.script())
    assert "<img" not in data["text/html"]
    assert "<b>t</b>" not in data["text/html"]
    assert "<script" not in data["text/html"]
    assert "⊢ True" in data["text/plain"]
    tree.apply("trivial")
    data = record.bundle("t", tree, tree.judge())
    assert "verified" in data["text/plain"]
    assert "trivial" in data["text/html"]


def test_outside_of_a_notebook_it_is_text(session: Session) -> None:
    data, _ = Explorer(opened(session))._repr_mimebundle_()
    assert "⊢ p ∧ q → q ∧ p" in data["text/plain"]


# -- %explore -------------------------------------------------------------------------------------


def test_steps_from_python_are_shown(session: Session) -> None:
    explorer = Explorer(opened(session), suggest=False)
    explorer.tree.apply("intro h")
    explorer.tree.apply("exact ⟨h.2, h.1⟩")
    explorer._repr_mimebundle_()
    assert explorer.scene["done"]
    assert len(explorer.scene["tree"]) == 3
    assert "intro h" in explorer.proof["script"]
    assert explorer.proof["verified"]


def test_explore_finds_what_is_meant(session: Session) -> None:
    code = "theorem a : True := by sorry\ntheorem N.b : 1 = 1 := by sorry\n"
    result = session.check(code)
    shell: Any = SimpleNamespace(user_ns={"_lean": result, "state": result.sorries[1]})
    first, second = result.sorries
    for line, wanted in [
        ("", first),
        ("2", second),
        ("#2", second),
        ("a", first),
        ("N.b", second),
        ("b", second),
        ("state", second),
        ("_lean.sorries[1]", second),
    ]:
        assert find(shell, line) is wanted, line
    for line in ("c", "3", "0", "_lean.sorries[7]"):
        with pytest.raises(UsageError):
            find(shell, line)
    shell.user_ns["_lean"] = session.check("theorem c : True := trivial")
    with pytest.raises(UsageError, match="no open proof"):
        find(shell, "")
