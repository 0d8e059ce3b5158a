"""From a conversation to the text that a model was trained on, and from its answer to what counts.

A chat template is a Jinja program that travels inside a model file. It is somebody else's program,
so it runs in Jinja's sandbox: it can touch nothing but the conversation, and what it writes is
limited. The sandbox does not limit the time and memory that it takes. `split_thinking` goes the
other way: it parts what a model thought aloud from what it answers.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from leanbook.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    import jinja2

    from leanbook.model.candidates import Chat

__all__ = ["render", "split_thinking"]

_MOST_TEXT = 16_000_000
"""More characters than this are no prompt; a template that writes them is broken or hostile."""


def render(template: str, chat: Chat, *, bos: str = "", eos: str = "") -> str:
    """The text that a chat template makes of a conversation, up to where the model answers.

    A template that knows no system message gets it at the head of the first user's message.

    Args:
        template: The Jinja program, as GGUF keeps it under `tokenizer.chat_template`.
        chat: The conversation. Its options become variables of the template.
        bos: The text of the token that starts a sequence; most templates write it. The engine must
            not add it a second time. Default: nothing.
        eos: The text of the token that ends one. Default: nothing.

    Returns:
        The prompt.

    Raises:
        ModelError: The template does not parse, refuses the conversation, or fails.

    Example:
        >>> from leanbook.model.candidates import Chat, ChatMessage
        >>> render("{{ messages[0].content }}?", Chat((ChatMessage("user", "Ready"),)))
        'Ready?'
    """
    if not chat.messages:
        raise ModelError(
            "The conversation is empty.", hint="Give it at least one message of the user."
        )
    messages = [{"role": turn.role, "content": turn.content} for turn in chat.messages]
    names = {"bos_token": bos, "eos_token": eos, "add_generation_prompt": True, "tools": None}
    clash = sorted(set(chat.options) & {"messages", *names})
    if clash:
        raise ModelError(
            f"A chat's options can't set {', '.join(clash)}; these are the template's."
        )
    values = {**chat.options, **names}
    text, problem = _write(template, {"messages": messages, **values})
    if problem is not None and messages[0]["role"] == "system" and len(messages) > 1:
        text, _ = _write(template, {"messages": _without_system(messages), **values})
        if text is not None:
            return text
    if text is None:
        raise ModelError(
            f"The model's chat template failed: {problem}",
            hint="Choose a prompt format that needs no chat, with prompt_format='completion'.",
        )
    return text


def _without_system(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    """The same conversation with the system's message at the head of the one that follows."""
    system, first, *rest = messages
    return [{"role": first["role"], "content": f"{system['content']}\n\n{first['content']}"}, *rest]


def _write(template: str, values: dict[str, Any]) -> tuple[str | None, str | None]:
    """What the template writes, or None and what went wrong."""
    try:
        import jinja2
    except ImportError:
        raise MissingExtraError(
            "Chat templates need the package jinja2.", hint="pip install jinja2"
        ) from None

    try:
        pieces: list[str] = []
        length = 0
        for piece in _compiled(template).generate(**values):
            length += len(piece)
            if length > _MOST_TEXT:
                return None, f"it writes more than {_MOST_TEXT:,} characters"
            pieces.append(piece)
        return "".join(pieces), None
    except jinja2.TemplateSyntaxError as error:
        return None, f"line {error.lineno}: {error.message}"
    # The template is a program: it can fail in any way that a program can.
    except Exception as error:
        return None, str(error) or type(error).__name__


