"""Templates of the desk to pages. A workspace's own templates have no say here: pages can write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from typing import Any

from plans.formats import Dress, Frame, Options, asset
from plans.formats import page as filled
from plans.serving.messages import HTML, Answer

_STYLES = ("tokens.css", "base.css", "ways.css", "overview.css", "desk.css")
DRESS = Dress(_STYLES, (), ("desk.js",))
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
# What all pages say; one program opens one desk.
_FRAME: dict[str, Any] = {"token": None, "counts": dict}
_OPTIONS = Options(frame=Frame("desk.html.j2", _FRAME, Dress((), ()), "/assets/"))


def with_forms_that_write(token: Callable[[], str]) -> None:
    """Have pages hold forms that write, each with a token."""
    _FRAME["token"] = token


def with_counts(counts: Callable[[], Mapping[str, str]]) -> None:
    """Have the names of the pages tell how many things there are on each."""
    _FRAME["counts"] = counts


def page(template: str, values: dict[str, Any], status: int = HTTPStatus.OK) -> Answer:
    """Return ``template`` filled with ``values``."""
    made = filled(template, values, _OPTIONS, DRESS)
    return Answer(made.encode("utf-8", "backslashreplace"), status, HTML)


def missing() -> Answer:
    """Return the page for what is not there, or is no longer."""
    return page("desk-missing.html.j2", {}, HTTPStatus.NOT_FOUND)


def unread(problems: Sequence[dict[str, Any]], status: int = HTTPStatus.BAD_REQUEST) -> Answer:
    """Return the page for what cannot be read as it is."""
    return page("desk-refused.html.j2", {"problems": problems, "posted": False}, status)


@cache
def dress(name: str) -> Answer:
    """Return a style or the script of all pages."""
    if name not in (*DRESS.screen, *DRESS.scripts):
        return missing()
    return Answer(asset(name, ()).encode(), type=_TYPES[name.rpartition(".")[2]])
