"""Finding the proof in what a model answered.

Models repeat the theorem or don't, think aloud, sketch before they prove, change what they were
asked to prove, and stop in the middle. What is taken out here is the text of one tactic block. It
is never the model's version of the statement, and never more than text: Lean decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leanbook.model.chat_template import split_thinking
from leanbook.model.prompts.declarations import Hole, Source, before_hole, tactics_of
from leanbook.model.prompts.fences import blocks, inline_code
from leanbook.model.prompts.leantext import CLOSING, OPENING, dedent, mask, tokens

__all__ = ["read_continuation", "read_proof", "read_tactic"]

_END_MARK = re.compile(
    r"<\|(?:im_end|im_start|endoftext|end_of_text|eot_id)\|>|</s>|<end_of_turn>|<｜end▁of▁sentence｜>"
)
_MOST_TEXT = 200_000
"""Of a longer answer only the end is read; the last proof is what counts."""
_MOST_LINES = 400
"""No single tactic has more."""


def read_proof(text: str, code: str) -> str | None:
    """The tactic block in an answer that is to stand for the last `sorry` of some code.

    Args:
        text: What the model wrote: with or without thinking, code blocks, the theorem around its
            proof, `by`.
        code: The code that it was asked to complete.

    Returns:
        The block, moved to the left, its lines indented as they were among themselves, without
        `by`. None: there is no proof in the answer, or nothing but `sorry`.

    Example:
        >>> read_proof("```lean\\ntheorem t : 1 = 1 := rfl\\n```", "theorem t : 1 = 1 := by sorry")
        'exact rfl'
    """
    answer = _answer(text)
    hole = Hole.of(code)
    found = [one for one in _proofs(answer, hole) if not _gives_up(one.proof)]
    return next((one.proof for one in _best_first(found)), None)


def _answer(text: str) -> str:
    """What a model answered, without its thinking and the marks at which it ends."""
    _, answer = split_thinking(text.replace("\r\n", "\n"))
    return _END_MARK.split(answer, maxsplit=1)[0][-_MOST_TEXT:]


@dataclass(frozen=True)
class _Found:
    """A proof in an answer, and how likely it is the one that is meant.

    Args:
        proof: The tactic block.
        age: How many code blocks come after it.
        kind: 0 for tactics alone or a theorem of the right name, 1 for one of another name, 2 if it
            is cut off, 3 if it has a `sorry`.
        bare: Whether it is tactics alone.
    """

    proof: str
    age: int
    kind: int
    bare: bool


def _best_first(found: list[_Found]) -> list[_Found]:
    """Later ones are better; but a piece of a proof is a remark on it, not another one."""
    words = [_words(one.proof) for one in found]

    def rank(one: _Found) -> tuple[int, bool, int]:
        own = _words(one.proof)
        return one.kind, one.bare and any(own in other and own != other for other in words), one.age

    return sorted(found, key=rank)


def _words(proof: str) -> str:
    """A proof as words, so that one can be found within another."""
    return " " + " ".join(token.text for token in tokens(mask(proof)[0])) + " "


def _proofs(answer: str, hole: Hole) -> Iterator[_Found]:
    """Every proof in an answer."""
    every = blocks(answer)
    lean = [block for block in every if block.lean]
    # The last ones are enough; a model that repeats itself may write thousands.
    for age, block in enumerate(reversed((lean or every)[-50:])):
        yield from _proof_of_block(block.text, hole, age, block.closed, bool(lean))
    if not every:
        # No code block at all: the answer itself is the code, perhaps with words around it.
        yield from _proof_of_block(_without_prose(answer), hole, 0, True, True)


def _proof_of_block(code: str, hole: Hole, age: int, closed: bool, lean: bool) -> Iterator[_Found]:
    source = Source(code)
    named = hole.find(source)
    bare = not source.declarations
    if named is not None:
        proof = hole.proof(source, named)
    elif not bare:
        proof = hole.proof(source, source.declarations[-1])
    else:
        proof = hole.without_prefix(tactics_of(source)) if lean else None
    if not proof or (bare and _is_no_tactic(proof)):
        return
    unfinished = "sorry" in {token.text for token in tokens(mask(proof)[0])}
    kind = 3 if unfinished else 2 if not closed else 1 if named is None and not bare else 0
    yield _Found(proof, age, kind, bare)


def _is_no_tactic(block: str) -> bool:
    """Whether code is rather the type of a lemma or a goal, shown to speak of it."""
    masked = mask(block)[0]
    return bool(re.match(r"\s*[A-Z0-9]", masked) or re.search(r"^\s*⊢", masked, re.MULTILINE))


def _gives_up(proof: str) -> bool:
    """Whether a proof is nothing but `sorry`."""
    return {token.text for token in tokens(mask(proof)[0])} <= {"sorry", "admit", "done", "·"}


_PROSE = re.compile(r"^(?:[A-Z][\w']*[ ,.:!]|\*\*|#+ |>|\d+[.)] |[-*] )|[a-z] [a-z]+ [a-z ,]+[.:]$")


def _without_prose(answer: str) -> str:
    """An answer without code blocks: from its first line of code to the next line of words."""
    lines = answer.split("\n")
    declarations = Source(answer).declarations
    if declarations:
        start = answer[: declarations[0].start()].count("\n")
    else:
        start = next((i for i, line in enumerate(lines) if not _is_prose(line)), len(lines))
    kept = lines[start : start + 1]
    for line in lines[start + 1 :]:
        if _is_prose(line) and line == line.lstrip():
            break
        kept.append(line)
    return "\n".join(kept)


def _is_prose(line: str) -> bool:
    """Whether a line is rather a sentence than a tactic; tactics start with a small letter."""
    return not line.strip() or bool(_PROSE.search(line.strip()[:300]))


def read_tactic(text: str) -> str:
    """The first tactic in an answer, with the lines that belong to it.

    Lines that are indented more than the first belong to it, and `<;>`, `|` and the steps of
    `calc` below it. What comes after is another tactic or a remark, and left out, as is a comment
    at the end. Tactics with `;` between them are one line and stay together.

    Args:
        text: What the model wrote.

    Returns:
        The tactic; empty if there is none.

    Example:
        >>> read_tactic("  simp [h]\\n  <;> omega\\nThis closes the goal.")
        'simp [h]\\n<;> omega'
    """
    answer = _answer(text).split(":::")[-1]
    labelled = re.search(r"\[TAC\](.*?)(?:\[/TAC\]|\Z)", answer, re.DOTALL)
    every = blocks(answer)
    lean = [block for block in every if block.lean and block.text.strip()]
    if lean:
        code = lean[-1].text
    elif every:
        return ""
    elif labelled is not None:
        code = labelled[1]
    elif (quoted := _quoted(answer)) is not None:
        code = quoted
    else:
        code = _without_prose(re.sub(r"(?im)^\W*(?:next )?tactic\W*:[ \t*]*", "", answer))
    source = Source(code)
    if source.declarations:
        nothing = Hole(None, None, (), ())
        return _first_tactic(nothing.proof(source, source.declarations[-1]) or "")
    return _first_tactic(tactics_of(source))


def read_continuation(text: str, code: str) -> str | None:
    """The tactic block in a text that goes on where some code was cut off before its `sorry`.

    Args:
        text: What the model wrote; it may go on with what was not asked for.
        code: The code that it was to continue from where its last `sorry` stands.

    Returns:
        The block, as `read_proof` gives it.

    Example:
        >>> read_continuation("\\n  rfl\\n\\ntheorem next", "theorem t : 1 = 1 := by sorry")
        'rfl'
    """
    answer = _END_MARK.split(text.replace("\r\n", "\n"), maxsplit=1)[0][:_MOST_TEXT]
    if "<think>" in answer or re.search(r"^\s*(?:```+\s*lean|theorem\b|lemma\b)", answer):
        return read_proof(text, code)
    lead = before_hole(code).split("\n")[-1]
    # Tactics after `by` may start at any column; after `·` they stay where the first one stood.
    least = 1 if re.search(r"(?:by|:=)\s*\Z", lead) or not lead.strip() else len(lead)
    if not lead.strip():
        least = max(1, len(lead))
    lines, masked = answer.split("\n"), mask(answer)[0].split("\n")
    kept: list[str] = []
    size = 0
    for number, (line, bare) in enumerate(zip(lines, masked, strict=True)):
        outside = bare.strip() and len(bare) - len(bare.lstrip()) < least
        if line.lstrip().startswith("```") or (number > 0 and outside):
            break
        kept.append(line)
        if bare.strip():
            size = len(kept)
    inline = len(lead) if answer[:1] != "\n" else None
    block = dedent(kept[:size], inline)
    return None if not block or _gives_up(block) else block


def _quoted(answer: str) -> str | None:
    """The first piece of inline code, when the answer is a sentence around it."""
    line = next((line for line in answer.split("\n") if line.strip()), "")
    pieces = inline_code(line)
    if pieces and (line.lstrip("-*0123456789. ").startswith("`") or _is_prose(line)):
        return pieces[0]
    return None


def _first_tactic(block: str) -> str:
    lines = block.split("\n")
    masked = mask(block)[0].split("\n")
    start = next((i for i, line in enumerate(masked) if line.strip()), None)
    if start is None:
        return ""
    count = start + 1
    most = min(len(lines), start + _MOST_LINES)
    while count < most and _belongs(masked[start:count], masked[count]):
        count += 1
    kept = [
        line[: len(bare.rstrip())]  # a comment at the end goes
        for line, bare in zip(lines[start:count], masked[start:count], strict=True)
    ]
    return dedent(kept)


def _belongs(before: list[str], line: str) -> bool:
    """Whether a line belongs to the tactic above it."""
    if not line.strip():
        # Blank, or a comment: it belongs if what follows does; the end is trimmed anyway.
        return True
    first = len(before[0]) - len(before[0].lstrip())
    indent = len(line) - len(line.lstrip())
    text = "\n".join(before)
    if indent > first or line.lstrip().startswith(("<;>", "|")):
        return True
    if sum(text.count(c) for c in OPENING) > sum(text.count(c) for c in CLOSING):
        return True
    if re.search(r"\bcalc\b", text) and line.lstrip().startswith("_ "):
        return True
    return text.rstrip().endswith((":=", "<;>", "=>", ",", " by"))
