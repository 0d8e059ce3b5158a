"""Candidates from llama.cpp: a real model, and tiny ones whose tokens are bytes."""

from __future__ import annotations

import importlib.util
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import load

from leanbook.bench.synthetic import Architecture, write_model
from leanbook.errors import EngineError, LeanbookError, MissingExtraError, ModelError, PlanError
from leanbook.model import loading, shipped
from leanbook.model.candidates import Candidate, Chat, ChatMessage, Sampling
from leanbook.model.llama import LocalModel, default_threads
from leanbook.model.loading import load_model

PROMPT = "theorem two : 1 + 1 = 2 := by"
LETTERS = "root ::= [a-z] [a-z] [a-z] [a-z] [a-z] [a-z] [a-z] [a-z]"


def draw(model: LocalModel, prompt: Any = PROMPT, k: int = 1, **how: Any) -> list[Candidate]:
    """All candidates, in the order of their numbers."""
    how.setdefault("max_tokens", 16)
    found = model.generate(prompt, k, Sampling(**how))
    return sorted(found, key=lambda candidate: candidate.index)


def cancel_after_steps(model: LocalModel, cancel: threading.Event) -> None:
    """Set an event when the model has done something."""
    connection = model._engine.connection
    assert connection is not None
    for _ in range(2):  # the first sign of life may tell of older steps
        seen = connection._steps
        while connection._steps == seen:
            time.sleep(0.01)
    cancel.set()


def read(model: LocalModel) -> int:
    """How many tokens of prompts have been decoded."""
    return model.usage.prompt_tokens


@pytest.fixture(scope="module")
def real(gemma: Path) -> Iterator[LocalModel]:
    """A real model, loaded."""
    with load(gemma, n_ctx=2048) as model:
        yield model


@pytest.fixture(scope="module")
def reference(gemma: Path) -> Iterator[Any]:
    """The same, by llama-cpp-python's own high-level interface."""
    from llama_cpp import Llama

    llama = Llama(
        str(gemma), n_ctx=512, n_threads=1, n_threads_batch=1, logits_all=True, verbose=False
    )
    yield llama
    llama.close()


class TestRealModel:
    """What gemma-3-270m writes, against llama-cpp-python's own high-level interface."""

    def test_greedy_is_what_the_high_level_writes(self, real: LocalModel, reference: Any) -> None:
        prompt = "The capital of France is"
        answer = reference.create_completion(prompt, max_tokens=6, temperature=0)
        (candidate,) = draw(real, prompt, temperature=0, max_tokens=6)
        assert candidate.text == answer["choices"][0]["text"]
        assert (candidate.tokens, candidate.finish, candidate.index) == (6, "length", 0)

    def test_log_probabilities_against_a_softmax(self, real: LocalModel, reference: Any) -> None:
        """Worked out from the logits of a decode of prompt and text together."""
        prompt = "One, two, three, four,"
        for candidate in draw(real, prompt, k=3, max_tokens=5):
            before = reference.tokenize(prompt.encode())
            after = reference.tokenize(candidate.text.encode(), add_bos=False, special=True)
            if len(after) != candidate.tokens:
                continue  # the same text can be cut into other tokens
            reference.reset()
            reference.eval([*before, *after])
            logits = reference.scores[len(before) - 1 : len(before) + len(after) - 1]
            logits = logits.astype(np.float64)
            peaks = logits.max(axis=1, keepdims=True)
            logs = logits - peaks - np.log(np.exp(logits - peaks).sum(axis=1, keepdims=True))
            wanted = sum(float(row[token]) for row, token in zip(logs, after, strict=True))
            # In a batch of another size llama.cpp rounds in another way.
            assert candidate.logprob == pytest.approx(wanted, abs=0.4)
            break
        else:
            pytest.fail("no candidate to compare")

    def test_the_vocabulary_is_whole(self, real: LocalModel) -> None:
        """Text in many scripts comes through, and special tokens are known in prompts."""
        candidates = draw(real, "∀ x ∈ ℕ, x ≥ 0. 数学 は 楽しい。", k=4, max_tokens=12)
        assert all("\ufffd" not in candidate.text for candidate in candidates)
        before = read(real)
        draw(real, "<start_of_turn>user\n", max_tokens=1)
        assert read(real) - before <= 5  # the start, the special token, the word, the line

    def test_stop_across_tokens(self, real: LocalModel) -> None:
        (whole,) = draw(real, "1, 2, 3, 4, 5,", temperature=0, max_tokens=12)
        middle = whole.text[3:9]
        (cut,) = draw(real, "1, 2, 3, 4, 5,", temperature=0, max_tokens=12, stop=("@@", middle))
        assert cut.finish == "stop"
        assert cut.text == whole.text[: whole.text.index(middle)]
        assert cut.tokens <= whole.tokens

    def test_grammar(self, real: LocalModel) -> None:
        grammar = 'root ::= ("intro " | "exact ") [a-z] [a-z]? "\\n"'
        for candidate in draw(real, "Lean tactic: ", k=5, grammar=grammar, max_tokens=24):
            word, _, name = candidate.text.partition(" ")
            assert word in ("intro", "exact")
            assert name.endswith("\n")
            assert name.strip().isalpha()
            assert candidate.finish == "stop"

    def test_sixteen_differ_and_come_again(self, real: LocalModel) -> None:
        first = draw(real, "Once upon a time", k=16, max_tokens=8)
        assert [candidate.index for candidate in first] == list(range(16))
        assert len({candidate.text for candidate in first}) > 8
        draw(real, "Once upon another prompt, which is in between", k=2, max_tokens=4)
        assert draw(real, "Once upon a time", k=16, max_tokens=8) == first


