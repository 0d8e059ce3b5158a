"""GBNF grammars, by llama.cpp's own sampler for them.

It is asked about few tokens at a time: for a whole vocabulary of 262,144 one question takes 39
milliseconds, for one token 0.2.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from leanbook.errors import EngineError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from leanbook.model.native import Native

__all__ = ["Grammar"]

_ROOT = b"root"
_ERROR = "error parsing grammar:"


class Grammar:
    """One candidate's way through a grammar.

    Args:
        native: The model whose tokens it restricts.
        sampler: llama.cpp's sampler; this object frees it.
    """

    def __init__(self, native: Native, sampler: Any) -> None:
        self._native = native
        self._sampler = sampler

    @classmethod
    def parse(cls, native: Native, text: str) -> Grammar:
        """Read a grammar.

        Args:
            native: The model.
            text: GBNF, with a rule `root`.

        Raises:
            EngineError: It does not parse; llama.cpp's reason is in the message.
        """
        since = native.log.mark()
        sampler = None
        with _hearing() as said:
            if text.strip() and "\0" not in text:  # an empty one would restrict nothing
                sampler = native.api.llama_sampler_init_grammar(
                    native.vocabulary, text.encode(), _ROOT
                )
        if not sampler:
            reason = _reason(said) or "; ".join(native.log.errors(since))
            reason = reason or "it is empty, or holds a NUL character"
            raise EngineError(
                f"The grammar does not parse: {reason}.",
                hint="write it in llama.cpp's GBNF, with a rule `root`, for example "
                'root ::= [a-z]+ "\\n".',
            )
        return cls(native, sampler)

    def clone(self) -> Grammar:
        """The same grammar at the same place."""
        return Grammar(self._native, self._native.api.llama_sampler_clone(self._sampler))

    def allowed(self, tokens: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
        """Which of some tokens may come next."""
        import numpy as np

        api = self._native.api
        data = np.zeros(len(tokens), [("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        data["id"] = tokens
        array = api.llama_token_data_array(
            data=data.ctypes.data_as(api.llama_token_data_p),
            size=len(tokens),
            selected=-1,
            sorted=False,
        )
        api.llama_sampler_apply(self._sampler, ctypes.byref(array))
        return data["logit"] == 0  # a token that is refused gets minus infinity

    def accept(self, token: int) -> None:
        """Go on after a token that is allowed; after another one llama.cpp ends the process."""
        if not self._native.is_end(token):
            self._native.api.llama_sampler_accept(self._sampler, token)

    def all_end(self, tokens: npt.NDArray[np.int32]) -> bool:
        """Whether each of some tokens ends the text."""
        return all(self._native.is_end(int(token)) for token in tokens)

    def free(self) -> None:
        """Give its memory back."""
        if self._sampler:
            self._native.api.llama_sampler_free(self._sampler)
            self._sampler = None


@contextlib.contextmanager
def _hearing() -> Iterator[list[str]]:
    """What is printed meanwhile: llama.cpp prints what is wrong with a grammar."""
    said: list[str] = []
    before = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(before, 2)
            os.close(before)
            file.seek(0)
            said += file.read().decode(errors="replace").splitlines()


def _reason(said: list[str]) -> str:
    found = [
        line.partition(_ERROR)[2].strip().removesuffix(" at") for line in said if _ERROR in line
    ]
    return " ".join(found) or " ".join(line.strip() for line in said[:1])
