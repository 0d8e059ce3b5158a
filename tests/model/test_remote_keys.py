"""Keys of servers: from the environment, to the server they are for, and to nowhere else."""

from __future__ import annotations

import gc
import io
import logging
import pickle
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import pytest
from servers import MODELS, Reply, scripted

from leanbook.errors import RemoteError
from leanbook.model.candidates import Chat, ChatMessage, Sampling
from leanbook.model.remote import RemoteModel

KEY = "sk-very-secret-0123456789"
CHAT = Chat((ChatMessage("user", "1 + 1?"),))
SHORT = Sampling(max_tokens=8)
NAMES = ("LEANBOOK_API_KEY", "OPENAI_API_KEY", "MISTRAL_API_KEY", "OPENAI_BASE_URL", "MY_KEY")


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEANBOOK_API_KEY", f" {KEY}\n")  # as it comes out of a file


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that any library logs, down to the last detail."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(1)
    yield out
    root.removeHandler(handler)
    root.setLevel(level)


def good(reply: Reply) -> None:
    reply.good("two")


def model_at(url: str, **options: Any) -> RemoteModel:
    model = RemoteModel(url, **options)
    model._pause = 0.01
    return model


def everything(error: BaseException) -> str:
    """An error with its chain, its notes, and the variables of every frame that it passed."""
    out: list[str] = []
    seen: set[int] = set()
    todo: list[BaseException | None] = [error]
    while todo:
        current = todo.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        out += [repr(current), str(current), repr(vars(current)), repr(current.args)]
        out += traceback.format_exception(type(current), current, current.__traceback__)
        out += _variables(current.__traceback__)
        todo += [current.__cause__, current.__context__]
    return "\n".join(out)


def _variables(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        # Not those of this file, which hold the key to look for it.
        if trace.tb_frame.f_code.co_filename != __file__:
            for value in trace.tb_frame.f_locals.values():
                yield repr(value)
                if hasattr(value, "__dict__"):
                    yield repr(vars(value))
        trace = trace.tb_next


def test_it_is_sent(log: io.StringIO) -> None:
    with scripted(good) as server:
        model = model_at(server.url)
        assert list(model.generate(CHAT, 2, SHORT))
    assert all(asked.headers["Authorization"] == f"Bearer {KEY}" for asked in server.asked)
    assert KEY not in log.getvalue()


def test_it_is_kept_nowhere(log: io.StringIO) -> None:
    with scripted(good) as server:
        model = model_at(server.url)
        list(model.generate(CHAT, 2, SHORT))
        stored = pickle.dumps(model)
        shown = repr(model) + repr(vars(model)) + str(model.metadata) + repr(model._connection.key)
        assert KEY.encode() not in stored
        assert KEY not in shown
        gc.collect()
        reachable: list[Any] = [model]
        seen: set[int] = set()
        while reachable:
            item = reachable.pop()
            if id(item) in seen or isinstance(item, type) or callable(item):
                continue
            seen.add(id(item))
            assert not (isinstance(item, (str, bytes)) and KEY in str(item))
            if len(seen) < 100_000:
                reachable += list(vars(item).values()) if hasattr(item, "__dict__") else []
                reachable += list(item) if isinstance(item, (list, tuple, set)) else []
                reachable += list(item.values()) if isinstance(item, dict) else []
    assert KEY not in log.getvalue()


ECHO = {"error": {"message": f"Incorrect API key provided: {KEY}."}}


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(lambda reply: reply.send(ECHO, 401), id="401"),
        pytest.param(lambda reply: reply.send(ECHO, 403), id="403"),
        pytest.param(lambda reply: reply.send(ECHO, 400), id="400"),
        pytest.param(lambda reply: reply.send(ECHO, 500), id="500"),
        pytest.param(lambda reply: reply.send(ECHO, 404), id="404"),
        pytest.param(lambda reply: reply.send({}, 302, Location=f"http://x.test/{KEY}"), id="302"),
        pytest.param(lambda reply: (reply.stream(), reply.event(f"{{{KEY}")), id="garbage"),
        pytest.param(lambda reply: (reply.stream(), reply.event(ECHO)), id="in the stream"),
        pytest.param(lambda reply: (reply.stream(), reply.event([KEY])), id="no answer"),
        pytest.param(lambda reply: (reply.stream(), reply.text("x", finish=None)), id="cut"),
        pytest.param(
            lambda reply: (reply.head(kind="text/html"), reply.raw(KEY.encode())), id="html"
        ),
        pytest.param(lambda reply: reply.head(kind=f"x/{KEY}"), id="type"),
        pytest.param(lambda reply: reply.raw(b"HTTP/1.1 2\xff0 " + KEY.encode()), id="no HTTP"),
        pytest.param(lambda reply: reply.handler.connection.close(), id="closed"),
    ],
)
def test_it_is_in_no_error(script: Any, log: io.StringIO) -> None:
    with scripted(script) as server:
        model = model_at(server.url, retries=1)
        with pytest.raises(RemoteError) as caught:
            list(model.generate(CHAT, 2, SHORT))
    text = everything(caught.value)
    assert "generate" in text or "_wait" in text
    assert KEY not in text
    assert KEY.encode() not in pickle.dumps(caught.value)
    # The HTTP library's own debugging shows headers that a server sent; ours are not among them.
    own = [line for line in log.getvalue().split("\n") if "response_headers.complete" not in line]
    assert KEY not in "\n".join(own)


