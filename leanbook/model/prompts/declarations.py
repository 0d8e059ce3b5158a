"""Declarations in code that a model wrote, and what in them stands for a `sorry`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leanbook.model.prompts.leantext import CLOSING, OPENING, Token, dedent, mask, tidy, tokens

__all__ = ["Hole", "Source", "before_hole", "fill", "tactics_of"]

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
_BINDS = {"let", "have", "haveI", "letI"}


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
        column = _column(declaration)
        for command in _COMMAND.finditer(self.masked, declaration.end()):
            if len(command["indent"]) <= column:
                return command.start()
        return len(self.text)

    def as_have(self, declaration: re.Match[str]) -> str | None:
        """A lemma as a step within a proof, where it is one that can be; its binders stay."""
        if declaration["kind"] not in ("theorem", "lemma"):
            return None
        if not re.fullmatch(r"[^\W\d][\w']*", declaration["name"] or ""):
            return None
        start = declaration.start("kind")
        text = "have" + self.text[start + len(declaration["kind"]) : self.end_of(declaration)]
        first, *rest = tidy(text).split("\n")
        # Its other lines stand to the right of `have`, or they would be steps of their own.
        column = _column(declaration)
        left = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
        shift = " " * max(0, column - left + 1)
        return "\n".join(
            [first, *((shift + line)[column:] if line.strip() else "" for line in rest)]
        )

    def after(self, start: int, end: int) -> str:
        """What stands behind `by` as a tactic block, with the comments at its head."""
        line_end = self.text.find("\n", start, end)
        if line_end >= 0 and not self.masked[start:line_end].strip():
            return tidy(dedent(self.text[line_end + 1 : end].split("\n")))
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
        return tidy(dedent(self.text[start:end].split("\n"), inline))


@dataclass(frozen=True)
class Hole:
    """The `sorry` that is to be completed, and what stands around it in its declaration.

    Args:
        kind: Of the declaration: "theorem", "example", ... None: the code has none.
        name: Its name; None for an example.
        before: What it says before the hole.
        after: What it says after it.
        known: The names that the code declares.
    """

    kind: str | None
    name: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    known: frozenset[str] = frozenset()

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
            frozenset(found["name"] for found in source.declarations if found["name"]),
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
        """What stands for the hole in a declaration of an answer, with the lemmas that it uses."""
        proof = self._proof(source, declaration)
        if proof is None or not self._whole:
            return proof
        lemmas: list[str] = []
        used = proof
        for found in reversed(source.declarations):
            name = found["name"]
            if (
                found.start() < declaration.start()
                and name not in self.known
                and _names(name, used)
            ):
                lemma = source.as_have(found)
                if lemma is not None:
                    lemmas.insert(0, lemma)
                    used += lemma
        return "\n".join([*lemmas, proof])

    @property
    def _whole(self) -> bool:
        """Whether the hole is all of the proof."""
        return not self.before or self.before[-1] == ":=" or self.before[-2:] == (":=", "by")

    def _proof(self, source: Source, declaration: re.Match[str]) -> str | None:
        end = source.end_of(declaration)
        words = tokens(source.masked, declaration.start("kind"), end)
        rest = self._after_prefix(words)
        if rest is None:
            # The statement is not word for word the one that was given. Lean will compare what
            # it means; here it only matters where it ends.
            return _whole_proof(source, words) if self._whole else None
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


def _column(declaration: re.Match[str]) -> int:
    return len(declaration[0]) - len(declaration[0].lstrip())


def _names(name: str | None, text: str) -> bool:
    return bool(name and re.search(rf"(?<![\w.']){re.escape(name)}(?![\w'])", text))


def _same(word: str) -> str:
    """One word for what Lean takes as one."""
    return "theorem" if word == "lemma" else word


def _whole_proof(source: Source, words: list[Token]) -> str | None:
    """What stands behind the `:=` that ends a statement; `let x := 1` inside it is not the end."""
    depth = bound = 0
    for at, word in enumerate(words):
        if word.text in OPENING:
            depth += 1
        elif word.text in CLOSING:
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


def tactics_of(source: Source) -> str:
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
    return tidy(dedent(source.text[start:end].split("\n")))


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
