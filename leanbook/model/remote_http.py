"""Requests to a server of models that can be stopped at any moment.

What goes wrong becomes a `Failure`, a value made of text alone: the exceptions of the HTTP library
carry their request, and with it the key.
"""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from leanbook.errors import MissingExtraError, RemoteError
from leanbook.model.remote_address import Address, Key

if TYPE_CHECKING:
    import httpx

__all__ = ["Connection", "Exchange", "Failure", "clean"]

MOST_ERROR = 64 * 1024
MOST_LINE = 8 * 1024 * 1024
MOST_JSON = 8 * 1024 * 1024
"""Bytes of an error, of one line of a stream, and of a whole answer in JSON that are read."""

CONNECT_SECONDS = 10.0
_REDIRECTS = 3
_LONGEST_WAIT = 60.0
"""A server that asks for a longer wait than this is not waited for."""


@dataclass(frozen=True)
class Failure:
    """What went wrong with one request; text only.

    Args:
        message: What happened.
        hint: What to do next.
        transient: Whether the same request may succeed a moment later.
        wait: How many seconds the server asked to wait. None: it did not.
        status: The HTTP status, if there was an answer.
        detail: What the server said, for looking into.
        cut: Whether an answer ended too early.
        dropped: Whether the server broke a stream off for the sake of another request.
    """

    message: str
    hint: str | None = None
    transient: bool = False
    wait: float | None = None
    status: int | None = None
    detail: str = ""
    cut: bool = False
    dropped: bool = False

    def error(self) -> RemoteError:
        """As an exception."""
        return RemoteError(self.message, hint=self.hint)