def test_it_is_in_no_error_at_the_start(log: io.StringIO) -> None:
    with (
        scripted(good, models=lambda reply: reply.send(ECHO, 401)) as server,
        pytest.raises(
            RemoteError, match=r"refuses the key in LEANBOOK_API_KEY: .*\[key\]"
        ) as caught,
    ):
        model_at(server.url)
    assert KEY not in everything(caught.value) + log.getvalue()


def test_it_does_not_follow_a_redirection_to_another_server() -> None:
    with scripted(good) as thief:
        # The same computer by another name is another server.
        target = thief.url.replace("127.0.0.1", "localhost") + "/completions"

        def away(reply: Reply) -> None:
            reply.send({}, 307, Location=target)

        with scripted(away) as server, pytest.raises(RemoteError, match="not followed"):
            list(model_at(server.url).generate("go", 1, SHORT))
        with (
            scripted(away, models=away) as server,
            pytest.raises(RemoteError, match="not followed"),
        ):
            model_at(server.url)
    assert not thief.asked


def test_it_does_not_travel_unencrypted() -> None:
    with pytest.raises(RemoteError, match=r"192\.0\.2\.1 unencrypted") as caught:
        RemoteModel("http://192.0.2.1:8000/v1", model="m")
    assert "api_key_env=None" in str(caught.value)
    assert KEY not in everything(caught.value)


def test_plain_http_to_another_computer_works_without_a_key_or_when_it_is_allowed() -> None:
    # 0.0.0.0 reaches this computer, but is no loopback address.
    with scripted(good) as server:
        url = server.url.replace("127.0.0.1", "0.0.0.0")
        with pytest.raises(RemoteError, match="unencrypted"):
            RemoteModel(url)
        assert list(model_at(url, api_key_env=None).generate("go", 1, SHORT))
        assert not any("Authorization" in asked.headers for asked in server.asked)
        assert list(model_at(url, allow_http=True).generate("go", 1, SHORT))
        assert "Authorization" in server.asked[-1].headers


def test_a_key_that_comes_later_is_not_sent_unencrypted_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LEANBOOK_API_KEY")
    with scripted(good) as server:
        model = model_at(server.url.replace("127.0.0.1", "0.0.0.0"))
        monkeypatch.setenv("LEANBOOK_API_KEY", KEY)
        with pytest.raises(RemoteError, match="unencrypted"):
            model.generate("go")
        assert not server.posts


def test_other_services_keys_stay_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEANBOOK_API_KEY")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("MISTRAL_API_KEY", KEY)
    with scripted(good) as server:
        list(model_at(server.url).generate("go", 1, SHORT))
        assert not any("Authorization" in asked.headers for asked in server.asked)
        # Unless the user says that this server is meant, by either way.
        list(model_at(server.url, api_key_env="OPENAI_API_KEY").generate("go", 1, SHORT))
        assert server.asked[-1].headers["Authorization"] == f"Bearer {KEY}"
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        list(model_at(server.url).generate("go", 1, SHORT))
        assert server.asked[-1].headers["Authorization"] == f"Bearer {KEY}"
        # Another port is another server, and what is no address is none.
        for other in ("http://127.0.0.1:9/v1", "http://[127", "nonsense"):
            monkeypatch.setenv("OPENAI_BASE_URL", other)
            list(model_at(server.url).generate("go", 1, SHORT))
            assert "Authorization" not in server.asked[-1].headers


def test_a_key_instead_of_a_name_is_not_repeated() -> None:
    for mistake in (KEY, "abcDEF0123456789"):
        with pytest.raises(RemoteError, match="not a key") as caught:
            RemoteModel("http://127.0.0.1:9/v1", api_key_env=mistake)
        assert mistake not in str(caught.value)
    with pytest.raises(RemoteError, match="not set") as caught:
        RemoteModel("http://127.0.0.1:9/v1", api_key_env="ABCDEF0123456789")
    assert "ABCDEF0123456789" not in str(caught.value)


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "grün"])
def test_a_key_that_no_header_carries(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", key)
    with pytest.raises(RemoteError, match="The key in MY_KEY has blanks or characters") as caught:
        RemoteModel("http://127.0.0.1:9/v1", api_key_env="MY_KEY")
    assert key not in everything(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        f"https://user:{KEY}@api.test/v1",
        f"https://{KEY}@api.test/v1",
        f"https://api.test/v1?api_key={KEY}",
        f"https://api.test/v1#{KEY}",
    ],
)
def test_a_password_in_the_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(RemoteError, match=r"The address of api\.test has a password") as caught:
        RemoteModel(url)
    assert KEY not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_what_is_on_this_computer_is_not_reached_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://192.0.2.1:3128")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with scripted(good, models=MODELS) as server:
        assert list(model_at(server.url).generate("go", 1, SHORT))
