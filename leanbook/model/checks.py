"""What may be asked of a model, looked at before anything is started for it."""

from __future__ import annotations

from typing import Any

from leanbook.errors import ModelError
from leanbook.model.candidates import Chat, Sampling

__all__ = ["check_number", "check_request", "check_text"]


def check_number(
    name: str,
    value: Any,
    least: int,
    most: int | None = None,
    *,
    unit: str = "",
    hint: str | None = None,
    error: type[ModelError] = ModelError,
) -> None:
    """See that an argument is a whole number within its range.

    Args:
        name: The argument's name.
        value: What was given.
        least: The smallest number that will do.
        most: The largest one. Default: there is none.
        unit: What is counted. Default: nothing in particular.
        hint: What to do next. Default: none.
        error: The kind of error. Default: `ModelError`.

    Raises:
        ModelError: It is something else.

    Example:
        >>> check_number("parallel", 16, 1, 255)
    """
    whole = isinstance(value, int) and not isinstance(value, bool)
    if whole and value >= least and (most is None or value <= most):
        return
    of = f" of {unit}" if unit else ""
    reach = f", {least} or more" if most is None else f" from {least} to {most}"
    shown = repr(value)
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    raise error(f"{name} must be a whole number{of}{reach}, not {shown}.", hint=hint)


def check_text(what: str, text: Any) -> int:
    """See that a text can be given to a model.

    Args:
        what: What it is, at the beginning of a sentence: "The prompt".
        text: The text.

    Returns:
        How many bytes it has in UTF-8.

    Raises:
        ModelError: It is no text, or has half a character in it.
    """
    if not isinstance(text, str):
        raise ModelError(f"{what} must be text, not {type(text).__name__}.")
    try:
        return len(text.encode())
    except UnicodeEncodeError as error:
        raise ModelError(
            f"{what} holds half a character (a lone surrogate) at place {error.start}; a model "
            "can't be given that.",
            hint="Take it out; it comes from text that was decoded wrongly.",
        ) from None


def check_request(prompt: Any, k: Any, sampling: Any = None) -> None:
    """See that a prompt is one, that it says something, and that candidates are asked for.

    Args:
        prompt: What `Model.generate` was given.
        k: For how many candidates.
        sampling: How they are to be drawn. Default: as usual.

    Raises:
        ModelError: It is not so.
    """
    check_number("k", k, 1)
    if not isinstance(prompt, (str, Chat)):
        raise ModelError(f"A prompt is a str or a Chat, not {type(prompt).__name__}.")
    if not (prompt.messages if isinstance(prompt, Chat) else prompt):
        raise ModelError("The prompt is empty.", hint="Give it some text to go on from.")
    texts = [turn.content for turn in prompt.messages] if isinstance(prompt, Chat) else [prompt]
    for text in texts:
        check_text("The prompt", text)
    if sampling is None:
        return
    if not isinstance(sampling, Sampling):
        raise ModelError(f"sampling is a Sampling, not {type(sampling).__name__}.")
    for text in sampling.stop:
        check_text("A stop string", text)
    if sampling.grammar is not None:
        check_text("The grammar", sampling.grammar)
