"""A request and an answer, apart from how they travel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from http import HTTPStatus

from plans.serving.forms import Form
from plans.values import frozen

HTML = "text/html; charset=utf-8"

# Of a page of the desk: its own style and script, and nothing from anywhere else. "same-origin"
# and not "no-referrer": with that a browser would send no origin along with a form.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@frozen
class Request:
    """What a browser asks for.

    Attributes:
        method: GET or POST; to HEAD the same is answered, without its body.
        path: what stands before the question mark, as it was sent.
        headers: by their names in small letters; each is there once.
        form: what a form says.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Form = field(default_factory=Form)


@frozen
class Answer:
    """What it gets.

    Attributes:
        body: the page; or events, for as long as somebody listens.
        status: how it went.
        type: what the body is.
        headers: more of them, or others than usual.
    """

    body: bytes | Iterator[bytes] = b""
    status: int = HTTPStatus.OK
    type: str = HTML
    headers: Mapping[str, str] = field(default_factory=dict)


def see_other(path: str, **headers: str) -> Answer:
    """Return an answer that leads to another page of the desk."""
    return Answer(status=HTTPStatus.SEE_OTHER, headers={"Location": path, **headers})


def refusal(status: int, why: str, **headers: str) -> Answer:
    """Return an answer that says no in one line of plain text."""
    body = f"plans: {why}\n".encode()
    return Answer(body, status, "text/plain; charset=utf-8", headers)
