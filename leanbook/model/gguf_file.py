"""The header of one GGUF file, read byte by byte.

A file begins with `GGUF`, a version, and two counts; then come the table of keys and values, the
table of tensors, and the tensors' data. Only the two tables are read, in pieces, and nothing in
them is believed: each length is compared with what is left of the file before anything is made
of it. So a damaged file costs an error message and neither memory nor time.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from leanbook.errors import GGUFError
from leanbook.model.gguf_foreign import LOOK, foreign_file, foreign_folder
from leanbook.model.gguf_types import ARRAY, NUMBERS, STRING, TENSOR_TYPES, value_type_name

__all__ = ["ArraySummary", "PartHeader", "Tensor", "read_part"]

MAGIC = b"GGUF"
VERSIONS = (2, 3)
"""What llama.cpp reads; the two differ in what they allow, not in how they are laid out."""

AGAIN = "Download the file again, or make it again."

_SMALL = 1024
"""Arrays of up to so many elements are read at once; longer ones are left where they are."""
_MOST_BYTES = 256 << 20
"""No header is longer; the largest vocabularies take some 20 MB."""
_MOST_DIMENSIONS = 4
_LONGEST_KEY = 65_535
_LONGEST_NAME = 63
"""Of a tensor; llama.cpp takes no longer one."""
_LEAST_ENTRY = 8 + 4 + 1
"""The bytes that a key with its value takes at least: a length, a type, a value."""
_LEAST_TENSOR = 8 + 4 + 4 + 8
"""The bytes that an entry of the tensor table takes at least."""
_DEFAULT_ALIGNMENT = 32

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


@dataclass(frozen=True)
class Tensor:
    """An entry of the tensor table.

    Args:
        name: Its name, for example `blk.0.attn_q.weight`.
        shape: Its dimensions in the order of ggml: the length of a row first.
        type: How it is stored, for example `Q4_K`.
        bytes: How many bytes its data takes.
        offset: Where in its file the data begins.
        part: In which file of a split model it is, from 0.
    """

    name: str
    shape: tuple[int, ...]
    type: str
    bytes: int
    offset: int
    part: int = 0

    @property
    def parameters(self) -> int:
        """How many numbers it has."""
        return prod(self.shape)


@dataclass(frozen=True)
class ArraySummary:
    """An array that was left in the file because it is long: the tokens, the merges, the scores.

    Args:
        type: The type of its elements, for example `string`.
        length: How many elements it has.
        path: The file it is in.
        offset: Where its first element begins.
        bytes: How many bytes its elements take.

    Example:
        >>> read_header(path).metadata["tokenizer.ggml.tokens"].read()[2]  # doctest: +SKIP
        '<bos>'
    """

    type: str
    length: int
    path: Path
    offset: int
    bytes: int

    def read(self) -> tuple[Any, ...]:
        """The elements, read from the file now.

        Raises:
            GGUFError: The file can't be read any more, or has become another.
        """
        with _opened(self.path) as file:
            reader = _Reader(file, self.path, os.fstat(file.fileno()).st_size)
            if self.type == "string":
                values, position = reader.texts(self.offset, self.length, "the array")
            else:
                code = next(code for code, each in NUMBERS.items() if each.name == self.type)
                values, position = reader.numbers(self.offset, code, self.length, "the array")
        if position - self.offset != self.bytes:
            raise GGUFError(f"{self.path} has changed since its header was read.", hint=AGAIN)
        return values

    def __str__(self) -> str:
        return f"{self.length:,} of {self.type}"


@dataclass(frozen=True)
class PartHeader:
    """The header of one file.

    Args:
        path: The file.
        size: Its length in bytes.
        version: The version of the format.
        metadata: The keys and their values.
        tensors: The tensor table, in order.
    """

    path: Path
    size: int
    version: int
    metadata: dict[str, Any]
    tensors: tuple[Tensor, ...]

    @property
    def bare(self) -> bool:
        """Whether the file ends with its header: no byte of any tensor is there."""
        return bool(self.tensors) and self.size <= self.tensors[0].offset


def read_part(path: Path, *, complete: bool = True, bare: bool = False) -> PartHeader:
    """Read the header of one file.

    Args:
        path: The file.
        complete: Whether the data of all tensors must be there. Default: True.
        bare: Whether a header alone, with nothing behind it, will do as well. Default: False.

    Returns:
        What its header says.

    Raises:
        GGUFError: It can't be read, is not a GGUF, is damaged or is cut off.
    """
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        return _Reader(file, path, size).header(complete=complete, bare=bare)


def _opened(path: Path) -> BinaryIO:
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            what, hint = foreign_folder(path)
            raise GGUFError(f"{path} {what}.", hint=hint)
        if not stat.S_ISREG(kind):  # to open a pipe would wait for its other end
            raise GGUFError(
                f"{path} is not a regular file but a device, pipe or socket.",
                hint="Name a .gguf file on a disk.",
            )
        return path.open("rb", buffering=0)
    except FileNotFoundError:
        raise GGUFError(
            f"There is no file {path}.", hint="Look at its spelling, and at the working directory."
        ) from None
    except PermissionError:
        raise GGUFError(
            f"{path} can't be read: you have no permission to.",
            hint="Ask its owner for it, or copy it to a place of your own.",
        ) from None
    except (OSError, ValueError) as error:  # a name that is too long, one with a NUL in it
        reason = getattr(error, "strerror", None) or error
        raise GGUFError(f"{str(path)!r} can't be opened: {reason}.") from None


@dataclass
class _Reader:
    """The beginning of a file, as far as it was needed, and the ways to read from it."""

    file: BinaryIO
    path: Path
    size: int
    data: bytes = b""

    # -- bytes ---------------------------------------------------------------------------------

    def need(self, position: int, count: int, what: str) -> None:
        """Have these bytes at hand, or say that the file ends before them."""
        end = position + count
        if end <= len(self.data):
            return
        if count > _MOST_BYTES:
            self.fail(
                f"is damaged: {what}, at offset {position:,}, is said to take {count:,} bytes, "
                "more than any header has"
            )
        if end > self.size:
            self.fail(
                f"is cut off: {what}, at offset {position:,}, takes {count:,} bytes, and the file "
                f"ends at {self.size:,}"
            )
        if end > _MOST_BYTES:
            self.fail(
                f"is damaged: {what}, at offset {position:,}, would make the header longer than "
                f"{_MOST_BYTES:,} bytes"
            )
        # Twice as much each time: few reads for a long header, and one for a short one.
        wanted = min(max(end, 2 * len(self.data), 1 << 16), self.size)
        pieces = [self.data]
        have = len(self.data)
        self.file.seek(have)
        while have < end:
            try:
                piece = self.file.read(wanted - have)
            except OSError as error:  # a network drive gone, a disk with a bad block
                self.fail(
                    f"could not be read at offset {have:,}: {error.strerror or error}",
                    "Look after the disk or the network drive that it is on.",
                )
            if not piece:
                self.fail(f"became shorter while it was read; it now ends at {have:,}")
            pieces.append(piece)
            have += len(piece)
        self.data = b"".join(pieces)

    def u32(self, position: int, what: str) -> int:
        self.need(position, 4, what)
        return _U32.unpack_from(self.data, position)[0]

    def u64(self, position: int, what: str) -> int:
        self.need(position, 8, what)
        return _U64.unpack_from(self.data, position)[0]

    def text(self, position: int, what: str) -> tuple[bytes, int]:
        """A string with its length before it, and where it ends."""
        length = self.u64(position, f"the length of {what}")
        self.need(position + 8, length, what)
        end = position + 8 + length
        return self.data[position + 8 : end], end

    # -- values --------------------------------------------------------------------------------

    def texts(self, position: int, count: int, what: str) -> tuple[tuple[str, ...], int]:
        """An array of strings, and where it ends."""
        found: list[str] = []
        start = position

        def keep(begin: int, end: int) -> None:
            found.append(self.data[begin:end].decode("utf-8", "replace"))

        position = self.walk(start, count, what, keep)
        return tuple(found), position

    def walk(
        self,
        position: int,
        count: int,
        what: str,
        each: Callable[[int, int], None] | None = None,
    ) -> int:
        """Go through an array of strings; where it ends."""
        for index in range(count):
            length = self.u64(position, f"the length of string {index:,} of {what}")
            self.need(position + 8, length, f"string {index:,} of {what}")
            position += 8 + length
            if each is not None:
                each(position - length, position)
        return position

    def pass_over(self, start: int, count: int, what: str) -> int:
        """Where a long array of strings ends.

        A vocabulary has some 300,000 of them, so that this loop does nothing but add up lengths.
        What goes wrong in it is found by `walk`, which is slower and looks at each step.
        """
        length_at, data = _U64.unpack_from, self.data
        position, left, index = start, range(count), 0
        while left:
            try:
                for index in left:  # noqa: B007 (it tells below where this stopped)
                    position += length_at(data, position)[0] + 8
                break
            except (struct.error, OverflowError):  # the end of what was read, or of the file
                if position + 8 > self.size:
                    return self.walk(start, count, what)
                self.need(position, 8, what)
                data, left = self.data, range(index, count)
        if position > self.size:
            return self.walk(start, count, what)
        return position

    def numbers(
        self, position: int, code: int, count: int, what: str
    ) -> tuple[tuple[Any, ...], int]:
        """An array of numbers, and where it ends."""
        layout = NUMBERS[code].layout
        self.need(position, count * layout.size, what)
        end = position + count * layout.size
        return tuple(value for (value,) in layout.iter_unpack(self.data[position:end])), end

    def value(self, position: int, code: int, what: str) -> tuple[Any, int]:
        """A value of the key table, and where it ends."""
        if code in NUMBERS:
            values, position = self.numbers(position, code, 1, what)
            return values[0], position
        if code == STRING:
            raw, position = self.text(position, what)
            return raw.decode("utf-8", "replace"), position
        return self.array(position, what)

    def array(self, position: int, what: str) -> tuple[Any, int]:
        """A short array as a tuple, a long one as a summary; and where it ends."""
        start = position
        code = self.u32(position, f"the type of the elements of {what}")
        if code not in NUMBERS and code != STRING:
            self.fail(
                f"is damaged: {what} is an array at offset {start:,} whose elements are of "
                f"the type {value_type_name(code)}; they can be numbers or strings"
            )
        count = self.u64(position + 4, f"the length of {what}")
        position += 12
        least = 8 if code == STRING else NUMBERS[code].layout.size
        if count * least > self.size - position:
            self.fail(
                f"is damaged or cut off: {what} is said to have {count:,} elements at offset "
                f"{start + 4:,}, and only {max(self.size - position, 0):,} bytes of the file are "
                "left"
            )
        if count <= _SMALL:
            if code == STRING:
                return self.texts(position, count, what)
            return self.numbers(position, code, count, what)
        if code == STRING:
            end = self.pass_over(position, count, what)
        else:
            end = position + count * least
            self.need(position, end - position, what)
        name = value_type_name(code)
        return ArraySummary(name, count, self.path, position, end - position), end

    # -- the header ----------------------------------------------------------------------------

    def header(self, *, complete: bool, bare: bool) -> PartHeader:
        version, n_tensors, n_entries = self.beginning()
        metadata, position = self.entries(24, n_entries)
        alignment = self.alignment(metadata)
        tensors = self.tensors(position, n_tensors, alignment)
        header = PartHeader(self.path, self.size, version, metadata, tuple(tensors))
        if complete and tensors and not (bare and header.bare):
            self.check_complete(tensors)
        return header

    def beginning(self) -> tuple[int, int, int]:
        """The magic, and then the version and the two counts."""
        if self.size == 0:
            self.fail("is empty: it has no bytes at all")
        self.need(0, min(self.size, LOOK), "its beginning")
        first = self.data[:LOOK]
        if not first.startswith(MAGIC):
            what, hint = foreign_file(first)
            raise GGUFError(f"{self.path} {what}.", hint=hint)
        version = self.u32(4, "the version")
        if version not in VERSIONS:
            swapped = int.from_bytes(self.data[4:8], "big")
            if swapped in (1, *VERSIONS):
                raise GGUFError(
                    f"{self.path} is a big-endian GGUF: at offset 4 its version {swapped} is "
                    "written with the highest byte first.",
                    hint="Take the usual, little-endian file of this model, or turn this one with "
                    "gguf-convert-endian from the package gguf.",
                )
            if version == 1:
                raise GGUFError(
                    f"{self.path} is a GGUF of version 1 (at offset 4), which llama.cpp no longer "
                    "reads.",
                    hint="Look for a newer file of this model.",
                )
            raise GGUFError(
                f"{self.path} has version {version:,} at offset 4; versions 2 and 3 are known.",
                hint="If the file is newer than this Leanbook, a newer Leanbook may read it: "
                "`pip install --upgrade leanbook`. If not, it is damaged: download it again.",
            )
        n_tensors = self.u64(8, "the number of tensors")
        n_entries = self.u64(16, "the number of keys")
        for count, offset, least, what in [
            (n_tensors, 8, _LEAST_TENSOR, "tensors"),
            (n_entries, 16, _LEAST_ENTRY, "keys"),
        ]:
            if count * least > _MOST_BYTES:
                self.fail(
                    f"is damaged: it is said to have {count:,} {what} at offset {offset}, more "
                    "than any model has"
                )
        return version, n_tensors, n_entries

    def entries(self, position: int, count: int) -> tuple[dict[str, Any], int]:
        """The table of keys and values, and where it ends."""
        found: dict[str, Any] = {}
        for index in range(count):
            start = position
            which = f"key {index + 1:,} of {count:,}"
            raw, position = self.text(position, which)
            key = self.name(raw, start, which, _LONGEST_KEY)
            if key in found:
                self.fail(f"is damaged: {which}, at offset {start:,}, is {key!r} again")
            code = self.u32(position, f"the type of the value of {key}")
            if code not in NUMBERS and code not in (STRING, ARRAY):
                self.fail(
                    f"is damaged or too new: the value of {key} has the unknown type {code:,} at "
                    f"offset {position:,}"
                )
            found[key], position = self.value(position + 4, code, f"the value of {key}")
        return found, position

    def alignment(self, metadata: dict[str, Any]) -> int:
        value = metadata.get("general.alignment", _DEFAULT_ALIGNMENT)
        if type(value) is not int or value <= 0 or value & (value - 1):
            self.fail(
                f"is damaged: general.alignment is {value!r}, and must be a power of two",
            )
        return value

    def tensors(self, position: int, count: int, alignment: int) -> list[Tensor]:
        """The table of tensors; the data begins at the next multiple of the alignment after it."""
        rows: list[tuple[str, tuple[int, ...], str, int, int, int]] = []
        names: set[str] = set()
        for index in range(count):
            start = position
            which = f"tensor {index + 1:,} of {count:,}"
            raw, position = self.text(position, f"the name of {which}")
            name = self.name(raw, start, f"the name of {which}", _LONGEST_NAME)
            if name in names:
                self.fail(f"is damaged: {which}, at offset {start:,}, is {name!r} again")
            names.add(name)
            shape, position = self.shape(position, name)
            kind = TENSOR_TYPES.get(self.u32(position, f"the type of tensor {name}"))
            if kind is None:
                code = self.u32(position, "")
                raise GGUFError(
                    f"{self.path}: tensor {name} has the unknown type {code:,} at offset "
                    f"{position:,}.",
                    hint="If its quantisation is a new one or one of another program, take a file "
                    "of this model in a usual one (Q4_K_M, Q8_0, MXFP4). If not, the file is "
                    "damaged: download it again.",
                )
            if shape and shape[0] % kind.block:
                self.fail(
                    f"is damaged: tensor {name}, at offset {start:,}, has rows of {shape[0]:,} "
                    f"numbers, and {kind.name} stores them in blocks of {kind.block}"
                )
            size = prod(shape) // kind.block * kind.bytes
            offset = self.u64(position + 4, f"the offset of tensor {name}")
            rows.append((name, shape, kind.name, size, offset, position + 4))
            position += 12
        base = -(-position // alignment) * alignment
        return self.placed(rows, base, alignment)

    def shape(self, position: int, name: str) -> tuple[tuple[int, ...], int]:
        count = self.u32(position, f"the number of dimensions of tensor {name}")
        if count > _MOST_DIMENSIONS:
            self.fail(
                f"is damaged: tensor {name} has {count:,} dimensions at offset {position:,}; there "
                f"are at most {_MOST_DIMENSIONS}"
            )
        shape, end = self.numbers(position + 4, 10, count, f"the shape of tensor {name}")
        if prod(shape) >= 1 << 60 or 0 in shape:
            self.fail(
                f"is damaged: tensor {name} has the impossible shape {list(shape)} at offset "
                f"{position + 4:,}"
            )
        return shape, end

    def placed(
        self,
        rows: list[tuple[str, tuple[int, ...], str, int, int, int]],
        base: int,
        alignment: int,
    ) -> list[Tensor]:
        """The tensors with their places, which follow each other without gaps."""
        found: list[Tensor] = []
        expected = 0
        before = "the table"
        for name, shape, kind, size, offset, at in rows:
            if offset % alignment:
                self.fail(
                    f"is damaged: tensor {name} is said (at offset {at:,}) to begin at {offset:,} "
                    f"of the data, which is not a multiple of {alignment}"
                )
            if offset != expected:
                how = "overlaps" if offset < expected else "leaves a gap after"
                self.fail(
                    f"is damaged: tensor {name} is said (at offset {at:,}) to begin at {offset:,} "
                    f"of the data, which {how} {before}; it should be {expected:,}"
                )
            found.append(Tensor(name, shape, kind, size, base + offset))
            expected = -(-(offset + size) // alignment) * alignment
            before = f"tensor {name}"
        return found

    def check_complete(self, tensors: list[Tensor]) -> None:
        last = tensors[-1]
        end = last.offset + last.bytes
        if end <= self.size:
            return
        missing = [each for each in tensors if each.offset + each.bytes > self.size]
        first = missing[0]
        self.fail(
            f"is cut off: its header is whole and promises {end:,} bytes, and the file has "
            f"{self.size:,}; {end - self.size:,} are missing. That is, in whole or in part, "
            f"{len(missing):,} of {len(tensors):,} tensors, from {first.name} at offset "
            f"{first.offset:,} on",
            "Download the rest of it; `hf download` and `curl -C -` go on where they stopped.",
        )

    def name(self, raw: bytes, start: int, what: str, longest: int) -> str:
        """A key or a tensor's name as text."""
        if len(raw) > longest:
            self.fail(
                f"is damaged: {what}, at offset {start:,}, has {len(raw):,} bytes; there are at "
                f"most {longest:,}"
            )
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = ""
        if not name or not name.isprintable():  # so that it can be shown anywhere
            self.fail(f"is damaged: {what}, at offset {start:,}, is no name: {raw[:40]!r}")
        return name

    def fail(self, what: str, hint: str = AGAIN) -> NoReturn:
        raise GGUFError(f"{self.path} {what}.", hint=hint)