class TestSeeds:
    """The same seed gives the same candidates, whatever happened before."""

    def test_history_does_not_matter(self, tiny: LocalModel, tiny_file: Path) -> None:
        long = "x" * 200 + PROMPT
        first = draw(tiny, long, k=5, seed=11)
        draw(tiny, "x" * 150 + "something else", k=3)
        draw(tiny, long[:-1], k=2)
        assert draw(tiny, long, k=5, seed=11) == first
        assert draw(tiny, long, k=5, seed=12) != first
        with load(tiny_file) as another:
            assert draw(another, long, k=5, seed=11) == first

    def test_leaving_does_not_matter(self, tiny: LocalModel) -> None:
        first = draw(tiny, k=5)
        for _ in tiny.generate("left early", 8, Sampling(max_tokens=200)):
            break
        assert draw(tiny, k=5) == first

    def test_no_chance_no_difference(self, tiny: LocalModel) -> None:
        """At temperature 0 all candidates are one, and it is decoded once."""
        before = tiny.usage.completion_tokens
        candidates = draw(tiny, k=4, temperature=0)
        assert len({candidate.text for candidate in candidates}) == 1
        assert [candidate.index for candidate in candidates] == [0, 1, 2, 3]
        assert tiny.usage.completion_tokens - before <= 16

    def test_no_chance_however_many(self, tiny_file: Path) -> None:
        """All at once, also where no more than two that differ could be decoded together."""
        with load(tiny_file, parallel=2) as model:
            candidates = draw(model, k=5, temperature=0)
            used = model.usage.completion_tokens
        assert [candidate.index for candidate in candidates] == [0, 1, 2, 3, 4]
        assert used == candidates[0].tokens


