"""Which prompt formats there are, and which one a model wants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leanbook.errors import ModelError
from leanbook.model.candidates import Model
from leanbook.model.prompts.chats import ChatFormat, DeepSeekProver, Goedel, Kimina, Leanstral
from leanbook.model.prompts.formats import PromptFormat
from leanbook.model.prompts.shipped import ShippedFormat
from leanbook.model.prompts.texts import BFSProver, CompletionFormat, TacticFormat

__all__ = ["format_for", "names", "register"]

# The first that matches is taken: families before the general ones.
_FORMATS: list[PromptFormat] = [
    ShippedFormat(),
    Leanstral(),
    Goedel(),
    DeepSeekProver(),
    Kimina(),
    BFSProver(),
    TacticFormat(),
    ChatFormat(),
    CompletionFormat(),
]


def register(prompt_format: PromptFormat) -> None:
    """Add a prompt format, or replace the one of the same name. It is asked before the others.

    Args:
        prompt_format: The format; see `PromptFormat` for how to write one.

    Raises:
        ModelError: It has no name.
    """
    if not getattr(prompt_format, "name", ""):
        raise ModelError(
            f"{type(prompt_format).__name__} has no name.", hint="Set its attribute `name`."
        )
    kept = [other for other in _FORMATS if other.name != prompt_format.name]
    _FORMATS[:] = [prompt_format, *kept]


def names() -> tuple[str, ...]:
    """The names of all prompt formats, in order."""
    return tuple(sorted(prompt_format.name for prompt_format in _FORMATS))


def format_for(
    model: Model | Mapping[str, Any] | None = None, name: str | None = None
) -> PromptFormat:
    """The prompt format that a model wants.

    Args:
        model: A model, or its metadata with the keys of GGUF. Default: nothing is known.
        name: The name of a format, which is then taken whatever the model. Default: chosen by the
            model's name, then by whether it has a chat template.

    Returns:
        The format.

    Raises:
        ModelError: There is no format of that name.

    Example:
        >>> format_for({"general.name": "Kimina-Prover-Distill-8B"}).name
        'kimina'
    """
    if name is not None:
        for prompt_format in _FORMATS:
            if prompt_format.name == name.lower():
                return prompt_format
        raise ModelError(
            f"There is no prompt format {name!r}.",
            hint=f"Choose one of {', '.join(names())}, or add one with "
            "leanbook.model.prompts.register.",
        )
    metadata: Mapping[str, Any] = {}
    if isinstance(model, Model):
        metadata = {"general.name": model.name, **model.metadata}
    elif model is not None:
        metadata = model
    return next(found for found in _FORMATS if found.matches(metadata))
