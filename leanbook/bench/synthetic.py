"""Models made on the spot: the right tensors under the right names, with random numbers in them.

They load and run as real ones do, and write nonsense. With them the placement of experts can be
tested on any machine, and its speed be measured without a download of 70 GB.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from leanbook.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    import gguf

__all__ = [
    "LEANSTRAL",
    "Architecture",
    "Dimensions",
    "byte_signs",
    "layout",
    "write_header_only",
    "write_model",
]

Architecture = Literal["mistral4", "deepseek2", "qwen3moe", "gpt-oss", "llama", "qwen3"]
"""The kinds that can be made. `llama` has experts or none, `qwen3` has none, all others have."""

_LATENT = ("mistral4", "deepseek2")
"""With keys and values kept as one short vector (multi-head latent attention)."""
_DENSE = ("llama", "qwen3")
"""That may be without experts."""


@dataclass(frozen=True)
class Dimensions:
    """The sizes of a model.

    Args:
        layers: How many layers. Default: 2. Not 26, 27 or 48 for `mistral4` and `deepseek2`,
            where llama.cpp takes those for other models.
        width: How many numbers stand for a token between the layers. Default: 64.
        heads: How many heads the attention has. Default: 4.
        heads_kv: How many of them have keys of their own. Default: 2. Not used by `mistral4` and
            `deepseek2`.
        head: The width of a head. Default: 32. Not used by `mistral4` and `deepseek2`.
        experts: How many experts a layer has, 0 for none. Default: 8.
        used: How many of them a token goes through. Default: 2.
        shared: How many experts every token goes through besides. Default: 1. Only in `mistral4`
            and `deepseek2`.
        expert_width: The inner width of an expert. Default: 32.
        dense_width: The inner width of a layer without experts. Default: 128.
        dense_layers: How many layers at the start have no experts. Default: 0. Only in `mistral4`
            and `deepseek2`.
        query_rank: What a query is squeezed to; with 0 it is not. Default: 32.
        key_rank: The same for keys and values together. Default: 32.
        plain: The part of a head that does not know its place. Default: 16.
        turned: The part that does, by rotation. Default: 16.
        value: The width of a head's values. Default: 32. This and the four above only in
            `mistral4` and `deepseek2`.
        vocabulary: How many tokens, at least 260: the 256 bytes, and four special ones. The rest
            is never used. Default: 260.
        n_ctx: The length of the context. Default: 512.
        window: Every other layer of `gpt-oss` sees so many tokens only. Default: 128.
    """

    layers: int = 2
    width: int = 64
    heads: int = 4
    heads_kv: int = 2
    head: int = 32
    experts: int = 8
    used: int = 2
    shared: int = 1
    expert_width: int = 32
    dense_width: int = 128
    dense_layers: int = 0
    query_rank: int = 32
    key_rank: int = 32
    plain: int = 16
    turned: int = 16
    value: int = 32
    vocabulary: int = 260
    n_ctx: int = 512
    window: int = 128


LEANSTRAL = Dimensions(
    layers=36,
    width=4096,
    heads=32,
    experts=128,
    used=4,
    shared=1,
    expert_width=2048,
    dense_width=12288,
    query_rank=1024,
    key_rank=256,
    plain=64,
    turned=64,
    value=128,
    vocabulary=131_072,
    n_ctx=262_144,
)
"""The sizes of Leanstral.

All are published: its context, and the others of its base, Mistral Small 4, as the defaults of its
configuration in public code. What follows from them, and what is published of that:

- 118.97B parameters. Published: 119B.
- 5.56B of them in the layers for one token, 6.63B with the embedding and the output matrix.
  Published: 6B or 6.5B active, and 8B with the embedding and the output matrix. The last of these
  does not follow from the sizes, which leave no place for another billion.
- 36 x (256 + 64) x 2 bytes = 22.5 KiB of keys and values a token in F16. Published: the same.
- 64.86 GB with the experts in MXFP4 and the rest in Q8_0, which is how llama.cpp makes an MXFP4
  file. Reported by users: about 64.5 GB.
