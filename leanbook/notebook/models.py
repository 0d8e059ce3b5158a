"""Which model proposes tactics in this notebook: what `%lean_model` sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from leanbook.errors import ModelError

if TYPE_CHECKING:
    from leanbook.model.candidates import Model

__all__ = ["Choice"]


class Choice:
    """The model of a notebook. At first it is the one that Leanbook ships."""

    def __init__(self) -> None:
        self._named: Model | None = None
        self._owned = False
        self._none = False

    @property
    def model(self) -> Model | None:
        """The model that was chosen last, else the default one. None: only rules propose.

        Raises:
            ModelError: `LEANBOOK_MODEL` names what can't be had.
        """
        from leanbook.model.shipped import default

        if self._named is not None or self._none:
            return self._named
        return default().get()

    def choose(
        self, text: str, variables: Mapping[str, Any], tell: Callable[[str], None]
    ) -> Model | None:
        """Take another model.

        Args:
            text: `none`, `default` for the one that Leanbook ships, the name of a Python variable
                that holds a model, a GGUF file, or the address of a server.
            variables: The notebook's Python variables.
            tell: Is told how far loading has come.

        Returns:
            The model; None for `none`.

        Raises:
            ModelError: There is no such model, or it can't be loaded; the one before stays.
        """
        from leanbook.model.candidates import Model
        from leanbook.model.shipped import default

        text = text.strip().strip("\"'")
        if text.lower() == "none":
            self.close()
            self._none = True
            return None
        if text.lower() == "default":
            model = default().get()
            self.close()
            return model
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
        """Take back what was chosen; a model that was loaded here is ended."""
        if self._owned and self._named is not None:
            self._named.close()
        self._named, self._owned, self._none = None, False, False

    def facts(self) -> list[tuple[str, str]]:
        """What `%lean_status` tells of it."""
        from leanbook.model.shipped import LazyModel, default

        chosen = default()
        model = self._named if self._named is not None or self._none else chosen.model
        if model is None and chosen.wrong and not self._none:
            return [("Model", f"can't be had: {chosen.why}")]
        if model is None:
            why = "" if self._none else f"; {chosen.why}"
            told = "none: suggestions come from rules alone (%lean_model names one)"
            return [("Model", told + why)]
        usage = model.usage
        if isinstance(model, LazyModel) and not model.loaded:
            return [("Model", f"{model.name}, loaded when it is first asked")]
        return [
            ("Model", model.name),
            ("Context", "the server's" if model.n_ctx is None else f"{model.n_ctx}"),
            ("Tokens", f"{usage.prompt_tokens} read, {usage.completion_tokens} written"),
        ]

    def _take(self, model: Model, *, owned: bool) -> None:
        kept = model is self._named
        if not kept:
            self.close()
        self._named, self._owned = model, owned or (self._owned and kept)
