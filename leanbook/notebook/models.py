"""Which model proposes tactics in this notebook: what `%lean_model` sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from leanbook.errors import ModelError

if TYPE_CHECKING:
    from leanbook.model.candidates import Model

__all__ = ["Choice"]


class Choice:
    """The model of a notebook. At first there is none.

    Attributes:
        model: The model that was chosen last. None: only rules propose.
    """

    def __init__(self) -> None:
        self.model: Model | None = None
        self._owned = False

    def choose(
        self, text: str, variables: Mapping[str, Any], tell: Callable[[str], None]
    ) -> Model | None:
        """Take another model.

        Args:
            text: `none`, the name of a Python variable that holds a model, a GGUF file, or the
                address of a server.
            variables: The notebook's Python variables.
            tell: Is told how far loading has come.

        Returns:
            The model; None for `none`.

        Raises:
            ModelError: There is no such model, or it can't be loaded; the one before stays.
        """
        from leanbook.model.candidates import Model

        text = text.strip().strip("\"'")
        if text.lower() == "none":
            self.close()
            return None
        named = variables.get(text)
        if isinstance(named, Model):
            self._take(named, owned=False)
            return named
        if text.isidentifier() and named is not None:
            raise ModelError(
                f"The variable {text} holds no model but a {type(named).__name__}.",
                hint=f"load one into it: {text} = leanbook.load_model(…).",
            )
        from leanbook.model.loading import load_model

        tell("Loading the model")
        model = load_model(text, progress=lambda share: tell(f"Loading the model, {share:.0%}"))
        self._take(model, owned=True)
        return model

    def close(self) -> None:
        """Have no model any more; one that was loaded here is ended."""
        if self._owned and self.model is not None:
            self.model.close()
        self.model, self._owned = None, False

    def facts(self) -> list[tuple[str, str]]:
        """What `%lean_status` tells of it."""
        if self.model is None:
            return [("Model", "none: suggestions come from rules alone (%lean_model names one)")]
        usage = self.model.usage
        return [
            ("Model", self.model.name),
            ("Context", "the server's" if self.model.n_ctx is None else f"{self.model.n_ctx}"),
            ("Tokens", f"{usage.prompt_tokens} read, {usage.completion_tokens} written"),
        ]

    def _take(self, model: Model, *, owned: bool) -> None:
        if model is not self.model:
            self.close()
        self.model, self._owned = model, owned or (self._owned and model is self.model)
