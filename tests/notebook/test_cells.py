"""Which environment a cell starts from, told with a Lean that knows three words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from leanbook.lean.environments import Environment
from leanbook.lean.results import CheckResult, Message
from leanbook.notebook.cells import Chain, asks_only, declared


class Toy:
    """A session: `def x`, `theorem x uses y` and `#check x` over sets of names."""

    def __init__(self) -> None:
        self.known: dict[int, frozenset[str]] = {}
        self.kept: list[Environment] = []
        self.environment = self.keep(Environment(), frozenset())
        self.checked: list[str] = []

    def keep(self, environment: Environment, names: frozenset[str]) -> Environment:
        self.kept.append(environment)
        self.known[id(environment)] = names
        return environment

    def check(
        self,
        code: str,
        *,
        timeout: float | None = None,
        at: Environment | None = None,
        judge: bool = False,
    ) -> CheckResult:
        self.checked.append(code)
        start = at or self.environment
        names = self.known[id(start)]
        messages: tuple[Message, ...] = ()
        for line in code.split("\n"):
            words = line.split("--")[0].split()
            if words[:1] == ["stop"]:
                raise KeyboardInterrupt
            for used in re.findall(r"(?:uses|#check) (\w+)", line):
                if used not in names:
                    return self.refuse(code, f"Unknown identifier `{used}`")
            if "sorry" in words:
                messages = (Message("warning", "declaration uses `sorry`", 1, 0),)
            if words[:1] in (["def"], ["theorem"]):
                if words[1] in names:
                    return self.refuse(code, f"`{words[1]}` has already been declared")
                names |= {words[1]}
        lease: Any = self  # nothing here asks it for a number
        environment = self.keep(start.after(code, lease), names)
        return CheckResult(code, messages, environment=environment)

    def refuse(self, code: str, text: str) -> CheckResult:
        return CheckResult(code, (Message("error", text, 1, 0),))

    def run(
        self,
        code: str,
        *,
        timeout: float | None = None,
        at: Environment | None = None,
        judge: bool = False,
    ) -> CheckResult:
        result = self.check(code, at=at)
        if result.environment is not None:
            self.environment = result.environment
        return result


class Notebook:
    """Cells by name; running one counts up as a notebook does."""

    def __init__(self) -> None:
        self.session = Toy()
        self.chain = Chain(self.session)
        self.count = 0
        self.remarks: tuple[str, ...] = ()

    def run(self, name: str | None, code: str) -> bool:
        self.count += 1
        key = (name, 0) if name else None
        run = self.chain.run(code, key=key, label=f"[{self.count}]")
        self.remarks = run.remarks
        return run.result.ok

    def names(self) -> frozenset[str]:
        return self.session.known[id(self.chain.environment())]


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def test_a_cell_run_again_does_not_see_itself(book: Notebook) -> None:
    assert book.run("a", "def x")
    assert book.run("a", "def x")
    assert book.run("a", "def y")
    assert book.names() == {"y"}


def test_later_cells_see_the_new_version(book: Notebook) -> None:
    book.run("a", "def x")
    book.run("b", "theorem t uses x")
    assert book.run("a", "def x\ndef y")
    assert book.run("b", "theorem t uses y")
    assert book.names() == {"x", "y", "t"}


def test_later_cells_stay_in_force_without_being_run_again(book: Notebook) -> None:
    book.run("a", "def x")
    book.run("b", "theorem t uses x")
    assert book.run("a", "def x\ndef y")
    assert book.run("c", "theorem u uses t")
    assert any("[2] was checked again" in remark for remark in book.remarks)


def test_many_cells_are_not_named_one_by_one(book: Notebook) -> None:
    for number in range(20):
        book.run(f"c{number}", f"def x{number}")
    book.run("c0", "def x0 -- edited")
    book.run("last", "#check x19")
    assert book.remarks == (
        "Cells [2], [3], [4], and 16 more were checked again first, "
        "because an earlier cell has changed.",
    )


def test_a_later_cell_that_breaks_is_told_and_left_out(book: Notebook) -> None:
    book.run("a", "def x")
    book.run("b", "theorem t uses x")
    book.run("c", "def z")
    assert book.run("a", "def y")
    assert book.run("d", "theorem u uses z")
    assert any("[2] no longer checks" in remark for remark in book.remarks)
    assert book.names() == {"y", "z", "u"}
    assert not book.run("e", "#check t")
    assert book.remarks == ()  # said once
    assert book.run("b", "theorem t uses y")
    assert book.names() == {"y", "t", "z", "u"}


def test_a_cell_with_errors_changes_nothing(book: Notebook) -> None:
    book.run("a", "def x")
    before = book.session.environment
    assert not book.run("b", "theorem t uses nothing")
    assert book.session.environment is before
    assert book.run("c", "#check x")


def test_a_failed_edit_leaves_the_accepted_version(book: Notebook) -> None:
    book.run("a", "def x")
    assert not book.run("a", "def x\n#check nothing")
    assert any("stays in force" in remark for remark in book.remarks)
    assert book.run("b", "#check x")


def test_a_cell_that_failed_first_may_use_what_came_since(book: Notebook) -> None:
    assert not book.run("a", "theorem t uses x")
    assert book.run("b", "def x")
    assert book.run("a", "theorem t uses x")


def test_a_lemma_written_later_above_is_found(book: Notebook) -> None:
    book.run("a", "theorem t")
    book.run("b", "theorem after uses t")
    book.run("c", "theorem lemma1")
    assert book.run("a", "theorem t uses lemma1")
    assert any("after cell [3]" in remark for remark in book.remarks)
    assert book.run("d", "#check after")
    assert book.names() == {"t", "lemma1", "after"}


def test_the_same_text_on_the_same_ground_disturbs_nobody(book: Notebook) -> None:
    book.run("a", "def x")
    book.run("b", "theorem t uses x")
    book.run("a", "def x")
    book.session.checked.clear()
    book.run("c", "theorem u uses t")
    assert book.session.checked == ["theorem u uses t"]


def test_running_all_again_checks_each_cell_once(book: Notebook) -> None:
    cells = {"a": "def x", "b": "theorem t uses x", "c": "theorem u uses t"}
    for name, code in cells.items():
        book.run(name, code)
    cells["a"] = "def x -- edited"
    book.session.checked.clear()
    assert all(book.run(name, code) for name, code in cells.items())
    assert len(book.session.checked) == 3
    assert book.chain.stale == []


def test_questions_see_everything_and_leave_no_trace(book: Notebook) -> None:
    book.run("a", "#check x")
    book.run("b", "def x")
    assert book.run("a", "#check x")
    assert [cell.key for cell in book.chain.cells] == [("b", 0)]


def test_a_name_of_another_cell_is_pointed_at(book: Notebook) -> None:
    book.run("a", "def x")
    assert not book.run("b", "def x")
    assert any("Cell [1] declares `x` already" in remark for remark in book.remarks)


def test_a_proof_can_be_finished_further_down(book: Notebook) -> None:
    book.run("a", "theorem t sorry")
    book.run("b", "theorem u uses t")
    assert book.run("c", "theorem t")
    assert any("takes the place of cell [1]" in remark for remark in book.remarks)
    assert book.run("d", "#check u")
    assert book.names() == {"t", "u"}
    assert book.run("a", "theorem t sorry")  # run all, once more
    assert any("Cell [3] took this one's place" in remark for remark in book.remarks)
    assert book.run("b", "theorem u uses t")
    assert book.run("c", "theorem t")
    assert book.names() == {"t", "u"}
    book.chain.delete(["c"])
    assert book.run("a", "theorem t")
    assert [cell.key for cell in book.chain.cells] == [("a", 0), ("b", 0)]


def test_a_proof_is_finished_by_a_lemma_written_since(book: Notebook) -> None:
    book.run("a", "theorem t sorry")
    book.run("b", "theorem lemma1")
    assert book.run("c", "theorem t uses lemma1")
    assert any("takes the place of cell [1]" in remark for remark in book.remarks)
    assert any("comes after cell [2], which it uses" in remark for remark in book.remarks)
    assert [cell.key for cell in book.chain.cells] == [("b", 0), ("c", 0)]
    assert book.run("a", "theorem t sorry")  # run all, once more
    assert any("Cell [3] took this one's place" in remark for remark in book.remarks)
    assert book.run("b", "theorem lemma1")
    assert book.run("c", "theorem t uses lemma1")
    assert book.names() == {"lemma1", "t"}


def test_a_finished_cell_keeps_its_place(book: Notebook) -> None:
    book.run("a", "theorem t sorry\ndef other")
    assert not book.run("b", "theorem t")  # `other` would be lost
    book.run("a", "theorem t")
    assert not book.run("b", "theorem t")
    assert book.names() == {"t"}


def test_a_deleted_cell_gives_its_names_up_when_they_are_wanted(book: Notebook) -> None:
    book.run("a", "def x")
    book.run("b", "theorem t uses x")
    book.chain.delete(["a"])
    assert book.run("c", "#check x")
    assert book.run("d", "def x")
    assert book.names() == {"x"}
    assert any("[2] no longer checks" in remark for remark in book.remarks)


def test_without_ids_the_same_text_is_the_same_cell(book: Notebook) -> None:
    assert book.run(None, "def x")
    assert book.run(None, "theorem t uses x")
    assert book.run(None, "def x")
    assert book.run(None, "#check t")
    assert book.names() == {"x", "t"}


def test_interrupting_changes_nothing(book: Notebook) -> None:
    book.run("a", "def x")
    before = book.session.environment
    with pytest.raises(KeyboardInterrupt):
        book.run("b", "stop")
    assert book.session.environment is before
    assert book.run("b", "theorem t uses x")


def test_what_python_ran_counts_as_a_cell(book: Notebook) -> None:
    book.run("a", "def x")
    book.session.run("def y")
    book.session.run("def z")
    assert book.run("b", "theorem t uses z")
    assert book.run("a", "def x -- edited")
    assert book.run("c", "theorem u uses t")
    assert book.names() == {"x", "y", "z", "t", "u"}


def test_where_python_went_is_the_new_ground(book: Notebook) -> None:
    before = book.session.environment
    book.run("a", "def x")
    book.session.run("def y", at=before)
    assert book.run("b", "theorem t uses y")
    assert book.names() == {"y", "t"}
    assert book.run("a", "def x")
    assert book.names() == {"x", "y", "t"}


def test_reading_lean_well_enough() -> None:
    code = "/- theorem no -/ theorem A.yes : p\n  def also (x) := 1\ninstance : C := ⟨⟩"
    assert {"yes", "also"} <= declared(code)
    assert "no" not in declared(code)
    assert asks_only("#eval 1\nexample : p := by\n  trivial\n-- done\n")
    assert not asks_only("open Nat in\n#eval 1")
    assert not asks_only("")
    assert not asks_only('#eval "/-"\ndef x := 1\n#eval "-/"')
    assert not asks_only("#eval 1\n  open Nat")
    assert declared("/- a /- b -/ def no -/ def yes := 1 -- def never\ndef too := 2") == {
        "yes",
        "too",
    }
    assert declared("-/ def yes /- def no") == {"yes"}


@pytest.mark.parametrize(
    "part", ["/- ", "-- ", "theorem ", "«", "a", " ", "\n", "def x\n", "'", '"']
)
def test_reading_lean_takes_time_in_proportion(part: str) -> None:
    code = part * (1_000_000 // len(part))
    asks_only(code)
    declared(code)
