"""A model on a server: anything that speaks OpenAI's protocol.

llama.cpp's server, vLLM, Ollama, llama-cpp-python's server, and hosted models do, each in its own
dialect. What a server does not know of a request is left out from then on; only what changes the
meaning (a grammar) is insisted on.
"""

from __future__ import annotations

import logging
import queue
import random
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from leanbook.errors import ModelError, RemoteError
from leanbook.model.candidates import Candidate, Chat, Model, Prompt, Sampling, Usage
from leanbook.model.checks import check_number, check_request
from leanbook.model.remote_address import Address, Key
from leanbook.model.remote_answer import Answer
from leanbook.model.remote_dialect import Dialect
from leanbook.model.remote_http import Connection, Exchange, Failure, clean

__all__ = ["RemoteModel"]

_LOG = logging.getLogger(__name__)
_LOCKS = ("_lock", "_turns")
_POLL = 0.02
_LONGEST_PAUSE = 20.0
_MOST_SECONDS = 86_400


class RemoteModel(Model):
    """A model that a server runs.

    The key, if the server wants one, comes from the environment and is never stored:
    LEANBOOK_API_KEY for any server; OPENAI_API_KEY only for api.openai.com and the server that
    OPENAI_BASE_URL names; MISTRAL_API_KEY only for api.mistral.ai. It is not sent over plain http
    to another computer, and not to another address that the server redirects to.

    Several candidates come from one request where the server can do that, and else from as many
    requests at once. Busy servers (429), failing ones (5xx) and broken connections are tried again
    after a pause that doubles; a server's own Retry-After is kept, up to a minute.

    `usage` counts what the server reports. Where it reports nothing, every piece of a stream counts
    as one token, and four characters of the prompt as one.

    Args:
        url: The server's address, with or without `/v1`.
        model: Which of the server's models. Default: the only one that it offers.
        api_key_env: The environment variable that holds the key; None to send none. Default: the
            usual ones, as above.
        timeout: How many seconds the server may be silent, as long as it reads the prompt or
            between two tokens. Default: 120.
        retries: How often a request is tried again. Default: 4.
        parallel: How many requests are sent at once. Default: 16.
        n_ctx: How many tokens fit. Default: what the server says, if it does.
        logprobs: Ask for log-probabilities, by which suggestions are ranked; some servers are slow
            with them. Default: yes.
        allow_http: Send a key over plain http to another computer. Default: no.

    Raises:
        RemoteError: The server can't be reached, wants a key, or has not exactly one model.

    Example:
        >>> model = RemoteModel("http://localhost:8080")                       # doctest: +SKIP
        >>> [c.text for c in model.generate("1 + 1 =", k=2)]                   # doctest: +SKIP
        [' 2', ' 2']
    """

    def __init__(
        self,
        url: str,
        *,
        model: str | None = None,
        api_key_env: str | None = "auto",
        timeout: float = 120.0,
        retries: int = 4,
        parallel: int = 16,
        n_ctx: int | None = None,
        logprobs: bool = True,
        allow_http: bool = False,
    ) -> None:
        if not isinstance(timeout, (int, float)) or not 0 < timeout <= _MOST_SECONDS:
            raise ModelError(
                f"timeout must be a number of seconds, more than 0 and at most {_MOST_SECONDS}, "
                f"not {timeout!r}."
            )
        check_number("retries", retries, 0)
        check_number("parallel", parallel, 1)
        if n_ctx is not None:
            check_number("n_ctx", n_ctx, 1, unit="tokens")
        self.name = "a model" if model is None else model
        address = Address.parse(url)
        key = Key.choose(address, api_key_env)
        key.check(address, allow_http)
        self._connection = Connection(address, key, timeout)
        self._allow_http = allow_http
        self._retries = retries
        self._parallel = parallel
        self._pause = 0.5
        self._closed = False
        self._usage = Usage()
        self._dialect = Dialect(address.host, logprobs)
        self._serves_one = False
        self._make_locks()
        self.plan = None
        offered = self._find_models(required=model is None)
        self.name = _choose(offered, model, str(self._connection.address))
        entry = next((entry for entry in offered if entry["id"] == self.name), {})
        props = self._ask_props(entry)
        self.n_ctx = n_ctx or _context(entry, props)
        self.metadata = _metadata(self.name, props)

    def __repr__(self) -> str:
        connection = vars(self).get("_connection")
        return f"<RemoteModel {self.name} at {connection.address if connection else 'no address'}>"

    @property
    def usage(self) -> Usage:
        """What the server has been asked, over all requests."""
        with self._lock:
            return self._usage

    def close(self) -> None:
        """Close what is open to the server. Safe to call twice."""
        self._closed = True
        self._connection.close()

    def generate(
        self,
        prompt: Prompt,
        k: int = 1,
        sampling: Sampling | None = None,
        *,
        cancel: threading.Event | None = None,
    ) -> Iterator[Candidate]:
        """Draw k candidates; see `Model.generate`.

        Raises:
            RemoteError: The server can't be reached, refuses, cuts its answer off, or answers with
                what is none. Candidates that were finished before have been given.
            ModelError: The prompt is empty, k is less than 1, or the model is closed.
        """
        if self._closed:
            raise ModelError("This model is closed.", hint="Load it again with load_model.")
        check_request(prompt, k, sampling)
        self._connection.key.check(self._connection.address, self._allow_http)
        return self._candidates(_Job(prompt, k, sampling or Sampling()), cancel)

    # -- what a caller's thread does ------------------------------------------------------------

    def _candidates(self, job: _Job, cancel: threading.Event | None) -> Iterator[Candidate]:
        """Start the requests, and give what they bring."""
        began = time.monotonic()
        try:
            left = list(range(job.k))
            if job.k > 1 and self._dialect.takes_n is not False:
                seen: set[int] = set()
                for candidate in self._wait(job, [(0, job.k)], cancel):
                    seen.add(candidate.index)
                    yield candidate
                left = [index for index in left if index not in seen]
                if seen:
                    self._dialect.takes_n = len(seen) > 1
            if left and not job.stopped and not (cancel is not None and cancel.is_set()):
                yield from self._wait(job, [(index, 1) for index in left], cancel)
        finally:
            # Also when the caller leaves the iterator: nobody waits for the rest.
            job.stop()
            self._add(Usage(seconds=time.monotonic() - began))

    def _wait(
        self, job: _Job, asks: list[tuple[int, int]], cancel: threading.Event | None
    ) -> Iterator[Candidate]:
        """Send requests from threads, each for some candidates; give these as they finish."""
        todo: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
        for ask in asks:
            todo.put(ask)
        done: queue.SimpleQueue[Candidate | Failure | None] = queue.SimpleQueue()
        for _ in range(min(len(asks), self._parallel)):
            threading.Thread(
                target=self._work, args=(job, todo, done), name="leanbook-remote", daemon=True
            ).start()
        waiting, failure = len(asks), None
        while waiting:
            if cancel is not None and cancel.is_set():
                job.stop()
                yield from _finished(done)
                return
            try:
                item = done.get(timeout=_POLL)
            except queue.Empty:
                continue
            if isinstance(item, Candidate):
                yield item
                continue
            waiting -= 1
            if item is not None and failure is None:
                failure = item
                if not item.transient:
                    # It would be the same for the others.
                    break
        if failure is not None:
            # What others finished meanwhile is not lost.
            yield from _finished(done)
            job.stop()
            raise failure.error()

    # -- what the threads of requests do --------------------------------------------------------

    def _work(
        self,
        job: _Job,
        todo: queue.SimpleQueue[tuple[int, int]],
        done: queue.SimpleQueue[Candidate | Failure | None],
    ) -> None:
        """Take one request after the other. Whatever happens is handed over, never raised."""
        while not job.stopped:
            try:
                first, count = todo.get_nowait()
            except queue.Empty:
                return
            try:
                done.put(self._ask(job, first, count, done.put))
            except Exception as error:
                # Text only: the error itself may hold on to a request.
                done.put(self._unexpected(type(error).__name__, str(error)))

    def _unexpected(self, kind: str, text: str) -> Failure:
        said = self._connection.quote(f"{kind}: {text}")
        return Failure(f"The request to {self._connection.address} failed: {said}")

    def _ask(
        self, job: _Job, first: int, count: int, give: Callable[[Candidate], None]
    ) -> Failure | None:
        """One request, until it succeeds or there is no point in trying again."""
        tries = 0
        bare, streams = False, True
        given: set[int] = set()
        cut: Failure | None = None
        sampling = replace(job.sampling, seed=(job.sampling.seed + first) % 2**32)
        while True:
            body = self._dialect.body(self.name, job.prompt, sampling, count, bare=bare)
            body["stream"] = streams
            failure = self._send(job, body, first, count, give, given)
            if failure is None:
                if bare:
                    self._dialect.stay_bare()
                return None
            if job.stopped:
                return failure
            if failure.dropped and not self._serves_one:
                # Someone else's request, or another one of ours, ended this one.
                self._serves_one = True
                continue
            if failure.cut and streams and not given and not failure.dropped:
                # Some servers fail without a word once they have begun to stream.
                streams, cut = False, failure
                continue
            if cut is not None and "grammar" in body and failure.status is None:
                hint = "The grammar may not parse; there are servers that end on such a one."
                return replace(cut, hint=hint)
            room = self._dialect.room(failure)
            if room is not None and room < sampling.max_tokens:
                # Some servers insist that all the tokens asked for fit behind the prompt.
                sampling = replace(sampling, max_tokens=room)
                continue
            if self._dialect.adapt(failure, body):
                streams = True
                continue
            if failure.status in (400, 422) and not bare and self._dialect.has_more(body):
                bare = True
                continue
            if not failure.transient or tries >= self._retries:
                return self._final(failure, tries, body)
            pause = failure.wait
            if pause is None:
                pause = min(_LONGEST_PAUSE, self._pause * 2**tries) * random.uniform(0.75, 1.25)
            tries += 1
            streams = True
            _LOG.info("%s Trying again in %.1f s.", failure.message, pause)
            if job.stopping.wait(pause):
                return failure

    def _send(
        self,
        job: _Job,
        body: Mapping[str, Any],
        first: int,
        count: int,
        give: Callable[[Candidate], None],
        given: set[int],
    ) -> Failure | None:
        """Send it once; hand over each candidate as it finishes."""
        chat = isinstance(job.prompt, Chat)
        answer = Answer(str(self._connection.address), count, chat, self._connection.quote)

        def take(value: Any) -> Failure | None:
            failure = answer.take(value)
            if count > 1:
                for candidate in answer.candidates(first, given):
                    give(candidate)
            return failure

        # About what such an answer could have: each token comes in an object of its own.
        most = (4 << 20) + count * job.sampling.max_tokens * 4096
        path = "/chat/completions" if chat else "/completions"
        with self._turn(), job.exchange() as exchange:
            failure = self._connection.post(path, body, exchange, take, most=most)
        self._record(job, answer)
        for candidate in answer.candidates(first, given):
            give(candidate)
        if answer.finished:
            # All that was asked for is there; what went wrong afterwards does not matter.
            return None
        if failure is None:
            return Failure(
                f"{self._connection.address} ended its answer before the model had.",
                hint="It may serve one request at a time; ask it with parallel=1.",
                transient=True,
                cut=True,
                dropped=bool(answer.choices),
            )
        return failure if not answer.choices else replace(failure, cut=False)

    def _final(self, failure: Failure, tries: int, body: Mapping[str, Any]) -> Failure:
        """A failure with what helps against it."""
        if tries:
            failure = replace(failure, message=f"{failure.message} (tried {tries + 1} times)")
        said = failure.detail
        if failure.status == 404 or (failure.status == 400 and "model" in said):
            offered = self._models()
            if not isinstance(offered, Failure) and offered:
                if self.name not in [entry["id"] for entry in offered]:
                    hint = f"The server's models are: {_listed(offered)}. Name one with model=."
                    return replace(failure, hint=hint)
                if failure.status == 404 and "prompt" in body:
                    hint = "It may only answer chats; choose a format that makes one: 'chat'."
                    return replace(failure, hint=hint)
        if re.search(r"(?i)context|too long|maximum.{0,20}length", said):
            return replace(failure, hint="Shorten the prompt, or ask for fewer tokens.")
        if "grammar" in body and "grammar" in said.lower():
            hint = "The grammar does not parse, or the server takes none."
            return replace(failure, hint=hint)
        if re.search(r"(?i)chat.?template", said):
            return replace(failure, hint="Choose a format without a chat: 'completion'.")
        return failure

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One request at a time, with a server that is known to serve but one."""
        if not self._serves_one:
            yield
            return
        with self._turns:
            yield

    def _record(self, job: _Job, answer: Answer) -> None:
        """Count what an answer took, also one that was broken off."""
        if not answer.choices:
            return
        read = answer.prompt_tokens
        if read is None:
            prompt = job.prompt
            texts = (
                [turn.content for turn in prompt.messages] if isinstance(prompt, Chat) else [prompt]
            )
            read = -(-sum(map(len, texts)) // 4)
        self._add(Usage(prompt_tokens=read, completion_tokens=answer.tokens))

    def _add(self, usage: Usage) -> None:
        with self._lock:
            self._usage += usage

    # -- what the server says of itself ---------------------------------------------------------

    def _models(self) -> list[dict[str, Any]] | Failure:
        """The models that the server offers; each has at least an `id`."""
        value = self._connection.get_json(f"{self._connection.address}/models")
        if isinstance(value, Failure):
            return value
        entries = value.get("data") if isinstance(value, dict) else value
        return [
            entry
            for entry in (entries if isinstance(entries, list) else [])
            if isinstance(entry, dict) and isinstance(entry.get("id"), str) and entry["id"]
        ]

    def _find_models(self, *, required: bool) -> list[dict[str, Any]]:
        """The same at the start: with patience, and with another guess at the address."""
        found = self._models()
        for number in range(min(self._retries, 2)):
            if not isinstance(found, Failure) or not found.transient:
                break
            time.sleep(found.wait if found.wait is not None else self._pause * 2**number)
            found = self._models()
        guess = self._connection.address
        lasting = isinstance(found, Failure) and not found.transient
        if guess.guessed and (lasting or not found):
            self._connection.address = guess.literal
            literal = self._models()
            if not isinstance(literal, Failure) and literal:
                return literal
            self._connection.address = guess
        if isinstance(found, Failure):
            # A server need not have a list of models; one that is not there has no answers either.
            if required or found.status is None or found.status in (401, 403):
                raise found.error()
            return []
        if not found and required:
            raise RemoteError(
                f"{self._connection.address} does not say which models it has.",
                hint="Name one with model=, or check the address.",
            )
        return found

    def _ask_props(self, entry: Mapping[str, Any]) -> Mapping[str, Any]:
        """What llama.cpp's own server tells of the model beyond the protocol."""
        if entry.get("owned_by") != "llamacpp":
            return {}
        value = self._connection.get_json(f"{self._connection.address.origin}/props")
        return value if isinstance(value, dict) else {}

    # -- for pickles: everything but what is open; the key was never here -------------------------

    def _make_locks(self) -> None:
        self._lock = threading.Lock()
        self._turns = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        connection = self._connection
        state = {name: value for name, value in vars(self).items() if name not in _LOCKS}
        state["_connection"] = (connection.address, connection.key, connection.timeout)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._connection = Connection(*state["_connection"])
        self._make_locks()