"""


def write_model(
    path: str | PathLike[str],
    architecture: Architecture = "mistral4",
    dimensions: Dimensions | None = None,
    *,
    fused: bool = False,
    quantisation: str = "F32",
    expert_quantisation: str | None = None,
    tied: bool = False,
    seed: int = 0,
    parts: int = 1,
    chat_template: str | None = None,
    **changes: int,
) -> Path:
    """Write a model of random numbers that llama.cpp loads.

    A small one takes milliseconds, a large one as long as the disk: it is written in pieces, and
    tensors of more than a million numbers repeat themselves.

    Args:
        path: The file to write.
        architecture: What kind. Default: `mistral4`, which is Leanstral's.
        dimensions: Its sizes. Default: those of `Dimensions()`, tiny.
        fused: Whether the experts' gate and up matrices are one tensor; only `mistral4` and
            `deepseek2` may have that. Default: False.
        quantisation: How matrices are stored: F32, F16, BF16, Q4_0, Q8_0, MXFP4 and others that the
            package gguf can make. Where a row is no whole number of blocks, F16 is taken.
            Default: F32.
        expert_quantisation: The same for the experts. Default: as the others.
        tied: Whether the embedding serves as the output matrix too. Default: False.
        seed: Of the random numbers. Default: 0.
        parts: Into how many files it is split, `NAME-00001-of-00003.gguf` and so on; fewer where
            its tensors do not come out even. Default: 1.
        chat_template: A template to put into it. Default: none.
        **changes: Sizes that are other than those of `dimensions`.

    Returns:
        The file; of several, the first.

    Raises:
        MissingExtraError: The package gguf is not installed.
        ModelError: Such a model can't be made.

    Example:
        >>> write_model("tiny.gguf", "qwen3moe", layers=4, experts=16)  # doctest: +SKIP
        PosixPath('tiny.gguf')
    """
    plan = _Plan(architecture, replace(dimensions or Dimensions(), **changes), fused, tied)
    plan.check()
    types = _Types(quantisation, expert_quantisation or quantisation)
    writer, tensors = _prepared(Path(path), plan, types, parts, chat_template)
    try:
        files = _files(writer)
        numbers = _Numbers(seed)
        for number, tensor in tensors:
            file = files[number]
            for piece in numbers.pieces(tensor, types.of(tensor)):
                file.write(piece)
            _pad(file, writer.data_alignment)
        return Path(files[0].name)
    finally:
        writer.close()


def write_header_only(
    path: str | PathLike[str],
    architecture: Architecture = "mistral4",
    dimensions: Dimensions = LEANSTRAL,
    *,
    fused: bool = False,
    quantisation: str = "Q8_0",
    expert_quantisation: str = "MXFP4",
    tied: bool = False,
    sparse: bool = False,
    parts: int = 1,
    chat_template: str | None = None,
    **changes: int,
) -> Path:
    """Write the header of a model without its numbers, in a few megabytes.

    `leanbook.model.gguf.read_header(path, complete=False)` reads it.

    Args:
        path: The file to write.
        architecture: What kind. Default: `mistral4`.
        dimensions: Its sizes. Default: those of Leanstral.
        fused: Whether the experts' gate and up matrices are one tensor. Default: False.
        quantisation: How matrices are said to be stored. Default: Q8_0.
        expert_quantisation: The same for the experts. Default: MXFP4.
        tied: Whether the embedding serves as the output matrix too. Default: False.
        sparse: Whether the file is as long as the whole would be, with nothing in it; on most
            file systems that takes no room. Default: False.
        parts: Into how many files it is split, as for `write_model`. Default: 1.
        chat_template: A template to put into it. Default: none.
        **changes: Sizes that are other than those of `dimensions`.

    Returns:
        The file; of several, the first.

    Raises:
        MissingExtraError: The package gguf is not installed.
        ModelError: Such a model can't be made.
    """
    plan = _Plan(architecture, replace(dimensions, **changes), fused, tied)
    plan.check()
    types = _Types(quantisation, expert_quantisation)
    writer, tensors = _prepared(Path(path), plan, types, parts, chat_template)
    try:
        files = _files(writer)
        if sparse:
            ends = [file.tell() for file in files]
            for number, tensor in tensors:
                ends[number] += _aligned(types.bytes(tensor), writer.data_alignment)
            for file, end in zip(files, ends, strict=True):
                file.truncate(end)
        return Path(files[0].name)
    finally:
        writer.close()


def layout(
    architecture: Architecture, dimensions: Dimensions, *, tied: bool = False
) -> tuple[dict[str, Any], dict[str, tuple[int, ...]]]:
    """What a model of some size has in it.

    Args:
        architecture: What kind.
        dimensions: Its sizes.
        tied: Whether the embedding serves as the output matrix too. Default: False.

    Returns:
        Its keys, without the architecture that stands before them in a file, and the shapes of
        its tensors in the order of numpy.

    Raises:
        ModelError: llama.cpp would not load such a model.

    Example:
        >>> layout("mistral4", Dimensions())[1]["blk.0.attn_q_a.weight"]
        (32, 64)
    """
    plan = _Plan(architecture, dimensions, fused=False, tied=tied)
    plan.check()
    return plan.metadata(), {tensor.name: tensor.shape for tensor in plan.tensors()}


# -- what is in a model ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Tensor:
    """A tensor to be made; its shape in the order of numpy, the length of a row last."""

    name: str
    shape: tuple[int, ...]
    kind: Literal["matrix", "experts", "norm", "small"] = "matrix"
    """A `norm` is all ones, and `small` are the numbers that are never quantised."""


@dataclass(frozen=True)
class _Plan:
    """The keys and the tensors of one model."""

    architecture: Architecture
    sizes: Dimensions
    fused: bool
    tied: bool

    @property
    def latent(self) -> bool:
        return self.architecture in _LATENT

    def check(self) -> None:
        """Refuse what llama.cpp would not load."""
        sizes = self.sizes
        problem = None
        if sizes.vocabulary < 260:
            problem = f"a vocabulary of {sizes.vocabulary} is too small; 260 is the least"
        elif not sizes.experts and self.architecture not in _DENSE:
            problem = f"{self.architecture} is never without experts; {_DENSE[0]} may be"
        elif sizes.experts and self.architecture == "qwen3":
            problem = "qwen3 has no experts (experts=0); qwen3moe has"
        elif not 0 <= sizes.used <= sizes.experts:
            problem = f"{sizes.used} of {sizes.experts} experts can't be used"
        elif self.latent and sizes.layers in (26, 27, 48):
            problem = f"llama.cpp takes {sizes.layers} layers of {self.architecture} for another"
        elif self.fused and not self.latent:
            problem = f"llama.cpp knows fused experts of {' and '.join(_LATENT)} only"
        elif min(sizes.layers, sizes.width, sizes.heads, sizes.n_ctx) < 1:
            problem = "there must be a layer, a head, a width and a context"
        if problem:
            raise ModelError(f"Such a model can't be made: {problem}.")

    def metadata(self) -> dict[str, Any]:
        """The keys, without the architecture before them."""
        sizes = self.sizes
        found: dict[str, Any] = {
            "context_length": sizes.n_ctx,
            "embedding_length": sizes.width,
            "block_count": sizes.layers,
            "feed_forward_length": sizes.dense_width,
            "attention.head_count": sizes.heads,
            "attention.layer_norm_rms_epsilon": 1e-6,
            "rope.freq_base": 10000.0,
            "vocab_size": sizes.vocabulary,
        }
        if sizes.experts:
            found |= {"expert_count": sizes.experts, "expert_used_count": sizes.used}
        if self.architecture in ("qwen3moe", "gpt-oss"):
            found["expert_feed_forward_length"] = sizes.expert_width
        elif self.architecture == "llama" and sizes.experts:
            found["feed_forward_length"] = sizes.expert_width
        if self.architecture == "gpt-oss":
            found["attention.sliding_window"] = sizes.window
        if not self.latent:
            return found | {
                "attention.head_count_kv": sizes.heads_kv,
                "attention.key_length": sizes.head,
                "attention.value_length": sizes.head,
                "rope.dimension_count": sizes.head,
            }
        return found | {
            "attention.head_count_kv": 1,
            "attention.q_lora_rank": sizes.query_rank,
            "attention.kv_lora_rank": sizes.key_rank,
            "attention.key_length": sizes.key_rank + sizes.turned,
            "attention.value_length": sizes.key_rank,
            "attention.key_length_mla": sizes.plain + sizes.turned,
            "attention.value_length_mla": sizes.value,
            "rope.dimension_count": sizes.turned,
            "leading_dense_block_count": sizes.dense_layers,
            "expert_feed_forward_length": sizes.expert_width,
            "expert_shared_count": sizes.shared,
            "expert_weights_scale": 1.0,
            "expert_weights_norm": True,
            "expert_gating_func": 1,
        }

    def tensors(self) -> Iterator[_Tensor]:
        """All tensors, in the order of the file."""
        sizes = self.sizes
        yield _Tensor("token_embd.weight", (sizes.vocabulary, sizes.width))
        yield _Tensor("output_norm.weight", (sizes.width,), "norm")
        if not self.tied:
            yield _Tensor("output.weight", (sizes.vocabulary, sizes.width))
        for layer in range(sizes.layers):
            for tensor in self.layer(layer):
                yield replace(tensor, name=f"blk.{layer}.{tensor.name}")

    def layer(self, layer: int) -> Iterator[_Tensor]:
        sizes = self.sizes
        after = "post_attention_norm" if self.architecture == "gpt-oss" else "ffn_norm"
        yield _Tensor("attn_norm.weight", (sizes.width,), "norm")
        yield _Tensor(f"{after}.weight", (sizes.width,), "norm")
        yield from self.latent_attention() if self.latent else self.attention()
        if not sizes.experts or layer < (sizes.dense_layers if self.latent else 0):
            for name in ("gate", "up"):
                yield _Tensor(f"ffn_{name}.weight", (sizes.dense_width, sizes.width))
            yield _Tensor("ffn_down.weight", (sizes.width, sizes.dense_width))
        else:
            yield from self.experts()

    def attention(self) -> Iterator[_Tensor]:
        sizes = self.sizes
        queries, keys = sizes.heads * sizes.head, sizes.heads_kv * sizes.head
        yield _Tensor("attn_q.weight", (queries, sizes.width))
        yield _Tensor("attn_k.weight", (keys, sizes.width))
        yield _Tensor("attn_v.weight", (keys, sizes.width))
        yield _Tensor("attn_output.weight", (sizes.width, queries))
        if self.architecture.startswith("qwen3"):
            yield _Tensor("attn_q_norm.weight", (sizes.head,), "norm")
            yield _Tensor("attn_k_norm.weight", (sizes.head,), "norm")
        if self.architecture == "gpt-oss":
            yield _Tensor("attn_sinks.weight", (sizes.heads,), "small")
            yield _Tensor("attn_q.bias", (queries,), "small")
            yield _Tensor("attn_k.bias", (keys,), "small")
            yield _Tensor("attn_v.bias", (keys,), "small")
            yield _Tensor("attn_output.bias", (sizes.width,), "small")

    def latent_attention(self) -> Iterator[_Tensor]:
        sizes = self.sizes
        queries = sizes.heads * (sizes.plain + sizes.turned)
        if sizes.query_rank:
            yield _Tensor("attn_q_a.weight", (sizes.query_rank, sizes.width))
            yield _Tensor("attn_q_a_norm.weight", (sizes.query_rank,), "norm")
            yield _Tensor("attn_q_b.weight", (queries, sizes.query_rank))
        else:
            yield _Tensor("attn_q.weight", (queries, sizes.width))
        yield _Tensor("attn_kv_a_mqa.weight", (sizes.key_rank + sizes.turned, sizes.width))
        yield _Tensor("attn_kv_a_norm.weight", (sizes.key_rank,), "norm")
        yield _Tensor("attn_k_b.weight", (sizes.heads, sizes.key_rank, sizes.plain))
        yield _Tensor("attn_v_b.weight", (sizes.heads, sizes.value, sizes.key_rank))
        yield _Tensor("attn_output.weight", (sizes.width, sizes.heads * sizes.value))

    def experts(self) -> Iterator[_Tensor]:
        sizes = self.sizes
        count, wide = sizes.experts, sizes.expert_width
        biased = self.architecture == "gpt-oss"
        yield _Tensor("ffn_gate_inp.weight", (count, sizes.width), "small")
        if biased:
            yield _Tensor("ffn_gate_inp.bias", (count,), "small")
        gates = {"gate_up": 2 * wide} if self.fused else {"gate": wide, "up": wide}
        for name, rows in gates.items():
            yield _Tensor(f"ffn_{name}_exps.weight", (count, rows, sizes.width), "experts")
            if biased:
                yield _Tensor(f"ffn_{name}_exps.bias", (count, rows), "small")
        yield _Tensor("ffn_down_exps.weight", (count, sizes.width, wide), "experts")
        if biased:
            yield _Tensor("ffn_down_exps.bias", (count, sizes.width), "small")
        if self.latent and sizes.shared:
            inner = wide * sizes.shared
            yield _Tensor("ffn_gate_shexp.weight", (inner, sizes.width))
            yield _Tensor("ffn_up_shexp.weight", (inner, sizes.width))
            yield _Tensor("ffn_down_shexp.weight", (sizes.width, inner))


# -- how it is written -------------------------------------------------------------------------


class _Types:
    """How each tensor is stored."""

    def __init__(self, matrices: str, experts: str) -> None:
        self.package = _package()
        self.matrices = self.named(matrices)
        self.experts = self.named(experts)

    def named(self, name: str) -> gguf.GGMLQuantizationType:
        try:
            return self.package.GGMLQuantizationType[name]
        except KeyError:
            raise ModelError(
                f"There is no quantisation {name!r}.", hint="Take F32, F16, Q8_0, Q4_0 or MXFP4."
            ) from None

    def of(self, tensor: _Tensor) -> gguf.GGMLQuantizationType:
        if tensor.kind in ("norm", "small"):
            return self.package.GGMLQuantizationType.F32
        wanted = self.experts if tensor.kind == "experts" else self.matrices
        block, _ = self.package.GGML_QUANT_SIZES[wanted]
        return self.package.GGMLQuantizationType.F16 if tensor.shape[-1] % block else wanted

    def bytes(self, tensor: _Tensor) -> int:
        block, size = self.package.GGML_QUANT_SIZES[self.of(tensor)]
        return math.prod(tensor.shape) // block * size


class _Numbers:
    """Random numbers, already quantised."""

    MOST = 1 << 20
    """So many are drawn; a larger tensor repeats them."""

    def __init__(self, seed: int) -> None:
        import numpy

        self.numpy = numpy
        self.random = numpy.random.default_rng(seed)
        self.drawn: dict[tuple[int, float], bytes] = {}

    def pieces(self, tensor: _Tensor, kind: gguf.GGMLQuantizationType) -> Iterator[bytes]:
        """The data of a tensor."""
        count = math.prod(tensor.shape)
        if tensor.kind == "norm":
            yield self.numpy.ones(count, dtype="float32").tobytes()
            return
        scale = 0.1 if tensor.name.endswith(".bias") else 1 / math.sqrt(tensor.shape[-1])
        block, size = _package().GGML_QUANT_SIZES[kind]
        left = count // block * size
        if count <= self.MOST:
            yield self.some(count, kind, scale)
            return
        key = (int(kind), scale)
        if key not in self.drawn:
            self.drawn[key] = self.some(self.MOST, kind, scale)
        drawn = self.drawn[key]
        # Begin elsewhere in each tensor, so that no two layers are the same.
        start = int(self.random.integers(0, self.MOST // block)) * size
        yield drawn[start:]
        left -= len(drawn) - start
        while left > 0:
            yield drawn[:left]
            left -= len(drawn)

    def some(self, count: int, kind: gguf.GGMLQuantizationType, scale: float) -> bytes:
        from gguf.quants import quantize

        values = self.random.standard_normal(count, dtype="float32") * self.numpy.float32(scale)
        try:
            return quantize(values.reshape(1, count), kind).tobytes()
        except NotImplementedError:
            raise ModelError(
                f"The package gguf can't make {kind.name}.",
                hint="Take F32, F16, Q8_0, Q4_0 or MXFP4.",
            ) from None


def _prepared(
    path: Path, plan: _Plan, types: _Types, parts: int, chat_template: str | None
) -> tuple[gguf.GGUFWriter, list[tuple[int, _Tensor]]]:
    """A writer that has written the header, and the tensors with the number of their file."""
    import numpy

    package = types.package
    as_bytes = numpy.dtype("uint8")
    tensors = list(plan.tensors())
    each = -(-len(tensors) // parts) if parts > 1 else 0
    writer = package.GGUFWriter(path, plan.architecture, split_max_tensors=each)
    writer.add_name(f"Synthetic {plan.architecture}")
    for key, value in plan.metadata().items():
        _add(writer, f"{plan.architecture}.{key}", value)
    _add_vocabulary(writer, plan.sizes.vocabulary)
    if chat_template is not None:
        writer.add_chat_template(chat_template)
    for tensor in tensors:
        kind = types.of(tensor)
        shape = package.quant_shape_to_byte_shape(tensor.shape, kind)
        writer.add_tensor_info(tensor.name, shape, as_bytes, types.bytes(tensor), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for file in _files(writer):
        _pad(file, writer.data_alignment)
    return writer, [(index // each if each else 0, one) for index, one in enumerate(tensors)]


def _add(writer: gguf.GGUFWriter, key: str, value: Any) -> None:
    if isinstance(value, bool):
        writer.add_bool(key, value)
    elif isinstance(value, int):
        writer.add_uint32(key, value)
    else:
        writer.add_float32(key, value)


_SPECIAL = ("<s>", "</s>", "<pad>", "<unk>")


def _add_vocabulary(writer: gguf.GGUFWriter, size: int) -> None:
    """A token for each byte, four special ones, and as many that never occur as are wanted."""
    normal, control, unused = 1, 3, 5
    fillers = size - 256 - len(_SPECIAL)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(
        [*byte_signs(), *_SPECIAL, *(f"<unused{number}>" for number in range(fillers))]
    )
    writer.add_token_types([normal] * 256 + [control] * len(_SPECIAL) + [unused] * fillers)
    # There must be a merge; this one would need two NULs in a text.
    writer.add_token_merges(["Ā Ā"])
    writer.add_bos_token_id(256)
    writer.add_eos_token_id(257)
    writer.add_pad_token_id(258)
    writer.add_unk_token_id(259)
    writer.add_add_bos_token(True)


def byte_signs() -> list[str]:
    """The sign that stands for each byte in a vocabulary of GPT-2's kind.

    A byte that is a visible sign of Latin-1 stands for itself, the others for the signs from
    U+0100 on.
    """
    visible = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    signs: list[str] = []
    next_sign = 0x100
    for byte in range(256):
        if byte in visible:
            signs.append(chr(byte))
        else:
            signs.append(chr(next_sign))
            next_sign += 1
    return signs


def _files(writer: gguf.GGUFWriter) -> list[BinaryIO]:
    assert writer.fout is not None
    return list(writer.fout)


def _aligned(count: int, alignment: int) -> int:
    return -(-count // alignment) * alignment


def _pad(file: BinaryIO, alignment: int) -> None:
    position = file.tell()
    file.write(bytes(_aligned(position, alignment) - position))


def _package() -> Any:
    try:
        import gguf
    except ImportError:
        raise MissingExtraError(
            "The package gguf, which writes models, is not installed.",
            hint="pip install 'leanbook[model]'",
        ) from None
    return gguf
