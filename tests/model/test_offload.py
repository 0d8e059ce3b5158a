"""Plans carried out by llama.cpp: buffers that change by exactly the experts' bytes, and checks
that notice every difference.

No GPU is needed: the layout that suits the processor (CPU_REPACK) stands for the other memory.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from loads import log_of

from leanbook.bench.synthetic import LEANSTRAL, Architecture, Dimensions, write_header_only
from leanbook.errors import PlanError
from leanbook.model import offload
from leanbook.model.description import describe
from leanbook.model.gguf import Header, read_header
from leanbook.model.plan import Override, Plan, Share, expert_pattern, make_plan

GIB = 2**30
MIB = 2**20

# A layer's experts take 14 MiB, a thousand times what llama.cpp rounds to.
WIDE = Dimensions(layers=6, width=512, experts=32, expert_width=512, n_ctx=2048)
PLAIN = {"use_extra_bufts": False, "load_mode": 0}
"""One kind of host memory only, and nothing mapped: sizes that can be compared."""
WEIGHTS = r"_exps\.weight$"
MODELS: dict[str, tuple[Architecture, dict[str, Any]]] = {
    "mistral4": ("mistral4", {}),
    "mistral4-fused": ("mistral4", {"fused": True}),
    "deepseek2": ("deepseek2", {"dense_layers": 1}),
    "deepseek2-fused": ("deepseek2", {"fused": True, "dense_layers": 1}),
    "qwen3moe": ("qwen3moe", {}),
    "gpt-oss": ("gpt-oss", {}),
    "llama": ("llama", {}),
    "dense": ("qwen3", {"experts": 0, "used": 0, "tied": True}),
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Header]:
    """Models of every layout in Q4_0, whose numbers are all zero: where they lie is what counts."""
    folder = tmp_path_factory.mktemp("models")
    q4: dict[str, Any] = {"quantisation": "Q4_0", "expert_quantisation": "Q4_0"}
    return {
        name: read_header(
            write_header_only(folder / f"{name}.gguf", kind, WIDE, sparse=True, **q4, **how)
        )
        for name, (kind, how) in MODELS.items()
    }


def on_cpu(header: Header, **how: Any) -> Plan:
    """A plan without a GPU, with plenty of memory."""
    return make_plan(header, gpu_memory=0, host_memory=999 * GIB, **how)


@pytest.mark.parametrize("name", MODELS)
def test_what_llama_cpp_does_is_what_was_planned(models: dict[str, Header], name: str) -> None:
    """Loaded in earnest, mapped and not, for one candidate and for many: no difference."""
    header = models[name]
    whole, mapped = 0, 1  # LLAMA_LOAD_MODE_NONE, LLAMA_LOAD_MODE_MMAP
    for n_ctx, parallel, mode in ((300, 1, whole), (2048, 16, mapped)):
        plan = on_cpu(header, n_ctx=n_ctx, parallel=parallel)
        found = offload.reported(log_of(header.path, plan, load_mode=mode))
        offload.check(plan, found)
        assert sum(found.kv.values()) == pytest.approx(plan.kv_bytes, abs=found.rounding)
        assert 0 < sum(found.compute.values()) <= plan.compute_bytes


@pytest.mark.parametrize("name", [name for name in MODELS if name != "dense"])
def test_buffers_change_by_exactly_the_experts(models: dict[str, Header], name: str) -> None:
    """The experts of the first N layers go where they are told to, and nothing else does."""
    header = models[name]
    experts = [tensor for tensor in header.tensors if re.search(WEIGHTS, tensor.name)]
    plan = on_cpu(header, n_ctx=512, parallel=1)
    before = offload.reported(log_of(header.path, plan, **PLAIN))
    assert set(before.weights) == {"CPU"}
    for count in (2, 6):
        moved = [each for each in experts if int(each.name.split(".")[1]) < count]
        changed = replace(
            plan,
            overrides=tuple(
                Override(expert_pattern(layer) + r"\.weight", "CPU_REPACK")
                for layer in range(count)
            ),
            moved=tuple(tensor.name for tensor in moved),
        )
        after = offload.reported(log_of(header.path, changed, **PLAIN))
        offload.check(changed, after)
        assert set(after.overridden) == {tensor.name for tensor in moved}
        expected = sum(tensor.bytes for tensor in moved)
        left = before.weights["CPU"] - after.weights["CPU"]
        assert left == pytest.approx(expected, abs=2 * after.rounding)
        assert after.weights.get("CPU_REPACK", 0) == pytest.approx(expected, abs=after.rounding)
    if name != "gpt-oss":  # its experts have biases besides, which can't be laid out anew
        assert sum(each.bytes for each in describe(header).expert_layers) == expected


def test_the_plans_own_overrides_move_what_they_say(models: dict[str, Header]) -> None:
    """A plan for a GPU that is too small for all experts, its patterns tried on the CPU."""
    for name in ("mistral4", "mistral4-fused", "deepseek2", "qwen3moe", "llama"):
        header = models[name]
        how: dict[str, Any] = {"host_memory": GIB, "n_ctx": 512, "parallel": 1}
        roomy = make_plan(header, gpu_memory=GIB, **how)
        assert (roomy.n_cpu_moe, roomy.overrides, roomy.moved) == (0, (), ())
        tight = roomy.gpu_bytes * 9 // 10 * 8 // 7
        plan = make_plan(header, gpu_memory=tight, **how)
        assert 0 < len(plan.overrides) < 6
        assert plan.n_gpu_layers == 7
        here = replace(
            plan,
            n_gpu_layers=0,
            overrides=tuple(replace(each, buffer="CPU_REPACK") for each in plan.overrides),
            gpu=Share(),
            host=Share(header.size, plan.kv_bytes, 2**40),
        )
        found = offload.reported(log_of(header.path, here, **PLAIN))
        offload.check(here, found)
        on_host = plan.expert_bytes("host")
        assert found.weights["CPU_REPACK"] == pytest.approx(on_host, abs=found.rounding)


def test_overriding_to_host_memory_keeps_the_layout_for_the_processor(
    models: dict[str, Header],
) -> None:
    """The buffer type must be that of llama.cpp's own library: otherwise repacking is lost."""
    header = models["mistral4"]
    plan = on_cpu(header, n_ctx=512, parallel=1)
    moved = tuple(each.name for each in header.tensors if "_exps" in each.name)
    told = replace(
        plan, overrides=tuple(Override(expert_pattern(layer)) for layer in range(6)), moved=moved
    )
    before = offload.reported(log_of(header.path, plan))
    after = offload.reported(log_of(header.path, told))
    assert before.weights["CPU_REPACK"] > 0
    assert after.weights == before.weights
    offload.check(told, after)


