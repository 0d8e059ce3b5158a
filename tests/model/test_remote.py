"""The remote client against servers that misbehave: real HTTP, scripted answers."""

from __future__ import annotations

import json
import pickle
import threading
import time
import traceback
from typing import Any

import pytest
from servers import MODELS, Reply, Script, free_port, scripted

from leanbook.errors import LeanbookError, ModelError, RemoteError
from leanbook.model.candidates import Candidate, Chat, ChatMessage, Sampling
from leanbook.model.loading import load_model
from leanbook.model.remote import RemoteModel
from leanbook.model.remote_http import _seconds as retry_after

CHAT = Chat((ChatMessage("user", "1 + 1?"),), {"reasoning_effort": "none"})
SHORT = Sampling(max_tokens=8)


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LEANBOOK_API_KEY", "OPENAI_API_KEY", "MISTRAL_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def good(reply: Reply) -> None:
    reply.good("two", " plus", " two")


def quick(url: str, **options: Any) -> RemoteModel:
    """A client that does not pause for long between tries."""
    model = RemoteModel(url, **options)
    model._pause = 0.01
    return model


def texts(found: list[Candidate]) -> list[str]:
    return [candidate.text for candidate in sorted(found, key=lambda c: c.index)]


# -- what a good server says ----------------------------------------------------------------------


def test_what_is_sent() -> None:
    sampling = Sampling(0.5, 40, 0.9, 0.1, 77, ("\n\n",), "root ::= [a-z]", 5)
    with scripted(good) as server:
        model = quick(server.url)
        assert texts(list(model.generate("go", 1, sampling))) == ["two plus two"]
        list(model.generate(CHAT, 1, sampling))
    completion, chat = server.posts
    assert completion.path == "/v1/completions"
    assert completion.body == {
        "model": "scripted",
        "prompt": "go",
        "max_tokens": 77,
        "temperature": 0.5,
        "top_p": 0.9,
        "top_k": 40,
        "min_p": 0.1,
        "stop": ["\n\n"],
        "grammar": "root ::= [a-z]",
        "seed": 5,
        "stream": True,
        "stream_options": {"include_usage": True},
        "logprobs": 1,
    }
    assert chat.path == "/v1/chat/completions"
    assert chat.body["messages"] == [{"role": "user", "content": "1 + 1?"}]
    assert chat.body["reasoning_effort"] == "none"
    assert chat.body["chat_template_kwargs"] == {"reasoning_effort": "none"}
    assert "Authorization" not in chat.headers


