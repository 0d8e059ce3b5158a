"""How exercises look: an exercise, what was found about an answer, a hint, and the progress.

Each has two forms, HTML for notebooks and text for all else, and both say the same. Whatever comes
from a file, from Lean or from a learner is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from leanbook.lean.results import CheckResult
from leanbook.notebook import plain, render
from leanbook.notebook.exercises.attempts import Given
from leanbook.notebook.exercises.exercise import Chapter, Exercise
from leanbook.notebook.exercises.grading import Grade, Status
from leanbook.notebook.exercises.hints import Fit
from leanbook.notebook.exercises.markdown import to_html, to_text
from leanbook.notebook.exercises.progress import Solved, is_solved
from leanbook.notebook.listing import escape, highlighted
from leanbook.notebook.reading import SIGNS

__all__ = [
    "course_html",
    "course_text",
    "exercise_html",
    "exercise_text",
    "grade_html",
    "grade_text",
    "hint_html",
    "hint_text",
]

LEVELS = {1: "easy", 2: "medium", 3: "hard"}
_STATES: dict[Status, str] = {"solved": "accepted", "unfinished": "open", "judge": "open"}
_TITLES: dict[Status, str] = {
    "solved": "Solved",
    "unfinished": "Not finished yet",
    "errors": "Not solved yet",
    "changed": "The statement is another one",
    "missing": "Not solved yet",
    "tactics": "Proved, but with a tactic that is locked here",
    "axioms": "Not solved: the proof rests on axioms",
    "commands": "Not solved yet",
    "judge": "Not judged",
}
_OWN = "Your own exercises"
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


@lru_cache(maxsize=1)
def _style() -> str:
    folder = resources.files("leanbook.notebook.exercises")
    text = folder.joinpath("exercises.css").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", text)).strip()


def _card(state: str, body: str) -> str:
    return render.card(state, f"<style>{_style()}</style>{body}")


def _head(sign: str, title: str, *asides: str) -> str:
    shown = f'<span class="lb-sign" aria-hidden="true">{sign}</span> ' if sign else ""
    rest = "".join(f' <span class="lb-aside">{escape(aside)}</span>' for aside in asides if aside)
    return (
        f'<div class="lb-head">{shown}<strong class="lb-title">{escape(title)}</strong>{rest}</div>'
    )


# -- an exercise ----------------------------------------------------------------------------------


def exercise_html(exercise: Exercise) -> str:
    """An exercise as a card: what to do, and the statement."""
    body = _head("", exercise.title or exercise.id, *_asides(exercise))
    if exercise.text:
        body += f'<div class="lb-ex lb-first">{to_html(exercise.text)}</div>'
    context = ""
    if exercise.context.strip():
        context = (
            "<details><summary>what it builds on</summary>"
            f"<pre>{highlighted(exercise.context.strip())}</pre></details>"
        )
    body += f'<div class="lb-ex highlight"><pre>{highlighted(exercise.start)}</pre>{context}</div>'
    return _card("plain", body)


def exercise_text(exercise: Exercise) -> str:
    """An exercise as text."""
    title = f"{exercise.title or exercise.id} ({', '.join(_asides(exercise))})"
    parts = [title, to_text(exercise.text), exercise.context.strip(), exercise.start]
    return "\n\n".join(_shown(part) for part in parts if part)


def _asides(exercise: Exercise) -> list[str]:
    """What is said beside the title; an exercise without one goes by its id."""
    level = LEVELS.get(exercise.level, "")
    return [level] if exercise.title in ("", exercise.id) else [exercise.id, level]


# -- a grade --------------------------------------------------------------------------------------


def grade_html(grade: Grade, *, remarks: Sequence[str] = (), title: str = "") -> str:
    """What was found about an answer, with what Lean says about it below.

    Args:
        grade: The grade.
        remarks: More sentences, on progress for example. Default: none.
        title: What the exercise is called. Default: its own title.
    """
    state = _state(grade)
    aside = title or grade.exercise.title or grade.exercise.id
    body = _head(SIGNS[state], _title(grade), aside)
    said = [_reason(grade), *grade.remarks, *remarks]
    lines = "".join(f"<p>{_with_code(line)}</p>" for line in said if line)
    if lines:
        body += f'<div class="lb-ex lb-first">{lines}</div>'
    if grade.statements is not None:
        asked, given = grade.statements
        body += (
            '<div class="lb-ex lb-two highlight">'
            f'<div><span class="lb-quiet">asked for</span><pre>{highlighted(asked)}</pre></div>'
            f'<div><span class="lb-quiet">in your cell</span><pre>{highlighted(given)}</pre></div>'
            "</div>"
        )
    if grade.fit is not None and grade.status in ("unfinished", "errors"):
        body += (
            '<div class="lb-ex"><details><summary>a hint for this goal</summary>'
            f"{_fit_html(grade.fit)}</details></div>"
        )
    shown = _card(state, body)
    if _needs_result(grade) and grade.result is not None:
        shown += _STYLE.sub("", render.result_html(_without_theorems(grade.result), head=False))
    return shown


def grade_text(grade: Grade, *, remarks: Sequence[str] = (), title: str = "") -> str:
    """What was found about an answer, as text; the arguments are those of `grade_html`."""
    aside = title or grade.exercise.title or grade.exercise.id
    lines = [f"{SIGNS[_state(grade)]} {_title(grade)} ({aside})"]
    lines += [f"  {line}" for line in (_reason(grade), *grade.remarks, *remarks) if line]
    if grade.statements is not None:
        for name, text in zip(("asked for", "in your cell"), grade.statements, strict=True):
            lines += [f"  {name}:", *(f"    {line}" for line in text.split("\n"))]
    if grade.fit is not None and grade.status in ("unfinished", "errors"):
        lines.append(f"  There is a hint for this goal: %hint {grade.exercise.id}")
    if _needs_result(grade) and grade.result is not None:
        lines += plain.result_text(_without_theorems(grade.result)).split("\n")[1:]
    return "\n".join(_shown(line) for line in lines)


def _state(grade: Grade) -> str:
    return _STATES.get(grade.status, "error")


def _title(grade: Grade) -> str:
    return grade.reason.rstrip(".") if _is_short(grade) else _TITLES[grade.status]


def _reason(grade: Grade) -> str:
    """The reason, where the title does not say it."""
    return "" if _is_short(grade) else grade.reason


def _is_short(grade: Grade) -> bool:
    return grade.reason.startswith(("Lean finds", "Not finished yet: ", "Solved and verified; "))


def _without_theorems(result: CheckResult) -> CheckResult:
    """What Lean says, without the list of what each theorem rests on: the grade has said that."""
    return replace(result, axioms={}, verdicts={})


def _needs_result(grade: Grade) -> bool:
    """Whether Lean has something to say that the grade does not say."""
    if grade.result is None:
        return False
    if grade.status in ("solved", "tactics"):
        return bool(grade.result.messages)
    return bool(grade.result.messages or grade.result.sorries)


# -- hints ----------------------------------------------------------------------------------------


def hint_html(exercise: Exercise, given: Given) -> str:
    """A hint as a card, with the earlier ones folded away."""
    body = _head("", given.title, exercise.title or exercise.id)
    if given.text:
        body += f'<div class="lb-ex lb-first">{_hint_body(given)}</div>'
    if given.earlier:
        items = "".join(f"<li>{to_html(text)}</li>" for text in given.earlier)
        body += (
            '<div class="lb-ex"><details><summary>earlier hints</summary>'
            f"<ol>{items}</ol></details></div>"
        )
    return _card("plain", body)


def hint_text(exercise: Exercise, given: Given) -> str:
    """A hint as text."""
    lines = [f"{given.title} ({exercise.title or exercise.id})"]
    if given.goal is not None:
        lines += [f"    {line}" for line in str(given.goal).split("\n")]
    if given.text:
        lines.append(to_text(given.text))
        lines += _about_names(given.nameless)
    return "\n".join(_shown(line) for line in lines)


def _hint_body(given: Given) -> str:
    if given.goal is None:
        return to_html(given.text)
    return _fit_html(Fit(given.text, given.goal, given.nameless)) + render.goal_html(given.goal)


def _fit_html(fit: Fit) -> str:
    return to_html(fit.text) + "".join(
        f'<p class="lb-quiet">{_with_code(line)}</p>' for line in _about_names(fit.nameless)
    )


def _about_names(nameless: Sequence[str]) -> list[str]:
    if not nameless:
        return []
    names = ", ".join(f"`{name}`" for name in nameless)
    return [f"{names} can't be written in a proof; `rename_i` gives such hypotheses names."]


# -- progress -------------------------------------------------------------------------------------


def course_html(chapters: Sequence[Chapter], kept: Mapping[str, Solved]) -> str:
    """Which exercises have been solved, chapter by chapter; the first unfinished one is open."""
    done, total = _totals(chapters, kept)
    body = _head("", "Your progress", f"{done} of {total} exercises solved")
    current = _current(chapters, kept)
    course = chapters[0].course if chapters else ""
    for chapter in chapters:
        if chapter.course != course:
            course = chapter.course
            name = course or _OWN
            body += f'<div class="lb-ex"><strong>{escape(name)}</strong></div>'
        done, total = _totals([chapter], kept)
        rows = "".join(_row(exercise, kept) for exercise in chapter.exercises)
        open_ = " open" if chapter is current else ""
        sign = f' <span class="lb-sign">{SIGNS["accepted"]}</span>' if done == total else ""
        body += (
            f'<details class="lb-chapter{" lb-accepted" if done == total else ""}"{open_}><summary>'
            f"<span>{chapter.number}. {escape(chapter.title)}</span>{sign}"
            f'<span class="lb-count">{done} of {total}</span>'
            f'<span class="lb-share" aria-hidden="true"><i style="width:{100 * done // total}%">'
            f'</i></span></summary><ul class="lb-todo">{rows}</ul></details>'
        )
    return _card("plain", body)


def course_text(chapters: Sequence[Chapter], kept: Mapping[str, Solved]) -> str:
    """Which exercises have been solved, as text."""
    done, total = _totals(chapters, kept)
    lines = [f"Your progress: {done} of {total} exercises solved"]
    current = _current(chapters, kept)
    course = chapters[0].course if chapters else ""
    for chapter in chapters:
        if chapter.course != course:
            course = chapter.course
            lines.append(course or _OWN)
        done, total = _totals([chapter], kept)
        sign = SIGNS["accepted"] if done == total else " "
        lines.append(f"{sign} {chapter.number:>2}. {chapter.title}: {done} of {total}")
        if chapter is current:
            lines += [
                f"        {SIGNS['accepted'] if is_solved(each, kept) else SIGNS['open']} "
                f"{each.id}: {each.title or each.id} ({LEVELS.get(each.level, '')})"
                for each in chapter.exercises
            ]
    return "\n".join(_shown(line) for line in lines)


def _row(exercise: Exercise, kept: Mapping[str, Solved]) -> str:
    solved = is_solved(exercise, kept)
    sign, word = (SIGNS["accepted"], "solved") if solved else (SIGNS["open"], "to be solved")
    state = "lb-accepted" if solved else ""
    return (
        f'<li class="{state}"><span class="lb-sign" role="img" aria-label="{word}">{sign}</span> '
        f"<span>{escape(exercise.title or exercise.id)}</span> <code>{escape(exercise.id)}</code> "
        f'<span class="lb-quiet">{LEVELS.get(exercise.level, "")}</span></li>'
    )


def _totals(chapters: Sequence[Chapter], kept: Mapping[str, Solved]) -> tuple[int, int]:
    every = [each for chapter in chapters for each in chapter.exercises]
    return sum(is_solved(each, kept) for each in every), len(every)


def _current(chapters: Sequence[Chapter], kept: Mapping[str, Solved]) -> Chapter | None:
    """The first chapter with something left to do."""
    return next(
        (
            chapter
            for chapter in chapters
            if not all(is_solved(each, kept) for each in chapter.exercises)
        ),
        None,
    )


# -- text -----------------------------------------------------------------------------------------


def _with_code(text: str) -> str:
    """A sentence of ours, with what stands between ticks as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return "".join(
        f"<code>{escape(part)}</code>" if index % 2 else escape(part)
        for index, part in enumerate(parts)
    )


def _shown(text: str) -> str:
    return plain.shown(text)