def test_a_real_model(gemma: Path) -> None:
    """Gemma: sliding windows, one tensor for embeddings and output, a large vocabulary."""
    header = read_header(gemma)
    plan = on_cpu(header, n_ctx=2048)
    assert plan.kv_bytes == 36 * MIB  # 18 layers of one key and one value of 256 half floats
    found = offload.reported(log_of(gemma, plan))
    offload.check(plan, found)
    assert sum(found.kv.values()) == plan.kv_bytes
    assert plan.compute_bytes < 2 * sum(found.compute.values())


def test_leanstrals_buffers(tmp_path: Path) -> None:
    """Without its weights, llama.cpp says what Leanstral's cache and buffers would take."""
    header = read_header(write_header_only(tmp_path / "leanstral.gguf", sparse=True))
    plan = on_cpu(header, n_ctx=32768)
    assert plan.kv_bytes == 720 * MIB == 32768 * LEANSTRAL.layers * 640
    lines = log_of(header.path, plan, no_alloc=True, load_mode=0)
    assert any("size =  720.00 MiB" in line for line in lines)
    gpu, host = offload.measured(header.path, plan)
    assert gpu == 0
    assert plan.compute_bytes / 2 < host <= plan.compute_bytes


# -- differences ----------------------------------------------------------------------------------

