"""What a GGUF file says of the model in it, read from its header alone.

A model may be split into several files, `NAME-00001-of-00003.gguf` and so on: any of them stands
for the whole. Nothing of the tensors' data is read, so that 70 GB take as long as 70 MB:
milliseconds.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import Any

from leanbook.errors import GGUFError
from leanbook.model.gguf_file import AGAIN, ArraySummary, PartHeader, Tensor, read_part

__all__ = ["ArraySummary", "Header", "Part", "Tensor", "read_header"]

_PART = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf")
_TOGETHER = "Keep all parts in one folder, under the names that they came with."


@dataclass(frozen=True)
class Part:
    """One of the files that a model is in.

    Args:
        path: The file.
        size: Its length in bytes.
    """

    path: Path
    size: int


@dataclass(frozen=True)
class Header:
    """The header of a model, of all its files together.

    Args:
        path: The file, of a split model the first one; this is what llama.cpp loads.
        parts: The files, in order.
        version: The version of the format, 2 or 3.
        metadata: The keys and their values: numbers, text, tuples for short arrays, and an
            `ArraySummary` for one of more than 1024 elements, such as the vocabulary.
        tensors: All tensors, in the order of the files.
        bare: Whether a file of it is a header alone, so that there is nothing to be run.
            Default: False.
    """

    path: Path
    parts: tuple[Part, ...]
    version: int
    metadata: dict[str, Any]
    tensors: tuple[Tensor, ...]
    bare: bool = False

    @property
    def architecture(self) -> str:
        """What llama.cpp calls the model's kind, for example `mistral4`.

        Raises:
            GGUFError: The header does not say.
        """
        value = self.metadata.get("general.architecture")
        if not isinstance(value, str) or not value:
            raise GGUFError(
                f"{self.path} does not say what kind of model it has: general.architecture is "
                f"{'missing' if value is None else repr(value)}.",
                hint="It may be no model but an adapter, or data; take the model's own file.",
            )
        return value

    @property
    def name(self) -> str:
        """What the model is called: by its header, or by its file."""
        value = self.metadata.get("general.name")
        if isinstance(value, str) and value.strip():
            return value.strip()
        return self.stem

    @property
    def stem(self) -> str:
        """What its file is called, without the ending and the number of a part."""
        split = _PART.fullmatch(self.path.name)
        return split["stem"] if split else self.path.stem

    @cached_property
    def size(self) -> int:
        """The bytes of all tensors."""
        return sum(tensor.bytes for tensor in self.tensors)

    @cached_property
    def parameters(self) -> int:
        """The numbers in all tensors."""
        return sum(tensor.parameters for tensor in self.tensors)

    def value(self, key: str, default: Any = None) -> Any:
        """A value of this architecture.

        Args:
            key: The key without the architecture: `block_count` for `mistral4.block_count`.
            default: What is given when there is no such key. Default: None.
        """
        return self.metadata.get(f"{self.architecture}.{key}", default)

    def integer(self, key: str, default: int = 0) -> int:
        """A value of this architecture that must be a whole number, not negative.

        Args:
            key: The key without the architecture.
            default: What is given when there is no such key. Default: 0.

        Raises:
            GGUFError: It is something else.
        """
        value = self.value(key, default)
        if type(value) is not int or value < 0:
            raise GGUFError(
                f"{self.path} is damaged: {self.architecture}.{key} is {_shown(value)}, and must "
                "be a whole number.",
                hint=AGAIN,
            )
        return value


def read_header(path: str | PathLike[str], *, complete: bool = True, bare: bool = False) -> Header:
    """Read the header of a model; of a split one, the headers of all its files.

    Args:
        path: A .gguf file, or any file of a split one.
        complete: Whether the data of all tensors must be there. False takes the beginning of a
            file that is still on its way, as long as its header is whole. Default: True.
        bare: Whether a file that is a header alone, with nothing behind it, will do as well: there
            is enough in it to describe a model and to plan for it. Default: False.

    Returns:
        What the header says.

    Raises:
        GGUFError: It is not a GGUF, or damaged, or cut off, or a part is missing; the message
            says what is wrong, and at which byte.

    Example:
        >>> header = read_header("Leanstral-MXFP4.gguf")  # doctest: +SKIP
        >>> header.architecture, len(header.tensors), header.size  # doctest: +SKIP
        ('mistral4', 687, 64869212160)
    """
    given = Path(path)
    with suppress(RuntimeError):  # no such user: then the name begins with a tilde of its own
        given = given.expanduser()
    first = read_part(given, complete=complete, bare=bare)
    paths = _paths(first)
    parts = [
        first if each == given else read_part(each, complete=complete, bare=bare) for each in paths
    ]
    if len(parts) > 1:
        _check_split(parts)
    tensors = [
        Tensor(each.name, each.shape, each.type, each.bytes, each.offset, number)
        for number, part in enumerate(parts)
        for each in part.tensors
    ]
    _check_distinct(tensors, parts)
    if not tensors:
        raise GGUFError(
            f"{parts[0].path} has no tensors: it is a vocabulary or a template, not a model.",
            hint="Take the model's own file.",
        )
    return Header(
        path=parts[0].path,
        parts=tuple(Part(part.path, part.size) for part in parts),
        version=parts[0].version,
        metadata=parts[0].metadata,
        tensors=tuple(tensors),
        bare=any(part.bare for part in parts),
    )


def _paths(part: PartHeader) -> list[Path]:
    """The files of a model, given the header of one."""
    count = part.metadata.get("split.count", 0)
    if type(count) is not int or count < 0:
        raise GGUFError(f"{part.path} is damaged: split.count is {_shown(count)}.", hint=AGAIN)
    named = _PART.fullmatch(part.path.name)
    if named is None:
        if count > 1:
            raise GGUFError(
                f"{part.path} is one of {count} parts of a model (split.count), and its name does "
                "not say which.",
                hint=f"Give the parts back their names: NAME-00001-of-{count:05}.gguf and so on.",
            )
        return [part.path]
    number, total = int(named["number"]), int(named["count"])
    if total == 0 or not 1 <= number <= total:
        raise GGUFError(
            f"{part.path} can't be part {number} of {total}, as its name says.", hint=_TOGETHER
        )
    if (count or 1) != total:
        says = f"that it is one of {count}" if count > 1 else "that it is whole"
        raise GGUFError(
            f"{part.path} is part {number} of {total} by its name, and its header says {says} "
            f"(split.count{'' if 'split.count' in part.metadata else ' is missing'}).",
            hint=_TOGETHER,
        )
    paths = [
        part.path.with_name(f"{named['stem']}-{each:05}-of-{total:05}.gguf")
        for each in range(1, total + 1)
    ]
    missing = [each.name for each in paths if not each.exists()]
    if missing:
        shown = ", ".join(missing[:5]) + (" ..." if len(missing) > 5 else "")
        raise GGUFError(
            f"{part.path} is part {number} of {total}, and {len(missing)} of the others "
            f"{'is' if len(missing) == 1 else 'are'} not in {part.path.parent}: {shown}.",
            hint="Download all parts into one folder.",
        )
    return paths


def _check_split(parts: list[PartHeader]) -> None:
    """That each part says of itself what its name says."""
    for number, part in enumerate(parts):
        count, own = part.metadata.get("split.count"), part.metadata.get("split.no")
        if count != len(parts):
            raise GGUFError(
                f"{part.path} is one of {len(parts)} parts by its name, and one of "
                f"{_shown(count)} by its header (split.count).",
                hint=_TOGETHER,
            )
        if own != number:
            raise GGUFError(
                f"{part.path} is part {number + 1} by its name, and its header says "
                f"{own + 1 if type(own) is int else _shown(own)} (split.no is {_shown(own)}, from "
                "0).",
                hint=_TOGETHER,
            )
    promised = parts[0].metadata.get("split.tensors.count")
    found = sum(len(part.tensors) for part in parts)
    if promised is not None and promised != found:
        raise GGUFError(
            f"The {len(parts)} parts of {parts[0].path} have {found:,} tensors together, and the "
            f"first one promises {_shown(promised)} (split.tensors.count).",
            hint="The parts may be of two different files; download them all again.",
        )


def _check_distinct(tensors: list[Tensor], parts: list[PartHeader]) -> None:
    seen: dict[str, Tensor] = {}
    for tensor in tensors:
        other = seen.setdefault(tensor.name, tensor)
        if other is not tensor:
            raise GGUFError(
                f"Tensor {tensor.name} is in two parts: {parts[other.part].path.name} and "
                f"{parts[tensor.part].path.name}, both in {parts[0].path.parent}.",
                hint="The parts may be of two different files; download them all again.",
            )


def _shown(value: object) -> str:
    """A value from a file, for a message."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
