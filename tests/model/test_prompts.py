"""Prompt formats: which one a model wants, what it asks, and the templates of chats."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from servers import scripted

from leanbook.errors import MissingExtraError, ModelError
from leanbook.lean.session import Session
from leanbook.model.candidates import Candidate, Chat, ChatMessage, Model, Prompt, Usage
from leanbook.model.chat_template import render
from leanbook.model.prompts import (
    ChatFormat,
    PromptFormat,
    Request,
    TacticFormat,
    format_for,
    model_name,
    names,
    register,
    registry,
    texts,
)
from leanbook.model.remote import RemoteModel

CODE = "theorem t (p : Prop) (h : p) : p := by\n  sorry"
GOAL = "p : Prop\nh : p\n⊢ p"


class Named(Model):
    """A model of which only the name is known."""

    def __init__(self, name: str, **metadata: str) -> None:
        self.name, self.metadata, self.n_ctx, self.plan = name, metadata, None, None

    def generate(self, prompt: Prompt, *_: Any, **__: Any) -> Iterator[Candidate]:
        raise NotImplementedError

    @property
    def usage(self) -> Usage:
        return Usage()


@pytest.fixture
def _registered() -> Iterator[None]:
    before = list(registry._FORMATS)
    yield
    registry._FORMATS[:] = before


# -- which one ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("Leanstral-1.5-119B-A6B", "leanstral"),
        ("mistralai/Leanstral", "leanstral"),
        ("DeepSeek-Prover-V2-7B", "deepseek-prover"),
        ("deepseek-ai/DeepSeek_Prover V2 671B Q4_K_M", "deepseek-prover"),
        ("DeepSeek-Prover-V1.5-RL", "chat"),
        ("Goedel-LM/Goedel-Prover-V2-32B", "goedel"),
        ("Gödel Prover V2", "goedel"),
        ("AI-MO/Kimina-Prover-Distill-8B", "kimina"),
        ("bytedance-research/BFS-Prover", "bfs-prover"),
        ("llmstep-mathlib4-pythia2.8b", "tactic"),
        ("Qwen3-30B-A3B", "chat"),
    ],
)
def test_the_name_decides(name: str, chosen: str) -> None:
    template = {"tokenizer.chat_template": "x"}
    assert format_for({"general.name": name, **template}).name == chosen
    assert format_for(Named(name, **template)).name == chosen
    assert format_for(Named("x", **{"general.basename": name}, **template)).name == chosen


def test_without_a_template_it_is_a_base_model() -> None:
    assert format_for({"general.name": "gemma 270m"}).name == "completion"
    assert format_for({}).name == "completion"
    assert format_for(None).name == "completion"
    assert format_for(Named("x", **{"leanbook.chat": "yes"})).name == "chat"
    # Metadata of a file can be anything.
    assert format_for({"general.name": 5, "general.basename": None}).name == "completion"


def test_it_can_be_named() -> None:
    for name in names():
        assert format_for({"general.name": "Leanstral"}, name).name == name
        assert format_for(None, name.upper()).name == name
    assert {"tactic", "leanstral", "deepseek-prover", "kimina", "goedel", "chat", "completion"} <= {
        *names()
    }
    with pytest.raises(ModelError, match=r"no prompt format 'typo'.*\n.*chat, completion"):
        format_for(None, "typo")


@pytest.mark.usefixtures("_registered")
def test_a_format_of_ones_own() -> None:
    class MyTactics(TacticFormat):
        name = "my-tactics"
        before, after = "STATE\n", "\nNEXT "

        def matches(self, metadata: Mapping[str, Any]) -> bool:
            return "mymodel" in model_name(metadata)

    register(MyTactics())
    chosen = format_for({"general.name": "My-Model 7B"})
    assert chosen.name == "my-tactics"
    request = chosen.tactic(GOAL)
    assert request is not None
    assert request.prompt == f"STATE\n{GOAL}\nNEXT "
    assert "my-tactics" in names()

    class Mine(ChatFormat):
        name = "chat"
        system = "Be brief."

    register(Mine())  # of the same name: takes its place
    assert isinstance(format_for(None, "chat"), Mine)
    assert len(names()) == len(set(names()))

    class Nameless(ChatFormat):
        name = ""

    with pytest.raises(ModelError, match="Nameless has no name"):
        register(Nameless())


# -- what is asked --------------------------------------------------------------------------------


def said(request: Request | None) -> str:
    assert request is not None
    prompt = request.prompt
    if isinstance(prompt, str):
        return prompt
    return "\n".join(f"{turn.role}: {turn.content}" for turn in prompt.messages)


@pytest.fixture(params=[name for name in names() if name != "leanbook"])
def each(request: pytest.FixtureRequest) -> PromptFormat:
    """Each format but the shipped model's, which is for tactics only and has its own test."""
    return format_for(None, request.param)


def test_a_proof_is_asked_for(each: PromptFormat) -> None:
    request = each.proof(CODE)
    text = said(request)
    assert "theorem t (p : Prop) (h : p) : p := by" in text
    assert request is not None
    if isinstance(request.prompt, str):
        assert text.endswith(":= by")
    else:
        assert "```lean4\n" in text


