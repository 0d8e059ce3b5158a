"""The trained network as a GGUF file: `python -m leanbook.train export --dir DIR`.

The network's parameters have the names and shapes of the file's tensors already, so they are
copied. The file is written in float32 first; llama.cpp's own quantiser makes the small one of it.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanbook.bench.synthetic import layout
from leanbook.errors import MissingExtraError, ModelError
from leanbook.train.tokenizer import END, PAD, PRE_TOKENIZER, SPECIAL, Tokenizer

if TYPE_CHECKING:
    from leanbook.train.network import Network

__all__ = ["NAME", "QUANTISATIONS", "add_arguments", "export", "quantise", "run"]

NAME = "Leanbook Tactics"
"""`general.name`, by which the prompt format is chosen."""

QUANTISATIONS = ("Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_0", "F16")
"""What llama.cpp's quantiser is asked for; the K kinds want rows of a multiple of 256 numbers,
and take a larger kind for the others."""

_ARCHITECTURE = "mistral4"


def export(
    network: Network,
    tokenizer: Tokenizer,
    path: str | os.PathLike[str],
    *,
    version: str = "",
    description: str = "",
) -> Path:
    """Write a network as a GGUF file in float32.

    Args:
        network: The network.
        tokenizer: Its tokenizer.
        path: The file to write.
        version: What is written as `general.version`. Default: none.
        description: What is written as `general.description`. Default: none.

    Returns:
        The file.

    Raises:
        MissingExtraError: The package gguf is not installed.
        ModelError: The tokenizer is not the network's, or llama.cpp knows no such network.
    """
    try:
        import gguf
    except ImportError:
        raise MissingExtraError(
            "The package gguf, which writes models, is not installed.",
            hint="pip install 'leanbook[train]'",
        ) from None
    if len(tokenizer) != network.shape.vocabulary:
        raise ModelError(
            f"The tokenizer has {len(tokenizer)} tokens, the network {network.shape.vocabulary}.",
            hint="take the tokenizer that the network was trained with.",
        )
    keys, shapes = layout(_ARCHITECTURE, network.shape, tied=True)
    tensors = {name: value.detach().cpu().float() for name, value in network.named_parameters()}
    found = {name: tuple(value.shape) for name, value in tensors.items()}
    if found != shapes:
        wrong = sorted(set(found.items()) ^ set(shapes.items()))
        raise ModelError(f"The network does not have the tensors of {_ARCHITECTURE}: {wrong[:4]}.")
    target = Path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}")
    writer = gguf.GGUFWriter(part, _ARCHITECTURE)
    writer.add_type(gguf.GGUFType.MODEL)
    writer.add_name(NAME)
    writer.add_organization("The Leanbook authors")
    writer.add_license("apache-2.0")
    if version:
        writer.add_version(version)
    if description:
        writer.add_description(description)
    for key, value in keys.items():
        _add(writer, f"{_ARCHITECTURE}.{key}", value)
    _add_tokenizer(writer, tokenizer)
    for name in shapes:
        writer.add_tensor(name, tensors[name].contiguous().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.replace(target)
    return target


def _add(writer: Any, key: str, value: Any) -> None:
    if isinstance(value, bool):
        writer.add_bool(key, value)
    elif isinstance(value, int):
        writer.add_uint32(key, value)
    else:
        writer.add_float32(key, value)


def _add_tokenizer(writer: Any, tokenizer: Tokenizer) -> None:
    normal, control = 1, 3
    tokens = tokenizer.tokens
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(PRE_TOKENIZER)
    writer.add_token_list(list(tokens))
    writer.add_token_types([control if token in SPECIAL else normal for token in tokens])
    writer.add_token_merges(list(tokenizer.merges))
    end = tokenizer.number(END)
    # llama.cpp would take token 11 for the one that begins a text; none does.
    writer.add_bos_token_id(end)
    writer.add_eos_token_id(end)
    writer.add_pad_token_id(tokenizer.number(PAD))
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(False)


def quantise(
    source: str | os.PathLike[str],
    path: str | os.PathLike[str],
    kind: str = "Q8_0",
    *,
    threads: int = 0,
) -> Path:
    """Quantise a GGUF file with llama.cpp's own quantiser.

    Args:
        source: The file in float32.
        path: The file to write.
        kind: One of `QUANTISATIONS`. Default: Q8_0.
        threads: How many threads are used. Default: one a core.

    Returns:
        The file.

    Raises:
        MissingExtraError: llama-cpp-python is not installed.
        ModelError: There is no such kind, or llama.cpp refuses.
    """
    try:
        from llama_cpp import llama_cpp
    except ImportError:
        raise MissingExtraError(
            "llama-cpp-python, which quantises models, is not installed.",
            hint="pip install 'leanbook[train]'",
        ) from None
    api: Any = llama_cpp
    if kind not in QUANTISATIONS:
        raise ModelError(
            f"There is no quantisation {kind!r}.", hint=f"take one of {', '.join(QUANTISATIONS)}."
        )
    from leanbook.model.native import Log

    log = Log(api)
    mark = log.mark()
    parameters = api.llama_model_quantize_default_params()
    number = "MOSTLY_F16" if kind == "F16" else f"MOSTLY_{kind}"
    parameters.ftype = getattr(api, f"LLAMA_FTYPE_{number}")
    parameters.nthread = threads
    target = Path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}")
    status = api.llama_model_quantize(os.fsencode(source), os.fsencode(part), parameters)
    _logs.append(log)  # llama.cpp goes on calling it
    if status != 0:
        part.unlink(missing_ok=True)
        raise ModelError(
            f"llama.cpp could not quantise {source}: {'; '.join(log.errors(mark)) or 'no reason'}."
        )
    part.replace(target)
    return target


_logs: list[Any] = []


# -- the command -------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m leanbook.train export`."""
    parser.add_argument("--dir", type=Path, required=True, help="the folder of the training")
    parser.add_argument("--out", type=Path, help="the file; default: DIR/leanbook-tactics.gguf")
    parser.add_argument("--kind", default="Q8_0", choices=QUANTISATIONS)
    parser.add_argument("--checkpoint", type=Path, help="default: cooled.pt, or else steady.pt")
    parser.add_argument("--version", default="", help="what is written as general.version")


def run(arguments: argparse.Namespace) -> int:
    """Export as the options say, and print the size."""
    from leanbook.train.checkpoints import load_network

    folder: Path = arguments.dir
    checkpoint = arguments.checkpoint
    if checkpoint is None:
        cooled = folder / "cooled.pt"
        checkpoint = cooled if cooled.exists() else folder / "steady.pt"
    network, report, warning = load_network(checkpoint)
    if warning:
        print(f"warning: {warning}")
    tokenizer = Tokenizer.load(folder / "tokenizer.json")
    out: Path = arguments.out or folder / "leanbook-tactics.gguf"
    whole = out.with_suffix(".f32.gguf")
    export(network, tokenizer, whole, version=arguments.version)
    quantise(whole, out, arguments.kind)
    count = sum(value.numel() for value in network.parameters())
    print(
        f"{out}: {out.stat().st_size / 1e6:.2f} MB ({arguments.kind}), {count / 1e6:.2f}M "
        f"parameters, {report}; in float32 beside it",
        file=sys.stdout,
    )
    return 0