def test_n_is_used_where_the_server_can() -> None:
    def several(reply: Reply) -> None:
        reply.stream()
        for index in (2, 0, 1):
            reply.text(f"c{index}", index=index)
        reply.event({"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 33}})
        reply.event("[DONE]")

    with scripted(several) as server:
        model = quick(server.url)
        found = list(model.generate(CHAT, 3, SHORT))
        assert [candidate.index for candidate in found] == [2, 0, 1]  # as they finished
        assert texts(found) == ["c0", "c1", "c2"]
        assert model.usage.prompt_tokens == 9
        assert model.usage.completion_tokens == 33
    assert [asked.body["n"] for asked in server.posts] == [3]


def test_requests_at_once_where_it_can_not() -> None:
    gate = threading.Barrier(3)

    def slow(reply: Reply) -> None:
        gate.wait(10)  # passes only when the three are there together
        reply.good(str(reply.body["seed"]))

    with scripted(good, slow) as server:
        model = quick(server.url)
        found = list(model.generate("go", 4, Sampling(max_tokens=8, seed=2**32 - 2)))
    assert texts(found) == ["two plus two", str(2**32 - 1), "0", "1"]


def test_the_answer_need_not_be_a_stream() -> None:
    def whole(reply: Reply) -> None:
        reply.send(
            {
                "choices": [
                    {
                        "index": 0,
                        "message": {"content": "<think>hm</think>omega", "reasoning_content": "a"},
                        "logprobs": {"content": [{"logprob": -0.5}, {"logprob": -0.25}]},
                        "finish_reason": "length",
                    }
                ],
                "usage": {"prompt_tokens": 3, "completion_tokens": 21},
            }
        )

    with scripted(whole) as server:
        (found,) = quick(server.url).generate(CHAT, 1, SHORT)
    assert found == Candidate("omega", -0.75, 21, "length", 0, "a\nhm")


def test_thinking_in_parts_is_told_apart() -> None:
    def parts(reply: Reply) -> None:
        reply.stream()
        thought = {"type": "thinking", "thinking": [{"type": "text", "text": "by cases"}]}
        for content in ([thought], [{"type": "text", "text": "omega"}], "!"):
            reply.event({"choices": [{"index": 0, "delta": {"content": content}}]})
        reply.text(finish="model_length")

    with scripted(parts) as server:
        (found,) = quick(server.url).generate(CHAT, 1, SHORT)
    assert (found.text, found.thinking, found.finish) == ("omega!", "by cases", "length")


@pytest.mark.parametrize(
    ("suffix", "base"),
    [("/v1", "/v1"), ("/v1/", "/v1"), ("", "/v1"), ("/", "/v1"), ("/v1/chat/completions", "/v1")],
)
def test_addresses(suffix: str, base: str) -> None:
    with scripted(good) as server:
        model = quick(server.url.removesuffix("/v1") + suffix)
        list(model.generate("go", 1, SHORT))
    assert server.posts[0].path == f"{base}/completions"


def test_an_api_that_is_not_below_v1() -> None:
    def elsewhere(reply: Reply) -> None:
        if reply.asked.path == "/api/models":
            reply.send(MODELS)
        else:
            reply.send({"detail": "Not Found"}, 404)

    with scripted(good, models=elsewhere) as server:
        list(quick(server.url.removesuffix("/v1") + "/api").generate("go", 1, SHORT))
    assert server.posts[0].path == "/api/completions"


def test_what_the_server_tells_of_the_model() -> None:
    def props(reply: Reply) -> None:
        if reply.asked.path == "/props":
            reply.send({"default_generation_settings": {"n_ctx": 4096}, "chat_template": "T"})
        else:
            reply.send({"data": [{"id": "org/Leanstral", "owned_by": "llamacpp"}]})

    with scripted(good, models=props) as server:
        model = quick(server.url)
    assert (model.n_ctx, model.name, model.plan) == (4096, "org/Leanstral", None)
    assert model.metadata["general.name"] == "org/Leanstral"
    assert model.metadata["tokenizer.chat_template"] == "T"
    with scripted(good, models={"data": [{"id": "m", "max_model_len": 32768}]}) as server:
        assert quick(server.url).n_ctx == 32768
        assert quick(server.url, n_ctx=100).n_ctx == 100


def test_which_model() -> None:
    two = {"data": [{"id": "a"}, {"id": "b\x1b[31m"}]}
    with scripted(good, models=two) as server:
        with pytest.raises(RemoteError, match=r"has 2 models: a, b \[31m\."):
            quick(server.url)
        assert quick(server.url, model="b").name == "b"
    with scripted(good, models={"data": []}) as server:
        with pytest.raises(RemoteError, match="does not say which models"):
            quick(server.url)
        assert quick(server.url, model="mine").name == "mine"


def test_what_the_hints_offer_load_model_takes() -> None:
    """A server with two models wants one to be named, and a slow one to be waited for."""
    offered = {"data": [{"id": "a"}, {"id": "b"}]}
    with scripted(good, models=offered) as server:
        with pytest.raises(RemoteError, match=r"a, b(.|\n)*model="):
            load_model(server.url)
        with load_model(server.url, model="b", timeout=9, n_ctx=77) as model:
            assert (model.name, model.n_ctx) == ("b", 77)
        with load_model(f"{server.url}#b") as model:
            assert model.name == "b"


def test_characters_in_two_halves_and_figures_that_are_none() -> None:
    """As servers send them that count in UTF-16, and whose logits overflow."""

    def halves(reply: Reply) -> None:
        reply.stream()
        reply.raw(b'data: {"choices": [{"text": "\\ud835", "finish_reason": null}]}\n\n')
        reply.raw(b'data: {"choices": [{"text": "\\udd5c \\ud835", "finish_reason": "stop"}]}\n\n')
        reply.event("[DONE]")

    def figures(reply: Reply) -> None:
        probabilities = {"token_logprobs": [float(reply.body["prompt"]), -1.0]}
        reply.send({"choices": [{"text": "x", "finish_reason": "stop", "logprobs": probabilities}]})

    with scripted(halves, figures) as server:
        model = quick(server.url)
        assert texts(list(model.generate("go", 1, SHORT))) == ["𝕜 \ufffd"]
        for prompt, logprob in (("-2", -3.0), ("nan", None), ("-inf", None), ("inf", None)):
            (candidate,) = model.generate(prompt, 1, SHORT)
            assert candidate.logprob == logprob


def test_nothing_is_asked_for_before_somebody_listens() -> None:
    with scripted(good) as server:
        quick(server.url).generate("go", 2, SHORT)
        assert not server.posts


# -- dialects -------------------------------------------------------------------------------------


def refusing(*names: str, status: int = 400) -> Script:
    """A server that does not take some fields."""

    def script(reply: Reply) -> None:
        wrong = [name for name in names if name in reply.body]
        if wrong:
            reply.send({"error": {"message": f"Unknown parameter: '{wrong[0]}'."}}, status)
        else:
            good(reply)

    return script


def test_what_a_server_does_not_take_is_left_out_from_then_on() -> None:
    sampling = Sampling(max_tokens=8, top_k=5, min_p=0.1)
    with scripted(refusing("min_p", "top_k", "stream_options", "n")) as server:
        model = quick(server.url)
        assert len(list(model.generate("go", 2, sampling))) == 2
        count = len(server.posts)
        assert len(list(model.generate("go", 2, sampling))) == 2
        assert len(server.posts) == count + 2
    assert server.posts[-1].body["seed"] in (0, 1)
    assert "min_p" not in server.posts[-1].body


def test_other_names() -> None:
    def openai(reply: Reply) -> None:
        if "max_tokens" in reply.body:
            message = "'max_tokens' is not supported here. Use 'max_completion_tokens' instead."
            reply.send({"error": {"message": message}}, 400)
        else:
            good(reply)

    with scripted(openai) as server:
        assert list(quick(server.url).generate(CHAT, 1, SHORT))
    assert server.posts[-1].body["max_completion_tokens"] == 8


@pytest.mark.parametrize(
    "said",
    [
        "This model's maximum context length is 100 tokens. However, you requested 508 tokens "
        "(8 in the messages, 500 in the completion).",
        "'max_tokens' is too large: 500. This model's maximum context length is 100 tokens and "
        "your request has 8 input tokens (500 > 100 - 8).",
    ],
)
def test_as_many_tokens_as_fit(said: str) -> None:
    def tight(reply: Reply) -> None:
        if reply.body["max_tokens"] > 92:
            reply.send({"error": {"message": said}}, 400)
        else:
            good(reply)

    with scripted(tight) as server:
        assert list(quick(server.url).generate(CHAT, 1, Sampling(max_tokens=500)))
    assert [asked.body["max_tokens"] for asked in server.posts] == [500, 92]


def test_a_refusal_without_a_reason_is_asked_again_barely() -> None:
    def strict(reply: Reply) -> None:
        if set(reply.body) - {"model", "prompt", "max_tokens", "temperature", "top_p", "stream"}:
            reply.send({"detail": "bad"}, 422)
        else:
            good(reply)

    with scripted(strict) as server:
        model = quick(server.url)
        assert list(model.generate("go", 1, SHORT))
        assert list(model.generate("go", 1, SHORT))
    assert len(server.posts) == 3


def test_a_grammar_is_insisted_on() -> None:
    with (
        scripted(refusing("grammar")) as server,
        pytest.raises(RemoteError, match="Unknown parameter: 'grammar'") as caught,
    ):
        list(quick(server.url).generate("go", 1, Sampling(grammar="root ::= [a]")))
    assert "takes none" in str(caught.value)


def test_a_server_that_drops_one_request_for_the_next() -> None:
    busy = threading.Semaphore(1)

    def jealous(reply: Reply) -> None:
        reply.stream()
        if busy.acquire(blocking=False):
            reply.text("all", finish=None)
            time.sleep(0.1)
            reply.text(" of it")
            busy.release()
        else:
            reply.text("half of", finish=None)
        reply.event("[DONE]")

    with scripted(jealous) as server:
        model = quick(server.url)
        model._pause = 0.2  # longer than the server works
        found = list(model.generate("go", 5, SHORT))
    assert texts(found) == ["all of it"] * 5


# -- servers in trouble ---------------------------------------------------------------------------


def failing(status: int, body: Any = None, **headers: str) -> Script:
    return lambda reply: reply.send(body or {"error": {"message": "oops"}}, status, **headers)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 529])