class Exchange:
    """One request under way. `stop` ends it, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self.stopped = False

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Told by the HTTP library of each step; keeps hold of the socket."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
                if self.stopped:
                    self._hang_up()

    def stop(self) -> None:
        """End it. Whoever waits for an answer wakes up at once."""
        with self._lock:
            self.stopped = True
            self._hang_up()

    def _hang_up(self) -> None:
        # Closing a socket does not wake a thread that reads from it; shutting it down does. The
        # plain socket's method, because that of TLS sockets is not safe beside a reader.
        if self._socket is not None:
            with suppress(OSError, ValueError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


class Connection:
    """Requests to one server, each on a connection of its own so that it can be hung up.

    Args:
        address: The server.
        key: Its key.
        timeout: How many seconds the server may be silent.
    """

    def __init__(self, address: Address, key: Key, timeout: float) -> None:
        self.address = address
        self.key = key
        self.timeout = timeout
        self._client: httpx.Client | None = None
        self._lock = threading.Lock()

    def close(self) -> None:
        """Free it; the next request opens it again."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def get_json(self, url: str) -> Any | Failure:
        """A small answer in JSON."""
        found: list[Any] = []

        def read(response: httpx.Response) -> Failure | None:
            value = _json(_some(response, MOST_JSON))
            if value is None:
                return self._no_api(response, "")
            found.append(value)
            return None

        failure = self._request("GET", url, None, Exchange(), read)
        return failure if failure is not None else found[0]

    def post(
        self,
        path: str,
        body: Mapping[str, Any],
        exchange: Exchange,
        take: Callable[[Any], Failure | None],
        *,
        most: int,
    ) -> Failure | None:
        """Send a request, and hand over each object of the answer: one, or a stream of them.

        Args:
            path: Below the address, with a slash.
            body: What is sent.
            exchange: For stopping it.
            take: Called with each object; what it returns ends the request.
            most: Bytes that the whole answer may have.

        Returns:
            None when the answer ended as it should.
        """

        def read(response: httpx.Response) -> Failure | None:
            kind = response.headers.get("content-type", "")
            if "json" in kind and "stream" not in kind:
                value = _json(_some(response, most))
                if value is None:
                    return self._no_api(response, "")
                return take(value)
            if "event-stream" not in kind:
                return self._no_api(response, _text(_some(response, MOST_ERROR, whole=False)))
            return self._read_stream(response, take, most)

        try:
            data = json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            return Failure(
                f"The request can't be written as JSON: {self.quote(str(error))}",
                hint="Look at the prompt, and at the options of the chat.",
            )
        return self._request("POST", f"{self.address}{path}", data, exchange, read)

    def _read_stream(
        self, response: httpx.Response, take: Callable[[Any], Failure | None], most: int
    ) -> Failure | None:
        """Server-sent events; the last one says [DONE]."""
        for line in _lines(response, most):
            if not line.startswith(b"data:"):
                continue
            data = line[5:].strip()
            if data == b"[DONE]":
                return None
            value = _json(data)
            if value is None:
                return Failure(
                    f"{self.address} sends what is not JSON: {self.quote(_text(data))}",
                    hint="Is it an OpenAI-compatible server? Look into its log.",
                )
            failure = take(value)
            if failure is not None:
                return failure
        return Failure(
            f"{self.address} cut its answer off.",
            hint="Look into the server's log; it may have run out of memory or been stopped.",
            transient=True,
            cut=True,
        )

    def _request(
        self,
        method: str,
        url: str,
        data: bytes | None,
        exchange: Exchange,
        read: Callable[[httpx.Response], Failure | None],
    ) -> Failure | None:
        """One request with its redirections. Never raises what the HTTP library raises."""
        for _ in range(_REDIRECTS + 1):
            outcome = self._once(method, url, data, exchange, read)
            if not isinstance(outcome, str):
                return outcome
            url = outcome
        return Failure(
            f"{self.address} sends from one address to the next without end.",
            hint="Check the address.",
        )

    def _once(
        self,
        method: str,
        url: str,
        data: bytes | None,
        exchange: Exchange,
        read: Callable[[httpx.Response], Failure | None],
    ) -> Failure | str | None:
        """One request. A text is the address at which to try again."""
        import httpx

        client = self._open()
        try:
            request = client.build_request(
                method,
                url,
                content=data,
                headers={"Content-Type": "application/json"} if data else None,
                extensions={"trace": exchange.trace},
            )
            response = client.send(request, stream=True, auth=self.key.sign, follow_redirects=False)
            try:
                if response.is_redirect:
                    return self._redirected(response)
                if response.is_error:
                    return self._refusal(response)
                return read(response)
            finally:
                response.close()
        except httpx.HTTPError as error:
            failure = self._broken(error)
        except _TooMuchError as error:
            failure = Failure(
                f"{self.address} answers with more than {error.bytes >> 20} MiB.",
                hint="Is it an OpenAI-compatible server? Check the address.",
            )
        except httpx.InvalidURL:
            failure = Failure(f"{self.address} is not an address.", hint="Check it.")
        except (OSError, ValueError, RuntimeError) as error:
            # A socket that was hung up may show as any of these.
            text = self.quote(f"{type(error).__name__}: {error}")
            failure = Failure(f"The connection to {self.address} broke: {text}", transient=True)
        return failure

    def _open(self) -> httpx.Client:
        """The HTTP client, made when it is needed: opening it reads certificates."""
        try:
            import httpx
        except ImportError:
            raise MissingExtraError(
                "Servers of models need the package httpx.", hint="pip install httpx"
            ) from None
        from leanbook import __version__

        with self._lock:
            if self._client is None:
                try:
                    self._client = httpx.Client(
                        timeout=httpx.Timeout(
                            self.timeout, connect=min(CONNECT_SECONDS, self.timeout)
                        ),
                        limits=httpx.Limits(max_keepalive_connections=0),
                        # What is on this computer is not reached through a proxy.
                        trust_env=not self.address.loopback,
                        headers={
                            "User-Agent": f"leanbook/{__version__}",
                            "Accept-Encoding": "identity",
                        },
                    )
                except ImportError:
                    raise MissingExtraError(
                        "The environment names a SOCKS proxy (ALL_PROXY, HTTPS_PROXY), which "
                        "needs the package socksio.",
                        hint="pip install socksio; or unset the variable.",
                    ) from None
                except (OSError, ValueError) as error:
                    # Not its text: a proxy's address may have a password in it.
                    raise RemoteError(
                        "What the environment says of proxies or certificates can't be used "
                        f"({getattr(error, 'strerror', None) or type(error).__name__}).",
                        hint="Check the variables HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, "
                        "SSL_CERT_FILE and SSL_CERT_DIR.",
                    ) from None
            return self._client

    def _redirected(self, response: httpx.Response) -> Failure | str:
        """On the same server it is followed; to another one the key would go with it."""
        target = response.url.join(response.headers.get("location", ""))
        here = response.url
        if (target.scheme, target.host, target.port) == (here.scheme, here.host, here.port):
            return str(target)
        where = clean(
            f"{target.scheme}://{target.host}" + (f":{target.port}" if target.port else "")
        )
        return Failure(
            f"{self.address} sends on to another address, {self.quote(where)}; that is not "
            "followed, because a key might go with it.",
            hint="If you trust it, give that address yourself.",
            status=response.status_code,
        )

    def _refusal(self, response: httpx.Response) -> Failure:
        """What an HTTP error means."""
        status = response.status_code
        raw = _text(_some(response, MOST_ERROR, whole=False))
        said = self.quote(_said(raw))
        known = replace(
            Failure(f"{self.address} answers {status}: {said}"),
            status=status,
            detail=self.key.redact(raw),
        )
        if status in (401, 403):
            return replace(known, **self._about_key(said))
        if status in (408, 425, 429) or status >= 500:
            wait = _seconds(response.headers.get("retry-after"))
            busy = "Wait, or ask for fewer candidates at once." if status == 429 else None
            patient = wait is None or wait <= _LONGEST_WAIT
            return replace(
                known,
                hint=busy or "Look into the server's log.",
                transient=patient and status != 501,
                wait=wait,
            )
        if _html(raw):
            return replace(self._no_api(response, raw), status=status)
        return replace(known, hint="Check the model's name and the settings of the request.")

    def _about_key(self, said: str) -> dict[str, str]:
        if self.key.name is None:
            return {
                "message": f"{self.address} needs a key: {said}",
                "hint": "Put it into the environment variable LEANBOOK_API_KEY before Python "
                "starts (or name another with api_key_env); never into a notebook.",
            }
        return {
            "message": f"{self.address} refuses the key in {self.key.name}: {said}",
            "hint": f"Check what {self.key.name} holds, and that it is a key of this server.",
        }

    def _no_api(self, response: httpx.Response, text: str) -> Failure:
        kind = self.quote(response.headers.get("content-type", "something without a type"))[:80]
        page = _html(text) or "html" in kind
        what = "a web page" if page else f"{kind}, which is not what it should be"
        title = re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE)
        named = f" ({self.quote(title[1])})" if title else ""
        return Failure(
            f"{self.address} answers with {what}{named}.",
            hint="Check the address: the API of most servers is at /v1, of some elsewhere.",
        )

    def _broken(self, error: httpx.HTTPError) -> Failure:
        """What an error of the HTTP library means."""
        import httpx

        text = self.quote(str(error) or type(error).__name__)
        if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout)):
            hint = "Check that the server runs, and its host and port."
            if "CERTIFICATE" in text:
                hint = (
                    "Check the address. If the server's certificate is one of your own, name its "
                    "file in the environment variable SSL_CERT_FILE."
                )
            elif "SSL" in text:
                hint = "Check the address; the server may want http:// instead of https://."
            return Failure(
                f"{self.address} can't be reached: {text}",
                hint=hint,
                transient="CERTIFICATE" not in text and "SSL" not in text,
            )
        if isinstance(error, httpx.TimeoutException):
            return Failure(
                f"{self.address} was silent for {self.timeout:g} seconds.",
                hint="Give it longer with timeout=, or ask for fewer tokens.",
            )
        if isinstance(error, httpx.ProxyError):
            return Failure(
                f"The proxy before {self.address} refuses: {text}",
                hint="Check the environment variables HTTPS_PROXY and NO_PROXY.",
            )
        return Failure(
            f"{self.address} cut its answer off: {text}",
            hint="Look into the server's log; it may have run out of memory or been stopped.",
            transient=isinstance(error, (httpx.NetworkError, httpx.RemoteProtocolError)),
            cut=True,
        )

    def quote(self, text: str) -> str:
        """Text of a server, fit to be shown: without the key, on one line, short."""
        return clean(self.key.redact(text))[:400]


