"""What is refused before anything is looked at: other hosts, other sites, other kinds of requests.

A server on this machine is no wall: any page that a browser shows can ask it for things. A page
reads what it asked for only if it believes that both are of one site (a name that its owner lets
point here), and it can send forms without reading what comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from http import HTTPStatus

from plans.serving.forms import MULTIPART, URLENCODED
from plans.serving.messages import Answer, refusal
from plans.values import frozen

# Bytes of a form: two files of 20 MB, and what is written around them.
LARGEST_FILE = 20 * 10**6
LARGEST_FORM = 2 * LARGEST_FILE + 10**6
# Bytes of a form without files: what is written with a percent sign takes a hundred times its
# length of memory while it is read.
LARGEST_WORDS = 10**6
_MOST = {
    MULTIPART: (LARGEST_FORM, "a file may have 20 MB at most"),
    URLENCODED: (LARGEST_WORDS, "words may have 1 MB at most"),
}

METHODS = ("GET", "HEAD", "POST")
# What a browser on this machine may call this server.
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_ONE_EACH = ("host", "origin", "content-length", "content-type", "sec-fetch-site", "cookie")


@frozen(slots=False)
class Head:
    """What stands above the body of a request.

    Attributes:
        method: what is asked, in capitals.
        target: where, as it was sent.
        headers: names and values as they were sent.
        port: where this server listens.
    """

    method: str
    target: str
    headers: Sequence[tuple[str, str]]
    port: int

    def __getitem__(self, name: str) -> str:
        return self._given.get(name, "")

    @property
    def kind(self) -> str:
        """What the body is said to be, in small letters."""
        return self["content-type"].partition(";")[0].strip().lower()

    @cached_property
    def _given(self) -> dict[str, str]:
        return {name.lower(): value.strip() for name, value in self.headers}


def refused(head: Head) -> Answer | None:
    """Return how a request is refused; None if it may be looked at."""
    return next(filter(None, (check(head) for check in _CHECKS)), None)


def _method(head: Head) -> Answer | None:
    if head.method in METHODS:
        return None
    allowed = ", ".join(METHODS)
    return refusal(HTTPStatus.METHOD_NOT_ALLOWED, f"only {allowed}", Allow=allowed)


def _doubles(head: Head) -> Answer | None:
    names = [name.lower() for name, _ in head.headers]
    twice = any(names.count(name) > 1 for name in _ONE_EACH)
    return refusal(HTTPStatus.BAD_REQUEST, "a header is there twice") if twice else None


def _host(head: Head) -> Answer | None:
    own = {f"{name}:{head.port}" for name in _NAMES}
    if head["host"].lower() in own:
        return None
    return refusal(HTTPStatus.MISDIRECTED_REQUEST, "this is no server of that name")


def _target(head: Head) -> Answer | None:
    path = head.target
    if path.startswith("/") and not path.startswith("//") and path.isprintable():
        return None
    return refusal(HTTPStatus.BAD_REQUEST, "this is no address of a page")


def _sent_from_elsewhere(head: Head) -> Answer | None:
    own = head["origin"].lower() == f"http://{head['host'].lower()}"
    if head.method != "POST" or (own and head["sec-fetch-site"] in ("", "same-origin")):
        return None
    return refusal(HTTPStatus.FORBIDDEN, "only pages of the desk may send it something")


def _asked_from_elsewhere(head: Head) -> Answer | None:
    if head["origin"].lower() not in ("", f"http://{head['host'].lower()}"):
        return refusal(HTTPStatus.FORBIDDEN, "only pages of the desk may ask it")
    # Somebody may follow a link to here; no page elsewhere may fetch or embed anything.
    followed = (head["sec-fetch-mode"], head["sec-fetch-dest"]) == ("navigate", "document")
    if head["sec-fetch-site"] in ("", "none", "same-origin") or followed:
        return None
    return refusal(HTTPStatus.FORBIDDEN, "only pages of the desk may ask it")


def _length(head: Head) -> Answer | None:
    length = head["content-length"]
    said = length.isascii() and length.isdecimal() and not head["transfer-encoding"]
    if head.method != "POST" and not (length or head["transfer-encoding"]):
        return None
    if not said:
        return refusal(HTTPStatus.LENGTH_REQUIRED, "say how long it is")
    most, why = _MOST.get(head.kind, _MOST[MULTIPART])
    if len(length) > len(str(most)) or int(length) > most:
        return refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, why)
    return None


def _kind(head: Head) -> Answer | None:
    if head.method != "POST" or head.kind in (MULTIPART, URLENCODED):
        return None
    return refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "only forms are taken")


_CHECKS: tuple[Callable[[Head], Answer | None], ...] = (
    _method, _doubles, _host, _target, _sent_from_elsewhere, _asked_from_elsewhere, _length, _kind,
)  # fmt: skip