def test_a_passing_trouble_is_waited_for(status: int) -> None:
    with scripted(failing(status), failing(status), good) as server:
        assert texts(list(quick(server.url).generate("go", 1, SHORT))) == ["two plus two"]
    assert len(server.posts) == 3


def test_the_server_says_how_long_to_wait() -> None:
    with scripted(failing(429, Retry_After="0.4"), good) as server:
        began = time.monotonic()
        assert list(quick(server.url).generate("go", 1, SHORT))
        assert time.monotonic() - began >= 0.4
    with scripted(failing(429, Retry_After="3600")) as server:
        with pytest.raises(RemoteError, match="429: oops"):
            list(quick(server.url).generate("go", 1, SHORT))
        assert len(server.posts) == 1  # an hour is not waited for
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert (retry_after("Wed, 21 Oct 2099 07:28:00 GMT") or 0) > 1e9
    assert retry_after("soon") is None


def test_a_lasting_trouble_is_said() -> None:
    with (
        scripted(failing(503, {"detail": [{"msg": "loading\x00 model"}]})) as server,
        pytest.raises(RemoteError, match=r"503: loading model \(tried 3 times\)") as caught,
    ):
        list(quick(server.url, retries=2).generate("go", 1, SHORT))
    assert "Next: " in str(caught.value)


