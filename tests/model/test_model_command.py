"""`leanbook model`: what it prints, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from broken import BROKEN, WHOLE, entry, gguf, strings, text

from leanbook.bench.synthetic import write_header_only, write_model
from leanbook.cli import main

LEANSTRAL_INFO = """\
Synthetic mistral4 (mistral4, 3 files, 64.9 GB)

parameters      119.0B
active a token  5.6B in the layers, 6.6B with embedding and output
experts         128, of which a token goes through 4, and 1 that every token goes through
layers          36, 4,096 wide
context         262,144 tokens
vocabulary      131,072 tokens (gpt2)
chat template   23 characters (--json shows it)

group            size  share  parameters  stored as
-----------  --------  -----  ----------  -------------------------
attention    1023 MiB     2%        1.0B  Q8_0
shared        918 MiB     1%      906.0M  Q8_0
experts      57.4 GiB    95%      116.0B  MXFP4
  a layer     1.6 GiB                     in 36 layers
embeddings    544 MiB    <1%      536.9M  Q8_0
output        544 MiB    <1%      536.9M  Q8_0
norms/other    73 MiB    <1%       19.2M  F32
all          60.4 GiB             119.0B  MXFP4 95%, Q8_0 5%, F32 <1%
"""

INFO_KEYS = [
    "name",
    "architecture",
    "parameters",
    "active_parameters",
    "active_with_embeddings",
    "experts",
    "experts_used",
    "experts_shared",
    "layers",
    "n_ctx",
    "width",
    "vocabulary",
    "tokenizer",
    "bytes",
    "quantisation",
    "groups",
    "expert_layers",
    "chat_template",
    "files",
]

PLAN_KEYS = ["fits", "gpu_bytes", "host_bytes", "kv_bytes", "compute_bytes", "n_cpu_moe", "layers"]


@pytest.fixture(scope="module")
def leanstral(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The header of a model with Leanstral's sizes, in three files of 65 GB that take no room."""
    folder = tmp_path_factory.mktemp("leanstral")
    first = write_header_only(
        folder / "leanstral.gguf", sparse=True, parts=3, chat_template="{{ messages[0].content}"
    )
    return str(first)


