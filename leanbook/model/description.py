"""What a model is, in figures: from the header of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from leanbook.model.gguf import ArraySummary, Header, Tensor

__all__ = ["ExpertLayer", "Group", "ModelInfo", "Role", "TensorPlace", "describe", "place_of"]

Role = Literal["attention", "shared", "experts", "dense", "embeddings", "output", "norms/other"]
"""What a tensor is for.

`attention` is what mixes the tokens of a layer, recurrent kinds included; `experts` are those that
are chosen token by token; `shared` are the experts that every token goes through; `dense` is the
feed-forward part of a layer without experts; `output` is the matrix that makes probabilities.
"""

ROLES: tuple[Role, ...] = (
    "attention",
    "shared",
    "experts",
    "dense",
    "embeddings",
    "output",
    "norms/other",
)
"""The order in which they are shown."""

EXPERTS = r"\.ffn_(up|down|gate|gate_up)_(ch|)exps"
"""The tensors with a layer's experts, in the regular expressions of llama.cpp. Both layouts: gate
and up apart, and fused into one."""

_LAYER = re.compile(r"blk\.(\d+)\.")
_IS_EXPERTS = re.compile(EXPERTS)
_IS_OLD_EXPERT = re.compile(r"\.ffn_(up|down|gate)\.\d+\.")  # one tensor for each expert
_IS_SHARED = re.compile(r"\.ffn_((up|down|gate|gate_up)_shexp|(latent|routed)_(up|down))\.")
_IS_DENSE = re.compile(r"\.ffn_(up|down|gate|gate_up)\.|\.channel_mix_")
_IS_MIXING = re.compile(r"\.(attn|ssm|time_mix|shortconv|indexer)[_.]")
_IS_NORM = re.compile(r"_norm(_exps|_2|)(\.|$)|\.norm\.")
_EMBEDDINGS = ("token_embd.", "position_embd.", "token_types.", "per_layer_token_embd.")


@dataclass(frozen=True)
class TensorPlace:
    """Where in a model a tensor belongs.

    Args:
        layer: Its layer, from 0; None for what is before and after the layers.
        role: What it is for.
    """

    layer: int | None
    role: Role


def place_of(name: str) -> TensorPlace:
    """Where a tensor belongs, told by its name.

    Args:
        name: The tensor's name in the file.

    Returns:
        Its layer and role.

    Example:
        >>> place_of("blk.7.ffn_gate_up_exps.weight")
        TensorPlace(layer=7, role='experts')
        >>> place_of("token_embd.weight")
        TensorPlace(layer=None, role='embeddings')
    """
    found = _LAYER.match(name)
    return TensorPlace(int(found[1]) if found else None, _role(name, inside=found is not None))


def _role(name: str, *, inside: bool) -> Role:
    if not inside:
        if name.startswith(_EMBEDDINGS):
            return "embeddings"
        return "output" if name.startswith("output.") else "norms/other"
    if _IS_EXPERTS.search(name) or _IS_OLD_EXPERT.search(name):
        return "experts"
    if _IS_NORM.search(name):
        return "norms/other"
    if _IS_SHARED.search(name):
        return "shared"
    if _IS_DENSE.search(name):
        return "dense"
    return "attention" if _IS_MIXING.search(name) else "norms/other"


@dataclass(frozen=True)
class Group:
    """All tensors with one role.

    Args:
        name: The role.
        bytes: How many bytes they take.
        parameters: How many numbers they have.
        quantisation: The bytes by type, most first.
    """

    name: Role
    bytes: int
    parameters: int
    quantisation: dict[str, int]


@dataclass(frozen=True)
class ExpertLayer:
    """The experts of one layer, which are moved together.

    Args:
        layer: The layer, from 0.
        bytes: How many bytes its experts take.
    """

    layer: int
    bytes: int


@dataclass(frozen=True)
class ModelInfo:
    """What a model is.

    There is no one way to count active parameters. Here they are the numbers that take part in the
    layers for one token: attention, norms, shared experts and of the others those that are used.
    The embedding, of which one row is looked up, and the output matrix are left out;
    `active_with_embeddings` counts both in full.

    Args:
        name: What it is called.
        architecture: Its kind, as llama.cpp calls it.
        parameters: The numbers in all its tensors.
        active_parameters: Those that take part in the layers for one token.
        active_with_embeddings: The same with the embedding and the output matrix. Where both are
            one tensor, it is counted once.
        experts: How many experts a layer has to choose from; 0 for a dense model.
        experts_used: How many are chosen for a token.
        experts_shared: How many every token goes through besides.
        layers: How many layers it has.
        n_ctx: For how many tokens of context it was made; None when the header does not say.
        width: How many numbers stand for a token between the layers.
        vocabulary: How many tokens its tokenizer has.
        tokenizer: What kind of tokenizer, as llama.cpp calls it; None when there is none.
        bytes: What all its tensors take.
        quantisation: The bytes by type, most first.
        groups: The tensors by role; only roles that there are.
        expert_layers: The experts' bytes, layer by layer.
        chat_template: The template of its chats; None when there is none.
        files: How many files it is in.
    """

    name: str
    architecture: str
    parameters: int
    active_parameters: int
    active_with_embeddings: int
    experts: int
    experts_used: int
    experts_shared: int
    layers: int
    n_ctx: int | None
    width: int
    vocabulary: int
    tokenizer: str | None
    bytes: int
    quantisation: dict[str, int]
    groups: tuple[Group, ...]
    expert_layers: tuple[ExpertLayer, ...]
    chat_template: str | None
    files: int

    def as_dict(self) -> dict[str, Any]:
        """The same as what JSON knows: dictionaries, lists, text and numbers."""
        found = asdict(self)
        found["groups"] = list(found["groups"])
        found["expert_layers"] = list(found["expert_layers"])
        return found


def describe(header: Header) -> ModelInfo:
    """Say what a model is.

    Args:
        header: The header of its file.

    Returns:
        Its figures.

    Raises:
        GGUFError: The header does not say what kind of model it is, or says nonsense.

    Example:
        >>> from leanbook.model.gguf import read_header
        >>> info = describe(read_header("Leanstral-MXFP4.gguf"))  # doctest: +SKIP
        >>> info.experts, info.experts_used, info.layers  # doctest: +SKIP
        (128, 4, 36)
    """
    placed = [(tensor, place_of(tensor.name)) for tensor in header.tensors]
    groups = [
        _group(role, [tensor for tensor, place in placed if place.role == role]) for role in ROLES
    ]
    counts = {group.name: group.parameters for group in groups}
    experts = header.integer("expert_count")
    used = min(header.integer("expert_used_count"), experts)
    active = counts["experts"] * used // experts if experts else counts["experts"]
    active += sum(counts[role] for role in ("attention", "shared", "dense", "norms/other"))
    by_layer: dict[int, int] = {}
    for tensor, place in placed:
        if place.role == "experts" and place.layer is not None:
            by_layer[place.layer] = by_layer.get(place.layer, 0) + tensor.bytes
    highest = max((place.layer for _, place in placed if place.layer is not None), default=-1)
    template = header.metadata.get("tokenizer.chat_template")
    tokenizer = header.metadata.get("tokenizer.ggml.model")
    return ModelInfo(
        name=header.name,
        architecture=header.architecture,
        parameters=header.parameters,
        active_parameters=active,
        active_with_embeddings=active + counts["embeddings"] + counts["output"],
        experts=experts,
        experts_used=used,
        experts_shared=header.integer("expert_shared_count"),
        layers=header.integer("block_count", highest + 1),
        n_ctx=header.integer("context_length") or None,
        width=header.integer("embedding_length"),
        vocabulary=_vocabulary(header),
        tokenizer=tokenizer if isinstance(tokenizer, str) else None,
        bytes=header.size,
        quantisation=_by_type(header.tensors),
        groups=tuple(group for group in groups if group.bytes),
        expert_layers=tuple(ExpertLayer(*each) for each in sorted(by_layer.items())),
        chat_template=template if isinstance(template, str) else None,
        files=len(header.parts),
    )


def _group(role: Role, tensors: list[Tensor]) -> Group:
    return Group(
        role,
        sum(tensor.bytes for tensor in tensors),
        sum(tensor.parameters for tensor in tensors),
        _by_type(tensors),
    )


def _by_type(tensors: Iterable[Tensor]) -> dict[str, int]:
    found: dict[str, int] = {}
    for tensor in tensors:
        found[tensor.type] = found.get(tensor.type, 0) + tensor.bytes
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def _vocabulary(header: Header) -> int:
    """The size of the tokenizer's vocabulary, or of what the embedding has room for."""
    tokens = header.metadata.get("tokenizer.ggml.tokens")
    if isinstance(tokens, ArraySummary):
        return tokens.length
    if isinstance(tokens, tuple):
        return len(tokens)
    embedding = next((each for each in header.tensors if each.name == "token_embd.weight"), None)
    rows = embedding.shape[1] if embedding is not None and len(embedding.shape) > 1 else 0
    return header.integer("vocab_size", rows)