def test_the_server_is_down() -> None:
    url = f"http://127.0.0.1:{free_port()}/v1"
    with pytest.raises(RemoteError, match=r"can't be reached.*\n?.*Check that the server runs"):
        RemoteModel(url, retries=1)
    with scripted(good) as server:
        model = quick(server.url, retries=1)
    with pytest.raises(RemoteError, match="can't be reached"):
        list(model.generate("go", 3, SHORT))


def test_https_where_the_server_speaks_http() -> None:
    with scripted(good) as server, pytest.raises(RemoteError, match=r"http:// instead"):
        RemoteModel(server.url.replace("http:", "https:"), retries=0)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("SSL_CERT_FILE", "/nowhere/at/all.pem", "SSL_CERT_FILE"),
        ("ALL_PROXY", "gopher://me:secret@nowhere.invalid", "ALL_PROXY"),
    ],
)
def test_an_environment_that_is_wrong(
    name: str, value: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(LeanbookError, match=says) as caught:
        RemoteModel("https://nowhere.invalid/v1", retries=0)
    assert "secret" not in "".join(traceback.format_exception(caught.value))


def test_the_server_is_slow() -> None:
    def never(reply: Reply) -> None:
        reply.stream()
        reply.text("and then", finish=None)
        time.sleep(5)

    with scripted(never) as server:
        model = quick(server.url, timeout=1)
        with pytest.raises(RemoteError, match=r"silent for 1 seconds.*\n.*timeout="):
            list(model.generate("go", 1, SHORT))
        assert len(server.posts) == 1


@pytest.mark.parametrize("kind", ["text/html", "text/event-stream"])
def test_the_server_answers_with_a_web_page(kind: str) -> None:
    page = b"<!DOCTYPE html><html><head><title>Log in\n here</title></head></html>"

    def html(reply: Reply) -> None:
        reply.head(kind=kind)
        reply.raw(page)

    with scripted(html) as server:
        model = quick(server.url, retries=0)
        with pytest.raises(RemoteError) as caught:
            list(model.generate("go", 1, SHORT))
    expected = "a web page (Log in here)" if kind == "text/html" else "cut its answer off"
    assert expected in str(caught.value)
    with (
        scripted(good, models=html) as server,
        pytest.raises(RemoteError, match="a web page" if kind == "text/html" else "answers with"),
    ):
        quick(server.url)


def test_a_cut_stream_is_asked_for_again() -> None:
    def cut(reply: Reply) -> None:
        reply.stream()
        reply.text("half", finish=None)

    with scripted(cut, good) as server:
        assert texts(list(quick(server.url).generate("go", 1, SHORT))) == ["two plus two"]
    with scripted(cut) as server:
        model = quick(server.url, retries=1)
        with pytest.raises(RemoteError, match=r"cut its answer off.*tried 2 times"):
            list(model.generate("go", 1, SHORT))
    assert model.usage.completion_tokens == 2  # they were paid for all the same


def test_a_stream_cut_behind_a_whole_candidate_keeps_it() -> None:
    def cut(reply: Reply) -> None:
        reply.stream()
        reply.text("whole", index=1)
        reply.text("half", index=0, finish=None)

    with scripted(cut, failing(400, {"message": "no more"})) as server:
        found: list[Candidate] = []
        with pytest.raises(RemoteError, match="no more"):
            found.extend(quick(server.url).generate("go", 2, SHORT))  # extend keeps what came
        assert texts(found) == ["whole"]


def test_a_connection_that_breaks_off_in_the_middle_of_a_line() -> None:
    def torn(reply: Reply) -> None:
        reply.handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n40\r\ndata: {"
        )

    with scripted(torn) as server, pytest.raises(RemoteError, match="cut its answer off"):
        list(quick(server.url, retries=1).generate("go", 1, SHORT))


@pytest.mark.parametrize(
    "garbage",
    [
        "{not json",
        "[1, 2]",
        '"text"',
        "null",
        '{"choices": 5}',
        '{"choices": [5]}',
        '{"choices": [{"index": 7, "text": "x"}]}',
        '{"choices": [{"index": "0", "text": "x"}]}',
        '{"hello": "world"}',
        "[" * 100_000,
    ],
)
def test_garbage(garbage: str) -> None:
    def script(reply: Reply) -> None:
        reply.stream()
        reply.event(garbage)
        reply.event("[DONE]")

    with scripted(script) as server:
        model = quick(server.url, retries=0)
        with pytest.raises(RemoteError, match=r"what is not JSON|what is no answer") as caught:
            list(model.generate("go", 1, SHORT))
        assert len(str(caught.value)) < 1000


def test_odd_but_harmless_pieces_are_passed_over() -> None:
    def odd(reply: Reply) -> None:
        reply.stream()
        reply.raw(b": ping\n\nevent: message\nid: 3\n")
        reply.event({"choices": [{"index": 0, "delta": None, "text": None, "logprobs": 3}]})
        reply.event(
            {"choices": [{"index": 0, "text": "f\u00fc\u0000r", "logprobs": {"content": [1]}}]}
        )
        reply.event({"choices": [], "usage": {"prompt_tokens": "many", "completion_tokens": -1}})
        reply.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]})
        reply.raw(b"data:[DONE]\r\n")

    with scripted(odd) as server:
        (found,) = quick(server.url).generate("go", 1, SHORT)
    assert found == Candidate("f\u00fc\u0000r", None, 1, "stop", 0)


