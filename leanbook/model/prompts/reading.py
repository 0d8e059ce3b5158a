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
from leanbook.model.prompts.fences import blocks, inline_code
from leanbook.model.prompts.leantext import Token, dedent, mask, tokens

__all__ = ["before_hole", "fill", "read_continuation", "read_proof", "read_tactic"]

_MODIFIERS = r"(?:@\[[^\]]*\]|private|protected|noncomputable|nonrec|unsafe|partial|public|local)"
_DECLARATION = re.compile(
    rf"^[ \t]*(?:{_MODIFIERS}\s+)*(?P<kind>theorem|lemma|example|def|abbrev|instance)\b"
    r"[ \t]*(?P<name>[^\s:({\[⦃]+)?",
    re.MULTILINE,
)
_COMMAND = re.compile(
    rf"^(?P<indent>[ \t]*)(?:{_MODIFIERS}\s+)*(?:(?:theorem|lemma|example|def|abbrev|instance"
    r"|inductive|structure|class|axiom|opaque|namespace|section|end|open|import|variable"
    r"|universe|set_option|attribute|macro|macro_rules|syntax|notation|infix[lr]?|prefix|postfix"
    r"|elab|elab_rules|deriving|initialize|mutual|export|module|termination_by|decreasing_by)\b"
    r"|#\w|@\[)",
    re.MULTILINE,
)
_END_MARK = re.compile(
    r"<\|(?:im_end|im_start|endoftext|end_of_text|eot_id)\|>|</s>|<end_of_turn>|<｜end▁of▁sentence｜>"
)
_MOST_TEXT = 200_000
"""Of a longer answer only the end is read; the last proof is what counts."""
_BINDS = {"let", "have", "haveI", "letI"}
_OPENING, _CLOSING = set("([{⟨⦃⟦"), set(")]}⟩⦄⟧")


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
        proof = hole.without_prefix(_tactics(source)) if lean else None
    if not proof or (bare and _is_no_tactic(proof)):
        return
    unfinished = "sorry" in {token.text for token in tokens(mask(proof)[0])}
    kind = 3 if unfinished else 2 if not closed else 1 if named is None and not bare else 0
    yield _Found(proof, age, kind, bare)


def _is_no_tactic(block: str) -> bool:
    """Whether code is rather the type of a lemma or a goal, shown to speak of it."""
    masked = mask(block)[0]
    return bool(re.match(r"\s*[A-Z0-9]", masked) or re.search(r"^\s*⊢", masked, re.MULTILINE))


