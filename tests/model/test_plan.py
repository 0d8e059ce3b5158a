"""Where tensors are planned to go: Leanstral's real dimensions, every architecture, every size."""

from __future__ import annotations

import random
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from leanbook.bench.synthetic import (
    LEANSTRAL,
    Architecture,
    Dimensions,
    write_header_only,
)
from leanbook.errors import GGUFError, PlanError
from leanbook.model import asking, memory
from leanbook.model.buffers import cache_of
from leanbook.model.description import EXPERTS, describe
from leanbook.model.gguf import Header, read_header
from leanbook.model.memory import Gpu, format_size, margin_of, parse_size
from leanbook.model.needs import needs_of
from leanbook.model.plan import Plan, draft_plan, expert_pattern, make_plan

GIB = 2**30
KIB = 2**10


def header_of(folder: Path, kind: Architecture = "mistral4", **how: Any) -> Header:
    """A header without weights; of Leanstral's dimensions where nothing else is said."""
    return read_header(write_header_only(folder / "model.gguf", kind, **how), complete=False)


@pytest.fixture(scope="module")
def leanstral(tmp_path_factory: pytest.TempPathFactory) -> Header:
    """Leanstral in MXFP4, 64.9 GB."""
    return header_of(tmp_path_factory.mktemp("leanstral"))


def planned(header: Header, gpu: float, host: float = 128, **how: Any) -> Plan:
    """A plan for some GiB of memory."""
    return make_plan(header, gpu_memory=int(gpu * GIB), host_memory=int(host * GIB), **how)


# -- Leanstral --------------------------------------------------------------------------------


def test_leanstral_fits_whole_on_a_large_gpu(leanstral: Header) -> None:
    """Only the embeddings stay in host memory."""
    plan = planned(leanstral, 80)
    assert (plan.n_gpu_layers, plan.n_cpu_moe, plan.overrides) == (37, 0, ())
    assert all(layer.experts == layer.rest == "gpu" for layer in plan.layers)
    embeddings = next(each.bytes for each in leanstral.tensors if each.name == "token_embd.weight")
    assert plan.host.weights == embeddings
    assert plan.gpu.weights == leanstral.size - embeddings


@pytest.mark.parametrize("gpu", [8, 16, 24, 32, 40, 48, 56])
@pytest.mark.parametrize("n_ctx", [8192, 262_144])
def test_leanstrals_experts_are_shared_out(leanstral: Header, gpu: int, n_ctx: int) -> None:
    """As many layers' experts as fit are on the GPU, the margin stays free, all else is there."""
    plan = planned(leanstral, gpu, n_ctx=n_ctx)
    assert plan.n_gpu_layers == 37 or gpu == 8
    count = plan.n_cpu_moe
    assert 0 < count <= 36
    assert [layer.experts for layer in plan.layers] == ["host"] * count + ["gpu"] * (36 - count)
    room = gpu * GIB - margin_of(gpu * GIB)
    assert plan.gpu_bytes <= room
    per_layer = {each.bytes for each in describe(leanstral).expert_layers}
    assert {layer.bytes for layer in plan.layers} == per_layer
    if plan.n_gpu_layers == 37:
        assert plan.gpu_bytes + per_layer.pop() > room  # one layer more would not fit
    assert plan.gpu.weights + plan.host.weights == leanstral.size
    assert plan.kv_bytes == n_ctx * 22.5 * KIB


def test_leanstral_beside_48_gb_as_its_users_report(leanstral: Header) -> None:
    """They tell of about 20 GB of experts beside a GPU of 48 GB; with long contexts more."""
    plan = make_plan(leanstral, gpu_memory=48 * 10**9, host_memory=64 * GIB, n_ctx=32768)
    assert plan.n_cpu_moe == 12
    assert plan.expert_bytes("host") == pytest.approx(20e9, rel=0.05)
    longest = make_plan(leanstral, gpu_memory=48 * 10**9, host_memory=64 * GIB, n_ctx=262_144)
    assert 12 < longest.n_cpu_moe < 22


def test_more_memory_never_means_fewer_experts_on_the_gpu(leanstral: Header) -> None:
    """From nothing to more than enough, in steps that are no whole layers."""
    counts = [planned(leanstral, gpu).n_cpu_moe for gpu in range(0, 80, 3)]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[-1]) == (36, 0)