def test_an_error_in_the_stream() -> None:
    def broken(reply: Reply) -> None:
        reply.stream()
        reply.event({"error": {"message": "out of memory", "code": 500}})

    with scripted(broken) as server, pytest.raises(RemoteError, match="out of memory"):
        list(quick(server.url).generate(CHAT, 1, SHORT))


def test_an_answer_without_end_is_bounded() -> None:
    def endless(reply: Reply) -> None:
        reply.stream()
        piece = json.dumps({"choices": [{"index": 0, "text": "x" * 60_000}]})
        while True:
            reply.event(piece)

    def one_line(reply: Reply) -> None:
        reply.stream()
        while True:
            reply.raw(b"x" * 100_000)

    for script in (endless, one_line):
        with scripted(script) as server:
            with pytest.raises(RemoteError, match=r"more than .* MiB"):
                list(quick(server.url).generate("go", 1, SHORT))
            assert server.hung_up.wait(5)

    def many(reply: Reply) -> None:
        reply.head()
        while True:
            reply.raw(b"[" * 100_000)

    with scripted(good, models=many) as server, pytest.raises(RemoteError, match="more than 8 MiB"):
        quick(server.url)


def test_no_such_model() -> None:
    def missing(reply: Reply) -> None:
        reply.send({"error": {"message": "The model `typo` does not exist."}}, 404)

    with (
        scripted(missing) as server,
        pytest.raises(RemoteError, match=r"`typo` does not exist.*\n.*models are: scripted\."),
    ):
        list(quick(server.url, model="typo").generate("go", 2, SHORT))


