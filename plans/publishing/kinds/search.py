"""The page of the search, which without scripts is an index of everything from A to Z."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, ClassVar

from plans.formats import LOOK
from plans.publishing.contents import Contents
from plans.publishing.links import Links, proposal_path, thing_path
from plans.publishing.named import called, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.search_words import words_of
from plans.results import Document, Part
from plans.tracing import spaceless
from plans.values import frozen

# What heads lines that begin with no letter of an alphabet.
NUMBERS, OTHERS = "0–9", "…"


@frozen
class Line(Part):
    """Something that has a page."""

    title: str
    kind: str
    path: str
    """Where it is in the site, with an anchor if need be."""
    where: str
    """Of a clause, what its proposal is called, where there are several."""


@frozen
class Letter(Part):
    """The lines that begin with a letter."""

    letter: str
    lines: tuple[Line, ...]


def letters_of(lines: Iterable[Line]) -> tuple[Letter, ...]:
    """Return ``lines`` by their letters, in any script, case, accents and signs aside."""
    ordered = sorted(lines, key=_order)
    return tuple(Letter(letter, tuple(some)) for letter, some in groupby(ordered, key=_letter))


def _order(line: Line) -> tuple[bool, str, str, str, str]:
    return _letter(line) == OTHERS, _plain(line), line.title, line.where, line.path


def _letter(line: Line) -> str:
    first = _plain(line)[:1]
    if not first or spaceless(first):
        return OTHERS
    return first.upper() if first.isalpha() else NUMBERS


def _plain(line: Line) -> str:
    return " ".join(words_of(line.title))


_PATH = thing_path("search")
# What the pages of a folder are about.
_KINDS = {
    "clauses": "clause",
    "issues": "issue",
    "parties": "party",
}
# Folders whose pages nobody looks for by a name of their own, but for the first: what happened is
# looked for by its day, and what was published by its publisher.
_UNNAMED = ("diff/", "events/", "movement/", "readings/", "sources/")


@frozen(slots=False)
class SearchPage(Document):
    """``search/index.json``."""

    called: ClassVar[str] = "an index from A to Z"
    form: ClassVar[str] = "plans-site-search/1"
    rows: ClassVar[tuple[str, ...]] = ("letters", "lines")

    letters: tuple[Letter, ...]
    """The pages by the letter that they begin with."""


def _pages(contents: Contents) -> Iterator[Page]:
    if not contents.outlines:
        return
    lines = tuple(f"{page.path} {page.title}" for page in _listed(contents))
    lines += (naming(contents),)
    yield Page(_PATH, "Search", lines, said="Find words in every text, issue, party and source.")


def _listed(contents: Contents) -> list[Page]:
    """Return what has a name to look for; events and sources have an index of their own."""
    pages = (page for page in contents.listed if page.path.endswith("/index.html"))
    return [page for page in pages if _named(page)]


def _named(page: Page) -> bool:
    return not page.path.startswith(_UNNAMED) or page.path == thing_path(_folder(page))


def _folder(page: Page) -> str:
    return page.path.partition("/")[0]


def _facts(_page: Page, contents: Contents) -> SearchPage:
    lines = (
        Line(each.title, _kind(each, contents), each.path, _where(each, contents))
        for each in _listed(contents)
    )
    return SearchPage(letters_of(lines))


def _where(page: Page, contents: Contents) -> str:
    """Return what the proposal of a clause is called, where there are several of them."""
    if _folder(page) != "clauses" or len(contents.proposals) == 1:
        return ""
    return called(page.about[0], contents)


def _kind(page: Page, contents: Contents) -> str:
    folder = _folder(page)
    if page.about and page.path == proposal_path(page.about[0]):
        return "proposal"
    return "text" if {*page.about} & contents.outlines.keys() else _KINDS.get(folder, "")


def _shown(_facts: SearchPage, _links: Links, _contents: Contents) -> dict[str, Any]:
    return {"alike": _alike}


def _alike(lines: Iterable[Line]) -> list[list[Line]]:
    """Return neighbouring lines of one title together, unless two of them are in one place."""
    found: list[list[Line]] = []
    for line in lines:
        last = found[-1] if found else []
        if any(each.title != line.title or _spot(each) == _spot(line) for each in last):
            last = []
        if not last:
            found.append(last)
        last.append(line)
    return found


def _spot(line: Line) -> str:
    return line.where or line.kind


_DRESS = LOOK.over("site-search.css", scripts=("site-search.js",))
KIND = PageKind(rank=800, listing=_pages, facts=_facts, words=_shown, dress=_DRESS, nav="Search")
