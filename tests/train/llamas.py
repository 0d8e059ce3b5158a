"""A GGUF file in llama.cpp itself, in this process, with nothing of Leanbook between."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import llama_cpp

from leanbook.model.native import Log

_api: Any = llama_cpp
_log = Log(_api)


class Llama:
    """A model, or its vocabulary only."""

    def __init__(self, path: Path, *, vocabulary_only: bool = False) -> None:
        parameters = _api.llama_model_default_params()
        parameters.vocab_only = vocabulary_only
        parameters.use_extra_bufts = False  # float32 stays float32
        parameters.n_gpu_layers = 0
        self.model = _api.llama_model_load_from_file(str(path).encode(), parameters)
        assert self.model, _log.errors()
        self.vocabulary = _api.llama_model_get_vocab(self.model)
        self.size: int = _api.llama_vocab_n_tokens(self.vocabulary)

    def __enter__(self) -> Llama:
        return self

    def __exit__(self, *_: object) -> None:
        _api.llama_model_free(self.model)

    def tokenize(self, text: str) -> list[int]:
        """As the engine does it: special tokens in a text are taken for such."""
        data = text.encode()
        tokens = (_api.llama_token * (len(data) + 8))()
        count = _api.llama_tokenize(
            self.vocabulary, data, len(data), tokens, len(tokens), True, True
        )
        assert count >= 0
        return list(tokens[:count])

    def text(self, tokens: Sequence[int]) -> str:
        """The bytes of the tokens, put together."""
        buffer = ctypes.create_string_buffer(256)
        pieces = b""
        for token in tokens:
            count = _api.llama_token_to_piece(self.vocabulary, token, buffer, 256, 0, True)
            assert count >= 0
            pieces += buffer.raw[:count]
        return pieces.decode()

    def ends(self, token: int) -> bool:
        return bool(_api.llama_vocab_is_eog(self.vocabulary, token))

    def logits(self, tokens: Sequence[int], chunk: int = 512) -> np.ndarray:
        """One row a token; decoded so many at a time."""
        parameters = _api.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = 512
        parameters.n_ubatch = 64
        parameters.n_threads = parameters.n_threads_batch = 1
        parameters.type_k = parameters.type_v = 0  # float32
        parameters.flash_attn_type = 0
        context = _api.llama_init_from_model(self.model, parameters)
        assert context, _log.errors()
        batch = _api.llama_batch_init(512, 0, 1)
        rows = []
        try:
            for start in range(0, len(tokens), chunk):
                part = tokens[start : start + chunk]
                batch.n_tokens = len(part)
                for index, token in enumerate(part):
                    batch.token[index] = token
                    batch.pos[index] = start + index
                    batch.n_seq_id[index] = 1
                    batch.seq_id[index][0] = 0
                    batch.logits[index] = True
                assert _api.llama_decode(context, batch) == 0
                for index in range(len(part)):
                    row = _api.llama_get_logits_ith(context, index)
                    rows.append(np.ctypeslib.as_array(row, (self.size,)).copy())
        finally:
            _api.llama_batch_free(batch)
            _api.llama_free(context)
        return np.stack(rows)