def test_hints_for_the_wrong_kind_of_prompt() -> None:
    with (
        scripted(failing(404, {"detail": "Not Found"})) as server,
        pytest.raises(RemoteError, match="only answer chats"),
    ):
        list(quick(server.url).generate("go", 1, SHORT))
    with (
        scripted(failing(400, {"message": "the tokenizer has no chat template"})) as server,
        pytest.raises(RemoteError, match="'completion'"),
    ):
        list(quick(server.url).generate(CHAT, 1, SHORT))


def test_a_redirection_on_the_same_server_is_followed() -> None:
    def moved(reply: Reply) -> None:
        if reply.asked.path == "/v1/completions":
            reply.send({}, 307, Location="/v2/completions")
        else:
            good(reply)

    def round_and_round(reply: Reply) -> None:
        reply.send({}, 308, Location=reply.asked.path)

    with scripted(moved) as server:
        assert list(quick(server.url).generate("go", 1, SHORT))
        assert server.posts[1].body == server.posts[0].body
    with scripted(round_and_round) as server, pytest.raises(RemoteError, match="without end"):
        list(quick(server.url).generate("go", 1, SHORT))


# -- leaving early --------------------------------------------------------------------------------


def drip(reply: Reply) -> None:
    """One whole candidate, and another that never ends."""
    reply.stream()
    reply.text("first", index=0)
    while True:
        reply.text("…", index=1, finish=None)
        time.sleep(0.02)


def silent(reply: Reply) -> None:
    reply.stream()
    time.sleep(0.3)
    while True:  # a server that reads a long prompt, and notices only then
        reply.raw(b": still reading\n\n")
        time.sleep(0.05)


@pytest.mark.parametrize("script", [drip, silent])
def test_cancelling_hangs_up_at_once(script: Script) -> None:
    cancel = threading.Event()
    with scripted(script) as server:
        model = quick(server.url)
        moments: list[float] = []

        def later() -> None:
            moments.append(time.monotonic())
            cancel.set()

        threading.Timer(0.4, later).start()
        found = list(model.generate(CHAT, 2, SHORT, cancel=cancel))
        assert time.monotonic() - moments[0] < 5  # 0.02 s on an idle machine; else never
        assert texts(found) == (["first"] if script is drip else [])
        assert server.hung_up.wait(5)
    wait_for_no_threads()


def test_leaving_the_iterator_hangs_up() -> None:
    with scripted(drip) as server:
        for candidate in quick(server.url).generate(CHAT, 2, SHORT):
            assert candidate.text == "first"
            break
        assert server.hung_up.wait(5)
    wait_for_no_threads()


