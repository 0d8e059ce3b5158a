"""The model that is asked when none is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanbook.bench import prove
from leanbook.bench.synthetic import write_model
from leanbook.checkup.model import examine
from leanbook.errors import ModelError
from leanbook.model import shipped
from leanbook.model.candidates import Sampling
from leanbook.model.shipped import LazyModel, default, resolve
from leanbook.notebook.models import Choice


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.gguf"
    write_model(path, "mistral4")
    return path


def test_the_variable_names_another(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_known", {})
    monkeypatch.setenv("LEANBOOK_MODEL", "none")
    assert default().model is None
    assert default().why == "LEANBOOK_MODEL says so"
    assert resolve(None) is None
    monkeypatch.setenv("LEANBOOK_MODEL", str(tiny))
    model = default().model
    assert isinstance(model, LazyModel)
    assert default().model is model  # one for the whole process
    assert resolve(None) is model
    assert resolve("none") is None
    monkeypatch.setenv("LEANBOOK_MODEL", str(tiny.with_name("missing.gguf")))
    assert default().model is None
    assert "LEANBOOK_MODEL names" in default().why
    assert "missing.gguf" in default().why
    with pytest.raises(ModelError, match=r"missing\.gguf") as told:
        resolve(None)
    assert "none for rules only" in str(told.value)
    assert resolve("none") is None
    # Who looks what there is says it too, and a notebook keeps the model that it has.
    (check,) = (each for each in examine()[0] if each.name == "default model")
    assert check.status == "failed"
    assert "missing.gguf" in check.text
    choice = Choice()
    choice.choose("tiny", {"tiny": model}, [].append)
    with pytest.raises(ModelError, match=r"missing\.gguf"):
        choice.choose("default", {}, [].append)
    assert choice.model is model
    choice.close()
    assert "can't be had" in dict(choice.facts())["Model"]
    with pytest.raises(ModelError, match=r"missing\.gguf"):
        prove.measure([].append)
    tiny.rename(tiny.with_name("missing.gguf"))
    assert default().model is not None


def test_a_path_is_kept_whole(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.parent)
    assert LazyModel(tiny.name).path == tiny
    monkeypatch.setenv("HOME", str(tiny.parent))
    assert LazyModel(f"~/{tiny.name}").path == tiny


def test_it_is_loaded_when_it_is_first_asked(tiny: Path) -> None:
    model = LazyModel(tiny)
    with model:
        assert not model.loaded
        assert model.usage.completion_tokens == 0
        sampling = Sampling(max_tokens=4)
        assert len(list(model.generate("p", 2, sampling))) == 2
        assert model.loaded
        assert model.load() is model.load()
        assert model.plan is not None
        assert model.usage.completion_tokens > 0
        model.close()
        assert not model.loaded
        assert len(list(model.generate("p", 1, sampling))) == 1


def test_what_is_no_model_is_refused() -> None:
    for wrong in ("model.gguf", 3, object()):
        with pytest.raises(ModelError, match="must be a leanbook Model"):
            resolve(wrong)  # pyright: ignore[reportArgumentType]
