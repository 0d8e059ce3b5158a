"""The tokenizer cuts text as llama.cpp does, and names always in the same way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from llamas import Llama
from smallest import GOALS, TACTICS

from leanbook.errors import LeanbookError
from leanbook.model.prompts.shipped import prompt_text
from leanbook.train.tokenizer import END, GOAL, PAD, PREMISES, SPECIAL, TACTIC, Tokenizer

_SIGNS = "abh xy  \n\t₁₂'_.,:;=≤≠∧∨¬→↔⊢∀∃λαβ()[]{}⟨⟩|←+-*/^0123456789éß猫🐈½²Ⅳ\u00a0<|>"


def test_it_cuts_as_llama_cpp_does(tokenizer: Tokenizer, exported: Path) -> None:
    rng = random.Random(0)
    texts = [prompt_text(goal, ["x_y.z : ∀ a, a = a"] * 2) for goal in GOALS]
    texts += [prompt_text(goal) + tactic + END for goal in GOALS[:2] for tactic in TACTICS]
    texts += ["".join(rng.choices(_SIGNS, k=rng.randint(1, 60))) for _ in range(300)]
    texts += [f"{GOAL}{PAD}<|goal{TACTIC}|>{PREMISES} {END}", " ", "\n\n  \n", "1234567 h₁₂ 100"]
    with Llama(exported, vocabulary_only=True) as llama:
        for text in texts:
            tokens = tokenizer.encode(text)
            assert tokens == llama.tokenize(text), repr(text)
            assert tokenizer.decode(tokens) == text
            assert llama.text(tokens) == text
        assert [llama.tokenize(token) for token in SPECIAL] == [[n] for n in range(5)]
        assert llama.ends(tokenizer.number(END))
        assert not any(llama.ends(number) for number in (0, 1, 2, 3, 11))


def test_a_name_is_cut_the_same_way_everywhere(tokenizer: Tokenizer) -> None:
    for name in ("h", "h₁", "xs", "ih", "hyp_1a"):
        alone = tokenizer.encode(name)
        for before, after in (("\n", " : p"), ("exact ", ""), ("rw [← ", ", h]"), ("(f ", ")")):
            parts = [tokenizer.encode(part) for part in (before, after) if part]
            whole = tokenizer.encode(before + name + after)
            assert len(whole) == len(alone) + sum(map(len, parts))
            start = len(parts[0])
            assert whole[start : start + len(alone)] == alone


def test_it_is_read_as_it_was_written(tokenizer: Tokenizer, tmp_path: Path) -> None:
    tokenizer.save(tmp_path / "tokenizer.json")
    again = Tokenizer.load(tmp_path / "tokenizer.json")
    assert again.tokens == tokenizer.tokens
    assert again.merges == tokenizer.merges
    assert again.encode_all(list(GOALS)) == [tokenizer.encode(goal) for goal in GOALS]
    with pytest.raises(LeanbookError, match=r"no tokenizer.*\n.*leanbook\.train fit"):
        Tokenizer.load(tmp_path / "nothing.json")
    with pytest.raises(LeanbookError, match="too small"):
        Tokenizer.fit(GOALS, 100)