class _TooMuchError(Exception):
    """An answer is longer than it may be."""

    def __init__(self, most: int) -> None:
        super().__init__(f"more than {most} bytes")
        self.bytes = most


def clean(text: str) -> str:
    """Text of a server on one line, without characters that command a terminal.

    Example:
        >>> clean("no\\n such\\x1b model")
        'no such model'
    """
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())


def _some(response: httpx.Response, most: int, *, whole: bool = True) -> bytes:
    """The body of an answer, up to a limit; beyond it an error, or the rest is left."""
    pieces: list[bytes] = []
    length = 0
    for piece in response.iter_bytes():
        pieces.append(piece)
        length += len(piece)
        if length > most:
            if whole:
                raise _TooMuchError(most)
            break
    return b"".join(pieces)[:most]


def _lines(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The lines of a stream, as they come."""
    rest = b""
    length = 0
    for piece in response.iter_bytes():
        length += len(piece)
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
        if length > most or len(rest) > MOST_LINE:
            raise _TooMuchError(min(most, max(length, 1 << 20)))
    if rest:
        yield rest


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _json(raw: bytes) -> Any | None:
    """A value from JSON; None if it is none (`null` is no answer either)."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def _html(text: str) -> bool:
    return bool(re.match(r"\s*<(?:!doctype|html|head|body)", text, re.IGNORECASE))


def _said(raw: str) -> str:
    """The message in an error's body, which every server wraps in its own way."""
    value = _json(raw.encode())
    for _ in range(4):
        if isinstance(value, list) and value:
            value = value[0]
        if not isinstance(value, dict):
            break
        value = next(
            (value[key] for key in ("error", "message", "msg", "detail") if value.get(key)), raw
        )
    if isinstance(value, str) and value:
        return value
    if _html(raw):
        title = re.search(r"<title[^>]*>([^<]*)", raw, re.IGNORECASE)
        return title[1] if title else "a web page"
    return raw.strip() or "nothing more"


def _seconds(header: str | None) -> float | None:
    """What a Retry-After header asks for, in seconds; it may also name a date."""
    if header is None:
        return None
    with suppress(ValueError):
        return max(0.0, float(header))
    import datetime
    from email.utils import parsedate_to_datetime

    with suppress(ValueError, TypeError, OverflowError):
        then = parsedate_to_datetime(header)
        now = datetime.datetime.now(datetime.timezone.utc)
        return max(0.0, (then.replace(tzinfo=then.tzinfo or now.tzinfo) - now).total_seconds())
    return None