LOG = """\
tensor blk.0.ffn_down_exps.weight (1 MiB q4_0) buffer type overridden to CPU
tensor blk.0.ffn_up_exps.weight (1 MiB q4_0) buffer type overridden to CUDA_Host
load_tensors: offloaded 7/7 layers to GPU
load_tensors:        CUDA0 model buffer size =    30.00 MiB
load_tensors:   CPU_Mapped model buffer size =    40.00 MiB
llama_context:  CUDA_Host  output buffer size =     1.00 MiB
llama_kv_cache:      CUDA0 KV buffer size =     4.00 MiB
sched_reserve:      CUDA0 compute buffer size =     7.00 MiB
sched_reserve:  CUDA_Host compute buffer size =     0.50 MiB
~llama_context:      CUDA0 compute buffer size is   7.0000 MiB, matches expectation of   7.0000 MiB
"""


def gpu_plan(models: dict[str, Header]) -> Plan:
    """A plan that fits LOG."""
    plan = on_cpu(models["mistral4"], n_ctx=512, parallel=1)
    return replace(
        plan,
        n_gpu_layers=7,
        layers=tuple(replace(each, rest="gpu") for each in plan.layers),
        moved=("blk.0.ffn_down_exps.weight", "blk.0.ffn_up_exps.weight"),
        gpu=Share(30 * MIB, 4 * MIB, 8 * MIB),
        host=Share(12 * MIB, 0, 2 * MIB),
        slack=0,
    )


def test_the_log_of_a_gpu(models: dict[str, Header]) -> None:
    """Written after the form of llama.cpp's lines, for there need not be a GPU here."""
    found = offload.reported([LOG])
    assert found.weights == {"CUDA0": 30 * MIB, "CPU_Mapped": 40 * MIB}
    assert found.kv == {"CUDA0": 4 * MIB}
    assert found.compute == {"CUDA0": 7 * MIB, "CUDA_Host": MIB + MIB // 2}
    assert found.gpu_layers == found.all_layers == 7
    assert offload.reported(LOG.splitlines()) == found
    offload.check(gpu_plan(models), found)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("tensor blk.0.ffn_up_exps.weight (1 MiB q4_0) buffer type overridden to CUDA_Host", "",
         "1 of 2 tensors of experts did not go to host memory, such as blk.0.ffn_up_exps.weight"),
        ("overridden to CUDA_Host", "overridden to CUDA0", "was moved to CUDA0"),
        ("blk.0.ffn_up_exps.weight (", "blk.1.ffn_up_exps.weight (", "1 tensors were moved that"),
        ("offloaded 7/7", "offloaded 6/7", "7 layers were to be on the GPU, and .* 6 are"),
        ("load_tensors: offloaded 7/7 layers to GPU\n", "", "says that none are"),
        ("CUDA0 model buffer size =    30.00", "CUDA0 model buffer size =    31.00",
         r"weights on the GPU should take 30.0 MiB|31\.0 MiB|31 MiB"),
        ("CUDA0 model buffer size =    30.00", "CUDA0 model buffer size =    29.90", "weights on"),
        ("CPU_Mapped model buffer size =    40.00", "CPU_Mapped model buffer size =    11.90",
         "weights in host memory"),
        ("CPU_Mapped model buffer size =    40.00", "CUDA_Host model buffer size =    40.00",
         "weights in host memory"),
        ("CUDA0 KV buffer size =     4.00", "CUDA0 KV buffer size =     3.00", "the KV cache on"),
        ("CUDA0 KV", "CPU KV", "the KV cache in host memory"),
        ("CUDA0 compute buffer size =     7.00", "CUDA0 compute buffer size =     8.10",
         "compute buffers on the GPU should take at most 8.0 MiB"),
        ("CUDA_Host compute buffer size =     0.50", "CPU compute buffer size =     1.50",
         "compute buffers in host memory"),
    ],
)  # fmt: skip
def test_every_difference_is_an_error(
    models: dict[str, Header], old: str, new: str, says: str
) -> None:
    """Each change of the log above is noticed, and named with its figures."""
    assert old in LOG
    with pytest.raises(PlanError, match=says) as caught:
        offload.check(gpu_plan(models), offload.reported([LOG.replace(old, new)]))
    assert "gpu_memory" in str(caught.value)


