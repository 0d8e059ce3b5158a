"""Where a server of models is, and the key that it wants.

The key is read from the environment at the moment a request is sent, and kept nowhere: no object
here holds it, so none can print, pickle or log it.
"""

from __future__ import annotations

import ipaddress
import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from leanbook.errors import RemoteError

if TYPE_CHECKING:
    import httpx

__all__ = ["Address", "Key"]


@dataclass(frozen=True)
class Address:
    """Where a server is.

    Args:
        scheme: "http" or "https".
        host: Its name or number.
        port: Its port; None for the scheme's own.
        path: Where its API starts, without a slash at the end: "/v1".
        guessed: Whether the user gave no version and `/v1` was put there.
    """

    scheme: str
    host: str
    port: int | None
    path: str
    guessed: bool = False

    @classmethod
    def parse(cls, url: str) -> Address:
        """An address as a user gives it: with or without `/v1`, or that of a whole endpoint.

        Raises:
            RemoteError: It is no address, or has a password or a key in it.
        """
        wrong = "Give it as http://host:port/v1 or https://host/v1."
        try:
            parts = urlsplit(url.strip())
            port = parts.port
        except ValueError:
            # Not `from`: the reason repeats the address, and there may be a password in it.
            parts, port = None, None
        if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
            raise RemoteError("That is not the address of a server.", hint=wrong)
        if parts.username or parts.password or parts.query or parts.fragment:
            raise RemoteError(
                f"The address of {parts.hostname} has a password, a key or a query in it; "
                "addresses are shown and stored.",
                hint="Give the bare address, and the key in the environment variable "
                "LEANBOOK_API_KEY.",
            )
        path = re.sub(r"/(?:chat/completions|completions|models)/*\Z", "", parts.path).rstrip("/")
        if re.search(r"/v\d+\w*\Z", path):
            return cls(parts.scheme, parts.hostname, port, path)
        return cls(parts.scheme, parts.hostname, port, path + "/v1", guessed=True)

    @property
    def literal(self) -> Address:
        """The address as it was given, without the version that was put there."""
        return replace(self, path=self.path.removesuffix("/v1"), guessed=False)

    @property
    def origin(self) -> str:
        """The address of the server itself, without a path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port else "")

    @property
    def loopback(self) -> bool:
        """Whether the server runs on this computer."""
        if self.host == "localhost" or self.host.endswith(".localhost"):
            return True
        with suppress(ValueError):
            return ipaddress.ip_address(self.host).is_loopback
        return False

    def __str__(self) -> str:
        return self.origin + self.path


_OWN_KEYS = {"api.openai.com": "OPENAI_API_KEY", "api.mistral.ai": "MISTRAL_API_KEY"}


@dataclass(frozen=True)
class Key:
    """The names of environment variables that may hold a key; never the key itself.

    Args:
        names: The variables; the first that is set counts. Empty: requests are sent without a key.
    """

    names: tuple[str, ...]

    @classmethod
    def choose(cls, address: Address, asked: str | None) -> Key:
        """The variables to look at for a server.

        Args:
            address: The server.
            asked: The variable that the user named; "auto" for the usual ones; None for no key.

        Raises:
            RemoteError: What was named is no variable, or is not set.
        """
        if asked is None:
            return cls(())
        if asked != "auto":
            # A key given by mistake must not be repeated in a message.
            if not re.fullmatch(r"[A-Z_][A-Z0-9_]*", asked):
                raise RemoteError(
                    "api_key_env is the name of an environment variable in capital letters, not a "
                    "key.",
                    hint="Set the variable, for example LEANBOOK_API_KEY, before Python starts.",
                )
            if not os.environ.get(asked, "").strip():
                raise RemoteError(
                    "The environment variable that api_key_env names is not set.",
                    hint="Set it before Python starts, or in os.environ.",
                )
            return cls((asked,))
        usual = ["LEANBOOK_API_KEY"]
        if address.host in _OWN_KEYS:
            usual.append(_OWN_KEYS[address.host])
        with suppress(RemoteError):  # what is no address names no server
            if Address.parse(os.environ.get("OPENAI_BASE_URL", "")).origin == address.origin:
                usual.append("OPENAI_API_KEY")
        return cls(tuple(usual))

    @property
    def name(self) -> str | None:
        """The variable that is set."""
        return next((name for name in self.names if os.environ.get(name, "").strip()), None)

    def check(self, address: Address, allow_http: bool) -> None:
        """Refuse to send a key where others can read it, or one that no header can carry.

        Raises:
            RemoteError: So it is.
        """
        # The key is looked at elsewhere, so that no frame of a traceback has it.
        if not self._sendable():
            raise RemoteError(
                f"The key in {self.name} has blanks or characters outside ASCII in it.",
                hint="Copy it again.",
            )
        if self.name and address.scheme == "http" and not address.loopback and not allow_http:
            raise RemoteError(
                f"The key in {self.name} would travel to {address.host} unencrypted (http).",
                hint="Use https. If the server needs no key, pass api_key_env=None; if you trust "
                "the network, allow_http=True.",
            )

    def _sendable(self) -> bool:
        return re.fullmatch(r"[!-~]*", self._value()) is not None

    def sign(self, request: httpx.Request) -> httpx.Request:
        """Put the key on a request that is about to leave."""
        if value := self._value():
            request.headers["Authorization"] = f"Bearer {value}"
        return request

    def redact(self, text: str) -> str:
        """A text without the key: servers repeat it in their errors."""
        value = self._value()
        return text.replace(value, "[key]") if value else text

    def _value(self) -> str:
        name = self.name
        return os.environ.get(name, "").strip() if name else ""