def test_a_gpu_too_small_for_all_layers_gets_some(leanstral: Header) -> None:
    """Then all experts stay in host memory, and the first layers whole."""
    plan = planned(leanstral, 2)
    assert 0 < plan.n_gpu_layers < 37
    assert plan.n_cpu_moe == 36
    first = 37 - plan.n_gpu_layers
    assert [layer.rest for layer in plan.layers] == ["host"] * first + ["gpu"] * (36 - first)
    assert plan.gpu.kv == (36 - first) * plan.kv_bytes // 36
    tiny = planned(leanstral, 0.5)
    assert (tiny.n_gpu_layers, tiny.gpu_bytes, tiny.overrides) == (0, 0, ())


def test_both_layouts_are_planned_alike(leanstral: Header, tmp_path: Path) -> None:
    """Gate and up as one tensor or as two, under either name of the architecture.

    A fused tensor takes more room on its way to the GPU; here that makes no layer's difference.
    """
    usual = planned(leanstral, 28)
    kinds: tuple[Architecture, ...] = ("mistral4", "deepseek2")
    for kind in kinds:
        for fused in (False, True):
            plan = planned(header_of(tmp_path, kind, fused=fused), 28)
            assert plan.layers == usual.layers
            assert plan.overrides == usual.overrides
            assert len(plan.moved) == plan.n_cpu_moe * (2 if fused else 3)


def test_without_a_gpu_there_must_be_host_memory(leanstral: Header) -> None:
    """The error has the figures and says what would fit, and that does fit."""
    with pytest.raises(PlanError) as caught:
        planned(leanstral, 0, 48)
    text = str(caught.value)
    assert "60.6 GiB of host memory (weights 60.4 GiB, KV cache 180 MiB, compute buffers" in text
    assert "48.0 GiB of host memory (1.0 GiB to be left free), and no GPU" in text
    assert re.search(r"smaller by 13\.\d GiB", text)
    with pytest.raises(PlanError, match=r"48\.0 GiB .* 8\.0 GiB"):
        planned(leanstral, 8, 48)
    assert planned(leanstral, 24, 48).fits


@pytest.mark.parametrize(
    ("host", "n_ctx", "parallel"), [(66, 262_144, 16), (62, 65_536, 16), (61.75, 9000, 255)]
)
def test_advice_is_good(leanstral: Header, host: float, n_ctx: int, parallel: int) -> None:
    """What the hint offers fits, and is not less than half of what is possible."""
    with pytest.raises(PlanError) as caught:
        planned(leanstral, 0, host, n_ctx=n_ctx, parallel=parallel)
    hint = caught.value.hint or ""
    shorter = re.search(r"a context of (\d+) tokens", hint)
    fewer = re.search(r"(\d+) candidates? at once", hint)
    assert shorter or fewer
    if shorter:
        planned(leanstral, 0, host, n_ctx=int(shorter[1]), parallel=parallel)
        with pytest.raises(PlanError):
            planned(leanstral, 0, host, n_ctx=2 * int(shorter[1]), parallel=parallel)
    if fewer:
        planned(leanstral, 0, host, n_ctx=n_ctx, parallel=int(fewer[1]))


def test_no_context_is_offered_that_is_of_no_use(tmp_path: Path) -> None:
    """Below 256 tokens nothing is saved."""
    small = header_of(tmp_path, "qwen3", dimensions=Dimensions(experts=0, used=0))
    need = draft_plan(small, gpu_memory=0, n_ctx=256, parallel=1).host_bytes
    assert draft_plan(small, gpu_memory=0, n_ctx=64, parallel=1).host_bytes == need
    # The margin of so little memory is an eighth.
    enough = need * 8 // 7 + 8
    for n_ctx, host in ((300, enough), (512, enough)):
        with pytest.raises(PlanError, match="a context of 256 tokens"):
            make_plan(small, gpu_memory=0, host_memory=host, n_ctx=n_ctx, parallel=1)
    with pytest.raises(PlanError) as caught:
        make_plan(small, gpu_memory=0, host_memory=need, n_ctx=256, parallel=1)
    assert "a context of" not in (caught.value.hint or "")


