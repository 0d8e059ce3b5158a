"""What llama.cpp is asked to keep for a model's prompts and candidates.

The engine sets its context up by these numbers, and the plan counts memory by them.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MOST_PARALLEL", "ContextShape", "context_shape"]

MOST_PARALLEL = 255
"""How many candidates llama.cpp can decode at once, beside the prompt's own sequence."""

_CHUNK = 64
_CHUNK_OFFLOADED = 512


@dataclass(frozen=True)
class ContextShape:
    """The sizes of a context.

    Attributes:
        n_ctx: How many tokens are kept in all; the candidates share the prompt's.
        n_seq_max: How many sequences there are: the prompt's, and one for each candidate.
        n_ubatch: How many tokens are decoded in one go; prompts are cut into pieces of this size.
        n_outputs_max: For how many tokens of one go logits may be asked. Left to llama.cpp it is
            every token, which with a large vocabulary takes half a gigabyte for nothing.
    """

    n_ctx: int
    n_seq_max: int
    n_ubatch: int
    n_outputs_max: int


def context_shape(n_ctx: int, parallel: int, *, experts_on_host: bool = False) -> ContextShape:
    """The sizes of a context for some candidates.

    A prompt's state is reused by whole pieces of `n_ubatch` tokens, so small pieces lose little of
    it. Where a GPU gets experts from host memory piece by piece, that costs more than all else,
    and pieces are large.

    Args:
        n_ctx: How many tokens are kept in all.
        parallel: How many candidates are decoded at once, from 1 to 255.
        experts_on_host: Whether experts lie in host memory beside a GPU. Default: no.

    Example:
        >>> context_shape(8192, 16)
        ContextShape(n_ctx=8192, n_seq_max=17, n_ubatch=64, n_outputs_max=17)
    """
    sequences = parallel + 1
    chunk = _CHUNK_OFFLOADED if experts_on_host else _CHUNK
    return ContextShape(n_ctx, sequences, max(chunk, sequences), sequences)
