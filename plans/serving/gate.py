"""The gate of a desk that writes: without its key there is one page, where the key is asked for."""

from __future__ import annotations

from http import HTTPStatus

from plans.serving.dressing import page
from plans.serving.messages import Answer, Request, refusal, see_other
from plans.serving.sessions import Sessions

# What every page needs, and says nothing.
_FOR_ALL = "/assets/"


class Gate:
    """Lets in the browser that has the key."""

    def __init__(self, sessions: Sessions) -> None:
        """Take whom it knows."""
        self._sessions = sessions

    def refused(self, request: Request) -> Answer | None:
        """Return how a request is refused; None if it is let in."""
        port = int(request.headers["host"].rpartition(":")[2])
        if request.path.startswith(_FOR_ALL):
            return None
        if request.method == "POST" and request.path == "/enter":
            return self._entered(request, port)
        if not self._sessions.known(request.headers, port):
            first = request.method == "GET" and request.path == "/"
            status = HTTPStatus.OK if first else HTTPStatus.FORBIDDEN
            return page("desk-enter.html.j2", {"wrong": False}, status)
        if request.method == "POST" and not self._sessions.sent_by_a_page(request.form["token"]):
            return refusal(HTTPStatus.FORBIDDEN, "this form is from no page of this session")
        return None

    def _entered(self, request: Request, port: int) -> Answer:
        cookie = self._sessions.open(request.form["key"], port)
        if not cookie:
            return page("desk-enter.html.j2", {"wrong": True}, HTTPStatus.FORBIDDEN)
        return see_other("/", **{"Set-Cookie": cookie})