def test_a_context_where_none_is_asked_for(leanstral: Header, tmp_path: Path) -> None:
    """8192 tokens; less where the model has less, or where no more fits."""
    assert planned(leanstral, 0).n_ctx == 8192
    small = header_of(tmp_path, "qwen3", dimensions=Dimensions(experts=0, used=0, n_ctx=700))
    assert planned(small, 0, 1).n_ctx == 700
    sizes = {n: draft_plan(leanstral, gpu_memory=0, n_ctx=n).host_bytes for n in (2048, 4096)}
    for n_ctx, size in sizes.items():
        assert planned(leanstral, 0, (size + GIB) / GIB + 1e-6).n_ctx == n_ctx


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"n_ctx": 262_145}, r"262,145 tokens is longer than .* 262,144(.|\n)*n_ctx=262144"),
        ({"n_ctx": 16}, "no room for a prompt and 16 candidates"),
        ({"n_ctx": 0}, "of tokens, 1 or more, not 0"),
        ({"n_ctx": -5}, "of tokens, 1 or more, not -5"),
        ({"n_ctx": "8k"}, "n_ctx must be a whole number of tokens"),
        ({"parallel": None}, "parallel must be a whole number"),
        ({"gpu_memory": "24GiB"}, r"of bytes, 0 or more, not '24GiB'(.|\n)*24 \* 2\*\*30"),
        ({"gpu_memory": 2e9}, r"of bytes, 0 or more, not 2000000000\.0"),
        ({"host_memory": True}, "host_memory must be"),
        ({"parallel": 0}, "from 1 to 255, not 0"),
        ({"parallel": 256}, "from 1 to 255, not 256"),
        ({"gpu_memory": -1}, "gpu_memory must be"),
        ({"host_memory": -1}, "host_memory must be"),
    ],
)
def test_numbers_out_of_range(leanstral: Header, how: dict[str, Any], says: str) -> None:
    """They are named, with what is possible."""
    for plan in (make_plan, draft_plan):
        with pytest.raises(PlanError, match=says):
            plan(leanstral, **{"gpu_memory": 0, "host_memory": 99 * GIB, **how})


def test_what_does_not_fit_can_still_be_shown(leanstral: Header) -> None:
    """`draft_plan` gives the figures of the way that comes nearest."""
    plan = draft_plan(leanstral, gpu_memory=24 * GIB, host_memory=8 * GIB)
    assert not plan.fits
    assert plan.as_dict()["fits"] is False
    assert plan.n_cpu_moe == 24
    assert plan.problem
    assert "does not fit" in str(plan).splitlines()[0]


# -- every architecture -----------------------------------------------------------------------

SMALL = Dimensions(
    layers=12, width=1024, heads=4, heads_kv=2, head=32, experts=64, expert_width=1024,
    dense_width=8192, vocabulary=300, n_ctx=2048,
)  # fmt: skip
KINDS: list[tuple[Architecture, dict[str, Any], int]] = [
    ("mistral4", {}, (32 + 16) * 2),
    ("mistral4", {"fused": True, "dense_layers": 1}, (32 + 16) * 2),
    ("deepseek2", {"dense_layers": 2}, (32 + 16) * 2),
    ("qwen3moe", {}, 2 * 2 * 32 * 2),
    ("gpt-oss", {}, 2 * 2 * 32 * 2),
    ("llama", {}, 2 * 2 * 32 * 2),
    ("llama", {"experts": 0, "used": 0}, 2 * 2 * 32 * 2),
    ("qwen3", {"experts": 0, "used": 0, "tied": True}, 2 * 2 * 32 * 2),
]


