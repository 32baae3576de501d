"""A feed as Atom (RFC 4287): the same entries give the same bytes, and an entry keeps its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5

from plans.safe import visible, writable, xml_text, xml_value
from plans.values import frozen

# What ids are made in: a name that nobody else makes any in.
_SPACE = uuid5(NAMESPACE_URL, "urn:plans:feeds")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'


@frozen
class Item:
    """An entry of a feed.

    Attributes:
        key: what it is known by, whatever its words become.
        title: what happened, in a line.
        date: the day, as data has it: ``2025-12-02``, or the month alone.
        href: the way to its page from the feed, or its address.
        authors: who made what it tells of.
        lines: what else is said of it, a line each.
        topics: words to sort it by.
    """

    key: str
    title: str
    date: str
    href: str
    authors: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@frozen
class Feed:
    """A feed.

    Attributes:
        key: what it is known by, whatever it is called.
        title: what it is called.
        author: who publishes it.
        date: the day that it is of if it has no entry.
        here: where it is.
        page: where the page is that it belongs to.
        items: its entries, in any order.
    """

    key: str
    title: str
    author: str
    date: str
    here: str
    page: str
    items: Sequence[Item]


def atom(feed: Feed) -> str:
    """Return ``feed`` as Atom, the newest entry first; one without a date cannot stand in it."""
    items = sorted(feed.items, key=lambda item: item.date, reverse=True)
    said = [
        _HEAD,
        *_head(feed, items),
        *(line for item in items for line in _entry(item)),
        "</feed>\n",
    ]
    return "\n".join(said)


def stamp(date: str) -> str:
    """Return a day, month or year as RFC 3339 has a moment: its beginning, in universal time."""
    year, month, day = (*date.split("-"), "01", "01")[:3]
    return f"{year}-{month}-{day}T00:00:00Z"


def _head(feed: Feed, items: Sequence[Item]) -> Iterator[str]:
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<id>{_id(feed.key)}</id>"
    yield f"<updated>{stamp(items[0].date if items else feed.date)}</updated>"
    yield f"<author><name>{_text(feed.author)}</name></author>"
    yield f'<link rel="self" type="application/atom+xml" href={xml_value(feed.here)}/>'
    yield f'<link rel="alternate" type="text/html" href={xml_value(feed.page)}/>'
    yield "<generator>plans</generator>"


def _entry(item: Item) -> Iterator[str]:
    yield "<entry>"
    yield f"<title>{_text(item.title)}</title>"
    yield f"<id>{_id(item.key)}</id>"
    yield f"<updated>{stamp(item.date)}</updated>"
    yield from (f"<author><name>{_text(name)}</name></author>" for name in item.authors)
    yield from (f"<category term={xml_value(_plain(topic))}/>" for topic in item.topics)
    yield f'<link rel="alternate" type="text/html" href={xml_value(item.href)}/>'
    if item.lines:
        yield f'<content type="html">{xml_text(_html(item.lines))}</content>'
    yield "</entry>"


def _html(lines: Sequence[str]) -> str:
    return "".join(f"<p>{_text(line)}</p>" for line in lines)


def _text(words: str) -> str:
    return xml_text(_plain(words))


def _plain(words: str) -> str:
    """Return words on one line, without what a reader cannot see or XML cannot hold."""
    return writable(visible(" ".join(words.split())))


def _id(key: str) -> str:
    return f"urn:uuid:{uuid5(_SPACE, key)}"