def test_an_interrupt_hangs_up_and_the_model_goes_on() -> None:
    with scripted(drip, good) as server:
        model = quick(server.url)
        candidates = model.generate(CHAT, 2, SHORT)
        next(candidates)
        with pytest.raises(KeyboardInterrupt):
            candidates.throw(KeyboardInterrupt)  # type: ignore[attr-defined]
        assert server.hung_up.wait(5)
        assert texts(list(model.generate(CHAT, 1, SHORT))) == ["two plus two"]
    wait_for_no_threads()


def test_cancelling_gives_what_had_finished() -> None:
    def all_at_once(reply: Reply) -> None:
        choices = [{"index": i, "text": str(i), "finish_reason": "stop"} for i in range(3)]
        reply.send({"choices": choices})

    with scripted(all_at_once) as server:
        model, cancel = quick(server.url), threading.Event()
        found: list[Candidate] = []
        for candidate in model.generate("go", 3, SHORT, cancel=cancel):
            if not found:
                wait_for_no_threads()
            found.append(candidate)
            cancel.set()
    assert texts(found) == ["0", "1", "2"]


def test_cancelling_during_a_pause() -> None:
    cancel = threading.Event()
    with scripted(failing(503, Retry_After="30")) as server:
        threading.Timer(0.3, cancel.set).start()
        began = time.monotonic()
        assert list(quick(server.url).generate("go", 2, SHORT, cancel=cancel)) == []
        assert time.monotonic() - began < 10  # and not 30
    wait_for_no_threads()


def wait_for_no_threads() -> None:
    deadline = time.monotonic() + 5
    while any(thread.name == "leanbook-remote" for thread in threading.enumerate()):
        assert time.monotonic() < deadline, threading.enumerate()
        time.sleep(0.02)


# -- wrong use ------------------------------------------------------------------------------------


def test_wrong_use() -> None:
    with scripted(good) as server:
        model = quick(server.url)
        for prompt in ("", Chat(())):
            with pytest.raises(ModelError, match="empty"):
                model.generate(prompt)
        for k in (0, "3", True):
            with pytest.raises(ModelError, match="k must be a whole number, 1 or more"):
                model.generate("go", k)  # type: ignore[arg-type]
        for prompt in (None, 3, b"go"):
            with pytest.raises(ModelError, match="str or a Chat, not"):
                model.generate(prompt)  # type: ignore[arg-type]
        with pytest.raises(ModelError, match="a Sampling, not dict"):
            model.generate("go", 1, {"temperature": 1})  # type: ignore[arg-type]
        for prompt in ("\ud800", Chat((ChatMessage("user", "a\ud800"),))):
            with pytest.raises(ModelError, match="half a character"):
                model.generate(prompt)
        for option in (object(), float("inf")):
            with pytest.raises(RemoteError, match=r"can't be written as JSON(?!.*tried)"):
                list(model.generate(Chat((ChatMessage("user", "go"),), {"option": option})))
        assert not server.posts
        for options in (
            {"timeout": 0},
            {"timeout": "3"},
            {"timeout": float("nan")},
            {"retries": -1},
            {"parallel": 0},
            {"parallel": None},
            {"n_ctx": 0},
        ):
            with pytest.raises(ModelError, match="must be"):
                quick(server.url, **options)
        model.close()
        model.close()
        with pytest.raises(ModelError, match="closed"):
            model.generate("go")


@pytest.mark.parametrize(
    "url", ["", "model.gguf", "ftp://x/v1", "http://", "http://a:b/", "http://[::1"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(RemoteError, match="not the address of a server"):
        RemoteModel(url)


def test_a_pickle_works() -> None:
    with scripted(good) as server:
        model = quick(server.url)
        list(model.generate("go", 1, SHORT))
        again = pickle.loads(pickle.dumps(model))
        assert texts(list(again.generate("go", 1, SHORT))) == ["two plus two"]
        assert repr(again) == f"<RemoteModel scripted at {server.url}>"