@pytest.mark.parametrize(("kind", "how", "row"), KINDS)
def test_every_split_adds_up(
    tmp_path: Path, kind: Architecture, how: dict[str, Any], row: int
) -> None:
    """Whatever the memory: nothing is lost, nothing counted twice, and no limit is passed."""
    header = header_of(tmp_path, kind, dimensions=SMALL, **how)
    cache = cache_of(header, 1000)
    assert (cache.cells, cache.rows) == (1024, (row,) * 12)
    whole = needs_of(header, 1000, 4)
    full = whole.arrange(13, 0)
    numbers = random.Random(kind + str(how))
    seen = set()
    for _ in range(60):
        gpu = int(numbers.random() ** 2 * 1.3 * full.gpu.bytes * 8 / 7)
        plan = make_plan(header, gpu_memory=gpu, host_memory=8 * GIB, n_ctx=1000, parallel=4)
        seen.add((plan.n_gpu_layers, plan.n_cpu_moe))
        copied = whole.copied if plan.n_gpu_layers else 0
        assert plan.gpu.weights + plan.host.weights == header.size + copied
        assert plan.kv_bytes == cache.bytes
        assert plan.gpu_bytes <= gpu - margin_of(gpu)
        on_gpu = sum(each.bytes for each in plan.layers if each.experts == "gpu")
        on_gpu += sum(each.rest_bytes for each in plan.layers if each.rest == "gpu")
        assert plan.gpu.weights - on_gpu == (whole.output + copied if plan.n_gpu_layers else 0)
        assert set(plan.moved) == {
            tensor.name
            for tensor in header.tensors
            for each in plan.overrides
            if re.search(each.pattern, tensor.name)
        }
    assert {n_gpu_layers for n_gpu_layers, _ in seen} >= {0, 13}
    assert len(seen) >= 6


def test_layers_without_experts_come_first(tmp_path: Path) -> None:
    """They are on the GPU with all else; `n_cpu_moe` counts them, as llama.cpp does."""
    dimensions = replace(LEANSTRAL, dense_layers=3)
    plan = planned(header_of(tmp_path, "deepseek2", dimensions=dimensions), 40)
    assert plan.n_cpu_moe > 3
    assert [layer.experts for layer in plan.layers[:4]] == ["gpu", "gpu", "gpu", "host"]
    assert len(plan.overrides) == plan.n_cpu_moe - 3
    assert plan.overrides[0].pattern == expert_pattern(3)
    assert "none" in str(plan)


def test_dense_models_move_by_layers(tmp_path: Path) -> None:
    """The last layers and the output go to the GPU, the first ones stay."""
    dimensions = Dimensions(
        layers=32, width=4096, heads=32, heads_kv=8, head=128, experts=0, used=0,
        dense_width=14336, vocabulary=128_256, n_ctx=131_072,
    )  # fmt: skip
    header = header_of(tmp_path, "llama", dimensions=dimensions, quantisation="Q8_0")
    plan = planned(header, 6, 16)
    assert 0 < plan.n_gpu_layers < 33
    assert (plan.n_cpu_moe, plan.overrides) == (0, ())
    where = [layer.experts for layer in plan.layers]
    assert where == ["host"] * (33 - plan.n_gpu_layers) + ["gpu"] * (plan.n_gpu_layers - 1)
    assert planned(header, 16, 4).n_gpu_layers == 33
    assert "--n-cpu-moe" not in str(plan)


def test_layers_that_draft_ahead_are_not_counted(tmp_path: Path) -> None:
    """llama.cpp does not load them unless it is told to, and counts them from the end all the same.

    Seen in its log: of 12 layers, one for drafting, it runs 11 and assigns 13 places.
    """
    header = header_of(tmp_path, "deepseek2", dimensions=SMALL)
    changed = replace(header, metadata={**header.metadata, "deepseek2.nextn_predict_layers": 1})
    last = sum(each.bytes for each in header.tensors if each.name.startswith("blk.11."))
    plan = make_plan(changed, gpu_memory=0, host_memory=8 * GIB)
    assert len(plan.layers) == 11
    assert plan.host.weights == header.size - last
    assert make_plan(changed, gpu_memory=80 * GIB, host_memory=8 * GIB).n_gpu_layers == 13
    few = needs_of(changed, 1000, 4).arrange(4, 11)
    assert [layer.rest for layer in few.layers] == ["host"] * 9 + ["gpu"] * 2


