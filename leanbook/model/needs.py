"""What a model needs in each memory, for any way of sharing it out between GPU and host."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from leanbook.model.buffers import Cache, cache_of, compute_bytes, layer_count, passing_bytes
from leanbook.model.context import ContextShape, context_shape
from leanbook.model.description import EXPERTS, place_of
from leanbook.model.gguf import Header, Tensor

__all__ = ["Arrangement", "LayerWeights", "Needs", "PlannedLayer", "Share", "Where", "needs_of"]

Where = Literal["gpu", "host"]
"""One of the two memories."""

_EXPERTS = re.compile(EXPERTS)
_INPUT = ("token_embd.", "token_embd_norm.", "position_embd.", "token_types.", "per_layer_token_")
"""What llama.cpp uses before the first layer, and leaves in host memory."""
_ALIGNMENT = 256
_ROW = 512
"""CUDA pads rows of quantised tensors to so many numbers."""


@dataclass(frozen=True)
class Share:
    """What lies in one memory, in bytes.

    Args:
        weights: Tensors of the model.
        kv: The KV cache.
        compute: Compute buffers, at most.
    """

    weights: int = 0
    kv: int = 0
    compute: int = 0

    @property
    def bytes(self) -> int:
        """All together."""
        return self.weights + self.kv + self.compute


@dataclass(frozen=True)
class PlannedLayer:
    """Where the weights of one layer go.

    Args:
        layer: The layer, from 0.
        experts: Where its experts are; of a layer without experts, where it is itself.
        bytes: What its experts take; of a layer without experts, what it takes itself.
        rest: Where all else of the layer is, with its part of the KV cache.
        rest_bytes: What that takes, without the cache; 0 for a layer without experts.
    """

    layer: int
    experts: Where
    bytes: int
    rest: Where
    rest_bytes: int


@dataclass(frozen=True)
class LayerWeights:
    """The tensors of one layer.

    Args:
        experts: What its experts take, in bytes.
        rest: What all else takes.
        moved: The experts' tensors, by name.
        largest: What the largest tensor takes.
    """

    experts: int = 0
    rest: int = 0
    moved: tuple[str, ...] = field(default=(), repr=False)
    largest: int = 0


@dataclass(frozen=True)
class Arrangement:
    """One way of sharing a model out.

    Args:
        n_gpu_layers: How many layers the GPU gets, from the last one down, with the output
            counted as one.
        n_cpu_moe: The experts of layers with smaller numbers stay in host memory.
        shape: The sizes of the context.
        layers: The layers, one by one.
        gpu: What the GPU gets.
        host: What host memory gets.
    """

    n_gpu_layers: int
    n_cpu_moe: int
    shape: ContextShape
    layers: tuple[PlannedLayer, ...]
    gpu: Share
    host: Share


@dataclass(frozen=True)
class Needs:
    """What a model needs for a context and a number of candidates.

    Args:
        header: The model's header.
        parallel: How many candidates are decoded at once.
        cache: The KV cache.
        input: The bytes of what is used before the first layer.
        output: The bytes of what is used after the last one.
        copied: The bytes of what is used at both ends, of which a GPU gets a copy: the embeddings
            of a model that has no output matrix of its own.
        layers: The layers, one by one.
        unused: How many layers follow that only draft ahead; llama.cpp counts them, no more.
        slack: By how many bytes the weights may grow on a GPU, which pads and aligns them.
    """

    header: Header
    parallel: int
    n_ctx: int
    cache: Cache
    input: int
    output: int
    copied: int
    layers: tuple[LayerWeights, ...]
    unused: int
    slack: int

    @property
    def all_layers(self) -> int:
        """The `n_gpu_layers` that puts every layer on the GPU, and the output."""
        return len(self.layers) + self.unused + 1

    def expert_choices(self) -> tuple[int, ...]:
        """The values of `n_cpu_moe` that differ in effect, from no layer's experts to all."""
        with_experts = [number for number, layer in enumerate(self.layers) if layer.experts]
        return (0, *(number + 1 for number in with_experts))

    def arrange(
        self, n_gpu_layers: int, n_cpu_moe: int, least_compute: tuple[int, int] = (0, 0)
    ) -> Arrangement:
        """Share the model out.

        Args:
            n_gpu_layers: See `Arrangement`.
            n_cpu_moe: See `Arrangement`.
            least_compute: What the compute buffers are known to take, on the GPU and on the host.
                Default: nothing is known, they are estimated.
        """
        first = self.all_layers - n_gpu_layers  # the first layer on the GPU
        gpu_weights = self.output + self.copied if n_gpu_layers else 0
        gpu_kv, left = 0, []
        layers = []
        for number, (layer, kv) in enumerate(zip(self.layers, self.cache.layers, strict=True)):
            rest: Where = "gpu" if number >= first else "host"
            experts: Where = "host" if number < n_cpu_moe else rest
            if rest == "gpu":
                gpu_weights += layer.rest
                gpu_kv += kv
            if experts == "gpu":
                gpu_weights += layer.experts
            if "host" in (rest, experts if layer.experts else rest):
                left.append(layer.largest)
            if layer.experts:
                layers.append(PlannedLayer(number, experts, layer.experts, rest, layer.rest))
            else:
                layers.append(PlannedLayer(number, rest, layer.rest, rest, 0))
        everything = self.input + self.output
        everything += sum(layer.rest + layer.experts for layer in self.layers)
        on_gpu = bool(n_gpu_layers)
        shape = context_shape(self.n_ctx, self.parallel, experts_on_host=on_gpu and bool(left))
        gpu_compute, host_compute = 0, compute_bytes(self.header, shape)
        if on_gpu:
            # Of a layer in host memory the GPU still works on large batches, and then has one
            # tensor after another copied to it.
            gpu_compute = compute_bytes(self.header, shape) + max(left, default=0)
            if not left:
                host_compute = passing_bytes(self.header, shape)
        return Arrangement(
            n_gpu_layers,
            n_cpu_moe,
            shape,
            tuple(layers),
            Share(gpu_weights, gpu_kv, max(gpu_compute, least_compute[0])),
            Share(
                everything - (gpu_weights - (self.copied if on_gpu else 0)),
                self.cache.bytes - gpu_kv,
                max(host_compute, least_compute[1]),
            ),
        )

    def moved(self, n_cpu_moe: int) -> tuple[str, ...]:
        """The tensors that stay in host memory for an `n_cpu_moe`, by name."""
        return tuple(name for layer in self.layers[:n_cpu_moe] for name in layer.moved)


