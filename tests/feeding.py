"""What RFC 4287 asks of an Atom feed, as far as a feed of texts can break it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_ONCE = ("id", "title", "updated")


def faults_of(feed: str) -> list[str]:
    """Return what is wrong with a feed, a line each."""
    root = ElementTree.fromstring(feed)
    entries = root.findall(f"{ATOM}entry")
    ids = Counter(each.findtext(f"{ATOM}id") for each in entries)
    return [
        *([] if root.tag == f"{ATOM}feed" else [f"{root.tag} is no feed"]),
        *_needed(root),
        *(fault for entry in entries for fault in _needed(entry)),
        *(f"{id} names two entries" for id, count in ids.items() if count > 1),
        *(fault for entry in entries for fault in _of_entry(entry, root)),
        *_of_order(entries),
    ]


def titles(feed: str) -> list[str]:
    """Return the titles of the entries of a feed in their order."""
    return [each.findtext(f"{ATOM}title", "") for each in _entries(feed)]


def ids(feed: str) -> list[str]:
    """Return the ids of the entries of a feed in their order."""
    return [each.findtext(f"{ATOM}id", "") for each in _entries(feed)]


def links(feed: str) -> list[str]:
    """Return where the entries of a feed lead."""
    return [link.get("href", "") for each in _entries(feed) for link in each.iter(f"{ATOM}link")]


def _entries(feed: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(feed).findall(f"{ATOM}entry")


def _needed(part: ElementTree.Element) -> Iterator[str]:
    for name in _ONCE:
        found = part.findall(f"{ATOM}{name}")
        if len(found) != 1 or not (found[0].text or "").strip():
            yield f"{len(found)} {name} where there has to be one that says something"
    id = part.findtext(f"{ATOM}id", "")
    if not urlsplit(id).scheme:
        yield f"'{id}' is no IRI"
    moment = part.findtext(f"{ATOM}updated", "")
    if not _is_moment(moment):
        yield f"'{moment}' is no moment of RFC 3339"


def _is_moment(said: str) -> bool:
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return False
    return _MOMENT.fullmatch(said) is not None


def _of_entry(entry: ElementTree.Element, feed: ElementTree.Element) -> Iterator[str]:
    alternates = [
        link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"
    ]
    if not alternates and entry.find(f"{ATOM}content") is None:
        yield "an entry has neither a link to a page nor content"
    if len({(link.get("type"), link.get("hreflang")) for link in alternates}) < len(alternates):
        yield "two links to pages of one type"
    if any(not link.get("href") for link in entry.findall(f"{ATOM}link")):
        yield "a link leads nowhere"
    authors = [*entry.findall(f"{ATOM}author"), *feed.findall(f"{ATOM}author")]
    if not authors or not all(each.findtext(f"{ATOM}name") for each in authors):
        yield "an author has no name"


def _of_order(entries: list[ElementTree.Element]) -> Iterator[str]:
    moments = [each.findtext(f"{ATOM}updated", "") for each in entries]
    if moments != sorted(moments, reverse=True):
        yield "the newest entry is not the first"