class _Job:
    """One call of `generate`: what was asked, and what is under way for it."""

    def __init__(self, prompt: Prompt, k: int, sampling: Sampling) -> None:
        self.prompt = prompt
        self.k = k
        self.sampling = sampling
        self.stopping = threading.Event()
        self._lock = threading.Lock()
        self._open: set[Exchange] = set()

    @property
    def stopped(self) -> bool:
        """Whether nobody wants the candidates any more."""
        return self.stopping.is_set()

    @contextmanager
    def exchange(self) -> Iterator[Exchange]:
        """One request of this job; it ends with the job at the latest."""
        exchange = Exchange()
        with self._lock:
            self._open.add(exchange)
        if self.stopped:
            exchange.stop()
        try:
            yield exchange
        finally:
            with self._lock:
                self._open.discard(exchange)

    def stop(self) -> None:
        """End all requests at once."""
        self.stopping.set()
        with self._lock:
            for exchange in self._open:
                exchange.stop()


def _finished(done: queue.SimpleQueue[Candidate | Failure | None]) -> Iterator[Candidate]:
    """The candidates that are there already."""
    with suppress(queue.Empty):
        while True:
            item = done.get_nowait()
            if isinstance(item, Candidate):
                yield item


def _choose(offered: list[dict[str, Any]], asked: str | None, address: str) -> str:
    if asked is not None:
        # Servers also take names that they do not list.
        return asked
    if len(offered) != 1:
        raise RemoteError(
            f"{address} has {len(offered)} models: {_listed(offered)}.",
            hint="Name one of them with model=, or behind the address: URL#NAME.",
        )
    return offered[0]["id"]


def _listed(offered: list[dict[str, Any]]) -> str:
    shown = [clean(entry["id"])[:100] for entry in offered[:30]]
    return ", ".join(shown) + (f" and {len(offered) - 30} more" if len(offered) > 30 else "")


def _context(entry: Mapping[str, Any], props: Mapping[str, Any]) -> int | None:
    """How many tokens fit, under the names that servers have for it."""
    settings = props.get("default_generation_settings")
    places = [
        (settings if isinstance(settings, dict) else {}, ("n_ctx",)),
        (entry, ("max_model_len", "max_context_length", "context_length", "context_window")),
    ]
    for values, keys in places:
        for key in keys:
            if isinstance(value := values.get(key), int) and value > 0:
                return value
    return None


def _metadata(name: str, props: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of the model, by the keys of GGUF."""
    # Whether there is a template is not told; the chat's endpoint is there in any case.
    known: dict[str, Any] = {"general.name": name, "leanbook.chat": True}
    if isinstance(template := props.get("chat_template"), str):
        known["tokenizer.chat_template"] = template
    return known
