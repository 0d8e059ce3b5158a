"""The tactic model as PyTorch trains it: the same arithmetic as llama.cpp's graph for `mistral4`.

Every parameter has the name and the shape of its tensor in a GGUF file, so that exporting is
copying; `tests/train/test_network.py` compares the answers of both.

The one difference is in how attention is computed. llama.cpp keeps one short vector a token and
folds `attn_k_b` into the query. Here the keys and values of all heads are written out from that
vector, which gives the same numbers and lets PyTorch's own fast attention do the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from leanbook.bench.synthetic import Dimensions

__all__ = ["EPSILON", "ROPE_BASE", "SHAPE", "Network", "Output"]

EPSILON = 1e-6
"""What keeps the norms from dividing by zero."""
ROPE_BASE = 10000.0
"""The slowest turn of a position is 1 / ROPE_BASE a token."""

SHAPE = Dimensions(
    layers=6,
    width=256,
    heads=8,
    experts=8,
    used=2,
    shared=1,
    expert_width=256,
    query_rank=128,
    key_rank=96,
    plain=16,
    turned=16,
    value=32,
    vocabulary=1536,
    n_ctx=512,
)
"""The shape of the model that is shipped."""

_STRIDE = 64
"""An expert's tokens are filled up to a multiple of this: for each new size of a matrix PyTorch's
kernels are made anew, which on a CPU takes longer than the product."""

_LEAST_WEIGHT = 6.103515625e-5  # llama.cpp's: what a sum of experts' weights is at least


@dataclass(frozen=True)
class Output:
    """What the network says.

    Args:
        logits: One row for each token that was asked for, `[tokens, vocabulary]`.
        imbalance: How unevenly the experts were used, averaged over the layers: 1 is even, and
            the number of experts is all tokens to the same ones.
    """

    logits: Tensor
    imbalance: Tensor


class Network(nn.Module):
    """A `mistral4` with routed experts and one output matrix with its embedding.

    Args:
        shape: Its sizes. Default: `SHAPE`.
        dropout: Which part of what a layer adds is left out in training. Default: 0.
        seed: Of the first weights. Default: 0.

    Example:
        >>> network = Network()                                          # doctest: +SKIP
        >>> network(torch.tensor([[1, 2, 3]])).logits.shape              # doctest: +SKIP
        torch.Size([3, 1536])
    """

    cosines: Tensor
    sines: Tensor

    def __init__(self, shape: Dimensions = SHAPE, *, dropout: float = 0.0, seed: int = 0) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(shape.vocabulary, shape.width)
        self.output_norm = _Norm(shape.width)
        self.blk = nn.ModuleList(_Layer(shape, dropout) for _ in range(shape.layers))
        cosines, sines = _turns(shape.turned, shape.n_ctx)
        self.register_buffer("cosines", cosines, persistent=False)
        self.register_buffer("sines", sines, persistent=False)
        self._begin(seed)

    def _begin(self, seed: int) -> None:
        generator = torch.Generator().manual_seed(seed)
        into_stream = 1 / math.sqrt(2 * self.shape.layers)
        for name, value in self.named_parameters():
            if value.dim() == 1:
                continue  # norms begin with ones
            spread = 1 / math.sqrt(value.shape[-1])
            if name == "token_embd.weight":
                spread = 1 / math.sqrt(self.shape.width)
            elif "ffn_gate_inp" in name:
                spread = 0.02
            elif "attn_output" in name or "ffn_down" in name:
                spread *= into_stream
            with torch.no_grad():
                value.normal_(0, spread, generator=generator)

    def forward(
        self,
        tokens: Tensor,
        wanted: Tensor | None = None,
        *,
        positions: Tensor | None = None,
        parts: Tensor | None = None,
    ) -> Output:
        """What comes after each token.

        Args:
            tokens: `[rows, length]`; rows that are shorter are filled up on the right.
            wanted: The places, in the flattened batch, whose logits are wanted. Default: all.
            positions: Of each token, `[rows, length]`. Default: 0, 1, and so on.
            parts: Which tokens see each other, `[rows, length]`: those of part 0 are seen by all
                that come later, those of another part by that part alone. Default: all are 0.
        """
        rows, length = tokens.shape
        where = slice(length) if positions is None else positions
        cosines, sines = self.cosines[where], self.sines[where]
        mask = None if parts is None else _mask(parts)
        stream = self.token_embd(tokens)
        imbalance = stream.new_zeros((), dtype=torch.float32)
        for layer in self.blk:
            stream, uneven = layer(stream, cosines, sines, mask)
            imbalance = imbalance + uneven
        stream = stream.reshape(rows * length, -1)
        if wanted is not None:
            stream = stream[wanted]
        logits = F.linear(self.output_norm(stream), self.token_embd.weight)
        return Output(logits, imbalance / len(self.blk))


class _Norm(nn.Module):
    """Divides by the root of the mean square."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, values: Tensor) -> Tensor:
        return F.rms_norm(values, self.weight.shape, self.weight.to(values.dtype), EPSILON)


