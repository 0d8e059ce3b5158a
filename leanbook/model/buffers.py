"""What llama.cpp allocates beside a model's weights: the KV cache and the compute buffers.

The cache follows from the header exactly. The compute buffers hold what passes between the
operations of one batch, laid out by an allocator that reuses space; here they are estimated from
above, by the widest stage of a layer. Measured against llama.cpp on the architectures named in
`MEASURED`, 64 to 7168 numbers wide, the estimate is 1.1 to 1.8 times what it takes (and 1 MiB).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from leanbook.errors import GGUFError
from leanbook.model.context import ContextShape
from leanbook.model.gguf import Header

__all__ = ["MEASURED", "Cache", "cache_of", "compute_bytes", "layer_count", "passing_bytes"]

MEASURED = frozenset(
    {
        "deepseek2",
        "gemma3",
        "gpt-oss",
        "llama",
        "mistral3",
        "mistral4",
        "qwen2",
        "qwen3",
        "qwen3moe",
    }
)
"""The architectures on which the figures were held against llama.cpp's own. For others they are a
guess that need not hold."""

_FLOAT = 4
_HALF = 2
_CELLS = 256
"""llama.cpp rounds the length of a cache up to a multiple of this."""
_MOST_LAYERS = 10_000
_ROOM = 9 / 8
_FLOOR = 2**20


@dataclass(frozen=True)
class Cache:
    """The KV cache.

    Attributes:
        cells: For how many tokens it has room.
        rows: What one token takes in each layer, in bytes.
    """

    cells: int
    rows: tuple[int, ...]

    @property
    def layers(self) -> tuple[int, ...]:
        """What each layer takes, in bytes."""
        return tuple(self.cells * row for row in self.rows)

    @property
    def bytes(self) -> int:
        """What all layers take."""
        return self.cells * sum(self.rows)


def layer_count(header: Header) -> int:
    """How many layers llama.cpp runs: those of the file, without the ones that draft ahead.

    Raises:
        GGUFError: The header does not say, or says nonsense.
    """
    count = header.integer("block_count") - header.integer("nextn_predict_layers")
    if not 1 <= count <= _MOST_LAYERS:
        raise GGUFError(
            f"{header.path} does not say how many layers the model has: "
            f"{header.architecture}.block_count is {header.value('block_count')!r}.",
            hint="It may be no language model; take the model's own file.",
        )
    return count


def cache_of(header: Header, n_ctx: int) -> Cache:
    """The KV cache for some tokens, kept in 16-bit numbers.

    A model with latent attention (MLA: `mistral4`, `deepseek2`) keeps one compressed row for a
    token, and no values. All others keep a key and a value for each of their key heads. Layers
    with a sliding window (`gemma3`, `gpt-oss`) keep every token too: with the cache shared by many
    candidates llama.cpp would save nothing, and a prompt's state could not be reused.

    Args:
        header: The model's header.
        n_ctx: For how many tokens.

    Returns:
        Its size, layer by layer.

    Raises:
        GGUFError: The header does not say what is needed for it.
    """
    layers = layer_count(header)
    heads = _by_layer(header, "attention.head_count", 0)
    key_heads = _by_layer(header, "attention.head_count_kv", None) or heads
    width = header.integer("embedding_length")
    usual = tuple(width // each if each else 0 for each in heads)
    keys = _by_layer(header, "attention.key_length", None) or usual
    values = _by_layer(header, "attention.value_length", None) or usual
    latent = _is_latent(header)
    rows = tuple(
        key_heads[layer] * (keys[layer] + (0 if latent else values[layer])) * _HALF
        for layer in range(layers)
    )
    return Cache(-(-n_ctx // _CELLS) * _CELLS, rows)


def compute_bytes(header: Header, shape: ContextShape) -> int:
    """How much the compute buffers of one device take at most, flash attention taken as given.

    Args:
        header: The model's header.
        shape: The sizes of the context.

    Returns:
        Bytes.

    Raises:
        GGUFError: The header says nonsense.
    """
    widest = max(_attention_width(header), _dense_width(header), _experts_width(header))
    flow = _tokens(shape) * (widest + 2 * header.integer("embedding_length")) * _FLOAT
    logits = shape.n_outputs_max * _vocabulary(header) * _FLOAT
    return int(flow * _ROOM) + logits + passing_bytes(header, shape)


def passing_bytes(header: Header, shape: ContextShape) -> int:
    """How much the host needs at most for a model that is all on the GPU: what goes in and out.

    Args:
        header: The model's header.
        shape: The sizes of the context.

    Returns:
        Bytes.

    Raises:
        GGUFError: The header says nonsense.
    """
    windows = 2 if header.integer("attention.sliding_window") else 1
    cells = -(-shape.n_ctx // _CELLS) * _CELLS
    masks = windows * cells * _tokens(shape) * _HALF
    embeddings = 2 * _tokens(shape) * header.integer("embedding_length") * _FLOAT
    logits = shape.n_outputs_max * _vocabulary(header) * _FLOAT
    return masks + embeddings + logits + _FLOOR


def _tokens(shape: ContextShape) -> int:
    """llama.cpp reserves for as many tokens of each sequence, so it rounds up."""
    return -(-shape.n_ubatch // shape.n_seq_max) * shape.n_seq_max


def _attention_width(header: Header) -> int:
    """The numbers that stand for a token in the widest part of attention: queries and outcome."""
    heads = max(_by_layer(header, "attention.head_count", 0))
    usual = header.integer("embedding_length") // heads if heads else 0
    key = _most(header, "attention.key_length", usual)
    value = _most(header, "attention.value_length", usual)
    if _is_latent(header):
        own = _most(header, "attention.key_length_mla", 0)
        return header.integer("attention.q_lora_rank") + heads * (own + 2 * key + value)
    key_heads = max(_by_layer(header, "attention.head_count_kv", None) or (heads,))
    return heads * (2 * key + value) + key_heads * (key + value)


def _dense_width(header: Header) -> int:
    """Gate, up, and their product.

    By the tensors: many a header of experts names a width for layers without, and has none.
    """
    widths = [
        tensor.shape[1]
        for tensor in header.tensors
        if ".ffn_up." in tensor.name and len(tensor.shape) == 2
    ]
    return 3 * max(widths, default=0)


def _experts_width(header: Header) -> int:
    """Gate, up and product of each expert that is used; or product, outcome, weighted outcome."""
    if not header.integer("expert_count"):
        return 0
    used = header.integer("expert_used_count")
    inner = _most(header, "expert_feed_forward_length", 0) or _most(
        header, "feed_forward_length", 0
    )
    outer = header.integer("embedding_length")
    shared = header.integer("expert_shared_count") * inner
    return max(3 * used * inner, used * inner + 2 * used * outer) + shared


def _is_latent(header: Header) -> bool:
    return bool(
        header.integer("attention.key_length_mla") and header.integer("attention.value_length_mla")
    )


def _vocabulary(header: Header) -> int:
    for tensor in header.tensors:
        if tensor.name in ("output.weight", "token_embd.weight") and len(tensor.shape) == 2:
            return tensor.shape[1]
    return 0


def _most(header: Header, key: str, default: int) -> int:
    found = _by_layer(header, key, None)
    return max(found) if found else default


def _by_layer(header: Header, key: str, default: int | None) -> tuple[int, ...]:
    """A number of each layer: one for all, or a list. Empty where there is none and no default."""
    value: Any = header.value(key, default)
    if value is None:
        return ()
    layers = layer_count(header)
    if type(value) is int:
        value = (value,) * layers
    sound = isinstance(value, tuple) and len(value) >= layers
    if not sound or not all(type(each) is int and 0 <= each < 2**32 for each in value):
        raise GGUFError(
            f"{header.path} is damaged: {header.architecture}.{key} must be a whole number, or "
            f"one for each of the {layers} layers.",
            hint="Download it again; compare its size and checksum with the source.",
        )
    return value[:layers]