@lru_cache(maxsize=16)
def _compiled(template: str) -> jinja2.Template:
    return _environment().from_string(template)


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    """Jinja as the templates of Hugging Face expect it, in its sandbox."""
    from jinja2 import nodes
    from jinja2.ext import Extension, loopcontrols
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Generation(Extension):
        """`{% generation %}` marks the assistant's words for training; here it marks nothing."""

        tags = {"generation"}

        def parse(self, parser: Any) -> nodes.Node:
            line = next(parser.stream).lineno
            body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
            return nodes.Scope(body, lineno=line)

    class Sandbox(ImmutableSandboxedEnvironment):
        """Jinja's sandbox, which also refuses `*` and `**` where the outcome would be huge."""

        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            if operator == "**" and (abs(left) > 1000 or abs(right) > 64):
                raise OverflowError("a power is too large")
            for text, count in ((left, right), (right, left)):
                if hasattr(text, "__len__") and len(text) * max(count, 0) > _MOST_TEXT:
                    raise OverflowError("a repeated text is too long")
            return super().call_binop(context, operator, left, right)

    environment = Sandbox(
        trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols, Generation]
    )
    environment.filters["tojson"] = _to_json
    environment.globals["raise_exception"] = _refuse
    environment.globals["strftime_now"] = _now
    return environment


def _to_json(value: Any, indent: int | None = None, **_: Any) -> str:
    """JSON that keeps ∀ and ℕ; Jinja's own filter escapes for HTML, which prompts are not."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _refuse(message: str) -> str:
    raise ModelError(message)


def _now(form: str) -> str:
    import datetime

    return datetime.datetime.now().strftime(form)


_MARKS = (("<think>", "</think>"), ("[THINK]", "[/THINK]"), ("<thinking>", "</thinking>"))
_CHANNEL = re.compile(r"<\|channel\|>\s*(\w+)[^<]*<\|message\|>")
_CHANNEL_END = re.compile(r"<\|(?:end|return|call|start)\|>(?:assistant)?")


def split_thinking(text: str) -> tuple[str, str]:
    """Part what a model thought aloud from its answer.

    Knows `<think>…</think>`, `<thinking>…</thinking>`, `[THINK]…[/THINK]` and the channels of
    gpt-oss. The mark that opens may be missing, when it was part of the prompt. The one that
    closes is missing when the model ran out of tokens while it was thinking: there is no answer
    then.

    Args:
        text: What the model wrote.

    Returns:
        The thinking and the answer, without marks and without blanks around them; indentation at
        the head of the answer stays. Either may be empty.

    Example:
        >>> split_thinking("<think>Try omega.</think>\\nomega")
        ('Try omega.', 'omega')
    """
    if _CHANNEL.search(text):
        return _split_channels(text)
    thinking: list[str] = []
    for opens, closes in _MARKS:
        first_close = text.find(closes)
        if first_close >= 0 and opens not in text[:first_close]:
            # The prompt had already opened it.
            thinking.append(text[:first_close])
            text = text[first_close + len(closes) :]
        # Only at the start of a line: elsewhere it is part of what the model talks about.
        opening = re.compile(rf"^[ \t]*{re.escape(opens)}", re.MULTILINE)
        while (start := opening.search(text)) is not None:
            end = text.find(closes, start.end())
            thinking.append(text[start.end() : end if end >= 0 else None])
            text = text[: start.start()] + (text[end + len(closes) :] if end >= 0 else "")
    return _joined(thinking), _trimmed(text)


def _split_channels(text: str) -> tuple[str, str]:
    """The same for gpt-oss, which writes every part into a named channel; `final` is the answer."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    starts = [*_CHANNEL.finditer(text)]
    # What stands before the first channel belongs to the one that the prompt had opened.
    parts[False].append(_CHANNEL_END.split(text[: starts[0].start()], maxsplit=1)[0])
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        body = text[start.end() : following.start() if following else None]
        parts[start[1] == "final"].append(_CHANNEL_END.split(body, maxsplit=1)[0])
    return _joined(parts[False]), _trimmed("\n".join(parts[True]))


def _joined(parts: list[str]) -> str:
    return "\n".join(stripped for part in parts if (stripped := part.strip()))


def _trimmed(text: str) -> str:
    """Without empty lines at the head and blanks at the end; the first line keeps its indent."""
    return re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip()
