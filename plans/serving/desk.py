"""The desk: which page an address has, and what each shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from http import HTTPStatus

from plans.serving.comparing import Comparing
from plans.serving.dressing import dress, missing
from plans.serving.editing import Editing
from plans.serving.gate import Gate
from plans.serving.looking import Looking
from plans.serving.messages import Answer, Request, refusal
from plans.serving.noting_pages import Noting
from plans.serving.watching import Changes

Page = Callable[..., Answer]


Route = tuple[str, str, Page]


class Desk:
    """Answers requests that were let in."""

    def __init__(self, routes: Sequence[Route], gate: Gate | None = None) -> None:
        """Take which page has which address, and who is let in; without a gate all are."""
        self._routes, self._gate = routes, gate

    def answer(self, request: Request) -> Answer:
        """Return the page at an address."""
        if self._gate and (no := self._gate.refused(request)):
            return no
        known = [
            (method, page, found.groups())
            for method, pattern, page in self._routes
            if (found := re.fullmatch(pattern, request.path, re.ASCII))
        ]
        for method, page, parts in known:
            if method == request.method:
                return page(request, *parts)
        if known:
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, "not in this way", Allow=known[0][0])
        return missing()


def routes_to_read(comparing: Comparing, looking: Looking, changes: Changes) -> tuple[Route, ...]:
    """Return the pages of every desk."""
    return (
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


def routes_to_write(editing: Editing, noting: Noting) -> tuple[Route, ...]:
    """Return the pages of a desk that writes: three verbs, what confirms them, what undoes them."""
    return (
        ("GET", r"/brackets", editing.brackets),
        ("GET", r"/log", editing.log),
        ("GET", r"/preview/([\w-]+)", editing.preview),
        ("GET", r"/notes", noting.all),
        ("GET", r"/text/([\w@-]+)", noting.text),
        ("GET", r"/text/([\w@-]+)/note/([\w.-]+)", noting.place),
        ("GET", r"/compared/([\w-]+)/changes", noting.changes),
        ("GET", r"/compared/([\w-]+)/note/([\w-]+)", noting.change),
        ("POST", r"/resolve", editing.resolve),
        ("POST", r"/keep", editing.keep),
        ("POST", r"/note", editing.note),
        ("POST", r"/undo", editing.undo),
        ("POST", r"/write", editing.write),
    )