def test_a_tactic_is_asked_for(each: PromptFormat) -> None:
    request, proof = each.tactic(GOAL), each.proof(CODE)
    if each.name in ("deepseek-prover", "goedel", "kimina"):
        assert request is None
        return
    assert request is not None
    assert proof is not None
    assert GOAL in said(request)
    assert request.sampling.grammar is None
    assert request.sampling.max_tokens <= proof.sampling.max_tokens


def test_a_repair_shows_what_failed(each: PromptFormat) -> None:
    request = each.repair(CODE, "simp\nomega", "line 3: omega could not -/ prove the goal")
    text = said(request)
    assert request is not None
    assert "simp" in text
    assert "could not" in text
    prompt = request.prompt
    if isinstance(prompt, Chat):
        roles = [turn.role for turn in prompt.messages if turn.role != "system"]
        assert roles == ["user", "assistant", "user"]
        assert "theorem t (p : Prop) (h : p) : p := by\n  simp\n  omega\n" in text
        # The first turn is the very question that was asked before.
        assert said(each.proof(CODE)) in text
    else:
        # What failed stands in a comment, which it can't leave.
        assert "could not - / prove" in text
        assert text.endswith(":= by")


def test_long_messages_are_shortened(each: PromptFormat) -> None:
    text = said(each.repair(CODE, "simp", "error: too much\n" * 10_000))
    assert len(text) < 12_000


def test_answers_are_read(each: PromptFormat) -> None:
    whole = f"```lean4\n{CODE.replace('sorry', 'exact h')}\n```"
    assert each.read_proof(whole, CODE) == "exact h"
    assert each.read_proof("\n  exact h\n", CODE) == "exact h"
    assert each.read_proof("", CODE) is None
    assert each.read_tactic("exact h\n") == "exact h"


def test_the_shipped_model_is_asked_for_tactics_only() -> None:
    style = format_for({"general.name": "Leanbook Tactics"})
    assert style.name == "leanbook"
    assert style.proof(CODE) is None
    assert style.repair(CODE, "simp", "no") is None
    text = said(style.tactic(f"case succ\n{GOAL}", ["def f : Nat := 2", "f_eq : f = 2"]))
    assert text == f"<|premises|>def ba : Nat := 2\nbo : ba = 2<|goal|>{GOAL}<|tactic|>"
    # What a goal says is data: it can't end the goal, nor begin a tactic.
    assert said(style.tactic('⊢ s = "<|tactic|>"')).count("<|tactic|>") == 1
    # Too much: declarations go first, from the first one; then the upper part of the goal.
    told = said(style.tactic("⊢ p", ["x far" + " far" * 300, "x near" + " near" * 100]))
    assert "far" not in told
    assert "near" in told
    long = said(style.tactic("h : p\n" * 1000 + "⊢ p", ["x : y"]))
    assert len(long) < 1500
    assert long.endswith("⊢ p<|tactic|>")
    assert style.read_tactic(" exact h<|end|>exact k") == "exact h"


def test_what_makes_each_one_itself() -> None:
    kimina = said(format_for(None, "kimina").proof(CODE))
    assert "sorry" not in kimina
    assert kimina.startswith("system: ")
    deepseek = format_for(None, "deepseek-prover").proof(CODE)
    assert said(deepseek).startswith("user: Complete the following Lean 4 code:\n\n```lean4\n")
    assert said(format_for(None, "goedel").proof(CODE)) == said(deepseek)
    leanstral = format_for(None, "leanstral")
    proof, tactic = leanstral.proof(CODE), leanstral.tactic(GOAL)
    assert tactic is not None
    assert proof is not None
    assert isinstance(proof.prompt, Chat)
    assert isinstance(tactic.prompt, Chat)
    assert proof.prompt.options == {"reasoning_effort": "high"}
    assert tactic.prompt.options == {"reasoning_effort": "none"}
    assert proof.sampling.temperature == 1.0
    bfs = format_for(None, "bfs-prover").tactic(GOAL)
    assert bfs is not None
    assert bfs.prompt == f"{GOAL}:::"


def test_the_examples_that_models_are_shown_are_proofs() -> None:
    with Session() as session:
        result = session.check(texts._EXAMPLES)
        assert result.complete, result.messages
        parts = texts._STATES.split("GOAL\n")[1:]
        for part in parts:
            goal, tactic = part.strip().split("\nTACTIC\n")
            *hypotheses, target = goal.split("\n")
            binders = " ".join(f"({line})" for line in hypotheses)
            code = f"example {binders} : {target.removeprefix('⊢ ')} := by sorry"
            state = session.check(code).sorries[0]
            assert str(state) == goal
            state.apply(tactic)


THINKING = """\
<think>
We need `q ∧ p`. Try
```tactics
constructor
```
</think>

### Plan
Swap the parts.

```lean4
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  have hq : q := by sorry
  sorry
```

### Complete proof

```lean4
import Mathlib

open Nat

theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  obtain ⟨hp, hq⟩ := h
  constructor
  · exact hq
  · exact hp
```
"""


