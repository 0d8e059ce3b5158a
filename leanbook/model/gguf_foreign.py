"""Files that are taken for a GGUF and are none: what they are, told by how they begin."""

from __future__ import annotations

from pathlib import Path

__all__ = ["foreign_file", "foreign_folder"]

LOOK = 512
"""How many bytes of a file are looked at."""

_DOWNLOAD = "Download the .gguf file itself"
_CONVERT = (
    "Look for a GGUF of this model, or make one with convert_hf_to_gguf.py of llama.cpp from the "
    "whole folder of the checkpoint."
)
_OLD = "Look for a newer file of this model; llama.cpp has not read this format since August 2023."

_BEGINNINGS: list[tuple[bytes, str, str]] = [
    (
        b"version https://git-lfs.github.com/spec/",
        "is a Git LFS pointer: a few lines that stand for the file, which was never fetched",
        "Run `git lfs pull` in that repository, or download the file itself.",
    ),
    (b"lmgg", "is a GGML file, the format before GGUF that had no version", _OLD),
    (b"fmgg", "is a GGMF file, a format before GGUF", _OLD),
    (b"tjgg", "is a GGJT file, the format before GGUF", _OLD),
    (b"algg", "is a GGLA file, an adapter in a format before GGUF", _OLD),
    (b"PK\x03\x04", "is a ZIP archive, perhaps a checkpoint of PyTorch", _CONVERT),
    (b"\x80\x02", "is a Python pickle, perhaps a checkpoint of PyTorch", _CONVERT),
    (b"\x89HDF\r\n\x1a\n", "is an HDF5 file, perhaps a checkpoint of Keras", _CONVERT),
    (b"\x1f\x8b", "is compressed with gzip", "Unpack it first, for example with `gunzip`."),
    (b"\x28\xb5\x2f\xfd", "is compressed with Zstandard", "Unpack it first with `unzstd`."),
    (b"\xfd7zXZ\x00", "is compressed with xz", "Unpack it first with `unxz`."),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive", "Unpack it first."),
]

_PAGES = (b"<!doctype", b"<html", b"<head", b"<?xml")


def foreign_file(beginning: bytes) -> tuple[str, str]:
    """What a file is that does not begin as a GGUF does.

    Args:
        beginning: Its first bytes, 512 or all that there are.

    Returns:
        What is wrong with it, as the rest of a sentence that begins with its name; and what to do.

    Example:
        >>> foreign_file(b"<!DOCTYPE html><title>Sign in</title>")[0]
        'is a web page, not a model; the server sent it instead of the file'
    """
    for sign, what, hint in _BEGINNINGS:
        if beginning.startswith(sign):
            return what, hint
    text = beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(_PAGES):
        return (
            "is a web page, not a model; the server sent it instead of the file",
            f"{_DOWNLOAD}: on Hugging Face by its download button, or with `hf download`. A model "
            "that is not public needs a login.",
        )
    if _is_safetensors(beginning):
        return "is a safetensors file: weights, but not as a GGUF", _CONVERT
    if text.startswith((b"{", b"[")):
        return "is JSON, not a model", f"{_DOWNLOAD}; a server answers with JSON when it refuses."
    if not beginning.strip(b"\x00"):
        return (
            f"begins with {len(beginning)} zero bytes; most likely its download never got there",
            "Download it again.",
        )
    shown = beginning[:4]
    if all(byte in b"\t\r\n" or 32 <= byte < 127 for byte in beginning):
        return (
            f"is a text file; at offset 0 it has {shown!r} where a GGUF has b'GGUF'",
            f"{_DOWNLOAD}.",
        )
    return (
        f"is not a GGUF: at offset 0 it has {shown!r} where a GGUF has b'GGUF'",
        f"{_DOWNLOAD}; if this is the one, it was damaged on the way.",
    )


def foreign_folder(folder: Path) -> tuple[str, str]:
    """The same for a folder.

    Args:
        folder: A folder that was given where a file is wanted.

    Returns:
        What is wrong with it, as the rest of a sentence; and what to do.
    """
    try:
        names = sorted(each.name for each in folder.iterdir())
    except OSError:
        names = []
    models = [name for name in names if name.lower().endswith(".gguf")]
    if models:
        shown = ", ".join(models[:5]) + (" ..." if len(models) > 5 else "")
        return "is a folder", f"Name a file in it: {shown}"
    if "config.json" in names or any(name.endswith(".safetensors") for name in names):
        return "is a folder with a checkpoint that is not a GGUF", _CONVERT
    return "is a folder without a .gguf file in it", "Name the .gguf file of a model."


def _is_safetensors(beginning: bytes) -> bool:
    """Eight bytes of a length, then JSON that maps names to tensors."""
    return len(beginning) > 16 and beginning[6:8] == b"\0\0" and beginning[8:10] == b'{"'