def test_memory_that_both_share_is_counted_once(tmp_path: Path, leanstral: Header) -> None:
    """On Apple's chips the GPU's memory is the computer's own. (There need not be one here.)"""
    from leanbook.model.plan import _draft, _Memory

    apart = _draft(leanstral, _Memory(64 * GIB, 64 * GIB, shared=False), None, 16)
    together = _draft(leanstral, _Memory(64 * GIB, 64 * GIB, True, "Metal"), None, 16)
    assert apart.fits
    assert together.fits
    assert not _draft(leanstral, _Memory(64 * GIB, 61 * GIB, True, "Metal"), None, 16).fits
    assert _draft(leanstral, _Memory(64 * GIB, 61 * GIB, False), None, 16).fits


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("block_count", 0),
        ("block_count", 10**9),
        ("block_count", "four"),
        ("attention.head_count", -1),
        ("attention.head_count", (4, 4)),
        ("attention.head_count_kv", ("a",) * 12),
        ("attention.key_length", 2.5),
        ("embedding_length", 2**70 * 1.0),
        ("expert_used_count", "all"),
    ],
)
def test_nonsense_in_a_header(tmp_path: Path, key: str, value: Any) -> None:
    """It is an error of the file, with the key."""
    header = header_of(tmp_path, "llama", dimensions=SMALL)
    header = replace(header, metadata={**header.metadata, f"llama.{key}": value})
    with pytest.raises(GGUFError, match=key):
        make_plan(header, gpu_memory=0, host_memory=GIB)


def test_heads_layer_by_layer(tmp_path: Path) -> None:
    """Some models have other numbers of heads in other layers, some none."""
    header = header_of(tmp_path, "llama", dimensions=SMALL)
    heads = {**header.metadata, "llama.attention.head_count_kv": (2, 0, 4, 1) * 3}
    assert cache_of(replace(header, metadata=heads), 1).rows == (256, 0, 512, 128) * 3


# -- what is shown ----------------------------------------------------------------------------


def test_json_is_what_the_contract_says(leanstral: Header) -> None:
    """These keys, and no others."""
    found = planned(leanstral, 24).as_dict()
    assert set(found) == {
        "fits", "gpu_bytes", "host_bytes", "kv_bytes", "compute_bytes", "n_cpu_moe", "layers",
    }  # fmt: skip
    assert found["fits"] is True
    assert len(found["layers"]) == 36
    assert all(set(each) == {"layer", "experts", "bytes"} for each in found["layers"])
    assert {each["experts"] for each in found["layers"]} == {"gpu", "host"}


def test_the_table(leanstral: Header) -> None:
    """What a person needs to know, aligned, and the same for llama.cpp."""
    lines = str(planned(leanstral, 24)).splitlines()
    assert lines[0].endswith("(mistral4), 8,192 tokens of context, 16 candidates at once")
    table = {line.split("  ")[0]: line.split()[-4:] for line in lines if line}
    assert table["experts"] == ["19.1", "GiB", "38.2", "GiB"]
    assert table["KV cache"][:3] == ["cache", "180", "MiB"] or "180" in table["KV cache"]
    assert any(line.startswith("0-23 ") and "host memory" in line for line in lines)
    assert any(line.startswith("24-35") and "GPU" in line for line in lines)
    assert lines[-1].endswith("--n-gpu-layers 37 --n-cpu-moe 24 --ctx-size 8192 --parallel 16")
    assert max(map(len, lines)) < 100


def test_a_name_can_not_move_the_cursor(leanstral: Header) -> None:
    """Names come from the file."""
    plan = replace(planned(leanstral, 24), name="a\x1b[2Jb\nc")
    assert str(plan).startswith("a?[2Jb?c (")


def test_patterns_take_one_layer_each() -> None:
    """Layer 1 is not layer 11, and what only looks like experts stays."""
    for name in ("ffn_up_exps", "ffn_gate_up_exps", "ffn_down_chexps", "ffn_gate_exps"):
        assert re.search(expert_pattern(1), f"blk.1.{name}.weight")
        assert not re.search(expert_pattern(1), f"blk.11.{name}.weight")
        assert re.search(EXPERTS, f"blk.1.{name}.weight")
    for name in ("blk.1.ffn_up_shexp.weight", "blk.1.ffn_up.weight", "v.blk.1.ffn_up_exps.weight"):
        assert not re.search(expert_pattern(1), name)


# -- memory -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("24GiB", 24 * GIB), ("24G", 24 * GIB), ("24 gib", 24 * GIB), ("24GB", 24 * 10**9),
        ("1.5MiB", 1536 * KIB), ("512m", 512 * KIB * KIB), ("0", 0), (" 1000 ", 1000),
        ("7 B", 7), (".5K", 512), ("2T", 2048 * GIB), ("1.kb", 1000),
    ],
)  # fmt: skip
def test_sizes_as_people_write_them(text: str, size: int) -> None:
    """With and without a unit, binary and decimal."""
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text", ["", "GiB", "24 GiBs", "-1", "1e9", "twenty", "1,5GB", "٣GB", "1" * 30, "nan", "0x10"]
)
def test_what_is_no_size(text: str) -> None:
    """The error shows how to write one."""
    with pytest.raises(PlanError, match=r"no amount of memory(.|\n)*24GiB"):
        parse_size(text)