def needs_of(header: Header, n_ctx: int, parallel: int) -> Needs:
    """What a model needs.

    Args:
        header: Its header.
        n_ctx: For how many tokens the KV cache has room.
        parallel: How many candidates are decoded at once.

    Raises:
        GGUFError: The header does not say what is needed.
    """
    count = layer_count(header)
    inside: list[list[Tensor]] = [[] for _ in range(count)]
    ends = {"input": 0, "output": 0}
    embeddings, has_output = 0, False
    for tensor in header.tensors:
        layer = place_of(tensor.name).layer
        if layer is not None:
            if layer < count:  # the others draft ahead; llama.cpp does not load them
                inside[layer].append(tensor)
            continue
        ends["input" if tensor.name.startswith(_INPUT) else "output"] += tensor.bytes
        has_output = has_output or tensor.name == "output.weight"
        embeddings = tensor.bytes if tensor.name == "token_embd.weight" else embeddings
    return Needs(
        header=header,
        parallel=parallel,
        n_ctx=n_ctx,
        cache=cache_of(header, n_ctx),
        input=ends["input"],
        output=ends["output"],
        copied=0 if has_output else embeddings,
        layers=tuple(_layer(tensors) for tensors in inside),
        unused=header.integer("nextn_predict_layers"),
        slack=sum(_padding(tensor) for tensor in header.tensors),
    )


def _layer(tensors: list[Tensor]) -> LayerWeights:
    experts = [tensor for tensor in tensors if _EXPERTS.search(tensor.name)]
    taken = sum(tensor.bytes for tensor in experts)
    return LayerWeights(
        experts=taken,
        rest=sum(tensor.bytes for tensor in tensors) - taken,
        moved=tuple(tensor.name for tensor in experts),
        largest=max((tensor.bytes for tensor in tensors), default=0),
    )


def _padding(tensor: Tensor) -> int:
    """By how much a tensor may grow on a GPU."""
    row = tensor.shape[0] if tensor.shape else 1
    short = -row % _ROW
    per_number = tensor.bytes / max(tensor.parameters, 1)
    return _ALIGNMENT + int(short * per_number) + 1
