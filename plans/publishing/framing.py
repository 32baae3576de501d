"""What stands around every page of a site: head, ways to the other pages, and where facts end."""

from __future__ import annotations

from functools import partial
from typing import Any

from plans.formats import Dress, Frame
from plans.publishing.contents import Contents
from plans.publishing.enclosed import picture_of
from plans.publishing.links import ASSETS, HOME, Links, way
from plans.publishing.mentions import told
from plans.publishing.named import called
from plans.publishing.page_kinds import Page
from plans.values import frozen
from plans.wording import day

DRESS = Dress(("ways.css", "site.css"), ("site-paper.css",))
TEMPLATE = "site.html.j2"

INDEX, FEED = "index.html", "changes.atom"

# Files of the site as a whole that its foot links to, if they are there, and what it calls them.
_OFFERED = {
    "changes.atom": "Feed of changes",
    "cite.bib": "How to cite",
    "licence/index.html": "Licence",
}


@frozen
class Way:
    """A link of the frame."""

    word: str
    href: str
    here: bool = False


def frame_of(
    page: Page, kind: str, nav: tuple[tuple[str, str, str], ...], links: Links, contents: Contents,
    csv: bool,
) -> Frame:  # fmt: skip
    """Return the frame of ``page``; ``nav`` are words, paths and kinds."""
    offered = (Way(word, href) for path, word in _OFFERED.items() if (href := links.to(path)))
    values: dict[str, Any] = {
        "title": contents.title,
        "home": way(page.path, HOME),
        "nav": [Way(word, way(page.path, path), name == kind) for word, path, name in nav],
        "page": page,
        "address": contents.base + page.path if contents.base else "",
        "before": way(page.path, page.before) if page.before else "",
        "after": way(page.path, page.after) if page.after else "",
        "whole": way(page.path, page.whole) if page.whole else "",
        "until": day(contents.registers.sources.read_until)
        if contents.registers.sources.read_until
        else "",
        "offers": [*_beside(csv), *offered],
        "feed": links.to(page.path.replace(INDEX, FEED)) or links.to(FEED),
        "picture": _picture(contents),
        "search": links.view("search"),
    }
    assets = way(page.path, ASSETS)
    names = partial(called, contents=contents)
    notes = partial(told, contents=contents, links=links)
    ways = (links.text, links.source, links.thing)
    return Frame(TEMPLATE, values, DRESS, assets, *ways, names, notes)


def _picture(contents: Contents) -> str:
    """Return the address of the picture for previews, which have to be told a whole one."""
    path = picture_of(contents.workspace) if contents.base else None
    return f"{contents.base}{ASSETS}{path.name}" if path else ""


def _beside(csv: bool) -> list[Way]:
    found = [Way("This page as JSON", "index.json")]
    return [*found, Way("CSV", "index.csv")] if csv else found