def test_sizes_are_written_shortly() -> None:
    """And none as 1024 of something."""
    sizes = {0: "0 B", 1023: "1023 B", 1024: "1.0 KiB", 17 * KIB: "17 KiB", GIB - 1: "1.0 GiB"}
    sizes |= {64 * 10**9: "59.6 GiB", 1000 * GIB: "1000.0 GiB", GIB // 2: "512 MiB"}
    assert {size: format_size(size) for size in sizes} == sizes


def test_a_container_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its limit, less what is taken and can't be given back."""
    (tmp_path / "memory.max").write_text("1000000\n")
    (tmp_path / "memory.current").write_text("600000\n")
    (tmp_path / "memory.stat").write_text("anon 5\ninactive_file 100000\n")
    groups = ((str(tmp_path), "", "memory.max", "memory.current"),)
    monkeypatch.setattr(memory, "_GROUPS", groups)
    assert memory.host_memory() == 500_000
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.host_memory() > 500_000


def test_a_job_of_a_cluster_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its group is below the root, and so are those that hold the limit; in either layout."""
    own = tmp_path / "own"
    own.write_text("5:cpu,memory:/job_7/step_0\n0::/slurm/job_7/step_0\n")
    monkeypatch.setattr(memory, "_OWN_GROUPS", own)
    for kind, job, most, used in [
        ("", "slurm/job_7", "memory.max", "memory.current"),
        ("memory", "job_7", "memory.limit_in_bytes", "memory.usage_in_bytes"),
    ]:
        monkeypatch.setattr(memory, "_GROUPS", ((str(tmp_path), kind, most, used),))
        assert memory.host_memory() > 400_000
        step = tmp_path / job / "step_0"
        step.mkdir(parents=True)
        for folder, limit in ((step, str(2**63 - 4096)), (step.parent, "1000000")):
            (folder / most).write_text(f"{limit}\n")
            (folder / used).write_text("600000\n")
            (folder / "memory.stat").write_text("anon 5\n")
        assert memory.host_memory() == 400_000


def fake_python(folder: Path, script: str) -> str:
    """A program that stands for Python, and so for a llama.cpp with other devices than here."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_gpus_are_asked_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leanstral: Header
) -> None:
    """The real answer here; then one with two GPUs, of which the one with more room is taken."""
    assert all(isinstance(gpu, Gpu) for gpu in memory.gpus())
    answer = (
        '[{"name": "CUDA0", "description": "A", "total": 9, "free": 5, "shared": false},'
        f'{{"name": "CUDA1", "description": "B", "total": {48 * GIB}, "free": {40 * GIB}, '
        '"shared": false}]'
    )
    said = f"echo loading driver; echo '{asking._MARK}{answer}'"
    monkeypatch.setattr(sys, "executable", fake_python(tmp_path, said))
    assert [gpu.name for gpu in memory.gpus()] == ["CUDA1", "CUDA0"]
    plan = make_plan(leanstral, host_memory=64 * GIB)
    assert (plan.device, plan.gpu_memory) == ("CUDA1", 40 * GIB)


def test_a_driver_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes nothing with it, and the error says how to do without."""
    python = fake_python(tmp_path, "echo driver too old >&2; kill -ABRT $$")
    monkeypatch.setattr(sys, "executable", python)
    with pytest.raises(PlanError, match=r"driver too old(.|\n)*gpu_memory"):
        memory.gpus()


def test_a_computer_that_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process can be started to ask in."""
    monkeypatch.setattr(sys, "executable", "/nowhere/at/all")
    with pytest.raises(PlanError, match=r"could not be started: No such file(.|\n)*gpu_memory"):
        memory.gpus()


def test_without_llama_cpp_there_is_no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """And planning works all the same."""
    monkeypatch.setattr(memory.importlib.util, "find_spec", lambda name: None)
    assert memory.gpus() == ()