def test_where_sizes_were_a_guess_the_margin_must_stay_free(models: dict[str, Header]) -> None:
    """An architecture on which nothing was measured is loaded all the same, if it fits."""
    plan = replace(gpu_plan(models), exact=False, gpu_memory=100 * MIB, host_memory=100 * MIB)
    log = LOG.replace("CUDA0 KV buffer size =     4.00", "CUDA0 KV buffer size =    50.00")
    offload.check(plan, offload.reported([log]))
    with pytest.raises(PlanError, match=r"at most 87\.5 MiB|at most 88 MiB"):
        offload.check(plan, offload.reported([log.replace("  50.00", "  60.00")]))


def test_tensors_that_llama_cpp_leaves_out_are_no_difference(models: dict[str, Header]) -> None:
    """Some files hold more than their architecture uses."""
    log = LOG.replace("= 30.00", "= 29.00").replace("   30.00", "   29.00")
    with pytest.raises(PlanError):
        offload.check(gpu_plan(models), offload.reported([log]))
    log += f"model has unused tensor blk.9.x (size = {MIB} bytes) -- ignoring\n"
    offload.check(gpu_plan(models), offload.reported([log]))


def test_a_pattern_without_effect_is_noticed(models: dict[str, Header]) -> None:
    """llama.cpp itself says nothing of it."""
    header = models["qwen3moe"]
    moved = tuple(each.name for each in header.tensors if "blk.0" in each.name)
    plan = replace(
        on_cpu(header, n_ctx=512),
        overrides=(Override(r"^blk\.0\.ffn_(up|gate|down)_expss"),),
        moved=tuple(name for name in moved if "_exps" in name),
    )
    found = offload.reported(log_of(header.path, plan))
    assert not found.overridden
    with pytest.raises(PlanError, match="3 of 3 tensors"):
        offload.check(plan, found)


def test_plans_that_this_llama_cpp_can_not_carry_out(models: dict[str, Header]) -> None:
    """A kind of memory that it does not have, and a GPU that is not there, end no process."""
    from llama_cpp import llama_cpp as api

    plan = on_cpu(models["qwen3moe"], n_ctx=512)
    parameters = api.llama_model_default_params()
    wrong = replace(plan, overrides=(Override("x", "CPU_NOWHERE"),))
    with pytest.raises(PlanError, match="CPU_NOWHERE"):
        offload.install(parameters, wrong)
    absent = replace(plan, n_gpu_layers=1, device="CUDA17")
    with pytest.raises(PlanError, match=r"no GPU named CUDA17(.|\n)*GGML_CUDA"):
        offload.install(parameters, absent)


def test_asking_for_what_can_not_be_loaded(models: dict[str, Header], tmp_path: Path) -> None:
    """llama.cpp's reason is passed on."""
    path = tmp_path / "broken.gguf"
    path.write_bytes(models["qwen3moe"].path.read_bytes()[:-1000])
    plan = on_cpu(models["qwen3moe"], n_ctx=512)
    with pytest.raises(PlanError, match=r"can't load .*file bounds"):
        offload.measured(path, plan)
    with pytest.raises(PlanError, match=r"no GPU named CUDA17\.\nNext: .*GGML_CUDA"):
        offload.measured(path, replace(plan, n_gpu_layers=1, device="CUDA17"))


def test_a_plan_is_made_again_where_buffers_are_larger(
    models: dict[str, Header], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What llama.cpp says of a GPU counts, not the estimate. (Its answers are made up here.)"""
    header = models["mistral4"]
    how: dict[str, Any] = {"gpu_memory": 200 * MIB, "host_memory": GIB, "measure": True}
    answers = [(120 * MIB, MIB), (130 * MIB, MIB), (125 * MIB, MIB)]
    asked: list[Plan] = []

    def told(_: Path, plan: Plan) -> tuple[int, int]:
        asked.append(plan)
        return answers[len(asked) - 1]

    monkeypatch.setattr(offload, "measured", told)
    plan = make_plan(header, **how)
    assert [each.gpu.compute for each in asked[1:]] == [120 * MIB, 130 * MIB]
    assert plan is asked[2]
    assert asked[0].n_cpu_moe == 0
    assert plan.n_cpu_moe > 0
    assert plan.gpu_bytes <= 175 * MIB
    asked.clear()
    answers[:] = [(50 * MIB, MIB), (60 * MIB, MIB), (70 * MIB, MIB)]
    with pytest.raises(PlanError, match="larger with each plan: now 70 MiB"):
        make_plan(header, **how)
