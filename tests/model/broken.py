"""Files that are nearly a GGUF, each broken in one way, and what is to be said of it.

They are put together here byte by byte, by the format's own description, and not with the library
that writes the models of other tests: two readings of the format have to agree.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

U32, F32, BOOL, STRING, ARRAY, U64 = 4, 6, 7, 8, 9, 10


def text(value: str | bytes) -> bytes:
    """A string as the format has it: its length, and its bytes."""
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(raw)) + raw


def entry(key: str | bytes, code: int, value: bytes) -> bytes:
    """A line of the key table."""
    return text(key) + struct.pack("<I", code) + value


def strings(values: list[str], count: int | None = None) -> bytes:
    """An array of strings, which may be said to have another length."""
    length = len(values) if count is None else count
    return struct.pack("<IQ", STRING, length) + b"".join(text(value) for value in values)


def tensor(name: str, shape: tuple[int, ...], code: int, offset: int) -> bytes:
    """A line of the tensor table."""
    dimensions = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
    return text(name) + dimensions + struct.pack("<IQ", code, offset)


ARCHITECTURE = entry("general.architecture", STRING, text("llama"))
LAYERS = entry("llama.block_count", U32, struct.pack("<I", 1))
TOKENS = entry("tokenizer.ggml.tokens", ARRAY, strings([f"word{n}" for n in range(2000)]))
ENTRIES = [ARCHITECTURE, LAYERS, TOKENS]
TENSORS = [
    tensor("token_embd.weight", (32, 4), 8, 0),  # Q8_0: four rows of 34 bytes
    tensor("blk.0.attn_norm.weight", (32,), 0, 160),  # F32: 128 bytes
    tensor("blk.0.attn_q.weight", (32, 32), 2, 288),  # Q4_0: 32 rows of 18 bytes
]
DATA = 288 + 576


def gguf(
    entries: list[bytes] | None = None,
    tensors: list[bytes] | None = None,
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    n_entries: int | None = None,
    n_tensors: int | None = None,
    data: int = DATA,
    alignment: int = 32,
) -> bytes:
    """A whole file; what is not given is right."""
    entries = ENTRIES if entries is None else entries
    tensors = TENSORS if tensors is None else tensors
    head = magic + struct.pack(
        "<IQQ",
        version,
        len(tensors) if n_tensors is None else n_tensors,
        len(entries) if n_entries is None else n_entries,
    )
    head += b"".join(entries) + b"".join(tensors)
    return head + bytes(-len(head) % alignment) + bytes(data)


@dataclass(frozen=True)
class Broken:
    """A broken file.

    Args:
        content: The file.
        says: What the message must say; each of them.
    """

    content: bytes
    says: tuple[str, ...]


def with_entries(*more: bytes) -> bytes:
    return gguf([*ENTRIES, *more])


def with_tensors(*changed: bytes) -> bytes:
    return gguf(tensors=list(changed))


WHOLE = gguf()
_TABLE = 24 + len(b"".join(ENTRIES))
_HEADER = _TABLE + len(b"".join(TENSORS))
_BASE = _HEADER + -_HEADER % 32
_SECOND = _TABLE + len(TENSORS[0])
_THIRD = _SECOND + len(TENSORS[1])
_LATER = 24 + len(b"".join(ENTRIES))

BROKEN: dict[str, Broken] = {
    "empty": Broken(b"", ("is empty",)),
    "only half a magic": Broken(b"GG", ("text file", "offset 0", "b'GG'")),
    "only a magic": Broken(b"GGUF", ("cut off", "the version", "offset 4", "ends at 4")),
    "another magic": Broken(b"\x93\xf0\x01\x88" + WHOLE[4:], ("offset 0", "not a GGUF")),
    "ggml": Broken(b"lmgg" + WHOLE[4:], ("GGML", "before GGUF", "newer file")),
    "ggjt": Broken(b"tjgg" + WHOLE[4:], ("GGJT", "before GGUF")),
    "big-endian": Broken(
        b"GGUF" + struct.pack(">IQQ", 3, 3, 3) + bytes(500), ("big-endian", "offset 4")
    ),
    "version 1": Broken(gguf(version=1), ("version 1", "offset 4", "newer file")),
    "version 77": Broken(gguf(version=77), ("version 77", "offset 4", "--upgrade")),
    "cut in the counts": Broken(WHOLE[:20], ("cut off", "number of keys", "offset 16", "20")),
    "cut in a key": Broken(WHOLE[:40], ("cut off", "key 1 of 3", "offset 32", "ends at 40")),
    "cut in a value": Broken(
        WHOLE[: 24 + len(ARCHITECTURE) - 2], ("cut off", "the value of general.architecture")
    ),
    "cut in an array": Broken(
        WHOLE[: _TABLE - 3], ("cut off", "string 1,999 of the value of tokenizer.ggml.tokens")
    ),
    "cut early in an array": Broken(
        WHOLE[: _TABLE // 2], ("tokenizer.ggml.tokens is said to have 2,000 elements", "left")
    ),
    "cut in the tensor table": Broken(
        WHOLE[: _THIRD + 4], ("cut off", "the name of tensor 3 of 3", f"offset {_THIRD:,}")
    ),
    "cut in a shape": Broken(
        WHOLE[: _HEADER - 20], ("cut off", "the shape of tensor blk.0.attn_q.weight")
    ),
    "cut before the data": Broken(
        WHOLE[:_HEADER], ("cut off", "3 of 3 tensors", "token_embd.weight", f"{_BASE:,}")
    ),
    "cut in the data": Broken(
        WHOLE[:-1], ("cut off", "1 of 3 tensors", "blk.0.attn_q.weight", f"{_BASE + 288:,}")
    ),
    "too many tensors": Broken(gguf(n_tensors=2**62), (f"{2**62:,} tensors", "offset 8")),
    "too many keys": Broken(gguf(n_entries=2**63), (f"{2**63:,} keys", "offset 16")),
    "more tensors than there are": Broken(gguf(n_tensors=4), ("tensor 4 of 4", "is no name")),
    "more keys than there are": Broken(
        # The first tensor is read as a key, and what follows its name as a type and a value.
        gguf(n_entries=4),
        ("the name of tensor 1 of 3", "more than any header has"),
    ),
    "an endless string": Broken(
        with_entries(entry("general.name", STRING, struct.pack("<Q", 2**63))),
        ("the value of general.name", f"{2**63:,} bytes", "more than any header"),
    ),
    "an endless array": Broken(
        with_entries(entry("a.list", ARRAY, struct.pack("<IQ", F32, 2**61))),
        ("the value of a.list", f"{2**61:,} elements"),
    ),
    "an endless string in an array": Broken(
        with_entries(
            entry("a.list", ARRAY, struct.pack("<IQ", STRING, 50) + struct.pack("<Q", 2**64 - 1))
        ),
        ("string 0 of the value of a.list", f"{2**64 - 1:,} bytes"),
    ),
    "an unknown type of value": Broken(
        with_entries(entry("a.key", 13, bytes(8))),
        ("a.key", "unknown type 13", f"offset {_LATER + 13:,}"),
    ),
    "an array of arrays": Broken(
        with_entries(entry("a.list", ARRAY, struct.pack("<IQ", ARRAY, 1) + strings(["a"]))),
        ("a.list", "the type array"),
    ),
    "a key again": Broken(
        with_entries(LAYERS), ("key 4 of 4", f"offset {_LATER:,}", "'llama.block_count' again")
    ),
    "a key that is no text": Broken(
        with_entries(entry(b"\xff\xfe\x00", BOOL, b"\1")), ("key 4 of 4", "is no name")
    ),
    "a key that is too long": Broken(
        with_entries(entry("k" * 70_000, BOOL, b"\1")), ("key 4 of 4", "70,000 bytes")
    ),
    "an alignment of 24": Broken(
        with_entries(entry("general.alignment", U32, struct.pack("<I", 24))),
        ("general.alignment is 24", "power of two"),
    ),
    "an alignment that is text": Broken(
        with_entries(entry("general.alignment", STRING, text("32"))), ("general.alignment is '32'",)
    ),
    "an unknown type of tensor": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 32), 99, 288)),
        ("blk.0.attn_q.weight", "unknown type 99", f"offset {_HEADER - 12:,}"),
    ),
    "a type of tensor that was given up": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 32), 31, 288)),
        ("unknown type 31",),
    ),
    "a tensor beyond the end": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 32), 2, 2**40)),
        ("blk.0.attn_q.weight", f"{2**40:,}", "leaves a gap after tensor blk.0.attn_norm.weight"),
    ),
    "a tensor that is too large": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 2**30), 2, 288)),
        ("cut off", "1 of 3 tensors", "19,327,352,256 are missing"),
    ),
    "a tensor again": Broken(
        with_tensors(*TENSORS[:2], tensor("token_embd.weight", (32, 32), 2, 288)),
        ("tensor 3 of 3", f"offset {_THIRD:,}", "'token_embd.weight' again"),
    ),
    "a tensor over another": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 32), 2, 256)),
        ("begin at 256", "overlaps tensor blk.0.attn_norm.weight", "should be 288"),
    ),
    "a misaligned tensor": Broken(
        with_tensors(*TENSORS[:2], tensor("blk.0.attn_q.weight", (32, 32), 2, 290)),
        ("blk.0.attn_q.weight", "290", "not a multiple of 32", f"offset {_HEADER - 8:,}"),
    ),
    "a half block": Broken(
        with_tensors(tensor("token_embd.weight", (33, 4), 8, 0)), ("rows of 33", "blocks of 32")
    ),
    "five dimensions": Broken(
        with_tensors(tensor("token_embd.weight", (1, 1, 1, 1, 1), 0, 0)), ("5 dimensions",)
    ),
    "a dimension of none": Broken(
        with_tensors(tensor("token_embd.weight", (32, 0), 0, 0)), ("impossible shape [32, 0]",)
    ),
    "an impossible shape": Broken(
        with_tensors(tensor("token_embd.weight", (2**40, 2**40), 0, 0)), ("impossible shape",)
    ),
    "a tensor with a long name": Broken(
        with_tensors(tensor("t" * 64, (32,), 0, 0)), ("64 bytes", "at most 63")
    ),
    "no tensors": Broken(gguf(tensors=[], data=0), ("no tensors", "vocabulary")),
    "safetensors": Broken(
        struct.pack("<Q", 80) + b'{"__metadata__":{"format":"pt"}}'.ljust(80) + bytes(64),
        ("safetensors", "convert_hf_to_gguf.py"),
    ),
    "a Git LFS pointer": Broken(
        b"version https://git-lfs.github.com/spec/v1\noid sha256:4665\nsize 64500000000\n",
        ("Git LFS pointer", "git lfs pull"),
    ),
    "a web page": Broken(b"\n<!DOCTYPE html>\n<html><body>Sign in</body></html>", ("web page",)),
    "a server's refusal": Broken(b'{"error": "Repository not found"}', ("JSON", "refuses")),
    "a PyTorch checkpoint": Broken(b"PK\x03\x04" + bytes(60), ("ZIP", "PyTorch")),
    "an old PyTorch checkpoint": Broken(b"\x80\x02\x8a\x0al\xfc" + bytes(60), ("pickle",)),
    "a compressed file": Broken(b"\x1f\x8b\x08" + bytes(60), ("gzip", "gunzip")),
    "a text": Broken(b"# How to use this model\n", ("text file", "b'# Ho'")),
    "a download of zeros": Broken(bytes(4096), ("zero bytes", "Download it again")),
}
