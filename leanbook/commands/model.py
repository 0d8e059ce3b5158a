"""`leanbook model`: what is in a GGUF file, and where its tensors would go on this machine."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from leanbook.arguments import count
from leanbook.errors import PlanError
from leanbook.tables import GAP, printable, table_lines

if TYPE_CHECKING:
    from leanbook.model.description import ModelInfo
    from leanbook.model.gguf import Header

HELP = "say what is in a GGUF file, and where its tensors would go"

DONE, DOES_NOT_FIT = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `leanbook model`."""
    actions = parser.add_subparsers(title="what to do", metavar="info|plan", dest="action")
    actions.required = True
    text = "say what is in a GGUF file, from its header alone"
    info = actions.add_parser("info", help=text, description=text)
    text = "say which tensors would go to the GPU and which to main memory"
    plan = actions.add_parser("plan", help=text, description=text)
    for each in (info, plan):
        each.add_argument(
            "file", metavar="FILE", help="a .gguf file, or any part of a model in several"
        )
        each.add_argument("--json", action="store_true", help="print one JSON object")
    plan.add_argument(
        "--gpu-memory",
        metavar="SIZE",
        help="what the GPU has, for example 24GiB, or 0 for none (default: asked of the GPU)",
    )
    plan.add_argument(
        "--host-memory",
        metavar="SIZE",
        help="what main memory has for the model (default: what is free now)",
    )
    plan.add_argument(
        "--n-ctx",
        type=count,
        metavar="N",
        help="the length of the context in tokens (default: 8192, or what fits)",
    )
    plan.add_argument(
        "--parallel",
        type=count,
        default=16,
        metavar="K",
        help="how many candidates are written at once (default: 16)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was asked for.

    Args:
        arguments: What `add_arguments` declares.

    Returns:
        0; 1 when the model does not fit.

    Raises:
        GGUFError: The file is not a whole, readable GGUF.
        PlanError: A size is no size, or a number is out of its range.
    """
    return _plan(arguments) if arguments.action == "plan" else _info(arguments)


def _info(arguments: argparse.Namespace) -> int:
    from leanbook.model.description import describe

    info = describe(_header(arguments))
    if arguments.json:
        print(json.dumps(info.as_dict(), ensure_ascii=False, indent=2))
    else:
        print(_info_text(info))
    return DONE


def _plan(arguments: argparse.Namespace) -> int:
    from leanbook.model.memory import parse_size
    from leanbook.model.plan import draft_plan

    gpu = None if arguments.gpu_memory is None else parse_size(arguments.gpu_memory)
    host = None if arguments.host_memory is None else parse_size(arguments.host_memory)
    plan = draft_plan(
        _header(arguments),
        gpu_memory=gpu,
        host_memory=host,
        n_ctx=arguments.n_ctx,
        parallel=arguments.parallel,
    )
    if arguments.json:
        print(json.dumps(plan.as_dict(), ensure_ascii=False, indent=2))
    else:
        print(plan)
    if plan.fits:
        return DONE
    print(f"leanbook: {PlanError(plan.problem, hint=plan.hint or None)}", file=sys.stderr)
    return DOES_NOT_FIT


def _header(arguments: argparse.Namespace) -> Header:
    """The model's header. It may stand alone: nothing is run here."""
    from leanbook.model.gguf import read_header

    header = read_header(arguments.file, bare=True)
    if header.bare:
        print(
            f"leanbook: {header.path} is a header alone, its weights are not there.",
            file=sys.stderr,
        )
    return header


def _info_text(info: ModelInfo) -> str:
    """The figures of a model, to be read in a terminal."""
    files = f"{info.files} files" if info.files > 1 else "1 file"
    name, kind = printable(info.name), printable(info.architecture)
    lines = [
        f"{name} ({kind}, {files}, {_gigabytes(info.bytes)})",
        "",
        *table_lines(_facts(info), rules=()),
        "",
        *table_lines(_groups(info), left=(0, 4)),
    ]
    return "\n".join(lines)


def _facts(info: ModelInfo) -> list[tuple[str, str]]:
    experts = "none; every parameter takes part in every token"
    if info.experts:
        experts = f"{info.experts}, of which a token goes through {info.experts_used}"
        if info.experts_shared:
            experts += f", and {info.experts_shared} that every token goes through"
    active = (
        f"{_billions(info.active_parameters)} in the layers, "
        f"{_billions(info.active_with_embeddings)} with embedding and output"
    )
    template = "none"
    if info.chat_template:
        template = f"{len(info.chat_template):,} characters (--json shows it)"
    tokens = f"{info.vocabulary:,} tokens"
    if info.tokenizer:
        tokens += f" ({printable(info.tokenizer)})"
    return [
        ("parameters", _billions(info.parameters)),
        ("active a token", active),
        ("experts", experts),
        ("layers", f"{info.layers}, {info.width:,} wide"),
        ("context", "not said" if info.n_ctx is None else f"{info.n_ctx:,} tokens"),
        ("vocabulary", tokens),
        ("chat template", template),
    ]


def _groups(info: ModelInfo) -> list[list[str]]:
    """The rows of the table: a group each, and their sum."""
    from leanbook.model.memory import format_size

    rows = [["group", "size", "share", "parameters", "stored as"]]
    for group in info.groups:
        rows.append(
            [
                group.name,
                format_size(group.bytes),
                _share(group.bytes, info.bytes),
                _billions(group.parameters),
                _mixture(group.quantisation),
            ]
        )
        if group.name == "experts":
            sizes = [layer.bytes for layer in info.expert_layers]
            if sizes:
                least, most = min(sizes), max(sizes)
                size = format_size(most)
                if least != most:
                    size = f"{format_size(least)} to {size}"
                rows.append([f"{GAP}a layer", size, "", "", f"in {_layers(info)}"])
    total = [
        "all",
        format_size(info.bytes),
        "",
        _billions(info.parameters),
        _mixture(info.quantisation),
    ]
    return [*rows, total]


def _layers(info: ModelInfo) -> str:
    count = len(info.expert_layers)
    which = "1 layer" if count == 1 else f"{count} layers"
    return which if count == info.layers else f"{which} of {info.layers}"


def _mixture(quantisation: dict[str, int]) -> str:
    """The types, most first, with their shares.

    Example:
        >>> _mixture({"Q4_K": 75, "Q6_K": 25})
        'Q4_K 75%, Q6_K 25%'
    """
    total = sum(quantisation.values())
    if len(quantisation) == 1:
        return next(iter(quantisation))
    return ", ".join(f"{name} {_share(size, total)}" for name, size in quantisation.items())


def _share(part: int, whole: int) -> str:
    """A percentage that tells nothing from little, and all from nearly all."""
    percent = 100 * part / whole if whole else 0.0
    if 0 < percent < 1:
        return "<1%"
    return ">99%" if 99 < percent < 100 else f"{percent:.0f}%"


def _billions(count: int) -> str:
    """A number of parameters.

    Example:
        >>> _billions(118_972_826_624), _billions(268_098_176), _billions(55_936)
        ('119.0B', '268.1M', '55.9K')
    """
    for unit, name in ((1e9, "B"), (1e6, "M"), (1e3, "K")):
        if count >= unit * 0.99995:
            return f"{count / unit:.1f}{name}"
    return str(count)


def _gigabytes(size: int) -> str:
    """Bytes as those who offer downloads count them.

    Example:
        >>> _gigabytes(64_859_148_288), _gigabytes(840)
        ('64.9 GB', '0.8 kB')
    """
    for unit, name in ((1e9, "GB"), (1e6, "MB")):
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size / 1e3:.1f} kB"
