"""The model that proposes tactics when nobody names another: the small one that Leanbook ships.

It is loaded when it is first asked, once for the whole process, and its engine ends with the
process. Without llama.cpp there is none, and suggestions come from rules alone.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.errors import LeanbookError, ModelError
from leanbook.model.candidates import Candidate, Model, Prompt, Sampling, Usage

if TYPE_CHECKING:
    from leanbook.model.plan import Plan

__all__ = ["NO_MODEL", "SHIPPED", "VARIABLE", "Default", "LazyModel", "default", "resolve"]

SHIPPED = Path(__file__).parent / "tactics" / "leanbook-tactics.gguf"
"""The file of the shipped model; its card lies beside it."""
VARIABLE = "LEANBOOK_MODEL"
"""The environment variable that names another default: a file, an address, or `none`."""
NO_MODEL = "none"
"""What stands for "rules only" wherever a model can be named."""


class LazyModel(Model):
    """A GGUF file that is loaded when it is first asked.

    Args:
        path: The file. Its header is read at once, so that a wrong file is told at once.

    Raises:
        GGUFError: There is no such file, or it is no whole GGUF model.
        MissingExtraError: llama-cpp-python is not installed, or another version of it.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        from leanbook.model.gguf import read_header
        from leanbook.model.loading import require_llama_cpp

        # Whole, because it is read again later, when the process may stand elsewhere.
        self.path = Path(path).expanduser().absolute()
        header = read_header(self.path)
        require_llama_cpp()
        self.metadata: Mapping[str, Any] = header.metadata
        self.name = str(header.metadata.get("general.name") or self.path.stem)
        self.n_ctx = None
        self._lock = threading.Lock()
        self._model: Model | None = None

    @property
    def loaded(self) -> bool:
        """Whether it has been asked yet."""
        return self._model is not None

    @property
    def plan(self) -> Plan | None:  # pyright: ignore[reportIncompatibleVariableOverride]
        """Where its tensors are; it is loaded if it was not."""
        return self.load().plan

    def load(self) -> Model:
        """The loaded model; all further calls give the same.

        Raises:
            ModelError: It can't be loaded; the next call tries again.
        """
        from leanbook.model.loading import load_model

        with self._lock:
            if self._model is None:
                self._model = load_model(self.path)
                self.n_ctx = self._model.n_ctx
            return self._model

    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        return self.load().generate(prompt, k, sampling, cancel=cancel)

    @property
    def usage(self) -> Usage:
        return Usage() if self._model is None else self._model.usage

    def close(self) -> None:
        """End the engine; it is loaded again when the model is asked again."""
        with self._lock:
            model, self._model = self._model, None
        if model is not None:
            model.close()


@dataclass(frozen=True)
class Default:
    """What proposes when no model is named.

    Args:
        model: The model. None: rules only.
        why: Why there is no model; empty if there is one.
        wrong: Whether somebody has named one that can't be had. Default: False.
    """

    model: Model | None
    why: str = ""
    wrong: bool = False

    def get(self) -> Model | None:
        """The model; None where rules are to propose alone.

        Raises:
            ModelError: Somebody has named one that can't be had.
        """
        if self.wrong:
            raise ModelError(
                f"The model can't be had: {self.why}",
                hint=f"name a GGUF file or a server in {VARIABLE}, or none for rules only; or "
                "leave it unset.",
            )
        return self.model


_lock = threading.Lock()
_known: dict[str, Default] = {}


def default() -> Default:
    """The model that is asked when none is named: one for the whole process, once there is one.

    The environment variable `LEANBOOK_MODEL` names another one than the shipped: a GGUF file, the
    address of a server, or `none`.

    Example:
        >>> default().why                                                 # doctest: +SKIP
        ''
    """
    named = os.environ.get(VARIABLE, "").strip()
    with _lock:
        if named in _known:
            return _known[named]
        found = _find(named)
        if found.model is not None:  # what is missing may be there the next time
            _known[named] = found
        return found


def resolve(model: Model | str | None) -> Model | None:
    """The model that an argument `model` means.

    Args:
        model: A model; None for the default one; "none" for rules only.

    Returns:
        The model. None: rules only.

    Raises:
        ModelError: It is something else, or `LEANBOOK_MODEL` names what can't be had.
    """
    if model is None:
        return default().get()
    if isinstance(model, Model):
        return model
    if model == NO_MODEL:
        return None
    raise ModelError(
        f"A model must be a leanbook Model, or {NO_MODEL!r} for rules only, not {model!r:.80}.",
        hint="load it first: leanbook.load_model('model.gguf').",
    )


def _find(named: str) -> Default:
    if named.lower() == NO_MODEL:
        return Default(None, f"{VARIABLE} says so")
    if not named and not SHIPPED.exists():
        return Default(None, "this copy of Leanbook comes without its model file")
    try:
        if named.startswith(("http://", "https://")):
            from leanbook.model.loading import load_model

            return Default(load_model(named))
        return Default(LazyModel(named or SHIPPED))
    except LeanbookError as error:
        where = f"{VARIABLE} names {named}: " if named else ""
        return Default(None, f"{where}{error.message}", wrong=bool(named))
