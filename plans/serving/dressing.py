"""Templates of the desk to pages. A workspace's own templates have no say here: pages can write."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Any

from plans.formats import linked_page
from plans.resources import shipped
from plans.serving.messages import HTML, Answer

_STYLES = ("report.css", "desk.css")
_SCRIPTS = ("desk.js",)


def page(template: str, values: dict[str, Any], status: int = HTTPStatus.OK) -> Answer:
    """Return ``template`` filled with ``values``."""
    return Answer(linked_page(template, values).encode("utf-8", "backslashreplace"), status, HTML)


def missing() -> Answer:
    """Return the page for what is not there, or is no longer."""
    return page("desk-missing.html.j2", {}, HTTPStatus.NOT_FOUND)


@cache
def style() -> Answer:
    """Return the style of all pages."""
    return Answer(_joined(_STYLES), type="text/css; charset=utf-8")


@cache
def script() -> Answer:
    """Return their script."""
    return Answer(_joined(_SCRIPTS), type="text/javascript; charset=utf-8")


def _joined(names: tuple[str, ...]) -> bytes:
    return b"\n".join((shipped("templates") / name).read_bytes() for name in names)