class Source:
    """Code of a model, with its comments and strings out of the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.masked, _ = mask(text)
        self.declarations = [
            found
            for found in _DECLARATION.finditer(self.masked)
            if found["kind"] in ("theorem", "lemma", "example", "def", "abbrev", "instance")
        ]

    def end_of(self, declaration: re.Match[str]) -> int:
        """Where a declaration ends: at the next command that is indented no more than it is."""
        column = len(declaration[0]) - len(declaration[0].lstrip())
        for command in _COMMAND.finditer(self.masked, declaration.end()):
            if len(command["indent"]) <= column:
                return command.start()
        return len(self.text)

    def after(self, start: int, end: int) -> str:
        """What stands behind `by` as a tactic block, with the comments at its head."""
        line_end = self.text.find("\n", start, end)
        if line_end >= 0 and not self.masked[start:line_end].strip():
            return _tidy(dedent(self.text[line_end + 1 : end].split("\n")))
        rest = self.masked[start:end]
        return self.block(start + len(rest) - len(rest.lstrip()), end)

    def block(self, start: int, end: int) -> str:
        """The text between two places as a tactic block."""
        begin = self.text.rfind("\n", 0, start) + 1
        inline = start - begin if self.text[begin:start].strip() else None
        if inline is not None:
            after = self.text[start:end]
            inline += len(after) - len(after.lstrip(" \t"))
        else:
            start = begin
        return _tidy(dedent(self.text[start:end].split("\n"), inline))


def _tidy(block: str) -> str:
    """Without the comments that stand after a proof, which speak of something else."""
    lines = block.split("\n")
    masked = mask(block)[0].split("\n")
    while lines and not masked[-1].strip():
        lines.pop()
        masked.pop()
    return "\n".join(lines)


@dataclass(frozen=True)
class Hole:
    """The `sorry` that is to be completed, and what stands around it in its declaration.

    Args:
        kind: Of the declaration: "theorem", "example", ... None: the code has none.
        name: Its name; None for an example.
        before: What it says before the hole.
        after: What it says after it.
    """

    kind: str | None
    name: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def of(cls, code: str) -> Hole:
        """The last `sorry` of some code."""
        source = Source(code)
        words = tokens(source.masked)
        at = max((i for i, word in enumerate(words) if word.text == "sorry"), default=len(words))
        where = words[at].start if at < len(words) else len(code)
        declaration = next(
            (found for found in reversed(source.declarations) if found.start() < where), None
        )
        if declaration is None:
            return cls(None, None, (), ())
        end = max(source.end_of(declaration), where)
        start = declaration.start("kind")
        return cls(
            _same(declaration["kind"]),
            declaration["name"],
            tuple(_same(word.text) for word in words[:at] if word.start >= start),
            tuple(word.text for word in words[at + 1 :] if word.end <= end),
        )

    def find(self, source: Source) -> re.Match[str] | None:
        """The same declaration in an answer: the last one of this name, whatever it states."""
        fits = [found for found in source.declarations if self._is(found)]
        return fits[-1] if fits else None

    def _is(self, declaration: re.Match[str]) -> bool:
        if _same(declaration["kind"]) != self.kind:
            return False
        if self.name is None or declaration["name"] is None:
            return self.name == declaration["name"]
        # An answer may have opened or closed a namespace.
        return declaration["name"].split(".")[-1] == self.name.split(".")[-1]

    def proof(self, source: Source, declaration: re.Match[str]) -> str | None:
        """What stands for the hole in a declaration of an answer."""
        end = source.end_of(declaration)
        words = tokens(source.masked, declaration.start("kind"), end)
        rest = self._after_prefix(words)
        if rest is None:
            # The statement is not word for word the one that was given. Lean will compare what
            # it means; here it only matters where it ends.
            whole = not self.before or self.before[-1] == ":=" or self.before[-2:] == (":=", "by")
            return _whole_proof(source, words) if whole else None
        rest = self._before_suffix(rest)
        if rest and self.before[-1] != ":=" and rest[0].text != "by":
            if self.before[-1] == "by":
                return source.after(words[len(self.before) - 1].end, rest[-1].end)
            return source.block(rest[0].start, rest[-1].end)
        return _as_tactics(source, rest)

    def _after_prefix(self, words: list[Token]) -> list[Token] | None:
        count = len(self.before)
        if count == 0 or tuple(_same(word.text) for word in words[:count]) != self.before:
            return None
        return words[count:]

    def _before_suffix(self, words: list[Token]) -> list[Token]:
        count = len(self.after)
        if count and tuple(word.text for word in words[-count:]) == self.after:
            return words[:-count]
        return words

    def without_prefix(self, block: str) -> str:
        """A tactic block without the tactics that stood before the hole, if it repeats them."""
        if "by" not in self.before:
            return block
        given = self.before[self.before.index("by") + 1 :]
        words = tokens(mask(block)[0])
        if not given or tuple(word.text for word in words[: len(given)]) != given:
            return block
        rest = words[len(given) :]
        return Source(block).block(rest[0].start, len(block)) if rest else ""


def _same(word: str) -> str:
    """One word for what Lean takes as one."""
    return "theorem" if word == "lemma" else word


def _whole_proof(source: Source, words: list[Token]) -> str | None:
    """What stands behind the `:=` that ends a statement; `let x := 1` inside it is not the end."""
    depth = bound = 0
    for at, word in enumerate(words):
        if word.text in _OPENING:
            depth += 1
        elif word.text in _CLOSING:
            depth -= 1
        elif depth == 0 and word.text in _BINDS:
            bound += 1
        elif depth == 0 and word.text == ":=":
            if bound == 0:
                return _as_tactics(source, words[at + 1 :])
            bound -= 1
    return None


def _as_tactics(source: Source, words: list[Token]) -> str | None:
    """A proof after `:=` as tactics: what follows `by`, or `exact` and the term."""
    if not words:
        return None
    end = words[-1].end
    if words[0].text == "by":
        return source.after(words[0].end, end) if len(words) > 1 else None
    first, *rest = source.block(words[0].start, end).split("\n")
    return "\n".join([f"exact {first}", *(f"  {line}" if line else "" for line in rest)])


def _tactics(source: Source) -> str:
    """A code block that declares nothing: its tactics, without a header and without `by`."""
    commands = [*_COMMAND.finditer(source.masked)]
    start, end = 0, len(source.text)
    for command in commands:
        if source.masked[start : command.start()].strip():
            end = command.start()
            break
        line_end = source.masked.find("\n", command.start())
        start = len(source.masked) if line_end < 0 else line_end + 1
    words = tokens(source.masked, start, end)
    lead = [word for word in words[:2] if word.text in (":=", "by")]
    if len(words) == len(lead):
        return ""
    if lead:
        return source.after(lead[-1].end, end)
    return _tidy(dedent(source.text[start:end].split("\n")))


def _gives_up(proof: str) -> bool:
    """Whether a proof is nothing but `sorry`."""
    return {token.text for token in tokens(mask(proof)[0])} <= {"sorry", "admit", "done", "·"}


_PROSE = re.compile(r"^(?:[A-Z][\w']*[ ,.:!]|\*\*|#+ |>|\d+[.)] |[-*] )|[a-z] [a-z]+ [a-z ,]+[.:]$")


def _without_prose(answer: str) -> str:
    """An answer without code blocks: from its first line of code to the next line of words."""
    lines = answer.split("\n")
    declaration = _DECLARATION.search(mask(answer)[0])
    if declaration is not None:
        start = answer[: declaration.start()].count("\n")
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
    return _first_tactic(_tactics(source))


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


def before_hole(code: str) -> str:
    """What stands before the last `sorry` of some code; all of it if there is none."""
    found = [word for word in tokens(mask(code)[0]) if word.text == "sorry"]
    return code[: found[-1].start] if found else code


def fill(code: str, block: str) -> str:
    """Some code with a tactic block in place of its last `sorry`.

    It is for showing a model what it wrote; whether the whole is Lean is not looked at.

    Args:
        code: Lean source.
        block: The tactics; their indentation is fitted to the place.

    Example:
        >>> print(fill("theorem t : 1 = 1 := by sorry", "skip\\nrfl"))
        theorem t : 1 = 1 := by
          skip
          rfl
    """
    before = before_hole(code)
    after = code[len(before) + len("sorry") :]
    lead = before.split("\n")[-1]
    if lead.rstrip().endswith((":=", "by")):
        word = "" if lead.rstrip().endswith("by") else " by"
        indent = " " * (len(lead) - len(lead.lstrip()) + 2)
        lines = [indent + line if line else "" for line in block.split("\n")]
        return before.rstrip() + word + "\n" + "\n".join(lines) + after
    first, *rest = block.split("\n")
    return (
        "\n".join([before + first, *(" " * len(lead) + line if line else "" for line in rest)])
        + after
    )


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
    while count < len(lines) and _belongs(masked[start:count], masked[count]):
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
    if sum(text.count(c) for c in _OPENING) > sum(text.count(c) for c in _CLOSING):
        return True
    if re.search(r"\bcalc\b", text) and line.lstrip().startswith("_ "):
        return True
    return text.rstrip().endswith((":=", "<;>", "=>", ",", " by"))
