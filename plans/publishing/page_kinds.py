"""What a page of a site is, and a kind of them: what there is of it, and how one is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plans.catalogue import load_all
from plans.formats import LOOK, Dress
from plans.publishing.contents import Contents
from plans.publishing.links import Links
from plans.results import Document
from plans.values import frozen

KINDS = "plans.publishing.kinds"


# What pages of a site are dressed in below what its frame adds: most hold lists; some, texts in a
# table.
SITE = LOOK.over("site-lists.css")
WITH_TEXTS = SITE.over("site-texts.css")


@frozen
class Page:
    """A page that can be made.

    Attributes:
        path: where it is in the site; one that people read ends in ``index.html``.
        title: what it is called.
        inputs: what it is made from, each as a digest or as what it says: while these and the
            program are as they were, the page is.
        about: what the kind needs to know to make it, as a rule ids.
        said: the page in a sentence, for whoever is shown a link to it.
        before: the path of the page before it, where pages follow one another.
        after: the path of the page after it.
        whole: the path of the page that it is a part of, and empty if it is one by itself.
        template: what shows it, if that is not what shows the other pages of its kind.
        near: the ref of the text that is read for it, if that is not the last that it is about.
    """

    path: str
    title: str
    inputs: tuple[str, ...]
    about: tuple[str, ...] = ()
    said: str = ""
    before: str = ""
    after: str = ""
    whole: str = ""
    template: str | None = None
    near: str = ""


def _no_more(_facts: Document, _links: Links, _contents: Contents) -> Mapping[str, Any]:
    """Give a template nothing besides the facts."""
    return {}


@frozen(slots=False)
class PageKind:
    """Pages that people read, each with the same as JSON beside it.

    Attributes:
        rank: its place among the kinds.
        listing: yields the pages there are, without making any; none where one would be empty.
        facts: what a page says: a frozen value, of which the page and its JSON are both made.
        words: what its template is given besides the facts, which are ``it``, and the links.
        template: by default ``site-<kind>.html.j2``; if it is empty, the html format shows the
            facts as it does elsewhere.
        text: of facts that the html format shows, the ref of the text of which they tell.
        dress: the styles and scripts that the template needs.
        parted: those that the contents need of what is told in parts.
        nav: what the head of every page calls its first page; empty leaves it out.
        csv: whether what it lists stands beside it as CSV.
    """

    rank: int
    listing: Callable[[Contents], Iterable[Page]]
    facts: Callable[[Page, Contents], Document]
    words: Callable[[Any, Links, Contents], Mapping[str, Any]] = _no_more
    template: str | None = None
    text: Callable[[Any], str] = lambda _facts: ""
    dress: Dress = SITE
    parted: Dress = SITE
    nav: str = ""
    csv: bool = False


@frozen(slots=False)
class FileKind:
    """Files that no people read as pages: styles, feeds, an index.

    Attributes:
        rank: its place among the kinds.
        listing: yields them.
        made: what is in one of them; it is given the site's other pages to name.
    """

    rank: int
    listing: Callable[[Contents], Iterable[Page]]
    made: Callable[[Page, Contents], str | bytes]
    nav: str = ""


def kinds() -> dict[str, PageKind | FileKind]:
    """Return every kind by its name, the lowest rank first."""
    found: dict[str, PageKind | FileKind] = load_all(KINDS, "KIND")
    return dict(sorted(found.items(), key=lambda item: (item[1].rank, item[0])))