class _Weight(nn.Module):
    """A tensor under a name of its own."""

    def __init__(self, *sizes: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(*sizes))


def _matrix(inputs: int, outputs: int) -> nn.Linear:
    return nn.Linear(inputs, outputs, bias=False)


class _Layer(nn.Module):
    """Attention and experts, each added to the stream."""

    def __init__(self, shape: Dimensions, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        head = shape.plain + shape.turned
        self.attn_norm = _Norm(shape.width)
        self.attn_q_a = _matrix(shape.width, shape.query_rank)
        self.attn_q_a_norm = _Norm(shape.query_rank)
        self.attn_q_b = _matrix(shape.query_rank, shape.heads * head)
        self.attn_kv_a_mqa = _matrix(shape.width, shape.key_rank + shape.turned)
        self.attn_kv_a_norm = _Norm(shape.key_rank)
        self.attn_k_b = _Weight(shape.heads, shape.key_rank, shape.plain)
        self.attn_v_b = _Weight(shape.heads, shape.value, shape.key_rank)
        self.attn_output = _matrix(shape.heads * shape.value, shape.width)
        self.ffn_norm = _Norm(shape.width)
        self.ffn_gate_inp = _matrix(shape.width, shape.experts)
        self.ffn_gate_exps = _Weight(shape.experts, shape.expert_width, shape.width)
        self.ffn_up_exps = _Weight(shape.experts, shape.expert_width, shape.width)
        self.ffn_down_exps = _Weight(shape.experts, shape.width, shape.expert_width)
        inner = shape.expert_width * shape.shared
        self.ffn_gate_shexp = _matrix(shape.width, inner)
        self.ffn_up_shexp = _matrix(shape.width, inner)
        self.ffn_down_shexp = _matrix(inner, shape.width)
        self.dropout = nn.Dropout(dropout)

    def forward(
        self, stream: Tensor, cosines: Tensor, sines: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        mixed = self._attention(self.attn_norm(stream), cosines, sines, mask)
        stream = stream + self.dropout(mixed)
        inputs = self.ffn_norm(stream)
        added, uneven = self._experts(inputs.reshape(-1, inputs.shape[-1]))
        return stream + self.dropout(added.view_as(stream)), uneven

    def _attention(
        self, inputs: Tensor, cosines: Tensor, sines: Tensor, mask: Tensor | None
    ) -> Tensor:
        shape = self.shape
        rows, length, _ = inputs.shape
        query = self.attn_q_b(self.attn_q_a_norm(self.attn_q_a(inputs)))
        query = query.view(rows, length, shape.heads, -1)
        plain, turned = query.split([shape.plain, shape.turned], -1)
        query = torch.cat([plain, _turn(turned, cosines, sines)], -1)
        latent, placed = self.attn_kv_a_mqa(inputs).split([shape.key_rank, shape.turned], -1)
        latent = self.attn_kv_a_norm(latent)
        # [heads, rank, plain] as one matrix from the short vector to the keys of all heads.
        to_keys = self.attn_k_b.weight.transpose(1, 2).reshape(-1, shape.key_rank)
        keys = F.linear(latent, to_keys).view(rows, length, shape.heads, shape.plain)
        placed = _turn(placed.unsqueeze(2), cosines, sines).expand(-1, -1, shape.heads, -1)
        keys = torch.cat([keys, placed], -1)
        to_values = self.attn_v_b.weight.reshape(-1, shape.key_rank)
        values = F.linear(latent, to_values).view(rows, length, shape.heads, shape.value)
        mixed = _attend(query.transpose(1, 2), keys.transpose(1, 2), values.transpose(1, 2), mask)
        return self.attn_output(mixed.transpose(1, 2).reshape(rows, length, -1))

    def _experts(self, inputs: Tensor) -> tuple[Tensor, Tensor]:
        shape = self.shape
        scores = F.linear(inputs.float(), self.ffn_gate_inp.weight.float())
        chances = scores.softmax(-1)
        weights, chosen = chances.topk(shape.used, -1)
        weights = weights / weights.sum(-1, keepdim=True).clamp(min=_LEAST_WEIGHT)
        # Each token as often as it has experts, those of one expert beside each other.
        order = chosen.flatten().argsort(stable=True)
        counts = chosen.flatten().bincount(minlength=shape.experts)
        filled = (counts + _STRIDE - 1) // _STRIDE * _STRIDE
        gaps = (filled - counts).cumsum(0) - (filled - counts)
        places = torch.arange(len(order), device=order.device)
        places = places + gaps.repeat_interleave(counts, output_size=len(order))
        size = int(filled.sum())
        owners = order.new_zeros(size).index_copy(0, places, order // shape.used)
        shares = weights.new_zeros(size).index_copy(0, places, weights.flatten()[order])
        answers = self._each(inputs.index_select(0, owners), filled)
        answers = answers * shares.unsqueeze(-1).to(answers.dtype)
        mixed = torch.zeros_like(inputs).index_add(0, owners, answers.to(inputs.dtype))
        shared = self.ffn_down_shexp(
            F.silu(self.ffn_gate_shexp(inputs)) * self.ffn_up_shexp(inputs)
        )
        used = counts.to(chances.dtype) / chosen.numel()
        uneven = shape.experts * (used * chances.mean(0)).sum()
        return mixed + shared.to(mixed.dtype), uneven

    def _each(self, sorted_inputs: Tensor, counts: Tensor) -> Tensor:
        parts = sorted_inputs.split(counts.tolist())
        # Taken apart once: the gradient of one slice alone would be as large as all experts.
        gates = self.ffn_gate_exps.weight.unbind()
        ups = self.ffn_up_exps.weight.unbind()
        downs = self.ffn_down_exps.weight.unbind()
        answers = [
            F.linear(F.silu(F.linear(part, gate)) * F.linear(part, up), down)
            for part, gate, up, down in zip(parts, gates, ups, downs, strict=True)
        ]
        return torch.cat(answers)


def _mask(parts: Tensor) -> Tensor:
    """What is added to the scores, `[rows, 1, length, length]`: nothing, or minus infinity."""
    length = parts.shape[-1]
    later = torch.ones(length, length, dtype=torch.bool, device=parts.device).triu(1)
    other = (parts[:, None, :] != parts[:, :, None]) & (parts[:, None, :] != 0)
    nothing = torch.zeros(parts.shape[0], length, length, device=parts.device)
    return nothing.masked_fill(other | later, -math.inf).unsqueeze(1)


def _attend(query: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
    """What each token takes from itself and those before it that it may see."""
    if mask is not None:
        mask = mask.to(query.dtype)
    if query.device.type != "cpu" or query.dtype != torch.bfloat16:
        return F.scaled_dot_product_attention(
            query, keys, values, attn_mask=mask, is_causal=mask is None
        )
    # On a CPU and in bfloat16, PyTorch's own takes twice as long as these products.
    rows, heads, length, width = query.shape
    if mask is None:
        hidden = query.new_full((length, length), -math.inf).triu(1)
    else:
        hidden = mask.expand(-1, heads, -1, -1).flatten(0, 1)
    with torch.autocast("cpu", enabled=False):
        query = query.flatten(0, 1) * (1 / math.sqrt(width))
        scores = torch.baddbmm(hidden, query, keys.flatten(0, 1).transpose(1, 2))
        mixed = scores.softmax(-1) @ values.flatten(0, 1)
    return mixed.view(rows, heads, length, -1)


def _turns(width: int, length: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines of the turn of each pair of numbers at each place."""
    speeds = ROPE_BASE ** (-torch.arange(0, width, 2, dtype=torch.float64) / width)
    angles = torch.outer(torch.arange(length, dtype=torch.float64), speeds)
    return angles.cos().float(), angles.sin().float()


def _turn(values: Tensor, cosines: Tensor, sines: Tensor) -> Tensor:
    """Turn adjacent pairs; values are `[rows, length, heads, width]`, one turn a token."""
    first, second = values[..., 0::2], values[..., 1::2]
    cosines = cosines.unsqueeze(-2).to(values.dtype)
    sines = sines.unsqueeze(-2).to(values.dtype)
    turned = (first * cosines - second * sines, first * sines + second * cosines)
    return torch.stack(turned, -1).flatten(-2)
