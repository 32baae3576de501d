"""Who may write: whoever was at the terminal, with one browser, by a key that opens once.

The key stands behind the sign of a fragment, which no browser sends along: the page hands it in,
and gets a cookie for it that scripts cannot read and other sites cannot have sent. Every form holds
a token that follows from the cookie, and whoever does not see the page cannot know it.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from secrets import token_bytes, token_urlsafe
from threading import Lock


@dataclass
class Sessions:
    """The one session there can be.

    Attributes:
        key: what opens it, once.
    """

    key: str = field(default_factory=lambda: token_urlsafe(24))
    _secret: bytes = field(default_factory=lambda: token_bytes(32))
    _cookie: str = ""
    _lock: Lock = field(default_factory=Lock)

    def open(self, key: str, port: int) -> str:
        """Return what sets the cookie, if the key fits and was not used; else nothing."""
        with self._lock:
            fits = hmac.compare_digest(key.strip().encode(), self.key.encode())
            if self._cookie or not fits:
                return ""
            self._cookie = token_urlsafe(32)
        return f"{_name(port)}={self._cookie}; Path=/; HttpOnly; SameSite=Strict"

    def known(self, headers: Mapping[str, str], port: int) -> bool:
        """Say whether a request comes from the browser that has the cookie."""
        given = _cookie(headers.get("cookie", ""), _name(port))
        return bool(self._cookie) and hmac.compare_digest(given.encode(), self._cookie.encode())

    @property
    def token(self) -> str:
        """What every form of the session holds."""
        return hmac.new(self._secret, self._cookie.encode(), sha256).hexdigest()

    def sent_by_a_page(self, token: str) -> bool:
        """Say whether a form holds the token of the session."""
        return hmac.compare_digest(token.encode(), self.token.encode())


def _name(port: int) -> str:
    """Cookies know no ports: two desks would take each other's away."""
    return f"plans-desk-{port}"


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
