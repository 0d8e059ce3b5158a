"""The REPL server over the embedded Lean, driven by JSON: what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from repl_client import Client, severities, texts


@pytest.fixture(scope="module")
def repl() -> Iterator[Client]:
    with Client("--timeout", "30") as client:
        yield client


# Commands and environments.


def test_a_true_statement_is_accepted_and_a_false_one_is_an_error(repl: Client) -> None:
    good = repl(cmd="theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩")
    assert set(good) == {"env"}
    bad = repl(cmd="theorem f : False := trivial", env=good["env"])
    assert severities(bad) == ["error"]
    assert "Type mismatch" in texts(bad)


def test_positions_count_code_points(repl: Client) -> None:
    reply = repl(cmd="/- 𝔸𝔹 -/\n\n/- 𝔸 -/ theorem é : False := trivial")
    message = reply["messages"][0]
    assert message["pos"] == {"line": 3, "column": 29}
    assert message["endPos"] == {"line": 3, "column": 36}


def test_environments_are_values(repl: Client) -> None:
    base = repl(cmd="def a : Nat := 1")["env"]
    left = repl(cmd="theorem b : a = 1 := rfl", env=base)["env"]
    right = repl(cmd="def b : Nat := 2", env=base)["env"]
    assert "b : a = 1" in texts(repl(cmd="#check b", env=left))
    assert "b : Nat" in texts(repl(cmd="#check b", env=right))
    assert severities(repl(cmd="#check b", env=base)) == ["error"]
    assert severities(repl(cmd="#check a")) == ["error"]


def test_scopes_stay_open_between_commands(repl: Client) -> None:
    env = repl(cmd="namespace N\nvariable (p : Prop)\nopen Nat")["env"]
    env = repl(cmd="theorem t (h : p) : p := h", env=env)["env"]
    closed = repl(cmd="end N\n#check N.t", env=env)
    assert severities(closed) == ["info"]
    assert "N.t (p : Prop) (h : p) : p" in texts(closed)


def test_a_text_runs_on_after_an_error(repl: Client) -> None:
    reply = repl(cmd="theorem a : True := trivial\ntheorem b : False := a\n#check a\n#check a")
    assert severities(reply) == ["error", "info", "info"]
    assert [each["pos"]["line"] for each in reply["messages"]] == [2, 3, 4]


def test_exit_ends_a_text(repl: Client) -> None:
    reply = repl(cmd="theorem kept : True := trivial\n#exit\nthis is not Lean")
    assert severities(reply) == ["warning"]
    assert severities(repl(cmd="#check kept", env=reply["env"])) == ["info"]


@pytest.mark.parametrize("text", ["/- never closed", "example : True := by", 'def s := "open'])
def test_an_unfinished_text_spoils_only_itself(repl: Client, text: str) -> None:
    before = repl(cmd="theorem t : True := trivial")["env"]
    reply = repl(cmd=text, env=before)
    assert "error" in severities(reply)
    assert severities(repl(cmd="#check t", env=reply["env"])) == ["info"]
    assert "error" in severities(repl(cmd=text))


def test_an_unknown_import_is_an_error_that_names_it(repl: Client) -> None:
    reply = repl(cmd="import Nope.Nothing\ntheorem t : True := trivial")
    assert severities(reply) == ["error"]
    assert "Nope" in texts(reply)
    assert "Lake project" in texts(reply)
    assert severities(repl(cmd="theorem t : True := trivial")) == []
    assert severities(repl(cmd="import Init\ntheorem t : True := trivial")) == []


def test_unknown_numbers(repl: Client) -> None:
    assert repl(cmd="#check Nat", env=10**6) == {"message": "Unknown environment."}
    assert repl(cmd="#check Nat", env=-1) == {"message": "Unknown environment."}
    assert repl(tactic="rfl", proofState=10**6) == {"message": "Unknown proof state."}


def test_messages_of_all_severities(repl: Client) -> None:
    reply = repl(cmd="theorem s : True := sorry\n#check s\nexample : False := s")
    assert severities(reply) == ["warning", "info", "error"]
    assert "sorry" in reply["messages"][0]["data"]


def test_options_hold_for_the_command_and_after_it(repl: Client) -> None:
    env = repl(cmd="theorem t (n : Nat) : n = n := rfl")["env"]
    explicit = repl(cmd="#check t", env=env, setOptions=[[["pp", "explicit"], True]])
    assert "@Eq Nat n n" in texts(explicit)
    assert "@Eq Nat n n" in texts(repl(cmd="#check t", env=explicit["env"]))
    assert "n = n" in texts(repl(cmd="#check t", env=env))
    unknown = repl(cmd="#check t", env=env, setOptions=[[["no", "such"], 1]])
    assert severities(unknown) == ["error", "info"]
    wrong = repl(cmd="#check t", env=env, setOptions=["nothing"])
    assert "not an option" in wrong["message"]


@pytest.mark.parametrize("end", ["", " in"])
def test_errors_found_beside_the_main_thread_are_not_lost(repl: Client, end: str) -> None:
    head = f"set_option Elab.async true{end}\n"
    for wrong in ("theorem f : False := by trivial", "theorem f : False := by\n  exact trivial"):
        reply = repl(cmd=head + wrong, axioms=True)
        assert "error" in severities(reply)
        assert reply["axioms"] == {"f": ["sorryAx"]}
    assert "warning" in severities(repl(cmd=head + "theorem f : False := by sorry"))
    assert severities(repl(cmd=head + "theorem f : True := by trivial")) == []


def test_what_a_program_prints_is_a_message(repl: Client) -> None:
    reply = repl(cmd='#eval IO.println "hello\\n\\n{}"')
    assert severities(reply) == ["info"]
    assert "hello\n\n{}" in texts(reply)


# Axioms.


def test_axioms_are_found_by_walking(repl: Client) -> None:
    assert repl(cmd="theorem t : True := trivial", axioms=True)["axioms"] == {"t": []}
    base = repl(cmd="axiom magic : 1 = 2\ntheorem uses : 1 = 2 := magic", axioms=True)
    assert base["axioms"] == {"magic": ["magic"], "uses": ["magic"]}
    later = repl(cmd="theorem far : 2 = 1 := uses.symm", axioms=True, env=base["env"])
    assert later["axioms"] == {"far": ["magic"]}
    hole = repl(cmd="theorem hole : 3 = 4 := by sorry", axioms=True, env=base["env"])
    assert hole["axioms"] == {"hole": ["sorryAx"]}
    both = repl(cmd="theorem both : 3 = 4 ∧ 2 = 1 := ⟨hole, far⟩", axioms=True, env=hole["env"])
    assert severities(both) == ["error"]
    both = repl(cmd="theorem both : 3 = 4 ∧ 1 = 2 := ⟨hole, uses⟩", axioms=True, env=hole["env"])
    assert both["axioms"] == {"both": ["magic", "sorryAx"]}


def test_axioms_of_the_same_name_in_two_branches_are_kept_apart(repl: Client) -> None:
    base = repl(cmd="def x : Nat := 0")["env"]
    assumed = repl(cmd="axiom h : x = 0", env=base, axioms=True)["env"]
    proved = repl(cmd="theorem h : x = 0 := rfl", env=base, axioms=True)["env"]
    for env, expected in ((assumed, ["h"]), (proved, [])):
        reply = repl(cmd="theorem t : 0 = x := h.symm", env=env, axioms=True)
        assert reply["axioms"] == {"t": expected}


def test_axioms_of_lean_itself(repl: Client) -> None:
    reply = repl(
        cmd="theorem a (p q : Prop) (h : p ↔ q) : p = q := propext h\n"
        "theorem b (p : Nat → Prop) (h : ∃ n, p n) : Nonempty { n // p n } :=\n"
        "  ⟨Classical.choice (h.elim fun n hn => ⟨⟨n, hn⟩⟩)⟩",
        axioms=True,
    )
    assert reply["axioms"] == {"a": ["propext"], "b": ["Classical.choice"]}


def test_axioms_are_those_of_theorems_and_of_whoever_has_some(repl: Client) -> None:
    reply = repl(
        cmd="inductive T where | a | b (n : Nat)\ndef f (n : Nat) : Nat := n\n"
        "def g : Nat := sorry\nprivate theorem t : f 1 = 1 := rfl",
        axioms=True,
    )
    assert reply["axioms"] == {"g": ["sorryAx"], "t": []}
    assert "axioms" not in repl(cmd="theorem t : True := trivial")


# Proof states.


def test_a_proof_step_by_step(repl: Client) -> None:
    reply = repl(cmd="theorem t (p q : Prop) : p ∧ q → q ∧ p := by sorry")
    hole = reply["sorries"][0]
    assert hole["goal"] == "p q : Prop\n⊢ p ∧ q → q ∧ p"
    assert hole["pos"] == {"line": 1, "column": 45}
    assert hole["endPos"] == {"line": 1, "column": 50}
    step = repl(tactic="intro h", proofState=hole["proofState"])
    assert step["goals"] == ["p q : Prop\nh : p ∧ q\n⊢ q ∧ p"]
    assert step["proofStatus"] == "Incomplete: open goals remain"
    split = repl(tactic="constructor", proofState=step["proofState"])
    assert split["goals"] == [
        "case left\np q : Prop\nh : p ∧ q\n⊢ q",
        "case right\np q : Prop\nh : p ∧ q\n⊢ p",
    ]
    rest = repl(tactic="exact h.2", proofState=split["proofState"])
    assert len(rest["goals"]) == 1
    done = repl(tactic="exact h.1", proofState=rest["proofState"])
    assert done["goals"] == []
    assert done["proofStatus"] == "Completed"
    whole = repl(tactic="exact ⟨h.2, h.1⟩", proofState=step["proofState"])
    assert whole["proofStatus"] == "Completed"


def test_a_refused_tactic_leaves_the_state_as_it_was(repl: Client) -> None:
    state = repl.sorry("example (p : Prop) (h : p) : p := by sorry")
    for wrong in ("exact 1", "nonsense", "((", "intro x", "apply h h", "exact (h : 1 = 2)"):
        reply = repl(tactic=wrong, proofState=state)
        assert set(reply) == {"message"}
        assert reply["message"].startswith("Lean error:\n")
    assert repl(tactic="exact h", proofState=state)["proofStatus"] == "Completed"


def test_a_proof_with_a_hole_is_not_complete(repl: Client) -> None:
    state = repl.sorry("example (p q : Prop) (h : p) : p ∧ p := by sorry")
    reply = repl(tactic="exact ⟨h, sorry⟩", proofState=state)
    assert reply["goals"] == []
    assert reply["proofStatus"] == "Incomplete: contains sorry"
    inner = reply["sorries"][0]
    assert inner["goal"] == "p q : Prop\nh : p\n⊢ p"
    assert repl(tactic="exact h", proofState=inner["proofState"])["proofStatus"] == "Completed"


def test_a_proof_by_itself_is_not_complete(repl: Client) -> None:
    state = repl.sorry("theorem t (n : Nat) : n = n := by sorry")
    reply = repl(tactic="exact t n", proofState=state)
    assert reply["goals"] == []
    assert reply["proofStatus"].startswith("Incomplete")


def test_a_proof_can_not_find_its_own_statement(repl: Client) -> None:
    state = repl.sorry(
        "theorem odd (a b : Nat) (h : a < b) : b + a + 0 = a + b ∧ a < b := by sorry"
    )
    for text in ("exact _root_.odd a b h", "exact?"):
        assert set(repl(tactic=text, proofState=state)) == {"message"}
    # Here the goal itself needs something that the command declares, and so the rest is there too.
    state = repl.sorry("theorem m (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by sorry")
    reply = repl(tactic="exact _root_.m n", proofState=state)
    assert reply["goals"] == []
    assert reply["proofStatus"].startswith("Incomplete: uses the statement itself")
    reply = repl(tactic="split <;> omega", proofState=state)
    assert reply["proofStatus"] == "Completed"


def test_what_holds_inside_a_command_holds_for_its_proof(repl: Client) -> None:
    env = repl(cmd='namespace N\nscoped notation "one" => 1\ntheorem a : 1 = one := rfl\nend N')
    state = repl.sorry("open N in\ntheorem b : 1 = 1 := by sorry", env=env["env"])
    reply = repl(tactic="exact (a : 1 = one)", proofState=state)
    assert reply["proofStatus"] == "Completed"
    reply = repl(tactic="exact _root_.b", proofState=state)
    assert reply["proofStatus"].startswith("Incomplete: uses the statement itself")


def test_holes_in_terms_and_tactics_are_told_apart(repl: Client) -> None:
    reply = repl(
        cmd="theorem t (n : Nat) : n = n ∧ True := by\n"
        "  have h : True := sorry\n"
        "  constructor\n"
        "  · sorry\n"
        "  · exact sorry\n"
        "def f : Nat → Nat := fun n => sorry\n"
        "def g (n : Nat) : Nat := n + sorry"
    )
    assert [(s["pos"]["line"], s["goal"].splitlines()[-1]) for s in reply["sorries"]] == [
        (2, "⊢ True"),
        (4, "⊢ n = n"),
        (5, "⊢ True"),
        (6, "⊢ Nat"),
        (7, "⊢ Nat"),
    ]
    last = repl(tactic="exact n", proofState=reply["sorries"][3]["proofState"])
    assert last["proofStatus"] == "Completed"


def test_universes_of_the_statement_are_known(repl: Client) -> None:
    state = repl.sorry("theorem t.{u} (α : Type u) (a : α) : a = a := by sorry")
    reply = repl(tactic="exact @rfl.{u+1} α a", proofState=state)
    assert reply["proofStatus"] == "Completed"


def test_options_and_names_in_force_hold_for_steps(repl: Client) -> None:
    state = repl.sorry(
        "namespace N\ntheorem a : 1 = 1 := rfl\nnamespace M\nopen Nat in\n"
        "set_option pp.explicit true in\ntheorem b : 1 = 1 := by sorry"
    )
    reply = repl(tactic="show 1 = 1", proofState=state)
    assert "@Eq" in reply["goals"][0]
    assert repl(tactic="exact a", proofState=state)["proofStatus"] == "Completed"


def test_all_tactics(repl: Client) -> None:
    reply = repl(
        cmd="theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n"
        "  constructor\n  · exact hp\n  · exact id hq",
        allTactics=True,
    )
    assert [each["tactic"] for each in reply["tactics"]] == [
        "constructor",
        "exact hp",
        "exact id hq",
    ]
    first, last = reply["tactics"][0], reply["tactics"][-1]
    assert first["goals"].endswith("⊢ p ∧ q")
    assert "And.intro" in first["usedConstants"]
    assert last["usedConstants"] == ["id"]
    step = repl(tactic="exact ⟨hp, hq⟩", proofState=first["proofState"])
    assert step["proofStatus"] == "Completed"


def test_root_goals(repl: Client) -> None:
    reply = repl(
        cmd="theorem t (p : Prop) (h : p) : p ∧ p := by\n"
        "  refine ⟨by exact h, ?_⟩\n  exact h\n"
        "theorem u : True := by trivial",
        rootGoals=True,
    )
    assert [each["goal"].splitlines()[-1] for each in reply["sorries"]] == ["⊢ p ∧ p", "⊢ True"]
    root = reply["sorries"][0]["proofState"]
    assert repl(tactic="exact ⟨h, h⟩", proofState=root)["proofStatus"] == "Completed"


# Files.


def test_a_file(repl: Client, tmp_path: Path) -> None:
    path = tmp_path / "Good.lean"
    path.write_text("theorem t : True := trivial\r\n#check t\r\n", encoding="utf-8")
    reply = repl(path=str(path))
    assert severities(reply) == ["info"]
    assert reply["messages"][0]["pos"] == {"line": 2, "column": 0}


def test_files_that_can_not_be_read(repl: Client, tmp_path: Path) -> None:
    assert "No such file" in repl(path=str(tmp_path / "none.lean"))["message"]
    assert "directory" in repl(path=str(tmp_path))["message"]
    bad = tmp_path / "bad.lean"
    bad.write_bytes(b"theorem \xff")
    assert "not valid UTF-8 (byte 8)" in repl(path=str(bad))["message"]
    assert "message" in repl(path="a\0b")


# Pickles.


def test_an_environment_goes_through_a_file(repl: Client, tmp_path: Path) -> None:
    env = repl(cmd="def a : Nat := 1")["env"]
    env = repl(cmd="def b : Nat := a", env=env)["env"]
    path = str(tmp_path / "env.json")
    assert repl(pickleTo=path, env=env) == {"env": env}
    with Client() as other:
        again = other(unpickleEnvFrom=path)["env"]
        assert "b : Nat" in texts(other(cmd="#check b", env=again))


def test_a_proof_state_goes_through_a_file(repl: Client, tmp_path: Path) -> None:
    state = repl.sorry("example (p : Prop) : p → p := by sorry")
    step = repl(tactic="intro h", proofState=state)
    path = str(tmp_path / "state.json")
    assert repl(pickleTo=path, proofState=step["proofState"])["goals"] == step["goals"]
    with Client() as other:
        again = other(unpickleProofStateFrom=path)
        assert again["goals"] == step["goals"]
        done = other(tactic="exact h", proofState=again["proofState"])
        assert done["proofStatus"] == "Completed"
        assert "proof state" in other(unpickleEnvFrom=path)["message"]
        assert "Could not read" in other(unpickleEnvFrom=path + "x")["message"]


# Requests that are wrong.


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"{", "Could not parse JSON"),
        (b"[1]", "Could not parse JSON"),
        (b"\xff\xfe", "Could not parse JSON"),
        (b"[" * 100_000, "Could not parse JSON"),
        (b"{}", "Could not parse as a valid JSON command"),
        (b'{"cmd": 1}', "'cmd' must be a text"),
        (b'{"cmd": "#check 1", "env": "0"}', "'env' must be a number"),
        (b'{"cmd": "#check 1", "timeout": "soon"}', "'timeout' is a number"),
        (b'{"cmd": "\\ud800"}', "surrogate"),
        (b'{"tactic": "rfl"}', "proofState"),
        (b'{"cmd": "#check 1", "infotree": "full"}', "infotree"),
        (b'{"drop": 1}', "'drop'"),
        (b'{"pickleTo": "x"}', "'pickleTo' needs"),
    ],
)
def test_a_wrong_request_is_answered(repl: Client, data: bytes, part: str) -> None:
    repl.send(data)
    reply = repl.receive()
    assert set(reply) == {"message"}
    assert part in reply["message"]


def test_a_request_may_have_several_lines(repl: Client) -> None:
    repl.send(b'{\n  "cmd":\n  "theorem t : True := trivial"\n}')
    assert set(repl.receive()) == {"env"}


@pytest.mark.parametrize(
    "text",
    [
        "\0",
        "theorem t : True := \0 trivial",
        "x" * 1_000_000,
        "(" * 20_000,
        "example : True := " + "(" * 3_000 + "trivial" + ")" * 3_000,
        "example : " + "True → " * 3_000 + "True := by intros; trivial",
        "theorem " * 1_000,
    ],
    ids=["nul", "nul-inside", "megabyte", "open", "deep-term", "deep-type", "many"],
)
def test_odd_texts_are_errors_and_nothing_else(repl: Client, text: str) -> None:
    reply = repl(cmd=text)
    assert "error" in severities(reply) or "message" in reply or "True →" in text
    assert severities(repl(cmd="theorem t : True := trivial")) == []
