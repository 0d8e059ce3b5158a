"""llama.cpp with one model loaded: its pointers, its tokens and its log.

Only the engine's own process imports llama.cpp; see `leanbook.model.worker`.
"""

from __future__ import annotations

import collections
import ctypes
import pickle
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from leanbook.errors import EngineError, ModelError
from leanbook.model import offload

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from leanbook.model.messages import Load
    from leanbook.model.plan import Plan

__all__ = ["Batch", "Log", "Native"]

_ERROR = 4  # ggml's levels: 1 debug, 2 info, 3 warning, 4 error, 5 goes on with the last
_CONTINUED = 5
_KEPT_LINES = 20_000
_PREFIX = re.compile(r"^(?:[\w:~]+: )+")
_REASONS = 4
_PIECE_BYTES = 256
_FAILED = "failed to load model"


class Log:
    """What llama.cpp says, kept instead of printed."""

    def __init__(self, api: Any) -> None:
        self._lines: collections.deque[tuple[int, int, str]] = collections.deque(maxlen=_KEPT_LINES)
        self._count = 0
        self._callback = api.llama_log_callback(self._add)  # must live as long as llama.cpp
        api.llama_log_set(self._callback, ctypes.c_void_p(0))

    def _add(self, level: int, text: bytes, _: object) -> None:
        line = text.decode(errors="replace")
        if level == _CONTINUED and self._lines:
            number, kind, begun = self._lines.pop()
            self._lines.append((number, kind, begun + line))
        else:
            self._count += 1
            self._lines.append((self._count, level, line))

    def mark(self) -> int:
        """Where the log stands now."""
        return self._count

    def lines(self) -> tuple[str, ...]:
        """All that is kept, without line ends."""
        return tuple(text.rstrip("\n") for _, _, text in self._lines)

    def errors(self, since: int = 0) -> list[str]:
        """The last errors after a mark, without the names of llama.cpp's functions."""
        found = [
            _PREFIX.sub("", text.strip()).rstrip(".")
            for number, level, text in self._lines
            if number > since and level == _ERROR
        ]
        return [text for text in dict.fromkeys(found) if text][-_REASONS:]