class TestCandidates:
    """Many candidates, and where they end."""

    def test_more_than_can_be_decoded_at_once(self, tiny_file: Path) -> None:
        """Candidates that wait take the places of those that are finished."""
        with load(tiny_file, parallel=3) as model:
            candidates = draw(model, k=11)
        assert [candidate.index for candidate in candidates] == list(range(11))
        assert len({candidate.text for candidate in candidates}) == 11

    def test_more_than_the_context_holds_at_once(self, tiny_file: Path) -> None:
        """16 times 100 tokens beside a prompt, where 512 are kept: some at a time."""
        with load(tiny_file, n_ctx=512) as model:
            candidates = draw(model, k=16, max_tokens=100)
            assert len(candidates) == 16
            assert all(0 < candidate.tokens <= 100 for candidate in candidates)
            prompt = "y" * (model._plan.n_ctx - 101)  # and one that leaves room for one only
            assert len(draw(model, prompt, k=3, max_tokens=100)) == 3

    def test_one_token(self, tiny: LocalModel) -> None:
        for candidate in draw(tiny, k=4, max_tokens=1):
            assert candidate.tokens == (1 if candidate.finish == "length" else 0)

    def test_characters_are_whole(self, tiny: LocalModel) -> None:
        """Tokens are bytes here: a character takes several, and the last may be cut."""
        grammar = 'root ::= "∀⟨⟩∃"+'
        for count in range(1, 9):
            (candidate,) = draw(tiny, grammar=grammar, max_tokens=count, temperature=0)
            assert candidate.text == "∀⟨⟩∃"[: count // 3]

    def test_logprob_of_what_a_grammar_leaves(self, tiny: LocalModel, tiny_file: Path) -> None:
        """It is the model's own probability, and the end that the grammar forces is left out."""
        from llama_cpp import Llama

        (candidate,) = draw(tiny, grammar=LETTERS, max_tokens=20)
        assert (len(candidate.text), candidate.tokens, candidate.finish) == (8, 8, "stop")
        llama = Llama(
            str(tiny_file), n_ctx=128, n_threads=1, n_gpu_layers=0, logits_all=True, verbose=False
        )
        before = llama.tokenize(PROMPT.encode())
        after = llama.tokenize(candidate.text.encode(), add_bos=False)
        llama.eval([*before, *after])
        logits = llama.scores[len(before) - 1 : len(before) + 7].astype(np.float64)
        llama.close()
        logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        wanted = sum(float(row[token]) for row, token in zip(logs, after, strict=True))
        assert candidate.logprob == pytest.approx(wanted, abs=0.05)

    def test_streaming(self, tiny: LocalModel) -> None:
        """A short candidate is given while a long one is still being written."""
        grammar = "root ::= [a-m] | [n-z] [a-z]{60,}"
        finished = [
            candidate.tokens
            for candidate in tiny.generate(PROMPT, 12, Sampling(max_tokens=60, grammar=grammar))
        ]
        assert sorted(finished) == finished
        assert finished[0] < finished[-1] == 60

    def test_what_candidates_have_in_common_is_decoded_once(self, tiny: LocalModel) -> None:
        grammar = 'root ::= "both go on alike: " [xy] [xy] [xy] [xy]'
        before = tiny.usage.completion_tokens
        candidates = draw(tiny, k=16, grammar=grammar, max_tokens=40)
        texts = {candidate.text for candidate in candidates}
        assert 4 < len(texts) <= 16
        assert {candidate.tokens for candidate in candidates} == {len("both go on alike: xyxy")}
        beginnings = {text[:end] for text in texts for end in range(1, len(text) + 1)}
        # Its tokens are single signs; and each text has an end, which is drawn as well.
        assert tiny.usage.completion_tokens - before == len(beginnings) + len(texts)

    @pytest.mark.parametrize("architecture", ["deepseek2", "qwen3moe", "gpt-oss", "llama"])
    def test_architectures(self, tmp_path: Path, architecture: Architecture) -> None:
        """Other kinds of attention and cache share their prompt in the same way."""
        path = write_model(tmp_path / "model.gguf", architecture, n_ctx=2048)
        with load(path) as model:
            prompt = "z" * 300
            first = draw(model, prompt, k=6)
            assert len({candidate.text for candidate in first}) == 6
            draw(model, prompt[:250] + "other", k=2)
            assert draw(model, prompt, k=6) == first


class TestPromptState:
    """What a prompt has in common with the one before it is not decoded again."""

    def test_the_same_prompt(self, tiny: LocalModel) -> None:
        draw(tiny, "a" * 300)
        before = read(tiny)
        draw(tiny, "a" * 300, k=4)
        assert read(tiny) == before

    def test_the_same_beginning(self, tiny: LocalModel) -> None:
        header = "b" * 300
        draw(tiny, header + "first goal")
        before = read(tiny)
        draw(tiny, header + "second goal")
        new = read(tiny) - before
        assert len("second goal") <= new < len("second goal") + tiny._plan.shape.n_ubatch

    def test_a_shorter_prompt(self, tiny: LocalModel) -> None:
        draw(tiny, "c" * 300)
        before = read(tiny)
        draw(tiny, "c" * 200)
        assert read(tiny) - before <= tiny._plan.shape.n_ubatch

    def test_an_aborted_prompt_is_kept_as_far_as_it_got(self, real: LocalModel) -> None:
        before = read(real)
        cancel = threading.Event()
        threading.Thread(target=cancel_after_steps, args=(real, cancel)).start()
        assert list(real.generate("word " * 1000, 2, cancel=cancel)) == []
        some = read(real) - before
        chunk = real._plan.shape.n_ubatch
        assert 0 < some < 1000
        assert some % chunk == 0
        draw(real, "word " * 1000, max_tokens=1)
        assert read(real) - before <= 1002


class TestBadInput:
    """A clear error, and the next request is served as if nothing had been."""

    @pytest.fixture(autouse=True)
    def still_there(self, tiny: LocalModel) -> Iterator[None]:
        process = tiny.pid
        yield
        assert len(draw(tiny, k=2)) == 2
        assert tiny.pid == process

    @pytest.mark.parametrize(
        ("prompt", "words"),
        [
            ("", "empty"),
            (Chat(()), "empty"),
            ("x" * 2040, "2,041 tokens|2,040 tokens"),
            ("x" * 5_000_000, "5,000,000 bytes"),
            ("half \ud800", "surrogate"),
            (b"bytes", "bytes"),
            (None, "NoneType"),
        ],
    )
    def test_prompts(self, tiny: LocalModel, prompt: Any, words: str) -> None:
        with pytest.raises(ModelError, match=words):
            list(tiny.generate(prompt, 1, Sampling(max_tokens=20)))

    @pytest.mark.parametrize("k", [0, -1, 1.5, True, "4"])
    def test_k(self, tiny: LocalModel, k: Any) -> None:
        with pytest.raises(ModelError, match="k must be"):
            tiny.generate(PROMPT, k)

    @pytest.mark.parametrize(
        "grammar",
        [
            "",
            "root ::= (",
            'other ::= "a"',
            "root ::= missing",
            'root ::= root "a"',
            "not a grammar",
            'root ::= "a\0b"',
            "root ::= [",
            'root ::= "a"{1000000}',
        ],
    )
    def test_grammars(self, tiny: LocalModel, grammar: str) -> None:
        with pytest.raises(EngineError, match="grammar does not parse"):
            draw(tiny, grammar=grammar)

    @pytest.mark.parametrize("how", [{"grammar": 'root ::= "\ud800"'}, {"stop": ("a", "\udfff")}])
    def test_half_characters(self, tiny: LocalModel, how: dict[str, Any]) -> None:
        with pytest.raises(ModelError, match="surrogate"):
            draw(tiny, **how)

    def test_the_reason_of_a_bad_grammar(self, tiny: LocalModel) -> None:
        with pytest.raises(EngineError, match=r"expecting '\)'"):
            draw(tiny, grammar="root ::= (")

    def test_no_chat_template(self, tiny: LocalModel) -> None:
        with pytest.raises(ModelError, match="no chat template"):
            list(tiny.generate(Chat((ChatMessage("user", "hello"),))))

    def test_control_characters_are_text(self, tiny: LocalModel) -> None:
        assert draw(tiny, "a\0b\x1b[0m\r\n\u202e")


class TestLoading:
    """What can be loaded, and what is said where it can't."""

    def test_progress(self, tiny_file: Path) -> None:
        seen: list[float] = []
        with load_model(tiny_file, threads=1, gpu_memory=0, progress=seen.append) as model:
            assert model.name == "tiny"
            assert model.metadata["general.architecture"] == "mistral4"
            assert model.plan is not None
            assert model.plan.fits
        assert seen == sorted(seen)
        assert seen[-1] == 1.0

    def test_cancel(self, gemma: Path) -> None:
        cancel = threading.Event()
        with pytest.raises(ModelError, match="cancelled"):
            load_model(gemma, gpu_memory=0, progress=lambda _: cancel.set(), cancel=cancel)

    def test_an_error_in_progress_ends_the_loading(self, tiny_file: Path) -> None:
        def fail(_: float) -> None:
            raise RuntimeError("no more")

        with pytest.raises(RuntimeError, match="no more"):
            load_model(tiny_file, gpu_memory=0, progress=fail)

    def test_default(self, tiny_file: Path) -> None:
        with load_model(str(tiny_file), gpu_memory=0) as model:
            assert isinstance(model, LocalModel)
            assert model.n_ctx == 2048
            assert model.threads == default_threads() >= 1

    @pytest.mark.parametrize(
        ("how", "kind", "words"),
        [
            ({"n_ctx": 100_000}, PlanError, "2,?048"),
            ({"n_ctx": 0}, LeanbookError, "n_ctx|context"),
            ({"n_ctx": "8k"}, LeanbookError, "n_ctx|context"),
            ({"threads": 0}, ModelError, "threads"),
            ({"threads": 2.5}, ModelError, "threads"),
            ({"parallel": 0}, ModelError, "parallel"),
            ({"parallel": 256}, ModelError, "parallel"),
            ({"parallel": None}, ModelError, "parallel"),
            ({"gpu_memory": "24GiB"}, ModelError, r"24 \* 2\*\*30"),
        ],
    )
    def test_numbers(self, tiny_file: Path, how: dict[str, Any], kind: type, words: str) -> None:
        with pytest.raises(kind, match=words):
            load_model(tiny_file, **{"gpu_memory": 0, **how})

    def test_sources(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shipped, "SHIPPED", tmp_path / "nothing.gguf")
        with pytest.raises(ModelError, match=r"without its model file\.\nNext: Name a GGUF file"):
            load_model()
        with pytest.raises(ModelError, match="no model to load"):
            load_model("")
        for address in ("ftp://me:secret@a.org/b", "localhost:8080/v1", "http:/localhost/v1"):
            with pytest.raises(ModelError, match="neither a file nor") as caught:
                load_model(address)
            assert "secret" not in str(caught.value)
        with pytest.raises(ModelError, match="timeout: that is for a server"):
            load_model("model.gguf", timeout=3)
        with pytest.raises(ModelError, match="not int"):
            load_model(7)  # type: ignore[arg-type]
        with pytest.raises(ModelError, match=r"nowhere\.gguf"):
            load_model(tmp_path / "nowhere.gguf")
        with pytest.raises(ModelError):
            load_model(tmp_path)

    def test_a_file_that_llama_cpp_refuses(self, tiny_file: Path, tmp_path: Path) -> None:
        """The header is in order, a tensor's shape is not: llama.cpp's own reason is told."""
        data = tiny_file.read_bytes()
        bad = tmp_path / "bad.gguf"
        # Another tensor under the name: one that llama.cpp needs is then missing.
        bad.write_bytes(data.replace(b"blk.1.attn_q_a_norm.weight", b"blk.1.attn_x_a_norm.weight"))
        with pytest.raises(ModelError, match=r"could not load .*attn_q_a_norm"):
            load_model(bad, gpu_memory=0)

    def test_a_closed_model(self, tiny_file: Path) -> None:
        model = load(tiny_file)
        model.close()
        model.close()
        assert "closed" in repr(model)
        with pytest.raises(ModelError, match="closed"):
            model.generate(PROMPT)

    def test_missing_extra(self, tiny_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
        with pytest.raises(MissingExtraError) as caught:
            load_model(tiny_file)
        assert "pip install 'leanbook[model]'" in str(caught.value)
        assert "-DGGML_CUDA=on" in str(caught.value)
        assert "-DGGML_METAL=on" in str(caught.value)

    def test_another_version(self, tiny_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(loading.metadata, "version", lambda _: "0.3.16")
        with pytest.raises(MissingExtraError, match=r"0\.3\.16"):
            load_model(tiny_file)

    def test_chat(self, tmp_path: Path) -> None:
        template = "{{ bos_token }}{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
        path = write_model(tmp_path / "chat.gguf", chat_template=template)
        with load(path) as model:
            chat = Chat((ChatMessage("user", "hello"),))
            text = model.chat_text(chat)
            assert text.endswith("<user>hello")
            assert len(draw(model, chat, k=2)) == 2
            before = read(model)
            assert len(draw(model, text, k=2)) == 2  # the very same tokens: nothing is read anew
            assert read(model) == before