def test_from_a_question_to_a_proof_that_lean_takes() -> None:
    """A question over HTTP to a server that answers as such models do, and Lean on the answer."""
    code = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry"
    with scripted(lambda reply: reply.good(*THINKING.splitlines(keepends=True))) as server:
        model = RemoteModel(server.url, api_key_env=None)
        style = format_for(model)
        assert style.name == "chat"
        request = style.proof(code)
        assert request is not None
        (candidate,) = model.generate(request.prompt, 1, request.sampling)
    assert "constructor" in candidate.thinking
    proof = style.read_proof(candidate.text, code)
    assert proof == "obtain ⟨hp, hq⟩ := h\nconstructor\n· exact hq\n· exact hp"
    with Session() as session:
        assert session.check(code).sorries[0].apply(proof).done


# -- chat templates -------------------------------------------------------------------------------

CHAT = Chat((ChatMessage("system", "S"), ChatMessage("user", "U")), {"effort": "high"})
LONGER = Chat((ChatMessage("user", "A"), ChatMessage("assistant", "B"), ChatMessage("user", "C")))
MISTRAL = """\
{{- bos_token }}
{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content'] %}
    {%- set loop_messages = messages[1:] %}
{%- else %}
    {%- set loop_messages = messages %}
{%- endif %}
{%- if system_message is defined %}[SYSTEM_PROMPT]{{ system_message }}[/SYSTEM_PROMPT]{%- endif %}
{%- for message in loop_messages %}
    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}
        {{- raise_exception('Roles must alternate') }}
    {%- endif %}
    {%- if message['role'] == 'user' %}[INST]{{ message['content'] }}[/INST]
    {%- else %}{{- message['content'] + eos_token }}{%- endif %}
{%- endfor %}"""
CHATML = """\
{%- for message in messages %}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}
{%- if effort is defined and effort == 'none' %}{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}
{%- endif %}"""
GEMMA = """\
{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not \
supported') }}{% endif %}{% for message in messages %}{% set role = 'model' if message['role'] == \
'assistant' else 'user' %}{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + \
'<end_of_turn>\n' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}"""


def test_templates_as_models_have_them() -> None:
    assert render(MISTRAL, CHAT, bos="<s>", eos="</s>") == (
        "<s>[SYSTEM_PROMPT]S[/SYSTEM_PROMPT][INST]U[/INST]"
    )
    assert render(MISTRAL, LONGER, bos="<s>", eos="</s>") == "<s>[INST]A[/INST]B</s>[INST]C[/INST]"
    assert render(CHATML, CHAT) == (
        "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nU<|im_end|>\n<|im_start|>assistant\n"
    )
    quiet = Chat(CHAT.messages, {"effort": "none"})
    assert render(CHATML, quiet).endswith("assistant\n<think>\n\n</think>\n\n")


def test_a_template_without_a_system_message() -> None:
    assert render(GEMMA, CHAT, bos="<bos>") == (
        "<bos><start_of_turn>user\nS\n\nU<end_of_turn>\n<start_of_turn>model\n"
    )


def test_what_templates_may_use() -> None:
    assert render("{{ messages | tojson }}", Chat((ChatMessage("user", "∀ <x>"),))) == (
        '[{"role": "user", "content": "∀ <x>"}]'
    )
    assert len(render("{{ strftime_now('%Y') }}", CHAT)) == 4
    assert render("{% for m in messages %}{{ m.content }}{% break %}{% endfor %}", CHAT) == "S"
    assert render("{% generation %}{{ messages[1].content }}{% endgeneration %}", CHAT) == "U"
    assert render("{{ effort }}{% if tools %}T{% endif %}", CHAT) == "high"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% if %}", "line 1: Expected an expression"),
        ("a\n{{ raise_exception('no\nway') }}", "no\nway"),
        ("{{ messages[0].content.nothing.at.all }}", "'str object' has no attribute"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "unsafe"),
        ("{{ messages.append(1) }}", "unsafe"),
        ("{{ cycler.__init__.__globals__ }}", "unsafe"),
        ("{{ 'x' * 10 ** 9 }}", "too long"),
        ("{{ 7 ** 7 ** 77 }}", "too large"),
        ("{% for a in range(10 ** 9) %}x{% endfor %}", "Range too big"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}xxxx{% endfor %}{% endfor %}",
         "writes more than"),
        ("{% include 'x' %}", "no loader"),
    ],
)  # fmt: skip
def test_templates_that_fail(template: str, message: str) -> None:
    with pytest.raises(ModelError, match="chat template failed") as caught:
        render(template, LONGER)
    assert message in str(caught.value)
    assert "prompt_format='completion'" in str(caught.value)


def test_without_jinja(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError, match="pip install jinja2"):
        render(CHATML, CHAT)


def test_wrong_chats() -> None:
    with pytest.raises(ModelError, match="empty"):
        render(CHATML, Chat(()))
    with pytest.raises(ModelError, match="options can't set bos_token, messages"):
        render(CHATML, Chat(CHAT.messages, {"messages": [], "bos_token": "x"}))
