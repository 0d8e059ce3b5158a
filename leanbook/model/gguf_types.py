"""The types of values and of tensors in a GGUF file, and how many bytes they take."""

from __future__ import annotations

import struct
from dataclasses import dataclass

__all__ = ["ARRAY", "NUMBERS", "STRING", "TENSOR_TYPES", "Number", "TensorType", "value_type_name"]


@dataclass(frozen=True)
class Number:
    """A type of number, as a value of the key table.

    Args:
        name: What it is called.
        layout: How it is packed, little-endian.
    """

    name: str
    layout: struct.Struct


NUMBERS = {
    code: Number(name, struct.Struct("<" + letter))
    for code, name, letter in [
        (0, "uint8", "B"),
        (1, "int8", "b"),
        (2, "uint16", "H"),
        (3, "int16", "h"),
        (4, "uint32", "I"),
        (5, "int32", "i"),
        (6, "float32", "f"),
        (7, "bool", "?"),
        (10, "uint64", "Q"),
        (11, "int64", "q"),
        (12, "float64", "d"),
    ]
}
"""The types of numbers by their codes in the file."""

STRING = 8
"""The code of text: a length of 8 bytes, and UTF-8."""

ARRAY = 9
"""The code of an array: the code of its elements, how many, and they."""


def value_type_name(code: int) -> str:
    """What a type of values is called.

    Example:
        >>> value_type_name(4), value_type_name(8)
        ('uint32', 'string')
    """
    if code in NUMBERS:
        return NUMBERS[code].name
    return {STRING: "string", ARRAY: "array"}.get(code, str(code))


@dataclass(frozen=True)
class TensorType:
    """How the elements of a tensor are stored: in blocks of so many, of so many bytes.

    Args:
        name: What llama.cpp calls it.
        block: How many elements a block has; a row is a whole number of blocks.
        bytes: How many bytes a block takes.
    """

    name: str
    block: int
    bytes: int


TENSOR_TYPES = {
    code: TensorType(name, block, size)
    for code, name, block, size in [
        (0, "F32", 1, 4),
        (1, "F16", 1, 2),
        (2, "Q4_0", 32, 18),
        (3, "Q4_1", 32, 20),
        (6, "Q5_0", 32, 22),
        (7, "Q5_1", 32, 24),
        (8, "Q8_0", 32, 34),
        (9, "Q8_1", 32, 36),
        (10, "Q2_K", 256, 84),
        (11, "Q3_K", 256, 110),
        (12, "Q4_K", 256, 144),
        (13, "Q5_K", 256, 176),
        (14, "Q6_K", 256, 210),
        (15, "Q8_K", 256, 292),
        (16, "IQ2_XXS", 256, 66),
        (17, "IQ2_XS", 256, 74),
        (18, "IQ3_XXS", 256, 98),
        (19, "IQ1_S", 256, 50),
        (20, "IQ4_NL", 32, 18),
        (21, "IQ3_S", 256, 110),
        (22, "IQ2_S", 256, 82),
        (23, "IQ4_XS", 256, 136),
        (24, "I8", 1, 1),
        (25, "I16", 1, 2),
        (26, "I32", 1, 4),
        (27, "I64", 1, 8),
        (28, "F64", 1, 8),
        (29, "IQ1_M", 256, 56),
        (30, "BF16", 1, 2),
        (34, "TQ1_0", 256, 54),
        (35, "TQ2_0", 256, 66),
        (39, "MXFP4", 32, 17),
        (40, "NVFP4", 64, 36),
        (41, "Q1_0", 128, 18),
    ]
}
"""The types of tensors by their codes in the file; the gaps are types that were given up."""
