"""The remote client against a real server: llama-cpp-python's, with a tiny model."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from servers import TEMPLATE, llama_server

from leanbook.bench.synthetic import write_model
from leanbook.errors import RemoteError
from leanbook.model.candidates import Chat, ChatMessage, Sampling
from leanbook.model.remote import RemoteModel

KEY = "a-key-for-the-tests-4711"
CHAT = Chat((ChatMessage("system", "Be brief."), ChatMessage("user", "1 + 1?")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("remote")


@pytest.fixture(scope="module")
def gguf(folder: Path) -> Path:
    return write_model(folder / "tiny.gguf", "qwen3moe", chat_template=TEMPLATE)


@pytest.fixture(scope="module")
def server(gguf: Path, folder: Path) -> Iterator[str]:
    options = ("--n_ctx", "512", "--model_alias", "tiny", "--logits_all", "true")
    with llama_server(gguf, folder / "server.log", *options) as url:
        yield url


@pytest.fixture(scope="module")
def locked(gguf: Path, folder: Path) -> Iterator[str]:
    """The same with a key."""
    with llama_server(
        gguf, folder / "locked.log", "--n_ctx", "256", "--api_key", KEY, "--model_alias", "tiny"
    ) as url:
        yield url


def test_one_candidate(server: str) -> None:
    with RemoteModel(server) as model:
        assert model.name == "tiny"
        (candidate,) = model.generate("one two", sampling=Sampling(max_tokens=12))
        assert candidate.index == 0
        assert candidate.finish == "length"
        assert candidate.tokens >= 12
        assert candidate.logprob is not None
        assert candidate.logprob < 0
        assert model.usage.completion_tokens == candidate.tokens
        assert model.usage.prompt_tokens > 0
        assert model.usage.seconds > 0


def test_several_candidates_differ_and_come_again_with_the_same_seed(server: str) -> None:
    # This server ignores `n` and breaks one stream off for the next.
    model = RemoteModel(server.removesuffix("/v1"))
    sampling = Sampling(max_tokens=16, seed=7)
    first = {c.index: c.text for c in model.generate("x", 4, sampling)}
    again = {c.index: c.text for c in model.generate("x", 4, sampling)}
    other = {c.index: c.text for c in model.generate("x", 4, Sampling(max_tokens=16, seed=99))}
    assert set(first) == {0, 1, 2, 3}
    assert len(set(first.values())) == 4
    assert first == again
    assert set(other.values()).isdisjoint(first.values())


def test_a_conversation(server: str) -> None:
    model = RemoteModel(server, model="tiny")
    sampling = Sampling(max_tokens=10, temperature=0.7, top_k=40, top_p=0.9, min_p=0.05)
    found = list(model.generate(CHAT, 2, sampling))
    assert {candidate.index for candidate in found} == {0, 1}
    assert all(candidate.finish == "length" for candidate in found)


def test_stop_strings_are_not_part_of_the_text(server: str) -> None:
    model = RemoteModel(server)
    sampling = Sampling(max_tokens=40, seed=3)
    (free,) = model.generate("abc", 1, sampling)
    stop = free.text[len(free.text) // 2]
    (ended,) = model.generate("abc", 1, Sampling(max_tokens=40, seed=3, stop=(stop,)))
    assert stop not in ended.text
    assert ended.finish == "stop"
    assert free.text.startswith(ended.text)


def test_a_grammar_is_followed(server: str) -> None:
    model = RemoteModel(server)
    sampling = Sampling(max_tokens=30, grammar='root ::= ("ab" | "ba")+')
    (candidate,) = model.generate("go", 1, sampling)
    assert candidate.text
    assert set(candidate.text) <= set("ab")


def test_too_long_a_prompt_is_said(server: str) -> None:
    model = RemoteModel(server)
    with pytest.raises(RemoteError, match="maximum context length is 512") as caught:
        list(model.generate("word " * 600, 1, Sampling(max_tokens=4)))
    assert "Shorten the prompt" in str(caught.value)
    assert list(model.generate("still there?", 1, Sampling(max_tokens=2)))


def test_cancelling_ends_the_work_on_the_server(server: str) -> None:
    model = RemoteModel(server)
    cancel = threading.Event()
    threading.Timer(0.5, cancel.set).start()
    before = time.monotonic()
    list(model.generate("go on", 1, Sampling(max_tokens=100_000), cancel=cancel))
    assert time.monotonic() - before < 5
    # The server answers again: it is not busy with what nobody waits for.
    before = time.monotonic()
    assert list(model.generate("and now", 1, Sampling(max_tokens=2)))
    assert time.monotonic() - before < 20


def test_a_grammar_that_does_not_parse(gguf: Path, folder: Path) -> None:
    # A server of its own: this one ends on such a grammar.
    with llama_server(gguf, folder / "grammar.log", "--n_ctx", "256") as url:
        model = RemoteModel(url)
        with pytest.raises(RemoteError, match="grammar"):
            list(model.generate("go", 1, Sampling(max_tokens=4, grammar="root ::= (")))


def test_a_server_that_wants_a_key(locked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LEANBOOK_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(RemoteError, match="needs a key") as caught:
        RemoteModel(locked)
    assert "LEANBOOK_API_KEY" in str(caught.value)

    monkeypatch.setenv("LEANBOOK_API_KEY", "another-key")
    with pytest.raises(RemoteError, match="refuses the key in LEANBOOK_API_KEY"):
        RemoteModel(locked)

    monkeypatch.setenv("LEANBOOK_API_KEY", KEY)
    model = RemoteModel(locked)
    assert list(model.generate("x", 1, Sampling(max_tokens=3)))
    # Taken away again, it is gone: nothing kept it.
    monkeypatch.delenv("LEANBOOK_API_KEY")
    with pytest.raises(RemoteError, match="needs a key"):
        list(model.generate("x", 1, Sampling(max_tokens=3)))