class Native:
    """A model in llama.cpp, with its context.

    Args:
        request: What to load.
        progress: Is told how far it has come, from 0 to 1.

    Raises:
        ModelError: llama.cpp can't load the file; its reason is in the message.
        EngineError: There is not enough memory for the context.
        PlanError: The tensors do not lie where they were planned.
    """

    def __init__(self, request: Load, progress: Callable[[float], None]) -> None:
        from llama_cpp import llama_cpp

        self.api: Any = llama_cpp
        api: Any = llama_cpp
        self.log = Log(api)
        api.llama_backend_init()
        plan: Plan = pickle.loads(bytes.fromhex(request.plan))
        self.shape = plan.shape
        self.model = self._load(request.path, plan, progress)
        if api.llama_model_has_encoder(self.model) or not api.llama_model_has_decoder(self.model):
            raise ModelError(
                f"{request.path} is no model that goes on from a text: it has an encoder.",
                hint="take a model that writes, such as a prover or a chat model.",
            )
        self.vocabulary = api.llama_model_get_vocab(self.model)
        self.size: int = api.llama_vocab_n_tokens(self.vocabulary)
        self.context = self._open(request)
        self.n_ctx: int = api.llama_n_ctx(self.context)
        self.memory = api.llama_get_memory(self.context)
        self._pieces: dict[int, bytes] = {}
        self._abort = (ctypes.c_char * 2)(0, 0)
        self._set_abort_callback()
        offload.check(plan, offload.reported(self.log.lines()))

    def _load(self, path: str, plan: Plan, progress: Callable[[float], None]) -> Any:
        api = self.api

        def told(fraction: float, _: object) -> bool:
            progress(fraction)
            return True

        parameters = api.llama_model_default_params()
        callback = api.llama_progress_callback(told)
        parameters.progress_callback = callback
        kept = offload.install(parameters, plan)
        model = api.llama_model_load_from_file(path.encode(), parameters)
        del kept  # the overrides had to live until here
        if not model:
            raise ModelError(
                f"llama.cpp could not load {path}: {self._reasons()}.",
                hint="`leanbook model info FILE` looks at the file itself; if that is fine, this "
                "version of llama-cpp-python does not know the model.",
            )
        return model

    def _open(self, request: Load) -> Any:
        api = self.api
        parameters = api.llama_context_default_params()
        offload.set_context(parameters, self.shape)
        parameters.n_threads = parameters.n_threads_batch = request.threads
        context = api.llama_init_from_model(self.model, parameters)
        if not context:
            raise EngineError(
                f"llama.cpp could not set up a context of {self.shape.n_ctx} tokens for "
                f"{request.path}: {self._reasons()}.",
                hint="load it with a smaller n_ctx, or a smaller parallel.",
            )
        return context

    def _set_abort_callback(self) -> None:
        # Called between any two operations, so it must cost nothing and not wait for Python:
        # strlen of a text that is empty, or has one character when decoding shall end.
        strlen = ctypes.CDLL(None).strlen
        self._callback = ctypes.cast(strlen, self.api.ggml_abort_callback)
        self.api.llama_set_abort_callback(self.context, self._callback, self._abort)

    def _reasons(self) -> str:
        said = self.log.errors()
        # Said after every failure; worth telling only if it is all there is.
        return "; ".join([text for text in said if text != _FAILED] or said) or "no reason given"

    @property
    def aborting(self) -> bool:
        """Whether a decode that runs now ends at once, as does every later one."""
        return self._abort[0] != b"\0"

    @aborting.setter
    def aborting(self, value: bool) -> None:
        self._abort[0] = b"\1" if value else b"\0"

    def tokenize(self, text: str) -> list[int]:
        """The tokens of a prompt, with the one that begins a text unless it is there already.

        Args:
            text: The prompt; what the model knows as special tokens is taken for such.
        """
        api = self.api
        data = text.encode()
        special = not self._begins(text)
        size = len(data) + 8
        while True:
            tokens = (api.llama_token * size)()
            count = api.llama_tokenize(
                self.vocabulary, data, len(data), tokens, size, special, True
            )
            if count >= 0:
                break
            size = -count  # so many are needed
        found = list(tokens[:count])
        if special and found and api.llama_vocab_get_add_eos(self.vocabulary):
            del found[-1]  # the prompt is to be continued
        return found

    def _begins(self, text: str) -> bool:
        return bool(self.bos) and text.startswith(self.bos)

    @property
    def bos(self) -> str:
        """The text of the token that begins a document."""
        return self._text(self.api.llama_vocab_bos(self.vocabulary))

    @property
    def eos(self) -> str:
        """The text of the token that ends one."""
        return self._text(self.api.llama_vocab_eos(self.vocabulary))

    def _text(self, token: int) -> str:
        return "" if token < 0 else self.piece(token).decode(errors="replace")

    def piece(self, token: int) -> bytes:
        """The bytes that a token stands for; they need not be whole characters."""
        found = self._pieces.get(token)
        if found is None:
            size = _PIECE_BYTES
            while True:
                buffer = ctypes.create_string_buffer(size)
                count = self.api.llama_token_to_piece(self.vocabulary, token, buffer, size, 0, True)
                if count >= 0:
                    break
                size = -count
            found = self._pieces[token] = buffer.raw[:count]
        return found

    def logits(self, row: int) -> npt.NDArray[np.float32]:
        """What the model says after a token of the last batch; valid until the next one.

        Args:
            row: The token's place in that batch.
        """
        import numpy as np

        found = self.api.llama_get_logits_ith(self.context, row)
        if not found:
            raise EngineError(f"llama.cpp has no logits for token {row} of the batch.")
        return np.ctypeslib.as_array(found, (self.size,))

    def is_end(self, token: int) -> bool:
        """Whether a token ends the text."""
        return bool(self.api.llama_vocab_is_eog(self.vocabulary, token))


class Batch:
    """Tokens to decode together.

    Args:
        native: The model.
    """

    def __init__(self, native: Native) -> None:
        import numpy as np

        self._native = native
        size = native.shape.n_ubatch
        self._tokens = np.zeros(size, np.int32)
        self._positions = np.zeros(size, np.int32)
        self._counts = np.ones(size, np.int32)
        self._sequences = np.zeros(size, np.int32)
        self._wanted = np.zeros(size, np.int8)
        first = self._sequences.ctypes.data
        step = self._sequences.itemsize
        self._pointers = np.array([first + step * row for row in range(size)], np.uintp)
        api = native.api
        batch = api.llama_batch()
        for name, array in (
            ("token", self._tokens),
            ("pos", self._positions),
            ("n_seq_id", self._counts),
            ("seq_id", self._pointers),
            ("logits", self._wanted),
        ):
            kind = dict(api.llama_batch._fields_)[name]
            setattr(batch, name, ctypes.cast(array.ctypes.data, kind))
        self._batch = batch

    def decode(
        self,
        tokens: Sequence[int],
        positions: Sequence[int],
        sequences: Sequence[int],
        wanted: Sequence[bool],
    ) -> int:
        """Decode some tokens; the arguments say for each of them where it belongs.

        Args:
            tokens: The tokens, at most `n_ubatch`.
            positions: Their places in their sequences.
            sequences: Their sequences.
            wanted: Whether logits are wanted after them.

        Returns:
            llama.cpp's answer: 0 if all is well, 2 if it was aborted.
        """
        count = len(tokens)
        self._tokens[:count] = tokens
        self._positions[:count] = positions
        self._sequences[:count] = sequences
        self._wanted[:count] = wanted
        self._batch.n_tokens = count
        return int(self._native.api.llama_decode(self._native.context, self._batch))
