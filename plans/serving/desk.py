"""The desk: which page an address has, and what each shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus

from plans.serving.comparing import Comparing
from plans.serving.dressing import dress, missing
from plans.serving.looking import Looking
from plans.serving.messages import Answer, Request, refusal
from plans.serving.watching import Changes

Page = Callable[..., Answer]


class Desk:
    """Answers requests that were let in."""

    def __init__(self, comparing: Comparing, looking: Looking, changes: Changes) -> None:
        self._pages: tuple[tuple[str, str, Page], ...] = (
            ("GET", r"/", comparing.start),
            ("POST", r"/compare", comparing.compare),
            ("POST", r"/look", comparing.look),
            ("GET", r"/compared/([\w-]+)", comparing.compared),
            ("GET", r"/compared/([\w-]+)/report", comparing.report),
            ("GET", r"/compared/([\w-]+)/save/([a-z]+)", comparing.save),
            ("GET", r"/problems", looking.problems),
            ("GET", r"/site/?", looking.home),
            ("GET", r"/site/([\w./-]+)", looking.site),
            ("GET", r"/events", lambda _: Answer(changes.events(), type="text/event-stream")),
            ("GET", r"/assets/([a-z-]+\.(?:css|js))", lambda _, name: dress(name)),
        )

    def answer(self, request: Request) -> Answer:
        """Return the page at an address."""
        known = [
            (method, page, found.groups())
            for method, pattern, page in self._pages
            if (found := re.fullmatch(pattern, request.path, re.ASCII))
        ]
        for method, page, parts in known:
            if method == request.method:
                return page(request, *parts)
        if known:
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, "not in this way", Allow=known[0][0])
        return missing()
