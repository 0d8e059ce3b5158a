"""A training that goes on from a model file: `python -m leanbook.train start --dir DIR`.

What `export` wrote is taken up again: its weights become `steady.pt` in DIR, beside its tokenizer
and the sizes of its network, and `fit` goes on from there, on whatever pairs are in DIR. The file
that Leanbook ships will do: what that has learnt need not be learnt again.

What quantisation has rounded stays rounded, and the optimiser begins anew.
"""

from __future__ import annotations

import argparse
import math
import os
from pathlib import Path

import torch

from leanbook.bench.synthetic import Dimensions, layout
from leanbook.errors import LeanbookError, MissingExtraError, ModelError
from leanbook.model.gguf import Header, read_header
from leanbook.model.shipped import SHIPPED
from leanbook.train.checkpoints import Checkpoint, Progress, Settings
from leanbook.train.network import Network
from leanbook.train.tokenizer import SPECIAL, Tokenizer
from leanbook.train.trainer import optimiser_of

__all__ = ["add_arguments", "read_network", "run", "start"]

_ARCHITECTURE = "mistral4"


def read_network(path: str | os.PathLike[str]) -> tuple[Network, Tokenizer]:
    """The network and the tokenizer of a file that `export` or `quantise` wrote.

    Args:
        path: The GGUF file, quantised or not.

    Returns:
        The network, its numbers in float32, and its tokenizer.

    Raises:
        MissingExtraError: The package gguf or tokenizers is not installed.
        GGUFError: It is no whole GGUF file.
        ModelError: It is a model of another make.

    Example:
        >>> network, tokenizer = read_network("leanbook-tactics.gguf")   # doctest: +SKIP
        >>> len(tokenizer) == network.shape.vocabulary                   # doctest: +SKIP
        True
    """
    try:
        import gguf
    except ImportError:
        raise MissingExtraError(
            "The package gguf, which reads models, is not installed.",
            hint="pip install 'leanbook[train]'",
        ) from None
    header = read_header(path)
    if header.architecture != _ARCHITECTURE:
        raise _foreign(path, f"it is a {header.architecture}")
    shape = _shape(header)
    reader = gguf.GGUFReader(header.path)
    texts = [reader.get_field(f"tokenizer.ggml.{key}") for key in ("tokens", "merges")]
    tokens, merges = ([] if each is None else each.contents() for each in texts)
    if tuple(tokens[: len(SPECIAL)]) != SPECIAL or len(tokens) != shape.vocabulary or not merges:
        raise _foreign(path, "it has another kind of tokenizer")
    network = Network(shape)
    network.load_state_dict(
        {
            tensor.name: torch.from_numpy(gguf.dequantize(tensor.data, tensor.tensor_type).copy())
            for tensor in reader.tensors
        }
    )
    return network.eval(), Tokenizer.of(tokens, merges)


def _shape(header: Header) -> Dimensions:
    """The sizes of a network of ours; anything else is refused before it takes memory."""
    turned = header.integer("rope.dimension_count")
    shape = Dimensions(
        layers=header.integer("block_count"),
        width=header.integer("embedding_length"),
        heads=header.integer("attention.head_count"),
        experts=header.integer("expert_count"),
        used=header.integer("expert_used_count"),
        shared=header.integer("expert_shared_count"),
        expert_width=header.integer("expert_feed_forward_length"),
        dense_width=header.integer("feed_forward_length"),
        dense_layers=header.integer("leading_dense_block_count"),
        query_rank=header.integer("attention.q_lora_rank"),
        key_rank=header.integer("attention.kv_lora_rank"),
        plain=header.integer("attention.key_length_mla") - turned,
        turned=turned,
        value=header.integer("attention.value_length_mla"),
        vocabulary=header.integer("vocab_size"),
        n_ctx=header.integer("context_length"),
    )
    if shape.dense_layers or not (shape.query_rank and shape.shared):
        raise _foreign(header.path, "its layers are of another kind")
    keys, shapes = layout(_ARCHITECTURE, shape, tied=True)
    for key, value in keys.items():
        found = header.value(key)
        if not isinstance(found, int | float) or not math.isclose(found, value, rel_tol=1e-6):
            raise _foreign(header.path, f"{_ARCHITECTURE}.{key} is {found!r}")
    if {tensor.name: tensor.shape[::-1] for tensor in header.tensors} != shapes:
        raise _foreign(header.path, "it has other tensors")
    return shape


def _foreign(path: str | os.PathLike[str], why: str) -> ModelError:
    return ModelError(
        f"{path} was not made by `python -m leanbook.train export`: {why}.",
        hint="take a file that was, such as the one that Leanbook ships.",
    )


def start(folder: str | os.PathLike[str], model: str | os.PathLike[str] = SHIPPED) -> Network:
    """Make a folder in which the training of a file goes on.

    Args:
        folder: The folder; it may have pairs already, but no training.
        model: The file. Default: the one that Leanbook ships.

    Returns:
        The network as it begins.

    Raises:
        LeanbookError: A training is in the folder, or it can't be written to.
        MissingExtraError: The package gguf or tokenizers is not installed.
        GGUFError: The file is no whole GGUF file.
        ModelError: It is a model of another make.
    """
    target = Path(folder)
    for name in ("steady.pt", "cooled.pt"):
        if (target / name).exists():
            raise LeanbookError(
                f"{target / name} is there already: a training has begun in this folder.",
                hint=f"go on with it (python -m leanbook.train fit --dir {target}), or start in "
                "another folder.",
            )
    network, tokenizer = read_network(model)
    settings = Settings(shape=network.shape)
    try:
        target.mkdir(parents=True, exist_ok=True)
        tokenizer.save(target / "tokenizer.json")
        settings.save(target / "settings.json")
        # At last: as long as it is not there, the folder can be made again.
        Checkpoint(
            network.state_dict(),
            optimiser_of(network, settings).state_dict(),
            Progress(),
            settings,
            torch.Generator().manual_seed(settings.seed).get_state(),
        ).save(target / "steady.pt")
    except OSError as error:
        raise LeanbookError(
            f"{target} can't be written to: {error}", hint="name another folder with --dir."
        ) from error
    return network


# -- the command -------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m leanbook.train start`."""
    parser.add_argument("--dir", type=Path, required=True, help="the folder of the training")
    parser.add_argument(
        "--model", type=Path, default=SHIPPED, help="the file (default: the one that is shipped)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Start as the options say, and tell what to do next."""
    network = start(arguments.dir, arguments.model)
    count = sum(value.numel() for value in network.parameters())
    print(
        f"{arguments.dir}: the training goes on from {arguments.model} ({count / 1e6:.2f}M "
        f"parameters).\nNext: python -m leanbook.train harvest --dir {arguments.dir}\n"
        f"Then: python -m leanbook.train fit --dir {arguments.dir}"
    )
    return 0