def test_info(leanstral: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", "info", leanstral]) == 0
    shown = capsys.readouterr()
    assert _dashed(shown.out) == _dashed(LEANSTRAL_INFO)
    assert shown.err == ""


def _dashed(shown: str) -> list[str]:
    """The lines, with rules of one length."""
    return [line if line.strip("- ") else "---" for line in shown.splitlines() if line]


def test_info_as_json(leanstral: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", "info", leanstral, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == INFO_KEYS
    assert found["chat_template"] == "{{ messages[0].content}"
    assert (found["experts"], found["layers"], found["files"]) == (128, 36, 3)
    assert list(found["groups"][0]) == ["name", "bytes", "parameters", "quantisation"]
    assert sum(group["bytes"] for group in found["groups"]) == found["bytes"]
    assert found["expert_layers"][35] == {"layer": 35, "bytes": 1_711_276_032}


def test_info_of_a_dense_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_model(tmp_path / "dense.gguf", "llama", experts=0, used=0)
    assert main(["model", "info", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "experts         none" in shown
    assert "a layer" not in shown
    assert "1 file," in shown


def test_layers_of_different_sizes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_model(tmp_path / "m.gguf", layers=3, dense_layers=1, quantisation="Q8_0")
    assert main(["model", "info", str(path)]) == 0
    assert "in 2 layers of 3" in capsys.readouterr().out


def test_a_name_cannot_move_the_cursor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "model.gguf"
    name = "\x1b[2Jgone\r\n" + "n" * 500
    path.write_bytes(
        gguf(
            [
                entry("general.architecture", 8, text("llama\x07")),
                entry("general.name", 8, text(name)),
                entry("tokenizer.ggml.model", 8, text("\x9b31m")),
                entry("tokenizer.ggml.tokens", 9, strings(["a"])),
            ]
        )
    )
    assert main(["model", "info", str(path)]) == 0
    shown = capsys.readouterr().out
    assert all(sign.isprintable() or sign == "\n" for sign in shown)
    assert max(len(line) for line in shown.splitlines()) < 200


@pytest.mark.parametrize("action", ["info", "plan"])
@pytest.mark.parametrize("name", ["empty", "a web page", "cut in the data", "version 1"])
def test_a_bad_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], action: str, name: str
) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(BROKEN[name].content)
    for extra in ([], ["--json"]):
        assert main(["model", action, str(path), *extra]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.startswith("leanbook: ")
        assert "Traceback" not in shown.err
        for each in BROKEN[name].says:
            assert each in shown.err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", "info", str(tmp_path / "nowhere.gguf")]) == 2
    assert "There is no file" in capsys.readouterr().err


def test_a_plan(leanstral: str, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--gpu-memory", "48GiB", "--host-memory", "64GiB"]
    assert main(["model", "plan", leanstral, *sizes]) == 0
    shown = capsys.readouterr()
    assert "--n-cpu-moe" in shown.out
    assert shown.err == ""
    assert main(["model", "plan", leanstral, *sizes, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == PLAN_KEYS
    assert found["fits"] is True
    assert 0 < found["n_cpu_moe"] < 36
    assert [layer["layer"] for layer in found["layers"]] == list(range(36))
    on_host = [layer for layer in found["layers"] if layer["experts"] == "host"]
    assert len(on_host) == found["n_cpu_moe"]
    assert found["gpu_bytes"] < 48 * 2**30
    assert main(["model", "plan", leanstral, *sizes, "--json", "--n-ctx", "100000"]) == 0
    longer = json.loads(capsys.readouterr().out)
    assert longer["kv_bytes"] > found["kv_bytes"]
    assert longer["n_cpu_moe"] > found["n_cpu_moe"]


def test_a_plan_that_does_not_fit(leanstral: str, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--gpu-memory", "8GiB", "--host-memory", "16GiB"]
    assert main(["model", "plan", leanstral, *sizes]) == 1
    shown = capsys.readouterr()
    assert "does not fit" in shown.err
    assert "16.0 GiB" in shown.err
    assert main(["model", "plan", leanstral, *sizes, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == PLAN_KEYS
    assert found["fits"] is False


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--gpu-memory", "lots"], "lots"),
        (["--gpu-memory", "-3GiB"], "expected one argument"),
        (["--gpu-memory=-3GiB"], "-3GiB"),
        (["--host-memory", "24 parrots"], "24 parrots"),
        (["--n-ctx", "0"], "'0'"),
        (["--n-ctx", "many"], "'many'"),
        (["--parallel", "0"], "'0'"),
        (["--parallel", "1000"], "1000"),
        (["--n-ctx", "10000000"], "10,000,000"),
        (["--everything"], "--everything"),
    ],
)
def test_arguments_that_are_wrong(
    leanstral: str, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    try:
        code = main(["model", "plan", leanstral, *arguments])
    except SystemExit as leaving:
        code = leaving.code
    assert code == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert says in shown.err


def test_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["model"])
    assert leaving.value.code == 2
    assert "info|plan" in capsys.readouterr().err


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Without anything that the header does not need: neither llama.cpp nor numpy."""
    path = tmp_path / "model.gguf"
    path.write_bytes(WHOLE)
    code = (
        "import sys; from leanbook.cli import main; code = main(sys.argv[1:]); "
        "assert not {'numpy', 'llama_cpp', 'gguf', 'pandas', 'httpx'} & set(sys.modules); "
        "sys.exit(code)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, "model", "info", str(path)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("model (llama, 1 file, 0.8 kB)")
    assert time.perf_counter() - start < 10


def test_a_header_alone_is_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_header_only(tmp_path / "leanstral.gguf")
    arguments = ["--gpu-memory", "24GiB", "--host-memory", "64GiB", "--json"]
    assert main(["model", "plan", str(path), *arguments]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["n_cpu_moe"] > 0
    assert "header alone" in shown.err
    with path.open("ab") as file:  # but a download that has only begun is not
        file.write(b"\0" * 4096)
    assert main(["model", "info", str(path)]) == 2
    assert "cut off" in capsys.readouterr().err
